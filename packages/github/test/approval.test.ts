import { expect, test } from 'vitest';
import type { StoodGitHub } from '../../../test/bed/github/start.ts';
import { type GitHubState, type StoodEnvironment, stoodEnvironment, stoodRun } from '../../../test/bed/github/state.ts';
import { PATIENT } from '../src/limits.ts';
import { foreseeApproval, requireApproval } from '../src/require-approval.ts';
import { connected, OUR_RUN } from './connected.ts';

const ENVIRONMENT = 'rollback-database';
const rule = { environment: ENVIRONMENT, attempts: 'first-only' } as const;

function approvedBy(user: string, rules: Partial<StoodEnvironment> = {}): (state: GitHubState) => void {
  return ({ environments, reviews }) => {
    const reviewers = [{ kind: 'team', name: 'managers' } as const];
    const usual = { reviewers, preventSelfReview: true, adminsMayBypass: false };
    environments.set(ENVIRONMENT, stoodEnvironment({ ...usual, ...rules }));
    reviews.set(OUR_RUN, [{ state: 'approved', environments: [ENVIRONMENT], user, comment: 'go' }]);
  };
}

test('an approval by another reviewer is one', async () => {
  const { github } = await connected(approvedBy('ann'));
  expect(await requireApproval(github, rule)).toEqual({
    ok: true,
    approval: { environment: ENVIRONMENT, approvers: ['ann'], comment: 'go', startedBy: null },
  });
});

test.each<[string, (state: GitHubState) => void, string]>([
  ['an environment that does not exist', () => {}, 'approval-environment-missing'],
  ['an environment without reviewers', approvedBy('ann', { reviewers: [] }), 'approval-without-reviewers'],
  ['an approval by who started the run, where it is barred', approvedBy('octocat'), 'approval-self-given'],
  [
    'an approval of a team that administrators may bypass',
    approvedBy('ann', { adminsMayBypass: true }),
    'approval-bypassable',
  ],
  [
    'an approval by who started the run again, where it is barred',
    (state) => {
      approvedBy('ann')(state);
      Object.assign(state.runs.get(OUR_RUN) ?? {}, { triggeringActor: 'Ann' });
    },
    'approval-self-given',
  ],
  [
    'an approval that another run was given',
    (state) => {
      approvedBy('ann')(state);
      state.runs.set(8, stoodRun({ id: 8 }));
      state.reviews.set(8, state.reviews.get(OUR_RUN) ?? []);
      state.reviews.delete(OUR_RUN);
    },
    'approval-missing',
  ],
  [
    'a run that GitHub knows nothing of',
    (state) => {
      approvedBy('ann')(state);
      state.unlisted.add(OUR_RUN);
    },
    'approval-unreadable',
  ],
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

test('the attempt that counts is the one GitHub knows, whatever the runner was told', async () => {
  const { stood, github } = await connected(approvedBy('ann'));
  Object.assign(stood.state.runs.get(OUR_RUN) ?? {}, { attempt: 2 });
  expect(github.run.attempt).toBe(1);
  const judged = await requireApproval(github, rule);
  expect(judged.ok ? [] : judged.problems.map(({ code }) => code)).toEqual(['approval-stale']);
});

test('an approver whose account is gone is nobody', async () => {
  const { stood, github } = await connected(approvedBy('ann'));
  stood.trouble({ kind: 'gone-accounts' }, { only: ['actions/get-reviews-for-run', 'actions/get-workflow-run'] });
  const judged = await requireApproval(github, rule);
  expect(judged.ok ? [] : judged.problems.map(({ code }) => code)).toEqual(['approval-by-outsider']);
});

test('before anybody is asked, the rules alone are read, and nothing of the run', async () => {
  const { stood, github } = await connected(approvedBy('ann', { reviewers: [] }));
  const foreseen = await foreseeApproval(github, rule);
  expect(foreseen.problems.map(({ code }) => code)).toEqual(['approval-without-reviewers']);
  expect(stood.log.map(({ operation }) => operation)).toEqual(['repos/get-environment']);
  stood.state.environments.clear();
  await stood.goDown();
  expect(await foreseeApproval(github, rule)).toMatchObject({
    problems: [],
    unreadable: [{ code: 'approval-unreadable' }],
  });
});

test.each<[string, (stood: StoodGitHub) => unknown, RegExp]>([
  ['is down', (stood) => stood.goDown(), /githubstatus/],
  ['answers with errors', (stood) => stood.trouble({ kind: 'errors', status: 503 }), /githubstatus/],
  ['does not answer', (stood) => stood.trouble({ kind: 'slow', for: 'ever' }), /githubstatus/],
  ['limits us', (stood) => stood.trouble({ kind: 'secondary-limit', retryAfterSeconds: 900 }), /in 900 s/],
  ['forbids it', (stood) => Object.assign(stood.state.permissions, { actions: 'none' }), /actions: read/],
  ['answers without an end', (stood) => stood.trouble({ kind: 'endless' }), /githubstatus/],
  ['answers something else', (stood) => stood.trouble({ kind: 'half', how: 'wrong-shape' }), /githubstatus/],
  ['answers with a page', (stood) => stood.trouble({ kind: 'half', how: 'html' }), /githubstatus/],
  [
    'limits us for longer than anybody lives',
    (stood) => stood.trouble({ kind: 'primary-limit', resetsInSeconds: 9_999_999_999 }),
    /run it again/,
  ],
  [
    'does not say who started the run',
    (stood) => stood.trouble({ kind: 'errors', status: 500 }, { only: ['actions/get-workflow-run'] }),
    /githubstatus/,
  ],
  ['answers half', (stood) => stood.trouble({ kind: 'half', how: 'missing-fields' }), /githubstatus/],
  [
    'leaves out the reviews alone',
    (stood) => stood.trouble({ kind: 'half', how: 'empty' }, { only: ['actions/get-reviews-for-run'] }),
    /githubstatus/,
  ],
])('when GitHub %s, nothing counts as approved, and the refusal says what mends it', async (what, spoil, mend) => {
  const limits = what === 'does not answer' ? { request: 80, question: 250, trouble: 60_000 } : PATIENT;
  const { stood, github } = await connected(approvedBy('ann'), { limits });
  await spoil(stood);
  const judged = await requireApproval(github, rule);
  if (judged.ok) throw new Error('it was approved');
  for (const problem of judged.problems) {
    expect(problem.code).toBe('approval-unreadable');
    expect(problem.mend).toMatch(mend);
  }
});
