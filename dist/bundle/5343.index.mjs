export const id = 5343;
export const ids = [5343];
export const modules = {

/***/ 20245:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   cW: () => (/* binding */ shape)
/* harmony export */ });
const text = (value) => typeof value === 'string';
const orNull = (accepts) => (value) => value === null || accepts(value);
const listOf = (item) => (value) => Array.isArray(value) && value.every(item);
/** All fields of a type, so that a field which is added to it is not forgotten here. */
const shape = (fields) => (value) => typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(fields).every(([name, accepts]) => Object.hasOwn(value, name) && accepts(value[name]));


/***/ }),

/***/ 39628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ backup)
});

// EXTERNAL MODULE: ./packages/data/src/list-snapshots.ts
var list_snapshots = __webpack_require__(72124);
;// CONCATENATED MODULE: ./packages/data/src/snapshot-id.ts
/**
 * The id of a new snapshot, `<app>-<environment>-<UTC time>-<kind>-<6 hex digits>`: environments may share a folder, and
 * names sort by time. The time is for people; what makes ids differ is the random part.
 * @param now milliseconds since the epoch
 * @param random at least 3 bytes
 */
function newSnapshotId({ app, environment, kind }, now, random) {
    const time = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').toLowerCase();
    return `${app}-${environment}-${time}z-${kind}-${Buffer.from(random.subarray(0, 3)).toString('hex')}`;
}

// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
// EXTERNAL MODULE: ./packages/data/src/host-script.ts + 1 modules
var host_script = __webpack_require__(99462);
// EXTERNAL MODULE: ./packages/data/src/parse-manifest.ts
var parse_manifest = __webpack_require__(34883);
;// CONCATENATED MODULE: ./packages/data/src/make-snapshot.ts




/** Hours: a job of GitHub ends after six. What was begun on the host ends there in any case, whole or not at all. */
const LONGEST_RUN_MS = 6 * 3600 * 1000;
/** No new byte for so long: the dump waits for a lock that nobody returns. */
const STALL_SECONDS = 600;
const ANSWER_BYTES = 4 * 1024 * 1024;
/**
 * Makes a snapshot on the host that `data.on` names. Everything is done there, in one exchange: a runner that is gone
 * meanwhile leaves a whole snapshot or none.
 * @throws RemoteError `bad-answer` when the host does not answer as the script does
 */
async function makeSnapshot(connection, environment, request) {
    const script = (0,host_script/* backupScript */.A)('make', argumentsFor(environment, request));
    const result = await connection.run(script, { timeoutMs: LONGEST_RUN_MS, answerBytes: ANSWER_BYTES });
    const answer = parseAnswer(result.stdout);
    if (answer === null)
        throw (0,list_snapshots/* notAnswered */.zT)(connection.host, 'making the snapshot', result);
    return answer;
}
/** In the order that `make_main` names them. */
function argumentsFor(environment, request) {
    const { data, release } = environment;
    const { backups, credentials, mysql } = data;
    const wants = (store) => request.stores.includes(store);
    return [
        request.mode,
        environment.app,
        environment.name,
        request.kind,
        request.id,
        request.actor,
        request.release ?? '-',
        backups?.directory ?? '',
        credentials?.kind === 'file' ? credentials.path : 'app-env',
        release.strategy,
        release.path,
        release.current,
        release.runAs ?? '-',
        String(STALL_SECONDS),
        String(Math.max(1, Math.ceil(request.packedShare * 1000))),
        wants('mysql') ? (mysql?.database ?? '-') : '-',
        wants('redis') ? 'redis' : '-',
        ...(wants('mysql') ? (mysql?.mustHaveRows ?? []) : []),
    ];
}
/** Null when the answer is not whole. */
function parseAnswer(text) {
    const lines = text.split('\n');
    if (!lines.includes('end backup'))
        return null;
    const after = (word) => lines.flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
    const refusals = after('refused').map(said);
    const stored = after('stored')[0];
    const manifest = stored === undefined ? null : (0,parse_manifest/* parseManifest */.N)(after('manifest').join('\n'));
    // A snapshot that cannot be read again is none.
    if (stored !== undefined && manifest?.id !== stored) {
        return { refusals: [{ code: 'manifest-unreadable', detail: stored }], notes: [], space: null, manifest: null };
    }
    return { refusals, notes: after('note').map(said), space: spaceOf(after('space')[0]), manifest };
}
function said(line) {
    const [code = '', ...detail] = line.split(' ');
    return { code: /^[a-z][a-z-]{0,60}$/.test(code) ? code : 'bad-answer', detail: (0,printable/* printableLine */.oy)(detail.join(' '), 600) };
}
function spaceOf(line) {
    const numbers = line?.split(' ').map(Number) ?? [];
    const [predictedKiB, neededKiB, freeKiB, tables, keys] = numbers;
    if (predictedKiB === undefined || neededKiB === undefined || freeKiB === undefined)
        return null;
    if (tables === undefined || keys === undefined || !numbers.every(Number.isSafeInteger))
        return null;
    return { predictedKiB, neededKiB, freeKiB, tables, keys };
}

;// CONCATENATED MODULE: ./packages/data/src/packed-share.ts
/**
 * Packed bytes for each byte that the server said it held, as the newest of these snapshots measured it. 1 when none did:
 * a dump is seldom larger than the data, even unpacked.
 */
function packedShare(snapshots, database) {
    for (const { manifest } of snapshots.toReversed()) {
        for (const entry of manifest.stores) {
            const measured = entry.store === 'mysql' && entry.database === database && entry.completion === 'complete';
            if (measured && entry.data_bytes > 0)
                return entry.bytes / entry.data_bytes;
        }
    }
    return 1;
}

;// CONCATENATED MODULE: ./packages/data/src/prune-snapshots.ts



/** Carries the steps out on the host. RemoteError `bad-answer` when it does not answer. */
async function pruneSnapshots(connection, directory, steps) {
    if (steps.length === 0)
        return { pruned: [], kept: [] };
    const result = await connection.run((0,host_script/* backupScript */.A)('prune', [directory, ...steps.flatMap(wordsOf)]));
    const lines = result.stdout.split('\n');
    if (!lines.includes('end prune'))
        throw (0,list_snapshots/* notAnswered */.zT)(connection.host, 'removing old snapshots', result);
    const after = (word) => lines.flatMap((line) => (line.startsWith(word) ? [line.slice(word.length)] : []));
    return { pruned: [...new Set(after('pruned '))], kept: after('kept ').map((line) => (0,printable/* printableLine */.oy)(line)) };
}
/** As `prune_main` reads them. */
function wordsOf(step) {
    switch (step.kind) {
        case 'remove':
            return ['remove', step.id];
        case 'thin':
            return ['thin', step.id, step.file, JSON.stringify(step.manifest, null, 2)];
    }
}

;// CONCATENATED MODULE: ./packages/data/src/listed-snapshot.ts
/** A whole copy, which still lies there with as many bytes as it had. Its checksum is not read again here. */
function isGood(entry, files) {
    return entry.completion === 'complete' && entry.pruned_at === null && files.get(entry.file) === entry.bytes;
}
/** What an entry is a copy of: two databases in one folder are two stores. */
function storeKey(entry) {
    return entry.store === 'mysql' ? `mysql ${entry.database}` : 'redis';
}

;// CONCATENATED MODULE: ./packages/data/src/retention.ts

/**
 * What may go, by age (section "Retention" of the pre-flight plan: databases 30 days, Redis 7). Never the newest good copy
 * of a store, however old; never a forensic snapshot; never one that cannot be read, or that claims to be of the future.
 * @param now by the clock of the host that wrote the manifests
 */
function retentionSteps(snapshots, retention, now) {
    const readable = snapshots.filter((each) => each.state === 'readable');
    const newest = newestGood(readable);
    return readable.flatMap((snapshot) => {
        if (snapshot.manifest.kind === 'forensic')
            return [];
        const age = now - Date.parse(snapshot.manifest.made_at);
        const mayGo = (entry) => {
            const limit = retention[entry.store];
            return limit !== null && age > limit && newest.get(storeKey(entry)) !== snapshot;
        };
        return stepsFor(snapshot, mayGo, now);
    });
}
function stepsFor({ id, manifest, files }, mayGo, now) {
    if (manifest.stores.every(mayGo))
        return [{ kind: 'remove', id }];
    const prunedAt = new Date(now).toISOString();
    let current = manifest;
    return manifest.stores.flatMap((entry) => {
        // Also when an earlier removal wrote its manifest and then died.
        if (!mayGo(entry) || (entry.pruned_at !== null && !files.has(entry.file)))
            return [];
        const stores = current.stores.map((each) => (each.file === entry.file ? { ...each, pruned_at: prunedAt } : each));
        current = { ...current, stores };
        return [{ kind: 'thin', id, file: entry.file, manifest: current }];
    });
}
/** By store, the newest snapshot with a good copy of it. A forensic copy is evidence, and nothing to go back to. */
function newestGood(snapshots) {
    const newest = new Map();
    const made = ({ manifest }) => Date.parse(manifest.made_at);
    for (const snapshot of snapshots) {
        if (snapshot.manifest.kind === 'forensic')
            continue;
        for (const entry of snapshot.manifest.stores) {
            const before = newest.get(storeKey(entry));
            if (!isGood(entry, snapshot.files) || (before !== undefined && made(before) > made(snapshot)))
                continue;
            newest.set(storeKey(entry), snapshot);
        }
    }
    return newest;
}

// EXTERNAL MODULE: ./packages/host/src/host-lines.ts
var host_lines = __webpack_require__(93178);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/operation/src/context.ts
var src_context = __webpack_require__(41170);
// EXTERNAL MODULE: ./packages/operation/src/end.ts
var end = __webpack_require__(40564);
// EXTERNAL MODULE: ./packages/operation/src/host-named.ts
var host_named = __webpack_require__(66607);
// EXTERNAL MODULE: ./packages/operation/src/log-in.ts
var log_in = __webpack_require__(25271);
// EXTERNAL MODULE: ./packages/data/src/words.ts
var words = __webpack_require__(2095);
;// CONCATENATED MODULE: ./packages/operation/src/backup/declared-stores.ts

/** What is to be copied, or every line that the runbook lacks for it. */
function declaredStores(environment, asked) {
    const { data } = environment;
    const declared = words/* STORES */.q.filter((store) => data[store] !== null);
    const stores = asked ?? declared;
    const problems = stores
        .filter((store) => !declared.includes(store))
        .map((store) => ({
        code: 'store-not-declared',
        where: 'failback.yml',
        message: `${environment.name} declares no ${store}, so it cannot be copied.`,
        mend: `add under "data:": ${LINES[store]}`,
    }));
    if (stores.length === 0) {
        problems.push({
            code: 'nothing-to-copy',
            where: 'failback.yml',
            message: `${environment.name} declares neither mysql nor redis under data.`,
            mend: `add under "data:": ${LINES.mysql}`,
        });
    }
    if (data.backups === null) {
        problems.push({
            code: 'no-backups-declared',
            where: 'failback.yml',
            message: `${environment.name} does not say where backups are kept.`,
            mend: `add under "data:": backups: { directory: /var/backups/${environment.app} }`,
        });
    }
    problems.push(...credentialProblems(environment));
    if (problems.length > 0 || data.backups === null)
        return { ok: false, problems };
    return { ok: true, stores, directory: data.backups.directory };
}
const LINES = {
    mysql: 'mysql: { database: <name of the database> }',
    redis: 'redis: { retention: 7d }',
};
function credentialProblems({ name, data, release, app }) {
    const file = `add under "data:": credentials: { file: /etc/failback/${app}.env }, a file with mode 0600 that holds DB_USERNAME, DB_PASSWORD and so on`;
    if (data.credentials === null) {
        const message = `${name} does not say where ${data.on} reads the credentials of the database.`;
        const mend = `add under "data:": credentials: app-env, which is the application's .env; or ${file}`;
        return [{ code: 'no-credentials-declared', where: 'failback.yml', message, mend }];
    }
    const hasEnv = release.strategy === 'git-tag' || release.strategy === 'symlink';
    if (data.credentials.kind === 'file' || hasEnv)
        return [];
    const message = `${name} is released by ${release.strategy}, and where its .env lies is not known.`;
    return [{ code: 'no-release-place', where: 'failback.yml', message, mend: file }];
}

// EXTERNAL MODULE: ./packages/host/src/quote.ts
var quote = __webpack_require__(61524);
// EXTERNAL MODULE: ./packages/record/src/reason-text.ts + 11 modules
var reason_text = __webpack_require__(31055);
;// CONCATENATED MODULE: ./packages/operation/src/backup/host-problem.ts


/** What a host said stands in the way, with what mends it there. */
function hostProblem(environment, host, { code, detail }) {
    const mend = mendOf({ code, detail }, environment, host);
    const sentence = (0,reason_text/* reasonText */.u)(code).sentence.replace(/\.$/, '');
    return {
        code,
        where: `host ${host.name}`,
        message: detail === '' ? `${sentence}.` : `${sentence}: ${detail.replace(/\.$/, '')}.`,
        ...(mend === null ? {} : { mend }),
    };
}
function mendOf({ code, detail }, { data, release }, { user }) {
    const folder = shellPath(data.backups?.directory ?? '');
    const database = data.mysql?.database ?? '';
    switch (code) {
        case 'backup-folder-missing':
            return `sudo install -d -o ${user} -m 0700 ${folder}`;
        case 'backup-folder-not-writable':
            return `sudo chown ${user} ${folder} && sudo chmod 0700 ${folder}`;
        case 'disk-full':
            return `df -h ${folder}; make room there, or keep less: data.mysql.retention in failback.yml`;
        case 'credentials-unreadable':
            return data.credentials?.kind === 'file' ? `ls -l ${shellPath(data.credentials.path)}` : envMend(release, user);
        case 'credentials-open':
            return data.credentials?.kind === 'file' ? `chmod 0600 ${shellPath(data.credentials.path)}` : null;
        case 'credentials-not-literal':
            return 'write the value out, in single quotes';
        case 'credentials-incomplete':
            return 'add it to that file';
        case 'no-mysqldump':
        case 'no-mysql-client':
            return 'sudo apt-get install -y default-mysql-client';
        case 'no-redis-cli':
            return 'sudo apt-get install -y redis-tools';
        case 'no-packer':
            return 'sudo apt-get install -y zstd';
        case 'no-tool':
            return 'sudo apt-get install -y coreutils util-linux';
        case 'database-differs':
        case 'database-missing':
            return `name the application's database in data.mysql.database of failback.yml, where ${database} stands now`;
        case 'database-login-refused':
            return 'compare DB_USERNAME and DB_PASSWORD there with what the server knows: select user, host from mysql.user';
        case 'database-not-permitted':
            return `grant select, show view, trigger, event on ${sqlName(database)}.* to that user`;
        case 'database-unreachable':
            return 'see whether DB_HOST and DB_PORT there are the server, and whether it runs: systemctl status mariadb mysql';
        case 'must-have-missing':
            return 'see whether data.mysql.must-have-rows in failback.yml names tables of this database';
        case 'redis-login-refused':
            return 'compare REDIS_PASSWORD there with requirepass of the server';
        case 'redis-unreachable':
            return 'see whether REDIS_HOST and REDIS_PORT there are the server, and whether it runs: systemctl status redis-server';
        case 'dump-failed':
            return /insufficient privileges/i.test(detail) ? ROUTINES : null;
        case 'dump-stalled':
            return 'see what the dump waited for: show processlist';
        case 'backup-busy':
            return 'wait until it has ended';
        default:
            return null;
    }
}
/** Routines of another definer are shown to nobody else without it. */
const ROUTINES = 'let that user see the definitions: on MariaDB "grant select on mysql.proc", on MySQL "grant show_routine on *.*" to it';
function envMend(release, user) {
    const runAs = release.runAs ?? 'root';
    const below = release.strategy === 'symlink' ? `${release.current}/.env` : '.env';
    const line = `${user} ALL=(${runAs}) NOPASSWD: /usr/bin/cat ${release.path}/${below}`;
    return `let ${user} read it: add to sudoers (visudo -f /etc/sudoers.d/failback-backup) the line: ${line}; or declare data.credentials: { file: ... }`;
}
/** A path that could be pasted into a shell. */
function shellPath(path) {
    return /^[\w~/.-]+$/.test(path) ? path : (0,quote/* quote */.h)(path);
}
function sqlName(name) {
    return `\`${name.replaceAll('`', '``')}\``;
}

// EXTERNAL MODULE: ./packages/host/src/read-facts.ts + 3 modules
var read_facts = __webpack_require__(41391);
// EXTERNAL MODULE: ./packages/operation/src/fleet-facts.ts
var fleet_facts = __webpack_require__(92371);
;// CONCATENATED MODULE: ./packages/operation/src/backup/live-release.ts




/** The release that is live on the control host; null when that cannot be told, which is no reason to make no backup. */
async function liveRelease(environment, line) {
    try {
        const control = (0,host_named/* hostNamed */.u)(environment, environment.control);
        const { live } = await (0,read_facts/* readFacts */.M)(await line(control.name), (0,fleet_facts/* factsRequest */.p)(environment, control, null));
        return live.state === 'present' ? live.release : null;
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/operation/src/backup/backup.ts










/**
 * Makes a snapshot of what the runbook declares, on the host that `data.on` names, and afterwards removes what its retention
 * has ended for. A dry run reads the credentials, logs in, predicts the space, and writes nothing.
 */
async function backup(environment, request, context) {
    const declared = declaredStores(environment, request.stores);
    if (!declared.ok)
        return refusal(declared.problems);
    const lines = (0,host_lines/* hostLines */.g)(new Map(), (name) => (0,log_in/* logIn */.E)((0,host_named/* hostNamed */.u)(environment, name), context));
    const stop = () => lines.close();
    context.cancelled.addEventListener('abort', stop, { once: true });
    try {
        return await onHost(environment, declared, request, lines.of, context);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return refusal(error.problems);
        if (error instanceof errors/* RemoteError */.Hi)
            return refusal([(0,end/* problemOf */.Zw)(error)]);
        throw error;
    }
    finally {
        context.cancelled.removeEventListener('abort', stop);
        lines.close();
    }
}
async function onHost(environment, { stores, directory }, request, line, context) {
    const host = (0,host_named/* hostNamed */.u)(environment, environment.data.on);
    const connection = await line(host.name);
    const place = { app: environment.app, environment: environment.name, directory };
    const before = await (0,list_snapshots/* listSnapshots */.Cb)(connection, place);
    const readable = before.snapshots.filter((each) => each.state === 'readable');
    const { kind, actor, mode } = request;
    const id = newSnapshotId({ app: environment.app, environment: environment.name, kind }, context.now(), context.random(3));
    const answer = await makeSnapshot(connection, environment, {
        id,
        kind,
        stores,
        actor: (0,printable/* printableLine */.oy)(actor, 100),
        release: await liveRelease(environment, line),
        mode,
        packedShare: packedShare(readable, environment.data.mysql?.database ?? ''),
    });
    const notes = [...answer.notes, ...notCarriedOut(environment)];
    for (const { detail } of notes)
        (0,src_context/* note */.N)(context, { event: 'notice', text: `${host.name}: ${detail}` });
    if (answer.refusals.length > 0) {
        return refusal(answer.refusals.map((said) => hostProblem(environment, host, said)), notes);
    }
    if (mode === 'execute' && answer.manifest === null)
        throw unanswered(host.name);
    const retention = mode === 'execute' ? await pruned(environment, connection, place) : { pruned: [], kept: [] };
    const { manifest, space } = answer;
    return {
        decision: 'stored',
        reasonCode: reasonOf(answer, request),
        host: host.name,
        manifest,
        space,
        notes,
        retention,
    };
}
function reasonOf({ manifest }, { mode, prove }) {
    if (mode === 'dry-run')
        return 'would-be-stored';
    if (prove)
        return 'not-proved';
    return manifest?.stores.some(({ completion }) => completion === 'damaged') ? 'snapshot-damaged' : 'snapshot-stored';
}
/** The new one is safe by now: what cannot be removed is told, and no more. */
async function pruned(environment, connection, place) {
    const { mysql, redis } = environment.data;
    try {
        const { snapshots, now } = await (0,list_snapshots/* listSnapshots */.Cb)(connection, place);
        const retention = { mysql: mysql?.retention ?? null, redis: redis?.retention ?? null };
        const { pruned, kept } = await pruneSnapshots(connection, place.directory, retentionSteps(snapshots, retention, now));
        const unreadable = snapshots.filter(({ state }) => state === 'unreadable');
        return {
            pruned,
            kept: [...kept, ...unreadable.map(({ id }) => `${(0,printable/* printableLine */.oy)(id, 100)} has no manifest that can be read`)],
        };
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return { pruned: [], kept: [error.message] };
        throw error;
    }
}
/** What is declared of backups, and is not done by this version, is never passed over in silence. */
function notCarriedOut(environment) {
    return environment.notCarriedOut
        .filter(({ key }) => key.startsWith('data.'))
        .map(({ sentence }) => ({ code: 'not-carried-out', detail: sentence }));
}
function refusal(problems, notes = []) {
    return { decision: 'refused', reasonCode: problems[0]?.code ?? 'refused', problems, notes };
}
function unanswered(host) {
    const message = 'it neither stored a snapshot nor said why not.';
    return new errors/* RemoteError */.Hi({
        code: 'bad-answer',
        host,
        message,
        mend: '`failback backup --dry-run` shows what it says.',
    });
}


/***/ }),

/***/ 74494:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mp: () => (/* binding */ SNAPSHOT_HEAD),
/* harmony export */   cn: () => (/* binding */ snapshotRows),
/* harmony export */   lP: () => (/* binding */ sizeText)
/* harmony export */ });
/* harmony import */ var _failback_record__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11163);

const SNAPSHOT_HEAD = ['store', 'file', 'size', 'packed to', 'time', 'contents'];
/** A table of what a snapshot holds, a row for each store, as texts for people. */
function snapshotRows({ stores }) {
    return stores.map((entry) => [
        entry.store === 'mysql' ? `mysql ${entry.database}` : entry.store,
        entry.file,
        sizeText(entry.bytes),
        shareText(entry),
        (0,_failback_record__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S)(entry.seconds * 1000),
        contentsText(entry),
    ]);
}
function shareText({ bytes, uncompressed_bytes }) {
    return uncompressed_bytes === 0 ? '' : `${((bytes / uncompressed_bytes) * 100).toFixed(0)} %`;
}
function contentsText(entry) {
    const damage = entry.damage.length === 0 ? '' : `; damaged: ${entry.damage.join(', ')}`;
    switch (entry.store) {
        case 'mysql': {
            const filled = entry.tables.filter(({ rows_in_dump }) => rows_in_dump).length;
            return `${entry.tables.length} tables, ${filled} with rows${damage}`;
        }
        case 'redis':
            return `${entry.keys} keys${damage}`;
    }
}
const UNITS = ['KiB', 'MiB', 'GiB', 'TiB'];
/** `512 bytes`, `1.5 KiB`, `94.0 MiB`. */
function sizeText(bytes) {
    if (bytes < 1024)
        return `${bytes} bytes`;
    let size = bytes / 1024;
    let unit = 'KiB';
    for (const larger of UNITS.slice(1)) {
        if (size < 1024)
            break;
        size /= 1024;
        unit = larger;
    }
    return `${size.toFixed(1)} ${unit}`;
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


/***/ })

};
