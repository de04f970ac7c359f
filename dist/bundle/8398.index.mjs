export const id = 8398;
export const ids = [8398];
export const modules = {

/***/ 73512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ju: () => (/* binding */ successesNeeded),
/* harmony export */   MC: () => (/* binding */ assessWatch),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   no: () => (/* binding */ assess)
/* harmony export */ });
/** Successes in a row that make a check healthy. A latency check needs each of its samples. */
function successesNeeded(check) {
    switch (check.kind) {
        case 'http':
            return Math.max(1, check.consecutive, check.samples ?? 1);
        case 'command':
        case 'unit':
            return Math.max(1, check.consecutive);
        case 'not-measured':
            return Number.POSITIVE_INFINITY;
    }
}
/**
 * What the looks of one check from one place amount to: healthy when the last ones are as many successes in a row as are
 * needed. Otherwise a failure dominates what could not be measured, and what was never measured is inconclusive.
 */
function assess(check, from, looks) {
    const assessment = assessmentOf(check, from, looks);
    if (check.kind === 'not-measured')
        return assessment('inconclusive', check.sentence);
    const last = looks.at(-1);
    if (last === undefined)
        return assessment('inconclusive', 'nothing was measured');
    const needed = successesNeeded(check);
    const row = successesAtEnd(looks);
    if (row >= needed)
        return assessment('healthy', last.detail);
    const failure = looks.findLast((look) => look.outcome === 'fail');
    if (failure !== undefined)
        return assessment('unhealthy', failure.detail);
    const error = looks.findLast((look) => look.outcome === 'error');
    if (row === 0 && error !== undefined)
        return assessment('inconclusive', error.detail);
    return assessment('inconclusive', `only ${row} of ${needed} successes in a row fitted into the time: ${last.detail}`);
}
/** A single failed look among good ones is a dropped request, not an outage. */
const FAILURES_THAT_COUNT = 2;
/**
 * What the looks taken over a time amount to. Unhealthy: failures in a row (as many as `consecutive`, at least two; looks
 * that could not be made do not interrupt them), a failure at the end, or failures and never enough successes in a row.
 * Inconclusive: nothing could be measured, or not at the end, or too seldom.
 */
function assessWatch(check, from, looks) {
    if (check.kind === 'not-measured' || looks.length === 0)
        return assess(check, from, looks);
    const told = looks.filter((look) => look.outcome !== 'error');
    const failures = told.filter((look) => look.outcome === 'fail');
    const lastFailure = failures.at(-1);
    const count = `${failures.length} of ${looks.length} looks failed`;
    const assessment = assessmentOf(check, from, looks);
    const enough = longestRow(told, 'pass') >= successesNeeded(check);
    if (lastFailure !== undefined) {
        const lasting = longestRow(told, 'fail') >= Math.max(FAILURES_THAT_COUNT, check.consecutive);
        if (lasting || told.at(-1) === lastFailure || !enough) {
            return assessment('unhealthy', `${count}: ${lastFailure.detail}`);
        }
    }
    const last = looks.at(-1);
    if (last?.outcome === 'error')
        return assessment('inconclusive', last.detail);
    if (!enough) {
        return assessment('inconclusive', `only ${told.length} looks could be made, ${successesNeeded(check)} were needed`);
    }
    return assessment('healthy', `${count}: ${told.at(-1)?.detail ?? ''}`);
}
/** A failure dominates; anything not measured forbids healthy; no assessment at all proves nothing. */
function verdictOf(assessments) {
    if (assessments.some(({ verdict }) => verdict === 'unhealthy'))
        return 'unhealthy';
    if (assessments.length === 0)
        return 'inconclusive';
    return assessments.every(({ verdict }) => verdict === 'healthy') ? 'healthy' : 'inconclusive';
}
const assessmentOf = ({ name }, from, looks) => (verdict, detail) => ({ check: name, from, verdict, detail, samples: looks.length });
function successesAtEnd(looks) {
    return looks.length - 1 - looks.findLastIndex((look) => look.outcome !== 'pass');
}
function longestRow(looks, outcome) {
    let longest = 0;
    let row = 0;
    for (const look of looks) {
        row = look.outcome === outcome ? row + 1 : 0;
        longest = Math.max(longest, row);
    }
    return longest;
}


/***/ }),

/***/ 55744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ isForHost),
/* harmony export */   Nn: () => (/* binding */ accessWord),
/* harmony export */   PX: () => (/* binding */ checkArguments),
/* harmony export */   eN: () => (/* binding */ gateArguments),
/* harmony export */   lO: () => (/* binding */ connectWord)
/* harmony export */ });
/* harmony import */ var _assess_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73512);
/* harmony import */ var _looks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53496);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47991);
/* harmony import */ var _web_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98821);




/**
 * Arguments of `steps/gate.sh`, after the verb:
 * `<through|open> <directory> <run-as or -> { <count> <check words…> }`.
 * They are data: nothing in them is a secret, nothing is ever shell text.
 */
function gateArguments(question) {
    return checkArguments(question, question.environment.health.gate);
}
/** The same for any list of checks; those that are not for this host are left out. */
function checkArguments({ environment, host, through }, checks) {
    const target = (0,_target_js__WEBPACK_IMPORTED_MODULE_0__/* .hostTarget */ .az)(environment, host);
    const words = checks
        .filter((check) => isForHost(check, host))
        .map((check) => checkWords(check, target))
        .flatMap((each) => [String(each.length), ...each]);
    return [accessWord(environment, through), commandDirectory(environment), environment.release.runAs ?? '-', ...words];
}
/**
 * `through` only where a header opens the door. Excepted routes answer in maintenance by themselves, and an application
 * without maintenance, or without a way through, is looked at as any client would.
 */
function accessWord(environment, through) {
    if (!through || environment.maintenance === null)
        return 'open';
    switch (environment.maintenance.kind) {
        case 'laravel':
            return 'through';
        case 'commands':
            return environment.maintenance.through.kind === 'header' ? 'through' : 'open';
    }
}
/** Whether a host looks at a check. What nobody can measure is for every host: a gate that holds such a check never opens. */
function isForHost(check, host) {
    switch (check.kind) {
        case 'http':
            return (0,_web_host_js__WEBPACK_IMPORTED_MODULE_1__/* .isWebHost */ .bO)(host);
        case 'command':
        case 'unit':
            return (0,_web_host_js__WEBPACK_IMPORTED_MODULE_1__/* .hasRole */ .hf)(host, check.roles);
        case 'not-measured':
            return true;
    }
}
function checkWords(check, target) {
    switch (check.kind) {
        case 'http': {
            const { url, own, connect } = (0,_target_js__WEBPACK_IMPORTED_MODULE_0__/* .resolve */ .hd)(target, check.http);
            const expectations = [
                ...Object.entries(check.header).flatMap(([name, value]) => ['header', name, 'string', value.trim()]),
                ...Object.entries(check.json).flatMap(([field, value]) => ['json', field, jsonType(value), String(value)]),
                ...(check.contains === null ? [] : ['contains', '-', 'string', check.contains]),
            ];
            return [
                'http',
                check.name,
                ...timing(check),
                own ? 'own' : 'foreign',
                connectWord(connect),
                url,
                String(check.status),
                check.below === null ? '-' : String(check.below),
                ...expectations,
            ];
        }
        case 'unit':
            return ['unit', check.name, ...timing(check), check.unit];
        case 'command':
            return ['command', check.name, ...timing(check), ...check.command];
        case 'not-measured':
            return ['not-measured', check.name, check.sentence];
    }
}
function timing(check) {
    return [String((0,_assess_js__WEBPACK_IMPORTED_MODULE_2__/* .successesNeeded */ .Ju)(check)), String((0,_looks_js__WEBPACK_IMPORTED_MODULE_3__/* .pauseOf */ .eY)(check)), String(check.timeout)];
}
function connectWord(connect) {
    return connect === null ? '-' : `${connect.address}:${connect.port}`;
}
function jsonType(value) {
    if (value === null)
        return 'null';
    return typeof value;
}
/** Where commands of the team run: the live release. */
function commandDirectory(environment) {
    const { strategy, path, current } = environment.release;
    return strategy === 'symlink' ? `${path}/${current}` : path;
}


/***/ }),

/***/ 53496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bg: () => (/* binding */ lookUntilSettled),
/* harmony export */   c: () => (/* binding */ lookUntil),
/* harmony export */   eY: () => (/* binding */ pauseOf)
/* harmony export */ });
/* harmony import */ var _assess_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73512);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26214);


/** Time between two looks; samples of a latency follow closely. */
function pauseOf(check) {
    return check.kind === 'http' && check.samples !== null ? Math.min(check.every, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .SAMPLE_EVERY */ .Pe) : check.every;
}
/** Looks until there are enough successes in a row, or no further look fits into the check's time. */
async function lookUntilSettled(check, from, look, deps) {
    const deadline = deps.now() + check.timeout;
    const looks = [];
    for (;;) {
        looks.push(await look(requestTime(deadline - deps.now())));
        const assessment = (0,_assess_js__WEBPACK_IMPORTED_MODULE_1__/* .assess */ .no)(check, from, looks);
        if (assessment.verdict === 'healthy' || deps.now() + pauseOf(check) > deadline)
            return assessment;
        await deps.sleep(pauseOf(check));
    }
}
/**
 * Looks all the time until `end`; a check that needs more looks than fitted goes on for at most its own timeout.
 * Everything it sees was taken after it was called.
 */
async function lookUntil(end, check, from, look, deps) {
    const looks = [];
    const last = () => end + (looks.length < (0,_assess_js__WEBPACK_IMPORTED_MODULE_1__/* .successesNeeded */ .Ju)(check) ? check.timeout : 0);
    for (;;) {
        looks.push(await look(requestTime(last() - deps.now())));
        const pause = deps.now() < end ? check.every : pauseOf(check);
        if (deps.now() + pause > last())
            return (0,_assess_js__WEBPACK_IMPORTED_MODULE_1__/* .assessWatch */ .MC)(check, from, looks);
        await deps.sleep(pause);
    }
}
function requestTime(left) {
    return Math.min(_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .REQUEST_TIMEOUT */ ._h, Math.max(1000, Math.floor(left)));
}


/***/ }),

/***/ 62758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ servedArguments)
/* harmony export */ });
/* harmony import */ var _gate_arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55744);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26214);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47991);



/**
 * Arguments of `steps/served.sh`, after the verb:
 * `<through|open> <own|foreign> <connect or -> <url> <url of the web root> <header|json> <name> <probe-file|none>
 * <release or -> <commit or -> <times> <times after a mismatch> <every> <timeout>`, times in milliseconds.
 */
function servedArguments({ environment, host, release, commit, times, through }) {
    const target = (0,_target_js__WEBPACK_IMPORTED_MODULE_0__/* .hostTarget */ .az)(environment, host);
    const { served } = environment.release;
    const { url, own, connect } = (0,_target_js__WEBPACK_IMPORTED_MODULE_0__/* .resolve */ .hd)(target, served.http);
    return [
        (0,_gate_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .accessWord */ .Nn)(environment, through),
        own ? 'own' : 'foreign',
        (0,_gate_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .connectWord */ .lO)(connect),
        url,
        target.url,
        served.by.kind,
        served.by.kind === 'header' ? served.by.name : served.by.field,
        served.fallback,
        release ?? '-',
        commit ?? '-',
        String(times),
        String(times * _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .SERVED_AFTER_MISMATCH */ .ku),
        String(_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .SERVED_EVERY */ .UX),
        String(_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .SERVED_TIMEOUT */ .ot),
    ];
}


/***/ }),

/***/ 27177:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ shellScripts)
/* harmony export */ });
// Written by `npm run generate` from packages/health/shell. Edit the files there.
const shellScripts = {
    "health/check.sh": "# One health check from this host. Sourced, after http.sh.\n" +
        "# A look sets LOOK_OUTCOME (pass, fail, error) and LOOK_DETAIL, one line. Error is \"could not measure\".\n" +
        "# The caller sets CHECK_FOLDER (and CHECK_DEADLINE where it does not use repeat_look), RELEASE_DIRECTORY and RUN_AS.\n" +
        "# shellcheck disable=SC2034 # results are for the script that sources this\n" +
        "\n" +
        "LONGEST_REQUEST=10000 # milliseconds, as REQUEST_TIMEOUT of the controller\n" +
        "\n" +
        "# Milliseconds of uptime in NOW; the wall clock decides nothing.\n" +
        "now() {\n" +
        "    read -r now_up _ </proc/uptime\n" +
        "    NOW=$((${now_up%.*} * 1000 + (1${now_up#*.} - 100) * 10))\n" +
        "}\n" +
        "\n" +
        "# pause MILLISECONDS; a sleep that knows no fractions rests a whole second more.\n" +
        "pause() {\n" +
        "    [ \"$1\" -gt 0 ] || return 0\n" +
        "    sleep \"$(($1 / 1000)).$(printf '%03d' $(($1 % 1000)))\" 2>/dev/null || sleep $(($1 / 1000 + 1))\n" +
        "}\n" +
        "\n" +
        "# repeat_look CONSECUTIVE EVERY TIMEOUT LOOK... : looks until there are so many passes in a row, or no time is left.\n" +
        "# Sets CHECK_OUTCOME, CHECK_DETAIL, CHECK_LOOKS. A failure dominates what could not be measured.\n" +
        "repeat_look() {\n" +
        "    repeat_need=$1 repeat_every=$2\n" +
        "    now\n" +
        "    CHECK_DEADLINE=$((NOW + $3))\n" +
        "    shift 3\n" +
        "    CHECK_OUTCOME=error CHECK_DETAIL='' CHECK_LOOKS=0\n" +
        "    repeat_row=0\n" +
        "    while :; do\n" +
        "        \"$@\"\n" +
        "        CHECK_LOOKS=$((CHECK_LOOKS + 1))\n" +
        "        count_look\n" +
        "        [ \"$repeat_row\" -lt \"$repeat_need\" ] || return 0\n" +
        "        now\n" +
        "        [ $((NOW + repeat_every)) -le \"$CHECK_DEADLINE\" ] || break\n" +
        "        pause \"$repeat_every\"\n" +
        "    done\n" +
        "    if [ \"$CHECK_OUTCOME\" = error ] && [ \"$repeat_row\" -gt 0 ]; then\n" +
        "        CHECK_DETAIL=\"only $repeat_row of $repeat_need successes in a row fitted into the time: $LOOK_DETAIL\"\n" +
        "    fi\n" +
        "}\n" +
        "\n" +
        "count_look() {\n" +
        "    case $LOOK_OUTCOME in\n" +
        "        pass)\n" +
        "            repeat_row=$((repeat_row + 1))\n" +
        "            [ \"$repeat_row\" -lt \"$repeat_need\" ] || CHECK_OUTCOME=pass CHECK_DETAIL=$LOOK_DETAIL\n" +
        "            ;;\n" +
        "        fail) repeat_row=0 CHECK_OUTCOME=fail CHECK_DETAIL=$LOOK_DETAIL ;;\n" +
        "        *)\n" +
        "            repeat_row=0\n" +
        "            [ \"$CHECK_OUTCOME\" = fail ] || CHECK_DETAIL=$LOOK_DETAIL\n" +
        "            ;;\n" +
        "    esac\n" +
        "}\n" +
        "\n" +
        "# Milliseconds for one request: what is left of the check's time, at least a second, at most LONGEST_REQUEST.\n" +
        "request_time() {\n" +
        "    now\n" +
        "    REQUEST_TIME=$((CHECK_DEADLINE - NOW))\n" +
        "    [ \"$REQUEST_TIME\" -ge 1000 ] || REQUEST_TIME=1000\n" +
        "    [ \"$REQUEST_TIME\" -le \"$LONGEST_REQUEST\" ] || REQUEST_TIME=$LONGEST_REQUEST\n" +
        "}\n" +
        "\n" +
        "look() { LOOK_OUTCOME=$1 LOOK_DETAIL=$2; }\n" +
        "\n" +
        "# ask ACCESS OWNER CONNECT URL: http_get into $CHECK_FOLDER. Status 1 when there is no answer to judge; the look is told then.\n" +
        "# Nobody answers on this host's own port: a failure. A stranger who does not answer may be cut off from here: not measured.\n" +
        "ask() {\n" +
        "    ask_header=-\n" +
        "    if [ \"$1\" = through ] && [ \"$2\" = own ]; then\n" +
        "        ask_header=$FAILBACK_WORK/bypass-header\n" +
        "        if [ ! -s \"$ask_header\" ]; then\n" +
        "            look error \"the header that leads through maintenance is missing in the operation's work folder\"\n" +
        "            return 1\n" +
        "        fi\n" +
        "    fi\n" +
        "    request_time\n" +
        "    now\n" +
        "    ask_began=$NOW\n" +
        "    http_get \"$4\" \"$3\" \"$ask_header\" \"$REQUEST_TIME\" \"$CHECK_FOLDER\"\n" +
        "    now\n" +
        "    ASK_MS=$((NOW - ask_began))\n" +
        "    case $HTTP_OUTCOME:$2 in\n" +
        "        answered:*) return 0 ;;\n" +
        "        silent:own) look fail \"GET $4 was not answered: $HTTP_WHY\" ;;\n" +
        "        *) look error \"GET $4 could not be measured: $HTTP_WHY\" ;;\n" +
        "    esac\n" +
        "    return 1\n" +
        "}\n" +
        "\n" +
        "# look_http ACCESS OWNER CONNECT URL STATUS BELOW { KIND KEY TYPE VALUE }\n" +
        "look_http() {\n" +
        "    ask \"$1\" \"$2\" \"$3\" \"$4\" || return 0\n" +
        "    http_wrong=''\n" +
        "    [ \"$HTTP_STATUS\" = \"$5\" ] || http_wrong=\"; status $HTTP_STATUS instead of $5\"\n" +
        "    if [ \"$6\" != - ] && [ \"$ASK_MS\" -ge \"$6\" ]; then http_wrong=\"$http_wrong; $ASK_MS ms instead of less than $6 ms\"; fi\n" +
        "    http_asked=$4\n" +
        "    shift 6\n" +
        "    while [ $# -gt 0 ]; do\n" +
        "        case $1 in\n" +
        "            header) expect_header \"$2\" \"$4\" ;;\n" +
        "            json) expect_json \"$2\" \"$3\" \"$4\" ;;\n" +
        "            contains) expect_contains \"$4\" ;;\n" +
        "            *) http_wrong=\"$http_wrong; an expectation of kind $1 is unknown here\" ;;\n" +
        "        esac\n" +
        "        shift 4\n" +
        "    done\n" +
        "    if [ -z \"$http_wrong\" ]; then\n" +
        "        look pass \"GET $http_asked answered $HTTP_STATUS in $ASK_MS ms\"\n" +
        "    else\n" +
        "        look fail \"GET $http_asked answered wrongly: ${http_wrong#; }\"\n" +
        "    fi\n" +
        "}\n" +
        "\n" +
        "# The expectations add to http_wrong what is not as they say.\n" +
        "\n" +
        "expect_header() { # NAME VALUE\n" +
        "    expect_name=$(printf '%s' \"$1\" | tr '[:upper:]' '[:lower:]')\n" +
        "    if ! expect_seen=$(http_header \"$expect_name\" \"$CHECK_FOLDER\"); then\n" +
        "        http_wrong=\"$http_wrong; no header $1\"\n" +
        "    elif [ \"$expect_seen\" != \"$2\" ]; then\n" +
        "        http_wrong=\"$http_wrong; header $1 is \\\"$(printf '%s' \"$expect_seen\" | clean_line)\\\" instead of \\\"$2\\\"\"\n" +
        "    fi\n" +
        "}\n" +
        "\n" +
        "expect_json() { # FIELD TYPE VALUE\n" +
        "    expect_rc=0\n" +
        "    expect_seen=$(json_field \"$1\" \"$2\" \"$3\") || expect_rc=$?\n" +
        "    case $expect_rc in\n" +
        "        0) ;;\n" +
        "        1) http_wrong=\"$http_wrong; json $1 is ${expect_seen% } instead of $2 $3\" ;;\n" +
        "        2) http_wrong=\"$http_wrong; the body is not JSON\" ;;\n" +
        "        3) http_wrong=\"$http_wrong; the JSON has no field $1\" ;;\n" +
        "        *) http_wrong=\"$http_wrong; the JSON could not be read\" ;;\n" +
        "    esac\n" +
        "}\n" +
        "\n" +
        "expect_contains() { # TEXT\n" +
        "    tr '\\000' '\\001' <\"$CHECK_FOLDER/body\" | FAILBACK_TEXT=$1 LC_ALL=C awk -f \"$FAILBACK_PLAN/health/contains.awk\" ||\n" +
        "        http_wrong=\"$http_wrong; the body does not contain \\\"$1\\\"\"\n" +
        "}\n" +
        "\n" +
        "# json_field FIELD TYPE VALUE: what stands there in the body, cleaned; status as of json-field.awk.\n" +
        "json_field() {\n" +
        "    json_rc=0\n" +
        "    tr '\\000' '\\001' <\"$CHECK_FOLDER/body\" |\n" +
        "        FAILBACK_JSON_FIELD=$1 FAILBACK_JSON_TYPE=$2 FAILBACK_JSON_VALUE=$3 LC_ALL=C \\\n" +
        "            awk -f \"$FAILBACK_PLAN/health/json-field.awk\" >\"$CHECK_FOLDER/field\" || json_rc=$?\n" +
        "    clean_line <\"$CHECK_FOLDER/field\"\n" +
        "    return \"$json_rc\"\n" +
        "}\n" +
        "\n" +
        "# look_unit UNIT: the exact unit; a pattern would answer for units that do not run at all.\n" +
        "look_unit() {\n" +
        "    case $1 in\n" +
        "        *[!A-Za-z0-9:_.@\\\\-]* | -*) look error \"\\\"$1\\\" is not the name of a systemd unit\" && return 0 ;;\n" +
        "        *.service | *.socket | *.timer | *.target | *.path | *.mount) unit_name=$1 ;;\n" +
        "        *) unit_name=$1.service ;;\n" +
        "    esac\n" +
        "    unit_state=$(timeout -k 1 10 systemctl is-active \"$unit_name\" 2>/dev/null | head -n 1 | clean_line)\n" +
        "    case $unit_state in\n" +
        "        active) look pass \"unit $unit_name is active\" ;;\n" +
        "        inactive | failed | activating | deactivating | reloading | refreshing | maintenance)\n" +
        "            look fail \"unit $unit_name is $unit_state\"\n" +
        "            ;;\n" +
        "        *) look error \"systemctl did not tell whether unit $unit_name is active\" ;;\n" +
        "    esac\n" +
        "}\n" +
        "\n" +
        "# look_command ARGUMENT... : status 0 passes. What it prints is thrown away: it may hold a secret.\n" +
        "look_command() {\n" +
        "    now\n" +
        "    command_seconds=$(((CHECK_DEADLINE - NOW + 999) / 1000))\n" +
        "    [ \"$command_seconds\" -ge 1 ] || command_seconds=1\n" +
        "    command_rc=0\n" +
        "    # A time-out is 124 of coreutils, the signal's status of busybox.\n" +
        "    (enter_release && as_application timeout -k 2 \"$command_seconds\" \"$@\") >/dev/null 2>&1 || command_rc=$?\n" +
        "    case $command_rc in\n" +
        "        0) look pass \"command $1 ended with status 0\" ;;\n" +
        "        124 | 137 | 143) look fail \"command $1 did not end within $command_seconds s\" ;;\n" +
        "        125 | 126 | 127) look error \"command $1 could not be run (status $command_rc)\" ;;\n" +
        "        \"$NO_PLACE\") look error \"command $1 could not be run: no way into $RELEASE_DIRECTORY, or to user $RUN_AS\" ;;\n" +
        "        *) look fail \"command $1 ended with status $command_rc\" ;;\n" +
        "    esac\n" +
        "}\n" +
        "\n" +
        "NO_PLACE=120\n" +
        "\n" +
        "enter_release() {\n" +
        "    # The ~ stands for the home directory of the login user, and is one character of data here.\n" +
        "    case $RELEASE_DIRECTORY in\n" +
        "        \\~/*) enter_path=$HOME/${RELEASE_DIRECTORY#??} ;;\n" +
        "        *) enter_path=$RELEASE_DIRECTORY ;;\n" +
        "    esac\n" +
        "    cd \"$enter_path\" || exit \"$NO_PLACE\"\n" +
        "}\n" +
        "\n" +
        "as_application() {\n" +
        "    if [ \"$RUN_AS\" = - ] || [ \"$RUN_AS\" = \"$(id -un)\" ]; then\n" +
        "        \"$@\"\n" +
        "    else\n" +
        "        sudo -n -u \"$RUN_AS\" -- true || exit \"$NO_PLACE\"\n" +
        "        sudo -n -u \"$RUN_AS\" -- \"$@\"\n" +
        "    fi\n" +
        "}\n",
    "health/contains.awk": "# Ends with 0 when the input holds the text FAILBACK_TEXT, byte for byte. Run it with LC_ALL=C.\n" +
        "{ all = all $0 \"\\n\" }\n" +
        "END { exit index(all, ENVIRON[\"FAILBACK_TEXT\"]) > 0 ? 0 : 1 }\n",
    "health/headers.awk": "# Reads the header block of the final answer (interim answers and trailers are not it).\n" +
        "# FAILBACK_HEADER in the environment: a name in lower case, or `:status`.\n" +
        "# Prints the value, trimmed; different values of a repeated header are joined with \", \". Ends with 1 when there is none.\n" +
        "\n" +
        "BEGIN { name = ENVIRON[\"FAILBACK_HEADER\"]; fresh = 1; found = 0 }\n" +
        "\n" +
        "{ sub(/\\r$/, \"\") }\n" +
        "\n" +
        "fresh && /^HTTP\\/[0-9]/ { inside = 1; fresh = 0; found = 0; value = \"\"; status = $2; next }\n" +
        "\n" +
        "$0 == \"\" { inside = 0; fresh = 1; next }\n" +
        "\n" +
        "{ fresh = 0 }\n" +
        "\n" +
        "inside {\n" +
        "    colon = index($0, \":\")\n" +
        "    if (colon == 0 || tolower(substr($0, 1, colon - 1)) != name) next\n" +
        "    text = substr($0, colon + 1)\n" +
        "    gsub(/^[ \\t]+|[ \\t]+$/, \"\", text)\n" +
        "    if (!found) value = text\n" +
        "    else if (index(\", \" value \", \", \", \" text \", \") == 0) value = value \", \" text\n" +
        "    found = 1\n" +
        "}\n" +
        "\n" +
        "END {\n" +
        "    if (name == \":status\") { print status; exit status == \"\" ? 1 : 0 }\n" +
        "    if (!found) exit 1\n" +
        "    print value\n" +
        "}\n",
    "health/http-get.cjs": "// One GET for hosts without curl. Arguments: url, connect (\"address:port\" or \"-\"), header file or \"-\", milliseconds, folder.\n" +
        "// Leaves `headers` and `body` in the folder and prints \"answered\", \"silent WHY\" or \"unmeasured WHY\".\n" +
        "'use strict';\n" +
        "const fs = require('node:fs');\n" +
        "const path = require('node:path');\n" +
        "const [url, connect, extra, milliseconds, folder] = process.argv.slice(2);\n" +
        "const BODY_LIMIT = 1024 * 1024;\n" +
        "const UNMEASURED =\n" +
        "  /^(ENOTFOUND|EAI_|ERR_TLS|ERR_SSL|CERT_|DEPTH_|SELF_|UNABLE_|HOSTNAME_|EPROTO|EACCES|ENETUNREACH|EMFILE)/;\n" +
        "\n" +
        "const target = new URL(url);\n" +
        "const body = fs.openSync(path.join(folder, 'body'), 'w');\n" +
        "let room = BODY_LIMIT;\n" +
        "\n" +
        "function end(word) {\n" +
        "  fs.writeSync(1, `${word}\\n`);\n" +
        "  process.exit(0);\n" +
        "}\n" +
        "\n" +
        "function lost(error) {\n" +
        "  const code = String(error.code || error.message);\n" +
        "  end(`${UNMEASURED.test(code) ? 'unmeasured' : 'silent'} ${code}`);\n" +
        "}\n" +
        "\n" +
        "const headers = { 'User-Agent': 'failback', Accept: '*/*', 'Cache-Control': 'no-cache', Connection: 'close' };\n" +
        "if (extra !== '-') {\n" +
        "  for (const line of fs.readFileSync(extra, 'utf8').split(/\\r?\\n/)) {\n" +
        "    const colon = line.indexOf(':');\n" +
        "    if (colon > 0) headers[line.slice(0, colon)] = line.slice(colon + 1).trim();\n" +
        "  }\n" +
        "}\n" +
        "const options = { agent: false, headers };\n" +
        "if (connect !== '-') {\n" +
        "  const colon = connect.lastIndexOf(':');\n" +
        "  headers.Host = target.host;\n" +
        "  options.hostname = connect.slice(0, colon);\n" +
        "  options.port = Number(connect.slice(colon + 1));\n" +
        "  if (target.protocol === 'https:') options.servername = target.hostname;\n" +
        "}\n" +
        "\n" +
        "setTimeout(() => end(`silent no complete answer within ${milliseconds} ms`), Number(milliseconds));\n" +
        "const request = require(target.protocol === 'https:' ? 'node:https' : 'node:http').get(target, options, (response) => {\n" +
        "  const lines = response.rawHeaders.map((text, i) => (i % 2 === 0 ? `${text}: ` : `${text}\\r\\n`)).join('');\n" +
        "  const head = `HTTP/${response.httpVersion} ${response.statusCode}\\r\\n${lines}\\r\\n`;\n" +
        "  fs.writeFileSync(path.join(folder, 'headers'), head, 'latin1');\n" +
        "  response.on('data', (chunk) => {\n" +
        "    fs.writeSync(body, chunk, 0, Math.min(chunk.length, room));\n" +
        "    room -= Math.min(chunk.length, room);\n" +
        "    if (room === 0) end('answered');\n" +
        "  });\n" +
        "  response.on('aborted', () => end('silent the answer was cut off'));\n" +
        "  response.on('error', lost);\n" +
        "  response.on('end', () => end(response.complete ? 'answered' : 'silent the answer was cut off'));\n" +
        "});\n" +
        "request.on('error', lost);\n",
    "health/http-get.php": "<?php\n" +
        "// One GET for hosts without curl. Arguments: url, connect (\"address:port\" or \"-\"), header file or \"-\", milliseconds, folder.\n" +
        "// Leaves `headers` and `body` in the folder and prints \"answered\", \"silent WHY\" or \"unmeasured WHY\".\n" +
        "[, $url, $connect, $extra, $milliseconds, $folder] = $argv;\n" +
        "const BODY_LIMIT = 1024 * 1024;\n" +
        "\n" +
        "function finish(string $word): void\n" +
        "{\n" +
        "    echo str_replace([\"\\r\", \"\\n\"], ' ', $word), \"\\n\";\n" +
        "    exit(0);\n" +
        "}\n" +
        "\n" +
        "$deadline = microtime(true) + $milliseconds / 1000;\n" +
        "$parts = parse_url($url);\n" +
        "$headers = ['User-Agent: failback', 'Accept: */*', 'Cache-Control: no-cache', 'Connection: close'];\n" +
        "if ($extra !== '-') {\n" +
        "    $headers = array_merge($headers, file($extra, FILE_IGNORE_NEW_LINES | FILE_SKIP_EMPTY_LINES));\n" +
        "}\n" +
        "$address = $url;\n" +
        "if ($connect !== '-') {\n" +
        "    $headers[] = 'Host: ' . $parts['host'] . (isset($parts['port']) ? ':' . $parts['port'] : '');\n" +
        "    $address = $parts['scheme'] . '://' . $connect . ($parts['path'] ?? '/') . (isset($parts['query']) ? '?' . $parts['query'] : '');\n" +
        "}\n" +
        "$context = stream_context_create([\n" +
        "    'http' => [\n" +
        "        'header' => $headers,\n" +
        "        'protocol_version' => 1.1,\n" +
        "        'follow_location' => 0,\n" +
        "        'ignore_errors' => true,\n" +
        "        'timeout' => $milliseconds / 1000,\n" +
        "    ],\n" +
        "    'ssl' => ['peer_name' => trim($parts['host'], '[]')],\n" +
        "]);\n" +
        "$said = [];\n" +
        "set_error_handler(static function (int $level, string $message) use (&$said): bool {\n" +
        "    $said[] = $message;\n" +
        "    return true;\n" +
        "});\n" +
        "$stream = fopen($address, 'rb', false, $context);\n" +
        "if ($stream === false) {\n" +
        "    $why = implode('; ', $said);\n" +
        "    $unmeasured = preg_match('/getaddrinfo|ssl|crypto|certificate|wrapper|unreachable/i', $why) === 1;\n" +
        "    finish(($unmeasured ? 'unmeasured ' : 'silent ') . $why);\n" +
        "}\n" +
        "$lines = array_filter(stream_get_meta_data($stream)['wrapper_data'], 'is_string');\n" +
        "file_put_contents(\"$folder/headers\", implode(\"\\r\\n\", $lines) . \"\\r\\n\\r\\n\");\n" +
        "$promised = null;\n" +
        "foreach ($lines as $line) {\n" +
        "    if (preg_match('/^content-length:\\s*(\\d+)/i', $line, $match) === 1) {\n" +
        "        $promised = (int) $match[1];\n" +
        "    }\n" +
        "}\n" +
        "$body = fopen(\"$folder/body\", 'wb');\n" +
        "$read = 0;\n" +
        "while (!feof($stream) && $read < BODY_LIMIT) {\n" +
        "    $left = $deadline - microtime(true);\n" +
        "    if ($left <= 0) {\n" +
        "        finish(\"silent no complete answer within $milliseconds ms\");\n" +
        "    }\n" +
        "    stream_set_timeout($stream, (int) $left, (int) (fmod($left, 1) * 1e6));\n" +
        "    $chunk = fread($stream, min(65536, BODY_LIMIT - $read));\n" +
        "    if ($chunk === false || ($chunk === '' && stream_get_meta_data($stream)['timed_out'])) {\n" +
        "        finish(\"silent no complete answer within $milliseconds ms\");\n" +
        "    }\n" +
        "    fwrite($body, $chunk);\n" +
        "    $read += strlen($chunk);\n" +
        "}\n" +
        "finish($promised !== null && $read < min($promised, BODY_LIMIT) ? 'silent the answer was cut off' : 'answered');\n",
    "health/http.sh": "# One GET from this host. Sourced.\n" +
        "# FAILBACK_PLAN holds health/; FAILBACK_HTTP_CLIENT, when set, chooses among curl, php and node.\n" +
        "\n" +
        "HTTP_BODY_LIMIT=1048576\n" +
        "HTTP_HEADER_BLOCKS=4096 # of 512 bytes: 2 MiB of headers are more than any answer needs\n" +
        "\n" +
        "# Says which client this host has, or nothing.\n" +
        "http_client() {\n" +
        "    for http_candidate in ${FAILBACK_HTTP_CLIENT:-curl php node}; do\n" +
        "        if command -v \"$http_candidate\" >/dev/null 2>&1; then\n" +
        "            echo \"$http_candidate\"\n" +
        "            return\n" +
        "        fi\n" +
        "    done\n" +
        "}\n" +
        "\n" +
        "# http_get URL CONNECT HEADER_FILE MILLISECONDS FOLDER\n" +
        "# CONNECT is address:port, or - for what the URL says; HEADER_FILE holds request headers, one a line, or is -.\n" +
        "# Leaves headers and body in FOLDER. Sets HTTP_WHY and\n" +
        "#   HTTP_OUTCOME=answered    and HTTP_STATUS\n" +
        "#   HTTP_OUTCOME=silent      nobody answered, or not to the end\n" +
        "#   HTTP_OUTCOME=unmeasured  there was no telling: no client, no name, no proof of who answered\n" +
        "http_get() {\n" +
        "    HTTP_OUTCOME=unmeasured HTTP_WHY='' HTTP_STATUS=''\n" +
        "    rm -f \"$5/headers\" \"$5/body\" \"$5/said\"\n" +
        "    : >\"$5/body\"\n" +
        "    case $(http_client) in\n" +
        "        curl) http_by_curl \"$@\" ;;\n" +
        "        php) http_by_program \"$4\" \"$5\" php -d allow_url_fopen=1 -d memory_limit=64M \"$FAILBACK_PLAN/health/http-get.php\" \"$@\" ;;\n" +
        "        node) http_by_program \"$4\" \"$5\" node \"$FAILBACK_PLAN/health/http-get.cjs\" \"$@\" ;;\n" +
        "        *) HTTP_WHY='this host has neither curl, php nor node to ask with' ;;\n" +
        "    esac\n" +
        "    [ \"$HTTP_OUTCOME\" = answered ] || return 0\n" +
        "    HTTP_STATUS=$(http_header :status \"$5\") || HTTP_STATUS=''\n" +
        "    case $HTTP_STATUS in\n" +
        "        [1-9][0-9][0-9]) ;;\n" +
        "        *) HTTP_OUTCOME=silent HTTP_WHY='the answer was not HTTP' ;;\n" +
        "    esac\n" +
        "}\n" +
        "\n" +
        "# http_header NAME FOLDER: the value, trimmed; status 1 when there is no such header. NAME in lower case.\n" +
        "http_header() {\n" +
        "    [ -f \"$2/headers\" ] || return 1\n" +
        "    tr '\\000' '\\001' <\"$2/headers\" | FAILBACK_HEADER=$1 LC_ALL=C awk -f \"$FAILBACK_PLAN/health/headers.awk\"\n" +
        "}\n" +
        "\n" +
        "http_by_curl() {\n" +
        "    http_url=$1 http_connect=$2 http_extra=$3 http_ms=$4 http_folder=$5\n" +
        "    set -- --disable --silent --show-error --globoff --noproxy '*' --http1.1 --user-agent failback \\\n" +
        "        --header 'Cache-Control: no-cache' --dump-header \"$http_folder/headers\" \\\n" +
        "        --max-time \"$((http_ms / 1000)).$(printf '%03d' $((http_ms % 1000)))\"\n" +
        "    [ \"$http_connect\" = - ] || set -- \"$@\" --connect-to \"::$http_connect\"\n" +
        "    [ \"$http_extra\" = - ] || set -- \"$@\" --header \"@$http_extra\"\n" +
        "    {\n" +
        "        http_rc=0\n" +
        "        (ulimit -f \"$HTTP_HEADER_BLOCKS\" && exec curl \"$@\" --url \"$http_url\") 2>\"$http_folder/said\" || http_rc=$?\n" +
        "        echo \"$http_rc\" >\"$http_folder/exit\"\n" +
        "    } | head -c \"$HTTP_BODY_LIMIT\" >\"$http_folder/body\"\n" +
        "    read -r http_rc <\"$http_folder/exit\"\n" +
        "    HTTP_WHY=$(http_said \"$http_folder\")\n" +
        "    case $http_rc in\n" +
        "        0) HTTP_OUTCOME=answered HTTP_WHY='' ;;\n" +
        "        23) http_was_cut \"$http_folder\" && HTTP_OUTCOME=answered HTTP_WHY='' ;;\n" +
        "        1) case $HTTP_WHY in *HTTP/0.9*) HTTP_OUTCOME=silent HTTP_WHY='the answer was not HTTP' ;; esac ;;\n" +
        "        7 | 8 | 16 | 18 | 52 | 55 | 56 | 61 | 92) HTTP_OUTCOME=silent ;;\n" +
        "        28) case $HTTP_WHY in *Resolving*) ;; *) HTTP_OUTCOME=silent ;; esac ;;\n" +
        "        153) HTTP_OUTCOME=silent HTTP_WHY='the answer had headers without end' ;;\n" +
        "    esac\n" +
        "    [ \"$HTTP_OUTCOME\" = answered ] || : \"${HTTP_WHY:=curl ended with status $http_rc}\"\n" +
        "}\n" +
        "\n" +
        "# Did head stop reading, since the body was as long as we take?\n" +
        "http_was_cut() { [ \"$(wc -c <\"$1/body\")\" -ge \"$HTTP_BODY_LIMIT\" ]; }\n" +
        "\n" +
        "# http_by_program MILLISECONDS FOLDER COMMAND... : a client that prints its outcome. `timeout` is for one that hangs itself.\n" +
        "http_by_program() {\n" +
        "    http_seconds=$(($1 / 1000 + 2)) http_folder=$2\n" +
        "    shift 2\n" +
        "    http_rc=0\n" +
        "    timeout -k 1 \"$http_seconds\" \"$@\" >\"$http_folder/outcome\" 2>\"$http_folder/said\" || http_rc=$?\n" +
        "    http_line=$(head -n 1 \"$http_folder/outcome\" | clean_line)\n" +
        "    HTTP_WHY=${http_line#* }\n" +
        "    case $http_rc:$http_line in\n" +
        "        0:answered) HTTP_OUTCOME=answered HTTP_WHY='' ;;\n" +
        "        0:silent\\ *) HTTP_OUTCOME=silent ;;\n" +
        "        0:unmeasured\\ *) ;;\n" +
        "        124:* | 137:* | 143:*) HTTP_OUTCOME=silent HTTP_WHY='no complete answer in time' ;;\n" +
        "        *) HTTP_WHY=\"the client ended with status $http_rc: $(http_said \"$http_folder\")\" ;;\n" +
        "    esac\n" +
        "}\n" +
        "\n" +
        "http_said() { tail -n 1 \"$1/said\" | clean_line; }\n" +
        "\n" +
        "# One bounded line of printable ASCII, whatever comes in.\n" +
        "clean_line() {\n" +
        "    head -c 300 | tr '\\t\\r\\n' '   ' | LC_ALL=C tr -c '\\040-\\176' '?' | sed 's/  *$//'\n" +
        "}\n",
    "health/json-field.awk": "# Reads one field of a JSON document, as strictly as a JSON parser would.\n" +
        "#\n" +
        "# In the environment:\n" +
        "#   FAILBACK_JSON_FIELD  dotted path; a number indexes a list; empty is the document itself\n" +
        "#   FAILBACK_JSON_TYPE   string, number, boolean or null: compare with FAILBACK_JSON_VALUE; empty: only read\n" +
        "# Says `<type> <value>` on one line (objects and lists say their type alone; line ends in text become spaces) and ends with\n" +
        "#   0 equal, or read · 1 another value · 2 not a JSON document · 3 there is no such field\n" +
        "# Run it with LC_ALL=C, so that every awk works on bytes, and with NUL translated away.\n" +
        "\n" +
        "BEGIN {\n" +
        "    CHUNK = 1024   # some awks walk the whole text at each substr, so it is read through a short window\n" +
        "    DEPTH = 64\n" +
        "    pieces = 0\n" +
        "    for (i = 0; i < 16; i++) hex[substr(\"0123456789abcdef\", i + 1, 1)] = i\n" +
        "}\n" +
        "\n" +
        "{\n" +
        "    line = $0 \"\\n\"\n" +
        "    for (i = 1; i <= length(line); i += CHUNK) piece[++pieces] = substr(line, i, CHUNK)\n" +
        "}\n" +
        "\n" +
        "END {\n" +
        "    taken = 0\n" +
        "    window = \"\"\n" +
        "    size = 0\n" +
        "    at = 1\n" +
        "    bad = 0\n" +
        "    found = 0\n" +
        "    wanted = ENVIRON[\"FAILBACK_JSON_FIELD\"] == \"\" ? 0 : split(ENVIRON[\"FAILBACK_JSON_FIELD\"], want, \".\")\n" +
        "    space()\n" +
        "    value(0, 1)\n" +
        "    space()\n" +
        "    if (bad || peek() != \"\") exit 2\n" +
        "    if (!found) exit 3\n" +
        "    shown = found_value\n" +
        "    gsub(/[\\r\\n]/, \" \", shown)\n" +
        "    print found_type (shown == \"\" ? \"\" : \" \" shown)\n" +
        "    type = ENVIRON[\"FAILBACK_JSON_TYPE\"]\n" +
        "    if (type == \"\") exit 0\n" +
        "    exit same(type, ENVIRON[\"FAILBACK_JSON_VALUE\"]) ? 0 : 1\n" +
        "}\n" +
        "\n" +
        "function same(type, expected) {\n" +
        "    if (found_type != type) return 0\n" +
        "    if (type == \"number\") return found_value + 0 == expected + 0\n" +
        "    if (type == \"null\") return 1\n" +
        "    # The x keeps \"1e1\" and \"10\" texts: they are equal as numbers.\n" +
        "    return \"x\" found_value == \"x\" expected\n" +
        "}\n" +
        "\n" +
        "# The character that comes, empty at the end.\n" +
        "function peek() {\n" +
        "    if (at > size && taken < pieces) {\n" +
        "        window = piece[++taken]\n" +
        "        size = length(window)\n" +
        "        at = 1\n" +
        "    }\n" +
        "    return substr(window, at, 1)\n" +
        "}\n" +
        "\n" +
        "function next_(    c) { c = peek(); at++; return c }\n" +
        "\n" +
        "function space() { while (peek() ~ /[ \\t\\r\\n]/) at++ }\n" +
        "\n" +
        "function fail() { bad = 1; return \"\" }\n" +
        "\n" +
        "# One value; `on` is how many parts of the wanted path lead here, -1 when it is somewhere else.\n" +
        "function value(on, depth,    c) {\n" +
        "    if (bad || depth > DEPTH) return fail()\n" +
        "    c = peek()\n" +
        "    if (c == \"{\") { tell(on, \"object\", \"\"); return object(on, depth) }\n" +
        "    if (c == \"[\") { tell(on, \"array\", \"\"); return list(on, depth) }\n" +
        "    if (c == \"\\\"\") return tell(on, \"string\", string())\n" +
        "    if (c == \"t\") return tell(on, \"boolean\", word(\"true\"))\n" +
        "    if (c == \"f\") return tell(on, \"boolean\", word(\"false\"))\n" +
        "    if (c == \"n\") { word(\"null\"); return tell(on, \"null\", \"\") }\n" +
        "    return tell(on, \"number\", number())\n" +
        "}\n" +
        "\n" +
        "function tell(on, type, text) {\n" +
        "    if (on == wanted) { found = 1; found_type = type; found_value = text }\n" +
        "}\n" +
        "\n" +
        "# As in every JSON parser the last of equal keys holds, so an earlier one is forgotten.\n" +
        "function step(on, key) {\n" +
        "    if (on < 0 || on >= wanted || \"x\" want[on + 1] != \"x\" key) return -1\n" +
        "    found = 0\n" +
        "    return on + 1\n" +
        "}\n" +
        "\n" +
        "function object(on, depth,    key) {\n" +
        "    at++\n" +
        "    space()\n" +
        "    if (peek() == \"}\") { at++; return }\n" +
        "    while (!bad) {\n" +
        "        if (peek() != \"\\\"\") return fail()\n" +
        "        key = string()\n" +
        "        space()\n" +
        "        if (peek() != \":\") return fail()\n" +
        "        at++\n" +
        "        space()\n" +
        "        value(step(on, key), depth + 1)\n" +
        "        space()\n" +
        "        if (peek() == \"}\") { at++; return }\n" +
        "        if (peek() != \",\") return fail()\n" +
        "        at++\n" +
        "        space()\n" +
        "    }\n" +
        "}\n" +
        "\n" +
        "function list(on, depth,    index_) {\n" +
        "    at++\n" +
        "    space()\n" +
        "    index_ = 0\n" +
        "    if (peek() == \"]\") { at++; return }\n" +
        "    while (!bad) {\n" +
        "        value(step(on, index_ \"\"), depth + 1)\n" +
        "        index_++\n" +
        "        space()\n" +
        "        if (peek() == \"]\") { at++; return }\n" +
        "        if (peek() != \",\") return fail()\n" +
        "        at++\n" +
        "        space()\n" +
        "    }\n" +
        "}\n" +
        "\n" +
        "function word(expected,    i) {\n" +
        "    for (i = 1; i <= length(expected); i++) if (next_() != substr(expected, i, 1)) return fail()\n" +
        "    return expected\n" +
        "}\n" +
        "\n" +
        "function number(    text) {\n" +
        "    text = \"\"\n" +
        "    while (peek() ~ /^[-+.0-9eE]$/) text = text next_()\n" +
        "    if (text !~ /^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?$/) return fail()\n" +
        "    return text\n" +
        "}\n" +
        "\n" +
        "function string(    text, rest, plain, c) {\n" +
        "    text = \"\"\n" +
        "    at++\n" +
        "    while (peek() != \"\") {\n" +
        "        rest = substr(window, at)\n" +
        "        plain = match(rest, /[\"\\\\\\001-\\037]/) ? RSTART - 1 : length(rest)\n" +
        "        text = text substr(rest, 1, plain)\n" +
        "        at += plain\n" +
        "        if (plain == length(rest)) continue\n" +
        "        c = next_()\n" +
        "        if (c == \"\\\"\") return text\n" +
        "        if (c != \"\\\\\") return fail()\n" +
        "        text = text escape()\n" +
        "        if (bad) return \"\"\n" +
        "    }\n" +
        "    return fail()\n" +
        "}\n" +
        "\n" +
        "function escape(    c) {\n" +
        "    c = next_()\n" +
        "    if (c == \"\\\"\" || c == \"\\\\\" || c == \"/\") return c\n" +
        "    if (c == \"b\") return \"\\b\"\n" +
        "    if (c == \"f\") return \"\\f\"\n" +
        "    if (c == \"n\") return \"\\n\"\n" +
        "    if (c == \"r\") return \"\\r\"\n" +
        "    if (c == \"t\") return \"\\t\"\n" +
        "    if (c == \"u\") return unicode()\n" +
        "    return fail()\n" +
        "}\n" +
        "\n" +
        "# A character beyond U+FFFF comes as two escapes.\n" +
        "function unicode(    point, low) {\n" +
        "    point = four()\n" +
        "    if (point < 55296 || point >= 56320 || peek() != \"\\\\\") return utf8(point)\n" +
        "    at++\n" +
        "    if (next_() != \"u\") return fail()\n" +
        "    low = four()\n" +
        "    if (low < 56320 || low >= 57344) return fail()\n" +
        "    return utf8(65536 + (point - 55296) * 1024 + low - 56320)\n" +
        "}\n" +
        "\n" +
        "function four(    i, c, sum) {\n" +
        "    sum = 0\n" +
        "    for (i = 0; i < 4; i++) {\n" +
        "        c = tolower(next_())\n" +
        "        if (!(c in hex)) { fail(); return 0 }\n" +
        "        sum = sum * 16 + hex[c]\n" +
        "    }\n" +
        "    return sum\n" +
        "}\n" +
        "\n" +
        "# A NUL has no place in an awk text: it becomes a byte that no UTF-8 text holds, so nothing expected equals it.\n" +
        "function utf8(point) {\n" +
        "    if (point == 0) return sprintf(\"%c\", 255)\n" +
        "    if (point < 128) return sprintf(\"%c\", point)\n" +
        "    if (point < 2048) return sprintf(\"%c%c\", 192 + int(point / 64), 128 + point % 64)\n" +
        "    if (point < 65536)\n" +
        "        return sprintf(\"%c%c%c\", 224 + int(point / 4096), 128 + int(point / 64) % 64, 128 + point % 64)\n" +
        "    return sprintf(\"%c%c%c%c\", 240 + int(point / 262144), 128 + int(point / 4096) % 64, 128 + int(point / 64) % 64, 128 + point % 64)\n" +
        "}\n",
    "health/verify.sh": "#!/bin/sh\n" +
        "# The steps gate and served, run by themselves: verify.sh PROBE_FILE COUNT { words of gate.sh } { words of served.sh, or none }\n" +
        "# PROBE_FILE is the name of one that an operation has left in the web root, or -.\n" +
        "# Says their lines, and `verification complete` when both came to their end, whatever they found.\n" +
        "set -eu\n" +
        "\n" +
        "main() {\n" +
        "    [ \"$1\" = - ] || printf '%s\\n' \"$1\" >\"$FAILBACK_WORK/probe-file\"\n" +
        "    shift\n" +
        "    measure_gate \"$@\"\n" +
        "    prove_served \"$@\"\n" +
        "    echo 'verification complete'\n" +
        "}\n" +
        "\n" +
        "# Only the first COUNT words are for the gate.\n" +
        "measure_gate() {\n" +
        "    keep=$1\n" +
        "    shift\n" +
        "    seen=0 all=$#\n" +
        "    while [ \"$seen\" -lt \"$all\" ]; do\n" +
        "        word=$1\n" +
        "        shift\n" +
        "        [ \"$seen\" -ge \"$keep\" ] || set -- \"$@\" \"$word\"\n" +
        "        seen=$((seen + 1))\n" +
        "    done\n" +
        "    sh \"$FAILBACK_PLAN/steps/gate.sh\" \"do\" \"$@\" || came_to_its_end $?\n" +
        "}\n" +
        "\n" +
        "prove_served() {\n" +
        "    shift $(($1 + 1))\n" +
        "    [ $# -gt 0 ] || return 0\n" +
        "    sh \"$FAILBACK_PLAN/steps/served.sh\" \"do\" \"$@\" || came_to_its_end $?\n" +
        "}\n" +
        "\n" +
        "# 1 and 2 are answers: failed, and not measured.\n" +
        "came_to_its_end() { [ \"$1\" -le 2 ] || exit \"$1\"; }\n" +
        "\n" +
        "main \"$@\"\n",
    "steps/gate.sh": "#!/bin/sh\n" +
        "# Every gate check of this host, side by side. Effect: none.\n" +
        "# gate.sh do|dry|probe|undo ACCESS DIRECTORY RUN_AS { COUNT KIND NAME … } ; the words are written by gateArguments.\n" +
        "# Ends with 0 when every check passed, 1 when one failed, 2 when none failed and one could not be measured.\n" +
        "set -eu\n" +
        "\n" +
        "# shellcheck source=packages/health/shell/health/http.sh\n" +
        ". \"$FAILBACK_PLAN/health/http.sh\"\n" +
        "# shellcheck source=packages/health/shell/health/check.sh\n" +
        ". \"$FAILBACK_PLAN/health/check.sh\"\n" +
        "\n" +
        "main() {\n" +
        "    verb=$1\n" +
        "    ACCESS=$2\n" +
        "    # shellcheck disable=SC2034 # where, and as whom, check.sh runs commands of the team\n" +
        "    RELEASE_DIRECTORY=$3 RUN_AS=$4\n" +
        "    shift 4\n" +
        "    case $verb in\n" +
        "        do) measure_all \"$@\" ;;\n" +
        "        dry) tell_all \"$@\" ;;\n" +
        "        undo) ;;\n" +
        "        *) exit 1 ;; # a gate leaves nothing behind that would tell that it was passed\n" +
        "    esac\n" +
        "}\n" +
        "\n" +
        "measure_all() {\n" +
        "    gate=$(mktemp -d \"$FAILBACK_WORK/gate.XXXXXX\")\n" +
        "    trap 'rm -rf \"$gate\"' EXIT\n" +
        "    total=0\n" +
        "    while [ $# -gt 0 ]; do\n" +
        "        total=$((total + 1))\n" +
        "        mkdir \"$gate/$total\"\n" +
        "        measure \"$gate/$total\" \"$@\" &\n" +
        "        shift $(($1 + 1))\n" +
        "    done\n" +
        "    wait\n" +
        "    failed=0 unmeasured=0\n" +
        "    each=0\n" +
        "    while [ \"$each\" -lt \"$total\" ]; do\n" +
        "        each=$((each + 1))\n" +
        "        tell_result \"$gate/$each\"\n" +
        "    done\n" +
        "    [ \"$failed\" = 0 ] || exit 1\n" +
        "    [ \"$unmeasured\" = 0 ] || exit 2\n" +
        "}\n" +
        "\n" +
        "# measure FOLDER COUNT KIND NAME … : in the background, so its result goes to files. Words beyond COUNT are the next checks'.\n" +
        "measure() {\n" +
        "    CHECK_FOLDER=$1\n" +
        "    keep=$2\n" +
        "    shift 2\n" +
        "    seen=0 all=$#\n" +
        "    while [ \"$seen\" -lt \"$all\" ]; do\n" +
        "        word=$1\n" +
        "        shift\n" +
        "        [ \"$seen\" -ge \"$keep\" ] || set -- \"$@\" \"$word\"\n" +
        "        seen=$((seen + 1))\n" +
        "    done\n" +
        "    printf '%s' \"$2\" | clean_line >\"$CHECK_FOLDER/name\"\n" +
        "    measure_kind \"$@\"\n" +
        "    printf '%s\\n%s\\n%s\\n' \"$CHECK_OUTCOME\" \"$CHECK_LOOKS\" \"$CHECK_DETAIL\" >\"$CHECK_FOLDER/result\"\n" +
        "}\n" +
        "\n" +
        "# measure_kind KIND NAME … : the words of one check.\n" +
        "measure_kind() {\n" +
        "    kind=$1\n" +
        "    shift 2\n" +
        "    if [ \"$kind\" = not-measured ]; then\n" +
        "        repeat_look 1 1 0 look error \"$1\"\n" +
        "        return\n" +
        "    fi\n" +
        "    consecutive=$1 every=$2 timeout=$3\n" +
        "    shift 3\n" +
        "    case $kind in\n" +
        "        http) repeat_look \"$consecutive\" \"$every\" \"$timeout\" look_http \"$ACCESS\" \"$@\" ;;\n" +
        "        unit) repeat_look \"$consecutive\" \"$every\" \"$timeout\" look_unit \"$@\" ;;\n" +
        "        command) repeat_look \"$consecutive\" \"$every\" \"$timeout\" look_command \"$@\" ;;\n" +
        "        *) repeat_look 1 1 0 look error \"a check of kind $kind is unknown here\" ;;\n" +
        "    esac\n" +
        "}\n" +
        "\n" +
        "# One readable line and one fact. A check whose result is missing died on the way: it was not measured.\n" +
        "tell_result() {\n" +
        "    outcome=error looks=0 detail='the check ended without a result'\n" +
        "    if [ -f \"$1/result\" ]; then\n" +
        "        { read -r outcome && read -r looks && read -r detail; } <\"$1/result\" || :\n" +
        "    fi\n" +
        "    case $outcome in\n" +
        "        pass) said=passed ;;\n" +
        "        fail) said=failed failed=1 ;;\n" +
        "        *) outcome=error said='not measured' unmeasured=1 ;;\n" +
        "    esac\n" +
        "    name=$(cat \"$1/name\")\n" +
        "    echo \"check $name: $said, looks $looks: $(printf '%s' \"$detail\" | clean_line)\"\n" +
        "    echo \"check.$(printf '%s' \"$name\" | tr '[:upper:]' '[:lower:]' | tr -c 'a-z0-9.-' '-') $outcome\" >>\"$FAILBACK_FACTS\"\n" +
        "}\n" +
        "\n" +
        "tell_all() {\n" +
        "    [ -n \"$(http_client)\" ] || {\n" +
        "        echo \"this host has neither curl, php nor node to ask with. Mend: sudo apt-get install -y curl\" >&2\n" +
        "        exit 1\n" +
        "    }\n" +
        "    while [ $# -gt 0 ]; do\n" +
        "        echo \"would look at $2 $3 until it passes\"\n" +
        "        shift $(($1 + 1))\n" +
        "    done\n" +
        "}\n" +
        "\n" +
        "main \"$@\"\n",
    "steps/served.sh": "#!/bin/sh\n" +
        "# Proof of which release answers on this host. Effect: none.\n" +
        "# served.sh do|dry|probe|undo ACCESS OWNER CONNECT URL WEB_ROOT_URL header|json NAME probe-file|none\n" +
        "#           RELEASE COMMIT TIMES TIMES_AFTER_MISMATCH EVERY TIMEOUT ; the words are written by servedArguments.\n" +
        "# Ends with 0 when RELEASE was proved, 1 when another one answered, 2 when it could not be told.\n" +
        "# RELEASE - : only says which release answers, and ends with 0.\n" +
        "set -eu\n" +
        "\n" +
        "# shellcheck source=packages/health/shell/health/http.sh\n" +
        ". \"$FAILBACK_PLAN/health/http.sh\"\n" +
        "# shellcheck source=packages/health/shell/health/check.sh\n" +
        ". \"$FAILBACK_PLAN/health/check.sh\"\n" +
        "\n" +
        "main() {\n" +
        "    verb=$1\n" +
        "    ACCESS=$2 OWNER=$3 CONNECT=$4 URL=$5 ROOT_URL=$6 BY=$7 NAME=$8 FALLBACK=$9\n" +
        "    shift 9\n" +
        "    RELEASE=$1 COMMIT=$2 TIMES=$3 TIMES_AFTER_MISMATCH=$4 EVERY=$5 TIMEOUT=$6\n" +
        "    case $verb in\n" +
        "        do) with_folder prove ;;\n" +
        "        dry) [ -n \"$(http_client)\" ] && echo \"would ask $URL, $TIMES times, whether $RELEASE answers\" ;;\n" +
        "        undo) ;;\n" +
        "        *) exit 1 ;; # nothing is left behind that would tell that it was proved\n" +
        "    esac\n" +
        "}\n" +
        "\n" +
        "with_folder() {\n" +
        "    CHECK_FOLDER=$(mktemp -d \"$FAILBACK_WORK/served.XXXXXX\")\n" +
        "    trap 'rm -rf \"$CHECK_FOLDER\"' EXIT\n" +
        "    \"$1\"\n" +
        "}\n" +
        "\n" +
        "prove() {\n" +
        "    now\n" +
        "    CHECK_DEADLINE=$((NOW + TIMEOUT))\n" +
        "    if [ \"$RELEASE\" = - ]; then\n" +
        "        look_served\n" +
        "        tell_served\n" +
        "        return\n" +
        "    fi\n" +
        "    need=$TIMES row=0 looks=0 mismatch=''\n" +
        "    while :; do\n" +
        "        look_served\n" +
        "        looks=$((looks + 1))\n" +
        "        judge_look\n" +
        "        [ \"$row\" -lt \"$need\" ] || break\n" +
        "        now\n" +
        "        [ $((NOW + EVERY)) -le \"$CHECK_DEADLINE\" ] || break\n" +
        "        pause \"$EVERY\"\n" +
        "    done\n" +
        "    tell_served\n" +
        "    tell_proof\n" +
        "}\n" +
        "\n" +
        "tell_proof() {\n" +
        "    if [ \"$row\" -ge \"$need\" ]; then\n" +
        "        echo \"check served: passed, looks $looks: $URL answered $row times in a row as $SERVED\"\n" +
        "    elif [ -n \"$mismatch\" ]; then\n" +
        "        echo \"check served: failed, looks $looks: $(printf '%s' \"$mismatch\" | clean_line)\"\n" +
        "        return 1\n" +
        "    else\n" +
        "        echo \"check served: not measured, looks $looks: $(printf '%s' \"$LOOK_DETAIL\" | clean_line)\"\n" +
        "        return 2\n" +
        "    fi\n" +
        "}\n" +
        "\n" +
        "# One worker that still runs the other release must not pass by luck, so a mismatch raises the bar.\n" +
        "judge_look() {\n" +
        "    if [ -z \"$SERVED\" ]; then\n" +
        "        row=0\n" +
        "    elif is_release \"$SERVED\"; then\n" +
        "        row=$((row + 1))\n" +
        "        LOOK_DETAIL=\"$URL answered as $SERVED only $row times in a row; $need were needed\"\n" +
        "    else\n" +
        "        row=0 need=$TIMES_AFTER_MISMATCH\n" +
        "        mismatch=\"$URL answered as \\\"$SERVED\\\" instead of $RELEASE\"\n" +
        "    fi\n" +
        "}\n" +
        "\n" +
        "tell_served() {\n" +
        "    case $SERVED in\n" +
        "        '' | [!A-Za-z0-9]* | *[!A-Za-z0-9._:-]*) ;;\n" +
        "        *)\n" +
        "            echo \"served $SERVED\"\n" +
        "            echo \"served $SERVED\" >>\"$FAILBACK_FACTS\"\n" +
        "            ;;\n" +
        "    esac\n" +
        "}\n" +
        "\n" +
        "# The name itself, or the commit, whole or its first seven characters and more.\n" +
        "is_release() {\n" +
        "    [ \"$1\" != \"$RELEASE\" ] || return 0\n" +
        "    [ \"$COMMIT\" != - ] && [ ${#1} -ge 7 ] || return 1\n" +
        "    case $1 in *[!0-9a-f]*) return 1 ;; esac\n" +
        "    case $COMMIT in \"$1\"*) return 0 ;; *) return 1 ;; esac\n" +
        "}\n" +
        "\n" +
        "# Sets SERVED to what the application says, printable; empty, with LOOK_DETAIL, when it cannot be told.\n" +
        "# The probe file is asked only when the application says nothing: it never overrules an answer.\n" +
        "look_served() {\n" +
        "    SERVED=''\n" +
        "    if ask \"$ACCESS\" \"$OWNER\" \"$CONNECT\" \"$URL\"; then\n" +
        "        case $BY in\n" +
        "            header) SERVED=$(said_by_header) ;;\n" +
        "            json) SERVED=$(said_by_json) ;;\n" +
        "        esac\n" +
        "        [ -z \"$SERVED\" ] || return 0\n" +
        "        LOOK_DETAIL=\"$URL answered $HTTP_STATUS without the release in its $BY $NAME\"\n" +
        "    fi\n" +
        "    look_probe_file\n" +
        "}\n" +
        "\n" +
        "said_by_header() {\n" +
        "    said_name=$(printf '%s' \"$NAME\" | tr '[:upper:]' '[:lower:]')\n" +
        "    said_value=$(http_header \"$said_name\" \"$CHECK_FOLDER\") || return 0\n" +
        "    printf '%s' \"$said_value\" | clean_line\n" +
        "}\n" +
        "\n" +
        "# `<type> <value>`, of which text and numbers are an answer; null is none.\n" +
        "said_by_json() {\n" +
        "    said_value=$(json_field \"$NAME\" '' '') || return 0\n" +
        "    case $said_value in\n" +
        "        null) ;;\n" +
        "        'string '* | 'number '*) printf '%s' \"${said_value#* }\" | sed 's/^  *//' ;;\n" +
        "        string) ;;\n" +
        "        *) printf '%s' \"$said_value\" ;;\n" +
        "    esac\n" +
        "}\n" +
        "\n" +
        "look_probe_file() {\n" +
        "    if [ \"$FALLBACK\" = none ]; then\n" +
        "        LOOK_DETAIL=\"$LOOK_DETAIL; the runbook allows no probe file\"\n" +
        "        return 0\n" +
        "    fi\n" +
        "    if [ ! -s \"$FAILBACK_WORK/probe-file\" ]; then\n" +
        "        LOOK_DETAIL=\"$LOOK_DETAIL; no probe file has been placed\"\n" +
        "        return 0\n" +
        "    fi\n" +
        "    probe_path=$(cat \"$FAILBACK_WORK/probe-file\")\n" +
        "    case $probe_path in\n" +
        "        *[!A-Za-z0-9._/-]* | *..*)\n" +
        "            LOOK_DETAIL=\"$LOOK_DETAIL; the name of the probe file is not one of ours\"\n" +
        "            return 0\n" +
        "            ;;\n" +
        "    esac\n" +
        "    probe_before=$LOOK_DETAIL\n" +
        "    ask \"$ACCESS\" own \"$CONNECT\" \"$ROOT_URL/$probe_path\" || {\n" +
        "        LOOK_DETAIL=\"$probe_before; $LOOK_DETAIL\"\n" +
        "        return 0\n" +
        "    }\n" +
        "    if [ \"$HTTP_STATUS\" = 200 ]; then\n" +
        "        SERVED=$(clean_line <\"$CHECK_FOLDER/body\" | sed 's/^  *//')\n" +
        "        : >\"$FAILBACK_WORK/probe-needed\" # the file may not go away before the runner has asked it too\n" +
        "    fi\n" +
        "    LOOK_DETAIL=\"$probe_before; the probe file answered $HTTP_STATUS\"\n" +
        "}\n" +
        "\n" +
        "main \"$@\"\n",
};


/***/ }),

/***/ 18434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ startBundle),
/* harmony export */   Z$: () => (/* binding */ dryRunBundle)
/* harmony export */ });
/* unused harmony export planFiles */
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45088);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61524);
/* harmony import */ var _shell_generated_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94921);
/* harmony import */ var _stdin_script_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14076);




/** What starts one host's part of a plan: `start.sh` and everything it unpacks, as one script. */
function startBundle(plan, host, steps) {
    return {
        text: (0,_stdin_script_js__WEBPACK_IMPORTED_MODULE_0__/* .stdinScript */ .W)('start.sh', 'start_main "$@"', payload(planFiles(plan, host, steps))),
        args: [host.stateDir, plan.app, plan.environment, plan.operation, host.releasePath, (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .planDigest */ .Gb)(plan)],
    };
}
/** The same plan, only looked at: runs the `dry` verb of every step. */
function dryRunBundle(plan, host, steps) {
    return { text: (0,_stdin_script_js__WEBPACK_IMPORTED_MODULE_0__/* .stdinScript */ .W)('dry-run.sh', 'dry_run_main', payload(planFiles(plan, host, steps))), args: [] };
}
/** Every file of `plan/` on that host, in one order. */
function planFiles(plan, host, steps) {
    const files = new Map([
        ['digest', `${(0,_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .planDigest */ .Gb)(plan)}\n`],
        ['plan.json', (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_1__/* .planJson */ .iY)(plan)],
        ['host', `${host.host}\n`],
        ['settings', settings(plan, host)],
        ['step-list', host.steps.map((step) => `${stepLine(step)}\n`).join('')],
    ]);
    for (const step of host.steps)
        files.set(`args/${step.id}`, `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .setArguments */ .J)(step.args)}\n`);
    if (plan.alert?.kind === 'command')
        files.set('args/alert', `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .setArguments */ .J)(plan.alert.command)}\n`);
    for (const [path, text] of [...Object.entries(_shell_generated_js__WEBPACK_IMPORTED_MODULE_3__/* .shellScripts */ .h), ...Object.entries(steps)])
        files.set(path, text);
    for (const step of host.steps) {
        if (!files.has(`steps/${step.kind}.sh`))
            throw new Error(`step ${step.id} has no script steps/${step.kind}.sh`);
    }
    return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
function settings(plan, host) {
    const pairs = [
        ['app', plan.app],
        ['environment', plan.environment],
        ['operation', plan.operation],
        ['host', host.host],
        ['lease', String(plan.leaseSeconds)],
        ['closes', host.closes ? 'yes' : 'no'],
        ['launch', host.launch],
        ['recovery', host.recovery],
        ['required', host.required.join(' ')],
        ['release-path', host.releasePath],
        ['state-dir', host.stateDir],
        ['alert', plan.alert?.kind ?? 'none'],
        ['alert-url-file', plan.alert?.kind === 'webhook' ? plan.alert.urlFile : ''],
        ['without', host.host === plan.control ? plan.without.join(' ') : ''],
    ];
    return pairs.map(([key, value]) => `${key}=${oneLine(key, value)}\n`).join('');
}
function stepLine(step) {
    const fields = [
        step.id,
        step.phase,
        step.kind,
        step.effect,
        String(step.timeoutSeconds),
        step.idempotent ? 'idempotent' : 'once',
        step.onFailure,
    ];
    for (const field of fields) {
        if (!/^[a-z0-9][a-z0-9.-]{0,63}$/.test(field))
            throw new Error(`step ${step.id}: ${field} cannot stand in a plan`);
    }
    return fields.join(' ');
}
function oneLine(key, value) {
    if (/[\n\r\0]/.test(value))
        throw new Error(`${key} of a plan must be one line: ${JSON.stringify(value)}`);
    return value;
}
/** The shell function that writes the files below a folder. File contents are data: no line of them is ever run. */
function payload(files) {
    const folders = new Set([...files.keys()].filter((path) => path.includes('/')).map((path) => path.replace(/\/[^/]*$/, '')));
    const paths = [...folders].sort().map((folder) => ` "$1/${checkedPath(folder)}"`);
    const writes = [...files].map(([path, text]) => write(checkedPath(path), text));
    return `failback_payload() {\n  mkdir -p${paths.join('')} || return 1\n${writes.join('')}}\n`;
}
/** By the shell's own printf: a process for each of some sixty files took half the time of a start. */
function write(path, text) {
    if (text === '')
        return `  : >"$1/${path}" || return 1\n`;
    if (text.includes('\0'))
        throw new Error(`${path} of a plan holds a NUL character`);
    const whole = text.endsWith('\n') ? text : `${text}\n`;
    return `  printf %s ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(whole)} >"$1/${path}" || return 1\n`;
}
function checkedPath(path) {
    const good = path.split('/').every((part) => /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(part));
    if (!good)
        throw new Error(`${JSON.stringify(path)} cannot be a path in a plan`);
    return path;
}


/***/ }),

/***/ 98289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ parseHostEvent)
/* harmony export */ });
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43557);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27457);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43791);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(533);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84190);

// What a journal may carry in a field: a whole number, or text that no shell, log or page can misread.
const whole = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
/** An exit status or signal; negative ones are not expected and harmless. */
const number = (value) => typeof value === 'number' && Number.isSafeInteger(value);
const word = (value) => typeof value === 'string' && /^[A-Za-z0-9._:-]{0,200}$/.test(value);
const STAMP = { boot: word, seq: whole, up: whole, at: whole };
/** Each event's fields. An event of a newer engine that is not here is reported, never guessed at. */
const FIELDS = {
    start: { mode: (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['first', 'adopt', 'recover']), token: whole, pid: whole },
    state: { state: (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(_failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .HOST_STATES */ .U), reason: word },
    begin: { step: word, phase: (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(_failback_runbook__WEBPACK_IMPORTED_MODULE_2__/* .PHASES */ .Z), effect: word },
    end: { step: word, result: (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .STEP_RESULTS */ .s), rc: number, ms: whole },
    'undo-begin': { step: word },
    'undo-end': { step: word, result: (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .STEP_RESULTS */ .s), rc: number, ms: whole },
    probe: { step: word, answer: (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['done', 'not-done', 'unknown']) },
    fact: { step: word, key: word, value: word },
    go: { token: whole },
    decision: { decision: (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['commit', 'abort']), token: whole, reason: word, by: word },
    'lease-lost': { ms: whole },
    recovery: { entry: (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['system-unit', 'crontab', 'none']) },
    confirmed: { token: whole },
    alert: { status: (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['spooled', 'delivered', 'failed']) },
};
/** Reads one complete journal line; null when it is not an event of ours, whole and with no field out of place. */
function parseHostEvent(line) {
    const value = (0,_failback_runbook__WEBPACK_IMPORTED_MODULE_4__/* .parseObject */ .l)(line);
    if (value === null || typeof value.event !== 'string' || !Object.hasOwn(FIELDS, value.event))
        return null;
    const fields = { ...STAMP, ...FIELDS[value.event] };
    for (const [name, accepts] of Object.entries(fields))
        if (!accepts(value[name]))
            return null;
    const known = Object.fromEntries(Object.keys(fields).map((name) => [name, value[name]]));
    // Every field of this event has just been checked by its own rule.
    return { ...known, event: value.event };
}


/***/ }),

/***/ 45088:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ planDigest),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   iY: () => (/* binding */ planJson)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The bytes of `plan.json`: canonical JSON and one line end. The same plan makes the same bytes, whoever made it. */
function planJson(plan) {
    return `${canonicalJson(plan)}\n`;
}
/** What a reviewer approves and every host checks: `sha256:<hex>` of `planJson`. */
function planDigest(plan) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(planJson(plan)).digest('hex')}`;
}
/** JSON with sorted keys and no spaces. Members that are `undefined` are left out, as `JSON.stringify` does. */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
    if (typeof value === 'object' && value !== null) {
        const members = Object.entries(value)
            .filter(([, member]) => member !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
        return `{${members.join(',')}}`;
    }
    return JSON.stringify(value);
}


/***/ }),

/***/ 4609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ surveyed)
/* harmony export */ });
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93178);
/* harmony import */ var _failback_host__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41391);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59859);
/* harmony import */ var _end_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40564);
/* harmony import */ var _fleet_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92371);
/* harmony import */ var _host_named_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66607);
/* harmony import */ var _log_in_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25271);






/** Looks at every host, changes nothing, and closes all connections when `use` has ended. */
async function surveyed(environment, context, use) {
    const connections = new Map();
    const answers = await Promise.all(environment.hosts.map((host) => answerOf(environment, host, connections, context)));
    const lines = (0,_failback_host__WEBPACK_IMPORTED_MODULE_0__/* .hostLines */ .g)(connections, (name) => context.connect((0,_host_named_js__WEBPACK_IMPORTED_MODULE_1__/* .hostNamed */ .u)(environment, name)));
    const facts = answers.flatMap((answer) => (answer.reached ? [answer.facts] : []));
    try {
        return await use({
            answers,
            facts,
            control: facts.find(({ host }) => host === environment.control) ?? null,
            problems: answers.flatMap((answer) => (answer.reached ? [] : [answer.problem])),
            lines,
        });
    }
    finally {
        lines.close();
    }
}
async function answerOf(environment, host, connections, context) {
    try {
        const connection = await (0,_log_in_js__WEBPACK_IMPORTED_MODULE_2__/* .logIn */ .E)(host, context);
        connections.set(host.name, connection);
        return { host, reached: true, facts: await (0,_failback_host__WEBPACK_IMPORTED_MODULE_3__/* .readFacts */ .M)(connection, (0,_fleet_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .factsRequest */ .p)(environment, host, null)) };
    }
    catch (error) {
        if (error instanceof _failback_runbook__WEBPACK_IMPORTED_MODULE_5__/* .RemoteError */ .Hi)
            return { host, reached: false, problem: (0,_end_js__WEBPACK_IMPORTED_MODULE_6__/* .problemOf */ .Zw)(error) };
        throw error;
    }
}


/***/ }),

/***/ 69301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ ledgerStanding)
/* harmony export */ });
/** What the ledger says about each release, newest line first. The last line about a release holds; no clock is asked. */
function ledgerStanding(ledger) {
    const last = new Map();
    for (const entry of ledger) {
        last.delete(entry.release);
        last.set(entry.release, entry);
    }
    return [...last.values()].reverse();
}


/***/ }),

/***/ 63148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ shellScripts)
/* harmony export */ });
// Written by `npm run generate` from packages/procedure/shell. Edit the files there.
const shellScripts = {
    "parts/closed.sh": "# Does an ordinary request find the site closed? Sourced after step.sh.\n" +
        "# shellcheck source=packages/health/shell/health/http.sh\n" +
        ". \"$FAILBACK_PLAN/health/http.sh\"\n" +
        "# shellcheck shell=sh disable=SC2154 # limit, path and run_as are the sourcing script's arguments\n" +
        "\n" +
        "# ask URL CONNECT: sets HTTP_OUTCOME, HTTP_STATUS and HTTP_WHY.\n" +
        "ask() {\n" +
        "  mkdir -p \"$FAILBACK_WORK/http\"\n" +
        "  http_get \"$1\" \"$2\" - 5000 \"$FAILBACK_WORK/http\"\n" +
        "}\n" +
        "\n" +
        "# check_closed URL CONNECT STATUS. An empty URL: this host answers no requests.\n" +
        "# A release that cannot even show its maintenance page, or that answers nobody, lets nobody in either; that is no reason to\n" +
        "# leave it live. Only a host that cannot be asked leaves us in doubt.\n" +
        "check_closed() {\n" +
        "  [ -n \"$1\" ] || return 0\n" +
        "  tries=8\n" +
        "  silences=0\n" +
        "  while [ \"$tries\" -gt 0 ]; do\n" +
        "    ask \"$1\" \"$2\"\n" +
        "    if [ \"$HTTP_OUTCOME\" = silent ]; then silences=$((silences + 1)); else silences=0; fi\n" +
        "    if [ \"$silences\" -ge 3 ]; then\n" +
        "      fact closed-by-failure no-answer\n" +
        "      return\n" +
        "    fi\n" +
        "    if [ \"$HTTP_OUTCOME\" = answered ] && [ \"$HTTP_STATUS\" = \"$3\" ]; then\n" +
        "      fact closed \"$HTTP_STATUS\"\n" +
        "      return\n" +
        "    fi\n" +
        "    tries=$((tries - 1))\n" +
        "    sleep 0.25 2>/dev/null || sleep 1\n" +
        "  done\n" +
        "  if [ \"$HTTP_OUTCOME\" = answered ] && [ \"$HTTP_STATUS\" -ge 500 ]; then\n" +
        "    fact closed-by-failure \"$HTTP_STATUS\"\n" +
        "    return\n" +
        "  fi\n" +
        "  refuse \"maintenance is on, yet $1 does not answer $3: ${HTTP_STATUS:-$HTTP_WHY}\"\n" +
        "}\n" +
        "\n" +
        "# check_open URL CONNECT STATUS: the closed answer is gone; what it answers instead is the gate's business.\n" +
        "check_open() {\n" +
        "  [ -n \"$1\" ] || return 0\n" +
        "  tries=8\n" +
        "  while [ \"$tries\" -gt 0 ]; do\n" +
        "    ask \"$1\" \"$2\"\n" +
        "    if [ \"$HTTP_OUTCOME\" = answered ] && [ \"$HTTP_STATUS\" != \"$3\" ]; then return; fi\n" +
        "    tries=$((tries - 1))\n" +
        "    sleep 0.25 2>/dev/null || sleep 1\n" +
        "  done\n" +
        "  refuse \"maintenance is off, yet $1 still answers ${HTTP_STATUS:-nothing: $HTTP_WHY}\"\n" +
        "}\n",
    "parts/probe.sh": "# The probe file: a PHP file with a random name that answers with a release, for an application that does not say its own.\n" +
        "# Sourced after step.sh. work/probe-file holds its name, work/probe-places each file that was placed.\n" +
        "# shellcheck shell=sh disable=SC2154 # limit, path and run_as are the sourcing script's arguments\n" +
        "\n" +
        "PROBE_LIFETIME=900 # s; one that could not be removed answers 404 from then on\n" +
        "\n" +
        "probe_name() { cat \"$FAILBACK_WORK/probe-file\"; }\n" +
        "\n" +
        "# A release name is letters, digits, \".\", \"_\" and \"-\": nothing in it ends the string.\n" +
        "probe_text() {\n" +
        "  printf \"<?php if (time() > %s) { http_response_code(404); exit; } header('Content-Type: text/plain'); header('Cache-Control: no-store'); echo '%s';\\n\" \\\n" +
        "    \"$(($(date +%s) + PROBE_LIFETIME))\" \"$1\"\n" +
        "}\n" +
        "\n" +
        "# place_probe WEB-ROOT RELEASE. The place is noted before it is used.\n" +
        "place_probe() {\n" +
        "  web=$(as_user_in \"$run_as\" \"$1\" pwd -P) || refuse \"there is no web root $1\"\n" +
        "  file=$web/$(probe_name)\n" +
        "  grep -qxF -- \"$file\" \"$FAILBACK_WORK/probe-places\" 2>/dev/null || printf '%s\\n' \"$file\" >>\"$FAILBACK_WORK/probe-places\"\n" +
        "  probe_text \"$2\" | put \"$run_as\" \"$file\"\n" +
        "}\n" +
        "\n" +
        "remove_probe() {\n" +
        "  kept probe-places || return 0\n" +
        "  while read -r file; do\n" +
        "    as_user \"$run_as\" rm -f \"$file\" \"$file.failback\" </dev/null\n" +
        "  done <\"$FAILBACK_WORK/probe-places\"\n" +
        "  forget probe-places probe-file\n" +
        "}\n",
    "parts/step.sh": "# What every step stands on: how it speaks, what it keeps, and as whom it runs things. Sourced.\n" +
        "# $limit is set by each script from its first argument: seconds for the whole step, after which a command under sudo ends\n" +
        "# itself, since a signal from outside does not get through sudo.\n" +
        "# shellcheck shell=sh disable=SC2154 # limit, path and run_as are the sourcing script's arguments\n" +
        "\n" +
        "LC_ALL=C\n" +
        "export LC_ALL\n" +
        "if [ -z \"${HOME:-}\" ]; then\n" +
        "  HOME=$(awk -F: -v user=\"$(id -un)\" '$1 == user { print $6; exit }' /etc/passwd)\n" +
        "  [ -n \"$HOME\" ] || HOME=/\n" +
        "  export HOME\n" +
        "fi\n" +
        "\n" +
        "read -r STARTED _ </proc/uptime\n" +
        "STARTED=${STARTED%.*}\n" +
        "ENGINE_MARGIN=2 # s before the engine ends the step; INNER_MARGIN of the plan is the same\n" +
        "\n" +
        "# time_left: sets LEFT, the whole seconds that the step has left; FAILBACK_DEADLINE is the uptime in ms at which the engine\n" +
        "# ends it. Each command gets what is left, not the limit anew: several in a row would outlive the step.\n" +
        "time_left() {\n" +
        "  read -r up _ </proc/uptime\n" +
        "  LEFT=$((STARTED + limit - ${up%.*}))\n" +
        "  if [ -n \"${FAILBACK_DEADLINE:-}\" ]; then\n" +
        "    by_engine=$((FAILBACK_DEADLINE / 1000 - ENGINE_MARGIN - ${up%.*}))\n" +
        "    [ \"$LEFT\" -le \"$by_engine\" ] || LEFT=$by_engine\n" +
        "  fi\n" +
        "  [ \"$LEFT\" -ge 1 ] || {\n" +
        "    say \"the time of this step is used up\" >&2\n" +
        "    exit 124 # as timeout says it\n" +
        "  }\n" +
        "}\n" +
        "\n" +
        "refuse() {\n" +
        "  printf '%s\\n' \"$*\" >&2\n" +
        "  exit 1\n" +
        "}\n" +
        "\n" +
        "say() { printf '%s\\n' \"$*\"; }\n" +
        "\n" +
        "# fact KEY VALUE: becomes an event of the journal.\n" +
        "fact() { printf '%s %s\\n' \"$1\" \"$2\" >>\"$FAILBACK_FACTS\"; }\n" +
        "\n" +
        "# keep NAME: stdin becomes work/NAME, private, whole or not at all.\n" +
        "keep() (\n" +
        "  umask 077\n" +
        "  cat >\"$FAILBACK_WORK/$1.new\"\n" +
        "  mv -f \"$FAILBACK_WORK/$1.new\" \"$FAILBACK_WORK/$1\"\n" +
        ")\n" +
        "\n" +
        "kept() { [ -e \"$FAILBACK_WORK/$1\" ]; }\n" +
        "\n" +
        "forget() {\n" +
        "  for forgotten in \"$@\"; do\n" +
        "    rm -f \"$FAILBACK_WORK/$forgotten\" \"$FAILBACK_WORK/$forgotten.new\"\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "unknown() { exit 2; }\n" +
        "\n" +
        "random_hex() { od -An -N16 -tx1 /dev/urandom | tr -d ' \\n'; }\n" +
        "\n" +
        "# as_user USER COMMAND...: as it stands when USER is empty or ourselves.\n" +
        "as_user() {\n" +
        "  user=$1\n" +
        "  shift\n" +
        "  set -- env GIT_TERMINAL_PROMPT=0 COMPOSER_NO_INTERACTION=1 FAILBACK_STEP=\"${FAILBACK_STEP:-}\" \"$@\"\n" +
        "  if [ -z \"$user\" ] || [ \"$user\" = \"$(id -un)\" ]; then\n" +
        "    \"$@\"\n" +
        "    return\n" +
        "  fi\n" +
        "  time_left\n" +
        "  if command -v sudo >/dev/null 2>&1; then\n" +
        "    sudo -n -H -u \"$user\" timeout -k 5 \"$LEFT\" \"$@\"\n" +
        "  else\n" +
        "    runuser -u \"$user\" -- timeout -k 5 \"$LEFT\" \"$@\"\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# stands FILE: is it there, as the owner of the code sees it? A sudo that fails is no answer, and must not pass for \"no\".\n" +
        "stands() {\n" +
        "  # shellcheck disable=SC2016 # expanded by the inner shell, from its own argument\n" +
        "  seen=$(as_user \"$run_as\" sh -c 'if [ -e \"$1\" ]; then echo yes; else echo no; fi' sh \"$1\") || seen=unknown\n" +
        "  case $seen in\n" +
        "    yes) return 0 ;;\n" +
        "    no) return 1 ;;\n" +
        "    *)\n" +
        "      say \"could not look as ${run_as:-$(id -un)} whether $1 is there\" >&2\n" +
        "      unknown\n" +
        "      ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "# as_user_in USER FOLDER COMMAND...\n" +
        "as_user_in() {\n" +
        "  inside_user=$1\n" +
        "  inside=$2\n" +
        "  shift 2\n" +
        "  # shellcheck disable=SC2016 # expanded by the inner shell, from its own arguments\n" +
        "  as_user \"$inside_user\" sh -c 'cd \"$1\" && shift && exec \"$@\"' sh \"$inside\" \"$@\"\n" +
        "}\n" +
        "\n" +
        "# put USER FILE [UMASK]: stdin becomes FILE by one rename, readable by the web server. Others may write beside it: what\n" +
        "# waits under the name in between is not written through.\n" +
        "put() {\n" +
        "  # shellcheck disable=SC2016\n" +
        "  as_user \"$1\" sh -c 'umask \"$1\" && rm -f \"$2.failback\" && set -C && cat >\"$2.failback\" && mv -f \"$2.failback\" \"$2\"' sh \"${3:-022}\" \"$2\"\n" +
        "}\n" +
        "\n" +
        "# hand_over_line OPTION: what a person types so that the owner of the code may write to the places on stdin, one a line.\n" +
        "# OPTION: -R or nothing.\n" +
        "hand_over_line() {\n" +
        "  places=$(as_words)\n" +
        "  [ -z \"$places\" ] || say \"sudo chown${1:+ $1} ${run_as:-$(id -un)} $places && sudo chmod${1:+ $1} u+w $places\"\n" +
        "}\n" +
        "\n" +
        "# as_words: the lines of stdin on one line, as a shell reads them back.\n" +
        "as_words() { sed \"/[^A-Za-z0-9._/@%+=:,-]/{s/'/'\\\\\\\\''/g;s/.*/'&'/;}\" | tr '\\n' ' ' | sed 's/ $//'; }\n" +
        "\n" +
        "owner_of() {\n" +
        "  # shellcheck disable=SC2012 # one known path, and only its owner is read\n" +
        "  ls -ld \"$1\" | awk '{ print $3; exit }'\n" +
        "}\n",
    "parts/tree.sh": "# A git checkout in place, and the room beside it where its successor is built. Sourced after step.sh.\n" +
        "# $path is the live checkout, $run_as its owner.\n" +
        "# shellcheck shell=sh disable=SC2154 # limit, path and run_as are the sourcing script's arguments\n" +
        "\n" +
        "# A hook of the team is for a person's checkout; here it would be a step that nobody planned. Looking writes nothing: a\n" +
        "# `status` that freshens the index would leave it with our owner and mode, in a dry run as well.\n" +
        "git_in() {\n" +
        "  git_folder=$1\n" +
        "  shift\n" +
        "  as_user \"$run_as\" git --no-optional-locks -c core.hooksPath=/dev/null -c advice.detachedHead=false -c gc.auto=0 -C \"$git_folder\" \"$@\"\n" +
        "}\n" +
        "\n" +
        "room() { printf '%s/.failback' \"$path\"; }\n" +
        "\n" +
        "build_tree() { printf '%s/.failback/build/%s' \"$path\" \"$FAILBACK_OPERATION\"; }\n" +
        "\n" +
        "# What the operation replaced, until the next one.\n" +
        "replaced() { printf '%s/.failback/old/%s' \"$path\" \"$FAILBACK_OPERATION\"; }\n" +
        "\n" +
        "# The room ignores itself, so the live checkout stays clean.\n" +
        "open_room() {\n" +
        "  if ! as_user \"$run_as\" mkdir -p \"$(room)/build\" \"$(room)/old\" \"$(room)/kept\" 2>/dev/null; then\n" +
        "    in_room mkdir -p build old kept\n" +
        "  fi\n" +
        "  share build\n" +
        "  share old\n" +
        "  share kept\n" +
        "  if [ ! -e \"$(room)/.gitignore\" ]; then\n" +
        "    echo '*' | put \"$run_as\" \"$(room)/.gitignore\" 2>/dev/null || in_room ignore_all\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# in_room COMMAND...: what we do there by ourselves is done in that very folder. Others may write beside it, and a link of\n" +
        "# theirs must not lead us elsewhere.\n" +
        "in_room() (\n" +
        "  if ! cd \"$(room)\" || [ \"$(pwd -P)\" != \"$(cd \"$path\" && pwd -P)/.failback\" ]; then\n" +
        "    refuse \"$(room) is not a folder of its own. Mend: sudo rm $(room)\"\n" +
        "  fi\n" +
        "  \"$@\"\n" +
        ")\n" +
        "\n" +
        "ignore_all() (\n" +
        "  set -C\n" +
        "  echo '*' >.gitignore\n" +
        ")\n" +
        "\n" +
        "# A folder that we made is handed to the group of the user who owns the code, when we are in it.\n" +
        "share() {\n" +
        "  as_user \"$run_as\" test -w \"$(room)/$1\" && return\n" +
        "  in_room hand_over \"$1\" && as_user \"$run_as\" test -w \"$(room)/$1\" && return\n" +
        "  refuse \"$(room)/$1 is not writable for $run_as, who owns the code. Mend: sudo chown -R $run_as $(room)/build $(room)/old $(room)/kept\"\n" +
        "}\n" +
        "\n" +
        "hand_over() {\n" +
        "  place=$(pwd -P)\n" +
        "  cd \"$1\" && [ \"$(pwd -P)\" = \"$place/$1\" ] && chgrp \"$(id -gn \"$run_as\")\" . 2>/dev/null && chmod 2775 .\n" +
        "}\n" +
        "\n" +
        "# need_commit TEXT: the plan names commits in full. Nothing else is handed to git, which takes a leading dash for an option.\n" +
        "need_commit() {\n" +
        "  case $1 in *[!0-9a-f]*) refuse \"\\\"$1\\\" is not a commit\" ;; esac\n" +
        "  case ${#1} in 40 | 64) ;; *) refuse \"\\\"$1\\\" is not a commit\" ;; esac\n" +
        "}\n" +
        "\n" +
        "commit_of() { git_in \"$1\" rev-parse --verify --quiet \"$2^{commit}\"; }\n" +
        "\n" +
        "# Fails when tracked files differ from the commit. What is untracked may be anybody's data and is not looked at.\n" +
        "tracked_is_clean() {\n" +
        "  changes=$(git_in \"$1\" status --porcelain --untracked-files=no) || return 1\n" +
        "  [ -z \"$changes\" ]\n" +
        "}\n" +
        "\n" +
        "# save_changes FILE: the local changes as a patch, in one form whatever the host's configuration makes of a diff.\n" +
        "# Fails when they cannot be had back from it: what is about to be overwritten would be lost.\n" +
        "save_changes() {\n" +
        "  git_in \"$path\" diff --no-color --no-ext-diff --no-textconv --no-relative --submodule=short --unified=3 \\\n" +
        "    --src-prefix=a/ --dst-prefix=b/ --binary --full-index HEAD >\"$1\" || return 1\n" +
        "  if [ -s \"$1\" ]; then\n" +
        "    git_in \"$path\" apply --check --reverse --binary --whitespace=nowarn - <\"$1\"\n" +
        "  else\n" +
        "    tracked_is_clean \"$path\"\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "is_at() {\n" +
        "  at=$(commit_of \"$1\" HEAD) || return 1\n" +
        "  [ \"$at\" = \"$2\" ]\n" +
        "}\n",
    "parts/units.sh": "# systemd units by their exact names. Sourced after step.sh.\n" +
        "# A glob is never handed on: `systemctl start 'x-*'` starts only what is in memory, that is nothing, and says so with 0.\n" +
        "# shellcheck shell=sh disable=SC2154 # limit, path and run_as are the sourcing script's arguments\n" +
        "\n" +
        "systemctl_as_root() {\n" +
        "  time_left\n" +
        "  if [ \"$(id -u)\" -eq 0 ]; then\n" +
        "    timeout -k 5 \"$LEFT\" systemctl \"$@\"\n" +
        "  elif sudo_allows_timeout; then\n" +
        "    sudo -n timeout -k 5 \"$LEFT\" systemctl \"$@\"\n" +
        "  else\n" +
        "    # A host may allow systemctl alone; its client holds no state, so it is bounded from outside.\n" +
        "    timeout -k 5 \"$LEFT\" sudo -n systemctl \"$@\"\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# Asked once: each refusal stands in the host's log.\n" +
        "sudo_allows_timeout() {\n" +
        "  if [ -z \"${bounded:-}\" ]; then\n" +
        "    bounded=outside\n" +
        "    if sudo -n timeout -k 5 \"$LEFT\" systemctl --version >/dev/null 2>&1; then bounded=inside; fi\n" +
        "  fi\n" +
        "  [ \"$bounded\" = inside ]\n" +
        "}\n" +
        "\n" +
        "exact_units() {\n" +
        "  for unit in \"$@\"; do\n" +
        "    case $unit in\n" +
        "      '' | *[!A-Za-z0-9:_.@\\\\-]* | -*) refuse \"\\\"$unit\\\" is not the exact name of a unit. Mend: name each unit of services.workers in the runbook\" ;;\n" +
        "    esac\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# active, inactive, failed, activating, ...; `unknown` is what an old systemctl says of a unit that is not loaded.\n" +
        "# `unreadable`: systemctl said nothing, so nothing is known of the unit.\n" +
        "unit_state() {\n" +
        "  state=$(systemctl is-active \"$1.service\" 2>/dev/null) || true\n" +
        "  printf '%s' \"${state:-unreadable}\"\n" +
        "}\n" +
        "\n" +
        "not_told() { refuse \"systemctl did not tell whether $1 runs. Look: systemctl is-active $1\"; }\n" +
        "\n" +
        "is_running() {\n" +
        "  case $(unit_state \"$1\") in\n" +
        "    active | reloading) return 0 ;;\n" +
        "    *) return 1 ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "# wait_active UNIT: one that notifies, or that systemd starts again, may need a moment; one that is down stays down.\n" +
        "wait_active() {\n" +
        "  tries=50\n" +
        "  while ! is_running \"$1\"; do\n" +
        "    tries=$((tries - 1))\n" +
        "    case $(unit_state \"$1\") in\n" +
        "      activating | deactivating) [ \"$tries\" -gt 0 ] || not_active \"$1\" ;;\n" +
        "      *) is_running \"$1\" || not_active \"$1\" ;;\n" +
        "    esac\n" +
        "    sleep 0.1 2>/dev/null || sleep 1\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "not_active() { refuse \"unit $1 is $(unit_state \"$1\"), not active. Look: journalctl -u $1 -n 50\"; }\n" +
        "\n" +
        "# Once for an operation: which of the declared units run, and which would run had they not failed.\n" +
        "# A unit that somebody stopped stays stopped.\n" +
        "note_workers() {\n" +
        "  kept workers && return\n" +
        "  noted=$(\n" +
        "    for unit in \"$@\"; do\n" +
        "      case $(unit_state \"$unit\") in\n" +
        "        active | reloading | activating | deactivating) say \"active $unit\" ;;\n" +
        "        failed) say \"failed $unit\" ;;\n" +
        "        unreadable) not_told \"$unit\" ;;\n" +
        "      esac\n" +
        "    done\n" +
        "  ) || exit 1\n" +
        "  if [ -n \"$noted\" ]; then say \"$noted\"; fi | keep workers\n" +
        "}\n" +
        "\n" +
        "noted_workers() {\n" +
        "  while read -r noted_state noted_unit; do\n" +
        "    case \" $* \" in\n" +
        "      *\" $noted_state \"*) printf '%s\\n' \"$noted_unit\" ;;\n" +
        "    esac\n" +
        "  done <\"$FAILBACK_WORK/workers\"\n" +
        "}\n" +
        "\n" +
        "# start_noted VERB STATES...: each by its name, then each is looked at.\n" +
        "start_noted() {\n" +
        "  how=$1\n" +
        "  shift\n" +
        "  for unit in $(noted_workers \"$@\"); do\n" +
        "    # A unit that gave up would refuse to start until its counter is cleared.\n" +
        "    [ \"$(unit_state \"$unit\")\" != failed ] || systemctl_as_root reset-failed \"$unit.service\" || true\n" +
        "    systemctl_as_root \"$how\" \"$unit.service\" || refuse \"systemctl $how $unit failed\"\n" +
        "  done\n" +
        "  for unit in $(noted_workers \"$@\"); do\n" +
        "    wait_active \"$unit\"\n" +
        "  done\n" +
        "  fact workers-started \"$(noted_workers \"$@\" | wc -l | tr -d ' ')\"\n" +
        "}\n",
    "proof/release-manifest.sh": "# Notes what a release folder consists of at the moment it was proved good. Sent on stdin; prints one answer line.\n" +
        "# What the application writes as it runs is left out: a log that has grown is no sign of a half-made release.\n" +
        "# shellcheck shell=sh\n" +
        "\n" +
        "# manifest_main ENV-DIR RELEASE-PATH RELEASES RELEASE\n" +
        "manifest_main() {\n" +
        "  set -eu\n" +
        "  umask 077\n" +
        "  manifest_folder=$2/$3/$4\n" +
        "  if [ ! -d \"$manifest_folder\" ] || [ -L \"$manifest_folder\" ]; then manifest_answer \"refused no-folder $manifest_folder\"; fi\n" +
        "  mkdir -p \"$1/manifests\"\n" +
        "  manifest_new=$1/manifests/.$4.$$\n" +
        "  if ! list_release \"$manifest_folder\" >\"$manifest_new\" || [ ! -s \"$manifest_new\" ]; then\n" +
        "    rm -f \"$manifest_new\"\n" +
        "    manifest_answer \"refused unreadable $manifest_folder\"\n" +
        "  fi\n" +
        "  mv -f \"$manifest_new\" \"$1/manifests/$4\"\n" +
        "  manifest_answer \"ok $(wc -l <\"$1/manifests/$4\" | tr -d ' ')\"\n" +
        "}\n" +
        "\n" +
        "manifest_answer() {\n" +
        "  printf '%s\\n' \"$1\"\n" +
        "  exit 0\n" +
        "}\n" +
        "\n" +
        "list_release() {\n" +
        "  cd \"$1\" && find . \\( -name storage -o -name cache -o -name .cache -o -name tmp -o -name var -o -name log -o -name logs \\\n" +
        "    -o -name .failback \\) -prune -o -type f -exec sha256sum {} +\n" +
        "}\n",
    "steps/application-cache.sh": "# Clears the application's cache, but only where the compiled configuration proves that this cannot take queued jobs,\n" +
        "# sessions or Horizon with it: Laravel clears a Redis store with FLUSHDB.\n" +
        "#   application-cache VERB LIMIT FOLDER RUN-AS\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "\n" +
        "take_arguments() {\n" +
        "  limit=$1 folder=$2 run_as=$3\n" +
        "}\n" +
        "\n" +
        "# Says `own` or why not. Two names may be one server, so only another database number is proof; an address as a URL is none.\n" +
        "# shellcheck disable=SC2016\n" +
        "JUDGE='\n" +
        "  $config = is_file(\"bootstrap/cache/config.php\") ? require \"bootstrap/cache/config.php\" : null;\n" +
        "  $say = function ($word) { echo $word; exit(0); };\n" +
        "  is_array($config) || $say(\"not-compiled\");\n" +
        "  $store = $config[\"cache\"][\"stores\"][$config[\"cache\"][\"default\"] ?? \"\"] ?? null;\n" +
        "  is_array($store) || $say(\"no-store\");\n" +
        "  in_array($store[\"driver\"] ?? \"\", [\"file\", \"array\", \"null\", \"apc\"], true) && $say(\"own\");\n" +
        "  ($store[\"driver\"] ?? \"\") === \"redis\" || $say(\"unknown-driver\");\n" +
        "  $database = function ($name) use ($config, $say) {\n" +
        "    $redis = $config[\"database\"][\"redis\"][$name] ?? null;\n" +
        "    is_array($redis) && empty($redis[\"url\"]) && isset($redis[\"host\"]) && is_string($redis[\"host\"]) || $say(\"unknown-connection\");\n" +
        "    return (string) ($redis[\"database\"] ?? \"0\");\n" +
        "  };\n" +
        "  $cache = $database($store[\"connection\"] ?? \"default\");\n" +
        "  $others = [];\n" +
        "  foreach ($config[\"queue\"][\"connections\"] ?? [] as $queue) {\n" +
        "    if (($queue[\"driver\"] ?? \"\") === \"redis\") { $others[] = $queue[\"connection\"] ?? \"default\"; }\n" +
        "  }\n" +
        "  if (($config[\"session\"][\"driver\"] ?? \"\") === \"redis\") { $others[] = $config[\"session\"][\"connection\"] ?? \"default\"; }\n" +
        "  if (isset($config[\"horizon\"])) { $others[] = $config[\"horizon\"][\"use\"] ?? \"default\"; }\n" +
        "  foreach ($others as $other) {\n" +
        "    $database($other) === $cache && $say(\"shared\");\n" +
        "  }\n" +
        "  $say(\"own\");\n" +
        "'\n" +
        "\n" +
        "do_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  verdict=$(as_user_in \"$run_as\" \"$folder\" php -r \"$JUDGE\") || verdict=unreadable\n" +
        "  if [ \"$verdict\" != own ]; then\n" +
        "    fact application-cache-kept \"$verdict\"\n" +
        "    say \"the application cache was left alone: $verdict\"\n" +
        "    return\n" +
        "  fi\n" +
        "  # Laravel says that it failed, and ends with 0.\n" +
        "  said=$(as_user_in \"$run_as\" \"$folder\" php artisan cache:clear) || refuse \"php artisan cache:clear failed: $said\"\n" +
        "  case $said in *Failed*) refuse \"php artisan cache:clear failed: $said\" ;; esac\n" +
        "  fact application-cache cleared\n" +
        "}\n" +
        "\n" +
        "dry_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  say \"would clear the application cache in $folder, if its compiled configuration proves that it is apart from queues and sessions\"\n" +
        "}\n" +
        "\n" +
        "case $1 in\n" +
        "  do) shift && do_step \"$@\" ;;\n" +
        "  undo) ;;\n" +
        "  probe) unknown ;;\n" +
        "  dry) shift && dry_step \"$@\" ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/artisan-cache.sh": "# Rebuilds one of Laravel's compiled caches. When that fails it is cleared, which is slower and right; the step then warns.\n" +
        "#   artisan-cache VERB LIMIT FOLDER RUN-AS NAME\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "\n" +
        "take_arguments() {\n" +
        "  limit=$1 folder=$2 run_as=$3 cache=$4\n" +
        "}\n" +
        "\n" +
        "do_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  if as_user_in \"$run_as\" \"$folder\" php artisan \"$cache:cache\"; then return; fi\n" +
        "  as_user_in \"$run_as\" \"$folder\" php artisan \"$cache:clear\" || refuse \"php artisan $cache:cache and $cache:clear both failed\"\n" +
        "  fact cache-cleared-instead \"$cache\"\n" +
        "  refuse \"php artisan $cache:cache failed, so the cache was cleared instead\"\n" +
        "}\n" +
        "\n" +
        "dry_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  say \"would rebuild the $cache cache in $folder\"\n" +
        "}\n" +
        "\n" +
        "case $1 in\n" +
        "  do) shift && do_step \"$@\" ;;\n" +
        "  undo) ;;\n" +
        "  probe) unknown ;;\n" +
        "  dry) shift && dry_step \"$@\" ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/boot.sh": "# Boots the target once, before anything is touched. An empty FOLDER is the tree that was built beside the live release.\n" +
        "#   boot VERB LIMIT PATH RUN-AS FOLDER COMMAND...\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "# shellcheck source=packages/procedure/shell/parts/tree.sh\n" +
        ". \"$FAILBACK_PLAN/parts/tree.sh\"\n" +
        "\n" +
        "take_arguments() {\n" +
        "  limit=$1 path=$2 run_as=$3 folder=$4\n" +
        "  [ -n \"$folder\" ] || folder=$(build_tree)\n" +
        "}\n" +
        "\n" +
        "do_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  shift 4\n" +
        "  as_user_in \"$run_as\" \"$folder\" \"$@\" || refuse \"the target does not boot; the live release is untouched. It was: $* in $folder\"\n" +
        "}\n" +
        "\n" +
        "dry_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  shift 4\n" +
        "  say \"would run in $folder: $*\"\n" +
        "}\n" +
        "\n" +
        "case $1 in\n" +
        "  do) shift && do_step \"$@\" ;;\n" +
        "  undo) ;;\n" +
        "  probe) unknown ;;\n" +
        "  dry) shift && dry_step \"$@\" ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/build-tree.sh": "# Builds the target beside the live release: a worktree of its commit, the team's install inside it.\n" +
        "#   build-tree VERB LIMIT PATH RUN-AS COMMIT COUNT BUILT... INSTALL...\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "# shellcheck source=packages/procedure/shell/parts/tree.sh\n" +
        ". \"$FAILBACK_PLAN/parts/tree.sh\"\n" +
        "\n" +
        "take_arguments() {\n" +
        "  limit=$1 path=$2 run_as=$3 commit=$4\n" +
        "  tree=$(build_tree)\n" +
        "}\n" +
        "\n" +
        "do_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  need_commit \"$commit\"\n" +
        "  shift 4\n" +
        "  open_room\n" +
        "  remove_tree\n" +
        "  git_in \"$path\" worktree add --quiet --force --detach -- \"$tree\" \"$commit\"\n" +
        "  lend_settings\n" +
        "  install_and_check \"$@\"\n" +
        "  # What install changed in tracked files is not the release.\n" +
        "  tracked_is_clean \"$tree\" || {\n" +
        "    fact install-changed-tracked-files yes\n" +
        "    git_in \"$tree\" reset --quiet --hard \"$commit\" --\n" +
        "  }\n" +
        "  fact built \"$commit\"\n" +
        "}\n" +
        "\n" +
        "# The target boots with the settings of the live one.\n" +
        "lend_settings() {\n" +
        "  [ -e \"$path/.env\" ] || return 0\n" +
        "  as_user \"$run_as\" test -e \"$tree/.env\" || as_user \"$run_as\" ln -s \"$path/.env\" \"$tree/.env\"\n" +
        "}\n" +
        "\n" +
        "# install_and_check COUNT BUILT... INSTALL...\n" +
        "install_and_check() {\n" +
        "  count=$1\n" +
        "  shift\n" +
        "  index=0\n" +
        "  : | keep built\n" +
        "  while [ \"$index\" -lt \"$count\" ]; do\n" +
        "    say \"$1\" >>\"$FAILBACK_WORK/built\"\n" +
        "    index=$((index + 1))\n" +
        "    shift\n" +
        "  done\n" +
        "  [ $# -eq 0 ] || as_user_in \"$run_as\" \"$tree\" \"$@\" || refuse \"install failed beside the live release, which is untouched: $*\"\n" +
        "  while read -r made; do\n" +
        "    as_user \"$run_as\" test -e \"$tree/$made\" || refuse \"install did not make $made. Mend: name what it makes in release.built\"\n" +
        "  done <\"$FAILBACK_WORK/built\"\n" +
        "}\n" +
        "\n" +
        "# A process of a step that was cut may write one last file into what is being removed: that is no reason to need a person.\n" +
        "remove_tree() {\n" +
        "  removals=0\n" +
        "  while as_user \"$run_as\" test -e \"$tree\"; do\n" +
        "    [ \"$removals\" -lt 5 ] || refuse \"$tree cannot be removed. Mend: see who writes there, then: failback resume\"\n" +
        "    [ \"$removals\" -eq 0 ] || sleep 0.3 2>/dev/null || sleep 1\n" +
        "    git_in \"$path\" worktree remove --force \"$tree\" 2>/dev/null || as_user \"$run_as\" rm -rf \"$tree\" || :\n" +
        "    removals=$((removals + 1))\n" +
        "  done\n" +
        "  git_in \"$path\" worktree prune\n" +
        "}\n" +
        "\n" +
        "undo_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  remove_tree\n" +
        "  forget built\n" +
        "}\n" +
        "\n" +
        "# A worktree that is there may be half of one: it is cheaper to build again than to know.\n" +
        "probe_step() { exit 1; }\n" +
        "\n" +
        "dry_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  shift 4\n" +
        "  count=$1\n" +
        "  shift\n" +
        "  shift \"$count\"\n" +
        "  as_user \"$run_as\" test -w \"$path\" || refuse \"$path is not writable for ${run_as:-$(id -un)}\"\n" +
        "  say \"would build commit $commit in $tree\"\n" +
        "  [ $# -eq 0 ] || command -v \"$1\" >/dev/null 2>&1 || as_user_in \"$run_as\" \"$path\" test -x \"$1\" || refuse \"there is no $1 on this host, which install needs\"\n" +
        "  [ $# -eq 0 ] || say \"would run there: $*\"\n" +
        "}\n" +
        "\n" +
        "case $1 in\n" +
        "  do) shift && do_step \"$@\" ;;\n" +
        "  undo) shift && undo_step \"$@\" ;;\n" +
        "  probe) shift && probe_step ;;\n" +
        "  dry) shift && dry_step \"$@\" ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/checkout.sh": "# Makes the live checkout a clean one of the target and swaps in what was built, by rename.\n" +
        "# What was there is kept: local changes as a patch, untracked files in the way and the old dependencies in .failback/old.\n" +
        "#   checkout VERB LIMIT PATH RUN-AS STACK COMMIT BUILT...\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "# shellcheck source=packages/procedure/shell/parts/tree.sh\n" +
        ". \"$FAILBACK_PLAN/parts/tree.sh\"\n" +
        "\n" +
        "take_arguments() {\n" +
        "  limit=$1 path=$2 run_as=$3 stack=$4 commit=$5\n" +
        "}\n" +
        "\n" +
        "do_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  need_commit \"$commit\"\n" +
        "  shift 5\n" +
        "  remove_our_lock\n" +
        "  kept checkout-found || note_found\n" +
        "  set_aside \"$commit\"\n" +
        "  git_in \"$path\" checkout --quiet --force --detach \"$commit\" --\n" +
        "  forget_compiled\n" +
        "  for made in \"$@\"; do swap_in \"$made\"; done\n" +
        "  check_result \"$@\"\n" +
        "}\n" +
        "\n" +
        "# A git of ours that was cut leaves its lock; before the first try the lock was somebody else's, and there was none.\n" +
        "remove_our_lock() {\n" +
        "  if kept checkout-found; then\n" +
        "    as_user \"$run_as\" rm -f \"$path/.git/index.lock\"\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# The patch first: once checkout-found is there, it is complete.\n" +
        "note_found() {\n" +
        "  save_changes \"$FAILBACK_WORK/local-changes.patch\" ||\n" +
        "    refuse \"the local changes at $path cannot be saved as a patch, so nothing was checked out over them. Look: git -C $path status. Mend: git -C $path stash\"\n" +
        "  if [ -s \"$FAILBACK_WORK/local-changes.patch\" ]; then fact local-changes saved; fi\n" +
        "  found=$(git_in \"$path\" symbolic-ref --quiet --short HEAD) || found=$(commit_of \"$path\" HEAD)\n" +
        "  say \"$found\" | keep checkout-found\n" +
        "}\n" +
        "\n" +
        "# Nothing of an untracked file is lost: what stands where the other commit has a file, or a folder, is moved away first.\n" +
        "# shellcheck disable=SC2016\n" +
        "MOVE_ASIDE='\n" +
        "  set -eu\n" +
        "  place=$1 aside=$2\n" +
        "  shift 2\n" +
        "  move() {\n" +
        "    if [ -e \"$aside/$1\" ] || [ -L \"$aside/$1\" ]; then return; fi\n" +
        "    mkdir -p \"$aside/$(dirname \"$1\")\"\n" +
        "    mv \"$place/$1\" \"$aside/$1\"\n" +
        "    echo \"$1\"\n" +
        "  }\n" +
        "  for new; do\n" +
        "    above=$new\n" +
        "    while above=$(dirname \"$above\") && [ \"$above\" != . ]; do\n" +
        "      if [ -L \"$place/$above\" ] || { [ -e \"$place/$above\" ] && [ ! -d \"$place/$above\" ]; }; then move \"$above\"; fi\n" +
        "    done\n" +
        "    if [ -e \"$place/$new\" ] || [ -L \"$place/$new\" ]; then move \"$new\"; fi\n" +
        "  done\n" +
        "'\n" +
        "\n" +
        "set_aside() {\n" +
        "  as_user \"$run_as\" mkdir -p \"$(replaced)/untracked\"\n" +
        "  git_in \"$path\" diff --name-only --no-renames --no-relative -z --diff-filter=A HEAD \"$1\" >\"$FAILBACK_WORK/in-the-way\"\n" +
        "  moved=$(as_user \"$run_as\" xargs -0 -r sh -c \"$MOVE_ASIDE\" sh \"$path\" \"$(replaced)/untracked\" <\"$FAILBACK_WORK/in-the-way\") ||\n" +
        "    refuse \"an untracked file of $path that stands in the way could not be moved to $(replaced)/untracked, so nothing was checked out over it\"\n" +
        "  forget in-the-way\n" +
        "  [ -z \"$moved\" ] || fact untracked-set-aside \"$(printf '%s\\n' \"$moved\" | wc -l | tr -d ' ')\"\n" +
        "}\n" +
        "\n" +
        "# Laravel's compiled configuration and routes of the release we leave would go on answering for it.\n" +
        "forget_compiled() {\n" +
        "  [ \"$stack\" = laravel ] || return 0\n" +
        "  for compiled in \"$path\"/bootstrap/cache/*.php; do\n" +
        "    [ -e \"$compiled\" ] || continue\n" +
        "    as_user \"$run_as\" rm -f \"$compiled\"\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# swap_in NAME: two renames; whichever was done last, the next try goes on from there. What is replaced is moved away once:\n" +
        "# what stands in its place afterwards was put there by the checkout.\n" +
        "swap_in() {\n" +
        "  new=$(build_tree)/$1\n" +
        "  stands \"$new\" || return 0\n" +
        "  exchange \"$path/$1\" \"$new\" \"$(replaced)/$1\"\n" +
        "}\n" +
        "\n" +
        "exchange() {\n" +
        "  as_user \"$run_as\" mkdir -p \"$(dirname \"$1\")\" \"$(dirname \"$3\")\"\n" +
        "  if stands \"$3\"; then\n" +
        "    as_user \"$run_as\" rm -rf \"$1\"\n" +
        "  elif stands \"$1\"; then\n" +
        "    as_user \"$run_as\" mv \"$1\" \"$3\"\n" +
        "  fi\n" +
        "  as_user \"$run_as\" mv \"$2\" \"$1\"\n" +
        "}\n" +
        "\n" +
        "check_result() {\n" +
        "  is_at \"$path\" \"$commit\" || refuse \"$path is not at $commit after the checkout\"\n" +
        "  tracked_is_clean \"$path\" || refuse \"$path differs from $commit after the checkout: $changes\"\n" +
        "  for made in \"$@\"; do\n" +
        "    stands \"$path/$made\" || refuse \"$path/$made is missing after the swap\"\n" +
        "    ! stands \"$(build_tree)/$made\" || refuse \"$(build_tree)/$made was not swapped in\"\n" +
        "  done\n" +
        "  fact head \"$commit\"\n" +
        "}\n" +
        "\n" +
        "undo_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  shift 5\n" +
        "  kept checkout-found || return 0\n" +
        "  remove_our_lock\n" +
        "  read -r found <\"$FAILBACK_WORK/checkout-found\"\n" +
        "  for made in \"$@\"; do swap_back \"$made\"; done\n" +
        "  git_in \"$path\" checkout --quiet --force \"$found\" --\n" +
        "  if [ -s \"$FAILBACK_WORK/local-changes.patch\" ]; then\n" +
        "    git_in \"$path\" apply --binary --whitespace=nowarn - <\"$FAILBACK_WORK/local-changes.patch\"\n" +
        "  fi\n" +
        "  restore_untracked\n" +
        "  forget checkout-found local-changes.patch\n" +
        "}\n" +
        "\n" +
        "swap_back() {\n" +
        "  stands \"$(replaced)/$1\" || return 0\n" +
        "  as_user \"$run_as\" mkdir -p \"$(dirname \"$(build_tree)/$1\")\"\n" +
        "  if stands \"$path/$1\"; then\n" +
        "    as_user \"$run_as\" mv \"$path/$1\" \"$(build_tree)/$1\"\n" +
        "  fi\n" +
        "  as_user \"$run_as\" mv \"$(replaced)/$1\" \"$path/$1\"\n" +
        "}\n" +
        "\n" +
        "restore_untracked() {\n" +
        "  stands \"$(replaced)/untracked\" || return 0\n" +
        "  as_user \"$run_as\" cp -a \"$(replaced)/untracked/.\" \"$path/\"\n" +
        "  as_user \"$run_as\" rm -rf \"$(replaced)/untracked\"\n" +
        "}\n" +
        "\n" +
        "probe_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  shift 5\n" +
        "  is_at \"$path\" \"$commit\" || exit 1\n" +
        "  tracked_is_clean \"$path\" || exit 1\n" +
        "  for made in \"$@\"; do\n" +
        "    stands \"$path/$made\" || exit 1\n" +
        "    ! stands \"$(build_tree)/$made\" || exit 1\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "dry_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  shift 5\n" +
        "  say \"would check out $commit at $path, which is at $(commit_of \"$path\" HEAD)\"\n" +
        "  tracked_is_clean \"$path\" || say \"would save local changes as a patch: $changes\"\n" +
        "  for made in \"$@\"; do say \"would swap $path/$made by rename and keep the old one\"; done\n" +
        "}\n" +
        "\n" +
        "case $1 in\n" +
        "  do) shift && do_step \"$@\" ;;\n" +
        "  undo) shift && undo_step \"$@\" ;;\n" +
        "  probe) shift && probe_step \"$@\" ;;\n" +
        "  dry) shift && dry_step \"$@\" ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/command.sh": "# Runs one command of the team in the live release.\n" +
        "#   command VERB LIMIT FOLDER RUN-AS COMMAND...\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "\n" +
        "take_arguments() {\n" +
        "  limit=$1 folder=$2 run_as=$3\n" +
        "}\n" +
        "\n" +
        "do_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  shift 3\n" +
        "  as_user_in \"$run_as\" \"$folder\" \"$@\"\n" +
        "}\n" +
        "\n" +
        "dry_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  shift 3\n" +
        "  say \"would run in $folder: $*\"\n" +
        "}\n" +
        "\n" +
        "case $1 in\n" +
        "  do) shift && do_step \"$@\" ;;\n" +
        "  undo) ;;\n" +
        "  probe) unknown ;;\n" +
        "  dry) shift && dry_step \"$@\" ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/fetch-release.sh": "# Has the target's commit in the live checkout. The commit is pinned by the plan: a tag that was moved is not believed.\n" +
        "#   fetch-release VERB LIMIT PATH RUN-AS RELEASE COMMIT STACK BUILT...\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "# shellcheck source=packages/procedure/shell/parts/tree.sh\n" +
        ". \"$FAILBACK_PLAN/parts/tree.sh\"\n" +
        "\n" +
        "take_arguments() {\n" +
        "  limit=$1 path=$2 run_as=$3 release=$4 commit=$5 stack=$6\n" +
        "  tag=refs/tags/$release\n" +
        "}\n" +
        "\n" +
        "check_checkout() {\n" +
        "  top=$(git_in \"$path\" rev-parse --show-toplevel) ||\n" +
        "    refuse \"$path is not a git checkout that ${run_as:-$(id -un)} may use; its owner is $(owner_of \"$path\"). Mend: set release.run-as to the owner, or sudo chown -R ${run_as:-$(id -un)} $path\"\n" +
        "  [ \"$(cd \"$top\" && pwd -P)\" = \"$(cd \"$path\" && pwd -P)\" ] || refuse \"$path is inside the checkout $top, not one itself\"\n" +
        "  lock=$path/.git/index.lock\n" +
        "  [ ! -e \"$lock\" ] || refuse \"$lock is there: another git is at work, or one has died. Mend: when no git runs, rm $lock\"\n" +
        "}\n" +
        "\n" +
        "# What the checkout could trip over once there is no way back is found here, while nothing is touched.\n" +
        "check_changes() {\n" +
        "  check_flags '[a-z]' assume-unchanged\n" +
        "  check_flags '[sS]' skip-worktree\n" +
        "  save_changes \"$FAILBACK_WORK/changes.tried\" ||\n" +
        "    refuse \"the local changes at $path could not be saved as a patch, and the rollback would overwrite them. Look: git -C $path status. Mend: git -C $path stash\"\n" +
        "  forget changes.tried\n" +
        "}\n" +
        "\n" +
        "# check_flags PATTERN NAME: git shows no change of a file that is flagged so, and will not check anything out over one.\n" +
        "check_flags() {\n" +
        "  flagged=$(git_in \"$path\" ls-files -v | sed -n \"s/^$1 //p\")\n" +
        "  [ -z \"$flagged\" ] || refuse \"files at $path are flagged $2, so git looks past their changes and would refuse the checkout: $(printf '%s' \"$flagged\" | head -n 10 | tr '\\n' ' '). Mend: git -C $path ls-files -v | sed -n 's/^$1 //p' | git -C $path update-index --no-$2 --stdin\"\n" +
        "}\n" +
        "\n" +
        "# Where we may not write: prints the folder in which each name stands, or would; -R before one that is itself named as NAME/.\n" +
        "# Git puts a folder in the place of a link.\n" +
        "# shellcheck disable=SC2016\n" +
        "CLOSED_PLACES='\n" +
        "  place=$1 looked=none\n" +
        "  shift\n" +
        "  if [ -e \"$place/.git/logs/HEAD\" ] && [ ! -w \"$place/.git/logs/HEAD\" ]; then printf \"%s\\n\" \"$place/.git/logs/HEAD\"; fi\n" +
        "  for name; do\n" +
        "    folder=/$name\n" +
        "    while folder=${folder%/*} && [ -n \"$folder\" ]; do\n" +
        "      if [ -d \"$place$folder\" ] && [ ! -L \"$place$folder\" ]; then break; fi\n" +
        "    done\n" +
        "    if [ \"$folder\" = \"$looked\" ]; then continue; fi\n" +
        "    looked=$folder\n" +
        "    if [ -w \"$place$folder/.\" ]; then continue; fi\n" +
        "    if [ \"$folder/.\" = \"/$name\" ]; then printf \"%s\" \"-R \"; fi\n" +
        "    printf \"%s\\n\" \"$place$folder\"\n" +
        "  done\n" +
        "'\n" +
        "\n" +
        "compiled_files() {\n" +
        "  for compiled in \"$path\"/bootstrap/cache/*.php; do\n" +
        "    [ ! -e \"$compiled\" ] || printf '%s\\0' \"${compiled#\"$path\"/}\"\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# check_places BUILT...: one `sudo composer install` leaves folders of root's in the checkout of another.\n" +
        "check_places() {\n" +
        "  printf '.git/.\\0' >\"$FAILBACK_WORK/to-write\"\n" +
        "  for made; do printf '%s/.\\0%s\\0' \"$made\" \"$made\"; done >>\"$FAILBACK_WORK/to-write\"\n" +
        "  git_in \"$path\" diff --name-only --no-renames --no-relative --no-ext-diff -z \"$commit\" >>\"$FAILBACK_WORK/to-write\" ||\n" +
        "    refuse \"git did not tell what differs between $path and $release\"\n" +
        "  if [ \"$stack\" = laravel ]; then compiled_files >>\"$FAILBACK_WORK/to-write\"; fi\n" +
        "  closed=$(as_user \"$run_as\" xargs -0 -r sh -c \"$CLOSED_PLACES\" sh \"$path\" <\"$FAILBACK_WORK/to-write\") ||\n" +
        "    refuse \"it could not be told where ${run_as:-$(id -un)} may write at $path\"\n" +
        "  forget to-write\n" +
        "  [ -z \"$closed\" ] || refuse_places \"$(printf '%s\\n' \"$closed\" | sort -u)\"\n" +
        "}\n" +
        "\n" +
        "# refuse_places LINES: what root made in one go is handed over whole; any other folder alone, since the web server may keep\n" +
        "# its own in it.\n" +
        "refuse_places() {\n" +
        "  some=$(printf '%s\\n' \"$1\" | head -n 5)\n" +
        "  more=$(printf '%s\\n' \"$1\" | sed 1,5d | wc -l)\n" +
        "  mend=$(printf '%s\\n' \"$some\" | sed '/^-R /d' | hand_over_line '')\n" +
        "  whole=$(printf '%s\\n' \"$some\" | sed -n 's/^-R //p' | hand_over_line -R)\n" +
        "  if [ -n \"$whole\" ]; then mend=\"$whole${mend:+ && $mend}\"; fi\n" +
        "  some=$(printf '%s\\n' \"$some\" | sed 's/^-R //' | as_words)\n" +
        "  [ \"$more\" -eq 0 ] || some=\"$some and in $more more\"\n" +
        "  refuse \"${run_as:-$(id -un)}, who owns the code, may not write where $release must be put: $some. Mend: $mend\"\n" +
        "}\n" +
        "\n" +
        "has_commit() { git_in \"$path\" cat-file -e \"$commit^{commit}\" 2>/dev/null; }\n" +
        "\n" +
        "fetch_commit() {\n" +
        "  has_tag || {\n" +
        "    say \"$tag\" | keep fetched-tag\n" +
        "    git_in \"$path\" fetch --quiet --no-tags -- origin \"$tag:$tag\" || true\n" +
        "  }\n" +
        "  has_commit || git_in \"$path\" fetch --quiet --no-tags -- origin \"$commit\" || true\n" +
        "  has_commit || refuse \"commit $commit of $release is not in $path and its origin did not give it. Mend: git -C $path fetch origin tag $release\"\n" +
        "}\n" +
        "\n" +
        "has_tag() { commit_of \"$path\" \"$tag\" >/dev/null; }\n" +
        "\n" +
        "# The live checkout is to be known by the name of its release.\n" +
        "name_commit() {\n" +
        "  has_tag && return\n" +
        "  say \"$tag\" | keep fetched-tag\n" +
        "  git_in \"$path\" update-ref -- \"$tag\" \"$commit\"\n" +
        "}\n" +
        "\n" +
        "check_commit() {\n" +
        "  named=$(commit_of \"$path\" \"$tag\") || named=none\n" +
        "  [ \"$named\" = \"$commit\" ] || fact tag-moved-to \"$named\"\n" +
        "  ! git_in \"$path\" cat-file -e \"$commit:.gitmodules\" 2>/dev/null || refuse \"$release has git submodules, which this version does not carry over\"\n" +
        "  fact commit \"$commit\"\n" +
        "}\n" +
        "\n" +
        "do_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  need_commit \"$commit\"\n" +
        "  check_checkout\n" +
        "  check_changes\n" +
        "  has_commit || fetch_commit\n" +
        "  name_commit\n" +
        "  check_commit\n" +
        "  shift 6\n" +
        "  check_places \"$@\"\n" +
        "}\n" +
        "\n" +
        "undo_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  if kept fetched-tag; then\n" +
        "    if has_tag; then git_in \"$path\" update-ref -d -- \"$tag\"; fi\n" +
        "    forget fetched-tag\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "probe_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  has_commit || exit 1\n" +
        "  has_tag\n" +
        "}\n" +
        "\n" +
        "dry_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  need_commit \"$commit\"\n" +
        "  check_checkout\n" +
        "  check_changes\n" +
        "  if has_commit; then\n" +
        "    say \"$release is commit $commit and is on the host\"\n" +
        "    check_commit\n" +
        "    shift 6\n" +
        "    check_places \"$@\"\n" +
        "  else\n" +
        "    git_in \"$path\" ls-remote --exit-code -- origin \"$tag\" >/dev/null || refuse \"$release is neither in $path nor at its origin\"\n" +
        "    say \"would fetch $release from the origin of $path\"\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "case $1 in\n" +
        "  do) shift && do_step \"$@\" ;;\n" +
        "  undo) shift && undo_step \"$@\" ;;\n" +
        "  probe) shift && probe_step \"$@\" ;;\n" +
        "  dry) shift && dry_step \"$@\" ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/flip.sh": "# Points the live link at the target, by one rename: a request sees the old release or the new one, never none.\n" +
        "#   flip VERB LIMIT PATH RUN-AS RELEASES CURRENT TARGET\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "\n" +
        "take_arguments() {\n" +
        "  limit=$1 path=$2 run_as=$3 releases=$4 current=$5 target=$6\n" +
        "  link=$path/$current\n" +
        "}\n" +
        "\n" +
        "# Written in the way the team writes it, absolute or relative.\n" +
        "new_text() {\n" +
        "  case $(readlink \"$link\") in\n" +
        "    /*) printf '%s/%s/%s' \"$path\" \"$releases\" \"$target\" ;;\n" +
        "    *) printf '%s/%s' \"$releases\" \"$target\" ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "point_at() {\n" +
        "  made=$path/.$current.failback\n" +
        "  as_user \"$run_as\" rm -f \"$made\"\n" +
        "  as_user \"$run_as\" ln -s \"$1\" \"$made\"\n" +
        "  as_user \"$run_as\" mv -fT \"$made\" \"$link\"\n" +
        "}\n" +
        "\n" +
        "do_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  [ -L \"$link\" ] || refuse \"$link is not a symbolic link\"\n" +
        "  [ -d \"$path/$releases/$target\" ] || refuse \"there is no release $path/$releases/$target, so $link stays as it is\"\n" +
        "  kept flip-found || readlink \"$link\" | keep flip-found\n" +
        "  is_flipped || point_at \"$(new_text)\"\n" +
        "  is_flipped || refuse \"$link points at $(readlink \"$link\"), not at $target\"\n" +
        "  fact current \"$target\"\n" +
        "}\n" +
        "\n" +
        "# Two places that are not there are not the same place.\n" +
        "is_flipped() {\n" +
        "  wanted=$(cd \"$path/$releases/$target\" 2>/dev/null && pwd -P) || return 1\n" +
        "  [ -n \"$wanted\" ] && [ \"$(cd \"$link\" 2>/dev/null && pwd -P)\" = \"$wanted\" ]\n" +
        "}\n" +
        "\n" +
        "undo_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  as_user \"$run_as\" rm -f \"$path/.$current.failback\"\n" +
        "  kept flip-found || return 0\n" +
        "  found=$(cat \"$FAILBACK_WORK/flip-found\")\n" +
        "  [ \"$(readlink \"$link\")\" = \"$found\" ] || point_at \"$found\"\n" +
        "  forget flip-found\n" +
        "}\n" +
        "\n" +
        "probe_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  is_flipped\n" +
        "}\n" +
        "\n" +
        "dry_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  [ -L \"$link\" ] || refuse \"$link is not a symbolic link\"\n" +
        "  say \"would point $link at $(new_text); it points at $(readlink \"$link\")\"\n" +
        "}\n" +
        "\n" +
        "case $1 in\n" +
        "  do) shift && do_step \"$@\" ;;\n" +
        "  undo) shift && undo_step \"$@\" ;;\n" +
        "  probe) shift && probe_step \"$@\" ;;\n" +
        "  dry) shift && dry_step \"$@\" ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/maintenance-commands.sh": "# Closes a site by the team's own command.\n" +
        "#   maintenance-commands VERB LIMIT FOLDER RUN-AS URL CONNECT STATUS HEADER COUNT ON... OFF...\n" +
        "# With a HEADER the command finds in FAILBACK_BYPASS_FILE the value that lets a request through.\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "# shellcheck source=packages/procedure/shell/parts/closed.sh\n" +
        ". \"$FAILBACK_PLAN/parts/closed.sh\"\n" +
        "\n" +
        "take_arguments() {\n" +
        "  limit=$1 folder=$2 run_as=$3 url=$4 connect=$5 status=$6 header=$7 count=$8\n" +
        "}\n" +
        "\n" +
        "do_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  shift 8\n" +
        "  kept maintenance-found || note_found\n" +
        "  if [ -z \"$header\" ]; then\n" +
        "    first_words \"$@\"\n" +
        "  else\n" +
        "    make_bypass\n" +
        "    lend_bypass\n" +
        "    first_words \"$@\" || {\n" +
        "      take_bypass_back\n" +
        "      exit 1\n" +
        "    }\n" +
        "    take_bypass_back\n" +
        "  fi\n" +
        "  check_closed \"$url\" \"$connect\" \"$status\"\n" +
        "}\n" +
        "\n" +
        "# first_words ON... OFF...: runs the first COUNT words.\n" +
        "first_words() {\n" +
        "  words=$#\n" +
        "  taken=0\n" +
        "  while [ \"$taken\" -lt \"$words\" ]; do\n" +
        "    word=$1\n" +
        "    shift\n" +
        "    [ \"$taken\" -ge \"$count\" ] || set -- \"$@\" \"$word\"\n" +
        "    taken=$((taken + 1))\n" +
        "  done\n" +
        "  run_here \"$@\" || {\n" +
        "    say \"the command that closes the site failed: $*\" >&2\n" +
        "    return 1\n" +
        "  }\n" +
        "}\n" +
        "\n" +
        "run_here() { as_user_in \"$run_as\" \"$folder\" env \"FAILBACK_BYPASS_FILE=${lent:-}\" \"$@\"; }\n" +
        "\n" +
        "# A broken release may answer as a closed one does, so an abort always opens; it then only looks for what was there to see.\n" +
        "note_found() {\n" +
        "  HTTP_STATUS=''\n" +
        "  [ -z \"$url\" ] || ask \"$url\" \"$connect\"\n" +
        "  say \"${HTTP_STATUS:-nothing}\" | keep maintenance-found\n" +
        "}\n" +
        "\n" +
        "make_bypass() {\n" +
        "  kept bypass-secret || random_hex | keep bypass-secret\n" +
        "  printf '%s: %s\\n' \"$header\" \"$(cat \"$FAILBACK_WORK/bypass-secret\")\" | keep bypass-header\n" +
        "}\n" +
        "\n" +
        "# work/ is ours alone; another user gets a file of its own for as long as the command runs.\n" +
        "lend_bypass() {\n" +
        "  if [ -z \"$run_as\" ] || [ \"$run_as\" = \"$(id -un)\" ]; then\n" +
        "    lent=$FAILBACK_WORK/bypass-secret\n" +
        "    return\n" +
        "  fi\n" +
        "  lent=$(as_user \"$run_as\" mktemp)\n" +
        "  # shellcheck disable=SC2016\n" +
        "  as_user \"$run_as\" sh -c 'cat >\"$1\"' sh \"$lent\" <\"$FAILBACK_WORK/bypass-secret\"\n" +
        "}\n" +
        "\n" +
        "take_bypass_back() { [ \"$lent\" = \"$FAILBACK_WORK/bypass-secret\" ] || as_user \"$run_as\" rm -f \"$lent\"; }\n" +
        "\n" +
        "undo_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  shift 8\n" +
        "  kept maintenance-found || return 0\n" +
        "  shift \"$count\"\n" +
        "  run_here \"$@\" || refuse \"the command that opens the site failed: $*\"\n" +
        "  case $(cat \"$FAILBACK_WORK/maintenance-found\") in\n" +
        "    nothing | \"$status\") ;;\n" +
        "    *) check_open \"$url\" \"$connect\" \"$status\" ;;\n" +
        "  esac\n" +
        "  forget bypass-header bypass-secret maintenance-found\n" +
        "}\n" +
        "\n" +
        "probe_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  kept maintenance-found || exit 1\n" +
        "  [ -n \"$url\" ] || unknown\n" +
        "  ask \"$url\" \"$connect\"\n" +
        "  [ \"$HTTP_OUTCOME\" = answered ] || unknown\n" +
        "  [ \"$HTTP_STATUS\" = \"$status\" ]\n" +
        "}\n" +
        "\n" +
        "dry_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  shift 8\n" +
        "  say \"would close the site, in $folder, with the first $count of these words, and open it with the others: $*\"\n" +
        "}\n" +
        "\n" +
        "case $1 in\n" +
        "  do) shift && do_step \"$@\" ;;\n" +
        "  undo) shift && undo_step \"$@\" ;;\n" +
        "  probe) shift && probe_step \"$@\" ;;\n" +
        "  dry) shift && dry_step \"$@\" ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/maintenance-laravel.sh": "# Closes a Laravel site with a page made by the target, since the release we leave may be unable to boot.\n" +
        "# The way past it is a cookie signed with a secret that is made here, and that no argument, address or log ever holds.\n" +
        "#   maintenance-laravel VERB LIMIT PATH RUN-AS URL CONNECT RENDER RETRY REFRESH\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "# shellcheck source=packages/procedure/shell/parts/tree.sh\n" +
        ". \"$FAILBACK_PLAN/parts/tree.sh\"\n" +
        "# shellcheck source=packages/procedure/shell/parts/closed.sh\n" +
        ". \"$FAILBACK_PLAN/parts/closed.sh\"\n" +
        "\n" +
        "STATUS=503\n" +
        "\n" +
        "take_arguments() {\n" +
        "  limit=$1 path=$2 run_as=$3 url=$4 connect=$5 render=$6 retry=$7 refresh=$8\n" +
        "  live=$path/storage/framework\n" +
        "  built=$(build_tree)/storage/framework\n" +
        "}\n" +
        "\n" +
        "do_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  as_user \"$run_as\" test -d \"$live\" || refuse \"there is no folder $live. Mend: sudo install -d -o ${run_as:-$(id -un)} $live\"\n" +
        "  kept maintenance-found || note_found\n" +
        "  kept bypass-header || make_ours\n" +
        "  put \"$run_as\" \"$live/maintenance.php\" <\"$FAILBACK_WORK/page\"\n" +
        "  put \"$run_as\" \"$live/down\" \"$(down_umask)\" <\"$FAILBACK_WORK/down\"\n" +
        "  check_closed \"$url\" \"$connect\" \"$STATUS\"\n" +
        "}\n" +
        "\n" +
        "# The file holds the secret. PHP reads it as run-as, so nobody else needs to; where run-as is not said, or PHP-FPM is seen to\n" +
        "# run as others alone, a file that PHP cannot read would keep us out as well.\n" +
        "down_umask() {\n" +
        "  if [ -n \"$run_as\" ] && ! fpm_is_anothers; then echo 027; else echo 022; fi\n" +
        "}\n" +
        "\n" +
        "fpm_is_anothers() {\n" +
        "  others=no\n" +
        "  for process in \"${FAILBACK_PROC:-/proc}\"/[0-9]*; do\n" +
        "    { read -r program <\"$process/comm\"; } 2>/dev/null || continue\n" +
        "    case $program in php-fpm*) ;; *) continue ;; esac\n" +
        "    case $(owner_of \"$process\" 2>/dev/null) in\n" +
        "      \"$run_as\") return 1 ;;\n" +
        "      root | '') ;;\n" +
        "      *) others=yes ;;\n" +
        "    esac\n" +
        "  done\n" +
        "  [ \"$others\" = yes ]\n" +
        "}\n" +
        "\n" +
        "# Made once, the header last: a host that restarts half way, or that opened and did not prove itself, closes again when the\n" +
        "# build tree has lost its dependencies to the live one.\n" +
        "make_ours() {\n" +
        "  kept bypass-secret || random_hex | keep bypass-secret\n" +
        "  make_page\n" +
        "  as_user \"$run_as\" cat \"$built/maintenance.php\" | keep page\n" +
        "  add_secret | keep down\n" +
        "  make_cookie | keep made-header\n" +
        "  for made in page down made-header; do\n" +
        "    [ -s \"$FAILBACK_WORK/$made\" ] || refuse \"php could not make the $made\"\n" +
        "  done\n" +
        "  mv -f \"$FAILBACK_WORK/made-header\" \"$FAILBACK_WORK/bypass-header\"\n" +
        "}\n" +
        "\n" +
        "# Somebody may have closed the site before us: an abort leaves it closed, with their file.\n" +
        "note_found() {\n" +
        "  if stands \"$live/down\"; then\n" +
        "    as_user \"$run_as\" cat \"$live/down\" | keep found-down\n" +
        "    as_user \"$run_as\" cat \"$live/maintenance.php\" 2>/dev/null | keep found-maintenance.php\n" +
        "    fact found-in-maintenance yes\n" +
        "    say closed | keep maintenance-found\n" +
        "  else\n" +
        "    say open | keep maintenance-found\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# A page that the target does not have is no reason to stay on a release that is broken: then it is a plain one.\n" +
        "make_page() {\n" +
        "  as_user \"$run_as\" rm -f \"$built/down\" \"$built/maintenance.php\"\n" +
        "  set --\n" +
        "  [ -z \"$retry\" ] || set -- \"$@\" \"--retry=$retry\"\n" +
        "  [ -z \"$refresh\" ] || set -- \"$@\" \"--refresh=$refresh\"\n" +
        "  if ! artisan_down \"--render=$render\" \"$@\"; then\n" +
        "    fact maintenance-view-missing yes\n" +
        "    artisan_down \"$@\" || refuse \"php artisan down failed in the target's tree\"\n" +
        "  fi\n" +
        "  for made in down maintenance.php; do\n" +
        "    as_user \"$run_as\" test -s \"$built/$made\" ||\n" +
        "      refuse \"php artisan down made no file $made. Mend: set app.maintenance.driver to file; a driver that needs the application cannot close a broken one\"\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "artisan_down() { as_user_in \"$run_as\" \"$(build_tree)\" php artisan down \"$@\"; }\n" +
        "\n" +
        "# shellcheck disable=SC2016\n" +
        "ADD_SECRET='\n" +
        "  [$secret, $json] = explode(\"\\n\", stream_get_contents(STDIN), 2);\n" +
        "  $down = json_decode($json, true);\n" +
        "  if (!is_array($down) || strlen($secret) !== 32) { fwrite(STDERR, \"the down file is not JSON\\n\"); exit(1); }\n" +
        "  $down[\"secret\"] = $secret;\n" +
        "  $down[\"status\"] = 503;\n" +
        "  $down[\"template\"] = $down[\"template\"] ?? \"<!doctype html><title>Back soon</title><p>We are back in a moment.</p>\";\n" +
        "  echo json_encode($down, JSON_PRETTY_PRINT);\n" +
        "'\n" +
        "\n" +
        "add_secret() {\n" +
        "  {\n" +
        "    cat \"$FAILBACK_WORK/bypass-secret\"\n" +
        "    echo\n" +
        "    as_user \"$run_as\" cat \"$built/down\"\n" +
        "  } | php -r \"$ADD_SECRET\"\n" +
        "}\n" +
        "\n" +
        "# What Illuminate\\Foundation\\Http\\MaintenanceModeBypassCookie makes; it is valid for twelve hours there as well.\n" +
        "# shellcheck disable=SC2016\n" +
        "MAKE_COOKIE='\n" +
        "  $expires = time() + 12 * 3600;\n" +
        "  $mac = hash_hmac(\"sha256\", (string) $expires, trim(stream_get_contents(STDIN)));\n" +
        "  $value = base64_encode(json_encode([\"expires_at\" => $expires, \"mac\" => $mac]));\n" +
        "  echo \"Cookie: laravel_maintenance=\", rawurlencode($value), \"\\n\";\n" +
        "'\n" +
        "\n" +
        "make_cookie() { php -r \"$MAKE_COOKIE\" <\"$FAILBACK_WORK/bypass-secret\"; }\n" +
        "\n" +
        "undo_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  kept maintenance-found || return 0\n" +
        "  case $(cat \"$FAILBACK_WORK/maintenance-found\") in\n" +
        "    open) as_user \"$run_as\" rm -f \"$live/down\" \"$live/maintenance.php\" ;;\n" +
        "    closed) put_back ;;\n" +
        "  esac\n" +
        "  as_user \"$run_as\" rm -f \"$live/down.failback\" \"$live/maintenance.php.failback\"\n" +
        "  check_as_found\n" +
        "  forget bypass-header bypass-secret made-header page down found-down found-maintenance.php maintenance-found\n" +
        "}\n" +
        "\n" +
        "put_back() {\n" +
        "  put \"$run_as\" \"$live/down\" \"$(down_umask)\" <\"$FAILBACK_WORK/found-down\"\n" +
        "  if [ -s \"$FAILBACK_WORK/found-maintenance.php\" ]; then\n" +
        "    put \"$run_as\" \"$live/maintenance.php\" <\"$FAILBACK_WORK/found-maintenance.php\"\n" +
        "  else\n" +
        "    as_user \"$run_as\" rm -f \"$live/maintenance.php\"\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "check_as_found() {\n" +
        "  [ \"$(cat \"$FAILBACK_WORK/maintenance-found\")\" = open ] || return 0\n" +
        "  ! stands \"$live/down\" || refuse \"$live/down is still there\"\n" +
        "}\n" +
        "\n" +
        "probe_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  kept bypass-header || exit 1\n" +
        "  as_user \"$run_as\" cat \"$live/down\" 2>/dev/null | cmp -s - \"$FAILBACK_WORK/down\" || exit 1\n" +
        "  check_closed \"$url\" \"$connect\" \"$STATUS\" 2>/dev/null\n" +
        "}\n" +
        "\n" +
        "dry_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  command -v php >/dev/null 2>&1 || refuse \"there is no php on this host\"\n" +
        "  as_user \"$run_as\" test -w \"$live\" || refuse \"$live is not writable for ${run_as:-$(id -un)}\"\n" +
        "  say \"would close the site with the page $render of the target\"\n" +
        "}\n" +
        "\n" +
        "case $1 in\n" +
        "  do) shift && do_step \"$@\" ;;\n" +
        "  undo) shift && undo_step \"$@\" ;;\n" +
        "  probe) shift && probe_step \"$@\" ;;\n" +
        "  dry) shift && dry_step \"$@\" ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/manifest.sh": "# Notes what the target consists of, so that a host that lost power in the middle can tell a whole release from a torn one.\n" +
        "#   manifest VERB LIMIT PATH RUN-AS BUILT...\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "# shellcheck source=packages/procedure/shell/parts/tree.sh\n" +
        ". \"$FAILBACK_PLAN/parts/tree.sh\"\n" +
        "\n" +
        "take_arguments() {\n" +
        "  limit=$1 path=$2 run_as=$3\n" +
        "}\n" +
        "\n" +
        "# Tracked files and what install made, regular files only: a link has no content of its own.\n" +
        "# shellcheck disable=SC2016\n" +
        "LIST='\n" +
        "  regular='\\''for f; do if [ -f \"$f\" ] && [ ! -L \"$f\" ]; then printf \"%s\\0\" \"$f\"; fi; done'\\''\n" +
        "  { git ls-files -z && for b; do find \"./$b\" -type f -print0 || exit 1; done; } |\n" +
        "    xargs -0 -r sh -c \"$regular\" sh | xargs -0 -r sha256sum\n" +
        "'\n" +
        "\n" +
        "do_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  shift 3\n" +
        "  as_user_in \"$run_as\" \"$(build_tree)\" sh -c \"$LIST\" sh \"$@\" >\"$FAILBACK_WORK/manifest.new\"\n" +
        "  [ -s \"$FAILBACK_WORK/manifest.new\" ] || refuse \"the target has no files at all\"\n" +
        "  mv -f \"$FAILBACK_WORK/manifest.new\" \"$FAILBACK_WORK/manifest\"\n" +
        "  keep prepared-boot </proc/sys/kernel/random/boot_id\n" +
        "  fact manifest-files \"$(wc -l <\"$FAILBACK_WORK/manifest\" | tr -d ' ')\"\n" +
        "}\n" +
        "\n" +
        "undo_step() { forget manifest prepared-boot; }\n" +
        "\n" +
        "probe_step() { kept prepared-boot; }\n" +
        "\n" +
        "dry_step() { say \"would note what the built target consists of\"; }\n" +
        "\n" +
        "case $1 in\n" +
        "  do) shift && do_step \"$@\" ;;\n" +
        "  undo) undo_step ;;\n" +
        "  probe) probe_step ;;\n" +
        "  dry) dry_step ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/mark-bad.sh": "# Puts the release we leave under quarantine: one line of the ledger, once for an operation.\n" +
        "#   mark-bad VERB BEFORE AFTER     the line is BEFORE, the time, AFTER\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "\n" +
        "take_arguments() {\n" +
        "  before=$1 after=$2\n" +
        "  place=$FAILBACK_PLAN/../../..\n" +
        "}\n" +
        "\n" +
        "# AFTER names the operation, so no other line has both.\n" +
        "is_marked() { [ -f \"$place/ledger.jsonl\" ] && grep -F -- \"$before\" \"$place/ledger.jsonl\" | grep -qF -- \"$after\"; }\n" +
        "\n" +
        "do_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  exec 8>>\"$place/ledger.lock\"\n" +
        "  flock -w 10 8 || refuse \"somebody holds $place/ledger.lock\"\n" +
        "  is_marked && return\n" +
        "  end_torn_line\n" +
        "  printf '%s%s%s\\n' \"$before\" \"$(date -u +%Y-%m-%dT%H:%M:%SZ)\" \"$after\" >>\"$place/ledger.jsonl\"\n" +
        "  is_marked || refuse \"$place/ledger.jsonl was not written\"\n" +
        "}\n" +
        "\n" +
        "# A line that a power cut tore must not swallow ours.\n" +
        "end_torn_line() {\n" +
        "  [ -s \"$place/ledger.jsonl\" ] || return 0\n" +
        "  [ -z \"$(tail -c 1 \"$place/ledger.jsonl\")\" ] || echo >>\"$place/ledger.jsonl\"\n" +
        "}\n" +
        "\n" +
        "probe_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  is_marked\n" +
        "}\n" +
        "\n" +
        "dry_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  say \"would add to the ledger: ${before}TIME$after\"\n" +
        "}\n" +
        "\n" +
        "case $1 in\n" +
        "  do) shift && do_step \"$@\" ;;\n" +
        "  undo) ;;\n" +
        "  probe) shift && probe_step \"$@\" ;;\n" +
        "  dry) shift && dry_step \"$@\" ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/php-apply.sh": "# Makes PHP-FPM take up the target's code, which its cache of compiled files would otherwise hide for good.\n" +
        "#   php-apply VERB LIMIT UNIT restart|reload\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "# shellcheck source=packages/procedure/shell/parts/units.sh\n" +
        ". \"$FAILBACK_PLAN/parts/units.sh\"\n" +
        "\n" +
        "take_arguments() {\n" +
        "  limit=$1 unit=$2 how=$3\n" +
        "  exact_units \"$unit\"\n" +
        "}\n" +
        "\n" +
        "do_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  # A unit that is not running cannot reload.\n" +
        "  is_running \"$unit\" || how=restart\n" +
        "  [ \"$(unit_state \"$unit\")\" != failed ] || systemctl_as_root reset-failed \"$unit.service\" || true\n" +
        "  systemctl_as_root \"$how\" \"$unit.service\" || refuse \"systemctl $how $unit failed\"\n" +
        "  wait_active \"$unit\"\n" +
        "}\n" +
        "\n" +
        "dry_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  say \"would $how $unit, which is $(unit_state \"$unit\")\"\n" +
        "}\n" +
        "\n" +
        "case $1 in\n" +
        "  do) shift && do_step \"$@\" ;;\n" +
        "  undo) ;;\n" +
        "  probe) unknown ;;\n" +
        "  dry) shift && dry_step \"$@\" ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/probe-file.sh": "# Places the probe file in the live web root, answering with the release we leave, and asks for it once, so that PHP has\n" +
        "# compiled that answer: only a host that really runs the target will answer otherwise.\n" +
        "#   probe-file VERB LIMIT RUN-AS URL CONNECT LIVE-WEB-ROOT FROM [TARGET-WEB-ROOT TO]\n" +
        "# A release in a folder of its own gets its own file at once; in a checkout in place the file is turned later.\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "# shellcheck source=packages/procedure/shell/parts/probe.sh\n" +
        ". \"$FAILBACK_PLAN/parts/probe.sh\"\n" +
        "# shellcheck source=packages/procedure/shell/parts/closed.sh\n" +
        ". \"$FAILBACK_PLAN/parts/closed.sh\"\n" +
        "\n" +
        "take_arguments() {\n" +
        "  limit=$1 run_as=$2 url=$3 connect=$4 live=$5 from=$6\n" +
        "}\n" +
        "\n" +
        "do_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  shift 6\n" +
        "  kept probe-file || remove_leftovers\n" +
        "  kept probe-file || printf 'failback-%s.php\\n' \"$(random_hex)\" | keep probe-file\n" +
        "  place_probe \"$live\" \"$from\"\n" +
        "  hide_from_git\n" +
        "  [ $# -eq 0 ] || place_probe \"$1\" \"$2\"\n" +
        "  warm\n" +
        "}\n" +
        "\n" +
        "# One that an earlier operation had to leave for the runner's proof has expired by now.\n" +
        "remove_leftovers() {\n" +
        "  for file in \"$live\"/failback-????????????????????????????????.php; do\n" +
        "    [ ! -f \"$file\" ] || as_user \"$run_as\" rm -f \"$file\"\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# The file is ours and goes away; until then the checkout counts as clean.\n" +
        "hide_from_git() {\n" +
        "  exclude=$(as_user_in \"$run_as\" \"$live\" git rev-parse --git-path info/exclude 2>/dev/null) || return 0\n" +
        "  # shellcheck disable=SC2016\n" +
        "  as_user_in \"$run_as\" \"$live\" sh -c 'mkdir -p \"$(dirname \"$1\")\" && { grep -qxF \"$2\" \"$1\" 2>/dev/null || echo \"$2\" >>\"$1\"; }' sh \"$exclude\" 'failback-*.php'\n" +
        "}\n" +
        "\n" +
        "# Not an error: the application may well say its release by itself, and nothing has been changed yet.\n" +
        "warm() {\n" +
        "  ask \"$url/$(probe_name)\" \"$connect\"\n" +
        "  if [ \"$HTTP_OUTCOME\" = answered ] && [ \"$HTTP_STATUS\" = 200 ] && [ \"$(head -c 200 \"$FAILBACK_WORK/http/body\")\" = \"$from\" ]; then\n" +
        "    fact probe-file \"$(probe_name)\"\n" +
        "  else\n" +
        "    fact probe-file-answers \"${HTTP_STATUS:-nothing}\"\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "dry_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  as_user \"$run_as\" test -w \"$live\" || refuse \"the web root $live is not writable for ${run_as:-$(id -un)}\"\n" +
        "  say \"would place a probe file in $live\"\n" +
        "}\n" +
        "\n" +
        "case $1 in\n" +
        "  do) shift && do_step \"$@\" ;;\n" +
        "  undo) shift && take_arguments \"$@\" && remove_probe ;;\n" +
        "  probe) exit 1 ;;\n" +
        "  dry) shift && dry_step \"$@\" ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/probe-turn.sh": "# Makes the probe file in the live web root answer with the target.\n" +
        "#   probe-turn VERB LIMIT RUN-AS LIVE-WEB-ROOT FROM TO\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "# shellcheck source=packages/procedure/shell/parts/probe.sh\n" +
        ". \"$FAILBACK_PLAN/parts/probe.sh\"\n" +
        "\n" +
        "turn_to() {\n" +
        "  kept probe-file || return 0\n" +
        "  place_probe \"$live\" \"$1\"\n" +
        "}\n" +
        "\n" +
        "take_arguments() {\n" +
        "  limit=$1 run_as=$2 live=$3 from=$4 to=$5\n" +
        "}\n" +
        "\n" +
        "case $1 in\n" +
        "  do) shift && take_arguments \"$@\" && turn_to \"$to\" ;;\n" +
        "  undo) shift && take_arguments \"$@\" && turn_to \"$from\" ;;\n" +
        "  probe) exit 1 ;;\n" +
        "  dry) say \"would make the probe file answer with the target\" ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/release-folder.sh": "# Is the target's folder a whole release? Half of one is as common as a cut deploy.\n" +
        "#   release-folder VERB LIMIT PATH RUN-AS STACK RELEASES CURRENT TARGET WEB-ROOT\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "\n" +
        "do_step() {\n" +
        "  limit=$1 path=$2 run_as=$3 stack=$4 releases=$5 current=$6 target=$7 web_root=$8\n" +
        "  folder=$path/$releases/$target\n" +
        "  [ -L \"$path/$current\" ] || refuse \"$path/$current is not a symbolic link, so there is nothing to flip\"\n" +
        "  [ -d \"$folder\" ] || refuse \"there is no release $folder\"\n" +
        "  [ ! -L \"$folder\" ] || refuse \"$folder is itself a link; a release is a folder\"\n" +
        "  has_something \"$folder/$web_root\" || refuse \"$folder is half made: its web root $web_root is missing or empty. Mend: deploy $target again, or roll back to another release\"\n" +
        "  if [ \"$stack\" = laravel ]; then\n" +
        "    for needed in artisan vendor/autoload.php; do\n" +
        "      [ -f \"$folder/$needed\" ] || refuse \"$folder is half made: $needed is missing\"\n" +
        "    done\n" +
        "  fi\n" +
        "  as_user \"$run_as\" test -w \"$path/.\" || refuse \"$path/$current could not be pointed at $target: ${run_as:-$(id -un)} may not write $path. Mend: $(say \"$path\" | hand_over_line '')\"\n" +
        "  compare_with_proof\n" +
        "  fact release-folder whole\n" +
        "}\n" +
        "\n" +
        "has_something() { [ -d \"$1\" ] && [ -n \"$(as_user \"$run_as\" find \"$1/.\" ! -name . -prune -print 2>/dev/null | head -n 1)\" ]; }\n" +
        "\n" +
        "# A manifest from when the release was proved good, where there is one.\n" +
        "compare_with_proof() {\n" +
        "  proof=$FAILBACK_PLAN/../../../manifests/$target\n" +
        "  [ -f \"$proof\" ] || return 0\n" +
        "  as_user_in \"$run_as\" \"$folder\" sha256sum -c - <\"$proof\" >\"$FAILBACK_WORK/compared\" 2>&1 && return\n" +
        "  grep -v ': OK$' \"$FAILBACK_WORK/compared\" | head -n 20 >&2\n" +
        "  refuse \"$folder differs from the release that was proved good\"\n" +
        "}\n" +
        "\n" +
        "case $1 in\n" +
        "  do | dry) shift && do_step \"$@\" ;;\n" +
        "  undo) ;;\n" +
        "  probe) unknown ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/reopen-commands.sh": "# Opens a site by the team's own command, and looks whether it is.\n" +
        "#   reopen-commands VERB LIMIT FOLDER RUN-AS URL CONNECT STATUS OFF...\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "# shellcheck source=packages/procedure/shell/parts/closed.sh\n" +
        ". \"$FAILBACK_PLAN/parts/closed.sh\"\n" +
        "\n" +
        "take_arguments() {\n" +
        "  limit=$1 folder=$2 run_as=$3 url=$4 connect=$5 status=$6\n" +
        "}\n" +
        "\n" +
        "do_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  shift 6\n" +
        "  as_user_in \"$run_as\" \"$folder\" \"$@\" || refuse \"the command that opens the site failed: $*\"\n" +
        "  check_open \"$url\" \"$connect\" \"$status\"\n" +
        "  forget bypass-header bypass-secret\n" +
        "}\n" +
        "\n" +
        "dry_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  shift 6\n" +
        "  say \"would open the site, in $folder: $*\"\n" +
        "}\n" +
        "\n" +
        "case $1 in\n" +
        "  do) shift && do_step \"$@\" ;;\n" +
        "  undo) ;;\n" +
        "  probe) unknown ;;\n" +
        "  dry) shift && dry_step \"$@\" ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/reopen-laravel.sh": "# Opens a Laravel site. `artisan up` of the live release tells its listeners; should it fail, the files go all the same.\n" +
        "# What closed it stays in work/ until `tidy`: should the open site not prove itself, it is closed again with that, and by then\n" +
        "# the build tree has lost its dependencies to the live one.\n" +
        "#   reopen-laravel VERB LIMIT PATH RUN-AS\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "\n" +
        "take_arguments() {\n" +
        "  limit=$1 path=$2 run_as=$3\n" +
        "  down=$path/storage/framework/down\n" +
        "  page=$path/storage/framework/maintenance.php\n" +
        "}\n" +
        "\n" +
        "do_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  if as_user_in \"$run_as\" \"$path\" php artisan up; then\n" +
        "    fact opened-by artisan\n" +
        "  else\n" +
        "    fact opened-by removal\n" +
        "  fi\n" +
        "  as_user \"$run_as\" rm -f \"$down\" \"$page\"\n" +
        "  is_open || refuse \"$down is still there, so the site is still closed. Mend: sudo rm $down $page\"\n" +
        "}\n" +
        "\n" +
        "is_open() { ! stands \"$down\" && ! stands \"$page\"; }\n" +
        "\n" +
        "probe_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  is_open\n" +
        "}\n" +
        "\n" +
        "dry_step() { say \"would open the site\"; }\n" +
        "\n" +
        "case $1 in\n" +
        "  do) shift && do_step \"$@\" ;;\n" +
        "  undo) ;;\n" +
        "  probe) shift && probe_step \"$@\" ;;\n" +
        "  dry) dry_step ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/tidy.sh": "# Takes away what the operation needed and nobody else does. What it replaced stays in .failback/old until the next one;\n" +
        "# untracked files that it set aside are somebody's, and stay in .failback/kept until a person takes them away.\n" +
        "#   tidy VERB LIMIT PATH RUN-AS STRATEGY\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "# shellcheck source=packages/procedure/shell/parts/tree.sh\n" +
        ". \"$FAILBACK_PLAN/parts/tree.sh\"\n" +
        "# shellcheck source=packages/procedure/shell/parts/probe.sh\n" +
        ". \"$FAILBACK_PLAN/parts/probe.sh\"\n" +
        "\n" +
        "take_arguments() {\n" +
        "  limit=$1 path=$2 run_as=$3 strategy=$4\n" +
        "}\n" +
        "\n" +
        "do_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  take_probe_away\n" +
        "  forget bypass-secret bypass-header page down\n" +
        "  [ \"$strategy\" = git-tag ] || return 0\n" +
        "  remove_build\n" +
        "  forget_older\n" +
        "}\n" +
        "\n" +
        "# Where nothing else says the release, the runner has yet to ask it: it stays until it expires, and the next operation removes it.\n" +
        "take_probe_away() {\n" +
        "  if kept probe-needed && kept probe-file; then\n" +
        "    fact probe-file-kept \"$(probe_name)\"\n" +
        "  else\n" +
        "    remove_probe\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "remove_build() {\n" +
        "  if as_user \"$run_as\" test -e \"$(build_tree)\"; then\n" +
        "    git_in \"$path\" worktree remove --force \"$(build_tree)\" || as_user \"$run_as\" rm -rf \"$(build_tree)\"\n" +
        "  fi\n" +
        "  git_in \"$path\" worktree prune\n" +
        "}\n" +
        "\n" +
        "forget_older() {\n" +
        "  for old in \"$(room)\"/old/*; do\n" +
        "    [ -e \"$old\" ] || continue\n" +
        "    [ \"$old\" != \"$(replaced)\" ] || continue\n" +
        "    keep_untracked \"$old\"\n" +
        "    as_user \"$run_as\" rm -rf \"$old\"\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# Nothing under it may go before it is moved; a folder in which nothing was set aside is not worth keeping.\n" +
        "keep_untracked() {\n" +
        "  stands \"$1/untracked\" || return 0\n" +
        "  ! as_user \"$run_as\" rmdir \"$1/untracked\" 2>/dev/null || return 0\n" +
        "  as_user \"$run_as\" mkdir -p \"$(room)/kept\"\n" +
        "  as_user \"$run_as\" mv -T \"$1/untracked\" \"$(room)/kept/${1##*/}\" || refuse \"$1/untracked could not be moved to $(room)/kept, so it stays where it is\"\n" +
        "  fact untracked-kept \"${1##*/}\"\n" +
        "}\n" +
        "\n" +
        "dry_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  say \"would remove the probe file and the build tree\"\n" +
        "}\n" +
        "\n" +
        "case $1 in\n" +
        "  do) shift && do_step \"$@\" ;;\n" +
        "  undo) ;;\n" +
        "  probe) exit 1 ;;\n" +
        "  dry) shift && dry_step \"$@\" ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/verify-tree.sh": "# Is the live checkout whole? Cheap in a normal run. After a power cut every file is compared with the manifest, since\n" +
        "# git believes a size and a time that may have reached the disk without the content.\n" +
        "#   verify-tree VERB LIMIT PATH RUN-AS COMMIT\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "# shellcheck source=packages/procedure/shell/parts/tree.sh\n" +
        ". \"$FAILBACK_PLAN/parts/tree.sh\"\n" +
        "\n" +
        "take_arguments() {\n" +
        "  limit=$1 path=$2 run_as=$3 commit=$4\n" +
        "}\n" +
        "\n" +
        "same_boot() {\n" +
        "  kept prepared-boot || refuse \"the operation has no manifest of the target\"\n" +
        "  [ \"$(cat \"$FAILBACK_WORK/prepared-boot\")\" = \"$(cat /proc/sys/kernel/random/boot_id)\" ]\n" +
        "}\n" +
        "\n" +
        "compare_with_manifest() {\n" +
        "  if as_user_in \"$run_as\" \"$path\" sha256sum -c - <\"$FAILBACK_WORK/manifest\" >\"$FAILBACK_WORK/compared\" 2>&1; then\n" +
        "    fact compared-with-manifest yes\n" +
        "    return\n" +
        "  fi\n" +
        "  grep -v ': OK$' \"$FAILBACK_WORK/compared\" | head -n 20 >&2\n" +
        "  refuse \"files at $path differ from those that were prepared; the host lost power while they were written\"\n" +
        "}\n" +
        "\n" +
        "do_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  need_commit \"$commit\"\n" +
        "  is_at \"$path\" \"$commit\" || refuse \"$path is not at $commit\"\n" +
        "  tracked_is_clean \"$path\" || refuse \"$path differs from $commit: $changes\"\n" +
        "  same_boot || compare_with_manifest\n" +
        "}\n" +
        "\n" +
        "dry_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  say \"would check that $path is whole at $commit\"\n" +
        "}\n" +
        "\n" +
        "case $1 in\n" +
        "  do) shift && do_step \"$@\" ;;\n" +
        "  undo) ;;\n" +
        "  probe) unknown ;;\n" +
        "  dry) shift && dry_step \"$@\" ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/workers-active.sh": "# Is each worker that should run still running? One that dies at once was active for a moment.\n" +
        "#   workers-active VERB\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "# shellcheck source=packages/procedure/shell/parts/units.sh\n" +
        ". \"$FAILBACK_PLAN/parts/units.sh\"\n" +
        "\n" +
        "do_step() {\n" +
        "  kept workers || refuse \"nothing is noted about the workers\"\n" +
        "  dead=''\n" +
        "  for unit in $(noted_workers active failed); do\n" +
        "    is_running \"$unit\" || dead=\"$dead $unit ($(unit_state \"$unit\"))\"\n" +
        "  done\n" +
        "  [ -z \"$dead\" ] || refuse \"not running:$dead. Look: journalctl -u UNIT -n 50\"\n" +
        "  fact workers-active \"$(noted_workers active failed | wc -l | tr -d ' ')\"\n" +
        "}\n" +
        "\n" +
        "case $1 in\n" +
        "  do) do_step ;;\n" +
        "  undo) ;;\n" +
        "  probe) unknown ;;\n" +
        "  dry) say \"would look whether each worker runs\" ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/workers-start.sh": "# Makes the workers run the target: those that ran when we came, and those that had failed under the release we leave.\n" +
        "# A restart starts what is stopped, and renews what a reboot started too early.\n" +
        "#   workers-start VERB LIMIT UNITS...\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "# shellcheck source=packages/procedure/shell/parts/units.sh\n" +
        ". \"$FAILBACK_PLAN/parts/units.sh\"\n" +
        "\n" +
        "do_step() {\n" +
        "  limit=$1\n" +
        "  shift\n" +
        "  exact_units \"$@\"\n" +
        "  note_workers \"$@\"\n" +
        "  start_noted restart active failed\n" +
        "}\n" +
        "\n" +
        "dry_step() {\n" +
        "  limit=$1\n" +
        "  shift\n" +
        "  exact_units \"$@\"\n" +
        "  for unit in \"$@\"; do\n" +
        "    case $(unit_state \"$unit\") in\n" +
        "      active | reloading | activating | deactivating | failed) say \"would start $unit\" ;;\n" +
        "      *) say \"would leave $unit alone: it is $(unit_state \"$unit\")\" ;;\n" +
        "    esac\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "case $1 in\n" +
        "  do) shift && do_step \"$@\" ;;\n" +
        "  undo) ;;\n" +
        "  probe) unknown ;;\n" +
        "  dry) shift && dry_step \"$@\" ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
    "steps/workers-stop.sh": "# Stops the declared workers that run, and remembers which those were. Each gets DRAIN seconds for the job in its hands.\n" +
        "#   workers-stop VERB LIMIT DRAIN UNITS...\n" +
        "set -eu\n" +
        "# shellcheck source=packages/procedure/shell/parts/step.sh\n" +
        ". \"$FAILBACK_PLAN/parts/step.sh\"\n" +
        "# shellcheck source=packages/procedure/shell/parts/units.sh\n" +
        ". \"$FAILBACK_PLAN/parts/units.sh\"\n" +
        "\n" +
        "take_arguments() {\n" +
        "  limit=$1 drain=$2\n" +
        "}\n" +
        "\n" +
        "do_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  shift 2\n" +
        "  exact_units \"$@\"\n" +
        "  note_workers \"$@\"\n" +
        "  stopping=''\n" +
        "  for unit in \"$@\"; do\n" +
        "    case $(unit_state \"$unit\") in\n" +
        "      inactive | failed | unknown) ;;\n" +
        "      unreadable) not_told \"$unit\" ;;\n" +
        "      *)\n" +
        "        systemctl_as_root --no-block stop \"$unit.service\" || refuse \"systemctl stop $unit failed\"\n" +
        "        stopping=\"$stopping $unit\"\n" +
        "        ;;\n" +
        "    esac\n" +
        "  done\n" +
        "  # shellcheck disable=SC2086 # exact names, without spaces\n" +
        "  wait_stopped $stopping\n" +
        "  fact workers-stopped \"$(noted_workers active | wc -l | tr -d ' ')\"\n" +
        "}\n" +
        "\n" +
        "wait_stopped() {\n" +
        "  looks=$((drain * 5))\n" +
        "  while still=$(not_stopped \"$@\") && [ -n \"$still\" ]; do\n" +
        "    if [ \"$looks\" -le 0 ]; then\n" +
        "      end_now \"$still\"\n" +
        "      return\n" +
        "    fi\n" +
        "    looks=$((looks - 1))\n" +
        "    sleep 0.2 2>/dev/null || sleep 1\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "not_stopped() {\n" +
        "  for unit in \"$@\"; do\n" +
        "    case $(unit_state \"$unit\") in\n" +
        "      inactive | failed | unknown) ;;\n" +
        "      *) printf '%s\\n' \"$unit\" ;;\n" +
        "    esac\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# `drain` is what the team grants; a job that takes longer goes back to its queue when its reservation ends.\n" +
        "end_now() {\n" +
        "  for unit in $1; do\n" +
        "    fact worker-killed \"$unit\"\n" +
        "    systemctl_as_root kill --signal=SIGKILL \"$unit.service\" || true\n" +
        "  done\n" +
        "  looks=25\n" +
        "  # shellcheck disable=SC2086\n" +
        "  while still=$(not_stopped $1) && [ -n \"$still\" ]; do\n" +
        "    looks=$((looks - 1))\n" +
        "    [ \"$looks\" -gt 0 ] || refuse \"not stopped after $drain s and SIGKILL:\" $still\n" +
        "    sleep 0.2 2>/dev/null || sleep 1\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# As found: those that ran, and only those.\n" +
        "undo_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  kept workers || return 0\n" +
        "  start_noted start active\n" +
        "  forget workers\n" +
        "}\n" +
        "\n" +
        "probe_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  shift 2\n" +
        "  kept workers || exit 1\n" +
        "  [ -z \"$(not_stopped \"$@\")\" ]\n" +
        "}\n" +
        "\n" +
        "dry_step() {\n" +
        "  take_arguments \"$@\"\n" +
        "  shift 2\n" +
        "  exact_units \"$@\"\n" +
        "  for unit in \"$@\"; do\n" +
        "    state=$(unit_state \"$unit\")\n" +
        "    [ \"$state\" != unreadable ] || not_told \"$unit\"\n" +
        "    say \"would stop $unit, which is $state\"\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "case $1 in\n" +
        "  do) shift && do_step \"$@\" ;;\n" +
        "  undo) shift && undo_step \"$@\" ;;\n" +
        "  probe) shift && probe_step \"$@\" ;;\n" +
        "  dry) shift && dry_step \"$@\" ;;\n" +
        "  *) exit 64 ;;\n" +
        "esac\n",
};


/***/ }),

/***/ 43791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ REVERSIBLE_PHASES),
/* harmony export */   Z: () => (/* binding */ PHASES)
/* harmony export */ });
/** In the order in which they run. */
const PHASES = [
    'claim',
    'prepare',
    'protect',
    'snapshot',
    'quiesce',
    'revert',
    'refresh',
    'restart',
    'verify',
    'reopen',
    'watch',
    'record',
];
/** Phases that run before the decision: every step in them is undone by an abort. */
const REVERSIBLE_PHASES = ['prepare', 'protect', 'snapshot', 'quiesce'];


/***/ })

};
