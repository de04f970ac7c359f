import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Ran {
  /** Wall time from before its start until its end and that of its output. */
  readonly milliseconds: number;
  /** Until the first byte that it printed. */
  readonly toFirstByte: number;
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program and times it. Not synchronously: the server's log must be read meanwhile, or the server stands still. */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ran> {
  const began = performance.now();
  const child = spawn(command, args, { env: options.env ?? process.env });
  let toFirstByte = Number.NaN;
  const out = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      if (Number.isNaN(toFirstByte)) toFirstByte = performance.now() - began;
      out[name] += text;
    });
  }
  // A program that refuses at once may not read its input.
  child.stdin.on('error', () => undefined).end(options.input ?? '');
  const [code] = (await once(child, 'close')) as [number | null];
  return { milliseconds: performance.now() - began, toFirstByte, code, ...out };
}
