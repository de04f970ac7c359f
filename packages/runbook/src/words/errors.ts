/**
 * One thing that is wrong with what the user gave us, as a sentence a tired person can act on.
 * `mend` is the exact command or setting that mends it.
 */
export interface Problem {
  /** Stable kebab-case word, e.g. `unknown-key`; the action's `reason-code`. */
  readonly code: string;
  /** Where: `failback.yml:12:3`, `input target`, `host app1`. */
  readonly where: string;
  /** What is wrong and why it matters, one sentence. */
  readonly message: string;
  /** What would be accepted instead, when that is a closed set or a pattern. */
  readonly accepted?: string;
  /** The command to run or the setting to change. */
  readonly mend?: string;
}

/** Renders a problem as the one text that logs, annotations and the CLI print. */
export function problemText(problem: Problem): string {
  const accepted = problem.accepted === undefined ? '' : ` Accepted: ${problem.accepted}.`;
  const mend = problem.mend === undefined ? '' : ` Mend: ${problem.mend}`;
  return `${problem.where}: ${problem.message}${accepted}${mend}`;
}

/** Input or configuration is at fault. Carries every problem found, never only the first. */
export class UserError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(problemText).join('\n'));
    this.name = 'UserError';
    this.problems = problems;
  }
}

/** What a host answered when something failed there. `stderr` holds the last lines, already redacted. */
export interface RemoteFailure {
  /** Stable kebab-case word, e.g. `unreachable`, `host-key-mismatch`, `step-failed`; the action's `reason-code`. */
  readonly code: string;
  readonly host: string;
  readonly step?: string;
  readonly exitCode?: number;
  readonly stderr?: string;
  readonly message: string;
  readonly mend?: string;
}

/** A host or the connection to it is at fault. */
export class RemoteError extends Error {
  readonly failure: RemoteFailure;
  constructor(failure: RemoteFailure) {
    const mend = failure.mend === undefined ? '' : ` Mend: ${failure.mend}`;
    super(`host ${failure.host}: ${failure.message}${mend}`);
    this.name = 'RemoteError';
    this.failure = failure;
  }
}
