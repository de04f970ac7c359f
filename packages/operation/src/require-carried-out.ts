import { runbookProblems } from '@failback/procedure';
import { type Environment, UserError } from '@failback/runbook';

/** Before any host is asked anything: what the questions would be about may be what this version does not know. */
export function requireCarriedOut(environment: Environment): void {
  const problems = runbookProblems(environment);
  if (problems.length > 0) throw new UserError(problems);
}
