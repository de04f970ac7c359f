import type { HostConnection } from '@failback/host';
import type { Host } from '@failback/runbook';
import { note, type OperationContext } from './context.ts';

/** Logs in to a host and records whose key was verified. Throws a RemoteError when it does not let us in. */
export async function logIn(
  host: Host,
  context: Pick<OperationContext, 'connect' | 'record' | 'now'>,
): Promise<HostConnection> {
  const connection = await context.connect(host);
  note(context, { event: 'connected', target: host.name, fingerprint: connection.fingerprint });
  return connection;
}
