import { spawn } from 'node:child_process';

export interface ProgramResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end; one that cannot be started, or dies of a signal, has code 127 or 128. Nothing is thrown. */
export function runProgram(
  command: readonly [string, ...string[]],
  at: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<ProgramResult> {
  const [program, ...args] = command;
  const child = spawn(program, args, { cwd: at.cwd, env: at.env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, stdout, stderr: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 128, stdout, stderr }));
  });
}

/** The same, for a program that has no business failing. */
export async function mustRun(
  command: readonly [string, ...string[]],
  at: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<string> {
  const { code, stdout, stderr } = await runProgram(command, at);
  if (code !== 0) throw new Error(`\`${command.join(' ')}\` ended with status ${code}: ${stderr.trim()}`);
  return stdout;
}
