/**
 * How much of each list a report shows. A report stays below the 1 MiB that a job summary may have, and is still read by
 * a person; what is left out is counted, and `report.json` and the journal hold all of it.
 */
export const REPORT_LIMITS = {
  hosts: 60,
  /** Hosts that get a column of their own in the table of phases. */
  hostColumns: 6,
  stepsOfAHost: 60,
  entries: 200,
  notices: 50,
  assessments: 100,
  /** Steps whose last words are shown. */
  failures: 12,
} as const;

/** The first `limit` of a list, and a sentence about the others when there are any. */
export function bounded<T>(
  list: readonly T[],
  limit: number,
  what: string,
): { readonly shown: readonly T[]; readonly more: string | null } {
  const left = list.length - limit;
  return { shown: list.slice(0, limit), more: left > 0 ? `${left} more ${what} are in the journal.` : null };
}
