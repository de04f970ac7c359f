import { isOperationId, isReleaseName } from '@failback/runbook';
import { Fields, HalfAnswer } from './fields.ts';
import type { DeploymentPayload } from './github.ts';

const KINDS: readonly DeploymentPayload['kind'][] = ['verified-health', 'rollback', 'quarantine'];

/** Null: it is not ours, or not what we write. GitHub gives it back as an object or as its text. */
export function parsePayload(given: unknown): DeploymentPayload | null {
  try {
    const payload = new Fields(typeof given === 'string' ? JSON.parse(given) : given);
    const kind = KINDS.find((each) => each === payload.text('kind'));
    const release = payload.text('release');
    const commit = payload.textOrNull('commit');
    const operation = payload.textOrNull('operation');
    if (kind === undefined || payload.integer('schema_version') !== 1 || !isReleaseName(release)) return null;
    if (commit !== null && !/^[0-9a-f]{7,64}$/.test(commit)) return null;
    if (operation !== null && !isOperationId(operation)) return null;
    const recordHead = payload.textOrNull('recordHead');
    if (recordHead !== null && !/^sha256:[0-9a-f]{64}$/.test(recordHead)) return null;
    return { schema_version: 1, kind, release, commit, operation, recordHead, reason: payload.text('reason') };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof HalfAnswer) return null;
    throw error;
  }
}
