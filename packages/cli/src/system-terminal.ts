import { realpathSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { dirname, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { asked } from './asked.ts';
import { lineOutput } from './line-output.ts';
import { maskedOutput } from './masked-output.ts';
import type { Terminal } from './terminal.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The terminal that this process runs on. */
export function systemTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  const interactive = stdin.isTTY === true && stderr.isTTY === true;
  const tell = lineOutput(stderr, () => undefined);
  const print = lineOutput(stdout, (code) => {
    // Whoever closed the pipe has read what they wanted; anything else lost an answer that was asked for.
    if (code === 'EPIPE') return;
    tell(`Standard output cannot be written (${code}): what was asked for is not whole there.`);
    process.once('exit', (status) => {
      process.exitCode = status === 0 ? 1 : status;
    });
  });
  return {
    ...maskedOutput(print, tell),
    ask: interactive ? (question) => asked(question, stdin, stderr) : null,
    askSecret: interactive ? askedInSecret : null,
    columns: stdout.isTTY === true && stdout.columns > 0 ? stdout.columns : null,
    colour: stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
    env,
    home: homedir(),
    user: userName(),
    now: () => performance.timeOrigin + performance.now(),
    onInterrupt(heed) {
      const heard = SIGNALS.map((signal) => [signal, () => heed(signal)] as const);
      for (const [signal, listener] of heard) process.on(signal, listener);
      return () => {
        for (const [signal, listener] of heard) process.off(signal, listener);
      };
    },
    leave: (status) => process.exit(status),
    distribution: resolve(dirname(realpathSync(process.argv[1] ?? '.')), '..'),
  };
}

async function askedInSecret(question: string): Promise<string | null> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const answer = await asked('', process.stdin, nowhere);
  process.stderr.write('\n');
  return answer;
}

/** A container may run as a user that has no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}
