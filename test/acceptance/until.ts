import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until it holds; fails after `within` milliseconds, saying what was waited for. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, within = 120_000): Promise<void> {
  const end = performance.now() + within;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited ${within / 1000} s in vain: ${what}`);
    await sleep(10);
  }
}
