import type { ReadableSnapshot } from './listed-snapshot.ts';

/** What a byte of data is written as at most: a column of one byte as `-128,`. Hex doubles, and escaping does. */
const MOST_WRITTEN = 5;

/**
 * Packed bytes for each byte that the server said it held, as the newest of these snapshots measured it. 1 when none did:
 * a dump is seldom larger than the data, even unpacked. What the server says is an estimate, and for minutes after a large
 * import next to nothing: so it is never more than what was written can have come from.
 */
export function packedShare(snapshots: readonly ReadableSnapshot[], database: string): number {
  for (const { manifest } of snapshots.toReversed()) {
    for (const entry of manifest.stores) {
      const measured = entry.store === 'mysql' && entry.database === database && entry.completion === 'complete';
      if (measured && entry.data_bytes > 0 && entry.uncompressed_bytes > 0) {
        return Math.min(entry.bytes / entry.data_bytes, (MOST_WRITTEN * entry.bytes) / entry.uncompressed_bytes);
      }
    }
  }
  return 1;
}
