export const id = 9413;
export const ids = [9413];
export const modules = {

/***/ 774:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   resumeCommand: () => (/* binding */ resumeCommand)
/* harmony export */ });
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71970);
/* harmony import */ var _chosen_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5702);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88835);
/* harmony import */ var _common_flags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15875);
/* harmony import */ var _incident_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98870);
/* harmony import */ var _run_operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36715);






const resumeCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .declare */ .x)({
    notes: [
        'Finishes an operation whose controller is gone, by the decision that stands; proves and confirms what only its hosts',
        'have proved; ends a split fleet; brings hosts that were left out to the release that the others serve. Safe to repeat.',
    ],
    words: null,
    flags: {
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .hostFlags */ .cW,
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .operationFlag */ .sr,
        reason: { ..._common_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .confirmFlags */ .QK.reason, summary: 'Why, for the record.' },
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .recordFlag */ .iV,
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonFlag */ .hG,
    },
    run: async (values, _words, terminal) => {
        const environment = await (0,_chosen_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .chosenEnvironment */ .K)(values);
        const request = {
            operation: values.operation,
            reason: values.reason ?? 'failback resume',
            actor: (0,_incident_js__WEBPACK_IMPORTED_MODULE_4__/* .laptopActor */ .k)(terminal),
        };
        return (0,_run_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .runOperation */ .x)(environment, values, terminal, (context) => (0,_failback_operation__WEBPACK_IMPORTED_MODULE_5__/* .resume */ .U)(environment, request, context));
    },
});


/***/ }),

/***/ 98870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ laptopIncident),
/* harmony export */   k: () => (/* binding */ laptopActor)
/* harmony export */ });
/** Who acts from this machine, as the record and the ledger name them. */
function laptopActor({ user }) {
    return `laptop:${user.replace(/[^A-Za-z0-9._-]/g, '-').slice(0, 60)}`;
}
/** A laptop cannot see approvals, so whoever goes on from there overrides them, and the record says so. */
function laptopIncident(terminal, known) {
    return {
        ...known,
        actor: laptopActor(terminal),
        override: 'typed confirmation on a laptop; approvals were not seen',
    };
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

/***/ 76058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ SCENARIOS),
/* harmony export */   o: () => (/* binding */ SEVERITIES)
/* harmony export */ });
const SEVERITIES = ['sev1', 'sev2', 'sev3', 'sev4'];
/** Answers a person can give to a question that an earlier refusal asked. */
const SCENARIOS = ['keep-migrations'];


/***/ })

};
