import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REASONS } from '@failback/record';
import { expect, test } from 'vitest';

const sources = [...walk('packages'), ...walk('actions')].filter(
  // What is wrong with a command line is said before anything is run, so it is never the reason for an end.
  (file) => file.endsWith('.ts') && !/\.test\.ts$|\.generated\.ts$|\/test\/|packages\/cli\//.test(file),
);

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : walk(path);
    return [path];
  });
}

const shell = walk('packages/host/shell').filter((file) => file.endsWith('.sh'));

/**
 * The forms in which a word becomes a reason code. On a host it is what a script refuses with, what an operation is aborted
 * for, and what a host waits for a person with.
 */
const IN_SOURCES = [
  /\b(?:code|reasonCode): '([a-z][a-z0-9-]+)'/g,
  /\b(?:code|reasonCode):[^,;{}]*\? '([a-z][a-z0-9-]+)'/g,
  /\b(?:code|reasonCode):[^,;{}]* : '([a-z][a-z0-9-]+)'/g,
  /\bproblem\(\s*'([a-z][a-z0-9-]+)'/g,
  /\bkind: 'wish', reason: '([a-z][a-z0-9-]+)'/g,
];
const IN_SHELL = [/\brefused? ([a-z]+(?:-[a-z]+)+)/g, /\bneed_human '?([a-z][a-z-]+)/g, /\bSTOPPED='?([a-z][a-z-]+)/g];

/** The word of the schema library for an issue that a part of ours words; `problems.ts` takes the code from the part. */
const NOT_OURS = 'custom';

const used = new Map<string, string>();
const collect = (files: readonly string[], forms: readonly RegExp[]) => {
  for (const file of files) {
    // A comment may speak of a refused connection.
    const text = readFileSync(file, 'utf8').replace(/^\s*(?:#|\/\/|\*|\/\*).*$/gm, '');
    for (const form of forms) for (const found of text.matchAll(form)) used.set(found[1] ?? '', file);
  }
  used.delete(NOT_OURS);
};
collect(sources, IN_SOURCES);
collect(shell, IN_SHELL);

test('the sources name reason codes in the form that this test looks for', () => {
  expect(used.size).toBeGreaterThan(50);
});

test('every reason code that a part reports is declared with a sentence and a next command', () => {
  const undeclared = [...used].filter(([code]) => !Object.hasOwn(REASONS, code));
  expect(undeclared).toEqual([]);
});

test('no reason code is put together from parts, where nobody could look for it', () => {
  const built = sources.filter((file) => /\b(?:code|reasonCode): (?:`|'[^']*' \+)/.test(readFileSync(file, 'utf8')));
  expect(built).toEqual([]);
});
