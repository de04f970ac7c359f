import { problemCheck } from './problem-check.ts';

export const recoveryEntry = problemCheck({
  id: 'recovery-entry',
  source: 'docs/engine.md, The recovery entry',
  codes: ['recovery-impossible'],
  fine: 'An operation that a reboot interrupts is brought to its end, or the runbook does without.',
});
