export const id = 1956;
export const ids = [1956];
export const modules = {

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

/***/ 66946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ convergeHost),
  f: () => (/* binding */ convergeLeftOut)
});

// EXTERNAL MODULE: ./packages/host/src/read-facts.ts + 3 modules
var read_facts = __webpack_require__(41391);
// EXTERNAL MODULE: ./packages/host/src/execute.ts + 1 modules
var execute = __webpack_require__(30367);
// EXTERNAL MODULE: ./packages/host/src/paths.ts
var paths = __webpack_require__(50948);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/host/src/answer-line.ts
var answer_line = __webpack_require__(33123);
// EXTERNAL MODULE: ./packages/host/src/stdin-script.ts
var stdin_script = __webpack_require__(14076);
;// CONCATENATED MODULE: ./packages/host/src/converged.ts



/**
 * Takes a host off the list of those that were left out of the last operation.
 * @param control connection to the control host, which keeps the list
 * @param folder `environmentFolder(…)` of the control host
 */
async function markConverged(control, folder, host) {
    const script = { text: (0,stdin_script/* stdinScript */.W)('converged.sh', 'converged_main "$@"'), args: [folder, host] };
    const answer = (0,answer_line/* answerLine */.NO)(control.host, 'converged', await control.run(script), ['removed', 'absent', 'refused']);
    switch (answer.word) {
        case 'removed':
        case 'absent':
            return answer.word;
        default: {
            const { code, detail } = (0,answer_line/* refusalIn */.c3)(answer);
            const message = `the list of hosts left out could not be written: ${detail}.`;
            throw new errors/* RemoteError */.Hi({ code, host: control.host, message, mend: `ls -l ${folder}` });
        }
    }
}

// EXTERNAL MODULE: ./packages/procedure/src/plan-emergency.ts + 12 modules
var plan_emergency = __webpack_require__(81630);
// EXTERNAL MODULE: ./packages/procedure/src/host-duties.ts
var host_duties = __webpack_require__(49180);
// EXTERNAL MODULE: ./packages/operation/src/context.ts
var src_context = __webpack_require__(41170);
// EXTERNAL MODULE: ./packages/operation/src/end.ts
var end = __webpack_require__(40564);
// EXTERNAL MODULE: ./packages/operation/src/fleet-facts.ts
var fleet_facts = __webpack_require__(92371);
// EXTERNAL MODULE: ./packages/operation/src/host-named.ts
var host_named = __webpack_require__(66607);
// EXTERNAL MODULE: ./packages/operation/src/operation-id.ts
var operation_id = __webpack_require__(13968);
// EXTERNAL MODULE: ./packages/operation/src/plan-effects.ts + 5 modules
var plan_effects = __webpack_require__(84162);
// EXTERNAL MODULE: ./packages/operation/src/scripts.ts
var scripts = __webpack_require__(62217);
;// CONCATENATED MODULE: ./packages/operation/src/converge.ts










/** Brings one host alone to the release that the others serve, by a plan and an operation of its own. */
async function convergeHost(run, name, target, incident) {
    const { environment, context, lines } = run;
    const host = (0,host_named/* hostNamed */.u)(environment, name);
    (0,src_context/* note */.N)(context, { event: 'notice', text: `${name} is brought to ${target.release}, which the other hosts serve.` });
    const planned = (0,plan_emergency/* planEmergency */.j)({
        environment: alone(environment, host),
        incident,
        facts: [await (0,read_facts/* readFacts */.M)(await lines.of(name), (0,fleet_facts/* factsRequest */.p)(environment, host, target.release))],
        target,
        from: null,
        operation: (0,operation_id/* newOperationId */.L)('converge', context.now(), context.random(3)),
        without: [],
        // The database is the fleet's, and the fleet serves the target with it already.
        scenario: 'keep-migrations',
    });
    if (!planned.ok)
        return (0,end/* refusal */.x5)(planned.problems);
    const { plan } = planned;
    return (0,plan_effects/* endOfPlan */.eS)(run, plan, await (0,plan_effects/* carriedOut */.vk)(run, plan, (effects) => (0,execute/* executePlan */.vY)(plan, scripts/* planScripts */.a, effects)));
}
function alone(environment, host) {
    return { ...environment, control: host.name, hosts: [host] };
}
/**
 * Brings every host that was left out of an earlier operation to what the control host serves, one after the other, and
 * takes it off the list. Stops at the first that does not get there.
 * @returns the end of the last, or null when none was left out
 */
async function convergeLeftOut(run, control, incident) {
    const { environment, context, lines } = run;
    const folder = (0,paths/* environmentFolder */.Y)(control.stateDir.path, environment.app, environment.name);
    let end = null;
    for (const name of control.without) {
        const host = environment.hosts.find((each) => each.name === name);
        if (host === undefined) {
            (0,src_context/* note */.N)(context, { event: 'notice', text: `${name} is no host of the runbook any more.` });
        }
        else if ((0,host_duties/* carriesRelease */.h2)(host)) {
            end = await convergeHost(run, name, servedBy(control), incident);
            if (end.outcome !== 'rolled-back')
                return end;
        }
        await markConverged(await lines.of(control.host), folder, name);
        (0,src_context/* note */.N)(context, { event: 'notice', text: `${name} is no longer left out.` });
    }
    return end;
}
function servedBy({ host, live }) {
    if (live.state === 'present' && live.release !== null)
        return { release: live.release, commit: live.commit };
    throw new errors/* UserError */.yo([
        {
            code: 'nothing-to-converge-to',
            where: `host ${host}`,
            message: 'Which release the control host serves cannot be told, so the others cannot be brought to it.',
            mend: `deploy to every host, or roll back to a release by name: failback rollback --target RELEASE`,
        },
    ]);
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

/***/ 91956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ rollback)
});

// EXTERNAL MODULE: ./packages/host/src/host-lines.ts
var host_lines = __webpack_require__(93178);
// EXTERNAL MODULE: ./packages/host/src/plan-json.ts
var plan_json = __webpack_require__(45088);
// EXTERNAL MODULE: ./packages/host/src/execute.ts + 1 modules
var execute = __webpack_require__(30367);
// EXTERNAL MODULE: ./packages/operation/src/beside/beside-rollback.ts + 10 modules
var beside_rollback = __webpack_require__(72738);
// EXTERNAL MODULE: ./packages/github/src/github.ts
var src_github = __webpack_require__(16362);
;// CONCATENATED MODULE: ./packages/github/src/last-known-good.ts
/**
 * The newest Deployment that says its release was proved healthy and served, and that no later one quarantines. Null: GitHub
 * knows of none. The ledger on the control host is the authority; this is what is left when it is gone.
 */
function lastKnownGood(deployments) {
    const bad = quarantined(deployments);
    const proved = newestFirst(deployments).filter(({ status, payload }) => status === 'success' && payload?.kind === 'verified-health');
    return proved.find(({ payload }) => payload !== null && !bad.has(payload.release)) ?? null;
}
/** Releases whose last word is a quarantine. A release that was proved good afterwards was set free by a person before. */
function quarantined(deployments) {
    const words = new Map();
    for (const { payload, status } of newestFirst(deployments)) {
        if (payload === null || words.has(payload.release))
            continue;
        // A quarantine holds even where its status is missing: the request that would have set it may have failed.
        if (payload.kind === 'quarantine')
            words.set(payload.release, 'bad');
        if (payload.kind === 'verified-health' && status === 'success')
            words.set(payload.release, 'good');
    }
    return new Set([...words].filter(([, word]) => word === 'bad').map(([release]) => release));
}
/** Ids only ever rise. */
function newestFirst(deployments) {
    return [...deployments].sort((one, other) => other.id - one.id);
}

// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
// EXTERNAL MODULE: ./packages/runbook/src/words/release.ts
var release = __webpack_require__(93859);
// EXTERNAL MODULE: ./packages/operation/src/beside/beside.ts
var beside = __webpack_require__(19228);
// EXTERNAL MODULE: ./packages/operation/src/beside/in-time.ts
var in_time = __webpack_require__(83787);
;// CONCATENATED MODULE: ./packages/operation/src/beside/known-at-github.ts




/** How many Deployments of an environment are looked at. */
const LOOKED_AT = 20;
/** Asked since the run began. Whoever plans or refuses waits so long; whoever executes does not wait at all. */
const PATIENCE = 8000;
const NAMES_SHOWN = 5;
/** Asks at once, and waits for nobody. */
function knownAtGitHub(github, environment) {
    if (github === null)
        return { compared: async () => [], advised: async (problem) => problem };
    const asked = ask(github, environment);
    const answered = async () => {
        const answer = await (0,in_time/* inTime */.R)(asked, PATIENCE);
        return answer === 'late' ? { state: 'unread', reason: 'GitHub has not answered in time.' } : answer;
    };
    return {
        async compared({ target, from, requested }) {
            const answer = await answered();
            if (answer.state === 'unread')
                return [notCompared(answer.reason)];
            return differences(answer.deployments, target, from, requested);
        },
        async advised(problem) {
            if (problem.code !== 'ledger-empty' && problem.code !== 'no-good-release')
                return problem;
            return withAdvice(problem, await answered(), environment);
        },
    };
}
/** Said in place of a comparison. */
function notCompared(reason) {
    const text = `The Deployments on GitHub were not compared with the ledger: ${reason} The ledger decides.`;
    return { tone: 'warning', text };
}
async function ask(github, environment) {
    try {
        return { state: 'read', deployments: await github.deployments(environment, LOOKED_AT) };
    }
    catch (error) {
        if (!(error instanceof src_github/* GitHubError */.y))
            return { state: 'unread', reason: (0,beside/* defect */.g)(error) };
        const mend = error.mend === null ? '' : ` Mend: ${(0,printable/* printableLine */.oy)(error.mend)}.`;
        return { state: 'unread', reason: `${(0,printable/* printableLine */.oy)(error.message)}${mend}` };
    }
}
function differences(deployments, target, from, requested) {
    const said = [];
    if (quarantined(deployments).has(target.release)) {
        const text = `The Deployments on GitHub call ${target.release} quarantined, and the ledger on the control host calls it good. The ledger decides.`;
        said.push({ tone: 'warning', text });
    }
    // The release that is left may have been proved good as well, before it broke.
    const known = lastKnownGood(deployments.filter(({ payload }) => payload?.release !== from?.release))?.payload ?? null;
    if (known === null)
        return said;
    if (known.release !== target.release) {
        if (requested !== null)
            return said;
        const text = `The Deployments on GitHub call ${shown(known.release)} the last release proved good, and the ledger on the control host ${target.release}. The ledger decides.`;
        return [...said, { tone: 'warning', text }];
    }
    if (known.commit !== null && target.commit !== null && known.commit !== target.commit) {
        const text = `The Deployments on GitHub call ${target.release} the commit ${shown(known.commit)}, and the ledger on the control host ${target.commit}. The ledger decides.`;
        said.push({ tone: 'warning', text });
    }
    return said;
}
function withAdvice(problem, answer, environment) {
    if (answer.state === 'unread') {
        return { ...problem, message: `${problem.message} What GitHub knows could not be read: ${answer.reason}` };
    }
    const bad = quarantined(answer.deployments);
    const proved = answer.deployments.filter(({ payload, status }) => status === 'success' &&
        payload?.kind === 'verified-health' &&
        (0,release/* isReleaseName */.j)(payload.release) &&
        !bad.has(payload.release));
    const names = [...new Set(proved.map(({ payload }) => payload?.release ?? ''))].slice(0, NAMES_SHOWN);
    const [newest] = proved;
    if (newest === undefined) {
        return { ...problem, message: `${problem.message} The Deployments on GitHub know of none either.` };
    }
    return {
        ...problem,
        message: `${problem.message} The Deployments on GitHub know as proved good: ${names.join(', ')} (the first of them ${shown(newest.at)}, by ${shown(newest.by ?? 'an account that is gone')}; whoever may write to the repository could have made it).`,
        mend: `when you trust them: failback ledger mark ${names[0]} good --environment ${environment} --reason "Deployment ${newest.id}"`,
    };
}
function shown(text) {
    return (0,printable/* printableLine */.oy)(text, 80);
}

// EXTERNAL MODULE: ./packages/operation/src/confirm-target.ts
var confirm_target = __webpack_require__(59339);
// EXTERNAL MODULE: ./packages/operation/src/context.ts
var src_context = __webpack_require__(41170);
// EXTERNAL MODULE: ./packages/operation/src/end.ts
var end = __webpack_require__(40564);
// EXTERNAL MODULE: ./packages/operation/src/fleet-facts.ts
var fleet_facts = __webpack_require__(92371);
// EXTERNAL MODULE: ./packages/procedure/src/ledger-standing.ts
var ledger_standing = __webpack_require__(69301);
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
var host_named = __webpack_require__(66607);
// EXTERNAL MODULE: ./packages/procedure/src/unfit-hosts.ts
var unfit_hosts = __webpack_require__(14077);
// EXTERNAL MODULE: ./packages/procedure/src/choose-target.ts
var choose_target = __webpack_require__(97788);
// EXTERNAL MODULE: ./packages/procedure/src/plan-emergency.ts + 12 modules
var plan_emergency = __webpack_require__(81630);
// EXTERNAL MODULE: ./packages/operation/src/operation-id.ts
var operation_id = __webpack_require__(13968);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/operation/src/plan-parts.ts


/** What of a plan a reviewer can be told to have changed, in the order in which it is told. */
const PARTS = ['target', 'served', 'hosts', 'rules', 'steps', 'notices', 'request'];
/** 24 bits: two parts that differ must not look alike, and the longest id still has room for all seven. */
const MARK_LENGTH = 4;
const MARKED = new RegExp(`\\.([A-Za-z0-9_-]{${PARTS.length * MARK_LENGTH}})$`);
/**
 * @param neutral the same plan under a neutral operation id and incident: both stand in the arguments of steps, and neither
 *   makes another step of one
 */
function partsOf(plan, neutral) {
    const { hosts } = neutral;
    return {
        target: fingerprint(plan.to),
        served: fingerprint(plan.from),
        hosts: fingerprint([plan.control, plan.without, hosts.map(({ steps: _, ...host }) => host)]),
        rules: fingerprint([
            [plan.schema_version, plan.app, plan.environment, plan.procedure],
            [plan.budgetSeconds, plan.leaseSeconds, plan.alert],
        ]),
        steps: fingerprint(hosts.map(({ steps }) => steps)),
        notices: fingerprint(plan.notices),
        request: fingerprint(plan.incident),
    };
}
/** The id for a plan that is only shown: whoever executes under it can be told what has changed since. */
function withParts(id, parts) {
    return `${id}.${PARTS.map((part) => parts[part]).join('')}`;
}
/** Null: the id does not tell, because a person chose it. */
function changedParts(id, now) {
    const [, marks] = MARKED.exec(id) ?? [];
    if (marks === undefined)
        return null;
    const then = (part) => marks.slice(PARTS.indexOf(part) * MARK_LENGTH, (PARTS.indexOf(part) + 1) * MARK_LENGTH);
    return PARTS.filter((part) => then(part) !== now[part]);
}
function fingerprint(part) {
    return (0,external_node_crypto_.createHash)('sha256').update((0,plan_json/* canonicalJson */.dj)(part)).digest('base64url').slice(0, MARK_LENGTH);
}

;// CONCATENATED MODULE: ./packages/operation/src/make-plan.ts







/** The plan for what was asked, from what was found; says in the record why it goes back to that release. */
async function makePlan(run, facts, control) {
    const { environment, request, context, fleet, known } = run;
    const unfit = (0,unfit_hosts/* unfitHosts */.u)(environment, fleet.without, facts);
    if (unfit.length > 0)
        return { ok: false, problems: unfit };
    const served = control.live.state === 'present' ? control.live : null;
    const choice = (0,choose_target/* chooseTarget */.b)({
        requested: request.target,
        ledger: control.ledger,
        served,
        available: control.available,
    });
    if (!choice.ok)
        return { ok: false, problems: await Promise.all(choice.problems.map(known.advised)) };
    const { target, why } = choice;
    const from = served?.release == null ? null : { release: served.release, commit: served.commit };
    const question = {
        environment,
        facts: await knowing(run, facts, target),
        target,
        from,
        without: fleet.without,
        scenario: request.scenario,
    };
    const planned = withId(question, request, context);
    if (!planned.ok)
        return planned;
    (0,src_context/* note */.N)(context, { event: 'notice', text: `Target ${target.release}: ${why}.` });
    const comparing = known.compared({ target, from, requested: request.target });
    if (request.mode === 'execute')
        run.beside.hear(comparing, notCompared('GitHub has not answered in time.'));
    else
        (0,beside/* say */.c)(context, await comparing);
    return planned;
}
/** Stands in for the id and the incident where only the steps matter. */
const NEUTRAL = {
    operation: 'operation',
    incident: { severity: null, signals: [], reason: '', actor: '', override: null },
};
/** A plan that is only shown gets an id that tells its parts, so that whoever executes it can be told what has changed. */
function withId(question, { operation, incident, mode }, context) {
    const neutral = (0,plan_emergency/* planEmergency */.j)({ ...question, ...NEUTRAL });
    if (!neutral.ok)
        return neutral;
    const parts = partsOf({ ...neutral.plan, incident }, neutral.plan);
    const fresh = (0,operation_id/* newOperationId */.L)('emergency', context.now(), context.random(3));
    const id = operation ?? (mode === 'execute' ? fresh : withParts(fresh, parts));
    const planned = (0,plan_emergency/* planEmergency */.j)({ ...question, incident, operation: id });
    return planned.ok ? { ...planned, parts } : planned;
}
/** Facts that also tell what the target holds; asked again only where the first look could not know the target. */
async function knowing({ environment, request, fleet }, facts, target) {
    const known = request.target === target.release || environment.stack !== 'laravel';
    return known ? facts : (0,fleet_facts/* fleetFacts */.Q)(environment, fleet, target.release);
}

// EXTERNAL MODULE: ./packages/operation/src/open-fleet.ts
var open_fleet = __webpack_require__(52448);
// EXTERNAL MODULE: ./packages/operation/src/plan-effects.ts + 5 modules
var plan_effects = __webpack_require__(84162);
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

// EXTERNAL MODULE: ./packages/operation/src/look.ts + 9 modules
var look = __webpack_require__(54393);
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

;// CONCATENATED MODULE: ./packages/operation/src/prove-outage.ts





/** Null: there is an outage. The emergency procedure needs no approval, so it proves one first. */
async function proveOutage(run, control) {
    const { context, lines } = run;
    const hosts = run.environment.hosts.filter(({ name }) => !run.without.includes(name));
    const environment = { ...run.environment, hosts };
    const seen = await (0,look/* look */.O)(glance(environment), { expectRelease: null, watch: null }, lines.of, context);
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

// EXTERNAL MODULE: ./packages/operation/src/rehearse.ts + 1 modules
var rehearse = __webpack_require__(33908);
// EXTERNAL MODULE: ./packages/procedure/src/runbook-problems.ts
var runbook_problems = __webpack_require__(93878);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
;// CONCATENATED MODULE: ./packages/operation/src/require-carried-out.ts


/** Before any host is asked anything: what the questions would be about may be what this version does not know. */
function requireCarriedOut(environment) {
    const problems = (0,runbook_problems/* runbookProblems */.N)(environment);
    if (problems.length > 0)
        throw new errors/* UserError */.yo(problems);
}

// EXTERNAL MODULE: ./packages/operation/src/require-converged.ts
var require_converged = __webpack_require__(57924);
// EXTERNAL MODULE: ./packages/github/src/github-problem.ts
var github_problem = __webpack_require__(47136);
// EXTERNAL MODULE: ./packages/github/src/judge-approval.ts + 1 modules
var judge_approval = __webpack_require__(10611);
;// CONCATENATED MODULE: ./packages/github/src/require-approval.ts


/**
 * Reads the rules of the environment, the reviews of this run and who started it, and judges them. What cannot be read is not
 * an approval: GitHub being down, slow, forbidding or answering half is a refusal like any other, and it says what mends it.
 */
async function requireApproval(github, rule) {
    const { read, unreadable } = reader(rule);
    const [environment, reviews, run] = await Promise.all([
        read('The rules of the environment', github.environment(rule.environment)),
        read('The reviews of this run', github.reviews(github.run.id)),
        read('Who started this run', github.workflowRun(github.run.id)),
    ]);
    if (environment === null || reviews === null || unreadable.length > 0)
        return { ok: false, problems: unreadable };
    if (run === null)
        return { ok: false, problems: [unknownRun(github, rule)] };
    const starters = [github.run.actor, run.actor, run.triggeringActor].filter((name) => name !== null);
    const facts = {
        environment,
        reviews,
        starters,
        event: run.event,
        attempt: Math.max(github.run.attempt, run.attempt),
        repository: repositoryOf(github),
    };
    return (0,judge_approval/* judgeApproval */.b)(facts, rule);
}
/**
 * What already stands in the way of any approval, before anybody is asked for one: the rules alone are read, and no review.
 * @returns `unreadable` apart, because nothing has been refused yet
 */
async function foreseeApproval(github, rule) {
    const { read, unreadable } = reader(rule);
    const environment = await read('The rules of the environment', github.environment(rule.environment));
    if (environment === null)
        return { problems: [], unreadable };
    return { problems: (0,judge_approval/* rulesProblems */.Y)({ environment, repository: repositoryOf(github) }, rule), unreadable };
}
const repositoryOf = ({ repository: { owner, repo } }) => `${owner}/${repo}`;
function reader({ environment }) {
    const where = `environment ${environment}`;
    const unreadable = [];
    return {
        unreadable,
        read: async (what, ask) => {
            try {
                return await ask;
            }
            catch (error) {
                const { message, mend } = (0,github_problem/* githubProblem */.X)(error, where);
                const told = `${what} could not be read, so nothing counts as approved: ${message}`;
                unreadable.push({ code: 'approval-unreadable', where, message: told, ...(mend === undefined ? {} : { mend }) });
                return null;
            }
        },
    };
}
function unknownRun({ run }, { environment }) {
    return {
        code: 'approval-unreadable',
        where: `environment ${environment}`,
        message: `GitHub knows nothing of run ${run.id}, so who started it cannot be told, and nothing counts as approved.`,
        mend: 'give the job "permissions: { actions: read }", and the input github-token the value of github.token of this run',
    };
}

;// CONCATENATED MODULE: ./packages/operation/src/require-procedure.ts



/**
 * `auto` decides for the emergency procedure: it is the only one that this version carries out, and the only one that needs
 * no approval. Of every other it is told at once what stands in its way; no host has been asked. A run that changes nothing
 * comes before the approval, because its plan is what is approved: it is told only what would make any approval worthless.
 * @throws UserError with all of it
 */
async function requireProcedure(environment, { procedure, mode }, context) {
    if (procedure === 'auto' || procedure === 'emergency')
        return;
    const ask = mode === 'execute' ? approvalProblems : foreseenProblems;
    throw new errors/* UserError */.yo([
        notCarriedOut(procedure),
        ...(await askedOf(environment, procedure, (name) => ask(name, context))),
    ]);
}
async function askedOf(environment, procedure, ask) {
    const rule = environment.procedures[procedure];
    if (rule === undefined)
        return [];
    return rule.approval === null ? [notDeclared(environment, procedure)] : ask(rule.approval);
}
async function approvalProblems(approval, context) {
    if (context.github === null)
        return [notAsked(approval)];
    const judged = await requireApproval(context.github, { environment: approval, attempts: 'first-only' });
    if (!judged.ok)
        return judged.problems;
    (0,src_context/* note */.N)(context, { event: 'notice', text: approvalSentence(judged.approval) });
    const unseen = startedBySentence(judged.approval);
    if (unseen !== null)
        (0,src_context/* note */.N)(context, { event: 'notice', text: unseen, tone: 'warning' });
    return [];
}
/** An environment that GitHub would make at its first use must not be waited for; what cannot be read now is asked later. */
async function foreseenProblems(approval, context) {
    const { problems, unreadable } = context.github === null
        ? { problems: [], unreadable: [notAsked(approval)] }
        : await foreseeApproval(context.github, { environment: approval });
    for (const { message, mend } of unreadable) {
        const text = `Nothing is changed now, so nothing is refused for it: ${(0,printable/* printableLine */.oy)(message)} Mend: ${mend ?? 'none'}.`;
        (0,src_context/* note */.N)(context, { event: 'notice', text, tone: 'warning' });
    }
    return problems;
}
function notCarriedOut(procedure) {
    return {
        code: 'procedure-not-carried-out',
        where: 'input procedure',
        message: `The procedure ${procedure} is not carried out by this version.`,
        accepted: 'auto, emergency',
        mend: 'leave procedure empty, or follow the written runbook.',
    };
}
function notDeclared({ name }, procedure) {
    return {
        code: 'approval-not-declared',
        where: `environment ${name}`,
        message: `The runbook does not say whose approval the procedure ${procedure} needs, and without one it is never begun.`,
        mend: `in failback.yml: procedures: { ${procedure}: { approval: rollback-${procedure} } }, the name of an environment with required reviewers`,
    };
}
function notAsked(approval) {
    return {
        code: 'approval-unreadable',
        where: `environment ${approval}`,
        message: 'Whether it is approved cannot be read: GitHub is not asked, so nothing counts as approved.',
        mend: `github-token: \${{ github.token }}, and in the job "permissions: { actions: read }"`,
    };
}
function approvalSentence({ environment, approvers, comment }) {
    const said = comment === '' ? '' : `: ${(0,printable/* printableLine */.oy)(comment, 200)}`;
    return `Approved in the environment ${environment} by ${approvers.map((name) => (0,printable/* printableLine */.oy)(name, 60)).join(', ')}${said}`;
}
function startedBySentence({ environment, startedBy }) {
    if (startedBy === null)
        return null;
    return `The environment ${environment} bars self-review, and ${(0,printable/* printableLine */.oy)(startedBy, 60)} started this run: whether an approver had it started cannot be told.`;
}

;// CONCATENATED MODULE: ./packages/operation/src/require-reviewed-plan.ts



/** The id stands in the plan, so under another one there is no plan with the digest that was reviewed. */
function requireIdOfReviewedPlan({ planDigest: reviewed, operation }) {
    if (reviewed === null || operation !== null)
        return;
    throw new errors/* UserError */.yo([
        {
            code: 'plan-digest-alone',
            where: 'input plan-digest',
            message: 'It is the digest of a plan with its operation id, and no operation-id is given.',
            mend: 'give the output operation-id of the same dry run as input operation-id.',
        },
    ]);
}
/** Null: it is the plan that was reviewed, or none was. */
function changedSinceReview(plan, parts, request) {
    const now = (0,plan_json/* planDigest */.Gb)(plan);
    if (request.planDigest === null || request.planDigest === now)
        return null;
    return {
        code: 'plan-changed',
        where: 'input plan-digest',
        message: `The plan made now (${now}) is not the one that was reviewed (${request.planDigest}). ${changes(plan, parts)} Nothing was done.`,
        mend: `make a new plan and have it reviewed: the same step with "dry-run: true", or failback plan --environment ${plan.environment} --reason "..."; then give its operation-id and plan-digest.`,
    };
}
function changes(plan, parts) {
    const changed = changedParts(plan.operation, parts);
    if (changed === null) {
        const all = ['served', 'target', 'hosts', 'steps'].map((part) => NOW[part](plan));
        return `The id ${plan.operation} does not tell what has changed (that of a dry run does). Now: ${all.join('; ')}.`;
    }
    // Another target or another release to leave brings other steps and notices with it: that is no news of its own.
    const cause = changed.filter((part) => part === 'target' || part === 'served' || part === 'hosts');
    const told = cause.length > 0 ? changed.filter((part) => part !== 'steps' && part !== 'notices') : changed;
    if (told.length === 0)
        return 'None of its parts has changed: the digest is that of another plan.';
    return `Changed since: ${told.map((part) => NOW[part](plan)).join('; ')}.`;
}
const NOW = {
    target: ({ to }) => `the release to go back to is now ${releaseText(to)}`,
    served: ({ from }) => `the release that is served is now ${from === null ? 'unknown' : releaseText(from)}`,
    hosts: ({ hosts, without }) => `the hosts are now ${hosts.map(({ host }) => host).join(', ')}${without.length === 0 ? '' : ` without ${without.join(', ')}`}, or what they can do has changed`,
    rules: ({ procedure, budgetSeconds }) => `the rules of the runbook are now procedure ${procedure}, budget ${budgetSeconds} s, or lease or alert have changed`,
    steps: ({ hosts }) => `the steps are now ${hosts.map(({ host, steps }) => `${steps.length} on ${host}`).join(', ')}: the runbook or what was found on a host has changed`,
    notices: ({ notices }) => `what a reader must know is now: ${(0,printable/* printableLine */.oy)(notices.join(' '), 600)}`,
    request: ({ incident }) => (0,printable/* printableLine */.oy)(`the request is now by ${incident.actor} for the reason "${incident.reason}", or its severity or signals have changed`, 300),
};
function releaseText({ release, commit }) {
    const name = (0,printable/* printableLine */.oy)(release, 100);
    return commit === null ? name : `${name} (${commit.slice(0, 12)})`;
}

// EXTERNAL MODULE: ./packages/operation/src/scripts.ts
var scripts = __webpack_require__(62217);
// EXTERNAL MODULE: ./packages/operation/src/status.ts
var src_status = __webpack_require__(90179);
// EXTERNAL MODULE: ./packages/operation/src/unfinished.ts + 2 modules
var src_unfinished = __webpack_require__(62391);
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
var take_up = __webpack_require__(82550);
;// CONCATENATED MODULE: ./packages/operation/src/rollback.ts























/**
 * One rollback, from facts to proof; its end is recorded.
 */
async function rollback(environment, request, given, approve = async () => true) {
    const { beside, context } = (0,beside_rollback/* besideRollback */.$)(environment, request, [], given);
    const ask = async () => {
        await requireProcedure(environment, request, context);
        requireCarriedOut(environment);
        if (request.operation !== null)
            (0,operation_id/* requireOperationId */.A)(request.operation);
        requireIdOfReviewedPlan(request);
        const known = knownAtGitHub(context.github, environment.name);
        const fleet = await (0,open_fleet/* openFleet */.x)(environment, request.without, 'majority', context);
        const lines = (0,host_lines/* hostLines */.g)(fleet.connections, (name) => context.connect((0,host_named/* hostNamed */.u)(environment, name)));
        try {
            return await onFleet({ environment, request, context, approve, fleet, lines, beside, known });
        }
        finally {
            lines.close();
        }
    };
    return (0,end/* recordedEnd */.WP)(environment, context, ask, beside.settle);
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
    run.beside.begin(plan, 'earlier-run');
    return (0,take_up/* takeUp */.b)(run, plan, run.request.incident);
}
async function fresh(run, facts) {
    const { environment, request, context, fleet, lines } = run;
    const control = facts.find(({ host }) => host === environment.control);
    if (control === undefined)
        throw new Error('the control host is always in the fleet');
    if (request.mode === 'plan') {
        for (const text of foundSentences(facts, control))
            (0,src_context/* note */.N)(context, { event: 'notice', text });
    }
    (0,require_converged/* requireConverged */.X)(control, fleet.without);
    if (request.mode !== 'plan') {
        const outage = await proveOutage({ environment, context, lines, without: fleet.without }, control);
        if (outage?.outcome === 'not-needed' && request.mode === 'execute')
            await (0,confirm_target/* confirmTarget */.G)(run, facts);
        if (outage !== null)
            return outage;
    }
    const made = await makePlan(run, facts, control);
    return made.ok ? carryOut(run, made.plan, made.parts) : (0,end/* refusal */.x5)(made.problems);
}
async function carryOut(run, plan, parts) {
    const changed = changedSinceReview(plan, parts, run.request);
    if (changed !== null)
        return (0,end/* refusal */.x5)([changed], plan);
    switch (run.request.mode) {
        case 'plan':
            (0,src_context/* note */.N)(run.context, { event: 'operation', plan, digest: (0,plan_json/* planDigest */.Gb)(plan), mode: 'dry-run' });
            return { outcome: 'planned', reasonCode: 'planned', plan, problems: [] };
        case 'dry-run': {
            const problems = await (0,rehearse/* rehearse */.K)(plan, run.fleet, run.context);
            return problems.length > 0
                ? (0,end/* refusal */.x5)(problems, plan)
                : { outcome: 'planned', reasonCode: 'dry-run', plan, problems: [] };
        }
        case 'execute':
            if (!(await run.approve(plan, 'execute')))
                return notApproved(plan);
            run.beside.begin(plan, 'this-run');
            return (0,plan_effects/* endOfPlan */.eS)(run, plan, await (0,plan_effects/* carriedOut */.vk)(run, plan, (effects) => (0,execute/* executePlan */.vY)(plan, scripts/* planScripts */.a, effects)));
    }
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


/***/ }),

/***/ 82550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ takeUp)
/* harmony export */ });
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93572);
/* harmony import */ var _converge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66946);
/* harmony import */ var _plan_effects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84162);



/** Brings an operation of an earlier run to its end; hosts that it has split are brought together on its target. */
async function takeUp(run, plan, incident) {
    const result = await (0,_plan_effects_js__WEBPACK_IMPORTED_MODULE_0__/* .carriedOut */ .vk)(run, plan, (effects) => (0,_failback_host__WEBPACK_IMPORTED_MODULE_1__/* .adoptPlan */ .s)(plan, 'finish', effects));
    const back = result.hosts.filter(({ state }) => state === 'AS_FOUND').map(({ host }) => host);
    const forward = result.hosts.filter(({ state }) => state === 'UNCONFIRMED' || state === 'ON_TARGET');
    const split = back.length > 0 && forward.length > 0 && back.length + forward.length === result.hosts.length;
    return split ? endSplit(run, plan, back, incident) : (0,_plan_effects_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfPlan */ .eS)(run, plan, result);
}
/** What went back cannot be told otherwise, its decision is written; a new operation brings it forward to the others. */
async function endSplit(run, plan, back, incident) {
    for (const host of back) {
        const end = await (0,_converge_js__WEBPACK_IMPORTED_MODULE_2__/* .convergeHost */ .i)(run, host, plan.to, incident);
        if (end.outcome !== 'rolled-back')
            return end;
    }
    const rest = { ...plan, hosts: plan.hosts.filter(({ host }) => !back.includes(host)) };
    return (0,_plan_effects_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfPlan */ .eS)(run, plan, await (0,_plan_effects_js__WEBPACK_IMPORTED_MODULE_0__/* .carriedOut */ .vk)(run, plan, (effects) => (0,_failback_host__WEBPACK_IMPORTED_MODULE_1__/* .adoptPlan */ .s)(rest, 'finish', effects)));
}


/***/ })

};
