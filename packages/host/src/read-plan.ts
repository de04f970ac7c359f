import { createHash } from 'node:crypto';
import { type Plan, RemoteError } from '@failback/runbook';
import type { HostConnection } from './connection.ts';
import { planFolder } from './paths.ts';
import { isPlan } from './plan-shape.ts';

const SCRIPT = 'cat "$1/digest" "$1/plan.json"\n';

/** What we know without the plan: a host has the say over itself, and over no other host. */
export interface PlanExpectation {
  readonly app: string;
  readonly environment: string;
  /** Every host of the runbook → its state directory, as the host told it or as the runbook has it (`~/…`). */
  readonly stateDirs: ReadonlyMap<string, string>;
}

/**
 * The plan of an unfinished operation, as the host keeps it; checked against its own digest, and against what we expect:
 * whoever wrote the plan could write the digest as well.
 * @throws RemoteError `plan-unreadable`, or `unknown-host` when it holds a host that the runbook no longer has
 */
export async function readPlan(
  connection: HostConnection,
  folder: string,
  operation: string,
  expected: PlanExpectation,
): Promise<Plan> {
  const result = await connection.run({ text: SCRIPT, args: [planFolder(folder, operation)] });
  const [digest = '', ...rest] = result.stdout.split('\n');
  const text = rest.join('\n');
  const sum = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  const plan = sum === digest.trim() ? parsed(text) : null;
  const unreadable = (what: string) =>
    new RemoteError({
      code: 'plan-unreadable',
      host: connection.host,
      message: `the plan of operation ${operation} ${what}.`,
      mend: `ls -l ${planFolder(folder, operation)}`,
    });
  if (result.code !== 0 || plan === null || plan.operation !== operation) {
    throw unreadable('cannot be read there, or is not what its digest says');
  }
  if (plan.app !== expected.app || plan.environment !== expected.environment) {
    throw unreadable(`is one for ${plan.app} ${plan.environment}, not for ${expected.app} ${expected.environment}`);
  }
  for (const { host, stateDir } of plan.hosts) {
    const ours = expected.stateDirs.get(host);
    if (ours === undefined) throw unknownHost(operation, host, expected.environment);
    if (!isSameFolder(stateDir, ours)) {
      throw unreadable(`has another state directory for ${host} (${stateDir}) than the runbook (${ours})`);
    }
  }
  if (!plan.hosts.some(({ host }) => host === plan.control)) throw unreadable('does not hold its own control host');
  return plan;
}

function unknownHost(operation: string, host: string, environment: string): RemoteError {
  return new RemoteError({
    code: 'unknown-host',
    host,
    message: `operation ${operation} also holds ${host}, which the runbook no longer has.`,
    mend: `put ${host} back under environments.${environment}.hosts in failback.yml until the operation has ended.`,
  });
}

/** Where the home directory is, only the host knows. */
function isSameFolder(planned: string, ours: string): boolean {
  return ours.startsWith('~/') ? planned.endsWith(ours.slice(1)) : planned === ours;
}

function parsed(text: string): Plan | null {
  try {
    const value: unknown = JSON.parse(text);
    return isPlan(value) ? value : null;
  } catch {
    return null;
  }
}
