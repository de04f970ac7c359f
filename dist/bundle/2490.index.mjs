export const id = 2490;
export const ids = [2490,3968];
export const modules = {

/***/ 84959:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ releaseName),
/* harmony export */   q: () => (/* binding */ rollbackFlags)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93859);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76058);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87641);
/* harmony import */ var _flag_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25270);


/** What a rollback and its plan may be told. */
const rollbackFlags = {
    target: {
        kind: 'text',
        value: 'RELEASE',
        summary: 'The release to go back to; the newest that was proved good when not given.',
        accepted: _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_NAME_ACCEPTED */ .W,
        parse: releaseName,
    },
    severity: {
        kind: 'text',
        value: 'SEVERITY',
        summary: 'How bad it is.',
        accepted: _failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .o.join(', '),
        parse: (0,_flag_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(_failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .o),
    },
    signal: {
        kind: 'list',
        value: 'SIGNAL',
        summary: 'What is known of the incident.',
        accepted: _failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .SIGNAL_EXAMPLES */ .z.join(', '),
        parse: (text) => (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .isSignal */ .H)(text) ? { ok: true, value: text } : { ok: false, problem: `${JSON.stringify(text)} is no signal.` },
    },
    scenario: {
        kind: 'text',
        value: 'SCENARIO',
        summary: 'Your answer to a choice that a plan has asked for.',
        accepted: _failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .SCENARIOS */ .U.join(', '),
        parse: (0,_flag_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(_failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .SCENARIOS */ .U),
    },
    without: {
        kind: 'list',
        value: 'HOST',
        summary: 'Leave this host out, because it is dead; failback resume brings it back later.',
        parse: _flag_js__WEBPACK_IMPORTED_MODULE_2__/* .anyText */ .Ae,
    },
};
function releaseName(text) {
    return (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .isReleaseName */ .j)(text)
        ? { ok: true, value: text }
        : { ok: false, problem: `${JSON.stringify(text.slice(0, 80))} cannot be the name of a release.` };
}


/***/ }),

/***/ 98870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ laptopIncident),
/* harmony export */   k: () => (/* binding */ laptopActor)
/* harmony export */ });
/** Who acts from this machine, as the record and the ledger name them. */
function laptopActor({ user }) {
    return `laptop:${user.replace(/[^A-Za-z0-9._-]/g, '-').slice(0, 60)}`;
}
/** A laptop cannot see approvals, so whoever goes on from there overrides them, and the record says so. */
function laptopIncident(terminal, known) {
    return {
        ...known,
        actor: laptopActor(terminal),
        override: 'typed confirmation on a laptop; approvals were not seen',
    };
}


/***/ }),

/***/ 87555:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ inTime),
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    elapsed: () => performance.now(),
    now: () => Date.now(),
    wait: (time, stop) => new Promise((done) => {
        const timer = setTimeout(done, time);
        const end = () => {
            clearTimeout(timer);
            done();
        };
        if (stop?.aborted)
            end();
        else
            stop?.addEventListener('abort', end, { once: true });
    }),
};
/** The answer, when it comes within its time; else throws `late()`. What hangs on is left behind. */
async function inTime(answer, time, clock, late) {
    const stop = new AbortController();
    const expired = clock.wait(time, stop.signal).then(() => {
        throw late();
    });
    try {
        return await Promise.race([answer, expired]);
    }
    finally {
        stop.abort();
    }
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
        const lock = await (0,_read_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .readLock */ .m)(github, branch);
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
/** A run that is gone, or that was started again since, has ended; one that cannot be read may be at work. */
async function runLife(github, mark) {
    try {
        const run = await github.workflowRun(mark.runId);
        if (run === null || run.status === 'completed' || run.attempt > mark.runAttempt)
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
class GitHubError extends Error {
    trouble;
    /** The permission of `GITHUB_TOKEN` or the setting that mends it, when that is what is missing. */
    mend;
    constructor(trouble, message, mend) {
        super(message);
        this.name = 'GitHubError';
        this.trouble = trouble;
        this.mend = mend;
    }
}


/***/ }),

/***/ 93857:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readLock)
/* harmony export */ });
/** The three things that can stand where the lock branch would be. @throws GitHubError */
async function readLock(github, branch) {
    const found = await github.readMark(branch);
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
    return {
        code: 'ledger-empty',
        where: 'ledger',
        message: `The ledger is empty: no release has been proved good yet. Releases on the control host: ${names(found)}.`,
        mend: `mark the one that you know to be good, such as: ${markCommand(likely)}`,
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

/***/ 96518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ describePlan)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43791);

/** The plan as a person reads it before saying yes: from and to, then each phase with its steps, their hosts and their limits. */
function describePlan(plan) {
    return [
        ...heading(plan),
        ...notices(plan),
        ..._failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .PHASES */ .Z.flatMap((phase) => section(phase, plan)),
        ...(plan.hosts.some(({ closes }) => closes) ? [] : ['Nothing is closed: the switch happens under traffic.', '']),
    ].join('\n');
}
function heading(plan) {
    const { app, environment, procedure, from, to, budgetSeconds, leaseSeconds, hosts, operation, incident } = plan;
    const names = hosts.map(({ host }) => (host === plan.control ? `${host} (control)` : host)).join(', ');
    return [
        `Roll back ${app} in ${environment}: ${from === null ? 'whatever is served' : reference(from)} → ${reference(to)}`,
        '',
        `  procedure   ${procedure}, within ${duration(budgetSeconds)}`,
        `  hosts       ${names}`,
        ...(plan.without.length === 0 ? [] : [`  left out    ${plan.without.join(', ')}`]),
        `  reason      ${incident.reason.replace(/\p{Cc}+/gu, ' ')}`,
        `  alone       a host without its controller for ${duration(leaseSeconds)} goes on by itself: back before the decision, forward after it`,
        `  operation   ${operation}`,
        '',
    ];
}
function reference({ release, commit }) {
    return commit === null ? release : `${release} (${commit.slice(0, 12)})`;
}
function notices(plan) {
    if (plan.notices.length === 0)
        return [];
    return ['Know this:', ...plan.notices.map((notice) => `  ! ${notice}`), ''];
}
function section(phase, plan) {
    const lines = new Map();
    for (const { host, steps } of plan.hosts) {
        for (const step of steps) {
            if (step.phase !== phase)
                continue;
            const key = `${step.id} ${step.title}`;
            const line = lines.get(key);
            if (line === undefined)
                lines.set(key, { step, hosts: [host] });
            else
                line.hosts.push(host);
        }
    }
    if (lines.size === 0)
        return [];
    const rows = [...lines.values()].map(({ step, hosts }) => row(step, hosts, plan.hosts));
    return [phase, ...rows, ''];
}
function row(step, hosts, all) {
    const where = hosts.length === all.length ? '' : ` [${hosts.join(', ')}]`;
    const warn = step.onFailure === 'warn' ? '; a failure is only noted' : '';
    return `  ${step.id.padEnd(26)} ${step.title}${where} (at most ${duration(step.timeoutSeconds)}${warn})`;
}
function duration(seconds) {
    if (seconds < 60)
        return `${seconds} s`;
    const rest = seconds % 60;
    return `${Math.floor(seconds / 60)} min${rest === 0 ? '' : ` ${rest} s`}`;
}


/***/ }),

/***/ 14077:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ unfitHosts)
/* harmony export */ });
/* harmony import */ var _fleet_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30482);
/* harmony import */ var _host_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36044);


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


/***/ }),

/***/ 87641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isSignal),
/* harmony export */   z: () => (/* binding */ SIGNAL_EXAMPLES)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88191);

/** What an incident may report of itself, and what its value must be; `null`: it takes none. */
const SIGNALS = {
    'app-down': null,
    'data-at-risk': null,
    'error-rate': (value) => ((0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePercentage */ .A3)(value) ?? 2) <= 1,
    'fix-eta': (value) => (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(value) !== null,
};
/** One of each kind. */
const SIGNAL_EXAMPLES = ['app-down', 'data-at-risk', 'error-rate=12%', 'fix-eta=30m'];
function isSignal(text) {
    const [name = '', value] = text.split(/=(.*)/s);
    if (!Object.hasOwn(SIGNALS, name))
        return false;
    const shape = SIGNALS[name] ?? null;
    return shape === null ? value === undefined : value !== undefined && shape(value);
}


/***/ }),

/***/ 88191:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ parsePercentage),
/* harmony export */   Cq: () => (/* binding */ DURATION_PATTERN),
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   M1: () => (/* binding */ PERCENTAGE_PATTERN),
/* harmony export */   bv: () => (/* binding */ SIZE_PATTERN)
/* harmony export */ });
const NUMBER = String.raw `(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{1,3})?`;
/** Patterns as text, because the JSON Schema for editors carries them too. */
const DURATION_PATTERN = `^${NUMBER}(?:ms|s|m|h|d)$`;
const SIZE_PATTERN = `^${NUMBER}(?:B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$`;
const PERCENTAGE_PATTERN = `^${NUMBER}%$`;
const DURATION = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const SIZE = {
    B: 1,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
    KiB: 2 ** 10,
    MiB: 2 ** 20,
    GiB: 2 ** 30,
    TiB: 2 ** 40,
};
/** `30s`, `5m`, `500ms`, `1h`, `30d` in milliseconds; null when it is not a duration. */
function parseDuration(text) {
    return scaled(text, DURATION_PATTERN, DURATION);
}
/** `10MB` (decimal) or `1GiB` (binary) in bytes; null when it is not a size. */
function parseSize(text) {
    return scaled(text, SIZE_PATTERN, SIZE);
}
/** `0.1%` as a ratio, 0.001; null when it is not a percentage. */
function parsePercentage(text) {
    return scaled(text, PERCENTAGE_PATTERN, { '%': 0.01 });
}
function scaled(text, pattern, units) {
    if (!new RegExp(pattern).test(text))
        return null;
    const amount = Number.parseFloat(text);
    const factor = units[text.replace(/^[0-9.]+/, '')];
    return factor === undefined ? null : amount * factor;
}


/***/ }),

/***/ 76058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ SCENARIOS),
/* harmony export */   o: () => (/* binding */ SEVERITIES)
/* harmony export */ });
const SEVERITIES = ['sev1', 'sev2', 'sev3', 'sev4'];
/** Answers a person can give to a question that an earlier refusal asked. */
const SCENARIOS = ['keep-migrations'];


/***/ })

};
