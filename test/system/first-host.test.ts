import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deploy } from './bed/deploy.ts';
import { bootHost, type SystemHost } from './bed/host.ts';

let host: SystemHost;

beforeAll(async () => {
  host = await bootHost();
});
afterAll(async () => {
  await host.remove();
});

const UNITS = ['nginx', 'php8.2-fpm', 'mariadb', 'redis-server', 'chom-queue-default', 'chom-queue-emails'] as const;

async function answer(path: string) {
  const response = await fetch(`${host.url}${path}`);
  return { status: response.status, release: response.headers.get('x-release'), body: await response.text() };
}

async function bootId(): Promise<string> {
  return (await host.ssh('cat /proc/sys/kernel/random/boot_id')).stdout.trim();
}

test('systemd says that the host is running, with the services of the application', async () => {
  expect(await host.run(['systemctl', 'is-system-running'])).toMatchObject({ code: 0, stdout: 'running\n' });
  const active = await host.run(['systemctl', 'is-active', ...UNITS]);
  expect(active.stdout).toBe('active\n'.repeat(UNITS.length));
});

test('the login user comes in over OpenSSH, and may do what the runbook needs and no more', async () => {
  expect((await host.ssh('id -un; hostname')).stdout).toBe('deploy\napp1\n');
  expect((await host.ssh('sudo -n systemctl is-active nginx')).stdout).toBe('active\n');
  expect((await host.ssh('sudo -n -u www-data id -un')).stdout).toBe('www-data\n');
  expect((await host.ssh('sudo -n true')).code).not.toBe(0);
});

test('the application serves v1.0.0 through nginx, PHP-FPM, MariaDB and Redis', async () => {
  const ready = await answer('/health/ready');
  expect({ ...ready, body: JSON.parse(ready.body) }).toEqual({
    status: 200,
    release: 'v1.0.0',
    body: { status: 'ok', release: 'v1.0.0', users: 2 },
  });
  expect(await answer('/login')).toMatchObject({ status: 200, body: expect.stringContaining('csrf') });
});

test('its workers take jobs', async () => {
  await host.ssh('cd /var/www/chom && sudo -n -u www-data php artisan jobs:push 2 --queue=emails');
  const log = () => host.ssh('cat /var/www/chom/storage/logs/jobs.log').then(({ stdout }) => stdout);
  await expect.poll(log).toBe('begin 1 v1.0.0\nend 1 v1.0.0\nbegin 2 v1.0.0\nend 2 v1.0.0\n');
});

test('the release v1.1.0 is there to be deployed, and is broken', async () => {
  expect(await deploy(host, 'v1.1.0')).toMatchObject({ code: 0, stderr: '' });
  expect((await host.ssh('test -d /var/www/chom/vendor/chom/phone')).code).toBe(0);
  expect(await answer('/health/ready')).toMatchObject({ status: 500 });
  expect(await answer('/')).toMatchObject({ status: 200, release: 'v1.1.0' });
});

test('the release v1.0.0 can be deployed again', async () => {
  expect(await deploy(host, 'v1.0.0')).toMatchObject({ code: 0, stderr: '' });
  expect(await answer('/health/ready')).toMatchObject({ status: 200, release: 'v1.0.0' });
});

test('after a power cut the host comes back with another boot id, its files and its services', async () => {
  const before = await bootId();
  await host.ssh('echo kept > note && sync note');
  await host.powerCut();
  expect((await host.ssh('true')).code).toBe(255);
  await host.boot();
  expect(await bootId()).not.toBe(before);
  expect((await host.ssh('cat note')).stdout).toBe('kept\n');
  expect(await answer('/')).toMatchObject({ status: 200, release: 'v1.0.0' });
});

test('a shutdown in order ends the services first', async () => {
  const before = await bootId();
  await host.powerOff();
  expect(await host.run(['true'])).toMatchObject({ code: -1, stderr: 'app1 is off' });
  await host.boot();
  expect(await bootId()).not.toBe(before);
  const last = await host.run(['journalctl', '--quiet', '--boot=-1', '--unit=mariadb', '--output=cat']);
  expect(last.stdout).toContain('Stopped mariadb.service');
});

/** Ends only when the detached process is there. */
const DETACH = 'setsid sleep 300 </dev/null >/dev/null 2>&1 & until pgrep -x sleep >/dev/null; do :; done';

describe('where logind ends what a session leaves', () => {
  test('a detached process dies with its session, and a system unit lives on', async () => {
    const strict = await bootHost({ name: 'app2', killUserProcesses: true });
    try {
      expect((await strict.ssh(DETACH)).code).toBe(0);
      await expect.poll(() => strict.run(['pgrep', '-x', 'sleep']).then(({ code }) => code)).toBe(1);
      expect((await strict.ssh('sudo -n systemctl is-active chom-queue-default')).stdout).toBe('active\n');
    } finally {
      await strict.remove();
    }
  });

  test('elsewhere it lives on', async () => {
    await host.ssh(DETACH);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect((await host.run(['pgrep', '-x', 'sleep'])).code).toBe(0);
  });
});
