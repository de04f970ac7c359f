import type { ExitStatus, NamedCommand } from './command.ts';
import { COMMANDS, type ListedCommand } from './commands.ts';
import { helpOf, helpOfAll } from './help.ts';
import type { ParsedLine } from './parse-line.ts';
import type { Terminal } from './terminal.ts';

const HELP = ['--help', '-h', 'help'];
const VERSION = ['--version', 'version'];

/** One command line, from its words to its exit status. Never throws. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  try {
    return await run(args, terminal);
  } catch (error) {
    const { tellFailure } = await import('./failure.ts');
    return tellFailure(error, terminal);
  }
}

async function run([name, ...rest]: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  if (name === undefined) {
    terminal.tell(helpOfAll(COMMANDS, terminal.columns));
    return 2;
  }
  if (VERSION.includes(name)) {
    const { PINNED } = await import('@failback/adopt');
    terminal.print(`failback ${PINNED}`);
    return 0;
  }
  const meant = HELP.includes(name) ? rest[0] : name;
  if (meant === undefined) {
    terminal.print(helpOfAll(COMMANDS, terminal.columns));
    return 0;
  }
  const listed = COMMANDS.find((each) => each.name === meant);
  if (listed === undefined) throw await unknownCommand(meant);
  const command = await loaded(listed);
  const beforeWords = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (HELP.includes(name) || beforeWords.includes('--help') || beforeWords.includes('-h')) {
    terminal.print(helpOf(command, terminal.columns));
    return 0;
  }
  const { values, words } = await parsed(command, rest);
  return command.run(values, words, terminal);
}

async function parsed(command: NamedCommand, args: readonly string[]): Promise<ParsedLine> {
  const { parseLine } = await import('./parse-line.ts');
  try {
    return parseLine(command, args);
  } catch (error) {
    const { wholeRefusal } = await import('./whole-refusal.ts');
    throw await wholeRefusal(error, command);
  }
}

async function loaded({ name, summary, load }: ListedCommand): Promise<NamedCommand> {
  return { name, summary, ...(await load()) };
}

async function unknownCommand(name: string): Promise<Error> {
  const [{ suggest }, { UsageError }] = await Promise.all([import('@failback/runbook'), import('./usage-error.ts')]);
  const names = COMMANDS.map((each) => each.name);
  const near = suggest(name, names);
  const message = `There is no such command.${near === null ? '' : ` Did you mean "${near}"?`}`;
  return new UsageError(
    [{ code: 'unknown-command', where: JSON.stringify(name), message, accepted: names.join(', ') }],
    null,
  );
}
