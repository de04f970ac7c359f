import { expect, test } from 'vitest';
import { lineDiff } from './line-diff.ts';

test('tells what goes and what comes, with the place', () => {
  expect(lineDiff('a\nb\nc\nd\n', 'a\nB\nc\nd\ne\n')).toEqual(['@@ line 2 @@', '-b', '+B', '@@ line 5 @@', '+e']);
});

test('tells nothing of what is the same', () => {
  expect(lineDiff('a\nb\n', 'a\nb\n')).toEqual([]);
});

test('tells of a text that was empty, and of one that becomes so', () => {
  expect(lineDiff('', 'a\n')).toEqual(['@@ line 1 @@', '+a']);
  expect(lineDiff('a\n', '')).toEqual(['@@ line 1 @@', '-a']);
});

test('does not compare texts that are too long for it', () => {
  expect(lineDiff('a\n'.repeat(2000), 'b\n')).toEqual(['@@ 2000 lines become 1 @@']);
});
