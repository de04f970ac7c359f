export const id = 7734;
export const ids = [7734];
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

/***/ 42847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   statusCommand: () => (/* binding */ statusCommand)
/* harmony export */ });
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90179);
/* harmony import */ var _chosen_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5702);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88835);
/* harmony import */ var _common_flags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15875);
/* harmony import */ var _quiet_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5896);





const statusCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .declare */ .x)({
    notes: ['A host that cannot be reached is shown as such. Ends with 1 when one needs a person or cannot be asked.'],
    words: null,
    flags: { ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .hostFlags */ .cW, ..._common_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonFlag */ .hG },
    run: async (values, _words, terminal) => {
        const environment = await (0,_chosen_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .chosenEnvironment */ .K)(values);
        const seen = await (0,_failback_operation__WEBPACK_IMPORTED_MODULE_4__/* .status */ .h5)(environment, await (0,_quiet_context_js__WEBPACK_IMPORTED_MODULE_2__/* .quietContext */ .a)(values, environment, terminal));
        if (values.json)
            terminal.printJson(seen);
        else
            for (const line of statusLines(seen))
                terminal.print(line);
        return seen.hosts.every(isWell) && (seen.without ?? []).length === 0 ? 0 : 1;
    },
});
/** Nobody has to do anything about it now. */
function isWell(host) {
    if (!host.reached)
        return false;
    const unfinished = host.claim.state === 'held' && host.claim.supervisor === 'dead';
    return !unfinished && host.operation?.state !== 'NEEDS_HUMAN' && host.operation?.state !== 'UNCONFIRMED';
}
function statusLines(seen) {
    return [
        `${seen.app} ${seen.environment}`,
        ...seen.hosts.flatMap((host) => ['', ...hostLines(host, seen.control)]),
        '',
        ...ledgerLines(seen),
        ...(seen.without === null || seen.without.length === 0
            ? []
            : [`Left out: ${seen.without.join(', ')}. Every other operation waits for: failback resume`]),
        ...adviceLines(seen),
    ];
}
function hostLines(host, control) {
    const name = host.host === control ? `${host.host} (control)` : host.host;
    if (!host.reached) {
        const { message, mend } = host.problem;
        return [name, `  not reached  ${message}`, ...(mend === undefined ? [] : [`  mend         ${mend}`])];
    }
    const { claim, operation, operations } = host;
    const holder = claim.state === 'free'
        ? 'free'
        : `held by ${claim.operation} (token ${claim.token}), its supervisor is ${claim.supervisor}`;
    const last = operation === null ? 'none' : `${operation.operation}: ${operation.state}, decision ${operation.decision}`;
    const earlier = operations.filter((each) => each.operation !== operation?.operation);
    return [
        name,
        `  live         ${liveText(host.live)}`,
        `  claim        ${holder}`,
        `  operation    ${last}`,
        ...earlier.map((each) => `  earlier      ${each.operation}: ${each.state}, decision ${each.decision}`),
    ];
}
function liveText(live) {
    if (live.state === 'none')
        return 'nothing';
    const commit = live.commit === null ? '' : ` (${live.commit.slice(0, 12)})`;
    const tree = live.tree === 'dirty' ? ', with local changes' : '';
    return `${live.release ?? 'no known release'}${commit}${tree}`;
}
function ledgerLines({ ledger, control }) {
    if (ledger === null)
        return [`Ledger: not known, since ${control} keeps it.`];
    const marked = (mark) => {
        const names = ledger.releases.filter((entry) => entry.mark === mark).map(({ release }) => release);
        return names.length === 0 ? [] : [`${mark} ${names.slice(0, 5).join(', ')}${names.length > 5 ? ', ...' : ''}`];
    };
    const marks = [...marked('good'), ...marked('bad'), ...marked('unknown')].join('; ');
    const unreadable = ledger.unreadable === 0 ? '' : ` ${ledger.unreadable} lines cannot be read.`;
    return [`Ledger: ${marks === '' ? 'empty' : marks}.${unreadable}`];
}
function adviceLines({ hosts, environment }) {
    return hosts.every((host) => isWell(host) || !host.reached)
        ? []
        : [`To bring it to its end: failback resume --environment ${environment}`];
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
