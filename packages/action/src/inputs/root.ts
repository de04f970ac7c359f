import type { Input } from '../input.ts';
import { emergencyRollbackInputs } from './emergency-rollback.ts';
import { publish } from './post-rollback-audit.ts';

/** The root action: a whole rollback and its audit in one step. */
export const rootInputs = {
  ...emergencyRollbackInputs,
  publish,
} as const satisfies Readonly<Record<string, Input<unknown>>>;
