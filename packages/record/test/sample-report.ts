import { followUps } from '../src/follow-ups.ts';
import type { RollbackReport } from '../src/rollback-report.ts';

/** A report in which everything that a host, a person or a server said is the given text. */
export function reportSaying(text: string): RollbackReport {
  const result = { result: 'no', detail: text } as const;
  return {
    decision: 'incomplete',
    reasonCode: 'drift-found',
    findings: [{ code: 'drift-found', sentence: text, mend: text }],
    app: 'chom',
    environment: 'production',
    operation: 'emergency-1',
    auditedAt: '2026-03-07T09:20:00.000Z',
    startedAt: '2026-03-07T09:14:02.000Z',
    type: 'emergency',
    ended: `rolled-back (${text})`,
    executedBy: text,
    approvals: { state: 'read', names: [text] },
    told: [text],
    duration: 6300,
    recovery: '6.3 s of 5 min',
    downtime: '1.9 s closed by the operation',
    reason: text,
    actions: [text],
    from: { release: 'v1.5.0', commit: 'b2d41c7e0f5a' },
    to: { release: 'v1.4.2', commit: '9f0c2ab81d3e' },
    dataImpact: { loss: 'none', affectedRecords: 'N/A', window: 'N/A', why: 'data was not touched' },
    verification: {
      servicesHealthy: result,
      applicationFunctional: result,
      performanceNormal: result,
      noErrorsInLogs: result,
    },
    checks: [
      { check: 'ready', from: text, verdict: 'unhealthy', detail: text },
      { check: text, from: 'runner', verdict: 'healthy', detail: text },
      { check: `served on ${text}`, from: 'runner', verdict: 'healthy', detail: text },
    ],
    phases: [{ phase: 'quiesce', ms: 1900, status: 'ok' }],
    drift: {
      state: 'measured',
      against: text,
      items: [{ host: text, what: text, expected: text, found: text }],
      uncompared: [text],
    },
    evidence: [
      {
        host: text,
        state: 'collected',
        path: text,
        bytes: 1,
        sha256: text,
        files: [{ name: text, bytes: 1, sha256: text }],
        missing: [{ what: text, why: text }],
        unread: [{ what: text, why: text }],
        errors: [{ what: text, count: 1 }],
      },
    ],
    record: { head: `sha256:${'0'.repeat(64)}`, state: 'changed', sentences: [text] },
    quarantine: text,
    nextSteps: [text],
    followUps: followUps(Date.parse('2026-03-07T09:14:08.000Z')),
    reattempt: { allowed: false, lines: [{ text: 'The root cause is recorded.', state: 'not-met', detail: text }] },
  };
}
