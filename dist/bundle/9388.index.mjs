export const id = 9388;
export const ids = [9388,9678];
export const modules = {

/***/ 5702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ chosenEnvironment),
/* harmony export */   Z: () => (/* binding */ configFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79141);



const DEFAULT_CONFIG = '.github/failback.yml';
const ELSEWHERE = 'run it in the repository that holds the runbook, or name it: --config FILE';
const DEFAULT_ENVIRONMENT = 'production';
function configFile(given) {
    return given ?? DEFAULT_CONFIG;
}
/** The environment that was named; else the only one, else production. Throws a UserError with what is wrong. */
async function chosenEnvironment(values) {
    const { readRunbook } = await Promise.all(/* import() */[__webpack_require__.e(5441), __webpack_require__.e(4363), __webpack_require__.e(2341)]).then(__webpack_require__.bind(__webpack_require__, 92704));
    const runbook = readRunbook(configFile(values.config), withoutRunbook(values.config));
    const [only, ...more] = Object.keys(runbook.environments);
    const fallback = only !== undefined && more.length === 0 ? only : DEFAULT_ENVIRONMENT;
    return (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .resolveEnvironment */ .g)(runbook, values.environment ?? fallback, '--environment');
}
/** What mends a runbook that is not there: below the root of a repository it lies in a folder above. */
function withoutRunbook(given) {
    if (given !== null)
        return ELSEWHERE;
    const root = foldersAbove(process.cwd()).find((folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, DEFAULT_CONFIG)));
    if (root !== undefined)
        return `cd ${JSON.stringify(root)}   # it lies there`;
    return `${ELSEWHERE}; where there is none yet: failback init`;
}
function foldersAbove(folder) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
    return above === folder ? [] : [above, ...foldersAbove(above)];
}


/***/ }),

/***/ 15875:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QK: () => (/* binding */ confirmFlags),
/* harmony export */   cW: () => (/* binding */ hostFlags),
/* harmony export */   ef: () => (/* binding */ runbookFlags),
/* harmony export */   hG: () => (/* binding */ jsonFlag),
/* harmony export */   iV: () => (/* binding */ recordFlag),
/* harmony export */   sr: () => (/* binding */ operationFlag)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76945);
/* harmony import */ var _flag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25270);


/** Which runbook, and which part of it. */
const runbookFlags = {
    config: {
        kind: 'text',
        value: 'FILE',
        summary: 'The runbook; .github/failback.yml when not given.',
        parse: _flag_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae,
    },
    environment: {
        kind: 'text',
        value: 'NAME',
        summary: 'The environment; the only one of the runbook, else production.',
        parse: _flag_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae,
    },
};
/** How hosts are reached. */
const hostFlags = {
    ...runbookFlags,
    identity: {
        kind: 'text',
        value: 'FILE',
        summary: 'Private key file; else the key in FAILBACK_SSH_PRIVATE_KEY, else ~/.ssh/id_ed25519. Its passphrase is read from FAILBACK_SSH_PASSPHRASE, or asked for.',
        parse: _flag_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae,
    },
    'known-hosts': {
        kind: 'text',
        value: 'FILE',
        summary: 'Keys of the hosts; else the lines in FAILBACK_SSH_KNOWN_HOSTS, else ~/.ssh/known_hosts.',
        parse: _flag_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae,
    },
};
const jsonFlag = {
    json: { kind: 'switch', summary: 'Print the result as JSON, and nothing else, to standard output.' },
};
/** Where the record of a run is written. */
const recordFlag = {
    out: {
        kind: 'text',
        value: 'DIR',
        summary: 'New folder for journal and reports; failback-report/<operation or time> when not given.',
        parse: _flag_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae,
    },
};
/** Two words of a person, for what cannot see approvals. */
const confirmFlags = {
    reason: { kind: 'text', value: 'TEXT', summary: 'Why, for the record; asked for when not given.', parse: _flag_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae },
    confirm: {
        kind: 'text',
        value: 'NAME',
        summary: "The environment's name, typed as the confirmation; asked for when not given.",
        parse: _flag_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae,
    },
};
const operationFlag = {
    operation: {
        kind: 'text',
        value: 'ID',
        summary: 'The operation; the unfinished one when not given.',
        accepted: _failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .OPERATION_ID_ACCEPTED */ .s,
        parse: (text) => (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .isOperationId */ .j)(text)
            ? { ok: true, value: text }
            : { ok: false, problem: `${JSON.stringify(text.slice(0, 80))} is no operation id.` },
    },
};


/***/ }),

/***/ 25270:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ anyText),
/* harmony export */   nJ: () => (/* binding */ camel),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
function camel(name) {
    return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}
/** Any text that is not empty. */
function anyText(text) {
    return text.trim() === '' ? { ok: false, problem: 'It is empty.' } : { ok: true, value: text };
}
function oneOf(words) {
    return (text) => {
        const found = words.find((word) => word === text);
        return found === undefined
            ? { ok: false, problem: `${JSON.stringify(text)} is not one of them.` }
            : { ok: true, value: found };
    };
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

/***/ 79388:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   wholeRefusal: () => (/* binding */ wholeRefusal)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59859);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36078);
/* harmony import */ var _chosen_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5702);
/* harmony import */ var _common_flags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15875);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19678);




/** A refusal of a command line, with what is wrong with the environment that it names: whoever mends the one is told of the other. */
async function wholeRefusal(error, command) {
    if (!(error instanceof _usage_error_js__WEBPACK_IMPORTED_MODULE_2__.UsageError) || command.flags.environment !== _common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .runbookFlags */ .ef.environment)
        return error;
    const { config, environment } = error.values;
    if (typeof environment !== 'string' || mayMeanAnother(error, command))
        return error;
    try {
        await (0,_chosen_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .chosenEnvironment */ .K)({ config: typeof config === 'string' ? config : null, environment });
    }
    catch (wrong) {
        // That there is no runbook here may be no mistake of whoever has to look at the help first.
        if (!(wrong instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo) || wrong.problems.some(({ code }) => code === 'config-unreadable'))
            return error;
        return new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__.UsageError([...error.problems, ...wrong.problems], error.command, error.values);
    }
    return error;
}
/** Where the very flags that name runbook and environment are mistyped, the ones that were read are not the ones that were meant. */
function mayMeanAnother({ problems }, { flags }) {
    const names = Object.keys(flags);
    return problems.some(({ code, where }) => {
        const name = where.replace(/^-+/, '');
        const meant = code === 'unknown-flag' ? (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_4__/* .suggest */ .Z)(name, names) : name;
        return meant === 'config' || meant === 'environment';
    });
}


/***/ }),

/***/ 79141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ resolveEnvironment)
/* harmony export */ });
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20033);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36078);
/* harmony import */ var _words_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59859);



/**
 * The environment of that name. Throws a `UserError` that lists the ones there are.
 * @param where how whoever asked has named it, for the refusal
 */
function resolveEnvironment(runbook, name, where = 'input environment') {
    const environment = Object.hasOwn(runbook.environments, name) ? runbook.environments[name] : undefined;
    if (environment !== undefined)
        return environment;
    const names = Object.keys(runbook.environments);
    const what = name === '' ? 'No environment is named.' : `${(0,_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(name)} is not an environment of ${runbook.app}.`;
    throw new _words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo([
        {
            code: 'unknown-environment',
            where,
            message: `${what}${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(name, names)}`,
            accepted: names.join(', '),
        },
    ]);
}


/***/ }),

/***/ 20033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown),
/* harmony export */   i: () => (/* binding */ place)
/* harmony export */ });
const LONGEST = 60;
/** A value of the file as a message may show it: one line, bounded, nothing invisible. */
function shown(value) {
    switch (typeof value) {
        case 'string':
            return printable(JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value));
        case 'number':
        case 'boolean':
        case 'bigint':
            return String(value);
        default:
            if (value === null || value === undefined)
                return 'empty';
            return Array.isArray(value) ? 'a list' : 'a mapping';
    }
}
/** `release.path`, `health.gate.ready`, `services.workers[2]`; the file itself is `this file`. */
function place(path) {
    if (path.length === 0)
        return 'this file';
    return path
        .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${name(String(part))}`))
        .join('');
}
function name(key) {
    return printable(key.length > LONGEST ? `${key.slice(0, LONGEST)}…` : key);
}
function printable(text) {
    return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => `\\u${character.codePointAt(0)?.toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 36078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest),
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/** The candidate somebody probably meant, or null when none is near: at most one edit for each three letters. */
function suggest(typed, candidates) {
    if (typed.length > 64)
        return null;
    let best = null;
    let bestDistance = Math.max(1, Math.floor(typed.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(typed.toLowerCase(), candidate.toLowerCase());
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** ` Did you mean "x"?`, or nothing. */
function didYouMean(typed, candidates) {
    const near = suggest(typed, candidates);
    return near === null ? '' : ` Did you mean "${near}"?`;
}
/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function editDistance(left, right) {
    const rows = [Array.from({ length: right.length + 1 }, (_, column) => column)];
    const cell = (row, column) => rows[row]?.[column] ?? 0;
    for (let row = 1; row <= left.length; row++) {
        const current = [row];
        rows.push(current);
        for (let column = 1; column <= right.length; column++) {
            const replaced = cell(row - 1, column - 1) + (left[row - 1] === right[column - 1] ? 0 : 1);
            let distance = Math.min(replaced, cell(row - 1, column) + 1, cell(row, column - 1) + 1);
            if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
                distance = Math.min(distance, cell(row - 2, column - 2) + 1);
            }
            current.push(distance);
        }
    }
    return cell(left.length, right.length);
}


/***/ }),

/***/ 59859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hi: () => (/* binding */ RemoteError),
/* harmony export */   fI: () => (/* binding */ problemText),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/** Renders a problem as the one text that logs, annotations and the CLI print. */
function problemText(problem) {
    const accepted = problem.accepted === undefined ? '' : ` Accepted: ${problem.accepted}.`;
    const mend = problem.mend === undefined ? '' : ` Mend: ${problem.mend}`;
    return `${problem.where}: ${problem.message}${accepted}${mend}`;
}
/** Input or configuration is at fault. Carries every problem found, never only the first. */
class UserError extends Error {
    problems;
    constructor(problems) {
        super(problems.map(problemText).join('\n'));
        this.name = 'UserError';
        this.problems = problems;
    }
}
/** A host or the connection to it is at fault. */
class RemoteError extends Error {
    failure;
    constructor(failure) {
        const mend = failure.mend === undefined ? '' : ` Mend: ${failure.mend}`;
        super(`host ${failure.host}: ${failure.message}${mend}`);
        this.name = 'RemoteError';
        this.failure = failure;
    }
}


/***/ }),

/***/ 76945:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isOperationId),
/* harmony export */   s: () => (/* binding */ OPERATION_ID_ACCEPTED)
/* harmony export */ });
const OPERATION_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const OPERATION_ID_ACCEPTED = 'letters, digits, ".", "_" and "-", beginning with a letter or digit, without "..", at most 64 characters';
/** Whether it can be the name of an operation's folder on a host, and a value in a journal. */
function isOperationId(text) {
    return OPERATION_ID.test(text) && !text.includes('..');
}


/***/ })

};
