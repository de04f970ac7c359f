import { createHash } from 'node:crypto';
import { type Answer, type Handler, notFound, unprocessable } from './answer.ts';
import type { GitHubState } from './state.ts';

const sha1 = (content: unknown): string => createHash('sha1').update(JSON.stringify(content)).digest('hex');
const api = ({ repository }: GitHubState): string =>
  `https://api.github.com/repos/${repository.owner}/${repository.repo}/git`;

const createTree: Handler = ({ body }, state) => {
  const sha = sha1(body.tree);
  const entries = body.tree.map((entry: Record<string, string>) => ({
    path: entry.path,
    mode: entry.mode,
    type: entry.type,
    sha: sha1(entry.content),
  }));
  return { status: 201, body: { sha, url: `${api(state)}/trees/${sha}`, truncated: false, tree: entries } };
};

const createCommit: Handler = ({ body }, state, example) => {
  const parents: string[] = body.parents ?? [];
  if (parents.some((parent) => !state.commits.has(parent))) return unprocessable('Parent SHA does not exist');
  const commit = { message: body.message, tree: body.tree, parents };
  // GitHub dates a commit, so that no two are the same.
  const sha = sha1({ ...commit, at: state.commits.size });
  state.commits.set(sha, commit);
  return { status: 201, body: shownCommit(sha, state, example('git-commit')) };
};

const getCommit: Handler = ({ params }, state, example) => {
  const sha = params.commit_sha ?? '';
  return state.commits.has(sha)
    ? { status: 200, body: shownCommit(sha, state, example('git-commit')) }
    : notFound();
};

function shownCommit(sha: string, state: GitHubState, shape: Record<string, unknown>): unknown {
  const commit = state.commits.get(sha);
  const parents = commit?.parents.map((parent) => ({
    sha: parent,
    url: `${api(state)}/commits/${parent}`,
    html_url: `https://github.com/${state.repository.owner}/${state.repository.repo}/commit/${parent}`,
  }));
  const tree = { sha: commit?.tree, url: `${api(state)}/trees/${commit?.tree}` };
  return { ...shape, sha, message: commit?.message, tree, parents };
}

function shownRef(name: string, state: GitHubState, shape: Record<string, unknown>): unknown {
  const sha = state.refs.get(name);
  return { ...shape, ref: `refs/${name}`, object: { type: 'commit', sha, url: `${api(state)}/commits/${sha}` } };
}

const getRef: Handler = ({ params }, state, example) => {
  const name = params.ref ?? '';
  return state.refs.has(name) ? { status: 200, body: shownRef(name, state, example('git-ref')) } : notFound();
};

/** Creation is atomic: the second one is told that it exists. */
const createRef: Handler = ({ body }, state, example) => {
  const name = String(body.ref).replace(/^refs\//, '');
  if (!/^refs\/(heads|tags)\/./.test(body.ref)) return unprocessable('Reference name must start with refs/');
  const ruled = violation(name, state);
  if (ruled !== null) return ruled;
  if (state.refs.has(name)) return unprocessable('Reference already exists');
  if (!state.commits.has(body.sha)) return unprocessable('Object does not exist');
  state.refs.set(name, body.sha);
  return { status: 201, body: shownRef(name, state, example('git-ref')) };
};

const updateRef: Handler = ({ params, body }, state, example) => {
  const name = params.ref ?? '';
  const ruled = violation(name, state);
  if (ruled !== null) return ruled;
  const now = state.refs.get(name);
  if (now === undefined) return unprocessable('Reference does not exist');
  if (body.force !== true && !descends(body.sha, now, state)) return unprocessable('Update is not a fast forward');
  state.refs.set(name, body.sha);
  return { status: 200, body: shownRef(name, state, example('git-ref')) };
};

function descends(sha: string, ancestor: string, state: GitHubState): boolean {
  if (sha === ancestor) return true;
  return (state.commits.get(sha)?.parents ?? []).some((parent) => descends(parent, ancestor, state));
}

const deleteRef: Handler = ({ params }, state) => {
  const name = params.ref ?? '';
  const ruled = violation(name, state);
  if (ruled !== null) return ruled;
  return state.refs.delete(name) ? { status: 204 } : unprocessable('Reference does not exist');
};

function violation(name: string, { ruledBranches }: GitHubState): Answer | null {
  return ruledBranches.has(name.replace(/^heads\//, '')) ? unprocessable('Repository rule violations found') : null;
}

export const refHandlers: Readonly<Record<string, Handler>> = {
  'git/create-tree': createTree,
  'git/create-commit': createCommit,
  'git/get-commit': getCommit,
  'git/get-ref': getRef,
  'git/create-ref': createRef,
  'git/update-ref': updateRef,
  'git/delete-ref': deleteRef,
};
