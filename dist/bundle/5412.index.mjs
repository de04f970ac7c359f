export const id = 5412;
export const ids = [5412,9678];
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

/***/ 463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ledgerCommand: () => (/* binding */ ledgerCommand)
});

// EXTERNAL MODULE: ./packages/host/src/ledger.ts
var ledger = __webpack_require__(42371);
// EXTERNAL MODULE: ./packages/host/src/paths.ts
var paths = __webpack_require__(50948);
// EXTERNAL MODULE: ./packages/host/src/read-facts.ts + 3 modules
var read_facts = __webpack_require__(41391);
// EXTERNAL MODULE: ./packages/runbook/src/words/release.ts
var words_release = __webpack_require__(93859);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/operation/src/fleet-facts.ts
var fleet_facts = __webpack_require__(92371);
// EXTERNAL MODULE: ./packages/operation/src/host-named.ts
var host_named = __webpack_require__(66607);
// EXTERNAL MODULE: ./packages/operation/src/log-in.ts
var log_in = __webpack_require__(25271);
// EXTERNAL MODULE: ./packages/operation/src/status.ts
var src_status = __webpack_require__(90179);
;// CONCATENATED MODULE: ./packages/operation/src/ledger.ts






/** What the control host's ledger says of each release. Throws a RemoteError when that host cannot be asked. */
function readLedger(environment, context) {
    return onControl(environment, context, async (_, facts) => ({
        control: facts.host,
        served: facts.live.state === 'present' ? facts.live.release : null,
        ...(0,src_status/* ledgerSummary */.SW)(facts),
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
        await (0,ledger/* markLedger */.H)(connection, (0,paths/* environmentFolder */.Y)(facts.stateDir.path, environment.app, environment.name), entry);
        return { entry, warning: known === undefined ? missing(facts, release) : null };
    });
}
async function onControl(environment, context, use) {
    const control = (0,host_named/* hostNamed */.u)(environment, environment.control);
    const connection = await (0,log_in/* logIn */.E)(control, context);
    try {
        return await use(connection, await (0,read_facts/* readFacts */.M)(connection, (0,fleet_facts/* factsRequest */.p)(environment, control, null)));
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
    if (!(0,words_release/* isReleaseName */.j)(release)) {
        problems.push({
            code: 'target-name',
            where: 'RELEASE',
            message: `${JSON.stringify(release.slice(0, 80))} cannot be the name of a release.`,
            accepted: words_release/* RELEASE_NAME_ACCEPTED */.W,
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
        throw new errors/* UserError */.yo(problems);
}

// EXTERNAL MODULE: ./packages/runbook/src/words/ledger.ts
var words_ledger = __webpack_require__(23081);
// EXTERNAL MODULE: ./packages/cli/src/chosen-environment.ts
var chosen_environment = __webpack_require__(5702);
// EXTERNAL MODULE: ./packages/cli/src/command.ts
var command = __webpack_require__(88835);
// EXTERNAL MODULE: ./packages/cli/src/common-flags.ts
var common_flags = __webpack_require__(15875);
// EXTERNAL MODULE: ./packages/cli/src/flag.ts
var flag = __webpack_require__(25270);
// EXTERNAL MODULE: ./packages/cli/src/incident.ts
var incident = __webpack_require__(98870);
// EXTERNAL MODULE: ./packages/cli/src/quiet-context.ts
var quiet_context = __webpack_require__(5896);
// EXTERNAL MODULE: ./packages/cli/src/usage-error.ts
var usage_error = __webpack_require__(19678);
;// CONCATENATED MODULE: ./packages/cli/src/commands/ledger.ts









const ledgerCommand = (0,command/* declare */.x)({
    notes: [
        'list (or nothing): the last word on each release, newest first.',
        'mark: your word on a release. good makes it one that a rollback may go back to, bad quarantines it.',
    ],
    words: { usage: `[list | mark RELEASE ${words_ledger/* MARKS */.j.join('|')}]`, most: 3 },
    flags: {
        ...common_flags/* hostFlags */.cW,
        reason: { kind: 'text', value: 'TEXT', summary: 'For mark: why; it is needed.', parse: flag/* anyText */.Ae },
        ...common_flags/* jsonFlag */.hG,
    },
    run: async (values, words, terminal) => {
        const asked = askedFor(words, values.reason);
        const environment = await (0,chosen_environment/* chosenEnvironment */.K)(values);
        return asked.verb === 'list'
            ? list(environment, values, terminal)
            : mark(environment, { ...asked, actor: (0,incident/* laptopActor */.k)(terminal) }, values, terminal);
    },
});
function askedFor([verb = 'list', release, word, ...more], reason) {
    if (verb === 'list' && release === undefined)
        return { verb };
    if (verb !== 'mark') {
        throw new usage_error.UsageError([problem(JSON.stringify(verb), 'The ledger cannot do that.', 'list, mark')], 'ledger');
    }
    const known = words_ledger/* MARKS */.j.find((each) => each === word);
    const problems = [
        ...(release === undefined ? [problem('RELEASE', 'Which release is to be marked is not said.')] : []),
        ...(known === undefined ? [problem('MARK', markProblem(word), words_ledger/* MARKS */.j.join(', '))] : []),
        ...(reason === null
            ? [problem('--reason', 'Whoever reads the ledger at night has to know why: --reason "..."')]
            : []),
        ...more.map((extra) => problem(JSON.stringify(extra), 'It is one word too many.')),
    ];
    if (release === undefined || known === undefined || reason === null || problems.length > 0) {
        throw new usage_error.UsageError(problems, 'ledger');
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
    const ledger = await readLedger(environment, await (0,quiet_context/* quietContext */.a)(flags, environment, terminal));
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
    const { entry, warning } = await markRelease(environment, request, await (0,quiet_context/* quietContext */.a)(flags, environment, terminal));
    if (flags.json)
        terminal.printJson({ schema_version: 1, entry, warning });
    else
        terminal.print(`${entry.release} is marked ${entry.mark} in the ledger of ${environment.control}.`);
    if (warning !== null)
        terminal.tell(`Warning: ${warning}`);
    return 0;
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


/***/ })

};
