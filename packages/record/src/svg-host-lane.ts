import type { Phase } from '@failback/runbook';
import { durationText } from './duration.ts';
import { labelRows } from './label-rows.ts';
import { type Markup, tag } from './markup.ts';
import { STATE_WORDS, stateTone } from './state-words.ts';
import { BAR, type Extent, type Frame, type Lane, laneName, NARROWEST, phaseBar, round, track } from './svg-frame.ts';
import type { HostTimeline, Run, StepTimeline } from './timeline.ts';

const STEP = 7;
const STATE_ROWS = 2;
const STATE_ROW = 15;

/** Phases above, steps below, the states under them; tinted while the host was closed to clients. */
export function hostLane(frame: Frame, host: HostTimeline): Lane {
  const labels = labelRows(
    host.states.map((change) => ({
      x: frame.x(change.at) + 4,
      text: STATE_WORDS[change.state].label,
      tone: change === host.states.at(-1) ? stateTone(change.state) : 'calm',
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
        track(frame, bar),
        ...closedBand(frame, host, top + 6, height - 12),
        ...phaseBars(frame, host, bar),
        ...host.steps.flatMap((step) => stepBars(frame, step, steps)),
        ...host.states.map((change) =>
          stateTick(
            frame.x(change.at),
            bar - 3,
            states - 2,
            change === host.states.at(-1) ? stateTone(change.state) : 'calm',
          ),
        ),
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
    return phaseBar(frame, `p-${phase}`, phase, failed && !tolerated, open, extent(frame, runs), host.host, top);
  });
  const undos = host.steps.flatMap((step) => step.undos);
  if (undos.length > 0) {
    const failed = undos.some((run) => run.result !== 'ok' && run.result !== 'already');
    bars.push(phaseBar(frame, 'undo', 'undo', failed, false, extent(frame, undos), host.host, top));
  }
  return bars;
}

function extent(frame: Frame, runs: readonly Run[]): Extent {
  return {
    begin: Math.min(...runs.map((run) => run.begin)),
    end: Math.max(...runs.map((run) => run.end ?? frame.length)),
  };
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
