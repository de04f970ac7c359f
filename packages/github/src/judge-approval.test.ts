import { expect, test } from 'vitest';
import type { EnvironmentRules, Review } from './github.ts';
import { type ApprovalFacts, type ApprovalRule, judgeApproval, rulesProblems } from './judge-approval.ts';

const rules: EnvironmentRules = {
  state: 'present',
  reviewers: [
    { kind: 'user', name: 'ann' },
    { kind: 'user', name: 'octocat' },
  ],
  preventSelfReview: true,
  waitMinutes: 0,
  branches: 'all',
  adminsMayBypass: 'no',
};
const byAnn: Review = { state: 'approved', environments: ['rollback-database'], user: 'ann', comment: 'go' };
const bySelf: Review = { ...byAnn, user: 'OctoCat', comment: '' };
const facts: ApprovalFacts = {
  environment: rules,
  reviews: [byAnn],
  attempt: 1,
  starters: ['octocat'],
  event: 'workflow_dispatch',
  repository: 'example/shop',
};
const rule: ApprovalRule = { environment: 'rollback-database', attempts: 'first-only' };

const without = { ...rules, reviewers: [] };
const selfAllowed = { ...rules, preventSelfReview: false };
const ofTeam: EnvironmentRules = { ...rules, reviewers: [{ kind: 'team', name: 'managers' }] };
const teamAndAnn: EnvironmentRules = { ...rules, reviewers: [...rules.reviewers, ...ofTeam.reviewers] };
const byNobody: Review = { ...byAnn, user: null };

test.each<[string, Partial<ApprovalFacts>, Partial<ApprovalRule>, readonly string[]]>([
  ['a reviewer has approved it', {}, {}, ['ann']],
  ['the name is spelt in another case', {}, { environment: 'Rollback-Database' }, ['ann']],
  [
    'two have approved it',
    { reviews: [byAnn, { ...byAnn, user: 'octocat' }], environment: selfAllowed },
    {},
    ['ann', 'octocat'],
  ],
  ['who started it has approved it too, which does not count', { reviews: [bySelf, byAnn] }, {}, ['ann']],
  ['who started it has approved it, and may', { reviews: [bySelf], environment: selfAllowed }, {}, ['OctoCat']],
  ['a member of a team has approved it', { reviews: [{ ...byAnn, user: 'zoe' }], environment: ofTeam }, {}, ['zoe']],
  [
    'a member of a team has approved it, and GitHub does not say whether administrators may bypass it',
    { reviews: [{ ...byAnn, user: 'zoe' }], environment: { ...ofTeam, adminsMayBypass: 'not-said' } },
    {},
    ['zoe'],
  ],
  [
    'a reviewer who is named has approved it, whom nobody need bypass',
    { environment: { ...teamAndAnn, adminsMayBypass: 'yes' } },
    {},
    ['ann'],
  ],
  ['the same reviewer has approved it twice', { reviews: [byAnn, byAnn] }, {}, ['ann']],
  ['an account that is gone has approved it too, which does not count', { reviews: [byNobody, byAnn] }, {}, ['ann']],
  ['a program started the run', { starters: ['github-actions[bot]'] }, {}, ['ann']],
  [
    'it was approved together with another environment',
    { reviews: [{ ...byAnn, environments: ['a', 'rollback-database'] }] },
    {},
    ['ann'],
  ],
  [
    'another environment was rejected',
    { reviews: [byAnn, { ...byAnn, state: 'rejected', environments: ['a'] }] },
    {},
    ['ann'],
  ],
  ['the operation is resumed in a later attempt', { attempt: 3 }, { attempts: 'resumable' }, ['ann']],
])('%s: approved', (_what, given, asked, approvers) => {
  const judged = judgeApproval({ ...facts, ...given }, { ...rule, ...asked });
  expect(judged).toMatchObject({ ok: true, approval: { approvers } });
});

test.each<[string, Partial<ApprovalFacts>, Partial<ApprovalRule>, readonly string[]]>([
  ['there is no such environment', { environment: { state: 'missing' } }, {}, ['approval-environment-missing']],
  ['the environment has no reviewers', { environment: without }, {}, ['approval-without-reviewers']],
  ['nobody has looked at it', { reviews: [] }, {}, ['approval-missing']],
  ['it waits for a review', { reviews: [{ ...byAnn, state: 'pending' }] }, {}, ['approval-missing']],
  [
    'another environment was approved',
    { reviews: [{ ...byAnn, environments: ['rollback-standard'] }] },
    {},
    ['approval-missing'],
  ],
  ['it was rejected', { reviews: [{ ...byAnn, state: 'rejected' }] }, {}, ['approval-rejected']],
  [
    'it was approved and rejected',
    { reviews: [byAnn, { ...byAnn, state: 'rejected', user: 'bob' }] },
    {},
    ['approval-rejected'],
  ],
  ['who started it has approved it, and may not', { reviews: [bySelf] }, {}, ['approval-self-given']],
  [
    'somebody has approved it who is no reviewer',
    { reviews: [{ ...byAnn, user: 'eve' }] },
    {},
    ['approval-by-outsider'],
  ],
  ['who started it again has approved it, and may not', { starters: ['octocat', 'Ann'] }, {}, ['approval-self-given']],
  [
    'the environment was edited since, and names another reviewer',
    { environment: { ...rules, reviewers: [{ kind: 'user', name: 'zoe' }] } },
    {},
    ['approval-by-outsider'],
  ],
  [
    'the environment was edited since, and bars self-review',
    { reviews: [bySelf], environment: rules },
    {},
    ['approval-self-given'],
  ],
  ['the account of who approved it is gone', { reviews: [byNobody] }, {}, ['approval-by-outsider']],
  [
    'the account of who approved it is gone, and a team is asked',
    { reviews: [byNobody], environment: ofTeam },
    {},
    ['approval-by-outsider'],
  ],
  [
    'the account of who rejected it is gone',
    { reviews: [byAnn, { ...byNobody, state: 'rejected' }] },
    {},
    ['approval-rejected'],
  ],
  [
    'a team is asked, and administrators may bypass it',
    { environment: { ...ofTeam, adminsMayBypass: 'yes' } },
    {},
    ['approval-bypassable'],
  ],
  [
    'somebody who is not named has approved it, of a team that administrators may bypass',
    { reviews: [{ ...byAnn, user: 'zoe' }], environment: { ...teamAndAnn, adminsMayBypass: 'yes' } },
    {},
    ['approval-bypassable'],
  ],
  ['the run was started again', { attempt: 2 }, {}, ['approval-stale']],
  [
    'everything is wrong at once',
    { environment: { state: 'missing' }, reviews: [], attempt: 2 },
    {},
    ['approval-environment-missing', 'approval-stale', 'approval-missing'],
  ],
])('%s: refused, and each problem says what mends it', (_what, given, asked, codes) => {
  const judged = judgeApproval({ ...facts, ...given }, { ...rule, ...asked });
  if (judged.ok) throw new Error('it was approved');
  expect(judged.problems.map(({ code }) => code)).toEqual(codes);
  for (const { mend, where } of judged.problems) {
    expect(mend).toMatch(/\w/);
    expect(where).toBe('environment rollback-database');
  }
});

test('what people said comes along, a line each', () => {
  const judged = judgeApproval(
    { ...facts, environment: selfAllowed, reviews: [byAnn, { ...bySelf, comment: ' ok ' }] },
    rule,
  );
  expect(judged).toMatchObject({ approval: { comment: 'go\nok' } });
});

test.each([
  ['by a program', { starters: ['github-actions[bot]', 'github-actions[bot]'] }, 'github-actions[bot]'],
  ['by the clock', { event: 'schedule' }, 'the event schedule'],
  ['by the end of another run', { event: 'workflow_run' }, 'the event workflow_run'],
  ['by a message from outside', { event: 'repository_dispatch' }, 'the event repository_dispatch'],
  ['by hand', {}, null],
  ['by the clock, where self-review is allowed', { event: 'schedule', environment: selfAllowed }, null],
] as const)('a run that was started %s tells so where self-review is barred', (_how, given, startedBy) => {
  expect(judgeApproval({ ...facts, ...given }, rule)).toMatchObject({ ok: true, approval: { startedBy } });
});

test.each<[string, ApprovalFacts['environment'], readonly string[]]>([
  ['one that could approve', rules, []],
  ['one that does not exist', { state: 'missing' }, ['approval-environment-missing']],
  ['one without reviewers', without, ['approval-without-reviewers']],
  ['a team that may be bypassed', { ...ofTeam, adminsMayBypass: 'yes' }, ['approval-bypassable']],
])('before anybody is asked, an environment is judged by its rules alone: %s', (_what, environment, codes) => {
  const problems = rulesProblems({ environment, repository: 'example/shop' }, rule);
  expect(problems.map(({ code }) => code)).toEqual(codes);
});
