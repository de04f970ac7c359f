import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type StoodCache, startCache } from '../../../test/bed/github/cache-service.ts';
import { copyBaseline, restoreBaseline } from '../src/baseline-cache.ts';

const PREFIX = 'failback-baseline-shop-production-';
let folder: string;
let cache: StoodCache;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'failback-cache-'));
  cache = await startCache();
  // The cache's own words are workflow commands, which a runner would obey.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.stubEnv('RUNNER_TEMP', folder);
  vi.stubEnv('GITHUB_WORKSPACE', folder);
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', 'x');
  vi.stubEnv('ACTIONS_CACHE_URL', cache.url);
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await cache.close();
  rmSync(folder, { recursive: true, force: true });
});

function place(content: string | null) {
  const file = join(folder, 'baseline.json');
  if (content === null) rmSync(file, { force: true });
  else writeFileSync(file, content);
  return { file, prefix: PREFIX };
}

test('the newest copy comes back to where it lay', async () => {
  expect(await copyBaseline(place('one'), '1')).toEqual({ state: 'copied', key: `${PREFIX}1` });
  expect(await copyBaseline(place('two'), '2')).toEqual({ state: 'copied', key: `${PREFIX}2` });
  const { file } = place(null);
  expect(await restoreBaseline({ file, prefix: PREFIX })).toEqual({ state: 'restored', key: `${PREFIX}2` });
  expect(readFileSync(file, 'utf8')).toBe('two');
});

test('where there is no copy, there is none', async () => {
  expect(await restoreBaseline(place(null))).toEqual({ state: 'none' });
});

test('a copy never changes: the same version again is not taken, and that is said', async () => {
  await copyBaseline(place('one'), '1');
  expect(await copyBaseline(place('two'), '1')).toMatchObject({ state: 'not-copied' });
  expect(cache.keys()).toEqual([`${PREFIX}1`]);
});

test('a baseline that is not there cannot be copied', async () => {
  expect(await copyBaseline(place(null), '1')).toMatchObject({ state: 'not-copied' });
});

test('a cache that is broken is a value, not an error', async () => {
  cache.breakDown();
  expect(await copyBaseline(place('one'), '1')).toMatchObject({ state: 'not-copied' });
  expect(await restoreBaseline(place(null))).toEqual({ state: 'none' });
});

test('where there is no cache, that is said', async () => {
  vi.stubEnv('ACTIONS_CACHE_URL', '');
  expect(await copyBaseline(place('one'), '1')).toMatchObject({ reason: expect.stringContaining('not a runner') });
  expect(await restoreBaseline(place('one'))).toMatchObject({ reason: expect.stringContaining('not a runner') });
});
