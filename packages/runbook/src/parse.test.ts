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
      'data.backups.copies',
      'monitoring.prometheus',
      'health.watch.up',
      'procedures.standard',
      'procedures.database',
      'procedures.full-system',
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
  expect(production(`${SMALL}notify: { jira: { issue: { env: I }, token: { env: T } } }\n`).notCarriedOut).toEqual([
    {
      key: 'notify.jira',
      where: 'failback.yml:19:11',
      sentence: 'notify.jira is not carried out by this version: no issue in Jira is changed.',
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
    data: { on: 'app1', credentials: null, backups: null, mysql: null, redis: null },
    notify: { slack: null, email: null, webhook: null, templates: null, affected: [] },
    requires: [],
    review: { date: null, every: 7_776_000_000, composer: [], npm: [], flutter: null },
    drift: { files: [], ignore: [] },
    freeze: { workflow: null, branch: 'failback/freeze-production' },
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

test('backups are made on the host with the database, and kept 30 days, those of Redis 7', () => {
  const text = `${changed('roles: [web]', 'roles: [database]')}data: { credentials: app-env, backups: { directory: /var/backups/shop/ }, mysql: { database: shop, must-have-rows: [users] }, redis: {} }\n`;
  expect(production(text).data).toEqual({
    on: 'app1',
    credentials: { kind: 'app-env' },
    backups: { directory: '/var/backups/shop' },
    mysql: { database: 'shop', retention: 30 * 86_400_000, mustHaveRows: ['users'] },
    redis: { retention: 7 * 86_400_000 },
  });
});

test('whoever is told is named with the secrets that reach them', () => {
  const notify = `{ slack: { channel: '#ops', token: { env: SLACK } }, email: { to: 'a@example.com, b@example.com' }, webhook: { url: { env: HOOK } }, templates: .github/failback, affected: [Reload the page.] }`;
  expect(production(`${SMALL}notify: ${notify}\n`).notify).toEqual({
    slack: { channel: '#ops', token: { env: 'SLACK' } },
    email: { to: ['a@example.com', 'b@example.com'], from: 'a@example.com', server: { env: 'SMTP_URL' } },
    webhook: { url: { env: 'HOOK' }, signature: null },
    templates: '.github/failback',
    affected: ['Reload the page.'],
  });
});

test('what the application needs is a range for each program', () => {
  const requires = `{ redis: '7', php: '>=8.2 <9', commands: { convert: { run: [convert, --version], range: '>=6.9', roles: [worker] } } }`;
  expect(production(`${SMALL}requires: ${requires}\n`).requires).toEqual([
    { kind: 'php', name: 'php', range: '>=8.2 <9' },
    { kind: 'redis', name: 'redis', range: '7' },
    { kind: 'command', name: 'convert', command: ['convert', '--version'], range: '>=6.9', roles: ['worker'] },
  ]);
});

test('a review has its day, and a freeze its workflow', () => {
  const text = `${SMALL}review: { date: 2026-10-01, every: 30d, dependencies: { flutter: '>=3', npm: [web] } }\nfreeze: { workflow: deploy.yml }\n`;
  expect(production(text).review).toMatchObject({
    date: '2026-10-01',
    every: 30 * 86_400_000,
    npm: ['web'],
    flutter: '>=3',
  });
  expect(production(text).freeze).toEqual({ workflow: 'deploy.yml', branch: 'failback/freeze-production' });
});

test.each([
  ["requires: { php: '8.x' }", 'requires.php'],
  ["requires: { php: '>=8.2; id' }", 'requires.php'],
  ['review: { date: 2026-13-01 }', 'review.date'],
  ['freeze: { workflow: ../deploy.yml }', 'freeze.workflow'],
  ['notify: { slack: { channel: ops, token: xoxb-1 } }', 'notify.slack.token'],
  ['data: { on: app9 }', 'data.on'],
])('%s is refused at its place', (text, key) => {
  const [complaint = ''] = complaints(`${SMALL}${text}\n`);
  expect(complaint).toContain(`failback.yml:19:`);
  expect(complaint).toContain(key);
  expect(complaint).not.toContain('xoxb');
});
