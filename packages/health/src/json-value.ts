import type { JsonScalar } from '@failback/runbook';

/** What a dotted field of a body says. `other` is an object or a list. */
export type JsonValue =
  | { readonly kind: 'not-json' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'other' }
  | { readonly kind: 'scalar'; readonly value: JsonScalar };

/** Reads a dotted field; a number indexes a list. The same rules as `health/json-field.awk`. */
export function jsonValue(body: string, field: string): JsonValue {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return { kind: 'not-json' };
  }
  for (const key of field.split('.')) {
    if (typeof value !== 'object' || value === null) return { kind: 'absent' };
    if (Array.isArray(value) ? !/^(0|[1-9]\d*)$/.test(key) : !Object.hasOwn(value, key)) return { kind: 'absent' };
    value = (value as Record<string, unknown>)[key];
    if (value === undefined) return { kind: 'absent' };
  }
  return typeof value === 'object' && value !== null
    ? { kind: 'other' }
    : { kind: 'scalar', value: value as JsonScalar };
}
