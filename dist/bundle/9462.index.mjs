export const id = 9462;
export const ids = [9462];
export const modules = {

/***/ 99462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ backupScript),
  z: () => (/* binding */ notAnswered)
});

// EXTERNAL MODULE: ./packages/host/src/answer-line.ts
var answer_line = __webpack_require__(33123);
// EXTERNAL MODULE: ./packages/host/src/stdin-script.ts
var stdin_script = __webpack_require__(14076);
;// CONCATENATED MODULE: ./packages/data/src/shell.generated.ts
// Written by `npm run generate` from packages/data/shell. Edit the files there.
const shellScripts = {
    "backup/answer.sh": "# What the runner is told: one line each, `word rest`. Everything that other programs said is masked and made one line first.\n" +
        "# shellcheck shell=sh\n" +
        "\n" +
        "PROBLEMS=0\n" +
        "FIRST_PROBLEM=\n" +
        "MYSQL_PASSWORD=\n" +
        "REDIS_PASSWORD=\n" +
        "# Longer than any look at a server takes, unless something holds it up.\n" +
        "ANSWER_SECONDS=${FAILBACK_ANSWER_SECONDS:-120}\n" +
        "\n" +
        "# A runner that is gone holds up nothing.\n" +
        "answer() {\n" +
        "  printf '%s\\n' \"$*\" 2>/dev/null || :\n" +
        "}\n" +
        "\n" +
        "# problem CODE DETAIL: the snapshot will not be made. All of them are told, not only the first.\n" +
        "problem() {\n" +
        "  PROBLEMS=$((PROBLEMS + 1))\n" +
        "  FIRST_PROBLEM=${FIRST_PROBLEM:-$1}\n" +
        "  answer \"refused $1 $(one_line \"$2\")\"\n" +
        "}\n" +
        "\n" +
        "# note CODE DETAIL: something about the snapshot that its reader should know.\n" +
        "note() {\n" +
        "  answer \"note $1 $(one_line \"$2\")\"\n" +
        "}\n" +
        "\n" +
        "# one_line TEXT: without secrets and control characters, the last 600 bytes.\n" +
        "one_line() {\n" +
        "  printf '%s\\n' \"$1\" | masked | LC_ALL=C tr '\\000-\\037\\177' ' ' | tail -c 600 | sed 's/  */ /g; s/ $//'\n" +
        "}\n" +
        "\n" +
        "is_number() {\n" +
        "  case $1 in '' | *[!0-9]*) return 1 ;; esac\n" +
        "  [ \"${#1}\" -le 15 ]\n" +
        "}\n" +
        "\n" +
        "# said FILE: the last lines that a program left there.\n" +
        "said() {\n" +
        "  if [ -r \"$1\" ]; then tail -n 5 \"$1\"; fi\n" +
        "}\n" +
        "\n" +
        "# The secrets travel in the environment of awk, which only this user can read; never in an argument.\n" +
        "masked() {\n" +
        "  FAILBACK_MYSQL=$MYSQL_PASSWORD FAILBACK_REDIS=$REDIS_PASSWORD LC_ALL=C awk '\n" +
        "    function mask(text, secret,   out, at) {\n" +
        "      if (secret == \"\") return text\n" +
        "      while ((at = index(text, secret)) > 0) {\n" +
        "        out = out substr(text, 1, at - 1) \"***\"\n" +
        "        text = substr(text, at + length(secret))\n" +
        "      }\n" +
        "      return out text\n" +
        "    }\n" +
        "    { print mask(mask($0, ENVIRON[\"FAILBACK_MYSQL\"]), ENVIRON[\"FAILBACK_REDIS\"]) }'\n" +
        "}\n",
    "backup/connection.sh": "# Turns what an application's .env says into where its stores are and who logs in there. An address (DB_URL, DATABASE_URL,\n" +
        "# REDIS_URL) counts as much as the single keys beside it; where the two differ nobody but the application knows which it\n" +
        "# takes, so that is an error with both names. Reads and prints text; runs nothing.\n" +
        "# shellcheck shell=sh\n" +
        "\n" +
        "# connection_values: `KEY=value` lines on stdin, as env_values prints them. Prints `MYSQL_HOST=…` and the like, and\n" +
        "# `!KEY=why` for what cannot be taken: what env_values said, `differs OTHER-KEY`, `address`, `scheme NAME`, `option NAME`,\n" +
        "# `engine NAME`, `line-end`.\n" +
        "connection_values() {\n" +
        "  LC_ALL=C awk '\n" +
        "    function put(name, text) {\n" +
        "      if (text == \"\") return\n" +
        "      if (text ~ /[\\n\\r]/) { refuse(\"line-end\"); return }\n" +
        "      if ((name in values) && values[name] != text) { refuse(\"differs \" from[name]); return }\n" +
        "      values[name] = text\n" +
        "      from[name] = key\n" +
        "    }\n" +
        "    function refuse(why) {\n" +
        "      if (!(key in wrong)) wrong[key] = why\n" +
        "    }\n" +
        "    function hex_digit(c) { return index(\"0123456789abcdef\", tolower(c)) - 1 }\n" +
        "    function decoded(text,   out, at) {\n" +
        "      out = \"\"\n" +
        "      while ((at = index(text, \"%\")) > 0) {\n" +
        "        if (substr(text, at + 1, 2) !~ /^[0-9A-Fa-f][0-9A-Fa-f]$/ || substr(text, at + 1, 2) == \"00\") {\n" +
        "          refuse(\"address\")\n" +
        "          return \"\"\n" +
        "        }\n" +
        "        out = out substr(text, 1, at - 1) sprintf(\"%c\", hex_digit(substr(text, at + 1, 1)) * 16 + hex_digit(substr(text, at + 2, 1)))\n" +
        "        text = substr(text, at + 3)\n" +
        "      }\n" +
        "      return out text\n" +
        "    }\n" +
        "    function last_of(text, c,   at, found) {\n" +
        "      found = 0\n" +
        "      for (at = 1; at <= length(text); at++) if (substr(text, at, 1) == c) found = at\n" +
        "      return found\n" +
        "    }\n" +
        "    # Sets user, password, host, port, path and query, as the parse_url of PHP tells them apart.\n" +
        "    function split_address(text,   at, authority, login) {\n" +
        "      user = password = host = port = path = query = \"\"\n" +
        "      if ((at = index(text, \"#\")) > 0) text = substr(text, 1, at - 1)\n" +
        "      if ((at = index(text, \"?\")) > 0) { query = substr(text, at + 1); text = substr(text, 1, at - 1) }\n" +
        "      authority = text\n" +
        "      if ((at = index(text, \"/\")) > 0) { authority = substr(text, 1, at - 1); path = decoded(substr(text, at)) }\n" +
        "      if ((at = last_of(authority, \"@\")) > 0) {\n" +
        "        login = substr(authority, 1, at - 1)\n" +
        "        authority = substr(authority, at + 1)\n" +
        "        if ((at = index(login, \":\")) > 0) { password = decoded(substr(login, at + 1)); login = substr(login, 1, at - 1) }\n" +
        "        user = decoded(login)\n" +
        "      }\n" +
        "      if (match(authority, /:[0-9]*$/)) { port = substr(authority, RSTART + 1); authority = substr(authority, 1, RSTART - 1) }\n" +
        "      sub(/^\\[/, \"\", authority)\n" +
        "      sub(/\\]$/, \"\", authority)\n" +
        "      host = decoded(authority)\n" +
        "    }\n" +
        "    function each_option(harmless,   count, at, parts, name, text) {\n" +
        "      count = split(query, parts, \"&\")\n" +
        "      for (at = 1; at <= count; at++) {\n" +
        "        name = parts[at]\n" +
        "        text = \"\"\n" +
        "        if (index(name, \"=\")) { text = substr(name, index(name, \"=\") + 1); name = substr(name, 1, index(name, \"=\") - 1) }\n" +
        "        if (name == \"unix_socket\") put(\"MYSQL_SOCKET\", decoded(text))\n" +
        "        else if (name != \"\" && index(\" \" harmless \" \", \" \" name \" \") == 0) refuse(\"option \" name)\n" +
        "      }\n" +
        "    }\n" +
        "    function mysql_address(scheme) {\n" +
        "      if (scheme !~ /^(mysql|mysql2|mariadb|pdo-mysql)$/) { refuse(\"engine \" scheme); return }\n" +
        "      put(\"MYSQL_HOST\", host)\n" +
        "      put(\"MYSQL_PORT\", port)\n" +
        "      put(\"MYSQL_USER\", user)\n" +
        "      put(\"MYSQL_PASSWORD\", password)\n" +
        "      put(\"MYSQL_NAMED\", substr(path, 2))\n" +
        "      each_option(\"charset collation serverVersion prefix strict engine timezone\")\n" +
        "    }\n" +
        "    function redis_address(scheme) {\n" +
        "      if (scheme ~ /^(rediss|tls|ssl)$/) put(\"REDIS_TLS\", \"yes\")\n" +
        "      else if (scheme !~ /^(redis|tcp|unix)$/) { refuse(\"scheme \" scheme); return }\n" +
        "      # Without a host the path is a socket; with one it is the number of a database, and a copy holds them all.\n" +
        "      if (host == \"\" && path != \"\") put(\"REDIS_HOST\", path)\n" +
        "      put(\"REDIS_HOST\", host)\n" +
        "      put(\"REDIS_PORT\", port)\n" +
        "      put(\"REDIS_USER\", user)\n" +
        "      put(\"REDIS_PASSWORD\", password)\n" +
        "      query = \"\"\n" +
        "    }\n" +
        "    function take_address(store, text,   at, scheme) {\n" +
        "      at = index(text, \"://\")\n" +
        "      if (at < 2) { refuse(\"address\"); return }\n" +
        "      scheme = tolower(substr(text, 1, at - 1))\n" +
        "      split_address(substr(text, at + 3))\n" +
        "      if (store == \"mysql\") mysql_address(scheme)\n" +
        "      else redis_address(scheme)\n" +
        "    }\n" +
        "    {\n" +
        "      key = substr($0, 1, index($0, \"=\") - 1)\n" +
        "      value = substr($0, index($0, \"=\") + 1)\n" +
        "      if (substr(key, 1, 1) == \"!\") { wrong[substr(key, 2)] = value; next }\n" +
        "      # Laravel reads these words as no value at all.\n" +
        "      if (value ~ /^(null|NULL|[(]null[)]|empty|[(]empty[)])$/) next\n" +
        "      if (key == \"DB_URL\" || key == \"DATABASE_URL\") { if (value != \"\") take_address(\"mysql\", value) }\n" +
        "      else if (key == \"REDIS_URL\") { if (value != \"\") take_address(\"redis\", value) }\n" +
        "      else if (key == \"DB_CONNECTION\") { if (value ~ /^(pgsql|sqlite|sqlsrv)$/) refuse(\"engine \" value) }\n" +
        "      else if (key == \"REDIS_SCHEME\") { if (value ~ /^(tls|ssl|rediss)$/) put(\"REDIS_TLS\", \"yes\") }\n" +
        "      else if (key == \"REDIS_HOST\" && index(value, \"://\")) take_address(\"redis\", value)\n" +
        "      else if (key == \"DB_HOST\") put(\"MYSQL_HOST\", value)\n" +
        "      else if (key == \"DB_PORT\") put(\"MYSQL_PORT\", value)\n" +
        "      else if (key == \"DB_SOCKET\") put(\"MYSQL_SOCKET\", value)\n" +
        "      else if (key == \"DB_DATABASE\") put(\"MYSQL_NAMED\", value)\n" +
        "      else if (key == \"DB_USERNAME\") put(\"MYSQL_USER\", value)\n" +
        "      else if (key == \"DB_PASSWORD\") put(\"MYSQL_PASSWORD\", value)\n" +
        "      else if (key == \"MYSQL_ATTR_SSL_CA\") put(\"MYSQL_CA\", value)\n" +
        "      else if (key == \"REDIS_USERNAME\") put(\"REDIS_USER\", value)\n" +
        "      else if (key ~ /^REDIS_(HOST|PORT|PASSWORD)$/) put(key, value)\n" +
        "    }\n" +
        "    END {\n" +
        "      for (name in values) print name \"=\" values[name]\n" +
        "      for (name in wrong) print \"!\" name \"=\" wrong[name]\n" +
        "    }'\n" +
        "}\n",
    "backup/credentials.sh": "# Finds the credentials on this host and hands them to the tools by pipes and their environment. They are in no argument\n" +
        "# list, no file, no answer and no log.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: answer.sh env-file.sh connection.sh\n" +
        "\n" +
        "MYSQL_HOST='' MYSQL_PORT='' MYSQL_SOCKET='' MYSQL_USER='' MYSQL_NAMED='' MYSQL_CA=''\n" +
        "REDIS_HOST='' REDIS_PORT='' REDIS_USER='' REDIS_TLS=''\n" +
        "CREDENTIALS_FILE=\n" +
        "MYSQL_ENV_KEYS='DB_CONNECTION DB_URL DATABASE_URL DB_HOST DB_PORT DB_SOCKET DB_DATABASE DB_USERNAME DB_PASSWORD MYSQL_ATTR_SSL_CA'\n" +
        "REDIS_ENV_KEYS='REDIS_URL REDIS_SCHEME REDIS_HOST REDIS_PORT REDIS_USERNAME REDIS_PASSWORD'\n" +
        "\n" +
        "# read_credentials KEYS app-env|PATH STRATEGY RELEASE-PATH CURRENT RUN-AS: sets the variables above. What is wrong with a\n" +
        "# key of a store that nobody asked for is nobody's trouble.\n" +
        "read_credentials() {\n" +
        "  read_keys=$1\n" +
        "  shift\n" +
        "  case $1 in\n" +
        "    app-env) app_env \"$2\" \"$3\" \"$4\" \"$5\" ;;\n" +
        "    *) own_file \"$1\" ;;\n" +
        "  esac || return 0\n" +
        "  # shellcheck disable=SC2086 # names of keys\n" +
        "  take_values \"$(printf '%s\\n' \"$CREDENTIALS_TEXT\" | env_values $read_keys | connection_values)\"\n" +
        "  CREDENTIALS_TEXT=\n" +
        "}\n" +
        "\n" +
        "# app_env STRATEGY RELEASE-PATH CURRENT RUN-AS\n" +
        "app_env() {\n" +
        "  case $1 in\n" +
        "    symlink) set -- \"$4\" \"$2/$3/.env\" \"$2/shared/.env\" ;;\n" +
        "    *) set -- \"$4\" \"$2/.env\" ;;\n" +
        "  esac\n" +
        "  app_user=$1\n" +
        "  shift\n" +
        "  for CREDENTIALS_FILE in \"$@\"; do\n" +
        "    if read_as_owner \"$app_user\" \"$CREDENTIALS_FILE\"; then return 0; fi\n" +
        "  done\n" +
        "  problem credentials-unreadable \"none of these can be read: $*; $(said \"$WORK/err.credentials\")\"\n" +
        "  return 1\n" +
        "}\n" +
        "\n" +
        "# read_as_owner USER FILE: as this user, else as the one who runs the application. Sets CREDENTIALS_TEXT.\n" +
        "read_as_owner() {\n" +
        "  if [ -r \"$2\" ]; then\n" +
        "    CREDENTIALS_TEXT=$(cat \"$2\" 2>\"$WORK/err.credentials\")\n" +
        "  elif [ \"$1\" = - ]; then\n" +
        "    printf '%s is not there, or this user may not read it, and no release.run-as is declared\\n' \"$2\" >\"$WORK/err.credentials\"\n" +
        "    return 1\n" +
        "  else\n" +
        "    CREDENTIALS_TEXT=$(sudo -n -u \"$1\" cat \"$2\" 2>\"$WORK/err.credentials\")\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "own_file() {\n" +
        "  CREDENTIALS_FILE=$1\n" +
        "  if [ ! -f \"$1\" ]; then\n" +
        "    problem credentials-unreadable \"$1 is not a file that this user can see\"\n" +
        "    return 1\n" +
        "  fi\n" +
        "  # shellcheck disable=SC2012 # of one file, and only its mode is read\n" +
        "  case $(ls -ldLn \"$1\") in\n" +
        "    -r[w-]-------*) ;;\n" +
        "    *)\n" +
        "      problem credentials-open \"$1 may be read by others than its owner\"\n" +
        "      return 1\n" +
        "      ;;\n" +
        "  esac\n" +
        "  CREDENTIALS_TEXT=$(cat \"$1\" 2>\"$WORK/err.credentials\") && return 0\n" +
        "  problem credentials-unreadable \"$1: $(said \"$WORK/err.credentials\")\"\n" +
        "  return 1\n" +
        "}\n" +
        "\n" +
        "# take_values LINES: as connection_values printed them.\n" +
        "take_values() {\n" +
        "  while IFS= read -r taken_line; do\n" +
        "    taken_value=${taken_line#*=}\n" +
        "    case ${taken_line%%=*} in\n" +
        "      MYSQL_HOST) MYSQL_HOST=$taken_value ;;\n" +
        "      MYSQL_PORT) MYSQL_PORT=$taken_value ;;\n" +
        "      MYSQL_SOCKET) MYSQL_SOCKET=$taken_value ;;\n" +
        "      MYSQL_NAMED) MYSQL_NAMED=$taken_value ;;\n" +
        "      MYSQL_USER) MYSQL_USER=$taken_value ;;\n" +
        "      MYSQL_PASSWORD) MYSQL_PASSWORD=$taken_value ;;\n" +
        "      MYSQL_CA) MYSQL_CA=$taken_value ;;\n" +
        "      REDIS_HOST) REDIS_HOST=$taken_value ;;\n" +
        "      REDIS_PORT) REDIS_PORT=$taken_value ;;\n" +
        "      REDIS_USER) REDIS_USER=$taken_value ;;\n" +
        "      REDIS_PASSWORD) REDIS_PASSWORD=$taken_value ;;\n" +
        "      REDIS_TLS) REDIS_TLS=$taken_value ;;\n" +
        "      !*)\n" +
        "        taken_key=${taken_line%%=*}\n" +
        "        wrong_value \"${taken_key#!}\" \"$taken_value\"\n" +
        "        ;;\n" +
        "    esac\n" +
        "  done <<END\n" +
        "$1\n" +
        "END\n" +
        "}\n" +
        "\n" +
        "# wrong_value KEY WHY\n" +
        "wrong_value() {\n" +
        "  case $2 in\n" +
        "    differs*) problem credentials-ambiguous \"$CREDENTIALS_FILE: $1 and ${2#differs } do not say the same\" ;;\n" +
        "    engine*) problem database-not-mysql \"$CREDENTIALS_FILE: $1 names ${2#engine }\" ;;\n" +
        "    scheme*) problem credentials-unsupported \"$CREDENTIALS_FILE: $1 begins with ${2#scheme }://\" ;;\n" +
        "    option*) problem credentials-unsupported \"$CREDENTIALS_FILE: $1 sets the option ${2#option }\" ;;\n" +
        "    address) problem credentials-unsupported \"$CREDENTIALS_FILE: $1 is no address such as scheme://user:password@host:port/name\" ;;\n" +
        "    *) problem credentials-not-literal \"$CREDENTIALS_FILE: $1: $(why_not_literal \"$2\")\" ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "# shellcheck disable=SC2016 # shown as it stands\n" +
        "why_not_literal() {\n" +
        "  case $1 in\n" +
        "    nested) echo 'it holds ${...}, which is not followed' ;;\n" +
        "    escape) echo 'a backslash in double quotes stands before a character that it cannot escape' ;;\n" +
        "    after) echo 'text follows the value; a value with spaces needs quotes' ;;\n" +
        "    unclosed) echo 'its quote is never closed' ;;\n" +
        "    *) echo 'it holds a line end' ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "# Prints what mysql and mysqldump read by --defaults-extra-file. A socket is taken before a host, as PHP does it; their own\n" +
        "# programs would take the host.\n" +
        "client_options() {\n" +
        "  echo '[client]'\n" +
        "  option user \"$MYSQL_USER\"\n" +
        "  option password \"$MYSQL_PASSWORD\"\n" +
        "  if [ -n \"$MYSQL_SOCKET\" ]; then\n" +
        "    option socket \"$MYSQL_SOCKET\"\n" +
        "    option protocol socket\n" +
        "  else\n" +
        "    option host \"$MYSQL_HOST\"\n" +
        "    option port \"$MYSQL_PORT\"\n" +
        "  fi\n" +
        "  option ssl-ca \"$MYSQL_CA\"\n" +
        "}\n" +
        "\n" +
        "# Inside double quotes option files know \\\\ and \\\".\n" +
        "option() {\n" +
        "  if [ -z \"$2\" ]; then return 0; fi\n" +
        "  printf '%s=\"%s\"\\n' \"$1\" \"$(printf '%s' \"$2\" | sed 's/[\\\\\"]/\\\\&/g')\"\n" +
        "}\n",
    "backup/dump.sh": "# A dump of one database, with the flags of the pre-flight plan (section 2), judged by what came through the pipe.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: answer.sh stream.sh mysql.sh\n" +
        "\n" +
        "POSITION_FILE='' POSITION_AT='' DAMAGE=''\n" +
        "\n" +
        "# Whole characters and whole rows, whatever the host's own option files and the age of the tool say: MySQL 5.7 would write\n" +
        "# in three bytes what takes four, and rows end at 24 MB, on Debian at 16. MariaDB's mysqldump does not know all of MySQL's\n" +
        "# options, and an older one not all of a newer's: each is asked for first.\n" +
        "run_dump() {\n" +
        "  set -- --single-transaction --routines --triggers --comments --quick --quote-names \\\n" +
        "    --default-character-set=utf8mb4 --max-allowed-packet=1G\n" +
        "  if knows set-gtid-purged; then set -- \"$@\" --set-gtid-purged=OFF; fi\n" +
        "  if knows column-statistics; then set -- \"$@\" --column-statistics=0; fi\n" +
        "  if knows no-tablespaces; then set -- \"$@\" --no-tablespaces; fi\n" +
        "  if keeps_history; then set -- \"$@\" --dump-history; fi\n" +
        "  if [ \"$EVENTS\" -gt 0 ]; then set -- \"$@\" --events; fi\n" +
        "  if [ \"$KIND\" = forensic ]; then set -- \"$@\" --force; fi\n" +
        "  if [ -n \"$POSITION_OPTION\" ]; then set -- \"$@\" \"$POSITION_OPTION\"; fi\n" +
        "  MYSQL_RUN=producer\n" +
        "  client \"$DUMP_TOOL\" \"$@\" -- \"$DATABASE\"\n" +
        "}\n" +
        "\n" +
        "knows() {\n" +
        "  case $dump_help in *\"--$1\"*) return 0 ;; esac\n" +
        "  return 1\n" +
        "}\n" +
        "\n" +
        "# Of system-versioned tables (MariaDB) the tool copies only what is current, unless it is told otherwise.\n" +
        "keeps_history() {\n" +
        "  is_number \"$VERSIONED\" && [ \"$VERSIONED\" -gt 0 ] && knows dump-history\n" +
        "}\n" +
        "\n" +
        "# The place in the binary log needs rights that an application seldom has. Whether they are there is tried, on the spot,\n" +
        "# with a dump of nothing.\n" +
        "find_position() {\n" +
        "  POSITION_OPTION=\n" +
        "  case $BINARY_LOG in\n" +
        "    1 | ON) ;;\n" +
        "    *)\n" +
        "      note no-position 'the server keeps no binary log, so the snapshot has no position in one'\n" +
        "      return 0\n" +
        "      ;;\n" +
        "  esac\n" +
        "  for option in source-data master-data; do\n" +
        "    if ! knows \"$option\"; then continue; fi\n" +
        "    if look \"$DUMP_TOOL\" --single-transaction --no-data --no-create-info --skip-triggers \"--$option=2\" -- \"$DATABASE\" \\\n" +
        "      >\"$WORK/position\" 2>\"$WORK/err.position\" && grep -q '^-- CHANGE ' \"$WORK/position\"; then\n" +
        "      POSITION_OPTION=--$option=2\n" +
        "      return 0\n" +
        "    fi\n" +
        "    break\n" +
        "  done\n" +
        "  position_said=$(said \"$WORK/err.position\")\n" +
        "  note no-position \"$MYSQL_USER may not read the position in the binary log: ${position_said:-no answer within $ANSWER_SECONDS s}\"\n" +
        "}\n" +
        "\n" +
        "dump() {\n" +
        "  dump_help=$(\"$DUMP_TOOL\" --no-defaults --help 2>/dev/null) || :\n" +
        "  find_position\n" +
        "  if is_number \"$VERSIONED\" && [ \"$VERSIONED\" -gt 0 ] && ! keeps_history; then\n" +
        "    note history-not-copied \"$DUMP_TOOL cannot copy the history of the $VERSIONED system-versioned tables; only their current rows are in the snapshot\"\n" +
        "  fi\n" +
        "  stream \"$PARTIAL/$DUMP_FILE\" inspect_dump run_dump\n" +
        "}\n" +
        "\n" +
        "# Reads a dump as it passes. Names are written as the client writes them in the list of tables.\n" +
        "inspect_dump() {\n" +
        "  LC_ALL=C awk '\n" +
        "    function name_of(start,   rest, end, name) {\n" +
        "      rest = substr($0, start, 1000)\n" +
        "      name = \"\"\n" +
        "      while ((end = index(rest, \"`\")) > 0) {\n" +
        "        name = name substr(rest, 1, end - 1)\n" +
        "        if (substr(rest, end + 1, 1) != \"`\") break\n" +
        "        name = name \"`\"\n" +
        "        rest = substr(rest, end + 2)\n" +
        "      }\n" +
        "      gsub(/\\\\/, \"&&\", name)\n" +
        "      gsub(/\\t/, \"\\\\t\", name)\n" +
        "      return name\n" +
        "    }\n" +
        "    {\n" +
        "      bytes += length($0) + 1\n" +
        "      if ($0 == \"\") next\n" +
        "      last = length($0) < 200 ? $0 : \"\"\n" +
        "      head = substr($0, 1, 14)\n" +
        "      if (head == \"CREATE TABLE `\") print \"create\\t\" name_of(15)\n" +
        "      else if (substr(head, 1, 13) == \"INSERT INTO `\") {\n" +
        "        name = name_of(14)\n" +
        "        if (!(name in filled)) { filled[name] = 1; print \"rows\\t\" name }\n" +
        "      } else if (substr(head, 1, 10) == \"-- CHANGE \" && place == \"\") place = substr($0, 1, 400)\n" +
        "    }\n" +
        "    END {\n" +
        "      print \"bytes\\t\" bytes + 0\n" +
        "      if (match(place, /LOG_FILE=.[A-Za-z0-9._-]+/)) print \"log-file\\t\" substr(place, RSTART + 10, RLENGTH - 10)\n" +
        "      if (match(place, /LOG_POS=[0-9]+/)) print \"log-position\\t\" substr(place, RSTART + 8, RLENGTH - 8)\n" +
        "      if (last ~ /^-- Dump completed/) print \"complete\\tyes\"\n" +
        "    }'\n" +
        "}\n" +
        "\n" +
        "seen() {\n" +
        "  sed -n \"s/^$1\t//p\" \"$WORK/seen\"\n" +
        "}\n" +
        "\n" +
        "# judge_dump TABLE...: refuses what is not a whole copy. A forensic one is kept as it is, and says what is wrong with it.\n" +
        "judge_dump() {\n" +
        "  PLAIN_BYTES=$(seen bytes)\n" +
        "  POSITION_FILE=$(seen log-file)\n" +
        "  POSITION_AT=$(seen log-position)\n" +
        "  if [ -s \"$WORK/stalled\" ]; then\n" +
        "    problem dump-stalled \"no byte came from $DUMP_TOOL for $STALL_SECONDS s\"\n" +
        "    return 0\n" +
        "  fi\n" +
        "  if stages_failed \"$DATABASE\"; then return 0; fi\n" +
        "  if [ \"$(end_of produce)\" -ne 0 ]; then\n" +
        "    damaged dump-failed \"$DUMP_TOOL ended with $(end_of produce): $(said \"$WORK/err.produce\")\"\n" +
        "  fi\n" +
        "  if [ \"$(seen complete)\" != yes ]; then\n" +
        "    damaged dump-truncated 'the dump does not end with the line \"-- Dump completed\"'\n" +
        "  fi\n" +
        "  judge_tables \"$@\"\n" +
        "}\n" +
        "\n" +
        "judge_tables() {\n" +
        "  seen create >\"$WORK/created\"\n" +
        "  seen rows >\"$WORK/filled\"\n" +
        "  if [ ! -s \"$WORK/created\" ]; then\n" +
        "    damaged dump-without-tables \"the dump holds no table, and the database has $BASE_TABLES\"\n" +
        "    # Evidence of nothing is none.\n" +
        "    if [ -n \"$DAMAGE\" ]; then problem dump-without-tables 'nothing of the database could be copied'; fi\n" +
        "    return 0\n" +
        "  fi\n" +
        "  # A name with a line end in it stands on two lines of a dump; those are told by their number alone.\n" +
        "  not_copied=$(cut -f 1 \"$WORK/tables\" | grep -v -F '\\n' | grep -v -x -F -f \"$WORK/created\" | head -n 5 | tr '\\n' ' ') || :\n" +
        "  if [ -n \"$not_copied\" ] || [ \"$(wc -l <\"$WORK/created\")\" -lt \"$BASE_TABLES\" ]; then\n" +
        "    damaged dump-tables-missing \"the dump holds $(wc -l <\"$WORK/created\" | tr -d ' ') tables, and the database has $BASE_TABLES; missing: $not_copied\"\n" +
        "  fi\n" +
        "  if [ ! -s \"$WORK/filled\" ] && awk -F '\\t' '$2 > 0 { some = 1 } END { exit !some }' \"$WORK/tables\"; then\n" +
        "    damaged dump-without-rows 'the dump holds no row, and the database has some'\n" +
        "  fi\n" +
        "  for must in \"$@\"; do\n" +
        "    if ! grep -q -x -F -e \"$must\" \"$WORK/filled\"; then damaged dump-rows-missing \"the dump holds no row of $must\"; fi\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "damaged() {\n" +
        "  if [ \"$KIND\" = forensic ]; then\n" +
        "    DAMAGE=\"$DAMAGE $1\"\n" +
        "    note \"$1\" \"$2\"\n" +
        "  else\n" +
        "    problem \"$1\" \"$2\"\n" +
        "  fi\n" +
        "}\n",
    "backup/env-file.sh": "# Reads an application's .env as data; nothing in it is ever run or expanded. The rules are those of phpdotenv, but for\n" +
        "# ${NAME}, which is not followed: what it stands for is known to the application alone.\n" +
        "# shellcheck shell=sh\n" +
        "\n" +
        "# env_values KEY...: the file on stdin. Prints `KEY=value` for each key that is there (the last one of a name holds), and\n" +
        "# `!KEY=why` for one whose value cannot be told: nested, escape, after, unclosed, line-end.\n" +
        "env_values() {\n" +
        "  LC_ALL=C tr '\\r' '\\n' | FAILBACK_KEYS=\" $* \" LC_ALL=C awk '\n" +
        "    function is_wanted(name) { return index(ENVIRON[\"FAILBACK_KEYS\"], \" \" name \" \") > 0 }\n" +
        "    function is_space(c) { return c == \" \" || c == \"\\t\" || c == \"\\v\" || c == \"\\f\" || c == \"\\n\" }\n" +
        "    function trimmed(text) {\n" +
        "      sub(/^[ \\t\\v\\f]+/, \"\", text)\n" +
        "      sub(/[ \\t\\v\\f]+$/, \"\", text)\n" +
        "      return text\n" +
        "    }\n" +
        "    function plain_name(name,   first) {\n" +
        "      sub(/^export[ \\t]+/, \"\", name)\n" +
        "      first = substr(name, 1, 1)\n" +
        "      if (length(name) > 2 && (first == \"\\\"\" || first == single) && substr(name, length(name)) == first)\n" +
        "        name = substr(name, 2, length(name) - 2)\n" +
        "      return name\n" +
        "    }\n" +
        "    function give(text) {\n" +
        "      if (!is_wanted(key)) return\n" +
        "      delete wrong[key]\n" +
        "      if (index(text, \"\\n\")) { refuse(\"line-end\"); return }\n" +
        "      values[key] = text\n" +
        "    }\n" +
        "    function refuse(why) {\n" +
        "      if (!is_wanted(key)) return\n" +
        "      delete values[key]\n" +
        "      wrong[key] = why\n" +
        "    }\n" +
        "    function is_nested(at) { return substr(value, at) ~ /^[$][{][A-Za-z0-9_.]+[}]/ }\n" +
        "    function take(   at, c, end, mode, out) {\n" +
        "      is_open = 0\n" +
        "      mode = \"start\"\n" +
        "      end = length(value)\n" +
        "      for (at = 1; at <= end; at++) {\n" +
        "        c = substr(value, at, 1)\n" +
        "        if (mode == \"start\") {\n" +
        "          if (c == single) { mode = \"single\"; continue }\n" +
        "          if (c == \"\\\"\") { mode = \"double\"; continue }\n" +
        "          mode = \"plain\"\n" +
        "        }\n" +
        "        if (mode == \"comment\") break\n" +
        "        if (mode == \"plain\") {\n" +
        "          if (c == \"#\") mode = \"comment\"\n" +
        "          else if (is_space(c)) mode = \"after\"\n" +
        "          else if (is_nested(at)) { refuse(\"nested\"); return }\n" +
        "          else out = out c\n" +
        "        } else if (mode == \"single\") {\n" +
        "          if (c == single) mode = \"after\"\n" +
        "          else out = out c\n" +
        "        } else if (mode == \"double\") {\n" +
        "          if (c == \"\\\"\") mode = \"after\"\n" +
        "          else if (c == \"\\\\\") mode = \"escape\"\n" +
        "          else if (is_nested(at)) { refuse(\"nested\"); return }\n" +
        "          else out = out c\n" +
        "        } else if (mode == \"escape\") {\n" +
        "          if (index(\"\\\"\\\\$\", c)) out = out c\n" +
        "          else if (index(\"fnrtv\", c)) out = out substr(\"\\f\\n\\r\\t\\v\", index(\"fnrtv\", c), 1)\n" +
        "          else { refuse(\"escape\"); return }\n" +
        "          mode = \"double\"\n" +
        "        } else if (c == \"#\") {\n" +
        "          mode = \"comment\"\n" +
        "        } else if (!is_space(c)) {\n" +
        "          refuse(\"after\")\n" +
        "          return\n" +
        "        }\n" +
        "      }\n" +
        "      if (mode == \"double\" || mode == \"escape\") is_open = 1\n" +
        "      else if (mode == \"single\") refuse(\"unclosed\")\n" +
        "      else give(out)\n" +
        "    }\n" +
        "    BEGIN { single = sprintf(\"%c\", 39) }\n" +
        "    is_open { value = value \"\\n\" $0; take(); next }\n" +
        "    {\n" +
        "      line = trimmed($0)\n" +
        "      if (line == \"\" || substr(line, 1, 1) == \"#\" || !(equals = index(line, \"=\"))) next\n" +
        "      key = plain_name(trimmed(substr(line, 1, equals - 1)))\n" +
        "      value = trimmed(substr(line, equals + 1))\n" +
        "      take()\n" +
        "    }\n" +
        "    END {\n" +
        "      # Everything after a quote that is never closed belongs to its value, whoever was meant.\n" +
        "      if (is_open) print \"!\" key \"=unclosed\"\n" +
        "      for (name in values) print name \"=\" values[name]\n" +
        "      for (name in wrong) print \"!\" name \"=\" wrong[name]\n" +
        "    }'\n" +
        "}\n",
    "backup/folders.sh": "# The folders of a run: one for what must not lie on disk, one for the snapshot until it is whole.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: answer.sh lock.sh\n" +
        "\n" +
        "WORK=\n" +
        "PARTIAL=\n" +
        "\n" +
        "# For pipes and what tools say: in memory where there is such a place, never in the backup folder, which may\n" +
        "# be full.\n" +
        "make_work() {\n" +
        "  for work_place in \"${XDG_RUNTIME_DIR:-}\" /dev/shm \"${TMPDIR:-}\" /tmp; do\n" +
        "    if [ -n \"$work_place\" ] && [ -d \"$work_place\" ]; then sweep_work \"$work_place\"; fi\n" +
        "  done\n" +
        "  for work_place in \"${XDG_RUNTIME_DIR:-}\" /dev/shm \"${TMPDIR:-}\" /tmp; do\n" +
        "    if [ -z \"$work_place\" ] || [ ! -d \"$work_place\" ] || [ ! -w \"$work_place\" ]; then continue; fi\n" +
        "    WORK=$(mktemp -d \"$work_place/failback-backup.XXXXXX\" 2>/dev/null) || continue\n" +
        "    exec 7<\"$WORK\"\n" +
        "    # Whoever sweeps may have been faster.\n" +
        "    if flock -n 7 && [ -d \"$WORK\" ]; then return 0; fi\n" +
        "  done\n" +
        "  WORK=\n" +
        "  problem no-work-folder 'neither /dev/shm nor /tmp lets this user make a folder'\n" +
        "}\n" +
        "\n" +
        "# What a run that was killed could not remove.\n" +
        "sweep_work() {\n" +
        "  for left_work in \"$1\"/failback-backup.*; do\n" +
        "    while_dead \"$left_work\" rm -rf \"$left_work\" || :\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# check_folder DIRECTORY\n" +
        "check_folder() {\n" +
        "  if [ ! -d \"$1\" ]; then\n" +
        "    problem backup-folder-missing \"$1\"\n" +
        "  elif [ ! -x \"$1\" ] || [ ! -r \"$1\" ] || [ ! -w \"$1\" ]; then\n" +
        "    problem backup-folder-not-writable \"$1$(why_not_writable \"$1\")\"\n" +
        "  elif others_may_write \"$1\"; then\n" +
        "    problem backup-folder-open \"$1\"\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# A disk that was mounted read-only is not mended by another owner.\n" +
        "why_not_writable() {\n" +
        "  case $({ mkdir \"$1/.failback-probe\" && rmdir \"$1/.failback-probe\"; } 2>&1) in\n" +
        "    *ead-only*) printf ': its file system is mounted read-only' ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "# Whoever may write there could put a snapshot in the place of a good one.\n" +
        "others_may_write() {\n" +
        "  case $(ls -ldLn \"$1\") in ????????w*) return 0 ;; esac\n" +
        "  return 1\n" +
        "}\n" +
        "\n" +
        "# Readable by this user alone, under a name that says it is not whole. The rename at the end is the completion marker.\n" +
        "make_partial() {\n" +
        "  PARTIAL=$DIRECTORY/.$ID.partial\n" +
        "  if [ -e \"$DIRECTORY/$ID\" ] || ! mkdir -m 0700 \"$PARTIAL\" 2>\"$WORK/err.folder\"; then\n" +
        "    PARTIAL=\n" +
        "    problem backup-folder-not-writable \"$DIRECTORY: $(said \"$WORK/err.folder\")\"\n" +
        "    return 0\n" +
        "  fi\n" +
        "  exec 6<\"$PARTIAL\"\n" +
        "  if ! flock -n 6 || [ ! -d \"$PARTIAL\" ]; then problem backup-busy \"$PARTIAL was taken by another run\"; fi\n" +
        "}\n" +
        "\n" +
        "# sweep_partials: what dead runs of this environment left, made or removed half way.\n" +
        "sweep_partials() {\n" +
        "  for left_partial in \"$DIRECTORY/.$APP-$ENVIRONMENT-\"*.partial \"$DIRECTORY/.$APP-$ENVIRONMENT-\"*.pruned; do\n" +
        "    if while_dead \"$left_partial\" rm -rf \"$left_partial\"; then\n" +
        "      note swept \"${left_partial##*/} of a run that died was removed\"\n" +
        "    fi\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "remove_folders() {\n" +
        "  for own_folder in \"$PARTIAL\" \"$WORK\"; do\n" +
        "    if [ -n \"$own_folder\" ]; then remove_folder \"$own_folder\"; fi\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# A stage of a pipe that was cut off may note how it ended in the very moment in which its folder is emptied.\n" +
        "remove_folder() {\n" +
        "  remove_left=3\n" +
        "  until rm -rf \"$1\" 2>/dev/null || [ \"$remove_left\" -eq 0 ]; do\n" +
        "    remove_left=$((remove_left - 1))\n" +
        "    sleep 1\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# resolve PATH: sets RESOLVED; `~/` is the login user's home.\n" +
        "resolve() {\n" +
        "  # shellcheck disable=SC2088 # the tilde is a character here\n" +
        "  case $1 in '~/'*) RESOLVED=${HOME%/}/${1#??} ;; *) RESOLVED=$1 ;; esac\n" +
        "}\n" +
        "\n" +
        "# free_kib FOLDER: what stands before the percentage; the name of a share may hold spaces.\n" +
        "free_kib() {\n" +
        "  df -Pk \"$1\" 2>/dev/null | awk 'NR == 2 { for (at = 3; at <= NF; at++) if ($at ~ /^([0-9]+%|-)$/) { print $(at - 1); exit } }'\n" +
        "}\n",
    "backup/list.sh": "# What snapshots are there. Sent on stdin; reads only.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: answer.sh lock.sh folders.sh stream.sh\n" +
        "\n" +
        "# list_main APP ENVIRONMENT DIRECTORY: answers lines that end with `end list`.\n" +
        "list_main() {\n" +
        "  set -eu\n" +
        "  LC_ALL=C\n" +
        "  export LC_ALL\n" +
        "  APP=$1 ENVIRONMENT=$2\n" +
        "  resolve \"$3\" && DIRECTORY=$RESOLVED\n" +
        "  answer \"now $(date -u +%s)\"\n" +
        "  if [ ! -d \"$DIRECTORY\" ]; then\n" +
        "    answer 'folder missing'\n" +
        "  elif [ ! -r \"$DIRECTORY\" ] || [ ! -x \"$DIRECTORY\" ]; then\n" +
        "    answer 'folder unreadable'\n" +
        "  else\n" +
        "    answer 'folder readable'\n" +
        "    list_snapshots\n" +
        "  fi\n" +
        "  answer 'end list'\n" +
        "}\n" +
        "\n" +
        "list_snapshots() {\n" +
        "  for listed in \"$DIRECTORY/$APP-$ENVIRONMENT-\"*; do\n" +
        "    case ${listed##*/} in *[!A-Za-z0-9-]*) continue ;; esac\n" +
        "    if [ -d \"$listed\" ] && [ ! -L \"$listed\" ]; then one_snapshot \"${listed##*/}\"; fi\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "one_snapshot() {\n" +
        "  answer \"snapshot $1\"\n" +
        "  if [ -f \"$DIRECTORY/$1/manifest.json\" ]; then\n" +
        "    head -c 16777216 \"$DIRECTORY/$1/manifest.json\" 2>/dev/null | sed 's/^/manifest /' || :\n" +
        "  fi\n" +
        "  for listed_file in \"$DIRECTORY/$1\"/*.zst \"$DIRECTORY/$1\"/*.gz; do\n" +
        "    case ${listed_file##*/} in *[!A-Za-z0-9.-]*) continue ;; esac\n" +
        "    if [ -f \"$listed_file\" ]; then answer \"file ${listed_file##*/} $(size_of \"$listed_file\")\"; fi\n" +
        "  done\n" +
        "}\n",
    "backup/lock.sh": "# Who may dump: one run for each database server and database on this host, whichever application it is of. And which\n" +
        "# folders belong to a living run: whoever makes one keeps it locked by an open descriptor, which its children inherit.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: answer.sh\n" +
        "\n" +
        "# lock_file NAME: sets LOCK_FILE. Made by whoever comes first and only read by others, so that users can share it.\n" +
        "lock_file() {\n" +
        "  lock_folder=/tmp\n" +
        "  for lock_place in \"${FAILBACK_LOCKS:-/run/lock}\" /var/lock; do\n" +
        "    if [ -d \"$lock_place\" ] && [ -w \"$lock_place\" ]; then\n" +
        "      lock_folder=$lock_place\n" +
        "      break\n" +
        "    fi\n" +
        "  done\n" +
        "  LOCK_FILE=$lock_folder/failback-$(printf '%s' \"$1\" | sha256sum | cut -c 1-16).lock\n" +
        "  if [ ! -e \"$LOCK_FILE\" ]; then\n" +
        "    (\n" +
        "      umask 022\n" +
        "      set -C\n" +
        "      : >\"$LOCK_FILE\"\n" +
        "    ) 2>/dev/null || :\n" +
        "  fi\n" +
        "  [ -f \"$LOCK_FILE\" ] && [ ! -L \"$LOCK_FILE\" ] && [ -r \"$LOCK_FILE\" ]\n" +
        "}\n" +
        "\n" +
        "# here HOST: every name of this host is one name.\n" +
        "here() {\n" +
        "  case $1 in '' | localhost | 127.* | ::1 | /*) echo here ;; *) printf '%s\\n' \"$1\" ;; esac\n" +
        "}\n" +
        "\n" +
        "lock_mysql() {\n" +
        "  if ! lock_file \"mysql $(here \"$MYSQL_HOST\") ${MYSQL_PORT:-3306} $MYSQL_SOCKET $DATABASE\"; then\n" +
        "    lock_unusable\n" +
        "    return 0\n" +
        "  fi\n" +
        "  exec 8<\"$LOCK_FILE\"\n" +
        "  if flock -n 8; then hold_lock; else lock_held \"the database $DATABASE\"; fi\n" +
        "}\n" +
        "\n" +
        "lock_redis() {\n" +
        "  if ! lock_file \"redis $(here \"$REDIS_HOST\") ${REDIS_PORT:-6379}\"; then\n" +
        "    lock_unusable\n" +
        "    return 0\n" +
        "  fi\n" +
        "  exec 9<\"$LOCK_FILE\"\n" +
        "  if flock -n 9; then hold_lock; else lock_held 'this Redis'; fi\n" +
        "}\n" +
        "\n" +
        "# For whoever comes second. Only the file's maker may write it.\n" +
        "hold_lock() {\n" +
        "  if [ -w \"$LOCK_FILE\" ]; then printf '%s of %s %s, process %s, since %s\\n' \"$ID\" \"$APP\" \"$ENVIRONMENT\" \"$$\" \"$(utc_now)\" >\"$LOCK_FILE\"; fi\n" +
        "}\n" +
        "\n" +
        "lock_held() {\n" +
        "  lock_holder=\n" +
        "  IFS= read -r lock_holder <\"$LOCK_FILE\" 2>/dev/null || :\n" +
        "  problem backup-busy \"$1 is being copied by ${lock_holder:-another user of this host} ($LOCK_FILE)\"\n" +
        "}\n" +
        "\n" +
        "lock_unusable() {\n" +
        "  problem backup-lock \"$LOCK_FILE cannot be used as a lock\"\n" +
        "}\n" +
        "\n" +
        "# is_dead FOLDER: no run holds it.\n" +
        "is_dead() {\n" +
        "  while_dead \"$1\" true\n" +
        "}\n" +
        "\n" +
        "# while_dead FOLDER COMMAND...: runs it while nobody can take the folder. Fails when a run holds it, or the command does.\n" +
        "while_dead() {\n" +
        "  [ -d \"$1\" ] && [ ! -L \"$1\" ] && [ -r \"$1\" ] || return 1\n" +
        "  (\n" +
        "    exec 5<\"$1\"\n" +
        "    flock -n 5 || exit 1\n" +
        "    shift\n" +
        "    \"$@\"\n" +
        "  ) 2>/dev/null\n" +
        "}\n" +
        "\n" +
        "utc_now() {\n" +
        "  date -u +%Y-%m-%dT%H:%M:%SZ\n" +
        "}\n",
    "backup/log.sh": "# The backup log of the pre-flight plan (section 2): every run, stored or refused, for machines and for people.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: answer.sh manifest.sh durable.sh\n" +
        "\n" +
        "# log_run OUTCOME REASON [STORE FILE SHA256 BYTES]...: a log that cannot be written makes no snapshot worse.\n" +
        "log_run() {\n" +
        "  if [ -z \"$DIRECTORY\" ] || [ ! -d \"$DIRECTORY\" ] || [ ! -w \"$DIRECTORY\" ]; then return 0; fi\n" +
        "  (\n" +
        "    exec 5<\"$DIRECTORY\"\n" +
        "    flock -w 30 5 || exit 1\n" +
        "    append_line \"$DIRECTORY/backup-log.jsonl\" \"$(log_json \"$@\")\" || exit 1\n" +
        "    log_header || exit 1\n" +
        "    append_line \"$DIRECTORY/backup-log.md\" \"$(log_row \"$@\")\" || exit 1\n" +
        "    durable_file \"$DIRECTORY/backup-log.jsonl\" \"$DIRECTORY/backup-log.md\"\n" +
        "  ) 2>\"$WORK/err.log\" || note log-not-written \"$DIRECTORY/backup-log.jsonl: $(said \"$WORK/err.log\")\"\n" +
        "}\n" +
        "\n" +
        "# A line that was cut by a full disk or a power loss gets its end first, so that it spoils only itself.\n" +
        "append_line() {\n" +
        "  if [ -s \"$1\" ] && [ -n \"$(tail -c 1 \"$1\")\" ]; then printf '\\n' >>\"$1\" || return 1; fi\n" +
        "  printf '%s\\n' \"$2\" >>\"$1\"\n" +
        "}\n" +
        "\n" +
        "log_header() {\n" +
        "  if [ -s \"$DIRECTORY/backup-log.md\" ]; then return 0; fi\n" +
        "  append_line \"$DIRECTORY/backup-log.md\" '| made at | snapshot | kind | outcome | files (sha256, bytes) |' &&\n" +
        "    append_line \"$DIRECTORY/backup-log.md\" '| --- | --- | --- | --- | --- |'\n" +
        "}\n" +
        "\n" +
        "log_json() {\n" +
        "  printf '{\"schema_version\":1,\"at\":%s,\"id\":%s,\"app\":%s,\"environment\":%s,\"kind\":%s,\"actor\":%s,\"outcome\":%s,\"reason\":%s,\"stores\":[' \\\n" +
        "    \"$(json_text \"$(utc_now)\")\" \"$(json_text \"$ID\")\" \"$(json_text \"$APP\")\" \"$(json_text \"$ENVIRONMENT\")\" \\\n" +
        "    \"$(json_text \"$KIND\")\" \"$(json_text \"$ACTOR\")\" \"$(json_text \"$1\")\" \"$(json_text \"$2\")\"\n" +
        "  shift 2\n" +
        "  log_comma=\n" +
        "  while [ $# -ge 4 ]; do\n" +
        "    printf '%s{\"store\":\"%s\",\"file\":\"%s\",\"sha256\":\"%s\",\"bytes\":%s}' \"$log_comma\" \"$1\" \"$2\" \"$3\" \"$4\"\n" +
        "    log_comma=,\n" +
        "    shift 4\n" +
        "  done\n" +
        "  printf ']}'\n" +
        "}\n" +
        "\n" +
        "# Every value is one of failback's own words, a number or a digest.\n" +
        "log_row() {\n" +
        "  printf '| %s | %s | %s | %s | ' \"$(utc_now)\" \"$ID\" \"$KIND\" \"$1: $2\"\n" +
        "  shift 2\n" +
        "  while [ $# -ge 4 ]; do\n" +
        "    printf '%s (%s, %s) ' \"$2\" \"$3\" \"$4\"\n" +
        "    shift 4\n" +
        "  done\n" +
        "  printf '|'\n" +
        "}\n",
    "backup/make.sh": "# Makes one snapshot on this host, from the look before it to the rename that makes it one. Sent on stdin; answers lines\n" +
        "# that end with `end backup`. Whatever ends it, it leaves a whole snapshot or none.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: answer.sh lock.sh folders.sh env-file.sh connection.sh credentials.sh stream.sh mysql.sh dump.sh redis.sh manifest.sh durable.sh log.sh\n" +
        "\n" +
        "DIRECTORY='' DUMP_TOOL='' QUERY_TOOL='' CREDENTIALS_TEXT=''\n" +
        "# Left free beside what is predicted: manifest, logs, and whatever else writes to that disk meanwhile.\n" +
        "RESERVE_KIB=32768\n" +
        "\n" +
        "# make_main execute|dry-run APP ENVIRONMENT KIND ID ACTOR RELEASE|- DIRECTORY CREDENTIALS STRATEGY RELEASE-PATH CURRENT RUN-AS|-\n" +
        "#           STALL-SECONDS MYSQL-PERMILLE DATABASE|- redis|- MUST-HAVE...\n" +
        "make_main() {\n" +
        "  set -eu\n" +
        "  umask 077\n" +
        "  LC_ALL=C\n" +
        "  export LC_ALL\n" +
        "  MODE=$1 APP=$2 ENVIRONMENT=$3 KIND=$4 ID=$5 ACTOR=$6 RELEASE=$7\n" +
        "  if [ \"$RELEASE\" = - ]; then RELEASE=; fi\n" +
        "  resolve \"$8\" && DIRECTORY=$RESOLVED\n" +
        "  credentials=$9\n" +
        "  shift 9\n" +
        "  strategy=$1 current=$3 run_as=$4 STALL_SECONDS=$5 PERMILLE=$6 DATABASE=$7 with_redis=$8\n" +
        "  resolve \"$2\" && release_path=$RESOLVED\n" +
        "  shift 8\n" +
        "  case $credentials in app-env) ;; *) resolve \"$credentials\" && credentials=$RESOLVED ;; esac\n" +
        "  trap make_ended EXIT\n" +
        "  # Caught, not ignored: a runner that is gone must not end us, and a stage whose reader is gone must end.\n" +
        "  trap : PIPE\n" +
        "  trap 'exit 129' HUP\n" +
        "  trap 'exit 130' INT\n" +
        "  trap 'exit 143' TERM\n" +
        "  read_seconds\n" +
        "  started=$NOW\n" +
        "  look_before \"$@\"\n" +
        "  if [ \"$PROBLEMS\" -eq 0 ] && [ \"$MODE\" = execute ]; then make_snapshot \"$@\"; fi\n" +
        "  if [ \"$PROBLEMS\" -gt 0 ] && [ \"$MODE\" = execute ]; then\n" +
        "    drop_partial\n" +
        "    log_run refused \"$FIRST_PROBLEM\"\n" +
        "  fi\n" +
        "  answer 'end backup'\n" +
        "}\n" +
        "\n" +
        "# The one way out, also when this shell is told to end.\n" +
        "make_ended() {\n" +
        "  end_stream\n" +
        "  remove_folders\n" +
        "}\n" +
        "\n" +
        "drop_partial() {\n" +
        "  if [ -n \"$PARTIAL\" ]; then rm -rf \"$PARTIAL\"; fi\n" +
        "  PARTIAL=\n" +
        "}\n" +
        "\n" +
        "# Everything that can be known before a byte is written; every problem of it at once.\n" +
        "look_before() {\n" +
        "  for tool in flock setsid timeout sha256sum awk mkfifo mktemp tee od; do\n" +
        "    if ! command -v \"$tool\" >/dev/null; then problem no-tool \"$tool is not on the PATH\"; fi\n" +
        "  done\n" +
        "  if [ \"$PROBLEMS\" -gt 0 ]; then return 0; fi\n" +
        "  make_work\n" +
        "  check_folder \"$DIRECTORY\"\n" +
        "  if [ -z \"$WORK\" ]; then return 0; fi\n" +
        "  choose_packer\n" +
        "  CREDENTIALS_TEXT=\n" +
        "  read_before=$PROBLEMS\n" +
        "  read_keys=\n" +
        "  if [ \"$DATABASE\" != - ]; then read_keys=$MYSQL_ENV_KEYS; fi\n" +
        "  if [ \"$with_redis\" != - ]; then read_keys=\"$read_keys $REDIS_ENV_KEYS\"; fi\n" +
        "  read_credentials \"$read_keys\" \"$credentials\" \"$strategy\" \"$release_path\" \"$current\" \"$run_as\"\n" +
        "  if [ \"$PROBLEMS\" -gt \"$read_before\" ]; then return 0; fi\n" +
        "  if [ \"$DATABASE\" != - ]; then check_mysql \"$@\"; fi\n" +
        "  if [ \"$with_redis\" != - ]; then check_redis; fi\n" +
        "  check_space\n" +
        "}\n" +
        "\n" +
        "# From the server's own figure and what earlier snapshots came to. An RDB lies there plain before it is packed.\n" +
        "check_space() {\n" +
        "  if [ ! -d \"$DIRECTORY\" ]; then return 0; fi\n" +
        "  mysql_kib=0\n" +
        "  if [ \"$DATABASE\" != - ]; then mysql_kib=$((DATA_BYTES * PERMILLE / 1024000)); fi\n" +
        "  predicted_kib=$((mysql_kib + REDIS_MEMORY / 512))\n" +
        "  needed_kib=$((predicted_kib + predicted_kib / 10 + RESERVE_KIB))\n" +
        "  free=$(free_kib \"$DIRECTORY\")\n" +
        "  free=${free:-0}\n" +
        "  answer \"space $predicted_kib $needed_kib $free $BASE_TABLES $REDIS_KEYS\"\n" +
        "  if [ \"$free\" -lt \"$needed_kib\" ]; then\n" +
        "    problem disk-full \"$DIRECTORY has $free KiB free, and the snapshot may need $needed_kib\"\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "make_snapshot() {\n" +
        "  sweep_partials\n" +
        "  make_partial\n" +
        "  if [ \"$PROBLEMS\" -gt 0 ]; then return 0; fi\n" +
        "  DUMP_FILE=mysql.sql.$PACKED RDB_FILE=redis.rdb.$PACKED\n" +
        "  MADE_AT=$(utc_now)\n" +
        "  LOGGED=\n" +
        "  if [ \"$DATABASE\" != - ]; then copy_mysql \"$@\"; fi\n" +
        "  if [ \"$PROBLEMS\" -eq 0 ] && [ \"$with_redis\" != - ]; then copy_redis; fi\n" +
        "  if [ \"$PROBLEMS\" -eq 0 ]; then seconds_since \"$started\" && SECONDS_TAKEN=$TAKEN && write_manifest; fi\n" +
        "  if [ \"$PROBLEMS\" -eq 0 ]; then keep_snapshot; fi\n" +
        "}\n" +
        "\n" +
        "copy_mysql() {\n" +
        "  read_seconds\n" +
        "  store_started=$NOW\n" +
        "  dump\n" +
        "  judge_dump \"$@\"\n" +
        "  if [ \"$PROBLEMS\" -gt 0 ]; then return 0; fi\n" +
        "  seconds_since \"$store_started\" && STORE_SECONDS=$TAKEN\n" +
        "  mysql_entry >\"$WORK/entry.1\"\n" +
        "  LOGGED=\"mysql $DUMP_FILE $SUM $BYTES\"\n" +
        "}\n" +
        "\n" +
        "copy_redis() {\n" +
        "  read_seconds\n" +
        "  store_started=$NOW\n" +
        "  fetch_rdb\n" +
        "  if [ \"$PROBLEMS\" -eq 0 ]; then judge_rdb; fi\n" +
        "  if [ \"$PROBLEMS\" -eq 0 ]; then store_rdb; fi\n" +
        "  if [ \"$PROBLEMS\" -gt 0 ]; then return 0; fi\n" +
        "  seconds_since \"$store_started\" && STORE_SECONDS=$TAKEN\n" +
        "  redis_entry >\"$WORK/entry.2\"\n" +
        "  LOGGED=\"$LOGGED redis $RDB_FILE $SUM $BYTES\"\n" +
        "}\n" +
        "\n" +
        "# Nothing counts before it is on the disk; the rename is what makes it a snapshot.\n" +
        "keep_snapshot() {\n" +
        "  if ! durable_file \"$PARTIAL\"/* \"$PARTIAL\"; then\n" +
        "    problem store-failed \"the disk below $DIRECTORY did not keep what was written\"\n" +
        "    return 0\n" +
        "  fi\n" +
        "  if ! mv \"$PARTIAL\" \"$DIRECTORY/$ID\" 2>\"$WORK/err.folder\"; then\n" +
        "    problem store-failed \"$(said \"$WORK/err.folder\")\"\n" +
        "    return 0\n" +
        "  fi\n" +
        "  PARTIAL=\n" +
        "  durable_file \"$DIRECTORY\" || note not-synced \"the disk below $DIRECTORY did not say that it kept the new name\"\n" +
        "  # shellcheck disable=SC2086 # words without spaces\n" +
        "  log_run stored \"$(if [ -z \"$DAMAGE\" ]; then echo snapshot-stored; else echo snapshot-damaged; fi)\" $LOGGED\n" +
        "  answer \"stored $ID\"\n" +
        "  sed 's/^/manifest /' \"$DIRECTORY/$ID/manifest.json\" 2>/dev/null || :\n" +
        "}\n" +
        "\n" +
        "# Sets NOW, hundredths of a second since boot: no clock that somebody sets.\n" +
        "read_seconds() {\n" +
        "  IFS=' .' read -r uptime_s uptime_cs _ </proc/uptime\n" +
        "  NOW=$((uptime_s * 100 + (1$uptime_cs - 100)))\n" +
        "}\n" +
        "\n" +
        "# seconds_since THEN: sets TAKEN, with two digits behind the point.\n" +
        "seconds_since() {\n" +
        "  read_seconds\n" +
        "  TAKEN=$(awk -v taken=\"$((NOW - $1))\" 'BEGIN { printf \"%.2f\", taken / 100 }')\n" +
        "}\n",
    "backup/manifest.sh": "# manifest.json: what a snapshot holds, so that it can be judged and restored without asking who made it.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: answer.sh redis.sh dump.sh\n" +
        "\n" +
        "# json_text TEXT: failback's own words and versions, which hold no secret. They are not masked: a password that is also the\n" +
        "# name of the application would make the manifest unreadable.\n" +
        "json_text() {\n" +
        "  printf '\"%s\"' \"$(printf '%s\\n' \"$1\" | LC_ALL=C tr '\\000-\\037\\177' ' ' | sed 's/ *$//; s/[\\\\\"]/\\\\&/g')\"\n" +
        "}\n" +
        "\n" +
        "# json_or_null TEXT: an empty one is null.\n" +
        "json_or_null() {\n" +
        "  if [ -z \"$1\" ]; then printf null; else json_text \"$1\"; fi\n" +
        "}\n" +
        "\n" +
        "# One store after the other, each as it is done.\n" +
        "mysql_entry() {\n" +
        "  if [ -n \"$POSITION_FILE\" ] && is_number \"$POSITION_AT\"; then\n" +
        "    position=\"{ \\\"file\\\": $(json_text \"$POSITION_FILE\"), \\\"position\\\": $POSITION_AT }\"\n" +
        "  else\n" +
        "    position=null\n" +
        "  fi\n" +
        "  cat <<END\n" +
        "    {\n" +
        "      \"store\": \"mysql\",\n" +
        "      \"database\": $(json_text \"$DATABASE\"),\n" +
        "      \"file\": $(json_text \"$DUMP_FILE\"),\n" +
        "      \"sha256\": $(json_text \"$SUM\"),\n" +
        "      \"bytes\": $BYTES,\n" +
        "      \"uncompressed_bytes\": $PLAIN_BYTES,\n" +
        "      \"data_bytes\": $DATA_BYTES,\n" +
        "      \"compressor\": $(json_text \"$PACKER $PACKER_VERSION\"),\n" +
        "      \"tool\": $(json_text \"${DUMP_TOOL##*/}\"),\n" +
        "      \"tool_version\": $(json_text \"$(\"$DUMP_TOOL\" --no-defaults --version 2>/dev/null | sed 's/^[^ ]* *//')\"),\n" +
        "      \"server_version\": $(json_text \"$SERVER_VERSION\"),\n" +
        "      \"position\": $position,\n" +
        "      \"completion\": $(if [ -z \"$DAMAGE\" ]; then printf '\"complete\"'; else printf '\"damaged\"'; fi),\n" +
        "      \"damage\": [$(damage_list)],\n" +
        "      \"seconds\": $STORE_SECONDS,\n" +
        "      \"pruned_at\": null,\n" +
        "      \"tables\": [\n" +
        "$(table_list)\n" +
        "      ]\n" +
        "    }\n" +
        "END\n" +
        "}\n" +
        "\n" +
        "damage_list() {\n" +
        "  damage_comma=\n" +
        "  for damage_code in $DAMAGE; do\n" +
        "    printf '%s\"%s\"' \"$damage_comma\" \"$damage_code\"\n" +
        "    damage_comma=', '\n" +
        "  done\n" +
        "}\n" +
        "\n" +
        "# The client has escaped names as JSON does, but for quotes.\n" +
        "table_list() {\n" +
        "  LC_ALL=C awk -F '\\t' '\n" +
        "    FILENAME == ARGV[1] { filled[$0] = 1; next }\n" +
        "    {\n" +
        "      name = $1\n" +
        "      gsub(/\"/, \"\\\\\\\"\", name)\n" +
        "      gsub(/[\\001-\\037\\177]/, \" \", name)\n" +
        "      printf \"%s        { \\\"name\\\": \\\"%s\\\", \\\"rows_estimate\\\": %d, \\\"rows_in_dump\\\": %s }\", comma, name, $2, ($1 in filled) ? \"true\" : \"false\"\n" +
        "      comma = \",\\n\"\n" +
        "    }' \"$WORK/filled\" \"$WORK/tables\"\n" +
        "}\n" +
        "\n" +
        "redis_entry() {\n" +
        "  cat <<END\n" +
        "    {\n" +
        "      \"store\": \"redis\",\n" +
        "      \"file\": $(json_text \"$RDB_FILE\"),\n" +
        "      \"sha256\": $(json_text \"$SUM\"),\n" +
        "      \"bytes\": $BYTES,\n" +
        "      \"uncompressed_bytes\": $PLAIN_BYTES,\n" +
        "      \"data_bytes\": $REDIS_MEMORY,\n" +
        "      \"compressor\": $(json_text \"$PACKER $PACKER_VERSION\"),\n" +
        "      \"tool\": \"redis-cli\",\n" +
        "      \"tool_version\": $(json_text \"$(redis-cli --version 2>/dev/null | sed 's/^[^ ]* *//')\"),\n" +
        "      \"server_version\": $(json_text \"$REDIS_VERSION\"),\n" +
        "      \"rdb_version\": $(json_text \"$RDB_VERSION\"),\n" +
        "      \"checked_by\": $(json_text \"$RDB_CHECK\"),\n" +
        "      \"completion\": \"complete\",\n" +
        "      \"damage\": [],\n" +
        "      \"seconds\": $STORE_SECONDS,\n" +
        "      \"pruned_at\": null,\n" +
        "      \"keys\": $RDB_KEYS,\n" +
        "      \"databases\": [$(awk '{ printf \"%s{ \\\"db\\\": %d, \\\"keys\\\": %d }\", comma, $1, $2; comma = \", \" }' \"$WORK/keyspace\")]\n" +
        "    }\n" +
        "END\n" +
        "}\n" +
        "\n" +
        "# write_manifest: from the entries in $WORK/entry.*. One program writes it to the disk, so that one end tells whether the\n" +
        "# disk took all of it.\n" +
        "write_manifest() {\n" +
        "  if ! whole_manifest >\"$WORK/manifest\" 2>\"$WORK/err.manifest\"; then\n" +
        "    problem store-failed \"manifest.json: $(said \"$WORK/err.manifest\")\"\n" +
        "  elif ! cat \"$WORK/manifest\" >\"$PARTIAL/manifest.json\" 2>\"$WORK/err.manifest\"; then\n" +
        "    problem disk-full \"manifest.json: $(said \"$WORK/err.manifest\")\"\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "whole_manifest() {\n" +
        "  manifest_head && manifest_entries && printf '  ]\\n}\\n'\n" +
        "}\n" +
        "\n" +
        "manifest_head() {\n" +
        "  cat <<END\n" +
        "{\n" +
        "  \"schema_version\": 1,\n" +
        "  \"id\": $(json_text \"$ID\"),\n" +
        "  \"app\": $(json_text \"$APP\"),\n" +
        "  \"environment\": $(json_text \"$ENVIRONMENT\"),\n" +
        "  \"kind\": $(json_text \"$KIND\"),\n" +
        "  \"release\": $(json_or_null \"$RELEASE\"),\n" +
        "  \"actor\": $(json_text \"$ACTOR\"),\n" +
        "  \"made_at\": $(json_text \"$MADE_AT\"),\n" +
        "  \"seconds\": $SECONDS_TAKEN,\n" +
        "  \"stores\": [\n" +
        "END\n" +
        "}\n" +
        "\n" +
        "manifest_entries() {\n" +
        "  manifest_comma=\n" +
        "  for entry in \"$WORK\"/entry.*; do\n" +
        "    if [ -n \"$manifest_comma\" ]; then echo '    ,' || return 1; fi\n" +
        "    cat \"$entry\" || return 1\n" +
        "    manifest_comma=yes\n" +
        "  done\n" +
        "}\n",
    "backup/mysql.sh": "# What the database says of itself, before anything is copied.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: answer.sh credentials.sh lock.sh\n" +
        "\n" +
        "DATA_BYTES=0 BASE_TABLES=0 SERVER_VERSION='' EVENTS=0 VERSIONED=0 BINARY_LOG=0\n" +
        "\n" +
        "# client TOOL ARGUMENT...: the credentials come by a pipe, so that whatever ends this run leaves no file of them. The login\n" +
        "# user's own option files would be read after it and override it, so HOME is a folder without any. MYSQL_RUN is what runs\n" +
        "# the tool: `producer` when it fills a stream, `timeout …` for a look.\n" +
        "client() {\n" +
        "  client_tool=$1\n" +
        "  shift\n" +
        "  # shellcheck disable=SC2086 # words\n" +
        "  ${MYSQL_RUN:-} env \"HOME=$WORK\" MYSQL_PWD= \"$client_tool\" --defaults-extra-file=/dev/fd/4 \"$@\" 4<<END\n" +
        "$(client_options)\n" +
        "END\n" +
        "}\n" +
        "\n" +
        "# look TOOL ARGUMENT...: as client, for so long and no longer.\n" +
        "look() {\n" +
        "  MYSQL_RUN=\"timeout -k 5 $ANSWER_SECONDS\"\n" +
        "  look_status=0\n" +
        "  client \"$@\" || look_status=$?\n" +
        "  MYSQL_RUN=\n" +
        "  return \"$look_status\"\n" +
        "}\n" +
        "\n" +
        "find_mysql_tools() {\n" +
        "  DUMP_TOOL=$(command -v mysqldump || command -v mariadb-dump) ||\n" +
        "    problem no-mysqldump 'neither mysqldump nor mariadb-dump is on the PATH'\n" +
        "  QUERY_TOOL=$(command -v mysql || command -v mariadb) ||\n" +
        "    problem no-mysql-client 'neither mysql nor mariadb is on the PATH'\n" +
        "}\n" +
        "\n" +
        "check_mysql() {\n" +
        "  find_mysql_tools\n" +
        "  if [ -z \"$MYSQL_USER\" ]; then\n" +
        "    problem credentials-incomplete \"$CREDENTIALS_FILE has no DB_USERNAME\"\n" +
        "    return 0\n" +
        "  fi\n" +
        "  if [ -n \"$MYSQL_NAMED\" ] && [ \"$MYSQL_NAMED\" != \"$DATABASE\" ]; then\n" +
        "    problem database-differs \"the runbook says $DATABASE, and $CREDENTIALS_FILE says $MYSQL_NAMED\"\n" +
        "    return 0\n" +
        "  fi\n" +
        "  if [ -z \"$DUMP_TOOL\" ] || [ -z \"$QUERY_TOOL\" ]; then return 0; fi\n" +
        "  lock_mysql\n" +
        "  if ! mysql_facts; then\n" +
        "    mysql_refused\n" +
        "    return 0\n" +
        "  fi\n" +
        "  if ! is_number \"$DATA_BYTES\" || ! is_number \"$BASE_TABLES\" || ! is_number \"$EVENTS\" || [ -z \"$SERVER_VERSION\" ]; then\n" +
        "    DATA_BYTES=0 BASE_TABLES=0\n" +
        "    problem database-query-failed \"$QUERY_TOOL did not print what it was asked: $(head -n 1 \"$WORK/facts\")\"\n" +
        "    return 0\n" +
        "  fi\n" +
        "  check_tables \"$@\"\n" +
        "}\n" +
        "\n" +
        "# Rows are the server's own estimate, which MySQL 8 would keep for a day; a dump counts for itself. Tab-separated, `\\` `\\t` `\\n` escaped, as the client does it.\n" +
        "mysql_facts() {\n" +
        "  look \"$QUERY_TOOL\" --batch --skip-column-names --connect-timeout=15 --default-character-set=utf8mb4 \\\n" +
        "    \"--database=$DATABASE\" >\"$WORK/facts\" 2>\"$WORK/err.mysql\" <<'END' || return 1\n" +
        "/*!80000 set session information_schema_stats_expiry = 0 */;\n" +
        "select 'server', version();\n" +
        "select 'binary-log', @@log_bin;\n" +
        "select 'data', coalesce(sum(data_length), 0), count(*) from information_schema.tables\n" +
        "  where table_schema = database() and table_type in ('BASE TABLE', 'SYSTEM VERSIONED');\n" +
        "select 'versioned', count(*) from information_schema.tables\n" +
        "  where table_schema = database() and table_type = 'SYSTEM VERSIONED';\n" +
        "select 'events', count(*) from information_schema.events where event_schema = database();\n" +
        "select 'table', table_name, coalesce(table_rows, 0), coalesce(engine, '') from information_schema.tables\n" +
        "  where table_schema = database() and table_type in ('BASE TABLE', 'SYSTEM VERSIONED') order by table_name;\n" +
        "END\n" +
        "  sed -n 's/^table\t//p' \"$WORK/facts\" >\"$WORK/tables\"\n" +
        "  SERVER_VERSION=$(fact_of server)\n" +
        "  EVENTS=$(fact_of events)\n" +
        "  VERSIONED=$(fact_of versioned)\n" +
        "  BINARY_LOG=$(fact_of binary-log)\n" +
        "  data=$(fact_of data)\n" +
        "  DATA_BYTES=${data%%\t*} BASE_TABLES=${data##*\t}\n" +
        "}\n" +
        "\n" +
        "fact_of() {\n" +
        "  sed -n \"s/^$1\t//p\" \"$WORK/facts\"\n" +
        "}\n" +
        "\n" +
        "# The client says \"ERROR 1045 (28000): …\", and mysqldump \"Got error: 1045: …\".\n" +
        "mysql_refused() {\n" +
        "  mysql_said=$(said \"$WORK/err.mysql\")\n" +
        "  mysql_error=$(printf '%s\\n' \"$mysql_said\" | sed -n 's/.*[Ee][Rr][Rr][Oo][Rr]:* \\([0-9][0-9]*\\)[ :].*/\\1/p' | tail -n 1)\n" +
        "  case $mysql_error in\n" +
        "    1045 | 1130 | 1698 | 3118) problem database-login-refused \"$mysql_said\" ;;\n" +
        "    1044 | 1142 | 1227) problem database-not-permitted \"$mysql_said\" ;;\n" +
        "    1049) problem database-missing \"$mysql_said\" ;;\n" +
        "    2002 | 2003 | 2005 | 2006 | 2013 | 1040 | 1129) problem database-unreachable \"$mysql_said\" ;;\n" +
        "    1251 | 2026 | 2049 | 2054 | 2058 | 2059 | 2061) problem database-client-unfit \"$mysql_said\" ;;\n" +
        "    *) problem database-query-failed \"${mysql_said:-it gave no answer within $ANSWER_SECONDS s}\" ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "# check_tables TABLE...: the ones that are never empty have to be there at all.\n" +
        "check_tables() {\n" +
        "  if [ \"$BASE_TABLES\" -eq 0 ]; then\n" +
        "    problem database-empty \"$DATABASE has no table that $MYSQL_USER can see\"\n" +
        "    return 0\n" +
        "  fi\n" +
        "  for must in \"$@\"; do\n" +
        "    if ! cut -f 1 \"$WORK/tables\" | grep -q -x -F -e \"$must\"; then\n" +
        "      problem must-have-missing \"$DATABASE has no table $must\"\n" +
        "    fi\n" +
        "  done\n" +
        "  loose=$(awk -F '\\t' '$3 != \"\" && $3 != \"InnoDB\" { print $1 \" (\" $3 \")\" }' \"$WORK/tables\" | head -n 5 | tr '\\n' ' ')\n" +
        "  if [ -n \"$loose\" ]; then\n" +
        "    note not-transactional \"these tables are not InnoDB, so the copy of them may be of another moment: $loose\"\n" +
        "  fi\n" +
        "}\n",
    "backup/prune.sh": "# Removes what its retention has ended for. Which, the runner has decided from the manifests. Sent on stdin.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: answer.sh lock.sh folders.sh durable.sh\n" +
        "\n" +
        "# prune_main DIRECTORY ( remove ID | thin ID FILE MANIFEST )...: answers lines that end with `end prune`.\n" +
        "prune_main() {\n" +
        "  set -eu\n" +
        "  umask 077\n" +
        "  LC_ALL=C\n" +
        "  export LC_ALL\n" +
        "  resolve \"$1\" && DIRECTORY=$RESOLVED\n" +
        "  shift\n" +
        "  exec 4<\"$DIRECTORY\"\n" +
        "  if flock -w 30 4; then\n" +
        "    while [ $# -gt 0 ]; do\n" +
        "      case $1 in\n" +
        "        remove)\n" +
        "          prune_one \"$2\" remove_snapshot \"$2\"\n" +
        "          shift 2\n" +
        "          ;;\n" +
        "        thin)\n" +
        "          prune_one \"$2\" thin_snapshot \"$2\" \"$3\" \"$4\"\n" +
        "          shift 4\n" +
        "          ;;\n" +
        "        *) exit 64 ;;\n" +
        "      esac\n" +
        "    done\n" +
        "    durable_file \"$DIRECTORY\" || :\n" +
        "  else\n" +
        "    answer 'kept - another run is at the backup folder'\n" +
        "  fi\n" +
        "  answer 'end prune'\n" +
        "}\n" +
        "\n" +
        "# prune_one ID COMMAND...: a name of failback's own making, not held by anybody who reads it.\n" +
        "prune_one() {\n" +
        "  pruned=$1\n" +
        "  shift\n" +
        "  case $pruned in '' | .* | -* | *[!A-Za-z0-9-]*) answer \"kept $pruned is no name of a snapshot\" && return 0 ;; esac\n" +
        "  if [ ! -f \"$DIRECTORY/$pruned/manifest.json\" ]; then\n" +
        "    answer \"kept $pruned has no manifest\"\n" +
        "  elif ! is_dead \"$DIRECTORY/$pruned\"; then\n" +
        "    answer \"kept $pruned is in use\"\n" +
        "  else\n" +
        "    prune_status=0\n" +
        "    \"$@\" 2>/dev/null || prune_status=$?\n" +
        "    case $prune_status in\n" +
        "      0) answer \"pruned $pruned\" ;;\n" +
        "      2) answer \"kept $pruned holds something that failback did not write\" ;;\n" +
        "      *) answer \"kept $pruned could not be removed by this user\" ;;\n" +
        "    esac\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# Under another name first: half removed it would look like one that is damaged. Only what failback writes is removed; a\n" +
        "# folder into which somebody else put something stays as it is.\n" +
        "remove_snapshot() {\n" +
        "  for pruned_file in \"$DIRECTORY/$1\"/* \"$DIRECTORY/$1\"/.[!.]* \"$DIRECTORY/$1\"/..?*; do\n" +
        "    if [ ! -e \"$pruned_file\" ] && [ ! -L \"$pruned_file\" ]; then continue; fi\n" +
        "    case ${pruned_file##*/} in\n" +
        "      manifest.json | manifest.json.new | mysql.sql.zst | mysql.sql.gz | redis.rdb.zst | redis.rdb.gz) ;;\n" +
        "      *) return 2 ;;\n" +
        "    esac\n" +
        "  done\n" +
        "  mv \"$DIRECTORY/$1\" \"$DIRECTORY/.$1.pruned\" && rm -rf \"$DIRECTORY/.$1.pruned\"\n" +
        "}\n" +
        "\n" +
        "# thin_snapshot ID FILE MANIFEST: the manifest says first that the file is gone.\n" +
        "thin_snapshot() {\n" +
        "  case $2 in mysql.sql.zst | mysql.sql.gz | redis.rdb.zst | redis.rdb.gz) ;; *) return 2 ;; esac\n" +
        "  printf '%s\\n' \"$3\" >\"$DIRECTORY/$1/manifest.json.new\" || return 1\n" +
        "  durable_file \"$DIRECTORY/$1/manifest.json.new\" || return 1\n" +
        "  mv \"$DIRECTORY/$1/manifest.json.new\" \"$DIRECTORY/$1/manifest.json\" && rm -f \"$DIRECTORY/$1/$2\"\n" +
        "}\n",
    "backup/redis.sh": "# A copy of everything that a Redis server holds, as the server writes it for its replicas.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: answer.sh stream.sh credentials.sh lock.sh\n" +
        "\n" +
        "REDIS_MEMORY=0 REDIS_KEYS=0 REDIS_VERSION='' RDB_KEYS='' RDB_CHECK=''\n" +
        "\n" +
        "# redis_client COMMAND...: the password is in its environment, which only this user can read. With REDIS_RUN=producer it is\n" +
        "# what fills a stream.\n" +
        "redis_client() {\n" +
        "  case ${REDIS_HOST:-127.0.0.1} in\n" +
        "    /*) set -- -s \"$REDIS_HOST\" \"$@\" ;;\n" +
        "    *) set -- -h \"${REDIS_HOST:-127.0.0.1}\" -p \"${REDIS_PORT:-6379}\" \"$@\" ;;\n" +
        "  esac\n" +
        "  if [ -n \"$REDIS_USER\" ]; then set -- --user \"$REDIS_USER\" \"$@\"; fi\n" +
        "  if [ -n \"$REDIS_TLS\" ]; then set -- --tls --sni \"${REDIS_HOST:-127.0.0.1}\" \"$@\"; fi\n" +
        "  (\n" +
        "    if [ -n \"$REDIS_PASSWORD\" ]; then\n" +
        "      REDISCLI_AUTH=$REDIS_PASSWORD\n" +
        "      export REDISCLI_AUTH\n" +
        "    fi\n" +
        "    # shellcheck disable=SC2086 # words\n" +
        "    ${REDIS_RUN:-} redis-cli \"$@\"\n" +
        "  )\n" +
        "}\n" +
        "\n" +
        "check_redis() {\n" +
        "  if ! command -v redis-cli >/dev/null; then\n" +
        "    problem no-redis-cli 'redis-cli is not on the PATH'\n" +
        "    return 0\n" +
        "  fi\n" +
        "  redis_help=$(redis-cli --help 2>&1 </dev/null) || :\n" +
        "  if [ -n \"$REDIS_TLS\" ]; then redis_cli_knows tls 'the server is asked for by TLS'; fi\n" +
        "  if [ -n \"$REDIS_USER\" ]; then redis_cli_knows user \"$CREDENTIALS_FILE names a user\"; fi\n" +
        "  lock_redis\n" +
        "  if ! redis_answers; then return 0; fi\n" +
        "  redis_asked info \"$WORK/info\"\n" +
        "  REDIS_VERSION=$(info_of redis_version)\n" +
        "  REDIS_MEMORY=$(info_of used_memory)\n" +
        "  if ! is_number \"$REDIS_MEMORY\"; then\n" +
        "    redis_refused redis-query-failed \"INFO was not answered: $(head -n 1 \"$WORK/info\") $(said \"$WORK/err.redis\")\"\n" +
        "    REDIS_MEMORY=0\n" +
        "  fi\n" +
        "  # db0:keys=5,expires=0,avg_ttl=0\n" +
        "  tr -d '\\r' <\"$WORK/info\" | sed -n 's/^db\\([0-9]*\\):keys=\\([0-9]*\\).*/\\1\t\\2/p' >\"$WORK/keyspace\"\n" +
        "  REDIS_KEYS=$(awk '{ keys += $2 } END { printf \"%.0f\\n\", keys }' \"$WORK/keyspace\")\n" +
        "  check_place_of_redis\n" +
        "}\n" +
        "\n" +
        "# redis_cli_knows OPTION WHY\n" +
        "redis_cli_knows() {\n" +
        "  case $redis_help in *\"--$1\"*) ;; *) problem redis-cli-unfit \"$2, and redis-cli here does not know --$1\" ;; esac\n" +
        "}\n" +
        "\n" +
        "# redis_asked COMMAND FILE: redis-cli ends with 0 whatever the server answered, so the answer is read.\n" +
        "redis_asked() {\n" +
        "  REDIS_RUN=\"timeout -k 5 $ANSWER_SECONDS\"\n" +
        "  redis_client \"$1\" >\"$2\" 2>\"$WORK/err.redis\" </dev/null || :\n" +
        "  REDIS_RUN=\n" +
        "}\n" +
        "\n" +
        "redis_answers() {\n" +
        "  redis_asked ping \"$WORK/ping\"\n" +
        "  redis_said=$(cat \"$WORK/ping\" \"$WORK/err.redis\")\n" +
        "  # With a wrong password redis-cli says so and goes on as the default user, who may need none.\n" +
        "  case $redis_said in PONG) return 0 ;; esac\n" +
        "  redis_refused redis-unreachable \"${redis_said:-it gave no answer within $ANSWER_SECONDS s}\"\n" +
        "  return 1\n" +
        "}\n" +
        "\n" +
        "# redis_refused CODE DETAIL: with the code that fits better where the server said why.\n" +
        "redis_refused() {\n" +
        "  case $2 in\n" +
        "    *NOAUTH* | *WRONGPASS* | *'invalid password'* | *'AUTH failed'*) problem redis-login-refused \"$2\" ;;\n" +
        "    *NOPERM*) problem redis-not-permitted \"$2\" ;;\n" +
        "    *) problem \"$1\" \"$2\" ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "# One node of a cluster holds a part of the keys, and a replica without its master what once was.\n" +
        "check_place_of_redis() {\n" +
        "  if [ \"$(info_of cluster_enabled)\" = 1 ]; then\n" +
        "    problem redis-cluster \"${REDIS_HOST:-127.0.0.1} is one node of a cluster\"\n" +
        "  fi\n" +
        "  case $(info_of role) in slave | replica) ;; *) return 0 ;; esac\n" +
        "  if [ \"$(info_of master_link_status)\" = up ] && [ \"$(info_of master_sync_in_progress)\" != 1 ]; then\n" +
        "    note redis-replica 'this Redis is a replica: the copy is as new as what had come from its master'\n" +
        "  else\n" +
        "    problem redis-replica-behind \"its link to $(info_of master_host) is $(info_of master_link_status)\"\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "info_of() {\n" +
        "  tr -d '\\r' <\"$WORK/info\" | sed -n \"s/^$1://p\"\n" +
        "}\n" +
        "\n" +
        "# By way of a file: on its standard output redis-cli would leave the marks of a diskless transfer behind the data.\n" +
        "fetch_rdb() {\n" +
        "  rm -f \"$WORK\"/end.* \"$WORK/stalled\" \"$WORK/producer\"\n" +
        "  RDB=$PARTIAL/redis.rdb\n" +
        "  REDIS_RUN=producer\n" +
        "  ended produce redis_client --rdb \"$RDB\" >\"$WORK/rdb.out\" </dev/null &\n" +
        "  STREAM_JOBS=$!\n" +
        "  watched \"$!\" \"$RDB\"\n" +
        "  wait\n" +
        "  REDIS_RUN=\n" +
        "  if [ -s \"$WORK/stalled\" ]; then\n" +
        "    problem dump-stalled \"no byte came from Redis for $STALL_SECONDS s\"\n" +
        "  elif [ \"$(end_of produce)\" -ne 0 ]; then\n" +
        "    case $(said \"$WORK/err.produce\") in\n" +
        "      *'o space left'* | *'uota exceeded'*) problem disk-full \"redis: $DIRECTORY became full while it was written\" ;;\n" +
        "      *) redis_refused rdb-failed \"redis-cli --rdb ended with $(end_of produce): $(said \"$WORK/err.produce\")\" ;;\n" +
        "    esac\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# An RDB file begins with REDIS and its version, and ends with FF and eight bytes of checksum.\n" +
        "judge_rdb() {\n" +
        "  if [ ! -s \"$RDB\" ]; then\n" +
        "    problem rdb-empty 'redis-cli wrote nothing'\n" +
        "    return 0\n" +
        "  fi\n" +
        "  RDB_VERSION=$(head -c 9 \"$RDB\" | LC_ALL=C tr -cd 'A-Z0-9')\n" +
        "  case $RDB_VERSION in\n" +
        "    REDIS[0-9][0-9][0-9][0-9]) RDB_VERSION=${RDB_VERSION#REDIS} ;;\n" +
        "    *) problem rdb-damaged 'the file does not begin as an RDB file does' && return 0 ;;\n" +
        "  esac\n" +
        "  if [ \"$(tail -c 9 \"$RDB\" | head -c 1 | od -An -tx1 | tr -d ' ')\" != ff ]; then\n" +
        "    problem rdb-truncated 'the file does not end as an RDB file does'\n" +
        "    return 0\n" +
        "  fi\n" +
        "  RDB_CHECK=beginning-and-end RDB_KEYS=$REDIS_KEYS\n" +
        "  if command -v redis-check-rdb >/dev/null; then check_rdb_whole; fi\n" +
        "  if [ \"$REDIS_KEYS\" -gt 0 ] && [ \"$RDB_KEYS\" -eq 0 ]; then\n" +
        "    problem rdb-without-keys \"Redis holds $REDIS_KEYS keys, and the copy none\"\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "# Also sums it up, and counts its keys.\n" +
        "check_rdb_whole() {\n" +
        "  if redis-check-rdb \"$RDB\" >\"$WORK/checked\" 2>&1 </dev/null; then\n" +
        "    RDB_CHECK=redis-check-rdb\n" +
        "    RDB_KEYS=$(sed -n 's/^\\[info\\] \\([0-9]*\\) keys read.*/\\1/p' \"$WORK/checked\" | head -n 1)\n" +
        "    is_number \"$RDB_KEYS\" || RDB_KEYS=$REDIS_KEYS\n" +
        "    return 0\n" +
        "  fi\n" +
        "  case $(cat \"$WORK/checked\") in\n" +
        "    *\"handle RDB format version\"*) note rdb-not-checked 'redis-check-rdb here is older than the server and cannot read its format' ;;\n" +
        "    *) problem rdb-damaged \"redis-check-rdb: $(tail -n 2 \"$WORK/checked\")\" ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "store_rdb() {\n" +
        "  stream \"$PARTIAL/$RDB_FILE\" inspect_rdb cat \"$RDB\"\n" +
        "  PLAIN_BYTES=$(seen bytes)\n" +
        "  if stages_failed redis; then return 0; fi\n" +
        "  if [ \"$(end_of produce)\" -ne 0 ]; then problem rdb-failed \"$(said \"$WORK/err.produce\")\"; fi\n" +
        "  rm -f \"$RDB\"\n" +
        "}\n" +
        "\n" +
        "inspect_rdb() {\n" +
        "  printf 'bytes\\t%s\\n' \"$(wc -c | tr -d ' ')\"\n" +
        "}\n",
    "backup/schema.sh": "# The shape of a database: what mysqldump prints of it without a row, as one checksum. Sent on stdin; keeps nothing.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: answer.sh lock.sh folders.sh env-file.sh connection.sh credentials.sh stream.sh mysql.sh dump.sh\n" +
        "\n" +
        "DUMP_TOOL='' QUERY_TOOL='' CREDENTIALS_TEXT=''\n" +
        "\n" +
        "# schema_main CREDENTIALS STRATEGY RELEASE-PATH CURRENT RUN-AS|- DATABASE: answers lines that end with `end schema`.\n" +
        "schema_main() {\n" +
        "  set -eu\n" +
        "  umask 077\n" +
        "  LC_ALL=C\n" +
        "  export LC_ALL\n" +
        "  credentials=$1 strategy=$2 current=$4 run_as=$5 DATABASE=$6\n" +
        "  resolve \"$3\" && release_path=$RESOLVED\n" +
        "  case $credentials in app-env) ;; *) resolve \"$credentials\" && credentials=$RESOLVED ;; esac\n" +
        "  trap remove_folders EXIT\n" +
        "  trap 'exit 129' HUP\n" +
        "  trap 'exit 130' INT\n" +
        "  trap 'exit 143' TERM\n" +
        "  make_work\n" +
        "  if [ -n \"$WORK\" ]; then\n" +
        "    find_mysql_tools\n" +
        "    read_credentials \"$MYSQL_ENV_KEYS\" \"$credentials\" \"$strategy\" \"$release_path\" \"$current\" \"$run_as\"\n" +
        "    if [ \"$PROBLEMS\" -eq 0 ] && [ -z \"$MYSQL_USER\" ]; then\n" +
        "      problem credentials-incomplete \"$CREDENTIALS_FILE has no DB_USERNAME\"\n" +
        "    fi\n" +
        "    if [ \"$PROBLEMS\" -eq 0 ]; then digest_schema; fi\n" +
        "  fi\n" +
        "  answer 'end schema'\n" +
        "}\n" +
        "\n" +
        "# Routines and triggers belong to the shape, as far as this user may see them: an application seldom may see routines that\n" +
        "# somebody else made. The time of the dump and the next number of a table do not.\n" +
        "digest_schema() {\n" +
        "  dump_help=$(\"$DUMP_TOOL\" --no-defaults --help 2>/dev/null) || :\n" +
        "  set -- --no-data --skip-comments --triggers --single-transaction --quote-names --default-character-set=utf8mb4\n" +
        "  if knows set-gtid-purged; then set -- \"$@\" --set-gtid-purged=OFF; fi\n" +
        "  if knows column-statistics; then set -- \"$@\" --column-statistics=0; fi\n" +
        "  if knows no-tablespaces; then set -- \"$@\" --no-tablespaces; fi\n" +
        "  if ! dump_schema --routines \"$@\" && ! { may_not_see_routines && dump_schema --skip-routines \"$@\"; }; then\n" +
        "    mysql_refused\n" +
        "    return 0\n" +
        "  fi\n" +
        "  schema_tables=$(grep -c '^CREATE TABLE ' \"$WORK/schema.sql\") || :\n" +
        "  if [ \"$schema_tables\" -eq 0 ]; then\n" +
        "    problem database-empty \"$DATABASE has no table that $MYSQL_USER can see\"\n" +
        "    return 0\n" +
        "  fi\n" +
        "  schema_sum=$(sed -e 's/^\\() .*\\) AUTO_INCREMENT=[0-9]*/\\1/' -e '/^\\/\\*M!999999/d' \"$WORK/schema.sql\" | sha256sum)\n" +
        "  answer \"schema ${schema_sum%% *} $schema_tables\"\n" +
        "}\n" +
        "\n" +
        "dump_schema() {\n" +
        "  look \"$DUMP_TOOL\" \"$@\" -- \"$DATABASE\" >\"$WORK/schema.sql\" 2>\"$WORK/err.mysql\"\n" +
        "}\n" +
        "\n" +
        "# MySQL's own tool spells it with one f or p less, in some versions.\n" +
        "may_not_see_routines() {\n" +
        "  grep -q -i 'insuf[a-z]* privileges to SHOW CREATE' \"$WORK/err.mysql\"\n" +
        "}\n",
    "backup/stream.sh": "# Takes what a producer prints, packs, sums and stores it in one pass: no second copy on disk, nothing read twice. POSIX sh\n" +
        "# knows only the end of the last program of a pipe, so each stage leaves its own.\n" +
        "# shellcheck shell=sh\n" +
        "# needs: answer.sh lock.sh folders.sh\n" +
        "\n" +
        "# Without a new byte for so long the producer is given up: it waits for a lock that nobody returns.\n" +
        "STALL_SECONDS=600\n" +
        "STREAM_JOBS=\n" +
        "WATCHMAN=\n" +
        "\n" +
        "choose_packer() {\n" +
        "  if command -v zstd >/dev/null; then\n" +
        "    PACKER=zstd PACKED=zst\n" +
        "    PACKER_VERSION=$(zstd --version 2>/dev/null | sed -n 's/.*[^0-9.]v*\\([0-9][0-9]*\\.[0-9][0-9.]*[0-9]\\).*/\\1/p')\n" +
        "  elif command -v gzip >/dev/null; then\n" +
        "    PACKER=gzip PACKED=gz\n" +
        "    PACKER_VERSION=$(gzip --version 2>/dev/null | sed -n '1s/.* \\([0-9][0-9.]*\\).*/\\1/p')\n" +
        "  else\n" +
        "    problem no-packer 'neither zstd nor gzip is on the PATH'\n" +
        "  fi\n" +
        "}\n" +
        "\n" +
        "pack() {\n" +
        "  case $PACKER in\n" +
        "    zstd) zstd -q -1 -c ;;\n" +
        "    *) gzip -1 -c ;;\n" +
        "  esac\n" +
        "}\n" +
        "\n" +
        "# stream FILE INSPECT PRODUCE...: sets SUM and BYTES. What INSPECT prints of the plain stream is in $WORK/seen.\n" +
        "# `cat` is the last stage because it stops at a full disk, and everything before it with it; tee would go on for hours.\n" +
        "stream() {\n" +
        "  stream_file=$1 stream_inspect=$2\n" +
        "  shift 2\n" +
        "  rm -f \"$WORK\"/end.* \"$WORK\"/pipe.* \"$WORK/stalled\" \"$WORK/seen\" \"$WORK/sum\" \"$WORK/producer\"\n" +
        "  mkfifo \"$WORK/pipe.inspect\" \"$WORK/pipe.sum\"\n" +
        "  ended inspect \"$stream_inspect\" <\"$WORK/pipe.inspect\" >\"$WORK/seen\" &\n" +
        "  STREAM_JOBS=$!\n" +
        "  ended sum sha256sum <\"$WORK/pipe.sum\" >\"$WORK/sum\" &\n" +
        "  STREAM_JOBS=\"$STREAM_JOBS $!\"\n" +
        "  {\n" +
        "    ended produce \"$@\" |\n" +
        "      ended tee tee \"$WORK/pipe.inspect\" |\n" +
        "      ended pack pack |\n" +
        "      ended split tee \"$WORK/pipe.sum\" |\n" +
        "      ended store cat >\"$stream_file\"\n" +
        "  } &\n" +
        "  watched \"$!\" \"$stream_file\"\n" +
        "  wait\n" +
        "  SUM=$(cut -c 1-64 \"$WORK/sum\")\n" +
        "  BYTES=$(size_of \"$stream_file\")\n" +
        "}\n" +
        "\n" +
        "# ended NAME COMMAND...: notes how it ended.\n" +
        "ended() {\n" +
        "  ended_name=$1 ended_status=0\n" +
        "  shift\n" +
        "  \"$@\" 2>\"$WORK/err.$ended_name\" || ended_status=$?\n" +
        "  echo \"$ended_status\" >\"$WORK/end.$ended_name\"\n" +
        "}\n" +
        "\n" +
        "# producer COMMAND...: in a session of its own, so that it can be ended with all its children.\n" +
        "producer() {\n" +
        "  setsid \"$@\" &\n" +
        "  echo \"$!\" >\"$WORK/producer\"\n" +
        "  wait \"$!\"\n" +
        "}\n" +
        "\n" +
        "# watched PID FILE: waits, while a watchman looks whether the file still grows.\n" +
        "watched() {\n" +
        "  watchman \"$2\" >/dev/null 2>&1 &\n" +
        "  WATCHMAN=$!\n" +
        "  wait \"$1\" || :\n" +
        "  rm -f \"$WORK/producer\"\n" +
        "  end_watchman\n" +
        "}\n" +
        "\n" +
        "end_watchman() {\n" +
        "  if [ -n \"$WATCHMAN\" ]; then kill -s KILL \"$WATCHMAN\" 2>/dev/null || :; fi\n" +
        "  WATCHMAN=\n" +
        "}\n" +
        "\n" +
        "# Also ends a producer whose run was killed, and takes away what it made: nobody would keep that.\n" +
        "watchman() {\n" +
        "  # By exec: what is closed for a function alone, the shell keeps open to give it back.\n" +
        "  exec 5>&- 6>&- 7>&- 8>&- 9>&-\n" +
        "  watch_size=-1 watch_left=$STALL_SECONDS\n" +
        "  while sleep 1; do\n" +
        "    if ! kill -0 \"$$\" 2>/dev/null; then\n" +
        "      end_producer\n" +
        "      take_away\n" +
        "      return 0\n" +
        "    fi\n" +
        "    watch_now=$(size_of \"$1\")\n" +
        "    watch_left=$((watch_left - 1))\n" +
        "    if [ \"$watch_now\" != \"$watch_size\" ]; then watch_size=$watch_now watch_left=$STALL_SECONDS; fi\n" +
        "    if [ \"$watch_left\" -le 0 ]; then\n" +
        "      echo stalled >\"$WORK/stalled\"\n" +
        "      break\n" +
        "    fi\n" +
        "  done\n" +
        "  end_producer\n" +
        "}\n" +
        "\n" +
        "# The stages note how they end before nobody holds the folders any longer.\n" +
        "take_away() {\n" +
        "  take_left=30\n" +
        "  while [ \"$take_left\" -gt 0 ] && ! is_dead \"$WORK\"; do\n" +
        "    sleep 1\n" +
        "    take_left=$((take_left - 1))\n" +
        "  done\n" +
        "  remove_folders\n" +
        "}\n" +
        "\n" +
        "# What waits for the other end of a pipe that was never opened would wait for ever.\n" +
        "end_stream() {\n" +
        "  end_watchman\n" +
        "  end_producer\n" +
        "  # shellcheck disable=SC2086 # process ids\n" +
        "  if [ -n \"$STREAM_JOBS\" ]; then kill -s KILL $STREAM_JOBS 2>/dev/null || :; fi\n" +
        "}\n" +
        "\n" +
        "# Everything after it in the pipe ends by itself when the producer is gone.\n" +
        "end_producer() {\n" +
        "  if [ -n \"$WORK\" ] && [ -s \"$WORK/producer\" ]; then kill -s KILL -- \"-$(cat \"$WORK/producer\")\" 2>/dev/null || :; fi\n" +
        "}\n" +
        "\n" +
        "# By its entry: some wc read a file to its end to count it.\n" +
        "size_of() {\n" +
        "  if [ ! -f \"$1\" ]; then\n" +
        "    echo 0\n" +
        "    return 0\n" +
        "  fi\n" +
        "  # shellcheck disable=SC2046,SC2012 # columns of one file that failback named\n" +
        "  set -- $(ls -lnLd \"$1\")\n" +
        "  echo \"$5\"\n" +
        "}\n" +
        "\n" +
        "# end_of NAME: how a stage ended; none noted is a failure.\n" +
        "end_of() {\n" +
        "  if [ -s \"$WORK/end.$1\" ]; then cat \"$WORK/end.$1\"; else echo 255; fi\n" +
        "}\n" +
        "\n" +
        "# stages_failed STORE: tells of a stage that lost bytes, beginning with the one that made the others fail.\n" +
        "stages_failed() {\n" +
        "  if [ \"$(end_of store)\" -ne 0 ]; then\n" +
        "    case $(said \"$WORK/err.store\") in\n" +
        "      *'o space left'* | *'uota exceeded'*) problem disk-full \"$1: $DIRECTORY became full while it was written\" ;;\n" +
        "      *) problem store-failed \"$1: $(said \"$WORK/err.store\")\" ;;\n" +
        "    esac\n" +
        "    return 0\n" +
        "  fi\n" +
        "  for stage in pack split sum tee inspect; do\n" +
        "    if [ \"$(end_of \"$stage\")\" -eq 0 ]; then continue; fi\n" +
        "    # A stage that ends because its producer was ended is not at fault.\n" +
        "    problem stage-failed \"$1: the stage \\\"$stage\\\" of the pipe ended with $(end_of \"$stage\"): $(said \"$WORK/err.$stage\")\"\n" +
        "    return 0\n" +
        "  done\n" +
        "  return 1\n" +
        "}\n",
};

;// CONCATENATED MODULE: ./packages/data/src/host-script.ts


/**
 * What is sent on stdin: a script of this package, what it needs before it, each once, and the call of its function as the
 * last line, so that half a script never runs. Programs that it starts find nothing on their standard input.
 */
function backupScript(name, args) {
    const parts = withNeeds(`${name}.sh`).map(textOf);
    return { text: [...parts, `${name}_main "$@" </dev/null\n`].join(''), args };
}
/** What came back is not a whole answer of one of these scripts. */
function notAnswered(host, exchange, result) {
    return (0,answer_line/* badAnswer */.k6)(host, exchange, result, 'sh sed awk df');
}
/** The names of a script and of everything it needs, the needed first. */
function withNeeds(name, before = []) {
    const needs = /^# needs: (.*)$/m.exec(textOf(name))?.[1]?.split(' ') ?? [];
    let order = before;
    for (const need of needs)
        if (!order.includes(need))
            order = withNeeds(need, order);
    return order.includes(name) ? order : [...order, name];
}
function textOf(name) {
    const own = shellScripts[`backup/${name}`];
    return own ?? (0,stdin_script/* engineScript */.m)(name);
}


/***/ })

};
