import { type OperationContext, systemContext } from '@failback/operation';
import type { Environment, RecordLine } from '@failback/runbook';
import { type KeyFlags, readCredentials } from './credentials.ts';
import type { Terminal } from './terminal.ts';

/** For what only reads: nothing is written to disk, and Ctrl-C simply ends the program. */
export async function quietContext(
  flags: KeyFlags,
  environment: Environment,
  terminal: Terminal,
  record: (line: RecordLine) => void = () => undefined,
): Promise<OperationContext> {
  return systemContext(await readCredentials(flags, environment, terminal), record, new AbortController().signal);
}
