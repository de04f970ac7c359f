import type { Outcome } from '@failback/runbook';

/** What a reason code means, and what to do about it. */
export interface Reason {
  /** The outcomes of a rollback that it may come with; none when it belongs to another door. */
  readonly outcomes: readonly Outcome[];
  /** One sentence for a person who has never read this code. */
  readonly sentence: string;
  /** The next command; `<environment>`, `<operation>`, `<from>` and `<to>` are filled in where they are known. */
  readonly next: string;
}

/** How the command line is called where it is at hand; README.md says how to have it so. */
const COMMAND = 'failback';

/** The commands that reasons and next steps name, each written once. */
export const NEXT = {
  status: `${COMMAND} status --environment <environment>`,
  resume: `${COMMAND} resume --environment <environment>`,
  rollback: `${COMMAND} rollback --environment <environment>`,
  rollbackTo: `${COMMAND} rollback --environment <environment> --target <to>`,
  /** With no known key every host shows its own, and the line that reads it. */
  hostKeys: `${COMMAND} status --environment <environment> --known-hosts /dev/null`,
  /** The key of the workflow, not the one that is at hand: it may be let in elsewhere. */
  ownKey: `${COMMAND} status --environment <environment> --identity KEY_FILE`,
  plan: `${COMMAND} plan --environment <environment>`,
  rehearse: `${COMMAND} rollback --environment <environment> --dry-run`,
  verify: `${COMMAND} verify --environment <environment>`,
  verifyTo: `${COMMAND} verify --environment <environment> --expect-release <to>`,
  ledger: `${COMMAND} ledger --environment <environment>`,
  mark: `${COMMAND} ledger mark <release> good --environment <environment> --reason "..."`,
  validate: `${COMMAND} validate`,
} as const;

export function refused(sentence: string, next: string): Reason {
  return { outcomes: ['refused'], sentence, next };
}
