import { expect, test } from 'vitest';
import { boundedFetch } from './bounded-fetch.ts';

const answering =
  (response: () => Response): typeof fetch =>
  async () =>
    response();
const url = 'https://api.example.com/';

test('an answer of the allowed size comes through whole, with its status and headers', async () => {
  const fetch = boundedFetch(
    answering(() => new Response('12345', { status: 404, headers: { 'x-limit': '1' } })),
    5,
  );
  const response = await fetch(url);
  expect([response.status, response.headers.get('x-limit'), await response.text()]).toEqual([404, '1', '12345']);
});

test('an answer without a body has none', async () => {
  const response = await boundedFetch(answering(() => new Response(null, { status: 204 })))(url);
  expect([response.status, response.body]).toEqual([204, null]);
});

test('of an answer without an end only so much is read, and its sender is left', async () => {
  let sent = 0;
  let left = false;
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024));
      },
      cancel() {
        left = true;
      },
    });
  const response = await boundedFetch(
    answering(() => new Response(endless())),
    10 * 1024,
  )(url);
  await expect(response.text()).rejects.toThrow('larger than 10240 bytes');
  expect(sent).toBeLessThan(20);
  await expect.poll(() => left).toBe(true);
});
