import { runLife } from './frozen-by.ts';
import { type FreezeMark, type GitHub, GitHubError } from './github.ts';
import { readLock } from './read-lock.ts';

/** What one layer of a freeze came to. */
export type FreezeLayer =
  | { readonly state: 'held' }
  /** An earlier step of this operation had put it up. */
  | { readonly state: 'already-ours' }
  /** `mark` is null where a person disabled the workflow or made the branch, which leaves no mark; it stays as it is. */
  | { readonly state: 'held-by-other'; readonly mark: FreezeMark | null }
  /** The branch is that of another, which freezes too; what hangs on its mark is theirs. */
  | { readonly state: 'left-alone' }
  /** It was asked for, and no answer says whether it was done. */
  | { readonly state: 'in-doubt'; readonly reason: string; readonly mend: string | null }
  | { readonly state: 'failed'; readonly reason: string; readonly mend: string | null }
  | { readonly state: 'not-declared' };

/** The layers of a freeze that GitHub holds. The lock on the hosts is the third, and the only one that binds everybody. */
export interface FreezeLayers {
  readonly branch: FreezeLayer;
  readonly workflow: FreezeLayer;
}

export interface FreezeRequest {
  /** Branch whose existence means frozen. */
  readonly branch: string;
  /** File name of the deploy workflow; null: none is declared. */
  readonly workflow: string | null;
  readonly operation: string;
  readonly environment: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

/**
 * Puts up both layers. The branch comes first, because its mark remembers that the workflow was active: who lifts the freeze
 * enables only what it disabled. Never throws; an emergency goes on with what it got, and says what it did not get.
 */
export async function freeze(github: GitHub, request: FreezeRequest): Promise<FreezeLayers> {
  const found = await workflowFound(github, request.workflow).catch(failedLayer);
  const wasActive = found === 'active' ? request.workflow : null;
  const branch = await markOrRead(github, request, wasActive).catch(unansweredLayer);
  if ('reason' in branch) return { branch, workflow: await disable(github, request.workflow, found) };
  const { layer, mark } = branch;
  if (mark === null) {
    return { branch: layer, workflow: { state: request.workflow === null ? 'not-declared' : 'left-alone' } };
  }
  const workflow = await disable(github, request.workflow, found);
  const disabledEarlier = workflow.state === 'held-by-other' && mark.workflowDisabled === request.workflow;
  return { branch: layer, workflow: disabledEarlier ? { state: 'already-ours' } : workflow };
}

type Failed = Extract<FreezeLayer, { state: 'failed' }>;
type InDoubt = Extract<FreezeLayer, { state: 'in-doubt' }>;
type WorkflowFound = 'not-declared' | 'active' | 'disabled' | 'missing';

/** Of what changes something. */
function unansweredLayer(error: unknown): Failed | InDoubt {
  const failed = failedLayer(error);
  const certain = error instanceof GitHubError && error.effect === 'none';
  return certain ? failed : { ...failed, state: 'in-doubt' };
}

/** A defect of ours is a failed layer too: the rollback must not die of its freeze. */
export function failedLayer(error: unknown): Failed {
  if (error instanceof GitHubError) return { state: 'failed', reason: error.message, mend: error.mend };
  return { state: 'failed', reason: error instanceof Error ? error.message : String(error), mend: null };
}

async function workflowFound(github: GitHub, workflow: string | null): Promise<WorkflowFound> {
  return workflow === null ? 'not-declared' : github.workflowState(workflow, 'change');
}

async function markOrRead(github: GitHub, request: FreezeRequest, wasActive: string | null): Promise<Marked | InDoubt> {
  const mark = newMark(github, request, wasActive);
  if ((await github.markBranch(request.branch, mark)) === 'created') return { layer: { state: 'held' }, mark };
  const lock = await readLock(github, request.branch, 'change');
  if (lock.state === 'none') return changed(request.branch);
  if (lock.state === 'not-ours') return { layer: { state: 'held-by-other', mark: null }, mark: null };
  const { sha, ...there } = lock.mark;
  if (there.operation !== request.operation) return { layer: { state: 'held-by-other', mark: there }, mark: null };
  // Whoever finds the mark asks whether its run is at work, and that is this run by now.
  const mine = (await isLeftBehind(github, there)) ? newMark(github, request, null) : there;
  // The workflow could not be seen when the branch was made, or was enabled since: the mark has to know before it is disabled.
  const next = { ...mine, since: there.since, workflowDisabled: there.workflowDisabled ?? wasActive };
  if (mine === there && next.workflowDisabled === there.workflowDisabled) {
    return { layer: { state: 'already-ours' }, mark: there };
  }
  const replaced = await github.replaceMark(request.branch, sha, next);
  return replaced === 'replaced' ? { layer: { state: 'already-ours' }, mark: next } : changed(request.branch);
}

/** `mark` is null where the branch is not of this operation. */
type Marked =
  | { readonly layer: Extract<FreezeLayer, { state: 'held' | 'already-ours' }>; readonly mark: FreezeMark }
  | { readonly layer: Extract<FreezeLayer, { state: 'held-by-other' }>; readonly mark: null };

async function isLeftBehind(github: GitHub, mark: FreezeMark): Promise<boolean> {
  const { id, attempt } = github.run;
  if (mark.runId === id && mark.runAttempt === attempt) return false;
  return (await runLife(github, mark)) === 'ended';
}

function changed(branch: string): InDoubt {
  return {
    state: 'in-doubt',
    reason: `The branch ${branch} was changed by somebody else at the same moment.`,
    mend: null,
  };
}

export function newMark(
  github: GitHub,
  { operation, environment, since }: Pick<FreezeRequest, 'operation' | 'environment' | 'since'>,
  workflowDisabled: string | null,
): FreezeMark {
  const { id, attempt, actor } = github.run;
  return {
    schema_version: 1,
    operation,
    environment,
    runId: id,
    runAttempt: attempt,
    actor,
    since,
    workflowDisabled,
  };
}

async function disable(github: GitHub, workflow: string | null, found: WorkflowFound | Failed): Promise<FreezeLayer> {
  if (typeof found !== 'string') return found;
  if (workflow === null || found === 'not-declared') return { state: 'not-declared' };
  if (found === 'disabled') return { state: 'held-by-other', mark: null };
  if (found === 'missing') {
    const reason = `There is no workflow ${workflow}.`;
    return {
      state: 'failed',
      reason,
      mend: 'freeze.workflow in failback.yml: the file name of the workflow that deploys',
    };
  }
  try {
    await github.setWorkflow(workflow, 'disabled');
    return { state: 'held' };
  } catch (error) {
    return unansweredLayer(error);
  }
}
