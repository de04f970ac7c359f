import {
  type FleetFacts,
  forecast,
  type HostAudit,
  inspectHost,
  inspectionRequest,
  measuredOperations,
} from '@failback/audit';
import { carriesRelease } from '@failback/procedure';
import { type Environment, type Plan, type Problem, type ReleaseRef, RemoteError } from '@failback/runbook';
import { problemOf } from '../end.ts';
import { rehearse } from '../rehearse.ts';
import { type HostAnswer, type Survey, surveyed } from '../survey-hosts.ts';
import { wholeHostState } from '../whole-host-state.ts';
import { planWith } from './plan-way-back.ts';
import type { FleetQuestion, PreflightContext } from './question.ts';
import { wayBack } from './way-back.ts';

/** What is asked of the hosts once they have been gathered, while their connections are open. */
export type WithFleet<Result> = (fleet: FleetFacts, survey: Survey) => Promise<Result>;

/** Looks at every host that can be reached, and plans and rehearses a rollback with them; changes nothing. */
export function withFleet<Result>(
  question: FleetQuestion,
  context: PreflightContext,
  use: WithFleet<Result>,
): Promise<Result> {
  return surveyed(question.environment, context, async (survey) =>
    use(await gather(question, survey, context), survey),
  );
}

async function gather(question: FleetQuestion, survey: Survey, context: PreflightContext): Promise<FleetFacts> {
  const { environment, mode, release } = question;
  const target = wayBack(survey.control, mode, release);
  const goal = target.kind === 'chosen' || target.kind === 'served-alone' ? target.target : null;
  const hosts = await Promise.all(survey.answers.map((answer) => lookCloser(answer, environment, goal, survey)));
  const planned = await planWith(question, goal, survey, context);
  const { rehearsal, trouble } = await rehearseOn(planned.plan, survey, context);
  const measured = hosts.flatMap((each) =>
    each.reached ? measuredOperations(each.host.name, each.inspection?.journals ?? []) : [],
  );
  const budget = environment.procedures.emergency?.budget ?? DEFAULT_BUDGET;
  return {
    environment,
    release,
    hosts: hosts.map((each) => withTrouble(each, trouble)),
    target,
    planProblems: planned.problems,
    planNotices: planned.plan?.notices ?? [],
    rehearsal,
    forecast: forecast(planned.plan?.hosts ?? null, measured, Math.ceil(budget / 1000)),
  };
}

/** Runbook 002, section 4: the emergency procedure is over within five minutes. */
const DEFAULT_BUDGET = 300_000;

async function lookCloser(
  answer: HostAnswer,
  environment: Environment,
  target: ReleaseRef | null,
  { lines }: Survey,
): Promise<HostAudit> {
  const { host } = answer;
  if (!answer.reached) return { reached: false, host, problem: answer.problem };
  const trouble: Problem[] = [];
  const attempt = async <Value>(ask: () => Promise<Value>): Promise<Value | null> => {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      trouble.push(problemOf(error));
      return null;
    }
  };
  const connection = await attempt(() => lines.of(host.name));
  const whole = connection && (await attempt(() => wholeHostState(connection, environment, host)));
  const inspection =
    connection && (await attempt(() => inspectHost(connection, inspectionRequest(environment, host, target))));
  const carries = carriesRelease(host) ? 'release' : 'no-release';
  return {
    reached: true,
    host,
    carries,
    facts: answer.facts,
    state: whole?.state ?? null,
    withoutSchema: whole?.withoutSchema ?? null,
    inspection,
    trouble,
  };
}

async function rehearseOn(
  plan: Plan | null,
  { lines }: Survey,
  context: PreflightContext,
): Promise<{ readonly rehearsal: readonly Problem[] | null; readonly trouble: RemoteError | null }> {
  if (plan === null) return { rehearsal: null, trouble: null };
  try {
    const connections = new Map(
      await Promise.all(plan.hosts.map(async ({ host }) => [host, await lines.of(host)] as const)),
    );
    const connection = (host: string) => {
      const found = connections.get(host);
      if (found === undefined) throw new Error(`no connection to ${host}`);
      return found;
    };
    return { rehearsal: await rehearse(plan, { connection }, context), trouble: null };
  } catch (error) {
    if (error instanceof RemoteError) return { rehearsal: null, trouble: error };
    throw error;
  }
}

function withTrouble(each: HostAudit, trouble: RemoteError | null): HostAudit {
  if (trouble === null || !each.reached || each.host.name !== trouble.failure.host) return each;
  return { ...each, trouble: [...each.trouble, problemOf(trouble)] };
}
