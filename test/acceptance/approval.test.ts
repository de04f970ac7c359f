import type { ActionEnd } from '@failback/drill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stoodEnvironment } from '../bed/github/state.ts';
import { type AtGitHub, changesAt, OUR_RUN, withGitHub } from './at-github.ts';
import { conditionsOf } from './condition.ts';
import { brokenStage, type Rehearsal } from './rehearsal.ts';
import { annotationsOf, errorsOf } from './runner-log.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await brokenStage();
});
afterAll(() => rehearsal.close());

const STANDARD = [
  'emergency: { budget: 5m }',
  'emergency: { budget: 5m }\n  standard: { budget: 15m, approval: rollback-standard }',
] as const;
const NOBODYS = ['emergency: { budget: 5m }', 'emergency: { budget: 5m }\n  standard: { budget: 15m }'] as const;

/** Asks for the standard procedure on a stage whose GitHub was prepared; no host is changed, and nothing at GitHub is. */
async function asked(
  prepare: (at: AtGitHub) => unknown,
  inputs: Readonly<Record<string, string>> = {},
  rule: readonly [string, string] = STANDARD,
): Promise<ActionEnd> {
  let end: ActionEnd | undefined;
  await withGitHub(
    rehearsal,
    async (at) => {
      await prepare(at);
      const before = await conditionsOf(rehearsal.stage.hosts);
      end = await at.rollback({ procedure: 'standard', ...inputs });
      expect(end.outputs.decision, end.log).toBe('refused');
      expect(end.code).toBe(1);
      expect(await conditionsOf(rehearsal.stage.hosts)).toEqual(before);
      expect(changesAt(at.github)).toEqual([]);
      expect(end.log).not.toMatch(/Connected to/);
    },
    [rule],
  );
  if (end === undefined) throw new Error('nothing was asked');
  return end;
}

const codes = ({ log }: ActionEnd) =>
  annotationsOf(log)
    .filter(({ level }) => level === 'error')
    .map(({ properties }) => properties.title?.replace('failback: ', ''));

const reviewers = (at: AtGitHub, preventSelfReview = false, adminsMayBypass = false) =>
  at.state.environments.set(
    'rollback-standard',
    stoodEnvironment({ reviewers: [{ kind: 'team', name: 'on-call' }], preventSelfReview, adminsMayBypass }),
  );
const review = (at: AtGitHub, user: string, state: 'approved' | 'rejected' = 'approved') =>
  at.state.reviews.set(OUR_RUN, [{ state, environments: ['rollback-standard'], user, comment: 'looks right' }]);

describe('what needs an approval is refused with everything that stands in its way', () => {
  test.each<[string, string, RegExp, (at: AtGitHub) => unknown]>([
    [
      'when its environment does not exist',
      'approval-environment-missing',
      /Settings > Environments > rollback-standard: create it and add "Required reviewers"/,
      () => undefined,
    ],
    [
      'when its environment has no reviewers',
      'approval-without-reviewers',
      /tick "Required reviewers"/,
      (at) => at.state.environments.set('rollback-standard', stoodEnvironment()),
    ],
    [
      'when nobody has approved',
      'approval-missing',
      /approve it there under "Review deployments"/,
      (at) => reviewers(at),
    ],
    [
      'when it was given by whoever asked, where that is barred',
      'approval-self-given',
      /have another reviewer approve it/,
      (at) => {
        reviewers(at, true);
        review(at, 'octocat');
      },
    ],
    [
      'when an administrator may have bypassed it',
      'approval-bypassable',
      /untick "Allow administrators to bypass configured protection rules"/,
      (at) => {
        reviewers(at, false, true);
        review(at, 'manager');
      },
    ],
    [
      'when it was rejected',
      'approval-rejected',
      /settle it with them/,
      (at) => {
        reviewers(at);
        review(at, 'manager', 'rejected');
      },
    ],
    [
      'when it may be of an earlier attempt',
      'approval-stale',
      /start a new run of the workflow/,
      (at) => {
        reviewers(at);
        review(at, 'manager');
        Object.assign(at.state.runs.get(OUR_RUN) ?? {}, { attempt: 2 });
      },
    ],
    [
      'when the token may not read it',
      'approval-unreadable',
      /actions: read/,
      (at) => Object.assign(at.state.permissions, { actions: 'none' }),
    ],
    ['when GitHub is down', 'approval-unreadable', /nothing counts as approved/, (at) => at.github.goDown()],
  ])('%s', async (_when, code, mend, prepare) => {
    const end = await asked(prepare);
    expect(codes(end)).toContain('procedure-not-carried-out');
    expect(codes(end)).toContain(code);
    expect(errorsOf(end.log).join('\n')).toMatch(mend);
  });

  test('when no token is given, and says what to set', async () => {
    const end = await asked(() => undefined, { 'github-token': '' });
    expect(codes(end)).toEqual(['procedure-not-carried-out', 'approval-unreadable']);
    expect(errorsOf(end.log).join('\n')).toContain(`github-token: \${{ github.token }}`);
  });

  test('when the runbook does not say whose approval it needs', async () => {
    const end = await asked(() => undefined, {}, NOBODYS);
    expect(codes(end)).toEqual(['procedure-not-carried-out', 'approval-not-declared']);
  });
});

test('a dry run, whose plan is what is approved, asks for no approval', async () => {
  const end = await asked((at) => reviewers(at), { 'dry-run': 'true' });
  expect(codes(end)).toEqual(['procedure-not-carried-out']);
});

test('a dry run says what would make any approval worthless, before anybody is asked for one', async () => {
  const end = await asked(() => undefined, { 'dry-run': 'true' });
  expect(codes(end)).toEqual(['procedure-not-carried-out', 'approval-environment-missing']);
});

test('an approval that stands is told, and what this version cannot do is refused all the same', async () => {
  const end = await asked((at) => {
    reviewers(at, true);
    review(at, 'manager');
  });
  expect(codes(end)).toEqual(['procedure-not-carried-out']);
  expect(end.log).toContain('Approved in the environment rollback-standard by manager: looks right');
});
