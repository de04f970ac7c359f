import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One run of a built action, as GitHub's runner would start it: inputs in the environment, answers in files. */
export interface ActionRun {
  readonly child: ChildProcess;
  readonly ended: Promise<ActionEnd>;
}

export interface ActionEnd {
  /** Exit status; null when a signal ended it. */
  readonly code: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  /** What `main` left for `post`. */
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly log: string;
}

export interface ActionCall {
  /** Path of the built script, `dist/<action>/index.js`. */
  readonly script: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** For `post`: what `main` left. */
  readonly state?: Readonly<Record<string, string>>;
  /** The checkout that the runner would have made. */
  readonly workspace: string;
  /** An existing folder for the runner's own files. */
  readonly temp: string;
  /** Takes each line of the log as it comes. */
  readonly line?: (line: string) => void;
  /** Variables on top of what the runner sets. */
  readonly env?: Readonly<Record<string, string>>;
}

const FILES = { GITHUB_OUTPUT: 'output', GITHUB_STATE: 'state', GITHUB_STEP_SUMMARY: 'summary' } as const;

export async function startAction(call: ActionCall): Promise<ActionRun> {
  await mkdir(call.temp, { recursive: true });
  const folder = await mkdtemp(join(call.temp, 'step-'));
  const files = Object.entries(FILES).map(([name, file]) => [name, join(folder, file)] as const);
  for (const [, file] of files) await writeFile(file, '');
  const event = join(folder, 'event.json');
  await writeFile(event, JSON.stringify({ repository: { private: true } }));
  const child = spawn(process.execPath, [call.script], {
    cwd: call.workspace,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      GITHUB_ACTOR: 'octocat',
      GITHUB_EVENT_PATH: event,
      GITHUB_WORKSPACE: call.workspace,
      RUNNER_TEMP: call.temp,
      ...Object.fromEntries(files),
      ...prefixed('INPUT_', call.inputs, (name) => name.toUpperCase()),
      ...prefixed('STATE_', call.state ?? {}, (name) => name),
      ...call.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  let rest = '';
  const take = (text: string) => {
    log += text;
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) call.line?.(line);
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  const ended = new Promise<ActionEnd>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const read = (file: string) => readFile(join(folder, file), 'utf8');
      Promise.all([read(FILES.GITHUB_OUTPUT), read(FILES.GITHUB_STATE), read(FILES.GITHUB_STEP_SUMMARY)]).then(
        ([output, state, summary]) =>
          resolve({ code, outputs: entriesOf(output), state: entriesOf(state), summary, log }),
        reject,
      );
    });
  });
  return { child, ended };
}

function prefixed(
  prefix: string,
  values: Readonly<Record<string, string>>,
  spelt: (name: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${spelt(name)}`, value]));
}

/** The runner's file format: `name<<delimiter`, the value's lines, the delimiter. The last value of a name holds. */
function entriesOf(text: string): Record<string, string> {
  const entries: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const [, name, delimiter] = /^([^<]+)<<(.+)$/.exec(lines[at] ?? '') ?? [];
    if (name === undefined || delimiter === undefined) continue;
    const end = lines.indexOf(delimiter, at + 1);
    if (end === -1) break;
    entries[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return entries;
}
