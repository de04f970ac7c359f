import { BROKEN_RELEASE, GOOD_RELEASE } from '@failback/drill';
import { test as base, describe, expect } from 'vitest';
import { answerOf, checkoutOf, processOf } from './condition.ts';
import { killAtDecision } from './hold.ts';
import { alertsOn, hasSettled, operationOn } from './operation-on-disk.ts';
import { brokenStage, type Rehearsal, timesOf } from './rehearsal.ts';
import { until } from './until.ts';

const test = base.extend<{ rehearsal: Rehearsal }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of fixtures from this pattern
  rehearsal: async ({}, use) => {
    const rehearsal = await brokenStage();
    await use(rehearsal);
    await rehearsal.close();
  },
});

const decisions = ({ stage }: Rehearsal) => stage.hosts.map((host) => operationOn(host)?.decision ?? null);
const states = ({ stage }: Rehearsal) => stage.hosts.map((host) => operationOn(host)?.state ?? null);

/** Has the controller killed once the control host has come to the writing of its decision, or the other host to that of its own. */
async function killedAtDecision(rehearsal: Rehearsal, place: 0 | 1): Promise<void> {
  const word = killAtDecision(rehearsal.stage.hosts[place]);
  // A host that has heard nothing for a lease would write a decision of its own before the controller comes to it.
  const config = rehearsal.runbook('patient', ['lease: 5s', 'lease: 20s']);
  const run = await rehearsal.start('emergency-rollback/index.js', { config });
  word.victim(run);
  const { code, log } = await run.ended;
  expect(code, log).toBeNull();
  expect(word.wasReached()).toBe(true);
}

const settled = ({ stage }: Rehearsal) => until('both hosts have ended', () => stage.hosts.every(hasSettled));

async function expectOnTarget({ stage }: Rehearsal): Promise<void> {
  for (const host of stage.hosts) {
    expect(await answerOf(host)).toBe(`200 ${GOOD_RELEASE}`);
    expect(await checkoutOf(host)).toBe(GOOD_RELEASE);
    expect(operationOn(host)).toMatchObject({ state: 'ON_TARGET', claim: 'ended' });
    expect(timesOf(host, 'restart')).toBe(1);
    expect(alertsOn(host)).toEqual([]);
  }
}

describe.concurrent('the controller, killed with SIGKILL between the two writings of its decision', () => {
  test('leaves the committed host on target and the other as it was found; the next run brings both to the target', async ({
    rehearsal,
  }) => {
    const [app1, app2] = rehearsal.stage.hosts;
    const before = await processOf(app2);
    await killedAtDecision(rehearsal, 1);
    await settled(rehearsal);
    expect(states(rehearsal)).toEqual(['UNCONFIRMED', 'AS_FOUND']);
    expect(decisions(rehearsal)).toEqual(['commit', 'abort']);
    expect([await answerOf(app1), await checkoutOf(app1)]).toEqual([`200 ${GOOD_RELEASE}`, GOOD_RELEASE]);
    expect([await answerOf(app2), await checkoutOf(app2)]).toEqual([`500 ${BROKEN_RELEASE}`, BROKEN_RELEASE]);
    expect(await processOf(app2)).toBe(before);

    const next = await rehearsal.rollback();
    expect(next.outputs, next.log).toMatchObject({ decision: 'rolled-back', 'reason-code': 'on-target' });
    expect(next.log).toContain('left the hosts split');
    await expectOnTarget(rehearsal);
  });

  test('is followed by a run that begins before the hosts have ended, and goes forward all the same', async ({
    rehearsal,
  }) => {
    await killedAtDecision(rehearsal, 1);
    const next = await rehearsal.rollback();
    expect(next.outputs, next.log).toMatchObject({ decision: 'rolled-back', 'reason-code': 'on-target' });
    await expectOnTarget(rehearsal);
  });
});

describe.concurrent('the controller, killed with SIGKILL before the first writing of its decision', () => {
  test('leaves both hosts as they were found, and the next run rolls both back', async ({ rehearsal }) => {
    await killedAtDecision(rehearsal, 0);
    await settled(rehearsal);
    expect(states(rehearsal)).toEqual(['AS_FOUND', 'AS_FOUND']);
    expect(decisions(rehearsal)).toEqual(['abort', 'abort']);
    for (const host of rehearsal.stage.hosts) expect(await answerOf(host)).toBe(`500 ${BROKEN_RELEASE}`);
    const next = await rehearsal.rollback();
    expect(next.outputs, next.log).toMatchObject({ decision: 'rolled-back', 'reason-code': 'on-target' });
    await expectOnTarget(rehearsal);
  });
});
