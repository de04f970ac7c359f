import { printableLine } from '@failback/runbook';
import { type AskGitHub, memberOf } from './ask-github.ts';
import { byHand, left, made, type Outcome, refused } from './made-setting.ts';
import type { Setting } from './setting.ts';

type EnvironmentSetting = Extract<Setting, { kind: 'environment' }>;

export interface SettingsPlace {
  readonly owner: string;
  /** Path of the repository in the API. */
  readonly repo: string;
  readonly defaultBranch: string;
  readonly ask: AskGitHub;
}

/** What is there already is never changed, since somebody set it so; but what an earlier run could not finish is finished. */
export async function makeEnvironment(setting: EnvironmentSetting, at: SettingsPlace): Promise<Outcome> {
  const path = `${at.repo}/environments/${encodeURIComponent(setting.name)}`;
  const before = await at.ask('GET', path, null);
  if (before.status === 200) return judged(setting, path, before.body, at);
  if (before.status !== 404) return refused(before);
  if (setting.needsReviewers && setting.reviewers.length === 0) {
    return byHand('nobody was named who approves: --reviewer LOGIN');
  }
  const reviewers = await Promise.all(setting.reviewers.map((reviewer) => reviewerOf(reviewer, at)));
  const unknown = setting.reviewers.filter((_, index) => reviewers[index] === null);
  if (unknown.length > 0) {
    return byHand(`GitHub does not know ${unknown.map((each) => printableLine(each, 80)).join(', ')}`);
  }
  const answer = await at.ask('PUT', path, {
    prevent_self_review: setting.preventSelfReview,
    reviewers,
    deployment_branch_policy: setting.defaultBranchOnly
      ? { protected_branches: false, custom_branch_policies: true }
      : null,
  });
  if (answer.status !== 200) return refused(answer);
  if (setting.needsReviewers && !hasReviewers(answer.body)) return byHand('it was made, and GitHub took no reviewers');
  return setting.defaultBranchOnly ? onlyDefaultBranch(path, at) : made('for every branch');
}

/** One that is there does what it is for, or a person has to change it. */
async function judged(setting: EnvironmentSetting, path: string, body: unknown, at: SettingsPlace): Promise<Outcome> {
  // GitHub itself makes one at its first use, without any rule.
  if (setting.needsReviewers && !hasReviewers(body)) {
    return byHand('it is there without required reviewers, so it approves nothing');
  }
  if (!setting.needsReviewers && hasReviewers(body)) {
    return byHand('it is there with reviewers, and an emergency would wait for them');
  }
  const policy = memberOf(body, 'deployment_branch_policy');
  if (!setting.defaultBranchOnly || memberOf(policy, 'protected_branches') === true) return left('it is there');
  if (memberOf(policy, 'custom_branch_policies') !== true) return byHand('it is there, and for every branch');
  const { status, body: listed } = await at.ask('GET', `${path}/deployment-branch-policies`, null);
  const isUnfinished = status === 200 && memberOf(listed, 'total_count') === 0;
  return isUnfinished ? onlyDefaultBranch(path, at) : left('it is there');
}

function hasReviewers(body: unknown): boolean {
  const rules = memberOf(body, 'protection_rules');
  return Array.isArray(rules) && rules.some((rule) => memberOf(rule, 'type') === 'required_reviewers');
}

/** Until a branch is named nothing may use the environment: that is the safe side. */
async function onlyDefaultBranch(path: string, { ask, defaultBranch }: SettingsPlace): Promise<Outcome> {
  const branch = printableLine(defaultBranch, 80);
  const { status } = await ask('POST', `${path}/deployment-branch-policies`, { name: defaultBranch });
  if (status === 200 || status === 303) return made(`for ${branch} alone`);
  return byHand(`it was made, and no branch may use it yet: add ${branch} to its deployment branches`);
}

async function reviewerOf(
  reviewer: string,
  { owner, ask }: SettingsPlace,
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
