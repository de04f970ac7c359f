import { expect, test } from 'vitest';
import { escapeMarkdown, markdownTable } from '../src/markdown.ts';
import { bounded, writeSummary } from '../src/summary.ts';
import { recordingRunner } from './recording-runner.ts';

test.each([
  '<img src=x onerror=y>',
  '[a](http://example.com)',
  '@everyone',
  'a|b',
  '`x`',
  '**b**',
  '# h',
  'https://example.com',
])('%j is shown as it is written', (text) => {
  expect(escapeMarkdown(text)).not.toMatch(/[<>[\]|`*@]|:\/\/|^#/);
});

test('a cell cannot begin a row of its own', () => {
  expect(markdownTable(['host', 'said'], [['app1', 'x\n| y |\u2028z']]).split('\n')).toHaveLength(4);
});

test('the head says the decision and the facts, the body follows as it is', async () => {
  const runner = recordingRunner();
  await writeSummary(
    { title: 'Rollback', decision: 'undone', sentence: 'As found.', facts: [['from', 'v2']] },
    '### Timeline\n',
    runner,
  );
  expect(runner.summaries).toEqual([
    '## Rollback: undone\n\nAs found&#46;\n\n|  |  |\n| --- | --- |\n| from | v2 |\n\n### Timeline\n',
  ]);
});

test('too long a summary is cut at a line end, in bytes, and says so', () => {
  const cut = bounded('é'.repeat(20).concat('\n').repeat(10), 200);
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(200);
  expect(cut).toMatch(/^(é{20}\n)*é{20}\n\n\*Cut here/);
  expect(bounded('short\n', 200)).toBe('short\n');
});
