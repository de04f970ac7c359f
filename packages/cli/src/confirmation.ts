import type { Problem } from '@failback/runbook';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

export interface Confirmation {
  /** What `--confirm` gave. */
  readonly given: string | null;
  readonly environment: string;
  readonly command: string;
}

/** The environment's name, typed by a person or given beforehand. Throws a UsageError when it is another name. */
export async function confirmed(
  { given, environment }: Confirmation,
  terminal: Pick<Terminal, 'ask'>,
): Promise<boolean> {
  if (given !== null) return given === environment;
  const answer = await terminal.ask?.(`Type the name of the environment (${environment}) to go on: `);
  return answer?.trim() === environment;
}

/**
 * Why somebody does this; asked for when it is not given.
 * @throws UsageError also for a confirmation that could not be asked for, or is another name: nothing has been done yet
 */
export async function reasonFor(
  confirmation: Confirmation,
  reason: string | null,
  terminal: Pick<Terminal, 'ask'>,
): Promise<string> {
  const problems = [...confirmProblems(confirmation, terminal), ...(reason === null ? reasonProblems(terminal) : [])];
  if (problems.length > 0) throw new UsageError(problems, confirmation.command);
  if (reason !== null) return reason.trim();
  const answer = (await terminal.ask?.('Why (for the record): '))?.trim() ?? '';
  if (answer === '')
    throw new UsageError([missing('--reason', 'Nothing is done without a reason.')], confirmation.command);
  return answer;
}

/** Throws a UsageError when no confirmation can come of it: nothing has been done yet. */
export function requireConfirmable(confirmation: Confirmation, terminal: Pick<Terminal, 'ask'>): void {
  const problems = confirmProblems(confirmation, terminal);
  if (problems.length > 0) throw new UsageError(problems, confirmation.command);
}

function confirmProblems({ given, environment }: Confirmation, { ask }: Pick<Terminal, 'ask'>): Problem[] {
  if (given === null) {
    return ask === null ? [missing('--confirm', `Nobody can be asked here: add --confirm ${environment}`)] : [];
  }
  if (given === environment) return [];
  const message = `${JSON.stringify(given)} is not the name of the environment that this is about.`;
  return [{ code: 'bad-flag', where: '--confirm', message, accepted: environment }];
}

function reasonProblems({ ask }: Pick<Terminal, 'ask'>): Problem[] {
  return ask === null ? [missing('--reason', 'Nobody can be asked here: add --reason "why you do this"')] : [];
}

function missing(where: string, message: string): Problem {
  return { code: 'missing-flag', where, message };
}
