import { expect, test } from 'vitest';
import { HOSTILE_TEXTS } from '../test/hostile-text.ts';
import { readCalendar } from '../test/strict-calendar.ts';
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

test.each([
  ...HOSTILE_TEXTS,
  'a;b,c\\d:e"f',
  'a\r\nATTENDEE:mailto:x@example.com\r\nBEGIN:VALARM',
  '\r\n ',
  '\\',
  'é😀'.repeat(60),
])('a strict reader takes it, whatever the application is called: %j', (app) => {
  const lines = readCalendar(postMortemCalendar({ ...asked, app, environment: app, operation: app }));
  expect(lines.map(({ name }) => name)).toEqual(readCalendar(postMortemCalendar(asked)).map(({ name }) => name));
});

test('the strict reader refuses what is not a calendar file', () => {
  const good = postMortemCalendar(asked);
  for (const bad of [
    good.replaceAll('\r\n', '\n'),
    good.replace('SUMMARY:', 'SUMMARY:a;b'),
    good.replace(/\r\n /g, ''),
    good.replace('20260308T100000Z', '20261308T100000Z'),
    good.replace(/UID:[^\r]*\r\n( [^\r]*\r\n)*/, ''),
  ]) {
    expect(() => readCalendar(bad)).toThrow();
  }
});

test.each([
  ['the hour that a clock of Berlin skips', '2026-03-28T00:30:00.000Z', '20260329T010000Z'],
  ['the hour that it has twice', '2026-10-24T00:10:00.000Z', '20261025T010000Z'],
  ['the turn of the year', '2026-12-30T23:59:59.000Z', '20270101T000000Z'],
  ['a leap day', '2028-02-28T12:00:00.000Z', '20280229T120000Z'],
])('an event in %s stands in UTC, where every hour is there once', (_which, end, start) => {
  const zone = process.env.TZ;
  process.env.TZ = 'Europe/Berlin';
  try {
    const text = postMortemCalendar({ ...asked, ended: Date.parse(end) });
    expect(readCalendar(text)).toContainEqual({ name: 'DTSTART', value: start });
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});
