import { type Plan, type Problem, RemoteError } from '@failback/runbook';
import { adoptHost } from './adopt-host.ts';
import { type AdoptionOrder, adoptionOrder } from './adoption-order.ts';
import { systemClock } from './clock.ts';
import { ControllerLoop } from './controller/loop.ts';
import { fleetOutcome, type HostEnd, hostEnds } from './controller/outcome.ts';
import { initialState, type Order } from './controller/state.ts';
import { abortReason, type ExecutionEffects, type ExecutionResult, heedCancel, PATIENCE_MS } from './execute.ts';
import type { HostLines } from './host-lines.ts';
import { environmentFolder, planFolder } from './paths.ts';
import { planDigest } from './plan-json.ts';
import { type OperationStatus, operationStatus } from './status.ts';

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
 */
export async function adoptPlan(plan: Plan, wish: AdoptWish, effects: ExecutionEffects): Promise<ExecutionResult> {
  const clock = effects.clock ?? systemClock;
  const statuses = await fleetStatus(plan, effects.lines);
  const order = adoptionOrder(statuses, plan.control);
  const timing = {
    leaseMs: plan.leaseSeconds * 1000,
    // The budget was the first run's; what is adopted is late already.
    budgetMs: Number.POSITIVE_INFINITY,
    startedAt: clock.now(),
    patienceMs: effects.patienceMs ?? PATIENCE_MS,
  };
  const refusal = orderRefusal(plan, wish, order, statuses);
  const loop = new ControllerLoop(plan, initialState(plan, timing, loopOrder(order)), { ...effects, clock });
  loop.note({ event: 'operation', plan, digest: planDigest(plan), mode: 'adopt' });
  const unheed = heedCancel(loop, effects.cancelled);
  try {
    const problem = refusal ?? (await takeOver(loop, plan, statuses, effects.lines));
    if (problem !== null) loop.note({ event: 'notice', text: `${problem.where}: ${problem.message}` });
    loop.give({ kind: 'claims-over' });
    const state = await loop.finished;
    if (problem !== null && state.hosts.every((host) => host.claim === 'waiting')) {
      return { hosts: [], proof: null, outcome: 'refused', reasonCode: problem.code, problem };
    }
    const hosts = hostEnds(state).map((end) => missed(end, order, statuses));
    return { hosts, proof: loop.proof, ...fleetOutcome(hosts, state.proof, abortReason(state)) };
  } finally {
    unheed();
  }
}

/** How the operation stands on every host of its plan; a host that cannot be asked is `unreachable`. */
export function fleetStatus(plan: Plan, lines: HostLines): Promise<readonly OperationStatus[]> {
  return Promise.all(
    plan.hosts.map(async ({ host }): Promise<OperationStatus> => {
      try {
        return await operationStatus(await lines.of(host), plan);
      } catch (error) {
        if (!(error instanceof RemoteError)) throw error;
        return { host, decision: 'unreachable', state: null, supervisor: 'unknown', lease: null };
      }
    }),
  );
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
    case 'refused':
      return { kind: 'abort', reason: 'adopted' };
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
 * The control host first: whoever else wants to adopt is turned away there. While its lease is watched, time passes on
 * the others too: one whose counter has not moved meanwhile has been watched as long.
 */
async function takeOver(
  loop: ControllerLoop,
  plan: Plan,
  before: readonly OperationStatus[],
  lines: HostLines,
): Promise<Problem | null> {
  const present = before.filter((one) => one.decision !== 'absent' && one.decision !== 'unreachable');
  const [first, ...others] = present.map((one) => one.host);
  if (first === undefined) {
    const message = `no host that can be reached knows operation ${plan.operation}.`;
    return { code: 'nothing-to-adopt', where: `operation ${plan.operation}`, message };
  }
  const watch = plan.leaseSeconds + MARGIN_SECONDS;
  const problem = await takeOverHost(loop, plan, first, watch, lines);
  if (problem !== null) return problem;
  const after = await fleetStatus(plan, lines);
  const lease = (statuses: readonly OperationStatus[], host: string) =>
    statuses.find((one) => one.host === host && one.decision !== 'unreachable')?.lease;
  const problems = await Promise.all(
    others.map((host) => takeOverHost(loop, plan, host, lease(before, host) === lease(after, host) ? 0 : watch, lines)),
  );
  return problems.find((one) => one !== null) ?? null;
}

async function takeOverHost(
  loop: ControllerLoop,
  plan: Plan,
  name: string,
  watchSeconds: number,
  lines: HostLines,
): Promise<Problem | null> {
  const host = plan.hosts.find((one) => one.host === name);
  if (host === undefined) return null;
  const where = `host ${name}`;
  const folder = planFolder(environmentFolder(host.stateDir, plan.app, plan.environment), plan.operation);
  try {
    const answer = await adoptHost(await lines.of(name), folder, watchSeconds);
    switch (answer.kind) {
      case 'adopted':
        loop.note({ event: 'claimed', target: name, token: answer.token });
        loop.claimed(name, answer.token, answer.token);
        return null;
      case 'ended':
        // What its journal says last is how it stands; no supervisor will start under this claim any more.
        loop.claimed(name, answer.token, 0);
        return null;
      case 'refused':
        return {
          code: answer.code,
          where,
          message: refusalMessage(answer.code, answer.detail),
          mend: `follow it with: failback status --environment ${plan.environment}   # resume takes it over once nobody renews its lease`,
        };
    }
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    const { code, message, mend } = error.failure;
    return { code, where, message, ...(mend === undefined ? {} : { mend }) };
  }
}

function refusalMessage(code: string, detail: string): string {
  if (code === 'lease-moves')
    return `another controller still renews its lease (${detail}); it is not taken from somebody who is alive.`;
  return `it could not be taken over: ${detail}.`;
}
