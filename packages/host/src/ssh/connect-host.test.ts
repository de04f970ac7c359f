import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeKeyPair, type SshHost, type SshHostOptions, startSshHost } from '@failback/drill';
import { type Host, RemoteError, type RemoteFailure } from '@failback/runbook';
import ssh2 from 'ssh2';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HostConnection } from '../connection.ts';
import { CONNECTION_LIMITS, type ConnectionLimits } from '../connection-limits.ts';
import { connectHost } from './connect-host.ts';
import { fingerprintOf } from './known-hosts.ts';
import type { Credentials } from './private-key.ts';

const key = makeKeyPair();
const closing: (() => Promise<void> | void)[] = [];
let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'failback-connect-'));
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  await rm(home, { recursive: true, force: true });
});

async function raise(options: Partial<SshHostOptions> = {}): Promise<SshHost> {
  const server = await startSshHost({ name: 'app1', home, authorizedKeys: [key.publicKey], ...options });
  closing.push(() => server.close());
  return server;
}

const hostAt = (port: number, more: Partial<Host> = {}): Host => ({
  name: 'app1',
  address: '127.0.0.1',
  port,
  user: 'deploy',
  jump: null,
  roles: [],
  url: null,
  ...more,
});

const trusting = (...servers: SshHost[]): Credentials => ({
  privateKey: key.privateKey,
  passphrase: null,
  knownHosts: servers.map((server) => server.hostKeyLine).join('\n'),
});

async function enter(
  host: Host,
  credentials: Credentials,
  limits?: Partial<ConnectionLimits>,
): Promise<HostConnection> {
  const connection = await connectHost(host, credentials, { ...CONNECTION_LIMITS, ...limits });
  closing.push(() => connection.close());
  return connection;
}

async function failureOf(attempt: Promise<unknown>): Promise<RemoteFailure> {
  const error = await attempt.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason,
  );
  if (error instanceof RemoteError) return error.failure;
  throw error;
}

test('a script and its arguments arrive on stdin and the answer comes back', async () => {
  const server = await raise();
  const connection = await enter(hostAt(server.port), trusting(server));
  const args = ['-x', "it's", '$(id)', 'a\nb', 'ü 🚀', ''];
  const answer = await connection.run({ text: 'printf "<%s>" "$@"; echo oops >&2; exit 3\n', args });
  expect(answer).toEqual({ code: 3, stdout: "<-x><it's><$(id)><a\nb><ü 🚀><>", stderr: 'oops\n' });
  expect(connection.fingerprint).toBe(server.fingerprint);
  expect(connection.target).toBe(`deploy@127.0.0.1:${server.port}`);
});

test('a command that a signal ended answers 128 and its number', async () => {
  const server = await raise();
  const connection = await enter(hostAt(server.port), trusting(server));
  expect((await connection.run({ text: 'kill -TERM $$\n', args: [] })).code).toBe(143);
});

test('chacha20-poly1305 works', async () => {
  const server = await raise({ ciphers: ['chacha20-poly1305@openssh.com'] });
  const connection = await enter(hostAt(server.port), trusting(server));
  expect((await connection.run({ text: 'echo sealed\n', args: [] })).stdout).toBe('sealed\n');
});

describe('host keys', () => {
  test('an unknown one is refused with its fingerprint and the line to run', async () => {
    const server = await raise();
    const failure = await failureOf(connectHost(hostAt(server.port), { ...trusting(server), knownHosts: '' }));
    expect(failure.code).toBe('host-key-unknown');
    expect(failure.message).toContain(server.fingerprint);
    expect(failure.mend).toContain(`ssh-keyscan -p ${server.port} 127.0.0.1 >> known_hosts`);
  });

  test('a wrong one is refused before the key is offered', async () => {
    const server = await raise();
    const imposter = await raise();
    const line = imposter.hostKeyLine.replace(/:\d+/, `:${server.port}`);
    const failure = await failureOf(connectHost(hostAt(server.port), { ...trusting(), knownHosts: line }));
    expect(failure.code).toBe('host-key-mismatch');
    expect(failure.message).toContain(server.fingerprint);
    expect(failure.message).toContain(imposter.fingerprint);
    expect(failure.mend).toContain('ssh-keyscan');
  });

  test('a certificate authority is refused by name', async () => {
    const server = await raise();
    const knownHosts = `@cert-authority ${server.hostKeyLine}`;
    const failure = await failureOf(connectHost(hostAt(server.port), { ...trusting(), knownHosts }));
    expect(failure.code).toBe('host-key-unknown');
    expect(failure.message).toContain('@cert-authority');
  });

  test('of a server with several, the one we know is asked for', async () => {
    const ecdsa = ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256 });
    const server = new ssh2.Server({ hostKeys: [makeKeyPair().privateKey, ecdsa.private] }, (client) => {
      client.on('authentication', (attempt) => attempt.accept()).on('error', () => undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
    const port = (server.address() as AddressInfo).port;
    const connection = await enter(hostAt(port), { ...trusting(), knownHosts: `[127.0.0.1]:${port} ${ecdsa.public}` });
    expect(connection.fingerprint).toBe(fingerprintOf(Buffer.from(ecdsa.public.split(' ')[1] ?? '', 'base64')));
    connection.close();
  });
});

describe('the key', () => {
  const anywhere = hostAt(1);
  const withKey = (privateKey: string, passphrase: string | null = null): Credentials => ({
    privateKey,
    passphrase,
    knownHosts: '',
  });
  const sealed = ssh2.utils.generateKeyPairSync('ed25519', {
    passphrase: 'open sesame',
    cipher: 'aes256-ctr',
    rounds: 16,
  });

  test.each([
    ['an empty one', withKey(''), 'no-key', 'empty'],
    ['white space', withKey(' \r\n'), 'no-key', 'empty'],
    ['something else', withKey('hunter2'), 'no-key', 'no private key that can be read'],
    ['a torn one', withKey(key.privateKey.slice(0, 200)), 'no-key', 'no private key that can be read'],
    ['a public one', withKey(key.publicKey), 'no-key', 'public key'],
    ['a protected one without its passphrase', withKey(sealed.private), 'key-passphrase', 'ssh-passphrase is empty'],
    ['a protected one with a wrong passphrase', withKey(sealed.private, 'x'), 'key-passphrase', 'does not open'],
  ])('%s is refused before anything is sent', async (_name, credentials, code, words) => {
    const failure = await failureOf(connectHost(anywhere, credentials));
    expect(failure.code).toBe(code);
    expect(failure.message).toContain(words);
    expect(failure.mend).toBeTruthy();
    expect(JSON.stringify(failure)).not.toContain('hunter2');
  });

  test('a protected one opens with its passphrase', async () => {
    const server = await raise({ authorizedKeys: [sealed.public] });
    const credentials = { ...trusting(server), privateKey: sealed.private, passphrase: 'open sesame' };
    const connection = await enter(hostAt(server.port), credentials);
    expect((await connection.run({ text: 'echo in\n', args: [] })).stdout).toBe('in\n');
  });

  test('one with Windows line ends and no last line end works', async () => {
    const server = await raise();
    const privateKey = key.privateKey.trimEnd().replaceAll('\n', '\r\n');
    const connection = await enter(hostAt(server.port), { ...trusting(server), privateKey });
    expect((await connection.run({ text: 'echo in\n', args: [] })).code).toBe(0);
  });

  test('one that the host does not know is refused there', async () => {
    const server = await raise({ authorizedKeys: [makeKeyPair().publicKey] });
    const failure = await failureOf(connectHost(hostAt(server.port), trusting(server)));
    expect(failure.code).toBe('login-refused');
    expect(failure.mend).toContain('authorized_keys');
  });
});

describe('a host that cannot be reached says why', () => {
  test('nothing listens', async () => {
    const server = await raise();
    await server.close();
    closing.pop();
    const failure = await failureOf(connectHost(hostAt(server.port), trusting(server)));
    expect(failure).toMatchObject({ code: 'unreachable', message: expect.stringContaining('connection refused') });
  });

  test('its name is not known', async () => {
    const failure = await failureOf(connectHost(hostAt(22, { address: 'app1.invalid' }), trusting()));
    expect(failure).toMatchObject({ code: 'unreachable', message: expect.stringContaining('DNS') });
  });

  test('it never answers', async () => {
    const silent = createServer((socket) => void socket.resume()).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    closing.push(() => new Promise<void>((resolve) => silent.close(() => resolve())));
    const host = hostAt((silent.address() as AddressInfo).port);
    const failure = await failureOf(connectHost(host, trusting(), { ...CONNECTION_LIMITS, connectMs: 200 }));
    expect(failure).toMatchObject({ code: 'unreachable', message: expect.stringContaining('time-out') });
  });

  test('it is not an SSH server', async () => {
    const web = createServer((socket) => void socket.resume().end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(
      0,
      '127.0.0.1',
    );
    await new Promise((resolve) => web.once('listening', resolve));
    closing.push(() => new Promise<void>((resolve) => web.close(() => resolve())));
    const host = hostAt((web.address() as AddressInfo).port);
    expect((await failureOf(connectHost(host, trusting()))).code).toBe('unreachable');
  });
});

describe('through a jump host', () => {
  test('both host keys are verified and commands run on the far host', async () => {
    const jump = await raise({ name: 'bastion' });
    const far = await raise({ name: 'app1' });
    const host = hostAt(far.port, { jump: { address: '127.0.0.1', port: jump.port, user: 'hop' } });
    const connection = await enter(host, trusting(jump, far));
    expect((await connection.run({ text: 'echo "$HOSTNAME"\n', args: [] })).stdout).toBe('app1\n');
    expect(connection.target).toBe(`deploy@127.0.0.1:${far.port} through hop@127.0.0.1:${jump.port}`);
    connection.close();
    expect(await connection.ended).toBeNull();
    await expect.poll(() => jump.connections()).toBe(0);
  });

  test('an unknown jump host is refused by name', async () => {
    const jump = await raise();
    const far = await raise();
    const host = hostAt(far.port, { jump: { address: '127.0.0.1', port: jump.port, user: 'hop' } });
    const failure = await failureOf(connectHost(host, trusting(far)));
    expect(failure.code).toBe('host-key-unknown');
    expect(failure.message).toContain(`jump host hop@127.0.0.1:${jump.port}`);
  });

  test('an unknown far host is refused with the line that goes through the jump host', async () => {
    const jump = await raise();
    const far = await raise();
    const host = hostAt(far.port, { jump: { address: '127.0.0.1', port: jump.port, user: 'hop' } });
    const failure = await failureOf(connectHost(host, trusting(jump)));
    expect(failure.code).toBe('host-key-unknown');
    expect(failure.mend).toContain(`ssh -p ${jump.port} hop@127.0.0.1 ssh-keyscan -p ${far.port} 127.0.0.1`);
    await expect.poll(() => jump.connections()).toBe(0);
  });

  test('a far host that the jump host cannot reach is named', async () => {
    const jump = await raise();
    const host = hostAt(1, { jump: { address: '127.0.0.1', port: jump.port, user: 'hop' } });
    const failure = await failureOf(connectHost(host, trusting(jump)));
    expect(failure).toMatchObject({ code: 'unreachable', message: expect.stringContaining('127.0.0.1:1') });
  });
});

describe('a host in trouble', () => {
  test('an answer of 50 MB is cut off and named', async () => {
    const server = await raise();
    const connection = await enter(hostAt(server.port), trusting(server));
    const failure = await failureOf(connection.run({ text: 'head -c 52428800 /dev/zero\n', args: [] }));
    expect(failure.code).toBe('answer-too-large');
    expect((await connection.run({ text: 'echo still here\n', args: [] })).stdout).toBe('still here\n');
  });

  test('50 MB on stderr are taken, and their end is kept', async () => {
    const server = await raise();
    const connection = await enter(hostAt(server.port), trusting(server));
    const text = 'head -c 52428800 /dev/zero >&2; echo reason >&2; exit 1\n';
    const answer = await connection.run({ text, args: [] });
    expect(answer.stderr.length).toBe(65536);
    expect(answer.stderr.slice(-200).replaceAll('\0', '')).toBe('reason\n');
  });

  test('a command that hangs is given up', async () => {
    const server = await raise();
    const connection = await enter(hostAt(server.port), trusting(server));
    const failure = await failureOf(connection.run({ text: 'exec sleep 60\n', args: [] }, { timeoutMs: 200 }));
    expect(failure.code).toBe('time-out');
  });

  test('a connection that is cut ends what waits for it', async () => {
    const server = await raise();
    const connection = await enter(hostAt(server.port), trusting(server));
    const waiting = failureOf(connection.run({ text: 'exec sleep 60\n', args: [] }));
    await expect.poll(() => server.connections()).toBe(1);
    setTimeout(() => server.dropConnections(), 100);
    expect((await waiting).code).toBe('connection-lost');
    expect((await connection.ended)?.failure.code).toBe('connection-lost');
    expect((await failureOf(connection.run({ text: 'true\n', args: [] }))).code).toBe('connection-lost');
  });

  test('a network that swallows everything is noticed by keepalives', async () => {
    const server = await raise();
    const connection = await enter(hostAt(server.port), trusting(server), { keepaliveMs: 50 });
    server.blackhole(true);
    expect((await connection.ended)?.failure.code).toBe('connection-lost');
  });
});

describe('a connection from the host', () => {
  test('reaches what only the host can reach', async () => {
    const inner = createServer((socket) => socket.end('hello from inside')).listen(0, '127.0.0.1');
    await new Promise((resolve) => inner.once('listening', resolve));
    closing.push(() => new Promise<void>((resolve) => inner.close(() => resolve())));
    const server = await raise();
    const connection = await enter(hostAt(server.port), trusting(server));
    const stream = await connection.forward('127.0.0.1', (inner.address() as AddressInfo).port);
    const said: Buffer[] = [];
    for await (const chunk of stream) said.push(chunk as Buffer);
    expect(Buffer.concat(said).toString()).toBe('hello from inside');
  });

  test('is refused when nothing listens there', async () => {
    const server = await raise();
    const connection = await enter(hostAt(server.port), trusting(server));
    expect((await failureOf(connection.forward('127.0.0.1', 1))).code).toBe('channel-refused');
  });
});
