import type { AuditFinding, RollbackReportJson } from '@failback/record';

/** What leaves the hosts: everything, the verdict alone, or nothing but the outputs. */
export type Publish = 'verdict' | 'full' | 'none';

export interface PostAuditRequest {
  /** Null: the latest one. */
  readonly operation: string | null;
  readonly publish: Publish;
  readonly actor: string;
  /** `dry-run` reads, and collects and publishes nothing. */
  readonly mode: 'execute' | 'dry-run';
}

/** How an audit ended. Everything in it may leave this machine, as far as `publish` says. */
export interface PostAuditEnd {
  readonly decision: 'complete' | 'incomplete';
  readonly reasonCode: string;
  readonly operation: string;
  readonly publish: Publish;
  /** Null: it could not be told. */
  readonly driftCount: number | null;
  readonly reattemptAllowed: boolean;
  /** Head of the newest kept record, `sha256:…`; null when none is kept. */
  readonly recordHead: string | null;
  readonly findings: readonly AuditFinding[];
  readonly result: RollbackReportJson;
  /** `report.md`, `report.json`, `report.html` and `post-mortem.ics` by name; none when nothing is to be published. */
  readonly files: Readonly<Record<string, string>>;
}
