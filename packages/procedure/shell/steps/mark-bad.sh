# Puts the release we leave under quarantine: one line of the ledger, once for an operation.
#   mark-bad VERB BEFORE AFTER     the line is BEFORE, the time, AFTER
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"

take_arguments() {
  before=$1 after=$2
  place=$FAILBACK_PLAN/../../..
}

# AFTER names the operation, so no other line has both.
is_marked() { [ -f "$place/ledger.jsonl" ] && grep -F -- "$before" "$place/ledger.jsonl" | grep -qF -- "$after"; }

do_step() {
  take_arguments "$@"
  exec 8>>"$place/ledger.lock"
  flock -w 10 8 || refuse "somebody holds $place/ledger.lock"
  is_marked && return
  end_torn_line
  printf '%s%s%s\n' "$before" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$after" >>"$place/ledger.jsonl"
  is_marked || refuse "$place/ledger.jsonl was not written"
}

# A line that a power cut tore must not swallow ours.
end_torn_line() {
  [ -s "$place/ledger.jsonl" ] || return 0
  [ -z "$(tail -c 1 "$place/ledger.jsonl")" ] || echo >>"$place/ledger.jsonl"
}

probe_step() {
  take_arguments "$@"
  is_marked
}

dry_step() {
  take_arguments "$@"
  say "would add to the ledger: ${before}TIME$after"
}

case $1 in
  do) shift && do_step "$@" ;;
  undo) ;;
  probe) shift && probe_step "$@" ;;
  dry) shift && dry_step "$@" ;;
  *) exit 64 ;;
esac
