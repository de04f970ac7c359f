import type { HostState, Verdict } from '@failback/runbook';
import { type ControlledHost, type ControllerState, isEnd, isLost, MOST_REVIVALS, presentState } from './state.ts';

/** Where one host stands when the controller leaves. */
export interface HostEnd {
  readonly host: string;
  /** Null when the host never said; `reached` is false when it has been silent since. */
  readonly state: HostState | null;
  readonly reason: string;
  readonly decision: 'commit' | 'abort' | null;
  /** `taken-over`: another claim holds the host; what it does is its own affair. */
  readonly claim: 'none' | 'ours' | 'taken-over';
  readonly reached: boolean;
  /** Nothing carries the operation on there. */
  readonly lost: boolean;
}

/**
 * All claimed hosts, and no more will be, proved from their own side and the fleet is uniform: now the runner looks. It
 * looks also where all had ended before: what was proved then says nothing of now.
 */
export function proofWanted(state: ControllerState): boolean {
  if (state.claiming) return false;
  const claimed = claimedHosts(state);
  const proved = (host: ControlledHost) => presentState(host) === 'UNCONFIRMED' || presentState(host) === 'ON_TARGET';
  return claimed.length > 0 && claimed.every(proved);
}

/** Nothing that this controller could still learn or do would change an end. */
export function wholeEndKnown(state: ControllerState, now: number): boolean {
  return !state.claiming && claimedHosts(state).every((host) => endKnown(state, host, now));
}

function endKnown(state: ControllerState, host: ControlledHost, now: number): boolean {
  if (host.claim === 'fenced') return true;
  if (isLost(host)) return saidAllToLost(state, host, now);
  const stands = presentState(host);
  if (stands === 'UNCONFIRMED' && confirmable(state, host)) return lostPatience(state, host, now);
  if (stands === 'ON_TARGET' && state.proof === 'asked') return false;
  return isEnd(stands) || lostPatience(state, host, now);
}

/** Whoever starts its supervisor at last shall find there what was decided. */
function saidAllToLost(state: ControllerState, host: ControlledHost, now: number): boolean {
  if (host.over || host.decision !== null) return true;
  return host.lostAt !== null && now - host.lostAt > state.timing.patienceMs;
}

/** The proof is out, or is in and healthy and this host can still be told. */
function confirmable(state: ControllerState, host: ControlledHost): boolean {
  if (host.supervisor === 'dead' && host.revivals >= MOST_REVIVALS) return false;
  switch (state.proof) {
    case 'not-asked':
      return proofWanted(state);
    case 'asked':
    case 'healthy':
      return true;
    case 'unhealthy':
    case 'inconclusive':
      return false;
  }
}

function lostPatience(state: ControllerState, host: ControlledHost, now: number): boolean {
  const { patienceMs } = state.timing;
  if (host.confirmAt !== null && now - host.confirmAt > patienceMs) return true;
  return host.link.status !== 'up' && now - host.heardAt > patienceMs;
}

function claimedHosts(state: ControllerState): readonly ControlledHost[] {
  return state.hosts.filter((host) => host.claim !== 'waiting');
}

export function hostEnds(state: ControllerState): readonly HostEnd[] {
  return state.hosts.map((host) => ({
    host: host.name,
    state: host.state,
    reason: host.stateReason,
    decision: host.decision?.word ?? null,
    claim: host.claim === 'waiting' ? 'none' : host.claim === 'held' ? 'ours' : 'taken-over',
    reached: host.link.status === 'up' || isEnd(presentState(host)),
    lost: isLost(host),
  }));
}

export type FleetOutcome =
  | { readonly outcome: 'rolled-back'; readonly reasonCode: 'on-target' }
  /** Every host is as it was found. */
  | { readonly outcome: 'undone'; readonly reasonCode: string }
  | { readonly outcome: 'needs-human'; readonly reasonCode: string };

/** What the ends of all hosts amount to. Anything that is not uniform and good needs a person. */
export function fleetOutcome(
  ends: readonly HostEnd[],
  proof: Verdict | 'not-asked' | 'asked',
  abortReason: string,
): FleetOutcome {
  const claimed = ends.filter((end) => end.claim !== 'none');
  const all = (state: HostState) => claimed.length > 0 && claimed.every((end) => end.state === state);
  if (all('ON_TARGET')) {
    return proof === 'healthy'
      ? { outcome: 'rolled-back', reasonCode: 'on-target' }
      : { outcome: 'needs-human', reasonCode: 'ended-earlier' };
  }
  if (claimed.every((end) => end.state === 'AS_FOUND')) return { outcome: 'undone', reasonCode: abortReason };
  return { outcome: 'needs-human', reasonCode: trouble(claimed, proof) };
}

function trouble(ends: readonly HostEnd[], proof: Verdict | 'not-asked' | 'asked'): string {
  const human = ends.find((end) => end.state === 'NEEDS_HUMAN');
  const forward = ends.some((end) => end.state === 'ON_TARGET' || end.state === 'UNCONFIRMED');
  if (forward && ends.some((end) => end.state === 'AS_FOUND')) return 'split';
  if (human !== undefined) return human.reason === '' ? 'host-needs-human' : human.reason;
  if (ends.some((end) => end.claim === 'taken-over')) return 'taken-over';
  if (ends.some((end) => end.lost)) return 'supervisor-lost';
  if (ends.some((end) => !isEnd(end.state))) return 'host-unreachable';
  if (proof === 'unhealthy') return 'proof-unhealthy';
  if (proof === 'inconclusive') return 'proof-inconclusive';
  return 'unconfirmed';
}
