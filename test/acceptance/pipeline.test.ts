import { BROKEN_RELEASE, GOOD_RELEASE } from '@failback/drill';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PlayedRun } from '../contract/workflows/play-workflow.ts';
import { FREEZE, LOCK, notedAt } from './at-github.ts';
import { answerOf } from './condition.ts';
import { logOf, type Pipeline, pipelineOf, resultsOf, stepsOf } from './pipeline.ts';
import { type Rehearsal, rehearse } from './rehearsal.ts';

let rehearsal: Rehearsal;
let pipeline: Pipeline;
/** What the two steps of deploy.yml that are the team's did, in order. */
const team: string[] = [];

const deploy = (release: string, meanwhile: () => void = () => {}) =>
  pipeline.press(
    'deploy.yml',
    { release },
    {
      team: {
        'deploy.prepare': async () => {
          team.push(`built ${release}`);
          meanwhile();
        },
        'deploy.switch': async () => {
          team.push(`switched to ${release}`);
          await rehearsal.stage.deploy(release);
        },
      },
    },
  );
const served = () => Promise.all(rehearsal.stage.hosts.map((host) => answerOf(host)));

beforeAll(async () => {
  rehearsal = await rehearse();
  await rehearsal.stage.deploy(GOOD_RELEASE);
  const proved = await rehearsal.verify();
  expect(proved.outputs.decision, proved.log).toBe('healthy');
  rehearsal.runbook('failback', FREEZE);
  pipeline = await pipelineOf(rehearsal.stage);
});
afterAll(async () => {
  await rehearsal.close();
  await pipeline.close();
});

describe('a deploy whose smoke check fails', () => {
  let run: PlayedRun;
  beforeAll(async () => {
    run = await deploy(BROKEN_RELEASE);
  });

  test('passes the gate, which says what one could come back to', () => {
    expect(run.jobs.gate?.result, logOf(run, 'gate')).toBe('success');
    expect(run.jobs.gate?.outputs.target).toBe(GOOD_RELEASE);
  });

  test('is made by the team between two looks at the freeze', () => {
    expect(stepsOf(run, 'deploy')).toEqual([
      'The gate was asked in this attempt success',
      'Deploys are not frozen success',
      'actions/checkout success',
      'prepare success',
      'Deploys are still not frozen success',
      'switch success',
    ]);
    expect(team).toEqual([`built ${BROKEN_RELEASE}`, `switched to ${BROKEN_RELEASE}`]);
    expect(run.jobs.deploy?.environment).toBe('production');
  });

  test('ends red at the smoke job, and asks for a rollback', () => {
    expect(resultsOf(run)).toBe('gate success, deploy success, smoke failure, request-rollback success');
    expect(run.jobs.smoke?.outputs.decision, logOf(run, 'smoke')).toBe('unhealthy');
    expect(pipeline.state.dispatched).toMatchObject([
      {
        workflow: 'rollback.yml',
        ref: 'main',
        inputs: {
          environment: 'production',
          procedure: 'emergency',
          reason: expect.stringMatching(
            `^deploy of ${BROKEN_RELEASE} ended success, smoke failure \\(unhealthy\\): https://github.com/example/shop/actions/runs/\\d+$`,
          ),
        },
      },
    ]);
  });

  describe('is rolled back by the run that was asked for', () => {
    let rollback: PlayedRun;
    beforeAll(async () => {
      expect(await served()).not.toContain(`200 ${GOOD_RELEASE}`);
      rollback = await pipeline.playRequested();
    });

    test('which plans, asks nobody, executes and finalises', () => {
      expect(resultsOf(rollback), logOf(rollback, 'execute')).toBe(
        'plan success, approve skipped, watchdog skipped, execute success, finalise success',
      );
      expect(rollback.jobs.plan?.outputs).toMatchObject({
        decision: 'planned',
        procedure: 'emergency',
        'to-release': GOOD_RELEASE,
        approval: '',
      });
    });

    test('which carries out the very plan that was made, under its id', () => {
      const { plan, execute } = rollback.jobs;
      expect(execute?.outputs).toMatchObject({
        decision: 'rolled-back',
        'reason-code': 'on-target',
        'operation-id': plan?.outputs['operation-id'],
        'to-release': GOOD_RELEASE,
        'recovery-seconds': expect.stringMatching(/^\d+$/),
      });
      expect(stepsOf(rollback, 'execute').at(-1)).toBe('post emergency-rollback success');
    });

    test('after which every host serves the good release', async () => {
      expect(await served()).toEqual([`200 ${GOOD_RELEASE}`, `200 ${GOOD_RELEASE}`]);
    });

    test('which audits the operation, finds deploys unfrozen, and needs no person', () => {
      expect(stepsOf(rollback, 'finalise'), logOf(rollback, 'finalise')).toEqual([
        'actions/checkout success',
        'audit success',
        'freeze success',
        'Ask for a person skipped',
      ]);
      const [, audit, freeze] = rollback.jobs.finalise?.steps ?? [];
      expect(audit?.outputs).toMatchObject({
        decision: 'complete',
        'operation-id': rollback.jobs.plan?.outputs['operation-id'],
      });
      expect(freeze?.outputs).toEqual({ state: 'lifted' });
      expect(pipeline.state.issues).toEqual([]);
    });

    test('which froze deploys meanwhile, and has left a note of both releases at GitHub', () => {
      const asked = pipeline.github.log.map(({ operation }) => operation);
      expect(asked).toEqual(expect.arrayContaining(['git/create-ref', 'actions/disable-workflow']));
      expect(pipeline.state.refs.has(LOCK)).toBe(false);
      expect(pipeline.state.workflows.get('deploy.yml')).toBe('active');
      const notes = notedAt(pipeline.state).map(({ kind, release }) => `${String(kind)} ${String(release)}`);
      expect(notes).toEqual(expect.arrayContaining([`quarantine ${BROKEN_RELEASE}`, `rollback ${GOOD_RELEASE}`]));
    });

    test('and no job was refused anything that it needed of GitHub', () => {
      expect(pipeline.github.log.filter(({ status }) => status === 403 || status === 401)).toEqual([]);
    });
  });

  describe('and is tried again', () => {
    test('it is stopped at the gate: the release is in quarantine, and no rollback is asked for', async () => {
      const asked = pipeline.state.dispatched.length;
      const again = await deploy(BROKEN_RELEASE);
      expect(resultsOf(again), logOf(again, 'gate')).toBe(
        'gate failure, deploy skipped, smoke skipped, request-rollback skipped',
      );
      expect(pipeline.state.dispatched).toHaveLength(asked);
      expect(team).toHaveLength(2);
    });
  });
});

describe('a rollback that nothing calls for', () => {
  test('ends at the plan: not needed, and nobody is asked', async () => {
    const run = await pipeline.press('rollback.yml', { procedure: 'emergency', reason: 'it felt slow' });
    expect(resultsOf(run), logOf(run, 'plan')).toBe(
      'plan success, approve skipped, watchdog skipped, execute skipped, finalise success',
    );
    expect(run.jobs.plan?.outputs.decision).toBe('not-needed');
    expect(stepsOf(run, 'finalise').slice(1)).toEqual(['audit skipped', 'freeze skipped', 'Ask for a person skipped']);
  });

  test('ends at the plan when the procedure is not one that is carried out, and asks for a person', async () => {
    const run = await pipeline.press('rollback.yml', { procedure: 'database', reason: 'orders are lost' });
    expect(resultsOf(run), logOf(run, 'plan')).toBe(
      'plan failure, approve skipped, watchdog skipped, execute skipped, finalise success',
    );
    expect(pipeline.state.issues).toMatchObject([{ title: expect.stringContaining('needs a person') }]);
    expect(await served()).toEqual([`200 ${GOOD_RELEASE}`, `200 ${GOOD_RELEASE}`]);
  });
});

describe('deploys that somebody freezes', () => {
  afterEach(() => {
    pipeline.state.refs.delete(LOCK);
  });
  const freeze = () => void pipeline.state.refs.set(LOCK, 'a'.repeat(40));

  test('stop at the gate', async () => {
    freeze();
    const run = await deploy(GOOD_RELEASE);
    expect(resultsOf(run), logOf(run, 'gate')).toBe(
      'gate failure, deploy skipped, smoke skipped, request-rollback skipped',
    );
  });

  test('stop before the switch when it happens while they build, and the rollback that they ask for is not needed', async () => {
    const run = await deploy(GOOD_RELEASE, freeze);
    expect(resultsOf(run), logOf(run, 'deploy')).toBe(
      'gate success, deploy failure, smoke skipped, request-rollback success',
    );
    expect(stepsOf(run, 'deploy').slice(-2)).toEqual(['Deploys are still not frozen failure', 'switch skipped']);
    expect(team.at(-1)).toBe(`built ${GOOD_RELEASE}`);
    const asked = await pipeline.playRequested();
    expect(asked.jobs.plan?.outputs.decision, logOf(asked, 'plan')).toBe('not-needed');
    expect(asked.jobs.execute?.result).toBe('skipped');
    expect(pipeline.state.refs.has(LOCK)).toBe(true);
  });
});

describe('what runs by itself', () => {
  test('the gate before a merge passes without a secret, and with the right to read alone', async () => {
    const asked = pipeline.github.log.length;
    const run = await pipeline.press('preflight.yml', {}, { event: 'pull_request', ref: 'refs/pull/7/merge' });
    expect(resultsOf(run), logOf(run, 'static')).toBe('static success, required success');
    expect(Object.values(run.jobs).map(({ environment }) => environment)).toEqual([null, null]);
    expect(pipeline.github.log.slice(asked)).toEqual([]);
  });

  test('the weekly audit opens an issue for what should be seen to', async () => {
    const issues = pipeline.state.issues.length;
    const run = await pipeline.press('audit.yml', {});
    expect(resultsOf(run), logOf(run, 'readiness')).toBe('readiness failure, tell success');
    expect(run.jobs.readiness?.outputs.decision).toBe('warn');
    expect(pipeline.state.issues.slice(issues)).toMatchObject([{ body: expect.stringContaining('decision `warn`') }]);
  });

  test('a backup that cannot be made opens an issue', async () => {
    const issues = pipeline.state.issues.length;
    const run = await pipeline.press('backup.yml', {});
    expect(resultsOf(run), logOf(run, 'backup')).toBe('backup failure, tell success');
    expect(pipeline.state.issues.slice(issues)).toMatchObject([
      { body: expect.stringContaining('decision `refused`') },
    ]);
  });
});

describe('while GitHub does not answer', () => {
  test('production comes back all the same, and the run is red because nobody could be told', async () => {
    await rehearsal.stage.deploy(BROKEN_RELEASE);
    await pipeline.github.goDown();
    const run = await pipeline.press('rollback.yml', { procedure: 'emergency', reason: 'the shop answers 500' });
    await pipeline.github.comeBack();
    expect(resultsOf(run), logOf(run, 'execute')).toBe(
      'plan success, approve skipped, watchdog skipped, execute success, finalise failure',
    );
    expect(run.jobs.execute?.outputs.decision).toBe('rolled-back');
    expect(await served()).toEqual([`200 ${GOOD_RELEASE}`, `200 ${GOOD_RELEASE}`]);
    expect(stepsOf(run, 'finalise')).toEqual([
      'actions/checkout success',
      'audit failure',
      'freeze success',
      'Ask for a person failure',
    ]);
    expect(run.jobs.finalise?.steps.find(({ id }) => id === 'freeze')?.outputs).toEqual({ state: 'unknown' });
    expect(logOf(run, 'finalise')).toContain('A person is needed, and no issue could be opened.');
  }, 600_000); // Each of the three actions goes on asking for a while.
});
