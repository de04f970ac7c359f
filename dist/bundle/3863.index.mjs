export const id = 3863;
export const ids = [3863];
export const modules = {

/***/ 53863:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPreflight: () => (/* binding */ runPreflight)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/action/src/workspace.ts
var workspace = __webpack_require__(61489);
// EXTERNAL MODULE: ./packages/action/src/annotations.ts
var annotations = __webpack_require__(33346);
// EXTERNAL MODULE: ./packages/action/src/attempt.ts
var attempt = __webpack_require__(74393);
// EXTERNAL MODULE: ./packages/action/src/outputs.ts
var outputs = __webpack_require__(69718);
// EXTERNAL MODULE: ./packages/action/src/summary.ts
var summary = __webpack_require__(36863);
// EXTERNAL MODULE: ./packages/host/src/redact.ts
var src_redact = __webpack_require__(67951);
// EXTERNAL MODULE: ./packages/operation/src/preflight/read-runbook-whole.ts
var read_runbook_whole = __webpack_require__(21614);
// EXTERNAL MODULE: ./packages/operation/src/record-folder.ts + 2 modules
var record_folder = __webpack_require__(15012);
// EXTERNAL MODULE: ./packages/operation/src/preflight/preflight.ts + 54 modules
var preflight = __webpack_require__(49701);
// EXTERNAL MODULE: ./packages/operation/src/without-words.ts
var without_words = __webpack_require__(64093);
// EXTERNAL MODULE: ./packages/record/src/withheld.ts
var withheld = __webpack_require__(49512);
// EXTERNAL MODULE: ./packages/record/src/public-record.ts
var public_record = __webpack_require__(21154);
// EXTERNAL MODULE: ./packages/operation/src/own-command.ts
var own_command = __webpack_require__(77421);
;// CONCATENATED MODULE: ./packages/operation/src/preflight/public-preflight.ts


/** What these checks look at lies in the repository, and nowhere else. */
const OF_THE_REPOSITORY = ['runbook-valid', 'workflows-pinned'];
const SAID = {
    block: 'stands in the way',
    unknown: 'could not be checked',
    warn: 'should be seen to',
};
/**
 * The end of an audit as anybody may see it: which check found what kind of thing on which host, the forecast, the release.
 * What was seen there is told to whoever asks from a laptop. An audit without hosts holds the words of the repository alone.
 */
function publicPreflight(end, known) {
    if (end.mode === 'static')
        return end;
    const subjects = ['runner', 'GitHub', ...known.hosts.map((name) => `host ${name}`)];
    const findings = end.findings.map((finding) => {
        const { check, source, status, subject } = finding;
        if (OF_THE_REPOSITORY.includes(check))
            return finding;
        const where = subjects.includes(subject) || /^[\w./-]+\.ya?ml(:\d+){0,2}$/.test(subject)
            ? subject
            : `environment ${end.environment}`;
        const told = { check, source, status, subject: where };
        if (status === 'pass')
            return { ...told, message: `${check} passes.` };
        return {
            ...told,
            message: `${check} ${SAID[status]}. ${(0,withheld/* withheldSentence */.T8)(known)}`,
            mend: (0,withheld/* shownBy */.Le)(own_command/* ownCommand */.w.preflight(end.environment, end.mode, end.release)),
        };
    });
    const kept = end.kept.map((each) => each.state === 'kept' ? { ...each, path: 'its state directory' } : { ...each, why: public_record/* NOT_PUBLISHED */.nu });
    return { ...end, findings, kept, baselines: [] };
}

// EXTERNAL MODULE: ./packages/operation/src/preflight/preflight-json.ts
var preflight_json = __webpack_require__(10809);
// EXTERNAL MODULE: ./packages/github/src/clock.ts
var src_clock = __webpack_require__(87555);
;// CONCATENATED MODULE: ./packages/github/src/baseline-cache.ts

/** A copy is a convenience: nothing waits longer for it. */
const LIMIT = 30_000;
const NO_CACHE = 'this is not a runner that has a cache (ACTIONS_RESULTS_URL or ACTIONS_CACHE_URL is not set)';
/**
 * Puts a copy of the baseline into the cache of GitHub Actions. A copy only: entries go after seven days without use, and a
 * branch does not see those of another. The baseline itself lies on the control host.
 * @param version makes the key: entries never change, so each baseline needs one of its own
 */
async function copyBaseline(place, version, clock = src_clock/* systemClock */.m) {
    const key = `${place.prefix}${version}`;
    try {
        const cache = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2589)]).then(__webpack_require__.bind(__webpack_require__, 92589));
        if (!cache.isFeatureAvailable())
            return { state: 'not-copied', reason: NO_CACHE };
        const id = await (0,src_clock/* inTime */.R)(cache.saveCache([place.file], key), LIMIT, clock, late);
        if (id >= 0)
            return { state: 'copied', key };
        return { state: 'not-copied', reason: `the cache did not take ${key}; its own warning says why` };
    }
    catch (error) {
        return { state: 'not-copied', reason: reasonOf(error) };
    }
}
/** Brings back the newest copy to where it lay. Whoever uses it says that it was a copy. */
async function restoreBaseline(place, clock = systemClock) {
    try {
        const cache = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2589)]).then(__webpack_require__.bind(__webpack_require__, 92589));
        if (!cache.isFeatureAvailable())
            return { state: 'not-restored', reason: NO_CACHE };
        const key = await inTime(cache.restoreCache([place.file], place.prefix), LIMIT, clock, late);
        return key === undefined ? { state: 'none' } : { state: 'restored', key };
    }
    catch (error) {
        return { state: 'not-restored', reason: reasonOf(error) };
    }
}
const late = () => new Error(`the cache did not answer within ${LIMIT / 1000} s`);
function reasonOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./packages/operation/src/preflight/copy-baselines.ts



/** The path is a part of what the cache finds an entry by, so it is the same in every run. */
function baselinePlace({ app, name }, temp) {
    return {
        file: (0,external_node_path_.join)(temp, 'failback-baseline', `${app}-${name}.json`),
        prefix: `failback-baseline-${app}-${name}-`,
    };
}
/** A copy for whoever cannot reach the hosts any more; the baselines themselves lie there. Never throws. */
async function copyBaselines(baselines, place, version) {
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(place.file), { recursive: true, mode: 0o700 });
        // Whatever stands there already is not written into.
        (0,external_node_fs_.rmSync)(place.file, { force: true });
        (0,external_node_fs_.writeFileSync)(place.file, baselinesText(baselines), { mode: 0o600, flag: 'wx' });
    }
    catch (error) {
        return { state: 'not-copied', reason: error instanceof Error ? error.message : String(error) };
    }
    return copyBaseline(place, version);
}
function baselinesText(baselines) {
    return `${JSON.stringify({ schema_version: 1, baselines }, null, 2)}\n`;
}

// EXTERNAL MODULE: ./packages/operation/src/public-knowledge.ts
var public_knowledge = __webpack_require__(27961);
// EXTERNAL MODULE: ./packages/record/src/answer-html.ts
var answer_html = __webpack_require__(72427);
// EXTERNAL MODULE: ./packages/action/src/markdown.ts
var markdown = __webpack_require__(14767);
;// CONCATENATED MODULE: ./actions/preflight-audit/audit-report.ts

function auditHead(end) {
    const { environment, decision, sentence, mode, release, target, forecast } = end;
    return {
        title: `Preflight audit of ${environment}`,
        decision,
        sentence,
        facts: [
            ['Mode', mode],
            ...(release === null ? [] : [['About to be deployed', release]]),
            ...(mode === 'static' ? [] : [['Would come back to', target?.release ?? 'nothing']]),
            ...(forecast === null ? [] : [['Predicted', predicted(forecast)]]),
        ],
    };
}
/** Every finding, worst first, and below what the prediction is made of. */
function auditBody(end) {
    const rows = end.findings.map(({ status, subject, message, mend, check, source }) => [
        status,
        subject,
        message,
        mend ?? '',
        `${check} (${source})`,
    ]);
    const table = (0,markdown/* markdownTable */.Q)(['', 'about', 'what was seen', 'what mends it', 'check'], rows);
    return `${table}${phases(end)}${baselines(end)}`;
}
function auditMarkdown(end) {
    const { title, decision, sentence, facts } = auditHead(end);
    const head = `# ${(0,markdown/* escapeMarkdown */.F)(title)}: ${(0,markdown/* escapeMarkdown */.F)(decision)}\n\n${(0,markdown/* escapeMarkdown */.F)(sentence)}\n\n`;
    return `${head}${(0,markdown/* markdownTable */.Q)(['', ''], facts)}\n${auditBody(end)}`;
}
function predicted({ seconds, budgetSeconds }) {
    return seconds === null ? `never measured; the budget is ${budgetSeconds} s` : `${seconds} s of ${budgetSeconds} s`;
}
function phases({ forecast }) {
    if (forecast === null || forecast.phases.length === 0)
        return '';
    const rows = forecast.phases.map(({ phase, seconds }) => [phase, `${seconds} s`]);
    const from = (0,markdown/* escapeMarkdown */.F)(`From ${forecast.from.join(', ')}.`);
    return `\n### Where the time goes\n\n${(0,markdown/* markdownTable */.Q)(['phase', 'median of the slowest host'], rows)}\n${from}\n`;
}
function baselines({ kept }) {
    if (kept.length === 0)
        return '';
    const rows = kept.map((each) => [each.host, each.state === 'kept' ? each.path : `not kept: ${each.why}`]);
    return `\n### Baseline\n\n${(0,markdown/* markdownTable */.Q)(['host', 'kept in'], rows)}`;
}

;// CONCATENATED MODULE: ./actions/preflight-audit/audit-html.ts


const DECISION_TONES = {
    pass: 'good',
    warn: 'warn',
    block: 'bad',
    inconclusive: 'warn',
};
const STATUS_TONES = {
    block: 'bad',
    unknown: 'warn',
    warn: 'warn',
    pass: 'good',
};
/** The report as one page that needs nothing else: what stands in the way first, then everything that was looked at. */
function auditHtml(end) {
    const { title, decision, sentence, facts } = auditHead(end);
    const inTheWay = end.findings.filter(({ status }) => status !== 'pass');
    return (0,answer_html/* answerHtml */.y)({
        title,
        decision,
        tone: DECISION_TONES[end.decision],
        sentence,
        facts,
        sections: [
            {
                title: 'In the way',
                content: {
                    kind: 'list',
                    items: inTheWay.map(({ subject, message, mend }) => ({ text: `${subject}: ${message}`, mend: mend ?? null })),
                },
            },
            {
                title: 'Findings',
                content: {
                    kind: 'table',
                    head: ['About', '', 'What was seen', 'Check', 'Written in'],
                    rows: end.findings.map(findingRow),
                },
            },
            audit_html_phases(end),
            audit_html_baselines(end),
        ],
    });
}
function findingRow({ subject, status, message, check, source }) {
    return [subject, { text: status, tone: STATUS_TONES[status] }, message, check, source];
}
function audit_html_phases({ forecast }) {
    const rows = forecast?.phases.map(({ phase, seconds }) => [phase, `${seconds} s`]) ?? [];
    const title = 'Where the time of a rollback goes';
    return { title, content: { kind: 'table', head: ['Phase', 'Median of the slowest host'], rows } };
}
function audit_html_baselines({ kept }) {
    const rows = kept.map((each) => [each.host, each.state === 'kept' ? each.path : `not kept: ${each.why}`]);
    return { title: 'Baseline', content: { kind: 'table', head: ['Host', 'Kept in'], rows } };
}

// EXTERNAL MODULE: ./packages/action/src/inputs.ts + 11 modules
var inputs = __webpack_require__(39585);
// EXTERNAL MODULE: ./packages/action/src/read-inputs.ts
var read_inputs = __webpack_require__(9442);
// EXTERNAL MODULE: ./packages/github/src/surroundings.ts
var surroundings = __webpack_require__(80130);
// EXTERNAL MODULE: ./packages/github/src/connect.ts + 13 modules
var connect = __webpack_require__(71669);
// EXTERNAL MODULE: ./packages/operation/src/preflight/run-tool.ts
var run_tool = __webpack_require__(73483);
// EXTERNAL MODULE: ./packages/operation/src/system-context.ts
var system_context = __webpack_require__(10614);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/runbook/src/environment.ts
var src_environment = __webpack_require__(79141);
;// CONCATENATED MODULE: ./actions/preflight-audit/preflight-context.ts




/**
 * What an audit may use. In static mode no key is needed, none is used, and GitHub is not asked.
 * @throws UserError when hosts are to be asked and there is no key, with what is wrong with the runbook
 */
function preflightContext(inputs, env, record, runbook) {
    const { mode, sshPrivateKey: privateKey, sshPassphrase: passphrase, sshKnownHosts: knownHosts } = inputs;
    const runTool = (0,run_tool/* systemRunTool */.v)(env);
    if (mode === 'static')
        return { context: withoutHosts(runTool, record), problems: [] };
    if (privateKey === null) {
        throw new errors/* UserError */.yo([withoutKey(mode), ...environmentProblems(runbook, inputs.environment)]);
    }
    const system = (0,system_context/* systemContext */.N)({ privateKey, passphrase, knownHosts }, record, new AbortController().signal);
    const found = (0,surroundings/* githubSurroundings */.R)(env, inputs.githubToken);
    const github = found.ok ? (0,connect/* connectGitHub */.U)(found.surroundings) : null;
    const asked = inputs.githubToken !== null;
    return { context: { ...system, asker: 'step', github, runTool }, problems: found.ok || !asked ? [] : found.problems };
}
function withoutHosts(runTool, record) {
    return {
        connect: () => Promise.reject(new Error('no host is asked in static mode')),
        record,
        now: () => Date.now(),
        random: (bytes) => new Uint8Array(bytes),
        asker: 'step',
        github: null,
        runTool,
    };
}
/** Told at once: whoever sets the key would otherwise be refused once more. */
function environmentProblems(read, environment) {
    if (!read.ok)
        return read.problems;
    try {
        (0,src_environment/* resolveEnvironment */.g)(read.runbook, environment);
        return [];
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return error.problems;
        throw error;
    }
}
const KEY = inputs/* INPUTS */.m['preflight-audit']['ssh-private-key'];
function withoutKey(mode) {
    return {
        code: 'missing-input',
        where: 'input ssh-private-key',
        message: `It is empty or not set, and with mode: ${mode} the hosts are asked.`,
        accepted: KEY.accepted,
        mend: `${(0,read_inputs/* mendOfMissing */.cn)('ssh-private-key', KEY)} Or take "mode: static", which needs none.`,
    };
}

;// CONCATENATED MODULE: ./actions/preflight-audit/redacted-end.ts
/** What hosts, programs and people said may hold anything; names, numbers and codes are failback's own. */
function redactedEnd(end, redact) {
    return {
        ...end,
        findings: end.findings.map((each) => ({
            ...each,
            message: redact(each.message),
            ...(each.mend === undefined ? {} : { mend: redact(each.mend) }),
        })),
        kept: end.kept.map((each) => (each.state === 'not-kept' ? { ...each, why: redact(each.why) } : each)),
    };
}

// EXTERNAL MODULE: ./packages/action/src/printed-text.ts
var printed_text = __webpack_require__(40160);
;// CONCATENATED MODULE: ./actions/preflight-audit/tell.ts

/** To the log, every finding; as annotations what stands in the way and what should be seen to, within GitHub's limits. */
function tell(end, runner) {
    const { findings, decision } = end;
    (0,printed_text/* printText */.n)(end.sentence, runner);
    for (const { status, subject, check, message } of findings) {
        (0,printed_text/* printText */.n)(`${status.padEnd(7)} | ${subject} | ${check} | ${message}`, runner);
    }
    for (const each of end.kept) {
        const text = each.state === 'kept' ? `Baseline of ${each.host}: ${each.path}` : `No baseline of ${each.host}: ${each.why}`;
        (0,printed_text/* printText */.n)(text, runner);
    }
    const errors = findings.filter(({ status }) => status === 'block' || (status === 'unknown' && decision === 'inconclusive'));
    const warnings = findings.filter((each) => each.status !== 'pass' && !errors.includes(each));
    (0,annotations/* annotateProblems */.$)(errors.map(asProblem), runner, 'error');
    (0,annotations/* annotateProblems */.$)(warnings.map(asProblem), runner, 'warning');
}
function asProblem({ check, subject, message, mend }) {
    return { code: check, where: subject, message, ...(mend === undefined ? {} : { mend }) };
}

;// CONCATENATED MODULE: ./actions/preflight-audit/run-preflight.ts










/** Runs one audit for GitHub Actions: outputs, annotations, summary, report and baseline. */
async function runPreflight(inputs, runner, env) {
    const { mode, environment, release, failOn, dryRun } = inputs;
    const redact = (0,src_redact/* redactor */.$)([inputs.sshPrivateKey, inputs.sshPassphrase, inputs.githubToken]);
    const audience = (0,workspace/* audienceOf */.Ox)(env);
    const runbook = (0,read_runbook_whole/* readRunbookWhole */.e)((0,workspace/* configPath */.eQ)(inputs.config, env), inputs.config, workspace/* WITHOUT_RUNBOOK */.kB);
    const { context, problems } = preflightContext(inputs, env, (line) => folder.append(line), runbook);
    const known = knownOf(runbook, inputs);
    const readers = audience === 'team' ? { kind: audience } : { kind: audience, known };
    const folder = (0,record_folder/* openRecordFolder */.s)((0,workspace/* recordDirectory */.pX)(env, 'preflight-audit'), redact, '', readers);
    (0,annotations/* annotateProblems */.$)(problems, runner, 'warning');
    runner.print(`Looking whether ${environment} could come back (${mode})`);
    const seen = await (0,preflight/* preflight */.M)({
        mode,
        runbook,
        environment,
        release,
        failOn,
        baseline: dryRun ? 'leave' : 'keep',
        checkout: (0,external_node_path_.resolve)(env.GITHUB_WORKSPACE ?? '.'),
    }, context).catch((error) => {
        throw audience === 'team' || mode === 'static' ? error : (0,without_words/* withoutWords */.a)(error, known);
    });
    const end = redactedEnd(audience === 'team' ? seen : publicPreflight(seen, known), redact);
    tell(end, runner);
    const result = (0,preflight_json/* preflightJson */.O)(end);
    let report = null;
    const writeReport = () => {
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder.reports, 'report.json'), `${JSON.stringify(result, null, 2)}\n`);
        if (end.baselines.length > 0) {
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder.reports, 'baseline.json'), baselinesText(end.baselines), { mode: 0o600 });
        }
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder.reports, 'report.md'), auditMarkdown(end));
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder.reports, 'report.html'), auditHtml(end));
        report = (0,external_node_path_.join)(folder.reports, 'report.md');
    };
    await (0,attempt/* attempt */.C)('The report', writeReport, runner);
    await copyToCache(end, runner, env);
    (0,outputs/* writeOutputs */.Kn)('preflight-audit', {
        decision: end.decision,
        'reason-code': end.reasonCode,
        result,
        report,
        'operation-id': null,
        target: end.target?.release ?? null,
        'predicted-seconds': end.forecast?.seconds ?? null,
    }, runner);
    if (end.verdict === 'fails')
        runner.fail();
    await (0,summary/* writeSummary */.Sy)(auditHead(end), auditBody(end), runner);
}
/** Of an environment that the runbook does not have nothing is known. */
function knownOf(runbook, { environment: name, mode, release }) {
    const environments = runbook.ok ? runbook.runbook.environments : {};
    const found = Object.hasOwn(environments, name) ? environments[name] : undefined;
    return (0,public_knowledge/* publicKnowledge */.w)(found ?? { name, hosts: [], health: { gate: [] } }, own_command/* ownCommand */.w.preflight(name, mode, release));
}
/** What the hosts keep is also copied to the cache of GitHub; that it could not be is only said. */
async function copyToCache(end, runner, env) {
    const [first] = end.baselines;
    if (first === undefined || !end.kept.some(({ state }) => state === 'kept'))
        return;
    const temp = env.RUNNER_TEMP;
    if (temp === undefined)
        return;
    const version = `${env.GITHUB_RUN_ID ?? '0'}-${env.GITHUB_RUN_ATTEMPT ?? '0'}-${Date.parse(first.at)}`;
    const place = baselinePlace({ app: first.app, name: first.environment }, temp);
    const copied = await copyBaselines(end.baselines, place, version);
    if (copied.state === 'copied')
        runner.print(`A copy of the baseline lies in the cache: ${copied.key}`);
    else
        runner.print(`The cache has no copy of the baseline: ${copied.reason}`);
}


/***/ }),

/***/ 74393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt)
/* harmony export */ });
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33346);

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

/***/ 14767:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ escapeMarkdown),
/* harmony export */   Q: () => (/* binding */ markdownTable)
/* harmony export */ });
/** Text as Markdown that shows it literally, whatever it holds: no HTML, no link, no mention, no row or paragraph of its own. */
function escapeMarkdown(text) {
    return (text
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        // Four spaces in front would make it code, in which nothing is escaped.
        .trimStart()
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_{}[\]()#+\-.!|~:@]/g, (character) => `&#${character.charCodeAt(0)};`)
        // Even so an address would become a link, and a name a mention. The space has no width.
        .replaceAll('&#64;', '&#64;&#8203;'));
}
/** A table of literal texts. */
function markdownTable(head, rows) {
    const line = (cells) => `| ${cells.map(escapeMarkdown).join(' | ')} |\n`;
    return `${line(head)}| ${head.map(() => '---').join(' | ')} |\n${rows.map(line).join('')}`;
}


/***/ }),

/***/ 36863:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sy: () => (/* binding */ writeSummary),
/* harmony export */   fS: () => (/* binding */ summarise)
/* harmony export */ });
/* unused harmony export bounded */
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74393);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14767);


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

/***/ 80130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ githubSurroundings)
/* harmony export */ });
/** What a runner tells its steps, as the documentation of GitHub's default variables has it. */
const VARIABLES = [
    'GITHUB_API_URL',
    'GITHUB_SERVER_URL',
    'GITHUB_REPOSITORY',
    'GITHUB_RUN_ID',
    'GITHUB_RUN_ATTEMPT',
    'GITHUB_ACTOR',
];
/**
 * Reads where we are from the variables of a runner. Not a runner, or no token, is a problem that the caller may live with:
 * `not-a-runner` and `no-github-token`; a variable with nonsense in it is `bad-runner-variable`.
 */
function githubSurroundings(env, token) {
    const missing = VARIABLES.filter((name) => !env[name]);
    if (missing.length > 0)
        return { ok: false, problems: [notARunner(missing)] };
    if (token === null || token.trim() === '')
        return { ok: false, problems: [noToken()] };
    const problems = VARIABLES.filter((name) => !ACCEPTED[name](env[name] ?? '')).map((name) => badVariable(name));
    if (problems.length > 0)
        return { ok: false, problems };
    const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
    const server = (env.GITHUB_SERVER_URL ?? '').replace(/\/+$/, '');
    const id = Number(env.GITHUB_RUN_ID);
    const run = {
        id,
        attempt: Number(env.GITHUB_RUN_ATTEMPT),
        actor: env.GITHUB_ACTOR ?? '',
        url: `${server}/${owner}/${repo}/actions/runs/${id}`,
    };
    const apiUrl = (env.GITHUB_API_URL ?? '').replace(/\/+$/, '');
    return { ok: true, surroundings: { token: token.trim(), apiUrl, owner, repo, run } };
}
const ACCEPTED = {
    GITHUB_API_URL: mayCarryToken,
    GITHUB_SERVER_URL: (value) => URL.canParse(value),
    GITHUB_REPOSITORY: (value) => /^[A-Za-z0-9-]+(_[A-Za-z0-9]+)?\/[A-Za-z0-9._-]+$/.test(value),
    GITHUB_RUN_ID: (value) => /^[1-9][0-9]{0,14}$/.test(value),
    GITHUB_RUN_ATTEMPT: (value) => /^[1-9][0-9]{0,5}$/.test(value),
    GITHUB_ACTOR: (value) => /^[A-Za-z0-9_-]+(\[bot\])?$/.test(value),
};
/** A token travels encrypted, or does not leave the machine. */
function mayCarryToken(text) {
    if (!URL.canParse(text))
        return false;
    const { protocol, hostname, username, password } = new URL(text);
    if (username !== '' || password !== '')
        return false;
    return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname));
}
function notARunner(missing) {
    return {
        code: 'not-a-runner',
        where: 'GitHub',
        message: `This is not a run of GitHub Actions (not set: ${missing.join(', ')}), so GitHub cannot be asked about it.`,
        mend: 'run it as a step of a workflow',
    };
}
function noToken() {
    return {
        code: 'no-github-token',
        where: 'input github-token',
        message: 'No token is given, so GitHub cannot be asked.',
        mend: 'give the input github-token the value of github.token, and the job the permissions that the README lists',
    };
}
function badVariable(name) {
    const what = name === 'GITHUB_API_URL' ? 'is no https address without a login in it' : 'is not what a runner sets';
    return { code: 'bad-runner-variable', where: name, message: `${name} ${what}.`, mend: `do not set ${name} yourself` };
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

/***/ 77421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ ownCommand)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76945);

/** What asks on a machine of the team, with a key of its own, what a door has asked; it changes no release and no ledger. */
const ownCommand = {
    /** @param release what was expected: another one is no fault where none is expected */
    verify: (environment, release) => `failback verify --environment ${environment}${release === null ? '' : ` --expect-release ${release}`} --dry-run`,
    /** @param release the one that is about to be deployed, when it was told */
    preflight: (environment, mode, release) => `failback preflight --environment ${environment}${mode === 'pre-deploy' ? '' : ` --mode ${mode}`}${release === null ? '' : ` --release ${release}`}`,
    backup: (environment, mode) => `failback backup --environment ${environment}${mode === 'dry-run' ? ' --dry-run' : ''}`,
    /** @param operation null, or a word of a host that is no id: the latest one */
    audit: (environment, operation) => `failback audit --environment ${environment}${operation !== null && (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .isOperationId */ .j)(operation) ? ` --operation ${operation}` : ''}`,
};


/***/ }),

/***/ 10809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ preflightJson)
/* harmony export */ });
/** Everything about an audit, for programs. What a host is stands in the baseline, not here. */
function preflightJson(end) {
    const { mode, environment, release, decision, reasonCode, sentence, findings, target, forecast, kept } = end;
    return {
        schema_version: 1,
        mode,
        environment,
        release,
        decision,
        reason_code: reasonCode,
        sentence,
        target,
        forecast,
        findings,
        baselines: kept,
    };
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
        const parsed = (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .parseRunbook */ .w)((0,_read_runbook_js__WEBPACK_IMPORTED_MODULE_1__.runbookText)(file, whenMissing), shown);
        return { file: shown, ...parsed };
    }
    catch (error) {
        if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo)
            return { file: shown, ok: false, problems: error.problems };
        throw error;
    }
}


/***/ }),

/***/ 27961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ withheldBecause),
/* harmony export */   w: () => (/* binding */ publicKnowledge)
/* harmony export */ });
const READ_BY_ANYBODY = 'since anybody may read this run';
/** Why the words of hosts are not told by a door that has the input `publish`; null: it is not given. */
function withheldBecause(publish) {
    return publish === null
        ? `${READ_BY_ANYBODY} ("publish: full" would show them to everybody)`
        : `as "publish: ${publish}" asks`;
}
/**
 * What anybody may read in the repository anyway.
 * @param ownCommand what asks the same from a machine of the team; null: whatever the reason of a refusal names
 */
function publicKnowledge({ name, hosts, health }, ownCommand, because = READ_BY_ANYBODY) {
    return {
        environment: name,
        hosts: hosts.map((host) => host.name),
        checks: health.gate.map((check) => check.name),
        because,
        ownCommand,
    };
}


/***/ }),

/***/ 15012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ openRecordFolder)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/record/src/public-record.ts
var public_record = __webpack_require__(21154);
// EXTERNAL MODULE: ./packages/record/src/parse-record.ts + 1 modules
var parse_record = __webpack_require__(27333);
// EXTERNAL MODULE: ./packages/record/src/build-timeline.ts + 4 modules
var build_timeline = __webpack_require__(88921);
// EXTERNAL MODULE: ./packages/record/src/chain.ts
var chain = __webpack_require__(18946);
// EXTERNAL MODULE: ./packages/record/src/report-markdown.ts + 1 modules
var report_markdown = __webpack_require__(70020);
// EXTERNAL MODULE: ./packages/record/src/duration.ts
var duration = __webpack_require__(11163);
// EXTERNAL MODULE: ./packages/record/src/next-steps.ts + 1 modules
var next_steps = __webpack_require__(93998);
// EXTERNAL MODULE: ./packages/record/src/reason-text.ts
var reason_text = __webpack_require__(69111);
;// CONCATENATED MODULE: ./packages/record/src/report-json.ts



function reportJson(timeline) {
    const { plan, recovered, decision } = timeline;
    return {
        schema_version: 1,
        outcome: timeline.outcome,
        reason_code: timeline.reasonCode,
        reason_sentence: timeline.reasonCode === null ? null : (0,reason_text/* reasonText */.u)(timeline.reasonCode).sentence,
        procedure: plan?.procedure ?? null,
        app: timeline.site?.app ?? null,
        environment: timeline.site?.environment ?? null,
        from_release: plan?.from?.release ?? null,
        to_release: plan?.to.release ?? null,
        operation_id: timeline.operation,
        plan_digest: timeline.digest,
        started_at: timeline.startedAt,
        actor: plan?.incident.actor ?? null,
        reason: plan?.incident.reason ?? null,
        recovery_seconds: recovered === null ? null : (0,duration/* seconds */.Y)(recovered.at),
        recovery_proof: recovered?.proof ?? null,
        budget_seconds: timeline.budgetSeconds,
        outage: timeline.outage,
        decision: decision?.decision ?? null,
        decided_by: decision?.by ?? null,
        decision_reason: decision?.reason ?? null,
        fleet: timeline.fleet,
        phases: timeline.phases.map(({ phase, begin, end, status }) => ({
            name: phase,
            seconds: begin === null ? 0 : (0,duration/* seconds */.Y)((end ?? timeline.length) - begin),
            status,
        })),
        hosts: timeline.hosts.map((host) => ({
            name: host.host,
            state: host.state,
            served_release: host.served,
            closed_seconds: host.closed === null || host.closed.end === null ? null : (0,duration/* seconds */.Y)(host.closed.end - host.closed.begin),
            decision: host.decision?.decision ?? null,
            steps: host.steps.map((step) => {
                const last = step.runs.at(-1);
                return {
                    id: step.id,
                    phase: step.phase,
                    status: step.status,
                    seconds: last === undefined || last.ms === null ? null : (0,duration/* seconds */.Y)(last.ms),
                    exit_code: last?.rc ?? null,
                    runs: step.runs.length,
                    undo: step.undo,
                };
            }),
        })),
        refusals: timeline.refusals,
        failures: timeline.hosts.flatMap(({ outputs }) => outputs),
        next_steps: (0,next_steps/* nextSteps */.Z)(timeline),
        notices: timeline.notices,
    };
}

// EXTERNAL MODULE: ./packages/record/src/report-html.ts + 7 modules
var report_html = __webpack_require__(60122);
;// CONCATENATED MODULE: ./packages/operation/src/redacted-line.ts
/**
 * A line of the record with its secrets masked, in what people and machines wrote in their own words. Names, states, codes
 * and numbers stay as they are: a passphrase that is an ordinary word must not take the record apart. What a host's
 * journal may carry is such words only.
 */
function redactedLine(line, redact) {
    if (line.host !== null)
        return line;
    switch (line.event) {
        case 'operation':
            return { ...line, plan: redactedPlan(line.plan, redact) };
        case 'connection-lost':
            return { ...line, reason: redact(line.reason) };
        case 'assessed': {
            const assessments = line.assessments.map((each) => ({ ...each, detail: redact(each.detail) }));
            return { ...line, assessments };
        }
        case 'notice':
        case 'step-output':
            return { ...line, text: redact(line.text) };
        case 'refused': {
            const { text, where, accepted, mend } = line;
            return {
                ...line,
                text: redact(text),
                ...(where === undefined ? {} : { where: redact(where) }),
                ...(accepted === undefined ? {} : { accepted: redact(accepted) }),
                ...(mend === undefined ? {} : { mend: redact(mend) }),
            };
        }
        case 'connected':
        case 'claimed':
        case 'went':
        case 'decided':
        case 'cancelled':
        case 'outage':
        case 'finished':
            return line;
    }
}
function redactedPlan(plan, redact) {
    const { incident, hosts, notices, alert } = plan;
    return {
        ...plan,
        incident: {
            ...incident,
            signals: incident.signals.map(redact),
            reason: redact(incident.reason),
            actor: redact(incident.actor),
            override: incident.override === null ? null : redact(incident.override),
        },
        hosts: hosts.map((host) => ({
            ...host,
            steps: host.steps.map((step) => ({ ...step, title: redact(step.title), args: step.args.map(redact) })),
        })),
        notices: notices.map(redact),
        alert: alert?.kind === 'command' ? { ...alert, command: alert.command.map(redact) } : alert,
    };
}

;// CONCATENATED MODULE: ./packages/operation/src/record-folder.ts




/**
 * @param redact masks secrets in the free text of each line, before the line is written anywhere
 * @param text an earlier journal that this one continues
 * @throws Error when the folder cannot be made or written now, before anything has begun
 */
function openRecordFolder(directory, redact, text = '', readers = { kind: 'team' }) {
    (0,external_node_fs_.mkdirSync)(directory, { recursive: true });
    const published = readers.kind === 'anybody' ? (0,external_node_path_.join)(directory, 'published') : directory;
    (0,external_node_fs_.mkdirSync)(published, { recursive: true });
    const shownAnew = () => (readers.kind === 'team' ? (0,public_record/* wholeRecord */.HZ)() : (0,public_record/* publicRecord */.LV)(readers.known));
    const journal = (0,external_node_path_.join)(directory, 'journal.jsonl');
    // A last line that is torn (its writer was killed) would spoil the next one as well.
    let written = text.slice(0, text.lastIndexOf('\n') + 1);
    const held = heldLines();
    for (const line of (0,parse_record/* parseRecord */.H)(written))
        held.isNew(line);
    (0,external_node_fs_.writeFileSync)(journal, written);
    let told = false;
    /** The disk of the runner is no reason to leave a host half way. */
    const attempt = (write) => {
        try {
            write();
        }
        catch (error) {
            if (told)
                return;
            told = true;
            const reason = error instanceof Error ? error.message : String(error);
            const text = `The record cannot be written: ${reason}. What is done goes on; what cannot be written is kept in memory.`;
            written += rowOf({ host: null, time: new Date().toISOString(), event: 'notice', text });
        }
    };
    /** A write that failed may have torn a line or left one out: from then on the file is made anew, beside the one there is. */
    const rewrite = () => {
        (0,external_node_fs_.writeFileSync)(`${journal}.new`, written);
        (0,external_node_fs_.renameSync)(`${journal}.new`, journal);
    };
    const reports = () => {
        const shown = shownAnew();
        const timeline = (0,build_timeline/* buildTimeline */.w)((0,parse_record/* parseRecord */.H)(written).flatMap((line) => shown(line) ?? []));
        const path = readers.kind === 'nobody' ? null : (0,external_node_path_.join)(published, 'report.md');
        const head = (0,chain/* recordHead */.os)(written);
        const markdown = `${(0,report_markdown/* reportMarkdown */.uL)(timeline)}\nHead of the record's chain: \`${head}\`\n`;
        return { timeline, markdown, json: { ...reportJson(timeline), record_head: head }, path };
    };
    return {
        directory,
        reports: published,
        readers,
        shown: shownAnew(),
        append(line) {
            // Whoever continues a record reads the hosts' journals from their start.
            if (!held.isNew(line))
                return;
            const row = rowOf(redactedLine(line, redact));
            written += row;
            attempt(() => (told ? rewrite() : (0,external_node_fs_.appendFileSync)(journal, row)));
        },
        text: () => written,
        writeReports() {
            const { timeline, markdown, json, path } = reports();
            attempt(() => {
                if (path === null)
                    return;
                (0,external_node_fs_.writeFileSync)(path, markdown);
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(published, 'report.html'), (0,report_html/* reportHtml */.Ew)(timeline));
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(published, 'report.json'), `${JSON.stringify(json, null, 2)}\n`);
            });
            // Once more, since it may have just been said that they could not be written.
            return reports();
        },
    };
}
function rowOf(line) {
    return `${JSON.stringify(line)}\n`;
}
/** Remembers which lines of hosts are there: boot and number identify a line, until another operation counts anew. */
function heldLines() {
    const held = new Set();
    let operation = null;
    return {
        isNew(line) {
            if (line.host === null) {
                if (line.event === 'operation' && line.plan.operation !== operation)
                    held.clear();
                if (line.event === 'operation')
                    operation = line.plan.operation;
                return true;
            }
            const key = `${line.host} ${line.boot} ${line.seq}`;
            if (held.has(key))
                return false;
            held.add(key);
            return true;
        },
    };
}


/***/ }),

/***/ 64093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ problemsWithoutWords),
/* harmony export */   a: () => (/* binding */ withoutWords)
/* harmony export */ });
/* harmony import */ var _failback_record__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49512);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59859);
/* harmony import */ var _end_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40564);



/** An error as anybody may see it: what it is, which host it is about and where the team reads more; nothing that a host said. */
function withoutWords(error, known) {
    if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return new _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problemsWithoutWords(error.problems, known));
    if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi)
        return new _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo([(0,_failback_record__WEBPACK_IMPORTED_MODULE_1__/* .withheld */ .uN)((0,_end_js__WEBPACK_IMPORTED_MODULE_2__/* .problemOf */ .Zw)(error), known)]);
    // A program of a host may have ended in such lines too, and they stand in the message.
    const stack = error instanceof Error ? (error.stack ?? '').replace(error.message, '') : '';
    const places = stack.split('\n').filter((line) => /^ {4}at /.test(line));
    const plain = new Error('Its message is not published, since it may hold what a host said.');
    plain.stack = [plain.message, ...places].join('\n');
    return plain;
}
/** The same for problems that a run ends with; what nothing tells apart any more is told once. */
function problemsWithoutWords(problems, known) {
    const told = problems.map((problem) => ((0,_failback_record__WEBPACK_IMPORTED_MODULE_1__/* .isOpen */ .nT)(problem) ? problem : (0,_failback_record__WEBPACK_IMPORTED_MODULE_1__/* .withheld */ .uN)(problem, known)));
    const keys = told.map(({ code, where }) => `${code} ${where}`);
    return told.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}


/***/ }),

/***/ 72427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ answerHtml)
/* harmony export */ });
/* harmony import */ var _html_page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27459);
/* harmony import */ var _html_tables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21390);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32563);
/* harmony import */ var _report_html_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60122);




/** Characters that stand in one line of a card or a narrow column. */
const SHORT = 18;
/** One file that needs nothing else and runs nothing. Every text may be anybody's. */
function answerHtml({ title, decision, tone, sentence, facts, sections }) {
    const head = (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('header', { class: tone }, (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('div', { class: 'over' }, (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('span', { class: `badge ${tone}` }, decision), (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('span', {}, title)), (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('h1', {}, sentence));
    const short = facts.filter(([, value]) => value.length <= SHORT);
    const long = facts.filter(([, value]) => value.length > SHORT);
    return (0,_html_page_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlPage */ .X)(`failback: ${title}, ${decision}`, head, short.length === 0 ? null : (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('dl', { class: 'cards' }, short.map(card)), (0,_report_html_js__WEBPACK_IMPORTED_MODULE_2__/* .section */ .uW)('Facts', long.length === 0 ? null : (0,_html_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .sheet */ .yi)((0,_html_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['What', 'Value'], long.map(rowOf)))), sections.map(({ title: name, content }) => (0,_report_html_js__WEBPACK_IMPORTED_MODULE_2__/* .section */ .uW)(name, contentOf(content))));
}
function card([name, value]) {
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('div', { class: 'card' }, (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('dt', {}, name), (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('dd', {}, value));
}
function contentOf(content) {
    switch (content.kind) {
        case 'table':
            return content.rows.length === 0 ? null : (0,_html_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .sheet */ .yi)((0,_html_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(content.head, content.rows.map(rowOf)));
        case 'list':
            return content.items.length === 0 ? null : list(content.items);
    }
}
function rowOf(cells) {
    return cells.map((each, at) => {
        if (typeof each !== 'string')
            return (0,_html_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .cell */ .Hn)((0,_html_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .pill */ .Io)(each.text, each.tone));
        return at === 0 ? (0,_html_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .rowHead */ .VU)(each) : (0,_html_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .cell */ .Hn)(each, each.length > SHORT ? 'wide' : null);
    });
}
function list(items) {
    const lines = items.map(({ text, mend }) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('li', {}, text, mend === null ? null : (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('pre', {}, mend)));
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('div', { class: 'sheet' }, (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc)('ul', { class: 'plain' }, lines));
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


/***/ })

};
