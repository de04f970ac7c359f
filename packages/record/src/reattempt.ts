import type { LedgerEntry, ReleaseRef } from '@failback/runbook';

/** Whether the change that was rolled back may be tried again (runbook 000, "Decision to Reattempt"). */
export interface Reattempt {
  /** Every line that can be checked is met. People still have to tick theirs. */
  readonly allowed: boolean;
  readonly lines: readonly ReattemptLine[];
}

interface ReattemptLine {
  readonly text: string;
  /** `people`: nothing can check it, somebody has to tick it. */
  readonly state: 'met' | 'not-met' | 'people';
  /** What was seen, or the command that mends it; empty for people. */
  readonly detail: string;
}

/** What is known about a line; `unknown` is never a tick. */
export type Known =
  | { readonly state: 'yes' | 'no'; readonly detail: string }
  | { readonly state: 'unknown'; readonly detail: string };

export interface ReattemptFacts {
  /** The release that was rolled back from; null when the record does not tell. */
  readonly left: ReleaseRef | null;
  /** Oldest first; null when the control host could not be asked. */
  readonly ledger: readonly LedgerEntry[] | null;
  /** Releases on the control host. */
  readonly available: readonly ReleaseRef[];
  readonly recovered: Known;
  readonly recordIntact: Known;
  readonly noDrift: Known;
  readonly preflight: Known;
}

/** What a ledger entry of a person begins with to record the root cause; nothing else is asked of its words. */
const ROOT_CAUSE = /^root cause:\s*\S/i;

/** Runbook 000, "Decision to Reattempt": the change advisory board, and what it asks to see. */
const FOR_PEOPLE = [
  'The change advisory board has reconvened and agrees.',
  'The updated compatibility report lies before it.',
  'The remediation checklist is done.',
  'The load test (k6) passes against its baseline.',
  'The fix was tested in staging and reviewed.',
] as const;

export function reattempt(facts: ReattemptFacts): Reattempt {
  const checked = [
    line('The rollback has recovered the site, and it is healthy now.', facts.recovered),
    line('The record of the rollback is what it was.', facts.recordIntact),
    line('The quarantine stands, or a person has lifted it and said why.', quarantineStands(facts)),
    line('The root cause is recorded.', rootCause(facts)),
    line('There is a new release, other than the one that was rolled back.', newRelease(facts)),
    line('No host has drifted from its baseline.', facts.noDrift),
    line('The preflight audit passes.', facts.preflight),
  ];
  const people = FOR_PEOPLE.map((text): ReattemptLine => ({ text, state: 'people', detail: '' }));
  return { allowed: checked.every(({ state }) => state === 'met'), lines: [...checked, ...people] };
}

function line(text: string, { state, detail }: Known): ReattemptLine {
  return { text, state: state === 'yes' ? 'met' : 'not-met', detail };
}

function quarantineStands({ left, ledger }: ReattemptFacts): Known {
  if (left === null) return unknown('which release was left is not known');
  if (ledger === null) return unknown('the ledger could not be read');
  const last = ledger.findLast(({ release }) => release === left.release);
  if (last?.mark === 'bad') return { state: 'yes', detail: `${left.release} is quarantined` };
  const was = ledger.some(({ release, mark }) => release === left.release && mark === 'bad');
  if (last !== undefined && was && last.operation === null) {
    return { state: 'yes', detail: `lifted by ${last.by} on ${last.at}: ${last.reason}` };
  }
  return { state: 'no', detail: `failback ledger mark ${left.release} bad --reason "..."` };
}

function rootCause({ left, ledger }: ReattemptFacts): Known {
  if (left === null) return unknown('which release was left is not known');
  if (ledger === null) return unknown('the ledger could not be read');
  const quarantined = ledger.findIndex(({ release, mark }) => release === left.release && mark === 'bad');
  const found = ledger.findLast(
    ({ release, operation, reason }, index) =>
      index >= quarantined && release === left.release && operation === null && ROOT_CAUSE.test(reason),
  );
  if (quarantined !== -1 && found !== undefined) return { state: 'yes', detail: `${found.by}: ${found.reason}` };
  return { state: 'no', detail: `failback ledger mark ${left.release} bad --reason "root cause: ..."` };
}

/** One that nobody has marked yet: what the ledger knows was served before, well or badly. */
function newRelease({ left, ledger, available }: ReattemptFacts): Known {
  if (left === null) return unknown('which release was left is not known');
  if (ledger === null) return unknown('the ledger could not be read');
  const known = new Set(ledger.map(({ release }) => release));
  const commits = new Set([...ledger, left].flatMap(({ commit }) => (commit === null ? [] : [commit])));
  const fresh = available.find(
    ({ release, commit }) =>
      release !== left.release && !known.has(release) && (commit === null || !commits.has(commit)),
  );
  if (fresh !== undefined) return { state: 'yes', detail: fresh.release };
  return { state: 'no', detail: 'release the fix under a new name' };
}

function unknown(detail: string): Known {
  return { state: 'unknown', detail };
}
