import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, writeBundle } from '../scripts/bundle.mjs';
import type { Entry } from '../scripts/entries.mjs';

export interface Built {
  readonly folder: string;
  /** The bundle's files and the stubs → bytes. */
  readonly sizes: ReadonlyMap<string, number>;
  remove(): Promise<void>;
}

/** Builds programs with the settings of dist/, into a folder of their own. */
export async function built(entries: readonly Entry[]): Promise<Built> {
  const before = process.cwd();
  const files = await bundle(entries, '.bench-entries.mjs');
  process.chdir(before);
  const folder = await mkdtemp(join(tmpdir(), 'failback-bench-'));
  await writeBundle(folder, files, entries);
  return {
    folder,
    sizes: new Map([...files].map(([name, content]) => [name, Buffer.byteLength(content)])),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
