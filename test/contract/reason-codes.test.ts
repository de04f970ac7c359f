import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REASONS } from '@failback/record';
import { expect, test } from 'vitest';

const sources = [...walk('packages'), ...walk('actions')].filter(
  // A schema's issues carry codes of the schema library; `problems.ts` gives each its own. What is wrong with a command line
  // is said before anything is run, so it is never the reason for an end.
  (file) =>
    file.endsWith('.ts') && !/\.test\.ts$|\.generated\.ts$|\/test\/|runbook\/src\/schema\/|packages\/cli\//.test(file),
);

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : walk(path);
    return [path];
  });
}

/** Every word that stands as a `code:` or `reasonCode:` in the sources. */
const used = new Map<string, string>();
for (const file of sources) {
  for (const match of readFileSync(file, 'utf8').matchAll(/\b(?:code|reasonCode): '([a-z][a-z0-9-]+)'/g)) {
    used.set(match[1] ?? '', file);
  }
}

test('the sources name reason codes in the form that this test looks for', () => {
  expect(used.size).toBeGreaterThan(50);
});

test('every reason code that a part reports is declared with a sentence and a next command', () => {
  const undeclared = [...used].filter(([code]) => !Object.hasOwn(REASONS, code));
  expect(undeclared).toEqual([]);
});
