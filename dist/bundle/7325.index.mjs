export const id = 7325;
export const ids = [7325];
export const modules = {

/***/ 59594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ vantageText),
/* harmony export */   q: () => (/* binding */ chronicle)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11163);
/* harmony import */ var _state_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60478);
/* harmony import */ var _why_it_failed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3317);



/** What happened, in order: everything but steps that went as planned. The end of the run stands last. */
function chronicle(timeline) {
    const last = timeline.controller.at(-1);
    const end = last?.kind === 'finished' ? [controllerEntry(last)] : [];
    const entries = [
        ...timeline.controller.slice(0, timeline.controller.length - end.length).map(controllerEntry),
        ...timeline.looks.map(lookEntry),
        ...timeline.refusals.map((refusal) => entry(timeline.length, 'controller', `Refused (${refusal.code}): ${refusal.text}`, 'bad')),
        ...timeline.hosts.flatMap(hostEntries),
    ];
    // A host's clock may put what it did after the word of the controller that waited for it.
    return [...entries.toSorted((a, b) => a.at - b.at), ...end];
}
function entry(at, who, sentence, tone = 'calm') {
    return { at, who, sentence, tone };
}
function controllerEntry(mark) {
    const said = (sentence, tone) => entry(mark.at, 'controller', sentence, tone);
    switch (mark.kind) {
        case 'taken-up':
            return said(TAKEN_UP[mark.mode]);
        case 'connected':
            return said(`Connected to ${mark.target}, host key ${mark.fingerprint} verified.`);
        case 'connection-lost':
            return said(`Lost the connection to ${mark.target}: ${mark.reason}`, 'warn');
        case 'claimed':
            return said(`Claimed ${mark.target} with token ${mark.token}.`);
        case 'went':
            return said('Every host is prepared: go.');
        case 'decided':
            return said(`Decided: ${mark.decision} (${mark.reason}).`, mark.decision === 'commit' ? 'calm' : 'warn');
        case 'cancelled':
            return said(`Cancelled by ${mark.signal}.`, 'warn');
        case 'finished':
            return said(`Finished: ${mark.outcome} (${mark.reasonCode}).`);
        default:
            return mark;
    }
}
const TAKEN_UP = {
    first: 'The operation begins.',
    adopt: 'This run takes up an unfinished operation.',
    watch: 'This run watches the operation.',
    'dry-run': 'A dry run begins: everything is read, nothing is changed.',
};
const LOOKED_FOR = {
    outage: 'Looked for the outage',
    gate: 'Looked at the gate',
    served: 'Looked which release is served',
    watch: 'Watched',
};
function lookEntry(look) {
    const failing = look.assessments.filter((assessment) => assessment.verdict !== 'healthy');
    const named = failing.slice(0, 3).map((one) => `${one.check} from ${vantageText(one.from)}: ${one.detail}`);
    const more = failing.length > named.length ? ` and ${failing.length - named.length} more` : '';
    const detail = failing.length === 0 ? '' : ` (${named.join('; ')}${more})`;
    const expected = look.purpose === 'outage' ? 'calm' : look.verdict === 'unhealthy' ? 'bad' : 'warn';
    return entry(look.at, 'controller', `${LOOKED_FOR[look.purpose]}: ${look.verdict}${detail}.`, look.verdict === 'healthy' ? 'good' : expected);
}
function vantageText(vantage) {
    return vantage.kind === 'runner' ? 'runner' : vantage.host;
}
function hostEntries(host) {
    const said = (at, sentence, tone) => entry(at, host.host, sentence, tone);
    return [
        ...host.starts.flatMap((start) => startEntries(host.host, start)),
        ...host.states.map(({ at, state, reason }) => {
            const sentence = (0,_state_words_js__WEBPACK_IMPORTED_MODULE_0__/* .stateSentence */ .lv)(state, reason);
            return said(at, `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`, (0,_state_words_js__WEBPACK_IMPORTED_MODULE_0__/* .stateTone */ .OR)(state));
        }),
        ...(host.decision === null
            ? []
            : [
                said(host.decision.at, `Holds the decision ${host.decision.decision}, made by the ${host.decision.by} (${host.decision.reason}).`),
            ]),
        ...(host.leaseLost === null
            ? []
            : [
                said(host.leaseLost.at, `Has not heard from the controller for ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationText */ .S)(host.leaseLost.ms)}: the lease is lost, it goes on alone.`, 'warn'),
            ]),
        ...host.probes.map((probe) => said(probe.at, `Asked whether ${probe.step} was done: ${probe.answer}.`, probe.answer === 'unknown' ? 'warn' : 'calm')),
        ...host.alerts.map((alert) => said(alert.at, `Alert ${alert.status}.`, alert.status === 'delivered' ? 'calm' : 'warn')),
        ...host.steps.flatMap((step) => [
            ...step.runs.flatMap((run) => troubled(run.end, run.result, run.rc).map((what) => said(run.end ?? run.begin, `Step ${step.id} ${what}${reasonOf(host, step, 'do')}`, step.onFailure === 'warn' ? 'warn' : 'bad'))),
            ...step.undos.flatMap((run) => troubled(run.end, run.result, run.rc).map((what) => said(run.end ?? run.begin, `Undo of ${step.id} ${what}${reasonOf(host, step, 'undo')}`, 'bad'))),
        ]),
    ];
}
/** What it said last, when it was asked. */
function reasonOf(host, step, part) {
    const word = (0,_why_it_failed_js__WEBPACK_IMPORTED_MODULE_2__/* .lastWord */ .b)(host, step.id, part);
    return word === '' ? '.' : `: ${word}`;
}
function startEntries(host, start) {
    if (start.mode === 'first')
        return [];
    const how = start.mode === 'adopt' ? 'for a controller that took the operation up' : 'by the recovery entry';
    return [
        entry(start.at, host, `Supervisor started again ${how}${start.rebooted ? ', after a restart of the host' : ''}.`, 'warn'),
    ];
}
function troubled(end, result, rc) {
    if (end === null || result === null)
        return ['was begun, and the record has no end of it'];
    switch (result) {
        case 'failed':
            return [`failed with exit status ${rc}`];
        case 'timeout':
            return ['was ended after its time limit'];
        case 'survivors':
            return ['was ended after its time limit, and some of its processes live on'];
        case 'warned':
            return [`failed with exit status ${rc}; the plan goes on without it`];
        case 'already':
            return ['had been done before the interruption'];
        case 'ok':
        case 'unfinished':
        case 'not-run':
            return [];
        default:
            return result;
    }
}


/***/ }),

/***/ 11163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ durationText),
/* harmony export */   Y: () => (/* binding */ seconds)
/* harmony export */ });
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** A length of time for people: `0.8 s`, `34 s`, `1 min 05 s`, `2 h 03 min`. */
function durationText(milliseconds) {
    const ms = Math.max(0, milliseconds);
    if (ms < 0.5)
        return '0 s';
    if (ms < 10)
        return `${(ms / SECOND).toFixed(3)} s`;
    if (ms < SECOND)
        return `${(ms / SECOND).toFixed(2)} s`;
    if (ms < 9_950)
        return `${(ms / SECOND).toFixed(1)} s`;
    const seconds = Math.round(ms / SECOND);
    if (seconds < 60)
        return `${seconds} s`;
    if (ms < HOUR - SECOND / 2) {
        const rest = seconds % 60;
        return rest === 0 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 60)} min ${pad(rest)} s`;
    }
    const minutes = Math.round(ms / MINUTE);
    const rest = minutes % 60;
    return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${pad(rest)} min`;
}
/** Seconds with three decimals at most, as reports carry them. */
function seconds(milliseconds) {
    return Math.round(milliseconds) / SECOND;
}
function pad(value) {
    return String(value).padStart(2, '0');
}


/***/ }),

/***/ 2508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ outageText),
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   Vi: () => (/* binding */ recoveryText),
/* harmony export */   Vt: () => (/* binding */ hostEndText),
/* harmony export */   sN: () => (/* binding */ requestsText)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11163);
/* harmony import */ var _state_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60478);


/** What every form of the report says first, in one order and in one wording. */
function facts(timeline) {
    const { plan, decision } = timeline;
    const rows = [
        fact('Outcome', timeline.outcome ?? 'not finished'),
        fact('Reason code', timeline.reasonCode),
        fact('From', plan?.from == null ? null : withCommit(plan.from)),
        fact('To', plan === null ? null : withCommit(plan.to)),
        fact('Recovery time', recoveryText(timeline)),
        fact('Outage', outageText(timeline)),
        fact('Requests', requestsText(timeline)),
        fact('Decision', decision === null
            ? 'none'
            : `${decision.decision}, ${decision.reason}, by the ${decision.by} after ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S)(decision.at)}`),
        fact('Fleet', FLEET_WORDS[timeline.fleet]),
        fact('Procedure', plan?.procedure),
        fact('Asked by', plan?.incident.actor),
        fact('Reason', plan?.incident.reason),
        fact('Severity', plan?.incident.severity),
        fact('Signals', plan?.incident.signals.join(', ')),
        fact('Override', plan?.incident.override),
        fact('Left out', plan?.without.join(', ')),
        fact('Started', timeline.startedAt),
        fact('Operation', timeline.operation),
        fact('Plan', timeline.digest),
    ];
    return rows.filter((row) => row !== null);
}
const FLEET_WORDS = {
    untouched: 'no host was touched',
    uniform: 'uniform: every host ended alike',
    split: 'split: some hosts are on the target and some are not',
    unsettled: 'unsettled: a host has not ended, or needs a person',
};
function recoveryText(timeline) {
    const budget = timeline.budgetSeconds === null ? '' : ` of ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S)(timeline.budgetSeconds * 1000)}`;
    if (timeline.recovered === null)
        return `not recovered${budget === '' ? '' : ` (budget${budget.slice(3)})`}`;
    const proof = timeline.recovered.proof === 'runner' ? '' : ", by the hosts' own proof only";
    return `${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S)(timeline.recovered.at)}${budget}${proof}`;
}
function outageText(timeline) {
    return timeline.outage === null ? 'not measured' : (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S)(timeline.outage.seconds * 1000);
}
function requestsText(timeline) {
    if (timeline.outage === null)
        return 'not measured';
    return `${timeline.outage.requests} sent, ${timeline.outage.failed} failed`;
}
/** `on target, serves v1.4.2, closed for 2.1 s`. */
function hostEndText(host) {
    const parts = [(0,_state_words_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabel */ .UH)(host.state)];
    if (host.served !== null)
        parts.push(`served ${host.served}`);
    if (host.closed !== null) {
        parts.push(host.closed.end === null ? 'closed still' : `closed for ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S)(host.closed.end - host.closed.begin)}`);
    }
    return parts.join(', ');
}
function fact(name, value) {
    return value === null || value === undefined || value === '' ? null : { name, value };
}
function withCommit(ref) {
    return ref.commit === null ? ref.release : `${ref.release} (${ref.commit.slice(0, 12)})`;
}


/***/ }),

/***/ 47251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isAtTarget),
/* harmony export */   w: () => (/* binding */ fleetEnd)
/* harmony export */ });
const AT_TARGET = ['ON_TARGET', 'UNCONFIRMED'];
/** Whether the host ended with the target proved to be served. */
function isAtTarget(host) {
    return host.state !== null && AT_TARGET.includes(host.state);
}
/** What the hosts' ends amount to. A split is named even when another host needs a person. */
function fleetEnd(hosts) {
    const touched = hosts.filter((host) => host.state !== null);
    if (touched.length === 0)
        return 'untouched';
    const asFound = touched.some((host) => host.state === 'AS_FOUND');
    const atTarget = touched.filter(isAtTarget);
    if (atTarget.length > 0 && (asFound || hosts.length > touched.length))
        return 'split';
    if (atTarget.length === touched.length)
        return 'uniform';
    return touched.every((host) => host.state === 'AS_FOUND') ? 'uniform' : 'unsettled';
}


/***/ }),

/***/ 10987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline),
/* harmony export */   p: () => (/* binding */ siteName)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11163);
/* harmony import */ var _fleet_end_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47251);
/* harmony import */ var _next_steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93998);
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63282);




function headline(timeline) {
    const site = siteName(timeline);
    const from = releaseName(timeline.plan?.from?.release);
    const to = releaseName(timeline.plan?.to.release);
    if (timeline.fleet === 'split') {
        return {
            label: 'split',
            tone: 'bad',
            sentence: `${site} is split: ${hostsWhere(timeline, _fleet_end_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtTarget */ .N)} on ${to}, ${hostsWhere(timeline, (host) => host.state === null || host.state === 'AS_FOUND')} as found on ${from}.`,
        };
    }
    switch (timeline.outcome) {
        case 'rolled-back':
            return rolledBack(timeline, site, to);
        case 'planned':
            return {
                label: 'planned',
                tone: 'calm',
                sentence: `A rollback of ${site} to ${to} is planned; nothing was changed.`,
            };
        case 'not-needed':
            return { label: 'not needed', tone: 'calm', sentence: `${site} needs no rollback; nothing was changed.` };
        case 'fix-forward':
            return {
                label: 'fix forward',
                tone: 'calm',
                sentence: `${site} is to be mended by a new release; nothing was changed.`,
            };
        case 'undone':
            return {
                label: 'undone',
                tone: 'bad',
                sentence: `The rollback of ${site} was undone: it is as it was found, on ${from}.`,
            };
        case 'needs-human':
            return { label: 'needs a person', tone: 'bad', sentence: needsHuman(timeline, site) };
        case 'refused':
            return {
                label: 'refused',
                tone: 'bad',
                sentence: `The rollback of ${site} was refused; ${refusedLeaves(timeline)}.${refusedNext(timeline)}`,
            };
        case null:
            return {
                label: 'not finished',
                tone: 'warn',
                sentence: `The rollback of ${site} to ${to} is not finished as far as this record goes.`,
            };
        default:
            return timeline.outcome;
    }
}
function rolledBack(timeline, site, to) {
    const { recovered, budgetSeconds } = timeline;
    if (recovered === null) {
        return {
            label: 'rolled back',
            tone: 'warn',
            sentence: `${site} was rolled back to ${to}; this record does not show every host's proof.`,
        };
    }
    const after = (0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationText */ .S)(recovered.at);
    if (recovered.proof === 'hosts-only') {
        return {
            label: 'unconfirmed',
            tone: 'warn',
            sentence: `${site} serves ${to} again after ${after}, by the hosts' own proof; the runner's proof is missing.`,
        };
    }
    if (budgetSeconds !== null && recovered.at > budgetSeconds * 1000) {
        return {
            label: 'rolled back',
            tone: 'warn',
            sentence: `${site} serves ${to} again after ${after}, over its budget of ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationText */ .S)(budgetSeconds * 1000)}.`,
        };
    }
    const proved = `${site} serves ${to} again, proved after ${after}`;
    const watched = WATCHED[timeline.reasonCode ?? ''];
    if (watched !== undefined)
        return { label: 'rolled back', tone: 'warn', sentence: `${proved}; ${watched}.` };
    return { label: 'rolled back', tone: 'good', sentence: `${proved}.` };
}
/** What the watch after a success found, by reason code, when it is not that all is well. */
const WATCHED = {
    'watch-unhealthy': 'a check failed while it was watched afterwards',
    'watch-inconclusive': 'what was to be watched afterwards could not be measured',
};
function needsHuman(timeline, site) {
    const inNeed = timeline.hosts.filter((host) => host.state === 'NEEDS_HUMAN');
    if (inNeed.length > 0) {
        const closed = inNeed.filter((host) => host.closed !== null && host.closed.end === null);
        const how = closed.length === 0 ? 'stopped and waits' : 'is closed and waits';
        return `${site} needs a person: ${names(inNeed.map((host) => host.host))} ${inNeed.length === 1 ? how : how.replace('is ', 'are ').replace('waits', 'wait')}.`;
    }
    const open = timeline.hosts.filter((host) => !isEnd(host.state));
    if (open.length > 0)
        return `${site} needs a person: the end of ${names(open.map((host) => host.host))} is not known.`;
    if (timeline.hosts.some((host) => host.state === 'UNCONFIRMED')) {
        return `${site} needs a person: it serves the target by the hosts' own proof only.`;
    }
    return `${site} needs a person.`;
}
function refusedLeaves(timeline) {
    if (timeline.fleet === 'untouched')
        return 'nothing was changed';
    return timeline.hosts.every((host) => host.state === null || host.state === 'AS_FOUND')
        ? 'every host is as it was found'
        : 'see what the hosts say below';
}
/** What mends it, where that is something to run. */
function refusedNext(timeline) {
    const command = (0,_next_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .nextSteps */ .Z)(timeline)[0]?.command ?? null;
    return command === null ? '' : ` Next: ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)(command, 200)}`;
}
const ENDS = ['AS_FOUND', 'ON_TARGET', 'UNCONFIRMED', 'NEEDS_HUMAN'];
function isEnd(state) {
    return ENDS.includes(state);
}
function hostsWhere(timeline, condition) {
    return names(timeline.hosts.filter(condition).map((host) => host.host));
}
/** `app1, app2 and app3`; beyond four they are counted. */
function names(list) {
    const shown = list.map((name) => (0,_one_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)(name, 60));
    if (shown.length > 4)
        return `${shown.slice(0, 3).join(', ')} and ${shown.length - 3} more`;
    const last = shown.at(-1) ?? 'none';
    return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
/** `chom production`. */
function siteName(timeline) {
    if (timeline.site === null)
        return 'the site';
    return `${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)(timeline.site.app, 60)} ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)(timeline.site.environment, 60)}`;
}
function releaseName(release) {
    return release === undefined ? 'an unknown release' : (0,_one_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)(release, 100);
}


/***/ }),

/***/ 93998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ nextSteps)
});

// EXTERNAL MODULE: ./packages/record/src/one-line.ts
var one_line = __webpack_require__(63282);
;// CONCATENATED MODULE: ./packages/record/src/mending-step.ts

/** What a mend begins with when it is something to run. */
const PROGRAMS = 'failback|sudo|git|ls|df|rm|echo|ssh|ssh-keyscan|npm';
/** After any words that end with a colon: `see to it, then: failback rollback …`. */
const COMMAND = new RegExp(`^(?:([^\`]+?): )?((?:${PROGRAMS}) [^\\n\`]+)$`);
/** Prose that goes on after a command, and what a shell would work out before it runs anything: nobody is to paste that. */
const NOT_TO_PASTE = /; |, |\$[({]/;
/**
 * What mends one problem of a refusal: the very words of the problem, with the command on a line of its own where the mend
 * is one. Null when the problem names no mend.
 */
function mendingStep({ text, accepted, mend }) {
    if (mend === null)
        return null;
    const said = accepted === null ? text : `${text} Accepted: ${accepted}.`;
    const [, before, command] = COMMAND.exec(mend) ?? [];
    if (command === undefined || NOT_TO_PASTE.test(command))
        return { sentence: `${said} Mend: ${mend}`, command: null };
    return { sentence: before === undefined ? said : `${said} Mend: ${before}:`, command: (0,one_line/* oneLine */.T)(command, 500) };
}

// EXTERNAL MODULE: ./packages/record/src/reason.ts
var reason = __webpack_require__(50099);
// EXTERNAL MODULE: ./packages/record/src/reason-text.ts
var reason_text = __webpack_require__(69111);
;// CONCATENATED MODULE: ./packages/record/src/next-steps.ts



/** Where the command's words go into a shell unquoted: nothing else is ever put into a command. */
const PLAIN_WORD = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/;
/** What a tired person does now, in order. */
function nextSteps(timeline) {
    const fill = (command) => filledIn(command, timeline);
    const status = {
        sentence: 'See where every host stands.',
        command: fill(reason/* NEXT */.K.status),
    };
    const resume = {
        sentence: 'Bring the operation to the end that was decided; it is safe to ask for twice.',
        command: fill(reason/* NEXT */.K.resume),
    };
    if (timeline.fleet === 'split')
        return [status, { ...resume, sentence: 'Bring every host to the target; the decision to commit holds.' }];
    switch (timeline.outcome) {
        case 'rolled-back':
            return timeline.recovered?.proof === 'hosts-only' || timeline.recovered === null
                ? [status, { ...resume, sentence: 'Have the runner prove the target and confirm it.' }]
                : [
                    {
                        sentence: 'Check again, as a client sees it, that the target is healthy; this also marks it good.',
                        command: fill(reason/* NEXT */.K.verifyTo),
                    },
                    {
                        sentence: `Mend ${fill('<from>')} and release it under a new name: it is quarantined now.`,
                        command: null,
                    },
                ];
        case 'planned':
            return [
                {
                    sentence: 'Carry the plan out.',
                    command: fill(reason/* NEXT */.K.rollbackTo),
                },
            ];
        case 'not-needed':
            return [
                {
                    sentence: 'See for yourself what the checks say.',
                    command: fill(reason/* NEXT */.K.verify),
                },
                { sentence: 'If users still suffer, add a check to `health.gate` that sees what they see.', command: null },
            ];
        case 'fix-forward':
            return [
                {
                    sentence: 'Release the fix; the plan stays at hand if it does not help.',
                    command: fill(reason/* NEXT */.K.plan),
                },
            ];
        case 'undone':
            return [
                {
                    sentence: `The site still runs ${fill('<from>')}. Mend the cause named above, then ask again.`,
                    command: fill(reason/* NEXT */.K.rollback),
                },
                status,
            ];
        case 'needs-human':
            return [
                status,
                {
                    sentence: 'Read the output of the step that failed, on the host, below its state directory.',
                    command: outputPath(timeline),
                },
                resume,
            ];
        case 'refused':
            return refusedSteps(timeline, fill);
        case null:
            return [status, resume];
        default:
            return timeline.outcome;
    }
}
/** So many problems are mended one by one; the report lists all of them. */
const MOST_MENDS = 10;
/** The mend of the problem itself where it names one, else what its code says in general. Each once. */
function refusedSteps(timeline, fill) {
    const { refusals, reasonCode } = timeline;
    const told = new Set(refusals.map(({ code }) => code));
    const unsaid = reasonCode === null || told.has(reasonCode) ? [] : [inGeneral(reasonCode)];
    const steps = [...refusals.map((refusal) => mendingStep(refusal) ?? inGeneral(refusal.code)), ...unsaid];
    const once = steps.filter(({ sentence, command }, index) => steps.findIndex((step) => step.sentence === sentence && step.command === command) === index);
    if (once.length === 0)
        return [{ sentence: 'Look at the plan.', command: fill(reason/* NEXT */.K.plan) }];
    return once
        .slice(0, MOST_MENDS)
        .map(({ sentence, command }) => ({ sentence, command: command === null ? null : fill(command) }));
}
function inGeneral(code) {
    const { sentence, next } = (0,reason_text/* reasonText */.u)(code);
    return { sentence, command: next };
}
/** `ls` of the outputs of the first host that needs a person. */
function outputPath(timeline) {
    const host = timeline.hosts.find((candidate) => candidate.state === 'NEEDS_HUMAN');
    const stateDir = timeline.plan?.hosts.find((candidate) => candidate.host === host?.host)?.stateDir;
    const words = [timeline.plan?.app, timeline.plan?.environment, timeline.operation];
    if (stateDir === undefined || !/^\/[A-Za-z0-9._/-]{1,200}$/.test(stateDir))
        return null;
    if (!words.every((word) => typeof word === 'string' && PLAIN_WORD.test(word)))
        return null;
    const [app, environment, operation] = words;
    return `ls -l ${stateDir}/${app}/${environment}/operations/${operation}/out/`;
}
function filledIn(command, timeline) {
    const values = {
        environment: timeline.site?.environment,
        operation: timeline.operation,
        from: timeline.plan?.from?.release,
        to: timeline.plan?.to.release,
    };
    return command.replace(/<(environment|operation|from|to)>/g, (placeholder, name) => {
        const value = values[name];
        return typeof value === 'string' && PLAIN_WORD.test(value) ? value : placeholder;
    });
}


/***/ }),

/***/ 36734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bounded),
/* harmony export */   S: () => (/* binding */ REPORT_LIMITS)
/* harmony export */ });
/**
 * How much of each list a report shows. A report stays below the 1 MiB that a job summary may have, and is still read by
 * a person; what is left out is counted, and `report.json` and the journal hold all of it.
 */
const REPORT_LIMITS = {
    hosts: 60,
    /** Hosts that get a column of their own in the table of phases. */
    hostColumns: 6,
    stepsOfAHost: 60,
    entries: 200,
    notices: 50,
    assessments: 100,
    /** Steps whose last words are shown. */
    failures: 12,
};
/** The first `limit` of a list, and a sentence about the others when there are any. */
function bounded(list, limit, what) {
    const left = list.length - limit;
    return { shown: list.slice(0, limit), more: left > 0 ? `${left} more ${what} are in the journal.` : null };
}


/***/ }),

/***/ 60478:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I7: () => (/* binding */ STATE_WORDS),
/* harmony export */   OR: () => (/* binding */ stateTone),
/* harmony export */   UH: () => (/* binding */ stateLabel),
/* harmony export */   lv: () => (/* binding */ stateSentence)
/* harmony export */ });
/** How each state is said to people. */
const STATE_WORDS = {
    CLAIMED: { label: 'claimed', tone: 'calm', sentence: 'nothing is closed yet' },
    PREPARED: { label: 'prepared', tone: 'calm', sentence: 'the target stands ready beside the live release' },
    CLOSED: { label: 'closed', tone: 'warn', sentence: 'in maintenance, waiting for the decision' },
    ABORTING: { label: 'undoing', tone: 'warn', sentence: 'putting everything back as it was found' },
    AS_FOUND: { label: 'as found', tone: 'calm', sentence: 'open, as it was before the operation' },
    COMMITTED: { label: 'committed', tone: 'calm', sentence: 'on its way to the target, forward only' },
    ON_TARGET: { label: 'on target', tone: 'good', sentence: 'open, the target proved from host and runner' },
    UNCONFIRMED: { label: 'unconfirmed', tone: 'warn', sentence: 'open, the target proved from the host only' },
    NEEDS_HUMAN: { label: 'needs a person', tone: 'bad', sentence: 'stopped, waiting for a person' },
};
/** `is claimed; nothing is closed yet`, with the reason where it says more than the state. */
function stateSentence(state, reason) {
    const { label, sentence } = STATE_WORDS[state];
    const why = reason === '' || reason === label ? '' : ` (${reason})`;
    return `${state === 'NEEDS_HUMAN' ? '' : 'is '}${label}${why}; ${sentence}`;
}
function stateLabel(state) {
    return state === null ? 'untouched' : STATE_WORDS[state].label;
}
function stateTone(state) {
    return state === null ? 'calm' : STATE_WORDS[state].tone;
}


/***/ }),

/***/ 3317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ whyItFailed),
/* harmony export */   b: () => (/* binding */ lastWord)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88141);
/* harmony import */ var _report_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36734);


/** Why steps failed, in their own words; the text is made printable, whoever shows it escapes it. */
function whyItFailed(timeline) {
    const all = timeline.hosts.flatMap((host) => host.outputs.map((output) => failureOf(host, output)));
    return all.filter(({ lines }) => lines.length > 0).slice(0, _report_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .REPORT_LIMITS */ .S.failures);
}
/** The last line that a step printed, or nothing. */
function lastWord({ outputs }, step, part) {
    const output = outputs.find((each) => each.step === step && each.part === part);
    return output === undefined ? '' : (linesOf(output.text).at(-1) ?? '');
}
function failureOf(host, { step: id, part, text }) {
    const step = host.steps.find((each) => each.id === id);
    const run = (part === 'do' ? step?.runs : step?.undos)?.at(-1);
    const what = step === undefined || step.title === id ? '' : ` (${step.title})`;
    const status = run?.result === 'failed' || run?.result === 'warned' ? `, exit status ${run.rc}` : '';
    return { title: `${host.host}: ${part === 'undo' ? 'undo of ' : ''}${id}${what}${status}`, lines: linesOf(text) };
}
/** A step's first error often stands far above its last line; the record holds what was read, the host all of it. */
function linesOf(text) {
    return (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text, { lines: 20, characters: 3000 })
        .split('\n')
        .filter((line) => line !== '');
}


/***/ }),

/***/ 43557:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   cW: () => (/* binding */ shape),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
const text = (value) => typeof value === 'string';
const flag = (value) => typeof value === 'boolean';
const oneOf = (words) => (value) => typeof value === 'string' && words.includes(value);
const orNull = (accepts) => (value) => value === null || accepts(value);
const listOf = (item) => (value) => Array.isArray(value) && value.every(item);
/** All fields of a type, so that a field which is added to it is not forgotten here. */
const shape = (fields) => (value) => typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(fields).every(([name, accepts]) => Object.hasOwn(value, name) && accepts(value[name]));


/***/ })

};
