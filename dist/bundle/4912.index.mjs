export const id = 4912;
export const ids = [4912];
export const modules = {

/***/ 58121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollbackCommand: () => (/* binding */ rollbackCommand)
/* harmony export */ });
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(45088);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(52448);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(91956);
/* harmony import */ var _failback_procedure__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(96518);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75008);
/* harmony import */ var _chosen_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5702);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88835);
/* harmony import */ var _common_flags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15875);
/* harmony import */ var _confirmation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4093);
/* harmony import */ var _incident_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(98870);
/* harmony import */ var _run_operation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36715);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19678);
/* harmony import */ var _rollback_flags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84959);












const rollbackCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_6__/* .declare */ .x)({
    notes: [
        'The same procedure as the action, for when GitHub itself is down.',
        "A laptop cannot see approvals, so it shows the plan, asks for the environment's name and for a reason, and records an override.",
    ],
    words: null,
    flags: {
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .hostFlags */ .cW,
        ..._rollback_flags_js__WEBPACK_IMPORTED_MODULE_5__/* .rollbackFlags */ .q,
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .confirmFlags */ .QK,
        operation: {
            ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .operationFlag */ .sr.operation,
            summary: 'Id of the operation: an id executes once, asking again follows the first; a new one when not given.',
        },
        'plan-digest': {
            kind: 'text',
            value: 'DIGEST',
            summary: 'Digest of the plan that was reviewed; when the plan has changed since, nothing is done. Needs --operation.',
            accepted: 'sha256: and 64 hexadecimal digits, as failback plan --reason prints it',
            parse: (text) => (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_7__/* .isPlanDigest */ .e)(text)
                ? { ok: true, value: text }
                : { ok: false, problem: `${JSON.stringify(text.slice(0, 80))} is not the digest of a plan.` },
        },
        'dry-run': { kind: 'switch', summary: 'Have the hosts rehearse the plan and say what each step would change.' },
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .recordFlag */ .iV,
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonFlag */ .hG,
    },
    run: async (values, _words, terminal) => {
        const environment = await (0,_chosen_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .chosenEnvironment */ .K)(values);
        const { target, severity, signal: signals, scenario, without, operation, planDigest: reviewed } = values;
        if (reviewed !== null && operation === null)
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__.UsageError([DIGEST_ALONE], 'rollback');
        const asked = { given: values.confirm, environment: environment.name, command: 'rollback' };
        const reason = values.dryRun ? (values.reason ?? 'dry run') : await (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonFor */ .qo)(asked, values.reason, terminal);
        const incident = (0,_incident_js__WEBPACK_IMPORTED_MODULE_8__/* .laptopIncident */ .P)(terminal, { severity, signals, reason });
        const mode = values.dryRun ? 'dry-run' : 'execute';
        const approve = async (plan, what) => {
            showPlan(plan, what, values.json, terminal);
            return (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_2__/* .confirmed */ .qF)(asked, terminal);
        };
        const request = {
            procedure: 'auto',
            target,
            incident,
            scenario,
            operation,
            planDigest: reviewed,
            without,
            mode,
        };
        const flags = { ...values, wrong: (0,_failback_operation__WEBPACK_IMPORTED_MODULE_9__/* .withoutProblems */ .h)(environment, without) };
        return (0,_run_operation_js__WEBPACK_IMPORTED_MODULE_3__/* .runOperation */ .x)(environment, flags, terminal, (context) => (0,_failback_operation__WEBPACK_IMPORTED_MODULE_10__/* .rollback */ .d)(environment, request, context, approve));
    },
});
const DIGEST_ALONE = {
    code: 'missing-flag',
    where: '--operation',
    message: 'The id stands in the plan that --plan-digest is of: give the one that failback plan printed with it.',
};
/** The very plan that is confirmed. */
function showPlan(plan, what, json, terminal) {
    const write = json ? terminal.tell : terminal.print;
    write('');
    if (what === 'finish')
        write('An earlier run left this unfinished; it is brought to the end that was decided:');
    write((0,_failback_procedure__WEBPACK_IMPORTED_MODULE_11__/* .describePlan */ .d)(plan));
    write(`Digest ${(0,_failback_host__WEBPACK_IMPORTED_MODULE_12__/* .planDigest */ .Gb)(plan)}`);
    write('');
}


/***/ }),

/***/ 4093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q7: () => (/* binding */ requireConfirmable),
/* harmony export */   qF: () => (/* binding */ confirmed),
/* harmony export */   qo: () => (/* binding */ reasonFor)
/* harmony export */ });
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19678);

/** The environment's name, typed by a person or given beforehand. Throws a UsageError when it is another name. */
async function confirmed({ given, environment }, terminal) {
    if (given !== null)
        return given === environment;
    const answer = await terminal.ask?.(`Type the name of the environment (${environment}) to go on: `);
    return answer?.trim() === environment;
}
/**
 * Why somebody does this; asked for when it is not given.
 * @throws UsageError also for a confirmation that could not be asked for, or is another name: nothing has been done yet
 */
async function reasonFor(confirmation, reason, terminal) {
    const problems = [...confirmProblems(confirmation, terminal), ...(reason === null ? reasonProblems(terminal) : [])];
    if (problems.length > 0)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__.UsageError(problems, confirmation.command);
    if (reason !== null)
        return reason.trim();
    const answer = (await terminal.ask?.('Why (for the record): '))?.trim() ?? '';
    if (answer === '')
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__.UsageError([missing('--reason', 'Nothing is done without a reason.')], confirmation.command);
    return answer;
}
/** Throws a UsageError when no confirmation can come of it: nothing has been done yet. */
function requireConfirmable(confirmation, terminal) {
    const problems = confirmProblems(confirmation, terminal);
    if (problems.length > 0)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__.UsageError(problems, confirmation.command);
}
function confirmProblems({ given, environment }, { ask }) {
    if (given === null) {
        return ask === null ? [missing('--confirm', `Nobody can be asked here: add --confirm ${environment}`)] : [];
    }
    if (given === environment)
        return [];
    const message = `${JSON.stringify(given)} is not the name of the environment that this is about.`;
    return [{ code: 'bad-flag', where: '--confirm', message, accepted: environment }];
}
function reasonProblems({ ask }) {
    return ask === null ? [missing('--reason', 'Nobody can be asked here: add --reason "why you do this"')] : [];
}
function missing(where, message) {
    return { code: 'missing-flag', where, message };
}


/***/ }),

/***/ 19418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ madeFolder),
/* harmony export */   l: () => (/* binding */ newFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59859);



/**
 * Makes a folder, and those above it. Throws a UserError with why it cannot be made or written.
 *
 * Not `mkdirSync` with `recursive`: below a folder that denies with ENOENT, such as /proc, that never returns.
 * @param where how the person named it, e.g. `--out DIR`
 */
function madeFolder(path, where) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    try {
        makeAll(folder);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    }
    catch (error) {
        throw notMade(folder, where, error);
    }
    return folder;
}
/** A folder of that name that did not exist before: `wanted`, else `wanted-2`, `wanted-3` and so on. */
function newFolder(wanted, where) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(wanted);
    madeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), where);
    for (let count = 1;; count += 1) {
        const folder = count === 1 ? path : `${path}-${count}`;
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
            return folder;
        }
        catch (error) {
            if (codeOf(error) !== 'EEXIST')
                throw notMade(folder, where, error);
        }
    }
}
function makeAll(folder) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
    if (above === folder || isFolder(folder))
        return;
    // Node 20 says so by itself, Node 24 speaks of a file that is there.
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(above) && !isFolder(above))
        throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
    makeAll(above);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    }
    catch (error) {
        // Somebody else may have made it meanwhile; a file of that name stays an error.
        if (codeOf(error) !== 'EEXIST' || !isFolder(folder))
            throw error;
    }
}
function isFolder(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function notMade(folder, where, error) {
    const message = `The folder ${folder} cannot be made or written (${codeOf(error)}).`;
    return new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo([{ code: 'bad-input', where, message, mend: 'name another folder: --out DIR' }]);
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}


/***/ }),

/***/ 2114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painted)
/* harmony export */ });
const INKS = { bold: 1, red: 31, green: 32, yellow: 33, blue: 34 };
/** Text in a colour, where colours are shown. */
function painted(text, ink, colour) {
    return colour && ink !== null ? `\u001b[${INKS[ink]}m${text}\u001b[0m` : text;
}


/***/ }),

/***/ 36715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ runOperation),
  q: () => (/* binding */ withRecord)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/host/src/redact.ts
var src_redact = __webpack_require__(67951);
// EXTERNAL MODULE: ./packages/operation/src/record-folder.ts + 2 modules
var record_folder = __webpack_require__(15012);
// EXTERNAL MODULE: ./packages/operation/src/system-context.ts
var system_context = __webpack_require__(10614);
// EXTERNAL MODULE: ./packages/record/src/summary-lines.ts
var summary_lines = __webpack_require__(80861);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/cli/src/credentials.ts
var src_credentials = __webpack_require__(30864);
// EXTERNAL MODULE: ./packages/cli/src/failure.ts
var failure = __webpack_require__(95424);
;// CONCATENATED MODULE: ./packages/cli/src/interrupt.ts
/** Heeds Ctrl-C for as long as an operation runs: the first cancels, the second leaves the hosts to themselves. */
function heedInterrupt(terminal, environment) {
    const controller = new AbortController();
    const stop = terminal.onInterrupt((signal) => {
        if (controller.signal.aborted) {
            terminal.tell('Left. The hosts end by themselves: back before the decision, forward after it.');
            terminal.tell(`To see how: failback status --environment ${environment}`);
            terminal.leave(1);
            return;
        }
        terminal.tell('Cancelling: before the decision everything begun is put back, after it the hosts finish.');
        terminal.tell('Once more to leave at once.');
        controller.abort(signal);
    });
    return { cancelled: controller.signal, stop };
}

// EXTERNAL MODULE: ./packages/record/src/progress-state.ts
var progress_state = __webpack_require__(93632);
// EXTERNAL MODULE: ./packages/record/src/progress.ts + 3 modules
var progress = __webpack_require__(30053);
// EXTERNAL MODULE: ./packages/cli/src/paint.ts
var paint = __webpack_require__(2114);
;// CONCATENATED MODULE: ./packages/cli/src/live-view.ts


/** How often it is looked whether a run has been silent for too long, in milliseconds. */
const ALIVE_MS = 1_000;
/** Shows a run as it goes on, a line for each thing that happens. */
function liveView(terminal, write) {
    let state = progress_state/* PROGRESS_START */.d;
    const show = (next) => {
        state = next.state;
        for (const piece of next.output) {
            const line = shown(piece, terminal.colour);
            if (line !== null)
                write(line);
        }
    };
    const alive = setInterval(() => show((0,progress/* progressAlive */.x)(state, new Date(terminal.now()).toISOString())), ALIVE_MS);
    return { take: (line) => show((0,progress/* progress */.q)(state, line)), stop: () => clearInterval(alive) };
}
const INKS = {
    'group-start': 'bold',
    line: null,
    'group-end': null,
    notice: 'blue',
    warning: 'yellow',
    error: 'red',
};
/** The end of a group needs no line of its own here: the next one begins. */
function shown({ kind, text }, colour) {
    switch (kind) {
        case 'group-end':
            return null;
        case 'group-start':
            return (0,paint/* painted */.C)(`== ${text}`, INKS[kind], colour);
        case 'line':
        case 'notice':
            return (0,paint/* painted */.C)(text, INKS[kind], colour);
        case 'warning':
            return (0,paint/* painted */.C)(`Warning: ${text}`, INKS[kind], colour);
        case 'error':
            return (0,paint/* painted */.C)(`Error: ${text}`, INKS[kind], colour);
    }
}

// EXTERNAL MODULE: ./packages/cli/src/made-folder.ts
var made_folder = __webpack_require__(19418);
;// CONCATENATED MODULE: ./packages/cli/src/run-operation.ts











/** The context of a run with its record on disk and its progress on the terminal. */
async function withRecord(environment, flags, terminal, run) {
    const credentials = await (0,src_credentials/* readCredentials */.L)(flags, environment, terminal);
    const redact = (0,src_redact/* redactor */.$)([credentials.privateKey, credentials.passphrase]);
    const folder = (0,record_folder/* openRecordFolder */.s)(recordDirectory(flags, terminal), redact);
    const write = flags.json ? terminal.tell : terminal.print;
    const live = liveView(terminal, write);
    const interrupt = heedInterrupt(terminal, environment.name);
    try {
        const record = (line) => {
            folder.append(line);
            if (!isToldAtTheEnd(line))
                live.take(line);
        };
        return await run((0,system_context/* systemContext */.N)(credentials, record, interrupt.cancelled), folder);
    }
    finally {
        live.stop();
        interrupt.stop();
    }
}
/** Runs a request to its end, shows it, writes the reports and says how the program ends. */
function runOperation(environment, flags, terminal, request, isGood = stepWouldPass) {
    return withRecord(environment, flags, terminal, async (context, folder) => {
        const end = await request(context);
        const reports = folder.writeReports();
        if (flags.json)
            terminal.printJson(reports.json);
        const write = flags.json ? terminal.tell : terminal.print;
        if (end.problems.length > 0)
            (0,failure/* tellProblems */.s)(end.problems, terminal);
        else
            for (const line of ['', ...(0,summary_lines/* summaryLines */.k)(reports.timeline), '', ...(0,summary_lines/* nextLines */.N)(reports.timeline)])
                write(line);
        write('');
        write(`Report: ${reports.path} (also report.html, report.json, journal.jsonl)`);
        return isGood(end.outcome) ? 0 : 1;
    });
}
/** A refusal is told with what mends it once the request has ended; there it stands alone. */
function isToldAtTheEnd(line) {
    return line.event === 'refused' || (line.event === 'finished' && line.outcome === 'refused');
}
/** The outcomes on which the action's step fails fail here as well. */
function stepWouldPass(outcome) {
    switch (outcome) {
        case 'rolled-back':
        case 'planned':
        case 'not-needed':
        case 'fix-forward':
            return true;
        case 'undone':
        case 'needs-human':
        case 'refused':
            return false;
    }
}
/** A record is evidence: none is ever written over. */
function recordDirectory({ out, operation }, terminal) {
    if (out === null) {
        const time = new Date(terminal.now()).toISOString().slice(0, 19).replace(/[-:]/g, '').concat('Z');
        return (0,made_folder/* newFolder */.l)((0,external_node_path_.join)('failback-report', operation ?? time), 'failback-report');
    }
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(out, 'journal.jsonl')))
        return (0,made_folder/* madeFolder */.K)(out, `--out ${out}`);
    const message = 'There is a record in this folder already, and none is written over.';
    const mend = 'name another folder: --out DIR';
    throw new errors/* UserError */.yo([{ code: 'bad-input', where: `--out ${out}`, message, mend }]);
}


/***/ }),

/***/ 39963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ declaredCode)
/* harmony export */ });
/* harmony import */ var _reason_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87769);

/** A reason is a word that this program has; whoever writes to a record may put others there. */
function declaredCode(code) {
    return Object.hasOwn(_reason_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .REASONS */ .e, code) || ENGINE_WORDS.includes(code) ? code : 'not-published';
}
/** What hosts and controller give as the reason of a state or a decision where no reason code says it. */
const ENGINE_WORDS = [
    'adopted',
    'all-ready',
    'cancelled',
    'claim-refused',
    'claimed',
    'confirmed',
    'control-lost',
    'prepared',
    'proved',
    'quiesced',
    'retry',
];


/***/ }),

/***/ 80861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ nextLines),
/* harmony export */   k: () => (/* binding */ summaryLines)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11163);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2508);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10987);
/* harmony import */ var _next_steps_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93998);
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63282);
/* harmony import */ var _reason_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69111);
/* harmony import */ var _why_it_failed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3317);







const LAST_LINES = 8;
/** The end of it for a terminal: what was released, why it came back, how long it took, where each host is. */
function summaryLines(timeline) {
    const { plan, decision } = timeline;
    const width = Math.max(11, ...timeline.hosts.map((host) => Math.min(20, host.host.length)));
    const row = (name, value) => `  ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(name, 20).padEnd(width)}  ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(value, 200)}`;
    const outage = timeline.looks.find((look) => look.purpose === 'outage');
    const failing = outage?.assessments.find((assessment) => assessment.verdict === 'unhealthy');
    const refused = timeline.refusals.map((refusal) => row('Refused', `${refusal.text} (${refusal.code})`));
    return [
        (0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)((0,_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .P)(timeline).sentence, 300),
        '',
        ...(plan === null ? [] : [row('Released', plan.from?.release ?? 'unknown'), row('Because', plan.incident.reason)]),
        ...(outage === undefined
            ? []
            : [row('Smoke check', failing === undefined ? outage.verdict : `${outage.verdict}: ${failing.detail}`)]),
        row('Decision', decision === null
            ? 'none'
            : `${decision.decision} after ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .durationText */ .S)(decision.at)}, by the ${decision.by} (${decision.reason})`),
        ...(plan === null ? [] : [row('From, to', `${plan.from?.release ?? 'unknown'} -> ${plan.to.release}`)]),
        row('Recovery', (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .recoveryText */ .Vi)(timeline)),
        row('Requests', (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .requestsText */ .sN)(timeline)),
        row('Outage', (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .outageText */ .Hn)(timeline)),
        ...timeline.hosts.slice(0, 60).map((host) => row(host.host, (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .hostEndText */ .Vt)(host))),
        ...(timeline.reasonCode === null
            ? []
            : [row('Why', `${timeline.reasonCode}: ${(0,_reason_text_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonText */ .u)(timeline.reasonCode).sentence}`)]),
        ...refused.slice(0, 20),
        ...(0,_why_it_failed_js__WEBPACK_IMPORTED_MODULE_5__/* .whyItFailed */ .F)(timeline).slice(0, 3).flatMap(failureLines),
    ];
}
/** A terminal gets the last lines; the report has more of them. */
function failureLines({ title, lines }) {
    return ['', `  ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(title, 200)}`, ...lines.slice(-LAST_LINES).map((line) => `    | ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(line, 200)}`)];
}
/** What to do first now, for a terminal. */
function nextLines(timeline) {
    const [next] = (0,_next_steps_js__WEBPACK_IMPORTED_MODULE_6__/* .nextSteps */ .Z)(timeline);
    if (next === undefined)
        return [];
    return [`Next: ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(next.sentence, 200)}`, ...(next.command === null ? [] : [`  ${next.command}`])];
}


/***/ }),

/***/ 49512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Le: () => (/* binding */ shownBy),
/* harmony export */   T8: () => (/* binding */ withheldSentence),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   uN: () => (/* binding */ withheld)
/* harmony export */ });
/* harmony import */ var _declared_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39963);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50099);
/* harmony import */ var _reason_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69111);



/** Problems whose every word is ours, the runbook's or the workflow's. */
const OPEN = [
    'no-operation',
    'operation-unknown',
    'bad-operation-id',
    'procedure-not-carried-out',
    'target-name',
    'target-not-proved',
    'approval-not-declared',
    'approval-environment-missing',
    'approval-without-reviewers',
    'approval-bypassable',
    'approval-stale',
    'plan-digest-alone',
    'not-a-runner',
    'no-github-token',
    'bad-runner-variable',
];
/** Nothing of such a problem is to be withheld. A host chooses what it says is in the way of it, and by which code. */
function isOpen({ code, where }) {
    return OPEN.includes(code) && where !== undefined && !where.startsWith('host ');
}
/**
 * A problem of which only its kind and its place are told: what it is, which host of the runbook it is about, that there is
 * more, and the command that shows it.
 */
function withheld(problem, known) {
    const code = (0,_declared_code_js__WEBPACK_IMPORTED_MODULE_0__/* .declaredCode */ .K)(problem.code);
    return {
        code,
        where: publicPlace(problem.where ?? '', known),
        message: `${(0,_reason_text_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonText */ .u)(code).sentence} ${withheldSentence(known)}`,
        mend: shownBy(showing(code, known)),
    };
}
function withheldSentence({ because }) {
    return `Details are withheld, ${because}.`;
}
/** The mend of what is withheld. */
function shownBy(command) {
    return `see the details on your own machine: ${command}`;
}
/** A host by the name that the runbook gives it; inputs by theirs. Other places may be named by hosts. */
function publicPlace(where, { hosts, environment }) {
    const host = hosts.find((name) => where === `host ${name}` || where.startsWith(`host ${name},`));
    if (host !== undefined)
        return `host ${host}`;
    return PLACES.includes(where) ? where : `environment ${environment}`;
}
const PLACES = [
    'input target',
    'input plan-digest',
    'input operation-id',
    'input without',
    'ledger',
    'hosts',
    'maintenance',
    'release.strategy',
    'migrations.on-rollback',
    'failback.yml',
    'GitHub',
];
/** The command that looks and changes nothing; with the key that was refused, and for a key that was not known. */
function showing(code, { ownCommand, environment }) {
    const { next } = (0,_reason_text_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonText */ .u)(code);
    const command = OF_A_LOGIN.includes(next) ? next : (ownCommand ?? LOOKING[next] ?? next);
    return command.replaceAll('<environment>', environment);
}
const OF_A_LOGIN = [_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.hostKeys, _reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.ownKey];
/** What shows the state that a next step would change. */
const LOOKING = {
    [_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.mark]: _reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.plan,
    [_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.rollback]: _reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.plan,
    [_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.rollbackTo]: _reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.plan,
    [_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.resume]: _reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.status,
};


/***/ }),

/***/ 75008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isPlanDigest)
/* harmony export */ });
const PLAN_DIGEST = /^sha256:[0-9a-f]{64}$/;
/** Whether it can be the digest of a plan. */
function isPlanDigest(text) {
    return PLAN_DIGEST.test(text);
}


/***/ }),

/***/ 58843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ VERDICTS)
/* harmony export */ });
/** A failure dominates an inconclusive; an inconclusive is never healthy. */
const VERDICTS = ['healthy', 'unhealthy', 'inconclusive'];


/***/ })

};
