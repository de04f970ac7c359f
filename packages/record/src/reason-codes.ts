import { ADOPT_REASONS } from './adopt-reasons.ts';
import { AUDIT_REASONS } from './audit-reasons.ts';
import { BACKUP_REASONS } from './backup-reasons.ts';
import { ENDING_REASONS } from './ending-reasons.ts';
import { GITHUB_REASONS } from './github-reasons.ts';
import { NOTIFY_REASONS } from './notify-reasons.ts';
import { PLAN_DIGEST_REASONS } from './plan-digest-reasons.ts';
import { POST_AUDIT_REASONS } from './post-audit-reasons.ts';
import { REFUSAL_REASONS } from './refusal-reasons.ts';
import { RUNBOOK_REASONS } from './runbook-reasons.ts';

/**
 * The one declaration of every reason code: stable words, never renamed. A code that is reported and not declared here is
 * a gap; `reasonText` still says something useful about it.
 */
export const REASONS = {
  ...ADOPT_REASONS,
  ...AUDIT_REASONS,
  ...BACKUP_REASONS,
  ...ENDING_REASONS,
  ...GITHUB_REASONS,
  ...REFUSAL_REASONS,
  ...RUNBOOK_REASONS,
  ...POST_AUDIT_REASONS,
  ...NOTIFY_REASONS,
  ...PLAN_DIGEST_REASONS,
} as const;

export type ReasonCode = keyof typeof REASONS;
