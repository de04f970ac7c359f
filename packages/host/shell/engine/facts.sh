# One read-only look at a host. Sent on stdin; prints `key value` lines as docs/engine.md lists them, at last `end facts`.
# What was found is data: a name that the journal could not carry is counted, not printed.
# shellcheck shell=sh disable=SC2034,SC2153,SC2154 # variables are shared with the files it needs
# needs: names.sh uptime.sh durable.sh claim.sh decision.sh state.sh host-facts.sh release-facts.sh

# facts_main APP ENVIRONMENT STATE-DIR RELEASE-PATH STRATEGY RUN-AS TARGET RELEASES CURRENT MIGRATIONS UNIT... [-- HANDLED...]
facts_main() {
  set -eu
  facts_app=$1 facts_environment=$2 facts_strategy=$5 facts_run_as=$6 facts_target=$7
  facts_releases=$8 facts_current=$9
  resolve "$3" && facts_state_dir=$RESOLVED
  resolve "$4" && facts_release_path=$RESOLVED
  shift 9
  facts_migrations=$1
  shift
  ENV_DIR=$facts_state_dir/$facts_app/$facts_environment
  host_facts
  path_facts state-dir "$facts_state_dir"
  path_facts release-path "$facts_release_path"
  pin_facts
  claim_facts
  operation_facts
  ledger_facts
  without_facts
  release_facts
  unit_facts "$@"
  fact end facts
}

# fact KEY VALUE...: one line. Control characters never leave the host.
fact() {
  case $* in
    *[[:cntrl:]]*) printf '%s\n' "$(printf '%s' "$*" | tr '[:cntrl:]' '?')" ;;
    *) printf '%s\n' "$*" ;;
  esac
}

# yes_no KEY COMMAND...
yes_no() {
  yes_no_key=$1
  shift
  if "$@" >/dev/null 2>&1; then fact "$yes_no_key" yes; else fact "$yes_no_key" no; fi
}

# resolve PATH: sets RESOLVED; `~/` is the login user's home.
resolve() {
  # shellcheck disable=SC2088 # the tilde is a character here
  case $1 in '~/'*) RESOLVED=${HOME%/}/${1#??} ;; *) RESOLVED=$1 ;; esac
}

# path_facts KEY PATH
path_facts() {
  fact "$1-path" "$2"
  if [ -d "$2" ]; then
    if [ -w "$2" ] && [ -x "$2" ]; then path_state=writable; else path_state=not-writable; fi
  elif [ "$1" = state-dir ] && may_be_made "$2"; then
    path_state=writable
  else
    path_state=missing
  fi
  fact "$1-state" "$path_state"
  nearest_folder "$2"
  free_kib=$(df -Pk "$NEAREST" 2>/dev/null | sed -n '2s/^[^ ]* *[^ ]* *[^ ]* *\([0-9]*\).*/\1/p') || :
  fact "$1-free-kib" "${free_kib:-0}"
}

# start.sh makes a state directory below the login user's home.
may_be_made() {
  case $1 in "${HOME:-/nonexistent}"/*) ;; *) return 1 ;; esac
  nearest_folder "$1"
  [ -w "$NEAREST" ]
}

nearest_folder() {
  NEAREST=$1
  while [ ! -d "$NEAREST" ] && [ "$NEAREST" != / ]; do
    NEAREST=${NEAREST%/*}
    NEAREST=${NEAREST:-/}
  done
}

# A link or a pipe in its place is not followed: it would be read as us, or never end.
pin_facts() {
  pin_file=$facts_release_path/.failback/state-dir
  if [ ! -e "$pin_file" ] && [ ! -L "$pin_file" ]; then return 0; fi
  pin=unreadable
  if [ -f "$pin_file" ] && [ ! -L "$pin_file" ]; then IFS= read -r pin <"$pin_file" 2>/dev/null || pin=unreadable; fi
  fact pin "$pin"
}

claim_facts() {
  newest_claim "$ENV_DIR"
  await_last_breath
  if [ "$CLAIM" -eq 0 ] || [ -n "$CLAIM_ENDED" ]; then
    fact claim free "$CLAIM"
    return 0
  fi
  holder=dead
  if supervisor_lives "$ENV_DIR/operations/$CLAIM_OPERATION" || lock_held "$ENV_DIR"; then holder=alive; fi
  fact claim held "$CLAIM" "$CLAIM_OPERATION" "$holder"
}

# A supervisor gives its claim back a moment after its last word, on a slow disk seconds: a run that has heard the word is
# over by then, and the next one is not to be refused for what nobody does any more. (UNCONFIRMED may still be confirmed.)
await_last_breath() {
  breaths_left=100
  while [ "$breaths_left" -gt 0 ] && is_leaving; do
    sleep 0.1
    breaths_left=$((breaths_left - 1))
    newest_claim "$ENV_DIR"
  done
}

is_leaving() {
  if [ "$CLAIM" -eq 0 ] || [ -n "$CLAIM_ENDED" ]; then return 1; fi
  read_state "$ENV_DIR/operations/$CLAIM_OPERATION"
  case $STATE in AS_FOUND | ON_TARGET) ;; *) return 1 ;; esac
  supervisor_lives "$ENV_DIR/operations/$CLAIM_OPERATION"
}

# The 20 that were made last.
operation_facts() {
  if [ ! -d "$ENV_DIR/operations" ]; then return 0; fi
  operations_left=20
  for operation in $(cd "$ENV_DIR/operations" && newest_first); do
    if [ "$operations_left" -eq 0 ] || ! is_file_name "$operation"; then continue; fi
    if [ ! -d "$ENV_DIR/operations/$operation/plan" ]; then continue; fi
    operations_left=$((operations_left - 1))
    one_operation "$operation"
  done
}

# shellcheck disable=SC2010,SC2012 # ls knows the order; odd names fall to is_file_name
newest_first() {
  ls -t 2>/dev/null | grep -v -e '\.new\.'
}

one_operation() {
  read_state "$ENV_DIR/operations/$1"
  is_name "$STATE" || STATE=unknown
  read_decision "$ENV_DIR/operations/$1"
  if [ "$DECISION" = unreadable ]; then STATE=unknown DECISION=none; fi
  token_of "$ENV_DIR" "$1"
  settle_state "$ENV_DIR" "$TOKEN"
  fact operation "$1" "$STATE" "$DECISION" "$TOKEN"
}

# Lines go as they are; what holds control characters or is longer than 4 KiB is counted. The newest 2000 lines.
# Not by grep with a repeat of 4096: GNU grep takes minutes over that.
ledger_facts() {
  if [ ! -e "$ENV_DIR/ledger.jsonl" ] && [ ! -L "$ENV_DIR/ledger.jsonl" ]; then return 0; fi
  # What cannot be read is not empty: a pipe in its place would be waited for, a link to nothing would be taken for none.
  if [ ! -f "$ENV_DIR/ledger.jsonl" ] || [ ! -r "$ENV_DIR/ledger.jsonl" ]; then
    fact ledger-left-out 1
    return 0
  fi
  tail -n 2000 "$ENV_DIR/ledger.jsonl" | ledger_lines
}

ledger_lines() {
  ledger_left_out=0
  while IFS= read -r ledger_line || [ -n "$ledger_line" ]; do
    if fit_to_print "$ledger_line"; then
      printf 'ledger %s\n' "$ledger_line"
    else
      ledger_left_out=$((ledger_left_out + 1))
    fi
  done
  fact ledger-left-out "$ledger_left_out"
}

fit_to_print() {
  case $1 in '' | *[[:cntrl:]]*) return 1 ;; esac
  [ "${#1}" -le 4096 ]
}

without_facts() {
  if [ ! -r "$ENV_DIR/without" ]; then return 0; fi
  while IFS= read -r left_out_host; do
    if is_file_name "$left_out_host"; then fact without "$left_out_host"; fi
  done <"$ENV_DIR/without"
}
