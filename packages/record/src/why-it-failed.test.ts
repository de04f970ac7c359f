import { expect, test } from 'vitest';
import { needsHuman, type SampleRecord, samplePlan, undone } from '../test/sample-record.ts';
import { buildTimeline } from './build-timeline.ts';
import { chronicle } from './chronicle.ts';
import { parseRecord } from './parse-record.ts';
import { progress } from './progress.ts';
import { PROGRESS_START } from './progress-state.ts';
import { reportHtml } from './report-html.ts';
import { reportJson } from './report-json.ts';
import { reportMarkdown } from './report-markdown.ts';
import { summaryLines } from './summary-lines.ts';

const SAID = 'Installing dependencies\nYour lock file does not contain a compatible set of packages.';

function withOutput(record: SampleRecord, text = SAID) {
  const finished = record.lines.pop();
  record.controller(9_000, { event: 'step-output', target: 'app2', step: 'prepare.build', part: 'do', text });
  if (finished !== undefined) record.lines.push(finished);
  return record;
}

const failed = buildTimeline(withOutput(undone()).lines);

test('the report says why a step failed, in its own words, before what to do', () => {
  const markdown = reportMarkdown(failed);
  expect(markdown).toContain(
    [
      '## Why it failed',
      '',
      '**app2: prepare.build (Build the dependencies of v1.4.2 beside the live ones), exit status 1**',
      '',
      '```text',
      'Installing dependencies',
      'Your lock file does not contain a compatible set of packages.',
      '```',
    ].join('\n'),
  );
  expect(markdown.indexOf('Why it failed')).toBeLessThan(markdown.indexOf('What to do now'));
  expect(reportHtml(failed)).toContain('Your lock file does not contain a compatible set of packages.');
  expect(reportJson(failed).failures).toEqual([{ host: 'app2', step: 'prepare.build', part: 'do', text: SAID }]);
});

test('so do the summary of a terminal, the story and the live view', () => {
  expect(summaryLines(failed).slice(-2)).toEqual([
    '    | Installing dependencies',
    '    | Your lock file does not contain a compatible set of packages.',
  ]);
  expect(chronicle(failed).map(({ sentence }) => sentence)).toContain(
    'Step prepare.build failed with exit status 1: Your lock file does not contain a compatible set of packages.',
  );
  const [line] = withOutput(undone()).lines.slice(-2);
  if (line === undefined) throw new Error('the sample ends with its output and its end');
  expect(progress(PROGRESS_START, line).output.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'line: 0:00  app2: the last lines of prepare.build:',
    'line: 0:00  app2 | Installing dependencies',
    'line: 0:00  app2 | Your lock file does not contain a compatible set of packages.',
  ]);
});

test('what a step printed closes no fence, obeys nobody and is no longer than a person reads', () => {
  const text = `${'x\n'.repeat(500)}\`\`\`\n## Rolled back\n::error::taken over\n\u001b[2J<script>`;
  const markdown = reportMarkdown(buildTimeline(withOutput(needsHuman(), text).lines));
  const section = markdown.slice(markdown.indexOf('## Why it failed'), markdown.indexOf('## What to do now'));
  expect(section.split('\n').filter((line) => line.startsWith('```'))).toHaveLength(2);
  expect(section).toContain(': :error::taken over');
  expect(section).not.toContain('\u001b');
  expect(section.split('\n').length).toBeLessThan(35);
});

test('the live view shows no more of it than a person reads', () => {
  const text = 'x\n'.repeat(500);
  const [line] = withOutput(undone(), text).lines.slice(-2);
  if (line === undefined) throw new Error('the sample ends with its output and its end');
  expect(progress(PROGRESS_START, line).output.length).toBeLessThan(25);
});

test('what an earlier operation of the same run said is not taken for the last one’s', () => {
  const earlier = withOutput(undone());
  const record = needsHuman(samplePlan(['app1', 'app2'], { operation: '20260307T091900Z-0001' }));
  record.lines.unshift(...earlier.lines);
  expect(reportJson(buildTimeline(record.lines))).toMatchObject({
    operation_id: '20260307T091900Z-0001',
    failures: [],
  });
});

test('a record without such lines has no such section', () => {
  expect(reportMarkdown(buildTimeline(undone().lines))).not.toContain('Why it failed');
  expect(reportHtml(buildTimeline(undone().lines))).not.toContain('Why it failed');
});

test('the last answer of a step counts, and the line survives being written and read', () => {
  const record = withOutput(withOutput(undone(), 'first'), 'second');
  const text = record.lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  expect(reportJson(buildTimeline(parseRecord(text))).failures.map((each) => each.text)).toEqual(['second']);
});
