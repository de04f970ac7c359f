import { type Answer, type Asked, type Handler, notFound, problem, unprocessable } from './answer.ts';
import { environmentHandlers } from './environments.ts';
import { type GitHubState, stoodEnvironment } from './state.ts';

/** What an administrator sets, as GitHub keeps it beside the environments themselves. */
export interface StoodSettings {
  /** What the owner pays for: `free` has neither reviewers nor rulesets in a private repository. */
  plan: 'free' | 'enterprise';
  /** Login or slug → id. */
  readonly users: Map<string, number>;
  readonly teams: Map<string, number>;
  /** Environment → names of the branches that may use it. */
  readonly branches: Map<string, string[]>;
  /** Environment → variables. */
  readonly variables: Map<string, Map<string, string>>;
  readonly rulesets: { name: string; enforcement: 'active' | 'disabled' | 'evaluate'; body: unknown }[];
}

export function freshSettings(): StoodSettings {
  return {
    plan: 'enterprise',
    users: new Map([['octocat', 1]]),
    teams: new Map(),
    branches: new Map(),
    variables: new Map(),
    rulesets: [],
  };
}

const isPoor = ({ settings, repository }: GitHubState) => settings.plan === 'free' && repository.private;

const nameIn = ({ params }: Asked) => params.environment_name ?? '';

const putEnvironment: Handler = (asked, state, example) => {
  const { settings, environments } = state;
  const { reviewers, prevent_self_review: preventSelfReview = false, deployment_branch_policy: policy } = asked.body ?? {};
  const wanted = (reviewers ?? []) as readonly { readonly type: 'User' | 'Team'; readonly id: number }[];
  if (wanted.length > 0 && isPoor(state)) {
    const message = 'Failed to create the environment protection rule. Please ensure the billing plan supports the required reviewers protection rule.';
    return problem(422, message);
  }
  const named = wanted.map(({ type, id }) => {
    const known = [...(type === 'User' ? settings.users : settings.teams)].find(([, each]) => each === id);
    return known === undefined ? null : { kind: type === 'User' ? ('user' as const) : ('team' as const), name: known[0] };
  });
  if (named.includes(null)) return problem(422, 'Validation Failed');
  const branches = policy == null ? 'all' : policy.custom_branch_policies ? 'custom' : 'protected';
  const before = environments.get(nameIn(asked)) ?? stoodEnvironment();
  const kept = named.filter((each) => each !== null);
  environments.set(nameIn(asked), { ...before, reviewers: kept, preventSelfReview, branches });
  return (environmentHandlers['repos/get-environment'] as Handler)(asked, state, example);
};

/** Only an environment that has policies of its own takes one. */
function withPolicies(answer: (asked: Asked, names: string[]) => Answer): Handler {
  return (asked, { environments, settings }) => {
    if (environments.get(nameIn(asked))?.branches !== 'custom') return notFound();
    const names = settings.branches.get(nameIn(asked)) ?? [];
    settings.branches.set(nameIn(asked), names);
    return answer(asked, names);
  };
}

const listPolicies = withPolicies((_, names) => ({
  status: 200,
  body: { total_count: names.length, branch_policies: names.map((name, id) => ({ id, node_id: 'x', name, type: 'branch' })) },
}));

const createPolicy = withPolicies(({ body }, names) => {
  if (names.includes(body.name)) return { status: 303 };
  names.push(body.name);
  return { status: 200, body: { id: names.length, node_id: 'x', name: body.name, type: 'branch' } };
});

const at = '2026-01-01T00:00:00Z';

const getVariable: Handler = (asked, { settings }) => {
  const value = settings.variables.get(nameIn(asked))?.get(asked.params.name ?? '');
  if (value === undefined) return notFound();
  return { status: 200, body: { name: asked.params.name, value, created_at: at, updated_at: at } };
};

const createVariable: Handler = (asked, { settings, environments }) => {
  if (!environments.has(nameIn(asked))) return notFound();
  const known = settings.variables.get(nameIn(asked)) ?? new Map<string, string>();
  if (known.has(asked.body.name)) return problem(409, 'Already exists - Variable already exists');
  settings.variables.set(nameIn(asked), known.set(asked.body.name, asked.body.value));
  return { status: 201, body: {} };
};

const upgrade = () => problem(403, 'Upgrade to GitHub Pro or make this repository public to enable this feature.');

const ruleset = (name: string, enforcement: string, id: number) => ({ id, name, source: 'example/shop', enforcement });

const listRulesets: Handler = (_, state) => {
  if (isPoor(state)) return upgrade();
  const body = state.settings.rulesets.map(({ name, enforcement }, id) => ruleset(name, enforcement, id));
  return { status: 200, body };
};

const createRuleset: Handler = ({ body }, state) => {
  if (isPoor(state)) return upgrade();
  const { rulesets } = state.settings;
  if (rulesets.some(({ name }) => name === body.name)) return unprocessable('Name must be unique');
  rulesets.push({ name: body.name, enforcement: body.enforcement, body });
  return { status: 201, body: ruleset(body.name, body.enforcement, rulesets.length) };
};

const getUser: Handler = ({ params }, { settings }, example) => {
  const id = settings.users.get(params.username ?? '');
  if (id === undefined) return notFound();
  return { status: 200, body: { ...example('public-user-default-response'), login: params.username, id } };
};

const getTeam: Handler = ({ params }, { settings }, example) => {
  const id = settings.teams.get(params.team_slug ?? '');
  if (id === undefined) return notFound();
  // The example is older than its schema.
  const { organization, ...team } = example('team-full');
  const owner = { ...(organization as object), archived_at: null };
  return { status: 200, body: { ...team, organization: owner, type: 'organization', slug: params.team_slug, id } };
};

export const settingHandlers: Readonly<Record<string, Handler>> = {
  'repos/create-or-update-environment': putEnvironment,
  'repos/list-deployment-branch-policies': listPolicies,
  'repos/create-deployment-branch-policy': createPolicy,
  'actions/get-environment-variable': getVariable,
  'actions/create-environment-variable': createVariable,
  'repos/get-repo-rulesets': listRulesets,
  'repos/create-repo-ruleset': createRuleset,
  'users/get-by-username': getUser,
  'teams/get-by-name': getTeam,
};
