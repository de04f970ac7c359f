export const id = 70;
export const ids = [70];
export const modules = {

/***/ 1070:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ openRecordFolder)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/record/src/parse-record.ts + 1 modules
var parse_record = __webpack_require__(7333);
// EXTERNAL MODULE: ./packages/record/src/build-timeline.ts + 5 modules
var build_timeline = __webpack_require__(1265);
// EXTERNAL MODULE: ./packages/record/src/chronicle.ts
var chronicle = __webpack_require__(9594);
// EXTERNAL MODULE: ./packages/record/src/duration.ts
var duration = __webpack_require__(1163);
// EXTERNAL MODULE: ./packages/record/src/facts.ts
var facts = __webpack_require__(2508);
// EXTERNAL MODULE: ./packages/record/src/headline.ts
var headline = __webpack_require__(987);
// EXTERNAL MODULE: ./packages/record/src/one-line.ts
var one_line = __webpack_require__(3282);
;// CONCATENATED MODULE: ./packages/record/src/markdown-text.ts

/**
 * Text of whatever origin as Markdown that shows just that text: no markup, HTML, link, mention, emoji or workflow
 * command. Fits a table cell.
 */
function markdownText(text, limit = 300) {
    return ((0,one_line/* oneLine */.T)(text, limit)
        .replace(/[\\`*_[\]#|~$]/g, '\\$&')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('@', '&#64;')
        .replaceAll('::', ':&#58;')
        .replace(/:\/\//g, '&#58;//')
        .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}&#46;`)
        .replace(/^(\s*)-/, '$1\\-')
        // `1. x` and `1) x` would begin a list; 9.3 s would not.
        .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2'));
}
/** Text of whatever origin between backticks; a backtick in it becomes an apostrophe, a pipe a broken bar. Fits a table cell. */
function markdownCode(text, limit = 120) {
    const shown = (0,one_line/* oneLine */.T)(text, limit).replaceAll('`', "'").replaceAll('|', '¦').trim();
    return shown === '' ? '' : `\`${shown}\``;
}
function markdownTable(head, rows) {
    if (rows.length === 0)
        return [];
    const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

// EXTERNAL MODULE: ./packages/record/src/next-steps.ts
var next_steps = __webpack_require__(3256);
// EXTERNAL MODULE: ./packages/record/src/reason-text.ts + 4 modules
var reason_text = __webpack_require__(768);
;// CONCATENATED MODULE: ./packages/record/src/report-limits.ts
/**
 * How much of each list a report shows. A report stays below the 1 MiB that a job summary may have, and is still read by
 * a person; what is left out is counted, and `report.json` and the journal hold all of it.
 */
const REPORT_LIMITS = {
    hosts: 60,
    /** Hosts that get a column of their own in the table of phases. */
    hostColumns: 6,
    stepsOfAHost: 60,
    entries: 200,
    notices: 50,
    assessments: 100,
};
/** The first `limit` of a list, and a sentence about the others when there are any. */
function bounded(list, limit, what) {
    const left = list.length - limit;
    return { shown: list.slice(0, limit), more: left > 0 ? `${left} more ${what} are in the journal.` : null };
}

// EXTERNAL MODULE: ./packages/record/src/state-words.ts
var state_words = __webpack_require__(478);
// EXTERNAL MODULE: ./packages/runbook/src/words/plan.ts
var plan = __webpack_require__(3791);
;// CONCATENATED MODULE: ./packages/record/src/busy-intervals.ts
/** When anything happened: steps, undos, claims, states, looks, and what the controller did. */
function busyIntervals(timeline) {
    const moment = (at) => ({ begin: at, end: at });
    const open = timeline.outcome === null ? timeline.length : null;
    return [
        ...timeline.hosts.flatMap((host) => [
            ...host.steps
                .flatMap((step) => [...step.runs, ...step.undos])
                .map((run) => ({ begin: run.begin, end: run.end ?? open ?? run.begin })),
            ...host.states.map((change) => moment(change.at)),
            ...host.starts.map((start) => moment(start.at)),
            ...host.alerts.map((alert) => moment(alert.at)),
        ]),
        ...timeline.controller.map((mark) => moment(mark.at)),
        ...timeline.looks.map((look) => moment(look.at)),
    ];
}

;// CONCATENATED MODULE: ./packages/record/src/time-scale.ts
/** A stretch without events is shortened when it is longer than this and than a fifth of the rest. */
const SHORTEST_BREAK = 4_000;
/** Width of a shortened stretch, as a part of the whole line. */
const BREAK_WIDTH = 0.07;
const TICKS = [
    100, 200, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000, 3_600_000,
];
const MOST_TICKS = 9;
/** No two labels are nearer to each other than this part of the line. */
const TICK_ROOM = 0.06;
function timeScale(length, busy) {
    const end = Math.max(length, 1);
    const breaks = quietStretches(end, busy);
    const active = Math.max(1, end - total(breaks));
    const room = Math.max(0.2, 1 - BREAK_WIDTH * breaks.length);
    const breakWidth = breaks.length === 0 ? 0 : (1 - room) / breaks.length;
    const position = (at) => {
        const offset = Math.min(Math.max(at, 0), end);
        let drawn = 0;
        let quiet = 0;
        for (const stretch of breaks) {
            if (offset <= stretch.begin)
                break;
            const inside = Math.min(offset, stretch.end) - stretch.begin;
            quiet += inside;
            drawn += (inside / (stretch.end - stretch.begin)) * breakWidth;
        }
        return Math.min(1, drawn + ((offset - quiet) / active) * room);
    };
    return { position, breaks, ticks: roundOffsets(end, active, breaks, position) };
}
function quietStretches(length, busy) {
    const sorted = [...busy, { begin: 0, end: 0 }, { begin: length, end: length }].toSorted((a, b) => a.begin - b.begin);
    const gaps = [];
    let reached = 0;
    for (const interval of sorted) {
        if (interval.begin > reached)
            gaps.push({ begin: reached, end: interval.begin });
        reached = Math.max(reached, interval.end);
    }
    const long = gaps.filter((gap) => gap.end - gap.begin > SHORTEST_BREAK);
    const rest = length - total(long);
    return long
        .filter((gap) => gap.end - gap.begin > rest / 5)
        .map((gap) => {
        const margin = Math.min((gap.end - gap.begin) / 10, rest / 40);
        return { begin: gap.begin + margin, end: gap.end - margin };
    });
}
function total(intervals) {
    return intervals.reduce((sum, interval) => sum + interval.end - interval.begin, 0);
}
function roundOffsets(length, active, breaks, position) {
    const step = TICKS.find((candidate) => active / candidate <= MOST_TICKS) ?? Math.ceil(active / MOST_TICKS);
    const starts = [0, ...breaks.map((stretch) => stretch.end)];
    const ends = [...breaks.map((stretch) => stretch.begin), length];
    const ticks = [];
    for (const [index, start] of starts.entries()) {
        const end = ends[index] ?? length;
        for (let at = Math.ceil(start / step) * step; at <= end; at += step) {
            const previous = ticks.at(-1);
            if (previous === undefined || position(at) - position(previous) >= TICK_ROOM)
                ticks.push(at);
        }
    }
    return ticks;
}

;// CONCATENATED MODULE: ./packages/record/src/text-picture.ts






const WIDTH = 72;
const NAME = 12;
/** More hosts than this are counted, not drawn. */
const MOST_HOSTS = 24;
const BARS = { before: '░', closing: '▒', forward: '█', undo: '▓' };
/** The timeline as lines of bars: what a log, a terminal and the text of a report can show. */
function textPicture(timeline) {
    if (timeline.hosts.length === 0 || timeline.length === 0)
        return [];
    const scale = timeScale(timeline.length, busyIntervals(timeline));
    const column = (at) => Math.min(WIDTH - 1, Math.floor(scale.position(at) * WIDTH));
    const lane = (name, row, end) => `${label(name)} ${row.join('')} ${end}`.trimEnd();
    const shown = timeline.hosts.slice(0, MOST_HOSTS);
    const breaks = scale.breaks.map((stretch) => column((stretch.begin + stretch.end) / 2));
    return [
        axis(timeline, column, breaks),
        ...(timeline.decision === null ? [] : [lane('', decisionRow(timeline.decision, column), '')]),
        ...shown.map((host) => lane(host.host, hostRow(host, timeline.length, column), (0,state_words/* stateLabel */.UH)(host.state))),
        ...(timeline.hosts.length > shown.length
            ? [`${label('')} and ${timeline.hosts.length - shown.length} more hosts`]
            : []),
        ...(shown.some((host) => host.closed !== null) ? [lane('closed', closedRow(timeline, column), '')] : []),
        '',
        legend(timeline),
    ];
}
function label(name) {
    const shown = (0,one_line/* oneLine */.T)(name, NAME).replaceAll('`', "'");
    return shown.padEnd(NAME);
}
function blank() {
    return Array.from({ length: WIDTH }, () => ' ');
}
function fill(row, from, to, bar) {
    for (let index = from; index <= Math.max(from, to); index += 1)
        row[index] = bar;
}
function axis(timeline, column, breaks) {
    const row = blank();
    for (const at of timeScale(timeline.length, busyIntervals(timeline)).ticks) {
        const text = (0,duration/* durationText */.S)(at);
        const from = column(at);
        const room = row.slice(Math.max(0, from - 1), from + text.length + 1);
        if (from + text.length > WIDTH || room.some((character) => character !== ' '))
            continue;
        for (const [index, character] of [...text].entries())
            row[from + index] = character;
    }
    for (const index of breaks)
        if (row[index] === ' ')
            row[index] = '≈';
    return `${label('')} ${row.join('')}`.trimEnd();
}
function decisionRow({ at, decision }, column) {
    const row = blank();
    const text = [...`▼ decision: ${decision}`];
    const from = Math.min(column(at), WIDTH - 1);
    const fits = from + text.length <= WIDTH;
    for (const [index, character] of (fits ? text : ['▼']).entries())
        row[from + index] = character;
    return row;
}
function barOf(phase) {
    if (phase === 'prepare' || phase === 'claim')
        return BARS.before;
    return plan/* REVERSIBLE_PHASES */.J.includes(phase) ? BARS.closing : BARS.forward;
}
function hostRow(host, length, column) {
    const row = blank();
    for (const step of host.steps) {
        for (const run of step.runs)
            fill(row, column(run.begin), column(run.end ?? length), barOf(step.phase));
    }
    for (const step of host.steps) {
        for (const run of step.undos)
            fill(row, column(run.begin), column(run.end ?? length), BARS.undo);
    }
    for (const change of host.states)
        if (change.state === 'NEEDS_HUMAN')
            row[column(change.at)] = '!';
    return row;
}
function closedRow(timeline, column) {
    const row = blank();
    for (const host of timeline.hosts) {
        if (host.closed === null)
            continue;
        fill(row, column(host.closed.begin), column(host.closed.end ?? timeline.length), '×');
    }
    return row;
}
function legend(timeline) {
    const undone = timeline.hosts.some((host) => host.steps.some((step) => step.undos.length > 0));
    const inNeed = timeline.hosts.some((host) => host.state === 'NEEDS_HUMAN');
    return [
        `${BARS.before} prepare`,
        `${BARS.closing} protect to quiesce`,
        `${BARS.forward} revert to reopen`,
        ...(undone ? [`${BARS.undo} undo`] : []),
        ...(timeline.hosts.some((host) => host.closed !== null) ? ['× a host closed to clients'] : []),
        ...(inNeed ? ['! needs a person'] : []),
        ...(timeScale(timeline.length, busyIntervals(timeline)).breaks.length > 0 ? ['≈ shortened'] : []),
    ].join('   ');
}

;// CONCATENATED MODULE: ./packages/record/src/report-markdown.ts










/** Below the 1 MiB of a job summary, with room for what a step adds to it. In bytes of UTF-8. */
const MOST_BYTES = 1_000_000;
const SIGNS = { good: '✅', calm: 'ℹ️', warn: '⚠️', bad: '❌' };
/** `report.md`, also the job summary. Nothing in it that a host, a tag or an input said can be more than text. */
function reportMarkdown(timeline) {
    const head = (0,headline/* headline */.P)(timeline);
    const picture = textPicture(timeline);
    const blocks = [
        [`# ${SIGNS[head.tone]} failback: ${head.label}`, '', markdownText(head.sentence, 600)],
        timeline.reasonCode === null ? [] : [markdownText((0,reason_text/* reasonText */.u)(timeline.reasonCode).sentence)],
        section('What to do now', nextStepLines(timeline)),
        section('Facts', markdownTable(['', ''], (0,facts/* facts */.Ix)(timeline).map(({ name, value }) => [`**${name}**`, markdownText(value)]))),
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
    return withinLimit(blocks.filter((block) => block.length > 0));
}
/** Whole blocks while there is room; a summary that is too long would not be shown at all. */
function withinLimit(blocks) {
    let bytes = 0;
    return blocks
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
function section(title, lines) {
    return lines.length === 0 ? [] : [`## ${title}`, '', ...lines];
}
function nextStepLines(timeline) {
    return (0,next_steps/* nextSteps */.Z)(timeline).flatMap(({ sentence, command }, index) => [
        `${index + 1}. ${markdownText(sentence)}`,
        ...(command === null ? [] : ['', '   ```sh', `   ${command.replaceAll('`', "'")}`, '   ```']),
    ]);
}
function hostLines(timeline) {
    const { shown, more } = bounded(timeline.hosts, REPORT_LIMITS.hosts, 'hosts');
    const rows = shown.map((host) => [
        markdownCode(host.host),
        markdownText((0,state_words/* stateLabel */.UH)(host.state)),
        host.served === null ? 'not proved' : markdownCode(host.served),
        host.decision === null ? 'none' : host.decision.decision,
        closedText(host),
        host.alerts.length === 0 ? '' : (host.alerts.at(-1)?.status ?? ''),
    ]);
    return withMore(markdownTable(['Host', 'Ended', 'Serves', 'Decision', 'Closed', 'Alert'], rows), more);
}
function closedText(host) {
    if (host.closed === null)
        return 'never';
    return host.closed.end === null ? 'still' : (0,duration/* durationText */.S)(host.closed.end - host.closed.begin);
}
function phaseLines(timeline) {
    const columns = timeline.hosts.length <= REPORT_LIMITS.hostColumns ? timeline.hosts.map((host) => host.host) : [];
    const rows = timeline.phases.map((phase) => [
        phase.phase,
        phase.begin === null ? '' : `+${(0,duration/* durationText */.S)(phase.begin)}`,
        spanText(phase, timeline),
        phase.status,
        ...columns.map((name) => {
            const span = phase.hosts.find((host) => host.host === name);
            return span === undefined ? '' : `${spanText(span, timeline)} ${span.status}`.trim();
        }),
    ]);
    return markdownTable(['Phase', 'Begun', 'Took', 'Status', ...columns.map((name) => markdownCode(name))], rows);
}
function spanText(span, timeline) {
    return span.begin === null ? '' : (0,duration/* durationText */.S)((span.end ?? timeline.length) - span.begin);
}
function entryLines(timeline) {
    const { shown, more } = bounded((0,chronicle/* chronicle */.q)(timeline), REPORT_LIMITS.entries, 'events');
    const rows = shown.map((entry) => [
        `+${(0,duration/* durationText */.S)(entry.at)}`,
        markdownCode(entry.who),
        markdownText(entry.sentence),
    ]);
    return withMore(markdownTable(['At', 'Who', 'What'], rows), more);
}
function checkLines(timeline) {
    const all = timeline.looks.flatMap((look) => look.assessments.map((assessment) => ({ look, assessment })));
    const { shown, more } = bounded(all, REPORT_LIMITS.assessments, 'checks');
    const rows = shown.map(({ look, assessment }) => [
        `+${(0,duration/* durationText */.S)(look.at)}`,
        look.purpose,
        markdownCode(assessment.check),
        markdownCode((0,chronicle/* vantageText */.Q)(assessment.from)),
        assessment.verdict,
        markdownText(assessment.detail),
    ]);
    return withMore(markdownTable(['At', 'For', 'Check', 'From', 'Verdict', 'Seen'], rows), more);
}
function stepLines(timeline) {
    return bounded(timeline.hosts, REPORT_LIMITS.hosts, 'hosts').shown.flatMap((host) => {
        if (host.steps.length === 0)
            return [];
        const { shown, more } = bounded(host.steps, REPORT_LIMITS.stepsOfAHost, 'steps');
        const table = markdownTable(['Step', 'What', 'Took', 'Result', 'Undo'], shown.map(stepRow));
        const title = `<details><summary>${markdownText(host.host, 60)}: ${markdownText((0,facts/* hostEndText */.Vt)(host))}</summary>`;
        return [title, '', ...withMore(table, more), '', '</details>', ''];
    });
}
function stepRow(step) {
    const last = step.runs.at(-1);
    const again = step.runs.length > 1 ? ` (run ${step.runs.length} times)` : '';
    const rc = last?.rc === null || last?.rc === undefined || last.rc === 0 ? '' : `, exit status ${last.rc}`;
    return [
        markdownCode(step.id),
        markdownText(step.title),
        last === undefined || last.ms === null ? '' : (0,duration/* durationText */.S)(last.ms),
        `${step.status}${rc}${again}`,
        step.undo === 'not-run' ? '' : step.undo,
    ];
}
function noticeLines(timeline) {
    const { shown, more } = bounded(timeline.notices, REPORT_LIMITS.notices, 'notices');
    return withMore(shown.map((notice) => `- ${markdownText(notice)}`), more);
}
function withMore(lines, more) {
    return more === null ? [...lines] : [...lines, '', more];
}

;// CONCATENATED MODULE: ./packages/record/src/report-json.ts


function reportJson(timeline) {
    const { plan, recovered, decision } = timeline;
    return {
        schema_version: 1,
        outcome: timeline.outcome,
        reason_code: timeline.reasonCode,
        reason_sentence: timeline.reasonCode === null ? null : (0,reason_text/* reasonText */.u)(timeline.reasonCode).sentence,
        procedure: plan?.procedure ?? null,
        app: plan?.app ?? null,
        environment: plan?.environment ?? null,
        from_release: plan?.from?.release ?? null,
        to_release: plan?.to.release ?? null,
        operation_id: timeline.operation,
        plan_digest: timeline.digest,
        started_at: timeline.startedAt,
        actor: plan?.incident.actor ?? null,
        reason: plan?.incident.reason ?? null,
        recovery_seconds: recovered === null ? null : (0,duration/* seconds */.Y)(recovered.at),
        recovery_proof: recovered?.proof ?? null,
        budget_seconds: timeline.budgetSeconds,
        outage: timeline.outage,
        decision: decision?.decision ?? null,
        decided_by: decision?.by ?? null,
        decision_reason: decision?.reason ?? null,
        fleet: timeline.fleet,
        phases: timeline.phases.map(({ phase, begin, end, status }) => ({
            name: phase,
            seconds: begin === null ? 0 : (0,duration/* seconds */.Y)((end ?? timeline.length) - begin),
            status,
        })),
        hosts: timeline.hosts.map((host) => ({
            name: host.host,
            state: host.state,
            served_release: host.served,
            closed_seconds: host.closed === null || host.closed.end === null ? null : (0,duration/* seconds */.Y)(host.closed.end - host.closed.begin),
            decision: host.decision?.decision ?? null,
            steps: host.steps.map((step) => {
                const last = step.runs.at(-1);
                return {
                    id: step.id,
                    phase: step.phase,
                    status: step.status,
                    seconds: last === undefined || last.ms === null ? null : (0,duration/* seconds */.Y)(last.ms),
                    exit_code: last?.rc ?? null,
                    runs: step.runs.length,
                    undo: step.undo,
                };
            }),
        })),
        refusals: timeline.refusals,
        notices: timeline.notices,
    };
}

;// CONCATENATED MODULE: ./packages/record/src/markup.ts

const EMPTY_ELEMENTS = new Set(['meta', 'br', 'hr']);
const LONGEST_TEXT = 1000;
/** Room for the longest path of the picture. */
const LONGEST_ATTRIBUTE = 4000;
/** One element. Strings are text of whatever origin: they are made printable and escaped. A null attribute is left out. */
function tag(name, attributes, ...children) {
    const written = Object.entries(attributes)
        .filter(([, value]) => value !== null)
        .map(([key, value]) => ` ${key}="${escaped(String(value), LONGEST_ATTRIBUTE)}"`)
        .join('');
    if (EMPTY_ELEMENTS.has(name))
        return { markup: `<${name}${written}>` };
    return { markup: `<${name}${written}>${render(children)}</${name}>` };
}
/** What the style sheet of this package says; never text from outside. */
function styleSheet(css) {
    return { markup: `<style>${css}</style>` };
}
function render(content) {
    if (content === null)
        return '';
    if (typeof content === 'number')
        return String(content);
    if (typeof content === 'string')
        return escaped(content);
    if (isList(content))
        return content.map(render).join('');
    return content.markup;
}
function isList(content) {
    return Array.isArray(content);
}
function escaped(text, limit = LONGEST_TEXT) {
    return (0,one_line/* oneLine */.T)(text, limit)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}

;// CONCATENATED MODULE: ./packages/record/src/html-tables.ts






function pill(text, tone) {
    return tag('span', { class: `pill ${tone}` }, text);
}
function factTable(timeline) {
    return sheet(tag('table', {}, tag('tbody', {}, (0,facts/* facts */.Ix)(timeline).map(({ name, value }) => tag('tr', {}, tag('th', { scope: 'row' }, name), tag('td', { class: 'wide' }, value))))));
}
function hostTable(timeline) {
    const { shown, more } = bounded(timeline.hosts, REPORT_LIMITS.hosts, 'hosts');
    const rows = shown.map((host) => [
        rowHead(host.host),
        cell(pill((0,state_words/* stateLabel */.UH)(host.state), (0,state_words/* stateTone */.OR)(host.state))),
        cell(host.served ?? 'not proved'),
        cell(host.decision === null ? 'none' : `${host.decision.decision} (${host.decision.by})`),
        cell(html_tables_closedText(host), 'num'),
        cell(host.recovery ?? 'unknown'),
        cell(host.alerts.at(-1)?.status ?? 'none'),
    ]);
    return [
        sheet(table(['Host', 'Ended', 'Serves', 'Decision', 'Closed', 'Recovery entry', 'Alert'], rows)),
        ...moreText(more),
    ];
}
function html_tables_closedText(host) {
    if (host.closed === null)
        return 'never';
    return host.closed.end === null ? 'still' : (0,duration/* durationText */.S)(host.closed.end - host.closed.begin);
}
const PHASE_TONES = {
    ok: 'good',
    warned: 'warn',
    failed: 'bad',
    undone: 'warn',
    unfinished: 'warn',
    'not-run': 'calm',
};
function phaseTable(timeline) {
    const columns = timeline.hosts.length <= REPORT_LIMITS.hostColumns ? timeline.hosts.map((host) => host.host) : [];
    const rows = timeline.phases.map((phase) => [
        rowHead(phase.phase),
        cell(phase.begin === null ? '' : `+${(0,duration/* durationText */.S)(phase.begin)}`, 'num'),
        cell(took(phase, timeline), 'num'),
        cell(pill(phase.status, PHASE_TONES[phase.status])),
        ...columns.map((name) => {
            const span = phase.hosts.find((host) => host.host === name);
            if (span === undefined)
                return cell('');
            return cell(span.status === 'ok' ? took(span, timeline) : `${took(span, timeline)} ${span.status}`.trim(), 'num');
        }),
    ]);
    return sheet(table(['Phase', 'Begun', 'Took', 'Status', ...columns], rows));
}
function took(span, timeline) {
    return span.begin === null ? '' : (0,duration/* durationText */.S)((span.end ?? timeline.length) - span.begin);
}
function entryTable(timeline) {
    const { shown, more } = bounded((0,chronicle/* chronicle */.q)(timeline), REPORT_LIMITS.entries, 'events');
    const rows = shown.map((entry) => [
        cell(`+${(0,duration/* durationText */.S)(entry.at)}`, 'at'),
        rowHead(entry.who),
        tag('td', { class: `wide ${entry.tone}` }, entry.sentence),
    ]);
    return [sheet(table(['At', 'Who', 'What'], rows)), ...moreText(more)];
}
function checkTable(timeline) {
    const all = timeline.looks.flatMap((look) => look.assessments.map((assessment) => ({ look, assessment })));
    if (all.length === 0)
        return [];
    const { shown, more } = bounded(all, REPORT_LIMITS.assessments, 'checks');
    const rows = shown.map(({ look, assessment }) => [
        cell(`+${(0,duration/* durationText */.S)(look.at)}`, 'at'),
        cell(look.purpose),
        rowHead(assessment.check),
        cell((0,chronicle/* vantageText */.Q)(assessment.from)),
        cell(pill(assessment.verdict, assessment.verdict === 'healthy' ? 'good' : assessment.verdict === 'unhealthy' ? 'bad' : 'warn')),
        cell(assessment.detail, 'wide'),
    ]);
    return [sheet(table(['At', 'For', 'Check', 'From', 'Verdict', 'Seen'], rows)), ...moreText(more)];
}
function stepTables(timeline) {
    return bounded(timeline.hosts, REPORT_LIMITS.hosts, 'hosts')
        .shown.filter((host) => host.steps.length > 0)
        .map((host) => {
        const { shown, more } = bounded(host.steps, REPORT_LIMITS.stepsOfAHost, 'steps');
        return tag('details', {}, tag('summary', {}, host.host, tag('small', {}, (0,facts/* hostEndText */.Vt)(host))), tag('div', { class: 'scroll' }, table(['Step', 'What', 'Begun', 'Took', 'Result', 'Undo'], shown.map(html_tables_stepRow))), moreText(more));
    });
}
const STEP_TONES = {
    ok: 'good',
    already: 'good',
    warned: 'warn',
    failed: 'bad',
    timeout: 'bad',
    survivors: 'bad',
    unfinished: 'warn',
    'not-run': 'calm',
};
function html_tables_stepRow(step) {
    const last = step.runs.at(-1);
    const notes = [
        ...(last?.rc === null || last?.rc === undefined || last.rc === 0 ? [] : [`exit status ${last.rc}`]),
        ...(step.runs.length > 1 ? [`run ${step.runs.length} times`] : []),
    ];
    return [
        rowHead(step.id),
        cell(step.title, 'wide'),
        cell(last === undefined ? '' : `+${(0,duration/* durationText */.S)(last.begin)}`, 'at'),
        cell(last === undefined || last.ms === null ? '' : (0,duration/* durationText */.S)(last.ms), 'num'),
        tag('td', {}, pill(step.status, STEP_TONES[step.status]), notes.map((note) => tag('div', {}, note))),
        cell(step.undo === 'not-run' ? '' : pill(step.undo, STEP_TONES[step.undo])),
    ];
}
function table(head, rows) {
    return tag('table', {}, tag('thead', {}, tag('tr', {}, head.map((name) => tag('th', { scope: 'col' }, name)))), tag('tbody', {}, rows.map((cells) => tag('tr', {}, cells))));
}
function rowHead(text) {
    return tag('th', { scope: 'row' }, text);
}
function cell(content, kind = null) {
    return tag('td', { class: kind }, content);
}
/** Wide tables scroll by themselves on a phone; they can be reached by keyboard. */
function sheet(content) {
    return tag('div', { class: 'sheet scroll', tabindex: 0 }, content);
}
function moreText(more) {
    return more === null ? [] : [tag('p', { class: 'more' }, more)];
}

;// CONCATENATED MODULE: ./packages/record/src/report-style.ts
/** The style of `report.html`: one sheet, two colour schemes, narrow screens and paper. Holds nothing from outside. */
const REPORT_STYLE = `
:root{color-scheme:light dark;--ground:#f6f7f9;--sheet:#fff;--ink:#1b2330;--soft:#566072;--line:#dfe3ea;--stripe:#f3f5f8;
--track:#e4e8ee;--accent:#2b5fb3;--good:#1a7338;--warn:#8a5a00;--bad:#b3261e;--good-tint:#e3f4e8;--warn-tint:#fdf1d8;--bad-tint:#fde7e5;--calm-tint:#e6eefa;--code:#eef1f5}
@media (prefers-color-scheme:dark){:root{--ground:#0e1218;--sheet:#161c25;--ink:#e4e9f1;--soft:#9aa6b8;--line:#2a3341;--stripe:#1a212c;
--track:#252e3b;--accent:#82b1ff;--good:#69cf8b;--warn:#e7b451;--bad:#ff8d85;--good-tint:#14301f;--warn-tint:#352a12;--bad-tint:#3b1a1a;--calm-tint:#182a45;--code:#222b37}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{max-width:1180px;margin:0 auto;padding:28px 24px 48px}
header{border-top:6px solid var(--tone);background:var(--sheet);border-radius:10px;padding:22px 26px;box-shadow:0 1px 3px #0002}
.good{--tone:var(--good);--tint:var(--good-tint)}.warn{--tone:var(--warn);--tint:var(--warn-tint)}.bad{--tone:var(--bad);--tint:var(--bad-tint)}.calm{--tone:var(--accent);--tint:var(--calm-tint)}
.over{display:flex;flex-wrap:wrap;gap:6px 14px;align-items:center;color:var(--soft);font-size:14px}
.badge{background:var(--tint);color:var(--tone);border:1px solid var(--tone);border-radius:99px;padding:1px 12px;font-weight:600;white-space:nowrap}
h1{font-size:26px;line-height:1.25;margin:12px 0 6px;text-wrap:balance;overflow-wrap:anywhere}
h2{font-size:18px;margin:34px 0 10px}
header p{margin:4px 0 0;color:var(--soft)}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(200px,1fr));gap:12px;margin-top:14px}
.card{background:var(--sheet);border:1px solid var(--line);border-radius:10px;padding:14px 16px;min-width:0}
.card dt{color:var(--soft);font-size:13px}.card dd{margin:2px 0 0;font-size:21px;font-weight:600;overflow-wrap:anywhere;line-height:1.3}
.card dd+dd{font-size:13px;font-weight:400;color:var(--soft)}
.gauge{height:6px;border-radius:3px;background:var(--track);margin-top:8px;overflow:hidden}.gauge i{display:block;height:100%;background:var(--tone);border-radius:3px;min-width:3px}
section>.sheet,figure{background:var(--sheet);border:1px solid var(--line);border-radius:10px}
figure{margin:0;padding:10px 10px 14px}
.scroll{overflow-x:auto}
.sheet.scroll{padding:0}
figcaption{color:var(--soft);font-size:13px;padding:8px 8px 0;display:flex;flex-wrap:wrap;gap:4px 14px}
figcaption span{white-space:nowrap}figcaption i{display:inline-block;width:11px;height:11px;border-radius:3px;background:var(--c);margin-right:5px;vertical-align:-1px}
table{border-collapse:collapse;width:100%;font-size:14px;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:7px 12px;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:break-word;max-width:340px}
tr:last-child>td,tr:last-child>th{border-bottom:0}
thead th{color:var(--soft);font-weight:600;font-size:13px;white-space:nowrap}
tbody th{font-weight:600}
td.wide{min-width:240px;max-width:none;overflow-wrap:anywhere}td.at{white-space:nowrap;color:var(--soft)}td.num{white-space:nowrap}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:13px}
code{background:var(--code);border-radius:4px;padding:1px 5px;overflow-wrap:anywhere}
pre{background:var(--code);border-radius:6px;padding:9px 12px;margin:6px 0 0;overflow-x:auto;user-select:all}
.pill{color:var(--tone);background:var(--tint);border-radius:99px;padding:1px 9px;white-space:nowrap;font-weight:600;font-size:13px}
ol.next{margin:0;padding:14px 20px 14px 40px}ol.next li{margin:6px 0}
ul.plain{margin:0;padding:12px 20px 12px 36px}ul.plain li{margin:4px 0;overflow-wrap:anywhere}
details{background:var(--sheet);border:1px solid var(--line);border-radius:10px;margin:8px 0}summary{cursor:pointer;padding:10px 14px;font-weight:600;overflow-wrap:anywhere}
summary small{font-weight:400;color:var(--soft);font-size:14px;margin-left:10px}
details .scroll{border-top:1px solid var(--line)}
.more{color:var(--soft);font-size:14px;padding:8px 12px;margin:0}
footer{color:var(--soft);font-size:13px;margin-top:30px;border-top:1px solid var(--line);padding-top:12px;overflow-wrap:anywhere}
.p-claim{--c:#5b6779}.p-prepare{--c:#2b6cb0}.p-protect{--c:#4f52b2}.p-snapshot{--c:#7a4a9e}.p-quiesce{--c:#946000}.p-revert{--c:#a0356b}
.p-refresh{--c:#0b6e8a}.p-restart{--c:#0b7676}.p-verify{--c:#3d7a2f}.p-reopen{--c:#1f7a4d}.p-watch{--c:#6a7382}.p-record{--c:#4d5766}.c-undo{--c:#b4571a}.c-failed{--c:#c0362c}.c-closed{--c:#e9b949}
svg.picture{display:block;min-width:900px;width:100%;height:auto;font:11px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
svg .stripe{fill:var(--stripe)}svg .track{fill:var(--track)}svg .grid{stroke:var(--line);fill:none}
svg .axis,svg .small{fill:var(--soft)}svg .lane{fill:var(--ink);font-size:13px;font-weight:600}
svg .phase rect,svg .step{fill:var(--c)}svg .phase text{fill:#fff;font-weight:600}svg .phase.undo rect,svg .step.undo{fill:url(#hatch)}
svg .hatch-ground{fill:#b4571a}svg .hatch-line{fill:#8a3f0e}svg .phase.undo text{paint-order:stroke;stroke:#8a3f0e;stroke-width:3px}
svg .phase.failed rect,svg .step.failed{fill:#c0362c}svg .step.warned{fill:#d69a1c}
svg .closed{fill:#e9b949;fill-opacity:.22}svg .open{fill:#98a2b3;fill-opacity:.35}svg .shut{fill:#e0a526}
svg .tick{fill:none;stroke:var(--soft);stroke-width:1}svg .state{fill:var(--soft);font-weight:600}svg .state,svg .small,svg .seen{paint-order:stroke;stroke:var(--sheet);stroke-width:3px;stroke-opacity:.75;stroke-linejoin:round}
svg .tick.t-good{stroke:var(--good)}svg .tick.t-warn{stroke:var(--warn)}svg .tick.t-bad{stroke:var(--bad)}
svg text.t-good{fill:var(--good)}svg text.t-warn{fill:var(--warn)}svg text.t-bad{fill:var(--bad)}svg text.t-accent{fill:var(--accent)}svg text.t-calm{fill:var(--soft)}
svg .moment{fill:none;stroke:var(--soft);stroke-width:1.5;stroke-dasharray:4 3}svg .moment.t-accent{stroke:var(--accent);stroke-width:2;stroke-dasharray:none}
svg .moment.t-good{stroke:var(--good);stroke-width:2;stroke-dasharray:none}svg .moment.t-warn{stroke:var(--warn);stroke-width:2;stroke-dasharray:none}svg .moment.t-bad{stroke:var(--bad)}
svg .flag{font-size:12px;font-weight:600}
svg .break path{fill:none;stroke:var(--soft);stroke-opacity:.6}svg .break text{fill:var(--soft)}
svg .seen{font-weight:600}svg .look{stroke:var(--sheet);stroke-width:1.5}svg .v-healthy{fill:var(--good)}svg .v-unhealthy{fill:var(--bad)}svg .v-inconclusive{fill:var(--warn)}
svg .trouble{fill:none;stroke:var(--bad);stroke-width:3}
@media (max-width:640px){main{padding:12px 12px 32px}header{padding:16px}h1{font-size:21px}.card dd{font-size:18px}th,td{padding:6px 9px}.cards{grid-template-columns:repeat(2,minmax(0,1fr));gap:8px}}
@media print{body{background:#fff}main{max-width:none;padding:0}header,.card,figure,.sheet,details{break-inside:avoid;box-shadow:none}svg.picture{min-width:0}details:not([open])::details-content{content-visibility:visible;height:auto}}
`;

;// CONCATENATED MODULE: ./packages/record/src/label-rows.ts
/** Width of a character of the picture's small type, on average and on the safe side. */
const CHARACTER = 6.3;
const GAP = 8;
/** Puts labels into rows so that none covers another; one for which no row has room is left to the tables. */
function labelRows(labels, rows, left, right) {
    const taken = Array.from({ length: rows }, () => []);
    return labels.flatMap((label) => {
        const width = label.text.length * CHARACTER;
        const anchor = label.x + width > right && label.x - width >= left ? 'end' : 'start';
        const begin = anchor === 'start' ? label.x : label.x - width;
        const end = begin + width;
        const row = taken.findIndex((others) => others.every((other) => end + GAP <= other.begin || begin >= other.end + GAP));
        if (row === -1)
            return [];
        taken[row]?.push({ begin, end });
        return [{ ...label, row, anchor }];
    });
}

;// CONCATENATED MODULE: ./packages/record/src/svg-frame.ts




/** Heights and widths that lanes share, in units of the picture. */
const BAR = 20;
const NARROWEST = 2;
function laneName(top, height, name) {
    return tag('text', { class: 'lane', x: 8, y: top + height / 2 + 2 }, (0,one_line/* oneLine */.T)(name, 12));
}
function track(frame, top) {
    return tag('rect', { class: 'track', x: frame.left, y: top, width: frame.right - frame.left, height: BAR, rx: 4 });
}
function phaseBar(frame, kind, name, failed, open, { begin, end }, host, top) {
    const x = frame.x(begin);
    const width = Math.max(NARROWEST, frame.x(end) - x - 1);
    const label = failed ? `${name} ✗` : open ? `${name} …` : name;
    const said = `${name} on ${(0,one_line/* oneLine */.T)(host, 60)}: ${(0,duration/* durationText */.S)(end - begin)}${failed ? ', failed' : open ? ', not ended' : ''}`;
    return tag('g', { class: `phase ${kind}${failed ? ' failed' : ''}` }, tag('title', {}, said), tag('rect', { x: round(x), y: top, width: round(width), height: BAR, rx: 3 }), width > label.length * CHARACTER + 8 ? tag('text', { x: round(x + 5), y: top + 14 }, label) : null);
}
function round(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./packages/record/src/svg-clients-lane.ts




/** When hosts were closed to clients, and what clients were measured to suffer. */
function clientsLane(frame, timeline) {
    const height = 62;
    const spans = merged(timeline.hosts.flatMap((host) => host.closed === null ? [] : [{ begin: host.closed.begin, end: host.closed.end ?? frame.length }]));
    const still = timeline.hosts.some((host) => host.closed !== null && host.closed.end === null);
    return {
        height,
        draw: (top) => {
            const first = spans[0];
            const labelled = first === undefined ? 'no host was closed' : closedLabel(spans, still);
            const at = first === undefined ? frame.left : Math.min(frame.x(first.begin), frame.right - labelled.length * CHARACTER);
            return [
                laneName(top, height - 16, 'clients'),
                tag('rect', { class: 'open', x: frame.left, y: top + 16, width: frame.right - frame.left, height: 10, rx: 3 }),
                ...spans.map((span) => tag('rect', {
                    class: 'shut',
                    x: round(frame.x(span.begin)),
                    y: top + 16,
                    width: round(Math.max(NARROWEST, frame.x(span.end) - frame.x(span.begin))),
                    height: 10,
                    rx: 3,
                })),
                tag('text', { class: 'small', x: round(Math.max(frame.left, at)), y: top + 40 }, labelled),
                tag('text', { class: 'small', x: frame.left, y: top + 55 }, measured(timeline)),
            ];
        },
    };
}
function closedLabel(spans, still) {
    const total = spans.reduce((sum, span) => sum + span.end - span.begin, 0);
    return still ? 'a host is still closed to clients' : `a host closed to clients for ${(0,duration/* durationText */.S)(total)}`;
}
function measured(timeline) {
    if (timeline.outage === null)
        return 'requests were not measured';
    const { seconds, requests, failed } = timeline.outage;
    return `measured: outage ${(0,duration/* durationText */.S)(seconds * 1000)}, ${failed} of ${requests} requests failed`;
}
function merged(spans) {
    const result = [];
    for (const span of spans.toSorted((a, b) => a.begin - b.begin)) {
        const last = result.at(-1);
        if (last !== undefined && span.begin <= last.end)
            result[result.length - 1] = { begin: last.begin, end: Math.max(last.end, span.end) };
        else
            result.push(span);
    }
    return result;
}

;// CONCATENATED MODULE: ./packages/record/src/svg-controller-lane.ts




const HEIGHT = 64;
/** Below the bars. */
const LOOKS = 46;
/** Claiming and watching above, the looks below; lost connections and a cancel are crossed. */
function controllerLane(frame, timeline) {
    const labels = labelRows(timeline.looks.map((look) => ({
        x: clearOf(timeline.looks, look, frame) + 11,
        text: `${look.purpose}: ${look.verdict}`,
        tone: look.verdict,
    })), 1, frame.left, frame.right + 80);
    return {
        height: HEIGHT,
        draw: (top) => [
            laneName(top, HEIGHT - 20, 'controller'),
            track(frame, top + 12),
            ...ownPhases(frame, timeline, top + 12),
            ...timeline.looks.map((look) => lookMark(frame.x(look.at), top + LOOKS, look)),
            ...labels.map((label) => tag('text', {
                class: `seen v-${label.tone}`,
                x: round(label.anchor === 'end' ? label.x - 22 : label.x),
                y: top + LOOKS + 4,
                'text-anchor': label.anchor,
            }, label.text)),
            ...troubles(frame, timeline, top + 12 + BAR / 2),
        ],
    };
}
/** Where the marks that touch this one end, so that its label does not cover them. */
function clearOf(looks, look, frame) {
    return looks
        .map((other) => frame.x(other.at))
        .toSorted((a, b) => a - b)
        .reduce((end, x) => (x >= end && x - end < 16 ? x : end), frame.x(look.at));
}
function ownPhases(frame, timeline, top) {
    return timeline.phases.flatMap(({ phase, begin, end, status }) => {
        if ((phase !== 'claim' && phase !== 'watch') || begin === null)
            return [];
        const extent = { begin, end: end ?? frame.length };
        return [phaseBar(frame, `p-${phase}`, phase, status === 'failed', false, extent, 'the controller', top)];
    });
}
function lookMark(x, y, look) {
    const checks = look.assessments.map((one) => `${one.check} from ${(0,chronicle/* vantageText */.Q)(one.from)}`).join(', ');
    return tag('path', { class: `look v-${look.verdict}`, d: `M${round(x)} ${y - 7}l7 7l-7 7l-7 -7z` }, tag('title', {}, `looked for ${look.purpose}: ${look.verdict} (${checks})`));
}
function troubles(frame, timeline, y) {
    return timeline.controller.flatMap((mark) => {
        if (mark.kind === 'connection-lost')
            return [cross(frame.x(mark.at), y, `connection to ${mark.target} lost: ${mark.reason}`)];
        return mark.kind === 'cancelled' ? [cross(frame.x(mark.at), y, `cancelled by ${mark.signal}`)] : [];
    });
}
function cross(x, y, title) {
    return tag('path', { class: 'trouble', d: `M${round(x - 6)} ${y - 6}l12 12m0 -12l-12 12` }, tag('title', {}, title));
}

;// CONCATENATED MODULE: ./packages/record/src/svg-host-lane.ts





const STEP = 7;
const STATE_ROWS = 2;
const STATE_ROW = 15;
/** Phases above, steps below, the states under them; tinted while the host was closed to clients. */
function hostLane(frame, host) {
    const labels = labelRows(host.states.map((change) => ({
        x: frame.x(change.at) + 4,
        text: state_words/* STATE_WORDS */.I7[change.state].label,
        tone: change === host.states.at(-1) ? (0,state_words/* stateTone */.OR)(change.state) : 'calm',
    })), STATE_ROWS, frame.left, frame.right + 80);
    const rows = 1 + Math.max(0, ...labels.map((label) => label.row));
    const height = 16 + BAR + 5 + STEP + 6 + rows * STATE_ROW + 6;
    return {
        height,
        draw: (top) => {
            const bar = top + 16;
            const steps = bar + BAR + 5;
            const states = steps + STEP + 6;
            return [
                laneName(top, height, host.host),
                track(frame, bar),
                ...closedBand(frame, host, top + 6, height - 12),
                ...phaseBars(frame, host, bar),
                ...host.steps.flatMap((step) => stepBars(frame, step, steps)),
                ...host.states.map((change) => stateTick(frame.x(change.at), bar - 3, states - 2, change === host.states.at(-1) ? (0,state_words/* stateTone */.OR)(change.state) : 'calm')),
                ...labels.map((label) => tag('text', {
                    class: `state t-${label.tone}`,
                    x: label.anchor === 'end' ? label.x - 8 : label.x,
                    y: states + 10 + label.row * STATE_ROW,
                    'text-anchor': label.anchor,
                }, label.text)),
            ];
        },
    };
}
function closedBand(frame, host, top, height) {
    if (host.closed === null)
        return [];
    const x = frame.x(host.closed.begin);
    const width = Math.max(NARROWEST, frame.x(host.closed.end ?? frame.length) - x);
    const title = host.closed.end === null
        ? 'closed to clients still'
        : `closed to clients for ${(0,duration/* durationText */.S)(host.closed.end - host.closed.begin)}`;
    return [
        tag('rect', { class: 'closed', x: round(x), y: top, width: round(width), height, rx: 4 }, tag('title', {}, `${host.host}: ${title}`)),
    ];
}
function stateTick(x, from, to, tone) {
    return tag('path', { class: `tick t-${tone}`, d: `M${round(x)} ${from}V${to}` });
}
/** One bar a phase, and one hatched bar for what was undone. */
function phaseBars(frame, host, top) {
    const byPhase = new Map();
    for (const step of host.steps) {
        if (step.runs.length > 0)
            byPhase.set(step.phase, [...(byPhase.get(step.phase) ?? []), ...step.runs]);
    }
    const bars = [...byPhase].map(([phase, runs]) => {
        const failed = runs.some((run) => run.result === 'failed' || run.result === 'timeout' || run.result === 'survivors');
        const tolerated = host.steps.every((step) => step.phase !== phase || step.onFailure === 'warn' || step.status === 'ok');
        const open = runs.some((run) => run.end === null);
        return phaseBar(frame, `p-${phase}`, phase, failed && !tolerated, open, extent(frame, runs), host.host, top);
    });
    const undos = host.steps.flatMap((step) => step.undos);
    if (undos.length > 0) {
        const failed = undos.some((run) => run.result !== 'ok' && run.result !== 'already');
        bars.push(phaseBar(frame, 'undo', 'undo', failed, false, extent(frame, undos), host.host, top));
    }
    return bars;
}
function extent(frame, runs) {
    return {
        begin: Math.min(...runs.map((run) => run.begin)),
        end: Math.max(...runs.map((run) => run.end ?? frame.length)),
    };
}
function stepBars(frame, step, top) {
    const draw = (runs, kind, what) => runs.map((run) => {
        const x = frame.x(run.begin);
        const end = run.end ?? frame.length;
        const bad = run.result === 'failed' || run.result === 'timeout' || run.result === 'survivors';
        const tone = bad ? (step.onFailure === 'warn' ? ' warned' : ' failed') : run.result === 'warned' ? ' warned' : '';
        return tag('rect', {
            class: `step ${kind}${tone}`,
            x: round(x),
            y: top,
            width: round(Math.max(NARROWEST, frame.x(end) - x - 1)),
            height: STEP,
            rx: 1.5,
        }, tag('title', {}, `${what}${step.title}: ${(0,duration/* durationText */.S)(run.ms ?? end - run.begin)}, ${run.result ?? 'not ended'}`));
    });
    return [...draw(step.runs, `p-${step.phase}`, ''), ...draw(step.undos, 'undo', 'undo: ')];
}

;// CONCATENATED MODULE: ./packages/record/src/svg-picture.ts










const svg_picture_WIDTH = 1120;
const LEFT = 116;
const RIGHT = 1030;
const FLAG_ROWS = 3;
const FLAG_ROW = 17;
/** More hosts than this are in the tables only. */
const DRAWN_HOSTS = 24;
/** The drawn timeline: a lane for the controller, one a host, one for the clients. Null when nothing has a time. */
function svgPicture(timeline) {
    if (timeline.hosts.length === 0 || timeline.length === 0)
        return null;
    const scale = timeScale(timeline.length, busyIntervals(timeline));
    const x = (at) => LEFT + scale.position(at) * (RIGHT - LEFT);
    const frame = { left: LEFT, right: RIGHT, x, length: timeline.length };
    const lanes = [
        controllerLane(frame, timeline),
        ...timeline.hosts.slice(0, DRAWN_HOSTS).map((host) => hostLane(frame, host)),
        clientsLane(frame, timeline),
    ];
    const moments = moment(timeline, x);
    const flags = labelRows(moments, FLAG_ROWS, LEFT, svg_picture_WIDTH - 8);
    const flagRows = 1 + Math.max(0, ...flags.map((flag) => flag.row));
    const first = 8 + flagRows * FLAG_ROW;
    const tops = [];
    let bottom = first + 6;
    for (const lane of lanes) {
        tops.push(bottom);
        bottom += lane.height;
    }
    const height = bottom + 26;
    return tag('svg', {
        class: 'picture',
        viewBox: `0 0 ${svg_picture_WIDTH} ${height}`,
        width: svg_picture_WIDTH,
        height,
        role: 'img',
        'aria-labelledby': 'picture-title picture-desc',
    }, tag('title', { id: 'picture-title' }, 'Timeline of the operation'), tag('desc', { id: 'picture-desc' }, description(timeline)), hatch(), lanes.map((_, index) => index % 2 === 0
        ? tag('rect', { class: 'stripe', x: 0, y: tops[index] ?? 0, width: svg_picture_WIDTH, height: lanes[index]?.height ?? 0 })
        : null), scale.ticks.map((at) => gridLine(x(at), first, bottom, at)), scale.breaks.map((stretch) => breakMark(x(stretch.begin), x(stretch.end), first, bottom, stretch.end - stretch.begin)), moments.map((flag) => tag('path', { class: `moment t-${flag.tone}`, d: `M${round(flag.x)} ${first - 3}V${bottom}` })), flags.map((flag) => tag('text', {
        class: `flag t-${flag.tone}`,
        x: round(flag.anchor === 'end' ? flag.x - 3 : flag.x + 3),
        y: 18 + flag.row * FLAG_ROW,
        'text-anchor': flag.anchor,
    }, flag.text)), lanes.map((lane, index) => lane.draw(tops[index] ?? 0)));
}
/** The moments that concern everybody: lines through all lanes. */
function moment(timeline, x) {
    const labels = [];
    const add = (at, text, tone) => labels.push({ x: x(at), text, tone });
    const went = timeline.controller.find((mark) => mark.kind === 'went');
    if (went !== undefined)
        add(went.at, 'all prepared: go', 'calm');
    if (timeline.decision !== null) {
        const { decision, at, by } = timeline.decision;
        add(at, `decision: ${decision}${by === 'controller' ? '' : ` (${by})`}`, decision === 'commit' ? 'accent' : 'warn');
    }
    if (timeline.recovered !== null) {
        const what = timeline.recovered.proof === 'runner' ? 'target proved' : 'proved by hosts only';
        add(timeline.recovered.at, `${what} ${(0,duration/* durationText */.S)(timeline.recovered.at)}`, timeline.recovered.proof === 'runner' ? 'good' : 'warn');
    }
    if (timeline.cancelled !== null)
        add(timeline.cancelled.at, 'cancelled', 'bad');
    for (const host of timeline.hosts.slice(0, DRAWN_HOSTS)) {
        if (host.leaseLost !== null)
            add(host.leaseLost.at, `lease lost on ${host.host.slice(0, 20)}`, 'bad');
    }
    const budget = timeline.budgetSeconds === null ? null : timeline.budgetSeconds * 1000;
    if (budget !== null && budget < timeline.length && (timeline.recovered === null || timeline.recovered.at > budget)) {
        add(budget, `budget ${(0,duration/* durationText */.S)(budget)}`, 'bad');
    }
    return labels.toSorted((a, b) => a.x - b.x);
}
function gridLine(x, top, bottom, at) {
    const label = at === 0 ? '0 s' : `+${(0,duration/* durationText */.S)(at)}`;
    return tag('g', {}, tag('path', { class: 'grid', d: `M${round(x)} ${top}V${bottom}` }), tag('text', { class: 'axis', x: round(x), y: bottom + 16, 'text-anchor': 'middle' }, label));
}
function breakMark(from, to, top, bottom, length) {
    const middle = (from + to) / 2;
    const text = (0,duration/* durationText */.S)(length);
    const zigzag = Array.from({ length: Math.floor((bottom - top) / 12) }, (_, index) => `l${index % 2 === 0 ? 4 : -4} 12`).join('');
    return tag('g', { class: 'break' }, tag('title', {}, `shortened: ${text} in which nothing happened`), tag('path', { d: `M${round(middle - 2)} ${top}${zigzag}` }), to - from > text.length * CHARACTER - 14
        ? tag('text', { x: round(middle), y: bottom - 6, 'text-anchor': 'middle' }, text)
        : null);
}
function hatch() {
    return tag('defs', {}, tag('pattern', { id: 'hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, tag('rect', { class: 'hatch-ground', width: 6, height: 6 }), tag('rect', { class: 'hatch-line', width: 2.5, height: 6 })));
}
function description(timeline) {
    const hosts = timeline.hosts.slice(0, DRAWN_HOSTS).map((host) => `${host.host} ended ${(0,facts/* hostEndText */.Vt)(host)}`);
    const decision = timeline.decision === null
        ? 'Nothing was decided'
        : `Decided to ${timeline.decision.decision} after ${(0,duration/* durationText */.S)(timeline.decision.at)}`;
    return `${decision}. ${hosts.join('. ')}. The tables below hold everything that is drawn.`;
}

;// CONCATENATED MODULE: ./packages/record/src/report-html.ts










/**
 * `report.html`: one file that needs nothing else, runs nothing and fetches nothing (its own policy forbids both), for the
 * team's folder, an attachment or a printer.
 */
function reportHtml(timeline) {
    const head = (0,headline/* headline */.P)(timeline);
    const title = `failback: ${(0,headline/* siteName */.p)(timeline)}, ${head.label}`;
    const picture = svgPicture(timeline);
    const page = tag('html', { lang: 'en' }, tag('head', {}, tag('meta', { charset: 'utf-8' }), tag('meta', {
        'http-equiv': 'Content-Security-Policy',
        content: "default-src 'none'; style-src 'unsafe-inline'",
    }), tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }), tag('meta', { name: 'color-scheme', content: 'light dark' }), tag('meta', { name: 'referrer', content: 'no-referrer' }), tag('title', {}, title), styleSheet(REPORT_STYLE)), tag('body', {}, tag('main', {}, pageHead(timeline), cards(timeline), report_html_section('Timeline', picture === null ? null : figure(timeline, picture)), report_html_section('What to do now', nextList(timeline)), report_html_section('Facts', factTable(timeline)), report_html_section('Hosts', timeline.hosts.length === 0 ? null : hostTable(timeline)), report_html_section('Phases', timeline.phases.length === 0 ? null : phaseTable(timeline)), report_html_section('What happened', entryTable(timeline)), report_html_section('Checks', orNull(checkTable(timeline))), report_html_section('Steps of each host', orNull(stepTables(timeline))), report_html_section('Notices', noticeList(timeline)), pageFoot(timeline))));
    return `<!doctype html>\n${render(page)}\n`;
}
function report_html_section(title, content) {
    return content === null ? null : tag('section', {}, tag('h2', {}, title), content);
}
function orNull(content) {
    return content.length === 0 ? null : content;
}
function pageHead(timeline) {
    const head = (0,headline/* headline */.P)(timeline);
    const started = timeline.startedAt === null ? null : tag('time', { datetime: timeline.startedAt }, utc(timeline.startedAt));
    return tag('header', { class: head.tone }, tag('div', { class: 'over' }, tag('span', { class: `badge ${head.tone}` }, head.label), tag('span', {}, (0,headline/* siteName */.p)(timeline)), timeline.plan === null ? null : tag('span', {}, `${timeline.plan.procedure} procedure`), started, timeline.operation === null ? null : tag('code', {}, timeline.operation)), tag('h1', {}, head.sentence), timeline.reasonCode === null ? null : tag('p', {}, (0,reason_text/* reasonText */.u)(timeline.reasonCode).sentence));
}
function utc(iso) {
    return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}
function cards(timeline) {
    const { plan, decision, recovered, budgetSeconds, outage } = timeline;
    const within = recovered !== null && budgetSeconds !== null && recovered.at <= budgetSeconds * 1000;
    const share = recovered === null || budgetSeconds === null || budgetSeconds === 0
        ? null
        : Math.min(100, recovered.at / (budgetSeconds * 10));
    return tag('dl', { class: 'cards' }, card('Recovery time', recovered === null ? 'not recovered' : (0,duration/* durationText */.S)(recovered.at), budgetSeconds === null
        ? 'no budget known'
        : `budget ${(0,duration/* durationText */.S)(budgetSeconds * 1000)}${recovered === null ? '' : within ? ', kept' : ', exceeded'}`, share === null
        ? null
        : tag('dd', { class: `gauge ${within ? 'good' : 'bad'}`, title: (0,facts/* recoveryText */.Vi)(timeline) }, tag('i', { style: `width:${Math.round(share * 10) / 10}%` }))), card('Outage', (0,facts/* outageText */.Hn)(timeline), outage === null ? 'no requests were counted' : `${outage.failed} of ${outage.requests} requests failed`), card(recovered === null ? 'Target' : 'Serves now', plan === null ? 'unknown' : plan.to.release, plan === null ? '' : `instead of ${plan.from?.release ?? 'an unknown release'}`), card('Decision', decision === null ? 'none' : decision.decision, decision === null
        ? 'nothing was decided'
        : `${decision.reason}, by the ${decision.by}, after ${(0,duration/* durationText */.S)(decision.at)}`));
}
function card(name, value, note, gauge = null) {
    return tag('div', { class: 'card' }, tag('dt', {}, name), tag('dd', {}, value), tag('dd', {}, note), gauge);
}
function figure(timeline, picture) {
    const phases = timeline.phases.filter((phase) => phase.begin !== null).map((phase) => phase.phase);
    const undone = timeline.hosts.some((host) => host.steps.some((step) => step.undos.length > 0));
    const failed = timeline.phases.some((phase) => phase.status === 'failed');
    const closed = timeline.hosts.some((host) => host.closed !== null);
    return tag('figure', {}, tag('div', { class: 'scroll', tabindex: 0 }, picture), tag('figcaption', {}, phases.map((phase) => key(`p-${phase}`, phase)), undone ? key('c-undo', 'undo') : null, failed ? key('c-failed', 'failed') : null, closed ? key('c-closed', 'closed to clients') : null, timeline.looks.length > 0 ? tag('span', {}, '◆ look from the runner') : null, tag('span', {}, 'upper bars: phases; lower bars: steps')));
}
function key(kind, name) {
    return tag('span', { class: kind }, tag('i', {}), name);
}
function nextList(timeline) {
    const items = (0,next_steps/* nextSteps */.Z)(timeline).map(({ sentence, command }) => tag('li', {}, sentence, command === null ? null : tag('pre', {}, command)));
    return tag('div', { class: 'sheet' }, tag('ol', { class: 'next' }, items));
}
function noticeList(timeline) {
    if (timeline.notices.length === 0)
        return null;
    const { shown, more } = bounded(timeline.notices, REPORT_LIMITS.notices, 'notices');
    const items = shown.map((notice) => tag('li', {}, notice));
    return tag('div', { class: 'sheet' }, tag('ul', { class: 'plain' }, items), more === null ? null : tag('p', { class: 'more' }, more));
}
function pageFoot(timeline) {
    const plan = timeline.digest === null ? '' : ` Plan ${timeline.digest}.`;
    return tag('footer', {}, `Made from ${timeline.lines} lines of the journal, and from nothing else. Times are since the start, in the controller's time.${plan}`);
}

;// CONCATENATED MODULE: ./packages/operation/src/redacted-line.ts
/**
 * A line of the record with its secrets masked, in what people and machines wrote in their own words. Names, states, codes
 * and numbers stay as they are: a passphrase that is an ordinary word must not take the record apart. What a host's
 * journal may carry is such words only.
 */
function redactedLine(line, redact) {
    if (line.host !== null)
        return line;
    switch (line.event) {
        case 'operation':
            return { ...line, plan: redactedPlan(line.plan, redact) };
        case 'connection-lost':
            return { ...line, reason: redact(line.reason) };
        case 'assessed': {
            const assessments = line.assessments.map((each) => ({ ...each, detail: redact(each.detail) }));
            return { ...line, assessments };
        }
        case 'notice':
        case 'refused':
            return { ...line, text: redact(line.text) };
        case 'connected':
        case 'claimed':
        case 'went':
        case 'decided':
        case 'cancelled':
        case 'outage':
        case 'finished':
            return line;
    }
}
function redactedPlan(plan, redact) {
    const { incident, hosts, notices, alert } = plan;
    return {
        ...plan,
        incident: {
            ...incident,
            signals: incident.signals.map(redact),
            reason: redact(incident.reason),
            actor: redact(incident.actor),
            override: incident.override === null ? null : redact(incident.override),
        },
        hosts: hosts.map((host) => ({
            ...host,
            steps: host.steps.map((step) => ({ ...step, title: redact(step.title), args: step.args.map(redact) })),
        })),
        notices: notices.map(redact),
        alert: alert?.kind === 'command' ? { ...alert, command: alert.command.map(redact) } : alert,
    };
}

;// CONCATENATED MODULE: ./packages/operation/src/record-folder.ts




/**
 * @param redact masks secrets in the free text of each line, before the line is written anywhere
 * @param text an earlier journal that this one continues
 * @throws Error when the folder cannot be made or written now, before anything has begun
 */
function openRecordFolder(directory, redact, text = '') {
    (0,external_node_fs_.mkdirSync)(directory, { recursive: true });
    const journal = (0,external_node_path_.join)(directory, 'journal.jsonl');
    // A last line that is torn (its writer was killed) would spoil the next one as well.
    let written = text.slice(0, text.lastIndexOf('\n') + 1);
    const held = heldLines();
    for (const line of (0,parse_record/* parseRecord */.H)(written))
        held.isNew(line);
    (0,external_node_fs_.writeFileSync)(journal, written);
    let told = false;
    /** The disk of the runner is no reason to leave a host half way. */
    const attempt = (write) => {
        try {
            write();
        }
        catch (error) {
            if (told)
                return;
            told = true;
            const reason = error instanceof Error ? error.message : String(error);
            const text = `The record cannot be written: ${reason}. What is done goes on; what cannot be written is kept in memory.`;
            written += rowOf({ host: null, time: new Date().toISOString(), event: 'notice', text });
        }
    };
    /** A write that failed may have torn a line or left one out: from then on the file is made anew, beside the one there is. */
    const rewrite = () => {
        (0,external_node_fs_.writeFileSync)(`${journal}.new`, written);
        (0,external_node_fs_.renameSync)(`${journal}.new`, journal);
    };
    const reports = () => {
        const timeline = (0,build_timeline/* buildTimeline */.w)((0,parse_record/* parseRecord */.H)(written));
        const path = (0,external_node_path_.join)(directory, 'report.md');
        return { timeline, markdown: reportMarkdown(timeline), json: reportJson(timeline), path };
    };
    return {
        directory,
        append(line) {
            // Whoever continues a record reads the hosts' journals from their start.
            if (!held.isNew(line))
                return;
            const row = rowOf(redactedLine(line, redact));
            written += row;
            attempt(() => (told ? rewrite() : (0,external_node_fs_.appendFileSync)(journal, row)));
        },
        writeReports() {
            const { timeline, markdown, json, path } = reports();
            attempt(() => {
                (0,external_node_fs_.writeFileSync)(path, markdown);
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(directory, 'report.html'), reportHtml(timeline));
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(directory, 'report.json'), `${JSON.stringify(json, null, 2)}\n`);
            });
            // Once more, since it may have just been said that they could not be written.
            return reports();
        },
    };
}
function rowOf(line) {
    return `${JSON.stringify(line)}\n`;
}
/** Remembers which lines of hosts are there: boot and number identify a line, until another operation counts anew. */
function heldLines() {
    const held = new Set();
    let operation = null;
    return {
        isNew(line) {
            if (line.host === null) {
                if (line.event === 'operation' && line.plan.operation !== operation)
                    held.clear();
                if (line.event === 'operation')
                    operation = line.plan.operation;
                return true;
            }
            const key = `${line.host} ${line.boot} ${line.seq}`;
            if (held.has(key))
                return false;
            held.add(key);
            return true;
        },
    };
}


/***/ }),

/***/ 1265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ buildTimeline)
});

// EXTERNAL MODULE: ./packages/record/src/fleet-end.ts
var fleet_end = __webpack_require__(7251);
;// CONCATENATED MODULE: ./packages/record/src/step-timeline.ts
/** The plan's steps with what the journal says of each, then those that only the journal names. */
function stepTimelines(plan, lines) {
    const known = new Map(plan?.steps.map((step) => [step.id, step]) ?? []);
    for (const line of lines) {
        if (line.event !== 'begin' || known.has(line.step))
            continue;
        const { step: id, phase, effect } = line;
        known.set(id, { id, phase, title: id, effect, timeoutSeconds: null, onFailure: 'stop' });
    }
    return [...known.values()].map(({ id, phase, title, effect, timeoutSeconds, onFailure }) => {
        const runs = runsOf(lines, id, 'begin', 'end');
        const undos = runsOf(lines, id, 'undo-begin', 'undo-end');
        return { id, phase, title, effect, timeoutSeconds, onFailure, runs, undos, status: last(runs), undo: last(undos) };
    });
}
function last(runs) {
    const run = runs.at(-1);
    return run === undefined ? 'not-run' : (run.result ?? 'unfinished');
}
function runsOf(lines, step, beginning, ending) {
    const runs = [];
    for (const line of lines) {
        if (line.event === beginning && line.step === step) {
            runs.push({ begin: line.offset, end: null, ms: null, result: null, rc: null });
        }
        if (line.event === ending && line.step === step) {
            const open = runs.at(-1)?.end === null ? runs.pop() : undefined;
            const begin = open?.begin ?? Math.max(0, line.offset - line.ms);
            runs.push({ begin, end: line.offset, ms: line.ms, result: line.result, rc: line.rc });
        }
    }
    return runs;
}

;// CONCATENATED MODULE: ./packages/record/src/host-timeline.ts

/**
 * One host's lines, each once (`boot` and `seq` name a line: a power cut may take the last lines from the host's disk, so
 * that the next boot uses their `seq` again), in the order in which the host wrote them. A line is never placed after its
 * successor: the younger a line, the better its place in the controller's time is known.
 */
function placedHostLines(lines, host, start) {
    const known = new Set();
    const placed = [];
    for (const line of lines) {
        if (line.host !== host)
            continue;
        const name = `${line.boot} ${line.seq}`;
        if (known.has(name))
            continue;
        known.add(name);
        placed.push({ ...line, offset: Math.max(0, Date.parse(line.time) - start) });
    }
    const boots = [...new Set(placed.map((line) => line.boot))];
    placed.sort((a, b) => boots.indexOf(a.boot) - boots.indexOf(b.boot) || a.seq - b.seq);
    for (let index = placed.length - 2; index >= 0; index -= 1) {
        const line = placed[index];
        const next = placed[index + 1];
        if (line !== undefined && next !== undefined && next.offset < line.offset)
            placed[index] = { ...line, offset: next.offset };
    }
    return placed;
}
/** Sentences about lines that a host wrote and the record does not hold. */
function missingLines(host, lines) {
    return lines.flatMap((line, index) => {
        const previous = lines[index - 1];
        if (previous === undefined || line.boot !== previous.boot || line.seq <= previous.seq + 1)
            return [];
        const [first, last] = [previous.seq + 1, line.seq - 1];
        const which = first === last ? `line ${first}` : `lines ${first} to ${last}`;
        return [`The record misses ${which} of the journal of ${host}; the host still has them.`];
    });
}
function hostTimeline(host, plan, lines, connectionLosses) {
    const of = (event) => lines.filter((line) => line.event === event);
    const states = of('state').map((line) => ({ state: line.state, reason: line.reason, at: line.offset }));
    const steps = stepTimelines(plan, lines);
    const facts = of('fact').map((line) => ({ step: line.step, key: line.key, value: line.value, at: line.offset }));
    const lost = of('lease-lost')[0];
    return {
        host,
        state: states.at(-1)?.state ?? (lines.length > 0 ? 'CLAIMED' : null),
        states,
        steps,
        decision: hostDecision(lines),
        closed: closedSpan(lines, states),
        served: facts.findLast((fact) => fact.key === 'served')?.value ?? null,
        facts,
        starts: of('start').map((line) => ({ mode: line.mode, rebooted: line.boot !== lines[0]?.boot, at: line.offset })),
        probes: of('probe').map((line) => ({ step: line.step, answer: line.answer, at: line.offset })),
        leaseLost: lost === undefined ? null : { at: lost.offset, ms: lost.ms },
        connectionLosses,
        alerts: of('alert').map((line) => ({ status: line.status, at: line.offset })),
        recovery: of('recovery').at(-1)?.entry ?? plan?.recovery ?? null,
        confirmedAt: of('confirmed')[0]?.offset ?? null,
    };
}
/** The first one holds: a decision is write-once. */
function hostDecision(lines) {
    const line = lines.find((candidate) => candidate.event === 'decision');
    if (line?.event !== 'decision')
        return null;
    return { decision: line.decision, reason: line.reason, by: line.by, at: line.offset };
}
const OPEN_AGAIN = ['AS_FOUND', 'UNCONFIRMED', 'ON_TARGET'];
function closedSpan(lines, states) {
    const begin = lines.find((line) => line.event === 'begin' && line.phase === 'quiesce')?.offset;
    if (begin === undefined)
        return null;
    const reopening = new Set(lines.flatMap((line) => (line.event === 'begin' && line.phase === 'reopen' ? [line.step] : [])));
    const open = states.find((entry) => entry.at >= begin && OPEN_AGAIN.includes(entry.state))?.at;
    if (open === undefined)
        return { begin, end: null };
    const reopened = lines.findLast((line) => line.event === 'end' && reopening.has(line.step) && line.offset <= open)?.offset;
    return { begin, end: reopened ?? open };
}

;// CONCATENATED MODULE: ./packages/record/src/last-operation.ts
/**
 * The record as far as it tells of its last operation. A run that finds an unfinished operation brings that one to its end
 * first; when it was undone, what was asked for is done by an operation of its own, whose hosts count their lines anew.
 */
function linesOfLastOperation(lines) {
    const id = lines.reduce((last, line) => operationOf(line) ?? last, null);
    const begins = lines.findIndex((line) => id !== null && operationOf(line) === id);
    return lines.filter((line, place) => place >= begins || !isOfAnOperation(line));
}
function operationOf(line) {
    return line.host === null && line.event === 'operation' ? line.plan.operation : null;
}
/** What is about the run itself (who was reached, what was seen, what was said) belongs to both. */
function isOfAnOperation(line) {
    if (line.host !== null)
        return true;
    switch (line.event) {
        case 'operation':
        case 'claimed':
        case 'went':
        case 'decided':
            return true;
        case 'assessed':
            return line.purpose !== 'outage';
        case 'connected':
        case 'connection-lost':
        case 'cancelled':
        case 'outage':
        case 'notice':
        case 'refused':
        case 'finished':
            return false;
    }
}

// EXTERNAL MODULE: ./packages/runbook/src/words/plan.ts
var plan = __webpack_require__(3791);
;// CONCATENATED MODULE: ./packages/record/src/phase-spans.ts

const NOT_RUN = { begin: null, end: null, status: 'not-run' };
/** Phases in their order: those of the hosts from their steps, `claim` and `watch` from the controller. */
function phaseSpans(hosts, controller, looks, recoveredAt) {
    return plan/* PHASES */.Z.flatMap((phase) => {
        if (phase === 'claim')
            return claimSpan(hosts, controller);
        if (phase === 'watch')
            return watchSpan(looks, recoveredAt);
        const each = hosts.map((host) => ({ host: host.host, ...stepsSpan(stepsOf(host, phase)) }));
        if (hosts.every((host) => stepsOf(host, phase).length === 0))
            return [];
        return [{ phase, ...joined(each), hosts: each }];
    });
}
function stepsOf(host, phase) {
    return host.steps.filter((step) => step.phase === phase);
}
function stepsSpan(steps) {
    const runs = steps.flatMap((step) => step.runs);
    if (runs.length === 0)
        return NOT_RUN;
    const ends = runs.flatMap((run) => (run.end === null ? [] : [run.end]));
    return {
        begin: Math.min(...runs.map((run) => run.begin)),
        end: ends.length === 0 ? null : Math.max(...ends),
        status: stepsStatus(steps),
    };
}
function stepsStatus(steps) {
    const ran = steps.filter((step) => step.status !== 'not-run');
    const stopped = (step) => ['failed', 'timeout', 'survivors'].includes(step.status);
    if (ran.some((step) => stopped(step) && step.onFailure === 'stop'))
        return 'failed';
    if (ran.some((step) => stopped(step) || step.status === 'warned'))
        return 'warned';
    if (ran.some((step) => ['failed', 'timeout', 'survivors'].includes(step.undo)))
        return 'failed';
    if (ran.some((step) => step.undo !== 'not-run'))
        return 'undone';
    if (ran.some((step) => step.status === 'unfinished') || ran.length < steps.length)
        return 'unfinished';
    return 'ok';
}
/** What dominates comes first. */
const WORST_FIRST = ['failed', 'undone', 'unfinished', 'warned', 'ok', 'not-run'];
function joined(spans) {
    const begins = spans.flatMap((span) => (span.begin === null ? [] : [span.begin]));
    const ends = spans.flatMap((span) => (span.end === null ? [] : [span.end]));
    return {
        begin: begins.length === 0 ? null : Math.min(...begins),
        end: ends.length === 0 ? null : Math.max(...ends),
        status: WORST_FIRST.find((status) => spans.some((span) => span.status === status)) ?? 'not-run',
    };
}
function claimSpan(hosts, controller) {
    const claimed = controller.filter((mark) => mark.kind === 'claimed');
    const last = claimed.at(-1);
    if (last === undefined)
        return [];
    const all = hosts.every((host) => host.state !== null || claimed.some((mark) => mark.target === host.host));
    return [{ phase: 'claim', begin: 0, end: last.at, status: all ? 'ok' : 'unfinished', hosts: [] }];
}
function watchSpan(looks, recoveredAt) {
    const watched = looks.filter((look) => look.purpose === 'watch');
    const [first, last] = [watched[0], watched.at(-1)];
    if (first === undefined || last === undefined)
        return [];
    const begin = Math.min(recoveredAt ?? first.at, first.at);
    const status = watched.some((look) => look.verdict === 'unhealthy')
        ? 'failed'
        : watched.every((look) => look.verdict === 'healthy')
            ? 'ok'
            : 'warned';
    return [{ phase: 'watch', begin, end: last.at, status, hosts: [] }];
}

;// CONCATENATED MODULE: ./packages/record/src/recovery-time.ts

/** See `Timeline.recovered`. */
function recoveryTime(hosts, looks) {
    if (hosts.length === 0 || !hosts.every(fleet_end/* isAtTarget */.N))
        return null;
    const proved = hosts.map((host) => host.states.find((entry) => entry.state === 'UNCONFIRMED' || entry.state === 'ON_TARGET')?.at);
    const lastHost = Math.max(...proved.map((at) => at ?? 0));
    const runner = looks.find((look) => look.purpose === 'served' && look.verdict === 'healthy' && look.at >= lastHost);
    if (runner !== undefined)
        return { at: runner.at, proof: 'runner' };
    if (hosts.some((host) => host.state !== 'ON_TARGET'))
        return { at: lastHost, proof: 'hosts-only' };
    const confirmed = hosts.map((host) => host.states.find((entry) => entry.state === 'ON_TARGET')?.at ?? 0);
    return { at: Math.max(...confirmed), proof: 'runner' };
}

;// CONCATENATED MODULE: ./packages/record/src/build-timeline.ts





/**
 * Puts the record's lines in order and says what they amount to. Lines may come twice, late, or from several controllers
 * of the same operation.
 */
function buildTimeline(record) {
    const lines = linesOfLastOperation(record);
    const controllerLines = lines.filter((line) => line.host === null);
    const operation = controllerLines.find((line) => line.event === 'operation');
    const plan = operation?.plan ?? null;
    const start = startOf(record);
    const at = (line) => Math.max(0, Date.parse(line.time) - (start ?? 0));
    const controller = controllerLines.flatMap((line) => mark(line, at(line)));
    const looks = controllerLines.flatMap((line) => line.event === 'assessed'
        ? [{ at: at(line), purpose: line.purpose, verdict: line.verdict, assessments: line.assessments }]
        : []);
    const placed = hostNames(plan, lines).map((host) => ({ host, lines: placedHostLines(lines, host, start ?? 0) }));
    const hosts = placed.map((entry) => hostTimeline(entry.host, plan?.hosts.find((candidate) => candidate.host === entry.host) ?? null, entry.lines, controller.flatMap((moment) => moment.kind === 'connection-lost' && moment.target === entry.host
        ? [{ at: moment.at, reason: moment.reason }]
        : [])));
    const recovered = recoveryTime(hosts, looks);
    const finished = controllerLines.findLast((line) => line.event === 'finished');
    const cancelled = controller.find((moment) => moment.kind === 'cancelled');
    return {
        operation: plan?.operation ?? null,
        plan,
        digest: operation?.digest ?? null,
        mode: operation?.mode ?? null,
        startedAt: start === null ? null : new Date(start).toISOString(),
        length: lines.reduce((longest, line) => Math.max(longest, at(line)), 0),
        hosts,
        phases: phaseSpans(hosts, controller, looks, recovered?.at ?? null),
        decision: decisionOf(hosts, controller),
        controller,
        looks,
        outage: outageOf(controllerLines),
        cancelled: cancelled === undefined ? null : { at: cancelled.at, signal: cancelled.signal },
        refusals: controllerLines.flatMap((line) => line.event === 'refused' ? [{ code: line.code, text: line.text }] : []),
        outcome: finished?.outcome ?? null,
        reasonCode: finished?.reasonCode ?? null,
        recovered,
        budgetSeconds: plan?.budgetSeconds ?? null,
        fleet: (0,fleet_end/* fleetEnd */.w)(hosts),
        notices: [
            ...new Set([
                ...(plan?.notices ?? []),
                ...controllerLines.flatMap((line) => (line.event === 'notice' ? [line.text] : [])),
                ...placed.flatMap((entry) => missingLines(entry.host, entry.lines)),
                ...differentPlans(controllerLines, operation),
            ]),
        ],
        lines: lines.length,
    };
}
/** The first line known: the clock of the budget runs from the moment somebody asked, not from the finished plan. */
function startOf(lines) {
    return lines.reduce((earliest, line) => {
        const time = Date.parse(line.time);
        return earliest === null || time < earliest ? time : earliest;
    }, null);
}
function hostNames(plan, lines) {
    const planned = plan?.hosts.map((host) => host.host) ?? [];
    const seen = lines.flatMap((line) => (line.host === null ? [] : [line.host])).sort();
    return [...new Set([...planned, ...seen])];
}
function mark(line, at) {
    switch (line.event) {
        case 'operation':
            return [{ at, kind: 'taken-up', mode: line.mode }];
        case 'connected':
            return [{ at, kind: 'connected', target: line.target, fingerprint: line.fingerprint }];
        case 'connection-lost':
            return [{ at, kind: 'connection-lost', target: line.target, reason: line.reason }];
        case 'claimed':
            return [{ at, kind: 'claimed', target: line.target, token: line.token }];
        case 'went':
            return [{ at, kind: 'went' }];
        case 'decided':
            return [{ at, kind: 'decided', decision: line.decision, reason: line.reason }];
        case 'cancelled':
            return [{ at, kind: 'cancelled', signal: line.signal }];
        case 'finished':
            return [{ at, kind: 'finished', outcome: line.outcome, reasonCode: line.reasonCode }];
        case 'assessed':
        case 'outage':
        case 'notice':
        case 'refused':
            return [];
        default:
            return line;
    }
}
/** A commit known anywhere holds for the fleet; among equals the earliest. The hosts' word counts before the controller's. */
function decisionOf(hosts, controller) {
    const onHosts = hosts.flatMap((host) => (host.decision === null ? [] : [host.decision]));
    const byController = controller.flatMap((moment) => moment.kind === 'decided'
        ? [{ decision: moment.decision, reason: moment.reason, by: 'controller', at: moment.at }]
        : []);
    const known = (onHosts.length > 0 ? onHosts : byController).toSorted((a, b) => a.at - b.at);
    return known.find((entry) => entry.decision === 'commit') ?? known[0] ?? null;
}
function outageOf(lines) {
    const line = lines.findLast((candidate) => candidate.event === 'outage');
    return line === undefined ? null : { seconds: line.seconds, requests: line.requests, failed: line.failed };
}
function differentPlans(lines, first) {
    const differs = lines.some((line) => line.event === 'operation' && line.digest !== first?.digest);
    return differs ? ['The record holds more than one plan; this report shows the first.'] : [];
}


/***/ }),

/***/ 9594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ vantageText),
/* harmony export */   q: () => (/* binding */ chronicle)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1163);
/* harmony import */ var _state_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(478);


/** What happened, in order: everything but steps that went as planned. The end of the run stands last. */
function chronicle(timeline) {
    const last = timeline.controller.at(-1);
    const end = last?.kind === 'finished' ? [controllerEntry(last)] : [];
    const entries = [
        ...timeline.controller.slice(0, timeline.controller.length - end.length).map(controllerEntry),
        ...timeline.looks.map(lookEntry),
        ...timeline.refusals.map((refusal) => entry(timeline.length, 'controller', `Refused (${refusal.code}): ${refusal.text}`, 'bad')),
        ...timeline.hosts.flatMap(hostEntries),
    ];
    // A host's clock may put what it did after the word of the controller that waited for it.
    return [...entries.toSorted((a, b) => a.at - b.at), ...end];
}
function entry(at, who, sentence, tone = 'calm') {
    return { at, who, sentence, tone };
}
function controllerEntry(mark) {
    const said = (sentence, tone) => entry(mark.at, 'controller', sentence, tone);
    switch (mark.kind) {
        case 'taken-up':
            return said(TAKEN_UP[mark.mode]);
        case 'connected':
            return said(`Connected to ${mark.target}, host key ${mark.fingerprint} verified.`);
        case 'connection-lost':
            return said(`Lost the connection to ${mark.target}: ${mark.reason}`, 'warn');
        case 'claimed':
            return said(`Claimed ${mark.target} with token ${mark.token}.`);
        case 'went':
            return said('Every host is prepared: go.');
        case 'decided':
            return said(`Decided: ${mark.decision} (${mark.reason}).`, mark.decision === 'commit' ? 'calm' : 'warn');
        case 'cancelled':
            return said(`Cancelled by ${mark.signal}.`, 'warn');
        case 'finished':
            return said(`Finished: ${mark.outcome} (${mark.reasonCode}).`);
        default:
            return mark;
    }
}
const TAKEN_UP = {
    first: 'The operation begins.',
    adopt: 'This run takes up an unfinished operation.',
    watch: 'This run watches the operation.',
    'dry-run': 'A dry run begins: everything is read, nothing is changed.',
};
const LOOKED_FOR = {
    outage: 'Looked for the outage',
    gate: 'Looked at the gate',
    served: 'Looked which release is served',
    watch: 'Watched',
};
function lookEntry(look) {
    const failing = look.assessments.filter((assessment) => assessment.verdict !== 'healthy');
    const named = failing.slice(0, 3).map((one) => `${one.check} from ${vantageText(one.from)}: ${one.detail}`);
    const more = failing.length > named.length ? ` and ${failing.length - named.length} more` : '';
    const detail = failing.length === 0 ? '' : ` (${named.join('; ')}${more})`;
    const expected = look.purpose === 'outage' ? 'calm' : look.verdict === 'unhealthy' ? 'bad' : 'warn';
    return entry(look.at, 'controller', `${LOOKED_FOR[look.purpose]}: ${look.verdict}${detail}.`, look.verdict === 'healthy' ? 'good' : expected);
}
function vantageText(vantage) {
    return vantage.kind === 'runner' ? 'runner' : vantage.host;
}
function hostEntries(host) {
    const said = (at, sentence, tone) => entry(at, host.host, sentence, tone);
    return [
        ...host.starts.flatMap((start) => startEntries(host.host, start)),
        ...host.states.map(({ at, state, reason }) => {
            const sentence = (0,_state_words_js__WEBPACK_IMPORTED_MODULE_0__/* .stateSentence */ .lv)(state, reason);
            return said(at, `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`, (0,_state_words_js__WEBPACK_IMPORTED_MODULE_0__/* .stateTone */ .OR)(state));
        }),
        ...(host.decision === null
            ? []
            : [
                said(host.decision.at, `Holds the decision ${host.decision.decision}, made by the ${host.decision.by} (${host.decision.reason}).`),
            ]),
        ...(host.leaseLost === null
            ? []
            : [
                said(host.leaseLost.at, `Has not heard from the controller for ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationText */ .S)(host.leaseLost.ms)}: the lease is lost, it goes on alone.`, 'warn'),
            ]),
        ...host.probes.map((probe) => said(probe.at, `Asked whether ${probe.step} was done: ${probe.answer}.`, probe.answer === 'unknown' ? 'warn' : 'calm')),
        ...host.alerts.map((alert) => said(alert.at, `Alert ${alert.status}.`, alert.status === 'delivered' ? 'calm' : 'warn')),
        ...host.steps.flatMap((step) => [
            ...step.runs.flatMap((run) => troubled(run.end, run.result, run.rc).map((what) => said(run.end ?? run.begin, `Step ${step.id} ${what}.`, step.onFailure === 'warn' ? 'warn' : 'bad'))),
            ...step.undos.flatMap((run) => troubled(run.end, run.result, run.rc).map((what) => said(run.end ?? run.begin, `Undo of ${step.id} ${what}.`, 'bad'))),
        ]),
    ];
}
function startEntries(host, start) {
    if (start.mode === 'first')
        return [];
    const how = start.mode === 'adopt' ? 'for a controller that took the operation up' : 'by the recovery entry';
    return [
        entry(start.at, host, `Supervisor started again ${how}${start.rebooted ? ', after a restart of the host' : ''}.`, 'warn'),
    ];
}
function troubled(end, result, rc) {
    if (end === null || result === null)
        return ['was begun, and the record has no end of it'];
    switch (result) {
        case 'failed':
            return [`failed with exit status ${rc}`];
        case 'timeout':
            return ['was ended after its time limit'];
        case 'survivors':
            return ['was ended after its time limit, and some of its processes live on'];
        case 'warned':
            return [`failed with exit status ${rc}; the plan goes on without it`];
        case 'already':
            return ['had been done before the interruption'];
        case 'ok':
        case 'unfinished':
        case 'not-run':
            return [];
        default:
            return result;
    }
}


/***/ }),

/***/ 1163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ durationText),
/* harmony export */   Y: () => (/* binding */ seconds)
/* harmony export */ });
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** A length of time for people: `0.8 s`, `34 s`, `1 min 05 s`, `2 h 03 min`. */
function durationText(milliseconds) {
    const ms = Math.max(0, milliseconds);
    if (ms < 0.5)
        return '0 s';
    if (ms < 10)
        return `${(ms / SECOND).toFixed(3)} s`;
    if (ms < SECOND)
        return `${(ms / SECOND).toFixed(2)} s`;
    if (ms < 9_950)
        return `${(ms / SECOND).toFixed(1)} s`;
    const seconds = Math.round(ms / SECOND);
    if (seconds < 60)
        return `${seconds} s`;
    if (ms < HOUR - SECOND / 2) {
        const rest = seconds % 60;
        return rest === 0 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 60)} min ${pad(rest)} s`;
    }
    const minutes = Math.round(ms / MINUTE);
    const rest = minutes % 60;
    return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${pad(rest)} min`;
}
/** Seconds with three decimals at most, as reports carry them. */
function seconds(milliseconds) {
    return Math.round(milliseconds) / SECOND;
}
function pad(value) {
    return String(value).padStart(2, '0');
}


/***/ }),

/***/ 2508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ outageText),
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   Vi: () => (/* binding */ recoveryText),
/* harmony export */   Vt: () => (/* binding */ hostEndText),
/* harmony export */   sN: () => (/* binding */ requestsText)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1163);
/* harmony import */ var _state_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(478);


/** What every form of the report says first, in one order and in one wording. */
function facts(timeline) {
    const { plan, decision } = timeline;
    const rows = [
        fact('Outcome', timeline.outcome ?? 'not finished'),
        fact('Reason code', timeline.reasonCode),
        fact('From', plan?.from == null ? null : withCommit(plan.from)),
        fact('To', plan === null ? null : withCommit(plan.to)),
        fact('Recovery time', recoveryText(timeline)),
        fact('Outage', outageText(timeline)),
        fact('Requests', requestsText(timeline)),
        fact('Decision', decision === null
            ? 'none'
            : `${decision.decision}, ${decision.reason}, by the ${decision.by} after ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S)(decision.at)}`),
        fact('Fleet', FLEET_WORDS[timeline.fleet]),
        fact('Procedure', plan?.procedure),
        fact('Asked by', plan?.incident.actor),
        fact('Reason', plan?.incident.reason),
        fact('Severity', plan?.incident.severity),
        fact('Signals', plan?.incident.signals.join(', ')),
        fact('Override', plan?.incident.override),
        fact('Left out', plan?.without.join(', ')),
        fact('Started', timeline.startedAt),
        fact('Operation', timeline.operation),
        fact('Plan', timeline.digest),
    ];
    return rows.filter((row) => row !== null);
}
const FLEET_WORDS = {
    untouched: 'no host was touched',
    uniform: 'uniform: every host ended alike',
    split: 'split: some hosts are on the target and some are not',
    unsettled: 'unsettled: a host has not ended, or needs a person',
};
function recoveryText(timeline) {
    const budget = timeline.budgetSeconds === null ? '' : ` of ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S)(timeline.budgetSeconds * 1000)}`;
    if (timeline.recovered === null)
        return `not recovered${budget === '' ? '' : ` (budget${budget.slice(3)})`}`;
    const proof = timeline.recovered.proof === 'runner' ? '' : ", by the hosts' own proof only";
    return `${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S)(timeline.recovered.at)}${budget}${proof}`;
}
function outageText(timeline) {
    return timeline.outage === null ? 'not measured' : (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S)(timeline.outage.seconds * 1000);
}
function requestsText(timeline) {
    if (timeline.outage === null)
        return 'not measured';
    return `${timeline.outage.requests} sent, ${timeline.outage.failed} failed`;
}
/** `on target, serves v1.4.2, closed for 2.1 s`. */
function hostEndText(host) {
    const parts = [(0,_state_words_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabel */ .UH)(host.state)];
    if (host.served !== null)
        parts.push(`served ${host.served}`);
    if (host.closed !== null) {
        parts.push(host.closed.end === null ? 'closed still' : `closed for ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S)(host.closed.end - host.closed.begin)}`);
    }
    return parts.join(', ');
}
function fact(name, value) {
    return value === null || value === undefined || value === '' ? null : { name, value };
}
function withCommit(ref) {
    return ref.commit === null ? ref.release : `${ref.release} (${ref.commit.slice(0, 12)})`;
}


/***/ }),

/***/ 7251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isAtTarget),
/* harmony export */   w: () => (/* binding */ fleetEnd)
/* harmony export */ });
const AT_TARGET = ['ON_TARGET', 'UNCONFIRMED'];
/** Whether the host ended with the target proved to be served. */
function isAtTarget(host) {
    return host.state !== null && AT_TARGET.includes(host.state);
}
/** What the hosts' ends amount to. A split is named even when another host needs a person. */
function fleetEnd(hosts) {
    const touched = hosts.filter((host) => host.state !== null);
    if (touched.length === 0)
        return 'untouched';
    const asFound = touched.some((host) => host.state === 'AS_FOUND');
    const atTarget = touched.filter(isAtTarget);
    if (atTarget.length > 0 && (asFound || hosts.length > touched.length))
        return 'split';
    if (atTarget.length === touched.length)
        return 'uniform';
    return touched.every((host) => host.state === 'AS_FOUND') ? 'uniform' : 'unsettled';
}


/***/ }),

/***/ 987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline),
/* harmony export */   p: () => (/* binding */ siteName)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1163);
/* harmony import */ var _fleet_end_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7251);
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3282);



function headline(timeline) {
    const site = siteName(timeline);
    const from = releaseName(timeline.plan?.from?.release);
    const to = releaseName(timeline.plan?.to.release);
    if (timeline.fleet === 'split') {
        return {
            label: 'split',
            tone: 'bad',
            sentence: `${site} is split: ${hostsWhere(timeline, _fleet_end_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtTarget */ .N)} on ${to}, ${hostsWhere(timeline, (host) => host.state === null || host.state === 'AS_FOUND')} as found on ${from}.`,
        };
    }
    switch (timeline.outcome) {
        case 'rolled-back':
            return rolledBack(timeline, site, to);
        case 'planned':
            return {
                label: 'planned',
                tone: 'calm',
                sentence: `A rollback of ${site} to ${to} is planned; nothing was changed.`,
            };
        case 'not-needed':
            return { label: 'not needed', tone: 'calm', sentence: `${site} needs no rollback; nothing was changed.` };
        case 'fix-forward':
            return {
                label: 'fix forward',
                tone: 'calm',
                sentence: `${site} is to be mended by a new release; nothing was changed.`,
            };
        case 'undone':
            return {
                label: 'undone',
                tone: 'bad',
                sentence: `The rollback of ${site} was undone: it is as it was found, on ${from}.`,
            };
        case 'needs-human':
            return { label: 'needs a person', tone: 'bad', sentence: needsHuman(timeline, site) };
        case 'refused':
            return {
                label: 'refused',
                tone: 'bad',
                sentence: `The rollback of ${site} was refused; ${refusedLeaves(timeline)}.`,
            };
        case null:
            return {
                label: 'not finished',
                tone: 'warn',
                sentence: `The rollback of ${site} to ${to} is not finished as far as this record goes.`,
            };
        default:
            return timeline.outcome;
    }
}
function rolledBack(timeline, site, to) {
    const { recovered, budgetSeconds } = timeline;
    if (recovered === null) {
        return {
            label: 'rolled back',
            tone: 'warn',
            sentence: `${site} was rolled back to ${to}; this record does not show every host's proof.`,
        };
    }
    const after = (0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationText */ .S)(recovered.at);
    if (recovered.proof === 'hosts-only') {
        return {
            label: 'unconfirmed',
            tone: 'warn',
            sentence: `${site} serves ${to} again after ${after}, by the hosts' own proof; the runner's proof is missing.`,
        };
    }
    if (budgetSeconds !== null && recovered.at > budgetSeconds * 1000) {
        return {
            label: 'rolled back',
            tone: 'warn',
            sentence: `${site} serves ${to} again after ${after}, over its budget of ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationText */ .S)(budgetSeconds * 1000)}.`,
        };
    }
    return { label: 'rolled back', tone: 'good', sentence: `${site} serves ${to} again, proved after ${after}.` };
}
function needsHuman(timeline, site) {
    const inNeed = timeline.hosts.filter((host) => host.state === 'NEEDS_HUMAN');
    if (inNeed.length > 0) {
        const closed = inNeed.filter((host) => host.closed !== null && host.closed.end === null);
        const how = closed.length === 0 ? 'stopped and waits' : 'is closed and waits';
        return `${site} needs a person: ${names(inNeed.map((host) => host.host))} ${inNeed.length === 1 ? how : how.replace('is ', 'are ').replace('waits', 'wait')}.`;
    }
    const open = timeline.hosts.filter((host) => !isEnd(host.state));
    if (open.length > 0)
        return `${site} needs a person: the end of ${names(open.map((host) => host.host))} is not known.`;
    if (timeline.hosts.some((host) => host.state === 'UNCONFIRMED')) {
        return `${site} needs a person: it serves the target by the hosts' own proof only.`;
    }
    return `${site} needs a person.`;
}
function refusedLeaves(timeline) {
    if (timeline.fleet === 'untouched')
        return 'nothing was changed';
    return timeline.hosts.every((host) => host.state === null || host.state === 'AS_FOUND')
        ? 'every host is as it was found'
        : 'see what the hosts say below';
}
const ENDS = ['AS_FOUND', 'ON_TARGET', 'UNCONFIRMED', 'NEEDS_HUMAN'];
function isEnd(state) {
    return ENDS.includes(state);
}
function hostsWhere(timeline, condition) {
    return names(timeline.hosts.filter(condition).map((host) => host.host));
}
/** `app1, app2 and app3`; beyond four they are counted. */
function names(list) {
    const shown = list.map((name) => (0,_one_line_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .T)(name, 60));
    if (shown.length > 4)
        return `${shown.slice(0, 3).join(', ')} and ${shown.length - 3} more`;
    const last = shown.at(-1) ?? 'none';
    return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
/** `chom production`. */
function siteName(timeline) {
    if (timeline.plan === null)
        return 'the site';
    return `${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .T)(timeline.plan.app, 60)} ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .T)(timeline.plan.environment, 60)}`;
}
function releaseName(release) {
    return release === undefined ? 'an unknown release' : (0,_one_line_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .T)(release, 100);
}


/***/ }),

/***/ 3256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ nextSteps)
/* harmony export */ });
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99);
/* harmony import */ var _reason_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(768);


/** Where the command's words go into a shell unquoted: nothing else is ever put into a command. */
const PLAIN_WORD = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/;
/** What a tired person does now, in order. */
function nextSteps(timeline) {
    const fill = (command) => filledIn(command, timeline);
    const status = {
        sentence: 'See where every host stands.',
        command: fill(_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .NEXT */ .K.status),
    };
    const resume = {
        sentence: 'Bring the operation to the end that was decided; it is safe to ask for twice.',
        command: fill(_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .NEXT */ .K.resume),
    };
    if (timeline.fleet === 'split')
        return [status, { ...resume, sentence: 'Bring every host to the target; the decision to commit holds.' }];
    switch (timeline.outcome) {
        case 'rolled-back':
            return timeline.recovered?.proof === 'hosts-only' || timeline.recovered === null
                ? [status, { ...resume, sentence: 'Have the runner prove the target and confirm it.' }]
                : [
                    {
                        sentence: 'Check again, as a client sees it, that the target is healthy; this also marks it good.',
                        command: fill(_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .NEXT */ .K.verifyTo),
                    },
                    {
                        sentence: `Mend ${fill('<from>')} and release it under a new name: it is quarantined now.`,
                        command: null,
                    },
                ];
        case 'planned':
            return [
                {
                    sentence: 'Carry the plan out.',
                    command: fill(_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .NEXT */ .K.rollbackTo),
                },
            ];
        case 'not-needed':
            return [
                {
                    sentence: 'See for yourself what the checks say.',
                    command: fill(_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .NEXT */ .K.verify),
                },
                { sentence: 'If users still suffer, add a check to `health.gate` that sees what they see.', command: null },
            ];
        case 'fix-forward':
            return [
                {
                    sentence: 'Release the fix; the plan stays at hand if it does not help.',
                    command: fill(_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .NEXT */ .K.plan),
                },
            ];
        case 'undone':
            return [
                {
                    sentence: `The site still runs ${fill('<from>')}. Mend the cause named above, then ask again.`,
                    command: fill(_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .NEXT */ .K.rollback),
                },
                status,
            ];
        case 'needs-human':
            return [
                status,
                {
                    sentence: 'Read the output of the step that failed, on the host, below its state directory.',
                    command: outputPath(timeline),
                },
                resume,
            ];
        case 'refused':
            return refusedSteps(timeline, fill);
        case null:
            return [status, resume];
        default:
            return timeline.outcome;
    }
}
function refusedSteps(timeline, fill) {
    const codes = [...new Set([...timeline.refusals.map((refusal) => refusal.code), timeline.reasonCode ?? ''])].filter((code) => code !== '');
    const steps = codes.slice(0, 10).map((code) => {
        const { sentence, next } = (0,_reason_text_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonText */ .u)(code);
        return { sentence, command: fill(next) };
    });
    return steps.length > 0 ? steps : [{ sentence: 'Look at the plan.', command: fill(_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .NEXT */ .K.plan) }];
}
/** `ls` of the outputs of the first host that needs a person. */
function outputPath(timeline) {
    const host = timeline.hosts.find((candidate) => candidate.state === 'NEEDS_HUMAN');
    const stateDir = timeline.plan?.hosts.find((candidate) => candidate.host === host?.host)?.stateDir;
    const words = [timeline.plan?.app, timeline.plan?.environment, timeline.operation];
    if (stateDir === undefined || !/^\/[A-Za-z0-9._/-]{1,200}$/.test(stateDir))
        return null;
    if (!words.every((word) => typeof word === 'string' && PLAIN_WORD.test(word)))
        return null;
    const [app, environment, operation] = words;
    return `ls -l ${stateDir}/${app}/${environment}/operations/${operation}/out/`;
}
function filledIn(command, timeline) {
    const values = {
        environment: timeline.plan?.environment,
        operation: timeline.operation,
        from: timeline.plan?.from?.release,
        to: timeline.plan?.to.release,
    };
    return command.replace(/<(environment|operation|from|to)>/g, (placeholder, name) => {
        const value = values[name];
        return typeof value === 'string' && PLAIN_WORD.test(value) ? value : placeholder;
    });
}


/***/ }),

/***/ 3282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8141);

/** Text of whatever origin as one harmless line. Unlike output of a step, whose end matters, its beginning is kept. */
function oneLine(text, limit) {
    if (text.length <= limit)
        return (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(text, limit);
    return `${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(text.slice(0, limit - 1), limit)}…`;
}


/***/ }),

/***/ 7333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ parseRecord)
});

// EXTERNAL MODULE: ./packages/record/src/one-line.ts
var one_line = __webpack_require__(3282);
// EXTERNAL MODULE: ./packages/runbook/src/words/plan.ts
var plan = __webpack_require__(3791);
// EXTERNAL MODULE: ./packages/runbook/src/words/runbook.ts
var runbook = __webpack_require__(3138);
// EXTERNAL MODULE: ./packages/runbook/src/words/verdict.ts
var verdict = __webpack_require__(8843);
// EXTERNAL MODULE: ./packages/runbook/src/words/facts.ts
var facts = __webpack_require__(7457);
// EXTERNAL MODULE: ./packages/runbook/src/words/journal.ts
var journal = __webpack_require__(533);
;// CONCATENATED MODULE: ./packages/record/src/record-shape.ts

const record_shape_text = (value) => typeof value === 'string';
const textOrNull = (value) => value === null || typeof value === 'string';
const whole = (value) => Number.isSafeInteger(value);
const amount = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const flag = (value) => typeof value === 'boolean';
const oneOf = (accepted) => (value) => typeof value === 'string' && accepted.includes(value);
const listOf = (item) => (value) => Array.isArray(value) && value.every(item);
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const shape = (fields) => (value) => isObject(value) && wrongField(value, fields) === null;
/** Name of the first field that is missing or of another type; null when all are as declared. */
function wrongField(value, fields) {
    for (const [name, accepts] of Object.entries(fields)) {
        if (!Object.hasOwn(value, name) || !accepts(value[name]))
            return name;
    }
    return null;
}
const release = shape({ release: record_shape_text, commit: textOrNull });
const decision = oneOf(['commit', 'abort']);
const recovery = oneOf(['system-unit', 'crontab', 'none']);
const step = shape({
    id: record_shape_text,
    phase: oneOf(plan/* PHASES */.Z),
    title: record_shape_text,
    effect: oneOf(['none', 'local', 'shared']),
    timeoutSeconds: amount,
    onFailure: oneOf(['stop', 'warn']),
});
/** What the record needs of a plan; the rest of it is the engine's. */
const record_shape_plan = shape({
    operation: record_shape_text,
    app: record_shape_text,
    environment: record_shape_text,
    procedure: oneOf(runbook/* PROCEDURES */.V),
    incident: shape({ severity: textOrNull, signals: listOf(record_shape_text), reason: record_shape_text, actor: record_shape_text, override: textOrNull }),
    from: (value) => value === null || release(value),
    to: release,
    budgetSeconds: amount,
    leaseSeconds: amount,
    control: record_shape_text,
    without: listOf(record_shape_text),
    hosts: listOf(shape({ host: record_shape_text, closes: flag, recovery, steps: listOf(step) })),
    notices: listOf(record_shape_text),
});
const vantage = (value) => isObject(value) && (value.kind === 'runner' || (value.kind === 'host' && typeof value.host === 'string'));
const assessment = shape({ check: record_shape_text, from: vantage, verdict: oneOf(verdict/* VERDICTS */.b), detail: record_shape_text, samples: amount });
const STAMP_FIELDS = { boot: record_shape_text, seq: whole, up: amount, at: amount };
const HOST_EVENT_FIELDS = {
    start: { mode: oneOf(['first', 'adopt', 'recover']), token: whole, pid: whole },
    state: { state: oneOf(facts/* HOST_STATES */.U), reason: record_shape_text },
    begin: { step: record_shape_text, phase: oneOf(plan/* PHASES */.Z), effect: record_shape_text },
    end: { step: record_shape_text, result: oneOf(journal/* STEP_RESULTS */.s), rc: whole, ms: amount },
    'undo-begin': { step: record_shape_text },
    'undo-end': { step: record_shape_text, result: oneOf(journal/* STEP_RESULTS */.s), rc: whole, ms: amount },
    probe: { step: record_shape_text, answer: oneOf(['done', 'not-done', 'unknown']) },
    fact: { step: record_shape_text, key: record_shape_text, value: record_shape_text },
    go: { token: whole },
    decision: { decision, token: whole, reason: record_shape_text, by: record_shape_text },
    'lease-lost': { ms: amount },
    recovery: { entry: recovery },
    confirmed: { token: whole },
    alert: { status: oneOf(['spooled', 'delivered', 'failed']) },
};
const CONTROLLER_EVENT_FIELDS = {
    operation: { plan: record_shape_plan, digest: record_shape_text, mode: oneOf(['first', 'adopt', 'watch', 'dry-run']) },
    connected: { target: record_shape_text, fingerprint: record_shape_text },
    'connection-lost': { target: record_shape_text, reason: record_shape_text },
    claimed: { target: record_shape_text, token: whole },
    went: {},
    decided: { decision, reason: record_shape_text },
    cancelled: { signal: record_shape_text },
    assessed: {
        purpose: oneOf(['outage', 'gate', 'served', 'watch']),
        assessments: listOf(assessment),
        verdict: oneOf(verdict/* VERDICTS */.b),
    },
    outage: { seconds: amount, requests: amount, failed: amount },
    notice: { text: record_shape_text },
    refused: { code: record_shape_text, text: record_shape_text },
    finished: { outcome: oneOf(journal/* OUTCOMES */.i), reasonCode: record_shape_text },
};

;// CONCATENATED MODULE: ./packages/record/src/parse-record.ts


/** A line above this many characters is not read; the longest true one carries a plan, far below it. */
const LONGEST_LINE = 4 * 1024 * 1024;
/** So many unreadable lines are named one by one, the others are counted. */
const NAMED_LINES = 20;
const EPOCH = '1970-01-01T00:00:00.000Z';
/**
 * Reads a record's `journal.jsonl`, whoever wrote it. A line that cannot be read never stops the others: in its place
 * stands a `notice` of the controller that names its number and what is wrong with it. Never throws.
 */
function parseRecord(text) {
    const rows = text.split('\n');
    const torn = rows.at(-1) !== '';
    const reads = rows.map((row, index) => ({ number: index + 1, row, last: torn && index === rows.length - 1 }));
    const lines = [];
    let time = EPOCH;
    let unreadable = 0;
    for (const { number, row, last } of reads) {
        if (row.trim() === '')
            continue;
        const read = readLine(row);
        if (read.kind === 'line') {
            time = read.line.time;
            lines.push(read.line);
            continue;
        }
        unreadable += 1;
        if (unreadable > NAMED_LINES)
            continue;
        const why = last ? 'it is torn, its writer was cut off' : read.why;
        lines.push(notice(time, `Line ${number} of the record is left out: ${why}.`));
    }
    if (unreadable > NAMED_LINES) {
        lines.push(notice(time, `${unreadable - NAMED_LINES} more lines of the record are left out: they cannot be read.`));
    }
    return datedFromTheFirst(lines);
}
function notice(time, text) {
    return { host: null, time, event: 'notice', text };
}
/** Notices that stand before any dated line take the time of that line. */
function datedFromTheFirst(lines) {
    const first = lines.find((line) => line.time !== EPOCH)?.time ?? EPOCH;
    return lines.map((line) => (line.time === EPOCH ? { ...line, time: first } : line));
}
function readLine(row) {
    if (row.length > LONGEST_LINE)
        return unreadable(`it is longer than ${LONGEST_LINE} characters`);
    const value = parseJson(row);
    if (!isObject(value))
        return unreadable('it is not a JSON object');
    const { host, time, event } = value;
    if (typeof time !== 'string' || !Number.isFinite(Date.parse(time)))
        return unreadable('its "time" is not a time');
    if (typeof event !== 'string')
        return unreadable('it has no "event"');
    if (host !== null && (typeof host !== 'string' || host === ''))
        return unreadable('its "host" is neither a name nor null');
    const events = host === null ? CONTROLLER_EVENT_FIELDS : HOST_EVENT_FIELDS;
    const fields = Object.hasOwn(events, event) ? events[event] : undefined;
    const writer = host === null ? 'the controller' : 'a host';
    if (fields === undefined)
        return unreadable(`"${(0,one_line/* oneLine */.T)(event, 40)}" is no event of ${writer} that this version knows`);
    const wrong = (host === null ? null : wrongField(value, STAMP_FIELDS)) ?? wrongField(value, fields);
    if (wrong !== null)
        return unreadable(`"${wrong}" of its event "${event}" is missing or of another type`);
    return { kind: 'line', line: value };
}
function unreadable(why) {
    return { kind: 'unreadable', why };
}
function parseJson(row) {
    try {
        return JSON.parse(row);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 768:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ reasonText)
});

// EXTERNAL MODULE: ./packages/record/src/one-line.ts
var one_line = __webpack_require__(3282);
// EXTERNAL MODULE: ./packages/record/src/reason.ts
var src_reason = __webpack_require__(99);
;// CONCATENATED MODULE: ./packages/record/src/ending-reasons.ts

/** Why an operation that was begun, planned or found unnecessary ended as it did. */
const ENDING_REASONS = {
    'on-target': {
        outcomes: ['rolled-back'],
        sentence: 'The target is proved to be served by every host, from the host itself and from the runner.',
        next: src_reason/* NEXT */.K.verify,
    },
    'watch-unhealthy': {
        outcomes: ['rolled-back'],
        sentence: 'The target is proved to be served, and a check failed while it was watched afterwards.',
        next: src_reason/* NEXT */.K.verify,
    },
    'watch-inconclusive': {
        outcomes: ['rolled-back'],
        sentence: 'The target is proved to be served; what was to be watched afterwards could not be measured.',
        next: src_reason/* NEXT */.K.verify,
    },
    'recovered-audit-incomplete': {
        outcomes: ['rolled-back'],
        sentence: 'The site has recovered; a notification or an audit afterwards is incomplete.',
        next: src_reason/* NEXT */.K.status,
    },
    planned: { outcomes: ['planned'], sentence: 'The plan was made and nothing was changed.', next: src_reason/* NEXT */.K.rollback },
    'dry-run': {
        outcomes: ['planned'],
        sentence: 'Everything was read and nothing was changed: this was a dry run.',
        next: src_reason/* NEXT */.K.rollback,
    },
    'target-is-served': {
        outcomes: ['not-needed', 'refused'],
        sentence: 'The release to go back to is the one that is served.',
        next: src_reason/* NEXT */.K.verify,
    },
    'outage-not-proved': {
        outcomes: ['not-needed'],
        sentence: 'The emergency procedure proves the outage first, and every check passed.',
        next: src_reason/* NEXT */.K.verify,
    },
    'nothing-unfinished': {
        outcomes: ['not-needed'],
        sentence: 'Every host has answered, and no earlier operation is unfinished and no host left out.',
        next: src_reason/* NEXT */.K.status,
    },
    'fix-forward': {
        outcomes: ['fix-forward'],
        sentence: 'By the rules of the runbook the incident is mended by a new release, not by an old one.',
        next: src_reason/* NEXT */.K.plan,
    },
    'step-failed': {
        outcomes: ['undone', 'needs-human'],
        sentence: 'A step failed: before the decision a host undoes what was begun, after it the host stays closed.',
        next: src_reason/* NEXT */.K.status,
    },
    'lease-lost': {
        outcomes: ['undone', 'needs-human'],
        sentence: 'A host did not hear from the controller for longer than the lease, so it undid what was begun.',
        next: src_reason/* NEXT */.K.rollback,
    },
    'host-lost': {
        outcomes: ['undone', 'needs-human'],
        sentence: 'A host stopped answering before the decision, so every host undid what was begun.',
        next: src_reason/* NEXT */.K.status,
    },
    'control-lost': {
        outcomes: ['undone', 'needs-human'],
        sentence: 'The control host stopped answering while the decision was made, so the other hosts undid what was begun.',
        next: src_reason/* NEXT */.K.status,
    },
    'taken-over': {
        outcomes: ['undone', 'needs-human'],
        sentence: 'Another run took the operation over; what becomes of it is told there.',
        next: src_reason/* NEXT */.K.status,
    },
    cancelled: {
        outcomes: ['undone', 'needs-human'],
        sentence: 'The run was cancelled before the decision, so everything that was begun was undone.',
        next: src_reason/* NEXT */.K.rollback,
    },
    abandoned: {
        outcomes: ['undone', 'needs-human'],
        sentence: 'A person abandoned the operation before the decision, so everything that was begun was undone.',
        next: src_reason/* NEXT */.K.rollback,
    },
    adopted: {
        outcomes: ['rolled-back', 'undone', 'needs-human'],
        sentence: 'The operation of an earlier run was unfinished; this run took it up and brought it to its end.',
        next: src_reason/* NEXT */.K.status,
    },
    'budget-exceeded': {
        outcomes: ['undone', 'needs-human'],
        sentence: 'The time budget ran out before the decision, so everything that was begun was undone.',
        next: src_reason/* NEXT */.K.rollback,
    },
    'claim-refused': {
        outcomes: ['undone', 'refused'],
        sentence: 'Not every host could be claimed, so those that had been were given back as they were found.',
        next: src_reason/* NEXT */.K.status,
    },
    'recovery-missing': {
        outcomes: ['undone', 'needs-human'],
        sentence: 'What brings an operation to its end after a restart is not in place on a host, so nothing was begun.',
        next: src_reason/* NEXT */.K.plan,
    },
    split: {
        outcomes: ['needs-human'],
        sentence: 'Some hosts are as they were found and some are on the target; each of them is open and healthy.',
        next: src_reason/* NEXT */.K.resume,
    },
    unconfirmed: {
        outcomes: ['needs-human'],
        sentence: 'Each host proved from itself that it serves the target; the proof from the runner is missing.',
        next: src_reason/* NEXT */.K.resume,
    },
    'proof-unhealthy': {
        outcomes: ['needs-human'],
        sentence: 'Each host proved from itself that it serves the target, and the runner saw that it does not.',
        next: src_reason/* NEXT */.K.verify,
    },
    'proof-inconclusive': {
        outcomes: ['needs-human'],
        sentence: 'Each host proved from itself that it serves the target, and the runner could not tell.',
        next: src_reason/* NEXT */.K.resume,
    },
    'undo-failed': {
        outcomes: ['needs-human'],
        sentence: 'A step could not be undone, so its host waits for a person.',
        next: src_reason/* NEXT */.K.resume,
    },
    'host-needs-human': {
        outcomes: ['needs-human', 'undone'],
        sentence: 'A host waits for a person.',
        next: src_reason/* NEXT */.K.status,
    },
    survivors: {
        outcomes: ['needs-human'],
        sentence: 'A step was ended after its time limit and some of its processes live on.',
        next: src_reason/* NEXT */.K.resume,
    },
    'probe-unknown': {
        outcomes: ['needs-human'],
        sentence: 'A host was interrupted in the middle of a step, and whether its effect was made cannot be told.',
        next: src_reason/* NEXT */.K.resume,
    },
    'decision-unreadable': {
        outcomes: ['needs-human', 'refused'],
        sentence: 'The decision on a host cannot be read, and nothing else proves what was decided.',
        next: src_reason/* NEXT */.K.status,
    },
    'ended-earlier': {
        outcomes: ['needs-human'],
        sentence: 'The operation had ended on the target before this run, and the runner could not see now that the target is served and healthy.',
        next: src_reason/* NEXT */.K.verify,
    },
    'supervisor-lost': {
        outcomes: ['needs-human', 'undone'],
        sentence: 'Nothing carries the operation on any more on a host: its supervisor was started again and again and died, or its claim was ended by hand.',
        next: src_reason/* NEXT */.K.resume,
    },
    'host-unreachable': {
        outcomes: ['needs-human'],
        sentence: 'The end of a host is not known: it stopped answering, and ends by itself by the decision that it holds.',
        next: src_reason/* NEXT */.K.resume,
    },
    'watching-ended': {
        outcomes: ['needs-human'],
        sentence: 'The run was ended while the operation was going on; the hosts finish it by themselves.',
        next: src_reason/* NEXT */.K.resume,
    },
    'internal-error': {
        outcomes: ['refused', 'needs-human'],
        sentence: 'failback met something that it has no word for; that is a defect of failback, not of the setup.',
        next: src_reason/* NEXT */.K.status,
    },
};

;// CONCATENATED MODULE: ./packages/record/src/refusal-reasons.ts

/** Why a request was refused: the request itself, the target, the hosts, the way to them. */
const REFUSAL_REASONS = {
    'missing-input': (0,src_reason/* refused */.J)('An input that is needed is not given.', src_reason/* NEXT */.K.validate),
    'bad-input': (0,src_reason/* refused */.J)('An input is not one of its accepted values.', src_reason/* NEXT */.K.validate),
    'bad-operation-id': (0,src_reason/* refused */.J)('The operation id that was given is no operation id.', src_reason/* NEXT */.K.status),
    'not-carried-out': (0,src_reason/* refused */.J)('The runbook declares something that this version does not carry out.', src_reason/* NEXT */.K.plan),
    'procedure-not-carried-out': (0,src_reason/* refused */.J)('This version does not carry out the procedure that was asked for.', src_reason/* NEXT */.K.plan),
    'config-unreadable': (0,src_reason/* refused */.J)('The runbook cannot be read.', src_reason/* NEXT */.K.validate),
    'step-would-fail': (0,src_reason/* refused */.J)('A step said in the dry run that it would fail.', src_reason/* NEXT */.K.plan),
    'not-confirmed': (0,src_reason/* refused */.J)('A person was asked and did not confirm, so nothing was done.', src_reason/* NEXT */.K.plan),
    'plan-differs': (0,src_reason/* refused */.J)('The plan that would be executed is not the one that was approved or begun.', src_reason/* NEXT */.K.plan),
    'unknown-host': (0,src_reason/* refused */.J)('There is no host of that name in the environment.', src_reason/* NEXT */.K.plan),
    'control-left-out': (0,src_reason/* refused */.J)('The control host holds claims and ledger and cannot be left out.', src_reason/* NEXT */.K.plan),
    'control-without-release': (0,src_reason/* refused */.J)('The control host does not hold the release.', src_reason/* NEXT */.K.plan),
    'nothing-serves': (0,src_reason/* refused */.J)('No host answers requests, so nothing could prove what is served.', src_reason/* NEXT */.K.plan),
    'gate-not-measurable': (0,src_reason/* refused */.J)('The gate holds a check that this version cannot measure.', src_reason/* NEXT */.K.plan),
    'no-way-through-maintenance': (0,src_reason/* refused */.J)('Nothing could look behind the maintenance page to prove the target.', src_reason/* NEXT */.K.plan),
    'could-not-measure': (0,src_reason/* refused */.J)('Whether there is an outage could not be measured; that alone never starts a rollback.', src_reason/* NEXT */.K.verify),
    'ledger-empty': (0,src_reason/* refused */.J)('The ledger holds no release that was proved good, so there is none to go back to.', src_reason/* NEXT */.K.mark),
    'no-good-release': (0,src_reason/* refused */.J)('Every release that was proved good is quarantined or gone.', src_reason/* NEXT */.K.ledger),
    'target-name': (0,src_reason/* refused */.J)('The target is not the name of a release.', src_reason/* NEXT */.K.ledger),
    'target-missing': (0,src_reason/* refused */.J)('The target is not on every host.', src_reason/* NEXT */.K.ledger),
    'target-quarantined': (0,src_reason/* refused */.J)('The target is quarantined: it was rolled back from before.', src_reason/* NEXT */.K.ledger),
    'target-not-proved': (0,src_reason/* refused */.J)('The target was never proved good, and emergency goes back to nothing else.', src_reason/* NEXT */.K.ledger),
    'target-half-made': (0,src_reason/* refused */.J)('The target is only half made on a host.', src_reason/* NEXT */.K.ledger),
    'target-without-commit': (0,src_reason/* refused */.J)('Nothing says which commit the target is.', src_reason/* NEXT */.K.ledger),
    'migrations-need-a-choice': (0,src_reason/* refused */.J)('Migrations lie between the releases, and the runbook says to ask what becomes of them.', src_reason/* NEXT */.K.plan),
    unreachable: (0,src_reason/* refused */.J)('A host cannot be reached.', src_reason/* NEXT */.K.status),
    'connection-lost': (0,src_reason/* refused */.J)('The connection to a host ended and could not be made again.', src_reason/* NEXT */.K.status),
    'time-out': (0,src_reason/* refused */.J)('A host did not answer in time.', src_reason/* NEXT */.K.status),
    'host-key-unknown': (0,src_reason/* refused */.J)('No host key is given for a host, and an unverified host is never spoken to.', 'ssh-keyscan <host>'),
    'host-key-mismatch': (0,src_reason/* refused */.J)('A host answers with another key than the known one: it may not be that host.', 'ssh-keyscan <host>'),
    'no-key': (0,src_reason/* refused */.J)('No private key is given.', src_reason/* NEXT */.K.plan),
    'bad-key': (0,src_reason/* refused */.J)('The private key cannot be read.', src_reason/* NEXT */.K.plan),
    'key-passphrase': (0,src_reason/* refused */.J)('The private key cannot be read with this passphrase.', src_reason/* NEXT */.K.plan),
    'login-refused': (0,src_reason/* refused */.J)('A host refuses the login.', src_reason/* NEXT */.K.plan),
    'channel-refused': (0,src_reason/* refused */.J)('A host accepts the login and refuses to run anything.', src_reason/* NEXT */.K.plan),
    'answer-too-large': (0,src_reason/* refused */.J)('A host answered with far more than was asked for.', src_reason/* NEXT */.K.status),
    'bad-answer': (0,src_reason/* refused */.J)('A host answered with something else than was asked for.', src_reason/* NEXT */.K.status),
    'claim-busy': (0,src_reason/* refused */.J)('Another operation holds a host.', src_reason/* NEXT */.K.status),
    busy: (0,src_reason/* refused */.J)('An operation is at work on a host, and its supervisor is alive.', src_reason/* NEXT */.K.resume),
    claimed: (0,src_reason/* refused */.J)('An unfinished operation holds a host, and its supervisor is dead.', src_reason/* NEXT */.K.resume),
    'claim-moved': (0,src_reason/* refused */.J)('Somebody else holds the claim by now.', src_reason/* NEXT */.K.status),
    'not-holder': (0,src_reason/* refused */.J)('Another operation holds the host that was to be taken over.', src_reason/* NEXT */.K.status),
    'not-ended': (0,src_reason/* refused */.J)('The operation can still end by itself.', src_reason/* NEXT */.K.resume),
    'lost-race': (0,src_reason/* refused */.J)('Another run took the operation over at the same moment.', src_reason/* NEXT */.K.status),
    'lease-moves': (0,src_reason/* refused */.J)('Another controller is alive and at work on the operation.', src_reason/* NEXT */.K.status),
    'nothing-to-adopt': (0,src_reason/* refused */.J)('There is no unfinished operation to take over.', src_reason/* NEXT */.K.status),
    'already-committed': (0,src_reason/* refused */.J)('The operation is committed and goes forward only.', src_reason/* NEXT */.K.resume),
    'decision-unknown': (0,src_reason/* refused */.J)('A host cannot be asked what was decided, so nothing can be finished safely.', src_reason/* NEXT */.K.status),
    'hosts-left-out': (0,src_reason/* refused */.J)('A host that was left out of an earlier operation has not been converged yet.', src_reason/* NEXT */.K.resume),
    'nothing-to-converge-to': (0,src_reason/* refused */.J)('Which release the control host serves cannot be told, so no other host can be brought to it.', src_reason/* NEXT */.K.status),
    'start-locked': (0,src_reason/* refused */.J)('Another operation is being started on the control host.', src_reason/* NEXT */.K.status),
    'plan-unreadable': (0,src_reason/* refused */.J)('The plan of the operation cannot be read on a host.', src_reason/* NEXT */.K.status),
    'no-facts': (0,src_reason/* refused */.J)('A host was not looked at, so nothing can be planned for it.', src_reason/* NEXT */.K.status),
    'state-dir-missing': (0,src_reason/* refused */.J)('The state directory is missing on a host.', src_reason/* NEXT */.K.plan),
    'state-dir-not-writable': (0,src_reason/* refused */.J)('The state directory of a host is not writable for the login user.', src_reason/* NEXT */.K.plan),
    'pinned-elsewhere': (0,src_reason/* refused */.J)('The release of a host is pinned to another state directory.', src_reason/* NEXT */.K.plan),
    'release-path-missing': (0,src_reason/* refused */.J)('The release path is missing on a host.', src_reason/* NEXT */.K.plan),
    'release-path-not-writable': (0,src_reason/* refused */.J)('The release path of a host is not writable for who owns the release.', src_reason/* NEXT */.K.plan),
    'no-live-release': (0,src_reason/* refused */.J)('There is no live release on a host.', src_reason/* NEXT */.K.plan),
    'disk-full': (0,src_reason/* refused */.J)('A host has too little free disk.', src_reason/* NEXT */.K.plan),
    'bundle-damaged': (0,src_reason/* refused */.J)('The plan arrived damaged on a host.', src_reason/* NEXT */.K.rollback),
    'bad-request': (0,src_reason/* refused */.J)('A host did not understand the request.', src_reason/* NEXT */.K.status),
    'bad-line': (0,src_reason/* refused */.J)('What was to be written into the ledger is not one entry.', src_reason/* NEXT */.K.ledger),
    'ledger-locked': (0,src_reason/* refused */.J)('Another writer holds the ledger of a host.', src_reason/* NEXT */.K.ledger),
    'launch-failed': (0,src_reason/* refused */.J)('The supervisor could not be started on a host.', src_reason/* NEXT */.K.status),
    'launch-refused': (0,src_reason/* refused */.J)('A host would end the supervisor at logout (KillUserProcesses).', src_reason/* NEXT */.K.plan),
    'recovery-impossible': (0,src_reason/* refused */.J)('Nothing on a host would end the operation after a restart.', src_reason/* NEXT */.K.plan),
    'run-as-refused': (0,src_reason/* refused */.J)('The login user of a host may not act as the user that owns the release.', src_reason/* NEXT */.K.plan),
    'systemctl-refused': (0,src_reason/* refused */.J)('The login user of a host may not run systemctl.', src_reason/* NEXT */.K.plan),
    'no-systemd': (0,src_reason/* refused */.J)('The runbook names systemd units, and a host does not run systemd.', src_reason/* NEXT */.K.plan),
    'unit-missing': (0,src_reason/* refused */.J)('A systemd unit that the runbook names is not on a host.', src_reason/* NEXT */.K.plan),
    'no-http-client': (0,src_reason/* refused */.J)('A host has neither curl, php nor node, so it cannot prove what it serves.', src_reason/* NEXT */.K.plan),
    'no-git': (0,src_reason/* refused */.J)('A host has no git.', src_reason/* NEXT */.K.plan),
    'no-flock': (0,src_reason/* refused */.J)('A host has no flock or setsid.', src_reason/* NEXT */.K.plan),
    'no-setsid': (0,src_reason/* refused */.J)('A host has no setsid.', src_reason/* NEXT */.K.plan),
    'no-timeout': (0,src_reason/* refused */.J)('A host has no timeout.', src_reason/* NEXT */.K.plan),
    'no-php': (0,src_reason/* refused */.J)('A host has no php.', src_reason/* NEXT */.K.plan),
};

;// CONCATENATED MODULE: ./packages/record/src/runbook-reasons.ts

/** What may be wrong with `failback.yml`; the problem itself says where and what is accepted. */
const RUNBOOK_REASONS = {
    'unknown-key': (0,src_reason/* refused */.J)('failback.yml has a key that does not exist.', src_reason/* NEXT */.K.validate),
    'missing-key': (0,src_reason/* refused */.J)('failback.yml lacks a key that is needed.', src_reason/* NEXT */.K.validate),
    'not-accepted': (0,src_reason/* refused */.J)('A value in failback.yml is not one of its accepted values.', src_reason/* NEXT */.K.validate),
    'out-of-range': (0,src_reason/* refused */.J)('A value in failback.yml is too small or too large.', src_reason/* NEXT */.K.validate),
    'not-a-command': (0,src_reason/* refused */.J)('A command in failback.yml is not one.', src_reason/* NEXT */.K.validate),
    'not-an-argument': (0,src_reason/* refused */.J)('An argument of a command in failback.yml is not one.', src_reason/* NEXT */.K.validate),
    'not-a-duration': (0,src_reason/* refused */.J)('A length of time in failback.yml is not one.', src_reason/* NEXT */.K.validate),
    'not-a-threshold': (0,src_reason/* refused */.J)('A threshold in failback.yml is not one.', src_reason/* NEXT */.K.validate),
    'not-a-mapping': (0,src_reason/* refused */.J)('A section of failback.yml is not a mapping.', src_reason/* NEXT */.K.validate),
    'not-yaml': (0,src_reason/* refused */.J)('failback.yml is not YAML.', src_reason/* NEXT */.K.validate),
    'empty-file': (0,src_reason/* refused */.J)('failback.yml is empty.', src_reason/* NEXT */.K.validate),
    'file-too-large': (0,src_reason/* refused */.J)('failback.yml is too large to be one.', src_reason/* NEXT */.K.validate),
    'wrong-version': (0,src_reason/* refused */.J)('failback.yml is written for another version.', src_reason/* NEXT */.K.validate),
    'bad-name': (0,src_reason/* refused */.J)('A name in failback.yml has characters that names may not have.', src_reason/* NEXT */.K.validate),
    'same-host': (0,src_reason/* refused */.J)('Two hosts in failback.yml are the same.', src_reason/* NEXT */.K.validate),
    'empty-gate': (0,src_reason/* refused */.J)('The gate in failback.yml holds no check, so nothing would decide about reopening.', src_reason/* NEXT */.K.validate),
    'impossible-check': (0,src_reason/* refused */.J)('A check in failback.yml can never pass.', src_reason/* NEXT */.K.validate),
    contradiction: (0,src_reason/* refused */.J)('Two settings in failback.yml contradict each other.', src_reason/* NEXT */.K.validate),
    'unknown-reference': (0,src_reason/* refused */.J)('failback.yml names something that it does not declare.', src_reason/* NEXT */.K.validate),
    'unknown-environment': (0,src_reason/* refused */.J)('failback.yml has no environment of that name.', src_reason/* NEXT */.K.validate),
    'secret-in-file': (0,src_reason/* refused */.J)('failback.yml holds a secret; secrets are named there, never written.', src_reason/* NEXT */.K.validate),
    'secret-name': (0,src_reason/* refused */.J)('The name of a secret in failback.yml is not one.', src_reason/* NEXT */.K.validate),
};

;// CONCATENATED MODULE: ./packages/record/src/reason-codes.ts



/**
 * The one declaration of every reason code: stable words, never renamed. A code that is reported and not declared here is
 * a gap; `reasonText` still says something useful about it.
 */
const REASONS = { ...ENDING_REASONS, ...REFUSAL_REASONS, ...RUNBOOK_REASONS };

;// CONCATENATED MODULE: ./packages/record/src/reason-text.ts



/** What a code means and what comes next. Also for a code that this version does not know: it may be a later one's. */
function reasonText(code) {
    const known = REASONS;
    const reason = Object.hasOwn(known, code) ? known[code] : undefined;
    if (reason !== undefined)
        return { code, sentence: reason.sentence, next: reason.next };
    const shown = (0,one_line/* oneLine */.T)(code, 60);
    return {
        code: shown,
        sentence: `The reason is "${shown}", which this version of failback has no sentence for.`,
        next: src_reason/* NEXT */.K.status,
    };
}


/***/ }),

/***/ 99:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ refused),
/* harmony export */   K: () => (/* binding */ NEXT)
/* harmony export */ });
/** How the command line is called where it is at hand; README.md says how to have it so. */
const COMMAND = 'failback';
/** The commands that reasons and next steps name, each written once. */
const NEXT = {
    status: `${COMMAND} status --environment <environment>`,
    resume: `${COMMAND} resume --environment <environment>`,
    rollback: `${COMMAND} rollback --environment <environment>`,
    rollbackTo: `${COMMAND} rollback --environment <environment> --target <to>`,
    plan: `${COMMAND} plan --environment <environment>`,
    verify: `${COMMAND} verify --environment <environment>`,
    verifyTo: `${COMMAND} verify --environment <environment> --expect-release <to>`,
    ledger: `${COMMAND} ledger --environment <environment>`,
    mark: `${COMMAND} ledger mark <release> good --environment <environment> --reason "..."`,
    validate: `${COMMAND} validate`,
};
function refused(sentence, next) {
    return { outcomes: ['refused'], sentence, next };
}


/***/ }),

/***/ 478:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I7: () => (/* binding */ STATE_WORDS),
/* harmony export */   OR: () => (/* binding */ stateTone),
/* harmony export */   UH: () => (/* binding */ stateLabel),
/* harmony export */   lv: () => (/* binding */ stateSentence)
/* harmony export */ });
/** How each state is said to people. */
const STATE_WORDS = {
    CLAIMED: { label: 'claimed', tone: 'calm', sentence: 'nothing is closed yet' },
    PREPARED: { label: 'prepared', tone: 'calm', sentence: 'the target stands ready beside the live release' },
    CLOSED: { label: 'closed', tone: 'warn', sentence: 'in maintenance, waiting for the decision' },
    ABORTING: { label: 'undoing', tone: 'warn', sentence: 'putting everything back as it was found' },
    AS_FOUND: { label: 'as found', tone: 'calm', sentence: 'open, as it was before the operation' },
    COMMITTED: { label: 'committed', tone: 'calm', sentence: 'on its way to the target, forward only' },
    ON_TARGET: { label: 'on target', tone: 'good', sentence: 'open, the target proved from host and runner' },
    UNCONFIRMED: { label: 'unconfirmed', tone: 'warn', sentence: 'open, the target proved from the host only' },
    NEEDS_HUMAN: { label: 'needs a person', tone: 'bad', sentence: 'stopped, waiting for a person' },
};
/** `is claimed; nothing is closed yet`, with the reason where it says more than the state. */
function stateSentence(state, reason) {
    const { label, sentence } = STATE_WORDS[state];
    const why = reason === '' || reason === label ? '' : ` (${reason})`;
    return `${state === 'NEEDS_HUMAN' ? '' : 'is '}${label}${why}; ${sentence}`;
}
function stateLabel(state) {
    return state === null ? 'untouched' : STATE_WORDS[state].label;
}
function stateTone(state) {
    return state === null ? 'calm' : STATE_WORDS[state].tone;
}


/***/ }),

/***/ 3791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ REVERSIBLE_PHASES),
/* harmony export */   Z: () => (/* binding */ PHASES)
/* harmony export */ });
/** In the order in which they run. */
const PHASES = [
    'claim',
    'prepare',
    'protect',
    'snapshot',
    'quiesce',
    'revert',
    'refresh',
    'restart',
    'verify',
    'reopen',
    'watch',
    'record',
];
/** Phases that run before the decision: every step in them is undone by an abort. */
const REVERSIBLE_PHASES = ['prepare', 'protect', 'snapshot', 'quiesce'];


/***/ })

};
