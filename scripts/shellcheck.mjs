// Checks every shell script of the repository. What runs on hosts is POSIX sh whatever its first line says.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { workflowScripts } from './workflow-scripts.mjs';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
  cwd: root,
  encoding: 'utf8',
});
const isShell = (path) => path.endsWith('.sh') || path === '.ci/run';
const scripts = tracked.split('\n').filter((path) => isShell(path) && exists(path));
const isOnHosts = (path) => /^packages\/[^/]+\/shell\//.test(path);
const isStep = (path) => isOnHosts(path) && path.includes('/shell/steps/');

if (spawnSync('shellcheck', ['--version']).error !== undefined) {
  console.error('shellcheck is not installed. Mend: sudo apt-get install -y shellcheck');
  process.exit(1);
}
const inWorkflows = workflowScripts();
const passed = [
  // A step names the parts that it sources, so they are read with it.
  check(['-s', 'sh', '-x'], scripts.filter(isStep)),
  // Parts and the engine share variables with whoever sources them, which cannot be seen from one file.
  check(
    ['-s', 'sh', '-x', '-e', 'SC2034,SC2153,SC2154'],
    scripts.filter((path) => isOnHosts(path) && !isStep(path)),
  ),
  check(
    ['-x'],
    scripts.filter((path) => !isOnHosts(path)),
  ),
  ...inWorkflows.map(checkText),
].every(Boolean);
if (!passed) process.exit(1);
console.log(`shellcheck: ${scripts.length + inWorkflows.length} scripts are clean`);

function check(options, paths) {
  if (paths.length === 0) return true;
  return spawnSync('shellcheck', [...options, ...paths], { cwd: root, stdio: 'inherit' }).status === 0;
}

/** A script of a workflow runs under `sh`, with its data in variables of the environment. */
function checkText({ place, text }) {
  const { status } = spawnSync('shellcheck', ['-s', 'sh', '-'], { input: text, stdio: ['pipe', 'inherit', 'inherit'] });
  if (status !== 0) console.error(`in ${place}`);
  return status === 0;
}

function exists(path) {
  try {
    return readFileSync(join(root, path)).length > 0;
  } catch {
    return false; // deleted in the work tree, not yet in the index
  }
}
