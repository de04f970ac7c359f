import { type Content, tag } from './markup.ts';
import type { Timeline } from './timeline.ts';
import { whyItFailed } from './why-it-failed.ts';

/** The last words of each step that failed; null when none did, or none was asked. */
export function failureList(timeline: Timeline): Content {
  const failures = whyItFailed(timeline);
  if (failures.length === 0) return null;
  const shown = failures.map(({ title, lines }) => [
    tag('p', {}, title),
    tag(
      'pre',
      {},
      lines.map((line) => [line, tag('br', {})]),
    ),
  ]);
  return tag('div', { class: 'sheet' }, shown);
}
