import { describe, expect, test } from 'vitest';
import { parseFacts } from './parse-facts.ts';

const LEDGER =
  '{"schema_version":1,"release":"v1","commit":null,"mark":"good","at":"2026-01-01T00:00:00Z","operation":null,"by":"me","reason":"r"}';
const whole = `user deploy
uid 1000
home /home/deploy
boot-id 6f3c-1
tool git yes
tool php no
http-client curl
state-dir-path /var/lib/failback
state-dir-state writable
state-dir-free-kib 1024
release-path-path /srv/shop
release-path-state not-writable
release-path-free-kib 2048
pin /var/lib/failback/shop/production
systemd yes
systemctl /usr/bin/systemctl
sudo-systemctl no
unit-refused php8.2-fpm
unit-refused 'x'; id
kill-user-processes no
linger yes
run-as sudo
launch user-unit
recovery crontab
claim held 3 op-1 dead
operation op-1 NEEDS_HUMAN commit 3
operation op-0 ON_TARGET commit 2
ledger ${LEDGER}
ledger not json
ledger-left-out 2
without app9
live present
live-release v2
live-commit 0123456789abcdef0123456789abcdef01234567
live-tree dirty
available v1 0123456
available v2 -
live-migration 2024_01_01_users.php
target-migrations known
target-migration 2024_01_01_users.php
unit php8.2-fpm active
unit chom-queue@1 inactive
end facts
`;

const changed = (from: string | RegExp, to: string) => parseFacts('app1', whole.replace(from, to));

test('every fact is read', () => {
  expect(parseFacts('app1', whole)).toEqual({
    host: 'app1',
    user: 'deploy',
    uid: 1000,
    home: '/home/deploy',
    bootId: '6f3c-1',
    tools: { git: true, php: false },
    httpClient: 'curl',
    stateDir: { path: '/var/lib/failback', state: 'writable', freeKiB: 1024 },
    pin: '/var/lib/failback/shop/production',
    releasePath: { path: '/srv/shop', state: 'not-writable', freeKiB: 2048 },
    systemd: true,
    systemctl: '/usr/bin/systemctl',
    sudoSystemctl: false,
    unitsRefused: ['php8.2-fpm'],
    runAs: 'sudo',
    killUserProcesses: false,
    linger: true,
    launch: 'user-unit',
    recovery: 'crontab',
    claim: { state: 'held', token: 3, operation: 'op-1', supervisor: 'dead' },
    operations: [
      { operation: 'op-1', state: 'NEEDS_HUMAN', decision: 'commit', token: 3 },
      { operation: 'op-0', state: 'ON_TARGET', decision: 'commit', token: 2 },
    ],
    ledger: [JSON.parse(LEDGER)],
    ledgerUnreadable: 3,
    live: {
      state: 'present',
      release: 'v2',
      commit: '0123456789abcdef0123456789abcdef01234567',
      tree: 'dirty',
    },
    available: [
      { release: 'v1', commit: '0123456' },
      { release: 'v2', commit: null },
    ],
    liveMigrations: ['2024_01_01_users.php'],
    targetMigrations: ['2024_01_01_users.php'],
    units: { 'php8.2-fpm': 'active', 'chom-queue@1': 'inactive' },
    without: ['app9'],
  });
});

describe('an answer is no answer', () => {
  test.each([
    ['when it is cut', whole.slice(0, -12)],
    ['when it is empty', ''],
    ['when it is a complaint', 'This account is currently not available.\n'],
    ['without a boot id', whole.replace(/^boot-id.*\n/m, '')],
    ['with a state directory that is no path', whole.replace('state-dir-path /var', 'state-dir-path var')],
  ])('%s', (_name, text) => {
    expect(parseFacts('app1', text)).toBeNull();
  });
});

describe('what a hostile host says does no harm', () => {
  test('a claim that is not understood is held by somebody alive', () => {
    expect(changed(/^claim.*$/m, 'claim \u001b[31m')?.claim).toMatchObject({ state: 'held', supervisor: 'alive' });
    expect(changed(/^claim.*\n/m, '')?.claim).toMatchObject({ state: 'held' });
    expect(changed(/^claim.*$/m, 'claim free 1\nclaim held 2 op-9 alive')?.claim).toMatchObject({ state: 'held' });
  });

  test('names with signs are left out', () => {
    const facts = changed('available v1 0123456', 'available v1;touch 0123456\navailable -x -\navailable ../.. -');
    expect(facts?.available).toEqual([{ release: 'v2', commit: null }]);
    expect(changed('live-release v2', 'live-release $(id)')?.live).toMatchObject({ release: null });
    expect(changed('without app9', 'without a b')?.without).toEqual([]);
  });

  test('a commit that is none is none', () => {
    expect(changed('available v1 0123456', 'available v1 zzz')?.available[0]).toEqual({ release: 'v1', commit: null });
  });

  test('what may be done is only what is said plainly', () => {
    expect(changed('launch user-unit', 'launch anything')?.launch).toBe('refused');
    expect(changed('run-as sudo', 'run-as root')?.runAs).toBe('refused');
    expect(changed('recovery crontab', 'recovery trust-me')?.recovery).toBe('none');
  });

  test('keys of JavaScript are only text', () => {
    const facts = parseFacts('app1', `__proto__ x\nconstructor y\n${whole}`);
    expect(facts?.user).toBe('deploy');
  });

  test.each([
    ['a mark nobody knows', LEDGER.replace('"good"', '"great"')],
    ['another version', LEDGER.replace('"schema_version":1', '"schema_version":2')],
    ['a release with signs', LEDGER.replace('"v1"', '"v1;id"')],
    ['a commit with signs', LEDGER.replace('"commit":null', '"commit":"; id"')],
    ['a list', `[${LEDGER}]`],
    ['null', 'null'],
  ])('a ledger line with %s is unreadable', (_name, line) => {
    const facts = changed(`ledger ${LEDGER}`, `ledger ${line}`);
    expect(facts?.ledger).toEqual([]);
    expect(facts?.ledgerUnreadable).toBe(4);
  });
});
