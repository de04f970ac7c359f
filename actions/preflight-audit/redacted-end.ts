import type { PreflightEnd } from '@failback/operation';

/** What hosts, programs and people said may hold anything; names, numbers and codes are failback's own. */
export function redactedEnd(end: PreflightEnd, redact: (text: string) => string): PreflightEnd {
  return {
    ...end,
    findings: end.findings.map((each) => ({
      ...each,
      message: redact(each.message),
      ...(each.mend === undefined ? {} : { mend: redact(each.mend) }),
    })),
    kept: end.kept.map((each) => (each.state === 'not-kept' ? { ...each, why: redact(each.why) } : each)),
  };
}
