import { executePlan, type HostLines, type HostSurvey, hostLines, planDigest } from '@failback/host';
import type { Environment, Plan, Problem } from '@failback/runbook';
import type { Beside } from './beside/beside.ts';
import { besideRollback } from './beside/beside-rollback.ts';
import { type KnownAtGitHub, knownAtGitHub } from './beside/known-at-github.ts';
import { confirmTarget } from './confirm-target.ts';
import { note, type OperationContext } from './context.ts';
import { type RollbackEnd, recordedEnd, refusal } from './end.ts';
import { fleetFacts } from './fleet-facts.ts';
import { foundSentences } from './found.ts';
import { hostNamed } from './host-named.ts';
import { makePlan } from './make-plan.ts';
import { type Fleet, openFleet } from './open-fleet.ts';
import { requireOperationId } from './operation-id.ts';
import { carriedOut, endOfPlan, isWhole } from './plan-effects.ts';
import type { PlanParts } from './plan-parts.ts';
import { proveOutage } from './prove-outage.ts';
import { rehearse } from './rehearse.ts';
import type { RollbackRequest } from './request.ts';
import { requireCarriedOut } from './require-carried-out.ts';
import { requireConverged } from './require-converged.ts';
import { requireProcedure } from './require-procedure.ts';
import { changedSinceReview, requireIdOfReviewedPlan } from './require-reviewed-plan.ts';
import { planScripts } from './scripts.ts';
import { findSplit, servesSplit } from './split.ts';
import { takeUp } from './take-up.ts';
import { findUnfinished, type Unfinished, unfinishedPlan } from './unfinished.ts';

/** Asked before anything is changed, with the very plan that would be carried out, or finished for an earlier run. */
export type Approve = (plan: Plan, what: 'execute' | 'finish') => Promise<boolean>;

/**
 * One rollback, from facts to proof; its end is recorded.
 */
export async function rollback(
  environment: Environment,
  request: RollbackRequest,
  given: OperationContext,
  approve: Approve = async () => true,
): Promise<RollbackEnd> {
  const { beside, context } = besideRollback(environment, request, [], given);
  const ask = async () => {
    await requireProcedure(environment, request, context);
    requireCarriedOut(environment);
    if (request.operation !== null) requireOperationId(request.operation);
    requireIdOfReviewedPlan(request);
    const known = knownAtGitHub(context.github, environment.name);
    const fleet = await openFleet(environment, request.without, 'majority', context);
    const lines = hostLines(fleet.connections, (name) => context.connect(hostNamed(environment, name)));
    try {
      return await onFleet({ environment, request, context, approve, fleet, lines, beside, known });
    } finally {
      lines.close();
    }
  };
  return recordedEnd(environment, context, ask, beside.settle);
}

interface Run {
  readonly environment: Environment;
  readonly request: RollbackRequest;
  readonly context: OperationContext;
  readonly approve: Approve;
  readonly fleet: Fleet;
  readonly lines: HostLines;
  readonly beside: Beside;
  readonly known: KnownAtGitHub;
}

async function onFleet(run: Run): Promise<RollbackEnd> {
  const { environment, request, fleet } = run;
  const facts = await fleetFacts(environment, fleet, request.target);
  const earlier = request.mode === 'execute' ? await earlierOperation(run, facts) : null;
  if (earlier === null) return fresh(run, facts);
  const adopted = await finishEarlier(run, earlier);
  // What was asked for is there, or only a person can go on; what was undone is asked for anew, by a new operation.
  const whole = adopted.plan !== null && isWhole(environment, adopted.plan);
  const settled = adopted.outcome === 'undone' || (adopted.outcome === 'rolled-back' && !whole);
  if (!settled || request.operation === earlier.plan.operation) return adopted;
  return fresh(run, await fleetFacts(environment, fleet, request.target));
}

interface Earlier {
  readonly plan: Plan;
  /** Why it is taken up. */
  readonly sentence: string;
}

/** What an earlier run left behind: a host that is still held, or hosts that it left on different releases. */
async function earlierOperation(run: Run, facts: readonly HostSurvey[]): Promise<Earlier | null> {
  const { environment, request, fleet } = run;
  const planOf = (found: Unfinished) => unfinishedPlan(found, fleet.connection(found.host), environment, facts);
  const unfinished = findUnfinished(facts, environment.control, request.operation);
  if (unfinished !== null) {
    const plan = await planOf(unfinished);
    return { plan, sentence: `Operation ${plan.operation} is unfinished; it is taken up first.` };
  }
  const split = findSplit(facts, environment.control);
  if (split === null) return null;
  const plan = await planOf(split);
  if (!servesSplit(facts, plan)) return null;
  const { release } = plan.to;
  const sentence = `Operation ${plan.operation} left the hosts split: some are on ${release}, some went back. All are brought to ${release} first.`;
  return { plan, sentence };
}

/** It is brought to the end that its decision leads to, before anything else. */
async function finishEarlier(run: Run, { plan, sentence }: Earlier): Promise<RollbackEnd> {
  note(run.context, { event: 'notice', text: sentence });
  if (!(await run.approve(plan, 'finish'))) return notApproved(plan);
  run.beside.begin(plan, 'earlier-run');
  return takeUp(run, plan, run.request.incident);
}

async function fresh(run: Run, facts: readonly HostSurvey[]): Promise<RollbackEnd> {
  const { environment, request, context, fleet, lines } = run;
  const control = facts.find(({ host }) => host === environment.control);
  if (control === undefined) throw new Error('the control host is always in the fleet');
  if (request.mode === 'plan') {
    for (const text of foundSentences(facts, control)) note(context, { event: 'notice', text });
  }
  requireConverged(control, fleet.without);
  if (request.mode !== 'plan') {
    const outage = await proveOutage({ environment, context, lines, without: fleet.without }, control);
    if (outage?.outcome === 'not-needed' && request.mode === 'execute') await confirmTarget(run, facts);
    if (outage !== null) return outage;
  }
  const made = await makePlan(run, facts, control);
  return made.ok ? carryOut(run, made.plan, made.parts) : refusal(made.problems);
}

async function carryOut(run: Run, plan: Plan, parts: PlanParts): Promise<RollbackEnd> {
  const changed = changedSinceReview(plan, parts, run.request);
  if (changed !== null) return refusal([changed], plan);
  switch (run.request.mode) {
    case 'plan':
      note(run.context, { event: 'operation', plan, digest: planDigest(plan), mode: 'dry-run' });
      return { outcome: 'planned', reasonCode: 'planned', plan, problems: [] };
    case 'dry-run': {
      const problems = await rehearse(plan, run.fleet, run.context);
      return problems.length > 0
        ? refusal(problems, plan)
        : { outcome: 'planned', reasonCode: 'dry-run', plan, problems: [] };
    }
    case 'execute':
      if (!(await run.approve(plan, 'execute'))) return notApproved(plan);
      run.beside.begin(plan, 'this-run');
      return endOfPlan(run, plan, await carriedOut(run, plan, (effects) => executePlan(plan, planScripts, effects)));
  }
}

function notApproved(plan: Plan): RollbackEnd {
  const problem: Problem = {
    code: 'not-confirmed',
    where: `operation ${plan.operation}`,
    message: 'The plan was not confirmed, so nothing was done.',
    mend: `failback rollback --environment ${plan.environment}`,
  };
  return refusal([problem], plan);
}
