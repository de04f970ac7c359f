import { expect, test } from 'vitest';
import { type AnswerPage, answerHtml } from './answer-html.ts';

const PAGE: AnswerPage = {
  title: 'Snapshot of production',
  decision: 'refused',
  tone: 'bad',
  sentence: 'The disk of the host is full.',
  facts: [['Host', 'app1']],
  sections: [
    { title: 'In the way', content: { kind: 'list', items: [{ text: 'no room', mend: 'df -h /var/backups' }] } },
    {
      title: 'Findings',
      content: { kind: 'table', head: ['about', ''], rows: [['app1', { text: 'block', tone: 'bad' }]] },
    },
    { title: 'Nothing', content: { kind: 'table', head: ['a'], rows: [] } },
  ],
};

test('the page tells the decision, what is in the way and what mends it, and needs nothing else', () => {
  const html = answerHtml(PAGE);
  expect(html).toContain('<title>failback: Snapshot of production, refused</title>');
  expect(html).toContain('<span class="badge bad">refused</span>');
  expect(html).toContain('<h1>The disk of the host is full.</h1>');
  expect(html).toContain('<li>no room<pre>df -h /var/backups</pre></li>');
  expect(html).toContain('<span class="pill bad">block</span>');
  expect(html).not.toContain('Nothing');
  expect(html).toContain("default-src 'none'".replaceAll("'", '&#39;'));
  expect(html).not.toMatch(/<script|https?:/);
});

test('what hosts and people said is text in it, wherever it stands', () => {
  const evil = '</h1><img src=x onerror=alert(1)>"\u202e\u001b[2J';
  const html = answerHtml({
    title: evil,
    decision: evil,
    tone: 'warn',
    sentence: evil,
    facts: [[evil, evil]],
    sections: [
      { title: evil, content: { kind: 'list', items: [{ text: evil, mend: evil }] } },
      { title: evil, content: { kind: 'table', head: [evil], rows: [[evil, { text: evil, tone: 'good' }]] } },
    ],
  });
  for (const bad of ['<img', '\u202e', '\u001b']) expect(html).not.toContain(bad);
});
