import type { RecordLine } from '@failback/runbook';
import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS, hostileRecord } from '../test/hostile-text.ts';
import { rolledBack, SAMPLES } from '../test/sample-record.ts';
import { buildTimeline } from './build-timeline.ts';
import { nextLines, summaryLines } from './summary-lines.ts';

function linesOf(lines: readonly RecordLine[]): readonly string[] {
  const timeline = buildTimeline(lines);
  return [...summaryLines(timeline), ...nextLines(timeline)];
}

describe('the summary for a terminal', () => {
  it('tells what was released, why it came back, how long it took and where each host is', () => {
    expect(summaryLines(buildTimeline(rolledBack().lines))).toEqual([
      'chom production serves v1.4.2 again, proved after 5.3 s.',
      '',
      '  Released     v1.5.0',
      '  Because      smoke check of v1.5.0 failed: /health/ready answered 500',
      '  Smoke check  unhealthy: GET /health/ready answered 500, expected 200',
      '  Decision     commit after 3.3 s, by the controller (all-ready)',
      '  From, to     v1.5.0 -> v1.4.2',
      '  Recovery     5.3 s of 5 min',
      '  Requests     812 sent, 104 failed',
      '  Outage       2.1 s',
      '  app1         on target, served v1.4.2, closed for 2.3 s',
      '  app2         on target, served v1.4.2, closed for 2.6 s',
      '  Why          on-target: The target is proved to be served by every host, from the host itself and from the runner.',
    ]);
  });

  it('names the next command apart from it', () => {
    expect(nextLines(buildTimeline(rolledBack().lines))).toEqual([
      'Next: Check again, as a client sees it, that the target is healthy; this also marks it good.',
      '  failback verify --environment production --expect-release v1.4.2',
    ]);
  });

  it('says which host needs a person', () => {
    expect(summaryLines(buildTimeline(SAMPLES.needsHuman().lines))).toContain(
      '  app2         needs a person, closed still',
    );
  });

  it.each(HOSTILE_TEXTS.map((text) => [text.slice(0, 30), text]))('keeps %j on its line, and harmless', (_, text) => {
    for (const line of linesOf(hostileRecord(text).lines)) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is what is proved
      expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]|^\s*::|##\[/);
      expect(line.length).toBeLessThan(400);
    }
  });
});
