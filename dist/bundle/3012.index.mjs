export const id = 3012;
export const ids = [3012];
export const modules = {

/***/ 33346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ annotateProblems),
/* harmony export */   f: () => (/* binding */ annotate)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59859);
/* harmony import */ var _printed_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40160);


/** GitHub shows so many annotations of one level for a step, and drops the others without a word. */
const MOST = 10;
/** GitHub cuts the text of an annotation here. */
const LONGEST = 4096;
const CUT = '… (cut: GitHub shows no more)';
/**
 * Annotates each problem, in its place in the file when it has one. Where there are too many, the last annotation says how
 * many are only in the log, and the log gets every one.
 */
function annotateProblems(problems, runner, level = 'error') {
    const shown = problems.length > MOST ? problems.slice(0, MOST - 1) : problems;
    for (const problem of shown) {
        annotate(level, `failback: ${problem.code}`, (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .problemText */ .fI)(problem), placeOf(problem.where), runner);
    }
    const rest = problems.length - shown.length;
    if (rest === 0)
        return;
    annotate(level, 'failback', `${rest} more problems are listed in the log.`, null, runner);
    for (const problem of problems)
        runner.print((0,_printed_text_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .I)((0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .problemText */ .fI)(problem)));
}
/** One annotation, bounded, with control characters made visible. Line ends stay: the annotation shows them. */
function annotate(level, title, text, place, runner) {
    const printable = text
        .split(/\r?\n/)
        .map((line) => (0,_printed_text_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .I)(line))
        .join('\n');
    const bounded = printable.length > LONGEST
        ? `${printable.slice(0, LONGEST - CUT.length).replace(/[\ud800-\udbff]$/, '')}${CUT}`
        : printable;
    runner.annotate(level, (0,_printed_text_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .I)(title), bounded, place);
}
/** `failback.yml:12:3` as a place; null for any other `where`. */
function placeOf(where) {
    const match = /^(.+\.ya?ml):(\d+):(\d+)$/.exec(where);
    const [, file, line, column] = match ?? [];
    if (file === undefined)
        return null;
    return { file, line: Number(line), column: Number(column) };
}


/***/ }),

/***/ 44626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ reportFailure)
/* harmony export */ });
/* unused harmony export failureOf */
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59859);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33346);
/* harmony import */ var _printed_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40160);



function failureOf(error) {
    if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo) {
        return { fault: 'user', reasonCode: error.problems[0]?.code ?? 'bad-input', text: error.message };
    }
    if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi)
        return { fault: 'remote', reasonCode: error.failure.code, text: error.message };
    const seen = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
        fault: 'bug',
        reasonCode: 'internal-error',
        text: `This is a defect of failback, not of your setup.\n${seen}`,
    };
}
/** Tells the user of an error, every problem of it, and returns what it means. Outputs are the caller's to write. */
function reportFailure(error, runner) {
    const failure = failureOf(error);
    if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        (0,_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .annotateProblems */ .$)(error.problems, runner);
    else
        (0,_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .annotate */ .f)('error', `failback: ${failure.reasonCode}`, failure.text, null, runner);
    if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi && error.failure.stderr)
        (0,_printed_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printText */ .n)(error.failure.stderr, runner);
    return failure;
}


/***/ }),

/***/ 76964:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ githubRunner)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96251);

/** The runner that GitHub Actions gives us. */
const githubRunner = {
    input: (name) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4(name, { trimWhitespace: false }),
    setOutput: (name, value) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value),
    mask: (text) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(text),
    print: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(line),
    startGroup: (title) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh(title),
    endGroup: () => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4(),
    annotate: (level, title, text, place) => {
        const at = place === null ? {} : { file: place.file, startLine: place.line, startColumn: place.column };
        const write = { error: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3, warning: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e, notice: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm }[level];
        write(text, { title, ...at });
    },
    summarise: async (markdown) => {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(markdown).write();
    },
    fail: () => {
        process.exitCode = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .ExitCode */ .yU.Failure;
    },
    saveState: (name, value) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(name, value),
    loadState: (name) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(name),
};


/***/ }),

/***/ 39585:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ INPUTS)
});

;// CONCATENATED MODULE: ./packages/action/src/input.ts
const ok = (value) => ({ ok: true, value });
const wrong = (problem) => ({ ok: false, problem });
/** Makes an empty text `null`, and gives every other one to the parser. */
function orNull(parse) {
    return (text) => (text === '' ? ok(null) : parse(text));
}
/** One of a closed set of words. */
function oneOf(words) {
    return (text) => {
        const found = words.find((word) => word === text);
        return found === undefined ? wrong(`${quoted(text)} is not one of the accepted words.`) : ok(found);
    };
}
/** The text of a value that is not secret, for a message: on one line, printable, bounded. */
function quoted(text) {
    const shown = JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
    return shown.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, '�');
}

;// CONCATENATED MODULE: ./packages/action/src/secret-texts.ts

/** A private key in PEM or OpenSSH form. Line ends are made LF and the last one is added, because secrets lose both. */
function parsePrivateKey(text) {
    const key = withUnixLines(text);
    if (/^-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----\n[\s\S]+\n-----END [A-Z0-9 ]*PRIVATE KEY-----\n$/.test(key))
        return ok(key);
    if (/^(ssh|ecdsa|sk)-\S+ /.test(key))
        return wrong('This is a public key; the private half is needed.');
    return wrong('This is not a whole private key.');
}
/** Lines of known_hosts. Only their shape is looked at here; the connection compares the keys. */
function parseKnownHosts(text) {
    const known = withUnixLines(text);
    const entries = known.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
    const bad = entries.filter((line) => !/^(@[a-z-]+\s+)?\S+\s+[a-z0-9@.-]+\s+[A-Za-z0-9+/]+={0,2}(\s.*)?$/.test(line.trim()));
    if (bad.length === 0)
        return ok(known);
    return wrong(`${bad.length} of ${entries.length} lines are not "host key-type base64-key".`);
}
function withUnixLines(text) {
    const lines = text.replace(/\r\n?/g, '\n').trim();
    return lines === '' ? '' : `${lines}\n`;
}

// EXTERNAL MODULE: ./packages/runbook/src/words/release.ts
var release = __webpack_require__(93859);
// EXTERNAL MODULE: ./packages/runbook/src/units.ts
var units = __webpack_require__(88191);
// EXTERNAL MODULE: ./packages/runbook/src/words/operation-id.ts
var operation_id = __webpack_require__(76945);
// EXTERNAL MODULE: ./packages/runbook/src/words/plan-digest.ts
var plan_digest = __webpack_require__(75008);
;// CONCATENATED MODULE: ./packages/action/src/inputs/parsers.ts


function parseLine(text) {
    const unprintable = /\p{Cc}/u.test(text);
    return unprintable ? wrong(`${quoted(text)} holds a line end or a control character.`) : ok(text);
}
function parseBoolean(text) {
    const word = text.toLowerCase();
    return word === 'true' || word === 'false' ? ok(word === 'true') : wrong(`${quoted(text)} is neither.`);
}
function parseRelease(text) {
    return (0,release/* isReleaseName */.j)(text) ? ok(text) : wrong(`${quoted(text)} cannot be the name of a release.`);
}
function parseWatch(text) {
    const milliseconds = (0,units/* parseDuration */.E9)(text);
    return milliseconds === null ? wrong(`${quoted(text)} is not a duration.`) : ok(milliseconds);
}
function parseReason(text) {
    return text.length <= 1000 ? ok(text) : wrong(`It has ${text.length} characters.`);
}
function parseOperationId(text) {
    return (0,operation_id/* isOperationId */.j)(text) ? ok(text) : wrong(`${quoted(text)} cannot be an operation id.`);
}
/** A list with commas, of one closed set of words; each at most once. */
function wordsOf(accepted) {
    return (text) => {
        const said = text
            .split(',')
            .map((word) => word.trim())
            .filter((word) => word !== '');
        const unknown = said.filter((word) => !accepted.includes(word));
        if (unknown.length > 0)
            return wrong(`${unknown.map(quoted).join(', ')} is not one of the accepted words.`);
        return ok([...new Set(said)]);
    };
}
function parsePlanDigest(text) {
    return (0,plan_digest/* isPlanDigest */.e)(text) ? ok(text) : wrong(`${quoted(text)} is not the digest of a plan.`);
}

;// CONCATENATED MODULE: ./packages/action/src/inputs/every-action.ts



/** Inputs of every action. */
const everyAction = {
    config: {
        description: 'Path of the runbook, below the workspace.',
        required: false,
        default: '.github/failback.yml',
        accepted: 'a path',
        secret: false,
        parse: parseLine,
    },
    environment: {
        description: 'The environment of the runbook that this is about, such as `production`.',
        required: true,
        default: '',
        accepted: 'a name that stands under `environments` in the runbook',
        secret: false,
        parse: parseLine,
    },
    'ssh-private-key': {
        description: 'Private key that logs in to the hosts, in OpenSSH or PEM form. From a secret.',
        required: true,
        default: '',
        accepted: 'the whole text of a private key, with its BEGIN and END lines',
        secret: true,
        secretName: 'ROLLBACK_SSH_KEY',
        parse: parsePrivateKey,
    },
    'ssh-passphrase': {
        description: 'Passphrase of `ssh-private-key`, when it has one. From a secret.',
        required: false,
        default: '',
        accepted: 'any text',
        secret: true,
        parse: orNull(ok),
    },
    'ssh-known-hosts': {
        description: 'Lines of `known_hosts` with the key of every host and jump host. A host without its line is refused, and the refusal prints the `ssh-keyscan` command that makes the line.',
        required: false,
        default: '',
        accepted: 'lines of known_hosts, as `ssh-keyscan` prints them',
        secret: false,
        parse: parseKnownHosts,
    },
    'dry-run': {
        description: 'Read everything and change nothing: what would be done is recorded and shown.',
        required: false,
        default: 'false',
        accepted: '`true` or `false`',
        secret: false,
        parse: parseBoolean,
    },
    'github-token': {
        description: 'Token for what the action asks of GitHub: approvals, freeze, Deployments. Empty: GitHub is not asked, and whatever needs it is refused or left out, by name.',
        required: false,
        default: '',
        accepted: `\`$\{{ github.token }}\` with the permissions that the README lists`,
        secret: true,
        parse: orNull(ok),
    },
};

;// CONCATENATED MODULE: ./packages/action/src/inputs/backup-snapshot.ts



const KINDS = ['scheduled', 'pre-release', 'pre-rollback', 'forensic'];
const STORES = ['mysql', 'redis'];
const backupSnapshotInputs = {
    ...everyAction,
    // A key that may read data is another than the one that may put releases back.
    'ssh-private-key': { ...everyAction['ssh-private-key'], secretName: 'BACKUP_SSH_KEY' },
    kind: {
        description: 'Why it is made; it is kept with the snapshot. A `forensic` one is made of what is there, even where it is damaged, and is never pruned.',
        required: false,
        default: 'scheduled',
        accepted: KINDS.map((word) => `\`${word}\``).join(', '),
        secret: false,
        parse: oneOf(KINDS),
    },
    prove: {
        description: 'Whether the step fails unless the snapshot has been restored as a proof. This version stores and checks, and restores nothing yet: with `true` it ends `stored`, and fails.',
        required: false,
        default: 'false',
        accepted: '`true` or `false`',
        secret: false,
        parse: parseBoolean,
    },
    stores: {
        description: 'What is copied, with commas between. Empty: everything that the runbook declares under `data`.',
        required: false,
        default: '',
        accepted: STORES.map((word) => `\`${word}\``).join(', '),
        secret: false,
        parse: orNull(wordsOf(STORES)),
    },
};

// EXTERNAL MODULE: ./packages/runbook/src/words/runbook.ts
var runbook = __webpack_require__(53138);
// EXTERNAL MODULE: ./packages/runbook/src/words/incident.ts
var incident = __webpack_require__(76058);
// EXTERNAL MODULE: ./packages/runbook/src/signals.ts
var signals = __webpack_require__(87641);
;// CONCATENATED MODULE: ./packages/action/src/signals.ts


const SIGNALS_ACCEPTED = `one a line, or with commas between: ${signals/* SIGNAL_EXAMPLES */.z.map((signal) => `\`${signal}\``).join(', ')}`;
/** One signal a line, or with commas between, since the form of a workflow has lines of one line; every wrong one is named. */
function parseSignals(text) {
    const lines = text
        .split(/[\n,]/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const bad = lines.filter((line) => !(0,signals/* isSignal */.H)(line));
    return bad.length === 0 ? ok(lines) : wrong(`Not a signal: ${bad.map(quoted).join(', ')}.`);
}

;// CONCATENATED MODULE: ./packages/action/src/inputs/emergency-rollback.ts





/** Every word is understood, so that a workflow may name it; what this version does not carry out is refused by name. */
const PROCEDURES_ACCEPTED = `\`auto\`, \`emergency\`; not in this version: ${runbook/* PROCEDURES */.V.filter((word) => word !== 'emergency')
    .map((word) => `\`${word}\``)
    .join(', ')}`;
const emergencyRollbackInputs = {
    ...everyAction,
    procedure: {
        description: 'Procedure to run; `auto` decides from severity and signals.',
        required: false,
        default: 'auto',
        accepted: PROCEDURES_ACCEPTED,
        secret: false,
        parse: oneOf(['auto', ...runbook/* PROCEDURES */.V]),
    },
    target: {
        description: 'Release to go back to. Empty: the newest release that the ledger calls good.',
        required: false,
        default: '',
        accepted: release/* RELEASE_NAME_ACCEPTED */.W,
        secret: false,
        parse: orNull(parseRelease),
    },
    reason: {
        description: 'Why, for the record.',
        required: false,
        default: '',
        accepted: 'text of at most 1000 characters',
        secret: false,
        parse: parseReason,
    },
    severity: {
        description: 'Severity of the incident.',
        required: false,
        default: '',
        accepted: incident/* SEVERITIES */.o.map((word) => `\`${word}\``).join(', '),
        secret: false,
        parse: orNull(oneOf(incident/* SEVERITIES */.o)),
    },
    signals: {
        description: 'What is known of the incident, one signal a line.',
        required: false,
        default: '',
        accepted: SIGNALS_ACCEPTED,
        secret: false,
        parse: parseSignals,
    },
    scenario: {
        description: 'Answer to a question that an earlier refusal asked. `keep-migrations`: the target can run with the migrations of the release it replaces.',
        required: false,
        default: '',
        accepted: incident/* SCENARIOS */.U.map((word) => `\`${word}\``).join(', '),
        secret: false,
        parse: orNull(oneOf(incident/* SCENARIOS */.U)),
    },
    'plan-digest': {
        description: 'Digest of the plan that was reviewed. When the plan has changed since, nothing is done. Empty: no plan was reviewed.',
        required: false,
        default: '',
        accepted: '`sha256:` and 64 hexadecimal digits, as the output `plan-digest` of a dry run gives it',
        secret: false,
        parse: orNull(parsePlanDigest),
    },
    'operation-id': {
        description: 'Id of the operation. An id executes once: asking again follows or finishes the first. Empty: a new one.',
        required: false,
        default: '',
        accepted: operation_id/* OPERATION_ID_ACCEPTED */.s,
        secret: false,
        parse: orNull(parseOperationId),
    },
};

;// CONCATENATED MODULE: ./packages/action/src/inputs/post-rollback-audit.ts




const PUBLISH = ['verdict', 'full', 'none'];
/** Also an input of the root action. */
const publish = {
    description: 'What leaves the hosts. `verdict`: verdict, times and names of checks. `full`: the report with everything in it. `none`: nothing but the outputs. Empty: `verdict` in a public repository and where that cannot be told, else `full`.',
    required: false,
    default: '',
    accepted: PUBLISH.map((word) => `\`${word}\``).join(', '),
    secret: false,
    parse: orNull(oneOf(PUBLISH)),
};
const postRollbackAuditInputs = {
    ...everyAction,
    'operation-id': {
        description: 'Id of the operation that is audited. Empty: the latest one.',
        required: false,
        default: '',
        accepted: operation_id/* OPERATION_ID_ACCEPTED */.s,
        secret: false,
        parse: orNull(parseOperationId),
    },
    publish,
};

;// CONCATENATED MODULE: ./packages/action/src/inputs/preflight-audit.ts





const MODES = ['static', 'pre-deploy', 'readiness'];
const FAIL_ON = ['block', 'warn'];
const preflightAuditInputs = {
    ...everyAction,
    'ssh-private-key': {
        ...everyAction['ssh-private-key'],
        description: `${everyAction['ssh-private-key'].description} Not needed, and not used, with \`mode: static\`.`,
        required: false,
        parse: orNull(parsePrivateKey),
    },
    mode: {
        description: 'What is looked at. `static`: the runbook and the checkout alone, without secrets, so that a pull request of a fork may run it. `pre-deploy`: the hosts too, and whether one could come back from the release that is about to be deployed. `readiness`: everything, with the dependency review, for a weekly run.',
        required: false,
        default: 'pre-deploy',
        accepted: MODES.map((word) => `\`${word}\``).join(', '),
        secret: false,
        parse: oneOf(MODES),
    },
    release: {
        description: 'Release that is about to be deployed. Empty: none in particular.',
        required: false,
        default: '',
        accepted: release/* RELEASE_NAME_ACCEPTED */.W,
        secret: false,
        parse: orNull(parseRelease),
    },
    'fail-on': {
        description: 'From which findings on the step fails. `block`: what stands in the way of a rollback, or could not be checked. `warn`: warnings as well.',
        required: false,
        default: 'block',
        accepted: FAIL_ON.map((word) => `\`${word}\``).join(', '),
        secret: false,
        parse: oneOf(FAIL_ON),
    },
};

;// CONCATENATED MODULE: ./packages/action/src/inputs/root.ts


/** The root action: a whole rollback and its audit in one step. */
const rootInputs = {
    ...emergencyRollbackInputs,
    publish: publish,
};

;// CONCATENATED MODULE: ./packages/action/src/inputs/verify-health.ts




const verifyHealthInputs = {
    ...everyAction,
    'expect-release': {
        description: 'Release that must be the one served. With a healthy verdict it is marked good in the ledger.',
        required: false,
        default: '',
        accepted: release/* RELEASE_NAME_ACCEPTED */.W,
        secret: false,
        parse: orNull(parseRelease),
    },
    watch: {
        description: 'How long to go on looking after the gate has passed. Empty: not at all.',
        required: false,
        default: '',
        accepted: 'a number with a unit, such as `90s`, `5m` or `1h`',
        secret: false,
        parse: orNull(parseWatch),
    },
};

;// CONCATENATED MODULE: ./packages/action/src/inputs.ts






/** Every input of every action, by the action's name; `root` is the one in `action.yml` at the top. */
const INPUTS = {
    'preflight-audit': preflightAuditInputs,
    'backup-snapshot': backupSnapshotInputs,
    'emergency-rollback': emergencyRollbackInputs,
    'verify-health': verifyHealthInputs,
    'post-rollback-audit': postRollbackAuditInputs,
    root: rootInputs,
};


/***/ }),

/***/ 21942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ maskSecret)
/* harmony export */ });
/* unused harmony export maskedForms */
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95990);

/** What the runner is to mask for a secret. It masks line by line: a form of several lines would never be found. */
function maskedForms(secret) {
    return (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .secretForms */ .e)(secret).filter((form) => !form.includes('\n'));
}
function maskSecret(secret, mask) {
    for (const form of maskedForms(secret))
        mask(form);
}


/***/ }),

/***/ 40160:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ harmless),
/* harmony export */   n: () => (/* binding */ printText)
/* harmony export */ });
/**
 * One line of text that is not ours (a host's output, an error of a server) made harmless for the log: what nobody sees
 * becomes visible, and what the runner would obey as a workflow command at the start of a line no longer stands there.
 */
function harmless(line) {
    const printable = line
        .replace(UNSEEN, '�')
        .replace(/\p{Surrogate}/gu, '�')
        .replaceAll('##[', '# #[');
    return /^\s*::/.test(printable) ? `| ${printable}` : printable;
}
/** Control characters, and marks that reorder or hide text. A tab and the variation selector of emoji stay. */
const UNSEEN = /(?!\t|\ufe0f)[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
/** Prints text that may hold anything, line by line. */
function printText(text, runner) {
    for (const line of text.split(/\r?\n/))
        runner.print(harmless(line));
}


/***/ }),

/***/ 9442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   cn: () => (/* binding */ mendOfMissing),
/* harmony export */   l6: () => (/* binding */ textOfInput)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59859);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39585);
/* harmony import */ var _mask_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21942);



/**
 * Reads and checks every input of an action; secrets are masked before anything can print them.
 * @throws UserError with one problem for each input that is missing or wrong.
 */
function readInputs(action, runner) {
    const values = {};
    const problems = [];
    const declared = Object.entries(_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .m[action]);
    const given = declared.map(([name, input]) => ({ name, input, text: textOf(name, input, runner) }));
    for (const { input, text } of given)
        if (input.secret)
            (0,_mask_js__WEBPACK_IMPORTED_MODULE_1__/* .maskSecret */ .$)(text, runner.mask);
    for (const { name, input, text } of given) {
        if (input.required && text.trim() === '') {
            problems.push(missing(name, input));
            continue;
        }
        const parsed = input.parse(text);
        if (parsed.ok)
            values[camel(name)] = parsed.value;
        else
            problems.push(bad(name, input, parsed.problem));
    }
    if (problems.length > 0)
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(problems);
    return values;
}
/** An input as it would be parsed: the default stands in for what is not given. */
function textOfInput(action, name, runner) {
    const declared = _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .m[action];
    const input = declared[name];
    return input === undefined ? '' : textOf(name, input, runner);
}
function textOf(name, input, runner) {
    const given = runner.input(name);
    if (input.secret)
        return given;
    const text = given.trim();
    return text === '' ? input.default : text;
}
function missing(name, input) {
    return {
        code: 'missing-input',
        where: `input ${name}`,
        message: 'It is empty or not set, and nothing can be done without it.',
        accepted: input.accepted,
        mend: mendOfMissing(name, input),
    };
}
/** What to write into the workflow, and what is not set where it is written there already. */
function mendOfMissing(name, { secretName }) {
    const value = secretName === undefined ? '…' : `\${{ secrets.${secretName} }}`;
    const unset = secretName === undefined
        ? ''
        : ` Where that stands there already, the environment of the job has no such secret: gh secret set ${secretName} --env ENVIRONMENT < KEY_FILE`;
    return `add "${name}: ${value}" to the step's "with:".${unset}`;
}
function bad(name, input, problem) {
    return {
        code: 'bad-input',
        where: `input ${name}`,
        message: problem,
        accepted: input.accepted,
        mend: `correct "${name}:" in the step's "with:".`,
    };
}
function camel(name) {
    return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
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

/***/ 75008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isPlanDigest)
/* harmony export */ });
const PLAN_DIGEST = /^sha256:[0-9a-f]{64}$/;
/** Whether it can be the digest of a plan. */
function isPlanDigest(text) {
    return PLAN_DIGEST.test(text);
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
