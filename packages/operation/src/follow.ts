import { hostLines, systemClock, watchPlan } from '@failback/host';
import type { Environment, HostState, Outcome, Plan, RecordLine } from '@failback/runbook';
import { besideRollback } from './beside/beside-rollback.ts';
import { note, type OperationContext } from './context.ts';
import { hostNamed } from './host-named.ts';

/**
 * Follows an operation whose controller is gone, without a word to it, until every host has ended or the time is up.
 * Nobody proves anything from here, so a host that is on the target stays `UNCONFIRMED`.
 * @param earlier what the record holds already
 */
export async function follow(
  environment: Environment,
  plan: Plan,
  forMs: number,
  earlier: readonly RecordLine[],
  given: Pick<OperationContext, 'connect' | 'github' | 'people' | 'record' | 'now'>,
): Promise<{ readonly outcome: Outcome; readonly reasonCode: string }> {
  const request = { mode: 'execute', incident: plan.incident } as const;
  const { beside, context } = besideRollback(environment, request, earlier, given);
  beside.begin(plan, 'main');
  const lines = hostLines(new Map(), (name) => context.connect(hostNamed(environment, name)));
  try {
    const states = await watchPlan(plan, { lines, clock: systemClock, record: context.record, forMs });
    const end = endOf(plan.hosts.map(({ host }) => states.get(host) ?? null));
    await beside.settle({ ...end, plan, problems: [] });
    note(context, { event: 'finished', ...end });
    return end;
  } finally {
    lines.close();
  }
}

function endOf(states: readonly (HostState | null)[]): { readonly outcome: Outcome; readonly reasonCode: string } {
  const all = (state: HostState) => states.every((each) => each === state);
  if (all('ON_TARGET')) return { outcome: 'rolled-back', reasonCode: 'on-target' };
  if (all('AS_FOUND')) return { outcome: 'undone', reasonCode: 'cancelled' };
  if (states.some((state) => state === 'NEEDS_HUMAN'))
    return { outcome: 'needs-human', reasonCode: 'host-needs-human' };
  if (states.some((state) => state === 'AS_FOUND') && states.some((state) => state === 'UNCONFIRMED')) {
    return { outcome: 'needs-human', reasonCode: 'split' };
  }
  const settled = states.every((state) => state === 'UNCONFIRMED' || state === 'ON_TARGET');
  return { outcome: 'needs-human', reasonCode: settled ? 'unconfirmed' : 'watching-ended' };
}
