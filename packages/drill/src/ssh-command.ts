import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { ServerChannel } from 'ssh2';

/** A command that a client runs on the host, in a session of its own as under `sshd`. */
export interface SshCommand {
  readonly ended: Promise<void>;
  /** What a terminal that goes away does: SIGHUP to the command's process group. Processes in another session live on. */
  hangUp(): void;
  /** A signal that the client asked for, e.g. `TERM`. */
  signal(name: string): void;
  /** SIGKILL to the command's process group. */
  kill(): void;
}

/**
 * Runs `commandLine` by `/bin/sh -c`, joined to `channel`: stdin, stdout, stderr, exit status or signal. The channel is
 * closed when the command and everybody who holds its output have ended; when the channel goes first, the command is
 * hung up.
 */
export function runSshCommand(
  channel: ServerChannel,
  commandLine: string,
  at: { readonly env: Readonly<Record<string, string>>; readonly cwd: string },
): SshCommand {
  const child = spawn('/bin/sh', ['-c', commandLine], { cwd: at.cwd, env: at.env, detached: true });
  let exited = false;
  let channelOpen = true;

  const toGroup = (signal: NodeJS.Signals) => signalGroup(child, exited, signal);

  channel.pipe(child.stdin);
  child.stdin.on('error', () => {}); // EPIPE: the command does not read its input, which is its right
  child.stdout.pipe(channel, { end: false });
  child.stderr.pipe(channel.stderr, { end: false });
  channel.on('error', () => {});

  const ended = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      exited = true;
      if (channelOpen) {
        channel.stderr.write(`${error.message}\n`);
        channel.exit(127);
        channel.end();
      }
      resolve();
    });
    child.on('exit', () => {
      exited = true;
      resolve();
    });
  });
  child.on('close', (code, signal) => {
    if (!channelOpen || channel.stderr.writableEnded) return;
    // What waits for the client's window goes first: a channel that ends drops what its stderr still holds.
    channel.stderr.write('', () => {
      if (!channelOpen) return;
      if (signal !== null) channel.exit(signal.replace(/^SIG/, ''));
      else channel.exit(code ?? 255);
      channel.end();
    });
  });
  channel.on('close', () => {
    channelOpen = false;
    child.stdin.destroy();
    child.stdout.destroy();
    child.stderr.destroy();
    toGroup('SIGHUP');
  });

  return {
    ended,
    hangUp: () => toGroup('SIGHUP'),
    signal: (name) => {
      const signal = `SIG${name}`;
      if (isSignal(signal)) toGroup(signal);
    },
    kill: () => toGroup('SIGKILL'),
  };
}

function signalGroup(leader: ChildProcess, exited: boolean, signal: NodeJS.Signals): void {
  // Once the leader is reaped its number may belong to somebody else: only a living leader's group is signalled.
  if (exited || leader.pid === undefined) return;
  try {
    process.kill(-leader.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function isSignal(name: string): name is NodeJS.Signals {
  return Object.hasOwn(constants.signals, name);
}
