import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseRunbook } from '@failback/runbook';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { APP, STATE_DIR } from './bed/chom.ts';
import { visit } from './bed/clients.ts';
import { asRoot } from './bed/database.ts';
import { bootHost, type SystemHost } from './bed/host.ts';
import { bedFolder } from './bed/machine.ts';
import { must } from './bed/program.ts';
import { progress } from './bed/progress.ts';
import { expectDecisionOn, makeRunner } from './bed/runner.ts';

const CLI = resolve(import.meta.dirname, '../../dist/cli/index.js');
/** Values of `.env` that never leave the host. */
const CANARIES = ['canary-key', 'canary-password', 'canary-mail', 'canary-multi'];
const DOTENV = `\uFEFFAPP_NAME=chom
APP_ENV=production
APP_KEY=base64:canary-key
APP_URL=http://10.91.0.11

DB_CONNECTION=mysql
DB_DATABASE=chom
DB_USERNAME=chom
DB_PASSWORD=secret # canary-password
QUEUE_CONNECTION=redis
REDIS_DB=0
REDIS_CACHE_DB=1
MAIL_PASSWORD='canary-mail'
NOTE="first
REDIS_DB=canary-multi
"
`;

let host: SystemHost;
let laptop: string;
let checkout: string;

beforeAll(async () => {
  progress('A Laravel host with systemd on which nobody has heard of failback, and whose login may do nothing');
  host = await bootHost();
  writeFileSync(join(host.root, APP, '.env'), DOTENV);
  await asRoot(
    host,
    `rm /etc/sudoers.d/deploy
     rm -r ${STATE_DIR}
     chown www-data: ${APP}/.env && chmod 0600 ${APP}/.env
     install -d -o deploy -m 0750 /var/backups/chom`,
  );
  laptop = mkdtempSync(join(bedFolder(), 'laptop-'));
  mkdirSync(join(laptop, '.ssh'), { mode: 0o700 });
  writeFileSync(join(laptop, '.ssh/id_ed25519'), host.privateKey, { mode: 0o600 });
  writeFileSync(join(laptop, '.ssh/known_hosts'), host.knownHosts);
  checkout = join(laptop, 'chom');
  await must('git', ['init', '--quiet', checkout]);
  await must('git', ['-C', checkout, 'remote', 'add', 'origin', 'git@github.com:acme/chom.git']);
});
afterAll(async () => {
  if (laptop !== undefined) rmSync(laptop, { recursive: true, force: true });
  await host?.remove();
});
beforeEach(({ task }) => progress(task.name));

interface End {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command line of somebody at the laptop. */
function atLaptop(line: string): Promise<End> {
  const env = { HOME: laptop, PATH: `${laptop}/bin:${process.env.PATH}` };
  const child = spawn('sh', ['-c', line], { cwd: checkout, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said.err += text;
  });
  return new Promise((done) => child.on('close', (code) => done({ code, ...said })));
}

const failback = (line: string) => atLaptop(`'${process.execPath}' '${CLI}' ${line}`);
const INIT = 'init --from deploy@10.91.0.11';
const SUDOERS = '.github/failback/failback-sudoers-production-app1';
const runbook = () => readFileSync(join(checkout, '.github/failback.yml'), 'utf8');
const sudoersLines = () =>
  readFileSync(join(checkout, SUDOERS), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('deploy '));

/** The lines that are to be run on a host, in order: what stands behind its name in a list of steps. */
function stepsFor(name: string, { out }: End): readonly string[] {
  return [...out.matchAll(new RegExp(`^ +\\d+\\. ${name}(?:, with \\S+)?: (sudo .*)$`, 'gm'))].map(
    ([, line = '']) => line,
  );
}

async function deployAsRoot(release: string): Promise<void> {
  await asRoot(
    host,
    `cd ${APP}; runuser -u www-data -- sh -euc '
       git fetch --quiet --tags origin; git checkout --quiet --force --detach ${release}
       composer install --quiet --no-interaction --no-dev --optimize-autoloader
       php artisan --quiet migrate --force
       for cache in config route view; do php artisan --quiet $cache:cache; done'
     systemctl restart php8.2-fpm chom-queue-default chom-queue-emails`,
  );
}

test('with no right on the host, what can be seen is written, with the sudoers file that lets the rest be seen', async () => {
  const silent = await failback(INIT);
  expect(silent.code).toBe(2);
  expect(silent.err).toContain('\n--url: ');
  const end = await failback(`${INIT} --url ${host.url}`);
  expect(end.code, end.err).toBe(0);
  expect(end.out).toContain('may not look at /var/www/chom');
  expect(end.out).toContain('failback init again, with the same flags and --force');
  const file = basename(SUDOERS);
  writeFileSync(join(host.root, 'root', file), readFileSync(join(checkout, SUDOERS)));
  const steps = stepsFor('app1', end);
  expect(steps).toHaveLength(2);
  await asRoot(host, `cd /root; ${steps.join('\n')}; visudo -c`);
});

test('the login has exactly the rights that the file names, and no other', async () => {
  const listed = await asRoot(host, 'sudo -l -U deploy');
  // It breaks long lines, wherever it prints to.
  const rights = listed
    .replace(/\n {8}/g, ' ')
    .split('\n')
    .filter((line) => line.startsWith('    ('));
  expect(rights.map((line) => line.trim())).toEqual(
    sudoersLines().map((line) => line.replace(/^deploy ALL=(\(\S+\)) NOPASSWD: (.*)$/, '$1 NOPASSWD: $2')),
  );
  expect((await host.ssh('sudo -n systemctl restart nginx')).code).not.toBe(0);
  expect((await host.ssh('sudo -n true')).code).not.toBe(0);
});

test('then everything is read, and what is written is the runbook of this host', async () => {
  const end = await failback(`${INIT} --force`);
  expect(end.code, end.err).toBe(0);
  expect(end.out).toContain('failback verify --environment production --expect-release v1.0.0');
  expect(await failback('validate')).toMatchObject({ code: 0 });
  const parsed = parseRunbook(runbook(), 'failback.yml');
  expect(parsed).toMatchObject({
    ok: true,
    runbook: {
      app: 'chom',
      environments: {
        production: {
          stack: 'laravel',
          url: 'http://10.91.0.11',
          hosts: [{ name: 'app1', user: 'deploy', roles: ['web', 'worker', 'database'] }],
          release: {
            strategy: 'git-tag',
            path: APP,
            runAs: 'www-data',
            tags: 'v*',
            served: { http: '/health/ready', by: { kind: 'header', name: 'X-Release' }, fallback: 'none' },
          },
          services: {
            php: { unit: 'php8.2-fpm', apply: 'restart' },
            workers: ['chom-queue-default', 'chom-queue-emails'],
            required: ['mariadb', 'nginx', 'redis-server'],
          },
          maintenance: { render: 'errors::maintenance' },
          caches: { redisShared: 'separate' },
          data: { backups: { directory: '/var/backups/chom' }, mysql: { database: 'chom' } },
          health: { gate: [{ http: '/health/ready', json: { status: 'ok' } }] },
        },
      },
    },
  });
  expect(runbook()).toContain('redis: { cache: { db: 1 }, queues: { db: 0 } }');
  const github = join(checkout, '.github');
  const files = readdirSync(github, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['rollback.yml', 'github-settings.md']));
  for (const canary of CANARIES) expect([...texts, end.out, end.err].join('\n')).not.toContain(canary);
});

test('the doctor names everything that is broken at once, and its lines mend it as they are typed', {
  timeout: 300_000,
}, async () => {
  await asRoot(
    host,
    `chown root: ${STATE_DIR} && chmod 0755 ${STATE_DIR}
     sed -i -e /recover/d -e /chom-queue-emails/d /etc/sudoers.d/failback-chom-production
     rm ${APP}/.git/index.lock 2>/dev/null || :`,
  );
  mkdirSync(join(laptop, 'bin'));
  writeFileSync(join(laptop, 'bin/failback'), `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n`, { mode: 0o755 });
  const first = await failback('doctor');
  expect(first.code).toBe(1);
  expect(first.out).toContain('The state directory /var/lib/failback is not writable for deploy.');
  expect(first.out).toContain('may not set up and start the unit of the way back');
  expect(first.out).toContain('deploy may not stop and start the unit chom-queue-emails.');
  let last = first;
  for (let round = 0; round < 3 && last.code !== 0; round += 1) {
    const mends = [...last.out.matchAll(/^block .*\n +mend: (.*)$/gm)].map(([, line = '']) => line);
    for (const line of mends.filter((each) => /^(?:sudo|printf) /.test(each))) await asRoot(host, line);
    for (const line of mends) {
      const [, prove] = /: (failback verify [^;]+)/.exec(line) ?? [];
      if (prove !== undefined) expect(await atLaptop(prove)).toMatchObject({ code: 0 });
    }
    last = await failback('doctor');
  }
  expect(last.code, last.out).toBe(0);
  expect(last.out).toContain('v1.0.0 is served and is the only release proved good');
  const rights = readFileSync(join(host.root, 'etc/sudoers.d/failback-chom-production'), 'utf8').split('\n');
  expect(rights).toEqual(expect.arrayContaining([...sudoersLines()]));
  await asRoot(host, 'visudo -c');
});

test('with that very file a broken release is rolled back, and sudo refuses nothing on the way', {
  timeout: 300_000,
}, async () => {
  await deployAsRoot('v1.1.0');
  expect(await visit(`${host.url}/health/ready`)).toMatchObject({ status: 500 });
  const asked = await failback('plan');
  expect(asked.code).toBe(1);
  expect(asked.err).toContain('2026_02_01_000000_add_phone_to_users');
  const planned = await failback('plan --scenario keep-migrations');
  expect(planned.code, planned.err).toBe(0);
  const runner = await makeRunner(host, runbook());
  try {
    const since = (await asRoot(host, 'date +%s')).trim();
    const end = await runner.run('emergency-rollback', { scenario: 'keep-migrations', reason: 'smoke failed' });
    await expectDecisionOn(host, end, 'rolled-back');
    expect(await visit(`${host.url}/health/ready`)).toMatchObject({ status: 200, release: 'v1.0.0' });
    const sudo = await asRoot(host, `journalctl --quiet --identifier=sudo --since=@${since} --output=cat --no-pager`);
    expect(sudo).toContain('COMMAND=/usr/bin/systemctl --no-block stop chom-queue-emails.service');
    expect(sudo).not.toMatch(/not allowed|password is required|incorrect password/);
  } finally {
    await runner.remove();
  }
});
