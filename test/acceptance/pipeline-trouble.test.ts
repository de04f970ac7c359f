import { readFileSync, writeFileSync } from 'node:fs';
import { BROKEN_RELEASE, GOOD_RELEASE } from '@failback/drill';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { stoodEnvironment, stoodRun } from '../bed/github/state.ts';
import type { PlayedRun } from '../contract/workflows/play-workflow.ts';
import { FREEZE, LOCK } from './at-github.ts';
import { answerOf, conditionsOf } from './condition.ts';
import { logOf, type Pipeline, pipelineOf, resultsOf, type Start, stepsOf } from './pipeline.ts';
import { type Rehearsal, rehearse, timesOf } from './rehearsal.ts';

let rehearsal: Rehearsal;
let pipeline: Pipeline;
let runbook: string;

const served = () => Promise.all(rehearsal.stage.hosts.map((host) => answerOf(host)));
const GOOD = [`200 ${GOOD_RELEASE}`, `200 ${GOOD_RELEASE}`];
const issues = () => pipeline.state.issues.map(({ title }) => title);

const STANDARD = [
  'emergency: { budget: 5m }',
  'emergency: { budget: 5m }\n  standard: { budget: 15m, approval: rollback-standard }',
] as const;

/** A run of the button changes no host, whatever else it does. */
async function untouched(play: () => Promise<PlayedRun>): Promise<PlayedRun> {
  const before = await conditionsOf(rehearsal.stage.hosts);
  const run = await play();
  expect(await conditionsOf(rehearsal.stage.hosts)).toEqual(before);
  return run;
}

const button = (start: Start = {}, inputs = {}) =>
  pipeline.press('rollback.yml', { procedure: 'emergency', reason: 'the shop answers 500', ...inputs }, start);

beforeAll(async () => {
  rehearsal = await rehearse();
  await rehearsal.stage.deploy(GOOD_RELEASE);
  const proved = await rehearsal.verify();
  expect(proved.outputs.decision, proved.log).toBe('healthy');
  runbook = rehearsal.runbook('failback', FREEZE, STANDARD);
  pipeline = await pipelineOf(rehearsal.stage);
});
afterAll(async () => {
  await rehearsal.close();
  await pipeline.close();
});
afterEach(() => {
  pipeline.state.issues.length = 0;
});

describe('a deploy that fails after its switch', () => {
  let run: PlayedRun;
  const deployed: string[] = [];
  const team: Start['team'] = {
    'deploy.prepare': async () => {},
    'deploy.switch': async () => {
      deployed.push(BROKEN_RELEASE);
      await rehearsal.stage.deploy(BROKEN_RELEASE);
      throw new Error('the connection is gone');
    },
  };

  test('is rolled back, although nothing was there to smoke', async () => {
    run = await pipeline.press('deploy.yml', { release: BROKEN_RELEASE }, { team });
    expect(resultsOf(run), logOf(run, 'deploy')).toBe(
      'gate success, deploy failure, smoke skipped, request-rollback success',
    );
    const rollback = await pipeline.playRequested();
    expect(rollback.jobs.execute?.outputs.decision, logOf(rollback, 'execute')).toBe('rolled-back');
    expect(await served()).toEqual(GOOD);
  });

  test('does not come back through "Re-run failed jobs", which keeps what the gate said before the quarantine', async () => {
    const again = await untouched(() => pipeline.rerunFailed(run, { team }));
    expect(resultsOf(again), logOf(again, 'deploy')).toBe(
      'gate success, deploy failure, smoke skipped, request-rollback success',
    );
    expect(stepsOf(again, 'deploy').slice(0, 2)).toEqual([
      'The gate was asked in this attempt failure',
      'Deploys are not frozen skipped',
    ]);
    expect(deployed).toEqual([BROKEN_RELEASE]);
    const asked = await pipeline.playRequested();
    expect(asked.jobs.plan?.outputs.decision, logOf(asked, 'plan')).toBe('not-needed');
  });
});

describe('the button, on production that is down,', () => {
  beforeAll(() => rehearsal.stage.deploy(BROKEN_RELEASE));

  test('does nothing on a branch, whose runbook nobody has reviewed', async () => {
    const run = await untouched(() => button({ ref: 'refs/heads/quick-fix' }));
    expect(resultsOf(run)).toBe('plan failure, approve skipped, watchdog skipped, execute skipped, finalise success');
    expect(stepsOf(run, 'plan')[0]).toBe('The runbook is that of the default branch failure');
    expect(logOf(run, 'plan')).toContain('start it on main');
    expect(issues()).toEqual([expect.stringContaining('Rollback of production needs a person')]);
  });

  test('does nothing when the runbook was changed after the plan was shown, and says what changed', async () => {
    const text = readFileSync(runbook, 'utf8');
    const edit = () => writeFileSync(runbook, text.replace('budget: 5m', 'budget: 7m'));
    const run = await untouched(() => button({ before: { execute: edit } }));
    writeFileSync(runbook, text);
    expect(resultsOf(run), logOf(run, 'execute')).toBe(
      'plan success, approve skipped, watchdog skipped, execute failure, finalise success',
    );
    expect(run.jobs.execute?.outputs).toMatchObject({ decision: 'refused', 'reason-code': 'plan-changed' });
    expect(logOf(run, 'execute')).toContain('budget 420 s');
    expect(stepsOf(run, 'finalise')).toContain('audit skipped');
    expect(issues()).toHaveLength(1);
  });

  test('asks for approval, and executes nothing that was not approved: the planned procedure is stood in for', async () => {
    // This version plans no other procedure than emergency; the plan of one is taken as made.
    const plan = async () => ({
      decision: 'planned',
      procedure: 'standard',
      'operation-id': 'standard-1',
      'plan-digest': `sha256:${'0'.repeat(64)}`,
    });
    const rules = stoodEnvironment({ reviewers: [{ kind: 'team', name: 'on-call' }], adminsMayBypass: false });
    pipeline.state.environments.set('rollback-standard', rules);
    const run = await untouched(() => button({ team: { 'plan.plan': plan } }, { procedure: 'standard' }));
    expect(resultsOf(run), logOf(run, 'execute')).toBe(
      'plan success, approve success, watchdog success, execute failure, finalise success',
    );
    expect(run.jobs.approve?.environment).toBe('rollback-standard');
    expect(logOf(run, 'watchdog')).toContain('Nothing waits for rollback-standard');
    expect(run.jobs.execute?.outputs.decision).toBe('refused');
    expect(logOf(run, 'execute')).toMatch(/approval-missing/);
    expect(issues()).toHaveLength(1);
  });

  test('finds a lock branch from a dead run, under which no deploy passes, takes it over and lifts it', async () => {
    const { refs, commits, runs, workflows } = pipeline.state;
    const sha = 'd'.repeat(40);
    const mark = {
      schema_version: 1,
      operation: 'emergency-0',
      environment: 'production',
      runId: 41,
      runAttempt: 1,
      actor: 'ada',
      since: '2026-11-21T03:00:00Z',
      workflowDisabled: 'deploy.yml',
    };
    commits.set(sha, { message: `frozen\n\n${JSON.stringify(mark)}\n`, tree: 'b'.repeat(40), parents: [] });
    refs.set(LOCK, sha);
    runs.set(41, stoodRun({ id: 41, workflow: 'rollback.yml', status: 'completed', conclusion: 'failure' }));
    workflows.set('deploy.yml', 'disabled_manually');

    const deploy = await untouched(() => pipeline.press('deploy.yml', { release: GOOD_RELEASE }));
    expect(resultsOf(deploy), logOf(deploy, 'gate')).toContain('gate failure, deploy skipped');

    const run = await button();
    expect(run.jobs.execute?.outputs.decision, logOf(run, 'execute')).toBe('rolled-back');
    expect(await served()).toEqual(GOOD);
    expect(refs.has(LOCK)).toBe(false);
    expect(workflows.get('deploy.yml')).toBe('active');
    expect(issues()).toEqual([]);
  });

  test('started again after its runner was lost, follows the operation of the first attempt and does it once', async () => {
    await rehearsal.stage.deploy(BROKEN_RELEASE);
    const run = await button();
    const restarts = rehearsal.stage.hosts.map((host) => timesOf(host, 'restart'));
    // The hosts have finished; of the runner nothing came back.
    const again = await pipeline.rerunFailed(run, {}, ['execute', 'finalise']);
    expect(rehearsal.stage.hosts.map((host) => timesOf(host, 'restart'))).toEqual(restarts);
    expect(again.jobs.execute?.outputs, logOf(again, 'execute')).toMatchObject({
      decision: 'rolled-back',
      'operation-id': run.jobs.plan?.outputs['operation-id'],
    });
    expect(stepsOf(again, 'finalise'), logOf(again, 'finalise')).toContain('Ask for a person skipped');
  });
});

describe('a fork', () => {
  const fork: Start = { event: 'pull_request', ref: 'refs/pull/7/merge' };
  const log = () => pipeline.github.log.length;

  test.each(['examples/workflows', 'examples/callers'] as const)(
    'passes the required check of %s with its pull request, without a secret and without a word to GitHub',
    async (from) => {
      const asked = log();
      const run = await untouched(() => pipeline.press('preflight.yml', {}, { ...fork, from }));
      const jobs = from === 'examples/callers' ? (run.jobs.preflight?.called ?? run) : run;
      expect(resultsOf(jobs), logOf(jobs, 'static')).toBe('static success, required success');
      expect(log()).toBe(asked);
    },
  );

  test('is stopped at the required check when it brings a runbook that would not do, which is only read', async () => {
    const text = readFileSync(runbook, 'utf8');
    const hostile = `${text.replace('[appctl, restart]', `[sh, -c, 'touch ${rehearsal.stage.root}/owned']`)}
x-note: "::set-output name=decision::pass"
`;
    writeFileSync(runbook, hostile);
    const run = await untouched(() => pipeline.press('preflight.yml', {}, fork));
    writeFileSync(runbook, text);
    expect(resultsOf(run), logOf(run, 'static')).toBe('static failure, required failure');
    expect(logOf(run, 'required')).toContain('One that was skipped has not passed');
  });

  test('reaches nothing with the workflows that hold a key: none of them starts with a pull request', async () => {
    for (const file of ['rollback.yml', 'deploy.yml', 'backup.yml', 'audit.yml', 'drill.yml']) {
      await expect(pipeline.press(file, {}, fork)).rejects.toThrow(/does not start with pull_request/);
    }
  });
});

describe('an environment that GitHub does not have', () => {
  test('has no key, so nothing is reached, nothing is broken, and somebody is told', async () => {
    const team = {
      'break.switch': async () => {
        throw new Error('nobody may get here');
      },
    };
    const run = await untouched(() => pipeline.press('drill.yml', {}, { team }));
    expect(resultsOf(run), logOf(run, 'before')).toBe(
      'before failure, break skipped, rollback skipped, proved failure',
    );
    expect(logOf(run, 'before')).toContain('ssh-private-key');
    expect(issues()).toEqual([expect.stringContaining('The rollback drill has failed')]);
  });
});
