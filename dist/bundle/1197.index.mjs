export const id = 1197;
export const ids = [1197];
export const modules = {

/***/ 11197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runVerification: () => (/* binding */ runVerification)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/action/src/workspace.ts
var workspace = __webpack_require__(61489);
// EXTERNAL MODULE: ./packages/action/src/annotations.ts
var annotations = __webpack_require__(33346);
// EXTERNAL MODULE: ./packages/action/src/printed-text.ts
var printed_text = __webpack_require__(40160);
// EXTERNAL MODULE: ./packages/action/src/markdown.ts
var markdown = __webpack_require__(14767);
// EXTERNAL MODULE: ./packages/action/src/attempt.ts
var attempt = __webpack_require__(74393);
// EXTERNAL MODULE: ./packages/action/src/outputs.ts
var outputs = __webpack_require__(69718);
// EXTERNAL MODULE: ./packages/action/src/summary.ts
var summary = __webpack_require__(36863);
// EXTERNAL MODULE: ./packages/github/src/surroundings.ts
var surroundings = __webpack_require__(80130);
// EXTERNAL MODULE: ./packages/github/src/connect.ts + 13 modules
var connect = __webpack_require__(71669);
// EXTERNAL MODULE: ./packages/github/src/limits.ts
var limits = __webpack_require__(8373);
// EXTERNAL MODULE: ./packages/host/src/redact.ts
var src_redact = __webpack_require__(67951);
// EXTERNAL MODULE: ./packages/operation/src/read-runbook.ts
var read_runbook = __webpack_require__(92704);
// EXTERNAL MODULE: ./packages/operation/src/own-command.ts
var own_command = __webpack_require__(77421);
// EXTERNAL MODULE: ./packages/operation/src/public-knowledge.ts
var public_knowledge = __webpack_require__(27961);
// EXTERNAL MODULE: ./packages/operation/src/record-folder.ts + 2 modules
var record_folder = __webpack_require__(15012);
// EXTERNAL MODULE: ./packages/operation/src/system-context.ts
var system_context = __webpack_require__(10614);
// EXTERNAL MODULE: ./packages/operation/src/verify.ts + 1 modules
var verify = __webpack_require__(77416);
// EXTERNAL MODULE: ./packages/operation/src/without-words.ts
var without_words = __webpack_require__(64093);
// EXTERNAL MODULE: ./packages/record/src/public-record.ts
var public_record = __webpack_require__(21154);
// EXTERNAL MODULE: ./packages/record/src/answer-html.ts
var answer_html = __webpack_require__(72427);
;// CONCATENATED MODULE: ./actions/verify-health/health-html.ts

const TONES = { healthy: 'good', unhealthy: 'bad', inconclusive: 'warn' };
/**
 * The report as one page that needs nothing else.
 * @param rows check, from where, verdict, what was seen
 */
function healthHtml({ title, sentence, facts }, verdict, rows) {
    const cells = rows.map(([check, from, each, seen]) => [check, from, { text: each, tone: TONES[each] }, seen]);
    const content = { kind: 'table', head: ['Check', 'From', 'Verdict', 'What was seen'], rows: cells };
    return (0,answer_html/* answerHtml */.y)({
        title,
        decision: verdict,
        tone: TONES[verdict],
        sentence,
        facts,
        sections: [{ title: 'Checks', content }],
    });
}

// EXTERNAL MODULE: ./packages/record/src/withheld.ts
var src_withheld = __webpack_require__(49512);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
;// CONCATENATED MODULE: ./actions/verify-health/not-healthy.ts


const REASON_CODES = {
    healthy: 'all-checks-passed',
    unhealthy: 'gate-unhealthy',
    inconclusive: 'gate-inconclusive',
};
/**
 * What to annotate of a verdict: the step fails on it, so the first thing that a reader of the run sees says why. GitHub shows
 * few annotations, so what nothing tells apart is told once: in public, the runner's proof of each host has one name.
 * @param withheld null: whoever reads it belongs to the team
 */
function notHealthy(assessments, withheld) {
    const told = assessments.filter(({ verdict }) => verdict !== 'healthy').map((each) => problemOf(each, withheld));
    const texts = told.map(errors/* problemText */.fI);
    return told.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
}
function problemOf({ check, from, verdict, detail }, withheld) {
    const where = from.kind === 'runner' ? 'runner' : `host ${from.host}`;
    const what = { code: REASON_CODES[verdict], where };
    if (withheld === null)
        return { ...what, message: `${check} is ${verdict}: ${detail.replace(/\.$/, '')}.` };
    return { ...what, message: `${check} is ${verdict}. ${(0,src_withheld/* withheldSentence */.T8)(withheld)}`, mend: (0,src_withheld/* shownBy */.Le)(withheld.command) };
}
function seenElsewhere({ because, command }) {
    return `withheld, ${because}; ${(0,src_withheld/* shownBy */.Le)(command)}`;
}

;// CONCATENATED MODULE: ./actions/verify-health/run-verification.ts









const SENTENCES = {
    healthy: 'Every check passed, from the runner and from every host.',
    unhealthy: 'At least one check failed.',
    inconclusive: 'Nothing failed, but not everything could be measured: that is not healthy.',
};
const LEDGER = {
    'marked-good': 'marked good',
    quarantined: 'unchanged: the release is quarantined',
    unchanged: 'unchanged',
};
/** Runs one verification for GitHub Actions: outputs, summary and report. */
async function runVerification(inputs, runner, env) {
    const environment = (0,read_runbook.readEnvironment)((0,workspace/* configPath */.eQ)(inputs.config, env), inputs.environment, workspace/* WITHOUT_RUNBOOK */.kB);
    const redact = (0,src_redact/* redactor */.$)([inputs.sshPrivateKey, inputs.sshPassphrase, inputs.githubToken]);
    const audience = (0,workspace/* audienceOf */.Ox)(env);
    const command = own_command/* ownCommand */.w.verify(environment.name, inputs.expectRelease);
    const known = (0,public_knowledge/* publicKnowledge */.w)(environment, command);
    const withheld = audience === 'team' ? null : { because: known.because, command };
    const readers = audience === 'team' ? { kind: audience } : { kind: audience, known };
    const folder = (0,record_folder/* openRecordFolder */.s)((0,workspace/* recordDirectory */.pX)(env, 'verify-health'), redact, '', readers);
    const credentials = {
        privateKey: inputs.sshPrivateKey,
        passphrase: inputs.sshPassphrase,
        knownHosts: inputs.sshKnownHosts,
    };
    runner.print(`Looking at ${environment.name}: ${environment.url}`);
    const found = (0,surroundings/* githubSurroundings */.R)(env, inputs.githubToken);
    const github = found.ok ? (0,connect/* connectGitHub */.U)(found.surroundings, { limits: limits/* HURRIED */.M }) : null;
    if (!found.ok && inputs.githubToken !== null)
        (0,annotations/* annotateProblems */.$)(found.problems, runner, 'warning');
    const record = (line) => {
        folder.append(line);
        const shown = folder.shown(line);
        if (shown?.host === null && shown.event === 'notice')
            (0,printed_text/* printText */.n)(redact(shown.text), runner);
    };
    const context = (0,system_context/* systemContext */.N)(credentials, record, new AbortController().signal);
    const seen = await (0,verify/* verify */.M)(environment, {
        expectRelease: inputs.expectRelease,
        watch: inputs.watch,
        actor: (0,workspace/* actorOf */.dn)(env),
        mode: inputs.dryRun ? 'dry-run' : 'execute',
    }, { ...context, github, audience }).catch((error) => {
        throw audience === 'team' ? error : (0,without_words/* withoutWords */.a)(error, known);
    });
    const end = audience === 'team' ? seen : withoutDetails(seen, known.checks);
    const assessments = end.assessments.map((each) => ({ ...each, detail: redact(each.detail) }));
    const rows = assessments.map(({ check, from, verdict, detail }) => [check, placeOf(from), verdict, detail]);
    for (const row of rows)
        (0,printed_text/* printText */.n)(row.join(' | '), runner);
    const table = (0,markdown/* markdownTable */.Q)(['check', 'from', 'verdict', 'what was seen'], rows);
    if (end.deployment?.state === 'failed') {
        const { reason, mend } = end.deployment;
        const text = `GitHub has no Deployment of it: ${reason}${mend === null ? '' : ` Mend: ${mend}.`} The verdict and the ledger stand.`;
        (0,annotations/* annotate */.f)('warning', 'failback: not-noted', text, null, runner);
    }
    const head = {
        title: `Health of ${environment.name}`,
        decision: end.verdict,
        sentence: SENTENCES[end.verdict],
        facts: [
            ['Served release', end.served ?? 'not told'],
            ['Ledger', LEDGER[end.ledger]],
            ...(withheld === null ? [] : [['Details', seenElsewhere(withheld)]]),
            ...(end.deployment === null ? [] : [['Deployment on GitHub', deploymentText(end.deployment)]]),
        ],
    };
    (0,annotations/* annotateProblems */.$)(notHealthy(assessments, withheld), runner);
    const result = { schema_version: 1, ...end, assessments };
    let report = null;
    const writeReport = () => {
        const path = (0,external_node_path_.join)(folder.reports, 'report.md');
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder.reports, 'report.json'), `${JSON.stringify(result, null, 2)}\n`);
        (0,external_node_fs_.writeFileSync)(path, `# ${head.title}: ${end.verdict}\n\n${head.sentence}\n\n${table}`);
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder.reports, 'report.html'), healthHtml(head, end.verdict, rows));
        report = path;
    };
    await (0,attempt/* attempt */.C)('The report', writeReport, runner);
    (0,outputs/* writeOutputs */.Kn)('verify-health', {
        decision: end.verdict,
        'reason-code': REASON_CODES[end.verdict],
        result,
        report,
        'operation-id': null,
        'served-release': end.served,
    }, runner);
    await (0,summary/* writeSummary */.Sy)(head, table, runner);
}
/** What anybody may see of it: verdicts, and the names that the runbook gives to checks. */
function withoutDetails(end, checks) {
    const { deployment } = end;
    return {
        ...end,
        assessments: end.assessments.map((each) => ({
            ...each,
            check: (0,public_record/* publicCheck */.SY)(each.check, checks) ?? 'a check',
            detail: public_record/* NOT_PUBLISHED */.nu,
        })),
        deployment: deployment?.state === 'failed' ? { ...deployment, reason: `${public_record/* NOT_PUBLISHED */.nu}.`, mend: null } : deployment,
    };
}
function placeOf(from) {
    switch (from.kind) {
        case 'runner':
            return 'runner';
        case 'host':
            return from.host;
    }
}
function deploymentText(noted) {
    return noted.state === 'noted' ? String(noted.deployment) : 'none';
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
    return (text
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        // Four spaces in front would make it code, in which nothing is escaped.
        .trimStart()
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_{}[\]()#+\-.!|~:@]/g, (character) => `&#${character.charCodeAt(0)};`)
        // Even so an address would become a link, and a name a mention. The space has no width.
        .replaceAll('&#64;', '&#64;&#8203;'));
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

/***/ 16362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/** GitHub may have done what it was asked, and its answer did not arrive. */
const UNANSWERED = ['unreachable', 'slow', 'half-answer'];
class GitHubError extends Error {
    trouble;
    /** Whether what was asked may have been done all the same. */
    effect;
    /** The permission of `GITHUB_TOKEN` or the setting that mends it, when that is what is missing. */
    mend;
    constructor(trouble, message, mend, effect = UNANSWERED.includes(trouble) ? 'unknown' : 'none') {
        super(message);
        this.name = 'GitHubError';
        this.trouble = trouble;
        this.mend = mend;
        this.effect = effect;
    }
}


/***/ }),

/***/ 25657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ noteRollback),
/* harmony export */   Ng: () => (/* binding */ noteQuarantine),
/* harmony export */   Pf: () => (/* binding */ noteVerified),
/* harmony export */   o3: () => (/* binding */ noteFailedRollback)
/* harmony export */ });
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16362);

/** The release was proved healthy and served by every host. Never throws. */
function noteVerified(github, note) {
    return write(github, 'verified-health', 'success', `${note.release} was proved healthy and served`, note);
}
/** A rollback ended with this release served. Never throws. */
function noteRollback(github, note) {
    return write(github, 'rollback', 'success', `rolled back to ${note.release}`, note);
}
/** A rollback to this release has ended, and not with it served. Never throws. */
function noteFailedRollback(github, note) {
    return write(github, 'rollback', 'failure', `the rollback to ${note.release} did not end with it served`, note);
}
/** The release must not be gone back to, nor deployed again before the re-attempt gate is met. Never throws. */
function noteQuarantine(github, note) {
    return write(github, 'quarantine', 'failure', `${note.release} is quarantined`, note);
}
async function write(github, kind, status, description, { environment, release, commit, operation, recordHead, reason }) {
    const payload = { schema_version: 1, kind, release, commit, operation, recordHead, reason };
    try {
        const ref = commit ?? release;
        const deployment = await github.createDeployment({ environment, ref, payload, status, description });
        return { state: 'noted', deployment };
    }
    catch (error) {
        if (error instanceof _github_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y)
            return { state: 'failed', reason: error.message, mend: error.mend };
        return { state: 'failed', reason: error instanceof Error ? error.message : String(error), mend: null };
    }
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

/***/ 42371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ markLedger)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59859);
/* harmony import */ var _answer_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33123);
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45088);
/* harmony import */ var _stdin_script_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14076);




/**
 * Appends an entry to a host's ledger, once: the same entry again is `exists`.
 * @param folder `environmentFolder(…)` of that host
 */
async function markLedger(connection, folder, entry) {
    const script = { text: (0,_stdin_script_js__WEBPACK_IMPORTED_MODULE_0__/* .stdinScript */ .W)('ledger.sh', 'ledger_main "$@"'), args: [folder, (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(entry)] };
    const answer = (0,_answer_line_js__WEBPACK_IMPORTED_MODULE_2__/* .answerLine */ .NO)(connection.host, 'ledger', await connection.run(script), ['ok', 'exists', 'refused']);
    switch (answer.word) {
        case 'ok':
            return 'added';
        case 'exists':
            return 'exists';
        default: {
            const { code, detail } = (0,_answer_line_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalIn */ .c3)(answer);
            throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .RemoteError */ .Hi({
                code,
                host: connection.host,
                message: `the ledger could not be written: ${detail}.`,
                mend: `ls -ld ${folder}`,
            });
        }
    }
}


/***/ }),

/***/ 59339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ confirmTarget)
/* harmony export */ });
/* unused harmony export lacksRunnersProof */
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93572);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59859);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41170);
/* harmony import */ var _plan_effects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84162);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90179);
/* harmony import */ var _unfinished_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62391);






/**
 * Brings the runner's proof to an operation whose controller died before it had one: every host of it goes from
 * UNCONFIRMED to ON_TARGET. For a request that has found the environment healthy and has nothing else to do; what becomes
 * of it is told, and changes nothing of that request's own end. The hosts' journals keep the rest.
 */
async function confirmTarget(run, facts) {
    const { environment, context, lines } = run;
    const found = (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_0__/* .findUnconfirmed */ .EO)(facts, environment.control);
    if (found === null)
        return;
    const say = (text) => (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .note */ .N)(context, { event: 'notice', text });
    const mend = `failback resume --environment ${environment.name}`;
    try {
        const plan = await (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_0__/* .unfinishedPlan */ .JN)(found, await lines.of(found.host), environment, facts);
        if (!lacksRunnersProof(facts, plan))
            return;
        say(`Operation ${plan.operation} has its proof of ${plan.to.release} from the hosts alone; the runner's is brought now.`);
        const unrecorded = { ...run, context: { ...context, record: () => undefined } };
        const { outcome, reasonCode } = await (0,_plan_effects_js__WEBPACK_IMPORTED_MODULE_2__/* .carriedOut */ .vk)(unrecorded, plan, (effects) => (0,_failback_host__WEBPACK_IMPORTED_MODULE_3__/* .adoptPlan */ .s)(plan, 'finish', effects));
        say(outcome === 'rolled-back'
            ? `Operation ${plan.operation} is confirmed: every host of it is ON_TARGET.`
            : `Operation ${plan.operation} stays unconfirmed (${reasonCode}). To confirm it: ${mend}`);
    }
    catch (error) {
        if (!(error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo || error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_4__/* .RemoteError */ .Hi))
            throw error;
        say(`Operation ${found.operation} stays unconfirmed: ${error.message} To confirm it: ${mend}`);
    }
}
/**
 * Whether every host of the plan has ended on its target with this operation as its last word, nobody holds any of them,
 * and all still serve that target: what was deployed since then has made the proof history.
 */
function lacksRunnersProof(facts, plan) {
    return plan.hosts.every(({ host }) => {
        const each = facts.find((one) => one.host === host);
        if (each === undefined || each.claim.state === 'held')
            return false;
        const last = (0,_status_js__WEBPACK_IMPORTED_MODULE_5__/* .presentOperation */ .lo)(each);
        const onTarget = last?.state === 'UNCONFIRMED' || last?.state === 'ON_TARGET';
        return last?.operation === plan.operation && onTarget && serves(each, plan.to);
    });
}
function serves({ live }, { release, commit }) {
    if (live.state !== 'present' || live.release !== release)
        return false;
    return commit === null || live.commit === null || live.commit === commit;
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

/***/ 52448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ withoutProblems),
/* harmony export */   x: () => (/* binding */ openFleet)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59859);
/* harmony import */ var _log_in_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25271);


/**
 * Connects to every host at once.
 * @param leaveOut `majority`: unreachable hosts are left out by themselves when three or more are declared and most answer,
 *   the control host among them (design: automatic only for the emergency procedure)
 * @throws UserError with one problem for each host that should be there and is not
 */
async function openFleet(environment, without, leaveOut, context) {
    const wrong = withoutProblems(environment, without);
    if (wrong.length > 0)
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(wrong);
    const wanted = environment.hosts.filter((host) => !without.includes(host.name));
    const results = await Promise.all(wanted.map((host) => attempt(host, context)));
    const connections = new Map(results.flatMap((result) => (result.ok ? [[result.host, result.connection]] : [])));
    const failures = results.flatMap((result) => (result.ok ? [] : [result]));
    const left = mayLeaveOut(environment, connections, failures, leaveOut) ? failures.map((failure) => failure.host) : [];
    const close = () => {
        for (const connection of connections.values())
            connection.close();
    };
    if (failures.length > left.length) {
        close();
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(failures.map((failure) => problemOf(failure.error, environment, wanted.length)));
    }
    for (const failure of failures)
        notice(context, `Host ${failure.host} is left out: ${failure.error.message}`);
    return {
        connections,
        without: [...without, ...left],
        connection(host) {
            const connection = connections.get(host);
            if (connection === undefined)
                throw new Error(`no connection to ${host}`);
            return connection;
        },
        close,
    };
}
async function attempt(host, context) {
    try {
        return { ok: true, host: host.name, connection: await (0,_log_in_js__WEBPACK_IMPORTED_MODULE_1__/* .logIn */ .E)(host, context) };
    }
    catch (error) {
        if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi)
            return { ok: false, host: host.name, error };
        throw error;
    }
}
/** Only a host that cannot be reached is dead; one that refuses us, or shows another key, is a matter for a person. */
function mayLeaveOut(environment, connections, failures, leaveOut) {
    if (leaveOut === 'never' || environment.hosts.length < 3)
        return false;
    if (!connections.has(environment.control) || connections.size * 2 <= environment.hosts.length)
        return false;
    return failures.every((failure) => failure.error.failure.code === 'unreachable');
}
function problemOf(error, environment, wanted) {
    const { code, host, message, mend } = error.failure;
    const canBeLeftOut = code === 'unreachable' && wanted > 1 && host !== environment.control;
    const without = canBeLeftOut ? ` When the host is dead for good: failback rollback --without ${host}` : '';
    return {
        code,
        where: `host ${host}`,
        message,
        ...(mend === undefined && without === '' ? {} : { mend: `${mend ?? ''}${without}`.trim() }),
    };
}
/** What is wrong with the hosts that are to be left out; known before any host is asked. */
function withoutProblems(environment, without) {
    const names = environment.hosts.map((host) => host.name);
    const unknown = without.filter((name) => !names.includes(name));
    const problems = unknown.map((name) => ({
        code: 'unknown-host',
        where: '--without',
        message: `${JSON.stringify(name)} is no host of ${environment.name}.`,
        accepted: names.filter((host) => host !== environment.control).join(', ') || 'none',
    }));
    if (without.includes(environment.control)) {
        problems.push({
            code: 'control-left-out',
            where: '--without',
            message: `${environment.control} is the control host: claims and ledger live there, and nothing can be done without it.`,
            mend: 'bring it back, or name another host in "control:" when it is lost for good.',
        });
    }
    return problems;
}
function notice(context, text) {
    context.record({ host: null, time: new Date(context.now()).toISOString(), event: 'notice', text });
}


/***/ }),

/***/ 77421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ ownCommand)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76945);

/** What asks on a machine of the team, with a key of its own, what a door has asked; it changes no release and no ledger. */
const ownCommand = {
    /** @param release what was expected: another one is no fault where none is expected */
    verify: (environment, release) => `failback verify --environment ${environment}${release === null ? '' : ` --expect-release ${release}`} --dry-run`,
    /** @param release the one that is about to be deployed, when it was told */
    preflight: (environment, mode, release) => `failback preflight --environment ${environment}${mode === 'pre-deploy' ? '' : ` --mode ${mode}`}${release === null ? '' : ` --release ${release}`}`,
    backup: (environment, mode) => `failback backup --environment ${environment}${mode === 'dry-run' ? ' --dry-run' : ''}`,
    /** @param operation null, or a word of a host that is no id: the latest one */
    audit: (environment, operation) => `failback audit --environment ${environment}${operation !== null && (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .isOperationId */ .j)(operation) ? ` --operation ${operation}` : ''}`,
};


/***/ }),

/***/ 27961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ withheldBecause),
/* harmony export */   w: () => (/* binding */ publicKnowledge)
/* harmony export */ });
const READ_BY_ANYBODY = 'since anybody may read this run';
/** Why the words of hosts are not told by a door that has the input `publish`; null: it is not given. */
function withheldBecause(publish) {
    return publish === null
        ? `${READ_BY_ANYBODY} ("publish: full" would show them to everybody)`
        : `as "publish: ${publish}" asks`;
}
/**
 * What anybody may read in the repository anyway.
 * @param ownCommand what asks the same from a machine of the team; null: whatever the reason of a refusal names
 */
function publicKnowledge({ name, hosts, health }, ownCommand, because = READ_BY_ANYBODY) {
    return {
        environment: name,
        hosts: hosts.map((host) => host.name),
        checks: health.gate.map((check) => check.name),
        because,
        ownCommand,
    };
}


/***/ }),

/***/ 15012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ openRecordFolder)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/record/src/public-record.ts
var public_record = __webpack_require__(21154);
// EXTERNAL MODULE: ./packages/record/src/parse-record.ts + 1 modules
var parse_record = __webpack_require__(27333);
// EXTERNAL MODULE: ./packages/record/src/build-timeline.ts + 4 modules
var build_timeline = __webpack_require__(88921);
// EXTERNAL MODULE: ./packages/record/src/chain.ts
var chain = __webpack_require__(18946);
// EXTERNAL MODULE: ./packages/record/src/report-markdown.ts + 1 modules
var report_markdown = __webpack_require__(70020);
// EXTERNAL MODULE: ./packages/record/src/duration.ts
var duration = __webpack_require__(11163);
// EXTERNAL MODULE: ./packages/record/src/next-steps.ts + 1 modules
var next_steps = __webpack_require__(93998);
// EXTERNAL MODULE: ./packages/record/src/reason-text.ts
var reason_text = __webpack_require__(69111);
;// CONCATENATED MODULE: ./packages/record/src/report-json.ts



function reportJson(timeline) {
    const { plan, recovered, decision } = timeline;
    return {
        schema_version: 1,
        outcome: timeline.outcome,
        reason_code: timeline.reasonCode,
        reason_sentence: timeline.reasonCode === null ? null : (0,reason_text/* reasonText */.u)(timeline.reasonCode).sentence,
        procedure: plan?.procedure ?? null,
        app: timeline.site?.app ?? null,
        environment: timeline.site?.environment ?? null,
        from_release: plan?.from?.release ?? null,
        to_release: plan?.to.release ?? null,
        operation_id: timeline.operation,
        plan_digest: timeline.digest,
        started_at: timeline.startedAt,
        actor: plan?.incident.actor ?? null,
        reason: plan?.incident.reason ?? null,
        recovery_seconds: recovered === null ? null : (0,duration/* seconds */.Y)(recovered.at),
        recovery_proof: recovered?.proof ?? null,
        budget_seconds: timeline.budgetSeconds,
        outage: timeline.outage,
        decision: decision?.decision ?? null,
        decided_by: decision?.by ?? null,
        decision_reason: decision?.reason ?? null,
        fleet: timeline.fleet,
        phases: timeline.phases.map(({ phase, begin, end, status }) => ({
            name: phase,
            seconds: begin === null ? 0 : (0,duration/* seconds */.Y)((end ?? timeline.length) - begin),
            status,
        })),
        hosts: timeline.hosts.map((host) => ({
            name: host.host,
            state: host.state,
            served_release: host.served,
            closed_seconds: host.closed === null || host.closed.end === null ? null : (0,duration/* seconds */.Y)(host.closed.end - host.closed.begin),
            decision: host.decision?.decision ?? null,
            steps: host.steps.map((step) => {
                const last = step.runs.at(-1);
                return {
                    id: step.id,
                    phase: step.phase,
                    status: step.status,
                    seconds: last === undefined || last.ms === null ? null : (0,duration/* seconds */.Y)(last.ms),
                    exit_code: last?.rc ?? null,
                    runs: step.runs.length,
                    undo: step.undo,
                };
            }),
        })),
        refusals: timeline.refusals,
        failures: timeline.hosts.flatMap(({ outputs }) => outputs),
        next_steps: (0,next_steps/* nextSteps */.Z)(timeline),
        notices: timeline.notices,
    };
}

// EXTERNAL MODULE: ./packages/record/src/report-html.ts + 7 modules
var report_html = __webpack_require__(60122);
;// CONCATENATED MODULE: ./packages/operation/src/redacted-line.ts
/**
 * A line of the record with its secrets masked, in what people and machines wrote in their own words. Names, states, codes
 * and numbers stay as they are: a passphrase that is an ordinary word must not take the record apart. What a host's
 * journal may carry is such words only.
 */
function redactedLine(line, redact) {
    if (line.host !== null)
        return line;
    switch (line.event) {
        case 'operation':
            return { ...line, plan: redactedPlan(line.plan, redact) };
        case 'connection-lost':
            return { ...line, reason: redact(line.reason) };
        case 'assessed': {
            const assessments = line.assessments.map((each) => ({ ...each, detail: redact(each.detail) }));
            return { ...line, assessments };
        }
        case 'notice':
        case 'step-output':
            return { ...line, text: redact(line.text) };
        case 'refused': {
            const { text, where, accepted, mend } = line;
            return {
                ...line,
                text: redact(text),
                ...(where === undefined ? {} : { where: redact(where) }),
                ...(accepted === undefined ? {} : { accepted: redact(accepted) }),
                ...(mend === undefined ? {} : { mend: redact(mend) }),
            };
        }
        case 'connected':
        case 'claimed':
        case 'went':
        case 'decided':
        case 'cancelled':
        case 'outage':
        case 'finished':
            return line;
    }
}
function redactedPlan(plan, redact) {
    const { incident, hosts, notices, alert } = plan;
    return {
        ...plan,
        incident: {
            ...incident,
            signals: incident.signals.map(redact),
            reason: redact(incident.reason),
            actor: redact(incident.actor),
            override: incident.override === null ? null : redact(incident.override),
        },
        hosts: hosts.map((host) => ({
            ...host,
            steps: host.steps.map((step) => ({ ...step, title: redact(step.title), args: step.args.map(redact) })),
        })),
        notices: notices.map(redact),
        alert: alert?.kind === 'command' ? { ...alert, command: alert.command.map(redact) } : alert,
    };
}

;// CONCATENATED MODULE: ./packages/operation/src/record-folder.ts




/**
 * @param redact masks secrets in the free text of each line, before the line is written anywhere
 * @param text an earlier journal that this one continues
 * @throws Error when the folder cannot be made or written now, before anything has begun
 */
function openRecordFolder(directory, redact, text = '', readers = { kind: 'team' }) {
    (0,external_node_fs_.mkdirSync)(directory, { recursive: true });
    const published = readers.kind === 'anybody' ? (0,external_node_path_.join)(directory, 'published') : directory;
    (0,external_node_fs_.mkdirSync)(published, { recursive: true });
    const shownAnew = () => (readers.kind === 'team' ? (0,public_record/* wholeRecord */.HZ)() : (0,public_record/* publicRecord */.LV)(readers.known));
    const journal = (0,external_node_path_.join)(directory, 'journal.jsonl');
    // A last line that is torn (its writer was killed) would spoil the next one as well.
    let written = text.slice(0, text.lastIndexOf('\n') + 1);
    const held = heldLines();
    for (const line of (0,parse_record/* parseRecord */.H)(written))
        held.isNew(line);
    (0,external_node_fs_.writeFileSync)(journal, written);
    let told = false;
    /** The disk of the runner is no reason to leave a host half way. */
    const attempt = (write) => {
        try {
            write();
        }
        catch (error) {
            if (told)
                return;
            told = true;
            const reason = error instanceof Error ? error.message : String(error);
            const text = `The record cannot be written: ${reason}. What is done goes on; what cannot be written is kept in memory.`;
            written += rowOf({ host: null, time: new Date().toISOString(), event: 'notice', text });
        }
    };
    /** A write that failed may have torn a line or left one out: from then on the file is made anew, beside the one there is. */
    const rewrite = () => {
        (0,external_node_fs_.writeFileSync)(`${journal}.new`, written);
        (0,external_node_fs_.renameSync)(`${journal}.new`, journal);
    };
    const reports = () => {
        const shown = shownAnew();
        const timeline = (0,build_timeline/* buildTimeline */.w)((0,parse_record/* parseRecord */.H)(written).flatMap((line) => shown(line) ?? []));
        const path = readers.kind === 'nobody' ? null : (0,external_node_path_.join)(published, 'report.md');
        const head = (0,chain/* recordHead */.os)(written);
        const markdown = `${(0,report_markdown/* reportMarkdown */.uL)(timeline)}\nHead of the record's chain: \`${head}\`\n`;
        return { timeline, markdown, json: { ...reportJson(timeline), record_head: head }, path };
    };
    return {
        directory,
        reports: published,
        readers,
        shown: shownAnew(),
        append(line) {
            // Whoever continues a record reads the hosts' journals from their start.
            if (!held.isNew(line))
                return;
            const row = rowOf(redactedLine(line, redact));
            written += row;
            attempt(() => (told ? rewrite() : (0,external_node_fs_.appendFileSync)(journal, row)));
        },
        text: () => written,
        writeReports() {
            const { timeline, markdown, json, path } = reports();
            attempt(() => {
                if (path === null)
                    return;
                (0,external_node_fs_.writeFileSync)(path, markdown);
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(published, 'report.html'), (0,report_html/* reportHtml */.Ew)(timeline));
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(published, 'report.json'), `${JSON.stringify(json, null, 2)}\n`);
            });
            // Once more, since it may have just been said that they could not be written.
            return reports();
        },
    };
}
function rowOf(line) {
    return `${JSON.stringify(line)}\n`;
}
/** Remembers which lines of hosts are there: boot and number identify a line, until another operation counts anew. */
function heldLines() {
    const held = new Set();
    let operation = null;
    return {
        isNew(line) {
            if (line.host === null) {
                if (line.event === 'operation' && line.plan.operation !== operation)
                    held.clear();
                if (line.event === 'operation')
                    operation = line.plan.operation;
                return true;
            }
            const key = `${line.host} ${line.boot} ${line.seq}`;
            if (held.has(key))
                return false;
            held.add(key);
            return true;
        },
    };
}


/***/ }),

/***/ 77416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./packages/github/src/note-deployment.ts
var note_deployment = __webpack_require__(25657);
// EXTERNAL MODULE: ./packages/host/src/host-lines.ts
var host_lines = __webpack_require__(93178);
// EXTERNAL MODULE: ./packages/host/src/paths.ts
var paths = __webpack_require__(50948);
// EXTERNAL MODULE: ./packages/host/src/ledger.ts
var ledger = __webpack_require__(42371);
// EXTERNAL MODULE: ./packages/procedure/src/shell.generated.ts
var shell_generated = __webpack_require__(63148);
;// CONCATENATED MODULE: ./packages/procedure/src/release-manifest.ts

/**
 * Shell text for one `run` on a host: notes what a release folder consists of, now that it is proved good. A later rollback
 * to it compares (`release-folder.sh`). Answers `ok <files>` or `refused <code> <detail>`.
 */
function releaseManifest(place) {
    const script = shell_generated/* shellScripts */.h['proof/release-manifest.sh'] ?? '';
    const { environmentFolder, releasePath, releases, release } = place;
    return { text: `${script}manifest_main "$@"\n`, args: [environmentFolder, releasePath, releases, release] };
}

// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
// EXTERNAL MODULE: ./packages/operation/src/confirm-target.ts
var confirm_target = __webpack_require__(59339);
// EXTERNAL MODULE: ./packages/operation/src/context.ts
var src_context = __webpack_require__(41170);
// EXTERNAL MODULE: ./packages/operation/src/fleet-facts.ts
var fleet_facts = __webpack_require__(92371);
// EXTERNAL MODULE: ./packages/operation/src/host-named.ts
var host_named = __webpack_require__(66607);
// EXTERNAL MODULE: ./packages/operation/src/look.ts + 9 modules
var look = __webpack_require__(54393);
// EXTERNAL MODULE: ./packages/operation/src/open-fleet.ts
var open_fleet = __webpack_require__(52448);
;// CONCATENATED MODULE: ./packages/operation/src/verify.ts










/**
 * Is the environment healthy, unhealthy, or can we not tell? A healthy verdict about an expected release marks it good on
 * the control host: this is where the evidence for later rollbacks comes from. It is also the runner's proof for an
 * operation that had none.
 * @throws UserError when a host cannot be reached or refuses us
 */
async function verify(environment, request, context) {
    const fleet = await (0,open_fleet/* openFleet */.x)(environment, [], 'never', context);
    const lines = (0,host_lines/* hostLines */.g)(fleet.connections, (name) => context.connect((0,host_named/* hostNamed */.u)(environment, name)));
    try {
        const { expectRelease, watch } = request;
        const facts = expectRelease === null ? [] : await (0,fleet_facts/* fleetFacts */.Q)(environment, fleet, expectRelease);
        const control = facts.find(({ host }) => host === environment.control);
        const expected = expectRelease === null ? null : referenceTo(expectRelease, control);
        const seen = await (0,look/* look */.O)(environment, { expectRelease: expected, watch }, lines.of, context);
        (0,src_context/* note */.N)(context, { event: 'assessed', purpose: 'gate', assessments: seen.assessments, verdict: seen.verdict });
        const marks = seen.verdict === 'healthy' && request.mode === 'execute';
        if (!marks || expected === null || control === undefined)
            return { ...seen, ledger: 'unchanged', deployment: null };
        const ledger = await markGood(environment, expected, control, request.actor, lines.of, context);
        if (ledger === 'quarantined')
            return { ...seen, ledger, deployment: null };
        const [deployment] = await Promise.all([
            noteDeployment(environment, expected, context),
            noteManifests(environment, expected, facts, lines.of, context),
        ]);
        await (0,confirm_target/* confirmTarget */.G)({ environment, context, lines }, facts);
        return { ...seen, ledger, deployment };
    }
    finally {
        lines.close();
    }
}
/** A second witness, for when the ledger is gone. The verdict does not depend on it. */
async function noteDeployment(environment, expected, { github }) {
    if (github === null)
        return null;
    const reason = 'verify-health: healthy and served by every host';
    return (0,note_deployment/* noteVerified */.Pf)(github, {
        environment: environment.name,
        ...expected,
        operation: null,
        recordHead: null,
        reason,
    });
}
/** The commit is what is checked out under that name now, so that a tag that moves later is not what was proved. */
function referenceTo(release, control) {
    const live = control?.live;
    if (live?.state === 'present' && live.release === release)
        return { release, commit: live.commit };
    return { release, commit: control?.available.find((each) => each.release === release)?.commit ?? null };
}
/** What the release folders consist of while they are proved good, so that a half-made one is known when it is needed. */
async function noteManifests(environment, { release }, facts, line, context) {
    if (environment.release.strategy !== 'symlink')
        return;
    const holding = facts.filter(({ available }) => available.some((each) => each.release === release));
    await Promise.all(holding.map(async ({ host, stateDir, releasePath }) => {
        const place = {
            environmentFolder: (0,paths/* environmentFolder */.Y)(stateDir.path, environment.app, environment.name),
            releasePath: releasePath.path,
            releases: environment.release.releases,
            release,
        };
        const { stdout } = await (await line(host)).run(releaseManifest(place));
        if (stdout.startsWith('ok '))
            return;
        (0,src_context/* note */.N)(context, { event: 'notice', text: `${host}: no manifest of ${release}: ${(0,printable/* printableLine */.oy)(stdout.trim())}` });
    }));
}
/** A quarantine is lifted by a person, who gives a reason; not by a release that looks healthy once more. */
async function markGood(environment, { release, commit }, control, actor, line, context) {
    if (control.ledger.findLast((entry) => entry.release === release)?.mark === 'bad') {
        const lift = `failback ledger mark ${release} good --environment ${environment.name} --reason "..."`;
        (0,src_context/* note */.N)(context, { event: 'notice', text: `${release} stays quarantined. To lift it: ${lift}` });
        return 'quarantined';
    }
    const entry = {
        schema_version: 1,
        release,
        commit,
        mark: 'good',
        at: new Date(context.now()).toISOString(),
        operation: null,
        by: actor,
        reason: 'verify-health: healthy and served by every host',
    };
    const folder = (0,paths/* environmentFolder */.Y)(control.stateDir.path, environment.app, environment.name);
    await (0,ledger/* markLedger */.H)(await line(control.host), folder, entry);
    (0,src_context/* note */.N)(context, { event: 'notice', text: `${release} is marked good in the ledger of ${control.host}.` });
    return 'marked-good';
}


/***/ }),

/***/ 64093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ problemsWithoutWords),
/* harmony export */   a: () => (/* binding */ withoutWords)
/* harmony export */ });
/* harmony import */ var _failback_record__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49512);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59859);
/* harmony import */ var _end_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40564);



/** An error as anybody may see it: what it is, which host it is about and where the team reads more; nothing that a host said. */
function withoutWords(error, known) {
    if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return new _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problemsWithoutWords(error.problems, known));
    if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi)
        return new _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo([(0,_failback_record__WEBPACK_IMPORTED_MODULE_1__/* .withheld */ .uN)((0,_end_js__WEBPACK_IMPORTED_MODULE_2__/* .problemOf */ .Zw)(error), known)]);
    // A program of a host may have ended in such lines too, and they stand in the message.
    const stack = error instanceof Error ? (error.stack ?? '').replace(error.message, '') : '';
    const places = stack.split('\n').filter((line) => /^ {4}at /.test(line));
    const plain = new Error('Its message is not published, since it may hold what a host said.');
    plain.stack = [plain.message, ...places].join('\n');
    return plain;
}
/** The same for problems that a run ends with; what nothing tells apart any more is told once. */
function problemsWithoutWords(problems, known) {
    const told = problems.map((problem) => ((0,_failback_record__WEBPACK_IMPORTED_MODULE_1__/* .isOpen */ .nT)(problem) ? problem : (0,_failback_record__WEBPACK_IMPORTED_MODULE_1__/* .withheld */ .uN)(problem, known)));
    const keys = told.map(({ code, where }) => `${code} ${where}`);
    return told.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}


/***/ }),

/***/ 72427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ answerHtml)
/* harmony export */ });
/* harmony import */ var _html_page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27459);
/* harmony import */ var _html_tables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21390);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32563);
/* harmony import */ var _report_html_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60122);




/** Characters that stand in one line of a card or a narrow column. */
const SHORT = 18;
/** One file that needs nothing else and runs nothing. Every text may be anybody's. */
function answerHtml({ title, decision, tone, sentence, facts, sections }) {
    const head = (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('header', { class: tone }, (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('div', { class: 'over' }, (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('span', { class: `badge ${tone}` }, decision), (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('span', {}, title)), (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('h1', {}, sentence));
    const short = facts.filter(([, value]) => value.length <= SHORT);
    const long = facts.filter(([, value]) => value.length > SHORT);
    return (0,_html_page_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlPage */ .X)(`failback: ${title}, ${decision}`, head, short.length === 0 ? null : (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('dl', { class: 'cards' }, short.map(card)), (0,_report_html_js__WEBPACK_IMPORTED_MODULE_2__/* .section */ .uW)('Facts', long.length === 0 ? null : (0,_html_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .sheet */ .yi)((0,_html_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['What', 'Value'], long.map(rowOf)))), sections.map(({ title: name, content }) => (0,_report_html_js__WEBPACK_IMPORTED_MODULE_2__/* .section */ .uW)(name, contentOf(content))));
}
function card([name, value]) {
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('div', { class: 'card' }, (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('dt', {}, name), (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('dd', {}, value));
}
function contentOf(content) {
    switch (content.kind) {
        case 'table':
            return content.rows.length === 0 ? null : (0,_html_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .sheet */ .yi)((0,_html_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(content.head, content.rows.map(rowOf)));
        case 'list':
            return content.items.length === 0 ? null : list(content.items);
    }
}
function rowOf(cells) {
    return cells.map((each, at) => {
        if (typeof each !== 'string')
            return (0,_html_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .cell */ .Hn)((0,_html_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .pill */ .Io)(each.text, each.tone));
        return at === 0 ? (0,_html_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .rowHead */ .VU)(each) : (0,_html_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .cell */ .Hn)(each, each.length > SHORT ? 'wide' : null);
    });
}
function list(items) {
    const lines = items.map(({ text, mend }) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('li', {}, text, mend === null ? null : (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('pre', {}, mend)));
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('div', { class: 'sheet' }, (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('ul', { class: 'plain' }, lines));
}


/***/ }),

/***/ 39963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ declaredCode)
/* harmony export */ });
/* harmony import */ var _reason_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87769);

/** A reason is a word that this program has; whoever writes to a record may put others there. */
function declaredCode(code) {
    return Object.hasOwn(_reason_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .REASONS */ .e, code) || ENGINE_WORDS.includes(code) ? code : 'not-published';
}
/** What hosts and controller give as the reason of a state or a decision where no reason code says it. */
const ENGINE_WORDS = [
    'adopted',
    'all-ready',
    'cancelled',
    'claim-refused',
    'claimed',
    'confirmed',
    'control-lost',
    'prepared',
    'proved',
    'quiesced',
    'retry',
];


/***/ }),

/***/ 49512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Le: () => (/* binding */ shownBy),
/* harmony export */   T8: () => (/* binding */ withheldSentence),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   uN: () => (/* binding */ withheld)
/* harmony export */ });
/* harmony import */ var _declared_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39963);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50099);
/* harmony import */ var _reason_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69111);



/** Problems whose every word is ours, the runbook's or the workflow's. */
const OPEN = [
    'no-operation',
    'operation-unknown',
    'bad-operation-id',
    'procedure-not-carried-out',
    'target-name',
    'target-not-proved',
    'approval-not-declared',
    'approval-environment-missing',
    'approval-without-reviewers',
    'approval-bypassable',
    'approval-stale',
    'plan-digest-alone',
    'not-a-runner',
    'no-github-token',
    'bad-runner-variable',
];
/** Nothing of such a problem is to be withheld. A host chooses what it says is in the way of it, and by which code. */
function isOpen({ code, where }) {
    return OPEN.includes(code) && where !== undefined && !where.startsWith('host ');
}
/**
 * A problem of which only its kind and its place are told: what it is, which host of the runbook it is about, that there is
 * more, and the command that shows it.
 */
function withheld(problem, known) {
    const code = (0,_declared_code_js__WEBPACK_IMPORTED_MODULE_0__/* .declaredCode */ .K)(problem.code);
    return {
        code,
        where: publicPlace(problem.where ?? '', known),
        message: `${(0,_reason_text_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonText */ .u)(code).sentence} ${withheldSentence(known)}`,
        mend: shownBy(showing(code, known)),
    };
}
function withheldSentence({ because }) {
    return `Details are withheld, ${because}.`;
}
/** The mend of what is withheld. */
function shownBy(command) {
    return `see the details on your own machine: ${command}`;
}
/** A host by the name that the runbook gives it; inputs by theirs. Other places may be named by hosts. */
function publicPlace(where, { hosts, environment }) {
    const host = hosts.find((name) => where === `host ${name}` || where.startsWith(`host ${name},`));
    if (host !== undefined)
        return `host ${host}`;
    return PLACES.includes(where) ? where : `environment ${environment}`;
}
const PLACES = [
    'input target',
    'input plan-digest',
    'input operation-id',
    'input without',
    'ledger',
    'hosts',
    'maintenance',
    'release.strategy',
    'migrations.on-rollback',
    'failback.yml',
    'GitHub',
];
/** The command that looks and changes nothing; with the key that was refused, and for a key that was not known. */
function showing(code, { ownCommand, environment }) {
    const { next } = (0,_reason_text_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonText */ .u)(code);
    const command = OF_A_LOGIN.includes(next) ? next : (ownCommand ?? LOOKING[next] ?? next);
    return command.replaceAll('<environment>', environment);
}
const OF_A_LOGIN = [_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.hostKeys, _reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.ownKey];
/** What shows the state that a next step would change. */
const LOOKING = {
    [_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.mark]: _reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.plan,
    [_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.rollback]: _reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.plan,
    [_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.rollbackTo]: _reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.plan,
    [_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.resume]: _reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.status,
};


/***/ })

};
