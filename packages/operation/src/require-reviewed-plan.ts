import { planDigest } from '@failback/host';
import { type Plan, type Problem, printableLine, UserError } from '@failback/runbook';
import { changedParts, type PlanPart, type PlanParts } from './plan-parts.ts';
import type { RollbackRequest } from './request.ts';

/** The id stands in the plan, so under another one there is no plan with the digest that was reviewed. */
export function requireIdOfReviewedPlan({ planDigest: reviewed, operation }: RollbackRequest): void {
  if (reviewed === null || operation !== null) return;
  throw new UserError([
    {
      code: 'plan-digest-alone',
      where: 'input plan-digest',
      message: 'It is the digest of a plan with its operation id, and no operation-id is given.',
      mend: 'give the output operation-id of the same dry run as input operation-id.',
    },
  ]);
}

/** Null: it is the plan that was reviewed, or none was. */
export function changedSinceReview(plan: Plan, parts: PlanParts, request: RollbackRequest): Problem | null {
  const now = planDigest(plan);
  if (request.planDigest === null || request.planDigest === now) return null;
  return {
    code: 'plan-changed',
    where: 'input plan-digest',
    message: `The plan made now (${now}) is not the one that was reviewed (${request.planDigest}). ${changes(plan, parts)} Nothing was done.`,
    mend: `make a new plan and have it reviewed: the same step with "dry-run: true", or failback plan --environment ${plan.environment} --reason "..."; then give its operation-id and plan-digest.`,
  };
}

function changes(plan: Plan, parts: PlanParts): string {
  const changed = changedParts(plan.operation, parts);
  if (changed === null) {
    const all = (['served', 'target', 'hosts', 'steps'] as const).map((part) => NOW[part](plan));
    return `The id ${plan.operation} does not tell what has changed (that of a dry run does). Now: ${all.join('; ')}.`;
  }
  // Another target or another release to leave brings other steps and notices with it: that is no news of its own.
  const cause = changed.filter((part) => part === 'target' || part === 'served' || part === 'hosts');
  const told = cause.length > 0 ? changed.filter((part) => part !== 'steps' && part !== 'notices') : changed;
  if (told.length === 0) return 'None of its parts has changed: the digest is that of another plan.';
  return `Changed since: ${told.map((part) => NOW[part](plan)).join('; ')}.`;
}

const NOW: Readonly<Record<PlanPart, (plan: Plan) => string>> = {
  target: ({ to }) => `the release to go back to is now ${releaseText(to)}`,
  served: ({ from }) => `the release that is served is now ${from === null ? 'unknown' : releaseText(from)}`,
  hosts: ({ hosts, without }) =>
    `the hosts are now ${hosts.map(({ host }) => host).join(', ')}${without.length === 0 ? '' : ` without ${without.join(', ')}`}, or what they can do has changed`,
  rules: ({ procedure, budgetSeconds }) =>
    `the rules of the runbook are now procedure ${procedure}, budget ${budgetSeconds} s, or lease or alert have changed`,
  steps: ({ hosts }) =>
    `the steps are now ${hosts.map(({ host, steps }) => `${steps.length} on ${host}`).join(', ')}: the runbook or what was found on a host has changed`,
  notices: ({ notices }) => `what a reader must know is now: ${printableLine(notices.join(' '), 600)}`,
  request: ({ incident }) =>
    printableLine(
      `the request is now by ${incident.actor} for the reason "${incident.reason}", or its severity or signals have changed`,
      300,
    ),
};

function releaseText({ release, commit }: Plan['to']): string {
  const name = printableLine(release, 100);
  return commit === null ? name : `${name} (${commit.slice(0, 12)})`;
}
