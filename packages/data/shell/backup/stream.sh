# Takes what a producer prints, packs, sums and stores it in one pass: no second copy on disk, nothing read twice. POSIX sh
# knows only the end of the last program of a pipe, so each stage leaves its own.
# shellcheck shell=sh
# needs: answer.sh lock.sh folders.sh

# Without a new byte for so long the producer is given up: it waits for a lock that nobody returns.
STALL_SECONDS=600
STREAM_JOBS=
WATCHMAN=

choose_packer() {
  if command -v zstd >/dev/null; then
    PACKER=zstd PACKED=zst
    PACKER_VERSION=$(zstd --version 2>/dev/null | sed -n 's/.*[^0-9.]v*\([0-9][0-9]*\.[0-9][0-9.]*[0-9]\).*/\1/p')
  elif command -v gzip >/dev/null; then
    PACKER=gzip PACKED=gz
    PACKER_VERSION=$(gzip --version 2>/dev/null | sed -n '1s/.* \([0-9][0-9.]*\).*/\1/p')
  else
    problem no-packer 'neither zstd nor gzip is on the PATH'
  fi
}

pack() {
  case $PACKER in
    zstd) zstd -q -1 -c ;;
    *) gzip -1 -c ;;
  esac
}

# stream FILE INSPECT PRODUCE...: sets SUM and BYTES. What INSPECT prints of the plain stream is in $WORK/seen.
# `cat` is the last stage because it stops at a full disk, and everything before it with it; tee would go on for hours.
stream() {
  stream_file=$1 stream_inspect=$2
  shift 2
  rm -f "$WORK"/end.* "$WORK"/pipe.* "$WORK/stalled" "$WORK/seen" "$WORK/sum" "$WORK/producer"
  mkfifo "$WORK/pipe.inspect" "$WORK/pipe.sum"
  ended inspect "$stream_inspect" <"$WORK/pipe.inspect" >"$WORK/seen" &
  STREAM_JOBS=$!
  ended sum sha256sum <"$WORK/pipe.sum" >"$WORK/sum" &
  STREAM_JOBS="$STREAM_JOBS $!"
  {
    ended produce "$@" |
      ended tee tee "$WORK/pipe.inspect" |
      ended pack pack |
      ended split tee "$WORK/pipe.sum" |
      ended store cat >"$stream_file"
  } &
  watched "$!" "$stream_file"
  wait
  SUM=$(cut -c 1-64 "$WORK/sum")
  BYTES=$(size_of "$stream_file")
}

# ended NAME COMMAND...: notes how it ended.
ended() {
  ended_name=$1 ended_status=0
  shift
  "$@" 2>"$WORK/err.$ended_name" || ended_status=$?
  echo "$ended_status" >"$WORK/end.$ended_name"
}

# producer COMMAND...: in a session of its own, so that it can be ended with all its children.
producer() {
  setsid "$@" &
  echo "$!" >"$WORK/producer"
  wait "$!"
}

# watched PID FILE: waits, while a watchman looks whether the file still grows.
watched() {
  watchman "$2" >/dev/null 2>&1 &
  WATCHMAN=$!
  wait "$1" || :
  rm -f "$WORK/producer"
  end_watchman
}

end_watchman() {
  if [ -n "$WATCHMAN" ]; then kill -s KILL "$WATCHMAN" 2>/dev/null || :; fi
  WATCHMAN=
}

# Also ends a producer whose run was killed, and takes away what it made: nobody would keep that.
watchman() {
  # By exec: what is closed for a function alone, the shell keeps open to give it back.
  exec 5>&- 6>&- 7>&- 8>&- 9>&-
  watch_size=-1 watch_left=$STALL_SECONDS
  while sleep 1; do
    if ! kill -0 "$$" 2>/dev/null; then
      end_producer
      take_away
      return 0
    fi
    watch_now=$(size_of "$1")
    watch_left=$((watch_left - 1))
    if [ "$watch_now" != "$watch_size" ]; then watch_size=$watch_now watch_left=$STALL_SECONDS; fi
    if [ "$watch_left" -le 0 ]; then
      echo stalled >"$WORK/stalled"
      break
    fi
  done
  end_producer
}

# The stages note how they end before nobody holds the folders any longer.
take_away() {
  take_left=30
  while [ "$take_left" -gt 0 ] && ! is_dead "$WORK"; do
    sleep 1
    take_left=$((take_left - 1))
  done
  remove_folders
}

# What waits for the other end of a pipe that was never opened would wait for ever.
end_stream() {
  end_watchman
  end_producer
  # shellcheck disable=SC2086 # process ids
  if [ -n "$STREAM_JOBS" ]; then kill -s KILL $STREAM_JOBS 2>/dev/null || :; fi
}

# Everything after it in the pipe ends by itself when the producer is gone.
end_producer() {
  if [ -n "$WORK" ] && [ -s "$WORK/producer" ]; then kill -s KILL -- "-$(cat "$WORK/producer")" 2>/dev/null || :; fi
}

# By its entry: some wc read a file to its end to count it.
size_of() {
  if [ ! -f "$1" ]; then
    echo 0
    return 0
  fi
  # shellcheck disable=SC2046,SC2012 # columns of one file that failback named
  set -- $(ls -lnLd "$1")
  echo "$5"
}

# end_of NAME: how a stage ended; none noted is a failure.
end_of() {
  if [ -s "$WORK/end.$1" ]; then cat "$WORK/end.$1"; else echo 255; fi
}

# stages_failed STORE: tells of a stage that lost bytes, beginning with the one that made the others fail.
stages_failed() {
  if [ "$(end_of store)" -ne 0 ]; then
    case $(said "$WORK/err.store") in
      *'o space left'* | *'uota exceeded'*) problem disk-full "$1: $DIRECTORY became full while it was written" ;;
      *) problem store-failed "$1: $(said "$WORK/err.store")" ;;
    esac
    return 0
  fi
  for stage in pack split sum tee inspect; do
    if [ "$(end_of "$stage")" -eq 0 ]; then continue; fi
    # A stage that ends because its producer was ended is not at fault.
    problem stage-failed "$1: the stage \"$stage\" of the pipe ended with $(end_of "$stage"): $(said "$WORK/err.$stage")"
    return 0
  done
  return 1
}
