import { Fields, HalfAnswer, listOf } from './fields.ts';
import type { EnvironmentRules, GitHub, Review, RunRef } from './github.ts';
import type { Ask } from './question.ts';

/** Who has to approve, and who did. */
export function environmentQuestions(ask: Ask): Pick<GitHub, 'environment' | 'reviews' | 'isPublic'> {
  return {
    environment: (name) =>
      ask<EnvironmentRules | { readonly state: 'missing' }>({
        route: 'GET /repos/{owner}/{repo}/environments/{environment_name}',
        parameters: { environment_name: name },
        what: `The environment ${name}`,
        permission: 'actions: read',
        read: rulesOf,
        also: { 404: () => ({ state: 'missing' }) },
      }),
    reviews: (runId: RunRef['id']) =>
      ask({
        route: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals',
        parameters: { run_id: runId },
        what: `The reviews of run ${runId}`,
        permission: 'actions: read',
        read: (body) => listOf(body).map(reviewOf),
      }),
    isPublic: () =>
      ask({
        route: 'GET /repos/{owner}/{repo}',
        parameters: {},
        what: 'The repository',
        permission: 'metadata: read',
        read: (body) => !new Fields(body).truth('private'),
      }),
  };
}

function rulesOf(body: unknown): EnvironmentRules {
  const environment = new Fields(body);
  environment.text('name');
  const rules = environment.has('protection_rules') ? environment.list('protection_rules') : [];
  const ofType = (type: string): readonly Fields[] => rules.filter((rule) => rule.text('type') === type);
  const required = ofType('required_reviewers');
  return {
    state: 'present',
    reviewers: required.flatMap((rule) => rule.list('reviewers')).map(reviewerOf),
    // Not said is not barred at GitHub; a rule that does not say it is read so only where the key is absent.
    preventSelfReview: required.some((rule) => rule.has('prevent_self_review') && rule.truth('prevent_self_review')),
    waitMinutes: ofType('wait_timer').reduce((longest, rule) => Math.max(longest, rule.integer('wait_timer')), 0),
    branches: branchesOf(environment),
    adminsMayBypass: bypassOf(environment),
  };
}

/** Read where it is said; what stands there and is neither is not guessed at. */
function bypassOf(environment: Fields): EnvironmentRules['adminsMayBypass'] {
  if (!environment.has('can_admins_bypass')) return 'not-said';
  return environment.truth('can_admins_bypass') ? 'yes' : 'no';
}

function reviewerOf(entry: Fields): EnvironmentRules['reviewers'][number] {
  const reviewer = entry.object('reviewer');
  const type = entry.text('type');
  if (type === 'User') return { kind: 'user', name: reviewer.text('login') };
  if (type === 'Team') return { kind: 'team', name: reviewer.text('slug') };
  throw new HalfAnswer('the type of a reviewer', 'User or Team');
}

function branchesOf(environment: Fields): EnvironmentRules['branches'] {
  if (!environment.has('deployment_branch_policy')) return 'all';
  const policy = environment.object('deployment_branch_policy');
  return policy.truth('protected_branches') ? 'protected' : 'custom';
}

function reviewOf(review: Fields): Review {
  const state = review.text('state');
  if (state !== 'approved' && state !== 'rejected' && state !== 'pending') {
    throw new HalfAnswer('the state of a review', 'approved, rejected or pending');
  }
  return {
    state,
    environments: review.list('environments').map((environment) => environment.text('name')),
    user: review.loginOrNull('user'),
    comment: review.text('comment'),
  };
}
