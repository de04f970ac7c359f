# Runs one script of one step: time-out, output, facts, survivors. Knows nothing of phases and decisions.
# shellcheck shell=sh disable=SC2034,SC2154 # variables are shared with the files it needs and that need it
# needs: uptime.sh output.sh survivors.sh durable.sh journal.sh names.sh

RUNNING=no
STEP_PID=
TERMINATED=no
SESSION=
OUTCOME=ok

# run_script VERB LOG: runs $step's script. Sets RC, MS and OUTCOME: ok, failed, timeout, survivors.
run_script() {
  : >"$FACTS"
  open_output "$OUT/$2"
  remember_neighbours
  read_uptime
  script_began=$NOW
  RUNNING=yes
  (script_process "$1") >&4 2>&1 </dev/null 4>&- &
  STEP_PID=$!
  SESSION=$STEP_PID
  remember_session
  close_output
  RC=0
  if [ "$TERMINATED" = no ]; then wait "$STEP_PID" || RC=$?; fi
  if [ "$TERMINATED" = yes ]; then leave_step; fi
  RUNNING=no STEP_PID=''
  read_uptime
  MS=$((NOW - script_began))
  judge_script
}

script_process() {
  script_verb=$1
  set --
  if [ -r "$PLAN/args/$step" ]; then
    # shellcheck source=/dev/null
    . "$PLAN/args/$step"
  fi
  umask "$STEP_UMASK"
  cd /
  mark_of "$step"
  FAILBACK_STEP=$MARK FAILBACK_PLAN=$PLAN FAILBACK_WORK=$WORK FAILBACK_FACTS=$FACTS
  FAILBACK_OPERATION=$OPERATION FAILBACK_TOKEN=$TOKEN
  FAILBACK_DEADLINE=$((script_began + limit * 1000))
  export FAILBACK_STEP FAILBACK_PLAN FAILBACK_WORK FAILBACK_FACTS FAILBACK_OPERATION FAILBACK_TOKEN FAILBACK_DEADLINE
  exec setsid timeout -k 5 "$limit" sh "$PLAN/steps/$kind.sh" "$script_verb" "$@"
}

judge_script() {
  OUTCOME=ok
  if [ "$RC" -eq 0 ]; then return 0; fi
  OUTCOME=failed
  if timed_out; then
    OUTCOME=timeout
    end_survivors "$step" || OUTCOME=survivors
  fi
  settle_output
}

# coreutils says 124, or 137 when it had to kill; busybox lets the signal show. All of them can only come after the time.
timed_out() {
  case $RC in 124 | 137 | 143) ;; *) return 1 ;; esac
  [ "$MS" -ge $((limit * 1000 - 50)) ]
}

# On TERM (a stopped unit, a shutdown) the step is ended too and nothing is written: to the next supervisor this is a crash.
on_term() {
  TERMINATED=yes
  if [ "$RUNNING" = no ]; then exit 143; fi
  if [ -n "$STEP_PID" ]; then kill -TERM "$STEP_PID" 2>/dev/null || :; fi
}

# Asks until it is gone: a signal that meets a shell between fork and exec is lost. And `timeout` may be gone before the
# step it has just started, so who carries the step's mark is ended as well.
leave_step() {
  while kill -TERM "$STEP_PID" 2>/dev/null; do sleep 0.1; done
  end_survivors "$step" || :
  exit 143
}

# Facts that a step wrote become events: 64 lines and 16 KiB at most, and only what the journal can carry.
note_facts() {
  if [ ! -s "$FACTS" ]; then return 0; fi
  head -c 16384 "$FACTS" >"$FACTS.read"
  facts_left=64
  while [ "$facts_left" -gt 0 ] && read -r fact_key fact_value; do
    facts_left=$((facts_left - 1))
    case $fact_key in '' | *[!a-z0-9.-]*) continue ;; esac
    if is_name "$fact_value"; then note fact ",\"step\":\"$step\",\"key\":\"$fact_key\",\"value\":\"$fact_value\""; fi
  done <"$FACTS.read"
}
