import { claimedTimes, isGood, listSnapshots, newestGood, STORES, type Store } from '@failback/data';
import type { HostConnection } from '@failback/host';
import type { Environment, Milliseconds } from '@failback/runbook';

/** The last good copy of a store. */
export interface LatestSnapshot {
  readonly id: string;
  readonly madeAt: string;
  /** By the clock of the host that made it, or by that of whoever asked for it, whichever calls it older. */
  readonly ageMs: Milliseconds;
  readonly bytes: number;
}

export interface LatestSnapshots {
  readonly folder: 'readable' | 'missing' | 'unreadable';
  /** For each store that the runbook declares; null: there is no good copy of it. */
  readonly newest: Readonly<Partial<Record<Store, LatestSnapshot | null>>>;
  /** Folders whose manifest cannot be read. */
  readonly unreadable: readonly string[];
}

/**
 * How old the last good copies are, from the manifests on the host that `data.on` names. Writes nothing.
 * @returns null when the runbook does not say where backups are kept
 * @throws RemoteError when the host does not answer
 */
export async function latestSnapshots(
  environment: Environment,
  connection: HostConnection,
): Promise<LatestSnapshots | null> {
  const { backups, mysql } = environment.data;
  if (backups === null) return null;
  const place = { app: environment.app, environment: environment.name, directory: backups.directory };
  const { folder, now, snapshots } = await listSnapshots(connection, place);
  const readable = snapshots.filter((each) => each.state === 'readable');
  const byKey = newestGood(readable, 'earliest');
  const declared = STORES.filter((store) => environment.data[store] !== null);
  const newest = declared.map((store) => {
    const found = byKey.get(store === 'mysql' ? `mysql ${mysql?.database}` : store);
    const entry = found?.manifest.stores.find((each) => each.store === store && isGood(each, found.files));
    if (found === undefined || entry === undefined) return [store, null] as const;
    const { id, made_at } = found.manifest;
    return [
      store,
      { id, madeAt: made_at, ageMs: now - claimedTimes(found.manifest).earliest, bytes: entry.bytes },
    ] as const;
  });
  return {
    folder,
    newest: Object.fromEntries(newest),
    unreadable: snapshots.flatMap((each) => (each.state === 'unreadable' ? [each.id] : [])),
  };
}
