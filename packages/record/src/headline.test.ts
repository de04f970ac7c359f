import { describe, expect, test } from 'vitest';
import { rolledBack, samplePlan } from '../test/sample-record.ts';
import { buildTimeline } from './build-timeline.ts';
import { headline } from './headline.ts';

function ended(reasonCode: string, budgetSeconds = 300) {
  const { lines } = rolledBack(samplePlan(undefined, { budgetSeconds }));
  return headline(buildTimeline(lines.map((line) => (line.event === 'finished' ? { ...line, reasonCode } : line))));
}

describe('a rollback that succeeded', () => {
  test('is good news where all is well afterwards', () => {
    expect(ended('on-target')).toMatchObject({
      tone: 'good',
      sentence: expect.stringMatching(/again, proved after [^;]+\.$/),
    });
  });

  test.each([
    ['watch-unhealthy', /, proved after .+; a check failed while it was watched afterwards\.$/],
    ['watch-inconclusive', /, proved after .+; what was to be watched afterwards could not be measured\.$/],
  ])('says what the watch found: %s', (reasonCode, sentence) => {
    expect(ended(reasonCode)).toMatchObject({ tone: 'warn', sentence: expect.stringMatching(sentence) });
  });

  test('says that it took longer than its budget', () => {
    expect(ended('on-target', 1)).toMatchObject({
      tone: 'warn',
      sentence: expect.stringMatching(/over its budget of 1\.0 s/),
    });
  });
});
