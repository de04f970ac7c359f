import type { AuditMode, FreezeAnswer } from '../audit-facts.ts';
import type { Seen } from '../finding.ts';
import { type Check, ofFleet, seenProblem, WITH_HOSTS } from './check.ts';
import { WITH_TOKEN } from './with-token.ts';

/** A deploy must not go into a rollback; a rollback is not hindered by a freeze. */
export const environmentNotFrozen: Check = {
  id: 'environment-not-frozen',
  source: 'Rollback procedure 000, Immediate actions 1',
  modes: WITH_HOSTS,
  unknown: 'decides',
  look: ofFleet(({ environment }, { github, mode }) => {
    const { branch, workflow } = environment.freeze;
    return judged(github.freeze, { branch, workflow, mode, name: environment.name });
  }),
};

interface Freeze {
  readonly branch: string;
  readonly workflow: string | null;
  readonly mode: AuditMode;
  readonly name: string;
}

function judged(answer: FreezeAnswer, { branch, workflow, mode, name }: Freeze): readonly Seen[] {
  const subject = 'GitHub';
  switch (answer.state) {
    case 'not-asked': {
      if (workflow === null) return [];
      const message = `The runbook freezes ${workflow} while a rollback runs, and whether it is frozen now could not be asked.`;
      const mend = `run it as a step of a workflow, with ${WITH_TOKEN} and permissions: contents: read, actions: read`;
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
