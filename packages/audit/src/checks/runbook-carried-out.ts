import type { AuditedEnvironment } from '../audit-facts.ts';
import type { Seen } from '../finding.ts';
import { type Check, EVERY_MODE, seenProblem } from './check.ts';

/** What the runbook declares and this version does not do is said, never passed over. */
export const runbookCarriedOut: Check = {
  id: 'runbook-carried-out',
  source: 'docs/runbook.md',
  modes: EVERY_MODE,
  unknown: 'decides',
  look: ({ runbook, environments }) => {
    const seen = environments.flatMap(ofEnvironment);
    if (runbook.problems.length > 0 || seen.length > 0) return once(seen);
    return [
      { subject: runbook.file, status: 'pass', message: 'This version carries out everything that it declares.' },
    ];
  },
};

function ofEnvironment({ environment, problems }: AuditedEnvironment): readonly Seen[] {
  const parts = environment.notCarriedOut.filter(({ scope }) => scope === 'part');
  return [
    ...problems.map((problem) => seenProblem(problem, 'block')),
    ...parts.map(({ where, sentence }): Seen => ({ subject: where, status: 'warn', message: sentence })),
  ];
}

/** Environments share the sections on top of the file. */
function once(seen: readonly Seen[]): readonly Seen[] {
  return [...new Map(seen.map((each) => [`${each.subject}\n${each.message}`, each])).values()];
}
