import { chronicle, vantageText } from './chronicle.ts';
import { durationText } from './duration.ts';
import { facts, hostEndText } from './facts.ts';
import { headline, type Tone } from './headline.ts';
import { markdownCode, markdownProse, markdownTable, markdownText } from './markdown-text.ts';
import { nextSteps } from './next-steps.ts';
import { reasonText } from './reason-text.ts';
import { bounded, REPORT_LIMITS } from './report-limits.ts';
import { stateLabel } from './state-words.ts';
import { textPicture } from './text-picture.ts';
import type { HostTimeline, Span, StepTimeline, Timeline } from './timeline.ts';
import { whyItFailed } from './why-it-failed.ts';

/** Below the 1 MiB of a job summary, with room for what a step adds to it. In bytes of UTF-8. */
const MOST_BYTES = 1_000_000;

const SIGNS: Readonly<Record<Tone, string>> = { good: '✅', calm: 'ℹ️', warn: '⚠️', bad: '❌' };

/** `report.md`, also the job summary. Nothing in it that a host, a tag or an input said can be more than text. */
export function reportMarkdown(timeline: Timeline): string {
  const head = headline(timeline);
  const blocks: string[][] = [
    [`# ${SIGNS[head.tone]} failback: ${head.label}`, '', markdownProse(head.sentence)],
    timeline.reasonCode === null ? [] : [markdownProse(reasonText(timeline.reasonCode).sentence)],
    section('Why it failed', failureLines(timeline)),
    section('What to do now', nextStepLines(timeline)),
    section(
      'Facts',
      markdownTable(
        ['', ''],
        facts(timeline).map(({ name, value }) => [`**${name}**`, markdownText(value)]),
      ),
    ),
    ...timelineBlocks(timeline),
  ];
  return withinLimit(blocks);
}

/** What the record tells, from the picture to the notices. */
export function timelineBlocks(timeline: Timeline): string[][] {
  const picture = textPicture(timeline);
  return [
    section('Timeline', picture.length === 0 ? [] : ['```text', ...picture, '```']),
    section('Hosts', hostLines(timeline)),
    section('Phases', phaseLines(timeline)),
    section('What happened', entryLines(timeline)),
    section('Checks', checkLines(timeline)),
    section('Steps', stepLines(timeline)),
    section('Notices', noticeLines(timeline)),
    [
      `Made from ${timeline.lines} lines of the journal, and from nothing else. Times are since the start, in the controller's time.`,
    ],
  ];
}

/** Whole blocks while there is room, empty ones left out; a summary that is too long would not be shown at all. */
export function withinLimit(blocks: readonly (readonly string[])[]): string {
  let bytes = 0;
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => {
      const text = `${block.join('\n')}\n`;
      const size = Buffer.byteLength(text) + 1;
      if (bytes + size > MOST_BYTES)
        return `${block[0] ?? ''}\n\nToo long for this report; \`report.json\` holds all of it.\n`;
      bytes += size;
      return text;
    })
    .join('\n');
}

export function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines];
}

function nextStepLines(timeline: Timeline): string[] {
  return nextSteps(timeline).flatMap(({ sentence, command }, index) => [
    `${index + 1}. ${markdownProse(sentence)}`,
    ...(command === null ? [] : ['', '   ```sh', `   ${command.replaceAll('`', "'")}`, '   ```']),
  ]);
}

/** Between fences everything is text, as long as it holds no fence. */
function failureLines(timeline: Timeline): string[] {
  return whyItFailed(timeline).flatMap(({ title, lines }) => [
    `**${markdownText(title)}**`,
    '',
    '```text',
    ...lines.map((line) => line.replaceAll('`', "'")),
    '```',
    '',
  ]);
}

function hostLines(timeline: Timeline): string[] {
  const { shown, more } = bounded(timeline.hosts, REPORT_LIMITS.hosts, 'hosts');
  const rows = shown.map((host) => [
    markdownCode(host.host),
    markdownText(stateLabel(host.state)),
    host.served === null ? 'not proved' : markdownCode(host.served),
    host.decision === null ? 'none' : host.decision.decision,
    closedText(host),
    host.alerts.length === 0 ? '' : (host.alerts.at(-1)?.status ?? ''),
  ]);
  return withMore(markdownTable(['Host', 'Ended', 'Serves', 'Decision', 'Closed', 'Alert'], rows), more);
}

function closedText(host: HostTimeline): string {
  if (host.closed === null) return 'never';
  return host.closed.end === null ? 'still' : durationText(host.closed.end - host.closed.begin);
}

function phaseLines(timeline: Timeline): string[] {
  const columns = timeline.hosts.length <= REPORT_LIMITS.hostColumns ? timeline.hosts.map((host) => host.host) : [];
  const rows = timeline.phases.map((phase) => [
    phase.phase,
    phase.begin === null ? '' : `+${durationText(phase.begin)}`,
    spanText(phase, timeline),
    phase.status,
    ...columns.map((name) => {
      const span = phase.hosts.find((host) => host.host === name);
      return span === undefined ? '' : `${spanText(span, timeline)} ${span.status}`.trim();
    }),
  ]);
  return markdownTable(['Phase', 'Begun', 'Took', 'Status', ...columns.map((name) => markdownCode(name))], rows);
}

function spanText(span: Span, timeline: Timeline): string {
  return span.begin === null ? '' : durationText((span.end ?? timeline.length) - span.begin);
}

function entryLines(timeline: Timeline): string[] {
  const { shown, more } = bounded(chronicle(timeline), REPORT_LIMITS.entries, 'events');
  const rows = shown.map((entry) => [
    `+${durationText(entry.at)}`,
    markdownCode(entry.who),
    markdownText(entry.sentence),
  ]);
  return withMore(markdownTable(['At', 'Who', 'What'], rows), more);
}

function checkLines(timeline: Timeline): string[] {
  const all = timeline.looks.flatMap((look) => look.assessments.map((assessment) => ({ look, assessment })));
  const { shown, more } = bounded(all, REPORT_LIMITS.assessments, 'checks');
  const rows = shown.map(({ look, assessment }) => [
    `+${durationText(look.at)}`,
    look.purpose,
    markdownCode(assessment.check),
    markdownCode(vantageText(assessment.from)),
    assessment.verdict,
    markdownText(assessment.detail),
  ]);
  return withMore(markdownTable(['At', 'For', 'Check', 'From', 'Verdict', 'Seen'], rows), more);
}

function stepLines(timeline: Timeline): string[] {
  return bounded(timeline.hosts, REPORT_LIMITS.hosts, 'hosts').shown.flatMap((host) => {
    if (host.steps.length === 0) return [];
    const { shown, more } = bounded(host.steps, REPORT_LIMITS.stepsOfAHost, 'steps');
    const table = markdownTable(['Step', 'What', 'Took', 'Result', 'Undo'], shown.map(stepRow));
    const title = `<details><summary>${markdownText(host.host, 60)}: ${markdownText(hostEndText(host))}</summary>`;
    return [title, '', ...withMore(table, more), '', '</details>', ''];
  });
}

function stepRow(step: StepTimeline): string[] {
  const last = step.runs.at(-1);
  const again = step.runs.length > 1 ? ` (run ${step.runs.length} times)` : '';
  const rc = last?.rc === null || last?.rc === undefined || last.rc === 0 ? '' : `, exit status ${last.rc}`;
  return [
    markdownCode(step.id),
    markdownText(step.title),
    last === undefined || last.ms === null ? '' : durationText(last.ms),
    `${step.status}${rc}${again}`,
    step.undo === 'not-run' ? '' : step.undo,
  ];
}

function noticeLines(timeline: Timeline): string[] {
  const { shown, more } = bounded(timeline.notices, REPORT_LIMITS.notices, 'notices');
  return withMore(
    shown.map((notice) => `- ${markdownProse(notice)}`),
    more,
  );
}

function withMore(lines: readonly string[], more: string | null): string[] {
  return more === null ? [...lines] : [...lines, '', more];
}
