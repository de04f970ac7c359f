import { reachedHosts } from '../audit-facts.ts';
import { type Check, ofFleet, seenProblem, WITH_HOSTS } from './check.ts';

export interface ProblemCheck extends Check {
  /** Codes of the plan's problems that this check tells; what no check takes is told by `plan-possible`. */
  readonly codes: readonly string[];
}

/**
 * A check of what the engine itself would refuse: its own words are taken, so that the audit and the rollback never differ.
 * @param fine what is said of a host that has none of these problems
 */
export function problemCheck(check: {
  readonly id: string;
  readonly source: string;
  readonly codes: readonly string[];
  readonly fine: string;
}): ProblemCheck {
  const { id, source, codes, fine } = check;
  return {
    id,
    source,
    codes,
    modes: WITH_HOSTS,
    unknown: 'decides',
    look: ofFleet((fleet) => {
      const found = fleet.planProblems.filter(({ code }) => codes.includes(code));
      const well = reachedHosts(fleet)
        .filter(({ carries }) => carries === 'release')
        .map(({ host }) => `host ${host.name}`)
        .filter((subject) => !found.some(({ where }) => where === subject));
      return [
        ...found.map((problem) => seenProblem(problem, 'block')),
        ...well.map((subject) => ({ subject, status: 'pass', message: fine }) as const),
      ];
    }),
  };
}
