import type { Milliseconds } from '@failback/runbook';

/** Time, passed in so that waiting can be tested without any. */
export interface Clock {
  /** Milliseconds that only ever rise; what a limit is measured with. */
  readonly elapsed: () => Milliseconds;
  /** Milliseconds since the epoch; GitHub says so when a rate limit ends. */
  readonly now: () => Milliseconds;
  /** Ends early when `stop` is aborted, so that a program does not wait for a limit that it did not need. */
  readonly wait: (time: Milliseconds, stop?: AbortSignal) => Promise<void>;
}

export const systemClock: Clock = {
  elapsed: () => performance.now(),
  now: () => Date.now(),
  wait: (time, stop) =>
    new Promise((done) => {
      const timer = setTimeout(done, time);
      const end = () => {
        clearTimeout(timer);
        done();
      };
      if (stop?.aborted) end();
      else stop?.addEventListener('abort', end, { once: true });
    }),
};

/** The answer, when it comes within its time; else throws `late()`. What hangs on is left behind. */
export async function inTime<T>(answer: Promise<T>, time: Milliseconds, clock: Clock, late: () => Error): Promise<T> {
  const stop = new AbortController();
  const expired = clock.wait(time, stop.signal).then(() => {
    throw late();
  });
  try {
    return await Promise.race([answer, expired]);
  } finally {
    stop.abort();
  }
}
