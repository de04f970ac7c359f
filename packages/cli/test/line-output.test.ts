import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { lineOutput } from '../src/line-output.ts';

/** A stream that takes `room` writes, and then fails as a pipe without a reader or a full disk does. */
function streamWith(room: number, code: string) {
  const taken: string[] = [];
  let tried = 0;
  const stream = new Writable({
    autoDestroy: false,
    decodeStrings: false,
    write(text: string, _encoding, done) {
      tried += 1;
      if (tried > room) return done(Object.assign(new Error('no more'), { code }));
      taken.push(text);
      done();
    },
  });
  return { stream, taken, tries: () => tried };
}

const later = () => new Promise((done) => setImmediate(done));

test('lines are written while they can be; then the program goes on without them, and is told why once', async () => {
  const lost: string[] = [];
  const { stream, taken, tries } = streamWith(1, 'EPIPE');
  const write = lineOutput(stream, (code) => void lost.push(code));
  for (const line of ['first', 'second', 'third']) {
    write(line);
    await later();
  }
  expect(taken).toEqual(['first\n']);
  expect(lost).toEqual(['EPIPE']);
  expect(tries()).toBe(2);
  expect(stream.writableLength, 'what waits in memory to be written').toBe(0);
});
