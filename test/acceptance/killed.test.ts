import { setTimeout as sleep } from 'node:timers/promises';
import { BROKEN_RELEASE, GOOD_RELEASE, type StageHost } from '@failback/drill';
import { test as base, describe, expect } from 'vitest';
import { answerOf, checkoutOf, processOf } from './condition.ts';
import { alertsOn, hasSettled, killSupervisor, operationOn } from './operation-on-disk.ts';
import { brokenStage, pagesOf, type Rehearsal, timesOf } from './rehearsal.ts';
import { seededRandom, seedOfThisRun } from './seeded-random.ts';
import { until } from './until.ts';

const test = base.extend<{ rehearsal: Rehearsal }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of fixtures from this pattern
  rehearsal: async ({}, use) => {
    const rehearsal = await brokenStage();
    await use(rehearsal);
    await rehearsal.close();
  },
});

const SEED = seedOfThisRun();

/** How a host stands before a run that is killed. */
interface Before {
  readonly process: string;
  readonly claims: number;
  readonly restarts: number;
}

async function standing(host: StageHost): Promise<Before> {
  return {
    process: await processOf(host),
    claims: operationOn(host)?.claims ?? 0,
    restarts: timesOf(host, 'restart'),
  };
}

type End = 'untouched' | 'as-found' | 'unconfirmed' | 'on-target' | 'needs-human';

/** The end of a host that was left alone, if it is one that may be; anything else fails. */
async function permittedEnd(host: StageHost, before: Before): Promise<End> {
  const operation = operationOn(host);
  const answer = await answerOf(host);
  const restarts = timesOf(host, 'restart') - before.restarts;
  if (operation === null || operation.claims === before.claims || operation.supervisor === null) {
    expect([answer, restarts, await processOf(host)]).toEqual([`500 ${BROKEN_RELEASE}`, 0, before.process]);
    return 'untouched';
  }
  switch (operation.state) {
    case 'AS_FOUND':
      expect([operation.decision, operation.claim]).toEqual(['abort', 'ended']);
      expect([answer, restarts, await processOf(host)]).toEqual([`500 ${BROKEN_RELEASE}`, 0, before.process]);
      expect(await checkoutOf(host)).toBe(BROKEN_RELEASE);
      return 'as-found';
    case 'UNCONFIRMED':
    case 'ON_TARGET':
      expect(operation.decision).toBe('commit');
      expect(answer).toBe(`200 ${GOOD_RELEASE}`);
      expect(restarts).toBeGreaterThanOrEqual(1);
      expect(await checkoutOf(host)).toBe(GOOD_RELEASE);
      return operation.state === 'ON_TARGET' ? 'on-target' : 'unconfirmed';
    case 'NEEDS_HUMAN':
      expect(answer).toMatch(/^503 /);
      expect(alertsOn(host).includes(operation.id) || pagesOf(host).includes(operation.id)).toBe(true);
      return 'needs-human';
    default:
      throw new Error(`${host.name} was left half way: ${operation.state}`);
  }
}

/**
 * Both went back, or both went forward; a host that was never claimed went nowhere. Only a controller that dies between the
 * two writings of its decision leaves them split: forward the control host, which has it first, and the other as found.
 */
function fleetOf(ends: readonly End[]): 'uniform' | 'split' {
  const back = ends.filter((end) => end === 'untouched' || end === 'as-found').length;
  if (back === 0 || back === ends.length) return 'uniform';
  expect(ends).toEqual(['unconfirmed', 'as-found']);
  return 'split';
}

/** The next run brings the site back, whatever the one before it left behind; a split it announces, and leads forward. */
async function expectNextRunRecovers(rehearsal: Rehearsal, fleet: 'uniform' | 'split' = 'uniform'): Promise<string> {
  const next = await rehearsal.rollback();
  expect(fleet === 'split' ? ['rolled-back'] : ['rolled-back', 'not-needed'], next.log).toContain(
    next.outputs.decision,
  );
  if (fleet === 'split') expect(next.log).toContain('left the hosts split');
  for (const host of rehearsal.stage.hosts) {
    expect(await answerOf(host), next.log).toBe(`200 ${GOOD_RELEASE}`);
    expect(await checkoutOf(host)).toBe(GOOD_RELEASE);
    expect(operationOn(host)?.claim).toBe('ended');
    expect(alertsOn(host)).toEqual([]);
  }
  return next.outputs.decision ?? '';
}

/** How long a whole run takes on this stage now, in milliseconds, and how long before a host is claimed. */
interface Durations {
  readonly untilClaimed: number;
  readonly claimed: number;
}

async function measured(rehearsal: Rehearsal): Promise<Durations> {
  const began = performance.now();
  const { ended } = await rehearsal.start('emergency-rollback/index.js');
  await until('app1 is claimed', () => operationOn(rehearsal.stage.hosts[0]) !== null);
  const claimedAt = performance.now();
  const end = await ended;
  expect(end.outputs.decision, end.log).toBe('rolled-back');
  return { untilClaimed: claimedAt - began, claimed: performance.now() - claimedAt };
}

/** One random moment before the claim, and one in each of `count - 1` equal parts of what comes after it. */
function moments(random: () => number, count: number): readonly Moment[] {
  const after = Array.from({ length: count - 1 }, (_, part) => (part + random()) / (count - 1));
  return [{ since: 'start', share: random() }, ...after.map((share): Moment => ({ since: 'claim', share }))];
}

interface Moment {
  readonly since: 'start' | 'claim';
  readonly share: number;
}

async function come(
  moment: Moment,
  { untilClaimed, claimed }: Durations,
  host: StageHost,
  claims: number,
): Promise<number> {
  if (moment.since === 'claim') {
    await until(`${host.name} is claimed`, () => (operationOn(host)?.claims ?? 0) > claims);
  }
  const wait = moment.share * (moment.since === 'claim' ? claimed : untilClaimed);
  await sleep(wait);
  return Math.round(wait);
}

const told = (line: string) => console.log(`seed ${SEED}: ${line}`);

const restartsSince = (rehearsal: Rehearsal, before: readonly Before[]) =>
  rehearsal.stage.hosts.map((host, place) => timesOf(host, 'restart') - (before[place] as Before).restarts);

describe.concurrent(`the controller, killed with SIGKILL at random moments (FAILBACK_SEED=${SEED})`, () => {
  for (const part of [1, 2]) {
    test(`leaves hosts that end well by themselves, and the next run recovers the site: five moments, stage ${part} of 2`, async ({
      rehearsal,
    }) => {
      const durations = await measured(rehearsal);
      for (const moment of moments(seededRandom(SEED + part), 5)) {
        await rehearsal.stage.deploy(BROKEN_RELEASE);
        const before = await Promise.all(rehearsal.stage.hosts.map(standing));
        const { child, ended } = await rehearsal.start('emergency-rollback/index.js');
        const wait = await come(moment, durations, rehearsal.stage.hosts[0], (before[0] as Before).claims);
        const states = rehearsal.stage.hosts.map((host) => operationOn(host)?.state ?? 'no state');
        child.kill('SIGKILL');
        await ended;
        await until('the hosts have ended', () => rehearsal.stage.hosts.every(hasSettled));
        const ends = await Promise.all(
          rehearsal.stage.hosts.map((host, place) => permittedEnd(host, before[place] as Before)),
        );
        const fleet = fleetOf(ends);
        for (const count of restartsSince(rehearsal, before)) expect(count).toBeLessThanOrEqual(1);
        const next = await expectNextRunRecovers(rehearsal, fleet);
        told(
          `controller killed ${wait} ms after ${moment.since} (${states.join(', ')}) → ${ends.join(', ')}; next run: ${next}`,
        );
      }
    }, 1_200_000);
  }
});

describe.concurrent(`a supervisor, killed with SIGKILL at random moments (FAILBACK_SEED=${SEED})`, () => {
  test('and its controller with it leaves an operation that the next run brings to its end', async ({ rehearsal }) => {
    const random = seededRandom(SEED + 3);
    const durations = await measured(rehearsal);
    for (let part = 0; part < 5; part += 1) {
      const moment: Moment = { since: 'claim', share: (part + random()) / 5 };
      await rehearsal.stage.deploy(BROKEN_RELEASE);
      const before = await Promise.all(rehearsal.stage.hosts.map(standing));
      const place = random() < 0.5 ? 0 : 1;
      const victim = rehearsal.stage.hosts[place];
      const { child, ended } = await rehearsal.start('emergency-rollback/index.js');
      await come(moment, durations, victim, (before[place] as Before).claims);
      await until(`${victim.name} has a supervisor`, () => (operationOn(victim)?.supervisor ?? null) !== null);
      const operation = operationOn(victim);
      child.kill('SIGKILL');
      killSupervisor(victim);
      await ended;
      const other = rehearsal.stage.hosts.find((host) => host !== victim) as StageHost;
      await until('the other host has ended', () => hasSettled(other));
      const next = await expectNextRunRecovers(rehearsal);
      const restarts = rehearsal.stage.hosts.map(
        (host, place) => timesOf(host, 'restart') - (before[place] as Before).restarts,
      );
      told(
        `supervisor of ${victim.name} killed in ${operation?.state}; next run: ${next}; restarts ${restarts.join(' and ')}`,
      );
      for (const count of restarts) expect(count).toBeLessThanOrEqual(2);
    }
  }, 1_200_000);

  test('alone is started again by its controller, and the rollback goes on', async ({ rehearsal }) => {
    const random = seededRandom(SEED + 4);
    const [victim] = rehearsal.stage.hosts;
    const { ended } = await rehearsal.start('emergency-rollback/index.js');
    await until('app1 has a supervisor', () => (operationOn(victim)?.supervisor ?? null) !== null);
    await sleep(random() * 500);
    const operation = operationOn(victim);
    killSupervisor(victim);
    const end = await ended;
    told(`supervisor of app1 killed in ${operation?.state}: ${end.outputs.decision}`);
    expect(['rolled-back', 'undone'], end.log).toContain(end.outputs.decision);
    await permittedEnd(victim, { process: await processOf(victim), claims: 0, restarts: 0 });
    await expectNextRunRecovers(rehearsal);
  });
});
