import { expect, test } from 'vitest';
import { Fields } from './fields.ts';
import { judgeAnswer, type Sent } from './judge-answer.ts';
import type { Question } from './question.ts';

const question: Question<string> = {
  route: 'GET /x',
  parameters: {},
  what: 'The thing',
  permission: 'actions: read',
  read: (body) => new Fields(body).text('name'),
  also: { 404: () => 'missing' },
};
const NOW = 1_700_000_000_000;
const judge = (sent: Sent) => judgeAnswer(sent, question, (text) => text, NOW);
const answered = (status: number, body: unknown, headers: Record<string, unknown> = {}): Sent => ({
  state: 'answered',
  status,
  headers,
  body,
});

test('a whole answer is one, and so is a status that was expected', () => {
  expect(judge(answered(200, { name: 'x' }))).toEqual({ state: 'answer', value: 'x' });
  expect(judge(answered(404, { message: 'Not Found' }))).toEqual({ state: 'answer', value: 'missing' });
});

const message = (text: string) => ({ message: text });
test.each<[string, Sent, string, string, number | null]>([
  ['no answer', { state: 'no-answer', detail: 'ECONNREFUSED' }, 'again', 'unreachable', null],
  ['an answer that takes too long', { state: 'too-slow', after: 10 }, 'again', 'slow', null],
  ['502', answered(502, '<html>'), 'again', 'unreachable', null],
  ['a page of HTML', answered(200, '<html>'), 'again', 'half-answer', null],
  ['an empty answer', answered(200, ''), 'again', 'half-answer', null],
  ['an answer without its field', answered(200, {}), 'again', 'half-answer', null],
  [
    'a limit that says how long',
    answered(429, message('slow down'), { 'retry-after': '3' }),
    'again',
    'rate-limited',
    3000,
  ],
  ['a limit that does not say how long', answered(429, message('slow down')), 'again', 'rate-limited', 60_000],
  ['403 with words of a limit', answered(403, message('secondary rate limit')), 'again', 'rate-limited', 60_000],
  [
    'a used-up hour',
    answered(403, message('x'), { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 20) }),
    'again',
    'rate-limited',
    21_000,
  ],
])('%s is asked for again', (_what, sent, state, trouble, after) => {
  expect(judge(sent)).toMatchObject({ state, after, error: { trouble } });
});

test.each<[string, Sent, string, RegExp]>([
  ['401', answered(401, message('Bad credentials')), 'forbidden', /github-token/],
  ['403', answered(403, message('Resource not accessible by integration')), 'forbidden', /actions: read/],
  ['409', answered(409, message('no')), 'refused', /^$/],
  ['a redirect to another host', { state: 'sent-elsewhere', host: 'evil.example.com' }, 'refused', /^$/],
])('%s is final', (_what, sent, trouble, mend) => {
  const judged = judge(sent);
  if (judged.state !== 'failed') throw new Error(judged.state);
  expect(judged.error.trouble).toBe(trouble);
  expect(judged.error.mend ?? '').toMatch(mend);
});
