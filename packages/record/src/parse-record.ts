import type { RecordLine } from '@failback/runbook';
import { oneLine } from './one-line.ts';
import { CONTROLLER_EVENT_FIELDS, HOST_EVENT_FIELDS, isObject, STAMP_FIELDS, wrongField } from './record-shape.ts';

/** A line above this many characters is not read; the longest true one carries a plan, far below it. */
const LONGEST_LINE = 4 * 1024 * 1024;
/** So many unreadable lines are named one by one, the others are counted. */
const NAMED_LINES = 20;
const EPOCH = '1970-01-01T00:00:00.000Z';

type Read =
  | { readonly kind: 'line'; readonly line: RecordLine }
  | { readonly kind: 'unreadable'; readonly why: string };

/**
 * Reads a record's `journal.jsonl`, whoever wrote it. A line that cannot be read never stops the others: in its place
 * stands a `notice` of the controller that names its number and what is wrong with it. Never throws.
 */
export function parseRecord(text: string): RecordLine[] {
  const rows = text.split('\n');
  const torn = rows.at(-1) !== '';
  const reads = rows.map((row, index) => ({ number: index + 1, row, last: torn && index === rows.length - 1 }));
  const lines: RecordLine[] = [];
  let time = EPOCH;
  let unreadable = 0;
  for (const { number, row, last } of reads) {
    if (row.trim() === '') continue;
    const read = readLine(row);
    if (read.kind === 'line') {
      time = read.line.time;
      lines.push(read.line);
      continue;
    }
    unreadable += 1;
    if (unreadable > NAMED_LINES) continue;
    const why = last ? 'it is torn, its writer was cut off' : read.why;
    lines.push(notice(time, `Line ${number} of the record is left out: ${why}.`));
  }
  if (unreadable > NAMED_LINES) {
    lines.push(notice(time, `${unreadable - NAMED_LINES} more lines of the record are left out: they cannot be read.`));
  }
  return datedFromTheFirst(lines);
}

function notice(time: string, text: string): RecordLine {
  return { host: null, time, event: 'notice', text };
}

/** Notices that stand before any dated line take the time of that line. */
function datedFromTheFirst(lines: readonly RecordLine[]): RecordLine[] {
  const first = lines.find((line) => line.time !== EPOCH)?.time ?? EPOCH;
  return lines.map((line) => (line.time === EPOCH ? { ...line, time: first } : line));
}

function readLine(row: string): Read {
  if (row.length > LONGEST_LINE) return unreadable(`it is longer than ${LONGEST_LINE} characters`);
  const value = parseJson(row);
  if (!isObject(value)) return unreadable('it is not a JSON object');
  const { host, time, event } = value;
  if (typeof time !== 'string' || !isTime(time)) return unreadable('its "time" is not a time');
  if (typeof event !== 'string') return unreadable('it has no "event"');
  if (host !== null && (typeof host !== 'string' || host === ''))
    return unreadable('its "host" is neither a name nor null');
  const events: Readonly<Record<string, Parameters<typeof wrongField>[1]>> =
    host === null ? CONTROLLER_EVENT_FIELDS : HOST_EVENT_FIELDS;
  const fields = Object.hasOwn(events, event) ? events[event] : undefined;
  const writer = host === null ? 'the controller' : 'a host';
  if (fields === undefined)
    return unreadable(`"${oneLine(event, 40)}" is no event of ${writer} that this version knows`);
  const wrong = (host === null ? null : wrongField(value, STAMP_FIELDS)) ?? wrongField(value, fields);
  if (wrong !== null) return unreadable(`"${wrong}" of its event "${event}" is missing or of another type`);
  return { kind: 'line', line: value as RecordLine };
}

/** ISO 8601 in UTC, as every writer of a record writes it. Years of five digits can be parsed and not be reckoned with. */
function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(text) && Number.isFinite(Date.parse(text));
}

function unreadable(why: string): Read {
  return { kind: 'unreadable', why };
}

function parseJson(row: string): unknown {
  try {
    return JSON.parse(row);
  } catch {
    return undefined;
  }
}
