import type { ReadableSnapshot } from './listed-snapshot.ts';

/**
 * Packed bytes for each byte that the server said it held, as the newest of these snapshots measured it. 1 when none did:
 * a dump is seldom larger than the data, even unpacked.
 */
export function packedShare(snapshots: readonly ReadableSnapshot[], database: string): number {
  for (const { manifest } of snapshots.toReversed()) {
    for (const entry of manifest.stores) {
      const measured = entry.store === 'mysql' && entry.database === database && entry.completion === 'complete';
      if (measured && entry.data_bytes > 0) return entry.bytes / entry.data_bytes;
    }
  }
  return 1;
}
