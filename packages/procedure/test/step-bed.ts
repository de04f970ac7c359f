import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandOf } from '../../host/test/shells.ts';

export { SHELLS } from '../../host/test/shells.ts';

const HERE = new URL('..', import.meta.url).pathname;
const STEPS = join(HERE, 'shell');
const HEALTH = join(HERE, '../health/shell/health');
const FAKES = join(HERE, 'test/fakes');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Everything an engine would give a step: a plan, a private folder, facts; and nothing that outlives the test. */
export class StepBed {
  readonly root: string;
  readonly work: string;
  readonly place: string;
  readonly shell: string;
  /** More variables for the steps, such as the deadline that an engine exports. */
  readonly variables: Record<string, string> = {};
  private readonly plan: string;
  private readonly path: string;

  constructor(shell: string) {
    this.shell = shell;
    this.root = realpathSync(mkdtempSync(join(tmpdir(), 'failback-step-')));
    this.place = join(this.root, 'state/shop/production');
    this.plan = join(this.place, 'operations/op-1/plan');
    this.work = join(this.place, 'operations/op-1/work');
    mkdirSync(this.plan, { recursive: true });
    mkdirSync(this.work, { mode: 0o700 });
    symlinkSync(join(STEPS, 'steps'), join(this.plan, 'steps'));
    symlinkSync(join(STEPS, 'parts'), join(this.plan, 'parts'));
    symlinkSync(HEALTH, join(this.plan, 'health'));
    mkdirSync(join(this.root, 'units'));
    this.path = `${FAKES}:${process.env.PATH}`;
  }

  /** Commands in `first` are found before all others, such as those that cut a run. */
  async run(kind: string, verb: string, args: readonly string[], first = ''): Promise<Run> {
    const [program, ...words] = commandOf(this.shell);
    const child = spawn(program, [...words, join(this.plan, 'steps', `${kind}.sh`), verb, ...args], {
      cwd: '/',
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: first === '' ? this.path : `${first}:${this.path}`,
        HOME: this.root,
        GIT_CONFIG_NOSYSTEM: '1',
        FAILBACK_PLAN: this.plan,
        FAILBACK_WORK: this.work,
        FAILBACK_FACTS: join(this.root, 'facts'),
        FAILBACK_OPERATION: 'op-1',
        FAILBACK_TOKEN: '1',
        FAILBACK_STEP: 'op-1/test',
        FAKE_UNITS: join(this.root, 'units'),
        ...this.variables,
      },
    });
    const texts = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      texts.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      texts.stderr += text;
    });
    const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { status, ...texts };
  }

  /** Fails the test with what the step said. */
  async succeed(kind: string, verb: string, args: readonly string[]): Promise<Run> {
    const run = await this.run(kind, verb, args);
    if (run.status !== 0) throw new Error(`${kind} ${verb} ended with ${run.status}: ${run.stderr}${run.stdout}`);
    return run;
  }

  facts(): readonly string[] {
    const file = join(this.root, 'facts');
    return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  }

  worked(name: string): string | null {
    const file = join(this.work, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  }

  /** Declares a unit to the fake systemctl. */
  unit(name: string, state: string): void {
    writeFileSync(join(this.root, 'units', name), `${state}\n`);
  }

  unitState(name: string): string {
    return readFileSync(join(this.root, 'units', name), 'utf8').trim();
  }

  unitCalls(): readonly string[] {
    const file = join(this.root, 'units/.calls');
    return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  }

  /** As whom something was run through sudo, and the first word of what was run. */
  sudoCalls(): readonly string[] {
    const file = join(this.root, 'units/.sudo');
    return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  }

  /** A script of the test on the host, such as a command of the team. */
  script(name: string, text: string): string {
    const file = join(this.root, name);
    writeFileSync(file, text);
    chmodSync(file, 0o755);
    return file;
  }

  remove(): void {
    // A folder that a test has closed to its owner could not be emptied.
    if (existsSync(this.root)) execFileSync('chmod', ['-R', 'u+w', this.root]);
    rmSync(this.root, { recursive: true, force: true });
  }
}
