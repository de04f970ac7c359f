import { setTimeout as sleep } from 'node:timers/promises';

/** Looks again and again until there is something; what it is waiting for is named when there never is. */
export async function until<Value>(
  what: string,
  look: () => Promise<Value | null | undefined | false> | Value | null | undefined | false,
  { within = 60_000, every = 5 }: { readonly within?: number; readonly every?: number } = {},
): Promise<Value> {
  const end = performance.now() + within;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error(`Waited ${within / 1000} s in vain for: ${what}`);
    await sleep(every);
  }
}
