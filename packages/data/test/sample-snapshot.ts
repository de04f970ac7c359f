import type { ReadableSnapshot } from '../src/listed-snapshot.ts';
import type { Manifest, MysqlEntry, StoreEntry } from '../src/manifest.ts';

const FILE = {
  file: 'mysql.sql.zst',
  sha256: 'a'.repeat(64),
  bytes: 100,
  uncompressed_bytes: 300,
  data_bytes: 400,
  compressor: 'zstd 1.5.4',
  tool: 'mysqldump',
  tool_version: '10.19',
  server_version: '10.11.6',
  completion: 'complete',
  damage: [],
  seconds: 1,
  pruned_at: null,
} as const;

/** A good copy, of a database unless it is told otherwise. */
export function sampleEntry(
  changes: Partial<Omit<MysqlEntry, 'store'>> & { readonly store?: 'mysql' | 'redis' },
): StoreEntry {
  const { store = 'mysql', ...rest } = changes;
  switch (store) {
    case 'mysql':
      return { ...FILE, database: 'shop', position: null, tables: [], ...rest, store };
    case 'redis':
      return { ...FILE, ...rest, store, rdb_version: '0010', checked_by: 'redis-check-rdb', keys: 1, databases: [] };
  }
}

/** A snapshot whose files lie there as its manifest says. */
export function sampleSnapshot(changes: Partial<Manifest>, files?: ReadonlyMap<string, number>): ReadableSnapshot {
  const manifest: Manifest = {
    schema_version: 1,
    id: 'one',
    app: 'shop',
    environment: 'production',
    kind: 'scheduled',
    release: 'v1.0.0',
    actor: 'octocat',
    made_at: '2026-11-20T00:00:00Z',
    seconds: 2,
    stores: [sampleEntry({})],
    ...changes,
  };
  const there = files ?? new Map(manifest.stores.map((entry) => [entry.file, entry.bytes]));
  return { state: 'readable', id: manifest.id, manifest, files: there };
}
