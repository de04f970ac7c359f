import { spawn } from 'node:child_process';

/** A command of a page, as somebody copies it. */
export interface ShownCommand {
  readonly text: string;
  /** The page says `# ends with 1: why` where it does not end well. */
  readonly ends: number;
}

/** The commands in the `sh` fences of a page, in their order. A line that ends with a backslash goes on. */
export function shownCommands(markdown: string): readonly ShownCommand[] {
  const fences = [...markdown.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
  return fences
    .join('\n')
    .replace(/\\\n/g, '\\\u0000')
    .split('\n')
    .map((line) => line.replaceAll('\u0000', '\n'))
    .filter((line) => line.trim() !== '')
    .map((text) => ({ text, ends: Number(/# ends with ([0-9]+)/.exec(text)?.[1] ?? 0) }));
}

export interface PlayedCommand extends ShownCommand {
  /** Null: the shell did not get so far. */
  readonly ended: number | null;
  readonly said: string;
}

const MARK = '\u0001ended ';

/** Types the commands into one shell, one after the other, with nobody at the terminal; each is played whatever the last one did. */
export async function play(
  commands: readonly ShownCommand[],
  at: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<readonly PlayedCommand[]> {
  const script = commands.map(({ text }) => `${text}\nprintf '${'\\001'}ended %s\\n' "$?"\n`).join('');
  const child = spawn('/bin/sh', ['-c', script], { cwd: at.cwd, env: at.env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  await new Promise((done) => child.on('close', done));
  const parts = said.split(MARK);
  return commands.map((command, index) => {
    const ended = /^[0-9]+/.exec(parts[index + 1] ?? '')?.[0];
    const text = (parts[index] ?? '').replace(/^[0-9]+\n/, '');
    return { ...command, ended: ended === undefined ? null : Number(ended), said: text };
  });
}
