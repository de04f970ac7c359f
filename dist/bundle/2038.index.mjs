export const id = 2038;
export const ids = [2038];
export const modules = {

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
/** A refusal with what mends it, which is to be copied whole. */
const LONGEST_LINE = 2000;
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
        .map((line) => (0,printable/* printableLine */.oy)(line.slice(`would ${step} `.length), LONGEST_LINE));
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
            const { why, mend } = saidLast(would);
            problems.push({
                code: 'step-would-fail',
                where: `host ${host.host}, step ${step}`,
                message: `${title} would fail (exit status ${exitCode}): ${why}.`,
                mend: mend === null
                    ? `see to it on ${host.host}, then: failback rollback --environment ${plan.environment} --dry-run`
                    : `on ${host.host}: ${mend}`,
            });
        }
    }
    return problems;
}
const MEND = '. Mend: ';
/** A step that refuses names what mends it at the end of its last line. */
function saidLast(would) {
    const line = would.at(-1) ?? 'it said nothing';
    const at = line.indexOf(MEND);
    return at === -1 ? { why: line, mend: null } : { why: line.slice(0, at), mend: line.slice(at + MEND.length) };
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
