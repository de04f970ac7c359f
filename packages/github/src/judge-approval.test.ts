import { expect, test } from 'vitest';
import type { EnvironmentRules, Review } from './github.ts';
import { type ApprovalFacts, type ApprovalRule, judgeApproval } from './judge-approval.ts';

const rules: EnvironmentRules = {
  state: 'present',
  reviewers: [
    { kind: 'user', name: 'ann' },
    { kind: 'user', name: 'octocat' },
  ],
  preventSelfReview: true,
  waitMinutes: 0,
  branches: 'all',
};
const byAnn: Review = { state: 'approved', environments: ['rollback-database'], user: 'ann', comment: 'go' };
const bySelf: Review = { ...byAnn, user: 'OctoCat', comment: '' };
const facts: ApprovalFacts = { environment: rules, reviews: [byAnn], attempt: 1, repository: 'example/shop' };
const rule: ApprovalRule = { environment: 'rollback-database', actor: 'octocat', attempts: 'first-only' };

const without = { ...rules, reviewers: [] };
const selfAllowed = { ...rules, preventSelfReview: false };
const ofTeam: EnvironmentRules = { ...rules, reviewers: [{ kind: 'team', name: 'managers' }] };

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
