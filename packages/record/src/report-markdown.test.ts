import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS, hostileRecord } from '../test/hostile-text.ts';
import { needsHuman, rolledBack, SAMPLES, samplePlan, undone } from '../test/sample-record.ts';
import { buildTimeline } from './build-timeline.ts';
import { markdownCode, markdownText } from './markdown-text.ts';
import { reportMarkdown } from './report-markdown.ts';

const NAMES = Object.keys(SAMPLES) as (keyof typeof SAMPLES)[];

/** The text outside of fences, code spans and escapes: where markup would act. */
function acting(markdown: string): string {
  return markdown
    .replace(/```[a-z]*\n[\s\S]*?```/g, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/\\[^a-zA-Z0-9\s]/g, '');
}

describe('text in Markdown', () => {
  it.each([
    ['a *b* _c_', 'a \\*b\\* \\_c\\_'],
    ['[x](javascript:y)', '\\[x\\](javascript:y)'],
    ['<b>&', '&lt;b&gt;&amp;'],
    ['a|b', 'a\\|b'],
    ['a\\|b', 'a\\\\\\|b'],
    ['https://example.com www.example.com', 'https&#58;//example.com www&#46;example.com'],
    ['# head', '\\# head'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['    no code', 'no code'],
    ['1. item', '1\\. item'],
    ['1) item', '1\\) item'],
    ['9.3 s of 5 min', '9.3 s of 5 min'],
    ['@octocat and ops@example.com', '&#64;&#8203;octocat and ops&#64;&#8203;example.com'],
    ['::error::x', ': :error:&#58;x'],
    ['two\nlines', 'two · lines'],
  ])('%j is written %j', (text, written) => {
    expect(markdownText(text)).toBe(written);
  });

  it('keeps the beginning of what is too long', () => {
    expect(markdownText('a long story', 8)).toBe('a long…');
  });

  it.each([
    ['v1.4.2', '`v1.4.2`'],
    ['a`b|c', "`a'b¦c`"],
    ['', ''],
  ])('%j between backticks is %j', (text, written) => {
    expect(markdownCode(text)).toBe(written);
  });
});

describe('report.md', () => {
  it('begins with the whole story and what to do now', () => {
    const lines = reportMarkdown(buildTimeline(needsHuman().lines)).split('\n');
    expect(lines.slice(0, 7)).toEqual([
      '# ❌ failback: needs a person',
      '',
      'chom production needs a person: app2 is closed and waits.',
      '',
      'A step failed: before the decision a host undoes what was begun, after it the host stays closed.',
      '',
      '## What to do now',
    ]);
    expect(lines).toContain('   failback resume --environment production');
    expect(lines).toContain('   ls -l /var/lib/failback/chom/production/operations/20260307T091402Z-7c1d/out/');
  });

  it('has a row for each phase with each host beside it', () => {
    const report = reportMarkdown(buildTimeline(undone().lines));
    expect(report).toContain('| Phase | Begun | Took | Status | `app1` | `app2` |');
    expect(report).toContain('| prepare | +0.20 s | 1.9 s | failed | 1.8 s undone | 1.9 s failed |');
  });

  it('draws the timeline with bars', () => {
    const report = reportMarkdown(buildTimeline(rolledBack().lines));
    expect(report).toMatch(/^app1 {9} +░+ +▒+ ?█+ .* on target$/m);
    expect(report).toMatch(/^closed {7} +×+/m);
    expect(report).toMatch(/^ +▼ decision: commit$/m);
  });

  it('lists checks, events and notices', () => {
    const report = reportMarkdown(buildTimeline(rolledBack().lines));
    expect(report).toContain(
      '| +0.09 s | outage | `ready` | `runner` | unhealthy | GET /health/ready answered 500, expected 200 |',
    );
    expect(report).toContain('| +3.3 s | `controller` | Decided: commit (all-ready). |');
    expect(report).toContain('- notify.slack is declared in failback.yml:38:3 and not carried out by this version.');
  });

  it.each(HOSTILE_TEXTS.map((text) => [text.slice(0, 30), text]))('takes %j for text', (_, text) => {
    const report = reportMarkdown(buildTimeline(hostileRecord(text).lines));
    const tags = Array.from(acting(report).matchAll(/<[^>]*>?/g), ([found]) => found);
    expect(tags.filter((tag) => !['<details>', '</details>', '<summary>', '</summary>'].includes(tag))).toEqual([]);
    expect(acting(report)).not.toMatch(/\]\(|!\[|\*\*bold/);
    expect(report).not.toMatch(/^\s*::|##\[/m);
    expect(report.match(/^\s*```/gm)?.length ?? 0).toBe((report.match(/^\s*```(text|sh)$/gm)?.length ?? 0) * 2);
    expect(Buffer.byteLength(report)).toBeLessThan(1_048_576);
  });

  it('keeps every row of a table as wide as its head', () => {
    for (const text of HOSTILE_TEXTS) {
      const report = reportMarkdown(buildTimeline(hostileRecord(text).lines));
      let head = 0;
      for (const line of report.split('\n')) {
        const cells = line.startsWith('|') ? line.replace(/\\./g, '').split('|').length : 0;
        if (head > 0 && cells > 0) expect(cells).toBe(head);
        head = cells;
      }
    }
  });

  it('stays below the limit of a job summary with five hundred hosts', () => {
    const hosts = Array.from({ length: 500 }, (_, index) => `web-${'x'.repeat(50)}-${index}`);
    const report = reportMarkdown(buildTimeline(rolledBack(samplePlan(hosts)).lines));
    expect(Buffer.byteLength(report)).toBeLessThan(1_048_576);
    expect(report).toContain('440 more hosts are in the journal.');
  });

  it('leaves out a section that would make it too long, and keeps the others', () => {
    const hosts = Array.from({ length: 60 }, (_, index) => `web${index}`);
    const plan = samplePlan(hosts);
    const long = plan.hosts.map((host) => ({
      ...host,
      steps: host.steps.map((step) => ({ ...step, title: '<'.repeat(400) })),
    }));
    const report = reportMarkdown(buildTimeline(rolledBack({ ...plan, hosts: long }).lines));
    expect(Buffer.byteLength(report)).toBeLessThan(1_048_576);
    expect(report).toContain('## Steps\n\nToo long for this report');
    expect(report).toContain('## Notices\n\n- notify');
  });

  it.each(NAMES)('is the same each time it is made: %s', (name) => {
    const made = () => reportMarkdown(buildTimeline(SAMPLES[name]().lines));
    expect(made()).toBe(made());
  });

  it('is a report even of an empty record', () => {
    expect(reportMarkdown(buildTimeline([]))).toContain('# ⚠️ failback: not finished');
  });
});
