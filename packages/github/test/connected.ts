import { onTestFinished } from 'vitest';
import { type StoodGitHub, startGitHub } from '../../../test/bed/github/start.ts';
import { type GitHubState, stoodRun } from '../../../test/bed/github/state.ts';
import { type ConnectOptions, connectGitHub } from '../src/connect.ts';
import type { GitHub } from '../src/github.ts';
import { githubSurroundings } from '../src/surroundings.ts';
import { pauselessClock } from './pauseless-clock.ts';

/** The run that asks, in every test. */
export const OUR_RUN = 7;

export interface Connected {
  readonly stood: StoodGitHub;
  readonly github: GitHub;
  /** As `run` sees the same GitHub. */
  readonly as: (run: number, options?: Partial<ConnectOptions>) => GitHub;
}

/** The stand-in with our run at work on it, and GitHub as that run sees it. Ends, and complains, with the test. */
export async function connected(
  prepare: (state: GitHubState) => void = () => {},
  options: Partial<ConnectOptions> = {},
): Promise<Connected> {
  const stood = await startGitHub((state) => {
    state.runs.set(OUR_RUN, stoodRun({ id: OUR_RUN, workflow: 'rollback.yml', actor: 'octocat' }));
    state.workflows.set('deploy.yml', 'active');
    prepare(state);
  });
  onTestFinished(() => stood.close());
  const as: Connected['as'] = (run, more = {}) => {
    const found = githubSurroundings(stood.runner(run), stood.token);
    if (!found.ok) throw new Error(JSON.stringify(found.problems));
    return connectGitHub(found.surroundings, { clock: pauselessClock(), ...options, ...more });
  };
  return { stood, github: as(OUR_RUN), as };
}
