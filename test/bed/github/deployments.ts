import { type Example, type Handler, notFound, problem, unprocessable } from './answer.ts';
import { user } from './environments.ts';
import { type GitHubState, type StoodDeployment, stoodEnvironment } from './state.ts';

/** Rises with everything that is made, as ids and times do at GitHub. */
const idIn = ({ deployments }: GitHubState): number =>
  deployments.length + deployments.reduce((sum, { statuses }) => sum + statuses.length, 0) + 1;
const timeOf = (id: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, id)).toISOString().replace('.000', '');

function shown(deployment: StoodDeployment, example: Example): unknown {
  return {
    ...example('deployment-simple-example'),
    id: deployment.id,
    ref: deployment.ref,
    sha: deployment.sha,
    task: deployment.task,
    environment: deployment.environment,
    original_environment: deployment.originalEnvironment ?? deployment.environment,
    creator: user(deployment.creator ?? 'github-actions[bot]', example),
    payload: deployment.payload,
    description: deployment.description,
    production_environment: deployment.production,
    created_at: deployment.created,
    updated_at: deployment.created,
  };
}

const list: Handler = ({ query }, { deployments }, example) => {
  const found = deployments
    .filter(({ environment }) => query.environment === undefined || environment === query.environment)
    .filter(({ task }) => query.task === undefined || task === query.task)
    .reverse();
  const size = Number(query.per_page ?? 30);
  const from = (Number(query.page ?? 1) - 1) * size;
  return { status: 200, body: found.slice(from, from + size).map((each) => shown(each, example)) };
};

const create: Handler = ({ body }, state, example) => {
  const sha = state.refs.get(`heads/${body.ref}`) ?? state.refs.get(`tags/${body.ref}`);
  const commit = sha ?? (state.commits.has(body.ref) ? body.ref : undefined);
  if (commit === undefined) return unprocessable(`No ref found for: ${body.ref}`);
  // Merging the default branch and waiting for checks are what GitHub does unless it is told not to.
  if (body.auto_merge !== false) return { status: 202, body: { message: 'Auto-merged main into topic on deployment.' } };
  if (body.required_contexts?.length !== 0) return problem(409, 'Conflict: Commit status checks failed');
  // An environment that does not exist is made by its first use, without any rule.
  if (!state.environments.has(body.environment)) state.environments.set(body.environment, stoodEnvironment());
  const id = idIn(state);
  const deployment = {
    id,
    ref: body.ref,
    sha: commit,
    task: body.task ?? 'deploy',
    environment: body.environment ?? 'production',
    payload: body.payload ?? {},
    description: body.description ?? null,
    production: body.production_environment ?? body.environment === 'production',
    created: timeOf(id),
    statuses: [],
  };
  state.deployments.push(deployment);
  return { status: 201, body: shown(deployment, example) };
};

const createStatus: Handler = ({ params, body }, state, example) => {
  const deployment = state.deployments.find(({ id }) => id === Number(params.deployment_id));
  if (deployment === undefined) return notFound();
  if ((body.description ?? '').length > 140) return unprocessable('description is too long (maximum is 140 characters)');
  const id = idIn(state);
  const status = { id, state: body.state, description: body.description ?? '', created: timeOf(id) };
  deployment.statuses.push(status);
  if (body.auto_inactive !== false && body.state === 'success') supersede(deployment, state);
  return { status: 201, body: shownStatus(status, deployment, example) };
};

/** GitHub makes earlier Deployments inactive, of environments that are not production, unless it is told not to. */
function supersede(by: StoodDeployment, state: GitHubState): void {
  for (const earlier of state.deployments) {
    if (earlier.id >= by.id || earlier.environment !== by.environment || earlier.production) continue;
    const id = idIn(state);
    earlier.statuses.push({ id, state: 'inactive', description: '', created: timeOf(id) });
  }
}

const listStatuses: Handler = ({ params, query }, { deployments }, example) => {
  const deployment = deployments.find(({ id }) => id === Number(params.deployment_id));
  if (deployment === undefined) return notFound();
  const newest = [...deployment.statuses].reverse().slice(0, Number(query.per_page ?? 30));
  return { status: 200, body: newest.map((status) => shownStatus(status, deployment, example)) };
};

function shownStatus(
  status: StoodDeployment['statuses'][number],
  { environment }: StoodDeployment,
  example: Example,
): unknown {
  const { created, ...rest } = status;
  return { ...example('deployment-status'), ...rest, environment, created_at: created, updated_at: created };
}

export const deploymentHandlers: Readonly<Record<string, Handler>> = {
  'repos/list-deployments': list,
  'repos/create-deployment': create,
  'repos/create-deployment-status': createStatus,
  'repos/list-deployment-statuses': listStatuses,
};
