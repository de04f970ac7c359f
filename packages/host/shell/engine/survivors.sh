# Processes that outlive the time-out of their step: marked by their environment, or strangers in our unit's cgroup.
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

# Who was there before the step began is no survivor of it.
remember_neighbours() {
  NEIGHBOURS=' '
  if [ -z "$CGROUP" ]; then return 0; fi
  while read -r neighbour; do NEIGHBOURS="$NEIGHBOURS$neighbour "; done <"$CGROUP"
}

# find_survivors MARK: sets SURVIVORS, process ids.
find_survivors() {
  SURVIVORS=
  # shellcheck disable=SC2013 # /proc has no spaces
  for environ in $(grep -l -F "FAILBACK_STEP=$1" /proc/[0-9]*/environ 2>/dev/null); do
    survivor=${environ#/proc/} survivor=${survivor%/environ}
    if tr '\0' '\n' <"$environ" 2>/dev/null | grep -q -x -F "FAILBACK_STEP=$1"; then
      SURVIVORS="$SURVIVORS $survivor"
    fi
  done
  if [ -n "$CGROUP" ]; then add_strangers; fi
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

# end_survivors MARK: asks, then kills; fails when any lives on.
end_survivors() {
  find_survivors "$1"
  if [ -z "$SURVIVORS" ]; then return 0; fi
  signal_survivors TERM
  ending=0
  while [ "$ending" -lt 30 ]; do
    sleep 0.1
    find_survivors "$1"
    if [ -z "$SURVIVORS" ]; then return 0; fi
    if [ "$ending" -ge 10 ]; then signal_survivors KILL; fi
    ending=$((ending + 1))
  done
  return 1
}

signal_survivors() {
  for survivor in $SURVIVORS; do kill "-$1" "$survivor" 2>/dev/null || :; done
}
