import { type Accepts, listOf, orNull, shape, text } from '@failback/runbook';
import type { Manifest, MysqlEntry, RedisEntry, StoreEntry } from './manifest.ts';
import { SNAPSHOT_KINDS } from './words.ts';

const name: Accepts = (value) => typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9.-]{0,250}$/.test(value);
/** What is removed when its time has come: no other kind of file, and none elsewhere. */
const packedFile: Accepts = (value) => name(value) && /\.(zst|gz)$/.test(String(value));
const count: Accepts = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const seconds: Accepts = (value) => typeof value === 'number' && value >= 0;
const time: Accepts = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const truth: Accepts = (value) => typeof value === 'boolean';
const digest: Accepts = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const oneOf =
  (...values: readonly unknown[]): Accepts =>
  (value) =>
    values.includes(value);
const storedFile = {
  file: packedFile,
  sha256: digest,
  bytes: count,
  uncompressed_bytes: count,
  data_bytes: count,
  compressor: text,
  tool: text,
  tool_version: text,
  server_version: text,
  completion: oneOf('complete', 'damaged'),
  damage: listOf(text),
  seconds,
  pruned_at: orNull(time),
};

const mysqlEntry = shape<MysqlEntry>({
  ...storedFile,
  store: oneOf('mysql'),
  database: text,
  position: orNull(shape({ file: text, position: count })),
  tables: listOf(shape<MysqlEntry['tables'][number]>({ name: text, rows_estimate: count, rows_in_dump: truth })),
});

const redisEntry = shape<RedisEntry>({
  ...storedFile,
  store: oneOf('redis'),
  rdb_version: text,
  checked_by: oneOf('redis-check-rdb', 'beginning-and-end'),
  keys: count,
  databases: listOf(shape<RedisEntry['databases'][number]>({ db: count, keys: count })),
});

const storeEntry: Accepts = (value): value is StoreEntry => mysqlEntry(value) || redisEntry(value);

const manifest = shape<Manifest>({
  schema_version: oneOf(1),
  id: name,
  app: name,
  environment: name,
  kind: oneOf(...SNAPSHOT_KINDS),
  release: orNull(text),
  actor: text,
  made_at: time,
  seconds,
  stores: (value) =>
    Array.isArray(value) && value.length > 0 && listOf(storeEntry)(value) && haveFilesOfTheirOwn(value),
});

function haveFilesOfTheirOwn(entries: readonly StoreEntry[]): boolean {
  return new Set(entries.map(({ file }) => file)).size === entries.length;
}

/** Reads a manifest; null when it is not one that can be believed, such as one of a later version. */
export function parseManifest(json: string): Manifest | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  return manifest(value) ? (value as Manifest) : null;
}
