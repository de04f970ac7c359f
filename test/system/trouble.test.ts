import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { begun, chomRunbook, ENV_DIR, journalOf, operationOn, SERVICES, stateOf } from './bed/chom.ts';
import { visit } from './bed/clients.ts';
import { deploy } from './bed/deploy.ts';
import { bootHost, type SystemHost } from './bed/host.ts';
import { progress } from './bed/progress.ts';
import { expectDecisionOn, expectStateOn, makeRunner, type Runner } from './bed/runner.ts';
import { expectAsFound, expectOnTarget, inApp } from './bed/site.ts';
import { until } from './bed/until.ts';
import { startWebhook, webhookUrl } from './bed/webhook.ts';

/** Names the command that does not come to its end before a test has done with it. */
const HELD = '/var/www/held';
/** A command of the team that writes down when it began and when it came to its end. */
const COUNTED = '/usr/local/bin/counted';
const COUNTED_TEXT = `echo "begin $1 $$" >>/var/www/counted
while [ "$(cat ${HELD} 2>/dev/null)" = "$1" ]; do sleep 0.1; done
echo "end $1" >>/var/www/counted
`;
const PORT = 8099;
/** The host tries again after 1, 2, 4, … seconds: what it cannot deliver for a minute may take as long once more. */
const ALERT = { within: 150_000, every: 50 };

let host: SystemHost;
let runner: Runner;

beforeAll(async () => {
  host = await bootHost({
    killUserProcesses: true,
    files: { [COUNTED]: COUNTED_TEXT, '/etc/failback/webhook': `${webhookUrl(PORT)}\n` },
  });
  runner = await makeRunner(
    host,
    chomRunbook(host, {
      lease: '5s',
      boot: `[sh, ${COUNTED}, boot]`,
      services: `${SERVICES}\n  restart: [[sh, ${COUNTED}, first], [sh, ${COUNTED}, second]]`,
      more: 'alert: { webhook: { file: /etc/failback/webhook } }',
    }),
  );
  await runner.run('verify-health', { 'expect-release': 'v1.0.0' });
});
afterAll(async () => {
  await runner?.remove();
  await host?.remove();
});
beforeEach(async ({ task }) => {
  progress(task.name);
  await host.run(['rm', '-f', '/var/www/counted', HELD]);
  expect(await deploy(host, 'v1.1.0')).toMatchObject({ code: 0 });
});

/** What the commands wrote, without process ids. */
function counted(): readonly string[] {
  const path = join(host.root, '/var/www/counted');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' ').slice(0, 2).join(' '));
}

/** Starts a rollback and waits until a command of the team is at work, where it stays; gives its process on the host as well. */
async function atWork(command: 'boot' | 'first' | 'second') {
  writeFileSync(join(host.root, HELD), command);
  const run = await runner.start('emergency-rollback');
  const line = await until(
    `${command} at work`,
    () => {
      const path = join(host.root, '/var/www/counted');
      return existsSync(path) ? readFileSync(path, 'utf8').match(new RegExp(`^begin ${command} (\\d+)$`, 'm')) : null;
    },
    { within: 60_000 },
  );
  return { ...run, operation: operationOn(host) ?? '', pid: line[1] ?? '' };
}

function letGo(): void {
  rmSync(join(host.root, HELD));
}

/** What systemd and git have counted by themselves. */
async function independentCounts(): Promise<{ readonly starts: number; readonly checkouts: number }> {
  const log = await host.run(['journalctl', '--quiet', '--unit=php8.2-fpm', '--output=cat']);
  const commit = await inApp(host, 'git rev-parse v1.0.0^{commit}');
  const moves = (await inApp(host, 'git reflog show HEAD --format=%H')).split('\n');
  return {
    starts: log.stdout.match(/^Started php8.2-fpm/gm)?.length ?? 0,
    checkouts: moves.filter((line) => line === commit).length,
  };
}

function supervisorOf(operation: string): string {
  const start = journalOf(host, operation).findLast((event) => event.event === 'start');
  return start?.event === 'start' ? String(start.pid) : '';
}

const alertFile = (operation: string) => join(host.root, ENV_DIR, 'alerts', operation);

test('a supervisor that is killed is started again by systemd, and what it left is not made beside it', async () => {
  const before = await independentCounts();
  const { ended, operation } = await atWork('second');
  expect(await host.run(['kill', '-KILL', supervisorOf(operation)])).toMatchObject({ code: 0 });
  letGo();
  const end = await ended;
  progress(`  emergency-rollback: ${end.outputs.decision} (${end.outputs['reason-code']})`);
  await expectDecisionOn(host, end, 'rolled-back');
  await expectStateOn(host, operation, 'ON_TARGET');
  await expectOnTarget(host);

  const starts = journalOf(host, operation).flatMap((event) => (event.event === 'start' ? [event.mode] : []));
  expect(starts).toEqual(['first', 'recover']);
  // The team's command outlives its supervisor and ends in its own time; nobody saw how it ended, so, being one that may
  // be asked for twice, it is run again, after and never beside itself.
  expect(counted()).toEqual([
    'begin boot',
    'end boot',
    'begin first',
    'end first',
    'begin second',
    'end second',
    'begin second',
    'end second',
  ]);
  const twice = begun(journalOf(host, operation)).filter((step, place, all) => all.indexOf(step) !== place);
  expect(twice).toEqual(['restart.command-2']);
  const after = await independentCounts();
  expect({ starts: after.starts - before.starts, checkouts: after.checkouts - before.checkouts }).toEqual({
    starts: 1,
    checkouts: 1,
  });
});

test('a step whose process is killed before the decision leaves the host as it was found', async () => {
  const { ended, operation, pid } = await atWork('boot');
  await host.run(['kill', '-KILL', pid]);
  await expectDecisionOn(host, await ended, 'undone');
  await expectStateOn(host, operation, 'AS_FOUND');
  await expectAsFound(host);
  expect(counted()).toEqual(['begin boot']);
});

test('after the decision it stays closed and calls for help, even after a power cut, until a run finishes it', async () => {
  const { ended, operation, pid } = await atWork('first');
  await host.run(['kill', '-KILL', pid]);
  letGo();
  await expectDecisionOn(host, await ended, 'needs-human');
  await expectStateOn(host, operation, 'NEEDS_HUMAN');
  expect(await visit(`${host.url}/`)).toMatchObject({ status: 503, retryAfter: '60' });
  expect(existsSync(alertFile(operation))).toBe(true);

  await host.powerCut();
  await host.boot();
  expect(await visit(`${host.url}/`)).toMatchObject({ status: 503, retryAfter: '60' });
  expect(existsSync(alertFile(operation)), 'nobody has answered yet').toBe(true);
  await expectStateOn(host, operation, 'NEEDS_HUMAN');
  const webhook = await startWebhook(PORT);
  try {
    await until('the alert', () => webhook.posts.length > 0, ALERT);
    expect(JSON.parse(webhook.posts[0] ?? '')).toMatchObject({
      operation,
      app: 'chom',
      host: 'app1',
      state: 'NEEDS_HUMAN',
    });
    await until('the spool to be empty', () => !existsSync(alertFile(operation)));
  } finally {
    await webhook.close();
  }
  await expectDecisionOn(host, await runner.run('emergency-rollback'), 'rolled-back');
  await expectStateOn(host, operation, 'ON_TARGET');
  await expectOnTarget(host);
});

test('PHP-FPM that does not start again keeps the host closed; mended, the next run brings it on target', async () => {
  const dropIn = '/etc/systemd/system/php8.2-fpm.service.d/broken.conf';
  const script = `mkdir -p ${dropIn.replace(/\/[^/]*$/, '')} && printf '[Service]\\nExecStartPre=/bin/false\\n' >${dropIn}`;
  await host.run(['sh', '-c', `${script} && systemctl daemon-reload`]);
  const end = await runner.run('emergency-rollback');
  await expectDecisionOn(host, end, 'needs-human');
  expect(end.code).not.toBe(0);
  const operation = operationOn(host) ?? '';
  await expectStateOn(host, operation, 'NEEDS_HUMAN');
  expect((await visit(`${host.url}/`)).status).toBeGreaterThanOrEqual(500);
  expect(existsSync(join(host.root, '/var/www/chom/storage/framework/down'))).toBe(true);

  const webhook = await startWebhook(PORT);
  try {
    await until('the alert', () => webhook.posts.length > 0, ALERT);
  } finally {
    await webhook.close();
  }
  await host.run(['sh', '-c', `rm ${dropIn} && systemctl daemon-reload`]);
  await expectDecisionOn(host, await runner.run('emergency-rollback'), 'rolled-back');
  expect(operationOn(host)).toBe(operation);
  expect(stateOf(journalOf(host, operation))).toBe('ON_TARGET');
  await expectOnTarget(host);
  expect(existsSync(alertFile(operation))).toBe(false);
});
