import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { placeShell } from '../../host/test/shells.ts';

export { SHELLS } from '../../host/test/shells.ts';

const SCRIPTS = fileURLToPath(new URL('../shell', import.meta.url));
const APPLETS = ['awk', 'head', 'tail', 'tr', 'sed', 'sleep', 'timeout', 'mktemp', 'wc', 'cat', 'rm', 'mkdir', 'id'];

export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A host as a step sees it: a plan, a work folder, a file for facts; `sh` is the shell under test. */
export class ShellBed implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'failback-health-'));
  readonly work = join(this.folder, 'work');
  readonly #bin = join(this.folder, 'bin');
  readonly #env: Record<string, string>;

  constructor(shell: string, env: Record<string, string> = {}) {
    mkdirSync(this.work);
    mkdirSync(this.#bin);
    placeShell(this.#bin, shell, APPLETS);
    this.#env = { ...env };
  }

  /** Puts a program before all others of its name. */
  program(name: string, text: string): void {
    rmSync(join(this.#bin, name), { force: true }); // it may be a link to the shell itself
    writeFileSync(join(this.#bin, name), text, { mode: 0o755 });
  }

  workFile(name: string, text: string): void {
    writeFileSync(join(this.work, name), text, { mode: 0o600 });
  }

  step(kind: 'gate' | 'served', verb: string, args: readonly string[]): Promise<Answer> {
    return this.#run([join(SCRIPTS, 'steps', `${kind}.sh`), verb, ...args], '');
  }

  /** A script on stdin with its arguments in front, as a connection sends it. */
  script(text: string, args: readonly string[]): Promise<Answer> {
    return this.#run(['-s', '--', ...args], text);
  }

  /** Lines of shell that may use the library. */
  library(lines: string, args: readonly string[] = []): Promise<Answer> {
    const text = `set -eu\n. "$FAILBACK_PLAN/health/http.sh"\n. "$FAILBACK_PLAN/health/check.sh"\n${lines}\n`;
    return this.#run(['-s', '--', ...args], text);
  }

  get facts(): string {
    const file = join(this.folder, 'facts');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #run(args: readonly string[], stdin: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const child = spawn(join(this.#bin, 'sh'), args, {
        cwd: '/',
        env: {
          PATH: `${this.#bin}:${process.env.PATH ?? ''}`,
          HOME: this.folder,
          TMPDIR: this.folder,
          FAILBACK_PLAN: SCRIPTS,
          FAILBACK_WORK: this.work,
          FAILBACK_FACTS: join(this.folder, 'facts'),
          ...this.#env,
        },
      });
      let [stdout, stderr] = ['', ''];
      child.stdout.on('data', (chunk) => (stdout += chunk));
      child.stderr.on('data', (chunk) => (stderr += chunk));
      child.on('error', reject);
      child.on('close', (code) => resolve({ code: code ?? -1, stdout, stderr }));
      child.stdin.on('error', () => {});
      child.stdin.end(stdin);
    });
  }
}
