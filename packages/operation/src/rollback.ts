import { glance, type Verification } from '@failback/health';
import { executePlan, type HostLines, type HostSurvey, hostLines, planDigest } from '@failback/host';
import { chooseTarget, planEmergency, unfitHosts } from '@failback/procedure';
import type { Environment, Plan, Problem, ReleaseRef } from '@failback/runbook';
import { note, type OperationContext } from './context.ts';
import { type RollbackEnd, recordedEnd, refusal } from './end.ts';
import { fleetFacts } from './fleet-facts.ts';
import { foundSentences } from './found.ts';
import { hostNamed } from './host-named.ts';
import { look } from './look.ts';
import { servesLastGood } from './not-needed.ts';
import { type Fleet, openFleet } from './open-fleet.ts';
import { newOperationId, requireOperationId } from './operation-id.ts';
import { endOfPlan, isWhole, planEffects } from './plan-effects.ts';
import { rehearse } from './rehearse.ts';
import type { RollbackRequest } from './request.ts';
import { requireCarriedOut } from './require-carried-out.ts';
import { requireConverged } from './require-converged.ts';
import { requireEmergency } from './require-emergency.ts';
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
  context: OperationContext,
  approve: Approve = async () => true,
): Promise<RollbackEnd> {
  return recordedEnd(context, async () => {
    requireEmergency(request.procedure);
    requireCarriedOut(environment);
    if (request.operation !== null) requireOperationId(request.operation);
    const fleet = await openFleet(environment, request.without, 'majority', context);
    const lines = hostLines(fleet.connections, (name) => context.connect(hostNamed(environment, name)));
    try {
      return await onFleet({ environment, request, context, approve, fleet, lines });
    } finally {
      lines.close();
    }
  });
}

interface Run {
  readonly environment: Environment;
  readonly request: RollbackRequest;
  readonly context: OperationContext;
  readonly approve: Approve;
  readonly fleet: Fleet;
  readonly lines: HostLines;
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
  return takeUp(run, plan, run.request.incident);
}

async function fresh(run: Run, facts: readonly HostSurvey[]): Promise<RollbackEnd> {
  const { environment, request, context } = run;
  const control = facts.find(({ host }) => host === environment.control);
  if (control === undefined) throw new Error('the control host is always in the fleet');
  if (request.mode === 'plan') {
    for (const text of foundSentences(facts, control)) note(context, { event: 'notice', text });
  }
  requireConverged(control, run.fleet.without);
  if (request.mode !== 'plan') {
    const outage = await proveOutage(run, control);
    if (outage !== null) return outage;
  }
  const unfit = unfitHosts(environment, run.fleet.without, facts);
  if (unfit.length > 0) return refusal(unfit);
  const served = control.live.state === 'present' ? control.live : null;
  const choice = chooseTarget({
    requested: request.target,
    ledger: control.ledger,
    served,
    available: control.available,
  });
  if (!choice.ok) return refusal(choice.problems);
  const planned = planEmergency({
    environment,
    incident: request.incident,
    facts: await knowing(run, facts, choice.target),
    target: choice.target,
    from: served?.release == null ? null : { release: served.release, commit: served.commit },
    operation: request.operation ?? newOperationId('emergency', context.now(), context.random(3)),
    without: run.fleet.without,
    scenario: request.scenario,
  });
  if (!planned.ok) return refusal(planned.problems);
  note(context, { event: 'notice', text: `Target ${choice.target.release}: ${choice.why}.` });
  return carryOut(run, planned.plan);
}

async function carryOut(run: Run, plan: Plan): Promise<RollbackEnd> {
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
      return endOfPlan(run, plan, await executePlan(plan, planScripts, planEffects(run, plan)));
  }
}

/** Null: there is an outage. The emergency procedure needs no approval, so it proves one first. */
async function proveOutage(run: Run, control: HostSurvey): Promise<RollbackEnd | null> {
  const { context, fleet } = run;
  const hosts = run.environment.hosts.filter(({ name }) => !fleet.without.includes(name));
  const environment = { ...run.environment, hosts };
  const seen = await look(glance(environment), { expectRelease: null, watch: null }, run.lines.of, context);
  note(context, { event: 'assessed', purpose: 'outage', assessments: seen.assessments, verdict: seen.verdict });
  const noPlan = { plan: null, problems: [] };
  switch (seen.verdict) {
    case 'unhealthy':
      return null;
    case 'healthy': {
      const reasonCode = servesLastGood(control.live, control.ledger) ? 'target-is-served' : 'outage-not-proved';
      return { outcome: 'not-needed', reasonCode, ...noPlan };
    }
    case 'inconclusive':
      return refusal([notMeasured(environment, seen)]);
  }
}

function notMeasured(environment: Environment, seen: Verification): Problem {
  const why = seen.assessments.filter(({ verdict }) => verdict === 'inconclusive').map(({ detail }) => detail);
  return {
    code: 'could-not-measure',
    where: `environment ${environment.name}`,
    message: `Whether there is an outage could not be measured, and that alone never starts a rollback: ${why.slice(0, 3).join('; ')}.`,
    mend: `failback verify --environment ${environment.name}`,
  };
}

/** Facts that also tell what the target holds; asked again only where the first look could not know the target. */
async function knowing(
  { environment, request, fleet }: Run,
  facts: readonly HostSurvey[],
  target: ReleaseRef,
): Promise<readonly HostSurvey[]> {
  const known = request.target === target.release || environment.stack !== 'laravel';
  return known ? facts : fleetFacts(environment, fleet, target.release);
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
