import { randomBytes } from 'node:crypto';
import { healthDeps } from '@failback/health';
import { type Credentials, connectHost } from '@failback/host';
import type { RecordLine } from '@failback/runbook';
import type { OperationContext } from './context.ts';

/** The real world: SSH, the clock, the network. GitHub, whom to tell and who may read are an action's to add. */
export function systemContext(
  credentials: Credentials,
  record: (line: RecordLine) => void,
  cancelled: AbortSignal,
): OperationContext {
  return {
    connect: (host) => connectHost(host, credentials),
    record,
    now: () => performance.timeOrigin + performance.now(),
    random: randomBytes,
    health: healthDeps(),
    github: null,
    people: null,
    audience: 'team',
    cancelled,
  };
}
