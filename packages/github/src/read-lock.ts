import type { FreezeMark, GitHub, Purpose } from './github.ts';

type MarkAt = FreezeMark & { readonly sha: string };

export type Lock =
  | { readonly state: 'none' }
  | { readonly state: 'not-ours' }
  | { readonly state: 'marked'; readonly mark: MarkAt };

/** The three things that can stand where the lock branch would be. @throws GitHubError */
export async function readLock(github: GitHub, branch: string, purpose: Purpose): Promise<Lock> {
  const found = await github.readMark(branch, purpose);
  if (found === null) return { state: 'none' };
  return found === 'unreadable' ? { state: 'not-ours' } : { state: 'marked', mark: found };
}
