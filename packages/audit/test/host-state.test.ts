import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHELLS } from '../../host/test/shells.ts';
import { parseHostState } from '../src/parse-host-state.ts';
import { readHostState } from '../src/read-host-state.ts';
import type { HostStateRequest } from '../src/state-request.ts';
import { AuditedHost, makeCheckout } from './audited-host.ts';

const REQUEST: HostStateRequest = {
  releasePath: '~/www',
  strategy: 'git-tag',
  current: 'current',
  runAs: null,
  units: [],
  files: [],
  versions: [],
};

const sumOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** The last line of a private key, as Base64 has it. */
const PADDED = 'QUJDREVGR0hJSktMbW5v';

const MANY_LINES = `APP_NAME="Shop"
# COMMENTED=1
export APP_KEY=base64:abc
  INDENTED = 'x'
PRIVATE_KEY="-----BEGIN KEY-----
QUJDREVGR0hJ=
SECRET_LINE=inside
-----END KEY-----"
ESCAPED="a \\" b
HIDDEN_TOO=1
"
SINGLE='one \\'
AFTER_SINGLE='many
NOT_A_KEY=1
lines'
EMPTY=
not a setting
APP_KEY=again
LAST=1
`;

describe.each(SHELLS)('what a host is (%s)', (shell) => {
  const withHost = async (body: (host: AuditedHost) => Promise<void>) => {
    using host = new AuditedHost(shell);
    await body(host);
  };

  test('the live release is the commit of the checkout, or the folder that the link names', () =>
    withHost(async (host) => {
      const commit = makeCheckout(join(host.home, 'www'), { 'index.php': '<?php' });
      expect(await readHostState(host.connection(), REQUEST)).toMatchObject({
        host: 'app1',
        release: commit,
        envKeys: [],
      });
      mkdirSync(join(host.home, 'site/releases/v2'), { recursive: true });
      symlinkSync('releases/v2', join(host.home, 'site/current'));
      const request = { ...REQUEST, releasePath: '~/site', strategy: 'symlink' } as const;
      expect(await readHostState(host.connection(), request)).toMatchObject({ release: 'v2' });
      expect(await readHostState(host.connection(), { ...REQUEST, releasePath: '~/nowhere' })).toMatchObject({
        release: null,
        envKeys: null,
      });
    }));

  test('of the settings the names are read, and no line of a value is taken for one', () =>
    withHost(async (host) => {
      host.file('www/.env', MANY_LINES, 0o600);
      const state = await readHostState(host.connection(), REQUEST);
      expect(state.envKeys).toEqual([
        ...['AFTER_SINGLE', 'APP_KEY', 'APP_NAME', 'EMPTY', 'ESCAPED', 'INDENTED', 'LAST', 'PRIVATE_KEY', 'SINGLE'],
      ]);
      expect(JSON.stringify(state)).not.toMatch(/base64:abc|SECRET_LINE|HIDDEN_TOO|Shop/);
    }));

  test('programs say their versions, each within its own limits', () =>
    withHost(async (host) => {
      host.program('php', 'echo "PHP Warning: module 1.2.3 is already loaded"; echo "PHP 8.3.6 (cli)"');
      host.program('mariadbd', 'echo "mariadbd  Ver 11.4.2-MariaDB for Linux"');
      host.program('mysqld', 'echo "mysqld  Ver 11.4.2-MariaDB for Linux"');
      host.program('redis-server', 'echo "Redis server v=7.0.15 sha=0:0"');
      host.program('node', 'exit 1');
      host.program('pdf', 'for word; do printf "<%s>" "$word"; done >&2; echo " 2.10.3"');
      const versions = [
        { name: 'pdf', command: ['pdf', "it's; $(id)", ''] },
        { name: 'gone', command: ['no-such-program', '--version'] },
      ];
      const state = await readHostState(host.connection(), { ...REQUEST, versions });
      expect(state.versions).toEqual({
        gone: 'absent',
        mysql: '11.4.2-MariaDB',
        node: 'unreadable',
        pdf: '2.10.3',
        php: '8.3.6',
        redis: '7.0.15',
      });
    }));

  test('of a crontab the number of entries and a checksum are read, and failback is not among them', () =>
    withHost(async (host) => {
      host.program(
        'crontab',
        'printf "%s\\n" "# a comment" "0 1 * * * backup --password=hunter2" "@reboot /bin/sh /var/lib/failback/shop/production/recover.sh tick >/dev/null 2>&1 # failback shop/production"',
      );
      host.file('etc/cron.d/php', '9 * * * * root sessionclean\n');
      const { crontabs } = await readHostState(host.connection(), REQUEST);
      expect(Object.values(crontabs)).toContainEqual({
        state: 'read',
        entries: 1,
        sum: sumOf('0 1 * * * backup --password=hunter2\n'),
      });
      expect(crontabs[join(host.home, 'etc/cron.d/php')]).toMatchObject({ entries: 1 });
      expect(JSON.stringify(crontabs)).not.toContain('hunter2');
    }));

  test('a line of a crontab that only bears the mark of failback is one like any other', () =>
    withHost(async (host) => {
      host.program(
        'crontab',
        'printf "%s\\n" "* * * * * /tmp/x # failback shop/production" "@reboot /bin/sh /tmp/other/recover.sh tick >/dev/null 2>&1 # failback shop/production"',
      );
      host.file(
        'etc/cron.d/x',
        '@reboot /bin/sh /s/shop/production/recover.sh tick >/dev/null 2>&1 # failback shop/production\n',
      );
      const { crontabs } = await readHostState(host.connection(), REQUEST);
      const [user] = Object.entries(crontabs).flatMap(([name, each]) => (name.startsWith('user ') ? [each] : []));
      expect(user).toMatchObject({ entries: 2 });
      expect(crontabs[join(host.home, 'etc/cron.d/x')]).toMatchObject({ entries: 1 });
    }));

  test('somebody without a crontab has an empty one; one that may not be read is said to be so', () =>
    withHost(async (host) => {
      host.program('crontab', 'echo "no crontab for deploy" >&2; exit 1');
      const none = await readHostState(host.connection(), REQUEST);
      expect(Object.entries(none.crontabs).find(([name]) => name.startsWith('user '))?.[1]).toMatchObject({
        entries: 0,
      });
      host.program('crontab', 'exit 127');
      const without = await readHostState(host.connection(), REQUEST);
      expect(Object.keys(without.crontabs), 'where no such program runs').toEqual([join(host.home, 'etc/crontab')]);
      host.program('crontab', 'echo "You (deploy) are not allowed to use this program" >&2; exit 1');
      const refused = await readHostState(host.connection(), REQUEST);
      expect(Object.values(refused.crontabs)).toContainEqual({ state: 'unreadable' });
    }));

  test('packages that are installed, and those alone', () =>
    withHost(async (host) => {
      host.program(
        'dpkg-query',
        'printf "%s\\n" "ii  nginx 1.24.0-1" "rc  apache2 2.4.1" "hi  libc6:amd64 2.36-9+deb12u4"',
      );
      const { packages } = await readHostState(host.connection(), REQUEST);
      expect(packages, 'one that is held at its version is installed as well').toEqual({
        'libc6:amd64': '2.36-9+deb12u4',
        nginx: '1.24.0-1',
      });
    }));

  test('files by their checksum, whatever their name', () =>
    withHost(async (host) => {
      host.file('it is; $(here)', 'content');
      const files = ['~/it is; $(here)', '/nowhere/at all'];
      const state = await readHostState(host.connection(), { ...REQUEST, files });
      expect(state.files).toEqual({ '/nowhere/at all': 'missing', '~/it is; $(here)': sumOf('content') });
    }));

  test.each([
    [
      'with a byte order mark and line ends of Windows',
      '\uFEFFAPP_KEY=1\r\nB="x\r\nNOT=1\r\n"\r\nC=2',
      ['APP_KEY', 'B', 'C'],
    ],
    ['with line ends of a Macintosh', 'A=1\rB=2\r', ['A', 'B']],
    [
      'with a private key that has no quotes',
      `K=-----BEGIN KEY-----\nQUJD\n${PADDED}=\n-----END KEY-----\nZ=1`,
      ['K', 'Z'],
    ],
    ['with the padding of a key on a line of its own', `K=QUJD\n${PADDED}=\n${PADDED}==\nEMPTY=\n`, ['EMPTY', 'K']],
    ['with a dot in a name', 'app.name=x\n', ['app.name']],
    ['of nothing', '', []],
  ])('settings %s', (_how, text, keys) =>
    withHost(async (host) => {
      host.file('www/.env', text);
      const state = await readHostState(host.connection(), REQUEST);
      expect(state.envKeys).toEqual(keys);
      expect(JSON.stringify(state)).not.toContain(PADDED);
    }),
  );

  test.each([
    ['of which a quote is never closed', 'A="x\nB=1\n'],
    ['of which a key never ends', 'A=-----BEGIN KEY-----\nB=1\n'],
    ['that nobody writes so large', `A=1\n${'#'.repeat(1024 * 1024)}\nB=2\n`],
  ])('settings %s are not known: what is a name in them, nobody can tell', (_how, text) =>
    withHost(async (host) => {
      host.file('www/.env', text);
      expect(await readHostState(host.connection(), REQUEST)).toMatchObject({
        envKeys: null,
        unread: expect.arrayContaining(['env-key']),
      });
    }),
  );

  test('nothing that never ends is opened: a pipe in the place of .env, a file or a drop-in', () =>
    withHost(async (host) => {
      const folders = ['www', 'etc/cron.d', 'etc/systemd/system/php.service.d'];
      for (const folder of folders) mkdirSync(join(host.home, folder), { recursive: true });
      const pipes = ['www/.env', 'pipe', 'etc/systemd/system/php.service.d/a.conf', 'etc/cron.d/pipe'];
      for (const pipe of pipes) execFileSync('mkfifo', [join(host.home, pipe)]);
      const state = await readHostState(host.connection(), { ...REQUEST, files: ['~/pipe', '~/www'] });
      expect(state).toMatchObject({ envKeys: null, files: { '~/pipe': 'unreadable', '~/www': 'unreadable' } });
    }));

  test('a program that prints without end, or is ended because it does not end, says no version', () =>
    withHost(async (host) => {
      host.program('php', 'while :; do printf "PHP PHP PHP "; done');
      host.program('timeout', 'shift 3; case $1 in node) exit 124 ;; esac; exec "$@"');
      host.program('node', 'echo v20.0.0');
      const { versions } = await readHostState(host.connection(), REQUEST);
      expect(versions).toMatchObject({ php: 'unreadable', node: 'unreadable' });
    }));

  test('what fails is not the same as what is not there', () =>
    withHost(async (host) => {
      host.program('dpkg-query', 'echo "ii  nginx 1.24.0"; exit 2');
      host.program('sha256sum', 'exit 1');
      host.program('crontab', 'echo "0 1 * * * backup"');
      host.file('www/.env', 'A=1\n');
      host.file('kept', 'x');
      const state = await readHostState(host.connection(), { ...REQUEST, files: ['~/kept'] });
      expect(state).toMatchObject({ packages: null, files: { '~/kept': 'unreadable' } });
      expect(state.unread).toEqual(expect.arrayContaining(['package', 'release']));
      expect(Object.values(state.crontabs)).toContainEqual({ state: 'unreadable' });
    }));

  test('where no release lies, neither settings nor a release are asked for', () =>
    withHost(async (host) => {
      host.file('www/.env', 'A=1\n');
      const state = await readHostState(host.connection(), { ...REQUEST, strategy: 'none' });
      expect(state).toMatchObject({ release: null, envKeys: null });
      expect(state.unread).not.toEqual(expect.arrayContaining(['env-key']));
      expect(state.unread).not.toEqual(expect.arrayContaining(['release']));
    }));

  test('a host that says only half is no answer', () =>
    withHost(async (host) => {
      await expect(readHostState(host.torn, REQUEST)).rejects.toMatchObject({ failure: { code: 'bad-answer' } });
    }));
});

describe('an answer that leaves out or garbles what was asked for', () => {
  const answer = (...lines: readonly string[]) => [...lines, 'end state', ''].join('\n');
  const asked: HostStateRequest = {
    ...REQUEST,
    units: ['nginx'],
    files: ['/etc/php.ini'],
    versions: [{ name: 'pdf', command: ['pdf'] }],
  };

  test('says of nothing that it is not there', () => {
    expect(parseHostState('app1', asked, answer())).toMatchObject({
      release: null,
      envKeys: null,
      units: null,
      packages: null,
      versions: { php: 'unreadable', node: 'unreadable', mysql: 'unreadable', redis: 'unreadable', pdf: 'unreadable' },
      files: { '/etc/php.ini': 'unreadable' },
      unread: ['env-key', 'unit', 'package', 'release'],
    });
  });

  test.each([
    ['a release twice', ['release v1', 'release v2'], { release: null, unread: expect.arrayContaining(['release']) }],
    ['settings twice', ['env absent', 'env read'], { envKeys: null, unread: expect.arrayContaining(['env-key']) }],
    ['packages by another name', ['packages rpm'], { packages: null, unread: expect.arrayContaining(['package']) }],
    ['units that failed', ['units unreadable'], { units: null, unread: expect.arrayContaining(['unit']) }],
    [
      'a unit without its state and with a checksum that is none',
      ['units systemd', 'unit-sum nginx.service zzz'],
      { units: { 'nginx.service': { enabled: null, active: 'unreadable', local: 'unreadable' } } },
    ],
    [
      'folders of units that may not be looked into',
      ['units systemd', 'units-local unreadable'],
      { unread: expect.arrayContaining(['unit']) },
    ],
    ['a crontab without a checksum', ['crontab  3 user x'], { crontabs: { 'user x': { state: 'unreadable' } } }],
    ['a file without a checksum', ['file  /etc/php.ini'], { files: { '/etc/php.ini': 'unreadable' } }],
    ['a version with nothing behind it', ['version pdf said'], { versions: { pdf: 'unreadable' } }],
  ])('%s', (_what, lines, expected) => {
    expect(parseHostState('app1', asked, answer(...lines))).toMatchObject(expected);
  });

  test('a host without systemd and dpkg has neither, and that is known', () => {
    const state = parseHostState('app1', asked, answer('units none', 'packages none', 'env absent', 'release v1'));
    expect(state).toMatchObject({ units: null, packages: null, envKeys: [], unread: [] });
  });
});
