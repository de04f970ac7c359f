import { parseHostEvent } from '@failback/host';
import { isOperationId } from '@failback/runbook';
import { answerLines, only } from './answer-lines.ts';
import type { BackupRoom, HostJournal, Inspection } from './inspection.ts';

type Lines = ReadonlyMap<string, readonly string[]>;

/** Reads what `inspect.sh` prints. Null when the answer is not whole. */
export function parseInspection(stdout: string): Inspection | null {
  const lines = answerLines(stdout, 'end inspection');
  const [live, target] = (lines === null ? null : only(lines, 'view', /^(yes|no) (yes|no)$/))?.split(' ') ?? [];
  if (lines === null || live === undefined) return null;
  const commit = only(lines, 'target-commit', /^(present|absent)$/);
  return {
    targetCommit: commit === 'present' || commit === 'absent' ? commit : null,
    buildKiB: buildKiB(lines),
    view: { live: live === 'yes', target: target === 'yes' },
    journal: only(lines, 'systemd-journal', /^readable$/) === null ? 'not-seen' : 'readable',
    backups: backups(lines),
    journals: journals(stdout),
  };
}

function number(lines: Lines, key: string): number | null {
  const text = only(lines, key, /^\d{1,15}$/);
  return text === null ? null : Number(text);
}

function buildKiB(lines: Lines): number | null {
  const [tracked, built] = [number(lines, 'tracked-bytes'), number(lines, 'built-kib')];
  return tracked === null || built === null ? null : Math.ceil(tracked / 1024) + built;
}

function backups(lines: Lines): BackupRoom | null {
  const state = only(lines, 'backups', /^(writable|not-writable|missing)$/);
  if (state !== 'writable' && state !== 'not-writable' && state !== 'missing') return null;
  return { state, freeKiB: number(lines, 'backups-free-kib'), newestKiB: number(lines, 'backups-newest-kib') };
}

/** `journal ID`, then its lines, each after `event`. */
function journals(stdout: string): readonly HostJournal[] {
  const found: { operation: string; events: HostJournal['events'][number][] }[] = [];
  for (const line of stdout.split('\n')) {
    const [, operation] = /^journal (\S+)$/.exec(line) ?? [];
    if (operation !== undefined && isOperationId(operation)) found.push({ operation, events: [] });
    const event = line.startsWith('event ') ? parseHostEvent(line.slice('event '.length)) : null;
    if (event !== null) found.at(-1)?.events.push(event);
  }
  return found;
}
