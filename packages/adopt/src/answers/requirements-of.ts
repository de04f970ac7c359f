import { type Discovery, type FoundTree, VERSIONED_PROGRAMS, type VersionedProgram } from '../discovery/discovered.ts';
import { looksLikeLaravel } from './choose-tree.ts';

type Ranges = Partial<Record<VersionedProgram, string>>;

/**
 * What runs the application now will do, and newer ones of the same major version: `^8.2`. The oldest of all hosts counts.
 * A program that is installed and that nothing of the application points to is not required.
 */
export function requirementsOf(hosts: readonly Discovery[], tree: FoundTree): Ranges {
  const ranges: Ranges = {};
  for (const program of VERSIONED_PROGRAMS) {
    const versions = hosts.flatMap(({ versions }) => versions[program] ?? []).map(parts);
    const [oldest] = versions.sort((left, right) => left.major - right.major || left.minor - right.minor);
    if (oldest !== undefined && isUsed(program, tree)) ranges[program] = `^${oldest.major}.${oldest.minor}`;
  }
  return ranges;
}

function isUsed(program: VersionedProgram, tree: FoundTree): boolean {
  switch (program) {
    case 'php':
      return looksLikeLaravel(tree) || tree.has.has('composer.json') || tree.has.has('public/index.php');
    case 'node':
      return tree.has.has('package-lock.json');
    case 'mysql':
      return ['mysql', 'mariadb'].includes(tree.dotenv?.values.DB_CONNECTION ?? '');
    case 'redis':
      return tree.dotenv?.values.QUEUE_CONNECTION === 'redis';
  }
}

function parts(version: string): { readonly major: number; readonly minor: number } {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return { major, minor };
}
