import { NEXT, type Reason } from './reason.ts';

/** Why a preflight audit ended as it did; each of its findings says what it is about, and what mends it. */
export const AUDIT_REASONS = {
  'nothing-in-the-way': audited('Everything was looked at, and one could come back.', NEXT.status),
  'something-to-see-to': audited('One could come back; something should be seen to before it matters.', NEXT.plan),
  'something-in-the-way': audited('Something stands in the way of a rollback, or of the deploy.', NEXT.plan),
  'could-not-check': audited(
    'Nothing was seen to stand in the way, and something that matters could not be looked at: that is never a pass.',
    NEXT.status,
  ),
} as const satisfies Readonly<Record<string, Reason>>;

/** It is no end of a rollback. */
function audited(sentence: string, next: string): Reason {
  return { outcomes: [], sentence, next };
}
