import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { commandOf, SHELLS } from '../../host/test/shells.ts';
import { shellScripts } from '../src/shell.generated.ts';

/** What the host's shell makes of lines as env_values prints them. */
function readBy(shell: string, lines: string): readonly string[] {
  const text = `${shellScripts['backup/connection.sh']}connection_values`;
  const [program, ...words] = commandOf(shell);
  const { stdout, stderr } = spawnSync(program, [...words, '-c', text], { input: lines, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').slice(0, -1).sort();
}

describe.each(SHELLS)('where a store is (%s)', (shell) => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      'single keys',
      'DB_HOST=db1\nDB_PASSWORD=a=b\nREDIS_PORT=1\n',
      ['MYSQL_HOST=db1', 'MYSQL_PASSWORD=a=b', 'REDIS_PORT=1'],
    ],
    ["Laravel's words for no value", 'DB_PASSWORD=null\nREDIS_PASSWORD=(empty)\nDB_URL=null\n', []],
    [
      'an address with what it has to escape',
      'DB_URL=mysql://a%40b:%C3%A9%23:c@db1:3307/sh%20op\n',
      ['MYSQL_HOST=db1', 'MYSQL_NAMED=sh op', 'MYSQL_PASSWORD=é#:c', 'MYSQL_PORT=3307', 'MYSQL_USER=a@b'],
    ],
    [
      'an @ in a password',
      'DB_URL=mysql://a:b@c@db1/d\n',
      ['MYSQL_HOST=db1', 'MYSQL_NAMED=d', 'MYSQL_PASSWORD=b@c', 'MYSQL_USER=a'],
    ],
    [
      'a socket in an address',
      'DATABASE_URL=mariadb://a@localhost/d?unix_socket=%2Frun%2Fx.sock&charset=utf8mb4\n',
      ['MYSQL_HOST=localhost', 'MYSQL_NAMED=d', 'MYSQL_SOCKET=/run/x.sock', 'MYSQL_USER=a'],
    ],
    [
      'an address and a key that say the same',
      'DB_URL=mysql://a@db1/d\nDB_HOST=db1\nDB_PASSWORD=x\n',
      ['MYSQL_HOST=db1', 'MYSQL_NAMED=d', 'MYSQL_PASSWORD=x', 'MYSQL_USER=a'],
    ],
    ['Redis by its number', 'REDIS_URL=redis://[::1]:6380/2\n', ['REDIS_HOST=::1', 'REDIS_PORT=6380']],
    ['Redis by a socket', 'REDIS_URL=unix:///run/redis.sock\n', ['REDIS_HOST=/run/redis.sock']],
    ['Redis by TLS', 'REDIS_HOST=tls://cache1\n', ['REDIS_HOST=cache1', 'REDIS_TLS=yes']],
    [
      'Redis by TLS in a key of its own',
      'REDIS_SCHEME=tls\nREDIS_HOST=cache1\n',
      ['REDIS_HOST=cache1', 'REDIS_TLS=yes'],
    ],
  ])('is told by %s', (_, lines, values) => {
    expect(readBy(shell, lines)).toEqual([...values].sort());
  });

  test.each<readonly [string, string, string]>([
    ['what could not be read of the file', '!DB_HOST=nested\n', '!DB_HOST=nested'],
    ['two addresses', 'DB_URL=mysql://a@db1/d\nDATABASE_URL=mysql://a@db2/d\n', '!DATABASE_URL=differs DB_URL'],
    ['an escape that is none', 'DB_URL=mysql://a:%zz@db1/d\n', '!DB_URL=address'],
    ['a line end in a password', 'DB_URL=mysql://a:b%0Ac@db1/d\n', '!DB_URL=line-end'],
    ['a scheme of another world', 'REDIS_URL=http://cache1\n', '!REDIS_URL=scheme http'],
    ['an option that is not known', 'DB_URL=mysql://a@db1/d?sslmode=require\n', '!DB_URL=option sslmode'],
  ])('is not guessed from %s', (_, lines, error) => {
    expect(readBy(shell, lines)).toContain(error);
  });
});
