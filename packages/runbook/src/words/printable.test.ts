import { describe, expect, test } from 'vitest';
import { printable, printableLine } from './printable.ts';

describe('what a host says is made safe to print', () => {
  test.each([
    ['plain text stays', 'all good\nreally', 'all good\nreally'],
    ['colours go', '\x1b[1;31mred\x1b[0m', 'red'],
    ['a window title goes', '\x1b]0;owned\x07text', 'text'],
    ['a hyperlink goes', '\x1b]8;;http://evil.example\x1b\\text\x1b]8;;\x1b\\', 'text'],
    ['cursor movement goes', 'a\x1b[2K\x1b[1Gb', 'ab'],
    ['bells and nulls go', 'a\x07\x00b', 'ab'],
    ['a carriage return cannot overwrite', 'harmless\rreal', 'harmless\nreal'],
    ['text cannot be turned round', 'a\u202eb\u2066c', 'abc'],
    ['text that nobody sees goes', 'a\u{e0041}\u{e0042}\u00ad\u200db\u3164\ufff9', 'ab'],
    ['an emoji keeps its colour', '\u26a0\ufe0f', '\u26a0\ufe0f'],
    ['8-bit escapes go', 'a\x9b31mb', 'ab'],
    ['a workflow command is only text', '::add-mask::secret', ': :add-mask::secret'],
    ['an indented one too', '  ::error::no', '  : :error::no'],
    ['one behind a control character too', '\x07::stop-commands::x', ': :stop-commands::x'],
    ['the older form too', 'x ##[error]no', 'x ## [error]no'],
    ['colons inside a line stay', 'Foo::bar', 'Foo::bar'],
    ['empty lines go', 'a\n\n\nb\n', 'a\nb'],
  ])('%s', (_name, said, shown) => {
    expect(printable(said)).toBe(shown);
  });
});

test('of much text the last lines are kept', () => {
  const said = Array.from({ length: 1000 }, (_, line) => `line ${line}`).join('\n');
  const shown = printable(said, { lines: 3, characters: 500 });
  expect(shown).toBe('[…]\nline 997\nline 998\nline 999');
});

test('one endless line is cut', () => {
  expect(printable('x'.repeat(50_000_000), { lines: 3, characters: 100 })).toBe(`[…]\n${'x'.repeat(100)}`);
});

test.each([99, 100, 101])('no character is cut apart, at %d', (characters) => {
  const emoji = '\u{1f4a5}'.repeat(200);
  expect(printable(emoji, { lines: 3, characters })).not.toMatch(/\p{Surrogate}/u);
  expect(printableLine(emoji, characters)).not.toMatch(/\p{Surrogate}/u);
});

test('a cut does not bring a workflow command to the front of a line', () => {
  const shown = printable(`${'x'.repeat(50)}::error::${'y'.repeat(91)}`, { lines: 3, characters: 100 });
  expect(shown.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
});

test('inside a sentence there is one line', () => {
  expect(printableLine('a\nb\r\nc')).toBe('a · b · c');
  expect(printableLine('x'.repeat(1000), 10)).toBe('…xxxxxxxxx');
});
