import type { EnvironmentSection } from './schema/file.ts';
import type { Requirement } from './words/index.ts';

const KNOWN = ['php', 'node', 'mysql', 'redis'] as const;

export function resolveRequires(section: EnvironmentSection['requires']): readonly Requirement[] {
  const known = KNOWN.flatMap((kind): Requirement[] => {
    const range = section?.[kind];
    return range === undefined ? [] : [{ kind, name: kind, range }];
  });
  const commands = Object.entries(section?.commands ?? {}).map(
    ([name, { run, range, roles }]): Requirement => ({
      kind: 'command',
      name,
      command: run,
      range,
      roles: roles ?? [],
    }),
  );
  return [...known, ...commands];
}
