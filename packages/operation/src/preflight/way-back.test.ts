import type { HostSurvey } from '@failback/host';
import type { LedgerEntry } from '@failback/runbook';
import { expect, test } from 'vitest';
import { wayBack } from './way-back.ts';

const good = (release: string, mark: LedgerEntry['mark'] = 'good'): LedgerEntry => ({
  schema_version: 1,
  release,
  commit: null,
  mark,
  at: '2026-01-01T00:00:00Z',
  operation: null,
  by: 'ann',
  reason: 'healthy',
});

/** The control host of an environment that serves `live`. */
const control = (live: string, ...ledger: LedgerEntry[]) =>
  ({
    ledger,
    live: { state: 'present', release: live, commit: null, tree: 'clean' },
    available: [
      { release: 'v1', commit: null },
      { release: 'v2', commit: null },
    ],
  }) as unknown as HostSurvey;

test('before a deploy one would come back to what is served now, when that was proved good', () => {
  expect(wayBack(control('v2', good('v1'), good('v2')), 'pre-deploy', 'v3')).toMatchObject({
    kind: 'chosen',
    target: { release: 'v2' },
  });
});

test('once a week it is asked where one could go from what is served now', () => {
  expect(wayBack(control('v2', good('v1'), good('v2')), 'readiness', null)).toMatchObject({
    kind: 'chosen',
    target: { release: 'v1' },
  });
});

test('the only good release has nothing to go back to but itself', () => {
  const alone = { kind: 'served-alone', target: { release: 'v2' } };
  expect(wayBack(control('v2', good('v2')), 'readiness', null)).toMatchObject(alone);
  expect(wayBack(control('v2', good('v2')), 'pre-deploy', 'v2')).toMatchObject(alone);
});

test('a release that is quarantined, or gone from the host, is never the way back', () => {
  const answer = wayBack(control('v2', good('v0'), good('v1', 'bad')), 'pre-deploy', 'v3');
  expect(answer).toMatchObject({ kind: 'none', problems: [{ code: 'target-missing' }] });
});

test('an empty ledger is a reason; a control host that could not be asked is not known', () => {
  expect(wayBack(control('v2'), 'pre-deploy', 'v3')).toMatchObject({
    kind: 'none',
    problems: [{ code: 'ledger-empty' }],
  });
  expect(wayBack(null, 'pre-deploy', 'v3')).toEqual({ kind: 'not-known' });
});
