import { type Problem, printableLine } from '@failback/runbook';
import type { EnvironmentRules, Review } from './github.ts';

export interface ApprovalFacts {
  readonly environment: EnvironmentRules | { readonly state: 'missing' };
  /** The reviews of this run. */
  readonly reviews: readonly Review[];
  readonly attempt: number;
  /** `owner/repo`, for the sentences that say where a setting is. */
  readonly repository: string;
}

export interface ApprovalRule {
  readonly environment: string;
  /** Who started the run. */
  readonly actor: string;
  /** `resumable`: the journal says that this operation was begun with its approval and goes on. */
  readonly attempts: 'first-only' | 'resumable';
}

export interface Approval {
  readonly environment: string;
  readonly approvers: readonly string[];
  /** What the approvers said; text of people. */
  readonly comment: string;
}

export type ApprovalJudgement =
  | { readonly ok: true; readonly approval: Approval }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Does what GitHub says amount to an approval? An environment without required reviewers approves everything, so it approves
 * nothing. Reviews carry neither a time nor an attempt: of a rejection and an approval nobody can tell which was first.
 */
export function judgeApproval(facts: ApprovalFacts, rule: ApprovalRule): ApprovalJudgement {
  const { environment: rules } = facts;
  const reviews = facts.reviews.filter(({ environments }) => includes(environments, rule.environment));
  const problems = [
    ...(rules.state === 'missing' ? [environmentMissing(facts, rule)] : []),
    ...(rules.state === 'present' && rules.reviewers.length === 0 ? [noReviewers(facts, rule)] : []),
    ...(facts.attempt > 1 && rule.attempts === 'first-only' ? [stale(facts, rule)] : []),
    ...judgeReviews(reviews, facts, rule),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const counted = reviews.filter(({ state, user }) => state === 'approved' && !isBarred(user, rules, rule));
  const approval = {
    environment: rule.environment,
    approvers: counted.map(({ user }) => user),
    comment: counted
      .map(({ comment }) => comment.trim())
      .filter((comment) => comment !== '')
      .join('\n'),
  };
  return { ok: true, approval };
}

function judgeReviews(reviews: readonly Review[], facts: ApprovalFacts, rule: ApprovalRule): readonly Problem[] {
  const rejected = reviews.find(({ state }) => state === 'rejected');
  if (rejected !== undefined) return [wasRejected(rejected, rule)];
  const approved = reviews.filter(({ state }) => state === 'approved');
  if (approved.length === 0) return [notApproved(facts, rule)];
  const byOthers = approved.filter(({ user }) => !isBarred(user, facts.environment, rule));
  if (byOthers.length === 0) return [selfGiven(rule)];
  const outsiders = byOthers.filter(({ user }) => !mayReview(user, facts.environment));
  return outsiders.length === byOthers.length ? outsiders.map(({ user }) => byOutsider(user, facts, rule)) : [];
}

/** Names of users and environments do not depend on the case of their letters at GitHub. */
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
const includes = (names: readonly string[], name: string): boolean => names.some((each) => same(each, name));

function isBarred(user: string, rules: ApprovalFacts['environment'], rule: ApprovalRule): boolean {
  return rules.state === 'present' && rules.preventSelfReview && same(user, rule.actor);
}

/** Who is in a team cannot be read with the token of a run; GitHub has looked at that. */
function mayReview(user: string, rules: ApprovalFacts['environment']): boolean {
  if (rules.state === 'missing' || rules.reviewers.length === 0) return true;
  return rules.reviewers.some(({ kind, name }) => kind === 'team' || same(name, user));
}

const whereOf = ({ environment }: ApprovalRule): string => `environment ${environment}`;
const settings = ({ repository }: ApprovalFacts, { environment }: ApprovalRule): string =>
  `${repository}: Settings > Environments > ${environment}`;
const shown = (text: string): string => printableLine(text, 60);

function environmentMissing(facts: ApprovalFacts, rule: ApprovalRule): Problem {
  return {
    code: 'approval-environment-missing',
    where: whereOf(rule),
    message: 'There is no such environment, and GitHub would create it without any rule at its first use.',
    mend: `${settings(facts, rule)}: create it and add "Required reviewers"`,
  };
}

function noReviewers(facts: ApprovalFacts, rule: ApprovalRule): Problem {
  return {
    code: 'approval-without-reviewers',
    where: whereOf(rule),
    message: 'It has no required reviewers, so whatever waits for it is let through without anybody having looked.',
    mend: `${settings(facts, rule)}: tick "Required reviewers" and name at least one (private repositories need GitHub Enterprise for it)`,
  };
}

function stale(facts: ApprovalFacts, rule: ApprovalRule): Problem {
  return {
    code: 'approval-stale',
    where: whereOf(rule),
    message: `This is attempt ${facts.attempt} of the run, and an approval does not say which attempt it was given for.`,
    mend: 'start a new run of the workflow (not "Re-run jobs") and have it approved',
  };
}

function wasRejected({ user }: Review, rule: ApprovalRule): Problem {
  return {
    code: 'approval-rejected',
    where: whereOf(rule),
    message: `${shown(user)} rejected it in this run; whether another review came later cannot be told.`,
    mend: 'settle it with them, then start a new run of the workflow and have it approved',
  };
}

function notApproved(facts: ApprovalFacts, rule: ApprovalRule): Problem {
  const others = [...new Set(facts.reviews.flatMap(({ environments }) => environments))].map(shown);
  const elsewhere = others.length === 0 ? '' : ` (reviewed: ${others.join(', ')})`;
  return {
    code: 'approval-missing',
    where: whereOf(rule),
    message: `Nobody has approved it in this run${elsewhere}.`,
    mend: `let a job with "environment: ${rule.environment}" stand before this one, in the same run, and approve it there under "Review deployments"`,
  };
}

function selfGiven(rule: ApprovalRule): Problem {
  return {
    code: 'approval-self-given',
    where: whereOf(rule),
    message: `Only ${shown(rule.actor)} has approved it, who started the run, and the environment bars self-review.`,
    mend: 'start a new run and have another reviewer approve it',
  };
}

function byOutsider(user: string, facts: ApprovalFacts, rule: ApprovalRule): Problem {
  return {
    code: 'approval-by-outsider',
    where: whereOf(rule),
    message: `${shown(user)} has approved it and is not among its required reviewers (an administrator who bypassed the rule, or a rule that was changed since).`,
    mend: `${settings(facts, rule)}: untick "Allow administrators to bypass", then start a new run and have a reviewer approve it`,
  };
}
