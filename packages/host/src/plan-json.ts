import { createHash } from 'node:crypto';
import type { Plan, PlanDigest } from '@failback/runbook';

/** The bytes of `plan.json`: canonical JSON and one line end. The same plan makes the same bytes, whoever made it. */
export function planJson(plan: Plan): string {
  return `${canonicalJson(plan)}\n`;
}

/** What a reviewer approves and every host checks: `sha256:<hex>` of `planJson`. */
export function planDigest(plan: Plan): PlanDigest {
  return `sha256:${createHash('sha256').update(planJson(plan)).digest('hex')}`;
}

/** JSON with sorted keys and no spaces. Members that are `undefined` are left out, as `JSON.stringify` does. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}
