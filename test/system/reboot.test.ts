import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { begun, chomRunbook, hasEnded, journalOf, operationOn, stateOf } from './bed/chom.ts';
import { startClient } from './bed/clients.ts';
import { deploy } from './bed/deploy.ts';
import { bootHost, type SystemHost } from './bed/host.ts';
import { progress } from './bed/progress.ts';
import { expectDecisionOn, expectStateOn, makeRunner, type Runner } from './bed/runner.ts';
import { expectAsFound, expectOnTarget, push } from './bed/site.ts';
import { until } from './bed/until.ts';

let host: SystemHost;
let runner: Runner;

beforeAll(async () => {
  host = await bootHost({ killUserProcesses: true });
  runner = await makeRunner(host, chomRunbook(host, { lease: '5s' }));
  await runner.run('verify-health', { 'expect-release': 'v1.0.0' });
});
afterAll(async () => {
  await runner?.remove();
  await host?.remove();
});
beforeEach(({ task }) => progress(task.name));

type Outage = 'power cut' | 'shutdown';

/** Something the host writes down, at which it loses its power. */
interface Moment {
  readonly at: string;
  readonly by: Outage;
}

function isThere(operation: string, at: string): boolean {
  const events = journalOf(host, operation);
  return events.some((event) => event.event === 'state' && event.state === at) || begun(events).includes(at);
}

interface Interrupted {
  readonly operation: string;
  readonly served: ReadonlySet<string | null>;
}

/** Rolls v1.1.0 back; host and runner are gone at that moment, and the host comes back alone. Gives the operation, and the
 * releases that a visitor has seen since. */
async function interrupted({ at, by }: Moment): Promise<Interrupted> {
  const before = operationOn(host);
  expect(await deploy(host, 'v1.1.0')).toMatchObject({ code: 0 });
  if (at === 'quiesce.workers') await push(host, 6);
  const { child, ended } = await runner.start('emergency-rollback');
  const operation = await until('a claim', () => {
    const now = operationOn(host);
    return now === before ? null : now;
  });
  await until(at, () => isThere(operation, at), { every: 1 });
  const off = by === 'power cut' ? host.powerCut() : host.powerOff();
  child.kill('SIGKILL');
  await off;
  await ended;
  const seen = begun(journalOf(host, operation)).at(-1);
  const tooLate = hasEnded(journalOf(host, operation));
  const client = startClient(`${host.url}/`);
  await host.boot();
  expect(tooLate, 'it was on until its end').toBe(false);
  await until('an end', () => hasEnded(journalOf(host, operation)), { within: 150_000, every: 50 });
  const admitted = (await client.stop()).filter(({ status }) => status === 200);
  progress(`  ${by} in ${seen}: ${stateOf(journalOf(host, operation))} by itself`);
  return { operation, served: new Set(admitted.map(({ release }) => release)) };
}

/** Whether workers were stopped once more after the restart, before anything else. */
function stoppedAgain(operation: string): boolean {
  const events = journalOf(host, operation);
  const restarted = events.findLastIndex((event) => event.event === 'start');
  const [first, second] = begun(events.slice(restarted));
  return first === 'quiesce.maintenance' && second === 'quiesce.workers';
}

describe('before the decision, a host that comes back is as it was found', () => {
  const moments: readonly Moment[] = [
    { at: 'prepare.build', by: 'power cut' },
    { at: 'quiesce.maintenance', by: 'power cut' },
    { at: 'quiesce.workers', by: 'shutdown' },
  ];
  test.for(moments)('$by at $at', async (moment) => {
    const { operation, served } = await interrupted(moment);
    await expectStateOn(host, operation, 'AS_FOUND');
    expect(served).not.toContain('v1.0.0');
    await expectAsFound(host);
  });
});

describe('after the decision, a host that comes back goes forward and opens, and a later run confirms it', () => {
  const moments: readonly Moment[] = [
    { at: 'COMMITTED', by: 'power cut' },
    { at: 'revert.checkout', by: 'power cut' },
    { at: 'refresh.view', by: 'shutdown' },
    { at: 'restart.workers', by: 'power cut' },
    { at: 'reopen.open', by: 'power cut' },
  ];
  test.for(moments)('$by at $at', async (moment) => {
    const { operation, served } = await interrupted(moment);
    await expectStateOn(host, operation, 'UNCONFIRMED');
    expect(served, 'nobody was let in to the release that is left').not.toContain('v1.1.0');
    if (moment.at !== 'reopen.open') expect(stoppedAgain(operation), 'systemd had started them').toBe(true);
    await expectOnTarget(host);

    const end = await runner.run('emergency-rollback', { 'operation-id': operation });
    await expectDecisionOn(host, end, 'rolled-back');
    expect(stateOf(journalOf(host, operation))).toBe('ON_TARGET');
  });
});

test('a runner that is still there when its host comes back goes on with it and confirms it', async () => {
  const before = operationOn(host);
  expect(await deploy(host, 'v1.1.0')).toMatchObject({ code: 0 });
  const { ended } = await runner.start('emergency-rollback');
  const operation = await until('a claim', () => {
    const now = operationOn(host);
    return now === before ? null : now;
  });
  await until('the switch', () => isThere(operation, 'revert.checkout'), { every: 1 });
  await host.powerCut();
  await host.boot();
  await expectDecisionOn(host, await ended, 'rolled-back');
  await expectStateOn(host, operation, 'ON_TARGET');
  await expectOnTarget(host);
});
