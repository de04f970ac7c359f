/** Why a snapshot is made; it is kept with it. */
export const SNAPSHOT_KINDS = ['scheduled', 'pre-release', 'pre-rollback', 'forensic'] as const;
export type SnapshotKind = (typeof SNAPSHOT_KINDS)[number];

/** What a snapshot may hold. */
export const STORES = ['mysql', 'redis'] as const;
export type Store = (typeof STORES)[number];
