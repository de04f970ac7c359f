import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HostConnection, type RunResult, type Script, setArguments } from '@failback/host';

/** Names of the shells to test with: `FAILBACK_TEST_SHELLS="dash,busybox"`; default the machine's own `sh`. */
export const SHELLS = (process.env.FAILBACK_TEST_SHELLS ?? 'sh').split(',');

/** Under busybox these are its own too, as on a small host. */
const APPLETS = [
  ...[
    'awk',
    'cat',
    'cmp',
    'cp',
    'cut',
    'date',
    'df',
    'dirname',
    'find',
    'grep',
    'gzip',
    'head',
    'id',
    'ln',
    'ls',
    'mkdir',
  ],
  ...['mktemp', 'mv', 'rm', 'sed', 'sha256sum', 'sort', 'sync', 'tail', 'tar', 'timeout', 'touch', 'tr', 'wc'],
];

/** A home directory and a shell; scripts go to it on stdin, as over SSH. */
export class ShellHost implements Disposable {
  readonly home = mkdtempSync(join(tmpdir(), 'failback-host-'));
  readonly bin = join(this.home, 'bin');

  constructor(shell: string) {
    mkdirSync(this.bin);
    const program = programOf(shell);
    for (const name of shell === 'busybox' ? ['sh', ...APPLETS] : ['sh']) symlinkSync(program, join(this.bin, name));
  }

  /** Puts a program before all others of its name. */
  program(name: string, text: string): void {
    // What is there may be a link to the shell itself, which would be written over.
    rmSync(join(this.bin, name), { force: true });
    writeFileSync(join(this.bin, name), text, { mode: 0o755 });
  }

  connection(host: string): HostConnection {
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
      const child = spawn(join(this.bin, 'sh'), ['-s'], {
        cwd: '/',
        env: { PATH: `${this.bin}:${process.env.PATH ?? ''}`, HOME: this.home },
      });
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

function programOf(shell: string): string {
  const found = spawnSync('/bin/sh', ['-c', 'command -v "$1"', 'sh', shell], { encoding: 'utf8' }).stdout.trim();
  if (found === '') throw new Error(`the shell ${shell} is not installed. Mend: sudo apt-get install -y ${shell}`);
  return found;
}
