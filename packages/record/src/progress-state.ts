import type { Phase } from '@failback/runbook';

/** One thing to show now. Texts are one harmless line; the printer adds nothing to them but its own form. */
export interface ProgressOutput {
  /** `group-start` and `group-end` fold a phase in a log; the last three are also annotations on GitHub. */
  readonly kind: 'group-start' | 'line' | 'group-end' | 'notice' | 'warning' | 'error';
  readonly text: string;
}

/** What the live view remembers between two lines. Plain data, never changed in place. */
export interface ProgressState {
  /** The one that is shown now; a run may bring an earlier one to its end first. */
  readonly operation: string | null;
  /** Unix milliseconds of the first line, null before it. */
  readonly startedAt: number | null;
  /** Unix milliseconds of the last output. */
  readonly spokeAt: number;
  readonly budgetSeconds: number | null;
  /** Phases that the plan has steps for, in order. */
  readonly phases: readonly Phase[];
  /** Host → its planned steps in order. */
  readonly plan: ReadonlyMap<string, readonly PlannedStep[]>;
  readonly group: Phase | 'undo' | null;
  /** Host → what it is doing. */
  readonly running: ReadonlyMap<string, { readonly step: string; readonly undo: boolean; readonly since: number }>;
  /** Host → the last line shown: one that comes again after a lost connection is not shown twice. */
  readonly seen: ReadonlyMap<string, { readonly boot: string; readonly seq: number }>;
  readonly decision: 'commit' | 'abort' | null;
  readonly annotations: { readonly notice: number; readonly warning: number; readonly error: number };
  readonly finished: boolean;
}

export interface PlannedStep {
  readonly id: string;
  readonly title: string;
  readonly timeoutSeconds: number;
  readonly onFailure: 'stop' | 'warn';
}

export const PROGRESS_START: ProgressState = {
  operation: null,
  startedAt: null,
  spokeAt: 0,
  budgetSeconds: null,
  phases: [],
  plan: new Map(),
  group: null,
  running: new Map(),
  seen: new Map(),
  decision: null,
  annotations: { notice: 0, warning: 0, error: 0 },
  finished: false,
};
