import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ssh2, { type Client, type ClientChannel, type ConnectConfig, type ParsedKey } from 'ssh2';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeKeyPair, type SshHost, type SshHostOptions, startSshHost } from './index.ts';

const key = makeKeyPair();
let home: string;
let host: SshHost;
const clients: Client[] = [];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'failback-ssh-'));
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await host.close();
  await rm(home, { recursive: true, force: true });
});

async function raise(extra: Partial<SshHostOptions> = {}): Promise<void> {
  host = await startSshHost({ name: 'app1', home, authorizedKeys: [key.publicKey], ...extra });
}

function login(extra: ConnectConfig = {}): Promise<Client> {
  const client = new ssh2.Client();
  clients.push(client);
  return new Promise((resolve, reject) => {
    client.on('ready', () => resolve(client));
    client.on('error', reject);
    client.connect({ host: '127.0.0.1', port: host.port, username: 'deploy', privateKey: key.privateKey, ...extra });
  });
}

interface Ran {
  readonly code: number | null;
  readonly signal: string | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

function run(client: Client, command: string, stdin = ''): Promise<Ran> {
  return new Promise((resolve, reject) => {
    client.exec(command, (error, channel) => {
      if (error) return reject(error);
      let stdout = '';
      let stderr = '';
      channel.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
      channel.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      channel.on('close', (code: number | null, signal?: string) => resolve({ code, signal, stdout, stderr }));
      channel.end(stdin);
    });
  });
}

/** The content of a file that a process on the host is about to write. */
async function appears(name: string): Promise<string> {
  for (let tries = 0; tries < 1500; tries += 1) {
    const text = await readFile(join(home, name), 'utf8').catch(() => '');
    if (text.endsWith('\n')) return text.trim();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${name} did not appear on the host within 30 s`);
}

async function isGone(pid: string): Promise<boolean> {
  for (let tries = 0; tries < 1500; tries += 1) {
    try {
      process.kill(Number(pid), 0);
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

/** The last that is read by a client that begins to read when its window of 2 MiB is full and the command has ended. */
async function endOfStderr(client: Client, run: number): Promise<string> {
  const flood = `head -c ${2 * 1024 * 1024 + 8192} /dev/zero >&2; echo reason >&2; echo yes >"$HOME/written-${run}"`;
  const channel = await new Promise<ClientChannel>((resolve, reject) => {
    client.exec(flood, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  channel.stderr.pause();
  await appears(`written-${run}`);
  await new Promise((late) => setTimeout(late, 100));
  let end = '';
  channel.stderr.on('data', (chunk: Buffer) => {
    end = `${end}${chunk}`.slice(-7);
  });
  const closed = new Promise((resolve) => channel.on('close', resolve));
  channel.resume();
  channel.stderr.resume();
  await closed;
  return end;
}

describe('a command over SSH', () => {
  test('has the end of its stderr read, however late the reader comes', async () => {
    await raise();
    // Which stream ends first is a race, so it is run more than once.
    for (let run = 0; run < 6; run += 1) {
      expect(await endOfStderr(await login(), run)).toBe('reason\n');
    }
  });

  test('whose client goes away with stderr unread harms nobody', async () => {
    await raise();
    const client = await login();
    const channel = await new Promise<ClientChannel>((resolve, reject) => {
      const flood = 'echo $$ >"$HOME/begun"; exec head -c 50000000 /dev/zero >&2'; // the client's window is 2 MiB
      client.exec(flood, (error, opened) => (error ? reject(error) : resolve(opened)));
    });
    channel.stderr.pause();
    const pid = await appears('begun');
    await expect.poll(() => channel.stderr.readableLength, { timeout: 30_000 }).toBeGreaterThan(2_000_000);
    channel.close();
    expect(await isGone(pid)).toBe(true);
    expect((await run(await login(), 'echo well')).stdout).toBe('well\n');
  });

  test('gets its stdin and gives stdout, stderr and the exit status', async () => {
    await raise();
    const ran = await run(await login(), 'cat; echo no >&2; exit 7', 'hello');
    expect(ran).toEqual({ code: 7, signal: undefined, stdout: 'hello', stderr: 'no\n' });
  });

  test('runs in the home directory with a clean environment', async () => {
    await raise({ path: ['/opt/tools'], env: { LANG: 'C' } });
    const { stdout } = await run(await login(), 'pwd; echo "$HOME $USER $LANG $PATH"; env | grep -c VITEST');
    expect(stdout).toBe(`${home}\n${home} deploy C /opt/tools:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin\n0\n`);
  });

  test('passes megabytes in both directions unharmed', async () => {
    await raise();
    const big = 'x'.repeat(5_000_000);
    const { stdout } = await run(await login(), 'cat', big);
    expect(stdout.length).toBe(big.length);
  });

  test('that dies of a signal says which', async () => {
    await raise();
    const ran = await run(await login(), 'kill -TERM $$');
    expect(ran.signal).toBe('SIGTERM');
  });

  test('can be signalled by the client', async () => {
    await raise();
    const client = await login();
    const ran = await new Promise<string | undefined>((resolve, reject) => {
      client.exec('echo ready; exec sleep 30', (error, channel) => {
        if (error) return reject(error);
        channel.on('data', () => channel.signal('TERM'));
        channel.on('close', (_code: number | null, signal?: string) => resolve(signal));
      });
    });
    expect(ran).toBe('SIGTERM');
  });
});

describe('when the connection is cut', () => {
  test('the command is hung up, and what left its session lives on', async () => {
    await raise();
    const client = await login();
    client.on('error', () => {});
    client.exec(
      `exec >/dev/null 2>&1; setsid sh -c 'echo $$ > detached; exec sleep 30' & trap 'echo hung-up > hup; exit' HUP; echo $$ > attached; while :; do sleep 0.05; done`,
      () => {},
    );
    const attached = await appears('attached');
    const detached = await appears('detached');
    expect([host.connections(), host.isIdle()]).toEqual([1, false]);
    host.dropConnections();
    expect(await appears('hup')).toBe('hung-up');
    expect(await isGone(attached)).toBe(true);
    await expect.poll(() => host.isIdle()).toBe(true);
    expect(() => process.kill(Number(detached), 0)).not.toThrow();
    process.kill(Number(detached), 'SIGKILL');
    expect(host.connections()).toBe(0);
    expect((await run(await login(), 'echo again')).stdout).toBe('again\n');
  });

  test('a black hole passes nothing, and everything once it is gone', async () => {
    await raise();
    const client = await login();
    host.blackhole(true);
    let answered = false;
    const answer = run(client, 'echo late').then((ran) => {
      answered = true;
      return ran;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(answered).toBe(false);
    host.blackhole(false);
    expect((await answer).stdout).toBe('late\n');
  });
});

describe('a login', () => {
  test('with another key is refused', async () => {
    await raise();
    await expect(login({ privateKey: makeKeyPair().privateKey })).rejects.toThrow(/authentication methods failed/);
  });

  test('that presents the right key and signs with another is refused', async () => {
    const mine = ssh2.utils.parseKey(makeKeyPair().privateKey) as ParsedKey;
    const theirs = ssh2.utils.parseKey(key.publicKey) as ParsedKey;
    const forged: ParsedKey = Object.assign(Object.create(mine), { getPublicSSH: () => theirs.getPublicSSH() });
    await raise();
    const attempts = [{ type: 'publickey' as const, username: 'deploy', key: forged as never }];
    await expect(login({ authHandler: attempts })).rejects.toThrow(/authentication methods failed/);
  });

  test('with a password is refused', async () => {
    await raise();
    await expect(login({ password: 'secret', privateKey: '' })).rejects.toThrow(/authentication methods failed/);
  });

  test('as another user is refused where one is named', async () => {
    await raise({ user: 'deploy' });
    await expect(login({ username: 'root' })).rejects.toThrow(/authentication methods failed/);
    await login();
  });

  test('sees the host key that the known_hosts line and the fingerprint name', async () => {
    const hostKey = makeKeyPair();
    await raise({ hostKey: hostKey.privateKey });
    let seen = '';
    await login({
      hostVerifier: (presented: Buffer) => {
        seen = presented.toString('base64');
        return true;
      },
    });
    expect(host.hostKeyLine).toBe(`[127.0.0.1]:${host.port} ssh-ed25519 ${seen}`);
    expect(hostKey.publicKey).toContain(seen);
    expect(host.fingerprint).toMatch(/^SHA256:[A-Za-z0-9+/]{43}$/);
  });

  test('uses the one cipher that is offered', async () => {
    await raise({ ciphers: ['chacha20-poly1305@openssh.com'] });
    await login();
    await expect(login({ algorithms: { cipher: ['aes256-ctr'] } })).rejects.toThrow(/no matching/);
  });
});

test('a port on the host can be reached through the connection, another machine cannot', async () => {
  await raise();
  const service = createServer((socket) => socket.end('from the host')).listen(0, '0.0.0.0');
  await new Promise((resolve) => service.once('listening', resolve));
  const client = await login();
  const { port } = service.address() as AddressInfo;
  const through = (address: string) =>
    new Promise<string>((resolve, reject) => {
      client.forwardOut('127.0.0.1', 0, address, port, (error, channel) => {
        if (error) return reject(error);
        let text = '';
        channel.on('data', (chunk: Buffer) => (text += chunk.toString()));
        channel.on('close', () => resolve(text));
        channel.stderr.resume();
      });
    });
  expect(await through('127.0.0.1')).toBe('from the host');
  // It would answer there too.
  await expect(through('127.0.0.2')).rejects.toThrow(/open failure/);
  service.close();
});

test('closing the host ends the commands that run on it', async () => {
  await raise();
  const client = await login();
  client.on('error', () => {});
  client.exec(`trap '' HUP; echo $$ > pid; while :; do sleep 0.05; done`, () => {});
  await appears('pid').then((pid) => writeFile(join(home, 'pid'), pid));
  const pid = await readFile(join(home, 'pid'), 'utf8');
  await host.close();
  expect(await isGone(pid)).toBe(true);
  await raise();
});
