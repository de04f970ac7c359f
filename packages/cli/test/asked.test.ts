import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { asked } from '../src/asked.ts';

async function typed(keys: string) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const answer = asked('Which host? ', input, output);
  input.write(keys);
  return { answer: await answer, shown: String(output.read()) };
}

test('what is typed up to Enter is the answer', async () => {
  expect((await typed('staging\r')).answer).toBe('staging');
});

test.each([
  ['Ctrl-C', '\u0003'],
  ['Ctrl-C after half an answer', 'stag\u0003'],
  ['Ctrl-D', '\u0004'],
])('%s is a no, and what is told next begins on a line of its own', async (_key, keys) => {
  const { answer, shown } = await typed(keys);
  expect(answer).toBeNull();
  expect(shown).toMatch(/\n$/);
});
