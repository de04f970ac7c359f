import type { SnapshotKind } from './words.ts';

/**
 * The id of a new snapshot, `<app>-<environment>-<UTC time>-<kind>-<6 hex digits>`: environments may share a folder, and
 * names sort by time. The time is for people; what makes ids differ is the random part.
 * @param now milliseconds since the epoch
 * @param random at least 3 bytes
 */
export function newSnapshotId(
  { app, environment, kind }: { readonly app: string; readonly environment: string; readonly kind: SnapshotKind },
  now: number,
  random: Uint8Array,
): string {
  const time = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').toLowerCase();
  return `${app}-${environment}-${time}z-${kind}-${Buffer.from(random.subarray(0, 3)).toString('hex')}`;
}
