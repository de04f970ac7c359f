import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeFolder, newFolder } from '../src/made-folder.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'failback-made-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a folder is made with those above it, and one that is there is taken', () => {
  const path = join(root, 'a/b/c');
  expect(madeFolder(path, '--out')).toBe(path);
  expect(madeFolder(path, '--out')).toBe(path);
  expect(statSync(path).isDirectory()).toBe(true);
});

test.each([
  ['below a file', () => join(root, 'file/x'), 'ENOTDIR'],
  ['in place of a file', () => join(root, 'file'), 'EEXIST'],
  ['where the system has no room for folders', () => '/proc/failback/x', 'ENOENT'],
])('%s none can be made, and the refusal says so at once', (_where, path, code) => {
  writeFileSync(join(root, 'file'), '');
  const refusal = `The folder ${path().replace(/\/x$/, '')}`;
  expect(() => madeFolder(path(), `--out ${path()}`)).toThrow(
    expect.objectContaining({
      problems: [
        expect.objectContaining({
          where: `--out ${path()}`,
          message: expect.stringMatching(new RegExp(`^${refusal}.*\\(${code}\\)`)),
          mend: 'name another folder: --out DIR',
        }),
      ],
    }),
  );
});

test('a new folder is never one that was there: the second of a name is counted', () => {
  const wanted = join(root, 'reports/20260307T091402Z');
  expect([1, 2, 3].map(() => newFolder(wanted, '--out'))).toEqual([wanted, `${wanted}-2`, `${wanted}-3`]);
});
