import { keyscanLines } from '@failback/host';
import type { Environment } from '@failback/runbook';
import type { Adoption } from '../answers/adoption.ts';
import type { PlannedFile } from '../files/planned-file.ts';
import { neededSettings } from '../settings/needed-settings.ts';
import type { RepositoryName, Setting } from '../settings/setting.ts';
import { settingsPage } from '../settings/settings-page.ts';
import { adoptedRunbook, type RunbookRequest } from './adopted-runbook.ts';
import { copiedFiles, filesForOneMore } from './copied-files.ts';
import { hostSudoers, installLine } from './host-sudoers.ts';

export interface AdoptionRequest extends RunbookRequest {
  readonly repository: RepositoryName | null;
  readonly reviewers: readonly string[];
  /** Lines for `known_hosts` with the keys of the hosts, each verified; null where not all are known. */
  readonly hostKeys: string | null;
  /** What lies at a path of the checkout; null when nothing does. */
  readonly existing: (path: string) => string | null;
}

/** Everything that adoption puts into the checkout, and what it cannot put there. */
export interface Adopted {
  readonly files: readonly PlannedFile[];
  /** The sudoers files among them, with the host that each is for. */
  readonly sudoers: readonly { readonly host: string; readonly path: string; readonly install: string }[];
  readonly settings: readonly Setting[];
  /** Where the settings are written down. */
  readonly settingsPage: string;
  readonly environment: Environment;
  /** `other`: the workflows are there, written for another environment. */
  readonly place: 'first' | 'other';
}

export function adoptedFiles(adoption: Adoption, request: AdoptionRequest): Adopted {
  const { file, environment, place } = adoptedRunbook(adoption, request);
  const copied = copiedFiles(adoption.environment, request.existing);
  const workflows = copied.filter(({ path }) => path.endsWith('.yml'));
  const keyscan = environment.hosts.flatMap(keyscanLines);
  const { reviewers, repository, existing, hostKeys } = request;
  const settings = neededSettings({ environment, runbook: file.text, workflows, reviewers, keyscan, hostKeys });
  const page = `.github/failback/github-settings${place === 'first' ? '' : `-${environment.name}`}.md`;
  const sudoers = adoption.hosts.flatMap((host) => {
    const path = `.github/failback/failback-sudoers-${adoption.environment}-${host.name}`;
    const named = environment.hosts.find(({ name }) => name === host.name);
    const lines = named === undefined ? null : hostSudoers(environment, named, host, path);
    return lines === null ? [] : [{ host: host.name, path, text: lines }];
  });
  return {
    files: [
      file,
      ...(place === 'first' ? copied : filesForOneMore(copied, existing)),
      ...sudoers.map(({ path, text }) => ({ path, text })),
      { path: page, text: settingsPage(settings, repository) },
    ],
    sudoers: sudoers.map(({ host, path }) => ({ host, path, install: installLine(environment, path) })),
    settings,
    settingsPage: page,
    environment,
    place,
  };
}
