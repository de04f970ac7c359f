import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { chainLinks, recordHead, verifyChain } from './chain.ts';

const record = 'one\ntwo\nthree\n';
const head = recordHead(record);
const kept = chainLinks(record);

test('each link is the SHA-256 of the link before it and the line', () => {
  const sum = (text: string) => createHash('sha256').update(text).digest('hex');
  const first = sum(`${'0'.repeat(64)}one`);
  expect(chainLinks('one\ntwo\n')).toEqual([first, sum(`${first}two`)]);
  expect(recordHead('one\ntwo\n')).toBe(`sha256:${sum(`${first}two`)}`);
});

test('a record without a line has a head as well', () => {
  expect(recordHead('')).toBe(`sha256:${'0'.repeat(64)}`);
});

test('a record that nobody touched is intact', () => {
  expect(verifyChain(record, head)).toEqual({ state: 'intact' });
});

test.each([
  ['a changed line', 'one\n2\nthree\n', { state: 'changed', line: 2 }],
  ['a line that was taken out', 'one\nthree\n', { state: 'changed', line: 2 }],
  ['a line that was put in', 'one\none and a half\ntwo\nthree\n', { state: 'changed', line: 2 }],
  ['lines in another order', 'two\none\nthree\n', { state: 'changed', line: 1 }],
  ['an end that was cut off', 'one\ntwo\n', { state: 'cut-off', after: 2, lines: 1 }],
  ['a line that was added', 'one\ntwo\nthree\nfour\nfive\n', { state: 'added', after: 3, lines: 2 }],
  ['a torn line', 'one\ntwo\nthr', { state: 'changed', line: 3 }],
  ['a space', 'one \ntwo\nthree\n', { state: 'changed', line: 1 }],
  ['nothing left', '', { state: 'cut-off', after: 0, lines: 3 }],
])('%s is noticed, and its place told', (_what, changed, found) => {
  expect(verifyChain(changed, head, kept)).toEqual(found);
});

test('without the kept links a change is noticed all the same, and its place is not made up', () => {
  expect(verifyChain('one\n2\nthree\n', head)).toEqual({ state: 'other' });
});

test('kept links that do not lead to the head are not believed', () => {
  const forged = chainLinks('one\n2\nthree\n');
  expect(verifyChain('one\n2\nthree\n', head, forged)).toEqual({ state: 'other' });
});
