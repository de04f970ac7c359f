import type { Manifest, StoreEntry } from '@failback/data';
import { durationText } from '@failback/record';

export const SNAPSHOT_HEAD = ['store', 'file', 'size', 'packed to', 'time', 'contents'] as const;

/** A table of what a snapshot holds, a row for each store, as texts for people. */
export function snapshotRows({ stores }: Manifest): readonly (readonly string[])[] {
  return stores.map((entry) => [
    entry.store === 'mysql' ? `mysql ${entry.database}` : entry.store,
    entry.file,
    sizeText(entry.bytes),
    shareText(entry),
    durationText(entry.seconds * 1000),
    contentsText(entry),
  ]);
}

function shareText({ bytes, uncompressed_bytes }: StoreEntry): string {
  return uncompressed_bytes === 0 ? '' : `${((bytes / uncompressed_bytes) * 100).toFixed(0)} %`;
}

function contentsText(entry: StoreEntry): string {
  const damage = entry.damage.length === 0 ? '' : `; damaged: ${entry.damage.join(', ')}`;
  switch (entry.store) {
    case 'mysql': {
      const filled = entry.tables.filter(({ rows_in_dump }) => rows_in_dump).length;
      return `${entry.tables.length} tables, ${filled} with rows${damage}`;
    }
    case 'redis':
      return `${entry.keys} keys${damage}`;
  }
}

const UNITS = ['KiB', 'MiB', 'GiB', 'TiB'] as const;

/** `512 bytes`, `1.5 KiB`, `94.0 MiB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  let size = bytes / 1024;
  let unit: (typeof UNITS)[number] = 'KiB';
  for (const larger of UNITS.slice(1)) {
    if (size < 1024) break;
    size /= 1024;
    unit = larger;
  }
  return `${size.toFixed(1)} ${unit}`;
}
