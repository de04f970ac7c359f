import { type Discovery, VERSIONED_PROGRAMS, type VersionedProgram } from '../discovery/discovered.ts';

/** What runs the application now will do, and newer ones of the same major version: `^8.2`. The oldest of all hosts counts. */
export function requirementsOf(hosts: readonly Discovery[]): Partial<Record<VersionedProgram, string>> {
  const ranges: Partial<Record<VersionedProgram, string>> = {};
  for (const program of VERSIONED_PROGRAMS) {
    const versions = hosts.flatMap(({ versions }) => versions[program] ?? []).map(parts);
    const [oldest] = versions.sort((left, right) => left.major - right.major || left.minor - right.minor);
    if (oldest !== undefined) ranges[program] = `^${oldest.major}.${oldest.minor}`;
  }
  return ranges;
}

function parts(version: string): { readonly major: number; readonly minor: number } {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return { major, minor };
}
