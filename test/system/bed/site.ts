import { expect } from 'vitest';
import { APP, WORKERS } from './chom.ts';
import { visit } from './clients.ts';
import type { SystemHost } from './host.ts';
import { until } from './until.ts';

/** Runs a command line as the owner of the code, in the live checkout; gives what it printed. */
export async function inApp(host: SystemHost, command: string): Promise<string> {
  const { code, stdout, stderr } = await host.ssh(`cd ${APP} && sudo -n -u www-data -H ${command}`);
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${stderr.trim()}`);
  return stdout.trim();
}

/** The lines that jobs wrote when they began and ended. */
export async function jobsOf(host: SystemHost): Promise<readonly string[]> {
  return (await inApp(host, 'cat storage/logs/jobs.log')).split('\n');
}

export async function forgetJobs(host: SystemHost): Promise<void> {
  await inApp(host, 'rm -f storage/logs/jobs-may-end');
  await inApp(host, 'truncate -s 0 storage/logs/jobs.log');
}

/** Whatever job runs comes to its end now, however long it was to be. */
export async function endJobs(host: SystemHost): Promise<void> {
  await inApp(host, 'touch storage/logs/jobs-may-end');
}

export async function push(host: SystemHost, seconds = 0, queue: 'default' | 'emails' = 'default'): Promise<void> {
  await inApp(host, `php artisan jobs:push 1 --seconds=${seconds} --queue=${queue}`);
}

export async function isActive(host: SystemHost, unit: string): Promise<boolean> {
  return (await host.run(['systemctl', 'is-active', '--quiet', unit])).code === 0;
}

/** Whole: a clean checkout of the release, with its dependencies and its caches, open, and its workers at work. */
export async function expectOnTarget(host: SystemHost): Promise<void> {
  await expectReleased(host);
  await expectWorkers(host, 'v1.0.0');
}

/** The same without a word about its workers. */
export async function expectReleased(host: SystemHost): Promise<void> {
  await expectCheckout(host, 'v1.0.0');
  expect(await inApp(host, 'cat vendor/composer/installed.json')).not.toContain('chom/phone');
  expect(await visit(`${host.url}/health/ready`)).toMatchObject({ status: 200, release: 'v1.0.0' });
}

/** As it was found: open, the broken release with its dependencies, its workers at work, and nothing left in the way. */
export async function expectAsFound(host: SystemHost): Promise<void> {
  await expectCheckout(host, 'v1.1.0');
  expect(await inApp(host, 'cat vendor/composer/installed.json')).toContain('chom/phone');
  expect(await visit(`${host.url}/health/ready`)).toMatchObject({ status: 500 });
  expect(await visit(`${host.url}/`)).toMatchObject({ status: 200, release: 'v1.1.0' });
  expect(await inApp(host, 'git worktree list')).not.toContain('.failback');
  await expectWorkers(host, 'v1.1.0');
}

async function expectCheckout(host: SystemHost, release: string): Promise<void> {
  expect(await inApp(host, 'git status --porcelain')).toBe('');
  expect(await inApp(host, 'git describe --tags --exact-match')).toBe(release);
  expect(await inApp(host, 'cat bootstrap/cache/config.php')).toContain(`'release' => '${release}'`);
}

/** Each worker takes a job, and runs it with the code of the release. */
async function expectWorkers(host: SystemHost, release: string): Promise<void> {
  for (const worker of WORKERS) {
    expect(await isActive(host, worker), worker).toBe(true);
    await forgetJobs(host);
    await push(host, 0, worker === WORKERS[0] ? 'default' : 'emails');
    const last = await until(
      `a job that ${worker} has done`,
      async () => (await jobsOf(host)).at(-1)?.match(/^end .*/),
      {
        every: 100,
      },
    );
    expect(last[0]).toBe(`end 1 ${release}`);
  }
}
