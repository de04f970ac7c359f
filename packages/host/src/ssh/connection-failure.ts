import { printableLine, RemoteError } from '@failback/runbook';
import { type Endpoint, endpointName, keyscanLine, sshLine } from './endpoint.ts';
import type { HostKeyJudgement } from './known-hosts.ts';

/** What is known of a login that did not succeed. ssh2 marks its errors with the level at which they arose. */
export interface LoginError {
  readonly message: string;
  readonly level?: string;
  readonly code?: string | number;
}

/** Why a host key was not accepted, with the line that reads the host's keys and the fingerprint that was seen. */
export function hostKeyFailure(
  endpoint: Endpoint,
  judgement: Exclude<HostKeyJudgement, { status: 'known' }>,
  seen: { readonly type: string; readonly fingerprint: string },
): RemoteError {
  const name = `${endpoint.role === 'jump host' ? 'jump host ' : ''}${endpointName(endpoint)}`;
  const type = printableLine(seen.type, 60);
  const shown = `it showed ${type} ${seen.fingerprint}`;
  const compare = `Compare with \`ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub\` on the machine's own console first.`;
  const mend = `${keyscanLine(endpoint)}   # then store that file as ssh-known-hosts. ${compare}`;
  switch (judgement.status) {
    case 'unknown': {
      const authority = judgement.authority
        ? ' A @cert-authority line matches it, but host certificates (@cert-authority) are not supported: a line with its own key is needed.'
        : '';
      const message = `the host key of ${name} is not in ssh-known-hosts; ${shown}.${authority}`;
      return new RemoteError({ code: 'host-key-unknown', host: endpoint.host, message, mend });
    }
    case 'mismatch': {
      const expected = judgement.expected.map((key) => `${key.type} ${key.fingerprint}`).join(', ');
      const message = `the host key of ${name} is not the one in ssh-known-hosts (${expected}); ${shown}. Either the machine was made anew or somebody answers in its place; nothing was sent to it.`;
      return new RemoteError({ code: 'host-key-mismatch', host: endpoint.host, message, mend });
    }
    case 'revoked': {
      const message = `the host key of ${name} is marked @revoked in ssh-known-hosts; ${shown}. Nothing was sent to it.`;
      return new RemoteError({ code: 'host-key-mismatch', host: endpoint.host, message, mend });
    }
  }
}

/** Puts an error of a login into our words. */
export function loginFailure(
  endpoint: Endpoint,
  error: LoginError,
  limits: { readonly connectMs: number },
): RemoteError {
  const name = `${endpoint.role === 'jump host' ? 'jump host ' : ''}${endpointName(endpoint)}`;
  if (error.level === 'client-authentication') {
    return new RemoteError({
      code: 'login-refused',
      host: endpoint.host,
      message: `${name} refused the key for user "${endpoint.user}".`,
      mend: `add the public half (\`ssh-keygen -y -f KEY_FILE\`) to ~${endpoint.user}/.ssh/authorized_keys there; check with: ${sshLine(endpoint)}`,
    });
  }
  return new RemoteError({
    code: 'unreachable',
    host: endpoint.host,
    message: `${name} could not be reached: ${reasonOf(endpoint, error, limits.connectMs)}.`,
    mend: `see whether \`${sshLine(endpoint)}\` works from where failback runs; check address, port, jump and firewall.`,
  });
}

function reasonOf(endpoint: Endpoint, error: LoginError, connectMs: number): string {
  switch (error.code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `the name "${endpoint.address}" is not known to DNS (${error.code})`;
    case 'ECONNREFUSED':
      return `nothing listens on port ${endpoint.port} (connection refused)`;
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return `no answer from ${endpoint.address} (${error.code})`;
    default:
      return handshakeReason(error, connectMs);
  }
}

function handshakeReason(error: LoginError, connectMs: number): string {
  if (error.level === 'client-timeout') return `no finished SSH handshake within ${connectMs / 1000} s (time-out)`;
  return `the connection ended during the SSH handshake (${printableLine(error.message)})`;
}
