import {
  type Baseline,
  type CrontabState,
  type HostState,
  STATE_PARTS,
  type StatePart,
  UNREADABLE,
  type UnitState,
} from './host-state.ts';

export const DRIFT_KINDS = ['version', 'env-key', 'unit', 'cron', 'package', 'file', 'schema', 'release'] as const;
export type DriftKind = (typeof DRIFT_KINDS)[number];

/** One thing that is no longer as the baseline has it. `was` and `is` are null for what was not there, or is not any more. */
export interface Drift {
  readonly host: string;
  readonly kind: DriftKind;
  readonly name: string;
  readonly was: string | null;
  readonly is: string | null;
}

/** What could not be compared, since one side does not know it: that is never "no drift". */
export interface Uncompared {
  readonly host: string;
  readonly kind: DriftKind;
  readonly why: string;
}

/** Name → what is compared, as a person reads it. Names come from hosts, so they are looked up among these alone. */
type Named = ReadonlyMap<string, string>;

/**
 * What has changed on a host since its baseline, by kind and name. What one of both could not read is not in it.
 * @param ignore names, or patterns in which `*` stands for any characters (`drift.ignore` of the runbook)
 */
export function drift(baseline: Baseline, now: HostState, ignore: readonly string[]): readonly Drift[] {
  return compared(baseline, now, ignore).flatMap(({ kind, name, was, is }): Drift[] =>
    was === is || was === UNREADABLE || is === UNREADABLE ? [] : [{ host: now.host, kind, name, was, is }],
  );
}

/** What `drift` says nothing about, because the baseline or the host of today does not know it. */
export function uncompared(baseline: Baseline, now: HostState, ignore: readonly string[]): readonly Uncompared[] {
  const whole = STATE_PARTS.flatMap((kind): Uncompared[] => {
    const why = whyNot(isKnown(kind, baseline.state), isKnown(kind, now));
    return why === null ? [] : [{ host: now.host, kind, why }];
  });
  const named = compared(baseline, now, ignore).flatMap(({ kind, name, was, is }): Uncompared[] => {
    if (was !== UNREADABLE && is !== UNREADABLE) return [];
    return [{ host: now.host, kind, why: `${name} ${unreadWhen(was, is)}` }];
  });
  return [...whole, ...named];
}

function unreadWhen(was: string | null, is: string | null): string {
  if (was === is) return 'could be read neither then nor now';
  return was === UNREADABLE ? 'could not be read when the baseline was made' : 'could not be read now';
}

/** `none`: there is nothing to know, as on a host without systemd, dpkg or a release. */
type Knowledge = 'known' | 'unread' | 'none';

function isKnown(kind: StatePart, state: HostState): Knowledge {
  if (state.unread.includes(kind)) return 'unread';
  return namesOf(kind, state) === null ? 'none' : 'known';
}

function whyNot(before: Knowledge, after: Knowledge): string | null {
  if (before === after && before !== 'unread') return null;
  if (after === 'unread')
    return before === 'unread' ? 'it could be read neither then nor now' : 'it could not be read now';
  if (before === 'unread') return 'the baseline does not know it: it could not be read then';
  return before === 'none' ? 'the baseline does not know it' : 'it is not there any more, or is not asked for now';
}

interface Compared {
  readonly kind: DriftKind;
  readonly name: string;
  readonly was: string | null;
  readonly is: string | null;
}

/** Every name of every kind that both know something of, but for what the runbook lets differ. */
function compared(baseline: Baseline, now: HostState, ignore: readonly string[]): readonly Compared[] {
  const ignored = ignore.map(patternOf);
  return DRIFT_KINDS.flatMap((kind) => {
    const [before, after] = [namesOf(kind, baseline.state), namesOf(kind, now)];
    if (before === null || after === null) return [];
    return [...new Set([...before.keys(), ...after.keys()])]
      .filter((name) => !ignored.some((pattern) => pattern.test(name)))
      .sort()
      .map((name): Compared => ({ kind, name, was: before.get(name) ?? null, is: after.get(name) ?? null }));
  });
}

/** Null: not known. */
function namesOf(kind: DriftKind, state: HostState): Named | null {
  switch (kind) {
    case 'version':
      return new Map(Object.entries(state.versions));
    case 'env-key':
      return state.envKeys === null ? null : new Map(state.envKeys.map((key) => [key, 'set']));
    case 'unit':
      return state.units === null ? null : mapped(state.units, unitText);
    case 'cron':
      return mapped(state.crontabs, crontabText);
    case 'package':
      return state.packages === null ? null : new Map(Object.entries(state.packages));
    case 'file':
      return new Map(Object.entries(state.files));
    case 'schema':
      return state.schema === null ? null : new Map([['schema', state.schema]]);
    case 'release':
      return state.release === null ? null : new Map([['release', state.release]]);
  }
}

function mapped<Value>(values: Readonly<Record<string, Value>>, text: (value: Value) => string): Named {
  return new Map(Object.entries(values).map(([name, value]) => [name, text(value)]));
}

/** Enablement, activity and what stands below /etc are three things of one unit. */
function unitText({ enabled, active, local }: UnitState): string {
  if (active === UNREADABLE || local === UNREADABLE) return UNREADABLE;
  return [enabled ?? 'no unit file', ...(active === null ? [] : [active]), ...(local === null ? [] : [local])].join(
    ', ',
  );
}

function crontabText(crontab: CrontabState): string {
  switch (crontab.state) {
    case 'read':
      return `${crontab.entries === 1 ? '1 entry' : `${crontab.entries} entries`}, ${crontab.sum}`;
    case 'unreadable':
      return UNREADABLE;
  }
}

function patternOf(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
