# The states of docs/engine.md: one function each, which ends by entering the next.
# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it
# needs: steps.sh decision.sh lease.sh fence.sh journal.sh recovery-entry.sh spool.sh left-out.sh

# Seconds between two looks at a barrier: the first hundred are close together, because a healthy controller answers at
# once; then it is somebody else's turn on this machine.
POLL_FIRST=0.005
POLL=0.03

run_states() {
  while :; do
    LOOKS=0
    case $STATE in
      CLAIMED) in_claimed ;;
      PREPARED) in_prepared ;;
      CLOSED) in_closed ;;
      ABORTING) in_aborting ;;
      COMMITTED) in_committed ;;
      UNCONFIRMED) in_unconfirmed && return 0 ;;
      *) return 0 ;;
    esac
  done
}

in_claimed() {
  if ! recovery_ready; then
    STOPPED=recovery-missing
    stop_before_commit
  elif run_phases prepare; then
    enter PREPARED prepared
  else
    stop_before_commit
  fi
}

in_prepared() {
  if [ "$CLOSES" = no ]; then
    await_decision
    obey_at_barrier
  elif await_go; then
    # What was found when the operation began may be gone by now. After `commit` only forward.
    if [ "$DECISION" != commit ] && ! recovery_ready; then
      STOPPED=recovery-missing
      stop_before_commit
    elif run_phases protect snapshot quiesce; then enter CLOSED quiesced; else stop_before_commit; fi
  else
    obey_at_barrier
  fi
}

in_closed() {
  await_decision
  obey_at_barrier
}

in_aborting() {
  if undo_steps; then enter AS_FOUND undone; else need_human "$STOPPED"; fi
}

in_committed() {
  if run_phases prepare protect snapshot quiesce revert refresh restart verify reopen record; then
    enter UNCONFIRMED proved
  else
    committed_and_failed=$STOPPED
    if opened_unproved; then shut_again; fi
    need_human "$committed_and_failed"
  fi
}

# A step of reopening failed: what visitors would see is proved by nobody. (After a failed step of `record` it is.)
opened_unproved() {
  reopening && [ "$phase" = reopen ]
}

shut_again() {
  forget_steps 'quiesce.idempotent'
  run_phases quiesce || :
}

# Proved from the host. A living controller brings the proof of the runner; without one this is the end.
in_unconfirmed() {
  while [ ! -e "$OPERATION_DIR/confirm" ]; do
    check_fence
    if ! lease_lives; then
      note_lease_lost
      return 0
    fi
    pause
  done
  note confirmed ",\"token\":$TOKEN"
  enter ON_TARGET confirmed
}

# Looks at the decision, makes it `abort` when the lease is lost, and says whether the operation is to abort.
# After `commit` the lease no longer matters to what is done.
aborts() {
  look_at_decision
  case $DECISION in
    abort) [ "$STATE" != ABORTING ] ;;
    commit) return 1 ;;
    unreadable) return 0 ;;
    none)
      if lease_lives; then return 1; fi
      note_lease_lost
      decide_abort lease-lost
      [ "$DECISION" != commit ]
      ;;
  esac
}

# A decision that was known and is gone is a broken disk, not an operation without one.
look_at_decision() {
  if [ "$DECISION" = none ]; then read_decision "$OPERATION_DIR"; fi
  if [ "$DECISION" = none ] && { [ "$STATE" = COMMITTED ] || noted decision; }; then DECISION=unreadable; fi
  case $DECISION in commit | abort) ;; *) return 0 ;; esac
  if noted decision; then return 0; fi
  NOTED="$NOTED decision "
  note_durably decision \
    ",\"decision\":\"$DECISION\",\"token\":$DECISION_TOKEN,\"reason\":\"$DECISION_REASON\",\"by\":\"$DECISION_BY\""
}

# Whoever else decided first is obeyed. A disk that takes nothing, even in the room that was kept, is no decision: the host
# stays as it is, a person is told once, and the decision is written as soon as there is room.
decide_abort() {
  stuck=no
  while :; do
    check_fence
    write_decision "$OPERATION_DIR" abort "$TOKEN" "$1" "$BY" || :
    look_at_decision
    if [ "$DECISION" != none ]; then return 0; fi
    if free_reserve; then continue; fi
    if [ "$stuck" = no ]; then tell_past_disk disk-full; fi
    stuck=yes
    sleep 1
  done
}

note_lease_lost() {
  if noted lease-lost; then return 0; fi
  NOTED="$NOTED lease-lost "
  note lease-lost ",\"ms\":$LEASE_AGE"
}

await_decision() {
  while ! aborts && [ "$DECISION" = none ]; do
    check_fence
    pause
  done
}

# Succeeds when the host may close: `go`, or a commit that an adopter brings.
await_go() {
  while ! aborts; do
    if [ "$DECISION" = commit ]; then return 0; fi
    if [ -e "$OPERATION_DIR/go" ]; then
      note_go
      return 0
    fi
    check_fence
    pause
  done
  return 1
}

note_go() {
  if noted go; then return 0; fi
  NOTED="$NOTED go "
  note go ",\"token\":$TOKEN"
}

obey_at_barrier() {
  case $DECISION in
    commit)
      name_left_out
      enter COMMITTED "$DECISION_REASON"
      ;;
    abort) enter ABORTING "$DECISION_REASON" ;;
    *) need_human decision-unreadable ;;
  esac
}

# A reversible step failed, or the operation is to abort.
stop_before_commit() {
  if [ "$STOPPED" != aborted ] && [ "$DECISION" = none ]; then decide_abort "$(abort_reason)"; fi
  case $DECISION in
    abort) enter ABORTING "$DECISION_REASON" ;;
    commit) need_human "$STOPPED" && return 0 ;;
    *) need_human decision-unreadable && return 0 ;;
  esac
  # Nothing is undone beside a process that still changes what would be undone.
  if [ "$STOPPED" = survivors ]; then need_human survivors; fi
}

abort_reason() {
  case $STOPPED in survivors) echo step-failed ;; *) echo "$STOPPED" ;; esac
}

# The alert is spooled before the state is written: a crash between the two must not swallow it.
need_human() {
  spool_alert "$1"
  enter NEEDS_HUMAN "$1"
}

# An adopter has the same decision carried out again, or waits for one where there is none yet.
retry_decision() {
  if [ "$STATE" != NEEDS_HUMAN ] || [ "$MODE" != adopt ]; then return 0; fi
  look_at_decision
  case $DECISION in
    commit)
      name_left_out
      enter COMMITTED retry
      ;;
    abort) enter ABORTING retry ;;
    none) enter "$BARRIER" retry ;;
    *) enter NEEDS_HUMAN decision-unreadable ;;
  esac
}

pause() {
  LOOKS=$((LOOKS + 1))
  if [ "$LOOKS" -le 100 ]; then sleep "$POLL_FIRST" || sleep 1; else sleep "$POLL" || sleep 1; fi
}
