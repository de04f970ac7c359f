import { chmod, chown, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeKeyPair } from '@failback/drill';
import { bedFolder, createMachine, type Machine } from './machine.ts';
import { type Ended, program } from './program.ts';

/** One system of the bed: Debian with systemd, its own address, and the application chom v1.0.0 behind nginx. */
export interface SystemHost {
  readonly name: HostName;
  readonly address: string;
  /** May log in over SSH; may run `sudo systemctl`, and anything as www-data. */
  readonly user: 'deploy';
  readonly privateKey: string;
  /** The line for `known_hosts`. */
  readonly knownHosts: string;
  /** Where the application answers, without a trailing slash. */
  readonly url: string;
  /** Its file system as it is seen from here, whether the host is on or off. What is mounted inside it (/run, /tmp) is not. */
  readonly root: string;
  /** Runs a program as root on the host, beside SSH. */
  run(command: readonly [string, ...string[]]): Promise<Ended>;
  /** Runs a command line with the real OpenSSH client, as `user`. */
  ssh(commandLine: string): Promise<Ended>;
  /** Shuts down in order. */
  powerOff(): Promise<void>;
  /** Stops everything at once. What was written stays written: this kernel's page cache outlives the host. */
  powerCut(): Promise<void>;
  /** Switches on and waits until systemd is `running` and SSH answers. */
  boot(): Promise<void>;
  /** Ends the host and removes its disk. */
  remove(): Promise<void>;
}

const ADDRESSES = { app1: '10.91.0.11', app2: '10.91.0.12' } as const;
type HostName = keyof typeof ADDRESSES;

export interface HostOptions {
  readonly name?: HostName;
  /** What logind does with the processes of a session that ends. */
  readonly killUserProcesses?: boolean;
  /** Files on the host, written before it first boots: absolute path → text. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A login user who may do nothing as root, and anything as the owner of the code. */
export const NO_ROOT = { '/etc/sudoers.d/deploy': 'deploy ALL=(www-data) NOPASSWD: ALL\n' } as const;

/** Longest time for a boot, in milliseconds; one takes about a second on an idle machine. */
const BOOT_WITHIN = 120_000;

/** Makes a fresh host and boots it. */
export async function bootHost(options: HostOptions = {}): Promise<SystemHost> {
  const name = options.name ?? 'app1';
  const address = ADDRESSES[name];
  const login = makeKeyPair();
  const host = makeKeyPair();
  const machine = await createMachine(name, address);
  const identity = await prepareDisk(machine, options, login, host);
  const knownHosts = `${address} ${host.publicKey.split(' ').slice(0, 2).join(' ')}\n`;
  const knownHostsFile = join(dirname(machine.consoleLog), 'known_hosts');
  await writeFile(knownHostsFile, knownHosts);

  const run = async (command: readonly [string, ...string[]]): Promise<Ended> => {
    const init = await machine.init();
    if (init === null) return { code: -1, stdout: '', stderr: `${name} is off` };
    const into = ['--target', String(init), '--mount', '--uts', '--ipc', '--net', '--pid', '--root', '--wd=/'];
    return program('nsenter', [...into, '--', ...command], { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8' });
  };
  const ssh = (commandLine: string): Promise<Ended> => {
    const files = ['-i', identity, '-o', `UserKnownHostsFile=${knownHostsFile}`, '-o', 'GlobalKnownHostsFile=none'];
    const manner = ['-F', 'none', '-o', 'BatchMode=yes', '-o', 'IdentitiesOnly=yes', '-o', 'ConnectTimeout=5'];
    return program('ssh', [...manner, ...files, `deploy@${address}`, commandLine]);
  };
  let init: number | null = null;
  const boot = async (): Promise<void> => {
    await machine.boot();
    await isUp({ name, machine, run, ssh });
    init = await machine.init();
  };
  // At once, since a test has chosen the moment; what a cut leaves behind is seen to afterwards.
  const powerCut = async (): Promise<void> => {
    if (init !== null) process.kill(init, 'SIGKILL');
    init = null;
    await machine.cut();
  };
  const powerOff = async (): Promise<void> => {
    init = null;
    await machine.off();
  };
  const system: SystemHost = {
    name,
    address,
    user: 'deploy',
    privateKey: login.privateKey,
    knownHosts,
    url: `http://${address}`,
    root: machine.root,
    run,
    ssh,
    powerOff,
    powerCut,
    boot,
    remove: machine.remove,
  };
  try {
    await boot();
  } catch (error) {
    await machine.remove();
    throw error;
  }
  return system;
}

interface Keys {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** Writes what makes this host itself; returns the file with the login's private key. */
async function prepareDisk(machine: Machine, options: HostOptions, login: Keys, host: Keys): Promise<string> {
  const authorized = '/home/deploy/.ssh/authorized_keys';
  const files: Record<string, string> = {
    '/etc/ssh/ssh_host_ed25519_key': host.privateKey,
    '/etc/ssh/ssh_host_ed25519_key.pub': `${host.publicKey}\n`,
    [authorized]: `${login.publicKey}\n`,
    '/etc/systemd/logind.conf.d/bed.conf': `[Login]\nKillUserProcesses=${options.killUserProcesses ? 'yes' : 'no'}\n`,
    ...options.files,
  };
  for (const [path, text] of Object.entries(files)) {
    const place = join(machine.root, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, text);
  }
  await chmod(join(machine.root, '/etc/ssh/ssh_host_ed25519_key'), 0o600);
  const deploy = (await readFile(join(machine.root, '/etc/passwd'), 'utf8')).match(/^deploy:x:(\d+):(\d+):/m);
  await chown(join(machine.root, authorized), Number(deploy?.[1]), Number(deploy?.[2]));
  const identity = join(bedFolder(), 'hosts', options.name ?? 'app1', 'id');
  await writeFile(identity, login.privateKey, { mode: 0o600 });
  return identity;
}

async function isUp(host: {
  readonly name: string;
  readonly machine: Machine;
  readonly run: SystemHost['run'];
  readonly ssh: SystemHost['ssh'];
}): Promise<void> {
  const end = performance.now() + BOOT_WITHIN;
  let seen = '';
  while (performance.now() < end) {
    const state = await host.run(['systemctl', 'is-system-running', '--wait']);
    seen = state.stdout.trim() || state.stderr.trim();
    // Not the state of systemd alone: behind a late sshd every test would begin with a refused login.
    if (seen === 'running' && (await host.ssh('true')).code === 0) return;
    if (seen === 'degraded') break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const failed = await host.run(['systemctl', '--failed', '--no-legend', '--plain']);
  const log = await readFile(host.machine.consoleLog, 'utf8').catch(() => '');
  throw new Error(`${host.name} is not up, but "${seen}". ${failed.stdout}\n${log.slice(-2000)}`);
}
