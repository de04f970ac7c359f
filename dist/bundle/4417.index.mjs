export const id = 4417;
export const ids = [4417,9678];
export const modules = {

/***/ 33195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backupCommand: () => (/* binding */ backupCommand)
/* harmony export */ });
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2095);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23915);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(74494);
/* harmony import */ var _failback_record__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(69111);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(88141);
/* harmony import */ var _chosen_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5702);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88835);
/* harmony import */ var _common_flags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15875);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95424);
/* harmony import */ var _flag_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25270);
/* harmony import */ var _incident_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98870);
/* harmony import */ var _quiet_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5896);










const backupFlags = {
    kind: {
        kind: 'text',
        value: 'KIND',
        summary: 'Why it is made; scheduled when not given. A forensic one is kept even where it is damaged.',
        accepted: _failback_operation__WEBPACK_IMPORTED_MODULE_4__/* .SNAPSHOT_KINDS */ .Z.join(', '),
        parse: (0,_flag_js__WEBPACK_IMPORTED_MODULE_5__/* .oneOf */ .yL)(_failback_operation__WEBPACK_IMPORTED_MODULE_4__/* .SNAPSHOT_KINDS */ .Z),
    },
    stores: {
        kind: 'text',
        value: 'STORES',
        summary: 'What is copied, with commas between; everything that the runbook declares when not given.',
        accepted: _failback_operation__WEBPACK_IMPORTED_MODULE_4__/* .STORES */ .q.join(', '),
        parse: stores,
    },
};
const backupCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_6__/* .declare */ .x)({
    notes: [
        'Makes a snapshot on the host that data.on of the runbook names, checks it while it is written, and removes those past their retention.',
        'It is not restored as a proof.',
    ],
    words: null,
    flags: {
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .hostFlags */ .cW,
        ...backupFlags,
        'dry-run': { kind: 'switch', summary: 'Log in, predict the space, and write nothing.' },
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonFlag */ .hG,
    },
    run: async (values, _words, terminal) => {
        const environment = await (0,_chosen_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .chosenEnvironment */ .K)(values);
        const request = {
            kind: values.kind ?? 'scheduled',
            stores: values.stores,
            prove: false,
            actor: (0,_incident_js__WEBPACK_IMPORTED_MODULE_7__/* .laptopActor */ .k)(terminal),
            mode: values.dryRun ? 'dry-run' : 'execute',
        };
        const end = await (0,_failback_operation__WEBPACK_IMPORTED_MODULE_8__/* .backup */ .R)(environment, request, await (0,_quiet_context_js__WEBPACK_IMPORTED_MODULE_3__/* .quietContext */ .a)(values, environment, terminal));
        if (values.json)
            terminal.printJson({ schema_version: 1, ...end });
        else
            show(end, terminal);
        return end.decision === 'stored' ? 0 : 1;
    },
});
function stores(text) {
    const words = text.split(',').map((word) => (0,_flag_js__WEBPACK_IMPORTED_MODULE_5__/* .oneOf */ .yL)(_failback_operation__WEBPACK_IMPORTED_MODULE_4__/* .STORES */ .q)(word.trim()));
    const wrong = words.find((word) => !word.ok);
    if (wrong !== undefined)
        return wrong;
    return { ok: true, value: [...new Set(words.flatMap((word) => (word.ok ? [word.value] : [])))] };
}
function show(end, terminal) {
    if (end.decision === 'refused')
        (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .tellProblems */ .s)(end.problems, terminal);
    for (const { detail } of end.notes)
        terminal.tell((0,_failback_runbook__WEBPACK_IMPORTED_MODULE_9__/* .printableLine */ .oy)(detail));
    if (end.decision === 'refused')
        return;
    const { manifest, space, retention, host } = end;
    if (space !== null) {
        terminal.print(`Predicted ${(0,_failback_operation__WEBPACK_IMPORTED_MODULE_10__/* .sizeText */ .lP)(space.predictedKiB * 1024)}; free on ${host}: ${(0,_failback_operation__WEBPACK_IMPORTED_MODULE_10__/* .sizeText */ .lP)(space.freeKiB * 1024)}`);
    }
    if (manifest !== null)
        for (const line of aligned([_failback_operation__WEBPACK_IMPORTED_MODULE_10__/* .SNAPSHOT_HEAD */ .Mp, ...(0,_failback_operation__WEBPACK_IMPORTED_MODULE_10__/* .snapshotRows */ .cn)(manifest)]))
            terminal.print(line);
    for (const id of retention.pruned)
        terminal.print(`Removed, past its retention: ${id}`);
    for (const kept of retention.kept)
        terminal.tell(`Not removed: ${kept}`);
    terminal.print(manifest === null ? (0,_failback_record__WEBPACK_IMPORTED_MODULE_11__/* .reasonText */ .u)(end.reasonCode).sentence : `Stored on ${host}: ${manifest.id}`);
}
function aligned(rows) {
    const widths = _failback_operation__WEBPACK_IMPORTED_MODULE_10__/* .SNAPSHOT_HEAD */ .Mp.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    return rows.map((row) => row
        .map((cell, column) => (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_9__/* .printableLine */ .oy)(cell).padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
}


/***/ }),

/***/ 95424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ tellProblems),
/* harmony export */   tellFailure: () => (/* binding */ tellFailure)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59859);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88141);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19678);


/** Tells the person of an error, every problem of it, and says how the program ends. */
function tellFailure(error, terminal) {
    if (error instanceof _usage_error_js__WEBPACK_IMPORTED_MODULE_0__.UsageError) {
        tellProblems(error.problems, terminal);
        terminal.tell(`See: failback ${error.command === null ? '' : `${error.command} `}--help`);
        return 2;
    }
    if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo) {
        tellProblems(error.problems, terminal);
        return 1;
    }
    if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi) {
        const { code, host, message, mend, stderr = '' } = error.failure;
        tellProblems([{ code, where: `host ${host}`, message, ...(mend === undefined ? {} : { mend }) }], terminal);
        if (stderr !== '')
            for (const line of (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(stderr).split('\n'))
                terminal.tell(`  ${host} | ${line}`);
        return 1;
    }
    terminal.tell('This is a defect of failback, not of your setup. Please report it with these lines:');
    terminal.tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 1;
}
/** Each with its place, what would be accepted, and what mends it. */
function tellProblems(problems, terminal) {
    for (const problem of problems)
        for (const line of problemLines(problem))
            terminal.tell(line);
}
function problemLines({ where, message, accepted, mend }) {
    return [
        `${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .printableLine */ .oy)(where)}: ${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .printableLine */ .oy)(message, 2000)}`,
        ...(accepted === undefined ? [] : [`  accepted: ${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .printableLine */ .oy)(accepted, 2000)}`]),
        ...(mend === undefined ? [] : mendLines(mend)),
    ];
}
/** Commands that are to be copied stand on lines of their own. */
function mendLines(mend) {
    return mend
        .split('\n')
        .map((line, index) => `${index === 0 ? '  mend:    ' : '           '} ${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .printableLine */ .oy)(line, 2000)}`);
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

/***/ 11163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ durationText),
/* harmony export */   Y: () => (/* binding */ seconds)
/* harmony export */ });
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** A length of time for people: `0.8 s`, `34 s`, `1 min 05 s`, `2 h 03 min`. */
function durationText(milliseconds) {
    const ms = Math.max(0, milliseconds);
    if (ms < 0.5)
        return '0 s';
    if (ms < 10)
        return `${(ms / SECOND).toFixed(3)} s`;
    if (ms < SECOND)
        return `${(ms / SECOND).toFixed(2)} s`;
    if (ms < 9_950)
        return `${(ms / SECOND).toFixed(1)} s`;
    const seconds = Math.round(ms / SECOND);
    if (seconds < 60)
        return `${seconds} s`;
    if (ms < HOUR - SECOND / 2) {
        const rest = seconds % 60;
        return rest === 0 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 60)} min ${pad(rest)} s`;
    }
    const minutes = Math.round(ms / MINUTE);
    const rest = minutes % 60;
    return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${pad(rest)} min`;
}
/** Seconds with three decimals at most, as reports carry them. */
function seconds(milliseconds) {
    return Math.round(milliseconds) / SECOND;
}
function pad(value) {
    return String(value).padStart(2, '0');
}


/***/ }),

/***/ 43557:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   cW: () => (/* binding */ shape),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
const text = (value) => typeof value === 'string';
const flag = (value) => typeof value === 'boolean';
const oneOf = (words) => (value) => typeof value === 'string' && words.includes(value);
const orNull = (accepts) => (value) => value === null || accepts(value);
const listOf = (item) => (value) => Array.isArray(value) && value.every(item);
/** All fields of a type, so that a field which is added to it is not forgotten here. */
const shape = (fields) => (value) => typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(fields).every(([name, accepts]) => Object.hasOwn(value, name) && accepts(value[name]));


/***/ })

};
