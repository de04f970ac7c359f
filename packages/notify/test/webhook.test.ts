import { createHmac } from 'node:crypto';
import type { Notify } from '@failback/runbook';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWebhook, type WebhookServer } from '../../../test/bed/webhook/webhook-server.ts';
import { type Delivery, type News, type NotifyEffects, tell, type WebhookBody } from '../src/index.ts';
import { NOBODY, sampleEffects, sampleNews } from './sample.ts';

let webhook: WebhookServer;
beforeAll(async () => {
  webhook = await startWebhook();
});
afterAll(() => webhook.stop());

const KEY = 'a-key-of-the-signature';
const signed: Notify = { ...NOBODY, webhook: { url: { env: 'HOOK_URL' }, signature: { env: 'HOOK_KEY' } } };
const unsigned: Notify = { ...NOBODY, webhook: { url: { env: 'HOOK_URL' }, signature: null } };

async function told(
  to: Notify,
  {
    url = webhook.url,
    news = {},
    effects = {},
  }: { url?: string; news?: Partial<News>; effects?: Partial<NotifyEffects> } = {},
): Promise<Delivery> {
  const secrets = { HOOK_URL: url, HOOK_KEY: KEY };
  const deliveries = await tell(to, sampleNews(news), sampleEffects(secrets, effects));
  const delivery = deliveries.find(({ channel }) => channel === 'webhook');
  if (delivery === undefined) throw new Error('every channel has a delivery');
  return delivery;
}

const last = () => webhook.received.at(-1);

test('the address gets the news as JSON, under names that stay', async () => {
  expect(await told(unsigned)).toMatchObject({ state: 'sent' });
  expect(last()).toMatchObject({ method: 'POST', path: '/hooks/T0123/s3cr3t-path' });
  expect(last()?.headers['content-type']).toBe('application/json; charset=utf-8');
  const body = JSON.parse(last()?.body ?? '') as WebhookBody;
  expect(body).toMatchObject({
    schema_version: 1,
    occasion: 'end',
    app: 'chom',
    environment: 'production',
    operation_id: '20260307T091402Z-7c1d',
    from_release: 'v1.5.0',
    to_release: 'v1.4.2',
    headline: 'chom production serves v1.4.2 again, proved after 41 s.',
    next_steps: [{ sentence: 'Check again.', command: 'failback verify --environment production' }],
    affected: ['Reload the page and log in again.'],
  });
  expect(last()?.headers['x-failback-delivery']).toBe(body.delivery);
  expect(last()?.headers['x-failback-signature']).toBeUndefined();
});

test('a declared signature is over the very bytes of the body, and so over the time it was sent at', async () => {
  await told(signed, { news: { headline: 'Zurück auf v1.4.2 – 41 s' } });
  expect(Date.parse((JSON.parse(last()?.body ?? '') as WebhookBody).sent_at)).toBeGreaterThan(Date.now() - 60_000);
  const { body = '', headers } = last() ?? {};
  const expected = createHmac('sha256', KEY).update(Buffer.from(body, 'utf8')).digest('hex');
  expect(headers?.['x-failback-signature']).toBe(`sha256=${expected}`);
});

test('what is declared to be signed is never sent unsigned', async () => {
  const before = webhook.received.length;
  const secret = (name: string) => (name === 'HOOK_URL' ? webhook.url : undefined);
  expect(await told(signed, { effects: { secret } })).toMatchObject({
    state: 'failed',
    reason: expect.stringMatching(/HOOK_KEY is not set/),
  });
  expect(webhook.received).toHaveLength(before);
});

test('a redirect is not followed, so that the news stays where it was sent', async () => {
  const before = webhook.received.length;
  webhook.expect(307);
  expect(await told(unsigned)).toMatchObject({ state: 'failed', reason: expect.stringMatching(/redirect \(307\)/) });
  expect(webhook.received).toHaveLength(before + 1);
});

test('both copies of a message that is sent twice carry one id', async () => {
  webhook.expect(502, 204);
  expect(await told(unsigned)).toMatchObject({ state: 'sent' });
  const [first, second] = webhook.received.slice(-2);
  expect(second?.headers['x-failback-delivery']).toBe(first?.headers['x-failback-delivery']);
  expect(second?.body).toBe(first?.body);
});

test('an answer that never ends is an answer', async () => {
  webhook.expect('endless');
  expect(await told(unsigned)).toMatchObject({ state: 'sent' });
});

test('an address that is not there just now is asked once more, and one that broke off is not', async () => {
  const failing = (code: string) => {
    let asked = 0;
    const post: NotifyEffects['post'] = () => {
      asked += 1;
      return Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code } }));
    };
    return { post, asked: () => asked };
  };
  const away = failing('EAI_AGAIN');
  expect(await told(unsigned, { effects: { post: away.post } })).toMatchObject({
    reason: 'the address in HOOK_URL could not be reached: its name could not be resolved just now.',
  });
  expect(away.asked()).toBe(2);
  const brokenOff = failing('ECONNRESET');
  expect(await told(unsigned, { effects: { post: brokenOff.post } })).toMatchObject({
    reason: expect.stringMatching(/broke the connection off; it may have been told all the same\.$/),
  });
  expect(brokenOff.asked()).toBe(1);
});

test.each([
  [404, [404]],
  [500, [500, 500]],
])('an answer of %i is a value with its number', async (status, answers) => {
  webhook.expect(...answers);
  expect(await told(unsigned)).toMatchObject({ state: 'failed', reason: expect.stringContaining(String(status)) });
});

test.each([
  ['http://hooks.example.com/T0/s3cr3t-path', /in the clear/],
  ['https://user:s3cr3t-path@hooks.example.com/', /carries a login/],
  ['hooks.example.com/s3cr3t-path', /no address/],
  ['file:///etc/s3cr3t-path', /https/],
])('an address such as %s is refused before anything is sent, and not repeated', async (url, why) => {
  const delivery = await told(unsigned, {
    url,
    effects: { post: () => Promise.reject(new Error('it was sent')) },
  });
  expect(delivery).toMatchObject({ state: 'failed', reason: expect.stringMatching(why) });
  expect(JSON.stringify(delivery)).not.toContain('s3cr3t-path');
});

test('a network error says what it was without the words of the error, which hold the address', async () => {
  const url = 'https://hooks.example.com/T0/s3cr3t-path';
  const cause = Object.assign(new Error(`getaddrinfo ENOTFOUND ${url}`), { code: 'ENOTFOUND' });
  const delivery = await told(unsigned, {
    url,
    effects: { post: () => Promise.reject(Object.assign(new TypeError(`fetch failed ${url}`), { cause })) },
  });
  expect(delivery).toMatchObject({
    state: 'failed',
    reason: 'the address in HOOK_URL could not be reached: its name cannot be resolved.',
  });
});
