export const id = 7445;
export const ids = [7445];
export const modules = {

/***/ 29842:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorCommand: () => (/* binding */ doctorCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./packages/audit/src/workflow-uses.ts
var workflow_uses = __webpack_require__(13571);
// EXTERNAL MODULE: ./packages/github/src/github.ts
var github = __webpack_require__(16362);
// EXTERNAL MODULE: ./packages/github/src/github-problem.ts
var github_problem = __webpack_require__(47136);
// EXTERNAL MODULE: ./packages/host/src/quote.ts
var quote = __webpack_require__(61524);
// EXTERNAL MODULE: ./packages/adopt/src/compose/runbook-text.ts + 3 modules
var runbook_text = __webpack_require__(42261);
;// CONCATENATED MODULE: ./packages/adopt/src/doctor/for-laptop.ts
/** How the doctor is asked again with GitHub. */
function withToken(environment) {
    return `GITHUB_TOKEN="$(gh auth token)" failback doctor --environment ${environment}`;
}
/** What only a step of a workflow could follow, in the words of somebody at a terminal. */
function forLaptop(finding, environment) {
    return finding.mend?.includes('github.token }}') === true ? { ...finding, mend: withToken(environment) } : finding;
}

;// CONCATENATED MODULE: ./packages/adopt/src/doctor/adoption-findings.ts





const SOURCE = 'docs/adopting.md';
const BUTTON = 'emergency-rollback';
/** None of it is in the way of a rollback from a laptop, so nothing here blocks; the button on GitHub needs all of it. */
async function adoptionFindings(question) {
    const button = buttonFile(question);
    return [
        schemaFinding(question),
        button === null
            ? noButton(question)
            : found('rollback-button', button, 'pass', 'The button is there: it runs emergency-rollback.'),
        ...(await githubFindings(question, button)),
    ];
}
function word(text) {
    return /^[A-Za-z0-9_./-]+$/.test(text) ? text : (0,quote/* quote */.h)(text);
}
function found(check, subject, status, message, mend) {
    return { check, source: SOURCE, subject, status, message, ...(mend === undefined ? {} : { mend }) };
}
function schemaFinding({ runbook: { file, text } }) {
    if (/^# yaml-language-server: \$schema=\S+/m.test(text)) {
        return found('editor-schema', file, 'pass', 'Editors know its schema.');
    }
    const message = 'Editors do not know its schema, so they show no mistake while it is written.';
    return found('editor-schema', file, 'warn', message, `sed -i '1i ${runbook_text/* SCHEMA_LINE */.NA}' ${word(file)}`);
}
/** The workflow that can be started by hand and rolls back, by whatever name. */
function buttonFile({ workflows }) {
    const isButton = ({ file, text }) => /^\s*workflow_dispatch:/m.test(text) &&
        (0,workflow_uses/* workflowUses */.M)(file, text).some(({ action }) => action.endsWith(`/${BUTTON}`) || /\/rollback\.yml$/.test(action));
    const usable = workflows.filter(isButton).map(({ file }) => file);
    return usable.find((file) => file.endsWith('/rollback.yml')) ?? usable[0] ?? null;
}
function noButton({ environment }) {
    const message = 'No workflow of the checkout can be started by hand and rolls back: there is no button.';
    const from = environment.hosts.map(({ user, address, port }) => ` --from ${user}@${address}:${port}`).join('');
    const told = `--app ${environment.app} --environment ${environment.name} --url ${environment.url}`;
    const mend = `d="$(mktemp -d)" && failback init${from} ${told} --out "$d" && cp -Rn "$d/.github/workflows" .github/`;
    return found('rollback-button', '.github/workflows', 'warn', message, mend);
}
async function githubFindings(question, button) {
    const { environment, github } = question;
    const holder = `${environment.name}-rollback`;
    if (github === null) {
        const message = `GitHub was not asked: whether ${holder} exists, who approves, and whether the workflows are enabled is not known.`;
        return [found('github-settings', 'GitHub', 'unknown', message, withToken(environment.name))];
    }
    const asked = [keyFinding(holder, github), ...(button === null ? [] : [enabledFinding(button, github)])];
    return Promise.all(asked);
}
async function keyFinding(holder, github) {
    return told('key-environment', async () => {
        const rules = await github.environment(holder);
        const { owner, repo } = github.repository;
        const settings = `https://github.com/${owner}/${repo}/settings/environments`;
        if (rules.state === 'missing') {
            const message = `${holder}, which holds the SSH key, does not exist: GitHub would create it at its first use, without rules and without the key.`;
            return found('key-environment', 'GitHub', 'warn', message, `see .github/failback/github-settings.md, or ${settings}`);
        }
        if (rules.reviewers.length > 0) {
            const message = `${holder} has reviewers: an emergency would wait for them.`;
            return found('key-environment', 'GitHub', 'warn', message, `${settings}: take the reviewers out of ${holder}`);
        }
        if (rules.branches === 'all') {
            const message = `${holder} can be used from every branch: whoever may push one can use the SSH key.`;
            return found('key-environment', 'GitHub', 'warn', message, `${settings}: ${holder} > Deployment branches > the default branch alone`);
        }
        return found('key-environment', 'GitHub', 'pass', `${holder} is there, without reviewers, and not for every branch.`);
    });
}
async function enabledFinding(button, github) {
    const file = button.split('/').at(-1) ?? button;
    return told('rollback-enabled', async () => {
        const state = await github.workflowState(file);
        switch (state) {
            case 'active':
                return found('rollback-enabled', 'GitHub', 'pass', `${file} can be started.`);
            case 'disabled':
                return found('rollback-enabled', 'GitHub', 'warn', `${file} is disabled, so nobody can press the button.`, `gh workflow enable ${file}`);
            case 'missing':
                return found('rollback-enabled', 'GitHub', 'warn', `GitHub does not know ${file} yet.`, 'git push origin HEAD   # from the default branch');
        }
    });
}
async function told(check, ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (!(error instanceof github/* GitHubError */.y))
            throw error;
        const { message, mend } = (0,github_problem/* githubProblem */.X)(error, 'GitHub');
        return found(check, 'GitHub', 'unknown', message, mend);
    }
}

// EXTERNAL MODULE: ./packages/audit/src/finding.ts
var finding = __webpack_require__(27842);
// EXTERNAL MODULE: ./packages/record/src/duration.ts
var duration = __webpack_require__(11163);
;// CONCATENATED MODULE: ./packages/adopt/src/doctor/diagnosis.ts



/** Brings the audit and what lies beside it into one list and one sentence. */
function diagnosis(audited, beside) {
    const found = audited.findings.map((finding) => forLaptop(finding, audited.environment));
    const findings = [...found, ...beside].toSorted((left, right) => finding/* FINDING_STATUSES */.p.indexOf(left.status) - finding/* FINDING_STATUSES */.p.indexOf(right.status));
    const count = (status) => findings.filter((finding) => finding.status === status).length;
    const [blocks, unknown] = [count('block'), count('unknown')];
    if (blocks > 0) {
        const things = blocks === 1 ? '1 thing stands' : `${blocks} things stand`;
        return { findings, state: 'in-the-way', sentence: `${things} in the way of a rollback.` };
    }
    if (audited.decision === 'inconclusive' || audited.target === null) {
        const things = unknown === 1 ? '1 thing' : `${unknown} things`;
        const sentence = `Whether a rollback would work is not known: ${things} could not be looked at.`;
        return { findings, state: 'not-known', sentence };
    }
    const rest = [seenTo(count('warn')), notLookedAt(unknown)].filter((words) => words !== '');
    const sentence = [wouldWork(audited, audited.target.release), ...rest].join('; ');
    return { findings, state: 'works', sentence: `${sentence}.` };
}
function wouldWork({ findings, forecast }, target) {
    // The audit warns of a target that is what is served: there is nothing to leave yet.
    const isServed = findings.some(({ check, status }) => check === 'target-known' && status === 'warn');
    if (isServed)
        return `${target} is served and is the only release proved good: a rollback will come back to it from the next one`;
    const time = forecast?.seconds ?? null;
    const within = time === null ? ' (how long it takes was never measured)' : `, in about ${(0,duration/* durationText */.S)(time * 1000)}`;
    return `A rollback to ${target} would work now${within}`;
}
function seenTo(count) {
    if (count === 0)
        return '';
    return count === 1 ? '1 thing should be seen to' : `${count} things should be seen to`;
}
function notLookedAt(count) {
    if (count === 0)
        return '';
    return count === 1 ? '1 was not looked at' : `${count} were not looked at`;
}

// EXTERNAL MODULE: ./packages/operation/src/preflight/run-tool.ts
var run_tool = __webpack_require__(73483);
// EXTERNAL MODULE: ./packages/operation/src/preflight/preflight.ts + 54 modules
var preflight = __webpack_require__(49701);
// EXTERNAL MODULE: ./packages/operation/src/preflight/read-runbook-whole.ts
var read_runbook_whole = __webpack_require__(21614);
// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
// EXTERNAL MODULE: ./packages/cli/src/chosen-environment.ts
var chosen_environment = __webpack_require__(5702);
// EXTERNAL MODULE: ./packages/cli/src/command.ts
var command = __webpack_require__(88835);
// EXTERNAL MODULE: ./packages/cli/src/common-flags.ts
var common_flags = __webpack_require__(15875);
// EXTERNAL MODULE: ./packages/cli/src/github-of.ts
var github_of = __webpack_require__(98793);
// EXTERNAL MODULE: ./packages/cli/src/paint.ts
var paint = __webpack_require__(2114);
// EXTERNAL MODULE: ./packages/cli/src/quiet-context.ts
var quiet_context = __webpack_require__(5896);
;// CONCATENATED MODULE: ./packages/cli/src/commands/doctor.ts










const WORKFLOWS = '.github/workflows';
const doctorCommand = (0,command/* declare */.x)({
    notes: [
        'Asks every host, the checkout, and GitHub where GITHUB_TOKEN is set; changes nothing.',
        'What is in the way comes first, with what mends it; the last line is the answer. Ends with 0 when a rollback would work.',
    ],
    words: null,
    flags: {
        ...common_flags/* hostFlags */.cW,
        ...common_flags/* jsonFlag */.hG,
    },
    run: async (values, _words, terminal) => {
        const file = (0,chosen_environment/* configFile */.Z)(values.config);
        const environment = await (0,chosen_environment/* chosenEnvironment */.K)(values);
        const github = (0,github_of/* gitHubOf */.T)(terminal);
        const context = {
            ...(await (0,quiet_context/* quietContext */.a)(values, environment, terminal)),
            asker: 'terminal',
            github,
            runTool: (0,run_tool/* systemRunTool */.v)(terminal.env),
        };
        const question = { mode: 'readiness', release: null, failOn: 'block', baseline: 'leave', checkout: '.' };
        const audited = await (0,preflight/* preflight */.M)({ ...question, runbook: (0,read_runbook_whole/* readRunbookWhole */.e)(file, file, 'failback init'), environment: environment.name }, context);
        const runbook = { file, text: (0,external_node_fs_.readFileSync)(file, 'utf8') };
        const beside = await adoptionFindings({ environment, runbook, workflows: workflowsHere(), github });
        const end = diagnosis(audited, beside);
        if (values.json)
            terminal.printJson({ schema_version: 1, ...end });
        else
            show(end, terminal);
        return end.state === 'works' ? 0 : 1;
    },
});
function workflowsHere() {
    try {
        const names = (0,external_node_fs_.readdirSync)(WORKFLOWS).filter((name) => /\.ya?ml$/.test(name));
        return names.map((name) => ({ file: `${WORKFLOWS}/${name}`, text: (0,external_node_fs_.readFileSync)(`${WORKFLOWS}/${name}`, 'utf8') }));
    }
    catch {
        return [];
    }
}
const INKS = {
    block: 'red',
    unknown: 'yellow',
    warn: 'yellow',
    pass: 'green',
};
function show({ findings, sentence, state }, terminal) {
    const { colour } = terminal;
    const width = Math.max(0, ...findings.map(({ subject }) => (0,printable/* printableLine */.oy)(subject, 60).length));
    for (const { status, subject, message, mend } of findings) {
        const head = (0,paint/* painted */.C)(status.padEnd(7), INKS[status], colour);
        terminal.print(`${head}  ${(0,printable/* printableLine */.oy)(subject, 60).padEnd(width)}  ${(0,printable/* printableLine */.oy)(message, 1000)}`);
        if (mend === undefined || status === 'pass')
            continue;
        for (const line of mend.split('\n'))
            terminal.print(`${' '.repeat(9)}mend: ${(0,printable/* printableLine */.oy)(line, 4000)}`);
    }
    terminal.print('');
    terminal.print((0,paint/* painted */.C)(sentence, state === 'works' ? 'green' : 'red', colour));
}


/***/ }),

/***/ 98793:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ gitHubOf)
/* harmony export */ });
/* harmony import */ var _failback_github__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71669);
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67951);
/* harmony import */ var _init_repository_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18515);



/** With a person's token: a laptop is no run, and nothing that is asked from here needs one. Null: no token, or no repository. */
function gitHubOf(terminal) {
    const { env } = terminal;
    const token = env.GITHUB_TOKEN?.trim() ?? '';
    const repository = (0,_init_repository_of_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._)(null, '.', env);
    if (token === '' || repository === null)
        return null;
    terminal.hide((0,_failback_host__WEBPACK_IMPORTED_MODULE_1__/* .redactor */ .$)([token]));
    const apiUrl = (env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, '');
    const run = { id: 0, attempt: 1, actor: terminal.user, url: '' };
    return (0,_failback_github__WEBPACK_IMPORTED_MODULE_2__/* .connectGitHub */ .U)({ token, apiUrl, owner: repository.owner, repo: repository.name, run });
}


/***/ }),

/***/ 2114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painted)
/* harmony export */ });
const INKS = { bold: 1, red: 31, green: 32, yellow: 33, blue: 34 };
/** Text in a colour, where colours are shown. */
function painted(text, ink, colour) {
    return colour && ink !== null ? `\u001b[${INKS[ink]}m${text}\u001b[0m` : text;
}


/***/ }),

/***/ 5896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ quietContext)
/* harmony export */ });
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10614);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30864);


/** For what only reads: nothing is written to disk, and Ctrl-C simply ends the program. */
async function quietContext(flags, environment, terminal, record = () => undefined) {
    return (0,_failback_operation__WEBPACK_IMPORTED_MODULE_1__/* .systemContext */ .N)(await (0,_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .readCredentials */ .L)(flags, environment, terminal), record, new AbortController().signal);
}


/***/ }),

/***/ 41170:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ note)
/* harmony export */ });
/** Puts an event of the controller into the record. */
function note(context, body) {
    context.record({ host: null, time: new Date(context.now()).toISOString(), ...body });
}


/***/ }),

/***/ 40564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WP: () => (/* binding */ recordedEnd),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59859);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41170);


/**
 * Runs a request to its end and records it. Every end is an outcome: what the user or a host did wrong before anything was
 * changed is `refused`, with all its problems. The last line of the record is `finished`.
 * @param settle what is still to be done when the end is known, and belongs into the record; must not throw
 */
async function recordedEnd(environment, context, request, settle = async () => undefined) {
    const site = { app: environment.app, environment: environment.name };
    const end = await request().catch((error) => refusal(problemsOf(error)));
    for (const problem of end.outcome === 'refused' ? end.problems : []) {
        const { code, where, message, ...mends } = problem;
        (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)(context, { event: 'refused', code, text: `${where}: ${message}`, where, ...mends, site });
    }
    await settle(end);
    (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)(context, { event: 'finished', outcome: end.outcome, reasonCode: end.reasonCode, site });
    return end;
}
function refusal(problems, plan = null) {
    return { outcome: 'refused', reasonCode: problems[0]?.code ?? 'refused', plan, problems };
}
/** What a refusal says of an error that came before anything was changed. A defect is not a refusal: it is thrown on. */
function problemsOf(error) {
    if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
        return error.problems;
    if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi)
        return [problemOf(error)];
    throw error;
}
function problemOf(error) {
    const { code, host, message, mend } = error.failure;
    return { code, where: `host ${host}`, message, ...(mend === undefined ? {} : { mend }) };
}


/***/ }),

/***/ 21614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ readRunbookWhole)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14363);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59859);
/* harmony import */ var _read_runbook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92704);


/**
 * Reads a runbook with everything that is wrong with it: for an audit that is a finding, not the end.
 * @param shown the name under which problems point into the file
 */
function readRunbookWhole(file, shown, whenMissing) {
    try {
        const parsed = (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .parseRunbook */ .w)((0,_read_runbook_js__WEBPACK_IMPORTED_MODULE_1__.runbookText)(file, whenMissing), shown);
        return { file: shown, ...parsed };
    }
    catch (error) {
        if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo)
            return { file: shown, ok: false, problems: error.problems };
        throw error;
    }
}


/***/ }),

/***/ 11163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ durationText),
/* harmony export */   Y: () => (/* binding */ seconds)
/* harmony export */ });
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** A length of time for people: `0.8 s`, `34 s`, `1 min 05 s`, `2 h 03 min`. */
function durationText(milliseconds) {
    const ms = Math.max(0, milliseconds);
    if (ms < 0.5)
        return '0 s';
    if (ms < 10)
        return `${(ms / SECOND).toFixed(3)} s`;
    if (ms < SECOND)
        return `${(ms / SECOND).toFixed(2)} s`;
    if (ms < 9_950)
        return `${(ms / SECOND).toFixed(1)} s`;
    const seconds = Math.round(ms / SECOND);
    if (seconds < 60)
        return `${seconds} s`;
    if (ms < HOUR - SECOND / 2) {
        const rest = seconds % 60;
        return rest === 0 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 60)} min ${pad(rest)} s`;
    }
    const minutes = Math.round(ms / MINUTE);
    const rest = minutes % 60;
    return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${pad(rest)} min`;
}
/** Seconds with three decimals at most, as reports carry them. */
function seconds(milliseconds) {
    return Math.round(milliseconds) / SECOND;
}
function pad(value) {
    return String(value).padStart(2, '0');
}


/***/ }),

/***/ 43557:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   cW: () => (/* binding */ shape),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
const text = (value) => typeof value === 'string';
const flag = (value) => typeof value === 'boolean';
const oneOf = (words) => (value) => typeof value === 'string' && words.includes(value);
const orNull = (accepts) => (value) => value === null || accepts(value);
const listOf = (item) => (value) => Array.isArray(value) && value.every(item);
/** All fields of a type, so that a field which is added to it is not forgotten here. */
const shape = (fields) => (value) => typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(fields).every(([name, accepts]) => Object.hasOwn(value, name) && accepts(value[name]));


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


/***/ })

};
