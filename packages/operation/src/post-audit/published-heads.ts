import { type GitHub, noteFailedRollback, noteRollback } from '@failback/github';
import type { RecordReport } from '@failback/record';
import { printableLine, type ReleaseRef } from '@failback/runbook';

/** Heads of an operation's record that were published outside the hosts. */
export type PublishedHeads =
  | { readonly state: 'read'; readonly heads: readonly string[] }
  | { readonly state: 'not-asked' }
  | { readonly state: 'failed'; readonly why: string; readonly mend: string | null };

/** So many Deployments are looked through for those of the operation. */
const MOST = 1000;

export async function publishedHeads(
  github: GitHub | null,
  environment: string,
  operation: string,
): Promise<PublishedHeads> {
  if (github === null) return { state: 'not-asked' };
  try {
    const deployments = await github.deployments(environment, MOST, 'payloads');
    const heads = deployments.flatMap(({ payload }) =>
      payload?.operation === operation && payload.recordHead !== null ? [payload.recordHead] : [],
    );
    // A head that was pushed out of sight by newer Deployments must not be taken for one that was never published.
    if (heads.length === 0 && deployments.length >= MOST) {
      const why = `there are more Deployments of ${environment} than the ${MOST} newest, and none of these is of the operation`;
      return { state: 'failed', why, mend: null };
    }
    return { state: 'read', heads: [...new Set(heads)] };
  } catch (error) {
    return { state: 'failed', ...troubleOf(error) };
  }
}

/** The target of a rollback, and where it ended. */
export interface RolledBackTo {
  readonly release: ReleaseRef;
  readonly ended: 'on-target' | 'elsewhere';
}

/**
 * Publishes the head of a record of which none was published yet, as a Deployment of the release that was to be gone back to:
 * a failed one unless every host ended on it, since whoever reads Deployments must not take it for served. A
 * record that was changed keeps the head that it had. Null: it is published, or there is nothing to publish. Never throws.
 */
export async function publishIfNew(
  github: GitHub | null,
  rolledBackTo: RolledBackTo | null,
  { environment, operation }: { readonly environment: string; readonly operation: string },
  published: PublishedHeads,
  { state, head }: RecordReport,
): Promise<{ readonly why: string; readonly mend: string | null } | null> {
  if (github === null || rolledBackTo === null || head === null) return null;
  if (published.state !== 'read' || state !== 'unproved') return null;
  // What a person gave as the reason stays on the hosts: whoever may read the repository may read Deployments.
  const note = rolledBackTo.ended === 'on-target' ? noteRollback : noteFailedRollback;
  const noted = await note(github, {
    environment,
    ...rolledBackTo.release,
    operation,
    recordHead: head,
    reason: 'head of the record, published by the audit after the rollback',
  });
  return noted.state === 'noted' ? null : { why: printableLine(noted.reason), mend: noted.mend };
}

/** What GitHub did not do; a defect is told like everything else, because an audit reads on. */
export function troubleOf(error: unknown): { readonly why: string; readonly mend: string | null } {
  const why = printableLine(error instanceof Error ? error.message : String(error));
  const mend = error instanceof Error && 'mend' in error && typeof error.mend === 'string' ? error.mend : null;
  return { why, mend };
}
