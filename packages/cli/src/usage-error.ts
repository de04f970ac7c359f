import type { Problem } from '@failback/runbook';

/** The command line is wrong. Carries every problem found. */
export class UsageError extends Error {
  readonly problems: readonly Problem[];
  /** Whose help to look at; null: the list of commands. */
  readonly command: string | null;

  /** What could be read all the same, so that more can be told at once. */
  readonly values: Readonly<Record<string, unknown>>;

  constructor(problems: readonly Problem[], command: string | null, values: Readonly<Record<string, unknown>> = {}) {
    super(problems.map(({ where, message }) => `${where}: ${message}`).join('\n'));
    this.name = 'UsageError';
    this.problems = problems;
    this.command = command;
    this.values = values;
  }
}
