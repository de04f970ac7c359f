import { expect, test } from 'vitest';
import { type SudoersNeed, sudoersText } from './sudoers.ts';

const NEED: SudoersNeed = {
  user: 'deploy',
  runAs: null,
  app: 'shop',
  environment: 'staging',
  stateDir: '/var/lib/failback',
  systemctl: '/bin/systemctl',
  php: null,
  workers: [],
};

test('a host without systemd whose code belongs to the one who logs in needs none', () => {
  expect(sudoersText({ ...NEED, systemctl: null })).toBe('');
  expect(sudoersText({ ...NEED, systemctl: null, runAs: 'deploy' })).toBe('');
});

test('reload is permitted only where it is used, and restart always: a unit that is down cannot reload', () => {
  const lines = (apply: 'restart' | 'reload') => sudoersText({ ...NEED, php: { unit: 'php8.4-fpm', apply } });
  expect(lines('restart')).toContain('/bin/systemctl restart php8.4-fpm.service\n');
  expect(lines('restart')).not.toContain('systemctl reload');
  expect(lines('reload')).toContain(
    '/bin/systemctl restart php8.4-fpm.service, /bin/systemctl reload php8.4-fpm.service\n',
  );
});

test('what sudoers would read as more than a character stands behind a backslash', () => {
  const lines = sudoersText({ ...NEED, stateDir: '/srv/a b,c:d=e*', workers: ['w\\x2dx:y'] });
  expect(lines).toContain('enable /srv/a\\ b\\,c\\:d\\=e\\*/shop/staging/failback-recover-shop-staging.service');
  expect(lines).toContain('start w\\\\x2dx\\:y.service');
});

test('no line permits systemctl as such', () => {
  expect(sudoersText({ ...NEED, runAs: 'www-data', workers: ['a'] })).not.toMatch(/systemctl(?:,|$)/m);
});
