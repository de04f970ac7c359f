export const id = 3095;
export const ids = [3095];
export const modules = {

/***/ 25657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ noteRollback),
/* harmony export */   Ng: () => (/* binding */ noteQuarantine),
/* harmony export */   Pf: () => (/* binding */ noteVerified),
/* harmony export */   o3: () => (/* binding */ noteFailedRollback)
/* harmony export */ });
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16362);

/** The release was proved healthy and served by every host. Never throws. */
function noteVerified(github, note) {
    return write(github, 'verified-health', 'success', `${note.release} was proved healthy and served`, note);
}
/** A rollback ended with this release served. Never throws. */
function noteRollback(github, note) {
    return write(github, 'rollback', 'success', `rolled back to ${note.release}`, note);
}
/** A rollback to this release has ended, and not with it served. Never throws. */
function noteFailedRollback(github, note) {
    return write(github, 'rollback', 'failure', `the rollback to ${note.release} did not end with it served`, note);
}
/** The release must not be gone back to, nor deployed again before the re-attempt gate is met. Never throws. */
function noteQuarantine(github, note) {
    return write(github, 'quarantine', 'failure', `${note.release} is quarantined`, note);
}
async function write(github, kind, status, description, { environment, release, commit, operation, recordHead, reason }) {
    const payload = { schema_version: 1, kind, release, commit, operation, recordHead, reason };
    try {
        const ref = commit ?? release;
        const deployment = await github.createDeployment({ environment, ref, payload, status, description });
        return { state: 'noted', deployment };
    }
    catch (error) {
        if (error instanceof _github_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y)
            return { state: 'failed', reason: error.message, mend: error.mend };
        return { state: 'failed', reason: error instanceof Error ? error.message : String(error), mend: null };
    }
}


/***/ }),

/***/ 74767:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bR: () => (/* binding */ readKeptFrom),
/* harmony export */   rP: () => (/* binding */ keepRecord)
/* harmony export */ });
/* unused harmony export readKeptRecord */
/* harmony import */ var _failback_record__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18946);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76945);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88141);
/* harmony import */ var _failback_runbook__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59859);
/* harmony import */ var _host_named_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66607);
/* harmony import */ var _post_audit_host_script_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1431);




/** The longest record that is sent to a host, in bytes; a true one is far below it. */
const LONGEST_RECORD = 16 * 1024 * 1024;
/** All records of an operation, with what is told around each line. */
const ANSWER_BYTES = 48 * 1024 * 1024;
/**
 * Keeps the record of a run, redacted already, on the control host: `<environment folder>/operations/<id>/record.jsonl`,
 * mode 0600, made whole or not at all. A record is never written over: the same one again changes nothing, and the record
 * of another run of that operation becomes `record.2.jsonl` and so on. The links of its chain lie beside it (`record.chain`).
 *
 * Never throws, so that a rollback does not fail for the sake of its record.
 */
async function keepRecord(environment, operation, recordText, context) {
    const head = (0,_failback_record__WEBPACK_IMPORTED_MODULE_0__/* .recordHead */ .os)(recordText);
    const not = (why) => ({ kept: false, head, why });
    if (!(0,_failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .isOperationId */ .j)(operation))
        return not('there is no operation that it could belong to');
    if (Buffer.byteLength(recordText) > LONGEST_RECORD)
        return not(`it is longer than ${LONGEST_RECORD} bytes`);
    try {
        const { stdout, stderr } = await onControl(environment, context, (connection) => connection.run((0,_post_audit_host_script_js__WEBPACK_IMPORTED_MODULE_2__/* .hostScript */ .Q)('keep-record', [...placeOf(environment), operation, (0,_failback_record__WEBPACK_IMPORTED_MODULE_0__/* .chainLinks */ .pP)(recordText).join('\n'), recordText])));
        const answer = stdout.trimEnd().split('\n').at(-1) ?? '';
        const [, file] = /^(?:kept|exists) (record(?:\.\d+)?\.jsonl)$/.exec(answer) ?? [];
        if (file !== undefined)
            return { kept: true, head, file };
        return not((0,_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .printableLine */ .oy)(`${environment.control} answered: ${answer === '' ? stderr : answer}`));
    }
    catch (error) {
        return not((0,_failback_runbook__WEBPACK_IMPORTED_MODULE_3__/* .printableLine */ .oy)(error instanceof Error ? error.message : String(error)));
    }
}
/**
 * Reads what `keepRecord` kept; changes nothing.
 * @param operation null: the one with the newest claim
 * @throws RemoteError when the control host cannot be asked, or its answer is not whole (`bad-answer`)
 */
async function readKeptRecord(environment, operation, context) {
    return onControl(environment, context, (connection) => readKeptFrom(connection, environment, operation));
}
/** The same over a connection to the control host that is there already. */
async function readKeptFrom(connection, environment, operation) {
    const script = (0,_post_audit_host_script_js__WEBPACK_IMPORTED_MODULE_2__/* .hostScript */ .Q)('read-record', [...placeOf(environment), operation ?? '-']);
    const { stdout, code } = await connection.run(script, { answerBytes: ANSWER_BYTES });
    const records = parseKept(stdout);
    if (code === 0 && records !== null)
        return records;
    throw new _failback_runbook__WEBPACK_IMPORTED_MODULE_4__/* .RemoteError */ .Hi({
        code: 'bad-answer',
        host: connection.host,
        exitCode: code,
        message: 'reading the kept record ended without a whole answer.',
        mend: `failback status --environment ${environment.name}`,
    });
}
/** Null when the answer is not whole. */
function parseKept(stdout) {
    const rows = stdout.split('\n');
    if (!rows.includes('end records'))
        return null;
    const after = (key) => rows.flatMap((row) => (row.startsWith(`${key} `) ? [row.slice(key.length + 1)] : []));
    const [folder] = after('folder');
    if (folder === undefined || !folder.startsWith('/'))
        return null;
    const [operation] = after('operation').filter(_failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .isOperationId */ .j);
    return {
        folder,
        operations: [...new Set(after('there').filter(_failback_runbook__WEBPACK_IMPORTED_MODULE_1__/* .isOperationId */ .j))],
        operation: operation ?? null,
        files: after('record').map((file) => keptFile(file, rowsOfFile(rows, file))),
        leftOut: after('left-out'),
    };
}
function rowsOfFile(rows, file) {
    const begin = rows.indexOf(`record ${file}`) + 1;
    const end = rows.findIndex((row, index) => index >= begin && /^(record|left-out|end) /.test(row));
    return rows.slice(begin, end === -1 ? undefined : end);
}
function keptFile(file, rows) {
    const lines = rows.flatMap((row) => (row.startsWith('| ') ? [row.slice(2)] : []));
    const links = rows.flatMap((row) => (row.startsWith('link ') ? [row.slice(5)] : []));
    const end = lines.length === 0 || rows.includes('torn') ? '' : '\n';
    const text = `${lines.join('\n')}${end}`;
    return { file, text, head: (0,_failback_record__WEBPACK_IMPORTED_MODULE_0__/* .recordHead */ .os)(text), links: links.length === 0 ? null : links };
}
function placeOf({ stateDir, app, name }) {
    return [stateDir, app, name];
}
async function onControl(environment, context, use) {
    const connection = await context.connect((0,_host_named_js__WEBPACK_IMPORTED_MODULE_5__/* .hostNamed */ .u)(environment, environment.control));
    try {
        return await use(connection);
    }
    finally {
        connection.close();
    }
}


/***/ }),

/***/ 1431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ hostScript)
});

;// CONCATENATED MODULE: ./packages/operation/src/shell.generated.ts
// Written by `npm run generate` from packages/operation/shell. Edit the files there.
const shellScripts = {
    "post-audit/collect-evidence.sh": "# Collects what explains a rollback into one archive that stays on this host. Sent on stdin; prints lines that begin with\n" +
        "# what they are, at last `end evidence`. What could not be collected is named; asked again, what is there is checked.\n" +
        "# shellcheck shell=sh disable=SC2154 # evidence_… are set by evidence_main\n" +
        "# needs: hide-secrets.sh\n" +
        "\n" +
        "EVIDENCE_LOG_BYTES=1048576       # of one application log: its end\n" +
        "EVIDENCE_LOGS=5                  # the newest so many\n" +
        "EVIDENCE_JOURNAL_BYTES=4194304   # of the units' journal: its end\n" +
        "EVIDENCE_JOURNAL_BEFORE=3600     # seconds before the operation: what it was started for stands there\n" +
        "EVIDENCE_FILE_BYTES=16777216     # a file of the operation above this is left out\n" +
        "EVIDENCE_TOTAL_BYTES=67108864    # of everything, before it is packed\n" +
        "\n" +
        "# evidence_main ENV-DIR OPERATION SINCE PROVED PROVED-TEXT RUN-AS UNITS SETTINGS LOG-FOLDER...\n" +
        "#   SINCE, PROVED: Unix seconds of this host's clock; PROVED `-` when the target was never proved here; PROVED-TEXT: the\n" +
        "#   same as `2026-01-31 09:14:02`; RUN-AS `-`: the login user; UNITS: names separated by spaces;\n" +
        "#   SETTINGS: the application's .env, whose secrets are taken out of every log\n" +
        "evidence_main() {\n" +
        "  set -eu\n" +
        "  umask 077\n" +
        "  LC_ALL=C\n" +
        "  export LC_ALL\n" +
        "  evidence_env=$1 evidence_operation=$2 evidence_since=$3 evidence_proved=$4 evidence_proved_text=$5\n" +
        "  evidence_run_as=$6 evidence_units=$7 evidence_dotenv=$8\n" +
        "  shift 8\n" +
        "  evidence_folder=$evidence_env/evidence/$evidence_operation\n" +
        "  if [ ! -d \"$evidence_env/operations/$evidence_operation\" ]; then evidence_refuse \"this host has no such operation\"; fi\n" +
        "  mkdir -p \"$evidence_folder\" 2>/dev/null || evidence_refuse \"the folder cannot be made\"\n" +
        "  exec 8>>\"$evidence_env/evidence/lock\"\n" +
        "  flock -w 60 8 || evidence_refuse \"another audit is at work on it\"\n" +
        "  if [ -e \"$evidence_folder/evidence.tar.gz\" ]; then evidence_again; fi\n" +
        "  evidence_room || evidence_refuse \"too little free disk\"\n" +
        "  evidence_stage=$evidence_folder/.new\n" +
        "  rm -rf \"$evidence_stage\"\n" +
        "  mkdir \"$evidence_stage\" \"$evidence_stage/files\"\n" +
        "  trap 'rm -rf \"$evidence_stage\"' EXIT\n" +
        "  evidence_total=0\n" +
        "  : >\"$evidence_stage/told\"\n" +
        "  if ! evidence_settings >/dev/null; then\n" +
        "    evidence_tell \"unread $evidence_dotenv: its secrets are hidden in no log, except for what looks like one by itself\"\n" +
        "  fi\n" +
        "  evidence_files\n" +
        "  evidence_logs \"$@\"\n" +
        "  evidence_journal\n" +
        "  evidence_machine\n" +
        "  evidence_pack\n" +
        "}\n" +
        "\n" +
        "evidence_tell() {\n" +
        "  printf '%s\\n' \"$*\" | tr -d '\\r' | tr '\\000-\\011\\013-\\037\\177' '?' >>\"$evidence_stage/told\"\n" +
        "}\n" +
        "\n" +
        "evidence_refuse() {\n" +
        "  printf 'evidence not-collected\\nmissing everything: %s\\nend evidence\\n' \"$1\"\n" +
        "  exit 0\n" +
        "}\n" +
        "\n" +
        "# The archive is checked against what was written down when it was made.\n" +
        "evidence_again() {\n" +
        "  again=damaged\n" +
        "  if (cd \"$evidence_folder\" && sha256sum -c evidence.sha256) >/dev/null 2>&1; then again=exists; fi\n" +
        "  printf 'evidence %s\\n' \"$again\"\n" +
        "  evidence_show\n" +
        "}\n" +
        "\n" +
        "evidence_show() {\n" +
        "  printf 'path %s\\n' \"$evidence_folder/evidence.tar.gz\"\n" +
        "  if [ -f \"$evidence_folder/contents.txt\" ]; then head -c 1048576 \"$evidence_folder/contents.txt\"; fi\n" +
        "  printf '\\nend evidence\\n'\n" +
        "  exit 0\n" +
        "}\n" +
        "\n" +
        "evidence_room() {\n" +
        "  free_kib=$(df -Pk \"$evidence_folder\" | sed -n '2s/^[^ ]* *[^ ]* *[^ ]* *\\([0-9]*\\).*/\\1/p')\n" +
        "  [ \"${free_kib:-0}\" -gt $((2 * EVIDENCE_TOTAL_BYTES / 1024)) ]\n" +
        "}\n" +
        "\n" +
        "# evidence_take NAME FILE: a whole file, under a name of ours.\n" +
        "evidence_take() {\n" +
        "  if [ ! -f \"$2\" ] || [ -L \"$2\" ]; then return 0; fi\n" +
        "  take_bytes=$(wc -c 2>/dev/null <\"$2\" | tr -d ' ') || take_bytes=\n" +
        "  if [ -z \"$take_bytes\" ]; then\n" +
        "    evidence_tell \"unread $1: the login user may not read it\"\n" +
        "  elif [ \"$take_bytes\" -gt \"$EVIDENCE_FILE_BYTES\" ] || [ $((evidence_total + take_bytes)) -gt \"$EVIDENCE_TOTAL_BYTES\" ]; then\n" +
        "    evidence_tell \"missing $1: it has $take_bytes bytes, and the evidence is bounded\"\n" +
        "  else\n" +
        "    mkdir -p \"$evidence_stage/files/${1%/*}\"\n" +
        "    head -c \"$take_bytes\" \"$2\" >\"$evidence_stage/files/$1\" || evidence_tell \"unread $1: it could not be read to its end\"\n" +
        "    evidence_total=$((evidence_total + take_bytes))\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# What the operation wrote down: its journal, its decision, the output of its steps, its records; and the ledger.\n" +
        "evidence_files() {\n" +
        "  evidence_from=$evidence_env/operations/$evidence_operation\n" +
        "  for evidence_name in journal.jsonl decision lease plan/plan.json plan/digest; do\n" +
        "    evidence_take \"operation/$evidence_name\" \"$evidence_from/$evidence_name\"\n" +
        "  done\n" +
        "  for evidence_file in \"$evidence_from\"/record*.jsonl \"$evidence_from\"/record*.chain; do\n" +
        "    evidence_take \"operation/$(evidence_name_of \"$evidence_file\")\" \"$evidence_file\"\n" +
        "  done\n" +
        "  for evidence_file in \"$evidence_from\"/out/*; do\n" +
        "    if [ ! -f \"$evidence_file\" ] || [ -L \"$evidence_file\" ]; then continue; fi\n" +
        "    evidence_hidden \"operation/$(evidence_name_of \"$evidence_file\")\" tail -c \"$EVIDENCE_LOG_BYTES\" \"$evidence_file\" || :\n" +
        "  done\n" +
        "  evidence_take state/ledger.jsonl \"$evidence_env/ledger.jsonl\"\n" +
        "  if [ ! -f \"$evidence_from/journal.jsonl\" ]; then evidence_tell \"missing operation/journal.jsonl: there is none\"; fi\n" +
        "  if [ ! -f \"$evidence_env/ledger.jsonl\" ]; then evidence_tell \"missing state/ledger.jsonl: there is none on this host\"; fi\n" +
        "}\n" +
        "\n" +
        "# evidence_name_of FILE: its name as ours may be, with the folder `out`.\n" +
        "evidence_name_of() {\n" +
        "  case $1 in */out/*) printf 'out/' ;; esac\n" +
        "  printf '%s' \"${1##*/}\" | tr -c 'A-Za-z0-9._-' '_'\n" +
        "}\n" +
        "\n" +
        "# evidence_hidden NAME COMMAND...: what the command prints, without secrets; not taken at all where either of both fails.\n" +
        "evidence_hidden() {\n" +
        "  hidden_name=$1\n" +
        "  shift\n" +
        "  mkdir -p \"$evidence_stage/files/${hidden_name%/*}\"\n" +
        "  if [ $((evidence_total + EVIDENCE_LOG_BYTES)) -gt \"$EVIDENCE_TOTAL_BYTES\" ]; then\n" +
        "    evidence_tell \"missing $hidden_name: the evidence is bounded\"\n" +
        "    return 1\n" +
        "  fi\n" +
        "  if ! \"$@\" </dev/null >\"$evidence_stage/raw\" 2>/dev/null; then\n" +
        "    evidence_tell \"unread $hidden_name: neither the login user nor the owner of the code could read it\"\n" +
        "  elif ! hide_secrets evidence_settings <\"$evidence_stage/raw\" >\"$evidence_stage/hidden\"; then\n" +
        "    evidence_tell \"unread $hidden_name: its secrets could not be taken out\"\n" +
        "  else\n" +
        "    rm -f \"$evidence_stage/raw\"\n" +
        "    mv \"$evidence_stage/hidden\" \"$evidence_stage/files/$hidden_name\"\n" +
        "    evidence_total=$((evidence_total + $(wc -c <\"$evidence_stage/files/$hidden_name\")))\n" +
        "    return 0\n" +
        "  fi\n" +
        "  rm -f \"$evidence_stage/raw\" \"$evidence_stage/hidden\"\n" +
        "  return 1\n" +
        "}\n" +
        "\n" +
        "# The application's .env; nothing where there is none, and a failure where nobody here may read it.\n" +
        "evidence_settings() {\n" +
        "  if evidence_owner test -f \"$evidence_dotenv\"; then\n" +
        "    evidence_owner timeout -k 5 10 head -c 1048576 \"$evidence_dotenv\"\n" +
        "  elif evidence_shut \"$evidence_dotenv\"; then\n" +
        "    return 1\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# evidence_shut PATH: whether it may be there all the same, behind a folder that may not be entered.\n" +
        "evidence_shut() {\n" +
        "  if evidence_owner test -e \"$1\"; then return 0; fi\n" +
        "  shut_above=${1%/*}\n" +
        "  while [ -n \"$shut_above\" ] && ! evidence_owner test -e \"$shut_above\"; do shut_above=${shut_above%/*}; done\n" +
        "  ! evidence_owner test -x \"${shut_above:-/}\"\n" +
        "}\n" +
        "\n" +
        "# The ends of the newest application logs. What stands before the operation is kept too: the cause stands there.\n" +
        "evidence_logs() {\n" +
        "  logs_found=no\n" +
        "  for log_folder; do\n" +
        "    if ! evidence_owner test -d \"$log_folder\"; then\n" +
        "      if evidence_shut \"$log_folder\"; then\n" +
        "        logs_found=unread\n" +
        "        evidence_tell \"unread logs in $log_folder: neither the login user nor the owner of the code may look there\"\n" +
        "      fi\n" +
        "      continue\n" +
        "    fi\n" +
        "    if ! evidence_owner timeout -k 5 30 ls -t \"$log_folder\" >\"$evidence_stage/all\" 2>/dev/null; then\n" +
        "      logs_found=unread\n" +
        "      evidence_tell \"unread logs in $log_folder: neither the login user nor the owner of the code may list it\"\n" +
        "      continue\n" +
        "    fi\n" +
        "    logs_left=$EVIDENCE_LOGS\n" +
        "    # A name with a line end falls out as no file.\n" +
        "    grep '\\.log$' \"$evidence_stage/all\" | head -n 40 >\"$evidence_stage/logs\" || :\n" +
        "    while IFS= read -r log_file; do\n" +
        "      log_name=app-log/$(evidence_name_of \"$log_file\")\n" +
        "      if evidence_owner test -L \"$log_folder/$log_file\" || ! evidence_owner test -f \"$log_folder/$log_file\"; then\n" +
        "        evidence_tell \"missing $log_name: it is a link or no plain file, and is not followed\"\n" +
        "        continue\n" +
        "      fi\n" +
        "      if [ \"$logs_left\" -eq 0 ]; then\n" +
        "        evidence_tell \"missing $log_name: only the newest $EVIDENCE_LOGS logs are taken\"\n" +
        "        continue\n" +
        "      fi\n" +
        "      logs_found=yes\n" +
        "      logs_left=$((logs_left - 1))\n" +
        "      if [ -e \"$evidence_stage/files/$log_name\" ]; then log_name=$log_name.$logs_left; fi\n" +
        "      if evidence_hidden \"$log_name\" evidence_owner timeout -k 5 60 tail -c \"$EVIDENCE_LOG_BYTES\" \"$log_folder/$log_file\"; then\n" +
        "        log_errors \"$log_name\"\n" +
        "      fi\n" +
        "    done <\"$evidence_stage/logs\"\n" +
        "  done\n" +
        "  if [ \"$logs_found\" = no ]; then evidence_tell \"missing application log: there is no file *.log in $*\"; fi\n" +
        "}\n" +
        "\n" +
        "# evidence_owner COMMAND...: as the login user where it may, else as who owns the release.\n" +
        "evidence_owner() {\n" +
        "  if \"$@\" </dev/null 2>/dev/null; then return 0; fi\n" +
        "  if [ \"$evidence_run_as\" = - ] || ! command -v sudo >/dev/null 2>&1; then return 1; fi\n" +
        "  sudo -n -u \"$evidence_run_as\" \"$@\" </dev/null 2>/dev/null\n" +
        "}\n" +
        "\n" +
        "# log_errors NAME: lines of level ERROR or worse that carry a time at or after the proof, as Laravel writes them (UTC).\n" +
        "log_errors() {\n" +
        "  if [ \"$evidence_proved\" = - ]; then return 0; fi\n" +
        "  log_count=$(awk -v proved=\"$evidence_proved_text\" '\n" +
        "    /^\\[[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9][T ][0-9][0-9]:[0-9][0-9]:[0-9][0-9]/ {\n" +
        "      stamped += 1\n" +
        "      at = substr($0, 2, 19)\n" +
        "      sub(\"T\", \" \", at)\n" +
        "      if (at >= proved && $0 ~ /\\] [A-Za-z0-9_-]+\\.(ERROR|CRITICAL|ALERT|EMERGENCY):/) found += 1\n" +
        "    }\n" +
        "    END { if (stamped > 0 || NR == 0) print found + 0; else print \"-\" }\n" +
        "  ' \"$evidence_stage/files/$1\" 2>/dev/null) || log_count=-\n" +
        "  case $log_count in\n" +
        "    '' | *[!0-9]*) evidence_tell \"missing errors in $1: its lines carry no time as Laravel writes it\" ;;\n" +
        "    *) evidence_tell \"errors $1 $log_count\" ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "evidence_journal() {\n" +
        "  if [ -z \"$evidence_units\" ]; then\n" +
        "    evidence_tell 'missing journal of units: the runbook names no unit for this host'\n" +
        "    return 0\n" +
        "  fi\n" +
        "  if ! command -v journalctl >/dev/null 2>&1; then\n" +
        "    evidence_tell 'unread journal of units: there is no journalctl'\n" +
        "    return 0\n" +
        "  fi\n" +
        "  set --\n" +
        "  for evidence_unit in $evidence_units; do set -- \"$@\" -u \"$evidence_unit\"; done\n" +
        "  if ! evidence_hidden units/journal.txt journal_of \"$@\"; then return 0; fi\n" +
        "  if ! journal_seen; then\n" +
        "    rm -f \"$evidence_stage/files/units/journal.txt\"\n" +
        "    evidence_tell 'unread journal of units: the login user may not read it (groups adm or systemd-journal)'\n" +
        "    return 0\n" +
        "  fi\n" +
        "  if [ \"$evidence_proved\" = - ]; then return 0; fi\n" +
        "  if timeout -k 5 60 journalctl --no-pager -q -o cat -p err -n 10000 --since \"@$evidence_proved\" \"$@\" </dev/null >\"$evidence_stage/errors\" 2>/dev/null; then\n" +
        "    evidence_tell \"errors units/journal.txt $(wc -l <\"$evidence_stage/errors\" | tr -d ' ')\"\n" +
        "  else\n" +
        "    evidence_tell 'unread errors in units/journal.txt: journalctl told nothing of them'\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# journal_of -u UNIT...: the newest lines. The status of journalctl is what counts, not that of the pipe's end.\n" +
        "journal_of() {\n" +
        "  {\n" +
        "    journal_status=0\n" +
        "    timeout -k 5 60 journalctl --no-pager -o short-iso -n 20000 --since \"@$((evidence_since - EVIDENCE_JOURNAL_BEFORE))\" \"$@\" 2>\"$evidence_stage/hint\" ||\n" +
        "      journal_status=$?\n" +
        "    echo \"$journal_status\" >\"$evidence_stage/status\"\n" +
        "  } | tail -c \"$EVIDENCE_JOURNAL_BYTES\"\n" +
        "  [ \"$(cat \"$evidence_stage/status\")\" = 0 ]\n" +
        "}\n" +
        "\n" +
        "# Whoever may not read the journal gets his own lines or none, and status 0. An empty one is believed of those alone who may.\n" +
        "journal_seen() {\n" +
        "  if grep -q -i -e 'not seeing messages' -e 'no journal files' -e 'insufficient permissions' \"$evidence_stage/hint\"; then\n" +
        "    return 1\n" +
        "  fi\n" +
        "  if grep -q -v '^-- ' \"$evidence_stage/files/units/journal.txt\"; then return 0; fi\n" +
        "  if [ \"$(id -u)\" = 0 ]; then return 0; fi\n" +
        "  case \" $(id -Gn) \" in *' systemd-journal '* | *' adm '* | *' wheel '*) return 0 ;; *) return 1 ;; esac\n" +
        "}\n" +
        "\n" +
        "# The machine as it is now: units, disk, memory, load. A network file system that is gone must not hold us up.\n" +
        "evidence_machine() {\n" +
        "  mkdir -p \"$evidence_stage/files/state\"\n" +
        "  evidence_machine_part disk timeout -k 5 10 df -Pk\n" +
        "  evidence_machine_part memory cat /proc/loadavg /proc/meminfo\n" +
        "  if [ -z \"$evidence_units\" ]; then return 0; fi\n" +
        "  # shellcheck disable=SC2086 # names of units, one word each\n" +
        "  evidence_machine_part units timeout -k 5 30 systemctl show \\\n" +
        "    --property=Id,LoadState,ActiveState,SubState,NRestarts,ExecMainStatus -- $evidence_units\n" +
        "}\n" +
        "\n" +
        "# evidence_machine_part NAME COMMAND...: whole or not at all.\n" +
        "evidence_machine_part() {\n" +
        "  part_file=$evidence_stage/files/state/$1.txt\n" +
        "  part_name=state/$1.txt\n" +
        "  shift\n" +
        "  if \"$@\" </dev/null >\"$part_file\" 2>/dev/null; then return 0; fi\n" +
        "  evidence_tell \"missing $part_name: $* failed\"\n" +
        "  rm -f \"$part_file\"\n" +
        "}\n" +
        "\n" +
        "# The listing and the sum are there before the archive, whose name is what says that everything is whole.\n" +
        "evidence_pack() {\n" +
        "  (cd \"$evidence_stage/files\" && find . -type f | sed 's#^\\./##' | sort) >\"$evidence_stage/list\"\n" +
        "  while IFS= read -r pack_name; do\n" +
        "    pack_sum=$(sha256sum <\"$evidence_stage/files/$pack_name\")\n" +
        "    evidence_tell \"file $(wc -c <\"$evidence_stage/files/$pack_name\" | tr -d ' ') ${pack_sum%% *} $pack_name\"\n" +
        "  done <\"$evidence_stage/list\"\n" +
        "  if ! tar -C \"$evidence_stage/files\" -cf \"$evidence_stage/evidence.tar\" . || ! gzip \"$evidence_stage/evidence.tar\"; then\n" +
        "    evidence_refuse 'tar or gzip failed'\n" +
        "  fi\n" +
        "  pack_sum=$(sha256sum <\"$evidence_stage/evidence.tar.gz\")\n" +
        "  pack_sum=${pack_sum%% *}\n" +
        "  evidence_tell \"archive $(wc -c <\"$evidence_stage/evidence.tar.gz\" | tr -d ' ') $pack_sum\"\n" +
        "  printf '%s  evidence.tar.gz\\n' \"$pack_sum\" >\"$evidence_folder/evidence.sha256\"\n" +
        "  mv -f \"$evidence_stage/told\" \"$evidence_folder/contents.txt\"\n" +
        "  sync \"$evidence_stage/evidence.tar.gz\" 2>/dev/null || sync\n" +
        "  mv \"$evidence_stage/evidence.tar.gz\" \"$evidence_folder/evidence.tar.gz\"\n" +
        "  printf 'evidence collected\\n'\n" +
        "  evidence_show\n" +
        "}\n",
    "post-audit/hide-secrets.sh": "# Takes out of a log what it should never have held: values of the application's own secret settings, and what looks like a\n" +
        "# credential. The values stay on this host and in this pipe: they are in no file, no argument and no answer.\n" +
        "# shellcheck shell=sh\n" +
        "\n" +
        "# hide_secrets SETTINGS-COMMAND...: stdin without them; the command prints the application's .env, or nothing.\n" +
        "# Settings and text are one stream, with a record separator between them that the settings cannot hold.\n" +
        "hide_secrets() {\n" +
        "  {\n" +
        "    \"$@\" </dev/null 2>/dev/null | head -c 1048576 | tr -d '\\000\\036' | tr '\\r' '\\n' || :\n" +
        "    printf '\\n\\036\\n'\n" +
        "    tr -d '\\000'\n" +
        "  } | LC_ALL=C awk '\n" +
        "    BEGIN {\n" +
        "      for (code = 1; code < 256; code++) number[sprintf(\"%c\", code)] = code\n" +
        "      settings = 1\n" +
        "      named = \"(password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key)\"\n" +
        "      named = named \"[\\\"\\047]?[ \\t]*(=>|[:=])[ \\t]*[\\\"\\047]?\"\n" +
        "    }\n" +
        "\n" +
        "    function learn(value) {\n" +
        "      gsub(/^[ \\t]+|[ \\t]+$/, \"\", value)\n" +
        "      if (length(value) < 6) return\n" +
        "      learn_form(value)\n" +
        "      escaped = value\n" +
        "      gsub(/\\\\/, \"\\\\\\\\\", escaped)\n" +
        "      gsub(/\"/, \"\\\\\\\"\", escaped)\n" +
        "      learn_form(escaped)\n" +
        "      gsub(/\\//, \"\\\\/\", escaped)\n" +
        "      learn_form(escaped)\n" +
        "      learn_form(percent(value))\n" +
        "    }\n" +
        "\n" +
        "    # Longest first, so that a secret that holds another leaves no rest.\n" +
        "    function learn_form(form,   at) {\n" +
        "      if (form in known) return\n" +
        "      known[form] = 1\n" +
        "      for (at = ++secrets; at > 1 && length(secret[at - 1]) < length(form); at--) secret[at] = secret[at - 1]\n" +
        "      secret[at] = form\n" +
        "    }\n" +
        "\n" +
        "    function percent(text,   at, letter, done) {\n" +
        "      for (at = 1; at <= length(text); at++) {\n" +
        "        letter = substr(text, at, 1)\n" +
        "        done = done (letter ~ /[A-Za-z0-9_.~-]/ ? letter : sprintf(\"%%%02X\", number[letter]))\n" +
        "      }\n" +
        "      return done\n" +
        "    }\n" +
        "\n" +
        "    function learn_setting(name, value) {\n" +
        "      if (name ~ /PASS|PWD|SECRET|TOKEN|KEY|CREDENTIAL|PRIVATE|SALT|DSN|WEBHOOK|SIGNATURE/) {\n" +
        "        learn(value)\n" +
        "        if (value ~ /^base64:/) learn(substr(value, 8))\n" +
        "      }\n" +
        "      if (match(value, /:\\/\\/[^\\/@]*:[^\\/@]+@/)) {\n" +
        "        value = substr(value, RSTART + 3, RLENGTH - 4)\n" +
        "        learn(substr(value, index(value, \":\") + 1))\n" +
        "      }\n" +
        "    }\n" +
        "\n" +
        "    # How much of the text belongs to a value in these quotes; 0 when they are not closed.\n" +
        "    function closed_at(text, quote,   at) {\n" +
        "      for (at = 1; at <= length(text); at++) {\n" +
        "        if (quote == \"\\\"\" && substr(text, at, 1) == \"\\\\\") { at++; continue }\n" +
        "        if (substr(text, at, 1) == quote) return at\n" +
        "      }\n" +
        "      return 0\n" +
        "    }\n" +
        "\n" +
        "    function unescaped(text, quote) {\n" +
        "      if (quote == \"\\\"\") gsub(/\\\\\"/, \"\\\"\", text)\n" +
        "      return text\n" +
        "    }\n" +
        "\n" +
        "    $0 == \"\\036\" && settings { settings = 0; next }\n" +
        "\n" +
        "    settings && open != \"\" {\n" +
        "      at = closed_at($0, open)\n" +
        "      learn_setting(name, unescaped(at > 0 ? substr($0, 1, at - 1) : $0, open))\n" +
        "      if (at > 0) open = \"\"\n" +
        "      next\n" +
        "    }\n" +
        "\n" +
        "    settings {\n" +
        "      sub(/^\\357\\273\\277/, \"\")\n" +
        "      if (!match($0, /^[ \\t]*(export[ \\t]+)?[A-Za-z_][A-Za-z0-9_.]*[ \\t]*=/)) {\n" +
        "        # The lines of a key that somebody has pasted without quotes.\n" +
        "        if (name != \"\" && $0 !~ /^[ \\t]*(#|$)/ && $0 !~ /^-----/) learn_setting(name, $0)\n" +
        "        next\n" +
        "      }\n" +
        "      name = substr($0, 1, RLENGTH - 1)\n" +
        "      value = substr($0, RLENGTH + 1)\n" +
        "      sub(/^[ \\t]*(export[ \\t]+)?/, \"\", name)\n" +
        "      name = toupper(name)\n" +
        "      sub(/^[ \\t]+/, \"\", value)\n" +
        "      quote = substr(value, 1, 1)\n" +
        "      if (quote == \"\\\"\" || quote == \"\\047\") {\n" +
        "        value = substr(value, 2)\n" +
        "        at = closed_at(value, quote)\n" +
        "        if (at == 0) open = quote\n" +
        "        learn_setting(name, unescaped(at > 0 ? substr(value, 1, at - 1) : value, quote))\n" +
        "      } else {\n" +
        "        sub(/[ \\t]+#.*$/, \"\", value)\n" +
        "        learn_setting(name, value)\n" +
        "      }\n" +
        "      next\n" +
        "    }\n" +
        "\n" +
        "    function without(text, what,   at, done) {\n" +
        "      while ((at = index(text, what)) > 0) {\n" +
        "        done = done substr(text, 1, at - 1) \"***\"\n" +
        "        text = substr(text, at + length(what))\n" +
        "      }\n" +
        "      return done text\n" +
        "    }\n" +
        "\n" +
        "    # What follows the form, as far as the value goes, gives way to three stars when it is so long at least.\n" +
        "    function without_after(text, form, value, least,   at, done) {\n" +
        "      while (match(tolower(text), form)) {\n" +
        "        at = RSTART + RLENGTH\n" +
        "        done = done substr(text, 1, at - 1)\n" +
        "        text = substr(text, at)\n" +
        "        if (match(text, value) && RLENGTH >= least) {\n" +
        "          done = done \"***\"\n" +
        "          text = substr(text, RLENGTH + 1)\n" +
        "        }\n" +
        "      }\n" +
        "      return done text\n" +
        "    }\n" +
        "\n" +
        "    # The password in scheme://user:password@host; a port has no @ behind it.\n" +
        "    function without_login(text,   at, done) {\n" +
        "      while (match(text, /:\\/\\/[^\\/@:\" \\t]*:[^\\/@\" \\t]*@/)) {\n" +
        "        at = RSTART + 3 + index(substr(text, RSTART + 3), \":\")\n" +
        "        done = done substr(text, 1, at - 1) \"***@\"\n" +
        "        text = substr(text, RSTART + RLENGTH)\n" +
        "      }\n" +
        "      return done text\n" +
        "    }\n" +
        "\n" +
        "    /-----BEGIN [A-Z ]*PRIVATE KEY/ { print \"***\"; key = $0 !~ /-----END /; next }\n" +
        "    key { if ($0 ~ /-----END /) key = 0; next }\n" +
        "\n" +
        "    {\n" +
        "      line = $0\n" +
        "      for (each = 1; each <= secrets; each++) line = without(line, secret[each])\n" +
        "      line = without_login(line)\n" +
        "      line = without_after(line, \"(cookie|authorization)[\\\"\\047]?[ \\t]*(=>|[:=])[ \\t]*[\\\"\\047]?\", \"^[^\\\"\\047]+\", 1)\n" +
        "      line = without_after(line, \"bearer \", \"^[A-Za-z0-9._~+\\\\/=-]+\", 16)\n" +
        "      line = without_after(line, named, \"^[^\\\"\\047 \\t,;&)}<>]+\", 1)\n" +
        "      print line\n" +
        "    }\n" +
        "  '\n" +
        "}\n",
    "post-audit/host-journal.sh": "# The journal of one operation as this host wrote it. Sent on stdin; each line behind `| `, at last `end journal`.\n" +
        "# shellcheck shell=sh\n" +
        "\n" +
        "# host_journal_main ENV-DIR OPERATION\n" +
        "host_journal_main() {\n" +
        "  set -eu\n" +
        "  if [ -r \"$1/operations/$2/journal.jsonl\" ]; then\n" +
        "    echo present\n" +
        "    head -c 16777216 \"$1/operations/$2/journal.jsonl\" | sed 's/^/| /'\n" +
        "    echo\n" +
        "  fi\n" +
        "  echo 'end journal'\n" +
        "}\n",
    "post-audit/keep-record.sh": "# Keeps the record of a run beside the operation that it is about. Sent on stdin; prints one answer line.\n" +
        "# Evidence is never written over: another record of the same operation gets a file of its own.\n" +
        "# shellcheck shell=sh\n" +
        "\n" +
        "# keep_record_main STATE-DIR APP ENVIRONMENT OPERATION LINKS RECORD: LINKS are those of the chain, one a line.\n" +
        "keep_record_main() {\n" +
        "  set -eu\n" +
        "  umask 077\n" +
        "  kept_folder=$(kept_state_dir \"$1\")/$2/$3/operations/$4\n" +
        "  if [ ! -d \"$kept_folder\" ]; then keep_answer \"refused no-operation $kept_folder\"; fi\n" +
        "  cd \"$kept_folder\"\n" +
        "  trap 'rm -f \".record.$$\" \".chain.$$\"' EXIT\n" +
        "  if ! printf '%s' \"$6\" >\".record.$$\" || ! printf '%s\\n' \"$5\" >\".chain.$$\"; then\n" +
        "    keep_answer \"refused disk-full $kept_folder\"\n" +
        "  fi\n" +
        "  kept_durable \".record.$$\" \".chain.$$\"\n" +
        "  keep_number=1\n" +
        "  while [ \"$keep_number\" -le 100 ]; do\n" +
        "    keep_name=record\n" +
        "    if [ \"$keep_number\" -gt 1 ]; then keep_name=record.$keep_number; fi\n" +
        "    keep_as \"$keep_name\"\n" +
        "    keep_number=$((keep_number + 1))\n" +
        "  done\n" +
        "  keep_answer \"refused too-many-records $kept_folder\"\n" +
        "}\n" +
        "\n" +
        "# keep_as NAME: answers when it is kept under that name now, or was before; returns when another record has the name.\n" +
        "# A link is made whole or not at all, and never over what is there.\n" +
        "keep_as() {\n" +
        "  if ln \".record.$$\" \"$1.jsonl\" 2>/dev/null; then\n" +
        "    mv -f \".chain.$$\" \"$1.chain\"\n" +
        "    kept_durable .\n" +
        "    keep_answer \"kept $1.jsonl\"\n" +
        "  fi\n" +
        "  if [ ! -e \"$1.jsonl\" ]; then keep_answer \"refused not-writable $kept_folder\"; fi\n" +
        "  if cmp -s \".record.$$\" \"$1.jsonl\"; then keep_answer \"exists $1.jsonl\"; fi\n" +
        "}\n" +
        "\n" +
        "# The tilde is a character here.\n" +
        "# shellcheck disable=SC2088\n" +
        "kept_state_dir() {\n" +
        "  case $1 in '~/'*) printf '%s\\n' \"${HOME%/}/${1#??}\" ;; *) printf '%s\\n' \"$1\" ;; esac\n" +
        "}\n" +
        "\n" +
        "kept_durable() {\n" +
        "  sync \"$@\" 2>/dev/null || sync\n" +
        "}\n" +
        "\n" +
        "keep_answer() {\n" +
        "  printf '%s\\n' \"$1\"\n" +
        "  exit 0\n" +
        "}\n",
    "post-audit/read-record.sh": "# The kept records of one operation, with which operations there are. Sent on stdin; prints lines that begin with what\n" +
        "# they are, at last `end records`. A line of a record is printed as it is, behind `| `.\n" +
        "# shellcheck shell=sh\n" +
        "\n" +
        "READ_RECORDS_BYTES=33554432 # of all records together\n" +
        "\n" +
        "# read_record_main STATE-DIR APP ENVIRONMENT OPERATION|-: `-` is the one with the newest claim.\n" +
        "read_record_main() {\n" +
        "  set -eu\n" +
        "  read_environment=$(read_state_dir \"$1\")/$2/$3\n" +
        "  printf 'folder %s\\n' \"$read_environment\"\n" +
        "  read_operations\n" +
        "  read_operation=$4\n" +
        "  if [ \"$read_operation\" = - ]; then read_operation=$(newest_claimed); fi\n" +
        "  if [ -n \"$read_operation\" ] && [ -d \"$read_environment/operations/$read_operation\" ]; then\n" +
        "    printf 'operation %s\\n' \"$read_operation\"\n" +
        "    read_records \"$read_environment/operations/$read_operation\"\n" +
        "  fi\n" +
        "  echo 'end records'\n" +
        "}\n" +
        "\n" +
        "# The tilde is a character here.\n" +
        "# shellcheck disable=SC2088\n" +
        "read_state_dir() {\n" +
        "  case $1 in '~/'*) printf '%s\\n' \"${HOME%/}/${1#??}\" ;; *) printf '%s\\n' \"$1\" ;; esac\n" +
        "}\n" +
        "\n" +
        "# Newest claims first; what was not claimed has no place in that order.\n" +
        "claims_newest_first() {\n" +
        "  if [ ! -d \"$read_environment/claims\" ]; then return 0; fi\n" +
        "  # shellcheck disable=SC2012 # names that are no numbers fall out\n" +
        "  ls \"$read_environment/claims\" | sed -n '/^[0-9][0-9]*$/p' | sort -rn\n" +
        "}\n" +
        "\n" +
        "# A claim's first word is its operation.\n" +
        "operation_of_claim() {\n" +
        "  claim_operation=\n" +
        "  read -r claim_operation claim_rest <\"$read_environment/claims/$1\" || :\n" +
        "  case $claim_operation in '' | .* | -* | *[!A-Za-z0-9._-]*) claim_operation= ;; esac\n" +
        "}\n" +
        "\n" +
        "newest_claimed() {\n" +
        "  for claim in $(claims_newest_first); do\n" +
        "    operation_of_claim \"$claim\"\n" +
        "    if [ -n \"$claim_operation\" ] && [ -d \"$read_environment/operations/$claim_operation/plan\" ]; then\n" +
        "      printf '%s\\n' \"$claim_operation\"\n" +
        "      return 0\n" +
        "    fi\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "read_operations() {\n" +
        "  read_left=50\n" +
        "  for claim in $(claims_newest_first); do\n" +
        "    if [ \"$read_left\" -eq 0 ]; then return 0; fi\n" +
        "    operation_of_claim \"$claim\"\n" +
        "    if [ -z \"$claim_operation\" ] || [ ! -d \"$read_environment/operations/$claim_operation/plan\" ]; then continue; fi\n" +
        "    printf 'there %s\\n' \"$claim_operation\"\n" +
        "    read_left=$((read_left - 1))\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "read_records() {\n" +
        "  read_room=$READ_RECORDS_BYTES\n" +
        "  read_number=1\n" +
        "  while [ \"$read_number\" -le 100 ]; do\n" +
        "    read_name=record\n" +
        "    if [ \"$read_number\" -gt 1 ]; then read_name=record.$read_number; fi\n" +
        "    if [ -f \"$1/$read_name.jsonl\" ] && [ -r \"$1/$read_name.jsonl\" ]; then one_record \"$1\" \"$read_name\"; fi\n" +
        "    read_number=$((read_number + 1))\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# one_record FOLDER NAME\n" +
        "one_record() {\n" +
        "  record_bytes=$(wc -c <\"$1/$2.jsonl\" | tr -d ' ')\n" +
        "  if [ \"$record_bytes\" -gt \"$read_room\" ]; then\n" +
        "    printf 'left-out %s.jsonl\\n' \"$2\"\n" +
        "    return 0\n" +
        "  fi\n" +
        "  read_room=$((read_room - record_bytes))\n" +
        "  printf 'record %s.jsonl\\n' \"$2\"\n" +
        "  sed 's/^/| /' \"$1/$2.jsonl\"\n" +
        "  # A record whose last line is torn has no line end of its own.\n" +
        "  if [ -n \"$(tail -c 1 \"$1/$2.jsonl\")\" ]; then printf '\\ntorn\\n'; fi\n" +
        "  if [ -f \"$1/$2.chain\" ]; then sed -n 's/^\\([0-9a-f]\\{64\\}\\)$/link \\1/p' \"$1/$2.chain\"; fi\n" +
        "}\n",
};

;// CONCATENATED MODULE: ./packages/operation/src/post-audit/host-script.ts

/** A script of this folder for one `run`; its function is called on the last line, so half a script never runs. */
function hostScript(name, args) {
    const own = scriptText(`${name}.sh`);
    const needs = /^# needs: (.*)$/m.exec(own)?.[1]?.split(' ') ?? [];
    return { text: `${needs.map(scriptText).join('')}${own}${MAIN[name]} "$@"\n`, args };
}
function scriptText(file) {
    const text = shellScripts[`post-audit/${file}`];
    if (text === undefined)
        throw new Error(`there is no script ${file}`);
    return text;
}
const MAIN = {
    'keep-record': 'keep_record_main',
    'read-record': 'read_record_main',
    'host-journal': 'host_journal_main',
    'collect-evidence': 'evidence_main',
};


/***/ })

};
