import { execFile } from 'node:child_process';

export interface Ended {
  /** 128 and more, or -1, for a program that did not end by itself. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Longest time of any program of the bed, in milliseconds. */
const TIMEOUT = 180_000;

/** Runs a program to its end, or until its time is up. */
export function program(name: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { env, timeout: TIMEOUT, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 } as const;
    execFile(name, args, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, stdout, stderr: code === -1 ? `${stderr}${error?.message}` : stderr });
    });
  });
}

/** The same, for one that has no business failing; gives what it printed. */
export async function must(name: string, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await program(name, args);
  if (code !== 0) throw new Error(`${[name, ...args].join(' ')} ended with ${code}: ${stderr.trim()}`);
  return stdout;
}
