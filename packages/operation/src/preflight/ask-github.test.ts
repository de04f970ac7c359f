import { type GitHub, GitHubError } from '@failback/github';
import { expect, test } from 'vitest';
import { smallEnvironment } from '../../../runbook/test/small-environment.ts';
import { askGitHub } from './ask-github.ts';

const environment = smallEnvironment({
  procedures: {
    emergency: { budget: 1, approval: null, approveWithin: null },
    standard: { budget: 1, approval: 'rollback-standard', approveWithin: null },
  },
});

const github = (answers: Partial<GitHub>) =>
  ({
    asker: 'step',
    github: {
      repository: { owner: 'acme', repo: 'shop' },
      readMark: async () => null,
      ...answers,
    } as unknown as GitHub,
  }) as const;

test('without GitHub everything is not asked, and what would be is still named', async () => {
  expect(await askGitHub(environment, { asker: 'terminal', github: null })).toEqual({
    asker: 'terminal',
    repository: null,
    freeze: { state: 'not-asked' },
    approvals: [{ procedure: 'standard', environment: 'rollback-standard', rules: { state: 'not-asked' } }],
  });
});

test('reviewers are counted, never named', async () => {
  const reviewers = [{ kind: 'user', name: 'ann' }] as const;
  const rules = {
    state: 'present',
    reviewers,
    preventSelfReview: true,
    waitMinutes: 0,
    branches: 'all',
    adminsMayBypass: 'no',
  } as const;
  const told = await askGitHub(environment, github({ environment: async () => rules }));
  expect(told).toMatchObject({ repository: 'acme/shop', freeze: { state: 'free' } });
  expect(told.approvals[0]?.rules).toEqual({
    state: 'present',
    reviewers: 1,
    preventSelfReview: true,
    bypassable: false,
  });
});

test('what GitHub does not say is unreadable, one question not hiding the other', async () => {
  const forbidden = new GitHubError('forbidden', 'GitHub forbids it.', 'permissions: actions: read');
  const told = await askGitHub(environment, github({ environment: () => Promise.reject(forbidden) }));
  expect(told.freeze).toEqual({ state: 'free' });
  expect(told.approvals[0]?.rules).toMatchObject({
    state: 'unreadable',
    problem: { mend: 'permissions: actions: read' },
  });
  const silent = await askGitHub(
    environment,
    github({ readMark: () => Promise.reject(forbidden), environment: async () => ({ state: 'missing' }) }),
  );
  expect(silent.freeze).toMatchObject({ state: 'unreadable' });
  expect(silent.approvals[0]?.rules).toEqual({ state: 'missing' });
});
