import { printableLine } from '@failback/runbook';
import { answerLines, only } from './answer-lines.ts';
import {
  type CrontabState,
  type HostState,
  STATE_PARTS,
  type StatePart,
  UNREADABLE,
  type UnitState,
} from './host-state.ts';
import { fullUnit, type HostStateRequest } from './state-request.ts';
import { versionIn } from './version.ts';

type Lines = ReadonlyMap<string, readonly string[]>;

const SUM = /^[0-9a-f]{64}$/;
const UNIT = /^[A-Za-z0-9@._:\\-]{1,255}$/;
const WORD = /^[a-z-]{1,40}$/;
/** What the script always asks for its version. */
const SERVERS = ['php', 'node', 'mysql', 'redis'] as const;

/**
 * Reads what `host-state.sh` prints. Null when the answer is not whole; a line that is not one of its own counts for nothing,
 * and what was asked for and is not answered is unreadable.
 */
export function parseHostState(host: string, request: HostStateRequest, stdout: string): HostState | null {
  const lines = answerLines(stdout, 'end state');
  if (lines === null) return null;
  const known = {
    release: only(lines, 'release', /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/),
    envKeys: envKeys(lines),
    units: units(lines, request),
    packages: packages(lines),
  };
  return {
    schema_version: 1,
    host,
    ...known,
    versions: versions(lines, request),
    crontabs: crontabs(lines),
    files: files(lines, request),
    schema: null,
    unread: unread(lines, request, known),
  };
}

type Known = Pick<HostState, 'release' | 'envKeys' | 'units' | 'packages'>;

function unread(lines: Lines, { strategy }: HostStateRequest, known: Known): readonly StatePart[] {
  const parts: Readonly<Record<Exclude<StatePart, 'schema'>, boolean>> = {
    'env-key': strategy !== 'none' && known.envKeys === null,
    unit: (known.units === null && only(lines, 'units', /^none$/) === null) || lines.has('units-local'),
    package: known.packages === null && only(lines, 'packages', /^none$/) === null,
    release: strategy !== 'none' && known.release === null,
  };
  return STATE_PARTS.filter((part) => part !== 'schema' && parts[part]);
}

function versions(lines: Lines, request: HostStateRequest): HostState['versions'] {
  const said = lines.get('version-line') ?? [];
  const asked = [...SERVERS, ...request.versions.map(({ name }) => name)];
  return sorted([
    ...asked.map((name) => [name, UNREADABLE] as const),
    ...rows(lines, 'version', 2).map(([name = '', how]) => {
      if (how === 'absent') return [name, 'absent'] as const;
      const own = said.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
      return [name, versionIn(name, own) ?? UNREADABLE] as const;
    }),
  ]);
}

function envKeys(lines: Lines): HostState['envKeys'] {
  switch (only(lines, 'env', WORD)) {
    case 'absent':
      return [];
    case 'read':
      return [...new Set(lines.get('env-key') ?? [])]
        .filter((key) => /^[A-Za-z_][A-Za-z0-9_.]{0,99}$/.test(key))
        .sort();
    default:
      return null;
  }
}

function units(lines: Lines, request: HostStateRequest): HostState['units'] {
  if (only(lines, 'units', WORD) !== 'systemd') return null;
  const found = new Map<string, UnitState>();
  const put = (name: string, part: Partial<UnitState>) => {
    if (!UNIT.test(name)) return;
    const full = fullUnit(name);
    found.set(full, { enabled: null, active: null, local: null, ...found.get(full), ...part });
  };
  for (const name of request.units) put(name, { active: UNREADABLE });
  for (const [name = '', enabled = ''] of rows(lines, 'unit-file', 2)) if (WORD.test(enabled)) put(name, { enabled });
  for (const [name = '', active = ''] of rows(lines, 'unit-active', 2)) if (WORD.test(active)) put(name, { active });
  for (const [name = '', sum = ''] of rows(lines, 'unit-sum', 2)) {
    put(name, { local: SUM.test(sum) ? `sha256:${sum}` : UNREADABLE });
  }
  return sorted([...found]);
}

function crontabs(lines: Lines): HostState['crontabs'] {
  return sorted(
    rows(lines, 'crontab', 3).flatMap(([sum = '', entries = '', said = '']): [string, CrontabState][] => {
      const name = printableLine(said);
      if (!SUM.test(sum) || !/^\d{1,6}$/.test(entries)) return [[name, { state: UNREADABLE }]];
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

function files(lines: Lines, request: HostStateRequest): HostState['files'] {
  return sorted([
    ...request.files.map((path) => [path, UNREADABLE] as const),
    ...rows(lines, 'file', 2).flatMap(([sum = '', path = '']): [string, string][] => {
      if (sum === 'missing') return [[path, sum]];
      return SUM.test(sum) ? [[path, `sha256:${sum}`]] : [];
    }),
  ]);
}

/** The lines of a key that have so many words; the last one may hold spaces. */
function rows(lines: Lines, key: string, words: number): readonly (readonly string[])[] {
  return (lines.get(key) ?? []).flatMap((line) => {
    const parts = line.split(' ');
    if (parts.length < words) return [];
    return [[...parts.slice(0, words - 1), parts.slice(words - 1).join(' ')]];
  });
}

/** The last of each name, in one order on every host and every day, so that two states are compared as texts as well. */
function sorted<Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> {
  return Object.fromEntries([...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : 1)));
}
