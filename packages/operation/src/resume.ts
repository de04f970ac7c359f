import { readFacts } from '@failback/host';
import { type Environment, type Incident, type Problem, UserError } from '@failback/runbook';
import { note, type OperationContext } from './context.ts';
import { convergeLeftOut } from './converge.ts';
import { type RollbackEnd, recordedEnd, refusal } from './end.ts';
import { factsRequest } from './fleet-facts.ts';
import { hostNamed } from './host-named.ts';
import { requireOperationId } from './operation-id.ts';
import type { PlanRun } from './plan-effects.ts';
import { type Survey, surveyed } from './survey-hosts.ts';
import { takeUp } from './take-up.ts';
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
  return recordedEnd(environment, context, () =>
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
    note(run.context, { event: 'notice', text: `Operation ${plan.operation} is taken up.` });
    const end = await takeUp(run, plan, incidentOf(run));
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
