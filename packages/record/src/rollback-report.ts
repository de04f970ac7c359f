import type { ProcedureName, ReleaseRef, Verdict } from '@failback/runbook';
import type { FollowUps } from './follow-ups.ts';
import type { Reattempt } from './reattempt.ts';
import type { PhaseStatus } from './timeline.ts';

/**
 * What an audit says of one rollback: every field of runbook 002, section 8.1, and what the auditor asks beside it. Reports
 * are made from this alone.
 */
export interface RollbackReport {
  readonly decision: 'complete' | 'incomplete';
  readonly reasonCode: string;
  /** What a person has to look into, the gravest first; none when the audit is complete. */
  readonly findings: readonly AuditFinding[];
  readonly app: string;
  readonly environment: string;
  readonly operation: string;
  /** ISO 8601, UTC. */
  readonly auditedAt: string;
  readonly startedAt: string | null;
  readonly type: ProcedureName | null;
  /** How the rollback ended, as words for a person. */
  readonly ended: string;
  readonly executedBy: string;
  readonly approvals: Approvals;
  /** Who was told, as the record has it. */
  readonly told: readonly string[];
  /** Milliseconds from the start of the run to its end; null when the record has none. */
  readonly duration: number | null;
  readonly recovery: string;
  readonly downtime: string;
  readonly reason: string;
  /** One sentence each, in order. */
  readonly actions: readonly string[];
  readonly from: ReleaseRef | null;
  readonly to: ReleaseRef | null;
  readonly dataImpact: DataImpact;
  readonly verification: VerificationResults;
  readonly checks: readonly AuditedCheck[];
  readonly phases: readonly { readonly phase: string; readonly ms: number | null; readonly status: PhaseStatus }[];
  readonly drift: DriftReport;
  readonly evidence: readonly HostEvidence[];
  readonly record: RecordReport;
  readonly quarantine: string;
  readonly nextSteps: readonly string[];
  readonly followUps: FollowUps;
  readonly reattempt: Reattempt;
}

export interface AuditFinding {
  /** A reason code. */
  readonly code: string;
  readonly sentence: string;
  /** The command or setting that mends it; null when there is none. */
  readonly mend: string | null;
}

export type Approvals =
  | { readonly state: 'read'; readonly names: readonly string[] }
  | { readonly state: 'not-read'; readonly why: string };

export interface DataImpact {
  /** `none`: provably not touched. `not-told`: nothing here proves it. */
  readonly loss: 'none' | 'not-told';
  readonly affectedRecords: string;
  readonly window: string;
  /** Where the answer comes from. */
  readonly why: string;
}

/** The four boxes of section 8.1. `not-measured` is never a tick. */
export interface VerificationResults {
  readonly servicesHealthy: VerificationResult;
  readonly applicationFunctional: VerificationResult;
  readonly performanceNormal: VerificationResult;
  readonly noErrorsInLogs: VerificationResult;
}

export interface VerificationResult {
  readonly result: 'yes' | 'no' | 'not-measured';
  readonly detail: string;
}

export interface AuditedCheck {
  readonly check: string;
  /** `runner`, or a host's name. */
  readonly from: string;
  readonly verdict: Verdict;
  readonly detail: string;
}

export type DriftReport =
  | {
      readonly state: 'measured';
      readonly against: string;
      readonly items: readonly DriftItem[];
      /** What could not be compared, a sentence each: that is never "no drift". */
      readonly uncompared: readonly string[];
    }
  /** `mend`: the command that writes a baseline. */
  | { readonly state: 'no-baseline'; readonly mend: string }
  | { readonly state: 'not-measured'; readonly why: string };

export interface DriftItem {
  readonly host: string;
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

/** What lies on one host as evidence; it stays there. */
export interface HostEvidence {
  readonly host: string;
  /** `exists`: an earlier audit has collected it, and it is what it was. `damaged`: it no longer is. */
  readonly state: 'collected' | 'exists' | 'damaged' | 'not-collected';
  readonly path: string | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
  /** What could not be read, and why: nobody knows what it would have told. */
  readonly unread: readonly { readonly what: string; readonly why: string }[];
  /** What is not there, or was too much to be taken, and why. */
  readonly missing: readonly { readonly what: string; readonly why: string }[];
  /** Lines at error level since the host was proved, by source. */
  readonly errors: readonly { readonly what: string; readonly count: number }[];
}

export interface RecordReport {
  /** Of the newest kept record; null when none is kept. */
  readonly head: string | null;
  readonly state: 'intact' | 'changed' | 'unproved';
  readonly sentences: readonly string[];
}
