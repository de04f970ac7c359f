import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LedgerEntry, RemoteError } from '@failback/runbook';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HostConnection } from '../src/connection.ts';
import { dryRunOn } from '../src/dry-run.ts';
import type { FactsRequest } from '../src/facts-request.ts';
import { markLedger } from '../src/ledger.ts';
import { environmentFolder } from '../src/paths.ts';
import { readFacts } from '../src/read-facts.ts';
import { connectHost } from '../src/ssh/connect-host.ts';
import { startOn } from '../src/start.ts';
import { TOY_STEPS, ToyFleet } from './toy-fleet.ts';

let fleet: ToyFleet;
let connection: HostConnection;

beforeEach(async () => {
  fleet = new ToyFleet();
  await fleet.raise('app1');
  connection = await connectHost(fleet.named('app1').host, fleet.credentials);
});
afterEach(async () => {
  connection.close();
  await fleet.end();
});

const request = (): FactsRequest => ({
  app: 'shop',
  environment: 'production',
  stateDir: '~/state',
  releasePath: '~/release',
  strategy: 'symlink',
  runAs: null,
  target: null,
  releases: 'releases',
  current: 'current',
  migrations: null,
  units: ['php8.2-fpm', "it's; id"],
  handled: ['php8.2-fpm'],
});

const entry = (release: string): LedgerEntry => ({
  schema_version: 1,
  release,
  commit: null,
  mark: 'good',
  at: '2026-01-01T00:00:00.000Z',
  operation: null,
  by: 'laptop:me',
  reason: "it's good; $(id)\u2028",
});

test('facts are read, and reading makes nothing', async () => {
  const facts = await readFacts(connection, request());
  expect(facts).toMatchObject({
    host: 'app1',
    home: fleet.named('app1').home,
    stateDir: { path: join(fleet.named('app1').home, 'state'), state: 'writable' },
    releasePath: { state: 'writable' },
    claim: { state: 'free', token: 0 },
    operations: [],
    ledger: [],
  });
  expect(await readdir(fleet.named('app1').home)).toEqual(['release']);
});

test('a host whose shell is not one says so', async () => {
  const odd = {
    ...connection,
    host: 'app1',
    run: async () => ({ code: 1, stdout: '', stderr: 'No login for you\u0007\n' }),
  };
  const error = await readFacts(odd as HostConnection, request()).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RemoteError);
  expect((error as RemoteError).failure).toMatchObject({ code: 'bad-answer', stderr: 'No login for you' });
});

test('the ledger takes an entry once and gives it back whole', async () => {
  const folder = environmentFolder(join(fleet.named('app1').home, 'state'), 'shop', 'production');
  expect(await markLedger(connection, folder, entry('v1'))).toBe('added');
  expect(await markLedger(connection, folder, entry('v1'))).toBe('exists');
  expect(await markLedger(connection, folder, entry('v2'))).toBe('added');
  const facts = await readFacts(connection, request());
  expect(facts.ledger).toEqual([entry('v1'), entry('v2')]);
});

test('a dry run tells what each step would do and leaves nothing behind', async () => {
  const plan = fleet.plan({ behave: { 'app1/revert.toy': ['fail'] } });
  const [host] = plan.hosts;
  if (host === undefined) throw new Error('no host');
  const steps = await dryRunOn(connection, plan, host, TOY_STEPS);
  expect(steps.map((step) => [step.step, step.result])).toEqual([
    ['prepare.toy', 'would-go'],
    ['quiesce.toy', 'would-go'],
    ['revert.toy', 'would-fail'],
    ['reopen.toy', 'would-go'],
  ]);
  expect(steps[0]?.would).toEqual([`would touch ${fleet.named('app1').home}/effects`]);
  expect(await readdir(fleet.named('app1').home)).toEqual(['release']);
});

describe('a start is refused with what mends it', () => {
  async function refusal(change: { stateDir?: string; releasePath?: string }) {
    const plan = fleet.plan();
    const [host] = plan.hosts;
    if (host === undefined) throw new Error('no host');
    const changed = { ...host, ...change };
    const answer = await startOn(connection, { ...plan, hosts: [changed] }, changed, TOY_STEPS);
    if (answer.kind !== 'refused') throw new Error('it started');
    return answer.problem;
  }

  test('when the state directory is missing', async () => {
    const problem = await refusal({ stateDir: '/nonexistent/failback' });
    expect(problem).toMatchObject({ code: 'state-dir-missing', where: 'host app1' });
    expect(problem.mend).toContain('sudo install -d');
  });

  test('when the release is pinned to another state directory', async () => {
    const pin = join(fleet.named('app1').home, 'release', '.failback');
    await mkdir(pin);
    await writeFile(join(pin, 'state-dir'), '/elsewhere\n');
    expect(await refusal({})).toMatchObject({ code: 'pinned-elsewhere', mend: expect.stringContaining('/elsewhere') });
  });
});
