import { NEXT, type Reason, refused } from './reason.ts';

/** Why something that needed GitHub was refused: the approval, the freeze, GitHub itself. */
export const GITHUB_REASONS = {
  'approval-environment-missing': refused('The environment that has to approve does not exist on GitHub.', NEXT.plan),
  'approval-without-reviewers': refused(
    'The environment that has to approve has no required reviewers, so it would let everything through.',
    NEXT.plan,
  ),
  'approval-missing': refused('Nobody has approved in this run.', NEXT.plan),
  'approval-rejected': refused('A reviewer has rejected it in this run.', NEXT.plan),
  'approval-self-given': refused('Only who started the run has approved it, and self-review is barred.', NEXT.plan),
  'approval-by-outsider': refused('Who has approved it is not among the required reviewers.', NEXT.plan),
  'approval-bypassable': refused(
    'Administrators may bypass a team of reviewers, so an approval and a bypass cannot be told apart.',
    NEXT.plan,
  ),
  'approval-stale': refused('The run was started again, and an approval may be that of an earlier attempt.', NEXT.plan),
  'approval-unreadable': refused('Whether it was approved could not be read, and that is not an approval.', NEXT.plan),

  'freeze-without-mark': refused('The lock branch is there and does not say who made it.', NEXT.status),

  'not-a-runner': refused('This is not a run of GitHub Actions, so GitHub cannot be asked about it.', NEXT.plan),
  'no-github-token': refused('No token is given, so GitHub cannot be asked.', NEXT.plan),
  'bad-runner-variable': refused('A variable of the runner is not what a runner sets.', NEXT.plan),

  'github-unreachable': refused('GitHub cannot be reached, or answers with errors.', NEXT.status),
  'github-slow': refused('GitHub did not answer in time.', NEXT.status),
  'github-rate-limited': refused("GitHub's rate limit is used up.", NEXT.status),
  'github-forbidden': refused('The token may not do what was asked of GitHub.', NEXT.plan),
  'github-not-found': refused('GitHub does not know, or does not show, what was asked for.', NEXT.plan),
  'github-half-answer': refused('GitHub answered with less than a whole answer.', NEXT.status),
  'github-refused': refused('GitHub refused what was asked.', NEXT.status),
} as const satisfies Readonly<Record<string, Reason>>;
