export const id = 2536;
export const ids = [2536];
export const modules = {

/***/ 23000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ liveLog)
});

// EXTERNAL MODULE: ./packages/action/src/annotations.ts
var annotations = __webpack_require__(33346);
// EXTERNAL MODULE: ./packages/action/src/printed-text.ts
var printed_text = __webpack_require__(40160);
;// CONCATENATED MODULE: ./packages/action/src/print-progress.ts


/** Shows it in the log: groups fold, and what deserves it becomes an annotation. */
function printProgress(piece, runner) {
    switch (piece.kind) {
        case 'group-start':
            runner.startGroup((0,printed_text/* harmless */.I)(piece.text));
            return;
        case 'line':
            runner.print((0,printed_text/* harmless */.I)(piece.text));
            return;
        case 'group-end':
            runner.endGroup();
            return;
        case 'notice':
        case 'warning':
        case 'error':
            (0,annotations/* annotate */.f)(piece.kind, 'failback', piece.text, null, runner);
    }
}

// EXTERNAL MODULE: ./packages/record/src/progress-state.ts
var progress_state = __webpack_require__(93632);
// EXTERNAL MODULE: ./packages/record/src/progress.ts + 3 modules
var progress = __webpack_require__(30053);
;// CONCATENATED MODULE: ./actions/emergency-rollback/live-log.ts


/** How often it is looked whether a run has been silent for too long, in milliseconds. */
const ALIVE_MS = 2_000;
/** Keeps each line of the record, and shows it as it comes. */
function liveLog(folder, runner) {
    let state = progress_state/* PROGRESS_START */.d;
    const show = (next) => {
        state = next.state;
        for (const piece of next.output)
            printProgress(piece, runner);
    };
    const alive = setInterval(() => show((0,progress/* progressAlive */.x)(state, new Date().toISOString())), ALIVE_MS);
    return {
        take(line) {
            folder.append(line);
            const shown = folder.shown(line);
            if (shown !== null)
                show((0,progress/* progress */.q)(state, shown));
        },
        stop: () => clearInterval(alive),
    };
}


/***/ }),

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

/***/ 75259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readersOfKind),
/* harmony export */   c: () => (/* binding */ readersOf)
/* harmony export */ });
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61489);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27961);


/**
 * Who reads what a run leaves at GitHub.
 * @param publish undefined: the action has no such input; null: nobody has said. A public repository, and one of which that
 *   cannot be told, then gets the verdict alone
 */
function readersOf(publish, environment, env) {
    const said = publish ?? ((0,_failback_action__WEBPACK_IMPORTED_MODULE_0__/* .audienceOf */ .Ox)(env) === 'team' ? 'full' : 'verdict');
    if (said === 'full')
        return { kind: 'team' };
    const because = publish === undefined ? undefined : (0,_failback_operation__WEBPACK_IMPORTED_MODULE_1__/* .withheldBecause */ .e)(publish === null ? null : said);
    return { kind: said === 'none' ? 'nobody' : 'anybody', known: (0,_failback_operation__WEBPACK_IMPORTED_MODULE_1__/* .publicKnowledge */ .w)(environment, null, because) };
}
/** What `main` has decided holds for `post`, which does not have every input of `main`. */
function readersOfKind(kind, environment) {
    if (kind === 'team')
        return { kind };
    return { kind, known: (0,_failback_operation__WEBPACK_IMPORTED_MODULE_1__/* .publicKnowledge */ .w)(environment, null, kind === 'nobody' ? (0,_failback_operation__WEBPACK_IMPORTED_MODULE_1__/* .withheldBecause */ .e)('none') : undefined) };
}


/***/ }),

/***/ 85893:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ rollbackContext)
/* harmony export */ });
/* harmony import */ var _failback_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80130);
/* harmony import */ var _failback_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71669);
/* harmony import */ var _failback_github__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8373);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10614);
/* harmony import */ var _failback_operation__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41170);
/* harmony import */ var _people_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95949);



/** The real world of a rollback: hosts, GitHub in a hurry, and the people whom the runbook names. */
function rollbackContext(inputs, environment, env, run) {
    const credentials = {
        privateKey: inputs.sshPrivateKey,
        passphrase: inputs.sshPassphrase,
        knownHosts: inputs.sshKnownHosts,
    };
    const found = (0,_failback_github__WEBPACK_IMPORTED_MODULE_0__/* .githubSurroundings */ .R)(env, inputs.githubToken);
    const github = found.ok ? (0,_failback_github__WEBPACK_IMPORTED_MODULE_1__/* .connectGitHub */ .U)(found.surroundings, { limits: _failback_github__WEBPACK_IMPORTED_MODULE_2__/* .HURRIED */ .M }) : null;
    const context = {
        ...(0,_failback_operation__WEBPACK_IMPORTED_MODULE_3__/* .systemContext */ .N)(credentials, run.record, run.cancelled),
        github,
        people: { effects: (0,_people_js__WEBPACK_IMPORTED_MODULE_4__/* .tellingOf */ .Nr)(environment, env, run.redact), links: (0,_people_js__WEBPACK_IMPORTED_MODULE_4__/* .linksOf */ .hP)(env) },
        audience: run.readers.kind === 'team' ? 'team' : 'anybody',
    };
    if (!found.ok && inputs.githubToken !== null) {
        const why = found.problems.map(({ message, mend }) => `${message} Mend: ${mend ?? 'none'}.`).join(' ');
        (0,_failback_operation__WEBPACK_IMPORTED_MODULE_5__/* .note */ .N)(context, { event: 'notice', text: `GitHub is not asked: ${why}`, tone: 'warning', audience: 'anybody' });
    }
    return context;
}


/***/ }),

/***/ 3635:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ tellPublished)
/* harmony export */ });
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40160);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33346);
/* harmony import */ var _failback_action__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14767);

/** Says what became of the record; the lines for the job summary. */
function tellPublished({ head, said }, readers, redact, runner) {
    (0,_failback_action__WEBPACK_IMPORTED_MODULE_0__/* .printText */ .n)(`Head of the record's chain: ${head}`, runner);
    const lines = said.map(({ tone, text, why }) => {
        const shown = redact(why === null || readers.kind !== 'team' ? text : `${text} ${why}`);
        if (tone === 'warning')
            (0,_failback_action__WEBPACK_IMPORTED_MODULE_1__/* .annotate */ .f)('warning', 'failback', shown, null, runner);
        else
            (0,_failback_action__WEBPACK_IMPORTED_MODULE_0__/* .printText */ .n)(shown, runner);
        return `- ${(0,_failback_action__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(shown)}\n`;
    });
    return lines.length === 0 ? '' : `\n${lines.join('')}`;
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

/***/ 14454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ publishRecord)
/* harmony export */ });
/* harmony import */ var _failback_github__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25657);
/* harmony import */ var _failback_record__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18946);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88141);
/* harmony import */ var _kept_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74767);




/**
 * Keeps the record of a run that had a plan on the control host, and publishes its head as Deployments: of the release that
 * was gone back to, and of the one that was left; of the target alone where the rollback did not end on it. Never throws, and nothing of it changes how the rollback ended.
 * @param text the whole record, redacted, with its last line
 */
async function publishRecord(environment, { outcome, plan }, text, context) {
    const head = (0,_failback_record__WEBPACK_IMPORTED_MODULE_0__/* .recordHead */ .os)(text);
    if (plan === null || outcome === 'planned')
        return { head, said: [] };
    const { github } = context;
    const note = { environment: environment.name, operation: plan.operation, recordHead: head };
    const keeping = (0,_kept_record_js__WEBPACK_IMPORTED_MODULE_1__/* .keepRecord */ .rP)(environment, plan.operation, text, context);
    // What went wrong may have taken the control host with it: a head of a record that nobody has would look like a theft.
    const isDue = outcome === 'rolled-back' || (await keeping).kept;
    const notes = github === null || !isDue ? [] : notesOf(github, outcome, plan, note);
    const said = await Promise.all([keeping.then((kept) => keptText(kept, environment, plan, outcome)), ...notes]);
    return { head, said: said.flat() };
}
function keptText(kept, { control, stateDir, app, name }, { operation }, outcome) {
    if (kept.kept) {
        const file = `${stateDir}/${app}/${name}/operations/${operation}/${kept.file}`;
        return [
            { tone: 'notice', text: `The record is kept on ${control}, for its user alone to read, as ${file}.`, why: null },
        ];
    }
    // An operation that was refused before it was begun has no folder on the host, and nothing to keep there.
    if (outcome === 'refused')
        return [];
    return [{ tone: 'warning', text: `The record is not kept on ${control}.`, why: `${kept.why}.` }];
}
/** What a person gave as the reason stays on the hosts: whoever may read the repository may read Deployments. */
function notesOf(github, outcome, { from, to }, note) {
    switch (outcome) {
        case 'rolled-back': {
            const rolledBack = (0,_failback_github__WEBPACK_IMPORTED_MODULE_2__/* .noteRollback */ .BM)(github, { ...note, ...to, reason: 'rolled back to it' });
            const said = rolledBack.then(notedAs(`the rollback to ${to.release}`));
            if (from === null)
                return [said];
            const left = (0,_failback_github__WEBPACK_IMPORTED_MODULE_2__/* .noteQuarantine */ .Ng)(github, { ...note, ...from, reason: `rolled back from it to ${to.release}` });
            return [said, left.then(notedAs(`the quarantine of ${from.release}`))];
        }
        case 'undone':
        case 'needs-human': {
            const failed = (0,_failback_github__WEBPACK_IMPORTED_MODULE_2__/* .noteFailedRollback */ .o3)(github, { ...note, ...to, reason: `the rollback to it ended ${outcome}` });
            return [failed.then(notedAs(`the rollback to ${to.release}, which ended ${outcome}`))];
        }
        case 'planned':
        case 'not-needed':
        case 'fix-forward':
        case 'refused':
            return [];
    }
}
function notedAs(what) {
    return (noted) => {
        if (noted.state === 'noted') {
            const text = `GitHub has ${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .printableLine */ .oy)(what, 120)} as Deployment ${noted.deployment}.`;
            return [{ tone: 'notice', text, why: null }];
        }
        const mend = noted.mend === null ? '' : ` Mend: ${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .printableLine */ .oy)(noted.mend)}.`;
        const text = `GitHub was not told of ${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .printableLine */ .oy)(what, 120)}.`;
        return [{ tone: 'warning', text, why: `${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .printableLine */ .oy)(noted.reason)}${mend}` }];
    };
}


/***/ })

};
