# The folders of a run: one for what must not lie on disk, one for the snapshot until it is whole.
# shellcheck shell=sh
# needs: answer.sh lock.sh

WORK=
PARTIAL=

# For pipes and what tools say: in memory where there is such a place, never in the backup folder, which may
# be full.
make_work() {
  for work_place in "${XDG_RUNTIME_DIR:-}" /dev/shm "${TMPDIR:-}" /tmp; do
    if [ -n "$work_place" ] && [ -d "$work_place" ]; then sweep_work "$work_place"; fi
  done
  for work_place in "${XDG_RUNTIME_DIR:-}" /dev/shm "${TMPDIR:-}" /tmp; do
    if [ -z "$work_place" ] || [ ! -d "$work_place" ] || [ ! -w "$work_place" ]; then continue; fi
    WORK=$(mktemp -d "$work_place/failback-backup.XXXXXX" 2>/dev/null) || continue
    exec 7<"$WORK"
    # Whoever sweeps may have been faster.
    if flock -n 7 && [ -d "$WORK" ]; then return 0; fi
  done
  WORK=
  problem no-work-folder 'neither /dev/shm nor /tmp lets this user make a folder'
}

# What a run that was killed could not remove.
sweep_work() {
  for left_work in "$1"/failback-backup.*; do
    while_dead "$left_work" rm -rf "$left_work" || :
  done
}

# check_folder DIRECTORY
check_folder() {
  if [ ! -d "$1" ]; then
    problem backup-folder-missing "$1"
  elif [ ! -x "$1" ] || [ ! -r "$1" ] || [ ! -w "$1" ]; then
    problem backup-folder-not-writable "$1$(why_not_writable "$1")"
  elif others_may_write "$1"; then
    problem backup-folder-open "$1"
  fi
}

# A disk that was mounted read-only is not mended by another owner.
why_not_writable() {
  case $({ mkdir "$1/.failback-probe" && rmdir "$1/.failback-probe"; } 2>&1) in
    *ead-only*) printf ': its file system is mounted read-only' ;;
  esac
}

# Whoever may write there could put a snapshot in the place of a good one.
others_may_write() {
  case $(ls -ldLn "$1") in ????????w*) return 0 ;; esac
  return 1
}

# Readable by this user alone, under a name that says it is not whole. The rename at the end is the completion marker.
make_partial() {
  PARTIAL=$DIRECTORY/.$ID.partial
  if [ -e "$DIRECTORY/$ID" ] || ! mkdir -m 0700 "$PARTIAL" 2>"$WORK/err.folder"; then
    PARTIAL=
    problem backup-folder-not-writable "$DIRECTORY: $(said "$WORK/err.folder")"
    return 0
  fi
  exec 6<"$PARTIAL"
  if ! flock -n 6 || [ ! -d "$PARTIAL" ]; then problem backup-busy "$PARTIAL was taken by another run"; fi
}

# sweep_partials: what dead runs of this environment left, made or removed half way.
sweep_partials() {
  for left_partial in "$DIRECTORY/.$APP-$ENVIRONMENT-"*.partial "$DIRECTORY/.$APP-$ENVIRONMENT-"*.pruned; do
    if while_dead "$left_partial" rm -rf "$left_partial"; then
      note swept "${left_partial##*/} of a run that died was removed"
    fi
  done
}

remove_folders() {
  for own_folder in "$PARTIAL" "$WORK"; do
    if [ -n "$own_folder" ]; then remove_folder "$own_folder"; fi
  done
}

# A stage of a pipe that was cut off may note how it ended in the very moment in which its folder is emptied.
remove_folder() {
  remove_left=3
  until rm -rf "$1" 2>/dev/null || [ "$remove_left" -eq 0 ]; do
    remove_left=$((remove_left - 1))
    sleep 1
  done
}

# resolve PATH: sets RESOLVED; `~/` is the login user's home.
resolve() {
  # shellcheck disable=SC2088 # the tilde is a character here
  case $1 in '~/'*) RESOLVED=${HOME%/}/${1#??} ;; *) RESOLVED=$1 ;; esac
}

# free_kib FOLDER: what stands before the percentage; the name of a share may hold spaces.
free_kib() {
  df -Pk "$1" 2>/dev/null | awk 'NR == 2 { for (at = 3; at <= NF; at++) if ($at ~ /^([0-9]+%|-)$/) { print $(at - 1); exit } }'
}
