import type { Failure, OutputValues } from '@failback/action';
import type { RecordReports } from '@failback/operation';

/** What the outputs say when there was nothing to record. */
export function noReport({ reasonCode, text }: Failure): OutputValues<'emergency-rollback'> {
  return {
    decision: 'refused',
    'reason-code': reasonCode,
    result: { schema_version: 1, outcome: 'refused', reason_code: reasonCode, text },
    report: null,
    'operation-id': null,
    procedure: null,
    'from-release': null,
    'to-release': null,
    'recovery-seconds': null,
    'plan-digest': null,
  };
}

/** What they say when the run broke off after an operation was begun: its hosts end by themselves, somebody has to look. */
export function brokenOff(reports: RecordReports, { reasonCode, text }: Failure): OutputValues<'emergency-rollback'> {
  const known = outputsOf(reports);
  if (reports.json.outcome !== null) return known;
  return { ...known, 'reason-code': reasonCode, result: { ...known.result, reason_code: reasonCode, text } };
}

/** The outputs from the record. Without a `finished` line they are provisional: nothing has been settled yet. */
export function outputsOf({ json, path }: RecordReports): OutputValues<'emergency-rollback'> {
  return {
    decision: json.outcome ?? 'needs-human',
    'reason-code': json.reason_code ?? 'watching-ended',
    result: { ...json },
    report: path,
    'operation-id': json.operation_id,
    procedure: json.procedure,
    'from-release': json.from_release,
    'to-release': json.to_release,
    'recovery-seconds': json.recovery_seconds === null ? null : Math.round(json.recovery_seconds),
    'plan-digest': json.plan_digest,
  };
}
