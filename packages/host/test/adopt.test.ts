import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan, RecordLine } from '@failback/runbook';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AdoptWish, adoptPlan } from '../src/adopt.ts';
import type { HostConnection } from '../src/connection.ts';
import { type ExecutionResult, executePlan } from '../src/execute.ts';
import { fleetStatus } from '../src/fleet-status.ts';
import { type HostLines, hostLines } from '../src/host-lines.ts';
import { environmentFolder } from '../src/paths.ts';
import { readPlan } from '../src/read-plan.ts';
import { connectHost } from '../src/ssh/connect-host.ts';
import { unlockHost } from '../src/unlock.ts';
import { recorded, TOY_STEPS, ToyFleet } from './toy-fleet.ts';

const FORWARD = ['do prepare.toy', 'do quiesce.toy', 'do revert.toy', 'do reopen.toy'];

let fleet: ToyFleet;
let record: RecordLine[];
let lines: HostLines;

beforeEach(async () => {
  fleet = new ToyFleet();
  record = [];
  await fleet.raise('app1', 'app2');
  lines = hostLines(new Map(), open);
});
afterEach(async () => {
  lines.close();
  await fleet.end();
});

const open = (name: string): Promise<HostConnection> => connectHost(fleet.named(name).host, fleet.credentials);
const effects = (host: string) => fleet.named(host).effects();
const begun = (host: string, step: string) => (line: RecordLine) =>
  line.host === host && line.event === 'begin' && line.step === step;

const rims = (patienceMs = 20_000) => ({
  prove: async () => ({ verdict: 'healthy' as const, assessments: [] }),
  record: (line: RecordLine) => void record.push(line),
  cancelled: new AbortController().signal,
  patienceMs,
});

/** A controller that dies when the record holds such a line: no connection of its ever comes back. */
async function diesWhen(plan: Plan, wanted: (line: RecordLine) => boolean): Promise<void> {
  let alive = true;
  const mortal = hostLines(new Map(), (name) => (alive ? open(name) : new Promise(() => undefined)));
  const done = executePlan(plan, TOY_STEPS, { ...rims(50), lines: mortal });
  await recorded(record, wanted);
  alive = false;
  mortal.close();
  await done;
}

const adopt = (plan: Plan, wish: AdoptWish = 'finish'): Promise<ExecutionResult> =>
  adoptPlan(plan, wish, { ...rims(), lines });

const states = async (plan: Plan) => (await fleetStatus(plan, lines)).map((one) => one.state);

describe('what a controller left when it died', () => {
  test('before the decision is aborted everywhere', async () => {
    const plan = fleet.plan({ leaseSeconds: 3, behave: { 'app1/quiesce.toy': fleet.held } });
    await diesWhen(plan, begun('app1', 'quiesce.toy'));
    await fleet.letGo();
    const result = await adopt(plan);
    expect(result.outcome).toBe('undone');
    expect(await states(plan)).toEqual(['AS_FOUND', 'AS_FOUND']);
  });

  test('after the decision is brought to the target, and confirmed by the adopter’s own proof', async () => {
    const { held } = fleet;
    const plan = fleet.plan({ leaseSeconds: 5, behave: { 'app1/revert.toy': held, 'app2/revert.toy': held } });
    // Both: between the two writings of the decision its death would leave them split.
    await diesWhen(plan, () => ['app1', 'app2'].every((host) => record.some(begun(host, 'revert.toy'))));
    await fleet.letGo();
    await expect.poll(() => states(plan), { interval: 200 }).toEqual(['UNCONFIRMED', 'UNCONFIRMED']);
    const result = await adopt(plan);
    expect(result).toMatchObject({ outcome: 'rolled-back', reasonCode: 'on-target' });
    expect(await effects('app1')).toEqual(FORWARD);
    expect(await effects('app2')).toEqual(FORWARD);
  });

  test('and waits for a person is tried again when the cause is mended', async () => {
    const mended = join(fleet.named('app2').home, 'mended');
    const plan = fleet.plan({ leaseSeconds: 5, behave: { 'app2/revert.toy': ['needs', mended] } });
    const first = await executePlan(plan, TOY_STEPS, { ...rims(), lines });
    expect(first).toMatchObject({ outcome: 'needs-human', reasonCode: 'step-failed' });
    await writeFile(mended, '');
    expect((await adopt(plan)).outcome).toBe('rolled-back');
    expect((await effects('app2')).filter((line) => line === 'do revert.toy')).toHaveLength(2);
    expect((await effects('app1')).filter((line) => line === 'do revert.toy')).toHaveLength(1);
  });

  test('cannot be aborted once it is committed', async () => {
    const plan = fleet.plan({ leaseSeconds: 5, behave: { 'app2/revert.toy': ['fail'] } });
    await executePlan(plan, TOY_STEPS, { ...rims(), lines });
    expect(await adopt(plan, 'abort')).toMatchObject({ outcome: 'refused', reasonCode: 'already-committed' });
  });
});

describe('a controller that writes commit on the control host after the adopter has asked, and dies', () => {
  /** Both hosts are on their way to CLOSED, and neither a controller nor a supervisor is left. */
  async function leftAlone(): Promise<Plan> {
    const { held } = fleet;
    const plan = fleet.plan({ leaseSeconds: 5, behave: { 'app1/quiesce.toy': held, 'app2/quiesce.toy': held } });
    const both = () => ['app1', 'app2'].every(isQuiescing);
    const dies = diesWhen(plan, both);
    await recorded(record, both);
    for (const line of record) {
      if (line.host !== null && line.event === 'start') process.kill(line.pid, 'SIGKILL');
    }
    await dies;
    await fleet.letGo();
    return plan;
  }
  const isQuiescing = (host: string) => record.some(begun(host, 'quiesce.toy'));

  /** The word arrives between the adopter's question and its claim. */
  function lateCommit(plan: Plan): HostLines {
    const folder = environmentFolder(plan.hosts[0]?.stateDir ?? '', plan.app, plan.environment);
    const decision = join(folder, 'operations', plan.operation, 'decision');
    return {
      ...lines,
      async of(host) {
        const connection = await lines.of(host);
        if (host !== 'app1') return connection;
        return Object.assign(Object.create(connection) as HostConnection, {
          attach: (...args: Parameters<HostConnection['attach']>) => connection.attach(...args),
          run: async (...args: Parameters<HostConnection['run']>) => {
            const adopts = args[0].text.includes('engine/adopt.sh');
            if (adopts) await writeFile(decision, 'commit 1 all-ready controller\n', { flag: 'wx' });
            return connection.run(...args);
          },
        });
      },
    };
  }

  test('leads every host forward', async () => {
    const plan = await leftAlone();
    const result = await adoptPlan(plan, 'finish', { ...rims(), lines: lateCommit(plan) });
    expect(await states(plan)).toEqual(['ON_TARGET', 'ON_TARGET']);
    expect(result.outcome).toBe('rolled-back');
  });

  test('leads forward also when it was to be given up, and says so', async () => {
    const plan = await leftAlone();
    const result = await adoptPlan(plan, 'abort', { ...rims(), lines: lateCommit(plan) });
    expect(result.outcome).toBe('rolled-back');
    expect(record).toContainEqual(
      expect.objectContaining({ event: 'notice', text: expect.stringContaining('cannot go back any more') }),
    );
  });
});

test('nobody takes over from a controller that is alive', async () => {
  const plan = fleet.plan({ behave: { 'app1/prepare.toy': fleet.held } });
  const living = executePlan(plan, TOY_STEPS, { ...rims(), lines });
  await recorded(record, begun('app1', 'prepare.toy'));
  expect(await adopt(plan)).toMatchObject({ outcome: 'refused', reasonCode: 'lease-moves' });
  await fleet.letGo();
  expect((await living).outcome).toBe('rolled-back');
});

test('an operation that nobody knows is refused', async () => {
  expect(await adopt(fleet.plan())).toMatchObject({ outcome: 'refused', reasonCode: 'nothing-to-adopt' });
});

test('the plan of an operation is read back from a host as it was shipped', async () => {
  const plan = fleet.plan();
  await executePlan(plan, TOY_STEPS, { ...rims(), lines });
  const folder = environmentFolder(plan.hosts[0]?.stateDir ?? '', plan.app, plan.environment);
  const stateDirs = new Map(plan.hosts.map(({ host, stateDir }) => [host, stateDir]));
  const ours = { app: plan.app, environment: plan.environment, stateDirs };
  expect(await readPlan(await lines.of('app1'), folder, 'op-1', ours)).toEqual(plan);
  await expect(readPlan(await lines.of('app1'), folder, 'op-2', ours)).rejects.toThrow('cannot be read');
});

test('a host that waits for a person is unlocked by a person’s word, and another operation may begin', async () => {
  const plan = fleet.plan({ behave: { 'app1/revert.toy': ['fail'], 'app2/revert.toy': ['fail'] } });
  await executePlan(plan, TOY_STEPS, { ...rims(), lines });
  for (const host of plan.hosts) {
    const folder = environmentFolder(host.stateDir, plan.app, plan.environment);
    const claim = { token: 1, operation: 'op-1' };
    const connection = await lines.of(host.host);
    expect(await unlockHost(connection, folder, { ...claim, token: 2 }, 'waiting')).toMatchObject({
      kind: 'refused',
      code: 'claim-moved',
    });
    expect(await unlockHost(connection, folder, claim, 'waiting')).toMatchObject({
      kind: 'unlocked',
      state: 'NEEDS_HUMAN',
    });
    expect(await unlockHost(connection, folder, claim, 'waiting')).toEqual({ kind: 'free' });
  }
  const next = fleet.plan({ operation: 'op-2' });
  expect((await executePlan(next, TOY_STEPS, { ...rims(), lines })).outcome).toBe('rolled-back');
});
