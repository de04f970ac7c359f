# The alert of an operation that needs a person: spooled as a file, removed when it is delivered or no longer true.
# shellcheck shell=sh
# needs: durable.sh reserve.sh journal.sh

spool_alert() {
  if [ "$ALERT" = none ]; then return 0; fi
  if write_alert "$ENV_DIR/alerts" "$1" || { free_reserve && write_alert "$ENV_DIR/alerts" "$1"; }; then
    note alert ',"status":"spooled"'
  else
    tell_past_disk "$1"
  fi
}

# write_alert FOLDER REASON
write_alert() {
  mkdir -p "$1" 2>/dev/null && alert_text "$2" >"$1/.$OPERATION" && durable_file "$1/.$OPERATION" &&
    mv -f "$1/.$OPERATION" "$1/$OPERATION" && return 0
  rm -f "$1/.$OPERATION"
  return 1
}

alert_text() {
  printf '{"operation":"%s","app":"%s","environment":"%s","host":"%s","state":"NEEDS_HUMAN","reason":"%s"}\n' \
    "$OPERATION" "$APP" "$ENVIRONMENT" "$HOST" "$1"
}

# tell_past_disk REASON: by a process of its own, from memory or whatever other file system there is.
tell_past_disk() {
  if [ "$ALERT" = none ]; then return 0; fi
  for elsewhere in /dev/shm /run/user/"$(id -u)" "${TMPDIR:-/tmp}"; do
    told_from=$(mktemp -d "$elsewhere/failback-alert.XXXXXX" 2>/dev/null) || continue
    if write_alert "$told_from" "$1"; then
      sh "$PLAN/engine/alert.sh" "$ENV_DIR" "$told_from" </dev/null >/dev/null 2>&1 9>&- &
      return 0
    fi
    rmdir "$told_from" || :
  done
  echo "failback: nobody can be told of $OPERATION ($1): no file system has room for the alert" >&2
}

drop_alert() {
  rm -f "$ENV_DIR/alerts/$OPERATION"
}

# alerts_wait FOLDER: is anything spooled there?
alerts_wait() {
  for spooled in "$1"/*; do
    if [ -f "$spooled" ]; then return 0; fi
  done
  return 1
}
