import type { SnapshotKind } from './words.ts';

/** `manifest.json` of a snapshot, as the host writes it. A later version may add fields. */
export interface Manifest {
  readonly schema_version: 1;
  /** Name of the snapshot's folder. */
  readonly id: string;
  readonly app: string;
  readonly environment: string;
  readonly kind: SnapshotKind;
  /** The release that was live when it was begun; null when that could not be told. */
  readonly release: string | null;
  /** Who asked for it. */
  readonly actor: string;
  /** Clock of the host, when the copy was begun: what was written after it is not in the snapshot. */
  readonly made_at: string;
  readonly seconds: number;
  readonly stores: readonly StoreEntry[];
}

export type StoreEntry = MysqlEntry | RedisEntry;

interface StoredFile {
  /** Beside the manifest. */
  readonly file: string;
  /** Of the file as it lies there, summed up while it was written. */
  readonly sha256: string;
  readonly bytes: number;
  readonly uncompressed_bytes: number;
  /** What the server said that it holds, when it was asked before. */
  readonly data_bytes: number;
  readonly compressor: string;
  readonly tool: string;
  readonly tool_version: string;
  readonly server_version: string;
  readonly completion: 'complete' | 'damaged';
  /** Reason codes of what is wrong with a forensic copy; none in any other. */
  readonly damage: readonly string[];
  readonly seconds: number;
  /** When the file was removed because its retention had ended; the entry stays. */
  readonly pruned_at: string | null;
}

export interface MysqlEntry extends StoredFile {
  readonly store: 'mysql';
  readonly database: string;
  /** Place in the server's binary log at which the copy was taken; null when the server did not tell. */
  readonly position: { readonly file: string; readonly position: number } | null;
  readonly tables: readonly TableEntry[];
}

interface TableEntry {
  readonly name: string;
  /** The server's own estimate; it may be far off. */
  readonly rows_estimate: number;
  readonly rows_in_dump: boolean;
}

export interface RedisEntry extends StoredFile {
  readonly store: 'redis';
  readonly rdb_version: string;
  /** What read the file again: the server's own checker, or only its beginning and end were looked at. */
  readonly checked_by: 'redis-check-rdb' | 'beginning-and-end';
  readonly keys: number;
  readonly databases: readonly { readonly db: number; readonly keys: number }[];
}
