export const id = 286;
export const ids = [286];
export const modules = {

/***/ 4246:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planCommand: () => (/* binding */ planCommand)
/* harmony export */ });
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(45088);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(91956);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(52448);
/* harmony import */ var _failback_procedure__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(96518);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(88141);
/* harmony import */ var _chosen_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5702);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88835);
/* harmony import */ var _common_flags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15875);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95424);
/* harmony import */ var _incident_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98870);
/* harmony import */ var _quiet_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5896);
/* harmony import */ var _rollback_flags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84959);











const planCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_5__/* .declare */ .x)({
    notes: [
        'Reads every host, chooses the target and makes the plan. Whether there is an outage is not asked here.',
        'What stands in the way of a plan is told whole, each with what mends it.',
    ],
    words: null,
    flags: {
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .hostFlags */ .cW,
        ..._rollback_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .rollbackFlags */ .q,
        reason: { ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .confirmFlags */ .QK.reason, summary: 'Why, as it is given to failback rollback: it is a part of the plan.' },
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonFlag */ .hG,
    },
    run: async (values, _words, terminal) => {
        const environment = await (0,_chosen_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .chosenEnvironment */ .K)(values);
        const lines = [];
        const { target, severity, signal: signals, scenario, without } = values;
        const incident = (0,_incident_js__WEBPACK_IMPORTED_MODULE_6__/* .laptopIncident */ .P)(terminal, { severity, signals, reason: values.reason?.trim() ?? 'plan' });
        const request = {
            procedure: 'auto',
            target,
            incident,
            scenario,
            operation: null,
            planDigest: null,
            without,
            mode: 'plan',
        };
        const end = await (0,_failback_operation__WEBPACK_IMPORTED_MODULE_7__/* .rollback */ .d)(environment, request, await (0,_quiet_context_js__WEBPACK_IMPORTED_MODULE_3__/* .quietContext */ .a)({ ...values, wrong: (0,_failback_operation__WEBPACK_IMPORTED_MODULE_8__/* .withoutProblems */ .h)(environment, without) }, environment, terminal, (line) => void lines.push(line)));
        if (values.json)
            terminal.printJson(asJson(end));
        else
            show(end, lines, values.reason === null ? 'planned' : 'meant', terminal);
        return end.outcome === 'planned' ? 0 : 1;
    },
});
/** @param as `meant`: with the reason that a rollback would have, so that one can be held to this very plan */
function show({ plan, problems }, lines, as, terminal) {
    for (const line of lines) {
        if (line.event === 'connected')
            terminal.print(`Asked ${line.target}, host key verified (${line.fingerprint}).`);
        if (line.event === 'notice')
            terminal.print((0,_failback_runbook__WEBPACK_IMPORTED_MODULE_9__/* .printableLine */ .oy)(line.text, 1000));
    }
    if (plan === null) {
        (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .tellProblems */ .s)(problems, terminal);
        return;
    }
    terminal.print('');
    terminal.print((0,_failback_procedure__WEBPACK_IMPORTED_MODULE_10__/* .describePlan */ .d)(plan));
    const digest = (0,_failback_host__WEBPACK_IMPORTED_MODULE_11__/* .planDigest */ .Gb)(plan);
    terminal.print(`Digest ${digest}`);
    if (as === 'planned') {
        terminal.print('With --reason "why you do this" the plan is one that failback rollback --plan-digest can be held to.');
        return;
    }
    const held = `--environment ${plan.environment} --operation ${plan.operation} --plan-digest ${digest}`;
    terminal.print(`This plan and no other: failback rollback ${held}, and every other flag as here.`);
}
function asJson({ outcome, reasonCode, plan, problems }) {
    const digest = plan === null ? null : (0,_failback_host__WEBPACK_IMPORTED_MODULE_11__/* .planDigest */ .Gb)(plan);
    return { schema_version: 1, outcome, reason_code: reasonCode, digest, plan, problems };
}


/***/ }),

/***/ 5896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ quietContext)
/* harmony export */ });
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10614);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30864);


/** For what only reads: nothing is written to disk, and Ctrl-C simply ends the program. */
async function quietContext(flags, environment, terminal, record = () => undefined) {
    return (0,_failback_operation__WEBPACK_IMPORTED_MODULE_1__/* .systemContext */ .N)(await (0,_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .readCredentials */ .L)(flags, environment, terminal), record, new AbortController().signal);
}


/***/ }),

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


/***/ })

};
