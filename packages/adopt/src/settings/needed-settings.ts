import type { Environment } from '@failback/runbook';
import type { PlannedFile } from '../files/planned-file.ts';
import type { Setting } from './setting.ts';

export interface SettingsNeed {
  readonly environment: Environment;
  /** Text of the runbook. */
  readonly runbook: string;
  /** The workflows that go into the repository: what they name is what has to be set. */
  readonly workflows: readonly PlannedFile[];
  /** Logins, or `team:slug`. */
  readonly reviewers: readonly string[];
  /** The machines, for the line that reads their keys. */
  readonly keyscan: readonly string[];
  /** Lines for `known_hosts` with the keys of these machines, each verified; null where not all are known. */
  readonly hostKeys: string | null;
}

/** Names that GitHub fills in by itself. */
const GIVEN = ['GITHUB_TOKEN'];

/** Where the private keys that the workflows log in with lie on the laptop of whoever sets them. */
const KEY_FILES: Readonly<Record<string, string>> = {
  ROLLBACK_SSH_KEY: '~/.ssh/failback_deploy',
  BACKUP_SSH_KEY: '~/.ssh/failback_backup',
};

/** Everything that has to be set on GitHub for the workflows and the procedures of the runbook, each once. */
export function neededSettings({
  environment,
  runbook,
  workflows,
  reviewers,
  keyscan,
  hostKeys,
}: SettingsNeed): readonly Setting[] {
  const holder = `${environment.name}-rollback`;
  const approvals = Object.values(environment.procedures).flatMap(({ approval }) =>
    approval === null ? [] : [approval],
  );
  return [
    {
      kind: 'environment',
      name: holder,
      reviewers: [],
      needsReviewers: false,
      preventSelfReview: false,
      defaultBranchOnly: true,
      why: 'It holds the SSH key. An emergency waits for nobody, so it has no reviewers; only the default branch may use it.',
    },
    ...[...new Set(approvals)].map(
      (name): Setting => ({
        kind: 'environment',
        name,
        reviewers,
        needsReviewers: true,
        preventSelfReview: name !== 'rollback-standard',
        defaultBranchOnly: true,
        why: 'An environment without required reviewers is not an approval: what needs it is refused.',
      }),
    ),
    ...named('secrets', workflows).map((name) => secret(name, holder, runbook)),
    ...named('vars', workflows).map((name) => variable(name, holder, keyscan, hostKeys)),
    {
      kind: 'by-hand',
      title: 'Administrators may not pass the protection rules',
      page: 'settings/environments',
      why: 'GitHub lets administrators bypass required reviewers unless this is switched off in each environment; the API has no field for it.',
    },
    {
      kind: 'ruleset',
      name: 'failback',
      check: 'required',
      why: 'The job `required` of preflight.yml: nothing that the audit blocks, and no broken runbook, gets into the default branch.',
    },
  ];
}

function named(context: 'secrets' | 'vars', workflows: readonly PlannedFile[]): readonly string[] {
  const texts = workflows.map(({ text }) => text).join('\n');
  const names = [...texts.matchAll(new RegExp(`\\b${context}\\.([A-Z][A-Z0-9_]*)`, 'g'))].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => !GIVEN.includes(name)).sort();
}

function secret(name: string, holder: string, runbook: string): Setting {
  const file = KEY_FILES[name];
  if (file !== undefined) {
    const why =
      'A private key of its own, whose public half is in authorized_keys of the user who logs in, and that opens nothing else.';
    return { kind: 'secret', name, environment: holder, from: `< ${file}`, why };
  }
  const isUsed = new RegExp(`^[^#]*\\benv: ${name}\\b`, 'm').test(runbook);
  const why = isUsed
    ? 'failback.yml names it.'
    : 'The workflows hand it on for notify, which failback.yml does not have yet: set it when it does, or take its lines out.';
  return { kind: 'secret', name, environment: holder, from: '# asks for the value', why };
}

function variable(name: string, holder: string, keyscan: readonly string[], value: string | null): Setting {
  if (!/KNOWN_HOSTS/.test(name)) {
    const why = 'A workflow names it.';
    return { kind: 'variable', name, environment: null, value: null, from: '# asks for the value', why };
  }
  const why = `Keys of the hosts, compared with what the machines themselves say. Made by: ${keyscan.join(' ; ')}`;
  return { kind: 'variable', name, environment: holder, value, from: '< known_hosts', why };
}
