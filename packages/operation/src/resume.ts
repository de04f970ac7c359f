import { adoptPlan, readFacts } from '@failback/host';
import { type Environment, type Incident, type Plan, type Problem, UserError } from '@failback/runbook';
import { note, type OperationContext } from './context.ts';
import { convergeHost, convergeLeftOut } from './converge.ts';
import { type RollbackEnd, recordedEnd, refusal } from './end.ts';
import { factsRequest } from './fleet-facts.ts';
import { hostNamed } from './host-named.ts';
import { requireOperationId } from './operation-id.ts';
import { endOfPlan, type PlanRun, planEffects } from './plan-effects.ts';
import { type Survey, surveyed } from './survey-hosts.ts';
import { findOperation, findUnconfirmed, findUnfinished, type Unfinished, unfinishedPlan } from './unfinished.ts';

export interface ResumeRequest {
  /** Null: whatever is unfinished. */
  readonly operation: string | null;
  readonly reason: string;
  readonly actor: string;
}

/**
 * Brings what an earlier run left to the end that was decided: an operation without its controller, a proof from the runner
 * that is missing, a split fleet, hosts that were left out. Safe to ask for twice; `not-needed` when there is nothing.
 */
export function resume(
  environment: Environment,
  request: ResumeRequest,
  context: OperationContext,
): Promise<RollbackEnd> {
  return recordedEnd(context, () =>
    surveyed(environment, context, (survey) =>
      onSurvey({ environment, context, lines: survey.lines, request, survey }),
    ),
  );
}

interface ResumeRun extends PlanRun {
  readonly request: ResumeRequest;
  readonly survey: Survey;
}

async function onSurvey(run: ResumeRun): Promise<RollbackEnd> {
  const found = unfinishedOf(run);
  if (found !== null) {
    const plan = await unfinishedPlan(found, await run.lines.of(found.host), run.environment, run.survey.facts);
    const end = await takeUp(run, plan);
    if (end.outcome !== 'rolled-back' && end.outcome !== 'undone') return end;
    return (await converged(run)) ?? end;
  }
  const end = await converged(run);
  if (end !== null) return end;
  // What cannot be asked may hold something unfinished: only a fleet that has answered whole has nothing.
  if (run.survey.problems.length > 0) return refusal(run.survey.problems);
  return { outcome: 'not-needed', reasonCode: 'nothing-unfinished', plan: null, problems: [] };
}

function unfinishedOf({ environment, request, survey }: ResumeRun): Unfinished | null {
  const { facts, problems } = survey;
  if (facts.length === 0) throw new UserError(problems);
  if (request.operation === null) {
    return findUnfinished(facts, environment.control, null) ?? findUnconfirmed(facts, environment.control);
  }
  const found = findOperation(facts, environment.control, requireOperationId(request.operation));
  if (found === null) throw new UserError([unknownOperation(environment, request.operation)]);
  return found;
}

export function unknownOperation(environment: Environment, operation: string): Problem {
  return {
    code: 'nothing-to-adopt',
    where: `operation ${operation}`,
    message: `No host of ${environment.name} that could be asked knows it.`,
    mend: `failback status --environment ${environment.name}`,
  };
}

async function takeUp(run: ResumeRun, plan: Plan): Promise<RollbackEnd> {
  note(run.context, { event: 'notice', text: `Operation ${plan.operation} is taken up.` });
  const result = await adoptPlan(plan, 'finish', planEffects(run, plan));
  const back = result.hosts.filter(({ state }) => state === 'AS_FOUND').map(({ host }) => host);
  const forward = result.hosts.filter(({ state }) => state === 'UNCONFIRMED' || state === 'ON_TARGET');
  const isSplit = back.length > 0 && forward.length > 0 && back.length + forward.length === result.hosts.length;
  return isSplit ? endSplit(run, plan, back) : endOfPlan(run, plan, result);
}

/** What went back cannot be told otherwise, its decision is written; a new operation brings it forward to the others. */
async function endSplit(run: ResumeRun, plan: Plan, back: readonly string[]): Promise<RollbackEnd> {
  for (const host of back) {
    const end = await convergeHost(run, host, plan.to, incidentOf(run));
    if (end.outcome !== 'rolled-back') return end;
  }
  const rest = { ...plan, hosts: plan.hosts.filter(({ host }) => !back.includes(host)) };
  return endOfPlan(run, plan, await adoptPlan(rest, 'finish', planEffects(run, plan)));
}

/** Looks at the control host once more: what was taken up may have changed what it serves. */
async function converged(run: ResumeRun): Promise<RollbackEnd | null> {
  const { environment, lines, survey } = run;
  if (survey.control === null || survey.control.without.length === 0) return null;
  const request = factsRequest(environment, hostNamed(environment, environment.control), null);
  const control = await readFacts(await lines.of(environment.control), request);
  return convergeLeftOut(run, control, incidentOf(run));
}

function incidentOf({ request }: ResumeRun): Incident {
  return { severity: null, signals: [], reason: request.reason, actor: request.actor, override: null };
}
