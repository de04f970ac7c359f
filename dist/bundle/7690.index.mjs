export const id = 7690;
export const ids = [7690];
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


/***/ }),

/***/ 14767:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ escapeMarkdown),
/* harmony export */   Q: () => (/* binding */ markdownTable)
/* harmony export */ });
/** Text as Markdown that shows it literally, whatever it holds: no HTML, no link, no mention, no row or paragraph of its own. */
function escapeMarkdown(text) {
    return text
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_{}[\]()#+\-.!|~:@]/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** A table of literal texts. */
function markdownTable(head, rows) {
    const line = (cells) => `| ${cells.map(escapeMarkdown).join(' | ')} |\n`;
    return `${line(head)}| ${head.map(() => '---').join(' | ')} |\n${rows.map(line).join('')}`;
}


/***/ }),

/***/ 36863:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sy: () => (/* binding */ writeSummary),
/* harmony export */   fS: () => (/* binding */ summarise)
/* harmony export */ });
/* unused harmony export bounded */
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74393);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14767);


/** GitHub refuses a step's summary above 1 MiB whole; some room is left for what GitHub adds. */
const MOST_BYTES = 1_000_000;
/** Writes the head and below it a body that is already Markdown (the report), cut at a line end when it is too long. */
async function writeSummary(head, body, runner) {
    const title = `## ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .F)(head.title)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .F)(head.decision)}\n\n`;
    const facts = head.facts.length === 0 ? '' : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Q)(['', ''], head.facts)}\n`;
    await summarise(`${title}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .F)(head.sentence)}\n\n${facts}${body}`, runner);
}
/** Appends Markdown to the job summary, cut at a line end when it is too long; a warning says so when that cannot be done. */
async function summarise(markdown, runner) {
    await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .C)('The job summary', () => runner.summarise(bounded(markdown, MOST_BYTES)), runner);
}
/** At most so many bytes of UTF-8, whole lines, with a last line that says what was left out. */
function bounded(markdown, bytes) {
    const all = Buffer.from(markdown, 'utf8');
    if (all.length <= bytes)
        return markdown;
    const note = '\n\n*Cut here: the rest is in the report file.*\n';
    const kept = all.subarray(0, bytes - Buffer.byteLength(note));
    const end = kept.lastIndexOf('\n');
    return `${kept.subarray(0, Math.max(0, end)).toString('utf8')}${note}`;
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

/***/ 80130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ githubSurroundings)
/* harmony export */ });
/** What a runner tells its steps, as the documentation of GitHub's default variables has it. */
const VARIABLES = [
    'GITHUB_API_URL',
    'GITHUB_SERVER_URL',
    'GITHUB_REPOSITORY',
    'GITHUB_RUN_ID',
    'GITHUB_RUN_ATTEMPT',
    'GITHUB_ACTOR',
];
/**
 * Reads where we are from the variables of a runner. Not a runner, or no token, is a problem that the caller may live with:
 * `not-a-runner` and `no-github-token`; a variable with nonsense in it is `bad-runner-variable`.
 */
function githubSurroundings(env, token) {
    const missing = VARIABLES.filter((name) => !env[name]);
    if (missing.length > 0)
        return { ok: false, problems: [notARunner(missing)] };
    if (token === null || token.trim() === '')
        return { ok: false, problems: [noToken()] };
    const problems = VARIABLES.filter((name) => !ACCEPTED[name](env[name] ?? '')).map((name) => badVariable(name));
    if (problems.length > 0)
        return { ok: false, problems };
    const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
    const server = (env.GITHUB_SERVER_URL ?? '').replace(/\/+$/, '');
    const id = Number(env.GITHUB_RUN_ID);
    const run = {
        id,
        attempt: Number(env.GITHUB_RUN_ATTEMPT),
        actor: env.GITHUB_ACTOR ?? '',
        url: `${server}/${owner}/${repo}/actions/runs/${id}`,
    };
    const apiUrl = (env.GITHUB_API_URL ?? '').replace(/\/+$/, '');
    return { ok: true, surroundings: { token: token.trim(), apiUrl, owner, repo, run } };
}
const ACCEPTED = {
    GITHUB_API_URL: mayCarryToken,
    GITHUB_SERVER_URL: (value) => URL.canParse(value),
    GITHUB_REPOSITORY: (value) => /^[A-Za-z0-9-]+(_[A-Za-z0-9]+)?\/[A-Za-z0-9._-]+$/.test(value),
    GITHUB_RUN_ID: (value) => /^[1-9][0-9]{0,14}$/.test(value),
    GITHUB_RUN_ATTEMPT: (value) => /^[1-9][0-9]{0,5}$/.test(value),
    GITHUB_ACTOR: (value) => /^[A-Za-z0-9_-]+(\[bot\])?$/.test(value),
};
/** A token travels encrypted, or does not leave the machine. */
function mayCarryToken(text) {
    if (!URL.canParse(text))
        return false;
    const { protocol, hostname, username, password } = new URL(text);
    if (username !== '' || password !== '')
        return false;
    return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname));
}
function notARunner(missing) {
    return {
        code: 'not-a-runner',
        where: 'GitHub',
        message: `This is not a run of GitHub Actions (not set: ${missing.join(', ')}), so GitHub cannot be asked about it.`,
        mend: 'run it as a step of a workflow',
    };
}
function noToken() {
    return {
        code: 'no-github-token',
        where: 'input github-token',
        message: 'No token is given, so GitHub cannot be asked.',
        mend: 'give the input github-token the value of github.token, and the job the permissions that the README lists',
    };
}
function badVariable(name) {
    const what = name === 'GITHUB_API_URL' ? 'is no https address without a login in it' : 'is not what a runner sets';
    return { code: 'bad-runner-variable', where: name, message: `${name} ${what}.`, mend: `do not set ${name} yourself` };
}


/***/ }),

/***/ 90179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SW: () => (/* binding */ ledgerSummary),
/* harmony export */   h5: () => (/* binding */ status),
/* harmony export */   lo: () => (/* binding */ presentOperation)
/* harmony export */ });
/* harmony import */ var _failback_procedure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69301);
/* harmony import */ var _survey_hosts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4609);


/** How many operations of a host are told. */
const OPERATIONS = 5;
/** Reads, and changes nothing. A host that cannot be asked is shown as such. */
function status(environment, context) {
    return (0,_survey_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .surveyed */ .S)(environment, context, async ({ answers, control }) => ({
        schema_version: 1,
        app: environment.app,
        environment: environment.name,
        control: environment.control,
        hosts: answers.map(hostStatus),
        without: control?.without ?? null,
        ledger: control === null ? null : ledgerSummary(control),
    }));
}
function ledgerSummary({ ledger, ledgerUnreadable }) {
    return { releases: (0,_failback_procedure__WEBPACK_IMPORTED_MODULE_1__/* .ledgerStanding */ .I)(ledger), unreadable: ledgerUnreadable };
}
function hostStatus(answer) {
    const host = answer.host.name;
    if (!answer.reached)
        return { host, reached: false, problem: answer.problem };
    const { live, claim, operations } = answer.facts;
    return {
        host,
        reached: true,
        live,
        claim,
        operation: presentOperation(answer.facts),
        operations: operations.slice(0, OPERATIONS),
    };
}
/** Claims count upwards, so the highest is the last word; folders of operations have no order that could be trusted. */
function presentOperation({ claim, operations }) {
    if (claim.token === 0)
        return null;
    return operations.find(({ token }) => token === claim.token) ?? null;
}


/***/ }),

/***/ 62391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eW: () => (/* binding */ controlFirst),
  LC: () => (/* binding */ findOperation),
  EO: () => (/* binding */ findUnconfirmed),
  dJ: () => (/* binding */ findUnfinished),
  F9: () => (/* binding */ found),
  JN: () => (/* binding */ unfinishedPlan)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/host/src/paths.ts
var paths = __webpack_require__(50948);
// EXTERNAL MODULE: ./packages/runbook/src/words/release.ts
var release = __webpack_require__(93859);
// EXTERNAL MODULE: ./packages/runbook/src/words/plan.ts
var plan = __webpack_require__(43791);
// EXTERNAL MODULE: ./packages/runbook/src/words/runbook.ts
var runbook = __webpack_require__(53138);
// EXTERNAL MODULE: ./packages/runbook/src/words/incident.ts
var incident = __webpack_require__(76058);
// EXTERNAL MODULE: ./packages/host/src/accepts.ts
var accepts = __webpack_require__(20245);
;// CONCATENATED MODULE: ./packages/host/src/plan-shape.ts


const word = (value) => typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(value);
/** Absolute, and it leads nowhere else than it reads. */
const path = (value) => typeof value === 'string' && /^\/[^\0\n]*$/.test(value) && !/\/\.\.(\/|$)/.test(value);
const flag = (value) => typeof value === 'boolean';
const seconds = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
const plan_shape_release = (value) => typeof value === 'string' && (0,release/* isReleaseName */.j)(value);
/** Hexadecimal only: git would take what begins with `-` for an option. A release folder may tell a short one. */
const commit = (value) => typeof value === 'string' && /^[0-9a-f]{7,64}$/.test(value);
const oneOf = (values) => (value) => typeof value === 'string' && values.includes(value);
const releaseRef = (0,accepts/* shape */.cW)({ release: plan_shape_release, commit: (0,accepts/* orNull */.Xd)(commit) });
const step = (0,accepts/* shape */.cW)({
    id: (value) => typeof value === 'string' && /^[a-z0-9.-]{1,64}$/.test(value),
    phase: oneOf(plan/* PHASES */.Z),
    title: accepts/* text */.Qq,
    kind: (value) => typeof value === 'string' && /^[a-z0-9-]{1,64}$/.test(value),
    args: (0,accepts/* listOf */.c3)(accepts/* text */.Qq),
    effect: oneOf(['none', 'local', 'shared']),
    timeoutSeconds: seconds,
    idempotent: flag,
    onFailure: oneOf(['stop', 'warn']),
});
const hostPlan = (0,accepts/* shape */.cW)({
    host: word,
    stateDir: path,
    releasePath: path,
    launch: oneOf(['system-unit', 'user-unit', 'setsid']),
    recovery: oneOf(['system-unit', 'crontab', 'none']),
    closes: flag,
    required: (0,accepts/* listOf */.c3)(accepts/* text */.Qq),
    steps: (0,accepts/* listOf */.c3)(step),
});
const commandAlert = (0,accepts/* shape */.cW)({ kind: oneOf(['command']), command: (0,accepts/* listOf */.c3)(accepts/* text */.Qq) });
const webhookAlert = (0,accepts/* shape */.cW)({ kind: oneOf(['webhook']), urlFile: accepts/* text */.Qq });
const plan_shape_plan = (0,accepts/* shape */.cW)({
    schema_version: (value) => value === 1,
    operation: word,
    app: word,
    environment: word,
    procedure: oneOf(runbook/* PROCEDURES */.V),
    incident: (0,accepts/* shape */.cW)({
        severity: (0,accepts/* orNull */.Xd)(oneOf(incident/* SEVERITIES */.o)),
        signals: (0,accepts/* listOf */.c3)(accepts/* text */.Qq),
        reason: accepts/* text */.Qq,
        actor: accepts/* text */.Qq,
        override: (0,accepts/* orNull */.Xd)(accepts/* text */.Qq),
    }),
    // What was served may be called anything; nothing is fetched by it.
    from: (0,accepts/* orNull */.Xd)((0,accepts/* shape */.cW)({ release: accepts/* text */.Qq, commit: (0,accepts/* orNull */.Xd)(accepts/* text */.Qq) })),
    to: releaseRef,
    budgetSeconds: seconds,
    leaseSeconds: seconds,
    control: word,
    without: (0,accepts/* listOf */.c3)(word),
    hosts: (value) => (0,accepts/* listOf */.c3)(hostPlan)(value) && Array.isArray(value) && value.length > 0,
    notices: (0,accepts/* listOf */.c3)(accepts/* text */.Qq),
    alert: (value) => value === null || commandAlert(value) || webhookAlert(value),
});
/** Whether what a host calls a plan is one, whole: what it says reaches shells and git on other hosts. */
function isPlan(value) {
    return plan_shape_plan(value);
}

;// CONCATENATED MODULE: ./packages/host/src/read-plan.ts




const SCRIPT = 'cat "$1/digest" "$1/plan.json"\n';
/**
 * The plan of an unfinished operation, as the host keeps it; checked against its own digest, and against what we expect:
 * whoever wrote the plan could write the digest as well.
 * @throws RemoteError `plan-unreadable`, or `unknown-host` when it holds a host that the runbook no longer has
 */
async function readPlan(connection, folder, operation, expected) {
    const result = await connection.run({ text: SCRIPT, args: [(0,paths/* planFolder */.F)(folder, operation)] });
    const [digest = '', ...rest] = result.stdout.split('\n');
    const text = rest.join('\n');
    const sum = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex')}`;
    const plan = sum === digest.trim() ? parsed(text) : null;
    const unreadable = (what) => new errors/* RemoteError */.Hi({
        code: 'plan-unreadable',
        host: connection.host,
        message: `the plan of operation ${operation} ${what}.`,
        mend: `ls -l ${(0,paths/* planFolder */.F)(folder, operation)}`,
    });
    if (result.code !== 0 || plan === null || plan.operation !== operation) {
        throw unreadable('cannot be read there, or is not what its digest says');
    }
    if (plan.app !== expected.app || plan.environment !== expected.environment) {
        throw unreadable(`is one for ${plan.app} ${plan.environment}, not for ${expected.app} ${expected.environment}`);
    }
    for (const { host, stateDir } of plan.hosts) {
        const ours = expected.stateDirs.get(host);
        if (ours === undefined)
            throw unknownHost(operation, host, expected.environment);
        if (!isSameFolder(stateDir, ours)) {
            throw unreadable(`has another state directory for ${host} (${stateDir}) than the runbook (${ours})`);
        }
    }
    if (!plan.hosts.some(({ host }) => host === plan.control))
        throw unreadable('does not hold its own control host');
    return plan;
}
function unknownHost(operation, host, environment) {
    return new errors/* RemoteError */.Hi({
        code: 'unknown-host',
        host,
        message: `operation ${operation} also holds ${host}, which the runbook no longer has.`,
        mend: `put ${host} back under environments.${environment}.hosts in failback.yml until the operation has ended.`,
    });
}
/** Where the home directory is, only the host knows. */
function isSameFolder(planned, ours) {
    return ours.startsWith('~/') ? planned.endsWith(ours.slice(1)) : planned === ours;
}
function parsed(text) {
    try {
        const value = JSON.parse(text);
        return isPlan(value) ? value : null;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./packages/operation/src/status.ts
var src_status = __webpack_require__(90179);
;// CONCATENATED MODULE: ./packages/operation/src/unfinished.ts


/**
 * What an earlier run left behind. The control host says first; a host that was claimed without it comes next.
 * @param wanted an id that was asked for by name: it counts also when it has ended everywhere, because an id executes once
 */
function findUnfinished(facts, control, wanted) {
    for (const each of controlFirst(facts, control)) {
        if (each.claim.state === 'held')
            return found(each, each.claim.operation);
    }
    return wanted === null ? null : findOperation(facts, control, wanted);
}
/**
 * What proved the target from its hosts alone: nothing runs there any more, and the runner's proof is still missing. A fleet
 * that was split by a partition is found here as well, by the hosts that went forward.
 */
function findUnconfirmed(facts, control) {
    for (const each of controlFirst(facts, control)) {
        const operation = (0,src_status/* presentOperation */.lo)(each);
        if (operation?.state === 'UNCONFIRMED')
            return found(each, operation.operation);
    }
    return null;
}
/** An operation that was asked for by name, however it stands. */
function findOperation(facts, control, operation) {
    const knows = (each) => each.operations.some((one) => one.operation === operation);
    const known = controlFirst(facts, control).find(knows);
    return known === undefined ? null : found(known, operation);
}
function controlFirst(facts, control) {
    return facts.toSorted((a, b) => Number(b.host === control) - Number(a.host === control));
}
function found(facts, operation) {
    return { operation, host: facts.host, stateDir: facts.stateDir.path };
}
/** @param facts of the hosts that could be asked: where their state is, they have told; for the others the runbook says it */
function unfinishedPlan(unfinished, connection, environment, facts) {
    const { app, name, hosts, stateDir } = environment;
    const told = (host) => facts.find((each) => each.host === host)?.stateDir.path;
    return readPlan(connection, (0,paths/* environmentFolder */.Y)(unfinished.stateDir, app, name), unfinished.operation, {
        app,
        environment: name,
        stateDirs: new Map(hosts.map((host) => [host.name, told(host.name) ?? stateDir])),
    });
}


/***/ })

};
