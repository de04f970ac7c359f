export const id = 939;
export const ids = [939];
export const modules = {

/***/ 6325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ loadPostState),
/* harmony export */   L: () => (/* binding */ savePostState)
/* harmony export */ });
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4393);

/** A runner that cannot keep it is warned of: then nobody watches a run that is cut off, and the hosts end by themselves. */
async function savePostState(state, runner) {
    const save = () => {
        for (const [name, value] of Object.entries(state))
            runner.saveState(name, String(value));
    };
    await (0,_failback_action__WEBPACK_IMPORTED_MODULE_0__/* .attempt */ .C)('What the post step needs', save, runner);
}
function loadPostState(runner) {
    return {
        record: runner.loadState('record'),
        cancelledAt: Number(runner.loadState('cancelledAt')),
        main: runner.loadState('main') === 'ended' ? 'ended' : 'running',
    };
}


/***/ }),

/***/ 1939:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runRollback: () => (/* binding */ runRollback)
/* harmony export */ });
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1489);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4393);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3346);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6863);
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7951);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2704);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1070);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5833);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3491);
/* harmony import */ var _failback_record__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(987);
/* harmony import */ var _live_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3000);
/* harmony import */ var _post_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6325);






/** Runs one rollback for GitHub Actions: live progress, outputs, summary and reports. */
async function runRollback(inputs, { runner, env, cancelled, outputs }) {
    const environment = (0,_failback_operation__WEBPACK_IMPORTED_MODULE_0__/* .readEnvironment */ .Qo)((0,_failback_action__WEBPACK_IMPORTED_MODULE_1__/* .configPath */ .eQ)(inputs.config, env), inputs.environment, _failback_action__WEBPACK_IMPORTED_MODULE_1__/* .WITHOUT_RUNBOOK */ .kB);
    const redact = (0,_failback_host__WEBPACK_IMPORTED_MODULE_2__/* .redactor */ .$)([inputs.sshPrivateKey, inputs.sshPassphrase]);
    const folder = (0,_failback_operation__WEBPACK_IMPORTED_MODULE_3__/* .openRecordFolder */ .s)((0,_failback_action__WEBPACK_IMPORTED_MODULE_1__/* .recordDirectory */ .pX)(env, 'emergency-rollback'), redact);
    outputs.follow(folder);
    await (0,_post_state_js__WEBPACK_IMPORTED_MODULE_4__/* .savePostState */ .L)({ record: folder.directory, main: 'running' }, runner);
    const live = (0,_live_log_js__WEBPACK_IMPORTED_MODULE_5__/* .liveLog */ .N)(folder, runner);
    const sayCancelled = async () => {
        await (0,_post_state_js__WEBPACK_IMPORTED_MODULE_4__/* .savePostState */ .L)({ cancelledAt: Date.now() }, runner);
        await (0,_failback_action__WEBPACK_IMPORTED_MODULE_6__/* .attempt */ .C)('The provisional outputs', outputs.provisional, runner);
    };
    cancelled.addEventListener('abort', () => void sayCancelled());
    try {
        const credentials = {
            privateKey: inputs.sshPrivateKey,
            passphrase: inputs.sshPassphrase,
            knownHosts: inputs.sshKnownHosts,
        };
        const end = await (0,_failback_operation__WEBPACK_IMPORTED_MODULE_7__/* .rollback */ .d)(environment, {
            procedure: inputs.procedure,
            target: inputs.target,
            incident: {
                severity: inputs.severity,
                signals: inputs.signals,
                reason: inputs.reason === '' ? 'not given' : inputs.reason,
                actor: (0,_failback_action__WEBPACK_IMPORTED_MODULE_1__/* .actorOf */ .dn)(env),
                override: null,
            },
            scenario: inputs.scenario,
            operation: inputs.operationId,
            without: [],
            mode: inputs.dryRun ? 'dry-run' : 'execute',
        }, (0,_failback_operation__WEBPACK_IMPORTED_MODULE_8__/* .systemContext */ .N)(credentials, live.take, cancelled));
        (0,_failback_action__WEBPACK_IMPORTED_MODULE_9__/* .annotateProblems */ .$)(end.problems, runner);
    }
    finally {
        live.stop();
    }
    const reports = folder.writeReports();
    outputs.finish(reports);
    await (0,_post_state_js__WEBPACK_IMPORTED_MODULE_4__/* .savePostState */ .L)({ main: 'ended' }, runner);
    runner.print((0,_failback_record__WEBPACK_IMPORTED_MODULE_10__/* .headline */ .P)(reports.timeline).sentence);
    await (0,_failback_action__WEBPACK_IMPORTED_MODULE_11__/* .summarise */ .fS)(reports.markdown, runner);
}


/***/ }),

/***/ 4393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt)
/* harmony export */ });
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3346);

/**
 * Does what only tells of a run (its summary, its report, its state for `post`). When that fails, a warning says so and the
 * run goes on: a site that has recovered is never shown as one that has not, because a file could not be written.
 * @param what as the beginning of a sentence, e.g. `The job summary`
 */
async function attempt(what, act, runner) {
    try {
        await act();
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        const text = `${what} could not be written: ${why}\nThe outcome is not changed by it.`;
        (0,_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .annotate */ .f)('warning', 'failback: not-written', text, null, runner);
    }
}


/***/ })

};
