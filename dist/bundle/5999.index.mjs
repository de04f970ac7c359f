export const id = 5999;
export const ids = [5999];
export const modules = {

/***/ 82609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  unlockCommand: () => (/* binding */ unlockCommand)
});

// EXTERNAL MODULE: ./packages/host/src/paths.ts
var paths = __webpack_require__(50948);
// EXTERNAL MODULE: ./packages/host/src/answer-line.ts
var answer_line = __webpack_require__(33123);
// EXTERNAL MODULE: ./packages/host/src/stdin-script.ts
var stdin_script = __webpack_require__(14076);
;// CONCATENATED MODULE: ./packages/host/src/unlock.ts


/**
 * Ends a claim by a person's word. The host stays as it is.
 * @param claim what the person saw when deciding; anything else is refused
 * @param only `waiting`: what waits for a person; `any`: whatever has no living supervisor
 */
async function unlockHost(connection, folder, claim, only) {
    const script = {
        text: (0,stdin_script/* stdinScript */.W)('unlock.sh', 'unlock_main "$@"'),
        args: [folder, String(claim.token), claim.operation, only],
    };
    const words = ['unlocked', 'free', 'busy', 'refused'];
    const answer = (0,answer_line/* answerLine */.NO)(connection.host, 'unlock', await connection.run(script), words);
    switch (answer.word) {
        case 'unlocked':
            return { kind: 'unlocked', token: (0,answer_line/* numberIn */.Po)(answer, 'token'), state: (0,answer_line/* nameIn */.ZC)(answer, 'state') };
        case 'free':
            return { kind: 'free' };
        case 'busy':
            return { kind: 'busy', operation: (0,answer_line/* nameIn */.ZC)(answer, 'operation'), state: (0,answer_line/* nameIn */.ZC)(answer, 'state') };
        default:
            return { kind: 'refused', ...(0,answer_line/* refusalIn */.c3)(answer) };
    }
}

// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/operation/src/context.ts
var src_context = __webpack_require__(41170);
// EXTERNAL MODULE: ./packages/operation/src/end.ts
var end = __webpack_require__(40564);
// EXTERNAL MODULE: ./packages/operation/src/status.ts
var src_status = __webpack_require__(90179);
// EXTERNAL MODULE: ./packages/operation/src/survey-hosts.ts
var survey_hosts = __webpack_require__(4609);
;// CONCATENATED MODULE: ./packages/operation/src/unlock.ts






/**
 * Ends claims by a person's word. The hosts stay exactly as they are: nothing is undone, finished or reopened.
 * @throws UserError for a host that the environment does not have
 */
function unlock(environment, request, context) {
    const wrong = unknownHostProblems(environment, request.hosts);
    if (wrong.length > 0)
        throw new errors/* UserError */.yo(wrong);
    return (0,survey_hosts/* surveyed */.S)(environment, context, async ({ facts, problems, lines }) => {
        const asked = (host) => request.hosts.length === 0 || request.hosts.includes(host);
        const wanted = facts.filter(({ host }) => asked(host));
        const held = wanted.flatMap(heldHost);
        if (held.length === 0) {
            return { outcome: problems.length === 0 ? 'not-needed' : 'refused', unlocked: [], problems };
        }
        if (!(await request.approve(held)))
            return { outcome: 'refused', unlocked: [], problems: [notConfirmed(environment)] };
        const unlocked = [];
        const refused = [];
        for (const each of held) {
            const folder = (0,paths/* environmentFolder */.Y)(stateDirOf(wanted, each.host), environment.app, environment.name);
            const problem = await unlockOne(environment, each, folder, request.only, lines);
            if (problem !== null) {
                refused.push(problem);
                continue;
            }
            unlocked.push(each);
            const text = `${each.host}: claim ${each.token} of ${each.operation} (${each.state}) is ended by ${request.actor}: ${request.reason}`;
            (0,src_context/* note */.N)(context, { event: 'notice', text });
        }
        return { outcome: refused.length === 0 ? 'unlocked' : 'refused', unlocked, problems: refused };
    });
}
/** Hosts that were named and are none of the environment's; known before any host is asked. */
function unknownHostProblems(environment, hosts) {
    const names = environment.hosts.map(({ name }) => name);
    return hosts
        .filter((host) => !names.includes(host))
        .map((host) => ({
        code: 'unknown-host',
        where: '--host',
        message: `${JSON.stringify(host)} is no host of ${environment.name}.`,
        accepted: names.join(', '),
    }));
}
function heldHost(facts) {
    const { host, claim } = facts;
    if (claim.state === 'free')
        return [];
    const present = (0,src_status/* presentOperation */.lo)(facts);
    return [
        {
            host,
            operation: claim.operation,
            token: claim.token,
            supervisor: claim.supervisor,
            state: present?.state ?? 'unknown',
            decision: present?.decision ?? 'none',
        },
    ];
}
function stateDirOf(facts, name) {
    const found = facts.find(({ host }) => host === name);
    if (found === undefined)
        throw new Error(`no facts of ${name}`);
    return found.stateDir.path;
}
async function unlockOne(environment, held, folder, only, lines) {
    try {
        return refusalOf(environment, held, await unlockHost(await lines.of(held.host), folder, held, only));
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return (0,end/* problemOf */.Zw)(error);
        throw error;
    }
}
function refusalOf({ name }, { host, operation }, answer) {
    const where = `host ${host}`;
    switch (answer.kind) {
        case 'unlocked':
        case 'free':
            return null;
        case 'busy':
            return {
                code: 'busy',
                where,
                message: `The supervisor of ${operation} is alive (${answer.state}); it ends by itself.`,
                mend: `failback resume --environment ${name}`,
            };
        case 'refused':
            return answer.code === 'not-ended'
                ? {
                    code: 'not-ended',
                    where,
                    message: `${operation} does not wait for a person (${answer.detail}); it can still come to a good end.`,
                    mend: `failback resume --environment ${name}; or, when you have seen to the host yourself: failback unlock --environment ${name} --unfinished`,
                }
                : {
                    code: answer.code,
                    where,
                    message: `It was not unlocked: ${answer.detail}.`,
                    mend: `failback status --environment ${name}`,
                };
    }
}
function notConfirmed({ name }) {
    const message = 'Unlocking was not confirmed, so nothing was done.';
    return {
        code: 'not-confirmed',
        where: `environment ${name}`,
        message,
        mend: `failback unlock --environment ${name}`,
    };
}

// EXTERNAL MODULE: ./packages/cli/src/chosen-environment.ts
var chosen_environment = __webpack_require__(5702);
// EXTERNAL MODULE: ./packages/cli/src/command.ts
var command = __webpack_require__(88835);
// EXTERNAL MODULE: ./packages/cli/src/common-flags.ts
var common_flags = __webpack_require__(15875);
// EXTERNAL MODULE: ./packages/cli/src/confirmation.ts
var confirmation = __webpack_require__(4093);
// EXTERNAL MODULE: ./packages/cli/src/failure.ts
var failure = __webpack_require__(95424);
// EXTERNAL MODULE: ./packages/cli/src/flag.ts
var flag = __webpack_require__(25270);
// EXTERNAL MODULE: ./packages/cli/src/incident.ts
var incident = __webpack_require__(98870);
// EXTERNAL MODULE: ./packages/cli/src/run-operation.ts + 2 modules
var run_operation = __webpack_require__(36715);
;// CONCATENATED MODULE: ./packages/cli/src/commands/unlock.ts









const unlockCommand = (0,command/* declare */.x)({
    notes: [
        'For a host that waits for a person, after you have seen to it yourself. Nothing on it is undone, finished or reopened.',
        'A living supervisor is never unlocked.',
    ],
    words: null,
    flags: {
        ...common_flags/* hostFlags */.cW,
        host: { kind: 'list', value: 'HOST', summary: 'Only this host; every held one when not given.', parse: flag/* anyText */.Ae },
        unfinished: {
            kind: 'switch',
            summary: 'Also where nothing waits for a person but the supervisor is dead; failback resume is the better way.',
        },
        ...common_flags/* confirmFlags */.QK,
        ...common_flags/* recordFlag */.iV,
        ...common_flags/* jsonFlag */.hG,
    },
    run: async (values, _words, terminal) => {
        const environment = await (0,chosen_environment/* chosenEnvironment */.K)(values);
        const asked = { given: values.confirm, environment: environment.name, command: 'unlock' };
        const reason = await (0,confirmation/* reasonFor */.qo)(asked, values.reason, terminal);
        const flags = { ...values, operation: null, wrong: unknownHostProblems(environment, values.host) };
        return (0,run_operation/* withRecord */.q)(environment, flags, terminal, async (context, folder) => {
            const end = await unlock(environment, {
                hosts: values.host,
                only: values.unfinished ? 'any' : 'waiting',
                reason,
                actor: (0,incident/* laptopActor */.k)(terminal),
                approve: (held) => {
                    for (const line of held.map(heldLine))
                        terminal.tell(line);
                    return (0,confirmation/* confirmed */.qF)(asked, terminal);
                },
            }, context);
            if (values.json)
                terminal.printJson({ schema_version: 1, ...end });
            else
                terminal.print(endLine(end.outcome, end.unlocked));
            (0,failure/* tellProblems */.s)(end.problems, terminal);
            terminal.tell(`Record: ${folder.directory}/journal.jsonl`);
            return end.outcome === 'refused' ? 1 : 0;
        });
    },
});
function heldLine({ host, operation, token, supervisor, state, decision }) {
    return `${host}: held by ${operation} (token ${token}), ${state}, decision ${decision}, supervisor ${supervisor}`;
}
function endLine(outcome, unlocked) {
    const names = unlocked.map(({ host }) => host).join(', ');
    switch (outcome) {
        case 'unlocked':
            return `Unlocked: ${names}.`;
        case 'not-needed':
            return 'Nothing is held.';
        case 'refused':
            return names === '' ? 'Nothing was unlocked.' : `Unlocked only: ${names}.`;
    }
}


/***/ }),

/***/ 4093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q7: () => (/* binding */ requireConfirmable),
/* harmony export */   qF: () => (/* binding */ confirmed),
/* harmony export */   qo: () => (/* binding */ reasonFor)
/* harmony export */ });
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19678);

/** The environment's name, typed by a person or given beforehand. Throws a UsageError when it is another name. */
async function confirmed({ given, environment }, terminal) {
    if (given !== null)
        return given === environment;
    const answer = await terminal.ask?.(`Type the name of the environment (${environment}) to go on: `);
    return answer?.trim() === environment;
}
/**
 * Why somebody does this; asked for when it is not given.
 * @throws UsageError also for a confirmation that could not be asked for, or is another name: nothing has been done yet
 */
async function reasonFor(confirmation, reason, terminal) {
    const problems = [...confirmProblems(confirmation, terminal), ...(reason === null ? reasonProblems(terminal) : [])];
    if (problems.length > 0)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__.UsageError(problems, confirmation.command);
    if (reason !== null)
        return reason.trim();
    const answer = (await terminal.ask?.('Why (for the record): '))?.trim() ?? '';
    if (answer === '')
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__.UsageError([missing('--reason', 'Nothing is done without a reason.')], confirmation.command);
    return answer;
}
/** Throws a UsageError when no confirmation can come of it: nothing has been done yet. */
function requireConfirmable(confirmation, terminal) {
    const problems = confirmProblems(confirmation, terminal);
    if (problems.length > 0)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__.UsageError(problems, confirmation.command);
}
function confirmProblems({ given, environment }, { ask }) {
    if (given === null) {
        return ask === null ? [missing('--confirm', `Nobody can be asked here: add --confirm ${environment}`)] : [];
    }
    if (given === environment)
        return [];
    const message = `${JSON.stringify(given)} is not the name of the environment that this is about.`;
    return [{ code: 'bad-flag', where: '--confirm', message, accepted: environment }];
}
function reasonProblems({ ask }) {
    return ask === null ? [missing('--reason', 'Nobody can be asked here: add --reason "why you do this"')] : [];
}
function missing(where, message) {
    return { code: 'missing-flag', where, message };
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

/***/ 43791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ REVERSIBLE_PHASES),
/* harmony export */   Z: () => (/* binding */ PHASES)
/* harmony export */ });
/** In the order in which they run. */
const PHASES = [
    'claim',
    'prepare',
    'protect',
    'snapshot',
    'quiesce',
    'revert',
    'refresh',
    'restart',
    'verify',
    'reopen',
    'watch',
    'record',
];
/** Phases that run before the decision: every step in them is undone by an abort. */
const REVERSIBLE_PHASES = ['prepare', 'protect', 'snapshot', 'quiesce'];


/***/ })

};
