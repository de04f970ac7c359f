import type { Milliseconds } from '@failback/runbook';
import { type Clock, inTime, systemClock } from './clock.ts';
import { type GitHub, GitHubError, type WorkflowRun } from './github.ts';

/** How often GitHub is asked whether a run has ended. */
const POLL: Milliseconds = 2000;

export interface CancelRequest {
  /** File name of the deploy workflow. */
  readonly workflow: string;
  /** Runs that stay: our own, where deploy and rollback are one workflow. */
  readonly except: readonly number[];
  readonly maySpend: Milliseconds;
}

export interface CancelledRun {
  readonly id: number;
  readonly url: string;
  /** `ended`: GitHub says that it is completed. `still-running`: it was not by the end of our time. */
  readonly end: 'ended' | 'still-running';
  /** What GitHub calls its end, such as `cancelled`; null while there is none. */
  readonly conclusion: string | null;
}

export interface CancelEnd {
  /** `stopped`: no run of the workflow is at work any more, as far as GitHub says. */
  readonly state: 'stopped' | 'in-doubt';
  readonly runs: readonly CancelledRun[];
  /** What GitHub refused or could not say, a sentence each. */
  readonly troubles: readonly string[];
}

/**
 * Cancels every run of the deploy workflow that is at work and waits, for so long and no longer, until GitHub calls them
 * completed: an emergency does not stand in line behind a hung deploy. The claim on the hosts fences what is left of them.
 * Never throws.
 */
export async function cancelHungDeploys(
  github: GitHub,
  request: CancelRequest,
  clock: Clock = systemClock,
): Promise<CancelEnd> {
  const until = clock.elapsed() + request.maySpend;
  const seen = new Map<number, WorkflowRun>();
  const troubles = new Set<string>();
  const attempt = async <T>(ask: () => Promise<T>, otherwise: T): Promise<T> => {
    const left = until - clock.elapsed();
    if (left <= 0) return otherwise;
    try {
      return await inTime(ask(), left, clock, late);
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      troubles.add(error.message);
      return otherwise;
    }
  };
  for (;;) {
    const active = await attempt(() => github.activeRuns(request.workflow), null);
    const others = active?.filter(({ id }) => !request.except.includes(id)) ?? [];
    const fresh = others.filter(({ id }) => !seen.has(id));
    for (const run of others) seen.set(run.id, run);
    await Promise.all(fresh.map(({ id }) => attempt(() => github.cancelRun(id), undefined)));
    if (active !== null) await lookAtTheRest(github, seen, others, attempt);
    const stopped = active !== null && [...seen.values()].every(({ status }) => status === 'completed');
    if (stopped) return { state: 'stopped', runs: told(seen), troubles: [...troubles] };
    if (clock.elapsed() + POLL >= until) {
      return { state: 'in-doubt', runs: told(seen), troubles: [...troubles] };
    }
    await clock.wait(POLL);
  }
}

type Attempt = <T>(ask: () => Promise<T>, otherwise: T) => Promise<T>;

/** A run that is not listed as active any more is asked how it ended; one that GitHub has forgotten has ended. */
async function lookAtTheRest(
  github: GitHub,
  seen: Map<number, WorkflowRun>,
  active: readonly WorkflowRun[],
  attempt: Attempt,
): Promise<void> {
  const open = [...seen.values()].filter(
    ({ id, status }) => status !== 'completed' && !active.some((each) => each.id === id),
  );
  for (const run of open) {
    const now = await attempt(() => github.workflowRun(run.id), run);
    seen.set(run.id, now ?? { ...run, status: 'completed', conclusion: null });
  }
}

const late = (): Error =>
  new GitHubError('slow', 'GitHub did not answer within the time that cancelling may take.', null);

function told(seen: ReadonlyMap<number, WorkflowRun>): readonly CancelledRun[] {
  const runs = [...seen.values()].sort((one, other) => one.id - other.id);
  return runs.map(({ id, url, status, conclusion }) => ({
    id,
    url,
    end: status === 'completed' ? 'ended' : 'still-running',
    conclusion,
  }));
}
