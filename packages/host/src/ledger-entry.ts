import { isReleaseName, type LedgerEntry, MARKS } from '@failback/runbook';

/** Reads one line of `ledger.jsonl`; null when it is not an entry that can be believed. */
export function parseLedgerEntry(line: string): LedgerEntry | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { schema_version, release, commit, mark, at, operation, by, reason } = value as Record<string, unknown>;
  const known = MARKS.find((one) => one === mark);
  if (schema_version !== 1 || known === undefined) return null;
  if (typeof release !== 'string' || !isReleaseName(release)) return null;
  if (commit !== null && !(typeof commit === 'string' && /^[0-9a-f]{7,64}$/.test(commit))) return null;
  if (operation !== null && typeof operation !== 'string') return null;
  if (typeof at !== 'string' || typeof by !== 'string' || typeof reason !== 'string') return null;
  return { schema_version: 1, release, commit, mark: known, at, operation, by, reason };
}
