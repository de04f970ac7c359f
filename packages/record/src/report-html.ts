import type { Phase } from '@failback/runbook';
import { durationText } from './duration.ts';
import { outageText, recoveryText } from './facts.ts';
import { headline, siteName } from './headline.ts';
import { failureList } from './html-failures.ts';
import { htmlPage } from './html-page.ts';
import { htmlProse } from './html-prose.ts';
import { checkTable, entryTable, factTable, hostTable, phaseTable, stepTables } from './html-tables.ts';
import { type Content, type Markup, tag } from './markup.ts';
import { nextSteps } from './next-steps.ts';
import { reasonText } from './reason-text.ts';
import { bounded, REPORT_LIMITS } from './report-limits.ts';
import { svgPicture } from './svg-picture.ts';
import type { Timeline } from './timeline.ts';

/**
 * `report.html`: one file that needs nothing else, runs nothing and fetches nothing (its own policy forbids both), for the
 * team's folder, an attachment or a printer.
 */
export function reportHtml(timeline: Timeline): string {
  const head = headline(timeline);
  const title = `failback: ${siteName(timeline)}, ${head.label}`;
  const picture = svgPicture(timeline);
  return htmlPage(
    title,
    pageHead(timeline),
    cards(timeline),
    section('Timeline', picture === null ? null : figure(timeline, picture)),
    section('Why it failed', failureList(timeline)),
    section('What to do now', nextList(timeline)),
    section('Facts', factTable(timeline)),
    ...told(timeline),
    pageFoot(timeline),
  );
}

/** What the record tells, from the picture to the notices. */
export function timelineSections(timeline: Timeline): Content {
  const picture = svgPicture(timeline);
  return [
    section('Timeline', picture === null ? null : figure(timeline, picture)),
    ...told(timeline),
    pageFoot(timeline),
  ];
}

function told(timeline: Timeline): readonly Content[] {
  return [
    section('Hosts', timeline.hosts.length === 0 ? null : hostTable(timeline)),
    section('Phases', timeline.phases.length === 0 ? null : phaseTable(timeline)),
    section('What happened', entryTable(timeline)),
    section('Checks', orNull(checkTable(timeline))),
    section('Steps of each host', orNull(stepTables(timeline))),
    section('Notices', noticeList(timeline)),
  ];
}

export function section(title: string, content: Content): Markup | null {
  return content === null ? null : tag('section', {}, tag('h2', {}, title), content);
}

function orNull(content: readonly Markup[]): Content {
  return content.length === 0 ? null : content;
}

function pageHead(timeline: Timeline): Markup {
  const head = headline(timeline);
  const started =
    timeline.startedAt === null ? null : tag('time', { datetime: timeline.startedAt }, utc(timeline.startedAt));
  return tag(
    'header',
    { class: head.tone },
    tag(
      'div',
      { class: 'over' },
      tag('span', { class: `badge ${head.tone}` }, head.label),
      tag('span', {}, siteName(timeline)),
      timeline.plan === null ? null : tag('span', {}, `${timeline.plan.procedure} procedure`),
      started,
      timeline.operation === null ? null : tag('code', {}, timeline.operation),
    ),
    tag('h1', {}, htmlProse(head.sentence)),
    timeline.reasonCode === null ? null : tag('p', {}, htmlProse(reasonText(timeline.reasonCode).sentence)),
  );
}

function utc(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}

function cards(timeline: Timeline): Markup {
  const { plan, decision, recovered, budgetSeconds, outage } = timeline;
  const within = recovered !== null && budgetSeconds !== null && recovered.at <= budgetSeconds * 1000;
  const share =
    recovered === null || budgetSeconds === null || budgetSeconds === 0
      ? null
      : Math.min(100, recovered.at / (budgetSeconds * 10));
  return tag(
    'dl',
    { class: 'cards' },
    card(
      'Recovery time',
      recovered === null ? 'not recovered' : durationText(recovered.at),
      budgetSeconds === null
        ? 'no budget known'
        : `budget ${durationText(budgetSeconds * 1000)}${recovered === null ? '' : within ? ', kept' : ', exceeded'}`,
      share === null
        ? null
        : tag(
            'dd',
            { class: `gauge ${within ? 'good' : 'bad'}`, title: recoveryText(timeline) },
            tag('i', { style: `width:${Math.round(share * 10) / 10}%` }),
          ),
    ),
    card(
      'Outage',
      outageText(timeline),
      outage === null ? 'no requests were counted' : `${outage.failed} of ${outage.requests} requests failed`,
    ),
    card(
      recovered === null ? 'Target' : 'Serves now',
      plan === null ? 'unknown' : plan.to.release,
      plan === null ? '' : `instead of ${plan.from?.release ?? 'an unknown release'}`,
    ),
    card(
      'Decision',
      decision === null ? 'none' : decision.decision,
      decision === null
        ? 'nothing was decided'
        : `${decision.reason}, by the ${decision.by}, after ${durationText(decision.at)}`,
    ),
  );
}

function card(name: string, value: string, note: string, gauge: Markup | null = null): Markup {
  return tag('div', { class: 'card' }, tag('dt', {}, name), tag('dd', {}, value), tag('dd', {}, note), gauge);
}

function figure(timeline: Timeline, picture: Markup): Markup {
  const phases = timeline.phases.filter((phase) => phase.begin !== null).map((phase) => phase.phase);
  const undone = timeline.hosts.some((host) => host.steps.some((step) => step.undos.length > 0));
  const failed = timeline.phases.some((phase) => phase.status === 'failed');
  const closed = timeline.hosts.some((host) => host.closed !== null);
  return tag(
    'figure',
    {},
    tag('div', { class: 'scroll', tabindex: 0 }, picture),
    tag(
      'figcaption',
      {},
      phases.map((phase: Phase) => key(`p-${phase}`, phase)),
      undone ? key('c-undo', 'undo') : null,
      failed ? key('c-failed', 'failed') : null,
      closed ? key('c-closed', 'closed to clients') : null,
      timeline.looks.length > 0 ? tag('span', {}, '◆ look from the runner') : null,
      tag('span', {}, 'upper bars: phases; lower bars: steps'),
    ),
  );
}

function key(kind: string, name: string): Markup {
  return tag('span', { class: kind }, tag('i', {}), name);
}

function nextList(timeline: Timeline): Markup {
  const items = nextSteps(timeline).map(({ sentence, command }) =>
    tag('li', {}, htmlProse(sentence), command === null ? null : tag('pre', {}, command)),
  );
  return tag('div', { class: 'sheet' }, tag('ol', { class: 'next' }, items));
}

function noticeList(timeline: Timeline): Content {
  if (timeline.notices.length === 0) return null;
  const { shown, more } = bounded(timeline.notices, REPORT_LIMITS.notices, 'notices');
  const items = shown.map((notice) => tag('li', {}, htmlProse(notice)));
  return tag(
    'div',
    { class: 'sheet' },
    tag('ul', { class: 'plain' }, items),
    more === null ? null : tag('p', { class: 'more' }, more),
  );
}

function pageFoot(timeline: Timeline): Markup {
  const plan = timeline.digest === null ? '' : ` Plan ${timeline.digest}.`;
  return tag(
    'footer',
    {},
    `Made from ${timeline.lines} lines of the journal, and from nothing else. Times are since the start, in the controller's time.${plan}`,
  );
}
