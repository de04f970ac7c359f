import { type Problem, printableLine } from '@failback/runbook';
import type { Review } from './github.ts';
import type { ApprovalFacts, ApprovalRule } from './judge-approval.ts';

/** Each way in which something is not an approval, and the setting or the act that mends it. */

type Facts = Pick<ApprovalFacts, 'repository'>;
type Rule = Pick<ApprovalRule, 'environment'>;

const whereOf = ({ environment }: Rule): string => `environment ${environment}`;
const settings = ({ repository }: Facts, { environment }: Rule): string =>
  `${repository}: Settings > Environments > ${environment}`;

/** A login as people see it. */
export function shownUser(user: string | null): string {
  return user === null ? 'somebody whose account is gone' : printableLine(user, 60);
}

export function environmentMissing(facts: Facts, rule: Rule): Problem {
  return {
    code: 'approval-environment-missing',
    where: whereOf(rule),
    message: 'There is no such environment, and GitHub would create it without any rule at its first use.',
    mend: `${settings(facts, rule)}: create it and add "Required reviewers"`,
  };
}

export function noReviewers(facts: Facts, rule: Rule): Problem {
  return {
    code: 'approval-without-reviewers',
    where: whereOf(rule),
    message: 'It has no required reviewers, so whatever waits for it is let through without anybody having looked.',
    mend: `${settings(facts, rule)}: tick "Required reviewers" and name at least one (private repositories need GitHub Enterprise for it)`,
  };
}

export function bypassable(facts: Facts, rule: Rule): Problem {
  return {
    code: 'approval-bypassable',
    where: whereOf(rule),
    message:
      'Its reviewers are a team and administrators may bypass them, so an approval by a member and a bypass cannot be told apart.',
    mend: `${settings(facts, rule)}: untick "Allow administrators to bypass configured protection rules", then start a new run and have it approved`,
  };
}

export function stale({ attempt }: Pick<ApprovalFacts, 'attempt'>, rule: Rule): Problem {
  return {
    code: 'approval-stale',
    where: whereOf(rule),
    message: `This is attempt ${attempt} of the run, and an approval does not say which attempt it was given for.`,
    mend: 'start a new run of the workflow (not "Re-run jobs") and have it approved',
  };
}

export function wasRejected({ user }: Review, rule: Rule): Problem {
  return {
    code: 'approval-rejected',
    where: whereOf(rule),
    message: `${shownUser(user)} rejected it in this run; whether another review came later cannot be told.`,
    mend: 'settle it with them, then start a new run of the workflow and have it approved',
  };
}

export function notApproved({ reviews }: Pick<ApprovalFacts, 'reviews'>, rule: Rule): Problem {
  const names = new Set(reviews.flatMap(({ environments }) => environments));
  const others = [...names].map((name) => printableLine(name, 60));
  const elsewhere = others.length === 0 ? '' : ` (reviewed: ${others.join(', ')})`;
  return {
    code: 'approval-missing',
    where: whereOf(rule),
    message: `Nobody has approved it in this run${elsewhere}.`,
    mend: `let a job with "environment: ${rule.environment}" stand before this one, in the same run, and approve it there under "Review deployments"`,
  };
}

export function selfGiven(approvers: readonly Review[], rule: Rule): Problem {
  const names = [...new Set(approvers.map(({ user }) => shownUser(user)))].join(', ');
  return {
    code: 'approval-self-given',
    where: whereOf(rule),
    message: `Only ${names} has approved it, who started the run, and the environment bars self-review.`,
    mend: 'start a new run and have another reviewer approve it',
  };
}

export function byOutsider({ user }: Review, facts: Facts, rule: Rule): Problem {
  return {
    code: 'approval-by-outsider',
    where: whereOf(rule),
    message: `${shownUser(user)} has approved it and is not among its required reviewers (an administrator who bypassed the rule, or a rule or an account that was changed since).`,
    mend: `${settings(facts, rule)}: untick "Allow administrators to bypass configured protection rules", then start a new run and have a reviewer approve it`,
  };
}
