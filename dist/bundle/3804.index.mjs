export const id = 3804;
export const ids = [3804,9678];
export const modules = {

/***/ 33804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ledgerCommand: () => (/* binding */ ledgerCommand)
/* harmony export */ });
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6992);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23081);
/* harmony import */ var _chosen_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5702);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88835);
/* harmony import */ var _common_flags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15875);
/* harmony import */ var _flag_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25270);
/* harmony import */ var _incident_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98870);
/* harmony import */ var _quiet_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5896);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19678);









const ledgerCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .declare */ .x)({
    notes: [
        'list (or nothing): the last word on each release, newest first.',
        'mark: your word on a release. good makes it one that a rollback may go back to, bad quarantines it.',
    ],
    words: { usage: `[list | mark RELEASE ${_failback_runbook__WEBPACK_IMPORTED_MODULE_5__/* .MARKS */ .j.join('|')}]`, most: 3 },
    flags: {
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .hostFlags */ .cW,
        reason: { kind: 'text', value: 'TEXT', summary: 'For mark: why; it is needed.', parse: _flag_js__WEBPACK_IMPORTED_MODULE_6__/* .anyText */ .Ae },
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonFlag */ .hG,
    },
    run: async (values, words, terminal) => {
        const asked = askedFor(words, values.reason);
        const environment = await (0,_chosen_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .chosenEnvironment */ .K)(values);
        return asked.verb === 'list'
            ? list(environment, values, terminal)
            : mark(environment, { ...asked, actor: (0,_incident_js__WEBPACK_IMPORTED_MODULE_7__/* .laptopActor */ .k)(terminal) }, values, terminal);
    },
});
function askedFor([verb = 'list', release, word, ...more], reason) {
    if (verb === 'list' && release === undefined)
        return { verb };
    if (verb !== 'mark') {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__.UsageError([problem(JSON.stringify(verb), 'The ledger cannot do that.', 'list, mark')], 'ledger');
    }
    const known = _failback_runbook__WEBPACK_IMPORTED_MODULE_5__/* .MARKS */ .j.find((each) => each === word);
    const problems = [
        ...(release === undefined ? [problem('RELEASE', 'Which release is to be marked is not said.')] : []),
        ...(known === undefined ? [problem('MARK', markProblem(word), _failback_runbook__WEBPACK_IMPORTED_MODULE_5__/* .MARKS */ .j.join(', '))] : []),
        ...(reason === null
            ? [problem('--reason', 'Whoever reads the ledger at night has to know why: --reason "..."')]
            : []),
        ...more.map((extra) => problem(JSON.stringify(extra), 'It is one word too many.')),
    ];
    if (release === undefined || known === undefined || reason === null || problems.length > 0) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__.UsageError(problems, 'ledger');
    }
    return { verb, release, mark: known, reason };
}
function markProblem(word) {
    return word === undefined ? 'Which mark is not said.' : `${JSON.stringify(word)} is no mark.`;
}
function problem(where, message, accepted) {
    return { code: 'bad-word', where, message, ...(accepted === undefined ? {} : { accepted }) };
}
async function list(environment, flags, terminal) {
    const ledger = await (0,_failback_operation__WEBPACK_IMPORTED_MODULE_8__/* .readLedger */ .S)(environment, await (0,_quiet_context_js__WEBPACK_IMPORTED_MODULE_2__/* .quietContext */ .a)(flags, environment, terminal));
    if (flags.json)
        terminal.printJson({ schema_version: 1, ...ledger });
    else
        for (const line of ledgerLines(ledger))
            terminal.print(line);
    return 0;
}
function ledgerLines({ control, served, releases, unreadable }) {
    const width = Math.max(0, ...releases.map(({ release }) => release.length));
    const rows = releases.map(({ release, mark: word, at, by, reason, commit }) => {
        const name = `${release.padEnd(width)}${release === served ? ' (live)' : ''}`;
        return `${word.padEnd(7)}  ${name}  ${commit?.slice(0, 12) ?? '-'}  ${at}  ${by}: ${reason}`;
    });
    return [
        ...(rows.length === 0
            ? [
                `The ledger on ${control} is empty. Mark a release that you know to be good: failback ledger mark RELEASE good --reason "..."`,
            ]
            : rows),
        ...(unreadable === 0 ? [] : [`${unreadable} lines of the ledger on ${control} cannot be read.`]),
    ];
}
async function mark(environment, request, flags, terminal) {
    const { entry, warning } = await (0,_failback_operation__WEBPACK_IMPORTED_MODULE_8__/* .markRelease */ .v)(environment, request, await (0,_quiet_context_js__WEBPACK_IMPORTED_MODULE_2__/* .quietContext */ .a)(flags, environment, terminal));
    if (flags.json)
        terminal.printJson({ schema_version: 1, entry, warning });
    else
        terminal.print(`${entry.release} is marked ${entry.mark} in the ledger of ${environment.control}.`);
    if (warning !== null)
        terminal.tell(`Warning: ${warning}`);
    return 0;
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

/***/ 19678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UsageError: () => (/* binding */ UsageError)
/* harmony export */ });
/** The command line is wrong. Carries every problem found. */
class UsageError extends Error {
    problems;
    /** Whose help to look at; null: the list of commands. */
    command;
    /** What could be read all the same, so that more can be told at once. */
    values;
    constructor(problems, command, values = {}) {
        super(problems.map(({ where, message }) => `${where}: ${message}`).join('\n'));
        this.name = 'UsageError';
        this.problems = problems;
        this.command = command;
        this.values = values;
    }
}


/***/ }),

/***/ 42371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ markLedger)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59859);
/* harmony import */ var _answer_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33123);
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45088);
/* harmony import */ var _stdin_script_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14076);




/**
 * Appends an entry to a host's ledger, once: the same entry again is `exists`.
 * @param folder `environmentFolder(…)` of that host
 */
async function markLedger(connection, folder, entry) {
    const script = { text: (0,_stdin_script_js__WEBPACK_IMPORTED_MODULE_0__/* .stdinScript */ .W)('ledger.sh', 'ledger_main "$@"'), args: [folder, (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(entry)] };
    const answer = (0,_answer_line_js__WEBPACK_IMPORTED_MODULE_2__/* .answerLine */ .NO)(connection.host, 'ledger', await connection.run(script), ['ok', 'exists', 'refused']);
    switch (answer.word) {
        case 'ok':
            return 'added';
        case 'exists':
            return 'exists';
        default: {
            const { code, detail } = (0,_answer_line_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalIn */ .c3)(answer);
            throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .RemoteError */ .Hi({
                code,
                host: connection.host,
                message: `the ledger could not be written: ${detail}.`,
                mend: `ls -ld ${folder}`,
            });
        }
    }
}


/***/ }),

/***/ 50948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ planFolder),
/* harmony export */   Y: () => (/* binding */ environmentFolder)
/* harmony export */ });
/** `<state-dir>/<app>/<environment>`: everything failback keeps of one environment on a host. */
function environmentFolder(stateDir, app, environment) {
    return `${stateDir}/${app}/${environment}`;
}
/** The immutable plan of one operation. */
function planFolder(environment, operation) {
    return `${environment}/operations/${operation}/plan`;
}


/***/ }),

/***/ 45088:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ planDigest),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   iY: () => (/* binding */ planJson)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The bytes of `plan.json`: canonical JSON and one line end. The same plan makes the same bytes, whoever made it. */
function planJson(plan) {
    return `${canonicalJson(plan)}\n`;
}
/** What a reviewer approves and every host checks: `sha256:<hex>` of `planJson`. */
function planDigest(plan) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(planJson(plan)).digest('hex')}`;
}
/** JSON with sorted keys and no spaces. Members that are `undefined` are left out, as `JSON.stringify` does. */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
    if (typeof value === 'object' && value !== null) {
        const members = Object.entries(value)
            .filter(([, member]) => member !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
        return `{${members.join(',')}}`;
    }
    return JSON.stringify(value);
}


/***/ }),

/***/ 6992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readLedger),
/* harmony export */   v: () => (/* binding */ markRelease)
/* harmony export */ });
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42371);
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50948);
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41391);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93859);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(59859);
/* harmony import */ var _fleet_facts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92371);
/* harmony import */ var _host_named_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66607);
/* harmony import */ var _log_in_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25271);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90179);






/** What the control host's ledger says of each release. Throws a RemoteError when that host cannot be asked. */
function readLedger(environment, context) {
    return onControl(environment, context, async (_, facts) => ({
        control: facts.host,
        served: facts.live.state === 'present' ? facts.live.release : null,
        ...(0,_status_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerSummary */ .SW)(facts),
    }));
}
const LONGEST_REASON = 1000;
/**
 * A person's word on a release, written to the control host's ledger. A release that is not on that host is marked all the
 * same, with a warning: it may come back.
 * @throws UserError when release or reason are not acceptable
 */
function markRelease(environment, request, context) {
    requireMarkable(request);
    const { release, mark, actor } = request;
    return onControl(environment, context, async (connection, facts) => {
        const known = facts.available.find((each) => each.release === release);
        const entry = {
            schema_version: 1,
            release,
            commit: commitOf(facts, release),
            mark,
            at: new Date(context.now()).toISOString(),
            operation: null,
            by: actor,
            reason: request.reason.trim(),
        };
        await (0,_failback_host__WEBPACK_IMPORTED_MODULE_1__/* .markLedger */ .H)(connection, (0,_failback_host__WEBPACK_IMPORTED_MODULE_2__/* .environmentFolder */ .Y)(facts.stateDir.path, environment.app, environment.name), entry);
        return { entry, warning: known === undefined ? missing(facts, release) : null };
    });
}
async function onControl(environment, context, use) {
    const control = (0,_host_named_js__WEBPACK_IMPORTED_MODULE_3__/* .hostNamed */ .u)(environment, environment.control);
    const connection = await (0,_log_in_js__WEBPACK_IMPORTED_MODULE_4__/* .logIn */ .E)(control, context);
    try {
        return await use(connection, await (0,_failback_host__WEBPACK_IMPORTED_MODULE_5__/* .readFacts */ .M)(connection, (0,_fleet_facts_js__WEBPACK_IMPORTED_MODULE_6__/* .factsRequest */ .p)(environment, control, null)));
    }
    finally {
        connection.close();
    }
}
/** What is checked out under that name now is what the mark is about, wherever the tag may point later. */
function commitOf({ live, available }, release) {
    if (live.state === 'present' && live.release === release)
        return live.commit;
    return available.find((each) => each.release === release)?.commit ?? null;
}
function missing({ host, available }, release) {
    const names = available.slice(0, 10).map((each) => each.release);
    return `${release} is not on ${host} now, so nothing can be rolled back to it; there are: ${names.join(', ') || 'none'}.`;
}
function requireMarkable({ release, reason }) {
    const problems = [];
    if (!(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_7__/* .isReleaseName */ .j)(release)) {
        problems.push({
            code: 'target-name',
            where: 'RELEASE',
            message: `${JSON.stringify(release.slice(0, 80))} cannot be the name of a release.`,
            accepted: _failback_runbook__WEBPACK_IMPORTED_MODULE_7__/* .RELEASE_NAME_ACCEPTED */ .W,
        });
    }
    if (reason.trim() === '' || reason.length > LONGEST_REASON) {
        problems.push({
            code: 'bad-input',
            where: '--reason',
            message: 'Whoever reads the ledger at night has to know why.',
            accepted: `a text of 1 to ${LONGEST_REASON} characters`,
        });
    }
    if (problems.length > 0)
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(problems);
}


/***/ }),

/***/ 90179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SW: () => (/* binding */ ledgerSummary),
/* harmony export */   h5: () => (/* binding */ status),
/* harmony export */   lo: () => (/* binding */ presentOperation)
/* harmony export */ });
/* harmony import */ var _failback_procedure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69301);
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
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93178);
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41391);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59859);
/* harmony import */ var _end_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40564);
/* harmony import */ var _fleet_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92371);
/* harmony import */ var _host_named_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66607);
/* harmony import */ var _log_in_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25271);






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

/***/ 69301:
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


/***/ })

};
