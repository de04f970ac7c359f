import { failedLayer, newMark } from './freeze.ts';
import { runLife } from './frozen-by.ts';
import type { FreezeMark, GitHub } from './github.ts';
import { readLock } from './read-lock.ts';

export type TakenOver =
  | { readonly state: 'taken-over'; readonly from: FreezeMark }
  | { readonly state: 'free' }
  /** It is ours already. */
  | { readonly state: 'ours' }
  /** The run that left it is at work, or nobody can say that it is not. */
  | { readonly state: 'alive' | 'may-be-alive'; readonly mark: FreezeMark }
  /** Somebody else took it over at the same moment. */
  | { readonly state: 'lost' }
  | { readonly state: 'failed'; readonly reason: string; readonly mend: string | null };

/**
 * Takes over the lock branch of a run that has ended, by a swap that only one can win. What that run disabled, we have to
 * enable: the new mark inherits it. The hosts are another matter: their claim says whether its operation has ended. Never throws.
 */
export async function takeOverDeadFreeze(
  github: GitHub,
  request: {
    readonly branch: string;
    readonly operation: string;
    readonly environment: string;
    readonly since: string;
  },
): Promise<TakenOver> {
  try {
    const lock = await readLock(github, request.branch, 'change');
    if (lock.state === 'none') return { state: 'free' };
    if (lock.state === 'not-ours') {
      const reason = `The branch ${request.branch} carries no mark of failback.`;
      return { state: 'failed', reason, mend: `git push origin --delete ${request.branch}, when nobody needs it` };
    }
    const { sha, ...from } = lock.mark;
    if (from.operation === request.operation) return { state: 'ours' };
    const life = await runLife(github, from);
    if (life !== 'ended') return { state: life === 'active' ? 'alive' : 'may-be-alive', mark: from };
    const mark = newMark(github, request, from.workflowDisabled);
    const swapped = await github.replaceMark(request.branch, sha, mark);
    return swapped === 'replaced' ? { state: 'taken-over', from } : { state: 'lost' };
  } catch (error) {
    return failedLayer(error);
  }
}
