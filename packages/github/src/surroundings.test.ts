import { expect, test } from 'vitest';
import { githubSurroundings } from './surroundings.ts';

const RUNNER = {
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'example/shop.web',
  GITHUB_RUN_ID: '1234567890',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_ACTOR: 'github-actions[bot]',
};

test('a runner says where GitHub is and which run asks', () => {
  expect(githubSurroundings(RUNNER, ' ghs_x\n')).toEqual({
    ok: true,
    surroundings: {
      token: 'ghs_x',
      apiUrl: 'https://api.github.com',
      owner: 'example',
      repo: 'shop.web',
      run: {
        id: 1234567890,
        attempt: 2,
        actor: 'github-actions[bot]',
        url: 'https://github.com/example/shop.web/actions/runs/1234567890',
      },
    },
  });
});

test.each([
  ['no runner', { GITHUB_RUN_ID: '' }, 'ghs_x', ['not-a-runner']],
  ['no token', {}, null, ['no-github-token']],
  ['an empty token', {}, ' ', ['no-github-token']],
  ['an address that is not encrypted', { GITHUB_API_URL: 'http://api.example.com' }, 'ghs_x', ['bad-runner-variable']],
  ['a login in the address', { GITHUB_API_URL: 'https://a:b@api.example.com' }, 'ghs_x', ['bad-runner-variable']],
  ['a path for a repository', { GITHUB_REPOSITORY: 'example/../x' }, 'ghs_x', ['bad-runner-variable']],
  [
    'nonsense, all of it',
    { GITHUB_RUN_ID: '7x', GITHUB_RUN_ATTEMPT: '0', GITHUB_ACTOR: 'a b' },
    'ghs_x',
    ['bad-runner-variable', 'bad-runner-variable', 'bad-runner-variable'],
  ],
])('%s is a problem', (_what, changed, token, codes) => {
  const found = githubSurroundings({ ...RUNNER, ...changed }, token);
  expect(found.ok ? [] : found.problems.map(({ code }) => code)).toEqual(codes);
});

test('a stand-in on this machine may be spoken to without encryption', () => {
  expect(githubSurroundings({ ...RUNNER, GITHUB_API_URL: 'http://127.0.0.1:8080/' }, 'ghs_x')).toMatchObject({
    ok: true,
    surroundings: { apiUrl: 'http://127.0.0.1:8080' },
  });
});
