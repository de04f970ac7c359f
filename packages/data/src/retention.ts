import type { Milliseconds } from '@failback/runbook';
import { type ClaimedTimes, claimedTimes } from './claimed-times.ts';
import { isGood, type ListedSnapshot, type ReadableSnapshot, storeKey } from './listed-snapshot.ts';
import type { Manifest, StoreEntry } from './manifest.ts';
import type { Store } from './words.ts';

/** How long copies of a store are kept; null where the runbook no longer declares it, and then for ever. */
export type Retention = Readonly<Record<Store, Milliseconds | null>>;

export type RetentionStep =
  /** Nothing in it is kept any longer. */
  | { readonly kind: 'remove'; readonly id: string }
  /** One of its files has had its time, another has not. `manifest` is what its manifest says from then on. */
  | { readonly kind: 'thin'; readonly id: string; readonly file: string; readonly manifest: Manifest };

/**
 * What may go, by age (section "Retention" of the pre-flight plan: databases 30 days, Redis 7). Never the newest good copy
 * of a store, however old and by whichever clock it is the newest; never a forensic snapshot; never one that cannot be read,
 * or that claims to be of the future.
 * @param now the earlier of what the host's clock says and our own: what one of them alone takes for old stays
 */
export function retentionSteps(
  snapshots: readonly ListedSnapshot[],
  retention: Retention,
  now: Milliseconds,
): readonly RetentionStep[] {
  const readable = snapshots.filter((each) => each.state === 'readable');
  const newest = [newestGood(readable, 'earliest'), newestGood(readable, 'latest')];
  return readable.flatMap((snapshot): RetentionStep[] => {
    if (snapshot.manifest.kind === 'forensic') return [];
    const age = now - claimedTimes(snapshot.manifest).latest;
    const mayGo = (entry: StoreEntry): boolean => {
      const limit = retention[entry.store];
      return limit !== null && age > limit && newest.every((each) => each.get(storeKey(entry)) !== snapshot);
    };
    return stepsFor(snapshot, mayGo, now);
  });
}

function stepsFor(
  { id, manifest, files }: ReadableSnapshot,
  mayGo: (entry: StoreEntry) => boolean,
  now: Milliseconds,
): RetentionStep[] {
  if (manifest.stores.every(mayGo)) return [{ kind: 'remove', id }];
  const prunedAt = new Date(now).toISOString();
  let current = manifest;
  return manifest.stores.flatMap((entry): RetentionStep[] => {
    // Also when an earlier removal wrote its manifest and then died.
    if (!mayGo(entry) || (entry.pruned_at !== null && !files.has(entry.file))) return [];
    const stores = current.stores.map((each) => (each.file === entry.file ? { ...each, pruned_at: prunedAt } : each));
    current = { ...current, stores };
    return [{ kind: 'thin', id, file: entry.file, manifest: current }];
  });
}

/**
 * By store, the newest snapshot with a good copy of it. A forensic copy is evidence, and nothing to go back to.
 * @param by which of the times that it claims counts
 */
export function newestGood(
  snapshots: readonly ReadableSnapshot[],
  by: keyof ClaimedTimes,
): ReadonlyMap<string, ReadableSnapshot> {
  const newest = new Map<string, ReadableSnapshot>();
  const made = ({ manifest }: ReadableSnapshot) => claimedTimes(manifest)[by];
  for (const snapshot of snapshots) {
    if (snapshot.manifest.kind === 'forensic') continue;
    for (const entry of snapshot.manifest.stores) {
      const before = newest.get(storeKey(entry));
      if (!isGood(entry, snapshot.files) || (before !== undefined && made(before) > made(snapshot))) continue;
      newest.set(storeKey(entry), snapshot);
    }
  }
  return newest;
}
