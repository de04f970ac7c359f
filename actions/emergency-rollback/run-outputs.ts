import { type Runner, reportFailure, writeOutputs } from '@failback/action';
import type { RecordFolder, RecordReports } from '@failback/operation';
import { brokenOff, noReport, outputsOf } from './outputs.ts';

/** The outputs of one run, whichever way it ends. Once they are final nothing overwrites them. */
export interface RunOutputs {
  /** From now on the outputs are made from this record. */
  follow(folder: RecordFolder): void;
  /** For a run that was cancelled and may still come to an end: must not fail the step for good. */
  provisional(): void;
  finish(reports: RecordReports): void;
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
    fail(error) {
      const failure = reportFailure(error, runner);
      if (final) return;
      const reports = reportsOf(folder);
      const begun = reports !== null && reports.timeline.plan !== null && reports.timeline.mode !== 'dry-run';
      writeOutputs('emergency-rollback', begun ? brokenOff(reports, failure) : noReport(failure), runner);
      final = true;
    },
  };
}

function reportsOf(folder: RecordFolder | null): RecordReports | null {
  try {
    return folder === null ? null : folder.writeReports();
  } catch {
    // The error that brought us here is the one to tell.
    return null;
  }
}
