import type { Plan } from '@failback/runbook';
import { expect, test } from 'vitest';
import { nextOrder, wordFor } from './order.ts';
import { type ControllerState, initialState } from './state.ts';

const TIMING = { leaseMs: 10_000, budgetMs: 60_000, startedAt: 0, patienceMs: 30_000 };

/** Two claimed hosts that are closed; the control host, `a`, has been sent the commit. */
function committing(): ControllerState {
  const plan = { hosts: ['a', 'b'].map((host) => ({ host, closes: true })) } as unknown as Plan;
  const state = initialState(plan, TIMING, { kind: 'committing', reason: 'all-ready' });
  const hosts = state.hosts.map((host) => ({
    ...host,
    claim: 'held' as const,
    token: 1,
    startedToken: 1,
    state: 'CLOSED' as const,
  }));
  return { ...state, hosts };
}

test('a control host that answers the commit with abort has decided: the others are told to abort, for its reason', () => {
  const state = committing();
  const answer = { word: 'abort', reason: 'lease-lost', by: 'host' } as const;
  const hosts = state.hosts.map((host) => (host.name === 'a' ? { ...host, decision: answer } : host));
  const answered = { ...state, hosts };
  const order = nextOrder(answered, 1_000);
  expect(order).toEqual({ kind: 'abort', reason: 'lease-lost' });
  const told = { ...answered, order };
  expect(told.hosts.map((host) => wordFor(told, host, 1_000))).toEqual([
    null,
    { decision: 'abort', reason: 'lease-lost' },
  ]);
});

test('while the control host has not answered the commit, no other host is told anything', () => {
  const state = committing();
  expect(nextOrder(state, 1_000)).toEqual(state.order);
  expect(state.hosts.slice(1).map((host) => wordFor(state, host, 1_000))).toEqual([null]);
});
