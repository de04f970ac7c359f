import { busyIntervals } from './busy-intervals.ts';
import { durationText } from './duration.ts';
import { hostEndText } from './facts.ts';
import { CHARACTER, type Label, labelRows } from './label-rows.ts';
import { type Markup, tag } from './markup.ts';
import { clientsLane } from './svg-clients-lane.ts';
import { controllerLane } from './svg-controller-lane.ts';
import { type Frame, round } from './svg-frame.ts';
import { hostLane } from './svg-host-lane.ts';
import { timeScale } from './time-scale.ts';
import type { Timeline } from './timeline.ts';

const WIDTH = 1120;
const LEFT = 116;
const RIGHT = 1030;
const FLAG_ROWS = 3;
const FLAG_ROW = 17;
/** More hosts than this are in the tables only. */
const DRAWN_HOSTS = 24;

/** The drawn timeline: a lane for the controller, one a host, one for the clients. Null when nothing has a time. */
export function svgPicture(timeline: Timeline): Markup | null {
  if (timeline.hosts.length === 0 || timeline.length === 0) return null;
  const scale = timeScale(timeline.length, busyIntervals(timeline));
  const x = (at: number) => LEFT + scale.position(at) * (RIGHT - LEFT);
  const frame: Frame = { left: LEFT, right: RIGHT, x, length: timeline.length };
  const lanes = [
    controllerLane(frame, timeline),
    ...timeline.hosts.slice(0, DRAWN_HOSTS).map((host) => hostLane(frame, host)),
    clientsLane(frame, timeline),
  ];
  const moments = moment(timeline, x);
  const flags = labelRows(moments, FLAG_ROWS, LEFT, WIDTH - 8);
  const flagRows = 1 + Math.max(0, ...flags.map((flag) => flag.row));
  const first = 8 + flagRows * FLAG_ROW;
  const tops: number[] = [];
  let bottom = first + 6;
  for (const lane of lanes) {
    tops.push(bottom);
    bottom += lane.height;
  }
  const height = bottom + 26;
  return tag(
    'svg',
    {
      class: 'picture',
      viewBox: `0 0 ${WIDTH} ${height}`,
      width: WIDTH,
      height,
      role: 'img',
      'aria-labelledby': 'picture-title picture-desc',
    },
    tag('title', { id: 'picture-title' }, 'Timeline of the operation'),
    tag('desc', { id: 'picture-desc' }, description(timeline)),
    hatch(),
    lanes.map((_, index) =>
      index % 2 === 0
        ? tag('rect', { class: 'stripe', x: 0, y: tops[index] ?? 0, width: WIDTH, height: lanes[index]?.height ?? 0 })
        : null,
    ),
    scale.ticks.map((at) => gridLine(x(at), first, bottom, at)),
    scale.breaks.map((stretch) =>
      breakMark(x(stretch.begin), x(stretch.end), first, bottom, stretch.end - stretch.begin),
    ),
    moments.map((flag) =>
      tag('path', { class: `moment t-${flag.tone}`, d: `M${round(flag.x)} ${first - 3}V${bottom}` }),
    ),
    flags.map((flag) =>
      tag(
        'text',
        {
          class: `flag t-${flag.tone}`,
          x: round(flag.anchor === 'end' ? flag.x - 3 : flag.x + 3),
          y: 18 + flag.row * FLAG_ROW,
          'text-anchor': flag.anchor,
        },
        flag.text,
      ),
    ),
    lanes.map((lane, index) => lane.draw(tops[index] ?? 0)),
  );
}

/** The moments that concern everybody: lines through all lanes. */
function moment(timeline: Timeline, x: (at: number) => number): Label[] {
  const labels: Label[] = [];
  const add = (at: number, text: string, tone: string) => labels.push({ x: x(at), text, tone });
  const went = timeline.controller.find((mark) => mark.kind === 'went');
  if (went !== undefined) add(went.at, 'all prepared: go', 'calm');
  if (timeline.decision !== null) {
    const { decision, at, by } = timeline.decision;
    add(at, `decision: ${decision}${by === 'controller' ? '' : ` (${by})`}`, decision === 'commit' ? 'accent' : 'warn');
  }
  if (timeline.recovered !== null) {
    const what = timeline.recovered.proof === 'runner' ? 'target proved' : 'proved by hosts only';
    add(
      timeline.recovered.at,
      `${what} ${durationText(timeline.recovered.at)}`,
      timeline.recovered.proof === 'runner' ? 'good' : 'warn',
    );
  }
  if (timeline.cancelled !== null) add(timeline.cancelled.at, 'cancelled', 'bad');
  for (const host of timeline.hosts.slice(0, DRAWN_HOSTS)) {
    if (host.leaseLost !== null) add(host.leaseLost.at, `lease lost on ${host.host.slice(0, 20)}`, 'bad');
  }
  const budget = timeline.budgetSeconds === null ? null : timeline.budgetSeconds * 1000;
  if (budget !== null && budget < timeline.length && (timeline.recovered === null || timeline.recovered.at > budget)) {
    add(budget, `budget ${durationText(budget)}`, 'bad');
  }
  return labels.toSorted((a, b) => a.x - b.x);
}

function gridLine(x: number, top: number, bottom: number, at: number): Markup {
  const label = at === 0 ? '0 s' : `+${durationText(at)}`;
  return tag(
    'g',
    {},
    tag('path', { class: 'grid', d: `M${round(x)} ${top}V${bottom}` }),
    tag('text', { class: 'axis', x: round(x), y: bottom + 16, 'text-anchor': 'middle' }, label),
  );
}

function breakMark(from: number, to: number, top: number, bottom: number, length: number): Markup {
  const middle = (from + to) / 2;
  const text = durationText(length);
  const zigzag = Array.from(
    { length: Math.floor((bottom - top) / 12) },
    (_, index) => `l${index % 2 === 0 ? 4 : -4} 12`,
  ).join('');
  return tag(
    'g',
    { class: 'break' },
    tag('title', {}, `shortened: ${text} in which nothing happened`),
    tag('path', { d: `M${round(middle - 2)} ${top}${zigzag}` }),
    to - from > text.length * CHARACTER - 14
      ? tag('text', { x: round(middle), y: bottom - 6, 'text-anchor': 'middle' }, text)
      : null,
  );
}

function hatch(): Markup {
  return tag(
    'defs',
    {},
    tag(
      'pattern',
      { id: 'hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      tag('rect', { class: 'hatch-ground', width: 6, height: 6 }),
      tag('rect', { class: 'hatch-line', width: 2.5, height: 6 }),
    ),
  );
}

function description(timeline: Timeline): string {
  const hosts = timeline.hosts.slice(0, DRAWN_HOSTS).map((host) => `${host.host} ended ${hostEndText(host)}`);
  const decision =
    timeline.decision === null
      ? 'Nothing was decided'
      : `Decided to ${timeline.decision.decision} after ${durationText(timeline.decision.at)}`;
  return `${decision}. ${hosts.join('. ')}. The tables below hold everything that is drawn.`;
}
