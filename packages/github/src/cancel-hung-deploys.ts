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
  /** So long a cancelled run may take to end by itself; then it is ended by force, where there is time left to see it. */
  readonly patience: Milliseconds;
  readonly maySpend: Milliseconds;
}

export interface CancelledRun {
  readonly id: number;
  readonly url: string;
  /** `ended`: GitHub says that it is completed. `still-running`: it was not by the end of our time. */
  readonly end: 'ended' | 'still-running';
  /** What GitHub calls its end, such as `cancelled`; null while there is none. */
  readonly conclusion: string | null;
  /** `force`: it did not heed the cancel, and was ended without asking its jobs. */
  readonly by: 'cancel' | 'force';
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
 * completed: an emergency does not stand in line behind a hung deploy. One that does not heed it in time is ended by force,
 * once, which skips what its jobs would have done at their end. The claim on the hosts fences what is left of them. Never throws.
 */
export async function cancelHungDeploys(
  github: GitHub,
  request: CancelRequest,
  clock: Clock = systemClock,
): Promise<CancelEnd> {
  const until = clock.elapsed() + request.maySpend;
  const seen = new Map<number, WorkflowRun>();
  /** When each was cancelled, as far as GitHub took it. */
  const cancelled = new Map<number, Milliseconds>();
  const forced = new Set<number>();
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
    const active = await attempt(() => github.activeRuns(request.workflow, 'change'), null);
    const others = active?.filter(({ id }) => !request.except.includes(id)) ?? [];
    const uncancelled = others.filter(({ id }) => !cancelled.has(id));
    for (const run of others) seen.set(run.id, run);
    const cancel = async ({ id }: WorkflowRun) => {
      const taken = await attempt(() => github.cancelRun(id).then(() => true), false);
      if (taken) cancelled.set(id, clock.elapsed());
    };
    const force = async ({ id }: WorkflowRun) => {
      const taken = await attempt(() => github.forceCancelRun(id).then(() => true), false);
      if (taken) forced.add(id);
    };
    const deaf = others.filter(({ id }) => {
      const since = cancelled.get(id);
      return since !== undefined && !forced.has(id) && clock.elapsed() - since >= request.patience;
    });
    await Promise.all([...uncancelled.map(cancel), ...deaf.map(force)]);
    if (active !== null) await lookAtTheRest(github, seen, others, attempt);
    const stopped = active !== null && [...seen.values()].every(({ status }) => status === 'completed');
    if (stopped) return { state: 'stopped', runs: told(seen, forced), troubles: [...troubles] };
    if (clock.elapsed() + POLL >= until) {
      return { state: 'in-doubt', runs: told(seen, forced), troubles: [...troubles] };
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

function told(seen: ReadonlyMap<number, WorkflowRun>, forced: ReadonlySet<number>): readonly CancelledRun[] {
  const runs = [...seen.values()].sort((one, other) => one.id - other.id);
  return runs.map(({ id, url, status, conclusion }) => ({
    id,
    url,
    end: status === 'completed' ? 'ended' : 'still-running',
    conclusion,
    by: forced.has(id) ? 'force' : 'cancel',
  }));
}
