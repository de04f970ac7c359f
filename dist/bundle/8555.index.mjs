export const id = 8555;
export const ids = [8555];
export const modules = {

/***/ 5702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ chosenEnvironment),
/* harmony export */   Z: () => (/* binding */ configFile)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79141);

const DEFAULT_CONFIG = '.github/failback.yml';
/** What mends a runbook that is not there. */
const WITHOUT_RUNBOOK = 'run it in the repository that holds the runbook, or name it: --config FILE';
const DEFAULT_ENVIRONMENT = 'production';
function configFile(given) {
    return given ?? DEFAULT_CONFIG;
}
/** The environment that was named; else the only one, else production. Throws a UserError with what is wrong. */
async function chosenEnvironment(values) {
    const { readRunbook } = await Promise.all(/* import() */[__webpack_require__.e(5441), __webpack_require__.e(4363), __webpack_require__.e(3236)]).then(__webpack_require__.bind(__webpack_require__, 70501));
    const runbook = readRunbook(configFile(values.config), WITHOUT_RUNBOOK);
    const [only, ...more] = Object.keys(runbook.environments);
    const fallback = only !== undefined && more.length === 0 ? only : DEFAULT_ENVIRONMENT;
    return (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .resolveEnvironment */ .g)(runbook, values.environment ?? fallback, '--environment');
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

/***/ 7905:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorCommand: () => (/* binding */ doctorCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./packages/audit/src/workflow-uses.ts
var workflow_uses = __webpack_require__(13571);
// EXTERNAL MODULE: ./packages/github/src/github.ts
var github = __webpack_require__(16362);
// EXTERNAL MODULE: ./packages/github/src/github-problem.ts
var github_problem = __webpack_require__(47136);
;// CONCATENATED MODULE: ./packages/adopt/src/doctor/adoption-findings.ts


const SOURCE = 'docs/adopting.md';
const BUTTON = 'emergency-rollback';
const WITH_TOKEN = 'GITHUB_TOKEN in the environment, of somebody who may read the settings of the repository';
/** None of it is in the way of a rollback from a laptop, so nothing here blocks; the button on GitHub needs all of it. */
async function adoptionFindings(question) {
    const button = buttonFile(question);
    return [
        schemaFinding(question),
        button === null
            ? noButton(question)
            : found('rollback-button', button, 'pass', 'The button is there: it runs emergency-rollback.'),
        ...(await githubFindings(question, button)),
    ];
}
function found(check, subject, status, message, mend) {
    return { check, source: SOURCE, subject, status, message, ...(mend === undefined ? {} : { mend }) };
}
function schemaFinding({ runbook: { file, text } }) {
    if (/^# yaml-language-server: \$schema=\S+/m.test(text)) {
        return found('editor-schema', file, 'pass', 'Editors know its schema.');
    }
    const message = 'Editors do not know its schema, so they show no mistake while it is written.';
    return found('editor-schema', file, 'warn', message, 'take the first line that `failback init --dry-run` shows');
}
/** The workflow that can be started by hand and rolls back, by whatever name. */
function buttonFile({ workflows }) {
    const isButton = ({ file, text }) => /^\s*workflow_dispatch:/m.test(text) &&
        (0,workflow_uses/* workflowUses */.M)(file, text).some(({ action }) => action.endsWith(`/${BUTTON}`) || /\/rollback\.yml$/.test(action));
    const usable = workflows.filter(isButton).map(({ file }) => file);
    return usable.find((file) => file.endsWith('/rollback.yml')) ?? usable[0] ?? null;
}
function noButton({ environment }) {
    const message = 'No workflow of the checkout can be started by hand and rolls back: there is no button.';
    const mend = `failback init --from ${environment.hosts[0]?.user ?? 'deploy'}@${environment.hosts[0]?.address ?? 'HOST'} --environment ${environment.name} --dry-run`;
    return found('rollback-button', '.github/workflows', 'warn', message, mend);
}
async function githubFindings(question, button) {
    const { environment, github } = question;
    const holder = `${environment.name}-rollback`;
    if (github === null) {
        const message = `GitHub was not asked: whether ${holder} exists, who approves, and whether the workflows are enabled is not known.`;
        return [found('github-settings', 'GitHub', 'unknown', message, WITH_TOKEN)];
    }
    const asked = [keyFinding(holder, github), ...(button === null ? [] : [enabledFinding(button, github)])];
    return Promise.all(asked);
}
async function keyFinding(holder, github) {
    return told('key-environment', async () => {
        const rules = await github.environment(holder);
        const { owner, repo } = github.repository;
        const settings = `https://github.com/${owner}/${repo}/settings/environments`;
        if (rules.state === 'missing') {
            const message = `${holder}, which holds the SSH key, does not exist: GitHub would create it at its first use, without rules and without the key.`;
            return found('key-environment', 'GitHub', 'warn', message, `see .github/failback/github-settings.md, or ${settings}`);
        }
        if (rules.reviewers.length > 0) {
            const message = `${holder} has reviewers: an emergency would wait for them.`;
            return found('key-environment', 'GitHub', 'warn', message, `${settings}: take the reviewers out of ${holder}`);
        }
        if (rules.branches === 'all') {
            const message = `${holder} can be used from every branch: whoever may push one can use the SSH key.`;
            return found('key-environment', 'GitHub', 'warn', message, `${settings}: ${holder} > Deployment branches > the default branch alone`);
        }
        return found('key-environment', 'GitHub', 'pass', `${holder} is there, without reviewers, and not for every branch.`);
    });
}
async function enabledFinding(button, github) {
    const file = button.split('/').at(-1) ?? button;
    return told('rollback-enabled', async () => {
        const state = await github.workflowState(file);
        switch (state) {
            case 'active':
                return found('rollback-enabled', 'GitHub', 'pass', `${file} can be started.`);
            case 'disabled':
                return found('rollback-enabled', 'GitHub', 'warn', `${file} is disabled, so nobody can press the button.`, `gh workflow enable ${file}`);
            case 'missing':
                return found('rollback-enabled', 'GitHub', 'warn', `GitHub does not know ${file} yet.`, 'push it to the default branch');
        }
    });
}
async function told(check, ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (!(error instanceof github/* GitHubError */.y))
            throw error;
        const { message, mend } = (0,github_problem/* githubProblem */.X)(error, 'GitHub');
        return found(check, 'GitHub', 'unknown', message, mend);
    }
}

// EXTERNAL MODULE: ./packages/audit/src/finding.ts
var finding = __webpack_require__(27842);
// EXTERNAL MODULE: ./packages/record/src/duration.ts
var duration = __webpack_require__(11163);
;// CONCATENATED MODULE: ./packages/adopt/src/doctor/diagnosis.ts


/** Brings the audit and what lies beside it into one list and one sentence. */
function diagnosis(audited, beside) {
    const findings = [...audited.findings, ...beside].toSorted((left, right) => finding/* FINDING_STATUSES */.p.indexOf(left.status) - finding/* FINDING_STATUSES */.p.indexOf(right.status));
    const count = (status) => findings.filter((finding) => finding.status === status).length;
    const [blocks, unknown] = [count('block'), count('unknown')];
    if (blocks > 0) {
        const things = blocks === 1 ? '1 thing stands' : `${blocks} things stand`;
        return { findings, state: 'in-the-way', sentence: `${things} in the way of a rollback.` };
    }
    if (audited.decision === 'inconclusive' || audited.target === null) {
        const things = unknown === 1 ? '1 thing' : `${unknown} things`;
        const sentence = `Whether a rollback would work is not known: ${things} could not be looked at.`;
        return { findings, state: 'not-known', sentence };
    }
    const rest = [seenTo(count('warn')), notLookedAt(unknown)].filter((words) => words !== '');
    const sentence = [wouldWork(audited, audited.target.release), ...rest].join('; ');
    return { findings, state: 'works', sentence: `${sentence}.` };
}
function wouldWork({ findings, forecast }, target) {
    // The audit warns of a target that is what is served: there is nothing to leave yet.
    const isServed = findings.some(({ check, status }) => check === 'target-known' && status === 'warn');
    if (isServed)
        return `${target} is served and is the only release proved good: a rollback will come back to it from the next one`;
    const time = forecast?.seconds ?? null;
    const within = time === null ? ' (how long it takes was never measured)' : `, in about ${(0,duration/* durationText */.S)(time * 1000)}`;
    return `A rollback to ${target} would work now${within}`;
}
function seenTo(count) {
    if (count === 0)
        return '';
    return count === 1 ? '1 thing should be seen to' : `${count} things should be seen to`;
}
function notLookedAt(count) {
    if (count === 0)
        return '';
    return count === 1 ? '1 was not looked at' : `${count} were not looked at`;
}

// EXTERNAL MODULE: ./packages/github/src/connect.ts + 11 modules
var connect = __webpack_require__(25933);
// EXTERNAL MODULE: ./packages/host/src/redact.ts
var redact = __webpack_require__(67951);
// EXTERNAL MODULE: ./packages/operation/src/preflight/run-tool.ts
var run_tool = __webpack_require__(73483);
// EXTERNAL MODULE: ./packages/operation/src/preflight/preflight.ts + 51 modules
var preflight = __webpack_require__(83551);
// EXTERNAL MODULE: ./packages/operation/src/preflight/read-runbook-whole.ts
var read_runbook_whole = __webpack_require__(21614);
// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
// EXTERNAL MODULE: ./packages/cli/src/chosen-environment.ts
var chosen_environment = __webpack_require__(5702);
// EXTERNAL MODULE: ./packages/cli/src/command.ts
var command = __webpack_require__(88835);
// EXTERNAL MODULE: ./packages/cli/src/common-flags.ts
var common_flags = __webpack_require__(15875);
// EXTERNAL MODULE: ./packages/cli/src/init/repository-of.ts
var repository_of = __webpack_require__(18515);
// EXTERNAL MODULE: ./packages/cli/src/paint.ts
var paint = __webpack_require__(2114);
// EXTERNAL MODULE: ./packages/cli/src/quiet-context.ts
var quiet_context = __webpack_require__(5896);
;// CONCATENATED MODULE: ./packages/cli/src/commands/doctor.ts












const WORKFLOWS = '.github/workflows';
const doctorCommand = (0,command/* declare */.x)({
    notes: [
        'Asks every host, the checkout, and GitHub where GITHUB_TOKEN is set; changes nothing. What is in the way comes first, with',
        'what mends it; the last line is the answer. Ends with 0 when a rollback would work.',
    ],
    words: null,
    flags: {
        ...common_flags/* hostFlags */.cW,
        ...common_flags/* jsonFlag */.hG,
    },
    run: async (values, _words, terminal) => {
        const file = (0,chosen_environment/* configFile */.Z)(values.config);
        const environment = await (0,chosen_environment/* chosenEnvironment */.K)(values);
        const github = gitHubOf((0,repository_of/* repositoryOf */._)(null, '.', terminal.env), terminal);
        const context = {
            ...(await (0,quiet_context/* quietContext */.a)(values, environment, terminal)),
            github,
            runTool: (0,run_tool/* systemRunTool */.v)(terminal.env),
        };
        const question = { mode: 'readiness', release: null, failOn: 'block', baseline: 'leave', checkout: '.' };
        const audited = await (0,preflight/* preflight */.M)({ ...question, runbook: (0,read_runbook_whole/* readRunbookWhole */.e)(file, file, 'failback init'), environment: environment.name }, context);
        const runbook = { file, text: (0,external_node_fs_.readFileSync)(file, 'utf8') };
        const beside = await adoptionFindings({ environment, runbook, workflows: workflowsHere(), github });
        const end = diagnosis(audited, beside);
        if (values.json)
            terminal.printJson({ schema_version: 1, ...end });
        else
            show(end, terminal);
        return end.state === 'works' ? 0 : 1;
    },
});
/** With a person's token: a laptop is no run, and nothing that is asked here needs one. */
function gitHubOf(repository, terminal) {
    const { env } = terminal;
    const token = env.GITHUB_TOKEN?.trim() ?? '';
    if (token === '' || repository === null)
        return null;
    terminal.hide((0,redact/* redactor */.$)([token]));
    const apiUrl = (env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, '');
    const run = { id: 0, attempt: 1, actor: terminal.user, url: '' };
    return (0,connect/* connectGitHub */.U)({ token, apiUrl, owner: repository.owner, repo: repository.name, run });
}
function workflowsHere() {
    try {
        const names = (0,external_node_fs_.readdirSync)(WORKFLOWS).filter((name) => /\.ya?ml$/.test(name));
        return names.map((name) => ({ file: `${WORKFLOWS}/${name}`, text: (0,external_node_fs_.readFileSync)(`${WORKFLOWS}/${name}`, 'utf8') }));
    }
    catch {
        return [];
    }
}
const INKS = {
    block: 'red',
    unknown: 'yellow',
    warn: 'yellow',
    pass: 'green',
};
function show({ findings, sentence, state }, terminal) {
    const { colour } = terminal;
    const width = Math.max(0, ...findings.map(({ subject }) => (0,printable/* printableLine */.oy)(subject, 60).length));
    for (const { status, subject, message, mend } of findings) {
        const head = (0,paint/* painted */.C)(status.padEnd(7), INKS[status], colour);
        terminal.print(`${head}  ${(0,printable/* printableLine */.oy)(subject, 60).padEnd(width)}  ${(0,printable/* printableLine */.oy)(message, 1000)}`);
        if (mend === undefined || status === 'pass')
            continue;
        for (const line of mend.split('\n'))
            terminal.print(`${' '.repeat(9)}mend: ${(0,printable/* printableLine */.oy)(line, 1000)}`);
    }
    terminal.print('');
    terminal.print((0,paint/* painted */.C)(sentence, state === 'works' ? 'green' : 'red', colour));
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

/***/ 18515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ repositoryOf)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);

/** The repository on GitHub: as said, as the runner says, or as the remote `origin` of the checkout; null when none does. */
function repositoryOf(given, folder, env) {
    const [owner, name] = (given ?? env.GITHUB_REPOSITORY ?? originOf(folder) ?? '').split('/');
    return owner && name ? { owner, name } : null;
}
/** Only the two names are taken: a remote may carry a password. */
function originOf(folder) {
    const asked = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('git', ['-C', folder, 'remote', 'get-url', 'origin'], { encoding: 'utf8' });
    const [, slug] = /github\.com[:/]+([A-Za-z0-9-]+\/[A-Za-z0-9._-]+?)(?:\.git)?\/?\s*$/.exec(asked.stdout ?? '') ?? [];
    return slug ?? null;
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

/***/ 21614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ readRunbookWhole)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14363);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59859);
/* harmony import */ var _read_runbook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92704);


/**
 * Reads a runbook with everything that is wrong with it: for an audit that is a finding, not the end.
 * @param shown the name under which problems point into the file
 */
function readRunbookWhole(file, shown, whenMissing) {
    try {
        const parsed = (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .parseRunbook */ .w)((0,_read_runbook_js__WEBPACK_IMPORTED_MODULE_1__/* .runbookText */ .Iz)(file, whenMissing), shown);
        return { file: shown, ...parsed };
    }
    catch (error) {
        if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo)
            return { file: shown, ok: false, problems: error.problems };
        throw error;
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
