import { environmentFolder, type HostConnection, type HostSurvey, readPlan } from '@failback/host';
import type { Environment, Plan } from '@failback/runbook';
import { presentOperation } from './status.ts';

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
  for (const each of controlFirst(facts, control)) {
    if (each.claim.state === 'held') return found(each, each.claim.operation);
  }
  return wanted === null ? null : findOperation(facts, control, wanted);
}

/**
 * What proved the target from its hosts alone: nothing runs there any more, and the runner's proof is still missing. A fleet
 * that was split by a partition is found here as well, by the hosts that went forward.
 */
export function findUnconfirmed(facts: readonly HostSurvey[], control: string): Unfinished | null {
  for (const each of controlFirst(facts, control)) {
    const operation = presentOperation(each);
    if (operation?.state === 'UNCONFIRMED') return found(each, operation.operation);
  }
  return null;
}

/** An operation that was asked for by name, however it stands. */
export function findOperation(facts: readonly HostSurvey[], control: string, operation: string): Unfinished | null {
  const knows = (each: HostSurvey) => each.operations.some((one) => one.operation === operation);
  const known = controlFirst(facts, control).find(knows);
  return known === undefined ? null : found(known, operation);
}

export function controlFirst(facts: readonly HostSurvey[], control: string): readonly HostSurvey[] {
  return facts.toSorted((a, b) => Number(b.host === control) - Number(a.host === control));
}

export function found(facts: HostSurvey, operation: string): Unfinished {
  return { operation, host: facts.host, stateDir: facts.stateDir.path };
}

/** @param facts of the hosts that could be asked: where their state is, they have told; for the others the runbook says it */
export function unfinishedPlan(
  unfinished: Unfinished,
  connection: HostConnection,
  environment: Environment,
  facts: readonly HostSurvey[],
): Promise<Plan> {
  const { app, name, hosts, stateDir } = environment;
  const told = (host: string) => facts.find((each) => each.host === host)?.stateDir.path;
  return readPlan(connection, environmentFolder(unfinished.stateDir, app, name), unfinished.operation, {
    app,
    environment: name,
    stateDirs: new Map(hosts.map((host) => [host.name, told(host.name) ?? stateDir])),
  });
}
