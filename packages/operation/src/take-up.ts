import { adoptPlan } from '@failback/host';
import type { Incident, Plan } from '@failback/runbook';
import { convergeHost } from './converge.ts';
import type { RollbackEnd } from './end.ts';
import { carriedOut, endOfPlan, type PlanRun } from './plan-effects.ts';

/** Brings an operation of an earlier run to its end; hosts that it has split are brought together on its target. */
export async function takeUp(run: PlanRun, plan: Plan, incident: Incident): Promise<RollbackEnd> {
  const result = await carriedOut(run, plan, (effects) => adoptPlan(plan, 'finish', effects));
  const back = result.hosts.filter(({ state }) => state === 'AS_FOUND').map(({ host }) => host);
  const forward = result.hosts.filter(({ state }) => state === 'UNCONFIRMED' || state === 'ON_TARGET');
  const split = back.length > 0 && forward.length > 0 && back.length + forward.length === result.hosts.length;
  return split ? endSplit(run, plan, back, incident) : endOfPlan(run, plan, result);
}

/** What went back cannot be told otherwise, its decision is written; a new operation brings it forward to the others. */
async function endSplit(run: PlanRun, plan: Plan, back: readonly string[], incident: Incident): Promise<RollbackEnd> {
  for (const host of back) {
    const end = await convergeHost(run, host, plan.to, incident);
    if (end.outcome !== 'rolled-back') return end;
  }
  const rest = { ...plan, hosts: plan.hosts.filter(({ host }) => !back.includes(host)) };
  return endOfPlan(run, plan, await carriedOut(run, plan, (effects) => adoptPlan(rest, 'finish', effects)));
}
