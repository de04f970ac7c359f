import { expect, test } from 'vitest';
import { type AskGitHub, makeSettings } from './make-settings.ts';
import type { Setting } from './setting.ts';

const REPOSITORY = { owner: 'acme', name: 'shop' };
const REPO = '/repos/acme/shop';
const KEY: Setting = {
  kind: 'environment',
  name: 'production-rollback',
  reviewers: [],
  needsReviewers: false,
  preventSelfReview: false,
  defaultBranchOnly: true,
  why: '',
};
const APPROVAL: Setting = { ...KEY, name: 'rollback-database', needsReviewers: true, preventSelfReview: true };
const RULE: Setting = { kind: 'ruleset', name: 'failback', check: 'required', why: '' };

/** Remembers what it was told, as GitHub would: environments, their branches, rules; users and teams it knows. */
class FakeGitHub {
  readonly environments = new Map<string, unknown>();
  readonly branches = new Map<string, string[]>();
  readonly rules: { name: string }[] = [];
  readonly changes: string[] = [];
  /** Status in place of every change. */
  refusing: number | null = null;

  readonly ask: AskGitHub = async (method, path, body) => {
    if (method !== 'GET') {
      this.changes.push(`${method} ${path}`);
      if (this.refusing !== null)
        return { status: this.refusing, body: { message: 'Resource not accessible by token' } };
    }
    const [, name = '', rest] = new RegExp(`^${REPO}/environments/([^/]+)(/.*)?$`).exec(path) ?? [];
    if (path === REPO) return { status: 200, body: { default_branch: 'main' } };
    if (path === `${REPO}/rulesets`) {
      if (method === 'POST') this.rules.push(body as { name: string });
      return { status: method === 'POST' ? 201 : 200, body: this.rules };
    }
    if (rest === '/deployment-branch-policies') {
      this.branches.set(name, [...(this.branches.get(name) ?? []), (body as { name: string }).name]);
      return { status: 200, body: {} };
    }
    if (name !== '' && method === 'PUT') this.environments.set(name, body);
    if (name !== '') return this.environments.has(name) ? { status: 200, body: {} } : { status: 404, body: null };
    if (path === '/users/ada') return { status: 200, body: { id: 7 } };
    if (path === '/orgs/acme/teams/on-call') return { status: 200, body: { id: 9 } };
    return { status: 404, body: { message: 'Not Found' } };
  };
}

const make = async (github: FakeGitHub, ...settings: readonly Setting[]) =>
  (await makeSettings(settings, REPOSITORY, github.ask)).map(({ outcome, why }) => `${outcome}: ${why}`);

test('the environment of the key is made for the default branch alone, without reviewers', async () => {
  const github = new FakeGitHub();
  expect(await make(github, KEY)).toEqual(['made: for main alone']);
  expect(github.environments.get('production-rollback')).toEqual({
    prevent_self_review: false,
    reviewers: [],
    deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
  });
  expect(github.branches.get('production-rollback')).toEqual(['main']);
});

test('people and teams who approve are named by their ids', async () => {
  const github = new FakeGitHub();
  await make(github, { ...APPROVAL, reviewers: ['ada', 'team:on-call'] });
  expect(github.environments.get('rollback-database')).toMatchObject({
    prevent_self_review: true,
    reviewers: [
      { type: 'User', id: 7 },
      { type: 'Team', id: 9 },
    ],
  });
});

test('an environment whose reviewers nobody named is not made: without them it would be no approval', async () => {
  const github = new FakeGitHub();
  expect(await make(github, APPROVAL)).toEqual(['by-hand: nobody was named who approves: --reviewer LOGIN']);
  expect(github.changes).toEqual([]);
});

test('a reviewer whom GitHub does not know is told of, and nothing is made', async () => {
  const github = new FakeGitHub();
  const [said] = await make(github, { ...APPROVAL, reviewers: ['ada', 'nobody'] });
  expect(said).toBe('by-hand: GitHub does not know nobody');
  expect(github.changes).toEqual([]);
});

test('what is there is never changed', async () => {
  const github = new FakeGitHub();
  github.environments.set('production-rollback', 'as somebody set it');
  github.rules.push({ name: 'failback' });
  const said = await make(github, KEY, RULE);
  expect(said.map((words) => words.split(':')[0])).toEqual(['left', 'left']);
  expect(github.changes).toEqual([]);
});

test('the branch rule requires one check on the default branch', async () => {
  const github = new FakeGitHub();
  expect(await make(github, RULE)).toEqual(['made: for the default branch']);
  expect(github.rules).toMatchObject([
    { name: 'failback', target: 'branch', enforcement: 'active', rules: [{ type: 'required_status_checks' }] },
  ]);
});

test('a token that may not is told of, with what it lacks, and the rest goes on', async () => {
  const github = new FakeGitHub();
  github.refusing = 403;
  expect(await make(github, KEY, RULE)).toEqual([
    'by-hand: GitHub answered 403: Resource not accessible by token; it needs a token with administration: write',
    'by-hand: GitHub answered 403: Resource not accessible by token; it needs a token with administration: write',
  ]);
});

test('secrets never pass through', async () => {
  const github = new FakeGitHub();
  const secret: Setting = { kind: 'secret', name: 'ROLLBACK_SSH_KEY', environment: 'x', from: '< key', why: '' };
  expect(await make(github, secret)).toEqual(['by-hand: its value never passes through failback']);
  expect(github.changes).toEqual([]);
});
