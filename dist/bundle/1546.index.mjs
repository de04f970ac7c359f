export const id = 1546;
export const ids = [1546];
export const modules = {

/***/ 72569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H1: () => (/* binding */ brokenOff),
/* harmony export */   MF: () => (/* binding */ noReport),
/* harmony export */   Yz: () => (/* binding */ outputsOf)
/* harmony export */ });
/** What the outputs say when there was nothing to record. */
function noReport({ reasonCode, text }) {
    return {
        decision: 'refused',
        'reason-code': reasonCode,
        result: { schema_version: 1, outcome: 'refused', reason_code: reasonCode, text },
        report: null,
        'operation-id': null,
        procedure: null,
        'from-release': null,
        'to-release': null,
        'recovery-seconds': null,
        'plan-digest': null,
    };
}
/** What they say when the run broke off after an operation was begun: its hosts end by themselves, somebody has to look. */
function brokenOff(reports, { reasonCode, text }) {
    const known = outputsOf(reports);
    if (reports.json.outcome !== null)
        return known;
    return { ...known, 'reason-code': reasonCode, result: { ...known.result, reason_code: reasonCode, text } };
}
/** The outputs from the record. Without a `finished` line they are provisional: nothing has been settled yet. */
function outputsOf({ json, path }) {
    return {
        decision: json.outcome ?? 'needs-human',
        'reason-code': json.reason_code ?? 'watching-ended',
        result: { ...json },
        report: path,
        'operation-id': json.operation_id,
        procedure: json.procedure,
        'from-release': json.from_release,
        'to-release': json.to_release,
        'recovery-seconds': json.recovery_seconds === null ? null : Math.round(json.recovery_seconds),
        'plan-digest': json.plan_digest,
    };
}


/***/ }),

/***/ 1653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  watchToTheEnd: () => (/* binding */ watchToTheEnd)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/action/src/workspace.ts
var workspace = __webpack_require__(61489);
// EXTERNAL MODULE: ./packages/action/src/outputs.ts
var outputs = __webpack_require__(69718);
// EXTERNAL MODULE: ./packages/action/src/summary.ts
var summary = __webpack_require__(36863);
// EXTERNAL MODULE: ./packages/operation/src/read-runbook.ts
var read_runbook = __webpack_require__(92704);
// EXTERNAL MODULE: ./packages/operation/src/record-folder.ts + 2 modules
var record_folder = __webpack_require__(15012);
// EXTERNAL MODULE: ./packages/host/src/host-lines.ts
var host_lines = __webpack_require__(93178);
// EXTERNAL MODULE: ./packages/host/src/controller/follower.ts + 3 modules
var controller_follower = __webpack_require__(61583);
// EXTERNAL MODULE: ./packages/host/src/controller/state.ts
var state = __webpack_require__(15364);
// EXTERNAL MODULE: ./packages/host/src/paths.ts
var paths = __webpack_require__(50948);
;// CONCATENATED MODULE: ./packages/host/src/watch-plan.ts



/** A host that cannot be reached is asked again this often. */
const AGAIN_MS = 2_000;
/**
 * Follows an operation and touches nothing: no lease, no word. For a controller that was cancelled, whose hosts end by
 * themselves.
 * @returns the last state of each host that said one; `UNCONFIRMED` counts as an end here, nobody is left to confirm it
 */
async function watchPlan(plan, effects) {
    const states = new Map();
    const followers = [];
    let done = () => undefined;
    const ended = new Promise((resolve) => {
        done = resolve;
    });
    const stopClock = effects.clock.after(effects.forMs, () => done());
    const stops = [stopClock];
    const give = (input, follower) => {
        if (input.kind === 'events' || input.kind === 'attached') {
            for (const event of input.events)
                if (event.event === 'state')
                    states.set(input.host, event.state);
            if (plan.hosts.every(({ host }) => (0,state/* isEnd */.uV)(states.get(host) ?? null)))
                done();
        }
        else if (input.kind === 'link-lost') {
            stops.push(effects.clock.after(AGAIN_MS, () => void follower.attach(NO_TOKEN)));
        }
    };
    for (const { host, stateDir } of plan.hosts) {
        const folder = (0,paths/* planFolder */.F)((0,paths/* environmentFolder */.Y)(stateDir, plan.app, plan.environment), plan.operation);
        const follower = new controller_follower/* Follower */.f({
            host,
            planFolder: folder,
            ...effects,
            give: (input) => give(input, follower),
        });
        followers.push(follower);
        void follower.attach(NO_TOKEN);
    }
    await ended;
    for (const stop of stops)
        stop();
    for (const follower of followers)
        follower.detach();
    return states;
}
/** Claims count from 1: a follower with this token may read, and nothing that it sent would be obeyed. */
const NO_TOKEN = 0;

// EXTERNAL MODULE: ./packages/host/src/clock.ts
var clock = __webpack_require__(92022);
// EXTERNAL MODULE: ./packages/operation/src/beside/beside-rollback.ts + 10 modules
var beside_rollback = __webpack_require__(72738);
// EXTERNAL MODULE: ./packages/operation/src/context.ts
var src_context = __webpack_require__(41170);
// EXTERNAL MODULE: ./packages/operation/src/host-named.ts
var host_named = __webpack_require__(66607);
;// CONCATENATED MODULE: ./packages/operation/src/follow.ts




/**
 * Follows an operation whose controller is gone, without a word to it, until every host has ended or the time is up.
 * Nobody proves anything from here, so a host that is on the target stays `UNCONFIRMED`.
 * @param earlier what the record holds already
 */
async function follow(environment, plan, forMs, earlier, given) {
    const request = { mode: 'execute', incident: plan.incident };
    const { beside, context } = (0,beside_rollback/* besideRollback */.$)(environment, request, earlier, given);
    beside.begin(plan, 'main');
    const lines = (0,host_lines/* hostLines */.g)(new Map(), (name) => context.connect((0,host_named/* hostNamed */.u)(environment, name)));
    try {
        const states = await watchPlan(plan, { lines, clock: clock/* systemClock */.m, record: context.record, forMs });
        const end = endOf(plan.hosts.map(({ host }) => states.get(host) ?? null));
        await beside.settle({ ...end, plan, problems: [] });
        (0,src_context/* note */.N)(context, { event: 'finished', ...end });
        return end;
    }
    finally {
        lines.close();
    }
}
function endOf(states) {
    const all = (state) => states.every((each) => each === state);
    if (all('ON_TARGET'))
        return { outcome: 'rolled-back', reasonCode: 'on-target' };
    if (all('AS_FOUND'))
        return { outcome: 'undone', reasonCode: 'cancelled' };
    if (states.some((state) => state === 'NEEDS_HUMAN'))
        return { outcome: 'needs-human', reasonCode: 'host-needs-human' };
    if (states.some((state) => state === 'AS_FOUND') && states.some((state) => state === 'UNCONFIRMED')) {
        return { outcome: 'needs-human', reasonCode: 'split' };
    }
    const settled = states.every((state) => state === 'UNCONFIRMED' || state === 'ON_TARGET');
    return { outcome: 'needs-human', reasonCode: settled ? 'unconfirmed' : 'watching-ended' };
}

// EXTERNAL MODULE: ./packages/operation/src/without-words.ts
var without_words = __webpack_require__(64093);
// EXTERNAL MODULE: ./packages/operation/src/publish-record.ts
var publish_record = __webpack_require__(14454);
// EXTERNAL MODULE: ./packages/record/src/parse-record.ts + 1 modules
var parse_record = __webpack_require__(27333);
// EXTERNAL MODULE: ./packages/record/src/build-timeline.ts + 4 modules
var build_timeline = __webpack_require__(88921);
// EXTERNAL MODULE: ./packages/record/src/headline.ts
var headline = __webpack_require__(10987);
// EXTERNAL MODULE: ./actions/emergency-rollback/live-log.ts + 1 modules
var live_log = __webpack_require__(23000);
// EXTERNAL MODULE: ./actions/emergency-rollback/outputs.ts
var emergency_rollback_outputs = __webpack_require__(72569);
// EXTERNAL MODULE: ./actions/emergency-rollback/people.ts + 2 modules
var people = __webpack_require__(95949);
// EXTERNAL MODULE: ./actions/emergency-rollback/readers.ts
var emergency_rollback_readers = __webpack_require__(75259);
// EXTERNAL MODULE: ./actions/emergency-rollback/rollback-context.ts
var rollback_context = __webpack_require__(85893);
// EXTERNAL MODULE: ./actions/emergency-rollback/tell-published.ts
var tell_published = __webpack_require__(3635);
;// CONCATENATED MODULE: ./actions/emergency-rollback/watch-to-the-end.ts











/** GitHub ends everything five minutes after a cancel; half a minute is left for the report. */
const LATEST_AFTER_CANCEL_MS = 270_000;
/**
 * After a run that did not come to its end (cancelled, or killed): watches what the hosts do by themselves and completes the
 * record. It decides nothing; a host on the target stays unconfirmed until somebody resumes the operation.
 */
async function watchToTheEnd(inputs, state, { runner, env }) {
    const text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(state.record, 'journal.jsonl'), 'utf8');
    const earlier = (0,parse_record/* parseRecord */.H)(text);
    const { plan } = (0,build_timeline/* buildTimeline */.w)(earlier);
    if (plan === null) {
        runner.print('The run ended before anything was begun. Nothing was changed.');
        return;
    }
    const environment = (0,read_runbook.readEnvironment)((0,workspace/* configPath */.eQ)(inputs.config, env), inputs.environment, workspace/* WITHOUT_RUNBOOK */.kB);
    const redact = (0,people/* redactorOf */.y)(inputs, environment, env, runner);
    const readers = (0,emergency_rollback_readers/* readersOfKind */.K)(state.readers, environment);
    const folder = (0,record_folder/* openRecordFolder */.s)(state.record, redact, text, readers);
    const live = (0,live_log/* liveLog */.N)(folder, runner);
    const cancelled = new AbortController().signal;
    const context = (0,rollback_context/* rollbackContext */.M)(inputs, environment, env, { record: live.take, redact, cancelled, readers });
    const since = state.cancelledAt === 0 ? Date.now() : state.cancelledAt;
    const left = Math.max(1_000, since + LATEST_AFTER_CANCEL_MS - Date.now());
    const end = await follow(environment, plan, left, earlier, context)
        .catch((error) => {
        throw readers.kind === 'team' ? error : (0,without_words/* withoutWords */.a)(error, readers.known);
    })
        .finally(live.stop);
    const reports = folder.writeReports();
    (0,outputs/* writeOutputs */.Kn)('emergency-rollback', (0,emergency_rollback_outputs/* outputsOf */.Yz)(reports), runner);
    const published = await (0,publish_record/* publishRecord */.l)(environment, { ...end, plan, problems: [] }, folder.text(), context);
    runner.print((0,headline/* headline */.P)(reports.timeline).sentence);
    const told = (0,tell_published/* tellPublished */.E)(published, readers, redact, runner);
    if (readers.kind !== 'nobody')
        await (0,summary/* summarise */.fS)(`${reports.markdown}${told}`, runner);
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

/***/ 41025:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ runLife),
/* harmony export */   i: () => (/* binding */ frozenBy)
/* harmony export */ });
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16362);
/* harmony import */ var _github_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47136);
/* harmony import */ var _read_lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93857);



/** Who has frozen the deploys, and whether they are still at work. A gate lets pass on `free` alone. */
async function frozenBy(github, branch) {
    try {
        const lock = await (0,_read_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .readLock */ .m)(github, branch, 'look');
        if (lock.state === 'none')
            return { state: 'free' };
        if (lock.state === 'not-ours')
            return { state: 'unreadable', problem: noMark(branch) };
        const { sha: _sha, ...mark } = lock.mark;
        return { state: 'held', mark, run: await runLife(github, mark) };
    }
    catch (error) {
        return { state: 'unreadable', problem: (0,_github_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .githubProblem */ .X)(error, `branch ${branch}`) };
    }
}
function noMark(branch) {
    return {
        code: 'freeze-without-mark',
        where: `branch ${branch}`,
        message: 'The branch means that deploys are frozen, and it carries no mark that says by whom.',
        mend: `git push origin --delete ${branch}, when nobody needs it`,
    };
}
/**
 * A run that is gone, or that was started again since, has ended; one that cannot be read may be at work. GitHub says "not
 * found" as well of what it does not show: it is believed where the run that asks is shown.
 */
async function runLife(github, mark) {
    try {
        const run = await github.workflowRun(mark.runId);
        if (run === null)
            return (await github.workflowRun(github.run.id)) === null ? 'unknown' : 'ended';
        if (run.status === 'completed' || run.attempt > mark.runAttempt)
            return 'ended';
        return 'active';
    }
    catch (error) {
        if (error instanceof _github_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y)
            return 'unknown';
        throw error;
    }
}


/***/ }),

/***/ 47136:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ githubProblem)
/* harmony export */ });
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16362);

/** The reason code for each way in which GitHub does not do what it was asked. */
const CODES = {
    unreachable: 'github-unreachable',
    slow: 'github-slow',
    'rate-limited': 'github-rate-limited',
    forbidden: 'github-forbidden',
    'not-found': 'github-not-found',
    'half-answer': 'github-half-answer',
    refused: 'github-refused',
};
/**
 * What a failed question means for whoever reads it. Anything else than a `GitHubError` is thrown on: it is a defect.
 * @param where as in `Problem.where`, e.g. `environment rollback-standard`
 */
function githubProblem(error, where) {
    if (!(error instanceof _github_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y))
        throw error;
    const mend = error.mend === null ? {} : { mend: error.mend };
    return { code: CODES[error.trouble], where, message: error.message, ...mend };
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

/***/ 93857:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readLock)
/* harmony export */ });
/** The three things that can stand where the lock branch would be. @throws GitHubError */
async function readLock(github, branch, purpose) {
    const found = await github.readMark(branch, purpose);
    if (found === null)
        return { state: 'none' };
    return found === 'unreadable' ? { state: 'not-ours' } : { state: 'marked', mark: found };
}


/***/ }),

/***/ 92022:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    now: () => performance.timeOrigin + performance.now(),
    every(milliseconds, action) {
        const timer = setInterval(action, milliseconds);
        return () => clearInterval(timer);
    },
    after(milliseconds, action) {
        const timer = setTimeout(action, milliseconds);
        return () => clearTimeout(timer);
    },
};


/***/ }),

/***/ 61583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ Follower)
});

// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
;// CONCATENATED MODULE: ./packages/host/src/attach-answer.ts
const WORD = '[A-Za-z0-9._:-]+';
const HELLO = new RegExp(`^hello boot=(${WORD}) up=(\\d{1,15}) at=(\\d{1,12}) size=(\\d{1,15}) supervisor=(alive|dead)$`);
const DECIDED = new RegExp(`^decided (commit|abort) (\\d{1,9}) (${WORD}) (${WORD})$`);
const COUNTED = /^(leased|fenced) (\d{1,15})$/;
/** Reads one answer; null for anything else, such as a shell's complaint. */
function parseAttachAnswer(line) {
    const hello = HELLO.exec(line);
    if (hello !== null) {
        const [, boot = '', up, at, size, supervisor] = hello;
        const alive = supervisor === 'alive' ? 'alive' : 'dead';
        return { kind: 'hello', boot, up: Number(up), at: Number(at), size: Number(size), supervisor: alive };
    }
    const decided = DECIDED.exec(line);
    if (decided !== null) {
        const [, decision, token, reason = '', by = ''] = decided;
        return { kind: 'decided', decision: decision === 'commit' ? 'commit' : 'abort', token: Number(token), reason, by };
    }
    const counted = COUNTED.exec(line);
    if (counted !== null) {
        const count = Number(counted[2]);
        return counted[1] === 'leased' ? { kind: 'leased', tick: count } : { kind: 'fenced', token: count };
    }
    const failed = /^failed (lease|go|confirm|decide)$/.exec(line);
    if (failed !== null)
        return { kind: 'failed', request: failed[1] ?? '' };
    return line === 'went' || line === 'confirmed' || line === 'bad-request' ? { kind: line } : null;
}

;// CONCATENATED MODULE: ./packages/host/src/host-clock.ts
/**
 * When an event happened by the controller's clock, in milliseconds since 1970. Uptime does not jump, so within one boot
 * the distance is exact up to the hello's way here; across boots the host's own clock gives it.
 */
function controllerTime(stamp, reading) {
    const ago = stamp.boot === reading.boot ? reading.up - stamp.up : (reading.at - stamp.at) * 1000;
    return reading.controller - ago;
}

// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
// EXTERNAL MODULE: ./packages/host/src/host-event.ts
var host_event = __webpack_require__(98289);
;// CONCATENATED MODULE: ./packages/host/src/journal-reader.ts


/** Longest line an engine writes is some 300 bytes; more without a line end is not a journal. */
const LINE_BYTES = 8 * 1024;
/** A rollback writes some hundred lines; a host that tells so many is broken or means us harm. */
const MOST_EVENTS = 20_000;
/** One strange line is news, a thousand are noise. */
const MOST_NOTICES = 20;
const JOURNAL_START = {
    offset: 0,
    rest: Buffer.alloc(0),
    taken: new Map(),
    count: 0,
    last: 0,
    resumed: false,
    notices: 0,
};
/** Takes the next bytes of the journal. A torn last line stays in `rest` until its end comes, or is dropped at the next attachment. */
function readJournal(place, chunk) {
    const bytes = Buffer.concat([place.rest, chunk]);
    if (place.count > MOST_EVENTS)
        return passedOver(place, bytes);
    const taken = new Map(place.taken);
    const events = [];
    const notices = [];
    let { last, offset, resumed, count } = place;
    let astray = false;
    let start = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
        const line = bytes.toString('utf8', start, end);
        offset += end + 1 - start;
        start = end + 1;
        const event = (0,host_event/* parseHostEvent */.u)(line);
        if (event === null) {
            notices.push(`a journal line that is no event of this engine was passed over: ${(0,printable/* printableLine */.oy)(line, 120)}`);
            astray ||= resumed;
            resumed = false;
            continue;
        }
        astray ||= resumed && event.seq !== last + 1;
        resumed = false;
        last = event.seq;
        if (event.seq <= (taken.get(event.boot) ?? 0))
            continue;
        count += 1;
        if (count > MOST_EVENTS) {
            const end = passedOver({ ...place, offset, taken, count }, bytes.subarray(start)).place;
            const full = `its journal has more than ${MOST_EVENTS} lines, far more than a rollback writes: the rest was passed over`;
            return { place: end, events, notices: [full], astray };
        }
        taken.set(event.boot, event.seq);
        events.push(event);
    }
    let rest = Buffer.from(bytes.subarray(start));
    if (rest.length > LINE_BYTES) {
        notices.push(`${rest.length} bytes of the journal without a line end were passed over`);
        offset += rest.length;
        rest = Buffer.alloc(0);
    }
    const told = notices.slice(0, Math.max(0, MOST_NOTICES - place.notices));
    return {
        place: { offset, rest, taken, count, last, resumed, notices: place.notices + notices.length },
        events,
        notices: told,
        astray,
    };
}
/** Nothing is read of these bytes; their count says how far the journal has come. */
function passedOver(place, bytes) {
    const end = { ...place, offset: place.offset + bytes.length, rest: Buffer.alloc(0), resumed: false };
    return { place: end, events: [], notices: [], astray: false };
}
/** Where to go on after a new attachment at `place.offset`, whose hello told the file's size. */
function resumedAt(place, size) {
    return { place: { ...place, rest: Buffer.alloc(0), resumed: place.offset > 0 }, astray: size < place.offset };
}
/** The place from which everything is read again; what was taken already is not taken twice. */
function fromTheStart(place) {
    return { ...place, offset: 0, last: 0, rest: Buffer.alloc(0), resumed: false };
}

;// CONCATENATED MODULE: ./packages/host/src/controller/follower.ts




/** Hello and the journal so far must be here by then: many times what a slow network needs. */
const ATTACH_MS = 15_000;
/** One attachment at a time to one host: its journal becomes events, its answers become inputs. */
class Follower {
    #parts;
    #place = JOURNAL_START;
    /** Counts attachments; what a former one still says is not heard. */
    #generation = 0;
    #attachment = null;
    #token = 0;
    #reading = null;
    /** Until all that the hello spoke of has been read, events are kept back: the past is not to be acted on. */
    #catchingUp = null;
    /** Bytes that came before the hello: the two come by different streams. */
    #early = [];
    #fingerprint = null;
    constructor(parts) {
        this.#parts = parts;
    }
    get token() {
        return this.#token;
    }
    send(request) {
        this.#attachment?.send(request);
    }
    /** Attaches anew with a token; what was attached before is let go. */
    async attach(token) {
        const { host, lines, clock, planFolder } = this.#parts;
        this.detach();
        this.#token = token;
        const generation = this.#generation;
        const mine = () => generation === this.#generation;
        const giveUp = clock.after(ATTACH_MS, () => {
            if (mine() && (this.#attachment === null || this.#reading === null || this.#catchingUp !== null)) {
                lines.drop(host);
                this.#lost('it did not answer in time');
            }
        });
        try {
            const connection = await lines.of(host);
            if (!mine())
                return;
            this.#tellConnected(connection.fingerprint);
            const attachment = await connection.attach(planFolder, this.#place.offset, token, {
                bytes: (chunk) => mine() && this.#bytes(chunk),
                answer: (line) => mine() && this.#answer(line),
                ended: (code) => {
                    giveUp();
                    if (mine())
                        this.#lost(code === null ? 'the connection was lost' : `attach.sh ended with status ${code}`);
                },
            });
            if (mine())
                this.#attachment = attachment;
            else
                attachment.detach();
        }
        catch (error) {
            giveUp();
            if (mine())
                this.#lost(error instanceof errors/* RemoteError */.Hi ? error.failure.message : String(error));
        }
    }
    detach() {
        this.#generation += 1;
        this.#attachment?.detach();
        this.#attachment = null;
        this.#reading = null;
        this.#catchingUp = null;
        this.#early = [];
    }
    #answer(line) {
        const answer = parseAttachAnswer(line);
        if (answer === null)
            return;
        if (answer.kind !== 'hello') {
            this.#parts.give({ kind: 'answer', host: this.#parts.host, answer });
            return;
        }
        this.#reading = { boot: answer.boot, up: answer.up, at: answer.at, controller: this.#parts.clock.now() };
        const { place, astray } = resumedAt(this.#place, answer.size);
        if (astray) {
            this.#readFromTheStart();
            return;
        }
        this.#place = place;
        this.#catchingUp = { hello: answer, events: [] };
        this.#caughtUp();
    }
    #bytes(chunk) {
        if (this.#reading === null) {
            this.#early.push(chunk);
            return;
        }
        const read = readJournal(this.#place, chunk);
        if (read.astray) {
            this.#readFromTheStart();
            return;
        }
        this.#place = read.place;
        for (const text of read.notices)
            this.#note({ event: 'notice', text: `${this.#parts.host}: ${text}` });
        for (const event of read.events)
            this.#recordEvent(event);
        if (this.#catchingUp !== null) {
            this.#catchingUp.events.push(...read.events);
            this.#caughtUp();
        }
        else if (read.events.length > 0) {
            this.#parts.give({ kind: 'events', host: this.#parts.host, events: read.events });
        }
    }
    #caughtUp() {
        const early = this.#early.splice(0);
        for (const chunk of early)
            this.#bytes(chunk);
        const catching = this.#catchingUp;
        if (catching === null || this.#place.offset + this.#place.rest.length < catching.hello.size)
            return;
        this.#catchingUp = null;
        const { supervisor } = catching.hello;
        this.#parts.give({ kind: 'attached', host: this.#parts.host, supervisor, events: catching.events });
    }
    #readFromTheStart() {
        this.#place = fromTheStart(this.#place);
        void this.attach(this.#token);
    }
    /** Lets go of a connection that is no use any more, and tells of it once. */
    giveUp(reason) {
        this.detach();
        if (this.#fingerprint === null)
            return;
        this.#note({ event: 'connection-lost', target: this.#parts.host, reason });
        this.#fingerprint = null;
    }
    #lost(reason) {
        this.giveUp(reason);
        this.#parts.give({ kind: 'link-lost', host: this.#parts.host });
    }
    #tellConnected(fingerprint) {
        // The first connection was there before us; whoever made it has told of it.
        if (this.#fingerprint === null && this.#generation > 1) {
            this.#note({ event: 'connected', target: this.#parts.host, fingerprint });
        }
        this.#fingerprint = fingerprint;
    }
    #recordEvent(event) {
        const { clock, host, record } = this.#parts;
        const at = this.#reading === null ? clock.now() : controllerTime(event, this.#reading);
        record({ host, time: new Date(at).toISOString(), ...event });
    }
    #note(body) {
        const { clock, record } = this.#parts;
        record({ host: null, time: new Date(clock.now()).toISOString(), ...body });
    }
}


/***/ }),

/***/ 15364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ isLost),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   R8: () => (/* binding */ presentState),
/* harmony export */   Sr: () => (/* binding */ RECONNECT),
/* harmony export */   f2: () => (/* binding */ MOST_REVIVALS),
/* harmony export */   i_: () => (/* binding */ isReady),
/* harmony export */   mt: () => (/* binding */ isForward),
/* harmony export */   uV: () => (/* binding */ isEnd),
/* harmony export */   ue: () => (/* binding */ initialState)
/* harmony export */ });
/** 0.2 s, 0.4 s … 5 s between attempts to reach a host again: several fit into the shortest sensible lease. */
const RECONNECT = { firstMs: 200, longestMs: 5_000 };
/** A supervisor that dies three times has a reason that a fourth start does not mend. */
const MOST_REVIVALS = 3;
/** `order`: none for a new operation; `commit` or `aborting`, as the hosts' decisions say, when one is adopted. */
function initialState(plan, timing, order = { kind: 'none' }) {
    const hosts = plan.hosts.map((host) => ({
        name: host.host,
        closes: host.closes,
        claim: 'waiting',
        token: 0,
        startedToken: 0,
        link: { status: 'connecting', pauseMs: 0 },
        heardAt: timing.startedAt,
        lookedAt: timing.startedAt,
        state: null,
        stateReason: '',
        decision: null,
        supervisor: 'alive',
        revivals: 0,
        lostAt: null,
        over: false,
        // Must differ from what another controller may have left in the lease file.
        lease: { next: Math.trunc(timing.startedAt), sent: [], ackedAt: null },
        asked: { go: false, decide: false, confirm: false },
        confirmAt: null,
    }));
    return { timing, hosts, order, claiming: true, went: false, wish: null, proof: 'not-asked', finished: false };
}
/** Where the host stands by our own claim; null while its journal tells only of an earlier attempt. */
function presentState(host) {
    return host.startedToken >= host.token ? host.state : null;
}
/** What the word `commit` leads to. */
function isForward(state) {
    return state === 'COMMITTED' || state === 'UNCONFIRMED' || state === 'ON_TARGET';
}
/** Nothing more happens on a host in this state unless somebody asks for it. */
function isEnd(state) {
    return state === 'AS_FOUND' || state === 'ON_TARGET' || state === 'UNCONFIRMED' || state === 'NEEDS_HUMAN';
}
/** Has done everything that comes before the decision. A host that closes nothing does the rest after it. */
function isReady(host) {
    return presentState(host) === (host.closes ? 'CLOSED' : 'PREPARED');
}
/** Nothing will happen there any more by what we do, and it is not an end: there is no supervisor. */
function isLost(host) {
    return (host.over || host.lostAt !== null) && host.link.status === 'up' && !isEnd(presentState(host));
}
/** Claimed, and not taken over by another controller. */
function isOurs(host) {
    return host.claim === 'held';
}


/***/ }),

/***/ 98289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ parseHostEvent)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43557);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27457);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43791);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(533);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84190);

// What a journal may carry in a field: a whole number, or text that no shell, log or page can misread.
const whole = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
/** An exit status or signal; negative ones are not expected and harmless. */
const number = (value) => typeof value === 'number' && Number.isSafeInteger(value);
const word = (value) => typeof value === 'string' && /^[A-Za-z0-9._:-]{0,200}$/.test(value);
const STAMP = { boot: word, seq: whole, up: whole, at: whole };
/** Each event's fields. An event of a newer engine that is not here is reported, never guessed at. */
const FIELDS = {
    start: { mode: (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['first', 'adopt', 'recover']), token: whole, pid: whole },
    state: { state: (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(_failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .HOST_STATES */ .U), reason: word },
    begin: { step: word, phase: (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(_failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .PHASES */ .Z), effect: word },
    end: { step: word, result: (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .STEP_RESULTS */ .s), rc: number, ms: whole },
    'undo-begin': { step: word },
    'undo-end': { step: word, result: (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .STEP_RESULTS */ .s), rc: number, ms: whole },
    probe: { step: word, answer: (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['done', 'not-done', 'unknown']) },
    fact: { step: word, key: word, value: word },
    go: { token: whole },
    decision: { decision: (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['commit', 'abort']), token: whole, reason: word, by: word },
    'lease-lost': { ms: whole },
    recovery: { entry: (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['system-unit', 'crontab', 'none']) },
    confirmed: { token: whole },
    alert: { status: (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['spooled', 'delivered', 'failed']) },
};
/** Reads one complete journal line; null when it is not an event of ours, whole and with no field out of place. */
function parseHostEvent(line) {
    const value = (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_4__/* .parseObject */ .l)(line);
    if (value === null || typeof value.event !== 'string' || !Object.hasOwn(FIELDS, value.event))
        return null;
    const fields = { ...STAMP, ...FIELDS[value.event] };
    for (const [name, accepts] of Object.entries(fields))
        if (!accepts(value[name]))
            return null;
    const known = Object.fromEntries(Object.keys(fields).map((name) => [name, value[name]]));
    // Every field of this event has just been checked by its own rule.
    return { ...known, event: value.event };
}


/***/ }),

/***/ 93178:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ hostLines)
/* harmony export */ });
/**
 * @param open connections that are there already; they belong to these lines from now on
 * @param connect makes one anew
 */
function hostLines(open, connect) {
    const lines = new Map();
    let closed = false;
    const forgetWhenEnded = (host, line) => {
        const forget = () => {
            if (lines.get(host) === line)
                lines.delete(host);
        };
        line.then((connection) => {
            if (closed)
                connection.close();
            return connection.ended.then(forget);
        }, forget);
        lines.set(host, line);
        return line;
    };
    for (const [host, connection] of open)
        void forgetWhenEnded(host, Promise.resolve(connection));
    const end = (line) => {
        line.then((connection) => connection.close(), () => undefined);
    };
    return {
        of: (host) => lines.get(host) ?? forgetWhenEnded(host, connect(host)),
        drop(host) {
            const line = lines.get(host);
            lines.delete(host);
            if (line !== undefined)
                end(line);
        },
        close() {
            closed = true;
            for (const line of lines.values())
                end(line);
            lines.clear();
        },
    };
}


/***/ }),

/***/ 50948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ planFolder),
/* harmony export */   Y: () => (/* binding */ environmentFolder)
/* harmony export */ });
/** `<state-dir>/<app>/<environment>`: everything failback keeps of one environment on a host. */
function environmentFolder(stateDir, app, environment) {
    return `${stateDir}/${app}/${environment}`;
}
/** The immutable plan of one operation. */
function planFolder(environment, operation) {
    return `${environment}/operations/${operation}/plan`;
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

/***/ 66607:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ hostNamed)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59859);

/** @throws RemoteError `unknown-host`: a plan that is on the hosts already may name one that was since taken out of the runbook. */
function hostNamed(environment, name) {
    const host = environment.hosts.find((each) => each.name === name);
    if (host !== undefined)
        return host;
    throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
        code: 'unknown-host',
        host: name,
        message: `the operation also holds ${name}, which the runbook no longer has.`,
        mend: `put ${name} back under environments.${environment.name}.hosts in failback.yml until the operation has ended.`,
    });
}


/***/ }),

/***/ 10614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ systemContext)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _failback_health__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38017);
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35859);



/** The real world: SSH, the clock, the network. GitHub, whom to tell and who may read are an action's to add. */
function systemContext(credentials, record, cancelled) {
    return {
        connect: (host) => (0,_failback_host__WEBPACK_IMPORTED_MODULE_1__/* .connectHost */ .Z)(host, credentials),
        record,
        now: () => performance.timeOrigin + performance.now(),
        random: node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes,
        health: (0,_failback_health__WEBPACK_IMPORTED_MODULE_2__/* .healthDeps */ .$)(),
        github: null,
        people: null,
        audience: 'team',
        cancelled,
    };
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


/***/ }),

/***/ 27457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ HOST_STATES)
/* harmony export */ });
/** Where one host stands in one operation; the states of `docs/engine.md`. */
const HOST_STATES = [
    'CLAIMED',
    'PREPARED',
    'CLOSED',
    'ABORTING',
    'AS_FOUND',
    'COMMITTED',
    'ON_TARGET',
    'UNCONFIRMED',
    'NEEDS_HUMAN',
];


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

/***/ 43791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ REVERSIBLE_PHASES),
/* harmony export */   Z: () => (/* binding */ PHASES)
/* harmony export */ });
/** In the order in which they run. */
const PHASES = [
    'claim',
    'prepare',
    'protect',
    'snapshot',
    'quiesce',
    'revert',
    'refresh',
    'restart',
    'verify',
    'reopen',
    'watch',
    'record',
];
/** Phases that run before the decision: every step in them is undone by an abort. */
const REVERSIBLE_PHASES = ['prepare', 'protect', 'snapshot', 'quiesce'];


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
