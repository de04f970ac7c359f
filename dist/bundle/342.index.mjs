export const id = 342;
export const ids = [342,2704,5424,9678,2341];
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

/***/ 88835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ declare)
/* harmony export */ });
function declare(command) {
    return { ...command, run: (values, words, terminal) => command.run(values, words, terminal) };
}


/***/ }),

/***/ 27075:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validateCommand: () => (/* binding */ validateCommand)
});

// EXTERNAL MODULE: ./packages/operation/src/read-runbook.ts
var read_runbook = __webpack_require__(92704);
// EXTERNAL MODULE: ./packages/operation/src/message-problems.ts
var message_problems = __webpack_require__(69987);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/operation/src/checkout-of.ts


/** The checkout that a file lies in, as git itself finds it; null when it lies in none. */
function checkoutOf(file) {
    const folder = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(file));
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git')))
        return folder;
    return (0,external_node_path_.dirname)(folder) === folder ? null : checkoutOf(folder);
}

// EXTERNAL MODULE: ./packages/runbook/src/parse.ts + 12 modules
var parse = __webpack_require__(14363);
// EXTERNAL MODULE: ./packages/cli/src/chosen-environment.ts
var chosen_environment = __webpack_require__(5702);
// EXTERNAL MODULE: ./packages/cli/src/command.ts
var command = __webpack_require__(88835);
// EXTERNAL MODULE: ./packages/cli/src/common-flags.ts
var common_flags = __webpack_require__(15875);
// EXTERNAL MODULE: ./packages/cli/src/failure.ts
var failure = __webpack_require__(95424);
// EXTERNAL MODULE: ./packages/cli/src/usage-error.ts
var usage_error = __webpack_require__(19678);
;// CONCATENATED MODULE: ./packages/cli/src/commands/validate.ts







const USAGE = 'failback validate path/to/failback.yml';
/** Reads the file and the texts of messages that it names, and nothing else: no host is asked, no secret is needed. */
const validateCommand = (0,command/* declare */.x)({
    notes: [
        'Reads the file, and the texts of messages that it names in its checkout: no host is asked and no secret is needed.',
    ],
    words: { usage: '[FILE]', most: 1 },
    flags: { config: common_flags/* runbookFlags */.ef.config, ...common_flags/* jsonFlag */.hG },
    run: async ({ config, json }, [word], terminal) => {
        if (word !== undefined && config !== null)
            throw new usage_error.UsageError([twoFiles(word, config)], 'validate');
        const file = word ?? (0,chosen_environment/* configFile */.Z)(config);
        const text = (0,read_runbook.runbookText)(file, `ls -l ${JSON.stringify(file)}; name the runbook: ${USAGE}`);
        const parsed = withMessages((0,parse/* parseRunbook */.w)(text, file), (environments) => (0,message_problems/* messageProblems */.C)(environments, checkoutOf(file)));
        if (json)
            terminal.printJson(asJson(file, parsed));
        else if (parsed.ok)
            tellGood(file, Object.values(parsed.runbook.environments), terminal);
        else {
            (0,failure/* tellProblems */.s)(parsed.problems, terminal);
            const count = parsed.problems.length === 1 ? '1 problem' : `${parsed.problems.length} problems`;
            terminal.tell(`${file}: ${count}.`);
        }
        return parsed.ok ? 0 : 1;
    },
});
function twoFiles(word, config) {
    const message = `Which of two files is meant: ${JSON.stringify(word)} or ${JSON.stringify(config)}? Name one of them.`;
    return { code: 'bad-flag', where: '--config', message };
}
/** A text that no message can be made of is as wrong as the file. */
function withMessages(parsed, problemsOf) {
    if (!parsed.ok)
        return parsed;
    const problems = problemsOf(Object.values(parsed.runbook.environments));
    return problems.length === 0 ? parsed : { ok: false, problems: [...problems] };
}
function tellGood(file, environments, terminal) {
    for (const { app, name, hosts, release, notCarriedOut } of environments) {
        const names = hosts.map((host) => host.name).join(', ');
        terminal.print(`${app} ${name}: ${hosts.length} ${hosts.length === 1 ? 'host' : 'hosts'} (${names}), ${release.strategy}`);
        for (const { where, sentence, scope } of notCarriedOut) {
            terminal.print(`  ${where}: ${sentence}${scope === 'plan' ? ' No plan can be made without it.' : ''}`);
        }
    }
    terminal.print(`${file}: no problems.`);
}
function asJson(file, parsed) {
    const head = { schema_version: 1, file, ok: parsed.ok };
    if (!parsed.ok)
        return { ...head, problems: parsed.problems, environments: [] };
    const environments = Object.values(parsed.runbook.environments).map(({ name, hosts, release, notCarriedOut }) => ({
        name,
        hosts: hosts.map((host) => host.name),
        strategy: release.strategy,
        not_carried_out: notCarriedOut,
    }));
    return { ...head, problems: [], environments };
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

/***/ 69987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ messageProblems)
/* harmony export */ });
/* harmony import */ var _failback_notify__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88495);

/**
 * What is wrong with the messages that environments declare: addresses, and the texts of the checkout. Environments share the
 * section on top of the file, and what is wrong with it is said once.
 * @param checkout null: there is none, and the texts are not looked at
 */
function messageProblems(environments, checkout) {
    const problems = environments.flatMap(({ notify }) => (0,_failback_notify__WEBPACK_IMPORTED_MODULE_0__/* .declaredProblems */ .dr)(notify, checkout));
    return [...new Map(problems.map((problem) => [`${problem.where}\n${problem.message}`, problem])).values()];
}


/***/ }),

/***/ 92704:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readEnvironment: () => (/* binding */ readEnvironment),
/* harmony export */   readRunbook: () => (/* binding */ readRunbook),
/* harmony export */   runbookText: () => (/* binding */ runbookText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14363);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59859);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79141);


/**
 * Reads a runbook from a file.
 * @param whenMissing what mends it when there is no such file, in the words of whoever asks
 * @throws UserError with every problem of the file, or why it cannot be read
 */
function readRunbook(file, whenMissing) {
    const parsed = (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .parseRunbook */ .w)(runbookText(file, whenMissing), file);
    if (!parsed.ok)
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(parsed.problems);
    return parsed.runbook;
}
function readEnvironment(file, environment, whenMissing) {
    return (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .resolveEnvironment */ .g)(readRunbook(file, whenMissing), environment);
}
/** @throws UserError with why it cannot be read */
function runbookText(file, whenMissing) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo([unreadable(file, error, whenMissing)]);
    }
}
function unreadable(file, error, whenMissing) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return {
        code: 'config-unreadable',
        where: file,
        message: `The runbook cannot be read (${code}).`,
        mend: code === 'ENOENT' ? whenMissing : `ls -l ${JSON.stringify(file)}`,
    };
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


/***/ }),

/***/ 88141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ PRINT_LIMITS),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   oy: () => (/* binding */ printableLine)
/* harmony export */ });
/** Enough for a person to see what went wrong, too little to bury the log. */
const PRINT_LIMITS = { lines: 20, characters: 4000 };
// Operating system commands (title, hyperlink) run to BEL or ESC \; the others end with one final letter.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
const ESCAPES = /\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -/]*[0-~]?/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;
/**
 * Marks that reorder, hide or carry text which nobody sees: what is shown would not be what was said. The variation selector
 * of emoji stays.
 */
const INVISIBLE = /(?!\ufe0f)[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\ufff9-\ufffb]/gu;
/**
 * Text of a host made safe to print: no escape sequences, no control or direction characters, no line that a runner
 * takes for a workflow command. The last lines are kept, since the reason stands there.
 */
function printable(text, limits = PRINT_LIMITS) {
    const nearEnd = text.slice(-limits.characters * 4);
    const clean = nearEnd
        .replace(/\r\n?/g, '\n')
        .replace(ESCAPES, '')
        .replace(CONTROLS, '')
        .replace(INVISIBLE, '')
        .replace(/\p{Surrogate}/gu, '\uFFFD')
        .split('\n')
        .map((line) => inertLine(line.trimEnd()))
        .filter((line) => line !== '');
    const lines = clean.slice(-limits.lines);
    const kept = wholeFrom(lines.join('\n').slice(-limits.characters));
    const cut = text.length > nearEnd.length || clean.length > lines.length || kept.length < lines.join('\n').length;
    return cut ? `[…]\n${kept.split('\n').map(inertLine).join('\n')}` : kept;
}
/** The same on one line, for the middle of a sentence. */
function printableLine(text, characters = 300) {
    const line = printable(text, { lines: 20, characters: characters * 2 })
        .replace(/^\[…\]\n/, '…')
        .replace(/\s*\n\s*/g, ' · ');
    return line.length > characters ? `…${wholeFrom(line.slice(1 - characters))}` : line;
}
/** Without the second half of a character that was cut apart: no file could hold it. */
function wholeFrom(text) {
    return text.replace(/^[\udc00-\udfff]/, '');
}
/** The runner obeys `::name::` at the start of a line, and the older `##[name]` anywhere in it. */
function inertLine(line) {
    return line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '## [');
}


/***/ }),

/***/ 53138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ PROCEDURES)
/* harmony export */ });
const PROCEDURES = ['emergency', 'standard', 'database', 'full-system'];


/***/ })

};
