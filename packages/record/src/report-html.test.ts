import { describe, expect, it } from 'vitest';
import { elements, unbalanced } from '../test/balanced-markup.ts';
import { HOSTILE_TEXTS, hostileRecord } from '../test/hostile-text.ts';
import { rolledBack, SAMPLES, samplePlan } from '../test/sample-record.ts';
import { buildTimeline } from './build-timeline.ts';
import { reportHtml } from './report-html.ts';

const NAMES = Object.keys(SAMPLES) as (keyof typeof SAMPLES)[];
const page = (name: keyof typeof SAMPLES) => reportHtml(buildTimeline(SAMPLES[name]().lines));

/** All that a report is ever made of: nothing here runs, fetches or submits. */
const HARMLESS = [
  'html',
  'head',
  'meta',
  'title',
  'style',
  'body',
  'main',
  'header',
  'section',
  'footer',
  'figure',
  'figcaption',
  'h1',
  'h2',
  'p',
  'div',
  'span',
  'small',
  'i',
  'time',
  'code',
  'pre',
  'br',
  'dl',
  'dt',
  'dd',
  'ol',
  'ul',
  'li',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'details',
  'summary',
  'svg',
  'g',
  'path',
  'rect',
  'text',
  'desc',
  'defs',
  'pattern',
];

describe('report.html', () => {
  it.each(NAMES)('is a balanced page that runs nothing: %s', (name) => {
    const html = page(name);
    expect(unbalanced(html)).toEqual([]);
    expect([...elements(html)].filter((element) => !HARMLESS.includes(element))).toEqual([]);
  });

  it.each(HOSTILE_TEXTS.map((text) => [text.slice(0, 30), text]))('takes %j for text', (_, text) => {
    const html = reportHtml(buildTimeline(hostileRecord(text).lines));
    expect(unbalanced(html)).toEqual([]);
    expect([...elements(html)].filter((element) => !HARMLESS.includes(element))).toEqual([]);
    expect(html).not.toMatch(/ on[a-z]+="/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is what is proved
    expect(html).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(html.length).toBeLessThan(1_000_000);
  });

  it('forbids itself to run or to fetch anything', () => {
    const html = page('rolledBack');
    expect(html).toContain(
      '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;">',
    );
    expect(html).not.toMatch(/https?:\/\/|@import|url\((?!#)|<script|href=|src=/);
  });

  it('knows both colour schemes and narrow screens', () => {
    const html = page('rolledBack');
    expect(html).toContain('prefers-color-scheme:dark');
    expect(html).toContain('content="width=device-width, initial-scale=1"');
  });

  it('draws a lane for the controller, each host and the clients', () => {
    const html = reportHtml(buildTimeline(rolledBack(samplePlan(['app1', 'app2', 'db1'])).lines));
    const lanes = Array.from(html.matchAll(/class="lane"[^>]*>([^<]*)</g), (found) => found[1]);
    expect(lanes).toEqual(['controller', 'app1', 'app2', 'db1', 'clients']);
  });

  it('says in the picture what was decided and proved, and describes it in words', () => {
    const html = page('rolledBack');
    expect(html).toContain('decision: commit</text>');
    expect(html).toMatch(/target proved 5\.\d s<\/text>/);
    expect(html).toMatch(/<desc id="picture-desc">Decided to commit after .*app2 ended on target/);
  });

  it.each([
    ['rolledBack', 'serves v1.4.2 again, proved after 5.3 s.'],
    ['undone', 'was undone: it is as it was found, on v1.5.0.'],
    ['needsHuman', 'needs a person: app2 is closed and waits.'],
    ['split', 'is split: app1 on v1.4.2, app2 as found on v1.5.0.'],
    ['goingOn', 'is not finished as far as this record goes.'],
  ] as const)('has the whole story in its headline: %s', (name, sentence) => {
    expect(page(name)).toMatch(new RegExp(`<h1>[^<]*${sentence.replaceAll('.', '\\.')}</h1>`));
  });

  it.each(NAMES)('is the same each time it is made: %s', (name) => {
    expect(page(name)).toBe(page(name));
  });

  it('is a page even of an empty record', () => {
    expect(unbalanced(reportHtml(buildTimeline([])))).toEqual([]);
  });
});
