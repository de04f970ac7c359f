import { type ChildProcess, spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Script, setArguments } from '@failback/host';
import { installed, placeShell } from '../../host/test/shells.ts';
import { backupScript } from '../src/host-script.ts';
import { parseAnswer, type SnapshotAnswer } from '../src/make-snapshot.ts';

export { SHELLS } from '../../host/test/shells.ts';

/** Under busybox these are its own too, as on a small host; flock and setsid are of util-linux everywhere. */
const APPLETS =
  'awk cat cp cut date df env grep gzip head ls mkdir mkfifo mktemp mv od rm sed sha256sum sleep sync tail tee tr wc'.split(
    ' ',
  );

const STAND_INS = join(import.meta.dirname, 'stand-ins');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `make_main` is asked for; the usual request of these tests where nothing is said. */
export interface Asked {
  readonly mode?: 'execute' | 'dry-run';
  readonly kind?: string;
  readonly id?: string;
  readonly credentials?: string;
  readonly strategy?: string;
  readonly stall?: number;
  readonly permille?: number;
  readonly database?: string;
  readonly redis?: boolean;
  readonly mustHave?: readonly string[];
  readonly directory?: string;
}

export const ID = 'shop-production-20261121t054524z-scheduled-0a1b2c';

/** A host in a folder: an application's `.env`, a backup folder, and stand-ins for the tools of the database. */
export class BackupBed {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'failback-data-')));
  readonly directory = join(this.root, 'backups');
  readonly standIn = join(this.root, 'stand-in');
  readonly #bin = join(this.root, 'bin');
  readonly #children = new Set<ChildProcess>();

  constructor(shell: string) {
    for (const folder of ['backups', 'stand-in', 'bin', 'app', 'run', 'locks', 'home'])
      mkdirSync(join(this.root, folder));
    placeShell(this.#bin, shell, APPLETS);
    for (const name of readdirSync(STAND_INS)) copyFileSync(join(STAND_INS, name), join(this.#bin, name));
    this.env('DB_USERNAME=shop\nDB_PASSWORD=secret\n');
    this.tell('redis.rdb', RDB);
    this.tell('redis.help', '-h -p');
  }

  /** Writes the application's `.env`. */
  env(text: string): void {
    writeFileSync(join(this.root, 'app/.env'), text);
  }

  /** Tells a stand-in what to do. */
  tell(name: string, text: string | Buffer): void {
    writeFileSync(join(this.standIn, name), text);
  }

  told(name: string): string {
    return readFileSync(join(this.standIn, name), 'utf8');
  }

  /** Puts a program before all others of its name. */
  program(name: string, text: string): void {
    rmSync(join(this.#bin, name), { force: true });
    writeFileSync(join(this.#bin, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  }

  /** Gives a stand-in another name. */
  rename(from: string, to: string): void {
    renameSync(join(this.#bin, from), join(this.#bin, to));
  }

  /** From now on each program that is started writes its name and its arguments down first; `started` tells them. */
  watchArguments(): void {
    for (const name of [...APPLETS, 'flock', 'setsid', 'zstd', 'mysql', 'mysqldump', 'redis-cli', 'redis-check-rdb']) {
      const own = join(this.#bin, name);
      const real = existsSync(own) ? join(this.root, 'real', name) : installed(name);
      if (existsSync(own)) {
        mkdirSync(join(this.root, 'real'), { recursive: true });
        renameSync(own, real);
      }
      this.program(name, `printf '%s\\n' '${name} '"$*" >>"$STAND_IN/started"\nexec '${real}' "$@"`);
    }
  }

  /** @param before lines of shell in front of the script */
  async make(asked: Asked = {}, before = ''): Promise<SnapshotAnswer> {
    const ran = await this.run(this.makeScript(asked), before);
    const answer = parseAnswer(ran.stdout);
    if (answer === null) throw new Error(`no whole answer (${ran.code}): ${ran.stdout}${ran.stderr}`);
    return answer;
  }

  makeScript(asked: Asked = {}): Script {
    return backupScript('make', [
      asked.mode ?? 'execute',
      'shop',
      'production',
      asked.kind ?? 'scheduled',
      asked.id ?? ID,
      'octocat "the" \\ first\n::error::no',
      'v1.0.0',
      asked.directory ?? this.directory,
      asked.credentials ?? 'app-env',
      asked.strategy ?? 'git-tag',
      join(this.root, 'app'),
      'current',
      '-',
      String(asked.stall ?? 600),
      String(asked.permille ?? 1000),
      asked.database ?? 'shop',
      asked.redis ? 'redis' : '-',
      ...(asked.mustHave ?? ['users']),
    ]);
  }

  /** As a connection sends it: on stdin, the arguments in front. */
  run(script: Script, before = ''): Promise<Ran> {
    return this.start(script, before).ended;
  }

  start(script: Script, before = ''): { readonly child: ChildProcess; readonly ended: Promise<Ran> } {
    const child = spawn(join(this.#bin, 'sh'), ['-s'], { cwd: '/', env: this.#environment(), stdio: 'pipe' });
    this.#children.add(child);
    const texts = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      texts.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      texts.stderr += text;
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(`${before}${setArguments(script.args)}\n${script.text}`);
    const ended = new Promise<Ran>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve({ code, ...texts }));
    });
    return { child, ended };
  }

  /** What lies in the backup folder, hidden names too. */
  get kept(): readonly string[] {
    return readdirSync(this.directory).sort();
  }

  /** What a run keeps outside of it while it lasts. */
  get work(): readonly string[] {
    return readdirSync(join(this.root, 'run'));
  }

  file(...path: readonly string[]): string {
    return join(this.directory, ...path);
  }

  /** Processes of this host that are alive, each with its command line and its environment. */
  processes(): readonly { readonly pid: number; readonly command: string; readonly environment: string }[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          const environment = readFileSync(`/proc/${name}/environ`, 'latin1');
          const command = readFileSync(`/proc/${name}/cmdline`, 'latin1').replaceAll('\0', ' ');
          return environment.includes(`STAND_IN=${this.standIn}\0`) && command !== ''
            ? [{ pid: Number(name), command, environment }]
            : [];
        } catch {
          return []; // it has ended meanwhile
        }
      });
  }

  remove(): void {
    for (const child of this.#children) if (child.exitCode === null) child.kill('SIGKILL');
    for (const { pid } of this.processes()) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // it has ended meanwhile
      }
    }
    rmSync(this.root, { recursive: true, force: true });
  }

  #environment(): NodeJS.ProcessEnv {
    return {
      PATH: `${this.#bin}:${process.env.PATH ?? '/usr/bin:/bin'}`,
      HOME: join(this.root, 'home'),
      XDG_RUNTIME_DIR: join(this.root, 'run'),
      FAILBACK_LOCKS: join(this.root, 'locks'),
      STAND_IN: this.standIn,
    };
  }
}

/** An empty database as Redis 7 writes it: the beginning, the end, and a checksum that is not looked at here. */
export const RDB = Buffer.concat([Buffer.from('REDIS0010'), Buffer.from([0xff]), Buffer.alloc(8)]);

export function codesOf(answer: SnapshotAnswer): readonly string[] {
  return answer.refusals.map(({ code }) => code);
}
