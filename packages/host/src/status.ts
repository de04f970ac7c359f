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
}

const CALL = `failback_status() {
  if [ ! -d "$1/operations/$2/plan" ]; then
    if [ -d "$1/claims" ] || [ ! -e "$1" ]; then echo 'status absent - dead'; else echo 'status unreadable - dead'; fi
    return 0
  fi
  read_state "$1/operations/$2"
  read_decision "$1/operations/$2"
  status_supervisor=dead
  if supervisor_lives "$1/operations/$2"; then status_supervisor=alive; fi
  printf 'status %s %s %s\\n' "$DECISION" "$STATE" "$status_supervisor"
}
`;
const SCRIPT = () => stdinScript('decision.sh', 'failback_status "$@"', `${stdinScript('state.sh', '')}${CALL}`);

/** Asks a host how an operation stands there. A host that gives no answer is `unreadable`. */
export async function operationStatus(connection: HostConnection, plan: Plan): Promise<OperationStatus> {
  const host = plan.hosts.find((one) => one.host === connection.host);
  const unreadable = { host: connection.host, state: null, supervisor: 'unknown' } as const;
  if (host === undefined) return { ...unreadable, decision: 'absent' };
  const folder = environmentFolder(host.stateDir, plan.app, plan.environment);
  const result = await connection.run({ text: SCRIPT(), args: [folder, plan.operation] });
  return parseStatus(connection.host, result.stdout);
}

export function parseStatus(host: string, stdout: string): OperationStatus {
  const line = stdout.trimEnd().split('\n').at(-1) ?? '';
  const [, decision, state, supervisor] = /^status ([a-z]+) ([A-Z_-]+) (alive|dead)$/.exec(line) ?? [];
  const known = HOST_STATES.find((one) => one === state) ?? null;
  const lives = supervisor === 'alive' || supervisor === 'dead' ? supervisor : 'unknown';
  switch (decision) {
    case 'commit':
    case 'abort':
    case 'none':
    case 'absent':
      return { host, decision, state: known, supervisor: lives };
    default:
      return { host, decision: 'unreadable', state: known, supervisor: lives };
  }
}
