import type { Duplex } from 'node:stream';
import { type Host, RemoteError } from '@failback/runbook';
import type { HostConnection } from '../connection.ts';
import { CONNECTION_LIMITS, type ConnectionLimits } from '../connection-limits.ts';
import { type Endpoint, endpointsOf, targetName } from './endpoint.ts';
import { type Login, logIn } from './log-in.ts';
import { type Credentials, usablePrivateKey } from './private-key.ts';
import { SshHostConnection } from './ssh-host-connection.ts';

/**
 * Logs in to a host, through its jump host where it has one; both host keys are verified, the same key opens both.
 * RemoteError codes: `no-key`, `key-passphrase`, `host-key-unknown`, `host-key-mismatch`, `login-refused`, `unreachable`.
 */
export async function connectHost(
  host: Host,
  credentials: Credentials,
  limits: ConnectionLimits = CONNECTION_LIMITS,
): Promise<HostConnection> {
  const privateKey = usablePrivateKey(host.name, credentials);
  const enter = (endpoint: Endpoint, socket: Duplex | null) =>
    logIn({ endpoint, socket, credentials: { ...credentials, privateKey }, limits });

  const { jump: jumpEndpoint, endpoint } = endpointsOf(host);
  if (jumpEndpoint === null) {
    return new SshHostConnection({
      host: host.name,
      target: targetName(endpoint),
      login: await enter(endpoint, null),
      jump: null,
      limits,
    });
  }
  const jump = await enter(jumpEndpoint, null);
  try {
    const login = await enter(endpoint, await throughJump(jump, endpoint));
    return new SshHostConnection({ host: host.name, target: targetName(endpoint), login, jump, limits });
  } catch (error) {
    jump.client.end();
    throw error;
  }
}

function throughJump(jump: Login, endpoint: Endpoint): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    jump.client.forwardOut('127.0.0.1', 0, endpoint.address, endpoint.port, (error, channel) => {
      if (error === undefined) resolve(channel);
      else reject(jumpRefused(endpoint));
    });
  });
}

function jumpRefused(endpoint: Endpoint): RemoteError {
  return new RemoteError({
    code: 'unreachable',
    host: endpoint.host,
    message: `the jump host could not open a connection to ${endpoint.address}:${endpoint.port}.`,
    mend: 'check address and port as the jump host sees them, and that its sshd has AllowTcpForwarding yes.',
  });
}
