export const id = 6844;
export const ids = [6844];
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

/***/ 83000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyCommand: () => (/* binding */ verifyCommand)
/* harmony export */ });
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77416);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93859);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(88191);
/* harmony import */ var _chosen_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5702);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88835);
/* harmony import */ var _common_flags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15875);
/* harmony import */ var _incident_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98870);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2114);
/* harmony import */ var _quiet_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5896);
/* harmony import */ var _rollback_flags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84959);









const verifyCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_5__/* .declare */ .x)({
    notes: [
        'Measures the gate of the runbook from here and from every host.',
        'With --expect-release and a healthy verdict that release is marked good in the ledger: it becomes one that a rollback may go back to.',
    ],
    words: null,
    flags: {
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .hostFlags */ .cW,
        'expect-release': {
            kind: 'text',
            value: 'RELEASE',
            summary: 'The release that every host must serve; marked good when all is healthy.',
            accepted: _failback_runbook__WEBPACK_IMPORTED_MODULE_6__/* .RELEASE_NAME_ACCEPTED */ .W,
            parse: _rollback_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .releaseName */ .d,
        },
        watch: {
            kind: 'text',
            value: 'DURATION',
            summary: 'How long to go on looking after the gate has passed.',
            accepted: 'a number with a unit, such as 90s, 5m or 1h',
            parse: duration,
        },
        'dry-run': { kind: 'switch', summary: 'Measure, and leave the ledger as it is.' },
        ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonFlag */ .hG,
    },
    run: async (values, _words, terminal) => {
        const environment = await (0,_chosen_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .chosenEnvironment */ .K)(values);
        const { expectRelease, watch } = values;
        const mode = values.dryRun ? 'dry-run' : 'execute';
        const request = { expectRelease, watch, actor: (0,_incident_js__WEBPACK_IMPORTED_MODULE_7__/* .laptopActor */ .k)(terminal), mode };
        const end = await (0,_failback_operation__WEBPACK_IMPORTED_MODULE_8__/* .verify */ .M)(environment, request, await (0,_quiet_context_js__WEBPACK_IMPORTED_MODULE_3__/* .quietContext */ .a)(values, environment, terminal));
        if (values.json)
            terminal.printJson({ schema_version: 1, ...end });
        else {
            for (const assessment of end.assessments)
                terminal.print(rowOf(assessment, terminal));
            terminal.print('');
            terminal.print(`${environment.app} ${environment.name}: ${end.verdict}; serves ${end.served ?? 'nobody can tell which release'}`);
            if (end.ledger === 'marked-good')
                terminal.print(`${expectRelease} is marked good in the ledger.`);
            if (end.ledger === 'quarantined') {
                terminal.tell(`${expectRelease} stays quarantined. To lift it: failback ledger mark ${expectRelease} good --reason "..."`);
            }
        }
        return end.verdict === 'healthy' ? 0 : 1;
    },
});
const INKS = {
    healthy: 'green',
    unhealthy: 'red',
    inconclusive: 'yellow',
};
function rowOf({ check, from, verdict, detail, samples }, { colour }) {
    const where = from.kind === 'runner' ? 'here' : from.host;
    const looks = samples === 1 ? '1 look' : `${samples} looks`;
    return `${(0,_paint_js__WEBPACK_IMPORTED_MODULE_2__/* .painted */ .C)(verdict.padEnd(12), INKS[verdict], colour)}  ${check}, from ${where}: ${detail} (${looks})`;
}
function duration(text) {
    const milliseconds = (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_9__/* .parseDuration */ .E9)(text);
    return milliseconds === null
        ? { ok: false, problem: `${JSON.stringify(text)} is no length of time.` }
        : { ok: true, value: milliseconds };
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

/***/ 16362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/** GitHub may have done what it was asked, and its answer did not arrive. */
const UNANSWERED = ['unreachable', 'slow', 'half-answer'];
class GitHubError extends Error {
    trouble;
    /** Whether what was asked may have been done all the same. */
    effect;
    /** The permission of `GITHUB_TOKEN` or the setting that mends it, when that is what is missing. */
    mend;
    constructor(trouble, message, mend, effect = UNANSWERED.includes(trouble) ? 'unknown' : 'none') {
        super(message);
        this.name = 'GitHubError';
        this.trouble = trouble;
        this.mend = mend;
        this.effect = effect;
    }
}


/***/ }),

/***/ 25657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ noteRollback),
/* harmony export */   Ng: () => (/* binding */ noteQuarantine),
/* harmony export */   Pf: () => (/* binding */ noteVerified),
/* harmony export */   o3: () => (/* binding */ noteFailedRollback)
/* harmony export */ });
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16362);

/** The release was proved healthy and served by every host. Never throws. */
function noteVerified(github, note) {
    return write(github, 'verified-health', 'success', `${note.release} was proved healthy and served`, note);
}
/** A rollback ended with this release served. Never throws. */
function noteRollback(github, note) {
    return write(github, 'rollback', 'success', `rolled back to ${note.release}`, note);
}
/** A rollback to this release has ended, and not with it served. Never throws. */
function noteFailedRollback(github, note) {
    return write(github, 'rollback', 'failure', `the rollback to ${note.release} did not end with it served`, note);
}
/** The release must not be gone back to, nor deployed again before the re-attempt gate is met. Never throws. */
function noteQuarantine(github, note) {
    return write(github, 'quarantine', 'failure', `${note.release} is quarantined`, note);
}
async function write(github, kind, status, description, { environment, release, commit, operation, recordHead, reason }) {
    const payload = { schema_version: 1, kind, release, commit, operation, recordHead, reason };
    try {
        const ref = commit ?? release;
        const deployment = await github.createDeployment({ environment, ref, payload, status, description });
        return { state: 'noted', deployment };
    }
    catch (error) {
        if (error instanceof _github_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y)
            return { state: 'failed', reason: error.message, mend: error.mend };
        return { state: 'failed', reason: error instanceof Error ? error.message : String(error), mend: null };
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

/***/ 59339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ confirmTarget)
/* harmony export */ });
/* unused harmony export lacksRunnersProof */
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93572);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59859);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41170);
/* harmony import */ var _plan_effects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84162);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90179);
/* harmony import */ var _unfinished_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62391);






/**
 * Brings the runner's proof to an operation whose controller died before it had one: every host of it goes from
 * UNCONFIRMED to ON_TARGET. For a request that has found the environment healthy and has nothing else to do; what becomes
 * of it is told, and changes nothing of that request's own end. The hosts' journals keep the rest.
 */
async function confirmTarget(run, facts) {
    const { environment, context, lines } = run;
    const found = (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_0__/* .findUnconfirmed */ .EO)(facts, environment.control);
    if (found === null)
        return;
    const say = (text) => (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .note */ .N)(context, { event: 'notice', text });
    const mend = `failback resume --environment ${environment.name}`;
    try {
        const plan = await (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_0__/* .unfinishedPlan */ .JN)(found, await lines.of(found.host), environment, facts);
        if (!lacksRunnersProof(facts, plan))
            return;
        say(`Operation ${plan.operation} has its proof of ${plan.to.release} from the hosts alone; the runner's is brought now.`);
        const unrecorded = { ...run, context: { ...context, record: () => undefined } };
        const { outcome, reasonCode } = await (0,_plan_effects_js__WEBPACK_IMPORTED_MODULE_2__/* .carriedOut */ .vk)(unrecorded, plan, (effects) => (0,_failback_host__WEBPACK_IMPORTED_MODULE_3__/* .adoptPlan */ .s)(plan, 'finish', effects));
        say(outcome === 'rolled-back'
            ? `Operation ${plan.operation} is confirmed: every host of it is ON_TARGET.`
            : `Operation ${plan.operation} stays unconfirmed (${reasonCode}). To confirm it: ${mend}`);
    }
    catch (error) {
        if (!(error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo || error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_4__/* .RemoteError */ .Hi))
            throw error;
        say(`Operation ${found.operation} stays unconfirmed: ${error.message} To confirm it: ${mend}`);
    }
}
/**
 * Whether every host of the plan has ended on its target with this operation as its last word, nobody holds any of them,
 * and all still serve that target: what was deployed since then has made the proof history.
 */
function lacksRunnersProof(facts, plan) {
    return plan.hosts.every(({ host }) => {
        const each = facts.find((one) => one.host === host);
        if (each === undefined || each.claim.state === 'held')
            return false;
        const last = (0,_status_js__WEBPACK_IMPORTED_MODULE_5__/* .presentOperation */ .lo)(each);
        const onTarget = last?.state === 'UNCONFIRMED' || last?.state === 'ON_TARGET';
        return last?.operation === plan.operation && onTarget && serves(each, plan.to);
    });
}
function serves({ live }, { release, commit }) {
    if (live.state !== 'present' || live.release !== release)
        return false;
    return commit === null || live.commit === null || live.commit === commit;
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

/***/ 52448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ withoutProblems),
/* harmony export */   x: () => (/* binding */ openFleet)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59859);
/* harmony import */ var _log_in_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25271);


/**
 * Connects to every host at once.
 * @param leaveOut `majority`: unreachable hosts are left out by themselves when three or more are declared and most answer,
 *   the control host among them (design: automatic only for the emergency procedure)
 * @throws UserError with one problem for each host that should be there and is not
 */
async function openFleet(environment, without, leaveOut, context) {
    const wrong = withoutProblems(environment, without);
    if (wrong.length > 0)
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(wrong);
    const wanted = environment.hosts.filter((host) => !without.includes(host.name));
    const results = await Promise.all(wanted.map((host) => attempt(host, context)));
    const connections = new Map(results.flatMap((result) => (result.ok ? [[result.host, result.connection]] : [])));
    const failures = results.flatMap((result) => (result.ok ? [] : [result]));
    const left = mayLeaveOut(environment, connections, failures, leaveOut) ? failures.map((failure) => failure.host) : [];
    const close = () => {
        for (const connection of connections.values())
            connection.close();
    };
    if (failures.length > left.length) {
        close();
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(failures.map((failure) => problemOf(failure.error, environment, wanted.length)));
    }
    for (const failure of failures)
        notice(context, `Host ${failure.host} is left out: ${failure.error.message}`);
    return {
        connections,
        without: [...without, ...left],
        connection(host) {
            const connection = connections.get(host);
            if (connection === undefined)
                throw new Error(`no connection to ${host}`);
            return connection;
        },
        close,
    };
}
async function attempt(host, context) {
    try {
        return { ok: true, host: host.name, connection: await (0,_log_in_js__WEBPACK_IMPORTED_MODULE_1__/* .logIn */ .E)(host, context) };
    }
    catch (error) {
        if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi)
            return { ok: false, host: host.name, error };
        throw error;
    }
}
/** Only a host that cannot be reached is dead; one that refuses us, or shows another key, is a matter for a person. */
function mayLeaveOut(environment, connections, failures, leaveOut) {
    if (leaveOut === 'never' || environment.hosts.length < 3)
        return false;
    if (!connections.has(environment.control) || connections.size * 2 <= environment.hosts.length)
        return false;
    return failures.every((failure) => failure.error.failure.code === 'unreachable');
}
function problemOf(error, environment, wanted) {
    const { code, host, message, mend } = error.failure;
    const canBeLeftOut = code === 'unreachable' && wanted > 1 && host !== environment.control;
    const without = canBeLeftOut ? ` When the host is dead for good: failback rollback --without ${host}` : '';
    return {
        code,
        where: `host ${host}`,
        message,
        ...(mend === undefined && without === '' ? {} : { mend: `${mend ?? ''}${without}`.trim() }),
    };
}
/** What is wrong with the hosts that are to be left out; known before any host is asked. */
function withoutProblems(environment, without) {
    const names = environment.hosts.map((host) => host.name);
    const unknown = without.filter((name) => !names.includes(name));
    const problems = unknown.map((name) => ({
        code: 'unknown-host',
        where: '--without',
        message: `${JSON.stringify(name)} is no host of ${environment.name}.`,
        accepted: names.filter((host) => host !== environment.control).join(', ') || 'none',
    }));
    if (without.includes(environment.control)) {
        problems.push({
            code: 'control-left-out',
            where: '--without',
            message: `${environment.control} is the control host: claims and ledger live there, and nothing can be done without it.`,
            mend: 'bring it back, or name another host in "control:" when it is lost for good.',
        });
    }
    return problems;
}
function notice(context, text) {
    context.record({ host: null, time: new Date(context.now()).toISOString(), event: 'notice', text });
}


/***/ }),

/***/ 77416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./packages/github/src/note-deployment.ts
var note_deployment = __webpack_require__(25657);
// EXTERNAL MODULE: ./packages/host/src/host-lines.ts
var host_lines = __webpack_require__(93178);
// EXTERNAL MODULE: ./packages/host/src/paths.ts
var paths = __webpack_require__(50948);
// EXTERNAL MODULE: ./packages/host/src/ledger.ts
var ledger = __webpack_require__(42371);
// EXTERNAL MODULE: ./packages/procedure/src/shell.generated.ts
var shell_generated = __webpack_require__(63148);
;// CONCATENATED MODULE: ./packages/procedure/src/release-manifest.ts

/**
 * Shell text for one `run` on a host: notes what a release folder consists of, now that it is proved good. A later rollback
 * to it compares (`release-folder.sh`). Answers `ok <files>` or `refused <code> <detail>`.
 */
function releaseManifest(place) {
    const script = shell_generated/* shellScripts */.h['proof/release-manifest.sh'] ?? '';
    const { environmentFolder, releasePath, releases, release } = place;
    return { text: `${script}manifest_main "$@"\n`, args: [environmentFolder, releasePath, releases, release] };
}

// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
// EXTERNAL MODULE: ./packages/operation/src/confirm-target.ts
var confirm_target = __webpack_require__(59339);
// EXTERNAL MODULE: ./packages/operation/src/context.ts
var src_context = __webpack_require__(41170);
// EXTERNAL MODULE: ./packages/operation/src/fleet-facts.ts
var fleet_facts = __webpack_require__(92371);
// EXTERNAL MODULE: ./packages/operation/src/host-named.ts
var host_named = __webpack_require__(66607);
// EXTERNAL MODULE: ./packages/operation/src/look.ts + 9 modules
var look = __webpack_require__(54393);
// EXTERNAL MODULE: ./packages/operation/src/open-fleet.ts
var open_fleet = __webpack_require__(52448);
;// CONCATENATED MODULE: ./packages/operation/src/verify.ts










/**
 * Is the environment healthy, unhealthy, or can we not tell? A healthy verdict about an expected release marks it good on
 * the control host: this is where the evidence for later rollbacks comes from. It is also the runner's proof for an
 * operation that had none.
 * @throws UserError when a host cannot be reached or refuses us
 */
async function verify(environment, request, context) {
    const fleet = await (0,open_fleet/* openFleet */.x)(environment, [], 'never', context);
    const lines = (0,host_lines/* hostLines */.g)(fleet.connections, (name) => context.connect((0,host_named/* hostNamed */.u)(environment, name)));
    try {
        const { expectRelease, watch } = request;
        const facts = expectRelease === null ? [] : await (0,fleet_facts/* fleetFacts */.Q)(environment, fleet, expectRelease);
        const control = facts.find(({ host }) => host === environment.control);
        const expected = expectRelease === null ? null : referenceTo(expectRelease, control);
        const seen = await (0,look/* look */.O)(environment, { expectRelease: expected, watch }, lines.of, context);
        (0,src_context/* note */.N)(context, { event: 'assessed', purpose: 'gate', assessments: seen.assessments, verdict: seen.verdict });
        const marks = seen.verdict === 'healthy' && request.mode === 'execute';
        if (!marks || expected === null || control === undefined)
            return { ...seen, ledger: 'unchanged', deployment: null };
        const ledger = await markGood(environment, expected, control, request.actor, lines.of, context);
        if (ledger === 'quarantined')
            return { ...seen, ledger, deployment: null };
        const [deployment] = await Promise.all([
            noteDeployment(environment, expected, context),
            noteManifests(environment, expected, facts, lines.of, context),
        ]);
        await (0,confirm_target/* confirmTarget */.G)({ environment, context, lines }, facts);
        return { ...seen, ledger, deployment };
    }
    finally {
        lines.close();
    }
}
/** A second witness, for when the ledger is gone. The verdict does not depend on it. */
async function noteDeployment(environment, expected, { github }) {
    if (github === null)
        return null;
    const reason = 'verify-health: healthy and served by every host';
    return (0,note_deployment/* noteVerified */.Pf)(github, {
        environment: environment.name,
        ...expected,
        operation: null,
        recordHead: null,
        reason,
    });
}
/** The commit is what is checked out under that name now, so that a tag that moves later is not what was proved. */
function referenceTo(release, control) {
    const live = control?.live;
    if (live?.state === 'present' && live.release === release)
        return { release, commit: live.commit };
    return { release, commit: control?.available.find((each) => each.release === release)?.commit ?? null };
}
/** What the release folders consist of while they are proved good, so that a half-made one is known when it is needed. */
async function noteManifests(environment, { release }, facts, line, context) {
    if (environment.release.strategy !== 'symlink')
        return;
    const holding = facts.filter(({ available }) => available.some((each) => each.release === release));
    await Promise.all(holding.map(async ({ host, stateDir, releasePath }) => {
        const place = {
            environmentFolder: (0,paths/* environmentFolder */.Y)(stateDir.path, environment.app, environment.name),
            releasePath: releasePath.path,
            releases: environment.release.releases,
            release,
        };
        const { stdout } = await (await line(host)).run(releaseManifest(place));
        if (stdout.startsWith('ok '))
            return;
        (0,src_context/* note */.N)(context, { event: 'notice', text: `${host}: no manifest of ${release}: ${(0,printable/* printableLine */.oy)(stdout.trim())}` });
    }));
}
/** A quarantine is lifted by a person, who gives a reason; not by a release that looks healthy once more. */
async function markGood(environment, { release, commit }, control, actor, line, context) {
    if (control.ledger.findLast((entry) => entry.release === release)?.mark === 'bad') {
        const lift = `failback ledger mark ${release} good --environment ${environment.name} --reason "..."`;
        (0,src_context/* note */.N)(context, { event: 'notice', text: `${release} stays quarantined. To lift it: ${lift}` });
        return 'quarantined';
    }
    const entry = {
        schema_version: 1,
        release,
        commit,
        mark: 'good',
        at: new Date(context.now()).toISOString(),
        operation: null,
        by: actor,
        reason: 'verify-health: healthy and served by every host',
    };
    const folder = (0,paths/* environmentFolder */.Y)(control.stateDir.path, environment.app, environment.name);
    await (0,ledger/* markLedger */.H)(await line(control.host), folder, entry);
    (0,src_context/* note */.N)(context, { event: 'notice', text: `${release} is marked good in the ledger of ${control.host}.` });
    return 'marked-good';
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


/***/ })

};
