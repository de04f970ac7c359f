import { type HostSurvey, readFacts } from '@failback/host';
import { planEmergency, runbookProblems, unfitHosts } from '@failback/procedure';
import { type Environment, type Plan, type Problem, type ReleaseRef, RemoteError, UserError } from '@failback/runbook';
import { factsRequest } from '../fleet-facts.ts';
import { newOperationId } from '../operation-id.ts';
import { requireConverged } from '../require-converged.ts';
import type { Survey } from '../survey-hosts.ts';
import type { FleetQuestion, PreflightContext } from './question.ts';

export interface Planned {
  readonly plan: Plan | null;
  readonly problems: readonly Problem[];
}

/** The plan with the hosts that answered, or everything that a rollback would refuse. */
export async function planWith(
  { environment, mode, release }: FleetQuestion,
  target: ReleaseRef | null,
  survey: Survey,
  context: PreflightContext,
): Promise<Planned> {
  const without = environment.hosts.map(({ name }) => name).filter((name) => !isReached(name, survey));
  const unfit = [...leftOut(survey), ...unfitHosts(environment, without, survey.facts)];
  if (survey.control === null || target === null) return { plan: null, problems: unfit };
  const live = survey.control.live.state === 'present' ? survey.control.live : null;
  const coming = mode === 'pre-deploy' && release !== null ? { release, commit: null } : null;
  const served = live?.release == null ? null : { release: live.release, commit: live.commit };
  const answer = planEmergency({
    environment,
    incident: { severity: null, signals: [], reason: 'preflight audit', actor: 'preflight-audit', override: null },
    facts: await knowing(environment, target, survey),
    target,
    from: coming ?? served,
    operation: newOperationId('emergency', context.now(), context.random(3)),
    without,
    scenario: null,
  });
  if (!answer.ok) {
    // What is wrong with the file is told of the file.
    const ofFile = runbookProblems(environment).map(keyOf);
    const all = once([...unfit, ...answer.problems]);
    return { plan: null, problems: all.filter((each) => !ofFile.includes(keyOf(each))) };
  }
  // Whom nobody could ask is told as such; here it is no choice of anybody.
  const notices = answer.plan.notices.filter((notice) => without.length === 0 || !notice.startsWith('Left out: '));
  return unfit.length > 0 ? { plan: null, problems: unfit } : { plan: { ...answer.plan, notices }, problems: [] };
}

function isReached(name: string, { answers }: Survey): boolean {
  return answers.some(({ host, reached }) => reached && host.name === name);
}

/** Facts that also tell which migrations the target holds. */
async function knowing(
  environment: Environment,
  target: ReleaseRef,
  { facts, lines }: Survey,
): Promise<readonly HostSurvey[]> {
  if (environment.stack !== 'laravel') return facts;
  return Promise.all(
    facts.map(async (each) => {
      const host = environment.hosts.find(({ name }) => name === each.host);
      if (host === undefined) return each;
      try {
        return await readFacts(await lines.of(each.host), factsRequest(environment, host, target.release));
      } catch (error) {
        // Then they are unknown, which the plan says.
        if (error instanceof RemoteError) return each;
        throw error;
      }
    }),
  );
}

/** What an earlier operation left out, and nobody has brought to the others yet. */
function leftOut({ control }: Survey): readonly Problem[] {
  if (control === null) return [];
  try {
    requireConverged(control, []);
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
}

/** The plan says again what makes a host unfit. */
function once(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((each) => [keyOf(each), each])).values()];
}

function keyOf({ code, where, message }: Problem): string {
  return `${code}\n${where}\n${message}`;
}
