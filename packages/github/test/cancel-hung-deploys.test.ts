import { expect, test } from 'vitest';
import { type StoodRun, stoodRun } from '../../../test/bed/github/state.ts';
import { cancelHungDeploys } from '../src/cancel-hung-deploys.ts';
import { connected, OUR_RUN } from './connected.ts';
import { pauselessClock } from './pauseless-clock.ts';

const request = { workflow: 'deploy.yml', except: [], patience: 15_000, maySpend: 30_000 };
const FORCE = 'actions/force-cancel-workflow-run';

async function bedWith(...runs: readonly Partial<StoodRun>[]) {
  return connected((state) => {
    runs.forEach((run, at) => {
      state.runs.set(100 + at, stoodRun({ id: 100 + at, ...run }));
    });
  });
}

test('nothing is cancelled where nothing is at work', async () => {
  const { stood, github } = await bedWith({ status: 'completed', conclusion: 'success' });
  expect(await cancelHungDeploys(github, request, pauselessClock())).toEqual({
    state: 'stopped',
    runs: [],
    troubles: [],
  });
  expect(stood.log.some(({ method }) => method === 'POST')).toBe(false);
});

test('every run at work is cancelled, and waited for until it has ended', async () => {
  const { github } = await bedWith({ looksAfterCancel: 2 }, { status: 'waiting' });
  const end = await cancelHungDeploys(github, request, pauselessClock());
  expect(end.state).toBe('stopped');
  expect(end.runs).toMatchObject([
    { id: 100, end: 'ended', conclusion: 'cancelled', by: 'cancel' },
    { id: 101, end: 'ended', conclusion: 'cancelled', by: 'cancel' },
  ]);
});

test('a run that does not heed its cancel is ended by force, once, and not before its time', async () => {
  const clock = pauselessClock();
  const { stood, github } = await bedWith({ looksAfterCancel: Number.POSITIVE_INFINITY }, { looksAfterCancel: 2 });
  const end = await cancelHungDeploys(github, request, clock);
  expect(end).toMatchObject({
    state: 'stopped',
    runs: [
      { id: 100, end: 'ended', conclusion: 'cancelled', by: 'force' },
      { id: 101, end: 'ended', by: 'cancel' },
    ],
  });
  expect(stood.log.filter(({ operation }) => operation === FORCE)).toHaveLength(1);
  expect(stood.state.runs.get(101)?.forced).toBe(false);
  expect(clock.elapsed()).toBeGreaterThanOrEqual(request.patience);
});

test('a cancel that was refused once is asked for again', async () => {
  const { stood, github } = await bedWith({});
  const only = ['actions/cancel-workflow-run'];
  stood.trouble({ kind: 'secondary-limit', retryAfterSeconds: 900 }, { only, times: 1 });
  const end = await cancelHungDeploys(github, request, pauselessClock());
  expect(end).toMatchObject({ state: 'stopped', runs: [{ id: 100, end: 'ended', by: 'cancel' }] });
  expect(end.troubles.join()).toContain('rate limit');
});

test('a run that force does not end either is told as one that is still running, in bounded time', async () => {
  const clock = pauselessClock();
  const { stood, github } = await bedWith({ looksAfterCancel: Number.POSITIVE_INFINITY }, {});
  stood.trouble({ kind: 'errors', status: 502 }, { only: [FORCE] });
  const end = await cancelHungDeploys(github, request, clock);
  expect(end.state).toBe('in-doubt');
  expect(end.runs).toMatchObject([
    { id: 100, end: 'still-running', conclusion: null },
    { id: 101, end: 'ended' },
  ]);
  expect(clock.pauses.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(request.maySpend);
});

test('a run that is to stay stays', async () => {
  const { stood, github } = await bedWith({});
  Object.assign(stood.state.runs.get(OUR_RUN) ?? {}, { workflow: 'deploy.yml' });
  const end = await cancelHungDeploys(github, { ...request, except: [OUR_RUN] }, pauselessClock());
  expect(end.runs.map(({ id }) => id)).toEqual([100]);
  expect(stood.state.runs.get(OUR_RUN)?.cancelled).toBe(false);
});

test('a workflow that does not exist is a trouble, not an error', async () => {
  const { github } = await connected();
  const end = await cancelHungDeploys(github, { ...request, workflow: 'nowhere.yml' }, pauselessClock());
  expect(end.state).toBe('in-doubt');
  expect(end.troubles.join()).toContain('nowhere.yml');
});

test('without the right to cancel, what is at work is told, and what is missing', async () => {
  const { stood, github } = await bedWith({});
  stood.state.permissions.actions = 'read';
  const end = await cancelHungDeploys(github, request, pauselessClock());
  expect(end).toMatchObject({ state: 'in-doubt', runs: [{ id: 100, end: 'still-running' }] });
  expect(end.troubles.join()).toContain('may not do this');
  expect(stood.log.some(({ operation }) => operation === FORCE)).toBe(false);
});

test('GitHub that is down costs its time and nothing else', async () => {
  const { stood, github } = await bedWith({});
  await stood.goDown();
  const end = await cancelHungDeploys(github, request, pauselessClock());
  expect(end).toMatchObject({ state: 'in-doubt', runs: [] });
});

test('GitHub that does not answer is left behind in time', async () => {
  const { stood, github } = await bedWith({});
  stood.trouble({ kind: 'slow', for: 'ever' });
  const end = await cancelHungDeploys(github, { ...request, maySpend: 150 }, pauselessClock());
  expect(end).toMatchObject({ state: 'in-doubt', runs: [] });
  expect(end.troubles.join()).toContain('within the time');
});
