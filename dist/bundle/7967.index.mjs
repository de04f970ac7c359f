export const id = 7967;
export const ids = [7967];
export const modules = {

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

/***/ 40284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ abandon)
/* harmony export */ });
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93572);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59859);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41170);
/* harmony import */ var _end_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40564);
/* harmony import */ var _operation_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13968);
/* harmony import */ var _plan_effects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84162);
/* harmony import */ var _resume_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(71970);
/* harmony import */ var _survey_hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4609);
/* harmony import */ var _unfinished_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62391);









/** Gives an unfinished operation up: every host goes back to as it was found. Refused once it is committed. */
function abandon(environment, request, context) {
    return (0,_end_js__WEBPACK_IMPORTED_MODULE_0__/* .recordedEnd */ .WP)(environment, context, () => (0,_survey_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .surveyed */ .S)(environment, context, async (survey) => {
        const { lines } = survey;
        const found = unfinishedOf(environment, request, survey);
        const plan = await (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_2__/* .unfinishedPlan */ .JN)(found, await lines.of(found.host), environment, survey.facts);
        if (!(await request.approve(plan)))
            return notConfirmed(plan);
        (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .note */ .N)(context, { event: 'notice', text: `Operation ${plan.operation} is given up.` });
        const run = { environment, context, lines };
        const result = await (0,_plan_effects_js__WEBPACK_IMPORTED_MODULE_4__/* .carriedOut */ .vk)(run, plan, (effects) => (0,_failback_host__WEBPACK_IMPORTED_MODULE_5__/* .adoptPlan */ .s)(plan, 'abort', effects));
        const end = await (0,_plan_effects_js__WEBPACK_IMPORTED_MODULE_4__/* .endOfPlan */ .eS)(run, plan, result);
        return end.outcome === 'undone' ? { ...end, reasonCode: 'abandoned' } : end;
    }));
}
function unfinishedOf(environment, { operation }, survey) {
    const { facts, problems } = survey;
    const { control } = environment;
    const found = operation === null
        ? (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_2__/* .findUnfinished */ .dJ)(facts, control, null)
        : (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_2__/* .findOperation */ .LC)(facts, control, (0,_operation_id_js__WEBPACK_IMPORTED_MODULE_6__/* .requireOperationId */ .A)(operation));
    if (found !== null)
        return found;
    if (operation !== null)
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo([(0,_resume_js__WEBPACK_IMPORTED_MODULE_8__/* .unknownOperation */ .s)(environment, operation), ...problems]);
    throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo(problems.length === 0 ? [noneUnfinished(environment)] : [...problems, cannotBeTold(environment, survey)]);
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
    return (0,_end_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)([{ code: 'not-confirmed', where: `operation ${plan.operation}`, message, mend }], plan);
}


/***/ }),

/***/ 65544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ auditNews)
/* harmony export */ });
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


/***/ }),

/***/ 13354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ publicBackup)
/* harmony export */ });
/* harmony import */ var _failback_record__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39963);
/* harmony import */ var _failback_record__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21154);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93859);
/* harmony import */ var _without_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64093);



/**
 * The end of a backup as anybody may see it: what was stored, when, how large and for how long; no name of a database, a
 * table, a file, a version or a person, and nothing that a host said. The manifest beside the snapshot has all of it.
 */
function publicBackup(end, known) {
    switch (end.decision) {
        case 'refused':
            return {
                ...end,
                reasonCode: (0,_failback_record__WEBPACK_IMPORTED_MODULE_0__/* .declaredCode */ .K)(end.reasonCode),
                notes: [],
                problems: (0,_without_words_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsWithoutWords */ .A)(end.problems, known),
            };
        case 'stored': {
            const kept = end.retention.kept.map(() => `What was to be removed was not, and why is ${_failback_record__WEBPACK_IMPORTED_MODULE_2__/* .NOT_PUBLISHED */ .nu}.`);
            return {
                ...end,
                notes: [],
                manifest: end.manifest === null ? null : publicManifest(end.manifest),
                retention: { ...end.retention, kept },
            };
        }
    }
}
function publicManifest(manifest) {
    const { release } = manifest;
    return {
        ...manifest,
        actor: _failback_record__WEBPACK_IMPORTED_MODULE_2__/* .NOT_PUBLISHED */ .nu,
        release: release !== null && (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .isReleaseName */ .j)(release) ? release : null,
        stores: manifest.stores.map(publicStore),
    };
}
function publicStore(entry) {
    const hidden = {
        file: _failback_record__WEBPACK_IMPORTED_MODULE_2__/* .NOT_PUBLISHED */ .nu,
        compressor: _failback_record__WEBPACK_IMPORTED_MODULE_2__/* .NOT_PUBLISHED */ .nu,
        tool: _failback_record__WEBPACK_IMPORTED_MODULE_2__/* .NOT_PUBLISHED */ .nu,
        tool_version: _failback_record__WEBPACK_IMPORTED_MODULE_2__/* .NOT_PUBLISHED */ .nu,
        server_version: _failback_record__WEBPACK_IMPORTED_MODULE_2__/* .NOT_PUBLISHED */ .nu,
    };
    switch (entry.store) {
        case 'mysql': {
            const tables = entry.tables.map((table) => ({ ...table, name: _failback_record__WEBPACK_IMPORTED_MODULE_2__/* .NOT_PUBLISHED */ .nu }));
            return { ...entry, ...hidden, database: _failback_record__WEBPACK_IMPORTED_MODULE_2__/* .NOT_PUBLISHED */ .nu, position: null, tables };
        }
        case 'redis':
            return { ...entry, ...hidden };
    }
}


/***/ }),

/***/ 72989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ follow)
});

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
// EXTERNAL MODULE: ./packages/operation/src/beside/beside-rollback.ts + 9 modules
var beside_rollback = __webpack_require__(7585);
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


/***/ }),

/***/ 47967:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SNAPSHOT_HEAD: () => (/* reexport */ snapshot_rows/* SNAPSHOT_HEAD */.Mp),
  SNAPSHOT_KINDS: () => (/* reexport */ words/* SNAPSHOT_KINDS */.Z),
  STORES: () => (/* reexport */ words/* STORES */.q),
  abandon: () => (/* reexport */ abandon/* abandon */.e),
  auditNews: () => (/* reexport */ audit_news/* auditNews */.d),
  backup: () => (/* reexport */ backup/* backup */.R),
  baselinePlace: () => (/* reexport */ copy_baselines/* baselinePlace */.jT),
  baselinesText: () => (/* reexport */ copy_baselines/* baselinesText */.uC),
  checkoutOf: () => (/* reexport */ checkoutOf),
  copyBaselines: () => (/* reexport */ copy_baselines/* copyBaselines */.IP),
  endNews: () => (/* reexport */ news/* endNews */.H),
  follow: () => (/* reexport */ follow/* follow */.e),
  keepRecord: () => (/* reexport */ kept_record/* keepRecord */.rP),
  markRelease: () => (/* reexport */ ledger/* markRelease */.v),
  messageProblems: () => (/* reexport */ message_problems/* messageProblems */.C),
  note: () => (/* reexport */ context/* note */.N),
  openRecordFolder: () => (/* reexport */ record_folder/* openRecordFolder */.s),
  ownCommand: () => (/* reexport */ own_command/* ownCommand */.w),
  postAudit: () => (/* reexport */ post_audit/* postAudit */.Y),
  preflight: () => (/* reexport */ preflight/* preflight */.M),
  preflightJson: () => (/* reexport */ preflight_json/* preflightJson */.O),
  problemsWithoutWords: () => (/* reexport */ without_words/* problemsWithoutWords */.A),
  publicBackup: () => (/* reexport */ public_backup/* publicBackup */.S),
  publicKnowledge: () => (/* reexport */ public_knowledge/* publicKnowledge */.w),
  publicPreflight: () => (/* reexport */ public_preflight/* publicPreflight */.r),
  publishMode: () => (/* reexport */ publish_mode/* publishMode */.h),
  publishRecord: () => (/* reexport */ publish_record/* publishRecord */.l),
  readEnvironment: () => (/* reexport */ read_runbook/* readEnvironment */.Qo),
  readKeptRecord: () => (/* reexport */ kept_record/* readKeptRecord */.G8),
  readLedger: () => (/* reexport */ ledger/* readLedger */.S),
  readRunbook: () => (/* reexport */ read_runbook/* readRunbook */.j_),
  readRunbookWhole: () => (/* reexport */ read_runbook_whole/* readRunbookWhole */.e),
  resume: () => (/* reexport */ resume/* resume */.U),
  rollback: () => (/* reexport */ rollback/* rollback */.d),
  runbookText: () => (/* reexport */ read_runbook/* runbookText */.Iz),
  sizeText: () => (/* reexport */ snapshot_rows/* sizeText */.lP),
  snapshotRows: () => (/* reexport */ snapshot_rows/* snapshotRows */.cn),
  startNews: () => (/* reexport */ news/* startNews */.C),
  status: () => (/* reexport */ src_status/* status */.h5),
  systemContext: () => (/* reexport */ system_context/* systemContext */.N),
  systemRunTool: () => (/* reexport */ run_tool/* systemRunTool */.v),
  unknownHostProblems: () => (/* reexport */ unlock/* unknownHostProblems */.T),
  unlock: () => (/* reexport */ unlock/* unlock */.k),
  verify: () => (/* reexport */ verify/* verify */.M),
  withheldBecause: () => (/* reexport */ public_knowledge/* withheldBecause */.e),
  withoutProblems: () => (/* reexport */ open_fleet/* withoutProblems */.h),
  withoutWords: () => (/* reexport */ without_words/* withoutWords */.a),
  writePostAudit: () => (/* reexport */ write_files/* writePostAudit */.h)
});

// EXTERNAL MODULE: ./packages/operation/src/abandon.ts
var abandon = __webpack_require__(40284);
// EXTERNAL MODULE: ./packages/operation/src/audit-news.ts
var audit_news = __webpack_require__(65544);
// EXTERNAL MODULE: ./packages/operation/src/backup/backup.ts + 12 modules
var backup = __webpack_require__(23915);
// EXTERNAL MODULE: ./packages/operation/src/backup/public-backup.ts
var public_backup = __webpack_require__(13354);
// EXTERNAL MODULE: ./packages/operation/src/backup/snapshot-rows.ts
var snapshot_rows = __webpack_require__(74494);
// EXTERNAL MODULE: ./packages/data/src/words.ts
var words = __webpack_require__(2095);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/operation/src/checkout-of.ts


/** The checkout that a file lies in, as git itself finds it; null when it lies in none. */
function checkoutOf(file) {
    const folder = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(file));
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git')))
        return folder;
    return (0,external_node_path_.dirname)(folder) === folder ? null : checkoutOf(folder);
}

// EXTERNAL MODULE: ./packages/operation/src/context.ts
var context = __webpack_require__(41170);
// EXTERNAL MODULE: ./packages/operation/src/follow.ts + 1 modules
var follow = __webpack_require__(72989);
// EXTERNAL MODULE: ./packages/operation/src/kept-record.ts
var kept_record = __webpack_require__(74767);
// EXTERNAL MODULE: ./packages/operation/src/ledger.ts
var ledger = __webpack_require__(6992);
// EXTERNAL MODULE: ./packages/operation/src/message-problems.ts
var message_problems = __webpack_require__(69987);
// EXTERNAL MODULE: ./packages/operation/src/news.ts
var news = __webpack_require__(46646);
// EXTERNAL MODULE: ./packages/operation/src/open-fleet.ts
var open_fleet = __webpack_require__(52448);
// EXTERNAL MODULE: ./packages/operation/src/own-command.ts
var own_command = __webpack_require__(77421);
// EXTERNAL MODULE: ./packages/operation/src/post-audit/post-audit.ts + 25 modules
var post_audit = __webpack_require__(70348);
// EXTERNAL MODULE: ./packages/operation/src/post-audit/publish-mode.ts
var publish_mode = __webpack_require__(7729);
// EXTERNAL MODULE: ./packages/operation/src/post-audit/write-files.ts
var write_files = __webpack_require__(15387);
// EXTERNAL MODULE: ./packages/operation/src/preflight/copy-baselines.ts + 1 modules
var copy_baselines = __webpack_require__(6369);
// EXTERNAL MODULE: ./packages/operation/src/preflight/preflight.ts + 54 modules
var preflight = __webpack_require__(49701);
// EXTERNAL MODULE: ./packages/operation/src/preflight/preflight-json.ts
var preflight_json = __webpack_require__(10809);
// EXTERNAL MODULE: ./packages/operation/src/preflight/public-preflight.ts
var public_preflight = __webpack_require__(6754);
// EXTERNAL MODULE: ./packages/operation/src/preflight/read-runbook-whole.ts
var read_runbook_whole = __webpack_require__(21614);
// EXTERNAL MODULE: ./packages/operation/src/preflight/run-tool.ts
var run_tool = __webpack_require__(73483);
// EXTERNAL MODULE: ./packages/operation/src/public-knowledge.ts
var public_knowledge = __webpack_require__(27961);
// EXTERNAL MODULE: ./packages/operation/src/publish-record.ts
var publish_record = __webpack_require__(14454);
// EXTERNAL MODULE: ./packages/operation/src/read-runbook.ts
var read_runbook = __webpack_require__(92704);
// EXTERNAL MODULE: ./packages/operation/src/record-folder.ts + 2 modules
var record_folder = __webpack_require__(15012);
// EXTERNAL MODULE: ./packages/operation/src/resume.ts
var resume = __webpack_require__(71970);
// EXTERNAL MODULE: ./packages/operation/src/rollback.ts + 13 modules
var rollback = __webpack_require__(91956);
// EXTERNAL MODULE: ./packages/operation/src/status.ts
var src_status = __webpack_require__(90179);
// EXTERNAL MODULE: ./packages/operation/src/system-context.ts
var system_context = __webpack_require__(10614);
// EXTERNAL MODULE: ./packages/operation/src/unlock.ts + 1 modules
var unlock = __webpack_require__(1236);
// EXTERNAL MODULE: ./packages/operation/src/verify.ts + 1 modules
var verify = __webpack_require__(77416);
// EXTERNAL MODULE: ./packages/operation/src/without-words.ts
var without_words = __webpack_require__(64093);
;// CONCATENATED MODULE: ./packages/operation/src/index.ts



























/***/ }),

/***/ 6992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readLedger),
/* harmony export */   v: () => (/* binding */ markRelease)
/* harmony export */ });
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42371);
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50948);
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41391);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93859);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(59859);
/* harmony import */ var _fleet_facts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92371);
/* harmony import */ var _host_named_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66607);
/* harmony import */ var _log_in_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25271);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90179);






/** What the control host's ledger says of each release. Throws a RemoteError when that host cannot be asked. */
function readLedger(environment, context) {
    return onControl(environment, context, async (_, facts) => ({
        control: facts.host,
        served: facts.live.state === 'present' ? facts.live.release : null,
        ...(0,_status_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerSummary */ .SW)(facts),
    }));
}
const LONGEST_REASON = 1000;
/**
 * A person's word on a release, written to the control host's ledger. A release that is not on that host is marked all the
 * same, with a warning: it may come back.
 * @throws UserError when release or reason are not acceptable
 */
function markRelease(environment, request, context) {
    requireMarkable(request);
    const { release, mark, actor } = request;
    return onControl(environment, context, async (connection, facts) => {
        const known = facts.available.find((each) => each.release === release);
        const entry = {
            schema_version: 1,
            release,
            commit: commitOf(facts, release),
            mark,
            at: new Date(context.now()).toISOString(),
            operation: null,
            by: actor,
            reason: request.reason.trim(),
        };
        await (0,_failback_host__WEBPACK_IMPORTED_MODULE_1__/* .markLedger */ .H)(connection, (0,_failback_host__WEBPACK_IMPORTED_MODULE_2__/* .environmentFolder */ .Y)(facts.stateDir.path, environment.app, environment.name), entry);
        return { entry, warning: known === undefined ? missing(facts, release) : null };
    });
}
async function onControl(environment, context, use) {
    const control = (0,_host_named_js__WEBPACK_IMPORTED_MODULE_3__/* .hostNamed */ .u)(environment, environment.control);
    const connection = await (0,_log_in_js__WEBPACK_IMPORTED_MODULE_4__/* .logIn */ .E)(control, context);
    try {
        return await use(connection, await (0,_failback_host__WEBPACK_IMPORTED_MODULE_5__/* .readFacts */ .M)(connection, (0,_fleet_facts_js__WEBPACK_IMPORTED_MODULE_6__/* .factsRequest */ .p)(environment, control, null)));
    }
    finally {
        connection.close();
    }
}
/** What is checked out under that name now is what the mark is about, wherever the tag may point later. */
function commitOf({ live, available }, release) {
    if (live.state === 'present' && live.release === release)
        return live.commit;
    return available.find((each) => each.release === release)?.commit ?? null;
}
function missing({ host, available }, release) {
    const names = available.slice(0, 10).map((each) => each.release);
    return `${release} is not on ${host} now, so nothing can be rolled back to it; there are: ${names.join(', ') || 'none'}.`;
}
function requireMarkable({ release, reason }) {
    const problems = [];
    if (!(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_7__/* .isReleaseName */ .j)(release)) {
        problems.push({
            code: 'target-name',
            where: 'RELEASE',
            message: `${JSON.stringify(release.slice(0, 80))} cannot be the name of a release.`,
            accepted: _failback_runbook__WEBPACK_IMPORTED_MODULE_7__/* .RELEASE_NAME_ACCEPTED */ .W,
        });
    }
    if (reason.trim() === '' || reason.length > LONGEST_REASON) {
        problems.push({
            code: 'bad-input',
            where: '--reason',
            message: 'Whoever reads the ledger at night has to know why.',
            accepted: `a text of 1 to ${LONGEST_REASON} characters`,
        });
    }
    if (problems.length > 0)
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(problems);
}


/***/ }),

/***/ 7729:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ publishMode)
/* harmony export */ });
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


/***/ }),

/***/ 6369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jT: () => (/* binding */ baselinePlace),
  uC: () => (/* binding */ baselinesText),
  IP: () => (/* binding */ copyBaselines)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/github/src/clock.ts
var src_clock = __webpack_require__(87555);
;// CONCATENATED MODULE: ./packages/github/src/baseline-cache.ts

/** A copy is a convenience: nothing waits longer for it. */
const LIMIT = 30_000;
const NO_CACHE = 'this is not a runner that has a cache (ACTIONS_RESULTS_URL or ACTIONS_CACHE_URL is not set)';
/**
 * Puts a copy of the baseline into the cache of GitHub Actions. A copy only: entries go after seven days without use, and a
 * branch does not see those of another. The baseline itself lies on the control host.
 * @param version makes the key: entries never change, so each baseline needs one of its own
 */
async function copyBaseline(place, version, clock = src_clock/* systemClock */.m) {
    const key = `${place.prefix}${version}`;
    try {
        const cache = await Promise.all(/* import() */[__webpack_require__.e(6251), __webpack_require__.e(4119), __webpack_require__.e(2589)]).then(__webpack_require__.bind(__webpack_require__, 92589));
        if (!cache.isFeatureAvailable())
            return { state: 'not-copied', reason: NO_CACHE };
        const id = await (0,src_clock/* inTime */.R)(cache.saveCache([place.file], key), LIMIT, clock, late);
        if (id >= 0)
            return { state: 'copied', key };
        return { state: 'not-copied', reason: `the cache did not take ${key}; its own warning says why` };
    }
    catch (error) {
        return { state: 'not-copied', reason: reasonOf(error) };
    }
}
/** Brings back the newest copy to where it lay. Whoever uses it says that it was a copy. */
async function restoreBaseline(place, clock = systemClock) {
    try {
        const cache = await Promise.all(/* import() */[__webpack_require__.e(6251), __webpack_require__.e(4119), __webpack_require__.e(2589)]).then(__webpack_require__.bind(__webpack_require__, 92589));
        if (!cache.isFeatureAvailable())
            return { state: 'not-restored', reason: NO_CACHE };
        const key = await inTime(cache.restoreCache([place.file], place.prefix), LIMIT, clock, late);
        return key === undefined ? { state: 'none' } : { state: 'restored', key };
    }
    catch (error) {
        return { state: 'not-restored', reason: reasonOf(error) };
    }
}
const late = () => new Error(`the cache did not answer within ${LIMIT / 1000} s`);
function reasonOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./packages/operation/src/preflight/copy-baselines.ts



/** The path is a part of what the cache finds an entry by, so it is the same in every run. */
function baselinePlace({ app, name }, temp) {
    return {
        file: (0,external_node_path_.join)(temp, 'failback-baseline', `${app}-${name}.json`),
        prefix: `failback-baseline-${app}-${name}-`,
    };
}
/** A copy for whoever cannot reach the hosts any more; the baselines themselves lie there. Never throws. */
async function copyBaselines(baselines, place, version) {
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(place.file), { recursive: true, mode: 0o700 });
        // Whatever stands there already is not written into.
        (0,external_node_fs_.rmSync)(place.file, { force: true });
        (0,external_node_fs_.writeFileSync)(place.file, baselinesText(baselines), { mode: 0o600, flag: 'wx' });
    }
    catch (error) {
        return { state: 'not-copied', reason: error instanceof Error ? error.message : String(error) };
    }
    return copyBaseline(place, version);
}
function baselinesText(baselines) {
    return `${JSON.stringify({ schema_version: 1, baselines }, null, 2)}\n`;
}


/***/ }),

/***/ 10809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ preflightJson)
/* harmony export */ });
/** Everything about an audit, for programs. What a host is stands in the baseline, not here. */
function preflightJson(end) {
    const { mode, environment, release, decision, reasonCode, sentence, findings, target, forecast, kept } = end;
    return {
        schema_version: 1,
        mode,
        environment,
        release,
        decision,
        reason_code: reasonCode,
        sentence,
        target,
        forecast,
        findings,
        baselines: kept,
    };
}


/***/ }),

/***/ 6754:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ publicPreflight)
/* harmony export */ });
/* harmony import */ var _failback_record__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49512);
/* harmony import */ var _failback_record__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21154);
/* harmony import */ var _own_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77421);


/** What these checks look at lies in the repository, and nowhere else. */
const OF_THE_REPOSITORY = ['runbook-valid', 'workflows-pinned'];
const SAID = {
    block: 'stands in the way',
    unknown: 'could not be checked',
    warn: 'should be seen to',
};
/**
 * The end of an audit as anybody may see it: which check found what kind of thing on which host, the forecast, the release.
 * What was seen there is told to whoever asks from a laptop. An audit without hosts holds the words of the repository alone.
 */
function publicPreflight(end, known) {
    if (end.mode === 'static')
        return end;
    const subjects = ['runner', 'GitHub', ...known.hosts.map((name) => `host ${name}`)];
    const findings = end.findings.map((finding) => {
        const { check, source, status, subject } = finding;
        if (OF_THE_REPOSITORY.includes(check))
            return finding;
        const where = subjects.includes(subject) || /^[\w./-]+\.ya?ml(:\d+){0,2}$/.test(subject)
            ? subject
            : `environment ${end.environment}`;
        const told = { check, source, status, subject: where };
        if (status === 'pass')
            return { ...told, message: `${check} passes.` };
        return {
            ...told,
            message: `${check} ${SAID[status]}. ${(0,_failback_record__WEBPACK_IMPORTED_MODULE_0__/* .withheldSentence */ .T8)(known)}`,
            mend: (0,_failback_record__WEBPACK_IMPORTED_MODULE_0__/* .shownBy */ .Le)(_own_command_js__WEBPACK_IMPORTED_MODULE_1__/* .ownCommand */ .w.preflight(end.environment, end.mode)),
        };
    });
    const kept = end.kept.map((each) => each.state === 'kept' ? { ...each, path: 'its state directory' } : { ...each, why: _failback_record__WEBPACK_IMPORTED_MODULE_2__/* .NOT_PUBLISHED */ .nu });
    return { ...end, findings, kept, baselines: [] };
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
        const parsed = (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .parseRunbook */ .w)((0,_read_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .runbookText */ .Iz)(file, whenMissing), shown);
        return { file: shown, ...parsed };
    }
    catch (error) {
        if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo)
            return { file: shown, ok: false, problems: error.problems };
        throw error;
    }
}


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

/***/ 14454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ publishRecord)
/* harmony export */ });
/* harmony import */ var _failback_github__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25657);
/* harmony import */ var _failback_record__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18946);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88141);
/* harmony import */ var _kept_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74767);




/**
 * Keeps the record of a run that had a plan on the control host, and publishes its head as Deployments: of the release that
 * was gone back to, and of the one that was left; of the target alone where the rollback did not end on it. Never throws, and nothing of it changes how the rollback ended.
 * @param text the whole record, redacted, with its last line
 */
async function publishRecord(environment, { outcome, plan }, text, context) {
    const head = (0,_failback_record__WEBPACK_IMPORTED_MODULE_0__/* .recordHead */ .os)(text);
    if (plan === null || outcome === 'planned')
        return { head, said: [] };
    const { github } = context;
    const note = { environment: environment.name, operation: plan.operation, recordHead: head };
    const keeping = (0,_kept_record_js__WEBPACK_IMPORTED_MODULE_1__/* .keepRecord */ .rP)(environment, plan.operation, text, context);
    // What went wrong may have taken the control host with it: a head of a record that nobody has would look like a theft.
    const isDue = outcome === 'rolled-back' || (await keeping).kept;
    const notes = github === null || !isDue ? [] : notesOf(github, outcome, plan, note);
    const said = await Promise.all([keeping.then((kept) => keptText(kept, environment, plan, outcome)), ...notes]);
    return { head, said: said.flat() };
}
function keptText(kept, { control, stateDir, app, name }, { operation }, outcome) {
    if (kept.kept) {
        const file = `${stateDir}/${app}/${name}/operations/${operation}/${kept.file}`;
        return [
            { tone: 'notice', text: `The record is kept on ${control}, for its user alone to read, as ${file}.`, why: null },
        ];
    }
    // An operation that was refused before it was begun has no folder on the host, and nothing to keep there.
    if (outcome === 'refused')
        return [];
    return [{ tone: 'warning', text: `The record is not kept on ${control}.`, why: `${kept.why}.` }];
}
/** What a person gave as the reason stays on the hosts: whoever may read the repository may read Deployments. */
function notesOf(github, outcome, { from, to }, note) {
    switch (outcome) {
        case 'rolled-back': {
            const rolledBack = (0,_failback_github__WEBPACK_IMPORTED_MODULE_2__/* .noteRollback */ .BM)(github, { ...note, ...to, reason: 'rolled back to it' });
            const said = rolledBack.then(notedAs(`the rollback to ${to.release}`));
            if (from === null)
                return [said];
            const left = (0,_failback_github__WEBPACK_IMPORTED_MODULE_2__/* .noteQuarantine */ .Ng)(github, { ...note, ...from, reason: `rolled back from it to ${to.release}` });
            return [said, left.then(notedAs(`the quarantine of ${from.release}`))];
        }
        case 'undone':
        case 'needs-human': {
            const failed = (0,_failback_github__WEBPACK_IMPORTED_MODULE_2__/* .noteFailedRollback */ .o3)(github, { ...note, ...to, reason: `the rollback to it ended ${outcome}` });
            return [failed.then(notedAs(`the rollback to ${to.release}, which ended ${outcome}`))];
        }
        case 'planned':
        case 'not-needed':
        case 'fix-forward':
        case 'refused':
            return [];
    }
}
function notedAs(what) {
    return (noted) => {
        if (noted.state === 'noted') {
            const text = `GitHub has ${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .printableLine */ .oy)(what, 120)} as Deployment ${noted.deployment}.`;
            return [{ tone: 'notice', text, why: null }];
        }
        const mend = noted.mend === null ? '' : ` Mend: ${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .printableLine */ .oy)(noted.mend)}.`;
        const text = `GitHub was not told of ${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .printableLine */ .oy)(what, 120)}.`;
        return [{ tone: 'warning', text, why: `${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .printableLine */ .oy)(noted.reason)}${mend}` }];
    };
}


/***/ }),

/***/ 92704:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ runbookText),
/* harmony export */   Qo: () => (/* binding */ readEnvironment),
/* harmony export */   j_: () => (/* binding */ readRunbook)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14363);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59859);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79141);


/**
 * Reads a runbook from a file.
 * @param whenMissing what mends it when there is no such file, in the words of whoever asks
 * @throws UserError with every problem of the file, or why it cannot be read
 */
function readRunbook(file, whenMissing) {
    const parsed = (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .parseRunbook */ .w)(runbookText(file, whenMissing), file);
    if (!parsed.ok)
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(parsed.problems);
    return parsed.runbook;
}
function readEnvironment(file, environment, whenMissing) {
    return (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .resolveEnvironment */ .g)(readRunbook(file, whenMissing), environment);
}
/** @throws UserError with why it cannot be read */
function runbookText(file, whenMissing) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo([unreadable(file, error, whenMissing)]);
    }
}
function unreadable(file, error, whenMissing) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return {
        code: 'config-unreadable',
        where: file,
        message: `The runbook cannot be read (${code}).`,
        mend: code === 'ENOENT' ? whenMissing : `ls -l ${JSON.stringify(file)}`,
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

/***/ 1236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ unknownHostProblems),
  k: () => (/* binding */ unlock)
});

// EXTERNAL MODULE: ./packages/host/src/paths.ts
var paths = __webpack_require__(50948);
// EXTERNAL MODULE: ./packages/host/src/answer-line.ts
var answer_line = __webpack_require__(33123);
// EXTERNAL MODULE: ./packages/host/src/stdin-script.ts
var stdin_script = __webpack_require__(14076);
;// CONCATENATED MODULE: ./packages/host/src/unlock.ts


/**
 * Ends a claim by a person's word. The host stays as it is.
 * @param claim what the person saw when deciding; anything else is refused
 * @param only `waiting`: what waits for a person; `any`: whatever has no living supervisor
 */
async function unlockHost(connection, folder, claim, only) {
    const script = {
        text: (0,stdin_script/* stdinScript */.W)('unlock.sh', 'unlock_main "$@"'),
        args: [folder, String(claim.token), claim.operation, only],
    };
    const words = ['unlocked', 'free', 'busy', 'refused'];
    const answer = (0,answer_line/* answerLine */.NO)(connection.host, 'unlock', await connection.run(script), words);
    switch (answer.word) {
        case 'unlocked':
            return { kind: 'unlocked', token: (0,answer_line/* numberIn */.Po)(answer, 'token'), state: (0,answer_line/* nameIn */.ZC)(answer, 'state') };
        case 'free':
            return { kind: 'free' };
        case 'busy':
            return { kind: 'busy', operation: (0,answer_line/* nameIn */.ZC)(answer, 'operation'), state: (0,answer_line/* nameIn */.ZC)(answer, 'state') };
        default:
            return { kind: 'refused', ...(0,answer_line/* refusalIn */.c3)(answer) };
    }
}

// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/operation/src/context.ts
var src_context = __webpack_require__(41170);
// EXTERNAL MODULE: ./packages/operation/src/end.ts
var end = __webpack_require__(40564);
// EXTERNAL MODULE: ./packages/operation/src/status.ts
var src_status = __webpack_require__(90179);
// EXTERNAL MODULE: ./packages/operation/src/survey-hosts.ts
var survey_hosts = __webpack_require__(4609);
;// CONCATENATED MODULE: ./packages/operation/src/unlock.ts






/**
 * Ends claims by a person's word. The hosts stay exactly as they are: nothing is undone, finished or reopened.
 * @throws UserError for a host that the environment does not have
 */
function unlock(environment, request, context) {
    const wrong = unknownHostProblems(environment, request.hosts);
    if (wrong.length > 0)
        throw new errors/* UserError */.yo(wrong);
    return (0,survey_hosts/* surveyed */.S)(environment, context, async ({ facts, problems, lines }) => {
        const asked = (host) => request.hosts.length === 0 || request.hosts.includes(host);
        const wanted = facts.filter(({ host }) => asked(host));
        const held = wanted.flatMap(heldHost);
        if (held.length === 0) {
            return { outcome: problems.length === 0 ? 'not-needed' : 'refused', unlocked: [], problems };
        }
        if (!(await request.approve(held)))
            return { outcome: 'refused', unlocked: [], problems: [notConfirmed(environment)] };
        const unlocked = [];
        const refused = [];
        for (const each of held) {
            const folder = (0,paths/* environmentFolder */.Y)(stateDirOf(wanted, each.host), environment.app, environment.name);
            const problem = await unlockOne(environment, each, folder, request.only, lines);
            if (problem !== null) {
                refused.push(problem);
                continue;
            }
            unlocked.push(each);
            const text = `${each.host}: claim ${each.token} of ${each.operation} (${each.state}) is ended by ${request.actor}: ${request.reason}`;
            (0,src_context/* note */.N)(context, { event: 'notice', text });
        }
        return { outcome: refused.length === 0 ? 'unlocked' : 'refused', unlocked, problems: refused };
    });
}
/** Hosts that were named and are none of the environment's; known before any host is asked. */
function unknownHostProblems(environment, hosts) {
    const names = environment.hosts.map(({ name }) => name);
    return hosts
        .filter((host) => !names.includes(host))
        .map((host) => ({
        code: 'unknown-host',
        where: '--host',
        message: `${JSON.stringify(host)} is no host of ${environment.name}.`,
        accepted: names.join(', '),
    }));
}
function heldHost(facts) {
    const { host, claim } = facts;
    if (claim.state === 'free')
        return [];
    const present = (0,src_status/* presentOperation */.lo)(facts);
    return [
        {
            host,
            operation: claim.operation,
            token: claim.token,
            supervisor: claim.supervisor,
            state: present?.state ?? 'unknown',
            decision: present?.decision ?? 'none',
        },
    ];
}
function stateDirOf(facts, name) {
    const found = facts.find(({ host }) => host === name);
    if (found === undefined)
        throw new Error(`no facts of ${name}`);
    return found.stateDir.path;
}
async function unlockOne(environment, held, folder, only, lines) {
    try {
        return refusalOf(environment, held, await unlockHost(await lines.of(held.host), folder, held, only));
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return (0,end/* problemOf */.Zw)(error);
        throw error;
    }
}
function refusalOf({ name }, { host, operation }, answer) {
    const where = `host ${host}`;
    switch (answer.kind) {
        case 'unlocked':
        case 'free':
            return null;
        case 'busy':
            return {
                code: 'busy',
                where,
                message: `The supervisor of ${operation} is alive (${answer.state}); it ends by itself.`,
                mend: `failback resume --environment ${name}`,
            };
        case 'refused':
            return answer.code === 'not-ended'
                ? {
                    code: 'not-ended',
                    where,
                    message: `${operation} does not wait for a person (${answer.detail}); it can still come to a good end.`,
                    mend: `failback resume --environment ${name}; or, when you have seen to the host yourself: failback unlock --environment ${name} --unfinished`,
                }
                : {
                    code: answer.code,
                    where,
                    message: `It was not unlocked: ${answer.detail}.`,
                    mend: `failback status --environment ${name}`,
                };
    }
}
function notConfirmed({ name }) {
    const message = 'Unlocking was not confirmed, so nothing was done.';
    return {
        code: 'not-confirmed',
        where: `environment ${name}`,
        message,
        mend: `failback unlock --environment ${name}`,
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


/***/ })

};
