import { expect, test } from 'vitest';
import { production } from '../../runbook/test/small-runbook.ts';
import { changed, LARAVEL, SYMLINK } from '../test/facts.ts';
import { type SudoersLogin, sudoersFile, sudoersText } from './sudoers.ts';

const LOGIN: SudoersLogin = { user: 'deploy', home: '/home/deploy', systemctl: '/bin/systemctl' };

function lines(environment = production(LARAVEL), name = 'app2', login = LOGIN): string {
  const host = environment.hosts.find((each) => each.name === name);
  if (host === undefined) throw new Error(`the runbook of the test has no ${name}`);
  return sudoersText(environment, host, login);
}

test('a host without systemd whose code belongs to the one who logs in needs none', () => {
  expect(lines(production(SYMLINK), 'app1', { ...LOGIN, systemctl: null })).toBe('');
  const own = changed(LARAVEL, 'run-as: www-data', 'run-as: deploy');
  expect(lines(own, 'app2', { ...LOGIN, systemctl: null })).toBe('');
});

test('a host whose role is not to run workers may not touch them', () => {
  expect(lines(production(LARAVEL), 'app2')).toContain('stop shop-mail.service');
  expect(lines(production(LARAVEL), 'app1')).not.toContain('shop-mail');
});

test('reload is permitted only where it is used, and restart always: a unit that is down cannot reload', () => {
  expect(lines()).toContain('/bin/systemctl restart php8.4-fpm.service\n');
  expect(lines()).not.toContain('systemctl reload');
  expect(lines(changed(LARAVEL, 'apply: restart', 'apply: reload'))).toContain(
    '/bin/systemctl restart php8.4-fpm.service, /bin/systemctl reload php8.4-fpm.service\n',
  );
});

test('what sudoers would read as more than a character stands behind a backslash', () => {
  const odd = changed(LARAVEL, 'workers: [shop-mail,', "workers: ['w\\x2dx:y',");
  expect(lines(odd)).toContain('start w\\\\x2dx\\:y.service');
  const home = changed(LARAVEL, 'version: 1', 'version: 1\nstate-dir: ~/state');
  expect(lines(home, 'app2', { ...LOGIN, home: '/srv/a b,c:d=e*!?[x]/' })).toContain(
    'enable /srv/a\\ b\\,c\\:d\\=e\\*\\!\\?\\[x\\]/state/shop/production/failback-recover-shop-production.service',
  );
});

test('no line permits systemctl as such', () => {
  expect(lines()).not.toMatch(/systemctl(?:,|$)/m);
});

test('each application and environment of a host has a file of its own, with a name that sudo reads', () => {
  expect(sudoersFile(production(LARAVEL))).toBe('/etc/sudoers.d/failback-shop-production');
});

test('root needs none, and code that belongs to root is said to give everything', () => {
  expect(lines(production(LARAVEL), 'app2', { ...LOGIN, user: 'root' })).toBe('');
  expect(lines(changed(LARAVEL, 'run-as: www-data', 'run-as: root'))).toMatch(/^# 1 .* WHO IS ROOT/);
});
