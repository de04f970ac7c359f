import type { ControllerAction } from './actions.ts';
import { wordFor } from './order.ts';
import { type ControlledHost, type ControllerState, isEnd, isOurs, MOST_REVIVALS, presentState } from './state.ts';

export interface Tended {
  readonly host: ControlledHost;
  readonly actions: readonly ControllerAction[];
}

/** Keeps one host's link, supervisor and lease alive, and tells it what it has not been told yet. */
export function tended(state: ControllerState, host: ControlledHost, now: number): Tended {
  if (!isOurs(host) || isLeftAlone(host)) return { host, actions: [] };
  switch (host.link.status) {
    case 'connecting':
      return { host, actions: [] };
    case 'down':
      return now < host.link.retryAt ? { host, actions: [] } : reconnecting(host, host.link.pauseMs, 'same');
    case 'up':
      return linkUp(state, host, now);
  }
}

function linkUp(state: ControllerState, host: ControlledHost, now: number): Tended {
  const { leaseMs } = state.timing;
  const unanswered = host.lease.sent[0];
  if (unanswered !== undefined && now - unanswered.at > leaseMs / 2) return reconnecting(host, 0, 'fresh');
  if (host.supervisor === 'dead' && mayRevive(state, host)) {
    return {
      host: { ...host, revivals: host.revivals + 1, link: { status: 'connecting', pauseMs: 0 } },
      actions: [{ kind: 'revive', host: host.name }],
    };
  }
  // While a long step runs only a new hello tells whether the supervisor still lives.
  const waiting = !isEnd(presentState(host)) || host.asked.confirm;
  if (waiting && now - host.lookedAt > leaseMs * 2) return reconnecting({ ...host, lookedAt: now }, 0, 'same');
  const lease = leased(host, leaseMs, now);
  const told = requests(state, lease.host, now);
  return { host: told.host, actions: [...lease.actions, ...told.actions] };
}

function reconnecting(host: ControlledHost, pauseMs: number, connection: 'same' | 'fresh'): Tended {
  return {
    host: { ...host, link: { status: 'connecting', pauseMs } },
    actions: [{ kind: 'reconnect', host: host.name, connection }],
  };
}

function isLeftAlone(host: ControlledHost): boolean {
  if (host.over && host.link.status === 'up') return true;
  const stands = presentState(host);
  return stands === 'AS_FOUND' || stands === 'ON_TARGET' || stands === 'NEEDS_HUMAN';
}

function mayRevive(state: ControllerState, host: ControlledHost): boolean {
  if (host.over || host.revivals >= MOST_REVIVALS) return false;
  const stands = presentState(host);
  return !isEnd(stands) || (stands === 'UNCONFIRMED' && state.proof === 'healthy');
}

/** A tick every fifth of the lease: four may be lost. */
function leased(host: ControlledHost, leaseMs: number, now: number): Tended {
  const newest = host.lease.sent.at(-1)?.at ?? host.lease.ackedAt;
  if (newest !== null && now - newest < leaseMs / 5) return { host, actions: [] };
  const tick = host.lease.next;
  const sent = [...host.lease.sent, { tick, at: now }];
  return {
    host: { ...host, lease: { ...host.lease, next: tick + 1, sent } },
    actions: [{ kind: 'lease', host: host.name, tick }],
  };
}

function requests(state: ControllerState, host: ControlledHost, now: number): Tended {
  const actions: ControllerAction[] = [];
  let { asked, confirmAt } = host;
  if (state.went && state.order.kind === 'none' && host.closes && !asked.go) {
    actions.push({ kind: 'go', host: host.name });
    asked = { ...asked, go: true };
  }
  const word = asked.decide ? null : wordFor(state, host, now);
  if (word !== null) {
    actions.push({ kind: 'decide', host: host.name, ...word });
    asked = { ...asked, decide: true };
  }
  if (presentState(host) === 'UNCONFIRMED' && state.proof === 'healthy' && !asked.confirm) {
    actions.push({ kind: 'confirm', host: host.name });
    asked = { ...asked, confirm: true };
    confirmAt ??= now;
  }
  return { host: { ...host, asked, confirmAt }, actions };
}
