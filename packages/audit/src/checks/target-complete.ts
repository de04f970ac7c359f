import type { Seen } from '../finding.ts';
import { type Check, ofFleet, seenProblem, WITH_HOSTS } from './check.ts';

const CODES = ['target-missing', 'target-without-commit', 'target-half-made'];

/** Whether the target is there to be gone back to; whether it is whole, the rehearsal says. */
export const targetComplete: Check & { readonly codes: readonly string[] } = {
  id: 'target-complete',
  source: 'Runbook 002, 5.1',
  codes: CODES,
  modes: WITH_HOSTS,
  unknown: 'decides',
  look: ofFleet(({ hosts, target, planProblems, environment }) => {
    if (target.kind === 'none' || target.kind === 'not-known') return [];
    const found = planProblems.filter(({ code }) => CODES.includes(code));
    if (found.length > 0) return found.map((problem) => seenProblem(problem, 'block'));
    const { release, commit } = target.target;
    const asked = commit !== null && environment.release.strategy === 'git-tag';
    return hosts.flatMap((each): Seen[] => {
      if (!each.reached || each.carries !== 'release') return [];
      const subject = `host ${each.host.name}`;
      if (each.inspection?.targetCommit === 'absent') {
        return [
          {
            subject,
            status: 'warn',
            message: `The commit of ${release} that was proved is not in this checkout; a rollback would have to fetch it first.`,
            mend: `git fetch origin tag ${release}, in release.path on ${each.host.name}`,
          },
        ];
      }
      if (each.inspection === null || (asked && each.inspection.targetCommit === null)) {
        return [{ subject, status: 'unknown', message: `Whether ${release} is there could not be seen.` }];
      }
      return [{ subject, status: 'pass', message: `${release} is there.` }];
    });
  }),
};
