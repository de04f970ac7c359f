import type { Problem } from '@failback/runbook';
import { type FreezeMark, type GitHub, GitHubError } from './github.ts';
import { githubProblem } from './github-problem.ts';
import { readLock } from './read-lock.ts';

/** Is the run that left a mark still at work? `unknown`: GitHub could not say. */
export type RunLife = 'active' | 'ended' | 'unknown';

export type Frozen =
  | { readonly state: 'free' }
  | { readonly state: 'held'; readonly mark: FreezeMark; readonly run: RunLife }
  | { readonly state: 'unreadable'; readonly problem: Problem };

/** Who has frozen the deploys, and whether they are still at work. A gate lets pass on `free` alone. */
export async function frozenBy(github: GitHub, branch: string): Promise<Frozen> {
  try {
    const lock = await readLock(github, branch, 'look');
    if (lock.state === 'none') return { state: 'free' };
    if (lock.state === 'not-ours') return { state: 'unreadable', problem: noMark(branch) };
    const { sha: _sha, ...mark } = lock.mark;
    return { state: 'held', mark, run: await runLife(github, mark) };
  } catch (error) {
    return { state: 'unreadable', problem: githubProblem(error, `branch ${branch}`) };
  }
}

function noMark(branch: string): Problem {
  return {
    code: 'freeze-without-mark',
    where: `branch ${branch}`,
    message: 'The branch means that deploys are frozen, and it carries no mark that says by whom.',
    mend: `git push origin --delete ${branch}, when nobody needs it`,
  };
}

/**
 * A run that is gone, or that was started again since, has ended; one that cannot be read may be at work. GitHub says "not
 * found" as well of what it does not show: it is believed where the run that asks is shown.
 */
export async function runLife(github: GitHub, mark: FreezeMark): Promise<RunLife> {
  try {
    const run = await github.workflowRun(mark.runId);
    if (run === null) return (await github.workflowRun(github.run.id)) === null ? 'unknown' : 'ended';
    if (run.status === 'completed' || run.attempt > mark.runAttempt) return 'ended';
    return 'active';
  } catch (error) {
    if (error instanceof GitHubError) return 'unknown';
    throw error;
  }
}
