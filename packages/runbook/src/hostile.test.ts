import { describe, expect, test } from 'vitest';
import { changed, complaints, SMALL } from '../test/small-runbook.ts';

const HOSTILE = [
  'v1;touch x',
  '$(id)',
  '`id`',
  '-x',
  '../..',
  'a b',
  "a'b",
  'a"b',
  'a\nb',
  'a\u0000b',
  'ünï',
  'a\u202eb',
  '',
  'a|b',
  'a&b',
  '*',
  '\u2215etc',
];

/** Fields and, where a hostile text is harmless there, the ones that may pass. */
const FIELDS: readonly [string, (value: string) => string, readonly string[]][] = [
  ['app', (value) => changed('app: shop', `app: ${value}`), []],
  ['a host name', (value) => changed('      app1:', `      ${value}:`), []],
  ['an environment', (value) => changed('  production:', `  ${value}:`), []],
  ['a role', (value) => changed('[web]', `[${value}]`), []],
  ['an address', (value) => changed('address: app1.example.com', `address: ${value}`), []],
  ['a jump host', (value) => changed('user: deploy,', `user: deploy, jump: ${value},`), []],
  ['a user', (value) => changed('user: deploy', `user: ${value}`), []],
  ['run-as', (value) => changed('  path:', `  run-as: ${value}\n  path:`), []],
  ['a path on the host', (value) => changed('path: /var/www/shop', `path: ${value}`), []],
  ['a unit', (value) => `${SMALL}services: { workers: [${value}] }\n`, []],
  ['a header', (value) => changed('X-Release', value), []],
  ['a url', (value) => changed('https://shop.example.com', value), []],
  ['an HTTP path', (value) => changed('{ http: /ready, header', `{ http: ${value}, header`), []],
  ['a folder name', (value) => changed('  strategy: git-tag', `  strategy: symlink\n  releases: ${value}`), []],
  ['a pattern for tags', (value) => changed('  path:', `  tags: ${value}\n  path:`), ['*']],
  ['a program', (value) => `${SMALL}alert: { command: [${value}] }\n`, ['../..']],
];

describe('names that mean something to a shell, a path or a terminal are refused', () => {
  const cases = FIELDS.flatMap(([field, make, harmless]) =>
    HOSTILE.filter((value) => !harmless.includes(value)).map((value) => ({ field, value, make })),
  );
  test.each(cases)('$field $value', ({ value, make }) => {
    const found = complaints(make(JSON.stringify(value)));
    expect(found.length).toBeGreaterThan(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not reach a log
    expect(found.join('')).not.toMatch(/[\u0000-\u001f\u202e]/);
  });
});

describe('long and dotted names', () => {
  test.each([
    ['a host name of 64 characters', changed('app: shop', `app: ${'a'.repeat(64)}`)],
    ['a path into the parent', changed('/var/www/shop', '/var/www/../../etc')],
    ['the root as release', changed('/var/www/shop', '/')],
    ["another user's home", changed('/var/www/shop', '~root/shop')],
    ['a protocol-relative path', changed('{ http: /ready }', '{ http: //evil.example.com/ready }')],
    ['another protocol', changed('https://shop.example.com', 'file:///etc/passwd')],
    ['a folder that is the parent', changed('  strategy: git-tag', '  strategy: symlink\n  releases: ".."')],
    ['a bypassing built path', changed('  path:', '  built: [../vendor]\n  path:')],
  ])('%s is refused', (_, text) => {
    expect(complaints(text)).toHaveLength(1);
  });
});
