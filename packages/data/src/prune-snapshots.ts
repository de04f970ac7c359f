import type { HostConnection } from '@failback/host';
import { printableLine } from '@failback/runbook';
import { backupScript, notAnswered } from './host-script.ts';
import type { RetentionStep } from './retention.ts';

export interface Pruned {
  /** Ids from which something was removed. */
  readonly pruned: readonly string[];
  /** What should have gone and did not, a sentence each. */
  readonly kept: readonly string[];
}

/** Carries the steps out on the host. RemoteError `bad-answer` when it does not answer. */
export async function pruneSnapshots(
  connection: HostConnection,
  directory: string,
  steps: readonly RetentionStep[],
): Promise<Pruned> {
  if (steps.length === 0) return { pruned: [], kept: [] };
  const result = await connection.run(backupScript('prune', [directory, ...steps.flatMap(wordsOf)]));
  const lines = result.stdout.split('\n');
  if (!lines.includes('end prune')) throw notAnswered(connection.host, 'removing old snapshots', result);
  const after = (word: string) => lines.flatMap((line) => (line.startsWith(word) ? [line.slice(word.length)] : []));
  return { pruned: [...new Set(after('pruned '))], kept: after('kept ').map((line) => printableLine(line)) };
}

/** As `prune_main` reads them. */
function wordsOf(step: RetentionStep): readonly string[] {
  switch (step.kind) {
    case 'remove':
      return ['remove', step.id];
    case 'thin':
      return ['thin', step.id, step.file, JSON.stringify(step.manifest, null, 2)];
  }
}
