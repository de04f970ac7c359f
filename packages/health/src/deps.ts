import { setTimeout as sleep } from 'node:timers/promises';
import type { Milliseconds } from '@failback/runbook';
import { type HttpGet, httpGet } from './http-probe.ts';

/** What measuring needs of the world. */
export interface HealthDeps {
  readonly get: HttpGet;
  /** Monotonic; never a wall clock. */
  readonly now: () => Milliseconds;
  readonly sleep: (time: Milliseconds) => Promise<void>;
  /** Certificate authority in PEM to trust instead of the system's; null outside of tests and private networks. */
  readonly ca: string | null;
}

export function healthDeps(ca: string | null = null): HealthDeps {
  return { get: httpGet, now: () => performance.now(), sleep: async (time) => void (await sleep(time)), ca };
}
