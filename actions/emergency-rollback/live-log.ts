import { printProgress, type Runner } from '@failback/action';
import type { RecordFolder } from '@failback/operation';
import { PROGRESS_START, progress, progressAlive } from '@failback/record';
import type { RecordLine } from '@failback/runbook';

/** How often it is looked whether a run has been silent for too long, in milliseconds. */
const ALIVE_MS = 2_000;

/** Keeps each line of the record, and shows it as it comes. */
export function liveLog(folder: RecordFolder, runner: Runner): { take(line: RecordLine): void; stop(): void } {
  let state = PROGRESS_START;
  const show = (next: ReturnType<typeof progress>) => {
    state = next.state;
    for (const piece of next.output) printProgress(piece, runner);
  };
  const alive = setInterval(() => show(progressAlive(state, new Date().toISOString())), ALIVE_MS);
  return {
    take(line) {
      folder.append(line);
      const shown = folder.shown(line);
      if (shown !== null) show(progress(state, shown));
    },
    stop: () => clearInterval(alive),
  };
}
