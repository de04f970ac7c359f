# How one operation stands on this host. Sent on stdin; prints one answer line.
# shellcheck shell=sh disable=SC2154 # DECISION and STATE are set by what it needs
# needs: claim.sh decision.sh state.sh

# status_main ENV-DIR OPERATION: prints `status DECISION STATE alive|dead LEASE`; DECISION is also `absent`, `unreadable`;
# LEASE is the counter, `-` before the first.
status_main() {
  set -eu
  if [ ! -d "$1/operations/$2/plan" ]; then
    # A folder that is there and has lost its claims is a damaged disk, not a host that was never claimed.
    if [ -d "$1/claims" ] || [ ! -e "$1" ]; then echo 'status absent - dead -'; else echo 'status unreadable - dead -'; fi
    return 0
  fi
  read_state "$1/operations/$2"
  read_decision "$1/operations/$2"
  status_supervisor=dead
  if supervisor_lives "$1/operations/$2"; then status_supervisor=alive; fi
  status_lease=
  if [ -e "$1/operations/$2/lease" ]; then read -r status_lease <"$1/operations/$2/lease" || :; fi
  printf 'status %s %s %s %s\n' "$DECISION" "$STATE" "$status_supervisor" "${status_lease:--}"
}
