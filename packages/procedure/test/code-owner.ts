import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { StepBed } from './step-bed.ts';

/** An owner of the code whom permissions hold back. */
export interface CodeOwner {
  /** As the host calls him. */
  readonly name: string;
  /** What a step is told as `run-as`. */
  readonly runAs: string;
  /** A folder for the front of PATH. */
  readonly first: string;
  /** Takes from him the right to write there. */
  closes(place: string): void;
  /** Types the line that a refusal names as its mend. */
  mends(refusal: string): void;
}

/** Root is held back by nothing: then the code is handed to `nobody`, as whom a sudo of this test runs. */
export function codeOwner(bed: StepBed, path: string): CodeOwner {
  const closes = (place: string) => {
    chmodSync(place, statSync(place).mode & 0o555);
  };
  const mends = (refusal: string) => {
    const line = refusal.split('Mend: ')[1] ?? '';
    execFileSync('sh', ['-c', line.replaceAll('sudo ', '')]);
  };
  if (process.getuid?.() !== 0) return { name: userInfo().username, runAs: '', first: '', closes, mends };
  const first = join(bed.root, 'as-owner');
  mkdirSync(first);
  writeFileSync(
    join(first, 'sudo'),
    `#!/bin/sh
while :; do
  case $1 in
    -n | -H) shift ;;
    -u) shift 2 ;;
    *) exec setpriv --reuid nobody --regid nogroup --clear-groups -- "$@" ;;
  esac
done
`,
  );
  chmodSync(join(first, 'sudo'), 0o755);
  chmodSync(bed.root, 0o711);
  execFileSync('chown', ['-R', 'nobody:nogroup', path]);
  return { name: 'nobody', runAs: 'nobody', first, closes, mends };
}
