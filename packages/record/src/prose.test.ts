import { expect, test } from 'vitest';
import { htmlProse } from './html-prose.ts';
import { markdownProse } from './markdown-text.ts';
import { render } from './markup.ts';

test.each([
  ['set `a_b: *` then', 'set `a_b: *` then', 'set <code>a_b: *</code> then'],
  ['`failback status`', '`failback status`', '<code>failback status</code>'],
  ['run `ssh-keyscan h | tee f` now', 'run `ssh-keyscan h | tee f` now', 'run <code>ssh-keyscan h | tee f</code> now'],
  [
    "quoted `like this' and `like that'",
    "quoted \\`like this' and \\`like that'",
    'quoted `like this&#39; and `like that&#39;',
  ],
  ['a lone ` one', 'a lone \\` one', 'a lone ` one'],
  ['`<script>` and <b>', '`<script>` and &lt;b&gt;', '<code>&lt;script&gt;</code> and &lt;b&gt;'],
  ['none', 'none', 'none'],
])('%j shows its code as code, and everything else as text', (text, markdown, html) => {
  expect(markdownProse(text)).toBe(markdown);
  expect(render(htmlProse(text))).toBe(html);
});

test('a long sentence is cut where a short one is, even in its code', () => {
  expect(markdownProse(`say \`${'x'.repeat(290)}\` loud`, 100).length).toBeLessThan(110);
});
