import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { audienceOf, recordDirectory } from '../src/workspace.ts';

const temp = mkdtempSync(join(tmpdir(), 'failback-workspace-'));
afterAll(() => rmSync(temp, { recursive: true, force: true }));

test('a record is never put below a folder that somebody may have made beforehand, and is readable for us alone', () => {
  mkdirSync(join(temp, 'failback'), { mode: 0o777 });
  const folders = [1, 2].map(() => recordDirectory({ RUNNER_TEMP: temp }, 'verify-health'));
  for (const folder of folders) {
    expect(dirname(folder)).toBe(temp);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  }
  expect(new Set(folders).size).toBe(2);
});

test.each([
  ['{"repository":{"private":true}}', 'team'],
  ['{"repository":{"private":false}}', 'anybody'],
  ['{"repository":{}}', 'anybody'],
  ['{"repository":null}', 'anybody'],
  ['null', 'anybody'],
  ['{"repository":{"private":"true"}}', 'anybody'],
  ['half of', 'anybody'],
])('the event %s is read by the %s', (text, audience) => {
  const file = join(temp, 'event.json');
  writeFileSync(file, text);
  expect(audienceOf({ GITHUB_EVENT_PATH: file })).toBe(audience);
});

test('a run that does not say whose it is counts as public', () => {
  expect(audienceOf({})).toBe('anybody');
});
