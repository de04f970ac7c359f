import { adoptPlan } from '@failback/host';
import { type Environment, type Plan, type Problem, UserError } from '@failback/runbook';
import { note, type OperationContext } from './context.ts';
import { type RollbackEnd, recordedEnd, refusal } from './end.ts';
import { requireOperationId } from './operation-id.ts';
import { carriedOut, endOfPlan } from './plan-effects.ts';
import { unknownOperation } from './resume.ts';
import { type Survey, surveyed } from './survey-hosts.ts';
import { findOperation, findUnfinished, type Unfinished, unfinishedPlan } from './unfinished.ts';

export interface AbandonRequest {
  /** Null: the one that is unfinished. */
  readonly operation: string | null;
  /** Asked, with its plan, before anything is done. */
  readonly approve: (plan: Plan) => Promise<boolean>;
}

/** Gives an unfinished operation up: every host goes back to as it was found. Refused once it is committed. */
export function abandon(
  environment: Environment,
  request: AbandonRequest,
  context: OperationContext,
): Promise<RollbackEnd> {
  return recordedEnd(environment, context, () =>
    surveyed(environment, context, async (survey) => {
      const { lines } = survey;
      const found = unfinishedOf(environment, request, survey);
      const plan = await unfinishedPlan(found, await lines.of(found.host), environment, survey.facts);
      if (!(await request.approve(plan))) return notConfirmed(plan);
      note(context, { event: 'notice', text: `Operation ${plan.operation} is given up.` });
      const run = { environment, context, lines };
      const result = await carriedOut(run, plan, (effects) => adoptPlan(plan, 'abort', effects));
      const end = await endOfPlan(run, plan, result);
      return end.outcome === 'undone' ? { ...end, reasonCode: 'abandoned' } : end;
    }),
  );
}

function unfinishedOf(environment: Environment, { operation }: AbandonRequest, survey: Survey): Unfinished {
  const { facts, problems } = survey;
  const { control } = environment;
  const found =
    operation === null
      ? findUnfinished(facts, control, null)
      : findOperation(facts, control, requireOperationId(operation));
  if (found !== null) return found;
  if (operation !== null) throw new UserError([unknownOperation(environment, operation), ...problems]);
  throw new UserError(
    problems.length === 0 ? [noneUnfinished(environment)] : [...problems, cannotBeTold(environment, survey)],
  );
}

function noneUnfinished(environment: Environment): Problem {
  return {
    code: 'nothing-to-adopt',
    where: `environment ${environment.name}`,
    message: 'No operation is unfinished, so there is none to give up.',
    mend: `failback status --environment ${environment.name}`,
  };
}

/** What cannot be asked may hold something unfinished. */
function cannotBeTold(environment: Environment, { answers }: Survey): Problem {
  const silent = answers.flatMap((answer) => (answer.reached ? [] : [answer.host.name])).join(', ');
  return {
    code: 'unreachable',
    where: `environment ${environment.name}`,
    message: `Whether something is unfinished cannot be told without ${silent}.`,
    mend: `bring ${silent} back, then: failback abandon --environment ${environment.name}`,
  };
}

function notConfirmed(plan: Plan): RollbackEnd {
  const message = 'Giving it up was not confirmed, so nothing was done.';
  const mend = `failback abandon --environment ${plan.environment}`;
  return refusal([{ code: 'not-confirmed', where: `operation ${plan.operation}`, message, mend }], plan);
}
