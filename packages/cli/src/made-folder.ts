import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UserError } from '@failback/runbook';

/**
 * Makes a folder, and those above it. Throws a UserError with why it cannot be made or written.
 *
 * Not `mkdirSync` with `recursive`: below a folder that denies with ENOENT, such as /proc, that never returns.
 * @param where how the person named it, e.g. `--out DIR`
 */
export function madeFolder(path: string, where: string): string {
  const folder = resolve(path);
  try {
    makeAll(folder);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw notMade(folder, where, error);
  }
  return folder;
}

/** A folder of that name that did not exist before: `wanted`, else `wanted-2`, `wanted-3` and so on. */
export function newFolder(wanted: string, where: string): string {
  const path = resolve(wanted);
  madeFolder(dirname(path), where);
  for (let count = 1; ; count += 1) {
    const folder = count === 1 ? path : `${path}-${count}`;
    try {
      mkdirSync(folder);
      return folder;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw notMade(folder, where, error);
    }
  }
}

function makeAll(folder: string): void {
  const above = dirname(folder);
  if (above === folder || isFolder(folder)) return;
  // Node 20 says so by itself, Node 24 speaks of a file that is there.
  if (existsSync(above) && !isFolder(above)) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
  makeAll(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Somebody else may have made it meanwhile; a file of that name stays an error.
    if (codeOf(error) !== 'EEXIST' || !isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function notMade(folder: string, where: string, error: unknown): UserError {
  const message = `The folder ${folder} cannot be made or written (${codeOf(error)}).`;
  return new UserError([{ code: 'bad-input', where, message, mend: 'name another folder: --out DIR' }]);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
