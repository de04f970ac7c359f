import type { HostSurvey } from '@failback/host';
import { chooseTarget, type EmergencyQuestion, planEmergency, unfitHosts } from '@failback/procedure';
import type { Environment, Incident, Plan, Problem, ReleaseRef } from '@failback/runbook';
import { type Beside, say } from './beside/beside.ts';
import { type KnownAtGitHub, notCompared } from './beside/known-at-github.ts';
import { note, type OperationContext } from './context.ts';
import { fleetFacts } from './fleet-facts.ts';
import type { Fleet } from './open-fleet.ts';
import { newOperationId } from './operation-id.ts';
import { type PlanParts, partsOf, withParts } from './plan-parts.ts';
import type { RollbackRequest } from './request.ts';

export interface PlanningRun {
  readonly environment: Environment;
  readonly request: RollbackRequest;
  readonly context: OperationContext;
  readonly fleet: Fleet;
  readonly known: KnownAtGitHub;
  readonly beside: Beside;
}

export type MadePlan =
  | { readonly ok: true; readonly plan: Plan; readonly parts: PlanParts }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The plan for what was asked, from what was found; says in the record why it goes back to that release. */
export async function makePlan(run: PlanningRun, facts: readonly HostSurvey[], control: HostSurvey): Promise<MadePlan> {
  const { environment, request, context, fleet, known } = run;
  const unfit = unfitHosts(environment, fleet.without, facts);
  if (unfit.length > 0) return { ok: false, problems: unfit };
  const served = control.live.state === 'present' ? control.live : null;
  const choice = chooseTarget({
    requested: request.target,
    ledger: control.ledger,
    served,
    available: control.available,
  });
  if (!choice.ok) return { ok: false, problems: await Promise.all(choice.problems.map(known.advised)) };
  const { target, why } = choice;
  const from = served?.release == null ? null : { release: served.release, commit: served.commit };
  const question = {
    environment,
    facts: await knowing(run, facts, target),
    target,
    from,
    without: fleet.without,
    scenario: request.scenario,
  };
  const planned = withId(question, request, context);
  if (!planned.ok) return planned;
  note(context, { event: 'notice', text: `Target ${target.release}: ${why}.` });
  const comparing = known.compared({ target, from, requested: request.target });
  if (request.mode === 'execute') run.beside.hear(comparing, notCompared('GitHub has not answered in time.'));
  else say(context, await comparing);
  return planned;
}

/** Stands in for the id and the incident where only the steps matter. */
const NEUTRAL: { readonly operation: string; readonly incident: Incident } = {
  operation: 'operation',
  incident: { severity: null, signals: [], reason: '', actor: '', override: null },
};

/** A plan that is only shown gets an id that tells its parts, so that whoever executes it can be told what has changed. */
function withId(
  question: Omit<EmergencyQuestion, 'operation' | 'incident'>,
  { operation, incident, mode }: RollbackRequest,
  context: OperationContext,
): MadePlan {
  const neutral = planEmergency({ ...question, ...NEUTRAL });
  if (!neutral.ok) return neutral;
  const parts = partsOf({ ...neutral.plan, incident }, neutral.plan);
  const fresh = newOperationId('emergency', context.now(), context.random(3));
  const id = operation ?? (mode === 'execute' ? fresh : withParts(fresh, parts));
  const planned = planEmergency({ ...question, incident, operation: id });
  return planned.ok ? { ...planned, parts } : planned;
}

/** Facts that also tell what the target holds; asked again only where the first look could not know the target. */
async function knowing(
  { environment, request, fleet }: PlanningRun,
  facts: readonly HostSurvey[],
  target: ReleaseRef,
): Promise<readonly HostSurvey[]> {
  const known = request.target === target.release || environment.stack !== 'laravel';
  return known ? facts : fleetFacts(environment, fleet, target.release);
}
