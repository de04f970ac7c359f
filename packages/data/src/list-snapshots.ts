import type { HostConnection } from '@failback/host';
import { backupScript, notAnswered } from './host-script.ts';
import type { ListedSnapshot } from './listed-snapshot.ts';
import { parseManifest } from './parse-manifest.ts';

/** Which snapshots are asked for. */
export interface SnapshotPlace {
  readonly app: string;
  readonly environment: string;
  /** `data.backups.directory`; may begin with `~/`. */
  readonly directory: string;
}

export interface SnapshotList {
  readonly folder: 'readable' | 'missing' | 'unreadable';
  /** Clock of the host, in milliseconds since the epoch: the one by which `made_at` was written. */
  readonly now: number;
  /** Oldest first. */
  readonly snapshots: readonly ListedSnapshot[];
}

const ANSWER_BYTES = 64 * 1024 * 1024;

/** Reads every manifest of one environment on a host; writes nothing. RemoteError `bad-answer` when the host says something else. */
export async function listSnapshots(connection: HostConnection, place: SnapshotPlace): Promise<SnapshotList> {
  const script = backupScript('list', [place.app, place.environment, place.directory]);
  const result = await connection.run(script, { answerBytes: ANSWER_BYTES });
  const list = parseList(result.stdout, place);
  if (list === null) throw notAnswered(connection.host, 'listing the snapshots', result);
  return list;
}

/** Null when the answer is not whole. */
export function parseList(answer: string, { app, environment }: SnapshotPlace): SnapshotList | null {
  const lines = answer.split('\n');
  if (lines.lastIndexOf('end list') === -1) return null;
  const now = /^now (\d{1,12})$/m.exec(answer)?.[1];
  const folder = /^folder (readable|missing|unreadable)$/m.exec(answer)?.[1] as SnapshotList['folder'] | undefined;
  if (now === undefined || folder === undefined) return null;
  const found: { id: string; json: string; files: Map<string, number> }[] = [];
  for (const line of lines) {
    const [, word, rest = ''] = /^(snapshot|manifest|file) (.*)$/.exec(line) ?? [];
    const last = found.at(-1);
    if (word === 'snapshot') found.push({ id: rest, json: '', files: new Map() });
    else if (word === 'manifest' && last !== undefined) last.json += `${rest}\n`;
    else if (word === 'file' && last !== undefined) {
      const [, name = '', bytes = ''] = /^(\S+) (\d{1,15})$/.exec(rest) ?? [];
      last.files.set(name, Number(bytes));
    }
  }
  const snapshots = found.flatMap(({ id, json, files }): ListedSnapshot[] => {
    const manifest = parseManifest(json);
    if (manifest === null || manifest.id !== id) return [{ state: 'unreadable', id }];
    // Environments may share a folder, and one's name may begin like another's.
    if (manifest.app !== app || manifest.environment !== environment) return [];
    return [{ state: 'readable', id, manifest, files }];
  });
  return { folder, now: Number(now) * 1000, snapshots };
}
