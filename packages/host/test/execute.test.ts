import { type RecordLine, RemoteError } from '@failback/runbook';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HostConnection } from '../src/connection.ts';
import { CONNECTION_LIMITS } from '../src/connection-limits.ts';
import type { Proof } from '../src/controller/loop.ts';
import { type ExecutionResult, executePlan } from '../src/execute.ts';
import { type HostLines, hostLines } from '../src/host-lines.ts';
import { connectHost } from '../src/ssh/connect-host.ts';
import { operationStatus } from '../src/status.ts';
import { recorded, TOY_STEPS, ToyFleet, type ToyHost } from './toy-fleet.ts';

const FORWARD = ['do prepare.toy', 'do quiesce.toy', 'do revert.toy', 'do reopen.toy'];
const UNDONE_AFTER_QUIESCE = ['do prepare.toy', 'do quiesce.toy', 'undo quiesce.toy', 'undo prepare.toy'];

let fleet: ToyFleet;
let record: RecordLine[];
let lines: HostLines;
let cancel: AbortController;
let connectMs: number;

beforeEach(async () => {
  fleet = new ToyFleet();
  record = [];
  cancel = new AbortController();
  connectMs = CONNECTION_LIMITS.connectMs;
  await fleet.raise('app1', 'app2');
  lines = hostLines(new Map(), open);
});
afterEach(async () => {
  lines.close();
  await fleet.end();
});

const open = (name: string): Promise<HostConnection> =>
  connectHost(fleet.named(name).host, fleet.credentials, { ...CONNECTION_LIMITS, connectMs });

/** From now on no byte passes, and who tries it anew gives up soon. */
function blackhole(...hosts: readonly ToyHost[]): void {
  connectMs = 2_000;
  for (const { server } of hosts) server.blackhole(true);
}

function execute(
  plan = fleet.plan(),
  options: { proof?: Proof['verdict']; patienceMs?: number } = {},
): Promise<ExecutionResult> {
  return executePlan(plan, TOY_STEPS, {
    lines,
    prove: async () => ({ verdict: options.proof ?? 'healthy', assessments: [] }),
    record: (line) => record.push(line),
    cancelled: cancel.signal,
    patienceMs: options.patienceMs ?? 20_000,
  });
}

const state = (host: string, name: string) => (line: RecordLine) =>
  line.host === host && line.event === 'state' && line.state === name;
const begun = (host: string, step: string) => (line: RecordLine) =>
  line.host === host && line.event === 'begin' && line.step === step;
const effects = (host: string) => fleet.named(host).effects();

test('two hosts are brought to the target', async () => {
  const result = await execute();
  expect(result).toMatchObject({ outcome: 'rolled-back', reasonCode: 'on-target' });
  expect(await effects('app1')).toEqual(FORWARD);
  expect(await effects('app2')).toEqual(FORWARD);
  expect(record.filter((line) => line.host === null).map((line) => line.event)).toEqual([
    'operation',
    'claimed',
    'claimed',
    'went',
    'decided',
  ]);
});

test('a fleet may mix hosts that close with hosts that do not', async () => {
  const result = await execute(fleet.plan({ opens: ['app2'] }));
  expect(result.outcome).toBe('rolled-back');
  expect(record.some(state('app1', 'CLOSED'))).toBe(true);
  expect(record.some(state('app2', 'CLOSED'))).toBe(false);
});

test('a step that fails on one host before the decision undoes both', async () => {
  const result = await execute(fleet.plan({ behave: { 'app2/quiesce.toy': ['fail'] } }));
  expect(result).toMatchObject({ outcome: 'undone', reasonCode: 'step-failed' });
  expect(await effects('app1')).toEqual(expect.arrayContaining(['undo prepare.toy']));
  expect(await effects('app2')).toEqual(UNDONE_AFTER_QUIESCE);
});

test('a step that fails after the decision needs a person, and the other host goes on', async () => {
  const result = await execute(fleet.plan({ behave: { 'app2/revert.toy': ['fail'] } }));
  expect(result).toMatchObject({ outcome: 'needs-human', reasonCode: 'step-failed' });
  expect(result.hosts.map((end) => end.state)).toEqual(['UNCONFIRMED', 'NEEDS_HUMAN']);
});

test('a proof that is not healthy leaves the hosts unconfirmed', async () => {
  const result = await execute(fleet.plan(), { proof: 'inconclusive' });
  expect(result).toMatchObject({ outcome: 'needs-human', reasonCode: 'proof-inconclusive' });
  expect(result.hosts.map((end) => end.state)).toEqual(['UNCONFIRMED', 'UNCONFIRMED']);
});

test('a cancel before the decision undoes', async () => {
  const done = execute(fleet.plan({ behave: { 'app1/quiesce.toy': fleet.held } }));
  await recorded(record, begun('app1', 'quiesce.toy'));
  cancel.abort('SIGINT');
  await fleet.letGo();
  expect(await done).toMatchObject({ outcome: 'undone', reasonCode: 'cancelled' });
  expect(record).toContainEqual(expect.objectContaining({ event: 'cancelled', signal: 'SIGINT' }));
});

test('a cancel after the decision changes nothing', async () => {
  const done = execute(fleet.plan({ behave: { 'app1/revert.toy': fleet.held } }));
  await recorded(record, begun('app1', 'revert.toy'));
  cancel.abort('SIGINT');
  await fleet.letGo();
  expect((await done).outcome).toBe('rolled-back');
});

test('a budget that is used up before the decision undoes', async () => {
  const plan = { ...fleet.plan({ behave: { 'app1/prepare.toy': fleet.held } }), budgetSeconds: 1 };
  const done = execute(plan);
  await recorded(record, (line) => line.host === null && line.event === 'decided');
  await fleet.letGo();
  expect(await done).toMatchObject({ outcome: 'undone', reasonCode: 'budget-exceeded' });
});

describe('the same operation again', () => {
  test('is not executed twice', async () => {
    await execute();
    const again = await execute();
    expect(again.outcome).toBe('rolled-back');
    expect(await effects('app1')).toEqual(FORWARD);
  });

  test('with another plan is refused', async () => {
    await execute();
    const again = await execute({ ...fleet.plan(), notices: ['another'] });
    expect(again).toMatchObject({ outcome: 'refused', reasonCode: 'plan-differs' });
  });
});

test('another operation beside a living one is refused, told who holds it, and leaves no trace', async () => {
  const first = execute(fleet.plan({ behave: { 'app1/prepare.toy': fleet.held } }));
  await recorded(record, begun('app1', 'prepare.toy'));
  const second = await execute(fleet.plan({ operation: 'op-2' }));
  await fleet.letGo();
  expect(second).toMatchObject({ outcome: 'refused', reasonCode: 'claim-busy' });
  if (second.outcome === 'refused') {
    expect(second.problem.message).toContain('op-1');
    expect(second.problem.mend).toContain('failback resume');
  }
  expect((await first).outcome).toBe('rolled-back');
  expect(await effects('app1')).toEqual(FORWARD);
});

test('a later host that is busy gives the earlier ones back', async () => {
  const alone = { ...fleet.plan({ behave: { 'app2/prepare.toy': fleet.held } }), control: 'app2' };
  const first = execute({ ...alone, hosts: alone.hosts.slice(1) });
  await recorded(record, begun('app2', 'prepare.toy'));
  const second = await execute(fleet.plan({ operation: 'op-2' }));
  await fleet.letGo();
  expect(second).toMatchObject({ outcome: 'refused', reasonCode: 'claim-busy' });
  expect(second.hosts[0]).toMatchObject({ host: 'app1', state: 'AS_FOUND' });
  expect((await first).outcome).toBe('rolled-back');

  // Asked again with the same id, when the host would be free: it was executed once, and was undone.
  const again = await execute(fleet.plan({ operation: 'op-2' }));
  expect(again.outcome).toBe('undone');
  expect(again.hosts[1]).toMatchObject({ host: 'app2', claim: 'none' });
});

describe('a host that is claimed and cannot say so', () => {
  /** What `start` answers there never arrives. */
  const mute = (behave: (connection: HostConnection) => Promise<void>): HostLines => ({
    ...lines,
    async of(host) {
      const connection = await lines.of(host);
      if (host !== 'app2') return connection;
      return Object.assign(Object.create(connection) as HostConnection, {
        run: async (...args: Parameters<HostConnection['run']>) => {
          const result = await connection.run(...args);
          if (!args[0].text.includes('start_main "$@"')) return result;
          await behave(connection);
          throw new RemoteError({ code: 'time-out', host, message: 'it did not answer in time.' });
        },
      });
    },
  });
  const executeOver = (mutedLines: HostLines, leaseSeconds: number) =>
    executePlan(fleet.plan({ leaseSeconds }), TOY_STEPS, {
      lines: mutedLines,
      prove: async () => ({ verdict: 'healthy', assessments: [] }),
      record: (line) => record.push(line),
      cancelled: cancel.signal,
      patienceMs: 20_000,
    });

  test('is not told to be as it was found before it has gone back', async () => {
    const result = await executeOver(
      mute(async () => undefined),
      10,
    );
    expect(result).toMatchObject({ outcome: 'needs-human', reasonCode: 'host-unreachable' });
    expect(result.hosts[1]).toMatchObject({ host: 'app2', claim: 'ours', reached: false });
    await expect.poll(() => effects('app2')).toContain('undo prepare.toy');
  });

  test('and has gone back by itself when it is asked is as it was found', async () => {
    const goneBack = async (connection: HostConnection) => {
      const state = async () => (await operationStatus(connection, fleet.plan())).state;
      await expect.poll(state).toBe('AS_FOUND');
    };
    const result = await executeOver(mute(goneBack), 2);
    expect(result).toMatchObject({ outcome: 'refused', reasonCode: 'time-out' });
    expect(result.hosts.map(({ state }) => state)).toEqual(['AS_FOUND', 'AS_FOUND']);
  });
});

describe('a connection that is cut', () => {
  test('is made again and the journal goes on at the byte', async () => {
    const done = execute(fleet.plan({ behave: { 'app1/revert.toy': fleet.held } }));
    await recorded(record, begun('app1', 'revert.toy'));
    fleet.named('app1').server.dropConnections();
    await recorded(record, (line) => line.host === null && line.event === 'connection-lost');
    await fleet.letGo();
    expect((await done).outcome).toBe('rolled-back');
    const seqs = record.flatMap((line) => (line.host === 'app1' ? [line.seq] : []));
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    expect(record.some((line) => line.host === null && line.event === 'connection-lost')).toBe(true);
    expect(await effects('app1')).toEqual(FORWARD);
  });

  test('before the decision, and soon back, changes nothing', async () => {
    const done = execute(fleet.plan({ behave: { 'app2/quiesce.toy': fleet.held } }));
    await recorded(record, begun('app2', 'quiesce.toy'));
    fleet.named('app1').server.dropConnections();
    fleet.named('app2').server.dropConnections();
    await recorded(record, (line) => line.host === null && line.event === 'connection-lost');
    await fleet.letGo();
    expect((await done).outcome).toBe('rolled-back');
  });

  test('before the decision for longer than the lease undoes every host', async () => {
    const done = execute(fleet.plan({ leaseSeconds: 5, behave: { 'app2/quiesce.toy': fleet.held } }));
    await recorded(record, state('app1', 'CLOSED'));
    blackhole(fleet.named('app1'));
    await expect.poll(() => effects('app1')).toContain('undo prepare.toy');
    await fleet.letGo();
    fleet.named('app1').server.dropConnections();
    fleet.named('app1').server.blackhole(false);
    const result = await done;
    expect(record).toContainEqual(expect.objectContaining({ event: 'connection-lost', target: 'app1' }));
    expect(result.outcome).toBe('undone');
    expect(result.hosts.map((end) => end.state)).toEqual(['AS_FOUND', 'AS_FOUND']);
  });
});

describe('a controller that is gone for good', () => {
  test('before the decision: the hosts undo alone', async () => {
    const plan = fleet.plan({ leaseSeconds: 5, behave: { 'app1/quiesce.toy': fleet.held } });
    void execute(plan, { patienceMs: 100 });
    await recorded(record, begun('app1', 'quiesce.toy'));
    blackhole(...fleet.hosts);
    await fleet.letGo();
    await expect.poll(() => effects('app1')).toEqual(UNDONE_AFTER_QUIESCE);
    await expect.poll(() => effects('app2')).toContain('undo prepare.toy');
    for (const host of fleet.hosts) host.server.dropConnections();
  });

  test('after the decision: the hosts finish alone, and nothing is undone', async () => {
    const plan = fleet.plan({
      leaseSeconds: 5,
      behave: { 'app1/revert.toy': fleet.held, 'app2/revert.toy': fleet.held },
    });
    const done = execute(plan, { patienceMs: 1_000 });
    await recorded(record, begun('app1', 'revert.toy'));
    await recorded(record, begun('app2', 'revert.toy'));
    blackhole(...fleet.hosts);
    await fleet.letGo();
    await expect.poll(() => effects('app1')).toEqual(FORWARD);
    await expect.poll(() => effects('app2')).toEqual(FORWARD);
    const result = await done;
    expect(result).toMatchObject({ outcome: 'needs-human', reasonCode: 'host-unreachable' });
    for (const host of fleet.hosts) host.server.dropConnections();
  });
});

test('a supervisor that is killed is started again', async () => {
  const done = execute(fleet.plan({ leaseSeconds: 5, behave: { 'app1/prepare.toy': fleet.held } }));
  await recorded(record, begun('app1', 'prepare.toy'));
  const start = record.find((line) => line.host === 'app1' && line.event === 'start');
  if (start?.host !== 'app1' || start.event !== 'start') throw new Error('no start');
  process.kill(start.pid, 'SIGKILL');
  await fleet.letGo();
  expect((await done).outcome).toBe('rolled-back');
  expect((await effects('app1')).filter((line) => line === 'do revert.toy')).toHaveLength(1);
});
