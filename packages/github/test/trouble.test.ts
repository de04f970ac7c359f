import { expect, test } from 'vitest';
import { stoodEnvironment } from '../../../test/bed/github/state.ts';
import type { Trouble } from '../../../test/bed/github/trouble.ts';
import { connectGitHub } from '../src/connect.ts';
import type { DeploymentPayload, FreezeMark, GitHub } from '../src/github.ts';
import { PATIENT } from '../src/limits.ts';
import { connected, OUR_RUN } from './connected.ts';
import { pauselessClock } from './pauseless-clock.ts';

const QUICK = { request: 60, question: 200, trouble: 60_000 };
const mark: FreezeMark = {
  schema_version: 1,
  operation: 'op-1',
  environment: 'production',
  runId: OUR_RUN,
  runAttempt: 1,
  actor: 'octocat',
  since: '2026-01-01T00:00:00Z',
  workflowDisabled: null,
};
const payload: DeploymentPayload = {
  schema_version: 1,
  kind: 'verified-health',
  release: 'v1.2.3',
  commit: null,
  operation: null,
  recordHead: null,
  reason: 'healthy',
};

/** Every question there is, and the permission that it names when it is missing. */
const QUESTIONS: readonly (readonly [string, string, (github: GitHub) => Promise<unknown>])[] = [
  ['environment', 'actions: read', (github) => github.environment('production')],
  ['reviews', 'actions: read', (github) => github.reviews(OUR_RUN)],
  ['workflowRun', 'actions: read', (github) => github.workflowRun(OUR_RUN)],
  ['activeRuns', 'actions: read', (github) => github.activeRuns('deploy.yml')],
  ['workflowState', 'actions: read', (github) => github.workflowState('deploy.yml')],
  ['setWorkflow', 'actions: write', (github) => github.setWorkflow('deploy.yml', 'disabled')],
  ['cancelRun', 'actions: write', (github) => github.cancelRun(OUR_RUN)],
  ['forceCancelRun', 'actions: write', (github) => github.forceCancelRun(OUR_RUN)],
  ['dispatch', 'actions: write', (github) => github.dispatch('deploy.yml', 'main', {})],
  ['markBranch', 'contents: write', (github) => github.markBranch('frozen', mark)],
  ['readMark', 'contents: read', (github) => github.readMark('main')],
  ['replaceMark', 'contents: write', (github) => github.replaceMark('main', 'a'.repeat(40), mark)],
  ['removeMark', 'contents: write', (github) => github.removeMark('main', 'a'.repeat(40))],
  ['deployments', 'deployments: read', (github) => github.deployments('production', 10)],
  [
    'createDeployment',
    'deployments: write',
    (github) =>
      github.createDeployment({ environment: 'production', ref: 'main', payload, status: 'success', description: 'x' }),
  ],
];
const BY_EVERY_TOKEN: readonly (readonly [string, (github: GitHub) => Promise<unknown>])[] = [
  ...QUESTIONS.map(([name, , ask]) => [name, ask] as const),
  ['isPublic', (github) => github.isPublic()],
];

test.each(QUESTIONS)('%s: a token without "%s" is told so', async (name, permission, ask) => {
  const { github } = await connected(({ permissions }) => {
    // What looks at a mark first finds none of ours, and changes nothing.
    const below = permission.endsWith('write') && name !== 'removeMark' ? 'read' : 'none';
    Object.assign(permissions, { actions: below, contents: below, deployments: below });
  });
  await expect(ask(github), name).rejects.toMatchObject({
    trouble: 'forbidden',
    mend: `give the job "permissions: { ${permission} }"`,
  });
});

/** A look before a change names what the change needs, so that nobody mends it twice. */
test.each<[string, string, (github: GitHub) => Promise<unknown>]>([
  ['setWorkflow', 'actions: write', (github) => github.setWorkflow('deploy.yml', 'disabled')],
  ['workflowState', 'actions: write', (github) => github.workflowState('deploy.yml', 'change')],
  ['activeRuns', 'actions: write', (github) => github.activeRuns('deploy.yml', 'change')],
  ['readMark', 'contents: write', (github) => github.readMark('main', 'change')],
  ['removeMark', 'contents: write', (github) => github.removeMark('main', 'a'.repeat(40))],
])('%s before a change: a token that may not even look is told of %s', async (_name, permission, ask) => {
  const { github } = await connected(({ permissions }) => {
    Object.assign(permissions, { actions: 'none', contents: 'none' });
  });
  await expect(ask(github)).rejects.toMatchObject({ mend: `give the job "permissions: { ${permission} }"` });
});

test.each(BY_EVERY_TOKEN)(
  '%s: GitHub that is down is unreachable, and was asked more than once',
  async (_name, ask) => {
    const clock = pauselessClock();
    const { stood, github } = await connected(() => {}, { clock });
    await stood.goDown();
    await expect(ask(github)).rejects.toMatchObject({ trouble: 'unreachable' });
    expect(clock.pauses).toEqual(expect.arrayContaining([500, 1000, 2000]));
  },
);

test.each(BY_EVERY_TOKEN)('%s: GitHub that does not answer is slow', async (_name, ask) => {
  const { stood, github } = await connected(() => {}, { limits: QUICK });
  stood.trouble({ kind: 'slow', for: 'ever' });
  await expect(ask(github)).rejects.toMatchObject({ trouble: 'slow' });
});

/** What has nothing in it to be read cannot be half: it only says that it was done. */
const SAYS_NOTHING = ['cancelRun', 'forceCancelRun'];
test.each(
  BY_EVERY_TOKEN.filter(([name]) => !SAYS_NOTHING.includes(name)).flatMap(([name, ask]) =>
    (['html', 'empty', 'truncated', 'cut-off', 'missing-fields', 'wrong-shape'] as const).map(
      (how) => [name, how, ask] as const,
    ),
  ),
)('%s: an answer that is %s is not believed', async (_name, how, ask) => {
  const { stood, github } = await connected(({ environments, reviews }) => {
    environments.set('production', stoodEnvironment());
    reviews.set(OUR_RUN, [{ state: 'approved', environments: ['production'], user: 'ann', comment: '' }]);
  });
  stood.trouble({ kind: 'half', how });
  await expect(ask(github)).rejects.toMatchObject({ trouble: 'half-answer' });
});

test.each<[string, Trouble]>([
  ['an error', { kind: 'errors', status: 502 }],
  ['a lost answer', { kind: 'lost-answer' }],
  ['a page of HTML', { kind: 'half', how: 'html' }],
  ['a limit of a few seconds', { kind: 'secondary-limit', retryAfterSeconds: 3 }],
  ['an hour that ends in a few seconds', { kind: 'primary-limit', resetsInSeconds: 5 }],
])('%s that goes away costs a pause', async (_what, trouble) => {
  const clock = pauselessClock();
  const { stood, github } = await connected(() => {}, { clock });
  stood.trouble(trouble, { times: 1 });
  expect(await github.workflowRun(OUR_RUN)).toMatchObject({ id: OUR_RUN });
  expect(clock.pauses).toHaveLength(1);
});

test('GitHub is left alone for as long as it asks', async () => {
  const clock = pauselessClock();
  const { stood, github } = await connected(() => {}, { clock });
  stood.trouble({ kind: 'secondary-limit', retryAfterSeconds: 17 }, { times: 1 });
  await github.isPublic();
  expect(clock.pauses).toEqual([17_000]);
});

test.each<[string, Trouble]>([
  ['a limit that lasts', { kind: 'secondary-limit', retryAfterSeconds: 3600 }],
  ['a limit that does not say how long', { kind: 'secondary-limit', retryAfterSeconds: null }],
  ['an hour that has just begun', { kind: 'primary-limit', resetsInSeconds: 3000 }],
])('%s is not waited for', async (_what, trouble) => {
  const clock = pauselessClock();
  const { stood, github } = await connected(() => {}, { clock });
  stood.trouble(trouble);
  await expect(github.isPublic()).rejects.toMatchObject({
    trouble: 'rate-limited',
    mend: expect.stringMatching(/in \d+ s/),
  });
  expect(clock.pauses).toEqual([]);
});

test('a question ends within its time, however often GitHub fails', async () => {
  const clock = pauselessClock();
  const { stood, github } = await connected(() => {}, { clock, limits: { ...PATIENT, question: 4000 } });
  stood.trouble({ kind: 'errors', status: 500 });
  await expect(github.isPublic()).rejects.toMatchObject({ trouble: 'unreachable' });
  expect(clock.pauses.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(4000);
});

test('when enough time was lost, GitHub is not asked any more', async () => {
  const { stood, github } = await connected(() => {}, { limits: { ...PATIENT, trouble: 5000 } });
  const end = stood.trouble({ kind: 'errors', status: 500 });
  await expect(github.isPublic()).rejects.toMatchObject({ trouble: 'unreachable' });
  end();
  const asked = stood.log.length;
  await expect(github.isPublic()).rejects.toMatchObject({
    trouble: 'slow',
    message: expect.stringMatching(/not asked any more/),
  });
  expect(stood.log).toHaveLength(asked);
});

test.each([403, 500] as const)(
  'an answer %i that repeats the token does not bring it into a message',
  async (status) => {
    const { stood, github } = await connected();
    stood.trouble({ kind: 'echoes-token', status });
    const error = await github.isPublic().then(
      () => null,
      (thrown: unknown) => thrown as Error,
    );
    expect(error?.message).toContain('***');
    expect(JSON.stringify(error)).not.toContain(stood.token);
    expect(`${error?.message}${error?.stack}`).not.toContain(stood.token);
  },
);

test('a wrong token is said to be one', async () => {
  const { stood, github } = await connected();
  const { owner, repo } = github.repository;
  const other = connectGitHub({ token: 'ghs_expired', apiUrl: stood.url, owner, repo, run: github.run });
  await expect(other.isPublic()).rejects.toMatchObject({
    trouble: 'forbidden',
    mend: expect.stringContaining('github-token'),
  });
});

test('a redirect is followed where GitHub itself is, and the token goes nowhere else', async () => {
  const { stood, github } = await connected();
  stood.trouble({ kind: 'redirect', status: 301, location: `${stood.url}/repos/example/shop` }, { times: 1 });
  expect(await github.isPublic()).toBe(false);

  const elsewhere = await connected();
  stood.trouble({ kind: 'redirect', status: 302, location: `${elsewhere.stood.url}/repos/example/shop` });
  await expect(github.isPublic()).rejects.toMatchObject({ trouble: 'refused' });
  expect(elsewhere.stood.log).toEqual([]);
});

test('an answer without an end is not read to its end', async () => {
  const { stood, github } = await connected();
  stood.trouble({ kind: 'endless' });
  await expect(github.deployments('production', 10)).rejects.toMatchObject({ trouble: 'half-answer' });
});

test('a redirect in a circle ends', async () => {
  const { stood, github } = await connected();
  stood.trouble({ kind: 'redirect', status: 301, location: '/repos/example/shop' });
  await expect(github.isPublic()).rejects.toMatchObject({ trouble: 'unreachable' });
});

test('a request that must not become another one is sent on as it was', async () => {
  const { stood, github } = await connected();
  const location = `${stood.url}/repos/example/shop/actions/workflows/deploy.yml/dispatches`;
  stood.trouble({ kind: 'redirect', status: 307, location }, { times: 1 });
  await github.dispatch('deploy.yml', 'main', { a: 'b' });
  expect(stood.state.dispatched).toMatchObject([{ ref: 'main', inputs: { a: 'b' } }]);
});
