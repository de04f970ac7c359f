import { expect, test } from 'vitest';
import { postMortemCalendar } from './calendar-file.ts';

const ended = Date.parse('2026-03-07T09:14:02.000Z');
const asked = {
  app: 'chom',
  environment: 'production',
  operation: 'emergency-20260307t091402z-7c1d2e',
  ended,
  now: Date.parse('2026-03-07T09:20:00.000Z'),
};
const unfolded = (text: string) => text.replaceAll('\r\n ', '');
const linesOf = (text: string) => unfolded(text).trimEnd().split('\r\n');

test('is one event, a full hour after a day, long before 48 hours are over', () => {
  const lines = linesOf(postMortemCalendar(asked));
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.at(-1)).toBe('END:VCALENDAR');
  expect(lines).toContain('DTSTART:20260308T100000Z');
  expect(lines).toContain('DTEND:20260308T110000Z');
  expect(lines).toContain('DTSTAMP:20260307T092000Z');
});

test('has the UID of its operation, however often it is made', () => {
  const uid = (now: number) => linesOf(postMortemCalendar({ ...asked, now })).find((line) => line.startsWith('UID:'));
  expect(uid(0)).toBe('UID:post-mortem-emergency-20260307t091402z-7c1d2e.production.chom@failback');
  expect(uid(1e12)).toBe(uid(0));
});

test('ends every line with CR LF, and no line is longer than 75 octets', () => {
  const text = postMortemCalendar({ ...asked, app: 'ü€😀'.repeat(40) });
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(unfolded(text)).toContain('ü€😀'.repeat(40));
});

test('escapes what would be a separator, and lets no name begin a line of its own', () => {
  const text = unfolded(postMortemCalendar({ ...asked, app: 'a;b,c\\d\r\nATTENDEE:mailto:x@example.com' }));
  expect(text).toContain('a\\;b\\,c\\\\d');
  expect(text).not.toMatch(/^ATTENDEE/m);
});
