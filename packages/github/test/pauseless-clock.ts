import type { Clock } from '../src/clock.ts';

/** Time that passes at once where somebody merely pauses, and really where a limit is waited for. */
export function pauselessClock(): Clock & { readonly pauses: readonly number[] } {
  const pauses: number[] = [];
  let skipped = 0;
  return {
    pauses,
    elapsed: () => performance.now() + skipped,
    now: () => Date.now() + skipped,
    wait: (time, stop) => {
      if (stop !== undefined) return limit(time, stop);
      pauses.push(time);
      skipped += time;
      return Promise.resolve();
    },
  };
}

function limit(time: number, stop: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, time);
    stop.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });
}
