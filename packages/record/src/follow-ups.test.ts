import { expect, test } from 'vitest';
import { followUps } from './follow-ups.ts';

const ended = Date.parse('2026-03-07T09:14:02.000Z');

test('a day and a week run from the end of the rollback, and the post-mortem is held within 48 hours', () => {
  const { periods, postMortemBefore } = followUps(ended);
  expect(periods.map(({ title, due }) => [title, due])).toEqual([
    ['Within 24 hours', '2026-03-08T09:14:02.000Z'],
    ['Within one week', '2026-03-14T09:14:02.000Z'],
  ]);
  expect(postMortemBefore).toBe('2026-03-09T09:14:02.000Z');
});

test('has every topic of runbook 002, sections 8.2 and 8.3', () => {
  expect(followUps(ended).periods.map(({ tasks }) => tasks.map(({ topic }) => topic))).toEqual([
    ['Root cause analysis', 'Fix development', 'Communication', 'Documentation'],
    ['Post-mortem', 'Process improvements', 'Fix deployment', 'Training'],
  ]);
});
