import type { ControllerEventBody, Plan, Problem } from '@failback/runbook';
import { type AdoptionOrder, adoptionOrder } from './adoption-order.ts';
import { systemClock } from './clock.ts';
import { ControllerLoop } from './controller/loop.ts';
import { fleetOutcome, type HostEnd, hostEnds } from './controller/outcome.ts';
import { initialState, type Order } from './controller/state.ts';
import { abortReason, type ExecutionEffects, type ExecutionResult, heedCancel, PATIENCE_MS } from './execute.ts';
import { fleetStatus, present, stillCommitted } from './fleet-status.ts';
import type { HostLines } from './host-lines.ts';
import { planDigest } from './plan-json.ts';
import type { OperationStatus } from './status.ts';
import { type TakenHost, type TakeRefused, takeOverHost } from './take-over-host.ts';

/** How much longer than the lease it must stand still before its holder counts as gone. */
const MARGIN_SECONDS = 2;

/**
 * - `finish`: whatever the decision is, to its end.
 * - `abort`: only back; refused when `commit` stands anywhere.
 */
export type AdoptWish = 'finish' | 'abort';

/**
 * Takes over an operation that nobody controls any more and brings it to the end that its decision leads to.
 * A controller that still renews the lease on any host makes this a refusal (`lease-moves`).
 *
 * What the hosts say at first only tells whether to begin. The controller before us may still write `commit` on the
 * control host until that host's claim is ours; so they are asked again then, and only that answer is acted upon.
 */
export async function adoptPlan(plan: Plan, wish: AdoptWish, effects: ExecutionEffects): Promise<ExecutionResult> {
  const clock = effects.clock ?? systemClock;
  const note = (body: ControllerEventBody) =>
    effects.record({ host: null, time: new Date(clock.now()).toISOString(), ...body });
  note({ event: 'operation', plan, digest: planDigest(plan), mode: 'adopt' });
  const before = await fleetStatus(plan, effects.lines);
  const first = await takeFirst(plan, wish, before, effects.lines);
  if (first.kind === 'refused') {
    note({ event: 'notice', text: `${first.problem.where}: ${first.problem.message}` });
    const { problem } = first;
    return { hosts: [], proof: null, outcome: 'refused', reasonCode: problem.code, problem };
  }
  const statuses = stillCommitted(before, await fleetStatus(plan, effects.lines));
  const order = adoptionOrder(statuses, plan.control);
  const timing = {
    leaseMs: plan.leaseSeconds * 1000,
    // The budget was the first run's; what is adopted is late already.
    budgetMs: Number.POSITIVE_INFINITY,
    startedAt: clock.now(),
    patienceMs: effects.patienceMs ?? PATIENCE_MS,
  };
  const loop = new ControllerLoop(plan, initialState(plan, timing, loopOrder(order)), { ...effects, clock });
  const unheed = heedCancel(loop, effects.cancelled);
  try {
    follow(loop, first);
    // A commit that has come meanwhile is no reason to leave: the host that holds it can only go forward.
    const problem = orderRefusal(plan, wish, order, statuses);
    if (problem !== null) note({ event: 'notice', text: `${problem.where}: ${problem.message}` });
    if (order.kind !== 'refused') await takeOthers(loop, plan, first.host, before, statuses, effects.lines);
    loop.give({ kind: 'claims-over' });
    const state = await loop.finished;
    const hosts = hostEnds(state).map((end) => missed(end, order, statuses));
    return { hosts, proof: loop.proof, ...fleetOutcome(hosts, state.proof, abortReason(state)) };
  } finally {
    unheed();
  }
}

/**
 * A host that could not be taken over still belongs to the operation, and so does one that has lost it although the fleet
 * was committed: its end is not known. A host that never had the operation has nothing to end.
 */
function missed(end: HostEnd, order: AdoptionOrder, statuses: readonly OperationStatus[]): HostEnd {
  const absent = statuses.find((one) => one.host === end.host)?.decision === 'absent';
  if (end.claim !== 'none' || (absent && order.kind !== 'forward')) return end;
  return { ...end, claim: 'ours', reached: false };
}

function loopOrder(order: AdoptionOrder): Order {
  switch (order.kind) {
    case 'forward':
      return { kind: 'commit', reason: 'adopted' };
    case 'abort':
    // The host that was asked first is ours and waits; its own decision file has the last word.
    case 'refused':
      return { kind: 'aborting', reason: 'adopted' };
  }
}

function orderRefusal(
  plan: Plan,
  wish: AdoptWish,
  order: AdoptionOrder,
  statuses: readonly OperationStatus[],
): Problem | null {
  const where = `operation ${plan.operation}`;
  if (order.kind === 'refused') {
    const said = order.hosts.map((name) => {
      const status = statuses.find((one) => one.host === name);
      return `${name} (${status?.decision ?? 'unknown'})`;
    });
    return {
      code: 'decision-unknown',
      where,
      message: `whether it was decided cannot be told without ${said.join(', ')}; the wrong word would leave the hosts on different releases.`,
      mend: `bring ${order.hosts.join(', ')} back, then: failback resume --environment ${plan.environment}`,
    };
  }
  if (order.kind === 'forward' && wish === 'abort') {
    return {
      code: 'already-committed',
      where,
      message: `it is committed to ${plan.to.release} and cannot go back any more.`,
      mend: `failback resume --environment ${plan.environment}   # then roll back to another release`,
    };
  }
  return null;
}

/**
 * The control host first: whoever else wants to adopt is turned away there, and so is the controller that we follow.
 * A host that cannot be taken over here makes the whole a refusal: no other has been touched.
 */
async function takeFirst(
  plan: Plan,
  wish: AdoptWish,
  before: readonly OperationStatus[],
  lines: HostLines,
): Promise<TakenHost | TakeRefused> {
  const problem = orderRefusal(plan, wish, adoptionOrder(before, plan.control), before);
  if (problem !== null) return { kind: 'refused', problem };
  const first = present(plan, before)[0];
  if (first === undefined) {
    const message = `no host that can be reached knows operation ${plan.operation}.`;
    const where = `operation ${plan.operation}`;
    return { kind: 'refused', problem: { code: 'nothing-to-adopt', where, message } };
  }
  return takeOverHost(plan, first, plan.leaseSeconds + MARGIN_SECONDS, lines);
}

/**
 * While the lease of the first was watched, time has passed on the others too: one whose counter has not moved meanwhile
 * has been watched as long.
 */
async function takeOthers(
  loop: ControllerLoop,
  plan: Plan,
  first: string,
  before: readonly OperationStatus[],
  after: readonly OperationStatus[],
  lines: HostLines,
): Promise<void> {
  const lease = (statuses: readonly OperationStatus[], host: string) =>
    statuses.find((one) => one.host === host && one.decision !== 'unreachable')?.lease;
  const others = present(plan, [...before, ...after]).filter(({ host }) => host !== first);
  await Promise.all(
    others.map(async (host) => {
      const moved = lease(before, host.host) !== lease(after, host.host);
      const taken = await takeOverHost(plan, host, moved ? plan.leaseSeconds + MARGIN_SECONDS : 0, lines);
      if (taken.kind !== 'refused') return follow(loop, taken);
      loop.note({ event: 'notice', text: `${taken.problem.where}: ${taken.problem.message}` });
    }),
  );
}

function follow(loop: ControllerLoop, taken: TakenHost): void {
  switch (taken.kind) {
    case 'adopted':
      loop.note({ event: 'claimed', target: taken.host, token: taken.token });
      loop.claimed(taken.host, taken.token);
      return;
    case 'ended':
      loop.ended(taken.host, taken.token);
  }
}
