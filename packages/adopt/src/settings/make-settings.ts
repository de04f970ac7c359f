import { printableLine } from '@failback/runbook';
import { type RepositoryName, rulesetBody, type Setting } from './setting.ts';

/** One request to GitHub's REST API. Never throws: what went wrong is the answer. */
export type AskGitHub = (
  method: 'GET' | 'PUT' | 'POST',
  path: string,
  body: unknown,
) => Promise<{ readonly status: number; readonly body: unknown }>;

/** `left`: it is there already and is not touched. `by-hand`: a person has to, and why. */
export interface MadeSetting {
  readonly setting: Setting;
  readonly outcome: 'made' | 'left' | 'by-hand';
  readonly why: string;
}

type EnvironmentSetting = Extract<Setting, { kind: 'environment' }>;

/** Makes what the API can make and this token may. What is there already is never changed: somebody set it so. */
export async function makeSettings(
  settings: readonly Setting[],
  repository: RepositoryName,
  ask: AskGitHub,
): Promise<readonly MadeSetting[]> {
  const made: MadeSetting[] = [];
  for (const setting of settings) made.push(await make(setting, repository, ask));
  return made;
}

async function make(setting: Setting, repository: RepositoryName, ask: AskGitHub): Promise<MadeSetting> {
  const byHand = (why: string): MadeSetting => ({ setting, outcome: 'by-hand', why });
  switch (setting.kind) {
    case 'environment':
      return makeEnvironment(setting, repository, ask);
    case 'ruleset':
      return makeRuleset(setting, repository, ask);
    case 'secret':
    case 'variable':
      return byHand('its value never passes through failback');
    case 'by-hand':
      return byHand('the API has no field for it');
  }
}

async function makeEnvironment(
  setting: EnvironmentSetting,
  { owner, name }: RepositoryName,
  ask: AskGitHub,
): Promise<MadeSetting> {
  const end = (outcome: MadeSetting['outcome'], why: string): MadeSetting => ({ setting, outcome, why });
  const repo = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
  const place = `${repo}/environments/${encodeURIComponent(setting.name)}`;
  if (setting.needsReviewers && setting.reviewers.length === 0) {
    return end('by-hand', 'nobody was named who approves: --reviewer LOGIN');
  }
  const before = await ask('GET', place, null);
  if (before.status === 200) return end('left', 'it exists; failback doctor says whether its rules will do');
  if (before.status !== 404) return end('by-hand', said(before));
  const reviewers = await Promise.all(setting.reviewers.map((reviewer) => reviewerOf(reviewer, owner, ask)));
  const unknown = setting.reviewers.filter((_, index) => reviewers[index] === null);
  if (unknown.length > 0)
    return end('by-hand', `GitHub does not know ${unknown.map((each) => printableLine(each, 80)).join(', ')}`);
  const policy = setting.defaultBranchOnly ? { protected_branches: false, custom_branch_policies: true } : null;
  const rules = { prevent_self_review: setting.preventSelfReview, reviewers, deployment_branch_policy: policy };
  const answer = await ask('PUT', place, rules);
  if (answer.status !== 200) return end('by-hand', said(answer));
  return setting.defaultBranchOnly ? onlyDefaultBranch(end, repo, place, ask) : end('made', 'for every branch');
}

async function makeRuleset(
  setting: Extract<Setting, { kind: 'ruleset' }>,
  { owner, name }: RepositoryName,
  ask: AskGitHub,
): Promise<MadeSetting> {
  const end = (outcome: MadeSetting['outcome'], why: string): MadeSetting => ({ setting, outcome, why });
  const place = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}/rulesets`;
  const before = await ask('GET', place, null);
  if (before.status !== 200 || !Array.isArray(before.body)) return end('by-hand', said(before));
  const isThere = before.body.some((rule) => memberOf(rule, 'name') === setting.name);
  if (isThere) return end('left', 'there is one of that name');
  const answer = await ask('POST', place, rulesetBody(setting));
  return answer.status === 201 ? end('made', 'for the default branch') : end('by-hand', said(answer));
}

async function onlyDefaultBranch(
  end: (outcome: MadeSetting['outcome'], why: string) => MadeSetting,
  repo: string,
  place: string,
  ask: AskGitHub,
): Promise<MadeSetting> {
  const branch = memberOf((await ask('GET', repo, null)).body, 'default_branch');
  if (typeof branch !== 'string')
    return end('by-hand', 'it was made, and the default branch is not known: add it to its deployment branches');
  const { status } = await ask('POST', `${place}/deployment-branch-policies`, { name: branch });
  // Until a branch is named nothing may use the environment: that is the safe side.
  if (status !== 200 && status !== 303)
    return end('by-hand', `it was made; add ${printableLine(branch, 80)} to its deployment branches`);
  return end('made', `for ${printableLine(branch, 80)} alone`);
}

async function reviewerOf(
  reviewer: string,
  owner: string,
  ask: AskGitHub,
): Promise<{ readonly type: 'User' | 'Team'; readonly id: number } | null> {
  const [, team] = /^team:(.+)$/.exec(reviewer) ?? [];
  const path =
    team === undefined
      ? `/users/${encodeURIComponent(reviewer)}`
      : `/orgs/${encodeURIComponent(owner)}/teams/${encodeURIComponent(team)}`;
  const { status, body } = await ask('GET', path, null);
  const id = memberOf(body, 'id');
  return status === 200 && typeof id === 'number' ? { type: team === undefined ? 'User' : 'Team', id } : null;
}

function said({ status, body }: { readonly status: number; readonly body: unknown }): string {
  const message = memberOf(body, 'message');
  const words = typeof message === 'string' ? `: ${printableLine(message, 200)}` : '';
  const mend =
    status === 401 || status === 403 || status === 404 ? '; it needs a token with administration: write' : '';
  return `GitHub answered ${status === 0 ? 'nothing' : status}${words}${mend}`;
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
