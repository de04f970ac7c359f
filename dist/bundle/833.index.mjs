export const id = 833;
export const ids = [833];
export const modules = {

/***/ 2448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ withoutProblems),
/* harmony export */   x: () => (/* binding */ openFleet)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9859);
/* harmony import */ var _log_in_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5271);


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

/***/ 5833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ rollback)
});

;// CONCATENATED MODULE: ./packages/health/src/glance.ts
const GLANCE = { every: 1000, timeout: 3000 };
/**
 * The same environment, whose gate is settled within seconds: one success is enough, and failures that last three seconds
 * are failures. For proving an outage before a rollback, when waiting for recovery would eat the budget; never for
 * proving that a rollback succeeded.
 */
function glance(environment) {
    const gate = environment.health.gate.map(hurried);
    return { ...environment, health: { ...environment.health, gate } };
}
function hurried(check) {
    switch (check.kind) {
        case 'not-measured':
            return check;
        case 'http':
            return { ...check, ...shorter(check), samples: null };
        case 'command':
        case 'unit':
            return { ...check, ...shorter(check) };
    }
}
function shorter(check) {
    return {
        consecutive: 1,
        every: Math.min(check.every, GLANCE.every),
        timeout: Math.min(check.timeout, GLANCE.timeout),
    };
}

// EXTERNAL MODULE: ./packages/host/src/host-lines.ts
var host_lines = __webpack_require__(3178);
// EXTERNAL MODULE: ./packages/host/src/plan-json.ts
var plan_json = __webpack_require__(5088);
// EXTERNAL MODULE: ./packages/host/src/execute.ts + 1 modules
var execute = __webpack_require__(367);
// EXTERNAL MODULE: ./packages/procedure/src/fleet-problems.ts
var fleet_problems = __webpack_require__(482);
// EXTERNAL MODULE: ./packages/procedure/src/host-problems.ts
var host_problems = __webpack_require__(6044);
;// CONCATENATED MODULE: ./packages/procedure/src/unfit-hosts.ts


/**
 * Everything that makes a plan impossible on the hosts that take part, whatever the target. Asked before the target is
 * chosen: on a host that cannot be read, ledger and releases seem to be empty.
 */
function unfitHosts(environment, without, facts) {
    return (0,fleet_problems/* claimOrder */.Ln)(environment, without).flatMap((host) => {
        const known = facts.find((each) => each.host === host.name);
        return known === undefined ? [] : (0,host_problems/* hostProblems */.B)(environment, host, known);
    });
}

// EXTERNAL MODULE: ./packages/runbook/src/words/release.ts
var words_release = __webpack_require__(3859);
// EXTERNAL MODULE: ./packages/procedure/src/ledger-standing.ts
var ledger_standing = __webpack_require__(9301);
// EXTERNAL MODULE: ./packages/procedure/src/shown.ts
var shown = __webpack_require__(8876);
;// CONCATENATED MODULE: ./packages/procedure/src/choose-target.ts



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
    if (!(0,words_release/* isReleaseName */.j)(requested))
        return refused(badName(requested));
    const entry = (0,ledger_standing/* ledgerStanding */.I)(question.ledger).find(({ release }) => release === requested);
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
    const good = (0,ledger_standing/* ledgerStanding */.I)(question.ledger).filter(({ mark, release }) => mark === 'good' && (0,words_release/* isReleaseName */.j)(release));
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
        message: `${(0,shown/* shown */.S)(requested)} is not the name of a release.`,
        accepted: words_release/* RELEASE_NAME_ACCEPTED */.W,
    };
}
function quarantined({ release, at, by, reason }) {
    return {
        code: 'target-quarantined',
        where: 'input target',
        message: `${release} is quarantined: marked bad ${at} by ${by}, because ${(0,shown/* shown */.S)(reason)}.`,
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
    const bad = (0,ledger_standing/* ledgerStanding */.I)(ledger).filter(({ mark }) => mark === 'bad');
    const found = available.map(({ release }) => release);
    const likely = found.find((name) => !bad.some(({ release }) => release === name)) ?? 'RELEASE';
    return {
        code: 'no-good-release',
        where: 'ledger',
        message: `The ledger holds no release that is good; quarantined: ${names(bad.map(({ release }) => release))}. Releases on the control host: ${names(found)}.`,
        mend: `mark the one that you know to be good, such as: ${markCommand(likely)}`,
    };
}

// EXTERNAL MODULE: ./packages/procedure/src/plan-emergency.ts + 11 modules
var plan_emergency = __webpack_require__(1171);
// EXTERNAL MODULE: ./packages/operation/src/context.ts
var src_context = __webpack_require__(1170);
// EXTERNAL MODULE: ./packages/operation/src/end.ts
var end = __webpack_require__(564);
// EXTERNAL MODULE: ./packages/operation/src/fleet-facts.ts
var fleet_facts = __webpack_require__(2371);
;// CONCATENATED MODULE: ./packages/operation/src/found.ts

/** What the first look found, a sentence for each host and one for the ledger: what a plan is made from. */
function foundSentences(facts, control) {
    return [...facts.map(hostSentence), ledgerSentence(control)];
}
function hostSentence({ host, live, claim, stateDir, launch, recovery }) {
    const free = claim.state === 'free' ? 'not held' : `held by ${claim.operation}`;
    const disk = `${Math.floor(stateDir.freeKiB / 1024)} MiB free`;
    return `Found ${host}: live ${liveText(live)}; ${free}; ${disk}; started by ${launch}, recovered by ${recovery}.`;
}
function liveText(live) {
    if (live.state === 'none')
        return 'nothing';
    const commit = live.commit === null ? '' : ` (${live.commit.slice(0, 12)})`;
    return `${live.release ?? 'no known release'}${commit}${live.tree === 'dirty' ? ', with local changes' : ''}`;
}
function ledgerSentence({ host, ledger }) {
    const standing = (0,ledger_standing/* ledgerStanding */.I)(ledger);
    const named = (mark) => standing.filter((entry) => entry.mark === mark).slice(0, 5);
    const told = ['good', 'bad'].flatMap((mark) => {
        const names = named(mark).map(({ release }) => release);
        return names.length === 0 ? [] : [`${mark} ${names.join(', ')}`];
    });
    return `Found the ledger of ${host}: ${told.length === 0 ? 'no release is good or bad' : told.join('; ')}.`;
}

// EXTERNAL MODULE: ./packages/operation/src/host-named.ts
var host_named = __webpack_require__(6607);
// EXTERNAL MODULE: ./packages/operation/src/look.ts + 8 modules
var look = __webpack_require__(2);
;// CONCATENATED MODULE: ./packages/operation/src/not-needed.ts
/**
 * Is what is served now already the newest release that was proved good? Then, being healthy as well, there is nothing to
 * roll back: a deploy that was refused, or failed before its switch, or a smoke runner that was lost, changes nothing.
 */
function servesLastGood(live, ledger) {
    if (live.state === 'none' || live.release === null)
        return false;
    const newest = ledger.findLast((entry) => entry.mark === 'good' && markOf(entry.release, ledger) === 'good');
    return newest?.release === live.release;
}
function markOf(release, ledger) {
    return ledger.findLast((entry) => entry.release === release)?.mark ?? null;
}

// EXTERNAL MODULE: ./packages/operation/src/open-fleet.ts
var open_fleet = __webpack_require__(2448);
// EXTERNAL MODULE: ./packages/operation/src/operation-id.ts
var operation_id = __webpack_require__(3968);
// EXTERNAL MODULE: ./packages/operation/src/plan-effects.ts + 2 modules
var plan_effects = __webpack_require__(9465);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(9859);
// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(8141);
// EXTERNAL MODULE: ./packages/host/src/answer-line.ts
var answer_line = __webpack_require__(3123);
// EXTERNAL MODULE: ./packages/host/src/bundle.ts
var bundle = __webpack_require__(8434);
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

// EXTERNAL MODULE: ./packages/operation/src/scripts.ts
var scripts = __webpack_require__(2217);
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

// EXTERNAL MODULE: ./packages/procedure/src/runbook-problems.ts
var runbook_problems = __webpack_require__(3878);
;// CONCATENATED MODULE: ./packages/operation/src/require-carried-out.ts


/** Before any host is asked anything: what the questions would be about may be what this version does not know. */
function requireCarriedOut(environment) {
    const problems = (0,runbook_problems/* runbookProblems */.N)(environment);
    if (problems.length > 0)
        throw new errors/* UserError */.yo(problems);
}

;// CONCATENATED MODULE: ./packages/operation/src/require-converged.ts

/**
 * Hosts that the last operation left out may serve another release than the fleet. They are no hindrance while they are
 * left out again: a dead host must not keep the others from being rolled back a second time.
 * @throws UserError naming those that would take part
 */
function requireConverged(control, leftOut) {
    const joining = control.without.filter((host) => !leftOut.includes(host));
    if (joining.length === 0)
        return;
    throw new errors/* UserError */.yo([
        {
            code: 'hosts-left-out',
            where: `host ${control.host}`,
            message: `${joining.join(', ')} was left out of the last operation and may still run the release that it left.`,
            mend: `bring it back, then: failback resume   # or leave it out again: failback rollback --without ${joining.join(',')}`,
        },
    ]);
}

;// CONCATENATED MODULE: ./packages/operation/src/require-emergency.ts

/** `auto` decides for the emergency procedure: it is the only one that this version carries out. */
function requireEmergency(procedure) {
    if (procedure === 'auto' || procedure === 'emergency')
        return;
    throw new errors/* UserError */.yo([
        {
            code: 'procedure-not-carried-out',
            where: 'input procedure',
            message: `The procedure ${procedure} is not carried out by this version.`,
            accepted: 'auto, emergency',
            mend: 'leave procedure empty, or follow the written runbook.',
        },
    ]);
}

// EXTERNAL MODULE: ./packages/operation/src/status.ts
var src_status = __webpack_require__(179);
// EXTERNAL MODULE: ./packages/operation/src/unfinished.ts + 2 modules
var src_unfinished = __webpack_require__(2391);
;// CONCATENATED MODULE: ./packages/operation/src/split.ts


/**
 * An operation that ended on the target on one host and as found on another, and is the last word on both. No claim is
 * held by it any more: its controller died between the two decisions, and each host kept to its own.
 */
function findSplit(facts, control) {
    for (const each of (0,src_unfinished/* controlFirst */.eW)(facts, control)) {
        const operation = (0,src_status/* presentOperation */.lo)(each)?.operation;
        if (operation === undefined || !isSplit(facts, operation))
            continue;
        const holder = facts.find((one) => wentForward(one, operation));
        if (holder !== undefined)
            return (0,src_unfinished/* found */.F9)(holder, operation);
    }
    return null;
}
function isSplit(facts, operation) {
    return facts.some((each) => wentForward(each, operation)) && facts.some((each) => wentBack(each, operation));
}
/** Whether the hosts still serve what the split left: a deployment since then has made it history. */
function servesSplit(facts, plan) {
    const serves = ({ live }) => live.state === 'present' && live.release === plan.to.release;
    const forward = facts.filter((each) => wentForward(each, plan.operation));
    const back = facts.filter((each) => wentBack(each, plan.operation));
    return forward.every(serves) && back.some((each) => !serves(each));
}
function wentForward(facts, operation) {
    const state = stateOf(facts, operation);
    return state === 'UNCONFIRMED' || state === 'ON_TARGET';
}
function wentBack(facts, operation) {
    return stateOf(facts, operation) === 'AS_FOUND';
}
function stateOf(facts, operation) {
    const present = (0,src_status/* presentOperation */.lo)(facts);
    return present?.operation === operation ? present.state : null;
}

// EXTERNAL MODULE: ./packages/operation/src/take-up.ts
var take_up = __webpack_require__(2550);
;// CONCATENATED MODULE: ./packages/operation/src/rollback.ts





















/**
 * One rollback, from facts to proof; its end is recorded.
 */
async function rollback(environment, request, context, approve = async () => true) {
    return (0,end/* recordedEnd */.WP)(context, async () => {
        requireEmergency(request.procedure);
        requireCarriedOut(environment);
        if (request.operation !== null)
            (0,operation_id/* requireOperationId */.A)(request.operation);
        const fleet = await (0,open_fleet/* openFleet */.x)(environment, request.without, 'majority', context);
        const lines = (0,host_lines/* hostLines */.g)(fleet.connections, (name) => context.connect((0,host_named/* hostNamed */.u)(environment, name)));
        try {
            return await onFleet({ environment, request, context, approve, fleet, lines });
        }
        finally {
            lines.close();
        }
    });
}
async function onFleet(run) {
    const { environment, request, fleet } = run;
    const facts = await (0,fleet_facts/* fleetFacts */.Q)(environment, fleet, request.target);
    const earlier = request.mode === 'execute' ? await earlierOperation(run, facts) : null;
    if (earlier === null)
        return fresh(run, facts);
    const adopted = await finishEarlier(run, earlier);
    // What was asked for is there, or only a person can go on; what was undone is asked for anew, by a new operation.
    const whole = adopted.plan !== null && (0,plan_effects/* isWhole */.wP)(environment, adopted.plan);
    const settled = adopted.outcome === 'undone' || (adopted.outcome === 'rolled-back' && !whole);
    if (!settled || request.operation === earlier.plan.operation)
        return adopted;
    return fresh(run, await (0,fleet_facts/* fleetFacts */.Q)(environment, fleet, request.target));
}
/** What an earlier run left behind: a host that is still held, or hosts that it left on different releases. */
async function earlierOperation(run, facts) {
    const { environment, request, fleet } = run;
    const planOf = (found) => (0,src_unfinished/* unfinishedPlan */.JN)(found, fleet.connection(found.host), environment, facts);
    const unfinished = (0,src_unfinished/* findUnfinished */.dJ)(facts, environment.control, request.operation);
    if (unfinished !== null) {
        const plan = await planOf(unfinished);
        return { plan, sentence: `Operation ${plan.operation} is unfinished; it is taken up first.` };
    }
    const split = findSplit(facts, environment.control);
    if (split === null)
        return null;
    const plan = await planOf(split);
    if (!servesSplit(facts, plan))
        return null;
    const { release } = plan.to;
    const sentence = `Operation ${plan.operation} left the hosts split: some are on ${release}, some went back. All are brought to ${release} first.`;
    return { plan, sentence };
}
/** It is brought to the end that its decision leads to, before anything else. */
async function finishEarlier(run, { plan, sentence }) {
    (0,src_context/* note */.N)(run.context, { event: 'notice', text: sentence });
    if (!(await run.approve(plan, 'finish')))
        return notApproved(plan);
    return (0,take_up/* takeUp */.b)(run, plan, run.request.incident);
}
async function fresh(run, facts) {
    const { environment, request, context } = run;
    const control = facts.find(({ host }) => host === environment.control);
    if (control === undefined)
        throw new Error('the control host is always in the fleet');
    if (request.mode === 'plan') {
        for (const text of foundSentences(facts, control))
            (0,src_context/* note */.N)(context, { event: 'notice', text });
    }
    requireConverged(control, run.fleet.without);
    if (request.mode !== 'plan') {
        const outage = await proveOutage(run, control);
        if (outage !== null)
            return outage;
    }
    const unfit = unfitHosts(environment, run.fleet.without, facts);
    if (unfit.length > 0)
        return (0,end/* refusal */.x5)(unfit);
    const served = control.live.state === 'present' ? control.live : null;
    const choice = chooseTarget({
        requested: request.target,
        ledger: control.ledger,
        served,
        available: control.available,
    });
    if (!choice.ok)
        return (0,end/* refusal */.x5)(choice.problems);
    const planned = (0,plan_emergency/* planEmergency */.j)({
        environment,
        incident: request.incident,
        facts: await knowing(run, facts, choice.target),
        target: choice.target,
        from: served?.release == null ? null : { release: served.release, commit: served.commit },
        operation: request.operation ?? (0,operation_id/* newOperationId */.L)('emergency', context.now(), context.random(3)),
        without: run.fleet.without,
        scenario: request.scenario,
    });
    if (!planned.ok)
        return (0,end/* refusal */.x5)(planned.problems);
    (0,src_context/* note */.N)(context, { event: 'notice', text: `Target ${choice.target.release}: ${choice.why}.` });
    return carryOut(run, planned.plan);
}
async function carryOut(run, plan) {
    switch (run.request.mode) {
        case 'plan':
            (0,src_context/* note */.N)(run.context, { event: 'operation', plan, digest: (0,plan_json/* planDigest */.Gb)(plan), mode: 'dry-run' });
            return { outcome: 'planned', reasonCode: 'planned', plan, problems: [] };
        case 'dry-run': {
            const problems = await rehearse(plan, run.fleet, run.context);
            return problems.length > 0
                ? (0,end/* refusal */.x5)(problems, plan)
                : { outcome: 'planned', reasonCode: 'dry-run', plan, problems: [] };
        }
        case 'execute':
            if (!(await run.approve(plan, 'execute')))
                return notApproved(plan);
            return (0,plan_effects/* endOfPlan */.eS)(run, plan, await (0,execute/* executePlan */.vY)(plan, scripts/* planScripts */.a, (0,plan_effects/* planEffects */.GQ)(run, plan)));
    }
}
/** Null: there is an outage. The emergency procedure needs no approval, so it proves one first. */
async function proveOutage(run, control) {
    const { context, fleet } = run;
    const hosts = run.environment.hosts.filter(({ name }) => !fleet.without.includes(name));
    const environment = { ...run.environment, hosts };
    const seen = await (0,look/* look */.O)(glance(environment), { expectRelease: null, watch: null }, run.lines.of, context);
    (0,src_context/* note */.N)(context, { event: 'assessed', purpose: 'outage', assessments: seen.assessments, verdict: seen.verdict });
    const noPlan = { plan: null, problems: [] };
    switch (seen.verdict) {
        case 'unhealthy':
            return null;
        case 'healthy': {
            const reasonCode = servesLastGood(control.live, control.ledger) ? 'target-is-served' : 'outage-not-proved';
            return { outcome: 'not-needed', reasonCode, ...noPlan };
        }
        case 'inconclusive':
            return (0,end/* refusal */.x5)([notMeasured(environment, seen)]);
    }
}
function notMeasured(environment, seen) {
    const why = seen.assessments.filter(({ verdict }) => verdict === 'inconclusive').map(({ detail }) => detail);
    return {
        code: 'could-not-measure',
        where: `environment ${environment.name}`,
        message: `Whether there is an outage could not be measured, and that alone never starts a rollback: ${why.slice(0, 3).join('; ')}.`,
        mend: `failback verify --environment ${environment.name}`,
    };
}
/** Facts that also tell what the target holds; asked again only where the first look could not know the target. */
async function knowing({ environment, request, fleet }, facts, target) {
    const known = request.target === target.release || environment.stack !== 'laravel';
    return known ? facts : (0,fleet_facts/* fleetFacts */.Q)(environment, fleet, target.release);
}
function notApproved(plan) {
    const problem = {
        code: 'not-confirmed',
        where: `operation ${plan.operation}`,
        message: 'The plan was not confirmed, so nothing was done.',
        mend: `failback rollback --environment ${plan.environment}`,
    };
    return (0,end/* refusal */.x5)([problem], plan);
}


/***/ })

};
