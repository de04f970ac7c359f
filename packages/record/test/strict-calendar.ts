/** One property of a calendar file: its name, its parameters as they stand, and its value with escapes taken away. */
export interface CalendarLine {
  readonly name: string;
  readonly value: string;
}

/**
 * Reads a calendar file by the rules of RFC 5545 and by nothing milder: line ends, folds, octets, names, escapes, dates and the
 * properties that an event must have once.
 * @throws Error that names the first rule which is broken
 */
export function readCalendar(text: string): readonly CalendarLine[] {
  const rule = (holds: boolean, said: string) => {
    if (!holds) throw new Error(said);
  };
  rule(text.endsWith('\r\n'), '3.1: the last line has no line end');
  rule(!/[^\r]\n|\r[^\n]/.test(text), '3.1: a line end is not CR LF');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    rule(Buffer.byteLength(line) <= 75, `3.1: more than 75 octets: ${line}`);
    rule(Buffer.from(line).toString() === line, '3.1.4: half a character');
  }
  const lines = physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n').map(lineOf);
  const names = lines.map(({ name, value }) => (name === 'BEGIN' || name === 'END' ? `${name}:${value}` : name));
  rule(names[0] === 'BEGIN:VCALENDAR' && names.at(-1) === 'END:VCALENDAR', '3.4: not one calendar');
  const [event, end] = [names.indexOf('BEGIN:VEVENT'), names.indexOf('END:VEVENT')];
  rule(
    event !== -1 && end > event && names.filter((name) => name.startsWith('BEGIN:')).length === 2,
    '3.6.1: not one event',
  );
  for (const name of ['VERSION', 'PRODID', 'UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY']) {
    rule(names.filter((each) => each === name).length === 1, `3.6: ${name} does not stand there once`);
  }
  const textOf = (name: string) => lines.find((line) => line.name === name)?.value ?? '';
  rule(textOf('VERSION') === '2.0', '3.7.4: another version');
  for (const name of ['DTSTAMP', 'DTSTART', 'DTEND']) {
    rule(/^\d{4}(0[1-9]|1[0-2])([0-2]\d|3[01])T([01]\d|2[0-3])[0-5]\d[0-5]\dZ$/.test(textOf(name)), `3.3.5: ${name}`);
  }
  rule(textOf('DTEND') > textOf('DTSTART'), '3.8.2.2: it ends before it begins');
  return lines;
}

const TEXTS = ['UID', 'SUMMARY', 'DESCRIPTION', 'PRODID'];

function lineOf(line: string): CalendarLine {
  const [, name = '', value = ''] = /^([A-Z][A-Z0-9-]*):(.*)$/s.exec(line) ?? [];
  if (name === '') throw new Error(`3.1: not a content line: ${line}`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what may not stand there
  if (/[\x00-\x08\x0a-\x1f\x7f]/.test(value)) throw new Error(`3.1: a control character in ${name}`);
  if (!TEXTS.includes(name)) return { name, value };
  if (/(?<!\\)(?:\\\\)*[;,]|(?<!\\)(?:\\\\)*\\(?![\\;,nN])/.test(value))
    throw new Error(`3.3.11: an escape in ${name}`);
  return { name, value: value.replace(/\\([\\;,])/g, '$1').replace(/\\[nN]/g, '\n') };
}
