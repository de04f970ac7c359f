import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { commandOf, SHELLS } from '../test/shells.ts';
import { quote, setArguments } from './quote.ts';

const hostile = [
  '',
  ' ',
  '-x',
  '--',
  '-n',
  '$(id)',
  '`id`',
  '$HOME $' + '{HOME}',
  'v1;touch x',
  '../..',
  "it's",
  "'",
  "''''",
  '"',
  '\\',
  "\\'",
  'a\nb',
  '\n',
  '\n\n',
  'tab\there',
  '*',
  '~',
  '!history',
  '#no comment',
  'a && b || c | d > e < f &',
  'Größe ✓ 日本語 🚀',
  '\u0001\u001b[31m',
  '%s%n',
  'EOF',
];

/** A reproducible stream of strings over the characters that shells care about. */
function* nasty(count: number): Generator<string> {
  const alphabet = [...'\'"\\$`!*?[](){}<>|&;#~ \t\n\r=%-ab0.é🚀\u0007'];
  let seed = 42;
  const next = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  for (let index = 0; index < count; index += 1) {
    yield Array.from({ length: next(12) }, () => alphabet[next(alphabet.length)]).join('');
  }
}

function readBack(shell: readonly string[], args: readonly string[]): string[] {
  const [command, ...rest] = shell as [string, ...string[]];
  const script = `${setArguments(args)}\nfor a in "$@"; do printf '%s\\0' "$a"; done\n`;
  const { stdout, status } = spawnSync(command, [...rest, '-s'], { input: script, encoding: 'utf8' });
  expect(status).toBe(0);
  return stdout.split('\0').slice(0, -1);
}

describe.each(SHELLS.map(commandOf))('under %s', (...shell) => {
  test('every argument arrives as it was given', () => {
    const args = [...hostile, ...nasty(2000)];
    expect(readBack(shell, args)).toEqual(args);
  });

  test('no argument stays no argument', () => {
    expect(readBack(shell, [])).toEqual([]);
  });
});

test.each([
  ['NUL', 'a\0b'],
  ['half a character', '\ud800'],
])('what no program can be given is refused: %s', (_name, argument) => {
  expect(() => quote(argument)).toThrow(TypeError);
});
