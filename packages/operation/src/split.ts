import type { HostSurvey } from '@failback/host';
import type { Plan } from '@failback/runbook';
import { presentOperation } from './status.ts';
import { controlFirst, found, type Unfinished } from './unfinished.ts';

/**
 * An operation that ended on the target on one host and as found on another, and is the last word on both. No claim is
 * held by it any more: its controller died between the two decisions, and each host kept to its own.
 */
export function findSplit(facts: readonly HostSurvey[], control: string): Unfinished | null {
  for (const each of controlFirst(facts, control)) {
    const operation = presentOperation(each)?.operation;
    if (operation === undefined || !isSplit(facts, operation)) continue;
    const holder = facts.find((one) => wentForward(one, operation));
    if (holder !== undefined) return found(holder, operation);
  }
  return null;
}

function isSplit(facts: readonly HostSurvey[], operation: string): boolean {
  return facts.some((each) => wentForward(each, operation)) && facts.some((each) => wentBack(each, operation));
}

/** Whether the hosts still serve what the split left: a deployment since then has made it history. */
export function servesSplit(facts: readonly HostSurvey[], plan: Plan): boolean {
  const serves = ({ live }: HostSurvey) => live.state === 'present' && live.release === plan.to.release;
  const forward = facts.filter((each) => wentForward(each, plan.operation));
  const back = facts.filter((each) => wentBack(each, plan.operation));
  return forward.every(serves) && back.some((each) => !serves(each));
}

function wentForward(facts: HostSurvey, operation: string): boolean {
  const state = stateOf(facts, operation);
  return state === 'UNCONFIRMED' || state === 'ON_TARGET';
}

function wentBack(facts: HostSurvey, operation: string): boolean {
  return stateOf(facts, operation) === 'AS_FOUND';
}

function stateOf(facts: HostSurvey, operation: string): string | null {
  const present = presentOperation(facts);
  return present?.operation === operation ? present.state : null;
}
