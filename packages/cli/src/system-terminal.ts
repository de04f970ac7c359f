import { realpathSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { maskedOutput } from './masked-output.ts';
import type { Terminal } from './terminal.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The terminal that this process runs on. */
export function systemTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  const interactive = stdin.isTTY === true && stderr.isTTY === true;
  return {
    ...maskedOutput(
      (line) => void stdout.write(`${line}\n`),
      (line) => void stderr.write(`${line}\n`),
    ),
    ask: interactive ? (question) => asked(question, stderr) : null,
    askSecret: interactive ? askedInSecret : null,
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

function asked(question: string, output: NodeJS.WritableStream): Promise<string | null> {
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  return new Promise((resolve) => {
    // Ctrl-C and Ctrl-D are a no to this question.
    lines.on('SIGINT', () => lines.close());
    lines.on('close', () => resolve(null));
    lines.question(question, (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}

async function askedInSecret(question: string): Promise<string | null> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const answer = await asked('', nowhere);
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
