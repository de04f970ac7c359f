# What a step prints goes through a pipe into out/<step>.log: 1 MiB at most, the head and the tail of it.
# The reader drains whatever comes until the last holder of the pipe is gone, so a step never blocks and is never
# killed for printing; and nobody waits for the reader, so a child that keeps the pipe open holds up nothing.
# shellcheck shell=sh

OUTPUT_HALF=524288 # bytes
PIPE=
PIPE_COUNT=0
READING=0

# open_output LOG: sets PIPE. A pipe whose reader has finished is used again.
open_output() {
  if [ "$PIPE_COUNT" -eq 0 ] || ! output_read; then make_pipe; fi
  READING=$((READING + 1))
  if [ -s "$1" ]; then mv -f "$1" "$1.before"; fi
  (
    exec 9>&-
    read_output "$1" || :
    printf '%s\n' "$READING" >"$PIPE.read"
  ) <"$PIPE" >/dev/null 2>&1 &
}

make_pipe() {
  PIPE_COUNT=$((PIPE_COUNT + 1))
  PIPE=$OUT/.pipe.$$.$PIPE_COUNT
  rm -f "$PIPE"
  mkfifo "$PIPE"
}

read_output() {
  head -c "$OUTPUT_HALF" >"$1"
  tail -c "$((OUTPUT_HALF - 64))" >"$PIPE.tail"
  if [ ! -s "$PIPE.tail" ]; then return 0; fi
  printf '\n[failback: what stood between was cut]\n' >>"$1"
  cat "$PIPE.tail" >>"$1"
}

# Has the latest reader finished?
output_read() {
  if [ "$READING" -eq 0 ]; then return 0; fi
  pipe_free=
  if [ -e "$PIPE.read" ]; then read -r pipe_free <"$PIPE.read" || :; fi
  [ "$pipe_free" = "$READING" ]
}

# After a failure people read the log at once: give the reader half a second, never more.
settle_output() {
  settling=0
  while [ "$settling" -lt 25 ] && ! output_read; do
    sleep 0.02
    settling=$((settling + 1))
  done
}

close_outputs() {
  settle_output
  rm -f "$OUT"/.pipe.*
}
