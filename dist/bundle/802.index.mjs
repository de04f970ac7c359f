export const id = 802;
export const ids = [802];
export const modules = {

/***/ 5802:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6964);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3985);
/* harmony import */ var _run_outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(305);


/** The runner sends SIGINT, 7.5 s later SIGTERM, and 2.5 s after that it kills. The first is heeded, none ends us. */
const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => cancelled.abort(signal));
const outputs = (0,_run_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .runOutputs */ .M)(_failback_action__WEBPACK_IMPORTED_MODULE_1__/* .githubRunner */ .O);
// What is thrown in a callback passes every catch; whoever reads the outputs must still learn how it stands.
process.on('uncaughtException', (error) => {
    outputs.fail(error);
    process.exit();
});
try {
    const inputs = (0,_failback_action__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .K)('emergency-rollback', _failback_action__WEBPACK_IMPORTED_MODULE_1__/* .githubRunner */ .O);
    const { runRollback } = await Promise.all(/* import() */[__webpack_require__.e(472), __webpack_require__.e(487), __webpack_require__.e(441), __webpack_require__.e(171), __webpack_require__.e(469), __webpack_require__.e(70), __webpack_require__.e(877), __webpack_require__.e(409), __webpack_require__.e(926), __webpack_require__.e(833), __webpack_require__.e(780), __webpack_require__.e(939)]).then(__webpack_require__.bind(__webpack_require__, 1939));
    await runRollback(inputs, { runner: _failback_action__WEBPACK_IMPORTED_MODULE_1__/* .githubRunner */ .O, env: process.env, cancelled: cancelled.signal, outputs });
}
catch (error) {
    outputs.fail(error);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2569:
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

/***/ 305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ runOutputs)
/* harmony export */ });
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9718);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4626);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2569);


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
            (0,_failback_action__WEBPACK_IMPORTED_MODULE_0__/* .writeOutputs */ .Kn)('emergency-rollback', (0,_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .outputsOf */ .Yz)(folder.writeReports()), neverFails);
        },
        finish(reports) {
            (0,_failback_action__WEBPACK_IMPORTED_MODULE_0__/* .writeOutputs */ .Kn)('emergency-rollback', (0,_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .outputsOf */ .Yz)(reports), runner);
            final = true;
        },
        fail(error) {
            const failure = (0,_failback_action__WEBPACK_IMPORTED_MODULE_2__/* .reportFailure */ .x)(error, runner);
            if (final)
                return;
            const reports = reportsOf(folder);
            const begun = reports !== null && reports.timeline.plan !== null && reports.timeline.mode !== 'dry-run';
            (0,_failback_action__WEBPACK_IMPORTED_MODULE_0__/* .writeOutputs */ .Kn)('emergency-rollback', begun ? (0,_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .brokenOff */ .H1)(reports, failure) : (0,_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .noReport */ .MF)(failure), runner);
            final = true;
        },
    };
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


/***/ }),

/***/ 9718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ writeOutputs)
/* harmony export */ });
/* unused harmony exports OUTPUTS, DECISIONS */
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(533);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8843);

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
/** Every output of every action. Names are public and never change. */
const OUTPUTS = {
    'emergency-rollback': {
        ...common(_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i),
        procedure: { description: 'The procedure that was run.' },
        'from-release': { description: 'Release that was served before.' },
        'to-release': { description: 'Release that was gone back to.' },
        'recovery-seconds': {
            description: 'Whole seconds from the start of the run until the target was proved to be served.',
        },
        'plan-digest': { description: 'Digest of the plan, `sha256:` and 64 hexadecimal digits.' },
    },
    'verify-health': {
        ...common(_failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .VERDICTS */ .b),
        'served-release': { description: 'Release that answered. Empty when none could be told.' },
    },
};
/** The literals of `decision`, and whether the step fails on them. */
const DECISIONS = {
    'emergency-rollback': {
        'rolled-back': 'passes',
        planned: 'passes',
        'not-needed': 'passes',
        'fix-forward': 'passes',
        undone: 'fails',
        'needs-human': 'fails',
        refused: 'fails',
    },
    'verify-health': {
        healthy: 'passes',
        unhealthy: 'fails',
        inconclusive: 'fails',
    },
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
function textOf(value) {
    if (value === null || value === undefined)
        return '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
}


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

/***/ 8843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ VERDICTS)
/* harmony export */ });
/** A failure dominates an inconclusive; an inconclusive is never healthy. */
const VERDICTS = ['healthy', 'unhealthy', 'inconclusive'];


/***/ })

};
