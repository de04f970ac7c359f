import { dirname, isAbsolute } from 'node:path';

/**
 * Folders in which the drill's hosts look for programs: this Node, then what this machine's own PATH says, so that a git
 * in an unusual place is found. What npm adds for its scripts is left out.
 */
export function toolPath(): string[] {
  const own = (process.env.PATH ?? '')
    .split(':')
    .filter((folder) => isAbsolute(folder) && !folder.includes('node_modules'));
  return [...new Set([dirname(process.execPath), ...own])];
}
