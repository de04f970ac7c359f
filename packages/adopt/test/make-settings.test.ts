import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type StoodGitHub, startGitHub } from '../../../test/bed/github/start.ts';
import { stoodEnvironment } from '../../../test/bed/github/state.ts';
import { type AskGitHub, makeSettings, type Setting } from '../src/index.ts';

const KEY = {
  kind: 'environment',
  name: 'production-rollback',
  reviewers: [],
  needsReviewers: false,
  preventSelfReview: false,
  defaultBranchOnly: true,
  why: '',
} as const satisfies Setting;
const APPROVAL: Setting = {
  ...KEY,
  name: 'rollback-database',
  reviewers: ['ada', 'team:on-call'],
  needsReviewers: true,
  preventSelfReview: true,
};
const RULE: Setting = { kind: 'ruleset', name: 'failback', check: 'required', why: '' };
const HOSTS = 'app1.example.com ssh-ed25519 AAAA\n';
const VARIABLE: Setting = {
  kind: 'variable',
  name: 'ROLLBACK_KNOWN_HOSTS',
  environment: KEY.name,
  value: HOSTS,
  from: '< known_hosts',
  why: '',
};
const SECRET: Setting = { kind: 'secret', name: 'ROLLBACK_SSH_KEY', environment: KEY.name, from: '< key', why: '' };
const BY_HAND: Setting = { kind: 'by-hand', title: 'Bypass', page: 'settings/environments', why: '' };
const ALL = [KEY, APPROVAL, VARIABLE, SECRET, BY_HAND, RULE];

/** A stand-in: every request and answer is held to GitHub's own description. */
let github: StoodGitHub;
beforeEach(async () => {
  github = await startGitHub(({ permissions, settings }) => {
    permissions.administration = 'write';
    settings.users.set('ada', 7);
    settings.teams.set('on-call', 9);
  });
});
afterEach(() => github.close());

const ask: AskGitHub = async (method, path, body) => {
  try {
    const answer = await fetch(`${github.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${github.token}`, 'content-type': 'application/json' },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
  } catch {
    return { status: 0, body: null };
  }
};
const make = async (...settings: readonly Setting[]) => {
  const { owner, repo } = github.state.repository;
  return (await makeSettings(settings, { owner, name: repo }, ask)).map(({ outcome, why }) => `${outcome}: ${why}`);
};
const changes = () => github.log.filter(({ method }) => method !== 'GET');

const LACKS =
  'by-hand: GitHub answered 403: Resource not accessible by integration; it needs a token with administration: write';

test('everything that the API can make is made, and no secret passes through', async () => {
  expect(await make(...ALL)).toEqual([
    'made: for main alone',
    'made: for main alone',
    'made: the keys that were verified just now',
    'by-hand: its value never passes through failback',
    'by-hand: the API has no field for it',
    'made: for the default branch',
  ]);
  const { environments, settings } = github.state;
  expect(environments.get('production-rollback')).toMatchObject({ reviewers: [], branches: 'custom' });
  expect(environments.get('rollback-database')).toMatchObject({
    preventSelfReview: true,
    reviewers: [
      { kind: 'user', name: 'ada' },
      { kind: 'team', name: 'on-call' },
    ],
  });
  expect(settings.branches.get('production-rollback')).toEqual(['main']);
  expect(settings.variables.get('production-rollback')?.get('ROLLBACK_KNOWN_HOSTS')).toBe(HOSTS);
  expect(settings.rulesets).toMatchObject([{ name: 'failback', enforcement: 'active' }]);
  expect(JSON.stringify(github.log)).not.toContain('secrets');
});

test('a second time nothing is changed', async () => {
  await make(...ALL);
  const before = changes().length;
  const said = await make(...ALL);
  expect(said.filter((words) => words.startsWith('left'))).toHaveLength(4);
  expect(changes()).toHaveLength(before);
});

test('what broke off half way is finished the next time', async () => {
  const end = github.trouble({ kind: 'errors', status: 502 }, { only: ['repos/create-deployment-branch-policy'] });
  expect(await make(KEY)).toEqual([
    'by-hand: it was made, and no branch may use it yet: add main to its deployment branches',
  ]);
  end();
  expect(await make(KEY)).toEqual(['made: for main alone']);
  expect(github.state.settings.branches.get(KEY.name)).toEqual(['main']);
});

describe('what is there already', () => {
  test.each([
    [
      'without reviewers, as GitHub makes one at its first use',
      APPROVAL,
      {},
      'it is there without required reviewers, so it approves nothing',
    ],
    [
      'with reviewers where an emergency may not wait',
      KEY,
      { reviewers: [{ kind: 'user', name: 'ada' }] },
      'it is there with reviewers, and an emergency would wait for them',
    ],
    ['for every branch', KEY, { branches: 'all' }, 'it is there, and for every branch'],
  ] as const)('%s is never changed, and told of', async (_, setting, rules, why) => {
    const kept = { ...stoodEnvironment({ branches: 'custom', ...(rules as object) }) };
    github.state.environments.set(setting.name, kept);
    expect(await make(setting)).toEqual([`by-hand: ${why}`]);
    expect(changes()).toEqual([]);
  });

  test('a rule that is switched off is no rule', async () => {
    github.state.settings.rulesets.push({ name: 'failback', enforcement: 'disabled', body: null });
    expect(await make(RULE)).toEqual(['by-hand: there is one of that name, and it is not active']);
  });

  test('other keys than those of the hosts are told of', async () => {
    await make(KEY);
    github.state.settings.variables.set(KEY.name, new Map([['ROLLBACK_KNOWN_HOSTS', 'others']]));
    expect(await make(VARIABLE)).toEqual(['by-hand: it is there with another value']);
  });
});

describe('who approves', () => {
  test('an environment for which nobody was named is not made: without reviewers it would be no approval', async () => {
    expect(await make({ ...APPROVAL, reviewers: [] })).toEqual([
      'by-hand: nobody was named who approves: --reviewer LOGIN',
    ]);
    expect(changes()).toEqual([]);
  });

  test('one whom GitHub does not know is named, and nothing is made', async () => {
    expect(await make({ ...APPROVAL, reviewers: ['ada', 'nobody'] })).toEqual(['by-hand: GitHub does not know nobody']);
    expect(changes()).toEqual([]);
  });
});

describe('a token that may not, or a plan that has not', () => {
  test('each setting is told of, with what it lacks', async () => {
    github.state.permissions.administration = 'none';
    expect(await make(KEY, RULE)).toEqual([LACKS, LACKS]);
  });

  test('a repository that the token does not see', async () => {
    github.state.repository.owner = 'others';
    const [key] = await makeSettings([KEY], { owner: 'example', name: 'shop' }, ask);
    expect(key?.why).toBe('GitHub answered 404: Not Found; it needs a token with administration: write');
  });

  test('a private repository without reviewers and rules: the rest is made', async () => {
    github.state.settings.plan = 'free';
    const [key, approval, variable, , , rule] = await make(...ALL);
    expect([key?.split(':')[0], variable?.split(':')[0]]).toEqual(['made', 'made']);
    expect(approval).toContain(
      'Please ensure the billing plan supports the required reviewers protection rule; docs/what',
    );
    expect(rule).toContain('make this repository public to enable this feature; docs/what-github-cannot-do.md');
  });

  test('GitHub that does not answer is asked once', async () => {
    await github.goDown();
    const said = await make(...ALL);
    expect(said.filter((words) => words === 'by-hand: GitHub did not answer')).toHaveLength(4);
    expect(said).toContain('by-hand: its value never passes through failback');
  });
});
