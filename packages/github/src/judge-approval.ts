import type { Problem } from '@failback/runbook';
import {
  byOutsider,
  bypassable,
  environmentMissing,
  noReviewers,
  notApproved,
  selfGiven,
  shownUser,
  stale,
  wasRejected,
} from './approval-problems.ts';
import type { EnvironmentRules, Review } from './github.ts';

type Rules = EnvironmentRules | { readonly state: 'missing' };

export interface ApprovalFacts {
  readonly environment: Rules;
  /** The reviews of this run. */
  readonly reviews: readonly Review[];
  readonly attempt: number;
  /** Whoever may be said to have started the run: none of them approves it where self-review is barred. */
  readonly starters: readonly string[];
  /** What started the run, as GitHub names it: `workflow_dispatch`, `schedule`. */
  readonly event: string;
  /** `owner/repo`, for the sentences that say where a setting is. */
  readonly repository: string;
}

export interface ApprovalRule {
  readonly environment: string;
  /** `resumable`: the journal says that this operation was begun with its approval and goes on. */
  readonly attempts: 'first-only' | 'resumable';
}

export interface Approval {
  readonly environment: string;
  readonly approvers: readonly string[];
  /** What the approvers said; text of people. */
  readonly comment: string;
  /**
   * Self-review is barred, and the run was started by this program or event, and by nobody's hand: that nobody of the approvers
   * was behind it cannot be told. Null: it is not so.
   */
  readonly startedBy: string | null;
}

export type ApprovalJudgement =
  | { readonly ok: true; readonly approval: Approval }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Does what GitHub says amount to an approval? An environment without required reviewers approves everything, so it approves
 * nothing. Reviews carry neither a time nor an attempt: of a rejection and an approval nobody can tell which was first.
 */
export function judgeApproval(facts: ApprovalFacts, rule: ApprovalRule): ApprovalJudgement {
  const reviews = facts.reviews.filter(({ environments }) => environments.some((name) => same(name, rule.environment)));
  const ofRules = rulesProblems(facts, rule);
  const problems = [
    ...ofRules,
    ...(facts.attempt > 1 && rule.attempts === 'first-only' ? [stale(facts, rule)] : []),
    ...(ofRules.some(({ code }) => code === 'approval-bypassable') ? [] : judgeReviews(reviews, facts, rule)),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const counted = reviews.filter((review) => counts(review, facts));
  const approval = {
    environment: rule.environment,
    approvers: [...new Set(counted.map(({ user }) => shownUser(user)))],
    comment: counted
      .map(({ comment }) => comment.trim())
      .filter((comment) => comment !== '')
      .join('\n'),
    startedBy: barsSelf(facts.environment) ? notByHand(facts) : null,
  };
  return { ok: true, approval };
}

function notByHand({ starters, event }: ApprovalFacts): string | null {
  const program = starters.find((name) => name.endsWith('[bot]'));
  return program ?? (event === 'workflow_dispatch' ? null : `the event ${event}`);
}

const barsSelf = (rules: Rules): boolean => rules.state === 'present' && rules.preventSelfReview;

/** What is wrong with an environment before anybody is asked: whatever its reviewers say, it would not be an approval. */
export function rulesProblems(
  facts: Pick<ApprovalFacts, 'environment' | 'repository'>,
  rule: Pick<ApprovalRule, 'environment'>,
): readonly Problem[] {
  const { environment: rules } = facts;
  if (rules.state === 'missing') return [environmentMissing(facts, rule)];
  if (rules.reviewers.length === 0) return [noReviewers(facts, rule)];
  const named = rules.reviewers.some(({ kind }) => kind === 'user');
  return !named && rules.adminsMayBypass === 'yes' ? [bypassable(facts, rule)] : [];
}

function judgeReviews(reviews: readonly Review[], facts: ApprovalFacts, rule: ApprovalRule): readonly Problem[] {
  const { environment: rules } = facts;
  const rejected = reviews.find(({ state }) => state === 'rejected');
  if (rejected !== undefined) return [wasRejected(rejected, rule)];
  const approved = reviews.filter(({ state }) => state === 'approved');
  if (approved.length === 0) return [notApproved(facts, rule)];
  const byOthers = approved.filter(({ user }) => !isBarred(user, facts));
  if (byOthers.length === 0) return [selfGiven(approved, rule)];
  if (rules.state === 'missing' || rules.reviewers.length === 0 || approved.some((each) => counts(each, facts)))
    return [];
  const ofTeam = byOthers.some(({ user }) => user !== null) && rules.reviewers.some(({ kind }) => kind === 'team');
  return ofTeam ? [bypassable(facts, rule)] : byOthers.map((review) => byOutsider(review, facts, rule));
}

/** Names of users and environments do not depend on the case of their letters at GitHub. */
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function counts({ state, user }: Review, facts: ApprovalFacts): boolean {
  return state === 'approved' && !isBarred(user, facts) && mayReview(user, facts.environment);
}

function isBarred(user: string | null, { environment: rules, starters }: ApprovalFacts): boolean {
  return user !== null && barsSelf(rules) && starters.some((starter) => same(user, starter));
}

/**
 * Who is in a team cannot be read with the token of a run. GitHub has looked at that, unless an administrator has bypassed it:
 * where that is possible, only a reviewer who is named counts.
 */
function mayReview(user: string | null, rules: Rules): boolean {
  if (user === null || rules.state === 'missing') return false;
  return rules.reviewers.some(({ kind, name }) =>
    kind === 'team' ? rules.adminsMayBypass !== 'yes' : same(name, user),
  );
}
