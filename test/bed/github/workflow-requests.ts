import type { Handler } from './answer.ts';
import { notFound } from './answer.ts';

/** What the steps of our workflows ask for themselves, with `gh`. */

/** Every ref that begins so; GitHub answers an empty list where there is none. */
const matchingRefs: Handler = ({ params }, { refs, repository }, example) => ({
  status: 200,
  body: [...refs]
    .filter(([name]) => name.startsWith(params.ref ?? ''))
    .map(([name, sha]) => {
      const url = `https://api.github.com/repos/${repository.owner}/${repository.repo}/git/commits/${sha}`;
      return { ...example('git-ref'), ref: `refs/${name}`, object: { type: 'commit', sha, url } };
    }),
});

const pendingDeployments: Handler = ({ params }, { runs, pending }, example) => {
  const run = Number(params.run_id);
  if (!runs.has(run)) return notFound();
  const [shape] = example('pending-deployment-items') as unknown as readonly {
    readonly environment: object;
    readonly reviewers: readonly { readonly type: string }[];
  }[];
  // The example's team lacks a field that its own schema asks for.
  const reviewers = shape?.reviewers.filter(({ type }) => type === 'User');
  const body = (pending.get(run) ?? []).map((name) => {
    return { ...shape, reviewers, environment: { ...shape?.environment, name } };
  });
  return { status: 200, body };
};

const createIssue: Handler = ({ body }, { issues }, example) => {
  issues.push({ title: String(body.title), body: body.body ?? '' });
  return { status: 201, body: { ...example('issue'), number: issues.length, title: body.title, body: body.body } };
};

export const workflowHandlers: Readonly<Record<string, Handler>> = {
  'git/list-matching-refs': matchingRefs,
  'actions/get-pending-deployments-for-run': pendingDeployments,
  'issues/create': createIssue,
};
