import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { statesOf, writeFiles } from './write-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'failback-files-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const all = () => readdirSync(root, { recursive: true }).map(String).sort();

test('files are made with the folders above them', () => {
  writeFiles(root, [{ path: '.github/workflows/a.yml', text: 'a' }]);
  expect(all()).toEqual(['.github', '.github/workflows', '.github/workflows/a.yml']);
  expect(readFileSync(join(root, '.github/workflows/a.yml'), 'utf8')).toBe('a');
});

test('when one of them cannot be placed, everything is as it was', () => {
  mkdirSync(join(root, 'there'));
  writeFileSync(join(root, 'there/old'), 'as it was');
  // A folder where the last file should be: its rename fails after the others were placed.
  mkdirSync(join(root, 'there/blocked'));
  const files = ['there/old', 'new/one', 'there/blocked'].map((path) => ({ path, text: 'changed' }));
  expect(() => writeFiles(root, files)).toThrow('none of them was');
  expect(all()).toEqual(['there', 'there/blocked', 'there/old']);
  expect(readFileSync(join(root, 'there/old'), 'utf8')).toBe('as it was');
});

test('what is there is compared, not touched', () => {
  writeFileSync(join(root, 'same'), 'a');
  writeFileSync(join(root, 'other'), 'b');
  chmodSync(join(root, 'other'), 0o400);
  const files = ['same', 'other', 'new'].map((path) => ({ path, text: 'a' }));
  expect(statesOf(root, files).map(({ state }) => state)).toEqual(['same', 'other', 'new']);
});

test('a link on the way is refused, and every such place at once', () => {
  mkdirSync(join(root, 'elsewhere'));
  symlinkSync('elsewhere', join(root, 'link'));
  symlinkSync('nowhere', join(root, 'dangling'));
  const files = ['link/a', 'dangling'].map((path) => ({ path, text: 'a' }));
  expect(() => statesOf(root, files)).toThrow(/link is there and is no folder[\s\S]*dangling is there and is no file/);
  expect(existsSync(join(root, 'nowhere'))).toBe(false);
});
