import type { HostConnection } from '@failback/host';
import { type Environment, printableLine } from '@failback/runbook';
import { backupScript, notAnswered } from './host-script.ts';

/** The shape of the database as one checksum, so that two of them can be compared and nothing of it is told. */
export type SchemaDigest =
  | { readonly state: 'read'; readonly digest: string; readonly tables: number }
  | { readonly state: 'refused'; readonly why: string };

/** A dump of a schema waits for whoever alters a table. */
const TIMEOUT_MS = 60_000;

/**
 * Reads it on the host that `data.on` names, with the credentials of the backups. Null: the runbook declares no database.
 * @throws RemoteError `bad-answer` when the host does not answer as the script does
 */
export async function schemaDigest(connection: HostConnection, environment: Environment): Promise<SchemaDigest | null> {
  const { data, release } = environment;
  if (data.mysql === null) return null;
  const script = backupScript('schema', [
    data.credentials?.kind === 'file' ? data.credentials.path : 'app-env',
    release.strategy,
    release.path,
    release.current,
    release.runAs ?? '-',
    data.mysql.database,
  ]);
  const result = await connection.run(script, { timeoutMs: TIMEOUT_MS });
  const digest = parseSchema(result.stdout);
  if (digest === null) throw notAnswered(connection.host, 'reading the schema of the database', result);
  return digest;
}

/** Null when the answer is not whole. */
export function parseSchema(stdout: string): SchemaDigest | null {
  const lines = stdout.split('\n');
  if (!lines.includes('end schema')) return null;
  const [, sum, tables] = lines.map((line) => /^schema ([0-9a-f]{64}) (\d{1,9})$/.exec(line)).find(Boolean) ?? [];
  if (sum !== undefined) return { state: 'read', digest: `sha256:${sum}`, tables: Number(tables) };
  const refused = lines.filter((line) => line.startsWith('refused '));
  const why = printableLine(refused.map((line) => line.slice('refused '.length)).join('; '));
  return { state: 'refused', why: why === '' ? 'it did not say why' : why };
}
