import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StepBed } from './step-bed.ts';

const CUT_AT = ['git', 'mv', 'rm', 'ln', 'mkdir', 'cp', 'systemctl'];

/**
 * A folder of commands that die, with everything in their process group, at the nth of them: before they have done
 * anything, or once they are done. That is what a power cut, a SIGKILL or a time-out looks like to a step.
 */
export function cutAt(bed: StepBed, nth: number, when: 'before' | 'after'): string {
  const folder = join(bed.root, 'cut');
  const counter = join(folder, '.count');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const name of CUT_AT) {
    const file = join(folder, name);
    writeFileSync(
      file,
      `#!/bin/sh
echo x >>'${counter}'
PATH=\${PATH#'${folder}':}
if [ "$(wc -l <'${counter}')" -ne ${nth} ]; then exec ${name} "$@"; fi
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

export function callsSeen(bed: StepBed): number {
  const counter = join(bed.root, 'cut/.count');
  return existsSync(counter) ? readFileSync(counter, 'utf8').split('\n').length - 1 : 0;
}
