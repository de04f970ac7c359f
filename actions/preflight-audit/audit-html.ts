import type { PreflightEnd } from '@failback/operation';
import { type AnswerCell, type AnswerSection, answerHtml, type Tone } from '@failback/record';
import { auditHead } from './audit-report.ts';

const DECISION_TONES: Readonly<Record<PreflightEnd['decision'], Tone>> = {
  pass: 'good',
  warn: 'warn',
  block: 'bad',
  inconclusive: 'warn',
};
type Finding = PreflightEnd['findings'][number];
const STATUS_TONES: Readonly<Record<Finding['status'], Tone>> = {
  block: 'bad',
  unknown: 'warn',
  warn: 'warn',
  pass: 'good',
};

/** The report as one page that needs nothing else: what stands in the way first, then everything that was looked at. */
export function auditHtml(end: PreflightEnd): string {
  const { title, decision, sentence, facts } = auditHead(end);
  const inTheWay = end.findings.filter(({ status }) => status !== 'pass');
  return answerHtml({
    title,
    decision,
    tone: DECISION_TONES[end.decision],
    sentence,
    facts,
    sections: [
      {
        title: 'In the way',
        content: {
          kind: 'list',
          items: inTheWay.map(({ subject, message, mend }) => ({ text: `${subject}: ${message}`, mend: mend ?? null })),
        },
      },
      {
        title: 'Findings',
        content: {
          kind: 'table',
          head: ['About', '', 'What was seen', 'Check', 'Written in'],
          rows: end.findings.map(findingRow),
        },
      },
      phases(end),
      baselines(end),
    ],
  });
}

function findingRow({ subject, status, message, check, source }: Finding): readonly AnswerCell[] {
  return [subject, { text: status, tone: STATUS_TONES[status] }, message, check, source];
}

function phases({ forecast }: PreflightEnd): AnswerSection {
  const rows = forecast?.phases.map(({ phase, seconds }) => [phase, `${seconds} s`]) ?? [];
  const title = 'Where the time of a rollback goes';
  return { title, content: { kind: 'table', head: ['Phase', 'Median of the slowest host'], rows } };
}

function baselines({ kept }: PreflightEnd): AnswerSection {
  const rows = kept.map((each) => [each.host, each.state === 'kept' ? each.path : `not kept: ${each.why}`]);
  return { title: 'Baseline', content: { kind: 'table', head: ['Host', 'Kept in'], rows } };
}
