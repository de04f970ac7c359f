import type { GitHub } from '@failback/github';
import { expect, test } from 'vitest';
import { publishMode } from './publish-mode.ts';

const github = (isPublic: () => Promise<boolean>) => ({ isPublic }) as GitHub;

test.each([
  ['what was asked for holds, also in public', 'full', github(async () => true), 'full'],
  ['in a public repository the verdict alone', null, github(async () => true), 'verdict'],
  ['in a private one everything', null, github(async () => false), 'full'],
  ['without a token the verdict alone', null, null, 'verdict'],
  ['where GitHub does not answer the verdict alone', null, github(() => Promise.reject(new Error('down'))), 'verdict'],
] as const)('%s', async (_what, asked, seen, mode) => {
  expect(await publishMode(asked, seen)).toBe(mode);
});
