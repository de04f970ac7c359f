export const id = 6769;
export const ids = [6769];
export const modules = {

/***/ 88921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ buildTimeline)
});

// EXTERNAL MODULE: ./packages/record/src/fleet-end.ts
var fleet_end = __webpack_require__(47251);
;// CONCATENATED MODULE: ./packages/record/src/step-timeline.ts
/** The plan's steps with what the journal says of each, then those that only the journal names. */
function stepTimelines(plan, lines) {
    const known = new Map(plan?.steps.map((step) => [step.id, step]) ?? []);
    for (const line of lines) {
        if (line.event !== 'begin' || known.has(line.step))
            continue;
        const { step: id, phase, effect } = line;
        known.set(id, { id, phase, title: id, effect, timeoutSeconds: null, onFailure: 'stop' });
    }
    return [...known.values()].map(({ id, phase, title, effect, timeoutSeconds, onFailure }) => {
        const runs = runsOf(lines, id, 'begin', 'end');
        const undos = runsOf(lines, id, 'undo-begin', 'undo-end');
        return { id, phase, title, effect, timeoutSeconds, onFailure, runs, undos, status: last(runs), undo: last(undos) };
    });
}
function last(runs) {
    const run = runs.at(-1);
    return run === undefined ? 'not-run' : (run.result ?? 'unfinished');
}
function runsOf(lines, step, beginning, ending) {
    const runs = [];
    for (const line of lines) {
        if (line.event === beginning && line.step === step) {
            runs.push({ begin: line.offset, end: null, ms: null, result: null, rc: null });
        }
        if (line.event === ending && line.step === step) {
            const open = runs.at(-1)?.end === null ? runs.pop() : undefined;
            const begin = open?.begin ?? Math.max(0, line.offset - line.ms);
            runs.push({ begin, end: line.offset, ms: line.ms, result: line.result, rc: line.rc });
        }
    }
    return runs;
}

;// CONCATENATED MODULE: ./packages/record/src/host-timeline.ts

/**
 * One host's lines, each once (`boot` and `seq` name a line: a power cut may take the last lines from the host's disk, so
 * that the next boot uses their `seq` again), in the order in which the host wrote them. A line is never placed after its
 * successor: the younger a line, the better its place in the controller's time is known.
 */
function placedHostLines(lines, host, start) {
    const known = new Set();
    const placed = [];
    for (const line of lines) {
        if (line.host !== host)
            continue;
        const name = `${line.boot} ${line.seq}`;
        if (known.has(name))
            continue;
        known.add(name);
        placed.push({ ...line, offset: Math.max(0, Date.parse(line.time) - start) });
    }
    const boots = [...new Set(placed.map((line) => line.boot))];
    placed.sort((a, b) => boots.indexOf(a.boot) - boots.indexOf(b.boot) || a.seq - b.seq);
    for (let index = placed.length - 2; index >= 0; index -= 1) {
        const line = placed[index];
        const next = placed[index + 1];
        if (line !== undefined && next !== undefined && next.offset < line.offset)
            placed[index] = { ...line, offset: next.offset };
    }
    return placed;
}
/** Sentences about lines that a host wrote and the record does not hold. */
function missingLines(host, lines) {
    return lines.flatMap((line, index) => {
        const previous = lines[index - 1];
        if (previous === undefined || line.boot !== previous.boot || line.seq <= previous.seq + 1)
            return [];
        const [first, last] = [previous.seq + 1, line.seq - 1];
        const which = first === last ? `line ${first}` : `lines ${first} to ${last}`;
        return [`The record misses ${which} of the journal of ${host}; the host still has them.`];
    });
}
function hostTimeline(host, plan, lines, said) {
    const of = (event) => lines.filter((line) => line.event === event);
    const states = of('state').map((line) => ({ state: line.state, reason: line.reason, at: line.offset }));
    const steps = stepTimelines(plan, lines);
    const facts = of('fact').map((line) => ({ step: line.step, key: line.key, value: line.value, at: line.offset }));
    const lost = of('lease-lost')[0];
    return {
        host,
        state: states.at(-1)?.state ?? (lines.length > 0 ? 'CLAIMED' : null),
        states,
        steps,
        decision: hostDecision(lines),
        closed: closedSpan(lines, states),
        served: facts.findLast((fact) => fact.key === 'served')?.value ?? null,
        facts,
        starts: of('start').map((line) => ({ mode: line.mode, rebooted: line.boot !== lines[0]?.boot, at: line.offset })),
        probes: of('probe').map((line) => ({ step: line.step, answer: line.answer, at: line.offset })),
        leaseLost: lost === undefined ? null : { at: lost.offset, ms: lost.ms },
        ...said,
        alerts: of('alert').map((line) => ({ status: line.status, at: line.offset })),
        recovery: of('recovery').at(-1)?.entry ?? plan?.recovery ?? null,
        confirmedAt: of('confirmed')[0]?.offset ?? null,
    };
}
/** The first one holds: a decision is write-once. */
function hostDecision(lines) {
    const line = lines.find((candidate) => candidate.event === 'decision');
    if (line?.event !== 'decision')
        return null;
    return { decision: line.decision, reason: line.reason, by: line.by, at: line.offset };
}
const OPEN_AGAIN = ['AS_FOUND', 'UNCONFIRMED', 'ON_TARGET'];
function closedSpan(lines, states) {
    const begin = lines.find((line) => line.event === 'begin' && line.phase === 'quiesce')?.offset;
    if (begin === undefined)
        return null;
    const reopening = new Set(lines.flatMap((line) => (line.event === 'begin' && line.phase === 'reopen' ? [line.step] : [])));
    const open = states.find((entry) => entry.at >= begin && OPEN_AGAIN.includes(entry.state))?.at;
    if (open === undefined)
        return { begin, end: null };
    const reopened = lines.findLast((line) => line.event === 'end' && reopening.has(line.step) && line.offset <= open)?.offset;
    return { begin, end: reopened ?? open };
}

// EXTERNAL MODULE: ./packages/record/src/last-operation.ts
var last_operation = __webpack_require__(74631);
// EXTERNAL MODULE: ./packages/runbook/src/words/plan.ts
var plan = __webpack_require__(43791);
;// CONCATENATED MODULE: ./packages/record/src/phase-spans.ts

const NOT_RUN = { begin: null, end: null, status: 'not-run' };
/** Phases in their order: those of the hosts from their steps, `claim` and `watch` from the controller. */
function phaseSpans(hosts, controller, looks, recoveredAt) {
    return plan/* PHASES */.Z.flatMap((phase) => {
        if (phase === 'claim')
            return claimSpan(hosts, controller);
        if (phase === 'watch')
            return watchSpan(looks, recoveredAt);
        const each = hosts.map((host) => ({ host: host.host, ...stepsSpan(stepsOf(host, phase)) }));
        if (hosts.every((host) => stepsOf(host, phase).length === 0))
            return [];
        return [{ phase, ...joined(each), hosts: each }];
    });
}
function stepsOf(host, phase) {
    return host.steps.filter((step) => step.phase === phase);
}
function stepsSpan(steps) {
    const runs = steps.flatMap((step) => step.runs);
    if (runs.length === 0)
        return NOT_RUN;
    const ends = runs.flatMap((run) => (run.end === null ? [] : [run.end]));
    return {
        begin: Math.min(...runs.map((run) => run.begin)),
        end: ends.length === 0 ? null : Math.max(...ends),
        status: stepsStatus(steps),
    };
}
function stepsStatus(steps) {
    const ran = steps.filter((step) => step.status !== 'not-run');
    const stopped = (step) => ['failed', 'timeout', 'survivors'].includes(step.status);
    if (ran.some((step) => stopped(step) && step.onFailure === 'stop'))
        return 'failed';
    if (ran.some((step) => stopped(step) || step.status === 'warned'))
        return 'warned';
    if (ran.some((step) => ['failed', 'timeout', 'survivors'].includes(step.undo)))
        return 'failed';
    if (ran.some((step) => step.undo !== 'not-run'))
        return 'undone';
    if (ran.some((step) => step.status === 'unfinished') || ran.length < steps.length)
        return 'unfinished';
    return 'ok';
}
/** What dominates comes first. */
const WORST_FIRST = ['failed', 'undone', 'unfinished', 'warned', 'ok', 'not-run'];
function joined(spans) {
    const begins = spans.flatMap((span) => (span.begin === null ? [] : [span.begin]));
    const ends = spans.flatMap((span) => (span.end === null ? [] : [span.end]));
    return {
        begin: begins.length === 0 ? null : Math.min(...begins),
        end: ends.length === 0 ? null : Math.max(...ends),
        status: WORST_FIRST.find((status) => spans.some((span) => span.status === status)) ?? 'not-run',
    };
}
function claimSpan(hosts, controller) {
    const claimed = controller.filter((mark) => mark.kind === 'claimed');
    const last = claimed.at(-1);
    if (last === undefined)
        return [];
    const all = hosts.every((host) => host.state !== null || claimed.some((mark) => mark.target === host.host));
    return [{ phase: 'claim', begin: 0, end: last.at, status: all ? 'ok' : 'unfinished', hosts: [] }];
}
function watchSpan(looks, recoveredAt) {
    const watched = looks.filter((look) => look.purpose === 'watch');
    const [first, last] = [watched[0], watched.at(-1)];
    if (first === undefined || last === undefined)
        return [];
    const begin = Math.min(recoveredAt ?? first.at, first.at);
    const status = watched.some((look) => look.verdict === 'unhealthy')
        ? 'failed'
        : watched.every((look) => look.verdict === 'healthy')
            ? 'ok'
            : 'warned';
    return [{ phase: 'watch', begin, end: last.at, status, hosts: [] }];
}

;// CONCATENATED MODULE: ./packages/record/src/recovery-time.ts

/** See `Timeline.recovered`. */
function recoveryTime(hosts, looks) {
    if (hosts.length === 0 || !hosts.every(fleet_end/* isAtTarget */.N))
        return null;
    const proved = hosts.map((host) => host.states.find((entry) => entry.state === 'UNCONFIRMED' || entry.state === 'ON_TARGET')?.at);
    const lastHost = Math.max(...proved.map((at) => at ?? 0));
    const runner = looks.find((look) => look.purpose === 'served' && look.verdict === 'healthy' && look.at >= lastHost);
    if (runner !== undefined)
        return { at: runner.at, proof: 'runner' };
    if (hosts.some((host) => host.state !== 'ON_TARGET'))
        return { at: lastHost, proof: 'hosts-only' };
    const confirmed = hosts.map((host) => host.states.find((entry) => entry.state === 'ON_TARGET')?.at ?? 0);
    return { at: Math.max(...confirmed), proof: 'runner' };
}

;// CONCATENATED MODULE: ./packages/record/src/build-timeline.ts





/**
 * Puts the record's lines in order and says what they amount to. Lines may come twice, late, or from several controllers
 * of the same operation.
 */
function buildTimeline(record) {
    const lines = (0,last_operation/* linesOfLastOperation */.E)(record);
    const controllerLines = lines.filter((line) => line.host === null);
    const operation = controllerLines.find((line) => line.event === 'operation');
    const plan = operation?.plan ?? null;
    const start = startOf(record);
    const at = (line) => Math.max(0, Date.parse(line.time) - (start ?? 0));
    const controller = controllerLines.flatMap((line) => mark(line, at(line)));
    const looks = controllerLines.flatMap((line) => line.event === 'assessed'
        ? [{ at: at(line), purpose: line.purpose, verdict: line.verdict, assessments: line.assessments }]
        : []);
    const placed = hostNames(plan, lines).map((host) => ({ host, lines: placedHostLines(lines, host, start ?? 0) }));
    const hosts = placed.map((entry) => hostTimeline(entry.host, plan?.hosts.find((candidate) => candidate.host === entry.host) ?? null, entry.lines, {
        connectionLosses: controller.flatMap((moment) => moment.kind === 'connection-lost' && moment.target === entry.host
            ? [{ at: moment.at, reason: moment.reason }]
            : []),
        outputs: outputsOf(controllerLines, entry.host),
    }));
    const recovered = recoveryTime(hosts, looks);
    const finished = controllerLines.findLast((line) => line.event === 'finished');
    const cancelled = controller.find((moment) => moment.kind === 'cancelled');
    return {
        operation: plan?.operation ?? null,
        plan,
        site: siteOf(plan, controllerLines),
        digest: operation?.digest ?? null,
        mode: operation?.mode ?? null,
        startedAt: start === null ? null : new Date(start).toISOString(),
        length: lines.reduce((longest, line) => Math.max(longest, at(line)), 0),
        hosts,
        phases: phaseSpans(hosts, controller, looks, recovered?.at ?? null),
        decision: decisionOf(hosts, controller),
        controller,
        looks,
        outage: outageOf(controllerLines),
        cancelled: cancelled === undefined ? null : { at: cancelled.at, signal: cancelled.signal },
        refusals: controllerLines.flatMap((line) => (line.event === 'refused' ? [refusalOf(line)] : [])),
        outcome: finished?.outcome ?? null,
        reasonCode: finished?.reasonCode ?? null,
        recovered,
        budgetSeconds: plan?.budgetSeconds ?? null,
        fleet: (0,fleet_end/* fleetEnd */.w)(hosts),
        notices: [
            ...new Set([
                ...(plan?.notices ?? []),
                ...controllerLines.flatMap((line) => (line.event === 'notice' ? [line.text] : [])),
                ...placed.flatMap((entry) => missingLines(entry.host, entry.lines)),
                ...differentPlans(controllerLines, operation),
            ]),
        ],
        lines: lines.length,
    };
}
/** The first line known: the clock of the budget runs from the moment somebody asked, not from the finished plan. */
function startOf(lines) {
    return lines.reduce((earliest, line) => {
        const time = Date.parse(line.time);
        return earliest === null || time < earliest ? time : earliest;
    }, null);
}
function hostNames(plan, lines) {
    const planned = plan?.hosts.map((host) => host.host) ?? [];
    const seen = lines.flatMap((line) => (line.host === null ? [] : [line.host])).sort();
    return [...new Set([...planned, ...seen])];
}
function mark(line, at) {
    switch (line.event) {
        case 'operation':
            return [{ at, kind: 'taken-up', mode: line.mode }];
        case 'connected':
            return [{ at, kind: 'connected', target: line.target, fingerprint: line.fingerprint }];
        case 'connection-lost':
            return [{ at, kind: 'connection-lost', target: line.target, reason: line.reason }];
        case 'claimed':
            return [{ at, kind: 'claimed', target: line.target, token: line.token }];
        case 'went':
            return [{ at, kind: 'went' }];
        case 'decided':
            return [{ at, kind: 'decided', decision: line.decision, reason: line.reason }];
        case 'cancelled':
            return [{ at, kind: 'cancelled', signal: line.signal }];
        case 'finished':
            return [{ at, kind: 'finished', outcome: line.outcome, reasonCode: line.reasonCode }];
        case 'assessed':
        case 'outage':
        case 'notice':
        case 'refused':
        case 'step-output':
            return [];
        default:
            return line;
    }
}
/** A commit known anywhere holds for the fleet; among equals the earliest. The hosts' word counts before the controller's. */
function decisionOf(hosts, controller) {
    const onHosts = hosts.flatMap((host) => (host.decision === null ? [] : [host.decision]));
    const byController = controller.flatMap((moment) => moment.kind === 'decided'
        ? [{ decision: moment.decision, reason: moment.reason, by: 'controller', at: moment.at }]
        : []);
    const known = (onHosts.length > 0 ? onHosts : byController).toSorted((a, b) => a.at - b.at);
    return known.find((entry) => entry.decision === 'commit') ?? known[0] ?? null;
}
function outageOf(lines) {
    const line = lines.findLast((candidate) => candidate.event === 'outage');
    return line === undefined ? null : { seconds: line.seconds, requests: line.requests, failed: line.failed };
}
function refusalOf(line) {
    const { code, text, where = null, accepted = null, mend = null } = line;
    return { code, text, where, accepted, mend };
}
function siteOf(plan, lines) {
    if (plan !== null)
        return { app: plan.app, environment: plan.environment };
    for (const line of lines) {
        if ((line.event === 'refused' || line.event === 'finished') && line.site !== undefined)
            return line.site;
    }
    return null;
}
/** The last one of each step: a run that adopts asks once more. */
function outputsOf(lines, host) {
    const outputs = new Map();
    for (const line of lines) {
        if (line.event !== 'step-output' || line.target !== host)
            continue;
        const { step, part, text } = line;
        outputs.set(`${part} ${step}`, { host, step, part, text });
    }
    return [...outputs.values()];
}
function differentPlans(lines, first) {
    const differs = lines.some((line) => line.event === 'operation' && line.digest !== first?.digest);
    return differs ? ['The record holds more than one plan; this report shows the first.'] : [];
}


/***/ }),

/***/ 18946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H5: () => (/* binding */ verifyChain),
/* harmony export */   os: () => (/* binding */ recordHead),
/* harmony export */   pP: () => (/* binding */ chainLinks)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The link before the first line. */
const BEFORE_THE_FIRST = '0'.repeat(64);
/**
 * Hash chain over the lines of a record: each link is the SHA-256, in hexadecimal, of the link before it and the line
 * (64 zeros stand before the first). A last line without a line end counts as a line.
 */
function chainLinks(text) {
    let link = BEFORE_THE_FIRST;
    return linesOf(text).map((line) => {
        link = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(link).update(line).digest('hex');
        return link;
    });
}
/** `sha256:` and the last link of the record's chain: published outside the host, it makes a later change visible. */
function recordHead(text) {
    return headOf(chainLinks(text));
}
/**
 * @param kept the links that were written beside the record, from which the place of a change is told. Whoever changed the
 *   record may have changed them as well: they are believed only as far as they lead to the head.
 */
function verifyChain(text, head, kept = null) {
    const links = chainLinks(text);
    if (headOf(links) === head)
        return { state: 'intact' };
    const whole = links.findIndex((link) => `sha256:${link}` === head) + 1;
    if (whole > 0)
        return { state: 'added', after: whole, lines: links.length - whole };
    if (kept === null || headOf(kept) !== head)
        return { state: 'other' };
    const same = kept.findIndex((link, index) => link !== links[index]);
    if (same === links.length)
        return { state: 'cut-off', after: same, lines: kept.length - same };
    return same === -1 ? { state: 'other' } : { state: 'changed', line: same + 1 };
}
function headOf(links) {
    return `sha256:${links.at(-1) ?? BEFORE_THE_FIRST}`;
}
function linesOf(text) {
    const lines = text.split('\n');
    return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}


/***/ }),

/***/ 74631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ linesOfLastOperation)
/* harmony export */ });
/**
 * The record as far as it tells of its last operation. A run that finds an unfinished operation brings that one to its end
 * first; when it was undone, what was asked for is done by an operation of its own, whose hosts count their lines anew.
 */
function linesOfLastOperation(lines) {
    const id = lines.reduce((last, line) => operationOf(line) ?? last, null);
    const begins = lines.findIndex((line) => id !== null && operationOf(line) === id);
    return lines.filter((line, place) => place >= begins || !isOfAnOperation(line));
}
function operationOf(line) {
    return line.host === null && line.event === 'operation' ? line.plan.operation : null;
}
/** What is about the run itself (who was reached, what was seen, what was said) belongs to both. */
function isOfAnOperation(line) {
    if (line.host !== null)
        return true;
    switch (line.event) {
        case 'operation':
        case 'claimed':
        case 'went':
        case 'decided':
        case 'step-output':
            return true;
        case 'assessed':
            return line.purpose !== 'outage';
        case 'connected':
        case 'connection-lost':
        case 'cancelled':
        case 'outage':
        case 'notice':
        case 'refused':
        case 'finished':
            return false;
    }
}


/***/ }),

/***/ 79040:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Qj: () => (/* binding */ markdownTable),
/* harmony export */   h$: () => (/* binding */ markdownProse),
/* harmony export */   p7: () => (/* binding */ markdownText)
/* harmony export */ });
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63282);
/* harmony import */ var _prose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63612);


/**
 * Text of whatever origin as Markdown that shows just that text: no markup, HTML, link, mention, emoji or workflow
 * command. Fits a table cell.
 */
function markdownText(text, limit = 300) {
    return escaped((0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text, limit).trimStart());
}
/** A sentence whose code, between backticks, is shown as code. Not for a table, where a pipe in the code would end the cell. */
function markdownProse(text, limit = 600) {
    return (0,_prose_js__WEBPACK_IMPORTED_MODULE_1__/* .proseParts */ .k)((0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text, limit).trimStart())
        .map((part) => (part.kind === 'code' ? `\`${part.text}\`` : escaped(part.text)))
        .join('');
}
function escaped(text) {
    return (text
        .replace(/[\\`*_[\]#|~$]/g, '\\$&')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        // The character alone is not enough: a name or an address behind it would still become a link. The space has no width.
        .replaceAll('@', '&#64;&#8203;')
        .replaceAll('::', ':&#58;')
        .replace(/:\/\//g, '&#58;//')
        .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}&#46;`)
        .replace(/^([-+])/, '\\$1')
        // `1. x` and `1) x` would begin a list; 9.3 s would not.
        .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2'));
}
/** Text of whatever origin between backticks; a backtick in it becomes an apostrophe, a pipe a broken bar. Fits a table cell. */
function markdownCode(text, limit = 120) {
    const shown = (0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text, limit).replaceAll('`', "'").replaceAll('|', '¦').trim();
    return shown === '' ? '' : `\`${shown}\``;
}
function markdownTable(head, rows) {
    if (rows.length === 0)
        return [];
    const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}


/***/ }),

/***/ 27333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ parseRecord)
});

// EXTERNAL MODULE: ./packages/record/src/one-line.ts
var one_line = __webpack_require__(63282);
// EXTERNAL MODULE: ./packages/runbook/src/accepts.ts
var accepts = __webpack_require__(43557);
// EXTERNAL MODULE: ./packages/runbook/src/words/plan.ts
var plan = __webpack_require__(43791);
// EXTERNAL MODULE: ./packages/runbook/src/words/runbook.ts
var runbook = __webpack_require__(53138);
// EXTERNAL MODULE: ./packages/runbook/src/words/verdict.ts
var verdict = __webpack_require__(58843);
// EXTERNAL MODULE: ./packages/runbook/src/words/facts.ts
var facts = __webpack_require__(27457);
// EXTERNAL MODULE: ./packages/runbook/src/words/journal.ts
var journal = __webpack_require__(533);
;// CONCATENATED MODULE: ./packages/record/src/record-shape.ts

const textOrNothing = (value) => value === undefined || (0,accepts/* text */.Qq)(value);
const textOrNull = (0,accepts/* orNull */.Xd)(accepts/* text */.Qq);
const whole = (value) => Number.isSafeInteger(value);
const amount = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Name of the first field that is missing or of another type; null when all are as declared. */
function wrongField(value, fields) {
    for (const [name, accepts] of Object.entries(fields)) {
        if (!accepts(Object.hasOwn(value, name) ? value[name] : undefined))
            return name;
    }
    return null;
}
const release = (0,accepts/* shape */.cW)({ release: accepts/* text */.Qq, commit: textOrNull });
const site = (0,accepts/* shape */.cW)({ app: accepts/* text */.Qq, environment: accepts/* text */.Qq });
const siteOrNothing = (value) => value === undefined || site(value);
const decision = (0,accepts/* oneOf */.yL)(['commit', 'abort']);
const recovery = (0,accepts/* oneOf */.yL)(['system-unit', 'crontab', 'none']);
const step = (0,accepts/* shape */.cW)({
    id: accepts/* text */.Qq,
    phase: (0,accepts/* oneOf */.yL)(plan/* PHASES */.Z),
    title: accepts/* text */.Qq,
    effect: (0,accepts/* oneOf */.yL)(['none', 'local', 'shared']),
    timeoutSeconds: amount,
    onFailure: (0,accepts/* oneOf */.yL)(['stop', 'warn']),
});
/** What the record needs of a plan; the rest of it is the engine's. */
const record_shape_plan = (0,accepts/* shape */.cW)({
    operation: accepts/* text */.Qq,
    app: accepts/* text */.Qq,
    environment: accepts/* text */.Qq,
    procedure: (0,accepts/* oneOf */.yL)(runbook/* PROCEDURES */.V),
    incident: (0,accepts/* shape */.cW)({
        severity: textOrNull,
        signals: (0,accepts/* listOf */.c3)(accepts/* text */.Qq),
        reason: accepts/* text */.Qq,
        actor: accepts/* text */.Qq,
        override: textOrNull,
    }),
    from: (0,accepts/* orNull */.Xd)(release),
    to: release,
    budgetSeconds: amount,
    leaseSeconds: amount,
    control: accepts/* text */.Qq,
    without: (0,accepts/* listOf */.c3)(accepts/* text */.Qq),
    hosts: (0,accepts/* listOf */.c3)((0,accepts/* shape */.cW)({
        host: accepts/* text */.Qq,
        closes: accepts/* flag */.Jt,
        recovery,
        steps: (0,accepts/* listOf */.c3)(step),
    })),
    notices: (0,accepts/* listOf */.c3)(accepts/* text */.Qq),
});
const vantage = (value) => isObject(value) && (value.kind === 'runner' || (value.kind === 'host' && typeof value.host === 'string'));
const assessment = (0,accepts/* shape */.cW)({
    check: accepts/* text */.Qq,
    from: vantage,
    verdict: (0,accepts/* oneOf */.yL)(verdict/* VERDICTS */.b),
    detail: accepts/* text */.Qq,
    samples: amount,
});
/** The end of the year 9999, Unix seconds: what lies beyond is no clock's time, and no date can be made of it. */
const LAST_SECOND = 253_402_300_799;
/** A thousand years, in milliseconds. */
const LONGEST_UPTIME = 31_557_600_000_000;
const upTo = (most) => (value) => amount(value) && value <= most;
const STAMP_FIELDS = { boot: accepts/* text */.Qq, seq: whole, up: upTo(LONGEST_UPTIME), at: upTo(LAST_SECOND) };
const HOST_EVENT_FIELDS = {
    start: { mode: (0,accepts/* oneOf */.yL)(['first', 'adopt', 'recover']), token: whole, pid: whole },
    state: { state: (0,accepts/* oneOf */.yL)(facts/* HOST_STATES */.U), reason: accepts/* text */.Qq },
    begin: { step: accepts/* text */.Qq, phase: (0,accepts/* oneOf */.yL)(plan/* PHASES */.Z), effect: accepts/* text */.Qq },
    end: { step: accepts/* text */.Qq, result: (0,accepts/* oneOf */.yL)(journal/* STEP_RESULTS */.s), rc: whole, ms: amount },
    'undo-begin': { step: accepts/* text */.Qq },
    'undo-end': { step: accepts/* text */.Qq, result: (0,accepts/* oneOf */.yL)(journal/* STEP_RESULTS */.s), rc: whole, ms: amount },
    probe: { step: accepts/* text */.Qq, answer: (0,accepts/* oneOf */.yL)(['done', 'not-done', 'unknown']) },
    fact: { step: accepts/* text */.Qq, key: accepts/* text */.Qq, value: accepts/* text */.Qq },
    go: { token: whole },
    decision: { decision, token: whole, reason: accepts/* text */.Qq, by: accepts/* text */.Qq },
    'lease-lost': { ms: amount },
    recovery: { entry: recovery },
    confirmed: { token: whole },
    alert: { status: (0,accepts/* oneOf */.yL)(['spooled', 'delivered', 'failed']) },
};
const CONTROLLER_EVENT_FIELDS = {
    operation: { plan: record_shape_plan, digest: accepts/* text */.Qq, mode: (0,accepts/* oneOf */.yL)(['first', 'adopt', 'watch', 'dry-run']) },
    connected: { target: accepts/* text */.Qq, fingerprint: accepts/* text */.Qq },
    'connection-lost': { target: accepts/* text */.Qq, reason: accepts/* text */.Qq },
    claimed: { target: accepts/* text */.Qq, token: whole },
    went: {},
    decided: { decision, reason: accepts/* text */.Qq },
    cancelled: { signal: accepts/* text */.Qq },
    assessed: {
        purpose: (0,accepts/* oneOf */.yL)(['outage', 'gate', 'served', 'watch']),
        assessments: (0,accepts/* listOf */.c3)(assessment),
        verdict: (0,accepts/* oneOf */.yL)(verdict/* VERDICTS */.b),
    },
    outage: { seconds: amount, requests: amount, failed: amount },
    notice: {
        text: accepts/* text */.Qq,
        tone: (value) => value === undefined || value === 'warning',
        audience: (value) => value === undefined || value === 'anybody',
    },
    'step-output': { target: accepts/* text */.Qq, step: accepts/* text */.Qq, part: (0,accepts/* oneOf */.yL)(['do', 'undo']), text: accepts/* text */.Qq },
    refused: {
        code: accepts/* text */.Qq,
        text: accepts/* text */.Qq,
        where: textOrNothing,
        accepted: textOrNothing,
        mend: textOrNothing,
        site: siteOrNothing,
    },
    finished: { outcome: (0,accepts/* oneOf */.yL)(journal/* OUTCOMES */.i), reasonCode: accepts/* text */.Qq, site: siteOrNothing },
};

;// CONCATENATED MODULE: ./packages/record/src/parse-record.ts


/** A line above this many characters is not read; the longest true one carries a plan, far below it. */
const LONGEST_LINE = 4 * 1024 * 1024;
/** So many unreadable lines are named one by one, the others are counted. */
const NAMED_LINES = 20;
const EPOCH = '1970-01-01T00:00:00.000Z';
/**
 * Reads a record's `journal.jsonl`, whoever wrote it. A line that cannot be read never stops the others: in its place
 * stands a `notice` of the controller that names its number and what is wrong with it. Never throws.
 */
function parseRecord(text) {
    const rows = text.split('\n');
    const torn = rows.at(-1) !== '';
    const reads = rows.map((row, index) => ({ number: index + 1, row, last: torn && index === rows.length - 1 }));
    const lines = [];
    let time = EPOCH;
    let unreadable = 0;
    for (const { number, row, last } of reads) {
        if (row.trim() === '')
            continue;
        const read = readLine(row);
        if (read.kind === 'line') {
            time = read.line.time;
            lines.push(read.line);
            continue;
        }
        unreadable += 1;
        if (unreadable > NAMED_LINES)
            continue;
        const why = last ? 'it is torn, its writer was cut off' : read.why;
        lines.push(notice(time, `Line ${number} of the record is left out: ${why}.`));
    }
    if (unreadable > NAMED_LINES) {
        lines.push(notice(time, `${unreadable - NAMED_LINES} more lines of the record are left out: they cannot be read.`));
    }
    return datedFromTheFirst(lines);
}
function notice(time, text) {
    return { host: null, time, event: 'notice', text };
}
/** Notices that stand before any dated line take the time of that line. */
function datedFromTheFirst(lines) {
    const first = lines.find((line) => line.time !== EPOCH)?.time ?? EPOCH;
    return lines.map((line) => (line.time === EPOCH ? { ...line, time: first } : line));
}
function readLine(row) {
    if (row.length > LONGEST_LINE)
        return unreadable(`it is longer than ${LONGEST_LINE} characters`);
    const value = parseJson(row);
    if (!isObject(value))
        return unreadable('it is not a JSON object');
    const { host, time, event } = value;
    if (typeof time !== 'string' || !isTime(time))
        return unreadable('its "time" is not a time');
    if (typeof event !== 'string')
        return unreadable('it has no "event"');
    if (host !== null && (typeof host !== 'string' || host === ''))
        return unreadable('its "host" is neither a name nor null');
    const events = host === null ? CONTROLLER_EVENT_FIELDS : HOST_EVENT_FIELDS;
    const fields = Object.hasOwn(events, event) ? events[event] : undefined;
    const writer = host === null ? 'the controller' : 'a host';
    if (fields === undefined)
        return unreadable(`"${(0,one_line/* oneLine */.T)(event, 40)}" is no event of ${writer} that this version knows`);
    const wrong = (host === null ? null : wrongField(value, STAMP_FIELDS)) ?? wrongField(value, fields);
    if (wrong !== null)
        return unreadable(`"${wrong}" of its event "${event}" is missing or of another type`);
    return { kind: 'line', line: value };
}
/** ISO 8601 in UTC, as every writer of a record writes it. Years of five digits can be parsed and not be reckoned with. */
function isTime(text) {
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(text) && Number.isFinite(Date.parse(text));
}
function unreadable(why) {
    return { kind: 'unreadable', why };
}
function parseJson(row) {
    try {
        return JSON.parse(row);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 70020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uL: () => (/* binding */ reportMarkdown),
  uW: () => (/* binding */ section),
  CE: () => (/* binding */ timelineBlocks),
  zl: () => (/* binding */ withinLimit)
});

// EXTERNAL MODULE: ./packages/record/src/chronicle.ts
var chronicle = __webpack_require__(59594);
// EXTERNAL MODULE: ./packages/record/src/duration.ts
var duration = __webpack_require__(11163);
// EXTERNAL MODULE: ./packages/record/src/facts.ts
var facts = __webpack_require__(2508);
// EXTERNAL MODULE: ./packages/record/src/headline.ts
var headline = __webpack_require__(10987);
// EXTERNAL MODULE: ./packages/record/src/markdown-text.ts
var markdown_text = __webpack_require__(79040);
// EXTERNAL MODULE: ./packages/record/src/next-steps.ts + 1 modules
var next_steps = __webpack_require__(93998);
// EXTERNAL MODULE: ./packages/record/src/reason-text.ts
var reason_text = __webpack_require__(69111);
// EXTERNAL MODULE: ./packages/record/src/report-limits.ts
var report_limits = __webpack_require__(36734);
// EXTERNAL MODULE: ./packages/record/src/state-words.ts
var state_words = __webpack_require__(60478);
// EXTERNAL MODULE: ./packages/runbook/src/words/plan.ts
var plan = __webpack_require__(43791);
// EXTERNAL MODULE: ./packages/record/src/busy-intervals.ts
var busy_intervals = __webpack_require__(94221);
// EXTERNAL MODULE: ./packages/record/src/one-line.ts
var one_line = __webpack_require__(63282);
// EXTERNAL MODULE: ./packages/record/src/time-scale.ts
var time_scale = __webpack_require__(24861);
;// CONCATENATED MODULE: ./packages/record/src/text-picture.ts






const WIDTH = 72;
const NAME = 12;
/** More hosts than this are counted, not drawn. */
const MOST_HOSTS = 24;
const BARS = { before: '░', closing: '▒', forward: '█', undo: '▓' };
/** The timeline as lines of bars: what a log, a terminal and the text of a report can show. */
function textPicture(timeline) {
    if (timeline.hosts.length === 0 || timeline.length === 0)
        return [];
    const scale = (0,time_scale/* timeScale */.M)(timeline.length, (0,busy_intervals/* busyIntervals */.a)(timeline));
    const column = (at) => Math.min(WIDTH - 1, Math.floor(scale.position(at) * WIDTH));
    const lane = (name, row, end) => `${label(name)} ${row.join('')} ${end}`.trimEnd();
    const shown = timeline.hosts.slice(0, MOST_HOSTS);
    const breaks = scale.breaks.map((stretch) => column((stretch.begin + stretch.end) / 2));
    return [
        axis(timeline, column, breaks),
        ...(timeline.decision === null ? [] : [lane('', decisionRow(timeline.decision, column), '')]),
        ...shown.map((host) => lane(host.host, hostRow(host, timeline.length, column), (0,state_words/* stateLabel */.UH)(host.state))),
        ...(timeline.hosts.length > shown.length
            ? [`${label('')} and ${timeline.hosts.length - shown.length} more hosts`]
            : []),
        ...(shown.some((host) => host.closed !== null) ? [lane('closed', closedRow(timeline, column), '')] : []),
        '',
        legend(timeline),
    ];
}
function label(name) {
    const shown = (0,one_line/* oneLine */.T)(name, NAME).replaceAll('`', "'");
    return shown.padEnd(NAME);
}
function blank() {
    return Array.from({ length: WIDTH }, () => ' ');
}
function fill(row, from, to, bar) {
    for (let index = from; index <= Math.max(from, to); index += 1)
        row[index] = bar;
}
function axis(timeline, column, breaks) {
    const row = blank();
    for (const at of (0,time_scale/* timeScale */.M)(timeline.length, (0,busy_intervals/* busyIntervals */.a)(timeline)).ticks) {
        const text = (0,duration/* durationText */.S)(at);
        const from = column(at);
        const room = row.slice(Math.max(0, from - 1), from + text.length + 1);
        if (from + text.length > WIDTH || room.some((character) => character !== ' '))
            continue;
        for (const [index, character] of [...text].entries())
            row[from + index] = character;
    }
    for (const index of breaks)
        if (row[index] === ' ')
            row[index] = '≈';
    return `${label('')} ${row.join('')}`.trimEnd();
}
function decisionRow({ at, decision }, column) {
    const row = blank();
    const text = [...`▼ decision: ${decision}`];
    const from = Math.min(column(at), WIDTH - 1);
    const fits = from + text.length <= WIDTH;
    for (const [index, character] of (fits ? text : ['▼']).entries())
        row[from + index] = character;
    return row;
}
function barOf(phase) {
    if (phase === 'prepare' || phase === 'claim')
        return BARS.before;
    return plan/* REVERSIBLE_PHASES */.J.includes(phase) ? BARS.closing : BARS.forward;
}
function hostRow(host, length, column) {
    const row = blank();
    for (const step of host.steps) {
        for (const run of step.runs)
            fill(row, column(run.begin), column(run.end ?? length), barOf(step.phase));
    }
    for (const step of host.steps) {
        for (const run of step.undos)
            fill(row, column(run.begin), column(run.end ?? length), BARS.undo);
    }
    for (const change of host.states)
        if (change.state === 'NEEDS_HUMAN')
            row[column(change.at)] = '!';
    return row;
}
function closedRow(timeline, column) {
    const row = blank();
    for (const host of timeline.hosts) {
        if (host.closed === null)
            continue;
        fill(row, column(host.closed.begin), column(host.closed.end ?? timeline.length), '×');
    }
    return row;
}
function legend(timeline) {
    const undone = timeline.hosts.some((host) => host.steps.some((step) => step.undos.length > 0));
    const inNeed = timeline.hosts.some((host) => host.state === 'NEEDS_HUMAN');
    return [
        `${BARS.before} prepare`,
        `${BARS.closing} protect to quiesce`,
        `${BARS.forward} revert to reopen`,
        ...(undone ? [`${BARS.undo} undo`] : []),
        ...(timeline.hosts.some((host) => host.closed !== null) ? ['× a host closed to clients'] : []),
        ...(inNeed ? ['! needs a person'] : []),
        ...((0,time_scale/* timeScale */.M)(timeline.length, (0,busy_intervals/* busyIntervals */.a)(timeline)).breaks.length > 0 ? ['≈ shortened'] : []),
    ].join('   ');
}

// EXTERNAL MODULE: ./packages/record/src/why-it-failed.ts
var why_it_failed = __webpack_require__(3317);
;// CONCATENATED MODULE: ./packages/record/src/report-markdown.ts











/** Below the 1 MiB of a job summary, with room for what a step adds to it. In bytes of UTF-8. */
const MOST_BYTES = 1_000_000;
const SIGNS = { good: '✅', calm: 'ℹ️', warn: '⚠️', bad: '❌' };
/** `report.md`, also the job summary. Nothing in it that a host, a tag or an input said can be more than text. */
function reportMarkdown(timeline) {
    const head = (0,headline/* headline */.P)(timeline);
    const blocks = [
        [`# ${SIGNS[head.tone]} failback: ${head.label}`, '', (0,markdown_text/* markdownProse */.h$)(head.sentence)],
        timeline.reasonCode === null ? [] : [(0,markdown_text/* markdownProse */.h$)((0,reason_text/* reasonText */.u)(timeline.reasonCode).sentence)],
        section('Why it failed', failureLines(timeline)),
        section('What to do now', nextStepLines(timeline)),
        section('Facts', (0,markdown_text/* markdownTable */.Qj)(['', ''], (0,facts/* facts */.Ix)(timeline).map(({ name, value }) => [`**${name}**`, (0,markdown_text/* markdownText */.p7)(value)]))),
        ...timelineBlocks(timeline),
    ];
    return withinLimit(blocks);
}
/** What the record tells, from the picture to the notices. */
function timelineBlocks(timeline) {
    const picture = textPicture(timeline);
    return [
        section('Timeline', picture.length === 0 ? [] : ['```text', ...picture, '```']),
        section('Hosts', hostLines(timeline)),
        section('Phases', phaseLines(timeline)),
        section('What happened', entryLines(timeline)),
        section('Checks', checkLines(timeline)),
        section('Steps', stepLines(timeline)),
        section('Notices', noticeLines(timeline)),
        [
            `Made from ${timeline.lines} lines of the journal, and from nothing else. Times are since the start, in the controller's time.`,
        ],
    ];
}
/** Whole blocks while there is room, empty ones left out; a summary that is too long would not be shown at all. */
function withinLimit(blocks) {
    let bytes = 0;
    return blocks
        .filter((block) => block.length > 0)
        .map((block) => {
        const text = `${block.join('\n')}\n`;
        const size = Buffer.byteLength(text) + 1;
        if (bytes + size > MOST_BYTES)
            return `${block[0] ?? ''}\n\nToo long for this report; \`report.json\` holds all of it.\n`;
        bytes += size;
        return text;
    })
        .join('\n');
}
function section(title, lines) {
    return lines.length === 0 ? [] : [`## ${title}`, '', ...lines];
}
function nextStepLines(timeline) {
    return (0,next_steps/* nextSteps */.Z)(timeline).flatMap(({ sentence, command }, index) => [
        `${index + 1}. ${(0,markdown_text/* markdownProse */.h$)(sentence)}`,
        ...(command === null ? [] : ['', '   ```sh', `   ${command.replaceAll('`', "'")}`, '   ```']),
    ]);
}
/** Between fences everything is text, as long as it holds no fence. */
function failureLines(timeline) {
    return (0,why_it_failed/* whyItFailed */.F)(timeline).flatMap(({ title, lines }) => [
        `**${(0,markdown_text/* markdownText */.p7)(title)}**`,
        '',
        '```text',
        ...lines.map((line) => line.replaceAll('`', "'")),
        '```',
        '',
    ]);
}
function hostLines(timeline) {
    const { shown, more } = (0,report_limits/* bounded */.M)(timeline.hosts, report_limits/* REPORT_LIMITS */.S.hosts, 'hosts');
    const rows = shown.map((host) => [
        (0,markdown_text/* markdownCode */.D9)(host.host),
        (0,markdown_text/* markdownText */.p7)((0,state_words/* stateLabel */.UH)(host.state)),
        host.served === null ? 'not proved' : (0,markdown_text/* markdownCode */.D9)(host.served),
        host.decision === null ? 'none' : host.decision.decision,
        closedText(host),
        host.alerts.length === 0 ? '' : (host.alerts.at(-1)?.status ?? ''),
    ]);
    return withMore((0,markdown_text/* markdownTable */.Qj)(['Host', 'Ended', 'Serves', 'Decision', 'Closed', 'Alert'], rows), more);
}
function closedText(host) {
    if (host.closed === null)
        return 'never';
    return host.closed.end === null ? 'still' : (0,duration/* durationText */.S)(host.closed.end - host.closed.begin);
}
function phaseLines(timeline) {
    const columns = timeline.hosts.length <= report_limits/* REPORT_LIMITS */.S.hostColumns ? timeline.hosts.map((host) => host.host) : [];
    const rows = timeline.phases.map((phase) => [
        phase.phase,
        phase.begin === null ? '' : `+${(0,duration/* durationText */.S)(phase.begin)}`,
        spanText(phase, timeline),
        phase.status,
        ...columns.map((name) => {
            const span = phase.hosts.find((host) => host.host === name);
            return span === undefined ? '' : `${spanText(span, timeline)} ${span.status}`.trim();
        }),
    ]);
    return (0,markdown_text/* markdownTable */.Qj)(['Phase', 'Begun', 'Took', 'Status', ...columns.map((name) => (0,markdown_text/* markdownCode */.D9)(name))], rows);
}
function spanText(span, timeline) {
    return span.begin === null ? '' : (0,duration/* durationText */.S)((span.end ?? timeline.length) - span.begin);
}
function entryLines(timeline) {
    const { shown, more } = (0,report_limits/* bounded */.M)((0,chronicle/* chronicle */.q)(timeline), report_limits/* REPORT_LIMITS */.S.entries, 'events');
    const rows = shown.map((entry) => [
        `+${(0,duration/* durationText */.S)(entry.at)}`,
        (0,markdown_text/* markdownCode */.D9)(entry.who),
        (0,markdown_text/* markdownText */.p7)(entry.sentence),
    ]);
    return withMore((0,markdown_text/* markdownTable */.Qj)(['At', 'Who', 'What'], rows), more);
}
function checkLines(timeline) {
    const all = timeline.looks.flatMap((look) => look.assessments.map((assessment) => ({ look, assessment })));
    const { shown, more } = (0,report_limits/* bounded */.M)(all, report_limits/* REPORT_LIMITS */.S.assessments, 'checks');
    const rows = shown.map(({ look, assessment }) => [
        `+${(0,duration/* durationText */.S)(look.at)}`,
        look.purpose,
        (0,markdown_text/* markdownCode */.D9)(assessment.check),
        (0,markdown_text/* markdownCode */.D9)((0,chronicle/* vantageText */.Q)(assessment.from)),
        assessment.verdict,
        (0,markdown_text/* markdownText */.p7)(assessment.detail),
    ]);
    return withMore((0,markdown_text/* markdownTable */.Qj)(['At', 'For', 'Check', 'From', 'Verdict', 'Seen'], rows), more);
}
function stepLines(timeline) {
    return (0,report_limits/* bounded */.M)(timeline.hosts, report_limits/* REPORT_LIMITS */.S.hosts, 'hosts').shown.flatMap((host) => {
        if (host.steps.length === 0)
            return [];
        const { shown, more } = (0,report_limits/* bounded */.M)(host.steps, report_limits/* REPORT_LIMITS */.S.stepsOfAHost, 'steps');
        const table = (0,markdown_text/* markdownTable */.Qj)(['Step', 'What', 'Took', 'Result', 'Undo'], shown.map(stepRow));
        const title = `<details><summary>${(0,markdown_text/* markdownText */.p7)(host.host, 60)}: ${(0,markdown_text/* markdownText */.p7)((0,facts/* hostEndText */.Vt)(host))}</summary>`;
        return [title, '', ...withMore(table, more), '', '</details>', ''];
    });
}
function stepRow(step) {
    const last = step.runs.at(-1);
    const again = step.runs.length > 1 ? ` (run ${step.runs.length} times)` : '';
    const rc = last?.rc === null || last?.rc === undefined || last.rc === 0 ? '' : `, exit status ${last.rc}`;
    return [
        (0,markdown_text/* markdownCode */.D9)(step.id),
        (0,markdown_text/* markdownText */.p7)(step.title),
        last === undefined || last.ms === null ? '' : (0,duration/* durationText */.S)(last.ms),
        `${step.status}${rc}${again}`,
        step.undo === 'not-run' ? '' : step.undo,
    ];
}
function noticeLines(timeline) {
    const { shown, more } = (0,report_limits/* bounded */.M)(timeline.notices, report_limits/* REPORT_LIMITS */.S.notices, 'notices');
    return withMore(shown.map((notice) => `- ${(0,markdown_text/* markdownProse */.h$)(notice)}`), more);
}
function withMore(lines, more) {
    return more === null ? [...lines] : [...lines, '', more];
}


/***/ })

};
