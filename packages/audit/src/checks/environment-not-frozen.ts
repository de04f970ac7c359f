import type { AuditMode, GitHubFacts } from '../audit-facts.ts';
import type { Seen } from '../finding.ts';
import { type Check, ofFleet, seenProblem, WITH_HOSTS } from './check.ts';
import { howToAsk } from './with-token.ts';

/** A deploy must not go into a rollback; a rollback is not hindered by a freeze. */
export const environmentNotFrozen: Check = {
  id: 'environment-not-frozen',
  source: 'Rollback procedure 000, Immediate actions 1',
  modes: WITH_HOSTS,
  unknown: 'decides',
  look: ofFleet(({ environment }, { github, mode }) => {
    const { branch, workflow } = environment.freeze;
    return judged(github, { branch, workflow, mode, name: environment.name });
  }),
};

interface Freeze {
  readonly branch: string;
  readonly workflow: string | null;
  readonly mode: AuditMode;
  readonly name: string;
}

function judged(github: GitHubFacts, { branch, workflow, mode, name }: Freeze): readonly Seen[] {
  const subject = 'GitHub';
  const answer = github.freeze;
  switch (answer.state) {
    case 'not-asked': {
      const mend = howToAsk(github, ['contents', 'actions']);
      if (workflow === null) {
        // A pipeline without a token has chosen not to ask; somebody at a terminal may not know that GitHub could say something.
        if (github.asker === 'step') return [];
        const message = 'GitHub was not asked, so whether a rollback has frozen deploys is not known.';
        return [{ subject, status: 'warn', message, mend }];
      }
      const message = `The runbook freezes ${workflow} while a rollback runs, and whether it is frozen now could not be asked.`;
      return [{ subject, status: mode === 'pre-deploy' ? 'unknown' : 'warn', message, mend }];
    }
    case 'free':
      return [{ subject, status: 'pass', message: 'Deploys are not frozen.' }];
    case 'held': {
      const { actor, since, operation, run } = answer;
      const ended = run === 'ended' ? ', in a run that has ended' : '';
      const message = `Deploys are frozen: ${actor} began operation ${operation} ${since}${ended}.`;
      const mend =
        run === 'ended'
          ? `failback status --environment ${name}; when nothing is unfinished: git push origin --delete ${branch}`
          : 'wait until that run has ended';
      return [{ subject, status: mode === 'pre-deploy' ? 'block' : 'warn', message, mend }];
    }
    case 'unreadable':
      return [seenProblem(answer.problem, mode === 'pre-deploy' ? 'unknown' : 'warn')];
  }
}
