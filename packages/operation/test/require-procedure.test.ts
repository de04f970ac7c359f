import { connectGitHub, type GitHub, githubSurroundings } from '@failback/github';
import { type RecordLine, UserError } from '@failback/runbook';
import { expect, onTestFinished, test } from 'vitest';
import { startGitHub } from '../../../test/bed/github/start.ts';
import { type GitHubState, type StoodEnvironment, stoodEnvironment, stoodRun } from '../../../test/bed/github/state.ts';
import { smallEnvironment } from '../../runbook/test/small-environment.ts';
import { requireProcedure } from '../src/require-procedure.ts';

const RUN = 7;
const approval = 'rollback-standard';
const environment = smallEnvironment({ procedures: { standard: { budget: 1, approval, approveWithin: null } } });

async function connected(prepare: (state: GitHubState) => void): Promise<GitHub> {
  const stood = await startGitHub((state) => {
    state.runs.set(RUN, stoodRun({ id: RUN }));
    prepare(state);
  });
  onTestFinished(() => stood.close());
  const found = githubSurroundings(stood.runner(RUN), stood.token);
  if (!found.ok) throw new Error('the stand-in is a runner');
  return connectGitHub(found.surroundings);
}

const ruled =
  (rules: Partial<StoodEnvironment> = {}) =>
  ({ environments }: GitHubState) =>
    void environments.set(approval, stoodEnvironment({ reviewers: [{ kind: 'user', name: 'ann' }], ...rules }));

async function asked(mode: 'execute' | 'dry-run' | 'plan', github: GitHub | null) {
  const said: string[] = [];
  const record = (line: RecordLine) => {
    if (line.event === 'notice') said.push(line.text);
  };
  const refusal: unknown = await requireProcedure(
    environment,
    { procedure: 'standard', mode },
    { github, record, now: () => 0 },
  ).catch((error: unknown) => error);
  if (!(refusal instanceof UserError)) throw new Error(String(refusal));
  return { codes: refusal.problems.map(({ code }) => code), said };
}

test.each(['dry-run', 'plan'] as const)(
  'a %s comes before the approval, so nobody need have approved',
  async (mode) => {
    const github = await connected(ruled());
    expect(await asked(mode, github)).toEqual({ codes: ['procedure-not-carried-out'], said: [] });
  },
);

test.each([
  ['does not exist', () => undefined, 'approval-environment-missing'],
  ['has no reviewers', ruled({ reviewers: [] }), 'approval-without-reviewers'],
] as const)('a dry run says that the environment %s, before anybody waits for it', async (_what, prepare, code) => {
  const github = await connected(prepare);
  expect((await asked('dry-run', github)).codes).toEqual(['procedure-not-carried-out', code]);
});

test('a dry run that cannot read the rules warns, and leaves it to the execution to refuse', async () => {
  const github = await connected(({ permissions }) => {
    permissions.actions = 'none';
  });
  const { codes, said } = await asked('dry-run', github);
  expect(codes).toEqual(['procedure-not-carried-out']);
  expect(said.join()).toMatch(/nothing is refused for it: .*permissions: { actions: read }/);
  expect((await asked('execute', github)).codes).toContain('approval-unreadable');
});

test('so does one without a token', async () => {
  const { codes, said } = await asked('dry-run', null);
  expect(codes).toEqual(['procedure-not-carried-out']);
  expect(said.join()).toContain('github-token');
  expect((await asked('execute', null)).codes).toEqual(['procedure-not-carried-out', 'approval-unreadable']);
});

test('an execution asks for the review, and says so when no person started it where self-review is barred', async () => {
  const github = await connected((state) => {
    ruled({ preventSelfReview: true })(state);
    Object.assign(state.runs.get(RUN) ?? {}, { actor: 'github-actions[bot]' });
    state.reviews.set(RUN, [{ state: 'approved', environments: [approval], user: 'ann', comment: 'go' }]);
  });
  const { codes, said } = await asked('execute', github);
  expect(codes).toEqual(['procedure-not-carried-out']);
  expect(said).toEqual([
    'Approved in the environment rollback-standard by ann: go',
    expect.stringMatching(/bars self-review, and github-actions\[bot\] started this run/),
  ]);
  expect((await asked('execute', await connected(ruled()))).codes).toContain('approval-missing');
});

test.each(['auto', 'emergency'] as const)('%s asks nobody', async (procedure) => {
  const context = { github: null, record: () => undefined, now: () => 0 };
  await requireProcedure(environment, { procedure, mode: 'execute' }, context);
});
