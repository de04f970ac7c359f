export const id = 926;
export const ids = [926];
export const modules = {

/***/ 553:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ adoptHost)
/* harmony export */ });
/* harmony import */ var _answer_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3123);

const SCRIPT = 'folder=$1; shift; exec sh "$folder/engine/adopt.sh" "$@" </dev/null\n';
/**
 * Claims a host's operation anew and has a supervisor run it.
 * @param watchSeconds how long the lease must stand still first; 0 when the caller is its holder
 * @param heldToken the claim that the caller holds: refused as `not-holder` when another has been made since
 */
async function adoptHost(connection, planFolder, watchSeconds, heldToken) {
    const held = heldToken === undefined ? [] : [String(heldToken)];
    const script = { text: SCRIPT, args: [planFolder, String(watchSeconds), ...held] };
    const result = await connection.run(script, { timeoutMs: (watchSeconds + 60) * 1000 });
    const answer = (0,_answer_line_js__WEBPACK_IMPORTED_MODULE_0__/* .answerLine */ .NO)(connection.host, 'adopt', result, ['adopted', 'ended', 'refused']);
    switch (answer.word) {
        case 'adopted':
            return { kind: 'adopted', token: (0,_answer_line_js__WEBPACK_IMPORTED_MODULE_0__/* .numberIn */ .Po)(answer, 'token'), supervisor: (0,_answer_line_js__WEBPACK_IMPORTED_MODULE_0__/* .nameIn */ .ZC)(answer, 'supervisor') };
        case 'ended':
            return { kind: 'ended', token: (0,_answer_line_js__WEBPACK_IMPORTED_MODULE_0__/* .numberIn */ .Po)(answer, 'token'), state: (0,_answer_line_js__WEBPACK_IMPORTED_MODULE_0__/* .nameIn */ .ZC)(answer, 'state') };
        default:
            return { kind: 'refused', ...(0,_answer_line_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalIn */ .c3)(answer) };
    }
}


/***/ }),

/***/ 1332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ adoptPlan)
});

// UNUSED EXPORTS: fleetStatus

// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(9859);
;// CONCATENATED MODULE: ./packages/host/src/adoption-order.ts
/**
 * The fleet's decision from what each host knows of it. An adopter never makes a new decision: `commit` anywhere leads
 * forward everywhere; provably none leads back.
 *
 * The control host's file is written first, so an `abort` there proves that no `commit` stands anywhere.
 * @param statuses of every host of the plan
 */
function adoptionOrder(statuses, control) {
    if (statuses.some((one) => one.decision === 'commit'))
        return { kind: 'forward' };
    const first = statuses.find((one) => one.host === control);
    if (first?.decision === 'abort')
        return { kind: 'abort' };
    const unknown = statuses.filter((one) => one.decision === 'unreadable' || one.decision === 'unreachable');
    if (unknown.length > 0)
        return { kind: 'refused', hosts: unknown.map((one) => one.host) };
    return { kind: 'abort' };
}

// EXTERNAL MODULE: ./packages/host/src/clock.ts
var src_clock = __webpack_require__(2022);
// EXTERNAL MODULE: ./packages/host/src/controller/loop.ts + 5 modules
var controller_loop = __webpack_require__(9108);
// EXTERNAL MODULE: ./packages/host/src/controller/outcome.ts
var outcome = __webpack_require__(9277);
// EXTERNAL MODULE: ./packages/host/src/controller/state.ts
var state = __webpack_require__(5364);
// EXTERNAL MODULE: ./packages/host/src/execute.ts + 1 modules
var execute = __webpack_require__(367);
// EXTERNAL MODULE: ./packages/host/src/plan-json.ts
var plan_json = __webpack_require__(5088);
// EXTERNAL MODULE: ./packages/host/src/status.ts
var src_status = __webpack_require__(9044);
// EXTERNAL MODULE: ./packages/host/src/adopt-host.ts
var adopt_host = __webpack_require__(553);
// EXTERNAL MODULE: ./packages/host/src/paths.ts
var paths = __webpack_require__(948);
;// CONCATENATED MODULE: ./packages/host/src/take-over-host.ts



/** Takes one host over from a controller that is gone, or says in a person's words why not. */
async function takeOverHost(plan, host, watchSeconds, lines) {
    const where = `host ${host.host}`;
    const folder = (0,paths/* planFolder */.F)((0,paths/* environmentFolder */.Y)(host.stateDir, plan.app, plan.environment), plan.operation);
    try {
        const answer = await (0,adopt_host/* adoptHost */.H)(await lines.of(host.host), folder, watchSeconds);
        switch (answer.kind) {
            case 'adopted':
            case 'ended':
                return { kind: answer.kind, host: host.host, token: answer.token };
            case 'refused': {
                const mend = `follow it with: failback status --environment ${plan.environment}   # resume takes it over once nobody renews its lease`;
                const message = refusalMessage(answer.code, answer.detail);
                return { kind: 'refused', problem: { code: answer.code, where, message, mend } };
            }
        }
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        const { code, message, mend } = error.failure;
        return { kind: 'refused', problem: { code, where, message, ...(mend === undefined ? {} : { mend }) } };
    }
}
function refusalMessage(code, detail) {
    if (code === 'lease-moves')
        return `another controller still renews its lease (${detail}); it is not taken from somebody who is alive.`;
    return `it could not be taken over: ${detail}.`;
}

;// CONCATENATED MODULE: ./packages/host/src/adopt.ts










/** How much longer than the lease it must stand still before its holder counts as gone. */
const MARGIN_SECONDS = 2;
/**
 * Takes over an operation that nobody controls any more and brings it to the end that its decision leads to.
 * A controller that still renews the lease on any host makes this a refusal (`lease-moves`).
 *
 * What the hosts say at first only tells whether to begin. The controller before us may still write `commit` on the
 * control host until that host's claim is ours; so they are asked again then, and only that answer is acted upon.
 */
async function adoptPlan(plan, wish, effects) {
    const clock = effects.clock ?? src_clock/* systemClock */.m;
    const note = (body) => effects.record({ host: null, time: new Date(clock.now()).toISOString(), ...body });
    note({ event: 'operation', plan, digest: (0,plan_json/* planDigest */.Gb)(plan), mode: 'adopt' });
    const before = await fleetStatus(plan, effects.lines);
    const first = await takeFirst(plan, wish, before, effects.lines);
    if (first.kind === 'refused') {
        note({ event: 'notice', text: `${first.problem.where}: ${first.problem.message}` });
        const { problem } = first;
        return { hosts: [], proof: null, outcome: 'refused', reasonCode: problem.code, problem };
    }
    const statuses = stillCommitted(before, await fleetStatus(plan, effects.lines));
    const order = adoptionOrder(statuses, plan.control);
    const timing = {
        leaseMs: plan.leaseSeconds * 1000,
        // The budget was the first run's; what is adopted is late already.
        budgetMs: Number.POSITIVE_INFINITY,
        startedAt: clock.now(),
        patienceMs: effects.patienceMs ?? execute/* PATIENCE_MS */.xR,
    };
    const loop = new controller_loop/* ControllerLoop */.n(plan, (0,state/* initialState */.ue)(plan, timing, loopOrder(order)), { ...effects, clock });
    const unheed = (0,execute/* heedCancel */.l8)(loop, effects.cancelled);
    try {
        follow(loop, first);
        // A commit that has come meanwhile is no reason to leave: the host that holds it can only go forward.
        const problem = orderRefusal(plan, wish, order, statuses);
        if (problem !== null)
            note({ event: 'notice', text: `${problem.where}: ${problem.message}` });
        if (order.kind !== 'refused')
            await takeOthers(loop, plan, first.host, before, statuses, effects.lines);
        loop.give({ kind: 'claims-over' });
        const state = await loop.finished;
        const hosts = (0,outcome/* hostEnds */.Bk)(state).map((end) => missed(end, order, statuses));
        return { hosts, proof: loop.proof, ...(0,outcome/* fleetOutcome */.FG)(hosts, state.proof, (0,execute/* abortReason */.Js)(state)) };
    }
    finally {
        unheed();
    }
}
/** How the operation stands on every host of its plan; a host that cannot be asked is `unreachable`. */
function fleetStatus(plan, lines) {
    return Promise.all(plan.hosts.map(async ({ host }) => {
        try {
            return await (0,src_status/* operationStatus */.M)(await lines.of(host), plan);
        }
        catch (error) {
            if (!(error instanceof errors/* RemoteError */.Hi))
                throw error;
            return { host, decision: 'unreachable', state: null, supervisor: 'unknown', lease: null };
        }
    }));
}
/**
 * A host that could not be taken over still belongs to the operation, and so does one that has lost it although the fleet
 * was committed: its end is not known. A host that never had the operation has nothing to end.
 */
function missed(end, order, statuses) {
    const absent = statuses.find((one) => one.host === end.host)?.decision === 'absent';
    if (end.claim !== 'none' || (absent && order.kind !== 'forward'))
        return end;
    return { ...end, claim: 'ours', reached: false };
}
function loopOrder(order) {
    switch (order.kind) {
        case 'forward':
            return { kind: 'commit', reason: 'adopted' };
        case 'abort':
        // The host that was asked first is ours and waits; its own decision file has the last word.
        case 'refused':
            return { kind: 'aborting', reason: 'adopted' };
    }
}
function orderRefusal(plan, wish, order, statuses) {
    const where = `operation ${plan.operation}`;
    if (order.kind === 'refused') {
        const said = order.hosts.map((name) => {
            const status = statuses.find((one) => one.host === name);
            return `${name} (${status?.decision ?? 'unknown'})`;
        });
        return {
            code: 'decision-unknown',
            where,
            message: `whether it was decided cannot be told without ${said.join(', ')}; the wrong word would leave the hosts on different releases.`,
            mend: `bring ${order.hosts.join(', ')} back, then: failback resume --environment ${plan.environment}`,
        };
    }
    if (order.kind === 'forward' && wish === 'abort') {
        return {
            code: 'already-committed',
            where,
            message: `it is committed to ${plan.to.release} and cannot go back any more.`,
            mend: `failback resume --environment ${plan.environment}   # then roll back to another release`,
        };
    }
    return null;
}
/**
 * The control host first: whoever else wants to adopt is turned away there, and so is the controller that we follow.
 * A host that cannot be taken over here makes the whole a refusal: no other has been touched.
 */
async function takeFirst(plan, wish, before, lines) {
    const problem = orderRefusal(plan, wish, adoptionOrder(before, plan.control), before);
    if (problem !== null)
        return { kind: 'refused', problem };
    const first = present(plan, before)[0];
    if (first === undefined) {
        const message = `no host that can be reached knows operation ${plan.operation}.`;
        const where = `operation ${plan.operation}`;
        return { kind: 'refused', problem: { code: 'nothing-to-adopt', where, message } };
    }
    return takeOverHost(plan, first, plan.leaseSeconds + MARGIN_SECONDS, lines);
}
/**
 * While the lease of the first was watched, time has passed on the others too: one whose counter has not moved meanwhile
 * has been watched as long.
 */
async function takeOthers(loop, plan, first, before, after, lines) {
    const lease = (statuses, host) => statuses.find((one) => one.host === host && one.decision !== 'unreachable')?.lease;
    const others = present(plan, [...before, ...after]).filter(({ host }) => host !== first);
    await Promise.all(others.map(async (host) => {
        const moved = lease(before, host.host) !== lease(after, host.host);
        const taken = await takeOverHost(plan, host, moved ? plan.leaseSeconds + MARGIN_SECONDS : 0, lines);
        if (taken.kind !== 'refused')
            return follow(loop, taken);
        loop.note({ event: 'notice', text: `${taken.problem.where}: ${taken.problem.message}` });
    }));
}
/** In the plan's order. */
function present(plan, statuses) {
    const there = statuses.filter((one) => one.decision !== 'absent' && one.decision !== 'unreachable');
    return plan.hosts.filter(({ host }) => there.some((one) => one.host === host));
}
/** A decision is written once: a host that has said `commit` and cannot be asked again holds it all the same. */
function stillCommitted(before, after) {
    const committed = before.filter((one) => one.decision === 'commit').map((one) => one.host);
    return after.map((one) => (committed.includes(one.host) ? { ...one, decision: 'commit' } : one));
}
function follow(loop, taken) {
    switch (taken.kind) {
        case 'adopted':
            loop.note({ event: 'claimed', target: taken.host, token: taken.token });
            loop.claimed(taken.host, taken.token);
            return;
        case 'ended':
            loop.ended(taken.host, taken.token);
    }
}


/***/ }),

/***/ 8434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ startBundle),
/* harmony export */   Z$: () => (/* binding */ dryRunBundle)
/* harmony export */ });
/* unused harmony export planFiles */
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5088);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1524);
/* harmony import */ var _shell_generated_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4921);
/* harmony import */ var _stdin_script_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4076);




/** What starts one host's part of a plan: `start.sh` and everything it unpacks, as one script. */
function startBundle(plan, host, steps) {
    return {
        text: (0,_stdin_script_js__WEBPACK_IMPORTED_MODULE_0__/* .stdinScript */ .W)('start.sh', 'start_main "$@"', payload(planFiles(plan, host, steps))),
        args: [host.stateDir, plan.app, plan.environment, plan.operation, host.releasePath, (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .planDigest */ .Gb)(plan)],
    };
}
/** The same plan, only looked at: runs the `dry` verb of every step. */
function dryRunBundle(plan, host, steps) {
    return { text: (0,_stdin_script_js__WEBPACK_IMPORTED_MODULE_0__/* .stdinScript */ .W)('dry-run.sh', 'dry_run_main', payload(planFiles(plan, host, steps))), args: [] };
}
/** Every file of `plan/` on that host, in one order. */
function planFiles(plan, host, steps) {
    const files = new Map([
        ['digest', `${(0,_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .planDigest */ .Gb)(plan)}\n`],
        ['plan.json', (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .planJson */ .iY)(plan)],
        ['host', `${host.host}\n`],
        ['settings', settings(plan, host)],
        ['step-list', host.steps.map((step) => `${stepLine(step)}\n`).join('')],
    ]);
    for (const step of host.steps)
        files.set(`args/${step.id}`, `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .setArguments */ .J)(step.args)}\n`);
    if (plan.alert?.kind === 'command')
        files.set('args/alert', `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .setArguments */ .J)(plan.alert.command)}\n`);
    for (const [path, text] of [...Object.entries(_shell_generated_js__WEBPACK_IMPORTED_MODULE_3__/* .shellScripts */ .h), ...Object.entries(steps)])
        files.set(path, text);
    for (const step of host.steps) {
        if (!files.has(`steps/${step.kind}.sh`))
            throw new Error(`step ${step.id} has no script steps/${step.kind}.sh`);
    }
    return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
function settings(plan, host) {
    const pairs = [
        ['app', plan.app],
        ['environment', plan.environment],
        ['operation', plan.operation],
        ['host', host.host],
        ['lease', String(plan.leaseSeconds)],
        ['closes', host.closes ? 'yes' : 'no'],
        ['launch', host.launch],
        ['recovery', host.recovery],
        ['required', host.required.join(' ')],
        ['release-path', host.releasePath],
        ['state-dir', host.stateDir],
        ['alert', plan.alert?.kind ?? 'none'],
        ['alert-url-file', plan.alert?.kind === 'webhook' ? plan.alert.urlFile : ''],
        ['without', host.host === plan.control ? plan.without.join(' ') : ''],
    ];
    return pairs.map(([key, value]) => `${key}=${oneLine(key, value)}\n`).join('');
}
function stepLine(step) {
    const fields = [
        step.id,
        step.phase,
        step.kind,
        step.effect,
        String(step.timeoutSeconds),
        step.idempotent ? 'idempotent' : 'once',
        step.onFailure,
    ];
    for (const field of fields) {
        if (!/^[a-z0-9][a-z0-9.-]{0,63}$/.test(field))
            throw new Error(`step ${step.id}: ${field} cannot stand in a plan`);
    }
    return fields.join(' ');
}
function oneLine(key, value) {
    if (/[\n\r\0]/.test(value))
        throw new Error(`${key} of a plan must be one line: ${JSON.stringify(value)}`);
    return value;
}
/** The shell function that writes the files below a folder. File contents are data: no line of them is ever run. */
function payload(files) {
    const folders = new Set([...files.keys()].filter((path) => path.includes('/')).map((path) => path.replace(/\/[^/]*$/, '')));
    const paths = [...folders].sort().map((folder) => ` "$1/${checkedPath(folder)}"`);
    const writes = [...files].map(([path, text]) => write(checkedPath(path), text));
    return `failback_payload() {\n  mkdir -p${paths.join('')} || return 1\n${writes.join('')}}\n`;
}
/** By the shell's own printf: a process for each of some sixty files took half the time of a start. */
function write(path, text) {
    if (text === '')
        return `  : >"$1/${path}" || return 1\n`;
    if (text.includes('\0'))
        throw new Error(`${path} of a plan holds a NUL character`);
    const whole = text.endsWith('\n') ? text : `${text}\n`;
    return `  printf %s ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(whole)} >"$1/${path}" || return 1\n`;
}
function checkedPath(path) {
    const good = path.split('/').every((part) => /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(part));
    if (!good)
        throw new Error(`${JSON.stringify(path)} cannot be a path in a plan`);
    return path;
}


/***/ }),

/***/ 2022:
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

/***/ 8822:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ Follower)
});

// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(9859);
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
var printable = __webpack_require__(8141);
// EXTERNAL MODULE: ./packages/runbook/src/words/facts.ts
var facts = __webpack_require__(7457);
// EXTERNAL MODULE: ./packages/runbook/src/words/plan.ts
var plan = __webpack_require__(3791);
// EXTERNAL MODULE: ./packages/runbook/src/words/journal.ts
var journal = __webpack_require__(533);
;// CONCATENATED MODULE: ./packages/host/src/host-event.ts

const whole = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
/** An exit status or signal; negative ones are not expected and harmless. */
const number = (value) => typeof value === 'number' && Number.isSafeInteger(value);
const word = (value) => typeof value === 'string' && /^[A-Za-z0-9._:-]{0,200}$/.test(value);
const oneOf = (values) => (value) => typeof value === 'string' && values.includes(value);
const STAMP = { boot: word, seq: whole, up: whole, at: whole };
/** Each event's fields. An event of a newer engine that is not here is reported, never guessed at. */
const FIELDS = {
    start: { mode: oneOf(['first', 'adopt', 'recover']), token: whole, pid: whole },
    state: { state: oneOf(facts/* HOST_STATES */.U), reason: word },
    begin: { step: word, phase: oneOf(plan/* PHASES */.Z), effect: word },
    end: { step: word, result: oneOf(journal/* STEP_RESULTS */.s), rc: number, ms: whole },
    'undo-begin': { step: word },
    'undo-end': { step: word, result: oneOf(journal/* STEP_RESULTS */.s), rc: number, ms: whole },
    probe: { step: word, answer: oneOf(['done', 'not-done', 'unknown']) },
    fact: { step: word, key: word, value: word },
    go: { token: whole },
    decision: { decision: oneOf(['commit', 'abort']), token: whole, reason: word, by: word },
    'lease-lost': { ms: whole },
    recovery: { entry: oneOf(['system-unit', 'crontab', 'none']) },
    confirmed: { token: whole },
    alert: { status: oneOf(['spooled', 'delivered', 'failed']) },
};
/** Reads one complete journal line; null when it is not an event of ours, whole and with no field out of place. */
function parseHostEvent(line) {
    const value = parseObject(line);
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
function parseObject(line) {
    try {
        const value = JSON.parse(line);
        return typeof value === 'object' && value !== null && !Array.isArray(value)
            ? value
            : null;
    }
    catch {
        return null;
    }
}

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
        const event = parseHostEvent(line);
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

/***/ 9108:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ ControllerLoop)
});

// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(9859);
// EXTERNAL MODULE: ./packages/host/src/adopt-host.ts
var adopt_host = __webpack_require__(553);
// EXTERNAL MODULE: ./packages/host/src/paths.ts
var paths = __webpack_require__(948);
;// CONCATENATED MODULE: ./packages/host/src/controller/actions.ts
/** The request line of `attach.sh` for an action that is one. */
function requestLine(action) {
    switch (action.kind) {
        case 'lease':
            return `lease ${action.tick}`;
        case 'go':
            return 'go';
        case 'decide':
            return `decide ${action.decision} ${action.reason}`;
        case 'confirm':
            return 'confirm';
    }
}

// EXTERNAL MODULE: ./packages/host/src/controller/follower.ts + 4 modules
var follower = __webpack_require__(8822);
// EXTERNAL MODULE: ./packages/host/src/controller/state.ts
var controller_state = __webpack_require__(5364);
;// CONCATENATED MODULE: ./packages/host/src/controller/inputs.ts

/** Writes down what an input says; what follows from it is for the rules. */
function noted(state, input, now) {
    switch (input.kind) {
        case 'clock':
            return state;
        case 'claims-over':
            return { ...state, claiming: false };
        case 'wish':
            return { ...state, wish: state.wish ?? input.reason };
        case 'proved':
            return { ...state, proof: input.verdict };
        case 'claimed':
        case 'attached':
        case 'answer':
        case 'events':
        case 'link-lost':
        case 'revived':
        case 'fenced':
        case 'over': {
            const hosts = state.hosts.map((host) => (host.name === input.host ? changed(host, input, now) : host));
            return { ...state, hosts };
        }
    }
}
function changed(host, input, now) {
    switch (input.kind) {
        case 'claimed':
            return { ...host, claim: 'held', token: input.token, heardAt: now };
        case 'attached':
            return attached(input.events.reduce(happened, host), input.supervisor, now);
        case 'answer':
            return answered({ ...host, heardAt: now }, input.answer, now);
        case 'events':
            return { ...input.events.reduce(happened, host), heardAt: now, lookedAt: now };
        case 'link-lost':
            return linkLost(host, now);
        case 'revived':
            return { ...host, token: Math.max(host.token, input.token), heardAt: now };
        case 'fenced':
            return { ...host, claim: 'fenced' };
        case 'over':
            return { ...host, token: 0, over: true, heardAt: now };
    }
}
function attached(host, supervisor, now) {
    return {
        ...host,
        link: { status: 'up' },
        supervisor,
        lostAt: supervisor === 'dead' && host.revivals >= controller_state/* MOST_REVIVALS */.f2 ? (host.lostAt ?? now) : null,
        heardAt: now,
        lookedAt: now,
        lease: { ...host.lease, sent: [] },
        asked: { go: false, decide: false, confirm: false },
    };
}
function answered(host, answer, now) {
    switch (answer.kind) {
        case 'leased':
            return { ...host, lease: acknowledged(host, answer.tick) };
        case 'decided':
            return { ...host, decision: { word: answer.decision, reason: answer.reason, by: answer.by } };
        case 'fenced':
            return { ...host, claim: 'fenced' };
        case 'failed':
            // A new attachment asks again, after a pause.
            return linkLost(host, now);
        case 'hello':
        case 'went':
        case 'confirmed':
        case 'bad-request':
            return host;
    }
}
function acknowledged(host, tick) {
    const sent = host.lease.sent.find((one) => one.tick === tick);
    if (sent === undefined)
        return host.lease;
    return { ...host.lease, ackedAt: sent.at, sent: host.lease.sent.filter((one) => one.tick > tick) };
}
function happened(host, event) {
    switch (event.event) {
        case 'start':
            return {
                ...host,
                ...retried(host, event.mode),
                supervisor: 'alive',
                startedToken: Math.max(host.startedToken, event.token),
            };
        case 'state':
            return { ...host, state: event.state, stateReason: event.reason };
        case 'decision':
            return { ...host, decision: { word: event.decision, reason: event.reason, by: event.by } };
        default:
            return host;
    }
}
/** One that was adopted tries again what it had given up: how it stands comes with its next word, perhaps a moment later. */
function retried(host, mode) {
    return { state: mode === 'adopt' && host.state === 'NEEDS_HUMAN' ? null : host.state };
}
function linkLost(host, now) {
    const before = host.link.status === 'up' ? 0 : host.link.pauseMs;
    const pauseMs = Math.min(Math.max(before * 2, controller_state/* RECONNECT */.Sr.firstMs), controller_state/* RECONNECT */.Sr.longestMs);
    return { ...host, link: { status: 'down', retryAt: now + pauseMs, pauseMs } };
}

;// CONCATENATED MODULE: ./packages/host/src/controller/order.ts

/**
 * What to make of the fleet's decisions, from what every host has said. `commit` is said to the control host first, and
 * to the others only once the control host has it in writing; between the two nothing is certain and nothing is said.
 */
function nextOrder(state, now) {
    const { order } = state;
    switch (order.kind) {
        case 'commit':
            return order;
        case 'abort':
            // Whoever has not been told yet goes the way of the host that cannot go back any more.
            return commitSeen(state) ?? order;
        case 'committing':
            return answeredCommit(state, order, now);
        case 'aborting':
            return commitSeen(state) ?? answeredAbort(state, order, now);
        case 'none':
            return commitSeen(state) ?? madeUp(state, now);
    }
}
function madeUp(state, now) {
    const abort = reasonToAbort(state, now);
    if (abort !== null)
        return { kind: 'abort', reason: abort };
    return mayCommit(state, now) ? { kind: 'committing', reason: 'all-ready' } : state.order;
}
/** `commit` known anywhere leads forward everywhere. */
function commitSeen(state) {
    const decision = state.hosts.find((host) => host.decision?.word === 'commit')?.decision;
    return decision ? { kind: 'commit', reason: decision.reason } : null;
}
function answeredCommit(state, order, now) {
    const control = state.hosts[0];
    if (control === undefined)
        return order;
    if (control.decision?.word === 'commit')
        return { kind: 'commit', reason: order.reason };
    if (control.decision?.word === 'abort')
        return { kind: 'abort', reason: control.decision.reason };
    // It may have the word in writing or not. The others must not stay closed for somebody who does not come back.
    return silentFor(control, now) > state.timing.leaseMs ? { kind: 'abort', reason: 'control-lost' } : order;
}
function answeredAbort(state, order, now) {
    const control = state.hosts[0];
    const told = { kind: 'abort', reason: order.reason };
    if (control === undefined || (!(0,controller_state/* isOurs */.MU)(control) && !state.claiming))
        return told;
    const stands = (0,controller_state/* presentState */.R8)(control);
    const goesBack = stands === 'ABORTING' || stands === 'AS_FOUND' || stands === 'NEEDS_HUMAN';
    const answered = control.decision?.word === 'abort' || goesBack;
    return answered || silentFor(control, now) > state.timing.leaseMs ? told : order;
}
function reasonToAbort(state, now) {
    const claimed = state.hosts.filter((host) => host.claim !== 'waiting');
    for (const host of claimed) {
        const stands = (0,controller_state/* presentState */.R8)(host);
        if (host.decision?.word === 'abort')
            return host.decision.reason;
        if (stands === 'ABORTING' || stands === 'AS_FOUND')
            return host.stateReason;
        if (stands === 'NEEDS_HUMAN')
            return 'host-needs-human';
        if (host.claim === 'fenced')
            return 'taken-over';
        if ((0,controller_state/* isLost */.JD)(host))
            return 'supervisor-lost';
    }
    if (state.wish !== null)
        return state.wish;
    if (now - state.timing.startedAt > state.timing.budgetMs)
        return 'budget-exceeded';
    // Its lease is lost by now: it undoes by itself, and the others follow.
    if (claimed.some((host) => silentFor(host, now) > state.timing.leaseMs))
        return 'host-lost';
    return null;
}
/** Every host is ready, and will still hold its lease when the word arrives. */
function mayCommit(state, now) {
    const fresh = (host) => host.lease.ackedAt !== null && now - host.lease.ackedAt < state.timing.leaseMs / 2;
    return state.hosts.every((host) => (0,controller_state/* isOurs */.MU)(host) && host.link.status === 'up' && (0,controller_state/* isReady */.i_)(host) && fresh(host));
}
/** All are prepared, so all may close. */
function mayGo(state) {
    return state.hosts.every((host) => (0,controller_state/* isOurs */.MU)(host) && ((0,controller_state/* presentState */.R8)(host) === 'PREPARED' || (0,controller_state/* isReady */.i_)(host)));
}
/** What this host is still to be told, if anything. */
function wordFor(state, host, now) {
    if (!(0,controller_state/* isOurs */.MU)(host) || host.decision !== null || (0,controller_state/* isForward */.mt)((0,controller_state/* presentState */.R8)(host)))
        return null;
    const { order } = state;
    switch (order.kind) {
        case 'none':
            return null;
        case 'committing':
            return host.name === state.hosts[0]?.name ? wordInDoubt(state, order.reason, now) : null;
        case 'aborting':
            return host.name === state.hosts[0]?.name ? { decision: 'abort', reason: order.reason } : null;
        case 'commit':
            return { decision: 'commit', reason: order.reason };
        case 'abort':
            return { decision: 'abort', reason: order.reason };
    }
}
/** Said again after the connection broke: whether `commit` arrived is not known, and meanwhile another host may have given up. */
function wordInDoubt(state, reason, now) {
    const abort = reasonToAbort(state, now);
    if (abort !== null)
        return { decision: 'abort', reason: abort };
    return mayCommit(state, now) ? { decision: 'commit', reason } : null;
}
function silentFor(host, now) {
    return now - host.heardAt;
}

// EXTERNAL MODULE: ./packages/host/src/controller/outcome.ts
var outcome = __webpack_require__(9277);
;// CONCATENATED MODULE: ./packages/host/src/controller/tend-host.ts


/** Keeps one host's link, supervisor and lease alive, and tells it what it has not been told yet. */
function tended(state, host, now) {
    if (!(0,controller_state/* isOurs */.MU)(host) || isLeftAlone(host))
        return { host, actions: [] };
    switch (host.link.status) {
        case 'connecting':
            return { host, actions: [] };
        case 'down':
            return now < host.link.retryAt ? { host, actions: [] } : reconnecting(host, host.link.pauseMs, 'same');
        case 'up':
            return linkUp(state, host, now);
    }
}
function linkUp(state, host, now) {
    const { leaseMs } = state.timing;
    const unanswered = host.lease.sent[0];
    if (unanswered !== undefined && now - unanswered.at > leaseMs / 2)
        return reconnecting(host, 0, 'fresh');
    if (host.supervisor === 'dead' && mayRevive(state, host)) {
        return {
            host: { ...host, revivals: host.revivals + 1, link: { status: 'connecting', pauseMs: 0 } },
            actions: [{ kind: 'revive', host: host.name }],
        };
    }
    // While a long step runs only a new hello tells whether the supervisor still lives.
    const waiting = !(0,controller_state/* isEnd */.uV)((0,controller_state/* presentState */.R8)(host)) || host.asked.confirm;
    if (waiting && now - host.lookedAt > leaseMs * 2)
        return reconnecting({ ...host, lookedAt: now }, 0, 'same');
    const lease = leased(host, leaseMs, now);
    const told = requests(state, lease.host, now);
    return { host: told.host, actions: [...lease.actions, ...told.actions] };
}
function reconnecting(host, pauseMs, connection) {
    return {
        host: { ...host, link: { status: 'connecting', pauseMs } },
        actions: [{ kind: 'reconnect', host: host.name, connection }],
    };
}
function isLeftAlone(host) {
    if (host.over && host.link.status === 'up')
        return true;
    const stands = (0,controller_state/* presentState */.R8)(host);
    return stands === 'AS_FOUND' || stands === 'ON_TARGET' || stands === 'NEEDS_HUMAN';
}
function mayRevive(state, host) {
    if (host.over || host.revivals >= controller_state/* MOST_REVIVALS */.f2)
        return false;
    const stands = (0,controller_state/* presentState */.R8)(host);
    return !(0,controller_state/* isEnd */.uV)(stands) || (stands === 'UNCONFIRMED' && state.proof === 'healthy');
}
/** A tick every fifth of the lease: four may be lost. */
function leased(host, leaseMs, now) {
    const newest = host.lease.sent.at(-1)?.at ?? host.lease.ackedAt;
    if (newest !== null && now - newest < leaseMs / 5)
        return { host, actions: [] };
    const tick = host.lease.next;
    const sent = [...host.lease.sent, { tick, at: now }];
    return {
        host: { ...host, lease: { ...host.lease, next: tick + 1, sent } },
        actions: [{ kind: 'lease', host: host.name, tick }],
    };
}
function requests(state, host, now) {
    const actions = [];
    let { asked, confirmAt } = host;
    if (state.went && state.order.kind === 'none' && host.closes && !asked.go) {
        actions.push({ kind: 'go', host: host.name });
        asked = { ...asked, go: true };
    }
    const word = asked.decide ? null : wordFor(state, host, now);
    if (word !== null) {
        actions.push({ kind: 'decide', host: host.name, ...word });
        asked = { ...asked, decide: true };
    }
    if ((0,controller_state/* presentState */.R8)(host) === 'UNCONFIRMED' && state.proof === 'healthy' && !asked.confirm) {
        actions.push({ kind: 'confirm', host: host.name });
        asked = { ...asked, confirm: true };
        confirmAt ??= now;
    }
    return { host: { ...host, asked, confirmAt }, actions };
}

;// CONCATENATED MODULE: ./packages/host/src/controller/reduce.ts




/** The controller whole: what was learnt, and what follows. `now` is in milliseconds and never goes backwards. */
function reduce(before, input, now) {
    if (before.finished)
        return { state: before, actions: [] };
    const actions = [];
    const learnt = noted(before, input, now);
    const order = nextOrder(learnt, now);
    if (order.kind !== learnt.order.kind && (order.kind === 'commit' || order.kind === 'abort')) {
        actions.push({ kind: 'record', body: { event: 'decided', decision: order.kind, reason: order.reason } });
    }
    let state = { ...learnt, order };
    if (!state.went && order.kind === 'none' && mayGo(state)) {
        state = { ...state, went: true };
        actions.push({ kind: 'record', body: { event: 'went' } });
    }
    if (state.proof === 'not-asked' && (0,outcome/* proofWanted */.ij)(state)) {
        state = { ...state, proof: 'asked' };
        actions.push({ kind: 'prove' });
    }
    const asked = state;
    const tending = asked.hosts.map((host) => tended(asked, host, now));
    actions.push(...tending.flatMap((one) => one.actions));
    state = { ...asked, hosts: tending.map((one) => one.host) };
    if ((0,outcome/* wholeEndKnown */.u2)(state, now)) {
        state = { ...state, finished: true };
        actions.push({ kind: 'finish' });
    }
    return { state, actions };
}

;// CONCATENATED MODULE: ./packages/host/src/controller/loop.ts






/** Looked at so often; every rule of the controller counts in fifths of a lease or more. */
const SMALLEST_TICK_MS = 50;
/** The shell around the pure controller: inputs in, actions out into the world. */
class ControllerLoop {
    finished;
    proof = null;
    #state;
    #effects;
    #followers;
    #folders;
    #stopClock;
    #finish = () => undefined;
    constructor(plan, initial, effects) {
        this.#state = initial;
        this.#effects = effects;
        this.finished = new Promise((resolve) => {
            this.#finish = resolve;
        });
        this.#folders = new Map(plan.hosts.map((host) => [
            host.host,
            (0,paths/* planFolder */.F)((0,paths/* environmentFolder */.Y)(host.stateDir, plan.app, plan.environment), plan.operation),
        ]));
        this.#followers = new Map([...this.#folders].map(([host, folder]) => [
            host,
            new follower/* Follower */.f({
                host,
                planFolder: folder,
                lines: effects.lines,
                clock: effects.clock,
                record: effects.record,
                give: (input) => this.give(input),
            }),
        ]));
        const tick = Math.max(SMALLEST_TICK_MS, initial.timing.leaseMs / 20);
        this.#stopClock = effects.clock.every(tick, () => this.give({ kind: 'clock' }));
    }
    get state() {
        return this.#state;
    }
    /** A host has become ours: follow it. */
    claimed(host, token) {
        this.give({ kind: 'claimed', host, token });
        this.#follow(host, token);
    }
    /** A host that was ours, and whose claim has ended: what its journal says last is how it stands. */
    ended(host, token) {
        this.give({ kind: 'claimed', host, token });
        this.give({ kind: 'over', host });
        this.#follow(host, token);
    }
    #follow(host, token) {
        void this.#followers.get(host)?.attach(token);
    }
    give(input) {
        const { state, actions } = reduce(this.#state, input, this.#effects.clock.now());
        this.#state = state;
        for (const action of actions)
            this.#perform(action);
    }
    note(body) {
        const { clock, record } = this.#effects;
        record({ host: null, time: new Date(clock.now()).toISOString(), ...body });
    }
    #perform(action) {
        switch (action.kind) {
            case 'lease':
            case 'go':
            case 'decide':
            case 'confirm':
                this.#followers.get(action.host)?.send(requestLine(action));
                return;
            case 'reconnect': {
                const follower = this.#followers.get(action.host);
                if (action.connection === 'fresh') {
                    follower?.giveUp('it no longer answers');
                    this.#effects.lines.drop(action.host);
                }
                void follower?.attach(follower.token);
                return;
            }
            case 'revive':
                void this.#revive(action.host);
                return;
            case 'prove':
                void this.#prove();
                return;
            case 'record':
                this.note(action.body);
                return;
            case 'finish':
                this.#stopClock();
                for (const follower of this.#followers.values())
                    follower.detach();
                this.#finish(this.#state);
        }
    }
    async #revive(host) {
        const follower = this.#followers.get(host);
        const folder = this.#folders.get(host);
        if (follower === undefined || folder === undefined)
            return;
        this.note({ event: 'notice', text: `${host}: its supervisor is gone; it is started again` });
        follower.detach();
        try {
            // Who holds the claim renews its lease: there is nobody to wait for, unless somebody has taken it over from us.
            const answer = await (0,adopt_host/* adoptHost */.H)(await this.#effects.lines.of(host), folder, 0, follower.token);
            if (answer.kind === 'refused' && answer.code === 'not-holder') {
                this.note({ event: 'notice', text: `${host}: it is not started again: ${answer.detail}` });
                this.give({ kind: 'fenced', host });
                return;
            }
            if (answer.kind === 'refused') {
                this.note({ event: 'notice', text: `${host}: it could not be started again: ${answer.code} ${answer.detail}` });
                this.give({ kind: 'link-lost', host });
                return;
            }
            if (answer.kind === 'adopted')
                this.give({ kind: 'revived', host, token: answer.token });
            else
                this.give({ kind: 'over', host });
            await follower.attach(answer.token);
        }
        catch (error) {
            if (!(error instanceof errors/* RemoteError */.Hi))
                throw error;
            this.give({ kind: 'link-lost', host });
        }
    }
    async #prove() {
        this.proof = await this.#effects.prove().catch((error) => {
            this.note({ event: 'notice', text: `the proof from here could not be made: ${String(error)}` });
            return { verdict: 'inconclusive', assessments: [] };
        });
        this.give({ kind: 'proved', verdict: this.proof.verdict });
    }
}


/***/ }),

/***/ 9277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ hostEnds),
/* harmony export */   FG: () => (/* binding */ fleetOutcome),
/* harmony export */   ij: () => (/* binding */ proofWanted),
/* harmony export */   u2: () => (/* binding */ wholeEndKnown)
/* harmony export */ });
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5364);

/**
 * All claimed hosts, and no more will be, proved from their own side and the fleet is uniform: now the runner looks. It
 * looks also where all had ended before: what was proved then says nothing of now.
 */
function proofWanted(state) {
    if (state.claiming)
        return false;
    const claimed = claimedHosts(state);
    const proved = (host) => (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .presentState */ .R8)(host) === 'UNCONFIRMED' || (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .presentState */ .R8)(host) === 'ON_TARGET';
    return claimed.length > 0 && claimed.every(proved);
}
/** Nothing that this controller could still learn or do would change an end. */
function wholeEndKnown(state, now) {
    return !state.claiming && claimedHosts(state).every((host) => endKnown(state, host, now));
}
function endKnown(state, host, now) {
    if (host.claim === 'fenced')
        return true;
    if ((0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isLost */ .JD)(host))
        return saidAllToLost(state, host, now);
    const stands = (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .presentState */ .R8)(host);
    if (stands === 'UNCONFIRMED' && confirmable(state, host))
        return lostPatience(state, host, now);
    if (stands === 'ON_TARGET' && state.proof === 'asked')
        return false;
    return (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isEnd */ .uV)(stands) || lostPatience(state, host, now);
}
/** Whoever starts its supervisor at last shall find there what was decided. */
function saidAllToLost(state, host, now) {
    if (host.over || host.decision !== null)
        return true;
    return host.lostAt !== null && now - host.lostAt > state.timing.patienceMs;
}
/** The proof is out, or is in and healthy and this host can still be told. */
function confirmable(state, host) {
    if (host.supervisor === 'dead' && host.revivals >= _state_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_REVIVALS */ .f2)
        return false;
    switch (state.proof) {
        case 'not-asked':
            return proofWanted(state);
        case 'asked':
        case 'healthy':
            return true;
        case 'unhealthy':
        case 'inconclusive':
            return false;
    }
}
function lostPatience(state, host, now) {
    const { patienceMs } = state.timing;
    if (host.confirmAt !== null && now - host.confirmAt > patienceMs)
        return true;
    return host.link.status !== 'up' && now - host.heardAt > patienceMs;
}
function claimedHosts(state) {
    return state.hosts.filter((host) => host.claim !== 'waiting');
}
function hostEnds(state) {
    return state.hosts.map((host) => ({
        host: host.name,
        state: host.state,
        reason: host.stateReason,
        decision: host.decision?.word ?? null,
        claim: host.claim === 'waiting' ? 'none' : host.claim === 'held' ? 'ours' : 'taken-over',
        reached: host.link.status === 'up' || (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isEnd */ .uV)((0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .presentState */ .R8)(host)),
        lost: (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isLost */ .JD)(host),
    }));
}
/** What the ends of all hosts amount to. Anything that is not uniform and good needs a person. */
function fleetOutcome(ends, proof, abortReason) {
    const claimed = ends.filter((end) => end.claim !== 'none');
    const all = (state) => claimed.length > 0 && claimed.every((end) => end.state === state);
    if (all('ON_TARGET')) {
        return proof === 'healthy'
            ? { outcome: 'rolled-back', reasonCode: 'on-target' }
            : { outcome: 'needs-human', reasonCode: 'ended-earlier' };
    }
    if (claimed.every((end) => end.state === 'AS_FOUND'))
        return { outcome: 'undone', reasonCode: abortReason };
    return { outcome: 'needs-human', reasonCode: trouble(claimed, proof) };
}
function trouble(ends, proof) {
    const human = ends.find((end) => end.state === 'NEEDS_HUMAN');
    const forward = ends.some((end) => end.state === 'ON_TARGET' || end.state === 'UNCONFIRMED');
    if (forward && ends.some((end) => end.state === 'AS_FOUND'))
        return 'split';
    if (human !== undefined)
        return human.reason === '' ? 'host-needs-human' : human.reason;
    if (ends.some((end) => end.claim === 'taken-over'))
        return 'taken-over';
    if (ends.some((end) => end.lost))
        return 'supervisor-lost';
    if (ends.some((end) => !(0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isEnd */ .uV)(end.state)))
        return 'host-unreachable';
    if (proof === 'unhealthy' || proof === 'inconclusive')
        return `proof-${proof}`;
    return 'unconfirmed';
}


/***/ }),

/***/ 5364:
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

/***/ 367:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xR: () => (/* binding */ PATIENCE_MS),
  Js: () => (/* binding */ abortReason),
  vY: () => (/* binding */ executePlan),
  l8: () => (/* binding */ heedCancel)
});

// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(9859);
// EXTERNAL MODULE: ./packages/host/src/clock.ts
var src_clock = __webpack_require__(2022);
// EXTERNAL MODULE: ./packages/host/src/controller/loop.ts + 5 modules
var controller_loop = __webpack_require__(9108);
// EXTERNAL MODULE: ./packages/host/src/controller/outcome.ts
var outcome = __webpack_require__(9277);
// EXTERNAL MODULE: ./packages/host/src/controller/state.ts
var state = __webpack_require__(5364);
// EXTERNAL MODULE: ./packages/host/src/plan-json.ts
var plan_json = __webpack_require__(5088);
// EXTERNAL MODULE: ./packages/host/src/answer-line.ts
var answer_line = __webpack_require__(3123);
// EXTERNAL MODULE: ./packages/host/src/bundle.ts
var bundle = __webpack_require__(8434);
;// CONCATENATED MODULE: ./packages/host/src/start.ts



/** Waiting for another start, unpacking, syncing and the supervisor's first line; a slow disk may take its time. */
const START_MS = 120_000;
/** Ships a host's bundle and claims the host. Asking twice is safe: the second answer is `joined`. */
async function startOn(connection, plan, host, steps) {
    const result = await connection.run((0,bundle/* startBundle */.BN)(plan, host, steps), { timeoutMs: START_MS });
    const answer = (0,answer_line/* answerLine */.NO)(host.host, 'start', result, ['ok', 'exists', 'busy', 'refused']);
    const where = `host ${host.host}`;
    switch (answer.word) {
        case 'busy':
            return {
                kind: 'refused',
                problem: busyProblem(where, plan, {
                    operation: (0,answer_line/* nameIn */.ZC)(answer, 'operation'),
                    token: (0,answer_line/* numberIn */.Po)(answer, 'token'),
                    supervisor: (0,answer_line/* nameIn */.ZC)(answer, 'supervisor'),
                    state: (0,answer_line/* nameIn */.ZC)(answer, 'state'),
                }),
            };
        case 'refused':
            return { kind: 'refused', problem: refusedProblem(where, host, (0,answer_line/* refusalIn */.c3)(answer)) };
        default: {
            const token = (0,answer_line/* numberIn */.Po)(answer, 'token');
            if (token < 1)
                throw new errors/* RemoteError */.Hi({ code: 'bad-answer', host: host.host, message: 'start told no token.' });
            return {
                kind: 'claimed',
                token,
                joined: answer.word === 'exists',
                aborted: (0,answer_line/* nameIn */.ZC)(answer, 'decision') === 'abort',
            };
        }
    }
}
/** Who holds the host, how it stands, and what to do about it. */
function busyProblem(where, plan, holder) {
    const at = `--environment ${plan.environment}`;
    const alive = holder.supervisor === 'alive';
    return {
        code: 'claim-busy',
        where,
        message: `operation ${holder.operation} holds this host (claim ${holder.token}, state ${holder.state}, its supervisor is ` +
            `${alive ? 'alive' : 'dead'}); two operations never change one host.`,
        mend: alive
            ? `wait for it, or take it over with: failback resume ${at} --operation ${holder.operation}`
            : `failback resume ${at} --operation ${holder.operation}   # finishes it; failback unlock ${at} only after you have seen to the host yourself`,
    };
}
function refusedProblem(where, host, refusal) {
    const [message, mend] = refusalSentence(host, refusal);
    return { code: refusal.code, where, message, ...(mend === null ? {} : { mend }) };
}
/** Message and mend for each code of `start`; a detail has the form `what: command` where a command mends it. */
function refusalSentence(host, { code, detail }) {
    const command = /: (sudo .*|apt-get .*)$/.exec(detail)?.[1] ?? null;
    switch (code) {
        case 'state-dir-missing':
            return [`the state directory ${host.stateDir} does not exist.`, command];
        case 'state-dir-not-writable':
            return [`the state directory cannot be used: ${detail}.`, command];
        case 'release-path-not-writable':
            return [`${host.releasePath} cannot be written by this user: ${detail}.`, command];
        case 'pinned-elsewhere':
            return [
                `the operations of the release at ${host.releasePath} are kept in ${detail} (state-dir/app/environment), not below ${host.stateDir} under the names of this one; two would be two locks.`,
                `give failback.yml the state-dir, app and environment of ${detail}, or remove ${host.releasePath}/.failback/state-dir when nothing uses the old one.`,
            ];
        case 'no-flock':
            return ['flock and setsid are needed there and missing.', command ?? 'apt-get install util-linux'];
        case 'plan-differs':
            return ['this operation id was executed with another plan.', 'leave operation-id empty for a new operation.'];
        case 'disk-full':
            return [`the disk of ${host.stateDir} is full (${detail}).`, `df -h ${host.stateDir}`];
        default:
            return [`it could not be started: ${detail}.`, command];
    }
}

// EXTERNAL MODULE: ./packages/host/src/status.ts
var src_status = __webpack_require__(9044);
;// CONCATENATED MODULE: ./packages/host/src/execute.ts








/** A host that has gone silent is waited for so long when its end is all that is missing: a reboot takes a minute or two. */
const PATIENCE_MS = 180_000;
/**
 * Runs a plan to its end on every host. Asking again with the same operation id follows the first execution.
 * Never throws for a host's fault; what a host did is in the result and in the record.
 */
async function executePlan(plan, steps, effects) {
    const clock = effects.clock ?? src_clock/* systemClock */.m;
    const timing = {
        leaseMs: plan.leaseSeconds * 1000,
        budgetMs: plan.budgetSeconds * 1000,
        startedAt: clock.now(),
        patienceMs: effects.patienceMs ?? PATIENCE_MS,
    };
    const loop = new controller_loop/* ControllerLoop */.n(plan, (0,state/* initialState */.ue)(plan, timing), { ...effects, clock });
    loop.note({ event: 'operation', plan, digest: (0,plan_json/* planDigest */.Gb)(plan), mode: 'first' });
    const unheed = heedCancel(loop, effects.cancelled);
    try {
        const failure = await claimAll(loop, plan, steps, effects.lines);
        const state = await loop.finished;
        if (failure === null || !failure.sent)
            return resultOf((0,outcome/* hostEnds */.Bk)(state), state, loop.proof, failure?.problem ?? null);
        const doubtful = await operationOf(plan, failure.host, effects.lines);
        const hosts = (0,outcome/* hostEnds */.Bk)(state).map((end) => (end.host === failure.host ? standing(end, doubtful) : end));
        return resultOf(hosts, state, loop.proof, failure.problem);
    }
    finally {
        unheed();
    }
}
/** Control host first, one after the other, so that two controllers never hold one host each. */
async function claimAll(loop, plan, steps, lines) {
    let failure = null;
    for (const host of plan.hosts) {
        if (loop.state.order.kind !== 'none' || loop.state.wish !== null)
            break;
        const answer = await claim(loop, plan, host, steps, lines);
        if (answer.kind === 'claimed' && !answer.aborted)
            continue;
        if (answer.kind !== 'claimed') {
            failure = answer.kind === 'failed' ? answer : { host: host.host, problem: answer.problem, sent: false };
            const { where, message } = failure.problem;
            const doubt = failure.sent ? 'may have been claimed or not' : 'could not be claimed';
            loop.note({ event: 'notice', text: `${where} ${doubt}: ${message}` });
            loop.give({ kind: 'wish', reason: 'claim-refused' });
        }
        break;
    }
    loop.give({ kind: 'claims-over' });
    return failure;
}
async function claim(loop, plan, host, steps, lines) {
    let sent = false;
    for (let attempt = 1;; attempt += 1) {
        try {
            const connection = await lines.of(host.host);
            sent = true;
            const answer = await startOn(connection, plan, host, steps);
            if (answer.kind === 'refused')
                return answer;
            if (answer.joined) {
                loop.note({
                    event: 'notice',
                    text: `${host.host}: operation ${plan.operation} was started before; it is followed`,
                });
            }
            loop.note({ event: 'claimed', target: host.host, token: answer.token });
            loop.claimed(host.host, answer.token);
            return answer;
        }
        catch (error) {
            if (!(error instanceof errors/* RemoteError */.Hi))
                throw error;
            // Whether the bundle arrived is not known; asked again, the host tells.
            if (error.failure.code === 'connection-lost' && attempt === 1)
                continue;
            const { code, message, mend } = error.failure;
            const problem = { code, where: `host ${host.host}`, message, ...(mend === undefined ? {} : { mend }) };
            return { kind: 'failed', host: host.host, problem, sent };
        }
    }
}
/** Asked once, when the others have ended. */
async function operationOf(plan, host, lines) {
    try {
        return await (0,src_status/* operationStatus */.M)(await lines.of(host), plan);
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return null;
        throw error;
    }
}
/** Without a controller it goes back by itself once its lease is over; until it has said so nobody knows. */
function standing(end, status) {
    if (status?.decision === 'absent')
        return end;
    const reached = status !== null && (0,state/* isEnd */.uV)(status.state);
    return { ...end, claim: 'ours', state: status?.state ?? null, reached };
}
/** The signal's reason is its name when it is a text, e.g. `SIGINT`. */
function heedCancel(loop, cancelled) {
    const cancel = () => {
        const signal = typeof cancelled.reason === 'string' ? cancelled.reason : 'cancel';
        loop.note({ event: 'cancelled', signal });
        loop.give({ kind: 'wish', reason: 'cancelled' });
    };
    if (cancelled.aborted)
        cancel();
    else
        cancelled.addEventListener('abort', cancel, { once: true });
    return () => cancelled.removeEventListener('abort', cancel);
}
function resultOf(hosts, state, proof, refusal) {
    const end = (0,outcome/* fleetOutcome */.FG)(hosts, state.proof, abortReason(state));
    if (refusal !== null && end.outcome === 'undone') {
        return { hosts, proof, outcome: 'refused', reasonCode: refusal.code, problem: refusal };
    }
    return { hosts, proof, ...end };
}
function abortReason(state) {
    const { order } = state;
    return order.kind === 'abort' || order.kind === 'aborting' ? order.reason : (state.wish ?? 'undone');
}


/***/ }),

/***/ 9044:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ operationStatus)
/* harmony export */ });
/* unused harmony export parseStatus */
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7457);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(948);
/* harmony import */ var _stdin_script_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4076);



/** Asks a host how an operation stands there. A host that gives no answer is `unreadable`. */
async function operationStatus(connection, plan) {
    const host = plan.hosts.find((one) => one.host === connection.host);
    if (host === undefined)
        return { host: connection.host, decision: 'absent', state: null, supervisor: 'unknown', lease: null };
    const folder = (0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentFolder */ .Y)(host.stateDir, plan.app, plan.environment);
    const result = await connection.run({
        text: (0,_stdin_script_js__WEBPACK_IMPORTED_MODULE_1__/* .stdinScript */ .W)('status.sh', 'status_main "$@"'),
        args: [folder, plan.operation],
    });
    return parseStatus(connection.host, result.stdout);
}
function parseStatus(host, stdout) {
    const line = stdout.trimEnd().split('\n').at(-1) ?? '';
    const [, decision, state, supervisor, counter = '-'] = /^status ([a-z]+) ([A-Z_-]+) (alive|dead) (-|\d{1,15})$/.exec(line) ?? [];
    const lease = counter === '-' ? null : counter;
    const known = _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .HOST_STATES */ .U.find((one) => one === state) ?? null;
    const lives = supervisor === 'alive' || supervisor === 'dead' ? supervisor : 'unknown';
    switch (decision) {
        case 'commit':
        case 'abort':
        case 'none':
        case 'absent':
            return { host, decision, state: known, supervisor: lives, lease };
        default:
            return { host, decision: 'unreadable', state: known, supervisor: lives, lease };
    }
}


/***/ }),

/***/ 6946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ convergeHost),
  f: () => (/* binding */ convergeLeftOut)
});

// EXTERNAL MODULE: ./packages/host/src/read-facts.ts + 3 modules
var read_facts = __webpack_require__(1391);
// EXTERNAL MODULE: ./packages/host/src/execute.ts + 1 modules
var execute = __webpack_require__(367);
// EXTERNAL MODULE: ./packages/host/src/paths.ts
var paths = __webpack_require__(948);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(9859);
// EXTERNAL MODULE: ./packages/host/src/answer-line.ts
var answer_line = __webpack_require__(3123);
// EXTERNAL MODULE: ./packages/host/src/stdin-script.ts
var stdin_script = __webpack_require__(4076);
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

// EXTERNAL MODULE: ./packages/procedure/src/plan-emergency.ts + 11 modules
var plan_emergency = __webpack_require__(1171);
// EXTERNAL MODULE: ./packages/procedure/src/host-duties.ts
var host_duties = __webpack_require__(9180);
// EXTERNAL MODULE: ./packages/operation/src/context.ts
var src_context = __webpack_require__(1170);
// EXTERNAL MODULE: ./packages/operation/src/end.ts
var end = __webpack_require__(564);
// EXTERNAL MODULE: ./packages/operation/src/fleet-facts.ts
var fleet_facts = __webpack_require__(2371);
// EXTERNAL MODULE: ./packages/operation/src/host-named.ts
var host_named = __webpack_require__(6607);
// EXTERNAL MODULE: ./packages/operation/src/operation-id.ts
var operation_id = __webpack_require__(3968);
// EXTERNAL MODULE: ./packages/operation/src/plan-effects.ts + 2 modules
var plan_effects = __webpack_require__(9465);
// EXTERNAL MODULE: ./packages/operation/src/scripts.ts
var scripts = __webpack_require__(2217);
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
    return (0,plan_effects/* endOfPlan */.eS)(run, plan, await (0,execute/* executePlan */.vY)(plan, scripts/* planScripts */.a, (0,plan_effects/* planEffects */.GQ)(run, plan)));
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

/***/ 564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WP: () => (/* binding */ recordedEnd),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9859);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1170);


/**
 * Runs a request to its end and records it. Every end is an outcome: what the user or a host did wrong before anything was
 * changed is `refused`, with all its problems. The last line of the record is `finished`.
 */
async function recordedEnd(context, request) {
    const end = await request().catch((error) => refusal(problemsOf(error)));
    for (const problem of end.outcome === 'refused' ? end.problems : []) {
        (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)(context, { event: 'refused', code: problem.code, text: `${problem.where}: ${problem.message}` });
    }
    (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)(context, { event: 'finished', outcome: end.outcome, reasonCode: end.reasonCode });
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

/***/ 3968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ requireOperationId),
/* harmony export */   L: () => (/* binding */ newOperationId)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6945);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9859);

/**
 * The id of a new operation, `<procedure>-<UTC time>-<6 hex digits>`. The time is for people; what makes ids differ is
 * the random part, and what makes one execute once is the folder that a host makes under it.
 * @param random at least 3 bytes
 */
function newOperationId(procedure, now, random) {
    const time = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').toLowerCase();
    return `${procedure}-${time}z-${Buffer.from(random.subarray(0, 3)).toString('hex')}`;
}
/** @throws UserError when it could not be a folder's name on a host and a value in a journal. */
function requireOperationId(id) {
    if ((0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .isOperationId */ .j)(id))
        return id;
    const problem = {
        code: 'bad-operation-id',
        where: 'input operation-id',
        message: `${JSON.stringify(id.slice(0, 80))} is no operation id.`,
        accepted: _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .OPERATION_ID_ACCEPTED */ .s,
        mend: 'leave it empty for a new operation, or give the id that an earlier run printed.',
    };
    throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo([problem]);
}


/***/ }),

/***/ 9465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eS: () => (/* binding */ endOfPlan),
  wP: () => (/* binding */ isWhole),
  GQ: () => (/* binding */ planEffects)
});

// EXTERNAL MODULE: ./packages/operation/src/context.ts
var src_context = __webpack_require__(1170);
// EXTERNAL MODULE: ./packages/operation/src/end.ts
var end = __webpack_require__(564);
// EXTERNAL MODULE: ./packages/operation/src/look.ts + 8 modules
var look = __webpack_require__(2);
;// CONCATENATED MODULE: ./packages/operation/src/probe-files.ts
/** Remembers, from a record as it comes into being, which probe file each host has left for the runner's proof. */
function probeFilesOf(record) {
    const kept = {};
    return {
        record(line) {
            if (line.host !== null && line.event === 'fact' && line.key === 'probe-file-kept')
                kept[line.host] = line.value;
            record(line);
        },
        kept: () => kept,
    };
}

;// CONCATENATED MODULE: ./packages/operation/src/watch.ts


/**
 * Looks on for as long as the runbook's `health.watch` says, at samples taken from now on. The rollback has succeeded by
 * then; what is seen here is told, and changes only the reason code. Null: nothing to watch, or all well.
 */
async function watchAfterwards(environment, line, context) {
    const { for: time, checks } = environment.health.watch;
    if (checks.length === 0 || time === 0 || context.cancelled.aborted)
        return null;
    (0,src_context/* note */.N)(context, { event: 'notice', text: `Recovered. Watching for ${Math.round(time / 1000)} s more.` });
    const seen = await (0,look/* look */.O)(environment, { expectRelease: null, watch: time }, line, context);
    (0,src_context/* note */.N)(context, { event: 'assessed', purpose: 'watch', assessments: seen.assessments, verdict: seen.verdict });
    switch (seen.verdict) {
        case 'healthy':
            return null;
        case 'unhealthy':
            return 'watch-unhealthy';
        case 'inconclusive':
            return 'watch-inconclusive';
    }
}

;// CONCATENATED MODULE: ./packages/operation/src/plan-effects.ts





/** The lines, the record and the runner's own proof, for a plan that is executed or adopted. */
function planEffects({ environment, context, lines }, plan) {
    const probes = probeFilesOf(context.record);
    return {
        lines,
        record: probes.record,
        cancelled: context.cancelled,
        prove: async () => {
            const question = { expectRelease: plan.to, watch: null, probeFiles: probes.kept() };
            const seen = await (0,look/* look */.O)(reachOf(environment, plan), question, lines.of, context);
            (0,src_context/* note */.N)(context, { event: 'assessed', purpose: 'served', assessments: seen.assessments, verdict: seen.verdict });
            return seen;
        },
    };
}
/** What an executed or adopted plan amounts to; after a success it is watched for as long as the runbook says. */
async function endOfPlan(run, plan, result) {
    switch (result.outcome) {
        case 'refused':
            return (0,end/* refusal */.x5)([result.problem], plan);
        case 'undone':
        case 'needs-human':
            return { outcome: result.outcome, reasonCode: result.reasonCode, plan, problems: [] };
        case 'rolled-back': {
            const watched = await watchAfterwards(reachOf(run.environment, plan), run.lines.of, run.context);
            return { outcome: 'rolled-back', reasonCode: watched ?? result.reasonCode, plan, problems: [] };
        }
    }
}
/** The environment as far as a plan reaches: a host that was left out cannot answer for it, and is not waited for. */
function reachOf(environment, plan) {
    const planned = plan.hosts.map(({ host }) => host);
    const reached = isWhole(environment, plan)
        ? environment.hosts.filter(({ name }) => !plan.without.includes(name))
        : environment.hosts.filter(({ name }) => planned.includes(name));
    return { ...environment, control: plan.control, hosts: reached };
}
/** A plan without the control host brings single hosts to what the others serve already. */
function isWhole(environment, plan) {
    return plan.hosts.some(({ host }) => host === environment.control);
}


/***/ }),

/***/ 2217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ planScripts)
/* harmony export */ });
/* harmony import */ var _failback_health__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7177);
/* harmony import */ var _failback_procedure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3148);


/** Every script that a plan's steps may name, by its path in the plan's folder. */
const planScripts = { ..._failback_procedure__WEBPACK_IMPORTED_MODULE_0__/* .shellScripts */ .h, ..._failback_health__WEBPACK_IMPORTED_MODULE_1__/* .shellScripts */ .h };


/***/ }),

/***/ 179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SW: () => (/* binding */ ledgerSummary),
/* harmony export */   h5: () => (/* binding */ status),
/* harmony export */   lo: () => (/* binding */ presentOperation)
/* harmony export */ });
/* harmony import */ var _failback_procedure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9301);
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

/***/ 4609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ surveyed)
/* harmony export */ });
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3178);
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1391);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9859);
/* harmony import */ var _end_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(564);
/* harmony import */ var _fleet_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2371);
/* harmony import */ var _host_named_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6607);
/* harmony import */ var _log_in_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5271);






/** Looks at every host, changes nothing, and closes all connections when `use` has ended. */
async function surveyed(environment, context, use) {
    const connections = new Map();
    const answers = await Promise.all(environment.hosts.map((host) => answerOf(environment, host, connections, context)));
    const lines = (0,_failback_host__WEBPACK_IMPORTED_MODULE_0__/* .hostLines */ .g)(connections, (name) => context.connect((0,_host_named_js__WEBPACK_IMPORTED_MODULE_1__/* .hostNamed */ .u)(environment, name)));
    const facts = answers.flatMap((answer) => (answer.reached ? [answer.facts] : []));
    try {
        return await use({
            answers,
            facts,
            control: facts.find(({ host }) => host === environment.control) ?? null,
            problems: answers.flatMap((answer) => (answer.reached ? [] : [answer.problem])),
            lines,
        });
    }
    finally {
        lines.close();
    }
}
async function answerOf(environment, host, connections, context) {
    try {
        const connection = await (0,_log_in_js__WEBPACK_IMPORTED_MODULE_2__/* .logIn */ .E)(host, context);
        connections.set(host.name, connection);
        return { host, reached: true, facts: await (0,_failback_host__WEBPACK_IMPORTED_MODULE_3__/* .readFacts */ .M)(connection, (0,_fleet_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .factsRequest */ .p)(environment, host, null)) };
    }
    catch (error) {
        if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_5__/* .RemoteError */ .Hi)
            return { host, reached: false, problem: (0,_end_js__WEBPACK_IMPORTED_MODULE_6__/* .problemOf */ .Zw)(error) };
        throw error;
    }
}


/***/ }),

/***/ 2550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ takeUp)
/* harmony export */ });
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1332);
/* harmony import */ var _converge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6946);
/* harmony import */ var _plan_effects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9465);



/** Brings an operation of an earlier run to its end; hosts that it has split are brought together on its target. */
async function takeUp(run, plan, incident) {
    const result = await (0,_failback_host__WEBPACK_IMPORTED_MODULE_0__/* .adoptPlan */ .s)(plan, 'finish', (0,_plan_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .planEffects */ .GQ)(run, plan));
    const back = result.hosts.filter(({ state }) => state === 'AS_FOUND').map(({ host }) => host);
    const forward = result.hosts.filter(({ state }) => state === 'UNCONFIRMED' || state === 'ON_TARGET');
    const split = back.length > 0 && forward.length > 0 && back.length + forward.length === result.hosts.length;
    return split ? endSplit(run, plan, back, incident) : (0,_plan_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfPlan */ .eS)(run, plan, result);
}
/** What went back cannot be told otherwise, its decision is written; a new operation brings it forward to the others. */
async function endSplit(run, plan, back, incident) {
    for (const host of back) {
        const end = await (0,_converge_js__WEBPACK_IMPORTED_MODULE_2__/* .convergeHost */ .i)(run, host, plan.to, incident);
        if (end.outcome !== 'rolled-back')
            return end;
    }
    const rest = { ...plan, hosts: plan.hosts.filter(({ host }) => !back.includes(host)) };
    return (0,_plan_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfPlan */ .eS)(run, plan, await (0,_failback_host__WEBPACK_IMPORTED_MODULE_0__/* .adoptPlan */ .s)(rest, 'finish', (0,_plan_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .planEffects */ .GQ)(run, plan)));
}


/***/ }),

/***/ 2391:
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
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(9859);
// EXTERNAL MODULE: ./packages/host/src/paths.ts
var paths = __webpack_require__(948);
// EXTERNAL MODULE: ./packages/runbook/src/words/release.ts
var release = __webpack_require__(3859);
// EXTERNAL MODULE: ./packages/runbook/src/words/plan.ts
var plan = __webpack_require__(3791);
// EXTERNAL MODULE: ./packages/runbook/src/words/runbook.ts
var runbook = __webpack_require__(3138);
// EXTERNAL MODULE: ./packages/runbook/src/words/incident.ts
var incident = __webpack_require__(6058);
;// CONCATENATED MODULE: ./packages/host/src/plan-shape.ts

const plan_shape_text = (value) => typeof value === 'string';
const word = (value) => typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(value);
/** Absolute, and it leads nowhere else than it reads. */
const path = (value) => typeof value === 'string' && /^\/[^\0\n]*$/.test(value) && !/\/\.\.(\/|$)/.test(value);
const flag = (value) => typeof value === 'boolean';
const seconds = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
const plan_shape_release = (value) => typeof value === 'string' && (0,release/* isReleaseName */.j)(value);
/** Hexadecimal only: git would take what begins with `-` for an option. A release folder may tell a short one. */
const commit = (value) => typeof value === 'string' && /^[0-9a-f]{7,64}$/.test(value);
const oneOf = (values) => (value) => typeof value === 'string' && values.includes(value);
const orNull = (accepts) => (value) => value === null || accepts(value);
const listOf = (item) => (value) => Array.isArray(value) && value.every(item);
/** All fields of a type, so that a field which is added to it is not forgotten here. */
const shape = (fields) => (value) => typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(fields).every(([name, accepts]) => Object.hasOwn(value, name) && accepts(value[name]));
const releaseRef = shape({ release: plan_shape_release, commit: orNull(commit) });
const step = shape({
    id: (value) => typeof value === 'string' && /^[a-z0-9.-]{1,64}$/.test(value),
    phase: oneOf(plan/* PHASES */.Z),
    title: plan_shape_text,
    kind: (value) => typeof value === 'string' && /^[a-z0-9-]{1,64}$/.test(value),
    args: listOf(plan_shape_text),
    effect: oneOf(['none', 'local', 'shared']),
    timeoutSeconds: seconds,
    idempotent: flag,
    onFailure: oneOf(['stop', 'warn']),
});
const hostPlan = shape({
    host: word,
    stateDir: path,
    releasePath: path,
    launch: oneOf(['system-unit', 'user-unit', 'setsid']),
    recovery: oneOf(['system-unit', 'crontab', 'none']),
    closes: flag,
    required: listOf(plan_shape_text),
    steps: listOf(step),
});
const commandAlert = shape({ kind: oneOf(['command']), command: listOf(plan_shape_text) });
const webhookAlert = shape({ kind: oneOf(['webhook']), urlFile: plan_shape_text });
const plan_shape_plan = shape({
    schema_version: (value) => value === 1,
    operation: word,
    app: word,
    environment: word,
    procedure: oneOf(runbook/* PROCEDURES */.V),
    incident: shape({
        severity: orNull(oneOf(incident/* SEVERITIES */.o)),
        signals: listOf(plan_shape_text),
        reason: plan_shape_text,
        actor: plan_shape_text,
        override: orNull(plan_shape_text),
    }),
    // What was served may be called anything; nothing is fetched by it.
    from: orNull(shape({ release: plan_shape_text, commit: orNull(plan_shape_text) })),
    to: releaseRef,
    budgetSeconds: seconds,
    leaseSeconds: seconds,
    control: word,
    without: listOf(word),
    hosts: (value) => listOf(hostPlan)(value) && Array.isArray(value) && value.length > 0,
    notices: listOf(plan_shape_text),
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
var src_status = __webpack_require__(179);
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


/***/ }),

/***/ 482:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ availabilityNotices),
/* harmony export */   Ln: () => (/* binding */ claimOrder),
/* harmony export */   O5: () => (/* binding */ availabilityProblems),
/* harmony export */   Pl: () => (/* binding */ localChanges),
/* harmony export */   u7: () => (/* binding */ mixedReleases),
/* harmony export */   x5: () => (/* binding */ fleetProblems)
/* harmony export */ });
/* harmony import */ var _host_duties_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9180);
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8876);


/** Control host first, the others by name: the order of claiming, so that two controllers never hold one host each. */
function claimOrder(environment, without) {
    const rank = ({ name }) => (name === environment.control ? 0 : 1);
    return environment.hosts
        .filter((host) => (0,_host_duties_js__WEBPACK_IMPORTED_MODULE_0__/* .carriesRelease */ .h2)(host) && !without.includes(host.name))
        .toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}
/** Who takes part: each host that holds the release, except those that are left out by name. */
function fleetProblems(environment, without, facts) {
    const names = environment.hosts.map(({ name }) => name);
    const problems = without
        .filter((name) => !names.includes(name))
        .map((name) => ({
        code: 'unknown-host',
        where: 'input without',
        message: `There is no host ${(0,_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(name)} in ${environment.name}.`,
        accepted: names.join(', '),
    }));
    if (without.includes(environment.control)) {
        problems.push({
            code: 'control-left-out',
            where: 'input without',
            message: `${environment.control} is the control host: it holds the claims and the ledger, so nothing is decided without it.`,
            mend: 'bring it back, or name another host as control in the runbook',
        });
    }
    const control = environment.hosts.find(({ name }) => name === environment.control);
    if (control !== undefined && !(0,_host_duties_js__WEBPACK_IMPORTED_MODULE_0__/* .carriesRelease */ .h2)(control)) {
        problems.push({
            code: 'control-without-release',
            where: `host ${control.name}`,
            message: 'The control host does not hold the release, since it has neither the role web nor worker.',
            mend: 'name a web host as control in the runbook',
        });
    }
    for (const host of claimOrder(environment, without)) {
        if (facts.some((each) => each.host === host.name))
            continue;
        problems.push({
            code: 'no-facts',
            where: `host ${host.name}`,
            message: 'The host was not looked at, so nothing can be planned for it.',
            mend: `bring it back; or leave it out, to be converged later: --without ${host.name}`,
        });
    }
    return problems;
}
/** Is the target where it is needed? A checkout may fetch a tag it lacks, as long as one host has it; a folder is there or not. */
function availabilityProblems(environment, facts, target) {
    const without = facts.filter(({ available }) => !available.some(({ release }) => release === target.release));
    if (environment.release.strategy === 'git-tag') {
        if (target.commit === null) {
            return [
                {
                    code: 'target-without-commit',
                    where: 'input target',
                    message: `Nothing says which commit ${target.release} is.`,
                    mend: `git fetch origin tag ${target.release}, in release.path of the control host`,
                },
            ];
        }
        if (without.length < facts.length)
            return [];
    }
    return without.map(({ host }) => ({
        code: 'target-missing',
        where: `host ${host}`,
        message: `${target.release} is not on this host.`,
        mend: environment.release.strategy === 'git-tag'
            ? `git fetch origin tag ${target.release}, in release.path`
            : `put ${target.release} into ${environment.release.releases} again, or choose another target`,
    }));
}
function availabilityNotices(environment, facts, target) {
    if (environment.release.strategy !== 'git-tag')
        return [];
    return facts.flatMap(({ host, available }) => {
        const found = available.find(({ release }) => release === target.release);
        if (found === undefined)
            return [`${host} does not have ${target.release} yet and fetches it from its origin first.`];
        if (found.commit !== null && found.commit !== target.commit) {
            return [
                `On ${host} the tag ${target.release} names ${found.commit}; the commit that was proved, ${target.commit}, is used.`,
            ];
        }
        return [];
    });
}
/** Hosts may differ, as after a deploy that died half way; afterwards they are on the target together. */
function mixedReleases(facts) {
    const served = facts.map(({ host, live }) => ({
        host,
        release: live.state === 'none' ? 'nothing' : (live.release ?? live.commit ?? 'an unknown release'),
    }));
    if (new Set(served.map(({ release }) => release)).size < 2)
        return [];
    return [
        `The hosts are on different releases: ${served.map(({ host, release }) => `${host} on ${release}`).join(', ')}.`,
    ];
}
function localChanges(facts) {
    return facts
        .filter(({ live }) => live.state === 'present' && live.tree === 'dirty')
        .map(({ host }) => `${host} has local changes in its checkout; they are saved as a patch in the operation's folder.`);
}


/***/ }),

/***/ 6044:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ hostProblems)
/* harmony export */ });
/* harmony import */ var _host_duties_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9180);
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8876);


/** Room for a second copy of a large application with its dependencies, beside the live one. */
const BUILD_KIB = 200 * 1024;
/** Room for a link, a probe file and what tools write beside them. */
const FLIP_KIB = 16 * 1024;
/** Journal, and the kept output of each step: at most 1 MiB for each of about 25. */
const STATE_KIB = 32 * 1024;
/** Everything about one host that makes the plan impossible there. Each names the host and what mends it. */
function hostProblems(environment, host, facts) {
    const where = `host ${host.name}`;
    const problem = (code, message, mend) => ({ code, where, message, mend });
    return [
        ...toolProblems(environment, facts, problem),
        ...stateProblems(environment, facts, problem),
        ...releaseProblems(environment, facts, problem),
        ...permissionProblems(environment, host, facts, problem),
        ...unitProblems(environment, host, facts, problem),
        ...survivalProblems(environment, facts, problem),
        ...claimProblems(facts, problem),
    ];
}
const NEEDED_TOOLS = [
    { tool: 'flock', debian: 'util-linux', why: 'one operation at a time is held by it' },
    { tool: 'setsid', debian: 'util-linux', why: 'the operation must outlive the connection' },
    { tool: 'timeout', debian: 'coreutils', why: 'every step is bounded by it' },
];
function toolProblems(environment, facts, problem) {
    const needed = [
        ...NEEDED_TOOLS,
        ...(environment.release.strategy === 'git-tag'
            ? [{ tool: 'git', debian: 'git', why: 'the release is a git checkout' }]
            : []),
        ...(environment.stack === 'laravel'
            ? [{ tool: 'php', debian: 'php-cli', why: 'the application is run by it' }]
            : []),
    ];
    const missing = needed
        .filter(({ tool }) => facts.tools[tool] !== true)
        .map(({ tool, debian, why }) => problem(`no-${tool}`, `There is no ${tool} on the PATH of ${facts.user}; ${why}.`, `sudo apt-get install -y ${debian}`));
    const client = problem('no-http-client', 'There is neither curl, php nor node, so the host cannot prove what it serves.', 'sudo apt-get install -y curl');
    return facts.httpClient === null ? [...missing, client] : missing;
}
function stateProblems(environment, facts, problem) {
    const { stateDir, user, pin, releasePath } = facts;
    const kept = operationsFolder(environment, facts);
    const create = `sudo install -d -o ${user} -m 0750 ${stateDir.path}`;
    const problems = [];
    if (stateDir.state === 'missing') {
        problems.push(problem('state-dir-missing', `The state directory ${stateDir.path} does not exist.`, create));
    }
    if (stateDir.state === 'not-writable') {
        problems.push(problem('state-dir-not-writable', `The state directory ${stateDir.path} is not writable for ${user}.`, create));
    }
    if (stateDir.state === 'writable' && stateDir.freeKiB < STATE_KIB) {
        problems.push(diskProblem(stateDir, STATE_KIB, problem));
    }
    if (pin !== null && pin !== kept) {
        problems.push(problem('pinned-elsewhere', `The operations of this release are kept in ${(0,_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(pin)} (state-dir/app/environment), not in ${kept}; two of them would be two locks.`, `set state-dir, app and environment in the runbook to those of ${(0,_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(pin)}; or, when nothing uses it any more: rm ${releasePath.path}/.failback/state-dir`));
    }
    return problems;
}
/** What a release is pinned to: claims and lock of its operations are there. */
function operationsFolder({ app, name }, { stateDir }) {
    return `${stateDir.path}/${app}/${name}`;
}
function diskProblem(place, needed, problem) {
    const free = Math.floor(place.freeKiB / 1024);
    return problem('disk-full', `${place.path} has ${free} MiB free; ${needed / 1024} MiB are needed.`, `make room on the file system of ${place.path}: df -h ${place.path}`);
}
function releaseProblems(environment, facts, problem) {
    const { releasePath, live } = facts;
    if (releasePath.state === 'missing') {
        const mend = 'correct release.path in the runbook, or deploy to this host first';
        return [problem('release-path-missing', `release.path ${releasePath.path} does not exist.`, mend)];
    }
    const needed = environment.release.strategy === 'git-tag' ? BUILD_KIB : FLIP_KIB;
    const problems = [];
    if (releasePath.state === 'not-writable')
        problems.push(...writeProblems(environment, facts, problem));
    if (releasePath.freeKiB < needed)
        problems.push(diskProblem(releasePath, needed, problem));
    if (live.state === 'none')
        problems.push(...liveProblems(environment, facts, problem));
    return problems;
}
/** Only its owner looks at a checkout; where we may not be him, that is the one problem to tell. */
function liveProblems({ release }, facts, problem) {
    const { path } = facts.releasePath;
    const deploy = 'correct release.path and release.strategy in the runbook, or deploy to this host first';
    if (release.strategy !== 'git-tag')
        return [problem('no-live-release', `There is no live release at ${path}.`, deploy)];
    if (facts.runAs === 'refused')
        return [];
    const message = `There is no git checkout at ${path} that ${release.runAs ?? facts.user} may look at; git looks only for the owner.`;
    const owner = `set release.run-as in the runbook to the owner of the code (stat -c %U ${path}/.git)`;
    return [problem('no-live-release', message, `${owner}; or ${deploy}`)];
}
/** The owner of the code writes by sudo; the user who logs in needs no more than the folder with the pin, once it is there. */
function writeProblems(environment, facts, problem) {
    const { release } = environment;
    const { user, pin, releasePath } = facts;
    const kept = operationsFolder(environment, facts);
    const { path } = releasePath;
    if (facts.runAs === 'same' || release.runAs === null) {
        const message = `release.path ${path} is not writable for ${user}.`;
        const mend = `set release.run-as in the runbook to the owner of the code: stat -c %U ${path}`;
        return [problem('release-path-not-writable', message, mend)];
    }
    if (pin === kept)
        return [];
    const room = `${path}/.failback`;
    return [
        problem('release-path-not-writable', `${path} belongs to ${release.runAs}, and ${user}, who logs in, has no folder of its own in it.`, `sudo install -d -o ${user} -g ${release.runAs} -m 2775 ${room} && echo ${kept} | sudo -u ${user} tee ${room}/state-dir`),
    ];
}
function permissionProblems(environment, host, facts, problem) {
    const problems = [];
    const { runAs } = environment.release;
    if (facts.runAs === 'refused' && runAs !== null) {
        problems.push(problem('run-as-refused', `${facts.user} may not run commands as ${runAs}, who owns the code.`, `echo '${facts.user} ALL=(${runAs}) NOPASSWD: ALL' | sudo tee /etc/sudoers.d/failback-${runAs}`));
    }
    const units = (0,_host_duties_js__WEBPACK_IMPORTED_MODULE_1__/* .handledUnits */ .sJ)(environment, host);
    if (units.length > 0 && !facts.systemd) {
        problems.push(problem('no-systemd', `services names systemd units (${units.join(', ')}), and this host does not run systemd.`, 'name commands in services.restart in place of units'));
    }
    else if (units.length > 0 && !facts.sudoSystemctl) {
        problems.push(problem('systemctl-refused', `${facts.user} may not run systemctl, which ${units.join(', ')} need.`, `echo '${facts.user} ALL=(root) NOPASSWD: /usr/bin/systemctl' | sudo tee /etc/sudoers.d/failback-systemctl`));
    }
    return problems;
}
/** `systemctl start 'x-*'` starts only what is in memory and says 0, so a unit counts by its exact name alone. */
function unitProblems(environment, host, facts, problem) {
    if (!facts.systemd)
        return [];
    const asked = [...(0,_host_duties_js__WEBPACK_IMPORTED_MODULE_1__/* .handledUnits */ .sJ)(environment, host), ...environment.services.required];
    const known = Object.keys(facts.units).filter((unit) => facts.units[unit] !== 'missing');
    return [...new Set(asked)]
        .filter((unit) => (facts.units[unit] ?? 'missing') === 'missing')
        .map((unit) => problem('unit-missing', `There is no systemd unit named ${(0,_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(unit)}; of those the runbook names there are: ${known.join(', ') || 'none'}. A pattern or a template is not a name: systemctl would start nothing and report success.`, `see the exact names with: systemctl list-unit-files --type=service`));
}
function survivalProblems(environment, facts, problem) {
    const problems = [];
    const mortal = facts.killUserProcesses && !facts.linger && facts.launch !== 'system-unit';
    if (facts.launch === 'refused' || mortal) {
        problems.push(problem('launch-refused', `This host ends the processes of ${facts.user} with the session (KillUserProcesses=yes), so an operation would die with its connection.`, `sudo loginctl enable-linger ${facts.user}; or allow ${facts.user} to run systemd-run by sudo`));
    }
    if (environment.recovery === 'required' && facts.recovery === 'none') {
        problems.push(problem('recovery-impossible', 'Nothing would bring an unfinished operation to its end after a reboot: there is neither a system unit nor a crontab that this user may install.', 'sudo apt-get install -y cron; or accept it with recovery: none in the runbook'));
    }
    return problems;
}
function claimProblems({ claim }, problem) {
    if (claim.state === 'free')
        return [];
    const { operation } = claim;
    switch (claim.supervisor) {
        case 'alive':
            return [
                problem('busy', `The operation ${operation} is at work here, and its supervisor is alive.`, `failback status shows it; failback resume joins it`),
            ];
        case 'dead':
            return [
                problem('claimed', `The operation ${operation} holds this host and is not finished; its supervisor is dead.`, `failback resume brings it to its end; failback unlock gives the host free as it is`),
            ];
    }
}


/***/ }),

/***/ 9301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ ledgerStanding)
/* harmony export */ });
/** What the ledger says about each release, newest line first. The last line about a release holds; no clock is asked. */
function ledgerStanding(ledger) {
    const last = new Map();
    for (const entry of ledger) {
        last.delete(entry.release);
        last.set(entry.release, entry);
    }
    return [...last.values()].reverse();
}


/***/ }),

/***/ 1171:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ planEmergency)
});

// EXTERNAL MODULE: ./packages/health/src/web-host.ts
var web_host = __webpack_require__(8821);
// EXTERNAL MODULE: ./packages/health/src/target.ts
var target = __webpack_require__(7991);
// EXTERNAL MODULE: ./packages/procedure/src/host-duties.ts
var host_duties = __webpack_require__(9180);
;// CONCATENATED MODULE: ./packages/procedure/src/host-work.ts


function hostWork(environment, host, facts, target) {
    const { release, services } = environment;
    const path = facts.releasePath.path;
    return {
        environment,
        host,
        facts,
        target,
        path,
        runAs: facts.runAs === 'same' ? '' : (release.runAs ?? ''),
        folder: release.strategy === 'symlink' ? `${path}/${release.releases}/${target.release}` : path,
        web: (0,web_host/* isWebHost */.bO)(host),
        workers: (0,host_duties/* runsWorkers */.kS)(environment, host) ? services.workers : [],
    };
}
function webRoot(folder, { release }) {
    return release.webRoot === '.' ? folder : `${folder}/${release.webRoot}`;
}
/** What is served here now, as the probe file says it before the switch. */
function liveName({ facts }) {
    return facts.live.state === 'present' ? (facts.live.release ?? 'unknown') : 'unknown';
}
/** URL and connection for an ordinary request of the host to itself; empty where it answers none. */
function ordinaryRequest({ environment, host, web }, http) {
    if (!web)
        return ['', '-'];
    const { url, connect } = (0,target/* resolve */.hd)((0,target/* hostTarget */.az)(environment, host), http);
    return [url, connect === null ? '-' : `${connect.address}:${connect.port}`];
}
/** Default of Laravel, where the runbook names no command: it boots the whole framework and says its version. */
function bootCommand({ stack, release }) {
    return release.boot ?? (stack === 'laravel' ? ['php', 'artisan', '--version'] : null);
}

;// CONCATENATED MODULE: ./packages/procedure/src/time-limits.ts
/**
 * Seconds after which a step is ended, when nothing in the runbook says otherwise. Each is several times what the step was
 * seen to take on a small host; they bound a hang, they are no forecast.
 */
const LIMITS = {
    /** One tag from the origin. */
    fetch: 60,
    /** A worktree and `composer install` from a cold cache; the site is up meanwhile. */
    build: 240,
    boot: 30,
    /** sha256 of every file of the release. */
    manifest: 60,
    probe: 20,
    maintenance: 30,
    /** Beyond the drain: SIGKILL and looking. */
    stop: 20,
    checkout: 60,
    artisan: 30,
    command: 60,
    unit: 60,
    look: 20,
    ledger: 15,
    tidy: 60,
};
/** Under sudo a command ends itself so much earlier, since a signal from outside does not get through. */
const INNER_MARGIN = 2;
/** The emergency procedure of the written runbooks is to be over within five minutes. */
const DEFAULT_BUDGET = 300;

;// CONCATENATED MODULE: ./packages/procedure/src/step-maker.ts

/** Every script of this package is written so that running it again goes on from wherever it was cut. */
function step(phase, words) {
    const { word, title, kind, seconds, args, effect = 'local', onFailure = 'stop' } = words;
    return {
        id: `${phase}.${word}`,
        phase,
        title,
        kind,
        args,
        effect,
        timeoutSeconds: seconds,
        idempotent: true,
        onFailure,
    };
}
/** The same for a script whose first argument is its inner time limit. */
function limitedStep(phase, words) {
    const inner = Math.max(1, words.seconds - INNER_MARGIN);
    return step(phase, { ...words, args: [String(inner), ...words.args] });
}

;// CONCATENATED MODULE: ./packages/procedure/src/closing-steps.ts



/** Whether hosts of this environment stand still before they commit. A link flips under traffic. */
function closes(environment, workers) {
    return environment.release.strategy === 'git-tag' && (environment.maintenance !== null || workers.length > 0);
}
function closeSteps(work) {
    const { maintenance } = work.environment;
    return [...(maintenance === null ? [] : [closeSite(work, maintenance)]), ...stopWorkers(work)];
}
function closeSite(work, maintenance) {
    const { path, runAs, folder } = work;
    const words = { word: 'maintenance', title: 'Close the site', seconds: LIMITS.maintenance };
    switch (maintenance.kind) {
        case 'laravel':
            return limitedStep('quiesce', {
                ...words,
                kind: 'maintenance-laravel',
                args: [
                    path,
                    runAs,
                    ...ordinaryRequest(work, '/'),
                    maintenance.render,
                    seconds(maintenance.retry),
                    seconds(maintenance.refresh),
                ],
            });
        case 'commands': {
            const { on, off, check, through } = maintenance;
            const header = through.kind === 'header' ? through.name : '';
            return limitedStep('quiesce', {
                ...words,
                kind: 'maintenance-commands',
                args: [
                    folder,
                    runAs,
                    ...ordinaryRequest(work, check.http),
                    String(check.status),
                    header,
                    String(on.length),
                    ...on,
                    ...off,
                ],
            });
        }
    }
}
function seconds(duration) {
    return duration === null ? '' : String(Math.ceil(duration / 1000));
}
function stopWorkers({ environment, workers }) {
    if (workers.length === 0)
        return [];
    const drain = Math.ceil(environment.services.drain / 1000);
    return [
        limitedStep('quiesce', {
            word: 'workers',
            title: `Stop ${workers.length === 1 ? 'the worker' : `${workers.length} workers`} after the jobs in their hands`,
            kind: 'workers-stop',
            seconds: drain + LIMITS.stop,
            args: [String(drain), ...workers],
        }),
    ];
}
function openSite(work) {
    const { maintenance } = work.environment;
    const { path, runAs, folder } = work;
    const words = { word: 'open', title: 'Open the site', seconds: LIMITS.maintenance };
    switch (maintenance?.kind) {
        case undefined:
            return [];
        case 'laravel':
            return [limitedStep('reopen', { ...words, kind: 'reopen-laravel', args: [path, runAs] })];
        case 'commands': {
            const { check, off } = maintenance;
            const args = [folder, runAs, ...ordinaryRequest(work, check.http), String(check.status), ...off];
            return [limitedStep('reopen', { ...words, kind: 'reopen-commands', args })];
        }
    }
}

// EXTERNAL MODULE: ./packages/procedure/src/fleet-problems.ts
var fleet_problems = __webpack_require__(482);
;// CONCATENATED MODULE: ./packages/procedure/src/application-steps.ts


/** Laravel's compiled caches, in the order in which they build on each other. */
const ARTISAN_CACHES = ['config', 'route', 'view', 'event'];
/** Caches of the target, rebuilt for the target. A cache that does not build is cleared; a page without it is slower, not wrong. */
function refreshSteps(work) {
    const { environment, folder, runAs } = work;
    const laravel = environment.stack === 'laravel' ? [...compiledCaches(work), ...applicationCache(work)] : [];
    const warm = environment.caches.warm.map((command, index) => limitedStep('refresh', {
        word: `warm-${index + 1}`,
        title: `Warm a cache: ${spoken(command)}`,
        kind: 'command',
        seconds: LIMITS.command,
        args: [folder, runAs, ...command],
        onFailure: 'warn',
    }));
    return [...laravel, ...warm];
}
function compiledCaches({ folder, runAs }) {
    return ARTISAN_CACHES.map((name) => limitedStep('refresh', {
        word: name,
        title: `Rebuild the ${name} cache`,
        kind: 'artisan-cache',
        seconds: LIMITS.artisan,
        args: [folder, runAs, name],
        onFailure: 'warn',
    }));
}
/** Clearing a Redis store empties its whole database, queued jobs included when they share it. */
function applicationCache({ environment, folder, runAs }) {
    if (environment.caches.redisShared === 'shared')
        return [];
    return [
        limitedStep('refresh', {
            word: 'application-cache',
            title: 'Clear the application cache, where it is provably apart from the queues',
            kind: 'application-cache',
            seconds: LIMITS.artisan,
            args: [folder, runAs],
            onFailure: 'warn',
        }),
    ];
}
/** What keeps the old code in memory is renewed: PHP, whatever the team names, and the workers by their exact names. */
function restartSteps({ environment, folder, runAs, workers }) {
    const { php, restart } = environment.services;
    const steps = [];
    if (php !== null) {
        steps.push(limitedStep('restart', {
            word: 'php',
            title: `${php.apply === 'restart' ? 'Restart' : 'Reload'} ${php.unit}`,
            kind: 'php-apply',
            seconds: LIMITS.unit,
            args: [php.unit, php.apply],
        }));
    }
    restart.forEach((command, index) => {
        steps.push(limitedStep('restart', {
            word: `command-${index + 1}`,
            title: `Run ${spoken(command)}`,
            kind: 'command',
            seconds: LIMITS.command,
            args: [folder, runAs, ...command],
        }));
    });
    if (workers.length > 0) {
        steps.push(limitedStep('restart', {
            word: 'workers',
            title: 'Start the workers that ran, each by its name',
            kind: 'workers-start',
            seconds: LIMITS.unit,
            args: workers,
        }));
    }
    return steps;
}
const LONGEST = 60;
function spoken(command) {
    const words = command.join(' ');
    return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

;// CONCATENATED MODULE: ./packages/procedure/src/probe-steps.ts



/** Where the release answers now. */
function liveRoot({ path, environment }) {
    const { release } = environment;
    return webRoot(release.strategy === 'symlink' ? `${path}/${release.current}` : path, environment);
}
function isProbed({ web, environment }) {
    return web && environment.release.served.fallback === 'probe-file';
}
function placeProbe(work) {
    if (!isProbed(work))
        return [];
    const { runAs, environment, folder, target } = work;
    const [root, connect] = ordinaryRequest(work, '/');
    const inItsOwnFolder = environment.release.strategy === 'symlink' ? [webRoot(folder, environment), target.release] : [];
    return [
        limitedStep('prepare', {
            word: 'probe',
            title: 'Place a probe file that answers with the release',
            kind: 'probe-file',
            seconds: LIMITS.probe,
            args: [runAs, root.replace(/\/+$/, ''), connect, liveRoot(work), liveName(work), ...inItsOwnFolder],
        }),
    ];
}
function turnProbe(work) {
    if (!isProbed(work))
        return [];
    return [
        limitedStep('revert', {
            word: 'probe',
            title: `Let the probe file answer ${work.target.release}`,
            kind: 'probe-turn',
            seconds: LIMITS.probe,
            args: [work.runAs, liveRoot(work), liveName(work), work.target.release],
        }),
    ];
}

// EXTERNAL MODULE: ./packages/health/src/limits.ts
var limits = __webpack_require__(6214);
// EXTERNAL MODULE: ./packages/health/src/gate-arguments.ts
var gate_arguments = __webpack_require__(5744);
// EXTERNAL MODULE: ./packages/health/src/served-arguments.ts
var served_arguments = __webpack_require__(2758);
;// CONCATENATED MODULE: ./packages/procedure/src/proof-steps.ts



/** Proof from the host: before the site is opened through its maintenance, afterwards as any client. */
function proveSteps(work, phase, through) {
    const { environment, host, target, web } = work;
    const how = through ? 'through maintenance' : 'as a client';
    const gate = step(phase, {
        word: 'gate',
        title: `Check health ${how}`,
        kind: 'gate',
        seconds: (0,limits/* gateSeconds */.P6)(environment),
        args: (0,gate_arguments/* gateArguments */.eN)({ environment, host, through }),
        effect: 'none',
    });
    if (!web)
        return [gate];
    const served = step(phase, {
        word: 'served',
        title: `Prove that ${target.release} is served, ${limits/* SERVED_TIMES */.Xz} times, ${how}`,
        kind: 'served',
        seconds: (0,limits/* servedSeconds */.Zo)(),
        args: (0,served_arguments/* servedArguments */.W)({ environment, host, ...target, times: limits/* SERVED_TIMES */.Xz, through }),
        effect: 'none',
    });
    // The release first: what it costs is nothing beside a gate that waits two minutes for the wrong one.
    return [served, gate];
}
/** Seen again some moments after their start, since one that dies at once was active as well. */
function proveWorkers({ workers }) {
    if (workers.length === 0)
        return [];
    return [
        step('verify', {
            word: 'workers',
            title: 'See that the workers still run',
            kind: 'workers-active',
            seconds: LIMITS.look,
            args: [],
            effect: 'none',
        }),
    ];
}

;// CONCATENATED MODULE: ./packages/procedure/src/git-tag-steps.ts







/** A checkout in place: built beside the live one while the site is up, switched while it is closed. */
function gitTagSteps(work, commit) {
    const closed = work.environment.maintenance !== null;
    return [
        ...prepareSteps(work, commit),
        ...placeProbe(work),
        ...closeSteps(work),
        checkOut(work, commit),
        ...turnProbe(work),
        ...refreshSteps(work),
        ...restartSteps(work),
        verifyTree(work, commit),
        ...proveSteps(work, 'verify', closed),
        ...proveWorkers(work),
        ...(closed ? [...openSite(work), ...proveSteps(work, 'reopen', false)] : []),
    ];
}
function prepareSteps(work, commit) {
    const { environment, path, runAs, target } = work;
    const { built, install } = environment.release;
    const boot = bootCommand(environment);
    const steps = [
        limitedStep('prepare', {
            word: 'fetch',
            title: `Have ${target.release} in the checkout, at the commit that was proved`,
            kind: 'fetch-release',
            seconds: LIMITS.fetch,
            args: [path, runAs, target.release, commit],
        }),
        limitedStep('prepare', {
            word: 'build',
            title: `Build ${target.release} beside the live release`,
            kind: 'build-tree',
            seconds: LIMITS.build,
            args: [path, runAs, commit, String(built.length), ...built, ...(install ?? [])],
        }),
    ];
    if (boot !== null) {
        steps.push(limitedStep('prepare', {
            word: 'boot',
            title: `Boot ${target.release} once, beside the live release`,
            kind: 'boot',
            seconds: LIMITS.boot,
            args: [path, runAs, '', ...boot],
        }));
    }
    steps.push(limitedStep('prepare', {
        word: 'manifest',
        title: `Note what ${target.release} consists of`,
        kind: 'manifest',
        seconds: LIMITS.manifest,
        args: [path, runAs, ...built],
    }));
    return steps;
}
function checkOut({ environment, path, runAs, target }, commit) {
    return limitedStep('revert', {
        word: 'checkout',
        title: `Check out ${target.release}`,
        kind: 'checkout',
        seconds: LIMITS.checkout,
        args: [path, runAs, environment.stack, commit, ...environment.release.built],
    });
}
function verifyTree({ path, runAs, target }, commit) {
    return limitedStep('verify', {
        word: 'tree',
        title: `See that the checkout is whole at ${target.release}`,
        kind: 'verify-tree',
        seconds: LIMITS.manifest,
        args: [path, runAs, commit],
        effect: 'none',
    });
}

// EXTERNAL MODULE: ./packages/procedure/src/host-problems.ts
var host_problems = __webpack_require__(6044);
;// CONCATENATED MODULE: ./packages/procedure/src/migration-problems.ts
/** The one answer a person can give to the question that `on-rollback: ask` asks. */
const KEEP_MIGRATIONS = 'keep-migrations';
const NOTHING = { problems: [], notices: [] };
const NAMES_SHOWN = 10;
/**
 * Migrations of the live release that the target does not know. The emergency procedure never touches data, so they stay in
 * the database; whether the target's code can live with that is the team's to say.
 */
function judgeMigrations(environment, facts, target, scenario) {
    const unread = facts.find(({ liveMigrations, targetMigrations }) => liveMigrations.length > 0 && targetMigrations === null);
    const added = [
        ...new Set(facts.flatMap(({ liveMigrations, targetMigrations }) => targetMigrations === null ? [] : liveMigrations.filter((name) => !targetMigrations.includes(name)))),
    ].sort();
    if (unread === undefined && added.length === 0)
        return NOTHING;
    const { onRollback } = environment.migrations;
    const what = added.length > 0
        ? `${target.release} does not know ${count(added)} of the live release: ${listed(added)}`
        : `the migrations of ${target.release} could not be read on ${unread?.host}`;
    if (scenario === KEEP_MIGRATIONS || onRollback === 'keep') {
        return { problems: [], notices: [`Migrations stay as they are: ${what}.`] };
    }
    return { problems: [choice(what, onRollback)], notices: [] };
}
function choice(what, onRollback) {
    const why = onRollback === 'ask'
        ? 'The runbook says on-rollback: ask.'
        : 'The runbook says on-rollback: down, which comes with the standard procedure and is not in this version: emergency never touches data.';
    return {
        code: 'migrations-need-a-choice',
        where: 'migrations.on-rollback',
        message: `There is a choice to make: ${what}. ${why}`,
        mend: `if its code can run with them: scenario: ${KEEP_MIGRATIONS} (--scenario ${KEEP_MIGRATIONS}), or on-rollback: keep in the runbook; else fix forward`,
    };
}
function count(names) {
    return names.length === 1 ? 'one migration' : `${names.length} migrations`;
}
function listed(names) {
    const rest = names.length - NAMES_SHOWN;
    return names.slice(0, NAMES_SHOWN).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

;// CONCATENATED MODULE: ./packages/procedure/src/record-steps.ts


const TIME = '\u0000time\u0000';
/** The quarantine of the release we leave, ready but for the time, which the host puts between the two halves. */
function ledgerHalves(from, target, operation, incident) {
    const entry = {
        schema_version: 1,
        release: from.release,
        commit: from.commit,
        mark: 'bad',
        at: TIME,
        operation,
        by: incident.actor,
        reason: `rolled back to ${target.release}: ${incident.reason}`,
    };
    const line = JSON.stringify(entry);
    const time = JSON.stringify(TIME).slice(1, -1);
    const at = line.indexOf(time);
    return [line.slice(0, at), line.slice(at + time.length)];
}
/** By then the host is open and proved; a ledger that is busy or a full disk takes nothing from that. */
function quarantine(from, target, operation, incident) {
    return step('record', {
        word: 'quarantine',
        title: `Put ${from.release} under quarantine`,
        kind: 'mark-bad',
        seconds: LIMITS.ledger,
        args: ledgerHalves(from, target, operation, incident),
        onFailure: 'warn',
    });
}
function tidy({ environment, path, runAs }) {
    return limitedStep('record', {
        word: 'tidy',
        title: 'Remove the probe file and the build tree',
        kind: 'tidy',
        seconds: LIMITS.tidy,
        args: [path, runAs, environment.release.strategy],
        onFailure: 'warn',
    });
}

// EXTERNAL MODULE: ./packages/procedure/src/runbook-problems.ts
var runbook_problems = __webpack_require__(3878);
;// CONCATENATED MODULE: ./packages/procedure/src/symlink-steps.ts






/** A folder for each release: nothing is built and nothing is closed, one rename makes the target live. */
function symlinkSteps(work) {
    return [
        ...symlink_steps_prepareSteps(work),
        ...placeProbe(work),
        flip(work),
        ...refreshSteps(work),
        ...restartSteps(work),
        ...proveSteps(work, 'verify', false),
        ...proveWorkers(work),
    ];
}
function symlink_steps_prepareSteps(work) {
    const { environment, path, runAs, folder, target } = work;
    const { releases, current, webRoot } = environment.release;
    const boot = bootCommand(environment);
    const steps = [
        limitedStep('prepare', {
            word: 'folder',
            title: `See that the folder of ${target.release} is whole`,
            kind: 'release-folder',
            seconds: LIMITS.manifest,
            args: [path, runAs, environment.stack, releases, current, target.release, webRoot],
            effect: 'none',
        }),
    ];
    if (boot !== null) {
        steps.push(limitedStep('prepare', {
            word: 'boot',
            title: `Boot ${target.release} once, beside the live release`,
            kind: 'boot',
            seconds: LIMITS.boot,
            args: [path, runAs, folder, ...boot],
        }));
    }
    return steps;
}
function flip({ environment, path, runAs, target }) {
    const { releases, current } = environment.release;
    return limitedStep('revert', {
        word: 'flip',
        title: `Point ${current} at ${target.release}`,
        kind: 'flip',
        seconds: LIMITS.look,
        args: [path, runAs, releases, current, target.release],
    });
}

;// CONCATENATED MODULE: ./packages/procedure/src/plan-emergency.ts










/** The emergency procedure for this fleet, or every reason against it. The same question gives the same plan, byte for byte. */
function planEmergency(question) {
    const { environment, target, without, scenario } = question;
    const hosts = (0,fleet_problems/* claimOrder */.Ln)(environment, without);
    const known = hosts.flatMap((host) => {
        const facts = question.facts.find((each) => each.host === host.name);
        return facts === undefined ? [] : [{ host, facts }];
    });
    const facts = known.map((each) => each.facts);
    const migrations = judgeMigrations(environment, facts, target, scenario);
    const problems = [
        ...(0,runbook_problems/* runbookProblems */.N)(environment),
        ...(0,fleet_problems/* fleetProblems */.x5)(environment, without, facts),
        ...known.flatMap((each) => (0,host_problems/* hostProblems */.B)(environment, each.host, each.facts)),
        ...(0,fleet_problems/* availabilityProblems */.O5)(environment, facts, target),
        ...migrations.problems,
    ];
    if (problems.length > 0)
        return { ok: false, problems };
    const notices = [
        ...(0,fleet_problems/* mixedReleases */.u7)(facts),
        ...(0,fleet_problems/* availabilityNotices */.$e)(environment, facts, target),
        ...(0,fleet_problems/* localChanges */.Pl)(facts),
        ...migrations.notices,
        ...environmentNotices(question),
    ];
    return { ok: true, plan: compose(question, known, notices) };
}
function compose(question, hosts, notices) {
    const { environment, incident, target, from, operation, without } = question;
    const budget = environment.procedures.emergency?.budget;
    return {
        schema_version: 1,
        operation,
        app: environment.app,
        environment: environment.name,
        procedure: 'emergency',
        incident,
        from,
        to: target,
        budgetSeconds: budget === undefined ? DEFAULT_BUDGET : Math.ceil(budget / 1000),
        leaseSeconds: Math.ceil(environment.lease / 1000),
        control: environment.control,
        without: [...without].sort(),
        hosts: hosts.map(({ host, facts }) => hostPlan(question, hostWork(environment, host, facts, target))),
        notices,
        alert: environment.alert,
    };
}
function hostPlan(question, work) {
    const { environment, host, facts } = work;
    return {
        host: host.name,
        stateDir: facts.stateDir.path,
        releasePath: facts.releasePath.path,
        launch: survivingLaunch(facts),
        recovery: environment.recovery === 'none' ? 'none' : facts.recovery,
        closes: closes(environment, work.workers),
        required: environment.services.required,
        steps: [...releaseSteps(work), ...recordSteps(question, work)],
    };
}
function survivingLaunch({ launch }) {
    if (launch === 'refused')
        throw new Error('a host that cannot launch anything has no plan');
    return launch;
}
function releaseSteps(work) {
    const { environment, target } = work;
    switch (environment.release.strategy) {
        case 'git-tag':
            if (target.commit === null)
                throw new Error('a checkout has no plan without a commit');
            return gitTagSteps(work, target.commit);
        case 'symlink':
            return symlinkSteps(work);
        case 'blue-green':
        case 'container':
            throw new Error(`there is no plan for the strategy ${environment.release.strategy}`);
    }
}
function recordSteps({ environment, from, target, operation, incident }, work) {
    const marks = from !== null && work.host.name === environment.control;
    return [...(marks ? [quarantine(from, target, operation, incident)] : []), tidy(work)];
}
function environmentNotices({ environment, without, from }) {
    const notices = environment.notCarriedOut
        .filter(({ scope }) => scope === 'part')
        .map(({ key, sentence, where }) => `${key} (${where}): ${sentence}`);
    if (environment.recovery === 'none') {
        notices.push('recovery: none: a host that loses power in the middle stays as it is until somebody runs failback resume.');
    }
    if (environment.alert === null) {
        notices.push('No alert is declared: a host that needs a person can only say so to whoever looks.');
    }
    if (environment.release.strategy === 'git-tag' && environment.maintenance === null) {
        notices.push('No maintenance is declared: visitors see the switch as it happens.');
    }
    if (from === null)
        notices.push('Nobody can say which release is served now, so none is put under quarantine.');
    if (without.length > 0) {
        notices.push(`Left out: ${[...without].sort().join(', ')}. Every other operation is refused until failback resume has converged them.`);
    }
    return notices;
}


/***/ }),

/***/ 3878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ runbookProblems)
/* harmony export */ });
/* harmony import */ var _failback_health__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8821);

/** What the runbook asks for and this version does not carry out, or what would leave the plan without proof. */
function runbookProblems(environment) {
    return [
        ...notCarriedOut(environment),
        ...strategyProblems(environment),
        ...maintenanceProblems(environment),
        ...proofProblems(environment),
    ];
}
function notCarriedOut(environment) {
    return environment.notCarriedOut
        .filter(({ scope }) => scope === 'plan')
        .map(({ key, where, sentence }) => ({ code: 'not-carried-out', where, message: `${key}: ${sentence}` }));
}
function strategyProblems({ release, notCarriedOut: named }) {
    switch (release.strategy) {
        case 'git-tag':
        case 'symlink':
            return [];
        case 'blue-green':
        case 'container':
            if (named.some(({ key, scope }) => key === 'release.strategy' && scope === 'plan'))
                return [];
            return [
                {
                    code: 'not-carried-out',
                    where: 'release.strategy',
                    message: `The strategy ${release.strategy} is not carried out by this version.`,
                    accepted: 'git-tag, symlink',
                },
            ];
    }
}
/** A gate that meets the maintenance page would never open the site again. */
function maintenanceProblems({ maintenance, release }) {
    if (release.strategy !== 'git-tag' || maintenance?.kind !== 'commands' || maintenance.through.kind !== 'none')
        return [];
    return [
        {
            code: 'no-way-through-maintenance',
            where: 'maintenance',
            message: 'The site would be closed with no way to look behind the maintenance page, so nothing could prove the target before it is opened.',
            mend: 'add bypass: { header: X-… } to maintenance, or excepted: true when the routes of the gate answer in maintenance',
        },
    ];
}
function proofProblems(environment) {
    const problems = [];
    if ((0,_failback_health__WEBPACK_IMPORTED_MODULE_0__/* .webHosts */ .ox)(environment).length === 0) {
        problems.push({
            code: 'nothing-serves',
            where: 'hosts',
            message: 'No host answers requests, so nothing could prove which release is served.',
            mend: 'give the hosts that answer requests the role web',
        });
    }
    for (const check of environment.health.gate) {
        if (check.kind !== 'not-measured')
            continue;
        problems.push({
            code: 'gate-not-measurable',
            where: `health.gate.${check.name}`,
            message: `This version cannot measure it (${check.sentence}), and a gate that holds such a check never opens.`,
            mend: `take ${check.name} out of health.gate, or move it to health.watch`,
        });
    }
    return problems;
}


/***/ }),

/***/ 8876:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
const LONGEST = 80;
/** Somebody else's text inside a sentence of ours: quoted, bounded, and nothing in it moves a terminal. */
function shown(text) {
    const bounded = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    return JSON.stringify(bounded).replace(/[^ -~…]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}


/***/ })

};
