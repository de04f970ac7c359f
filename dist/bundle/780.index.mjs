export const id = 780;
export const ids = [780];
export const modules = {

/***/ 3000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ liveLog)
});

// EXTERNAL MODULE: ./packages/action/src/annotations.ts
var annotations = __webpack_require__(3346);
// EXTERNAL MODULE: ./packages/action/src/printed-text.ts
var printed_text = __webpack_require__(160);
;// CONCATENATED MODULE: ./packages/action/src/print-progress.ts


/** Shows it in the log: groups fold, and what deserves it becomes an annotation. */
function printProgress(piece, runner) {
    switch (piece.kind) {
        case 'group-start':
            runner.startGroup((0,printed_text/* harmless */.I)(piece.text));
            return;
        case 'line':
            runner.print((0,printed_text/* harmless */.I)(piece.text));
            return;
        case 'group-end':
            runner.endGroup();
            return;
        case 'notice':
        case 'warning':
        case 'error':
            (0,annotations/* annotate */.f)(piece.kind, 'failback', piece.text, null, runner);
    }
}

// EXTERNAL MODULE: ./packages/record/src/progress-state.ts
var progress_state = __webpack_require__(3632);
// EXTERNAL MODULE: ./packages/record/src/progress.ts + 3 modules
var progress = __webpack_require__(53);
;// CONCATENATED MODULE: ./actions/emergency-rollback/live-log.ts


/** How often it is looked whether a run has been silent for too long, in milliseconds. */
const ALIVE_MS = 2_000;
/** Keeps each line of the record, and shows it as it comes. */
function liveLog(folder, runner) {
    let state = progress_state/* PROGRESS_START */.d;
    const show = (next) => {
        state = next.state;
        for (const piece of next.output)
            printProgress(piece, runner);
    };
    const alive = setInterval(() => show((0,progress/* progressAlive */.x)(state, new Date().toISOString())), ALIVE_MS);
    return {
        take(line) {
            folder.append(line);
            show((0,progress/* progress */.q)(state, line));
        },
        stop: () => clearInterval(alive),
    };
}


/***/ }),

/***/ 4767:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ escapeMarkdown),
/* harmony export */   Q: () => (/* binding */ markdownTable)
/* harmony export */ });
/** Text as Markdown that shows it literally, whatever it holds: no HTML, no link, no mention, no row or paragraph of its own. */
function escapeMarkdown(text) {
    return text
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_{}[\]()#+\-.!|~:@]/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** A table of literal texts. */
function markdownTable(head, rows) {
    const line = (cells) => `| ${cells.map(escapeMarkdown).join(' | ')} |\n`;
    return `${line(head)}| ${head.map(() => '---').join(' | ')} |\n${rows.map(line).join('')}`;
}


/***/ }),

/***/ 6863:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sy: () => (/* binding */ writeSummary),
/* harmony export */   fS: () => (/* binding */ summarise)
/* harmony export */ });
/* unused harmony export bounded */
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4393);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4767);


/** GitHub refuses a step's summary above 1 MiB whole; some room is left for what GitHub adds. */
const MOST_BYTES = 1_000_000;
/** Writes the head and below it a body that is already Markdown (the report), cut at a line end when it is too long. */
async function writeSummary(head, body, runner) {
    const title = `## ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .F)(head.title)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .F)(head.decision)}\n\n`;
    const facts = head.facts.length === 0 ? '' : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Q)(['', ''], head.facts)}\n`;
    await summarise(`${title}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .F)(head.sentence)}\n\n${facts}${body}`, runner);
}
/** Appends Markdown to the job summary, cut at a line end when it is too long; a warning says so when that cannot be done. */
async function summarise(markdown, runner) {
    await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .C)('The job summary', () => runner.summarise(bounded(markdown, MOST_BYTES)), runner);
}
/** At most so many bytes of UTF-8, whole lines, with a last line that says what was left out. */
function bounded(markdown, bytes) {
    const all = Buffer.from(markdown, 'utf8');
    if (all.length <= bytes)
        return markdown;
    const note = '\n\n*Cut here: the rest is in the report file.*\n';
    const kept = all.subarray(0, bytes - Buffer.byteLength(note));
    const end = kept.lastIndexOf('\n');
    return `${kept.subarray(0, Math.max(0, end)).toString('utf8')}${note}`;
}


/***/ }),

/***/ 1489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dn: () => (/* binding */ actorOf),
/* harmony export */   eQ: () => (/* binding */ configPath),
/* harmony export */   kB: () => (/* binding */ WITHOUT_RUNBOOK),
/* harmony export */   pX: () => (/* binding */ recordDirectory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** What mends a runbook that is not there, for whoever writes the workflow. */
const WITHOUT_RUNBOOK = 'check the repository out before this step, and name the file in "config:" when it is not .github/failback.yml.';
/** The runbook's path: below the workspace unless it is absolute. */
function configPath(config, env) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(env.GITHUB_WORKSPACE ?? '.', config);
}
/**
 * A new folder for the record of this run; two runs in one job never share one. It lies directly below the temporary folder
 * under a name that nobody can know: whoever made a folder there beforehand could read or replace what is put into it.
 */
function recordDirectory(env, action) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.RUNNER_TEMP ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), `failback-${action}-`));
}
/** Who asked, for the record: the login that GitHub names. */
function actorOf(env) {
    return env.GITHUB_TRIGGERING_ACTOR ?? env.GITHUB_ACTOR ?? 'unknown';
}


/***/ }),

/***/ 2704:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ runbookText),
/* harmony export */   Qo: () => (/* binding */ readEnvironment),
/* harmony export */   j_: () => (/* binding */ readRunbook)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7409);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9859);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9141);


/**
 * Reads a runbook from a file.
 * @param whenMissing what mends it when there is no such file, in the words of whoever asks
 * @throws UserError with every problem of the file, or why it cannot be read
 */
function readRunbook(file, whenMissing) {
    const parsed = (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .parseRunbook */ .w)(runbookText(file, whenMissing), file);
    if (!parsed.ok)
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(parsed.problems);
    return parsed.runbook;
}
function readEnvironment(file, environment, whenMissing) {
    return (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .resolveEnvironment */ .g)(readRunbook(file, whenMissing), environment);
}
/** @throws UserError with why it cannot be read */
function runbookText(file, whenMissing) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo([unreadable(file, error, whenMissing)]);
    }
}
function unreadable(file, error, whenMissing) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return {
        code: 'config-unreadable',
        where: file,
        message: `The runbook cannot be read (${code}).`,
        mend: code === 'ENOENT' ? whenMissing : `ls -l ${JSON.stringify(file)}`,
    };
}


/***/ }),

/***/ 3632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ PROGRESS_START)
/* harmony export */ });
const PROGRESS_START = {
    operation: null,
    startedAt: null,
    spokeAt: 0,
    budgetSeconds: null,
    phases: [],
    plan: new Map(),
    group: null,
    running: new Map(),
    seen: new Map(),
    decision: null,
    annotations: { notice: 0, warning: 0, error: 0 },
    finished: false,
};


/***/ }),

/***/ 53:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ progress),
  x: () => (/* binding */ progressAlive)
});

// EXTERNAL MODULE: ./packages/runbook/src/words/plan.ts
var words_plan = __webpack_require__(3791);
// EXTERNAL MODULE: ./packages/record/src/chronicle.ts
var chronicle = __webpack_require__(9594);
// EXTERNAL MODULE: ./packages/record/src/duration.ts
var duration = __webpack_require__(1163);
;// CONCATENATED MODULE: ./packages/record/src/progress-groups.ts

function says(state, kind, text) {
    return { state, output: [{ kind, text }] };
}
function silent(state) {
    return { state, output: [] };
}
/** Said once; a host that holds another decision than the one announced is a warning. */
function decided(state, decision, reason, by, host = null) {
    if (state.decision === null) {
        const meaning = decision === 'commit' ? 'from here only forward' : 'everything begun is put back';
        const text = `Decision: ${decision} by the ${by} (${reason}); ${meaning}.`;
        return closingGroup({ ...state, decision }, { kind: decision === 'commit' ? 'notice' : 'warning', text });
    }
    if (state.decision === decision)
        return silent(state);
    return says(state, 'warning', `${host ?? 'The controller'} holds the decision ${decision} by the ${by} (${reason}), not ${state.decision}.`);
}
/** A phase is folded from its first step on any host until the next phase begins; slower hosts are shown in it. */
function opening(state, group, text) {
    const line = { kind: 'line', text };
    if (state.group !== null && (group === state.group || state.group === 'undo' || isEarlier(group, state.group))) {
        return { state, output: [line] };
    }
    const position = group === 'undo' ? -1 : state.phases.indexOf(group);
    const which = position === -1 ? '' : ` (phase ${position + 1} of ${state.phases.length})`;
    return {
        state: { ...state, group },
        output: [...groupEnd(state), { kind: 'group-start', text: `${group}${which}` }, line],
    };
}
function isEarlier(group, current) {
    if (group === null || current === null || group === 'undo' || current === 'undo')
        return false;
    return words_plan/* PHASES */.Z.indexOf(group) < words_plan/* PHASES */.Z.indexOf(current);
}
function closingGroup(state, then) {
    return { state: { ...state, group: null }, output: [...groupEnd(state), then] };
}
function groupEnd(state) {
    return state.group === null ? [] : [{ kind: 'group-end', text: state.group }];
}
function plannedStep(state, host, step) {
    return state.plan.get(host)?.find((candidate) => candidate.id === step);
}
function titleOf(state, host, step) {
    return plannedStep(state, host, step)?.title ?? step;
}
/** `app1  4 of 15  Check out v1.4.2`. */
function stepName(state, host, step) {
    const steps = state.plan.get(host) ?? [];
    const position = steps.findIndex((candidate) => candidate.id === step);
    return position === -1
        ? `${host}  ${step}`
        : `${host}  ${position + 1} of ${steps.length}  ${titleOf(state, host, step)}`;
}

// EXTERNAL MODULE: ./packages/record/src/reason-text.ts + 4 modules
var reason_text = __webpack_require__(768);
;// CONCATENATED MODULE: ./packages/record/src/controller-progress.ts





/** What a line of the controller means to a person who follows. */
function controllerProgress(state, line) {
    switch (line.event) {
        case 'operation':
            return begins(state, line.plan, line.mode);
        case 'connected':
            return says(state, 'line', `Connected to ${line.target}, host key verified (${line.fingerprint}).`);
        case 'connection-lost':
            return says(state, 'warning', `Lost the connection to ${line.target}: ${line.reason} The host goes on by itself.`);
        case 'claimed':
            return says(state, 'line', `Claimed ${line.target} with token ${line.token}.`);
        case 'went':
            return closingGroup(state, { kind: 'line', text: 'Every host is prepared: go.' });
        case 'decided':
            return decided(state, line.decision, line.reason, 'controller');
        case 'cancelled':
            return says(state, 'warning', `Cancelled by ${line.signal}. ${afterCancel(state)}`);
        case 'assessed': {
            const bad = line.assessments.find((assessment) => assessment.verdict !== 'healthy');
            const detail = bad === undefined ? '' : `: ${bad.check} from ${(0,chronicle/* vantageText */.Q)(bad.from)}: ${bad.detail}`;
            return says(state, 'line', `Looked for ${line.purpose}: ${line.verdict}${detail}.`);
        }
        case 'outage':
            return says(state, 'line', `Outage ${(0,duration/* durationText */.S)(line.seconds * 1000)}; ${line.failed} of ${line.requests} requests failed.`);
        case 'notice':
            return says(state, 'notice', line.text);
        case 'refused':
            // Whoever asked is told each problem with its place and what mends it; said here as well, it would fill the ten annotations.
            return says(state, 'line', `Refused (${line.code}): ${line.text}`);
        case 'finished': {
            const text = `Finished: ${line.outcome} (${line.reasonCode}). ${(0,reason_text/* reasonText */.u)(line.reasonCode).sentence}`;
            return closingGroup({ ...state, finished: true }, { kind: finishedKind(line.outcome), text });
        }
        default:
            return line;
    }
}
/** Another operation numbers its lines anew, and is decided anew. */
function withoutEarlier(state) {
    return { ...state, running: new Map(), seen: new Map(), decision: null };
}
function finishedKind(outcome) {
    switch (outcome) {
        case 'undone':
        case 'needs-human':
            return 'error';
        case 'refused':
            return 'line';
        case 'rolled-back':
        case 'planned':
        case 'not-needed':
        case 'fix-forward':
            return 'notice';
    }
}
function afterCancel(state) {
    if (state.decision === 'commit')
        return 'The decision is made: the hosts finish it.';
    return state.decision === 'abort'
        ? 'The hosts are putting themselves back.'
        : 'Nothing is decided yet: the hosts put themselves back as found.';
}
function begins(state, plan, mode) {
    const next = {
        ...(state.operation === plan.operation ? state : withoutEarlier(state)),
        operation: plan.operation,
        budgetSeconds: plan.budgetSeconds,
        phases: words_plan/* PHASES */.Z.filter((phase) => plan.hosts.some((host) => host.steps.some((step) => step.phase === phase))),
        plan: new Map(plan.hosts.map((host) => [host.host, host.steps])),
    };
    const what = {
        first: 'begins',
        adopt: 'is taken up',
        watch: 'is watched',
        'dry-run': 'is rehearsed, nothing is changed',
    }[mode];
    const hosts = plan.hosts.length === 1 ? '1 host' : `${plan.hosts.length} hosts`;
    const from = plan.from === null ? '' : `${plan.from.release} -> `;
    return {
        state: { ...next, group: null },
        output: [
            ...groupEnd(state),
            {
                kind: 'line',
                text: `Operation ${plan.operation} ${what}: ${plan.app} ${plan.environment}, ${from}${plan.to.release}, ${hosts}, budget ${(0,duration/* durationText */.S)(plan.budgetSeconds * 1000)}.`,
            },
            ...plan.notices.slice(0, 20).map((text) => ({ kind: 'line', text: `Note: ${text}` })),
        ],
    };
}

// EXTERNAL MODULE: ./packages/record/src/state-words.ts
var state_words = __webpack_require__(478);
;// CONCATENATED MODULE: ./packages/record/src/host-progress.ts



/** What a host's line means to a person who follows; `now` in Unix milliseconds. */
function hostProgress(state, line, now) {
    const { host } = line;
    switch (line.event) {
        case 'start':
            return line.mode === 'first'
                ? silent(state)
                : says(state, 'warning', `${host}: the supervisor started again (${line.mode}).`);
        case 'state':
            return stateChange(state, line);
        case 'begin': {
            const next = withRunning(state, host, { step: line.step, undo: false, since: now });
            return opening(next, line.phase, `${stepName(state, host, line.step)} ...`);
        }
        case 'end':
            return stepEnd(withRunning(state, host, null), line);
        case 'undo-begin': {
            const next = withRunning(state, host, { step: line.step, undo: true, since: now });
            return opening(next, 'undo', `${host}  undo ${titleOf(state, host, line.step)} ...`);
        }
        case 'undo-end': {
            const done = line.result === 'ok' || line.result === 'already';
            const text = `${host}  undo ${titleOf(state, host, line.step)}: ${line.result}, ${(0,duration/* durationText */.S)(line.ms)}`;
            return says(withRunning(state, host, null), done ? 'line' : 'error', text);
        }
        case 'probe':
            return says(state, 'line', `${host}: was ${line.step} done before the interruption? ${line.answer}.`);
        case 'fact':
            return says(state, 'line', `${host}  ${line.key} ${line.value}`);
        case 'go':
            return silent(state);
        case 'decision':
            return decided(state, line.decision, line.reason, line.by, host);
        case 'lease-lost':
            return says(state, 'warning', `${host} has not heard from the controller for ${(0,duration/* durationText */.S)(line.ms)} and goes on alone.`);
        case 'recovery':
            return says(state, line.entry === 'none' ? 'warning' : 'line', line.entry === 'none'
                ? `${host}: nothing ends the operation by itself after a restart (recovery: none).`
                : `${host} ends the operation by itself after a restart (${line.entry}).`);
        case 'confirmed':
            return silent(state);
        case 'alert':
            return says(state, line.status === 'failed' ? 'warning' : 'line', `${host}: alert ${line.status}.`);
        default:
            return line;
    }
}
function stateChange(state, line) {
    const text = `${line.host} ${(0,state_words/* stateSentence */.lv)(line.state, line.reason)}.`;
    if (line.state === 'NEEDS_HUMAN')
        return says(state, 'error', text);
    return says(state, line.state === 'ABORTING' ? 'warning' : 'line', text);
}
function stepEnd(state, line) {
    const text = `${stepName(state, line.host, line.step)}: ${line.result}, ${(0,duration/* durationText */.S)(line.ms)}`;
    switch (line.result) {
        case 'ok':
        case 'already':
            return says(state, 'line', text);
        case 'warned':
            return says(state, 'warning', `${text}; the plan goes on without it.`);
        case 'failed':
        case 'timeout':
        case 'survivors': {
            const tolerated = plannedStep(state, line.host, line.step)?.onFailure === 'warn';
            return says(state, tolerated ? 'warning' : 'error', `${text}, exit status ${line.rc}.`);
        }
        default:
            return line.result;
    }
}
function withRunning(state, host, what) {
    const running = new Map(state.running);
    if (what === null)
        running.delete(host);
    else
        running.set(host, what);
    return { ...state, running };
}

// EXTERNAL MODULE: ./packages/record/src/one-line.ts
var one_line = __webpack_require__(3282);
;// CONCATENATED MODULE: ./packages/record/src/progress.ts





/** GitHub keeps 10 warnings and 10 errors a step; what comes after them is said as a plain line. */
const MOST_ANNOTATIONS = 10;
/** So long without a word makes a person wonder. */
const SILENCE = 10_000;
/** The next line of the record, as people follow it: what to show for it, and what to remember. */
function progress(state, line) {
    const now = Date.parse(line.time);
    const begun = state.startedAt === null ? { ...state, startedAt: now, spokeAt: now } : state;
    if (line.host === null)
        return spoken(begun, now, controllerProgress(begun, line));
    const last = begun.seen.get(line.host);
    if (last !== undefined && last.boot === line.boot && line.seq <= last.seq)
        return { state: begun, output: [] };
    const seen = { ...begun, seen: new Map(begun.seen).set(line.host, { boot: line.boot, seq: line.seq }) };
    return spoken(seen, now, hostProgress(seen, line, now));
}
/** Called now and then while no line comes: says what is being waited for once nothing was said for ten seconds. */
function progressAlive(state, time) {
    const now = Date.parse(time);
    if (state.finished || state.startedAt === null || now - state.spokeAt < SILENCE)
        return { state, output: [] };
    const waiting = [...state.running].map(([host, { step, undo, since }]) => {
        const planned = plannedStep(state, host, step);
        const limit = planned === undefined ? '' : ` (ended after ${(0,duration/* durationText */.S)(planned.timeoutSeconds * 1000)})`;
        return `${undo ? 'undoing ' : ''}${planned?.title ?? step} for ${(0,duration/* durationText */.S)(now - since)}${limit} on ${host}`;
    });
    const text = waiting.length === 0 ? 'Still here, waiting for the hosts.' : `Still here: ${waiting.join('; ')}.`;
    return spoken(state, now, { state, output: [{ kind: 'line', text }] });
}
/** Puts the clock in front of lines, bounds annotations, and remembers when something was said. */
function spoken(before, now, { state, output }) {
    const counts = { ...state.annotations };
    const shown = output.map(({ kind, text }) => {
        if (kind === 'group-start' || kind === 'group-end')
            return { kind, text: (0,one_line/* oneLine */.T)(text, 200) };
        if (kind !== 'line') {
            counts[kind] += 1;
            if (counts[kind] <= MOST_ANNOTATIONS)
                return { kind, text: (0,one_line/* oneLine */.T)(text, 1000) };
        }
        return { kind: 'line', text: `${clock(before, now)}  ${(0,one_line/* oneLine */.T)(text, 500)}` };
    });
    return { state: { ...state, annotations: counts, spokeAt: output.length > 0 ? now : state.spokeAt }, output: shown };
}
/** `0:03 of 5:00`. */
function clock(state, now) {
    const elapsed = minutes(Math.max(0, now - (state.startedAt ?? now)) / 1000);
    return state.budgetSeconds === null ? elapsed : `${elapsed} of ${minutes(state.budgetSeconds)}`;
}
function minutes(seconds) {
    return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}


/***/ })

};
