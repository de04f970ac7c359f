import { chmodSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeFolder } from './remove-folder.ts';

test('folders that their owner may not write to are removed as well', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'failback-remove-'));
  mkdirSync(join(folder, 'plan/args'), { recursive: true });
  writeFileSync(join(folder, 'plan/args/step'), '');
  chmodSync(join(folder, 'plan/args'), 0o500);
  chmodSync(join(folder, 'plan'), 0o500);
  await removeFolder(folder);
  expect(existsSync(folder)).toBe(false);
});
