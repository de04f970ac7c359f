import { installed, SHELLS } from '../test/shells.ts';

/** A shell that hosts have: what `sh` is there. */
export interface Shell {
  readonly name: string;
  readonly path: string;
}

export function shellsUnderTest(): readonly Shell[] {
  return SHELLS.map((name) => ({ name, path: installed(name) }));
}
