import { expect, test } from 'vitest';
import { type StoodGitHub, startGitHub } from '../../../test/bed/github/start.ts';
import { stoodRun } from '../../../test/bed/github/state.ts';

const HOME = '/repos/example/shop';

async function ask(stood: StoodGitHub, method: string, path: string, body?: unknown): Promise<number> {
  const headers = { authorization: `token ${stood.token}`, 'content-type': 'application/json' };
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  return (await fetch(`${stood.url}${path}`, { method, headers, ...content })).status;
}

test('what is as GitHub describes it goes through', async () => {
  const stood = await startGitHub();
  expect(await ask(stood, 'GET', HOME)).toBe(200);
  await stood.close();
});

test.each<[string, string, string, unknown, RegExp]>([
  ['a path that GitHub does not have', 'GET', `${HOME}/rollbacks`, undefined, /no such operation/],
  ['a query that GitHub does not have', 'GET', `${HOME}/deployments?state=good`, undefined, /additional/],
  [
    'a value that GitHub does not take',
    'GET',
    `${HOME}/actions/workflows/x/runs?status=hung`,
    undefined,
    /allowed values/,
  ],
  ['a body without what it needs', 'POST', `${HOME}/git/refs`, { ref: 'refs/heads/x' }, /sha/],
  [
    'a field that GitHub does not know',
    'POST',
    `${HOME}/git/refs`,
    { ref: 'refs/heads/x', sha: 'a', message: '' },
    /message/,
  ],
  ['a field of another type', 'POST', `${HOME}/deployments`, { ref: 1 }, /string/],
])('%s fails the test', async (_what, method, path, body, complaint) => {
  const stood = await startGitHub();
  expect(await ask(stood, method, path, body)).toBe(400);
  await expect(stood.close()).rejects.toThrow(complaint);
});

test('an answer of the stand-in that GitHub would not give fails the test', async () => {
  const stood = await startGitHub(({ runs }) => {
    runs.set(1, stoodRun({ id: 1.5 }));
  });
  await ask(stood, 'GET', `${HOME}/actions/runs/1`);
  await expect(stood.close()).rejects.toThrow(/our answer to actions\/get-workflow-run 200: \/id must be integer/);
});

test('another repository, and another token, see nothing', async () => {
  const stood = await startGitHub();
  expect(await ask(stood, 'GET', '/repos/example/other')).toBe(404);
  expect((await fetch(`${stood.url}${HOME}`)).status).toBe(401);
  await stood.close();
});

test('it goes down, and comes back where it was', async () => {
  const stood = await startGitHub();
  await stood.goDown();
  await expect(ask(stood, 'GET', HOME)).rejects.toThrow('fetch failed');
  await stood.comeBack();
  expect(await ask(stood, 'GET', HOME)).toBe(200);
  await stood.close();
});
