export const id = 5802;
export const ids = [5802];
export const modules = {

/***/ 53911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ guarded)
});

// EXTERNAL MODULE: ./packages/action/src/github-runner.ts
var github_runner = __webpack_require__(76964);
// EXTERNAL MODULE: ./packages/action/src/outputs.ts
var outputs = __webpack_require__(69718);
// EXTERNAL MODULE: ./packages/action/src/failure.ts
var src_failure = __webpack_require__(44626);
// EXTERNAL MODULE: ./packages/operation/src/without-words.ts
var without_words = __webpack_require__(64093);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./actions/emergency-rollback/outputs.ts
var emergency_rollback_outputs = __webpack_require__(72569);
;// CONCATENATED MODULE: ./actions/emergency-rollback/run-outputs.ts




function runOutputs(runner) {
    let folder = null;
    let final = false;
    return {
        follow(opened) {
            folder = opened;
        },
        provisional() {
            if (folder === null || final)
                return;
            const neverFails = { setOutput: runner.setOutput, fail: () => undefined };
            (0,outputs/* writeOutputs */.Kn)('emergency-rollback', (0,emergency_rollback_outputs/* outputsOf */.Yz)(folder.writeReports()), neverFails);
        },
        finish(reports) {
            (0,outputs/* writeOutputs */.Kn)('emergency-rollback', (0,emergency_rollback_outputs/* outputsOf */.Yz)(reports), runner);
            final = true;
        },
        addAudit(reports, audit, reasonCode) {
            const known = (0,emergency_rollback_outputs/* outputsOf */.Yz)(reports);
            const told = {
                decision: audit.decision,
                reason_code: audit.reasonCode,
                report: audit.report,
                drift_count: audit.driftCount,
                reattempt_allowed: audit.reattemptAllowed,
            };
            const result = { ...known.result, reason_code: reasonCode, audit: told };
            (0,outputs/* writeOutputs */.Kn)('emergency-rollback', { ...known, 'reason-code': reasonCode, result }, runner);
        },
        fail(error) {
            const failure = (0,src_failure/* reportFailure */.x)(told(error, folder), runner);
            if (final)
                return;
            const reports = reportsOf(folder);
            const begun = reports !== null && reports.timeline.plan !== null && reports.timeline.mode !== 'dry-run';
            (0,outputs/* writeOutputs */.Kn)('emergency-rollback', begun ? (0,emergency_rollback_outputs/* brokenOff */.H1)(reports, failure) : (0,emergency_rollback_outputs/* noReport */.MF)(failure), runner);
            final = true;
        },
    };
}
/** What a user did wrong has been worded for its readers; of anything else the message may hold what a host said. */
function told(error, folder) {
    if (error instanceof errors/* UserError */.yo || folder === null || folder.readers.kind === 'team')
        return error;
    return (0,without_words/* withoutWords */.a)(error, folder.readers.known);
}
function reportsOf(folder) {
    try {
        return folder === null ? null : folder.writeReports();
    }
    catch {
        // The error that brought us here is the one to tell.
        return null;
    }
}

;// CONCATENATED MODULE: ./actions/emergency-rollback/guarded.ts


/**
 * Runs the main step of an action whose outputs must say how it stands, whatever happens, and ends the process with it.
 * The runner sends SIGINT, 7.5 s later SIGTERM, and 2.5 s after that it kills. The first is heeded, none ends us.
 */
async function guarded(main) {
    const cancelled = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, () => cancelled.abort(signal));
    const outputs = runOutputs(github_runner/* githubRunner */.O);
    // What is thrown in a callback passes every catch; whoever reads the outputs must still learn how it stands.
    process.on('uncaughtException', (error) => {
        outputs.fail(error);
        process.exit();
    });
    try {
        await main({ cancelled: cancelled.signal, outputs });
    }
    catch (error) {
        outputs.fail(error);
    }
    // A question to GitHub that nobody waits for any more must not keep the job waiting.
    process.exit();
}


/***/ }),

/***/ 95802:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46871);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76964);
/* harmony import */ var _guarded_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53911);


await (0,_guarded_js__WEBPACK_IMPORTED_MODULE_0__/* .guarded */ .N)(async (guard) => {
    const inputs = await (0,_failback_action__WEBPACK_IMPORTED_MODULE_1__/* .checkedInputs */ .r)('emergency-rollback', _failback_action__WEBPACK_IMPORTED_MODULE_2__/* .githubRunner */ .O, process.env, () => Promise.all(/* import() */[__webpack_require__.e(5441), __webpack_require__.e(4363), __webpack_require__.e(2704)]).then(__webpack_require__.bind(__webpack_require__, 92704)));
    const { runRollback } = await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(5441), __webpack_require__.e(417), __webpack_require__.e(2921), __webpack_require__.e(4363), __webpack_require__.e(7325), __webpack_require__.e(8398), __webpack_require__.e(1771), __webpack_require__.e(6769), __webpack_require__.e(1639), __webpack_require__.e(8495), __webpack_require__.e(719), __webpack_require__.e(2038), __webpack_require__.e(4497), __webpack_require__.e(7628), __webpack_require__.e(9967), __webpack_require__.e(4931), __webpack_require__.e(3095), __webpack_require__.e(2738), __webpack_require__.e(1956), __webpack_require__.e(2536), __webpack_require__.e(1939)]).then(__webpack_require__.bind(__webpack_require__, 41939));
    await runRollback(inputs, { runner: _failback_action__WEBPACK_IMPORTED_MODULE_2__/* .githubRunner */ .O, env: process.env, ...guard });
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 72569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H1: () => (/* binding */ brokenOff),
/* harmony export */   MF: () => (/* binding */ noReport),
/* harmony export */   Yz: () => (/* binding */ outputsOf)
/* harmony export */ });
/** What the outputs say when there was nothing to record. */
function noReport({ reasonCode, text }) {
    return {
        decision: 'refused',
        'reason-code': reasonCode,
        result: { schema_version: 1, outcome: 'refused', reason_code: reasonCode, text },
        report: null,
        'operation-id': null,
        procedure: null,
        'from-release': null,
        'to-release': null,
        'recovery-seconds': null,
        'plan-digest': null,
    };
}
/** What they say when the run broke off after an operation was begun: its hosts end by themselves, somebody has to look. */
function brokenOff(reports, { reasonCode, text }) {
    const known = outputsOf(reports);
    if (reports.json.outcome !== null)
        return known;
    return { ...known, 'reason-code': reasonCode, result: { ...known.result, reason_code: reasonCode, text } };
}
/** The outputs from the record. Without a `finished` line they are provisional: nothing has been settled yet. */
function outputsOf({ json, path }) {
    return {
        decision: json.outcome ?? 'needs-human',
        'reason-code': json.reason_code ?? 'watching-ended',
        result: { ...json },
        report: path,
        'operation-id': json.operation_id,
        procedure: json.procedure,
        'from-release': json.from_release,
        'to-release': json.to_release,
        'recovery-seconds': json.recovery_seconds === null ? null : Math.round(json.recovery_seconds),
        'plan-digest': json.plan_digest,
    };
}


/***/ }),

/***/ 46871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ checkedInputs)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59859);
/* harmony import */ var _read_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9442);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61489);



/**
 * Reads and checks every input of an action. Where one is wrong, the environment is looked up too, so that whoever mends
 * the inputs is told once; a start with good inputs does not wait for what reads the runbook.
 * @throws UserError with every problem of the inputs, and of the runbook when they are wrong
 */
async function checkedInputs(action, runner, env, loadReader) {
    try {
        return (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .Ko)(action, runner);
    }
    catch (error) {
        if (!(error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo))
            throw error;
        const wrong = error.problems.map(({ where }) => where);
        if (wrong.includes('input config') || wrong.includes('input environment'))
            throw error;
        const { readEnvironment } = await loadReader();
        try {
            const file = (0,_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .configPath */ .eQ)((0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .textOfInput */ .l6)(action, 'config', runner), env);
            readEnvironment(file, (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .textOfInput */ .l6)(action, 'environment', runner), _workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .WITHOUT_RUNBOOK */ .kB);
        }
        catch (unread) {
            if (unread instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
                throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo([...error.problems, ...unread.problems]);
        }
        throw error;
    }
}


/***/ }),

/***/ 69718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ writeOutputs)
/* harmony export */ });
/* unused harmony exports OUTPUTS, DECISIONS */
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(533);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58843);

const words = (accepted) => accepted.map((word) => `\`${word}\``).join(', ');
function common(decisions) {
    return {
        decision: { description: `How it ended: ${words(decisions)}.` },
        'reason-code': { description: 'Stable kebab-case word for why it ended so.' },
        result: { description: 'Everything about the run, as JSON with `schema_version: 1`.' },
        report: {
            description: 'Path of the report, `report.md`; `report.json` and `report.html` lie beside it. Empty when none was written.',
        },
        'operation-id': { description: 'Id of the operation. Empty when none was begun.' },
    };
}
const rollbackOutputs = {
    ...common(_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i),
    procedure: { description: 'The procedure that was run.' },
    'from-release': { description: 'Release that was served before.' },
    'to-release': { description: 'Release that was gone back to.' },
    'recovery-seconds': {
        description: 'Whole seconds from the start of the run until the target was proved to be served.',
    },
    'plan-digest': { description: 'Digest of the plan, `sha256:` and 64 hexadecimal digits.' },
};
/** Every output of every action. Names are public and never change. */
const OUTPUTS = {
    'emergency-rollback': rollbackOutputs,
    'verify-health': {
        ...common(_failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .VERDICTS */ .b),
        'served-release': { description: 'Release that answered. Empty when none could be told.' },
    },
    'preflight-audit': {
        ...common(['pass', 'warn', 'block', 'inconclusive']),
        target: { description: 'Release that a rollback would go back to. Empty when there is none.' },
        'predicted-seconds': {
            description: 'Whole seconds that a rollback would take, from what was measured before. Empty when nothing was.',
        },
    },
    'backup-snapshot': {
        ...common(['proved', 'stored', 'refused']),
        'snapshot-id': {
            description: 'Id of the snapshot; its manifest lies in the folder of that name. Empty when there is none.',
        },
    },
    'post-rollback-audit': {
        ...common(['complete', 'incomplete']),
        'drift-count': { description: 'How many things differ from the baseline. Empty when it could not be told.' },
        'reattempt-allowed': {
            description: '`true` when every line of the re-attempt checklist that can be checked is met. Never without `github-token`, because the record is proved by its head on GitHub.',
        },
    },
    root: rollbackOutputs,
};
const rollbackDecisions = {
    'rolled-back': 'passes',
    planned: 'passes',
    'not-needed': 'passes',
    'fix-forward': 'passes',
    undone: 'fails',
    'needs-human': 'fails',
    refused: 'fails',
};
/** The literals of `decision`, and whether the step fails on them. */
const DECISIONS = {
    'emergency-rollback': rollbackDecisions,
    'verify-health': {
        healthy: 'passes',
        unhealthy: 'fails',
        inconclusive: 'fails',
    },
    // With `fail-on: warn` the action makes the step fail on `warn` too.
    'preflight-audit': { pass: 'passes', warn: 'passes', block: 'fails', inconclusive: 'fails' },
    // With `prove` the action makes the step fail on `stored` too.
    'backup-snapshot': { proved: 'passes', stored: 'passes', refused: 'fails' },
    'post-rollback-audit': { complete: 'passes', incomplete: 'fails' },
    root: rollbackDecisions,
};
/** Writes every output, and makes the step fail when the decision is one it fails on. */
function writeOutputs(action, values, runner) {
    for (const name of Object.keys(OUTPUTS[action])) {
        runner.setOutput(name, textOf(values[name]));
    }
    const decisions = DECISIONS[action];
    if (decisions[values.decision] === 'fails')
        runner.fail();
}
/** A job's outputs are 1 MiB together, and what is too long for that fails the job; in characters. */
const LONGEST_RESULT = 500_000;
function textOf(value) {
    if (value === null || value === undefined)
        return '';
    return typeof value === 'object' ? resultText(value) : String(value);
}
/** Whole, or its plain fields with a word that the others are in the report. */
function resultText(result) {
    const whole = JSON.stringify(result);
    if (whole.length <= LONGEST_RESULT)
        return whole;
    const plain = Object.entries(result).filter(([, value]) => JSON.stringify(value ?? null).length <= 1_000);
    return JSON.stringify({ ...Object.fromEntries(plain), left_out: 'too long for an output: see report.json' });
}


/***/ }),

/***/ 61489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ox: () => (/* binding */ audienceOf),
/* harmony export */   dn: () => (/* binding */ actorOf),
/* harmony export */   eQ: () => (/* binding */ configPath),
/* harmony export */   kB: () => (/* binding */ WITHOUT_RUNBOOK),
/* harmony export */   pX: () => (/* binding */ recordDirectory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
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
/**
 * Who can read the log, the summary and the artefacts of this run: in a public repository anybody. The runner writes the
 * event that started the run into a file; where that does not say that the repository is private, it counts as public.
 */
function audienceOf(env) {
    try {
        const event = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(env.GITHUB_EVENT_PATH ?? '', 'utf8'));
        return isPrivate(event) ? 'team' : 'anybody';
    }
    catch {
        return 'anybody';
    }
}
function isPrivate(event) {
    const { repository } = (event ?? {});
    return repository?.private === true;
}


/***/ }),

/***/ 41170:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ note)
/* harmony export */ });
/** Puts an event of the controller into the record. */
function note(context, body) {
    context.record({ host: null, time: new Date(context.now()).toISOString(), ...body });
}


/***/ }),

/***/ 40564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WP: () => (/* binding */ recordedEnd),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59859);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41170);


/**
 * Runs a request to its end and records it. Every end is an outcome: what the user or a host did wrong before anything was
 * changed is `refused`, with all its problems. The last line of the record is `finished`.
 * @param settle what is still to be done when the end is known, and belongs into the record; must not throw
 */
async function recordedEnd(environment, context, request, settle = async () => undefined) {
    const site = { app: environment.app, environment: environment.name };
    const end = await request().catch((error) => refusal(problemsOf(error)));
    for (const problem of end.outcome === 'refused' ? end.problems : []) {
        const { code, where, message, ...mends } = problem;
        (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)(context, { event: 'refused', code, text: `${where}: ${message}`, where, ...mends, site });
    }
    await settle(end);
    (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)(context, { event: 'finished', outcome: end.outcome, reasonCode: end.reasonCode, site });
    return end;
}
function refusal(problems, plan = null) {
    return { outcome: 'refused', reasonCode: problems[0]?.code ?? 'refused', plan, problems };
}
/** What a refusal says of an error that came before anything was changed. A defect is not a refusal: it is thrown on. */
function problemsOf(error) {
    if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
        return error.problems;
    if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi)
        return [problemOf(error)];
    throw error;
}
function problemOf(error) {
    const { code, host, message, mend } = error.failure;
    return { code, where: `host ${host}`, message, ...(mend === undefined ? {} : { mend }) };
}


/***/ }),

/***/ 64093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ problemsWithoutWords),
/* harmony export */   a: () => (/* binding */ withoutWords)
/* harmony export */ });
/* harmony import */ var _failback_record__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49512);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59859);
/* harmony import */ var _end_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40564);



/** An error as anybody may see it: what it is, which host it is about and where the team reads more; nothing that a host said. */
function withoutWords(error, known) {
    if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return new _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problemsWithoutWords(error.problems, known));
    if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi)
        return new _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo([(0,_failback_record__WEBPACK_IMPORTED_MODULE_1__/* .withheld */ .uN)((0,_end_js__WEBPACK_IMPORTED_MODULE_2__/* .problemOf */ .Zw)(error), known)]);
    // A program of a host may have ended in such lines too, and they stand in the message.
    const stack = error instanceof Error ? (error.stack ?? '').replace(error.message, '') : '';
    const places = stack.split('\n').filter((line) => /^ {4}at /.test(line));
    const plain = new Error('Its message is not published, since it may hold what a host said.');
    plain.stack = [plain.message, ...places].join('\n');
    return plain;
}
/** The same for problems that a run ends with; what nothing tells apart any more is told once. */
function problemsWithoutWords(problems, known) {
    const told = problems.map((problem) => ((0,_failback_record__WEBPACK_IMPORTED_MODULE_1__/* .isOpen */ .nT)(problem) ? problem : (0,_failback_record__WEBPACK_IMPORTED_MODULE_1__/* .withheld */ .uN)(problem, known)));
    const keys = told.map(({ code, where }) => `${code} ${where}`);
    return told.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
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

/***/ 58843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ VERDICTS)
/* harmony export */ });
/** A failure dominates an inconclusive; an inconclusive is never healthy. */
const VERDICTS = ['healthy', 'unhealthy', 'inconclusive'];


/***/ })

};
