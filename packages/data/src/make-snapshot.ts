import type { HostConnection } from '@failback/host';
import type { Environment } from '@failback/runbook';
import { printableLine } from '@failback/runbook';
import { backupScript, notAnswered } from './host-script.ts';
import type { Manifest } from './manifest.ts';
import { parseManifest } from './parse-manifest.ts';
import type { SnapshotKind, Store } from './words.ts';

export interface SnapshotRequest {
  readonly id: string;
  readonly kind: SnapshotKind;
  readonly stores: readonly Store[];
  readonly actor: string;
  /** The release that is live, when it could be told. */
  readonly release: string | null;
  readonly mode: 'execute' | 'dry-run';
  /** Packed bytes for each byte that the server says it holds, from an earlier snapshot; 1 when there is none. */
  readonly packedShare: number;
}

/** Something a host said, with failback's own word for it. */
export interface HostSaid {
  readonly code: string;
  readonly detail: string;
}

export interface SnapshotAnswer {
  readonly refusals: readonly HostSaid[];
  readonly notes: readonly HostSaid[];
  /** What it was predicted to need, when it came so far. */
  readonly space: SpaceForecast | null;
  /** Null when it was refused, or only looked at. */
  readonly manifest: Manifest | null;
}

export interface SpaceForecast {
  readonly predictedKiB: number;
  /** With what is left free beside it. */
  readonly neededKiB: number;
  readonly freeKiB: number;
  readonly tables: number;
  readonly keys: number;
}

/** Hours: a job of GitHub ends after six. What was begun on the host ends there in any case, whole or not at all. */
const LONGEST_RUN_MS = 6 * 3600 * 1000;
/** No new byte for so long: the dump waits for a lock that nobody returns. */
const STALL_SECONDS = 600;
/** A manifest with a hundred thousand tables is about ten megabytes. */
const ANSWER_BYTES = 32 * 1024 * 1024;
/** Of what a host says; more of it tells nobody anything. */
const MOST_LINES = 100;

/**
 * Makes a snapshot on the host that `data.on` names. Everything is done there, in one exchange: a runner that is gone
 * meanwhile leaves a whole snapshot or none.
 * @throws RemoteError `bad-answer` when the host does not answer as the script does
 */
export async function makeSnapshot(
  connection: HostConnection,
  environment: Environment,
  request: SnapshotRequest,
): Promise<SnapshotAnswer> {
  const script = backupScript('make', argumentsFor(environment, request));
  const result = await connection.run(script, { timeoutMs: LONGEST_RUN_MS, answerBytes: ANSWER_BYTES });
  const answer = parseAnswer(result.stdout);
  if (answer === null) throw notAnswered(connection.host, 'making the snapshot', result);
  return answer;
}

/** In the order that `make_main` names them. */
function argumentsFor(environment: Environment, request: SnapshotRequest): readonly string[] {
  const { data, release } = environment;
  const { backups, credentials, mysql } = data;
  const wants = (store: Store) => request.stores.includes(store);
  return [
    request.mode,
    environment.app,
    environment.name,
    request.kind,
    request.id,
    request.actor,
    request.release ?? '-',
    backups?.directory ?? '',
    credentials?.kind === 'file' ? credentials.path : 'app-env',
    release.strategy,
    release.path,
    release.current,
    release.runAs ?? '-',
    String(STALL_SECONDS),
    String(Math.max(1, Math.ceil(request.packedShare * 1000))),
    wants('mysql') ? (mysql?.database ?? '-') : '-',
    wants('redis') ? 'redis' : '-',
    ...(wants('mysql') ? (mysql?.mustHaveRows ?? []) : []),
  ];
}

/** Null when the answer is not whole. */
export function parseAnswer(text: string): SnapshotAnswer | null {
  const lines = text.split('\n');
  if (!lines.includes('end backup')) return null;
  const after = (word: string) =>
    lines.flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
  const refusals = after('refused').slice(0, MOST_LINES).map(said);
  const stored = after('stored')[0];
  const manifest = stored === undefined ? null : parseManifest(after('manifest').join('\n'));
  // A snapshot that cannot be read again is none.
  if (stored !== undefined && manifest?.id !== stored) {
    return { refusals: [{ code: 'manifest-unreadable', detail: stored }], notes: [], space: null, manifest: null };
  }
  return { refusals, notes: after('note').slice(0, MOST_LINES).map(said), space: spaceOf(after('space')[0]), manifest };
}

function said(line: string): HostSaid {
  const [code = '', ...detail] = line.split(' ');
  return { code: /^[a-z][a-z-]{0,60}$/.test(code) ? code : 'bad-answer', detail: printableLine(detail.join(' '), 600) };
}

function spaceOf(line: string | undefined): SpaceForecast | null {
  const numbers = line?.split(' ').map(Number) ?? [];
  const [predictedKiB, neededKiB, freeKiB, tables, keys] = numbers;
  if (predictedKiB === undefined || neededKiB === undefined || freeKiB === undefined) return null;
  if (tables === undefined || keys === undefined || !numbers.every(Number.isSafeInteger)) return null;
  return { predictedKiB, neededKiB, freeKiB, tables, keys };
}
