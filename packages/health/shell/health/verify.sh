#!/bin/sh
# The steps gate and served, run by themselves: verify.sh PROBE_FILE COUNT { words of gate.sh } { words of served.sh, or none }
# PROBE_FILE is the name of one that an operation has left in the web root, or -.
# Says their lines, and `verification complete` when both came to their end, whatever they found.
set -eu

main() {
    [ "$1" = - ] || printf '%s\n' "$1" >"$FAILBACK_WORK/probe-file"
    shift
    measure_gate "$@"
    prove_served "$@"
    echo 'verification complete'
}

# Only the first COUNT words are for the gate.
measure_gate() {
    keep=$1
    shift
    seen=0 all=$#
    while [ "$seen" -lt "$all" ]; do
        word=$1
        shift
        [ "$seen" -ge "$keep" ] || set -- "$@" "$word"
        seen=$((seen + 1))
    done
    sh "$FAILBACK_PLAN/steps/gate.sh" "do" "$@" || came_to_its_end $?
}

prove_served() {
    shift $(($1 + 1))
    [ $# -gt 0 ] || return 0
    sh "$FAILBACK_PLAN/steps/served.sh" "do" "$@" || came_to_its_end $?
}

# 1 and 2 are answers: failed, and not measured.
came_to_its_end() { [ "$1" -le 2 ] || exit "$1"; }

main "$@"
