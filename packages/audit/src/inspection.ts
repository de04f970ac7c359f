import { badAnswer, type HostConnection } from '@failback/host';
import type { HostEvent } from '@failback/runbook';
import { auditScript } from './audit-script.ts';
import type { InspectionRequest } from './inspection-request.ts';
import { parseInspection } from './parse-inspection.ts';

/** What a rollback would find and need on a host, beyond the facts that a plan is made from. */
export interface Inspection {
  /** Whether a checkout has the target's commit; null where that is not asked. */
  readonly targetCommit: 'present' | 'absent' | null;
  /** What a second copy of the release takes, built: null when it is not built or could not be measured. */
  readonly buildKiB: number | null;
  /** Whether the maintenance page is in the live release and in the target. */
  readonly view: { readonly live: boolean; readonly target: boolean };
  /** Whether the login user sees what systemd's journal has of the system; `not-seen` where nobody can tell. */
  readonly journal: 'readable' | 'not-seen';
  /** The folder of backups; null where none is asked for. */
  readonly backups: BackupRoom | null;
  /** What earlier operations that ended on target wrote, newest first. */
  readonly journals: readonly HostJournal[];
}

export interface BackupRoom {
  readonly state: 'writable' | 'not-writable' | 'missing';
  readonly freeKiB: number | null;
  /** Size of the newest snapshot; null when there is none yet. */
  readonly newestKiB: number | null;
}

export interface HostJournal {
  readonly operation: string;
  readonly events: readonly HostEvent[];
}

/** Five journals of some hundred lines. */
const ANSWER_BYTES = 4 * 1024 * 1024;
/** Adding up the size of a large vendor folder on a cold disk. */
const TIMEOUT_MS = 120_000;

/** Looks, changes nothing. @throws RemoteError `bad-answer` when the host's shell does not answer as one */
export async function inspectHost(connection: HostConnection, request: InspectionRequest): Promise<Inspection> {
  const result = await connection.run(auditScript('inspect', 'inspect_main', inspectionArguments(request)), {
    answerBytes: ANSWER_BYTES,
    timeoutMs: TIMEOUT_MS,
  });
  const inspection = parseInspection(result.stdout);
  if (inspection !== null) return inspection;
  throw badAnswer(connection.host, 'looking at what a rollback would need', result, 'sh awk sed grep du df');
}

function inspectionArguments(request: InspectionRequest): readonly string[] {
  const { stateDir, app, environment, releasePath, strategy, releases, current, runAs, target, backups } = request;
  return [
    stateDir,
    app,
    environment,
    releasePath,
    strategy,
    releases,
    current,
    runAs ?? '-',
    target?.release ?? '-',
    target?.commit ?? '-',
    backups ?? '-',
    ...request.built.flatMap((path) => ['built', path]),
    ...request.views.flatMap((path) => ['view', path]),
  ];
}
