import { annotate } from './annotations.ts';
import type { Runner } from './runner.ts';

/**
 * Does what only tells of a run (its summary, its report, its state for `post`). When that fails, a warning says so and the
 * run goes on: a site that has recovered is never shown as one that has not, because a file could not be written.
 * @param what as the beginning of a sentence, e.g. `The job summary`
 */
export async function attempt(
  what: string,
  act: () => void | Promise<void>,
  runner: Pick<Runner, 'annotate'>,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const text = `${what} could not be written: ${why}\nThe outcome is not changed by it.`;
    annotate('warning', 'failback: not-written', text, null, runner);
  }
}
