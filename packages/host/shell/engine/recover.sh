#!/bin/sh
# Goes on with the newest claim's operation when it has not ended, else delivers waiting alerts.
# `sh <plan>/engine/recover.sh [tick]`; a tick comes from cron, each minute and at boot. Any number may run at once.
set -eu

PLAN=${0%/engine/*}
OPERATION_DIR=${PLAN%/plan}
ENV_DIR=${OPERATION_DIR%/operations/*}

for part in uptime durable reserve plan claim state crontab spool; do
  # shellcheck source=/dev/null
  . "$PLAN/engine/$part.sh"
done

recover() {
  load_settings "$PLAN"
  newest_claim "$ENV_DIR"
  if [ "$CLAIM_OPERATION" != "${OPERATION_DIR##*/}" ]; then exit 0; fi
  if [ -n "$CLAIM_ENDED" ]; then
    rest "${1-}"
  elif supervisor_lives "$OPERATION_DIR"; then
    exit 0
  elif waits_for_human; then
    tell "${1-}"
  else
    go_on "${1-}"
  fi
}

# It ended in NEEDS_HUMAN, and nobody has adopted it since.
waits_for_human() {
  read_state "$OPERATION_DIR"
  [ "$STATE" = NEEDS_HUMAN ] && [ "$SUPERVISOR_TOKEN" -ge "$CLAIM" ]
}

go_on() {
  become "${1-}" "$PLAN/engine/supervisor.sh"
}

tell() {
  if alerts_wait "$ENV_DIR/alerts"; then become "${1-}" "$PLAN/engine/alert.sh" "$ENV_DIR"; fi
}

# Nothing is unfinished. The crontab lines have done their duty.
rest() {
  tell "${1-}"
  if [ "${1-}" = tick ]; then remove_crontab; fi
}

# become tick|'' SCRIPT ARGUMENT...
become() {
  become_tick=$1
  shift
  mkdir -p "$OPERATION_DIR/out"
  exec </dev/null >>"$OPERATION_DIR/out/supervisor.log" 2>&1
  if [ "$become_tick" = tick ]; then exec setsid sh "$@"; fi
  exec sh "$@"
}

recover "${1-}"
