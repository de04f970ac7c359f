import { problemCheck } from './problem-check.ts';

export const unitsKnown = problemCheck({
  id: 'units-known',
  source: 'Runbook 002, 4.1',
  codes: ['unit-missing'],
  fine: 'Every unit that the runbook names is there, by its exact name.',
});
