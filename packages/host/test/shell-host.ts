import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HostConnection, type RunResult, type Script, setArguments } from '../src/index.ts';
import { placeShell } from './shells.ts';

const APPLETS = [
  ...['awk', 'cat', 'cmp', 'cp', 'cut', 'date', 'df', 'dirname', 'du', 'find', 'grep', 'gzip', 'head', 'id', 'ln'],
  ...['ls', 'mkdir', 'mktemp', 'mv', 'readlink', 'rm', 'sed', 'sha256sum', 'sort', 'sync', 'tail', 'tar', 'timeout'],
  ...['touch', 'tr', 'wc'],
];

/** A host whose shell is the one under test, and whose files are a home directory: scripts go to it on stdin, as over SSH. */
export class ShellHost implements Disposable {
  readonly home = mkdtempSync(join(tmpdir(), 'failback-host-'));
  readonly #bin = join(this.home, 'bin');
  readonly #env: Readonly<Record<string, string>>;

  constructor(shell: string, env: (home: string) => Readonly<Record<string, string>> = () => ({})) {
    mkdirSync(this.#bin);
    placeShell(this.#bin, shell, APPLETS);
    this.#env = { PATH: `${this.#bin}:${process.env.PATH ?? ''}`, HOME: this.home, ...env(this.home) };
  }

  /** Puts a program of these lines before all others of its name. */
  program(name: string, lines: string): void {
    // What is there may be a link to the shell itself, which would be written over.
    rmSync(join(this.#bin, name), { force: true });
    writeFileSync(join(this.#bin, name), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  }

  connection(host = 'app1'): HostConnection {
    return {
      host,
      target: `deploy@${host}`,
      fingerprint: 'SHA256:test',
      run: (script) => this.run(script),
      attach: () => Promise.reject(new Error('nothing is attached here')),
      forward: () => Promise.reject(new Error('nothing is forwarded here')),
      ended: new Promise(() => undefined),
      close: () => undefined,
    };
  }

  run(script: Script): Promise<RunResult> {
    return new Promise((resolve, reject) => {
      const child = spawn(join(this.#bin, 'sh'), ['-s'], { cwd: '/', env: this.#env });
      let [stdout, stderr] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text;
      });
      child.on('error', reject);
      child.on('close', (code) => resolve({ code: code ?? 255, stdout, stderr }));
      child.stdin.on('error', () => undefined);
      child.stdin.end(`${setArguments(script.args)}\n${script.text}`);
    });
  }

  [Symbol.dispose](): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}
