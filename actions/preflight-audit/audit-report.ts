import { escapeMarkdown, markdownTable, type SummaryHead } from '@failback/action';
import type { PreflightEnd } from '@failback/operation';

export function auditHead(end: PreflightEnd): SummaryHead {
  const { environment, decision, sentence, mode, release, target, forecast } = end;
  return {
    title: `Preflight audit of ${environment}`,
    decision,
    sentence,
    facts: [
      ['Mode', mode],
      ...(release === null ? [] : [['About to be deployed', release] as const]),
      ...(mode === 'static' ? [] : [['Would come back to', target?.release ?? 'nothing'] as const]),
      ...(forecast === null ? [] : [['Predicted', predicted(forecast)] as const]),
    ],
  };
}

/** Every finding, worst first, and below what the prediction is made of. */
export function auditBody(end: PreflightEnd): string {
  const rows = end.findings.map(({ status, subject, message, mend, check, source }) => [
    status,
    subject,
    message,
    mend ?? '',
    `${check} (${source})`,
  ]);
  const table = markdownTable(['', 'about', 'what was seen', 'what mends it', 'check'], rows);
  return `${table}${phases(end)}${baselines(end)}`;
}

export function auditMarkdown(end: PreflightEnd): string {
  const { title, decision, sentence, facts } = auditHead(end);
  const head = `# ${escapeMarkdown(title)}: ${escapeMarkdown(decision)}\n\n${escapeMarkdown(sentence)}\n\n`;
  return `${head}${markdownTable(['', ''], facts)}\n${auditBody(end)}`;
}

function predicted({ seconds, budgetSeconds }: NonNullable<PreflightEnd['forecast']>): string {
  return seconds === null ? `never measured; the budget is ${budgetSeconds} s` : `${seconds} s of ${budgetSeconds} s`;
}

function phases({ forecast }: PreflightEnd): string {
  if (forecast === null || forecast.phases.length === 0) return '';
  const rows = forecast.phases.map(({ phase, seconds }) => [phase, `${seconds} s`]);
  const from = escapeMarkdown(`From ${forecast.from.join(', ')}.`);
  return `\n### Where the time goes\n\n${markdownTable(['phase', 'median of the slowest host'], rows)}\n${from}\n`;
}

function baselines({ kept }: PreflightEnd): string {
  if (kept.length === 0) return '';
  const rows = kept.map((each) => [each.host, each.state === 'kept' ? each.path : `not kept: ${each.why}`]);
  return `\n### Baseline\n\n${markdownTable(['host', 'kept in'], rows)}`;
}
