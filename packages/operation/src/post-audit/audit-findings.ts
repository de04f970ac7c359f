import type { AuditFinding, DriftReport, HostEvidence, RecordReport, Timeline } from '@failback/record';
import type { Problem, Verdict } from '@failback/runbook';
import type { PublishedHeads } from './published-heads.ts';

export interface Audited {
  readonly timeline: Timeline;
  readonly record: RecordReport;
  readonly published: PublishedHeads;
  /** Null: the head was published, or needed not to be. */
  readonly unpublished: { readonly why: string; readonly mend: string | null } | null;
  /** Of hosts that could not be asked. */
  readonly problems: readonly Problem[];
  readonly served: Verdict;
  readonly drift: DriftReport;
  readonly evidence: readonly HostEvidence[];
  readonly environment: string;
}

/** What a person has to look into before the rollback can be laid aside, the gravest first. */
export function auditFindings(audited: Audited): readonly AuditFinding[] {
  return [
    ...recordFindings(audited),
    ...operationFindings(audited),
    ...audited.problems.map(({ where, message, mend }) => finding('host-not-audited', `${where}: ${message}`, mend)),
    ...servedFindings(audited),
    ...driftFindings(audited),
    ...evidenceFindings(audited),
    ...headFindings(audited),
  ];
}

function recordFindings({ record }: Audited): AuditFinding[] {
  if (record.state === 'changed') return record.sentences.map((sentence) => finding('record-was-changed', sentence));
  if (record.head !== null) return [];
  return [
    finding(
      'record-missing',
      'No record is kept on the control host; what is told comes from the journals of the hosts.',
    ),
  ];
}

function operationFindings({ timeline, environment }: Audited): AuditFinding[] {
  const open = timeline.hosts.filter(({ state }) => state !== null && !ENDED.includes(state));
  const mend = `failback resume --environment ${environment}`;
  return [
    ...open.map(({ host, state }) => finding('operation-not-ended', `${host} is ${state}.`, mend)),
    ...(timeline.fleet === 'split' ? [finding('operation-not-ended', 'The hosts are split.', mend)] : []),
  ];
}

const ENDED: readonly string[] = ['AS_FOUND', 'ON_TARGET'];

function servedFindings({ served, environment }: Audited): AuditFinding[] {
  const mend = `failback verify --environment ${environment}`;
  switch (served) {
    case 'healthy':
      return [];
    case 'unhealthy':
      return [finding('target-not-served', 'A check failed, or another release is served.', mend)];
    case 'inconclusive':
      return [finding('target-not-measured', 'Not everything could be measured; that is not healthy.', mend)];
  }
}

function driftFindings({ drift }: Audited): AuditFinding[] {
  switch (drift.state) {
    case 'no-baseline':
      return [finding('no-baseline', 'No host has a baseline that it could be compared with.', drift.mend)];
    case 'not-measured':
      return [finding('drift-not-measured', `Drift was not measured: ${drift.why}.`)];
    case 'measured':
      return [
        ...(drift.items.length === 0
          ? []
          : [finding('drift-found', `${drift.items.length} things differ from the baseline of ${drift.against}.`)]),
        ...drift.uncompared.map((sentence) => finding('drift-not-measured', `Not compared: ${sentence}.`)),
      ];
  }
}

function evidenceFindings({ evidence }: Audited): AuditFinding[] {
  return evidence.flatMap(evidenceFinding);
}

function evidenceFinding({ host, state, missing, unread, path }: HostEvidence): AuditFinding[] {
  switch (state) {
    case 'collected':
    case 'exists':
      return unread.map(({ what, why }) =>
        finding('evidence-not-read', `${host}: ${what} could not be read: ${why}.`, readMend(host, path)),
      );
    case 'damaged':
      return [finding('evidence-damaged', `${host}: ${path} is not what its sum says.`)];
    case 'not-collected':
      return [finding('evidence-not-collected', `${host}: ${missing.map(({ why }) => why).join('; ')}.`)];
  }
}

/** Evidence is collected once, so what is there has to go first. */
function readMend(host: string, path: string | null): string {
  const folder = path?.replace(/\/[^/]*$/, '') ?? '';
  return `let the login user read it (docs/hosts.md, Evidence); then on ${host}: rm -r ${folder}; and run the audit again`;
}

function headFindings({ published, unpublished }: Audited): AuditFinding[] {
  if (published.state === 'failed') return [finding('head-not-checked', published.why, published.mend)];
  return unpublished === null ? [] : [finding('head-not-published', unpublished.why, unpublished.mend)];
}

function finding(code: string, sentence: string, mend: string | null = null): AuditFinding {
  return { code, sentence, mend };
}
