import { problemCheck } from './problem-check.ts';

export const claimFree = problemCheck({
  id: 'claim-free',
  source: 'Rollback procedure 000, Immediate actions 1',
  codes: ['busy', 'claimed'],
  fine: 'No operation holds the host.',
});
