import { GOOD_RELEASE } from '@failback/drill';
import { test as base, describe, expect } from 'vitest';
import { answerOf } from './condition.ts';
import { hold } from './hold.ts';
import { killSupervisor, operationOn } from './operation-on-disk.ts';
import { brokenStage, type Rehearsal, timesOf } from './rehearsal.ts';
import { errorsOf } from './runner-log.ts';
import { until } from './until.ts';

const test = base.extend<{ rehearsal: Rehearsal }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of fixtures from this pattern
  rehearsal: async ({}, use) => {
    const rehearsal = await brokenStage();
    await use(rehearsal);
    await rehearsal.close();
  },
});

async function expectRolledBackOnce({ stage }: Rehearsal): Promise<void> {
  for (const host of stage.hosts) {
    expect(await answerOf(host)).toBe(`200 ${GOOD_RELEASE}`);
    expect(timesOf(host, 'restart')).toBe(1);
    expect(operationOn(host)).toMatchObject({ state: 'ON_TARGET', claim: 'ended' });
  }
}

describe.concurrent('a claim', () => {
  test('of a live owner is respected: the second run is refused by name and changes nothing', async ({ rehearsal }) => {
    const boot = hold(rehearsal.stage.hosts[1], 'boot');
    const first = await rehearsal.start('emergency-rollback/index.js');
    await boot.reached();
    await until('app1 waits for app2', () => operationOn(rehearsal.stage.hosts[0])?.state === 'PREPARED');
    const held = rehearsal.stage.hosts.map((host) => operationOn(host));
    const second = await rehearsal.rollback();
    expect(second.code).toBe(1);
    expect(second.outputs, second.log).toMatchObject({ decision: 'refused', 'reason-code': 'lease-moves' });
    expect(errorsOf(second.log).join('\n')).toContain('another controller still renews its lease');
    expect(errorsOf(second.log).join('\n')).toContain('Mend: ');
    for (const [place, host] of rehearsal.stage.hosts.entries()) {
      expect(operationOn(host)).toMatchObject({
        id: held[place]?.id,
        claims: 1,
        state: held[place]?.state,
        decision: null,
      });
    }
    boot.release();
    expect((await first.ended).outputs.decision).toBe('rolled-back');
    await expectRolledBackOnce(rehearsal);
  });

  test('is won by one of two runs that begin at the same moment; the other is refused', async ({ rehearsal }) => {
    const boot = hold(rehearsal.stage.hosts[0], 'boot');
    const runs = await Promise.all([1, 2].map(() => rehearsal.start('emergency-rollback/index.js')));
    await boot.reached();
    await Promise.race(runs.map((run) => run.ended)); // the loser; the winner is held
    boot.release();
    const ends = await Promise.all(runs.map((run) => run.ended));
    expect(ends.map(({ outputs }) => outputs.decision).sort(), ends.map(({ log }) => log).join('\n')).toEqual([
      'refused',
      'rolled-back',
    ]);
    const loser = ends.find(({ outputs }) => outputs.decision === 'refused');
    const winner = ends.find(({ outputs }) => outputs.decision === 'rolled-back');
    expect(['claim-busy', 'lease-moves']).toContain(loser?.outputs['reason-code']);
    expect(errorsOf(loser?.log ?? '').join('\n')).toContain(winner?.outputs['operation-id']);
    expect(errorsOf(loser?.log ?? '').join('\n')).toMatch(/Mend: .*failback/);
    await expectRolledBackOnce(rehearsal);
  });

  test('of a dead owner is taken up by the next run, which undoes it and then rolls back', async ({ rehearsal }) => {
    const [app1] = rehearsal.stage.hosts;
    const boot = hold(app1, 'boot');
    const first = await rehearsal.start('emergency-rollback/index.js');
    await boot.reached();
    await until('both hosts have a supervisor', () =>
      rehearsal.stage.hosts.every((host) => (operationOn(host)?.supervisor ?? null) !== null),
    );
    first.child.kill('SIGKILL');
    await first.ended;
    const dead = rehearsal.stage.hosts.map((host) => operationOn(host));
    for (const host of rehearsal.stage.hosts) killSupervisor(host);
    boot.release();
    const next = await rehearsal.rollback();
    expect(next.outputs, next.log).toMatchObject({ decision: 'rolled-back', 'reason-code': 'on-target' });
    expect(next.outputs['operation-id']).not.toBe(dead[0]?.id);
    expect(next.log).toContain(`Operation ${dead[0]?.id} is unfinished; it is taken up first`);
    await expectRolledBackOnce(rehearsal);
  });
});

describe.concurrent('an operation id', () => {
  test('executes once when it is asked for twice at the same moment', async ({ rehearsal }) => {
    const inputs = { 'operation-id': 'incident-4711' };
    const runs = await Promise.all([1, 2].map(() => rehearsal.start('emergency-rollback/index.js', inputs)));
    const ends = await Promise.all(runs.map((run) => run.ended));
    expect(
      ends.some(({ outputs }) => outputs.decision === 'rolled-back'),
      ends.map(({ log }) => log).join('\n'),
    ).toBe(true);
    await until('both hosts are free again', () =>
      rehearsal.stage.hosts.every((host) => operationOn(host)?.claim === 'ended'),
    );
    await expectRolledBackOnce(rehearsal);
    for (const host of rehearsal.stage.hosts) expect(operationOn(host)?.id).toBe('incident-4711');
  });
});
