import { printableLine } from '@failback/runbook';
import { parsePayload } from './deployment-payload.ts';
import { Fields, listOf } from './fields.ts';
import { type DeploymentRecord, type DeploymentRequest, type GitHub, GitHubError, type RunRef } from './github.ts';
import type { Ask } from './question.ts';

/** Tells the Deployments that failback makes from those of jobs with an `environment`. */
const TASK = 'failback';
/** As long as GitHub lets a description be. */
const DESCRIPTION_LENGTH = 140;
/** What GitHub gives on one page at most. */
const PAGE = 100;
const AT_ONCE = 5;

/** Evidence about releases, kept where the team looks. */
export function deploymentQuestions(ask: Ask, run: RunRef): Pick<GitHub, 'deployments' | 'createDeployment'> {
  return {
    deployments: async (environment, limit, wanted = 'statuses') => {
      const found = await listed(ask, environment, limit);
      if (wanted === 'payloads') return found.map((each) => ({ ...each, status: null }));
      const records: DeploymentRecord[] = [];
      for (let at = 0; at < found.length; at += AT_ONCE) {
        records.push(...(await Promise.all(found.slice(at, at + AT_ONCE).map((each) => withStatus(ask, each)))));
      }
      return records;
    },
    createDeployment: async (request) => {
      const id = await create(ask, request);
      await ask({
        route: 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
        parameters: {
          deployment_id: id,
          state: request.status,
          description: description(request),
          log_url: run.url,
          auto_inactive: false,
        },
        what: `The status of Deployment ${id}`,
        permission: 'deployments: write',
        read: (body) => new Fields(body).integer('id'),
      });
      return id;
    },
  };
}

/** Page by page, as far as it is wanted. */
async function listed(ask: Ask, environment: string, limit: number): Promise<readonly Unjudged[]> {
  const found: (Unjudged | null)[] = [];
  for (let page = 1; found.length < limit; page += 1) {
    const per_page = Math.min(limit, PAGE);
    const got = await ask({
      route: 'GET /repos/{owner}/{repo}/deployments',
      parameters: { environment, task: TASK, per_page, page },
      what: `The Deployments of ${environment}`,
      permission: 'deployments: read',
      read: (body) => listOf(body).map((each) => (isOf(each, environment) ? deploymentOf(each) : null)),
    });
    found.push(...got);
    if (got.length < per_page) break;
  }
  return found.slice(0, limit).filter((each) => each !== null);
}

/** A status may move a Deployment to another environment; what was proved was proved where it was made. */
function isOf(deployment: Fields, environment: string): boolean {
  const made = deployment.has('original_environment') ? 'original_environment' : 'environment';
  const names = [deployment.text('environment'), deployment.text(made)];
  return deployment.text('task') === TASK && names.every((name) => name.toLowerCase() === environment.toLowerCase());
}

const description = (request: DeploymentRequest): string => printableLine(request.description, DESCRIPTION_LENGTH);

async function create(ask: Ask, request: DeploymentRequest): Promise<number> {
  try {
    return await createOn(ask, request, request.ref);
  } catch (error) {
    if (!(error instanceof GitHubError && error.trouble === 'refused')) throw error;
    const branch = await defaultBranch(ask);
    if (branch === request.ref) throw error;
    return createOn(ask, request, branch);
  }
}

function createOn(ask: Ask, request: DeploymentRequest, ref: string): Promise<number> {
  return ask({
    route: 'POST /repos/{owner}/{repo}/deployments',
    parameters: {
      ref,
      task: TASK,
      environment: request.environment,
      payload: request.payload,
      description: description(request),
      auto_merge: false,
      required_contexts: [],
      transient_environment: false,
      production_environment: request.environment === 'production',
    },
    what: `A Deployment of ${request.payload.release}`,
    permission: 'deployments: write',
    makes: 'something-new',
    read: (body) => new Fields(body).integer('id'),
  });
}

function defaultBranch(ask: Ask): Promise<string> {
  return ask({
    route: 'GET /repos/{owner}/{repo}',
    parameters: {},
    what: 'The repository',
    permission: 'metadata: read',
    read: (body) => new Fields(body).text('default_branch'),
  });
}

type Unjudged = Omit<DeploymentRecord, 'status'>;

function deploymentOf(deployment: Fields): Unjudged {
  return {
    id: deployment.integer('id'),
    ref: deployment.text('ref'),
    at: deployment.text('created_at'),
    by: deployment.loginOrNull('creator'),
    payload: parsePayload(deployment.raw('payload')),
  };
}

async function withStatus(ask: Ask, found: Unjudged): Promise<DeploymentRecord> {
  if (found.payload === null) return { ...found, status: null };
  const statuses = await ask({
    route: 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    parameters: { deployment_id: found.id, per_page: PAGE },
    what: `The statuses of Deployment ${found.id}`,
    permission: 'deployments: read',
    read: (body) => listOf(body).map((status) => ({ id: status.integer('id'), state: status.text('state') })),
  });
  const newest = [...statuses].sort((one, other) => other.id - one.id);
  const status = newest.find(({ state }) => state !== 'inactive') ?? newest[0];
  return { ...found, status: status?.state ?? null };
}
