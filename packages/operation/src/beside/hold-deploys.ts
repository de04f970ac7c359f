import {
  type FreezeLayers,
  type FreezeMark,
  type FreezeRequest,
  freeze,
  frozenBy,
  type GitHub,
  takeOverDeadFreeze,
} from '@failback/github';
import type { Freeze } from '@failback/runbook';
import { defect } from './beside.ts';

/** The freeze as this run came to hold it. */
export interface Hold {
  readonly layers: FreezeLayers;
  /** Whose freeze it was; null when it was nobody's. */
  readonly takenFrom: FreezeMark | null;
  /** Why the freeze of another could not be taken over, when that failed. */
  readonly problem: { readonly reason: string; readonly mend: string | null } | null;
}

/** Freezes deploys as far as GitHub can; the freeze that an ended run left behind is taken over. Never throws. */
export async function holdDeploys(
  github: GitHub,
  declared: Freeze,
  mark: { readonly operation: string; readonly environment: string; readonly since: string },
): Promise<Hold> {
  try {
    return await frozen(github, { ...declared, ...mark });
  } catch (error) {
    const failed = { state: 'failed', reason: defect(error), mend: null } as const;
    return { layers: { branch: failed, workflow: failed }, takenFrom: null, problem: null };
  }
}

async function frozen(github: GitHub, request: FreezeRequest): Promise<Hold> {
  const layers = await freeze(github, request);
  const { branch } = layers;
  if (branch.state !== 'held-by-other' || branch.mark === null) return { layers, takenFrom: null, problem: null };
  const taken = await takeOverDeadFreeze(github, request);
  switch (taken.state) {
    case 'taken-over':
      return { layers: await freeze(github, request), takenFrom: taken.from, problem: null };
    case 'free':
    case 'ours':
      return { layers: await freeze(github, request), takenFrom: null, problem: null };
    case 'alive':
    case 'may-be-alive':
    case 'lost':
      return { layers, takenFrom: null, problem: null };
    case 'failed':
      return { layers, takenFrom: null, problem: taken };
  }
}

/**
 * The freeze that the main step of this run made for the operation, as its mark tells. Never throws.
 * @returns why nobody can say whether it made one
 */
export async function heldByMain(github: GitHub, { branch }: Freeze, operation: string): Promise<Hold | string> {
  const found = await frozenBy(github, branch).catch(defect);
  if (typeof found === 'string') return found;
  if (found.state === 'unreadable' && found.problem.code !== 'freeze-without-mark') return found.problem.message;
  const ours = found.state === 'held' && found.mark.operation === operation && found.mark.runId === github.run.id;
  const disabled = ours && found.mark.workflowDisabled !== null;
  const layers: FreezeLayers = {
    branch: { state: ours ? 'held' : 'not-declared' },
    workflow: { state: disabled ? 'held' : 'not-declared' },
  };
  return { layers, takenFrom: null, problem: null };
}

/** Whether this run itself made the freeze, or may have: then there was none before, and nobody else counts on it. */
export function isOurOwn({ layers, takenFrom }: Hold): boolean {
  const states = [layers.branch.state, layers.workflow.state];
  if (takenFrom !== null || states.includes('already-ours')) return false;
  return states.includes('held') || states.includes('in-doubt');
}
