import type { HostConnection } from '@failback/host';
import { RemoteError } from '@failback/runbook';
import { hostScript } from './host-script.ts';

const ANSWER_BYTES = 32 * 1024 * 1024;

/** What one host wrote of the operation; null when it has no journal of it. */
export interface HostJournal {
  readonly host: string;
  readonly rows: readonly string[] | null;
}

/** @throws RemoteError `bad-answer` when the answer is not whole */
export async function readHostJournal(
  connection: HostConnection,
  folder: string,
  operation: string,
): Promise<HostJournal> {
  const script = hostScript('host-journal', [folder, operation]);
  const { stdout, code } = await connection.run(script, { answerBytes: ANSWER_BYTES });
  const rows = stdout.split('\n');
  if (code !== 0 || !rows.includes('end journal')) {
    const message = `reading the journal of ${operation} ended without a whole answer.`;
    throw new RemoteError({ code: 'bad-answer', host: connection.host, exitCode: code, message });
  }
  const lines = rows.flatMap((row) => (row.startsWith('| ') ? [row.slice(2)] : []));
  return { host: connection.host, rows: rows.includes('present') ? lines : null };
}
