import type { HostSurvey } from '@failback/host';
import type { Plan } from '@failback/runbook';
import { describe, expect, test } from 'vitest';
import { findSplit, servesSplit } from './split.ts';

/** A host whose newest claim, of `operation`, has ended so. */
function ended(host: string, state: string, options: { operation?: string; serves?: string } = {}): HostSurvey {
  const { operation = 'op-1', serves = 'v1' } = options;
  return {
    host,
    claim: { state: 'free', token: 3 },
    operations: [{ operation, state, decision: 'none', token: 3 }],
    stateDir: { path: `/state/${host}` },
    live: { state: 'present', release: serves, commit: null, tree: 'clean' },
  } as unknown as HostSurvey;
}

describe('a split', () => {
  test.each(['UNCONFIRMED', 'ON_TARGET'])(
    'is found by a host that is %s beside one that is as it was found',
    (state) => {
      const facts = [ended('app1', 'AS_FOUND'), ended('app2', state)];
      expect(findSplit(facts, 'app1')).toEqual({ operation: 'op-1', host: 'app2', stateDir: '/state/app2' });
    },
  );

  test.each([
    ['all went forward', [ended('app1', 'UNCONFIRMED'), ended('app2', 'ON_TARGET')]],
    ['all went back', [ended('app1', 'AS_FOUND'), ended('app2', 'AS_FOUND')]],
    [
      'a newer operation has the last word on one',
      [ended('app1', 'UNCONFIRMED'), ended('app2', 'AS_FOUND', { operation: 'op-2' })],
    ],
    ['one waits for a person', [ended('app1', 'UNCONFIRMED'), ended('app2', 'NEEDS_HUMAN')]],
  ])('is none where %s', (_, facts) => {
    expect(findSplit(facts, 'app1')).toBeNull();
  });

  const plan = { operation: 'op-1', to: { release: 'v1', commit: null } } as unknown as Plan;

  test('is taken up while the hosts serve what it left', () => {
    const facts = [ended('app1', 'UNCONFIRMED'), ended('app2', 'AS_FOUND', { serves: 'v2' })];
    expect(servesSplit(facts, plan)).toBe(true);
  });

  test.each([
    ['a release was deployed everywhere', 'v5', 'v5'],
    ['a person has brought the other host along', 'v1', 'v1'],
  ])('is history once %s', (_, first, second) => {
    const facts = [ended('app1', 'UNCONFIRMED', { serves: first }), ended('app2', 'AS_FOUND', { serves: second })];
    expect(servesSplit(facts, plan)).toBe(false);
  });
});
