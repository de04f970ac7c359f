import { HOUR } from './follow-ups.ts';
import { oneLine } from './one-line.ts';

export interface PostMortem {
  readonly app: string;
  readonly environment: string;
  readonly operation: string;
  /** When the rollback ended, milliseconds since 1970. */
  readonly ended: number;
  /** When the file is made, milliseconds since 1970. */
  readonly now: number;
}

/** A content line is at most so many octets long, without its line end (RFC 5545, section 3.1). */
const LONGEST_LINE = 75;

/**
 * `post-mortem.ics`: one event at the full hour after one day, well before the 48 hours of runbook 002, section 8.3, are
 * over; whoever imports it moves it. Its UID is the operation's, so that importing it twice makes one event.
 */
export function postMortemCalendar({ app, environment, operation, ended, now }: PostMortem): string {
  const start = Math.ceil((ended + 24 * HOUR) / HOUR) * HOUR;
  const before = new Date(ended + 48 * HOUR).toISOString();
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//failback//post-rollback-audit//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${text(`post-mortem-${operation}.${environment}.${app}@failback`)}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(start + HOUR)}`,
    `SUMMARY:${text(`Post-mortem: rollback of ${app} ${environment}`)}`,
    `DESCRIPTION:${text(
      `Blameless. Invite engineering, QA and customer success. Operation ${operation}. ` +
        `Move it as you need, but not beyond ${before}.`,
    )}`,
    'STATUS:TENTATIVE',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** `20260307T091402Z` */
function utc(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** A value of type TEXT (RFC 5545, section 3.3.11). */
function text(value: string): string {
  return oneLine(value, 1000).replace(/[\\;,]/g, (character) => `\\${character}`);
}

/** Continuation lines begin with a space, which counts. No character is cut apart. */
function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST_LINE) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
