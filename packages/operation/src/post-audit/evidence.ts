import type { HostConnection } from '@failback/host';
import type { HostEvidence } from '@failback/record';
import { type Environment, printableLine, RemoteError } from '@failback/runbook';
import { hostScript } from './host-script.ts';

/** Packing what is collected takes its time on a small host. */
const TIMEOUT = 5 * 60_000;

export interface EvidenceRequest {
  /** `<state-dir>/<app>/<environment>` on that host. */
  readonly folder: string;
  readonly operation: string;
  /** When the operation began and when the target was proved here, Unix seconds of that host's clock. */
  readonly since: number;
  readonly proved: number | null;
  readonly units: readonly string[];
  readonly environment: Environment;
  /** Absolute, on that host. */
  readonly releasePath: string;
}

/** Has one host collect its evidence, once; a host that does not is an answer, never an error. */
export async function collectEvidence(connection: HostConnection, request: EvidenceRequest): Promise<HostEvidence> {
  const { folder, operation, since, proved, units, environment } = request;
  const script = hostScript('collect-evidence', [
    folder,
    operation,
    String(since),
    proved === null ? '-' : String(proved),
    proved === null ? '-' : new Date(proved * 1000).toISOString().slice(0, 19).replace('T', ' '),
    environment.release.runAs ?? '-',
    units.join(' '),
    `${liveTree(environment, request.releasePath)}/.env`,
    ...logFolders(environment, request.releasePath),
  ]);
  try {
    const { stdout, stderr } = await connection.run(script, { timeoutMs: TIMEOUT });
    return (
      parseEvidence(connection.host, stdout) ?? notCollected(connection.host, stderr.trim() || 'it gave no answer')
    );
  } catch (error) {
    if (error instanceof RemoteError) return notCollected(connection.host, error.failure.message);
    throw error;
  }
}

export function notCollected(host: string, why: string): HostEvidence {
  return {
    host,
    state: 'not-collected',
    path: null,
    bytes: null,
    sha256: null,
    files: [],
    missing: [{ what: 'everything', why: printableLine(why) }],
    unread: [],
    errors: [],
  };
}

/** Laravel writes to `storage/logs`; of others nothing is declared, so the usual places are looked at. */
function logFolders(environment: Environment, path: string): readonly string[] {
  const live = liveTree(environment, path);
  const laravel = [`${live}/storage/logs`];
  return environment.stack === 'laravel' ? laravel : [...laravel, `${live}/logs`, `${live}/log`];
}

function liveTree({ release }: Environment, path: string): string {
  return release.strategy === 'symlink' ? `${path}/${release.current}` : path;
}

const STATES = ['collected', 'exists', 'damaged', 'not-collected'] as const;

/** Null when the answer is not whole, or says of evidence that is there neither where nor how large it is. */
function parseEvidence(host: string, stdout: string): HostEvidence | null {
  const rows = stdout.split('\n');
  const after = (key: string) => rows.flatMap((row) => (row.startsWith(`${key} `) ? [row.slice(key.length + 1)] : []));
  const state = STATES.find((each) => each === after('evidence')[0]);
  if (state === undefined || !rows.includes('end evidence')) return null;
  const [, size, sum] = /^(\d{1,15}) ([0-9a-f]{64})$/.exec(after('archive')[0] ?? '') ?? [];
  const path = after('path')[0];
  if ((state === 'collected' || state === 'exists') && (path === undefined || size === undefined)) return null;
  return {
    host,
    state,
    path: path === undefined ? null : printableLine(path),
    bytes: size === undefined ? null : Number(size),
    sha256: sum ?? null,
    files: after('file').flatMap((row) => {
      const [, bytes = '', sha256 = '', name = ''] = /^(\d{1,15}) ([0-9a-f]{64}) (.+)$/.exec(row) ?? [];
      return name === '' ? [] : [{ name: printableLine(name), bytes: Number(bytes), sha256 }];
    }),
    missing: after('missing').map(reasoned),
    unread: after('unread').map(reasoned),
    errors: after('errors').flatMap((row) => {
      const [, what = '', count = ''] = /^(\S+) (\d{1,12})$/.exec(row) ?? [];
      return what === '' ? [] : [{ what: printableLine(what), count: Number(count) }];
    }),
  };
}

/** `WHAT: WHY`. */
function reasoned(row: string): { readonly what: string; readonly why: string } {
  const [what = '', ...why] = row.split(': ');
  return { what: printableLine(what), why: printableLine(why.join(': ')) };
}
