import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { until } from './waiting.ts';

export interface JournalLine {
  readonly boot: string;
  readonly seq: number;
  readonly event: string;
  readonly [field: string]: string | number;
}

/** One attach channel: what a controller sees and says. Renews the lease until it is told to be silent. */
export class Attachment {
  readonly child: ChildProcessWithoutNullStreams;
  readonly answers: string[] = [];
  journalText = '';
  #counter = 0;
  #ticking: NodeJS.Timeout | undefined;

  constructor(command: readonly string[], env: NodeJS.ProcessEnv, lease: 'renewed' | 'silent') {
    const [program = 'false', ...args] = command;
    this.child = spawn(program, args, { env, cwd: '/', stdio: 'pipe' });
    this.child.stdout.on('data', (bytes: Buffer) => {
      this.journalText += bytes.toString();
    });
    this.child.stderr.on('data', (bytes: Buffer) => {
      this.answers.push(...bytes.toString().trimEnd().split('\n'));
    });
    this.child.stdin.on('error', () => {});
    if (lease === 'renewed') this.#ticking = setInterval(() => this.tick(), 200);
  }

  tick(): void {
    this.#counter += 1;
    this.say(`lease ${this.#counter}`);
  }

  silence(): void {
    clearInterval(this.#ticking);
  }

  say(request: string): void {
    if (this.child.stdin.writable) this.child.stdin.write(`${request}\n`);
  }

  async ask(request: string, answer: RegExp): Promise<string> {
    this.say(request);
    return this.answered(answer);
  }

  answered(answer: RegExp): Promise<string> {
    return until(`answer ${answer}; so far ${JSON.stringify(this.answers)}`, () =>
      this.answers.find((line) => answer.test(line)),
    );
  }

  journal(): readonly JournalLine[] {
    return this.journalText
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as JournalLine);
  }

  state(name: string): Promise<JournalLine> {
    return until(`state ${name} in the journal; so far ${this.journalText.slice(-400)}`, () =>
      this.journal().find((line) => line.event === 'state' && line.state === name),
    );
  }

  /** Ends as a dropped connection does: stdin is closed, nothing is said. */
  async drop(): Promise<void> {
    this.silence();
    const closed = new Promise((resolve) => this.child.once('close', resolve));
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.stdin.end();
    await closed;
  }
}
