// Written by `npm run generate` from packages/health/shell. Edit the files there.
export const shellScripts: Readonly<Record<string, string>> = {
  "health/check.sh":
    "# One health check from this host. Sourced, after http.sh.\n" +
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
  "health/contains.awk":
    "# Ends with 0 when the input holds the text FAILBACK_TEXT, byte for byte. Run it with LC_ALL=C.\n" +
    "{ all = all $0 \"\\n\" }\n" +
    "END { exit index(all, ENVIRON[\"FAILBACK_TEXT\"]) > 0 ? 0 : 1 }\n",
  "health/headers.awk":
    "# Reads the header block of the final answer (interim answers and trailers are not it).\n" +
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
  "health/http-get.cjs":
    "// One GET for hosts without curl. Arguments: url, connect (\"address:port\" or \"-\"), header file or \"-\", milliseconds, folder.\n" +
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
  "health/http-get.php":
    "<?php\n" +
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
  "health/http.sh":
    "# One GET from this host. Sourced.\n" +
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
  "health/json-field.awk":
    "# Reads one field of a JSON document, as strictly as a JSON parser would.\n" +
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
  "health/verify.sh":
    "#!/bin/sh\n" +
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
  "steps/gate.sh":
    "#!/bin/sh\n" +
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
  "steps/served.sh":
    "#!/bin/sh\n" +
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
