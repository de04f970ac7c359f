import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FIELD_NAMES, OCCASIONS, type PostRequest, tell } from '@failback/notify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOBODY, sampleEffects, sampleNews } from '../../packages/notify/test/sample.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/notifications.md'), 'utf8');

const between = (mark: string) => page.split(`<!-- ${mark} -->`)[1]?.split(`<!-- /${mark} -->`)[0] ?? '';
const codeOf = (language: string) => [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))];

const KEY = 'key-of-the-signature';
let sent: PostRequest;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'failback-notifications-'));
  const notify = { ...NOBODY, webhook: { url: { env: 'HOOK_URL' }, signature: { env: 'HOOK_KEY' } } };
  const effects = sampleEffects(
    { HOOK_URL: 'https://hooks.example.com/x', HOOK_KEY: KEY },
    {
      post: async (request) => {
        sent = request;
        return { status: 204, header: () => null, body: '' };
      },
    },
  );
  await tell(notify, sampleNews({ headline: 'Zurück auf v1.4.2' }), effects);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the page names every field of the webhook, and no other', () => {
  const named = [...between('webhook').matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, name]) => name);
  expect(named).toEqual(Object.keys(JSON.parse(sent.body) as object));
});

test('the page names every field of a text, and no other', () => {
  expect([...between('fields').matchAll(/\{\{([a-z-]+)\}\}/g)].map(([, name]) => name)).toEqual(FIELD_NAMES);
});

test('the page names every occasion', () => {
  const table = page.split('## When each is told')[1]?.split('## ')[0] ?? '';
  expect([...table.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, name]) => name)).toEqual(OCCASIONS);
});

test('its lines of node tell what failback has sent from anything else', async () => {
  const file = join(folder, 'verify.mjs');
  writeFileSync(file, codeOf('js')[0]?.[1] ?? '');
  const { isFromFailback } = (await import(pathToFileURL(file).href)) as {
    isFromFailback: (body: Buffer, signature: string | undefined, key: string) => boolean;
  };
  const body = Buffer.from(sent.body);
  const signature = sent.headers['x-failback-signature'];
  expect(isFromFailback(body, signature, KEY)).toBe(true);
  expect(isFromFailback(body, signature, 'another key')).toBe(false);
  expect(isFromFailback(Buffer.from(`${sent.body} `), signature, KEY)).toBe(false);
  expect(isFromFailback(body, undefined, KEY)).toBe(false);
  const { createHmac } = await import('node:crypto');
  const old = Buffer.from(
    JSON.stringify({ ...(JSON.parse(sent.body) as object), sent_at: '2020-01-01T00:00:00.000Z' }),
  );
  expect(isFromFailback(old, `sha256=${createHmac('sha256', KEY).update(old).digest('hex')}`, KEY)).toBe(false);
});

test('its line of openssl gives the same signature', () => {
  writeFileSync(join(folder, 'body.json'), sent.body);
  const line = codeOf('sh')[0]?.[1] ?? '';
  const made = execFileSync('sh', ['-c', line], {
    cwd: folder,
    env: { ...process.env, HOOK_KEY: KEY },
    encoding: 'utf8',
  });
  expect(`sha256=${made.trim()}`).toBe(sent.headers['x-failback-signature']);
});

test('README and architecture lead to the page', () => {
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain('](docs/notifications.md)');
  expect(readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8')).toContain('](notifications.md)');
});
