import { type Example, type Handler, notFound } from './answer.ts';
import type { StoodEnvironment } from './state.ts';

type User = Record<string, unknown>;

const getRepository: Handler = (_asked, { repository }, example) => ({
  status: 200,
  body: {
    ...ownRepository(example),
    name: repository.repo,
    full_name: `${repository.owner}/${repository.repo}`,
    private: repository.private,
    visibility: repository.private ? 'private' : 'public',
    default_branch: repository.defaultBranch,
  },
});

/** The example is of a fork, and what it says of its origin lacks a field that the schema asks for. */
function ownRepository(example: Example): Record<string, unknown> {
  const { parent: _parent, source: _source, template_repository: _template, ...own } = example(
    'full-repository-default-response',
  );
  return { language: null, ...own };
}

const getEnvironment: Handler = ({ params }, { environments }, example) => {
  const name = params.environment_name ?? '';
  const [known] = [...environments].filter(([each]) => each.toLowerCase() === name.toLowerCase());
  if (known === undefined) return notFound();
  const [spelt, rules] = known;
  const bypass = rules.adminsMayBypass === null ? {} : { can_admins_bypass: rules.adminsMayBypass };
  const body = { ...example('environment'), ...bypass, name: spelt, protection_rules: protection(rules, example) };
  return { status: 200, body: { ...body, deployment_branch_policy: branchPolicy(rules) } };
};

/** GitHub leaves out a rule that is not there, and for a rule that is there says whether self-review is barred. */
function protection(rules: StoodEnvironment, example: Example): readonly unknown[] {
  const base = { node_id: 'MDQ6R2F0ZTM3NTU=' };
  const reviewers = rules.reviewers.map(({ kind, name }) =>
    kind === 'user'
      ? { type: 'User', reviewer: user(name, example) }
      : { type: 'Team', reviewer: team(name, example) },
  );
  return [
    ...(rules.waitMinutes > 0 ? [{ ...base, id: 1, type: 'wait_timer', wait_timer: rules.waitMinutes }] : []),
    ...(reviewers.length > 0
      ? [{ ...base, id: 2, type: 'required_reviewers', prevent_self_review: rules.preventSelfReview, reviewers }]
      : []),
    ...(rules.branches === 'all' ? [] : [{ ...base, id: 3, type: 'branch_policy' }]),
  ];
}

function branchPolicy({ branches }: StoodEnvironment): unknown {
  if (branches === 'all') return null;
  return { protected_branches: branches === 'protected', custom_branch_policies: branches === 'custom' };
}

export function user(login: string, example: Example): User {
  const [review] = example('environment-approvals-items') as unknown as readonly { readonly user: User }[];
  return { ...review?.user, login };
}

function team(slug: string, example: Example): unknown {
  const rules = example('environment').protection_rules as readonly {
    readonly reviewers?: readonly { readonly type: string; readonly reviewer: Record<string, unknown> }[];
  }[];
  const [found] = rules.flatMap(({ reviewers }) => reviewers ?? []).filter(({ type }) => type === 'Team');
  return { ...found?.reviewer, slug, name: slug };
}

const getReviews: Handler = ({ params }, state, example) => {
  const run = Number(params.run_id);
  if (!state.runs.has(run)) return notFound();
  const [shape] = example('environment-approvals-items') as unknown as readonly {
    readonly environments: readonly Record<string, unknown>[];
  }[];
  const body = (state.reviews.get(run) ?? []).map((review) => ({
    state: review.state,
    comment: review.comment,
    user: user(review.user, example),
    environments: review.environments.map((name) => ({ ...shape?.environments[0], name })),
  }));
  return { status: 200, body };
};

export const environmentHandlers: Readonly<Record<string, Handler>> = {
  'repos/get': getRepository,
  'repos/get-environment': getEnvironment,
  'actions/get-reviews-for-run': getReviews,
};
