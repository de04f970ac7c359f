import type { Entry } from './entries.mjs';

export function bundle(entries: readonly Entry[], tableName: string): Promise<Map<string, string | Buffer>>;
export function writeBundle(
  folder: string,
  files: ReadonlyMap<string, string | Buffer>,
  entries: readonly Entry[],
): Promise<void>;
