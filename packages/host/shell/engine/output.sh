# What a step prints goes through a pipe into out/<step>.log: 1 MiB at most, the head and the tail of it.
# The reader drains whatever comes until the last holder of the pipe is gone, so a step never blocks and is never
# killed for printing; and nobody waits for the reader, so a child that keeps the pipe open holds up nothing.
# shellcheck shell=sh

OUTPUT_HALF=524288 # bytes
PIPE=
PIPE_COUNT=0

# open_output LOG: descriptor 4 is the pipe's writing end until close_output. A pipe whose reader has finished is used again.
# Both ends are opened here, by way of 6, which waits for nobody: a reader that opens its end by itself would wait for ever
# if we are killed before the step opens the other.
open_output() {
  free_pipe || make_pipe
  : >"$PIPE.read"
  if [ -s "$1" ]; then mv -f "$1" "$1.before"; fi
  exec 6<>"$PIPE"
  exec 5<"$PIPE"
  exec 4>"$PIPE" 6>&-
  (
    read_output "$1" || cat >/dev/null
    echo read >"$PIPE.read"
  ) <&5 >/dev/null 2>&1 4>&- 5<&- 9>&- &
  exec 5<&-
}

# The step has its own copy by now.
close_output() {
  exec 4>&-
}

# The reader of the last step is often still at it when the next begins, and a new pipe costs two processes: any will do.
free_pipe() {
  pipe_number=0
  while [ "$pipe_number" -lt "$PIPE_COUNT" ]; do
    pipe_number=$((pipe_number + 1))
    PIPE=$OUT/.pipe.$$.$pipe_number
    if output_read; then return 0; fi
  done
  return 1
}

make_pipe() {
  PIPE_COUNT=$((PIPE_COUNT + 1))
  PIPE=$OUT/.pipe.$$.$PIPE_COUNT
  rm -f "$PIPE"
  mkfifo "$PIPE"
}

read_output() {
  head -c "$OUTPUT_HALF" >"$1" || return 1
  tail -c "$((OUTPUT_HALF - 64))" >"$PIPE.tail" || return 1
  if [ ! -s "$PIPE.tail" ]; then return 0; fi
  printf '\n[failback: what stood between was cut]\n' >>"$1"
  cat "$PIPE.tail" >>"$1"
}

# Has the reader of the present pipe finished?
output_read() {
  [ -z "$PIPE" ] || [ -s "$PIPE.read" ]
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
