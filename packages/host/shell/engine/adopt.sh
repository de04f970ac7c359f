#!/bin/sh
# Takes over an operation whose controller is gone: `sh <plan>/engine/adopt.sh <watch-seconds> [<token>]`.
# Prints one answer line. With a token only the holder of that very claim is let in: who comes back must not take what
# another has adopted meanwhile. It watches the lease stand still for that long (0: the caller has proof), claims the same operation anew, and joins its
# living supervisor or starts another.
set -eu

PLAN=${0%/engine/*}
OPERATION_DIR=${PLAN%/plan}
ENV_DIR=${OPERATION_DIR%/operations/*}
OPERATION=${OPERATION_DIR##*/}
WATCH=${1-}
EXPECTED=${2-}

for part in uptime names durable plan claim decision state system-unit crontab launch; do
  # shellcheck source=/dev/null
  . "$PLAN/engine/$part.sh"
done

refuse() {
  printf 'refused %s %s\n' "$1" "$2"
  exit 0
}

# Fails when somebody renews it.
lease_stands_still() {
  lease_before=$(cat "$OPERATION_DIR/lease" 2>/dev/null) || :
  read_uptime
  watch_until=$((NOW + WATCH * 1000))
  while [ "$NOW" -lt "$watch_until" ]; do
    sleep 0.1
    lease_now=$(cat "$OPERATION_DIR/lease" 2>/dev/null) || :
    if [ "$lease_now" != "$lease_before" ]; then return 1; fi
    read_uptime
  done
}

check_claim() {
  newest_claim "$ENV_DIR"
  if [ "$CLAIM_OPERATION" != "$OPERATION" ]; then refuse not-holder "token=$CLAIM operation=$CLAIM_OPERATION"; fi
  if [ -n "$EXPECTED" ] && [ "$CLAIM" != "$EXPECTED" ]; then refuse not-holder "token=$CLAIM operation=$OPERATION"; fi
  # What only the host has proved is taken up again: an adopter may bring the runner's proof.
  if [ -n "$CLAIM_ENDED" ] && [ "$CLAIM_ENDED" != UNCONFIRMED ]; then
    printf 'ended token=%s state=%s\n' "$CLAIM" "$CLAIM_ENDED"
    exit 0
  fi
}

claim_again() {
  read_boot
  TOKEN=$((CLAIM + 1))
  make_claim "$ENV_DIR" "$TOKEN" "$OPERATION" "$BOOT" || refuse lost-race "claim $TOKEN is taken"
}

# A living supervisor takes the new token by itself. One that ends at this very moment is replaced after all.
join_or_replace() {
  if supervisor_lives "$OPERATION_DIR" && await_joined; then
    HOW=joined
    return 0
  fi
  HOW=replaced
  make_recovery >&2
  if launch "$ENV_DIR" "$OPERATION_DIR" >&2 && await_replacement; then return 0; fi
  refuse launch-failed "see $OPERATION_DIR/out/supervisor.log"
}

# A start that was cut off right after its claim has left neither. One that cannot be installed is no reason to leave a host
# that may be closed: the supervisor looks by itself before it closes one.
make_recovery() {
  write_recover
  install_recovery || :
}

# A step in progress is not disturbed: the supervisor sees the claim after it. Alive is enough.
await_joined() {
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    read_supervisor "$OPERATION_DIR"
    if [ "$SUPERVISOR_TOKEN" -ge "$TOKEN" ]; then return 0; fi
    if [ -e "$ENV_DIR/claims/$TOKEN.done" ]; then return 0; fi
    sleep 0.05
  done
  supervisor_lives "$OPERATION_DIR"
}

# A step that a killed supervisor left behind may still hold the lock; the new supervisor waits for it.
await_replacement() {
  await_supervisor "$OPERATION_DIR" "$TOKEN" || lock_held "$ENV_DIR" || [ -e "$ENV_DIR/claims/$TOKEN.done" ]
}

adopt() {
  is_number "$WATCH" || refuse bad-request 'adopt.sh needs the seconds to watch the lease'
  umask 077
  load_settings "$PLAN"
  check_claim
  lease_stands_still || refuse lease-moves "another controller renews the lease of claim $CLAIM"
  check_claim
  claim_again
  join_or_replace
  read_state "$OPERATION_DIR"
  read_decision "$OPERATION_DIR"
  printf 'adopted token=%s supervisor=%s state=%s decision=%s\n' "$TOKEN" "$HOW" "$STATE" "$DECISION"
}

adopt
