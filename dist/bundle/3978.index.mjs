export const id = 3978;
export const ids = [3978];
export const modules = {

/***/ 95949:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hP: () => (/* binding */ linksOf),
  y: () => (/* binding */ redactorOf),
  Nr: () => (/* binding */ tellingOf)
});

// EXTERNAL MODULE: ./packages/action/src/mask.ts
var mask = __webpack_require__(21942);
// EXTERNAL MODULE: ./packages/host/src/redact.ts
var redact = __webpack_require__(67951);
// EXTERNAL MODULE: ./packages/notify/src/secret-texts.ts
var secret_texts = __webpack_require__(55722);
;// CONCATENATED MODULE: ./packages/notify/src/email/smtp.ts
/**
 * Sends by SMTP. Certificates are always verified.
 * @param authorities certificate authorities in PEM to trust instead of the system's; empty: the system's
 */
function smtp(authorities = []) {
    return async (server, mail, { limitMs, signal, out }) => {
        // Most runs tell nobody by mail, and none should wait for what it does not use.
        const { createTransport } = await __webpack_require__.e(/* import() */ 6739).then(__webpack_require__.bind(__webpack_require__, 16739));
        const transport = createTransport({
            host: server.host,
            port: server.port,
            secure: server.encryption === 'tls',
            requireTLS: server.encryption === 'starttls',
            ignoreTLS: server.encryption === 'none',
            ...(server.login === null ? {} : { auth: { user: server.login.user, pass: server.login.password } }),
            tls: {
                rejectUnauthorized: true,
                minVersion: 'TLSv1.2',
                ...(authorities.length === 0 ? {} : { ca: [...authorities] }),
            },
            connectionTimeout: limitMs,
            greetingTimeout: limitMs,
            socketTimeout: limitMs,
            dnsTimeout: limitMs,
            logger: watched(out),
            disableFileAccess: true,
            disableUrlAccess: true,
        });
        try {
            const info = await transport.sendMail({
                envelope: { from: mail.from, to: [...mail.to] },
                from: { name: 'failback', address: mail.from },
                to: mail.to.map((address) => ({ name: '', address })),
                subject: mail.subject,
                text: mail.text,
                html: mail.html,
                messageId: mail.messageId,
                inReplyTo: mail.references,
                references: mail.references,
                headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
                signal,
            });
            const said = new Map(info.rejectedErrors?.map(({ recipient, response }) => [recipient, response]));
            return { refused: info.rejected.map((address) => ({ address, said: said.get(address) ?? '' })) };
        }
        finally {
            transport.close();
        }
    };
}
/** nodemailer says nowhere but in its log that all of a mail has gone out. The log itself is kept nowhere. */
function watched(out) {
    return {
        info(entry) {
            if (entry?.tnx === 'message')
                out();
        },
    };
}

;// CONCATENATED MODULE: ./packages/notify/src/system-effects.ts

const SLACK_API = 'https://slack.com/api/';
/** Telling somebody is never worth more of an emergency's time than this. */
const LIMIT_MS = 10_000;
const MOST_BYTES = 64 * 1024;
/** The real world. `SLACK_API_URL` may name another place of Slack's methods, as GovSlack has it. */
function notifyEffects(env, own) {
    return {
        ...own,
        secret: (name) => env[name],
        post,
        mail: smtp(),
        slackApi: env.SLACK_API_URL || SLACK_API,
        now: () => Date.now(),
        wait,
        limitMs: LIMIT_MS,
    };
}
const post = async ({ url, headers, body, wants, signal }) => {
    const answer = await fetch(url, { method: 'POST', headers: { ...headers }, body, signal, redirect: 'manual' });
    const { status } = answer;
    const header = (name) => answer.headers.get(name);
    if (wants === 'body')
        return { status, header, body: await firstBytes(answer) };
    // What is left of it is nobody's business, and its end may never come.
    void answer.body?.cancel().catch(() => undefined);
    return { status, header, body: '' };
};
/** An answer without an end must not be waited for. */
async function firstBytes({ body }) {
    if (body === null)
        return '';
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        chunks.push(chunk);
        size += chunk.length;
        if (size >= MOST_BYTES)
            break;
    }
    return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8');
}
function wait(time, signal) {
    return new Promise((settle) => {
        const end = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', end);
            settle();
        };
        const timer = setTimeout(end, time);
        if (signal.aborted)
            end();
        else
            signal.addEventListener('abort', end, { once: true });
    });
}

// EXTERNAL MODULE: ./packages/notify/src/template/read-template.ts + 1 modules
var read_template = __webpack_require__(96404);
;// CONCATENATED MODULE: ./actions/emergency-rollback/people.ts



/** Masks whatever this run was given in secret; the runner masks the same in its log. */
function redactorOf(inputs, { notify }, env, runner) {
    const secrets = (0,secret_texts/* secretTexts */.V)(notify, { secret: (name) => env[name] });
    for (const secret of secrets)
        (0,mask/* maskSecret */.$)(secret, runner.mask);
    return (0,redact/* redactor */.$)([inputs.sshPrivateKey, inputs.sshPassphrase, inputs.githubToken, ...secrets]);
}
/** How a step tells people: with the secrets of its environment and the texts of its checkout. */
function tellingOf({ notify }, env, redact) {
    const { templates } = notify;
    return notifyEffects(env, {
        template: (occasion) => templates === null ? null : (0,read_template/* readTemplate */.x)(env.GITHUB_WORKSPACE ?? '.', templates, occasion),
        redact,
    });
}
/** Where to read on: the address of a run needs no token. */
function linksOf({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, }) {
    return server && repository && run ? [['Run', `${server}/${repository}/actions/runs/${run}`]] : [];
}


/***/ }),

/***/ 3978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAudit: () => (/* binding */ runAudit)
});

// EXTERNAL MODULE: ./packages/action/src/workspace.ts
var workspace = __webpack_require__(61489);
// EXTERNAL MODULE: ./packages/action/src/attempt.ts
var attempt = __webpack_require__(74393);
// EXTERNAL MODULE: ./packages/action/src/printed-text.ts
var printed_text = __webpack_require__(40160);
// EXTERNAL MODULE: ./packages/action/src/outputs.ts
var outputs = __webpack_require__(69718);
// EXTERNAL MODULE: ./packages/action/src/summary.ts
var summary = __webpack_require__(36863);
// EXTERNAL MODULE: ./packages/github/src/surroundings.ts
var surroundings = __webpack_require__(80130);
// EXTERNAL MODULE: ./packages/github/src/connect.ts + 13 modules
var connect = __webpack_require__(71669);
// EXTERNAL MODULE: ./packages/operation/src/read-runbook.ts
var read_runbook = __webpack_require__(92704);
;// CONCATENATED MODULE: ./packages/operation/src/post-audit/publish-mode.ts
/** What was asked for; else the verdict alone in a public repository and where that cannot be told, and everything in a private one. */
async function publishMode(asked, github) {
    if (asked !== null)
        return asked;
    if (github === null)
        return 'verdict';
    try {
        return (await github.isPublic()) ? 'verdict' : 'full';
    }
    catch {
        // Whoever cannot be told apart from the public gets what the public gets.
        return 'verdict';
    }
}

// EXTERNAL MODULE: ./packages/operation/src/system-context.ts
var system_context = __webpack_require__(10614);
// EXTERNAL MODULE: ./packages/operation/src/post-audit/post-audit.ts + 25 modules
var post_audit = __webpack_require__(47967);
// EXTERNAL MODULE: ./packages/operation/src/without-words.ts
var without_words = __webpack_require__(64093);
// EXTERNAL MODULE: ./packages/operation/src/public-knowledge.ts
var public_knowledge = __webpack_require__(27961);
// EXTERNAL MODULE: ./packages/operation/src/own-command.ts
var own_command = __webpack_require__(77421);
// EXTERNAL MODULE: ./packages/operation/src/post-audit/write-files.ts
var write_files = __webpack_require__(15387);
// EXTERNAL MODULE: ./actions/emergency-rollback/people.ts + 2 modules
var people = __webpack_require__(95949);
// EXTERNAL MODULE: ./packages/action/src/annotations.ts
var annotations = __webpack_require__(33346);
// EXTERNAL MODULE: ./packages/notify/src/tell.ts + 17 modules
var tell = __webpack_require__(64931);
// EXTERNAL MODULE: ./packages/notify/src/delivery.ts
var delivery = __webpack_require__(45863);
;// CONCATENATED MODULE: ./packages/operation/src/audit-news.ts
/** Most mends in one message; the report has all of them. */
const MOST_MENDS = 8;
/** Told when the audit after a rollback is incomplete: whoever reads it mends what stands in the way, and asks again. */
function auditNews({ operation, reasonCode, findings, reattemptAllowed }, { app, name, notify }, { links, actor }) {
    const mends = findings.flatMap(({ sentence, mend }) => mend === null ? [] : [{ sentence, command: mend }]);
    const again = operation === null ? 'post-rollback-audit' : `post-rollback-audit with operation-id: ${operation}`;
    return {
        occasion: 'audit',
        app,
        environment: name,
        operation,
        procedure: null,
        from: null,
        to: null,
        headline: `The audit after the rollback of ${app} ${name} is incomplete (${reasonCode}).`,
        actor,
        reason: reasonCode,
        facts: [
            ['Reason code', reasonCode],
            ['May be tried again', reattemptAllowed ? 'yes' : 'no'],
            ...(operation === null ? [] : [['Operation', operation]]),
        ],
        timeline: [],
        nextSteps: [
            ...mends.slice(0, MOST_MENDS),
            { sentence: `Mend what is named here, then run ${again}.`, command: null },
        ],
        affected: notify.affected,
        links,
        thread: null,
    };
}

// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
;// CONCATENATED MODULE: ./actions/post-rollback-audit/tell-incomplete.ts





/** Tells those whom the runbook names that an audit is incomplete. Messages are for the team: what they say is not published. */
async function tellIncomplete(audit, environment, { runner, env, redact }) {
    const news = auditNews(audit, environment, { links: (0,people/* linksOf */.hP)(env), actor: (0,workspace/* actorOf */.dn)(env) });
    const deliveries = await (0,tell/* tell */.q)(environment.notify, news, (0,people/* tellingOf */.Nr)(environment, env, redact));
    for (const { tone, text, audience } of (0,delivery/* deliverySentences */.zz)(deliveries)) {
        // What a server said is for the team; whether the log is, an audit that broke off may not know.
        if (audience === 'team')
            continue;
        if (tone === 'warning')
            (0,annotations/* annotate */.f)('warning', 'failback', text, null, runner);
        else
            (0,printed_text/* printText */.n)(text, runner);
    }
}
/** What is known of an audit that broke off. */
function brokenOff(error, operation) {
    return { reasonCode: reasonOf(error), findings: [], operation, reattemptAllowed: false };
}
function reasonOf(error) {
    if (error instanceof errors/* UserError */.yo)
        return error.problems[0]?.code ?? 'bad-input';
    return error instanceof errors/* RemoteError */.Hi ? error.failure.code : 'internal-error';
}

;// CONCATENATED MODULE: ./actions/post-rollback-audit/run-audit.ts





/** Runs one audit for GitHub Actions: outputs, summary and report, as far as they may leave the hosts. */
async function runAudit(inputs, runner, env) {
    const environment = (0,read_runbook.readEnvironment)((0,workspace/* configPath */.eQ)(inputs.config, env), inputs.environment, workspace/* WITHOUT_RUNBOOK */.kB);
    const github = githubOf(inputs, env);
    const publish = await publishMode(inputs.publish, github);
    runner.print(`Auditing the rollback of ${environment.name}; published is: ${publish}.`);
    const credentials = {
        privateKey: inputs.sshPrivateKey,
        passphrase: inputs.sshPassphrase,
        knownHosts: inputs.sshKnownHosts,
    };
    // What happens meanwhile is told by the report, as far as it may be: a record of the audit itself is not kept.
    const context = (0,system_context/* systemContext */.N)(credentials, () => undefined, new AbortController().signal);
    const request = {
        operation: inputs.operationId,
        publish,
        actor: (0,workspace/* actorOf */.dn)(env),
        mode: inputs.dryRun ? 'dry-run' : 'execute',
    };
    const redact = (0,people/* redactorOf */.y)(inputs, environment, env, runner);
    const tellTeam = async (audit) => {
        if (request.mode === 'execute')
            await tellIncomplete(audit, environment, { runner, env, redact });
    };
    const end = await (0,post_audit/* postAudit */.Y)(environment, request, { ...context, github }).catch(async (error) => {
        const shown = publish === 'full' ? error : (0,without_words/* withoutWords */.a)(error, knownOf(environment, inputs, publish, env));
        await tellTeam(brokenOff(shown, inputs.operationId));
        throw shown;
    });
    await publishEnd(redacted(end, redact), runner, env);
    if (end.decision === 'incomplete')
        await tellTeam(end);
}
/** The event says that the repository is private, and GitHub, which knows whether it still is, did not. */
const UNTOLD = 'since GitHub did not say that the team alone may read this run: give github-token, or "publish: full"';
function knownOf(environment, { operationId, publish: asked }, publish, env) {
    const isUntold = asked === null && (0,workspace/* audienceOf */.Ox)(env) === 'team';
    const because = isUntold ? UNTOLD : (0,public_knowledge/* withheldBecause */.e)(asked === null ? null : publish);
    return (0,public_knowledge/* publicKnowledge */.w)(environment, own_command/* ownCommand */.w.audit(environment.name, operationId), because);
}
function githubOf({ githubToken }, env) {
    const found = (0,surroundings/* githubSurroundings */.R)(env, githubToken);
    return found.ok ? (0,connect/* connectGitHub */.U)(found.surroundings) : null;
}
/** A log of a host may hold what this run was given. */
function redacted(end, redact) {
    const files = Object.entries(end.files).map(([name, text]) => [name, redact(text)]);
    const findings = end.findings.map((finding) => ({ ...finding, sentence: redact(finding.sentence) }));
    const result = JSON.parse(redact(JSON.stringify(end.result)));
    return { ...end, files: Object.fromEntries(files), findings, result };
}
async function publishEnd(end, runner, env) {
    let report = null;
    const write = () => {
        report = (0,write_files/* writePostAudit */.h)((0,workspace/* recordDirectory */.pX)(env, 'post-rollback-audit'), end);
    };
    await (0,attempt/* attempt */.C)('The report', write, runner);
    if (end.publish !== 'none') {
        for (const { code, sentence, mend } of end.findings) {
            (0,printed_text/* printText */.n)(`${code}: ${sentence}${mend === null ? '' : ` Mend: ${mend}`}`, runner);
        }
    }
    runner.print(`The audit of ${end.operation} is ${end.decision}: ${end.reasonCode}.`);
    (0,outputs/* writeOutputs */.Kn)('post-rollback-audit', {
        decision: end.decision,
        'reason-code': end.reasonCode,
        result: end.result,
        report,
        'operation-id': end.operation,
        'drift-count': end.driftCount,
        'reattempt-allowed': String(end.reattemptAllowed),
    }, runner);
    const markdown = end.files['report.md'];
    if (markdown !== undefined)
        await (0,summary/* summarise */.fS)(markdown, runner);
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
