import { expect, test } from 'vitest';
import { harmless, printText } from '../src/printed-text.ts';
import { recordingRunner } from './recording-runner.ts';

test.each(['::add-mask::a', '  ::set-output name=x::y', '\u00a0::error::x', 'x ##[group]y'])(
  'the command in %j is no longer a command',
  (line) => {
    expect(harmless(line)).not.toMatch(/^\s*::|##\[/);
  },
);

test('control characters become visible, tabs stay', () => {
  expect(harmless('a\u001b[2J\tb\u0000\u009b1m\r')).toBe('a�[2J\tb��1m�');
});

test('marks that turn text round or hide it become visible, and so does half a character', () => {
  expect(harmless('a\u202eb\u200bc\u{e0041}d\ud83de')).toBe('a�b�c�d�e');
  expect(harmless('\u26a0\ufe0f caf\u00e9 \u{1f4a5}')).toBe('\u26a0\ufe0f caf\u00e9 \u{1f4a5}');
});

test('text of several lines is made harmless in each', () => {
  const runner = recordingRunner();
  printText('fine\r\n::stop-commands::x\n', runner);
  expect(runner.log).toEqual(['fine', '| ::stop-commands::x', '']);
});
