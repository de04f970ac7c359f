import { parseRecord } from '@failback/record';
import { type Plan, parseObject, type RecordLine } from '@failback/runbook';
import type { HostJournal } from './host-journals.ts';

type HostLine = Extract<RecordLine, { readonly host: string }>;

export interface MergedRecord {
  readonly lines: readonly RecordLine[];
  /** How the kept record and the hosts differ, a sentence each, where that is worse than a line written later. */
  readonly differences: readonly string[];
  /** What a reader has to know about where the lines come from. */
  readonly notices: readonly string[];
}

/**
 * One record of what the controller kept and what the hosts wrote. Of its own steps a host knows best: a line that the kept
 * record lacks is added, and of one that differs the host's holds.
 * @param kept lines of the operation that is audited, the controller's and the hosts'
 * @param plan for the beginning of the record where none is kept
 */
export function mergedRecord(
  kept: readonly RecordLine[],
  journals: readonly HostJournal[],
  plan: { readonly plan: Plan; readonly digest: string } | null,
): MergedRecord {
  const merged = journals.map((journal) => mergedHost(kept, journal));
  const told = new Set(journals.flatMap(({ host, rows }) => (rows === null ? [] : [host])));
  const hostLines = merged.flatMap(({ lines }) => lines);
  const others = kept.filter((line) => line.host === null || !told.has(line.host));
  const begins = others.some((line) => line.host === null && line.event === 'operation');
  const time = hostLines.map((line) => line.time).sort()[0];
  const beginning: readonly RecordLine[] =
    begins || plan === null || time === undefined
      ? []
      : [{ host: null, time, event: 'operation', plan: plan.plan, digest: plan.digest, mode: 'first' }];
  return {
    lines: [...beginning, ...others, ...hostLines],
    differences: merged.flatMap(({ differences }) => differences),
    notices: merged.flatMap(({ notices }) => notices),
  };
}

function mergedHost(kept: readonly RecordLine[], { host, rows }: HostJournal) {
  const known = new Map<string, HostLine>();
  for (const line of kept) if (line.host === host) known.set(nameOf(line), line);
  if (rows === null) {
    const gone = known.size > 0 ? [`${host} no longer has the journal that the kept record tells of.`] : [];
    return { lines: [], differences: gone, notices: [] };
  }
  const read = dated(
    rows.map((row) => hostLine(host, row)),
    known,
  );
  // The last line may be torn: its writer was cut off, or is at it.
  const unreadable = read.slice(0, -1).filter((line) => line === null).length;
  const lines = read.filter((line) => line !== null);
  const names = new Set(lines.map(nameOf));
  const changed = lines.filter((line) => {
    const before = known.get(nameOf(line));
    return before !== undefined && !saysTheSame(before, line);
  });
  const gone = [...known.values()].filter((line) => !names.has(nameOf(line)));
  const added = lines.length - (known.size - gone.length);
  return {
    lines: [...lines, ...gone],
    differences: [
      ...(unreadable === 0 ? [] : [`${counted(unreadable)} in the journal of ${host} cannot be read.`]),
      ...(changed.length === 0
        ? []
        : [
            `${counted(changed.length)} of ${host} differ between its journal and the kept record: ${numbers(changed)}.`,
          ]),
      ...(gone.length === 0
        ? []
        : [
            `${counted(gone.length)} of ${host} stand in the kept record and no longer in its journal: ${numbers(gone)}.`,
          ]),
    ],
    notices: added > 0 ? [`${counted(added)} of ${host} come from its own journal, not from the kept record.`] : [],
  };
}

/** A line as the record has them, its time still to be set. */
function hostLine(host: string, row: string): HostLine | null {
  const value = parseObject(row);
  if (value === null) return null;
  const [line] = parseRecord(`${JSON.stringify({ ...value, host, time: UNKNOWN_TIME })}\n`);
  return line === undefined || line.host === null ? null : line;
}

const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z';

/**
 * Each line with the controller's time where that is known. Others stand so long after their predecessor as the host was up
 * between them, since its clock may have been set meanwhile; only after a restart the clock is believed, and never backwards.
 */
function dated(
  lines: readonly (HostLine | null)[],
  known: ReadonlyMap<string, HostLine>,
): readonly (HostLine | null)[] {
  const ahead = clockDifference([...known.values()]);
  let last: { readonly boot: string; readonly up: number; readonly time: number } | null = null;
  return lines.map((line) => {
    if (line === null) return null;
    const kept = known.get(nameOf(line));
    const time: number = kept === undefined ? timeAfter(last, line, ahead) : Date.parse(kept.time);
    last = { boot: line.boot, up: line.up, time };
    return { ...line, time: new Date(time).toISOString() };
  });
}

function timeAfter(
  last: { readonly boot: string; readonly up: number; readonly time: number } | null,
  line: HostLine,
  ahead: number,
): number {
  if (last !== null && last.boot === line.boot) return last.time + Math.max(0, line.up - last.up);
  return Math.max(last?.time ?? 0, line.at * 1000 - ahead);
}

/** How far a host's clock is ahead of the controller's, milliseconds, from the first line that both have dated. */
function clockDifference([first]: readonly HostLine[]): number {
  return first === undefined ? 0 : first.at * 1000 - Date.parse(first.time);
}

function nameOf({ boot, seq }: HostLine): string {
  return `${boot} ${seq}`;
}

/** In every field that the kept record has; the controller keeps those that it knows. */
function saysTheSame({ time: _, ...before }: HostLine, now: HostLine): boolean {
  return Object.entries(before).every(([name, value]) =>
    Object.entries(now).some(([n, v]) => n === name && v === value),
  );
}

function counted(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}

function numbers(lines: readonly HostLine[]): string {
  const all = lines.map(({ seq }) => seq).sort((one, other) => one - other);
  const shown = all.slice(0, 10).join(', ');
  return all.length > 10 ? `${shown} and ${all.length - 10} more` : shown;
}
