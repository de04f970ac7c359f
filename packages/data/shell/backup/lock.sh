# Who may dump: one run for each database server and database on this host, whichever application it is of. And which
# folders belong to a living run: whoever makes one keeps it locked by an open descriptor, which its children inherit.
# shellcheck shell=sh
# needs: answer.sh

# lock_file NAME: sets LOCK_FILE. Made by whoever comes first and only read by others, so that users can share it.
lock_file() {
  lock_folder=/tmp
  for lock_place in "${FAILBACK_LOCKS:-/run/lock}" /var/lock; do
    if [ -d "$lock_place" ] && [ -w "$lock_place" ]; then
      lock_folder=$lock_place
      break
    fi
  done
  LOCK_FILE=$lock_folder/failback-$(printf '%s' "$1" | sha256sum | cut -c 1-16).lock
  if [ ! -e "$LOCK_FILE" ]; then
    (
      umask 022
      set -C
      : >"$LOCK_FILE"
    ) 2>/dev/null || :
  fi
  [ -f "$LOCK_FILE" ] && [ ! -L "$LOCK_FILE" ] && [ -r "$LOCK_FILE" ]
}

# here HOST: every name of this host is one name.
here() {
  case $1 in '' | localhost | 127.* | ::1 | /*) echo here ;; *) printf '%s\n' "$1" ;; esac
}

lock_mysql() {
  if ! lock_file "mysql $(here "$MYSQL_HOST") ${MYSQL_PORT:-3306} $MYSQL_SOCKET $DATABASE"; then
    lock_unusable
    return 0
  fi
  exec 8<"$LOCK_FILE"
  if flock -n 8; then hold_lock; else lock_held "the database $DATABASE"; fi
}

lock_redis() {
  if ! lock_file "redis $(here "$REDIS_HOST") ${REDIS_PORT:-6379}"; then
    lock_unusable
    return 0
  fi
  exec 9<"$LOCK_FILE"
  if flock -n 9; then hold_lock; else lock_held 'this Redis'; fi
}

# For whoever comes second. Only the file's maker may write it.
hold_lock() {
  if [ -w "$LOCK_FILE" ]; then printf '%s of %s %s, process %s, since %s\n' "$ID" "$APP" "$ENVIRONMENT" "$$" "$(utc_now)" >"$LOCK_FILE"; fi
}

lock_held() {
  lock_holder=
  IFS= read -r lock_holder <"$LOCK_FILE" 2>/dev/null || :
  problem backup-busy "$1 is being copied by ${lock_holder:-another user of this host} ($LOCK_FILE)"
}

lock_unusable() {
  problem backup-lock "$LOCK_FILE cannot be used as a lock"
}

# is_dead FOLDER: no run holds it.
is_dead() {
  while_dead "$1" true
}

# while_dead FOLDER COMMAND...: runs it while nobody can take the folder. Fails when a run holds it, or the command does.
while_dead() {
  [ -d "$1" ] && [ ! -L "$1" ] && [ -r "$1" ] || return 1
  (
    exec 5<"$1"
    flock -n 5 || exit 1
    shift
    "$@"
  ) 2>/dev/null
}

utc_now() {
  date -u +%Y-%m-%dT%H:%M:%SZ
}
