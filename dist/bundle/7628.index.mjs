export const id = 7628;
export const ids = [7628];
export const modules = {

/***/ 87555:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ inTime),
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    elapsed: () => performance.now(),
    now: () => Date.now(),
    wait: (time, stop) => new Promise((done) => {
        const timer = setTimeout(done, time);
        const end = () => {
            clearTimeout(timer);
            done();
        };
        if (stop?.aborted)
            end();
        else
            stop?.addEventListener('abort', end, { once: true });
    }),
};
/** The answer, when it comes within its time; else throws `late()`. What hangs on is left behind. */
async function inTime(answer, time, clock, late) {
    const stop = new AbortController();
    const expired = clock.wait(time, stop.signal).then(() => {
        throw late();
    });
    try {
        return await Promise.race([answer, expired]);
    }
    finally {
        stop.abort();
    }
}


/***/ }),

/***/ 71669:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ connectGitHub)
});

// EXTERNAL MODULE: ./packages/runbook/src/words/secret-forms.ts
var secret_forms = __webpack_require__(95990);
// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
// EXTERNAL MODULE: ./packages/github/src/github.ts
var github = __webpack_require__(16362);
;// CONCATENATED MODULE: ./packages/github/src/fields.ts
/** An answer of GitHub lacks something, or has something else in its place. `message` is the rest of a sentence. */
class HalfAnswer extends Error {
    constructor(place, wanted) {
        super(`${place} is not ${wanted}`);
        this.name = 'HalfAnswer';
    }
}
/** The fields of a JSON object, each read as what it has to be. Nothing is guessed: what is not there throws `HalfAnswer`. */
class Fields {
    #fields;
    #place;
    constructor(value, place = 'it') {
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            throw new HalfAnswer(place, 'an object');
        this.#fields = value;
        this.#place = place;
    }
    text(key) {
        const value = this.#fields[key];
        return typeof value === 'string' ? value : this.#wrong(key, 'a text');
    }
    textOrNull(key) {
        return this.#fields[key] === null ? null : this.text(key);
    }
    integer(key) {
        const value = this.#fields[key];
        return typeof value === 'number' && Number.isSafeInteger(value) ? value : this.#wrong(key, 'a whole number');
    }
    truth(key) {
        const value = this.#fields[key];
        return typeof value === 'boolean' ? value : this.#wrong(key, 'true or false');
    }
    object(key) {
        return new Fields(this.#fields[key], this.#at(key));
    }
    list(key) {
        return listOf(this.#fields[key], this.#at(key));
    }
    /** Login of a user. Null where the account is gone, which GitHub says with a null; a key that is not there is no answer. */
    loginOrNull(key) {
        return this.#fields[key] === null ? null : this.object(key).text('login');
    }
    /** Whether there is anything at all under the key. */
    has(key) {
        return this.#fields[key] !== undefined && this.#fields[key] !== null;
    }
    raw(key) {
        return this.#fields[key];
    }
    #at(key) {
        return this.#place === 'it' ? key : `${this.#place}.${key}`;
    }
    #wrong(key, wanted) {
        throw new HalfAnswer(this.#at(key), wanted);
    }
}
/** A JSON array of objects. */
function listOf(value, place = 'it') {
    if (!Array.isArray(value))
        throw new HalfAnswer(place, 'a list');
    return value.map((item, at) => new Fields(item, `${place}[${at}]`));
}

;// CONCATENATED MODULE: ./packages/github/src/judge-answer.ts


/** Where a secondary rate limit does not say how long: GitHub's documentation asks for at least one minute. */
const SECONDARY_LIMIT = 60_000;
/**
 * Is this an answer, a failure, or a reason to ask again?
 * @param clean makes words of GitHub fit for a message: printable, short, without the token
 * @param now milliseconds since the epoch
 */
function judgeAnswer(sent, question, clean, now) {
    const { what } = question;
    switch (sent.state) {
        case 'no-answer':
            return again('unreachable', `${what}: GitHub cannot be reached (${clean(sent.detail)}).`);
        case 'too-slow':
            return again('slow', `${what}: GitHub did not answer within ${Math.round(sent.after)} ms.`);
        case 'sent-elsewhere':
            return failed('refused', `${what}: GitHub redirects to ${clean(sent.host)}, where the token is not sent.`, null);
        case 'answered':
            return judgeStatus(sent, question, clean, now);
    }
}
function judgeStatus(sent, question, clean, now) {
    const { what, permission } = question;
    const { status } = sent;
    const expected = question.also?.[status];
    if (expected !== undefined)
        return { state: 'answer', value: expected() };
    if (status >= 200 && status < 300)
        return readBody(sent.body, question, clean);
    const said = clean(messageOf(sent.body));
    if (status >= 500)
        return again('unreachable', `${what}: GitHub answers ${status}${said}.`);
    if (isRateLimit(sent))
        return rateLimited(sent, what, now);
    switch (status) {
        case 401:
            return failed('forbidden', `${what}: GitHub does not accept the token (401)${said}.`, RENEW);
        case 403:
            return failed('forbidden', `${what}: the token may not do this (403)${said}.`, grant(permission));
        case 404:
            return failed('not-found', `${what}: GitHub knows nothing of it, or does not show it to this token (404)${said}.`, grant(permission));
        default:
            return failed('refused', `${what}: GitHub refuses with ${status}${said}.`, null);
    }
}
const RENEW = 'give the input github-token the value of github.token, or a token that has not expired';
/** The line for the job; `metadata: read` is what every token has, so the token itself must be another one. */
function grant(permission) {
    return permission === 'metadata: read' ? RENEW : `give the job "permissions: { ${permission} }"`;
}
function readBody(body, question, clean) {
    try {
        return { state: 'answer', value: question.read(body) };
    }
    catch (error) {
        if (!(error instanceof HalfAnswer))
            throw error;
        const half = again('half-answer', `${question.what}: GitHub's answer is not whole: ${clean(error.message)}.`);
        return question.makes === 'something-new' ? { ...half, state: 'failed' } : half;
    }
}
function messageOf(body) {
    const message = typeof body === 'object' && body !== null && 'message' in body ? body.message : '';
    return typeof message === 'string' && message !== '' ? `: ${message.replace(/\.$/, '')}` : '';
}
function isRateLimit({ status, headers, body }) {
    if (status === 429)
        return true;
    const limited = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0';
    return status === 403 && (limited || /rate limit/i.test(messageOf(body)));
}
/** https://docs.github.com/rest: `retry-after` first, then the reset of an empty budget, else a minute. */
function rateLimited({ headers }, what, now) {
    const seconds = Number(headers['retry-after'] ?? Number.NaN);
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000;
    const empty = headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset);
    const untilReset = empty ? Math.max(reset - now, 0) + 1000 : SECONDARY_LIMIT;
    const after = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : untilReset;
    const wait = `again in ${Math.ceil(after / 1000)} s`;
    const error = new github/* GitHubError */.y('rate-limited', `${what}: GitHub's rate limit is used up (${wait}).`, `run it ${wait}`);
    return { state: 'again', after, error };
}
function again(trouble, message) {
    const mend = 'see https://www.githubstatus.com, then run it again';
    return { state: 'again', after: null, error: new github/* GitHubError */.y(trouble, message, mend) };
}
function failed(trouble, message, mend) {
    return { state: 'failed', error: new github/* GitHubError */.y(trouble, message, mend) };
}

;// CONCATENATED MODULE: ./packages/github/src/ask.ts



/** Doubles from one pause to the next. */
const FIRST_PAUSE = 500;
const MOST_TRIES = 6;
/**
 * Asks until there is an answer, a failure that will not go away, or no time left. Whatever is asked here may be asked twice:
 * an answer that was lost on its way is asked for again, and who asks looks at what is there before calling it a failure.
 */
function asker(send, limits, clock, token) {
    const clean = cleaner(token);
    let lost = 0;
    let lostUntil = 0;
    return async (question) => {
        if (lost >= limits.trouble) {
            const spent = `${Math.round(lost / 1000)} s were lost waiting for GitHub in this run`;
            throw new github/* GitHubError */.y('slow', `${question.what}: not asked any more, because ${spent}.`, 'run it again later');
        }
        const began = clock.elapsed();
        try {
            return await persist(question, send, limits, clock, clean);
        }
        catch (error) {
            // Questions that were asked side by side lost the same time, once.
            lost += clock.elapsed() - Math.max(began, lostUntil);
            lostUntil = clock.elapsed();
            throw error;
        }
    };
}
async function persist(question, send, limits, clock, clean) {
    const until = clock.elapsed() + limits.question;
    for (let tries = 1;; tries += 1) {
        const limit = Math.min(limits.request, until - clock.elapsed());
        const sent = await send(question.route, question.parameters, limit);
        const judged = judgeAnswer(sent, question, clean, clock.now());
        if (judged.state === 'answer')
            return judged.value;
        if (judged.state === 'failed' || tries >= MOST_TRIES)
            throw judged.error;
        const pause = judged.after ?? FIRST_PAUSE * 2 ** (tries - 1);
        if (clock.elapsed() + pause >= until)
            throw judged.error;
        await clock.wait(pause);
    }
}
/** GitHub could answer with what it was sent. */
function cleaner(token) {
    const forms = (0,secret_forms/* secretForms */.e)(token);
    return (text) => (0,printable/* printableLine */.oy)(forms.reduce((rest, form) => rest.replaceAll(form, '***'), text), 200);
}

// EXTERNAL MODULE: ./packages/github/src/clock.ts
var src_clock = __webpack_require__(87555);
// EXTERNAL MODULE: ./packages/runbook/src/words/release.ts
var words_release = __webpack_require__(93859);
// EXTERNAL MODULE: ./packages/runbook/src/words/operation-id.ts
var operation_id = __webpack_require__(76945);
;// CONCATENATED MODULE: ./packages/github/src/deployment-payload.ts


const KINDS = ['verified-health', 'rollback', 'quarantine'];
/** Null: it is not ours, or not what we write. GitHub gives it back as an object or as its text. */
function parsePayload(given) {
    try {
        const payload = new Fields(typeof given === 'string' ? JSON.parse(given) : given);
        const kind = KINDS.find((each) => each === payload.text('kind'));
        const release = payload.text('release');
        const commit = payload.textOrNull('commit');
        const operation = payload.textOrNull('operation');
        if (kind === undefined || payload.integer('schema_version') !== 1 || !(0,words_release/* isReleaseName */.j)(release))
            return null;
        if (commit !== null && !/^[0-9a-f]{7,64}$/.test(commit))
            return null;
        if (operation !== null && !(0,operation_id/* isOperationId */.j)(operation))
            return null;
        const recordHead = payload.textOrNull('recordHead');
        if (recordHead !== null && !/^sha256:[0-9a-f]{64}$/.test(recordHead))
            return null;
        return { schema_version: 1, kind, release, commit, operation, recordHead, reason: payload.text('reason') };
    }
    catch (error) {
        if (error instanceof SyntaxError || error instanceof HalfAnswer)
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/github/src/deployment-questions.ts




/** Tells the Deployments that failback makes from those of jobs with an `environment`. */
const TASK = 'failback';
/** As long as GitHub lets a description be. */
const DESCRIPTION_LENGTH = 140;
/** What GitHub gives on one page at most. */
const PAGE = 100;
const AT_ONCE = 5;
/** Evidence about releases, kept where the team looks. */
function deploymentQuestions(ask, run) {
    return {
        deployments: async (environment, limit, wanted = 'statuses') => {
            const found = await listed(ask, environment, limit);
            if (wanted === 'payloads')
                return found.map((each) => ({ ...each, status: null }));
            const records = [];
            for (let at = 0; at < found.length; at += AT_ONCE) {
                records.push(...(await Promise.all(found.slice(at, at + AT_ONCE).map((each) => withStatus(ask, each)))));
            }
            return records;
        },
        createDeployment: async (request) => {
            const id = await create(ask, request);
            await ask({
                route: 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
                parameters: {
                    deployment_id: id,
                    state: request.status,
                    description: description(request),
                    log_url: run.url,
                    auto_inactive: false,
                },
                what: `The status of Deployment ${id}`,
                permission: 'deployments: write',
                read: (body) => new Fields(body).integer('id'),
            });
            return id;
        },
    };
}
/** Page by page, as far as it is wanted. */
async function listed(ask, environment, limit) {
    const found = [];
    for (let page = 1; found.length < limit; page += 1) {
        const per_page = Math.min(limit, PAGE);
        const got = await ask({
            route: 'GET /repos/{owner}/{repo}/deployments',
            parameters: { environment, task: TASK, per_page, page },
            what: `The Deployments of ${environment}`,
            permission: 'deployments: read',
            read: (body) => listOf(body).map((each) => (isOf(each, environment) ? deploymentOf(each) : null)),
        });
        found.push(...got);
        if (got.length < per_page)
            break;
    }
    return found.slice(0, limit).filter((each) => each !== null);
}
/** A status may move a Deployment to another environment; what was proved was proved where it was made. */
function isOf(deployment, environment) {
    const made = deployment.has('original_environment') ? 'original_environment' : 'environment';
    const names = [deployment.text('environment'), deployment.text(made)];
    return deployment.text('task') === TASK && names.every((name) => name.toLowerCase() === environment.toLowerCase());
}
const description = (request) => (0,printable/* printableLine */.oy)(request.description, DESCRIPTION_LENGTH);
async function create(ask, request) {
    try {
        return await createOn(ask, request, request.ref);
    }
    catch (error) {
        if (!(error instanceof github/* GitHubError */.y && error.trouble === 'refused'))
            throw error;
        const branch = await defaultBranch(ask);
        if (branch === request.ref)
            throw error;
        return createOn(ask, request, branch);
    }
}
function createOn(ask, request, ref) {
    return ask({
        route: 'POST /repos/{owner}/{repo}/deployments',
        parameters: {
            ref,
            task: TASK,
            environment: request.environment,
            payload: request.payload,
            description: description(request),
            auto_merge: false,
            required_contexts: [],
            transient_environment: false,
            production_environment: request.environment === 'production',
        },
        what: `A Deployment of ${request.payload.release}`,
        permission: 'deployments: write',
        makes: 'something-new',
        read: (body) => new Fields(body).integer('id'),
    });
}
function defaultBranch(ask) {
    return ask({
        route: 'GET /repos/{owner}/{repo}',
        parameters: {},
        what: 'The repository',
        permission: 'metadata: read',
        read: (body) => new Fields(body).text('default_branch'),
    });
}
function deploymentOf(deployment) {
    return {
        id: deployment.integer('id'),
        ref: deployment.text('ref'),
        at: deployment.text('created_at'),
        by: deployment.loginOrNull('creator'),
        payload: parsePayload(deployment.raw('payload')),
    };
}
async function withStatus(ask, found) {
    if (found.payload === null)
        return { ...found, status: null };
    const statuses = await ask({
        route: 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
        parameters: { deployment_id: found.id, per_page: PAGE },
        what: `The statuses of Deployment ${found.id}`,
        permission: 'deployments: read',
        read: (body) => listOf(body).map((status) => ({ id: status.integer('id'), state: status.text('state') })),
    });
    const newest = [...statuses].sort((one, other) => other.id - one.id);
    const status = newest.find(({ state }) => state !== 'inactive') ?? newest[0];
    return { ...found, status: status?.state ?? null };
}

;// CONCATENATED MODULE: ./packages/github/src/environment-questions.ts

/** Who has to approve, and who did. */
function environmentQuestions(ask) {
    return {
        environment: (name) => ask({
            route: 'GET /repos/{owner}/{repo}/environments/{environment_name}',
            parameters: { environment_name: name },
            what: `The environment ${name}`,
            permission: 'actions: read',
            read: rulesOf,
            also: { 404: () => ({ state: 'missing' }) },
        }),
        reviews: (runId) => ask({
            route: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals',
            parameters: { run_id: runId },
            what: `The reviews of run ${runId}`,
            permission: 'actions: read',
            read: (body) => listOf(body).map(reviewOf),
        }),
        isPublic: () => ask({
            route: 'GET /repos/{owner}/{repo}',
            parameters: {},
            what: 'The repository',
            permission: 'metadata: read',
            read: (body) => !new Fields(body).truth('private'),
        }),
    };
}
function rulesOf(body) {
    const environment = new Fields(body);
    environment.text('name');
    const rules = environment.has('protection_rules') ? environment.list('protection_rules') : [];
    const ofType = (type) => rules.filter((rule) => rule.text('type') === type);
    const required = ofType('required_reviewers');
    return {
        state: 'present',
        reviewers: required.flatMap((rule) => rule.list('reviewers')).map(reviewerOf),
        // Not said is not barred at GitHub; a rule that does not say it is read so only where the key is absent.
        preventSelfReview: required.some((rule) => rule.has('prevent_self_review') && rule.truth('prevent_self_review')),
        waitMinutes: ofType('wait_timer').reduce((longest, rule) => Math.max(longest, rule.integer('wait_timer')), 0),
        branches: branchesOf(environment),
        adminsMayBypass: bypassOf(environment),
    };
}
/** Read where it is said; what stands there and is neither is not guessed at. */
function bypassOf(environment) {
    if (!environment.has('can_admins_bypass'))
        return 'not-said';
    return environment.truth('can_admins_bypass') ? 'yes' : 'no';
}
function reviewerOf(entry) {
    const reviewer = entry.object('reviewer');
    const type = entry.text('type');
    if (type === 'User')
        return { kind: 'user', name: reviewer.text('login') };
    if (type === 'Team')
        return { kind: 'team', name: reviewer.text('slug') };
    throw new HalfAnswer('the type of a reviewer', 'User or Team');
}
function branchesOf(environment) {
    if (!environment.has('deployment_branch_policy'))
        return 'all';
    const policy = environment.object('deployment_branch_policy');
    return policy.truth('protected_branches') ? 'protected' : 'custom';
}
function reviewOf(review) {
    const state = review.text('state');
    if (state !== 'approved' && state !== 'rejected' && state !== 'pending') {
        throw new HalfAnswer('the state of a review', 'approved, rejected or pending');
    }
    return {
        state,
        environments: review.list('environments').map((environment) => environment.text('name')),
        user: review.loginOrNull('user'),
        comment: review.text('comment'),
    };
}

// EXTERNAL MODULE: ./packages/github/src/limits.ts
var src_limits = __webpack_require__(8373);
;// CONCATENATED MODULE: ./packages/github/src/freeze-mark.ts


/** The mark as the message of a commit: a sentence for people, then the mark as JSON. */
function markMessage(mark) {
    return `${sentence(mark)}\n\n${JSON.stringify(mark, null, 2)}\n`;
}
/** What whoever opens the branch on GitHub sees. */
function markPage(mark) {
    return `# Deploys are frozen\n\n${sentence(mark)}, by ${(0,printable/* printableLine */.oy)(mark.actor, 60)}, since ${mark.since}.\n\nThis branch is the lock. failback removes it when the operation has ended.\n`;
}
function sentence({ environment, operation }) {
    return `failback: ${(0,printable/* printableLine */.oy)(environment, 60)} is frozen for ${operation}`;
}
/** As the runbook may name one. */
const WORKFLOW_FILE = /^[A-Za-z0-9_.][A-Za-z0-9._-]{0,99}$/;
/** Null: it is no mark of ours, whatever it is. */
function parseMark(message) {
    const json = message.slice(message.indexOf('\n\n') + 2);
    try {
        const mark = new Fields(JSON.parse(json));
        const operation = mark.text('operation');
        const workflowDisabled = mark.textOrNull('workflowDisabled');
        if (mark.integer('schema_version') !== 1 || !(0,operation_id/* isOperationId */.j)(operation))
            return null;
        // It is enabled in the end, and stands in a command that a person is told to type.
        if (workflowDisabled !== null && !WORKFLOW_FILE.test(workflowDisabled))
            return null;
        return {
            schema_version: 1,
            operation,
            environment: mark.text('environment'),
            runId: mark.integer('runId'),
            runAttempt: mark.integer('runAttempt'),
            actor: mark.text('actor'),
            since: mark.text('since'),
            workflowDisabled,
        };
    }
    catch (error) {
        if (error instanceof SyntaxError || error instanceof HalfAnswer)
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/github/src/without-effect.ts

/** For what only prepares a change, or looks before it: when that fails, the change was not asked for. */
function withoutEffect(error) {
    if (!(error instanceof github/* GitHubError */.y))
        throw error;
    throw new github/* GitHubError */.y(error.trouble, error.message, error.mend, 'none');
}

;// CONCATENATED MODULE: ./packages/github/src/mark-questions.ts




/** The lock branch: made, read, swapped and removed so that of two who try at once one wins. */
function markQuestions(ask, run) {
    const swap = async (branch, sha, mark) => {
        const next = await commit(ask, mark, [sha]).catch(withoutEffect);
        const moved = await moveBranch(ask, branch, next);
        if (moved === 'moved')
            return { end: 'replaced', sha: next };
        const now = await shaOf(ask, branch, write);
        // The first answer may have been lost after the branch had moved.
        if (now === next)
            return { end: 'replaced', sha: next };
        if (now === null)
            return { end: 'gone' };
        if (now === sha)
            throw ruled(branch);
        return { end: 'moved' };
    };
    return {
        markBranch: async (branch, mark) => {
            const sha = await commit(ask, mark, []).catch(withoutEffect);
            const created = await createBranch(ask, branch, sha);
            if (created === 'created')
                return 'created';
            const now = await shaOf(ask, branch, write);
            if (now === null)
                throw ruled(branch);
            return now === sha ? 'created' : 'exists';
        },
        readMark: async (branch, purpose = 'look') => {
            const permission = purpose === 'look' ? read : write;
            const sha = await shaOf(ask, branch, permission);
            if (sha === null)
                return null;
            const mark = parseMark((await mark_questions_messageOf(ask, sha, permission)) ?? '');
            return mark === null ? 'unreadable' : { ...mark, sha };
        },
        replaceMark: async (branch, sha, mark) => (await swap(branch, sha, mark)).end,
        // GitHub deletes a branch wherever it stands. So it is first moved, which only succeeds from `sha`, to a mark that names
        // this run: as long as the run is at work nobody takes that over, and then it is deleted.
        removeMark: async (branch, sha) => {
            const mark = parseMark((await mark_questions_messageOf(ask, sha, write)) ?? '');
            if (mark === null)
                return (await shaOf(ask, branch, write)) === null ? 'gone' : 'moved';
            const swapped = await swap(branch, sha, { ...mark, runId: run.id, runAttempt: run.attempt, actor: run.actor });
            if (swapped.end !== 'replaced')
                return swapped.end;
            const deleted = await deleteBranch(ask, branch);
            if (deleted === 'refused' && (await shaOf(ask, branch, write)) !== null)
                throw ruled(branch);
            return 'removed';
        },
    };
}
const write = 'contents: write';
const read = 'contents: read';
const shaIn = (body) => new Fields(body).text('sha');
function ruled(branch) {
    const mend = `Settings > Rules: let workflows create, update and delete ${branch}; and let no branch be named like its first part`;
    return new github/* GitHubError */.y('refused', `The branch ${branch}: GitHub does not let it be made, changed or deleted.`, mend);
}
async function commit(ask, mark, parents) {
    const what = 'The mark of the freeze';
    const tree = await ask({
        route: 'POST /repos/{owner}/{repo}/git/trees',
        parameters: { tree: [{ path: 'README.md', mode: '100644', type: 'blob', content: markPage(mark) }] },
        what,
        permission: write,
        read: shaIn,
    });
    return ask({
        route: 'POST /repos/{owner}/{repo}/git/commits',
        parameters: { message: markMessage(mark), tree, parents },
        what,
        permission: write,
        read: shaIn,
    });
}
function createBranch(ask, branch, sha) {
    return ask({
        route: 'POST /repos/{owner}/{repo}/git/refs',
        parameters: { ref: `refs/heads/${branch}`, sha },
        what: `The branch ${branch}`,
        permission: write,
        read: () => 'created',
        also: { 422: () => 'refused' },
    });
}
function moveBranch(ask, branch, sha) {
    return ask({
        route: 'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
        parameters: { ref: `heads/${branch}`, sha, force: false },
        what: `The branch ${branch}`,
        permission: write,
        read: () => 'moved',
        also: { 404: () => 'refused', 409: () => 'refused', 422: () => 'refused' },
    });
}
function deleteBranch(ask, branch) {
    return ask({
        route: 'DELETE /repos/{owner}/{repo}/git/refs/{ref}',
        parameters: { ref: `heads/${branch}` },
        what: `The branch ${branch}`,
        permission: write,
        read: () => 'deleted',
        also: { 404: () => 'refused', 409: () => 'refused', 422: () => 'refused' },
    });
}
function shaOf(ask, branch, permission) {
    return ask({
        route: 'GET /repos/{owner}/{repo}/git/ref/{ref}',
        parameters: { ref: `heads/${branch}` },
        what: `The branch ${branch}`,
        permission,
        read: (body) => new Fields(body).object('object').text('sha'),
        also: { 404: () => null },
    });
}
function mark_questions_messageOf(ask, sha, permission) {
    return ask({
        route: 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
        parameters: { commit_sha: sha },
        what: 'The mark of the freeze',
        permission,
        read: (body) => new Fields(body).text('message'),
        also: { 404: () => null },
    });
}

;// CONCATENATED MODULE: ./packages/github/src/run-questions.ts

/** Statuses in which a run is, or may soon be, at work. GitHub takes one at a time. */
const ACTIVE = ['requested', 'queued', 'pending', 'waiting', 'in_progress'];
/** Runs of workflows: look, end, start. */
function runQuestions(ask) {
    return {
        workflowRun: (runId) => ask({
            route: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
            parameters: { run_id: runId },
            what: `Run ${runId}`,
            permission: 'actions: read',
            read: (body) => runOf(new Fields(body)),
            also: { 404: () => null },
        }),
        activeRuns: async (workflow, purpose = 'look') => {
            const lists = await Promise.all(ACTIVE.map((status) => runsWith(ask, workflow, status, purpose)));
            return [...new Map(lists.flat().map((run) => [run.id, run])).values()];
        },
        cancelRun: (runId) => ask(cancelling(runId, 'cancel', `Cancelling run ${runId}`)),
        forceCancelRun: (runId) => ask(cancelling(runId, 'force-cancel', `Cancelling run ${runId} by force`)),
        dispatch: (workflow, ref, inputs) => ask({
            route: 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
            parameters: { workflow_id: workflow, ref, inputs, return_run_details: true },
            what: `Starting the workflow ${workflow}`,
            permission: 'actions: write',
            makes: 'something-new',
            // GitHub Enterprise Server starts it and says no more.
            also: { 204: () => ({ runId: null }) },
            read: (body) => ({ runId: new Fields(body).integer('workflow_run_id') }),
        }),
    };
}
function cancelling(runId, how, what) {
    return {
        route: `POST /repos/{owner}/{repo}/actions/runs/{run_id}/${how}`,
        parameters: { run_id: runId },
        what,
        permission: 'actions: write',
        read: () => undefined,
        // It has ended already.
        also: { 409: () => undefined },
    };
}
function runsWith(ask, workflow, status, purpose) {
    return ask({
        route: 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
        parameters: { workflow_id: workflow, status, per_page: 100, exclude_pull_requests: true },
        what: `The runs of ${workflow}`,
        permission: purpose === 'look' ? 'actions: read' : 'actions: write',
        read: (body) => new Fields(body).list('workflow_runs').map(runOf),
    });
}
function runOf(run) {
    return {
        id: run.integer('id'),
        attempt: run.integer('run_attempt'),
        status: statusOf(run.textOrNull('status')),
        conclusion: run.textOrNull('conclusion'),
        url: run.text('html_url'),
        actor: run.loginOrNull('actor'),
        triggeringActor: run.loginOrNull('triggering_actor'),
        event: run.text('event'),
    };
}
function statusOf(status) {
    switch (status) {
        case 'requested':
        case 'pending':
        case 'queued':
            return 'queued';
        case 'waiting':
        case 'in_progress':
        case 'completed':
            return status;
        default:
            return 'other';
    }
}

;// CONCATENATED MODULE: ./packages/github/src/bounded-fetch.ts
/** Far above what GitHub sends: a page of 100 runs is about 2 MiB. */
const MOST_BYTES = 32 * 1024 * 1024;
/** A `fetch` whose answers end: whoever stands where GitHub should be does not fill the memory of the runner. */
function boundedFetch(fetch, most = MOST_BYTES) {
    return async (...request) => {
        const response = await fetch(...request);
        if (response.body === null)
            return response;
        let bytes = 0;
        const counted = new TransformStream({
            transform(chunk, controller) {
                bytes += chunk.byteLength;
                if (bytes > most)
                    controller.error(new Error(`the answer is larger than ${most} bytes`));
                else
                    controller.enqueue(chunk);
            },
        });
        const { status, statusText, headers, url } = response;
        const bounded = new Response(response.body.pipeThrough(counted), { status, statusText, headers });
        return Object.defineProperty(bounded, 'url', { value: url });
    };
}

;// CONCATENATED MODULE: ./packages/github/src/send.ts


/** A repository that was renamed answers with where it is now; more than this is a circle. */
const MOST_REDIRECTS = 3;
const silent = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };
/**
 * Sends requests through GitHub's own client, which is loaded with the first of them: it is large, and most programs that
 * may ask GitHub do not. The token goes to the host of `apiUrl` and to no other.
 */
function sender(surroundings, fetch, clock) {
    let client = null;
    return async (route, parameters, limit) => {
        client ??= load(surroundings, fetch);
        const { owner, repo } = surroundings;
        const octokit = await client;
        const stop = new AbortController();
        const answer = follow(octokit, route, { owner, repo, ...parameters }, stop.signal, surroundings.apiUrl);
        try {
            return await (0,src_clock/* inTime */.R)(answer, limit, clock, () => new TooSlow(limit));
        }
        catch (error) {
            stop.abort();
            if (error instanceof TooSlow)
                return { state: 'too-slow', after: limit };
            throw error;
        }
    };
}
class TooSlow extends Error {
    constructor(limit) {
        super(`no answer within ${limit} ms`);
    }
}
async function load({ token, apiUrl }, fetch) {
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2413)]).then(__webpack_require__.bind(__webpack_require__, 92413));
    const options = { baseUrl: apiUrl, log: silent };
    const proxied = getOctokit(token, options).request.endpoint.DEFAULTS.request?.fetch;
    return getOctokit(token, { ...options, request: { fetch: boundedFetch(fetch ?? proxied ?? globalThis.fetch) } });
}
async function follow(octokit, route, parameters, signal, apiUrl) {
    const options = {
        headers: { 'x-github-api-version': '2022-11-28' },
        request: { signal, redirect: 'manual', log: silent },
    };
    const { method, body } = octokit.request.endpoint(route, parameters);
    let sent = await once(() => octokit.request(route, { ...parameters, ...options }));
    for (let hops = 0; sent.state === 'answered' && isRedirect(sent.status, method); hops += 1) {
        const next = placeOf(sent.headers.location, apiUrl);
        if (next === null || hops >= MOST_REDIRECTS)
            return { state: 'no-answer', detail: `a redirect (${sent.status}) to nowhere` };
        if (next.origin !== new URL(apiUrl).origin)
            return { state: 'sent-elsewhere', host: next.host };
        const data = body === undefined ? {} : { data: body };
        sent = await once(() => octokit.request(`${method} ${next.href}`, { ...data, ...options }));
    }
    return sent;
}
/** 301 and 302 may turn a POST into a GET; GitHub sends 307 where the method has to stay. */
function isRedirect(status, method) {
    return status === 307 || status === 308 || (method === 'GET' && (status === 301 || status === 302));
}
function placeOf(location, apiUrl) {
    return typeof location === 'string' && URL.canParse(location, apiUrl) ? new URL(location, apiUrl) : null;
}
/** The client throws what is not a success; here it is an answer like any other. */
async function once(request) {
    try {
        const { status, headers, data } = await request();
        return { state: 'answered', status, headers, body: data };
    }
    catch (error) {
        const response = error.response;
        if (response !== undefined) {
            return { state: 'answered', status: response.status, headers: response.headers, body: response.data };
        }
        return { state: 'no-answer', detail: reasonOf(error) };
    }
}
/** The outermost message is often only "fetch failed"; the reason stands in the cause. */
function reasonOf(error) {
    if (!(error instanceof Error))
        return String(error);
    const cause = error.cause instanceof Error ? reasonOf(error.cause) : '';
    const own = error.message === '' && 'code' in error ? String(error.code) : error.message;
    return cause === '' || cause === own ? own : `${own}: ${cause}`;
}

;// CONCATENATED MODULE: ./packages/github/src/workflow-questions.ts



/** Whether a workflow may start. */
function workflowQuestions(ask) {
    const state = (file, purpose = 'look') => ask({
        route: 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}',
        parameters: { workflow_id: file },
        what: `The workflow ${file}`,
        permission: purpose === 'look' ? 'actions: read' : 'actions: write',
        read: (body) => stateOf(new Fields(body).text('state')),
        also: { 404: () => 'missing' },
    });
    return {
        workflowState: state,
        setWorkflow: async (file, wanted) => {
            const there = wanted === 'enabled' ? 'active' : 'disabled';
            if ((await state(file, 'change').catch(withoutEffect)) === there)
                return;
            try {
                await ask({
                    route: `PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/${wanted === 'enabled' ? 'enable' : 'disable'}`,
                    parameters: { workflow_id: file },
                    what: `Setting the workflow ${file} to ${wanted}`,
                    permission: 'actions: write',
                    read: () => undefined,
                });
            }
            catch (error) {
                // Somebody else may have done the same in between, which GitHub refuses.
                if (error instanceof github/* GitHubError */.y && error.trouble === 'refused' && (await state(file, 'change')) === there)
                    return;
                throw error;
            }
        },
    };
}
function stateOf(state) {
    if (state === 'active')
        return 'active';
    return state === 'deleted' ? 'missing' : 'disabled';
}

;// CONCATENATED MODULE: ./packages/github/src/connect.ts









/** GitHub as one run with its token sees it. Nothing is asked, or loaded, before the first question. */
function connectGitHub(surroundings, options = {}) {
    const { limits = src_limits/* PATIENT */.q, clock = src_clock/* systemClock */.m, fetch = null } = options;
    const { owner, repo, run, token } = surroundings;
    const ask = asker(sender(surroundings, fetch, clock), limits, clock, token);
    return {
        repository: { owner, repo },
        run,
        ...environmentQuestions(ask),
        ...runQuestions(ask),
        ...workflowQuestions(ask),
        ...markQuestions(ask, run),
        ...deploymentQuestions(ask, run),
    };
}


/***/ }),

/***/ 8373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ HURRIED),
/* harmony export */   q: () => (/* binding */ PATIENT)
/* harmony export */ });
/** For whoever refuses when GitHub cannot be asked: patient enough for a short rate limit. */
const PATIENT = { request: 10_000, question: 45_000, trouble: 120_000 };
/** For an emergency, which goes on without GitHub: its five minutes are not spent here. */
const HURRIED = { request: 4000, question: 8000, trouble: 16_000 };


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


/***/ })

};
