import { RemoteError, UserError } from '@failback/runbook';
import { annotate, annotateProblems } from './annotations.ts';
import { printText } from './printed-text.ts';
import type { Runner } from './runner.ts';

/** What an error means for a run: whose it is, and the `reason-code`. */
export interface Failure {
  readonly fault: 'user' | 'remote' | 'bug';
  readonly reasonCode: string;
  readonly text: string;
}

export function failureOf(error: unknown): Failure {
  if (error instanceof UserError) {
    return { fault: 'user', reasonCode: error.problems[0]?.code ?? 'bad-input', text: error.message };
  }
  if (error instanceof RemoteError) return { fault: 'remote', reasonCode: error.failure.code, text: error.message };
  const seen = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    fault: 'bug',
    reasonCode: 'internal-error',
    text: `This is a defect of failback, not of your setup.\n${seen}`,
  };
}

/** Tells the user of an error, every problem of it, and returns what it means. Outputs are the caller's to write. */
export function reportFailure(error: unknown, runner: Pick<Runner, 'annotate' | 'print'>): Failure {
  const failure = failureOf(error);
  if (error instanceof UserError) annotateProblems(error.problems, runner);
  else annotate('error', `failback: ${failure.reasonCode}`, failure.text, null, runner);
  if (error instanceof RemoteError && error.failure.stderr) printText(error.failure.stderr, runner);
  return failure;
}
