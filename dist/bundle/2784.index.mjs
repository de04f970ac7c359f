export const id = 2784;
export const ids = [2784,9678];
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

/***/ 30864:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readCredentials)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67951);
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39108);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59859);




/** Attempts at a passphrase, as ssh itself gives. */
const ATTEMPTS = 3;
/** Key, passphrase and known hosts, from flags, environment and home. Throws a UserError with everything that is missing. The terminal shows none of them. */
async function readCredentials(flags, environment, terminal) {
    const { env, home } = terminal;
    const key = textOf(flags.identity, env.FAILBACK_SSH_PRIVATE_KEY, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.ssh', 'id_ed25519'));
    const known = textOf(flags.knownHosts, env.FAILBACK_SSH_KNOWN_HOSTS, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.ssh', 'known_hosts'));
    const problems = [
        ...(flags.wrong ?? []),
        ...(key.ok ? [] : [noKey(key)]),
        ...(known.ok ? [] : [noKnownHosts(known, environment)]),
    ];
    if (!key.ok || !known.ok || problems.length > 0)
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(problems);
    const privateKey = `${key.text.replace(/\r\n?/g, '\n').trim()}\n`;
    terminal.hide((0,_failback_host__WEBPACK_IMPORTED_MODULE_3__/* .redactor */ .$)([privateKey]));
    const passphrase = await passphraseOf(privateKey, key.from, terminal);
    terminal.hide((0,_failback_host__WEBPACK_IMPORTED_MODULE_3__/* .redactor */ .$)([passphrase]));
    return { privateKey, passphrase, knownHosts: known.text };
}
function textOf(flag, fromEnv, fallback) {
    if (flag === null && fromEnv !== undefined && fromEnv.trim() !== '') {
        return { ok: true, text: fromEnv, from: 'the environment' };
    }
    const file = flag ?? fallback;
    try {
        return { ok: true, text: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'), from: file };
    }
    catch (error) {
        return { ok: false, file, code: error instanceof Error && 'code' in error ? String(error.code) : 'unknown' };
    }
}
function noKey({ file, code }) {
    return {
        code: 'no-key',
        where: file,
        message: `The private key cannot be read (${code}).`,
        mend: 'name the file: --identity FILE; or put the key itself into FAILBACK_SSH_PRIVATE_KEY',
    };
}
function noKnownHosts({ file, code }, { hosts }) {
    const lines = [...new Set(hosts.flatMap(_failback_host__WEBPACK_IMPORTED_MODULE_4__/* .keyscanLines */ .MX))];
    return {
        code: 'host-key-unknown',
        where: file,
        message: `The keys of the hosts cannot be read (${code}), and no host is spoken to whose key is not known.`,
        mend: [
            'name the file: --known-hosts FILE. These lines make one; compare it with what the machines themselves say:',
            ...lines,
        ].join('\n'),
    };
}
/** Null for a key without one. Asked for at most three times, never shown. */
async function passphraseOf(privateKey, from, terminal) {
    const { default: ssh2 } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 85472, 23));
    const opens = (passphrase) => {
        try {
            const parsed = passphrase === null ? ssh2.utils.parseKey(privateKey) : ssh2.utils.parseKey(privateKey, passphrase);
            return !(parsed instanceof Error);
        }
        catch {
            return false;
        }
    };
    if (opens(null))
        return null;
    const bare = ssh2.utils.parseKey(privateKey);
    if (!(bare instanceof Error) || !/passphrase/i.test(bare.message))
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo([badKey(from)]);
    const given = terminal.env.FAILBACK_SSH_PASSPHRASE;
    if (given !== undefined) {
        if (opens(given))
            return given;
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo([closed(from, 'FAILBACK_SSH_PASSPHRASE does not open this private key.')]);
    }
    for (let attempt = 0; attempt < ATTEMPTS && terminal.askSecret !== null; attempt += 1) {
        const typed = await terminal.askSecret(`Passphrase of ${from}: `);
        if (typed === null)
            break;
        if (opens(typed))
            return typed;
        terminal.tell('That does not open it.');
    }
    throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo([closed(from, 'This private key is protected by a passphrase.')]);
}
function badKey(from) {
    const mend = `ssh-keygen -y -f ${from}   # shows whether ssh itself can read it`;
    return { code: 'no-key', where: from, message: 'There is no private key in it that can be read.', mend };
}
function closed(from, message) {
    return { code: 'key-passphrase', where: from, message, mend: 'set FAILBACK_SSH_PASSPHRASE, or run it on a terminal' };
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

/***/ 19418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ madeFolder),
/* harmony export */   l: () => (/* binding */ newFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59859);



/**
 * Makes a folder, and those above it. Throws a UserError with why it cannot be made or written.
 *
 * Not `mkdirSync` with `recursive`: below a folder that denies with ENOENT, such as /proc, that never returns.
 * @param where how the person named it, e.g. `--out DIR`
 */
function madeFolder(path, where) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    try {
        makeAll(folder);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    }
    catch (error) {
        throw notMade(folder, where, error);
    }
    return folder;
}
/** A folder of that name that did not exist before: `wanted`, else `wanted-2`, `wanted-3` and so on. */
function newFolder(wanted, where) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(wanted);
    madeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), where);
    for (let count = 1;; count += 1) {
        const folder = count === 1 ? path : `${path}-${count}`;
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
            return folder;
        }
        catch (error) {
            if (codeOf(error) !== 'EEXIST')
                throw notMade(folder, where, error);
        }
    }
}
function makeAll(folder) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
    if (above === folder || isFolder(folder))
        return;
    // Node 20 says so by itself, Node 24 speaks of a file that is there.
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(above) && !isFolder(above))
        throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
    makeAll(above);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    }
    catch (error) {
        // Somebody else may have made it meanwhile; a file of that name stays an error.
        if (codeOf(error) !== 'EEXIST' || !isFolder(folder))
            throw error;
    }
}
function isFolder(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function notMade(folder, where, error) {
    const message = `The folder ${folder} cannot be made or written (${codeOf(error)}).`;
    return new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo([{ code: 'bad-input', where, message, mend: 'name another folder: --out DIR' }]);
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}


/***/ }),

/***/ 2114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painted)
/* harmony export */ });
const INKS = { bold: 1, red: 31, green: 32, yellow: 33, blue: 34 };
/** Text in a colour, where colours are shown. */
function painted(text, ink, colour) {
    return colour && ink !== null ? `\u001b[${INKS[ink]}m${text}\u001b[0m` : text;
}


/***/ }),

/***/ 36715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ runOperation),
  q: () => (/* binding */ withRecord)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/host/src/redact.ts
var src_redact = __webpack_require__(67951);
// EXTERNAL MODULE: ./packages/operation/src/record-folder.ts + 2 modules
var record_folder = __webpack_require__(15012);
// EXTERNAL MODULE: ./packages/operation/src/system-context.ts
var system_context = __webpack_require__(10614);
// EXTERNAL MODULE: ./packages/record/src/summary-lines.ts
var summary_lines = __webpack_require__(80861);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/cli/src/credentials.ts
var src_credentials = __webpack_require__(30864);
// EXTERNAL MODULE: ./packages/cli/src/failure.ts
var failure = __webpack_require__(95424);
;// CONCATENATED MODULE: ./packages/cli/src/interrupt.ts
/** Heeds Ctrl-C for as long as an operation runs: the first cancels, the second leaves the hosts to themselves. */
function heedInterrupt(terminal, environment) {
    const controller = new AbortController();
    const stop = terminal.onInterrupt((signal) => {
        if (controller.signal.aborted) {
            terminal.tell('Left. The hosts end by themselves: back before the decision, forward after it.');
            terminal.tell(`To see how: failback status --environment ${environment}`);
            terminal.leave(1);
            return;
        }
        terminal.tell('Cancelling: before the decision everything begun is put back, after it the hosts finish.');
        terminal.tell('Once more to leave at once.');
        controller.abort(signal);
    });
    return { cancelled: controller.signal, stop };
}

// EXTERNAL MODULE: ./packages/record/src/progress-state.ts
var progress_state = __webpack_require__(93632);
// EXTERNAL MODULE: ./packages/record/src/progress.ts + 3 modules
var progress = __webpack_require__(30053);
// EXTERNAL MODULE: ./packages/cli/src/paint.ts
var paint = __webpack_require__(2114);
;// CONCATENATED MODULE: ./packages/cli/src/live-view.ts


/** How often it is looked whether a run has been silent for too long, in milliseconds. */
const ALIVE_MS = 1_000;
/** Shows a run as it goes on, a line for each thing that happens. */
function liveView(terminal, write) {
    let state = progress_state/* PROGRESS_START */.d;
    const show = (next) => {
        state = next.state;
        for (const piece of next.output) {
            const line = shown(piece, terminal.colour);
            if (line !== null)
                write(line);
        }
    };
    const alive = setInterval(() => show((0,progress/* progressAlive */.x)(state, new Date(terminal.now()).toISOString())), ALIVE_MS);
    return { take: (line) => show((0,progress/* progress */.q)(state, line)), stop: () => clearInterval(alive) };
}
const INKS = {
    'group-start': 'bold',
    line: null,
    'group-end': null,
    notice: 'blue',
    warning: 'yellow',
    error: 'red',
};
/** The end of a group needs no line of its own here: the next one begins. */
function shown({ kind, text }, colour) {
    switch (kind) {
        case 'group-end':
            return null;
        case 'group-start':
            return (0,paint/* painted */.C)(`== ${text}`, INKS[kind], colour);
        case 'line':
        case 'notice':
            return (0,paint/* painted */.C)(text, INKS[kind], colour);
        case 'warning':
            return (0,paint/* painted */.C)(`Warning: ${text}`, INKS[kind], colour);
        case 'error':
            return (0,paint/* painted */.C)(`Error: ${text}`, INKS[kind], colour);
    }
}

// EXTERNAL MODULE: ./packages/cli/src/made-folder.ts
var made_folder = __webpack_require__(19418);
;// CONCATENATED MODULE: ./packages/cli/src/run-operation.ts











/** The context of a run with its record on disk and its progress on the terminal. */
async function withRecord(environment, flags, terminal, run) {
    const credentials = await (0,src_credentials/* readCredentials */.L)(flags, environment, terminal);
    const redact = (0,src_redact/* redactor */.$)([credentials.privateKey, credentials.passphrase]);
    const folder = (0,record_folder/* openRecordFolder */.s)(recordDirectory(flags, terminal), redact);
    const write = flags.json ? terminal.tell : terminal.print;
    const live = liveView(terminal, write);
    const interrupt = heedInterrupt(terminal, environment.name);
    try {
        const record = (line) => {
            folder.append(line);
            if (!isToldAtTheEnd(line))
                live.take(line);
        };
        return await run((0,system_context/* systemContext */.N)(credentials, record, interrupt.cancelled), folder);
    }
    finally {
        live.stop();
        interrupt.stop();
    }
}
/** Runs a request to its end, shows it, writes the reports and says how the program ends. */
function runOperation(environment, flags, terminal, request, isGood = stepWouldPass) {
    return withRecord(environment, flags, terminal, async (context, folder) => {
        const end = await request(context);
        const reports = folder.writeReports();
        if (flags.json)
            terminal.printJson(reports.json);
        const write = flags.json ? terminal.tell : terminal.print;
        if (end.problems.length > 0)
            (0,failure/* tellProblems */.s)(end.problems, terminal);
        else
            for (const line of ['', ...(0,summary_lines/* summaryLines */.k)(reports.timeline), '', ...(0,summary_lines/* nextLines */.N)(reports.timeline)])
                write(line);
        write('');
        write(`Report: ${reports.path} (also report.html, report.json, journal.jsonl)`);
        return isGood(end.outcome) ? 0 : 1;
    });
}
/** A refusal is told with what mends it once the request has ended; there it stands alone. */
function isToldAtTheEnd(line) {
    return line.event === 'refused' || (line.event === 'finished' && line.outcome === 'refused');
}
/** The outcomes on which the action's step fails fail here as well. */
function stepWouldPass(outcome) {
    switch (outcome) {
        case 'rolled-back':
        case 'planned':
        case 'not-needed':
        case 'fix-forward':
            return true;
        case 'undone':
        case 'needs-human':
        case 'refused':
            return false;
    }
}
/** A record is evidence: none is ever written over. */
function recordDirectory({ out, operation }, terminal) {
    if (out === null) {
        const time = new Date(terminal.now()).toISOString().slice(0, 19).replace(/[-:]/g, '').concat('Z');
        return (0,made_folder/* newFolder */.l)((0,external_node_path_.join)('failback-report', operation ?? time), 'failback-report');
    }
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(out, 'journal.jsonl')))
        return (0,made_folder/* madeFolder */.K)(out, `--out ${out}`);
    const message = 'There is a record in this folder already, and none is written over.';
    const mend = 'name another folder: --out DIR';
    throw new errors/* UserError */.yo([{ code: 'bad-input', where: `--out ${out}`, message, mend }]);
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

/***/ 41170:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ note)
/* harmony export */ });
/** Puts an event of the controller into the record. */
function note(context, body) {
    context.record({ host: null, time: new Date(context.now()).toISOString(), ...body });
}


/***/ }),

/***/ 40564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WP: () => (/* binding */ recordedEnd),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59859);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41170);


/**
 * Runs a request to its end and records it. Every end is an outcome: what the user or a host did wrong before anything was
 * changed is `refused`, with all its problems. The last line of the record is `finished`.
 * @param settle what is still to be done when the end is known, and belongs into the record; must not throw
 */
async function recordedEnd(environment, context, request, settle = async () => undefined) {
    const site = { app: environment.app, environment: environment.name };
    const end = await request().catch((error) => refusal(problemsOf(error)));
    for (const problem of end.outcome === 'refused' ? end.problems : []) {
        const { code, where, message, ...mends } = problem;
        (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)(context, { event: 'refused', code, text: `${where}: ${message}`, where, ...mends, site });
    }
    await settle(end);
    (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)(context, { event: 'finished', outcome: end.outcome, reasonCode: end.reasonCode, site });
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

/***/ 39963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ declaredCode)
/* harmony export */ });
/* harmony import */ var _reason_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87769);

/** A reason is a word that this program has; whoever writes to a record may put others there. */
function declaredCode(code) {
    return Object.hasOwn(_reason_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .REASONS */ .e, code) || ENGINE_WORDS.includes(code) ? code : 'not-published';
}
/** What hosts and controller give as the reason of a state or a decision where no reason code says it. */
const ENGINE_WORDS = [
    'adopted',
    'all-ready',
    'cancelled',
    'claim-refused',
    'claimed',
    'confirmed',
    'control-lost',
    'prepared',
    'proved',
    'quiesced',
    'retry',
];


/***/ }),

/***/ 80861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ nextLines),
/* harmony export */   k: () => (/* binding */ summaryLines)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11163);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2508);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10987);
/* harmony import */ var _next_steps_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93998);
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63282);
/* harmony import */ var _reason_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69111);
/* harmony import */ var _why_it_failed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3317);







const LAST_LINES = 8;
/** The end of it for a terminal: what was released, why it came back, how long it took, where each host is. */
function summaryLines(timeline) {
    const { plan, decision } = timeline;
    const width = Math.max(11, ...timeline.hosts.map((host) => Math.min(20, host.host.length)));
    const row = (name, value) => `  ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(name, 20).padEnd(width)}  ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(value, 200)}`;
    const outage = timeline.looks.find((look) => look.purpose === 'outage');
    const failing = outage?.assessments.find((assessment) => assessment.verdict === 'unhealthy');
    const refused = timeline.refusals.map((refusal) => row('Refused', `${refusal.text} (${refusal.code})`));
    return [
        (0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)((0,_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .P)(timeline).sentence, 300),
        '',
        ...(plan === null ? [] : [row('Released', plan.from?.release ?? 'unknown'), row('Because', plan.incident.reason)]),
        ...(outage === undefined
            ? []
            : [row('Smoke check', failing === undefined ? outage.verdict : `${outage.verdict}: ${failing.detail}`)]),
        row('Decision', decision === null
            ? 'none'
            : `${decision.decision} after ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .durationText */ .S)(decision.at)}, by the ${decision.by} (${decision.reason})`),
        ...(plan === null ? [] : [row('From, to', `${plan.from?.release ?? 'unknown'} -> ${plan.to.release}`)]),
        row('Recovery', (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .recoveryText */ .Vi)(timeline)),
        row('Requests', (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .requestsText */ .sN)(timeline)),
        row('Outage', (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .outageText */ .Hn)(timeline)),
        ...timeline.hosts.slice(0, 60).map((host) => row(host.host, (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .hostEndText */ .Vt)(host))),
        ...(timeline.reasonCode === null
            ? []
            : [row('Why', `${timeline.reasonCode}: ${(0,_reason_text_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonText */ .u)(timeline.reasonCode).sentence}`)]),
        ...refused.slice(0, 20),
        ...(0,_why_it_failed_js__WEBPACK_IMPORTED_MODULE_5__/* .whyItFailed */ .F)(timeline).slice(0, 3).flatMap(failureLines),
    ];
}
/** A terminal gets the last lines; the report has more of them. */
function failureLines({ title, lines }) {
    return ['', `  ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(title, 200)}`, ...lines.slice(-LAST_LINES).map((line) => `    | ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(line, 200)}`)];
}
/** What to do first now, for a terminal. */
function nextLines(timeline) {
    const [next] = (0,_next_steps_js__WEBPACK_IMPORTED_MODULE_6__/* .nextSteps */ .Z)(timeline);
    if (next === undefined)
        return [];
    return [`Next: ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(next.sentence, 200)}`, ...(next.command === null ? [] : [`  ${next.command}`])];
}


/***/ }),

/***/ 49512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Le: () => (/* binding */ shownBy),
/* harmony export */   T8: () => (/* binding */ withheldSentence),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   uN: () => (/* binding */ withheld)
/* harmony export */ });
/* harmony import */ var _declared_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39963);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50099);
/* harmony import */ var _reason_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69111);



/** Problems whose every word is ours, the runbook's or the workflow's. */
const OPEN = [
    'no-operation',
    'operation-unknown',
    'bad-operation-id',
    'procedure-not-carried-out',
    'target-name',
    'target-not-proved',
    'approval-not-declared',
    'approval-environment-missing',
    'approval-without-reviewers',
    'approval-bypassable',
    'approval-stale',
    'plan-digest-alone',
    'not-a-runner',
    'no-github-token',
    'bad-runner-variable',
];
/** Nothing of such a problem is to be withheld. A host chooses what it says is in the way of it, and by which code. */
function isOpen({ code, where }) {
    return OPEN.includes(code) && where !== undefined && !where.startsWith('host ');
}
/**
 * A problem of which only its kind and its place are told: what it is, which host of the runbook it is about, that there is
 * more, and the command that shows it.
 */
function withheld(problem, known) {
    const code = (0,_declared_code_js__WEBPACK_IMPORTED_MODULE_0__/* .declaredCode */ .K)(problem.code);
    return {
        code,
        where: publicPlace(problem.where ?? '', known),
        message: `${(0,_reason_text_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonText */ .u)(code).sentence} ${withheldSentence(known)}`,
        mend: shownBy(showing(code, known)),
    };
}
function withheldSentence({ because }) {
    return `Details are withheld, ${because}.`;
}
/** The mend of what is withheld. */
function shownBy(command) {
    return `see the details on your own machine: ${command}`;
}
/** A host by the name that the runbook gives it; inputs by theirs. Other places may be named by hosts. */
function publicPlace(where, { hosts, environment }) {
    const host = hosts.find((name) => where === `host ${name}` || where.startsWith(`host ${name},`));
    if (host !== undefined)
        return `host ${host}`;
    return PLACES.includes(where) ? where : `environment ${environment}`;
}
const PLACES = [
    'input target',
    'input plan-digest',
    'input operation-id',
    'input without',
    'ledger',
    'hosts',
    'maintenance',
    'release.strategy',
    'migrations.on-rollback',
    'failback.yml',
    'GitHub',
];
/** The command that looks and changes nothing; with the key that was refused, and for a key that was not known. */
function showing(code, { ownCommand, environment }) {
    const { next } = (0,_reason_text_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonText */ .u)(code);
    const command = OF_A_LOGIN.includes(next) ? next : (ownCommand ?? LOOKING[next] ?? next);
    return command.replaceAll('<environment>', environment);
}
const OF_A_LOGIN = [_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.hostKeys, _reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.ownKey];
/** What shows the state that a next step would change. */
const LOOKING = {
    [_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.mark]: _reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.plan,
    [_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.rollback]: _reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.plan,
    [_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.rollbackTo]: _reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.plan,
    [_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.resume]: _reason_js__WEBPACK_IMPORTED_MODULE_2__/* .NEXT */ .K.status,
};


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

/***/ 533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ OUTCOMES),
/* harmony export */   s: () => (/* binding */ STEP_RESULTS)
/* harmony export */ });
const STEP_RESULTS = ['ok', 'failed', 'timeout', 'survivors', 'warned', 'already'];
/** The `decision` of `emergency-rollback`; public and fixed. */
const OUTCOMES = [
    'rolled-back',
    'planned',
    'not-needed',
    'fix-forward',
    'undone',
    'needs-human',
    'refused',
];


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

/***/ 93859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ RELEASE_NAME_ACCEPTED),
/* harmony export */   j: () => (/* binding */ isReleaseName)
/* harmony export */ });
const RELEASE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const RELEASE_NAME_ACCEPTED = 'letters, digits, ".", "_" and "-", beginning with a letter or digit, without "..", at most 100 characters';
function isReleaseName(text) {
    return RELEASE_NAME.test(text) && !text.includes('..') && !text.endsWith('.lock');
}


/***/ }),

/***/ 53138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ PROCEDURES)
/* harmony export */ });
const PROCEDURES = ['emergency', 'standard', 'database', 'full-system'];


/***/ }),

/***/ 95990:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ secretForms)
/* harmony export */ });
/** Shorter lines of a secret would mask half of every text; the whole secret is masked however short it is. */
const SHORTEST_LINE = 4;
/** Below this a Base64 form is as good as chance. */
const SHORTEST_ENCODED = 8;
/**
 * Every text under which a secret could appear: itself, each of its lines (a log is read in lines), as JSON and in a URL,
 * and in Base64 at each of the three places it can take inside a longer encoded text. Longest first, so that a form that
 * contains another leaves no rest. None for an empty secret.
 */
function secretForms(secret) {
    const whole = secret.trim();
    if (whole === '')
        return [];
    const lines = whole
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line.length >= SHORTEST_LINE && !/^-----(BEGIN|END) /.test(line));
    const parts = whole.includes('\n') ? [whole, ...lines] : [whole];
    const encoded = [...parts, `${whole}\n`]
        .flatMap((text) => base64Forms(text))
        .filter((form) => form.length >= SHORTEST_ENCODED);
    const escaped = parts.flatMap((part) => [JSON.stringify(part).slice(1, -1), percentEncoded(part)]);
    return [...new Set([...parts, ...encoded, ...escaped])].sort((a, b) => b.length - a.length);
}
/** Half of a surrogate pair cannot be encoded; it becomes what every encoder makes of it. */
function percentEncoded(text) {
    return encodeURIComponent(Buffer.from(text).toString());
}
function base64Forms(text) {
    const bytes = Buffer.from(text, 'utf8');
    const whole = bytes.toString('base64');
    const inside = [0, 1, 2].map((before) => {
        const padded = Buffer.concat([Buffer.alloc(before), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        // The first and last characters also carry bits of what stands before and after the secret.
        const first = Math.ceil((before * 8) / 6);
        const last = Math.floor(((before + bytes.length) * 8) / 6);
        return padded.slice(first, last);
    });
    return [whole, ...inside].flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}


/***/ }),

/***/ 58843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ VERDICTS)
/* harmony export */ });
/** A failure dominates an inconclusive; an inconclusive is never healthy. */
const VERDICTS = ['healthy', 'unhealthy', 'inconclusive'];


/***/ })

};
