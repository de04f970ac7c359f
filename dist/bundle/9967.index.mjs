export const id = 9967;
export const ids = [9967];
export const modules = {

/***/ 15012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ openRecordFolder)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/record/src/public-record.ts
var public_record = __webpack_require__(21154);
// EXTERNAL MODULE: ./packages/record/src/parse-record.ts + 1 modules
var parse_record = __webpack_require__(27333);
// EXTERNAL MODULE: ./packages/record/src/build-timeline.ts + 4 modules
var build_timeline = __webpack_require__(88921);
// EXTERNAL MODULE: ./packages/record/src/chain.ts
var chain = __webpack_require__(18946);
// EXTERNAL MODULE: ./packages/record/src/report-markdown.ts + 1 modules
var report_markdown = __webpack_require__(70020);
// EXTERNAL MODULE: ./packages/record/src/duration.ts
var duration = __webpack_require__(11163);
// EXTERNAL MODULE: ./packages/record/src/next-steps.ts + 1 modules
var next_steps = __webpack_require__(93998);
// EXTERNAL MODULE: ./packages/record/src/reason-text.ts
var reason_text = __webpack_require__(69111);
;// CONCATENATED MODULE: ./packages/record/src/report-json.ts



function reportJson(timeline) {
    const { plan, recovered, decision } = timeline;
    return {
        schema_version: 1,
        outcome: timeline.outcome,
        reason_code: timeline.reasonCode,
        reason_sentence: timeline.reasonCode === null ? null : (0,reason_text/* reasonText */.u)(timeline.reasonCode).sentence,
        procedure: plan?.procedure ?? null,
        app: timeline.site?.app ?? null,
        environment: timeline.site?.environment ?? null,
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
        failures: timeline.hosts.flatMap(({ outputs }) => outputs),
        next_steps: (0,next_steps/* nextSteps */.Z)(timeline),
        notices: timeline.notices,
    };
}

// EXTERNAL MODULE: ./packages/record/src/report-html.ts + 7 modules
var report_html = __webpack_require__(60122);
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
        case 'step-output':
            return { ...line, text: redact(line.text) };
        case 'refused': {
            const { text, where, accepted, mend } = line;
            return {
                ...line,
                text: redact(text),
                ...(where === undefined ? {} : { where: redact(where) }),
                ...(accepted === undefined ? {} : { accepted: redact(accepted) }),
                ...(mend === undefined ? {} : { mend: redact(mend) }),
            };
        }
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
function openRecordFolder(directory, redact, text = '', readers = { kind: 'team' }) {
    (0,external_node_fs_.mkdirSync)(directory, { recursive: true });
    const published = readers.kind === 'anybody' ? (0,external_node_path_.join)(directory, 'published') : directory;
    (0,external_node_fs_.mkdirSync)(published, { recursive: true });
    const shownAnew = () => (readers.kind === 'team' ? (0,public_record/* wholeRecord */.HZ)() : (0,public_record/* publicRecord */.LV)(readers.known));
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
        const shown = shownAnew();
        const timeline = (0,build_timeline/* buildTimeline */.w)((0,parse_record/* parseRecord */.H)(written).flatMap((line) => shown(line) ?? []));
        const path = readers.kind === 'nobody' ? null : (0,external_node_path_.join)(published, 'report.md');
        const head = (0,chain/* recordHead */.os)(written);
        const markdown = `${(0,report_markdown/* reportMarkdown */.uL)(timeline)}\nHead of the record's chain: \`${head}\`\n`;
        return { timeline, markdown, json: { ...reportJson(timeline), record_head: head }, path };
    };
    return {
        directory,
        reports: published,
        readers,
        shown: shownAnew(),
        append(line) {
            // Whoever continues a record reads the hosts' journals from their start.
            if (!held.isNew(line))
                return;
            const row = rowOf(redactedLine(line, redact));
            written += row;
            attempt(() => (told ? rewrite() : (0,external_node_fs_.appendFileSync)(journal, row)));
        },
        text: () => written,
        writeReports() {
            const { timeline, markdown, json, path } = reports();
            attempt(() => {
                if (path === null)
                    return;
                (0,external_node_fs_.writeFileSync)(path, markdown);
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(published, 'report.html'), (0,report_html/* reportHtml */.Ew)(timeline));
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(published, 'report.json'), `${JSON.stringify(json, null, 2)}\n`);
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

/***/ 93632:
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

/***/ 30053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ progress),
  x: () => (/* binding */ progressAlive)
});

// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
// EXTERNAL MODULE: ./packages/runbook/src/words/plan.ts
var words_plan = __webpack_require__(43791);
// EXTERNAL MODULE: ./packages/record/src/chronicle.ts
var chronicle = __webpack_require__(59594);
// EXTERNAL MODULE: ./packages/record/src/duration.ts
var duration = __webpack_require__(11163);
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

// EXTERNAL MODULE: ./packages/record/src/reason-text.ts
var reason_text = __webpack_require__(69111);
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
            return says(state, line.tone ?? 'notice', line.text);
        case 'step-output':
            return { state, output: stepOutputLines(line) };
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
function stepOutputLines({ target, step, part, text, }) {
    const title = `${target}: the last lines of ${part === 'undo' ? 'the undo of ' : ''}${step}:`;
    const lines = (0,printable/* printable */.g$)(text).split('\n');
    return [title, ...lines.map((line) => `${target} | ${line}`)].map((each) => ({ kind: 'line', text: each }));
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
var state_words = __webpack_require__(60478);
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
var one_line = __webpack_require__(63282);
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
