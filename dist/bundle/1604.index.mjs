export const id = 1604;
export const ids = [1604];
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

/***/ 58121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollbackCommand: () => (/* binding */ rollbackCommand)
/* harmony export */ });
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(45088);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(52448);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(91956);
/* harmony import */ var _failback_procedure__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(96518);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75008);
/* harmony import */ var _chosen_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5702);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88835);
/* harmony import */ var _common_flags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15875);
/* harmony import */ var _confirmation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4093);
/* harmony import */ var _incident_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(98870);
/* harmony import */ var _run_operation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36715);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19678);
/* harmony import */ var _rollback_flags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84959);












const rollbackCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_6__/* .declare */ .x)({
    notes: [
        'The same procedure as the action, for when GitHub itself is down.',
        "A laptop cannot see approvals, so it shows the plan, asks for the environment's name and for a reason, and records an override.",
    ],
    words: null,
    flags: {
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .hostFlags */ .cW,
        ..._rollback_flags_js__WEBPACK_IMPORTED_MODULE_5__/* .rollbackFlags */ .q,
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .confirmFlags */ .QK,
        operation: {
            ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .operationFlag */ .sr.operation,
            summary: 'Id of the operation: an id executes once, asking again follows the first; a new one when not given.',
        },
        'plan-digest': {
            kind: 'text',
            value: 'DIGEST',
            summary: 'Digest of the plan that was reviewed; when the plan has changed since, nothing is done. Needs --operation.',
            accepted: 'sha256: and 64 hexadecimal digits, as failback plan --reason prints it',
            parse: (text) => (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_7__/* .isPlanDigest */ .e)(text)
                ? { ok: true, value: text }
                : { ok: false, problem: `${JSON.stringify(text.slice(0, 80))} is not the digest of a plan.` },
        },
        'dry-run': { kind: 'switch', summary: 'Have the hosts rehearse the plan and say what each step would change.' },
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .recordFlag */ .iV,
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonFlag */ .hG,
    },
    run: async (values, _words, terminal) => {
        const environment = await (0,_chosen_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .chosenEnvironment */ .K)(values);
        const { target, severity, signal: signals, scenario, without, operation, planDigest: reviewed } = values;
        if (reviewed !== null && operation === null)
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__.UsageError([DIGEST_ALONE], 'rollback');
        const asked = { given: values.confirm, environment: environment.name, command: 'rollback' };
        const reason = values.dryRun ? (values.reason ?? 'dry run') : await (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonFor */ .qo)(asked, values.reason, terminal);
        const incident = (0,_incident_js__WEBPACK_IMPORTED_MODULE_8__/* .laptopIncident */ .P)(terminal, { severity, signals, reason });
        const mode = values.dryRun ? 'dry-run' : 'execute';
        const approve = async (plan, what) => {
            showPlan(plan, what, values.json, terminal);
            return (0,_confirmation_js__WEBPACK_IMPORTED_MODULE_2__/* .confirmed */ .qF)(asked, terminal);
        };
        const request = {
            procedure: 'auto',
            target,
            incident,
            scenario,
            operation,
            planDigest: reviewed,
            without,
            mode,
        };
        const flags = { ...values, wrong: (0,_failback_operation__WEBPACK_IMPORTED_MODULE_9__/* .withoutProblems */ .h)(environment, without) };
        return (0,_run_operation_js__WEBPACK_IMPORTED_MODULE_3__/* .runOperation */ .x)(environment, flags, terminal, (context) => (0,_failback_operation__WEBPACK_IMPORTED_MODULE_10__/* .rollback */ .d)(environment, request, context, approve));
    },
});
const DIGEST_ALONE = {
    code: 'missing-flag',
    where: '--operation',
    message: 'The id stands in the plan that --plan-digest is of: give the one that failback plan printed with it.',
};
/** The very plan that is confirmed. */
function showPlan(plan, what, json, terminal) {
    const write = json ? terminal.tell : terminal.print;
    write('');
    if (what === 'finish')
        write('An earlier run left this unfinished; it is brought to the end that was decided:');
    write((0,_failback_procedure__WEBPACK_IMPORTED_MODULE_11__/* .describePlan */ .d)(plan));
    write(`Digest ${(0,_failback_host__WEBPACK_IMPORTED_MODULE_12__/* .planDigest */ .Gb)(plan)}`);
    write('');
}


/***/ }),

/***/ 4093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q7: () => (/* binding */ requireConfirmable),
/* harmony export */   qF: () => (/* binding */ confirmed),
/* harmony export */   qo: () => (/* binding */ reasonFor)
/* harmony export */ });
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19678);

/** The environment's name, typed by a person or given beforehand. Throws a UsageError when it is another name. */
async function confirmed({ given, environment }, terminal) {
    if (given !== null)
        return given === environment;
    const answer = await terminal.ask?.(`Type the name of the environment (${environment}) to go on: `);
    return answer?.trim() === environment;
}
/**
 * Why somebody does this; asked for when it is not given.
 * @throws UsageError also for a confirmation that could not be asked for, or is another name: nothing has been done yet
 */
async function reasonFor(confirmation, reason, terminal) {
    const problems = [...confirmProblems(confirmation, terminal), ...(reason === null ? reasonProblems(terminal) : [])];
    if (problems.length > 0)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__.UsageError(problems, confirmation.command);
    if (reason !== null)
        return reason.trim();
    const answer = (await terminal.ask?.('Why (for the record): '))?.trim() ?? '';
    if (answer === '')
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__.UsageError([missing('--reason', 'Nothing is done without a reason.')], confirmation.command);
    return answer;
}
/** Throws a UsageError when no confirmation can come of it: nothing has been done yet. */
function requireConfirmable(confirmation, terminal) {
    const problems = confirmProblems(confirmation, terminal);
    if (problems.length > 0)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__.UsageError(problems, confirmation.command);
}
function confirmProblems({ given, environment }, { ask }) {
    if (given === null) {
        return ask === null ? [missing('--confirm', `Nobody can be asked here: add --confirm ${environment}`)] : [];
    }
    if (given === environment)
        return [];
    const message = `${JSON.stringify(given)} is not the name of the environment that this is about.`;
    return [{ code: 'bad-flag', where: '--confirm', message, accepted: environment }];
}
function reasonProblems({ ask }) {
    return ask === null ? [missing('--reason', 'Nobody can be asked here: add --reason "why you do this"')] : [];
}
function missing(where, message) {
    return { code: 'missing-flag', where, message };
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

/***/ 84190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject),
/* harmony export */   l: () => (/* binding */ parseObject)
/* harmony export */ });
/** A mapping of YAML, an object of JSON: neither null nor a list. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The object that a text of JSON is; null when it is anything else, or no JSON. */
function parseObject(json) {
    try {
        const value = JSON.parse(json);
        return isObject(value) ? value : null;
    }
    catch {
        return null;
    }
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


/***/ }),

/***/ 75008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isPlanDigest)
/* harmony export */ });
const PLAN_DIGEST = /^sha256:[0-9a-f]{64}$/;
/** Whether it can be the digest of a plan. */
function isPlanDigest(text) {
    return PLAN_DIGEST.test(text);
}


/***/ })

};
