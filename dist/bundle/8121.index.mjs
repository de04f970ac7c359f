export const id = 8121;
export const ids = [8121];
export const modules = {

/***/ 58121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollbackCommand: () => (/* binding */ rollbackCommand)
/* harmony export */ });
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(45088);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52448);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(43156);
/* harmony import */ var _failback_procedure__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(96518);
/* harmony import */ var _chosen_environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5702);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88835);
/* harmony import */ var _common_flags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15875);
/* harmony import */ var _confirmation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4093);
/* harmony import */ var _incident_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98870);
/* harmony import */ var _run_operation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36715);
/* harmony import */ var _rollback_flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84959);










const rollbackCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .declare */ .x)({
    notes: [
        'The same procedure as the action, for when GitHub itself is down. A laptop cannot see approvals, so it shows the plan,',
        "asks for the environment's name and for a reason, and records an override.",
    ],
    words: null,
    flags: {
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .hostFlags */ .cW,
        ..._rollback_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .rollbackFlags */ .q,
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .confirmFlags */ .QK,
        operation: {
            ..._common_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .operationFlag */ .sr.operation,
            summary: 'Id of the operation: an id executes once, asking again follows the first; a new one when not given.',
        },
        'dry-run': { kind: 'switch', summary: 'Have the hosts rehearse the plan and say what each step would change.' },
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .recordFlag */ .iV,
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonFlag */ .hG,
    },
    run: async (values, _words, terminal) => {
        const environment = await (0,_chosen_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .chosenEnvironment */ .K)(values);
        const { target, severity, signal: signals, scenario, without, operation } = values;
        const asked = { given: values.confirm, environment: environment.name, command: 'rollback' };
        const reason = values.dryRun ? (values.reason ?? 'dry run') : await (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonFor */ .qo)(asked, values.reason, terminal);
        const incident = (0,_incident_js__WEBPACK_IMPORTED_MODULE_6__/* .laptopIncident */ .P)(terminal, { severity, signals, reason });
        const mode = values.dryRun ? 'dry-run' : 'execute';
        const approve = async (plan, what) => {
            showPlan(plan, what, values.json, terminal);
            return (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_1__/* .confirmed */ .qF)(asked, terminal);
        };
        const request = {
            procedure: 'auto',
            target,
            incident,
            scenario,
            operation,
            planDigest: null,
            without,
            mode,
        };
        const flags = { ...values, wrong: (0,_failback_operation__WEBPACK_IMPORTED_MODULE_7__/* .withoutProblems */ .h)(environment, without) };
        return (0,_run_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .runOperation */ .x)(environment, flags, terminal, (context) => (0,_failback_operation__WEBPACK_IMPORTED_MODULE_8__/* .rollback */ .d)(environment, request, context, approve));
    },
});
/** The very plan that is confirmed. */
function showPlan(plan, what, json, terminal) {
    const write = json ? terminal.tell : terminal.print;
    write('');
    if (what === 'finish')
        write('An earlier run left this unfinished; it is brought to the end that was decided:');
    write((0,_failback_procedure__WEBPACK_IMPORTED_MODULE_9__/* .describePlan */ .d)(plan));
    write(`Digest ${(0,_failback_host__WEBPACK_IMPORTED_MODULE_10__/* .planDigest */ .Gb)(plan)}`);
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


/***/ })

};
