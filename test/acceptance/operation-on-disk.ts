import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { StageHost } from '@failback/drill';

type Disk = Pick<StageHost, 'stateDir'>;

/** The newest operation of a host as its own disk tells it, read by nobody's help. Null: the host was never claimed. */
export interface OperationOnDisk {
  readonly id: string;
  readonly folder: string;
  /** Claims of any operation, finished or not. */
  readonly claims: number;
  /** Fencing token: the number of the newest claim. */
  readonly token: number;
  readonly claim: 'held' | 'ended';
  readonly state: string | null;
  readonly decision: 'commit' | 'abort' | null;
  /** The supervisor that started last, and whether it lives. */
  readonly supervisor: { readonly pid: number; readonly alive: boolean } | null;
  readonly journal: readonly JournalLine[];
}

export interface JournalLine {
  readonly event: string;
  readonly seq: number;
  readonly [key: string]: unknown;
}

const ENDS = ['AS_FOUND', 'ON_TARGET', 'UNCONFIRMED', 'NEEDS_HUMAN'];
/** Nothing is waited for any more in these: the claim is given back a moment after the state is written. */
const GIVEN_BACK = ['AS_FOUND', 'ON_TARGET'];

function environmentFolder(host: Disk): string {
  return join(host.stateDir, 'shop', 'production');
}

export function operationOn(host: Disk): OperationOnDisk | null {
  const claims = join(environmentFolder(host), 'claims');
  const numbers = existsSync(claims)
    ? readdirSync(claims)
        .filter((name) => /^\d+$/.test(name))
        .map(Number)
    : [];
  const newest = Math.max(0, ...numbers);
  if (newest === 0) return null;
  const id = readFileSync(join(claims, String(newest)), 'utf8').split(' ')[0] ?? '';
  const folder = join(environmentFolder(host), 'operations', id);
  const journal = linesOf(join(folder, 'journal.jsonl'));
  const state = journal.findLast(({ event }) => event === 'state');
  return {
    id,
    folder,
    claims: numbers.length,
    token: newest,
    claim: existsSync(join(claims, `${newest}.done`)) ? 'ended' : 'held',
    state: state === undefined ? null : String(state.state),
    decision: decisionIn(folder),
    supervisor: supervisorIn(folder),
    journal,
  };
}

/** Alerts that wait to be delivered. */
export function alertsOn(host: Disk): readonly string[] {
  const folder = join(environmentFolder(host), 'alerts');
  return existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];
}

/**
 * Nothing happens on this host any more unless somebody comes. Looked at in the order in which a start hands over, so that
 * it is never missed between two looks: the client and its command, the lock of starts, the processes, what they wrote.
 */
export function hasSettled(host: Disk & Pick<StageHost, 'ssh'>): boolean {
  if (!host.ssh.isIdle() || isStarting(host) || isSupervised(host)) return false;
  const operation = operationOn(host);
  if (operation === null || operation.supervisor === null) return true; // cut off before its launch: nothing has changed
  return ENDS.includes(operation.state ?? '');
}

/** Whether a host that has said its last word has given its claim back as well, or cannot any more. */
export function hasGivenBack(host: Disk): boolean {
  const operation = operationOn(host);
  if (operation === null || operation.claim === 'ended') return true;
  return !GIVEN_BACK.includes(operation.state ?? '') || operation.supervisor?.alive !== true;
}

/** A start whose controller is gone goes on until it notices. */
function isStarting(host: Disk): boolean {
  const lock = join(environmentFolder(host), 'start.lock');
  return existsSync(lock) && spawnSync('flock', ['--nonblock', lock, 'true']).status !== 0;
}

/** A supervisor outlives the start that launched it, and may not have named itself yet. */
function isSupervised(host: Disk): boolean {
  const folder = environmentFolder(host);
  return readdirSync('/proc').some((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    const command = commandLineOf(Number(pid));
    // Between two programs a process has no command line yet: who it will be is seen at the next look.
    if (command === '') return hasProgram(Number(pid));
    return command.includes(folder) && /\/(?:recover|supervisor)\.sh\0/.test(command);
  });
}

function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // gone
  }
}

/** The kernel's own threads, and what has ended, have none. */
function hasProgram(pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/exe`) !== '';
  } catch {
    return false;
  }
}

/** It names itself before its start is told to be done, and writes its first line after that. */
function supervisorIn(folder: string): OperationOnDisk['supervisor'] {
  const path = join(folder, 'supervisor');
  if (!existsSync(path)) return null;
  const pid = Number(readFileSync(path, 'utf8').split(' ')[0]);
  return { pid, alive: supervises(pid) };
}

function decisionIn(folder: string): OperationOnDisk['decision'] {
  const path = join(folder, 'decision');
  if (!existsSync(path)) return null;
  return readFileSync(path, 'utf8').startsWith('commit ') ? 'commit' : 'abort';
}

/** SIGKILL to the supervisor that a host must have by now. */
export function killSupervisor(host: Disk): void {
  const supervisor = operationOn(host)?.supervisor ?? null;
  if (supervisor === null || !(supervisor.pid > 1)) throw new Error('there is no supervisor to be killed');
  if (!supervisor.alive) return;
  try {
    process.kill(supervisor.pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // it has ended by itself at this very moment
  }
}

/** A supervisor that has ended may live on as the teller of its alert. */
function supervises(pid: number): boolean {
  return lives(pid) && commandLineOf(pid).includes('engine/supervisor.sh');
}

/** A process that has ended stays in the table until its new parent looks. */
export function lives(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** A last line that is torn is not a line yet. */
export function linesOf(path: string): readonly JournalLine[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as JournalLine);
}
