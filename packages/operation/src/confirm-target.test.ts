import type { HostSurvey } from '@failback/host';
import type { Plan } from '@failback/runbook';
import { describe, expect, test } from 'vitest';
import { lacksRunnersProof } from './confirm-target.ts';

interface Standing {
  readonly state?: string;
  readonly operation?: string;
  readonly claim?: 'free' | 'held';
  readonly serves?: string;
  readonly commit?: string | null;
}

function host(name: string, standing: Standing = {}): HostSurvey {
  const { state = 'UNCONFIRMED', operation = 'op-1', claim = 'free', serves = 'v1', commit = 'c1' } = standing;
  return {
    host: name,
    claim: { state: claim, token: 3 },
    operations: [{ operation, state, decision: 'commit', token: 3 }],
    live: { state: 'present', release: serves, commit, tree: 'clean' },
  } as unknown as HostSurvey;
}

const plan = {
  operation: 'op-1',
  to: { release: 'v1', commit: 'c1' },
  hosts: [{ host: 'app1' }, { host: 'app2' }],
} as unknown as Plan;

describe('an operation that its hosts alone have proved', () => {
  test.each<[string, Standing]>([
    ['no host has the proof of a runner', {}],
    ['one host was confirmed before the runner was gone', { state: 'ON_TARGET' }],
    ['a host cannot tell the commit that it serves', { commit: null }],
  ])('may be confirmed where %s', (_, second) => {
    expect(lacksRunnersProof([host('app1'), host('app2', second)], plan)).toBe(true);
  });

  test.each<[string, Standing]>([
    ['a host went back', { state: 'AS_FOUND' }],
    ['a host waits for a person', { state: 'NEEDS_HUMAN' }],
    ['somebody holds a host', { claim: 'held' }],
    ['a newer operation has the last word on a host', { operation: 'op-2' }],
    ['a host serves another release by now', { serves: 'v2' }],
    ['a tag has moved since', { commit: 'c2' }],
  ])('is left alone where %s', (_, second) => {
    expect(lacksRunnersProof([host('app1'), host('app2', second)], plan)).toBe(false);
  });

  test('is left alone while one of its hosts cannot be asked', () => {
    expect(lacksRunnersProof([host('app1')], plan)).toBe(false);
  });
});
