import { describe, expect, test } from 'vitest';
import { declare, type NamedCommand } from '../src/command.ts';
import { anyText, oneOf } from '../src/flag.ts';
import { parseLine } from '../src/parse-line.ts';
import { UsageError } from '../src/usage-error.ts';

const command: NamedCommand = {
  name: 'paint',
  summary: 'Paint something.',
  ...declare({
    notes: [],
    words: { usage: '[THING]', most: 1 },
    flags: {
      'top-colour': {
        kind: 'text',
        value: 'COLOUR',
        summary: 'Colour.',
        accepted: 'red, green',
        parse: oneOf(['red', 'green']),
      },
      spot: { kind: 'list', value: 'PLACE', summary: 'A spot.', parse: anyText },
      dry: { kind: 'switch', summary: 'Without water.' },
    },
    run: async () => 0,
  }),
};

function problemsOf(...args: readonly string[]): readonly string[] {
  try {
    parseLine(command, args);
  } catch (error) {
    if (error instanceof UsageError) return error.problems.map(({ where, message }) => `${where}: ${message}`);
    throw error;
  }
  return [];
}

describe('what is given', () => {
  test('comes under its name in camel case', () => {
    expect(parseLine(command, ['--top-colour', 'red', 'wall', '--spot', 'a', '--spot=-b', '--dry'])).toEqual({
      values: { topColour: 'red', spot: ['a', '-b'], dry: true },
      words: ['wall'],
    });
  });

  test('and what is not is null, empty or false', () => {
    expect(parseLine(command, [])).toEqual({ values: { topColour: null, spot: [], dry: false }, words: [] });
  });

  test('after two dashes is a word, whatever it looks like', () => {
    expect(parseLine(command, ['--', '--dry']).words).toEqual(['--dry']);
  });
});

describe('what is wrong', () => {
  test.each([
    [['--top-color', 'red'], ['--top-color: There is no such flag. Did you mean --top-colour?']],
    [['--toString'], ['--toString: There is no such flag.']],
    [['-x'], ['-x: There is no such flag.']],
    [['--top-colour', 'blue'], ['--top-colour: "blue" is not one of them.']],
    [['--top-colour'], ['--top-colour: It needs a value: --top-colour COLOUR']],
    [['--top-colour', '--dry'], ['--top-colour: It needs a value: --top-colour COLOUR']],
    [['--top-colour=red', '--top-colour=red'], ['--top-colour: It is given twice.']],
    [['--dry=yes'], ['--dry: It takes no value.']],
    [['--spot='], ['--spot: It is empty.']],
    [['wall', 'door'], ['"door": It is one word too many; a value with spaces needs quotes.']],
  ])('%j is told', (args, problems) => {
    expect(problemsOf(...args)).toEqual(problems);
  });

  test('is told all at once', () => {
    expect(problemsOf('--dru', '--top-colour', 'blue')).toHaveLength(2);
  });
});
