import { describe, expect, test } from 'vitest';
import { fromTheStart, JOURNAL_START, type JournalPlace, readJournal, resumedAt } from './journal-reader.ts';

const line = (seq: number, body: object = { event: 'lease-lost', ms: 1 }, boot = 'b1') =>
  `${JSON.stringify({ boot, seq, up: seq * 100, at: 1000 + seq, ...body })}\n`;
const bytes = (...lines: string[]) => Buffer.from(lines.join(''));
const seqs = (read: { events: readonly { seq: number }[] }) => read.events.map((event) => event.seq);

test('whole lines become events', () => {
  const state = { event: 'state', state: 'PREPARED', reason: 'prepared' };
  const read = readJournal(JOURNAL_START, bytes(line(1, state)));
  expect(read.events).toEqual([{ boot: 'b1', seq: 1, up: 100, at: 1001, ...state }]);
  expect(read.place.offset).toBe(line(1, state).length);
});

test('a line that comes in pieces is one event, wherever it is cut', () => {
  const whole = bytes(line(1), line(2), line(3));
  for (let cut = 0; cut <= whole.length; cut += 1) {
    const first = readJournal(JOURNAL_START, whole.subarray(0, cut));
    const second = readJournal(first.place, whole.subarray(cut));
    expect([...seqs(first), ...seqs(second)]).toEqual([1, 2, 3]);
    expect(second.place.offset).toBe(whole.length);
  }
});

test('a torn last line is not counted, so the next attachment begins before it', () => {
  const read = readJournal(JOURNAL_START, bytes(line(1), '{"boot":"b1","se'));
  expect(read.place.offset).toBe(line(1).length);
  const again = resumedAt(read.place, line(1).length + 16);
  expect(again.astray).toBe(false);
  expect(seqs(readJournal(again.place, bytes(line(2))))).toEqual([2]);
});

test('what was taken is not taken twice, and the same number of another boot is another line', () => {
  const read = readJournal(JOURNAL_START, bytes(line(1), line(2)));
  const again = readJournal(
    fromTheStart(read.place),
    bytes(line(1), line(2, {}, 'x'), line(2, undefined, 'b2'), line(3)),
  );
  expect(again.events.map((event) => `${event.boot} ${event.seq}`)).toEqual(['b2 2', 'b1 3']);
});

describe('a file that was cut', () => {
  const long: JournalPlace = readJournal(JOURNAL_START, bytes(line(1), line(2), line(3))).place;

  test('and is shorter is read from the start', () => {
    expect(resumedAt(long, 10).astray).toBe(true);
  });

  test('and grew again in between lines is noticed by its numbers', () => {
    const { place } = resumedAt(long, 10_000);
    expect(readJournal(place, bytes(line(3, undefined, 'b2'), line(4, undefined, 'b2'))).astray).toBe(true);
    expect(readJournal(place, bytes(line(4))).astray).toBe(false);
  });

  test('and grew again across a line is noticed by the rest of that line', () => {
    const { place } = resumedAt(long, 10_000);
    expect(readJournal(place, bytes('at":3,"event":"went"}\n', line(9))).astray).toBe(true);
  });

  test('is not read again for ever: from the start nothing is astray', () => {
    const { place } = resumedAt(fromTheStart(long), 10_000);
    expect(readJournal(place, bytes('rubbish\n', line(7))).astray).toBe(false);
  });
});

describe('a line is passed over with a notice', () => {
  test.each([
    ['no JSON', 'hello'],
    ['no object', '[1]'],
    ['null', 'null'],
    ['an unknown event', line(1, { event: 'dance' }).trim()],
    ['an inherited name', line(1, { event: 'toString' }).trim()],
    ['a missing field', line(1, { event: 'state', state: 'PREPARED' }).trim()],
    ['a state nobody knows', line(1, { event: 'state', state: 'HAPPY', reason: 'x' }).trim()],
    ['a value with signs', line(1, { event: 'fact', step: 'a', key: 'k', value: 'a b' }).trim()],
    ['text where a number belongs', line(1, { event: 'go', token: '1' }).trim()],
    ['a fraction', line(1, { event: 'go', token: 1.5 }).trim()],
    ['no stamp', '{"event":"go","token":1}'],
  ])('%s', (_name, text) => {
    const read = readJournal(JOURNAL_START, bytes(`${text}\n`, line(2)));
    expect(seqs(read)).toEqual([2]);
    expect(read.notices).toHaveLength(1);
  });
});

test('a notice can be printed', () => {
  const read = readJournal(JOURNAL_START, bytes('::add-mask::x\u001b[31m\n'));
  expect(read.notices[0]).not.toContain('\u001b');
});

test('fields that an event does not have are left behind', () => {
  const read = readJournal(JOURNAL_START, bytes(line(1, { event: 'go', token: 1, extra: '\u001b[31m' })));
  expect(read.events[0]).toEqual({ boot: 'b1', seq: 1, up: 100, at: 1001, event: 'go', token: 1 });
});

test('bytes without a line end are not kept', () => {
  const read = readJournal(JOURNAL_START, Buffer.alloc(100_000, 'x'));
  expect(read.place.rest.length).toBe(0);
  expect(read.notices).toHaveLength(1);
});

test('a thousand strange lines are not a thousand notices', () => {
  expect(readJournal(JOURNAL_START, Buffer.from('x\n'.repeat(1000))).notices).toHaveLength(20);
});

test('of a journal without end a bounded part is taken, with one notice, and the place still says how far it came', () => {
  let place = JOURNAL_START;
  let taken = 0;
  const notices: string[] = [];
  for (let first = 1; first < 30_000; first += 1_000) {
    const read = readJournal(place, bytes(...Array.from({ length: 1_000 }, (_, index) => line(first + index))));
    place = read.place;
    taken += read.events.length;
    notices.push(...read.notices);
  }
  expect(taken).toBe(20_000);
  expect(notices).toEqual([expect.stringContaining('more than 20000 lines')]);
  expect(place.offset).toBe(bytes(...Array.from({ length: 30_000 }, (_, index) => line(index + 1))).length);
});

test('what is remembered of a long journal of one boot does not grow with it', () => {
  const read = readJournal(JOURNAL_START, bytes(...Array.from({ length: 5_000 }, (_, index) => line(index + 1))));
  expect([...read.place.taken]).toEqual([['b1', 5_000]]);
});
