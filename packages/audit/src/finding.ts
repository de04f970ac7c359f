/** Worst first: what stands in the way, what nobody could tell, what should be seen to, what is well. */
export const FINDING_STATUSES = ['block', 'unknown', 'warn', 'pass'] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

/** One result of an audit. */
export interface Finding {
  /** The check that found it: a stable kebab-case word. */
  readonly check: string;
  /** Where it is written that this is looked at, such as `Pre-flight plan, 3.1`. */
  readonly source: string;
  /** What it is about: `host app1`, `runner`, `failback.yml:3:1`, `GitHub`. */
  readonly subject: string;
  readonly status: FindingStatus;
  /** One sentence. */
  readonly message: string;
  /** The command or setting that mends it. */
  readonly mend?: string;
}

/** What a check says; who it is stands in the registry. */
export type Seen = Omit<Finding, 'check' | 'source'>;

/** Worst first; within a status in the order in which they were found. */
export function ranked(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => FINDING_STATUSES.indexOf(a.status) - FINDING_STATUSES.indexOf(b.status));
}
