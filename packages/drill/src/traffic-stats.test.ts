import { expect, test } from 'vitest';
import { trafficStats } from './traffic-stats.ts';

const sample = (sentAt: number, ok: boolean, took = 5) => ({ sentAt, endedAt: sentAt + took, ok });

test('no requests, no outage', () => {
  expect(trafficStats([])).toEqual({
    requests: 0,
    failed: 0,
    firstFailureAt: null,
    lastFailureAt: null,
    longestOutage: 0,
  });
});

test('an outage lasts from the first failed request to the answer of the next good one', () => {
  const samples = [sample(0, true), sample(20, false), sample(40, false), sample(60, true), sample(80, true)];
  expect(trafficStats(samples)).toEqual({
    requests: 5,
    failed: 2,
    firstFailureAt: 20,
    lastFailureAt: 40,
    longestOutage: 45,
  });
});

test('of several outages the longest counts', () => {
  const samples = [sample(0, false), sample(20, true), sample(40, false), sample(60, false), sample(80, true)];
  expect(trafficStats(samples).longestOutage).toBe(45);
});

test('an outage that has not ended lasts to the end of its last request', () => {
  expect(trafficStats([sample(0, true), sample(20, false, 1000)]).longestOutage).toBe(1000);
});

test('samples count in the order in which they were sent, not in which they ended', () => {
  const samples = [sample(20, true), sample(40, false, 10), sample(0, false, 100), sample(60, true)];
  expect(trafficStats(samples)).toMatchObject({ firstFailureAt: 0, lastFailureAt: 40, longestOutage: 100 });
});
