import { audit } from '../src/audit.ts';
import type { AuditFacts } from '../src/audit-facts.ts';

/** What one check sees, a line each: `block host app1: message`. */
export function seenBy(check: string, facts: AuditFacts): readonly string[] {
  return audit(facts)
    .filter((finding) => finding.check === check)
    .map(({ status, subject, message }) => `${status} ${subject}: ${message}`);
}

/** What mends what one check sees. */
export function mendsOf(check: string, facts: AuditFacts): readonly string[] {
  return audit(facts).flatMap((finding) =>
    finding.check === check && finding.mend !== undefined ? [finding.mend] : [],
  );
}
