import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StepBed } from './step-bed.ts';

/** A live checkout on its bad release v2, with v1 before it, and an origin that has v3 as well. */
export interface GitHost {
  readonly path: string;
  readonly origin: string;
  readonly v1: string;
  readonly v2: string;
  readonly v3: string;
  git(...args: string[]): string;
  write(name: string, text: string): void;
  read(name: string): string;
}

const IDENTITY = ['-c', 'user.name=Deploy', '-c', 'user.email=deploy@example.com', '-c', 'init.defaultBranch=main'];

export function gitHost(bed: StepBed): GitHost {
  const origin = join(bed.root, 'origin');
  const path = join(bed.root, 'live');
  const at = (folder: string, ...args: string[]) =>
    execFileSync('git', [...IDENTITY, '-C', folder, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  const write = (folder: string, name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const release = (version: string, files: Record<string, string>) => {
    write(origin, 'VERSION', `${version}\n`);
    write(origin, 'public/index.php', `<?php echo '${version}';\n`);
    for (const [name, text] of Object.entries(files)) write(origin, name, text);
    at(origin, 'add', '-A');
    at(origin, 'commit', '-q', '-m', version);
    at(origin, 'tag', version);
    return at(origin, 'rev-parse', 'HEAD');
  };
  mkdirSync(origin);
  at(origin, 'init', '-q');
  const ignored = '/vendor\n/.env\n/bootstrap/cache/*.php\n';
  const v1 = release('v1', { '.gitignore': ignored, 'old only.txt': 'of v1\n', 'docs/a': 'a\n' });
  at(origin, 'rm', '-q', '-r', 'old only.txt', 'docs');
  const v2 = release('v2', {});
  execFileSync('git', ['clone', '-q', origin, path], { stdio: 'ignore' });
  at(path, 'checkout', '-q', '--detach', 'v2');
  const v3 = release('v3', {});
  write(path, 'vendor/made', 'by v2\n');
  write(path, '.env', 'APP_KEY=secret\n');
  return {
    path,
    origin,
    v1,
    v2,
    v3,
    git: (...args) => at(path, ...args),
    write: (name, text) => write(path, name, text),
    read: (name) => readFileSync(join(path, name), 'utf8'),
  };
}
