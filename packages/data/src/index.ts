export { listSnapshots, type SnapshotList, type SnapshotPlace } from './list-snapshots.ts';
export { isGood, type ListedSnapshot, type ReadableSnapshot } from './listed-snapshot.ts';
export { type HostSaid, makeSnapshot, type SnapshotAnswer, type SpaceForecast } from './make-snapshot.ts';
export type { Manifest, StoreEntry } from './manifest.ts';
export { packedShare } from './packed-share.ts';
export { type Pruned, pruneSnapshots } from './prune-snapshots.ts';
export { newestGood, retentionSteps } from './retention.ts';
export { newSnapshotId } from './snapshot-id.ts';
export { SNAPSHOT_KINDS, type SnapshotKind, STORES, type Store } from './words.ts';
