export const id = 32;
export const ids = [32];
export const modules = {

/***/ 2095:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ SNAPSHOT_KINDS),
/* harmony export */   q: () => (/* binding */ STORES)
/* harmony export */ });
/** Why a snapshot is made; it is kept with it. */
const SNAPSHOT_KINDS = ['scheduled', 'pre-release', 'pre-rollback', 'forensic'];
/** What a snapshot may hold. */
const STORES = ['mysql', 'redis'];


/***/ }),

/***/ 23915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ backup)
});

// EXTERNAL MODULE: ./packages/data/src/host-script.ts + 1 modules
var host_script = __webpack_require__(99462);
// EXTERNAL MODULE: ./packages/runbook/src/accepts.ts
var accepts = __webpack_require__(43557);
// EXTERNAL MODULE: ./packages/data/src/words.ts
var words = __webpack_require__(2095);
;// CONCATENATED MODULE: ./packages/data/src/parse-manifest.ts


const parse_manifest_name = (value) => typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9.-]{0,250}$/.test(value);
/** What is removed when its time has come: no other kind of file, and none elsewhere. */
const packedFile = (value) => parse_manifest_name(value) && /\.(zst|gz)$/.test(String(value));
const count = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const seconds = (value) => typeof value === 'number' && value >= 0;
const time = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const truth = (value) => typeof value === 'boolean';
const digest = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const oneOf = (...values) => (value) => values.includes(value);
const storedFile = {
    file: packedFile,
    sha256: digest,
    bytes: count,
    uncompressed_bytes: count,
    data_bytes: count,
    compressor: accepts/* text */.Qq,
    tool: accepts/* text */.Qq,
    tool_version: accepts/* text */.Qq,
    server_version: accepts/* text */.Qq,
    completion: oneOf('complete', 'damaged'),
    damage: (0,accepts/* listOf */.c3)(accepts/* text */.Qq),
    seconds,
    pruned_at: (0,accepts/* orNull */.Xd)(time),
};
const mysqlEntry = (0,accepts/* shape */.cW)({
    ...storedFile,
    store: oneOf('mysql'),
    database: accepts/* text */.Qq,
    position: (0,accepts/* orNull */.Xd)((0,accepts/* shape */.cW)({ file: accepts/* text */.Qq, position: count })),
    tables: (0,accepts/* listOf */.c3)((0,accepts/* shape */.cW)({ name: accepts/* text */.Qq, rows_estimate: count, rows_in_dump: truth })),
});
const redisEntry = (0,accepts/* shape */.cW)({
    ...storedFile,
    store: oneOf('redis'),
    rdb_version: accepts/* text */.Qq,
    checked_by: oneOf('redis-check-rdb', 'beginning-and-end'),
    keys: count,
    databases: (0,accepts/* listOf */.c3)((0,accepts/* shape */.cW)({ db: count, keys: count })),
});
const storeEntry = (value) => mysqlEntry(value) || redisEntry(value);
const manifest = (0,accepts/* shape */.cW)({
    schema_version: oneOf(1),
    id: parse_manifest_name,
    app: parse_manifest_name,
    environment: parse_manifest_name,
    kind: oneOf(...words/* SNAPSHOT_KINDS */.Z),
    release: (0,accepts/* orNull */.Xd)(accepts/* text */.Qq),
    actor: accepts/* text */.Qq,
    made_at: time,
    seconds,
    stores: (value) => Array.isArray(value) && value.length > 0 && (0,accepts/* listOf */.c3)(storeEntry)(value) && haveFilesOfTheirOwn(value),
});
function haveFilesOfTheirOwn(entries) {
    return new Set(entries.map(({ file }) => file)).size === entries.length;
}
/** Reads a manifest; null when it is not one that can be believed, such as one of a later version. */
function parseManifest(json) {
    let value;
    try {
        value = JSON.parse(json);
    }
    catch {
        return null;
    }
    return manifest(value) ? value : null;
}

;// CONCATENATED MODULE: ./packages/data/src/list-snapshots.ts


const ANSWER_BYTES = 64 * 1024 * 1024;
/** Reads every manifest of one environment on a host; writes nothing. RemoteError `bad-answer` when the host says something else. */
async function listSnapshots(connection, place) {
    const script = (0,host_script/* backupScript */.A)('list', [place.app, place.environment, place.directory]);
    const result = await connection.run(script, { answerBytes: ANSWER_BYTES });
    const list = parseList(result.stdout, place);
    if (list === null)
        throw (0,host_script/* notAnswered */.z)(connection.host, 'listing the snapshots', result);
    return list;
}
/** Null when the answer is not whole. */
function parseList(answer, { app, environment }) {
    const lines = answer.split('\n');
    if (lines.lastIndexOf('end list') === -1)
        return null;
    const now = /^now (\d{1,12})$/m.exec(answer)?.[1];
    const folder = /^folder (readable|missing|unreadable)$/m.exec(answer)?.[1];
    if (now === undefined || folder === undefined)
        return null;
    const found = [];
    for (const line of lines) {
        const [, word, rest = ''] = /^(snapshot|manifest|file) (.*)$/.exec(line) ?? [];
        const last = found.at(-1);
        if (word === 'snapshot')
            found.push({ id: rest, json: '', files: new Map() });
        else if (word === 'manifest' && last !== undefined)
            last.json += `${rest}\n`;
        else if (word === 'file' && last !== undefined) {
            const [, name = '', bytes = ''] = /^(\S+) (\d{1,15})$/.exec(rest) ?? [];
            last.files.set(name, Number(bytes));
        }
    }
    const snapshots = found.flatMap(({ id, json, files }) => {
        const manifest = parseManifest(json);
        if (manifest === null || manifest.id !== id)
            return [{ state: 'unreadable', id }];
        // Environments may share a folder, and one's name may begin like another's.
        if (manifest.app !== app || manifest.environment !== environment)
            return [];
        return [{ state: 'readable', id, manifest, files }];
    });
    return { folder, now: Number(now) * 1000, snapshots };
}

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
;// CONCATENATED MODULE: ./packages/data/src/make-snapshot.ts



/** Hours: a job of GitHub ends after six. What was begun on the host ends there in any case, whole or not at all. */
const LONGEST_RUN_MS = 6 * 3600 * 1000;
/** No new byte for so long: the dump waits for a lock that nobody returns. */
const STALL_SECONDS = 600;
/** A manifest with a hundred thousand tables is about ten megabytes. */
const make_snapshot_ANSWER_BYTES = 32 * 1024 * 1024;
/** Of what a host says; more of it tells nobody anything. */
const MOST_LINES = 100;
/**
 * Makes a snapshot on the host that `data.on` names. Everything is done there, in one exchange: a runner that is gone
 * meanwhile leaves a whole snapshot or none.
 * @throws RemoteError `bad-answer` when the host does not answer as the script does
 */
async function makeSnapshot(connection, environment, request) {
    const script = (0,host_script/* backupScript */.A)('make', argumentsFor(environment, request));
    const result = await connection.run(script, { timeoutMs: LONGEST_RUN_MS, answerBytes: make_snapshot_ANSWER_BYTES });
    const answer = parseAnswer(result.stdout);
    if (answer === null)
        throw (0,host_script/* notAnswered */.z)(connection.host, 'making the snapshot', result);
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
    const refusals = after('refused').slice(0, MOST_LINES).map(said);
    const stored = after('stored')[0];
    const manifest = stored === undefined ? null : parseManifest(after('manifest').join('\n'));
    // A snapshot that cannot be read again is none.
    if (stored !== undefined && manifest?.id !== stored) {
        return { refusals: [{ code: 'manifest-unreadable', detail: stored }], notes: [], space: null, manifest: null };
    }
    return { refusals, notes: after('note').slice(0, MOST_LINES).map(said), space: spaceOf(after('space')[0]), manifest };
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
/** What a byte of data is written as at most: a column of one byte as `-128,`. Hex doubles, and escaping does. */
const MOST_WRITTEN = 5;
/**
 * Packed bytes for each byte that the server said it held, as the newest of these snapshots measured it. 1 when none did:
 * a dump is seldom larger than the data, even unpacked. What the server says is an estimate, and for minutes after a large
 * import next to nothing: so it is never more than what was written can have come from.
 */
function packedShare(snapshots, database) {
    for (const { manifest } of snapshots.toReversed()) {
        for (const entry of manifest.stores) {
            const measured = entry.store === 'mysql' && entry.database === database && entry.completion === 'complete';
            if (measured && entry.data_bytes > 0 && entry.uncompressed_bytes > 0) {
                return Math.min(entry.bytes / entry.data_bytes, (MOST_WRITTEN * entry.bytes) / entry.uncompressed_bytes);
            }
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
        throw (0,host_script/* notAnswered */.z)(connection.host, 'removing old snapshots', result);
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

;// CONCATENATED MODULE: ./packages/data/src/claimed-times.ts
/**
 * The host's clock wrote `made_at`, the clock of whoever asked for the snapshot its id. A host that starts in 1970, or was
 * set to 2040 for an hour, is wrong in one of them: what is old must be old by both, and what is fresh fresh by both.
 */
function claimedTimes({ id, made_at }) {
    const byHost = Date.parse(made_at);
    const byRunner = timeInId(id) ?? byHost;
    return { earliest: Math.min(byHost, byRunner), latest: Math.max(byHost, byRunner) };
}
function timeInId(id) {
    const [, day = '', time = ''] = /-(\d{8})t(\d{6})z-(?!.*-\d{8}t\d{6}z-)/.exec(id) ?? [];
    const parsed = Date.parse(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}Z`);
    return Number.isNaN(parsed) ? null : parsed;
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
 * of a store, however old and by whichever clock it is the newest; never a forensic snapshot; never one that cannot be read,
 * or that claims to be of the future.
 * @param now the earlier of what the host's clock says and our own: what one of them alone takes for old stays
 */
function retentionSteps(snapshots, retention, now) {
    const readable = snapshots.filter((each) => each.state === 'readable');
    const newest = [newestGood(readable, 'earliest'), newestGood(readable, 'latest')];
    return readable.flatMap((snapshot) => {
        if (snapshot.manifest.kind === 'forensic')
            return [];
        const age = now - claimedTimes(snapshot.manifest).latest;
        const mayGo = (entry) => {
            const limit = retention[entry.store];
            return limit !== null && age > limit && newest.every((each) => each.get(storeKey(entry)) !== snapshot);
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
/**
 * By store, the newest snapshot with a good copy of it. A forensic copy is evidence, and nothing to go back to.
 * @param by which of the times that it claims counts
 */
function newestGood(snapshots, by) {
    const newest = new Map();
    const made = ({ manifest }) => claimedTimes(manifest)[by];
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
// EXTERNAL MODULE: ./packages/record/src/reason-text.ts
var reason_text = __webpack_require__(69111);
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
        case 'backup-folder-open':
            return `sudo chmod o-w ${folder}`;
        case 'backup-folder-not-writable':
            if (/read-only/.test(detail))
                return `mount it for writing, or name another folder: data.backups.directory in failback.yml`;
            return `sudo chown ${user} ${folder} && sudo chmod 0700 ${folder}`;
        case 'disk-full':
            return `df -h ${folder}; make room there, or keep less: data.mysql.retention in failback.yml`;
        case 'credentials-unreadable':
            return data.credentials?.kind === 'file' ? `ls -l ${shellPath(data.credentials.path)}` : envMend(release, user);
        case 'credentials-open':
            return data.credentials?.kind === 'file' ? `chmod 0600 ${shellPath(data.credentials.path)}` : null;
        case 'credentials-not-literal':
            return 'write the value out, in single quotes';
        case 'credentials-ambiguous':
            return `remove the one that the application does not use; or ${OWN_FILE}`;
        case 'credentials-unsupported':
            return `write the single keys instead (DB_HOST, DB_USERNAME and so on); or ${OWN_FILE}`;
        case 'database-not-mysql':
            return 'take mysql out of data in failback.yml; this version copies MySQL, MariaDB and Redis';
        case 'database-client-unfit':
            return "install the client that belongs to the server; for TLS name the server's certificate authority: MYSQL_ATTR_SSL_CA in the file with the credentials";
        case 'database-empty':
            return 'see with `show tables` as that user whether it is the right database; a new one can be copied after its first migration';
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
        case 'redis-not-permitted':
            return 'let that user copy it: ACL SETUSER <user> +ping +info +sync +psync +replconf';
        case 'redis-cli-unfit':
            return 'sudo apt-get install -y redis-tools, of Redis 6 or newer and built with TLS';
        case 'redis-cluster':
            return 'take redis out of data in failback.yml, and back the cluster up node by node';
        case 'redis-replica-behind':
            return 'see `redis-cli info replication` there; or name the master in REDIS_HOST';
        case 'rdb-failed':
            return /unknown command/i.test(detail)
                ? "this server lets no client copy it (SYNC): use its provider's backups, and take redis out of data in failback.yml"
                : 'see what Redis says of it: journalctl -u redis-server -n 50';
        case 'redis-unreachable':
            return 'see whether REDIS_HOST and REDIS_PORT there are the server, and whether it runs: systemctl status redis-server';
        case 'dump-failed':
            return dumpMend(detail);
        case 'dump-stalled':
            return 'see what the dump waited for: show processlist';
        case 'backup-busy':
            return 'wait until it has ended';
        default:
            return null;
    }
}
const OWN_FILE = 'declare data.credentials: { file: ... }, a file with mode 0600 and only what is used';
function dumpMend(detail) {
    // Routines of another definer are shown to nobody else without it.
    if (/insufficient privileges/i.test(detail)) {
        return 'let that user see the definitions: on MariaDB "grant select on mysql.proc", on MySQL "grant show_routine on *.*" to it';
    }
    if (/\b1356\b|\b1449\b|invalid table|definer/i.test(detail)) {
        return 'mend or drop that view: its tables, or the user who defined it, are gone, so nobody could restore it either';
    }
    if (/\b1412\b|definition has changed/i.test(detail))
        return 'a table was altered meanwhile: make the snapshot again';
    return null;
}
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
    const before = await listSnapshots(connection, place);
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
    const retention = mode === 'execute' ? await pruned(environment, connection, place, context) : { pruned: [], kept: [] };
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
/** The new one is safe by now: what cannot be removed is told, and no more. A clock that is ahead makes nothing old. */
async function pruned(environment, connection, place, context) {
    const { mysql, redis } = environment.data;
    try {
        const { snapshots, now } = await listSnapshots(connection, place);
        const retention = { mysql: mysql?.retention ?? null, redis: redis?.retention ?? null };
        const { pruned, kept } = await pruneSnapshots(connection, place.directory, retentionSteps(snapshots, retention, Math.min(now, context.now())));
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


/***/ })

};
