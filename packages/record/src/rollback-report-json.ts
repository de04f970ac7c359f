import type { RollbackReport } from './rollback-report.ts';

/** `report.json` and `result` of an audit. Names are public: they are added to, never renamed. Times are seconds. */
export interface RollbackReportJson {
  readonly schema_version: 1;
  readonly [key: string]: unknown;
}

export function rollbackReportJson(report: RollbackReport): RollbackReportJson {
  const { approvals, dataImpact, drift, verification } = report;
  return {
    schema_version: 1,
    decision: report.decision,
    reason_code: report.reasonCode,
    findings: report.findings,
    app: report.app,
    environment: report.environment,
    operation_id: report.operation,
    audited_at: report.auditedAt,
    started_at: report.startedAt,
    type: report.type,
    ended: report.ended,
    executed_by: report.executedBy,
    approved_by: approvals.state === 'read' ? approvals.names : null,
    told: report.told,
    duration_seconds: report.duration === null ? null : report.duration / 1000,
    recovery: report.recovery,
    downtime: report.downtime,
    reason: report.reason,
    actions: report.actions,
    from: report.from,
    to: report.to,
    data_impact: {
      loss: dataImpact.loss,
      affected_records: dataImpact.affectedRecords,
      time_window: dataImpact.window,
      why: dataImpact.why,
    },
    verification: {
      services_healthy: verification.servicesHealthy,
      application_functional: verification.applicationFunctional,
      performance_normal: verification.performanceNormal,
      no_errors_in_logs: verification.noErrorsInLogs,
    },
    checks: report.checks,
    phases: report.phases.map(({ phase, ms, status }) => ({
      name: phase,
      seconds: ms === null ? null : ms / 1000,
      status,
    })),
    drift,
    drift_count: driftCount(report),
    evidence: report.evidence,
    record: report.record,
    record_head: report.record.head,
    quarantine: report.quarantine,
    next_steps: report.nextSteps,
    follow_ups: report.followUps.periods,
    post_mortem_before: report.followUps.postMortemBefore,
    reattempt_allowed: report.reattempt.allowed,
    reattempt: report.reattempt.lines,
  };
}

/** How many things differ from the baseline; null when it could not be told. */
export function driftCount({ drift }: RollbackReport): number | null {
  if (drift.state !== 'measured') return null;
  return drift.items.length === 0 && drift.uncompared.length > 0 ? null : drift.items.length;
}
