import { declaredCode } from './declared-code.ts';
import { NOT_PUBLISHED as LEFT_OUT, publicCheck } from './public-record.ts';
import { reasonText } from './reason-text.ts';
import type { HostEvidence, RollbackReport, VerificationResult } from './rollback-report.ts';

/** Stands where something was left out, so that nobody takes it for empty. */
const NOT_PUBLISHED = `${LEFT_OUT}: it stays on the hosts`;

/**
 * The report as anybody may see it: verdict, times and names of checks, and nothing that a host or a person said. Each field is named here, so that a new one is left out until somebody has decided.
 * @param known what the runbook names: its checks, since a host may claim to have run others, and the folder of the evidence; and where the team reads what is left out
 */
export function verdictReport(
  report: RollbackReport,
  known: { readonly checks: readonly string[]; readonly evidence: string; readonly mend: string },
): RollbackReport {
  const { verification } = report;
  return {
    decision: report.decision,
    reasonCode: report.reasonCode,
    findings: report.findings.map(({ code }) => ({ code, sentence: reasonText(code).sentence, mend: known.mend })),
    app: report.app,
    environment: report.environment,
    operation: report.operation,
    auditedAt: report.auditedAt,
    startedAt: report.startedAt,
    type: report.type,
    ended: report.ended.replace(/\(([^()]*)\)/, (_, code: string) => `(${declaredCode(code)})`),
    executedBy: NOT_PUBLISHED,
    approvals: { state: 'not-read', why: NOT_PUBLISHED },
    told: [NOT_PUBLISHED],
    duration: report.duration,
    recovery: report.recovery,
    downtime: report.downtime,
    reason: NOT_PUBLISHED,
    actions: [`${report.actions.length} actions, ${NOT_PUBLISHED}`],
    from: report.from,
    to: report.to,
    dataImpact: report.dataImpact,
    verification: {
      servicesHealthy: bare(verification.servicesHealthy),
      applicationFunctional: bare(verification.applicationFunctional),
      performanceNormal: bare(verification.performanceNormal),
      noErrorsInLogs: bare(verification.noErrorsInLogs),
    },
    checks: report.checks.flatMap(({ check, from, verdict }) => {
      const name = publicCheck(check, known.checks);
      return name === null ? [] : [{ check: name, from: from === 'runner' ? 'runner' : 'a host', verdict, detail: '' }];
    }),
    phases: report.phases,
    drift: verdictDrift(report),
    evidence: report.evidence.map((each) => bareEvidence(each, known.evidence)),
    record: { head: report.record.head, state: report.record.state, sentences: [] },
    quarantine: NOT_PUBLISHED,
    nextSteps: [],
    followUps: report.followUps,
    reattempt: {
      allowed: report.reattempt.allowed,
      lines: report.reattempt.lines.map(({ text, state }) => ({ text, state, detail: '' })),
    },
  };
}

function bare({ result }: VerificationResult): VerificationResult {
  return { result, detail: '' };
}

function verdictDrift({ drift }: RollbackReport): RollbackReport['drift'] {
  switch (drift.state) {
    case 'measured':
      return {
        state: 'measured',
        against: 'the baseline',
        items: drift.items.map(() => ({ host: 'a host', what: NOT_PUBLISHED, expected: '', found: '' })),
        uncompared: drift.uncompared.map(() => NOT_PUBLISHED),
      };
    case 'no-baseline':
      return drift;
    case 'not-measured':
      return { state: 'not-measured', why: NOT_PUBLISHED };
  }
}

function bareEvidence({ state }: HostEvidence, folder: string): HostEvidence {
  return {
    host: 'a host',
    state,
    path: state === 'not-collected' ? null : folder,
    bytes: null,
    sha256: null,
    files: [],
    missing: [],
    unread: [],
    errors: [],
  };
}
