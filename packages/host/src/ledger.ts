import { type LedgerEntry, RemoteError } from '@failback/runbook';
import { answerLine, refusalIn } from './answer-line.ts';
import type { HostConnection } from './connection.ts';
import { canonicalJson } from './plan-json.ts';
import { stdinScript } from './stdin-script.ts';

/**
 * Appends an entry to a host's ledger, once: the same entry again is `exists`.
 * @param folder `environmentFolder(…)` of that host
 */
export async function markLedger(
  connection: HostConnection,
  folder: string,
  entry: LedgerEntry,
): Promise<'added' | 'exists'> {
  const script = { text: stdinScript('ledger.sh', 'ledger_main "$@"'), args: [folder, canonicalJson(entry)] };
  const answer = answerLine(connection.host, 'ledger', await connection.run(script), ['ok', 'exists', 'refused']);
  switch (answer.word) {
    case 'ok':
      return 'added';
    case 'exists':
      return 'exists';
    default: {
      const { code, detail } = refusalIn(answer);
      throw new RemoteError({
        code,
        host: connection.host,
        message: `the ledger could not be written: ${detail}.`,
        mend: `ls -ld ${folder}`,
      });
    }
  }
}
