import type { Environment, HostFacts, Problem } from '@failback/runbook';
import { claimOrder } from './fleet-problems.ts';
import { hostProblems } from './host-problems.ts';

/**
 * Everything that makes a plan impossible on the hosts that take part, whatever the target. Asked before the target is
 * chosen: on a host that cannot be read, ledger and releases seem to be empty.
 */
export function unfitHosts(
  environment: Environment,
  without: readonly string[],
  facts: readonly HostFacts[],
): readonly Problem[] {
  return claimOrder(environment, without).flatMap((host) => {
    const known = facts.find((each) => each.host === host.name);
    return known === undefined ? [] : hostProblems(environment, host, known);
  });
}
