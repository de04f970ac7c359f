import { type Phase, REVERSIBLE_PHASES } from '@failback/runbook';
import { busyIntervals } from './busy-intervals.ts';
import { durationText } from './duration.ts';
import { oneLine } from './one-line.ts';
import { stateLabel } from './state-words.ts';
import { timeScale } from './time-scale.ts';
import type { DecisionMade, HostTimeline, Timeline } from './timeline.ts';

const WIDTH = 72;
const NAME = 12;
/** More hosts than this are counted, not drawn. */
const MOST_HOSTS = 24;

const BARS = { before: '░', closing: '▒', forward: '█', undo: '▓' } as const;

/** The timeline as lines of bars: what a log, a terminal and the text of a report can show. */
export function textPicture(timeline: Timeline): string[] {
  if (timeline.hosts.length === 0 || timeline.length === 0) return [];
  const scale = timeScale(timeline.length, busyIntervals(timeline));
  const column = (at: number) => Math.min(WIDTH - 1, Math.floor(scale.position(at) * WIDTH));

  const lane = (name: string, row: string[], end: string) => `${label(name)} ${row.join('')} ${end}`.trimEnd();
  const shown = timeline.hosts.slice(0, MOST_HOSTS);
  const breaks = scale.breaks.map((stretch) => column((stretch.begin + stretch.end) / 2));

  return [
    axis(timeline, column, breaks),
    ...(timeline.decision === null ? [] : [lane('', decisionRow(timeline.decision, column), '')]),
    ...shown.map((host) => lane(host.host, hostRow(host, timeline.length, column), stateLabel(host.state))),
    ...(timeline.hosts.length > shown.length
      ? [`${label('')} and ${timeline.hosts.length - shown.length} more hosts`]
      : []),
    ...(shown.some((host) => host.closed !== null) ? [lane('closed', closedRow(timeline, column), '')] : []),
    '',
    legend(timeline),
  ];
}

function label(name: string): string {
  const shown = oneLine(name, NAME).replaceAll('`', "'");
  return shown.padEnd(NAME);
}

function blank(): string[] {
  return Array.from({ length: WIDTH }, () => ' ');
}

function fill(row: string[], from: number, to: number, bar: string): void {
  for (let index = from; index <= Math.max(from, to); index += 1) row[index] = bar;
}

function axis(timeline: Timeline, column: (at: number) => number, breaks: readonly number[]): string {
  const row = blank();
  for (const at of timeScale(timeline.length, busyIntervals(timeline)).ticks) {
    const text = durationText(at);
    const from = column(at);
    const room = row.slice(Math.max(0, from - 1), from + text.length + 1);
    if (from + text.length > WIDTH || room.some((character) => character !== ' ')) continue;
    for (const [index, character] of [...text].entries()) row[from + index] = character;
  }
  for (const index of breaks) if (row[index] === ' ') row[index] = '≈';
  return `${label('')} ${row.join('')}`.trimEnd();
}

function decisionRow({ at, decision }: DecisionMade, column: (at: number) => number): string[] {
  const row = blank();
  const text = [...`▼ decision: ${decision}`];
  const from = Math.min(column(at), WIDTH - 1);
  const fits = from + text.length <= WIDTH;
  for (const [index, character] of (fits ? text : ['▼']).entries()) row[from + index] = character;
  return row;
}

function barOf(phase: Phase): string {
  if (phase === 'prepare' || phase === 'claim') return BARS.before;
  return (REVERSIBLE_PHASES as readonly Phase[]).includes(phase) ? BARS.closing : BARS.forward;
}

function hostRow(host: HostTimeline, length: number, column: (at: number) => number): string[] {
  const row = blank();
  for (const step of host.steps) {
    for (const run of step.runs) fill(row, column(run.begin), column(run.end ?? length), barOf(step.phase));
  }
  for (const step of host.steps) {
    for (const run of step.undos) fill(row, column(run.begin), column(run.end ?? length), BARS.undo);
  }
  for (const change of host.states) if (change.state === 'NEEDS_HUMAN') row[column(change.at)] = '!';
  return row;
}

function closedRow(timeline: Timeline, column: (at: number) => number): string[] {
  const row = blank();
  for (const host of timeline.hosts) {
    if (host.closed === null) continue;
    fill(row, column(host.closed.begin), column(host.closed.end ?? timeline.length), '×');
  }
  return row;
}

function legend(timeline: Timeline): string {
  const undone = timeline.hosts.some((host) => host.steps.some((step) => step.undos.length > 0));
  const inNeed = timeline.hosts.some((host) => host.state === 'NEEDS_HUMAN');
  return [
    `${BARS.before} prepare`,
    `${BARS.closing} protect to quiesce`,
    `${BARS.forward} revert to reopen`,
    ...(undone ? [`${BARS.undo} undo`] : []),
    ...(timeline.hosts.some((host) => host.closed !== null) ? ['× a host closed to clients'] : []),
    ...(inNeed ? ['! needs a person'] : []),
    ...(timeScale(timeline.length, busyIntervals(timeline)).breaks.length > 0 ? ['≈ shortened'] : []),
  ].join('   ');
}
