import type { RecordLine } from '@failback/runbook';
import { controllerProgress } from './controller-progress.ts';
import { durationText } from './duration.ts';
import { hostProgress } from './host-progress.ts';
import { oneLine } from './one-line.ts';
import { type Progress, plannedStep } from './progress-groups.ts';
import type { ProgressOutput, ProgressState } from './progress-state.ts';

/** GitHub keeps 10 warnings and 10 errors a step; what comes after them is said as a plain line. */
const MOST_ANNOTATIONS = 10;
/** So long without a word makes a person wonder. */
const SILENCE = 10_000;

/** The next line of the record, as people follow it: what to show for it, and what to remember. */
export function progress(state: ProgressState, line: RecordLine): Progress {
  const now = Date.parse(line.time);
  const begun = state.startedAt === null ? { ...state, startedAt: now, spokeAt: now } : state;
  if (line.host === null) return spoken(begun, now, controllerProgress(begun, line));
  const last = begun.seen.get(line.host);
  if (last !== undefined && last.boot === line.boot && line.seq <= last.seq) return { state: begun, output: [] };
  const seen = { ...begun, seen: new Map(begun.seen).set(line.host, { boot: line.boot, seq: line.seq }) };
  return spoken(seen, now, hostProgress(seen, line, now));
}

/** Called now and then while no line comes: says what is being waited for once nothing was said for ten seconds. */
export function progressAlive(state: ProgressState, time: string): Progress {
  const now = Date.parse(time);
  if (state.finished || state.startedAt === null || now - state.spokeAt < SILENCE) return { state, output: [] };
  const waiting = [...state.running].map(([host, { step, undo, since }]) => {
    const planned = plannedStep(state, host, step);
    const limit = planned === undefined ? '' : ` (ended after ${durationText(planned.timeoutSeconds * 1000)})`;
    return `${undo ? 'undoing ' : ''}${planned?.title ?? step} for ${durationText(now - since)}${limit} on ${host}`;
  });
  const text = waiting.length === 0 ? 'Still here, waiting for the hosts.' : `Still here: ${waiting.join('; ')}.`;
  return spoken(state, now, { state, output: [{ kind: 'line', text }] });
}

/** Puts the clock in front of lines, bounds annotations, and remembers when something was said. */
function spoken(before: ProgressState, now: number, { state, output }: Progress): Progress {
  const counts = { ...state.annotations };
  const shown = output.map(({ kind, text }): ProgressOutput => {
    if (kind === 'group-start' || kind === 'group-end') return { kind, text: oneLine(text, 200) };
    if (kind !== 'line') {
      counts[kind] += 1;
      if (counts[kind] <= MOST_ANNOTATIONS) return { kind, text: oneLine(text, 1000) };
    }
    return { kind: 'line', text: `${clock(before, now)}  ${oneLine(text, 500)}` };
  });
  return { state: { ...state, annotations: counts, spokeAt: output.length > 0 ? now : state.spokeAt }, output: shown };
}

/** `0:03 of 5:00`. */
function clock(state: ProgressState, now: number): string {
  const elapsed = minutes(Math.max(0, now - (state.startedAt ?? now)) / 1000);
  return state.budgetSeconds === null ? elapsed : `${elapsed} of ${minutes(state.budgetSeconds)}`;
}

function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}
