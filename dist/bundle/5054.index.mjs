export const id = 5054;
export const ids = [5054];
export const modules = {

/***/ 77522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  abandonCommand: () => (/* binding */ abandonCommand)
});

// EXTERNAL MODULE: ./packages/host/src/adopt.ts + 3 modules
var adopt = __webpack_require__(93572);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/operation/src/context.ts
var src_context = __webpack_require__(41170);
// EXTERNAL MODULE: ./packages/operation/src/end.ts
var end = __webpack_require__(40564);
// EXTERNAL MODULE: ./packages/operation/src/operation-id.ts
var operation_id = __webpack_require__(13968);
// EXTERNAL MODULE: ./packages/operation/src/plan-effects.ts + 5 modules
var plan_effects = __webpack_require__(84162);
// EXTERNAL MODULE: ./packages/operation/src/resume.ts
var resume = __webpack_require__(71970);
// EXTERNAL MODULE: ./packages/operation/src/survey-hosts.ts
var survey_hosts = __webpack_require__(4609);
// EXTERNAL MODULE: ./packages/operation/src/unfinished.ts + 2 modules
var unfinished = __webpack_require__(62391);
;// CONCATENATED MODULE: ./packages/operation/src/abandon.ts









/** Gives an unfinished operation up: every host goes back to as it was found. Refused once it is committed. */
function abandon(environment, request, context) {
    return (0,end/* recordedEnd */.WP)(environment, context, () => (0,survey_hosts/* surveyed */.S)(environment, context, async (survey) => {
        const { lines } = survey;
        const found = unfinishedOf(environment, request, survey);
        const plan = await (0,unfinished/* unfinishedPlan */.JN)(found, await lines.of(found.host), environment, survey.facts);
        if (!(await request.approve(plan)))
            return notConfirmed(plan);
        (0,src_context/* note */.N)(context, { event: 'notice', text: `Operation ${plan.operation} is given up.` });
        const run = { environment, context, lines };
        const result = await (0,plan_effects/* carriedOut */.vk)(run, plan, (effects) => (0,adopt/* adoptPlan */.s)(plan, 'abort', effects));
        const end = await (0,plan_effects/* endOfPlan */.eS)(run, plan, result);
        return end.outcome === 'undone' ? { ...end, reasonCode: 'abandoned' } : end;
    }));
}
function unfinishedOf(environment, { operation }, survey) {
    const { facts, problems } = survey;
    const { control } = environment;
    const found = operation === null
        ? (0,unfinished/* findUnfinished */.dJ)(facts, control, null)
        : (0,unfinished/* findOperation */.LC)(facts, control, (0,operation_id/* requireOperationId */.A)(operation));
    if (found !== null)
        return found;
    if (operation !== null)
        throw new errors/* UserError */.yo([(0,resume/* unknownOperation */.s)(environment, operation), ...problems]);
    throw new errors/* UserError */.yo(problems.length === 0 ? [noneUnfinished(environment)] : [...problems, cannotBeTold(environment, survey)]);
}
function noneUnfinished(environment) {
    return {
        code: 'nothing-to-adopt',
        where: `environment ${environment.name}`,
        message: 'No operation is unfinished, so there is none to give up.',
        mend: `failback status --environment ${environment.name}`,
    };
}
/** What cannot be asked may hold something unfinished. */
function cannotBeTold(environment, { answers }) {
    const silent = answers.flatMap((answer) => (answer.reached ? [] : [answer.host.name])).join(', ');
    return {
        code: 'unreachable',
        where: `environment ${environment.name}`,
        message: `Whether something is unfinished cannot be told without ${silent}.`,
        mend: `bring ${silent} back, then: failback abandon --environment ${environment.name}`,
    };
}
function notConfirmed(plan) {
    const message = 'Giving it up was not confirmed, so nothing was done.';
    const mend = `failback abandon --environment ${plan.environment}`;
    return (0,end/* refusal */.x5)([{ code: 'not-confirmed', where: `operation ${plan.operation}`, message, mend }], plan);
}

// EXTERNAL MODULE: ./packages/cli/src/chosen-environment.ts
var chosen_environment = __webpack_require__(5702);
// EXTERNAL MODULE: ./packages/cli/src/command.ts
var command = __webpack_require__(88835);
// EXTERNAL MODULE: ./packages/cli/src/common-flags.ts
var common_flags = __webpack_require__(15875);
// EXTERNAL MODULE: ./packages/cli/src/confirmation.ts
var confirmation = __webpack_require__(4093);
// EXTERNAL MODULE: ./packages/cli/src/run-operation.ts + 2 modules
var run_operation = __webpack_require__(36715);
;// CONCATENATED MODULE: ./packages/cli/src/commands/abandon.ts






const abandonCommand = (0,command/* declare */.x)({
    notes: ['Refused once the operation is committed: from there it only goes forward, with failback resume.'],
    words: null,
    flags: { ...common_flags/* hostFlags */.cW, ...common_flags/* operationFlag */.sr, confirm: common_flags/* confirmFlags */.QK.confirm, ...common_flags/* recordFlag */.iV, ...common_flags/* jsonFlag */.hG },
    run: async (values, _words, terminal) => {
        const environment = await (0,chosen_environment/* chosenEnvironment */.K)(values);
        const asked = { given: values.confirm, environment: environment.name, command: 'abandon' };
        (0,confirmation/* requireConfirmable */.Q7)(asked, terminal);
        const approve = (plan) => {
            const { operation, from, to, hosts } = plan;
            const names = hosts.map(({ host }) => host).join(', ');
            const way = `${from?.release ?? 'unknown'} -> ${to.release}`;
            terminal.tell(`Operation ${operation}, ${way}, on ${names}: to be given up.`);
            return (0,confirmation/* confirmed */.qF)(asked, terminal);
        };
        const request = { operation: values.operation, approve };
        return (0,run_operation/* runOperation */.x)(environment, values, terminal, (context) => abandon(environment, request, context), 
        // Everything put back is just what was asked for.
        (outcome) => outcome === 'undone');
    },
});


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
