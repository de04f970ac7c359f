import type { Baseline, CrontabState, HostState } from './host-state.ts';

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

/**
 * What has changed on a host since its baseline, by kind and name.
 * @param ignore names, or patterns in which `*` stands for any characters (`drift.ignore` of the runbook)
 */
export function drift(baseline: Baseline, now: HostState, ignore: readonly string[]): readonly Drift[] {
  const was = baseline.state;
  const ignored = ignore.map(patternOf);
  return DRIFT_KINDS.flatMap((kind) => {
    const before = namesOf(kind, was);
    const after = namesOf(kind, now);
    if (before === null || after === null) return [];
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((name) => before[name] !== after[name])
      .filter((name) => !ignored.some((pattern) => pattern.test(name)))
      .sort()
      .map((name): Drift => ({ host: now.host, kind, name, was: before[name] ?? null, is: after[name] ?? null }));
  });
}

/** What `drift` says nothing about, because the baseline or the host of today does not know it. */
export function uncompared(baseline: Baseline, now: HostState): readonly Uncompared[] {
  return DRIFT_KINDS.flatMap((kind): Uncompared[] => {
    const [before, after] = [namesOf(kind, baseline.state), namesOf(kind, now)];
    if (before === null && after === null && OPTIONAL.includes(kind)) return [];
    if (before === null) return [{ host: now.host, kind, why: 'the baseline does not know it' }];
    return after === null ? [{ host: now.host, kind, why: 'it could not be read now' }] : [];
  });
}

/** A host without systemd or dpkg has neither now nor then; a database that nobody declared is not asked for. */
const OPTIONAL: readonly DriftKind[] = ['unit', 'package', 'schema', 'release'];

/** Name → what is compared, as a person reads it. Null: not known. */
function namesOf(kind: DriftKind, state: HostState): Readonly<Record<string, string>> | null {
  switch (kind) {
    case 'version':
      return state.versions;
    case 'env-key':
      return state.envKeys === null ? null : Object.fromEntries(state.envKeys.map((key) => [key, 'set']));
    case 'unit':
      return state.units === null ? null : unitNames(state.units);
    case 'cron':
      return Object.fromEntries(Object.entries(state.crontabs).map(([name, each]) => [name, crontabText(each)]));
    case 'package':
      return state.packages;
    case 'file':
      return state.files;
    case 'schema':
      return state.schema === null ? null : { schema: state.schema };
    case 'release':
      return state.release === null ? null : { release: state.release };
  }
}

/** Enablement, activity and what stands below /etc are three things of one unit. */
function unitNames(units: NonNullable<HostState['units']>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(units).map(([name, { enabled, active, local }]) => {
      const parts = [
        enabled ?? 'no unit file',
        ...(active === null ? [] : [active]),
        ...(local === null ? [] : [local]),
      ];
      return [name, parts.join(', ')];
    }),
  );
}

function crontabText(crontab: CrontabState): string {
  switch (crontab.state) {
    case 'read':
      return `${crontab.entries === 1 ? '1 entry' : `${crontab.entries} entries`}, ${crontab.sum}`;
    case 'unreadable':
      return 'unreadable';
  }
}

function patternOf(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
