import type { LedgerEntry, LiveFacts } from '@failback/runbook';

/**
 * Is what is served now already the newest release that was proved good? Then, being healthy as well, there is nothing to
 * roll back: a deploy that was refused, or failed before its switch, or a smoke runner that was lost, changes nothing.
 */
export function servesLastGood(live: LiveFacts, ledger: readonly LedgerEntry[]): boolean {
  if (live.state === 'none' || live.release === null) return false;
  const newest = ledger.findLast((entry) => entry.mark === 'good' && markOf(entry.release, ledger) === 'good');
  return newest?.release === live.release;
}

function markOf(release: string, ledger: readonly LedgerEntry[]): LedgerEntry['mark'] | null {
  return ledger.findLast((entry) => entry.release === release)?.mark ?? null;
}
