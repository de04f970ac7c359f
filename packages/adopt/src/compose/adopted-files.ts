import { keyscanLines } from '@failback/host';
import type { Environment } from '@failback/runbook';
import type { Adoption } from '../answers/adoption.ts';
import type { PlannedFile } from '../files/planned-file.ts';
import { neededSettings } from '../settings/needed-settings.ts';
import type { RepositoryName, Setting } from '../settings/setting.ts';
import { settingsPage } from '../settings/settings-page.ts';
import { checkedRunbook } from './checked-runbook.ts';
import { copiedFiles } from './copied-files.ts';
import { hostSudoers, installLine } from './host-sudoers.ts';

export interface AdoptionRequest {
  /** Path of the runbook in the checkout. */
  readonly config: string;
  /** `2026-01-31` */
  readonly today: string;
  readonly repository: RepositoryName | null;
  readonly reviewers: readonly string[];
  /** What lies at a path of the checkout; null when nothing does. */
  readonly existing: (path: string) => string | null;
}

/** Everything that adoption puts into the checkout, and what it cannot put there. */
export interface Adopted {
  readonly files: readonly PlannedFile[];
  /** The sudoers files among them, with the host that each is for. */
  readonly sudoers: readonly { readonly host: string; readonly path: string; readonly install: string }[];
  readonly settings: readonly Setting[];
  readonly environment: Environment;
}

export function adoptedFiles(adoption: Adoption, request: AdoptionRequest): Adopted {
  const { text, environment } = checkedRunbook(adoption, request.today, request.config);
  const copied = copiedFiles(adoption.environment, request.existing);
  const workflows = copied.filter(({ path }) => path.endsWith('.yml'));
  const keyscan = environment.hosts.flatMap(keyscanLines);
  const settings = neededSettings({ environment, runbook: text, workflows, reviewers: request.reviewers, keyscan });
  const sudoers = adoption.hosts.flatMap((host) => {
    const path = `.github/failback/failback-sudoers-${adoption.environment}-${host.name}`;
    const named = environment.hosts.find(({ name }) => name === host.name);
    const lines = named === undefined ? null : hostSudoers(environment, named, host, path);
    return lines === null ? [] : [{ host: host.name, path, text: lines }];
  });
  return {
    files: [
      { path: request.config, text },
      ...copied,
      ...sudoers.map(({ path, text: lines }) => ({ path, text: lines })),
      { path: '.github/failback/github-settings.md', text: settingsPage(settings, request.repository) },
    ],
    sudoers: sudoers.map(({ host, path }) => ({ host, path, install: installLine(environment, path) })),
    settings,
    environment,
  };
}
