# Ends a claim by a person's word. Sent on stdin; prints one answer line.
# shellcheck shell=sh
# needs: uptime.sh durable.sh claim.sh state.sh

# unlock_main ENV-DIR TOKEN OPERATION waiting|any: `waiting` ends only what waits for a person, `any` whatever is dead.
unlock_main() {
  set -eu
  umask 077
  newest_claim "$1"
  if [ "$CLAIM" -eq 0 ] || [ -n "$CLAIM_ENDED" ]; then unlock_answer "free token=$CLAIM"; fi
  if [ "$CLAIM" != "$2" ] || [ "$CLAIM_OPERATION" != "$3" ]; then
    unlock_answer "refused claim-moved token=$CLAIM operation=$CLAIM_OPERATION"
  fi
  unlock_held "$1" "$4"
}

unlock_answer() {
  printf '%s\n' "$1"
  exit 0
}

# Under the lock: no supervisor is alive, and one that starts later finds the claim ended.
unlock_held() {
  exec 9>>"$1/lock"
  read_state "$1/operations/$CLAIM_OPERATION"
  if ! flock -n 9; then
    unlock_answer "busy token=$CLAIM operation=$CLAIM_OPERATION supervisor=alive state=$STATE"
  fi
  if [ "$2" != any ] && [ "$STATE" != NEEDS_HUMAN ]; then unlock_answer "refused not-ended state=$STATE"; fi
  end_claim "$1" "$CLAIM" UNLOCKED || :
  rm -f "$1/alerts/$CLAIM_OPERATION"
  unlock_answer "unlocked token=$CLAIM operation=$CLAIM_OPERATION state=$STATE"
}
