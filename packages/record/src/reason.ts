import type { Outcome } from '@failback/runbook';

/** What a reason code means, and what to do about it. */
export interface Reason {
  /** The outcomes it may come with. */
  readonly outcomes: readonly [Outcome, ...Outcome[]];
  /** One sentence for a person who has never read this code. */
  readonly sentence: string;
  /** The next command; `<environment>`, `<operation>`, `<from>` and `<to>` are filled in where they are known. */
  readonly next: string;
}

/** The commands that reasons name, each written once. */
export const NEXT = {
  status: 'npx failback status --environment <environment>',
  resume: 'npx failback resume --environment <environment>',
  rollback: 'npx failback rollback --environment <environment>',
  plan: 'npx failback plan --environment <environment>',
  verify: 'npx failback verify --environment <environment>',
  ledger: 'npx failback ledger --environment <environment>',
  mark: 'npx failback ledger mark <release> good --environment <environment> --reason "..."',
  validate: 'npx failback validate',
} as const;

export function refused(sentence: string, next: string): Reason {
  return { outcomes: ['refused'], sentence, next };
}
