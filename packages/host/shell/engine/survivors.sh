# Processes that outlive the time-out of their step: marked by their environment, members of the step's session (a step
# leads its own; that can be seen of other users' processes too, which run by sudo), or strangers in our unit's cgroup.
# shellcheck shell=sh

# find_cgroup: sets CGROUP to the process list of the unit we run in, empty when we run in no unit of our own.
find_cgroup() {
  CGROUP=
  case $LAUNCH in system-unit | user-unit) ;; *) return 0 ;; esac
  while IFS=: read -r _ cgroup_kind cgroup_path; do
    case $cgroup_path in *failback*) ;; *) continue ;; esac
    case $cgroup_kind in
      '') cgroup_roots='/sys/fs/cgroup /sys/fs/cgroup/unified' ;;
      name=systemd) cgroup_roots=/sys/fs/cgroup/systemd ;;
      *) continue ;;
    esac
    for cgroup_root in $cgroup_roots; do
      if [ -r "$cgroup_root$cgroup_path/cgroup.procs" ]; then CGROUP=$cgroup_root$cgroup_path/cgroup.procs; fi
    done
  done </proc/self/cgroup
}

# mark_of STEP: sets MARK, what the processes of a step carry as FAILBACK_STEP. Hosts of one operation may share a machine,
# and see each other's processes: the mark says whose step it is.
mark_of() {
  MARK=$STATE_DIR/$APP/$ENVIRONMENT/$OPERATION/$1
}

# Who was there before the step began is no survivor of it.
remember_neighbours() {
  NEIGHBOURS=' '
  if [ -z "$CGROUP" ]; then return 0; fi
  while read -r neighbour; do NEIGHBOURS="$NEIGHBOURS$neighbour "; done <"$CGROUP"
}

# The session of the step that runs, for a supervisor that comes after us.
remember_session() {
  printf '%s %s\n' "$SESSION" "$BOOT" >"$OPERATION_DIR/session" || :
}

recall_session() {
  SESSION='' session_boot=''
  if [ -s "$OPERATION_DIR/session" ]; then read -r SESSION session_boot <"$OPERATION_DIR/session" || :; fi
  if [ "$session_boot" != "$BOOT" ]; then SESSION=''; fi
  # The number may be another leader's by now.
  mark_of ''
  if [ -s "/proc/$SESSION/cmdline" ] && ! grep -q -F "FAILBACK_STEP=$MARK" "/proc/$SESSION/environ" 2>/dev/null; then
    SESSION=
  fi
}

# find_survivors STEP: sets SURVIVORS, process ids.
find_survivors() {
  SURVIVORS=
  mark_of "$1"
  # shellcheck disable=SC2013 # /proc has no spaces
  for environ in $(grep -l -F "FAILBACK_STEP=$MARK" /proc/[0-9]*/environ 2>/dev/null); do
    survivor=${environ#/proc/} survivor=${survivor%/environ}
    if tr '\0' '\n' <"$environ" 2>/dev/null | grep -q -x -F "FAILBACK_STEP=$MARK"; then
      SURVIVORS="$SURVIVORS $survivor"
    fi
  done
  if [ -n "$SESSION" ]; then add_session; fi
  if [ -n "$CGROUP" ]; then add_strangers; fi
}

# After the name of the program: state (not a zombie), parent, process group, session.
add_session() {
  # shellcheck disable=SC2013 # /proc has no spaces
  for stat in $(grep -l -E "\) [^ZX] [0-9]+ [0-9]+ $SESSION " /proc/[0-9]*/stat 2>/dev/null); do
    survivor=${stat#/proc/} survivor=${survivor%/stat}
    case "$SURVIVORS $$ " in *" $survivor "*) ;; *) SURVIVORS="$SURVIVORS $survivor" ;; esac
  done
}

add_strangers() {
  while read -r stranger; do
    case "$NEIGHBOURS$SURVIVORS $$ " in *" $stranger "*) continue ;; esac
    if is_step_process "$stranger"; then SURVIVORS="$SURVIVORS $stranger"; fi
  done <"$CGROUP"
}

# Our own reader and the processes of this very search are in the cgroup as well; they run this shell's program.
is_step_process() {
  if [ ! -s "/proc/$1/cmdline" ]; then return 1; fi
  if grep -q -F 'engine/supervisor.sh' "/proc/$1/cmdline" 2>/dev/null; then return 1; fi
  stranger_parent=
  while read -r stranger_key stranger_value _; do
    if [ "$stranger_key" = PPid: ]; then stranger_parent=$stranger_value; fi
  done <"/proc/$1/status" 2>/dev/null || return 1
  ! grep -q -F 'engine/supervisor.sh' "/proc/$stranger_parent/cmdline" 2>/dev/null
}

# end_survivors STEP: asks, then kills; fails when any lives on. Twice nobody in a row is nobody: who forks may be missed
# once.
end_survivors() {
  asked=no nobody=0 ending=0
  while [ "$ending" -lt 35 ]; do
    find_survivors "$1"
    if [ -z "$SURVIVORS" ]; then
      nobody=$((nobody + 1))
      if [ "$nobody" -eq 2 ]; then return 0; fi
    else
      nobody=0
      if [ "$asked" = no ]; then signal_survivors TERM; elif [ "$ending" -ge 10 ]; then signal_survivors KILL; fi
      asked=yes
    fi
    ending=$((ending + 1))
    sleep 0.1
  done
  return 1
}

signal_survivors() {
  for survivor in $SURVIVORS; do kill "-$1" "$survivor" 2>/dev/null || :; done
}
