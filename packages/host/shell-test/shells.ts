import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A shell that hosts have: what `sh` is there. */
export interface Shell {
  readonly name: string;
  readonly path: string;
}

const INSTALL: Readonly<Record<string, string>> = {
  dash: 'sudo apt-get install -y dash',
  busybox: 'sudo apt-get install -y busybox',
};

/**
 * The shells to test with: `FAILBACK_TEST_SHELLS`, names separated by commas, default the machine's own `sh`.
 * A shell that is asked for and missing is an error, never a skip.
 */
export function shellsUnderTest(): readonly Shell[] {
  return (process.env.FAILBACK_TEST_SHELLS ?? 'sh').split(',').map((name) => ({ name, path: pathOf(name) }));
}

function pathOf(name: string): string {
  const found = spawnSync('/bin/sh', ['-c', 'command -v -- "$1"', 'sh', name], { encoding: 'utf8' }).stdout.trim();
  if (found === '' || !existsSync(found)) {
    throw new Error(`the shell ${name} is not installed. Mend: ${INSTALL[name] ?? `install ${name}`}`);
  }
  return found;
}
