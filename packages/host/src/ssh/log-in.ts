import './commonjs-dirname.ts';
import type { Duplex } from 'node:stream';
import { RemoteError } from '@failback/runbook';
import { NodeSSH } from 'node-ssh';
import type { Client, ServerHostKeyAlgorithm } from 'ssh2';
import type { ConnectionLimits } from '../connection-limits.ts';
import { hostKeyFailure, type LoginError, loginFailure } from './connection-failure.ts';
import type { Endpoint } from './endpoint.ts';
import { fingerprintOf, judgeHostKey, keyType, knownKeys, preferKnown } from './known-hosts.ts';
import type { Credentials } from './private-key.ts';

/** A finished login. */
export interface Login {
  readonly client: Client;
  /** Of the host key that was verified. */
  readonly fingerprint: string;
  /** Why the connection ended: null when we ended it, else the last error, else a plain sentence. */
  readonly ended: Promise<string | null>;
}

/** What servers may identify themselves with; SHA-1 signatures (`ssh-rsa`) last, for servers that have nothing else. */
const HOST_KEY_ALGORITHMS: readonly ServerHostKeyAlgorithm[] = [
  'ssh-ed25519',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'rsa-sha2-512',
  'rsa-sha2-256',
  'ssh-rsa',
];

/** Logs in to one endpoint, over a given socket (a jump host's) or a new one. */
export async function logIn(options: {
  readonly endpoint: Endpoint;
  readonly socket: Duplex | null;
  readonly credentials: Credentials;
  readonly limits: ConnectionLimits;
}): Promise<Login> {
  const { endpoint, socket, credentials, limits } = options;
  const known = knownKeys(credentials.knownHosts, endpoint.address, endpoint.port);
  let fingerprint = '';
  let refusal: RemoteError | null = null;
  const verify = (key: Buffer): boolean => {
    fingerprint = fingerprintOf(key);
    const judgement = judgeHostKey(credentials.knownHosts, endpoint.address, endpoint.port, key);
    if (judgement.status === 'known') return true;
    refusal = hostKeyFailure(endpoint, judgement, { type: keyType(key), fingerprint });
    return false;
  };

  const ssh = new NodeSSH();
  const connecting = ssh.connect({
    host: endpoint.address,
    port: endpoint.port,
    username: endpoint.user,
    privateKey: credentials.privateKey,
    ...(credentials.passphrase === null ? {} : { passphrase: credentials.passphrase }),
    ...(socket === null ? {} : { sock: socket }),
    hostVerifier: verify,
    algorithms: { serverHostKey: preferKnown(HOST_KEY_ALGORITHMS, known) },
    readyTimeout: limits.connectMs,
    keepaliveInterval: limits.keepaliveMs,
    keepaliveCountMax: limits.keepaliveMisses,
  });
  // `connect` makes the client before it first waits; errors after the login are heard from then on.
  const ended = endOf(ssh.connection);
  // Small requests that wait for an acknowledgement first make each exchange 40 ms slower.
  ssh.connection?.setNoDelay(true);
  try {
    await connecting;
  } catch (error) {
    ssh.connection?.destroy();
    throw refusal ?? (error instanceof RemoteError ? error : loginFailure(endpoint, asLoginError(error), limits));
  }
  const client = ssh.connection;
  if (client === null) throw loginFailure(endpoint, { message: 'closed right after the login' }, limits);
  return { client, fingerprint, ended };
}

function endOf(client: Client | null): Promise<string | null> {
  if (client === null) return Promise.resolve('no connection was made');
  return new Promise((resolve) => {
    let reason: string | null = null;
    client.on('error', (error) => {
      reason ??= error.message;
    });
    client.once('close', () => resolve(reason));
  });
}

function asLoginError(error: unknown): LoginError {
  return error instanceof Error ? error : { message: String(error) };
}
