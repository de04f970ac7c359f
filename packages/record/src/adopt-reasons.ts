import { NEXT, type Reason, refused } from './reason.ts';

/** Why a host could not be adopted, or a doctor has something to say. */
export const ADOPT_REASONS = {
  'discovery-incomplete': refused('The look at a host that is to be adopted did not come to its end.', NEXT.status),
} as const satisfies Readonly<Record<string, Reason>>;
