import { setTimeout as sleep } from 'node:timers/promises';

/** Looks every 20 ms until `look` finds something; fails with `what` after `ms`. */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | null | Promise<T | undefined | false | null>,
  ms = 60_000,
): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false && found !== null) return found;
    if (performance.now() > end) throw new Error(`waited ${ms} ms in vain for: ${what}`);
    await sleep(20);
  }
}
