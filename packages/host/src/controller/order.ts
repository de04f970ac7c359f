import {
  type ControlledHost,
  type ControllerState,
  isForward,
  isLost,
  isOurs,
  isReady,
  type Order,
  presentState,
} from './state.ts';

/**
 * What to make of the fleet's decisions, from what every host has said. `commit` is said to the control host first, and
 * to the others only once the control host has it in writing; between the two nothing is certain and nothing is said.
 */
export function nextOrder(state: ControllerState, now: number): Order {
  const { order } = state;
  switch (order.kind) {
    case 'commit':
      return order;
    case 'abort':
      // Whoever has not been told yet goes the way of the host that cannot go back any more.
      return commitSeen(state) ?? order;
    case 'committing':
      return answeredCommit(state, order, now);
    case 'aborting':
      return commitSeen(state) ?? answeredAbort(state, order, now);
    case 'none':
      return commitSeen(state) ?? madeUp(state, now);
  }
}

function madeUp(state: ControllerState, now: number): Order {
  const abort = reasonToAbort(state, now);
  if (abort !== null) return { kind: 'abort', reason: abort };
  return mayCommit(state, now) ? { kind: 'committing', reason: 'all-ready' } : state.order;
}

/** `commit` known anywhere leads forward everywhere. */
function commitSeen(state: ControllerState): Order | null {
  const decision = state.hosts.find((host) => host.decision?.word === 'commit')?.decision;
  return decision ? { kind: 'commit', reason: decision.reason } : null;
}

function answeredCommit(state: ControllerState, order: Order & { kind: 'committing' }, now: number): Order {
  const control = state.hosts[0];
  if (control === undefined) return order;
  if (control.decision?.word === 'commit') return { kind: 'commit', reason: order.reason };
  if (control.decision?.word === 'abort') return { kind: 'abort', reason: control.decision.reason };
  // It may have the word in writing or not. The others must not stay closed for somebody who does not come back.
  return silentFor(control, now) > state.timing.leaseMs ? { kind: 'abort', reason: 'control-lost' } : order;
}

function answeredAbort(state: ControllerState, order: Order & { kind: 'aborting' }, now: number): Order {
  const control = state.hosts[0];
  const told: Order = { kind: 'abort', reason: order.reason };
  if (control === undefined || (!isOurs(control) && !state.claiming)) return told;
  const stands = presentState(control);
  const goesBack = stands === 'ABORTING' || stands === 'AS_FOUND' || stands === 'NEEDS_HUMAN';
  const answered = control.decision?.word === 'abort' || goesBack;
  return answered || silentFor(control, now) > state.timing.leaseMs ? told : order;
}

function reasonToAbort(state: ControllerState, now: number): string | null {
  const claimed = state.hosts.filter((host) => host.claim !== 'waiting');
  for (const host of claimed) {
    const stands = presentState(host);
    if (host.decision?.word === 'abort') return host.decision.reason;
    if (stands === 'ABORTING' || stands === 'AS_FOUND') return host.stateReason;
    if (stands === 'NEEDS_HUMAN') return 'host-needs-human';
    if (host.claim === 'fenced') return 'taken-over';
    if (isLost(host)) return 'supervisor-lost';
  }
  if (state.wish !== null) return state.wish;
  if (now - state.timing.startedAt > state.timing.budgetMs) return 'budget-exceeded';
  // Its lease is lost by now: it undoes by itself, and the others follow.
  if (claimed.some((host) => silentFor(host, now) > state.timing.leaseMs)) return 'host-lost';
  return null;
}

/** Every host is ready, and will still hold its lease when the word arrives. */
function mayCommit(state: ControllerState, now: number): boolean {
  const fresh = (host: ControlledHost) =>
    host.lease.ackedAt !== null && now - host.lease.ackedAt < state.timing.leaseMs / 2;
  return state.hosts.every((host) => isOurs(host) && host.link.status === 'up' && isReady(host) && fresh(host));
}

/** All are prepared, so all may close. */
export function mayGo(state: ControllerState): boolean {
  return state.hosts.every((host) => isOurs(host) && (presentState(host) === 'PREPARED' || isReady(host)));
}

export interface Word {
  readonly decision: 'commit' | 'abort';
  readonly reason: string;
}

/** What this host is still to be told, if anything. */
export function wordFor(state: ControllerState, host: ControlledHost, now: number): Word | null {
  if (!isOurs(host) || host.decision !== null || isForward(presentState(host))) return null;
  const { order } = state;
  switch (order.kind) {
    case 'none':
      return null;
    case 'committing':
      return host.name === state.hosts[0]?.name ? wordInDoubt(state, order.reason, now) : null;
    case 'aborting':
      return host.name === state.hosts[0]?.name ? { decision: 'abort', reason: order.reason } : null;
    case 'commit':
      return { decision: 'commit', reason: order.reason };
    case 'abort':
      return { decision: 'abort', reason: order.reason };
  }
}

/** Said again after the connection broke: whether `commit` arrived is not known, and meanwhile another host may have given up. */
function wordInDoubt(state: ControllerState, reason: string, now: number): Word | null {
  const abort = reasonToAbort(state, now);
  if (abort !== null) return { decision: 'abort', reason: abort };
  return mayCommit(state, now) ? { decision: 'commit', reason } : null;
}

function silentFor(host: ControlledHost, now: number): number {
  return now - host.heardAt;
}
