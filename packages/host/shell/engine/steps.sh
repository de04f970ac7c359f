# Runs the steps of phases in the plan's order, and undoes them in reverse.
# shellcheck shell=sh disable=SC2034,SC2153 # variables are shared with the files it needs and that need it
# needs: step.sh journal.sh plan.sh fence.sh

# run_phases PHASE...: every step of these phases that is not done. Stops at the first that fails, or when the operation
# is to abort; STOPPED says why.
run_phases() {
  run_these=" $* "
  STOPPED=
  while read -r step phase kind effect limit again failure; do
    case $run_these in *" $phase "*) ;; *) continue ;; esac
    if is_done "$step"; then continue; fi
    if aborts; then stop_for_decision && return 1; fi
    if ! run_step; then return 1; fi
  done <"$PLAN/step-list"
}

stop_for_decision() {
  STOPPED=aborted
  if [ "$DECISION" = unreadable ]; then STOPPED=decision-unreadable; fi
}

run_step() {
  check_fence
  if needs_probe && probed; then return 0; fi
  if [ -n "$STOPPED" ]; then return 1; fi
  begin_step
  run_script "do" "$step.log"
  note_facts
  if [ "$effect" != none ]; then durable_tree "$OPERATION_DIR" "$RELEASE_PATH"; fi
  end_step
}

begin_step() {
  add_begun "$step"
  note begin ",\"step\":\"$step\",\"phase\":\"$phase\",\"effect\":\"$effect\""
  if [ "$effect" != none ]; then keep_journal; fi
}

end_step() {
  if [ "$OUTCOME" != ok ] && [ "$OUTCOME" != survivors ] && [ "$failure" = warn ]; then OUTCOME=warned; fi
  note end ",\"step\":\"$step\",\"result\":\"$OUTCOME\",\"rc\":$RC,\"ms\":$MS"
  PENDING=
  case $OUTCOME in
    ok | warned) DONE="$DONE$step " ;;
    survivors) STOPPED=survivors && return 1 ;;
    *) STOPPED='step-failed' && return 1 ;;
  esac
}

# A step that was begun and not ended, and a step that failed and must not run twice, is looked at before it is run again.
needs_probe() {
  if [ "$effect" = none ]; then return 1; fi
  case $BEGUN in *" $step "*) ;; *) return 1 ;; esac
  [ "$PENDING" = "$step" ] || [ "$again" = once ]
}

# Succeeds when the step proves to be done. Sets STOPPED when nobody can tell and it must not run twice.
probed() {
  run_script probe "$step.probe.log"
  case $OUTCOME.$RC in
    ok.0) note_probe 'done' && already_done && return 0 ;;
    failed.1) note_probe not-done ;;
    *)
      note_probe unknown
      if [ "$again" = once ]; then STOPPED=probe-unknown; fi
      ;;
  esac
  return 1
}

note_probe() {
  note probe ",\"step\":\"$step\",\"answer\":\"$1\""
}

already_done() {
  durable_tree "$OPERATION_DIR" "$RELEASE_PATH"
  note end ",\"step\":\"$step\",\"result\":\"already\",\"rc\":0,\"ms\":$MS"
  PENDING=
  DONE="$DONE$step "
}

# undo_steps: the last begun first. Stops at the first undo that fails: what lies below it must not be opened.
undo_steps() {
  to_undo=
  for begun in $BEGUN; do to_undo="$begun $to_undo"; done
  for begun in $to_undo; do
    if is_undone "$begun"; then continue; fi
    if ! find_step "$PLAN" "$begun" || [ "$effect" = none ]; then continue; fi
    if ! undo_step; then return 1; fi
  done
}

undo_step() {
  check_fence
  note_durably undo-begin ",\"step\":\"$step\""
  run_script undo "$step.undo.log"
  note_facts
  durable_tree "$OPERATION_DIR" "$RELEASE_PATH"
  note undo-end ",\"step\":\"$step\",\"result\":\"$OUTCOME\",\"rc\":$RC,\"ms\":$MS"
  case $OUTCOME in
    ok) UNDONE="$UNDONE$step " ;;
    survivors) STOPPED=survivors && return 1 ;;
    *) STOPPED='undo-failed' && return 1 ;;
  esac
}

# Has the host begun to open?
reopening() {
  case $BEGUN in *' reopen.'*) ;; *) return 1 ;; esac
}

# forget_steps 'PHASE.idempotent|PHASE.once…': done steps of these phases are run again.
forget_steps() {
  while read -r step phase kind effect limit again failure; do
    case " $1 " in *" $phase.$again "*) forget_done "$step" ;; esac
  done <"$PLAN/step-list"
}
