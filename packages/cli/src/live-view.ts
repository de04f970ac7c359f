import { PROGRESS_START, type ProgressOutput, progress, progressAlive } from '@failback/record';
import type { RecordLine } from '@failback/runbook';
import { type Ink, painted } from './paint.ts';

export interface LiveView {
  readonly take: (line: RecordLine) => void;
  readonly stop: () => void;
}

/** How often it is looked whether a run has been silent for too long, in milliseconds. */
const ALIVE_MS = 1_000;

/** Shows a run as it goes on, a line for each thing that happens. */
export function liveView(
  terminal: { readonly colour: boolean; readonly now: () => number },
  write: (line: string) => void,
): LiveView {
  let state = PROGRESS_START;
  const show = (next: ReturnType<typeof progress>) => {
    state = next.state;
    for (const piece of next.output) {
      const line = shown(piece, terminal.colour);
      if (line !== null) write(line);
    }
  };
  const alive = setInterval(() => show(progressAlive(state, new Date(terminal.now()).toISOString())), ALIVE_MS);
  return { take: (line) => show(progress(state, line)), stop: () => clearInterval(alive) };
}

const INKS: Readonly<Record<ProgressOutput['kind'], Ink | null>> = {
  'group-start': 'bold',
  line: null,
  'group-end': null,
  notice: 'blue',
  warning: 'yellow',
  error: 'red',
};

/** The end of a group needs no line of its own here: the next one begins. */
function shown({ kind, text }: ProgressOutput, colour: boolean): string | null {
  switch (kind) {
    case 'group-end':
      return null;
    case 'group-start':
      return painted(`== ${text}`, INKS[kind], colour);
    case 'line':
    case 'notice':
      return painted(text, INKS[kind], colour);
    case 'warning':
      return painted(`Warning: ${text}`, INKS[kind], colour);
    case 'error':
      return painted(`Error: ${text}`, INKS[kind], colour);
  }
}
