import type { Milliseconds } from '@failback/runbook';
import type { Manifest } from './manifest.ts';

/** When a snapshot was made, as two clocks tell it, in milliseconds since the epoch. */
export interface ClaimedTimes {
  readonly earliest: Milliseconds;
  readonly latest: Milliseconds;
}

/**
 * The host's clock wrote `made_at`, the clock of whoever asked for the snapshot its id. A host that starts in 1970, or was
 * set to 2040 for an hour, is wrong in one of them: what is old must be old by both, and what is fresh fresh by both.
 */
export function claimedTimes({ id, made_at }: Pick<Manifest, 'id' | 'made_at'>): ClaimedTimes {
  const byHost = Date.parse(made_at);
  const byRunner = timeInId(id) ?? byHost;
  return { earliest: Math.min(byHost, byRunner), latest: Math.max(byHost, byRunner) };
}

function timeInId(id: string): Milliseconds | null {
  const [, day = '', time = ''] = /-(\d{8})t(\d{6})z-(?!.*-\d{8}t\d{6}z-)/.exec(id) ?? [];
  const parsed = Date.parse(
    `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}Z`,
  );
  return Number.isNaN(parsed) ? null : parsed;
}
