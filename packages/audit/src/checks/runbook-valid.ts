import { type Check, EVERY_MODE, seenProblem } from './check.ts';

export const runbookValid: Check = {
  id: 'runbook-valid',
  source: 'Pre-flight plan, 4.3',
  modes: EVERY_MODE,
  unknown: 'decides',
  look: ({ runbook, environments }) => {
    if (runbook.problems.length > 0) return runbook.problems.map((problem) => seenProblem(problem, 'block'));
    const names = environments.map(({ environment }) => environment.name).join(', ');
    return [{ subject: runbook.file, status: 'pass', message: `The runbook is whole, for ${names}.` }];
  },
};
