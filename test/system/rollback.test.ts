import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionEnd } from '@failback/drill';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  APP,
  begun,
  chomRunbook,
  ENV_DIR,
  facts,
  journalOf,
  operationFolder,
  operationOn,
  stateOf,
  UNIT,
  WORKERS,
} from './bed/chom.ts';
import { type ClientAnswer, startClient, visit } from './bed/clients.ts';
import { deploy, deployUnasked } from './bed/deploy.ts';
import { bootHost, type SystemHost } from './bed/host.ts';
import { watchProcesses } from './bed/process-list.ts';
import { program } from './bed/program.ts';
import { progress } from './bed/progress.ts';
import { expectDecisionOn, makeRunner, type Runner } from './bed/runner.ts';
import { endJobs, expectReleased, forgetJobs, inApp, isActive, jobsOf, push } from './bed/site.ts';
import { until } from './bed/until.ts';

let host: SystemHost;
let runner: Runner;

beforeAll(async () => {
  progress('A host that ends the processes of every session, and whose PHP never looks whether a file has changed');
  host = await bootHost({
    killUserProcesses: true,
    files: { '/etc/php/8.2/fpm/conf.d/99-bed.ini': 'opcache.validate_timestamps=0\n' },
  });
  runner = await makeRunner(host, chomRunbook(host));
});
afterAll(async () => {
  await runner?.remove();
  await host?.remove();
});
beforeEach(({ task }) => progress(task.name));

const mainPid = async (unit: string) =>
  (await host.run(['systemctl', 'show', '--property=MainPID', '--value', unit])).stdout.trim();

const expectDecision = (end: ActionEnd, decision: string) => expectDecisionOn(host, end, decision);

test('verify-health proves v1.0.0 healthy and served, and marks it good in the ledger of the host', async () => {
  const end = await runner.run('verify-health', { 'expect-release': 'v1.0.0' });
  await expectDecision(end, 'healthy');
  expect(end.outputs['served-release']).toBe('v1.0.0');
  const ledger = readFileSync(join(host.root, ENV_DIR, 'ledger.jsonl'), 'utf8')
    .trim()
    .split('\n');
  expect(ledger.map((line) => JSON.parse(line))).toMatchObject([{ release: 'v1.0.0', mark: 'good' }]);
});

test('while it is served and healthy, a rollback is not needed and changes nothing', async () => {
  await expectDecision(await runner.run('emergency-rollback', { reason: 'a false alarm' }), 'not-needed');
  expect(operationOn(host)).toBeNull();
});

test('migrations that the target does not know are a choice, which a person makes', async () => {
  expect(await deploy(host, 'v1.1.0')).toMatchObject({ code: 0 });
  await runner.commit(chomRunbook(host, { migrations: 'ask' }));
  const end = await runner.run('emergency-rollback');
  await expectDecision(end, 'refused');
  expect(end.outputs['reason-code']).toBe('migrations-need-a-choice');
  expect(end.log).toContain('2026_02_01_000000_add_phone_to_users');
  expect(operationOn(host)).toBeNull();
});

test('v1.1.0, which answers 500, is rolled back to v1.0.0 through maintenance, with its workers', {
  timeout: 300_000,
}, async () => {
  expect(await deploy(host, 'v1.1.0')).toMatchObject({ code: 0 });
  await forgetJobs(host);
  await host.run(['systemctl', 'stop', WORKERS[1]]);
  const php = await mainPid('php8.2-fpm');
  const processes = await watchProcesses(host);
  const clients = startClient(`${host.url}/`);
  await push(host, 300);
  await until('the job is in the hands of a worker', async () => (await jobsOf(host))[0] === 'begin 1 v1.1.0', {
    every: 100,
  });

  const { ended } = await runner.start('emergency-rollback', { scenario: 'keep-migrations', reason: 'smoke failed' });
  const operation = await until('the host is claimed', () => operationOn(host));
  const cgroup = await until('the supervisor has begun', () => supervisorUnit(operation));
  const secret = await until('the way past maintenance', () =>
    readMaybe(join(operationFolder(host, operation), 'work/bypass-secret')),
  );
  const cookie = await until('its cookie', () =>
    readMaybe(join(operationFolder(host, operation), 'work/bypass-header')),
  );
  await until('the workers are asked to stop', () => begun(journalOf(host, operation)).includes('quiesce.workers'));
  const inHand = readFileSync(join(host.root, APP, 'storage/logs/jobs.log'), 'utf8');
  await endJobs(host);
  await until('the runner has its proof', () => stateOf(journalOf(host, operation)) === 'ON_TARGET', {
    within: 60_000,
  });
  const end = await ended;
  const answers = await clients.stop();
  const commandLines = await processes.stop();

  await expectDecision(end, 'rolled-back');
  expect(end).toMatchObject({ code: 0, outputs: { 'from-release': 'v1.1.0', 'to-release': 'v1.0.0' } });
  expect(cgroup).toContain(`${UNIT}.service`);
  await expectReleased(host);
  expect(await mainPid('php8.2-fpm')).not.toBe(php);
  expectMaintenance(answers);
  expectProofsInOrder(operation);

  expect(inHand).toBe('begin 1 v1.1.0\n');
  expect(await jobsOf(host), 'the job in hand came to its end, once, under the code it began with').toEqual([
    'begin 1 v1.1.0',
    'end 1 v1.1.0',
  ]);
  expect([await isActive(host, WORKERS[0]), await isActive(host, WORKERS[1])]).toEqual([true, false]);
  await push(host);
  await push(host, 0, 'emails');
  await until('a job under the code of the target', async () => (await jobsOf(host)).includes('end 1 v1.0.0'), {
    every: 100,
  });
  expect((await jobsOf(host)).length, 'the queue of the worker that did not run waits').toBe(4);
  await host.run(['systemctl', 'start', WORKERS[1]]);

  const root = async (command: string) => (await host.run(['sh', '-c', command])).stdout;
  const places: Record<string, string> = {
    'a process list': commandLines,
    // What is masked from then on is told to the runner this way, and shown by it to nobody.
    'the log of the action': end.log.replaceAll(/^::add-mask::.*$/gm, ''),
    'its outputs': JSON.stringify(end.outputs),
    'its summary': end.summary,
    'its reports': await textBelow(runner.temp),
    'the operation on the host': await textBelow(operationFolder(host, operation)),
    'the logs of the host': await root('cat $(find /var/log -name "*.log"); journalctl --quiet'),
    'the release': await root(`cat $(find ${APP} -type f -not -path "*/.git/*" -not -path "*/vendor/*")`),
  };
  expect(places['a process list'], 'what lives for a moment is seen').toMatch(/php artisan (config|route|view):cache/);
  expect(places['the logs of the host'], 'the access log is among them').toContain('GET /health/ready');
  expect(places['its reports']).toContain(operation);
  expect(places['the operation on the host']).toContain('"state":"ON_TARGET"');
  const secrets = {
    'the secret of the bypass': secret.trim(),
    'the cookie of the bypass': cookie.slice(cookie.indexOf('=') + 1).trim(),
    'the private key': host.privateKey.split('\n')[2] ?? '',
  };
  for (const [what, text] of Object.entries(secrets)) {
    expect(text.length).toBeGreaterThan(30);
    for (const [where, all] of Object.entries(places)) expect(all.includes(text), `${what} in ${where}`).toBe(false);
  }
});

test('a release that cannot boot at all is rolled back as well', { timeout: 300_000 }, async () => {
  expect(await deployUnasked(host, 'v1.2.0')).toMatchObject({ code: 0 });
  await expect(inApp(host, 'php artisan --version')).rejects.toThrow('Chom\\Vault');
  expect(await visit(`${host.url}/`)).toMatchObject({ status: 500 });
  await runner.commit(chomRunbook(host));
  const clients = startClient(`${host.url}/`);
  const end = await runner.run('emergency-rollback');
  const answers = await clients.stop();
  await expectDecision(end, 'rolled-back');
  expect(end.outputs).toMatchObject({ 'from-release': 'v1.2.0', 'to-release': 'v1.0.0' });
  await expectReleased(host);
  expectMaintenance(answers);
  expectProofsInOrder(operationOn(host) ?? '');
});

test('an application that does not name its release is proved by a probe file, which the next operation takes away', {
  timeout: 300_000,
}, async () => {
  expect(await deploy(host, 'v1.1.0')).toMatchObject({ code: 0 });
  await runner.commit(chomRunbook(host, { header: 'X-Nobody-Sends-This' }));
  const webRoot = await inApp(host, 'ls -A public');
  const end = await runner.run('emergency-rollback');
  await expectDecision(end, 'rolled-back');
  await expectReleased(host);
  const operation = operationOn(host) ?? '';
  expectProofsInOrder(operation);
  // The runner asks it last, after everything that the host does; it answers for a quarter of an hour.
  const [kept, ...more] = facts(journalOf(host, operation), 'probe-file-kept');
  expect(more).toEqual([]);
  expect(await inApp(host, 'ls -A public')).toBe(`${kept}\n${webRoot}`);
  expect(await visit(`${host.url}/${kept}`)).toMatchObject({ status: 200, body: 'v1.0.0' });

  expect(await deploy(host, 'v1.1.0')).toMatchObject({ code: 0 });
  await runner.commit(chomRunbook(host));
  await expectDecision(await runner.run('emergency-rollback'), 'rolled-back');
  expect(await inApp(host, 'ls -A public')).toBe(webRoot);
});

function expectMaintenance(answers: readonly ClientAnswer[]): void {
  const closed = answers.filter(({ status }) => status === 503);
  expect(closed.length, 'a client has seen maintenance').toBeGreaterThan(0);
  for (const { body, retryAfter } of closed) {
    expect({ body: body.trim(), retryAfter }).toEqual({ body: '<h1>We are back in a moment</h1>', retryAfter: '60' });
  }
  expect(answers.at(-1)).toMatchObject({ status: 200, release: 'v1.0.0' });
  const first = answers.findIndex(({ status }) => status === 503);
  const last = answers.findLastIndex(({ status }) => status === 503);
  const open = answers.slice(first, last).filter(({ status }) => status !== 503 && status !== 502 && status !== null);
  expect(open, 'nobody was let in before it was reopened').toEqual([]);
}

/** Served and healthy through maintenance, before anybody is let in; and again as any client. */
function expectProofsInOrder(operation: string): void {
  const steps = begun(journalOf(host, operation));
  const order = ['verify.served', 'verify.gate', 'reopen.open', 'reopen.served', 'reopen.gate'];
  expect(steps.filter((step) => order.includes(step))).toEqual(order);
  expect(facts(journalOf(host, operation), 'served'), steps.join(' ')).toEqual(['v1.0.0', 'v1.0.0']);
}

async function supervisorUnit(operation: string): Promise<string | null> {
  const start = journalOf(host, operation).find((event) => event.event === 'start');
  if (start?.event !== 'start') return null;
  return (await host.run(['cat', `/proc/${start.pid}/cgroup`])).stdout;
}

function readMaybe(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

async function textBelow(folder: string): Promise<string> {
  return (await program('find', [folder, '-type', 'f', '-exec', 'cat', '{}', '+'])).stdout;
}
