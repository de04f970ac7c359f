import { durationText } from './duration.ts';
import { CHARACTER } from './label-rows.ts';
import { type Markup, tag } from './markup.ts';
import { oneLine } from './one-line.ts';
import type { Offset } from './timeline.ts';

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

/** Heights and widths that lanes share, in units of the picture. */
export const BAR = 20;
export const NARROWEST = 2;

export function laneName(top: number, height: number, name: string): Markup {
  return tag('text', { class: 'lane', x: 8, y: top + height / 2 + 2 }, oneLine(name, 12));
}

export function track(frame: Frame, top: number): Markup {
  return tag('rect', { class: 'track', x: frame.left, y: top, width: frame.right - frame.left, height: BAR, rx: 4 });
}

export interface Extent {
  readonly begin: Offset;
  readonly end: Offset;
}

export function phaseBar(
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
  const said = `${name} on ${oneLine(host, 60)}: ${durationText(end - begin)}${failed ? ', failed' : open ? ', not ended' : ''}`;
  return tag(
    'g',
    { class: `phase ${kind}${failed ? ' failed' : ''}` },
    tag('title', {}, said),
    tag('rect', { x: round(x), y: top, width: round(width), height: BAR, rx: 3 }),
    width > label.length * CHARACTER + 8 ? tag('text', { x: round(x + 5), y: top + 14 }, label) : null,
  );
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
