import { githubRunner } from '@failback/action';
import { type RunOutputs, runOutputs } from './run-outputs.ts';

/** What a run has of its process. */
export interface Guard {
  readonly cancelled: AbortSignal;
  readonly outputs: RunOutputs;
}

/**
 * Runs the main step of an action whose outputs must say how it stands, whatever happens, and ends the process with it.
 * The runner sends SIGINT, 7.5 s later SIGTERM, and 2.5 s after that it kills. The first is heeded, none ends us.
 */
export async function guarded(main: (guard: Guard) => Promise<void>): Promise<never> {
  const cancelled = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => cancelled.abort(signal));
  const outputs = runOutputs(githubRunner);
  // What is thrown in a callback passes every catch; whoever reads the outputs must still learn how it stands.
  process.on('uncaughtException', (error) => {
    outputs.fail(error);
    process.exit();
  });
  try {
    await main({ cancelled: cancelled.signal, outputs });
  } catch (error) {
    outputs.fail(error);
  }
  // A question to GitHub that nobody waits for any more must not keep the job waiting.
  process.exit();
}
