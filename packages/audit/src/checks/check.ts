import type { Problem } from '@failback/runbook';
import type { AuditFacts, AuditMode, FleetFacts } from '../audit-facts.ts';
import type { Seen } from '../finding.ts';

/** One thing that an audit looks at. It judges facts and asks nobody. */
export interface Check {
  /** Stable kebab-case word. */
  readonly id: string;
  /** Where it is written that this is looked at. */
  readonly source: string;
  readonly modes: readonly AuditMode[];
  /** Whether an audit that could not tell this has told enough: `decides` makes it inconclusive, `informs` a warning. */
  readonly unknown: 'decides' | 'informs';
  readonly look: (facts: AuditFacts) => readonly Seen[];
}

export const EVERY_MODE: readonly AuditMode[] = ['static', 'pre-deploy', 'readiness'];
export const WITH_HOSTS: readonly AuditMode[] = ['pre-deploy', 'readiness'];

/** What a check sees of the hosts; nothing where they were not looked at. */
export function ofFleet(look: (fleet: FleetFacts, facts: AuditFacts) => readonly Seen[]): Check['look'] {
  return (facts) => (facts.fleet === null ? [] : look(facts.fleet, facts));
}

/** A problem that somebody else has put into words. */
export function seenProblem(problem: Problem, status: 'block' | 'unknown' | 'warn'): Seen {
  const { where, message, accepted, mend } = problem;
  const text = accepted === undefined ? message : `${message} Accepted: ${accepted}.`;
  return { subject: where, status, message: text, ...(mend === undefined ? {} : { mend }) };
}
