export const id = 711;
export const ids = [711];
export const modules = {

/***/ 54031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ answerLines),
/* harmony export */   j: () => (/* binding */ only)
/* harmony export */ });
/** Nobody has this many packages, units and journal lines; more is somebody filling our memory. */
const MOST_LINES = 100_000;
/** The `key value` lines of a script's answer, in their order. Null when its last line is missing. */
function answerLines(stdout, end) {
    const lines = stdout.split('\n', MOST_LINES).map((line) => line.replace(/\r$/, ''));
    if (!lines.includes(end))
        return null;
    const byKey = new Map();
    for (const line of lines) {
        const space = line.indexOf(' ');
        if (space < 1)
            continue;
        const key = line.slice(0, space);
        const values = byKey.get(key);
        if (values === undefined)
            byKey.set(key, [line.slice(space + 1)]);
        else
            values.push(line.slice(space + 1));
    }
    return byKey;
}
/** The only value of a key that matches; null when there is none, or several. */
function only(lines, key, form) {
    const [value, ...more] = lines.get(key) ?? [];
    return value !== undefined && more.length === 0 && form.test(value) ? value : null;
}


/***/ }),

/***/ 56097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ auditScript)
});

;// CONCATENATED MODULE: ./packages/audit/src/shell.generated.ts
// Written by `npm run generate` from packages/audit/shell. Edit the files there.
const shellScripts = {
    "baseline.sh": "# The baseline of a host: one line of JSON in a file that its owner alone reads. Sent on stdin; prints one answer.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: lines.sh\n" +
        "\n" +
        "# write_baseline_main STATE-DIR APP ENVIRONMENT LINE: prints `written PATH` or `refused CODE DETAIL`.\n" +
        "write_baseline_main() {\n" +
        "  set -eu\n" +
        "  umask 077\n" +
        "  case $4 in\n" +
        "    *'\n" +
        "'* | '') baseline_answer 'refused bad-line the baseline must be one line' ;;\n" +
        "  esac\n" +
        "  resolve \"$1\"\n" +
        "  folder=$RESOLVED/$2/$3\n" +
        "  if [ ! -d \"$RESOLVED\" ]; then\n" +
        "    case $RESOLVED in \"${HOME%/}\"/*) ;; *) baseline_answer \"refused state-dir-missing $RESOLVED\" ;; esac\n" +
        "  fi\n" +
        "  mkdir -p \"$folder\" 2>/dev/null || baseline_answer \"refused state-dir-not-writable $folder\"\n" +
        "  # A link would be followed by mv where it names a folder, and a folder be moved into.\n" +
        "  if [ -L \"$folder/baseline.json\" ]; then rm -f \"$folder/baseline.json\"; fi\n" +
        "  if [ -e \"$folder/baseline.json\" ] && [ ! -f \"$folder/baseline.json\" ]; then\n" +
        "    baseline_answer \"refused state-dir-not-writable $folder/baseline.json is no file\"\n" +
        "  fi\n" +
        "  new=$folder/.baseline.json.new.$$\n" +
        "  rm -f \"$new\"\n" +
        "  trap 'rm -f \"$new\"' EXIT\n" +
        "  # Nobody who can write there beforehand chooses what we write into.\n" +
        "  set -C\n" +
        "  { printf '%s\\n' \"$4\" >\"$new\"; } 2>/dev/null || baseline_answer \"refused disk-full the baseline could not be written to $folder\"\n" +
        "  set +C\n" +
        "  sync \"$new\" 2>/dev/null || sync\n" +
        "  mv -f \"$new\" \"$folder/baseline.json\" || baseline_answer \"refused state-dir-not-writable $folder\"\n" +
        "  baseline_answer \"written $folder/baseline.json\"\n" +
        "}\n" +
        "\n" +
        "# read_baseline_main FOLDER: prints `baseline LINE`, `absent` or `unreadable`, at last `end baseline`.\n" +
        "read_baseline_main() {\n" +
        "  set -eu\n" +
        "  file=$1/baseline.json\n" +
        "  if [ ! -e \"$file\" ]; then\n" +
        "    if [ -d \"$1\" ] && [ ! -x \"$1\" ]; then echo unreadable; else echo absent; fi\n" +
        "  elif [ -f \"$file\" ] && [ ! -L \"$file\" ] && [ -r \"$file\" ]; then\n" +
        "    printf 'baseline '\n" +
        "    head -n 1 \"$file\"\n" +
        "  else\n" +
        "    echo unreadable\n" +
        "  fi\n" +
        "  echo 'end baseline'\n" +
        "}\n" +
        "\n" +
        "baseline_answer() {\n" +
        "  tell \"$1\"\n" +
        "  exit 0\n" +
        "}\n",
    "host-state.sh": "# What a host is now: versions, keys of .env (never a value), units, crontabs, packages, checksums of files. Reads only.\n" +
        "# Sent on stdin; prints `key value` lines, at last `end state`.\n" +
        "# shellcheck shell=sh disable=SC2034\n" +
        "# needs: lines.sh\n" +
        "\n" +
        "# state_main RELEASE-PATH STRATEGY CURRENT RUN-AS WORD...: STRATEGY `-` where no release lies\n" +
        "# The words: `unit NAME`, `file PATH`, `version NAME COUNT PROGRAM...`\n" +
        "state_main() {\n" +
        "  set -eu\n" +
        "  look_everywhere\n" +
        "  resolve \"$1\" && RELEASE_PATH=$RESOLVED\n" +
        "  strategy=$2 current=$3\n" +
        "  choose_owner \"$4\"\n" +
        "  shift 4\n" +
        "  ETC=${FAILBACK_ETC:-/etc}\n" +
        "  if [ \"$strategy\" != - ]; then\n" +
        "    live_release\n" +
        "    env_keys\n" +
        "  fi\n" +
        "  server_versions\n" +
        "  unit_files\n" +
        "  local_units\n" +
        "  crontabs\n" +
        "  packages\n" +
        "  asked_things \"$@\"\n" +
        "  tell end state\n" +
        "}\n" +
        "\n" +
        "# Sets TREE, the folder of the live release.\n" +
        "live_release() {\n" +
        "  TREE=$RELEASE_PATH release=\n" +
        "  case $strategy in\n" +
        "    git-tag) release=$(at_checkout rev-parse --verify 'HEAD^{commit}') || release= ;;\n" +
        "    symlink)\n" +
        "      TREE=$RELEASE_PATH/$current\n" +
        "      release=$(readlink \"$TREE\" 2>/dev/null) || release=\n" +
        "      release=${release##*/}\n" +
        "      ;;\n" +
        "  esac\n" +
        "  if [ -n \"$release\" ]; then tell release \"$release\"; fi\n" +
        "}\n" +
        "\n" +
        "env_keys() {\n" +
        "  if owns test -f \"$TREE/.env\"; then\n" +
        "    if env_names=$(env_text | keys_of_env); then\n" +
        "      tell env read\n" +
        "      if [ -n \"$env_names\" ]; then printf '%s\\n' \"$env_names\" | sort -u; fi\n" +
        "      return 0\n" +
        "    fi\n" +
        "  elif ! owns test -e \"$TREE/.env\" && owns test -x \"$TREE\"; then\n" +
        "    tell env absent\n" +
        "    return 0\n" +
        "  fi\n" +
        "  tell env unreadable\n" +
        "}\n" +
        "\n" +
        "# owns COMMAND...: as ourselves, else as the owner of the code.\n" +
        "owns() {\n" +
        "  \"$@\" 2>/dev/null || owner_run \"$@\" 2>/dev/null\n" +
        "}\n" +
        "\n" +
        "# The file as PHP reads it: without a byte order mark, whatever its line ends are. At last a line that says it is whole.\n" +
        "env_text() {\n" +
        "  if env_content=$(read_file \"$TREE/.env\" | head -c 1048577 && owns test -r \"$TREE/.env\"); then\n" +
        "    printf '%s\\n' \"$env_content\" | tr '\\r' '\\n' | tr -d '\\036'\n" +
        "    if [ \"${#env_content}\" -le 1048576 ]; then printf '\\036\\n'; fi\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# A quoted value may run over several lines. None of them may be taken for a key: it could be a line of a private key. Nor\n" +
        "# may a line of a key that somebody has pasted without quotes: its padding looks like the sign between name and value.\n" +
        "# Ends with 1 when the text is not whole, or a quote in it is never closed: nobody knows what is a key in it.\n" +
        "keys_of_env() {\n" +
        "  awk -v quotes=\"\\\"'\" '\n" +
        "    function closes(text, quote) {\n" +
        "      if (quote == \"\\\"\") gsub(/\\\\./, \"\", text)\n" +
        "      return index(text, quote) > 0\n" +
        "    }\n" +
        "    NR == 1 { sub(/^\\357\\273\\277/, \"\") }\n" +
        "    $0 == \"\\036\" { whole = 1; next }\n" +
        "    open != \"\" { if (closes($0, open)) open = \"\"; next }\n" +
        "    pasted { if ($0 ~ /-----END /) pasted = 0; next }\n" +
        "    match($0, /^[ \\t]*(export[ \\t]+)?[A-Za-z_][A-Za-z0-9_.]*[ \\t]*=/) {\n" +
        "      key = substr($0, 1, RLENGTH - 1)\n" +
        "      sub(/^[ \\t]*(export[ \\t]+)?/, \"\", key)\n" +
        "      sub(/[ \\t]+$/, \"\", key)\n" +
        "      value = substr($0, RSTART + RLENGTH)\n" +
        "      sub(/^[ \\t]+/, \"\", value)\n" +
        "      quote = substr(value, 1, 1)\n" +
        "      if (quote != \"\" && index(quotes, quote) > 0) {\n" +
        "        if (!closes(substr(value, 2), quote)) open = quote\n" +
        "      } else if (value ~ /-----BEGIN / && value !~ /-----END /) pasted = 1\n" +
        "      padding = value ~ /^=?$/ && key ~ /[A-Z]/ && key ~ /[a-z]/ && key !~ /_/\n" +
        "      if (length(key) <= 100 && !padding) print \"env-key \" key\n" +
        "      next\n" +
        "    }\n" +
        "    /-----BEGIN / && !/^[ \\t]*#/ { pasted = $0 !~ /-----END / }\n" +
        "    END { if (!whole || open != \"\" || pasted) exit 1 }\n" +
        "  '\n" +
        "}\n" +
        "\n" +
        "server_versions() {\n" +
        "  version_of php php --version\n" +
        "  version_of node node --version\n" +
        "  if has mysqld; then version_of mysql mysqld --version; else version_of mysql mariadbd --version; fi\n" +
        "  version_of redis redis-server --version\n" +
        "}\n" +
        "\n" +
        "# version_of NAME PROGRAM ARGUMENT...: its first five lines.\n" +
        "version_of() {\n" +
        "  version_name=$1\n" +
        "  shift\n" +
        "  if ! has \"$1\"; then\n" +
        "    tell version \"$version_name\" absent\n" +
        "    return 0\n" +
        "  fi\n" +
        "  said=$(bounded 10 \"$@\" 2>&1 </dev/null | head -c 4096 | head -n 5 | tr -d '\\000') || :\n" +
        "  tell version \"$version_name\" said\n" +
        "  printf '%s\\n' \"$said\" | while IFS= read -r version_line; do\n" +
        "    tell version-line \"$version_name\" \"$(printf '%s' \"$version_line\" | cut -c 1-200)\"\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "bounded() {\n" +
        "  if has timeout; then timeout -k 2 \"$@\"; else shift && \"$@\"; fi\n" +
        "}\n" +
        "\n" +
        "# Names that systemd makes at run time say nothing about the machine, and ours come and go with operations.\n" +
        "unit_files() {\n" +
        "  if [ ! -d /run/systemd/system ] || ! has systemctl; then\n" +
        "    tell units none\n" +
        "    return 0\n" +
        "  fi\n" +
        "  if ! unit_list=$(bounded 30 systemctl list-unit-files --type=service --type=timer --no-legend --no-pager 2>/dev/null); then\n" +
        "    tell units unreadable\n" +
        "    return 0\n" +
        "  fi\n" +
        "  tell units systemd\n" +
        "  printf '%s\\n' \"$unit_list\" | while read -r unit_name unit_enabled _; do\n" +
        "    case $unit_name.$unit_enabled in failback-* | *.generated | *.transient | .) continue ;; esac\n" +
        "    tell unit-file \"$unit_name\" \"$unit_enabled\"\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# What somebody has put below /etc: unit files, and drop-ins beside those of the system.\n" +
        "local_units() {\n" +
        "  if [ -d \"$ETC/systemd/system\" ] && [ ! -r \"$ETC/systemd/system\" ]; then tell units-local unreadable; fi\n" +
        "  for unit_place in \"$ETC\"/systemd/system/*.service \"$ETC\"/systemd/system/*.timer \"$ETC\"/systemd/system/*.d; do\n" +
        "    unit_name=${unit_place##*/}\n" +
        "    unit_name=${unit_name%.d}\n" +
        "    case $unit_name in failback-* | '*'*) continue ;; esac\n" +
        "    if [ -d \"$unit_place\" ] && [ -f \"$ETC/systemd/system/$unit_name\" ]; then continue; fi\n" +
        "    if [ ! -e \"$unit_place\" ]; then continue; fi\n" +
        "    # A link to a unit file is how units are enabled and masked; the drop-ins of a link to a folder count like any others.\n" +
        "    if [ -L \"$unit_place\" ] && [ ! -d \"$unit_place\" ]; then continue; fi\n" +
        "    if unit_sum=$(unit_text \"$unit_name\"); then tell unit-sum \"$unit_name\" \"$unit_sum\"; else tell unit-sum \"$unit_name\" unreadable; fi\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# The checksum of all that stands there for a unit.\n" +
        "unit_text() {\n" +
        "  set -- \"$ETC/systemd/system/$1\" \"$ETC/systemd/system/$1.d\"\n" +
        "  if [ -d \"$2\" ] && [ ! -r \"$2\" ]; then return 1; fi\n" +
        "  set -- \"$1\" \"$2\"/*.conf\n" +
        "  for unit_part; do\n" +
        "    shift\n" +
        "    if [ -f \"$unit_part\" ]; then\n" +
        "      if [ ! -r \"$unit_part\" ]; then return 1; fi\n" +
        "      set -- \"$@\" \"$unit_part\"\n" +
        "    fi\n" +
        "  done\n" +
        "  cat -- \"$@\" 2>/dev/null </dev/null | checksum\n" +
        "}\n" +
        "\n" +
        "# Only how many entries there are and their checksum: a line of a crontab may hold a password.\n" +
        "crontabs() {\n" +
        "  one_crontab \"user $(id -un)\" users_crontab\n" +
        "  if [ \"$OWNER_BY\" != same ] && [ \"$OWNER_BY\" != refused ]; then one_crontab \"user $OWNER\" owners_crontab; fi\n" +
        "  if [ -d \"$ETC/cron.d\" ] && [ ! -r \"$ETC/cron.d\" ]; then tell crontab unreadable 0 \"$ETC/cron.d\"; fi\n" +
        "  for cron_file in \"$ETC/crontab\" \"$ETC\"/cron.d/*; do\n" +
        "    if [ ! -f \"$cron_file\" ]; then continue; fi\n" +
        "    if [ -r \"$cron_file\" ]; then one_crontab \"$cron_file\" cat \"$cron_file\"; else tell crontab unreadable 0 \"$cron_file\"; fi\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# The entry with which failback recovers comes and goes with an operation; a line that only bears its mark is no such entry.\n" +
        "without_recovery() {\n" +
        "  entry='/bin/sh [^ ]*/\\([^ /]*/[^ /]*\\)/recover\\.sh tick >/dev/null 2>&1 # failback \\1$'\n" +
        "  grep -v -e \"^@reboot $entry\" -e \"^\\* \\* \\* \\* \\* $entry\" || :\n" +
        "}\n" +
        "\n" +
        "users_crontab() { read_crontab bounded 10 crontab; }\n" +
        "owners_crontab() { read_crontab owner_run crontab; }\n" +
        "\n" +
        "# read_crontab COMMAND...: none is as good as an empty one. Ends with 127 where no such program runs.\n" +
        "read_crontab() {\n" +
        "  crontab_status=0\n" +
        "  crontab_text=$(\"$@\" -l 2>&1) || crontab_status=$?\n" +
        "  if [ \"$crontab_status\" -eq 0 ]; then\n" +
        "    printf '%s\\n' \"$crontab_text\" | without_recovery\n" +
        "    return 0\n" +
        "  fi\n" +
        "  case $crontab_text in *'no crontab'* | *\"can't open\"*'No such file or directory'*) return 0 ;; esac\n" +
        "  return \"$crontab_status\"\n" +
        "}\n" +
        "\n" +
        "# one_crontab NAME COMMAND...\n" +
        "one_crontab() {\n" +
        "  cron_name=$1\n" +
        "  shift\n" +
        "  if [ \"$1\" != cat ] && ! has crontab; then return 0; fi\n" +
        "  cron_status=0\n" +
        "  cron_lines=$(\"$@\" 2>/dev/null) || cron_status=$?\n" +
        "  if [ \"$cron_status\" -eq 127 ]; then return 0; fi\n" +
        "  if [ \"$cron_status\" -ne 0 ]; then\n" +
        "    tell crontab unreadable 0 \"$cron_name\"\n" +
        "    return 0\n" +
        "  fi\n" +
        "  cron_lines=$(printf '%s\\n' \"$cron_lines\" | grep -v -e '^[[:space:]]*#' -e '^[[:space:]]*$') || cron_lines=\n" +
        "  if [ -z \"$cron_lines\" ]; then cron_count=0; else cron_count=$(printf '%s\\n' \"$cron_lines\" | grep -c ''); fi\n" +
        "  cron_sum=$(printf '%s\\n' \"$cron_lines\" | checksum) || cron_sum=unreadable\n" +
        "  tell crontab \"$cron_sum\" \"$cron_count\" \"$cron_name\"\n" +
        "}\n" +
        "\n" +
        "# Also those that somebody holds at their version: their first letter alone is another.\n" +
        "packages() {\n" +
        "  if ! has dpkg-query; then\n" +
        "    tell packages none\n" +
        "    return 0\n" +
        "  fi\n" +
        "  # shellcheck disable=SC2016 # dpkg-query fills these in\n" +
        "  if package_list=$(bounded 30 dpkg-query -W -f '${db:Status-Abbrev} ${binary:Package} ${Version}\\n' 2>/dev/null); then\n" +
        "    tell packages dpkg\n" +
        "    printf '%s\\n' \"$package_list\" | sed -n 's/^[a-z]i  *\\([^ ]*\\) \\([^ ]*\\)$/package \\1 \\2/p'\n" +
        "  else\n" +
        "    tell packages unreadable\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "asked_things() {\n" +
        "  while [ $# -gt 0 ]; do\n" +
        "    case $1 in\n" +
        "      unit)\n" +
        "        asked_unit \"$2\"\n" +
        "        shift 2\n" +
        "        ;;\n" +
        "      file)\n" +
        "        asked_file \"$2\"\n" +
        "        shift 2\n" +
        "        ;;\n" +
        "      version)\n" +
        "        asked_version \"$@\"\n" +
        "        asked=$3\n" +
        "        shift 3\n" +
        "        shift \"$asked\"\n" +
        "        ;;\n" +
        "      *) return 64 ;;\n" +
        "    esac\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "asked_unit() {\n" +
        "  if [ ! -d /run/systemd/system ] || ! has systemctl; then return 0; fi\n" +
        "  unit_active=$(bounded 10 systemctl show --property=ActiveState -- \"$1\" 2>/dev/null) || unit_active=\n" +
        "  tell unit-active \"$1\" \"${unit_active#ActiveState=}\"\n" +
        "}\n" +
        "\n" +
        "asked_file() {\n" +
        "  resolve \"$1\"\n" +
        "  if owns test -f \"$RESOLVED\"; then\n" +
        "    if file_sum=$(owns_sum \"$RESOLVED\"); then tell file \"$file_sum\" \"$1\"; else tell file unreadable \"$1\"; fi\n" +
        "  elif ! owns test -e \"$RESOLVED\" && owns test -x \"$(nearest \"$RESOLVED\")\"; then\n" +
        "    tell file missing \"$1\"\n" +
        "  else\n" +
        "    tell file unreadable \"$1\"\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# nearest PATH: the folder above it that there is.\n" +
        "nearest() {\n" +
        "  near=${1%/*}\n" +
        "  while [ -n \"$near\" ] && ! owns test -e \"$near\"; do near=${near%/*}; done\n" +
        "  printf '%s\\n' \"${near:-/}\"\n" +
        "}\n" +
        "\n" +
        "owns_sum() {\n" +
        "  if [ -r \"$1\" ]; then\n" +
        "    bounded 60 sha256sum <\"$1\" 2>/dev/null\n" +
        "  else\n" +
        "    owner_run sha256sum -- \"$1\" 2>/dev/null\n" +
        "  fi | first_word\n" +
        "}\n" +
        "\n" +
        "first_word() {\n" +
        "  read -r word_sum _ && printf '%s\\n' \"${word_sum#\\\\}\"\n" +
        "}\n" +
        "\n" +
        "# asked_version version NAME COUNT PROGRAM...: the first COUNT words are the program and its arguments.\n" +
        "asked_version() {\n" +
        "  asked_name=$2 asked_count=$3\n" +
        "  shift 3\n" +
        "  asked_words=$# asked_taken=0\n" +
        "  while [ \"$asked_taken\" -lt \"$asked_words\" ]; do\n" +
        "    asked_word=$1\n" +
        "    shift\n" +
        "    if [ \"$asked_taken\" -lt \"$asked_count\" ]; then set -- \"$@\" \"$asked_word\"; fi\n" +
        "    asked_taken=$((asked_taken + 1))\n" +
        "  done\n" +
        "  version_of \"$asked_name\" \"$@\"\n" +
        "}\n",
    "inspect.sh": "# What a rollback would need and find on a host, beyond the facts that a plan is made from. Reads only.\n" +
        "# Sent on stdin; prints `key value` lines, at last `end inspection`.\n" +
        "# shellcheck shell=sh disable=SC2034\n" +
        "# needs: lines.sh\n" +
        "\n" +
        "# inspect_main STATE-DIR APP ENVIRONMENT RELEASE-PATH STRATEGY RELEASES CURRENT RUN-AS TARGET COMMIT BACKUPS WORD...\n" +
        "# The words: `built PATH`, `view PATH`. TARGET, COMMIT and BACKUPS may be `-`.\n" +
        "inspect_main() {\n" +
        "  set -eu\n" +
        "  look_everywhere\n" +
        "  resolve \"$1\" && ENV_DIR=$RESOLVED/$2/$3\n" +
        "  resolve \"$4\" && RELEASE_PATH=$RESOLVED\n" +
        "  strategy=$5 releases=$6 current=$7\n" +
        "  choose_owner \"$8\"\n" +
        "  target=$9\n" +
        "  shift 9\n" +
        "  commit=$1 backups=$2\n" +
        "  shift 2\n" +
        "  TREE=$RELEASE_PATH\n" +
        "  if [ \"$strategy\" = symlink ]; then TREE=$RELEASE_PATH/$current; fi\n" +
        "  target_facts\n" +
        "  built_kib=0 live_view=no target_view=no\n" +
        "  while [ $# -gt 0 ]; do\n" +
        "    case $1 in\n" +
        "      built) add_built \"$2\" ;;\n" +
        "      view) look_for_view \"$2\" ;;\n" +
        "      *) return 64 ;;\n" +
        "    esac\n" +
        "    shift 2\n" +
        "  done\n" +
        "  if [ -n \"$built_kib\" ]; then tell built-kib \"$built_kib\"; fi\n" +
        "  tell view \"$live_view\" \"$target_view\"\n" +
        "  system_journal\n" +
        "  backup_facts\n" +
        "  journals\n" +
        "  tell end inspection\n" +
        "}\n" +
        "\n" +
        "# Of a checkout: whether the commit is here, and how many bytes its files have.\n" +
        "target_facts() {\n" +
        "  if [ \"$strategy\" != git-tag ] || [ \"$commit\" = - ]; then return 0; fi\n" +
        "  if ! at_checkout cat-file -e \"$commit^{commit}\"; then\n" +
        "    tell target-commit absent\n" +
        "    return 0\n" +
        "  fi\n" +
        "  tell target-commit present\n" +
        "  if target_files=$(at_checkout ls-tree -r -l \"$commit\"); then\n" +
        "    tell tracked-bytes \"$(printf '%s\\n' \"$target_files\" | awk '$4 ~ /^[0-9]+$/ { sum += $4 } END { printf \"%.0f\\n\", sum }')\"\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# add_built PATH: the folder of the live release is as large as the one that will be built, as nearly as can be told.\n" +
        "# What cannot be measured to its end makes the sum unknown, not smaller.\n" +
        "add_built() {\n" +
        "  if [ -z \"$built_kib\" ]; then return 0; fi\n" +
        "  if built_size=$(owner_run du -sk \"$TREE/$1\" 2>/dev/null); then\n" +
        "    built_size=${built_size%%[!0-9]*}\n" +
        "    if [ -n \"$built_size\" ]; then built_kib=$((built_kib + built_size)); else built_kib=; fi\n" +
        "  elif ! owner_run test -d \"$TREE\" || owner_run test -e \"$TREE/$1\"; then\n" +
        "    built_kib=\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# There is always a line of the system in it. Whoever may not see them is shown none, and told so on a terminal at best.\n" +
        "system_journal() {\n" +
        "  if ! has journalctl; then return 0; fi\n" +
        "  if has timeout; then journal_line=$(timeout -k 2 10 journalctl --system --quiet --no-pager -n 1 2>/dev/null </dev/null | head -c 100) || return 0\n" +
        "  else return 0; fi\n" +
        "  case $journal_line in '' | '-- '*) ;; *) tell systemd-journal readable ;; esac\n" +
        "}\n" +
        "\n" +
        "look_for_view() {\n" +
        "  if owner_run test -f \"$TREE/$1\"; then live_view=yes; fi\n" +
        "  case $strategy in\n" +
        "    git-tag)\n" +
        "      if [ \"$commit\" != - ] && at_checkout cat-file -e \"$commit:$1\"; then target_view=yes; fi\n" +
        "      # What install makes is not in the commit; it will be made as the live one was.\n" +
        "      case $1 in vendor/*) if owner_run test -f \"$TREE/$1\"; then target_view=yes; fi ;; esac\n" +
        "      ;;\n" +
        "    symlink) if [ \"$target\" != - ] && owner_run test -f \"$RELEASE_PATH/$releases/$target/$1\"; then target_view=yes; fi ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "# How large the newest snapshot is, says best how large the next one will be.\n" +
        "backup_facts() {\n" +
        "  if [ \"$backups\" = - ]; then return 0; fi\n" +
        "  resolve \"$backups\"\n" +
        "  if [ ! -d \"$RESOLVED\" ]; then\n" +
        "    tell backups missing\n" +
        "    return 0\n" +
        "  fi\n" +
        "  if [ -w \"$RESOLVED\" ] && [ -x \"$RESOLVED\" ]; then tell backups writable; else tell backups not-writable; fi\n" +
        "  tell backups-free-kib \"$(df -Pk \"$RESOLVED\" 2>/dev/null | sed -n '2s/^[^ ]* *[^ ]* *[^ ]* *\\([0-9]*\\).*/\\1/p')\"\n" +
        "  newest_snapshot=\n" +
        "  for snapshot in \"$RESOLVED\"/*/; do\n" +
        "    if [ ! -d \"$snapshot\" ] || [ -L \"${snapshot%/}\" ]; then continue; fi\n" +
        "    if [ -z \"$newest_snapshot\" ] || [ -n \"$(find \"$snapshot\" -prune -newer \"$newest_snapshot\" 2>/dev/null)\" ]; then\n" +
        "      newest_snapshot=$snapshot\n" +
        "    fi\n" +
        "  done\n" +
        "  if [ -n \"$newest_snapshot\" ] && snapshot_size=$(du -sk \"$newest_snapshot\" 2>/dev/null); then\n" +
        "    tell backups-newest-kib \"${snapshot_size%%[!0-9]*}\"\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# The five newest operations that brought this host to its target: how long their steps took.\n" +
        "journals() {\n" +
        "  if [ ! -d \"$ENV_DIR/operations\" ]; then return 0; fi\n" +
        "  journals_left=5\n" +
        "  for operation in $(cd \"$ENV_DIR/operations\" && newest_first); do\n" +
        "    journal=$ENV_DIR/operations/$operation/journal.jsonl\n" +
        "    if [ \"$journals_left\" -eq 0 ]; then break; fi\n" +
        "    if [ ! -f \"$journal\" ] || [ -L \"$journal\" ] || ! grep -q '\"state\":\"ON_TARGET\"' \"$journal\" 2>/dev/null; then continue; fi\n" +
        "    journals_left=$((journals_left - 1))\n" +
        "    tell journal \"$operation\"\n" +
        "    grep -E '\"event\":\"(start|end|state)\"' \"$journal\" | head -n 500 | cut -c 1-1000 | sed 's/^/event /'\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# shellcheck disable=SC2010,SC2012 # ls knows the order; odd names are left out\n" +
        "newest_first() {\n" +
        "  ls -t 2>/dev/null | grep -E '^[A-Za-z0-9][A-Za-z0-9._-]*$' | grep -v -e '\\.new\\.' | head -n 50\n" +
        "}\n",
    "lines.sh": "# What the audit's scripts have in common: one line for each thing that was found, and looking as the owner of the code.\n" +
        "# shellcheck shell=sh\n" +
        "\n" +
        "# tell KEY VALUE...: one line. Control characters never leave the host.\n" +
        "tell() {\n" +
        "  case $* in\n" +
        "    *[[:cntrl:]]*) printf '%s\\n' \"$(printf '%s' \"$*\" | tr '[:cntrl:]' '?')\" ;;\n" +
        "    *) printf '%s\\n' \"$*\" ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "has() { command -v \"$1\" >/dev/null 2>&1; }\n" +
        "\n" +
        "# resolve PATH: sets RESOLVED; `~/` is the login user's home.\n" +
        "resolve() {\n" +
        "  # shellcheck disable=SC2088 # the tilde is a character here\n" +
        "  case $1 in '~/'*) RESOLVED=${HOME%/}/${1#??} ;; *) RESOLVED=$1 ;; esac\n" +
        "}\n" +
        "\n" +
        "# Servers and their tools often lie where an ordinary login does not look.\n" +
        "look_everywhere() {\n" +
        "  PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin\n" +
        "  LC_ALL=C\n" +
        "  export PATH LC_ALL\n" +
        "}\n" +
        "\n" +
        "# choose_owner RUN-AS: sets OWNER_BY, by which owner_run goes.\n" +
        "choose_owner() {\n" +
        "  OWNER=$1\n" +
        "  if [ \"$OWNER\" = - ] || [ \"$OWNER\" = \"$(id -un)\" ]; then\n" +
        "    OWNER_BY=same\n" +
        "  elif has sudo && sudo -n -u \"$OWNER\" true </dev/null >/dev/null 2>&1; then\n" +
        "    OWNER_BY=sudo\n" +
        "  elif [ \"$(id -u)\" -eq 0 ] && has runuser; then\n" +
        "    OWNER_BY=runuser\n" +
        "  else\n" +
        "    OWNER_BY=refused\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# owner_run COMMAND...: as the user who owns the code; not at all where we may not.\n" +
        "owner_run() {\n" +
        "  case $OWNER_BY in\n" +
        "    same) \"$@\" </dev/null ;;\n" +
        "    sudo) sudo -n -H -u \"$OWNER\" \"$@\" </dev/null ;;\n" +
        "    runuser) runuser -u \"$OWNER\" -- \"$@\" </dev/null ;;\n" +
        "    *) return 1 ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "# read_file FILE: as ourselves, else as the owner of the code.\n" +
        "read_file() {\n" +
        "  if [ -r \"$1\" ]; then cat -- \"$1\"; else owner_run cat -- \"$1\"; fi 2>/dev/null\n" +
        "}\n" +
        "\n" +
        "# Looking at a checkout runs what its configuration names, so only its owner looks.\n" +
        "at_checkout() {\n" +
        "  owner_run git --no-optional-locks -c core.fsmonitor=false -c core.hooksPath=/dev/null -C \"$RELEASE_PATH\" \"$@\" 2>/dev/null\n" +
        "}\n" +
        "\n" +
        "# checksum: of stdin; fails where there is none.\n" +
        "checksum() {\n" +
        "  sum=$(sha256sum) && [ -n \"$sum\" ] && printf '%s\\n' \"${sum%% *}\"\n" +
        "}\n",
};

;// CONCATENATED MODULE: ./packages/audit/src/audit-script.ts

/** One of the audit's scripts as text for stdin, its call as the last line, so that half a script never runs. */
function auditScript(name, call, args) {
    const parts = ['lines.sh', `${name}.sh`].map((part) => shellScripts[part] ?? '');
    return { text: `${parts.join('')}${call} "$@"\n`, args };
}


/***/ }),

/***/ 34864:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ readBaseline),
  B: () => (/* binding */ writeBaseline)
});

// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/audit/src/audit-script.ts + 1 modules
var audit_script = __webpack_require__(56097);
// EXTERNAL MODULE: ./packages/runbook/src/plain-object.ts
var plain_object = __webpack_require__(84190);
// EXTERNAL MODULE: ./packages/audit/src/host-state.ts
var host_state = __webpack_require__(45109);
;// CONCATENATED MODULE: ./packages/audit/src/parse-baseline.ts


/** Reads a baseline that a host, or a cache, has kept. Null when any part of it is not what failback writes. */
function parseBaseline(text) {
    const value = (0,plain_object/* parseObject */.l)(text);
    if (value === null || value.schema_version !== 1)
        return null;
    const { app, environment, at } = value;
    const state = hostState(value.state);
    if (typeof app !== 'string' || typeof environment !== 'string' || !isTime(at) || state === null)
        return null;
    return { schema_version: 1, app, environment, at, state };
}
function hostState(value) {
    if (!(0,plain_object/* isObject */.G)(value) || value.schema_version !== 1 || typeof value.host !== 'string')
        return null;
    const { host, release, versions, envKeys, units, crontabs, packages, files, schema, unread } = value;
    const whole = isNullOr(release, isText) &&
        isMap(versions, isText) &&
        isNullOr(envKeys, isTexts) &&
        isNullOr(units, (each) => isMap(each, isUnit)) &&
        isMap(crontabs, isCrontab) &&
        isNullOr(packages, (each) => isMap(each, isText)) &&
        isMap(files, isText) &&
        isNullOr(schema, isText) &&
        isTexts(unread);
    if (!whole)
        return null;
    const parts = host_state/* STATE_PARTS */.R.filter((part) => unread.includes(part));
    return {
        schema_version: 1,
        host,
        release,
        versions,
        envKeys,
        units,
        crontabs,
        packages,
        files,
        schema,
        unread: parts,
    };
}
function isUnit(value) {
    return (0,plain_object/* isObject */.G)(value) && [value.enabled, value.active, value.local].every((part) => isNullOr(part, isText));
}
function isCrontab(value) {
    if (!(0,plain_object/* isObject */.G)(value))
        return false;
    return (value.state === 'unreadable' || (value.state === 'read' && typeof value.entries === 'number' && isText(value.sum)));
}
/** As `toISOString` writes it: it is shown, and sorted as a text. */
function isTime(value) {
    return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(value);
}
function isText(value) {
    return typeof value === 'string';
}
function isTexts(value) {
    return Array.isArray(value) && value.every(isText);
}
function isMap(value, isValue) {
    return (0,plain_object/* isObject */.G)(value) && Object.values(value).every(isValue);
}
function isNullOr(value, isValue) {
    return value === null || isValue(value);
}

;// CONCATENATED MODULE: ./packages/audit/src/baseline.ts



const ANSWER_BYTES = 16 * 1024 * 1024;
/**
 * @param folder the environment's folder on that host, as `environmentFolder` makes it: absolute
 * @throws RemoteError when the host does not answer
 */
async function readBaseline(connection, folder) {
    const script = (0,audit_script/* auditScript */.D)('baseline', 'read_baseline_main', [folder]);
    const { stdout } = await connection.run(script, { answerBytes: ANSWER_BYTES });
    const rows = stdout.split('\n');
    if (!rows.includes('end baseline'))
        return { state: 'unreadable' };
    const line = rows.find((row) => row.startsWith('baseline '));
    if (line === undefined)
        return { state: rows.includes('absent') ? 'absent' : 'unreadable' };
    const baseline = parseBaseline(line.slice('baseline '.length));
    return baseline === null ? { state: 'unreadable' } : { state: 'present', baseline };
}
/**
 * Puts a baseline in the place of the one before, whole or not at all: `<state-dir>/<app>/<environment>/baseline.json`, mode 0600.
 * @param stateDir of the runbook; may begin with `~/`
 * @returns the file's path on the host
 * @throws RemoteError with why it could not be written
 */
async function writeBaseline(connection, stateDir, baseline) {
    const args = [stateDir, baseline.app, baseline.environment, JSON.stringify(baseline)];
    const { code, stdout, stderr } = await connection.run((0,audit_script/* auditScript */.D)('baseline', 'write_baseline_main', args));
    const answer = stdout.trimEnd().split('\n').at(-1) ?? '';
    if (answer.startsWith('written '))
        return (0,printable/* printableLine */.oy)(answer.slice('written '.length));
    const [, refused, detail] = /^refused ([a-z-]{1,60}) (.*)$/.exec(answer) ?? [];
    throw new errors/* RemoteError */.Hi({
        code: refused ?? 'bad-answer',
        host: connection.host,
        exitCode: code,
        message: `the baseline could not be written: ${(0,printable/* printableLine */.oy)(detail ?? stderr)}.`,
        mend: `ls -ld ${stateDir}`,
    });
}


/***/ }),

/***/ 27842:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ ranked),
/* harmony export */   p: () => (/* binding */ FINDING_STATUSES)
/* harmony export */ });
/** Worst first: what stands in the way, what nobody could tell, what should be seen to, what is well. */
const FINDING_STATUSES = ['block', 'unknown', 'warn', 'pass'];
/** Worst first; within a status in the order in which they were found. */
function ranked(findings) {
    return findings.toSorted((a, b) => FINDING_STATUSES.indexOf(a.status) - FINDING_STATUSES.indexOf(b.status));
}


/***/ }),

/***/ 45109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ STATE_PARTS),
/* harmony export */   m: () => (/* binding */ UNREADABLE)
/* harmony export */ });
/** The parts of a state that are known as a whole or not at all. */
const STATE_PARTS = ['env-key', 'unit', 'package', 'schema', 'release'];
/** Stands in the place of a version, a checksum, a crontab or a unit's state that could not be read. */
const UNREADABLE = 'unreadable';


/***/ }),

/***/ 95850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ fullUnit),
/* harmony export */   I0: () => (/* binding */ isAskedOn),
/* harmony export */   Tb: () => (/* binding */ hostStateRequest),
/* harmony export */   eJ: () => (/* binding */ FPM)
/* harmony export */ });
/** Name under which the version of PHP-FPM stands beside that of `php`: the two may differ. */
const FPM = 'php-fpm';
function hostStateRequest(environment, host, carries = 'release') {
    const { release, services, drift, requires } = environment;
    const { php, workers, required } = services;
    const commands = requires.flatMap((each) => each.kind === 'command' && isAskedOn(each.roles, host) ? [{ name: each.name, command: each.command }] : []);
    return {
        releasePath: release.path,
        strategy: carries === 'no-release' ? 'none' : release.strategy === 'symlink' ? 'symlink' : 'git-tag',
        current: release.current,
        runAs: release.runAs,
        units: [...new Set([...(php === null ? [] : [php.unit]), ...workers, ...required])],
        files: drift.files,
        versions: [...(php === null ? [] : [{ name: FPM, command: [fpmProgram(php.unit), '--version'] }]), ...commands],
    };
}
/** A requirement without roles is for every host. */
function isAskedOn(roles, host) {
    return roles.length === 0 || roles.some((role) => host.roles.includes(role));
}
/** Debian's unit php8.3-fpm runs php-fpm8.3; elsewhere unit and program have one name. */
function fpmProgram(unit) {
    const [, version] = /^php(\d+(?:\.\d+)?)-fpm$/.exec(unit) ?? [];
    return version === undefined ? unit : `php-fpm${version}`;
}
/** `nginx` is nginx.service, as systemd has it. */
function fullUnit(name) {
    return /\.(service|timer|socket|target|path|mount)$/.test(name) ? name : `${name}.service`;
}


/***/ }),

/***/ 36807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ compareVersion),
/* harmony export */   I: () => (/* binding */ versionIn)
/* harmony export */ });
/* harmony import */ var semver_functions_coerce_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35385);
/* harmony import */ var semver_functions_coerce_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_functions_coerce_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68011);
/* harmony import */ var semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64737);
/* harmony import */ var semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_2__);



/** A number with dots, and what some programs hang on it (`-MariaDB`, `RC1`). */
const NUMBER = /\d+(?:\.\d+)+/;
/**
 * The version in what a program says of itself, as it is shown: `8.3.6`, `10.11.6-MariaDB`. Null when it says none.
 * @param lines its first lines; a warning may stand before the one with the version
 */
function versionIn(program, lines) {
    switch (program) {
        case 'php':
        case 'php-fpm':
            return first(lines, /^PHP (\d+(?:\.\d+)+(?:-?(?:RC|alpha|beta|dev)\d*)?)/);
        case 'node':
            return first(lines, /^v(\d+\.\d+\.\d+)/);
        case 'mysql':
            return databaseVersion(lines);
        case 'redis':
            return first(lines, /\bv=(\d+(?:\.\d+)+)/);
        default:
            return first(lines, new RegExp(`(${NUMBER.source})`));
    }
}
/** MariaDB's clients name a protocol of their own first: `Ver 15.1 Distrib 10.11.6-MariaDB`. */
function databaseVersion(lines) {
    const said = first(lines, /\bDistrib (\d+(?:\.\d+)+(?:-MariaDB)?)/) ?? first(lines, /\bVer (\d+(?:\.\d+)+(?:-MariaDB)?)/);
    return said;
}
function first(lines, form) {
    return lines.map((line) => form.exec(line)?.[1]).find((found) => found !== undefined) ?? null;
}
/** Whether a version lies in a range as npm writes ranges. `7` is 7.x, never a part of 17.1. */
function compareVersion(version, range) {
    if (semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_2___default()(range) === null)
        return 'not-a-range';
    const number = semver_functions_coerce_js__WEBPACK_IMPORTED_MODULE_0___default()(NUMBER.exec(version)?.[0] ?? version);
    if (number === null)
        return 'not-a-version';
    return semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_1___default()(number, range) ? 'fits' : 'does-not-fit';
}


/***/ }),

/***/ 13571:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ workflowUses)
/* harmony export */ });
/** `uses:` of one of failback's actions, wherever the repository of the suite is kept. */
const USES = /^(\s*(?:-\s+)?uses:\s*)["']?([A-Za-z0-9-]+\/failback(?:\/[A-Za-z0-9._/-]+)?)@([^\s"'#]+)/;
/** Where a workflow names failback, read line by line: what is wrong with the YAML itself, GitHub says. */
function workflowUses(file, text) {
    return text.split('\n').flatMap((line, index) => {
        const [, before, action, ref] = USES.exec(line) ?? [];
        if (before === undefined || action === undefined || ref === undefined)
            return [];
        return [{ where: `${file}:${index + 1}:${before.length + 1}`, action, ref }];
    });
}


/***/ }),

/***/ 69987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ messageProblems)
/* harmony export */ });
/* harmony import */ var _failback_notify__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88495);

/**
 * What is wrong with the messages that environments declare: addresses, and the texts of the checkout. Environments share the
 * section on top of the file, and what is wrong with it is said once.
 * @param checkout null: there is none, and the texts are not looked at
 */
function messageProblems(environments, checkout) {
    const problems = environments.flatMap(({ notify }) => (0,_failback_notify__WEBPACK_IMPORTED_MODULE_0__/* .declaredProblems */ .dr)(notify, checkout));
    return [...new Map(problems.map((problem) => [`${problem.where}\n${problem.message}`, problem])).values()];
}


/***/ }),

/***/ 49701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ preflight)
});

// EXTERNAL MODULE: ./packages/audit/src/finding.ts
var finding = __webpack_require__(27842);
;// CONCATENATED MODULE: ./packages/audit/src/checks/check.ts
const EVERY_MODE = ['static', 'pre-deploy', 'readiness'];
const WITH_HOSTS = ['pre-deploy', 'readiness'];
/** What a check sees of the hosts; nothing where they were not looked at. */
function ofFleet(look) {
    return (facts) => (facts.fleet === null ? [] : look(facts.fleet, facts));
}
/** A problem that somebody else has put into words. */
function seenProblem(problem, status) {
    const { where, message, accepted, mend } = problem;
    const text = accepted === undefined ? message : `${message} Accepted: ${accepted}.`;
    return { subject: where, status, message: text, ...(mend === undefined ? {} : { mend }) };
}

;// CONCATENATED MODULE: ./packages/audit/src/checks/with-token.ts
/** What lets whoever audits ask GitHub. */
function howToAsk({ asker }, permissions) {
    switch (asker) {
        case 'step': {
            const job = permissions.map((permission) => `${permission}: read`).join(', ');
            return `give the step github-token: \${{ github.token }}, and its job permissions: ${job}`;
        }
        case 'terminal':
            return `set GITHUB_TOKEN to a token that may read ${permissions.join(' and ')} of the repository, in a checkout whose remote origin is on GitHub`;
    }
}

;// CONCATENATED MODULE: ./packages/audit/src/checks/approvals.ts


/** Whether an approval that the runbook asks for can be given at all. */
const approvals = {
    id: 'approvals',
    source: 'Runbook 002, 3.3',
    modes: WITH_HOSTS,
    // The emergency procedure needs none.
    unknown: 'informs',
    look: ofFleet((_fleet, { github }) => github.approvals.map((approval) => judged(approval, github))),
};
/** Without what it names the procedure is refused: that is in the way of a rollback where the procedure is carried out. */
function worst(procedure) {
    return procedure === 'emergency' ? 'block' : 'warn';
}
function judged({ procedure, environment, rules }, github) {
    const { repository } = github;
    const subject = 'GitHub';
    const settings = `${repository ?? 'the repository'}: Settings > Environments > ${environment}`;
    switch (rules.state) {
        case 'not-asked': {
            const message = `The procedure ${procedure} needs the approval of ${environment}, and whether that has reviewers could not be asked.`;
            const mend = howToAsk(github, ['actions']);
            return { subject, status: 'unknown', message, mend };
        }
        case 'missing': {
            const message = `The procedure ${procedure} needs the approval of ${environment}, which does not exist: GitHub would create it without any rule at its first use.`;
            return {
                subject,
                status: worst(procedure),
                message,
                mend: `${settings}: create it and add "Required reviewers"`,
            };
        }
        case 'unreadable': {
            const { message, mend } = rules.problem;
            const text = `Whether ${environment} has reviewers, which ${procedure} needs, could not be read: ${message}`;
            return { subject, status: 'unknown', message: text, ...(mend === undefined ? {} : { mend }) };
        }
        case 'present': {
            if (rules.bypassable) {
                const message = `${environment}, for ${procedure}, is answered by a team that administrators may bypass; failback refuses that, because a bypass looks like an approval.`;
                const mend = `${settings}: untick "Allow administrators to bypass configured protection rules"`;
                return { subject, status: worst(procedure), message, mend };
            }
            if (rules.reviewers > 0) {
                const self = rules.preventSelfReview ? '; self-review is barred' : '';
                const message = `${environment}, for ${procedure}, has ${rules.reviewers} required ${rules.reviewers === 1 ? 'reviewer' : 'reviewers'}${self}.`;
                return { subject, status: 'pass', message };
            }
            const message = `${environment} has no required reviewers, so ${procedure} would be let through without anybody having looked; failback refuses that.`;
            const mend = `${settings}: tick "Required reviewers" and name at least one (private repositories need GitHub Enterprise for it)`;
            return { subject, status: worst(procedure), message, mend };
        }
    }
}

;// CONCATENATED MODULE: ./packages/audit/src/audit-facts.ts
/**
 * - `static`: the runbook and the checkout alone; no host and no secret.
 * - `pre-deploy`: the hosts too, and whether one could come back from the release that is about to be deployed.
 * - `readiness`: everything, with the dependency review; about what is served now.
 */
const AUDIT_MODES = (/* unused pure expression or super */ null && (['static', 'pre-deploy', 'readiness']));
/** The hosts that answered. */
function reachedHosts({ hosts }) {
    return hosts.filter((each) => each.reached);
}

;// CONCATENATED MODULE: ./packages/audit/src/checks/mebibytes.ts
function mebibytes(kib) {
    return `${kib > 0 && kib < 1024 ? '1' : Math.floor(kib / 1024)} MiB`;
}

;// CONCATENATED MODULE: ./packages/audit/src/checks/backup-room.ts



/** A database grows, and the copy that is being made lies beside those that are kept. */
const MARGIN = 1.5;
/** The emergency procedure touches no data and takes no copy; a deploy that should have one would fail for want of room. */
const backupRoom = {
    id: 'backup-room',
    source: 'Pre-flight plan, 2',
    modes: WITH_HOSTS,
    unknown: 'informs',
    look: ofFleet((fleet) => {
        const { data, name } = fleet.environment;
        if (data.backups === null || (data.mysql === null && data.redis === null))
            return [];
        const { directory } = data.backups;
        return reachedHosts(fleet)
            .filter(({ host }) => host.name === data.on)
            .map(({ host, inspection, facts }) => {
            const subject = `host ${host.name}`;
            const room = inspection?.backups ?? null;
            if (room === null || (room.state === 'writable' && room.freeKiB === null)) {
                return { subject, status: 'unknown', message: `How much room ${directory} has could not be measured.` };
            }
            if (room.state === 'missing' || room.state === 'not-writable') {
                const how = room.state === 'missing' ? 'does not exist' : `is not writable for ${facts.user}`;
                const mend = `sudo install -d -o ${facts.user} -m 0700 ${directory}`;
                return { subject, status: 'warn', message: `The folder of backups, ${directory}, ${how}.`, mend };
            }
            const free = `${directory} has ${mebibytes(room.freeKiB ?? 0)} free`;
            if (room.newestKiB === null) {
                const message = `${free}; there is no snapshot yet that would say how much one takes.`;
                return { subject, status: 'unknown', message, mend: `failback backup --environment ${name}` };
            }
            const takes = `the newest snapshot takes ${mebibytes(room.newestKiB)}`;
            if ((room.freeKiB ?? 0) >= room.newestKiB * MARGIN) {
                return { subject, status: 'pass', message: `${free}; ${takes}.` };
            }
            const mend = `make room: df -h ${directory}; or keep snapshots for a shorter time (data.mysql.retention)`;
            return { subject, status: 'warn', message: `${free}; ${takes}, so the next one may not fit.`, mend };
        });
    }),
};

;// CONCATENATED MODULE: ./packages/audit/src/checks/problem-check.ts


/**
 * A check of what the engine itself would refuse: its own words are taken, so that the audit and the rollback never differ.
 * @param fine what is said of a host that has none of these problems
 */
function problemCheck(check) {
    const { id, source, codes, fine } = check;
    return {
        id,
        source,
        codes,
        modes: WITH_HOSTS,
        unknown: 'decides',
        look: ofFleet((fleet) => {
            const found = fleet.planProblems.filter(({ code }) => codes.includes(code));
            const well = reachedHosts(fleet)
                .filter(({ carries }) => carries === 'release')
                .map(({ host }) => `host ${host.name}`)
                .filter((subject) => !found.some(({ where }) => where === subject));
            return [
                ...found.map((problem) => seenProblem(problem, 'block')),
                ...well.map((subject) => ({ subject, status: 'pass', message: fine })),
            ];
        }),
    };
}

;// CONCATENATED MODULE: ./packages/audit/src/checks/claim-free.ts

const claimFree = problemCheck({
    id: 'claim-free',
    source: 'Rollback procedure 000, Immediate actions 1',
    codes: ['busy', 'claimed'],
    fine: 'No operation holds the host.',
});

;// CONCATENATED MODULE: ./packages/audit/src/checks/database-schema.ts


/** What a later audit compares: without it a migration that nobody knows of stays unseen. */
const databaseSchema = {
    id: 'database-schema',
    source: 'Rollback procedure 000, Database restoration 3',
    modes: WITH_HOSTS,
    unknown: 'informs',
    look: ofFleet((fleet) => {
        const { data } = fleet.environment;
        return reachedHosts(fleet)
            .filter(({ host, state }) => data.mysql !== null && host.name === data.on && state !== null)
            .map(({ host, state, withoutSchema }) => {
            const subject = `host ${host.name}`;
            if (withoutSchema === null && state?.schema != null) {
                return { subject, status: 'pass', message: 'The schema of the database is noted.' };
            }
            const why = withoutSchema ?? 'it did not say why';
            const message = `The schema of the database could not be read, so no later audit can compare it: ${why}.`;
            return { subject, status: 'unknown', message, mend: 'correct data.credentials or data.mysql in the runbook' };
        });
    }),
};

// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
// EXTERNAL MODULE: ./packages/runbook/src/plain-object.ts
var plain_object = __webpack_require__(84190);
// EXTERNAL MODULE: ./packages/audit/src/version.ts
var src_version = __webpack_require__(36807);
;// CONCATENATED MODULE: ./packages/audit/src/judge-program.ts


const NAMES_SHOWN = 5;
const INSTALL = {
    composer: 'add a step with shivammathur/setup-php (tools: composer) before this one',
    npm: 'add a step with actions/setup-node before this one',
    flutter: 'install the Flutter SDK on the runner before this step',
    git: 'install git on the runner',
};
/** What a program of the dependency review said. What is behind is a warning; what nobody could ask is unknown, not well. */
function judgeProgram(answer) {
    const subject = 'runner';
    const { what, about, command, end } = answer;
    const line = command.join(' ');
    switch (end.kind) {
        case 'missing':
            return {
                subject,
                status: 'unknown',
                message: `There is no ${what}, so ${about} could not be reviewed.`,
                mend: INSTALL[what],
            };
        case 'timed-out':
            return {
                subject,
                status: 'unknown',
                message: `\`${line}\` did not end in time.`,
                mend: `run it by hand: ${line}`,
            };
        case 'ran':
            return { subject, ...judge_program_judged(what, about, line, end) };
    }
}
function judge_program_judged(what, about, line, end) {
    switch (what) {
        case 'composer':
            return whyNot(about, end) ?? notUnderstood(line, end);
        case 'npm':
            return outdated(about, end) ?? notUnderstood(line, end);
        case 'flutter':
            return sdk(about, end) ?? notUnderstood(line, end);
        case 'git':
            return end.code === 0 ? { status: 'pass', message: (0,printable/* printableLine */.oy)(end.stdout) } : notUnderstood(line, end);
    }
}
function notUnderstood(line, { code, stdout, stderr }) {
    const said = (0,printable/* printableLine */.oy)(stderr.trim() === '' ? stdout : stderr, 200);
    const message = `\`${line}\` ended with status ${code} and no answer${said === '' ? '' : `: ${said}`}.`;
    return { status: 'unknown', message, mend: `run it by hand: ${line}` };
}
/** `composer why-not` lists what is against a version, a line each; its exit status differs between its versions. */
function whyNot(about, { stdout, stderr }) {
    const against = stdout
        .split('\n')
        .map((line) => /^(\S+\/\S+|__root__)\s+\S+\s+((?:does not )?(?:requires?|conflicts|replaces|provides).*)$/.exec(line.trim()))
        .flatMap((match) => (match === null ? [] : [`${match[1]} ${match[2]?.replace(/\s+/g, ' ')}`]));
    if (against.length > 0) {
        const shown = (0,printable/* printableLine */.oy)(against.slice(0, NAMES_SHOWN).join('; '), 400);
        const rest = against.length > NAMES_SHOWN ? ` and ${against.length - NAMES_SHOWN} more` : '';
        return { status: 'warn', message: `${about} cannot be installed yet: ${shown}${rest}.` };
    }
    const all = `${stdout}\n${stderr}`;
    if (/could not be found with constraint|Could not find package|No dependencies installed/.test(all))
        return null;
    if (!/There is no installed package depending on|is already installed/.test(all))
        return null;
    return { status: 'pass', message: `Nothing that is installed is against ${about}.` };
}
/** An object by package; nothing at all when nothing is outdated. */
function outdated(about, { code, stdout }) {
    const packages = (0,plain_object/* parseObject */.l)(stdout.trim() === '' && code === 0 ? '{}' : stdout);
    if (packages === null || Object.hasOwn(packages, 'error'))
        return null;
    const names = Object.entries(packages).map(([name, each]) => `${name} ${judge_program_text(each, 'current') ?? 'not installed'} → ${judge_program_text(each, 'latest') ?? '?'}`);
    if (names.length === 0 && code !== 0)
        return null;
    if (names.length === 0)
        return { status: 'pass', message: `Every package of ${about} is up to date.` };
    const shown = (0,printable/* printableLine */.oy)(names.slice(0, NAMES_SHOWN).join(', '), 400);
    const rest = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : '';
    const count = names.length === 1 ? '1 package is' : `${names.length} packages are`;
    return {
        status: 'warn',
        message: `In ${about} ${count} outdated: ${shown}${rest}.`,
        mend: `npm outdated, in ${about}`,
    };
}
function sdk(range, { stdout }) {
    const version = (0,src_version/* versionIn */.I)('flutter', stdout.split('\n').filter((line) => line.startsWith('Flutter ')));
    if (version === null)
        return null;
    switch ((0,src_version/* compareVersion */.G)(version, range)) {
        case 'fits':
            return { status: 'pass', message: `The Flutter SDK is ${version} (${range}).` };
        case 'does-not-fit': {
            const mend = `flutter version manager or setup step: take one of ${range}; or correct review.dependencies.flutter`;
            return { status: 'warn', message: `The Flutter SDK is ${version}, and has to be ${range}.`, mend };
        }
        case 'not-a-version':
        case 'not-a-range':
            return null;
    }
}
function judge_program_text(value, key) {
    const found = typeof value === 'object' && value !== null ? value[key] : undefined;
    return typeof found === 'string' ? found : null;
}

;// CONCATENATED MODULE: ./packages/audit/src/checks/dependency-review.ts

const dependencyReview = {
    id: 'dependency-review',
    source: 'Pre-flight plan, 3.2',
    modes: ['readiness'],
    unknown: 'informs',
    look: ({ reviews }) => reviews.map(judgeProgram),
};

;// CONCATENATED MODULE: ./packages/audit/src/checks/environment-not-frozen.ts


/** A deploy must not go into a rollback; a rollback is not hindered by a freeze. */
const environmentNotFrozen = {
    id: 'environment-not-frozen',
    source: 'Rollback procedure 000, Immediate actions 1',
    modes: WITH_HOSTS,
    unknown: 'decides',
    look: ofFleet(({ environment }, { github, mode }) => {
        const { branch, workflow } = environment.freeze;
        return environment_not_frozen_judged(github, { branch, workflow, mode, name: environment.name });
    }),
};
function environment_not_frozen_judged(github, { branch, workflow, mode, name }) {
    const subject = 'GitHub';
    const answer = github.freeze;
    switch (answer.state) {
        case 'not-asked': {
            const mend = howToAsk(github, ['contents', 'actions']);
            if (workflow === null) {
                // A pipeline without a token has chosen not to ask; somebody at a terminal may not know that GitHub could say something.
                if (github.asker === 'step')
                    return [];
                const message = 'GitHub was not asked, so whether a rollback has frozen deploys is not known.';
                return [{ subject, status: 'warn', message, mend }];
            }
            const message = `The runbook freezes ${workflow} while a rollback runs, and whether it is frozen now could not be asked.`;
            return [{ subject, status: mode === 'pre-deploy' ? 'unknown' : 'warn', message, mend }];
        }
        case 'free':
            return [{ subject, status: 'pass', message: 'Deploys are not frozen.' }];
        case 'held': {
            const { actor, since, operation, run } = answer;
            const ended = run === 'ended' ? ', in a run that has ended' : '';
            const message = `Deploys are frozen: ${actor} began operation ${operation} ${since}${ended}.`;
            const mend = run === 'ended'
                ? `failback status --environment ${name}; when nothing is unfinished: git push origin --delete ${branch}`
                : 'wait until that run has ended';
            return [{ subject, status: mode === 'pre-deploy' ? 'block' : 'warn', message, mend }];
        }
        case 'unreadable':
            return [seenProblem(answer.problem, mode === 'pre-deploy' ? 'unknown' : 'warn')];
    }
}

;// CONCATENATED MODULE: ./packages/audit/src/checks/free-disk.ts



const CODES = ['disk-full'];
/** What a build writes beside what stays: caches, half-written files. */
const free_disk_MARGIN = 1.2;
/** What the plan needs is measured: the target's files, and what its install makes, as large as the live one's. */
const freeDisk = {
    id: 'free-disk',
    source: 'Runbook 002, 5.1',
    codes: CODES,
    modes: WITH_HOSTS,
    unknown: 'decides',
    look: ofFleet((fleet) => {
        const full = fleet.planProblems.filter(({ code }) => CODES.includes(code));
        const builds = fleet.environment.release.strategy === 'git-tag';
        const measured = reachedHosts(fleet).flatMap((each) => {
            const subject = `host ${each.host.name}`;
            if (each.carries !== 'release' || full.some(({ where }) => where === subject))
                return [];
            const { path, freeKiB } = each.facts.releasePath;
            const free = `${path} has ${mebibytes(freeKiB)} free`;
            if (!builds)
                return [{ subject, status: 'pass', message: `${free}; nothing is built there.` }];
            const needed = each.inspection?.buildKiB ?? null;
            if (needed === null) {
                // Without a target there is nothing to measure, and that there is none is told already.
                return fleet.target.kind === 'none' || fleet.target.kind === 'not-known'
                    ? []
                    : [{ subject, status: 'unknown', message: `${free}; how much the target takes could not be measured.` }];
            }
            if (freeKiB >= needed * free_disk_MARGIN) {
                return [{ subject, status: 'pass', message: `${free}; the target takes ${mebibytes(needed)}.` }];
            }
            return [
                {
                    subject,
                    status: 'block',
                    message: `${free}; the target takes ${mebibytes(needed)}, built beside the live release.`,
                    mend: `make room on the file system of ${path}: df -h ${path}`,
                },
            ];
        });
        return [...full.map((problem) => seenProblem(problem, 'block')), ...measured];
    }),
};

;// CONCATENATED MODULE: ./packages/audit/src/checks/freeze-not-shared.ts
/** A rollback of staging, such as the monthly drill's, should not disable the deploys of production and cancel its runs. */
const freezeNotShared = {
    id: 'freeze-not-shared',
    source: 'Rollback procedure 000, Immediate actions 1',
    modes: ['static'],
    unknown: 'informs',
    look: ({ environments }) => {
        const holders = new Map();
        for (const { environment } of environments) {
            const { workflow } = environment.freeze;
            if (workflow !== null)
                holders.set(workflow, [...(holders.get(workflow) ?? []), environment.name]);
        }
        return [...holders].map(([workflow, names]) => (names.length > 1 ? shared(workflow, names) : own(workflow, names)));
    },
};
function own(workflow, names) {
    const message = `Only a rollback of ${names.join(', ')} freezes ${workflow}.`;
    return { subject: 'failback.yml', status: 'pass', message };
}
function shared(workflow, names) {
    return {
        subject: 'failback.yml',
        status: 'warn',
        message: `A rollback of any of ${names.join(', ')} freezes ${workflow} for all of them, and cancels its runs.`,
        mend: 'leave the freeze to one environment; for each other one: freeze: {}',
    };
}

;// CONCATENATED MODULE: ./packages/audit/src/checks/host-tools.ts

const hostTools = problemCheck({
    id: 'host-tools',
    source: 'Pre-flight plan, 3.1',
    codes: ['no-flock', 'no-setsid', 'no-timeout', 'no-git', 'no-php', 'no-http-client'],
    fine: 'Every program that a rollback runs is there, flock among them.',
});

;// CONCATENATED MODULE: ./packages/audit/src/checks/hosts-reachable.ts

/** What nobody could ask is not known, and hides nothing of the other hosts. */
const hostsReachable = {
    id: 'hosts-reachable',
    source: 'Runbook 002, 4.2',
    modes: WITH_HOSTS,
    unknown: 'decides',
    look: ofFleet(({ hosts }) => hosts.flatMap((each) => {
        const subject = `host ${each.host.name}`;
        if (!each.reached) {
            const { message, mend } = each.problem;
            const text = `Nothing on it could be checked: ${message}`;
            return [{ subject, status: 'unknown', message: text, ...(mend === undefined ? {} : { mend }) }];
        }
        if (each.trouble.length > 0)
            return each.trouble.map((problem) => seenProblem(problem, 'unknown'));
        return [{ subject, status: 'pass', message: 'It lets us in, and its key is the known one.' }];
    })),
};

;// CONCATENATED MODULE: ./packages/audit/src/checks/journal-readable.ts


/** What units wrote before they failed is half of the evidence; systemd shows it to members of two groups, and says nothing to others. */
const journalReadable = {
    id: 'journal-readable',
    source: 'docs/hosts.md, Evidence',
    modes: WITH_HOSTS,
    unknown: 'informs',
    look: ofFleet(({ hosts, environment: { services } }) => {
        const named = services.php !== null || services.workers.length + services.required.length > 0;
        if (!named)
            return [];
        return reachedHosts({ hosts })
            .filter(({ carries }) => carries === 'release')
            .flatMap(({ host, facts, inspection }) => {
            if (!facts.systemd)
                return [];
            const subject = `host ${host.name}`;
            if (inspection?.journal === 'readable') {
                return [{ subject, status: 'pass', message: `${facts.user} may read what the units write.` }];
            }
            const message = `Whether ${facts.user} may read what the units write could not be seen: evidence of a rollback would lack it.`;
            return [{ subject, status: 'unknown', message, mend: `sudo usermod -aG systemd-journal ${facts.user}` }];
        });
    }),
};

;// CONCATENATED MODULE: ./packages/audit/src/checks/ledger-readable.ts

const ledgerReadable = {
    id: 'ledger-readable',
    source: 'Runbook 002, 5.1 step 4',
    modes: WITH_HOSTS,
    unknown: 'decides',
    look: ofFleet(({ hosts, environment }) => {
        const control = hosts.find(({ host }) => host.name === environment.control);
        const subject = `host ${environment.control}`;
        if (control?.reached !== true) {
            const message = 'The ledger could not be read: it lies on the control host, which could not be asked.';
            return [{ subject, status: 'unknown', message, mend: `failback status --environment ${environment.name}` }];
        }
        const { ledger, ledgerUnreadable } = control.facts;
        if (ledgerUnreadable > 0) {
            const lines = ledgerUnreadable === 1 ? 'One line' : `${ledgerUnreadable} lines`;
            const message = `${lines} of the ledger cannot be read; what they said of a release counts for nothing.`;
            return [{ subject, status: 'warn', message, mend: `failback ledger --environment ${environment.name}` }];
        }
        const entries = ledger.length === 1 ? '1 entry' : `${ledger.length} entries`;
        return [{ subject, status: 'pass', message: `Every line of the ledger can be read: ${entries}.` }];
    }),
};

;// CONCATENATED MODULE: ./packages/audit/src/view-files.ts
/** Laravel's own error pages, which are there unless the application has its own. */
const FRAMEWORK_ERRORS = 'vendor/laravel/framework/src/Illuminate/Foundation/Exceptions/views';
const EXTENSIONS = ['blade.php', 'php', 'html'];
/**
 * The files of which one makes a view of Laravel, relative to a release. None for a view of a package, whose folder only the
 * application knows.
 * @param view as `artisan down --render` takes it: `errors::503`, `maintenance.page`
 */
function viewFiles(view) {
    const [, namespace, name] = /^(?:([^:]+)::)?([A-Za-z0-9._/-]+)$/.exec(view) ?? [];
    if (name === undefined || name.includes('..') || name.startsWith('/'))
        return [];
    const path = name.replaceAll('.', '/');
    switch (namespace) {
        case undefined:
            return withExtensions(`resources/views/${path}`);
        case 'errors':
            return [...withExtensions(`resources/views/errors/${path}`), ...withExtensions(`${FRAMEWORK_ERRORS}/${path}`)];
        default:
            return [];
    }
}
function withExtensions(path) {
    return EXTENSIONS.map((extension) => `${path}.${extension}`);
}

;// CONCATENATED MODULE: ./packages/audit/src/checks/maintenance-view.ts



/** The page is made from the target's tree. Without it a rollback still closes the site, with a plain page. */
const maintenanceView = {
    id: 'maintenance-view',
    source: 'Runbook 002, 4.2 step 1',
    modes: WITH_HOSTS,
    unknown: 'informs',
    look: ofFleet((fleet) => {
        const { maintenance } = fleet.environment;
        if (maintenance?.kind !== 'laravel' || fleet.environment.release.strategy !== 'git-tag')
            return [];
        const { render } = maintenance;
        if (viewFiles(render).length === 0) {
            const message = `Where the view ${render} lies only the application knows, so it was not looked for.`;
            return [
                { subject: 'maintenance.render', status: 'unknown', message, mend: 'name a view of the application itself' },
            ];
        }
        return reachedHosts(fleet)
            .filter(({ carries, inspection }) => carries === 'release' && inspection !== null)
            .flatMap(({ host, inspection }) => {
            if (inspection === null)
                return [];
            const subject = `host ${host.name}`;
            const release = targetName(fleet);
            const missing = [
                ...(release !== null && !inspection.view.target ? [release] : []),
                ...(release === null && !inspection.view.live ? ['the live release'] : []),
            ];
            if (missing.length === 0)
                return [{ subject, status: 'pass', message: `The page ${render} is there.` }];
            const message = `The page ${render} is not in ${missing.join(' and ')}: visitors would see a plain one while the site is closed.`;
            return [{ subject, status: 'warn', message, mend: `add ${viewFiles(render)[0]} to the application` }];
        });
    }),
};
function targetName({ target }) {
    return target.kind === 'chosen' || target.kind === 'served-alone' ? target.target.release : null;
}

;// CONCATENATED MODULE: ./packages/audit/src/checks/plan-notices.ts

/** What whoever starts a rollback would have to know: hosts on different releases, local changes, no alert. */
const planNotices = {
    id: 'plan-notices',
    source: 'docs/engine.md, Fleet',
    modes: WITH_HOSTS,
    unknown: 'informs',
    look: ofFleet(({ planNotices: notices, environment }) => {
        const told = environment.notCarriedOut.map(({ sentence }) => sentence);
        return notices
            .filter((notice) => !told.some((sentence) => notice.includes(sentence)))
            .map((message) => ({ subject: `environment ${environment.name}`, status: 'warn', message }));
    }),
};

;// CONCATENATED MODULE: ./packages/audit/src/checks/plan-possible.ts

/** A choice that a person makes when it comes to it; it keeps nobody from going back. */
const CHOICES = ['migrations-need-a-choice'];
/** Whatever else the plan of a rollback would refuse: what the engine says is never lost between two checks. */
function planPossible(toldElsewhere) {
    return {
        id: 'plan-possible',
        source: 'docs/engine.md, Steps',
        modes: WITH_HOSTS,
        unknown: 'decides',
        look: ofFleet(({ planProblems }) => planProblems
            .filter(({ code }) => !toldElsewhere.includes(code))
            .map((problem) => seenProblem(problem, CHOICES.includes(problem.code) ? 'warn' : 'block'))),
    };
}

;// CONCATENATED MODULE: ./packages/audit/src/checks/recovery-entry.ts

const recoveryEntry = problemCheck({
    id: 'recovery-entry',
    source: 'docs/engine.md, The recovery entry',
    codes: ['recovery-impossible'],
    fine: 'An operation that a reboot interrupts is brought to its end, or the runbook does without.',
});

;// CONCATENATED MODULE: ./packages/audit/src/checks/recovery-time.ts

/** From so much of the budget on, one slow step is too many. */
const NARROW = 0.8;
/** Told from what was measured before, and from nothing else. */
const recoveryTime = {
    id: 'recovery-time',
    source: 'Runbook 002, 4: emergency rollback in less than 5 minutes',
    modes: WITH_HOSTS,
    unknown: 'informs',
    look: ofFleet(({ forecast, environment }) => {
        const subject = `environment ${environment.name}`;
        const { seconds, budgetSeconds, from, unmeasured } = forecast;
        if (seconds === null) {
            const message = 'No rollback has ended on its target here, so how long one takes was never measured.';
            return [
                {
                    subject,
                    status: 'unknown',
                    message,
                    mend: 'roll a staging environment back once; every rollback is measured',
                },
            ];
        }
        const gaps = unmeasured.length === 0 ? '' : ` Never measured: ${unmeasured.join(', ')}.`;
        const told = `A rollback takes about ${seconds} s, from what ${from.length === 1 ? '1 earlier one' : `${from.length} earlier ones`} took; its budget is ${budgetSeconds} s.${gaps}`;
        if (seconds > budgetSeconds) {
            const mend = 'make the slowest steps faster (the report of a rollback names them), or raise procedures.emergency.budget';
            return [{ subject, status: 'block', message: told, mend }];
        }
        if (seconds > budgetSeconds * NARROW || unmeasured.length > 0)
            return [{ subject, status: 'warn', message: told }];
        return [{ subject, status: 'pass', message: told }];
    }),
};

;// CONCATENATED MODULE: ./packages/audit/src/checks/rehearsal.ts

/** Every step reads on the host what it would need: a half-made target, a missing installer, a folder that is not writable. */
const rehearsal = {
    id: 'rehearsal',
    source: 'Rollback 001, Validation checklist',
    modes: WITH_HOSTS,
    // Whatever kept the plan from being made is told by itself.
    unknown: 'informs',
    look: ofFleet((fleet) => {
        const subject = `environment ${fleet.environment.name}`;
        if (fleet.rehearsal === null) {
            const message = 'The hosts could not rehearse the rollback, since there is no plan for it yet.';
            return [{ subject, status: 'unknown', message, mend: 'mend what else is said here, then run the audit again' }];
        }
        if (fleet.rehearsal.length > 0)
            return fleet.rehearsal.map((problem) => seenProblem(problem, 'block'));
        return [{ subject, status: 'pass', message: 'Every host has rehearsed the rollback: no step would be refused.' }];
    }),
};

;// CONCATENATED MODULE: ./packages/audit/src/checks/release-not-quarantined.ts

/** A release that was rolled back from is not deployed again until somebody has said why it may be. */
const releaseNotQuarantined = {
    id: 'release-not-quarantined',
    source: 'Rollback procedure 000, Decision to reattempt',
    modes: WITH_HOSTS,
    unknown: 'decides',
    look: ofFleet(({ release, hosts, environment }) => {
        if (release === null)
            return [];
        const subject = `release ${release}`;
        const control = hosts.find(({ host }) => host.name === environment.control);
        if (control?.reached !== true) {
            const message = 'Whether it is quarantined is not known: the control host, which keeps the ledger, could not be asked.';
            return [{ subject, status: 'unknown', message, mend: `failback status --environment ${environment.name}` }];
        }
        const last = control.facts.ledger.findLast((entry) => entry.release === release);
        const { ledgerUnreadable } = control.facts;
        if (last?.mark !== 'bad' && ledgerUnreadable > 0) {
            const lines = ledgerUnreadable === 1 ? 'one line' : `${ledgerUnreadable} lines`;
            const message = `It is not quarantined by what can be read of the ledger; ${lines} of it cannot.`;
            return [{ subject, status: 'warn', message, mend: `failback ledger --environment ${environment.name}` }];
        }
        if (last?.mark !== 'bad')
            return [{ subject, status: 'pass', message: 'It is not quarantined.' }];
        return [
            {
                subject,
                status: 'block',
                message: `It is quarantined: marked bad ${last.at} by ${last.by}, because ${JSON.stringify(last.reason.slice(0, 200))}.`,
                mend: `deploy another release; or, when what was wrong is mended: failback ledger mark ${release} unknown --environment ${environment.name} --reason "root cause: …"`,
            },
        ];
    }),
};

;// CONCATENATED MODULE: ./packages/audit/src/checks/release-path.ts

const releasePath = problemCheck({
    id: 'release-path',
    source: 'Runbook 002, 5.1',
    codes: ['release-path-missing', 'release-path-not-writable', 'no-live-release'],
    fine: 'There is a live release, and a rollback may write beside it.',
});

// EXTERNAL MODULE: ./packages/audit/src/state-request.ts
var state_request = __webpack_require__(95850);
;// CONCATENATED MODULE: ./packages/audit/src/checks/required-versions.ts




const NAMES = {
    php: 'PHP',
    node: 'Node.js',
    mysql: 'The MySQL or MariaDB server',
    redis: 'The Redis server',
};
const DATABASE_ROLE = 'database';
/** By range and on every host: a version is a number, not a text that may stand somewhere in another one. */
const requiredVersions = {
    id: 'required-versions',
    source: 'Pre-flight plan, 3.1',
    modes: WITH_HOSTS,
    unknown: 'decides',
    look: ofFleet((fleet) => fleet.environment.requires.flatMap((requirement) => lookFor(requirement, fleet))),
};
function lookFor(requirement, fleet) {
    const hosts = reachedHosts(fleet).filter(({ state }) => state !== null);
    switch (requirement.kind) {
        case 'php':
            return withRelease(hosts).flatMap((each) => [
                required_versions_judged(requirement, 'php', NAMES.php, each),
                ...servedBy(requirement, each),
            ]);
        case 'node':
            return withRelease(hosts).map((each) => required_versions_judged(requirement, 'node', NAMES.node, each));
        case 'mysql':
        case 'redis':
            return servers(requirement, requirement.kind, hosts, fleet);
        case 'command':
            return hosts
                .filter(({ host }) => (0,state_request/* isAskedOn */.I0)(requirement.roles, host))
                .map((each) => required_versions_judged(requirement, requirement.name, requirement.name, each));
    }
}
/** PHP-FPM is what answers visitors; its program has another name than its unit on some systems. */
function servedBy(requirement, each) {
    const version = each.state?.versions[state_request/* FPM */.eJ];
    if (version === undefined)
        return [];
    if (version !== 'absent')
        return [required_versions_judged(requirement, state_request/* FPM */.eJ, 'PHP-FPM', each)];
    return [
        {
            subject: `host ${each.host.name}`,
            status: 'warn',
            message: `PHP-FPM has to be ${requirement.range}, and its program was not found by the name of its unit.`,
            mend: `name the program: requires: { commands: { fpm: { run: [/path/to/php-fpm, --version], range: "${requirement.range}" } } }`,
        },
    ];
}
/** On the hosts with the role database; Redis, and what no host has that role for, wherever it is. */
function servers(requirement, kind, hosts, fleet) {
    const hasRole = fleet.hosts.some(({ host }) => host.roles.includes(DATABASE_ROLE));
    const asked = hosts.filter((each) => {
        if (isThere(each, kind))
            return kind === 'redis' || !hasRole || each.host.roles.includes(DATABASE_ROLE);
        return false;
    });
    if (asked.length > 0)
        return asked.map((each) => required_versions_judged(requirement, kind, NAMES[kind], each));
    // A host that could not be asked may have it; that it could not be asked is told already.
    return [elsewhere(requirement, kind, fleet)];
}
function elsewhere({ range }, kind, { environment }) {
    return {
        subject: `environment ${environment.name}`,
        status: 'unknown',
        message: `${NAMES[kind]} has to be ${range}, and it is on no host that could be asked; a server elsewhere is not looked at.`,
        mend: `give the host that runs it the role ${DATABASE_ROLE}; for a server elsewhere take requires.${kind} out and declare a program that prints its version: requires: { commands: { ${kind}-server: { run: [...], range: "${range}" } } }`,
    };
}
function required_versions_judged(requirement, asked, name, { host, state }) {
    const subject = `host ${host.name}`;
    const version = state?.versions[asked] ?? 'unreadable';
    const { range } = requirement;
    if (version === 'absent') {
        const message = `${name} has to be ${range}, and there is none on the PATH of ${host.user}.`;
        return {
            subject,
            status: 'block',
            message,
            mend: `install it on ${host.name}, or correct requires in the runbook`,
        };
    }
    switch (version === 'unreadable' ? 'not-a-version' : (0,src_version/* compareVersion */.G)(version, range)) {
        case 'fits':
            return { subject, status: 'pass', message: `${name} is ${version} (${range}).` };
        case 'does-not-fit': {
            const message = `${name} is ${version}, and has to be ${range}.`;
            const mend = `install a ${name} of ${range} on ${host.name}, or correct requires in the runbook`;
            return { subject, status: 'block', message, mend };
        }
        case 'not-a-version': {
            const message = `${name} has to be ${range}, and does not say its version.`;
            const mend = `see what it says on ${host.name}, and correct requires in the runbook`;
            return { subject, status: 'unknown', message, mend };
        }
        case 'not-a-range': {
            const message = `${range} is no range of versions, so ${name} ${version} could not be compared with it.`;
            return { subject, status: 'unknown', message, mend: 'write it as npm does, such as ">=8.2 <9"' };
        }
    }
}
function isThere({ state }, name) {
    const version = state?.versions[name];
    return version !== undefined && version !== 'absent';
}
function withRelease(hosts) {
    return hosts.filter(({ carries }) => carries === 'release');
}

;// CONCATENATED MODULE: ./packages/audit/src/checks/runbook-carried-out.ts

/** What the runbook declares and this version does not do is said, never passed over. */
const runbookCarriedOut = {
    id: 'runbook-carried-out',
    source: 'docs/runbook.md',
    modes: EVERY_MODE,
    unknown: 'decides',
    look: ({ runbook, environments }) => {
        const seen = environments.flatMap(ofEnvironment);
        if (runbook.problems.length > 0 || seen.length > 0)
            return once(seen);
        return [
            { subject: runbook.file, status: 'pass', message: 'This version carries out everything that it declares.' },
        ];
    },
};
function ofEnvironment({ environment, problems }) {
    const parts = environment.notCarriedOut.filter(({ scope }) => scope === 'part');
    return [
        ...problems.map((problem) => seenProblem(problem, 'block')),
        ...parts.map(({ where, sentence }) => ({ subject: where, status: 'warn', message: sentence })),
    ];
}
/** Environments share the sections on top of the file. */
function once(seen) {
    return [...new Map(seen.map((each) => [`${each.subject}\n${each.message}`, each])).values()];
}

;// CONCATENATED MODULE: ./packages/audit/src/checks/runbook-reviewed.ts

const DAY = 24 * 3600 * 1000;
/** A runbook that nobody has read for long describes a system that is no more. */
const runbookReviewed = {
    id: 'runbook-reviewed',
    source: 'Runbook 002, Document Control',
    modes: EVERY_MODE,
    unknown: 'informs',
    look: (facts) => {
        const reviews = new Map(facts.environments.map(({ environment: { review } }) => [review.date ?? '', review]));
        return [...reviews.values()].flatMap((review) => runbook_reviewed_judged(review, facts));
    },
};
function runbook_reviewed_judged({ date, every }, { runbook, now, mode }) {
    const subject = runbook.file;
    const today = new Date(now).toISOString().slice(0, 10);
    const mend = `read it through, then set review: { date: ${today} }`;
    if (date === null) {
        if (mode !== 'readiness')
            return [];
        return [{ subject, status: 'warn', message: 'It does not say when it was last read through.', mend }];
    }
    const days = Math.floor((now - Date.parse(`${date}T00:00:00Z`)) / DAY);
    const limit = Math.floor(every / DAY);
    if (Number.isNaN(days) || days < -1) {
        return [{ subject, status: 'warn', message: `${date} is no day on which it can have been read through.`, mend }];
    }
    if (days > limit) {
        return [
            {
                subject,
                status: 'warn',
                message: `It was last read through ${days} days ago, on ${date}; the team does so every ${limit} days.`,
                mend,
            },
        ];
    }
    return [{ subject, status: 'pass', message: `It was last read through on ${date}.` }];
}

;// CONCATENATED MODULE: ./packages/audit/src/checks/runbook-valid.ts

const runbookValid = {
    id: 'runbook-valid',
    source: 'Pre-flight plan, 4.3',
    modes: EVERY_MODE,
    unknown: 'decides',
    look: ({ runbook, environments }) => {
        if (runbook.problems.length > 0)
            return runbook.problems.map((problem) => seenProblem(problem, 'block'));
        const names = environments.map(({ environment }) => environment.name).join(', ');
        return [{ subject: runbook.file, status: 'pass', message: `The runbook is whole, for ${names}.` }];
    },
};

;// CONCATENATED MODULE: ./packages/audit/src/checks/runner-tools.ts


/** `engines` of failback's package.json. */
const NODE = '>=20.19';
/** failback itself needs Node alone; git is what a workflow checks out the runbook with. */
const runnerTools = {
    id: 'runner-tools',
    source: 'Pre-flight plan, 3.1',
    modes: EVERY_MODE,
    unknown: 'informs',
    look: ({ runner: { node, git } }) => {
        const subject = 'runner';
        const fits = (0,src_version/* compareVersion */.G)(node, NODE) === 'fits';
        const said = fits ? `Node.js is ${node}.` : `Node.js is ${node}, and has to be ${NODE}.`;
        const own = fits
            ? { subject, status: 'pass', message: said }
            : { subject, status: 'block', message: said, mend: 'run it on Node.js 20.19 or later' };
        if (git === null)
            return [own];
        const { end } = git;
        if (end.kind === 'ran' && end.code === 0 && end.stdout.startsWith('git version '))
            return [own];
        const message = end.kind === 'missing'
            ? 'There is no git, with which workflows check out the repository.'
            : 'Whether git works, with which workflows check out the repository, could not be seen: it does not say its version.';
        const status = end.kind === 'missing' ? 'warn' : 'unknown';
        return [own, { subject, status, message, mend: 'install git on the runner: git --version' }];
    },
};

;// CONCATENATED MODULE: ./packages/audit/src/checks/state-directory.ts

const stateDirectory = problemCheck({
    id: 'state-directory',
    source: 'docs/engine.md, On disk',
    codes: ['state-dir-missing', 'state-dir-not-writable', 'pinned-elsewhere'],
    fine: 'Claims, ledger and journal can be written.',
});

// EXTERNAL MODULE: ./packages/audit/src/host-state.ts
var host_state = __webpack_require__(45109);
;// CONCATENATED MODULE: ./packages/audit/src/checks/state-readable.ts



const state_readable_NAMES_SHOWN = 5;
const PARTS = {
    'env-key': 'the settings in .env',
    unit: 'the units',
    package: 'the packages',
    release: 'the live release',
};
/** What a later audit compares. What is not in the baseline can change, and nobody is told. */
const stateReadable = {
    id: 'state-readable',
    source: 'Runbook 002, 8.2',
    modes: WITH_HOSTS,
    unknown: 'informs',
    look: ofFleet((fleet) => reachedHosts(fleet).flatMap(({ host, facts, state }) => {
        // That nothing of it could be read is told of the host.
        if (state === null)
            return [];
        const subject = `host ${host.name}`;
        const names = unreadIn(state);
        if (names.length === 0) {
            return [{ subject, status: 'pass', message: 'Everything that a later audit compares could be read.' }];
        }
        const more = names.length > state_readable_NAMES_SHOWN ? ` and ${names.length - state_readable_NAMES_SHOWN} more` : '';
        const message = `${facts.user} could not read ${names.slice(0, state_readable_NAMES_SHOWN).join(', ')}${more}, so no later audit can compare it.`;
        const mend = 'let that user read it; or name it under drift.ignore in the runbook';
        return [{ subject, status: 'unknown', message, mend }];
    })),
};
/** The schema of the database has a check of its own. */
function unreadIn({ unread, units, crontabs, files }) {
    const parts = unread.flatMap((part) => (part === 'schema' ? [] : [PARTS[part]]));
    const named = [
        ...Object.entries(units ?? {}).filter(([, { active, local }]) => active === host_state/* UNREADABLE */.m || local === host_state/* UNREADABLE */.m),
        ...Object.entries(crontabs).filter(([, { state }]) => state === host_state/* UNREADABLE */.m),
        ...Object.entries(files).filter(([, sum]) => sum === host_state/* UNREADABLE */.m),
    ];
    return [...parts, ...named.map(([name]) => name)];
}

;// CONCATENATED MODULE: ./packages/audit/src/checks/sudo-rules.ts

const sudoRules = problemCheck({
    id: 'sudo-rules',
    source: 'docs/hosts.md, sudo',
    codes: ['run-as-refused', 'systemctl-refused', 'no-systemd'],
    fine: 'The login may do what the plan needs.',
});

;// CONCATENATED MODULE: ./packages/audit/src/checks/survives-logout.ts

const survivesLogout = problemCheck({
    id: 'survives-logout',
    source: 'docs/hosts.md, Without root',
    codes: ['launch-refused'],
    fine: 'An operation outlives the connection that starts it.',
});

;// CONCATENATED MODULE: ./packages/audit/src/checks/target-complete.ts

const target_complete_CODES = ['target-missing', 'target-without-commit', 'target-half-made'];
/** Whether the target is there to be gone back to; whether it is whole, the rehearsal says. */
const targetComplete = {
    id: 'target-complete',
    source: 'Runbook 002, 5.1',
    codes: target_complete_CODES,
    modes: WITH_HOSTS,
    unknown: 'decides',
    look: ofFleet(({ hosts, target, planProblems, environment }) => {
        if (target.kind === 'none' || target.kind === 'not-known')
            return [];
        const found = planProblems.filter(({ code }) => target_complete_CODES.includes(code));
        if (found.length > 0)
            return found.map((problem) => seenProblem(problem, 'block'));
        const { release, commit } = target.target;
        const asked = commit !== null && environment.release.strategy === 'git-tag';
        return hosts.flatMap((each) => {
            if (!each.reached || each.carries !== 'release')
                return [];
            const subject = `host ${each.host.name}`;
            if (each.inspection?.targetCommit === 'absent') {
                return [
                    {
                        subject,
                        status: 'warn',
                        message: `The commit of ${release} that was proved is not in this checkout; a rollback would have to fetch it first.`,
                        mend: `git fetch origin tag ${release}, in release.path on ${each.host.name}`,
                    },
                ];
            }
            if (each.inspection === null || (asked && each.inspection.targetCommit === null)) {
                return [{ subject, status: 'unknown', message: `Whether ${release} is there could not be seen.` }];
            }
            return [{ subject, status: 'pass', message: `${release} is there.` }];
        });
    }),
};

;// CONCATENATED MODULE: ./packages/audit/src/checks/target-known.ts

/** From evidence, never from the ancestry of tags (`git describe HEAD^` of the runbooks names a release that may never have run). */
const targetKnown = {
    id: 'target-known',
    source: 'Runbook 002, 5.1 step 4',
    modes: WITH_HOSTS,
    unknown: 'decides',
    look: ofFleet(({ target, environment }) => {
        const subject = `environment ${environment.name}`;
        switch (target.kind) {
            case 'chosen':
                return [
                    { subject, status: 'pass', message: `One could come back to ${target.target.release}: ${target.why}.` },
                ];
            case 'served-alone':
                return [
                    {
                        subject,
                        status: 'warn',
                        message: `${target.target.release}, which is served now, is the only release proved good: one could come back to it from the next one, and from itself to nothing.`,
                        mend: `when you know of another: failback ledger mark RELEASE good --environment ${environment.name} --reason "…"`,
                    },
                ];
            case 'none':
                return target.problems.map((problem) => seenProblem(problem, 'block'));
            case 'not-known':
                return [
                    {
                        subject,
                        status: 'unknown',
                        message: `Which release one could come back to is not known: ${environment.control}, which keeps the ledger, could not be asked.`,
                        mend: `failback status --environment ${environment.name}`,
                    },
                ];
        }
    }),
};

;// CONCATENATED MODULE: ./packages/audit/src/checks/units-known.ts



const known = problemCheck({
    id: 'units-known',
    source: 'Runbook 002, 4.1',
    codes: ['unit-missing'],
    fine: 'Every unit that the runbook names is there, by its exact name.',
});
/** The engine asks for no unit where systemd does not run, and so finds none missing there. */
const unitsKnown = {
    ...known,
    look: ofFleet((fleet, facts) => {
        const { php, workers, required } = fleet.environment.services;
        const named = [...(php === null ? [] : [php.unit]), ...workers, ...required];
        const blind = reachedHosts(fleet).flatMap((each) => (each.facts.systemd ? [] : [`host ${each.host.name}`]));
        return known.look(facts).map((seen) => {
            if (named.length === 0 || seen.status !== 'pass' || !blind.includes(seen.subject))
                return seen;
            const message = `Whether ${named.join(', ')} are there could not be seen: systemd does not run there, or does not answer.`;
            return {
                ...seen,
                status: 'unknown',
                message,
                mend: 'name commands in services.restart in place of units',
            };
        });
    }),
};

;// CONCATENATED MODULE: ./packages/audit/src/checks/workflows-pinned.ts
/** A commit, an exact release, or the moving tag of a major version, which only a release moves. */
const PINNED = /^(?:[0-9a-f]{40}|v\d+(?:\.\d+\.\d+)?)$/;
/** What a workflow runs in an emergency should not be what somebody pushed to a branch a minute ago. */
const workflowsPinned = {
    id: 'workflows-pinned',
    source: 'Pre-flight plan, 3.1: the CI job preflight-audit',
    modes: ['static', 'readiness'],
    unknown: 'informs',
    look: ({ uses }) => {
        if (uses === null || uses.length === 0)
            return [];
        const loose = uses.filter(({ ref }) => !PINNED.test(ref));
        if (loose.length > 0)
            return loose.map(moving);
        const message = `The workflows name failback ${uses.length === 1 ? 'once' : `${uses.length} times`}, by tag or commit each time.`;
        return [{ subject: '.github/workflows', status: 'pass', message }];
    },
};
function moving({ where, action, ref }) {
    return {
        subject: where,
        status: 'warn',
        message: `${action}@${ref} is a branch, and changes whenever somebody pushes to it.`,
        mend: `name a release or a commit: ${action}@v1`,
    };
}

;// CONCATENATED MODULE: ./packages/audit/src/registry.ts

































/** The checks that tell problems of the plan, each in its own place. */
const TELLING = [
    hostTools,
    stateDirectory,
    releasePath,
    sudoRules,
    unitsKnown,
    survivesLogout,
    recoveryEntry,
    claimFree,
    freeDisk,
    targetComplete,
];
/** Every check, in the order in which findings of one rank are shown: the release, the way back, the hosts, the rest. */
const CHECKS = [
    runbookValid,
    runbookCarriedOut,
    runbookReviewed,
    workflowsPinned,
    freezeNotShared,
    releaseNotQuarantined,
    environmentNotFrozen,
    targetKnown,
    ledgerReadable,
    hostsReachable,
    requiredVersions,
    ...TELLING,
    planPossible(TELLING.flatMap(({ codes }) => codes)),
    rehearsal,
    recoveryTime,
    planNotices,
    maintenanceView,
    backupRoom,
    databaseSchema,
    stateReadable,
    journalReadable,
    approvals,
    runnerTools,
    dependencyReview,
];

;// CONCATENATED MODULE: ./packages/audit/src/audit.ts


const AUDIT_DECISIONS = (/* unused pure expression or super */ null && (['pass', 'warn', 'block', 'inconclusive']));
/** What every check of this mode sees, all at once, worst first. */
function audit(facts) {
    const asked = CHECKS.filter(({ modes }) => modes.includes(facts.mode));
    return (0,finding/* ranked */.a)(asked.flatMap(({ id, source, look }) => look(facts).map((seen) => ({ check: id, source, ...seen }))));
}
/**
 * What stands in the way dominates what could not be checked, and that dominates what should be seen to. What could not be
 * checked is never a pass.
 */
function decide(findings) {
    if (findings.some(({ status }) => status === 'block'))
        return 'block';
    const unknown = findings.filter(({ status }) => status === 'unknown');
    if (unknown.some(({ check }) => decides(check)))
        return 'inconclusive';
    return unknown.length > 0 || findings.some(({ status }) => status === 'warn') ? 'warn' : 'pass';
}
/** A check that the registry does not know is taken for one that matters. */
function decides(id) {
    return CHECKS.find((check) => check.id === id)?.unknown !== 'informs';
}

// EXTERNAL MODULE: ./packages/procedure/src/runbook-problems.ts
var runbook_problems = __webpack_require__(93878);
// EXTERNAL MODULE: ./packages/runbook/src/environment.ts
var src_environment = __webpack_require__(79141);
// EXTERNAL MODULE: ./packages/runbook/src/words/errors.ts
var errors = __webpack_require__(59859);
// EXTERNAL MODULE: ./packages/operation/src/message-problems.ts
var message_problems = __webpack_require__(69987);
// EXTERNAL MODULE: ./packages/github/src/frozen-by.ts
var frozen_by = __webpack_require__(41025);
// EXTERNAL MODULE: ./packages/github/src/judge-approval.ts + 1 modules
var judge_approval = __webpack_require__(10611);
// EXTERNAL MODULE: ./packages/github/src/github.ts
var src_github = __webpack_require__(16362);
// EXTERNAL MODULE: ./packages/github/src/github-problem.ts
var github_problem = __webpack_require__(47136);
// EXTERNAL MODULE: ./packages/runbook/src/words/runbook.ts
var runbook = __webpack_require__(53138);
;// CONCATENATED MODULE: ./packages/operation/src/preflight/ask-github.ts


/** What GitHub says about the environment; everything `not-asked` where GitHub is not there to be asked. */
async function askGitHub(environment, { github, asker }) {
    const wanted = runbook/* PROCEDURES */.V.flatMap((procedure) => {
        const approval = environment.procedures[procedure]?.approval ?? null;
        return approval === null ? [] : [{ procedure, environment: approval }];
    });
    if (github === null) {
        const approvals = wanted.map((each) => ({ ...each, rules: { state: 'not-asked' } }));
        return { asker, repository: null, freeze: { state: 'not-asked' }, approvals };
    }
    const { owner, repo } = github.repository;
    const [freeze, ...approvals] = await Promise.all([
        freezeOf(github, environment.freeze.branch),
        ...wanted.map(async (each) => ({ ...each, rules: await rulesOf(github, each.environment) })),
    ]);
    return { asker, repository: `${owner}/${repo}`, freeze, approvals };
}
/** Nothing is asked in static mode, and nothing can be when the runbook does not say what about. */
function notAsked({ asker }) {
    return { asker, repository: null, freeze: { state: 'not-asked' }, approvals: [] };
}
async function freezeOf(github, branch) {
    const frozen = await (0,frozen_by/* frozenBy */.i)(github, branch);
    switch (frozen.state) {
        case 'free':
        case 'unreadable':
            return frozen;
        case 'held': {
            const { operation, actor, since } = frozen.mark;
            return { state: 'held', operation, actor, since, run: frozen.run };
        }
    }
}
async function rulesOf(github, name) {
    try {
        const rules = await github.environment(name);
        if (rules.state === 'missing')
            return rules;
        const { reviewers, preventSelfReview } = rules;
        const repository = `${github.repository.owner}/${github.repository.repo}`;
        const problems = (0,judge_approval/* rulesProblems */.Y)({ environment: rules, repository }, { environment: name });
        const bypassable = problems.some(({ code }) => code === 'approval-bypassable');
        return { state: 'present', reviewers: reviewers.length, preventSelfReview, bypassable };
    }
    catch (error) {
        if (!(error instanceof src_github/* GitHubError */.y))
            throw error;
        return { state: 'unreadable', problem: (0,github_problem/* githubProblem */.X)(error, `environment ${name}`) };
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/operation/src/preflight/ask-programs.ts

/** Asking a registry about every package of an application. */
const REVIEW_MS = 120_000;
const VERSION_MS = 10_000;
/** The dependency review that the runbook declares, made in the checkout: one program after the other. */
async function askPrograms(review, checkout, runTool) {
    const asked = [
        ...review.composer.map(({ package: name, version }) => ({
            what: 'composer',
            about: `${name} ${version}`,
            // A plugin is code of somebody else, which a question about versions does not need.
            command: ['composer', 'why-not', '--no-interaction', '--no-plugins', '--no-ansi', name, version],
            folder: checkout,
        })),
        ...review.npm.map((folder) => ({
            what: 'npm',
            about: folder,
            command: ['npm', 'outdated', '--json'],
            folder: (0,external_node_path_.join)(checkout, folder),
        })),
        ...(review.flutter === null
            ? []
            : [{ what: 'flutter', about: review.flutter, command: ['flutter', '--version'], folder: checkout }]),
    ];
    const answers = [];
    for (const { what, about, command, folder } of asked) {
        answers.push({ what, about, command, end: await runTool(command, { folder, timeoutMs: REVIEW_MS }) });
    }
    return answers;
}
async function askGit(folder, runTool) {
    const command = ['git', '--version'];
    return { what: 'git', about: 'git', command, end: await runTool(command, { folder, timeoutMs: VERSION_MS }) };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./packages/audit/src/workflow-uses.ts
var workflow_uses = __webpack_require__(13571);
;// CONCATENATED MODULE: ./packages/operation/src/preflight/checkout-workflows.ts



const FOLDER = '.github/workflows';
/** How the workflows of a checkout name failback's actions; none where there is no such folder. */
function checkoutWorkflows(checkout) {
    return filesOf((0,external_node_path_.join)(checkout, FOLDER)).flatMap((name) => (0,workflow_uses/* workflowUses */.M)(`${FOLDER}/${name}`, (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(checkout, FOLDER, name), 'utf8')));
}
function filesOf(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true })
            .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
            .map(({ name }) => name)
            .sort();
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./packages/runbook/src/words/plan.ts
var words_plan = __webpack_require__(43791);
;// CONCATENATED MODULE: ./packages/audit/src/forecast.ts

/**
 * The median of each step, added up along the phases; within a phase the slowest host counts, since hosts work side by side
 * and wait for each other. Nothing is assumed about a step that was never run.
 * @param plan null when none could be made: then the steps of the newest operation of each host stand for it
 */
function forecast(plan, measured, budgetSeconds) {
    const hosts = plan?.map(({ host, steps }) => ({ host, ids: steps.map(({ id }) => id) })) ?? lastSteps(measured);
    const known = hosts.map(({ host, ids }) => ({
        host,
        times: ids.map((id) => ({ id, ms: timeOf(id, host, measured) })),
    }));
    const from = [...new Set(measured.map(({ operation }) => operation))];
    const unmeasured = [
        ...new Set(known.flatMap(({ times }) => times.filter(({ ms }) => ms === null).map(({ id }) => id))),
    ];
    if (known.every(({ times }) => times.every(({ ms }) => ms === null))) {
        return { seconds: null, budgetSeconds, phases: [], from: [], unmeasured };
    }
    const phases = words_plan/* PHASES */.Z.flatMap((phase) => {
        const slowest = Math.max(0, ...known.map(({ times }) => sum(times.filter(({ id }) => isIn(phase, id)).map(({ ms }) => ms ?? 0))));
        return slowest === 0 ? [] : [{ phase, ms: slowest }];
    });
    const between = Math.max(0, ...hosts.map(({ host }) => betweenOf(host, measured)));
    const all = sum(phases.map(({ ms }) => ms)) + between;
    return {
        seconds: Math.max(1, Math.round(all / 1000)),
        budgetSeconds,
        phases: phases.map(({ phase, ms }) => ({ phase, seconds: Math.round(ms) / 1000 })),
        from,
        unmeasured,
    };
}
/** Reads what was measured from the journals that a host keeps; an operation that did not end on target measures nothing. */
function measuredOperations(host, journals) {
    return journals.flatMap(({ operation, events }) => {
        const done = events.find((event) => event.event === 'state' && event.state === 'ON_TARGET');
        if (done === undefined)
            return [];
        const ends = events.filter((event) => event.event === 'end' && (event.result === 'ok' || event.result === 'warned'));
        const steps = Object.fromEntries(ends.flatMap((event) => (event.event === 'end' ? [[event.step, event.ms]] : [])));
        return [{ host, operation, steps, between: betweenIn(events, sum(Object.values(steps))) }];
    });
}
/** Claiming, waiting for each other, the proof from the runner. Not told of an operation that was adopted or saw a reboot. */
function betweenIn(events, steps) {
    const starts = events.filter((event) => event.event === 'start');
    const done = events.find((event) => event.event === 'state' && event.state === 'ON_TARGET');
    const [first] = events;
    if (starts.length !== 1 || first === undefined || done === undefined || first.boot !== done.boot)
        return null;
    return Math.max(0, done.up - first.up - steps);
}
/** On that host; where it never ran there, on the others. */
function timeOf(id, host, measured) {
    const times = (own) => own.flatMap(({ steps }) => steps[id] ?? []);
    const here = times(measured.filter((each) => each.host === host));
    return median(here.length > 0 ? here : times(measured));
}
function betweenOf(host, measured) {
    return median(measured.filter((each) => each.host === host).flatMap(({ between }) => between ?? [])) ?? 0;
}
function lastSteps(measured) {
    const newest = new Map();
    for (const each of measured)
        if (!newest.has(each.host))
            newest.set(each.host, each);
    return [...newest.values()].map(({ host, steps }) => ({ host, ids: Object.keys(steps) }));
}
function isIn(phase, id) {
    return id.startsWith(`${phase}.`);
}
function sum(numbers) {
    return numbers.reduce((all, each) => all + each, 0);
}
/** Null of no numbers. */
function median(numbers) {
    const sorted = [...numbers].sort((a, b) => a - b);
    const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
    return low === undefined || high === undefined ? null : (low + high) / 2;
}

// EXTERNAL MODULE: ./packages/host/src/answer-line.ts
var answer_line = __webpack_require__(33123);
// EXTERNAL MODULE: ./packages/audit/src/audit-script.ts + 1 modules
var audit_script = __webpack_require__(56097);
// EXTERNAL MODULE: ./packages/host/src/host-event.ts
var host_event = __webpack_require__(98289);
// EXTERNAL MODULE: ./packages/runbook/src/words/operation-id.ts
var operation_id = __webpack_require__(76945);
// EXTERNAL MODULE: ./packages/audit/src/answer-lines.ts
var answer_lines = __webpack_require__(54031);
;// CONCATENATED MODULE: ./packages/audit/src/parse-inspection.ts



/** Reads what `inspect.sh` prints. Null when the answer is not whole. */
function parseInspection(stdout) {
    const lines = (0,answer_lines/* answerLines */.g)(stdout, 'end inspection');
    const [live, target] = (lines === null ? null : (0,answer_lines/* only */.j)(lines, 'view', /^(yes|no) (yes|no)$/))?.split(' ') ?? [];
    if (lines === null || live === undefined)
        return null;
    const commit = (0,answer_lines/* only */.j)(lines, 'target-commit', /^(present|absent)$/);
    return {
        targetCommit: commit === 'present' || commit === 'absent' ? commit : null,
        buildKiB: buildKiB(lines),
        view: { live: live === 'yes', target: target === 'yes' },
        journal: (0,answer_lines/* only */.j)(lines, 'systemd-journal', /^readable$/) === null ? 'not-seen' : 'readable',
        backups: backups(lines),
        journals: journals(stdout),
    };
}
function number(lines, key) {
    const text = (0,answer_lines/* only */.j)(lines, key, /^\d{1,15}$/);
    return text === null ? null : Number(text);
}
function buildKiB(lines) {
    const [tracked, built] = [number(lines, 'tracked-bytes'), number(lines, 'built-kib')];
    return tracked === null || built === null ? null : Math.ceil(tracked / 1024) + built;
}
function backups(lines) {
    const state = (0,answer_lines/* only */.j)(lines, 'backups', /^(writable|not-writable|missing)$/);
    if (state !== 'writable' && state !== 'not-writable' && state !== 'missing')
        return null;
    return { state, freeKiB: number(lines, 'backups-free-kib'), newestKiB: number(lines, 'backups-newest-kib') };
}
/** `journal ID`, then its lines, each after `event`. */
function journals(stdout) {
    const found = [];
    for (const line of stdout.split('\n')) {
        const [, operation] = /^journal (\S+)$/.exec(line) ?? [];
        if (operation !== undefined && (0,operation_id/* isOperationId */.j)(operation))
            found.push({ operation, events: [] });
        const event = line.startsWith('event ') ? (0,host_event/* parseHostEvent */.u)(line.slice('event '.length)) : null;
        if (event !== null)
            found.at(-1)?.events.push(event);
    }
    return found;
}

;// CONCATENATED MODULE: ./packages/audit/src/inspection.ts



/** Five journals of some hundred lines. */
const ANSWER_BYTES = 4 * 1024 * 1024;
/** Adding up the size of a large vendor folder on a cold disk. */
const TIMEOUT_MS = 120_000;
/** Looks, changes nothing. @throws RemoteError `bad-answer` when the host's shell does not answer as one */
async function inspectHost(connection, request) {
    const result = await connection.run((0,audit_script/* auditScript */.D)('inspect', 'inspect_main', inspectionArguments(request)), {
        answerBytes: ANSWER_BYTES,
        timeoutMs: TIMEOUT_MS,
    });
    const inspection = parseInspection(result.stdout);
    if (inspection !== null)
        return inspection;
    throw (0,answer_line/* badAnswer */.k6)(connection.host, 'looking at what a rollback would need', result, 'sh awk sed grep du df');
}
function inspectionArguments(request) {
    const { stateDir, app, environment, releasePath, strategy, releases, current, runAs, target, backups } = request;
    return [
        stateDir,
        app,
        environment,
        releasePath,
        strategy,
        releases,
        current,
        runAs ?? '-',
        target?.release ?? '-',
        target?.commit ?? '-',
        backups ?? '-',
        ...request.built.flatMap((path) => ['built', path]),
        ...request.views.flatMap((path) => ['view', path]),
    ];
}

;// CONCATENATED MODULE: ./packages/audit/src/inspection-request.ts

function inspectionRequest(environment, host, target) {
    const { app, name, stateDir, release, data, maintenance } = environment;
    return {
        stateDir,
        app,
        environment: name,
        releasePath: release.path,
        strategy: release.strategy === 'symlink' ? 'symlink' : 'git-tag',
        releases: release.releases,
        current: release.current,
        runAs: release.runAs,
        target,
        backups: data.on === host.name ? (data.backups?.directory ?? null) : null,
        built: release.strategy === 'git-tag' ? release.built : [],
        views: maintenance?.kind === 'laravel' ? viewFiles(maintenance.render) : [],
    };
}

// EXTERNAL MODULE: ./packages/procedure/src/host-duties.ts
var host_duties = __webpack_require__(49180);
// EXTERNAL MODULE: ./packages/operation/src/end.ts
var end = __webpack_require__(40564);
// EXTERNAL MODULE: ./packages/operation/src/rehearse.ts + 1 modules
var rehearse = __webpack_require__(33908);
// EXTERNAL MODULE: ./packages/operation/src/survey-hosts.ts
var survey_hosts = __webpack_require__(4609);
// EXTERNAL MODULE: ./packages/operation/src/whole-host-state.ts + 3 modules
var whole_host_state = __webpack_require__(29364);
// EXTERNAL MODULE: ./packages/host/src/read-facts.ts + 3 modules
var read_facts = __webpack_require__(41391);
// EXTERNAL MODULE: ./packages/procedure/src/unfit-hosts.ts
var unfit_hosts = __webpack_require__(14077);
// EXTERNAL MODULE: ./packages/procedure/src/plan-emergency.ts + 12 modules
var plan_emergency = __webpack_require__(81630);
// EXTERNAL MODULE: ./packages/operation/src/fleet-facts.ts
var fleet_facts = __webpack_require__(92371);
// EXTERNAL MODULE: ./packages/operation/src/operation-id.ts
var src_operation_id = __webpack_require__(13968);
// EXTERNAL MODULE: ./packages/operation/src/require-converged.ts
var require_converged = __webpack_require__(57924);
;// CONCATENATED MODULE: ./packages/operation/src/preflight/plan-way-back.ts






/** The plan with the hosts that answered, or everything that a rollback would refuse. */
async function planWith({ environment, mode, release }, target, survey, context) {
    const without = environment.hosts.map(({ name }) => name).filter((name) => !isReached(name, survey));
    const unfit = [...leftOut(survey), ...(0,unfit_hosts/* unfitHosts */.u)(environment, without, survey.facts)];
    if (survey.control === null || target === null)
        return { plan: null, problems: unfit };
    const live = survey.control.live.state === 'present' ? survey.control.live : null;
    const coming = mode === 'pre-deploy' && release !== null ? { release, commit: null } : null;
    const served = live?.release == null ? null : { release: live.release, commit: live.commit };
    const answer = (0,plan_emergency/* planEmergency */.j)({
        environment,
        incident: { severity: null, signals: [], reason: 'preflight audit', actor: 'preflight-audit', override: null },
        facts: await knowing(environment, target, survey),
        target,
        from: coming ?? served,
        operation: (0,src_operation_id/* newOperationId */.L)('emergency', context.now(), context.random(3)),
        without,
        scenario: null,
    });
    if (!answer.ok) {
        // What is wrong with the file is told of the file.
        const ofFile = (0,runbook_problems/* runbookProblems */.N)(environment).map(keyOf);
        const all = plan_way_back_once([...unfit, ...answer.problems]);
        return { plan: null, problems: all.filter((each) => !ofFile.includes(keyOf(each))) };
    }
    // Whom nobody could ask is told as such; here it is no choice of anybody.
    const notices = answer.plan.notices.filter((notice) => without.length === 0 || !notice.startsWith('Left out: '));
    return unfit.length > 0 ? { plan: null, problems: unfit } : { plan: { ...answer.plan, notices }, problems: [] };
}
function isReached(name, { answers }) {
    return answers.some(({ host, reached }) => reached && host.name === name);
}
/** Facts that also tell which migrations the target holds. */
async function knowing(environment, target, { facts, lines }) {
    if (environment.stack !== 'laravel')
        return facts;
    return Promise.all(facts.map(async (each) => {
        const host = environment.hosts.find(({ name }) => name === each.host);
        if (host === undefined)
            return each;
        try {
            return await (0,read_facts/* readFacts */.M)(await lines.of(each.host), (0,fleet_facts/* factsRequest */.p)(environment, host, target.release));
        }
        catch (error) {
            // Then they are unknown, which the plan says.
            if (error instanceof errors/* RemoteError */.Hi)
                return each;
            throw error;
        }
    }));
}
/** What an earlier operation left out, and nobody has brought to the others yet. */
function leftOut({ control }) {
    if (control === null)
        return [];
    try {
        (0,require_converged/* requireConverged */.X)(control, []);
        return [];
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return error.problems;
        throw error;
    }
}
/** The plan says again what makes a host unfit. */
function plan_way_back_once(problems) {
    return [...new Map(problems.map((each) => [keyOf(each), each])).values()];
}
function keyOf({ code, where, message }) {
    return `${code}\n${where}\n${message}`;
}

// EXTERNAL MODULE: ./packages/procedure/src/choose-target.ts
var choose_target = __webpack_require__(97788);
;// CONCATENATED MODULE: ./packages/operation/src/preflight/way-back.ts

/**
 * The release that one would come back to. Before a deploy: from the release that is about to be served, so that the one
 * which is served now may be it. Else from what is served now.
 * @param control null: the control host could not be asked
 */
function wayBack(control, mode, release) {
    if (control === null)
        return { kind: 'not-known' };
    const { ledger, available, live } = control;
    const now = live.state === 'present' ? { release: live.release, commit: live.commit } : null;
    const next = release === null ? null : { release, commit: null };
    const question = { requested: null, ledger, available, served: mode === 'readiness' ? now : next };
    const choice = (0,choose_target/* chooseTarget */.b)(question);
    if (choice.ok)
        return { kind: 'chosen', target: choice.target, why: choice.why };
    const servedAlone = choice.problems.every(({ code, where }) => code === 'target-is-served' && where === 'ledger');
    const alone = servedAlone ? (0,choose_target/* chooseTarget */.b)({ ...question, served: null }) : choice;
    if (!alone.ok)
        return { kind: 'none', problems: choice.problems };
    return { kind: 'served-alone', target: alone.target, why: alone.why };
}

;// CONCATENATED MODULE: ./packages/operation/src/preflight/gather-fleet.ts









/** Looks at every host that can be reached, and plans and rehearses a rollback with them; changes nothing. */
function withFleet(question, context, use) {
    return (0,survey_hosts/* surveyed */.S)(question.environment, context, async (survey) => use(await gather(question, survey, context), survey));
}
async function gather(question, survey, context) {
    const { environment, mode, release } = question;
    const target = wayBack(survey.control, mode, release);
    const goal = target.kind === 'chosen' || target.kind === 'served-alone' ? target.target : null;
    const hosts = await Promise.all(survey.answers.map((answer) => lookCloser(answer, environment, goal, survey)));
    const planned = await planWith(question, goal, survey, context);
    const { rehearsal, trouble } = await rehearseOn(planned.plan, survey, context);
    const measured = hosts.flatMap((each) => each.reached ? measuredOperations(each.host.name, each.inspection?.journals ?? []) : []);
    const budget = environment.procedures.emergency?.budget ?? DEFAULT_BUDGET;
    return {
        environment,
        release,
        hosts: hosts.map((each) => withTrouble(each, trouble)),
        target,
        planProblems: planned.problems,
        planNotices: planned.plan?.notices ?? [],
        rehearsal,
        forecast: forecast(planned.plan?.hosts ?? null, measured, Math.ceil(budget / 1000)),
    };
}
/** Runbook 002, section 4: the emergency procedure is over within five minutes. */
const DEFAULT_BUDGET = 300_000;
async function lookCloser(answer, environment, target, { lines }) {
    const { host } = answer;
    if (!answer.reached)
        return { reached: false, host, problem: answer.problem };
    const trouble = [];
    const attempt = async (ask) => {
        try {
            return await ask();
        }
        catch (error) {
            if (!(error instanceof errors/* RemoteError */.Hi))
                throw error;
            trouble.push((0,end/* problemOf */.Zw)(error));
            return null;
        }
    };
    const connection = await attempt(() => lines.of(host.name));
    const whole = connection && (await attempt(() => (0,whole_host_state/* wholeHostState */.T)(connection, environment, host)));
    const inspection = connection && (await attempt(() => inspectHost(connection, inspectionRequest(environment, host, target))));
    const carries = (0,host_duties/* carriesRelease */.h2)(host) ? 'release' : 'no-release';
    return {
        reached: true,
        host,
        carries,
        facts: answer.facts,
        state: whole?.state ?? null,
        withoutSchema: whole?.withoutSchema ?? null,
        inspection,
        trouble,
    };
}
async function rehearseOn(plan, { lines }, context) {
    if (plan === null)
        return { rehearsal: null, trouble: null };
    try {
        const connections = new Map(await Promise.all(plan.hosts.map(async ({ host }) => [host, await lines.of(host)])));
        const connection = (host) => {
            const found = connections.get(host);
            if (found === undefined)
                throw new Error(`no connection to ${host}`);
            return found;
        };
        return { rehearsal: await (0,rehearse/* rehearse */.K)(plan, { connection }, context), trouble: null };
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return { rehearsal: null, trouble: error };
        throw error;
    }
}
function withTrouble(each, trouble) {
    if (trouble === null || !each.reached || each.host.name !== trouble.failure.host)
        return each;
    return { ...each, trouble: [...each.trouble, (0,end/* problemOf */.Zw)(trouble)] };
}

// EXTERNAL MODULE: ./packages/audit/src/baseline.ts + 1 modules
var src_baseline = __webpack_require__(34864);
;// CONCATENATED MODULE: ./packages/operation/src/preflight/keep-baselines.ts


/** What the hosts are now, for a later comparison. */
function baselinesOf({ hosts, environment }, now) {
    const at = new Date(now).toISOString();
    return hosts.flatMap((each) => {
        if (!each.reached || each.state === null)
            return [];
        return [{ schema_version: 1, app: environment.app, environment: environment.name, at, state: each.state }];
    });
}
/** Each host keeps its own. One that cannot is told; the audit is not changed by it. */
function keepBaselines(baselines, stateDir, { lines }) {
    return Promise.all(baselines.map(async (baseline) => {
        const { host } = baseline.state;
        try {
            return { host, state: 'kept', path: await (0,src_baseline/* writeBaseline */.B)(await lines.of(host), stateDir, baseline) };
        }
        catch (error) {
            if (!(error instanceof errors/* RemoteError */.Hi))
                throw error;
            return { host, state: 'not-kept', why: (0,printable/* printableLine */.oy)(error.failure.message) };
        }
    }));
}

// EXTERNAL MODULE: ./packages/record/src/duration.ts
var duration = __webpack_require__(11163);
;// CONCATENATED MODULE: ./packages/operation/src/preflight/sentence.ts

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** What anyone wants to know first: where one could come back to, how fast, and what stands in the way. */
function sentenceOf(fleet, findings) {
    const blocks = findings.filter(({ status }) => status === 'block').length;
    const unknown = findings.filter(({ status }) => status === 'unknown').length;
    return `${comingBack(fleet)}; ${inTheWay(blocks)}${notChecked(unknown)}.`;
}
function comingBack(fleet) {
    if (fleet === null)
        return 'The runbook was read, and no host was asked';
    const { target, forecast } = fleet;
    switch (target.kind) {
        case 'none':
            return 'There is no release that you could come back to';
        case 'not-known':
            return 'Which release you could come back to is not known';
        case 'chosen':
        case 'served-alone': {
            const budget = (0,duration/* durationText */.S)(forecast.budgetSeconds * 1000);
            const time = forecast.seconds === null
                ? `, within a budget of ${budget}; how long it takes was never measured`
                : ` in about ${wholeSeconds(forecast.seconds)} of ${budget}`;
            return `You could come back to ${target.target.release}${time}`;
        }
    }
}
/** A forecast is no more exact than a second. */
function wholeSeconds(seconds) {
    return seconds < 60 ? `${seconds} s` : (0,duration/* durationText */.S)(seconds * 1000);
}
function inTheWay(blocks) {
    if (blocks === 0)
        return 'nothing stands in the way';
    return blocks === 1 ? 'one thing stands in the way' : `${counted(blocks)} things stand in the way`;
}
function notChecked(unknown) {
    if (unknown === 0)
        return '';
    return unknown === 1 ? ', one thing could not be checked' : `, ${counted(unknown)} things could not be checked`;
}
function counted(count) {
    return NUMBERS[count] ?? String(count);
}

;// CONCATENATED MODULE: ./packages/operation/src/preflight/preflight.ts










const REASON_CODES = {
    pass: 'nothing-in-the-way',
    warn: 'something-to-see-to',
    block: 'something-in-the-way',
    inconclusive: 'could-not-check',
};
/**
 * May we deploy, and could we come back if it goes wrong? Everything is looked at and every finding is told at once; a host
 * that cannot be asked hides nothing of the others. All that is ever written are the baselines on the hosts.
 */
async function preflight(question, context) {
    const subject = audited(question);
    const known = await withoutHosts(question, subject, context);
    if (question.mode === 'static' || subject.environment === null || !canBeAsked(subject.environment)) {
        return endOf(question, { ...known, fleet: null });
    }
    const { environment } = subject;
    const github = await askGitHub(environment, context);
    const { mode, release } = question;
    return withFleet({ environment, mode, release }, context, async (fleet, survey) => {
        const end = endOf(question, { ...known, github, fleet });
        const baselines = baselinesOf(fleet, context.now());
        const keeps = question.baseline === 'keep' && (end.decision === 'pass' || end.decision === 'warn');
        const kept = keeps ? await keepBaselines(baselines, environment.stateDir, survey) : [];
        return { ...end, baselines, kept };
    });
}
function audited({ runbook, environment: name, mode, checkout }) {
    if (!runbook.ok)
        return { problems: runbook.problems, environments: [], environment: null };
    const all = Object.values(runbook.runbook.environments);
    try {
        const environment = (0,src_environment/* resolveEnvironment */.g)(runbook.runbook, name);
        // A message in our words instead of the team's stops no deploy; the change that breaks a text is stopped.
        const problems = mode === 'static' ? (0,message_problems/* messageProblems */.C)(all, checkout) : [];
        const looked = mode === 'static' ? all : [environment];
        return { problems, environments: looked.map(withProblems), environment };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return { problems: error.problems, environments: all.map(withProblems), environment: null };
    }
}
function withProblems(environment) {
    return { environment, problems: (0,runbook_problems/* runbookProblems */.N)(environment) };
}
/** What the questions to a host of another strategy would be, this version does not know. */
function canBeAsked({ release: { strategy } }) {
    return strategy === 'git-tag' || strategy === 'symlink';
}
/** What can be known without a host and without a secret. */
async function withoutHosts({ runbook, mode, checkout }, { problems, environments, environment }, { now, runTool, asker }) {
    const reviewed = mode === 'readiness' && environment !== null && checkout !== null;
    return {
        mode,
        now: now(),
        runbook: { file: runbook.file, problems },
        environments,
        uses: checkout === null ? null : checkoutWorkflows(checkout),
        runner: {
            node: process.versions.node,
            git: checkout === null ? null : await askGit(checkout, runTool),
        },
        github: notAsked({ asker }),
        reviews: reviewed ? await askPrograms(environment.review, checkout, runTool) : [],
    };
}
function endOf({ mode, environment, release, failOn }, facts) {
    const findings = audit(facts);
    const decision = decide(findings);
    const fails = decision === 'block' || decision === 'inconclusive' || (decision === 'warn' && failOn === 'warn');
    const target = facts.fleet?.target;
    return {
        mode,
        environment,
        release,
        decision,
        reasonCode: REASON_CODES[decision],
        verdict: fails ? 'fails' : 'passes',
        sentence: sentenceOf(facts.fleet, findings),
        findings,
        target: target?.kind === 'chosen' || target?.kind === 'served-alone' ? target.target : null,
        forecast: facts.fleet?.forecast ?? null,
        baselines: [],
        kept: [],
    };
}


/***/ }),

/***/ 73483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ systemRunTool)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/** What such programs say is a few KiB; the rest is dropped. */
const MOST_BYTES = 4 * 1024 * 1024;
/** What a package manager may need to know. Everything else stays with us: inputs of the step, the SSH key among them. */
const PASSED = [
    /^(PATH|HOME|USER|LOGNAME|LANG|LC_ALL|TMPDIR|TEMP|TMP|RUNNER_TEMP|CI)$/,
    /^(http|https|no|all)_proxy$/i,
    /^(COMPOSER|NPM_CONFIG|FLUTTER|PUB)_/i,
    /^(NODE_AUTH_TOKEN|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE)$/,
];
/** Runs programs on the machine that the audit runs on. */
function systemRunTool(env) {
    const passed = Object.fromEntries(Object.entries(env).filter(([name]) => PASSED.some((form) => form.test(name))));
    return ([program = 'false', ...args], { folder, timeoutMs }) => new Promise((resolve) => {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(folder)) {
            resolve({ kind: 'ran', code: 127, stdout: '', stderr: `there is no folder ${folder}` });
            return;
        }
        // In a group of its own: what it has started would otherwise outlive it, and keep its output open.
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, {
            cwd: folder,
            env: passed,
            stdio: ['ignore', 'pipe', 'pipe'],
            detached: true,
        });
        const texts = { stdout: '', stderr: '' };
        for (const name of ['stdout', 'stderr']) {
            child[name].setEncoding('utf8').on('data', (text) => {
                if (texts[name].length < MOST_BYTES)
                    texts[name] += text;
            });
        }
        let late = false;
        const timer = setTimeout(() => {
            late = true;
            endGroup(child);
            for (const name of ['stdout', 'stderr'])
                child[name].destroy();
        }, timeoutMs);
        child.on('error', (error) => {
            clearTimeout(timer);
            const missing = 'code' in error && error.code === 'ENOENT';
            resolve(missing ? { kind: 'missing' } : { kind: 'ran', code: 127, stdout: '', stderr: error.message });
        });
        child.on('close', (code) => {
            clearTimeout(timer);
            resolve(late ? { kind: 'timed-out' } : { kind: 'ran', code: code ?? 128, ...texts });
        });
    });
}
function endGroup({ pid }) {
    try {
        if (pid !== undefined)
            process.kill(-pid, 'SIGKILL');
    }
    catch {
        // It has ended just now.
    }
}


/***/ }),

/***/ 29364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ wholeHostState)
});

// EXTERNAL MODULE: ./packages/host/src/answer-line.ts
var answer_line = __webpack_require__(33123);
// EXTERNAL MODULE: ./packages/audit/src/audit-script.ts + 1 modules
var audit_script = __webpack_require__(56097);
// EXTERNAL MODULE: ./packages/runbook/src/words/printable.ts
var printable = __webpack_require__(88141);
// EXTERNAL MODULE: ./packages/audit/src/answer-lines.ts
var answer_lines = __webpack_require__(54031);
// EXTERNAL MODULE: ./packages/audit/src/host-state.ts
var host_state = __webpack_require__(45109);
// EXTERNAL MODULE: ./packages/audit/src/state-request.ts
var state_request = __webpack_require__(95850);
// EXTERNAL MODULE: ./packages/audit/src/version.ts
var version = __webpack_require__(36807);
;// CONCATENATED MODULE: ./packages/audit/src/parse-host-state.ts





const SUM = /^[0-9a-f]{64}$/;
const UNIT = /^[A-Za-z0-9@._:\\-]{1,255}$/;
const WORD = /^[a-z-]{1,40}$/;
/** What the script always asks for its version. */
const SERVERS = ['php', 'node', 'mysql', 'redis'];
/**
 * Reads what `host-state.sh` prints. Null when the answer is not whole; a line that is not one of its own counts for nothing,
 * and what was asked for and is not answered is unreadable.
 */
function parseHostState(host, request, stdout) {
    const lines = (0,answer_lines/* answerLines */.g)(stdout, 'end state');
    if (lines === null)
        return null;
    const known = {
        release: (0,answer_lines/* only */.j)(lines, 'release', /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/),
        envKeys: envKeys(lines),
        units: units(lines, request),
        packages: parse_host_state_packages(lines),
    };
    return {
        schema_version: 1,
        host,
        ...known,
        versions: versions(lines, request),
        crontabs: crontabs(lines),
        files: files(lines, request),
        schema: null,
        unread: unread(lines, request, known),
    };
}
function unread(lines, { strategy }, known) {
    const parts = {
        'env-key': strategy !== 'none' && known.envKeys === null,
        unit: (known.units === null && (0,answer_lines/* only */.j)(lines, 'units', /^none$/) === null) || lines.has('units-local'),
        package: known.packages === null && (0,answer_lines/* only */.j)(lines, 'packages', /^none$/) === null,
        release: strategy !== 'none' && known.release === null,
    };
    return host_state/* STATE_PARTS */.R.filter((part) => part !== 'schema' && parts[part]);
}
function versions(lines, request) {
    const said = lines.get('version-line') ?? [];
    const asked = [...SERVERS, ...request.versions.map(({ name }) => name)];
    return sorted([
        ...asked.map((name) => [name, host_state/* UNREADABLE */.m]),
        ...rows(lines, 'version', 2).map(([name = '', how]) => {
            if (how === 'absent')
                return [name, 'absent'];
            const own = said.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
            return [name, (0,version/* versionIn */.I)(name, own) ?? host_state/* UNREADABLE */.m];
        }),
    ]);
}
function envKeys(lines) {
    switch ((0,answer_lines/* only */.j)(lines, 'env', WORD)) {
        case 'absent':
            return [];
        case 'read':
            return [...new Set(lines.get('env-key') ?? [])]
                .filter((key) => /^[A-Za-z_][A-Za-z0-9_.]{0,99}$/.test(key))
                .sort();
        default:
            return null;
    }
}
function units(lines, request) {
    if ((0,answer_lines/* only */.j)(lines, 'units', WORD) !== 'systemd')
        return null;
    const found = new Map();
    const put = (name, part) => {
        if (!UNIT.test(name))
            return;
        const full = (0,state_request/* fullUnit */.CN)(name);
        found.set(full, { enabled: null, active: null, local: null, ...found.get(full), ...part });
    };
    for (const name of request.units)
        put(name, { active: host_state/* UNREADABLE */.m });
    for (const [name = '', enabled = ''] of rows(lines, 'unit-file', 2))
        if (WORD.test(enabled))
            put(name, { enabled });
    for (const [name = '', active = ''] of rows(lines, 'unit-active', 2))
        if (WORD.test(active))
            put(name, { active });
    for (const [name = '', sum = ''] of rows(lines, 'unit-sum', 2)) {
        put(name, { local: SUM.test(sum) ? `sha256:${sum}` : host_state/* UNREADABLE */.m });
    }
    return sorted([...found]);
}
function crontabs(lines) {
    return sorted(rows(lines, 'crontab', 3).flatMap(([sum = '', entries = '', said = '']) => {
        const name = (0,printable/* printableLine */.oy)(said);
        if (!SUM.test(sum) || !/^\d{1,6}$/.test(entries))
            return [[name, { state: host_state/* UNREADABLE */.m }]];
        return [[name, { state: 'read', entries: Number(entries), sum: `sha256:${sum}` }]];
    }));
}
function parse_host_state_packages(lines) {
    if ((0,answer_lines/* only */.j)(lines, 'packages', WORD) !== 'dpkg')
        return null;
    const known = rows(lines, 'package', 2).filter(([name = '', version = '']) => {
        return /^[a-z0-9][a-z0-9+.:-]{0,199}$/.test(name) && /^[A-Za-z0-9.+:~-]{1,200}$/.test(version);
    });
    return sorted(known.map(([name = '', version = '']) => [name, version]));
}
function files(lines, request) {
    return sorted([
        ...request.files.map((path) => [path, host_state/* UNREADABLE */.m]),
        ...rows(lines, 'file', 2).flatMap(([sum = '', path = '']) => {
            if (sum === 'missing')
                return [[path, sum]];
            return SUM.test(sum) ? [[path, `sha256:${sum}`]] : [];
        }),
    ]);
}
/** The lines of a key that have so many words; the last one may hold spaces. */
function rows(lines, key, words) {
    return (lines.get(key) ?? []).flatMap((line) => {
        const parts = line.split(' ');
        if (parts.length < words)
            return [];
        return [[...parts.slice(0, words - 1), parts.slice(words - 1).join(' ')]];
    });
}
/** The last of each name, in one order on every host and every day, so that two states are compared as texts as well. */
function sorted(entries) {
    return Object.fromEntries([...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : 1)));
}

;// CONCATENATED MODULE: ./packages/audit/src/read-host-state.ts



/** A few thousand packages and units are some hundred KiB. */
const ANSWER_BYTES = 16 * 1024 * 1024;
/** Each program that is asked for its version has ten seconds. */
const TIMEOUT_MS = 120_000;
/**
 * Looks at what a host is now; changes nothing. `schema` is null: whoever has the database's credentials reads it.
 * @throws RemoteError `bad-answer` when its shell does not answer as one
 */
async function readHostState(connection, request) {
    const result = await connection.run((0,audit_script/* auditScript */.D)('host-state', 'state_main', stateArguments(request)), {
        answerBytes: ANSWER_BYTES,
        timeoutMs: TIMEOUT_MS,
    });
    const state = parseHostState(connection.host, request, result.stdout);
    if (state !== null)
        return state;
    throw (0,answer_line/* badAnswer */.k6)(connection.host, 'looking at what the host is now', result, 'sh awk sed grep sha256sum cut');
}
function stateArguments(request) {
    const { releasePath, strategy, current, runAs, units, files, versions } = request;
    return [
        releasePath,
        strategy === 'none' ? '-' : strategy,
        current,
        runAs ?? '-',
        ...units.flatMap((unit) => ['unit', unit]),
        ...files.flatMap((file) => ['file', file]),
        ...versions.flatMap(({ name, command }) => ['version', name, String(command.length), ...command]),
    ];
}

// EXTERNAL MODULE: ./packages/data/src/host-script.ts + 1 modules
var host_script = __webpack_require__(99462);
;// CONCATENATED MODULE: ./packages/data/src/schema-digest.ts


/** A dump of a schema waits for whoever alters a table. */
const schema_digest_TIMEOUT_MS = 60_000;
/**
 * Reads it on the host that `data.on` names, with the credentials of the backups. Null: the runbook declares no database.
 * @throws RemoteError `bad-answer` when the host does not answer as the script does
 */
async function schemaDigest(connection, environment) {
    const { data, release } = environment;
    if (data.mysql === null)
        return null;
    const script = (0,host_script/* backupScript */.A)('schema', [
        data.credentials?.kind === 'file' ? data.credentials.path : 'app-env',
        release.strategy,
        release.path,
        release.current,
        release.runAs ?? '-',
        data.mysql.database,
    ]);
    const result = await connection.run(script, { timeoutMs: schema_digest_TIMEOUT_MS });
    const digest = parseSchema(result.stdout);
    if (digest === null)
        throw (0,host_script/* notAnswered */.z)(connection.host, 'reading the schema of the database', result);
    return digest;
}
/** Null when the answer is not whole. */
function parseSchema(stdout) {
    const lines = stdout.split('\n');
    if (!lines.includes('end schema'))
        return null;
    const [, sum, tables] = lines.map((line) => /^schema ([0-9a-f]{64}) (\d{1,9})$/.exec(line)).find(Boolean) ?? [];
    if (sum !== undefined)
        return { state: 'read', digest: `sha256:${sum}`, tables: Number(tables) };
    const refused = lines.filter((line) => line.startsWith('refused '));
    const why = (0,printable/* printableLine */.oy)(refused.map((line) => line.slice('refused '.length)).join('; '));
    return { state: 'refused', why: why === '' ? 'it did not say why' : why };
}

// EXTERNAL MODULE: ./packages/procedure/src/host-duties.ts
var host_duties = __webpack_require__(49180);
;// CONCATENATED MODULE: ./packages/operation/src/whole-host-state.ts



/**
 * What a host is now, with the schema of the database on the host that holds its credentials. Changes nothing.
 * @throws RemoteError when it does not answer
 */
async function wholeHostState(connection, environment, host) {
    const carries = (0,host_duties/* carriesRelease */.h2)(host) ? 'release' : 'no-release';
    const state = await readHostState(connection, (0,state_request/* hostStateRequest */.Tb)(environment, host, carries));
    if (environment.data.on !== host.name)
        return { state, withoutSchema: null };
    const schema = await schemaDigest(connection, environment);
    switch (schema?.state) {
        case undefined:
            return { state, withoutSchema: null };
        case 'read':
            return { state: { ...state, schema: schema.digest }, withoutSchema: null };
        case 'refused':
            return { state: { ...state, unread: [...state.unread, 'schema'] }, withoutSchema: schema.why };
    }
}


/***/ })

};
