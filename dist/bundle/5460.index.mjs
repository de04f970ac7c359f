export const id = 5460;
export const ids = [5460];
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

/***/ 46738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   auditCommand: () => (/* binding */ auditCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(47967);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(15387);
/* harmony import */ var _chosen_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5702);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88835);
/* harmony import */ var _common_flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15875);
/* harmony import */ var _incident_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98870);
/* harmony import */ var _made_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19418);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2114);
/* harmony import */ var _quiet_context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5896);









const auditCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_6__/* .declare */ .x)({
    notes: [
        'What happened in a rollback, what differs from the baseline, and whether it may be tried again.',
        'Evidence is collected on each host and stays there.',
        'GitHub is not asked: who approved, and whether a head was published, only the action tells.',
        'Ends with 1 when a person has something to look into.',
    ],
    words: null,
    flags: {
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .hostFlags */ .cW,
        operation: { ..._common_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .operationFlag */ .sr.operation, summary: 'The operation that is audited; the latest one when not given.' },
        'dry-run': { kind: 'switch', summary: 'Read everything, and collect no evidence.' },
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .recordFlag */ .iV,
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonFlag */ .hG,
    },
    run: async (values, _words, terminal) => {
        const environment = await (0,_chosen_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .chosenEnvironment */ .K)(values);
        const mode = values.dryRun ? 'dry-run' : 'execute';
        const request = { operation: values.operation, publish: 'full', actor: (0,_incident_js__WEBPACK_IMPORTED_MODULE_7__/* .laptopActor */ .k)(terminal), mode };
        const end = await (0,_failback_operation__WEBPACK_IMPORTED_MODULE_8__/* .postAudit */ .Y)(environment, request, await (0,_quiet_context_js__WEBPACK_IMPORTED_MODULE_5__/* .quietContext */ .a)(values, environment, terminal));
        const report = (0,_failback_operation__WEBPACK_IMPORTED_MODULE_9__/* .writePostAudit */ .h)(folderFor(values.out, end), end);
        if (values.json)
            terminal.printJson(end.result);
        const write = values.json ? terminal.tell : terminal.print;
        for (const line of [
            ...auditLines(end, terminal),
            `Report: ${report} (also report.html, report.json, post-mortem.ics)`,
        ]) {
            write(line);
        }
        return end.decision === 'complete' ? 0 : 1;
    },
});
function folderFor(out, { operation }) {
    return out === null
        ? (0,_made_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .newFolder */ .l)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)('failback-report', `${operation}-audit`), 'failback-report')
        : (0,_made_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .madeFolder */ .K)(out, `--out ${out}`);
}
function auditLines(end, { colour }) {
    const ink = end.decision === 'complete' ? 'green' : 'red';
    return [
        `The audit of ${end.operation} is ${(0,_paint_js__WEBPACK_IMPORTED_MODULE_4__/* .painted */ .C)(end.decision, ink, colour)}: ${end.reasonCode}`,
        ...end.findings.flatMap(({ sentence, mend }) => [`  ${sentence}`, ...(mend === null ? [] : [`    mend: ${mend}`])]),
        `Drift: ${end.driftCount ?? 'could not be told'}. Re-attempt: ${end.reattemptAllowed ? 'allowed' : 'not allowed'}.`,
        `Head of the record: ${end.recordHead ?? 'none is kept'}`,
    ];
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
