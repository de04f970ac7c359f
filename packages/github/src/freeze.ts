import { type FreezeMark, type GitHub, GitHubError } from './github.ts';
import { readLock } from './read-lock.ts';

/** What one layer of a freeze came to. */
export type FreezeLayer =
  | { readonly state: 'held' }
  /** An earlier step of this operation had put it up. */
  | { readonly state: 'already-ours' }
  /** `mark` is null where somebody else disabled the workflow, which leaves no mark; it stays as it is. */
  | { readonly state: 'held-by-other'; readonly mark: FreezeMark | null }
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
  const found = await orFailure(() => workflowFound(github, request.workflow));
  const wasActive = found === 'active' ? request.workflow : null;
  const branch = await orFailure(() => markOrRead(github, request, wasActive));
  if ('reason' in branch) return { branch, workflow: await disable(github, request.workflow, found) };
  const { layer, mark } = branch;
  if (layer.state === 'held-by-other') {
    return { branch: layer, workflow: request.workflow === null ? { state: 'not-declared' } : layer };
  }
  const workflow = await disable(github, request.workflow, found);
  const disabledEarlier = workflow.state === 'held-by-other' && mark.workflowDisabled === request.workflow;
  return { branch: layer, workflow: disabledEarlier ? { state: 'already-ours' } : workflow };
}

type Failed = Extract<FreezeLayer, { state: 'failed' }>;
type WorkflowFound = 'not-declared' | 'active' | 'disabled' | 'missing';

async function orFailure<T>(act: () => Promise<T>): Promise<T | Failed> {
  try {
    return await act();
  } catch (error) {
    return failedLayer(error);
  }
}

/** A defect of ours is a failed layer too: the rollback must not die of its freeze. */
export function failedLayer(error: unknown): Failed {
  if (error instanceof GitHubError) return { state: 'failed', reason: error.message, mend: error.mend };
  return { state: 'failed', reason: error instanceof Error ? error.message : String(error), mend: null };
}

async function workflowFound(github: GitHub, workflow: string | null): Promise<WorkflowFound> {
  return workflow === null ? 'not-declared' : github.workflowState(workflow);
}

async function markOrRead(
  github: GitHub,
  request: FreezeRequest,
  wasActive: string | null,
): Promise<{ readonly layer: Exclude<FreezeLayer, Failed>; readonly mark: FreezeMark } | Failed> {
  const mark = newMark(github, request, wasActive);
  if ((await github.markBranch(request.branch, mark)) === 'created') return { layer: { state: 'held' }, mark };
  const lock = await readLock(github, request.branch);
  if (lock.state === 'none') return changed(request.branch);
  if (lock.state === 'not-ours') return notOurs(request.branch);
  const { sha, ...there } = lock.mark;
  if (there.operation !== request.operation) return { layer: { state: 'held-by-other', mark: there }, mark: there };
  if (there.workflowDisabled !== null || wasActive === null) return { layer: { state: 'already-ours' }, mark: there };
  // The workflow could not be seen when the branch was made, or was enabled since: the mark has to know before it is disabled.
  const replaced = await github.replaceMark(request.branch, sha, { ...there, workflowDisabled: wasActive });
  if (replaced !== 'replaced') return changed(request.branch);
  return { layer: { state: 'already-ours' }, mark: { ...there, workflowDisabled: wasActive } };
}

function changed(branch: string): Failed {
  return {
    state: 'failed',
    reason: `The branch ${branch} was changed by somebody else at the same moment.`,
    mend: null,
  };
}

function notOurs(branch: string): Failed {
  return {
    state: 'failed',
    reason: `There is a branch ${branch}, and it carries no mark of failback.`,
    mend: `git push origin --delete ${branch}, when nobody needs it; or another freeze.branch in failback.yml`,
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
  return orFailure(async () => {
    await github.setWorkflow(workflow, 'disabled');
    return { state: 'held' };
  });
}
