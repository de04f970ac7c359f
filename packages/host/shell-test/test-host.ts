import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Attachment, type JournalLine } from './attachment.ts';
import { script } from './bundle.ts';
import { type PlanFolder, writePlan } from './plan-folder.ts';
import { type Ran, run } from './run.ts';
import type { Shell } from './shells.ts';
import { until } from './waiting.ts';

/** A host in a folder: its own state directory, release path, PATH and kernel boot id; real processes. */
export class TestHost {
  readonly root: string;
  readonly stateDir: string;
  readonly releasePath: string;
  readonly envDir: string;
  readonly env: NodeJS.ProcessEnv;

  constructor(shell: Shell) {
    this.root = realpathSync(mkdtempSync(join(tmpdir(), 'failback-shell-')));
    this.stateDir = join(this.root, 'state');
    this.releasePath = join(this.root, 'release');
    this.envDir = join(this.stateDir, 'app/production');
    for (const folder of ['state', 'release', 'marks', 'bin', 'home', 'plans', 'proc/sys/kernel/random', 'tmp']) {
      mkdirSync(join(this.root, folder), { recursive: true });
    }
    symlinkSync(shell.path, join(this.root, 'bin/sh'));
    symlinkSync('/proc/uptime', join(this.root, 'proc/uptime'));
    this.reboot();
    this.env = {
      PATH: `${join(this.root, 'bin')}:${process.env.PATH ?? '/usr/bin:/bin'}`,
      HOME: join(this.root, 'home'),
      TMPDIR: join(this.root, 'tmp'),
      FAILBACK_PROC: join(this.root, 'proc'),
      TEST_WORLD: this.root,
    };
  }

  /** The kernel has another boot id from now on. */
  reboot(): void {
    writeFileSync(join(this.root, 'proc/sys/kernel/random/boot_id'), `${randomUUID()}\n`);
  }

  /** So much time passes at once; from then on the uptime moves by this alone. */
  timePasses(seconds: number): void {
    const uptime = join(this.root, 'proc/uptime');
    const later = Number(readFileSync(uptime, 'utf8').split(' ')[0]) + seconds;
    writeFileSync(`${uptime}.new`, `${later.toFixed(2)} 0.00\n`);
    renameSync(`${uptime}.new`, uptime);
  }

  /** Puts a program in front of all others on this host's PATH. */
  shim(name: string, text: string): void {
    const file = join(this.root, 'bin', name);
    writeFileSync(file, `#!/bin/sh\n${text}`);
    chmodSync(file, 0o755);
  }

  sh(): string {
    return join(this.root, 'bin/sh');
  }

  async start(
    plan: PlanFolder,
    changes: { readonly digest?: string; readonly spoil?: (folder: string) => void } = {},
  ): Promise<string> {
    const folder = join(this.root, 'plans', `${plan.operation}-${randomUUID()}`);
    const digest = writePlan(folder, plan, this.settings(plan));
    changes.spoil?.(folder);
    const args = [this.stateDir, 'app', 'production', plan.operation, this.releasePath, changes.digest ?? digest];
    const ran = await this.send(script('start.sh', 'start_main', args, folder));
    if (ran.code !== 0) throw new Error(`start ended with ${ran.code}: ${ran.stderr}`);
    return ran.stdout.trimEnd();
  }

  settings(plan: PlanFolder): Readonly<Record<string, string>> {
    return {
      app: 'app',
      environment: 'production',
      operation: plan.operation,
      host: 'h1',
      lease: '600',
      closes: 'yes',
      launch: 'setsid',
      recovery: 'none',
      required: '',
      'release-path': this.releasePath,
      'state-dir': this.stateDir,
      alert: 'none',
      ...plan.settings,
    };
  }

  /** Runs a script on stdin, as a controller does. */
  send(text: string): Promise<Ran> {
    return run([this.sh(), '-s'], { env: this.env, input: text });
  }

  engine(operation: string, file: string, args: readonly string[] = [], ms?: number): Promise<Ran> {
    return run([this.sh(), join(this.operationDir(operation), 'plan/engine', file), ...args], {
      env: this.env,
      ...(ms === undefined ? {} : { ms }),
    });
  }

  recover(tick = ''): Promise<Ran> {
    return run([this.sh(), join(this.envDir, 'recover.sh'), tick], { env: this.env });
  }

  attach(operation: string, token: number, lease: 'renewed' | 'silent' = 'renewed', offset = 0): Attachment {
    const file = join(this.operationDir(operation), 'plan/engine/attach.sh');
    return new Attachment([this.sh(), file, String(offset), String(token)], this.env, lease);
  }

  operationDir(operation: string): string {
    return join(this.envDir, 'operations', operation);
  }

  journalFile(operation: string): string {
    return join(this.operationDir(operation), 'journal.jsonl');
  }

  journal(operation: string): readonly JournalLine[] {
    if (!existsSync(this.journalFile(operation))) return [];
    const text = readFileSync(this.journalFile(operation), 'utf8');
    return text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as JournalLine);
  }

  states(operation: string): readonly (string | number | undefined)[] {
    return this.journal(operation).flatMap((line) => (line.event === 'state' ? [line.state] : []));
  }

  state(operation: string): string | number | undefined {
    return this.states(operation).at(-1);
  }

  /** Waits until the claim has ended, and says in which state. */
  ended(token: number): Promise<string> {
    const file = join(this.envDir, 'claims', `${token}.done`);
    return until(`claim ${token} to end`, () => existsSync(file) && readFileSync(file, 'utf8').trim());
  }

  /** The same where nobody renews the lease any more: hours pass until it is lost, however slow the supervisor is to look. */
  abandoned(token: number): Promise<string> {
    const file = join(this.envDir, 'claims', `${token}.done`);
    return until(`claim ${token} to end`, () => {
      this.timePasses(3600);
      return existsSync(file) && readFileSync(file, 'utf8').trim();
    });
  }

  supervisorPid(operation: string): number {
    return Number(readFileSync(join(this.operationDir(operation), 'supervisor'), 'utf8').split(' ')[0]);
  }

  log(operation: string, step: string): string {
    return readFileSync(join(this.operationDir(operation), 'out', `${step}.log`), 'utf8');
  }

  /** What truly ran, in order: `do prepare.a`, `undo prepare.a`. */
  effects(): readonly string[] {
    const file = join(this.root, 'effects');
    return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  }

  marks(): readonly string[] {
    return readdirSync(join(this.root, 'marks')).sort();
  }

  /**
   * Processes that belong to this host: they carry its world in their environment. One look may miss who is started by
   * another that ends meanwhile; nobody is there when nobody is seen twice.
   */
  processes(): readonly Process[] {
    const seen = this.#processesNow();
    return seen.length > 0 ? seen : this.#processesNow();
  }

  #processesNow(): readonly Process[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          if (!environmentOf(name).includes(`TEST_WORLD=${this.root}\0`)) return [];
          const command = readFileSync(`/proc/${name}/cmdline`, 'latin1').replaceAll('\0', ' ');
          return command === '' ? [] : [{ pid: Number(name), command }];
        } catch {
          return []; // it has ended meanwhile
        }
      });
  }

  /** Fails when a process is left behind; removes everything. */
  async close(): Promise<void> {
    try {
      await until('every process of the host to end', () => this.processes().length === 0, 30_000);
    } catch {
      const left = this.processes();
      for (const { pid } of left) killProcess(pid);
      throw new Error(`left behind: ${left.map(({ pid, command }) => `${pid} ${command}`).join('; ')}`);
    } finally {
      chmodTree(this.root);
      rmSync(this.root, { recursive: true, force: true });
    }
  }
}

interface Process {
  readonly pid: number;
  readonly command: string;
}

/** Of a process that is just becoming another program the kernel tells nothing for a moment: it is looked at again. */
function environmentOf(pid: string): string {
  for (let looks = 0; looks < 200; looks += 1) {
    const environment = readFileSync(`/proc/${pid}/environ`, 'latin1');
    if (environment !== '' || readFileSync(`/proc/${pid}/cmdline`, 'latin1') !== '') return environment;
    // After the name: state, parent, group, session, terminal, its group, flags. The dead and the kernel's own have none.
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    if (/[ZX]/.test(stat[0] ?? '') || (Number(stat[6]) & KERNEL_THREAD) !== 0) break;
  }
  return '';
}

/** PF_KTHREAD of linux/sched.h. */
const KERNEL_THREAD = 0x200000;

export function killProcess(pid: number, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    process.kill(pid, signal);
  } catch {
    // it has ended meanwhile
  }
}

/** Plans are read-only folders. */
function chmodTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    chmodSync(join(folder, entry.name), 0o700);
    chmodTree(join(folder, entry.name));
  }
}
