export const id = 6841;
export const ids = [6841];
export const modules = {

/***/ 84895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback),
/* harmony export */   n: () => (/* binding */ webAddressFault)
/* harmony export */ });
const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;
/** This very machine: nothing can listen in between. */
function isLoopback(hostname) {
    return LOOPBACK.test(hostname);
}
/** Why news is not sent to an address; null when it may be. Never repeats the address, which is a secret. */
function webAddressFault(address) {
    if (!URL.canParse(address))
        return 'it is no address';
    const { protocol, hostname, username, password } = new URL(address);
    if (username !== '' || password !== '')
        return 'it carries a login, which belongs into no address';
    if (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname)))
        return null;
    return 'it does not begin with https://, and news is never sent in the clear';
}


/***/ }),

/***/ 6841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ besideRollback)
});

// EXTERNAL MODULE: ./packages/operation/src/beside/beside.ts
var beside_beside = __webpack_require__(19228);
// EXTERNAL MODULE: ./packages/github/src/github.ts
var src_github = __webpack_require__(16362);
// EXTERNAL MODULE: ./packages/github/src/read-lock.ts
var read_lock = __webpack_require__(93857);
;// CONCATENATED MODULE: ./packages/github/src/freeze.ts


/**
 * Puts up both layers. The branch comes first, because its mark remembers that the workflow was active: who lifts the freeze
 * enables only what it disabled. Never throws; an emergency goes on with what it got, and says what it did not get.
 */
async function freeze(github, request) {
    const found = await orFailure(() => workflowFound(github, request.workflow));
    const wasActive = found === 'active' ? request.workflow : null;
    const branch = await orFailure(() => markOrRead(github, request, wasActive));
    if ('reason' in branch)
        return { branch, workflow: await disable(github, request.workflow, found) };
    const { layer, mark } = branch;
    if (layer.state === 'held-by-other') {
        return { branch: layer, workflow: request.workflow === null ? { state: 'not-declared' } : layer };
    }
    const workflow = await disable(github, request.workflow, found);
    const disabledEarlier = workflow.state === 'held-by-other' && mark.workflowDisabled === request.workflow;
    return { branch: layer, workflow: disabledEarlier ? { state: 'already-ours' } : workflow };
}
async function orFailure(act) {
    try {
        return await act();
    }
    catch (error) {
        return failedLayer(error);
    }
}
/** A defect of ours is a failed layer too: the rollback must not die of its freeze. */
function failedLayer(error) {
    if (error instanceof src_github/* GitHubError */.y)
        return { state: 'failed', reason: error.message, mend: error.mend };
    return { state: 'failed', reason: error instanceof Error ? error.message : String(error), mend: null };
}
async function workflowFound(github, workflow) {
    return workflow === null ? 'not-declared' : github.workflowState(workflow);
}
async function markOrRead(github, request, wasActive) {
    const mark = newMark(github, request, wasActive);
    if ((await github.markBranch(request.branch, mark)) === 'created')
        return { layer: { state: 'held' }, mark };
    const lock = await (0,read_lock/* readLock */.m)(github, request.branch);
    if (lock.state === 'none')
        return changed(request.branch);
    if (lock.state === 'not-ours')
        return notOurs(request.branch);
    const { sha, ...there } = lock.mark;
    if (there.operation !== request.operation)
        return { layer: { state: 'held-by-other', mark: there }, mark: there };
    if (there.workflowDisabled !== null || wasActive === null)
        return { layer: { state: 'already-ours' }, mark: there };
    // The workflow could not be seen when the branch was made, or was enabled since: the mark has to know before it is disabled.
    const replaced = await github.replaceMark(request.branch, sha, { ...there, workflowDisabled: wasActive });
    if (replaced !== 'replaced')
        return changed(request.branch);
    return { layer: { state: 'already-ours' }, mark: { ...there, workflowDisabled: wasActive } };
}
function changed(branch) {
    return {
        state: 'failed',
        reason: `The branch ${branch} was changed by somebody else at the same moment.`,
        mend: null,
    };
}
function notOurs(branch) {
    return {
        state: 'failed',
        reason: `There is a branch ${branch}, and it carries no mark of failback.`,
        mend: `git push origin --delete ${branch}, when nobody needs it; or another freeze.branch in failback.yml`,
    };
}
function newMark(github, { operation, environment, since }, workflowDisabled) {
    const { id, attempt, actor } = github.run;
    return {
        schema_version: 1,
        operation,
        environment,
        runId: id,
        runAttempt: attempt,
        actor,
        since,
        workflowDisabled,
    };
}
async function disable(github, workflow, found) {
    if (typeof found !== 'string')
        return found;
    if (workflow === null || found === 'not-declared')
        return { state: 'not-declared' };
    if (found === 'disabled')
        return { state: 'held-by-other', mark: null };
    if (found === 'missing') {
        const reason = `There is no workflow ${workflow}.`;
        return {
            state: 'failed',
            reason,
            mend: 'freeze.workflow in failback.yml: the file name of the workflow that deploys',
        };
    }
    return orFailure(async () => {
        await github.setWorkflow(workflow, 'disabled');
        return { state: 'held' };
    });
}

;// CONCATENATED MODULE: ./packages/github/src/unfreeze.ts


/**
 * Lifts what this operation put up, and nothing else. The workflow is enabled before the branch goes, so that a run that is
 * ended in between leaves a mark that still says what is to be enabled. Never throws.
 */
async function unfreeze(github, request) {
    try {
        const lock = await (0,read_lock/* readLock */.m)(github, request.branch);
        switch (lock.state) {
            case 'none':
                return { branch: { state: 'not-held' }, workflow: await enable(github, disabledWithoutMark(request), request) };
            case 'not-ours':
                return bothInDoubt({
                    state: 'in-doubt',
                    reason: `The branch ${request.branch} carries no mark of failback.`,
                    mend: `git push origin --delete ${request.branch}, when nobody needs it`,
                });
            case 'marked': {
                const { sha, ...mark } = lock.mark;
                if (mark.operation !== request.operation) {
                    const other = { state: 'held-by-other', mark };
                    return { branch: other, workflow: other };
                }
                const workflow = await enable(github, mark.workflowDisabled, request);
                if (workflow.state === 'in-doubt')
                    return { branch: kept(request), workflow };
                return { branch: await removed(github, request.branch, sha), workflow };
            }
        }
    }
    catch (error) {
        return bothInDoubt(inDoubt(error));
    }
}
function bothInDoubt(doubt) {
    return { branch: doubt, workflow: doubt };
}
function inDoubt(error) {
    const { reason, mend } = failedLayer(error);
    return { state: 'in-doubt', reason, mend };
}
function kept({ branch }) {
    const reason = `The branch ${branch} stays, because it remembers which workflow has to be enabled.`;
    return { state: 'in-doubt', reason, mend: null };
}
/** The freeze held in the workflow alone: only the layers that the same run noted tell of it. */
function disabledWithoutMark({ workflow, earlier }) {
    const held = ['held', 'already-ours'];
    return earlier !== null && held.includes(earlier.workflow.state) ? workflow : null;
}
async function enable(github, disabled, request) {
    if (disabled === null)
        return { state: 'not-held' };
    try {
        if ((await github.workflowState(disabled)) !== 'disabled')
            return { state: 'not-held' };
        await github.setWorkflow(disabled, 'enabled');
        return { state: 'lifted' };
    }
    catch (error) {
        const { reason, mend } = inDoubt(error);
        const byHand = `gh workflow enable ${disabled}`;
        const where = `${request.operation} disabled the workflow ${disabled}`;
        return { state: 'in-doubt', reason: `${where}, and it may still be: ${reason}`, mend: mend ?? byHand };
    }
}
async function removed(github, branch, sha) {
    try {
        const end = await github.removeMark(branch, sha);
        if (end === 'removed')
            return { state: 'lifted' };
        if (end === 'gone')
            return { state: 'not-held' };
        return { state: 'in-doubt', reason: `The branch ${branch} was changed meanwhile, so it stays.`, mend: null };
    }
    catch (error) {
        return inDoubt(error);
    }
}

// EXTERNAL MODULE: ./packages/github/src/clock.ts
var src_clock = __webpack_require__(87555);
;// CONCATENATED MODULE: ./packages/github/src/cancel-hung-deploys.ts


/** How often GitHub is asked whether a run has ended. */
const POLL = 2000;
/**
 * Cancels every run of the deploy workflow that is at work and waits, for so long and no longer, until GitHub calls them
 * completed: an emergency does not stand in line behind a hung deploy. The claim on the hosts fences what is left of them.
 * Never throws.
 */
async function cancelHungDeploys(github, request, clock = src_clock/* systemClock */.m) {
    const until = clock.elapsed() + request.maySpend;
    const seen = new Map();
    const troubles = new Set();
    const attempt = async (ask, otherwise) => {
        const left = until - clock.elapsed();
        if (left <= 0)
            return otherwise;
        try {
            return await (0,src_clock/* inTime */.R)(ask(), left, clock, late);
        }
        catch (error) {
            if (!(error instanceof src_github/* GitHubError */.y))
                throw error;
            troubles.add(error.message);
            return otherwise;
        }
    };
    for (;;) {
        const active = await attempt(() => github.activeRuns(request.workflow), null);
        const others = active?.filter(({ id }) => !request.except.includes(id)) ?? [];
        const fresh = others.filter(({ id }) => !seen.has(id));
        for (const run of others)
            seen.set(run.id, run);
        await Promise.all(fresh.map(({ id }) => attempt(() => github.cancelRun(id), undefined)));
        if (active !== null)
            await lookAtTheRest(github, seen, others, attempt);
        const stopped = active !== null && [...seen.values()].every(({ status }) => status === 'completed');
        if (stopped)
            return { state: 'stopped', runs: told(seen), troubles: [...troubles] };
        if (clock.elapsed() + POLL >= until) {
            return { state: 'in-doubt', runs: told(seen), troubles: [...troubles] };
        }
        await clock.wait(POLL);
    }
}
/** A run that is not listed as active any more is asked how it ended; one that GitHub has forgotten has ended. */
async function lookAtTheRest(github, seen, active, attempt) {
    const open = [...seen.values()].filter(({ id, status }) => status !== 'completed' && !active.some((each) => each.id === id));
    for (const run of open) {
        const now = await attempt(() => github.workflowRun(run.id), run);
        seen.set(run.id, now ?? { ...run, status: 'completed', conclusion: null });
    }
}
const late = () => new src_github/* GitHubError */.y('slow', 'GitHub did not answer within the time that cancelling may take.', null);
function told(seen) {
    const runs = [...seen.values()].sort((one, other) => one.id - other.id);
    return runs.map(({ id, url, status, conclusion }) => ({
        id,
        url,
        end: status === 'completed' ? 'ended' : 'still-running',
        conclusion,
    }));
}

// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
;// CONCATENATED MODULE: ./packages/operation/src/beside/freeze-sentences.ts

/** What people should know of the freeze, as far as GitHub holds it. */
function holdSentences(hold, { branch, workflow }) {
    const took = hold.takenFrom === null ? [] : [taken(hold.takenFrom, branch)];
    const layers = [
        ...layerSentences(hold.layers.branch, `branch ${branch}`),
        ...layerSentences(hold.layers.workflow, `workflow ${workflow ?? ''}`),
    ];
    const { problem } = hold;
    const wrong = problem === null ? [] : [warning(`The freeze of an ended run could not be taken over: ${mended(problem)}`)];
    // A freeze of somebody else is told once, not once a layer.
    const all = [...took, ...wrong, ...layers];
    return all.filter(({ text }, index) => all.findIndex((other) => other.text === text) === index);
}
function layerSentences(layer, what) {
    switch (layer.state) {
        case 'held':
            return [{ tone: 'notice', text: `Deploys are frozen: ${what}.` }];
        case 'already-ours':
            return [{ tone: 'notice', text: `Deploys were frozen by this operation before: ${what}.` }];
        case 'held-by-other':
            return [{ tone: 'notice', text: layer.mark === null ? disabledByOther(what) : heldBy(layer.mark) }];
        case 'failed':
            return [warning(`Deploys are not frozen by ${what}: ${mended(layer)} The rollback goes on.`)];
        case 'not-declared':
            return [];
    }
}
function disabledByOther(what) {
    return `The ${what} was disabled before by somebody, and stays so.`;
}
function heldBy(mark) {
    return `Deploys are frozen by operation ${word(mark.operation)} of run ${mark.runId} (${word(mark.actor)}), which may be at work. This is an emergency: the rollback goes on, and that freeze is left as it is.`;
}
function taken(mark, branch) {
    const text = `The freeze of operation ${word(mark.operation)} is taken over (branch ${branch}): run ${mark.runId}, which made it, has ended.`;
    return { tone: 'notice', text };
}
/** What became of the runs of the deploy workflow. */
function cancelSentences(end, workflow) {
    const runs = end.runs.map((run) => {
        const name = `Run ${run.id} of ${workflow} (${run.url})`;
        return run.end === 'ended'
            ? { tone: 'notice', text: `${name} was cancelled; GitHub calls it ${word(run.conclusion ?? 'ended')}.` }
            : warning(`${name} was cancelled and has not ended yet: look at it, it may still deploy. Mend: gh run cancel ${run.id}`);
    });
    const troubles = end.troubles.map((text) => warning(`Not every run of ${workflow} could be looked at or cancelled: ${(0,printable/* printableLine */.oy)(text)}`));
    return [...runs, ...troubles];
}
/** What became of what this operation froze. */
function liftSentences(lifted, freeze) {
    const layers = [
        [lifted.branch, `branch ${freeze.branch}`],
        [lifted.workflow, `workflow ${freeze.workflow ?? ''}`],
    ];
    const said = layers.flatMap(([layer, what]) => liftSentence(layer, what, freeze));
    return said.filter(({ text }, index) => said.findIndex((other) => other.text === text) === index);
}
function liftSentence(layer, what, freeze) {
    switch (layer.state) {
        case 'lifted':
            return [{ tone: 'notice', text: `The freeze is lifted: ${what}.` }];
        case 'in-doubt':
            return [warning(`Whether the freeze is lifted is not known (${what}): ${mended(layer)} ${byHand(freeze)}`)];
        case 'not-held':
        case 'held-by-other':
            return [];
    }
}
/** Why deploys stay frozen, and how a person lifts it. */
function staysFrozen(why, freeze) {
    return warning(`Deploys stay frozen: ${why}. ${byHand(freeze)}`);
}
/** GitHub may still do what it was asked, after everybody has gone. */
function mayBeFrozen(freeze) {
    return warning(`Whether deploys are frozen is not known: GitHub has not answered in time. ${byHand(freeze)}`);
}
/** For a person who has looked and knows that deploys may go on. */
function byHand({ branch, workflow }) {
    const enable = workflow === null ? '' : ` && gh workflow enable ${workflow}`;
    return `When deploys may go on: git push origin --delete ${branch}${enable}`;
}
function mended({ reason, mend }) {
    return `${(0,printable/* printableLine */.oy)(reason)}${mend === null ? '' : ` Mend: ${(0,printable/* printableLine */.oy)(mend)}.`}`;
}
function warning(text) {
    return { tone: 'warning', text };
}
/** A word that somebody else wrote. */
function word(text) {
    return (0,printable/* printableLine */.oy)(text, 80);
}

// EXTERNAL MODULE: ./packages/github/src/frozen-by.ts
var frozen_by = __webpack_require__(41025);
;// CONCATENATED MODULE: ./packages/github/src/take-over-freeze.ts



/**
 * Takes over the lock branch of a run that has ended, by a swap that only one can win. What that run disabled, we have to
 * enable: the new mark inherits it. The hosts are another matter: their claim says whether its operation has ended. Never throws.
 */
async function takeOverDeadFreeze(github, request) {
    try {
        const lock = await (0,read_lock/* readLock */.m)(github, request.branch);
        if (lock.state === 'none')
            return { state: 'free' };
        if (lock.state === 'not-ours') {
            const reason = `The branch ${request.branch} carries no mark of failback.`;
            return { state: 'failed', reason, mend: `git push origin --delete ${request.branch}, when nobody needs it` };
        }
        const { sha, ...from } = lock.mark;
        if (from.operation === request.operation)
            return { state: 'ours' };
        const life = await (0,frozen_by/* runLife */._)(github, from);
        if (life !== 'ended')
            return { state: life === 'active' ? 'alive' : 'may-be-alive', mark: from };
        const mark = newMark(github, request, from.workflowDisabled);
        const swapped = await github.replaceMark(request.branch, sha, mark);
        return swapped === 'replaced' ? { state: 'taken-over', from } : { state: 'lost' };
    }
    catch (error) {
        return failedLayer(error);
    }
}

;// CONCATENATED MODULE: ./packages/operation/src/beside/hold-deploys.ts


/** Freezes deploys as far as GitHub can; the freeze that an ended run left behind is taken over. Never throws. */
async function holdDeploys(github, declared, mark) {
    try {
        return await frozen(github, { ...declared, ...mark });
    }
    catch (error) {
        const failed = { state: 'failed', reason: (0,beside_beside/* defect */.g)(error), mend: null };
        return { layers: { branch: failed, workflow: failed }, takenFrom: null, problem: null };
    }
}
async function frozen(github, request) {
    const layers = await freeze(github, request);
    if (layers.branch.state !== 'held-by-other')
        return { layers, takenFrom: null, problem: null };
    const taken = await takeOverDeadFreeze(github, request);
    switch (taken.state) {
        case 'taken-over':
            return { layers: await freeze(github, request), takenFrom: taken.from, problem: null };
        case 'free':
        case 'ours':
            return { layers: await freeze(github, request), takenFrom: null, problem: null };
        case 'alive':
        case 'may-be-alive':
        case 'lost':
            return { layers, takenFrom: null, problem: null };
        case 'failed':
            return { layers, takenFrom: null, problem: taken };
    }
}
/** The freeze that the main step of this run made for the operation, as its mark tells. Never throws. */
async function heldByMain(github, { branch }, operation) {
    const found = await (0,frozen_by/* frozenBy */.i)(github, branch).catch(() => null);
    const ours = found?.state === 'held' && found.mark.operation === operation && found.mark.runId === github.run.id;
    const disabled = ours && found.mark.workflowDisabled !== null;
    const layers = {
        branch: { state: ours ? 'held' : 'not-declared' },
        workflow: { state: disabled ? 'held' : 'not-declared' },
    };
    return { layers, takenFrom: null, problem: null };
}
/** Whether this run itself made the freeze: then there was none before, and nobody else counts on it. */
function isOurOwn({ layers, takenFrom }) {
    const states = [layers.branch.state, layers.workflow.state];
    return takenFrom === null && states.includes('held') && !states.includes('already-ours');
}

// EXTERNAL MODULE: ./packages/operation/src/beside/in-time.ts
var in_time = __webpack_require__(83787);
;// CONCATENATED MODULE: ./packages/operation/src/beside/freeze-side.ts





/** A cancelled run has 7.5 s for its SIGINT and 2.5 s for its SIGTERM, and GitHub is asked every 2 s. */
const CANCELLING = 20_000;
/** From the end of the rollback on; what GitHub has not done by then is in doubt. */
const SETTLING = 10_000;
/**
 * Freezes deploys and cancels those that hang, while the rollback goes on; lifts the freeze again when the end is a safe one.
 * @param quarantined whether the release that was left is in quarantine by now
 */
function freezeSide(environment, github, quarantined, context) {
    const { freeze } = environment;
    let begun = null;
    let settled = false;
    // What comes after the end would be missing in the record whose head is published.
    const sayNow = (sentences) => {
        if (!settled)
            (0,beside_beside/* say */.c)(context, sentences);
    };
    return {
        begin(plan, by) {
            if (begun !== null)
                return;
            if (by === 'main') {
                begun = { plan, hold: heldByMain(github, freeze, plan.operation), deploys: Promise.resolve(null) };
                return;
            }
            const since = new Date(context.now()).toISOString();
            const mark = { operation: plan.operation, environment: environment.name, since };
            const hold = holdDeploys(github, freeze, mark);
            const deploys = hungDeploys(github, freeze.workflow);
            begun = { plan, hold, deploys };
            void hold.then((held) => sayNow(holdSentences(held, freeze)));
            void deploys.then((end) => end !== null && sayNow(cancelSentences(end, freeze.workflow ?? '')));
        },
        async settle(end) {
            if (begun === null)
                return;
            (0,beside_beside/* say */.c)(context, await settlement(begun, end));
            settled = true;
        },
    };
    async function settlement({ plan, hold, deploys }, end) {
        const held = await (0,in_time/* inTime */.R)(hold, SETTLING);
        if (held === 'late')
            return [mayBeFrozen(freeze)];
        if (!holdsAnything(held))
            return [];
        const ended = end.outcome === 'rolled-back' ? await (0,in_time/* inTime */.R)(deploys, CANCELLING) : null;
        const stays = whyItStays(end, held, ended, quarantined());
        if (stays !== null)
            return [staysFrozen(stays, freeze)];
        const lifting = unfreeze(github, { ...freeze, operation: plan.operation, earlier: held.layers });
        const lifted = await (0,in_time/* inTime */.R)(lifting, SETTLING);
        if (lifted === 'late')
            return [mayBeFrozen(freeze)];
        return liftSentences(lifted, freeze);
    }
}
async function hungDeploys(github, workflow) {
    if (workflow === null)
        return null;
    try {
        return await cancelHungDeploys(github, { workflow, except: [github.run.id], maySpend: CANCELLING });
    }
    catch (error) {
        return { state: 'in-doubt', runs: [], troubles: [(0,beside_beside/* defect */.g)(error)] };
    }
}
function holdsAnything({ layers }) {
    return [layers.branch, layers.workflow].some(({ state }) => state === 'held' || state === 'already-ours');
}
/** Null: deploys may go on. A freeze too many costs a person one command, one too few brings the bad release back. */
function whyItStays(end, hold, deploys, quarantined) {
    switch (end.outcome) {
        case 'rolled-back':
            if (!quarantined)
                return 'the release that was left is not in quarantine, so the next deploy could bring it back';
            if (deploys === 'late' || deploys?.state === 'in-doubt')
                return 'a run of the deploy workflow may still be at work';
            return null;
        case 'needs-human':
            return 'the rollback needs a person';
        case 'undone':
        case 'refused':
        case 'not-needed':
        case 'fix-forward':
        case 'planned':
            return isOurOwn(hold) ? null : 'they were frozen before this run, and it changed nothing';
    }
}

;// CONCATENATED MODULE: ./packages/notify/src/delivery.ts
function failed(reason, mend) {
    return { ok: false, failure: { reason, mend } };
}
const NAMES = { slack: 'Slack', email: 'E-mail', webhook: 'The webhook' };
/** What a person should know of the deliveries: a sentence each, none for a channel that is not configured. */
function deliverySentences(deliveries) {
    const sentences = deliveries.flatMap(sentencesOf);
    const sent = deliveries.filter(({ state }) => state === 'sent').map(({ channel }) => NAMES[channel]);
    const told = sent.length === 0 ? [] : [{ tone: 'notice', text: `Told: ${sent.join(', ')}.` }];
    // A template that cannot be used is said once, not once a channel.
    const unsaid = sentences.filter(({ text }, index) => sentences.findIndex((other) => other.text === text) === index);
    return [...told, ...unsaid];
}
function sentencesOf(delivery) {
    switch (delivery.state) {
        case 'sent':
            return delivery.notices.map((text) => ({ tone: 'warning', text }));
        case 'failed': {
            const text = `${NAMES[delivery.channel]} was not told: ${delivery.reason} Mend: ${delivery.mend}`;
            return [{ tone: 'warning', text }];
        }
        case 'not-configured':
            return [];
    }
}
/** For the `thread` of what is told next of the same operation. */
function threadOf(deliveries) {
    for (const delivery of deliveries) {
        if (delivery.state === 'sent' && delivery.thread !== null)
            return { slack: delivery.thread };
    }
    return null;
}

;// CONCATENATED MODULE: ./packages/notify/src/shown.ts

/** Text of whatever origin as one harmless line; a text that is too long keeps its beginning. */
function shown(text, limit = 500) {
    const line = (0,printable/* printableLine */.oy)(text.slice(0, limit * 4), limit * 4);
    return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}

;// CONCATENATED MODULE: ./packages/notify/src/trouble.ts
const REASONS = {
    ENOTFOUND: 'its name cannot be resolved',
    EAI_AGAIN: 'its name could not be resolved just now',
    EDNS: 'its name cannot be resolved',
    ECONNREFUSED: 'it refuses the connection',
    ECONNRESET: 'it broke the connection off',
    ESOCKET: 'the connection could not be made or was broken off',
    ECONNECTION: 'the connection could not be made or was broken off',
    EPIPE: 'it broke the connection off',
    UND_ERR_SOCKET: 'it broke the connection off',
    EHOSTUNREACH: 'there is no way to it from this runner',
    ENETUNREACH: 'there is no way to it from this runner',
    ETIMEDOUT: 'it did not answer in time',
    UND_ERR_CONNECT_TIMEOUT: 'it did not answer in time',
    UND_ERR_HEADERS_TIMEOUT: 'it did not answer in time',
    CERT_HAS_EXPIRED: 'its certificate has expired',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'nobody this runner trusts has signed its certificate',
    SELF_SIGNED_CERT_IN_CHAIN: 'nobody this runner trusts has signed its certificate',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'nobody this runner trusts has signed its certificate',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'nobody this runner trusts has signed its certificate',
    ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};
/**
 * Why a server could not be reached, to follow "…: ". Only the code of an error is read: its words may hold the address,
 * and the address may be a secret.
 */
function networkTrouble(error) {
    const code = codesOf(error).find((each) => Object.hasOwn(REASONS, each)) ?? codesOf(error).at(-1);
    if (code === undefined)
        return 'the connection failed';
    return REASONS[code] ?? `the connection failed (${code})`;
}
/** Its own code and those of what caused it, the nearest to the truth first; nodemailer keeps that one as `originalCode`. */
function codesOf(error) {
    const codes = [];
    let current = error;
    for (let depth = 0; depth < 4 && typeof current === 'object' && current !== null; depth += 1) {
        const { code, originalCode, cause } = current;
        for (const each of [code, originalCode]) {
            if (typeof each === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(each))
                codes.unshift(each);
        }
        current = cause;
    }
    return codes;
}

;// CONCATENATED MODULE: ./packages/notify/src/email/mail-address.ts
/** One plain address: no name beside it, no list, no line end, nothing that a header could be broken with. */
const ADDRESS = /^[^\s\p{C}"(),:;<>@[\\\]]{1,64}@[^\s\p{C}"(),:;<>@[\\\]_]{1,190}$/u;
function isMailAddress(text) {
    return ADDRESS.test(text);
}

;// CONCATENATED MODULE: ./packages/notify/src/render-text.ts
/** A message as plain text, for mail readers that show nothing else. */
function renderText(message) {
    return `${message.map(block).join('\n\n')}\n`;
}
function block(part) {
    switch (part.kind) {
        case 'heading': {
            const title = pieces(part.pieces);
            return `${title}\n${'-'.repeat(Math.min(72, title.length))}`;
        }
        case 'paragraph':
            return pieces(part.pieces);
        case 'list':
            return part.items.map((item, index) => listItem(item, part.ordered ? `${index + 1}.` : '-')).join('\n');
        case 'code':
            return part.lines.map((line) => `    ${line}`).join('\n');
    }
}
function listItem({ pieces: parts, command }, sign) {
    const below = command === null ? '' : `\n${' '.repeat(sign.length + 1)}${command}`;
    return `${sign} ${pieces(parts)}${below}`;
}
function pieces(parts) {
    return parts.map((piece) => (piece.kind === 'link' ? `${piece.text}: ${piece.url}` : piece.text)).join('');
}

;// CONCATENATED MODULE: ./packages/notify/src/email/render-html.ts
/** A message as HTML of a mail: no script, no style sheet, no picture, nothing that is fetched. */
function renderHtml(message) {
    const body = message.map(render_html_block).join('\n');
    return `<!doctype html>\n<html lang="en"><body style="${BODY}">\n${body}\n</body></html>\n`;
}
const BODY = 'font-family:system-ui,sans-serif;font-size:15px;line-height:1.5;max-width:46em';
const PRE = 'background:#f3f4f6;padding:8px;white-space:pre-wrap';
function render_html_block(part) {
    switch (part.kind) {
        case 'heading':
            return `<h2 style="font-size:17px">${render_html_pieces(part.pieces)}</h2>`;
        case 'paragraph':
            return `<p>${render_html_pieces(part.pieces)}</p>`;
        case 'list': {
            const tag = part.ordered ? 'ol' : 'ul';
            return `<${tag}>${part.items.map(render_html_listItem).join('')}</${tag}>`;
        }
        case 'code':
            return `<pre style="${PRE}">${escaped(part.lines.join('\n'))}</pre>`;
    }
}
function render_html_listItem({ pieces: parts, command }) {
    const below = command === null ? '' : `<pre style="${PRE}">${escaped(command)}</pre>`;
    return `<li>${render_html_pieces(parts)}${below}</li>`;
}
function render_html_pieces(parts) {
    return parts.map(piece).join('');
}
function piece(part) {
    switch (part.kind) {
        case 'text':
            return escaped(part.text);
        case 'strong':
            return `<b>${escaped(part.text)}</b>`;
        case 'code':
            return `<code>${escaped(part.text)}</code>`;
        case 'link':
            return `<a href="${escaped(part.url)}">${escaped(part.text)}</a>`;
    }
}
function escaped(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}

;// CONCATENATED MODULE: ./packages/notify/src/email/mail-for.ts



/** Mail readers cut what is longer. */
const SUBJECT_CHARACTERS = 150;
/**
 * All mails of one operation belong to one message that nobody sent: so they stand together, whichever of them arrived,
 * and whichever run sent them.
 */
function mailFor({ from, to }, { news, message }, now) {
    const domain = from.slice(from.lastIndexOf('@') + 1);
    const subject = mail_for_word(news.operation ?? `${news.app}.${news.environment}.${now}`);
    return {
        from,
        to,
        subject: `[failback] ${shown(news.headline, SUBJECT_CHARACTERS)}`,
        text: renderText(message),
        html: renderHtml(message),
        messageId: `<${subject}.${news.occasion}.${now}@${domain}>`,
        references: `<${subject}@${domain}>`,
    };
}
/** An id has one line and no angle brackets, whatever it is made of. */
function mail_for_word(text) {
    return text.replace(/[^A-Za-z0-9._-]/g, '-').slice(0, 120);
}

// EXTERNAL MODULE: ./packages/notify/src/address.ts
var src_address = __webpack_require__(84895);
;// CONCATENATED MODULE: ./packages/notify/src/email/mail-server.ts

const MAIL_SERVER_ACCEPTED = 'smtps://user:password@host:465 or smtp://user:password@host:587';
function readMailServer(address) {
    if (!URL.canParse(address))
        return { ok: false, why: 'it is no address' };
    const url = new URL(address);
    if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')
        return { ok: false, why: 'it begins with neither smtps:// nor smtp://' };
    if (url.hostname === '')
        return { ok: false, why: 'it names no host' };
    // What some mailers take there would turn the checks of certificates off.
    if (!['', '/'].includes(url.pathname) || url.search !== '' || url.hash !== '') {
        return { ok: false, why: 'it goes on after the port, and nothing may stand there' };
    }
    const login = loginOf(url);
    if (login === 'unreadable') {
        return {
            ok: false,
            why: 'its login cannot be read: both user and password are needed, with @ as %40, : as %3A and % as %25',
        };
    }
    const secure = url.protocol === 'smtps:';
    const plain = !secure && login === null && (0,src_address/* isLoopback */.U)(url.hostname);
    return {
        ok: true,
        server: {
            host: url.hostname.replace(/^\[|\]$/g, ''),
            port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
            encryption: secure ? 'tls' : plain ? 'none' : 'starttls',
            login,
        },
    };
}
function loginOf({ username, password }) {
    if (username === '' && password === '')
        return null;
    try {
        const login = { user: decodeURIComponent(username), password: decodeURIComponent(password) };
        return login.user === '' || login.password === '' ? 'unreadable' : login;
    }
    catch {
        return 'unreadable';
    }
}

;// CONCATENATED MODULE: ./packages/notify/src/email/tell-email.ts






async function tellEmail(email, address, content, effects, signal) {
    const { env } = email.server;
    const bad = [email.from, ...email.to].filter((each) => !isMailAddress(each));
    if (email.to.length === 0 || bad.length > 0) {
        const named = bad.length === 0 ? 'notify.email.to names nobody' : `"${shown(bad[0] ?? '', 80)}" is no e-mail address`;
        return failed(`${named}.`, 'write plain addresses such as ops@example.com under notify.email, several in "to" separated by commas.');
    }
    const read = readMailServer(address);
    if (!read.ok)
        return failed(`the address in ${env} cannot be used: ${read.why}.`, `put ${MAIL_SERVER_ACCEPTED} into the secret ${env}.`);
    try {
        const { refused } = await effects.mail(read.server, mailFor(email, content, effects.now()), effects.limitMs, signal);
        if (refused.length === 0)
            return { ok: true, thread: null };
        const named = refused
            .slice(0, 5)
            .map((each) => shown(each, 80))
            .join(', ');
        return failed(`the mail server does not take mail for ${named}; the others got it.`, 'correct notify.email.to.');
    }
    catch (error) {
        return mailFault(error, env);
    }
}
/** The words of an error are read only where they are the mail server's own answer. */
function mailFault(error, env) {
    const { code, responseCode, response } = (typeof error === 'object' && error !== null ? error : {});
    const said = typeof response === 'string' && response !== '' ? ` It said: ${shown(response, 200)}` : '';
    switch (code) {
        case 'EAUTH':
        case 'ENOAUTH':
            return failed(`the mail server refuses the login in ${env}.${said}`, `put the right user and password into the secret ${env}.`);
        case 'ETLS':
            return failed(`no protected connection to the mail server in ${env} could be made, and nothing is sent without one: ${networkTrouble(error)}.`, 'use smtps:// with port 465, or a server that offers STARTTLS with a certificate that the runner trusts.');
        case 'EENVELOPE':
            return failed(`the mail server refuses sender or addresses.${said}`, 'correct notify.email.from and notify.email.to.');
    }
    if (typeof responseCode === 'number') {
        return failed(`the mail server answered ${responseCode}.${said}`, 'see what the mail server says in its log.');
    }
    return failed(`the mail server in ${env} could not be reached: ${networkTrouble(error)}.`, `see that the host and port in ${env} are right, and that the runner can reach them.`);
}

// EXTERNAL MODULE: ./packages/runbook/src/words/secret-forms.ts
var secret_forms = __webpack_require__(95990);
;// CONCATENATED MODULE: ./packages/notify/src/masked.ts

/** Masks these secrets in every form in which they could appear. */
function masker(secrets) {
    const forms = [...new Set(secrets.flatMap(secret_forms/* secretForms */.e))].sort((a, b) => b.length - a.length);
    return (text) => forms.reduce((masked, form) => masked.replaceAll(form, '***'), text);
}
/** The news with what people and machines wrote in their own words masked; names stay as they are. */
function maskedNews(news, mask) {
    return {
        ...news,
        headline: mask(news.headline),
        actor: mask(news.actor),
        reason: mask(news.reason),
        facts: news.facts.map(([name, value]) => [name, mask(value)]),
        timeline: news.timeline.map(mask),
        nextSteps: news.nextSteps.map(({ sentence, command }) => ({
            sentence: mask(sentence),
            command: command === null ? null : mask(command),
        })),
        affected: news.affected.map(mask),
        links: news.links.map(([label, url]) => [mask(label), mask(url)]),
    };
}

;// CONCATENATED MODULE: ./packages/notify/src/secret-of.ts
/** The value of a secret on the runner, or the line of the workflow that hands it over. */
function secretOf({ env }, what, { secret }) {
    const value = secret(env)?.trim() ?? '';
    if (value !== '')
        return { ok: true, value };
    return { ok: false, failure: { reason: `${what} is missing: ${env} is not set.`, mend: workflowLine(env) } };
}
function workflowLine(env) {
    return `in the workflow's step: env: { ${env}: "\${{ secrets.${env} }}" }, and the secret ${env} in the repository's settings.`;
}

;// CONCATENATED MODULE: ./packages/notify/src/secret-texts.ts

/** A path as short as this is no secret, and would mask half of every text. */
const SHORTEST_PATH = 8;
/** Every text that must not appear in a message or in what is said about it. */
function secretTexts({ slack, email, webhook }, { secret }) {
    const value = (name) => name == null ? '' : (secret(name.env) ?? '').trim();
    const mail = readMailServer(value(email?.server));
    const address = value(webhook?.url);
    return [
        value(slack?.token),
        value(email?.server),
        mail.ok ? (mail.server.login?.password ?? '') : '',
        address,
        secretPath(address),
        value(webhook?.signature),
    ].filter((text) => text !== '');
}
/** Who knows the path of a webhook may post to it, whatever stands before it. */
function secretPath(address) {
    if (!URL.canParse(address))
        return '';
    const { pathname, search } = new URL(address);
    const path = `${pathname}${search}`;
    return path.length < SHORTEST_PATH ? '' : path;
}

;// CONCATENATED MODULE: ./packages/notify/src/post-again.ts

/** A server that fails for a moment is given a moment. */
const PAUSE_MS = 1_000;
/**
 * One POST, and one more when the server asks for it (429) or fails by its own fault (5xx), as far as the time allows.
 * A request that got no answer is not sent again: it may have been heard.
 * @param until milliseconds since the epoch
 */
async function postAgain(request, until, effects) {
    try {
        const answer = await effects.post(request);
        const pause = pauseFor(answer);
        if (pause === null || effects.now() + pause >= until)
            return { kind: 'answer', answer };
        await effects.wait(pause, request.signal);
        return { kind: 'answer', answer: await effects.post(request) };
    }
    catch (error) {
        return { kind: 'unreached', why: networkTrouble(error) };
    }
}
/** Null: once is enough. */
function pauseFor({ status, header }) {
    if (status >= 500)
        return PAUSE_MS;
    if (status !== 429)
        return null;
    const asked = header('retry-after');
    return asked !== null && /^\d{1,6}$/.test(asked.trim()) ? Number(asked) * 1000 : PAUSE_MS;
}

;// CONCATENATED MODULE: ./packages/notify/src/slack/slack-faults.ts


const NOT_IN_CHANNEL = ({ channel }) => ({
    reason: `the bot is not in the channel ${channel}.`,
    mend: `in Slack, in ${channel}: /invite @<name of the bot>`,
});
const NO_CHANNEL = ({ channel }) => ({
    reason: `Slack knows no channel ${channel}, or it is private and the bot is not in it.`,
    mend: 'name an existing channel under notify.slack.channel, and invite the bot to it when it is private.',
});
const BAD_TOKEN = ({ token }) => ({
    reason: `Slack does not accept the token in ${token}.`,
    mend: `put the bot's current token (xoxb-…, from the app's page "OAuth & Permissions") into the secret ${token}.`,
});
const NO_SCOPE = ({ token }) => ({
    reason: `the token in ${token} lacks the scope chat:write.`,
    mend: 'give the bot the scope chat:write on its page "OAuth & Permissions", and install the app again.',
});
const ARCHIVED = ({ channel }) => ({
    reason: `the channel ${channel} is archived.`,
    mend: 'name a living channel under notify.slack.channel.',
});
const BUSY = () => ({
    reason: 'Slack takes no more messages from this bot for now.',
    mend: 'nothing: the next message is sent as usual.',
});
const FORBIDDEN = ({ channel }) => ({
    reason: `the workspace does not let the bot post in ${channel}.`,
    mend: 'ask an owner of the workspace to let the bot post there, or name another channel under notify.slack.channel.',
});
const FAULTS = {
    not_in_channel: NOT_IN_CHANNEL,
    channel_not_found: NO_CHANNEL,
    invalid_auth: BAD_TOKEN,
    not_authed: BAD_TOKEN,
    token_revoked: BAD_TOKEN,
    token_expired: BAD_TOKEN,
    account_inactive: BAD_TOKEN,
    not_allowed_token_type: BAD_TOKEN,
    missing_scope: NO_SCOPE,
    no_permission: NO_SCOPE,
    is_archived: ARCHIVED,
    ratelimited: BUSY,
    rate_limited: BUSY,
    restricted_action: FORBIDDEN,
    restricted_action_read_only_channel: FORBIDDEN,
    ekm_access_denied: FORBIDDEN,
    access_denied: FORBIDDEN,
};
/** @param error Slack's word for it */
function slackFault(error, place) {
    const named = { ...place, channel: shown(place.channel, 100) };
    const known = Object.hasOwn(FAULTS, error) ? FAULTS[error] : undefined;
    if (known !== undefined) {
        const { reason, mend } = known(named);
        return failed(reason, mend);
    }
    return failed(`Slack refused the message for ${named.channel} with "${shown(error, 60)}".`, 'look the word up in the reference of chat.postMessage.');
}

;// CONCATENATED MODULE: ./packages/notify/src/slack/render-mrkdwn.ts
/** A section of Slack takes 3,000 characters and a message 50 blocks; what is longer is in the report. */
const SECTION_CHARACTERS = 2900;
const MOST_SECTIONS = 15;
/** A message in Slack's own markup, in pieces that fit a section each. */
function renderMrkdwn(message) {
    const sections = sectionsOf(message.map(render_mrkdwn_block));
    if (sections.length <= MOST_SECTIONS)
        return sections;
    return [...sections.slice(0, MOST_SECTIONS - 1), 'The rest is in the report.'];
}
/** `&`, `<` and `>` begin everything that Slack obeys: mentions, channels, links. */
function slackText(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
function sectionsOf(blocks) {
    const sections = [];
    for (const lines of blocks) {
        for (const [index, line] of lines.entries()) {
            const last = sections.at(-1);
            const next = fitting(line);
            const longer = `${last}${index === 0 ? '\n\n' : '\n'}${next}`;
            if (last === undefined || longer.length > SECTION_CHARACTERS)
                sections.push(next);
            else
                sections[sections.length - 1] = longer;
        }
    }
    return sections;
}
/** A line is only cut between characters that Slack shows, and a piece of code keeps its end. */
function fitting(line) {
    if (line.length <= SECTION_CHARACTERS)
        return line;
    const cut = line.slice(0, SECTION_CHARACTERS - 5).replace(/&[a-z]{0,3}$/, '');
    return line.endsWith('```') ? `${cut}…\`\`\`` : `${cut}…`;
}
/** Lines that may stand in different sections; each is whole by itself. */
function render_mrkdwn_block(part) {
    switch (part.kind) {
        case 'heading':
            return [strong(part.pieces.map(({ text }) => text).join(''))];
        case 'paragraph':
            return [render_mrkdwn_pieces(part.pieces)];
        case 'list':
            return part.items.flatMap((item, index) => render_mrkdwn_listItem(item, part.ordered ? `${index + 1}.` : '•'));
        case 'code':
            return [fence(part.lines.join('\n'))];
    }
}
function render_mrkdwn_listItem({ pieces: parts, command }, sign) {
    const line = `${sign} ${render_mrkdwn_pieces(parts)}`;
    return command === null ? [line] : [line, fence(command)];
}
function render_mrkdwn_pieces(parts) {
    return parts.map(render_mrkdwn_piece).join('');
}
function render_mrkdwn_piece(part) {
    switch (part.kind) {
        case 'text':
            return slackText(part.text);
        case 'strong':
            return strong(part.text);
        case 'code':
            return `\`${slackText(part.text.replaceAll('`', "'"))}\``;
        case 'link':
            return `<${slackText(part.url).replaceAll('|', '%7C')}|${slackText(part.text).replaceAll('|', '¦')}>`;
    }
}
/** Slack sees bold text only between a star and a letter, and the first star in it ends it. */
function strong(text) {
    const inner = text.trim().replaceAll('*', '∗');
    return inner === '' ? '' : `*${slackText(inner)}*`;
}
function fence(text) {
    return `\`\`\`${slackText(text.replaceAll('```', "'''"))}\`\`\``;
}

;// CONCATENATED MODULE: ./packages/notify/src/slack/slack-message.ts

/** @param thread `ts` of the message it belongs under; the end of a rollback is shown in the channel as well */
function slackMessage(channel, headline, message, thread) {
    return {
        channel,
        text: slackText(headline),
        blocks: renderMrkdwn(message).map((text) => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } })),
        ...(thread === null ? {} : { thread_ts: thread, reply_broadcast: true }),
        mrkdwn: false,
        parse: 'none',
        link_names: false,
        unfurl_links: false,
        unfurl_media: false,
    };
}

;// CONCATENATED MODULE: ./packages/notify/src/slack/tell-slack.ts





/** Slack's status page, for when it is Slack that fails. */
const STATUS = 'nothing, when https://slack-status.com says that Slack is down; else look at the runner’s network.';
const TS = /^\d{1,12}\.\d{1,12}$/;
async function tellSlack(slack, token, { news, message }, effects, until, signal) {
    const place = { channel: slack.channel, token: slack.token.env };
    // It becomes a header: a line end in it would be another one.
    if (!/^[\x21-\x7e]+$/.test(token))
        return slackFault('invalid_auth', place);
    const thread = news.thread !== null && TS.test(news.thread.slack) ? news.thread.slack : null;
    const posted = await postAgain({
        url: new URL('chat.postMessage', effects.slackApi).href,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(slackMessage(slack.channel, shown(news.headline), message, thread)),
        signal,
    }, until, effects);
    if (posted.kind === 'unreached')
        return failed(`Slack could not be reached: ${posted.why}.`, STATUS);
    return sendingOf(posted.answer, place);
}
/** Slack says 200 to almost everything; whether it took the message stands in the body. */
function sendingOf({ status, body }, place) {
    if (status === 429)
        return slackFault('ratelimited', place);
    const answer = parsed(body);
    if (answer === null)
        return failed(`Slack answered ${status} with something else than its own JSON.`, STATUS);
    if (answer.ok === true) {
        const { ts } = answer;
        return { ok: true, thread: typeof ts === 'string' && TS.test(ts) ? ts : null };
    }
    return slackFault(typeof answer.error === 'string' ? answer.error : `status ${status}`, place);
}
function parsed(body) {
    try {
        const value = JSON.parse(body);
        return typeof value === 'object' && value !== null && 'ok' in value ? value : null;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
;// CONCATENATED MODULE: ./packages/notify/src/template/default-templates.ts
/**
 * What is told where a team has no text of its own: who reads it has just been woken. First what it is, then what to do,
 * then why. `examples/templates` holds the same texts, for teams to begin with.
 */
const DEFAULT_TEMPLATES = {
    start: `# {{headline}}

Nothing is needed from you now. The end is told here as well.

- **From, to:** \`{{from}}\` to \`{{to}}\`
- **Because:** {{reason}}
- **Asked by:** {{actor}}
- **Operation:** \`{{operation}}\`

{{facts}}

## If you are affected

{{affected}}

## Follow it

{{links}}
`,
    end: `# {{headline}}

{{facts}}

## What to do now

{{next-steps}}

## If you are affected

{{affected}}

## What happened

{{timeline}}

## More

{{links}}
`,
    failure: `# 🔴 {{headline}}

**Somebody has to look at it now.**

## What to do now

{{next-steps}}

## If you are affected

{{affected}}

## Facts

{{facts}}

## What happened

{{timeline}}

## More

{{links}}
`,
};

;// CONCATENATED MODULE: ./packages/notify/src/template/fields.ts

/** Fields that stand within a line, by the name a template calls them. */
const LINE_FIELDS = {
    headline: (news) => news.headline,
    app: (news) => news.app,
    environment: (news) => news.environment,
    operation: (news) => news.operation,
    procedure: (news) => news.procedure,
    from: (news) => news.from,
    to: (news) => news.to,
    actor: (news) => news.actor,
    reason: (news) => news.reason,
};
/** Fields that are a list, and stand alone on their line. */
const LIST_FIELDS = {
    facts: (news) => news.facts.map(([name, value]) => item([fields_strong(`${name}:`), { kind: 'text', text: ` ${shown(value)}` }])),
    timeline: (news) => withoutMiddle(news.timeline).map((line) => item([fields_text(line)])),
    'next-steps': (news) => news.nextSteps.map(({ sentence, command }) => item([fields_text(sentence)], command)),
    affected: (news) => news.affected.map((sentence) => item([fields_text(sentence)])),
    links: (news) => news.links.map(([label, url]) => item([fields_link(label, url)])),
};
/** In the order in which a message of ours says them. */
const FIELD_NAMES = [...Object.keys(LINE_FIELDS), ...Object.keys(LIST_FIELDS)];
/** A list that is longer buries the message; the report holds all of it. */
const MOST_ITEMS = 30;
/** How a story begins is worth a few lines, how it ended is worth the others. */
const FIRST_LINES = 8;
function isLineField(name) {
    return Object.hasOwn(LINE_FIELDS, name);
}
function isListField(name) {
    return Object.hasOwn(LIST_FIELDS, name);
}
function lineOf(field, news) {
    return shown(LINE_FIELDS[field](news) ?? 'unknown');
}
function itemsOf(field, news) {
    const items = LIST_FIELDS[field](news);
    const left = items.length - MOST_ITEMS;
    return left > 0 ? [...items.slice(0, MOST_ITEMS), item([fields_text(`${left} more are in the report.`)])] : items;
}
function isOrdered(field) {
    return field === 'next-steps';
}
function withoutMiddle(lines) {
    if (lines.length <= MOST_ITEMS)
        return lines;
    const last = MOST_ITEMS - FIRST_LINES - 1;
    const between = `[…] ${lines.length - FIRST_LINES - last} more are in the report.`;
    return [...lines.slice(0, FIRST_LINES), between, ...lines.slice(-last)];
}
function item(pieces, command = null) {
    return { pieces, command: command === null ? null : shown(command, 1000) };
}
function fields_text(value) {
    return { kind: 'text', text: shown(value) };
}
function fields_strong(value) {
    return { kind: 'strong', text: shown(value, 100) };
}
/** Only an address of the web can be followed; any other is shown as what it is. */
function fields_link(label, url) {
    const address = shown(url, 1000);
    const isAddress = /^https?:\/\/[^\s<>|"'`]+$/.test(address) && URL.canParse(address);
    if (!isAddress)
        return { kind: 'text', text: `${shown(label, 100)}: ${address}` };
    return { kind: 'link', text: shown(label, 100), url: address };
}

;// CONCATENATED MODULE: ./packages/notify/src/template/parse-template.ts

/** `{{name}}`, with whatever stands between the braces as its name. */
const FIELD = /\{\{\s*([^{}]*?)\s*\}\}/g;
const LONE_FIELD = /^\{\{\s*([a-z-]+)\s*\}\}$/;
const LIST_ITEM = /^(?:[-*]|(\d{1,3})[.)])\s+(.+)$/;
const MARKS = /\*\*(.+?)\*\*|`([^`]+)`|\[([^\]]+)\]\((https?:\/\/[^\s()<>]+)\)/g;
/**
 * Markdown as far as every channel can show it: headings, paragraphs, lists, fenced code, bold, code and links. Anything
 * else is text. Fields are filled in afterwards, so what they hold is never read as Markdown.
 */
function parseTemplate(text) {
    const blocks = [];
    let open = null;
    const close = () => {
        if (open !== null)
            blocks.push(blockOf(open));
        open = null;
    };
    for (const row of text.split(/\r\n?|\n/)) {
        const line = row.trim();
        if (line.startsWith('```')) {
            const isOpen = open?.kind === 'code';
            close();
            if (!isOpen)
                open = { kind: 'code', lines: [] };
            continue;
        }
        if (open?.kind === 'code') {
            open.lines.push(row);
            continue;
        }
        const start = startOf(line);
        if (open !== null && start.kind === 'more' && line !== '') {
            open.lines.push(line);
            continue;
        }
        if (open?.kind === 'list' && start.kind === 'item' && start.ordered === open.ordered) {
            open.lines.push(start.text);
            continue;
        }
        close();
        switch (start.kind) {
            case 'heading':
                blocks.push({ kind: 'heading', pieces: piecesOf(start.text) });
                break;
            case 'field':
                blocks.push({ kind: 'field', field: start.field });
                break;
            case 'item':
                open = { kind: 'list', ordered: start.ordered, lines: [start.text] };
                break;
            case 'more':
                if (line !== '')
                    open = { kind: 'paragraph', lines: [line] };
        }
    }
    close();
    return blocks;
}
function startOf(line) {
    const heading = /^#{1,6}\s+(.+?)\s*#*$/.exec(line)?.[1];
    if (heading !== undefined)
        return { kind: 'heading', text: heading };
    const field = LONE_FIELD.exec(line)?.[1];
    if (field !== undefined && isListField(field))
        return { kind: 'field', field };
    const item = LIST_ITEM.exec(line);
    if (item !== null)
        return { kind: 'item', ordered: item[1] !== undefined, text: item[2] ?? '' };
    return { kind: 'more' };
}
function blockOf(open) {
    switch (open.kind) {
        case 'code':
            return { kind: 'code', lines: open.lines };
        case 'paragraph':
            return { kind: 'paragraph', pieces: piecesOf(open.lines.join(' ')) };
        case 'list':
            return { kind: 'list', ordered: open.ordered, items: open.lines.map(piecesOf) };
    }
}
function piecesOf(text) {
    const pieces = [];
    let from = 0;
    for (const found of text.matchAll(MARKS)) {
        if (found.index > from)
            pieces.push({ kind: 'text', text: text.slice(from, found.index) });
        from = found.index + found[0].length;
        const [, strong, code, label, url] = found;
        if (strong !== undefined)
            pieces.push({ kind: 'strong', text: strong });
        if (code !== undefined)
            pieces.push({ kind: 'code', text: code });
        if (label !== undefined && url !== undefined)
            pieces.push({ kind: 'link', text: label, url });
    }
    if (from < text.length)
        pieces.push({ kind: 'text', text: text.slice(from) });
    return pieces;
}

;// CONCATENATED MODULE: ./packages/notify/src/template/fill-template.ts


/** A template with the news in it. A list that has nothing to say is left out, and the heading above it too. */
function fillTemplate(text, news) {
    const filled = parseTemplate(text).map((block) => fillBlock(block, news));
    return filled.flatMap((block, index) => {
        if (block === null)
            return [];
        const said = block.kind !== 'heading' || filled[index + 1] !== null;
        return said ? [block] : [];
    });
}
function fillBlock(block, news) {
    switch (block.kind) {
        case 'field': {
            const items = itemsOf(block.field, news);
            return items.length === 0 ? null : { kind: 'list', ordered: isOrdered(block.field), items };
        }
        case 'list': {
            const items = block.items.map((pieces) => ({ pieces: fillPieces(pieces, news), command: null }));
            return { kind: 'list', ordered: block.ordered, items };
        }
        case 'code':
            return { kind: 'code', lines: block.lines.map((line) => fillText(line, news)) };
        case 'heading':
        case 'paragraph':
            return { kind: block.kind, pieces: fillPieces(block.pieces, news) };
    }
}
function fillPieces(pieces, news) {
    return pieces.map((piece) => ({ ...piece, text: fillText(piece.text, news) }));
}
/** A field that is not known stays as it was written; `templateProblems` has said so before. */
function fillText(text, news) {
    return text.replace(FIELD, (written, name) => (isLineField(name) ? lineOf(name, news) : written));
}

// EXTERNAL MODULE: ./packages/runbook/src/suggest.ts
var suggest = __webpack_require__(36078);
;// CONCATENATED MODULE: ./packages/notify/src/template/template-problems.ts




/** A message is read by a person on a phone; the longest of our own has a twentieth of it. */
const MOST_CHARACTERS = 20_000;
/**
 * What is wrong with a team's template, all of it; a template with a problem is not used. `file` is the path that the
 * problems name.
 */
function templateProblems(text, file) {
    if (text.length > MOST_CHARACTERS) {
        const message = `The template has ${text.length} characters; nobody reads so much in a message.`;
        return [{ code: 'template-too-long', where: file, message, accepted: `at most ${MOST_CHARACTERS} characters` }];
    }
    if (text.trim() === '') {
        const message = 'The template is empty, so a message would say nothing.';
        return [{ code: 'template-empty', where: file, message, mend: `git rm ${file}, and the text is ours` }];
    }
    const rows = text.split(/\r\n?|\n/);
    const fences = rows.flatMap((row, index) => (row.trim().startsWith('```') ? [index + 1] : []));
    const unclosed = fences.length % 2 === 0
        ? []
        : [
            {
                code: 'template-fence',
                where: `${file}:${fences.at(-1)}`,
                message: 'The fence ``` is opened here and never closed.',
                mend: 'put ``` on a line of its own where the code ends',
            },
        ];
    return [...rows.flatMap((row, index) => rowProblems(row, `${file}:${index + 1}`)), ...unclosed];
}
function rowProblems(row, where) {
    return [...row.matchAll(FIELD)].flatMap((found) => {
        const name = found[1] ?? '';
        if (isLineField(name))
            return [];
        if (isListField(name)) {
            if (row.trim() === found[0])
                return [];
            const message = `{{${name}}} is a list and has to stand alone on its line.`;
            return [{ code: 'template-list-field', where, message, mend: `write {{${name}}} on a line of its own` }];
        }
        const near = (0,suggest/* suggest */.Z)(name, FIELD_NAMES);
        const meant = near === null ? '' : ` Did you mean {{${near}}}?`;
        const message = `{{${shown(name, 60)}}} is no field of a message.${meant}`;
        return [{ code: 'template-field', where, message, accepted: FIELD_NAMES.join(', ') }];
    });
}

;// CONCATENATED MODULE: ./packages/notify/src/template/message-for.ts





/** The team's text where it has a good one, else ours: a broken template costs a notice, never a message. */
function messageFor(news, effects, folder) {
    const own = teamsText(news.occasion, effects, folder ?? 'templates');
    const text = own.text ?? DEFAULT_TEMPLATES[news.occasion];
    return { message: fillTemplate(text, news), notices: own.notices };
}
function teamsText(occasion, { template }, folder) {
    const file = `${folder}/${occasion}.md`;
    try {
        const text = template(occasion);
        const problems = text === null ? [] : templateProblems(text, file);
        if (problems.length === 0)
            return { text, notices: [] };
        return { text: null, notices: problems.slice(0, 5).map((problem) => `${notUsed(file)} ${(0,errors/* problemText */.fI)(problem)}`) };
    }
    catch (error) {
        const code = error?.code;
        const why = typeof code === 'string' ? code : error instanceof Error ? error.message : String(error);
        return { text: null, notices: [`${notUsed(file)} It cannot be read: ${shown(why, 200)}.`] };
    }
}
function notUsed(file) {
    return `The template ${file} was not used, the message was ours.`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/notify/src/webhook/webhook-body.ts

/** Longest list that is sent; the report holds all of it. */
const MOST_LINES = 500;
function webhookBody(news, now) {
    const sentAt = new Date(now).toISOString();
    return {
        schema_version: 1,
        delivery: `${news.operation ?? `${news.app}-${news.environment}`}.${news.occasion}.${now}`,
        sent_at: sentAt,
        occasion: news.occasion,
        app: news.app,
        environment: news.environment,
        operation_id: news.operation,
        procedure: news.procedure,
        from_release: news.from,
        to_release: news.to,
        headline: shown(news.headline),
        actor: shown(news.actor),
        reason: shown(news.reason),
        facts: news.facts.map(([name, value]) => ({ name, value: shown(value) })),
        timeline: news.timeline.slice(-MOST_LINES).map((line) => shown(line)),
        next_steps: news.nextSteps.map(({ sentence, command }) => ({
            sentence: shown(sentence),
            command: command === null ? null : shown(command, 1000),
        })),
        affected: news.affected.map((sentence) => shown(sentence)),
        links: news.links.map(([label, url]) => ({ label: shown(label, 100), url: shown(url, 1000) })),
    };
}

;// CONCATENATED MODULE: ./packages/notify/src/webhook/tell-webhook.ts





/** @param key of the signature; null when none is declared */
async function tellWebhook(webhook, { url, key }, news, effects, until, signal) {
    const { env } = webhook.url;
    const fault = (0,src_address/* webAddressFault */.n)(url);
    if (fault !== null)
        return failed(`the address in ${env} cannot be used: ${fault}.`, `put an https:// address into the secret ${env}.`);
    const value = webhookBody(news, effects.now());
    const body = JSON.stringify(value);
    const signed = key === null ? {} : { 'x-failback-signature': `sha256=${hmac(key, body)}` };
    const posted = await postAgain({
        url,
        headers: {
            'content-type': 'application/json; charset=utf-8',
            'user-agent': 'failback',
            'x-failback-delivery': value.delivery,
            ...signed,
        },
        body,
        signal,
    }, until, effects);
    if (posted.kind === 'unreached') {
        return failed(`the address in ${env} could not be reached: ${posted.why}.`, `see that what ${env} names is up, and can be reached from the runner.`);
    }
    return tell_webhook_sendingOf(posted.answer.status, env);
}
function hmac(key, body) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update(body).digest('hex');
}
function tell_webhook_sendingOf(status, env) {
    if (status >= 200 && status < 300)
        return { ok: true, thread: null };
    if (status >= 300 && status < 400) {
        return failed(`the address in ${env} answers with a redirect (${status}), and news is never carried on to another address.`, `put the final address into the secret ${env}.`);
    }
    return failed(`the address in ${env} answered ${status}.`, `look into the log of what ${env} names.`);
}

;// CONCATENATED MODULE: ./packages/notify/src/tell.ts








/**
 * Tells everybody the runbook names, all channels at once. Never throws, and has come back after `limitMs`: that somebody
 * could not be told is a warning, never a reason to stop.
 */
async function tell(notify, news, effects) {
    const mask = masker(secretTexts(notify, effects));
    const known = maskedNews(news, (text) => mask(effects.redact(text)));
    const { message, notices } = messageFor(known, effects, notify.templates);
    const content = { news: known, message };
    const until = effects.now() + effects.limitMs;
    const { slack, email, webhook } = notify;
    const told = (channel, send) => delivery(channel, send, notices, effects, mask);
    return Promise.all([
        told('slack', slack &&
            ((signal) => withSecret(slack.token, "Slack's token", effects, (token) => tellSlack(slack, token, content, effects, until, signal)))),
        told('email', email &&
            ((signal) => withSecret(email.server, 'the address of the mail server', effects, (address) => tellEmail(email, address, content, effects, signal)))),
        told('webhook', webhook &&
            ((signal) => withSecret(webhook.url, 'the address of the webhook', effects, (url) => {
                const send = (key) => tellWebhook(webhook, { url, key }, known, effects, until, signal);
                return webhook.signature === null
                    ? send(null)
                    : withSecret(webhook.signature, 'the key of the signature', effects, send);
            }))),
    ]);
}
async function withSecret(name, what, effects, send) {
    const found = secretOf(name, what, effects);
    return found.ok ? send(found.value) : found;
}
async function delivery(channel, send, notices, effects, mask) {
    if (send === null)
        return { channel, state: 'not-configured' };
    const sending = await inTime(send, effects);
    if (sending.ok)
        return { channel, state: 'sent', thread: sending.thread, notices: notices.map(mask) };
    return { channel, state: 'failed', reason: mask(sending.failure.reason), mend: mask(sending.failure.mend) };
}
/** Whatever does not heed the signal is left behind: nobody waits for it. */
async function inTime(send, { wait, limitMs }) {
    const over = new AbortController();
    const done = new AbortController();
    const late = wait(limitMs, done.signal).then(() => {
        over.abort();
        return failed(`there was no answer within ${Math.round(limitMs / 1000)} s.`, 'see that it is up, and that the runner can reach it.');
    });
    const sent = Promise.resolve()
        .then(() => send(over.signal))
        .catch((error) => failed(`failback met an error of its own (${nameOf(error)}).`, 'report it to the maintainers of failback.'));
    const sending = await Promise.race([sent, late]);
    done.abort();
    return sending;
}
function nameOf(error) {
    return error instanceof Error ? error.name : typeof error;
}

// EXTERNAL MODULE: ./packages/record/src/build-timeline.ts + 4 modules
var build_timeline = __webpack_require__(88921);
// EXTERNAL MODULE: ./packages/record/src/duration.ts
var duration = __webpack_require__(11163);
// EXTERNAL MODULE: ./packages/record/src/headline.ts
var headline = __webpack_require__(10987);
// EXTERNAL MODULE: ./packages/record/src/facts.ts
var facts = __webpack_require__(2508);
// EXTERNAL MODULE: ./packages/record/src/chronicle.ts
var chronicle = __webpack_require__(59594);
// EXTERNAL MODULE: ./packages/record/src/next-steps.ts + 1 modules
var next_steps = __webpack_require__(93998);
;// CONCATENATED MODULE: ./packages/operation/src/news.ts

/** Told when a plan is about to be carried out. */
function startNews(plan, environment, links) {
    const { incident } = plan;
    const written = [
        ['Procedure', plan.procedure],
        ['Severity', incident.severity],
        ['Signals', incident.signals.join(', ')],
        ['Hosts', plan.hosts.map(({ host }) => host).join(', ')],
        ['Left out', plan.without.join(', ')],
        ['Time budget', (0,duration/* durationText */.S)(plan.budgetSeconds * 1000)],
    ];
    return {
        occasion: 'start',
        app: plan.app,
        environment: plan.environment,
        operation: plan.operation,
        procedure: plan.procedure,
        from: plan.from?.release ?? null,
        to: plan.to.release,
        headline: `The rollback of ${plan.app} ${plan.environment} to ${plan.to.release} begins.`,
        actor: incident.actor,
        reason: incident.reason,
        facts: written.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value]])),
        timeline: [],
        nextSteps: [],
        affected: environment.notify.affected,
        links,
        thread: null,
    };
}
/** Told when the record is complete, from the record alone. */
function endNews(timeline, environment, telling) {
    const { plan } = timeline;
    const { actor, reason } = plan?.incident ?? telling.incident;
    return {
        occasion: occasionOf(timeline),
        app: environment.app,
        environment: environment.name,
        operation: timeline.operation,
        procedure: plan?.procedure ?? null,
        from: plan?.from?.release ?? null,
        to: plan?.to.release ?? null,
        headline: (0,headline/* headline */.P)(timeline).sentence,
        actor,
        reason,
        facts: (0,facts/* facts */.Ix)(timeline).flatMap(({ name, value }) => (TOLD.has(name) ? [[name, value]] : [])),
        timeline: (0,chronicle/* chronicle */.q)(timeline).map(({ at, who, sentence }) => `+${(0,duration/* durationText */.S)(at)} ${who}: ${sentence}`),
        nextSteps: (0,next_steps/* nextSteps */.Z)(timeline),
        affected: environment.notify.affected,
        links: telling.links,
        thread: telling.thread,
    };
}
/** What a person reads in a message; the report has every fact. */
const TOLD = new Set([
    'Outcome',
    'Reason code',
    'From',
    'To',
    'Recovery time',
    'Outage',
    'Requests',
    'Decision',
    'Asked by',
    'Reason',
    'Override',
    'Left out',
    'Operation',
]);
function occasionOf({ outcome }) {
    switch (outcome) {
        case 'rolled-back':
        case 'planned':
        case 'not-needed':
        case 'fix-forward':
            return 'end';
        case 'undone':
        case 'needs-human':
        case 'refused':
        case null:
            return 'failure';
    }
}

;// CONCATENATED MODULE: ./packages/operation/src/beside/people-side.ts




/**
 * Tells those whom the runbook names: when the plan is about to be carried out, and at the end. A refusal is told as well:
 * whoever has asked may have gone, and the others must know that nobody is rolling back. What changed nothing because nothing
 * was wrong is not told, and neither is a dry run.
 * @param earlier what the record holds already
 */
function peopleSide(environment, request, earlier, context) {
    const { people } = context;
    const lines = [...earlier];
    let begun = false;
    let start = Promise.resolve([]);
    const told = async (news) => people === null ? [] : tell(environment.notify, news, people.effects);
    return {
        record(line) {
            lines.push(line);
            context.record(line);
        },
        begin(plan, by) {
            if (begun)
                return;
            begun = true;
            if (by === 'us')
                start = told(startNews(plan, environment, people?.links ?? []));
        },
        async settle(end) {
            const deliveries = await start;
            const sentences = [...deliverySentences(deliveries)];
            if (begun || (request.mode === 'execute' && end.outcome === 'refused')) {
                const timeline = (0,build_timeline/* buildTimeline */.w)([...lines, finished(end, context.now())]);
                const { incident } = request;
                const telling = { links: people?.links ?? [], thread: threadOf(deliveries), incident };
                sentences.push(...deliverySentences(await told(endNews(timeline, environment, telling))));
            }
            const unsaid = sentences.filter(({ text }, index) => sentences.findIndex((other) => other.text === text) === index);
            (0,beside_beside/* say */.c)(context, unsaid);
        },
    };
}
/** The line that ends the record; it is written when everybody has been told. */
function finished({ outcome, reasonCode }, now) {
    return { host: null, time: new Date(now).toISOString(), event: 'finished', outcome, reasonCode };
}

;// CONCATENATED MODULE: ./packages/operation/src/beside/quarantine-seen.ts
/** Remembers, from a record as it comes into being, whether the control host put the release that was left under quarantine. */
function quarantineSeen(record) {
    let seen = false;
    return {
        record(line) {
            if (line.host !== null && line.event === 'end' && line.step === 'record.quarantine') {
                seen = line.result === 'ok' || line.result === 'already';
            }
            record(line);
        },
        seen: () => seen,
    };
}

;// CONCATENATED MODULE: ./packages/operation/src/beside/beside-rollback.ts





/** What was asked when the run began, and has not come by its end, is waited for no longer than this. */
const LAST_WORDS = 1000;
/**
 * Everything that goes on beside a rollback, and the context through which it sees the record come into being.
 * @param earlier what the record holds already
 */
function besideRollback(environment, request, earlier, given) {
    const people = peopleSide(environment, request, earlier, given);
    const { record, seen } = quarantineSeen(people.record);
    const context = { ...given, record };
    const deploys = given.github === null ? null : freezeSide(environment, given.github, seen, context);
    const heard = [];
    let settling = () => undefined;
    const atTheEnd = new Promise((resolve) => {
        settling = resolve;
    });
    const untilSettled = (saying, late) => Promise.race([saying, atTheEnd.then(() => (0,in_time/* inTime */.R)(saying, LAST_WORDS))]).then((said) => said === 'late' ? [late] : said);
    const beside = {
        hear(saying, late) {
            heard.push(guarded(async () => (0,beside_beside/* say */.c)(context, await untilSettled(saying, late)), context));
        },
        begin(plan, by) {
            for (const side of [deploys, people])
                void guarded(() => side?.begin(plan, by), context);
        },
        async settle(end) {
            settling();
            await Promise.all(heard);
            await guarded(() => deploys?.settle(end), context);
            // Last, so that they are told whether deploys stay frozen.
            await guarded(() => people.settle(end), context);
        },
    };
    return { beside, context };
}
/** A defect of ours beside the rollback must not end it half way. */
async function guarded(act, context) {
    try {
        await act();
    }
    catch (error) {
        (0,beside_beside/* say */.c)(context, [{ tone: 'warning', text: `Beside the rollback, which goes on: ${(0,beside_beside/* defect */.g)(error)}` }]);
    }
}


/***/ }),

/***/ 19228:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ say),
/* harmony export */   g: () => (/* binding */ defect)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88141);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41170);


/** Puts sentences into the record. */
function say(context, sentences) {
    for (const { tone, text } of sentences) {
        (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)(context, { event: 'notice', text, ...(tone === 'warning' ? { tone } : {}) });
    }
}
/** What is told of an error that has no word of its own. */
function defect(error) {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return `failback met an error of its own (${(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .printableLine */ .oy)(what)}).`;
}


/***/ }),

/***/ 83787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ inTime)
/* harmony export */ });
/** The answer, or `late` when it has not come within the time; then whoever asked goes on without it. */
async function inTime(answer, within) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve('late'), within);
    });
    try {
        return await Promise.race([answer, late]);
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ })

};
