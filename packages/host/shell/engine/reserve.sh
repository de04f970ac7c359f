# Room that start set aside, for what must be written when the disk is full: a decision, a journal line, an alert.
# shellcheck shell=sh

RESERVE_BYTES=262144 # a hundred times what an abort writes

# make_reserve OPERATION-DIR: nothing that a file system could store in less.
make_reserve() {
  head -c "$RESERVE_BYTES" /dev/urandom >"$1/reserve"
}

# Gives it back. Fails when it was given back before.
free_reserve() {
  [ -e "$OPERATION_DIR/reserve" ] && rm -f "$OPERATION_DIR/reserve"
}
