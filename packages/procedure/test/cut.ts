import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StepBed } from './step-bed.ts';

const CUT_AT = ['git', 'mv', 'rm', 'ln', 'mkdir', 'cp', 'systemctl'];

/** A test that cuts a step at each of its commands runs it dozens of times; on a busy machine that is no matter of seconds. */
export const CUTS_TIMEOUT = 180_000;

/**
 * A folder of commands that die, with everything in their process group, at the nth of them: before they have done
 * anything, or once they are done. That is what a power cut, a SIGKILL or a time-out looks like to a step.
 */
export function cutAt(bed: StepBed, nth: number, when: 'before' | 'after'): string {
  const folder = join(bed.root, 'cut');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const name of CUT_AT) {
    const file = join(folder, name);
    writeFileSync(
      file,
      `#!/bin/sh
PATH=\${PATH#'${folder}':}
call=1
until mkdir '${folder}'/.call-$call 2>/dev/null; do call=$((call + 1)); done
if [ $call -ne ${nth} ]; then exec ${name} "$@"; fi
touch '${folder}/.was-cut'
[ ${when} = before ] || ${name} "$@" || true
kill -9 0
`,
    );
    chmodSync(file, 0o755);
  }
  return folder;
}

export function wasCut(bed: StepBed): boolean {
  return existsSync(join(bed.root, 'cut/.was-cut'));
}

/** A folder with one command that fails once, without doing anything: when its last word, and all its words, match these patterns. */
export function failingOnce(bed: StepBed, name: string, last: string, all = '*'): string {
  const folder = join(bed.root, 'failing');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(
    file,
    `#!/bin/sh
PATH=\${PATH#'${folder}':}
for word; do :; done
case $word in
  ${last})
    case "$*" in
      ${all}) mkdir '${folder}/.failed' 2>/dev/null && exit 1 ;;
    esac
    ;;
esac
exec ${name} "$@"
`,
  );
  chmodSync(file, 0o755);
  return folder;
}
