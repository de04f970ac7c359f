/** Time as the controller has it. Passed in, so that a test can hold it still. */
export interface Clock {
  /** Milliseconds since 1970; never goes backwards, whatever happens to the machine's clock. */
  now(): number;
  /** Calls `action` every so often until the returned function is called. */
  every(milliseconds: number, action: () => void): () => void;
  /** Calls `action` once, unless the returned function is called before. */
  after(milliseconds: number, action: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  every(milliseconds, action) {
    const timer = setInterval(action, milliseconds);
    return () => clearInterval(timer);
  },
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};
