import { problemCheck } from './problem-check.ts';

export const releasePath = problemCheck({
  id: 'release-path',
  source: 'Runbook 002, 5.1',
  codes: ['release-path-missing', 'release-path-not-writable', 'no-live-release'],
  fine: 'There is a live release, and a rollback may write beside it.',
});
