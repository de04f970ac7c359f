import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ActionRun, BROKEN_RELEASE, GOOD_RELEASE } from '@failback/drill';
import { test as base, describe, expect } from 'vitest';
import { answerOf, checkoutOf, processOf } from './condition.ts';
import { hold, reachedBy } from './hold.ts';
import { hasSettled, linesOf, operationOn } from './operation-on-disk.ts';
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

const states = ({ stage }: Rehearsal) => stage.hosts.map((host) => operationOn(host)?.state ?? null);

/** The record of a run, whatever has become of the run. */
function recordOf(end: { readonly outputs: Readonly<Record<string, string>> }) {
  return linesOf(join(dirname(end.outputs.report ?? ''), 'journal.jsonl'));
}

/**
 * Each line of each host's journal stands in the record once, in order: nothing was lost and nothing was read twice. After
 * the state in which it ends a host may still note that it has lost its lease; whoever followed it has perhaps left by then.
 */
function expectWholeRecord(rehearsal: Rehearsal, record: ReturnType<typeof linesOf>): void {
  for (const host of rehearsal.stage.hosts) {
    const told = record.filter((line) => line.host === host.name).map(({ seq }) => seq);
    const journal = operationOn(host)?.journal ?? [];
    const end = journal.findLastIndex(({ event }) => event === 'state');
    const afterwards = journal.slice(end + 1).map(({ event }) => event);
    expect([[], ['lease-lost']]).toContainEqual(afterwards);
    expect(told).toEqual(journal.slice(0, Math.max(end + 1, told.length)).map(({ seq }) => seq));
  }
}

async function expectAsFound({ stage }: Rehearsal, processes: readonly string[]): Promise<void> {
  for (const [place, host] of stage.hosts.entries()) {
    expect(operationOn(host)).toMatchObject({ state: 'AS_FOUND', decision: 'abort', claim: 'ended' });
    expect(await answerOf(host)).toBe(`500 ${BROKEN_RELEASE}`);
    expect(await checkoutOf(host)).toBe(BROKEN_RELEASE);
    expect(await processOf(host)).toBe(processes[place]);
  }
}

const processesOf = ({ stage }: Rehearsal) => Promise.all(stage.hosts.map(processOf));

describe.concurrent('a connection', () => {
  test('that is dropped before and after the decision is made again, and the record goes on at the byte', async ({
    rehearsal,
  }) => {
    const [app1, app2] = rehearsal.stage.hosts;
    const boot = hold(app1, 'boot');
    // What is cut is made again within the lease, also on a busy machine.
    const config = rehearsal.runbook('patient', ['lease: 5s', 'lease: 60s']);
    const run = await rehearsal.start('emergency-rollback/index.js', { config });
    await reachedBy(run, boot);
    for (const host of rehearsal.stage.hosts) host.ssh.dropConnections();
    await sleep(600);
    const restart = hold(app2, 'restart');
    boot.release();
    await reachedBy(run, restart);
    for (const host of rehearsal.stage.hosts) host.ssh.dropConnections();
    restart.release();
    const end = await run.ended;
    expect(end.outputs, end.log).toMatchObject({ decision: 'rolled-back', 'reason-code': 'on-target' });
    const record = recordOf(end);
    expect(record.filter(({ event }) => event === 'connection-lost').length).toBeGreaterThanOrEqual(2);
    expectWholeRecord(rehearsal, record);
    for (const host of rehearsal.stage.hosts) {
      expect(timesOf(host, 'restart')).toBe(1);
      expect(await answerOf(host)).toBe(`200 ${GOOD_RELEASE}`);
    }
  });

  test('that is silent for longer than the lease before the decision lets both hosts undo', async ({ rehearsal }) => {
    const processes = await processesOf(rehearsal);
    const [app1] = rehearsal.stage.hosts;
    const boot = hold(app1, 'boot');
    const { ended } = await rehearsal.start('emergency-rollback/index.js');
    await boot.reached();
    await until('app2 is prepared', () => states(rehearsal)[1] === 'PREPARED');
    for (const host of rehearsal.stage.hosts) host.ssh.blackhole(true);
    await until('app2 has lost its lease', () => states(rehearsal)[1] === 'AS_FOUND');
    boot.release();
    await until('app1 has lost its lease', () => states(rehearsal)[0] === 'AS_FOUND');
    for (const host of rehearsal.stage.hosts) host.ssh.blackhole(false);
    const end = await ended;
    expect(end.outputs, end.log).toMatchObject({ decision: 'undone' });
    expect(['lease-lost', 'host-lost', 'step-failed']).toContain(end.outputs['reason-code']);
    await expectAsFound(rehearsal, processes);
    expectWholeRecord(rehearsal, recordOf(end));
  });

  test('that is silent for longer than the lease after the decision changes nothing but the wait', async ({
    rehearsal,
  }) => {
    const [app1] = rehearsal.stage.hosts;
    const restart = hold(app1, 'restart');
    const { ended } = await rehearsal.start('emergency-rollback/index.js');
    await restart.reached();
    const heard = (state: string | null) => state === 'COMMITTED' || state === 'UNCONFIRMED';
    await until('both have the decision', () => states(rehearsal).every(heard));
    for (const host of rehearsal.stage.hosts) host.ssh.blackhole(true);
    restart.release();
    await until('both have ended alone', () => states(rehearsal).every((state) => state === 'UNCONFIRMED'));
    for (const host of rehearsal.stage.hosts) host.ssh.blackhole(false);
    const end = await ended;
    expect(end.outputs, end.log).toMatchObject({ decision: 'rolled-back', 'reason-code': 'on-target' });
    expect(states(rehearsal)).toEqual(['ON_TARGET', 'ON_TARGET']);
    expectWholeRecord(rehearsal, recordOf(end));
  });
});

/** What the runner has in its files of the run that began last, which may go on. */
function fileOf(rehearsal: Rehearsal, name: 'output' | 'state'): string {
  const runner = join(rehearsal.stage.root, 'runner');
  const steps = readdirSync(runner)
    .filter((each) => each.startsWith('step-'))
    .map((each) => join(runner, each))
    .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs);
  return readFileSync(join(steps.at(-1) ?? '', name), 'utf8');
}

const decisionsIn = (text: string) => [...text.matchAll(/^decision<<.*\n(.*)\n/gm)].map(([, decision]) => decision);

describe.concurrent('a cancel', () => {
  test('before the decision undoes everything, and writes a provisional result first', async ({ rehearsal }) => {
    const processes = await processesOf(rehearsal);
    const boot = hold(rehearsal.stage.hosts[0], 'boot');
    const { child, ended } = await rehearsal.start('emergency-rollback/index.js');
    await boot.reached();
    const before = decisionsIn(fileOf(rehearsal, 'output'));
    child.kill('SIGINT');
    await until('a provisional result', () => decisionsIn(fileOf(rehearsal, 'output')).length > before.length);
    expect(decisionsIn(fileOf(rehearsal, 'output')).at(-1)).toBe('needs-human');
    boot.release();
    const end = await ended;
    expect(end.code).toBe(1);
    expect(end.outputs, end.log).toMatchObject({ decision: 'undone', 'reason-code': 'cancelled' });
    expect(Number(end.state.cancelledAt)).toBeGreaterThan(0);
    await expectAsFound(rehearsal, processes);
  });

  test('after the decision does not stop it', async ({ rehearsal }) => {
    const restart = hold(rehearsal.stage.hosts[1], 'restart');
    const { child, ended } = await rehearsal.start('emergency-rollback/index.js');
    await restart.reached();
    child.kill('SIGINT');
    await until('the cancel is heard', () => fileOf(rehearsal, 'state').includes('cancelledAt'));
    restart.release();
    const end = await ended;
    expect(end.outputs, end.log).toMatchObject({ decision: 'rolled-back', 'reason-code': 'on-target' });
    expect(end.code).toBe(0);
    expect(states(rehearsal)).toEqual(['ON_TARGET', 'ON_TARGET']);
  });

  test('as the runner makes it, to the kill, leaves post to watch the hosts end by themselves', async ({
    rehearsal,
  }) => {
    const restart = hold(rehearsal.stage.hosts[0], 'restart');
    const run = await rehearsal.start('emergency-rollback/index.js');
    await restart.reached();
    await cancelAsTheRunnerDoes(run.child, async () => {
      await until('a provisional result', () => decisionsIn(fileOf(rehearsal, 'output')).length > 0);
    });
    const killed = await ended(run);
    expect(killed.outputs).toMatchObject({
      decision: 'needs-human',
      'reason-code': 'watching-ended',
      'to-release': GOOD_RELEASE,
    });
    await until('nobody watches', () => rehearsal.stage.hosts.every(({ ssh }) => ssh.isIdle()));
    const post = await rehearsal.start('emergency-rollback/post.js', {}, { state: killed.state });
    await until('post watches', () => rehearsal.stage.hosts.every(({ ssh }) => !ssh.isIdle()));
    restart.release();
    const end = await post.ended;
    expect(end.outputs, end.log).toMatchObject({ decision: 'needs-human', 'reason-code': 'unconfirmed' });
    expect(end.summary).toContain(killed.outputs['operation-id']);
    expect(states(rehearsal)).toEqual(['UNCONFIRMED', 'UNCONFIRMED']);
    expectWholeRecord(rehearsal, recordOf(end));
    for (const host of rehearsal.stage.hosts) expect(await answerOf(host)).toBe(`200 ${GOOD_RELEASE}`);
    await until('both supervisors have gone', () => rehearsal.stage.hosts.every(hasSettled));
    expect((await rehearsal.rollback()).outputs.decision).toBe('not-needed');
    for (const host of rehearsal.stage.hosts) expect(timesOf(host, 'restart')).toBe(1);
  });
});

/** SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL; on a machine that is slow to hear it, not before it is heard. */
async function cancelAsTheRunnerDoes(child: ChildProcess, heard: () => Promise<void>): Promise<void> {
  child.kill('SIGINT');
  await Promise.all([sleep(7_500), heard()]);
  child.kill('SIGTERM');
  await sleep(2_500);
  child.kill('SIGKILL');
}

async function ended(run: ActionRun) {
  const end = await run.ended;
  expect(end.code).toBeNull();
  return end;
}
