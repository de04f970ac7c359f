import { setImmediate as turn } from 'node:timers/promises';
import type { RunResult, Script } from '@failback/host';
import { type Milliseconds, RemoteError } from '@failback/runbook';
import type { LineTo } from './look.ts';

/**
 * Runs on a host what only reads. When the connection breaks meanwhile it is asked once more, over a new one: nothing was
 * changed, and a proof must not be inconclusive because a line was given up at that moment. Rejects as `run` does.
 */
export async function readOnHost(
  line: LineTo,
  host: string,
  script: Script,
  timeoutMs: Milliseconds,
): Promise<RunResult> {
  try {
    return await (await line(host)).run(script, { timeoutMs });
  } catch (error) {
    if (!(error instanceof RemoteError) || error.failure.code !== 'connection-lost') throw error;
    // A channel is told of the loss before its connection is; only then is a new one made.
    await turn();
    return (await line(host)).run(script, { timeoutMs });
  }
}
