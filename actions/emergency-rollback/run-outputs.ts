import { type Runner, reportFailure, writeOutputs } from '@failback/action';
import { type RecordFolder, type RecordReports, withoutWords } from '@failback/operation';
import { UserError } from '@failback/runbook';
import { brokenOff, noReport, outputsOf } from './outputs.ts';

/** What a whole rollback says of the audit after it. */
export interface AuditSaid {
  readonly decision: 'complete' | 'incomplete';
  readonly reasonCode: string;
  /** Path of its report; null: none is published. */
  readonly report: string | null;
  /** Null: it could not be told. */
  readonly driftCount: number | null;
  readonly reattemptAllowed: boolean;
}

/** The outputs of one run, whichever way it ends. Once they are final nothing overwrites them. */
export interface RunOutputs {
  /** From now on the outputs are made from this record. */
  follow(folder: RecordFolder): void;
  /** For a run that was cancelled and may still come to an end: must not fail the step for good. */
  provisional(): void;
  finish(reports: RecordReports): void;
  /** An audit came after the final outputs: it adds its own word, and may refine the reason, never the decision. */
  addAudit(reports: RecordReports, audit: AuditSaid, reasonCode: string): void;
  /** The run met an error: it is told, and the outputs say what is known of the operation. */
  fail(error: unknown): void;
}

export function runOutputs(runner: Pick<Runner, 'setOutput' | 'fail' | 'annotate' | 'print'>): RunOutputs {
  let folder: RecordFolder | null = null;
  let final = false;
  return {
    follow(opened) {
      folder = opened;
    },
    provisional() {
      if (folder === null || final) return;
      const neverFails = { setOutput: runner.setOutput, fail: () => undefined };
      writeOutputs('emergency-rollback', outputsOf(folder.writeReports()), neverFails);
    },
    finish(reports) {
      writeOutputs('emergency-rollback', outputsOf(reports), runner);
      final = true;
    },
    addAudit(reports, audit, reasonCode) {
      const known = outputsOf(reports);
      const told = {
        decision: audit.decision,
        reason_code: audit.reasonCode,
        report: audit.report,
        drift_count: audit.driftCount,
        reattempt_allowed: audit.reattemptAllowed,
      };
      const result = { ...known.result, reason_code: reasonCode, audit: told };
      writeOutputs('emergency-rollback', { ...known, 'reason-code': reasonCode, result }, runner);
    },
    fail(error) {
      const failure = reportFailure(told(error, folder), runner);
      if (final) return;
      const reports = reportsOf(folder);
      const begun = reports !== null && reports.timeline.plan !== null && reports.timeline.mode !== 'dry-run';
      writeOutputs('emergency-rollback', begun ? brokenOff(reports, failure) : noReport(failure), runner);
      final = true;
    },
  };
}

/** What a user did wrong has been worded for its readers; of anything else the message may hold what a host said. */
function told(error: unknown, folder: RecordFolder | null): unknown {
  if (error instanceof UserError || folder === null || folder.readers.kind === 'team') return error;
  return withoutWords(error, folder.readers.known);
}

function reportsOf(folder: RecordFolder | null): RecordReports | null {
  try {
    return folder === null ? null : folder.writeReports();
  } catch {
    // The error that brought us here is the one to tell.
    return null;
  }
}
