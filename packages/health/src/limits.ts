import type { Check, Environment, Milliseconds } from '@failback/runbook';

/** One request, from connecting to the last byte. Longer than any healthy health route, shorter than a proxy's 60 s. */
export const REQUEST_TIMEOUT: Milliseconds = 10_000;

/** So much of a body is read; the rest is never asked for. */
export const BODY_LIMIT = 1024 * 1024;

/** Longest pause between two samples of a latency: ten of them, five seconds apart, would never fit into a check's time. */
export const SAMPLE_EVERY: Milliseconds = 250;

/** So many right answers in a row prove which release is served. */
export const SERVED_TIMES = 3;

/** For so long a proof may be repeated: workers that reload, and caches that look every few seconds, need a moment. */
export const SERVED_TIMEOUT: Milliseconds = 30_000;

/** Pause between two looks at the served release. */
export const SERVED_EVERY: Milliseconds = 100;

/** Once another release has been seen, so many times as many right answers in a row are needed: one stuck worker of two must not pass by luck. */
export const SERVED_AFTER_MISMATCH = 10;

/** What starting clients and writing facts may add to a step on a busy host. */
const STEP_MARGIN: Milliseconds = 5_000;

/** Whole seconds that `steps/gate.sh` may take. */
export function gateSeconds(environment: Environment): number {
  return checkSeconds(environment.health.gate);
}

/** Whole seconds for checks on a host: they run side by side, and the last look may begin just before the time is up. */
export function checkSeconds(checks: readonly Check[]): number {
  const longest = checks.reduce((most, check) => Math.max(most, timeoutOf(check)), 0);
  return Math.ceil((longest + REQUEST_TIMEOUT + STEP_MARGIN) / 1000);
}

/** Whole seconds that `steps/served.sh` may take: a look may be two requests, the answer's and the probe file's. */
export function servedSeconds(): number {
  return Math.ceil((SERVED_TIMEOUT + 2 * REQUEST_TIMEOUT + STEP_MARGIN) / 1000);
}

function timeoutOf(check: Check): Milliseconds {
  return check.kind === 'not-measured' ? 0 : check.timeout;
}
