export const id = 9569;
export const ids = [9569];
export const modules = {

/***/ 48839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ found),
/* harmony export */   WO: () => (/* binding */ appQuestion),
/* harmony export */   Ys: () => (/* binding */ releaseGap),
/* harmony export */   ho: () => (/* binding */ open),
/* harmony export */   qN: () => (/* binding */ urlQuestion),
/* harmony export */   qV: () => (/* binding */ gateGap)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88141);

function found(value, ...notes) {
    return { ok: true, value, notes };
}
function open(question) {
    return { ok: false, question, notes: [] };
}
const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;
/** The repository is named after the application, unless somebody says otherwise. */
function appQuestion(repositoryName) {
    if (repositoryName !== null && NAME.test(repositoryName))
        return found(repositoryName);
    const because = repositoryName === null
        ? 'This folder has no remote on GitHub that could name the application.'
        : `The repository is called ${JSON.stringify((0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(repositoryName, 80))}, which cannot be a folder on the hosts.`;
    return open({
        answer: 'app',
        because,
        asks: 'What is the application called?',
        accepted: 'lower-case letters, digits and "-", such as shop',
        suggestion: null,
    });
}
function urlQuestion(tree) {
    const said = tree?.dotenv?.values.APP_URL?.replace(/\/$/, '');
    if (said !== undefined)
        return found(said, `url is APP_URL of ${tree?.dotenv?.file}: it must be what clients use.`);
    return open({
        answer: 'url',
        because: 'The host does not say at which address clients find the site.',
        asks: 'At which address do clients find it?',
        accepted: 'an http or https address such as https://staging.example.com',
        suggestion: null,
    });
}
function gateGap(route, looks, { ready }) {
    if (route !== null) {
        const isHome = route.http === '/' && ready === null;
        const thin = 'The only route that answered 200 is "/": a route that asks database and queue would tell more.';
        return found(route, ...(isHome ? [thin] : []));
    }
    const heard = looks.map(({ path, from, answer }) => {
        const what = answer.kind === 'answered' ? String(answer.status) : answer.why;
        return `${path} from ${from ?? 'here'}: ${what}`;
    });
    return open({
        answer: 'ready',
        because: `No route answered 200 everywhere (${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(heard.join('; '), 600) || 'nothing answered'}).`,
        asks: 'Which route says that the application is well? It has to answer 200 now.',
        accepted: 'a path of the site, such as /health/ready',
        suggestion: null,
    });
}
/** Without the release in an answer a rollback could never be proved. */
function releaseGap(tree, looks) {
    const live = tree.liveReleases[0];
    const headers = looks.flatMap(({ answer }) => (answer.kind === 'answered' ? Object.keys(answer.headers) : []));
    const near = [...new Set(headers)].filter((name) => /release|version|revision/.test(name));
    const seen = near.length === 0 ? '' : ` Headers that sound like it: ${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(near.join(', '), 200)}.`;
    return open({
        answer: 'releaseHeader',
        because: live === undefined
            ? `What is live in ${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(tree.path)} has no tag, so no answer can be recognised by it.${seen}`
            : `No answer of the site holds ${live}, which is live.${seen}`,
        asks: 'In which header does the application answer with its release? (Or give --release-json FIELD.)',
        accepted: 'the name of a header, such as X-Release',
        suggestion: null,
    });
}


/***/ }),

/***/ 93444:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   If: () => (/* binding */ stateDirOf),
/* harmony export */   T4: () => (/* binding */ USUAL_STATE_DIR),
/* harmony export */   rU: () => (/* binding */ recoveryOf)
/* harmony export */ });
/* harmony import */ var _questions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48839);

/** Where claims, journal and ledger live, unless somebody says otherwise. */
const USUAL_STATE_DIR = '/var/lib/failback';
/** With systemd somebody is root there once, for the sudoers file; without, nobody may be. */
function stateDirOf(hosts, { stateDir }) {
    if (stateDir !== null)
        return (0,_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(stateDir);
    const without = hosts.find(({ discovery }) => discovery.stateDir !== 'writable' && !discovery.systemd);
    if (without === undefined)
        return (0,_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(USUAL_STATE_DIR);
    const { user } = without.discovery;
    return (0,_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)({
        answer: 'stateDir',
        because: `${USUAL_STATE_DIR} cannot be written on ${without.name}; root makes it with: sudo install -d -o ${user} -m 0750 ${USUAL_STATE_DIR}. A folder below the home of ${user} needs no root.`,
        asks: 'Where may failback keep its claims, journals and ledger?',
        accepted: `${USUAL_STATE_DIR}, or a folder such as ~/failback`,
        suggestion: '~/failback',
    });
}
function recoveryOf(hosts, { recovery }) {
    if (recovery !== null)
        return (0,_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(recovery);
    const without = hosts.find(({ discovery }) => !discovery.systemd && !discovery.crontab);
    if (without === undefined)
        return (0,_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)('required');
    return (0,_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)({
        answer: 'recovery',
        because: `${without.name} has neither systemd nor a crontab for ${without.discovery.user}: after a loss of power nothing there could finish an operation.`,
        asks: 'Type none to accept that such a host then stays as it is until somebody resumes:',
        accepted: 'none; or required, which refuses such a host',
        suggestion: null,
    });
}


/***/ }),

/***/ 42261:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NA: () => (/* binding */ SCHEMA_LINE),
  DL: () => (/* binding */ composeRunbook),
  e$: () => (/* binding */ ownLines)
});

// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
// EXTERNAL MODULE: ./packages/adopt/src/answers/standing-of.ts
var standing_of = __webpack_require__(93444);
// EXTERNAL MODULE: ./packages/adopt/src/templates.generated.ts
var templates_generated = __webpack_require__(8010);
;// CONCATENATED MODULE: ./packages/adopt/src/compose/yaml-text.ts
const PLAIN = /^[A-Za-z_/][A-Za-z0-9_./+@-]*$/;
/** Words that YAML, 1.1 or 1.2, reads as something else than text. */
const WORDS = /^(?:true|false|yes|no|on|off|null|y|n)$/i;
/** A text as one scalar that means nothing but itself, in block and in flow. */
function yamlText(text) {
    return PLAIN.test(text) && !WORDS.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
function yamlValue(value) {
    return typeof value === 'string' ? yamlText(value) : String(value);
}
function yamlList(texts) {
    return `[${texts.map(yamlText).join(', ')}]`;
}

;// CONCATENATED MODULE: ./packages/adopt/src/compose/data-lines.ts

/** Credentials stay where they are: `app-env` has the host read them. */
function dataLines({ data, hosts, app }) {
    const { mysql, redis, backups } = data;
    if (mysql === null && redis === null)
        return [];
    const user = hosts[0]?.user ?? '';
    return [
        'data:',
        '  credentials: app-env                   # read on the host, from the .env of the application',
        ...(mysql === null ? [] : backupLines(backups, user, app)),
        ...(mysql === null ? [] : [`  mysql: { database: ${yamlText(mysql)}, retention: 30d }`]),
        ...(redis === null ? [] : [`  redis: { cache: { db: ${redis.cache} }, queues: { db: ${redis.queues} } }`]),
    ];
}
function backupLines(backups, user, app) {
    if (backups !== null)
        return [`  backups: { directory: ${yamlText(backups)} }`];
    const folder = `/var/backups/${app}`;
    return [
        `  # backups: { directory: ${folder} }    # LOOK: no folder for backups was seen; sudo install -d -o ${user} -m 0750 ${folder}`,
    ];
}

;// CONCATENATED MODULE: ./packages/adopt/src/compose/release-lines.ts

function releaseLines({ release, stack, live }) {
    const { strategy, path, runAs, tags, install, webRoot, served } = release;
    return [
        'release:',
        `  strategy: ${strategy}`,
        `  path: ${yamlText(path)}`,
        ...(runAs === null ? [] : [`  run-as: ${yamlText(runAs)}`]),
        ...(tags === null ? tagNote(strategy) : [`  tags: ${yamlText(tags)}`]),
        ...(install === null
            ? installNote(strategy)
            : [
                `  install: ${yamlList(install.command)}   # LOOK: as your deploy does it`,
                ...(install.built.join() === 'vendor' ? [] : [`  built: ${yamlList(install.built)}`]),
            ]),
        ...(webRoot === null || stack === 'laravel' ? [] : [`  public: ${yamlText(webRoot)}`]),
        `  served: ${servedText(served)}   # ${why(served, live)}`,
    ];
}
function tagNote(strategy) {
    return strategy === 'git-tag'
        ? ["  # tags: 'v*'                           # LOOK: every tag counts as a release"]
        : [];
}
function installNote(strategy) {
    if (strategy !== 'git-tag')
        return [];
    return ['  # install: [npm, ci]                   # LOOK: no dependencies were seen that a release has to install'];
}
function servedText(served) {
    const by = served.kind === 'header' ? `header: ${yamlText(served.name)}` : `json: ${yamlText(served.field)}`;
    const fallback = served.known === 'probe' ? ', fallback: probe-file' : '';
    return `{ http: ${yamlText(served.http)}, ${by}${fallback} }`;
}
function why({ known }, live) {
    switch (known) {
        case 'seen':
            return `it answered ${live ?? 'the live release'}`;
        case 'said':
            return 'LOOK: this was told, not seen';
        case 'probe':
            return 'LOOK: no answer holds the release yet, so a PHP file proves it for the time of an operation';
    }
}

;// CONCATENATED MODULE: ./packages/adopt/src/compose/runbook-text.ts






/** Where editors find the schema of the file. */
const SCHEMA_LINE = `# yaml-language-server: $schema=https://raw.githubusercontent.com/failback/failback/${templates_generated/* PINNED */.L}/schema/failback.schema.json`;
/** The runbook as a person would have written it: what was seen, and beside it where somebody should look once. */
function composeRunbook(adoption, today) {
    return [
        SCHEMA_LINE,
        `# Written by \`failback init\` from what ${adoption.hosts.map(({ address }) => address).join(', ')} said on ${today}. LOOK marks what to read once.`,
        ...adoption.notes.map((note) => `# LOOK: ${(0,printable/* printableLine */.oy)(note, 1000)}`),
        'version: 1',
        `app: ${yamlText(adoption.app)}`,
        `stack: ${adoption.stack}`,
        ...environmentLines(adoption),
        ...standingLines(adoption),
        ...releaseLines(adoption),
        ...serviceLines(adoption),
        ...maintenanceLines(adoption),
        ...migrationLines(adoption),
        ...dataLines(adoption),
        ...healthLines(adoption),
        'procedures:',
        '  emergency: { budget: 5m }              # LOOK: how long may the site be down?',
        'freeze: { workflow: deploy.yml }         # LOOK: your deploy workflow; it is disabled while a rollback runs',
        '# notify:                                # LOOK: who is told when a rollback starts, ends or fails',
        "#   slack: { channel: '#incidents', token: { env: SLACK_TOKEN } }",
        '#   templates: .github/failback/templates',
        ...requiresLines(adoption),
        `review: { date: ${yamlText(today)}, every: 90d }`,
        '',
    ].join('\n');
}
function environmentLines(adoption) {
    const own = environmentBody(adoption).map((line) => `    ${line}`);
    return ['environments:', `  ${yamlText(adoption.environment)}:`, ...own];
}
/** What an environment of a runbook that is there needs for itself, and what to look at. */
function ownLines(adoption) {
    return [...adoption.notes.map((note) => `# LOOK: ${(0,printable/* printableLine */.oy)(note, 1000)}`), ...environmentBody(adoption)];
}
function environmentBody({ url, hosts }) {
    return [
        `url: ${yamlText(url)}`,
        `control: ${yamlText(hosts[0]?.name ?? '')}${hosts.length > 1 ? '   # claims, ledger and journal of record live here' : ''}`,
        'hosts:',
        ...hosts.map((host) => `  ${yamlText(host.name)}: ${hostText(host)}`),
    ];
}
function hostText({ address, port, user, jump, roles }) {
    const parts = [
        `address: ${yamlText(address)}`,
        ...(port === 22 ? [] : [`port: ${port}`]),
        `user: ${yamlText(user)}`,
        ...(jump === null ? [] : [`jump: ${yamlText(jump)}`]),
        `roles: ${yamlList(roles)}`,
    ];
    return `{ ${parts.join(', ')} }`;
}
function standingLines({ stateDir, recovery }) {
    return [
        ...(stateDir === standing_of/* USUAL_STATE_DIR */.T4 ? [] : [`state-dir: ${yamlText(stateDir)}`]),
        ...(recovery === 'none'
            ? ['recovery: none                           # a host that loses power in the middle stays as it is']
            : []),
    ];
}
function serviceLines({ php, workers, required, restart }) {
    const lines = [
        ...(php === null ? [] : [`  php: { unit: ${yamlText(php)}, apply: restart }`]),
        ...(workers.length === 0
            ? []
            : [
                `  workers: ${yamlList(workers)}`,
                '  drain: 30s                             # LOOK: the longest job of these workers',
            ]),
        ...(required.length === 0 ? [] : [`  required: ${yamlList(required)}`]),
        ...(restart.length === 0 ? [] : ['  restart:', ...restart.map((command) => `    - ${yamlList(command)}`)]),
    ];
    return lines.length === 0 ? [] : ['services:', ...lines];
}
function maintenanceLines({ stack, view }) {
    if (view !== null)
        return [`maintenance: { render: ${yamlText(view)}, retry: 60s }`];
    if (stack === 'laravel')
        return [];
    return [
        '# maintenance:                           # LOOK: without it the site stays open while the release changes',
        '#   on: [bin/maintenance, on]',
        '#   off: [bin/maintenance, off]',
        '#   check: { http: /, status: 503 }',
    ];
}
function migrationLines({ stack }) {
    if (stack !== 'laravel')
        return [];
    return ['migrations: { on-rollback: ask }         # keep | ask; ask stops with the choice when there are any'];
}
function healthLines({ gate }) {
    const fields = Object.entries(gate.json).map(([field, value]) => `${field}: ${yamlValue(value)}`);
    const json = fields.length === 0 ? '' : `, json: { ${fields.join(', ')} }`;
    return [
        'health:',
        '  gate:                                  # decides reopening, and whether a rollback succeeded',
        `    ready: { http: ${yamlText(gate.http)}${json}, consecutive: 2, every: 2s, timeout: 60s }`,
    ];
}
function requiresLines({ requires }) {
    const ranges = Object.entries(requires).map(([program, range]) => `${program}: ${yamlText(range)}`);
    return ranges.length === 0 ? [] : [`requires: { ${ranges.join(', ')} }`];
}


/***/ }),

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
