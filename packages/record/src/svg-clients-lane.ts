import { durationText } from './duration.ts';
import { CHARACTER } from './label-rows.ts';
import { tag } from './markup.ts';
import { type Extent, type Frame, type Lane, laneName, NARROWEST, round } from './svg-frame.ts';
import type { Timeline } from './timeline.ts';

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
  return still ? 'a host is still closed to clients' : `a host closed to clients for ${durationText(total)}`;
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
