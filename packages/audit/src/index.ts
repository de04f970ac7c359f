export { AUDIT_DECISIONS, type AuditDecision, audit, decide } from './audit.ts';
export {
  type ApprovalAnswer,
  AUDIT_MODES,
  type AuditedEnvironment,
  type AuditFacts,
  type AuditMode,
  type FleetFacts,
  type FreezeAnswer,
  type GitHubFacts,
  type HostAudit,
  type ProgramAnswer,
  type TargetAnswer,
  type WorkflowUse,
} from './audit-facts.ts';
export { type KeptBaseline, readBaseline, writeBaseline } from './baseline.ts';
export { DRIFT_KINDS, type Drift, type DriftKind, drift, type Uncompared, uncompared } from './drift.ts';
export { FINDING_STATUSES, type Finding, type FindingStatus } from './finding.ts';
export { type Forecast, forecast, measuredOperations } from './forecast.ts';
export type { Baseline, CrontabState, HostState, StatePart, UnitState } from './host-state.ts';
export { inspectHost } from './inspection.ts';
export { inspectionRequest } from './inspection-request.ts';
export { parseBaseline } from './parse-baseline.ts';
export { readHostState } from './read-host-state.ts';
export { type HostStateRequest, hostStateRequest } from './state-request.ts';
export { workflowUses } from './workflow-uses.ts';
