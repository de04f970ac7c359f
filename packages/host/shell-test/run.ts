import { type ChildProcess, spawn } from 'node:child_process';

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end; after `ms` it is killed, so that no test hangs. */
export function run(
  command: readonly string[],
  options: { readonly env: NodeJS.ProcessEnv; readonly input?: string; readonly ms?: number; readonly cwd?: string },
): Promise<Ran> {
  const [program = 'false', ...args] = command;
  const child = spawn(program, args, { env: options.env, cwd: options.cwd ?? '/', stdio: 'pipe' });
  return finished(child, options.input ?? '', options.ms ?? 110_000);
}

function finished(child: ChildProcess, input: string, ms: number): Promise<Ran> {
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (bytes: Buffer) => {
      stdout += bytes.toString();
    });
    child.stderr?.on('data', (bytes: Buffer) => {
      stderr += bytes.toString();
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), ms);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, stdout, stderr });
    });
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}
