export const id = 4497;
export const ids = [4497];
export const modules = {

/***/ 60553:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ adoptHost)
/* harmony export */ });
/* harmony import */ var _answer_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33123);

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

/***/ 93572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ adoptPlan)
});

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
var src_clock = __webpack_require__(92022);
// EXTERNAL MODULE: ./packages/host/src/controller/loop.ts + 5 modules
var controller_loop = __webpack_require__(89108);
// EXTERNAL MODULE: ./packages/host/src/controller/outcome.ts
var outcome = __webpack_require__(59277);
// EXTERNAL MODULE: ./packages/host/src/controller/state.ts
var state = __webpack_require__(15364);
// EXTERNAL MODULE: ./packages/host/src/execute.ts + 1 modules
var execute = __webpack_require__(30367);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/host/src/status.ts
var src_status = __webpack_require__(19044);
;// CONCATENATED MODULE: ./packages/host/src/fleet-status.ts


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
/** Those that know the operation and can be asked, in the plan's order. */
function present(plan, statuses) {
    const there = statuses.filter((one) => one.decision !== 'absent' && one.decision !== 'unreachable');
    return plan.hosts.filter(({ host }) => there.some((one) => one.host === host));
}
/** A decision is written once: a host that has said `commit` and cannot be asked again holds it all the same. */
function stillCommitted(before, after) {
    const committed = before.filter((one) => one.decision === 'commit').map((one) => one.host);
    return after.map((one) => (committed.includes(one.host) ? { ...one, decision: 'commit' } : one));
}

// EXTERNAL MODULE: ./packages/host/src/plan-json.ts
var plan_json = __webpack_require__(45088);
// EXTERNAL MODULE: ./packages/host/src/adopt-host.ts
var adopt_host = __webpack_require__(60553);
// EXTERNAL MODULE: ./packages/host/src/paths.ts
var paths = __webpack_require__(50948);
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

/***/ 89108:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ ControllerLoop)
});

// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/host/src/adopt-host.ts
var adopt_host = __webpack_require__(60553);
// EXTERNAL MODULE: ./packages/host/src/paths.ts
var paths = __webpack_require__(50948);
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

// EXTERNAL MODULE: ./packages/host/src/controller/follower.ts + 3 modules
var follower = __webpack_require__(61583);
// EXTERNAL MODULE: ./packages/host/src/controller/state.ts
var controller_state = __webpack_require__(15364);
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
var outcome = __webpack_require__(59277);
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

/***/ 59277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ hostEnds),
/* harmony export */   FG: () => (/* binding */ fleetOutcome),
/* harmony export */   ij: () => (/* binding */ proofWanted),
/* harmony export */   u2: () => (/* binding */ wholeEndKnown)
/* harmony export */ });
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15364);

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
    if (proof === 'unhealthy')
        return 'proof-unhealthy';
    if (proof === 'inconclusive')
        return 'proof-inconclusive';
    return 'unconfirmed';
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

/***/ 30367:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xR: () => (/* binding */ PATIENCE_MS),
  Js: () => (/* binding */ abortReason),
  vY: () => (/* binding */ executePlan),
  l8: () => (/* binding */ heedCancel)
});

// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/host/src/clock.ts
var src_clock = __webpack_require__(92022);
// EXTERNAL MODULE: ./packages/host/src/controller/loop.ts + 5 modules
var controller_loop = __webpack_require__(89108);
// EXTERNAL MODULE: ./packages/host/src/controller/outcome.ts
var outcome = __webpack_require__(59277);
// EXTERNAL MODULE: ./packages/host/src/controller/state.ts
var state = __webpack_require__(15364);
// EXTERNAL MODULE: ./packages/host/src/plan-json.ts
var plan_json = __webpack_require__(45088);
// EXTERNAL MODULE: ./packages/host/src/answer-line.ts
var answer_line = __webpack_require__(33123);
// EXTERNAL MODULE: ./packages/host/src/bundle.ts
var bundle = __webpack_require__(18434);
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
var src_status = __webpack_require__(19044);
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

/***/ 19044:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ operationStatus)
/* harmony export */ });
/* unused harmony export parseStatus */
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27457);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50948);
/* harmony import */ var _stdin_script_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14076);



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

/***/ 84162:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vk: () => (/* binding */ carriedOut),
  eS: () => (/* binding */ endOfPlan),
  wP: () => (/* binding */ isWhole)
});

// EXTERNAL MODULE: ./packages/operation/src/context.ts
var src_context = __webpack_require__(41170);
// EXTERNAL MODULE: ./packages/operation/src/end.ts
var end = __webpack_require__(40564);
// EXTERNAL MODULE: ./packages/operation/src/look.ts + 9 modules
var look = __webpack_require__(54393);
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

// EXTERNAL MODULE: ./packages/host/src/paths.ts
var paths = __webpack_require__(50948);
;// CONCATENATED MODULE: ./packages/host/src/step-output.ts

/** Enough for the reason, which stands at the end. */
const LAST_BYTES = 4096;
const LIMITS = { timeoutMs: 5_000, answerBytes: 64 * 1024 };
const SCRIPT = 'if [ -f "$1" ]; then tail -c "$2" "$1"; fi\n';
/**
 * The end of what a step printed, as it came: pass it through `printable` before anybody sees it. Empty when it printed
 * nothing, or is no step of the plan: a name that only a host knows never becomes part of a path.
 */
async function readStepOutput(connection, plan, { host, step, part }) {
    const planned = plan.hosts.find((each) => each.host === host);
    if (planned === undefined || planned.steps.every(({ id }) => id !== step))
        return '';
    const folder = `${(0,paths/* environmentFolder */.Y)(planned.stateDir, plan.app, plan.environment)}/operations/${plan.operation}`;
    const log = `${folder}/out/${step}${part === 'undo' ? '.undo' : ''}.log`;
    const { stdout } = await connection.run({ text: SCRIPT, args: [log, String(LAST_BYTES)] }, LIMITS);
    return stdout;
}

// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
;// CONCATENATED MODULE: ./packages/operation/src/masked-assignments.ts
const NAMED = /\b([\w-]*(?:passw(?:or)?d|passphrase|secret|token|api[_-]?key|private[_-]?key|credential|bypass|cookie|dsn)[\w-]*["']?\s*(?:=>?|:)\s*["']?)[^\s"',;]+/gi;
/** An option with its value behind a space: `--secret sesame`. */
const OPTION = /(\s--?[\w-]*(?:passw(?:or)?d|passphrase|secret|token|key)\s+)(?!-)[^\s"']+/gi;
/** What Laravel prints of a site that is down: whoever has the address passes. */
const BYPASS_ADDRESS = /(bypass[^[\n]*\[https?:\/\/[^\s/\]]+\/)[^\s\]]+/gi;
const BEARER = /\b(Bearer|Basic)\s+[A-Za-z0-9+/=._~-]+/g;
const LOGIN_IN_ADDRESS = /(:\/\/[^\s/:@]*:)[^\s/@]+@/g;
/**
 * Text of a program with what looks like a secret masked: after a name such as DB_PASSWORD, in an address, in a header.
 * Secrets of the hosts are known to nobody here, so their looks are all there is to go by.
 */
function maskedAssignments(text) {
    return text
        .replace(BYPASS_ADDRESS, '$1***')
        .replace(NAMED, '$1***')
        .replace(OPTION, '$1***')
        .replace(BEARER, '$1 ***')
        .replace(LOGIN_IN_ADDRESS, '$1***@');
}

;// CONCATENATED MODULE: ./packages/operation/src/step-outputs.ts




/** Why it failed is worth knowing, and never worth waiting for. */
const LIMIT_MS = 5_000;
const MOST_STEPS = 12;
/** Remembers, from a record as it comes into being, which steps failed and were not done again with success. */
function failedStepsOf(record) {
    const failed = new Map();
    return {
        record(line) {
            if (line.host !== null && (line.event === 'end' || line.event === 'undo-end')) {
                const part = line.event === 'end' ? 'do' : 'undo';
                const key = `${line.host} ${part} ${line.step}`;
                if (line.result === 'ok' || line.result === 'already')
                    failed.delete(key);
                else
                    failed.set(key, { host: line.host, step: line.step, part });
            }
            record(line);
        },
        failed: () => [...failed.values()],
    };
}
/**
 * Asks hosts that have ended what their failed steps printed last, all at once, and puts the answers into the record.
 * Never throws, and has come back after `limitMs`: what has not been answered then stays on the host.
 */
async function noteStepOutputs({ context, lines, }, plan, failed, limitMs = LIMIT_MS) {
    // Whoever is asked to stop has seconds left, and they belong to the hosts.
    if (failed.length === 0 || context.cancelled.aborted)
        return;
    const asked = failed.slice(0, MOST_STEPS);
    const answers = new Map();
    const ask = async (step) => {
        answers.set(step, await readStepOutput(await lines.of(step.host), plan, step));
    };
    await within(limitMs, Promise.allSettled(asked.map(ask)));
    for (const step of asked) {
        const text = (0,printable/* printable */.g$)(maskedAssignments(answers.get(step) ?? ''));
        const { host: target, step: id, part } = step;
        if (text !== '')
            (0,src_context/* note */.N)(context, { event: 'step-output', target, step: id, part, text });
    }
}
/** Where the answers lie, for a record that anybody can read. */
function notePlaces(context, { app, environment, operation }, failed) {
    for (const { host, step, part } of failed.slice(0, MOST_STEPS)) {
        const file = `${app}/${environment}/operations/${operation}/out/${step}${part === 'undo' ? '.undo' : ''}.log`;
        const text = `What ${step} said on ${host} stays there, below the state directory in ${file}: anybody could read it here.`;
        (0,src_context/* note */.N)(context, { event: 'notice', text, audience: 'anybody' });
    }
}
async function within(ms, work) {
    let timer;
    const late = new Promise((settle) => {
        timer = setTimeout(settle, ms);
    });
    await Promise.race([work, late]);
    clearTimeout(timer);
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






/** Carries a plan out or adopts it, and asks afterwards what its failed steps said. */
async function carriedOut(run, plan, carry) {
    const steps = failedStepsOf(run.context.record);
    const result = await carry(planEffects({ ...run, context: { ...run.context, record: steps.record } }, plan));
    switch (run.context.audience) {
        case 'team':
            await noteStepOutputs(run, plan, steps.failed());
            break;
        case 'anybody':
            notePlaces(run.context, plan, steps.failed());
            break;
    }
    return result;
}
/** The lines, the record and the runner's own proof. */
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


/***/ })

};
