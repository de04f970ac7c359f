import type { HostSurvey } from '@failback/host';
import {
  type Approvals,
  actionsTaken,
  dataImpact,
  downtimeText,
  durationOf,
  endedText,
  followUps,
  type Known,
  nextSteps,
  type RollbackReport,
  reattempt,
  recoveryText,
} from '@failback/record';
import {
  type Assessment,
  type Environment,
  isReleaseName,
  type LedgerEntry,
  type ReleaseRef,
  type Vantage,
} from '@failback/runbook';
import { type Audited, auditFindings } from './audit-findings.ts';
import { verificationResults } from './verification-results.ts';

export interface AuditFacts extends Audited {
  readonly runbook: Environment;
  readonly operation: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly facts: readonly HostSurvey[];
  /** Null: the control host could not be asked. */
  readonly control: HostSurvey | null;
  readonly assessments: readonly Assessment[];
  readonly approvals: Approvals;
  readonly preflight: Known;
}

/** Everything that was gathered, as one report; pure. */
export function auditReport(audited: AuditFacts): RollbackReport {
  const { timeline, runbook, record, drift, evidence, control } = audited;
  const { plan } = timeline;
  const findings = auditFindings(audited);
  const from = believed(plan?.from ?? null);
  const started = timeline.startedAt === null ? audited.now : Date.parse(timeline.startedAt);
  const ended = started + (durationOf(timeline) ?? 0);
  return {
    decision: findings.length === 0 ? 'complete' : 'incomplete',
    reasonCode: findings[0]?.code ?? 'audit-complete',
    findings,
    app: runbook.app,
    environment: runbook.name,
    operation: audited.operation,
    auditedAt: new Date(audited.now).toISOString(),
    startedAt: timeline.startedAt,
    type: plan?.procedure ?? null,
    ended: endedText(timeline),
    executedBy: plan?.incident.actor ?? 'not known',
    approvals: audited.approvals,
    told: timeline.notices.flatMap((text) => (text.startsWith(TOLD) ? [text.slice(TOLD.length)] : [])),
    duration: durationOf(timeline),
    recovery: recoveryText(timeline),
    downtime: downtimeText(timeline),
    reason: plan?.incident.reason ?? 'not known',
    actions: actionsTaken(timeline),
    from,
    to: believed(plan?.to ?? null),
    dataImpact: dataImpact(plan),
    verification: verificationResults(runbook, audited.assessments, audited.facts, evidence),
    checks: audited.assessments.map(({ check, from: vantage, verdict, detail }) => ({
      check,
      from: placeOf(vantage),
      verdict,
      detail,
    })),
    phases: timeline.phases.map(({ phase, begin, end, status }) => ({
      phase,
      ms: begin === null ? null : (end ?? timeline.length) - begin,
      status,
    })),
    drift,
    evidence,
    record,
    quarantine: quarantineText(from, control?.ledger ?? null),
    nextSteps: [
      ...findings.flatMap(({ mend, sentence }) => (mend === null ? [] : [`${sentence} ${mend}`])),
      ...nextSteps(timeline).map(({ sentence, command }) => (command === null ? sentence : `${sentence} ${command}`)),
    ],
    followUps: followUps(ended),
    reattempt: reattempt({
      left: from,
      ledger: control?.ledger ?? null,
      available: control?.available ?? [],
      recovered: recovered(audited),
      recordIntact: { state: record.state === 'intact' ? 'yes' : 'no', detail: record.sentences.join('; ') },
      noDrift: noDrift(audited),
      preflight: audited.preflight,
    }),
  };
}

/** What whoever tells people of a rollback leaves in its record. */
const TOLD = 'Told: ';

/** A record lies on a host, where somebody may have written it. */
function believed(ref: ReleaseRef | null): ReleaseRef | null {
  if (ref === null || !isReleaseName(ref.release)) return null;
  const commit = ref.commit !== null && /^[0-9a-f]{7,64}$/.test(ref.commit) ? ref.commit : null;
  return { release: ref.release, commit };
}

function placeOf(from: Vantage): string {
  return from.kind === 'runner' ? 'runner' : from.host;
}

function quarantineText(left: ReleaseRef | null, ledger: readonly LedgerEntry[] | null): string {
  if (left === null) return 'not known which release was left';
  if (ledger === null) return 'not known: the ledger could not be read';
  const last = ledger.findLast(({ release }) => release === left.release);
  if (last === undefined) return `none: the ledger does not know ${left.release}`;
  const standing = last.mark === 'bad' ? 'quarantined' : `not quarantined, marked ${last.mark}`;
  return `${left.release} is ${standing} since ${last.at}, by ${last.by}: ${last.reason}`;
}

function recovered({ timeline, served }: AuditFacts): Known {
  const onTarget = timeline.hosts.length > 0 && timeline.hosts.every(({ state }) => state === 'ON_TARGET');
  if (!onTarget) return { state: 'no', detail: 'not every host is on target' };
  return served === 'healthy' ? { state: 'yes', detail: '' } : { state: 'no', detail: `it is ${served} now` };
}

function noDrift({ drift }: AuditFacts): Known {
  switch (drift.state) {
    case 'no-baseline':
      return { state: 'unknown', detail: drift.mend };
    case 'not-measured':
      return { state: 'unknown', detail: drift.why };
    case 'measured':
      if (drift.items.length > 0) return { state: 'no', detail: `${drift.items.length} differences` };
      return drift.uncompared.length > 0
        ? { state: 'unknown', detail: 'not everything could be compared' }
        : { state: 'yes', detail: `none since ${drift.against}` };
  }
}
