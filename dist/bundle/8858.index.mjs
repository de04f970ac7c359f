export const id = 8858;
export const ids = [8858];
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


/***/ })

};
