import { type HostPlan, type Plan, type Problem, type RecordLine, RemoteError } from '@failback/runbook';
import type { StepScripts } from './bundle.ts';
import { type Clock, systemClock } from './clock.ts';
import { ControllerLoop, type Proof } from './controller/loop.ts';
import { fleetOutcome, type HostEnd, hostEnds } from './controller/outcome.ts';
import { type ControllerState, initialState, isEnd } from './controller/state.ts';
import type { HostLines } from './host-lines.ts';
import { planDigest } from './plan-json.ts';
import { type StartAnswer, startOn } from './start.ts';
import { type OperationStatus, operationStatus } from './status.ts';

/** A host that has gone silent is waited for so long when its end is all that is missing: a reboot takes a minute or two. */
export const PATIENCE_MS = 180_000;

export interface ExecutionEffects {
  readonly lines: HostLines;
  /** The runner's own proof, asked once, when every host has proved the target from its own side. */
  readonly prove: () => Promise<Proof>;
  /** Takes each line as it comes into being. `finished` is the caller's to write: it knows what comes after. */
  readonly record: (line: RecordLine) => void;
  /** Aborted when somebody cancels: before the decision that aborts the operation, after it nothing changes. */
  readonly cancelled: AbortSignal;
  readonly clock?: Clock;
  readonly patienceMs?: number;
}

export type ExecutionResult = {
  readonly hosts: readonly HostEnd[];
  readonly proof: Proof | null;
} & (
  | { readonly outcome: 'rolled-back' | 'undone' | 'needs-human'; readonly reasonCode: string }
  /** A host could not be claimed; every other is as it was found. */
  | { readonly outcome: 'refused'; readonly reasonCode: string; readonly problem: Problem }
);

/**
 * Runs a plan to its end on every host. Asking again with the same operation id follows the first execution.
 * Never throws for a host's fault; what a host did is in the result and in the record.
 */
export async function executePlan(plan: Plan, steps: StepScripts, effects: ExecutionEffects): Promise<ExecutionResult> {
  const clock = effects.clock ?? systemClock;
  const timing = {
    leaseMs: plan.leaseSeconds * 1000,
    budgetMs: plan.budgetSeconds * 1000,
    startedAt: clock.now(),
    patienceMs: effects.patienceMs ?? PATIENCE_MS,
  };
  const loop = new ControllerLoop(plan, initialState(plan, timing), { ...effects, clock });
  loop.note({ event: 'operation', plan, digest: planDigest(plan), mode: 'first' });
  const unheed = heedCancel(loop, effects.cancelled);
  try {
    const failure = await claimAll(loop, plan, steps, effects.lines);
    const state = await loop.finished;
    if (failure === null || !failure.sent)
      return resultOf(hostEnds(state), state, loop.proof, failure?.problem ?? null);
    const doubtful = await operationOf(plan, failure.host, effects.lines);
    const hosts = hostEnds(state).map((end) => (end.host === failure.host ? standing(end, doubtful) : end));
    return resultOf(hosts, state, loop.proof, failure.problem);
  } finally {
    unheed();
  }
}

interface ClaimFailure {
  readonly host: string;
  readonly problem: Problem;
  /** The bundle was sent and no answer came: the host may have been claimed, and its supervisor begun. */
  readonly sent: boolean;
}

type Claimed = StartAnswer | ({ readonly kind: 'failed' } & ClaimFailure);

/** Control host first, one after the other, so that two controllers never hold one host each. */
async function claimAll(
  loop: ControllerLoop,
  plan: Plan,
  steps: StepScripts,
  lines: HostLines,
): Promise<ClaimFailure | null> {
  let failure: ClaimFailure | null = null;
  for (const host of plan.hosts) {
    if (loop.state.order.kind !== 'none' || loop.state.wish !== null) break;
    const answer = await claim(loop, plan, host, steps, lines);
    if (answer.kind === 'claimed' && !answer.aborted) continue;
    if (answer.kind !== 'claimed') {
      failure = answer.kind === 'failed' ? answer : { host: host.host, problem: answer.problem, sent: false };
      const { where, message } = failure.problem;
      const doubt = failure.sent ? 'may have been claimed or not' : 'could not be claimed';
      loop.note({ event: 'notice', text: `${where} ${doubt}: ${message}` });
      loop.give({ kind: 'wish', reason: 'claim-refused' });
    }
    break;
  }
  loop.give({ kind: 'claims-over' });
  return failure;
}

async function claim(
  loop: ControllerLoop,
  plan: Plan,
  host: HostPlan,
  steps: StepScripts,
  lines: HostLines,
): Promise<Claimed> {
  let sent = false;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const connection = await lines.of(host.host);
      sent = true;
      const answer = await startOn(connection, plan, host, steps);
      if (answer.kind === 'refused') return answer;
      if (answer.joined) {
        loop.note({
          event: 'notice',
          text: `${host.host}: operation ${plan.operation} was started before; it is followed`,
        });
      }
      loop.note({ event: 'claimed', target: host.host, token: answer.token });
      loop.claimed(host.host, answer.token);
      return answer;
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      // Whether the bundle arrived is not known; asked again, the host tells.
      if (error.failure.code === 'connection-lost' && attempt === 1) continue;
      const { code, message, mend } = error.failure;
      const problem = { code, where: `host ${host.host}`, message, ...(mend === undefined ? {} : { mend }) };
      return { kind: 'failed', host: host.host, problem, sent };
    }
  }
}

/** Asked once, when the others have ended. */
async function operationOf(plan: Plan, host: string, lines: HostLines): Promise<OperationStatus | null> {
  try {
    return await operationStatus(await lines.of(host), plan);
  } catch (error) {
    if (error instanceof RemoteError) return null;
    throw error;
  }
}

/** Without a controller it goes back by itself once its lease is over; until it has said so nobody knows. */
function standing(end: HostEnd, status: OperationStatus | null): HostEnd {
  if (status?.decision === 'absent') return end;
  const reached = status !== null && isEnd(status.state);
  return { ...end, claim: 'ours', state: status?.state ?? null, reached };
}

/** The signal's reason is its name when it is a text, e.g. `SIGINT`. */
export function heedCancel(loop: ControllerLoop, cancelled: AbortSignal): () => void {
  const cancel = () => {
    const signal = typeof cancelled.reason === 'string' ? cancelled.reason : 'cancel';
    loop.note({ event: 'cancelled', signal });
    loop.give({ kind: 'wish', reason: 'cancelled' });
  };
  if (cancelled.aborted) cancel();
  else cancelled.addEventListener('abort', cancel, { once: true });
  return () => cancelled.removeEventListener('abort', cancel);
}

function resultOf(
  hosts: readonly HostEnd[],
  state: ControllerState,
  proof: Proof | null,
  refusal: Problem | null,
): ExecutionResult {
  const end = fleetOutcome(hosts, state.proof, abortReason(state));
  if (refusal !== null && end.outcome === 'undone') {
    return { hosts, proof, outcome: 'refused', reasonCode: refusal.code, problem: refusal };
  }
  return { hosts, proof, ...end };
}

export function abortReason(state: ControllerState): string {
  const { order } = state;
  return order.kind === 'abort' || order.kind === 'aborting' ? order.reason : (state.wish ?? 'undone');
}
