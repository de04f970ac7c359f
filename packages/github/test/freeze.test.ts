import { describe, expect, test } from 'vitest';
import { type GitHubState, stoodRun } from '../../../test/bed/github/state.ts';
import { type FreezeLayers, freeze } from '../src/freeze.ts';
import { frozenBy } from '../src/frozen-by.ts';
import type { GitHub } from '../src/github.ts';
import { takeOverDeadFreeze } from '../src/take-over-freeze.ts';
import { unfreeze } from '../src/unfreeze.ts';
import { type Connected, connected, OUR_RUN } from './connected.ts';

const BRANCH = 'failback/frozen/production';
const OTHER_RUN = 8;
const request = {
  branch: BRANCH,
  workflow: 'deploy.yml',
  operation: 'op-1',
  environment: 'production',
  since: '2026-01-01T00:00:00Z',
};
const other = { ...request, operation: 'op-2' };
const lift = { branch: BRANCH, workflow: 'deploy.yml', operation: 'op-1', earlier: null };

const workflow = ({ stood }: Connected): unknown => stood.state.workflows.get('deploy.yml');
const isFrozen = ({ stood }: Connected): boolean => stood.state.refs.has(`heads/${BRANCH}`);
const withOther = ({ runs }: GitHubState): void => {
  runs.set(OTHER_RUN, stoodRun({ id: OTHER_RUN, workflow: 'rollback.yml', actor: 'ann' }));
};
const states = ({ branch, workflow }: FreezeLayers) => [branch.state, workflow.state];

describe('a freeze', () => {
  test('holds both layers, and is lifted with both', async () => {
    const bed = await connected();
    expect(states(await freeze(bed.github, request))).toEqual(['held', 'held']);
    expect([isFrozen(bed), workflow(bed)]).toEqual([true, 'disabled_manually']);
    expect(await unfreeze(bed.github, lift)).toEqual({ branch: { state: 'lifted' }, workflow: { state: 'lifted' } });
    expect([isFrozen(bed), workflow(bed)]).toEqual([false, 'active']);
  });

  test('that is asked for twice is ours already', async () => {
    const { github } = await connected();
    await freeze(github, request);
    expect(states(await freeze(github, request))).toEqual(['already-ours', 'already-ours']);
  });

  test('without a workflow is the branch alone', async () => {
    const bed = await connected();
    expect(states(await freeze(bed.github, { ...request, workflow: null }))).toEqual(['held', 'not-declared']);
    expect(workflow(bed)).toBe('active');
    expect((await unfreeze(bed.github, { ...lift, workflow: null })).workflow.state).toBe('not-held');
  });

  test('of another operation is named and left alone', async () => {
    const bed = await connected(withOther);
    await freeze(bed.as(OTHER_RUN), other);
    const layers = await freeze(bed.github, request);
    expect(layers.branch).toMatchObject({ state: 'held-by-other', mark: { operation: 'op-2', actor: 'ann' } });
    expect(layers.workflow.state).toBe('left-alone');
    expect((await unfreeze(bed.github, lift)).branch.state).toBe('held-by-other');
    expect([isFrozen(bed), workflow(bed)]).toEqual([true, 'disabled_manually']);
  });

  test('does not enable a workflow that a person had disabled', async () => {
    const bed = await connected(({ workflows }) => {
      workflows.set('deploy.yml', 'disabled_manually');
    });
    const layers = await freeze(bed.github, request);
    expect(layers.workflow).toEqual({ state: 'held-by-other', mark: null });
    expect((await unfreeze(bed.github, lift)).workflow.state).toBe('not-held');
    expect(workflow(bed)).toBe('disabled_manually');
  });

  test('of a workflow that does not exist says which setting is wrong', async () => {
    const { github } = await connected();
    const { branch, workflow } = await freeze(github, { ...request, workflow: 'nowhere.yml' });
    expect(branch.state).toBe('held');
    expect(workflow).toMatchObject({ state: 'failed', mend: expect.stringContaining('freeze.workflow') });
  });

  test('does not take a branch of somebody else for its own', async () => {
    const bed = await connected(({ refs }) => {
      refs.set(`heads/${BRANCH}`, refs.get('heads/main') ?? '');
    });
    const layers = await freeze(bed.github, request);
    expect(layers).toEqual({ branch: { state: 'held-by-other', mark: null }, workflow: { state: 'left-alone' } });
    const lifted = await unfreeze(bed.github, { ...lift, earlier: layers });
    expect(lifted).toEqual({ branch: { state: 'held-by-other', mark: null }, workflow: { state: 'not-held' } });
    expect([isFrozen(bed), workflow(bed)]).toEqual([true, 'active']);
  });

  test('remembers a workflow that could only be seen at the second try', async () => {
    const bed = await connected();
    const end = bed.stood.trouble({ kind: 'errors', status: 500 }, { only: ['actions/get-workflow'] });
    expect(states(await freeze(bed.github, request))).toEqual(['held', 'failed']);
    end();
    expect(states(await freeze(bed.github, request))).toEqual(['already-ours', 'held']);
    await unfreeze(bed.github, lift);
    expect(workflow(bed)).toBe('active');
  });

  test('without the right to write branches disables the workflow all the same, and lifts it by what the run remembers', async () => {
    const bed = await connected(({ permissions }) => {
      permissions.contents = 'read';
    });
    const layers = await freeze(bed.github, request);
    expect(layers.branch).toMatchObject({ state: 'failed', mend: expect.stringContaining('contents: write') });
    expect(layers.workflow.state).toBe('held');
    expect((await unfreeze(bed.github, { ...lift, earlier: layers })).workflow.state).toBe('lifted');
    expect(workflow(bed)).toBe('active');
  });

  test('without any right holds nothing, says both, and does not throw', async () => {
    const { github } = await connected(({ permissions }) => {
      Object.assign(permissions, { contents: 'none', actions: 'none' });
    });
    expect(states(await freeze(github, request))).toEqual(['failed', 'failed']);
    expect((await unfreeze(github, lift)).branch.state).toBe('in-doubt');
  });

  test('does not throw when GitHub is down, nor is anything lifted', async () => {
    const bed = await connected();
    await freeze(bed.github, request);
    await bed.stood.goDown();
    expect(states(await freeze(bed.github, request))).toEqual(['failed', 'failed']);
    expect((await unfreeze(bed.github, lift)).branch.state).toBe('in-doubt');
    expect([isFrozen(bed), workflow(bed)]).toEqual([true, 'disabled_manually']);
  });

  test('keeps its branch while the workflow cannot be enabled, because the branch remembers it', async () => {
    const bed = await connected();
    await freeze(bed.github, request);
    const end = bed.stood.trouble({ kind: 'errors', status: 500 }, { only: ['actions/enable-workflow'] });
    const lifted = await unfreeze(bed.github, lift);
    expect([lifted.branch.state, lifted.workflow.state]).toEqual(['in-doubt', 'in-doubt']);
    expect(isFrozen(bed)).toBe(true);
    end();
    expect((await unfreeze(bed.github, lift)).branch.state).toBe('lifted');
  });

  test('whose branch was made although no answer came is lifted by what the branch says', async () => {
    const bed = await connected();
    const end = bed.stood.trouble({ kind: 'lost-answer' }, { only: ['git/create-ref', 'git/get-ref'] });
    const layers = await freeze(bed.github, request);
    expect([...states(layers), isFrozen(bed)]).toEqual(['in-doubt', 'held', true]);
    end();
    expect(await unfreeze(bed.github, { ...lift, earlier: layers })).toEqual({
      branch: { state: 'lifted' },
      workflow: { state: 'lifted' },
    });
    expect([isFrozen(bed), workflow(bed)]).toEqual([false, 'active']);
  });

  test('whose workflow was disabled although no answer came, and whose branch could not be made, leaves that to a person', async () => {
    const bed = await connected(({ permissions }) => {
      permissions.contents = 'read';
    });
    const end = bed.stood.trouble({ kind: 'lost-answer' }, { only: ['actions/disable-workflow'] });
    const layers = await freeze(bed.github, request);
    expect([...states(layers), workflow(bed)]).toEqual(['failed', 'in-doubt', 'disabled_manually']);
    end();
    expect((await unfreeze(bed.github, { ...lift, earlier: layers })).workflow).toMatchObject({
      state: 'in-doubt',
      reason: expect.stringContaining('whether by op-1 cannot be told'),
      mend: 'gh workflow enable deploy.yml',
    });
    expect(workflow(bed)).toBe('disabled_manually');
  });

  test('whose branch somebody removed is lifted by what the run remembers', async () => {
    const bed = await connected();
    const layers = await freeze(bed.github, request);
    bed.stood.state.refs.delete(`heads/${BRANCH}`);
    const lifted = await unfreeze(bed.github, { ...lift, earlier: layers });
    expect(lifted).toEqual({ branch: { state: 'not-held' }, workflow: { state: 'lifted' } });
    expect(workflow(bed)).toBe('active');
  });

  test('whose branch became that of another leaves both to it, and says which workflow nobody will enable', async () => {
    const bed = await connected(withOther);
    const layers = await freeze(bed.github, request);
    bed.stood.state.refs.delete(`heads/${BRANCH}`);
    await freeze(bed.as(OTHER_RUN), other);
    const lifted = await unfreeze(bed.github, { ...lift, earlier: layers });
    expect(lifted.branch).toMatchObject({ state: 'held-by-other', mark: { operation: 'op-2' } });
    expect(lifted.workflow).toMatchObject({
      state: 'in-doubt',
      mend: 'gh workflow enable deploy.yml, when op-2 has ended',
    });
    expect([isFrozen(bed), workflow(bed)]).toEqual([true, 'disabled_manually']);
  });

  test.each([0, 1, 2, 3, 4, 5, 6])(
    'whose run died after %i of its requests is lifted by the run that is started again',
    async (lives) => {
      const bed = await connected();
      let sent = 0;
      const dying: typeof fetch = (...request) => {
        sent += 1;
        return sent > lives ? Promise.reject(new Error('it is dead')) : fetch(...request);
      };
      await freeze(bed.as(OUR_RUN, { fetch: dying }), request);
      Object.assign(bed.stood.state.runs.get(OUR_RUN) ?? {}, { attempt: 2 });
      const again = bed.as(OUR_RUN);
      const layers = await freeze(again, request);
      expect([isFrozen(bed), workflow(bed)]).toEqual([true, 'disabled_manually']);
      await unfreeze(again, { ...lift, earlier: layers });
      expect([isFrozen(bed), workflow(bed)]).toEqual([false, 'active']);
    },
  );

  test('does not enable a workflow that the runbook does not name, whatever a mark says', async () => {
    const bed = await connected(({ workflows }) => {
      workflows.set('release.yml', 'disabled_manually');
    });
    await freeze(bed.github, request);
    const { sha, ...mark } = (await bed.github.readMark(BRANCH)) as Exclude<
      Awaited<ReturnType<GitHub['readMark']>>,
      null | 'unreadable'
    >;
    await bed.github.replaceMark(BRANCH, sha, { ...mark, workflowDisabled: 'release.yml' });
    const lifted = await unfreeze(bed.github, lift);
    expect(lifted.workflow).toMatchObject({ state: 'in-doubt', mend: expect.stringContaining('release.yml') });
    expect(bed.stood.state.workflows.get('release.yml')).toBe('disabled_manually');
  });

  test('of two that begin at once is held by one, and the other is told by whom', async () => {
    const bed = await connected(withOther);
    const ends = await Promise.all([freeze(bed.github, request), freeze(bed.as(OTHER_RUN), other)]);
    expect(ends.map(({ branch }) => branch.state).sort()).toEqual(['held', 'held-by-other']);
    const [mine, theirs] = ends;
    const winner =
      mine.branch.state === 'held'
        ? { as: bed.github, by: request, layers: mine }
        : { as: bed.as(OTHER_RUN), by: other, layers: theirs };
    await unfreeze(winner.as, { ...lift, operation: winner.by.operation, earlier: winner.layers });
    expect([isFrozen(bed), workflow(bed)]).toEqual([false, 'active']);
  });

  test('that a ruleset forbids to remove stays, and says which rule', async () => {
    const bed = await connected();
    await freeze(bed.github, request);
    bed.stood.state.ruledBranches.add(BRANCH);
    expect((await unfreeze(bed.github, lift)).branch).toMatchObject({
      state: 'in-doubt',
      mend: expect.stringContaining('Settings > Rules'),
    });
    expect(isFrozen(bed)).toBe(true);
  });

  test('without the right to disable workflows names that right, and not the right to look', async () => {
    const { github } = await connected(({ permissions }) => {
      permissions.actions = 'none';
    });
    expect((await freeze(github, request)).workflow).toMatchObject({
      state: 'failed',
      mend: expect.stringContaining('actions: write'),
    });
  });

  test('that is lifted twice was not held the second time', async () => {
    const { github } = await connected();
    await freeze(github, request);
    await unfreeze(github, lift);
    expect(await unfreeze(github, lift)).toEqual({ branch: { state: 'not-held' }, workflow: { state: 'not-held' } });
  });
});

describe('who has frozen it', () => {
  test('nobody', async () => {
    const { github } = await connected();
    expect(await frozenBy(github, BRANCH)).toEqual({ state: 'free' });
  });

  test.each<[string, (state: GitHubState) => void, string]>([
    ['is at work', () => {}, 'active'],
    ['has ended', ({ runs }) => Object.assign(runs.get(OTHER_RUN) ?? {}, { status: 'completed' }), 'ended'],
    ['was started again', ({ runs }) => Object.assign(runs.get(OTHER_RUN) ?? {}, { attempt: 2 }), 'ended'],
    ['is gone', ({ runs }) => runs.delete(OTHER_RUN), 'ended'],
    ['may not be looked at', ({ permissions }) => Object.assign(permissions, { actions: 'none' }), 'unknown'],
    [
      'is not shown, and neither is the one that asks',
      ({ unlisted }) => {
        unlisted.add(OTHER_RUN);
        unlisted.add(OUR_RUN);
      },
      'unknown',
    ],
  ])('a run that %s', async (_what, change, life) => {
    const bed = await connected(withOther);
    await freeze(bed.as(OTHER_RUN), other);
    change(bed.stood.state);
    expect(await frozenBy(bed.github, BRANCH)).toMatchObject({ state: 'held', mark: { runId: OTHER_RUN }, run: life });
  });

  test.each<[string, (bed: Connected) => unknown, string]>([
    ['GitHub is down', ({ stood }) => stood.goDown(), 'github-unreachable'],
    [
      'it may not be read',
      ({ stood }) => Object.assign(stood.state.permissions, { contents: 'none' }),
      'github-forbidden',
    ],
    ['the answer is half', ({ stood }) => stood.trouble({ kind: 'half', how: 'truncated' }), 'github-half-answer'],
    [
      'it carries no mark',
      ({ stood: { state } }) => state.refs.set(`heads/${BRANCH}`, state.refs.get('heads/main') ?? ''),
      'freeze-without-mark',
    ],
  ])('nobody can say, when %s: that is not free', async (_what, spoil, code) => {
    const bed = await connected();
    await spoil(bed);
    expect(await frozenBy(bed.github, BRANCH)).toMatchObject({ state: 'unreadable', problem: { code } });
  });
});

describe('the freeze of another run', () => {
  const died = ({ stood }: Connected) =>
    Object.assign(stood.state.runs.get(OTHER_RUN) ?? {}, { status: 'completed', conclusion: 'cancelled' });
  const takeOver = (github: GitHub, operation = 'op-1') => takeOverDeadFreeze(github, { ...request, operation });

  test('is taken over when that run is dead, with the workflow that it had disabled', async () => {
    const bed = await connected(withOther);
    await freeze(bed.as(OTHER_RUN), other);
    died(bed);
    expect(await takeOver(bed.github)).toMatchObject({ state: 'taken-over', from: { operation: 'op-2' } });
    expect(await frozenBy(bed.github, BRANCH)).toMatchObject({ mark: { operation: 'op-1', runId: OUR_RUN } });
    expect(await takeOver(bed.github)).toEqual({ state: 'ours' });
    await unfreeze(bed.github, lift);
    expect([isFrozen(bed), workflow(bed)]).toEqual([false, 'active']);
  });

  test('is not taken over while that run is at work', async () => {
    const bed = await connected(withOther);
    await freeze(bed.as(OTHER_RUN), other);
    expect((await takeOver(bed.github)).state).toBe('alive');
    expect(await frozenBy(bed.github, BRANCH)).toMatchObject({ mark: { operation: 'op-2' } });
  });

  test('is not taken over when nobody can say whether that run is at work', async () => {
    const bed = await connected(withOther);
    await freeze(bed.as(OTHER_RUN), other);
    died(bed);
    bed.stood.trouble({ kind: 'errors', status: 500 }, { only: ['actions/get-workflow-run'] });
    expect((await takeOver(bed.github)).state).toBe('may-be-alive');
  });

  test('is not taken over while the run that was started again, and finishes it, is at work', async () => {
    const bed = await connected(withOther);
    await freeze(bed.as(OTHER_RUN), other);
    Object.assign(bed.stood.state.runs.get(OTHER_RUN) ?? {}, { attempt: 2 });
    expect((await freeze(bed.as(OTHER_RUN), other)).branch.state).toBe('already-ours');
    expect((await takeOver(bed.github)).state).toBe('alive');
    Object.assign(bed.stood.state.runs.get(OTHER_RUN) ?? {}, { status: 'completed' });
    expect(await takeOver(bed.github)).toMatchObject({ state: 'taken-over', from: { runAttempt: 2 } });
    await unfreeze(bed.github, lift);
    expect([isFrozen(bed), workflow(bed)]).toEqual([false, 'active']);
  });

  test('is not taken over while another run finishes its operation', async () => {
    const bed = await connected(withOther);
    await freeze(bed.as(OTHER_RUN), other);
    died(bed);
    bed.stood.state.runs.set(9, stoodRun({ id: 9, workflow: 'rollback.yml' }));
    await freeze(bed.as(9), other);
    expect(await takeOver(bed.github)).toMatchObject({ state: 'alive', mark: { runId: 9 } });
  });

  test('is taken over by one of two that try at once', async () => {
    const bed = await connected(withOther);
    await freeze(bed.as(OTHER_RUN), other);
    died(bed);
    const ends = await Promise.all([takeOver(bed.github, 'op-3'), takeOver(bed.as(OUR_RUN), 'op-4')]);
    expect(ends.map(({ state }) => state).sort()).toEqual(['lost', 'taken-over']);
  });

  test('that is gone leaves nothing to take over', async () => {
    const { github } = await connected();
    expect(await takeOver(github)).toEqual({ state: 'free' });
  });

  test('cannot be taken over while GitHub is down, and that is said', async () => {
    const bed = await connected();
    await bed.stood.goDown();
    expect(await takeOver(bed.github)).toMatchObject({ state: 'failed' });
  });
});
