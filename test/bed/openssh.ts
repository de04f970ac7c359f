import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort, type KeyPair, makeKeyPair } from '@failback/drill';

export interface OpenSshOptions {
  /** The only ciphers that are offered, e.g. `chacha20-poly1305@openssh.com`; OpenSSH's own list when absent. */
  readonly ciphers?: readonly string[];
  /** HOME of the commands; a fresh one below `root` when absent. */
  readonly home?: string;
  /** Folders in front of the commands' PATH. */
  readonly path?: readonly string[];
  /** Key that may log in; a fresh one when absent. */
  readonly login?: KeyPair;
  /** Further lines of `sshd_config`. */
  readonly config?: readonly string[];
}

export interface OpenSsh {
  readonly address: '127.0.0.1';
  readonly port: number;
  /** The one who runs this process: an `sshd` without root knows nobody else. */
  readonly user: string;
  readonly home: string;
  readonly privateKey: string;
  /** The private key as a file that `ssh -i` accepts. */
  readonly identityFile: string;
  /** The line for `known_hosts`, and a file that holds it. */
  readonly hostKeyLine: string;
  readonly knownHostsFile: string;
  /** `SHA256:…` */
  readonly fingerprint: string;
  /** What `sshd` said until now. */
  log(): string;
  /** Ends the server, its sessions and what runs in them; processes that were detached live on. */
  close(): Promise<void>;
}

const PROGRAM = ['/usr/sbin/sshd', '/usr/local/sbin/sshd', '/usr/bin/sshd'].find(existsSync);
/** Longest time for the server to answer, in milliseconds. */
const PATIENCE = 60_000;

/** A real OpenSSH server on loopback with a configuration of its own, as root or as an ordinary user. */
export async function startOpenSsh(options: OpenSshOptions = {}): Promise<OpenSsh> {
  if (PROGRAM === undefined) {
    throw new Error('There is no OpenSSH server on this machine. Mend: sudo apt-get install -y openssh-server');
  }
  const root = await mkdtemp(join(tmpdir(), 'failback-sshd-'));
  const files = await layOut(root, options);
  const port = await freePort();
  await writeFile(join(root, 'sshd_config'), configuration(root, port, files.home, options));
  const hostKeyLine = `[127.0.0.1]:${port} ${files.host.publicKey.split(' ').slice(0, 2).join(' ')}`;
  await writeFile(join(root, 'known_hosts'), `${hostKeyLine}\n`);

  const server = spawn(PROGRAM, ['-D', '-e', '-f', join(root, 'sshd_config')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const close = async () => {
    await end(server);
    await rm(root, { recursive: true, force: true });
  };
  try {
    await answers(server, port, () => log);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    address: '127.0.0.1',
    port,
    user: userInfo().username,
    home: files.home,
    privateKey: files.login.privateKey,
    identityFile: join(root, 'id'),
    hostKeyLine,
    knownHostsFile: join(root, 'known_hosts'),
    fingerprint: fingerprintOf(files.host.publicKey),
    log: () => log,
    close,
  };
}

async function layOut(root: string, options: OpenSshOptions): Promise<{ home: string; host: KeyPair; login: KeyPair }> {
  const host = makeKeyPair();
  const login = options.login ?? makeKeyPair();
  await writeFile(join(root, 'host_key'), host.privateKey, { mode: 0o600 });
  await writeFile(join(root, 'id'), login.privateKey, { mode: 0o600 });
  await writeFile(join(root, 'authorized_keys'), `${login.publicKey}\n`);
  const home = options.home ?? join(root, 'home');
  if (options.home === undefined) await mkdir(home, { mode: 0o700 });
  // Root's sshd confines its network half there; Debian makes it when the service starts, which it may never have.
  if (userInfo().uid === 0) await mkdir('/run/sshd', { recursive: true, mode: 0o755 });
  return { home, host, login };
}

function configuration(root: string, port: number, home: string, options: OpenSshOptions): string {
  const path = [...(options.path ?? []), '/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
  return [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${join(root, 'host_key')}`,
    `AuthorizedKeysFile ${join(root, 'authorized_keys')}`,
    'PidFile none',
    'UsePAM no',
    'UseDNS no',
    // The folders above ours, such as /tmp, are not what we test.
    'StrictModes no',
    'PermitRootLogin prohibit-password',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'MaxStartups 100',
    'MaxSessions 100',
    `SetEnv "HOME=${home}" "PATH=${path.join(':')}"`,
    ...(options.ciphers === undefined ? [] : [`Ciphers ${options.ciphers.join(',')}`]),
    ...(options.config ?? []),
    '',
  ].join('\n');
}

async function answers(server: ChildProcess, port: number, log: () => string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end && server.exitCode === null) {
    if (await banner(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`sshd does not answer on port ${port}: ${log().trim()}`);
}

function banner(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', (text) => {
      socket.destroy();
      resolve(text.toString().startsWith('SSH-2.0-'));
    });
    socket.once('error', () => resolve(false));
  });
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const family = descendantsOf(server.pid as number, await parents());
  const gone = once(server, 'exit');
  server.kill('SIGTERM');
  for (const pid of family) {
    try {
      process.kill(pid, 'SIGTERM');
    } catch {
      // its client has gone in the meantime
    }
  }
  await gone;
}

/** Process → its parent. */
async function parents(): Promise<Map<number, number>> {
  const ids = (await readdir('/proc')).map(Number).filter((id) => id > 0);
  const parentOf = async (id: number): Promise<[number, number]> => {
    const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
    return [id, Number(stat.split(') ').at(-1)?.split(' ')[1] ?? 0)];
  };
  return new Map(await Promise.all(ids.map(parentOf)));
}

function descendantsOf(ancestor: number, family: ReadonlyMap<number, number>): number[] {
  const children = [...family].filter(([, parent]) => parent === ancestor).map(([id]) => id);
  return children.flatMap((id) => [id, ...descendantsOf(id, family)]);
}

function fingerprintOf(publicKey: string): string {
  const blob = Buffer.from(publicKey.split(' ')[1] as string, 'base64');
  return `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}
