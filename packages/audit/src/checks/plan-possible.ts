import { type Check, ofFleet, seenProblem, WITH_HOSTS } from './check.ts';

/** A choice that a person makes when it comes to it; it keeps nobody from going back. */
const CHOICES = ['migrations-need-a-choice'];

/** Whatever else the plan of a rollback would refuse: what the engine says is never lost between two checks. */
export function planPossible(toldElsewhere: readonly string[]): Check {
  return {
    id: 'plan-possible',
    source: 'docs/engine.md, Steps',
    modes: WITH_HOSTS,
    unknown: 'decides',
    look: ofFleet(({ planProblems }) =>
      planProblems
        .filter(({ code }) => !toldElsewhere.includes(code))
        .map((problem) => seenProblem(problem, CHOICES.includes(problem.code) ? 'warn' : 'block')),
    ),
  };
}
