import { environmentFolder, executePlan, type HostSurvey, markConverged, readFacts } from '@failback/host';
import { carriesRelease, planEmergency } from '@failback/procedure';
import { type Environment, type Host, type Incident, type ReleaseRef, UserError } from '@failback/runbook';
import { note } from './context.ts';
import { type RollbackEnd, refusal } from './end.ts';
import { factsRequest } from './fleet-facts.ts';
import { hostNamed } from './host-named.ts';
import { newOperationId } from './operation-id.ts';
import { carriedOut, endOfPlan, type PlanRun } from './plan-effects.ts';
import { planScripts } from './scripts.ts';

/** Brings one host alone to the release that the others serve, by a plan and an operation of its own. */
export async function convergeHost(
  run: PlanRun,
  name: string,
  target: ReleaseRef,
  incident: Incident,
): Promise<RollbackEnd> {
  const { environment, context, lines } = run;
  const host = hostNamed(environment, name);
  note(context, { event: 'notice', text: `${name} is brought to ${target.release}, which the other hosts serve.` });
  const planned = planEmergency({
    environment: alone(environment, host),
    incident,
    facts: [await readFacts(await lines.of(name), factsRequest(environment, host, target.release))],
    target,
    from: null,
    operation: newOperationId('converge', context.now(), context.random(3)),
    without: [],
    // The database is the fleet's, and the fleet serves the target with it already.
    scenario: 'keep-migrations',
  });
  if (!planned.ok) return refusal(planned.problems);
  const { plan } = planned;
  return endOfPlan(run, plan, await carriedOut(run, plan, (effects) => executePlan(plan, planScripts, effects)));
}

function alone(environment: Environment, host: Host): Environment {
  return { ...environment, control: host.name, hosts: [host] };
}

/**
 * Brings every host that was left out of an earlier operation to what the control host serves, one after the other, and
 * takes it off the list. Stops at the first that does not get there.
 * @returns the end of the last, or null when none was left out
 */
export async function convergeLeftOut(
  run: PlanRun,
  control: HostSurvey,
  incident: Incident,
): Promise<RollbackEnd | null> {
  const { environment, context, lines } = run;
  const folder = environmentFolder(control.stateDir.path, environment.app, environment.name);
  let end: RollbackEnd | null = null;
  for (const name of control.without) {
    const host = environment.hosts.find((each) => each.name === name);
    if (host === undefined) {
      note(context, { event: 'notice', text: `${name} is no host of the runbook any more.` });
    } else if (carriesRelease(host)) {
      end = await convergeHost(run, name, servedBy(control), incident);
      if (end.outcome !== 'rolled-back') return end;
    }
    await markConverged(await lines.of(control.host), folder, name);
    note(context, { event: 'notice', text: `${name} is no longer left out.` });
  }
  return end;
}

function servedBy({ host, live }: HostSurvey): ReleaseRef {
  if (live.state === 'present' && live.release !== null) return { release: live.release, commit: live.commit };
  throw new UserError([
    {
      code: 'nothing-to-converge-to',
      where: `host ${host}`,
      message: 'Which release the control host serves cannot be told, so the others cannot be brought to it.',
      mend: `deploy to every host, or roll back to a release by name: failback rollback --target RELEASE`,
    },
  ]);
}
