import { declaredProblems } from '@failback/notify';
import type { Environment, Problem } from '@failback/runbook';

/**
 * What is wrong with the messages that environments declare: addresses, and the texts of the checkout. Environments share the
 * section on top of the file, and what is wrong with it is said once.
 * @param checkout null: there is none, and the texts are not looked at
 */
export function messageProblems(environments: readonly Environment[], checkout: string | null): readonly Problem[] {
  const problems = environments.flatMap(({ notify }) => declaredProblems(notify, checkout));
  return [...new Map(problems.map((problem) => [`${problem.where}\n${problem.message}`, problem])).values()];
}
