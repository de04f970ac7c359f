import type { RecordLine } from '@failback/runbook';
import { describe, expect, it } from 'vitest';
import { rolledBack, timeAt } from '../test/sample-record.ts';
import { parseRecord } from './parse-record.ts';

const LINES = rolledBack().lines;
const text = (lines: readonly RecordLine[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

function noticed(journal: string): string[] {
  return parseRecord(journal).flatMap((line) => (line.host === null && line.event === 'notice' ? [line.text] : []));
}

describe('reading a record', () => {
  it('gives every line back as it was written', () => {
    expect(parseRecord(text(LINES))).toEqual(LINES);
  });

  it('is empty for an empty record', () => {
    expect(parseRecord('')).toEqual([]);
    expect(parseRecord('\n\n')).toEqual([]);
  });

  it('names a torn last line and keeps the others', () => {
    const whole = text(LINES);
    const read = parseRecord(whole.slice(0, -20));
    expect(read.slice(0, -1)).toEqual(LINES.slice(0, -1));
    expect(noticed(whole.slice(0, -20))).toEqual([
      `Line ${LINES.length} of the record is left out: it is torn, its writer was cut off.`,
    ]);
  });

  it.each([
    ['text that is not JSON', 'no json', 'it is not a JSON object'],
    ['a list', '[1,2]', 'it is not a JSON object'],
    ['a line without a time', '{"host":null,"event":"went"}', 'its "time" is not a time'],
    [
      'an event of a later version',
      `{"host":null,"time":"${timeAt(0)}","event":"teleported"}`,
      '"teleported" is no event of the controller that this version knows',
    ],
    [
      'the name of an inherited property',
      `{"host":null,"time":"${timeAt(0)}","event":"constructor"}`,
      '"constructor" is no event of the controller that this version knows',
    ],
    [
      'an event of the controller under a host',
      `{"host":"app1","time":"${timeAt(0)}","event":"went"}`,
      '"went" is no event of a host that this version knows',
    ],
    [
      'a host that is a number',
      `{"host":7,"time":"${timeAt(0)}","event":"went"}`,
      'its "host" is neither a name nor null',
    ],
    [
      'a host line without its stamp',
      `{"host":"app1","time":"${timeAt(0)}","event":"go","token":7}`,
      '"boot" of its event "go" is missing or of another type',
    ],
    [
      'a field of another type',
      `{"host":null,"time":"${timeAt(0)}","event":"outage","seconds":"long","requests":1,"failed":1}`,
      '"seconds" of its event "outage" is missing or of another type',
    ],
    [
      'a state that does not exist',
      `{"host":"app1","time":"${timeAt(0)}","boot":"b","seq":1,"up":1,"at":1,"event":"state","state":"FINE","reason":""}`,
      '"state" of its event "state" is missing or of another type',
    ],
    [
      'a plan that is not one',
      `{"host":null,"time":"${timeAt(0)}","event":"operation","plan":{"hosts":[]},"digest":"x","mode":"first"}`,
      '"plan" of its event "operation" is missing or of another type',
    ],
  ])('names %s in its place', (_, line, why) => {
    expect(noticed(`${line}\n`)).toEqual([`Line 1 of the record is left out: ${why}.`]);
  });

  it('gives a notice the time of the line before it, or of the first that has one', () => {
    const read = parseRecord(`broken\n${text(LINES.slice(0, 1))}broken\n`);
    expect(read.map((line) => line.time)).toEqual([timeAt(0), timeAt(0), timeAt(0)]);
  });

  it('counts unreadable lines beyond the first twenty', () => {
    const notices = noticed('x\n'.repeat(5_000));
    expect(notices).toHaveLength(21);
    expect(notices.at(-1)).toBe('4980 more lines of the record are left out: they cannot be read.');
  });
});
