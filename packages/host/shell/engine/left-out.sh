# The hosts that a committed operation left out: they still run what the others leave. Kept on the control host.
# shellcheck shell=sh
# needs: durable.sh reserve.sh journal.sh

# Before the state is written: a crash between the two must not forget them. An operation that goes back names nobody.
name_left_out() {
  if [ -z "$WITHOUT" ]; then return 0; fi
  write_left_out || { free_reserve && write_left_out; } || journal_lost
}

# Under the lock that converged.sh takes hosts off the list.
write_left_out() (
  exec 8>>"$ENV_DIR/start.lock"
  flock -w 60 8 || return 1
  # shellcheck disable=SC2086 # hosts, separated by spaces
  printf '%s\n' $WITHOUT >"$ENV_DIR/.without" && durable_file "$ENV_DIR/.without" &&
    mv -f "$ENV_DIR/.without" "$ENV_DIR/without" && durable_file "$ENV_DIR"
)
