import type { ReleaseRef } from '@failback/runbook';
import { durationText } from './duration.ts';
import { reasonText } from './reason-text.ts';
import type { DriftReport, HostEvidence, RollbackReport, VerificationResult } from './rollback-report.ts';

/** The report as every form shows it; texts are as found, whoever shows them escapes them. */
export type ReportSection = { readonly title: string } & (
  | { readonly kind: 'rows'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'boxes'; readonly items: readonly Box[] }
);

interface Box {
  readonly ticked: boolean;
  readonly text: string;
}

/** Drift and evidence of a large fleet: what is left out is counted, and `report.json` has all of it. */
const MOST_ROWS = 200;

/** What stands above everything else, as plain text. */
export function reportTitle({ decision, app, environment }: RollbackReport): string {
  return `Rollback report of ${app} ${environment}: audit ${decision}`;
}

export function reportSections(report: RollbackReport): readonly ReportSection[] {
  const sections: readonly ReportSection[] = [
    { kind: 'list', title: 'To look into', items: findingItems(report) },
    { kind: 'rows', title: 'Summary', rows: summaryRows(report) },
    { kind: 'list', title: 'Reason for rollback', items: [report.reason] },
    { kind: 'list', title: 'Actions taken', items: bounded(report.actions) },
    {
      kind: 'rows',
      title: 'Rollback target',
      rows: [
        ['Version', report.to?.release ?? 'not known'],
        ['Commit', commitText(report.to)],
        ['Instead of', releaseText(report.from)],
      ],
    },
    { kind: 'rows', title: 'Data impact', rows: dataRows(report) },
    { kind: 'boxes', title: 'Verification results', items: verificationBoxes(report) },
    {
      kind: 'table',
      title: 'Checks now',
      head: ['Check', 'From', 'Verdict', 'Seen'],
      rows: report.checks.map(({ check, from, verdict, detail }) => [check, from, verdict, detail]),
    },
    {
      kind: 'table',
      title: 'Times',
      head: ['Phase', 'Took', 'Status'],
      rows: report.phases.map(({ phase, ms, status }) => [phase, ms === null ? '' : durationText(ms), status]),
    },
    driftSection(report.drift),
    { kind: 'table', title: 'Evidence', head: ['Host', 'What', 'Where', 'SHA-256'], rows: evidenceRows(report) },
    { kind: 'list', title: 'Next steps', items: report.nextSteps },
    ...report.followUps.periods.map(
      ({ title, due, tasks }): ReportSection => ({
        kind: 'boxes',
        title: `${title}: by ${timeText(due)}`,
        items: tasks.flatMap(({ topic, items }) => items.map((text) => ({ ticked: false, text: `${topic}: ${text}` }))),
      }),
    ),
    {
      kind: 'boxes',
      title: `Re-attempt: ${report.reattempt.allowed ? 'allowed' : 'not allowed'}`,
      items: reattemptBoxes(report),
    },
  ];
  return sections.filter(
    (section) => (section.kind === 'rows' || section.kind === 'table' ? section.rows : section.items).length > 0,
  );
}

function findingItems({ findings }: RollbackReport): readonly string[] {
  return findings.map(({ sentence, mend }) => (mend === null ? sentence : `${sentence} Mend: ${mend}`));
}

function summaryRows(report: RollbackReport): readonly (readonly [string, string])[] {
  const { approvals, record } = report;
  return [
    ['Audit', `${report.decision}: ${reasonText(report.reasonCode).sentence}`],
    ['Date and time', report.startedAt === null ? 'not known' : timeText(report.startedAt)],
    ['Type', report.type ?? 'not known'],
    ['Ended', report.ended],
    ['Executed by', report.executedBy],
    [
      'Approved by',
      approvals.state === 'read' ? approvals.names.join(', ') || 'nobody' : `not known: ${approvals.why}`,
    ],
    ['Told', report.told.join('; ') || 'nobody, as far as the record goes'],
    ['Duration', report.duration === null ? 'not known' : durationText(report.duration)],
    ['Recovery', report.recovery],
    ['Downtime', report.downtime],
    ['From, to', `${releaseText(report.from)} → ${releaseText(report.to)}`],
    ['Quarantine', report.quarantine],
    ['Operation', report.operation],
    ['Record', `${record.head ?? 'not kept'}: ${[record.state, ...record.sentences].join('; ')}`],
    ['Audited', timeText(report.auditedAt)],
    ['Post-mortem before', timeText(report.followUps.postMortemBefore)],
  ];
}

function dataRows({ dataImpact }: RollbackReport): readonly (readonly [string, string])[] {
  return [
    ['Data loss', dataImpact.loss === 'none' ? 'none' : 'not told'],
    ['Affected records', dataImpact.affectedRecords],
    ['Time window', dataImpact.window],
    ['Known from', dataImpact.why],
  ];
}

function verificationBoxes({ verification }: RollbackReport): readonly Box[] {
  const box = (name: string, { result, detail }: VerificationResult): Box => ({
    ticked: result === 'yes',
    text: `${name}: ${result === 'not-measured' ? 'not measured' : result}${detail === '' ? '' : ` (${detail})`}`,
  });
  return [
    box('All services healthy', verification.servicesHealthy),
    box('Application functional', verification.applicationFunctional),
    box('Performance normal', verification.performanceNormal),
    box('No errors in logs', verification.noErrorsInLogs),
  ];
}

function driftSection(drift: DriftReport): ReportSection {
  const title = 'Drift';
  switch (drift.state) {
    case 'measured': {
      const rows = [
        ...drift.items.map(({ host, what, expected, found }) => [host, what, expected, found]),
        ...drift.uncompared.map((sentence) => ['', `not compared: ${sentence}`, '', '']),
      ];
      if (rows.length === 0) return { kind: 'list', title, items: [`none since ${drift.against}`] };
      const head = ['Host', 'What', 'Baseline', 'Now'];
      return { kind: 'table', title: `Drift since ${drift.against}`, head, rows: rows.slice(0, MOST_ROWS) };
    }
    case 'no-baseline':
      return { kind: 'list', title, items: [`no baseline to compare with. Write one: ${drift.mend}`] };
    case 'not-measured':
      return { kind: 'list', title, items: [`not measured: ${drift.why}`] };
  }
}

function evidenceRows({ evidence }: RollbackReport): readonly (readonly string[])[] {
  return evidence.flatMap(hostRows).slice(0, MOST_ROWS);
}

function hostRows({
  host,
  state,
  path,
  bytes,
  sha256,
  files,
  missing,
  unread,
  errors,
}: HostEvidence): readonly string[][] {
  const size = bytes === null ? '' : `, ${bytes} bytes, ${files.length} files`;
  return [
    [host, `${state}${size}`, path ?? '', sha256 ?? ''],
    ...files.map((file) => [host, `${file.bytes} bytes`, file.name, file.sha256]),
    ...unread.map(({ what, why }) => [host, `not read: ${what}`, why, '']),
    ...missing.map(({ what, why }) => [host, `not collected: ${what}`, why, '']),
    ...errors.map(({ what, count }) => [host, `${count} errors in ${what} since the host was proved`, '', '']),
  ];
}

function reattemptBoxes({ reattempt }: RollbackReport): readonly Box[] {
  return reattempt.lines.map(({ text, state, detail }) => ({
    ticked: state === 'met',
    text: `${text}${state === 'people' ? ' (for a person to tick)' : detail === '' ? '' : ` ${state === 'met' ? '' : 'Not met: '}${detail}`}`,
  }));
}

function bounded(items: readonly string[]): readonly string[] {
  const more = items.length - MOST_ROWS;
  return more <= 0 ? items : [...items.slice(0, MOST_ROWS), `${more} more are in report.json.`];
}

function releaseText(ref: ReleaseRef | null): string {
  if (ref === null) return 'not known';
  return ref.commit === null ? ref.release : `${ref.release} (${ref.commit.slice(0, 12)})`;
}

function commitText(ref: ReleaseRef | null): string {
  return ref?.commit ?? 'not known';
}

/** `2026-03-07 09:14 UTC` */
function timeText(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
