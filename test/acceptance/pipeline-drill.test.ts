import { BROKEN_RELEASE, GOOD_RELEASE } from '@failback/drill';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { FREEZE } from './at-github.ts';
import { answerOf } from './condition.ts';
import { logOf, type Pipeline, pipelineOf, resultsOf, stepsOf } from './pipeline.ts';
import { type Rehearsal, rehearse } from './rehearsal.ts';

let rehearsal: Rehearsal;
let pipeline: Pipeline;

const served = () => Promise.all(rehearsal.stage.hosts.map((host) => answerOf(host)));
const GOOD = [`200 ${GOOD_RELEASE}`, `200 ${GOOD_RELEASE}`];

beforeAll(async () => {
  rehearsal = await rehearse();
  const config = rehearsal.runbook('failback', FREEZE, ['  production:\n', '  staging:\n    freeze: {}\n']);
  await rehearsal.stage.deploy(GOOD_RELEASE);
  const proved = await rehearsal.verify({ config, environment: 'staging' });
  expect(proved.outputs.decision, proved.log).toBe('healthy');
  pipeline = await pipelineOf(rehearsal.stage, 'staging');
});
afterAll(async () => {
  await rehearsal.close();
  await pipeline.close();
});
afterEach(() => {
  pipeline.state.issues.length = 0;
});

const drill = (breakIt: () => Promise<undefined>) =>
  pipeline.press('drill.yml', {}, { event: 'schedule', team: { 'break.switch': breakIt } });
const issues = () => pipeline.state.issues.map(({ title }) => title);

test('the monthly drill breaks staging, has the same rollback.yml bring it back, and proves that it did', async () => {
  const run = await drill(async () => {
    await rehearsal.stage.deploy(BROKEN_RELEASE);
    expect(await served()).not.toContain(GOOD[0]);
    return undefined;
  });
  const rollback = run.jobs.rollback?.called;
  expect(resultsOf(run), logOf(run, 'before') + logOf(run, 'proved')).toBe(
    'before success, break success, rollback success, proved success',
  );
  expect(rollback && resultsOf(rollback)).toBe(
    'plan success, approve skipped, watchdog skipped, execute success, finalise success',
  );
  expect(rollback?.jobs.execute?.environment).toBe('staging-rollback');
  expect(rollback && stepsOf(rollback, 'plan')[0]).toBe('The runbook is that of the default branch success');
  expect(run.jobs.rollback?.outputs).toMatchObject({ decision: 'rolled-back', 'to-release': GOOD_RELEASE });
  expect(logOf(run, 'proved')).toContain(`The drill has brought ${GOOD_RELEASE} back.`);
  expect(await served()).toEqual(GOOD);
  expect(issues()).toEqual([]);
});

test('freezes staging alone: the deploy workflow, which is that of production, is not disabled', () => {
  const asked = pipeline.github.log.map(({ operation }) => operation);
  expect(asked.filter((operation) => operation === 'git/create-ref')).toHaveLength(1);
  expect(asked).not.toContain('actions/disable-workflow');
  expect(asked).not.toContain('actions/cancel-workflow-run');
});

test('a drill that has broken nothing has proved nothing, and opens an issue', async () => {
  const run = await drill(async () => undefined);
  expect(resultsOf(run), logOf(run, 'proved')).toBe('before success, break success, rollback success, proved failure');
  expect(run.jobs.rollback?.outputs.decision).toBe('not-needed');
  expect(issues()).toEqual([expect.stringMatching(/^The rollback drill has failed/)]);
});

test('a drill whose staging could not be broken rolls nothing back, and opens an issue', async () => {
  const run = await drill(async () => {
    throw new Error('no such release');
  });
  expect(resultsOf(run)).toBe('before success, break failure, rollback skipped, proved failure');
  expect(issues()).toHaveLength(1);
  expect(await served()).toEqual(GOOD);
});
