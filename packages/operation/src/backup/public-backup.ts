import type { Manifest, StoreEntry } from '@failback/data';
import { declaredCode, NOT_PUBLISHED, type PublicKnowledge } from '@failback/record';
import { isReleaseName } from '@failback/runbook';
import { problemsWithoutWords } from '../without-words.ts';
import type { BackupEnd } from './request.ts';

/**
 * The end of a backup as anybody may see it: what was stored, when, how large and for how long; no name of a database, a
 * table, a file, a version or a person, and nothing that a host said. The manifest beside the snapshot has all of it.
 */
export function publicBackup(end: BackupEnd, known: PublicKnowledge): BackupEnd {
  switch (end.decision) {
    case 'refused':
      return {
        ...end,
        reasonCode: declaredCode(end.reasonCode),
        notes: [],
        problems: problemsWithoutWords(end.problems, known),
      };
    case 'stored': {
      const kept = end.retention.kept.map(() => `What was to be removed was not, and why is ${NOT_PUBLISHED}.`);
      return {
        ...end,
        notes: [],
        manifest: end.manifest === null ? null : publicManifest(end.manifest),
        retention: { ...end.retention, kept },
      };
    }
  }
}

function publicManifest(manifest: Manifest): Manifest {
  const { release } = manifest;
  return {
    ...manifest,
    actor: NOT_PUBLISHED,
    release: release !== null && isReleaseName(release) ? release : null,
    stores: manifest.stores.map(publicStore),
  };
}

function publicStore(entry: StoreEntry): StoreEntry {
  const hidden = {
    file: NOT_PUBLISHED,
    compressor: NOT_PUBLISHED,
    tool: NOT_PUBLISHED,
    tool_version: NOT_PUBLISHED,
    server_version: NOT_PUBLISHED,
  };
  switch (entry.store) {
    case 'mysql': {
      const tables = entry.tables.map((table) => ({ ...table, name: NOT_PUBLISHED }));
      return { ...entry, ...hidden, database: NOT_PUBLISHED, position: null, tables };
    }
    case 'redis':
      return { ...entry, ...hidden };
  }
}
