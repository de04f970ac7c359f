import coerce from 'semver/functions/coerce.js';
import satisfies from 'semver/functions/satisfies.js';
import validRange from 'semver/ranges/valid.js';

/** A number with dots, and what some programs hang on it (`-MariaDB`, `RC1`). */
const NUMBER = /\d+(?:\.\d+)+/;

/**
 * The version in what a program says of itself, as it is shown: `8.3.6`, `10.11.6-MariaDB`. Null when it says none.
 * @param lines its first lines; a warning may stand before the one with the version
 */
export function versionIn(program: string, lines: readonly string[]): string | null {
  switch (program) {
    case 'php':
    case 'php-fpm':
      return first(lines, /^PHP (\d+(?:\.\d+)+(?:-?(?:RC|alpha|beta|dev)\d*)?)/);
    case 'node':
      return first(lines, /^v(\d+\.\d+\.\d+)/);
    case 'mysql':
      return databaseVersion(lines);
    case 'redis':
      return first(lines, /\bv=(\d+(?:\.\d+)+)/);
    default:
      return first(lines, new RegExp(`(${NUMBER.source})`));
  }
}

/** MariaDB's clients name a protocol of their own first: `Ver 15.1 Distrib 10.11.6-MariaDB`. */
function databaseVersion(lines: readonly string[]): string | null {
  const said =
    first(lines, /\bDistrib (\d+(?:\.\d+)+(?:-MariaDB)?)/) ?? first(lines, /\bVer (\d+(?:\.\d+)+(?:-MariaDB)?)/);
  return said;
}

function first(lines: readonly string[], form: RegExp): string | null {
  return lines.map((line) => form.exec(line)?.[1]).find((found) => found !== undefined) ?? null;
}

export type VersionAnswer = 'fits' | 'does-not-fit' | 'not-a-version' | 'not-a-range';

/** Whether a version lies in a range as npm writes ranges. `7` is 7.x, never a part of 17.1. */
export function compareVersion(version: string, range: string): VersionAnswer {
  if (validRange(range) === null) return 'not-a-range';
  const number = coerce(NUMBER.exec(version)?.[0] ?? version);
  if (number === null) return 'not-a-version';
  return satisfies(number, range) ? 'fits' : 'does-not-fit';
}
