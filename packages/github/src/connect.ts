import { asker } from './ask.ts';
import { type Clock, systemClock } from './clock.ts';
import { deploymentQuestions } from './deployment-questions.ts';
import { environmentQuestions } from './environment-questions.ts';
import type { GitHub } from './github.ts';
import { type GitHubLimits, PATIENT } from './limits.ts';
import { markQuestions } from './mark-questions.ts';
import { runQuestions } from './run-questions.ts';
import { sender } from './send.ts';
import type { GitHubSurroundings } from './surroundings.ts';
import { workflowQuestions } from './workflow-questions.ts';

export interface ConnectOptions {
  readonly limits: GitHubLimits;
  readonly clock: Clock;
  /** In place of the client's own, which knows the runner's proxy. */
  readonly fetch: typeof globalThis.fetch;
}

/** GitHub as one run with its token sees it. Nothing is asked, or loaded, before the first question. */
export function connectGitHub(surroundings: GitHubSurroundings, options: Partial<ConnectOptions> = {}): GitHub {
  const { limits = PATIENT, clock = systemClock, fetch = null } = options;
  const { owner, repo, run, token } = surroundings;
  const ask = asker(sender(surroundings, fetch, clock), limits, clock, token);
  return {
    repository: { owner, repo },
    run,
    ...environmentQuestions(ask),
    ...runQuestions(ask),
    ...workflowQuestions(ask),
    ...markQuestions(ask, run),
    ...deploymentQuestions(ask, run),
  };
}
