import type { Assessment, Check, Measurement, Milliseconds, Vantage } from '@failback/runbook';
import { assess, assessWatch, successesNeeded } from './assess.ts';
import type { HealthDeps } from './deps.ts';
import { REQUEST_TIMEOUT, SAMPLE_EVERY } from './limits.ts';

/** One look, which must not take longer than `time`. */
export type Look = (time: Milliseconds) => Promise<Measurement>;

export type TimedCheck = Exclude<Check, { kind: 'not-measured' }>;
type Deps = Pick<HealthDeps, 'now' | 'sleep'>;

/** Time between two looks; samples of a latency follow closely. */
export function pauseOf(check: TimedCheck): Milliseconds {
  return check.kind === 'http' && check.samples !== null ? Math.min(check.every, SAMPLE_EVERY) : check.every;
}

/** Looks until there are enough successes in a row, or no further look fits into the check's time. */
export async function lookUntilSettled(check: TimedCheck, from: Vantage, look: Look, deps: Deps): Promise<Assessment> {
  const deadline = deps.now() + check.timeout;
  const looks: Measurement[] = [];
  for (;;) {
    looks.push(await look(requestTime(deadline - deps.now())));
    const assessment = assess(check, from, looks);
    if (assessment.verdict === 'healthy' || deps.now() + pauseOf(check) > deadline) return assessment;
    await deps.sleep(pauseOf(check));
  }
}

/**
 * Looks all the time until `end`; a check that needs more looks than fitted goes on for at most its own timeout.
 * Everything it sees was taken after it was called.
 */
export async function lookUntil(
  end: Milliseconds,
  check: TimedCheck,
  from: Vantage,
  look: Look,
  deps: Deps,
): Promise<Assessment> {
  const looks: Measurement[] = [];
  const last = () => end + (looks.length < successesNeeded(check) ? check.timeout : 0);
  for (;;) {
    looks.push(await look(requestTime(last() - deps.now())));
    const pause = deps.now() < end ? check.every : pauseOf(check);
    if (deps.now() + pause > last()) return assessWatch(check, from, looks);
    await deps.sleep(pause);
  }
}

function requestTime(left: Milliseconds): Milliseconds {
  return Math.min(REQUEST_TIMEOUT, Math.max(1000, Math.floor(left)));
}
