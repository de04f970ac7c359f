import { parseRunbook } from '@failback/runbook';
import { describe, expect, test } from 'vitest';
import { adoptedRunbook } from '../src/compose/adopted-runbook.ts';
import { composeRunbook } from '../src/compose/runbook-text.ts';
import { BARE_HOST, LARAVEL_HOST, LARAVEL_TREE, looked, settled } from './made-up-discovery.ts';

const DAY = '2026-01-31';
const GIVEN = { app: 'shop', url: 'http://127.0.0.1:8080', recovery: 'none', stateDir: '~/failback' } as const;
const RESTART = { restart: { kind: 'command', command: ['bin/restart'] } } as const;

const text = (...args: Parameters<typeof settled>) => composeRunbook(settled(...args), DAY);
const environment = (...args: Parameters<typeof settled>) =>
  adoptedRunbook(settled(...args), { config: 'failback.yml', today: DAY, known: null }).environment;

test('a Laravel host with systemd', () => {
  expect(
    text(LARAVEL_HOST),
  ).toBe(`# yaml-language-server: $schema=https://raw.githubusercontent.com/failback/failback/v1.0.0/schema/failback.schema.json
# Written by \`failback init\` from what staging.example.com said on 2026-01-31. LOOK marks what to read once.
# LOOK: url is APP_URL of /var/www/chom/.env: it must be what clients use.
# LOOK: Not taken for workers of this application: other-queue (/var/www/other). With --worker you name them yourself.
version: 1
app: chom
stack: laravel
environments:
  staging:
    url: 'https://staging.example.com'
    control: staging
    hosts:
      staging: { address: staging.example.com, user: deploy, roles: [web, worker, database] }
release:
  strategy: git-tag
  path: /var/www/chom
  run-as: www-data
  tags: 'v*'
  install: [composer, install, '--no-dev', '--optimize-autoloader', '--no-interaction']   # LOOK: as your deploy does it
  served: { http: /health/ready, header: X-Release }   # it answered v1.2.0
services:
  php: { unit: php8.4-fpm, apply: restart }
  workers: [chom-mail]
  drain: 30s                             # LOOK: the longest job of these workers
  required: [mariadb, nginx]
maintenance: { render: 'errors::maintenance', retry: 60s }
migrations: { on-rollback: ask }         # keep | ask; ask stops with the choice when there are any
data:
  credentials: app-env                   # read on the host, from the .env of the application
  backups: { directory: /var/backups/chom }
  mysql: { database: chom, retention: 30d }
  redis: { cache: { db: 1 }, queues: { db: 0 } }
health:
  gate:                                  # decides reopening, and whether a rollback succeeded
    ready: { http: /health/ready, json: { status: ok }, consecutive: 2, every: 2s, timeout: 60s }
procedures:
  emergency: { budget: 5m }              # LOOK: how long may the site be down?
freeze: { workflow: deploy.yml }         # LOOK: your deploy workflow; it is disabled while a rollback runs
# notify:                                # LOOK: who is told when a rollback starts, ends or fails
#   slack: { channel: '#incidents', token: { env: SLACK_TOKEN } }
#   templates: .github/failback/templates
requires: { php: '^8.4', mysql: '^10.11', redis: '^7.0' }
review: { date: '2026-01-31', every: 90d }
`);
});

describe('what the written file means', () => {
  test('for a generic application without systemd', () => {
    expect(environment(BARE_HOST, { ...GIVEN, ...RESTART })).toMatchObject({
      app: 'shop',
      stack: 'generic',
      stateDir: '~/failback',
      recovery: 'none',
      release: { strategy: 'git-tag', path: '/home/deploy/www', runAs: null, install: null },
      services: { php: null, workers: [], restart: [['bin/restart']] },
      maintenance: null,
      requires: [],
    });
  });

  test('for folders with releases and a link to the live one', () => {
    const tree = { ...LARAVEL_TREE, strategy: 'symlink', path: '/srv/chom' } as const;
    expect(
      environment({
        ...LARAVEL_HOST,
        units: [{ kind: 'php-fpm', name: 'php8.4-fpm', active: true, folder: null }],
        trees: [tree],
      }),
    ).toMatchObject({
      release: { strategy: 'symlink', path: '/srv/chom', install: null },
      services: { php: { unit: 'php8.4-fpm' }, workers: [] },
    });
  });

  test('a site that does not say its release is proved by a probe file', () => {
    const looks = [looked('/up', {})];
    expect(environment(LARAVEL_HOST, {}, { looks }).release.served).toEqual({
      http: '/up',
      by: { kind: 'header', name: 'X-Release' },
      fallback: 'probe-file',
    });
  });

  test('the release in a field of a JSON answer', () => {
    const looks = [looked('/health', { fields: { healthy: true, 'build.release': 'v1.2.0' } })];
    const { release, health } = environment(LARAVEL_HOST, {}, { looks });
    expect(release.served).toMatchObject({ http: '/health', by: { kind: 'json', field: 'build.release' } });
    expect(health.gate).toMatchObject([{ http: '/health', json: { healthy: true } }]);
  });

  test('what nobody could see is a comment, and no setting', () => {
    const tree = { ...LARAVEL_TREE, dotenv: { file: '/x', keys: [], values: {} }, defaults: {} };
    const answers = { url: 'https://staging.example.com' };
    const { data, caches } = environment({ ...LARAVEL_HOST, trees: [tree] }, answers);
    expect(data.mysql).toBeNull();
    expect(caches.redisShared).toBe('unknown');
  });
});

describe('a host that means harm', () => {
  /** Names that were said by a host and passed its checks, at their worst. */
  const harsh = (name: string) =>
    environment({
      ...LARAVEL_HOST,
      units: [{ kind: 'worker', name, active: true, folder: null }, ...LARAVEL_HOST.units.slice(2)],
    }).services.workers;

  test.each(['a:b', 'true', 'null', 'a\\x2db', '1e3', 'a@b.c', '0x10', 'y'])(
    'a unit called %s stays that text',
    (name) => {
      expect(harsh(name)).toEqual([name]);
    },
  );

  test.each([
    "/srv/it's here",
    '/srv/a: b',
    '/srv/#x',
    '/srv/[a]{b}',
    '/srv/a, b',
    '/srv/- x',
    '/srv/&a *b !c',
    '/srv/%x"y',
  ])('a folder called %s stays that path', (path) => {
    expect(environment({ ...LARAVEL_HOST, trees: [{ ...LARAVEL_TREE, path }] }).release.path).toBe(path);
  });

  test('what it says in a comment stays in the comment', () => {
    const adoption = { ...settled(LARAVEL_HOST), notes: ['two\nlines: { injected: true }', '\u2028app: evil'] };
    const parsed = parseRunbook(composeRunbook(adoption, DAY), 'failback.yml');
    expect(parsed).toMatchObject({ ok: true, runbook: { app: 'chom' } });
  });
});
