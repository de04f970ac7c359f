import { describe, expect, test } from 'vitest';
import { elements, unbalanced } from '../test/balanced-markup.ts';
import { HOSTILE_TEXTS, hostileRecord } from '../test/hostile-text.ts';
import { goingOn, rolledBack, SampleRecord, samplePlan, undone } from '../test/sample-record.ts';
import { reportSaying } from '../test/sample-report.ts';
import { buildTimeline } from './build-timeline.ts';
import { actionsTaken, dataImpact, downtimeText, durationOf, endedText } from './rollback-report-facts.ts';
import { rollbackReportHtml } from './rollback-report-html.ts';
import { driftCount, rollbackReportJson } from './rollback-report-json.ts';
import { rollbackReportMarkdown } from './rollback-report-markdown.ts';
import { verdictReport } from './rollback-report-verdict.ts';

const timelineOf = (record: SampleRecord) => buildTimeline(record.lines);

describe('every form of the report', () => {
  test.each(HOSTILE_TEXTS.map((text) => [text.slice(0, 40), text]))('shows %j as text and no more', (_shown, text) => {
    const report = reportSaying(text);
    const timeline = timelineOf(hostileRecord(text));
    const html = rollbackReportHtml(report, timeline);
    expect(unbalanced(html)).toEqual([]);
    expect([...elements(html)].filter((name) => ['script', 'img', 'a', 'iframe'].includes(name))).toEqual([]);
    const markdown = rollbackReportMarkdown(report, null);
    expect(markdown).not.toMatch(/<[a-z/!]/i);
    expect(markdown).not.toMatch(/^\s*::|##\[/m);
    expect(JSON.parse(JSON.stringify(rollbackReportJson(report)))).toMatchObject({ schema_version: 1 });
  });

  test('has what runbook 002, section 8.1, asks for', () => {
    const markdown = rollbackReportMarkdown(reportSaying('said'), null);
    for (const name of ['Date and time', 'Type', 'Executed by', 'Duration', 'Downtime', 'Version', 'Commit']) {
      expect(markdown).toContain(`**${name}**`);
    }
    for (const name of [
      'Data loss',
      'Affected records',
      'Time window',
      'Approved by',
      'Told',
      'Quarantine',
      'Record',
    ]) {
      expect(markdown).toContain(`**${name}**`);
    }
    for (const box of ['All services healthy', 'Application functional', 'Performance normal', 'No errors in logs']) {
      expect(markdown).toContain(`- [ ] ${box}: no`);
    }
  });
});

describe('the verdict', () => {
  const CANARY = 'canary-in-the-mine';
  const shown = verdictReport(reportSaying(CANARY), {
    checks: ['ready'],
    evidence: '/var/lib/failback/evidence',
    mend: 'see the details on your own machine: failback audit --environment production',
  });

  test('holds nothing that a host, a person or a server said, in any form', () => {
    for (const text of [
      JSON.stringify(rollbackReportJson(shown)),
      rollbackReportMarkdown(shown, null),
      rollbackReportHtml(shown, null),
    ]) {
      expect(text).not.toContain(CANARY);
    }
  });

  test('holds verdict, times, names of the checks of the runbook, counts and the head', () => {
    expect(shown.checks.map(({ check, verdict }) => [check, verdict])).toEqual([
      ['ready', 'unhealthy'],
      ['served', 'healthy'],
    ]);
    expect(shown).toMatchObject({ decision: 'incomplete', duration: 6300, phases: [{ phase: 'quiesce', ms: 1900 }] });
    expect(driftCount(shown)).toBe(1);
    expect(shown.record.head).toMatch(/^sha256:/);
    expect(shown.findings[0]?.sentence).toBe('A host differs from its baseline.');
    expect(shown.evidence[0]).toMatchObject({ state: 'collected', path: '/var/lib/failback/evidence', files: [] });
  });
});

describe('data', () => {
  test('was provably not touched when no step of an emergency has an effect beyond its own host', () => {
    expect(dataImpact(samplePlan())).toMatchObject({
      loss: 'none',
      why: expect.stringContaining('none of the 30 steps'),
    });
  });

  test.each([
    ['a step with a shared effect', samplePlan(['app1'], { hosts: withShared() })],
    ['another procedure', samplePlan(['app1'], { procedure: 'database' })],
    ['no plan', null],
  ])('is not told to be untouched with %s', (_with, plan) => {
    expect(dataImpact(plan).loss).toBe('not-told');
  });
});

function withShared() {
  return samplePlan(['app1']).hosts.map((host) => ({
    ...host,
    steps: host.steps.map((step) => ({ ...step, effect: 'shared' as const })),
  }));
}

describe('actions taken', () => {
  test('are the steps with an effect, each once, with the hosts they were taken on', () => {
    const actions = actionsTaken(timelineOf(rolledBack()));
    expect(actions[0]).toBe('Fetch v1.4.2 (app1, app2)');
    expect(actions.join('\n')).not.toContain('Prove');
  });

  test('say what was undone', () => {
    expect(actionsTaken(timelineOf(undone())).join('\n')).toContain(', and undone (');
  });
});

describe('downtime', () => {
  test('is what clients suffered, where that was counted', () => {
    const record = rolledBack().controller(9000, { event: 'outage', seconds: 2.5, requests: 100, failed: 12 });
    expect(downtimeText(timelineOf(record))).toBe('2.5 s, 12 of 100 requests failed');
  });

  test('is else how long the operation kept a host closed, and says that this is not all', () => {
    const record = rolledBack();
    const uncounted = record.lines.filter(({ event }) => event !== 'outage');
    expect(downtimeText(buildTimeline(uncounted))).toMatch(/closed by the operation; .* is not measured$/);
  });

  test('is not over while a host is closed', () => {
    expect(downtimeText(timelineOf(goingOn()))).toMatch(/^not (over|measured)/);
  });
});

test('how it ended is what the record says, else what every host says', () => {
  const record = rolledBack();
  expect(endedText(timelineOf(record))).toMatch(/^rolled-back \(/);
  const cut = new SampleRecord(record.plan);
  cut.lines.push(...record.lines.filter((line) => line.host !== null || line.event !== 'finished'));
  expect(endedText(timelineOf(cut))).toBe('rolled-back, as every host says');
  expect(durationOf(timelineOf(cut))).toBeGreaterThan(0);
});
