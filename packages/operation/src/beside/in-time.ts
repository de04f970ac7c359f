import type { Milliseconds } from '@failback/runbook';

/** The answer, or `late` when it has not come within the time; then whoever asked goes on without it. */
export async function inTime<T>(answer: Promise<T>, within: Milliseconds): Promise<T | 'late'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), within);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
