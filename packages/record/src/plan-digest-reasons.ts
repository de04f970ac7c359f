import { NEXT, type Reason, refused } from './reason.ts';

/** Why a plan that was reviewed, or an approval of it, does not stand. */
export const PLAN_DIGEST_REASONS = {
  'plan-digest-alone': refused(
    'The digest of a reviewed plan is given without the operation id that stands in that plan.',
    NEXT.plan,
  ),
  'plan-changed': refused('The plan has changed since it was reviewed.', NEXT.plan),
  'approval-not-declared': refused('The runbook does not say whose approval the procedure needs.', NEXT.validate),
} as const satisfies Readonly<Record<string, Reason>>;
