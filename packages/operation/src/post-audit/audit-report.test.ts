import { buildTimeline, rollbackReportHtml, rollbackReportJson, rollbackReportMarkdown } from '@failback/record';
import { describe, expect, test } from 'vitest';
import { goingOn, needsHuman, rolledBack, type SampleRecord, undone } from '../../../record/test/sample-record.ts';
import { smallEnvironment } from '../../../runbook/test/small-environment.ts';
import { auditReport } from './audit-report.ts';

const reportOf = (record: SampleRecord) => {
  const timeline = buildTimeline(record.lines);
  return auditReport({
    timeline,
    record: { head: `sha256:${'a'.repeat(64)}`, state: 'intact', sentences: [] },
    published: { state: 'not-asked' },
    unpublished: null,
    problems: [],
    served: 'healthy',
    drift: { state: 'no-baseline', mend: 'failback preflight --environment production' },
    evidence: [],
    environment: 'production',
    runbook: smallEnvironment(),
    operation: record.plan.operation,
    now: Date.parse('2026-03-07T10:00:00.000Z'),
    facts: [],
    control: null,
    assessments: [],
    approvals: { state: 'read', names: ['grace (rollback-standard)'] },
    preflight: { state: 'unknown', detail: 'not asked' },
  });
};

/** Runbook 002, section 8.1, in its own order: its field, and where each form of our report has it. */
const FIELDS: readonly (readonly [field: string, label: string, json: string])[] = [
  ['Date/Time', 'Date and time', 'started_at'],
  ['Type', 'Type', 'type'],
  ['Executed By', 'Executed by', 'executed_by'],
  ['Duration', 'Duration', 'duration_seconds'],
  ['Downtime', 'Downtime', 'downtime'],
  ['Reason for Rollback', 'Reason for rollback', 'reason'],
  ['Actions Taken', 'Actions taken', 'actions'],
  ['Rollback Target: Version', 'Version', 'to.release'],
  ['Rollback Target: Commit', 'Commit', 'to.commit'],
  ['Data Loss', 'Data loss', 'data_impact.loss'],
  ['Affected Records', 'Affected records', 'data_impact.affected_records'],
  ['Time Window', 'Time window', 'data_impact.time_window'],
  ['All services healthy', 'All services healthy', 'verification.services_healthy.result'],
  ['Application functional', 'Application functional', 'verification.application_functional.result'],
  ['Performance normal', 'Performance normal', 'verification.performance_normal.result'],
  ['No errors in logs', 'No errors in logs', 'verification.no_errors_in_logs.result'],
  ['Next Steps', 'Next steps', 'next_steps'],
  ['8.2, within 24 hours', 'Within 24 hours: by 2026-03-08', 'follow_ups.0.due'],
  ['8.3, within a week', 'Within one week: by 2026-03-14', 'follow_ups.1.due'],
  ['8.3, post-mortem', 'Post-mortem before', 'post_mortem_before'],
];

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((within, name) => (within as Record<string, unknown> | undefined)?.[name], value);

describe.each([
  ['succeeded', rolledBack()],
  ['was undone', undone()],
  ['needs a person', needsHuman()],
  ['was cut off', goingOn()],
])('the report of a rollback that %s', (_how, record) => {
  const report = reportOf(record);
  const json = rollbackReportJson(report);
  const forms = [rollbackReportMarkdown(report, null), rollbackReportHtml(report, null)];

  test.each(FIELDS)('has %s', (_field, label, path) => {
    const value = at(json, path);
    expect(value, path).toBeDefined();
    expect(value, path).not.toBeNull();
    expect(value, path).not.toEqual([]);
    for (const form of forms) expect(form).toContain(label);
  });
});
