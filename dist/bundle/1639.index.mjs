export const id = 1639;
export const ids = [1639];
export const modules = {

/***/ 13968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ requireOperationId),
/* harmony export */   L: () => (/* binding */ newOperationId)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76945);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59859);

/**
 * The id of a new operation, `<procedure>-<UTC time>-<6 hex digits>`. The time is for people; what makes ids differ is
 * the random part, and what makes one execute once is the folder that a host makes under it.
 * @param random at least 3 bytes
 */
function newOperationId(procedure, now, random) {
    const time = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').toLowerCase();
    return `${procedure}-${time}z-${Buffer.from(random.subarray(0, 3)).toString('hex')}`;
}
/** @throws UserError when it could not be a folder's name on a host and a value in a journal. */
function requireOperationId(id) {
    if ((0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .isOperationId */ .j)(id))
        return id;
    const problem = {
        code: 'bad-operation-id',
        where: 'input operation-id',
        message: `${JSON.stringify(id.slice(0, 80))} is no operation id.`,
        accepted: _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .OPERATION_ID_ACCEPTED */ .s,
        mend: 'leave it empty for a new operation, or give the id that an earlier run printed.',
    };
    throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo([problem]);
}


/***/ }),

/***/ 62217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ planScripts)
/* harmony export */ });
/* harmony import */ var _failback_health__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27177);
/* harmony import */ var _failback_procedure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63148);


/** Every script that a plan's steps may name, by its path in the plan's folder. */
const planScripts = { ..._failback_procedure__WEBPACK_IMPORTED_MODULE_0__/* .shellScripts */ .h, ..._failback_health__WEBPACK_IMPORTED_MODULE_1__/* .shellScripts */ .h };


/***/ }),

/***/ 30482:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ availabilityNotices),
/* harmony export */   Ln: () => (/* binding */ claimOrder),
/* harmony export */   O5: () => (/* binding */ availabilityProblems),
/* harmony export */   Pl: () => (/* binding */ localChanges),
/* harmony export */   u7: () => (/* binding */ mixedReleases),
/* harmony export */   x5: () => (/* binding */ fleetProblems)
/* harmony export */ });
/* harmony import */ var _host_duties_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49180);
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48876);


/** Control host first, the others by name: the order of claiming, so that two controllers never hold one host each. */
function claimOrder(environment, without) {
    const rank = ({ name }) => (name === environment.control ? 0 : 1);
    return environment.hosts
        .filter((host) => (0,_host_duties_js__WEBPACK_IMPORTED_MODULE_0__/* .carriesRelease */ .h2)(host) && !without.includes(host.name))
        .toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}
/** Who takes part: each host that holds the release, except those that are left out by name. */
function fleetProblems(environment, without, facts) {
    const names = environment.hosts.map(({ name }) => name);
    const problems = without
        .filter((name) => !names.includes(name))
        .map((name) => ({
        code: 'unknown-host',
        where: 'input without',
        message: `There is no host ${(0,_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(name)} in ${environment.name}.`,
        accepted: names.join(', '),
    }));
    if (without.includes(environment.control)) {
        problems.push({
            code: 'control-left-out',
            where: 'input without',
            message: `${environment.control} is the control host: it holds the claims and the ledger, so nothing is decided without it.`,
            mend: 'bring it back, or name another host as control in the runbook',
        });
    }
    const control = environment.hosts.find(({ name }) => name === environment.control);
    if (control !== undefined && !(0,_host_duties_js__WEBPACK_IMPORTED_MODULE_0__/* .carriesRelease */ .h2)(control)) {
        problems.push({
            code: 'control-without-release',
            where: `host ${control.name}`,
            message: 'The control host does not hold the release, since it has neither the role web nor worker.',
            mend: 'name a web host as control in the runbook',
        });
    }
    for (const host of claimOrder(environment, without)) {
        if (facts.some((each) => each.host === host.name))
            continue;
        problems.push({
            code: 'no-facts',
            where: `host ${host.name}`,
            message: 'The host was not looked at, so nothing can be planned for it.',
            mend: `bring it back; or leave it out, to be converged later: --without ${host.name}`,
        });
    }
    return problems;
}
/** Is the target where it is needed? A checkout may fetch a tag it lacks, as long as one host has it; a folder is there or not. */
function availabilityProblems(environment, facts, target) {
    const without = facts.filter(({ available }) => !available.some(({ release }) => release === target.release));
    if (environment.release.strategy === 'git-tag') {
        if (target.commit === null) {
            return [
                {
                    code: 'target-without-commit',
                    where: 'input target',
                    message: `Nothing says which commit ${target.release} is.`,
                    mend: `git fetch origin tag ${target.release}, in release.path of the control host`,
                },
            ];
        }
        if (without.length < facts.length)
            return [];
    }
    return without.map(({ host }) => ({
        code: 'target-missing',
        where: `host ${host}`,
        message: `${target.release} is not on this host.`,
        mend: environment.release.strategy === 'git-tag'
            ? `git fetch origin tag ${target.release}, in release.path`
            : `put ${target.release} into ${environment.release.releases} again, or choose another target`,
    }));
}
function availabilityNotices(environment, facts, target) {
    if (environment.release.strategy !== 'git-tag')
        return [];
    return facts.flatMap(({ host, available }) => {
        const found = available.find(({ release }) => release === target.release);
        if (found === undefined)
            return [`${host} does not have ${target.release} yet and fetches it from its origin first.`];
        if (found.commit !== null && found.commit !== target.commit) {
            return [
                `On ${host} the tag ${target.release} names ${found.commit}; the commit that was proved, ${target.commit}, is used.`,
            ];
        }
        return [];
    });
}
/** Hosts may differ, as after a deploy that died half way; afterwards they are on the target together. */
function mixedReleases(facts) {
    const served = facts.map(({ host, live }) => ({
        host,
        release: live.state === 'none' ? 'nothing' : (live.release ?? live.commit ?? 'an unknown release'),
    }));
    if (new Set(served.map(({ release }) => release)).size < 2)
        return [];
    return [
        `The hosts are on different releases: ${served.map(({ host, release }) => `${host} on ${release}`).join(', ')}.`,
    ];
}
function localChanges(facts) {
    return facts
        .filter(({ live }) => live.state === 'present' && live.tree === 'dirty')
        .map(({ host }) => `${host} has local changes in its checkout; they are saved as a patch in the operation's folder.`);
}


/***/ }),

/***/ 12357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ hostProblems)
});

// EXTERNAL MODULE: ./packages/procedure/src/host-duties.ts
var host_duties = __webpack_require__(49180);
// EXTERNAL MODULE: ./packages/procedure/src/sudoers.ts
var sudoers = __webpack_require__(72014);
;// CONCATENATED MODULE: ./packages/procedure/src/permission-problems.ts


/** What the user who logs in may not do there, each with the very sudoers lines that would let him. */
function permissionProblems(environment, host, facts, problem) {
    const problems = [];
    const { runAs } = environment.release;
    const mend = (of) => sudoersMend(environment, host, facts, of);
    if (facts.runAs === 'refused' && runAs !== null) {
        const message = `${facts.user} may not run commands as ${runAs}, who owns the code.`;
        problems.push(problem('run-as-refused', message, mend('owner')));
    }
    const units = (0,host_duties/* handledUnits */.sJ)(environment, host);
    if (units.length > 0 && !facts.systemd) {
        problems.push(problem('no-systemd', `services names systemd units (${units.join(', ')}), and this host does not run systemd.`, 'name commands in services.restart in place of units'));
        return problems;
    }
    if (units.length > 0 && !facts.sudoSystemctl) {
        const message = `${facts.user} may not set up and start the unit of the way back, which an operation that handles ${units.join(', ')} runs in.`;
        problems.push(problem('systemctl-refused', message, mend('way-back')));
    }
    for (const unit of units.filter((each) => facts.unitsRefused.includes(each))) {
        const message = `${facts.user} may not stop and start the unit ${unit}.`;
        problems.push(problem('systemctl-refused', message, mend(`unit ${unit}`)));
    }
    return problems;
}
/** A line that puts in place what is missing of the very lines that `failback init` writes. */
function sudoersMend(environment, host, facts, of) {
    const { home, systemctl } = facts;
    const groups = (0,sudoers/* sudoersGroups */.A5)(environment, host, { user: host.user, home, systemctl });
    const lines = groups.filter((group) => group.of === of).flatMap((group) => group.lines);
    const quoted = lines.map((line) => `'${line.replaceAll("'", "'\\''")}'`).join(' ');
    return `printf '%s\\n' ${quoted} | sudo tee -a ${(0,sudoers/* sudoersFile */.a7)(environment)} >/dev/null && sudo visudo -c`;
}

// EXTERNAL MODULE: ./packages/procedure/src/shown.ts
var shown = __webpack_require__(48876);
;// CONCATENATED MODULE: ./packages/procedure/src/place-problems.ts

/** Room for a second copy of a large application with its dependencies, beside the live one. */
const BUILD_KIB = 200 * 1024;
/** Room for a link, a probe file and what tools write beside them. */
const FLIP_KIB = 16 * 1024;
/** Journal, and the kept output of each step: at most 1 MiB for each of about 25. */
const STATE_KIB = 32 * 1024;
/** What is wrong with the state directory: there, writable, with room, and the one of this release. */
function stateProblems(environment, facts, problem) {
    const { stateDir, user, pin, releasePath } = facts;
    const kept = operationsFolder(environment, facts);
    const create = `sudo install -d -o ${user} -m 0750 ${stateDir.path}`;
    const problems = [];
    if (stateDir.state === 'missing') {
        problems.push(problem('state-dir-missing', `The state directory ${stateDir.path} does not exist.`, create));
    }
    if (stateDir.state === 'not-writable') {
        problems.push(problem('state-dir-not-writable', `The state directory ${stateDir.path} is not writable for ${user}.`, create));
    }
    if (stateDir.state === 'writable' && stateDir.freeKiB < STATE_KIB) {
        problems.push(diskProblem(stateDir, STATE_KIB, problem));
    }
    if (pin !== null && pin !== kept) {
        problems.push(problem('pinned-elsewhere', `The operations of this release are kept in ${(0,shown/* shown */.S)(pin)} (state-dir/app/environment), not in ${kept}; two of them would be two locks.`, `set state-dir, app and environment in the runbook to those of ${(0,shown/* shown */.S)(pin)}; or, when nothing uses it any more: rm ${releasePath.path}/.failback/state-dir`));
    }
    return problems;
}
/** What is wrong with the release path: there, writable, with room, and with a live release in it. */
function releaseProblems(environment, facts, problem) {
    const { releasePath, live } = facts;
    if (releasePath.state === 'missing') {
        const mend = 'correct release.path in the runbook, or deploy to this host first';
        return [problem('release-path-missing', `release.path ${releasePath.path} does not exist.`, mend)];
    }
    const needed = environment.release.strategy === 'git-tag' ? BUILD_KIB : FLIP_KIB;
    const problems = [];
    if (releasePath.state === 'not-writable')
        problems.push(...writeProblems(environment, facts, problem));
    if (releasePath.freeKiB < needed)
        problems.push(diskProblem(releasePath, needed, problem));
    if (live.state === 'none')
        problems.push(...liveProblems(environment, facts, problem));
    return problems;
}
/** Only its owner looks at a checkout; where we may not be him, that is the one problem to tell. */
function liveProblems({ release }, facts, problem) {
    const { path } = facts.releasePath;
    const deploy = 'correct release.path and release.strategy in the runbook, or deploy to this host first';
    if (release.strategy !== 'git-tag')
        return [problem('no-live-release', `There is no live release at ${path}.`, deploy)];
    if (facts.runAs === 'refused')
        return [];
    const message = `There is no git checkout at ${path} that ${release.runAs ?? facts.user} may look at; git looks only for the owner.`;
    const owner = `set release.run-as in the runbook to the owner of the code (stat -c %U ${path}/.git)`;
    return [problem('no-live-release', message, `${owner}; or ${deploy}`)];
}
/** The owner of the code writes by sudo; the user who logs in needs no more than the folder with the pin, once it is there. */
function writeProblems(environment, facts, problem) {
    const { release } = environment;
    const { user, pin, releasePath } = facts;
    const kept = operationsFolder(environment, facts);
    const { path } = releasePath;
    if (facts.runAs === 'same' || release.runAs === null) {
        const message = `release.path ${path} is not writable for ${user}.`;
        const mend = `set release.run-as in the runbook to the owner of the code: stat -c %U ${path}`;
        return [problem('release-path-not-writable', message, mend)];
    }
    if (pin === kept)
        return [];
    const room = `${path}/.failback`;
    return [
        problem('release-path-not-writable', `${path} belongs to ${release.runAs}, and ${user}, who logs in, has no folder of its own in it.`, `sudo install -d -o ${user} -g ${release.runAs} -m 2775 ${room} && echo ${kept} | sudo -u ${user} tee ${room}/state-dir`),
    ];
}
/** What a release is pinned to: claims and lock of its operations are there. */
function operationsFolder({ app, name }, { stateDir }) {
    return `${stateDir.path}/${app}/${name}`;
}
function diskProblem(place, needed, problem) {
    const free = Math.floor(place.freeKiB / 1024);
    return problem('disk-full', `${place.path} has ${free} MiB free; ${needed / 1024} MiB are needed.`, `make room on the file system of ${place.path}: df -h ${place.path}`);
}

;// CONCATENATED MODULE: ./packages/procedure/src/host-problems.ts




/** Everything about one host that makes the plan impossible there. Each names the host and what mends it. */
function hostProblems(environment, host, facts) {
    const where = `host ${host.name}`;
    const problem = (code, message, mend) => ({ code, where, message, mend });
    return [
        ...toolProblems(environment, facts, problem),
        ...stateProblems(environment, facts, problem),
        ...releaseProblems(environment, facts, problem),
        ...permissionProblems(environment, host, facts, problem),
        ...unitProblems(environment, host, facts, problem),
        ...survivalProblems(environment, facts, problem),
        ...claimProblems(facts, problem),
    ];
}
const NEEDED_TOOLS = [
    { tool: 'flock', debian: 'util-linux', why: 'one operation at a time is held by it' },
    { tool: 'setsid', debian: 'util-linux', why: 'the operation must outlive the connection' },
    { tool: 'timeout', debian: 'coreutils', why: 'every step is bounded by it' },
];
function toolProblems(environment, facts, problem) {
    const needed = [
        ...NEEDED_TOOLS,
        ...(environment.release.strategy === 'git-tag'
            ? [{ tool: 'git', debian: 'git', why: 'the release is a git checkout' }]
            : []),
        ...(environment.stack === 'laravel'
            ? [{ tool: 'php', debian: 'php-cli', why: 'the application is run by it' }]
            : []),
    ];
    const missing = needed
        .filter(({ tool }) => facts.tools[tool] !== true)
        .map(({ tool, debian, why }) => problem(`no-${tool}`, `There is no ${tool} on the PATH of ${facts.user}; ${why}.`, `sudo apt-get install -y ${debian}`));
    const client = problem('no-http-client', 'There is neither curl, php nor node, so the host cannot prove what it serves.', 'sudo apt-get install -y curl');
    return facts.httpClient === null ? [...missing, client] : missing;
}
/** `systemctl start 'x-*'` starts only what is in memory and says 0, so a unit counts by its exact name alone. */
function unitProblems(environment, host, facts, problem) {
    if (!facts.systemd)
        return [];
    const asked = [...(0,host_duties/* handledUnits */.sJ)(environment, host), ...environment.services.required];
    const known = Object.keys(facts.units).filter((unit) => facts.units[unit] !== 'missing');
    return [...new Set(asked)]
        .filter((unit) => (facts.units[unit] ?? 'missing') === 'missing')
        .map((unit) => problem('unit-missing', `There is no systemd unit named ${(0,shown/* shown */.S)(unit)}; of those the runbook names there are: ${known.join(', ') || 'none'}. A pattern or a template is not a name: systemctl would start nothing and report success.`, `see the exact names with: systemctl list-unit-files --type=service`));
}
function survivalProblems(environment, facts, problem) {
    const problems = [];
    const mortal = facts.killUserProcesses && !facts.linger && facts.launch !== 'system-unit';
    if (facts.launch === 'refused' || mortal) {
        problems.push(problem('launch-refused', `This host ends the processes of ${facts.user} with the session (KillUserProcesses=yes), so an operation would die with its connection.`, `sudo loginctl enable-linger ${facts.user}`));
    }
    if (environment.recovery === 'required' && facts.recovery === 'none') {
        problems.push(problem('recovery-impossible', 'Nothing would bring an unfinished operation to its end after a reboot: there is neither a system unit nor a crontab that this user may install.', 'sudo apt-get install -y cron; or accept it with recovery: none in the runbook'));
    }
    return problems;
}
function claimProblems({ claim }, problem) {
    if (claim.state === 'free')
        return [];
    const { operation } = claim;
    switch (claim.supervisor) {
        case 'alive':
            return [
                problem('busy', `The operation ${operation} is at work here, and its supervisor is alive.`, `failback status shows it; failback resume joins it`),
            ];
        case 'dead':
            return [
                problem('claimed', `The operation ${operation} holds this host and is not finished; its supervisor is dead.`, `failback resume brings it to its end; failback unlock gives the host free as it is`),
            ];
    }
}


/***/ }),

/***/ 81630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ planEmergency)
});

// EXTERNAL MODULE: ./packages/health/src/web-host.ts
var web_host = __webpack_require__(98821);
// EXTERNAL MODULE: ./packages/health/src/target.ts
var target = __webpack_require__(47991);
// EXTERNAL MODULE: ./packages/procedure/src/host-duties.ts
var host_duties = __webpack_require__(49180);
;// CONCATENATED MODULE: ./packages/procedure/src/host-work.ts


function hostWork(environment, host, facts, target) {
    const { release, services } = environment;
    const path = facts.releasePath.path;
    return {
        environment,
        host,
        facts,
        target,
        path,
        runAs: facts.runAs === 'same' ? '' : (release.runAs ?? ''),
        folder: release.strategy === 'symlink' ? `${path}/${release.releases}/${target.release}` : path,
        web: (0,web_host/* isWebHost */.bO)(host),
        workers: (0,host_duties/* runsWorkers */.kS)(environment, host) ? services.workers : [],
    };
}
function webRoot(folder, { release }) {
    return release.webRoot === '.' ? folder : `${folder}/${release.webRoot}`;
}
/** What is served here now, as the probe file says it before the switch. */
function liveName({ facts }) {
    return facts.live.state === 'present' ? (facts.live.release ?? 'unknown') : 'unknown';
}
/** URL and connection for an ordinary request of the host to itself; empty where it answers none. */
function ordinaryRequest({ environment, host, web }, http) {
    if (!web)
        return ['', '-'];
    const { url, connect } = (0,target/* resolve */.hd)((0,target/* hostTarget */.az)(environment, host), http);
    return [url, connect === null ? '-' : `${connect.address}:${connect.port}`];
}
/** Default of Laravel, where the runbook names no command: it boots the whole framework and says its version. */
function bootCommand({ stack, release }) {
    return release.boot ?? (stack === 'laravel' ? ['php', 'artisan', '--version'] : null);
}

;// CONCATENATED MODULE: ./packages/procedure/src/time-limits.ts
/**
 * Seconds after which a step is ended, when nothing in the runbook says otherwise. Each is several times what the step was
 * seen to take on a small host; they bound a hang, they are no forecast.
 */
const LIMITS = {
    /** One tag from the origin. */
    fetch: 60,
    /** A worktree and `composer install` from a cold cache; the site is up meanwhile. */
    build: 240,
    boot: 30,
    /** sha256 of every file of the release. */
    manifest: 60,
    probe: 20,
    maintenance: 30,
    /** Beyond the drain: SIGKILL and looking. */
    stop: 20,
    checkout: 60,
    artisan: 30,
    command: 60,
    unit: 60,
    look: 20,
    ledger: 15,
    tidy: 60,
};
/** Under sudo a command ends itself so much earlier, since a signal from outside does not get through. */
const INNER_MARGIN = 2;
/** The emergency procedure of the written runbooks is to be over within five minutes. */
const DEFAULT_BUDGET = 300;

;// CONCATENATED MODULE: ./packages/procedure/src/step-maker.ts

/** Every script of this package is written so that running it again goes on from wherever it was cut. */
function step(phase, words) {
    const { word, title, kind, seconds, args, effect = 'local', onFailure = 'stop' } = words;
    return {
        id: `${phase}.${word}`,
        phase,
        title,
        kind,
        args,
        effect,
        timeoutSeconds: seconds,
        idempotent: true,
        onFailure,
    };
}
/** The same for a script whose first argument is its inner time limit. */
function limitedStep(phase, words) {
    const inner = Math.max(1, words.seconds - INNER_MARGIN);
    return step(phase, { ...words, args: [String(inner), ...words.args] });
}

;// CONCATENATED MODULE: ./packages/procedure/src/closing-steps.ts



/** Whether hosts of this environment stand still before they commit. A link flips under traffic. */
function closes(environment, workers) {
    return environment.release.strategy === 'git-tag' && (environment.maintenance !== null || workers.length > 0);
}
function closeSteps(work) {
    const { maintenance } = work.environment;
    return [...(maintenance === null ? [] : [closeSite(work, maintenance)]), ...stopWorkers(work)];
}
function closeSite(work, maintenance) {
    const { path, runAs, folder } = work;
    const words = { word: 'maintenance', title: 'Close the site', seconds: LIMITS.maintenance };
    switch (maintenance.kind) {
        case 'laravel':
            return limitedStep('quiesce', {
                ...words,
                kind: 'maintenance-laravel',
                args: [
                    path,
                    runAs,
                    ...ordinaryRequest(work, '/'),
                    maintenance.render,
                    seconds(maintenance.retry),
                    seconds(maintenance.refresh),
                ],
            });
        case 'commands': {
            const { on, off, check, through } = maintenance;
            const header = through.kind === 'header' ? through.name : '';
            return limitedStep('quiesce', {
                ...words,
                kind: 'maintenance-commands',
                args: [
                    folder,
                    runAs,
                    ...ordinaryRequest(work, check.http),
                    String(check.status),
                    header,
                    String(on.length),
                    ...on,
                    ...off,
                ],
            });
        }
    }
}
function seconds(duration) {
    return duration === null ? '' : String(Math.ceil(duration / 1000));
}
function stopWorkers({ environment, workers }) {
    if (workers.length === 0)
        return [];
    const drain = Math.ceil(environment.services.drain / 1000);
    return [
        limitedStep('quiesce', {
            word: 'workers',
            title: `Stop ${workers.length === 1 ? 'the worker' : `${workers.length} workers`} after the jobs in their hands`,
            kind: 'workers-stop',
            seconds: drain + LIMITS.stop,
            args: [String(drain), ...workers],
        }),
    ];
}
function openSite(work) {
    const { maintenance } = work.environment;
    const { path, runAs, folder } = work;
    const words = { word: 'open', title: 'Open the site', seconds: LIMITS.maintenance };
    switch (maintenance?.kind) {
        case undefined:
            return [];
        case 'laravel':
            return [limitedStep('reopen', { ...words, kind: 'reopen-laravel', args: [path, runAs] })];
        case 'commands': {
            const { check, off } = maintenance;
            const args = [folder, runAs, ...ordinaryRequest(work, check.http), String(check.status), ...off];
            return [limitedStep('reopen', { ...words, kind: 'reopen-commands', args })];
        }
    }
}

// EXTERNAL MODULE: ./packages/procedure/src/fleet-problems.ts
var fleet_problems = __webpack_require__(30482);
;// CONCATENATED MODULE: ./packages/procedure/src/application-steps.ts


/** Laravel's compiled caches, in the order in which they build on each other. */
const ARTISAN_CACHES = ['config', 'route', 'view', 'event'];
/** Caches of the target, rebuilt for the target. A cache that does not build is cleared; a page without it is slower, not wrong. */
function refreshSteps(work) {
    const { environment, folder, runAs } = work;
    const laravel = environment.stack === 'laravel' ? [...compiledCaches(work), ...applicationCache(work)] : [];
    const warm = environment.caches.warm.map((command, index) => limitedStep('refresh', {
        word: `warm-${index + 1}`,
        title: `Warm a cache: ${spoken(command)}`,
        kind: 'command',
        seconds: LIMITS.command,
        args: [folder, runAs, ...command],
        onFailure: 'warn',
    }));
    return [...laravel, ...warm];
}
function compiledCaches({ folder, runAs }) {
    return ARTISAN_CACHES.map((name) => limitedStep('refresh', {
        word: name,
        title: `Rebuild the ${name} cache`,
        kind: 'artisan-cache',
        seconds: LIMITS.artisan,
        args: [folder, runAs, name],
        onFailure: 'warn',
    }));
}
/** Clearing a Redis store empties its whole database, queued jobs included when they share it. */
function applicationCache({ environment, folder, runAs }) {
    if (environment.caches.redisShared === 'shared')
        return [];
    return [
        limitedStep('refresh', {
            word: 'application-cache',
            title: 'Clear the application cache, where it is provably apart from the queues',
            kind: 'application-cache',
            seconds: LIMITS.artisan,
            args: [folder, runAs],
            onFailure: 'warn',
        }),
    ];
}
/** What keeps the old code in memory is renewed: PHP, whatever the team names, and the workers by their exact names. */
function restartSteps({ environment, folder, runAs, workers }) {
    const { php, restart } = environment.services;
    const steps = [];
    if (php !== null) {
        steps.push(limitedStep('restart', {
            word: 'php',
            title: `${php.apply === 'restart' ? 'Restart' : 'Reload'} ${php.unit}`,
            kind: 'php-apply',
            seconds: LIMITS.unit,
            args: [php.unit, php.apply],
        }));
    }
    restart.forEach((command, index) => {
        steps.push(limitedStep('restart', {
            word: `command-${index + 1}`,
            title: `Run ${spoken(command)}`,
            kind: 'command',
            seconds: LIMITS.command,
            args: [folder, runAs, ...command],
        }));
    });
    if (workers.length > 0) {
        steps.push(limitedStep('restart', {
            word: 'workers',
            title: 'Start the workers that ran, each by its name',
            kind: 'workers-start',
            seconds: LIMITS.unit,
            args: workers,
        }));
    }
    return steps;
}
const LONGEST = 60;
function spoken(command) {
    const words = command.join(' ');
    return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

;// CONCATENATED MODULE: ./packages/procedure/src/boot-step.ts



/** @param folder where the target lies; empty: where it was built beside a checkout */
function bootSteps({ environment, path, runAs, target }, folder) {
    const boot = bootCommand(environment);
    if (boot === null)
        return [];
    return [
        limitedStep('prepare', {
            word: 'boot',
            title: `Boot ${target.release} once, beside the live release`,
            kind: 'boot',
            seconds: LIMITS.boot,
            args: [path, runAs, folder, ...boot],
        }),
    ];
}

;// CONCATENATED MODULE: ./packages/procedure/src/probe-steps.ts



/** Where the release answers now. */
function liveRoot({ path, environment }) {
    const { release } = environment;
    return webRoot(release.strategy === 'symlink' ? `${path}/${release.current}` : path, environment);
}
function isProbed({ web, environment }) {
    return web && environment.release.served.fallback === 'probe-file';
}
function placeProbe(work) {
    if (!isProbed(work))
        return [];
    const { runAs, environment, folder, target } = work;
    const [root, connect] = ordinaryRequest(work, '/');
    const inItsOwnFolder = environment.release.strategy === 'symlink' ? [webRoot(folder, environment), target.release] : [];
    return [
        limitedStep('prepare', {
            word: 'probe',
            title: 'Place a probe file that answers with the release',
            kind: 'probe-file',
            seconds: LIMITS.probe,
            args: [runAs, root.replace(/\/+$/, ''), connect, liveRoot(work), liveName(work), ...inItsOwnFolder],
        }),
    ];
}
function turnProbe(work) {
    if (!isProbed(work))
        return [];
    return [
        limitedStep('revert', {
            word: 'probe',
            title: `Let the probe file answer ${work.target.release}`,
            kind: 'probe-turn',
            seconds: LIMITS.probe,
            args: [work.runAs, liveRoot(work), liveName(work), work.target.release],
        }),
    ];
}

// EXTERNAL MODULE: ./packages/health/src/limits.ts
var limits = __webpack_require__(26214);
// EXTERNAL MODULE: ./packages/health/src/gate-arguments.ts
var gate_arguments = __webpack_require__(55744);
// EXTERNAL MODULE: ./packages/health/src/served-arguments.ts
var served_arguments = __webpack_require__(62758);
;// CONCATENATED MODULE: ./packages/procedure/src/proof-steps.ts



/** Proof from the host: before the site is opened through its maintenance, afterwards as any client. */
function proveSteps(work, phase, through) {
    const { environment, host, target, web } = work;
    const how = through ? 'through maintenance' : 'as a client';
    const gate = step(phase, {
        word: 'gate',
        title: `Check health ${how}`,
        kind: 'gate',
        seconds: (0,limits/* gateSeconds */.P6)(environment),
        args: (0,gate_arguments/* gateArguments */.eN)({ environment, host, through }),
        effect: 'none',
    });
    if (!web)
        return [gate];
    const served = step(phase, {
        word: 'served',
        title: `Prove that ${target.release} is served, ${limits/* SERVED_TIMES */.Xz} times, ${how}`,
        kind: 'served',
        seconds: (0,limits/* servedSeconds */.Zo)(),
        args: (0,served_arguments/* servedArguments */.W)({ environment, host, ...target, times: limits/* SERVED_TIMES */.Xz, through }),
        effect: 'none',
    });
    // The release first: what it costs is nothing beside a gate that waits two minutes for the wrong one.
    return [served, gate];
}
/** Seen again some moments after their start, since one that dies at once was active as well. */
function proveWorkers({ workers }) {
    if (workers.length === 0)
        return [];
    return [
        step('verify', {
            word: 'workers',
            title: 'See that the workers still run',
            kind: 'workers-active',
            seconds: LIMITS.look,
            args: [],
            effect: 'none',
        }),
    ];
}

;// CONCATENATED MODULE: ./packages/procedure/src/git-tag-steps.ts







/** A checkout in place: built beside the live one while the site is up, switched while it is closed. */
function gitTagSteps(work, commit) {
    const closed = work.environment.maintenance !== null;
    return [
        ...prepareSteps(work, commit),
        ...placeProbe(work),
        ...closeSteps(work),
        checkOut(work, commit),
        ...turnProbe(work),
        ...refreshSteps(work),
        ...restartSteps(work),
        verifyTree(work, commit),
        ...proveSteps(work, 'verify', closed),
        ...proveWorkers(work),
        ...(closed ? [...openSite(work), ...proveSteps(work, 'reopen', false)] : []),
    ];
}
function prepareSteps(work, commit) {
    const { environment, path, runAs, target } = work;
    const { built, install } = environment.release;
    return [
        limitedStep('prepare', {
            word: 'fetch',
            title: `Have ${target.release} in the checkout, at the commit that was proved`,
            kind: 'fetch-release',
            seconds: LIMITS.fetch,
            args: [path, runAs, target.release, commit, environment.stack, ...built],
        }),
        limitedStep('prepare', {
            word: 'build',
            title: `Build ${target.release} beside the live release`,
            kind: 'build-tree',
            seconds: LIMITS.build,
            args: [path, runAs, commit, String(built.length), ...built, ...(install ?? [])],
        }),
        ...bootSteps(work, ''),
        limitedStep('prepare', {
            word: 'manifest',
            title: `Note what ${target.release} consists of`,
            kind: 'manifest',
            seconds: LIMITS.manifest,
            args: [path, runAs, ...built],
        }),
    ];
}
function checkOut({ environment, path, runAs, target }, commit) {
    return limitedStep('revert', {
        word: 'checkout',
        title: `Check out ${target.release}`,
        kind: 'checkout',
        seconds: LIMITS.checkout,
        args: [path, runAs, environment.stack, commit, ...environment.release.built],
    });
}
function verifyTree({ path, runAs, target }, commit) {
    return limitedStep('verify', {
        word: 'tree',
        title: `See that the checkout is whole at ${target.release}`,
        kind: 'verify-tree',
        seconds: LIMITS.manifest,
        args: [path, runAs, commit],
        effect: 'none',
    });
}

// EXTERNAL MODULE: ./packages/procedure/src/host-problems.ts + 2 modules
var host_problems = __webpack_require__(12357);
;// CONCATENATED MODULE: ./packages/procedure/src/migration-problems.ts
/** The one answer a person can give to the question that `on-rollback: ask` asks. */
const KEEP_MIGRATIONS = 'keep-migrations';
const NOTHING = { problems: [], notices: [] };
const NAMES_SHOWN = 10;
/**
 * Migrations of the live release that the target does not know. The emergency procedure never touches data, so they stay in
 * the database; whether the target's code can live with that is the team's to say.
 */
function judgeMigrations(environment, facts, target, scenario) {
    const unread = facts.find(({ liveMigrations, targetMigrations }) => liveMigrations.length > 0 && targetMigrations === null);
    const added = [
        ...new Set(facts.flatMap(({ liveMigrations, targetMigrations }) => targetMigrations === null ? [] : liveMigrations.filter((name) => !targetMigrations.includes(name)))),
    ].sort();
    if (unread === undefined && added.length === 0)
        return NOTHING;
    const { onRollback } = environment.migrations;
    const what = added.length > 0
        ? `${target.release} does not know ${count(added)} of the live release: ${listed(added)}`
        : `the migrations of ${target.release} could not be read on ${unread?.host}`;
    if (scenario === KEEP_MIGRATIONS || onRollback === 'keep') {
        return { problems: [], notices: [`Migrations stay as they are: ${what}.`] };
    }
    return { problems: [choice(what, onRollback)], notices: [] };
}
function choice(what, onRollback) {
    const why = onRollback === 'ask'
        ? 'The runbook says on-rollback: ask.'
        : 'The runbook says on-rollback: down, which comes with the standard procedure and is not in this version: emergency never touches data.';
    return {
        code: 'migrations-need-a-choice',
        where: 'migrations.on-rollback',
        message: `There is a choice to make: ${what}. ${why}`,
        mend: `if its code can run with them: scenario: ${KEEP_MIGRATIONS} (--scenario ${KEEP_MIGRATIONS}), or on-rollback: keep in the runbook; else fix forward`,
    };
}
function count(names) {
    return names.length === 1 ? 'one migration' : `${names.length} migrations`;
}
function listed(names) {
    const rest = names.length - NAMES_SHOWN;
    return names.slice(0, NAMES_SHOWN).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

;// CONCATENATED MODULE: ./packages/procedure/src/record-steps.ts


const TIME = '\u0000time\u0000';
/** The quarantine of the release we leave, ready but for the time, which the host puts between the two halves. */
function ledgerHalves(from, target, operation, incident) {
    const entry = {
        schema_version: 1,
        release: from.release,
        commit: from.commit,
        mark: 'bad',
        at: TIME,
        operation,
        by: incident.actor,
        reason: `rolled back to ${target.release}: ${incident.reason}`,
    };
    const line = JSON.stringify(entry);
    const time = JSON.stringify(TIME).slice(1, -1);
    const at = line.indexOf(time);
    return [line.slice(0, at), line.slice(at + time.length)];
}
/** By then the host is open and proved; a ledger that is busy or a full disk takes nothing from that. */
function quarantine(from, target, operation, incident) {
    return step('record', {
        word: 'quarantine',
        title: `Put ${from.release} under quarantine`,
        kind: 'mark-bad',
        seconds: LIMITS.ledger,
        args: ledgerHalves(from, target, operation, incident),
        onFailure: 'warn',
    });
}
function tidy({ environment, path, runAs }) {
    return limitedStep('record', {
        word: 'tidy',
        title: 'Remove the probe file and the build tree',
        kind: 'tidy',
        seconds: LIMITS.tidy,
        args: [path, runAs, environment.release.strategy],
        onFailure: 'warn',
    });
}

// EXTERNAL MODULE: ./packages/procedure/src/runbook-problems.ts
var runbook_problems = __webpack_require__(93878);
;// CONCATENATED MODULE: ./packages/procedure/src/symlink-steps.ts






/** A folder for each release: nothing is built and nothing is closed, one rename makes the target live. */
function symlinkSteps(work) {
    return [
        ...symlink_steps_prepareSteps(work),
        ...placeProbe(work),
        flip(work),
        ...refreshSteps(work),
        ...restartSteps(work),
        ...proveSteps(work, 'verify', false),
        ...proveWorkers(work),
    ];
}
function symlink_steps_prepareSteps(work) {
    const { environment, path, runAs, folder, target } = work;
    const { releases, current, webRoot } = environment.release;
    return [
        limitedStep('prepare', {
            word: 'folder',
            title: `See that the folder of ${target.release} is whole`,
            kind: 'release-folder',
            seconds: LIMITS.manifest,
            args: [path, runAs, environment.stack, releases, current, target.release, webRoot],
            effect: 'none',
        }),
        ...bootSteps(work, folder),
    ];
}
function flip({ environment, path, runAs, target }) {
    const { releases, current } = environment.release;
    return limitedStep('revert', {
        word: 'flip',
        title: `Point ${current} at ${target.release}`,
        kind: 'flip',
        seconds: LIMITS.look,
        args: [path, runAs, releases, current, target.release],
    });
}

;// CONCATENATED MODULE: ./packages/procedure/src/plan-emergency.ts










/** The emergency procedure for this fleet, or every reason against it. The same question gives the same plan, byte for byte. */
function planEmergency(question) {
    const { environment, target, without, scenario } = question;
    const hosts = (0,fleet_problems/* claimOrder */.Ln)(environment, without);
    const known = hosts.flatMap((host) => {
        const facts = question.facts.find((each) => each.host === host.name);
        return facts === undefined ? [] : [{ host, facts }];
    });
    const facts = known.map((each) => each.facts);
    const migrations = judgeMigrations(environment, facts, target, scenario);
    const problems = [
        ...(0,runbook_problems/* runbookProblems */.N)(environment),
        ...(0,fleet_problems/* fleetProblems */.x5)(environment, without, facts),
        ...known.flatMap((each) => (0,host_problems/* hostProblems */.B)(environment, each.host, each.facts)),
        ...(0,fleet_problems/* availabilityProblems */.O5)(environment, facts, target),
        ...migrations.problems,
    ];
    if (problems.length > 0)
        return { ok: false, problems };
    const notices = [
        ...(0,fleet_problems/* mixedReleases */.u7)(facts),
        ...(0,fleet_problems/* availabilityNotices */.$e)(environment, facts, target),
        ...(0,fleet_problems/* localChanges */.Pl)(facts),
        ...migrations.notices,
        ...environmentNotices(question),
    ];
    return { ok: true, plan: compose(question, known, notices) };
}
function compose(question, hosts, notices) {
    const { environment, incident, target, from, operation, without } = question;
    const budget = environment.procedures.emergency?.budget;
    return {
        schema_version: 1,
        operation,
        app: environment.app,
        environment: environment.name,
        procedure: 'emergency',
        incident,
        from,
        to: target,
        budgetSeconds: budget === undefined ? DEFAULT_BUDGET : Math.ceil(budget / 1000),
        leaseSeconds: Math.ceil(environment.lease / 1000),
        control: environment.control,
        without: [...without].sort(),
        hosts: hosts.map(({ host, facts }) => hostPlan(question, hostWork(environment, host, facts, target))),
        notices,
        alert: environment.alert,
    };
}
function hostPlan(question, work) {
    const { environment, host, facts } = work;
    return {
        host: host.name,
        stateDir: facts.stateDir.path,
        releasePath: facts.releasePath.path,
        launch: survivingLaunch(facts),
        recovery: environment.recovery === 'none' ? 'none' : facts.recovery,
        closes: closes(environment, work.workers),
        required: environment.services.required,
        steps: [...releaseSteps(work), ...recordSteps(question, work)],
    };
}
function survivingLaunch({ launch }) {
    if (launch === 'refused')
        throw new Error('a host that cannot launch anything has no plan');
    return launch;
}
function releaseSteps(work) {
    const { environment, target } = work;
    switch (environment.release.strategy) {
        case 'git-tag':
            if (target.commit === null)
                throw new Error('a checkout has no plan without a commit');
            return gitTagSteps(work, target.commit);
        case 'symlink':
            return symlinkSteps(work);
        case 'blue-green':
        case 'container':
            throw new Error(`there is no plan for the strategy ${environment.release.strategy}`);
    }
}
function recordSteps({ environment, from, target, operation, incident }, work) {
    const marks = from !== null && work.host.name === environment.control;
    return [...(marks ? [quarantine(from, target, operation, incident)] : []), tidy(work)];
}
function environmentNotices({ environment, without, from }) {
    const notices = environment.notCarriedOut
        .filter(({ scope }) => scope === 'part')
        .map(({ key, sentence, where }) => `${key} (${where}): ${sentence}`);
    if (environment.recovery === 'none') {
        notices.push('recovery: none: a host that loses power in the middle stays as it is until somebody runs failback resume.');
    }
    if (environment.alert === null) {
        notices.push('No alert is declared: a host that needs a person can only say so to whoever looks.');
    }
    if (environment.release.strategy === 'git-tag' && environment.maintenance === null) {
        notices.push('No maintenance is declared: visitors see the switch as it happens.');
    }
    if (from === null)
        notices.push('Nobody can say which release is served now, so none is put under quarantine.');
    if (without.length > 0) {
        notices.push(`Left out: ${[...without].sort().join(', ')}. Every other operation is refused until failback resume has converged them.`);
    }
    return notices;
}


/***/ }),

/***/ 93878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ runbookProblems)
/* harmony export */ });
/* harmony import */ var _failback_health__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98821);

/** What the runbook asks for and this version does not carry out, or what would leave the plan without proof. */
function runbookProblems(environment) {
    return [
        ...notCarriedOut(environment),
        ...strategyProblems(environment),
        ...maintenanceProblems(environment),
        ...proofProblems(environment),
    ];
}
function notCarriedOut(environment) {
    return environment.notCarriedOut
        .filter(({ scope }) => scope === 'plan')
        .map(({ key, where, sentence }) => ({ code: 'not-carried-out', where, message: `${key}: ${sentence}` }));
}
function strategyProblems({ release, notCarriedOut: named }) {
    switch (release.strategy) {
        case 'git-tag':
        case 'symlink':
            return [];
        case 'blue-green':
        case 'container':
            if (named.some(({ key, scope }) => key === 'release.strategy' && scope === 'plan'))
                return [];
            return [
                {
                    code: 'not-carried-out',
                    where: 'release.strategy',
                    message: `The strategy ${release.strategy} is not carried out by this version.`,
                    accepted: 'git-tag, symlink',
                },
            ];
    }
}
/** A gate that meets the maintenance page would never open the site again. */
function maintenanceProblems({ maintenance, release }) {
    if (release.strategy !== 'git-tag' || maintenance?.kind !== 'commands' || maintenance.through.kind !== 'none')
        return [];
    return [
        {
            code: 'no-way-through-maintenance',
            where: 'maintenance',
            message: 'The site would be closed with no way to look behind the maintenance page, so nothing could prove the target before it is opened.',
            mend: 'add bypass: { header: X-… } to maintenance, or excepted: true when the routes of the gate answer in maintenance',
        },
    ];
}
function proofProblems(environment) {
    const problems = [];
    if ((0,_failback_health__WEBPACK_IMPORTED_MODULE_0__/* .webHosts */ .ox)(environment).length === 0) {
        problems.push({
            code: 'nothing-serves',
            where: 'hosts',
            message: 'No host answers requests, so nothing could prove which release is served.',
            mend: 'give the hosts that answer requests the role web',
        });
    }
    for (const check of environment.health.gate) {
        if (check.kind !== 'not-measured')
            continue;
        problems.push({
            code: 'gate-not-measurable',
            where: `health.gate.${check.name}`,
            message: `This version cannot measure it (${check.sentence}), and a gate that holds such a check never opens.`,
            mend: `take ${check.name} out of health.gate, or move it to health.watch`,
        });
    }
    return problems;
}


/***/ }),

/***/ 48876:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
const LONGEST = 80;
/** Somebody else's text inside a sentence of ours: quoted, bounded, and nothing in it moves a terminal. */
function shown(text) {
    const bounded = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    return JSON.stringify(bounded).replace(/[^ -~…]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}


/***/ }),

/***/ 72014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ sudoersGroups),
/* harmony export */   a7: () => (/* binding */ sudoersFile),
/* harmony export */   l3: () => (/* binding */ sudoersText)
/* harmony export */ });
/* harmony import */ var _host_duties_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49180);

/** Each application and environment has a file of its own, so that a second one on the host takes nothing from the first. */
function sudoersFile({ app, name }) {
    return `/etc/sudoers.d/failback-${app}-${name}`;
}
/** The text of `sudoersFile`: docs/hosts.md shows it, and a contract test holds that page to the shell. Empty when nothing is needed. */
function sudoersText(environment, host, login) {
    return sudoersGroups(environment, host, login)
        .map(({ comment, lines }) => `${[comment, ...lines].join('\n')}\n`)
        .join('\n');
}
/** Exactly what something of failback runs as somebody else on this host. */
function sudoersGroups(environment, host, login) {
    const { systemctl } = login;
    if (login.user === 'root')
        return [];
    const owner = ownerGroup(environment, login);
    const services = systemctl === null ? [] : systemctlGroups(environment, host, { ...login, systemctl });
    return [...(owner === null ? [] : [owner]), ...services];
}
function ownerGroup({ release: { runAs } }, { user }) {
    if (runAs === null || runAs === user)
        return null;
    return {
        of: 'owner',
        comment: runAs === 'root'
            ? '# 1 The code is built, checked out and looked at as its owner, WHO IS ROOT: this line permits everything.'
            : '# 1 The code is built, checked out and looked at as its owner.',
        lines: [`${user} ALL=(${runAs}) NOPASSWD: ALL`],
    };
}
function systemctlGroups(environment, host, { user, home, systemctl }) {
    const { app, name, stateDir, services } = environment;
    const line = (...commands) => `${user} ALL=(root) NOPASSWD: ${commands.map((words) => [systemctl, ...words].map(word).join(' ')).join(', ')}`;
    const folder = stateDir.startsWith('~/') ? `${home.replace(/\/+$/, '')}/${stateDir.slice(2)}` : stateDir;
    const recover = `failback-recover-${app}-${name}.service`;
    const wayBack = {
        of: 'way-back',
        comment: '# 2 The way back: the supervisor runs in this unit, after a crash and a reboot as well.',
        lines: [
            line(['enable', `${folder}/${app}/${name}/${recover}`]),
            line(['daemon-reload']),
            line(['restart', '--no-block', recover]),
        ],
    };
    const php = (unit, apply) => ({
        of: `unit ${unit}`,
        comment: `# 3 services.php, here ${unit}: \`reload\` only with \`apply: reload\`.`,
        lines: [
            line(['restart', `${unit}.service`], ...(apply === 'reload' ? [['reload', `${unit}.service`]] : [])),
            line(['reset-failed', `${unit}.service`]),
        ],
    });
    const worker = (name) => {
        const unit = `${name}.service`;
        return {
            of: `unit ${name}`,
            comment: `# 4 services.workers, here ${name}: these five for each.`,
            lines: [
                line(['--no-block', 'stop', unit]),
                line(['start', unit], ['restart', unit]),
                line(['reset-failed', unit]),
                line(['kill', '--signal=SIGKILL', unit]),
            ],
        };
    };
    return [
        wayBack,
        ...(services.php === null ? [] : [php(services.php.unit, services.php.apply)]),
        ...((0,_host_duties_js__WEBPACK_IMPORTED_MODULE_0__/* .runsWorkers */ .kS)(environment, host) ? services.workers.map(worker) : []),
    ];
}
/** sudoers reads `, : = \` and blanks by itself, and `* ? [` as patterns; behind a backslash they are themselves. */
function word(text) {
    return text.replace(/[^A-Za-z0-9_./@-]/g, (character) => `\\${character}`);
}


/***/ })

};
