import {
  driftCount,
  postMortemCalendar,
  type RollbackReport,
  type RollbackReportJson,
  rollbackReportHtml,
  rollbackReportJson,
  rollbackReportMarkdown,
  shownBy,
  type Timeline,
  verdictReport,
} from '@failback/record';
import type { Environment } from '@failback/runbook';
import { ownCommand } from '../own-command.ts';
import type { PostAuditEnd, Publish } from './request.ts';

/** The report as it may leave this machine. */
export function publication(
  report: RollbackReport,
  timeline: Timeline,
  runbook: Environment,
  publish: Publish,
  now: number,
): PostAuditEnd {
  const shown = publish === 'full' ? report : verdictReport(report, knownOf(runbook, report.operation));
  const json = publish === 'none' ? bare(report) : rollbackReportJson(shown);
  return {
    decision: report.decision,
    reasonCode: report.reasonCode,
    operation: report.operation,
    publish,
    driftCount: driftCount(report),
    reattemptAllowed: report.reattempt.allowed,
    recordHead: report.record.head,
    findings: shown.findings,
    result: json,
    files: publish === 'none' ? {} : files(shown, publish === 'full' ? timeline : null, json, now),
  };
}

/** What anybody may read in the repository. */
function knownOf({ health, stateDir, app, name }: Environment, operation: string): Parameters<typeof verdictReport>[1] {
  return {
    checks: health.gate.map((check) => check.name),
    evidence: `${stateDir}/${app}/${name}/evidence/${operation}`,
    mend: shownBy(ownCommand.audit(name, operation)),
  };
}

function files(
  report: RollbackReport,
  timeline: Timeline | null,
  json: RollbackReportJson,
  now: number,
): Readonly<Record<string, string>> {
  const { app, environment, operation, followUps } = report;
  // The post-mortem's limit is 48 hours after the end of the rollback.
  const ended = Date.parse(followUps.postMortemBefore) - 48 * 60 * 60 * 1000;
  return {
    'report.md': rollbackReportMarkdown(report, timeline),
    'report.html': rollbackReportHtml(report, timeline),
    'report.json': `${JSON.stringify(json, null, 2)}\n`,
    'post-mortem.ics': postMortemCalendar({ app, environment, operation, ended, now }),
  };
}

/** Nothing but what the outputs say. */
function bare(report: RollbackReport): RollbackReportJson {
  return {
    schema_version: 1,
    decision: report.decision,
    reason_code: report.reasonCode,
    operation_id: report.operation,
    drift_count: driftCount(report),
    reattempt_allowed: report.reattempt.allowed,
    record_head: report.record.head,
  };
}
