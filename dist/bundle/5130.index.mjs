export const id = 5130;
export const ids = [5130,9678];
export const modules = {

/***/ 774:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   resumeCommand: () => (/* binding */ resumeCommand)
/* harmony export */ });
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71970);
/* harmony import */ var _chosen_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5702);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88835);
/* harmony import */ var _common_flags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15875);
/* harmony import */ var _incident_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98870);
/* harmony import */ var _run_operation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36715);






const resumeCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .declare */ .x)({
    notes: [
        'Finishes an operation whose controller is gone, by the decision that stands; proves and confirms what only its hosts have proved; ends a split fleet; brings hosts that were left out to the release that the others serve.',
        'Safe to repeat.',
    ],
    words: null,
    flags: {
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .hostFlags */ .cW,
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .operationFlag */ .sr,
        reason: { ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .confirmFlags */ .QK.reason, summary: 'Why, for the record.' },
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .recordFlag */ .iV,
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonFlag */ .hG,
    },
    run: async (values, _words, terminal) => {
        const environment = await (0,_chosen_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .chosenEnvironment */ .K)(values);
        const request = {
            operation: values.operation,
            reason: values.reason ?? 'failback resume',
            actor: (0,_incident_js__WEBPACK_IMPORTED_MODULE_4__/* .laptopActor */ .k)(terminal),
        };
        return (0,_run_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .runOperation */ .x)(environment, values, terminal, (context) => (0,_failback_operation__WEBPACK_IMPORTED_MODULE_5__/* .resume */ .U)(environment, request, context));
    },
});


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

/***/ 66946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ convergeHost),
  f: () => (/* binding */ convergeLeftOut)
});

// EXTERNAL MODULE: ./packages/host/src/read-facts.ts + 3 modules
var read_facts = __webpack_require__(41391);
// EXTERNAL MODULE: ./packages/host/src/execute.ts + 1 modules
var execute = __webpack_require__(30367);
// EXTERNAL MODULE: ./packages/host/src/paths.ts
var paths = __webpack_require__(50948);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/host/src/answer-line.ts
var answer_line = __webpack_require__(33123);
// EXTERNAL MODULE: ./packages/host/src/stdin-script.ts
var stdin_script = __webpack_require__(14076);
;// CONCATENATED MODULE: ./packages/host/src/converged.ts



/**
 * Takes a host off the list of those that were left out of the last operation.
 * @param control connection to the control host, which keeps the list
 * @param folder `environmentFolder(…)` of the control host
 */
async function markConverged(control, folder, host) {
    const script = { text: (0,stdin_script/* stdinScript */.W)('converged.sh', 'converged_main "$@"'), args: [folder, host] };
    const answer = (0,answer_line/* answerLine */.NO)(control.host, 'converged', await control.run(script), ['removed', 'absent', 'refused']);
    switch (answer.word) {
        case 'removed':
        case 'absent':
            return answer.word;
        default: {
            const { code, detail } = (0,answer_line/* refusalIn */.c3)(answer);
            const message = `the list of hosts left out could not be written: ${detail}.`;
            throw new errors/* RemoteError */.Hi({ code, host: control.host, message, mend: `ls -l ${folder}` });
        }
    }
}

// EXTERNAL MODULE: ./packages/procedure/src/plan-emergency.ts + 12 modules
var plan_emergency = __webpack_require__(81630);
// EXTERNAL MODULE: ./packages/procedure/src/host-duties.ts
var host_duties = __webpack_require__(49180);
// EXTERNAL MODULE: ./packages/operation/src/context.ts
var src_context = __webpack_require__(41170);
// EXTERNAL MODULE: ./packages/operation/src/end.ts
var end = __webpack_require__(40564);
// EXTERNAL MODULE: ./packages/operation/src/fleet-facts.ts
var fleet_facts = __webpack_require__(92371);
// EXTERNAL MODULE: ./packages/operation/src/host-named.ts
var host_named = __webpack_require__(66607);
// EXTERNAL MODULE: ./packages/operation/src/operation-id.ts
var operation_id = __webpack_require__(13968);
// EXTERNAL MODULE: ./packages/operation/src/plan-effects.ts + 5 modules
var plan_effects = __webpack_require__(84162);
// EXTERNAL MODULE: ./packages/operation/src/scripts.ts
var scripts = __webpack_require__(62217);
;// CONCATENATED MODULE: ./packages/operation/src/converge.ts










/** Brings one host alone to the release that the others serve, by a plan and an operation of its own. */
async function convergeHost(run, name, target, incident) {
    const { environment, context, lines } = run;
    const host = (0,host_named/* hostNamed */.u)(environment, name);
    (0,src_context/* note */.N)(context, { event: 'notice', text: `${name} is brought to ${target.release}, which the other hosts serve.` });
    const planned = (0,plan_emergency/* planEmergency */.j)({
        environment: alone(environment, host),
        incident,
        facts: [await (0,read_facts/* readFacts */.M)(await lines.of(name), (0,fleet_facts/* factsRequest */.p)(environment, host, target.release))],
        target,
        from: null,
        operation: (0,operation_id/* newOperationId */.L)('converge', context.now(), context.random(3)),
        without: [],
        // The database is the fleet's, and the fleet serves the target with it already.
        scenario: 'keep-migrations',
    });
    if (!planned.ok)
        return (0,end/* refusal */.x5)(planned.problems);
    const { plan } = planned;
    return (0,plan_effects/* endOfPlan */.eS)(run, plan, await (0,plan_effects/* carriedOut */.vk)(run, plan, (effects) => (0,execute/* executePlan */.vY)(plan, scripts/* planScripts */.a, effects)));
}
function alone(environment, host) {
    return { ...environment, control: host.name, hosts: [host] };
}
/**
 * Brings every host that was left out of an earlier operation to what the control host serves, one after the other, and
 * takes it off the list. Stops at the first that does not get there.
 * @returns the end of the last, or null when none was left out
 */
async function convergeLeftOut(run, control, incident) {
    const { environment, context, lines } = run;
    const folder = (0,paths/* environmentFolder */.Y)(control.stateDir.path, environment.app, environment.name);
    let end = null;
    for (const name of control.without) {
        const host = environment.hosts.find((each) => each.name === name);
        if (host === undefined) {
            (0,src_context/* note */.N)(context, { event: 'notice', text: `${name} is no host of the runbook any more.` });
        }
        else if ((0,host_duties/* carriesRelease */.h2)(host)) {
            end = await convergeHost(run, name, servedBy(control), incident);
            if (end.outcome !== 'rolled-back')
                return end;
        }
        await markConverged(await lines.of(control.host), folder, name);
        (0,src_context/* note */.N)(context, { event: 'notice', text: `${name} is no longer left out.` });
    }
    return end;
}
function servedBy({ host, live }) {
    if (live.state === 'present' && live.release !== null)
        return { release: live.release, commit: live.commit };
    throw new errors/* UserError */.yo([
        {
            code: 'nothing-to-converge-to',
            where: `host ${host}`,
            message: 'Which release the control host serves cannot be told, so the others cannot be brought to it.',
            mend: `deploy to every host, or roll back to a release by name: failback rollback --target RELEASE`,
        },
    ]);
}


/***/ }),

/***/ 71970:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ resume),
/* harmony export */   s: () => (/* binding */ unknownOperation)
/* harmony export */ });
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(41391);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59859);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41170);
/* harmony import */ var _converge_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(66946);
/* harmony import */ var _end_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40564);
/* harmony import */ var _fleet_facts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92371);
/* harmony import */ var _host_named_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66607);
/* harmony import */ var _operation_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13968);
/* harmony import */ var _survey_hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4609);
/* harmony import */ var _take_up_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82550);
/* harmony import */ var _unfinished_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62391);











/**
 * Brings what an earlier run left to the end that was decided: an operation without its controller, a proof from the runner
 * that is missing, a split fleet, hosts that were left out. Safe to ask for twice; `not-needed` when there is nothing.
 */
function resume(environment, request, context) {
    return (0,_end_js__WEBPACK_IMPORTED_MODULE_0__/* .recordedEnd */ .WP)(environment, context, () => (0,_survey_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .surveyed */ .S)(environment, context, (survey) => onSurvey({ environment, context, lines: survey.lines, request, survey })));
}
async function onSurvey(run) {
    const found = unfinishedOf(run);
    if (found !== null) {
        const plan = await (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_2__/* .unfinishedPlan */ .JN)(found, await run.lines.of(found.host), run.environment, run.survey.facts);
        (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .note */ .N)(run.context, { event: 'notice', text: `Operation ${plan.operation} is taken up.` });
        const end = await (0,_take_up_js__WEBPACK_IMPORTED_MODULE_4__/* .takeUp */ .b)(run, plan, incidentOf(run));
        if (end.outcome !== 'rolled-back' && end.outcome !== 'undone')
            return end;
        return (await converged(run)) ?? end;
    }
    const end = await converged(run);
    if (end !== null)
        return end;
    // What cannot be asked may hold something unfinished: only a fleet that has answered whole has nothing.
    if (run.survey.problems.length > 0)
        return (0,_end_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(run.survey.problems);
    return { outcome: 'not-needed', reasonCode: 'nothing-unfinished', plan: null, problems: [] };
}
function unfinishedOf({ environment, request, survey }) {
    const { facts, problems } = survey;
    if (facts.length === 0)
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(problems);
    if (request.operation === null) {
        return (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_2__/* .findUnfinished */ .dJ)(facts, environment.control, null) ?? (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_2__/* .findUnconfirmed */ .EO)(facts, environment.control);
    }
    const found = (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_2__/* .findOperation */ .LC)(facts, environment.control, (0,_operation_id_js__WEBPACK_IMPORTED_MODULE_6__/* .requireOperationId */ .A)(request.operation));
    if (found === null)
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo([unknownOperation(environment, request.operation)]);
    return found;
}
function unknownOperation(environment, operation) {
    return {
        code: 'nothing-to-adopt',
        where: `operation ${operation}`,
        message: `No host of ${environment.name} that could be asked knows it.`,
        mend: `failback status --environment ${environment.name}`,
    };
}
/** Looks at the control host once more: what was taken up may have changed what it serves. */
async function converged(run) {
    const { environment, lines, survey } = run;
    if (survey.control === null || survey.control.without.length === 0)
        return null;
    const request = (0,_fleet_facts_js__WEBPACK_IMPORTED_MODULE_7__/* .factsRequest */ .p)(environment, (0,_host_named_js__WEBPACK_IMPORTED_MODULE_8__/* .hostNamed */ .u)(environment, environment.control), null);
    const control = await (0,_failback_host__WEBPACK_IMPORTED_MODULE_9__/* .readFacts */ .M)(await lines.of(environment.control), request);
    return (0,_converge_js__WEBPACK_IMPORTED_MODULE_10__/* .convergeLeftOut */ .f)(run, control, incidentOf(run));
}
function incidentOf({ request }) {
    return { severity: null, signals: [], reason: request.reason, actor: request.actor, override: null };
}


/***/ }),

/***/ 82550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ takeUp)
/* harmony export */ });
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93572);
/* harmony import */ var _converge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66946);
/* harmony import */ var _plan_effects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84162);



/** Brings an operation of an earlier run to its end; hosts that it has split are brought together on its target. */
async function takeUp(run, plan, incident) {
    const result = await (0,_plan_effects_js__WEBPACK_IMPORTED_MODULE_0__/* .carriedOut */ .vk)(run, plan, (effects) => (0,_failback_host__WEBPACK_IMPORTED_MODULE_1__/* .adoptPlan */ .s)(plan, 'finish', effects));
    const back = result.hosts.filter(({ state }) => state === 'AS_FOUND').map(({ host }) => host);
    const forward = result.hosts.filter(({ state }) => state === 'UNCONFIRMED' || state === 'ON_TARGET');
    const split = back.length > 0 && forward.length > 0 && back.length + forward.length === result.hosts.length;
    return split ? endSplit(run, plan, back, incident) : (0,_plan_effects_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfPlan */ .eS)(run, plan, result);
}
/** What went back cannot be told otherwise, its decision is written; a new operation brings it forward to the others. */
async function endSplit(run, plan, back, incident) {
    for (const host of back) {
        const end = await (0,_converge_js__WEBPACK_IMPORTED_MODULE_2__/* .convergeHost */ .i)(run, host, plan.to, incident);
        if (end.outcome !== 'rolled-back')
            return end;
    }
    const rest = { ...plan, hosts: plan.hosts.filter(({ host }) => !back.includes(host)) };
    return (0,_plan_effects_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfPlan */ .eS)(run, plan, await (0,_plan_effects_js__WEBPACK_IMPORTED_MODULE_0__/* .carriedOut */ .vk)(run, plan, (effects) => (0,_failback_host__WEBPACK_IMPORTED_MODULE_1__/* .adoptPlan */ .s)(rest, 'finish', effects)));
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

/***/ 84190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject),
/* harmony export */   l: () => (/* binding */ parseObject)
/* harmony export */ });
/** A mapping of YAML, an object of JSON: neither null nor a list. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The object that a text of JSON is; null when it is anything else, or no JSON. */
function parseObject(json) {
    try {
        const value = JSON.parse(json);
        return isObject(value) ? value : null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 76058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ SCENARIOS),
/* harmony export */   o: () => (/* binding */ SEVERITIES)
/* harmony export */ });
const SEVERITIES = ['sev1', 'sev2', 'sev3', 'sev4'];
/** Answers a person can give to a question that an earlier refusal asked. */
const SCENARIOS = ['keep-migrations'];


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
