import { type Phase, printableLine } from '@failback/runbook';
import { vantageText } from './chronicle.ts';
import { durationText } from './duration.ts';
import { CHARACTER, labelRows } from './label-rows.ts';
import { type Markup, tag } from './markup.ts';
import { STATE_WORDS, stateTone } from './state-words.ts';
import type { HostTimeline, Look, Offset, Run, StepTimeline, Timeline } from './timeline.ts';

/** The measures that every lane of the picture shares. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly x: (at: Offset) => number;
  /** Where something without an end stops. */
  readonly length: Offset;
}

export interface Lane {
  readonly height: number;
  readonly draw: (top: number) => Markup[];
}

const BAR = 20;
const STEP = 7;
const NARROWEST = 2;
const STATE_ROWS = 2;
const STATE_ROW = 15;

export function hostLane(frame: Frame, host: HostTimeline): Lane {
  const labels = labelRows(
    host.states.map((change) => ({
      x: frame.x(change.at) + 4,
      text: STATE_WORDS[change.state].label,
      tone: stateTone(change.state),
    })),
    STATE_ROWS,
    frame.left,
    frame.right + 80,
  );
  const rows = 1 + Math.max(0, ...labels.map((label) => label.row));
  const height = 16 + BAR + 5 + STEP + 6 + rows * STATE_ROW + 6;
  return {
    height,
    draw: (top) => {
      const bar = top + 16;
      const steps = bar + BAR + 5;
      const states = steps + STEP + 6;
      return [
        laneName(top, height, host.host),
        tag('rect', { class: 'track', x: frame.left, y: bar, width: frame.right - frame.left, height: BAR, rx: 4 }),
        ...closedBand(frame, host, top + 6, height - 12),
        ...phaseBars(frame, host, bar),
        ...host.steps.flatMap((step) => stepBars(frame, step, steps)),
        ...host.states.map((change) => stateTick(frame.x(change.at), bar - 3, states - 2, stateTone(change.state))),
        ...labels.map((label) =>
          tag(
            'text',
            {
              class: `state t-${label.tone}`,
              x: label.anchor === 'end' ? label.x - 8 : label.x,
              y: states + 10 + label.row * STATE_ROW,
              'text-anchor': label.anchor,
            },
            label.text,
          ),
        ),
      ];
    },
  };
}

export function laneName(top: number, height: number, name: string): Markup {
  return tag('text', { class: 'lane', x: 8, y: top + height / 2 + 2 }, printableLine(name, 14));
}

function closedBand(frame: Frame, host: HostTimeline, top: number, height: number): Markup[] {
  if (host.closed === null) return [];
  const x = frame.x(host.closed.begin);
  const width = Math.max(NARROWEST, frame.x(host.closed.end ?? frame.length) - x);
  const title =
    host.closed.end === null
      ? 'closed to clients still'
      : `closed to clients for ${durationText(host.closed.end - host.closed.begin)}`;
  return [
    tag(
      'rect',
      { class: 'closed', x: round(x), y: top, width: round(width), height, rx: 4 },
      tag('title', {}, `${host.host}: ${title}`),
    ),
  ];
}

function stateTick(x: number, from: number, to: number, tone: string): Markup {
  return tag('path', { class: `tick t-${tone}`, d: `M${round(x)} ${from}V${to}` });
}

/** One bar a phase, and one hatched bar for what was undone. */
function phaseBars(frame: Frame, host: HostTimeline, top: number): Markup[] {
  const byPhase = new Map<Phase, Run[]>();
  for (const step of host.steps) {
    if (step.runs.length > 0) byPhase.set(step.phase, [...(byPhase.get(step.phase) ?? []), ...step.runs]);
  }
  const bars = [...byPhase].map(([phase, runs]) => {
    const failed = runs.some(
      (run) => run.result === 'failed' || run.result === 'timeout' || run.result === 'survivors',
    );
    const tolerated = host.steps.every(
      (step) => step.phase !== phase || step.onFailure === 'warn' || step.status === 'ok',
    );
    const open = runs.some((run) => run.end === null);
    return bar(frame, `p-${phase}`, phase, failed && !tolerated, open, extent(frame, runs), host.host, top);
  });
  const undos = host.steps.flatMap((step) => step.undos);
  if (undos.length > 0) {
    const failed = undos.some((run) => run.result !== 'ok' && run.result !== 'already');
    bars.push(bar(frame, 'undo', 'undo', failed, false, extent(frame, undos), host.host, top));
  }
  return bars;
}

interface Extent {
  readonly begin: Offset;
  readonly end: Offset;
}

function extent(frame: Frame, runs: readonly Run[]): Extent {
  return {
    begin: Math.min(...runs.map((run) => run.begin)),
    end: Math.max(...runs.map((run) => run.end ?? frame.length)),
  };
}

function bar(
  frame: Frame,
  kind: string,
  name: string,
  failed: boolean,
  open: boolean,
  { begin, end }: Extent,
  host: string,
  top: number,
): Markup {
  const x = frame.x(begin);
  const width = Math.max(NARROWEST, frame.x(end) - x - 1);
  const label = failed ? `${name} ✗` : open ? `${name} …` : name;
  const said = `${name} on ${printableLine(host, 60)}: ${durationText(end - begin)}${failed ? ', failed' : open ? ', not ended' : ''}`;
  return tag(
    'g',
    { class: `phase ${kind}${failed ? ' failed' : ''}` },
    tag('title', {}, said),
    tag('rect', { x: round(x), y: top, width: round(width), height: BAR, rx: 3 }),
    width > label.length * CHARACTER + 8 ? tag('text', { x: round(x + 5), y: top + 14 }, label) : null,
  );
}

function stepBars(frame: Frame, step: StepTimeline, top: number): Markup[] {
  const draw = (runs: readonly Run[], kind: string, what: string) =>
    runs.map((run) => {
      const x = frame.x(run.begin);
      const end = run.end ?? frame.length;
      const bad = run.result === 'failed' || run.result === 'timeout' || run.result === 'survivors';
      const tone = bad ? (step.onFailure === 'warn' ? ' warned' : ' failed') : run.result === 'warned' ? ' warned' : '';
      return tag(
        'rect',
        {
          class: `step ${kind}${tone}`,
          x: round(x),
          y: top,
          width: round(Math.max(NARROWEST, frame.x(end) - x - 1)),
          height: STEP,
          rx: 1.5,
        },
        tag(
          'title',
          {},
          `${what}${step.title}: ${durationText(run.ms ?? end - run.begin)}, ${run.result ?? 'not ended'}`,
        ),
      );
    });
  return [...draw(step.runs, `p-${step.phase}`, ''), ...draw(step.undos, 'undo', 'undo: ')];
}

/** Claiming and watching, looks, lost connections and a cancel. */
export function controllerLane(frame: Frame, timeline: Timeline): Lane {
  const height = 46;
  return {
    height,
    draw: (top) => {
      const middle = top + 22;
      const spans = timeline.phases.flatMap((phase) =>
        (phase.phase === 'claim' || phase.phase === 'watch') && phase.begin !== null
          ? [
              bar(
                frame,
                `p-${phase.phase}`,
                phase.phase,
                phase.status === 'failed',
                false,
                { begin: phase.begin, end: phase.end ?? frame.length },
                'the controller',
                middle - BAR / 2,
              ),
            ]
          : [],
      );
      const troubles = timeline.controller.flatMap((mark) =>
        mark.kind === 'connection-lost'
          ? [trouble(frame.x(mark.at), middle, `connection to ${mark.target} lost: ${mark.reason}`)]
          : mark.kind === 'cancelled'
            ? [trouble(frame.x(mark.at), middle, `cancelled by ${mark.signal}`)]
            : [],
      );
      return [
        laneName(top, height, 'controller'),
        tag('rect', {
          class: 'track',
          x: frame.left,
          y: middle - BAR / 2,
          width: frame.right - frame.left,
          height: BAR,
          rx: 4,
        }),
        ...spans,
        ...timeline.looks.map((look) => lookMark(frame.x(look.at), middle, look)),
        ...troubles,
      ];
    },
  };
}

function lookMark(x: number, y: number, look: Look): Markup {
  const title = `looked for ${look.purpose}: ${look.verdict} (${look.assessments.map((one) => `${one.check} from ${vantageText(one.from)}`).join(', ')})`;
  return tag(
    'path',
    { class: `look v-${look.verdict}`, d: `M${round(x)} ${y - 8}l8 8l-8 8l-8 -8z` },
    tag('title', {}, title),
  );
}

function trouble(x: number, y: number, title: string): Markup {
  return tag('path', { class: 'trouble', d: `M${round(x - 6)} ${y - 6}l12 12m0 -12l-12 12` }, tag('title', {}, title));
}

/** When hosts were closed to clients, and what clients were measured to suffer. */
export function clientsLane(frame: Frame, timeline: Timeline): Lane {
  const height = 62;
  const spans = merged(
    timeline.hosts.flatMap((host) =>
      host.closed === null ? [] : [{ begin: host.closed.begin, end: host.closed.end ?? frame.length }],
    ),
  );
  const still = timeline.hosts.some((host) => host.closed !== null && host.closed.end === null);
  return {
    height,
    draw: (top) => {
      const first = spans[0];
      const labelled = first === undefined ? 'no host was closed' : closedLabel(spans, still);
      const at =
        first === undefined ? frame.left : Math.min(frame.x(first.begin), frame.right - labelled.length * CHARACTER);
      return [
        laneName(top, height - 16, 'clients'),
        tag('rect', { class: 'open', x: frame.left, y: top + 16, width: frame.right - frame.left, height: 10, rx: 3 }),
        ...spans.map((span) =>
          tag('rect', {
            class: 'shut',
            x: round(frame.x(span.begin)),
            y: top + 16,
            width: round(Math.max(NARROWEST, frame.x(span.end) - frame.x(span.begin))),
            height: 10,
            rx: 3,
          }),
        ),
        tag('text', { class: 'small', x: round(Math.max(frame.left, at)), y: top + 40 }, labelled),
        tag('text', { class: 'small', x: frame.left, y: top + 55 }, measured(timeline)),
      ];
    },
  };
}

function closedLabel(spans: readonly Extent[], still: boolean): string {
  const total = spans.reduce((sum, span) => sum + span.end - span.begin, 0);
  return still ? 'a host is closed to clients still' : `a host closed to clients for ${durationText(total)}`;
}

function measured(timeline: Timeline): string {
  if (timeline.outage === null) return 'requests were not measured';
  const { seconds, requests, failed } = timeline.outage;
  return `measured: outage ${durationText(seconds * 1000)}, ${failed} of ${requests} requests failed`;
}

function merged(spans: readonly Extent[]): Extent[] {
  const result: Extent[] = [];
  for (const span of spans.toSorted((a, b) => a.begin - b.begin)) {
    const last = result.at(-1);
    if (last !== undefined && span.begin <= last.end)
      result[result.length - 1] = { begin: last.begin, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
