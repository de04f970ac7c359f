import type { HostState } from './facts.ts';
import type { Phase, Plan, Recovery } from './plan.ts';
import type { Assessment, Verdict } from './verdict.ts';

/**
 * One line of a host's `journal.jsonl`, written by its supervisor alone.
 * Values are integers or match `[A-Za-z0-9._:-]*`, so a line needs no escaping in shell.
 */
export interface HostEventStamp {
  /** `boot_id` of the kernel that wrote it. */
  readonly boot: string;
  /** Rises by one for each line, across supervisors and boots. */
  readonly seq: number;
  /** Uptime in milliseconds. */
  readonly up: number;
  /** Unix seconds of the host's clock; for people only. */
  readonly at: number;
}

export const STEP_RESULTS = ['ok', 'failed', 'timeout', 'survivors', 'warned', 'already'] as const;
export type StepResult = (typeof STEP_RESULTS)[number];

export type HostEventBody =
  | {
      readonly event: 'start';
      readonly mode: 'first' | 'adopt' | 'recover';
      readonly token: number;
      readonly pid: number;
    }
  | { readonly event: 'state'; readonly state: HostState; readonly reason: string }
  | { readonly event: 'begin'; readonly step: string; readonly phase: Phase; readonly effect: string }
  | {
      readonly event: 'end';
      readonly step: string;
      readonly result: StepResult;
      readonly rc: number;
      readonly ms: number;
    }
  | { readonly event: 'undo-begin'; readonly step: string }
  | {
      readonly event: 'undo-end';
      readonly step: string;
      readonly result: StepResult;
      readonly rc: number;
      readonly ms: number;
    }
  | { readonly event: 'probe'; readonly step: string; readonly answer: 'done' | 'not-done' | 'unknown' }
  /** What a step learnt, from its `facts` file: e.g. key `served`, value `v1.2.3`. */
  | { readonly event: 'fact'; readonly step: string; readonly key: string; readonly value: string }
  | { readonly event: 'go'; readonly token: number }
  | {
      readonly event: 'decision';
      readonly decision: 'commit' | 'abort';
      readonly token: number;
      readonly reason: string;
      readonly by: string;
    }
  | { readonly event: 'lease-lost'; readonly ms: number }
  | { readonly event: 'recovery'; readonly entry: Recovery }
  | { readonly event: 'confirmed'; readonly token: number }
  | { readonly event: 'alert'; readonly status: 'spooled' | 'delivered' | 'failed' };

export type HostEvent = HostEventStamp & HostEventBody;

/** What the controller adds to the record; free text is allowed here, it is JSON written by a JSON writer. */
export type ControllerEventBody =
  | {
      readonly event: 'operation';
      readonly plan: Plan;
      readonly digest: string;
      readonly mode: 'first' | 'adopt' | 'watch' | 'dry-run';
    }
  | { readonly event: 'connected'; readonly target: string; readonly fingerprint: string }
  | { readonly event: 'connection-lost'; readonly target: string; readonly reason: string }
  | { readonly event: 'claimed'; readonly target: string; readonly token: number }
  | { readonly event: 'went' }
  | { readonly event: 'decided'; readonly decision: 'commit' | 'abort'; readonly reason: string }
  | { readonly event: 'cancelled'; readonly signal: string }
  | {
      readonly event: 'assessed';
      readonly purpose: 'outage' | 'gate' | 'served' | 'watch';
      readonly assessments: readonly Assessment[];
      readonly verdict: Verdict;
    }
  | { readonly event: 'outage'; readonly seconds: number; readonly requests: number; readonly failed: number }
  /**
   * With the tone of a warning it tells of what did not work and is not part of the rollback itself. For anybody when it
   * holds no word but ours and the runbook's; else for the team.
   */
  | { readonly event: 'notice'; readonly text: string; readonly tone?: 'warning'; readonly audience?: 'anybody' }
  /** The end of what a step printed that failed, read from its host when that host had ended. */
  | {
      readonly event: 'step-output';
      readonly target: string;
      readonly step: string;
      readonly part: 'do' | 'undo';
      readonly text: string;
    }
  /** One problem of a refusal; `text` is its place and its message. Earlier records have no more than that. */
  | {
      readonly event: 'refused';
      readonly code: string;
      readonly text: string;
      readonly where?: string;
      readonly accepted?: string;
      readonly mend?: string;
      readonly site?: Site;
    }
  | { readonly event: 'finished'; readonly outcome: Outcome; readonly reasonCode: string; readonly site?: Site };

/** What was to be rolled back, for a record that came to no plan. */
export interface Site {
  readonly app: string;
  readonly environment: string;
}

/** The `decision` of `emergency-rollback`; public and fixed. */
export const OUTCOMES = [
  'rolled-back',
  'planned',
  'not-needed',
  'fix-forward',
  'undone',
  'needs-human',
  'refused',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One line of the record's `journal.jsonl`: all hosts and the controller, in the controller's time. */
export type RecordLine =
  | ({ readonly host: string; readonly time: string } & HostEvent)
  | ({ readonly host: null; readonly time: string } & ControllerEventBody);
