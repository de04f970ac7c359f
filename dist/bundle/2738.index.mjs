export const id = 2738;
export const ids = [2738];
export const modules = {

/***/ 72738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ besideRollback)
});

// EXTERNAL MODULE: ./packages/operation/src/beside/beside.ts
var beside_beside = __webpack_require__(19228);
// EXTERNAL MODULE: ./packages/github/src/frozen-by.ts
var frozen_by = __webpack_require__(41025);
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
    const found = await workflowFound(github, request.workflow).catch(failedLayer);
    const wasActive = found === 'active' ? request.workflow : null;
    const branch = await markOrRead(github, request, wasActive).catch(unansweredLayer);
    if ('reason' in branch)
        return { branch, workflow: await disable(github, request.workflow, found) };
    const { layer, mark } = branch;
    if (mark === null) {
        return { branch: layer, workflow: { state: request.workflow === null ? 'not-declared' : 'left-alone' } };
    }
    const workflow = await disable(github, request.workflow, found);
    const disabledEarlier = workflow.state === 'held-by-other' && mark.workflowDisabled === request.workflow;
    return { branch: layer, workflow: disabledEarlier ? { state: 'already-ours' } : workflow };
}
/** Of what changes something. */
function unansweredLayer(error) {
    const failed = failedLayer(error);
    const certain = error instanceof src_github/* GitHubError */.y && error.effect === 'none';
    return certain ? failed : { ...failed, state: 'in-doubt' };
}
/** A defect of ours is a failed layer too: the rollback must not die of its freeze. */
function failedLayer(error) {
    if (error instanceof src_github/* GitHubError */.y)
        return { state: 'failed', reason: error.message, mend: error.mend };
    return { state: 'failed', reason: error instanceof Error ? error.message : String(error), mend: null };
}
async function workflowFound(github, workflow) {
    return workflow === null ? 'not-declared' : github.workflowState(workflow, 'change');
}
async function markOrRead(github, request, wasActive) {
    const mark = newMark(github, request, wasActive);
    if ((await github.markBranch(request.branch, mark)) === 'created')
        return { layer: { state: 'held' }, mark };
    const lock = await (0,read_lock/* readLock */.m)(github, request.branch, 'change');
    if (lock.state === 'none')
        return changed(request.branch);
    if (lock.state === 'not-ours')
        return { layer: { state: 'held-by-other', mark: null }, mark: null };
    const { sha, ...there } = lock.mark;
    if (there.operation !== request.operation)
        return { layer: { state: 'held-by-other', mark: there }, mark: null };
    // Whoever finds the mark asks whether its run is at work, and that is this run by now.
    const mine = (await isLeftBehind(github, there)) ? newMark(github, request, null) : there;
    // The workflow could not be seen when the branch was made, or was enabled since: the mark has to know before it is disabled.
    const next = { ...mine, since: there.since, workflowDisabled: there.workflowDisabled ?? wasActive };
    if (mine === there && next.workflowDisabled === there.workflowDisabled) {
        return { layer: { state: 'already-ours' }, mark: there };
    }
    const replaced = await github.replaceMark(request.branch, sha, next);
    return replaced === 'replaced' ? { layer: { state: 'already-ours' }, mark: next } : changed(request.branch);
}
async function isLeftBehind(github, mark) {
    const { id, attempt } = github.run;
    if (mark.runId === id && mark.runAttempt === attempt)
        return false;
    return (await (0,frozen_by/* runLife */._)(github, mark)) === 'ended';
}
function changed(branch) {
    return {
        state: 'in-doubt',
        reason: `The branch ${branch} was changed by somebody else at the same moment.`,
        mend: null,
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
    try {
        await github.setWorkflow(workflow, 'disabled');
        return { state: 'held' };
    }
    catch (error) {
        return unansweredLayer(error);
    }
}

;// CONCATENATED MODULE: ./packages/github/src/unfreeze.ts


/**
 * Lifts what this operation put up, and nothing else. The workflow is enabled before the branch goes, so that a run that is
 * ended in between leaves a mark that still says what is to be enabled. Never throws.
 */
async function unfreeze(github, request) {
    try {
        const lock = await (0,read_lock/* readLock */.m)(github, request.branch, 'change');
        switch (lock.state) {
            case 'none':
                return { branch: { state: 'not-held' }, workflow: await liftedWithoutMark(github, request) };
            case 'not-ours':
                return { branch: { state: 'held-by-other', mark: null }, workflow: await liftedWithoutMark(github, request) };
            case 'marked': {
                const { sha, ...mark } = lock.mark;
                if (mark.operation !== request.operation) {
                    const other = { state: 'held-by-other', mark };
                    return { branch: other, workflow: disabledBySelf(request) ? notTheirs(request, mark) : other };
                }
                const workflow = await liftedAsMarked(github, mark, request);
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
function disabledBySelf({ workflow, earlier }) {
    const held = ['held', 'already-ours'];
    return workflow !== null && earlier !== null && held.includes(earlier.workflow.state);
}
/** Only the layers that the same run noted tell whose doing a disabled workflow is. */
async function liftedWithoutMark(github, request) {
    const { workflow, earlier } = request;
    if (workflow === null || earlier === null)
        return { state: 'not-held' };
    if (disabledBySelf(request))
        return enable(github, workflow, request);
    return earlier.workflow.state === 'in-doubt' ? askedFor(github, workflow, request) : { state: 'not-held' };
}
async function liftedAsMarked(github, { workflowDisabled }, request) {
    if (workflowDisabled === null)
        return liftedWithoutMark(github, request);
    if (workflowDisabled === request.workflow)
        return enable(github, workflowDisabled, request);
    return {
        state: 'in-doubt',
        reason: `The mark says that ${workflowDisabled} was disabled, and the runbook names ${request.workflow ?? 'no workflow'}.`,
        mend: `gh workflow enable ${workflowDisabled}, when it may start`,
    };
}
async function enable(github, disabled, request) {
    try {
        if ((await github.workflowState(disabled, 'change')) !== 'disabled')
            return { state: 'not-held' };
        await github.setWorkflow(disabled, 'enabled');
        return { state: 'lifted' };
    }
    catch (error) {
        const { reason, mend } = inDoubt(error);
        return doubtful(disabled, `${request.operation} disabled it, and it may still be: ${reason}`, mend);
    }
}
/** Disabling it was asked for, and never answered: then or since somebody else may have done the same. */
async function askedFor(github, workflow, { operation }) {
    try {
        if ((await github.workflowState(workflow, 'change')) !== 'disabled')
            return { state: 'not-held' };
        return doubtful(workflow, `it is disabled, and whether by ${operation} cannot be told`, null);
    }
    catch (error) {
        const { reason, mend } = inDoubt(error);
        return doubtful(workflow, `${operation} may have disabled it: ${reason}`, mend);
    }
}
/** The operation that holds the branch found it disabled, and leaves it so. */
function notTheirs({ workflow, operation }, mark) {
    const why = `${operation} disabled it, and ${mark.operation}, which holds the freeze by now, does not enable it`;
    return doubtful(workflow ?? '', why, `gh workflow enable ${workflow}, when ${mark.operation} has ended`);
}
function doubtful(workflow, why, mend) {
    const reason = `The workflow ${workflow} stays as it is: ${why.replace(/\.$/, '')}.`;
    return { state: 'in-doubt', reason, mend: mend ?? `gh workflow enable ${workflow}` };
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
 * completed: an emergency does not stand in line behind a hung deploy. One that does not heed it in time is ended by force,
 * once, which skips what its jobs would have done at their end. The claim on the hosts fences what is left of them. Never throws.
 */
async function cancelHungDeploys(github, request, clock = src_clock/* systemClock */.m) {
    const until = clock.elapsed() + request.maySpend;
    const seen = new Map();
    /** When each was cancelled, as far as GitHub took it. */
    const cancelled = new Map();
    const forced = new Set();
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
        const active = await attempt(() => github.activeRuns(request.workflow, 'change'), null);
        const others = active?.filter(({ id }) => !request.except.includes(id)) ?? [];
        const uncancelled = others.filter(({ id }) => !cancelled.has(id));
        for (const run of others)
            seen.set(run.id, run);
        const cancel = async ({ id }) => {
            const taken = await attempt(() => github.cancelRun(id).then(() => true), false);
            if (taken)
                cancelled.set(id, clock.elapsed());
        };
        const force = async ({ id }) => {
            const taken = await attempt(() => github.forceCancelRun(id).then(() => true), false);
            if (taken)
                forced.add(id);
        };
        const deaf = others.filter(({ id }) => {
            const since = cancelled.get(id);
            return since !== undefined && !forced.has(id) && clock.elapsed() - since >= request.patience;
        });
        await Promise.all([...uncancelled.map(cancel), ...deaf.map(force)]);
        if (active !== null)
            await lookAtTheRest(github, seen, others, attempt);
        const stopped = active !== null && [...seen.values()].every(({ status }) => status === 'completed');
        if (stopped)
            return { state: 'stopped', runs: told(seen, forced), troubles: [...troubles] };
        if (clock.elapsed() + POLL >= until) {
            return { state: 'in-doubt', runs: told(seen, forced), troubles: [...troubles] };
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
function told(seen, forced) {
    const runs = [...seen.values()].sort((one, other) => one.id - other.id);
    return runs.map(({ id, url, status, conclusion }) => ({
        id,
        url,
        end: status === 'completed' ? 'ended' : 'still-running',
        conclusion,
        by: forced.has(id) ? 'force' : 'cancel',
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
            return [{ tone: 'notice', text: layer.mark === null ? putUpByHand(what) : heldBy(layer.mark) }];
        case 'in-doubt':
            return [warning(`Whether deploys are frozen by ${what} is not known: ${mended(layer)} The rollback goes on.`)];
        case 'failed':
            return [warning(`Deploys are not frozen by ${what}: ${mended(layer)} The rollback goes on.`)];
        case 'left-alone':
        case 'not-declared':
            return [];
    }
}
function putUpByHand(what) {
    return what.startsWith('branch ')
        ? `Deploys are frozen by the ${what}, which somebody made by hand. It stays, and the rollback goes on.`
        : `The ${what} was disabled before by somebody, and stays so.`;
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
        const how = run.by === 'force' ? 'did not heed its cancel and was ended by force' : 'was cancelled';
        return run.end === 'ended'
            ? { tone: 'notice', text: `${name} ${how}; GitHub calls it ${word(run.conclusion ?? 'ended')}.` }
            : warning(`${name} ${how} and has not ended yet: look at it, it may still deploy. Mend: ${endByHand(run.id)}`);
    });
    const troubles = end.troubles.map((text) => warning(`Not every run of ${workflow} could be looked at or cancelled: ${(0,printable/* printableLine */.oy)(text)}`));
    return [...runs, ...troubles];
}
/** `gh run cancel` has no such flag in every version that is about. */
function endByHand(run) {
    return `gh api --method POST "repos/{owner}/{repo}/actions/runs/${run}/force-cancel"`;
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
function mayBeFrozen(why, freeze) {
    return warning(`Whether deploys are frozen is not known: ${(0,printable/* printableLine */.oy)(why)} ${byHand(freeze)}`);
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

;// CONCATENATED MODULE: ./packages/github/src/take-over-freeze.ts



/**
 * Takes over the lock branch of a run that has ended, by a swap that only one can win. What that run disabled, we have to
 * enable: the new mark inherits it. The hosts are another matter: their claim says whether its operation has ended. Never throws.
 */
async function takeOverDeadFreeze(github, request) {
    try {
        const lock = await (0,read_lock/* readLock */.m)(github, request.branch, 'change');
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
    const { branch } = layers;
    if (branch.state !== 'held-by-other' || branch.mark === null)
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
/**
 * The freeze that the main step of this run made for the operation, as its mark tells. Never throws.
 * @returns why nobody can say whether it made one
 */
async function heldByMain(github, { branch }, operation) {
    const found = await (0,frozen_by/* frozenBy */.i)(github, branch).catch(beside_beside/* defect */.g);
    if (typeof found === 'string')
        return found;
    if (found.state === 'unreadable' && found.problem.code !== 'freeze-without-mark')
        return found.problem.message;
    const ours = found.state === 'held' && found.mark.operation === operation && found.mark.runId === github.run.id;
    const disabled = ours && found.mark.workflowDisabled !== null;
    const layers = {
        branch: { state: ours ? 'held' : 'not-declared' },
        workflow: { state: disabled ? 'held' : 'not-declared' },
    };
    return { layers, takenFrom: null, problem: null };
}
/** Whether this run itself made the freeze, or may have: then there was none before, and nobody else counts on it. */
function isOurOwn({ layers, takenFrom }) {
    const states = [layers.branch.state, layers.workflow.state];
    if (takenFrom !== null || states.includes('already-ours'))
        return false;
    return states.includes('held') || states.includes('in-doubt');
}

// EXTERNAL MODULE: ./packages/operation/src/beside/in-time.ts
var in_time = __webpack_require__(83787);
;// CONCATENATED MODULE: ./packages/operation/src/beside/freeze-side.ts





/** A cancelled step has 7.5 s for its SIGINT and 2.5 s for its SIGTERM; then nothing is left of it that would end by itself. */
const PATIENCE = 15_000;
/** With the end by force of what did not heed it; GitHub is asked every 2 s. */
const CANCELLING = 30_000;
/** From the end of the rollback on; what GitHub has not done by then is in doubt. */
const SETTLING = 10_000;
const NOT_IN_TIME = 'GitHub has not answered in time.';
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
                // Asked at the end alone: GitHub may be back by then.
                const hold = () => heldByMain(github, freeze, plan.operation);
                begun = { plan, hold, deploys: Promise.resolve(null) };
                return;
            }
            const since = new Date(context.now()).toISOString();
            const mark = { operation: plan.operation, environment: environment.name, since };
            const hold = holdDeploys(github, freeze, mark);
            const deploys = hungDeploys(github, freeze.workflow);
            begun = { plan, hold: () => hold, deploys };
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
        const held = await (0,in_time/* inTime */.R)(hold(), SETTLING);
        if (held === 'late')
            return [mayBeFrozen(NOT_IN_TIME, freeze)];
        if (typeof held === 'string')
            return [mayBeFrozen(held, freeze)];
        if (!holdsAnything(held, [...HELD, 'in-doubt']))
            return [];
        const surely = holdsAnything(held, HELD);
        // Where GitHub did not even answer for the freeze, nobody waits for what it says of runs.
        const ended = end.outcome === 'rolled-back' ? await (0,in_time/* inTime */.R)(deploys, surely ? CANCELLING : 0) : null;
        const stays = whyItStays(end, held, ended, quarantined());
        if (stays !== null)
            return [surely ? staysFrozen(stays, freeze) : mayBeFrozen(`nothing was lifted, because ${stays}.`, freeze)];
        const lifting = unfreeze(github, { ...freeze, operation: plan.operation, earlier: held.layers });
        const lifted = await (0,in_time/* inTime */.R)(lifting, SETTLING);
        if (lifted === 'late')
            return [mayBeFrozen(NOT_IN_TIME, freeze)];
        return liftSentences(lifted, freeze);
    }
}
async function hungDeploys(github, workflow) {
    if (workflow === null)
        return null;
    try {
        return await cancelHungDeploys(github, {
            workflow,
            except: [github.run.id],
            patience: PATIENCE,
            maySpend: CANCELLING,
        });
    }
    catch (error) {
        return { state: 'in-doubt', runs: [], troubles: [(0,beside_beside/* defect */.g)(error)] };
    }
}
const HELD = ['held', 'already-ours'];
function holdsAnything({ layers }, states) {
    return [layers.branch, layers.workflow].some(({ state }) => states.includes(state));
}
/** Null: deploys may go on. A freeze too many costs a person one command, one too few brings the bad release back. */
function whyItStays(end, hold, deploys, quarantined) {
    switch (end.outcome) {
        case 'rolled-back':
            if (!quarantined)
                return 'the release that was left is not in quarantine, so the next deploy could bring it back';
            if (deploys === 'late' || deploys?.state === 'in-doubt')
                return 'a run of the deploy workflow may still be at work';
            // What GitHub calls completed may be at work on its runner; before it switches, it looks whether deploys are frozen.
            if (deploys?.runs.some(({ by }) => by === 'force') === true)
                return 'a run of the deploy workflow was ended by force, and what it had begun may still be at work';
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

// EXTERNAL MODULE: ./packages/notify/src/tell.ts + 17 modules
var tell = __webpack_require__(64931);
// EXTERNAL MODULE: ./packages/notify/src/delivery.ts
var delivery = __webpack_require__(45863);
// EXTERNAL MODULE: ./packages/notify/src/notify-problems.ts
var notify_problems = __webpack_require__(88495);
// EXTERNAL MODULE: ./packages/record/src/build-timeline.ts + 4 modules
var build_timeline = __webpack_require__(88921);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
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

/** Told when a plan is about to be carried out, or finished. */
function startNews(plan, environment, by, { links, incident: asked }) {
    const { incident } = plan;
    const site = `${plan.app} ${plan.environment}`;
    const begins = by === 'this-run'
        ? `The rollback of ${site} to ${plan.to.release} begins.`
        : `The rollback of ${site} to ${plan.to.release}, which an earlier run left unfinished, is brought to its end.`;
    const written = [
        ['Begun by', by === 'this-run' ? null : incident.actor],
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
        headline: begins,
        actor: by === 'this-run' ? incident.actor : asked.actor,
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
 * Tells those whom the runbook names: when a plan is about to be carried out or finished, and at the end, whatever it is: who
 * has asked may have gone, and the others must know whether anybody is rolling back. A dry run changes nothing and tells
 * nobody; it says what would keep people from being told, where it was given the secrets for it.
 * @param earlier what the record holds already
 */
function peopleSide(environment, request, earlier, context) {
    const { people } = context;
    const { notify } = environment;
    const { incident } = request;
    const links = people?.links ?? [];
    const lines = [...earlier];
    // People are told before the line that ends a record: where it is, they have been.
    const wasTold = earlier.some(({ event }) => event === 'finished');
    let begun = null;
    let starts = [];
    const told = async (news) => people === null ? [] : (0,tell/* tell */.q)(notify, news, people.effects);
    const ended = async (end) => {
        const deliveries = (await Promise.all(starts)).flat();
        const site = { app: environment.app, environment: environment.name };
        const timeline = (0,build_timeline/* buildTimeline */.w)([...lines, finished(end, site, context.now())]);
        const news = endNews(timeline, environment, { links, thread: (0,delivery/* threadOf */.uu)(deliveries), incident });
        return onceEach([...(0,delivery/* deliverySentences */.zz)(deliveries), ...(0,delivery/* deliverySentences */.zz)(await told(news))]);
    };
    const rehearsed = () => {
        const secret = people?.effects.secret;
        // A job that only plans has no business with these secrets.
        if (secret === undefined || !(0,notify_problems/* hasAnySecret */.dH)(notify, secret))
            return [];
        return (0,notify_problems/* secretProblems */.JC)(notify, secret).map((problem) => ({
            tone: 'warning',
            text: `Not everybody would be told: ${(0,errors/* problemText */.fI)(problem)}`,
            audience: 'anybody',
        }));
    };
    return {
        record(line) {
            lines.push(line);
            context.record(line);
        },
        begin(plan, by) {
            if (begun === plan.operation)
                return;
            begun = plan.operation;
            if (by !== 'main')
                starts = [...starts, told(startNews(plan, environment, by, { links, incident }))];
        },
        async settle(end) {
            if (wasTold)
                return;
            (0,beside_beside/* say */.c)(context, request.mode === 'execute' ? await ended(end) : rehearsed());
        },
    };
}
function onceEach(sentences) {
    return sentences.filter(({ text }, index) => sentences.findIndex((other) => other.text === text) === index);
}
/** The line that ends the record; it is written when everybody has been told. */
function finished({ outcome, reasonCode }, site, now) {
    return { host: null, time: new Date(now).toISOString(), event: 'finished', outcome, reasonCode, site };
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
    for (const { tone, text, audience } of sentences) {
        (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)(context, {
            event: 'notice',
            text,
            ...(tone === 'warning' ? { tone } : {}),
            ...(audience === 'anybody' ? { audience } : {}),
        });
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
