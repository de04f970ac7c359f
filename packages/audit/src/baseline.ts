import type { HostConnection } from '@failback/host';
import { printableLine, RemoteError } from '@failback/runbook';
import { auditScript } from './audit-script.ts';
import type { Baseline } from './host-state.ts';
import { parseBaseline } from './parse-baseline.ts';

/** The baseline that a host keeps. `unreadable`: there is one, and it cannot be believed or read. */
export type KeptBaseline =
  | { readonly state: 'present'; readonly baseline: Baseline }
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable' };

const ANSWER_BYTES = 16 * 1024 * 1024;

/**
 * @param folder the environment's folder on that host, as `environmentFolder` makes it: absolute
 * @throws RemoteError when the host does not answer
 */
export async function readBaseline(connection: HostConnection, folder: string): Promise<KeptBaseline> {
  const script = auditScript('baseline', 'read_baseline_main', [folder]);
  const { stdout } = await connection.run(script, { answerBytes: ANSWER_BYTES });
  const rows = stdout.split('\n');
  if (!rows.includes('end baseline')) return { state: 'unreadable' };
  const line = rows.find((row) => row.startsWith('baseline '));
  if (line === undefined) return { state: rows.includes('absent') ? 'absent' : 'unreadable' };
  const baseline = parseBaseline(line.slice('baseline '.length));
  return baseline === null ? { state: 'unreadable' } : { state: 'present', baseline };
}

/**
 * Puts a baseline in the place of the one before, whole or not at all: `<state-dir>/<app>/<environment>/baseline.json`, mode 0600.
 * @param stateDir of the runbook; may begin with `~/`
 * @returns the file's path on the host
 * @throws RemoteError with why it could not be written
 */
export async function writeBaseline(connection: HostConnection, stateDir: string, baseline: Baseline): Promise<string> {
  const args = [stateDir, baseline.app, baseline.environment, JSON.stringify(baseline)];
  const { code, stdout, stderr } = await connection.run(auditScript('baseline', 'write_baseline_main', args));
  const answer = stdout.trimEnd().split('\n').at(-1) ?? '';
  if (answer.startsWith('written ')) return printableLine(answer.slice('written '.length));
  const [, refused, detail] = /^refused ([a-z-]{1,60}) (.*)$/.exec(answer) ?? [];
  throw new RemoteError({
    code: refused ?? 'bad-answer',
    host: connection.host,
    exitCode: code,
    message: `the baseline could not be written: ${printableLine(detail ?? stderr)}.`,
    mend: `ls -ld ${stateDir}`,
  });
}
