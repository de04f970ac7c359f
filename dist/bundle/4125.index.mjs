export const id = 4125;
export const ids = [4125];
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

/***/ 24125:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76964);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9442);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44626);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40160);
/* harmony import */ var _post_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76325);


const state = (0,_post_state_js__WEBPACK_IMPORTED_MODULE_0__/* .loadPostState */ .C)(_failback_action__WEBPACK_IMPORTED_MODULE_1__/* .githubRunner */ .O);
if (state.main === 'running' && state.record !== '') {
    try {
        const inputs = (0,_failback_action__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .Ko)('emergency-rollback', _failback_action__WEBPACK_IMPORTED_MODULE_1__/* .githubRunner */ .O);
        const { watchToTheEnd } = await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(5441), __webpack_require__.e(417), __webpack_require__.e(9111), __webpack_require__.e(4363), __webpack_require__.e(7325), __webpack_require__.e(1771), __webpack_require__.e(6769), __webpack_require__.e(8495), __webpack_require__.e(7628), __webpack_require__.e(9967), __webpack_require__.e(4931), __webpack_require__.e(3095), __webpack_require__.e(2738), __webpack_require__.e(2536), __webpack_require__.e(1546)]).then(__webpack_require__.bind(__webpack_require__, 1653));
        await watchToTheEnd(inputs, state, { runner: _failback_action__WEBPACK_IMPORTED_MODULE_1__/* .githubRunner */ .O, env: process.env });
    }
    catch (error) {
        (0,_failback_action__WEBPACK_IMPORTED_MODULE_3__/* .reportFailure */ .x)(error, _failback_action__WEBPACK_IMPORTED_MODULE_1__/* .githubRunner */ .O);
        (0,_failback_action__WEBPACK_IMPORTED_MODULE_4__/* .printText */ .n)('The hosts end by themselves. Follow them with: failback status', _failback_action__WEBPACK_IMPORTED_MODULE_1__/* .githubRunner */ .O);
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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
