import type { Offset } from './timeline.ts';

/** Where offsets stand on a line of length 1. Long stretches in which nothing happens are drawn short and marked. */
export interface TimeScale {
  readonly position: (at: Offset) => number;
  /** Round offsets to label. */
  readonly ticks: readonly Offset[];
  /** Stretches that are drawn shorter than they were. */
  readonly breaks: readonly { readonly begin: Offset; readonly end: Offset }[];
}

interface Interval {
  readonly begin: Offset;
  readonly end: Offset;
}

/** A stretch without events is shortened when it is longer than this and than a fifth of the rest. */
const SHORTEST_BREAK = 4_000;
/** Width of a shortened stretch, as a part of the whole line. */
const BREAK_WIDTH = 0.07;
const TICKS = [
  100, 200, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000, 3_600_000,
];
const MOST_TICKS = 9;
/** No two labels are nearer to each other than this part of the line. */
const TICK_ROOM = 0.06;

export function timeScale(length: Offset, busy: readonly Interval[]): TimeScale {
  const end = Math.max(length, 1);
  const breaks = quietStretches(end, busy);
  const active = Math.max(1, end - total(breaks));
  const room = Math.max(0.2, 1 - BREAK_WIDTH * breaks.length);
  const breakWidth = breaks.length === 0 ? 0 : (1 - room) / breaks.length;

  const position = (at: Offset): number => {
    const offset = Math.min(Math.max(at, 0), end);
    let drawn = 0;
    let quiet = 0;
    for (const stretch of breaks) {
      if (offset <= stretch.begin) break;
      const inside = Math.min(offset, stretch.end) - stretch.begin;
      quiet += inside;
      drawn += (inside / (stretch.end - stretch.begin)) * breakWidth;
    }
    return Math.min(1, drawn + ((offset - quiet) / active) * room);
  };
  return { position, breaks, ticks: roundOffsets(end, active, breaks, position) };
}

function quietStretches(length: Offset, busy: readonly Interval[]): Interval[] {
  const sorted = [...busy, { begin: 0, end: 0 }, { begin: length, end: length }].toSorted((a, b) => a.begin - b.begin);
  const gaps: Interval[] = [];
  let reached = 0;
  for (const interval of sorted) {
    if (interval.begin > reached) gaps.push({ begin: reached, end: interval.begin });
    reached = Math.max(reached, interval.end);
  }
  const long = gaps.filter((gap) => gap.end - gap.begin > SHORTEST_BREAK);
  const rest = length - total(long);
  return long
    .filter((gap) => gap.end - gap.begin > rest / 5)
    .map((gap) => {
      const margin = Math.min((gap.end - gap.begin) / 10, rest / 40);
      return { begin: gap.begin + margin, end: gap.end - margin };
    });
}

function total(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, interval) => sum + interval.end - interval.begin, 0);
}

function roundOffsets(
  length: Offset,
  active: number,
  breaks: readonly Interval[],
  position: (at: Offset) => number,
): Offset[] {
  const step = TICKS.find((candidate) => active / candidate <= MOST_TICKS) ?? Math.ceil(active / MOST_TICKS);
  const starts = [0, ...breaks.map((stretch) => stretch.end)];
  const ends = [...breaks.map((stretch) => stretch.begin), length];
  const ticks: Offset[] = [];
  for (const [index, start] of starts.entries()) {
    const end = ends[index] ?? length;
    for (let at = Math.ceil(start / step) * step; at <= end; at += step) {
      const previous = ticks.at(-1);
      if (previous === undefined || position(at) - position(previous) >= TICK_ROOM) ticks.push(at);
    }
  }
  return ticks;
}
