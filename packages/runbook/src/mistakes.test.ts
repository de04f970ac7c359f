import { describe, expect, test } from 'vitest';
import { changed, complaints, SMALL } from '../test/small-runbook.ts';

const LARAVEL = changed('stack: generic', 'stack: laravel');

/** What a person typed, and the one sentence that answers it. */
const MISTAKES: readonly [string, string, string][] = [
  [
    'a mistyped key',
    changed('  path:', '  run_as: www-data\n  path:'),
    'failback.yml:12:3: "run_as" is not a key of release. Did you mean "run-as"? Accepted: the keys strategy, path, run-as, tags, install, built, boot, public, served.',
  ],
  [
    'a missing key points at its parent',
    changed('  path: /var/www/shop\n', ''),
    'failback.yml:10:1: release needs the key "path". Accepted: an absolute path, or one that begins with "~/", without ".." and control characters.',
  ],
  [
    'a missing section',
    changed('procedures:\n  emergency: { budget: 5m }\n', ''),
    'failback.yml:1:1: The section "procedures" is missing: it does not stand on top, and no environment has its own. Accepted: { emergency: { budget: 5m } }.',
  ],
  [
    'a key without a value',
    changed('path: /var/www/shop', 'path:'),
    'failback.yml:12:3: release.path is empty, not a path on the host. Accepted: an absolute path, or one that begins with "~/", without ".." and control characters.',
  ],
  [
    'a mistyped strategy',
    changed('strategy: git-tag', 'strategy: simlink'),
    'failback.yml:11:13: release.strategy is "simlink", not a strategy. Did you mean "symlink"? Accepted: git-tag, symlink, blue-green, container.',
  ],
  [
    'a mistyped stack',
    changed('stack: generic', 'stack: larvel'),
    'failback.yml:3:8: stack is "larvel", not a stack. Did you mean "laravel"? Accepted: laravel, generic.',
  ],
  [
    'another version',
    changed('version: 1', 'version: 2'),
    'failback.yml:1:10: version is 2, not a version this failback reads. Accepted: the number 1.',
  ],
  [
    'a version in quotes',
    changed('version: 1', "version: '1'"),
    'failback.yml:1:10: version is "1", not a version this failback reads. Did you mean "1"? Accepted: the number 1.',
  ],
  [
    'a number where a duration is due',
    changed('budget: 5m', 'budget: 300'),
    'failback.yml:18:24: procedures.emergency.budget is 300, not a duration with a unit. Accepted: a number with its unit: 500ms, 30s, 5m, 1h, 30d. Mend: write 300s',
  ],
  [
    'a lease that is too short',
    `${SMALL}lease: 1s\n`,
    'failback.yml:19:8: lease is "1s", not between 2s and 5m. Accepted: a number with its unit: 500ms, 30s, 5m, 1h, 30d; from 2s to 5m.',
  ],
  [
    'a control host that is not there',
    changed('control: app1', 'control: ap1'),
    'failback.yml:7:14: environments.production.control is "ap1", not a host of production. Did you mean "app1"? Accepted: app1.',
  ],
  [
    'a pattern for units',
    `${SMALL}services: { workers: ['queue-*'] }\n`,
    'failback.yml:19:23: services.workers[0] is "queue-*", not the exact name of a systemd unit (a pattern matches only units that are loaded, so it may start nothing and report success). Accepted: a unit name without *, ? and [, such as queue-worker or php8.4-fpm; name each unit.',
  ],
  [
    'a command as text',
    `${SMALL}alert: { command: php artisan call:help --now }\n`,
    'failback.yml:19:19: alert.command is "php artisan call:help --now", not a list of arguments. Accepted: a list of arguments, such as [php, artisan, --version]. Mend: write it as a list: [php, artisan, \'call:help\', --now]',
  ],
  [
    'an install command for a shell',
    changed('  path:', '  install: composer install && npm ci\n  path:'),
    'failback.yml:12:12: release.install is "composer install && npm ci", not a command of plain words. Accepted: words split at spaces, without quotes and characters that a shell would read, or a list of arguments, such as [php, artisan, --version]. Mend: write it as a list: [composer, install, ...]',
  ],
  [
    'a secret in the file',
    `${SMALL}notify: { slack: { channel: ops, token: xoxb-1234 } }\n`,
    'failback.yml:19:41: notify.slack.token is a secret, and a secret is named here, never written. Accepted: { env: NAME }. Mend: take the value out of the file, change it at its service, and write { env: NAME } with the name of the variable that holds the new one',
  ],
  [
    'a gate without a check',
    changed('  gate:\n    ready: { http: /ready }', '  gate: {}'),
    'failback.yml:15:9: health.gate has no check, and without one nothing could ever decide to reopen. Accepted: at least one check, such as ready: { http: /health/ready }.',
  ],
  [
    'a check of no kind',
    changed('{ http: /ready }', '{ status: 200 }'),
    'failback.yml:16:12: health.gate.ready needs one of the keys http, command, unit, prometheus, datadog, queue-depth, log-errors.',
  ],
  [
    'a check of two kinds',
    changed('{ http: /ready }', '{ http: /ready, unit: nginx }'),
    'failback.yml:16:12: health.gate.ready has the keys "http" and "unit", and only one of them may stand.',
  ],
  [
    'a check that can never pass',
    changed('{ http: /ready }', '{ http: /ready, consecutive: 7 }'),
    'failback.yml:16:12: health.gate.ready can never pass: its successes in a row take longer than its timeout. Accepted: (consecutive - 1) x every below timeout (defaults: consecutive 1, every 5s, timeout 30s).',
  ],
  [
    'a check on a role that no host has',
    changed('{ http: /ready }', '{ unit: nginx, roles: [wbe] }'),
    'failback.yml:16:35: health.gate.ready.roles[0] is "wbe", and no host of production has this role. Did you mean "web"? Accepted: web.',
  ],
  [
    'two names for one machine',
    changed('      app1:', '      app2: { address: APP1.example.com, user: other }\n      app1:'),
    'failback.yml:10:24: environments.production.hosts.app1 is the same machine as app2: one address and port stand for one host.',
  ],
  [
    'maintenance of Laravel for another stack',
    `${SMALL}maintenance: { retry: 60s }\n`,
    'failback.yml:19:1: maintenance is the maintenance mode of Laravel, and the stack is generic. Accepted: the keys on, off, check, bypass, excepted.',
  ],
  [
    'a digest where there is no image',
    changed('header: X-Release }', 'header: X-Release, fallback: image-digest }'),
    'failback.yml:13:56: release.served.fallback is image-digest, and only strategy container has an image. Accepted: probe-file, none.',
  ],
  [
    'Prometheus without its address',
    `${changed('procedures:', '  watch: { for: 5m, up: { prometheus: up, equals: 1 } }\nprocedures:')}`,
    'failback.yml:17:21: health.watch.up asks prometheus, and monitoring.prometheus does not say where it is.',
  ],
  [
    'a URL with a password',
    changed('https://shop.example.com', 'https://ops:hunter2@shop.example.com'),
    'failback.yml:6:10: environments.production.url is not a URL without user name, password and query. Accepted: an http or https address such as https://www.example.com.',
  ],
  [
    'a fraction of a second for artisan',
    `${LARAVEL}maintenance: { retry: 1500ms }\n`,
    'failback.yml:19:23: maintenance.retry is "1500ms", not a number of whole seconds. Accepted: whole seconds, such as 60s.',
  ],
  [
    'an approval for the procedure that needs none',
    changed('{ budget: 5m }', '{ budget: 5m, approval: leads }'),
    'failback.yml:18:28: "approval" is not a key of procedures.emergency. Accepted: the keys budget.',
  ],
];

describe('a typical mistake has one answer', () => {
  test.each(MISTAKES)('%s', (_, text, answer) => {
    expect(complaints(text)).toEqual([answer]);
  });
});

test('every mistake of a file shows in one pass, in the order of the file', () => {
  const text = SMALL.replace('app: shop', 'app: My Shop')
    .replace('control: app1', 'control: app9')
    .replace('user: deploy', 'user: deploy, role: web')
    .replace('git-tag', 'git-tags')
    .replace('header:', 'haeder:')
    .replace('http: /ready }\nproc', 'htp: /ready, timeout: 30 }\nproc')
    .replace('5m', '5')
    .concat('notfy: {}\n');
  expect(complaints(text).map((complaint) => complaint.split(' ')[0])).toEqual([
    'failback.yml:2:6:',
    'failback.yml:7:14:',
    'failback.yml:9:56:',
    'failback.yml:11:13:',
    'failback.yml:13:3:',
    'failback.yml:13:27:',
    'failback.yml:16:5:',
    'failback.yml:16:14:',
    'failback.yml:16:36:',
    'failback.yml:18:24:',
    'failback.yml:19:1:',
  ]);
});

test('a mistake in a section that two environments share is told once', () => {
  const text = changed(
    'environments:\n',
    'environments:\n  staging: { url: https://s.example.com, control: s1, hosts: { s1: { address: s1.example.com, user: deploy, roles: [web] } } }\n',
  );
  expect(complaints(text)).toEqual([]);
  expect(complaints(`${text}maintenance: { retry: 60s }\n`)).toHaveLength(1);
});

test.each([
  ['a token', `${SMALL}notify: { slack: { channel: ops, token: hunter2 } }\n`],
  ['a token where its name is due', `${SMALL}notify: { slack: { channel: ops, token: { env: hunter2 } } }\n`],
  ['a token beside its name', `${SMALL}notify: { slack: { channel: ops, token: { env: A, value: hunter2 } } }\n`],
  ['a webhook', `${SMALL}alert: { webhook: https://hooks.example.com/hunter2 }\n`],
  ['credentials', `${SMALL}data: { credentials: hunter2 }\n`],
  ['a password in a check', changed('{ http: /ready }', '{ http: "https://ops:hunter2@shop.example.com/" }')],
])('%s is refused and not repeated', (_, text) => {
  expect(complaints(text)).toHaveLength(1);
  expect(complaints(text).join()).not.toContain('hunter2');
});
