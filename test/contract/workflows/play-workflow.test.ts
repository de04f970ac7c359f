import { describe, expect, test } from 'vitest';
import { keptJobs, type PlayedRun, playWorkflow, type Surroundings } from './play-workflow.ts';
import { dispatchInputs } from './run-inputs.ts';
import { readWorkflow, type Workflow } from './workflow-file.ts';

/** Every step succeeds; what each was given is kept. */
function quiet(inputs: Readonly<Record<string, unknown>> = {}): Surroundings & { readonly given: object[] } {
  const given: object[] = [];
  const end = { code: 0, outputs: {}, log: '' };
  return {
    given,
    github: { event: { repository: { default_branch: 'main' } }, run_attempt: 1 },
    inputs,
    secrets: { 'production-rollback': { BACKUP_SSH_KEY: 'key', ROLLBACK_SSH_KEY: 'rollback-key', OTHER: 'other' } },
    vars: {},
    permit: () => {},
    action: async (program, values, { env }) => {
      given.push({ program, ...values, ...env });
      return { ...end, state: {} };
    },
    script: async () => end,
    team: {},
  };
}

const caller = readWorkflow('examples/callers/backup.yml');
const calling = (change: Partial<Workflow['jobs'][string]>): Workflow => ({
  ...caller,
  jobs: { backup: { ...caller.jobs.backup, ...change } },
});

describe('a workflow that is called', () => {
  test('gets the secrets of its own environment that its caller hands on by name', async () => {
    const world = quiet();
    const run = await playWorkflow(caller, world);
    expect(run.jobs.backup?.called?.order).toEqual(['backup', 'tell']);
    expect(world.given).toMatchObject([{ environment: 'production', 'ssh-private-key': 'key' }]);
    expect(JSON.stringify(world.given)).not.toMatch(/other|rollback-key/);
  });

  test('keeps the type of what it is given, and fills in what it is not', async () => {
    const button = readWorkflow('examples/callers/rollback.yml');
    const world = quiet(dispatchInputs(button, { override: 'true' }));
    await playWorkflow(button, world);
    expect(world.given[0]).toMatchObject({ procedure: 'auto', target: '', 'dry-run': 'true' });
  });

  test.each<[string, Partial<Workflow['jobs'][string]>, RegExp]>([
    ['an input that it does not declare', { with: { enviroment: 'production' } }, /enviroment is not defined/],
    ['an input of another type', { with: { environment: true } }, /environment is a boolean, and must be a string/],
    ['no key', { secrets: {} }, /BACKUP_SSH_KEY is required/],
    ['a secret that it does not declare', { secrets: { BACKUP_SSH_KEY: '', TOKEN: '' } }, /TOKEN is not defined/],
    ['every secret there is', { secrets: 'inherit' }, /more than is needed/],
    ['less than its jobs need', { permissions: { contents: 'read' } }, /'tell' is requesting 'issues: write'/],
    ['a workflow that cannot be called', { uses: './.github/workflows/deploy.yml' }, /missing a 'on.workflow_call'/],
  ])('is not begun with %s', async (_what, change, refusal) => {
    const world = quiet();
    const path = change.uses === undefined ? caller.path : 'examples/workflows/backup.yml';
    await expect(playWorkflow({ ...calling(change), path }, world)).rejects.toThrow(refusal);
    expect(world.given).toEqual([]);
  });
});

describe('a run that somebody starts', () => {
  const button = readWorkflow('examples/workflows/rollback.yml');

  test.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
    ['an environment that is not offered', { environment: 'prod' }, /'prod' for input 'environment' not in the list/],
    ['a procedure that is not offered', { procedure: 'emergency; true' }, /'procedure' not in the list/],
    ['an input that there is not', { dry_run: 'true' }, /Unexpected inputs provided: \["dry_run"\]/],
  ])('is not begun with %s', (_what, given, refusal) => {
    expect(() => dispatchInputs(button, given)).toThrow(refusal);
  });

  test('is not begun without what it needs, nor where nothing starts it', () => {
    expect(() => dispatchInputs(readWorkflow('examples/workflows/deploy.yml'), {})).toThrow(/'release' not provided/);
    expect(() => dispatchInputs(readWorkflow('.github/workflows/backup.yml'), {})).toThrow(/'workflow_dispatch'/);
  });
});

test('"Re-run failed jobs" keeps what has not failed, and nothing that needs what has', () => {
  const job = (result: 'success' | 'failure' | 'skipped') => ({ result, outputs: {}, environment: null, steps: [] });
  const kept = (path: string, jobs: PlayedRun['jobs']) =>
    Object.keys(keptJobs(readWorkflow(path), { jobs, order: [] }));
  const deploy = {
    gate: job('success'),
    deploy: job('success'),
    smoke: job('failure'),
    'request-rollback': job('success'),
  };
  expect(kept('examples/workflows/deploy.yml', deploy)).toEqual(['gate', 'deploy']);
  const rollback = { plan: job('success'), approve: job('skipped'), watchdog: job('skipped') };
  expect(
    kept('examples/workflows/rollback.yml', { ...rollback, execute: job('failure'), finalise: job('success') }),
  ).toEqual(['plan', 'approve', 'watchdog']);
});
