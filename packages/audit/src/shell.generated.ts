// Written by `npm run generate` from packages/audit/shell. Edit the files there.
export const shellScripts: Readonly<Record<string, string>> = {
  "baseline.sh":
    "# The baseline of a host: one line of JSON in a file that its owner alone reads. Sent on stdin; prints one answer.\n" +
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
  "host-state.sh":
    "# What a host is now: versions, keys of .env (never a value), units, crontabs, packages, checksums of files. Reads only.\n" +
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
  "inspect.sh":
    "# What a rollback would need and find on a host, beyond the facts that a plan is made from. Reads only.\n" +
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
  "lines.sh":
    "# What the audit's scripts have in common: one line for each thing that was found, and looking as the owner of the code.\n" +
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
