import { createHash } from 'node:crypto';
import { canonicalJson } from '@failback/host';
import type { Plan } from '@failback/runbook';

/** What of a plan a reviewer can be told to have changed, in the order in which it is told. */
const PARTS = ['target', 'served', 'hosts', 'rules', 'steps', 'notices', 'request'] as const;
export type PlanPart = (typeof PARTS)[number];

/** A short fingerprint of each part. It tells what has changed; whether anything has, the digest alone tells. */
export type PlanParts = Readonly<Record<PlanPart, string>>;

/** 24 bits: two parts that differ must not look alike, and the longest id still has room for all seven. */
const MARK_LENGTH = 4;
const MARKED = new RegExp(`\\.([A-Za-z0-9_-]{${PARTS.length * MARK_LENGTH}})$`);

/**
 * @param neutral the same plan under a neutral operation id and incident: both stand in the arguments of steps, and neither
 *   makes another step of one
 */
export function partsOf(plan: Plan, neutral: Plan): PlanParts {
  const { hosts } = neutral;
  return {
    target: fingerprint(plan.to),
    served: fingerprint(plan.from),
    hosts: fingerprint([plan.control, plan.without, hosts.map(({ steps: _, ...host }) => host)]),
    rules: fingerprint([
      [plan.schema_version, plan.app, plan.environment, plan.procedure],
      [plan.budgetSeconds, plan.leaseSeconds, plan.alert],
    ]),
    steps: fingerprint(hosts.map(({ steps }) => steps)),
    notices: fingerprint(plan.notices),
    request: fingerprint(plan.incident),
  };
}

/** The id for a plan that is only shown: whoever executes under it can be told what has changed since. */
export function withParts(id: string, parts: PlanParts): string {
  return `${id}.${PARTS.map((part) => parts[part]).join('')}`;
}

/** Null: the id does not tell, because a person chose it. */
export function changedParts(id: string, now: PlanParts): readonly PlanPart[] | null {
  const [, marks] = MARKED.exec(id) ?? [];
  if (marks === undefined) return null;
  const then = (part: PlanPart) =>
    marks.slice(PARTS.indexOf(part) * MARK_LENGTH, (PARTS.indexOf(part) + 1) * MARK_LENGTH);
  return PARTS.filter((part) => then(part) !== now[part]);
}

function fingerprint(part: unknown): string {
  return createHash('sha256').update(canonicalJson(part)).digest('base64url').slice(0, MARK_LENGTH);
}
