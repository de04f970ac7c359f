import { type HostState, hostStateRequest, readHostState } from '@failback/audit';
import { schemaDigest } from '@failback/data';
import type { HostConnection } from '@failback/host';
import { carriesRelease } from '@failback/procedure';
import type { Environment, Host } from '@failback/runbook';

export interface WholeHostState {
  readonly state: HostState;
  /** Why the schema of the database is not in it, on the host that should know it. */
  readonly withoutSchema: string | null;
}

/**
 * What a host is now, with the schema of the database on the host that holds its credentials. Changes nothing.
 * @throws RemoteError when it does not answer
 */
export async function wholeHostState(
  connection: HostConnection,
  environment: Environment,
  host: Host,
): Promise<WholeHostState> {
  const carries = carriesRelease(host) ? 'release' : 'no-release';
  const state = await readHostState(connection, hostStateRequest(environment, host, carries));
  if (environment.data.on !== host.name) return { state, withoutSchema: null };
  const schema = await schemaDigest(connection, environment);
  switch (schema?.state) {
    case undefined:
      return { state, withoutSchema: null };
    case 'read':
      return { state: { ...state, schema: schema.digest }, withoutSchema: null };
    case 'refused':
      return { state: { ...state, unread: [...state.unread, 'schema'] }, withoutSchema: schema.why };
  }
}
