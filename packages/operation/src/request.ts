import type { Incident, ProcedureName, Scenario } from '@failback/runbook';

/** A rollback as somebody asked for it, before anything was looked at. */
export interface RollbackRequest {
  readonly procedure: ProcedureName | 'auto';
  /** Null: the newest release that was proved good. */
  readonly target: string | null;
  readonly incident: Incident;
  readonly scenario: Scenario | null;
  /** Null: a new one. An id that was executed before is not executed again; it is followed to its end. */
  readonly operation: string | null;
  /** `sha256:…` of the plan that was reviewed; another one is refused. Null: none was reviewed. */
  readonly planDigest: string | null;
  /** Hosts to leave out, because they are dead. */
  readonly without: readonly string[];
  /** `plan` reads and plans; `dry-run` has the hosts rehearse the plan as well; neither changes anything. */
  readonly mode: 'execute' | 'dry-run' | 'plan';
}
