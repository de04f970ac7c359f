import type { Problem } from '@failback/runbook';

/** The command line is wrong. Carries every problem found. */
export class UsageError extends Error {
  readonly problems: readonly Problem[];
  /** Whose help to look at; null: the list of commands. */
  readonly command: string | null;

  constructor(problems: readonly Problem[], command: string | null) {
    super(problems.map(({ where, message }) => `${where}: ${message}`).join('\n'));
    this.name = 'UsageError';
    this.problems = problems;
    this.command = command;
  }
}
