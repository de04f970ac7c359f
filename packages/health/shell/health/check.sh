# One health check from this host. Sourced, after http.sh.
# A look sets LOOK_OUTCOME (pass, fail, error) and LOOK_DETAIL, one line. Error is "could not measure".
# The caller sets CHECK_FOLDER (and CHECK_DEADLINE where it does not use repeat_look), RELEASE_DIRECTORY and RUN_AS.
# shellcheck disable=SC2034 # results are for the script that sources this

LONGEST_REQUEST=10000 # milliseconds, as REQUEST_TIMEOUT of the controller

# Milliseconds of uptime in NOW; the wall clock decides nothing.
now() {
    read -r now_up _ </proc/uptime
    NOW=$((${now_up%.*} * 1000 + (1${now_up#*.} - 100) * 10))
}

# pause MILLISECONDS; a sleep that knows no fractions rests a whole second more.
pause() {
    [ "$1" -gt 0 ] || return 0
    sleep "$(($1 / 1000)).$(printf '%03d' $(($1 % 1000)))" 2>/dev/null || sleep $(($1 / 1000 + 1))
}

# repeat_look CONSECUTIVE EVERY TIMEOUT LOOK... : looks until there are so many passes in a row, or no time is left.
# Sets CHECK_OUTCOME, CHECK_DETAIL, CHECK_LOOKS. A failure dominates what could not be measured.
repeat_look() {
    repeat_need=$1 repeat_every=$2
    now
    CHECK_DEADLINE=$((NOW + $3))
    shift 3
    CHECK_OUTCOME=error CHECK_DETAIL='' CHECK_LOOKS=0
    repeat_row=0
    while :; do
        "$@"
        CHECK_LOOKS=$((CHECK_LOOKS + 1))
        count_look
        [ "$repeat_row" -lt "$repeat_need" ] || return 0
        now
        [ $((NOW + repeat_every)) -le "$CHECK_DEADLINE" ] || break
        pause "$repeat_every"
    done
    if [ "$CHECK_OUTCOME" = error ] && [ "$repeat_row" -gt 0 ]; then
        CHECK_DETAIL="only $repeat_row of $repeat_need successes in a row fitted into the time: $LOOK_DETAIL"
    fi
}

count_look() {
    case $LOOK_OUTCOME in
        pass)
            repeat_row=$((repeat_row + 1))
            [ "$repeat_row" -lt "$repeat_need" ] || CHECK_OUTCOME=pass CHECK_DETAIL=$LOOK_DETAIL
            ;;
        fail) repeat_row=0 CHECK_OUTCOME=fail CHECK_DETAIL=$LOOK_DETAIL ;;
        *)
            repeat_row=0
            [ "$CHECK_OUTCOME" = fail ] || CHECK_DETAIL=$LOOK_DETAIL
            ;;
    esac
}

# Milliseconds for one request: what is left of the check's time, at least a second, at most LONGEST_REQUEST.
request_time() {
    now
    REQUEST_TIME=$((CHECK_DEADLINE - NOW))
    [ "$REQUEST_TIME" -ge 1000 ] || REQUEST_TIME=1000
    [ "$REQUEST_TIME" -le "$LONGEST_REQUEST" ] || REQUEST_TIME=$LONGEST_REQUEST
}

look() { LOOK_OUTCOME=$1 LOOK_DETAIL=$2; }

# ask ACCESS OWNER CONNECT URL: http_get into $CHECK_FOLDER. Status 1 when there is no answer to judge; the look is told then.
# Nobody answers on this host's own port: a failure. A stranger who does not answer may be cut off from here: not measured.
ask() {
    ask_header=-
    if [ "$1" = through ] && [ "$2" = own ]; then
        ask_header=$FAILBACK_WORK/bypass-header
        if [ ! -s "$ask_header" ]; then
            look error "the header that leads through maintenance is missing in the operation's work folder"
            return 1
        fi
    fi
    request_time
    now
    ask_began=$NOW
    http_get "$4" "$3" "$ask_header" "$REQUEST_TIME" "$CHECK_FOLDER"
    now
    ASK_MS=$((NOW - ask_began))
    case $HTTP_OUTCOME:$2 in
        answered:*) return 0 ;;
        silent:own) look fail "GET $4 was not answered: $HTTP_WHY" ;;
        *) look error "GET $4 could not be measured: $HTTP_WHY" ;;
    esac
    return 1
}

# look_http ACCESS OWNER CONNECT URL STATUS BELOW { KIND KEY TYPE VALUE }
look_http() {
    ask "$1" "$2" "$3" "$4" || return 0
    http_wrong=''
    [ "$HTTP_STATUS" = "$5" ] || http_wrong="; status $HTTP_STATUS instead of $5"
    if [ "$6" != - ] && [ "$ASK_MS" -ge "$6" ]; then http_wrong="$http_wrong; $ASK_MS ms instead of less than $6 ms"; fi
    http_asked=$4
    shift 6
    while [ $# -gt 0 ]; do
        case $1 in
            header) expect_header "$2" "$4" ;;
            json) expect_json "$2" "$3" "$4" ;;
            contains) expect_contains "$4" ;;
            *) http_wrong="$http_wrong; an expectation of kind $1 is unknown here" ;;
        esac
        shift 4
    done
    if [ -z "$http_wrong" ]; then
        look pass "GET $http_asked answered $HTTP_STATUS in $ASK_MS ms"
    else
        look fail "GET $http_asked answered wrongly: ${http_wrong#; }"
    fi
}

# The expectations add to http_wrong what is not as they say.

expect_header() { # NAME VALUE
    expect_name=$(printf '%s' "$1" | tr '[:upper:]' '[:lower:]')
    if ! expect_seen=$(http_header "$expect_name" "$CHECK_FOLDER"); then
        http_wrong="$http_wrong; no header $1"
    elif [ "$expect_seen" != "$2" ]; then
        http_wrong="$http_wrong; header $1 is \"$(printf '%s' "$expect_seen" | clean_line)\" instead of \"$2\""
    fi
}

expect_json() { # FIELD TYPE VALUE
    expect_rc=0
    expect_seen=$(json_field "$1" "$2" "$3") || expect_rc=$?
    case $expect_rc in
        0) ;;
        1) http_wrong="$http_wrong; json $1 is ${expect_seen% } instead of $2 $3" ;;
        2) http_wrong="$http_wrong; the body is not JSON" ;;
        3) http_wrong="$http_wrong; the JSON has no field $1" ;;
        *) http_wrong="$http_wrong; the JSON could not be read" ;;
    esac
}

expect_contains() { # TEXT
    tr '\000' '\001' <"$CHECK_FOLDER/body" | FAILBACK_TEXT=$1 LC_ALL=C awk -f "$FAILBACK_PLAN/health/contains.awk" ||
        http_wrong="$http_wrong; the body does not contain \"$1\""
}

# json_field FIELD TYPE VALUE: what stands there in the body, cleaned; status as of json-field.awk.
json_field() {
    json_rc=0
    tr '\000' '\001' <"$CHECK_FOLDER/body" |
        FAILBACK_JSON_FIELD=$1 FAILBACK_JSON_TYPE=$2 FAILBACK_JSON_VALUE=$3 LC_ALL=C \
            awk -f "$FAILBACK_PLAN/health/json-field.awk" >"$CHECK_FOLDER/field" || json_rc=$?
    clean_line <"$CHECK_FOLDER/field"
    return "$json_rc"
}

# look_unit UNIT: the exact unit; a pattern would answer for units that do not run at all.
look_unit() {
    case $1 in
        *[!A-Za-z0-9:_.@\\-]* | -*) look error "\"$1\" is not the name of a systemd unit" && return 0 ;;
        *.service | *.socket | *.timer | *.target | *.path | *.mount) unit_name=$1 ;;
        *) unit_name=$1.service ;;
    esac
    unit_state=$(timeout -k 1 10 systemctl is-active "$unit_name" 2>/dev/null | head -n 1 | clean_line)
    case $unit_state in
        active) look pass "unit $unit_name is active" ;;
        inactive | failed | activating | deactivating | reloading | refreshing | maintenance)
            look fail "unit $unit_name is $unit_state"
            ;;
        *) look error "systemctl did not tell whether unit $unit_name is active" ;;
    esac
}

# look_command ARGUMENT... : status 0 passes. What it prints is thrown away: it may hold a secret.
look_command() {
    now
    command_seconds=$(((CHECK_DEADLINE - NOW + 999) / 1000))
    [ "$command_seconds" -ge 1 ] || command_seconds=1
    command_rc=0
    # A time-out is 124 of coreutils, the signal's status of busybox.
    (enter_release && as_application timeout -k 2 "$command_seconds" "$@") >/dev/null 2>&1 || command_rc=$?
    case $command_rc in
        0) look pass "command $1 ended with status 0" ;;
        124 | 137 | 143) look fail "command $1 did not end within $command_seconds s" ;;
        125 | 126 | 127) look error "command $1 could not be run (status $command_rc)" ;;
        "$NO_PLACE") look error "command $1 could not be run: no way into $RELEASE_DIRECTORY, or to user $RUN_AS" ;;
        *) look fail "command $1 ended with status $command_rc" ;;
    esac
}

NO_PLACE=120

enter_release() {
    # The ~ stands for the home directory of the login user, and is one character of data here.
    case $RELEASE_DIRECTORY in
        \~/*) enter_path=$HOME/${RELEASE_DIRECTORY#??} ;;
        *) enter_path=$RELEASE_DIRECTORY ;;
    esac
    cd "$enter_path" || exit "$NO_PLACE"
}

as_application() {
    if [ "$RUN_AS" = - ] || [ "$RUN_AS" = "$(id -un)" ]; then
        "$@"
    else
        sudo -n -u "$RUN_AS" -- true || exit "$NO_PLACE"
        sudo -n -u "$RUN_AS" -- "$@"
    fi
}
