/**
 * A release name: letters, digits, `.`, `_`, `-`, first a letter or digit, no `..`, at most 100 characters.
 * The same set the journal may carry, so a name is never quoted, encoded or guessed anywhere.
 */
export type ReleaseName = string;

const RELEASE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

export const RELEASE_NAME_ACCEPTED =
  'letters, digits, ".", "_" and "-", beginning with a letter or digit, without "..", at most 100 characters';

export function isReleaseName(text: string): boolean {
  return RELEASE_NAME.test(text) && !text.includes('..') && !text.endsWith('.lock');
}

/** A release as evidence knows it. `commit` is null where a strategy has none (symlink). */
export interface ReleaseRef {
  readonly release: ReleaseName;
  readonly commit: string | null;
}
