import { isObject, parseObject } from '@failback/runbook';
import { type Baseline, type CrontabState, type HostState, STATE_PARTS, type UnitState } from './host-state.ts';

/** Reads a baseline that a host, or a cache, has kept. Null when any part of it is not what failback writes. */
export function parseBaseline(text: string): Baseline | null {
  const value = parseObject(text);
  if (value === null || value.schema_version !== 1) return null;
  const { app, environment, at } = value;
  const state = hostState(value.state);
  if (typeof app !== 'string' || typeof environment !== 'string' || !isTime(at) || state === null) return null;
  return { schema_version: 1, app, environment, at, state };
}

function hostState(value: unknown): HostState | null {
  if (!isObject(value) || value.schema_version !== 1 || typeof value.host !== 'string') return null;
  const { host, release, versions, envKeys, units, crontabs, packages, files, schema, unread } = value;
  const whole =
    isNullOr(release, isText) &&
    isMap(versions, isText) &&
    isNullOr(envKeys, isTexts) &&
    isNullOr(units, (each): each is HostState['units'] & object => isMap(each, isUnit)) &&
    isMap(crontabs, isCrontab) &&
    isNullOr(packages, (each): each is HostState['packages'] & object => isMap(each, isText)) &&
    isMap(files, isText) &&
    isNullOr(schema, isText) &&
    isTexts(unread);
  if (!whole) return null;
  const parts = STATE_PARTS.filter((part) => unread.includes(part));
  return {
    schema_version: 1,
    host,
    release,
    versions,
    envKeys,
    units,
    crontabs,
    packages,
    files,
    schema,
    unread: parts,
  };
}

function isUnit(value: unknown): value is UnitState {
  return isObject(value) && [value.enabled, value.active, value.local].every((part) => isNullOr(part, isText));
}

function isCrontab(value: unknown): value is CrontabState {
  if (!isObject(value)) return false;
  return (
    value.state === 'unreadable' || (value.state === 'read' && typeof value.entries === 'number' && isText(value.sum))
  );
}

/** As `toISOString` writes it: it is shown, and sorted as a text. */
function isTime(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function isMap<Value>(
  value: unknown,
  isValue: (each: unknown) => each is Value,
): value is Readonly<Record<string, Value>> {
  return isObject(value) && Object.values(value).every(isValue);
}

function isNullOr<Value>(value: unknown, isValue: (each: unknown) => each is Value): value is Value | null {
  return value === null || isValue(value);
}
