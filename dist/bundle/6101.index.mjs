export const id = 6101;
export const ids = [6101];
export const modules = {

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

/***/ 47967:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ postAudit)
});

// EXTERNAL MODULE: ./packages/host/src/plan-json.ts
var plan_json = __webpack_require__(45088);
// EXTERNAL MODULE: ./packages/host/src/paths.ts
var paths = __webpack_require__(50948);
// EXTERNAL MODULE: ./packages/record/src/build-timeline.ts + 4 modules
var build_timeline = __webpack_require__(88921);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/operation/src/context.ts
var src_context = __webpack_require__(41170);
// EXTERNAL MODULE: ./packages/operation/src/kept-record.ts
var kept_record = __webpack_require__(74767);
// EXTERNAL MODULE: ./packages/operation/src/look.ts + 9 modules
var look = __webpack_require__(54393);
// EXTERNAL MODULE: ./packages/operation/src/survey-hosts.ts
var survey_hosts = __webpack_require__(4609);
// EXTERNAL MODULE: ./packages/operation/src/unfinished.ts + 2 modules
var unfinished = __webpack_require__(62391);
// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
// EXTERNAL MODULE: ./packages/github/src/note-deployment.ts
var note_deployment = __webpack_require__(25657);
;// CONCATENATED MODULE: ./packages/operation/src/post-audit/published-heads.ts


/** So many Deployments are looked through for those of the operation. */
const MOST = 1000;
async function publishedHeads(github, environment, operation) {
    if (github === null)
        return { state: 'not-asked' };
    try {
        const deployments = await github.deployments(environment, MOST, 'payloads');
        const heads = deployments.flatMap(({ payload }) => payload?.operation === operation && payload.recordHead !== null ? [payload.recordHead] : []);
        // A head that was pushed out of sight by newer Deployments must not be taken for one that was never published.
        if (heads.length === 0 && deployments.length >= MOST) {
            const why = `there are more Deployments of ${environment} than the ${MOST} newest, and none of these is of the operation`;
            return { state: 'failed', why, mend: null };
        }
        return { state: 'read', heads: [...new Set(heads)] };
    }
    catch (error) {
        return { state: 'failed', ...troubleOf(error) };
    }
}
/**
 * Publishes the head of a record of which none was published yet, as a Deployment of the release that was to be gone back to:
 * a failed one unless every host ended on it, since whoever reads Deployments must not take it for served. A
 * record that was changed keeps the head that it had. Null: it is published, or there is nothing to publish. Never throws.
 */
async function publishIfNew(github, rolledBackTo, { environment, operation }, published, { state, head }) {
    if (github === null || rolledBackTo === null || head === null)
        return null;
    if (published.state !== 'read' || state !== 'unproved')
        return null;
    // What a person gave as the reason stays on the hosts: whoever may read the repository may read Deployments.
    const note = rolledBackTo.ended === 'on-target' ? note_deployment/* noteRollback */.BM : note_deployment/* noteFailedRollback */.o3;
    const noted = await note(github, {
        environment,
        ...rolledBackTo.release,
        operation,
        recordHead: head,
        reason: 'head of the record, published by the audit after the rollback',
    });
    return noted.state === 'noted' ? null : { why: (0,printable/* printableLine */.oy)(noted.reason), mend: noted.mend };
}
/** What GitHub did not do; a defect is told like everything else, because an audit reads on. */
function troubleOf(error) {
    const why = (0,printable/* printableLine */.oy)(error instanceof Error ? error.message : String(error));
    const mend = error instanceof Error && 'mend' in error && typeof error.mend === 'string' ? error.mend : null;
    return { why, mend };
}

;// CONCATENATED MODULE: ./packages/operation/src/post-audit/approvals.ts


/** Who approved in the run that asks: a rollback and its audit are jobs of one run. */
async function approvalsOf(github) {
    if (github === null)
        return { state: 'not-read', why: 'no github-token was given' };
    try {
        const reviews = await github.reviews(github.run.id);
        const approved = reviews.filter(({ state }) => state === 'approved');
        const names = approved.map(({ user, environments }) => (0,printable/* printableLine */.oy)(`${user ?? 'an account that is gone'} (${environments.join(', ')})`));
        return { state: 'read', names: [...new Set(names)] };
    }
    catch (error) {
        return { state: 'not-read', why: troubleOf(error).why };
    }
}

// EXTERNAL MODULE: ./packages/record/src/duration.ts
var duration = __webpack_require__(11163);
;// CONCATENATED MODULE: ./packages/record/src/rollback-report-facts.ts

/**
 * What the rollback did to data, proved from the plan: it is immutable, and every step says how far its effect reaches.
 */
function dataImpact(plan) {
    if (plan === null)
        return notTold('no plan of the operation could be read');
    const steps = plan.hosts.flatMap((host) => host.steps);
    const shared = steps.filter(({ effect }) => effect === 'shared');
    if (plan.procedure !== 'emergency')
        return notTold(`the ${plan.procedure} procedure may touch data`);
    if (shared.length > 0)
        return notTold(`${shared.length} steps had an effect beyond their own host`);
    return {
        loss: 'none',
        affectedRecords: 'N/A',
        window: 'N/A',
        why: `data was not touched: none of the ${steps.length} steps of the plan has an effect beyond files and processes of its own host`,
    };
}
function notTold(why) {
    return { loss: 'not-told', affectedRecords: 'not told', window: 'not told', why };
}
/** One sentence for each step of the plan that was carried out, with the hosts on which it was; reads are left out. */
function actionsTaken(timeline) {
    const actions = new Map();
    for (const host of timeline.hosts) {
        for (const step of host.steps.filter(hadEffect)) {
            const what = `${step.title}${wasUndone(step) ? ', and undone' : ''}`;
            actions.set(what, [...(actions.get(what) ?? []), host.host]);
        }
    }
    return [...actions].map(([what, hosts]) => `${what} (${hosts.join(', ')})`);
}
function hadEffect({ effect, status }) {
    return effect !== 'none' && status !== 'not-run';
}
function wasUndone({ undo }) {
    return undo === 'ok' || undo === 'already';
}
/** What clients suffered where that was measured, else how long the operation kept a host closed. */
function downtimeText({ outage, hosts }) {
    if (outage !== null) {
        return `${(0,duration/* durationText */.S)(outage.seconds * 1000)}, ${outage.failed} of ${outage.requests} requests failed`;
    }
    const open = hosts.filter(({ closed }) => closed !== null && closed.end === null);
    if (open.length > 0)
        return `not over: hosts that are closed still: ${open.length}`;
    const closed = hosts.flatMap(closedMs);
    if (closed.length === 0)
        return 'not measured; the operation closed no host';
    return `${(0,duration/* durationText */.S)(Math.max(...closed))} closed by the operation; what clients suffered before is not measured`;
}
function closedMs({ closed }) {
    return closed === null || closed.end === null ? [] : [closed.end - closed.begin];
}
/** How it ended: the record says so, else the states of the hosts do. */
function endedText({ outcome, reasonCode, hosts }) {
    if (outcome !== null)
        return reasonCode === null ? outcome : `${outcome} (${reasonCode})`;
    const states = new Set(hosts.map(({ state }) => state));
    if (states.size === 1 && states.has('ON_TARGET'))
        return 'rolled-back, as every host says';
    if (states.size === 1 && states.has('AS_FOUND'))
        return 'undone, as every host says';
    return 'not told by the record';
}
/** Milliseconds from the start to the line that says how it ended; to the last line of a host where there is none. */
function durationOf({ controller, length, lines }) {
    if (lines === 0)
        return null;
    return controller.findLast(({ kind }) => kind === 'finished')?.at ?? length;
}

// EXTERNAL MODULE: ./packages/record/src/facts.ts
var facts = __webpack_require__(2508);
// EXTERNAL MODULE: ./packages/record/src/next-steps.ts + 1 modules
var next_steps = __webpack_require__(93998);
;// CONCATENATED MODULE: ./packages/record/src/follow-ups.ts
const HOUR = 60 * 60 * 1000;
/** Runbook 002, section 8.3. */
const POST_MORTEM_WITHIN = 48 * HOUR;
/** Runbook 002, section 8.2. */
const WITHIN_A_DAY = [
    {
        topic: 'Root cause analysis',
        items: ['Review the error logs', 'Identify what caused the issue', 'Document the findings'],
    },
    {
        topic: 'Fix development',
        items: ['Create a fix for the issue', 'Test the fix in staging', 'Have the fix reviewed'],
    },
    {
        topic: 'Communication',
        items: [
            'Tell stakeholders the root cause',
            'Say when the fix will be deployed',
            'Tell customers, if they were affected',
        ],
    },
    {
        topic: 'Documentation',
        items: [
            'Put what was learnt into the runbook',
            'Note the gaps of the rollback procedure',
            'Mend monitoring and alerting where they were blind',
        ],
    },
];
/** Runbook 002, section 8.3. */
const WITHIN_A_WEEK = [
    {
        topic: 'Post-mortem',
        items: ['Hold the post-mortem within 48 hours', 'Invite all relevant stakeholders', 'Keep it blameless'],
    },
    {
        topic: 'Process improvements',
        items: [
            'Identify what could have been prevented',
            'Mend the deployment procedure',
            'Improve the testing process',
            'Enhance monitoring and alerting',
        ],
    },
    {
        topic: 'Fix deployment',
        items: ['Deploy the fix to production', 'Verify that it resolves the issue', 'Watch for a recurrence'],
    },
    {
        topic: 'Training',
        items: ['Share what was learnt with the team', 'Update the training material', 'Practise the rollback procedures'],
    },
];
/** @param ended when the rollback ended, milliseconds since 1970: the times run from there, not from the audit */
function followUps(ended) {
    const after = (ms) => new Date(ended + ms).toISOString();
    return {
        periods: [
            { title: 'Within 24 hours', due: after(24 * HOUR), tasks: WITHIN_A_DAY },
            { title: 'Within one week', due: after(7 * 24 * HOUR), tasks: WITHIN_A_WEEK },
        ],
        postMortemBefore: after(POST_MORTEM_WITHIN),
    };
}

;// CONCATENATED MODULE: ./packages/record/src/reattempt.ts
/** What a ledger entry of a person begins with to record the root cause; nothing else is asked of its words. */
const ROOT_CAUSE = /^root cause:\s*\S/i;
/** Runbook 000, "Decision to Reattempt": the change advisory board, and what it asks to see. */
const FOR_PEOPLE = [
    'The change advisory board has reconvened and agrees.',
    'The updated compatibility report lies before it.',
    'The remediation checklist is done.',
    'The load test (k6) passes against its baseline.',
    'The fix was tested in staging and reviewed.',
];
function reattempt(facts) {
    const checked = [
        line('The rollback has recovered the site, and it is healthy now.', facts.recovered),
        line('The record of the rollback is what it was.', facts.recordIntact),
        line('The quarantine stands, or a person has lifted it and said why.', quarantineStands(facts)),
        line('The root cause is recorded.', rootCause(facts)),
        line('There is a new release, other than the one that was rolled back.', newRelease(facts)),
        line('No host has drifted from its baseline.', facts.noDrift),
        line('The preflight audit passes.', facts.preflight),
    ];
    const people = FOR_PEOPLE.map((text) => ({ text, state: 'people', detail: '' }));
    return { allowed: checked.every(({ state }) => state === 'met'), lines: [...checked, ...people] };
}
function line(text, { state, detail }) {
    return { text, state: state === 'yes' ? 'met' : 'not-met', detail };
}
function quarantineStands({ left, ledger }) {
    if (left === null)
        return unknown('which release was left is not known');
    if (ledger === null)
        return unknown('the ledger could not be read');
    const last = ledger.findLast(({ release }) => release === left.release);
    if (last?.mark === 'bad')
        return { state: 'yes', detail: `${left.release} is quarantined` };
    const was = ledger.some(({ release, mark }) => release === left.release && mark === 'bad');
    if (last !== undefined && was && last.operation === null) {
        return { state: 'yes', detail: `lifted by ${last.by} on ${last.at}: ${last.reason}` };
    }
    return { state: 'no', detail: `failback ledger mark ${left.release} bad --reason "..."` };
}
function rootCause({ left, ledger }) {
    if (left === null)
        return unknown('which release was left is not known');
    if (ledger === null)
        return unknown('the ledger could not be read');
    const quarantined = ledger.findIndex(({ release, mark }) => release === left.release && mark === 'bad');
    const found = ledger.findLast(({ release, operation, reason }, index) => index >= quarantined && release === left.release && operation === null && ROOT_CAUSE.test(reason));
    if (quarantined !== -1 && found !== undefined)
        return { state: 'yes', detail: `${found.by}: ${found.reason}` };
    return { state: 'no', detail: `failback ledger mark ${left.release} bad --reason "root cause: ..."` };
}
/** One that nobody has marked yet: what the ledger knows was served before, well or badly. */
function newRelease({ left, ledger, available }) {
    if (left === null)
        return unknown('which release was left is not known');
    if (ledger === null)
        return unknown('the ledger could not be read');
    const known = new Set(ledger.map(({ release }) => release));
    const commits = new Set([...ledger, left].flatMap(({ commit }) => (commit === null ? [] : [commit])));
    const fresh = available.find(({ release, commit }) => release !== left.release && !known.has(release) && (commit === null || !commits.has(commit)));
    if (fresh !== undefined)
        return { state: 'yes', detail: fresh.release };
    return { state: 'no', detail: 'release the fix under a new name' };
}
function unknown(detail) {
    return { state: 'unknown', detail };
}

// EXTERNAL MODULE: ./packages/runbook/src/words/release.ts
var release = __webpack_require__(93859);
;// CONCATENATED MODULE: ./packages/operation/src/post-audit/audit-findings.ts
/** What a person has to look into before the rollback can be laid aside, the gravest first. */
function auditFindings(audited) {
    return [
        ...recordFindings(audited),
        ...operationFindings(audited),
        ...audited.problems.map(({ where, message, mend }) => finding('host-not-audited', `${where}: ${message}`, mend)),
        ...servedFindings(audited),
        ...driftFindings(audited),
        ...evidenceFindings(audited),
        ...headFindings(audited),
    ];
}
function recordFindings({ record }) {
    if (record.state === 'changed')
        return record.sentences.map((sentence) => finding('record-was-changed', sentence));
    if (record.head !== null)
        return [];
    return [
        finding('record-missing', 'No record is kept on the control host; what is told comes from the journals of the hosts.'),
    ];
}
function operationFindings({ timeline, environment }) {
    const open = timeline.hosts.filter(({ state }) => state !== null && !ENDED.includes(state));
    const mend = `failback resume --environment ${environment}`;
    return [
        ...open.map(({ host, state }) => finding('operation-not-ended', `${host} is ${state}.`, mend)),
        ...(timeline.fleet === 'split' ? [finding('operation-not-ended', 'The hosts are split.', mend)] : []),
    ];
}
const ENDED = ['AS_FOUND', 'ON_TARGET'];
function servedFindings({ served, environment }) {
    const mend = `failback verify --environment ${environment}`;
    switch (served) {
        case 'healthy':
            return [];
        case 'unhealthy':
            return [finding('target-not-served', 'A check failed, or another release is served.', mend)];
        case 'inconclusive':
            return [finding('target-not-measured', 'Not everything could be measured; that is not healthy.', mend)];
    }
}
function driftFindings({ drift }) {
    switch (drift.state) {
        case 'no-baseline':
            return [finding('no-baseline', 'No host has a baseline that it could be compared with.', drift.mend)];
        case 'not-measured':
            return [finding('drift-not-measured', `Drift was not measured: ${drift.why}.`)];
        case 'measured':
            return [
                ...(drift.items.length === 0
                    ? []
                    : [finding('drift-found', `${drift.items.length} things differ from the baseline of ${drift.against}.`)]),
                ...drift.uncompared.map((sentence) => finding('drift-not-measured', `Not compared: ${sentence}.`)),
            ];
    }
}
function evidenceFindings({ evidence }) {
    return evidence.flatMap(evidenceFinding);
}
function evidenceFinding({ host, state, missing, unread, path }) {
    switch (state) {
        case 'collected':
        case 'exists':
            return unread.map(({ what, why }) => finding('evidence-not-read', `${host}: ${what} could not be read: ${why}.`, readMend(host, path)));
        case 'damaged':
            return [finding('evidence-damaged', `${host}: ${path} is not what its sum says.`)];
        case 'not-collected':
            return [finding('evidence-not-collected', `${host}: ${missing.map(({ why }) => why).join('; ')}.`)];
    }
}
/** Evidence is collected once, so what is there has to go first. */
function readMend(host, path) {
    const folder = path?.replace(/\/[^/]*$/, '') ?? '';
    return `let the login user read it (docs/hosts.md, Evidence); then on ${host}: rm -r ${folder}; and run the audit again`;
}
function headFindings({ published, unpublished }) {
    if (published.state === 'failed')
        return [finding('head-not-checked', published.why, published.mend)];
    return unpublished === null ? [] : [finding('head-not-published', unpublished.why, unpublished.mend)];
}
function finding(code, sentence, mend = null) {
    return { code, sentence, mend };
}

;// CONCATENATED MODULE: ./packages/operation/src/post-audit/verification-results.ts
/** The four boxes of runbook 002, section 8.1, from what was measured now. Nothing measured is never a tick. */
function verificationResults(environment, assessments, facts, evidence) {
    const kinds = new Map(environment.health.gate.map((check) => [check.name, kindOf(check)]));
    const of = (kind) => assessments.filter(({ check }) => (kinds.get(check) ?? 'application') === kind);
    return {
        servicesHealthy: services(of('service'), facts),
        applicationFunctional: judged(of('application'), 'no check asks the application'),
        performanceNormal: judged(of('performance'), 'the gate has no check with "below"'),
        noErrorsInLogs: logs(evidence),
    };
}
function kindOf(check) {
    if (check.kind === 'unit')
        return 'service';
    return check.kind === 'http' && check.below !== null ? 'performance' : 'application';
}
function judged(assessments, none) {
    const of = (verdict) => assessments.filter((each) => each.verdict === verdict);
    const failed = of('unhealthy');
    if (failed.length > 0)
        return { result: 'no', detail: names(failed) };
    const unknown = of('inconclusive');
    if (assessments.length === 0)
        return { result: 'not-measured', detail: none };
    if (unknown.length > 0)
        return { result: 'not-measured', detail: names(unknown) };
    return { result: 'yes', detail: names(assessments) };
}
function services(assessments, facts) {
    const units = facts.flatMap(({ host, units }) => Object.entries(units).map(([unit, state]) => ({ name: `${unit} on ${host}`, state })));
    const down = units.filter(({ state }) => state !== 'active');
    if (down.length > 0)
        return { result: 'no', detail: down.map(({ name, state }) => `${name}: ${state}`).join(', ') };
    const checked = judged(assessments, 'the runbook names no unit');
    if (assessments.length > 0)
        return checked;
    return units.length === 0 ? checked : { result: 'yes', detail: `${units.length} units are active` };
}
/** Counted from what was collected: lines at error level since the target was proved on the host. */
function logs(evidence) {
    const counts = evidence.flatMap(({ host, errors }) => errors.map((each) => ({ host, ...each })));
    const found = counts.filter(({ count }) => count > 0);
    if (found.length > 0) {
        return { result: 'no', detail: found.map(({ host, what, count }) => `${host}: ${count} in ${what}`).join(', ') };
    }
    const silent = evidence.filter(({ errors }) => errors.length === 0).map(({ host }) => host);
    if (evidence.length === 0)
        return { result: 'not-measured', detail: 'no log was collected' };
    if (silent.length > 0)
        return { result: 'not-measured', detail: `no log could be counted on ${silent.join(', ')}` };
    return { result: 'yes', detail: `0 in ${counts.length} logs since the target was proved` };
}
function names(assessments) {
    return [...new Set(assessments.map(({ check }) => check))].join(', ');
}

;// CONCATENATED MODULE: ./packages/operation/src/post-audit/audit-report.ts




/** Everything that was gathered, as one report; pure. */
function auditReport(audited) {
    const { timeline, runbook, record, drift, evidence, control } = audited;
    const { plan } = timeline;
    const findings = auditFindings(audited);
    const from = believed(plan?.from ?? null);
    const started = timeline.startedAt === null ? audited.now : Date.parse(timeline.startedAt);
    const ended = started + (durationOf(timeline) ?? 0);
    return {
        decision: findings.length === 0 ? 'complete' : 'incomplete',
        reasonCode: findings[0]?.code ?? 'audit-complete',
        findings,
        app: runbook.app,
        environment: runbook.name,
        operation: audited.operation,
        auditedAt: new Date(audited.now).toISOString(),
        startedAt: timeline.startedAt,
        type: plan?.procedure ?? null,
        ended: endedText(timeline),
        executedBy: plan?.incident.actor ?? 'not known',
        approvals: audited.approvals,
        told: timeline.notices.flatMap((text) => (text.startsWith(TOLD) ? [text.slice(TOLD.length)] : [])),
        duration: durationOf(timeline),
        recovery: (0,facts/* recoveryText */.Vi)(timeline),
        downtime: downtimeText(timeline),
        reason: plan?.incident.reason ?? 'not known',
        actions: actionsTaken(timeline),
        from,
        to: believed(plan?.to ?? null),
        dataImpact: dataImpact(plan),
        verification: verificationResults(runbook, audited.assessments, audited.facts, evidence),
        checks: audited.assessments.map(({ check, from: vantage, verdict, detail }) => ({
            check,
            from: placeOf(vantage),
            verdict,
            detail,
        })),
        phases: timeline.phases.map(({ phase, begin, end, status }) => ({
            phase,
            ms: begin === null ? null : (end ?? timeline.length) - begin,
            status,
        })),
        drift,
        evidence,
        record,
        quarantine: quarantineText(from, control?.ledger ?? null),
        nextSteps: [
            ...findings.flatMap(({ mend, sentence }) => (mend === null ? [] : [`${sentence} ${mend}`])),
            ...(0,next_steps/* nextSteps */.Z)(timeline).map(({ sentence, command }) => (command === null ? sentence : `${sentence} ${command}`)),
        ],
        followUps: followUps(ended),
        reattempt: reattempt({
            left: from,
            ledger: control?.ledger ?? null,
            available: control?.available ?? [],
            recovered: recovered(audited),
            recordIntact: { state: record.state === 'intact' ? 'yes' : 'no', detail: record.sentences.join('; ') },
            noDrift: noDrift(audited),
            preflight: audited.preflight,
        }),
    };
}
/** What whoever tells people of a rollback leaves in its record. */
const TOLD = 'Told: ';
/** A record lies on a host, where somebody may have written it. */
function believed(ref) {
    if (ref === null || !(0,release/* isReleaseName */.j)(ref.release))
        return null;
    const commit = ref.commit !== null && /^[0-9a-f]{7,64}$/.test(ref.commit) ? ref.commit : null;
    return { release: ref.release, commit };
}
function placeOf(from) {
    return from.kind === 'runner' ? 'runner' : from.host;
}
function quarantineText(left, ledger) {
    if (left === null)
        return 'not known which release was left';
    if (ledger === null)
        return 'not known: the ledger could not be read';
    const last = ledger.findLast(({ release }) => release === left.release);
    if (last === undefined)
        return `none: the ledger does not know ${left.release}`;
    const standing = last.mark === 'bad' ? 'quarantined' : `not quarantined, marked ${last.mark}`;
    return `${left.release} is ${standing} since ${last.at}, by ${last.by}: ${last.reason}`;
}
function recovered({ timeline, served }) {
    const onTarget = timeline.hosts.length > 0 && timeline.hosts.every(({ state }) => state === 'ON_TARGET');
    if (!onTarget)
        return { state: 'no', detail: 'not every host is on target' };
    return served === 'healthy' ? { state: 'yes', detail: '' } : { state: 'no', detail: `it is ${served} now` };
}
function noDrift({ drift }) {
    switch (drift.state) {
        case 'no-baseline':
            return { state: 'unknown', detail: drift.mend };
        case 'not-measured':
            return { state: 'unknown', detail: drift.why };
        case 'measured':
            if (drift.items.length > 0)
                return { state: 'no', detail: `${drift.items.length} differences` };
            return drift.uncompared.length > 0
                ? { state: 'unknown', detail: 'not everything could be compared' }
                : { state: 'yes', detail: `none since ${drift.against}` };
    }
}

// EXTERNAL MODULE: ./packages/operation/src/operation-id.ts
var operation_id = __webpack_require__(13968);
// EXTERNAL MODULE: ./packages/operation/src/status.ts
var src_status = __webpack_require__(90179);
;// CONCATENATED MODULE: ./packages/operation/src/post-audit/audited-operation.ts




/** So many operations are named in a refusal. */
const NAMED = 10;
/**
 * The id of the operation that is audited: the one that was asked for, else the one with the newest claim.
 * @param kept null: the control host could not be asked
 * @throws UserError when no host knows it; the operations that there are, are named where that may be published
 */
function auditedOperation(environment, request, kept, facts) {
    const there = operationsThere(environment, kept, facts);
    if (request.operation === null) {
        const latest = kept?.operation ?? there[0];
        if (latest !== undefined)
            return latest;
        throw new errors/* UserError */.yo([noOperation(environment)]);
    }
    const wanted = (0,operation_id/* requireOperationId */.A)(request.operation);
    if (kept?.operation === wanted || there.includes(wanted))
        return wanted;
    throw new errors/* UserError */.yo([there.length === 0 ? noOperation(environment) : unknownOperation(wanted, there, request)]);
}
/** Newest first, as far as claims tell. */
function operationsThere(environment, kept, facts) {
    const present = (0,unfinished/* controlFirst */.eW)(facts, environment.control).flatMap((each) => (0,src_status/* presentOperation */.lo)(each)?.operation ?? []);
    const older = facts.flatMap(({ operations }) => operations.map(({ operation }) => operation));
    return [...new Set([...(kept?.operations ?? []), ...present, ...older])];
}
function noOperation({ name }) {
    return {
        code: 'no-operation',
        where: `environment ${name}`,
        message: 'No rollback has begun on its hosts, so there is nothing to audit.',
        mend: `failback status --environment ${name}`,
    };
}
function unknownOperation(wanted, there, { publish }) {
    const more = there.length > NAMED ? ` and ${there.length - NAMED} older` : '';
    const accepted = publish === 'full' ? `${there.slice(0, NAMED).join(', ')}${more}` : 'empty, for the latest one';
    return {
        code: 'operation-unknown',
        where: 'input operation-id',
        message: `No host knows an operation ${wanted}; there are ${there.length}.`,
        accepted,
        mend: 'leave it empty for the latest one, or give the id that the rollback printed.',
    };
}

// EXTERNAL MODULE: ./packages/audit/src/baseline.ts + 1 modules
var baseline = __webpack_require__(34864);
// EXTERNAL MODULE: ./packages/audit/src/host-state.ts
var host_state = __webpack_require__(45109);
;// CONCATENATED MODULE: ./packages/audit/src/drift.ts

const DRIFT_KINDS = ['version', 'env-key', 'unit', 'cron', 'package', 'file', 'schema', 'release'];
/**
 * What has changed on a host since its baseline, by kind and name. What one of both could not read is not in it.
 * @param ignore names, or patterns in which `*` stands for any characters (`drift.ignore` of the runbook)
 */
function drift(baseline, now, ignore) {
    return compared(baseline, now, ignore).flatMap(({ kind, name, was, is }) => was === is || was === host_state/* UNREADABLE */.m || is === host_state/* UNREADABLE */.m ? [] : [{ host: now.host, kind, name, was, is }]);
}
/** What `drift` says nothing about, because the baseline or the host of today does not know it. */
function uncompared(baseline, now, ignore) {
    const whole = host_state/* STATE_PARTS */.R.flatMap((kind) => {
        const why = whyNot(isKnown(kind, baseline.state), isKnown(kind, now));
        return why === null ? [] : [{ host: now.host, kind, why }];
    });
    const named = compared(baseline, now, ignore).flatMap(({ kind, name, was, is }) => {
        if (was !== host_state/* UNREADABLE */.m && is !== host_state/* UNREADABLE */.m)
            return [];
        return [{ host: now.host, kind, why: `${name} ${unreadWhen(was, is)}` }];
    });
    return [...whole, ...named];
}
function unreadWhen(was, is) {
    if (was === is)
        return 'could be read neither then nor now';
    return was === host_state/* UNREADABLE */.m ? 'could not be read when the baseline was made' : 'could not be read now';
}
function isKnown(kind, state) {
    if (state.unread.includes(kind))
        return 'unread';
    return namesOf(kind, state) === null ? 'none' : 'known';
}
function whyNot(before, after) {
    if (before === after && before !== 'unread')
        return null;
    if (after === 'unread')
        return before === 'unread' ? 'it could be read neither then nor now' : 'it could not be read now';
    if (before === 'unread')
        return 'the baseline does not know it: it could not be read then';
    return before === 'none' ? 'the baseline does not know it' : 'it is not there any more, or is not asked for now';
}
/** Every name of every kind that both know something of, but for what the runbook lets differ. */
function compared(baseline, now, ignore) {
    const ignored = ignore.map(patternOf);
    return DRIFT_KINDS.flatMap((kind) => {
        const [before, after] = [namesOf(kind, baseline.state), namesOf(kind, now)];
        if (before === null || after === null)
            return [];
        return [...new Set([...before.keys(), ...after.keys()])]
            .filter((name) => !ignored.some((pattern) => pattern.test(name)))
            .sort()
            .map((name) => ({ kind, name, was: before.get(name) ?? null, is: after.get(name) ?? null }));
    });
}
/** Null: not known. */
function namesOf(kind, state) {
    switch (kind) {
        case 'version':
            return new Map(Object.entries(state.versions));
        case 'env-key':
            return state.envKeys === null ? null : new Map(state.envKeys.map((key) => [key, 'set']));
        case 'unit':
            return state.units === null ? null : mapped(state.units, unitText);
        case 'cron':
            return mapped(state.crontabs, crontabText);
        case 'package':
            return state.packages === null ? null : new Map(Object.entries(state.packages));
        case 'file':
            return new Map(Object.entries(state.files));
        case 'schema':
            return state.schema === null ? null : new Map([['schema', state.schema]]);
        case 'release':
            return state.release === null ? null : new Map([['release', state.release]]);
    }
}
function mapped(values, text) {
    return new Map(Object.entries(values).map(([name, value]) => [name, text(value)]));
}
/** Enablement, activity and what stands below /etc are three things of one unit. */
function unitText({ enabled, active, local }) {
    if (active === host_state/* UNREADABLE */.m || local === host_state/* UNREADABLE */.m)
        return host_state/* UNREADABLE */.m;
    return [enabled ?? 'no unit file', ...(active === null ? [] : [active]), ...(local === null ? [] : [local])].join(', ');
}
function crontabText(crontab) {
    switch (crontab.state) {
        case 'read':
            return `${crontab.entries === 1 ? '1 entry' : `${crontab.entries} entries`}, ${crontab.sum}`;
        case 'unreadable':
            return host_state/* UNREADABLE */.m;
    }
}
function patternOf(pattern) {
    const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`);
}

// EXTERNAL MODULE: ./packages/operation/src/host-named.ts
var host_named = __webpack_require__(66607);
// EXTERNAL MODULE: ./packages/operation/src/whole-host-state.ts + 3 modules
var whole_host_state = __webpack_require__(29364);
;// CONCATENATED MODULE: ./packages/operation/src/post-audit/drift-of-hosts.ts





/**
 * What has changed on the hosts since their baselines. That the target is served is what was asked for, so it is no drift.
 * A host without an answer leaves the whole unmeasured: "could not check" is never "no drift".
 */
async function driftOfHosts(environment, facts, target, line) {
    const hosts = await Promise.all(facts.map((each) => driftOfHost(environment, each, target, line)));
    const without = hosts.filter(({ state }) => state === 'no-baseline');
    if (without.length === hosts.length && hosts.length > 0)
        return { state: 'no-baseline', mend: mend(environment) };
    const measured = hosts.flatMap((each) => (each.state === 'measured' ? [each] : []));
    const failed = hosts.flatMap((each) => (each.state === 'not-measured' ? [`${each.host}: ${each.why}`] : []));
    const reached = new Set(facts.map(({ host }) => host));
    const unreached = environment.hosts.filter(({ name }) => !reached.has(name));
    if (measured.length === 0)
        return { state: 'not-measured', why: failed.join('; ') || 'no host could be asked' };
    return {
        state: 'measured',
        against: [...new Set(measured.map(({ against }) => against))].sort()[0] ?? '',
        items: measured.flatMap(({ items }) => items),
        uncompared: [
            ...measured.flatMap((each) => each.uncompared),
            ...failed,
            ...without.map(({ host }) => `${host}: there is no baseline. Write one: ${mend(environment)}`),
            ...unreached.map(({ name }) => `${name}: it could not be asked`),
        ],
    };
}
async function driftOfHost(environment, { host, stateDir }, target, line) {
    try {
        const connection = await line(host);
        const kept = await (0,baseline/* readBaseline */.m)(connection, (0,paths/* environmentFolder */.Y)(stateDir.path, environment.app, environment.name));
        switch (kept.state) {
            case 'absent':
                return { host, state: 'no-baseline', mend: mend(environment) };
            case 'unreadable':
                return { host, state: 'not-measured', why: 'its baseline cannot be read' };
            case 'present':
                break;
        }
        const { state: then } = kept.baseline;
        if (then.host !== host)
            return { host, state: 'not-measured', why: `its baseline is that of ${(0,printable/* printableLine */.oy)(then.host)}` };
        const { state: now, withoutSchema } = await (0,whole_host_state/* wholeHostState */.T)(connection, environment, (0,host_named/* hostNamed */.u)(environment, host));
        return {
            host,
            state: 'measured',
            against: kept.baseline.at,
            items: drift(kept.baseline, now, environment.drift.ignore)
                .filter((each) => !isTarget(each, target))
                .map(({ kind, name, was, is }) => ({
                host,
                what: `${kind} ${name}`,
                expected: was ?? 'not there',
                found: is ?? 'not there',
            })),
            uncompared: uncompared(kept.baseline, now, environment.drift.ignore).map(({ kind, why }) => {
                const more = kind === 'schema' && withoutSchema !== null ? `; ${withoutSchema}` : '';
                return `${host}: ${kind}: ${why}${more}`;
            }),
        };
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return { host, state: 'not-measured', why: (0,printable/* printableLine */.oy)(error.failure.message) };
        throw error;
    }
}
function isTarget({ kind, is }, target) {
    return kind === 'release' && target !== null && is !== null && (is === target.release || is === target.commit);
}
function mend({ name }) {
    return `failback preflight --environment ${name}`;
}

// EXTERNAL MODULE: ./packages/operation/src/fleet-facts.ts
var fleet_facts = __webpack_require__(92371);
// EXTERNAL MODULE: ./packages/operation/src/post-audit/host-script.ts + 1 modules
var host_script = __webpack_require__(1431);
;// CONCATENATED MODULE: ./packages/operation/src/post-audit/evidence.ts


/** Packing what is collected takes its time on a small host. */
const TIMEOUT = 5 * 60_000;
/** Has one host collect its evidence, once; a host that does not is an answer, never an error. */
async function collectEvidence(connection, request) {
    const { folder, operation, since, proved, units, environment } = request;
    const script = (0,host_script/* hostScript */.Q)('collect-evidence', [
        folder,
        operation,
        String(since),
        proved === null ? '-' : String(proved),
        proved === null ? '-' : new Date(proved * 1000).toISOString().slice(0, 19).replace('T', ' '),
        environment.release.runAs ?? '-',
        units.join(' '),
        `${liveTree(environment, request.releasePath)}/.env`,
        ...logFolders(environment, request.releasePath),
    ]);
    try {
        const { stdout, stderr } = await connection.run(script, { timeoutMs: TIMEOUT });
        return (parseEvidence(connection.host, stdout) ?? notCollected(connection.host, stderr.trim() || 'it gave no answer'));
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return notCollected(connection.host, error.failure.message);
        throw error;
    }
}
function notCollected(host, why) {
    return {
        host,
        state: 'not-collected',
        path: null,
        bytes: null,
        sha256: null,
        files: [],
        missing: [{ what: 'everything', why: (0,printable/* printableLine */.oy)(why) }],
        unread: [],
        errors: [],
    };
}
/** Laravel writes to `storage/logs`; of others nothing is declared, so the usual places are looked at. */
function logFolders(environment, path) {
    const live = liveTree(environment, path);
    const laravel = [`${live}/storage/logs`];
    return environment.stack === 'laravel' ? laravel : [...laravel, `${live}/logs`, `${live}/log`];
}
function liveTree({ release }, path) {
    return release.strategy === 'symlink' ? `${path}/${release.current}` : path;
}
const STATES = ['collected', 'exists', 'damaged', 'not-collected'];
/** Null when the answer is not whole, or says of evidence that is there neither where nor how large it is. */
function parseEvidence(host, stdout) {
    const rows = stdout.split('\n');
    const after = (key) => rows.flatMap((row) => (row.startsWith(`${key} `) ? [row.slice(key.length + 1)] : []));
    const state = STATES.find((each) => each === after('evidence')[0]);
    if (state === undefined || !rows.includes('end evidence'))
        return null;
    const [, size, sum] = /^(\d{1,15}) ([0-9a-f]{64})$/.exec(after('archive')[0] ?? '') ?? [];
    const path = after('path')[0];
    if ((state === 'collected' || state === 'exists') && (path === undefined || size === undefined))
        return null;
    return {
        host,
        state,
        path: path === undefined ? null : (0,printable/* printableLine */.oy)(path),
        bytes: size === undefined ? null : Number(size),
        sha256: sum ?? null,
        files: after('file').flatMap((row) => {
            const [, bytes = '', sha256 = '', name = ''] = /^(\d{1,15}) ([0-9a-f]{64}) (.+)$/.exec(row) ?? [];
            return name === '' ? [] : [{ name: (0,printable/* printableLine */.oy)(name), bytes: Number(bytes), sha256 }];
        }),
        missing: after('missing').map(reasoned),
        unread: after('unread').map(reasoned),
        errors: after('errors').flatMap((row) => {
            const [, what = '', count = ''] = /^(\S+) (\d{1,12})$/.exec(row) ?? [];
            return what === '' ? [] : [{ what: (0,printable/* printableLine */.oy)(what), count: Number(count) }];
        }),
    };
}
/** `WHAT: WHY`. */
function reasoned(row) {
    const [what = '', ...why] = row.split(': ');
    return { what: (0,printable/* printableLine */.oy)(what), why: (0,printable/* printableLine */.oy)(why.join(': ')) };
}

;// CONCATENATED MODULE: ./packages/operation/src/post-audit/evidence-of-hosts.ts




/** Evidence is collected once, so an operation has to be over first. */
const OVER = ['AS_FOUND', 'ON_TARGET', 'UNCONFIRMED', 'NEEDS_HUMAN'];
/** The host serves clients again: what it logs from now on tells of the release that was gone back to. */
const SERVING = ['AS_FOUND', 'UNCONFIRMED', 'ON_TARGET'];
/** Evidence of each host that took part and can be asked; none in a dry run, which writes nothing. */
async function evidenceOfHosts(run, timeline, lines) {
    const { request, survey } = run;
    if (request.mode === 'dry-run')
        return [];
    const evidence = await Promise.all(survey.facts.map(async (facts) => {
        const host = timeline.hosts.find((each) => each.host === facts.host);
        const since = stampsOf(lines, facts.host);
        if (host === undefined || since === null)
            return [];
        if (!OVER.includes(host.state))
            return [notCollected(facts.host, 'the operation is not over there')];
        return [await evidenceOf(run, facts, since)];
    }));
    return evidence.flat();
}
async function evidenceOf({ environment, survey, operation }, facts, stamps) {
    return collectEvidence(await survey.lines.of(facts.host), {
        ...stamps,
        folder: (0,paths/* environmentFolder */.Y)(facts.stateDir.path, environment.app, environment.name),
        operation,
        units: (0,fleet_facts/* factsRequest */.p)(environment, (0,host_named/* hostNamed */.u)(environment, facts.host), null).units,
        environment,
        releasePath: facts.releasePath.path,
    });
}
/** Unix seconds of the host's own clock, which its logs carry as well. */
function stampsOf(lines, host) {
    const own = lines.flatMap((line) => (line.host === host ? [line] : []));
    const [first] = own.map(({ at }) => at).sort((one, other) => one - other);
    if (first === undefined)
        return null;
    const serving = own.find((line) => line.event === 'state' && SERVING.includes(line.state));
    return { since: first, proved: serving?.at ?? null };
}

;// CONCATENATED MODULE: ./packages/operation/src/post-audit/host-journals.ts


const ANSWER_BYTES = 32 * 1024 * 1024;
/** @throws RemoteError `bad-answer` when the answer is not whole */
async function readHostJournal(connection, folder, operation) {
    const script = (0,host_script/* hostScript */.Q)('host-journal', [folder, operation]);
    const { stdout, code } = await connection.run(script, { answerBytes: ANSWER_BYTES });
    const rows = stdout.split('\n');
    if (code !== 0 || !rows.includes('end journal')) {
        const message = `reading the journal of ${operation} ended without a whole answer.`;
        throw new errors/* RemoteError */.Hi({ code: 'bad-answer', host: connection.host, exitCode: code, message });
    }
    const lines = rows.flatMap((row) => (row.startsWith('| ') ? [row.slice(2)] : []));
    return { host: connection.host, rows: rows.includes('present') ? lines : null };
}

// EXTERNAL MODULE: ./packages/record/src/last-operation.ts
var last_operation = __webpack_require__(74631);
// EXTERNAL MODULE: ./packages/record/src/parse-record.ts + 1 modules
var parse_record = __webpack_require__(27333);
;// CONCATENATED MODULE: ./packages/operation/src/post-audit/kept-lines.ts


/** What the kept records tell of an operation. A run that finished another one before tells of both; the last one counts. */
function keptLines(files, operation) {
    const records = files.map(({ file, text }) => {
        const lines = (0,last_operation/* linesOfLastOperation */.E)((0,parse_record/* parseRecord */.H)(text));
        return { file, lines, of: lines.find(isBeginning)?.plan.operation ?? null };
    });
    const others = records.filter(({ of }) => of !== null && of !== operation);
    return {
        lines: records.filter(({ of }) => of === operation).flatMap(({ lines }) => lines),
        foreign: others.map(({ file, of }) => `${file} is kept under ${operation} and tells of another operation, ${(0,printable/* printableLine */.oy)(of ?? '', 80)}; it is not read.`),
    };
}
function isBeginning(line) {
    return line.host === null && line.event === 'operation';
}

// EXTERNAL MODULE: ./packages/runbook/src/plain-object.ts
var plain_object = __webpack_require__(84190);
;// CONCATENATED MODULE: ./packages/operation/src/post-audit/merged-record.ts


/**
 * One record of what the controller kept and what the hosts wrote. Of its own steps a host knows best: a line that the kept
 * record lacks is added, and of one that differs the host's holds.
 * @param kept lines of the operation that is audited, the controller's and the hosts'
 * @param plan for the beginning of the record where none is kept
 */
function mergedRecord(kept, journals, plan) {
    const merged = journals.map((journal) => mergedHost(kept, journal));
    const told = new Set(journals.flatMap(({ host, rows }) => (rows === null ? [] : [host])));
    const hostLines = merged.flatMap(({ lines }) => lines);
    const others = kept.filter((line) => line.host === null || !told.has(line.host));
    const begins = others.some((line) => line.host === null && line.event === 'operation');
    const time = hostLines.map((line) => line.time).sort()[0];
    const beginning = begins || plan === null || time === undefined
        ? []
        : [{ host: null, time, event: 'operation', plan: plan.plan, digest: plan.digest, mode: 'first' }];
    return {
        lines: [...beginning, ...others, ...hostLines],
        differences: merged.flatMap(({ differences }) => differences),
        notices: merged.flatMap(({ notices }) => notices),
    };
}
function mergedHost(kept, { host, rows }) {
    const known = new Map();
    for (const line of kept)
        if (line.host === host)
            known.set(nameOf(line), line);
    if (rows === null) {
        const gone = known.size > 0 ? [`${host} no longer has the journal that the kept record tells of.`] : [];
        return { lines: [], differences: gone, notices: [] };
    }
    const read = dated(rows.map((row) => hostLine(host, row)), known);
    // The last line may be torn: its writer was cut off, or is at it.
    const unreadable = read.slice(0, -1).filter((line) => line === null).length;
    const lines = read.filter((line) => line !== null);
    const names = new Set(lines.map(nameOf));
    const changed = lines.filter((line) => {
        const before = known.get(nameOf(line));
        return before !== undefined && !saysTheSame(before, line);
    });
    const gone = [...known.values()].filter((line) => !names.has(nameOf(line)));
    const added = lines.length - (known.size - gone.length);
    return {
        lines: [...lines, ...gone],
        differences: [
            ...(unreadable === 0 ? [] : [`${counted(unreadable)} in the journal of ${host} cannot be read.`]),
            ...(changed.length === 0
                ? []
                : [
                    `${counted(changed.length)} of ${host} differ between its journal and the kept record: ${numbers(changed)}.`,
                ]),
            ...(gone.length === 0
                ? []
                : [
                    `${counted(gone.length)} of ${host} stand in the kept record and no longer in its journal: ${numbers(gone)}.`,
                ]),
        ],
        notices: added > 0 ? [`${counted(added)} of ${host} come from its own journal, not from the kept record.`] : [],
    };
}
/** A line as the record has them, its time still to be set. */
function hostLine(host, row) {
    const value = (0,plain_object/* parseObject */.l)(row);
    if (value === null)
        return null;
    const [line] = (0,parse_record/* parseRecord */.H)(`${JSON.stringify({ ...value, host, time: UNKNOWN_TIME })}\n`);
    return line === undefined || line.host === null ? null : line;
}
const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z';
/**
 * Each line with the controller's time where that is known. Others stand so long after their predecessor as the host was up
 * between them, since its clock may have been set meanwhile; only after a restart the clock is believed, and never backwards.
 */
function dated(lines, known) {
    const ahead = clockDifference([...known.values()]);
    let last = null;
    return lines.map((line) => {
        if (line === null)
            return null;
        const kept = known.get(nameOf(line));
        const time = kept === undefined ? timeAfter(last, line, ahead) : Date.parse(kept.time);
        last = { boot: line.boot, up: line.up, time };
        return { ...line, time: new Date(time).toISOString() };
    });
}
function timeAfter(last, line, ahead) {
    if (last !== null && last.boot === line.boot)
        return last.time + Math.max(0, line.up - last.up);
    return Math.max(last?.time ?? 0, line.at * 1000 - ahead);
}
/** How far a host's clock is ahead of the controller's, milliseconds, from the first line that both have dated. */
function clockDifference([first]) {
    return first === undefined ? 0 : first.at * 1000 - Date.parse(first.time);
}
function nameOf({ boot, seq }) {
    return `${boot} ${seq}`;
}
/** In every field that the kept record has; the controller keeps those that it knows. */
function saysTheSame({ time: _, ...before }, now) {
    return Object.entries(before).every(([name, value]) => Object.entries(now).some(([n, v]) => n === name && v === value));
}
function counted(count) {
    return count === 1 ? '1 line' : `${count} lines`;
}
function numbers(lines) {
    const all = lines.map(({ seq }) => seq).sort((one, other) => one - other);
    const shown = all.slice(0, 10).join(', ');
    return all.length > 10 ? `${shown} and ${all.length - 10} more` : shown;
}

// EXTERNAL MODULE: ./packages/operation/src/preflight/preflight.ts + 54 modules
var preflight = __webpack_require__(49701);
// EXTERNAL MODULE: ./packages/operation/src/preflight/run-tool.ts
var run_tool = __webpack_require__(73483);
;// CONCATENATED MODULE: ./packages/operation/src/post-audit/preflight-now.ts


/** Whether a deploy would pass its gate now. Nothing is written, and "could not check" is never a pass. */
async function preflightNow(environment, context) {
    const runbook = { file: 'failback.yml', app: environment.app, environments: { [environment.name]: environment } };
    try {
        const { decision, sentence } = await (0,preflight/* preflight */.M)({
            mode: 'pre-deploy',
            runbook: { file: runbook.file, ok: true, runbook },
            environment: environment.name,
            release: null,
            failOn: 'block',
            baseline: 'leave',
            checkout: null,
        }, { ...context, asker: 'step', runTool: (0,run_tool/* systemRunTool */.v)({}) });
        switch (decision) {
            case 'pass':
            case 'warn':
                return { state: 'yes', detail: sentence };
            case 'block':
                return { state: 'no', detail: sentence };
            case 'inconclusive':
                return { state: 'unknown', detail: sentence };
        }
    }
    catch (error) {
        // What keeps it from being asked keeps nobody from reading the audit.
        return { state: 'unknown', detail: (0,printable/* printableLine */.oy)(error instanceof Error ? error.message : String(error)) };
    }
}

// EXTERNAL MODULE: ./packages/record/src/declared-code.ts
var declared_code = __webpack_require__(39963);
// EXTERNAL MODULE: ./packages/record/src/public-record.ts
var public_record = __webpack_require__(21154);
// EXTERNAL MODULE: ./packages/record/src/reason-text.ts
var reason_text = __webpack_require__(69111);
;// CONCATENATED MODULE: ./packages/record/src/rollback-report-verdict.ts



/** Stands where something was left out, so that nobody takes it for empty. */
const NOT_PUBLISHED = `${public_record/* NOT_PUBLISHED */.nu}: it stays on the hosts`;
/**
 * The report as anybody may see it: verdict, times and names of checks, and nothing that a host or a person said. Each field is named here, so that a new one is left out until somebody has decided.
 * @param known what the runbook names: its checks, since a host may claim to have run others, and the folder of the evidence; and where the team reads what is left out
 */
function verdictReport(report, known) {
    const { verification } = report;
    return {
        decision: report.decision,
        reasonCode: report.reasonCode,
        findings: report.findings.map(({ code }) => ({ code, sentence: (0,reason_text/* reasonText */.u)(code).sentence, mend: known.mend })),
        app: report.app,
        environment: report.environment,
        operation: report.operation,
        auditedAt: report.auditedAt,
        startedAt: report.startedAt,
        type: report.type,
        ended: report.ended.replace(/\(([^()]*)\)/, (_, code) => `(${(0,declared_code/* declaredCode */.K)(code)})`),
        executedBy: NOT_PUBLISHED,
        approvals: { state: 'not-read', why: NOT_PUBLISHED },
        told: [NOT_PUBLISHED],
        duration: report.duration,
        recovery: report.recovery,
        downtime: report.downtime,
        reason: NOT_PUBLISHED,
        actions: [`${report.actions.length} actions, ${NOT_PUBLISHED}`],
        from: report.from,
        to: report.to,
        dataImpact: report.dataImpact,
        verification: {
            servicesHealthy: bare(verification.servicesHealthy),
            applicationFunctional: bare(verification.applicationFunctional),
            performanceNormal: bare(verification.performanceNormal),
            noErrorsInLogs: bare(verification.noErrorsInLogs),
        },
        checks: report.checks.flatMap(({ check, from, verdict }) => {
            const name = (0,public_record/* publicCheck */.SY)(check, known.checks);
            return name === null ? [] : [{ check: name, from: from === 'runner' ? 'runner' : 'a host', verdict, detail: '' }];
        }),
        phases: report.phases,
        drift: verdictDrift(report),
        evidence: report.evidence.map((each) => bareEvidence(each, known.evidence)),
        record: { head: report.record.head, state: report.record.state, sentences: [] },
        quarantine: NOT_PUBLISHED,
        nextSteps: [],
        followUps: report.followUps,
        reattempt: {
            allowed: report.reattempt.allowed,
            lines: report.reattempt.lines.map(({ text, state }) => ({ text, state, detail: '' })),
        },
    };
}
function bare({ result }) {
    return { result, detail: '' };
}
function verdictDrift({ drift }) {
    switch (drift.state) {
        case 'measured':
            return {
                state: 'measured',
                against: 'the baseline',
                items: drift.items.map(() => ({ host: 'a host', what: NOT_PUBLISHED, expected: '', found: '' })),
                uncompared: drift.uncompared.map(() => NOT_PUBLISHED),
            };
        case 'no-baseline':
            return drift;
        case 'not-measured':
            return { state: 'not-measured', why: NOT_PUBLISHED };
    }
}
function bareEvidence({ state }, folder) {
    return {
        host: 'a host',
        state,
        path: state === 'not-collected' ? null : folder,
        bytes: null,
        sha256: null,
        files: [],
        missing: [],
        unread: [],
        errors: [],
    };
}

;// CONCATENATED MODULE: ./packages/record/src/rollback-report-json.ts
function rollbackReportJson(report) {
    const { approvals, dataImpact, drift, verification } = report;
    return {
        schema_version: 1,
        decision: report.decision,
        reason_code: report.reasonCode,
        findings: report.findings,
        app: report.app,
        environment: report.environment,
        operation_id: report.operation,
        audited_at: report.auditedAt,
        started_at: report.startedAt,
        type: report.type,
        ended: report.ended,
        executed_by: report.executedBy,
        approved_by: approvals.state === 'read' ? approvals.names : null,
        told: report.told,
        duration_seconds: report.duration === null ? null : report.duration / 1000,
        recovery: report.recovery,
        downtime: report.downtime,
        reason: report.reason,
        actions: report.actions,
        from: report.from,
        to: report.to,
        data_impact: {
            loss: dataImpact.loss,
            affected_records: dataImpact.affectedRecords,
            time_window: dataImpact.window,
            why: dataImpact.why,
        },
        verification: {
            services_healthy: verification.servicesHealthy,
            application_functional: verification.applicationFunctional,
            performance_normal: verification.performanceNormal,
            no_errors_in_logs: verification.noErrorsInLogs,
        },
        checks: report.checks,
        phases: report.phases.map(({ phase, ms, status }) => ({
            name: phase,
            seconds: ms === null ? null : ms / 1000,
            status,
        })),
        drift,
        drift_count: driftCount(report),
        evidence: report.evidence,
        record: report.record,
        record_head: report.record.head,
        quarantine: report.quarantine,
        next_steps: report.nextSteps,
        follow_ups: report.followUps.periods,
        post_mortem_before: report.followUps.postMortemBefore,
        reattempt_allowed: report.reattempt.allowed,
        reattempt: report.reattempt.lines,
    };
}
/** How many things differ from the baseline; null when it could not be told. */
function driftCount({ drift }) {
    if (drift.state !== 'measured')
        return null;
    return drift.items.length === 0 && drift.uncompared.length > 0 ? null : drift.items.length;
}

// EXTERNAL MODULE: ./packages/record/src/withheld.ts
var withheld = __webpack_require__(49512);
// EXTERNAL MODULE: ./packages/record/src/markdown-text.ts
var markdown_text = __webpack_require__(79040);
// EXTERNAL MODULE: ./packages/record/src/report-markdown.ts + 1 modules
var report_markdown = __webpack_require__(70020);
;// CONCATENATED MODULE: ./packages/record/src/rollback-report-sections.ts


/** Drift and evidence of a large fleet: what is left out is counted, and `report.json` has all of it. */
const MOST_ROWS = 200;
/** What stands above everything else, as plain text. */
function reportTitle({ decision, app, environment }) {
    return `Rollback report of ${app} ${environment}: audit ${decision}`;
}
function reportSections(report) {
    const sections = [
        { kind: 'list', title: 'To look into', items: findingItems(report) },
        { kind: 'rows', title: 'Summary', rows: summaryRows(report) },
        { kind: 'list', title: 'Reason for rollback', items: [report.reason] },
        { kind: 'list', title: 'Actions taken', items: bounded(report.actions) },
        {
            kind: 'rows',
            title: 'Rollback target',
            rows: [
                ['Version', report.to?.release ?? 'not known'],
                ['Commit', commitText(report.to)],
                ['Instead of', releaseText(report.from)],
            ],
        },
        { kind: 'rows', title: 'Data impact', rows: dataRows(report) },
        { kind: 'boxes', title: 'Verification results', items: verificationBoxes(report) },
        {
            kind: 'table',
            title: 'Checks now',
            head: ['Check', 'From', 'Verdict', 'Seen'],
            rows: report.checks.map(({ check, from, verdict, detail }) => [check, from, verdict, detail]),
        },
        {
            kind: 'table',
            title: 'Times',
            head: ['Phase', 'Took', 'Status'],
            rows: report.phases.map(({ phase, ms, status }) => [phase, ms === null ? '' : (0,duration/* durationText */.S)(ms), status]),
        },
        driftSection(report.drift),
        { kind: 'table', title: 'Evidence', head: ['Host', 'What', 'Where', 'SHA-256'], rows: evidenceRows(report) },
        { kind: 'list', title: 'Next steps', items: report.nextSteps },
        ...report.followUps.periods.map(({ title, due, tasks }) => ({
            kind: 'boxes',
            title: `${title}: by ${timeText(due)}`,
            items: tasks.flatMap(({ topic, items }) => items.map((text) => ({ ticked: false, text: `${topic}: ${text}` }))),
        })),
        {
            kind: 'boxes',
            title: `Re-attempt: ${report.reattempt.allowed ? 'allowed' : 'not allowed'}`,
            items: reattemptBoxes(report),
        },
    ];
    return sections.filter((section) => (section.kind === 'rows' || section.kind === 'table' ? section.rows : section.items).length > 0);
}
function findingItems({ findings }) {
    return findings.map(({ sentence, mend }) => (mend === null ? sentence : `${sentence} Mend: ${mend}`));
}
function summaryRows(report) {
    const { approvals, record } = report;
    return [
        ['Audit', `${report.decision}: ${(0,reason_text/* reasonText */.u)(report.reasonCode).sentence}`],
        ['Date and time', report.startedAt === null ? 'not known' : timeText(report.startedAt)],
        ['Type', report.type ?? 'not known'],
        ['Ended', report.ended],
        ['Executed by', report.executedBy],
        [
            'Approved by',
            approvals.state === 'read' ? approvals.names.join(', ') || 'nobody' : `not known: ${approvals.why}`,
        ],
        ['Told', report.told.join('; ') || 'nobody, as far as the record goes'],
        ['Duration', report.duration === null ? 'not known' : (0,duration/* durationText */.S)(report.duration)],
        ['Recovery', report.recovery],
        ['Downtime', report.downtime],
        ['From, to', `${releaseText(report.from)} → ${releaseText(report.to)}`],
        ['Quarantine', report.quarantine],
        ['Operation', report.operation],
        ['Record', `${record.head ?? 'not kept'}: ${[record.state, ...record.sentences].join('; ')}`],
        ['Audited', timeText(report.auditedAt)],
        ['Post-mortem before', timeText(report.followUps.postMortemBefore)],
    ];
}
function dataRows({ dataImpact }) {
    return [
        ['Data loss', dataImpact.loss === 'none' ? 'none' : 'not told'],
        ['Affected records', dataImpact.affectedRecords],
        ['Time window', dataImpact.window],
        ['Known from', dataImpact.why],
    ];
}
function verificationBoxes({ verification }) {
    const box = (name, { result, detail }) => ({
        ticked: result === 'yes',
        text: `${name}: ${result === 'not-measured' ? 'not measured' : result}${detail === '' ? '' : ` (${detail})`}`,
    });
    return [
        box('All services healthy', verification.servicesHealthy),
        box('Application functional', verification.applicationFunctional),
        box('Performance normal', verification.performanceNormal),
        box('No errors in logs', verification.noErrorsInLogs),
    ];
}
function driftSection(drift) {
    const title = 'Drift';
    switch (drift.state) {
        case 'measured': {
            const rows = [
                ...drift.items.map(({ host, what, expected, found }) => [host, what, expected, found]),
                ...drift.uncompared.map((sentence) => ['', `not compared: ${sentence}`, '', '']),
            ];
            if (rows.length === 0)
                return { kind: 'list', title, items: [`none since ${drift.against}`] };
            const head = ['Host', 'What', 'Baseline', 'Now'];
            return { kind: 'table', title: `Drift since ${drift.against}`, head, rows: rows.slice(0, MOST_ROWS) };
        }
        case 'no-baseline':
            return { kind: 'list', title, items: [`no baseline to compare with. Write one: ${drift.mend}`] };
        case 'not-measured':
            return { kind: 'list', title, items: [`not measured: ${drift.why}`] };
    }
}
function evidenceRows({ evidence }) {
    return evidence.flatMap(hostRows).slice(0, MOST_ROWS);
}
function hostRows({ host, state, path, bytes, sha256, files, missing, unread, errors, }) {
    const size = bytes === null ? '' : `, ${bytes} bytes, ${files.length} files`;
    return [
        [host, `${state}${size}`, path ?? '', sha256 ?? ''],
        ...files.map((file) => [host, `${file.bytes} bytes`, file.name, file.sha256]),
        ...unread.map(({ what, why }) => [host, `not read: ${what}`, why, '']),
        ...missing.map(({ what, why }) => [host, `not collected: ${what}`, why, '']),
        ...errors.map(({ what, count }) => [host, `${count} errors in ${what} since the host was proved`, '', '']),
    ];
}
function reattemptBoxes({ reattempt }) {
    return reattempt.lines.map(({ text, state, detail }) => ({
        ticked: state === 'met',
        text: `${text}${state === 'people' ? ' (for a person to tick)' : detail === '' ? '' : ` ${state === 'met' ? '' : 'Not met: '}${detail}`}`,
    }));
}
function bounded(items) {
    const more = items.length - MOST_ROWS;
    return more <= 0 ? items : [...items.slice(0, MOST_ROWS), `${more} more are in report.json.`];
}
function releaseText(ref) {
    if (ref === null)
        return 'not known';
    return ref.commit === null ? ref.release : `${ref.release} (${ref.commit.slice(0, 12)})`;
}
function commitText(ref) {
    return ref?.commit ?? 'not known';
}
/** `2026-03-07 09:14 UTC` */
function timeText(iso) {
    return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

;// CONCATENATED MODULE: ./packages/record/src/rollback-report-markdown.ts



/** Room for what is longest: a path, a reason of a person. */
const LONGEST = 600;
/**
 * `report.md` of an audit, also the job summary. Nothing in it that a host, a tag or a person said can be more than text.
 * @param timeline told below the report; null where it is not to be shown
 */
function rollbackReportMarkdown(report, timeline) {
    const sign = report.decision === 'complete' ? '✅' : '❌';
    return (0,report_markdown/* withinLimit */.zl)([
        [`# ${sign} ${rollback_report_markdown_text(reportTitle(report))}`],
        ...reportSections(report).map((each) => (0,report_markdown/* section */.uW)(rollback_report_markdown_text(each.title), sectionLines(each))),
        ...(timeline === null ? [] : (0,report_markdown/* timelineBlocks */.CE)(timeline)),
    ]);
}
function sectionLines(each) {
    switch (each.kind) {
        case 'rows':
            return (0,markdown_text/* markdownTable */.Qj)(['', ''], each.rows.map(([name, value]) => [`**${rollback_report_markdown_text(name)}**`, rollback_report_markdown_text(value)]));
        case 'table':
            return (0,markdown_text/* markdownTable */.Qj)(each.head.map(rollback_report_markdown_text), each.rows.map((cells) => cells.map(rollback_report_markdown_text)));
        case 'list':
            return each.items.map((item) => `- ${(0,markdown_text/* markdownProse */.h$)(item, LONGEST)}`);
        case 'boxes':
            return each.items.map((item) => `- [${item.ticked ? 'x' : ' '}] ${(0,markdown_text/* markdownProse */.h$)(item.text, LONGEST)}`);
    }
}
function rollback_report_markdown_text(value) {
    return (0,markdown_text/* markdownText */.p7)(value, LONGEST);
}

// EXTERNAL MODULE: ./packages/record/src/html-page.ts + 1 modules
var html_page = __webpack_require__(27459);
// EXTERNAL MODULE: ./packages/record/src/html-prose.ts
var html_prose = __webpack_require__(7840);
// EXTERNAL MODULE: ./packages/record/src/markup.ts
var markup = __webpack_require__(32563);
// EXTERNAL MODULE: ./packages/record/src/report-html.ts + 7 modules
var report_html = __webpack_require__(60122);
;// CONCATENATED MODULE: ./packages/record/src/rollback-report-html.ts






/**
 * `report.html` of an audit: one file that needs nothing else and runs nothing.
 * @param timeline told below the report; null where it is not to be shown
 */
function rollbackReportHtml(report, timeline) {
    const tone = report.decision === 'complete' ? 'good' : 'bad';
    const head = (0,markup/* tag */.Tc)('header', { class: tone }, (0,markup/* tag */.Tc)('div', { class: 'over' }, (0,markup/* tag */.Tc)('span', { class: `badge ${tone}` }, `audit ${report.decision}`), (0,markup/* tag */.Tc)('span', {}, `${report.app} ${report.environment}`), (0,markup/* tag */.Tc)('code', {}, report.operation)), (0,markup/* tag */.Tc)('h1', {}, reportTitle(report)), (0,markup/* tag */.Tc)('p', {}, (0,html_prose/* htmlProse */.n)((0,reason_text/* reasonText */.u)(report.reasonCode).sentence)));
    const sections = reportSections(report).map((each) => (0,report_html/* section */.uW)(each.title, sectionContent(each)));
    return (0,html_page/* htmlPage */.X)(reportTitle(report), head, sections, timeline === null ? null : (0,report_html/* timelineSections */.Wx)(timeline));
}
function sectionContent(each) {
    switch (each.kind) {
        case 'rows':
            return sheet(each.rows.map(([name, value]) => (0,markup/* tag */.Tc)('tr', {}, (0,markup/* tag */.Tc)('th', { scope: 'row', class: 'name' }, name), (0,markup/* tag */.Tc)('td', { class: 'wide' }, (0,html_prose/* htmlProse */.n)(value)))));
        case 'table':
            return sheet([
                (0,markup/* tag */.Tc)('tr', {}, each.head.map((name) => (0,markup/* tag */.Tc)('th', { scope: 'col' }, name))),
                ...each.rows.map((cells) => (0,markup/* tag */.Tc)('tr', {}, cells.map((cell, column) => (0,markup/* tag */.Tc)('td', { class: column === cells.length - 1 ? 'wide' : 'any' }, (0,html_prose/* htmlProse */.n)(cell))))),
            ]);
        case 'list':
            return list('plain', each.items);
        case 'boxes':
            return list('boxes', each.items.map(({ ticked, text }) => `${ticked ? '☑' : '☐'} ${text}`));
    }
}
function list(kind, items) {
    return (0,markup/* tag */.Tc)('div', { class: 'sheet' }, (0,markup/* tag */.Tc)('ul', { class: kind }, items.map((item) => (0,markup/* tag */.Tc)('li', {}, (0,html_prose/* htmlProse */.n)(item)))));
}
/** Wide tables scroll by themselves on a phone; they can be reached by keyboard. */
function sheet(rows) {
    return (0,markup/* tag */.Tc)('div', { class: 'sheet scroll', tabindex: 0 }, (0,markup/* tag */.Tc)('table', {}, (0,markup/* tag */.Tc)('tbody', {}, rows)));
}

// EXTERNAL MODULE: ./packages/record/src/one-line.ts
var one_line = __webpack_require__(63282);
;// CONCATENATED MODULE: ./packages/record/src/calendar-file.ts


/** A content line is at most so many octets long, without its line end (RFC 5545, section 3.1). */
const LONGEST_LINE = 75;
/**
 * `post-mortem.ics`: one event at the full hour after one day, well before the 48 hours of runbook 002, section 8.3, are
 * over; whoever imports it moves it. Its UID is the operation's, so that importing it twice makes one event.
 */
function postMortemCalendar({ app, environment, operation, ended, now }) {
    const start = Math.ceil((ended + 24 * HOUR) / HOUR) * HOUR;
    const before = new Date(ended + 48 * HOUR).toISOString();
    const lines = [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//failback//post-rollback-audit//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        `UID:${calendar_file_text(`post-mortem-${operation}.${environment}.${app}@failback`)}`,
        `DTSTAMP:${utc(now)}`,
        `DTSTART:${utc(start)}`,
        `DTEND:${utc(start + HOUR)}`,
        `SUMMARY:${calendar_file_text(`Post-mortem: rollback of ${app} ${environment}`)}`,
        `DESCRIPTION:${calendar_file_text(`Blameless. Invite engineering, QA and customer success. Operation ${operation}. ` +
            `Move it as you need, but not beyond ${before}.`)}`,
        'STATUS:TENTATIVE',
        'TRANSP:OPAQUE',
        'END:VEVENT',
        'END:VCALENDAR',
    ];
    return lines.map((line) => `${folded(line)}\r\n`).join('');
}
/** `20260307T091402Z` */
function utc(time) {
    return `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
/** A value of type TEXT (RFC 5545, section 3.3.11). */
function calendar_file_text(value) {
    return (0,one_line/* oneLine */.T)(value, 1000).replace(/[\\;,]/g, (character) => `\\${character}`);
}
/** Continuation lines begin with a space, which counts. No character is cut apart. */
function folded(line) {
    let out = '';
    let octets = 0;
    for (const character of line) {
        const size = Buffer.byteLength(character);
        if (octets + size > LONGEST_LINE) {
            out += '\r\n ';
            octets = 1;
        }
        out += character;
        octets += size;
    }
    return out;
}

// EXTERNAL MODULE: ./packages/operation/src/own-command.ts
var own_command = __webpack_require__(77421);
;// CONCATENATED MODULE: ./packages/operation/src/post-audit/publication.ts


/** The report as it may leave this machine. */
function publication(report, timeline, runbook, publish, now) {
    const shown = publish === 'full' ? report : verdictReport(report, knownOf(runbook, report.operation));
    const json = publish === 'none' ? publication_bare(report) : rollbackReportJson(shown);
    return {
        decision: report.decision,
        reasonCode: report.reasonCode,
        operation: report.operation,
        publish,
        driftCount: driftCount(report),
        reattemptAllowed: report.reattempt.allowed,
        recordHead: report.record.head,
        findings: shown.findings,
        result: json,
        files: publish === 'none' ? {} : files(shown, publish === 'full' ? timeline : null, json, now),
    };
}
/** What anybody may read in the repository. */
function knownOf({ health, stateDir, app, name }, operation) {
    return {
        checks: health.gate.map((check) => check.name),
        evidence: `${stateDir}/${app}/${name}/evidence/${operation}`,
        mend: (0,withheld/* shownBy */.Le)(own_command/* ownCommand */.w.audit(name, operation)),
    };
}
function files(report, timeline, json, now) {
    const { app, environment, operation, followUps } = report;
    // The post-mortem's limit is 48 hours after the end of the rollback.
    const ended = Date.parse(followUps.postMortemBefore) - 48 * 60 * 60 * 1000;
    return {
        'report.md': rollbackReportMarkdown(report, timeline),
        'report.html': rollbackReportHtml(report, timeline),
        'report.json': `${JSON.stringify(json, null, 2)}\n`,
        'post-mortem.ics': postMortemCalendar({ app, environment, operation, ended, now }),
    };
}
/** Nothing but what the outputs say. */
function publication_bare(report) {
    return {
        schema_version: 1,
        decision: report.decision,
        reason_code: report.reasonCode,
        operation_id: report.operation,
        drift_count: driftCount(report),
        reattempt_allowed: report.reattempt.allowed,
        record_head: report.record.head,
    };
}

// EXTERNAL MODULE: ./packages/record/src/chain.ts
var chain = __webpack_require__(18946);
;// CONCATENATED MODULE: ./packages/operation/src/post-audit/record-report.ts

/**
 * Whether the kept record is what it was: every head that was published is that of a kept file, and the hosts' own journals
 * say the same. Without a published head that is not proved, however well it looks.
 * @param differences between the kept record and the hosts' journals
 */
function recordReport(files, published, differences) {
    const head = files.at(-1)?.head ?? null;
    const heads = published.state === 'read' ? published.heads : [];
    const lost = heads.filter((each) => !files.some((file) => file.head === each));
    const changes = [...lost.map((each) => changeSentence(each, files, heads)), ...differences];
    if (changes.length > 0)
        return { head, state: 'changed', sentences: changes };
    if (head !== null && heads.includes(head)) {
        return { head, state: 'intact', sentences: ['its head is the one that GitHub holds'] };
    }
    return { head, state: 'unproved', sentences: [unprovedSentence(head, published)] };
}
/** Where the change is, as far as the links that lie beside the record tell it. */
function changeSentence(head, files, published) {
    if (files.length === 0)
        return `A record with the head ${head} was published, and none is kept any more.`;
    for (const { file, text, links, head: now } of files.filter((each) => !published.includes(each.head))) {
        const what = whatIsBroken((0,chain/* verifyChain */.H5)(text, head, links));
        if (what !== null)
            return `${file} ${what}: its head was ${head} and is ${now} now.`;
    }
    return (`No kept record has the head ${head} that was published. Which line was changed cannot be told: ` +
        'no links beside the records lead to it, so they were removed or reckoned anew.');
}
/** Null when it cannot be told. */
function whatIsBroken(check) {
    switch (check.state) {
        case 'changed':
            return `was changed at line ${check.line}`;
        case 'added':
            return `has ${record_report_counted(check.lines)} after line ${check.after} that nobody published`;
        case 'cut-off':
            return `was cut off after line ${check.after}, ${record_report_counted(check.lines)} missing`;
        case 'other':
        case 'intact':
            return null;
    }
}
function record_report_counted(lines) {
    return lines === 1 ? '1 line' : `${lines} lines`;
}
function unprovedSentence(head, published) {
    if (head === null)
        return 'no record is kept on the control host';
    switch (published.state) {
        case 'not-asked':
            return `not compared with a published head: no github-token was given; give the step github-token: \${{ github.token }}, and its job "permissions: { deployments: write }"`;
        case 'failed':
            return `not compared with a published head: ${published.why}`;
        case 'read':
            return published.heads.length === 0
                ? 'no head of it was published before this audit'
                : 'the head of an earlier record of the operation was published, and not that of the newest';
    }
}

;// CONCATENATED MODULE: ./packages/operation/src/post-audit/post-audit.ts




















/**
 * What happened in a rollback, what drifted, what was lost, who was told, and may we try again? It reads; what it writes is
 * evidence, on the hosts, and the head of the record, at GitHub. Asked twice it says the same and writes nothing anew.
 * @throws UserError when there is no such operation, or no host can be asked
 */
function postAudit(environment, request, context) {
    return (0,survey_hosts/* surveyed */.S)(environment, context, async (survey) => {
        if (survey.facts.length === 0)
            throw new errors/* UserError */.yo(survey.problems);
        const kept = await keptOf(environment, request.operation, survey);
        const operation = auditedOperation(environment, request, kept, survey.facts);
        return audit({ environment, request, context, survey, kept, operation });
    });
}
async function audit(run) {
    const { environment, request, context, survey, kept, operation } = run;
    const { facts, control, lines, problems } = survey;
    const merged = mergedRecord(...(await sources(run)));
    const { foreign } = keptLines(kept?.files ?? [], operation);
    for (const text of merged.notices)
        (0,src_context/* note */.N)(context, { event: 'notice', text });
    const timeline = (0,build_timeline/* buildTimeline */.w)([...merged.lines]);
    const target = timeline.plan === null ? null : servedRelease(timeline, timeline.plan);
    const [published, seen, drift, evidence, approvals, preflight] = await Promise.all([
        publishedHeads(context.github, environment.name, operation),
        (0,look/* look */.O)(reached(environment, timeline), { expectRelease: target, watch: null }, lines.of, context),
        driftOfHosts(environment, facts, target, lines.of),
        evidenceOfHosts(run, timeline, merged.lines),
        approvalsOf(context.github),
        preflightNow(environment, context),
    ]);
    const github = request.mode === 'execute' ? context.github : null;
    const record = recordReport(kept?.files ?? [], published, [...foreign, ...merged.differences]);
    const now = context.now();
    const report = auditReport({
        timeline,
        record,
        published,
        unpublished: await publishIfNew(github, rolledBackTo(timeline), { environment: environment.name, operation }, published, record),
        problems,
        served: seen.verdict,
        drift,
        evidence,
        environment: environment.name,
        runbook: environment,
        operation,
        now,
        facts,
        control,
        assessments: seen.assessments,
        approvals,
        preflight,
    });
    return publication(report, timeline, environment, request.publish, now);
}
async function keptOf(environment, operation, { control, lines }) {
    return control === null ? null : (0,kept_record/* readKeptFrom */.bR)(await lines.of(control.host), environment, operation);
}
/** What the controller kept, what the hosts wrote, and the plan where the record does not hold it. */
async function sources(run) {
    const { environment, survey, kept, operation } = run;
    const journals = await Promise.all(survey.facts.map((facts) => journalOf(run, facts)));
    const ours = keptLines(kept?.files ?? [], operation).lines;
    const begins = ours.some(isBeginning);
    const found = begins ? null : (0,unfinished/* findOperation */.LC)(survey.facts, environment.control, operation);
    if (found === null)
        return [ours, journals.flat(), null];
    const connection = await survey.lines.of(found.host);
    const plan = await (0,unfinished/* unfinishedPlan */.JN)(found, connection, environment, survey.facts).catch(onlyRemote);
    return [ours, journals.flat(), plan === null ? null : { plan, digest: (0,plan_json/* planDigest */.Gb)(plan) }];
}
async function journalOf({ environment, survey, operation }, facts) {
    const journal = await readHostJournal(await survey.lines.of(facts.host), folderOf(environment, facts), operation).catch(onlyRemote);
    return journal === null ? [] : [journal];
}
/** A host that does not answer is no reason to audit nothing; the checks say that it did not. */
function onlyRemote(error) {
    if (error instanceof errors/* RemoteError */.Hi)
        return null;
    throw error;
}
function folderOf({ app, name }, { stateDir }) {
    return (0,paths/* environmentFolder */.Y)(stateDir.path, app, name);
}
/** The release that should be served after an operation that ended so. */
function servedRelease({ hosts }, plan) {
    const asFound = hosts.length > 0 && hosts.every(({ state }) => state === 'AS_FOUND');
    return asFound ? plan.from : plan.to;
}
function rolledBackTo({ plan, hosts }) {
    if (plan === null)
        return null;
    const onTarget = hosts.length > 0 && hosts.every(({ state }) => state === 'ON_TARGET');
    return { release: plan.to, ended: onTarget ? 'on-target' : 'elsewhere' };
}
/** A host that was left out cannot answer for the environment. */
function reached(environment, { plan }) {
    const without = plan?.without ?? [];
    return { ...environment, hosts: environment.hosts.filter(({ name }) => !without.includes(name)) };
}


/***/ }),

/***/ 15387:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ writePostAudit)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Writes the files of an audit into a folder; the path of `report.md`, null when nothing is to be published.
 * @throws Error when the folder cannot be written
 */
function writePostAudit(directory, { files }) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(directory, { recursive: true });
    for (const [name, text] of Object.entries(files))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name), text, { mode: 0o600 });
    return Object.hasOwn(files, 'report.md') ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'report.md') : null;
}


/***/ })

};
