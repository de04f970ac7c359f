import type { HostSaid, Manifest, Pruned, SnapshotKind, SpaceForecast, Store } from '@failback/data';
import type { Problem } from '@failback/runbook';

export interface BackupRequest {
  readonly kind: SnapshotKind;
  /** Null: everything that the runbook declares. */
  readonly stores: readonly Store[] | null;
  /** Whether a snapshot that was not restored as a proof is too little. */
  readonly prove: boolean;
  readonly actor: string;
  readonly mode: 'execute' | 'dry-run';
}

/** How a request ended. Nothing is half made: a snapshot is there whole, or not at all. */
export type BackupEnd =
  | {
      readonly decision: 'stored';
      readonly reasonCode: string;
      /** The host that keeps it. */
      readonly host: string;
      /** Null for a dry run, which makes none. */
      readonly manifest: Manifest | null;
      readonly space: SpaceForecast | null;
      readonly notes: readonly HostSaid[];
      /** What was removed because its retention has ended. */
      readonly retention: Pruned;
    }
  | {
      readonly decision: 'refused';
      readonly reasonCode: string;
      readonly problems: readonly Problem[];
      readonly notes: readonly HostSaid[];
    };
