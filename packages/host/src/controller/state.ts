import type { HostState, Plan, Verdict } from '@failback/runbook';

/** What the controller knows of one host. Everything here was said by the host, or is a note of what we asked of it. */
export interface ControlledHost {
  readonly name: string;
  /** Commits at CLOSED, else at PREPARED. */
  readonly closes: boolean;
  readonly claim: 'waiting' | 'held' | 'fenced';
  /** Fencing token of our claim, 0 before it. */
  readonly token: number;
  /** Highest token a supervisor has started with: below ours, what the journal tells is of an earlier attempt. */
  readonly startedToken: number;
  readonly link: Link;
  /** When anything was last heard from it; the claim counts. */
  readonly heardAt: number;
  /** When its journal last grew, or we last looked whether its supervisor lives. */
  readonly lookedAt: number;
  readonly state: HostState | null;
  readonly stateReason: string;
  readonly decision: HostDecision | null;
  readonly supervisor: 'alive' | 'dead';
  /** How often its supervisor was started anew. */
  readonly revivals: number;
  /** When its supervisor was found dead although it has been started anew as often as makes sense. */
  readonly lostAt: number | null;
  /** Its claim has ended on the host: no supervisor will start under it any more. */
  readonly over: boolean;
  readonly lease: LeaseTicks;
  /** Requests sent over the present attachment. A new attachment asks again: each may be asked twice. */
  readonly asked: { readonly go: boolean; readonly decide: boolean; readonly confirm: boolean };
  /** When it was first asked to confirm. */
  readonly confirmAt: number | null;
}

type Link =
  | { readonly status: 'up' }
  /** `pauseMs` grows with every failure and is forgotten once the link is up. */
  | { readonly status: 'connecting'; readonly pauseMs: number }
  | { readonly status: 'down'; readonly retryAt: number; readonly pauseMs: number };

interface HostDecision {
  readonly word: 'commit' | 'abort';
  readonly reason: string;
  readonly by: string;
}

interface LeaseTicks {
  readonly next: number;
  /** Sent and not acknowledged, oldest first. */
  readonly sent: readonly { readonly tick: number; readonly at: number }[];
  /** When the newest acknowledged tick was sent: the host's lease is at most this old. */
  readonly ackedAt: number | null;
}

/** What the controller has made up its mind to. Only a host's decision file makes it true. */
export type Order =
  | { readonly kind: 'none' }
  /** Sent to the control host, not yet answered: neither word may go to another host. */
  | { readonly kind: 'committing'; readonly reason: string }
  /**
   * An adopter's way back, sent to the control host and not yet answered: a `commit` that the controller before it wrote
   * at the last moment would be the answer. Neither word may go to another host.
   */
  | { readonly kind: 'aborting'; readonly reason: string }
  | { readonly kind: 'commit'; readonly reason: string }
  | { readonly kind: 'abort'; readonly reason: string };

export interface Timing {
  readonly leaseMs: number;
  /** From `startedAt`; when it is exceeded before the decision, the operation is aborted. */
  readonly budgetMs: number;
  readonly startedAt: number;
  /** For so long a host that has gone silent is waited for, once its end is all that is missing. */
  readonly patienceMs: number;
}

export interface ControllerState {
  readonly timing: Timing;
  /** The control host first. */
  readonly hosts: readonly ControlledHost[];
  readonly order: Order;
  /** Hosts are still being claimed. */
  readonly claiming: boolean;
  readonly went: boolean;
  /** Why the operation must be aborted if it is not decided yet. */
  readonly wish: string | null;
  readonly proof: 'not-asked' | 'asked' | Verdict;
  readonly finished: boolean;
}

/** 0.2 s, 0.4 s … 5 s between attempts to reach a host again: several fit into the shortest sensible lease. */
export const RECONNECT = { firstMs: 200, longestMs: 5_000 } as const;
/** A supervisor that dies three times has a reason that a fourth start does not mend. */
export const MOST_REVIVALS = 3;

/** `order`: none for a new operation; `commit` or `aborting`, as the hosts' decisions say, when one is adopted. */
export function initialState(plan: Plan, timing: Timing, order: Order = { kind: 'none' }): ControllerState {
  const hosts = plan.hosts.map(
    (host): ControlledHost => ({
      name: host.host,
      closes: host.closes,
      claim: 'waiting',
      token: 0,
      startedToken: 0,
      link: { status: 'connecting', pauseMs: 0 },
      heardAt: timing.startedAt,
      lookedAt: timing.startedAt,
      state: null,
      stateReason: '',
      decision: null,
      supervisor: 'alive',
      revivals: 0,
      lostAt: null,
      over: false,
      // Must differ from what another controller may have left in the lease file.
      lease: { next: Math.trunc(timing.startedAt), sent: [], ackedAt: null },
      asked: { go: false, decide: false, confirm: false },
      confirmAt: null,
    }),
  );
  return { timing, hosts, order, claiming: true, went: false, wish: null, proof: 'not-asked', finished: false };
}

/** Where the host stands by our own claim; null while its journal tells only of an earlier attempt. */
export function presentState(host: ControlledHost): HostState | null {
  return host.startedToken >= host.token ? host.state : null;
}

/** What the word `commit` leads to. */
export function isForward(state: HostState | null): boolean {
  return state === 'COMMITTED' || state === 'UNCONFIRMED' || state === 'ON_TARGET';
}

/** Nothing more happens on a host in this state unless somebody asks for it. */
export function isEnd(state: HostState | null): boolean {
  return state === 'AS_FOUND' || state === 'ON_TARGET' || state === 'UNCONFIRMED' || state === 'NEEDS_HUMAN';
}

/** Has done everything that comes before the decision. A host that closes nothing does the rest after it. */
export function isReady(host: ControlledHost): boolean {
  return presentState(host) === (host.closes ? 'CLOSED' : 'PREPARED');
}

/** Nothing will happen there any more by what we do, and it is not an end: there is no supervisor. */
export function isLost(host: ControlledHost): boolean {
  return (host.over || host.lostAt !== null) && host.link.status === 'up' && !isEnd(presentState(host));
}

/** Claimed, and not taken over by another controller. */
export function isOurs(host: ControlledHost): boolean {
  return host.claim === 'held';
}
