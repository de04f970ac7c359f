import type { Incident } from './incident.ts';
import type { ReleaseRef } from './release.ts';
import type { ProcedureName } from './runbook.ts';

/** In the order in which they run. */
export const PHASES = [
  'claim',
  'prepare',
  'protect',
  'snapshot',
  'quiesce',
  'revert',
  'refresh',
  'restart',
  'verify',
  'reopen',
  'watch',
  'record',
] as const;
export type Phase = (typeof PHASES)[number];

/** Phases that run before the decision: every step in them is undone by an abort. */
export const REVERSIBLE_PHASES = ['prepare', 'protect', 'snapshot', 'quiesce'] as const satisfies readonly Phase[];

/**
 * - `none`: reads only.
 * - `local`: changes this host, and its script can undo it.
 * - `shared`: irreversible or shared between hosts; only after the decision, only on the leader.
 */
export type Effect = 'none' | 'local' | 'shared';

/** One step on one host. It runs as `sh steps/<kind>.sh do <args…>`; its undo and probe are the same script. */
export interface Step {
  /** `<phase>.<word>`, unique in the host's plan, `[a-z0-9.-]{1,64}`. */
  readonly id: string;
  readonly phase: Phase;
  /** For people, e.g. `Check out v1.2.3`. Never reaches a shell. */
  readonly title: string;
  /** Name of the script, e.g. `checkout` for `steps/checkout.sh`. */
  readonly kind: string;
  readonly args: readonly string[];
  readonly effect: Effect;
  /** Whole seconds after which it is ended; at least 1. */
  readonly timeoutSeconds: number;
  /** May simply be run again when it was begun and not ended. */
  readonly idempotent: boolean;
  /** `warn`: a failure is recorded and the plan goes on (a cache that does not warm). */
  readonly onFailure: 'stop' | 'warn';
}

/** How the supervisor is kept alive when the connection that started it ends. */
export type Launch = 'system-unit' | 'user-unit' | 'setsid';
/** What brings an unfinished operation to its end after a reboot. */
export type Recovery = 'system-unit' | 'crontab' | 'none';

export interface HostPlan {
  readonly host: string;
  /** Absolute, resolved on the host. */
  readonly stateDir: string;
  /** Absolute, resolved on the host; `<releasePath>/.failback/state-dir` pins `<stateDir>/<app>/<environment>`. */
  readonly releasePath: string;
  readonly launch: Launch;
  readonly recovery: Recovery;
  /** Whether the host closes (maintenance, workers stopped) before it commits; else it commits at `prepared`. */
  readonly closes: boolean;
  /** systemd units a recovering host waits for. */
  readonly required: readonly string[];
  /** In order of execution; phases never go backwards. */
  readonly steps: readonly Step[];
}

/** Immutable: `digest` covers everything else in it. */
export interface Plan {
  readonly schema_version: 1;
  readonly operation: string;
  readonly app: string;
  readonly environment: string;
  readonly procedure: ProcedureName;
  readonly incident: Incident;
  readonly from: ReleaseRef | null;
  readonly to: ReleaseRef;
  readonly budgetSeconds: number;
  readonly leaseSeconds: number;
  readonly control: string;
  /** Hosts left out (`--without`); they refuse every other operation until `resume` converges them. */
  readonly without: readonly string[];
  /** The control host first, the others by name: the order of claiming. */
  readonly hosts: readonly HostPlan[];
  /** Sentences a reader must know: declared and not carried out, recovery none, no alert. */
  readonly notices: readonly string[];
  readonly alert:
    | { readonly kind: 'command'; readonly command: readonly string[] }
    | { readonly kind: 'webhook'; readonly urlFile: string }
    | null;
}

/** `sha256:<hex>` of the plan's canonical JSON. */
export type PlanDigest = string;
