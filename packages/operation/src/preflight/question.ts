import type { AuditDecision, AuditMode, Baseline, Finding, Forecast, ProgramAnswer } from '@failback/audit';
import type { GitHub } from '@failback/github';
import type { Environment, Problem, ReleaseRef, Runbook } from '@failback/runbook';
import type { OperationContext } from '../context.ts';

/** A runbook as it was read: whole, or with everything that is wrong with it. */
export type ReadRunbook =
  | { readonly file: string; readonly ok: true; readonly runbook: Runbook }
  | { readonly file: string; readonly ok: false; readonly problems: readonly Problem[] };

export interface PreflightQuestion {
  readonly mode: AuditMode;
  readonly runbook: ReadRunbook;
  /** The environment that is asked about; in static mode the others of the file are looked at too. */
  readonly environment: string;
  /** About to be deployed; null: none in particular. */
  readonly release: string | null;
  readonly failOn: 'block' | 'warn';
  /** Whether the hosts keep what they are now as their baseline. Never in static mode. */
  readonly baseline: 'keep' | 'leave';
  /** The checkout, for workflows and dependencies; null: there is none. */
  readonly checkout: string | null;
}

/** Whose way back is looked at, and from what. */
export interface FleetQuestion {
  readonly environment: Environment;
  readonly mode: AuditMode;
  readonly release: string | null;
}

/** Runs a program in a folder of the checkout, to its end or for at most so many milliseconds. */
export type RunTool = (
  command: readonly string[],
  at: { readonly folder: string; readonly timeoutMs: number },
) => Promise<ProgramAnswer['end']>;

export interface PreflightContext extends Pick<OperationContext, 'connect' | 'record' | 'now' | 'random'> {
  /** Who asks: what lets them ask GitHub is another thing for each. */
  readonly asker: 'step' | 'terminal';
  /** Null: GitHub is not asked. */
  readonly github: GitHub | null;
  readonly runTool: RunTool;
}

export interface PreflightEnd {
  readonly mode: AuditMode;
  readonly environment: string;
  readonly release: string | null;
  readonly decision: AuditDecision;
  readonly reasonCode: string;
  /** What the decision means under the `failOn` of the question. */
  readonly verdict: 'passes' | 'fails';
  /** What anyone wants to know first, such as: You could come back to v1.2.3 in about 40 s of 5 min; two things stand in the way. */
  readonly sentence: string;
  /** Worst first. */
  readonly findings: readonly Finding[];
  /** What a rollback would go back to; null when there is nothing, or it is not known. */
  readonly target: ReleaseRef | null;
  /** Null in static mode. */
  readonly forecast: Forecast | null;
  /** What each host is now, of those that said. */
  readonly baselines: readonly Baseline[];
  /** Where the hosts keep them, and why one does not. */
  readonly kept: readonly KeptOnHost[];
}

export type KeptOnHost =
  | { readonly host: string; readonly state: 'kept'; readonly path: string }
  | { readonly host: string; readonly state: 'not-kept'; readonly why: string };
