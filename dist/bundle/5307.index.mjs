export const id = 5307;
export const ids = [5307];
export const modules = {

/***/ 25307:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46871);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76964);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44626);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69718);

try {
    const inputs = await (0,_failback_action__WEBPACK_IMPORTED_MODULE_0__/* .checkedInputs */ .r)('preflight-audit', _failback_action__WEBPACK_IMPORTED_MODULE_1__/* .githubRunner */ .O, process.env, () => Promise.all(/* import() */[__webpack_require__.e(5441), __webpack_require__.e(4363), __webpack_require__.e(2704)]).then(__webpack_require__.bind(__webpack_require__, 92704)));
    const { runPreflight } = await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(5441), __webpack_require__.e(8819), __webpack_require__.e(417), __webpack_require__.e(2921), __webpack_require__.e(9111), __webpack_require__.e(4363), __webpack_require__.e(7325), __webpack_require__.e(8398), __webpack_require__.e(1771), __webpack_require__.e(6769), __webpack_require__.e(1639), __webpack_require__.e(8495), __webpack_require__.e(2038), __webpack_require__.e(9462), __webpack_require__.e(7628), __webpack_require__.e(711), __webpack_require__.e(3863)]).then(__webpack_require__.bind(__webpack_require__, 53863));
    await runPreflight(inputs, _failback_action__WEBPACK_IMPORTED_MODULE_1__/* .githubRunner */ .O, process.env);
}
catch (error) {
    const { reasonCode, text } = (0,_failback_action__WEBPACK_IMPORTED_MODULE_2__/* .reportFailure */ .x)(error, _failback_action__WEBPACK_IMPORTED_MODULE_1__/* .githubRunner */ .O);
    (0,_failback_action__WEBPACK_IMPORTED_MODULE_3__/* .writeOutputs */ .Kn)('preflight-audit', {
        // Nothing was looked at, so nothing is known: that is never a pass.
        decision: 'inconclusive',
        'reason-code': reasonCode,
        result: { schema_version: 1, decision: 'inconclusive', reason_code: reasonCode, text },
        report: null,
        'operation-id': null,
        target: null,
        'predicted-seconds': null,
    }, _failback_action__WEBPACK_IMPORTED_MODULE_1__/* .githubRunner */ .O);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 46871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ checkedInputs)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59859);
/* harmony import */ var _read_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9442);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61489);



/**
 * Reads and checks every input of an action. Where one is wrong, the environment is looked up too, so that whoever mends
 * the inputs is told once; a start with good inputs does not wait for what reads the runbook.
 * @throws UserError with every problem of the inputs, and of the runbook when they are wrong
 */
async function checkedInputs(action, runner, env, loadReader) {
    try {
        return (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .Ko)(action, runner);
    }
    catch (error) {
        if (!(error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo))
            throw error;
        const wrong = error.problems.map(({ where }) => where);
        if (wrong.includes('input config') || wrong.includes('input environment'))
            throw error;
        const { readEnvironment } = await loadReader();
        try {
            const file = (0,_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .configPath */ .eQ)((0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .textOfInput */ .l6)(action, 'config', runner), env);
            readEnvironment(file, (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .textOfInput */ .l6)(action, 'environment', runner), _workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .WITHOUT_RUNBOOK */ .kB);
        }
        catch (unread) {
            if (unread instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
                throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo([...error.problems, ...unread.problems]);
        }
        throw error;
    }
}


/***/ }),

/***/ 69718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ writeOutputs)
/* harmony export */ });
/* unused harmony exports OUTPUTS, DECISIONS */
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(533);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58843);

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
const rollbackOutputs = {
    ...common(_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .i),
    procedure: { description: 'The procedure that was run.' },
    'from-release': { description: 'Release that was served before.' },
    'to-release': { description: 'Release that was gone back to.' },
    'recovery-seconds': {
        description: 'Whole seconds from the start of the run until the target was proved to be served.',
    },
    'plan-digest': { description: 'Digest of the plan, `sha256:` and 64 hexadecimal digits.' },
};
/** Every output of every action. Names are public and never change. */
const OUTPUTS = {
    'emergency-rollback': rollbackOutputs,
    'verify-health': {
        ...common(_failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .VERDICTS */ .b),
        'served-release': { description: 'Release that answered. Empty when none could be told.' },
    },
    'preflight-audit': {
        ...common(['pass', 'warn', 'block', 'inconclusive']),
        target: { description: 'Release that a rollback would go back to. Empty when there is none.' },
        'predicted-seconds': {
            description: 'Whole seconds that a rollback would take, from what was measured before. Empty when nothing was.',
        },
    },
    'backup-snapshot': {
        ...common(['proved', 'stored', 'refused']),
        'snapshot-id': {
            description: 'Id of the snapshot; its manifest lies in the folder of that name. Empty when there is none.',
        },
    },
    'post-rollback-audit': {
        ...common(['complete', 'incomplete']),
        'drift-count': { description: 'How many things differ from the baseline. Empty when it could not be told.' },
        'reattempt-allowed': {
            description: '`true` when every line of the re-attempt checklist that can be checked is met. Never without `github-token`, because the record is proved by its head on GitHub.',
        },
    },
    root: rollbackOutputs,
};
const rollbackDecisions = {
    'rolled-back': 'passes',
    planned: 'passes',
    'not-needed': 'passes',
    'fix-forward': 'passes',
    undone: 'fails',
    'needs-human': 'fails',
    refused: 'fails',
};
/** The literals of `decision`, and whether the step fails on them. */
const DECISIONS = {
    'emergency-rollback': rollbackDecisions,
    'verify-health': {
        healthy: 'passes',
        unhealthy: 'fails',
        inconclusive: 'fails',
    },
    // With `fail-on: warn` the action makes the step fail on `warn` too.
    'preflight-audit': { pass: 'passes', warn: 'passes', block: 'fails', inconclusive: 'fails' },
    // With `prove` the action makes the step fail on `stored` too.
    'backup-snapshot': { proved: 'passes', stored: 'passes', refused: 'fails' },
    'post-rollback-audit': { complete: 'passes', incomplete: 'fails' },
    root: rollbackDecisions,
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
/** A job's outputs are 1 MiB together, and what is too long for that fails the job; in characters. */
const LONGEST_RESULT = 500_000;
function textOf(value) {
    if (value === null || value === undefined)
        return '';
    return typeof value === 'object' ? resultText(value) : String(value);
}
/** Whole, or its plain fields with a word that the others are in the report. */
function resultText(result) {
    const whole = JSON.stringify(result);
    if (whole.length <= LONGEST_RESULT)
        return whole;
    const plain = Object.entries(result).filter(([, value]) => JSON.stringify(value ?? null).length <= 1_000);
    return JSON.stringify({ ...Object.fromEntries(plain), left_out: 'too long for an output: see report.json' });
}


/***/ }),

/***/ 61489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ox: () => (/* binding */ audienceOf),
/* harmony export */   dn: () => (/* binding */ actorOf),
/* harmony export */   eQ: () => (/* binding */ configPath),
/* harmony export */   kB: () => (/* binding */ WITHOUT_RUNBOOK),
/* harmony export */   pX: () => (/* binding */ recordDirectory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** What mends a runbook that is not there, for whoever writes the workflow. */
const WITHOUT_RUNBOOK = 'check the repository out before this step, and name the file in "config:" when it is not .github/failback.yml.';
/** The runbook's path: below the workspace unless it is absolute. */
function configPath(config, env) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(env.GITHUB_WORKSPACE ?? '.', config);
}
/**
 * A new folder for the record of this run; two runs in one job never share one. It lies directly below the temporary folder
 * under a name that nobody can know: whoever made a folder there beforehand could read or replace what is put into it.
 */
function recordDirectory(env, action) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.RUNNER_TEMP ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), `failback-${action}-`));
}
/** Who asked, for the record: the login that GitHub names. */
function actorOf(env) {
    return env.GITHUB_TRIGGERING_ACTOR ?? env.GITHUB_ACTOR ?? 'unknown';
}
/**
 * Who can read the log, the summary and the artefacts of this run: in a public repository anybody. The runner writes the
 * event that started the run into a file; where that does not say that the repository is private, it counts as public.
 */
function audienceOf(env) {
    try {
        const event = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(env.GITHUB_EVENT_PATH ?? '', 'utf8'));
        return isPrivate(event) ? 'team' : 'anybody';
    }
    catch {
        return 'anybody';
    }
}
function isPrivate(event) {
    const { repository } = (event ?? {});
    return repository?.private === true;
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

/***/ 58843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ VERDICTS)
/* harmony export */ });
/** A failure dominates an inconclusive; an inconclusive is never healthy. */
const VERDICTS = ['healthy', 'unhealthy', 'inconclusive'];


/***/ })

};
