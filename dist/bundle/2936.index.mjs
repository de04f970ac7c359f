export const id = 2936;
export const ids = [2936,1939];
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

/***/ 3978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAudit: () => (/* binding */ runAudit)
});

// EXTERNAL MODULE: ./packages/action/src/workspace.ts
var workspace = __webpack_require__(61489);
// EXTERNAL MODULE: ./packages/action/src/attempt.ts
var attempt = __webpack_require__(74393);
// EXTERNAL MODULE: ./packages/action/src/printed-text.ts
var printed_text = __webpack_require__(40160);
// EXTERNAL MODULE: ./packages/action/src/outputs.ts
var outputs = __webpack_require__(69718);
// EXTERNAL MODULE: ./packages/action/src/summary.ts
var summary = __webpack_require__(36863);
// EXTERNAL MODULE: ./packages/github/src/surroundings.ts
var surroundings = __webpack_require__(80130);
// EXTERNAL MODULE: ./packages/github/src/connect.ts + 13 modules
var connect = __webpack_require__(71669);
// EXTERNAL MODULE: ./packages/operation/src/read-runbook.ts
var read_runbook = __webpack_require__(92704);
;// CONCATENATED MODULE: ./packages/operation/src/post-audit/publish-mode.ts
/** What was asked for; else the verdict alone in a public repository and where that cannot be told, and everything in a private one. */
async function publishMode(asked, github) {
    if (asked !== null)
        return asked;
    if (github === null)
        return 'verdict';
    try {
        return (await github.isPublic()) ? 'verdict' : 'full';
    }
    catch {
        // Whoever cannot be told apart from the public gets what the public gets.
        return 'verdict';
    }
}

// EXTERNAL MODULE: ./packages/operation/src/system-context.ts
var system_context = __webpack_require__(10614);
// EXTERNAL MODULE: ./packages/operation/src/post-audit/post-audit.ts + 25 modules
var post_audit = __webpack_require__(47967);
// EXTERNAL MODULE: ./packages/operation/src/without-words.ts
var without_words = __webpack_require__(64093);
// EXTERNAL MODULE: ./packages/operation/src/public-knowledge.ts
var public_knowledge = __webpack_require__(27961);
// EXTERNAL MODULE: ./packages/operation/src/own-command.ts
var own_command = __webpack_require__(77421);
// EXTERNAL MODULE: ./packages/operation/src/post-audit/write-files.ts
var write_files = __webpack_require__(15387);
// EXTERNAL MODULE: ./actions/emergency-rollback/people.ts + 2 modules
var people = __webpack_require__(95949);
// EXTERNAL MODULE: ./packages/action/src/annotations.ts
var annotations = __webpack_require__(33346);
// EXTERNAL MODULE: ./packages/notify/src/tell.ts + 17 modules
var tell = __webpack_require__(64931);
// EXTERNAL MODULE: ./packages/notify/src/delivery.ts
var delivery = __webpack_require__(45863);
;// CONCATENATED MODULE: ./packages/operation/src/audit-news.ts
/** Most mends in one message; the report has all of them. */
const MOST_MENDS = 8;
/** Told when the audit after a rollback is incomplete: whoever reads it mends what stands in the way, and asks again. */
function auditNews({ operation, reasonCode, findings, reattemptAllowed }, { app, name, notify }, { links, actor }) {
    const mends = findings.flatMap(({ sentence, mend }) => mend === null ? [] : [{ sentence, command: mend }]);
    const again = operation === null ? 'post-rollback-audit' : `post-rollback-audit with operation-id: ${operation}`;
    return {
        occasion: 'audit',
        app,
        environment: name,
        operation,
        procedure: null,
        from: null,
        to: null,
        headline: `The audit after the rollback of ${app} ${name} is incomplete (${reasonCode}).`,
        actor,
        reason: reasonCode,
        facts: [
            ['Reason code', reasonCode],
            ['May be tried again', reattemptAllowed ? 'yes' : 'no'],
            ...(operation === null ? [] : [['Operation', operation]]),
        ],
        timeline: [],
        nextSteps: [
            ...mends.slice(0, MOST_MENDS),
            { sentence: `Mend what is named here, then run ${again}.`, command: null },
        ],
        affected: notify.affected,
        links,
        thread: null,
    };
}

// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
;// CONCATENATED MODULE: ./actions/post-rollback-audit/tell-incomplete.ts





/** Tells those whom the runbook names that an audit is incomplete. Messages are for the team: what they say is not published. */
async function tellIncomplete(audit, environment, { runner, env, redact }) {
    const news = auditNews(audit, environment, { links: (0,people/* linksOf */.hP)(env), actor: (0,workspace/* actorOf */.dn)(env) });
    const deliveries = await (0,tell/* tell */.q)(environment.notify, news, (0,people/* tellingOf */.Nr)(environment, env, redact));
    for (const { tone, text, audience } of (0,delivery/* deliverySentences */.zz)(deliveries)) {
        // What a server said is for the team; whether the log is, an audit that broke off may not know.
        if (audience === 'team')
            continue;
        if (tone === 'warning')
            (0,annotations/* annotate */.f)('warning', 'failback', text, null, runner);
        else
            (0,printed_text/* printText */.n)(text, runner);
    }
}
/** What is known of an audit that broke off. */
function brokenOff(error, operation) {
    return { reasonCode: reasonOf(error), findings: [], operation, reattemptAllowed: false };
}
function reasonOf(error) {
    if (error instanceof errors/* UserError */.yo)
        return error.problems[0]?.code ?? 'bad-input';
    return error instanceof errors/* RemoteError */.Hi ? error.failure.code : 'internal-error';
}

;// CONCATENATED MODULE: ./actions/post-rollback-audit/run-audit.ts





/** Runs one audit for GitHub Actions: outputs, summary and report, as far as they may leave the hosts. */
async function runAudit(inputs, runner, env) {
    const environment = (0,read_runbook.readEnvironment)((0,workspace/* configPath */.eQ)(inputs.config, env), inputs.environment, workspace/* WITHOUT_RUNBOOK */.kB);
    const github = githubOf(inputs, env);
    const publish = await publishMode(inputs.publish, github);
    runner.print(`Auditing the rollback of ${environment.name}; published is: ${publish}.`);
    const credentials = {
        privateKey: inputs.sshPrivateKey,
        passphrase: inputs.sshPassphrase,
        knownHosts: inputs.sshKnownHosts,
    };
    // What happens meanwhile is told by the report, as far as it may be: a record of the audit itself is not kept.
    const context = (0,system_context/* systemContext */.N)(credentials, () => undefined, new AbortController().signal);
    const request = {
        operation: inputs.operationId,
        publish,
        actor: (0,workspace/* actorOf */.dn)(env),
        mode: inputs.dryRun ? 'dry-run' : 'execute',
    };
    const redact = (0,people/* redactorOf */.y)(inputs, environment, env, runner);
    const tellTeam = async (audit) => {
        if (request.mode === 'execute')
            await tellIncomplete(audit, environment, { runner, env, redact });
    };
    const end = await (0,post_audit/* postAudit */.Y)(environment, request, { ...context, github }).catch(async (error) => {
        const shown = publish === 'full' ? error : (0,without_words/* withoutWords */.a)(error, knownOf(environment, inputs, publish, env));
        await tellTeam(brokenOff(shown, inputs.operationId));
        throw shown;
    });
    await publishEnd(redacted(end, redact), runner, env);
    if (end.decision === 'incomplete')
        await tellTeam(end);
}
/** The event says that the repository is private, and GitHub, which knows whether it still is, did not. */
const UNTOLD = 'since GitHub did not say that the team alone may read this run: give github-token, or "publish: full"';
function knownOf(environment, { operationId, publish: asked }, publish, env) {
    const isUntold = asked === null && (0,workspace/* audienceOf */.Ox)(env) === 'team';
    const because = isUntold ? UNTOLD : (0,public_knowledge/* withheldBecause */.e)(asked === null ? null : publish);
    return (0,public_knowledge/* publicKnowledge */.w)(environment, own_command/* ownCommand */.w.audit(environment.name, operationId), because);
}
function githubOf({ githubToken }, env) {
    const found = (0,surroundings/* githubSurroundings */.R)(env, githubToken);
    return found.ok ? (0,connect/* connectGitHub */.U)(found.surroundings) : null;
}
/** A log of a host may hold what this run was given. */
function redacted(end, redact) {
    const files = Object.entries(end.files).map(([name, text]) => [name, redact(text)]);
    const findings = end.findings.map((finding) => ({ ...finding, sentence: redact(finding.sentence) }));
    const result = JSON.parse(redact(JSON.stringify(end.result)));
    return { ...end, files: Object.fromEntries(files), findings, result };
}
async function publishEnd(end, runner, env) {
    let report = null;
    const write = () => {
        report = (0,write_files/* writePostAudit */.h)((0,workspace/* recordDirectory */.pX)(env, 'post-rollback-audit'), end);
    };
    await (0,attempt/* attempt */.C)('The report', write, runner);
    if (end.publish !== 'none') {
        for (const { code, sentence, mend } of end.findings) {
            (0,printed_text/* printText */.n)(`${code}: ${sentence}${mend === null ? '' : ` Mend: ${mend}`}`, runner);
        }
    }
    runner.print(`The audit of ${end.operation} is ${end.decision}: ${end.reasonCode}.`);
    (0,outputs/* writeOutputs */.Kn)('post-rollback-audit', {
        decision: end.decision,
        'reason-code': end.reasonCode,
        result: end.result,
        report,
        'operation-id': end.operation,
        'drift-count': end.driftCount,
        'reattempt-allowed': String(end.reattemptAllowed),
    }, runner);
    const markdown = end.files['report.md'];
    if (markdown !== undefined)
        await (0,summary/* summarise */.fS)(markdown, runner);
}


/***/ }),

/***/ 32936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runWhole: () => (/* binding */ runWhole)
/* harmony export */ });
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33346);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44626);
/* harmony import */ var _emergency_rollback_run_rollback_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41939);
/* harmony import */ var _post_rollback_audit_run_audit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3978);



/**
 * The rollback, then its audit, under one operation id. The outputs of the rollback are final before the audit begins, and
 * the audit only adds to them: a site that has recovered is never shown as one that has not.
 */
async function runWhole(inputs, surroundings) {
    const end = await (0,_emergency_rollback_run_rollback_js__WEBPACK_IMPORTED_MODULE_0__.runRollback)(inputs, surroundings);
    if (end.plan === null || end.outcome === 'planned' || end.outcome === 'refused')
        return;
    const { runner, env, outputs, cancelled } = surroundings;
    const audit = cancelled.aborted
        ? CANCELLED
        : await audited({ ...inputs, operationId: end.plan.operation }, runner, env);
    outputs.addAudit(end.reports, audit, reasonCode(end, audit));
    if (audit.decision === 'complete')
        return;
    const text = `The audit after the rollback is incomplete (${audit.reasonCode}). The outcome of the rollback, ${end.outcome}, is not changed by it. Mend what it names, then run post-rollback-audit with operation-id: ${end.plan.operation}`;
    (0,_failback_action__WEBPACK_IMPORTED_MODULE_1__/* .annotate */ .f)('warning', 'failback: audit-incomplete', text, null, runner);
}
const FAILED = { decision: 'incomplete', report: null, driftCount: null, reattemptAllowed: false };
const CANCELLED = { ...FAILED, reasonCode: 'cancelled' };
/** What was done to recover has its own reason; only a recovery that is all well otherwise takes the audit's. */
function reasonCode({ outcome, reasonCode: own }, { decision }) {
    return outcome === 'rolled-back' && decision === 'incomplete' ? 'recovered-audit-incomplete' : own;
}
/** The audit as its own action runs it; its outputs are taken here instead of written. */
async function audited(inputs, runner, env) {
    const said = new Map();
    const taking = { ...runner, setOutput: (name, value) => void said.set(name, value), fail: () => undefined };
    try {
        await (0,_post_rollback_audit_run_audit_js__WEBPACK_IMPORTED_MODULE_2__.runAudit)(inputs, taking, env);
    }
    catch (error) {
        const { reasonCode: code } = (0,_failback_action__WEBPACK_IMPORTED_MODULE_3__/* .reportFailure */ .x)(error, withoutErrors(runner));
        return { ...FAILED, reasonCode: code };
    }
    const drift = said.get('drift-count') ?? '';
    const report = said.get('report') ?? '';
    return {
        decision: said.get('decision') === 'complete' ? 'complete' : 'incomplete',
        reasonCode: said.get('reason-code') ?? 'internal-error',
        report: report === '' ? null : report,
        driftCount: drift === '' ? null : Number(drift),
        reattemptAllowed: said.get('reattempt-allowed') === 'true',
    };
}
/** What went wrong after the recovery is a warning. */
function withoutErrors(runner) {
    const annotateAtMost = (level, ...rest) => runner.annotate(level === 'error' ? 'warning' : level, ...rest);
    return { ...runner, annotate: annotateAtMost };
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
