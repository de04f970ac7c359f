import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/commands.ts';
import { runCommandLine } from '../src/run-command-line.ts';
import { testTerminal } from './terminal.ts';

const CHOM = ['--config', 'examples/chom/failback.yml'];

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
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  for (const words of [['--help'], ['help'], ['-h']]) {
    const terminal = testTerminal({});
    expect(await runCommandLine(words, terminal)).toBe(0);
    for (const { name, summary } of COMMANDS)
      expect(terminal.printed.join()).toMatch(`${name.padEnd(width)}  ${summary}`);
  }
});

test('an unknown command is answered with the likely one', async () => {
  const terminal = testTerminal({});
  expect(await runCommandLine(['stats'], terminal)).toBe(2);
  expect(terminal.told[0]).toBe('"stats": There is no such command. Did you mean "status"?');
});

describe('the refusal', () => {
  const toldFor = async (...words: readonly string[]) => {
    const terminal = testTerminal({});
    await runCommandLine(words, terminal);
    return terminal.told;
  };

  test('of a runbook that is not there names the file, and how the right one is named', async () => {
    expect(await toldFor('validate', 'no/file.yml')).toEqual([
      'no/file.yml: The runbook cannot be read (ENOENT).',
      '  mend:     ls -l "no/file.yml"; name the runbook: failback validate path/to/failback.yml',
    ]);
    expect(await toldFor('status', '--config', 'no/file.yml')).toEqual([
      'no/file.yml: The runbook cannot be read (ENOENT).',
      '  mend:     run it in the repository that holds the runbook, or name it: --config FILE',
    ]);
  });

  test('of an environment names the flag, not the input of the action', async () => {
    const told = await toldFor('status', '--config', 'examples/chom/failback.yml', '--environment', 'prodction');
    expect(told[0]).toMatch(/^--environment: "prodction" is not an environment of chom\./);
  });

  test('tells an unknown environment together with what is wrong with other flags', async () => {
    const wrong = ['--target', 'no release', '--environment', 'prodction'];
    const told = (await toldFor('plan', '--config', 'examples/chom/failback.yml', ...wrong)).join('\n');
    expect(told).toMatch(/^--target: /m);
    expect(told).toMatch(/^--environment: "prodction" is not an environment of chom\./m);
    expect(told).toMatch(/See: failback plan --help$/);
  });

  test.each([
    ['the runbook that is meant is mistyped itself', ['--confg', 'my.yml', ...CHOM, '--environment', 'x']],
    ['the environment that is meant is mistyped itself', ['--enviroment', 'production', ...CHOM, '--environment', 'x']],
    ['the runbook cannot be read', ['--nothing', '--config', 'no/file.yml', '--environment', 'x']],
  ])('says nothing of the environment when %s', async (_when, words) => {
    expect((await toldFor('plan', ...words)).join('\n')).not.toMatch(/^--environment|cannot be read/m);
  });

  test('of an operation that cannot be one comes before any record is begun', async () => {
    for (const command of ['rollback', 'resume', 'abandon']) {
      expect(await toldFor(command, '--operation', '../../x')).toEqual([
        '--operation: "../../x" is no operation id.',
        expect.stringMatching(/^ {2}accepted: letters, digits/),
        `See: failback ${command} --help`,
      ]);
    }
  });

  test('of a mark says whether it is missing or wrong', async () => {
    expect(await toldFor('ledger', 'mark', 'v1', '--reason', 'x')).toEqual([
      'MARK: Which mark is not said.',
      '  accepted: good, bad, unknown',
      'See: failback ledger --help',
    ]);
    expect((await toldFor('ledger', 'mark', 'v1', 'fine', '--reason', 'x'))[0]).toBe('MARK: "fine" is no mark.');
  });

  test('of a release to expect says what a release may be called', async () => {
    expect((await toldFor('verify', '--expect-release', 'a b'))[1]).toMatch(/^ {2}accepted: letters, digits/);
  });
});
