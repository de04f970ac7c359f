import { type DeploymentPayload, type GitHub, GitHubError } from './github.ts';

/** What is written down about a release. */
export interface ReleaseNote {
  readonly environment: string;
  readonly release: string;
  readonly commit: string | null;
  /** Null for a verification. */
  readonly operation: string | null;
  /** `sha256:…` of the record's chain; null where there is no record. */
  readonly recordHead: string | null;
  readonly reason: string;
}

/** A note is evidence, not a step: one that could not be made is a warning, never a failed rollback. */
export type Noted =
  | { readonly state: 'noted'; readonly deployment: number }
  | { readonly state: 'failed'; readonly reason: string; readonly mend: string | null };

/** The release was proved healthy and served by every host. Never throws. */
export function noteVerified(github: GitHub, note: ReleaseNote): Promise<Noted> {
  return write(github, 'verified-health', 'success', `${note.release} was proved healthy and served`, note);
}

/** A rollback ended with this release served. Never throws. */
export function noteRollback(github: GitHub, note: ReleaseNote): Promise<Noted> {
  return write(github, 'rollback', 'success', `rolled back to ${note.release}`, note);
}

/** A rollback to this release has ended, and not with it served. Never throws. */
export function noteFailedRollback(github: GitHub, note: ReleaseNote): Promise<Noted> {
  return write(github, 'rollback', 'failure', `the rollback to ${note.release} did not end with it served`, note);
}

/** The release must not be gone back to, nor deployed again before the re-attempt gate is met. Never throws. */
export function noteQuarantine(github: GitHub, note: ReleaseNote): Promise<Noted> {
  return write(github, 'quarantine', 'failure', `${note.release} is quarantined`, note);
}

async function write(
  github: GitHub,
  kind: DeploymentPayload['kind'],
  status: 'success' | 'failure',
  description: string,
  { environment, release, commit, operation, recordHead, reason }: ReleaseNote,
): Promise<Noted> {
  const payload = { schema_version: 1, kind, release, commit, operation, recordHead, reason } as const;
  try {
    const ref = commit ?? release;
    const deployment = await github.createDeployment({ environment, ref, payload, status, description });
    return { state: 'noted', deployment };
  } catch (error) {
    if (error instanceof GitHubError) return { state: 'failed', reason: error.message, mend: error.mend };
    return { state: 'failed', reason: error instanceof Error ? error.message : String(error), mend: null };
  }
}
