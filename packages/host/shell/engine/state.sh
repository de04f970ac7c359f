# Where an operation stands, for those who only look: start, adopt, recover, unlock, facts.
# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it
# needs: uptime.sh

# read_state OPERATION-DIR: sets STATE to the last state of the journal, CLAIMED before the first.
read_state() {
  STATE=CLAIMED
  if [ ! -s "$1/journal.jsonl" ]; then return 0; fi
  state_line=$(grep '"event":"state".*}$' "$1/journal.jsonl" | tail -n 1)
  state_line=${state_line#*\"state\":\"}
  if [ -n "$state_line" ]; then STATE=${state_line%%\"*}; fi
}

# settle_state ENV-DIR TOKEN: a claim that was given back before a supervisor began has no journal to tell of its end.
settle_state() {
  settled=
  if [ -e "$1/claims/$2.done" ]; then read -r settled _ <"$1/claims/$2.done" || :; fi
  case $settled in AS_FOUND | ON_TARGET | UNCONFIRMED) STATE=$settled ;; esac
}

# read_supervisor OPERATION-DIR: sets SUPERVISOR_PID, SUPERVISOR_BOOT, SUPERVISOR_TOKEN of the last one that started.
read_supervisor() {
  SUPERVISOR_PID='' SUPERVISOR_BOOT='' SUPERVISOR_TOKEN=0
  if [ ! -s "$1/supervisor" ]; then return 0; fi
  read -r SUPERVISOR_PID SUPERVISOR_BOOT SUPERVISOR_TOKEN <"$1/supervisor" || :
}

# supervisor_lives OPERATION-DIR: the process that wrote `supervisor` still runs, and is this operation's.
# It looks at the process, not at the lock: taking the lock to test it would be in the way of one that starts.
supervisor_lives() {
  read_supervisor "$1"
  read_boot
  [ -n "$SUPERVISOR_PID" ] && [ "$SUPERVISOR_BOOT" = "$BOOT" ] || return 1
  grep -q -F "operations/${1##*/}/plan/engine/supervisor.sh" "/proc/$SUPERVISOR_PID/cmdline" 2>/dev/null
}

# lock_held ENV-DIR: somebody, a supervisor or a step it left behind, holds the lock.
lock_held() {
  [ -e "$1/lock" ] && ! flock -n "$1/lock" true
}
