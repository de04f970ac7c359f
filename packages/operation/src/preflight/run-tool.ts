import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { RunTool } from './question.ts';

/** What such programs say is a few KiB; the rest is dropped. */
const MOST_BYTES = 4 * 1024 * 1024;

/** What a package manager may need to know. Everything else stays with us: inputs of the step, the SSH key among them. */
const PASSED = [
  /^(PATH|HOME|USER|LOGNAME|LANG|LC_ALL|TMPDIR|TEMP|TMP|RUNNER_TEMP|CI)$/,
  /^(http|https|no|all)_proxy$/i,
  /^(COMPOSER|NPM_CONFIG|FLUTTER|PUB)_/i,
  /^(NODE_AUTH_TOKEN|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE)$/,
];

/** Runs programs on the machine that the audit runs on. */
export function systemRunTool(env: NodeJS.ProcessEnv): RunTool {
  const passed = Object.fromEntries(Object.entries(env).filter(([name]) => PASSED.some((form) => form.test(name))));
  return ([program = 'false', ...args], { folder, timeoutMs }) =>
    new Promise((resolve) => {
      if (!existsSync(folder)) {
        resolve({ kind: 'ran', code: 127, stdout: '', stderr: `there is no folder ${folder}` });
        return;
      }
      // In a group of its own: what it has started would otherwise outlive it, and keep its output open.
      const child = spawn(program, args, {
        cwd: folder,
        env: passed,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      });
      const texts = { stdout: '', stderr: '' };
      for (const name of ['stdout', 'stderr'] as const) {
        child[name].setEncoding('utf8').on('data', (text: string) => {
          if (texts[name].length < MOST_BYTES) texts[name] += text;
        });
      }
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        endGroup(child);
        for (const name of ['stdout', 'stderr'] as const) child[name].destroy();
      }, timeoutMs);
      child.on('error', (error) => {
        clearTimeout(timer);
        const missing = 'code' in error && error.code === 'ENOENT';
        resolve(missing ? { kind: 'missing' } : { kind: 'ran', code: 127, stdout: '', stderr: error.message });
      });
      child.on('close', (code) => {
        clearTimeout(timer);
        resolve(late ? { kind: 'timed-out' } : { kind: 'ran', code: code ?? 128, ...texts });
      });
    });
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended just now.
  }
}
