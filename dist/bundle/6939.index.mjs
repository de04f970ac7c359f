export const id = 6939;
export const ids = [6939,9678];
export const modules = {

/***/ 51497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unlockCommand: () => (/* binding */ unlockCommand)
/* harmony export */ });
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1236);
/* harmony import */ var _chosen_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5702);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88835);
/* harmony import */ var _common_flags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15875);
/* harmony import */ var _confirmation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4093);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95424);
/* harmony import */ var _flag_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25270);
/* harmony import */ var _incident_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(98870);
/* harmony import */ var _run_operation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36715);









const unlockCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_5__/* .declare */ .x)({
    notes: [
        'For a host that waits for a person, after you have seen to it yourself. Nothing on it is undone, finished or reopened.',
        'A living supervisor is never unlocked.',
    ],
    words: null,
    flags: {
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .hostFlags */ .cW,
        host: { kind: 'list', value: 'HOST', summary: 'Only this host; every held one when not given.', parse: _flag_js__WEBPACK_IMPORTED_MODULE_6__/* .anyText */ .Ae },
        unfinished: {
            kind: 'switch',
            summary: 'Also where nothing waits for a person but the supervisor is dead; failback resume is the better way.',
        },
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .confirmFlags */ .QK,
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .recordFlag */ .iV,
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonFlag */ .hG,
    },
    run: async (values, _words, terminal) => {
        const environment = await (0,_chosen_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .chosenEnvironment */ .K)(values);
        const asked = { given: values.confirm, environment: environment.name, command: 'unlock' };
        const reason = await (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonFor */ .qo)(asked, values.reason, terminal);
        const flags = { ...values, operation: null, wrong: (0,_failback_operation__WEBPACK_IMPORTED_MODULE_7__/* .unknownHostProblems */ .T)(environment, values.host) };
        return (0,_run_operation_js__WEBPACK_IMPORTED_MODULE_4__/* .withRecord */ .q)(environment, flags, terminal, async (context, folder) => {
            const end = await (0,_failback_operation__WEBPACK_IMPORTED_MODULE_7__/* .unlock */ .k)(environment, {
                hosts: values.host,
                only: values.unfinished ? 'any' : 'waiting',
                reason,
                actor: (0,_incident_js__WEBPACK_IMPORTED_MODULE_8__/* .laptopActor */ .k)(terminal),
                approve: (held) => {
                    for (const line of held.map(heldLine))
                        terminal.tell(line);
                    return (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_2__/* .confirmed */ .qF)(asked, terminal);
                },
            }, context);
            if (values.json)
                terminal.printJson({ schema_version: 1, ...end });
            else
                terminal.print(endLine(end.outcome, end.unlocked));
            (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .tellProblems */ .s)(end.problems, terminal);
            terminal.tell(`Record: ${folder.directory}/journal.jsonl`);
            return end.outcome === 'refused' ? 1 : 0;
        });
    },
});
function heldLine({ host, operation, token, supervisor, state, decision }) {
    return `${host}: held by ${operation} (token ${token}), ${state}, decision ${decision}, supervisor ${supervisor}`;
}
function endLine(outcome, unlocked) {
    const names = unlocked.map(({ host }) => host).join(', ');
    switch (outcome) {
        case 'unlocked':
            return `Unlocked: ${names}.`;
        case 'not-needed':
            return 'Nothing is held.';
        case 'refused':
            return names === '' ? 'Nothing was unlocked.' : `Unlocked only: ${names}.`;
    }
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

/***/ 95424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ tellProblems),
/* harmony export */   tellFailure: () => (/* binding */ tellFailure)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59859);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88141);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19678);


/** Tells the person of an error, every problem of it, and says how the program ends. */
function tellFailure(error, terminal) {
    if (error instanceof _usage_error_js__WEBPACK_IMPORTED_MODULE_0__.UsageError) {
        tellProblems(error.problems, terminal);
        terminal.tell(`See: failback ${error.command === null ? '' : `${error.command} `}--help`);
        return 2;
    }
    if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo) {
        tellProblems(error.problems, terminal);
        return 1;
    }
    if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi) {
        const { code, host, message, mend, stderr = '' } = error.failure;
        tellProblems([{ code, where: `host ${host}`, message, ...(mend === undefined ? {} : { mend }) }], terminal);
        if (stderr !== '')
            for (const line of (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(stderr).split('\n'))
                terminal.tell(`  ${host} | ${line}`);
        return 1;
    }
    terminal.tell('This is a defect of failback, not of your setup. Please report it with these lines:');
    terminal.tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 1;
}
/** Each with its place, what would be accepted, and what mends it. */
function tellProblems(problems, terminal) {
    for (const problem of problems)
        for (const line of problemLines(problem))
            terminal.tell(line);
}
function problemLines({ where, message, accepted, mend }) {
    return [
        `${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .printableLine */ .oy)(where)}: ${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .printableLine */ .oy)(message, 2000)}`,
        ...(accepted === undefined ? [] : [`  accepted: ${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .printableLine */ .oy)(accepted, 2000)}`]),
        ...(mend === undefined ? [] : mendLines(mend)),
    ];
}
/** Commands that are to be copied stand on lines of their own. */
function mendLines(mend) {
    return mend
        .split('\n')
        .map((line, index) => `${index === 0 ? '  mend:    ' : '           '} ${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .printableLine */ .oy)(line, 2000)}`);
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

/***/ 19678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UsageError: () => (/* binding */ UsageError)
/* harmony export */ });
/** The command line is wrong. Carries every problem found. */
class UsageError extends Error {
    problems;
    /** Whose help to look at; null: the list of commands. */
    command;
    /** What could be read all the same, so that more can be told at once. */
    values;
    constructor(problems, command, values = {}) {
        super(problems.map(({ where, message }) => `${where}: ${message}`).join('\n'));
        this.name = 'UsageError';
        this.problems = problems;
        this.command = command;
        this.values = values;
    }
}


/***/ }),

/***/ 50948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ planFolder),
/* harmony export */   Y: () => (/* binding */ environmentFolder)
/* harmony export */ });
/** `<state-dir>/<app>/<environment>`: everything failback keeps of one environment on a host. */
function environmentFolder(stateDir, app, environment) {
    return `${stateDir}/${app}/${environment}`;
}
/** The immutable plan of one operation. */
function planFolder(environment, operation) {
    return `${environment}/operations/${operation}/plan`;
}


/***/ }),

/***/ 90179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SW: () => (/* binding */ ledgerSummary),
/* harmony export */   h5: () => (/* binding */ status),
/* harmony export */   lo: () => (/* binding */ presentOperation)
/* harmony export */ });
/* harmony import */ var _failback_procedure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69301);
/* harmony import */ var _survey_hosts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4609);


/** How many operations of a host are told. */
const OPERATIONS = 5;
/** Reads, and changes nothing. A host that cannot be asked is shown as such. */
function status(environment, context) {
    return (0,_survey_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .surveyed */ .S)(environment, context, async ({ answers, control }) => ({
        schema_version: 1,
        app: environment.app,
        environment: environment.name,
        control: environment.control,
        hosts: answers.map(hostStatus),
        without: control?.without ?? null,
        ledger: control === null ? null : ledgerSummary(control),
    }));
}
function ledgerSummary({ ledger, ledgerUnreadable }) {
    return { releases: (0,_failback_procedure__WEBPACK_IMPORTED_MODULE_1__/* .ledgerStanding */ .I)(ledger), unreadable: ledgerUnreadable };
}
function hostStatus(answer) {
    const host = answer.host.name;
    if (!answer.reached)
        return { host, reached: false, problem: answer.problem };
    const { live, claim, operations } = answer.facts;
    return {
        host,
        reached: true,
        live,
        claim,
        operation: presentOperation(answer.facts),
        operations: operations.slice(0, OPERATIONS),
    };
}
/** Claims count upwards, so the highest is the last word; folders of operations have no order that could be trusted. */
function presentOperation({ claim, operations }) {
    if (claim.token === 0)
        return null;
    return operations.find(({ token }) => token === claim.token) ?? null;
}


/***/ }),

/***/ 4609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ surveyed)
/* harmony export */ });
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93178);
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41391);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59859);
/* harmony import */ var _end_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40564);
/* harmony import */ var _fleet_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92371);
/* harmony import */ var _host_named_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66607);
/* harmony import */ var _log_in_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25271);






/** Looks at every host, changes nothing, and closes all connections when `use` has ended. */
async function surveyed(environment, context, use) {
    const connections = new Map();
    const answers = await Promise.all(environment.hosts.map((host) => answerOf(environment, host, connections, context)));
    const lines = (0,_failback_host__WEBPACK_IMPORTED_MODULE_0__/* .hostLines */ .g)(connections, (name) => context.connect((0,_host_named_js__WEBPACK_IMPORTED_MODULE_1__/* .hostNamed */ .u)(environment, name)));
    const facts = answers.flatMap((answer) => (answer.reached ? [answer.facts] : []));
    try {
        return await use({
            answers,
            facts,
            control: facts.find(({ host }) => host === environment.control) ?? null,
            problems: answers.flatMap((answer) => (answer.reached ? [] : [answer.problem])),
            lines,
        });
    }
    finally {
        lines.close();
    }
}
async function answerOf(environment, host, connections, context) {
    try {
        const connection = await (0,_log_in_js__WEBPACK_IMPORTED_MODULE_2__/* .logIn */ .E)(host, context);
        connections.set(host.name, connection);
        return { host, reached: true, facts: await (0,_failback_host__WEBPACK_IMPORTED_MODULE_3__/* .readFacts */ .M)(connection, (0,_fleet_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .factsRequest */ .p)(environment, host, null)) };
    }
    catch (error) {
        if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_5__/* .RemoteError */ .Hi)
            return { host, reached: false, problem: (0,_end_js__WEBPACK_IMPORTED_MODULE_6__/* .problemOf */ .Zw)(error) };
        throw error;
    }
}


/***/ }),

/***/ 1236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ unknownHostProblems),
  k: () => (/* binding */ unlock)
});

// EXTERNAL MODULE: ./packages/host/src/paths.ts
var paths = __webpack_require__(50948);
// EXTERNAL MODULE: ./packages/host/src/answer-line.ts
var answer_line = __webpack_require__(33123);
// EXTERNAL MODULE: ./packages/host/src/stdin-script.ts
var stdin_script = __webpack_require__(14076);
;// CONCATENATED MODULE: ./packages/host/src/unlock.ts


/**
 * Ends a claim by a person's word. The host stays as it is.
 * @param claim what the person saw when deciding; anything else is refused
 * @param only `waiting`: what waits for a person; `any`: whatever has no living supervisor
 */
async function unlockHost(connection, folder, claim, only) {
    const script = {
        text: (0,stdin_script/* stdinScript */.W)('unlock.sh', 'unlock_main "$@"'),
        args: [folder, String(claim.token), claim.operation, only],
    };
    const words = ['unlocked', 'free', 'busy', 'refused'];
    const answer = (0,answer_line/* answerLine */.NO)(connection.host, 'unlock', await connection.run(script), words);
    switch (answer.word) {
        case 'unlocked':
            return { kind: 'unlocked', token: (0,answer_line/* numberIn */.Po)(answer, 'token'), state: (0,answer_line/* nameIn */.ZC)(answer, 'state') };
        case 'free':
            return { kind: 'free' };
        case 'busy':
            return { kind: 'busy', operation: (0,answer_line/* nameIn */.ZC)(answer, 'operation'), state: (0,answer_line/* nameIn */.ZC)(answer, 'state') };
        default:
            return { kind: 'refused', ...(0,answer_line/* refusalIn */.c3)(answer) };
    }
}

// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/operation/src/context.ts
var src_context = __webpack_require__(41170);
// EXTERNAL MODULE: ./packages/operation/src/end.ts
var end = __webpack_require__(40564);
// EXTERNAL MODULE: ./packages/operation/src/status.ts
var src_status = __webpack_require__(90179);
// EXTERNAL MODULE: ./packages/operation/src/survey-hosts.ts
var survey_hosts = __webpack_require__(4609);
;// CONCATENATED MODULE: ./packages/operation/src/unlock.ts






/**
 * Ends claims by a person's word. The hosts stay exactly as they are: nothing is undone, finished or reopened.
 * @throws UserError for a host that the environment does not have
 */
function unlock(environment, request, context) {
    const wrong = unknownHostProblems(environment, request.hosts);
    if (wrong.length > 0)
        throw new errors/* UserError */.yo(wrong);
    return (0,survey_hosts/* surveyed */.S)(environment, context, async ({ facts, problems, lines }) => {
        const asked = (host) => request.hosts.length === 0 || request.hosts.includes(host);
        const wanted = facts.filter(({ host }) => asked(host));
        const held = wanted.flatMap(heldHost);
        if (held.length === 0) {
            return { outcome: problems.length === 0 ? 'not-needed' : 'refused', unlocked: [], problems };
        }
        if (!(await request.approve(held)))
            return { outcome: 'refused', unlocked: [], problems: [notConfirmed(environment)] };
        const unlocked = [];
        const refused = [];
        for (const each of held) {
            const folder = (0,paths/* environmentFolder */.Y)(stateDirOf(wanted, each.host), environment.app, environment.name);
            const problem = await unlockOne(environment, each, folder, request.only, lines);
            if (problem !== null) {
                refused.push(problem);
                continue;
            }
            unlocked.push(each);
            const text = `${each.host}: claim ${each.token} of ${each.operation} (${each.state}) is ended by ${request.actor}: ${request.reason}`;
            (0,src_context/* note */.N)(context, { event: 'notice', text });
        }
        return { outcome: refused.length === 0 ? 'unlocked' : 'refused', unlocked, problems: refused };
    });
}
/** Hosts that were named and are none of the environment's; known before any host is asked. */
function unknownHostProblems(environment, hosts) {
    const names = environment.hosts.map(({ name }) => name);
    return hosts
        .filter((host) => !names.includes(host))
        .map((host) => ({
        code: 'unknown-host',
        where: '--host',
        message: `${JSON.stringify(host)} is no host of ${environment.name}.`,
        accepted: names.join(', '),
    }));
}
function heldHost(facts) {
    const { host, claim } = facts;
    if (claim.state === 'free')
        return [];
    const present = (0,src_status/* presentOperation */.lo)(facts);
    return [
        {
            host,
            operation: claim.operation,
            token: claim.token,
            supervisor: claim.supervisor,
            state: present?.state ?? 'unknown',
            decision: present?.decision ?? 'none',
        },
    ];
}
function stateDirOf(facts, name) {
    const found = facts.find(({ host }) => host === name);
    if (found === undefined)
        throw new Error(`no facts of ${name}`);
    return found.stateDir.path;
}
async function unlockOne(environment, held, folder, only, lines) {
    try {
        return refusalOf(environment, held, await unlockHost(await lines.of(held.host), folder, held, only));
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return (0,end/* problemOf */.Zw)(error);
        throw error;
    }
}
function refusalOf({ name }, { host, operation }, answer) {
    const where = `host ${host}`;
    switch (answer.kind) {
        case 'unlocked':
        case 'free':
            return null;
        case 'busy':
            return {
                code: 'busy',
                where,
                message: `The supervisor of ${operation} is alive (${answer.state}); it ends by itself.`,
                mend: `failback resume --environment ${name}`,
            };
        case 'refused':
            return answer.code === 'not-ended'
                ? {
                    code: 'not-ended',
                    where,
                    message: `${operation} does not wait for a person (${answer.detail}); it can still come to a good end.`,
                    mend: `failback resume --environment ${name}; or, when you have seen to the host yourself: failback unlock --environment ${name} --unfinished`,
                }
                : {
                    code: answer.code,
                    where,
                    message: `It was not unlocked: ${answer.detail}.`,
                    mend: `failback status --environment ${name}`,
                };
    }
}
function notConfirmed({ name }) {
    const message = 'Unlocking was not confirmed, so nothing was done.';
    return {
        code: 'not-confirmed',
        where: `environment ${name}`,
        message,
        mend: `failback unlock --environment ${name}`,
    };
}


/***/ }),

/***/ 69301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ ledgerStanding)
/* harmony export */ });
/** What the ledger says about each release, newest line first. The last line about a release holds; no clock is asked. */
function ledgerStanding(ledger) {
    const last = new Map();
    for (const entry of ledger) {
        last.delete(entry.release);
        last.set(entry.release, entry);
    }
    return [...last.values()].reverse();
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

/***/ 533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ OUTCOMES),
/* harmony export */   s: () => (/* binding */ STEP_RESULTS)
/* harmony export */ });
const STEP_RESULTS = ['ok', 'failed', 'timeout', 'survivors', 'warned', 'already'];
/** The `decision` of `emergency-rollback`; public and fixed. */
const OUTCOMES = [
    'rolled-back',
    'planned',
    'not-needed',
    'fix-forward',
    'undone',
    'needs-human',
    'refused',
];


/***/ }),

/***/ 43791:
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


/***/ }),

/***/ 53138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ PROCEDURES)
/* harmony export */ });
const PROCEDURES = ['emergency', 'standard', 'database', 'full-system'];


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
