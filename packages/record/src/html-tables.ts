import { chronicle, vantageText } from './chronicle.ts';
import { durationText } from './duration.ts';
import { facts, hostEndText } from './facts.ts';
import type { Tone } from './headline.ts';
import { type Content, type Markup, tag } from './markup.ts';
import { bounded, REPORT_LIMITS } from './report-limits.ts';
import { stateLabel, stateTone } from './state-words.ts';
import type { HostTimeline, PhaseStatus, Span, StepStatus, StepTimeline, Timeline } from './timeline.ts';

export function pill(text: string, tone: Tone): Markup {
  return tag('span', { class: `pill ${tone}` }, text);
}

export function factTable(timeline: Timeline): Markup {
  return sheet(
    tag(
      'table',
      {},
      tag(
        'tbody',
        {},
        facts(timeline).map(({ name, value }) =>
          tag('tr', {}, tag('th', { scope: 'row' }, name), tag('td', { class: 'wide' }, value)),
        ),
      ),
    ),
  );
}

export function hostTable(timeline: Timeline): Markup[] {
  const { shown, more } = bounded(timeline.hosts, REPORT_LIMITS.hosts, 'hosts');
  const rows = shown.map((host) => [
    rowHead(host.host),
    cell(pill(stateLabel(host.state), stateTone(host.state))),
    cell(host.served ?? 'not proved'),
    cell(host.decision === null ? 'none' : `${host.decision.decision} (${host.decision.by})`),
    cell(closedText(host), 'num'),
    cell(host.recovery ?? 'unknown'),
    cell(host.alerts.at(-1)?.status ?? 'none'),
  ]);
  return [
    sheet(table(['Host', 'Ended', 'Serves', 'Decision', 'Closed', 'Recovery entry', 'Alert'], rows)),
    ...moreText(more),
  ];
}

function closedText(host: HostTimeline): string {
  if (host.closed === null) return 'never';
  return host.closed.end === null ? 'still' : durationText(host.closed.end - host.closed.begin);
}

const PHASE_TONES: Readonly<Record<PhaseStatus, Tone>> = {
  ok: 'good',
  warned: 'warn',
  failed: 'bad',
  undone: 'warn',
  unfinished: 'warn',
  'not-run': 'calm',
};

export function phaseTable(timeline: Timeline): Markup {
  const columns = timeline.hosts.length <= REPORT_LIMITS.hostColumns ? timeline.hosts.map((host) => host.host) : [];
  const rows = timeline.phases.map((phase) => [
    rowHead(phase.phase),
    cell(phase.begin === null ? '' : `+${durationText(phase.begin)}`, 'num'),
    cell(took(phase, timeline), 'num'),
    cell(pill(phase.status, PHASE_TONES[phase.status])),
    ...columns.map((name) => {
      const span = phase.hosts.find((host) => host.host === name);
      if (span === undefined) return cell('');
      return cell(span.status === 'ok' ? took(span, timeline) : `${took(span, timeline)} ${span.status}`.trim(), 'num');
    }),
  ]);
  return sheet(table(['Phase', 'Begun', 'Took', 'Status', ...columns], rows));
}

function took(span: Span, timeline: Timeline): string {
  return span.begin === null ? '' : durationText((span.end ?? timeline.length) - span.begin);
}

export function entryTable(timeline: Timeline): Markup[] {
  const { shown, more } = bounded(chronicle(timeline), REPORT_LIMITS.entries, 'events');
  const rows = shown.map((entry) => [
    cell(`+${durationText(entry.at)}`, 'at'),
    rowHead(entry.who),
    tag('td', { class: `wide ${entry.tone}` }, entry.sentence),
  ]);
  return [sheet(table(['At', 'Who', 'What'], rows)), ...moreText(more)];
}

export function checkTable(timeline: Timeline): Markup[] {
  const all = timeline.looks.flatMap((look) => look.assessments.map((assessment) => ({ look, assessment })));
  if (all.length === 0) return [];
  const { shown, more } = bounded(all, REPORT_LIMITS.assessments, 'checks');
  const rows = shown.map(({ look, assessment }) => [
    cell(`+${durationText(look.at)}`, 'at'),
    cell(look.purpose),
    rowHead(assessment.check),
    cell(vantageText(assessment.from)),
    cell(
      pill(
        assessment.verdict,
        assessment.verdict === 'healthy' ? 'good' : assessment.verdict === 'unhealthy' ? 'bad' : 'warn',
      ),
    ),
    cell(assessment.detail, 'wide'),
  ]);
  return [sheet(table(['At', 'For', 'Check', 'From', 'Verdict', 'Seen'], rows)), ...moreText(more)];
}

export function stepTables(timeline: Timeline): Markup[] {
  return bounded(timeline.hosts, REPORT_LIMITS.hosts, 'hosts')
    .shown.filter((host) => host.steps.length > 0)
    .map((host) => {
      const { shown, more } = bounded(host.steps, REPORT_LIMITS.stepsOfAHost, 'steps');
      return tag(
        'details',
        {},
        tag('summary', {}, host.host, tag('small', {}, hostEndText(host))),
        tag('div', { class: 'scroll' }, table(['Step', 'What', 'Begun', 'Took', 'Result', 'Undo'], shown.map(stepRow))),
        moreText(more),
      );
    });
}

const STEP_TONES: Readonly<Record<StepStatus, Tone>> = {
  ok: 'good',
  already: 'good',
  warned: 'warn',
  failed: 'bad',
  timeout: 'bad',
  survivors: 'bad',
  unfinished: 'warn',
  'not-run': 'calm',
};

function stepRow(step: StepTimeline): Markup[] {
  const last = step.runs.at(-1);
  const notes = [
    ...(last?.rc === null || last?.rc === undefined || last.rc === 0 ? [] : [`exit status ${last.rc}`]),
    ...(step.runs.length > 1 ? [`run ${step.runs.length} times`] : []),
  ];
  return [
    rowHead(step.id),
    cell(step.title, 'wide'),
    cell(last === undefined ? '' : `+${durationText(last.begin)}`, 'at'),
    cell(last === undefined || last.ms === null ? '' : durationText(last.ms), 'num'),
    tag(
      'td',
      {},
      pill(step.status, STEP_TONES[step.status]),
      notes.map((note) => tag('div', {}, note)),
    ),
    cell(step.undo === 'not-run' ? '' : pill(step.undo, STEP_TONES[step.undo])),
  ];
}

export function table(head: readonly string[], rows: readonly (readonly Markup[])[]): Markup {
  return tag(
    'table',
    {},
    tag(
      'thead',
      {},
      tag(
        'tr',
        {},
        head.map((name) => tag('th', { scope: 'col' }, name)),
      ),
    ),
    tag(
      'tbody',
      {},
      rows.map((cells) => tag('tr', {}, cells)),
    ),
  );
}

export function rowHead(text: string): Markup {
  return tag('th', { scope: 'row' }, text);
}

export function cell(content: Content, kind: string | null = null): Markup {
  return tag('td', { class: kind }, content);
}

/** Wide tables scroll by themselves on a phone; they can be reached by keyboard. */
export function sheet(content: Markup): Markup {
  return tag('div', { class: 'sheet scroll', tabindex: 0 }, content);
}

function moreText(more: string | null): Markup[] {
  return more === null ? [] : [tag('p', { class: 'more' }, more)];
}
