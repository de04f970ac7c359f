import type { HostEvent, Verdict } from '@failback/runbook';
import type { AttachAnswer } from '../attach-answer.ts';
import { type ControlledHost, type ControllerState, MOST_REVIVALS, RECONNECT } from './state.ts';

/** Everything the controller can learn. */
export type ControllerInput =
  | { readonly kind: 'clock' }
  | { readonly kind: 'claimed'; readonly host: string; readonly token: number }
  /** Every host is claimed, or no more will be. */
  | { readonly kind: 'claims-over' }
  /** A channel to the host is open and all that its journal held then has been read. */
  | {
      readonly kind: 'attached';
      readonly host: string;
      readonly supervisor: 'alive' | 'dead';
      readonly events: readonly HostEvent[];
    }
  | { readonly kind: 'answer'; readonly host: string; readonly answer: AttachAnswer }
  | { readonly kind: 'events'; readonly host: string; readonly events: readonly HostEvent[] }
  /** An attempt to reach it failed, or the attachment has ended. */
  | { readonly kind: 'link-lost'; readonly host: string }
  /** Its supervisor was started again, under this claim. */
  | { readonly kind: 'revived'; readonly host: string; readonly token: number }
  /** Another controller has claimed it. */
  | { readonly kind: 'fenced'; readonly host: string }
  /** Its claim has ended there, in whatever state its journal tells last. */
  | { readonly kind: 'over'; readonly host: string }
  /** Abort unless it is decided already: a cancel signal, a claim that was refused. */
  | { readonly kind: 'wish'; readonly reason: string }
  | { readonly kind: 'proved'; readonly verdict: Verdict };

/** Writes down what an input says; what follows from it is for the rules. */
export function noted(state: ControllerState, input: ControllerInput, now: number): ControllerState {
  switch (input.kind) {
    case 'clock':
      return state;
    case 'claims-over':
      return { ...state, claiming: false };
    case 'wish':
      return { ...state, wish: state.wish ?? input.reason };
    case 'proved':
      return { ...state, proof: input.verdict };
    case 'claimed':
    case 'attached':
    case 'answer':
    case 'events':
    case 'link-lost':
    case 'revived':
    case 'fenced':
    case 'over': {
      const hosts = state.hosts.map((host) => (host.name === input.host ? changed(host, input, now) : host));
      return { ...state, hosts };
    }
  }
}

function changed(host: ControlledHost, input: Extract<ControllerInput, { host: string }>, now: number): ControlledHost {
  switch (input.kind) {
    case 'claimed':
      return { ...host, claim: 'held', token: input.token, heardAt: now };
    case 'attached':
      return attached(input.events.reduce(happened, host), input.supervisor, now);
    case 'answer':
      return answered({ ...host, heardAt: now }, input.answer, now);
    case 'events':
      return { ...input.events.reduce(happened, host), heardAt: now, lookedAt: now };
    case 'link-lost':
      return linkLost(host, now);
    case 'revived':
      return { ...host, token: Math.max(host.token, input.token), heardAt: now };
    case 'fenced':
      return { ...host, claim: 'fenced' };
    case 'over':
      return { ...host, token: 0, over: true, heardAt: now };
  }
}

function attached(host: ControlledHost, supervisor: 'alive' | 'dead', now: number): ControlledHost {
  return {
    ...host,
    link: { status: 'up' },
    supervisor,
    lostAt: supervisor === 'dead' && host.revivals >= MOST_REVIVALS ? (host.lostAt ?? now) : null,
    heardAt: now,
    lookedAt: now,
    lease: { ...host.lease, sent: [] },
    asked: { go: false, decide: false, confirm: false },
  };
}

function answered(host: ControlledHost, answer: AttachAnswer, now: number): ControlledHost {
  switch (answer.kind) {
    case 'leased':
      return { ...host, lease: acknowledged(host, answer.tick) };
    case 'decided':
      return { ...host, decision: { word: answer.decision, reason: answer.reason, by: answer.by } };
    case 'fenced':
      return { ...host, claim: 'fenced' };
    case 'failed':
      // A new attachment asks again, after a pause.
      return linkLost(host, now);
    case 'hello':
    case 'went':
    case 'confirmed':
    case 'bad-request':
      return host;
  }
}

function acknowledged(host: ControlledHost, tick: number): ControlledHost['lease'] {
  const sent = host.lease.sent.find((one) => one.tick === tick);
  if (sent === undefined) return host.lease;
  return { ...host.lease, ackedAt: sent.at, sent: host.lease.sent.filter((one) => one.tick > tick) };
}

function happened(host: ControlledHost, event: HostEvent): ControlledHost {
  switch (event.event) {
    case 'start':
      return {
        ...host,
        ...retried(host, event.mode),
        supervisor: 'alive',
        startedToken: Math.max(host.startedToken, event.token),
      };
    case 'state':
      return { ...host, state: event.state, stateReason: event.reason };
    case 'decision':
      return { ...host, decision: { word: event.decision, reason: event.reason, by: event.by } };
    default:
      return host;
  }
}

/** One that was adopted tries again what it had given up: how it stands comes with its next word, perhaps a moment later. */
function retried(host: ControlledHost, mode: 'first' | 'adopt' | 'recover'): Pick<ControlledHost, 'state'> {
  return { state: mode === 'adopt' && host.state === 'NEEDS_HUMAN' ? null : host.state };
}

function linkLost(host: ControlledHost, now: number): ControlledHost {
  const before = host.link.status === 'up' ? 0 : host.link.pauseMs;
  const pauseMs = Math.min(Math.max(before * 2, RECONNECT.firstMs), RECONNECT.longestMs);
  return { ...host, link: { status: 'down', retryAt: now + pauseMs, pauseMs } };
}
