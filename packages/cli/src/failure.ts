import { type Problem, printable, printableLine, RemoteError, UserError } from '@failback/runbook';
import type { ExitStatus } from './command.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Tells the person of an error, every problem of it, and says how the program ends. */
export function tellFailure(error: unknown, terminal: Pick<Terminal, 'tell'>): ExitStatus {
  if (error instanceof UsageError) {
    tellProblems(error.problems, terminal);
    terminal.tell(`See: failback ${error.command === null ? '' : `${error.command} `}--help`);
    return 2;
  }
  if (error instanceof UserError) {
    tellProblems(error.problems, terminal);
    return 1;
  }
  if (error instanceof RemoteError) {
    const { code, host, message, mend, stderr = '' } = error.failure;
    tellProblems([{ code, where: `host ${host}`, message, ...(mend === undefined ? {} : { mend }) }], terminal);
    if (stderr !== '') for (const line of printable(stderr).split('\n')) terminal.tell(`  ${host} | ${line}`);
    return 1;
  }
  terminal.tell('This is a defect of failback, not of your setup. Please report it with these lines:');
  terminal.tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}

/** Each with its place, what would be accepted, and what mends it. */
export function tellProblems(problems: readonly Problem[], terminal: Pick<Terminal, 'tell'>): void {
  for (const problem of problems) for (const line of problemLines(problem)) terminal.tell(line);
}

function problemLines({ where, message, accepted, mend }: Problem): readonly string[] {
  return [
    `${printableLine(where)}: ${printableLine(message, 2000)}`,
    ...(accepted === undefined ? [] : [`  accepted: ${printableLine(accepted, 2000)}`]),
    ...(mend === undefined ? [] : mendLines(mend)),
  ];
}

/** Commands that are to be copied stand on lines of their own. */
function mendLines(mend: string): readonly string[] {
  return mend
    .split('\n')
    .map((line, index) => `${index === 0 ? '  mend:    ' : '           '} ${printableLine(line, 2000)}`);
}
