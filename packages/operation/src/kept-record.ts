import type { HostConnection } from '@failback/host';
import { chainLinks, recordHead } from '@failback/record';
import { type Environment, isOperationId, printableLine, RemoteError } from '@failback/runbook';
import type { OperationContext } from './context.ts';
import { hostNamed } from './host-named.ts';
import { hostScript } from './post-audit/host-script.ts';

/** The longest record that is sent to a host, in bytes; a true one is far below it. */
const LONGEST_RECORD = 16 * 1024 * 1024;
/** All records of an operation, with what is told around each line. */
const ANSWER_BYTES = 48 * 1024 * 1024;

/** What happens here is never noted in a record: the one that is kept would no longer be the one that is there. */
type Context = Pick<OperationContext, 'connect'>;

/** Whether the control host holds this record now. `head` is that of its chain either way. */
export type Keeping =
  | { readonly kept: true; readonly head: string; readonly file: string }
  | { readonly kept: false; readonly head: string; readonly why: string };

/**
 * Keeps the record of a run, redacted already, on the control host: `<environment folder>/operations/<id>/record.jsonl`,
 * mode 0600, made whole or not at all. A record is never written over: the same one again changes nothing, and the record
 * of another run of that operation becomes `record.2.jsonl` and so on. The links of its chain lie beside it (`record.chain`).
 *
 * Never throws, so that a rollback does not fail for the sake of its record.
 */
export async function keepRecord(
  environment: Environment,
  operation: string,
  recordText: string,
  context: Context,
): Promise<Keeping> {
  const head = recordHead(recordText);
  const not = (why: string): Keeping => ({ kept: false, head, why });
  if (!isOperationId(operation)) return not('there is no operation that it could belong to');
  if (Buffer.byteLength(recordText) > LONGEST_RECORD) return not(`it is longer than ${LONGEST_RECORD} bytes`);
  try {
    const { stdout, stderr } = await onControl(environment, context, (connection) =>
      connection.run(
        hostScript('keep-record', [...placeOf(environment), operation, chainLinks(recordText).join('\n'), recordText]),
      ),
    );
    const answer = stdout.trimEnd().split('\n').at(-1) ?? '';
    const [, file] = /^(?:kept|exists) (record(?:\.\d+)?\.jsonl)$/.exec(answer) ?? [];
    if (file !== undefined) return { kept: true, head, file };
    return not(printableLine(`${environment.control} answered: ${answer === '' ? stderr : answer}`));
  } catch (error) {
    return not(printableLine(error instanceof Error ? error.message : String(error)));
  }
}

/** One record as the control host keeps it. */
export interface KeptFile {
  /** `record.jsonl`, `record.2.jsonl`, … in the order of the runs. */
  readonly file: string;
  readonly text: string;
  readonly head: string;
  /** The links that were written beside it; null when they are missing. */
  readonly links: readonly string[] | null;
}

export interface KeptRecords {
  /** `<state-dir>/<app>/<environment>` on the control host, absolute. */
  readonly folder: string;
  /** Operations of the environment, the one with the newest claim first, at most 50. */
  readonly operations: readonly string[];
  /** The operation that was asked for; null when there is none such. */
  readonly operation: string | null;
  readonly files: readonly KeptFile[];
  /** Files that are too large to be read. */
  readonly leftOut: readonly string[];
}

/**
 * Reads what `keepRecord` kept; changes nothing.
 * @param operation null: the one with the newest claim
 * @throws RemoteError when the control host cannot be asked, or its answer is not whole (`bad-answer`)
 */
export async function readKeptRecord(
  environment: Environment,
  operation: string | null,
  context: Context,
): Promise<KeptRecords> {
  return onControl(environment, context, (connection) => readKeptFrom(connection, environment, operation));
}

/** The same over a connection to the control host that is there already. */
export async function readKeptFrom(
  connection: HostConnection,
  environment: Environment,
  operation: string | null,
): Promise<KeptRecords> {
  const script = hostScript('read-record', [...placeOf(environment), operation ?? '-']);
  const { stdout, code } = await connection.run(script, { answerBytes: ANSWER_BYTES });
  const records = parseKept(stdout);
  if (code === 0 && records !== null) return records;
  throw new RemoteError({
    code: 'bad-answer',
    host: connection.host,
    exitCode: code,
    message: 'reading the kept record ended without a whole answer.',
    mend: `failback status --environment ${environment.name}`,
  });
}

/** Null when the answer is not whole. */
function parseKept(stdout: string): KeptRecords | null {
  const rows = stdout.split('\n');
  if (!rows.includes('end records')) return null;
  const after = (key: string) => rows.flatMap((row) => (row.startsWith(`${key} `) ? [row.slice(key.length + 1)] : []));
  const [folder] = after('folder');
  if (folder === undefined || !folder.startsWith('/')) return null;
  const [operation] = after('operation').filter(isOperationId);
  return {
    folder,
    operations: [...new Set(after('there').filter(isOperationId))],
    operation: operation ?? null,
    files: after('record').map((file) => keptFile(file, rowsOfFile(rows, file))),
    leftOut: after('left-out'),
  };
}

function rowsOfFile(rows: readonly string[], file: string): readonly string[] {
  const begin = rows.indexOf(`record ${file}`) + 1;
  const end = rows.findIndex((row, index) => index >= begin && /^(record|left-out|end) /.test(row));
  return rows.slice(begin, end === -1 ? undefined : end);
}

function keptFile(file: string, rows: readonly string[]): KeptFile {
  const lines = rows.flatMap((row) => (row.startsWith('| ') ? [row.slice(2)] : []));
  const links = rows.flatMap((row) => (row.startsWith('link ') ? [row.slice(5)] : []));
  const end = lines.length === 0 || rows.includes('torn') ? '' : '\n';
  const text = `${lines.join('\n')}${end}`;
  return { file, text, head: recordHead(text), links: links.length === 0 ? null : links };
}

function placeOf({ stateDir, app, name }: Environment): readonly string[] {
  return [stateDir, app, name];
}

async function onControl<Result>(
  environment: Environment,
  context: Context,
  use: (connection: HostConnection) => Promise<Result>,
): Promise<Result> {
  const connection = await context.connect(hostNamed(environment, environment.control));
  try {
    return await use(connection);
  } finally {
    connection.close();
  }
}
