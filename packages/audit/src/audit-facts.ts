import type { Environment, Host, HostFacts, Problem, ProcedureName, ReleaseRef } from '@failback/runbook';
import type { Forecast } from './forecast.ts';
import type { HostState } from './host-state.ts';
import type { Inspection } from './inspection.ts';

/**
 * - `static`: the runbook and the checkout alone; no host and no secret.
 * - `pre-deploy`: the hosts too, and whether one could come back from the release that is about to be deployed.
 * - `readiness`: everything, with the dependency review; about what is served now.
 */
export const AUDIT_MODES = ['static', 'pre-deploy', 'readiness'] as const;
export type AuditMode = (typeof AUDIT_MODES)[number];

/** Everything that the checks judge; gathered by whoever has connections, programs and tokens. */
export interface AuditFacts {
  readonly mode: AuditMode;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The runbook's file, and what is wrong with it. */
  readonly runbook: { readonly file: string; readonly problems: readonly Problem[] };
  /** What the audit is about: in static mode every environment of the file. */
  readonly environments: readonly AuditedEnvironment[];
  /** How the workflows of the checkout name failback's actions; null when there is no checkout to look at. */
  readonly uses: readonly WorkflowUse[] | null;
  readonly runner: RunnerFacts;
  /** Null in static mode, and when the runbook cannot be read. */
  readonly fleet: FleetFacts | null;
  readonly github: GitHubFacts;
  /** What each program of the dependency review said; empty when none was asked. */
  readonly reviews: readonly ProgramAnswer[];
}

export interface AuditedEnvironment {
  readonly environment: Environment;
  /** What makes every plan for it impossible, knowable from the file. */
  readonly problems: readonly Problem[];
}

export interface WorkflowUse {
  /** `.github/workflows/rollback.yml:12:9`. */
  readonly where: string;
  readonly action: string;
  /** What stands after the `@`. */
  readonly ref: string;
}

interface RunnerFacts {
  readonly node: string;
  /** Version of git; null when there is none. Null as a whole where it was not looked for. */
  readonly git: ProgramAnswer | null;
}

/** A program that was run where the audit runs. */
export interface ProgramAnswer {
  readonly what: 'composer' | 'npm' | 'flutter' | 'git';
  /** The package, folder or range that it was asked about. */
  readonly about: string;
  readonly command: readonly string[];
  readonly end:
    | { readonly kind: 'ran'; readonly code: number; readonly stdout: string; readonly stderr: string }
    | { readonly kind: 'missing' }
    | { readonly kind: 'timed-out' };
}

export type HostAudit =
  | {
      readonly reached: true;
      readonly host: Host;
      /** Whether the application's release lies there. */
      readonly carries: 'release' | 'no-release';
      readonly facts: HostFacts;
      /** Null: it could not be read, and `trouble` says why. */
      readonly state: HostState | null;
      /** Why the schema of the database could not be read there; null where it was, or is not asked for. */
      readonly withoutSchema: string | null;
      readonly inspection: Inspection | null;
      readonly trouble: readonly Problem[];
    }
  | { readonly reached: false; readonly host: Host; readonly problem: Problem };

export interface FleetFacts {
  readonly environment: Environment;
  /** About to be deployed; null: none in particular. */
  readonly release: string | null;
  readonly hosts: readonly HostAudit[];
  readonly target: TargetAnswer;
  /** What the plan of a rollback would refuse, for every host and for the target. */
  readonly planProblems: readonly Problem[];
  readonly planNotices: readonly string[];
  /** What the hosts said when they rehearsed the plan; null: it was not rehearsed. */
  readonly rehearsal: readonly Problem[] | null;
  readonly forecast: Forecast;
}

export type TargetAnswer =
  | { readonly kind: 'chosen'; readonly target: ReleaseRef; readonly why: string }
  /** The only release proved good is the one that is served: there is nothing else to go back to now. */
  | { readonly kind: 'served-alone'; readonly target: ReleaseRef; readonly why: string }
  | { readonly kind: 'none'; readonly problems: readonly Problem[] }
  /** The control host, which keeps the ledger, could not be asked. */
  | { readonly kind: 'not-known' };

/** What GitHub said. `not-asked`: there is no token, or nothing that would need an answer. */
export interface GitHubFacts {
  /** Who would ask: a step of a workflow, or somebody at a terminal. */
  readonly asker: 'step' | 'terminal';
  /** `owner/repo`; null when GitHub is not asked. */
  readonly repository: string | null;
  readonly freeze: FreezeAnswer;
  readonly approvals: readonly ApprovalAnswer[];
}

export type FreezeAnswer =
  | { readonly state: 'not-asked' }
  | { readonly state: 'free' }
  | {
      readonly state: 'held';
      readonly operation: string;
      readonly actor: string;
      readonly since: string;
      readonly run: 'active' | 'ended' | 'unknown';
    }
  | { readonly state: 'unreadable'; readonly problem: Problem };

export interface ApprovalAnswer {
  readonly procedure: ProcedureName;
  readonly environment: string;
  readonly rules:
    | { readonly state: 'not-asked' }
    | { readonly state: 'missing' }
    | {
        readonly state: 'present';
        readonly reviewers: number;
        readonly preventSelfReview: boolean;
        /** Administrators may bypass them, and no reviewer is named, so that a bypass looks like an approval. */
        readonly bypassable: boolean;
      }
    | { readonly state: 'unreadable'; readonly problem: Problem };
}

/** The hosts that answered. */
export function reachedHosts({ hosts }: Pick<FleetFacts, 'hosts'>): readonly Extract<HostAudit, { reached: true }>[] {
  return hosts.filter((each) => each.reached);
}
