#!/bin/sh
# Every gate check of this host, side by side. Effect: none.
# gate.sh do|dry|probe|undo ACCESS DIRECTORY RUN_AS { COUNT KIND NAME … } ; the words are written by gateArguments.
# Ends with 0 when every check passed, 1 when one failed, 2 when none failed and one could not be measured.
set -eu

# shellcheck source=packages/health/shell/health/http.sh
. "$FAILBACK_PLAN/health/http.sh"
# shellcheck source=packages/health/shell/health/check.sh
. "$FAILBACK_PLAN/health/check.sh"

main() {
    verb=$1
    ACCESS=$2
    # shellcheck disable=SC2034 # where, and as whom, check.sh runs commands of the team
    RELEASE_DIRECTORY=$3 RUN_AS=$4
    shift 4
    case $verb in
        do) measure_all "$@" ;;
        dry) tell_all "$@" ;;
        undo) ;;
        *) exit 1 ;; # a gate leaves nothing behind that would tell that it was passed
    esac
}

measure_all() {
    gate=$(mktemp -d "$FAILBACK_WORK/gate.XXXXXX")
    trap 'rm -rf "$gate"' EXIT
    total=0
    while [ $# -gt 0 ]; do
        total=$((total + 1))
        mkdir "$gate/$total"
        measure "$gate/$total" "$@" &
        shift $(($1 + 1))
    done
    wait
    failed=0 unmeasured=0
    each=0
    while [ "$each" -lt "$total" ]; do
        each=$((each + 1))
        tell_result "$gate/$each"
    done
    [ "$failed" = 0 ] || exit 1
    [ "$unmeasured" = 0 ] || exit 2
}

# measure FOLDER COUNT KIND NAME … : in the background, so its result goes to files. Words beyond COUNT are the next checks'.
measure() {
    CHECK_FOLDER=$1
    keep=$2
    shift 2
    seen=0 all=$#
    while [ "$seen" -lt "$all" ]; do
        word=$1
        shift
        [ "$seen" -ge "$keep" ] || set -- "$@" "$word"
        seen=$((seen + 1))
    done
    printf '%s' "$2" | clean_line >"$CHECK_FOLDER/name"
    measure_kind "$@"
    printf '%s\n%s\n%s\n' "$CHECK_OUTCOME" "$CHECK_LOOKS" "$CHECK_DETAIL" >"$CHECK_FOLDER/result"
}

# measure_kind KIND NAME … : the words of one check.
measure_kind() {
    kind=$1
    shift 2
    if [ "$kind" = not-measured ]; then
        repeat_look 1 1 0 look error "$1"
        return
    fi
    consecutive=$1 every=$2 timeout=$3
    shift 3
    case $kind in
        http) repeat_look "$consecutive" "$every" "$timeout" look_http "$ACCESS" "$@" ;;
        unit) repeat_look "$consecutive" "$every" "$timeout" look_unit "$@" ;;
        command) repeat_look "$consecutive" "$every" "$timeout" look_command "$@" ;;
        *) repeat_look 1 1 0 look error "a check of kind $kind is unknown here" ;;
    esac
}

# One readable line and one fact. A check whose result is missing died on the way: it was not measured.
tell_result() {
    outcome=error looks=0 detail='the check ended without a result'
    if [ -f "$1/result" ]; then
        { read -r outcome && read -r looks && read -r detail; } <"$1/result" || :
    fi
    case $outcome in
        pass) said=passed ;;
        fail) said=failed failed=1 ;;
        *) outcome=error said='not measured' unmeasured=1 ;;
    esac
    name=$(cat "$1/name")
    echo "check $name: $said, looks $looks: $(printf '%s' "$detail" | clean_line)"
    echo "check.$(printf '%s' "$name" | tr '[:upper:]' '[:lower:]' | tr -c 'a-z0-9.-' '-') $outcome" >>"$FAILBACK_FACTS"
}

tell_all() {
    [ -n "$(http_client)" ] || {
        echo "this host has neither curl, php nor node to ask with. Mend: sudo apt-get install -y curl" >&2
        exit 1
    }
    while [ $# -gt 0 ]; do
        echo "would look at $2 $3 until it passes"
        shift $(($1 + 1))
    done
}

main "$@"
