import { htmlPage } from './html-page.ts';
import { htmlProse } from './html-prose.ts';
import { type Content, type Markup, tag } from './markup.ts';
import { reasonText } from './reason-text.ts';
import { section, timelineSections } from './report-html.ts';
import type { RollbackReport } from './rollback-report.ts';
import { type ReportSection, reportSections, reportTitle } from './rollback-report-sections.ts';
import type { Timeline } from './timeline.ts';

/**
 * `report.html` of an audit: one file that needs nothing else and runs nothing.
 * @param timeline told below the report; null where it is not to be shown
 */
export function rollbackReportHtml(report: RollbackReport, timeline: Timeline | null): string {
  const tone = report.decision === 'complete' ? 'good' : 'bad';
  const head = tag(
    'header',
    { class: tone },
    tag(
      'div',
      { class: 'over' },
      tag('span', { class: `badge ${tone}` }, `audit ${report.decision}`),
      tag('span', {}, `${report.app} ${report.environment}`),
      tag('code', {}, report.operation),
    ),
    tag('h1', {}, reportTitle(report)),
    tag('p', {}, htmlProse(reasonText(report.reasonCode).sentence)),
  );
  const sections = reportSections(report).map((each) => section(each.title, sectionContent(each)));
  return htmlPage(reportTitle(report), head, sections, timeline === null ? null : timelineSections(timeline));
}

function sectionContent(each: ReportSection): Content {
  switch (each.kind) {
    case 'rows':
      return sheet(
        each.rows.map(([name, value]) =>
          tag(
            'tr',
            {},
            tag('th', { scope: 'row', class: 'name' }, name),
            tag('td', { class: 'wide' }, htmlProse(value)),
          ),
        ),
      );
    case 'table':
      return sheet([
        tag(
          'tr',
          {},
          each.head.map((name) => tag('th', { scope: 'col' }, name)),
        ),
        ...each.rows.map((cells) =>
          tag(
            'tr',
            {},
            cells.map((cell, column) =>
              tag('td', { class: column === cells.length - 1 ? 'wide' : 'any' }, htmlProse(cell)),
            ),
          ),
        ),
      ]);
    case 'list':
      return list('plain', each.items);
    case 'boxes':
      return list(
        'boxes',
        each.items.map(({ ticked, text }) => `${ticked ? '☑' : '☐'} ${text}`),
      );
  }
}

function list(kind: 'plain' | 'boxes', items: readonly string[]): Markup {
  return tag(
    'div',
    { class: 'sheet' },
    tag(
      'ul',
      { class: kind },
      items.map((item) => tag('li', {}, htmlProse(item))),
    ),
  );
}

/** Wide tables scroll by themselves on a phone; they can be reached by keyboard. */
function sheet(rows: readonly Markup[]): Markup {
  return tag('div', { class: 'sheet scroll', tabindex: 0 }, tag('table', {}, tag('tbody', {}, rows)));
}
