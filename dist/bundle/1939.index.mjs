export const id = 1939;
export const ids = [1939];
export const modules = {

/***/ 76325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ loadPostState),
/* harmony export */   L: () => (/* binding */ savePostState)
/* harmony export */ });
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74393);

/** A runner that cannot keep it is warned of: then nobody watches a run that is cut off, and the hosts end by themselves. */
async function savePostState(state, runner) {
    const save = () => {
        for (const [name, value] of Object.entries(state))
            runner.saveState(name, String(value));
    };
    await (0,_failback_action__WEBPACK_IMPORTED_MODULE_0__/* .attempt */ .C)('What the post step needs', save, runner);
}
const KINDS = ['team', 'anybody', 'nobody'];
function loadPostState(runner) {
    return {
        record: runner.loadState('record'),
        cancelledAt: Number(runner.loadState('cancelledAt')),
        main: runner.loadState('main') === 'ended' ? 'ended' : 'running',
        readers: KINDS.find((kind) => kind === runner.loadState('readers')) ?? 'anybody',
    };
}


/***/ }),

/***/ 41939:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runRollback: () => (/* binding */ runRollback)
/* harmony export */ });
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61489);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74393);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(33346);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(36863);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92704);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15012);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(91956);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64093);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(14454);
/* harmony import */ var _failback_record__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(10987);
/* harmony import */ var _live_log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23000);
/* harmony import */ var _people_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95949);
/* harmony import */ var _post_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76325);
/* harmony import */ var _readers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75259);
/* harmony import */ var _rollback_context_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85893);
/* harmony import */ var _tell_published_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3635);









const NO_TOKEN = 'No github-token is given: deploys are neither frozen nor cancelled, and nothing is noted as a Deployment.';
/** Runs one rollback for GitHub Actions: live progress, outputs, summary and reports, as far as `publish` lets them go. */
async function runRollback(inputs, { runner, env, cancelled, outputs }) {
    const environment = (0,_failback_operation__WEBPACK_IMPORTED_MODULE_0__.readEnvironment)((0,_failback_action__WEBPACK_IMPORTED_MODULE_1__/* .configPath */ .eQ)(inputs.config, env), inputs.environment, _failback_action__WEBPACK_IMPORTED_MODULE_1__/* .WITHOUT_RUNBOOK */ .kB);
    const redact = (0,_people_js__WEBPACK_IMPORTED_MODULE_2__/* .redactorOf */ .y)(inputs, environment, env, runner);
    const readers = (0,_readers_js__WEBPACK_IMPORTED_MODULE_3__/* .readersOf */ .c)(inputs.publish, environment, env);
    const folder = (0,_failback_operation__WEBPACK_IMPORTED_MODULE_4__/* .openRecordFolder */ .s)((0,_failback_action__WEBPACK_IMPORTED_MODULE_1__/* .recordDirectory */ .pX)(env, 'emergency-rollback'), redact, '', readers);
    outputs.follow(folder);
    await (0,_post_state_js__WEBPACK_IMPORTED_MODULE_5__/* .savePostState */ .L)({ record: folder.directory, main: 'running', readers: readers.kind }, runner);
    const live = (0,_live_log_js__WEBPACK_IMPORTED_MODULE_6__/* .liveLog */ .N)(folder, runner);
    const sayCancelled = async () => {
        await (0,_post_state_js__WEBPACK_IMPORTED_MODULE_5__/* .savePostState */ .L)({ cancelledAt: Date.now() }, runner);
        await (0,_failback_action__WEBPACK_IMPORTED_MODULE_7__/* .attempt */ .C)('The provisional outputs', outputs.provisional, runner);
    };
    cancelled.addEventListener('abort', () => void sayCancelled());
    if (inputs.githubToken === null)
        runner.print(NO_TOKEN);
    const context = (0,_rollback_context_js__WEBPACK_IMPORTED_MODULE_8__/* .rollbackContext */ .M)(inputs, environment, env, { record: live.take, redact, cancelled, readers });
    const end = await (0,_failback_operation__WEBPACK_IMPORTED_MODULE_9__/* .rollback */ .d)(environment, requestOf(inputs, env), context)
        .catch((error) => {
        throw readers.kind === 'team' ? error : (0,_failback_operation__WEBPACK_IMPORTED_MODULE_10__/* .withoutWords */ .a)(error, readers.known);
    })
        .finally(live.stop);
    const problems = readers.kind === 'team' ? end.problems : (0,_failback_operation__WEBPACK_IMPORTED_MODULE_10__/* .problemsWithoutWords */ .A)(end.problems, readers.known);
    (0,_failback_action__WEBPACK_IMPORTED_MODULE_11__/* .annotateProblems */ .$)(problems, runner);
    const reports = folder.writeReports();
    outputs.finish(reports);
    await (0,_post_state_js__WEBPACK_IMPORTED_MODULE_5__/* .savePostState */ .L)({ main: 'ended' }, runner);
    const published = await (0,_failback_operation__WEBPACK_IMPORTED_MODULE_12__/* .publishRecord */ .l)(environment, end, folder.text(), context);
    runner.print((0,_failback_record__WEBPACK_IMPORTED_MODULE_13__/* .headline */ .P)(reports.timeline).sentence);
    const told = (0,_tell_published_js__WEBPACK_IMPORTED_MODULE_14__/* .tellPublished */ .E)(published, readers, redact, runner);
    if (readers.kind !== 'nobody')
        await (0,_failback_action__WEBPACK_IMPORTED_MODULE_15__/* .summarise */ .fS)(`${reports.markdown}${told}`, runner);
    return { ...end, reports };
}
function requestOf(inputs, env) {
    return {
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
        planDigest: inputs.planDigest,
        without: [],
        mode: inputs.dryRun ? 'dry-run' : 'execute',
    };
}


/***/ }),

/***/ 74393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt)
/* harmony export */ });
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33346);

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
