import type { LedgerEntry } from '@failback/runbook';

/** What the ledger says about each release, newest line first. The last line about a release holds; no clock is asked. */
export function ledgerStanding(ledger: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const last = new Map<string, LedgerEntry>();
  for (const entry of ledger) {
    last.delete(entry.release);
    last.set(entry.release, entry);
  }
  return [...last.values()].reverse();
}
