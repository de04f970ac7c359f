import type { Input } from './input.ts';
import { backupSnapshotInputs } from './inputs/backup-snapshot.ts';
import { emergencyRollbackInputs } from './inputs/emergency-rollback.ts';
import { postRollbackAuditInputs } from './inputs/post-rollback-audit.ts';
import { preflightAuditInputs } from './inputs/preflight-audit.ts';
import { rootInputs } from './inputs/root.ts';
import { verifyHealthInputs } from './inputs/verify-health.ts';

/** Every input of every action, by the action's name; `root` is the one in `action.yml` at the top. */
export const INPUTS = {
  'preflight-audit': preflightAuditInputs,
  'backup-snapshot': backupSnapshotInputs,
  'emergency-rollback': emergencyRollbackInputs,
  'verify-health': verifyHealthInputs,
  'post-rollback-audit': postRollbackAuditInputs,
  root: rootInputs,
} as const satisfies Readonly<Record<string, Inputs>>;

export type Inputs = Readonly<Record<string, Input<unknown>>>;
export type ActionName = keyof typeof INPUTS;
