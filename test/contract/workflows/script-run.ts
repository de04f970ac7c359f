import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a script of a workflow ended. */
export interface ScriptEnd {
  readonly code: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: string;
}

export interface ScriptCall {
  /** The text of `run:`, with nothing to fill in. */
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
  /** Folder of the programs that it finds before all others. */
  readonly programs: string;
  /** An existing folder for the runner's own files. */
  readonly temp: string;
}

/** Runs a script as a runner runs `shell: sh`: a file, ended at its first failure, with outputs in a file. */
export async function runScript({ run, env, programs, temp }: ScriptCall): Promise<ScriptEnd> {
  const folder = mkdtempSync(join(temp, 'script-'));
  const [script, output] = [join(folder, 'run.sh'), join(folder, 'output')];
  writeFileSync(script, run);
  writeFileSync(output, '');
  const child = spawn('sh', ['-e', script], {
    cwd: folder,
    env: { PATH: `${programs}:${process.env.PATH}`, GITHUB_OUTPUT: output, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const take = (text: string) => {
    log += text;
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean);
  const outputs = Object.fromEntries(lines.map((line) => [line.replace(/=.*/, ''), line.replace(/^[^=]*=/, '')]));
  return { code, outputs, log };
}

/** A folder with a program for each name, from its shell text; `gh` stands in for GitHub's command line unless given. */
export function placePrograms(temp: string, programs: Readonly<Record<string, string>> = {}): string {
  const folder = join(mkdtempSync(join(temp, 'programs-')), 'bin');
  mkdirSync(folder);
  const standIn = join(import.meta.dirname, 'gh-stand-in.mjs');
  const gh = `exec '${process.execPath}' '${standIn}' "$@"`;
  for (const [name, text] of Object.entries({ gh, ...programs })) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

/** A clock that only sleeping moves: `date +%s` and `sleep`. It begins at 1000. */
export function sleepingClock(temp: string): Readonly<Record<'date' | 'sleep', string>> {
  const now = join(temp, 'now');
  writeFileSync(now, '1000');
  return {
    date: `[ "$*" = +%s ] && cat '${now}'`,
    sleep: `echo $(($(cat '${now}') + $1)) >'${now}'`,
  };
}
