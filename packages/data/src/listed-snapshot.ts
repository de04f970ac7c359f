import type { Manifest, StoreEntry } from './manifest.ts';

/** A folder of the backup directory, as it was found. */
export type ListedSnapshot =
  | {
      readonly state: 'readable';
      readonly id: string;
      readonly manifest: Manifest;
      /** Name of a file that lies there → its bytes. */
      readonly files: ReadonlyMap<string, number>;
    }
  /** Its manifest is missing, damaged or of a later version: nothing is known of it, so it is left alone. */
  | { readonly state: 'unreadable'; readonly id: string };

export type ReadableSnapshot = Extract<ListedSnapshot, { readonly state: 'readable' }>;

/** A whole copy, which still lies there with as many bytes as it had. Its checksum is not read again here. */
export function isGood(entry: StoreEntry, files: ReadonlyMap<string, number>): boolean {
  return entry.completion === 'complete' && entry.pruned_at === null && files.get(entry.file) === entry.bytes;
}

/** What an entry is a copy of: two databases in one folder are two stores. */
export function storeKey(entry: StoreEntry): string {
  return entry.store === 'mysql' ? `mysql ${entry.database}` : 'redis';
}
