import { adoptPlan, type HostSurvey } from '@failback/host';
import { type Plan, type ReleaseRef, RemoteError, UserError } from '@failback/runbook';
import { note } from './context.ts';
import { carriedOut, type PlanRun } from './plan-effects.ts';
import { presentOperation } from './status.ts';
import { findUnconfirmed, unfinishedPlan } from './unfinished.ts';

/**
 * Brings the runner's proof to an operation whose controller died before it had one: every host of it goes from
 * UNCONFIRMED to ON_TARGET. For a request that has found the environment healthy and has nothing else to do; what becomes
 * of it is told, and changes nothing of that request's own end. The hosts' journals keep the rest.
 */
export async function confirmTarget(run: PlanRun, facts: readonly HostSurvey[]): Promise<void> {
  const { environment, context, lines } = run;
  const found = findUnconfirmed(facts, environment.control);
  if (found === null) return;
  const say = (text: string) => note(context, { event: 'notice', text });
  const mend = `failback resume --environment ${environment.name}`;
  try {
    const plan = await unfinishedPlan(found, await lines.of(found.host), environment, facts);
    if (!lacksRunnersProof(facts, plan)) return;
    say(
      `Operation ${plan.operation} has its proof of ${plan.to.release} from the hosts alone; the runner's is brought now.`,
    );
    const unrecorded = { ...run, context: { ...context, record: () => undefined } };
    const { outcome, reasonCode } = await carriedOut(unrecorded, plan, (effects) => adoptPlan(plan, 'finish', effects));
    say(
      outcome === 'rolled-back'
        ? `Operation ${plan.operation} is confirmed: every host of it is ON_TARGET.`
        : `Operation ${plan.operation} stays unconfirmed (${reasonCode}). To confirm it: ${mend}`,
    );
  } catch (error) {
    if (!(error instanceof UserError || error instanceof RemoteError)) throw error;
    say(`Operation ${found.operation} stays unconfirmed: ${error.message} To confirm it: ${mend}`);
  }
}

/**
 * Whether every host of the plan has ended on its target with this operation as its last word, nobody holds any of them,
 * and all still serve that target: what was deployed since then has made the proof history.
 */
export function lacksRunnersProof(facts: readonly HostSurvey[], plan: Plan): boolean {
  return plan.hosts.every(({ host }) => {
    const each = facts.find((one) => one.host === host);
    if (each === undefined || each.claim.state === 'held') return false;
    const last = presentOperation(each);
    const onTarget = last?.state === 'UNCONFIRMED' || last?.state === 'ON_TARGET';
    return last?.operation === plan.operation && onTarget && serves(each, plan.to);
  });
}

function serves({ live }: HostSurvey, { release, commit }: ReleaseRef): boolean {
  if (live.state !== 'present' || live.release !== release) return false;
  return commit === null || live.commit === null || live.commit === commit;
}
