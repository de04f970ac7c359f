import type { Milliseconds } from '@failback/runbook';
import { type Clock, inTime, systemClock } from './clock.ts';

/** Where a copy of the baseline lies in the cache. */
export interface BaselinePlace {
  /** The same path when it is copied and when it is restored: the cache tells its entries apart by it. */
  readonly file: string;
  /** Begins every key of this application and environment, e.g. `failback-baseline-chom-production-`. */
  readonly prefix: string;
}

export type BaselineCopied =
  | { readonly state: 'copied'; readonly key: string }
  | { readonly state: 'not-copied'; readonly reason: string };

export type BaselineRestored =
  | { readonly state: 'restored'; readonly key: string }
  /** There is no copy, or the cache did not give it: GitHub's client does not tell these apart, and prints a warning. */
  | { readonly state: 'none' }
  | { readonly state: 'not-restored'; readonly reason: string };

/** A copy is a convenience: nothing waits longer for it. */
const LIMIT: Milliseconds = 30_000;
const NO_CACHE = 'this is not a runner that has a cache (ACTIONS_RESULTS_URL or ACTIONS_CACHE_URL is not set)';

/**
 * Puts a copy of the baseline into the cache of GitHub Actions. A copy only: entries go after seven days without use, and a
 * branch does not see those of another. The baseline itself lies on the control host.
 * @param version makes the key: entries never change, so each baseline needs one of its own
 */
export async function copyBaseline(
  place: BaselinePlace,
  version: string,
  clock: Clock = systemClock,
): Promise<BaselineCopied> {
  const key = `${place.prefix}${version}`;
  try {
    const cache = await import('@actions/cache');
    if (!cache.isFeatureAvailable()) return { state: 'not-copied', reason: NO_CACHE };
    const id = await inTime(cache.saveCache([place.file], key), LIMIT, clock, late);
    if (id >= 0) return { state: 'copied', key };
    return { state: 'not-copied', reason: `the cache did not take ${key}; its own warning says why` };
  } catch (error) {
    return { state: 'not-copied', reason: reasonOf(error) };
  }
}

/** Brings back the newest copy to where it lay. Whoever uses it says that it was a copy. */
export async function restoreBaseline(place: BaselinePlace, clock: Clock = systemClock): Promise<BaselineRestored> {
  try {
    const cache = await import('@actions/cache');
    if (!cache.isFeatureAvailable()) return { state: 'not-restored', reason: NO_CACHE };
    const key = await inTime(cache.restoreCache([place.file], place.prefix), LIMIT, clock, late);
    return key === undefined ? { state: 'none' } : { state: 'restored', key };
  } catch (error) {
    return { state: 'not-restored', reason: reasonOf(error) };
  }
}

const late = (): Error => new Error(`the cache did not answer within ${LIMIT / 1000} s`);

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
