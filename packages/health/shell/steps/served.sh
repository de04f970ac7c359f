#!/bin/sh
# Proof of which release answers on this host. Effect: none.
# served.sh do|dry|probe|undo ACCESS OWNER CONNECT URL WEB_ROOT_URL header|json NAME probe-file|none
#           RELEASE COMMIT TIMES TIMES_AFTER_MISMATCH EVERY TIMEOUT ; the words are written by servedArguments.
# Ends with 0 when RELEASE was proved, 1 when another one answered, 2 when it could not be told.
# RELEASE - : only says which release answers, and ends with 0.
set -eu

# shellcheck source=packages/health/shell/health/http.sh
. "$FAILBACK_PLAN/health/http.sh"
# shellcheck source=packages/health/shell/health/check.sh
. "$FAILBACK_PLAN/health/check.sh"

main() {
    verb=$1
    ACCESS=$2 OWNER=$3 CONNECT=$4 URL=$5 ROOT_URL=$6 BY=$7 NAME=$8 FALLBACK=$9
    shift 9
    RELEASE=$1 COMMIT=$2 TIMES=$3 TIMES_AFTER_MISMATCH=$4 EVERY=$5 TIMEOUT=$6
    case $verb in
        do) with_folder prove ;;
        dry) [ -n "$(http_client)" ] && echo "would ask $URL, $TIMES times, whether $RELEASE answers" ;;
        undo) ;;
        *) exit 1 ;; # nothing is left behind that would tell that it was proved
    esac
}

with_folder() {
    CHECK_FOLDER=$(mktemp -d "$FAILBACK_WORK/served.XXXXXX")
    trap 'rm -rf "$CHECK_FOLDER"' EXIT
    "$1"
}

prove() {
    now
    CHECK_DEADLINE=$((NOW + TIMEOUT))
    if [ "$RELEASE" = - ]; then
        look_served
        tell_served
        return
    fi
    need=$TIMES row=0 looks=0 mismatch=''
    while :; do
        look_served
        looks=$((looks + 1))
        judge_look
        [ "$row" -lt "$need" ] || break
        now
        [ $((NOW + EVERY)) -le "$CHECK_DEADLINE" ] || break
        pause "$EVERY"
    done
    tell_served
    tell_proof
}

tell_proof() {
    if [ "$row" -ge "$need" ]; then
        echo "check served: passed, looks $looks: $URL answered $row times in a row as $SERVED"
    elif [ -n "$mismatch" ]; then
        echo "check served: failed, looks $looks: $(printf '%s' "$mismatch" | clean_line)"
        return 1
    else
        echo "check served: not measured, looks $looks: $(printf '%s' "$LOOK_DETAIL" | clean_line)"
        return 2
    fi
}

# One worker that still runs the other release must not pass by luck, so a mismatch raises the bar.
judge_look() {
    if [ -z "$SERVED" ]; then
        row=0
    elif is_release "$SERVED"; then
        row=$((row + 1))
        LOOK_DETAIL="$URL answered as $SERVED only $row times in a row; $need were needed"
    else
        row=0 need=$TIMES_AFTER_MISMATCH
        mismatch="$URL answered as \"$SERVED\" instead of $RELEASE"
    fi
}

tell_served() {
    case $SERVED in
        '' | [!A-Za-z0-9]* | *[!A-Za-z0-9._:-]*) ;;
        *)
            echo "served $SERVED"
            echo "served $SERVED" >>"$FAILBACK_FACTS"
            ;;
    esac
}

# The name itself, or the commit, whole or its first seven characters and more.
is_release() {
    [ "$1" != "$RELEASE" ] || return 0
    [ "$COMMIT" != - ] && [ ${#1} -ge 7 ] || return 1
    case $1 in *[!0-9a-f]*) return 1 ;; esac
    case $COMMIT in "$1"*) return 0 ;; *) return 1 ;; esac
}

# Sets SERVED to what the application says, printable; empty, with LOOK_DETAIL, when it cannot be told.
# The probe file is asked only when the application says nothing: it never overrules an answer.
look_served() {
    SERVED=''
    if ask "$ACCESS" "$OWNER" "$CONNECT" "$URL"; then
        case $BY in
            header) SERVED=$(said_by_header) ;;
            json) SERVED=$(said_by_json) ;;
        esac
        [ -z "$SERVED" ] || return 0
        LOOK_DETAIL="$URL answered $HTTP_STATUS without the release in its $BY $NAME"
    fi
    look_probe_file
}

said_by_header() {
    said_name=$(printf '%s' "$NAME" | tr '[:upper:]' '[:lower:]')
    said_value=$(http_header "$said_name" "$CHECK_FOLDER") || return 0
    printf '%s' "$said_value" | clean_line
}

# `<type> <value>`, of which text and numbers are an answer; null is none.
said_by_json() {
    said_value=$(json_field "$NAME" '' '') || return 0
    case $said_value in
        null) ;;
        'string '* | 'number '*) printf '%s' "${said_value#* }" | sed 's/^  *//' ;;
        string) ;;
        *) printf '%s' "$said_value" ;;
    esac
}

look_probe_file() {
    if [ "$FALLBACK" = none ]; then
        LOOK_DETAIL="$LOOK_DETAIL; the runbook allows no probe file"
        return 0
    fi
    if [ ! -s "$FAILBACK_WORK/probe-file" ]; then
        LOOK_DETAIL="$LOOK_DETAIL; no probe file has been placed"
        return 0
    fi
    probe_path=$(cat "$FAILBACK_WORK/probe-file")
    case $probe_path in
        *[!A-Za-z0-9._/-]* | *..*)
            LOOK_DETAIL="$LOOK_DETAIL; the name of the probe file is not one of ours"
            return 0
            ;;
    esac
    probe_before=$LOOK_DETAIL
    ask "$ACCESS" own "$CONNECT" "$ROOT_URL/$probe_path" || {
        LOOK_DETAIL="$probe_before; $LOOK_DETAIL"
        return 0
    }
    if [ "$HTTP_STATUS" = 200 ]; then
        SERVED=$(clean_line <"$CHECK_FOLDER/body" | sed 's/^  *//')
        : >"$FAILBACK_WORK/probe-needed" # the file may not go away before the runner has asked it too
    fi
    LOOK_DETAIL="$probe_before; the probe file answered $HTTP_STATUS"
}

main "$@"
