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
  /** What `freeze` came to in this run; it remembers a workflow that was disabled where no mark could be left. */
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
    const lock = await readLock(github, request.branch);
    switch (lock.state) {
      case 'none':
        return { branch: { state: 'not-held' }, workflow: await enable(github, disabledWithoutMark(request), request) };
      case 'not-ours':
        return bothInDoubt({
          state: 'in-doubt',
          reason: `The branch ${request.branch} carries no mark of failback.`,
          mend: `git push origin --delete ${request.branch}, when nobody needs it`,
        });
      case 'marked': {
        const { sha, ...mark } = lock.mark;
        if (mark.operation !== request.operation) {
          const other: Lifted = { state: 'held-by-other', mark };
          return { branch: other, workflow: other };
        }
        const workflow = await enable(github, mark.workflowDisabled, request);
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

/** The freeze held in the workflow alone: only the layers that the same run noted tell of it. */
function disabledWithoutMark({ workflow, earlier }: UnfreezeRequest): string | null {
  const held: readonly FreezeLayer['state'][] = ['held', 'already-ours'];
  return earlier !== null && held.includes(earlier.workflow.state) ? workflow : null;
}

async function enable(github: GitHub, disabled: string | null, request: UnfreezeRequest): Promise<Lifted> {
  if (disabled === null) return { state: 'not-held' };
  try {
    if ((await github.workflowState(disabled)) !== 'disabled') return { state: 'not-held' };
    await github.setWorkflow(disabled, 'enabled');
    return { state: 'lifted' };
  } catch (error) {
    const { reason, mend } = inDoubt(error);
    const byHand = `gh workflow enable ${disabled}`;
    const where = `${request.operation} disabled the workflow ${disabled}`;
    return { state: 'in-doubt', reason: `${where}, and it may still be: ${reason}`, mend: mend ?? byHand };
  }
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
