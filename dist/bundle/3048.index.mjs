export const id = 3048;
export const ids = [3048,9678];
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
