import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
  const start = journal.findLast(({ event }) => event === 'start');
  return {
    id,
    folder,
    claims: numbers.length,
    token: newest,
    claim: existsSync(join(claims, `${newest}.done`)) ? 'ended' : 'held',
    state: state === undefined ? null : String(state.state),
    decision: decisionIn(folder),
    supervisor: start === undefined ? null : { pid: Number(start.pid), alive: supervises(Number(start.pid)) },
    journal,
  };
}

/** Alerts that wait to be delivered. */
export function alertsOn(host: Disk): readonly string[] {
  const folder = join(environmentFolder(host), 'alerts');
  return existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];
}

/** Nothing happens on this host any more unless somebody comes. */
export function hasSettled(host: Disk): boolean {
  const operation = operationOn(host);
  const supervisor = operation?.supervisor ?? null;
  if (operation === null || supervisor === null) return !isStarting(host);
  return !supervisor.alive && ENDS.includes(operation.state ?? '');
}

/** A start whose controller is gone goes on until it notices; one that was cut off between claim and launch has changed nothing. */
function isStarting(host: Disk): boolean {
  const lock = join(environmentFolder(host), 'start.lock');
  return existsSync(lock) && spawnSync('flock', ['--nonblock', lock, 'true']).status !== 0;
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
  if (supervisor.alive) process.kill(supervisor.pid, 'SIGKILL');
}

/** A supervisor that has ended may live on as the teller of its alert. */
function supervises(pid: number): boolean {
  return lives(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('engine/supervisor.sh');
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
