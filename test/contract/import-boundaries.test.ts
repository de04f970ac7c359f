import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const FORBIDDEN = [
  ['packages/health/src/x.ts', '@failback/host', "isn't specified"],
  ['packages/runbook/src/x.ts', '@failback/procedure', "isn't specified"],
  ['packages/record/src/x.ts', 'ssh2', "isn't specified"],
  ['packages/operation/src/x.ts', '@actions/core', 'Only packages/action'],
  ['packages/operation/src/x.test.ts', '@actions/core', 'Only packages/action'],
  ['actions/verify-health/main.ts', '@actions/core', 'Only packages/action'],
  ['packages/host/src/shell.ts', 'node-ssh', 'Only packages/host/src/ssh'],
  ['packages/cli/src/x.ts', 'node-ssh', 'Only packages/host/src/ssh'],
  ['packages/procedure/src/words/x.ts', '../../../host/src/index.ts', 'by its name'],
] as const;

const ALLOWED = [
  ['packages/health/src/y.ts', '@failback/runbook'],
  ['packages/operation/src/y.ts', '@failback/host'],
  ['packages/action/src/y.ts', '@actions/core'],
  ['packages/host/src/ssh-connection.ts', 'node-ssh'],
  ['packages/host/src/ssh/connection.ts', 'node-ssh'],
  ['packages/host/src/y.ts', './words/x.ts'],
] as const;

/** A copy of the house with nothing in it but its rules and one import in each file. */
const house = mkdtempSync(join(tmpdir(), 'failback-imports-'));
afterAll(() => rmSync(house, { recursive: true, force: true }));

const complaints = lint();

function lint(): readonly string[] {
  cpSync('biome.json', join(house, 'biome.json'));
  for (const name of readdirSync('packages')) place(`packages/${name}/package.json`);
  for (const [path, from] of [...FORBIDDEN, ...ALLOWED]) write(path, `import '${from}';\n`);
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const options = ['lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none'];
  const run = spawnSync(process.execPath, [biome, ...options], { cwd: house, encoding: 'utf8' });
  return `${run.stdout}${run.stderr}`.split('\n');
}

function place(path: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  cpSync(path, join(house, path));
}

function write(path: string, content: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), content);
}

/** What the linter says about the imports of one file. */
function about(path: string): string {
  const rules = /noRestrictedImports|noUndeclaredDependencies/;
  return complaints.filter((line) => line.includes(`/${path},`) && rules.test(line)).join('\n');
}

test.each(FORBIDDEN)('%s must not import %s', (path, _from, complaint) => {
  expect(about(path)).toContain(complaint);
});

test.each(ALLOWED)('%s may import %s', (path) => {
  expect(about(path)).toBe('');
});
