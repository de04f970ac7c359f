import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { HostConnection, Script } from '@failback/host';
import { ShellHost } from '../../host/test/shell-host.ts';

/** Programs of the machine that a test must not see: what a host has is what the test gives it. */
const HIDDEN = ['crontab', 'dpkg-query', 'mariadbd', 'mysqld', 'node', 'php', 'redis-server', 'systemctl'];

/** A host of which nothing is known but what a test gives it. */
export class AuditedHost extends ShellHost {
  constructor(shell: string) {
    super(shell, (home) => ({ FAILBACK_ETC: join(home, 'etc'), GIT_CONFIG_NOSYSTEM: '1' }));
    for (const name of HIDDEN) this.program(name, 'exit 127');
    this.file('etc/crontab', '');
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
    return { ...this.connection(), run };
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
