const begun = performance.now();

/** A line to whoever waits, at once; what goes to the console is kept back until the test has ended. */
export function progress(text: string): void {
  const seconds = ((performance.now() - begun) / 1000).toFixed(1).padStart(6);
  process.stderr.write(`${seconds} s  ${text}\n`);
}
