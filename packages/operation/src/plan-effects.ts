import type { ExecutionEffects, ExecutionResult, HostLines } from '@failback/host';
import type { Environment, Plan } from '@failback/runbook';
import { note, type OperationContext } from './context.ts';
import { type RollbackEnd, refusal } from './end.ts';
import { look } from './look.ts';
import { probeFilesOf } from './probe-files.ts';
import { failedStepsOf, notePlaces, noteStepOutputs } from './step-outputs.ts';
import { watchAfterwards } from './watch.ts';

/** What carrying out or adopting a plan needs besides the plan. */
export interface PlanRun {
  readonly environment: Environment;
  readonly context: OperationContext;
  readonly lines: HostLines;
}

/** Carries a plan out or adopts it, and asks afterwards what its failed steps said. */
export async function carriedOut(
  run: PlanRun,
  plan: Plan,
  carry: (effects: ExecutionEffects) => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  const steps = failedStepsOf(run.context.record);
  const result = await carry(planEffects({ ...run, context: { ...run.context, record: steps.record } }, plan));
  switch (run.context.audience) {
    case 'team':
      await noteStepOutputs(run, plan, steps.failed());
      break;
    case 'anybody':
      notePlaces(run.context, plan, steps.failed());
      break;
  }
  return result;
}

/** The lines, the record and the runner's own proof. */
function planEffects({ environment, context, lines }: PlanRun, plan: Plan): ExecutionEffects {
  const probes = probeFilesOf(context.record);
  return {
    lines,
    record: probes.record,
    cancelled: context.cancelled,
    prove: async () => {
      const question = { expectRelease: plan.to, watch: null, probeFiles: probes.kept() };
      const seen = await look(reachOf(environment, plan), question, lines.of, context);
      note(context, { event: 'assessed', purpose: 'served', assessments: seen.assessments, verdict: seen.verdict });
      return seen;
    },
  };
}

/** What an executed or adopted plan amounts to; after a success it is watched for as long as the runbook says. */
export async function endOfPlan(run: PlanRun, plan: Plan, result: ExecutionResult): Promise<RollbackEnd> {
  switch (result.outcome) {
    case 'refused':
      return refusal([result.problem], plan);
    case 'undone':
    case 'needs-human':
      return { outcome: result.outcome, reasonCode: result.reasonCode, plan, problems: [] };
    case 'rolled-back': {
      const watched = await watchAfterwards(reachOf(run.environment, plan), run.lines.of, run.context);
      return { outcome: 'rolled-back', reasonCode: watched ?? result.reasonCode, plan, problems: [] };
    }
  }
}

/** The environment as far as a plan reaches: a host that was left out cannot answer for it, and is not waited for. */
function reachOf(environment: Environment, plan: Plan): Environment {
  const planned = plan.hosts.map(({ host }) => host);
  const reached = isWhole(environment, plan)
    ? environment.hosts.filter(({ name }) => !plan.without.includes(name))
    : environment.hosts.filter(({ name }) => planned.includes(name));
  return { ...environment, control: plan.control, hosts: reached };
}

/** A plan without the control host brings single hosts to what the others serve already. */
export function isWhole(environment: Environment, plan: Plan): boolean {
  return plan.hosts.some(({ host }) => host === environment.control);
}
