import { environmentFolder, type HostConnection, type HostSurvey, readPlan } from '@failback/host';
import type { Environment, Plan } from '@failback/runbook';

/** An operation that holds a host and has not ended, and a host that has its plan. */
export interface Unfinished {
  readonly operation: string;
  readonly host: string;
  readonly stateDir: string;
}

/**
 * What an earlier run left behind. The control host says first; a host that was claimed without it comes next.
 * @param wanted an id that was asked for by name: it counts also when it has ended everywhere, because an id executes once
 */
export function findUnfinished(
  facts: readonly HostSurvey[],
  control: string,
  wanted: string | null,
): Unfinished | null {
  const inOrder = [...facts].sort((a, b) => Number(b.host === control) - Number(a.host === control));
  for (const each of inOrder) {
    if (each.claim.state === 'held') return found(each, each.claim.operation);
  }
  const known = inOrder.find((each) => each.operations.some(({ operation }) => operation === wanted));
  return known === undefined || wanted === null ? null : found(known, wanted);
}

function found(facts: HostSurvey, operation: string): Unfinished {
  return { operation, host: facts.host, stateDir: facts.stateDir.path };
}

export function unfinishedPlan(
  unfinished: Unfinished,
  connection: HostConnection,
  environment: Environment,
): Promise<Plan> {
  const folder = environmentFolder(unfinished.stateDir, environment.app, environment.name);
  return readPlan(connection, folder, unfinished.operation);
}
