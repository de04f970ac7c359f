import { describe, expect, test } from 'vitest';
import { stoodEnvironment, stoodRun } from '../../../test/bed/github/state.ts';
import type { FreezeMark } from '../src/github.ts';
import { connected, OUR_RUN } from './connected.ts';

describe('environments', () => {
  test('the rules of an environment are read', async () => {
    const { github } = await connected(({ environments }) => {
      const reviewers = [
        { kind: 'user' as const, name: 'ann' },
        { kind: 'team' as const, name: 'on-call' },
      ];
      const rules = stoodEnvironment({
        reviewers,
        preventSelfReview: true,
        waitMinutes: 5,
        branches: 'custom',
        adminsMayBypass: false,
      });
      environments.set('rollback / standard', rules);
    });
    expect(await github.environment('rollback / standard')).toEqual({
      state: 'present',
      reviewers: [
        { kind: 'user', name: 'ann' },
        { kind: 'team', name: 'on-call' },
      ],
      preventSelfReview: true,
      waitMinutes: 5,
      branches: 'custom',
      adminsMayBypass: 'no',
    });
  });

  test.each(['all', 'protected'] as const)('one without reviewers, for %s branches, has none', async (branches) => {
    const { github } = await connected(({ environments }) => {
      environments.set('production', stoodEnvironment({ branches }));
    });
    expect(await github.environment('production')).toMatchObject({ reviewers: [], preventSelfReview: false, branches });
  });

  test.each([
    [true, 'yes'],
    [null, 'not-said'],
  ] as const)('whether administrators may bypass it (%s) is read', async (adminsMayBypass, read) => {
    const { github } = await connected(({ environments }) => {
      environments.set('production', stoodEnvironment({ adminsMayBypass }));
    });
    expect(await github.environment('production')).toMatchObject({ adminsMayBypass: read });
  });

  test('one that does not exist is missing', async () => {
    const { github } = await connected();
    expect(await github.environment('nowhere')).toEqual({ state: 'missing' });
  });

  test('the reviews of a run are read', async () => {
    const review = { state: 'rejected', environments: ['a', 'b'], user: 'ann', comment: 'not today' } as const;
    const { github } = await connected(({ reviews }) => {
      reviews.set(OUR_RUN, [{ ...review, environments: [...review.environments] }]);
    });
    expect(await github.reviews(OUR_RUN)).toEqual([review]);
  });

  test.each([true, false])('whether the repository is private (%s) is read', async (isPrivate) => {
    const { github } = await connected(({ repository }) => {
      repository.private = isPrivate;
    });
    expect(await github.isPublic()).toBe(!isPrivate);
  });
});

describe('runs', () => {
  test('a run is read, and one that is gone is null', async () => {
    const { github } = await connected(({ runs }) => {
      const ended = { status: 'completed', conclusion: 'failure' } as const;
      const by = { actor: 'ann', triggeringActor: 'zoe', event: 'schedule' };
      runs.set(9, stoodRun({ id: 9, attempt: 2, ...ended, ...by }));
    });
    expect(await github.workflowRun(9)).toEqual({
      id: 9,
      attempt: 2,
      status: 'completed',
      conclusion: 'failure',
      url: 'https://github.com/example/shop/actions/runs/9',
      actor: 'ann',
      triggeringActor: 'zoe',
      event: 'schedule',
    });
    expect(await github.workflowRun(10)).toBeNull();
  });

  test('a run whose account is gone is a run all the same, and hides no other', async () => {
    const { stood, github } = await connected(({ runs }) => {
      runs.set(9, stoodRun({ id: 9 }));
    });
    stood.trouble({ kind: 'gone-accounts' });
    expect(await github.workflowRun(9)).toMatchObject({ id: 9, actor: null, triggeringActor: null });
    expect(await github.activeRuns('deploy.yml')).toMatchObject([{ id: 9, status: 'in_progress' }]);
  });

  test('the runs of a workflow that are, or may soon be, at work', async () => {
    const statuses = ['requested', 'queued', 'pending', 'waiting', 'in_progress', 'completed'] as const;
    const { github } = await connected(({ runs }) => {
      statuses.forEach((status, at) => {
        runs.set(100 + at, stoodRun({ id: 100 + at, status }));
      });
      runs.set(200, stoodRun({ id: 200, workflow: 'other.yml' }));
    });
    const active = await github.activeRuns('deploy.yml');
    expect(active.map(({ id, status }) => [id, status])).toEqual([
      [100, 'queued'],
      [101, 'queued'],
      [102, 'queued'],
      [103, 'waiting'],
      [104, 'in_progress'],
    ]);
  });

  test('a run is cancelled, and one that has ended stays so', async () => {
    const { stood, github } = await connected(({ runs }) => {
      runs.set(9, stoodRun({ id: 9 }));
    });
    await github.cancelRun(9);
    expect(await github.workflowRun(9)).toMatchObject({ status: 'completed', conclusion: 'cancelled' });
    await github.cancelRun(9);
    expect(stood.log.at(-1)?.status).toBe(409);
  });

  test('a dispatch says which run it started', async () => {
    const { stood, github } = await connected(({ workflows }) => {
      workflows.set('rollback.yml', 'active');
    });
    const { runId } = await github.dispatch('rollback.yml', 'main', { procedure: 'emergency' });
    expect(stood.state.dispatched).toEqual([
      { workflow: 'rollback.yml', ref: 'main', inputs: { procedure: 'emergency' }, run: runId },
    ]);
  });

  test('a dispatch whose answer cannot be read is not made twice', async () => {
    const { stood, github } = await connected();
    stood.trouble({ kind: 'half', how: 'truncated' });
    await expect(github.dispatch('deploy.yml', 'main', {})).rejects.toMatchObject({ trouble: 'half-answer' });
    expect(stood.state.dispatched).toHaveLength(1);
  });

  test('a dispatch on a branch that is not there is refused in the words of GitHub', async () => {
    const { github } = await connected();
    await expect(github.dispatch('deploy.yml', 'nowhere', {})).rejects.toMatchObject({
      trouble: 'refused',
      message: 'Starting the workflow deploy.yml: GitHub refuses with 422: No ref found for: nowhere.',
    });
  });
});

describe('workflows', () => {
  test('a workflow is disabled and enabled, each once', async () => {
    const { stood, github } = await connected();
    await github.setWorkflow('deploy.yml', 'disabled');
    await github.setWorkflow('deploy.yml', 'disabled');
    expect(await github.workflowState('deploy.yml')).toBe('disabled');
    await github.setWorkflow('deploy.yml', 'enabled');
    await github.setWorkflow('deploy.yml', 'enabled');
    expect(await github.workflowState('deploy.yml')).toBe('active');
    expect(stood.log.filter(({ method }) => method === 'PUT')).toHaveLength(2);
  });

  test.each([
    ['disabled_inactivity', 'disabled'],
    ['disabled_fork', 'disabled'],
    ['deleted', 'missing'],
  ] as const)('%s is %s', async (state, word) => {
    const { github } = await connected(({ workflows }) => {
      workflows.set('deploy.yml', state);
    });
    expect(await github.workflowState('deploy.yml')).toBe(word);
    expect(await github.workflowState('nowhere.yml')).toBe('missing');
  });
});

describe('the lock branch', () => {
  const branch = 'failback/frozen';
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

  test('of many that make it at once, one wins', async () => {
    const { github } = await connected();
    const ends = await Promise.all(
      Array.from({ length: 10 }, (_, at) => github.markBranch(branch, { ...mark, operation: `op-${at}` })),
    );
    expect(ends.filter((end) => end === 'created')).toHaveLength(1);
    expect(await github.readMark(branch)).toMatchObject({ operation: `op-${ends.indexOf('created')}` });
  });

  test('of many that replace it at once, one wins', async () => {
    const { stood, github } = await connected();
    await github.markBranch(branch, mark);
    const sha = stood.state.refs.get(`heads/${branch}`) ?? '';
    const ends = await Promise.all(
      Array.from({ length: 10 }, (_, at) => github.replaceMark(branch, sha, { ...mark, operation: `next-${at}` })),
    );
    expect(ends.filter((end) => end === 'replaced')).toHaveLength(1);
    expect(await github.readMark(branch)).toMatchObject({ operation: `next-${ends.indexOf('replaced')}` });
  });

  test('it is removed only while it stands where it was seen', async () => {
    const { stood, github } = await connected();
    await github.markBranch(branch, mark);
    const first = stood.state.refs.get(`heads/${branch}`) ?? '';
    await github.replaceMark(branch, first, { ...mark, operation: 'op-2' });
    const second = stood.state.refs.get(`heads/${branch}`) ?? '';
    expect(await github.removeMark(branch, first)).toBe('moved');
    expect(await github.removeMark(branch, second)).toBe('removed');
    expect(await github.removeMark(branch, second)).toBe('gone');
    expect(await github.readMark(branch)).toBeNull();
  });

  test('a removal that was cut off after its swap can be asked for again', async () => {
    const { stood, github } = await connected();
    await github.markBranch(branch, mark);
    const sha = stood.state.refs.get(`heads/${branch}`) ?? '';
    const end = stood.trouble({ kind: 'errors', status: 503 }, { only: ['git/delete-ref'] });
    await expect(github.removeMark(branch, sha)).rejects.toMatchObject({ trouble: 'unreachable' });
    end();
    const left = await github.readMark(branch);
    expect(left).toMatchObject({ operation: 'op-1' });
    expect(await github.removeMark(branch, typeof left === 'object' && left !== null ? left.sha : '')).toBe('removed');
  });

  test('a branch of somebody else is unreadable', async () => {
    const { github } = await connected(({ refs }) => {
      refs.set(`heads/${branch}`, refs.get('heads/main') ?? '');
    });
    expect(await github.readMark(branch)).toBe('unreadable');
    expect(await github.markBranch(branch, mark)).toBe('exists');
  });

  test('a ruleset that forbids it is named', async () => {
    const { github } = await connected(({ ruledBranches }) => {
      ruledBranches.add(branch);
    });
    await expect(github.markBranch(branch, mark)).rejects.toMatchObject({
      trouble: 'refused',
      mend: expect.stringContaining('Settings > Rules'),
    });
  });

  test.each([
    ['created', 'git/create-ref'],
    ['replaced', 'git/update-ref'],
    ['removed', 'git/delete-ref'],
  ] as const)('is %s although the first answer never arrived', async (end, operation) => {
    const { stood, github } = await connected();
    if (end !== 'created') await github.markBranch(branch, mark);
    const sha = stood.state.refs.get(`heads/${branch}`) ?? '';
    stood.trouble({ kind: 'lost-answer' }, { only: [operation], times: 1 });
    const ends = {
      created: () => github.markBranch(branch, mark),
      replaced: () => github.replaceMark(branch, sha, { ...mark, operation: 'op-2' }),
      removed: () => github.removeMark(branch, sha),
    };
    expect(await ends[end]()).toBe(end);
  });
});
