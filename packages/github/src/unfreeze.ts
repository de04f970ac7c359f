import { type FreezeLayer, type FreezeLayers, failedLayer } from './freeze.ts';
import type { FreezeMark, GitHub } from './github.ts';
import { readLock } from './read-lock.ts';

/** What became of one layer. Whatever is in doubt stays up: a freeze too many costs a command, one too few a deploy. */
export type Lifted =
  | { readonly state: 'lifted' }
  /** There was nothing to lift. */
  | { readonly state: 'not-held' }
  | { readonly state: 'held-by-other'; readonly mark: FreezeMark | null }
  | { readonly state: 'in-doubt'; readonly reason: string; readonly mend: string | null };

export interface UnfreezeRequest {
  readonly branch: string;
  readonly workflow: string | null;
  readonly operation: string;
  /** What `freeze` came to in this run; it remembers a workflow that was disabled where no mark tells. */
  readonly earlier: FreezeLayers | null;
}

/**
 * Lifts what this operation put up, and nothing else. The workflow is enabled before the branch goes, so that a run that is
 * ended in between leaves a mark that still says what is to be enabled. Never throws.
 */
export async function unfreeze(
  github: GitHub,
  request: UnfreezeRequest,
): Promise<{ readonly branch: Lifted; readonly workflow: Lifted }> {
  try {
    const lock = await readLock(github, request.branch, 'change');
    switch (lock.state) {
      case 'none':
        return { branch: { state: 'not-held' }, workflow: await liftedWithoutMark(github, request) };
      case 'not-ours':
        return { branch: { state: 'held-by-other', mark: null }, workflow: await liftedWithoutMark(github, request) };
      case 'marked': {
        const { sha, ...mark } = lock.mark;
        if (mark.operation !== request.operation) {
          const other: Lifted = { state: 'held-by-other', mark };
          return { branch: other, workflow: disabledBySelf(request) ? notTheirs(request, mark) : other };
        }
        const workflow = await liftedAsMarked(github, mark, request);
        if (workflow.state === 'in-doubt') return { branch: kept(request), workflow };
        return { branch: await removed(github, request.branch, sha), workflow };
      }
    }
  } catch (error) {
    return bothInDoubt(inDoubt(error));
  }
}

function bothInDoubt(doubt: Lifted): { readonly branch: Lifted; readonly workflow: Lifted } {
  return { branch: doubt, workflow: doubt };
}

function inDoubt(error: unknown): Extract<Lifted, { state: 'in-doubt' }> {
  const { reason, mend } = failedLayer(error);
  return { state: 'in-doubt', reason, mend };
}

function kept({ branch }: UnfreezeRequest): Lifted {
  const reason = `The branch ${branch} stays, because it remembers which workflow has to be enabled.`;
  return { state: 'in-doubt', reason, mend: null };
}

function disabledBySelf({ workflow, earlier }: UnfreezeRequest): boolean {
  const held: readonly FreezeLayer['state'][] = ['held', 'already-ours'];
  return workflow !== null && earlier !== null && held.includes(earlier.workflow.state);
}

/** Only the layers that the same run noted tell whose doing a disabled workflow is. */
async function liftedWithoutMark(github: GitHub, request: UnfreezeRequest): Promise<Lifted> {
  const { workflow, earlier } = request;
  if (workflow === null || earlier === null) return { state: 'not-held' };
  if (disabledBySelf(request)) return enable(github, workflow, request);
  return earlier.workflow.state === 'in-doubt' ? askedFor(github, workflow, request) : { state: 'not-held' };
}

async function liftedAsMarked(
  github: GitHub,
  { workflowDisabled }: FreezeMark,
  request: UnfreezeRequest,
): Promise<Lifted> {
  if (workflowDisabled === null) return liftedWithoutMark(github, request);
  if (workflowDisabled === request.workflow) return enable(github, workflowDisabled, request);
  return {
    state: 'in-doubt',
    reason: `The mark says that ${workflowDisabled} was disabled, and the runbook names ${request.workflow ?? 'no workflow'}.`,
    mend: `gh workflow enable ${workflowDisabled}, when it may start`,
  };
}

async function enable(github: GitHub, disabled: string, request: UnfreezeRequest): Promise<Lifted> {
  try {
    if ((await github.workflowState(disabled, 'change')) !== 'disabled') return { state: 'not-held' };
    await github.setWorkflow(disabled, 'enabled');
    return { state: 'lifted' };
  } catch (error) {
    const { reason, mend } = inDoubt(error);
    return doubtful(disabled, `${request.operation} disabled it, and it may still be: ${reason}`, mend);
  }
}

/** Disabling it was asked for, and never answered: then or since somebody else may have done the same. */
async function askedFor(github: GitHub, workflow: string, { operation }: UnfreezeRequest): Promise<Lifted> {
  try {
    if ((await github.workflowState(workflow, 'change')) !== 'disabled') return { state: 'not-held' };
    return doubtful(workflow, `it is disabled, and whether by ${operation} cannot be told`, null);
  } catch (error) {
    const { reason, mend } = inDoubt(error);
    return doubtful(workflow, `${operation} may have disabled it: ${reason}`, mend);
  }
}

/** The operation that holds the branch found it disabled, and leaves it so. */
function notTheirs({ workflow, operation }: UnfreezeRequest, mark: FreezeMark): Lifted {
  const why = `${operation} disabled it, and ${mark.operation}, which holds the freeze by now, does not enable it`;
  return doubtful(workflow ?? '', why, `gh workflow enable ${workflow}, when ${mark.operation} has ended`);
}

function doubtful(workflow: string, why: string, mend: string | null): Lifted {
  const reason = `The workflow ${workflow} stays as it is: ${why.replace(/\.$/, '')}.`;
  return { state: 'in-doubt', reason, mend: mend ?? `gh workflow enable ${workflow}` };
}

async function removed(github: GitHub, branch: string, sha: string): Promise<Lifted> {
  try {
    const end = await github.removeMark(branch, sha);
    if (end === 'removed') return { state: 'lifted' };
    if (end === 'gone') return { state: 'not-held' };
    return { state: 'in-doubt', reason: `The branch ${branch} was changed meanwhile, so it stays.`, mend: null };
  } catch (error) {
    return inDoubt(error);
  }
}
