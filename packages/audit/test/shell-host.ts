import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type HostConnection, type RunResult, type Script, setArguments } from '@failback/host';

/** Names of the shells to test with: `FAILBACK_TEST_SHELLS="dash,busybox"`; default the machine's own `sh`. */
export const SHELLS = (process.env.FAILBACK_TEST_SHELLS ?? 'sh').split(',');

/** Under busybox these are its own too, as on a small host. */
const APPLETS = [
  ...['awk', 'cat', 'cut', 'df', 'du', 'find', 'grep', 'head', 'id', 'ls', 'mkdir', 'mv', 'readlink', 'rm', 'sed'],
  ...['sha256sum', 'sort', 'sync', 'timeout', 'tr'],
];

/** Programs of the machine that a test must not see: what a host has is what the test gives it. */
const HIDDEN = ['crontab', 'dpkg-query', 'mariadbd', 'mysqld', 'node', 'php', 'redis-server', 'systemctl'];

/** A host whose shell is the one under test: scripts go to it on stdin, as over SSH. */
export class ShellHost implements Disposable {
  readonly home = mkdtempSync(join(tmpdir(), 'failback-audit-'));
  readonly #bin = join(this.home, 'bin');

  constructor(shell: string) {
    mkdirSync(this.#bin);
    const program = programOf(shell);
    for (const name of shell === 'busybox' ? ['sh', ...APPLETS] : ['sh']) symlinkSync(program, join(this.#bin, name));
    for (const name of HIDDEN) this.program(name, 'exit 127');
    this.file('etc/crontab', '');
  }

  /** Puts a program before all others of its name. */
  program(name: string, lines: string): void {
    // What is there may be a link to the shell itself.
    rmSync(join(this.#bin, name), { force: true });
    writeFileSync(join(this.#bin, name), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  }

  /** A file below the home directory; `etc/` there stands for the host's own. */
  file(path: string, text: string, mode = 0o644): string {
    const full = join(this.home, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
    chmodSync(full, mode);
    return full;
  }

  /** A connection that ends before the last line of an answer has come. */
  get torn(): HostConnection {
    const run = async (script: Script) => {
      const result = await this.run(script);
      return { ...result, stdout: result.stdout.trimEnd().split('\n').slice(0, -1).join('\n') };
    };
    return { ...this.connection, run };
  }

  get connection(): HostConnection {
    return {
      host: 'app1',
      target: 'deploy@app1',
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
      const child = spawn(join(this.#bin, 'sh'), ['-s'], {
        cwd: '/',
        env: {
          PATH: `${this.#bin}:${process.env.PATH ?? ''}`,
          HOME: this.home,
          FAILBACK_ETC: join(this.home, 'etc'),
          GIT_CONFIG_NOSYSTEM: '1',
        },
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

/** A checkout with one tagged commit of these files; returns the commit. */
export function makeCheckout(folder: string, files: Readonly<Record<string, string>>): string {
  const git = (...args: string[]) => {
    const own = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-C', folder, ...args];
    const { status, stdout, stderr } = spawnSync('git', own, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  mkdirSync(folder, { recursive: true });
  git('init', '-q');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git('add', '-A');
  git('commit', '-qm', 'first');
  git('tag', 'v1.2.3');
  return git('rev-parse', 'HEAD');
}

function programOf(shell: string): string {
  const found = spawnSync('/bin/sh', ['-c', 'command -v "$1"', 'sh', shell], { encoding: 'utf8' }).stdout.trim();
  if (found === '') throw new Error(`the shell ${shell} is not installed. Mend: sudo apt-get install -y ${shell}`);
  return found;
}
