import { answerLines, only } from './answer-lines.ts';
import type { CrontabState, HostState, UnitState } from './host-state.ts';
import { versionIn } from './version.ts';

type Lines = ReadonlyMap<string, readonly string[]>;

const SUM = /^[0-9a-f]{64}$/;
const UNIT = /^[A-Za-z0-9@._:\\-]{1,255}$/;
const WORD = /^[a-z-]{1,40}$/;

/** Reads what `host-state.sh` prints. Null when the answer is not whole; a line that is not one of its own counts for nothing. */
export function parseHostState(host: string, stdout: string): HostState | null {
  const lines = answerLines(stdout, 'end state');
  if (lines === null) return null;
  return {
    schema_version: 1,
    host,
    release: only(lines, 'release', /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/),
    versions: versions(lines),
    envKeys: envKeys(lines),
    units: units(lines),
    crontabs: crontabs(lines),
    packages: packages(lines),
    files: files(lines),
    schema: null,
  };
}

function versions(lines: Lines): HostState['versions'] {
  const said = lines.get('version-line') ?? [];
  return sorted(
    rows(lines, 'version', 2).map(([name = '', how]) => {
      if (how === 'absent') return [name, 'absent'];
      const own = said.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
      return [name, versionIn(name, own) ?? 'unreadable'];
    }),
  );
}

function envKeys(lines: Lines): HostState['envKeys'] {
  switch (only(lines, 'env', WORD)) {
    case 'absent':
      return [];
    case 'read':
      return [...new Set(lines.get('env-key') ?? [])].filter((key) => /^[A-Za-z_][A-Za-z0-9_]{0,99}$/.test(key)).sort();
    default:
      return null;
  }
}

function units(lines: Lines): HostState['units'] {
  if (only(lines, 'units', WORD) !== 'systemd') return null;
  const found = new Map<string, UnitState>();
  const put = (name: string, part: Partial<UnitState>) => {
    if (!UNIT.test(name)) return;
    const full = /\.(service|timer|socket|target|path|mount)$/.test(name) ? name : `${name}.service`;
    found.set(full, { enabled: null, active: null, local: null, ...found.get(full), ...part });
  };
  for (const [name = '', enabled = ''] of rows(lines, 'unit-file', 2)) if (WORD.test(enabled)) put(name, { enabled });
  for (const [name = '', active = ''] of rows(lines, 'unit-active', 2)) if (WORD.test(active)) put(name, { active });
  for (const [name = '', sum = ''] of rows(lines, 'unit-sum', 2)) {
    if (SUM.test(sum)) put(name, { local: `sha256:${sum}` });
  }
  return sorted([...found]);
}

function crontabs(lines: Lines): HostState['crontabs'] {
  return sorted(
    rows(lines, 'crontab', 3).flatMap(([sum = '', entries = '', name = '']): [string, CrontabState][] => {
      if (sum === 'unreadable') return [[name, { state: 'unreadable' }]];
      if (!SUM.test(sum) || !/^\d{1,6}$/.test(entries)) return [];
      return [[name, { state: 'read', entries: Number(entries), sum: `sha256:${sum}` }]];
    }),
  );
}

function packages(lines: Lines): HostState['packages'] {
  if (only(lines, 'packages', WORD) !== 'dpkg') return null;
  const known = rows(lines, 'package', 2).filter(([name = '', version = '']) => {
    return /^[a-z0-9][a-z0-9+.:-]{0,199}$/.test(name) && /^[A-Za-z0-9.+:~-]{1,200}$/.test(version);
  });
  return sorted(known.map(([name = '', version = '']) => [name, version]));
}

function files(lines: Lines): HostState['files'] {
  return sorted(
    rows(lines, 'file', 2).flatMap(([sum = '', path = '']): [string, string][] => {
      if (sum === 'missing' || sum === 'unreadable') return [[path, sum]];
      return SUM.test(sum) ? [[path, `sha256:${sum}`]] : [];
    }),
  );
}

/** The lines of a key that have so many words; the last one may hold spaces. */
function rows(lines: Lines, key: string, words: number): readonly (readonly string[])[] {
  return (lines.get(key) ?? []).flatMap((line) => {
    const parts = line.split(' ');
    if (parts.length < words) return [];
    return [[...parts.slice(0, words - 1), parts.slice(words - 1).join(' ')]];
  });
}

/** One order on every host and every day, so that two states are compared as texts as well. */
function sorted<Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
