import { expect, test } from 'vitest';
import { compareVersion, versionIn } from '../src/version.ts';

test.each([
  ['php', 'PHP 8.3.6 (cli) (built: Jan  1 2026) (NTS)', '8.3.6'],
  ['php', 'PHP 8.4.0RC1 (cli)', '8.4.0RC1'],
  ['php', 'PHP Warning:  Module "redis" 5.3 is already loaded\nPHP 8.2.28 (cli)', '8.2.28'],
  ['php-fpm', 'PHP 8.3.6 (fpm-fcgi) (built: Jan  1 2026)', '8.3.6'],
  ['node', 'v20.11.1', '20.11.1'],
  ['mysql', 'mysqld  Ver 8.0.36-0ubuntu0.22.04.1 for Linux on x86_64 ((Ubuntu))', '8.0.36'],
  [
    'mysql',
    'mariadbd  Ver 11.4.2-MariaDB-ubu2404 for debian-linux-gnu on x86_64 (mariadb.org binary)',
    '11.4.2-MariaDB',
  ],
  ['mysql', '/usr/sbin/mysqld  Ver 10.11.6-MariaDB-0+deb12u1 for debian-linux-gnu', '10.11.6-MariaDB'],
  ['mysql', 'mysql  Ver 15.1 Distrib 10.11.6-MariaDB, for debian-linux-gnu (x86_64)', '10.11.6-MariaDB'],
  ['redis', 'Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64', '7.0.15'],
  ['converter', 'Version: ImageMagick 6.9.11-60 Q16 x86_64 2021-01-25', '6.9.11'],
  ['flutter', 'Flutter 3.24.0 • channel stable', '3.24.0'],
  ['node', 'command not allowed', null],
  ['converter', 'no number here: 7', null],
])('%s says %j: %s', (program, said, version) => {
  expect(versionIn(program, said.split('\n'))).toBe(version);
});

test.each([
  ['17.1.0', '7', 'does-not-fit'],
  ['7.2.4', '7', 'fits'],
  ['8.3.6', '>=8.2 <9', 'fits'],
  ['8.1.0', '>=8.2 <9', 'does-not-fit'],
  ['10.11.6-MariaDB', '>=10.11', 'fits'],
  ['11.4.2-MariaDB', '^10.11', 'does-not-fit'],
  ['8.0.4', '>=8.0.36', 'does-not-fit'],
  ['7.0', '7 || 8', 'fits'],
  ['8.4.0RC1', '>=8.4', 'fits'],
  ['unknown', '>=8', 'not-a-version'],
  ['8.0.0', 'new enough', 'not-a-range'],
])('%s in %s: %s', (version, range, answer) => {
  expect(compareVersion(version, range)).toBe(answer);
});
