#!/bin/sh
# Runs one operation to an end: `sh <plan>/engine/supervisor.sh`. Starting it again is going on.
# Exit status: 0 ended or fenced, 74 the journal cannot be written, 75 another one holds the lock, 143 stopped by TERM.
# shellcheck disable=SC2034 # variables are shared with the sourced files
set -eu

PLAN=${0%/engine/*}
OPERATION_DIR=${PLAN%/plan}
ENV_DIR=${OPERATION_DIR%/operations/*}
WORK=$OPERATION_DIR/work
OUT=$OPERATION_DIR/out
FACTS=$WORK/facts

for part in login uptime names durable reserve plan claim decision lease state journal fence output survivors step steps \
  crontab system-unit recovery-entry spool left-out states; do
  # shellcheck source=/dev/null
  . "$PLAN/engine/$part.sh"
done

# Two seconds: somebody may be testing the lock.
take_lock() {
  if try_lock -w 2; then return 0; fi
  exec 7>>"$ENV_DIR/lock.guard"
  flock -w 600 7 || exit 75
  if try_lock -n; then return 0; fi
  if supervisor_lives "$OPERATION_DIR"; then exit 75; fi
  await_orphans
}

try_lock() {
  exec 9>>"$ENV_DIR/lock"
  flock "$@" 9 || return 1
  # shellcheck disable=SC3013 # dash and busybox have -ef
  [ "/proc/$$/fd/9" -ef "$ENV_DIR/lock" ]
}

# The supervisor was killed and its step, which inherited the lock, was not. The step may take its time, then it is ended.
# What an ended step left behind is let alone, unless that step did not end well.
await_orphans() {
  read_boot
  recall_session
  latest_step
  if [ "$LATEST_WAIT" -gt 0 ] && try_lock -w "$LATEST_WAIT"; then return 0; fi
  if supervisor_lives "$OPERATION_DIR"; then exit 75; fi
  if [ "$LATEST" != none ]; then end_survivors "$LATEST" || exit 75; fi
  if try_lock -w 2; then return 0; fi
  leave_lock
}

# Whoever still holds it was left running on purpose by a step that has ended (a daemon): it keeps the old file.
leave_lock() {
  mv -f "$ENV_DIR/lock" "$ENV_DIR/lock.left"
  try_lock -w 2 || exit 75
}

# Sets LATEST, the step or undo that was begun last and has not ended well, and LATEST_WAIT, the seconds that it may still
# take: 0 when its time-out is over. The journal is only looked at; whoever holds the lock may still be writing it.
latest_step() {
  LATEST=none LATEST_WAIT=0
  line=$(grep -E '"event":"(undo-)?(begin|end)".*\}$' "$OPERATION_DIR/journal.jsonl" 2>/dev/null | tail -n 1) || :
  field step && latest=$FIELD
  field result
  if [ -z "$latest" ] || is_good "$FIELD"; then return 0; fi
  LATEST=$latest
  case $FIELD in timeout | survivors) return 0 ;; esac
  if find_step "$PLAN" "$latest"; then LATEST_WAIT=$((limit + 10)); fi
}

# What a killed supervisor left running, or a step that did not end well, is ended before anything is decided about it.
end_orphans() {
  recall_session
  if [ -n "$UNSETTLED" ]; then end_survivors "$UNSETTLED" || exit 75; fi
}

take_token() {
  newest_claim "$ENV_DIR"
  if [ "$CLAIM_OPERATION" != "$OPERATION" ] || [ -n "$CLAIM_ENDED" ]; then fenced; fi
  TOKEN=$CLAIM
}

choose_mode() {
  if [ "$SEQ" -eq 0 ]; then
    MODE=first
  elif [ "$TOKEN" -gt "$START_TOKEN" ]; then
    MODE=adopt
  else
    MODE=recover
  fi
  BY=supervisor
  if [ "$MODE" = recover ]; then BY=recovery; fi
}

# A stall since the lock was taken may have had another one take it for left behind.
begin() {
  # shellcheck disable=SC3013 # dash and busybox have -ef
  [ "/proc/$$/fd/9" -ef "$ENV_DIR/lock" ] || exit 75
  name_supervisor
  exec 7>&-
  note start ",\"mode\":\"$MODE\",\"token\":$TOKEN,\"pid\":$$"
  begin_lease "$OPERATION_DIR" "$LEASE"
  DECISION=none
  if [ -z "$STATE" ]; then enter CLAIMED claimed; fi
}

# Another boot: the controller's lease is lost, services may still be starting, and workers that were stopped run again.
after_reboot() {
  if [ -z "$LAST_BOOT" ] || [ "$LAST_BOOT" = "$BOOT" ]; then return 0; fi
  LEASE_GONE=yes
  abort_undecided
  await_required
  close_again
}

# Before anything is waited for: a controller that comes back meanwhile would find a lease that lives, and commit a host
# that the boot has opened.
abort_undecided() {
  case $STATE in CLAIMED | PREPARED | CLOSED) ;; *) return 0 ;; esac
  look_at_decision
  if [ "$DECISION" != none ]; then return 0; fi
  note_lease_lost
  decide_abort lease-lost
}

await_required() {
  required_wait=0
  for unit in $REQUIRED; do
    while [ "$required_wait" -lt 120 ] && ! systemctl is-active --quiet "$unit"; do
      sleep 1
      required_wait=$((required_wait + 1))
    done
  done
}

# A committed host that has not begun to reopen runs its idempotent quiesce steps again, and what starts again that they
# stopped.
close_again() {
  read_decision "$OPERATION_DIR"
  if [ "$DECISION" = commit ] && ! reopening; then forget_steps 'quiesce.idempotent restart.idempotent'; fi
}

# The claim ends with the operation. An adopter may have claimed anew just before: its claim ends as well.
end_operation() {
  close_outputs
  case $STATE in AS_FOUND | ON_TARGET | UNCONFIRMED) ;; *) return 0 ;; esac
  drop_alert
  free_reserve || :
  while :; do
    end_claim "$ENV_DIR" "$TOKEN" "$STATE" || :
    if [ ! -e "$ENV_DIR/claims/$TOKEN.done" ]; then claim_stays; fi
    newest_claim "$ENV_DIR"
    if [ "$CLAIM_OPERATION" != "$OPERATION" ] || [ "$CLAIM" -eq "$TOKEN" ]; then return 0; fi
    TOKEN=$CLAIM
  done
}

# An operation whose claim is held has not ended for anybody else. Another try comes with the next recovery.
claim_stays() {
  echo "failback: cannot write $ENV_DIR/claims/$TOKEN.done; is the disk full?" >&2
  exit 74
}

# The lock is given back for all who inherited it, unless one of them may be what survived a time-out: the next supervisor
# finds it by the lock. What must be told is told by this very process, which is the one that the
# unit, a login or a person sees.
leave() {
  case $STATE.$OUTCOME in NEEDS_HUMAN.timeout | NEEDS_HUMAN.survivors) ;; *) flock -u 9 ;; esac
  exec 9>&-
  if alerts_wait "$ENV_DIR/alerts"; then exec sh "$PLAN/engine/alert.sh" "$ENV_DIR"; fi
}

supervise() {
  umask 077
  load_settings "$PLAN"
  mkdir -p "$WORK" "$OUT"
  find_cgroup
  remember_neighbours
  take_lock
  trap on_term TERM INT
  open_journal "$OPERATION_DIR"
  take_token
  end_orphans
  choose_mode
  begin
  after_reboot
  retry_decision
  run_states
  end_operation
  leave
}

load_login "$OPERATION_DIR"
supervise
