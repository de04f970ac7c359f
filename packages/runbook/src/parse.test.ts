import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changed, complaints, parse, production, runbookOf, SMALL } from '../test/small-runbook.ts';

const example = (name: string) =>
  readFileSync(new URL(`../../../examples/${name}/failback.yml`, import.meta.url), 'utf8');
const carriedOutNot = (text: string, environment: string, scope: 'plan' | 'part') =>
  runbookOf(text)
    .environments[environment]?.notCarriedOut.filter((entry) => entry.scope === scope)
    .map((entry) => entry.key);

describe('the examples parse whole', () => {
  test('nothing in chom keeps the emergency procedure from a plan', () => {
    expect(carriedOutNot(example('chom'), 'production', 'plan')).toEqual([]);
    expect(carriedOutNot(example('chom'), 'production', 'part')).toEqual([
      'data.credentials',
      'data.backups',
      'data.mysql',
      'data.redis',
      'monitoring.prometheus',
      'health.watch.up',
      'procedures.standard',
      'procedures.database',
      'procedures.full-system',
      'notify.slack',
      'notify.email',
    ]);
  });

  test('academy is refused by name', () => {
    expect(carriedOutNot(example('academy'), 'production', 'plan')).toEqual([
      'hosts.blue1.colour',
      'release.strategy',
      'services.horizon',
      'services.octane',
      'flags',
      'migrations.on-rollback',
      'health.gate.stack.on',
    ]);
  });

  test('phase10 is refused by name, and its production waits for staging', () => {
    expect(carriedOutNot(example('phase10'), 'staging', 'plan')).toEqual(['release.strategy']);
    expect(carriedOutNot(example('phase10'), 'production', 'plan')).toEqual(['after', 'release.strategy']);
  });

  test('chom says what the engine needs', () => {
    const chom = production(example('chom'));
    expect(chom.release).toMatchObject({
      strategy: 'git-tag',
      path: '/var/www/chom',
      runAs: 'www-data',
      tags: 'v*',
      install: ['composer', 'install', '--no-dev', '--optimize-autoloader'],
      built: ['vendor'],
      boot: ['php', 'artisan', '--version'],
      webRoot: 'public',
      served: { http: '/health/ready', by: { kind: 'header', name: 'X-Release' }, fallback: 'probe-file' },
    });
    expect(chom.maintenance).toEqual({ kind: 'laravel', render: 'errors::maintenance', retry: 60_000, refresh: null });
    expect(chom.caches.redisShared).toBe('separate');
    expect(chom.procedures.database).toEqual({
      budget: 1_800_000,
      approval: 'rollback-database',
      approveWithin: 300_000,
    });
    expect(chom.health.gate.map((check) => check.name)).toEqual(['ready', 'login']);
    expect(chom.health.gate[0]).toMatchObject({
      json: { status: 'ok' },
      consecutive: 2,
      every: 5_000,
      timeout: 120_000,
    });
  });
});

test('what is not carried out is a sentence with its place', () => {
  expect(production(`${SMALL}notify: { slack: { channel: ops, token: { env: T } } }\n`).notCarriedOut).toEqual([
    {
      key: 'notify.slack',
      where: 'failback.yml:19:11',
      sentence: 'notify.slack is not carried out by this version: nobody is told through Slack.',
      scope: 'part',
    },
  ]);
});

test('a check that cannot be measured keeps a gate from any plan', () => {
  const environment = production(
    `${changed('{ http: /ready }', "{ prometheus: 'up', above: 0.1% }")}monitoring: { prometheus: { url: https://p.example.com } }\n`,
  );
  expect(environment.health.gate).toMatchObject([{ kind: 'not-measured', name: 'ready', source: 'prometheus' }]);
  expect(environment.notCarriedOut.find((entry) => entry.scope === 'plan')).toEqual({
    key: 'health.gate.ready',
    where: 'failback.yml:16:5',
    sentence:
      'The check health.gate.ready is not carried out by this version: Prometheus is not asked, so it stays inconclusive.',
    scope: 'plan',
  });
});

test('the least file means these defaults', () => {
  expect(production(SMALL)).toEqual({
    app: 'shop',
    name: 'production',
    stack: 'generic',
    url: 'https://shop.example.com',
    control: 'app1',
    hosts: [
      { name: 'app1', address: 'app1.example.com', port: 22, user: 'deploy', jump: null, roles: ['web'], url: null },
    ],
    stateDir: '/var/lib/failback',
    lease: 15_000,
    recovery: 'required',
    alert: null,
    release: {
      strategy: 'git-tag',
      path: '/var/www/shop',
      runAs: null,
      tags: '*',
      install: null,
      built: [],
      boot: null,
      releases: 'releases',
      current: 'current',
      webRoot: '.',
      served: { http: '/ready', by: { kind: 'header', name: 'X-Release' }, fallback: 'none' },
    },
    services: { php: null, workers: [], drain: 30_000, required: [], restart: [] },
    maintenance: null,
    migrations: { onRollback: 'ask', path: 'database/migrations' },
    caches: { redisShared: 'unknown', warm: [] },
    health: {
      gate: [
        {
          kind: 'http',
          name: 'ready',
          http: '/ready',
          status: 200,
          json: {},
          header: {},
          contains: null,
          samples: null,
          below: null,
          consecutive: 1,
          every: 5_000,
          timeout: 30_000,
        },
      ],
      watch: { for: 0, checks: [] },
    },
    procedures: { emergency: { budget: 300_000, approval: null, approveWithin: null } },
    notCarriedOut: [],
  });
});

test('laravel brings its web root, its boot command and its maintenance', () => {
  const environment = production(changed('stack: generic', 'stack: laravel'));
  expect(environment.release).toMatchObject({ webRoot: 'public', boot: ['php', 'artisan', '--version'] });
  expect(environment.maintenance).toEqual({ kind: 'laravel', render: 'errors::503', retry: null, refresh: null });
});

test('symlink names its folders, and the release may stand in a field of JSON', () => {
  const text = changed('git-tag', 'symlink\n  releases: versions\n  current: live').replace(
    'header: X-Release',
    'json: build.release',
  );
  expect(production(text).release).toMatchObject({
    strategy: 'symlink',
    releases: 'versions',
    current: 'live',
    served: { by: { kind: 'json', field: 'build.release' } },
  });
});

test.each([
  ['bastion.example.com', { address: 'bastion.example.com', port: 22, user: 'deploy' }],
  ['bastion.example.com:2222', { address: 'bastion.example.com', port: 2222, user: 'deploy' }],
  ['ops@bastion.example.com:2222', { address: 'bastion.example.com', port: 2222, user: 'ops' }],
  ["'[2001:db8::1]:2222'", { address: '2001:db8::1', port: 2222, user: 'deploy' }],
])('the jump host %s', (jump, expected) => {
  expect(production(changed('user: deploy,', `user: deploy, jump: ${jump},`)).hosts[0]?.jump).toEqual(expected);
});

test('maintenance by commands says how a request passes it', () => {
  const maintenance = (rest: string) =>
    production(`${SMALL}maintenance: { on: [site, close], off: [site, open], check: { http: / }${rest} }\n`)
      .maintenance;
  const commands = {
    kind: 'commands',
    on: ['site', 'close'],
    off: ['site', 'open'],
    check: { http: '/', status: 503 },
  };
  expect(maintenance('')).toEqual({ ...commands, through: { kind: 'none' } });
  expect(maintenance(', excepted: true')).toEqual({ ...commands, through: { kind: 'excepted' } });
  expect(maintenance(', bypass: { header: X-Pass }')).toEqual({
    ...commands,
    through: { kind: 'header', name: 'X-Pass' },
  });
});

test.each([
  ['{ command: [mail, ops@example.com] }', { kind: 'command', command: ['mail', 'ops@example.com'] }],
  ['{ webhook: { file: /etc/failback/webhook } }', { kind: 'webhook', urlFile: '/etc/failback/webhook' }],
])('the alert %s', (alert, expected) => {
  expect(production(`${SMALL}alert: ${alert}\n`).alert).toEqual(expected);
});

test('Redis that serves cache and queues from one database is shared', () => {
  expect(production(`${SMALL}data: { redis: { cache: { db: 0 }, queues: { db: 0 } } }\n`).caches.redisShared).toBe(
    'shared',
  );
});

test('units are taken by their name, with or without .service', () => {
  expect(production(`${SMALL}services: { required: [nginx.service, 'app@1'] }\n`).services.required).toEqual([
    'nginx',
    'app@1',
  ]);
});

test.each([
  '{ command: [php, artisan, about], roles: [web], every: 1s }',
  '{ unit: nginx }',
  '{ http: "https://www.example.com/a?b=c", samples: 5, below: 300ms }',
])('the check %s is understood', (check) => {
  expect(complaints(changed('{ http: /ready }', check))).toEqual([]);
});

test('every environment may have all of its own, so that nothing stands on top', () => {
  const [head = '', rest = ''] = SMALL.split('release:\n');
  const own = `release:\n${rest}`.replace(/^/gm, '    ').trimEnd();
  expect(parse(`${head}${own}\n`).ok).toBe(true);
});
