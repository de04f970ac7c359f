# The alert of an operation that needs a person: spooled as a file, removed when it is delivered or no longer true.
# shellcheck shell=sh
# needs: durable.sh journal.sh

spool_alert() {
  if [ "$ALERT" = none ]; then return 0; fi
  mkdir -p "$ENV_DIR/alerts"
  printf '{"operation":"%s","app":"%s","environment":"%s","host":"%s","state":"NEEDS_HUMAN","reason":"%s"}\n' \
    "$OPERATION" "$APP" "$ENVIRONMENT" "$HOST" "$1" >"$ENV_DIR/alerts/.$OPERATION"
  durable_file "$ENV_DIR/alerts/.$OPERATION"
  mv -f "$ENV_DIR/alerts/.$OPERATION" "$ENV_DIR/alerts/$OPERATION"
  note alert ',"status":"spooled"'
}

drop_alert() {
  rm -f "$ENV_DIR/alerts/$OPERATION"
}

# alerts_wait ENV-DIR: is anything spooled?
alerts_wait() {
  for spooled in "$1"/alerts/*; do
    if [ -f "$spooled" ]; then return 0; fi
  done
  return 1
}
