import type {
  Assessment,
  Effect,
  HostState,
  Outcome,
  Phase,
  Plan,
  Recovery,
  Site,
  StepResult,
  Verdict,
} from '@failback/runbook';

/** Milliseconds since the operation's start, in the controller's time. Never negative. */
export type Offset = number;

/**
 * Everything the record says about one operation, in order. Reports are made from this alone, and this from the record
 * alone.
 */
export interface Timeline {
  /** Null when the record holds no `operation` event that could be read. */
  readonly operation: string | null;
  readonly plan: Plan | null;
  /** Also known without a plan; null when the record does not say. */
  readonly site: Site | null;
  readonly digest: string | null;
  /** How this record's first controller met the operation. */
  readonly mode: 'first' | 'adopt' | 'watch' | 'dry-run' | null;
  /** ISO 8601, UTC: offset 0. Null for an empty record. */
  readonly startedAt: string | null;
  /** Offset of the last line. */
  readonly length: Offset;
  /** In the plan's order; hosts that only the journal names follow by name. */
  readonly hosts: readonly HostTimeline[];
  /** Those that the plan has steps for or that were seen, in the order of `PHASES`. */
  readonly phases: readonly PhaseSpan[];
  readonly decision: DecisionMade | null;
  readonly controller: readonly ControllerMark[];
  readonly looks: readonly Look[];
  readonly outage: OutageMeasured | null;
  readonly cancelled: { readonly at: Offset; readonly signal: string } | null;
  readonly refusals: readonly Refusal[];
  /** Null: not finished as far as this record goes. */
  readonly outcome: Outcome | null;
  readonly reasonCode: string | null;
  /**
   * From the start until the last host had its target proved and was open: the runner's proof after the last host
   * reopened; where it is missing, the last host's own proof. Null when any host of the plan did not get there.
   */
  readonly recovered: { readonly at: Offset; readonly proof: 'runner' | 'hosts-only' } | null;
  readonly budgetSeconds: number | null;
  readonly fleet: Fleet;
  /** The plan's sentences first, then the record's, without repetition. */
  readonly notices: readonly string[];
  /** How many lines it was made from. */
  readonly lines: number;
}

/**
 * - `untouched`: no host was claimed.
 * - `uniform`: all hosts are as found, or all are on target.
 * - `split`: some are as found and some are on target.
 * - `unsettled`: a host has not ended, or needs a person.
 */
export type Fleet = 'untouched' | 'uniform' | 'split' | 'unsettled';

/** One problem that forbade the operation. */
export interface Refusal {
  readonly code: string;
  /** Its place and its message. */
  readonly text: string;
  readonly where: string | null;
  readonly accepted: string | null;
  readonly mend: string | null;
}

/** The end of what a step printed that failed: why it failed, in its own words. */
export interface StepOutput {
  readonly host: string;
  readonly step: string;
  readonly part: 'do' | 'undo';
  readonly text: string;
}

export interface OutageMeasured {
  readonly seconds: number;
  readonly requests: number;
  readonly failed: number;
}

export interface DecisionMade {
  readonly decision: 'commit' | 'abort';
  readonly reason: string;
  /** `controller`, `supervisor` or `recovery`. */
  readonly by: string;
  readonly at: Offset;
}

export interface HostTimeline {
  readonly host: string;
  /** The last state; null when the host was never claimed. */
  readonly state: HostState | null;
  readonly states: readonly { readonly state: HostState; readonly reason: string; readonly at: Offset }[];
  /** Every step of the plan in its order, run or not; steps that only the journal names follow. */
  readonly steps: readonly StepTimeline[];
  readonly decision: DecisionMade | null;
  /** Closed to clients by the operation: from the first step of `quiesce`; `end` null while it is still closed. */
  readonly closed: { readonly begin: Offset; readonly end: Offset | null } | null;
  /** The release that the host last proved to serve. */
  readonly served: string | null;
  readonly facts: readonly {
    readonly step: string;
    readonly key: string;
    readonly value: string;
    readonly at: Offset;
  }[];
  readonly starts: readonly {
    readonly mode: 'first' | 'adopt' | 'recover';
    readonly rebooted: boolean;
    readonly at: Offset;
  }[];
  readonly probes: readonly {
    readonly step: string;
    readonly answer: 'done' | 'not-done' | 'unknown';
    readonly at: Offset;
  }[];
  readonly leaseLost: { readonly at: Offset; readonly ms: number } | null;
  readonly outputs: readonly StepOutput[];
  readonly connectionLosses: readonly { readonly at: Offset; readonly reason: string }[];
  readonly alerts: readonly { readonly status: 'spooled' | 'delivered' | 'failed'; readonly at: Offset }[];
  readonly recovery: Recovery | null;
  readonly confirmedAt: Offset | null;
}

/** `unfinished`: begun, and the record has no end of it. `not-run`: never begun. */
export type StepStatus = StepResult | 'unfinished' | 'not-run';

export interface StepTimeline {
  readonly id: string;
  readonly phase: Phase;
  readonly title: string;
  readonly effect: Effect | string;
  /** Null when the plan does not name the step. */
  readonly timeoutSeconds: number | null;
  readonly onFailure: 'stop' | 'warn';
  /** More than one after a crash or a retry. */
  readonly runs: readonly Run[];
  readonly undos: readonly Run[];
  /** Of the last run. */
  readonly status: StepStatus;
  /** Of the last undo. */
  readonly undo: StepStatus;
}

export interface Run {
  readonly begin: Offset;
  /** Null: the record has no end of it. */
  readonly end: Offset | null;
  /** As the host measured it. */
  readonly ms: number | null;
  readonly result: StepResult | null;
  readonly rc: number | null;
}

export type PhaseStatus = 'ok' | 'warned' | 'failed' | 'undone' | 'unfinished' | 'not-run';

export interface Span {
  /** Null: not begun. */
  readonly begin: Offset | null;
  readonly end: Offset | null;
  readonly status: PhaseStatus;
}

export interface PhaseSpan extends Span {
  readonly phase: Phase;
  /** In the order of the timeline's hosts; empty for the controller's own phases. */
  readonly hosts: readonly (Span & { readonly host: string })[];
}

/** One moment of the controller. */
export type ControllerMark = { readonly at: Offset } & (
  | { readonly kind: 'connected'; readonly target: string; readonly fingerprint: string }
  | { readonly kind: 'connection-lost'; readonly target: string; readonly reason: string }
  | { readonly kind: 'claimed'; readonly target: string; readonly token: number }
  | { readonly kind: 'went' }
  | { readonly kind: 'decided'; readonly decision: 'commit' | 'abort'; readonly reason: string }
  | { readonly kind: 'cancelled'; readonly signal: string }
  | { readonly kind: 'taken-up'; readonly mode: 'first' | 'adopt' | 'watch' | 'dry-run' }
  | { readonly kind: 'finished'; readonly outcome: Outcome; readonly reasonCode: string }
);

/** One round of checks. */
export interface Look {
  readonly at: Offset;
  readonly purpose: 'outage' | 'gate' | 'served' | 'watch';
  readonly verdict: Verdict;
  readonly assessments: readonly Assessment[];
}
