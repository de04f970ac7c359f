import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHostState } from '../src/read-host-state.ts';
import type { HostStateRequest } from '../src/state-request.ts';
import { makeCheckout, SHELLS, ShellHost } from './shell-host.ts';

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
  const withHost = async (body: (host: ShellHost) => Promise<void>) => {
    using host = new ShellHost(shell);
    await body(host);
  };

  test('the live release is the commit of the checkout, or the folder that the link names', () =>
    withHost(async (host) => {
      const commit = makeCheckout(join(host.home, 'www'), { 'index.php': '<?php' });
      expect(await readHostState(host.connection, REQUEST)).toMatchObject({
        host: 'app1',
        release: commit,
        envKeys: [],
      });
      mkdirSync(join(host.home, 'site/releases/v2'), { recursive: true });
      symlinkSync('releases/v2', join(host.home, 'site/current'));
      const request = { ...REQUEST, releasePath: '~/site', strategy: 'symlink' } as const;
      expect(await readHostState(host.connection, request)).toMatchObject({ release: 'v2' });
      expect(await readHostState(host.connection, { ...REQUEST, releasePath: '~/nowhere' })).toMatchObject({
        release: null,
        envKeys: null,
      });
    }));

  test('of the settings the names are read, and no line of a value is taken for one', () =>
    withHost(async (host) => {
      host.file('www/.env', MANY_LINES, 0o600);
      const state = await readHostState(host.connection, REQUEST);
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
      const state = await readHostState(host.connection, { ...REQUEST, versions });
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
        'printf "%s\\n" "# a comment" "0 1 * * * backup --password=hunter2" "@reboot /bin/sh /x tick # failback shop/production"',
      );
      host.file('etc/cron.d/php', '9 * * * * root sessionclean\n');
      const { crontabs } = await readHostState(host.connection, REQUEST);
      expect(Object.values(crontabs)).toContainEqual({
        state: 'read',
        entries: 1,
        sum: sumOf('0 1 * * * backup --password=hunter2\n'),
      });
      expect(crontabs[join(host.home, 'etc/cron.d/php')]).toMatchObject({ entries: 1 });
      expect(JSON.stringify(crontabs)).not.toContain('hunter2');
    }));

  test('somebody without a crontab has an empty one; one that may not be read is said to be so', () =>
    withHost(async (host) => {
      host.program('crontab', 'echo "no crontab for deploy" >&2; exit 1');
      const none = await readHostState(host.connection, REQUEST);
      expect(Object.entries(none.crontabs).find(([name]) => name.startsWith('user '))?.[1]).toMatchObject({
        entries: 0,
      });
      host.program('crontab', 'echo "You (deploy) are not allowed to use this program" >&2; exit 1');
      const refused = await readHostState(host.connection, REQUEST);
      expect(Object.values(refused.crontabs)).toContainEqual({ state: 'unreadable' });
    }));

  test('packages that are installed, and those alone', () =>
    withHost(async (host) => {
      host.program(
        'dpkg-query',
        'printf "%s\\n" "ii  nginx 1.24.0-1" "rc  apache2 2.4.1" "ii  libc6:amd64 2.36-9+deb12u4"',
      );
      const { packages } = await readHostState(host.connection, REQUEST);
      expect(packages).toEqual({ 'libc6:amd64': '2.36-9+deb12u4', nginx: '1.24.0-1' });
    }));

  test('files by their checksum, whatever their name', () =>
    withHost(async (host) => {
      host.file('it is; $(here)', 'content');
      const files = ['~/it is; $(here)', '/nowhere/at all'];
      const state = await readHostState(host.connection, { ...REQUEST, files });
      expect(state.files).toEqual({ '/nowhere/at all': 'missing', '~/it is; $(here)': sumOf('content') });
    }));

  test('a host that says only half is no answer', () =>
    withHost(async (host) => {
      await expect(readHostState(host.torn, REQUEST)).rejects.toMatchObject({ failure: { code: 'bad-answer' } });
    }));
});
