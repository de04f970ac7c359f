import { expect, test } from 'vitest';
import type { StoodGitHub } from '../../../test/bed/github/start.ts';
import { type GitHubState, type StoodEnvironment, stoodEnvironment } from '../../../test/bed/github/state.ts';
import { requireApproval } from '../src/require-approval.ts';
import { connected, OUR_RUN } from './connected.ts';

const ENVIRONMENT = 'rollback-database';
const rule = { environment: ENVIRONMENT, actor: 'octocat', attempts: 'first-only' } as const;

function approvedBy(user: string, rules: Partial<StoodEnvironment> = {}): (state: GitHubState) => void {
  return ({ environments, reviews }) => {
    const reviewers = [{ kind: 'team', name: 'managers' } as const];
    environments.set(ENVIRONMENT, stoodEnvironment({ reviewers, preventSelfReview: true, ...rules }));
    reviews.set(OUR_RUN, [{ state: 'approved', environments: [ENVIRONMENT], user, comment: 'go' }]);
  };
}

test('an approval by another reviewer is one', async () => {
  const { github } = await connected(approvedBy('ann'));
  expect(await requireApproval(github, rule)).toEqual({
    ok: true,
    approval: { environment: ENVIRONMENT, approvers: ['ann'], comment: 'go' },
  });
});

test.each<[string, (state: GitHubState) => void, string]>([
  ['an environment that does not exist', () => {}, 'approval-environment-missing'],
  ['an environment without reviewers', approvedBy('ann', { reviewers: [] }), 'approval-without-reviewers'],
  ['an approval by who started the run, where it is barred', approvedBy('octocat'), 'approval-self-given'],
  [
    'a later attempt of the run',
    (state) => {
      approvedBy('ann')(state);
      Object.assign(state.runs.get(OUR_RUN) ?? {}, { attempt: 2 });
    },
    'approval-stale',
  ],
])('%s is refused', async (_what, prepare, code) => {
  const { github } = await connected(prepare);
  const judged = await requireApproval(github, rule);
  expect(judged.ok ? [] : judged.problems.map((problem) => problem.code)).toContain(code);
});

test.each<[string, (stood: StoodGitHub) => unknown, RegExp]>([
  ['is down', (stood) => stood.goDown(), /githubstatus/],
  ['answers with errors', (stood) => stood.trouble({ kind: 'errors', status: 503 }), /githubstatus/],
  ['does not answer', (stood) => stood.trouble({ kind: 'slow', for: 'ever' }), /githubstatus/],
  ['limits us', (stood) => stood.trouble({ kind: 'secondary-limit', retryAfterSeconds: 900 }), /in 900 s/],
  ['forbids it', (stood) => Object.assign(stood.state.permissions, { actions: 'none' }), /actions: read/],
  ['answers half', (stood) => stood.trouble({ kind: 'half', how: 'missing-fields' }), /githubstatus/],
  [
    'leaves out the reviews alone',
    (stood) => stood.trouble({ kind: 'half', how: 'empty' }, { only: ['actions/get-reviews-for-run'] }),
    /githubstatus/,
  ],
])('when GitHub %s, nothing counts as approved, and the refusal says what mends it', async (_what, spoil, mend) => {
  const limits = { request: 80, question: 250, trouble: 60_000 };
  const { stood, github } = await connected(approvedBy('ann'), { limits });
  await spoil(stood);
  const judged = await requireApproval(github, rule);
  if (judged.ok) throw new Error('it was approved');
  for (const problem of judged.problems) {
    expect(problem.code).toBe('approval-unreadable');
    expect(problem.mend).toMatch(mend);
  }
});
