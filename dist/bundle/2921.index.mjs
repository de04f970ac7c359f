export const id = 2921;
export const ids = [2921];
export const modules = {

/***/ 98821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bO: () => (/* binding */ isWebHost),
/* harmony export */   hf: () => (/* binding */ hasRole),
/* harmony export */   ox: () => (/* binding */ webHosts)
/* harmony export */ });
/** Role of the hosts that answer requests. */
const WEB_ROLE = 'web';
/** A host answers requests when it has the role `web`, or an address of its own. */
function isWebHost(host) {
    return host.roles.includes(WEB_ROLE) || host.url !== null;
}
/** In the order of the file. Empty means that nothing can prove which release is served, never that it is proved. */
function webHosts(environment) {
    return environment.hosts.filter(isWebHost);
}
/** A check without roles is for every host. */
function hasRole(host, roles) {
    return roles.length === 0 || roles.some((role) => host.roles.includes(role));
}


/***/ }),

/***/ 33123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NO: () => (/* binding */ answerLine),
/* harmony export */   Po: () => (/* binding */ numberIn),
/* harmony export */   ZC: () => (/* binding */ nameIn),
/* harmony export */   c3: () => (/* binding */ refusalIn),
/* harmony export */   k6: () => (/* binding */ badAnswer)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88141);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59859);

/** Reads the last line of stdout: a login shell may have said something before. Throws `bad-answer` when there is none. */
function answerLine(host, exchange, result, words) {
    const line = result.stdout.trimEnd().split('\n').at(-1) ?? '';
    const [word = '', ...rest] = line.split(' ');
    if (result.code !== 0 || !words.includes(word))
        throw badAnswer(host, exchange, result);
    const pairs = rest.map((part) => part.split('=')).filter((parts) => parts.length === 2);
    return { word, values: Object.fromEntries(pairs), rest: rest.join(' ').slice(0, 1000) };
}
/**
 * What the host said is not what its part of the engine says: the script could not run there at all, or was cut off.
 * @param needs the programs without which it cannot run
 */
function badAnswer(host, exchange, result, needs = 'sh df sed grep') {
    const said = (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(result.stderr.trim() === '' ? result.stdout : result.stderr);
    return new _failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi({
        code: 'bad-answer',
        host,
        exitCode: result.code,
        stderr: said,
        message: `${exchange} ended with exit status ${result.code} and no whole answer${said === '' ? '' : ` (${said})`}.`,
        mend: `see whether \`sh -c "command -v ${needs}"\` works for that user there.`,
    });
}
/** A whole number of an answer; -1 when it is not there. */
function numberIn(answer, key) {
    const text = answer.values[key] ?? '';
    return /^\d{1,15}$/.test(text) ? Number(text) : -1;
}
/** A name of an answer; `unknown` when it is not there or not a name. */
function nameIn(answer, key) {
    const text = answer.values[key] ?? '';
    return /^[A-Za-z0-9._:-]{1,200}$/.test(text) ? text : 'unknown';
}
/** Code and sentence of a `refused CODE DETAIL` line. */
function refusalIn(answer) {
    const [code = '', ...detail] = answer.rest.split(' ');
    return { code: /^[a-z][a-z-]{0,60}$/.test(code) ? code : 'refused', detail: (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(detail.join(' ')) };
}


/***/ }),

/***/ 93178:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ hostLines)
/* harmony export */ });
/**
 * @param open connections that are there already; they belong to these lines from now on
 * @param connect makes one anew
 */
function hostLines(open, connect) {
    const lines = new Map();
    let closed = false;
    const forgetWhenEnded = (host, line) => {
        const forget = () => {
            if (lines.get(host) === line)
                lines.delete(host);
        };
        line.then((connection) => {
            if (closed)
                connection.close();
            return connection.ended.then(forget);
        }, forget);
        lines.set(host, line);
        return line;
    };
    for (const [host, connection] of open)
        void forgetWhenEnded(host, Promise.resolve(connection));
    const end = (line) => {
        line.then((connection) => connection.close(), () => undefined);
    };
    return {
        of: (host) => lines.get(host) ?? forgetWhenEnded(host, connect(host)),
        drop(host) {
            const line = lines.get(host);
            lines.delete(host);
            if (line !== undefined)
                end(line);
        },
        close() {
            closed = true;
            for (const line of lines.values())
                end(line);
            lines.clear();
        },
    };
}


/***/ }),

/***/ 41391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ readFacts)
});

// EXTERNAL MODULE: ./packages/host/src/answer-line.ts
var answer_line = __webpack_require__(33123);
// EXTERNAL MODULE: ./packages/host/src/stdin-script.ts
var stdin_script = __webpack_require__(14076);
;// CONCATENATED MODULE: ./packages/host/src/facts-request.ts

function factsScript(request) {
    return {
        text: (0,stdin_script/* stdinScript */.W)('facts.sh', 'facts_main "$@"'),
        args: [
            request.app,
            request.environment,
            request.stateDir,
            request.releasePath,
            request.strategy,
            request.runAs ?? '-',
            request.target ?? '-',
            request.releases,
            request.current,
            request.migrations ?? '-',
            ...request.units,
            ...(request.handled.length === 0 ? [] : ['--', ...request.handled]),
        ],
    };
}

// EXTERNAL MODULE: ./packages/runbook/src/words/release.ts
var words_release = __webpack_require__(93859);
// EXTERNAL MODULE: ./packages/runbook/src/words/facts.ts
var facts = __webpack_require__(27457);
// EXTERNAL MODULE: ./packages/runbook/src/words/ledger.ts
var ledger = __webpack_require__(23081);
;// CONCATENATED MODULE: ./packages/host/src/ledger-entry.ts

/** Reads one line of `ledger.jsonl`; null when it is not an entry that can be believed. */
function parseLedgerEntry(line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return null;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return null;
    const { schema_version, release, commit, mark, at, operation, by, reason } = value;
    const known = ledger/* MARKS */.j.find((one) => one === mark);
    if (schema_version !== 1 || known === undefined)
        return null;
    if (typeof release !== 'string' || !(0,words_release/* isReleaseName */.j)(release))
        return null;
    if (commit !== null && !(typeof commit === 'string' && /^[0-9a-f]{7,64}$/.test(commit)))
        return null;
    if (operation !== null && typeof operation !== 'string')
        return null;
    if (typeof at !== 'string' || typeof by !== 'string' || typeof reason !== 'string')
        return null;
    return { schema_version: 1, release, commit, mark: known, at, operation, by, reason };
}

;// CONCATENATED MODULE: ./packages/host/src/parse-facts.ts


/** Nobody has this many tags or migrations; a list beyond it is somebody filling our memory. */
const MOST_LINES = 50_000;
const NAME = /^[A-Za-z0-9._:-]{1,200}$/;
/** Where only root may put programs. */
const SYSTEMCTL = /^\/(?:(?:usr\/)?s?bin|run\/current-system\/sw\/bin)\/systemctl$/;
const UNIT = /^[A-Za-z0-9@._:\\-]+$/;
const COMMIT = /^[0-9a-f]{7,64}$/;
/** Reads the `key value` lines of `facts.sh`. Null when the answer is not whole; a line that is no fact counts for nothing. */
function parseFacts(host, stdout) {
    const lines = stdout.split('\n', MOST_LINES).map((line) => line.replace(/\r$/, ''));
    if (!lines.includes('end facts'))
        return null;
    const facts = new FactLines(lines);
    const bootId = facts.word('boot-id', NAME);
    const user = facts.text('user');
    const stateDir = place(facts, 'state-dir');
    const releasePath = place(facts, 'release-path');
    if (bootId === null || user === null || stateDir === null || releasePath === null)
        return null;
    const ledger = facts.all('ledger').map(parseLedgerEntry);
    return {
        host,
        user,
        uid: facts.number('uid'),
        home: facts.text('home') ?? '/',
        bootId,
        tools: Object.fromEntries(pairs(facts.all('tool'), NAME).map(([name, found]) => [name, found === 'yes'])),
        httpClient: facts.oneOf('http-client', ['curl', 'php', 'node']),
        stateDir,
        pin: facts.text('pin'),
        releasePath,
        systemd: facts.yes('systemd'),
        systemctl: facts.word('systemctl', SYSTEMCTL),
        sudoSystemctl: facts.yes('sudo-systemctl'),
        unitsRefused: facts.all('unit-refused').filter((name) => UNIT.test(name)),
        runAs: facts.oneOf('run-as', ['same', 'sudo']) ?? 'refused',
        killUserProcesses: facts.yes('kill-user-processes'),
        linger: facts.yes('linger'),
        launch: facts.oneOf('launch', ['system-unit', 'user-unit', 'setsid']) ?? 'refused',
        recovery: facts.oneOf('recovery', ['system-unit', 'crontab']) ?? 'none',
        claim: claim(facts),
        operations: facts
            .all('operation')
            .map(operation)
            .filter((one) => one !== null)
            .slice(0, 20),
        ledger: ledger.filter((entry) => entry !== null),
        ledgerUnreadable: ledger.filter((entry) => entry === null).length + facts.number('ledger-left-out'),
        live: live(facts),
        available: pairs(facts.all('available'), /./).flatMap(([release, commit]) => (0,words_release/* isReleaseName */.j)(release) ? [{ release, commit: COMMIT.test(commit) ? commit : null }] : []),
        liveMigrations: facts.all('live-migration').filter(isFileName),
        targetMigrations: facts.text('target-migrations') === 'known' ? facts.all('target-migration').filter(isFileName) : null,
        units: units(facts),
        without: facts.all('without').filter((name) => NAME.test(name)),
    };
}
class FactLines {
    #values = new Map();
    constructor(lines) {
        for (const line of lines) {
            const space = line.indexOf(' ');
            if (space < 1)
                continue;
            const key = line.slice(0, space);
            const values = this.#values.get(key);
            if (values === undefined)
                this.#values.set(key, [line.slice(space + 1)]);
            else
                values.push(line.slice(space + 1));
        }
    }
    all(key) {
        return this.#values.get(key) ?? [];
    }
    /** The only value; null when there is none, or more than one contradict each other. */
    text(key) {
        const values = this.all(key);
        return values.length === 1 && values[0] !== undefined && values[0].length <= 4096 ? values[0] : null;
    }
    word(key, pattern) {
        const text = this.text(key);
        return text !== null && pattern.test(text) ? text : null;
    }
    number(key) {
        return Number(this.word(key, /^\d{1,15}$/) ?? 0);
    }
    yes(key) {
        return this.text(key) === 'yes';
    }
    oneOf(key, values) {
        return values.find((value) => value === this.text(key)) ?? null;
    }
}
/** `first second` of each line that has both, the first of the given form. */
function pairs(values, form) {
    return values.flatMap((value) => {
        const [first = '', second, ...more] = value.split(' ');
        return form.test(first) && second !== undefined && more.length === 0 ? [[first, second]] : [];
    });
}
function place(facts, key) {
    const path = facts.word(`${key}-path`, /^\//);
    const state = facts.oneOf(`${key}-state`, ['writable', 'missing', 'not-writable']);
    return path === null || state === null ? null : { path, state, freeKiB: facts.number(`${key}-free-kib`) };
}
/** An answer that is not understood is a held claim: nothing may be started over it. */
function claim(facts) {
    const [state, token = '', operation = '', supervisor] = (facts.text('claim') ?? '').split(' ');
    const number = /^\d{1,9}$/.test(token) ? Number(token) : 0;
    if (state === 'free')
        return { state: 'free', token: number };
    return {
        state: 'held',
        token: number,
        operation: NAME.test(operation) ? operation : 'unknown',
        supervisor: supervisor === 'dead' ? 'dead' : 'alive',
    };
}
function operation(line) {
    const [id = '', state = '', decision = '', token = ''] = line.split(' ');
    if (!NAME.test(id) || !/^\d{1,9}$/.test(token))
        return null;
    return {
        operation: id,
        state: facts/* HOST_STATES */.U.find((one) => one === state) ?? 'unknown',
        decision: decision === 'commit' || decision === 'abort' ? decision : 'none',
        token: Number(token),
    };
}
function live(facts) {
    if (facts.text('live') !== 'present')
        return { state: 'none' };
    const release = facts.text('live-release');
    return {
        state: 'present',
        release: release !== null && (0,words_release/* isReleaseName */.j)(release) ? release : null,
        commit: facts.word('live-commit', COMMIT),
        tree: facts.oneOf('live-tree', ['clean', 'dirty']) ?? 'unknown',
    };
}
function units(facts) {
    return Object.fromEntries(pairs(facts.all('unit'), UNIT).map(([name, state]) => [
        name,
        state === 'active' || state === 'inactive' ? state : 'missing',
    ]));
}
function isFileName(name) {
    return /^[A-Za-z0-9_][A-Za-z0-9._-]{0,254}$/.test(name);
}

;// CONCATENATED MODULE: ./packages/host/src/read-facts.ts



/** One read-only look at a host. RemoteError `bad-answer` when its shell does not answer as one. */
async function readFacts(connection, request) {
    const result = await connection.run(factsScript(request), { answerBytes: 16 * 1024 * 1024 });
    const facts = parseFacts(connection.host, result.stdout);
    if (facts === null)
        throw (0,answer_line/* badAnswer */.k6)(connection.host, 'reading the facts', result);
    return facts;
}


/***/ }),

/***/ 94921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ shellScripts)
/* harmony export */ });
// Written by `npm run generate` from packages/host/shell. Edit the files there.
const shellScripts = {
    "engine/adopt.sh": "#!/bin/sh\n" +
        "# Takes over an operation whose controller is gone: `sh <plan>/engine/adopt.sh <watch-seconds> [<token>]`.\n" +
        "# Prints one answer line. With a token only the holder of that very claim is let in: who comes back must not take what\n" +
        "# another has adopted meanwhile. It watches the lease stand still for that long (0: the caller has proof), claims the same operation anew, and joins its\n" +
        "# living supervisor or starts another.\n" +
        "set -eu\n" +
        "\n" +
        "PLAN=${0%/engine/*}\n" +
        "OPERATION_DIR=${PLAN%/plan}\n" +
        "ENV_DIR=${OPERATION_DIR%/operations/*}\n" +
        "OPERATION=${OPERATION_DIR##*/}\n" +
        "WATCH=${1-}\n" +
        "EXPECTED=${2-}\n" +
        "\n" +
        "for part in uptime names durable plan claim decision state system-unit crontab launch; do\n" +
        "  # shellcheck source=/dev/null\n" +
        "  . \"$PLAN/engine/$part.sh\"\n" +
        "done\n" +
        "\n" +
        "refuse() {\n" +
        "  printf 'refused %s %s\\n' \"$1\" \"$2\"\n" +
        "  exit 0\n" +
        "}\n" +
        "\n" +
        "# Fails when somebody renews it.\n" +
        "lease_stands_still() {\n" +
        "  lease_before=$(cat \"$OPERATION_DIR/lease\" 2>/dev/null) || :\n" +
        "  read_uptime\n" +
        "  watch_until=$((NOW + WATCH * 1000))\n" +
        "  while [ \"$NOW\" -lt \"$watch_until\" ]; do\n" +
        "    sleep 0.1\n" +
        "    lease_now=$(cat \"$OPERATION_DIR/lease\" 2>/dev/null) || :\n" +
        "    if [ \"$lease_now\" != \"$lease_before\" ]; then return 1; fi\n" +
        "    read_uptime\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "check_claim() {\n" +
        "  newest_claim \"$ENV_DIR\"\n" +
        "  if [ \"$CLAIM_OPERATION\" != \"$OPERATION\" ]; then refuse not-holder \"token=$CLAIM operation=$CLAIM_OPERATION\"; fi\n" +
        "  if [ -n \"$EXPECTED\" ] && [ \"$CLAIM\" != \"$EXPECTED\" ]; then refuse not-holder \"token=$CLAIM operation=$OPERATION\"; fi\n" +
        "  # What only the host has proved is taken up again: an adopter may bring the runner's proof.\n" +
        "  if [ -n \"$CLAIM_ENDED\" ] && [ \"$CLAIM_ENDED\" != UNCONFIRMED ]; then\n" +
        "    printf 'ended token=%s state=%s\\n' \"$CLAIM\" \"$CLAIM_ENDED\"\n" +
        "    exit 0\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "claim_again() {\n" +
        "  read_boot\n" +
        "  TOKEN=$((CLAIM + 1))\n" +
        "  make_claim \"$ENV_DIR\" \"$TOKEN\" \"$OPERATION\" \"$BOOT\" || refuse lost-race \"claim $TOKEN is taken\"\n" +
        "}\n" +
        "\n" +
        "# A living supervisor takes the new token by itself. One that ends at this very moment is replaced after all.\n" +
        "join_or_replace() {\n" +
        "  if supervisor_lives \"$OPERATION_DIR\" && await_joined; then\n" +
        "    HOW=joined\n" +
        "    return 0\n" +
        "  fi\n" +
        "  HOW=replaced\n" +
        "  make_recovery >&2\n" +
        "  if launch \"$ENV_DIR\" \"$OPERATION_DIR\" >&2 && await_replacement; then return 0; fi\n" +
        "  refuse launch-failed \"see $OPERATION_DIR/out/supervisor.log\"\n" +
        "}\n" +
        "\n" +
        "# A start that was cut off right after its claim has left neither. One that cannot be installed is no reason to leave a host\n" +
        "# that may be closed: the supervisor looks by itself before it closes one.\n" +
        "make_recovery() {\n" +
        "  write_recover\n" +
        "  install_recovery || :\n" +
        "}\n" +
        "\n" +
        "# A step in progress is not disturbed: the supervisor sees the claim after it. Alive is enough.\n" +
        "await_joined() {\n" +
        "  for _ in 1 2 3 4 5 6 7 8 9 10; do\n" +
        "    read_supervisor \"$OPERATION_DIR\"\n" +
        "    if [ \"$SUPERVISOR_TOKEN\" -ge \"$TOKEN\" ]; then return 0; fi\n" +
        "    if [ -e \"$ENV_DIR/claims/$TOKEN.done\" ]; then return 0; fi\n" +
        "    sleep 0.05\n" +
        "  done\n" +
        "  supervisor_lives \"$OPERATION_DIR\"\n" +
        "}\n" +
        "\n" +
        "# A step that a killed supervisor left behind may still hold the lock; the new supervisor waits for it.\n" +
        "await_replacement() {\n" +
        "  await_supervisor \"$OPERATION_DIR\" \"$TOKEN\" || lock_held \"$ENV_DIR\" || [ -e \"$ENV_DIR/claims/$TOKEN.done\" ]\n" +
        "}\n" +
        "\n" +
        "adopt() {\n" +
        "  is_number \"$WATCH\" || refuse bad-request 'adopt.sh needs the seconds to watch the lease'\n" +
        "  umask 077\n" +
        "  load_settings \"$PLAN\"\n" +
        "  check_claim\n" +
        "  lease_stands_still || refuse lease-moves \"another controller renews the lease of claim $CLAIM\"\n" +
        "  check_claim\n" +
        "  claim_again\n" +
        "  join_or_replace\n" +
        "  read_state \"$OPERATION_DIR\"\n" +
        "  read_decision \"$OPERATION_DIR\"\n" +
        "  printf 'adopted token=%s supervisor=%s state=%s decision=%s\\n' \"$TOKEN\" \"$HOW\" \"$STATE\" \"$DECISION\"\n" +
        "}\n" +
        "\n" +
        "adopt\n",
    "engine/alert.sh": "#!/bin/sh\n" +
        "# Delivers spooled alerts until none is left: `sh <plan>/engine/alert.sh <env-dir> [<folder>]`. One of these runs at a time.\n" +
        "# A folder other than the environment's own holds what a full disk could not, and is removed at last.\n" +
        "set -eu\n" +
        "\n" +
        "ENV_DIR=$1\n" +
        "ALERTS=${2:-$ENV_DIR/alerts}\n" +
        "ENGINE=${0%/*}\n" +
        "\n" +
        "for part in login plan spool; do\n" +
        "  # shellcheck source=/dev/null\n" +
        "  . \"$ENGINE/$part.sh\"\n" +
        "done\n" +
        "\n" +
        "# deliver FILE OPERATION: by the way its operation's plan says.\n" +
        "deliver() {\n" +
        "  alert_plan=$ENV_DIR/operations/$2/plan\n" +
        "  load_login \"${alert_plan%/plan}\"\n" +
        "  load_settings \"$alert_plan\" || return 1\n" +
        "  case $ALERT in\n" +
        "    webhook) post_alert \"$1\" ;;\n" +
        "    command) run_alert \"$1\" ;;\n" +
        "    *) return 0 ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "# The address is a secret: it goes to the client on stdin, never as an argument.\n" +
        "post_alert() {\n" +
        "  IFS= read -r alert_url <\"$ALERT_URL_FILE\" || [ -n \"$alert_url\" ] || return 1\n" +
        "  case $alert_url in *[\\\"\\\\]* | '') return 1 ;; esac\n" +
        "  if command -v curl >/dev/null; then\n" +
        "    post_by_curl \"$1\"\n" +
        "  elif command -v php >/dev/null; then\n" +
        "    post_by_php \"$1\"\n" +
        "  elif command -v node >/dev/null; then\n" +
        "    post_by_node \"$1\"\n" +
        "  else\n" +
        "    return 1\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "post_by_curl() {\n" +
        "  printf 'url = \"%s\"\\n' \"$alert_url\" |\n" +
        "    curl --silent --fail --max-time 20 --header 'Content-Type: application/json' --data-binary \"@$1\" \\\n" +
        "      --output /dev/null --config -\n" +
        "}\n" +
        "\n" +
        "# The programs of php and node are constant text.\n" +
        "# shellcheck disable=SC2016\n" +
        "post_by_php() {\n" +
        "  printf '%s\\n' \"$alert_url\" | timeout 30 php -r '\n" +
        "    $url = trim(fgets(STDIN));\n" +
        "    $options = [\"method\" => \"POST\", \"header\" => \"Content-Type: application/json\", \"timeout\" => 20,\n" +
        "                \"content\" => file_get_contents($argv[1])];\n" +
        "    exit(@file_get_contents($url, false, stream_context_create([\"http\" => $options])) === false ? 1 : 0);\n" +
        "  ' -- \"$1\"\n" +
        "}\n" +
        "\n" +
        "post_by_node() {\n" +
        "  printf '%s\\n' \"$alert_url\" | timeout 30 node -e '\n" +
        "    const fs = require(\"node:fs\");\n" +
        "    const url = new URL(fs.readFileSync(0, \"utf8\").trim());\n" +
        "    const client = require(url.protocol === \"http:\" ? \"node:http\" : \"node:https\");\n" +
        "    const request = client.request(url, { method: \"POST\", headers: { \"Content-Type\": \"application/json\" } }, (answer) => {\n" +
        "      process.exit(answer.statusCode >= 200 && answer.statusCode < 300 ? 0 : 1);\n" +
        "    });\n" +
        "    request.on(\"error\", () => process.exit(1));\n" +
        "    request.end(fs.readFileSync(process.argv[1]));\n" +
        "  ' \"$1\"\n" +
        "}\n" +
        "\n" +
        "# The runbook's command gets the alert on stdin.\n" +
        "run_alert() {\n" +
        "  alert_body=$1\n" +
        "  set --\n" +
        "  # shellcheck source=/dev/null\n" +
        "  . \"$alert_plan/args/alert\"\n" +
        "  [ \"$#\" -gt 0 ] || return 1\n" +
        "  timeout -k 5 60 \"$@\" <\"$alert_body\" >/dev/null 2>&1\n" +
        "}\n" +
        "\n" +
        "deliver_all() {\n" +
        "  for spooled in \"$ALERTS\"/*; do\n" +
        "    if [ -f \"$spooled\" ]; then deliver_one \"${spooled##*/}\"; fi\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# deliver_one OPERATION: what is removed is what was delivered; a newer alert may have taken its name meanwhile.\n" +
        "# shellcheck disable=SC3013 # dash and busybox have -ef\n" +
        "deliver_one() {\n" +
        "  sending=$ALERTS/.sending.$1\n" +
        "  rm -f \"$sending\"\n" +
        "  ln \"$ALERTS/$1\" \"$sending\" 2>/dev/null || return 0\n" +
        "  if (deliver \"$sending\" \"$1\") && [ \"$ALERTS/$1\" -ef \"$sending\" ]; then rm -f \"$ALERTS/$1\"; fi\n" +
        "  rm -f \"$sending\"\n" +
        "}\n" +
        "\n" +
        "# Tries again after 1, 2, 4, … seconds, at most five minutes apart.\n" +
        "deliver_until_empty() {\n" +
        "  pause=1\n" +
        "  deliver_all\n" +
        "  while alerts_wait \"$ALERTS\"; do\n" +
        "    sleep \"$pause\"\n" +
        "    pause=$((pause * 2))\n" +
        "    if [ \"$pause\" -gt 300 ]; then pause=300; fi\n" +
        "    deliver_all\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "mkdir -p \"$ALERTS\"\n" +
        "exec 8>>\"$ALERTS/.lock\"\n" +
        "flock -n 8 || exit 0\n" +
        "deliver_until_empty\n" +
        "if [ \"$ALERTS\" != \"$ENV_DIR/alerts\" ]; then rm -rf \"$ALERTS\"; fi\n",
    "engine/attach.sh": "#!/bin/sh\n" +
        "# Follows a journal for one controller and writes what it asks for: `sh <plan>/engine/attach.sh <offset> <token>`.\n" +
        "# stdout is the journal from that byte; stdin has requests, stderr the answers, one a line. The end of stdin detaches.\n" +
        "set -eu\n" +
        "\n" +
        "PLAN=${0%/engine/*}\n" +
        "OPERATION_DIR=${PLAN%/plan}\n" +
        "ENV_DIR=${OPERATION_DIR%/operations/*}\n" +
        "OPERATION=${OPERATION_DIR##*/}\n" +
        "OFFSET=${1-0}\n" +
        "TOKEN=${2-0}\n" +
        "FOLLOWER=\n" +
        "\n" +
        "for part in uptime names durable claim decision state; do\n" +
        "  # shellcheck source=/dev/null\n" +
        "  . \"$PLAN/engine/$part.sh\"\n" +
        "done\n" +
        "\n" +
        "answer() {\n" +
        "  printf '%s\\n' \"$*\" >&2\n" +
        "}\n" +
        "\n" +
        "hello() {\n" +
        "  hello_size=0\n" +
        "  if [ -e \"$JOURNAL\" ]; then hello_size=$(wc -c <\"$JOURNAL\"); fi\n" +
        "  hello_supervisor=dead\n" +
        "  if supervisor_lives \"$OPERATION_DIR\" || lock_held \"$ENV_DIR\"; then hello_supervisor=alive; fi\n" +
        "  read_boot\n" +
        "  read_uptime\n" +
        "  answer \"hello boot=$BOOT up=$NOW at=$(date +%s) size=$((hello_size)) supervisor=$hello_supervisor\"\n" +
        "  if [ \"$OFFSET\" -gt \"$hello_size\" ]; then OFFSET=0; fi\n" +
        "}\n" +
        "\n" +
        "# coreutils' tail ends with us even when we are killed; busybox' has no such option and ends at its next line.\n" +
        "follow() {\n" +
        "  [ -e \"$JOURNAL\" ] || : >>\"$JOURNAL\"\n" +
        "  if tail --pid=$$ -c 0 /dev/null 2>/dev/null; then\n" +
        "    tail --pid=$$ -s 0.2 -c \"+$((OFFSET + 1))\" -f \"$JOURNAL\" 2>/dev/null </dev/null &\n" +
        "  else\n" +
        "    tail -c \"+$((OFFSET + 1))\" -f \"$JOURNAL\" 2>/dev/null </dev/null &\n" +
        "  fi\n" +
        "  FOLLOWER=$!\n" +
        "}\n" +
        "\n" +
        "detach() {\n" +
        "  if [ -n \"$FOLLOWER\" ]; then kill \"$FOLLOWER\" 2>/dev/null || :; fi\n" +
        "  FOLLOWER=\n" +
        "}\n" +
        "\n" +
        "serve() {\n" +
        "  while IFS= read -r request; do\n" +
        "    case $request in\n" +
        "      detach) return 0 ;;\n" +
        "      lease\\ * | go | 'decide commit '* | 'decide abort '* | confirm) serve_holder \"$request\" ;;\n" +
        "      *) answer bad-request ;;\n" +
        "    esac\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# Only the highest claim writes, and only when it is this operation's.\n" +
        "serve_holder() {\n" +
        "  if ! holds_claim; then\n" +
        "    answer \"fenced $CLAIM\"\n" +
        "    return 0\n" +
        "  fi\n" +
        "  case $1 in\n" +
        "    lease\\ *) serve_lease \"${1#lease }\" ;;\n" +
        "    go) serve_flag go went ;;\n" +
        "    confirm) serve_flag confirm confirmed ;;\n" +
        "    decide\\ *) serve_decide \"${1#decide }\" ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "holds_claim() {\n" +
        "  if [ \"$HOLDS\" = yes ] && [ ! -e \"$ENV_DIR/claims/$((TOKEN + 1))\" ]; then return 0; fi\n" +
        "  HOLDS=no\n" +
        "  newest_claim \"$ENV_DIR\"\n" +
        "  if [ \"$CLAIM\" = \"$TOKEN\" ] && [ \"$CLAIM_OPERATION\" = \"$OPERATION\" ]; then HOLDS=yes; fi\n" +
        "  [ \"$HOLDS\" = yes ]\n" +
        "}\n" +
        "\n" +
        "serve_lease() {\n" +
        "  if ! is_number \"$1\"; then\n" +
        "    answer bad-request\n" +
        "  elif replace lease \"$1\"; then\n" +
        "    answer \"leased $1\"\n" +
        "  else\n" +
        "    answer \"failed lease\"\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# serve_flag FILE ANSWER\n" +
        "serve_flag() {\n" +
        "  if replace \"$1\" \"$TOKEN\" && durable_file \"$OPERATION_DIR/$1\" \"$OPERATION_DIR\"; then answer \"$2\"; else answer \"failed $1\"; fi\n" +
        "}\n" +
        "\n" +
        "# replace FILE LINE: at once and whole.\n" +
        "replace() {\n" +
        "  printf '%s\\n' \"$2\" >\"$OPERATION_DIR/.$1.$$\" && mv -f \"$OPERATION_DIR/.$1.$$\" \"$OPERATION_DIR/$1\"\n" +
        "}\n" +
        "\n" +
        "# serve_decide 'WORD REASON'\n" +
        "serve_decide() {\n" +
        "  if ! is_name \"${1#* }\"; then\n" +
        "    answer bad-request\n" +
        "    return 0\n" +
        "  fi\n" +
        "  decide_result=0\n" +
        "  write_decision \"$OPERATION_DIR\" \"${1%% *}\" \"$TOKEN\" \"${1#* }\" controller || decide_result=$?\n" +
        "  decided=\n" +
        "  if [ \"$decide_result\" -ne 3 ] && [ -e \"$OPERATION_DIR/decision\" ]; then IFS= read -r decided <\"$OPERATION_DIR/decision\" || :; fi\n" +
        "  if [ -n \"$decided\" ]; then answer \"decided $decided\"; else answer \"failed decide\"; fi\n" +
        "}\n" +
        "\n" +
        "attach() {\n" +
        "  JOURNAL=$OPERATION_DIR/journal.jsonl\n" +
        "  HOLDS=no\n" +
        "  if ! is_number \"$OFFSET\" || ! is_number \"$TOKEN\"; then\n" +
        "    answer bad-request\n" +
        "    exit 2\n" +
        "  fi\n" +
        "  umask 077\n" +
        "  trap detach EXIT\n" +
        "  trap 'exit 143' TERM INT HUP PIPE\n" +
        "  hello\n" +
        "  follow\n" +
        "  serve\n" +
        "}\n" +
        "\n" +
        "attach\n",
    "engine/claim.sh": "# Claims: who may change this environment. Made by `ln`, never deleted; the number is the fencing token.\n" +
        "# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it\n" +
        "# needs: durable.sh\n" +
        "\n" +
        "# newest_claim ENV-DIR: sets CLAIM (0: none yet), CLAIM_OPERATION, CLAIM_ENDED (the state it ended in, or empty).\n" +
        "newest_claim() {\n" +
        "  CLAIM=0 CLAIM_OPERATION='' CLAIM_ENDED=''\n" +
        "  for claim_file in \"$1\"/claims/*; do\n" +
        "    claim_number=${claim_file##*/}\n" +
        "    case $claim_number in '' | *[!0-9]*) continue ;; esac\n" +
        "    if [ \"$claim_number\" -gt \"$CLAIM\" ]; then CLAIM=$claim_number; fi\n" +
        "  done\n" +
        "  if [ \"$CLAIM\" -eq 0 ]; then return 0; fi\n" +
        "  read -r CLAIM_OPERATION _ <\"$1/claims/$CLAIM\" || :\n" +
        "  if [ -e \"$1/claims/$CLAIM.done\" ]; then read -r CLAIM_ENDED _ <\"$1/claims/$CLAIM.done\" || :; fi\n" +
        "}\n" +
        "\n" +
        "# token_of ENV-DIR OPERATION: sets TOKEN to the highest claim of that operation, 0 when it has none.\n" +
        "token_of() {\n" +
        "  TOKEN=0\n" +
        "  for claim_file in \"$1\"/claims/*; do\n" +
        "    claim_number=${claim_file##*/}\n" +
        "    case $claim_number in '' | *[!0-9]*) continue ;; esac\n" +
        "    read -r claim_operation _ <\"$claim_file\" || :\n" +
        "    if [ \"$claim_operation\" = \"$2\" ] && [ \"$claim_number\" -gt \"$TOKEN\" ]; then TOKEN=$claim_number; fi\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# link_once FILE LINE: the file appears whole and once; fails for everybody but the first: 1 another was first, 2 it could\n" +
        "# not be written, 3 the disk did not keep its name. Over NFS a link that was made may be answered by an error, so we look.\n" +
        "# shellcheck disable=SC3013 # dash and busybox have -ef\n" +
        "link_once() {\n" +
        "  link_new=\"${1%/*}/.new.$$.${1##*/}\"\n" +
        "  if ! { printf '%s\\n' \"$2\" >\"$link_new\" && durable_file \"$link_new\"; }; then\n" +
        "    rm -f \"$link_new\"\n" +
        "    return 2\n" +
        "  fi\n" +
        "  link_result=0\n" +
        "  if ! ln \"$link_new\" \"$1\" 2>/dev/null && ! [ \"$link_new\" -ef \"$1\" ]; then link_result=1; fi\n" +
        "  rm -f \"$link_new\"\n" +
        "  durable_file \"${1%/*}\" || return 3\n" +
        "  return \"$link_result\"\n" +
        "}\n" +
        "\n" +
        "# make_claim ENV-DIR NUMBER OPERATION BOOT\n" +
        "make_claim() {\n" +
        "  link_once \"$1/claims/$2\" \"$3 $4\"\n" +
        "}\n" +
        "\n" +
        "# end_claim ENV-DIR NUMBER STATE\n" +
        "end_claim() {\n" +
        "  link_once \"$1/claims/$2.done\" \"$3\"\n" +
        "}\n",
    "engine/converged.sh": "# Takes a host off the list of those that were left out of the last operation. Sent on stdin; prints one answer line.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: durable.sh\n" +
        "\n" +
        "# converged_main ENV-DIR HOST: answers `removed`, `absent` (it is not on the list) or `refused CODE DETAIL`.\n" +
        "converged_main() {\n" +
        "  set -eu\n" +
        "  umask 077\n" +
        "  if [ ! -e \"$1/without\" ]; then converged_answer absent; fi\n" +
        "  # Starting an operation writes the list under the same lock.\n" +
        "  exec 8>>\"$1/start.lock\"\n" +
        "  flock -w 60 8 || converged_answer 'refused start-locked another start holds start.lock'\n" +
        "  if ! grep -q -x -F -e \"$2\" \"$1/without\"; then converged_answer absent; fi\n" +
        "  remaining_hosts \"$1\" \"$2\" || converged_answer 'refused disk-full the list of hosts left out could not be written'\n" +
        "  durable_file \"$1\"\n" +
        "  converged_answer removed\n" +
        "}\n" +
        "\n" +
        "converged_answer() {\n" +
        "  printf '%s\\n' \"$1\"\n" +
        "  exit 0\n" +
        "}\n" +
        "\n" +
        "remaining_hosts() {\n" +
        "  grep -v -x -F -e \"$2\" \"$1/without\" >\"$1/.without\" || [ \"$?\" -eq 1 ] || return 1\n" +
        "  durable_file \"$1/.without\"\n" +
        "  if [ -s \"$1/.without\" ]; then mv -f \"$1/.without\" \"$1/without\"; else rm -f \"$1/without\" \"$1/.without\"; fi\n" +
        "}\n",
    "engine/crontab.sh": "# The recovery entry in the login user's crontab: one line for boot, one for each minute. Other lines are kept.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: claim.sh\n" +
        "\n" +
        "crontab_mark() {\n" +
        "  CRON_MARK=\"# failback $APP/$ENVIRONMENT\"\n" +
        "}\n" +
        "\n" +
        "crontab_lines() {\n" +
        "  crontab_mark\n" +
        "  printf '@reboot /bin/sh %s/recover.sh tick >/dev/null 2>&1 %s\\n' \"$ENV_DIR\" \"$CRON_MARK\"\n" +
        "  printf '* * * * * /bin/sh %s/recover.sh tick >/dev/null 2>&1 %s\\n' \"$ENV_DIR\" \"$CRON_MARK\"\n" +
        "}\n" +
        "\n" +
        "# Sets CRONTAB. Fails when it cannot be read: writing it back would then lose the lines of others.\n" +
        "read_crontab() {\n" +
        "  if CRONTAB=$(LC_ALL=C crontab -l 2>&1); then return 0; fi\n" +
        "  case $CRONTAB in *'no crontab'*) CRONTAB='' ;; *) return 1 ;; esac\n" +
        "}\n" +
        "\n" +
        "crontab_installed() {\n" +
        "  read_crontab || return 1\n" +
        "  crontab_mark\n" +
        "  [ \"$(printf '%s\\n' \"$CRONTAB\" | marked_lines)\" = \"$(crontab_lines)\" ]\n" +
        "}\n" +
        "\n" +
        "marked_lines() {\n" +
        "  grep -e \" $CRON_MARK\\$\" || :\n" +
        "}\n" +
        "\n" +
        "other_lines() {\n" +
        "  grep -v -e \" $CRON_MARK\\$\" || :\n" +
        "}\n" +
        "\n" +
        "install_crontab() {\n" +
        "  if crontab_installed; then return 0; fi\n" +
        "  read_crontab || return 1\n" +
        "  {\n" +
        "    if [ -n \"$CRONTAB\" ]; then printf '%s\\n' \"$CRONTAB\" | other_lines; fi\n" +
        "    crontab_lines\n" +
        "  } | crontab - || return 1\n" +
        "  crontab_installed\n" +
        "}\n" +
        "\n" +
        "# Under the lock of a start, which enters the lines before its claim has a supervisor. A start that is at it keeps them.\n" +
        "remove_crontab() {\n" +
        "  exec 8>>\"$ENV_DIR/start.lock\"\n" +
        "  flock -n 8 || return 0\n" +
        "  newest_claim \"$ENV_DIR\"\n" +
        "  if [ -n \"$CLAIM_ENDED\" ]; then remove_lines; fi\n" +
        "  exec 8>&-\n" +
        "}\n" +
        "\n" +
        "remove_lines() {\n" +
        "  read_crontab || return 0\n" +
        "  crontab_mark\n" +
        "  case $CRONTAB in *\" $CRON_MARK\"*) ;; *) return 0 ;; esac\n" +
        "  printf '%s\\n' \"$CRONTAB\" | other_lines | crontab - || :\n" +
        "}\n",
    "engine/decision.sh": "# The write-once decision. Controller, supervisor and recovery all make it here; whoever loses obeys what is there.\n" +
        "# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it\n" +
        "# needs: claim.sh names.sh\n" +
        "\n" +
        "# write_decision OPERATION-DIR WORD TOKEN REASON BY\n" +
        "write_decision() {\n" +
        "  link_once \"$1/decision\" \"$2 $3 $4 $5\"\n" +
        "}\n" +
        "\n" +
        "# read_decision OPERATION-DIR: sets DECISION (none, commit, abort, unreadable), DECISION_TOKEN, DECISION_REASON, DECISION_BY.\n" +
        "read_decision() {\n" +
        "  DECISION=none DECISION_TOKEN='' DECISION_REASON='' DECISION_BY='' decision_rest=''\n" +
        "  if [ ! -e \"$1/decision\" ]; then return 0; fi\n" +
        "  read -r DECISION DECISION_TOKEN DECISION_REASON DECISION_BY decision_rest <\"$1/decision\" || DECISION=unreadable\n" +
        "  case $DECISION in commit | abort) ;; *) DECISION=unreadable ;; esac\n" +
        "  if ! is_number \"$DECISION_TOKEN\" || ! is_name \"$DECISION_REASON\" || ! is_name \"$DECISION_BY\" || [ -n \"$decision_rest\" ]; then\n" +
        "    DECISION=unreadable\n" +
        "  fi\n" +
        "}\n",
    "engine/dry-run.sh": "# Runs the `dry` verb of every step from a folder that is removed afterwards. Claims nothing, writes nothing else.\n" +
        "# Sent on stdin like start.sh, with `failback_payload`; the last line is `dry_run_main`.\n" +
        "# shellcheck shell=sh disable=SC2034,SC2154 # a step is read by its fields, and not all are used\n" +
        "# needs: plan.sh\n" +
        "\n" +
        "# Prints for each step: `step <id>`, then what it would change as `would <id> <text>`, then `end <id> <rc>`; at last `done`.\n" +
        "dry_run_main() {\n" +
        "  set -eu\n" +
        "  umask 077\n" +
        "  dry_dir=$(mktemp -d \"${TMPDIR:-/tmp}/failback-dry.XXXXXX\") || dry_refuse disk-full 'no temporary folder'\n" +
        "  trap 'rm -rf \"$dry_dir\"' EXIT\n" +
        "  trap 'exit 143' TERM INT HUP PIPE\n" +
        "  # As deep as a plan lies in the environment's folder: what a step reads beside the operations, it reads here too.\n" +
        "  dry_plan=$dry_dir/operations/dry/plan\n" +
        "  mkdir -p \"$dry_plan\" \"$dry_dir/work\"\n" +
        "  failback_payload \"$dry_plan\" || dry_refuse bundle-damaged 'the plan could not be unpacked whole'\n" +
        "  load_settings \"$dry_plan\"\n" +
        "  ln -s \"$STATE_DIR/$APP/$ENVIRONMENT/manifests\" \"$dry_dir/manifests\"\n" +
        "  while read -r step phase kind effect limit again failure; do dry_step; done <\"$dry_plan/step-list\"\n" +
        "  echo 'done'\n" +
        "}\n" +
        "\n" +
        "dry_refuse() {\n" +
        "  printf 'refused %s %s\\n' \"$1\" \"$2\"\n" +
        "  exit 0\n" +
        "}\n" +
        "\n" +
        "# 64 KiB of a step's output at most; the rest is read and dropped, so that it fills no disk.\n" +
        "dry_step() {\n" +
        "  printf 'step %s\\n' \"$step\"\n" +
        "  {\n" +
        "    dry_rc=0\n" +
        "    (dry_process) </dev/null 2>&1 || dry_rc=$?\n" +
        "    printf '%s\\n' \"$dry_rc\" >\"$dry_dir/rc\"\n" +
        "  } | {\n" +
        "    head -c 65536\n" +
        "    cat >/dev/null\n" +
        "  } | while IFS= read -r dry_line || [ -n \"$dry_line\" ]; do\n" +
        "    printf 'would %s %s\\n' \"$step\" \"$dry_line\"\n" +
        "  done\n" +
        "  read -r dry_rc <\"$dry_dir/rc\"\n" +
        "  printf 'end %s %s\\n' \"$step\" \"$dry_rc\"\n" +
        "}\n" +
        "\n" +
        "dry_process() {\n" +
        "  set --\n" +
        "  if [ -r \"$dry_plan/args/$step\" ]; then\n" +
        "    # shellcheck source=/dev/null\n" +
        "    . \"$dry_plan/args/$step\"\n" +
        "  fi\n" +
        "  cd /\n" +
        "  FAILBACK_PLAN=$dry_plan FAILBACK_WORK=$dry_dir/work FAILBACK_FACTS=$dry_dir/work/facts\n" +
        "  FAILBACK_OPERATION=$OPERATION FAILBACK_TOKEN=0 FAILBACK_STEP=$step\n" +
        "  export FAILBACK_PLAN FAILBACK_WORK FAILBACK_FACTS FAILBACK_OPERATION FAILBACK_TOKEN FAILBACK_STEP\n" +
        "  exec timeout -k 5 \"$limit\" sh \"$dry_plan/steps/$kind.sh\" dry \"$@\"\n" +
        "}\n",
    "engine/durable.sh": "# Makes what was written survive a power cut.\n" +
        "# shellcheck shell=sh\n" +
        "\n" +
        "# durable_file FILE...: contents of files (or entries of folders); all of the disk where sync knows no names. Fails when\n" +
        "# the disk says that it did not keep them: a sync of everything, which tells of no error, must not hide that.\n" +
        "durable_file() {\n" +
        "  if sync \"$@\" 2>/dev/null; then return 0; fi\n" +
        "  if sync / 2>/dev/null; then return 1; fi\n" +
        "  sync\n" +
        "}\n" +
        "\n" +
        "# durable_tree PATH...: everything below, by the file systems that hold the paths.\n" +
        "durable_tree() {\n" +
        "  sync -f \"$@\" 2>/dev/null || sync\n" +
        "}\n",
    "engine/facts.sh": "# One read-only look at a host. Sent on stdin; prints `key value` lines as docs/engine.md lists them, at last `end facts`.\n" +
        "# What was found is data: a name that the journal could not carry is counted, not printed.\n" +
        "# shellcheck shell=sh disable=SC2034,SC2153,SC2154 # variables are shared with the files it needs\n" +
        "# needs: names.sh uptime.sh durable.sh claim.sh decision.sh state.sh host-facts.sh release-facts.sh\n" +
        "\n" +
        "# facts_main APP ENVIRONMENT STATE-DIR RELEASE-PATH STRATEGY RUN-AS TARGET RELEASES CURRENT MIGRATIONS UNIT... [-- HANDLED...]\n" +
        "facts_main() {\n" +
        "  set -eu\n" +
        "  facts_app=$1 facts_environment=$2 facts_strategy=$5 facts_run_as=$6 facts_target=$7\n" +
        "  facts_releases=$8 facts_current=$9\n" +
        "  resolve \"$3\" && facts_state_dir=$RESOLVED\n" +
        "  resolve \"$4\" && facts_release_path=$RESOLVED\n" +
        "  shift 9\n" +
        "  facts_migrations=$1\n" +
        "  shift\n" +
        "  ENV_DIR=$facts_state_dir/$facts_app/$facts_environment\n" +
        "  host_facts\n" +
        "  path_facts state-dir \"$facts_state_dir\"\n" +
        "  path_facts release-path \"$facts_release_path\"\n" +
        "  pin_facts\n" +
        "  claim_facts\n" +
        "  operation_facts\n" +
        "  ledger_facts\n" +
        "  without_facts\n" +
        "  release_facts\n" +
        "  unit_facts \"$@\"\n" +
        "  fact end facts\n" +
        "}\n" +
        "\n" +
        "# fact KEY VALUE...: one line. Control characters never leave the host.\n" +
        "fact() {\n" +
        "  case $* in\n" +
        "    *[[:cntrl:]]*) printf '%s\\n' \"$(printf '%s' \"$*\" | tr '[:cntrl:]' '?')\" ;;\n" +
        "    *) printf '%s\\n' \"$*\" ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "# yes_no KEY COMMAND...\n" +
        "yes_no() {\n" +
        "  yes_no_key=$1\n" +
        "  shift\n" +
        "  if \"$@\" >/dev/null 2>&1; then fact \"$yes_no_key\" yes; else fact \"$yes_no_key\" no; fi\n" +
        "}\n" +
        "\n" +
        "# resolve PATH: sets RESOLVED; `~/` is the login user's home.\n" +
        "resolve() {\n" +
        "  # shellcheck disable=SC2088 # the tilde is a character here\n" +
        "  case $1 in '~/'*) RESOLVED=${HOME%/}/${1#??} ;; *) RESOLVED=$1 ;; esac\n" +
        "}\n" +
        "\n" +
        "# path_facts KEY PATH\n" +
        "path_facts() {\n" +
        "  fact \"$1-path\" \"$2\"\n" +
        "  if [ -d \"$2\" ]; then\n" +
        "    if [ -w \"$2\" ] && [ -x \"$2\" ]; then path_state=writable; else path_state=not-writable; fi\n" +
        "  elif [ \"$1\" = state-dir ] && may_be_made \"$2\"; then\n" +
        "    path_state=writable\n" +
        "  else\n" +
        "    path_state=missing\n" +
        "  fi\n" +
        "  fact \"$1-state\" \"$path_state\"\n" +
        "  nearest_folder \"$2\"\n" +
        "  free_kib=$(df -Pk \"$NEAREST\" 2>/dev/null | sed -n '2s/^[^ ]* *[^ ]* *[^ ]* *\\([0-9]*\\).*/\\1/p') || :\n" +
        "  fact \"$1-free-kib\" \"${free_kib:-0}\"\n" +
        "}\n" +
        "\n" +
        "# start.sh makes a state directory below the login user's home.\n" +
        "may_be_made() {\n" +
        "  case $1 in \"${HOME:-/nonexistent}\"/*) ;; *) return 1 ;; esac\n" +
        "  nearest_folder \"$1\"\n" +
        "  [ -w \"$NEAREST\" ]\n" +
        "}\n" +
        "\n" +
        "nearest_folder() {\n" +
        "  NEAREST=$1\n" +
        "  while [ ! -d \"$NEAREST\" ] && [ \"$NEAREST\" != / ]; do\n" +
        "    NEAREST=${NEAREST%/*}\n" +
        "    NEAREST=${NEAREST:-/}\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# A link or a pipe in its place is not followed: it would be read as us, or never end.\n" +
        "pin_facts() {\n" +
        "  pin_file=$facts_release_path/.failback/state-dir\n" +
        "  if [ ! -e \"$pin_file\" ] && [ ! -L \"$pin_file\" ]; then return 0; fi\n" +
        "  pin=unreadable\n" +
        "  if [ -f \"$pin_file\" ] && [ ! -L \"$pin_file\" ]; then IFS= read -r pin <\"$pin_file\" 2>/dev/null || pin=unreadable; fi\n" +
        "  fact pin \"$pin\"\n" +
        "}\n" +
        "\n" +
        "claim_facts() {\n" +
        "  newest_claim \"$ENV_DIR\"\n" +
        "  await_last_breath\n" +
        "  if [ \"$CLAIM\" -eq 0 ] || [ -n \"$CLAIM_ENDED\" ]; then\n" +
        "    fact claim free \"$CLAIM\"\n" +
        "    return 0\n" +
        "  fi\n" +
        "  holder=dead\n" +
        "  if supervisor_lives \"$ENV_DIR/operations/$CLAIM_OPERATION\" || lock_held \"$ENV_DIR\"; then holder=alive; fi\n" +
        "  fact claim held \"$CLAIM\" \"$CLAIM_OPERATION\" \"$holder\"\n" +
        "}\n" +
        "\n" +
        "# A supervisor gives its claim back a moment after its last word, on a slow disk seconds: a run that has heard the word is\n" +
        "# over by then, and the next one is not to be refused for what nobody does any more. (UNCONFIRMED may still be confirmed.)\n" +
        "await_last_breath() {\n" +
        "  breaths_left=100\n" +
        "  while [ \"$breaths_left\" -gt 0 ] && is_leaving; do\n" +
        "    sleep 0.1\n" +
        "    breaths_left=$((breaths_left - 1))\n" +
        "    newest_claim \"$ENV_DIR\"\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "is_leaving() {\n" +
        "  if [ \"$CLAIM\" -eq 0 ] || [ -n \"$CLAIM_ENDED\" ]; then return 1; fi\n" +
        "  read_state \"$ENV_DIR/operations/$CLAIM_OPERATION\"\n" +
        "  case $STATE in AS_FOUND | ON_TARGET) ;; *) return 1 ;; esac\n" +
        "  supervisor_lives \"$ENV_DIR/operations/$CLAIM_OPERATION\"\n" +
        "}\n" +
        "\n" +
        "# The 20 that were made last.\n" +
        "operation_facts() {\n" +
        "  if [ ! -d \"$ENV_DIR/operations\" ]; then return 0; fi\n" +
        "  operations_left=20\n" +
        "  for operation in $(cd \"$ENV_DIR/operations\" && newest_first); do\n" +
        "    if [ \"$operations_left\" -eq 0 ] || ! is_file_name \"$operation\"; then continue; fi\n" +
        "    if [ ! -d \"$ENV_DIR/operations/$operation/plan\" ]; then continue; fi\n" +
        "    operations_left=$((operations_left - 1))\n" +
        "    one_operation \"$operation\"\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# shellcheck disable=SC2010,SC2012 # ls knows the order; odd names fall to is_file_name\n" +
        "newest_first() {\n" +
        "  ls -t 2>/dev/null | grep -v -e '\\.new\\.'\n" +
        "}\n" +
        "\n" +
        "one_operation() {\n" +
        "  read_state \"$ENV_DIR/operations/$1\"\n" +
        "  is_name \"$STATE\" || STATE=unknown\n" +
        "  read_decision \"$ENV_DIR/operations/$1\"\n" +
        "  if [ \"$DECISION\" = unreadable ]; then STATE=unknown DECISION=none; fi\n" +
        "  token_of \"$ENV_DIR\" \"$1\"\n" +
        "  settle_state \"$ENV_DIR\" \"$TOKEN\"\n" +
        "  fact operation \"$1\" \"$STATE\" \"$DECISION\" \"$TOKEN\"\n" +
        "}\n" +
        "\n" +
        "# Lines go as they are; what holds control characters or is longer than 4 KiB is counted. The newest 2000 lines.\n" +
        "# Not by grep with a repeat of 4096: GNU grep takes minutes over that.\n" +
        "ledger_facts() {\n" +
        "  if [ ! -e \"$ENV_DIR/ledger.jsonl\" ] && [ ! -L \"$ENV_DIR/ledger.jsonl\" ]; then return 0; fi\n" +
        "  # What cannot be read is not empty: a pipe in its place would be waited for, a link to nothing would be taken for none.\n" +
        "  if [ ! -f \"$ENV_DIR/ledger.jsonl\" ] || [ ! -r \"$ENV_DIR/ledger.jsonl\" ]; then\n" +
        "    fact ledger-left-out 1\n" +
        "    return 0\n" +
        "  fi\n" +
        "  tail -n 2000 \"$ENV_DIR/ledger.jsonl\" | ledger_lines\n" +
        "}\n" +
        "\n" +
        "ledger_lines() {\n" +
        "  ledger_left_out=0\n" +
        "  while IFS= read -r ledger_line || [ -n \"$ledger_line\" ]; do\n" +
        "    if fit_to_print \"$ledger_line\"; then\n" +
        "      printf 'ledger %s\\n' \"$ledger_line\"\n" +
        "    else\n" +
        "      ledger_left_out=$((ledger_left_out + 1))\n" +
        "    fi\n" +
        "  done\n" +
        "  fact ledger-left-out \"$ledger_left_out\"\n" +
        "}\n" +
        "\n" +
        "fit_to_print() {\n" +
        "  case $1 in '' | *[[:cntrl:]]*) return 1 ;; esac\n" +
        "  [ \"${#1}\" -le 4096 ]\n" +
        "}\n" +
        "\n" +
        "without_facts() {\n" +
        "  if [ ! -r \"$ENV_DIR/without\" ]; then return 0; fi\n" +
        "  while IFS= read -r left_out_host; do\n" +
        "    if is_file_name \"$left_out_host\"; then fact without \"$left_out_host\"; fi\n" +
        "  done <\"$ENV_DIR/without\"\n" +
        "}\n",
    "engine/fence.sh": "# Fencing: a claim of another operation, or an unlocked one of ours, ends this supervisor without another word.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: journal.sh reserve.sh\n" +
        "\n" +
        "check_fence() {\n" +
        "  if [ -e \"$ENV_DIR/claims/$TOKEN.done\" ] && [ ! -e \"$ENV_DIR/claims/$((TOKEN + 1))\" ]; then fenced; fi\n" +
        "  while [ -e \"$ENV_DIR/claims/$((TOKEN + 1))\" ]; do\n" +
        "    next_operation=\n" +
        "    read -r next_operation _ <\"$ENV_DIR/claims/$((TOKEN + 1))\" || :\n" +
        "    if [ \"$next_operation\" != \"$OPERATION\" ]; then fenced; fi\n" +
        "    TOKEN=$((TOKEN + 1))\n" +
        "    join_adopter\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# A higher claim of this same operation: an adopter joins, and its token is ours from now on.\n" +
        "join_adopter() {\n" +
        "  name_supervisor\n" +
        "  note start \",\\\"mode\\\":\\\"adopt\\\",\\\"token\\\":$TOKEN,\\\"pid\\\":$$\"\n" +
        "}\n" +
        "\n" +
        "# Tells others which process this is, and under which token it works.\n" +
        "name_supervisor() {\n" +
        "  write_supervisor || { free_reserve && write_supervisor; }\n" +
        "}\n" +
        "\n" +
        "write_supervisor() {\n" +
        "  printf '%s %s %s\\n' \"$$\" \"$BOOT\" \"$TOKEN\" >\"$OPERATION_DIR/.supervisor\" &&\n" +
        "    mv -f \"$OPERATION_DIR/.supervisor\" \"$OPERATION_DIR/supervisor\"\n" +
        "}\n" +
        "\n" +
        "fenced() {\n" +
        "  echo \"failback: operation $OPERATION no longer holds its claim; nothing more is done\" >&2\n" +
        "  exit 0\n" +
        "}\n",
    "engine/host-facts.sh": "# What the machine and the login can do: tools, systemd, sudo, and from these how a supervisor is launched and recovered.\n" +
        "# shellcheck shell=sh disable=SC2154 # facts_… come from facts.sh\n" +
        "# needs: uptime.sh\n" +
        "\n" +
        "host_facts() {\n" +
        "  read_boot\n" +
        "  fact user \"$(id -un)\"\n" +
        "  fact uid \"$(id -u)\"\n" +
        "  fact home \"${HOME:-/}\"\n" +
        "  fact boot-id \"$BOOT\"\n" +
        "  tool_facts\n" +
        "  systemd_facts\n" +
        "  run_as_facts\n" +
        "  launch_facts\n" +
        "}\n" +
        "\n" +
        "tool_facts() {\n" +
        "  client=none\n" +
        "  for tool in git flock setsid timeout sync awk curl php node composer systemctl crontab sudo; do\n" +
        "    if ! has \"$tool\"; then\n" +
        "      fact tool \"$tool\" no\n" +
        "      continue\n" +
        "    fi\n" +
        "    fact tool \"$tool\" yes\n" +
        "    case $client.$tool in none.curl | none.php | none.node) client=$tool ;; esac\n" +
        "  done\n" +
        "  fact http-client \"$client\"\n" +
        "}\n" +
        "\n" +
        "has() {\n" +
        "  command -v \"$1\" >/dev/null 2>&1\n" +
        "}\n" +
        "\n" +
        "systemd_facts() {\n" +
        "  SYSTEMD=no SUDO_SYSTEMCTL=no KILLS=no LINGER=no\n" +
        "  if [ -d /run/systemd/system ] && has systemctl; then SYSTEMD=yes; fi\n" +
        "  if [ \"$SYSTEMD\" = yes ] && may_systemctl; then SUDO_SYSTEMCTL=yes; fi\n" +
        "  if [ \"$SYSTEMD\" = yes ] && kills_user_processes; then KILLS=yes; fi\n" +
        "  if [ -e \"/var/lib/systemd/linger/$(id -un)\" ]; then LINGER=yes; fi\n" +
        "  fact systemd \"$SYSTEMD\"\n" +
        "  # What sudo is to run is never taken from the PATH of the login.\n" +
        "  for systemctl_at in /run/current-system/sw/bin /sbin /usr/sbin /bin /usr/bin; do\n" +
        "    if [ -x \"$systemctl_at/systemctl\" ]; then systemctl_place=$systemctl_at/systemctl; fi\n" +
        "  done\n" +
        "  if [ \"$SYSTEMD\" = yes ] && [ -n \"${systemctl_place:-}\" ]; then fact systemctl \"$systemctl_place\"; fi\n" +
        "  fact sudo-systemctl \"$SUDO_SYSTEMCTL\"\n" +
        "  fact kill-user-processes \"$KILLS\"\n" +
        "  fact linger \"$LINGER\"\n" +
        "}\n" +
        "\n" +
        "# Asks sudo about the very commands that start.sh runs; runs none of them.\n" +
        "may_systemctl() {\n" +
        "  if [ \"$(id -u)\" -eq 0 ]; then return 0; fi\n" +
        "  if ! has sudo; then return 1; fi\n" +
        "  recover_unit=failback-recover-$facts_app-$facts_environment.service\n" +
        "  sudo -n -l systemctl enable \"$ENV_DIR/$recover_unit\" >/dev/null 2>&1 &&\n" +
        "    sudo -n -l systemctl daemon-reload >/dev/null 2>&1 &&\n" +
        "    sudo -n -l systemctl restart --no-block \"$recover_unit\" >/dev/null 2>&1\n" +
        "}\n" +
        "\n" +
        "# may_restart UNIT: one line of a unit stands for the others, since they are given together and each question takes time.\n" +
        "may_restart() {\n" +
        "  if [ \"$(id -u)\" -eq 0 ]; then return 0; fi\n" +
        "  has sudo && sudo -n -l systemctl restart \"$1.service\" >/dev/null 2>&1\n" +
        "}\n" +
        "\n" +
        "kills_user_processes() {\n" +
        "  kills=$(busctl get-property org.freedesktop.login1 /org/freedesktop/login1 org.freedesktop.login1.Manager \\\n" +
        "    KillUserProcesses 2>/dev/null) || kills=unknown\n" +
        "  case $kills in\n" +
        "    'b true') return 0 ;;\n" +
        "    'b false') return 1 ;;\n" +
        "  esac\n" +
        "  cat /etc/systemd/logind.conf /etc/systemd/logind.conf.d/*.conf 2>/dev/null |\n" +
        "    grep -q -i -E '^[[:space:]]*KillUserProcesses[[:space:]]*=[[:space:]]*(yes|true|on|1)[[:space:]]*$'\n" +
        "}\n" +
        "\n" +
        "# Sets RUN_AS_BY, by which owner_run goes: same, sudo, runuser or refused.\n" +
        "run_as_facts() {\n" +
        "  if [ \"$facts_run_as\" = - ] || [ \"$facts_run_as\" = \"$(id -un)\" ]; then\n" +
        "    RUN_AS_BY=same\n" +
        "  elif has sudo && sudo -n -u \"$facts_run_as\" true </dev/null >/dev/null 2>&1; then\n" +
        "    RUN_AS_BY=sudo\n" +
        "  elif [ \"$(id -u)\" -eq 0 ] && has runuser && runuser -u \"$facts_run_as\" -- true </dev/null >/dev/null 2>&1; then\n" +
        "    RUN_AS_BY=runuser\n" +
        "  else\n" +
        "    RUN_AS_BY=refused\n" +
        "  fi\n" +
        "  case $RUN_AS_BY in runuser) fact run-as sudo ;; *) fact run-as \"$RUN_AS_BY\" ;; esac\n" +
        "}\n" +
        "\n" +
        "# owner_run COMMAND...: as the user who owns the code; not at all where we may not.\n" +
        "owner_run() {\n" +
        "  case $RUN_AS_BY in\n" +
        "    same) \"$@\" </dev/null ;;\n" +
        "    sudo) sudo -n -H -u \"$facts_run_as\" \"$@\" </dev/null ;;\n" +
        "    runuser) runuser -u \"$facts_run_as\" -- \"$@\" </dev/null ;;\n" +
        "    *) return 1 ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "launch_facts() {\n" +
        "  if [ \"$SUDO_SYSTEMCTL\" = yes ]; then\n" +
        "    fact launch system-unit\n" +
        "    fact recovery system-unit\n" +
        "    return 0\n" +
        "  fi\n" +
        "  if [ \"$SYSTEMD\" = yes ] && [ \"$LINGER\" = yes ] && user_systemd; then\n" +
        "    fact launch user-unit\n" +
        "  elif [ \"$KILLS\" = yes ] && [ \"$LINGER\" = no ]; then\n" +
        "    fact launch refused\n" +
        "  else\n" +
        "    fact launch setsid\n" +
        "  fi\n" +
        "  if may_crontab; then fact recovery crontab; else fact recovery none; fi\n" +
        "}\n" +
        "\n" +
        "user_systemd() {\n" +
        "  XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-/run/user/$(id -u)} systemctl --user show-environment >/dev/null 2>&1\n" +
        "}\n" +
        "\n" +
        "may_crontab() {\n" +
        "  if ! has crontab; then return 1; fi\n" +
        "  if crontab_says=$(LC_ALL=C crontab -l 2>&1); then return 0; fi\n" +
        "  case $crontab_says in *'no crontab'*) return 0 ;; *) return 1 ;; esac\n" +
        "}\n" +
        "\n" +
        "# unit_facts UNIT... [-- HANDLED...]: what systemd says of each; and which of those that are handled sudo refuses.\n" +
        "unit_facts() {\n" +
        "  while [ \"$#\" -gt 0 ] && [ \"$1\" != -- ]; do\n" +
        "    one_unit \"$1\"\n" +
        "    shift\n" +
        "  done\n" +
        "  for handled_unit; do\n" +
        "    if [ \"$SYSTEMD\" = no ] || [ \"$handled_unit\" = -- ] || may_restart \"$handled_unit\"; then continue; fi\n" +
        "    fact unit-refused \"$handled_unit\"\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "one_unit() {\n" +
        "  if [ \"$SYSTEMD\" = no ]; then\n" +
        "    fact unit \"$1\" missing\n" +
        "    return 0\n" +
        "  fi\n" +
        "  case $(systemctl show --property=LoadState,ActiveState -- \"$1\" 2>/dev/null | sort) in\n" +
        "    *ActiveState=active*LoadState=loaded*) fact unit \"$1\" active ;;\n" +
        "    *LoadState=loaded*) fact unit \"$1\" inactive ;;\n" +
        "    *) fact unit \"$1\" missing ;;\n" +
        "  esac\n" +
        "}\n",
    "engine/journal.sh": "# The journal: one line an event, one writer, replayed by every supervisor that starts.\n" +
        "# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it\n" +
        "# needs: uptime.sh durable.sh reserve.sh\n" +
        "\n" +
        "# open_journal OPERATION-DIR: replays what is there, cuts off a torn end, and goes on counting.\n" +
        "open_journal() {\n" +
        "  JOURNAL=$1/journal.jsonl\n" +
        "  SEQ=0 LAST_BOOT='' STATE='' BARRIER=CLAIMED START_TOKEN=0\n" +
        "  BEGUN=' ' DONE=' ' UNDONE=' ' PENDING='' UNSETTLED=''\n" +
        "  NOTED=' '\n" +
        "  read_boot\n" +
        "  read_uptime\n" +
        "  AT_ZERO=$(($(date +%s) - NOW / 1000))\n" +
        "  if [ -e \"$JOURNAL\" ]; then replay; else : >\"$JOURNAL\"; fi\n" +
        "}\n" +
        "\n" +
        "# note EVENT [FIELDS]: FIELDS begin with a comma and hold only numbers and names.\n" +
        "note() {\n" +
        "  read_uptime\n" +
        "  SEQ=$((SEQ + 1))\n" +
        "  if append_event \"$1\" \"${2-}\"; then return 0; fi\n" +
        "  if free_reserve && cut_half_line && append_event \"$1\" \"${2-}\"; then return 0; fi\n" +
        "  journal_lost\n" +
        "}\n" +
        "\n" +
        "append_event() {\n" +
        "  printf '{\"boot\":\"%s\",\"seq\":%d,\"up\":%d,\"at\":%d,\"event\":\"%s\"%s}\\n' \\\n" +
        "    \"$BOOT\" \"$SEQ\" \"$NOW\" \"$((AT_ZERO + NOW / 1000))\" \"$1\" \"$2\" >>\"$JOURNAL\"\n" +
        "}\n" +
        "\n" +
        "note_durably() {\n" +
        "  note \"$@\"\n" +
        "  keep_journal\n" +
        "}\n" +
        "\n" +
        "keep_journal() {\n" +
        "  durable_file \"$JOURNAL\" || journal_lost\n" +
        "}\n" +
        "\n" +
        "# What a full disk took of a line.\n" +
        "cut_half_line() {\n" +
        "  if [ -z \"$(tail -c 1 \"$JOURNAL\")\" ]; then return 0; fi\n" +
        "  half_line=$(tail -n 1 \"$JOURNAL\" | wc -c)\n" +
        "  cut_journal \"$(($(wc -c <\"$JOURNAL\") - half_line))\"\n" +
        "}\n" +
        "\n" +
        "# A supervisor that cannot write down what it does must do nothing. Another try comes with the next recovery.\n" +
        "journal_lost() {\n" +
        "  echo \"failback: cannot write $JOURNAL; is the disk full, or broken?\" >&2\n" +
        "  exit 74\n" +
        "}\n" +
        "\n" +
        "replay() {\n" +
        "  whole=0\n" +
        "  while IFS= read -r line; do\n" +
        "    case $line in '{\"boot\":\"'*'}') ;; *) break ;; esac\n" +
        "    whole=$((whole + ${#line} + 1))\n" +
        "    replay_line\n" +
        "  done <\"$JOURNAL\"\n" +
        "  if [ \"$whole\" -ne \"$(wc -c <\"$JOURNAL\")\" ]; then cut_journal \"$whole\"; fi\n" +
        "}\n" +
        "\n" +
        "# In place, so that who follows the file goes on following it.\n" +
        "cut_journal() {\n" +
        "  dd if=/dev/null of=\"$JOURNAL\" bs=1 seek=\"$1\" count=0 2>/dev/null\n" +
        "  keep_journal\n" +
        "}\n" +
        "\n" +
        "# field KEY: sets FIELD from $line; empty when the line has no such key.\n" +
        "field() {\n" +
        "  FIELD=\n" +
        "  case $line in *\"\\\"$1\\\":\"*) ;; *) return 0 ;; esac\n" +
        "  FIELD=${line#*\"\\\"$1\\\":\"}\n" +
        "  case $FIELD in\n" +
        "    \\\"*) FIELD=${FIELD#\\\"} && FIELD=${FIELD%%\\\"*} ;;\n" +
        "    *) FIELD=${FIELD%%[,\\}]*} ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "replay_line() {\n" +
        "  field boot && LAST_BOOT=$FIELD\n" +
        "  field seq && SEQ=$FIELD\n" +
        "  field step && replayed_step=$FIELD\n" +
        "  field event && replayed=$FIELD\n" +
        "  case $replayed in\n" +
        "    start) field token && START_TOKEN=$FIELD ;;\n" +
        "    state) field state && replay_state \"$FIELD\" ;;\n" +
        "    begin) add_begun \"$replayed_step\" && PENDING=$replayed_step UNSETTLED=$replayed_step ;;\n" +
        "    undo-begin) UNSETTLED=$replayed_step ;;\n" +
        "    end) field result && replay_end \"$replayed_step\" \"$FIELD\" ;;\n" +
        "    undo-end) field result && replay_undo_end \"$replayed_step\" \"$FIELD\" ;;\n" +
        "    decision | go | recovery | confirmed | lease-lost) NOTED=\"$NOTED$replayed \" ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "# BARRIER is the last state that came before the decision.\n" +
        "replay_state() {\n" +
        "  STATE=$1\n" +
        "  case $1 in CLAIMED | PREPARED | CLOSED) BARRIER=$1 ;; esac\n" +
        "}\n" +
        "\n" +
        "# PENDING: nobody can tell whether its effect was made; after a time-out as after a crash. UNSETTLED: the step or undo that\n" +
        "# was begun last and has not ended well, so that it may have left something running.\n" +
        "replay_end() {\n" +
        "  case $2 in timeout | survivors) return 0 ;; esac\n" +
        "  PENDING=\n" +
        "  if is_good \"$2\"; then DONE=\"$DONE$1 \" UNSETTLED=''; fi\n" +
        "}\n" +
        "\n" +
        "replay_undo_end() {\n" +
        "  if is_good \"$2\"; then UNDONE=\"$UNDONE$1 \" UNSETTLED=''; fi\n" +
        "}\n" +
        "\n" +
        "is_good() {\n" +
        "  case $1 in ok | warned | already) ;; *) return 1 ;; esac\n" +
        "}\n" +
        "\n" +
        "# A step begun again keeps its place: undoing goes by the first beginning.\n" +
        "add_begun() {\n" +
        "  case $1 in quiesce.*) forget_opening ;; esac\n" +
        "  case $BEGUN in *\" $1 \"*) ;; *) BEGUN=\"$BEGUN$1 \" ;; esac\n" +
        "}\n" +
        "\n" +
        "forget_done() {\n" +
        "  case $DONE in *\" $1 \"*) DONE=\"${DONE%%\" $1 \"*} ${DONE#*\" $1 \"}\" ;; esac\n" +
        "}\n" +
        "\n" +
        "# Closing after the host had begun to open makes nothing of what came after closing: it is started, proved and opened anew.\n" +
        "forget_opening() {\n" +
        "  case $BEGUN in *' reopen.'*) ;; *) return 0 ;; esac\n" +
        "  for forgotten in $BEGUN; do\n" +
        "    case $forgotten in restart.* | verify.* | reopen.*) forget_done \"$forgotten\" ;; esac\n" +
        "  done\n" +
        "  still_begun=' '\n" +
        "  for begun in $BEGUN; do\n" +
        "    case $begun in reopen.*) ;; *) still_begun=\"$still_begun$begun \" ;; esac\n" +
        "  done\n" +
        "  BEGUN=$still_begun\n" +
        "}\n" +
        "\n" +
        "noted() {\n" +
        "  case $NOTED in *\" $1 \"*) ;; *) return 1 ;; esac\n" +
        "}\n" +
        "\n" +
        "is_done() {\n" +
        "  case $DONE in *\" $1 \"*) ;; *) return 1 ;; esac\n" +
        "}\n" +
        "\n" +
        "is_undone() {\n" +
        "  case $UNDONE in *\" $1 \"*) ;; *) return 1 ;; esac\n" +
        "}\n" +
        "\n" +
        "# enter STATE REASON\n" +
        "enter() {\n" +
        "  STATE=$1\n" +
        "  note_durably state \",\\\"state\\\":\\\"$1\\\",\\\"reason\\\":\\\"$2\\\"\"\n" +
        "}\n",
    "engine/launch.sh": "# Starts the supervisor so that it outlives the connection, in the way the plan's settings say.\n" +
        "# shellcheck shell=sh disable=SC2153 # settings come from plan.sh\n" +
        "# needs: plan.sh state.sh system-unit.sh crontab.sh durable.sh\n" +
        "\n" +
        "# launch ENV-DIR OPERATION-DIR: settings are loaded. Whoever calls knows that no supervisor lives.\n" +
        "launch() {\n" +
        "  case $LAUNCH in\n" +
        "    system-unit) start_unit ;;\n" +
        "    user-unit) launch_user_unit \"$1\" ;;\n" +
        "    *) launch_session \"$1\" \"$2\" ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "launch_session() {\n" +
        "  setsid sh \"$1/recover.sh\" </dev/null >>\"$2/out/supervisor.log\" 2>&1 7>&- 8>&- 9>&- &\n" +
        "}\n" +
        "\n" +
        "# A name of its own for each launch: a unit stays loaded as long as a daemon that a step left lives in it.\n" +
        "launch_user_unit() {\n" +
        "  XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-/run/user/$(id -u)}\n" +
        "  export XDG_RUNTIME_DIR\n" +
        "  user_unit=failback-$APP-$ENVIRONMENT-$TOKEN-$$.service\n" +
        "  systemd-run --user --quiet --collect --unit=\"$user_unit\" --property=KillMode=process \\\n" +
        "    --property=IgnoreSIGPIPE=no --property=Restart=on-failure --property=RestartSec=2 --property=StartLimitIntervalSec=0 /bin/sh \"$1/recover.sh\"\n" +
        "}\n" +
        "\n" +
        "# await_supervisor OPERATION-DIR TOKEN: the one that holds this token has begun; ten seconds at least, on any machine.\n" +
        "await_supervisor() {\n" +
        "  awaited=0\n" +
        "  while [ \"$awaited\" -lt 2000 ]; do\n" +
        "    read_supervisor \"$1\"\n" +
        "    if [ \"$SUPERVISOR_TOKEN\" -ge \"$2\" ]; then return 0; fi\n" +
        "    sleep 0.005\n" +
        "    awaited=$((awaited + 1))\n" +
        "  done\n" +
        "  return 1\n" +
        "}\n" +
        "\n" +
        "# install_recovery: what the settings ask for. The supervisor looks again, by itself, before it closes the host.\n" +
        "install_recovery() {\n" +
        "  if [ \"$LAUNCH\" = system-unit ] || [ \"$RECOVERY\" = system-unit ]; then install_unit || return 1; fi\n" +
        "  if [ \"$RECOVERY\" = crontab ]; then install_crontab || return 1; fi\n" +
        "}\n" +
        "\n" +
        "# The entry for boot and tick outlives every operation: it hands over to the engine of the newest claim.\n" +
        "write_recover() {\n" +
        "  recover_text=$(recover_entry)\n" +
        "  if [ -f \"$ENV_DIR/recover.sh\" ] && [ \"$(cat \"$ENV_DIR/recover.sh\")\" = \"$recover_text\" ]; then return 0; fi\n" +
        "  printf '%s\\n' \"$recover_text\" >\"$ENV_DIR/.recover.sh.$$\"\n" +
        "  mv -f \"$ENV_DIR/.recover.sh.$$\" \"$ENV_DIR/recover.sh\"\n" +
        "  durable_file \"$ENV_DIR/recover.sh\" \"$ENV_DIR\"\n" +
        "}\n" +
        "\n" +
        "recover_entry() {\n" +
        "  cat <<'END'\n" +
        "#!/bin/sh\n" +
        "# failback: goes on with an unfinished rollback, delivers waiting alerts. Run at boot, each minute, or by hand.\n" +
        "set -eu\n" +
        "dir=${0%/*}\n" +
        "newest=0\n" +
        "for claim in \"$dir\"/claims/*; do\n" +
        "  number=${claim##*/}\n" +
        "  case $number in '' | *[!0-9]*) continue ;; esac\n" +
        "  if [ \"$number\" -gt \"$newest\" ]; then newest=$number; fi\n" +
        "done\n" +
        "if [ \"$newest\" -eq 0 ]; then exit 0; fi\n" +
        "read -r operation _ <\"$dir/claims/$newest\"\n" +
        "exec sh \"$dir/operations/$operation/plan/engine/recover.sh\" \"${1-}\"\n" +
        "END\n" +
        "}\n",
    "engine/lease.sh": "# The controller's proof that it is alive: a counter that changes. Only this host's uptime measures it.\n" +
        "# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it\n" +
        "# needs: uptime.sh\n" +
        "\n" +
        "# begin_lease OPERATION-DIR SECONDS: a supervisor that starts counts from its own start.\n" +
        "begin_lease() {\n" +
        "  LEASE_FILE=$1/lease\n" +
        "  LEASE_MS=$(($2 * 1000))\n" +
        "  read_lease\n" +
        "  LEASE_SEEN=$LEASE_COUNTER\n" +
        "  read_uptime\n" +
        "  LEASE_AT=$NOW\n" +
        "  LEASE_AGE=0 LEASE_GONE=no\n" +
        "}\n" +
        "\n" +
        "read_lease() {\n" +
        "  LEASE_COUNTER=\n" +
        "  if [ -e \"$LEASE_FILE\" ]; then read -r LEASE_COUNTER <\"$LEASE_FILE\" || :; fi\n" +
        "}\n" +
        "\n" +
        "# Sets LEASE_AGE, milliseconds since the counter was last seen to change.\n" +
        "lease_lives() {\n" +
        "  read_uptime\n" +
        "  read_lease\n" +
        "  if [ \"$LEASE_COUNTER\" != \"$LEASE_SEEN\" ]; then\n" +
        "    LEASE_SEEN=$LEASE_COUNTER LEASE_AT=$NOW LEASE_GONE=no\n" +
        "  fi\n" +
        "  LEASE_AGE=$((NOW - LEASE_AT))\n" +
        "  [ \"$LEASE_GONE\" = no ] && [ \"$LEASE_AGE\" -lt \"$LEASE_MS\" ]\n" +
        "}\n",
    "engine/ledger.sh": "# Appends one line to the ledger, once. Sent on stdin; prints one answer line.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: durable.sh\n" +
        "\n" +
        "# ledger_main ENV-DIR LINE: LINE is one line of JSON.\n" +
        "ledger_main() {\n" +
        "  set -eu\n" +
        "  umask 077\n" +
        "  case $2 in\n" +
        "    *'\n" +
        "'* | '') ledger_answer 'refused bad-line the entry must be one line' ;;\n" +
        "    '{'*'}') ;;\n" +
        "    *) ledger_answer 'refused bad-line the entry must be a JSON object' ;;\n" +
        "  esac\n" +
        "  mkdir -p \"$1\" 2>/dev/null || ledger_answer \"refused state-dir-not-writable $1\"\n" +
        "  exec 8>>\"$1/ledger.lock\"\n" +
        "  flock -w 30 8 || ledger_answer 'refused ledger-locked another writer holds ledger.lock'\n" +
        "  append_entry \"$1/ledger.jsonl\" \"$2\"\n" +
        "}\n" +
        "\n" +
        "ledger_answer() {\n" +
        "  printf '%s\\n' \"$1\"\n" +
        "  exit 0\n" +
        "}\n" +
        "\n" +
        "# An entry that was cut by a power loss gets its line end first, so that it spoils only itself.\n" +
        "append_entry() {\n" +
        "  if [ -s \"$1\" ]; then\n" +
        "    if grep -q -x -F -e \"$2\" \"$1\"; then ledger_answer exists; fi\n" +
        "    if [ -n \"$(tail -c 1 \"$1\")\" ]; then printf '\\n' >>\"$1\"; fi\n" +
        "  fi\n" +
        "  printf '%s\\n' \"$2\" >>\"$1\" || ledger_answer 'refused disk-full the entry could not be written'\n" +
        "  durable_file \"$1\"\n" +
        "  ledger_answer ok\n" +
        "}\n",
    "engine/left-out.sh": "# The hosts that a committed operation left out: they still run what the others leave. Kept on the control host.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: durable.sh reserve.sh journal.sh\n" +
        "\n" +
        "# Before the state is written: a crash between the two must not forget them. An operation that goes back names nobody.\n" +
        "name_left_out() {\n" +
        "  if [ -z \"$WITHOUT\" ]; then return 0; fi\n" +
        "  write_left_out || { free_reserve && write_left_out; } || journal_lost\n" +
        "}\n" +
        "\n" +
        "# Under the lock that converged.sh takes hosts off the list.\n" +
        "write_left_out() (\n" +
        "  exec 8>>\"$ENV_DIR/start.lock\"\n" +
        "  flock -w 60 8 || return 1\n" +
        "  # shellcheck disable=SC2086 # hosts, separated by spaces\n" +
        "  printf '%s\\n' $WITHOUT >\"$ENV_DIR/.without\" && durable_file \"$ENV_DIR/.without\" &&\n" +
        "    mv -f \"$ENV_DIR/.without\" \"$ENV_DIR/without\" && durable_file \"$ENV_DIR\"\n" +
        ")\n",
    "engine/login.sh": "# The login that started an operation: what runs for it must not depend on who woke the supervisor, or the teller.\n" +
        "# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it\n" +
        "\n" +
        "# load_login OPERATION-DIR: sets PATH, and STEP_UMASK.\n" +
        "load_login() {\n" +
        "  STEP_UMASK=$(umask)\n" +
        "  if [ ! -r \"$1/login\" ]; then return 0; fi\n" +
        "  {\n" +
        "    IFS= read -r PATH\n" +
        "    read -r STEP_UMASK\n" +
        "  } <\"$1/login\"\n" +
        "  export PATH\n" +
        "}\n",
    "engine/names.sh": "# The one set of characters that journal, claims and answers are made of, so that nothing there needs quoting.\n" +
        "# shellcheck shell=sh\n" +
        "\n" +
        "# is_name TEXT: 1 to 200 of A-Za-z0-9._:-\n" +
        "is_name() {\n" +
        "  case $1 in '' | *[!A-Za-z0-9._:-]*) return 1 ;; esac\n" +
        "  [ \"${#1}\" -le 200 ]\n" +
        "}\n" +
        "\n" +
        "# is_file_name TEXT: a name that is also safe as one part of a path and as an argument.\n" +
        "is_file_name() {\n" +
        "  is_name \"$1\" || return 1\n" +
        "  case $1 in .* | -*) return 1 ;; esac\n" +
        "}\n" +
        "\n" +
        "is_number() {\n" +
        "  case $1 in '' | *[!0-9]*) return 1 ;; esac\n" +
        "  [ \"${#1}\" -le 15 ]\n" +
        "}\n",
    "engine/output.sh": "# What a step prints goes through a pipe into out/<step>.log: 1 MiB at most, the head and the tail of it.\n" +
        "# The reader drains whatever comes until the last holder of the pipe is gone, so a step never blocks and is never\n" +
        "# killed for printing; and nobody waits for the reader, so a child that keeps the pipe open holds up nothing.\n" +
        "# shellcheck shell=sh\n" +
        "\n" +
        "OUTPUT_HALF=524288 # bytes\n" +
        "PIPE=\n" +
        "PIPE_COUNT=0\n" +
        "\n" +
        "# open_output LOG: descriptor 4 is the pipe's writing end until close_output. A pipe whose reader has finished is used again.\n" +
        "# Both ends are opened here, by way of 6, which waits for nobody: a reader that opens its end by itself would wait for ever\n" +
        "# if we are killed before the step opens the other.\n" +
        "open_output() {\n" +
        "  free_pipe || make_pipe\n" +
        "  : >\"$PIPE.read\"\n" +
        "  if [ -s \"$1\" ]; then mv -f \"$1\" \"$1.before\"; fi\n" +
        "  exec 6<>\"$PIPE\"\n" +
        "  exec 5<\"$PIPE\"\n" +
        "  exec 4>\"$PIPE\" 6>&-\n" +
        "  (\n" +
        "    read_output \"$1\" || cat >/dev/null\n" +
        "    echo read >\"$PIPE.read\"\n" +
        "  ) <&5 >/dev/null 2>&1 4>&- 5<&- 9>&- &\n" +
        "  exec 5<&-\n" +
        "}\n" +
        "\n" +
        "# The step has its own copy by now.\n" +
        "close_output() {\n" +
        "  exec 4>&-\n" +
        "}\n" +
        "\n" +
        "# The reader of the last step is often still at it when the next begins, and a new pipe costs two processes: any will do.\n" +
        "free_pipe() {\n" +
        "  pipe_number=0\n" +
        "  while [ \"$pipe_number\" -lt \"$PIPE_COUNT\" ]; do\n" +
        "    pipe_number=$((pipe_number + 1))\n" +
        "    PIPE=$OUT/.pipe.$$.$pipe_number\n" +
        "    if output_read; then return 0; fi\n" +
        "  done\n" +
        "  return 1\n" +
        "}\n" +
        "\n" +
        "make_pipe() {\n" +
        "  PIPE_COUNT=$((PIPE_COUNT + 1))\n" +
        "  PIPE=$OUT/.pipe.$$.$PIPE_COUNT\n" +
        "  rm -f \"$PIPE\"\n" +
        "  mkfifo \"$PIPE\"\n" +
        "}\n" +
        "\n" +
        "read_output() {\n" +
        "  head -c \"$OUTPUT_HALF\" >\"$1\" || return 1\n" +
        "  tail -c \"$((OUTPUT_HALF - 64))\" >\"$PIPE.tail\" || return 1\n" +
        "  if [ ! -s \"$PIPE.tail\" ]; then return 0; fi\n" +
        "  printf '\\n[failback: what stood between was cut]\\n' >>\"$1\"\n" +
        "  cat \"$PIPE.tail\" >>\"$1\"\n" +
        "}\n" +
        "\n" +
        "# Has the reader of the present pipe finished?\n" +
        "output_read() {\n" +
        "  [ -z \"$PIPE\" ] || [ -s \"$PIPE.read\" ]\n" +
        "}\n" +
        "\n" +
        "# After a failure people read the log at once: give the reader half a second, never more.\n" +
        "settle_output() {\n" +
        "  settling=0\n" +
        "  while [ \"$settling\" -lt 25 ] && ! output_read; do\n" +
        "    sleep 0.02\n" +
        "    settling=$((settling + 1))\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "close_outputs() {\n" +
        "  settle_output\n" +
        "  rm -f \"$OUT\"/.pipe.*\n" +
        "}\n",
    "engine/plan.sh": "# Reads the immutable plan of one operation.\n" +
        "# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it\n" +
        "\n" +
        "# load_settings PLAN-FOLDER: sets a variable for each known key. Values are data, never run.\n" +
        "load_settings() {\n" +
        "  APP='' ENVIRONMENT='' OPERATION='' HOST='' LEASE=15 CLOSES=yes LAUNCH=setsid RECOVERY=none REQUIRED=''\n" +
        "  RELEASE_PATH='' STATE_DIR='' ALERT=none ALERT_URL_FILE='' WITHOUT=''\n" +
        "  while IFS= read -r setting || [ -n \"$setting\" ]; do\n" +
        "    value=${setting#*=}\n" +
        "    case $setting in\n" +
        "      app=*) APP=$value ;;\n" +
        "      environment=*) ENVIRONMENT=$value ;;\n" +
        "      operation=*) OPERATION=$value ;;\n" +
        "      host=*) HOST=$value ;;\n" +
        "      lease=*) LEASE=$value ;;\n" +
        "      closes=*) CLOSES=$value ;;\n" +
        "      launch=*) LAUNCH=$value ;;\n" +
        "      recovery=*) RECOVERY=$value ;;\n" +
        "      required=*) REQUIRED=$value ;;\n" +
        "      release-path=*) RELEASE_PATH=$value ;;\n" +
        "      state-dir=*) STATE_DIR=$value ;;\n" +
        "      alert=*) ALERT=$value ;;\n" +
        "      alert-url-file=*) ALERT_URL_FILE=$value ;;\n" +
        "      without=*) WITHOUT=$value ;;\n" +
        "    esac\n" +
        "  done <\"$1/settings\"\n" +
        "}\n" +
        "\n" +
        "# find_step PLAN-FOLDER ID: sets step, phase, kind, effect, limit (seconds), again, failure; fails when there is none.\n" +
        "find_step() {\n" +
        "  while read -r step phase kind effect limit again failure; do\n" +
        "    if [ \"$step\" = \"$2\" ]; then return 0; fi\n" +
        "  done <\"$1/step-list\"\n" +
        "  return 1\n" +
        "}\n",
    "engine/recover.sh": "#!/bin/sh\n" +
        "# Goes on with the newest claim's operation when it has not ended, else delivers waiting alerts.\n" +
        "# `sh <plan>/engine/recover.sh [tick]`; a tick comes from cron, each minute and at boot. Any number may run at once.\n" +
        "set -eu\n" +
        "\n" +
        "PLAN=${0%/engine/*}\n" +
        "OPERATION_DIR=${PLAN%/plan}\n" +
        "ENV_DIR=${OPERATION_DIR%/operations/*}\n" +
        "\n" +
        "for part in uptime durable reserve plan claim state crontab spool; do\n" +
        "  # shellcheck source=/dev/null\n" +
        "  . \"$PLAN/engine/$part.sh\"\n" +
        "done\n" +
        "\n" +
        "recover() {\n" +
        "  load_settings \"$PLAN\"\n" +
        "  newest_claim \"$ENV_DIR\"\n" +
        "  if [ \"$CLAIM_OPERATION\" != \"${OPERATION_DIR##*/}\" ]; then exit 0; fi\n" +
        "  if [ -n \"$CLAIM_ENDED\" ]; then\n" +
        "    rest \"${1-}\"\n" +
        "  elif supervisor_lives \"$OPERATION_DIR\"; then\n" +
        "    exit 0\n" +
        "  elif waits_for_human; then\n" +
        "    tell \"${1-}\"\n" +
        "  else\n" +
        "    go_on \"${1-}\"\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# It ended in NEEDS_HUMAN, and nobody has adopted it since.\n" +
        "waits_for_human() {\n" +
        "  read_state \"$OPERATION_DIR\"\n" +
        "  [ \"$STATE\" = NEEDS_HUMAN ] && [ \"$SUPERVISOR_TOKEN\" -ge \"$CLAIM\" ]\n" +
        "}\n" +
        "\n" +
        "go_on() {\n" +
        "  become \"${1-}\" \"$PLAN/engine/supervisor.sh\"\n" +
        "}\n" +
        "\n" +
        "tell() {\n" +
        "  if alerts_wait \"$ENV_DIR/alerts\"; then become \"${1-}\" \"$PLAN/engine/alert.sh\" \"$ENV_DIR\"; fi\n" +
        "}\n" +
        "\n" +
        "# Nothing is unfinished. The crontab lines have done their duty.\n" +
        "rest() {\n" +
        "  tell \"${1-}\"\n" +
        "  if [ \"${1-}\" = tick ]; then remove_crontab; fi\n" +
        "}\n" +
        "\n" +
        "# become tick|'' SCRIPT ARGUMENT...\n" +
        "become() {\n" +
        "  become_tick=$1\n" +
        "  shift\n" +
        "  mkdir -p \"$OPERATION_DIR/out\"\n" +
        "  exec </dev/null >>\"$OPERATION_DIR/out/supervisor.log\" 2>&1\n" +
        "  if [ \"$become_tick\" = tick ]; then exec setsid sh \"$@\"; fi\n" +
        "  exec sh \"$@\"\n" +
        "}\n" +
        "\n" +
        "recover \"${1-}\"\n",
    "engine/recovery-entry.sh": "# What brings an unfinished operation to its end after a reboot: a system unit, or two lines of the login user's crontab.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: journal.sh crontab.sh system-unit.sh\n" +
        "\n" +
        "# A host closes only when its way back is installed, unless the runbook says `recovery: none`.\n" +
        "recovery_ready() {\n" +
        "  recovery_installed || return 1\n" +
        "  if noted recovery; then return 0; fi\n" +
        "  NOTED=\"$NOTED recovery \"\n" +
        "  note recovery \",\\\"entry\\\":\\\"$RECOVERY\\\"\"\n" +
        "}\n" +
        "\n" +
        "recovery_installed() {\n" +
        "  case $RECOVERY in\n" +
        "    system-unit) unit_installed ;;\n" +
        "    crontab) crontab_installed ;;\n" +
        "  esac\n" +
        "}\n",
    "engine/release-facts.sh": "# Which release is live, which are there, and the migrations of both.\n" +
        "# shellcheck shell=sh disable=SC2154 # facts_… come from facts.sh\n" +
        "# needs: names.sh host-facts.sh\n" +
        "\n" +
        "release_facts() {\n" +
        "  LEFT_OUT=0 MIGRATIONS_LEFT_OUT=0\n" +
        "  case $facts_strategy in\n" +
        "    git-tag) git_release_facts ;;\n" +
        "    symlink) link_release_facts ;;\n" +
        "  esac\n" +
        "  fact available-left-out \"$LEFT_OUT\"\n" +
        "  fact migrations-left-out \"$MIGRATIONS_LEFT_OUT\"\n" +
        "}\n" +
        "\n" +
        "# The same names as the runbook accepts.\n" +
        "is_release() {\n" +
        "  is_file_name \"$1\" || return 1\n" +
        "  case $1 in *..* | *.lock | *:* | _*) return 1 ;; esac\n" +
        "  [ \"${#1}\" -le 100 ]\n" +
        "}\n" +
        "\n" +
        "# Looking at a checkout runs what its configuration names (filters), so only its owner looks: where that is somebody else\n" +
        "# than we run as, git itself refuses, and the host has no live release that we may see.\n" +
        "at_release() {\n" +
        "  owner_run git --no-optional-locks -c core.fsmonitor=false -c core.hooksPath=/dev/null -C \"$facts_release_path\" \"$@\" 2>/dev/null\n" +
        "}\n" +
        "\n" +
        "git_release_facts() {\n" +
        "  if ! has git || ! live_commit=$(at_release rev-parse --verify 'HEAD^{commit}'); then\n" +
        "    fact live none\n" +
        "    git_without_live\n" +
        "    return 0\n" +
        "  fi\n" +
        "  fact live present\n" +
        "  fact live-commit \"$live_commit\"\n" +
        "  live_tree_fact\n" +
        "  git_tags \"$live_commit\"\n" +
        "  git_migrations\n" +
        "}\n" +
        "\n" +
        "git_without_live() {\n" +
        "  if [ \"$facts_target\" != - ]; then fact target-migrations unknown; fi\n" +
        "}\n" +
        "\n" +
        "live_tree_fact() {\n" +
        "  if ! at_release status --porcelain --untracked-files=no >/dev/null; then\n" +
        "    fact live-tree unknown\n" +
        "  elif [ -n \"$(at_release status --porcelain --untracked-files=no | head -n 1)\" ]; then\n" +
        "    fact live-tree dirty\n" +
        "  else\n" +
        "    fact live-tree clean\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# Newest tags first; a tag of the live commit names the live release.\n" +
        "git_tags() {\n" +
        "  live_release=\n" +
        "  while read -r tag_name tag_commit tag_peeled; do\n" +
        "    if ! is_release \"$tag_name\"; then\n" +
        "      LEFT_OUT=$((LEFT_OUT + 1))\n" +
        "      continue\n" +
        "    fi\n" +
        "    tag_commit=${tag_peeled:-$tag_commit}\n" +
        "    fact available \"$tag_name\" \"$tag_commit\"\n" +
        "    if [ \"$tag_commit\" = \"$1\" ] && [ -z \"$live_release\" ]; then live_release=$tag_name; fi\n" +
        "  done <<END\n" +
        "$(at_release for-each-ref --count=500 --sort=-creatordate --format='%(refname:strip=2) %(objectname) %(*objectname)' refs/tags)\n" +
        "END\n" +
        "  if [ -n \"$live_release\" ]; then fact live-release \"$live_release\"; fi\n" +
        "}\n" +
        "\n" +
        "git_migrations() {\n" +
        "  if [ \"$facts_migrations\" = - ]; then return 0; fi\n" +
        "  name_facts live-migration \"$(ls \"$facts_release_path/$facts_migrations\" 2>/dev/null)\"\n" +
        "  if [ \"$facts_target\" = - ]; then return 0; fi\n" +
        "  if is_release \"$facts_target\" && target_names=$(git_target_migrations); then\n" +
        "    fact target-migrations known\n" +
        "    name_facts target-migration \"$target_names\"\n" +
        "  else\n" +
        "    fact target-migrations unknown\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# A release without that folder has no migrations; a release that is not here is unknown.\n" +
        "git_target_migrations() {\n" +
        "  at_release rev-parse --verify \"refs/tags/$facts_target^{commit}\" >/dev/null || return 1\n" +
        "  at_release ls-tree --name-only \"refs/tags/$facts_target:$facts_migrations\" || :\n" +
        "}\n" +
        "\n" +
        "# name_facts KEY NAMES: one line each.\n" +
        "name_facts() {\n" +
        "  while IFS= read -r one_name; do\n" +
        "    if [ -z \"$one_name\" ]; then continue; fi\n" +
        "    if is_file_name \"$one_name\"; then fact \"$1\" \"$one_name\"; else MIGRATIONS_LEFT_OUT=$((MIGRATIONS_LEFT_OUT + 1)); fi\n" +
        "  done <<END\n" +
        "$2\n" +
        "END\n" +
        "}\n" +
        "\n" +
        "link_release_facts() {\n" +
        "  live_link=$(readlink \"$facts_release_path/$facts_current\" 2>/dev/null) || live_link=\n" +
        "  live_release=${live_link##*/}\n" +
        "  if [ -z \"$live_link\" ] || [ ! -d \"$facts_release_path/$facts_current\" ]; then\n" +
        "    fact live none\n" +
        "  else\n" +
        "    fact live present\n" +
        "    fact live-tree unknown\n" +
        "    if is_release \"$live_release\"; then fact live-release \"$live_release\"; fi\n" +
        "  fi\n" +
        "  for release_folder in \"$facts_release_path/$facts_releases\"/*/; do\n" +
        "    release_folder=${release_folder%/}\n" +
        "    if [ ! -d \"$release_folder\" ]; then continue; fi\n" +
        "    if is_release \"${release_folder##*/}\"; then fact available \"${release_folder##*/}\" -; else LEFT_OUT=$((LEFT_OUT + 1)); fi\n" +
        "  done\n" +
        "  link_migrations\n" +
        "}\n" +
        "\n" +
        "link_migrations() {\n" +
        "  if [ \"$facts_migrations\" = - ]; then return 0; fi\n" +
        "  name_facts live-migration \"$(ls \"$facts_release_path/$facts_current/$facts_migrations\" 2>/dev/null)\"\n" +
        "  if [ \"$facts_target\" = - ]; then return 0; fi\n" +
        "  target_folder=$facts_release_path/$facts_releases/$facts_target\n" +
        "  if is_release \"$facts_target\" && [ -d \"$target_folder\" ]; then\n" +
        "    fact target-migrations known\n" +
        "    name_facts target-migration \"$(ls \"$target_folder/$facts_migrations\" 2>/dev/null)\"\n" +
        "  else\n" +
        "    fact target-migrations unknown\n" +
        "  fi\n" +
        "}\n",
    "engine/reserve.sh": "# Room that start set aside, for what must be written when the disk is full: a decision, a journal line, an alert.\n" +
        "# shellcheck shell=sh\n" +
        "\n" +
        "RESERVE_BYTES=262144 # a hundred times what an abort writes\n" +
        "\n" +
        "# make_reserve OPERATION-DIR: nothing that a file system could store in less.\n" +
        "make_reserve() {\n" +
        "  head -c \"$RESERVE_BYTES\" /dev/urandom >\"$1/reserve\"\n" +
        "}\n" +
        "\n" +
        "# Gives it back. Fails when it was given back before.\n" +
        "free_reserve() {\n" +
        "  [ -e \"$OPERATION_DIR/reserve\" ] && rm -f \"$OPERATION_DIR/reserve\"\n" +
        "}\n",
    "engine/spool.sh": "# The alert of an operation that needs a person: spooled as a file, removed when it is delivered or no longer true.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: durable.sh reserve.sh journal.sh\n" +
        "\n" +
        "spool_alert() {\n" +
        "  if [ \"$ALERT\" = none ]; then return 0; fi\n" +
        "  if write_alert \"$ENV_DIR/alerts\" \"$1\" || { free_reserve && write_alert \"$ENV_DIR/alerts\" \"$1\"; }; then\n" +
        "    note alert ',\"status\":\"spooled\"'\n" +
        "  else\n" +
        "    tell_past_disk \"$1\"\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# write_alert FOLDER REASON\n" +
        "write_alert() {\n" +
        "  mkdir -p \"$1\" 2>/dev/null && alert_text \"$2\" >\"$1/.$OPERATION\" && durable_file \"$1/.$OPERATION\" &&\n" +
        "    mv -f \"$1/.$OPERATION\" \"$1/$OPERATION\" && return 0\n" +
        "  rm -f \"$1/.$OPERATION\"\n" +
        "  return 1\n" +
        "}\n" +
        "\n" +
        "alert_text() {\n" +
        "  printf '{\"operation\":\"%s\",\"app\":\"%s\",\"environment\":\"%s\",\"host\":\"%s\",\"state\":\"NEEDS_HUMAN\",\"reason\":\"%s\"}\\n' \\\n" +
        "    \"$OPERATION\" \"$APP\" \"$ENVIRONMENT\" \"$HOST\" \"$1\"\n" +
        "}\n" +
        "\n" +
        "# tell_past_disk REASON: by a process of its own, from memory or whatever other file system there is.\n" +
        "tell_past_disk() {\n" +
        "  if [ \"$ALERT\" = none ]; then return 0; fi\n" +
        "  for elsewhere in /dev/shm /run/user/\"$(id -u)\" \"${TMPDIR:-/tmp}\"; do\n" +
        "    told_from=$(mktemp -d \"$elsewhere/failback-alert.XXXXXX\" 2>/dev/null) || continue\n" +
        "    if write_alert \"$told_from\" \"$1\"; then\n" +
        "      sh \"$PLAN/engine/alert.sh\" \"$ENV_DIR\" \"$told_from\" </dev/null >/dev/null 2>&1 9>&- &\n" +
        "      return 0\n" +
        "    fi\n" +
        "    rmdir \"$told_from\" || :\n" +
        "  done\n" +
        "  echo \"failback: nobody can be told of $OPERATION ($1): no file system has room for the alert\" >&2\n" +
        "}\n" +
        "\n" +
        "drop_alert() {\n" +
        "  rm -f \"$ENV_DIR/alerts/$OPERATION\"\n" +
        "}\n" +
        "\n" +
        "# alerts_wait FOLDER: is anything spooled there?\n" +
        "alerts_wait() {\n" +
        "  for spooled in \"$1\"/*; do\n" +
        "    if [ -f \"$spooled\" ]; then return 0; fi\n" +
        "  done\n" +
        "  return 1\n" +
        "}\n",
    "engine/start.sh": "# Starts an operation: pins the state directory, unpacks the plan, claims, launches the supervisor. Prints one answer line.\n" +
        "# Sent on stdin: `set -- <arguments>`, then what it needs, then the function `failback_payload`, then this file, then\n" +
        "# `start_main \"$@\"` as the last line, so that half a bundle never runs.\n" +
        "# shellcheck shell=sh disable=SC2153,SC2154 # settings come from plan.sh\n" +
        "# needs: names.sh uptime.sh durable.sh reserve.sh plan.sh claim.sh decision.sh state.sh system-unit.sh crontab.sh launch.sh\n" +
        "\n" +
        "# start_main STATE-DIR APP ENVIRONMENT OPERATION RELEASE-PATH DIGEST\n" +
        "# failback_payload FOLDER (made by the sender) writes the whole plan below FOLDER.\n" +
        "start_main() {\n" +
        "  set -eu\n" +
        "  umask_of_login=$(umask)\n" +
        "  umask 077\n" +
        "  start_state_dir=$1 start_digest=$6 start_release_path=$5\n" +
        "  ENV_DIR=$1/$2/$3\n" +
        "  OPERATION=$4\n" +
        "  OPERATION_DIR=$ENV_DIR/operations/$OPERATION\n" +
        "  start_checks \"$@\"\n" +
        "  pin_state_dir\n" +
        "  make_env_dir\n" +
        "  exec 8>>\"$ENV_DIR/start.lock\"\n" +
        "  flock -w 60 8 || refuse launch-failed 'another start holds start.lock'\n" +
        "  start_operation\n" +
        "}\n" +
        "\n" +
        "refuse() {\n" +
        "  printf 'refused %s %s\\n' \"$1\" \"$2\"\n" +
        "  exit 0\n" +
        "}\n" +
        "\n" +
        "start_checks() {\n" +
        "  for start_name in \"$2\" \"$3\" \"$4\"; do\n" +
        "    is_file_name \"$start_name\" || refuse bundle-damaged \"not a name: app, environment and operation are made of A-Za-z0-9._:-\"\n" +
        "  done\n" +
        "  for start_path in \"$1\" \"$5\"; do\n" +
        "    case $start_path in\n" +
        "      /*) ;;\n" +
        "      *) refuse bundle-damaged 'paths must be absolute' ;;\n" +
        "    esac\n" +
        "  done\n" +
        "  case $1 in *[!A-Za-z0-9./_@+:-]*) refuse state-dir-not-writable \"$1 has characters that a unit or crontab cannot carry\" ;; esac\n" +
        "  check_tools\n" +
        "  check_state_dir\n" +
        "}\n" +
        "\n" +
        "check_tools() {\n" +
        "  command -v flock >/dev/null || refuse no-flock 'flock is not on PATH: apt-get install util-linux'\n" +
        "  command -v setsid >/dev/null || refuse no-flock 'setsid is not on PATH: apt-get install util-linux'\n" +
        "}\n" +
        "\n" +
        "# A state directory in the login user's own home is made; any other is the administrator's to make.\n" +
        "check_state_dir() {\n" +
        "  if [ ! -d \"$start_state_dir\" ]; then\n" +
        "    case $start_state_dir in \"${HOME:-/nonexistent}\"/*) mkdir -p \"$start_state_dir\" 2>/dev/null || : ;; esac\n" +
        "  fi\n" +
        "  if [ ! -d \"$start_state_dir\" ]; then\n" +
        "    refuse state-dir-missing \"$start_state_dir does not exist: sudo install -d -o $(id -un) -m 0700 $start_state_dir\"\n" +
        "  fi\n" +
        "  if [ ! -w \"$start_state_dir\" ] || [ ! -x \"$start_state_dir\" ]; then\n" +
        "    refuse state-dir-not-writable \"$start_state_dir: sudo chown $(id -un) $start_state_dir\"\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# The release says where its operations are kept: claims and lock are there, and two of them would be two locks.\n" +
        "pin_state_dir() {\n" +
        "  pin_dir=$start_release_path/.failback\n" +
        "  if [ -e \"$pin_dir\" ] || [ -L \"$pin_dir\" ]; then check_pin_folder; fi\n" +
        "  if ! [ -e \"$pin_dir/state-dir\" ]; then\n" +
        "    pin_folder || refuse release-path-not-writable \"$start_release_path: sudo chown $(id -un) $start_release_path\"\n" +
        "    ln \"$pin_dir/.state-dir.$$\" \"$pin_dir/state-dir\" 2>/dev/null || :\n" +
        "    rm -f \"$pin_dir/.state-dir.$$\"\n" +
        "  fi\n" +
        "  read_pin\n" +
        "  if [ \"$pinned\" != \"$ENV_DIR\" ]; then refuse pinned-elsewhere \"$pinned\"; fi\n" +
        "  exclude_pin\n" +
        "}\n" +
        "\n" +
        "# What the application may write could lead us elsewhere: nothing is read or written through a link that waits there.\n" +
        "check_pin_folder() {\n" +
        "  if [ -L \"$pin_dir\" ] || [ ! -d \"$pin_dir\" ]; then\n" +
        "    refuse release-path-not-writable \"$pin_dir is not a folder of its own: sudo rm $pin_dir\"\n" +
        "  fi\n" +
        "  pin_owner=$(owner_number \"$pin_dir\")\n" +
        "  case $pin_owner in\n" +
        "    0 | \"$(id -u)\" | \"$(owner_number \"$start_release_path\")\") ;;\n" +
        "    *) refuse release-path-not-writable \"$pin_dir belongs to user $pin_owner: sudo chown $(id -un) $pin_dir\" ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "owner_number() {\n" +
        "  # shellcheck disable=SC2012 # one known path, and only its owner is read\n" +
        "  ls -ldn \"$1/.\" | {\n" +
        "    read -r _ _ owner_uid _\n" +
        "    printf '%s' \"$owner_uid\"\n" +
        "  }\n" +
        "}\n" +
        "\n" +
        "read_pin() {\n" +
        "  if [ -L \"$pin_dir/state-dir\" ] || [ ! -f \"$pin_dir/state-dir\" ]; then\n" +
        "    pinned=unreadable\n" +
        "  else\n" +
        "    IFS= read -r pinned <\"$pin_dir/state-dir\" || pinned=unreadable\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# Open to all, since the owner of the code, who may be another user, builds in there. Nothing in it is secret.\n" +
        "pin_folder() (\n" +
        "  umask 022\n" +
        "  set -C\n" +
        "  mkdir -p \"$pin_dir\" 2>/dev/null && { printf '%s\\n' \"$ENV_DIR\" >\"$pin_dir/.state-dir.$$\"; } 2>/dev/null\n" +
        ")\n" +
        "\n" +
        "# The pin must not make a checkout dirty; the owner of its .git may be another user.\n" +
        "exclude_pin() {\n" +
        "  if [ ! -e \"$start_release_path/.git\" ] || [ -e \"$pin_dir/.gitignore\" ]; then return 0; fi\n" +
        "  (umask 022 && set -C && echo '*' >\"$pin_dir/.gitignore\") 2>/dev/null || :\n" +
        "}\n" +
        "\n" +
        "make_env_dir() {\n" +
        "  mkdir -p \"$ENV_DIR/claims\" \"$ENV_DIR/operations\" \"$ENV_DIR/alerts\" 2>/dev/null ||\n" +
        "    refuse \"$(disk_code state-dir-not-writable)\" \"$ENV_DIR cannot be made\"\n" +
        "}\n" +
        "\n" +
        "# disk_code OTHER: prints disk-full when less than 1 MiB is free, else OTHER.\n" +
        "disk_code() {\n" +
        "  free_kib=$(df -Pk \"$start_state_dir\" 2>/dev/null | sed -n '2s/^[^ ]* *[^ ]* *[^ ]* *\\([0-9]*\\).*/\\1/p')\n" +
        "  if [ \"${free_kib:-9999}\" -lt 1024 ]; then echo disk-full; else echo \"$1\"; fi\n" +
        "}\n" +
        "\n" +
        "start_operation() {\n" +
        "  newest_claim \"$ENV_DIR\"\n" +
        "  token_of \"$ENV_DIR\" \"$OPERATION\"\n" +
        "  if [ -d \"$OPERATION_DIR/plan\" ]; then\n" +
        "    check_digest \"$OPERATION_DIR/plan/digest\" || refuse plan-differs \"operation $OPERATION is here with another plan\"\n" +
        "    if [ \"$TOKEN\" -gt 0 ]; then answer_exists; fi\n" +
        "  fi\n" +
        "  if [ \"$CLAIM\" -gt 0 ] && [ -z \"$CLAIM_ENDED\" ] && [ \"$CLAIM_OPERATION\" != \"$OPERATION\" ]; then answer_busy; fi\n" +
        "  if [ ! -d \"$OPERATION_DIR/plan\" ]; then unpack_plan; fi\n" +
        "  claim_and_launch\n" +
        "}\n" +
        "\n" +
        "check_digest() {\n" +
        "  found_digest=\n" +
        "  IFS= read -r found_digest <\"$1\" || [ -n \"$found_digest\" ] || return 1\n" +
        "  [ \"$found_digest\" = \"$start_digest\" ]\n" +
        "}\n" +
        "\n" +
        "# This operation executes once. Only a start that was cut between claim and launch is carried on.\n" +
        "answer_exists() {\n" +
        "  load_settings \"$OPERATION_DIR/plan\"\n" +
        "  if [ ! -e \"$OPERATION_DIR/supervisor\" ] && [ ! -e \"$ENV_DIR/claims/$TOKEN.done\" ]; then launch_claimed; fi\n" +
        "  read_state \"$OPERATION_DIR\"\n" +
        "  settle_state \"$ENV_DIR\" \"$TOKEN\"\n" +
        "  read_decision \"$OPERATION_DIR\"\n" +
        "  printf 'exists token=%s state=%s decision=%s\\n' \"$TOKEN\" \"$STATE\" \"$DECISION\"\n" +
        "  exit 0\n" +
        "}\n" +
        "\n" +
        "answer_busy() {\n" +
        "  read_state \"$ENV_DIR/operations/$CLAIM_OPERATION\"\n" +
        "  busy_supervisor=dead\n" +
        "  if supervisor_lives \"$ENV_DIR/operations/$CLAIM_OPERATION\" || lock_held \"$ENV_DIR\"; then busy_supervisor=alive; fi\n" +
        "  printf 'busy token=%s operation=%s supervisor=%s state=%s\\n' \"$CLAIM\" \"$CLAIM_OPERATION\" \"$busy_supervisor\" \"$STATE\"\n" +
        "  exit 0\n" +
        "}\n" +
        "\n" +
        "# Complete and on disk before it has its name.\n" +
        "unpack_plan() {\n" +
        "  unpacked=$OPERATION_DIR.new.$$\n" +
        "  discard \"$OPERATION_DIR\".new.*\n" +
        "  if ! unpack_into \"$unpacked\"; then\n" +
        "    discard \"$unpacked\"\n" +
        "    refuse \"$(disk_code bundle-damaged)\" 'the plan could not be unpacked whole'\n" +
        "  fi\n" +
        "  mv \"$unpacked\" \"$OPERATION_DIR\"\n" +
        "  durable_file \"$ENV_DIR/operations\"\n" +
        "}\n" +
        "\n" +
        "# discard FOLDER...: a plan may be read-only by now. Nothing is there as a rule.\n" +
        "discard() {\n" +
        "  if [ ! -e \"$1\" ]; then return 0; fi\n" +
        "  chmod -R u+w \"$@\" 2>/dev/null || :\n" +
        "  rm -rf \"$@\"\n" +
        "}\n" +
        "\n" +
        "unpack_into() {\n" +
        "  mkdir -p \"$1/plan\" \"$1/work\" \"$1/out\" &&\n" +
        "    failback_payload \"$1/plan\" &&\n" +
        "    plan_is_whole \"$1/plan\" &&\n" +
        "    printf '%s\\n%s\\n' \"$PATH\" \"$umask_of_login\" >\"$1/login\" &&\n" +
        "    chmod -R u=rX,go= \"$1/plan\" &&\n" +
        "    make_reserve \"$1\" &&\n" +
        "    durable_tree \"$1\"\n" +
        "}\n" +
        "\n" +
        "plan_is_whole() {\n" +
        "  check_digest \"$1/digest\" || return 1\n" +
        "  plan_sum=$(sha256sum <\"$1/plan.json\") || return 1\n" +
        "  [ \"sha256:${plan_sum%% *}\" = \"$start_digest\" ] && [ -s \"$1/settings\" ] && [ -f \"$1/step-list\" ] && [ -s \"$1/engine/supervisor.sh\" ]\n" +
        "}\n" +
        "\n" +
        "claim_and_launch() {\n" +
        "  load_settings \"$OPERATION_DIR/plan\"\n" +
        "  read_boot\n" +
        "  TOKEN=$((CLAIM + 1))\n" +
        "  if ! make_claim \"$ENV_DIR\" \"$TOKEN\" \"$OPERATION\" \"$BOOT\"; then\n" +
        "    newest_claim \"$ENV_DIR\"\n" +
        "    if [ \"$CLAIM_OPERATION\" = \"$OPERATION\" ]; then TOKEN=$CLAIM && answer_exists; fi\n" +
        "    if [ \"$CLAIM\" -lt \"$TOKEN\" ]; then refuse \"$(disk_code state-dir-not-writable)\" \"claim $TOKEN could not be written\"; fi\n" +
        "    answer_busy\n" +
        "  fi\n" +
        "  launch_claimed\n" +
        "  printf 'ok token=%s state-dir=%s\\n' \"$TOKEN\" \"$start_state_dir\"\n" +
        "}\n" +
        "\n" +
        "# A supervisor that did not start leaves a claim that is given back: nothing has been touched.\n" +
        "launch_claimed() {\n" +
        "  write_recover\n" +
        "  if install_recovery >&2 && launch \"$ENV_DIR\" \"$OPERATION_DIR\" >&2 && await_supervisor \"$OPERATION_DIR\" \"$TOKEN\"; then\n" +
        "    return 0\n" +
        "  fi\n" +
        "  if give_back; then refuse launch-failed \"the supervisor did not start ($LAUNCH); see $OPERATION_DIR/out/supervisor.log\"; fi\n" +
        "}\n" +
        "\n" +
        "# Under the lock, so that a supervisor which starts late finds the claim ended.\n" +
        "give_back() {\n" +
        "  exec 9>>\"$ENV_DIR/lock\"\n" +
        "  if ! flock -n 9 || [ -s \"$OPERATION_DIR/journal.jsonl\" ]; then\n" +
        "    exec 9>&-\n" +
        "    return 1\n" +
        "  fi\n" +
        "  write_decision \"$OPERATION_DIR\" abort \"$TOKEN\" launch-failed supervisor || :\n" +
        "  end_claim \"$ENV_DIR\" \"$TOKEN\" AS_FOUND || :\n" +
        "  exec 9>&-\n" +
        "}\n",
    "engine/state.sh": "# Where an operation stands, for those who only look: start, adopt, recover, unlock, facts.\n" +
        "# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it\n" +
        "# needs: uptime.sh\n" +
        "\n" +
        "# read_state OPERATION-DIR: sets STATE to the last state of the journal, CLAIMED before the first.\n" +
        "read_state() {\n" +
        "  STATE=CLAIMED\n" +
        "  if [ ! -s \"$1/journal.jsonl\" ]; then return 0; fi\n" +
        "  state_line=$(grep '\"event\":\"state\".*}$' \"$1/journal.jsonl\" | tail -n 1)\n" +
        "  state_line=${state_line#*\\\"state\\\":\\\"}\n" +
        "  if [ -n \"$state_line\" ]; then STATE=${state_line%%\\\"*}; fi\n" +
        "}\n" +
        "\n" +
        "# settle_state ENV-DIR TOKEN: a claim that was given back before a supervisor began has no journal to tell of its end.\n" +
        "settle_state() {\n" +
        "  settled=\n" +
        "  if [ -e \"$1/claims/$2.done\" ]; then read -r settled _ <\"$1/claims/$2.done\" || :; fi\n" +
        "  case $settled in AS_FOUND | ON_TARGET | UNCONFIRMED) STATE=$settled ;; esac\n" +
        "}\n" +
        "\n" +
        "# read_supervisor OPERATION-DIR: sets SUPERVISOR_PID, SUPERVISOR_BOOT, SUPERVISOR_TOKEN of the last one that started.\n" +
        "read_supervisor() {\n" +
        "  SUPERVISOR_PID='' SUPERVISOR_BOOT='' SUPERVISOR_TOKEN=0\n" +
        "  if [ ! -s \"$1/supervisor\" ]; then return 0; fi\n" +
        "  read -r SUPERVISOR_PID SUPERVISOR_BOOT SUPERVISOR_TOKEN <\"$1/supervisor\" || :\n" +
        "}\n" +
        "\n" +
        "# supervisor_lives OPERATION-DIR: the process that wrote `supervisor` still runs, and is this operation's.\n" +
        "# It looks at the process, not at the lock: taking the lock to test it would be in the way of one that starts.\n" +
        "supervisor_lives() {\n" +
        "  read_supervisor \"$1\"\n" +
        "  read_boot\n" +
        "  [ -n \"$SUPERVISOR_PID\" ] && [ \"$SUPERVISOR_BOOT\" = \"$BOOT\" ] || return 1\n" +
        "  grep -q -F \"operations/${1##*/}/plan/engine/supervisor.sh\" \"/proc/$SUPERVISOR_PID/cmdline\" 2>/dev/null\n" +
        "}\n" +
        "\n" +
        "# lock_held ENV-DIR: somebody, a supervisor or a step it left behind, holds the lock.\n" +
        "lock_held() {\n" +
        "  [ -e \"$1/lock\" ] && ! flock -n \"$1/lock\" true\n" +
        "}\n",
    "engine/states.sh": "# The states of docs/engine.md: one function each, which ends by entering the next.\n" +
        "# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it\n" +
        "# needs: steps.sh decision.sh lease.sh fence.sh journal.sh recovery-entry.sh spool.sh left-out.sh\n" +
        "\n" +
        "# Seconds between two looks at a barrier: the first hundred are close together, because a healthy controller answers at\n" +
        "# once; then it is somebody else's turn on this machine.\n" +
        "POLL_FIRST=0.005\n" +
        "POLL=0.03\n" +
        "\n" +
        "run_states() {\n" +
        "  while :; do\n" +
        "    LOOKS=0\n" +
        "    case $STATE in\n" +
        "      CLAIMED) in_claimed ;;\n" +
        "      PREPARED) in_prepared ;;\n" +
        "      CLOSED) in_closed ;;\n" +
        "      ABORTING) in_aborting ;;\n" +
        "      COMMITTED) in_committed ;;\n" +
        "      UNCONFIRMED) in_unconfirmed && return 0 ;;\n" +
        "      *) return 0 ;;\n" +
        "    esac\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "in_claimed() {\n" +
        "  if ! recovery_ready; then\n" +
        "    STOPPED=recovery-missing\n" +
        "    stop_before_commit\n" +
        "  elif run_phases prepare; then\n" +
        "    enter PREPARED prepared\n" +
        "  else\n" +
        "    stop_before_commit\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "in_prepared() {\n" +
        "  if [ \"$CLOSES\" = no ]; then\n" +
        "    await_decision\n" +
        "    obey_at_barrier\n" +
        "  elif await_go; then\n" +
        "    # What was found when the operation began may be gone by now. After `commit` only forward.\n" +
        "    if [ \"$DECISION\" != commit ] && ! recovery_ready; then\n" +
        "      STOPPED=recovery-missing\n" +
        "      stop_before_commit\n" +
        "    elif run_phases protect snapshot quiesce; then enter CLOSED quiesced; else stop_before_commit; fi\n" +
        "  else\n" +
        "    obey_at_barrier\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "in_closed() {\n" +
        "  await_decision\n" +
        "  obey_at_barrier\n" +
        "}\n" +
        "\n" +
        "in_aborting() {\n" +
        "  if undo_steps; then enter AS_FOUND undone; else need_human \"$STOPPED\"; fi\n" +
        "}\n" +
        "\n" +
        "in_committed() {\n" +
        "  if run_phases prepare protect snapshot quiesce revert refresh restart verify reopen record; then\n" +
        "    enter UNCONFIRMED proved\n" +
        "  else\n" +
        "    committed_and_failed=$STOPPED\n" +
        "    if opened_unproved; then shut_again; fi\n" +
        "    need_human \"$committed_and_failed\"\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# A step of reopening failed: what visitors would see is proved by nobody. (After a failed step of `record` it is.)\n" +
        "opened_unproved() {\n" +
        "  reopening && [ \"$phase\" = reopen ]\n" +
        "}\n" +
        "\n" +
        "shut_again() {\n" +
        "  forget_steps 'quiesce.idempotent'\n" +
        "  run_phases quiesce || :\n" +
        "}\n" +
        "\n" +
        "# Proved from the host. A living controller brings the proof of the runner; without one this is the end.\n" +
        "in_unconfirmed() {\n" +
        "  while [ ! -e \"$OPERATION_DIR/confirm\" ]; do\n" +
        "    check_fence\n" +
        "    if ! lease_lives; then\n" +
        "      note_lease_lost\n" +
        "      return 0\n" +
        "    fi\n" +
        "    pause\n" +
        "  done\n" +
        "  note confirmed \",\\\"token\\\":$TOKEN\"\n" +
        "  enter ON_TARGET confirmed\n" +
        "}\n" +
        "\n" +
        "# Looks at the decision, makes it `abort` when the lease is lost, and says whether the operation is to abort.\n" +
        "# After `commit` the lease no longer matters to what is done.\n" +
        "aborts() {\n" +
        "  look_at_decision\n" +
        "  case $DECISION in\n" +
        "    abort) [ \"$STATE\" != ABORTING ] ;;\n" +
        "    commit) return 1 ;;\n" +
        "    unreadable) return 0 ;;\n" +
        "    none)\n" +
        "      if lease_lives; then return 1; fi\n" +
        "      note_lease_lost\n" +
        "      decide_abort lease-lost\n" +
        "      [ \"$DECISION\" != commit ]\n" +
        "      ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "# A decision that was known and is gone is a broken disk, not an operation without one.\n" +
        "look_at_decision() {\n" +
        "  if [ \"$DECISION\" = none ]; then read_decision \"$OPERATION_DIR\"; fi\n" +
        "  if [ \"$DECISION\" = none ] && { [ \"$STATE\" = COMMITTED ] || noted decision; }; then DECISION=unreadable; fi\n" +
        "  case $DECISION in commit | abort) ;; *) return 0 ;; esac\n" +
        "  if noted decision; then return 0; fi\n" +
        "  NOTED=\"$NOTED decision \"\n" +
        "  note_durably decision \\\n" +
        "    \",\\\"decision\\\":\\\"$DECISION\\\",\\\"token\\\":$DECISION_TOKEN,\\\"reason\\\":\\\"$DECISION_REASON\\\",\\\"by\\\":\\\"$DECISION_BY\\\"\"\n" +
        "}\n" +
        "\n" +
        "# Whoever else decided first is obeyed. A disk that takes nothing, even in the room that was kept, is no decision: the host\n" +
        "# stays as it is, a person is told once, and the decision is written as soon as there is room.\n" +
        "decide_abort() {\n" +
        "  stuck=no\n" +
        "  while :; do\n" +
        "    check_fence\n" +
        "    write_decision \"$OPERATION_DIR\" abort \"$TOKEN\" \"$1\" \"$BY\" || :\n" +
        "    look_at_decision\n" +
        "    if [ \"$DECISION\" != none ]; then return 0; fi\n" +
        "    if free_reserve; then continue; fi\n" +
        "    if [ \"$stuck\" = no ]; then tell_past_disk disk-full; fi\n" +
        "    stuck=yes\n" +
        "    sleep 1\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "note_lease_lost() {\n" +
        "  if noted lease-lost; then return 0; fi\n" +
        "  NOTED=\"$NOTED lease-lost \"\n" +
        "  note lease-lost \",\\\"ms\\\":$LEASE_AGE\"\n" +
        "}\n" +
        "\n" +
        "await_decision() {\n" +
        "  while ! aborts && [ \"$DECISION\" = none ]; do\n" +
        "    check_fence\n" +
        "    pause\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# Succeeds when the host may close: `go`, or a commit that an adopter brings.\n" +
        "await_go() {\n" +
        "  while ! aborts; do\n" +
        "    if [ \"$DECISION\" = commit ]; then return 0; fi\n" +
        "    if [ -e \"$OPERATION_DIR/go\" ]; then\n" +
        "      note_go\n" +
        "      return 0\n" +
        "    fi\n" +
        "    check_fence\n" +
        "    pause\n" +
        "  done\n" +
        "  return 1\n" +
        "}\n" +
        "\n" +
        "note_go() {\n" +
        "  if noted go; then return 0; fi\n" +
        "  NOTED=\"$NOTED go \"\n" +
        "  note go \",\\\"token\\\":$TOKEN\"\n" +
        "}\n" +
        "\n" +
        "obey_at_barrier() {\n" +
        "  case $DECISION in\n" +
        "    commit)\n" +
        "      name_left_out\n" +
        "      enter COMMITTED \"$DECISION_REASON\"\n" +
        "      ;;\n" +
        "    abort) enter ABORTING \"$DECISION_REASON\" ;;\n" +
        "    *) need_human decision-unreadable ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "# A reversible step failed, or the operation is to abort.\n" +
        "stop_before_commit() {\n" +
        "  if [ \"$STOPPED\" != aborted ] && [ \"$DECISION\" = none ]; then decide_abort \"$(abort_reason)\"; fi\n" +
        "  case $DECISION in\n" +
        "    abort) enter ABORTING \"$DECISION_REASON\" ;;\n" +
        "    commit) need_human \"$STOPPED\" && return 0 ;;\n" +
        "    *) need_human decision-unreadable && return 0 ;;\n" +
        "  esac\n" +
        "  # Nothing is undone beside a process that still changes what would be undone.\n" +
        "  if [ \"$STOPPED\" = survivors ]; then need_human survivors; fi\n" +
        "}\n" +
        "\n" +
        "abort_reason() {\n" +
        "  case $STOPPED in survivors) echo step-failed ;; *) echo \"$STOPPED\" ;; esac\n" +
        "}\n" +
        "\n" +
        "# The alert is spooled before the state is written: a crash between the two must not swallow it.\n" +
        "need_human() {\n" +
        "  spool_alert \"$1\"\n" +
        "  enter NEEDS_HUMAN \"$1\"\n" +
        "}\n" +
        "\n" +
        "# An adopter has the same decision carried out again, or waits for one where there is none yet.\n" +
        "retry_decision() {\n" +
        "  if [ \"$STATE\" != NEEDS_HUMAN ] || [ \"$MODE\" != adopt ]; then return 0; fi\n" +
        "  look_at_decision\n" +
        "  case $DECISION in\n" +
        "    commit)\n" +
        "      name_left_out\n" +
        "      enter COMMITTED retry\n" +
        "      ;;\n" +
        "    abort) enter ABORTING retry ;;\n" +
        "    none) enter \"$BARRIER\" retry ;;\n" +
        "    *) enter NEEDS_HUMAN decision-unreadable ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "pause() {\n" +
        "  LOOKS=$((LOOKS + 1))\n" +
        "  if [ \"$LOOKS\" -le 100 ]; then sleep \"$POLL_FIRST\" || sleep 1; else sleep \"$POLL\" || sleep 1; fi\n" +
        "}\n",
    "engine/status.sh": "# How one operation stands on this host. Sent on stdin; prints one answer line.\n" +
        "# shellcheck shell=sh disable=SC2154 # DECISION and STATE are set by what it needs\n" +
        "# needs: claim.sh decision.sh state.sh\n" +
        "\n" +
        "# status_main ENV-DIR OPERATION: prints `status DECISION STATE alive|dead LEASE`; DECISION is also `absent`, `unreadable`;\n" +
        "# LEASE is the counter, `-` before the first.\n" +
        "status_main() {\n" +
        "  set -eu\n" +
        "  if [ ! -d \"$1/operations/$2/plan\" ]; then\n" +
        "    # A folder that is there and has lost its claims is a damaged disk, not a host that was never claimed.\n" +
        "    if [ -d \"$1/claims\" ] || [ ! -e \"$1\" ]; then echo 'status absent - dead -'; else echo 'status unreadable - dead -'; fi\n" +
        "    return 0\n" +
        "  fi\n" +
        "  read_state \"$1/operations/$2\"\n" +
        "  read_decision \"$1/operations/$2\"\n" +
        "  status_supervisor=dead\n" +
        "  if supervisor_lives \"$1/operations/$2\"; then status_supervisor=alive; fi\n" +
        "  status_lease=\n" +
        "  if [ -e \"$1/operations/$2/lease\" ]; then read -r status_lease <\"$1/operations/$2/lease\" || :; fi\n" +
        "  printf 'status %s %s %s %s\\n' \"$DECISION\" \"$STATE\" \"$status_supervisor\" \"${status_lease:--}\"\n" +
        "}\n",
    "engine/step.sh": "# Runs one script of one step: time-out, output, facts, survivors. Knows nothing of phases and decisions.\n" +
        "# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the files it needs and that need it\n" +
        "# needs: uptime.sh output.sh survivors.sh durable.sh journal.sh names.sh\n" +
        "\n" +
        "RUNNING=no\n" +
        "STEP_PID=\n" +
        "TERMINATED=no\n" +
        "SESSION=\n" +
        "OUTCOME=ok\n" +
        "\n" +
        "# run_script VERB LOG: runs $step's script. Sets RC, MS and OUTCOME: ok, failed, timeout, survivors.\n" +
        "run_script() {\n" +
        "  : >\"$FACTS\"\n" +
        "  open_output \"$OUT/$2\"\n" +
        "  remember_neighbours\n" +
        "  read_uptime\n" +
        "  script_began=$NOW\n" +
        "  RUNNING=yes\n" +
        "  (script_process \"$1\") >&4 2>&1 </dev/null 4>&- &\n" +
        "  STEP_PID=$!\n" +
        "  SESSION=$STEP_PID\n" +
        "  remember_session\n" +
        "  close_output\n" +
        "  RC=0\n" +
        "  if [ \"$TERMINATED\" = no ]; then wait \"$STEP_PID\" || RC=$?; fi\n" +
        "  if [ \"$TERMINATED\" = yes ]; then leave_step; fi\n" +
        "  RUNNING=no STEP_PID=''\n" +
        "  read_uptime\n" +
        "  MS=$((NOW - script_began))\n" +
        "  judge_script\n" +
        "}\n" +
        "\n" +
        "script_process() {\n" +
        "  script_verb=$1\n" +
        "  set --\n" +
        "  if [ -r \"$PLAN/args/$step\" ]; then\n" +
        "    # shellcheck source=/dev/null\n" +
        "    . \"$PLAN/args/$step\"\n" +
        "  fi\n" +
        "  umask \"$STEP_UMASK\"\n" +
        "  cd /\n" +
        "  mark_of \"$step\"\n" +
        "  FAILBACK_STEP=$MARK FAILBACK_PLAN=$PLAN FAILBACK_WORK=$WORK FAILBACK_FACTS=$FACTS\n" +
        "  FAILBACK_OPERATION=$OPERATION FAILBACK_TOKEN=$TOKEN\n" +
        "  FAILBACK_DEADLINE=$((script_began + limit * 1000))\n" +
        "  export FAILBACK_STEP FAILBACK_PLAN FAILBACK_WORK FAILBACK_FACTS FAILBACK_OPERATION FAILBACK_TOKEN FAILBACK_DEADLINE\n" +
        "  exec setsid timeout -k 5 \"$limit\" sh \"$PLAN/steps/$kind.sh\" \"$script_verb\" \"$@\"\n" +
        "}\n" +
        "\n" +
        "judge_script() {\n" +
        "  OUTCOME=ok\n" +
        "  if [ \"$RC\" -eq 0 ]; then return 0; fi\n" +
        "  OUTCOME=failed\n" +
        "  if timed_out; then\n" +
        "    OUTCOME=timeout\n" +
        "    end_survivors \"$step\" || OUTCOME=survivors\n" +
        "  fi\n" +
        "  settle_output\n" +
        "}\n" +
        "\n" +
        "# coreutils says 124, or 137 when it had to kill; busybox lets the signal show. All of them can only come after the time.\n" +
        "timed_out() {\n" +
        "  case $RC in 124 | 137 | 143) ;; *) return 1 ;; esac\n" +
        "  [ \"$MS\" -ge $((limit * 1000 - 50)) ]\n" +
        "}\n" +
        "\n" +
        "# On TERM (a stopped unit, a shutdown) the step is ended too and nothing is written: to the next supervisor this is a crash.\n" +
        "on_term() {\n" +
        "  TERMINATED=yes\n" +
        "  if [ \"$RUNNING\" = no ]; then exit 143; fi\n" +
        "  if [ -n \"$STEP_PID\" ]; then kill -TERM \"$STEP_PID\" 2>/dev/null || :; fi\n" +
        "}\n" +
        "\n" +
        "# Asks until it is gone: a signal that meets a shell between fork and exec is lost. And `timeout` may be gone before the\n" +
        "# step it has just started, so who carries the step's mark is ended as well.\n" +
        "leave_step() {\n" +
        "  while kill -TERM \"$STEP_PID\" 2>/dev/null; do sleep 0.1; done\n" +
        "  end_survivors \"$step\" || :\n" +
        "  exit 143\n" +
        "}\n" +
        "\n" +
        "# Facts that a step wrote become events: 64 lines and 16 KiB at most, and only what the journal can carry.\n" +
        "note_facts() {\n" +
        "  if [ ! -s \"$FACTS\" ]; then return 0; fi\n" +
        "  head -c 16384 \"$FACTS\" >\"$FACTS.read\"\n" +
        "  facts_left=64\n" +
        "  while [ \"$facts_left\" -gt 0 ] && read -r fact_key fact_value; do\n" +
        "    facts_left=$((facts_left - 1))\n" +
        "    case $fact_key in '' | *[!a-z0-9.-]*) continue ;; esac\n" +
        "    if is_name \"$fact_value\"; then note fact \",\\\"step\\\":\\\"$step\\\",\\\"key\\\":\\\"$fact_key\\\",\\\"value\\\":\\\"$fact_value\\\"\"; fi\n" +
        "  done <\"$FACTS.read\"\n" +
        "}\n",
    "engine/steps.sh": "# Runs the steps of phases in the plan's order, and undoes them in reverse.\n" +
        "# shellcheck shell=sh disable=SC2034,SC2153 # variables are shared with the files it needs and that need it\n" +
        "# needs: step.sh journal.sh plan.sh fence.sh\n" +
        "\n" +
        "# run_phases PHASE...: every step of these phases that is not done. Stops at the first that fails, or when the operation\n" +
        "# is to abort; STOPPED says why.\n" +
        "run_phases() {\n" +
        "  run_these=\" $* \"\n" +
        "  STOPPED=\n" +
        "  while read -r step phase kind effect limit again failure; do\n" +
        "    case $run_these in *\" $phase \"*) ;; *) continue ;; esac\n" +
        "    if is_done \"$step\"; then continue; fi\n" +
        "    if aborts; then stop_for_decision && return 1; fi\n" +
        "    if ! run_step; then return 1; fi\n" +
        "  done <\"$PLAN/step-list\"\n" +
        "}\n" +
        "\n" +
        "stop_for_decision() {\n" +
        "  STOPPED=aborted\n" +
        "  if [ \"$DECISION\" = unreadable ]; then STOPPED=decision-unreadable; fi\n" +
        "}\n" +
        "\n" +
        "run_step() {\n" +
        "  check_fence\n" +
        "  if needs_probe && probed; then return 0; fi\n" +
        "  if [ -n \"$STOPPED\" ]; then return 1; fi\n" +
        "  begin_step\n" +
        "  run_script \"do\" \"$step.log\"\n" +
        "  note_facts\n" +
        "  if [ \"$effect\" != none ]; then durable_tree \"$OPERATION_DIR\" \"$RELEASE_PATH\"; fi\n" +
        "  end_step\n" +
        "}\n" +
        "\n" +
        "begin_step() {\n" +
        "  add_begun \"$step\"\n" +
        "  note begin \",\\\"step\\\":\\\"$step\\\",\\\"phase\\\":\\\"$phase\\\",\\\"effect\\\":\\\"$effect\\\"\"\n" +
        "  if [ \"$effect\" != none ]; then keep_journal; fi\n" +
        "}\n" +
        "\n" +
        "end_step() {\n" +
        "  if [ \"$OUTCOME\" != ok ] && [ \"$OUTCOME\" != survivors ] && [ \"$failure\" = warn ]; then OUTCOME=warned; fi\n" +
        "  note end \",\\\"step\\\":\\\"$step\\\",\\\"result\\\":\\\"$OUTCOME\\\",\\\"rc\\\":$RC,\\\"ms\\\":$MS\"\n" +
        "  PENDING=\n" +
        "  case $OUTCOME in\n" +
        "    ok | warned) DONE=\"$DONE$step \" ;;\n" +
        "    survivors) STOPPED=survivors && return 1 ;;\n" +
        "    *) STOPPED='step-failed' && return 1 ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "# A step that was begun and not ended, and a step that failed and must not run twice, is looked at before it is run again.\n" +
        "needs_probe() {\n" +
        "  if [ \"$effect\" = none ]; then return 1; fi\n" +
        "  case $BEGUN in *\" $step \"*) ;; *) return 1 ;; esac\n" +
        "  [ \"$PENDING\" = \"$step\" ] || [ \"$again\" = once ]\n" +
        "}\n" +
        "\n" +
        "# Succeeds when the step proves to be done. Sets STOPPED when nobody can tell and it must not run twice.\n" +
        "probed() {\n" +
        "  run_script probe \"$step.probe.log\"\n" +
        "  case $OUTCOME.$RC in\n" +
        "    ok.0) note_probe 'done' && already_done && return 0 ;;\n" +
        "    failed.1) note_probe not-done ;;\n" +
        "    *)\n" +
        "      note_probe unknown\n" +
        "      if [ \"$again\" = once ]; then STOPPED=probe-unknown; fi\n" +
        "      ;;\n" +
        "  esac\n" +
        "  return 1\n" +
        "}\n" +
        "\n" +
        "note_probe() {\n" +
        "  note probe \",\\\"step\\\":\\\"$step\\\",\\\"answer\\\":\\\"$1\\\"\"\n" +
        "}\n" +
        "\n" +
        "already_done() {\n" +
        "  durable_tree \"$OPERATION_DIR\" \"$RELEASE_PATH\"\n" +
        "  note end \",\\\"step\\\":\\\"$step\\\",\\\"result\\\":\\\"already\\\",\\\"rc\\\":0,\\\"ms\\\":$MS\"\n" +
        "  PENDING=\n" +
        "  DONE=\"$DONE$step \"\n" +
        "}\n" +
        "\n" +
        "# undo_steps: the last begun first. Stops at the first undo that fails: what lies below it must not be opened.\n" +
        "undo_steps() {\n" +
        "  to_undo=\n" +
        "  for begun in $BEGUN; do to_undo=\"$begun $to_undo\"; done\n" +
        "  for begun in $to_undo; do\n" +
        "    if is_undone \"$begun\"; then continue; fi\n" +
        "    if ! find_step \"$PLAN\" \"$begun\" || [ \"$effect\" = none ]; then continue; fi\n" +
        "    if ! undo_step; then return 1; fi\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "undo_step() {\n" +
        "  check_fence\n" +
        "  note_durably undo-begin \",\\\"step\\\":\\\"$step\\\"\"\n" +
        "  run_script undo \"$step.undo.log\"\n" +
        "  note_facts\n" +
        "  durable_tree \"$OPERATION_DIR\" \"$RELEASE_PATH\"\n" +
        "  note undo-end \",\\\"step\\\":\\\"$step\\\",\\\"result\\\":\\\"$OUTCOME\\\",\\\"rc\\\":$RC,\\\"ms\\\":$MS\"\n" +
        "  case $OUTCOME in\n" +
        "    ok) UNDONE=\"$UNDONE$step \" ;;\n" +
        "    survivors) STOPPED=survivors && return 1 ;;\n" +
        "    *) STOPPED='undo-failed' && return 1 ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "# Has the host begun to open?\n" +
        "reopening() {\n" +
        "  case $BEGUN in *' reopen.'*) ;; *) return 1 ;; esac\n" +
        "}\n" +
        "\n" +
        "# forget_steps 'PHASE.idempotent|PHASE.once…': done steps of these phases are run again.\n" +
        "forget_steps() {\n" +
        "  while read -r step phase kind effect limit again failure; do\n" +
        "    case \" $1 \" in *\" $phase.$again \"*) forget_done \"$step\" ;; esac\n" +
        "  done <\"$PLAN/step-list\"\n" +
        "}\n",
    "engine/supervisor.sh": "#!/bin/sh\n" +
        "# Runs one operation to an end: `sh <plan>/engine/supervisor.sh`. Starting it again is going on.\n" +
        "# Exit status: 0 ended or fenced, 74 the journal cannot be written, 75 another one holds the lock, 143 stopped by TERM.\n" +
        "# shellcheck disable=SC2034 # variables are shared with the sourced files\n" +
        "set -eu\n" +
        "\n" +
        "PLAN=${0%/engine/*}\n" +
        "OPERATION_DIR=${PLAN%/plan}\n" +
        "ENV_DIR=${OPERATION_DIR%/operations/*}\n" +
        "WORK=$OPERATION_DIR/work\n" +
        "OUT=$OPERATION_DIR/out\n" +
        "FACTS=$WORK/facts\n" +
        "\n" +
        "for part in login uptime names durable reserve plan claim decision lease state journal fence output survivors step steps \\\n" +
        "  crontab system-unit recovery-entry spool left-out states; do\n" +
        "  # shellcheck source=/dev/null\n" +
        "  . \"$PLAN/engine/$part.sh\"\n" +
        "done\n" +
        "\n" +
        "# Two seconds: somebody may be testing the lock.\n" +
        "take_lock() {\n" +
        "  if try_lock -w 2; then return 0; fi\n" +
        "  exec 7>>\"$ENV_DIR/lock.guard\"\n" +
        "  flock -w 600 7 || exit 75\n" +
        "  if try_lock -n; then return 0; fi\n" +
        "  if supervisor_lives \"$OPERATION_DIR\"; then exit 75; fi\n" +
        "  await_orphans\n" +
        "}\n" +
        "\n" +
        "try_lock() {\n" +
        "  exec 9>>\"$ENV_DIR/lock\"\n" +
        "  flock \"$@\" 9 || return 1\n" +
        "  # shellcheck disable=SC3013 # dash and busybox have -ef\n" +
        "  [ \"/proc/$$/fd/9\" -ef \"$ENV_DIR/lock\" ]\n" +
        "}\n" +
        "\n" +
        "# The supervisor was killed and its step, which inherited the lock, was not. The step may take its time, then it is ended.\n" +
        "# What an ended step left behind is let alone, unless that step did not end well.\n" +
        "await_orphans() {\n" +
        "  read_boot\n" +
        "  recall_session\n" +
        "  latest_step\n" +
        "  if [ \"$LATEST_WAIT\" -gt 0 ] && try_lock -w \"$LATEST_WAIT\"; then return 0; fi\n" +
        "  if supervisor_lives \"$OPERATION_DIR\"; then exit 75; fi\n" +
        "  if [ \"$LATEST\" != none ]; then end_survivors \"$LATEST\" || exit 75; fi\n" +
        "  if try_lock -w 2; then return 0; fi\n" +
        "  leave_lock\n" +
        "}\n" +
        "\n" +
        "# Whoever still holds it was left running on purpose by a step that has ended (a daemon): it keeps the old file.\n" +
        "leave_lock() {\n" +
        "  mv -f \"$ENV_DIR/lock\" \"$ENV_DIR/lock.left\"\n" +
        "  try_lock -w 2 || exit 75\n" +
        "}\n" +
        "\n" +
        "# Sets LATEST, the step or undo that was begun last and has not ended well, and LATEST_WAIT, the seconds that it may still\n" +
        "# take: 0 when its time-out is over. The journal is only looked at; whoever holds the lock may still be writing it.\n" +
        "latest_step() {\n" +
        "  LATEST=none LATEST_WAIT=0\n" +
        "  line=$(grep -E '\"event\":\"(undo-)?(begin|end)\".*\\}$' \"$OPERATION_DIR/journal.jsonl\" 2>/dev/null | tail -n 1) || :\n" +
        "  field step && latest=$FIELD\n" +
        "  field result\n" +
        "  if [ -z \"$latest\" ] || is_good \"$FIELD\"; then return 0; fi\n" +
        "  LATEST=$latest\n" +
        "  case $FIELD in timeout | survivors) return 0 ;; esac\n" +
        "  if find_step \"$PLAN\" \"$latest\"; then LATEST_WAIT=$((limit + 10)); fi\n" +
        "}\n" +
        "\n" +
        "# What a killed supervisor left running, or a step that did not end well, is ended before anything is decided about it.\n" +
        "end_orphans() {\n" +
        "  recall_session\n" +
        "  if [ -n \"$UNSETTLED\" ]; then end_survivors \"$UNSETTLED\" || exit 75; fi\n" +
        "}\n" +
        "\n" +
        "take_token() {\n" +
        "  newest_claim \"$ENV_DIR\"\n" +
        "  if [ \"$CLAIM_OPERATION\" != \"$OPERATION\" ] || [ -n \"$CLAIM_ENDED\" ]; then fenced; fi\n" +
        "  TOKEN=$CLAIM\n" +
        "}\n" +
        "\n" +
        "choose_mode() {\n" +
        "  if [ \"$SEQ\" -eq 0 ]; then\n" +
        "    MODE=first\n" +
        "  elif [ \"$TOKEN\" -gt \"$START_TOKEN\" ]; then\n" +
        "    MODE=adopt\n" +
        "  else\n" +
        "    MODE=recover\n" +
        "  fi\n" +
        "  BY=supervisor\n" +
        "  if [ \"$MODE\" = recover ]; then BY=recovery; fi\n" +
        "}\n" +
        "\n" +
        "# A stall since the lock was taken may have had another one take it for left behind.\n" +
        "begin() {\n" +
        "  # shellcheck disable=SC3013 # dash and busybox have -ef\n" +
        "  [ \"/proc/$$/fd/9\" -ef \"$ENV_DIR/lock\" ] || exit 75\n" +
        "  name_supervisor\n" +
        "  exec 7>&-\n" +
        "  note start \",\\\"mode\\\":\\\"$MODE\\\",\\\"token\\\":$TOKEN,\\\"pid\\\":$$\"\n" +
        "  begin_lease \"$OPERATION_DIR\" \"$LEASE\"\n" +
        "  DECISION=none\n" +
        "  if [ -z \"$STATE\" ]; then enter CLAIMED claimed; fi\n" +
        "}\n" +
        "\n" +
        "# Another boot: the controller's lease is lost, services may still be starting, and workers that were stopped run again.\n" +
        "after_reboot() {\n" +
        "  if [ -z \"$LAST_BOOT\" ] || [ \"$LAST_BOOT\" = \"$BOOT\" ]; then return 0; fi\n" +
        "  LEASE_GONE=yes\n" +
        "  abort_undecided\n" +
        "  await_required\n" +
        "  close_again\n" +
        "}\n" +
        "\n" +
        "# Before anything is waited for: a controller that comes back meanwhile would find a lease that lives, and commit a host\n" +
        "# that the boot has opened.\n" +
        "abort_undecided() {\n" +
        "  case $STATE in CLAIMED | PREPARED | CLOSED) ;; *) return 0 ;; esac\n" +
        "  look_at_decision\n" +
        "  if [ \"$DECISION\" != none ]; then return 0; fi\n" +
        "  note_lease_lost\n" +
        "  decide_abort lease-lost\n" +
        "}\n" +
        "\n" +
        "await_required() {\n" +
        "  required_wait=0\n" +
        "  for unit in $REQUIRED; do\n" +
        "    while [ \"$required_wait\" -lt 120 ] && ! systemctl is-active --quiet \"$unit\"; do\n" +
        "      sleep 1\n" +
        "      required_wait=$((required_wait + 1))\n" +
        "    done\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# A committed host that has not begun to reopen runs its idempotent quiesce steps again, and what starts again that they\n" +
        "# stopped.\n" +
        "close_again() {\n" +
        "  read_decision \"$OPERATION_DIR\"\n" +
        "  if [ \"$DECISION\" = commit ] && ! reopening; then forget_steps 'quiesce.idempotent restart.idempotent'; fi\n" +
        "}\n" +
        "\n" +
        "# The claim ends with the operation. An adopter may have claimed anew just before: its claim ends as well.\n" +
        "end_operation() {\n" +
        "  close_outputs\n" +
        "  case $STATE in AS_FOUND | ON_TARGET | UNCONFIRMED) ;; *) return 0 ;; esac\n" +
        "  drop_alert\n" +
        "  free_reserve || :\n" +
        "  while :; do\n" +
        "    end_claim \"$ENV_DIR\" \"$TOKEN\" \"$STATE\" || :\n" +
        "    if [ ! -e \"$ENV_DIR/claims/$TOKEN.done\" ]; then claim_stays; fi\n" +
        "    newest_claim \"$ENV_DIR\"\n" +
        "    if [ \"$CLAIM_OPERATION\" != \"$OPERATION\" ] || [ \"$CLAIM\" -eq \"$TOKEN\" ]; then return 0; fi\n" +
        "    TOKEN=$CLAIM\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# An operation whose claim is held has not ended for anybody else. Another try comes with the next recovery.\n" +
        "claim_stays() {\n" +
        "  echo \"failback: cannot write $ENV_DIR/claims/$TOKEN.done; is the disk full?\" >&2\n" +
        "  exit 74\n" +
        "}\n" +
        "\n" +
        "# The lock is given back for all who inherited it, unless one of them may be what survived a time-out: the next supervisor\n" +
        "# finds it by the lock. What must be told is told by this very process, which is the one that the\n" +
        "# unit, a login or a person sees.\n" +
        "leave() {\n" +
        "  case $STATE.$OUTCOME in NEEDS_HUMAN.timeout | NEEDS_HUMAN.survivors) ;; *) flock -u 9 ;; esac\n" +
        "  exec 9>&-\n" +
        "  if alerts_wait \"$ENV_DIR/alerts\"; then exec sh \"$PLAN/engine/alert.sh\" \"$ENV_DIR\"; fi\n" +
        "}\n" +
        "\n" +
        "supervise() {\n" +
        "  umask 077\n" +
        "  load_settings \"$PLAN\"\n" +
        "  mkdir -p \"$WORK\" \"$OUT\"\n" +
        "  find_cgroup\n" +
        "  remember_neighbours\n" +
        "  take_lock\n" +
        "  trap on_term TERM INT\n" +
        "  open_journal \"$OPERATION_DIR\"\n" +
        "  take_token\n" +
        "  end_orphans\n" +
        "  choose_mode\n" +
        "  begin\n" +
        "  after_reboot\n" +
        "  retry_decision\n" +
        "  run_states\n" +
        "  end_operation\n" +
        "  leave\n" +
        "}\n" +
        "\n" +
        "load_login \"$OPERATION_DIR\"\n" +
        "supervise\n",
    "engine/survivors.sh": "# Processes that outlive the time-out of their step: marked by their environment, members of the step's session (a step\n" +
        "# leads its own; that can be seen of other users' processes too, which run by sudo), or strangers in our unit's cgroup.\n" +
        "# shellcheck shell=sh\n" +
        "\n" +
        "# find_cgroup: sets CGROUP to the process list of the unit we run in, empty when we run in no unit of our own.\n" +
        "find_cgroup() {\n" +
        "  CGROUP=\n" +
        "  case $LAUNCH in system-unit | user-unit) ;; *) return 0 ;; esac\n" +
        "  while IFS=: read -r _ cgroup_kind cgroup_path; do\n" +
        "    case $cgroup_path in *failback*) ;; *) continue ;; esac\n" +
        "    case $cgroup_kind in\n" +
        "      '') cgroup_roots='/sys/fs/cgroup /sys/fs/cgroup/unified' ;;\n" +
        "      name=systemd) cgroup_roots=/sys/fs/cgroup/systemd ;;\n" +
        "      *) continue ;;\n" +
        "    esac\n" +
        "    for cgroup_root in $cgroup_roots; do\n" +
        "      if [ -r \"$cgroup_root$cgroup_path/cgroup.procs\" ]; then CGROUP=$cgroup_root$cgroup_path/cgroup.procs; fi\n" +
        "    done\n" +
        "  done </proc/self/cgroup\n" +
        "}\n" +
        "\n" +
        "# mark_of STEP: sets MARK, what the processes of a step carry as FAILBACK_STEP. Hosts of one operation may share a machine,\n" +
        "# and see each other's processes: the mark says whose step it is.\n" +
        "mark_of() {\n" +
        "  MARK=$STATE_DIR/$APP/$ENVIRONMENT/$OPERATION/$1\n" +
        "}\n" +
        "\n" +
        "# Who was there before the step began is no survivor of it.\n" +
        "remember_neighbours() {\n" +
        "  NEIGHBOURS=' '\n" +
        "  if [ -z \"$CGROUP\" ]; then return 0; fi\n" +
        "  while read -r neighbour; do NEIGHBOURS=\"$NEIGHBOURS$neighbour \"; done <\"$CGROUP\"\n" +
        "}\n" +
        "\n" +
        "# The session of the step that runs, for a supervisor that comes after us.\n" +
        "remember_session() {\n" +
        "  printf '%s %s\\n' \"$SESSION\" \"$BOOT\" >\"$OPERATION_DIR/session\" || :\n" +
        "}\n" +
        "\n" +
        "recall_session() {\n" +
        "  SESSION='' session_boot=''\n" +
        "  if [ -s \"$OPERATION_DIR/session\" ]; then read -r SESSION session_boot <\"$OPERATION_DIR/session\" || :; fi\n" +
        "  if [ \"$session_boot\" != \"$BOOT\" ]; then SESSION=''; fi\n" +
        "  # The number may be another leader's by now.\n" +
        "  mark_of ''\n" +
        "  if [ -s \"/proc/$SESSION/cmdline\" ] && ! grep -q -F \"FAILBACK_STEP=$MARK\" \"/proc/$SESSION/environ\" 2>/dev/null; then\n" +
        "    SESSION=\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# find_survivors STEP: sets SURVIVORS, process ids.\n" +
        "find_survivors() {\n" +
        "  SURVIVORS=\n" +
        "  mark_of \"$1\"\n" +
        "  # shellcheck disable=SC2013 # /proc has no spaces\n" +
        "  for environ in $(grep -l -F \"FAILBACK_STEP=$MARK\" /proc/[0-9]*/environ 2>/dev/null); do\n" +
        "    survivor=${environ#/proc/} survivor=${survivor%/environ}\n" +
        "    if tr '\\0' '\\n' <\"$environ\" 2>/dev/null | grep -q -x -F \"FAILBACK_STEP=$MARK\"; then\n" +
        "      SURVIVORS=\"$SURVIVORS $survivor\"\n" +
        "    fi\n" +
        "  done\n" +
        "  if [ -n \"$SESSION\" ]; then add_session; fi\n" +
        "  if [ -n \"$CGROUP\" ]; then add_strangers; fi\n" +
        "}\n" +
        "\n" +
        "# After the name of the program: state (not a zombie), parent, process group, session.\n" +
        "add_session() {\n" +
        "  # shellcheck disable=SC2013 # /proc has no spaces\n" +
        "  for stat in $(grep -l -E \"\\) [^ZX] [0-9]+ [0-9]+ $SESSION \" /proc/[0-9]*/stat 2>/dev/null); do\n" +
        "    survivor=${stat#/proc/} survivor=${survivor%/stat}\n" +
        "    case \"$SURVIVORS $$ \" in *\" $survivor \"*) ;; *) SURVIVORS=\"$SURVIVORS $survivor\" ;; esac\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "add_strangers() {\n" +
        "  while read -r stranger; do\n" +
        "    case \"$NEIGHBOURS$SURVIVORS $$ \" in *\" $stranger \"*) continue ;; esac\n" +
        "    if is_step_process \"$stranger\"; then SURVIVORS=\"$SURVIVORS $stranger\"; fi\n" +
        "  done <\"$CGROUP\"\n" +
        "}\n" +
        "\n" +
        "# Our own reader and the processes of this very search are in the cgroup as well; they run this shell's program.\n" +
        "is_step_process() {\n" +
        "  if [ ! -s \"/proc/$1/cmdline\" ]; then return 1; fi\n" +
        "  if grep -q -F 'engine/supervisor.sh' \"/proc/$1/cmdline\" 2>/dev/null; then return 1; fi\n" +
        "  stranger_parent=\n" +
        "  while read -r stranger_key stranger_value _; do\n" +
        "    if [ \"$stranger_key\" = PPid: ]; then stranger_parent=$stranger_value; fi\n" +
        "  done <\"/proc/$1/status\" 2>/dev/null || return 1\n" +
        "  ! grep -q -F 'engine/supervisor.sh' \"/proc/$stranger_parent/cmdline\" 2>/dev/null\n" +
        "}\n" +
        "\n" +
        "# end_survivors STEP: asks, then kills; fails when any lives on. Twice nobody in a row is nobody: who forks may be missed\n" +
        "# once.\n" +
        "end_survivors() {\n" +
        "  asked=no nobody=0 ending=0\n" +
        "  while [ \"$ending\" -lt 35 ]; do\n" +
        "    find_survivors \"$1\"\n" +
        "    if [ -z \"$SURVIVORS\" ]; then\n" +
        "      nobody=$((nobody + 1))\n" +
        "      if [ \"$nobody\" -eq 2 ]; then return 0; fi\n" +
        "    else\n" +
        "      nobody=0\n" +
        "      if [ \"$asked\" = no ]; then signal_survivors TERM; elif [ \"$ending\" -ge 10 ]; then signal_survivors KILL; fi\n" +
        "      asked=yes\n" +
        "    fi\n" +
        "    ending=$((ending + 1))\n" +
        "    sleep 0.1\n" +
        "  done\n" +
        "  return 1\n" +
        "}\n" +
        "\n" +
        "signal_survivors() {\n" +
        "  for survivor in $SURVIVORS; do kill \"-$1\" \"$survivor\" 2>/dev/null || :; done\n" +
        "}\n",
    "engine/system-unit.sh": "# The system unit of an environment: starts the supervisor, starts it again after a crash, and after a reboot.\n" +
        "# shellcheck shell=sh\n" +
        "\n" +
        "as_root() {\n" +
        "  if [ \"$(id -u)\" -eq 0 ]; then \"$@\"; else sudo -n \"$@\"; fi\n" +
        "}\n" +
        "\n" +
        "unit_name() {\n" +
        "  UNIT=failback-recover-$APP-$ENVIRONMENT.service\n" +
        "}\n" +
        "\n" +
        "# KillMode: what a step left running on purpose (a daemon of the application) must outlive the supervisor. Orphans of a step\n" +
        "# are found by mark, session and cgroup. IgnoreSIGPIPE: no shell can undo what it was started with, and a command of the team\n" +
        "# must end as it does in a login when nobody reads it any more.\n" +
        "unit_text() {\n" +
        "  cat <<END\n" +
        "[Unit]\n" +
        "Description=failback: brings a rollback of $APP ($ENVIRONMENT) to its end\n" +
        "RequiresMountsFor=$ENV_DIR\n" +
        "StartLimitIntervalSec=0\n" +
        "\n" +
        "[Service]\n" +
        "Type=simple\n" +
        "User=$(id -un)\n" +
        "ExecStart=/bin/sh $ENV_DIR/recover.sh\n" +
        "KillMode=process\n" +
        "IgnoreSIGPIPE=no\n" +
        "Restart=on-failure\n" +
        "RestartSec=2\n" +
        "\n" +
        "[Install]\n" +
        "WantedBy=multi-user.target\n" +
        "END\n" +
        "}\n" +
        "\n" +
        "unit_installed() {\n" +
        "  unit_name\n" +
        "  [ -f \"$ENV_DIR/$UNIT\" ] && systemctl is-enabled --quiet \"$UNIT\"\n" +
        "}\n" +
        "\n" +
        "install_unit() {\n" +
        "  unit_name\n" +
        "  wanted=$(unit_text)\n" +
        "  if [ -f \"$ENV_DIR/$UNIT\" ] && [ \"$(cat \"$ENV_DIR/$UNIT\")\" = \"$wanted\" ] && unit_installed; then return 0; fi\n" +
        "  printf '%s\\n' \"$wanted\" >\"$ENV_DIR/.$UNIT\"\n" +
        "  chmod 0644 \"$ENV_DIR/.$UNIT\"\n" +
        "  mv -f \"$ENV_DIR/.$UNIT\" \"$ENV_DIR/$UNIT\"\n" +
        "  as_root systemctl enable \"$ENV_DIR/$UNIT\" && as_root systemctl daemon-reload && unit_installed\n" +
        "}\n" +
        "\n" +
        "# Restart, not start: whoever calls holds proof that no supervisor lives, and what is left of the unit (an alert that is\n" +
        "# being delivered, a supervisor in its last breath) would make a start do nothing.\n" +
        "start_unit() {\n" +
        "  unit_name\n" +
        "  as_root systemctl restart --no-block \"$UNIT\"\n" +
        "}\n",
    "engine/unlock.sh": "# Ends a claim by a person's word. Sent on stdin; prints one answer line.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: uptime.sh durable.sh claim.sh state.sh\n" +
        "\n" +
        "# unlock_main ENV-DIR TOKEN OPERATION waiting|any: `waiting` ends only what waits for a person, `any` whatever is dead.\n" +
        "unlock_main() {\n" +
        "  set -eu\n" +
        "  umask 077\n" +
        "  newest_claim \"$1\"\n" +
        "  if [ \"$CLAIM\" -eq 0 ] || [ -n \"$CLAIM_ENDED\" ]; then unlock_answer \"free token=$CLAIM\"; fi\n" +
        "  if [ \"$CLAIM\" != \"$2\" ] || [ \"$CLAIM_OPERATION\" != \"$3\" ]; then\n" +
        "    unlock_answer \"refused claim-moved token=$CLAIM operation=$CLAIM_OPERATION\"\n" +
        "  fi\n" +
        "  unlock_held \"$1\" \"$4\"\n" +
        "}\n" +
        "\n" +
        "unlock_answer() {\n" +
        "  printf '%s\\n' \"$1\"\n" +
        "  exit 0\n" +
        "}\n" +
        "\n" +
        "# Under the lock: no supervisor is alive, and one that starts later finds the claim ended.\n" +
        "unlock_held() {\n" +
        "  exec 9>>\"$1/lock\"\n" +
        "  read_state \"$1/operations/$CLAIM_OPERATION\"\n" +
        "  if ! flock -n 9; then\n" +
        "    unlock_answer \"busy token=$CLAIM operation=$CLAIM_OPERATION supervisor=alive state=$STATE\"\n" +
        "  fi\n" +
        "  if [ \"$2\" != any ] && [ \"$STATE\" != NEEDS_HUMAN ]; then unlock_answer \"refused not-ended state=$STATE\"; fi\n" +
        "  end_claim \"$1\" \"$CLAIM\" UNLOCKED || :\n" +
        "  rm -f \"$1/alerts/$CLAIM_OPERATION\"\n" +
        "  unlock_answer \"unlocked token=$CLAIM operation=$CLAIM_OPERATION state=$STATE\"\n" +
        "}\n",
    "engine/uptime.sh": "# The one clock that decides anything, and the boot it belongs to.\n" +
        "# FAILBACK_PROC is where the kernel tells both; tests give another boot by another folder.\n" +
        "# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it\n" +
        "\n" +
        "FAILBACK_PROC=${FAILBACK_PROC:-/proc}\n" +
        "\n" +
        "# Sets NOW, milliseconds since boot. Builtins only: it is read many times a second.\n" +
        "read_uptime() {\n" +
        "  IFS=' .' read -r uptime_s uptime_cs _ <\"$FAILBACK_PROC/uptime\"\n" +
        "  NOW=$((uptime_s * 1000 + (1$uptime_cs - 100) * 10))\n" +
        "}\n" +
        "\n" +
        "# Sets BOOT.\n" +
        "read_boot() {\n" +
        "  IFS= read -r BOOT <\"$FAILBACK_PROC/sys/kernel/random/boot_id\"\n" +
        "}\n",
};


/***/ }),

/***/ 14076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ stdinScript),
/* harmony export */   m: () => (/* binding */ engineScript)
/* harmony export */ });
/* harmony import */ var _shell_generated_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94921);

/**
 * The text of an engine script that is sent on stdin: what it needs, each once, then the script, then the call of its
 * function as the last line, so that half a script never runs.
 * @param between more functions, defined before the script (`failback_payload`)
 */
function stdinScript(name, call, between = '') {
    const parts = withNeeds(name).map(engineScript);
    const script = parts.pop() ?? '';
    return [...parts, between, script, `${call}\n`].filter((part) => part !== '').join('');
}
/** The names of a script and of everything it needs, the needed first. */
function withNeeds(name, before = []) {
    const needs = /^# needs: (.*)$/m.exec(engineScript(name))?.[1]?.split(' ') ?? [];
    let order = before;
    for (const need of needs)
        if (!order.includes(need))
            order = withNeeds(need, order);
    return order.includes(name) ? order : [...order, name];
}
/** One script of the engine as it is, for another package's script that needs it (`# needs:`). */
function engineScript(name) {
    const text = _shell_generated_js__WEBPACK_IMPORTED_MODULE_0__/* .shellScripts */ .h[`engine/${name}`];
    if (text === undefined)
        throw new Error(`the engine has no script ${name}`);
    return text.endsWith('\n') ? text : `${text}\n`;
}


/***/ }),

/***/ 92371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ fleetFacts),
/* harmony export */   p: () => (/* binding */ factsRequest)
/* harmony export */ });
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41391);
/* harmony import */ var _failback_procedure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49180);


/** One read-only look at every host of the fleet, all at once, in the order of the file. */
function fleetFacts(environment, fleet, target) {
    const present = environment.hosts.filter((host) => fleet.connections.has(host.name));
    return Promise.all(present.map((host) => (0,_failback_host__WEBPACK_IMPORTED_MODULE_0__/* .readFacts */ .M)(fleet.connection(host.name), factsRequest(environment, host, target))));
}
function factsRequest(environment, host, target) {
    const { release, migrations, services } = environment;
    return {
        app: environment.app,
        environment: environment.name,
        stateDir: environment.stateDir,
        releasePath: release.path,
        strategy: release.strategy === 'symlink' ? 'symlink' : 'git-tag',
        runAs: release.runAs,
        target,
        releases: release.releases,
        current: release.current,
        migrations: environment.stack === 'laravel' ? migrations.path : null,
        units: [...new Set([...(0,_failback_procedure__WEBPACK_IMPORTED_MODULE_1__/* .handledUnits */ .sJ)(environment, host), ...services.required])],
        handled: (0,_failback_procedure__WEBPACK_IMPORTED_MODULE_1__/* .handledUnits */ .sJ)(environment, host),
    };
}


/***/ }),

/***/ 66607:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ hostNamed)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59859);

/** @throws RemoteError `unknown-host`: a plan that is on the hosts already may name one that was since taken out of the runbook. */
function hostNamed(environment, name) {
    const host = environment.hosts.find((each) => each.name === name);
    if (host !== undefined)
        return host;
    throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
        code: 'unknown-host',
        host: name,
        message: `the operation also holds ${name}, which the runbook no longer has.`,
        mend: `put ${name} back under environments.${environment.name}.hosts in failback.yml until the operation has ended.`,
    });
}


/***/ }),

/***/ 25271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ logIn)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41170);

/** Logs in to a host and records whose key was verified. Throws a RemoteError when it does not let us in. */
async function logIn(host, context) {
    const connection = await context.connect(host);
    (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)(context, { event: 'connected', target: host.name, fingerprint: connection.fingerprint });
    return connection;
}


/***/ }),

/***/ 10614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ systemContext)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _failback_health__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38017);
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35859);



/** The real world: SSH, the clock, the network. GitHub, whom to tell and who may read are an action's to add. */
function systemContext(credentials, record, cancelled) {
    return {
        connect: (host) => (0,_failback_host__WEBPACK_IMPORTED_MODULE_1__/* .connectHost */ .Z)(host, credentials),
        record,
        now: () => performance.timeOrigin + performance.now(),
        random: node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes,
        health: (0,_failback_health__WEBPACK_IMPORTED_MODULE_2__/* .healthDeps */ .$)(),
        github: null,
        people: null,
        audience: 'team',
        cancelled,
    };
}


/***/ }),

/***/ 49180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h2: () => (/* binding */ carriesRelease),
/* harmony export */   kS: () => (/* binding */ runsWorkers),
/* harmony export */   sJ: () => (/* binding */ handledUnits)
/* harmony export */ });
/* harmony import */ var _failback_health__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98821);

const WORKER_ROLE = 'worker';
/** A host that answers requests or runs workers holds the release; so does one of which nothing is said. */
function carriesRelease(host) {
    return (0,_failback_health__WEBPACK_IMPORTED_MODULE_0__/* .isWebHost */ .bO)(host) || host.roles.includes(WORKER_ROLE) || host.roles.length === 0;
}
/** Hosts with the role `worker`; where no host has it, every host that holds the release. */
function runsWorkers(environment, host) {
    if (environment.hosts.some(({ roles }) => roles.includes(WORKER_ROLE)))
        return host.roles.includes(WORKER_ROLE);
    return carriesRelease(host);
}
/** systemd units that the plan starts, stops or restarts on a host, without `.service`. */
function handledUnits(environment, host) {
    const { php, workers } = environment.services;
    return [...(php === null ? [] : [php.unit]), ...(runsWorkers(environment, host) ? workers : [])];
}


/***/ }),

/***/ 27457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ HOST_STATES)
/* harmony export */ });
/** Where one host stands in one operation; the states of `docs/engine.md`. */
const HOST_STATES = [
    'CLAIMED',
    'PREPARED',
    'CLOSED',
    'ABORTING',
    'AS_FOUND',
    'COMMITTED',
    'ON_TARGET',
    'UNCONFIRMED',
    'NEEDS_HUMAN',
];


/***/ }),

/***/ 23081:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ MARKS)
/* harmony export */ });
const MARKS = ['good', 'bad', 'unknown'];


/***/ })

};
