import type { HostState, Outcome, Phase, ProcedureName } from '@failback/runbook';
import { seconds } from './duration.ts';
import { nextSteps } from './next-steps.ts';
import { reasonText } from './reason-text.ts';
import type { Fleet, PhaseStatus, StepStatus, Timeline } from './timeline.ts';

/** `report.json`. Names are public: they are added to, never renamed. Times are seconds. */
export interface ReportJson {
  readonly schema_version: 1;
  /** Null: the record ends before the operation did. */
  readonly outcome: Outcome | null;
  readonly reason_code: string | null;
  /** What `reason_code` means. */
  readonly reason_sentence: string | null;
  readonly procedure: ProcedureName | null;
  readonly app: string | null;
  readonly environment: string | null;
  readonly from_release: string | null;
  readonly to_release: string | null;
  readonly operation_id: string | null;
  readonly plan_digest: string | null;
  /** ISO 8601, UTC. */
  readonly started_at: string | null;
  readonly actor: string | null;
  /** Why it was asked for. */
  readonly reason: string | null;
  /** Null when not every host was proved to serve the target. */
  readonly recovery_seconds: number | null;
  readonly recovery_proof: 'runner' | 'hosts-only' | null;
  readonly budget_seconds: number | null;
  /** What clients were seen to suffer; null when it was not measured. */
  readonly outage: { readonly seconds: number; readonly requests: number; readonly failed: number } | null;
  readonly decision: 'commit' | 'abort' | null;
  readonly decided_by: string | null;
  readonly decision_reason: string | null;
  readonly fleet: Fleet;
  readonly phases: readonly { readonly name: Phase; readonly seconds: number; readonly status: PhaseStatus }[];
  readonly hosts: readonly ReportedHost[];
  readonly refusals: readonly {
    readonly code: string;
    readonly text: string;
    /** Null in records that do not say. */
    readonly where: string | null;
    readonly accepted: string | null;
    readonly mend: string | null;
  }[];
  /** Why steps failed: the end of what each printed. */
  readonly failures: readonly {
    readonly host: string;
    readonly step: string;
    readonly part: 'do' | 'undo';
    readonly text: string;
  }[];
  /** What to do now, in order. */
  readonly next_steps: readonly { readonly sentence: string; readonly command: string | null }[];
  readonly notices: readonly string[];
}

export interface ReportedHost {
  readonly name: string;
  /** Null: never claimed. */
  readonly state: HostState | null;
  readonly served_release: string | null;
  /** Null: it was never closed, or is closed still. */
  readonly closed_seconds: number | null;
  readonly decision: 'commit' | 'abort' | null;
  readonly steps: readonly {
    readonly id: string;
    readonly phase: Phase;
    readonly status: StepStatus;
    readonly seconds: number | null;
    readonly exit_code: number | null;
    readonly runs: number;
    readonly undo: StepStatus;
  }[];
}

export function reportJson(timeline: Timeline): ReportJson {
  const { plan, recovered, decision } = timeline;
  return {
    schema_version: 1,
    outcome: timeline.outcome,
    reason_code: timeline.reasonCode,
    reason_sentence: timeline.reasonCode === null ? null : reasonText(timeline.reasonCode).sentence,
    procedure: plan?.procedure ?? null,
    app: timeline.site?.app ?? null,
    environment: timeline.site?.environment ?? null,
    from_release: plan?.from?.release ?? null,
    to_release: plan?.to.release ?? null,
    operation_id: timeline.operation,
    plan_digest: timeline.digest,
    started_at: timeline.startedAt,
    actor: plan?.incident.actor ?? null,
    reason: plan?.incident.reason ?? null,
    recovery_seconds: recovered === null ? null : seconds(recovered.at),
    recovery_proof: recovered?.proof ?? null,
    budget_seconds: timeline.budgetSeconds,
    outage: timeline.outage,
    decision: decision?.decision ?? null,
    decided_by: decision?.by ?? null,
    decision_reason: decision?.reason ?? null,
    fleet: timeline.fleet,
    phases: timeline.phases.map(({ phase, begin, end, status }) => ({
      name: phase,
      seconds: begin === null ? 0 : seconds((end ?? timeline.length) - begin),
      status,
    })),
    hosts: timeline.hosts.map((host) => ({
      name: host.host,
      state: host.state,
      served_release: host.served,
      closed_seconds:
        host.closed === null || host.closed.end === null ? null : seconds(host.closed.end - host.closed.begin),
      decision: host.decision?.decision ?? null,
      steps: host.steps.map((step) => {
        const last = step.runs.at(-1);
        return {
          id: step.id,
          phase: step.phase,
          status: step.status,
          seconds: last === undefined || last.ms === null ? null : seconds(last.ms),
          exit_code: last?.rc ?? null,
          runs: step.runs.length,
          undo: step.undo,
        };
      }),
    })),
    refusals: timeline.refusals,
    failures: timeline.hosts.flatMap(({ outputs }) => outputs),
    next_steps: nextSteps(timeline),
    notices: timeline.notices,
  };
}
