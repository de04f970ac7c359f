import type { Adoption } from '../src/answers/adoption.ts';
import { type Answers, NO_ANSWERS } from '../src/answers/answers.ts';
import { type LookedAt, type Seen, settle } from '../src/answers/settle.ts';
import type { Discovery, FoundTree } from '../src/discovery/discovered.ts';
import type { SiteLook } from '../src/discovery/look-at-site.ts';

/** A Laravel checkout as a look at its host tells of it. */
export const LARAVEL_TREE: FoundTree = {
  path: '/var/www/chom',
  strategy: 'git-tag',
  owner: 'www-data',
  ownerBy: 'sudo',
  writable: false,
  freeKiB: 10_000_000,
  readable: true,
  liveReleases: ['v1.2.0'],
  releases: ['v1.2.0', 'v1.1.0'],
  has: new Set([
    'artisan',
    'composer.json',
    'composer.lock',
    'vendor',
    'public/index.php',
    'database/migrations',
    'resources/views/errors/maintenance.blade.php',
  ]),
  dotenv: {
    file: '/var/www/chom/.env',
    keys: ['APP_KEY', 'APP_URL', 'DB_PASSWORD'],
    values: {
      APP_URL: 'https://staging.example.com',
      DB_CONNECTION: 'mysql',
      DB_DATABASE: 'chom',
      QUEUE_CONNECTION: 'redis',
    },
  },
  defaults: { REDIS_DB: '0', REDIS_CACHE_DB: '1' },
  backups: [{ path: '/var/backups/chom', writable: true }],
};

export const LARAVEL_HOST: Discovery = {
  host: 'staging',
  user: 'deploy',
  home: '/home/deploy',
  systemctl: '/usr/bin/systemctl',
  systemd: true,
  crontab: true,
  tools: { git: true },
  versions: { php: '8.4.1', mysql: '10.11.6', redis: '7.0.15', node: '20.1.0' },
  stateDir: 'missing',
  units: [
    { kind: 'worker', name: 'chom-mail', active: true, folder: '/var/www/chom' },
    { kind: 'worker', name: 'other-queue', active: true, folder: '/var/www/other' },
    { kind: 'php-fpm', name: 'php8.4-fpm', active: true, folder: null },
    { kind: 'web', name: 'nginx', active: true, folder: null },
    { kind: 'database', name: 'mariadb', active: true, folder: null },
  ],
  trees: [LARAVEL_TREE],
  leftOut: [],
};

/** A generic application on a machine without systemd: nothing of it can be seen but its checkout. */
export const BARE_HOST: Discovery = {
  ...LARAVEL_HOST,
  host: 'app1',
  systemd: false,
  crontab: false,
  units: [],
  trees: [
    {
      ...LARAVEL_TREE,
      path: '/home/deploy/www',
      owner: 'deploy',
      ownerBy: 'same',
      has: new Set(),
      dotenv: null,
      backups: [],
    },
  ],
};

export function looked(path: string, answer: Partial<Extract<SiteLook['answer'], { kind: 'answered' }>>): SiteLook {
  return { path, from: null, answer: { kind: 'answered', status: 200, headers: {}, fields: {}, ...answer } };
}

export const WELL = [looked('/health/ready', { headers: { 'x-release': 'v1.2.0' }, fields: { status: 'ok' } })];

export function at(discovery: Discovery, more: Partial<LookedAt> = {}): LookedAt {
  return {
    name: discovery.host,
    user: 'deploy',
    address: 'staging.example.com',
    port: 22,
    jump: null,
    discovery,
    ...more,
  };
}

export function seen(discovery: Discovery, more: Partial<Seen> = {}): Seen {
  return { hosts: [at(discovery)], looks: WELL, repositoryName: 'chom', ...more };
}

export function said(answers: Partial<Answers> = {}): Answers {
  return { ...NO_ANSWERS, environment: 'staging', ...answers };
}

/** What is settled when nothing is open; a test that leaves something open is a mistake in the test. */
export function settled(discovery: Discovery, answers: Partial<Answers> = {}, more: Partial<Seen> = {}): Adoption {
  const result = settle(said(answers), seen(discovery, more));
  if (!result.ok) throw new Error(result.open.map(({ answer, because }) => `${answer}: ${because}`).join('\n'));
  return result.adoption;
}

/** Which answers are open, in the order in which they are asked for. */
export function open(
  discovery: Discovery,
  answers: Partial<Answers> = {},
  more: Partial<Seen> = {},
): readonly string[] {
  const result = settle(said(answers), seen(discovery, more));
  return result.ok ? [] : result.open.map(({ answer }) => answer);
}
