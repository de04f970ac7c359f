import type { AuditFacts } from './audit-facts.ts';
import { type Finding, ranked } from './finding.ts';
import { CHECKS } from './registry.ts';

export const AUDIT_DECISIONS = ['pass', 'warn', 'block', 'inconclusive'] as const;
export type AuditDecision = (typeof AUDIT_DECISIONS)[number];

/** What every check of this mode sees, all at once, worst first. */
export function audit(facts: AuditFacts): readonly Finding[] {
  const asked = CHECKS.filter(({ modes }) => modes.includes(facts.mode));
  return ranked(
    asked.flatMap(({ id, source, look }) => look(facts).map((seen): Finding => ({ check: id, source, ...seen }))),
  );
}

/**
 * What stands in the way dominates what could not be checked, and that dominates what should be seen to. What could not be
 * checked is never a pass.
 */
export function decide(findings: readonly Finding[]): AuditDecision {
  if (findings.some(({ status }) => status === 'block')) return 'block';
  const unknown = findings.filter(({ status }) => status === 'unknown');
  if (unknown.some(({ check }) => decides(check))) return 'inconclusive';
  return unknown.length > 0 || findings.some(({ status }) => status === 'warn') ? 'warn' : 'pass';
}

/** A check that the registry does not know is taken for one that matters. */
function decides(id: string): boolean {
  return CHECKS.find((check) => check.id === id)?.unknown !== 'informs';
}
