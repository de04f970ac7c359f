/** The middle one: a bench on a shared machine has outliers on one side only. */
export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}

/** Least and greatest. */
export function range(samples: readonly number[]): string {
  return `${milliseconds(Math.min(...samples))} to ${milliseconds(Math.max(...samples))}`;
}

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`;
}
