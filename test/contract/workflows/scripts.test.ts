import { PROCEDURES } from '@failback/runbook';
import { describe, expect, test } from 'vitest';
import { evaluate } from './expression.ts';
import { scriptBed, scriptOf } from './script-bed.ts';
import { placePrograms } from './script-run.ts';
import { everyRow, RESULTS } from './truth-table.ts';
import { readWorkflow, stepName, workflows } from './workflow-file.ts';

const LOCK = 'heads/failback/freeze-production';
const bed = scriptBed();

describe('the gate of the plan', () => {
  const gate = scriptOf('.github/workflows/rollback.yml', 'plan', 'gate');

  test.each([
    ['emergency', 'false', '', '0'],
    ['standard', 'false', 'rollback-standard', '15'],
    ['database', 'false', 'rollback-database', '5'],
    ['full-system', 'false', 'rollback-full-system', '10'],
    ['emergency', 'true', '', '0'],
    ['standard', 'true', 'rollback-override', '15'],
    ['database', 'true', 'rollback-override', '5'],
    ['full-system', 'true', 'rollback-override', '10'],
  ])('%s with override %s asks %j within %s minutes', async (PROCEDURE, OVERRIDE, approval, minutes) => {
    const end = await bed().play(gate, { PROCEDURE, OVERRIDE });
    expect(end).toMatchObject({ code: 0, outputs: { approval, 'approve-within': minutes } });
  });

  test('knows every procedure', () => {
    for (const procedure of PROCEDURES) expect(gate).toContain(`${procedure}) approval=`);
  });

  test.each(['', 'production-rollback', 'emergency; true', '*'])('fails on %j, and asks nobody', async (PROCEDURE) => {
    const end = await bed().play(gate, { PROCEDURE, OVERRIDE: 'false' });
    expect(end).toMatchObject({ code: 1, outputs: {} });
  });
});

describe('what says that deploys are not frozen', () => {
  const deploy = 'examples/workflows/deploy.yml';
  const first = scriptOf(deploy, 'deploy', 'Deploys are not frozen');
  const freeze = scriptOf('.github/workflows/rollback.yml', 'finalise', 'freeze');
  const BRANCH = 'failback/freeze-production';
  const lock = (name: string) => bed().github.state.refs.set(name, 'a'.repeat(40));

  test('is asked again, word for word, right before the switch', () => {
    expect(scriptOf(deploy, 'deploy', 'Deploys are still not frozen')).toBe(first);
    const names = readWorkflow(deploy).jobs.deploy?.steps?.map(stepName) ?? [];
    expect(names.indexOf('switch')).toBe(names.indexOf('Deploys are still not frozen') + 1);
    expect(names.indexOf('Deploys are not frozen')).toBeLessThan(names.indexOf('actions/checkout'));
  });

  test('lets a deploy pass where there is no lock branch, nor for another environment', async () => {
    expect((await bed().play(first, { BRANCH })).code).toBe(0);
    lock(`${LOCK}-eu`);
    expect((await bed().play(first, { BRANCH })).code).toBe(0);
    expect(await bed().play(freeze, { BRANCH })).toMatchObject({ code: 0, outputs: { state: 'lifted' } });
  });

  test('stops a deploy at the lock branch', async () => {
    lock(LOCK);
    expect(await bed().play(first, { BRANCH })).toMatchObject({ code: 1, log: expect.stringContaining('::error::') });
    expect(await bed().play(freeze, { BRANCH })).toMatchObject({ code: 0, outputs: { state: 'held' } });
  });

  test('stops a deploy when it could not be read: not knowing is not free', async () => {
    bed().github.trouble({ kind: 'errors', status: 503 });
    expect(await bed().play(first, { BRANCH })).toMatchObject({
      code: 1,
      log: expect.stringContaining('could not be read'),
    });
    expect(await bed().play(freeze, { BRANCH })).toMatchObject({ code: 0, outputs: { state: 'unknown' } });
  });
});

test('the proof runs as root with the Node that was set up, although sudo has a PATH of its own', async () => {
  const proof = readWorkflow('.github/workflows/ci.yml').jobs.proof?.steps?.find(({ run }) => run !== undefined)?.run;
  const place = `mkdir .ci\nprintf '#!/bin/sh\\ncommand -v node\\n' >.ci/run\nchmod +x .ci/run\n`;
  const programs = placePrograms(bed().temp, { sudo: 'exec env -i PATH=/usr/bin:/bin "$@"', node: 'exit 1' });
  const end = await bed().play(`${place}${proof}`, {}, programs);
  expect(end).toMatchObject({ code: 0, log: `${programs}/node\n` });
});

describe('the look at the branch', () => {
  const look = scriptOf('.github/workflows/rollback.yml', 'plan', 'The runbook is that of the default branch');
  const on = (GITHUB_REF: string, GITHUB_EVENT_NAME = 'workflow_dispatch', DEFAULT = 'main') =>
    bed().play(look, { DEFAULT, GITHUB_REF, GITHUB_EVENT_NAME });

  test('lets the default branch pass, and what the clock starts, which may be told of no repository', async () => {
    expect((await on('refs/heads/main')).code).toBe(0);
    expect((await on('refs/heads/main', 'schedule', '')).code).toBe(0);
  });

  test.each(['refs/heads/fix', 'refs/heads/main/x', 'refs/tags/main', 'refs/pull/7/merge', ''])(
    'stops at %j, and says where to start it',
    async (ref) => {
      expect(await on(ref)).toMatchObject({ code: 1, log: expect.stringContaining('start it on main') });
      expect((await on(ref, 'workflow_dispatch', '')).code).toBe(1);
    },
  );
});

describe('a deploy that is started again', () => {
  const deploy = 'examples/workflows/deploy.yml';
  const look = scriptOf(deploy, 'deploy', 'The gate was asked in this attempt');

  test('goes on when the gate was asked again with it', async () => {
    expect((await bed().play(look, { ASKED: '2', GITHUB_RUN_ATTEMPT: '2' })).code).toBe(0);
  });

  test('stops when the gate was asked in an attempt before, or never said', async () => {
    for (const ASKED of ['1', '']) {
      expect(await bed().play(look, { ASKED, GITHUB_RUN_ATTEMPT: '2' })).toMatchObject({
        code: 1,
        log: expect.stringContaining('Re-run all jobs'),
      });
    }
  });

  test('takes the tag, not a branch of the same name', () => {
    const checkout = readWorkflow(deploy).jobs.deploy?.steps?.find(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkout?.with?.ref).toBe(`refs/tags/${'$'}{{ inputs.release }}`);
  });
});

test.each(workflows.filter(({ jobs }) => 'required' in jobs))(
  '$path: the required check passes on success alone, over every result of every job',
  async (workflow) => {
    const required = scriptOf(workflow.path, 'required');
    const template = workflow.jobs.required?.steps?.[0]?.env?.RESULTS?.replace(/^\$\{\{|\}\}$/g, '') ?? '';
    const two = [
      { name: 'one', values: RESULTS },
      { name: 'two', values: RESULTS },
    ];
    for (const row of [...everyRow(two), {}]) {
      const needs = Object.fromEntries(Object.entries(row).map(([job, result]) => [job, { result, outputs: {} }]));
      const RESULTS = String(evaluate(template, { needs }, { success: true, failure: false, cancelled: false }));
      const { code } = await bed().play(required, { RESULTS });
      expect([row, code]).toEqual([row, row.one === 'success' && row.two === 'success' ? 0 : 1]);
    }
  },
);

describe('asking for a person', () => {
  const ask = scriptOf('.github/workflows/rollback.yml', 'finalise', 'Ask for a person');
  const env = {
    RESULTS: 'plan success, approve skipped, watchdog skipped, execute failure',
    DECISION: 'needs-human',
    REASON_CODE: 'step-failed',
    OPERATION: 'emergency-1',
    AUDIT: 'success',
    FREEZE: 'held',
    BRANCH: 'failback/freeze-production',
  };

  test('opens one issue that says what happened and what to do', async () => {
    expect((await bed().play(ask, env)).code).toBe(0);
    const [issue, ...others] = bed().github.state.issues;
    expect(others).toEqual([]);
    expect(issue?.title).toBe('Rollback of production needs a person (run 700)');
    for (const text of [
      '`needs-human` (step-failed)',
      'execute failure',
      '`failback status --environment production`',
    ]) {
      expect(issue?.body).toContain(text);
    }
  });

  test('fails, with the same text in the log, when there can be no issue', async () => {
    bed().github.trouble({ kind: 'errors', status: 502 });
    expect(await bed().play(ask, env)).toMatchObject({ code: 1, log: expect.stringContaining('failback resume') });
  });

  test.each(['.github/workflows/backup.yml', '.github/workflows/audit.yml'])('%s tells of a failure', async (path) => {
    const end = await bed().play(scriptOf(path, 'tell'), { RESULT: 'failure', DECISION: 'refused', REASON_CODE: 'x' });
    expect(end.code).toBe(0);
    expect(bed().github.state.issues).toMatchObject([
      { body: expect.stringContaining('failure, decision `refused` (x)') },
    ]);
  });
});

describe('asking for a rollback', () => {
  const ask = scriptOf('examples/workflows/deploy.yml', 'request-rollback');
  const env = { BRANCH: 'main', REASON: 'deploy of v1.1.0 ended success, smoke failure (unhealthy)' };

  test('starts rollback.yml with the reason and the run that asks', async () => {
    expect((await bed().play(ask, env)).code).toBe(0);
    const reason = `${env.REASON}: https://github.com/example/shop/actions/runs/700`;
    expect(bed().github.state.dispatched).toMatchObject([
      { workflow: 'rollback.yml', ref: 'main', inputs: { environment: 'production', procedure: 'emergency', reason } },
    ]);
  });

  test('fails, with the command for a laptop, when GitHub does not start it', async () => {
    bed().github.trouble({ kind: 'errors', status: 502 });
    expect(await bed().play(ask, env)).toMatchObject({ code: 1, log: expect.stringContaining('failback rollback') });
  });
});

describe('the drill', () => {
  const proved = scriptOf('examples/workflows/drill.yml', 'proved');
  const env = { RESULTS: '', RESULT: 'success', DECISION: 'rolled-back', BEFORE: 'v1.0.0', AFTER: 'v1.0.0' };

  test('has passed when the release from before is back', async () => {
    expect((await bed().play(proved, env)).code).toBe(0);
    expect(bed().github.state.issues).toEqual([]);
  });

  test.each([
    { RESULT: 'failure' },
    { RESULT: 'skipped' },
    { DECISION: 'not-needed' },
    { DECISION: 'none' },
    { AFTER: 'v0.9.0' },
    { AFTER: 'unknown' },
  ])('has failed with %j, and tells', async (other) => {
    expect((await bed().play(proved, { ...env, ...other })).code).toBe(1);
    expect(bed().github.state.issues).toHaveLength(1);
  });
});
