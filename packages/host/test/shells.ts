import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the shells to test with: `FAILBACK_TEST_SHELLS=dash,busybox`; default the machine's own `sh`. */
export const SHELLS: readonly string[] = (process.env.FAILBACK_TEST_SHELLS ?? 'sh')
  .split(',')
  .map((name) => name.trim());

/** How a shell of that name is started: busybox is many programs. */
export function commandOf(shell: string): readonly [program: string, ...words: string[]] {
  return shell === 'busybox' ? ['busybox', 'sh'] : [shell];
}

/** Where a program lies. One that a test asks for and that is missing is an error, never a skip. */
export function installed(program: string): string {
  const place = placeOf(program);
  if (place === null) throw new Error(`${program} is not installed. Mend: sudo apt-get install -y ${program}`);
  return place;
}

export const isInstalled = (program: string): boolean => placeOf(program) !== null;

function placeOf(program: string): string | null {
  const said = spawnSync('/bin/sh', ['-c', 'command -v -- "$1"', 'sh', program], { encoding: 'utf8' }).stdout.trim();
  return said.startsWith('/') ? said : null;
}

/**
 * Makes a folder the beginning of a host's PATH: `sh` is the shell under test.
 * @param applets under busybox these are its own too, as on a small host
 */
export function placeShell(folder: string, shell: string, applets: readonly string[]): void {
  const program = installed(shell);
  for (const name of shell === 'busybox' ? ['sh', ...applets] : ['sh']) symlinkSync(program, join(folder, name));
}
