import { Fields } from './fields.ts';
import { markMessage, markPage, parseMark } from './freeze-mark.ts';
import { type FreezeMark, type GitHub, GitHubError, type RunRef } from './github.ts';
import type { Ask } from './question.ts';
import { withoutEffect } from './without-effect.ts';

/** The lock branch: made, read, swapped and removed so that of two who try at once one wins. */
export function markQuestions(
  ask: Ask,
  run: RunRef,
): Pick<GitHub, 'markBranch' | 'readMark' | 'replaceMark' | 'removeMark'> {
  const swap = async (branch: string, sha: string, mark: FreezeMark): Promise<Swapped> => {
    const next = await commit(ask, mark, [sha]).catch(withoutEffect);
    const moved = await moveBranch(ask, branch, next);
    if (moved === 'moved') return { end: 'replaced', sha: next };
    const now = await shaOf(ask, branch, write);
    // The first answer may have been lost after the branch had moved.
    if (now === next) return { end: 'replaced', sha: next };
    if (now === null) return { end: 'gone' };
    if (now === sha) throw ruled(branch);
    return { end: 'moved' };
  };
  return {
    markBranch: async (branch, mark) => {
      const sha = await commit(ask, mark, []).catch(withoutEffect);
      const created = await createBranch(ask, branch, sha);
      if (created === 'created') return 'created';
      const now = await shaOf(ask, branch, write);
      if (now === null) throw ruled(branch);
      return now === sha ? 'created' : 'exists';
    },
    readMark: async (branch, purpose = 'look') => {
      const permission = purpose === 'look' ? read : write;
      const sha = await shaOf(ask, branch, permission);
      if (sha === null) return null;
      const mark = parseMark((await messageOf(ask, sha, permission)) ?? '');
      return mark === null ? 'unreadable' : { ...mark, sha };
    },
    replaceMark: async (branch, sha, mark) => (await swap(branch, sha, mark)).end,
    // GitHub deletes a branch wherever it stands. So it is first moved, which only succeeds from `sha`, to a mark that names
    // this run: as long as the run is at work nobody takes that over, and then it is deleted.
    removeMark: async (branch, sha) => {
      const mark = parseMark((await messageOf(ask, sha, write)) ?? '');
      if (mark === null) return (await shaOf(ask, branch, write)) === null ? 'gone' : 'moved';
      const swapped = await swap(branch, sha, { ...mark, runId: run.id, runAttempt: run.attempt, actor: run.actor });
      if (swapped.end !== 'replaced') return swapped.end;
      const deleted = await deleteBranch(ask, branch);
      if (deleted === 'refused' && (await shaOf(ask, branch, write)) !== null) throw ruled(branch);
      return 'removed';
    },
  };
}

type Swapped = { readonly end: 'replaced'; readonly sha: string } | { readonly end: 'moved' | 'gone' };

const write = 'contents: write' as const;
const read = 'contents: read' as const;
type MarkPermission = typeof read | typeof write;
const shaIn = (body: unknown): string => new Fields(body).text('sha');

function ruled(branch: string): GitHubError {
  const mend = `Settings > Rules: let workflows create, update and delete ${branch}; and let no branch be named like its first part`;
  return new GitHubError('refused', `The branch ${branch}: GitHub does not let it be made, changed or deleted.`, mend);
}

async function commit(ask: Ask, mark: FreezeMark, parents: readonly string[]): Promise<string> {
  const what = 'The mark of the freeze';
  const tree = await ask({
    route: 'POST /repos/{owner}/{repo}/git/trees',
    parameters: { tree: [{ path: 'README.md', mode: '100644', type: 'blob', content: markPage(mark) }] },
    what,
    permission: write,
    read: shaIn,
  });
  return ask({
    route: 'POST /repos/{owner}/{repo}/git/commits',
    parameters: { message: markMessage(mark), tree, parents },
    what,
    permission: write,
    read: shaIn,
  });
}

function createBranch(ask: Ask, branch: string, sha: string): Promise<'created' | 'refused'> {
  return ask<'created' | 'refused'>({
    route: 'POST /repos/{owner}/{repo}/git/refs',
    parameters: { ref: `refs/heads/${branch}`, sha },
    what: `The branch ${branch}`,
    permission: write,
    read: () => 'created',
    also: { 422: () => 'refused' },
  });
}

function moveBranch(ask: Ask, branch: string, sha: string): Promise<'moved' | 'refused'> {
  return ask<'moved' | 'refused'>({
    route: 'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
    parameters: { ref: `heads/${branch}`, sha, force: false },
    what: `The branch ${branch}`,
    permission: write,
    read: () => 'moved',
    also: { 404: () => 'refused', 409: () => 'refused', 422: () => 'refused' },
  });
}

function deleteBranch(ask: Ask, branch: string): Promise<'deleted' | 'refused'> {
  return ask<'deleted' | 'refused'>({
    route: 'DELETE /repos/{owner}/{repo}/git/refs/{ref}',
    parameters: { ref: `heads/${branch}` },
    what: `The branch ${branch}`,
    permission: write,
    read: () => 'deleted',
    also: { 404: () => 'refused', 409: () => 'refused', 422: () => 'refused' },
  });
}

function shaOf(ask: Ask, branch: string, permission: MarkPermission): Promise<string | null> {
  return ask<string | null>({
    route: 'GET /repos/{owner}/{repo}/git/ref/{ref}',
    parameters: { ref: `heads/${branch}` },
    what: `The branch ${branch}`,
    permission,
    read: (body) => new Fields(body).object('object').text('sha'),
    also: { 404: () => null },
  });
}

function messageOf(ask: Ask, sha: string, permission: MarkPermission): Promise<string | null> {
  return ask<string | null>({
    route: 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
    parameters: { commit_sha: sha },
    what: 'The mark of the freeze',
    permission,
    read: (body) => new Fields(body).text('message'),
    also: { 404: () => null },
  });
}
