import { HOST_STATES, type HostState, type Plan } from '@failback/runbook';
import type { HostConnection } from './connection.ts';
import { environmentFolder } from './paths.ts';
import { stdinScript } from './stdin-script.ts';

/** Where one host stands in one operation, as it says itself now. */
export interface OperationStatus {
  readonly host: string;
  /** `absent`: it has no such operation; `unreadable`: it has, and cannot tell; `unreachable`: nobody could ask. */
  readonly decision: 'commit' | 'abort' | 'none' | 'absent' | 'unreadable' | 'unreachable';
  readonly state: HostState | null;
  readonly supervisor: 'alive' | 'dead' | 'unknown';
  /** The lease counter; null before the first tick. */
  readonly lease: string | null;
}

/** Asks a host how an operation stands there. A host that gives no answer is `unreadable`. */
export async function operationStatus(connection: HostConnection, plan: Plan): Promise<OperationStatus> {
  const host = plan.hosts.find((one) => one.host === connection.host);
  if (host === undefined)
    return { host: connection.host, decision: 'absent', state: null, supervisor: 'unknown', lease: null };
  const folder = environmentFolder(host.stateDir, plan.app, plan.environment);
  const result = await connection.run({
    text: stdinScript('status.sh', 'status_main "$@"'),
    args: [folder, plan.operation],
  });
  return parseStatus(connection.host, result.stdout);
}

export function parseStatus(host: string, stdout: string): OperationStatus {
  const line = stdout.trimEnd().split('\n').at(-1) ?? '';
  const [, decision, state, supervisor, counter = '-'] =
    /^status ([a-z]+) ([A-Z_-]+) (alive|dead) (-|\d{1,15})$/.exec(line) ?? [];
  const lease = counter === '-' ? null : counter;
  const known = HOST_STATES.find((one) => one === state) ?? null;
  const lives = supervisor === 'alive' || supervisor === 'dead' ? supervisor : 'unknown';
  switch (decision) {
    case 'commit':
    case 'abort':
    case 'none':
    case 'absent':
      return { host, decision, state: known, supervisor: lives, lease };
    default:
      return { host, decision: 'unreadable', state: known, supervisor: lives, lease };
  }
}
