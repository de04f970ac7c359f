export const id = 364;
export const ids = [364];
export const modules = {

/***/ 1364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runVerification: () => (/* binding */ runVerification)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1489);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(160);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4767);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4393);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9718);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6863);
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7951);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2704);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1070);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7416);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3491);





const SENTENCES = {
    healthy: 'Every check passed, from the runner and from every host.',
    unhealthy: 'At least one check failed.',
    inconclusive: 'Nothing failed, but not everything could be measured: that is not healthy.',
};
const LEDGER = {
    'marked-good': 'marked good',
    quarantined: 'unchanged: the release is quarantined',
    unchanged: 'unchanged',
};
/** Runs one verification for GitHub Actions: outputs, summary and report. */
async function runVerification(inputs, runner, env) {
    const environment = (0,_failback_operation__WEBPACK_IMPORTED_MODULE_2__/* .readEnvironment */ .Qo)((0,_failback_action__WEBPACK_IMPORTED_MODULE_3__/* .configPath */ .eQ)(inputs.config, env), inputs.environment, _failback_action__WEBPACK_IMPORTED_MODULE_3__/* .WITHOUT_RUNBOOK */ .kB);
    const redact = (0,_failback_host__WEBPACK_IMPORTED_MODULE_4__/* .redactor */ .$)([inputs.sshPrivateKey, inputs.sshPassphrase]);
    const folder = (0,_failback_operation__WEBPACK_IMPORTED_MODULE_5__/* .openRecordFolder */ .s)((0,_failback_action__WEBPACK_IMPORTED_MODULE_3__/* .recordDirectory */ .pX)(env, 'verify-health'), redact);
    const credentials = {
        privateKey: inputs.sshPrivateKey,
        passphrase: inputs.sshPassphrase,
        knownHosts: inputs.sshKnownHosts,
    };
    runner.print(`Looking at ${environment.name}: ${environment.url}`);
    const end = await (0,_failback_operation__WEBPACK_IMPORTED_MODULE_6__/* .verify */ .M)(environment, {
        expectRelease: inputs.expectRelease,
        watch: inputs.watch,
        actor: (0,_failback_action__WEBPACK_IMPORTED_MODULE_3__/* .actorOf */ .dn)(env),
        mode: inputs.dryRun ? 'dry-run' : 'execute',
    }, (0,_failback_operation__WEBPACK_IMPORTED_MODULE_7__/* .systemContext */ .N)(credentials, folder.append, new AbortController().signal));
    const assessments = end.assessments.map((each) => ({ ...each, detail: redact(each.detail) }));
    const rows = assessments.map(({ check, from, verdict, detail }) => [check, placeOf(from), verdict, detail]);
    for (const row of rows)
        (0,_failback_action__WEBPACK_IMPORTED_MODULE_8__/* .printText */ .n)(row.join(' | '), runner);
    const table = (0,_failback_action__WEBPACK_IMPORTED_MODULE_9__/* .markdownTable */ .Q)(['check', 'from', 'verdict', 'what was seen'], rows);
    let report = null;
    const writeReport = () => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder.directory, 'report.md');
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, `# Health of ${environment.name}: ${end.verdict}\n\n${SENTENCES[end.verdict]}\n\n${table}`);
        report = path;
    };
    await (0,_failback_action__WEBPACK_IMPORTED_MODULE_10__/* .attempt */ .C)('The report', writeReport, runner);
    (0,_failback_action__WEBPACK_IMPORTED_MODULE_11__/* .writeOutputs */ .Kn)('verify-health', {
        decision: end.verdict,
        'reason-code': end.verdict === 'healthy' ? 'all-checks-passed' : `gate-${end.verdict}`,
        result: { schema_version: 1, ...end, assessments },
        report,
        'operation-id': null,
        'served-release': end.served,
    }, runner);
    const head = {
        title: `Health of ${environment.name}`,
        decision: end.verdict,
        sentence: SENTENCES[end.verdict],
        facts: [
            ['Served release', end.served ?? 'not told'],
            ['Ledger', LEDGER[end.ledger]],
        ],
    };
    await (0,_failback_action__WEBPACK_IMPORTED_MODULE_12__/* .writeSummary */ .Sy)(head, table, runner);
}
function placeOf(from) {
    switch (from.kind) {
        case 'runner':
            return 'runner';
        case 'host':
            return from.host;
    }
}


/***/ }),

/***/ 4393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt)
/* harmony export */ });
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3346);

/**
 * Does what only tells of a run (its summary, its report, its state for `post`). When that fails, a warning says so and the
 * run goes on: a site that has recovered is never shown as one that has not, because a file could not be written.
 * @param what as the beginning of a sentence, e.g. `The job summary`
 */
async function attempt(what, act, runner) {
    try {
        await act();
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        const text = `${what} could not be written: ${why}\nThe outcome is not changed by it.`;
        (0,_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .annotate */ .f)('warning', 'failback: not-written', text, null, runner);
    }
}


/***/ }),

/***/ 4767:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ escapeMarkdown),
/* harmony export */   Q: () => (/* binding */ markdownTable)
/* harmony export */ });
/** Text as Markdown that shows it literally, whatever it holds: no HTML, no link, no mention, no row or paragraph of its own. */
function escapeMarkdown(text) {
    return text
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_{}[\]()#+\-.!|~:@]/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** A table of literal texts. */
function markdownTable(head, rows) {
    const line = (cells) => `| ${cells.map(escapeMarkdown).join(' | ')} |\n`;
    return `${line(head)}| ${head.map(() => '---').join(' | ')} |\n${rows.map(line).join('')}`;
}


/***/ }),

/***/ 6863:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sy: () => (/* binding */ writeSummary),
/* harmony export */   fS: () => (/* binding */ summarise)
/* harmony export */ });
/* unused harmony export bounded */
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4393);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4767);


/** GitHub refuses a step's summary above 1 MiB whole; some room is left for what GitHub adds. */
const MOST_BYTES = 1_000_000;
/** Writes the head and below it a body that is already Markdown (the report), cut at a line end when it is too long. */
async function writeSummary(head, body, runner) {
    const title = `## ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .F)(head.title)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .F)(head.decision)}\n\n`;
    const facts = head.facts.length === 0 ? '' : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Q)(['', ''], head.facts)}\n`;
    await summarise(`${title}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .F)(head.sentence)}\n\n${facts}${body}`, runner);
}
/** Appends Markdown to the job summary, cut at a line end when it is too long; a warning says so when that cannot be done. */
async function summarise(markdown, runner) {
    await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .C)('The job summary', () => runner.summarise(bounded(markdown, MOST_BYTES)), runner);
}
/** At most so many bytes of UTF-8, whole lines, with a last line that says what was left out. */
function bounded(markdown, bytes) {
    const all = Buffer.from(markdown, 'utf8');
    if (all.length <= bytes)
        return markdown;
    const note = '\n\n*Cut here: the rest is in the report file.*\n';
    const kept = all.subarray(0, bytes - Buffer.byteLength(note));
    const end = kept.lastIndexOf('\n');
    return `${kept.subarray(0, Math.max(0, end)).toString('utf8')}${note}`;
}


/***/ }),

/***/ 1489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dn: () => (/* binding */ actorOf),
/* harmony export */   eQ: () => (/* binding */ configPath),
/* harmony export */   kB: () => (/* binding */ WITHOUT_RUNBOOK),
/* harmony export */   pX: () => (/* binding */ recordDirectory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** What mends a runbook that is not there, for whoever writes the workflow. */
const WITHOUT_RUNBOOK = 'check the repository out before this step, and name the file in "config:" when it is not .github/failback.yml.';
/** The runbook's path: below the workspace unless it is absolute. */
function configPath(config, env) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(env.GITHUB_WORKSPACE ?? '.', config);
}
/**
 * A new folder for the record of this run; two runs in one job never share one. It lies directly below the temporary folder
 * under a name that nobody can know: whoever made a folder there beforehand could read or replace what is put into it.
 */
function recordDirectory(env, action) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.RUNNER_TEMP ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), `failback-${action}-`));
}
/** Who asked, for the record: the login that GitHub names. */
function actorOf(env) {
    return env.GITHUB_TRIGGERING_ACTOR ?? env.GITHUB_ACTOR ?? 'unknown';
}


/***/ }),

/***/ 4752:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ markLedger)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9859);
/* harmony import */ var _answer_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3123);
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5088);
/* harmony import */ var _stdin_script_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4076);




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

/***/ 2448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ withoutProblems),
/* harmony export */   x: () => (/* binding */ openFleet)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9859);
/* harmony import */ var _log_in_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5271);


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

/***/ 2704:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ runbookText),
/* harmony export */   Qo: () => (/* binding */ readEnvironment),
/* harmony export */   j_: () => (/* binding */ readRunbook)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7409);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9859);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9141);


/**
 * Reads a runbook from a file.
 * @param whenMissing what mends it when there is no such file, in the words of whoever asks
 * @throws UserError with every problem of the file, or why it cannot be read
 */
function readRunbook(file, whenMissing) {
    const parsed = (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .parseRunbook */ .w)(runbookText(file, whenMissing), file);
    if (!parsed.ok)
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(parsed.problems);
    return parsed.runbook;
}
function readEnvironment(file, environment, whenMissing) {
    return (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .resolveEnvironment */ .g)(readRunbook(file, whenMissing), environment);
}
/** @throws UserError with why it cannot be read */
function runbookText(file, whenMissing) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo([unreadable(file, error, whenMissing)]);
    }
}
function unreadable(file, error, whenMissing) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return {
        code: 'config-unreadable',
        where: file,
        message: `The runbook cannot be read (${code}).`,
        mend: code === 'ENOENT' ? whenMissing : `ls -l ${JSON.stringify(file)}`,
    };
}


/***/ }),

/***/ 7416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./packages/host/src/host-lines.ts
var host_lines = __webpack_require__(3178);
// EXTERNAL MODULE: ./packages/host/src/paths.ts
var paths = __webpack_require__(948);
// EXTERNAL MODULE: ./packages/host/src/ledger.ts
var ledger = __webpack_require__(4752);
// EXTERNAL MODULE: ./packages/procedure/src/shell.generated.ts
var shell_generated = __webpack_require__(3148);
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
var printable = __webpack_require__(8141);
// EXTERNAL MODULE: ./packages/operation/src/context.ts
var src_context = __webpack_require__(1170);
// EXTERNAL MODULE: ./packages/operation/src/fleet-facts.ts
var fleet_facts = __webpack_require__(2371);
// EXTERNAL MODULE: ./packages/operation/src/host-named.ts
var host_named = __webpack_require__(6607);
// EXTERNAL MODULE: ./packages/operation/src/look.ts + 8 modules
var look = __webpack_require__(2);
// EXTERNAL MODULE: ./packages/operation/src/open-fleet.ts
var open_fleet = __webpack_require__(2448);
;// CONCATENATED MODULE: ./packages/operation/src/verify.ts








/**
 * Is the environment healthy, unhealthy, or can we not tell? A healthy verdict about an expected release marks it good on
 * the control host: this is where the evidence for later rollbacks comes from.
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
            return { ...seen, ledger: 'unchanged' };
        const ledger = await markGood(environment, expected, control, request.actor, lines.of, context);
        if (ledger === 'marked-good')
            await noteManifests(environment, expected, facts, lines.of, context);
        return { ...seen, ledger };
    }
    finally {
        lines.close();
    }
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


/***/ })

};
