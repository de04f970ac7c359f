import type { HostEvent, HostEventBody, Step } from '@failback/runbook';
import { expect, test } from 'vitest';
import { forecast, type MeasuredOperation, measuredOperations } from '../src/forecast.ts';

const plan = (host: string, ...ids: string[]) => ({ host, steps: ids.map((id) => ({ id }) as Step) });
const measured = (host: string, operation: string, steps: Record<string, number>, between: number | null = 0) =>
  ({ host, operation, steps, between }) satisfies MeasuredOperation;

test('nothing was measured: there is no number', () => {
  expect(forecast([plan('app1', 'prepare.build')], [], 300)).toEqual({
    seconds: null,
    budgetSeconds: 300,
    phases: [],
    from: [],
    unmeasured: ['prepare.build'],
  });
});

test('the median of each step counts, and in each phase the slowest host', () => {
  const told = forecast(
    [
      plan('app1', 'prepare.fetch', 'prepare.build', 'revert.checkout'),
      plan('app2', 'prepare.build', 'revert.checkout'),
    ],
    [
      measured('app1', 'op-3', { 'prepare.fetch': 1000, 'prepare.build': 8000, 'revert.checkout': 500 }),
      measured('app1', 'op-2', { 'prepare.fetch': 1000, 'prepare.build': 90_000, 'revert.checkout': 500 }),
      measured('app1', 'op-1', { 'prepare.fetch': 1000, 'prepare.build': 10_000, 'revert.checkout': 500 }),
      measured('app2', 'op-3', { 'prepare.build': 4000, 'revert.checkout': 2000 }),
    ],
    300,
  );
  expect(told.phases).toEqual([
    { phase: 'prepare', seconds: 11 },
    { phase: 'revert', seconds: 2 },
  ]);
  expect(told).toMatchObject({ seconds: 13, from: ['op-3', 'op-2', 'op-1'], unmeasured: [] });
});

test('what lies between the steps was measured too: claiming, waiting for each other, the proof', () => {
  const steps = { 'revert.flip': 1000 };
  const told = forecast([plan('app1', 'revert.flip')], [measured('app1', 'op-1', steps, 4000)], 300);
  expect(told.seconds).toBe(5);
});

test('a step that only another host has run is told from that host; one that nobody has run is named', () => {
  const told = forecast(
    [plan('app2', 'revert.flip', 'restart.php')],
    [measured('app1', 'op-1', { 'revert.flip': 3000 })],
    300,
  );
  expect(told).toMatchObject({ seconds: 3, unmeasured: ['restart.php'] });
});

test('without a plan the steps of the newest operation of each host stand for it', () => {
  const told = forecast(
    null,
    [
      measured('app1', 'op-2', { 'revert.flip': 2000 }),
      measured('app1', 'op-1', { 'revert.flip': 4000, 'prepare.build': 9000 }),
    ],
    300,
  );
  expect(told).toMatchObject({ seconds: 3, unmeasured: [] });
});

const event = (up: number, body: HostEventBody, boot = 'one'): HostEvent => ({ boot, seq: up, up, at: 0, ...body });
const start = (up: number, mode: 'first' | 'adopt' = 'first') => event(up, { event: 'start', mode, token: 1, pid: 2 });
const end = (up: number, step: string, ms: number, result: 'ok' | 'failed' = 'ok') =>
  event(up, { event: 'end', step, result, rc: 0, ms });
const onTarget = (up: number, boot = 'one') =>
  event(up, { event: 'state', state: 'ON_TARGET', reason: 'confirmed' }, boot);

test.each([
  ['in one go', [start(100), end(600, 'revert.flip', 400), onTarget(1100)], { 'revert.flip': 400 }, 600],
  [
    'adopted on the way',
    [start(100), start(500, 'adopt'), end(600, 'revert.flip', 400), onTarget(900)],
    { 'revert.flip': 400 },
    null,
  ],
  ['over a reboot', [start(100), end(600, 'revert.flip', 400), onTarget(50, 'two')], { 'revert.flip': 400 }, null],
  ['with a step that failed', [start(100), end(600, 'refresh.warm-1', 400, 'failed'), onTarget(1100)], {}, 1000],
])('an operation that ended on target %s is measured', (_how, events, steps, between) => {
  expect(measuredOperations('app1', [{ operation: 'op-1', events }])).toEqual([
    { host: 'app1', operation: 'op-1', steps, between },
  ]);
});

test('an operation that did not end on target measures nothing', () => {
  expect(
    measuredOperations('app1', [{ operation: 'op-1', events: [start(100), end(600, 'revert.flip', 400)] }]),
  ).toEqual([]);
});
