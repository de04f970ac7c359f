import type { HostEvent } from '@failback/runbook';
import { printableLine } from '@failback/runbook';
import { parseHostEvent } from './host-event.ts';

/** Longest line an engine writes is some 300 bytes; more without a line end is not a journal. */
const LINE_BYTES = 8 * 1024;
/** A rollback writes some hundred lines; a host that tells so many is broken or means us harm. */
const MOST_EVENTS = 20_000;
/** One strange line is news, a thousand are noise. */
const MOST_NOTICES = 20;

/** How far the journal of one host has been read. */
export interface JournalPlace {
  /** Bytes up to the end of the last complete line: where the next attachment begins. */
  readonly offset: number;
  /** The beginning of a line whose end has not come yet. */
  readonly rest: Buffer;
  /** Highest `seq` taken of each boot, so that nothing is taken twice: within a boot the numbers only rise. */
  readonly taken: ReadonlyMap<string, number>;
  /** How many events were taken; beyond `MOST_EVENTS` nothing is taken any more. */
  readonly count: number;
  /** `seq` of the last line; 0 before the first, which has 1 or more. */
  readonly last: number;
  /** No line has come since an attachment that began in the middle: the next one must continue the last. */
  readonly resumed: boolean;
  readonly notices: number;
}

export const JOURNAL_START: JournalPlace = {
  offset: 0,
  rest: Buffer.alloc(0),
  taken: new Map(),
  count: 0,
  last: 0,
  resumed: false,
  notices: 0,
};

export interface JournalRead {
  readonly place: JournalPlace;
  readonly events: readonly HostEvent[];
  /** Sentences about lines that could not be taken, printable. */
  readonly notices: readonly string[];
  /** The bytes do not continue what was read before: the file was cut and has grown again. Read it from 0. */
  readonly astray: boolean;
}

/** Takes the next bytes of the journal. A torn last line stays in `rest` until its end comes, or is dropped at the next attachment. */
export function readJournal(place: JournalPlace, chunk: Buffer): JournalRead {
  const bytes = Buffer.concat([place.rest, chunk]);
  if (place.count > MOST_EVENTS) return passedOver(place, bytes);
  const taken = new Map(place.taken);
  const events: HostEvent[] = [];
  const notices: string[] = [];
  let { last, offset, resumed, count } = place;
  let astray = false;
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    const line = bytes.toString('utf8', start, end);
    offset += end + 1 - start;
    start = end + 1;
    const event = parseHostEvent(line);
    if (event === null) {
      notices.push(`a journal line that is no event of this engine was passed over: ${printableLine(line, 120)}`);
      astray ||= resumed;
      resumed = false;
      continue;
    }
    astray ||= resumed && event.seq !== last + 1;
    resumed = false;
    last = event.seq;
    if (event.seq <= (taken.get(event.boot) ?? 0)) continue;
    count += 1;
    if (count > MOST_EVENTS) {
      const end = passedOver({ ...place, offset, taken, count }, bytes.subarray(start)).place;
      const full = `its journal has more than ${MOST_EVENTS} lines, far more than a rollback writes: the rest was passed over`;
      return { place: end, events, notices: [full], astray };
    }
    taken.set(event.boot, event.seq);
    events.push(event);
  }
  let rest = Buffer.from(bytes.subarray(start));
  if (rest.length > LINE_BYTES) {
    notices.push(`${rest.length} bytes of the journal without a line end were passed over`);
    offset += rest.length;
    rest = Buffer.alloc(0);
  }
  const told = notices.slice(0, Math.max(0, MOST_NOTICES - place.notices));
  return {
    place: { offset, rest, taken, count, last, resumed, notices: place.notices + notices.length },
    events,
    notices: told,
    astray,
  };
}

/** Nothing is read of these bytes; their count says how far the journal has come. */
function passedOver(place: JournalPlace, bytes: Buffer): JournalRead {
  const end = { ...place, offset: place.offset + bytes.length, rest: Buffer.alloc(0), resumed: false };
  return { place: end, events: [], notices: [], astray: false };
}

/** Where to go on after a new attachment at `place.offset`, whose hello told the file's size. */
export function resumedAt(
  place: JournalPlace,
  size: number,
): { readonly place: JournalPlace; readonly astray: boolean } {
  return { place: { ...place, rest: Buffer.alloc(0), resumed: place.offset > 0 }, astray: size < place.offset };
}

/** The place from which everything is read again; what was taken already is not taken twice. */
export function fromTheStart(place: JournalPlace): JournalPlace {
  return { ...place, offset: 0, last: 0, rest: Buffer.alloc(0), resumed: false };
}
