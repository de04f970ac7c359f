import type { ReleaseName } from './release.ts';

export const MARKS = ['good', 'bad', 'unknown'] as const;
export type Mark = (typeof MARKS)[number];

/** One line of `ledger.jsonl`; the last line about a release holds. `bad` is the quarantine. */
export interface LedgerEntry {
  readonly schema_version: 1;
  readonly release: ReleaseName;
  readonly commit: string | null;
  readonly mark: Mark;
  /** ISO 8601, UTC; for people only, never compared. */
  readonly at: string;
  /** Operation that wrote it, or null for a person or a verification. */
  readonly operation: string | null;
  readonly by: string;
  readonly reason: string;
}
