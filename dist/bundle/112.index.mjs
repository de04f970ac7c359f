export const id = 112;
export const ids = [112];
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
    const environment = (0,_failback_operation__WEBPACK_IMPORTED_MODULE_0__/* .readEnvironment */ .Qo)((0,_failback_action__WEBPACK_IMPORTED_MODULE_1__/* .configPath */ .eQ)(inputs.config, env), inputs.environment, _failback_action__WEBPACK_IMPORTED_MODULE_1__/* .WITHOUT_RUNBOOK */ .kB);
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

/***/ 10611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ judgeApproval),
  Y: () => (/* binding */ rulesProblems)
});

// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
;// CONCATENATED MODULE: ./packages/github/src/approval-problems.ts

const whereOf = ({ environment }) => `environment ${environment}`;
const settings = ({ repository }, { environment }) => `${repository}: Settings > Environments > ${environment}`;
/** A login as people see it. */
function shownUser(user) {
    return user === null ? 'somebody whose account is gone' : (0,printable/* printableLine */.oy)(user, 60);
}
function environmentMissing(facts, rule) {
    return {
        code: 'approval-environment-missing',
        where: whereOf(rule),
        message: 'There is no such environment, and GitHub would create it without any rule at its first use.',
        mend: `${settings(facts, rule)}: create it and add "Required reviewers"`,
    };
}
function noReviewers(facts, rule) {
    return {
        code: 'approval-without-reviewers',
        where: whereOf(rule),
        message: 'It has no required reviewers, so whatever waits for it is let through without anybody having looked.',
        mend: `${settings(facts, rule)}: tick "Required reviewers" and name at least one (private repositories need GitHub Enterprise for it)`,
    };
}
function bypassable(facts, rule) {
    return {
        code: 'approval-bypassable',
        where: whereOf(rule),
        message: 'Its reviewers are a team and administrators may bypass them, so an approval by a member and a bypass cannot be told apart.',
        mend: `${settings(facts, rule)}: untick "Allow administrators to bypass configured protection rules", then start a new run and have it approved`,
    };
}
function stale({ attempt }, rule) {
    return {
        code: 'approval-stale',
        where: whereOf(rule),
        message: `This is attempt ${attempt} of the run, and an approval does not say which attempt it was given for.`,
        mend: 'start a new run of the workflow (not "Re-run jobs") and have it approved',
    };
}
function wasRejected({ user }, rule) {
    return {
        code: 'approval-rejected',
        where: whereOf(rule),
        message: `${shownUser(user)} rejected it in this run; whether another review came later cannot be told.`,
        mend: 'settle it with them, then start a new run of the workflow and have it approved',
    };
}
function notApproved({ reviews }, rule) {
    const names = new Set(reviews.flatMap(({ environments }) => environments));
    const others = [...names].map((name) => (0,printable/* printableLine */.oy)(name, 60));
    const elsewhere = others.length === 0 ? '' : ` (reviewed: ${others.join(', ')})`;
    return {
        code: 'approval-missing',
        where: whereOf(rule),
        message: `Nobody has approved it in this run${elsewhere}.`,
        mend: `let a job with "environment: ${rule.environment}" stand before this one, in the same run, and approve it there under "Review deployments"`,
    };
}
function selfGiven(approvers, rule) {
    const names = [...new Set(approvers.map(({ user }) => shownUser(user)))].join(', ');
    return {
        code: 'approval-self-given',
        where: whereOf(rule),
        message: `Only ${names} has approved it, who started the run, and the environment bars self-review.`,
        mend: 'start a new run and have another reviewer approve it',
    };
}
function byOutsider({ user }, facts, rule) {
    return {
        code: 'approval-by-outsider',
        where: whereOf(rule),
        message: `${shownUser(user)} has approved it and is not among its required reviewers (an administrator who bypassed the rule, or a rule or an account that was changed since).`,
        mend: `${settings(facts, rule)}: untick "Allow administrators to bypass configured protection rules", then start a new run and have a reviewer approve it`,
    };
}

;// CONCATENATED MODULE: ./packages/github/src/judge-approval.ts

/**
 * Does what GitHub says amount to an approval? An environment without required reviewers approves everything, so it approves
 * nothing. Reviews carry neither a time nor an attempt: of a rejection and an approval nobody can tell which was first.
 */
function judgeApproval(facts, rule) {
    const reviews = facts.reviews.filter(({ environments }) => environments.some((name) => same(name, rule.environment)));
    const ofRules = rulesProblems(facts, rule);
    const problems = [
        ...ofRules,
        ...(facts.attempt > 1 && rule.attempts === 'first-only' ? [stale(facts, rule)] : []),
        ...(ofRules.some(({ code }) => code === 'approval-bypassable') ? [] : judgeReviews(reviews, facts, rule)),
    ];
    if (problems.length > 0)
        return { ok: false, problems };
    const counted = reviews.filter((review) => counts(review, facts));
    const approval = {
        environment: rule.environment,
        approvers: [...new Set(counted.map(({ user }) => shownUser(user)))],
        comment: counted
            .map(({ comment }) => comment.trim())
            .filter((comment) => comment !== '')
            .join('\n'),
        startedBy: barsSelf(facts.environment) ? notByHand(facts) : null,
    };
    return { ok: true, approval };
}
function notByHand({ starters, event }) {
    const program = starters.find((name) => name.endsWith('[bot]'));
    return program ?? (event === 'workflow_dispatch' ? null : `the event ${event}`);
}
const barsSelf = (rules) => rules.state === 'present' && rules.preventSelfReview;
/** What is wrong with an environment before anybody is asked: whatever its reviewers say, it would not be an approval. */
function rulesProblems(facts, rule) {
    const { environment: rules } = facts;
    if (rules.state === 'missing')
        return [environmentMissing(facts, rule)];
    if (rules.reviewers.length === 0)
        return [noReviewers(facts, rule)];
    const named = rules.reviewers.some(({ kind }) => kind === 'user');
    return !named && rules.adminsMayBypass === 'yes' ? [bypassable(facts, rule)] : [];
}
function judgeReviews(reviews, facts, rule) {
    const { environment: rules } = facts;
    const rejected = reviews.find(({ state }) => state === 'rejected');
    if (rejected !== undefined)
        return [wasRejected(rejected, rule)];
    const approved = reviews.filter(({ state }) => state === 'approved');
    if (approved.length === 0)
        return [notApproved(facts, rule)];
    const byOthers = approved.filter(({ user }) => !isBarred(user, facts));
    if (byOthers.length === 0)
        return [selfGiven(approved, rule)];
    if (rules.state === 'missing' || rules.reviewers.length === 0 || approved.some((each) => counts(each, facts)))
        return [];
    const ofTeam = byOthers.some(({ user }) => user !== null) && rules.reviewers.some(({ kind }) => kind === 'team');
    return ofTeam ? [bypassable(facts, rule)] : byOthers.map((review) => byOutsider(review, facts, rule));
}
/** Names of users and environments do not depend on the case of their letters at GitHub. */
const same = (one, other) => one.toLowerCase() === other.toLowerCase();
function counts({ state, user }, facts) {
    return state === 'approved' && !isBarred(user, facts) && mayReview(user, facts.environment);
}
function isBarred(user, { environment: rules, starters }) {
    return user !== null && barsSelf(rules) && starters.some((starter) => same(user, starter));
}
/**
 * Who is in a team cannot be read with the token of a run. GitHub has looked at that, unless an administrator has bypassed it:
 * where that is possible, only a reviewer who is named counts.
 */
function mayReview(user, rules) {
    if (user === null || rules.state === 'missing')
        return false;
    return rules.reviewers.some(({ kind, name }) => kind === 'team' ? rules.adminsMayBypass !== 'yes' : same(name, user));
}


/***/ }),

/***/ 33908:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ rehearse)
});

// EXTERNAL MODULE: ./packages/host/src/plan-json.ts
var plan_json = __webpack_require__(45088);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
// EXTERNAL MODULE: ./packages/host/src/answer-line.ts
var answer_line = __webpack_require__(33123);
// EXTERNAL MODULE: ./packages/host/src/bundle.ts
var bundle = __webpack_require__(18434);
;// CONCATENATED MODULE: ./packages/host/src/dry-run.ts



const MOST_LINES = 200;
/** Runs the `dry` verb of every step on a host. Claims nothing and changes nothing. */
async function dryRunOn(connection, plan, host, steps) {
    const timeoutMs = 30_000 + host.steps.reduce((sum, step) => sum + step.timeoutSeconds * 1000, 0);
    const result = await connection.run((0,bundle/* dryRunBundle */.Z$)(plan, host, steps), { timeoutMs, answerBytes: 16 * 1024 * 1024 });
    const lines = result.stdout.split('\n');
    const refused = lines.find((line) => line.startsWith('refused '));
    if (refused !== undefined) {
        const [, code = 'refused', ...detail] = refused.split(' ');
        const known = /^[a-z-]{1,60}$/.test(code) ? code : 'refused';
        throw new errors/* RemoteError */.Hi({ code: known, host: host.host, message: `no dry run: ${(0,printable/* printableLine */.oy)(detail.join(' '))}.` });
    }
    if (!lines.includes('done'))
        throw (0,answer_line/* badAnswer */.k6)(host.host, 'the dry run', result);
    return host.steps.map((step) => drySteps(step.id, lines));
}
function drySteps(step, lines) {
    const would = lines
        .filter((line) => line.startsWith(`would ${step} `))
        .slice(0, MOST_LINES)
        .map((line) => (0,printable/* printableLine */.oy)(line.slice(`would ${step} `.length)));
    const code = new RegExp(`^end ${step.replaceAll('.', '\\.')} (\\d{1,3})$`);
    const exitCode = lines.map((line) => code.exec(line)?.[1]).find((found) => found !== undefined);
    const status = exitCode === undefined ? 255 : Number(exitCode);
    return { step, would, result: status === 0 ? 'would-go' : 'would-fail', exitCode: status };
}

// EXTERNAL MODULE: ./packages/operation/src/context.ts
var src_context = __webpack_require__(41170);
// EXTERNAL MODULE: ./packages/operation/src/scripts.ts
var scripts = __webpack_require__(62217);
;// CONCATENATED MODULE: ./packages/operation/src/rehearse.ts



/** Has every host read what its steps would read and say what they would change. Returns a problem for each that would fail. */
async function rehearse(plan, fleet, context) {
    (0,src_context/* note */.N)(context, { event: 'operation', plan, digest: (0,plan_json/* planDigest */.Gb)(plan), mode: 'dry-run' });
    const hosts = await Promise.all(plan.hosts.map(async (host) => ({
        host,
        steps: await dryRunOn(fleet.connection(host.host), plan, host, scripts/* planScripts */.a),
    })));
    const problems = [];
    for (const { host, steps } of hosts) {
        for (const { step, would, result, exitCode } of steps) {
            const title = host.steps.find(({ id }) => id === step)?.title ?? step;
            for (const line of would)
                (0,src_context/* note */.N)(context, { event: 'notice', text: `${host.host}: ${title}: ${line}` });
            if (result === 'would-go')
                continue;
            problems.push({
                code: 'step-would-fail',
                where: `host ${host.host}, step ${step}`,
                message: `${title} would fail (exit status ${exitCode}): ${would.at(-1) ?? 'it said nothing'}.`,
                mend: `see to it on ${host.host}, then: failback rollback --environment ${plan.environment} --dry-run`,
            });
        }
    }
    return problems;
}


/***/ }),

/***/ 57924:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ requireConverged)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59859);

/**
 * Hosts that the last operation left out may serve another release than the fleet. They are no hindrance while they are
 * left out again: a dead host must not keep the others from being rolled back a second time.
 * @throws UserError naming those that would take part
 */
function requireConverged(control, leftOut) {
    const joining = control.without.filter((host) => !leftOut.includes(host));
    if (joining.length === 0)
        return;
    throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo([
        {
            code: 'hosts-left-out',
            where: `host ${control.host}`,
            message: `${joining.join(', ')} was left out of the last operation and may still run the release that it left.`,
            mend: `bring it back, then: failback resume   # or leave it out again: failback rollback --without ${joining.join(',')}`,
        },
    ]);
}


/***/ }),

/***/ 97788:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ chooseTarget)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93859);
/* harmony import */ var _ledger_standing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69301);
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48876);



/** So many names in a refusal; the newest or most likely ones. */
const NAMES_SHOWN = 10;
/**
 * The release to go back to, from evidence alone: the ledger, in the order of its lines. Never from clocks, file times or
 * the ancestry of commits. Its commit is the one that was proved, wherever the tag may point today.
 */
function chooseTarget(question) {
    const { requested } = question;
    return requested === null || requested === '' ? newestGood(question) : explicit(question, requested);
}
function explicit(question, requested) {
    if (!(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .isReleaseName */ .j)(requested))
        return refused(badName(requested));
    const entry = (0,_ledger_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerStanding */ .I)(question.ledger).find(({ release }) => release === requested);
    const problems = [];
    if (question.ledger.length === 0)
        problems.push(emptyLedger(question));
    else if (entry === undefined || entry.mark === 'unknown')
        problems.push(neverProved(requested));
    else if (entry.mark === 'bad')
        problems.push(quarantined(entry));
    if (!isAvailable(question, requested))
        problems.push(missing(requested, question));
    if (isServed(question, requested, entry?.commit ?? null))
        problems.push(alreadyServed(requested));
    if (entry === undefined || problems.length > 0)
        return { ok: false, problems };
    return { ok: true, target: reference(entry, question), why: `requested; ${provedBy(entry)}` };
}
function newestGood(question) {
    if (question.ledger.length === 0)
        return refused(emptyLedger(question));
    const good = (0,_ledger_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerStanding */ .I)(question.ledger).filter(({ mark, release }) => mark === 'good' && (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .isReleaseName */ .j)(release));
    if (good.length === 0)
        return refused(nothingGood(question));
    const others = good.filter(({ release, commit }) => !isServed(question, release, commit));
    if (others.length === 0)
        return refused(onlyServed(good));
    const chosen = others.find(({ release }) => isAvailable(question, release));
    if (chosen === undefined)
        return refused(...others.slice(0, NAMES_SHOWN).map(({ release }) => missing(release, question)));
    const passed = others.slice(0, others.indexOf(chosen)).map(({ release }) => release);
    const gone = passed.length === 0 ? '' : `; newer ones are no longer on the host: ${passed.join(', ')}`;
    return {
        ok: true,
        target: reference(chosen, question),
        why: `newest release proved good; ${provedBy(chosen)}${gone}`,
    };
}
function refused(...problems) {
    return { ok: false, problems };
}
function reference({ release, commit }, { available }) {
    return { release, commit: commit ?? available.find((each) => each.release === release)?.commit ?? null };
}
function isAvailable({ available }, name) {
    return available.some(({ release }) => release === name);
}
function isServed({ served, available }, name, proved) {
    if (served === null)
        return false;
    const commit = proved ?? available.find(({ release }) => release === name)?.commit ?? null;
    if (served.commit !== null && commit !== null)
        return served.commit === commit;
    return served.release === name;
}
function provedBy({ at, by }) {
    return `marked good ${at} by ${by}`;
}
function names(releases) {
    if (releases.length === 0)
        return 'none';
    const rest = releases.length - NAMES_SHOWN;
    return releases.slice(0, NAMES_SHOWN).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
function markCommand(release) {
    return `failback ledger mark ${release} good --reason "…"`;
}
function badName(requested) {
    return {
        code: 'target-name',
        where: 'input target',
        message: `${(0,_shown_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(requested)} is not the name of a release.`,
        accepted: _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_NAME_ACCEPTED */ .W,
    };
}
function quarantined({ release, at, by, reason }) {
    return {
        code: 'target-quarantined',
        where: 'input target',
        message: `${release} is quarantined: marked bad ${at} by ${by}, because ${(0,_shown_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(reason)}.`,
        mend: `leave target empty for the newest release proved good; or, when that mark is wrong: ${markCommand(release)}`,
    };
}
function neverProved(release) {
    return {
        code: 'target-not-proved',
        where: 'input target',
        message: `${release} was never proved good; the emergency procedure takes its target from the ledger alone.`,
        mend: `leave target empty; or, when you know that it was healthy: ${markCommand(release)}`,
    };
}
function missing(release, { available }) {
    return {
        code: 'target-missing',
        where: 'input target',
        message: `${release} is not on the control host; there are: ${names(available.map((each) => each.release))}.`,
        mend: `bring it back, for a checkout in release.path with: git fetch origin tag ${release}`,
    };
}
function alreadyServed(release) {
    return {
        code: 'target-is-served',
        where: 'input target',
        message: `${release} is what is served now, so there is nothing to go back to.`,
        mend: 'leave target empty for the newest other release proved good',
    };
}
function onlyServed(good) {
    return {
        code: 'target-is-served',
        where: 'ledger',
        message: `The only release proved good, ${names(good.map(({ release }) => release))}, is what is served now.`,
        mend: 'fix forward; or mark another release that you know to be good: failback ledger mark RELEASE good --reason "…"',
    };
}
function emptyLedger({ available, served }) {
    const found = available.map(({ release }) => release);
    const likely = found.find((release) => release !== served?.release) ?? 'v1.2.3';
    const live = served?.release ?? null;
    const prove = live === null
        ? ''
        : `when ${live}, which is served now, is healthy: failback verify --expect-release ${live}; else `;
    return {
        code: 'ledger-empty',
        where: 'ledger',
        message: `The ledger is empty: no release has been proved good yet. Releases on the control host: ${names(found)}.`,
        mend: `${prove}mark the one that you know to be good, such as: ${markCommand(likely)}`,
    };
}
function nothingGood({ ledger, available }) {
    const bad = (0,_ledger_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerStanding */ .I)(ledger).filter(({ mark }) => mark === 'bad');
    const found = available.map(({ release }) => release);
    const likely = found.find((name) => !bad.some(({ release }) => release === name)) ?? 'RELEASE';
    return {
        code: 'no-good-release',
        where: 'ledger',
        message: `The ledger holds no release that is good; quarantined: ${names(bad.map(({ release }) => release))}. Releases on the control host: ${names(found)}.`,
        mend: `mark the one that you know to be good, such as: ${markCommand(likely)}`,
    };
}


/***/ }),

/***/ 14077:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ unfitHosts)
/* harmony export */ });
/* harmony import */ var _fleet_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30482);
/* harmony import */ var _host_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12357);


/**
 * Everything that makes a plan impossible on the hosts that take part, whatever the target. Asked before the target is
 * chosen: on a host that cannot be read, ledger and releases seem to be empty.
 */
function unfitHosts(environment, without, facts) {
    return (0,_fleet_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .claimOrder */ .Ln)(environment, without).flatMap((host) => {
        const known = facts.find((each) => each.host === host.name);
        return known === undefined ? [] : (0,_host_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .hostProblems */ .B)(environment, host, known);
    });
}


/***/ })

};
