# The write-once decision. Controller, supervisor and recovery all make it here; whoever loses obeys what is there.
# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it
# needs: claim.sh names.sh

# write_decision OPERATION-DIR WORD TOKEN REASON BY
write_decision() {
  link_once "$1/decision" "$2 $3 $4 $5"
}

# read_decision OPERATION-DIR: sets DECISION (none, commit, abort, unreadable), DECISION_TOKEN, DECISION_REASON, DECISION_BY.
read_decision() {
  DECISION=none DECISION_TOKEN='' DECISION_REASON='' DECISION_BY='' decision_rest=''
  if [ ! -e "$1/decision" ]; then return 0; fi
  read -r DECISION DECISION_TOKEN DECISION_REASON DECISION_BY decision_rest <"$1/decision" || DECISION=unreadable
  case $DECISION in commit | abort) ;; *) DECISION=unreadable ;; esac
  if ! is_number "$DECISION_TOKEN" || ! is_name "$DECISION_REASON" || ! is_name "$DECISION_BY" || [ -n "$decision_rest" ]; then
    DECISION=unreadable
  fi
}
