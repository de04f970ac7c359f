import { describe, expect, test } from 'vitest';
import { confirmed, reasonFor, requireConfirmable } from '../src/confirmation.ts';
import { UsageError } from '../src/usage-error.ts';
import { testTerminal } from './terminal.ts';

const asked = (given: string | null) => ({ given, environment: 'production', command: 'rollback' });

describe('a person at a terminal', () => {
  test.each([
    ['production', true],
    [' production ', true],
    ['yes', false],
    ['', false],
    [null, false],
  ])('who types %j', async (answer, expected) => {
    const terminal = testTerminal({ answers: [answer] });
    expect(await confirmed(asked(null), terminal)).toBe(expected);
    expect(terminal.questions).toEqual(['Type the name of the environment (production) to go on: ']);
  });

  test('is asked for a reason, and nothing is done without one', async () => {
    expect(await reasonFor(asked(null), null, testTerminal({ answers: [' it is down '] }))).toBe('it is down');
    await expect(reasonFor(asked(null), null, testTerminal({ answers: [' '] }))).rejects.toThrow(UsageError);
  });

  test('is not asked for what stands on the command line', async () => {
    const terminal = testTerminal({ answers: [] });
    expect(await reasonFor(asked('production'), 'it is down', terminal)).toBe('it is down');
    expect(await confirmed(asked('production'), terminal)).toBe(true);
    expect(terminal.questions).toEqual([]);
  });
});

describe('where nobody can be asked', () => {
  test('both words are needed on the command line, and both are told', async () => {
    const error = await reasonFor(asked(null), null, testTerminal({})).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).problems.map(({ where }) => where)).toEqual(['--confirm', '--reason']);
  });

  test('another name is no confirmation', () => {
    expect(() => requireConfirmable(asked('staging'), testTerminal({}))).toThrow('"staging" is not the name');
    expect(() => requireConfirmable(asked('production'), testTerminal({}))).not.toThrow();
  });
});
