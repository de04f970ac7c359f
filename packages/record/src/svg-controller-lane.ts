import { vantageText } from './chronicle.ts';
import { labelRows } from './label-rows.ts';
import { type Markup, tag } from './markup.ts';
import { BAR, type Frame, type Lane, laneName, phaseBar, round, track } from './svg-frame.ts';
import type { Look, Timeline } from './timeline.ts';

const HEIGHT = 64;
/** Below the bars. */
const LOOKS = 46;

/** Claiming and watching above, the looks below; lost connections and a cancel are crossed. */
export function controllerLane(frame: Frame, timeline: Timeline): Lane {
  const labels = labelRows(
    timeline.looks.map((look) => ({
      x: clearOf(timeline.looks, look, frame) + 11,
      text: `${look.purpose}: ${look.verdict}`,
      tone: look.verdict,
    })),
    1,
    frame.left,
    frame.right + 80,
  );
  return {
    height: HEIGHT,
    draw: (top) => [
      laneName(top, HEIGHT - 20, 'controller'),
      track(frame, top + 12),
      ...ownPhases(frame, timeline, top + 12),
      ...timeline.looks.map((look) => lookMark(frame.x(look.at), top + LOOKS, look)),
      ...labels.map((label) =>
        tag(
          'text',
          {
            class: `seen v-${label.tone}`,
            x: round(label.anchor === 'end' ? label.x - 22 : label.x),
            y: top + LOOKS + 4,
            'text-anchor': label.anchor,
          },
          label.text,
        ),
      ),
      ...troubles(frame, timeline, top + 12 + BAR / 2),
    ],
  };
}

/** Where the marks that touch this one end, so that its label does not cover them. */
function clearOf(looks: readonly Look[], look: Look, frame: Frame): number {
  return looks
    .map((other) => frame.x(other.at))
    .toSorted((a, b) => a - b)
    .reduce((end, x) => (x >= end && x - end < 16 ? x : end), frame.x(look.at));
}

function ownPhases(frame: Frame, timeline: Timeline, top: number): Markup[] {
  return timeline.phases.flatMap(({ phase, begin, end, status }) => {
    if ((phase !== 'claim' && phase !== 'watch') || begin === null) return [];
    const extent = { begin, end: end ?? frame.length };
    return [phaseBar(frame, `p-${phase}`, phase, status === 'failed', false, extent, 'the controller', top)];
  });
}

function lookMark(x: number, y: number, look: Look): Markup {
  const checks = look.assessments.map((one) => `${one.check} from ${vantageText(one.from)}`).join(', ');
  return tag(
    'path',
    { class: `look v-${look.verdict}`, d: `M${round(x)} ${y - 7}l7 7l-7 7l-7 -7z` },
    tag('title', {}, `looked for ${look.purpose}: ${look.verdict} (${checks})`),
  );
}

function troubles(frame: Frame, timeline: Timeline, y: number): Markup[] {
  return timeline.controller.flatMap((mark) => {
    if (mark.kind === 'connection-lost')
      return [cross(frame.x(mark.at), y, `connection to ${mark.target} lost: ${mark.reason}`)];
    return mark.kind === 'cancelled' ? [cross(frame.x(mark.at), y, `cancelled by ${mark.signal}`)] : [];
  });
}

function cross(x: number, y: number, title: string): Markup {
  return tag('path', { class: 'trouble', d: `M${round(x - 6)} ${y - 6}l12 12m0 -12l-12 12` }, tag('title', {}, title));
}
