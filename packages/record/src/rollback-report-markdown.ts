import { markdownProse, markdownTable, markdownText } from './markdown-text.ts';
import { section, timelineBlocks, withinLimit } from './report-markdown.ts';
import type { RollbackReport } from './rollback-report.ts';
import { type ReportSection, reportSections, reportTitle } from './rollback-report-sections.ts';
import type { Timeline } from './timeline.ts';

/** Room for what is longest: a path, a reason of a person. */
const LONGEST = 600;

/**
 * `report.md` of an audit, also the job summary. Nothing in it that a host, a tag or a person said can be more than text.
 * @param timeline told below the report; null where it is not to be shown
 */
export function rollbackReportMarkdown(report: RollbackReport, timeline: Timeline | null): string {
  const sign = report.decision === 'complete' ? '✅' : '❌';
  return withinLimit([
    [`# ${sign} ${text(reportTitle(report))}`],
    ...reportSections(report).map((each) => section(text(each.title), sectionLines(each))),
    ...(timeline === null ? [] : timelineBlocks(timeline)),
  ]);
}

function sectionLines(each: ReportSection): readonly string[] {
  switch (each.kind) {
    case 'rows':
      return markdownTable(
        ['', ''],
        each.rows.map(([name, value]) => [`**${text(name)}**`, text(value)]),
      );
    case 'table':
      return markdownTable(
        each.head.map(text),
        each.rows.map((cells) => cells.map(text)),
      );
    case 'list':
      return each.items.map((item) => `- ${markdownProse(item, LONGEST)}`);
    case 'boxes':
      return each.items.map((item) => `- [${item.ticked ? 'x' : ' '}] ${markdownProse(item.text, LONGEST)}`);
  }
}

function text(value: string): string {
  return markdownText(value, LONGEST);
}
