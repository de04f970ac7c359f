import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type StoodCache, startCache } from '../../../test/bed/github/cache-service.ts';
import { startCacheV2 } from '../../../test/bed/github/cache-service-v2.ts';
import { copyBaseline, restoreBaseline } from '../src/baseline-cache.ts';

const PREFIX = 'failback-baseline-shop-production-';
let folder: string;
let cache: StoodCache;

/** As a runner tells where its cache is: GitHub Enterprise Server has the first version, github.com the second. */
const SERVICES = {
  1: {
    start: startCache,
    variables: (url: string) => ({
      GITHUB_SERVER_URL: 'https://github.example.com',
      ACTIONS_CACHE_URL: url,
      ACTIONS_RESULTS_URL: '',
      ACTIONS_CACHE_SERVICE_V2: '',
    }),
  },
  2: {
    start: startCacheV2,
    variables: (url: string) => ({
      GITHUB_SERVER_URL: 'https://github.com',
      ACTIONS_CACHE_URL: '',
      ACTIONS_RESULTS_URL: url,
      ACTIONS_CACHE_SERVICE_V2: 'true',
    }),
  },
} as const;

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

describe.each([1, 2] as const)('the cache service, version %i:', (version) => {
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'failback-cache-'));
    cache = await SERVICES[version].start();
    // The cache's own words are workflow commands, which a runner would obey.
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    vi.stubEnv('RUNNER_TEMP', folder);
    vi.stubEnv('GITHUB_WORKSPACE', folder);
    vi.stubEnv('ACTIONS_RUNTIME_TOKEN', 'x');
    const told = Object.entries(SERVICES[version].variables(cache.url));
    for (const [variable, value] of told) vi.stubEnv(variable, value);
  });

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
    for (const variable of ['ACTIONS_CACHE_URL', 'ACTIONS_RESULTS_URL']) vi.stubEnv(variable, '');
    expect(await copyBaseline(place('one'), '1')).toMatchObject({ reason: expect.stringContaining('not a runner') });
    expect(await restoreBaseline(place('one'))).toMatchObject({ reason: expect.stringContaining('not a runner') });
  });
});
