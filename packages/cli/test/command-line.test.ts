import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/commands.ts';
import { runCommandLine } from '../src/run-command-line.ts';
import { testTerminal } from './terminal.ts';

describe.each(COMMANDS.map(({ name }) => name))('failback %s', (name) => {
  test('explains itself, each flag with a sentence', async () => {
    const terminal = testTerminal({});
    expect(await runCommandLine([name, '--help'], terminal)).toBe(0);
    const [help = ''] = terminal.printed;
    expect(help).toContain(`Usage: failback ${name}`);
    for (const line of help.split('\n').filter((each) => each.startsWith('  --'))) expect(line).toMatch(/ {2}\S.*\.$/);
  });

  test('refuses a flag that it does not have', async () => {
    const terminal = testTerminal({});
    expect(await runCommandLine([name, '--no-such-flag'], terminal)).toBe(2);
    expect(terminal.told[0]).toBe('--no-such-flag: There is no such flag.');
  });
});

test('help lists every command', async () => {
  for (const words of [['--help'], ['help'], ['-h']]) {
    const terminal = testTerminal({});
    expect(await runCommandLine(words, terminal)).toBe(0);
    for (const { name, summary } of COMMANDS) expect(terminal.printed.join()).toMatch(`${name.padEnd(8)}  ${summary}`);
  }
});

test('an unknown command is answered with the likely one', async () => {
  const terminal = testTerminal({});
  expect(await runCommandLine(['stats'], terminal)).toBe(2);
  expect(terminal.told[0]).toBe('"stats": There is no such command. Did you mean "status"?');
});
