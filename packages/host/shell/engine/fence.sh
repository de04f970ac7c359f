# Fencing: a claim of another operation, or an unlocked one of ours, ends this supervisor without another word.
# shellcheck shell=sh
# needs: journal.sh reserve.sh

check_fence() {
  if [ -e "$ENV_DIR/claims/$TOKEN.done" ] && [ ! -e "$ENV_DIR/claims/$((TOKEN + 1))" ]; then fenced; fi
  while [ -e "$ENV_DIR/claims/$((TOKEN + 1))" ]; do
    next_operation=
    read -r next_operation _ <"$ENV_DIR/claims/$((TOKEN + 1))" || :
    if [ "$next_operation" != "$OPERATION" ]; then fenced; fi
    TOKEN=$((TOKEN + 1))
    join_adopter
  done
}

# A higher claim of this same operation: an adopter joins, and its token is ours from now on.
join_adopter() {
  name_supervisor
  note start ",\"mode\":\"adopt\",\"token\":$TOKEN,\"pid\":$$"
}

# Tells others which process this is, and under which token it works.
name_supervisor() {
  write_supervisor || { free_reserve && write_supervisor; }
}

write_supervisor() {
  printf '%s %s %s\n' "$$" "$BOOT" "$TOKEN" >"$OPERATION_DIR/.supervisor" &&
    mv -f "$OPERATION_DIR/.supervisor" "$OPERATION_DIR/supervisor"
}

fenced() {
  echo "failback: operation $OPERATION no longer holds its claim; nothing more is done" >&2
  exit 0
}
