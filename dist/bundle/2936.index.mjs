export const id = 2936;
export const ids = [2936];
export const modules = {

/***/ 90290:
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
// EXTERNAL MODULE: ./packages/github/src/connect.ts + 11 modules
var connect = __webpack_require__(25933);
// EXTERNAL MODULE: ./packages/host/src/redact.ts
var src_redact = __webpack_require__(67951);
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
// EXTERNAL MODULE: ./packages/operation/src/post-audit/post-audit.ts + 24 modules
var post_audit = __webpack_require__(5533);
// EXTERNAL MODULE: ./packages/operation/src/post-audit/write-files.ts
var write_files = __webpack_require__(15387);
// EXTERNAL MODULE: ./packages/record/src/reason-text.ts + 11 modules
var reason_text = __webpack_require__(31055);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
;// CONCATENATED MODULE: ./actions/post-rollback-audit/without-words.ts


/** Problems whose every word is ours or the workflow's. */
const OURS = ['no-operation', 'operation-unknown', 'bad-operation-id'];
/** An error as anybody may see it: what it is and what comes next, and nothing that a host said. */
function withoutWords(error, environment) {
    if (error instanceof errors/* UserError */.yo) {
        return new errors/* UserError */.yo(error.problems.map((problem) => (OURS.includes(problem.code) ? problem : bare(problem.code, environment))));
    }
    if (error instanceof errors/* RemoteError */.Hi)
        return new errors/* UserError */.yo([bare(error.failure.code, environment)]);
    const places = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line)) : [];
    const plain = new Error('Its message is not published, since it may hold what a host said.');
    plain.stack = [plain.message, ...places].join('\n');
    return plain;
}
function bare(code, environment) {
    const { sentence, next } = (0,reason_text/* reasonText */.u)(code);
    const mend = next.replaceAll('<environment>', environment);
    return { code, where: `environment ${environment}`, message: sentence, mend };
}

;// CONCATENATED MODULE: ./actions/post-rollback-audit/run-audit.ts





/** Runs one audit for GitHub Actions: outputs, summary and report, as far as they may leave the hosts. */
async function runAudit(inputs, runner, env) {
    const environment = (0,read_runbook/* readEnvironment */.Qo)((0,workspace/* configPath */.eQ)(inputs.config, env), inputs.environment, workspace/* WITHOUT_RUNBOOK */.kB);
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
    const end = await (0,post_audit/* postAudit */.Y)(environment, request, { ...context, github }).catch((error) => {
        throw publish === 'full' ? error : withoutWords(error, environment.name);
    });
    await publishEnd(redacted(end, inputs), runner, env);
}
function githubOf({ githubToken }, env) {
    const found = (0,surroundings/* githubSurroundings */.R)(env, githubToken);
    return found.ok ? (0,connect/* connectGitHub */.U)(found.surroundings) : null;
}
/** A log of a host may hold what this run was given. */
function redacted(end, { sshPrivateKey, sshPassphrase, githubToken }) {
    const redact = (0,src_redact/* redactor */.$)([sshPrivateKey, sshPassphrase, githubToken]);
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
/* harmony import */ var _post_rollback_audit_run_audit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90290);



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


/***/ })

};
