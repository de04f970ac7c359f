import { expect, test } from 'vitest';
import { COMMANDS } from '../src/commands.ts';
import { runCommandLine } from '../src/run-command-line.ts';
import { testTerminal } from './terminal.ts';

async function helpIn(columns: number | null, ...words: readonly string[]): Promise<readonly string[]> {
  const terminal = testTerminal(columns === null ? {} : { columns });
  expect(await runCommandLine(words, terminal)).toBe(0);
  return terminal.printed.join('\n').split('\n');
}

const oneLine = (lines: readonly string[]) => lines.join(' ').replace(/ +/g, ' ');

test.each([40, 60, 80, 200])(
  'in a window of %s columns no line of any help is broken by the window',
  async (columns) => {
    for (const words of [['help'], ...COMMANDS.map(({ name }) => [name, '--help'])]) {
      const lines = await helpIn(columns, ...words);
      const broken = lines.filter((line) => line.length > columns && line.trim().includes(' '));
      expect(broken).toEqual([]);
      expect(oneLine(lines)).toBe(oneLine(await helpIn(null, ...words)));
    }
  },
);

test('in a pipe each flag stays a line, for grep', async () => {
  const lines = await helpIn(null, 'rollback', '--help');
  expect(lines.filter((line) => line.includes('--target RELEASE')).join()).toContain('at most 100 characters.');
});

test('the text of a flag stands beside it where there is room, else below it', async () => {
  expect((await helpIn(100, 'drill', '--help')).join('\n')).toContain('  --out DIR  Folder for the reports;');
  expect((await helpIn(40, 'drill', '--help')).join('\n')).toContain('  --out DIR\n      Folder for the reports;');
});

test('help on a command that there is not is refused as that command is', async () => {
  const terminal = testTerminal({});
  expect(await runCommandLine(['help', 'rolback'], terminal)).toBe(2);
  expect(terminal.told[0]).toBe('"rolback": There is no such command. Did you mean "rollback"?');
  expect(terminal.printed).toEqual([]);
});

test.each(['--version', 'version'])('%s tells which release this is', async (word) => {
  expect((await helpIn(null, word)).join()).toMatch(/^failback v[0-9]+[.][0-9]+[.][0-9]+$/);
});
