export const id = 4280;
export const ids = [4280];
export const modules = {

/***/ 44280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runBackup: () => (/* binding */ runBackup)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/action/src/workspace.ts
var workspace = __webpack_require__(61489);
// EXTERNAL MODULE: ./packages/action/src/attempt.ts
var attempt = __webpack_require__(74393);
// EXTERNAL MODULE: ./packages/action/src/outputs.ts
var outputs = __webpack_require__(69718);
// EXTERNAL MODULE: ./packages/action/src/summary.ts
var summary = __webpack_require__(36863);
// EXTERNAL MODULE: ./packages/action/src/printed-text.ts
var printed_text = __webpack_require__(40160);
// EXTERNAL MODULE: ./packages/action/src/annotations.ts
var annotations = __webpack_require__(33346);
// EXTERNAL MODULE: ./packages/host/src/redact.ts
var src_redact = __webpack_require__(67951);
// EXTERNAL MODULE: ./packages/operation/src/read-runbook.ts
var read_runbook = __webpack_require__(92704);
// EXTERNAL MODULE: ./packages/operation/src/public-knowledge.ts
var public_knowledge = __webpack_require__(27961);
// EXTERNAL MODULE: ./packages/operation/src/own-command.ts
var own_command = __webpack_require__(77421);
// EXTERNAL MODULE: ./packages/operation/src/backup/backup.ts + 12 modules
var backup = __webpack_require__(23915);
// EXTERNAL MODULE: ./packages/operation/src/system-context.ts
var system_context = __webpack_require__(10614);
// EXTERNAL MODULE: ./packages/operation/src/without-words.ts
var without_words = __webpack_require__(64093);
// EXTERNAL MODULE: ./packages/record/src/declared-code.ts
var declared_code = __webpack_require__(39963);
// EXTERNAL MODULE: ./packages/record/src/public-record.ts
var public_record = __webpack_require__(21154);
// EXTERNAL MODULE: ./packages/runbook/src/words/release.ts
var words_release = __webpack_require__(93859);
;// CONCATENATED MODULE: ./packages/operation/src/backup/public-backup.ts



/**
 * The end of a backup as anybody may see it: what was stored, when, how large and for how long; no name of a database, a
 * table, a file, a version or a person, and nothing that a host said. The manifest beside the snapshot has all of it.
 */
function publicBackup(end, known) {
    switch (end.decision) {
        case 'refused':
            return {
                ...end,
                reasonCode: (0,declared_code/* declaredCode */.K)(end.reasonCode),
                notes: [],
                problems: (0,without_words/* problemsWithoutWords */.A)(end.problems, known),
            };
        case 'stored': {
            const kept = end.retention.kept.map(() => `What was to be removed was not, and why is ${public_record/* NOT_PUBLISHED */.nu}.`);
            return {
                ...end,
                notes: [],
                manifest: end.manifest === null ? null : publicManifest(end.manifest),
                retention: { ...end.retention, kept },
            };
        }
    }
}
function publicManifest(manifest) {
    const { release } = manifest;
    return {
        ...manifest,
        actor: public_record/* NOT_PUBLISHED */.nu,
        release: release !== null && (0,words_release/* isReleaseName */.j)(release) ? release : null,
        stores: manifest.stores.map(publicStore),
    };
}
function publicStore(entry) {
    const hidden = {
        file: public_record/* NOT_PUBLISHED */.nu,
        compressor: public_record/* NOT_PUBLISHED */.nu,
        tool: public_record/* NOT_PUBLISHED */.nu,
        tool_version: public_record/* NOT_PUBLISHED */.nu,
        server_version: public_record/* NOT_PUBLISHED */.nu,
    };
    switch (entry.store) {
        case 'mysql': {
            const tables = entry.tables.map((table) => ({ ...table, name: public_record/* NOT_PUBLISHED */.nu }));
            return { ...entry, ...hidden, database: public_record/* NOT_PUBLISHED */.nu, position: null, tables };
        }
        case 'redis':
            return { ...entry, ...hidden };
    }
}

// EXTERNAL MODULE: ./packages/operation/src/backup/snapshot-rows.ts
var snapshot_rows = __webpack_require__(74494);
// EXTERNAL MODULE: ./packages/record/src/answer-html.ts
var answer_html = __webpack_require__(72427);
;// CONCATENATED MODULE: ./actions/backup-snapshot/backup-html.ts


/** The report as one page that needs nothing else. */
function backupHtml({ title, decision, sentence, facts }, end) {
    const notes = end.notes.map(({ detail }) => ({ text: detail, mend: null }));
    return (0,answer_html/* answerHtml */.y)({
        title,
        decision,
        tone: toneOf(end),
        sentence,
        facts,
        sections: [mainSection(end), { title: 'To know', content: { kind: 'list', items: notes } }],
    });
}
/** A copy that is damaged, or was asked to be proved and is not, is no good news. */
function toneOf(end) {
    switch (end.decision) {
        case 'refused':
            return 'bad';
        case 'stored':
            return end.reasonCode === 'snapshot-stored' ? 'good' : end.reasonCode === 'would-be-stored' ? 'calm' : 'warn';
    }
}
function mainSection(end) {
    switch (end.decision) {
        case 'refused': {
            const items = end.problems.map(({ where, message, mend }) => ({
                text: `${where}: ${message}`,
                mend: mend ?? null,
            }));
            return { title: 'In the way', content: { kind: 'list', items } };
        }
        case 'stored': {
            const rows = end.manifest === null ? [] : (0,snapshot_rows/* snapshotRows */.cn)(end.manifest);
            return { title: 'Stores', content: { kind: 'table', head: snapshot_rows/* SNAPSHOT_HEAD */.Mp, rows } };
        }
    }
}

// EXTERNAL MODULE: ./packages/action/src/markdown.ts
var markdown = __webpack_require__(14767);
// EXTERNAL MODULE: ./packages/record/src/reason-text.ts
var reason_text = __webpack_require__(69111);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
;// CONCATENATED MODULE: ./actions/backup-snapshot/backup-report.ts




/** The head of summary and report. */
function backupHead(environment, mode, end) {
    const title = mode === 'dry-run' ? `Snapshot of ${environment} (dry run: none was made)` : `Snapshot of ${environment}`;
    return { title, decision: end.decision, sentence: (0,reason_text/* reasonText */.u)(end.reasonCode).sentence, facts: factsOf(end) };
}
function factsOf(end) {
    if (end.decision === 'refused')
        return [];
    const { manifest, space, host, retention } = end;
    return [
        ...(manifest === null ? [] : [['Snapshot', manifest.id], ['Made at', manifest.made_at]]),
        ...(manifest === null ? [] : [['Release', manifest.release ?? 'not told']]),
        ['Host', host],
        ...(space === null
            ? []
            : [
                ['Predicted', (0,snapshot_rows/* sizeText */.lP)(space.predictedKiB * 1024)],
                ['Free before', (0,snapshot_rows/* sizeText */.lP)(space.freeKiB * 1024)],
            ]),
        ...(retention.pruned.length === 0 ? [] : [['Removed, past their retention', retention.pruned.join(', ')]]),
    ];
}
/** What stands below the head: the stores, or what is in the way; then what its reader should know. */
function backupBody(end) {
    const notes = end.notes.map(({ detail }) => `- ${(0,markdown/* escapeMarkdown */.F)(detail)}\n`).join('');
    return `${mainPart(end)}${notes === '' ? '' : `\n${notes}`}`;
}
function mainPart(end) {
    switch (end.decision) {
        case 'refused':
            return end.problems.map((problem) => `- ${(0,markdown/* escapeMarkdown */.F)((0,errors/* problemText */.fI)(problem))}\n`).join('');
        case 'stored':
            return end.manifest === null ? '' : (0,markdown/* markdownTable */.Q)(snapshot_rows/* SNAPSHOT_HEAD */.Mp, (0,snapshot_rows/* snapshotRows */.cn)(end.manifest));
    }
}
/** The report as a file. */
function backupMarkdown({ title, decision, sentence, facts }, end) {
    const table = facts.length === 0 ? '' : `${(0,markdown/* markdownTable */.Q)(['', ''], facts)}\n`;
    return `# ${(0,markdown/* escapeMarkdown */.F)(title)}: ${decision}\n\n${(0,markdown/* escapeMarkdown */.F)(sentence)}\n\n${table}${backupBody(end)}`;
}

;// CONCATENATED MODULE: ./actions/backup-snapshot/backup-result.ts
/** The output `result`, which is also report.json. */
function backupResult({ app, name }, mode, end) {
    const common = {
        schema_version: 1,
        app,
        environment: name,
        mode,
        decision: end.decision,
        reason_code: end.reasonCode,
        notes: end.notes,
    };
    switch (end.decision) {
        case 'refused':
            return { ...common, problems: end.problems };
        case 'stored': {
            const { host, space, retention } = end;
            return { ...common, host, space, retention, manifest: end.manifest };
        }
    }
}

;// CONCATENATED MODULE: ./actions/backup-snapshot/run-backup.ts








/** Makes one snapshot for GitHub Actions: outputs, summary and report. */
async function runBackup(inputs, runner, env) {
    const environment = (0,read_runbook.readEnvironment)((0,workspace/* configPath */.eQ)(inputs.config, env), inputs.environment, workspace/* WITHOUT_RUNBOOK */.kB);
    const redact = (0,src_redact/* redactor */.$)([inputs.sshPrivateKey, inputs.sshPassphrase]);
    const directory = (0,workspace/* recordDirectory */.pX)(env, 'backup-snapshot');
    const credentials = {
        privateKey: inputs.sshPrivateKey,
        passphrase: inputs.sshPassphrase,
        knownHosts: inputs.sshKnownHosts,
    };
    const mode = inputs.dryRun ? 'dry-run' : 'execute';
    runner.print(`${mode === 'dry-run' ? 'Looking whether' : 'Making'} a snapshot of ${environment.name} on ${environment.data.on}`);
    const audience = (0,workspace/* audienceOf */.Ox)(env);
    const record = (line) => {
        if (audience === 'team')
            printNotice(line, redact, runner);
    };
    const known = (0,public_knowledge/* publicKnowledge */.w)(environment, own_command/* ownCommand */.w.backup(environment.name, mode));
    const made = await (0,backup/* backup */.R)(environment, { kind: inputs.kind, stores: inputs.stores, prove: inputs.prove, actor: (0,workspace/* actorOf */.dn)(env), mode }, (0,system_context/* systemContext */.N)(credentials, record, new AbortController().signal)).catch((error) => {
        throw audience === 'team' ? error : (0,without_words/* withoutWords */.a)(error, known);
    });
    const end = redacted(audience === 'team' ? made : publicBackup(made, known), redact);
    tell(end, runner);
    const head = backupHead(environment.name, mode, end);
    const result = backupResult(environment, mode, end);
    let report = null;
    const writeReport = () => {
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(directory, 'report.json'), `${JSON.stringify(result, null, 2)}\n`);
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(directory, 'report.md'), backupMarkdown(head, end));
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(directory, 'report.html'), backupHtml(head, end));
        report = (0,external_node_path_.join)(directory, 'report.md');
    };
    await (0,attempt/* attempt */.C)('The report', writeReport, runner);
    (0,outputs/* writeOutputs */.Kn)('backup-snapshot', {
        decision: end.decision,
        'reason-code': end.reasonCode,
        result,
        report,
        'operation-id': null,
        'snapshot-id': end.decision === 'stored' ? (end.manifest?.id ?? null) : null,
    }, runner);
    // What is stored is no proof, and a dry run stores nothing.
    if (inputs.prove && end.decision === 'stored')
        runner.fail();
    await (0,summary/* writeSummary */.Sy)(head, backupBody(end), runner);
}
function printNotice(line, redact, runner) {
    if (line.host === null && line.event === 'notice')
        (0,printed_text/* printText */.n)(redact(line.text), runner);
}
function tell(end, runner) {
    switch (end.decision) {
        case 'refused':
            (0,annotations/* annotateProblems */.$)(end.problems, runner);
            break;
        case 'stored':
            for (const kept of end.retention.kept)
                (0,annotations/* annotate */.f)('warning', 'failback: not-removed', kept, null, runner);
            if (end.reasonCode === 'not-proved') {
                const text = 'The snapshot is stored and checked. "prove" asks for more: this version restores nothing yet.';
                (0,annotations/* annotate */.f)('error', 'failback: not-proved', text, null, runner);
            }
    }
}
/** What hosts and people said may hold anything; names, digests and numbers are failback's own. */
function redacted(end, redact) {
    const notes = end.notes.map((each) => ({ ...each, detail: redact(each.detail) }));
    switch (end.decision) {
        case 'refused':
            return { ...end, notes, problems: end.problems.map((each) => ({ ...each, message: redact(each.message) })) };
        case 'stored':
            return { ...end, notes };
    }
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

/***/ 92704:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readEnvironment: () => (/* binding */ readEnvironment),
/* harmony export */   readRunbook: () => (/* binding */ readRunbook),
/* harmony export */   runbookText: () => (/* binding */ runbookText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14363);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59859);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79141);


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
