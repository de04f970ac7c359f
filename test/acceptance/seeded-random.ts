/** Numbers from 0 up to 1, the same for the same seed (mulberry32), so that a run that failed can be played again. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The seed of this run: `FAILBACK_SEED`, or a fresh one. */
export function seedOfThisRun(): number {
  return Number(process.env.FAILBACK_SEED ?? Math.floor(Math.random() * 2 ** 32));
}
