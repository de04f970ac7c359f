import { constants } from 'node:os';
import { RemoteError } from '@failback/runbook';
import type { ClientChannel } from 'ssh2';
import type { RunResult } from '../connection.ts';

/** Kept of stderr: its end, where the reason stands. */
const STDERR_BYTES = 64 * 1024;

export interface RunChannelOptions {
  readonly host: string;
  readonly timeoutMs: number;
  readonly answerBytes: number;
}

/** Sends a script down a channel of `sh -s` and collects its answer, bounded in size and time. */
export function runOver(channel: ClientChannel, input: string, options: RunChannelOptions): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const stdout: Buffer[] = [];
    let stdoutBytes = 0;
    let stderr = Buffer.alloc(0);
    let code: number | null = null;

    const give = (failure: RemoteError) => {
      clearTimeout(timer);
      reject(failure);
      channel.destroy();
    };
    const timer = setTimeout(() => give(timeOut(options)), options.timeoutMs);

    channel.on('data', (chunk: Buffer) => {
      stdoutBytes += chunk.length;
      if (stdoutBytes > options.answerBytes) give(tooLarge(options));
      else stdout.push(chunk);
    });
    channel.stderr.on('data', (chunk: Buffer) => {
      stderr = Buffer.concat([stderr, chunk]).subarray(-STDERR_BYTES);
    });
    channel.on('exit', (status: number | null, signal?: string) => {
      code = status ?? 128 + signalNumber(signal);
    });
    // A channel's own error comes with its close; unheard it would end the process.
    channel.on('error', () => undefined);
    channel.stderr.on('error', () => undefined);
    channel.on('close', () => {
      clearTimeout(timer);
      if (code === null) reject(noStatus(options.host));
      else resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: stderr.toString() });
    });
    channel.end(input);
  });
}

function signalNumber(signal: string | undefined): number {
  const numbers: Readonly<Record<string, number>> = constants.signals;
  return numbers[signal === undefined || signal.startsWith('SIG') ? (signal ?? '') : `SIG${signal}`] ?? 0;
}

function timeOut(options: RunChannelOptions): RemoteError {
  return new RemoteError({
    code: 'time-out',
    host: options.host,
    message: `no complete answer within ${options.timeoutMs / 1000} s; the command may still be running there.`,
  });
}

function tooLarge(options: RunChannelOptions): RemoteError {
  return new RemoteError({
    code: 'answer-too-large',
    host: options.host,
    message: `the answer was cut off after ${options.answerBytes} bytes, more than it can rightly have.`,
    mend: 'look at what the login shell of that user prints (~/.profile, ~/.bashrc, ForceCommand).',
  });
}

function noStatus(host: string): RemoteError {
  return new RemoteError({
    code: 'connection-lost',
    host,
    message: 'the connection was lost before the answer was complete; what was started may still be running there.',
    mend: '`failback status` shows where the host stands.',
  });
}
