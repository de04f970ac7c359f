import { problemCheck } from './problem-check.ts';

export const stateDirectory = problemCheck({
  id: 'state-directory',
  source: 'docs/engine.md, On disk',
  codes: ['state-dir-missing', 'state-dir-not-writable', 'pinned-elsewhere'],
  fine: 'Claims, ledger and journal can be written.',
});
