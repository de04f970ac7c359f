import { type HostPlan, type Plan, RemoteError } from '@failback/runbook';
import type { HostLines } from './host-lines.ts';
import { type OperationStatus, operationStatus } from './status.ts';

/** How the operation stands on every host of its plan; a host that cannot be asked is `unreachable`. */
export function fleetStatus(plan: Plan, lines: HostLines): Promise<readonly OperationStatus[]> {
  return Promise.all(
    plan.hosts.map(async ({ host }): Promise<OperationStatus> => {
      try {
        return await operationStatus(await lines.of(host), plan);
      } catch (error) {
        if (!(error instanceof RemoteError)) throw error;
        return { host, decision: 'unreachable', state: null, supervisor: 'unknown', lease: null };
      }
    }),
  );
}

/** Those that know the operation and can be asked, in the plan's order. */
export function present(plan: Plan, statuses: readonly OperationStatus[]): readonly HostPlan[] {
  const there = statuses.filter((one) => one.decision !== 'absent' && one.decision !== 'unreachable');
  return plan.hosts.filter(({ host }) => there.some((one) => one.host === host));
}

/** A decision is written once: a host that has said `commit` and cannot be asked again holds it all the same. */
export function stillCommitted(
  before: readonly OperationStatus[],
  after: readonly OperationStatus[],
): readonly OperationStatus[] {
  const committed = before.filter((one) => one.decision === 'commit').map((one) => one.host);
  return after.map((one) => (committed.includes(one.host) ? { ...one, decision: 'commit' } : one));
}
