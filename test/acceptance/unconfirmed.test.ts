import { GOOD_RELEASE } from '@failback/drill';
import { test as base, describe, expect } from 'vitest';
import { answerOf } from './condition.ts';
import { hold, reachedBy } from './hold.ts';
import { operationOn } from './operation-on-disk.ts';
import { brokenStage, type Rehearsal, timesOf } from './rehearsal.ts';
import { until } from './until.ts';

/** Two hosts that have finished a committed rollback by themselves, because its controller was killed. */
const test = base.extend<{ rehearsal: Rehearsal }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of fixtures from this pattern
  rehearsal: async ({}, use) => {
    const rehearsal = await brokenStage();
    const restart = hold(rehearsal.stage.hosts[0], 'restart');
    const run = await rehearsal.start('emergency-rollback/index.js');
    await reachedBy(run, restart);
    await until('both have the decision', () => operationsOf(rehearsal).every((one) => one?.decision === 'commit'));
    run.child.kill('SIGKILL');
    await run.ended;
    restart.release();
    await until('both have ended', () => operationsOf(rehearsal).every((one) => one?.claim === 'ended'));
    await use(rehearsal);
    await rehearsal.close();
  },
});

const operationsOf = ({ stage }: Rehearsal) => stage.hosts.map(operationOn);
const states = (rehearsal: Rehearsal) => operationsOf(rehearsal).map((one) => one?.state);
const stepsOf = (rehearsal: Rehearsal) =>
  operationsOf(rehearsal).map((one) => one?.journal.filter(({ event }) => event === 'begin').length);

async function expectConfirmedBy(rehearsal: Rehearsal, proof: () => Promise<void>): Promise<void> {
  const steps = stepsOf(rehearsal);
  expect(states(rehearsal)).toEqual(['UNCONFIRMED', 'UNCONFIRMED']);
  await proof();
  await until('the claims have ended', () => operationsOf(rehearsal).every((one) => one?.claim === 'ended'));
  expect(states(rehearsal)).toEqual(['ON_TARGET', 'ON_TARGET']);
  expect(stepsOf(rehearsal), 'nothing is done again for a proof').toEqual(steps);
  for (const host of rehearsal.stage.hosts) {
    expect(await answerOf(host)).toBe(`200 ${GOOD_RELEASE}`);
    expect(timesOf(host, 'restart')).toBe(1);
  }
}

describe.concurrent('an operation that only its hosts have proved is confirmed', () => {
  test('by verify-health, which has found its target served and healthy', async ({ rehearsal }) => {
    await expectConfirmedBy(rehearsal, async () => {
      const end = await rehearsal.verify();
      expect(end.outputs, end.log).toMatchObject({ decision: 'healthy', 'served-release': GOOD_RELEASE });
      expect(end.log).toContain('is confirmed: every host of it is ON_TARGET.');
    });
  });

  test('by the next emergency-rollback, for which there is nothing else to do', async ({ rehearsal }) => {
    await expectConfirmedBy(rehearsal, async () => {
      const end = await rehearsal.rollback();
      expect(end.outputs, end.log).toMatchObject({ decision: 'not-needed', 'reason-code': 'target-is-served' });
      expect(end.log).toContain('is confirmed: every host of it is ON_TARGET.');
    });
  });
});
