export const id = 1771;
export const ids = [1771];
export const modules = {

/***/ 94221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ busyIntervals)
/* harmony export */ });
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


/***/ }),

/***/ 27459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ htmlPage)
});

// EXTERNAL MODULE: ./packages/record/src/markup.ts
var markup = __webpack_require__(32563);
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
th.name{width:170px}td.wide{min-width:200px;max-width:none;overflow-wrap:anywhere}td.at{white-space:nowrap;color:var(--soft)}td.num{white-space:nowrap}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:13px}
code{background:var(--code);border-radius:4px;padding:1px 5px;overflow-wrap:anywhere}
pre{background:var(--code);border-radius:6px;padding:9px 12px;margin:6px 0 0;overflow-x:auto;user-select:all}
.pill{color:var(--tone);background:var(--tint);border-radius:99px;padding:1px 9px;white-space:nowrap;font-weight:600;font-size:13px}
ol.next{margin:0;padding:14px 20px 14px 40px}ol.next li{margin:6px 0}
ul.plain,ul.boxes{margin:0;padding:12px 20px 12px 36px}ul.plain li,ul.boxes li{margin:4px 0;overflow-wrap:anywhere}ul.boxes{list-style:none;text-indent:-1.4em}
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

;// CONCATENATED MODULE: ./packages/record/src/html-page.ts


/** One page that needs nothing else, runs nothing and fetches nothing: its own policy forbids both. */
function htmlPage(title, ...content) {
    const page = (0,markup/* tag */.Tc)('html', { lang: 'en' }, (0,markup/* tag */.Tc)('head', {}, (0,markup/* tag */.Tc)('meta', { charset: 'utf-8' }), (0,markup/* tag */.Tc)('meta', {
        'http-equiv': 'Content-Security-Policy',
        content: "default-src 'none'; style-src 'unsafe-inline'",
    }), (0,markup/* tag */.Tc)('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }), (0,markup/* tag */.Tc)('meta', { name: 'color-scheme', content: 'light dark' }), (0,markup/* tag */.Tc)('meta', { name: 'referrer', content: 'no-referrer' }), (0,markup/* tag */.Tc)('title', {}, title), (0,markup/* styleSheet */.p_)(REPORT_STYLE)), (0,markup/* tag */.Tc)('body', {}, (0,markup/* tag */.Tc)('main', {}, content)));
    return `<!doctype html>\n${(0,markup/* render */.XX)(page)}\n`;
}


/***/ }),

/***/ 7840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ htmlProse)
/* harmony export */ });
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32563);
/* harmony import */ var _prose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63612);


/** A sentence whose code, between backticks, is shown as code. */
function htmlProse(text) {
    return (0,_prose_js__WEBPACK_IMPORTED_MODULE_0__/* .proseParts */ .k)(text).map((part) => (part.kind === 'code' ? (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .tag */ .Tc)('code', {}, part.text) : words(part.text)));
}
/** What is escaped loses the space at its end, which stands before code here. */
function words(text) {
    return [text, / $/.test(text) ? SPACE : null];
}
const SPACE = { markup: ' ' };


/***/ }),

/***/ 21390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ hostTable),
/* harmony export */   Bu: () => (/* binding */ factTable),
/* harmony export */   Dv: () => (/* binding */ checkTable),
/* harmony export */   Hn: () => (/* binding */ cell),
/* harmony export */   Io: () => (/* binding */ pill),
/* harmony export */   Qm: () => (/* binding */ stepTables),
/* harmony export */   VU: () => (/* binding */ rowHead),
/* harmony export */   Vy: () => (/* binding */ entryTable),
/* harmony export */   m0: () => (/* binding */ phaseTable),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   yi: () => (/* binding */ sheet)
/* harmony export */ });
/* harmony import */ var _chronicle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59594);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11163);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2508);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32563);
/* harmony import */ var _report_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36734);
/* harmony import */ var _state_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60478);






function pill(text, tone) {
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('span', { class: `pill ${tone}` }, text);
}
function factTable(timeline) {
    return sheet((0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('table', {}, (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('tbody', {}, (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .facts */ .Ix)(timeline).map(({ name, value }) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('tr', {}, (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('th', { scope: 'row' }, name), (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('td', { class: 'wide' }, value))))));
}
function hostTable(timeline) {
    const { shown, more } = (0,_report_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .bounded */ .M)(timeline.hosts, _report_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_LIMITS */ .S.hosts, 'hosts');
    const rows = shown.map((host) => [
        rowHead(host.host),
        cell(pill((0,_state_words_js__WEBPACK_IMPORTED_MODULE_3__/* .stateLabel */ .UH)(host.state), (0,_state_words_js__WEBPACK_IMPORTED_MODULE_3__/* .stateTone */ .OR)(host.state))),
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
function closedText(host) {
    if (host.closed === null)
        return 'never';
    return host.closed.end === null ? 'still' : (0,_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S)(host.closed.end - host.closed.begin);
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
    const columns = timeline.hosts.length <= _report_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_LIMITS */ .S.hostColumns ? timeline.hosts.map((host) => host.host) : [];
    const rows = timeline.phases.map((phase) => [
        rowHead(phase.phase),
        cell(phase.begin === null ? '' : `+${(0,_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S)(phase.begin)}`, 'num'),
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
    return span.begin === null ? '' : (0,_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S)((span.end ?? timeline.length) - span.begin);
}
function entryTable(timeline) {
    const { shown, more } = (0,_report_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .bounded */ .M)((0,_chronicle_js__WEBPACK_IMPORTED_MODULE_5__/* .chronicle */ .q)(timeline), _report_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_LIMITS */ .S.entries, 'events');
    const rows = shown.map((entry) => [
        cell(`+${(0,_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S)(entry.at)}`, 'at'),
        rowHead(entry.who),
        (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('td', { class: `wide ${entry.tone}` }, entry.sentence),
    ]);
    return [sheet(table(['At', 'Who', 'What'], rows)), ...moreText(more)];
}
function checkTable(timeline) {
    const all = timeline.looks.flatMap((look) => look.assessments.map((assessment) => ({ look, assessment })));
    if (all.length === 0)
        return [];
    const { shown, more } = (0,_report_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .bounded */ .M)(all, _report_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_LIMITS */ .S.assessments, 'checks');
    const rows = shown.map(({ look, assessment }) => [
        cell(`+${(0,_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S)(look.at)}`, 'at'),
        cell(look.purpose),
        rowHead(assessment.check),
        cell((0,_chronicle_js__WEBPACK_IMPORTED_MODULE_5__/* .vantageText */ .Q)(assessment.from)),
        cell(pill(assessment.verdict, assessment.verdict === 'healthy' ? 'good' : assessment.verdict === 'unhealthy' ? 'bad' : 'warn')),
        cell(assessment.detail, 'wide'),
    ]);
    return [sheet(table(['At', 'For', 'Check', 'From', 'Verdict', 'Seen'], rows)), ...moreText(more)];
}
function stepTables(timeline) {
    return (0,_report_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .bounded */ .M)(timeline.hosts, _report_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_LIMITS */ .S.hosts, 'hosts')
        .shown.filter((host) => host.steps.length > 0)
        .map((host) => {
        const { shown, more } = (0,_report_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .bounded */ .M)(host.steps, _report_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_LIMITS */ .S.stepsOfAHost, 'steps');
        return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('details', {}, (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('summary', {}, host.host, (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('small', {}, (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .hostEndText */ .Vt)(host))), (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('div', { class: 'scroll' }, table(['Step', 'What', 'Begun', 'Took', 'Result', 'Undo'], shown.map(stepRow))), moreText(more));
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
function stepRow(step) {
    const last = step.runs.at(-1);
    const notes = [
        ...(last?.rc === null || last?.rc === undefined || last.rc === 0 ? [] : [`exit status ${last.rc}`]),
        ...(step.runs.length > 1 ? [`run ${step.runs.length} times`] : []),
    ];
    return [
        rowHead(step.id),
        cell(step.title, 'wide'),
        cell(last === undefined ? '' : `+${(0,_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S)(last.begin)}`, 'at'),
        cell(last === undefined || last.ms === null ? '' : (0,_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S)(last.ms), 'num'),
        (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('td', {}, pill(step.status, STEP_TONES[step.status]), notes.map((note) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('div', {}, note))),
        cell(step.undo === 'not-run' ? '' : pill(step.undo, STEP_TONES[step.undo])),
    ];
}
function table(head, rows) {
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('table', {}, (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('thead', {}, (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('tr', {}, head.map((name) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('th', { scope: 'col' }, name)))), (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('tbody', {}, rows.map((cells) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('tr', {}, cells))));
}
function rowHead(text) {
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('th', { scope: 'row' }, text);
}
function cell(content, kind = null) {
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('td', { class: kind }, content);
}
/** Wide tables scroll by themselves on a phone; they can be reached by keyboard. */
function sheet(content) {
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('div', { class: 'sheet scroll', tabindex: 0 }, content);
}
function moreText(more) {
    return more === null ? [] : [(0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('p', { class: 'more' }, more)];
}


/***/ }),

/***/ 32563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tc: () => (/* binding */ tag),
/* harmony export */   XX: () => (/* binding */ render),
/* harmony export */   p_: () => (/* binding */ styleSheet)
/* harmony export */ });
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63282);

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
    return (0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text, limit)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}


/***/ }),

/***/ 63612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ proseParts)
/* harmony export */ });
/**
 * The pieces of a sentence in which code stands between backticks, as our own mends carry it. Nothing else is markup, and a
 * backtick without its like is a character: programs quote `like this'.
 */
function proseParts(text) {
    return text
        .split(/(`(?! )[^`\n]{1,300}(?<! )`)/)
        .filter((piece) => piece !== '')
        .map((piece) => (CODE.test(piece) ? { kind: 'code', text: piece.slice(1, -1) } : { kind: 'words', text: piece }));
}
const CODE = /^`[^`]+`$/;


/***/ }),

/***/ 21154:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HZ: () => (/* binding */ wholeRecord),
/* harmony export */   LV: () => (/* binding */ publicRecord),
/* harmony export */   SY: () => (/* binding */ publicCheck),
/* harmony export */   nu: () => (/* binding */ NOT_PUBLISHED)
/* harmony export */ });
/* harmony import */ var _declared_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39963);
/* harmony import */ var _withheld_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49512);


/** Stands where something was left out, so that nobody takes it for empty. */
const NOT_PUBLISHED = 'not published';
/** For a record that the team alone can read. */
const wholeRecord = () => (line) => line;
/**
 * The lines of one record as anybody may see them: verdicts, times, and the names that the runbook gives to hosts, checks and
 * steps, since the runbook lies in the same repository. Nothing that a host, a server or a person said in words of their own.
 * Each field that is free text is named here; an event that is added to the record does not compile until somebody decides.
 */
function publicRecord(known) {
    let releases = [];
    return (line) => {
        if (line.host !== null)
            return publicHostLine(line, releases);
        if (line.event === 'operation') {
            const { from, to } = line.plan;
            releases = [...(from === null ? [] : [from.release]), to.release];
        }
        return publicControllerLine(line, known);
    };
}
/** Of words that a host may choose: codes that are declared, and the release that was expected. */
function publicHostLine(line, releases) {
    switch (line.event) {
        case 'state':
            return { ...line, reason: (0,_declared_code_js__WEBPACK_IMPORTED_MODULE_0__/* .declaredCode */ .K)(line.reason) };
        case 'decision':
            return { ...line, reason: (0,_declared_code_js__WEBPACK_IMPORTED_MODULE_0__/* .declaredCode */ .K)(line.reason), by: MAKERS.find((maker) => maker === line.by) ?? 'host' };
        case 'fact':
            if (line.key !== 'served')
                return null;
            return { ...line, value: releases.includes(line.value) ? line.value : 'another release' };
        case 'start':
        case 'begin':
        case 'end':
        case 'undo-begin':
        case 'undo-end':
        case 'probe':
        case 'go':
        case 'lease-lost':
        case 'recovery':
        case 'confirmed':
        case 'alert':
            return line;
    }
}
const MAKERS = ['controller', 'supervisor', 'recovery'];
function publicControllerLine(line, known) {
    const { time } = line;
    switch (line.event) {
        case 'operation':
            return { ...line, plan: publicPlan(line.plan) };
        case 'connection-lost':
            return { ...line, reason: `${NOT_PUBLISHED}.` };
        case 'decided':
            return { ...line, reason: (0,_declared_code_js__WEBPACK_IMPORTED_MODULE_0__/* .declaredCode */ .K)(line.reason) };
        case 'assessed': {
            const assessments = line.assessments.map((each) => ({
                ...each,
                check: publicCheck(each.check, known.checks) ?? 'a check',
                detail: NOT_PUBLISHED,
            }));
            return { ...line, assessments };
        }
        case 'notice':
            if (line.audience === 'anybody')
                return line;
            // That something did not work is told; the record that is kept says what.
            return line.tone === 'warning' ? { ...line, text: 'A warning is not published; the kept record has it.' } : null;
        case 'step-output':
            return null;
        case 'refused': {
            if ((0,_withheld_js__WEBPACK_IMPORTED_MODULE_1__/* .isOpen */ .nT)(line))
                return line;
            const { site } = line;
            const { code, where, message, mend } = (0,_withheld_js__WEBPACK_IMPORTED_MODULE_1__/* .withheld */ .uN)(line, known);
            const told = { code, text: `${where}: ${message}`, where, ...(mend === undefined ? {} : { mend }) };
            return { host: null, time, event: 'refused', ...told, ...(site === undefined ? {} : { site }) };
        }
        case 'finished':
            return { ...line, reasonCode: (0,_declared_code_js__WEBPACK_IMPORTED_MODULE_0__/* .declaredCode */ .K)(line.reasonCode) };
        case 'connected':
        case 'claimed':
        case 'went':
        case 'cancelled':
        case 'outage':
            return line;
    }
}
function publicPlan(plan) {
    const { incident, notices } = plan;
    const told = notices.length === 0 ? [] : [`What the plan notes (${notices.length}) is ${NOT_PUBLISHED}.`];
    return {
        ...plan,
        incident: {
            ...incident,
            reason: NOT_PUBLISHED,
            actor: NOT_PUBLISHED,
            override: incident.override === null ? null : NOT_PUBLISHED,
        },
        notices: told,
    };
}
/** A check by the name that the runbook gives it; null: it has none there. The runner proves each host by itself, and says so. */
function publicCheck(check, checks) {
    if (check.startsWith('served on '))
        return 'served';
    return checks.includes(check) || OWN_CHECKS.includes(check) ? check : null;
}
/** Checks that every rollback knows beside those of the runbook. */
const OWN_CHECKS = ['served', 'verification'];


/***/ }),

/***/ 60122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ew: () => (/* binding */ reportHtml),
  uW: () => (/* binding */ section),
  Wx: () => (/* binding */ timelineSections)
});

// EXTERNAL MODULE: ./packages/record/src/duration.ts
var duration = __webpack_require__(11163);
// EXTERNAL MODULE: ./packages/record/src/facts.ts
var facts = __webpack_require__(2508);
// EXTERNAL MODULE: ./packages/record/src/headline.ts
var headline = __webpack_require__(10987);
// EXTERNAL MODULE: ./packages/record/src/markup.ts
var markup = __webpack_require__(32563);
// EXTERNAL MODULE: ./packages/record/src/why-it-failed.ts
var why_it_failed = __webpack_require__(3317);
;// CONCATENATED MODULE: ./packages/record/src/html-failures.ts


/** The last words of each step that failed; null when none did, or none was asked. */
function failureList(timeline) {
    const failures = (0,why_it_failed/* whyItFailed */.F)(timeline);
    if (failures.length === 0)
        return null;
    const shown = failures.map(({ title, lines }) => [
        (0,markup/* tag */.Tc)('p', {}, title),
        (0,markup/* tag */.Tc)('pre', {}, lines.map((line) => [line, (0,markup/* tag */.Tc)('br', {})])),
    ]);
    return (0,markup/* tag */.Tc)('div', { class: 'sheet' }, shown);
}

// EXTERNAL MODULE: ./packages/record/src/html-page.ts + 1 modules
var html_page = __webpack_require__(27459);
// EXTERNAL MODULE: ./packages/record/src/html-prose.ts
var html_prose = __webpack_require__(7840);
// EXTERNAL MODULE: ./packages/record/src/html-tables.ts
var html_tables = __webpack_require__(21390);
// EXTERNAL MODULE: ./packages/record/src/next-steps.ts + 1 modules
var next_steps = __webpack_require__(93998);
// EXTERNAL MODULE: ./packages/record/src/reason-text.ts
var reason_text = __webpack_require__(69111);
// EXTERNAL MODULE: ./packages/record/src/report-limits.ts
var report_limits = __webpack_require__(36734);
// EXTERNAL MODULE: ./packages/record/src/busy-intervals.ts
var busy_intervals = __webpack_require__(94221);
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

// EXTERNAL MODULE: ./packages/record/src/one-line.ts
var one_line = __webpack_require__(63282);
;// CONCATENATED MODULE: ./packages/record/src/svg-frame.ts




/** Heights and widths that lanes share, in units of the picture. */
const BAR = 20;
const NARROWEST = 2;
function laneName(top, height, name) {
    return (0,markup/* tag */.Tc)('text', { class: 'lane', x: 8, y: top + height / 2 + 2 }, (0,one_line/* oneLine */.T)(name, 12));
}
function track(frame, top) {
    return (0,markup/* tag */.Tc)('rect', { class: 'track', x: frame.left, y: top, width: frame.right - frame.left, height: BAR, rx: 4 });
}
function phaseBar(frame, kind, name, failed, open, { begin, end }, host, top) {
    const x = frame.x(begin);
    const width = Math.max(NARROWEST, frame.x(end) - x - 1);
    const label = failed ? `${name} ✗` : open ? `${name} …` : name;
    const said = `${name} on ${(0,one_line/* oneLine */.T)(host, 60)}: ${(0,duration/* durationText */.S)(end - begin)}${failed ? ', failed' : open ? ', not ended' : ''}`;
    return (0,markup/* tag */.Tc)('g', { class: `phase ${kind}${failed ? ' failed' : ''}` }, (0,markup/* tag */.Tc)('title', {}, said), (0,markup/* tag */.Tc)('rect', { x: round(x), y: top, width: round(width), height: BAR, rx: 3 }), width > label.length * CHARACTER + 8 ? (0,markup/* tag */.Tc)('text', { x: round(x + 5), y: top + 14 }, label) : null);
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
                (0,markup/* tag */.Tc)('rect', { class: 'open', x: frame.left, y: top + 16, width: frame.right - frame.left, height: 10, rx: 3 }),
                ...spans.map((span) => (0,markup/* tag */.Tc)('rect', {
                    class: 'shut',
                    x: round(frame.x(span.begin)),
                    y: top + 16,
                    width: round(Math.max(NARROWEST, frame.x(span.end) - frame.x(span.begin))),
                    height: 10,
                    rx: 3,
                })),
                (0,markup/* tag */.Tc)('text', { class: 'small', x: round(Math.max(frame.left, at)), y: top + 40 }, labelled),
                (0,markup/* tag */.Tc)('text', { class: 'small', x: frame.left, y: top + 55 }, measured(timeline)),
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

// EXTERNAL MODULE: ./packages/record/src/chronicle.ts
var chronicle = __webpack_require__(59594);
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
            ...labels.map((label) => (0,markup/* tag */.Tc)('text', {
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
    return (0,markup/* tag */.Tc)('path', { class: `look v-${look.verdict}`, d: `M${round(x)} ${y - 7}l7 7l-7 7l-7 -7z` }, (0,markup/* tag */.Tc)('title', {}, `looked for ${look.purpose}: ${look.verdict} (${checks})`));
}
function troubles(frame, timeline, y) {
    return timeline.controller.flatMap((mark) => {
        if (mark.kind === 'connection-lost')
            return [cross(frame.x(mark.at), y, `connection to ${mark.target} lost: ${mark.reason}`)];
        return mark.kind === 'cancelled' ? [cross(frame.x(mark.at), y, `cancelled by ${mark.signal}`)] : [];
    });
}
function cross(x, y, title) {
    return (0,markup/* tag */.Tc)('path', { class: 'trouble', d: `M${round(x - 6)} ${y - 6}l12 12m0 -12l-12 12` }, (0,markup/* tag */.Tc)('title', {}, title));
}

// EXTERNAL MODULE: ./packages/record/src/state-words.ts
var state_words = __webpack_require__(60478);
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
                ...labels.map((label) => (0,markup/* tag */.Tc)('text', {
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
        (0,markup/* tag */.Tc)('rect', { class: 'closed', x: round(x), y: top, width: round(width), height, rx: 4 }, (0,markup/* tag */.Tc)('title', {}, `${host.host}: ${title}`)),
    ];
}
function stateTick(x, from, to, tone) {
    return (0,markup/* tag */.Tc)('path', { class: `tick t-${tone}`, d: `M${round(x)} ${from}V${to}` });
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
        return (0,markup/* tag */.Tc)('rect', {
            class: `step ${kind}${tone}`,
            x: round(x),
            y: top,
            width: round(Math.max(NARROWEST, frame.x(end) - x - 1)),
            height: STEP,
            rx: 1.5,
        }, (0,markup/* tag */.Tc)('title', {}, `${what}${step.title}: ${(0,duration/* durationText */.S)(run.ms ?? end - run.begin)}, ${run.result ?? 'not ended'}`));
    });
    return [...draw(step.runs, `p-${step.phase}`, ''), ...draw(step.undos, 'undo', 'undo: ')];
}

// EXTERNAL MODULE: ./packages/record/src/time-scale.ts
var time_scale = __webpack_require__(24861);
;// CONCATENATED MODULE: ./packages/record/src/svg-picture.ts










const WIDTH = 1120;
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
    const scale = (0,time_scale/* timeScale */.M)(timeline.length, (0,busy_intervals/* busyIntervals */.a)(timeline));
    const x = (at) => LEFT + scale.position(at) * (RIGHT - LEFT);
    const frame = { left: LEFT, right: RIGHT, x, length: timeline.length };
    const lanes = [
        controllerLane(frame, timeline),
        ...timeline.hosts.slice(0, DRAWN_HOSTS).map((host) => hostLane(frame, host)),
        clientsLane(frame, timeline),
    ];
    const moments = moment(timeline, x);
    const flags = labelRows(moments, FLAG_ROWS, LEFT, WIDTH - 8);
    const flagRows = 1 + Math.max(0, ...flags.map((flag) => flag.row));
    const first = 8 + flagRows * FLAG_ROW;
    const tops = [];
    let bottom = first + 6;
    for (const lane of lanes) {
        tops.push(bottom);
        bottom += lane.height;
    }
    const height = bottom + 26;
    return (0,markup/* tag */.Tc)('svg', {
        class: 'picture',
        viewBox: `0 0 ${WIDTH} ${height}`,
        width: WIDTH,
        height,
        role: 'img',
        'aria-labelledby': 'picture-title picture-desc',
    }, (0,markup/* tag */.Tc)('title', { id: 'picture-title' }, 'Timeline of the operation'), (0,markup/* tag */.Tc)('desc', { id: 'picture-desc' }, description(timeline)), hatch(), lanes.map((_, index) => index % 2 === 0
        ? (0,markup/* tag */.Tc)('rect', { class: 'stripe', x: 0, y: tops[index] ?? 0, width: WIDTH, height: lanes[index]?.height ?? 0 })
        : null), scale.ticks.map((at) => gridLine(x(at), first, bottom, at)), scale.breaks.map((stretch) => breakMark(x(stretch.begin), x(stretch.end), first, bottom, stretch.end - stretch.begin)), moments.map((flag) => (0,markup/* tag */.Tc)('path', { class: `moment t-${flag.tone}`, d: `M${round(flag.x)} ${first - 3}V${bottom}` })), flags.map((flag) => (0,markup/* tag */.Tc)('text', {
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
    return (0,markup/* tag */.Tc)('g', {}, (0,markup/* tag */.Tc)('path', { class: 'grid', d: `M${round(x)} ${top}V${bottom}` }), (0,markup/* tag */.Tc)('text', { class: 'axis', x: round(x), y: bottom + 16, 'text-anchor': 'middle' }, label));
}
function breakMark(from, to, top, bottom, length) {
    const middle = (from + to) / 2;
    const text = (0,duration/* durationText */.S)(length);
    const zigzag = Array.from({ length: Math.floor((bottom - top) / 12) }, (_, index) => `l${index % 2 === 0 ? 4 : -4} 12`).join('');
    return (0,markup/* tag */.Tc)('g', { class: 'break' }, (0,markup/* tag */.Tc)('title', {}, `shortened: ${text} in which nothing happened`), (0,markup/* tag */.Tc)('path', { d: `M${round(middle - 2)} ${top}${zigzag}` }), to - from > text.length * CHARACTER - 14
        ? (0,markup/* tag */.Tc)('text', { x: round(middle), y: bottom - 6, 'text-anchor': 'middle' }, text)
        : null);
}
function hatch() {
    return (0,markup/* tag */.Tc)('defs', {}, (0,markup/* tag */.Tc)('pattern', { id: 'hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, (0,markup/* tag */.Tc)('rect', { class: 'hatch-ground', width: 6, height: 6 }), (0,markup/* tag */.Tc)('rect', { class: 'hatch-line', width: 2.5, height: 6 })));
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
    return (0,html_page/* htmlPage */.X)(title, pageHead(timeline), cards(timeline), section('Timeline', picture === null ? null : figure(timeline, picture)), section('Why it failed', failureList(timeline)), section('What to do now', nextList(timeline)), section('Facts', (0,html_tables/* factTable */.Bu)(timeline)), ...told(timeline), pageFoot(timeline));
}
/** What the record tells, from the picture to the notices. */
function timelineSections(timeline) {
    const picture = svgPicture(timeline);
    return [
        section('Timeline', picture === null ? null : figure(timeline, picture)),
        ...told(timeline),
        pageFoot(timeline),
    ];
}
function told(timeline) {
    return [
        section('Hosts', timeline.hosts.length === 0 ? null : (0,html_tables/* hostTable */.B8)(timeline)),
        section('Phases', timeline.phases.length === 0 ? null : (0,html_tables/* phaseTable */.m0)(timeline)),
        section('What happened', (0,html_tables/* entryTable */.Vy)(timeline)),
        section('Checks', orNull((0,html_tables/* checkTable */.Dv)(timeline))),
        section('Steps of each host', orNull((0,html_tables/* stepTables */.Qm)(timeline))),
        section('Notices', noticeList(timeline)),
    ];
}
function section(title, content) {
    return content === null ? null : (0,markup/* tag */.Tc)('section', {}, (0,markup/* tag */.Tc)('h2', {}, title), content);
}
function orNull(content) {
    return content.length === 0 ? null : content;
}
function pageHead(timeline) {
    const head = (0,headline/* headline */.P)(timeline);
    const started = timeline.startedAt === null ? null : (0,markup/* tag */.Tc)('time', { datetime: timeline.startedAt }, utc(timeline.startedAt));
    return (0,markup/* tag */.Tc)('header', { class: head.tone }, (0,markup/* tag */.Tc)('div', { class: 'over' }, (0,markup/* tag */.Tc)('span', { class: `badge ${head.tone}` }, head.label), (0,markup/* tag */.Tc)('span', {}, (0,headline/* siteName */.p)(timeline)), timeline.plan === null ? null : (0,markup/* tag */.Tc)('span', {}, `${timeline.plan.procedure} procedure`), started, timeline.operation === null ? null : (0,markup/* tag */.Tc)('code', {}, timeline.operation)), (0,markup/* tag */.Tc)('h1', {}, (0,html_prose/* htmlProse */.n)(head.sentence)), timeline.reasonCode === null ? null : (0,markup/* tag */.Tc)('p', {}, (0,html_prose/* htmlProse */.n)((0,reason_text/* reasonText */.u)(timeline.reasonCode).sentence)));
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
    return (0,markup/* tag */.Tc)('dl', { class: 'cards' }, card('Recovery time', recovered === null ? 'not recovered' : (0,duration/* durationText */.S)(recovered.at), budgetSeconds === null
        ? 'no budget known'
        : `budget ${(0,duration/* durationText */.S)(budgetSeconds * 1000)}${recovered === null ? '' : within ? ', kept' : ', exceeded'}`, share === null
        ? null
        : (0,markup/* tag */.Tc)('dd', { class: `gauge ${within ? 'good' : 'bad'}`, title: (0,facts/* recoveryText */.Vi)(timeline) }, (0,markup/* tag */.Tc)('i', { style: `width:${Math.round(share * 10) / 10}%` }))), card('Outage', (0,facts/* outageText */.Hn)(timeline), outage === null ? 'no requests were counted' : `${outage.failed} of ${outage.requests} requests failed`), card(recovered === null ? 'Target' : 'Serves now', plan === null ? 'unknown' : plan.to.release, plan === null ? '' : `instead of ${plan.from?.release ?? 'an unknown release'}`), card('Decision', decision === null ? 'none' : decision.decision, decision === null
        ? 'nothing was decided'
        : `${decision.reason}, by the ${decision.by}, after ${(0,duration/* durationText */.S)(decision.at)}`));
}
function card(name, value, note, gauge = null) {
    return (0,markup/* tag */.Tc)('div', { class: 'card' }, (0,markup/* tag */.Tc)('dt', {}, name), (0,markup/* tag */.Tc)('dd', {}, value), (0,markup/* tag */.Tc)('dd', {}, note), gauge);
}
function figure(timeline, picture) {
    const phases = timeline.phases.filter((phase) => phase.begin !== null).map((phase) => phase.phase);
    const undone = timeline.hosts.some((host) => host.steps.some((step) => step.undos.length > 0));
    const failed = timeline.phases.some((phase) => phase.status === 'failed');
    const closed = timeline.hosts.some((host) => host.closed !== null);
    return (0,markup/* tag */.Tc)('figure', {}, (0,markup/* tag */.Tc)('div', { class: 'scroll', tabindex: 0 }, picture), (0,markup/* tag */.Tc)('figcaption', {}, phases.map((phase) => key(`p-${phase}`, phase)), undone ? key('c-undo', 'undo') : null, failed ? key('c-failed', 'failed') : null, closed ? key('c-closed', 'closed to clients') : null, timeline.looks.length > 0 ? (0,markup/* tag */.Tc)('span', {}, '◆ look from the runner') : null, (0,markup/* tag */.Tc)('span', {}, 'upper bars: phases; lower bars: steps')));
}
function key(kind, name) {
    return (0,markup/* tag */.Tc)('span', { class: kind }, (0,markup/* tag */.Tc)('i', {}), name);
}
function nextList(timeline) {
    const items = (0,next_steps/* nextSteps */.Z)(timeline).map(({ sentence, command }) => (0,markup/* tag */.Tc)('li', {}, (0,html_prose/* htmlProse */.n)(sentence), command === null ? null : (0,markup/* tag */.Tc)('pre', {}, command)));
    return (0,markup/* tag */.Tc)('div', { class: 'sheet' }, (0,markup/* tag */.Tc)('ol', { class: 'next' }, items));
}
function noticeList(timeline) {
    if (timeline.notices.length === 0)
        return null;
    const { shown, more } = (0,report_limits/* bounded */.M)(timeline.notices, report_limits/* REPORT_LIMITS */.S.notices, 'notices');
    const items = shown.map((notice) => (0,markup/* tag */.Tc)('li', {}, (0,html_prose/* htmlProse */.n)(notice)));
    return (0,markup/* tag */.Tc)('div', { class: 'sheet' }, (0,markup/* tag */.Tc)('ul', { class: 'plain' }, items), more === null ? null : (0,markup/* tag */.Tc)('p', { class: 'more' }, more));
}
function pageFoot(timeline) {
    const plan = timeline.digest === null ? '' : ` Plan ${timeline.digest}.`;
    return (0,markup/* tag */.Tc)('footer', {}, `Made from ${timeline.lines} lines of the journal, and from nothing else. Times are since the start, in the controller's time.${plan}`);
}


/***/ }),

/***/ 24861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ timeScale)
/* harmony export */ });
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


/***/ })

};
