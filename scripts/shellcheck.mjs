// Checks every shell script of the repository. What runs on hosts is POSIX sh whatever its first line says.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
  cwd: root,
  encoding: 'utf8',
});
const isShell = (path) => path.endsWith('.sh') || path === '.ci/run';
const scripts = tracked.split('\n').filter((path) => isShell(path) && exists(path));
const onHosts = scripts.filter((path) => /^packages\/[^/]+\/shell\//.test(path));
const others = scripts.filter((path) => !onHosts.includes(path));

if (spawnSync('shellcheck', ['--version']).error !== undefined) {
  console.error('shellcheck is not installed. Mend: sudo apt-get install -y shellcheck');
  process.exit(1);
}
const passed = [check(['-s', 'sh'], onHosts), check([], others)].every(Boolean);
if (!passed) process.exit(1);
console.log(`shellcheck: ${scripts.length} scripts are clean`);

function check(options, paths) {
  if (paths.length === 0) return true;
  return spawnSync('shellcheck', [...options, ...paths], { cwd: root, stdio: 'inherit' }).status === 0;
}

function exists(path) {
  try {
    return readFileSync(join(root, path)).length > 0;
  } catch {
    return false; // deleted in the work tree, not yet in the index
  }
}
