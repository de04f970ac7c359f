export const id = 719;
export const ids = [719];
export const modules = {

/***/ 50948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ planFolder),
/* harmony export */   Y: () => (/* binding */ environmentFolder)
/* harmony export */ });
/** `<state-dir>/<app>/<environment>`: everything failback keeps of one environment on a host. */
function environmentFolder(stateDir, app, environment) {
    return `${stateDir}/${app}/${environment}`;
}
/** The immutable plan of one operation. */
function planFolder(environment, operation) {
    return `${environment}/operations/${operation}/plan`;
}


/***/ }),

/***/ 54393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ look_look)
});

// EXTERNAL MODULE: ./packages/health/src/assess.ts
var assess = __webpack_require__(73512);
// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
// EXTERNAL MODULE: ./packages/health/src/gate-arguments.ts
var gate_arguments = __webpack_require__(55744);
// EXTERNAL MODULE: ./packages/health/src/limits.ts
var limits = __webpack_require__(26214);
// EXTERNAL MODULE: ./packages/health/src/served-arguments.ts
var served_arguments = __webpack_require__(62758);
;// CONCATENATED MODULE: ./packages/health/src/json-value.ts
/** Reads a dotted field; a number indexes a list. The same rules as `health/json-field.awk`. */
function jsonValue(body, field) {
    let value;
    try {
        value = JSON.parse(body);
    }
    catch {
        return { kind: 'not-json' };
    }
    for (const key of field.split('.')) {
        if (typeof value !== 'object' || value === null)
            return { kind: 'absent' };
        if (Array.isArray(value) ? !/^(0|[1-9]\d*)$/.test(key) : !Object.hasOwn(value, key))
            return { kind: 'absent' };
        value = value[key];
        if (value === undefined)
            return { kind: 'absent' };
    }
    return typeof value === 'object' && value !== null
        ? { kind: 'other' }
        : { kind: 'scalar', value: value };
}

;// CONCATENATED MODULE: ./packages/health/src/served-release.ts


/**
 * The release that an answer names, trimmed; null when it names none. The status does not matter: a release that
 * answers 503 while it warms up is served all the same, and whether it is well is for the gate to say.
 */
function saidRelease(by, answer) {
    switch (by.kind) {
        case 'header':
            return served_release_text(answer.headers[by.name.toLowerCase()] ?? '');
        case 'json': {
            const found = jsonValue(answer.body, by.field);
            if (found.kind === 'other')
                return 'an object or a list';
            return found.kind === 'scalar' && found.value !== null ? served_release_text(String(found.value)) : null;
        }
    }
}
/** The content of a probe file is the release and nothing else. */
function saidByProbe(answer) {
    return served_release_text(answer.body);
}
const SHORTEST_COMMIT = 7;
/** Its name, or its commit: whole, or at least the first seven characters. */
function isRelease(said, expected) {
    if (said === expected.release)
        return true;
    if (expected.commit === null || said.length < SHORTEST_COMMIT)
        return false;
    return /^[0-9a-f]+$/.test(said) && expected.commit.startsWith(said);
}
/** What may stand in an output and in a journal. Anything else is no release of ours. */
function isSayable(said) {
    return /^[A-Za-z0-9][A-Za-z0-9._:-]{0,199}$/.test(said);
}
function served_release_text(value) {
    const trimmed = value.trim();
    if (trimmed === '')
        return null;
    return isSayable(trimmed) ? trimmed : `?${(0,printable/* printableLine */.oy)(trimmed, 100)}`;
}

// EXTERNAL MODULE: ./packages/health/src/shell.generated.ts
var shell_generated = __webpack_require__(27177);
// EXTERNAL MODULE: ./packages/health/src/web-host.ts
var web_host = __webpack_require__(98821);
;// CONCATENATED MODULE: ./packages/health/src/host-verification.ts







/** The steps' own scripts, run without an operation: `gate.sh`, then `served.sh` on a web host. */
function hostVerification({ environment, host, checks, expectRelease, probeFile, }) {
    const measured = checks.filter((check) => check.kind !== 'not-measured');
    const gate = (0,gate_arguments/* checkArguments */.PX)({ environment, host, through: false }, measured);
    const asksRelease = expectRelease !== 'skip' && (0,web_host/* isWebHost */.bO)(host);
    const served = asksRelease
        ? (0,served_arguments/* servedArguments */.W)({
            environment,
            host,
            release: expectRelease?.release ?? null,
            commit: expectRelease?.commit ?? null,
            times: limits/* SERVED_TIMES */.Xz,
            through: false,
        })
        : [];
    return { text: SCRIPT, args: [probeFile ?? '-', String(gate.length), ...gate, ...served] };
}
/** One function called on the last line, so half a script never runs. */
const SCRIPT = `set -eu
failback_verify() {
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
mkdir "$folder/health" "$folder/steps" "$folder/work"
${Object.entries(shell_generated/* shellScripts */.h).map(hereDocument).join('')}FAILBACK_PLAN=$folder FAILBACK_WORK=$folder/work FAILBACK_FACTS=$folder/facts sh "$folder/health/verify.sh" "$@"
}
failback_verify "$@"
`;
function hereDocument([path, text]) {
    return `cat >"$folder/${path}" <<'END_OF_FILE_${path}'\n${text}END_OF_FILE_${path}\n`;
}
const CHECK_LINE = /^check (.+?): (passed|failed|not measured), looks (\d+): (.*)$/;
const VERDICTS = { passed: 'healthy', failed: 'unhealthy' };
/** What a host answered to a verification, with a sentence when it did not come to its end. */
function parseHostVerification(host, result) {
    const from = { kind: 'host', host };
    const assessments = [];
    let served = null;
    let complete = false;
    for (const line of result.stdout.split('\n')) {
        const match = CHECK_LINE.exec(line);
        if (match !== null) {
            const [, check = '', said = '', looks = '0', detail = ''] = match;
            const verdict = VERDICTS[said] ?? 'inconclusive';
            assessments.push({ check, from, verdict, detail: (0,printable/* printableLine */.oy)(detail), samples: Number(looks) });
        }
        else if (line.startsWith('served ')) {
            const release = line.slice('served '.length);
            served = isSayable(release) ? release : null;
        }
        else if (line === 'verification complete') {
            complete = true;
        }
    }
    if (!complete || result.code !== 0)
        assessments.push(unmeasured(from, `the verification on host ${host} broke off (status ${result.code}): ${(0,printable/* printableLine */.oy)(result.stderr.trim()) || 'it said nothing'}`));
    return { assessments, served: [served] };
}
/** A host that cannot be asked is inconclusive: the fault may be on our side. */
async function askHost(question, runOnHost, timeout) {
    const { name } = question.host;
    try {
        return parseHostVerification(name, await runOnHost(question.host, hostVerification(question), timeout));
    }
    catch (error) {
        const why = error instanceof Error ? (0,printable/* printableLine */.oy)(error.message) : 'the host could not be asked';
        return { assessments: [unmeasured({ kind: 'host', host: name }, why)], served: [null] };
    }
}
function unmeasured(from, detail) {
    return { check: 'verification', from, verdict: 'inconclusive', detail, samples: 0 };
}

;// CONCATENATED MODULE: ./packages/health/src/host-watch.ts




/** A round opens a channel on the host; more often than once a second shows nothing new. */
const SHORTEST_ROUND = 1000;
/** Looks once a round at every watch check of a host, until the time is over and every check has enough looks. */
async function watchFromHost(question) {
    const { environment, host, runOnHost, deps } = question;
    const checks = environment.health.watch.checks.filter((check) => check.kind !== 'not-measured' && (0,gate_arguments/* isForHost */.AI)(check, host));
    if (checks.length === 0)
        return [];
    const round = checks.map(singleLook);
    const pause = Math.max(SHORTEST_ROUND, Math.min(...checks.map((check) => check.every)));
    const end = deps.now() + question.for;
    const looks = new Map(checks.map((check) => [check.name, []]));
    const last = (rounds) => end + Math.max(...checks.map((check) => (rounds < (0,assess/* successesNeeded */.Ju)(check) ? check.timeout : 0)));
    for (let rounds = 1;; rounds += 1) {
        const asked = { environment, host, checks: round, expectRelease: 'skip', probeFile: null };
        const seen = await askHost(asked, runOnHost, (0,limits/* checkSeconds */.Yx)(round) * 1000);
        for (const check of checks)
            looks.get(check.name)?.push(measurementOf(check.name, seen));
        const rest = deps.now() < end ? pause : SHORTEST_ROUND;
        if (deps.now() + rest > last(rounds))
            break;
        await deps.sleep(rest);
    }
    return checks.map((check) => (0,assess/* assessWatch */.MC)(check, { kind: 'host', host: host.name }, looks.get(check.name) ?? []));
}
/** The pause is longer than the time, so there is no second look that could hide what the first one saw. */
function singleLook(check) {
    const once = { consecutive: 1, every: limits/* REQUEST_TIMEOUT */._h + 1, timeout: limits/* REQUEST_TIMEOUT */._h };
    return check.kind === 'http' ? { ...check, ...once, samples: null } : { ...check, ...once };
}
function measurementOf(check, { assessments }) {
    const found = assessments.find((assessment) => assessment.check === check);
    const detail = (found ?? assessments.at(-1))?.detail ?? 'the host said nothing about it';
    switch (found?.verdict) {
        case 'healthy':
            return { outcome: 'pass', detail, ms: 0, served: null };
        case 'unhealthy':
            return { outcome: 'fail', detail, ms: 0, served: null };
        default:
            return { outcome: 'error', detail, ms: 0, served: null };
    }
}

;// CONCATENATED MODULE: ./packages/health/src/http-look.ts


/** What one answer means for one check, seen from the runner: silence is never a failure there. */
function judgeHttp(check, url, answer) {
    const { ms } = answer;
    switch (answer.kind) {
        case 'silent':
            return { outcome: 'error', detail: `GET ${url} could not be measured: ${answer.why}`, ms, served: null };
        case 'wrong':
            return { outcome: 'fail', detail: `GET ${url} answered wrongly: ${answer.why}`, ms, served: null };
        case 'answered': {
            const wrong = problems(check, answer);
            const detail = wrong.length === 0
                ? `GET ${url} answered ${answer.status} in ${ms} ms`
                : `GET ${url} answered wrongly: ${wrong.join('; ')}`;
            return { outcome: wrong.length === 0 ? 'pass' : 'fail', detail: (0,printable/* printableLine */.oy)(detail, 600), ms, served: null };
        }
    }
}
function problems(check, answer) {
    const wrong = [];
    if (answer.status !== check.status)
        wrong.push(`status ${answer.status} instead of ${check.status}`);
    if (check.below !== null && answer.ms >= check.below)
        wrong.push(`${answer.ms} ms instead of less than ${check.below} ms`);
    for (const [name, expected] of Object.entries(check.header)) {
        const seen = answer.headers[name.toLowerCase()];
        if (seen === undefined)
            wrong.push(`no header ${name}`);
        else if (seen !== expected.trim())
            wrong.push(`header ${name} is "${(0,printable/* printableLine */.oy)(seen, 100)}" instead of "${expected}"`);
    }
    for (const [field, expected] of Object.entries(check.json)) {
        const problem = jsonProblem(answer.body, field, expected);
        if (problem !== null)
            wrong.push(problem);
    }
    if (check.contains !== null && !answer.body.includes(check.contains)) {
        wrong.push(`the body does not contain "${check.contains}"`);
    }
    return wrong;
}
function jsonProblem(body, field, expected) {
    const found = jsonValue(body, field);
    switch (found.kind) {
        case 'not-json':
            return 'the body is not JSON';
        case 'absent':
            return `the JSON has no field ${field}`;
        case 'other':
            return `json ${field} is an object or a list instead of ${JSON.stringify(expected)}`;
        case 'scalar':
            if (found.value === expected)
                return null;
            return `json ${field} is ${(0,printable/* printableLine */.oy)(JSON.stringify(found.value), 100)} instead of ${JSON.stringify(expected)}`;
    }
}

// EXTERNAL MODULE: ./packages/health/src/looks.ts
var looks = __webpack_require__(53496);
;// CONCATENATED MODULE: ./packages/health/src/served-proof.ts


/**
 * Asks again and again which release answers, over a new connection each time. Another release's answer is a failure only
 * when right ones do not follow, and then ten times as many of them are needed: workers that reload need a moment, and
 * one stuck worker of two must not pass by luck. What cannot be told is inconclusive.
 */
async function proveServed(question) {
    const { url, expectRelease, times, deps } = question;
    const deadline = deps.now() + limits/* SERVED_TIMEOUT */.ot;
    let needed = times;
    let row = 0;
    let samples = 0;
    let mismatch = null;
    const proof = (verdict, detail, said) => ({
        assessment: { check: question.check, from: question.from, verdict, detail, samples },
        served: said !== null && isSayable(said) ? said : null,
    });
    for (;;) {
        const { said, untold } = await look(question);
        samples += 1;
        if (expectRelease === null)
            return { ...proof('healthy', '', said), assessment: null };
        if (said === null) {
            row = 0;
        }
        else if (isRelease(said, expectRelease)) {
            row += 1;
            if (row >= needed)
                return proof('healthy', `${url} answered ${row} times in a row as ${said}`, said);
        }
        else {
            row = 0;
            needed = times * limits/* SERVED_AFTER_MISMATCH */.ku;
            mismatch = `${url} answered as "${said}" instead of ${expectRelease.release}`;
        }
        if (deps.now() + limits/* SERVED_EVERY */.UX > deadline) {
            if (mismatch !== null)
                return proof('unhealthy', mismatch, said);
            if (said === null)
                return proof('inconclusive', untold, said);
            return proof('inconclusive', `${url} answered as ${said} only ${row} times in a row; ${needed} were needed`, said);
        }
        await deps.sleep(limits/* SERVED_EVERY */.UX);
    }
}
async function look(question) {
    const { url, by, probe } = question;
    const answer = await ask(question, url);
    const said = answer.kind === 'answered' ? saidRelease(by, answer) : null;
    const untold = untoldBy(url, by, answer);
    if (said !== null || probe === null)
        return { said, untold };
    const probed = await ask(question, probe);
    if (probed.kind === 'answered' && probed.status === 200)
        return { said: saidByProbe(probed), untold };
    return { said: null, untold: `${untold}; the probe file could not be read either` };
}
function ask({ connect, deps }, url) {
    return deps.get({ url, timeout: limits/* REQUEST_TIMEOUT */._h, connect, ca: deps.ca });
}
function untoldBy(url, by, answer) {
    if (answer.kind !== 'answered')
        return `GET ${url} could not be measured: ${answer.why}`;
    const where = by.kind === 'header' ? `header ${by.name}` : `JSON field ${by.field}`;
    return `${url} answered ${answer.status} without the release in its ${where}`;
}

// EXTERNAL MODULE: ./packages/health/src/target.ts
var src_target = __webpack_require__(47991);
;// CONCATENATED MODULE: ./packages/health/src/runner.ts






const RUNNER = { kind: 'runner' };
/**
 * Everything that can be seen from the controller, all side by side: the HTTP checks at the environment's url, as a
 * client sees them, and, with the gate, which release each web host serves. Units and commands are for hosts.
 */
async function verifyFromRunner(question) {
    const { environment, checks } = question;
    const list = checks.kind === 'gate' ? environment.health.gate : environment.health.watch.checks;
    const target = { url: environment.url, connect: null };
    const http = list.filter((check) => check.kind === 'http' && !(0,src_target/* isForeignLoopback */.UA)(target, check.http));
    const proofs = checks.kind === 'gate' ? (0,web_host/* webHosts */.ox)(environment) : [];
    const [assessments, served] = await Promise.all([
        Promise.all(http.map((check) => assessHttp(check, target, question))),
        Promise.all(proofs.map((host) => proveHost(host, question))),
    ]);
    return {
        assessments: [...assessments, ...served.flatMap(({ assessment }) => (assessment === null ? [] : [assessment]))],
        served: served.map((proof) => proof.served),
    };
}
async function assessHttp(check, target, { checks, deps }) {
    const { url } = (0,src_target/* resolve */.hd)(target, check.http);
    const look = async (timeout) => judgeHttp(check, url, await deps.get({ url, timeout, connect: null, ca: deps.ca }));
    if (checks.kind === 'gate')
        return (0,looks/* lookUntilSettled */.bg)(check, RUNNER, look, deps);
    return (0,looks/* lookUntil */.c)(deps.now() + checks.for, check, RUNNER, look, deps);
}
/** A host is asked at its own url; the only web host at the environment's; each of several through its tunnel. */
function proveHost(host, question) {
    const { environment, expectRelease, tunnels, deps } = question;
    const probeFile = probeFileOf(question, host);
    const target = (0,src_target/* hostTarget */.az)(environment, host);
    const alone = (0,web_host/* webHosts */.ox)(environment).length === 1;
    const { url, connect } = (0,src_target/* resolve */.hd)(target, environment.release.served.http);
    return proveServed({
        check: `served on ${host.name}`,
        from: RUNNER,
        by: environment.release.served.by,
        url,
        connect: connect === null || alone ? null : () => tunnels(host, connect.address, connect.port),
        probe: probeFile === null ? null : (0,src_target/* probeUrl */.K7)(target, probeFile),
        expectRelease,
        times: limits/* SERVED_TIMES */.Xz,
        deps,
    });
}
function probeFileOf(question, host) {
    if (question.environment.release.served.fallback === 'none')
        return null;
    return question.probeFiles[host.name] ?? null;
}

;// CONCATENATED MODULE: ./packages/health/src/verify.ts






/** The gate and the served release, then the watch, from the runner and from every host at once. */
async function verifyEnvironment(question) {
    const { environment, watch } = question;
    const gate = await gateEverywhere(question);
    const watched = watch === null ? [] : await watchEverywhere(question, watch);
    const assessments = [
        ...gate.assessments,
        ...unseen(environment.health.gate, gate.assessments),
        ...proofMissing(question),
        ...watched,
        ...(watch === null ? [] : unseen(environment.health.watch.checks, watched)),
    ];
    return { verdict: (0,assess/* verdictOf */.Vj)(assessments), assessments, served: agreed(gate.served) };
}
async function gateEverywhere(question) {
    const { environment, expectRelease, probeFiles, tunnels, deps } = question;
    const everywhere = await Promise.all([
        verifyFromRunner({ environment, checks: { kind: 'gate' }, expectRelease, probeFiles, tunnels, deps }),
        ...environment.hosts.map((host) => lookFromHost(question, host)),
    ]);
    return {
        assessments: everywhere.flatMap((seen) => seen.assessments),
        served: everywhere.flatMap((seen) => seen.served),
    };
}
async function lookFromHost(question, host) {
    const { environment, expectRelease, runOnHost } = question;
    const checks = environment.health.gate;
    const timeout = ((0,limits/* checkSeconds */.Yx)(checks) + (0,limits/* servedSeconds */.Zo)()) * 1000;
    const probeFile = probeFileOf(question, host);
    const seen = await askHost({ environment, host, checks, expectRelease, probeFile }, runOnHost, timeout);
    return (0,web_host/* isWebHost */.bO)(host) ? seen : { ...seen, served: [] };
}
async function watchEverywhere(question, time) {
    const { environment, probeFiles, runOnHost, tunnels, deps } = question;
    const [runner, ...hosts] = await Promise.all([
        verifyFromRunner({
            environment,
            checks: { kind: 'watch', for: time },
            expectRelease: null,
            probeFiles,
            tunnels,
            deps,
        }),
        ...environment.hosts.map((host) => watchFromHost({ environment, host, for: time, runOnHost, deps })),
    ]);
    return [...runner.assessments, ...hosts.flat()];
}
/** Checks that nobody looked at: unknown to this version, or for roles that no host has. They are never healthy. */
function unseen(checks, assessments) {
    return checks
        .filter((check) => !assessments.some((assessment) => assessment.check === check.name))
        .map((check) => {
        const detail = check.kind === 'not-measured' ? check.sentence : 'nobody looked: no host could be asked, or none has its roles';
        return { check: check.name, from: { kind: 'runner' }, verdict: 'inconclusive', detail, samples: 0 };
    });
}
function proofMissing({ environment, expectRelease }) {
    if (expectRelease === null || (0,web_host/* webHosts */.ox)(environment).length > 0)
        return [];
    const detail = `no host has the role web or a url of its own, so nothing can prove that ${expectRelease.release} is served`;
    return [{ check: 'served', from: { kind: 'runner' }, verdict: 'inconclusive', detail, samples: 0 }];
}
function agreed(served) {
    const [first = null] = served;
    return served.every((each) => each === first) ? first : null;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
;// CONCATENATED MODULE: ./packages/operation/src/read-on-host.ts


/**
 * Runs on a host what only reads. When the connection breaks meanwhile it is asked once more, over a new one: nothing was
 * changed, and a proof must not be inconclusive because a line was given up at that moment. Rejects as `run` does.
 */
async function readOnHost(line, host, script, timeoutMs) {
    try {
        return await (await line(host)).run(script, { timeoutMs });
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi) || error.failure.code !== 'connection-lost')
            throw error;
        // A channel is told of the loss before its connection is; only then is a new one made.
        await (0,promises_.setImmediate)();
        return (await line(host)).run(script, { timeoutMs });
    }
}

;// CONCATENATED MODULE: ./packages/operation/src/look.ts


/** Measures the environment from the runner and from every host, over the connections that are there. */
function look_look(environment, question, line, context) {
    return verifyEnvironment({
        environment,
        probeFiles: {},
        ...question,
        runOnHost: (host, verification, timeoutMs) => readOnHost(line, host.name, verification, timeoutMs),
        tunnels: async (host, address, port) => (await line(host.name)).forward(address, port),
        deps: context.health,
    });
}


/***/ }),

/***/ 90179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SW: () => (/* binding */ ledgerSummary),
/* harmony export */   h5: () => (/* binding */ status),
/* harmony export */   lo: () => (/* binding */ presentOperation)
/* harmony export */ });
/* harmony import */ var _failback_procedure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69301);
/* harmony import */ var _survey_hosts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4609);


/** How many operations of a host are told. */
const OPERATIONS = 5;
/** Reads, and changes nothing. A host that cannot be asked is shown as such. */
function status(environment, context) {
    return (0,_survey_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .surveyed */ .S)(environment, context, async ({ answers, control }) => ({
        schema_version: 1,
        app: environment.app,
        environment: environment.name,
        control: environment.control,
        hosts: answers.map(hostStatus),
        without: control?.without ?? null,
        ledger: control === null ? null : ledgerSummary(control),
    }));
}
function ledgerSummary({ ledger, ledgerUnreadable }) {
    return { releases: (0,_failback_procedure__WEBPACK_IMPORTED_MODULE_1__/* .ledgerStanding */ .I)(ledger), unreadable: ledgerUnreadable };
}
function hostStatus(answer) {
    const host = answer.host.name;
    if (!answer.reached)
        return { host, reached: false, problem: answer.problem };
    const { live, claim, operations } = answer.facts;
    return {
        host,
        reached: true,
        live,
        claim,
        operation: presentOperation(answer.facts),
        operations: operations.slice(0, OPERATIONS),
    };
}
/** Claims count upwards, so the highest is the last word; folders of operations have no order that could be trusted. */
function presentOperation({ claim, operations }) {
    if (claim.token === 0)
        return null;
    return operations.find(({ token }) => token === claim.token) ?? null;
}


/***/ }),

/***/ 62391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eW: () => (/* binding */ controlFirst),
  LC: () => (/* binding */ findOperation),
  EO: () => (/* binding */ findUnconfirmed),
  dJ: () => (/* binding */ findUnfinished),
  F9: () => (/* binding */ found),
  JN: () => (/* binding */ unfinishedPlan)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/host/src/paths.ts
var paths = __webpack_require__(50948);
// EXTERNAL MODULE: ./packages/runbook/src/words/release.ts
var release = __webpack_require__(93859);
// EXTERNAL MODULE: ./packages/runbook/src/accepts.ts
var accepts = __webpack_require__(43557);
// EXTERNAL MODULE: ./packages/runbook/src/words/plan.ts
var plan = __webpack_require__(43791);
// EXTERNAL MODULE: ./packages/runbook/src/words/runbook.ts
var runbook = __webpack_require__(53138);
// EXTERNAL MODULE: ./packages/runbook/src/words/incident.ts
var incident = __webpack_require__(76058);
;// CONCATENATED MODULE: ./packages/host/src/plan-shape.ts

const word = (value) => typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(value);
/** Absolute, and it leads nowhere else than it reads. */
const path = (value) => typeof value === 'string' && /^\/[^\0\n]*$/.test(value) && !/\/\.\.(\/|$)/.test(value);
const seconds = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
const plan_shape_release = (value) => typeof value === 'string' && (0,release/* isReleaseName */.j)(value);
/** Hexadecimal only: git would take what begins with `-` for an option. A release folder may tell a short one. */
const commit = (value) => typeof value === 'string' && /^[0-9a-f]{7,64}$/.test(value);
const releaseRef = (0,accepts/* shape */.cW)({ release: plan_shape_release, commit: (0,accepts/* orNull */.Xd)(commit) });
const step = (0,accepts/* shape */.cW)({
    id: (value) => typeof value === 'string' && /^[a-z0-9.-]{1,64}$/.test(value),
    phase: (0,accepts/* oneOf */.yL)(plan/* PHASES */.Z),
    title: accepts/* text */.Qq,
    kind: (value) => typeof value === 'string' && /^[a-z0-9-]{1,64}$/.test(value),
    args: (0,accepts/* listOf */.c3)(accepts/* text */.Qq),
    effect: (0,accepts/* oneOf */.yL)(['none', 'local', 'shared']),
    timeoutSeconds: seconds,
    idempotent: accepts/* flag */.Jt,
    onFailure: (0,accepts/* oneOf */.yL)(['stop', 'warn']),
});
const hostPlan = (0,accepts/* shape */.cW)({
    host: word,
    stateDir: path,
    releasePath: path,
    launch: (0,accepts/* oneOf */.yL)(['system-unit', 'user-unit', 'setsid']),
    recovery: (0,accepts/* oneOf */.yL)(['system-unit', 'crontab', 'none']),
    closes: accepts/* flag */.Jt,
    required: (0,accepts/* listOf */.c3)(accepts/* text */.Qq),
    steps: (0,accepts/* listOf */.c3)(step),
});
const commandAlert = (0,accepts/* shape */.cW)({ kind: (0,accepts/* oneOf */.yL)(['command']), command: (0,accepts/* listOf */.c3)(accepts/* text */.Qq) });
const webhookAlert = (0,accepts/* shape */.cW)({ kind: (0,accepts/* oneOf */.yL)(['webhook']), urlFile: accepts/* text */.Qq });
const plan_shape_plan = (0,accepts/* shape */.cW)({
    schema_version: (value) => value === 1,
    operation: word,
    app: word,
    environment: word,
    procedure: (0,accepts/* oneOf */.yL)(runbook/* PROCEDURES */.V),
    incident: (0,accepts/* shape */.cW)({
        severity: (0,accepts/* orNull */.Xd)((0,accepts/* oneOf */.yL)(incident/* SEVERITIES */.o)),
        signals: (0,accepts/* listOf */.c3)(accepts/* text */.Qq),
        reason: accepts/* text */.Qq,
        actor: accepts/* text */.Qq,
        override: (0,accepts/* orNull */.Xd)(accepts/* text */.Qq),
    }),
    // What was served may be called anything; nothing is fetched by it.
    from: (0,accepts/* orNull */.Xd)((0,accepts/* shape */.cW)({ release: accepts/* text */.Qq, commit: (0,accepts/* orNull */.Xd)(accepts/* text */.Qq) })),
    to: releaseRef,
    budgetSeconds: seconds,
    leaseSeconds: seconds,
    control: word,
    without: (0,accepts/* listOf */.c3)(word),
    hosts: (value) => (0,accepts/* listOf */.c3)(hostPlan)(value) && Array.isArray(value) && value.length > 0,
    notices: (0,accepts/* listOf */.c3)(accepts/* text */.Qq),
    alert: (value) => value === null || commandAlert(value) || webhookAlert(value),
});
/** Whether what a host calls a plan is one, whole: what it says reaches shells and git on other hosts. */
function isPlan(value) {
    return plan_shape_plan(value);
}

;// CONCATENATED MODULE: ./packages/host/src/read-plan.ts




const SCRIPT = 'cat "$1/digest" "$1/plan.json"\n';
/**
 * The plan of an unfinished operation, as the host keeps it; checked against its own digest, and against what we expect:
 * whoever wrote the plan could write the digest as well.
 * @throws RemoteError `plan-unreadable`, or `unknown-host` when it holds a host that the runbook no longer has
 */
async function readPlan(connection, folder, operation, expected) {
    const result = await connection.run({ text: SCRIPT, args: [(0,paths/* planFolder */.F)(folder, operation)] });
    const [digest = '', ...rest] = result.stdout.split('\n');
    const text = rest.join('\n');
    const sum = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex')}`;
    const plan = sum === digest.trim() ? parsed(text) : null;
    const unreadable = (what) => new errors/* RemoteError */.Hi({
        code: 'plan-unreadable',
        host: connection.host,
        message: `the plan of operation ${operation} ${what}.`,
        mend: `ls -l ${(0,paths/* planFolder */.F)(folder, operation)}`,
    });
    if (result.code !== 0 || plan === null || plan.operation !== operation) {
        throw unreadable('cannot be read there, or is not what its digest says');
    }
    if (plan.app !== expected.app || plan.environment !== expected.environment) {
        throw unreadable(`is one for ${plan.app} ${plan.environment}, not for ${expected.app} ${expected.environment}`);
    }
    for (const { host, stateDir } of plan.hosts) {
        const ours = expected.stateDirs.get(host);
        if (ours === undefined)
            throw unknownHost(operation, host, expected.environment);
        if (!isSameFolder(stateDir, ours)) {
            throw unreadable(`has another state directory for ${host} (${stateDir}) than the runbook (${ours})`);
        }
    }
    if (!plan.hosts.some(({ host }) => host === plan.control))
        throw unreadable('does not hold its own control host');
    return plan;
}
function unknownHost(operation, host, environment) {
    return new errors/* RemoteError */.Hi({
        code: 'unknown-host',
        host,
        message: `operation ${operation} also holds ${host}, which the runbook no longer has.`,
        mend: `put ${host} back under environments.${environment}.hosts in failback.yml until the operation has ended.`,
    });
}
/** Where the home directory is, only the host knows. */
function isSameFolder(planned, ours) {
    return ours.startsWith('~/') ? planned.endsWith(ours.slice(1)) : planned === ours;
}
function parsed(text) {
    try {
        const value = JSON.parse(text);
        return isPlan(value) ? value : null;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./packages/operation/src/status.ts
var src_status = __webpack_require__(90179);
;// CONCATENATED MODULE: ./packages/operation/src/unfinished.ts


/**
 * What an earlier run left behind. The control host says first; a host that was claimed without it comes next.
 * @param wanted an id that was asked for by name: it counts also when it has ended everywhere, because an id executes once
 */
function findUnfinished(facts, control, wanted) {
    for (const each of controlFirst(facts, control)) {
        if (each.claim.state === 'held')
            return found(each, each.claim.operation);
    }
    return wanted === null ? null : findOperation(facts, control, wanted);
}
/**
 * What proved the target from its hosts alone: nothing runs there any more, and the runner's proof is still missing. A fleet
 * that was split by a partition is found here as well, by the hosts that went forward.
 */
function findUnconfirmed(facts, control) {
    for (const each of controlFirst(facts, control)) {
        const operation = (0,src_status/* presentOperation */.lo)(each);
        if (operation?.state === 'UNCONFIRMED')
            return found(each, operation.operation);
    }
    return null;
}
/** An operation that was asked for by name, however it stands. */
function findOperation(facts, control, operation) {
    const knows = (each) => each.operations.some((one) => one.operation === operation);
    const known = controlFirst(facts, control).find(knows);
    return known === undefined ? null : found(known, operation);
}
function controlFirst(facts, control) {
    return facts.toSorted((a, b) => Number(b.host === control) - Number(a.host === control));
}
function found(facts, operation) {
    return { operation, host: facts.host, stateDir: facts.stateDir.path };
}
/** @param facts of the hosts that could be asked: where their state is, they have told; for the others the runbook says it */
function unfinishedPlan(unfinished, connection, environment, facts) {
    const { app, name, hosts, stateDir } = environment;
    const told = (host) => facts.find((each) => each.host === host)?.stateDir.path;
    return readPlan(connection, (0,paths/* environmentFolder */.Y)(unfinished.stateDir, app, name), unfinished.operation, {
        app,
        environment: name,
        stateDirs: new Map(hosts.map((host) => [host.name, told(host.name) ?? stateDir])),
    });
}


/***/ })

};
