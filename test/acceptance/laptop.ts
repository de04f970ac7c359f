import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { GOOD_RELEASE, makeStageRoot, raiseStage, type Stage } from '@failback/drill';
import { expect } from 'vitest';
import { answerOf } from './condition.ts';
import { givenBack } from './given-back.ts';

const CLI = resolve(import.meta.dirname, '../../dist/cli/index.js');

export const CONFIRM = ['--confirm', 'production', '--reason', 'the shop answers 500'] as const;

interface CliEnd {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface CliRun {
  readonly child: ChildProcess;
  readonly ended: Promise<CliEnd>;
  /** Waits until that was said on stderr. */
  readonly heard: (text: string) => Promise<void>;
}

/** Somebody's laptop with a key to the drill's hosts, which serve the good release. */
export class Laptop {
  readonly stage: Stage;
  readonly #home: string;

  private constructor(stage: Stage) {
    this.stage = stage;
    this.#home = join(stage.root, 'laptop');
    mkdirSync(join(this.#home, '.ssh'), { recursive: true, mode: 0o700 });
    writeFileSync(join(this.#home, '.ssh', 'id_ed25519'), stage.sshPrivateKey, { mode: 0o600 });
    writeFileSync(join(this.#home, '.ssh', 'known_hosts'), stage.knownHosts);
  }

  static async open(): Promise<Laptop> {
    const stage = await raiseStage(await makeStageRoot());
    await stage.deploy(GOOD_RELEASE);
    return new Laptop(stage);
  }

  /** The same, and the good release was proved good. */
  static async openProved(): Promise<Laptop> {
    const laptop = await Laptop.open();
    const { code, out, err } = await laptop.failback('verify', '--expect-release', GOOD_RELEASE);
    expect(code, out + err).toBe(0);
    return laptop;
  }

  /** The command as somebody types it in a checkout of the team's repository, with nobody at the terminal. */
  start(args: readonly string[], env: Readonly<Record<string, string>> = {}): CliRun {
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd: this.stage.workspace,
      env: { PATH: process.env.PATH, HOME: this.#home, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    const ended = new Promise<CliEnd>((done) => child.on('close', (code) => done({ code, out, err })));
    const heard = (text: string) => expect.poll(() => err, { interval: 10, timeout: 120_000 }).toContain(text);
    return { child, ended: givenBack(this.stage, ended), heard };
  }

  failback(...args: readonly string[]): Promise<CliEnd> {
    return this.start(args).ended;
  }

  /** What a visitor of each host gets: `200 v1.0.0`. */
  answers(path?: string): Promise<readonly string[]> {
    return Promise.all(this.stage.hosts.map((host) => answerOf(host, path)));
  }

  close(): Promise<void> {
    return this.stage.close();
  }
}
