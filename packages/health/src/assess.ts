import type { Assessment, Check, Measurement, Vantage, Verdict } from '@failback/runbook';

/** Successes in a row that make a check healthy. A latency check needs each of its samples. */
export function successesNeeded(check: Check): number {
  switch (check.kind) {
    case 'http':
      return Math.max(1, check.consecutive, check.samples ?? 1);
    case 'command':
    case 'unit':
      return Math.max(1, check.consecutive);
    case 'not-measured':
      return Number.POSITIVE_INFINITY;
  }
}

/**
 * What the looks of one check from one place amount to: healthy when the last ones are as many successes in a row as are
 * needed. Otherwise a failure dominates what could not be measured, and what was never measured is inconclusive.
 */
export function assess(check: Check, from: Vantage, looks: readonly Measurement[]): Assessment {
  const assessment = assessmentOf(check, from, looks);
  if (check.kind === 'not-measured') return assessment('inconclusive', check.sentence);
  const last = looks.at(-1);
  if (last === undefined) return assessment('inconclusive', 'nothing was measured');
  const needed = successesNeeded(check);
  const row = successesAtEnd(looks);
  if (row >= needed) return assessment('healthy', last.detail);
  const failure = looks.findLast((look) => look.outcome === 'fail');
  if (failure !== undefined) return assessment('unhealthy', failure.detail);
  const error = looks.findLast((look) => look.outcome === 'error');
  if (row === 0 && error !== undefined) return assessment('inconclusive', error.detail);
  return assessment('inconclusive', `only ${row} of ${needed} successes in a row fitted into the time: ${last.detail}`);
}

/** A single failed look among good ones is a dropped request, not an outage. */
const FAILURES_THAT_COUNT = 2;

/**
 * What the looks taken over a time amount to. Unhealthy: failures in a row (as many as `consecutive`, at least two; looks
 * that could not be made do not interrupt them), a failure at the end, or failures and never enough successes in a row.
 * Inconclusive: nothing could be measured, or not at the end, or too seldom.
 */
export function assessWatch(check: Check, from: Vantage, looks: readonly Measurement[]): Assessment {
  if (check.kind === 'not-measured' || looks.length === 0) return assess(check, from, looks);
  const told = looks.filter((look) => look.outcome !== 'error');
  const failures = told.filter((look) => look.outcome === 'fail');
  const lastFailure = failures.at(-1);
  const count = `${failures.length} of ${looks.length} looks failed`;
  const assessment = assessmentOf(check, from, looks);
  const enough = longestRow(told, 'pass') >= successesNeeded(check);
  if (lastFailure !== undefined) {
    const lasting = longestRow(told, 'fail') >= Math.max(FAILURES_THAT_COUNT, check.consecutive);
    if (lasting || told.at(-1) === lastFailure || !enough) {
      return assessment('unhealthy', `${count}: ${lastFailure.detail}`);
    }
  }
  const last = looks.at(-1);
  if (last?.outcome === 'error') return assessment('inconclusive', last.detail);
  if (!enough) {
    return assessment('inconclusive', `only ${told.length} looks could be made, ${successesNeeded(check)} were needed`);
  }
  return assessment('healthy', `${count}: ${told.at(-1)?.detail ?? ''}`);
}

/** A failure dominates; anything not measured forbids healthy; no assessment at all proves nothing. */
export function verdictOf(assessments: readonly Pick<Assessment, 'verdict'>[]): Verdict {
  if (assessments.some(({ verdict }) => verdict === 'unhealthy')) return 'unhealthy';
  if (assessments.length === 0) return 'inconclusive';
  return assessments.every(({ verdict }) => verdict === 'healthy') ? 'healthy' : 'inconclusive';
}

const assessmentOf =
  ({ name }: Check, from: Vantage, looks: readonly Measurement[]) =>
  (verdict: Verdict, detail: string): Assessment => ({ check: name, from, verdict, detail, samples: looks.length });

function successesAtEnd(looks: readonly Measurement[]): number {
  return looks.length - 1 - looks.findLastIndex((look) => look.outcome !== 'pass');
}

function longestRow(looks: readonly Measurement[], outcome: Measurement['outcome']): number {
  let longest = 0;
  let row = 0;
  for (const look of looks) {
    row = look.outcome === outcome ? row + 1 : 0;
    longest = Math.max(longest, row);
  }
  return longest;
}
