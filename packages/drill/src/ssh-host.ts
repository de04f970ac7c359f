import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import ssh2, {
  type AuthContext,
  type Connection,
  type ParsedKey,
  type ServerConfig,
  type TcpipRequestInfo,
} from 'ssh2';
import { makeKeyPair } from './key-pair.ts';
import { startSeverableRelay } from './severable-relay.ts';
import { runSshCommand, type SshCommand } from './ssh-command.ts';

export interface SshHostOptions {
  /** What commands see as `HOSTNAME`. */
  readonly name: string;
  /** `HOME` and working directory of every command. */
  readonly home: string;
  /** Folders in front of the host's `PATH`. */
  readonly path?: readonly string[];
  /** In addition to the clean environment that a login gets. */
  readonly env?: Readonly<Record<string, string>>;
  /** Public keys, each as a line of `authorized_keys`. */
  readonly authorizedKeys: readonly string[];
  /** OpenSSH private key; a fresh one when absent. */
  readonly hostKey?: string;
  /** The one user name that may log in; any, when absent. */
  readonly user?: string;
  /** 0 or absent: a free one. */
  readonly port?: number;
  /** The only ciphers that are offered, e.g. `chacha20-poly1305@openssh.com`; the library's own list when absent. */
  readonly ciphers?: readonly string[];
}

export interface SshHost {
  readonly port: number;
  /** The line for `known_hosts`. */
  readonly hostKeyLine: string;
  /** `SHA256:…` as `ssh-keygen -l` prints it. */
  readonly fingerprint: string;
  /** Open TCP connections, logged in or not. */
  connections(): number;
  /** No client is connected, nothing that one sent still waits to be read, and no command of one runs. */
  isIdle(): boolean;
  /** Cuts every connection with a reset, as a firewall or a dying runner does. */
  dropConnections(): void;
  /** While on, no byte passes and nobody is told. */
  blackhole(on: boolean): void;
  /** Ends the connections and the commands that run on them; processes that left the session live on. */
  close(): Promise<void>;
}

/** How long a command may take to die of its SIGHUP when the host closes, in milliseconds. */
const GRACE = 1000;
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** An SSH server inside this process, on loopback: the real protocol, real shells, no `sshd` and no root needed. */
export async function startSshHost(options: SshHostOptions): Promise<SshHost> {
  const hostKey = options.hostKey ?? makeKeyPair().privateKey;
  const hostPublic = parsed(hostKey).getPublicSSH();
  const allowed = options.authorizedKeys.map(parsed);
  const commands = new Set<SshCommand>();

  const config: ServerConfig = { hostKeys: [hostKey], ident: 'failback-drill' };
  if (options.ciphers !== undefined) config.algorithms = { cipher: [...options.ciphers] as never };
  const server = new ssh2.Server(config, (client) => {
    let user = '';
    client.on('authentication', (attempt) => {
      user = attempt.username;
      authenticate(attempt, allowed, options.user);
    });
    client.on('ready', () => serve(client, { ...options, user }, commands));
    client.on('error', () => client.end()); // a client that goes away in the middle; its channels close by themselves
  });
  // ssh2's own listener leaves Nagle's algorithm on: 0.17 s for each command instead of some milliseconds.
  const sockets = new Set<Socket>();
  const inner = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    server.injectSocket(socket);
  }).listen(0, '127.0.0.1');
  await once(inner, 'listening');
  const relay = await startSeverableRelay({
    port: (inner.address() as AddressInfo).port,
    listen: options.port ?? 0,
  });

  return {
    port: relay.port,
    hostKeyLine: `[127.0.0.1]:${relay.port} ssh-ed25519 ${hostPublic.toString('base64')}`,
    fingerprint: `SHA256:${createHash('sha256').update(hostPublic).digest('base64').replace(/=+$/, '')}`,
    connections: relay.connections,
    isIdle: () => relay.connections() === 0 && sockets.size === 0 && commands.size === 0,
    dropConnections: relay.cut,
    blackhole: relay.blackhole,
    async close() {
      await relay.close();
      await Promise.all([...commands].map(endCommand));
      inner.close();
      await once(inner, 'close');
    },
  };
}

function authenticate(attempt: AuthContext, allowed: readonly ParsedKey[], user: string | undefined): void {
  if (isAllowed(attempt, allowed) && (user === undefined || attempt.username === user)) attempt.accept();
  else attempt.reject(['publickey']);
}

function isAllowed(attempt: AuthContext, allowed: readonly ParsedKey[]): boolean {
  if (attempt.method !== 'publickey') return false;
  const key = allowed.find((one) => one.type === attempt.key.algo && one.getPublicSSH().equals(attempt.key.data));
  if (key === undefined) return false;
  // Without a signature the client only asks whether the key would do.
  if (attempt.signature === undefined || attempt.blob === undefined) return attempt.signature === undefined;
  return key.verify(attempt.blob, attempt.signature, attempt.hashAlgo) === true;
}

function serve(client: Connection, options: SshHostOptions & { user: string }, commands: Set<SshCommand>): void {
  client.on('session', (acceptSession) => {
    const session = acceptSession();
    let command: SshCommand | undefined;
    session.on('exec', (accept, _reject, { command: commandLine }) => {
      const started = runSshCommand(accept(), commandLine, { env: loginEnvironment(options), cwd: options.home });
      command = started;
      commands.add(started);
      void started.ended.then(() => commands.delete(started));
    });
    session.on('signal', (accept, _reject, { name }) => {
      command?.signal(name);
      accept?.();
    });
  });
  client.on('tcpip', (accept, reject, { destIP, destPort }: TcpipRequestInfo) => {
    if (!LOOPBACK.has(destIP)) return reject();
    const far = connect({ host: destIP, port: destPort });
    far.once('error', () => reject());
    far.once('connect', () => {
      far.removeAllListeners('error');
      const channel = accept();
      channel.on('error', () => far.destroy()).on('close', () => far.destroy());
      far.on('error', () => channel.destroy()).on('close', () => channel.destroy());
      channel.pipe(far).pipe(channel);
    });
  });
}

function loginEnvironment(options: SshHostOptions & { user: string }): Record<string, string> {
  return {
    HOME: options.home,
    USER: options.user,
    LOGNAME: options.user,
    SHELL: '/bin/sh',
    HOSTNAME: options.name,
    PATH: [...(options.path ?? []), '/usr/local/bin', '/usr/bin', '/bin', '/usr/sbin', '/sbin'].join(':'),
    ...options.env,
  };
}

async function endCommand(command: SshCommand): Promise<void> {
  command.hangUp();
  const impatient = setTimeout(() => command.kill(), GRACE);
  await command.ended;
  clearTimeout(impatient);
}

function parsed(key: string): ParsedKey {
  const result = ssh2.utils.parseKey(key);
  if (result instanceof Error) throw result;
  return Array.isArray(result) ? (result[0] as ParsedKey) : result;
}
