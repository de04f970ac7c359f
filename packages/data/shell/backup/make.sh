# Makes one snapshot on this host, from the look before it to the rename that makes it one. Sent on stdin; answers lines
# that end with `end backup`. Whatever ends it, it leaves a whole snapshot or none.
# shellcheck shell=sh
# needs: answer.sh lock.sh folders.sh env-file.sh connection.sh credentials.sh stream.sh mysql.sh dump.sh redis.sh manifest.sh durable.sh log.sh

DIRECTORY='' DUMP_TOOL='' QUERY_TOOL='' CREDENTIALS_TEXT=''
# Left free beside what is predicted: manifest, logs, and whatever else writes to that disk meanwhile.
RESERVE_KIB=32768

# make_main execute|dry-run APP ENVIRONMENT KIND ID ACTOR RELEASE|- DIRECTORY CREDENTIALS STRATEGY RELEASE-PATH CURRENT RUN-AS|-
#           STALL-SECONDS MYSQL-PERMILLE DATABASE|- redis|- MUST-HAVE...
make_main() {
  set -eu
  umask 077
  LC_ALL=C
  export LC_ALL
  MODE=$1 APP=$2 ENVIRONMENT=$3 KIND=$4 ID=$5 ACTOR=$6 RELEASE=$7
  if [ "$RELEASE" = - ]; then RELEASE=; fi
  resolve "$8" && DIRECTORY=$RESOLVED
  credentials=$9
  shift 9
  strategy=$1 current=$3 run_as=$4 STALL_SECONDS=$5 PERMILLE=$6 DATABASE=$7 with_redis=$8
  resolve "$2" && release_path=$RESOLVED
  shift 8
  case $credentials in app-env) ;; *) resolve "$credentials" && credentials=$RESOLVED ;; esac
  trap make_ended EXIT
  # Caught, not ignored: a runner that is gone must not end us, and a stage whose reader is gone must end.
  trap : PIPE
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  read_seconds
  started=$NOW
  look_before "$@"
  if [ "$PROBLEMS" -eq 0 ] && [ "$MODE" = execute ]; then make_snapshot "$@"; fi
  if [ "$PROBLEMS" -gt 0 ] && [ "$MODE" = execute ]; then
    drop_partial
    log_run refused "$FIRST_PROBLEM"
  fi
  answer 'end backup'
}

# The one way out, also when this shell is told to end.
make_ended() {
  end_stream
  remove_folders
}

drop_partial() {
  if [ -n "$PARTIAL" ]; then rm -rf "$PARTIAL"; fi
  PARTIAL=
}

# Everything that can be known before a byte is written; every problem of it at once.
look_before() {
  for tool in flock setsid timeout sha256sum awk mkfifo mktemp tee od; do
    if ! command -v "$tool" >/dev/null; then problem no-tool "$tool is not on the PATH"; fi
  done
  if [ "$PROBLEMS" -gt 0 ]; then return 0; fi
  make_work
  check_folder "$DIRECTORY"
  if [ -z "$WORK" ]; then return 0; fi
  choose_packer
  CREDENTIALS_TEXT=
  read_before=$PROBLEMS
  read_keys=
  if [ "$DATABASE" != - ]; then read_keys=$MYSQL_ENV_KEYS; fi
  if [ "$with_redis" != - ]; then read_keys="$read_keys $REDIS_ENV_KEYS"; fi
  read_credentials "$read_keys" "$credentials" "$strategy" "$release_path" "$current" "$run_as"
  if [ "$PROBLEMS" -gt "$read_before" ]; then return 0; fi
  if [ "$DATABASE" != - ]; then check_mysql "$@"; fi
  if [ "$with_redis" != - ]; then check_redis; fi
  check_space
}

# From the server's own figure and what earlier snapshots came to. An RDB lies there plain before it is packed.
check_space() {
  if [ ! -d "$DIRECTORY" ]; then return 0; fi
  mysql_kib=0
  if [ "$DATABASE" != - ]; then mysql_kib=$((DATA_BYTES * PERMILLE / 1024000)); fi
  predicted_kib=$((mysql_kib + REDIS_MEMORY / 512))
  needed_kib=$((predicted_kib + predicted_kib / 10 + RESERVE_KIB))
  free=$(free_kib "$DIRECTORY")
  free=${free:-0}
  answer "space $predicted_kib $needed_kib $free $BASE_TABLES $REDIS_KEYS"
  if [ "$free" -lt "$needed_kib" ]; then
    problem disk-full "$DIRECTORY has $free KiB free, and the snapshot may need $needed_kib"
  fi
}

make_snapshot() {
  sweep_partials
  make_partial
  if [ "$PROBLEMS" -gt 0 ]; then return 0; fi
  DUMP_FILE=mysql.sql.$PACKED RDB_FILE=redis.rdb.$PACKED
  MADE_AT=$(utc_now)
  LOGGED=
  if [ "$DATABASE" != - ]; then copy_mysql "$@"; fi
  if [ "$PROBLEMS" -eq 0 ] && [ "$with_redis" != - ]; then copy_redis; fi
  if [ "$PROBLEMS" -eq 0 ]; then seconds_since "$started" && SECONDS_TAKEN=$TAKEN && write_manifest; fi
  if [ "$PROBLEMS" -eq 0 ]; then keep_snapshot; fi
}

copy_mysql() {
  read_seconds
  store_started=$NOW
  dump
  judge_dump "$@"
  if [ "$PROBLEMS" -gt 0 ]; then return 0; fi
  seconds_since "$store_started" && STORE_SECONDS=$TAKEN
  mysql_entry >"$WORK/entry.1"
  LOGGED="mysql $DUMP_FILE $SUM $BYTES"
}

copy_redis() {
  read_seconds
  store_started=$NOW
  fetch_rdb
  if [ "$PROBLEMS" -eq 0 ]; then judge_rdb; fi
  if [ "$PROBLEMS" -eq 0 ]; then store_rdb; fi
  if [ "$PROBLEMS" -gt 0 ]; then return 0; fi
  seconds_since "$store_started" && STORE_SECONDS=$TAKEN
  redis_entry >"$WORK/entry.2"
  LOGGED="$LOGGED redis $RDB_FILE $SUM $BYTES"
}

# Nothing counts before it is on the disk; the rename is what makes it a snapshot.
keep_snapshot() {
  if ! durable_file "$PARTIAL"/* "$PARTIAL"; then
    problem store-failed "the disk below $DIRECTORY did not keep what was written"
    return 0
  fi
  if ! mv "$PARTIAL" "$DIRECTORY/$ID" 2>"$WORK/err.folder"; then
    problem store-failed "$(said "$WORK/err.folder")"
    return 0
  fi
  PARTIAL=
  durable_file "$DIRECTORY" || note not-synced "the disk below $DIRECTORY did not say that it kept the new name"
  # shellcheck disable=SC2086 # words without spaces
  log_run stored "$(if [ -z "$DAMAGE" ]; then echo snapshot-stored; else echo snapshot-damaged; fi)" $LOGGED
  answer "stored $ID"
  sed 's/^/manifest /' "$DIRECTORY/$ID/manifest.json" 2>/dev/null || :
}

# Sets NOW, hundredths of a second since boot: no clock that somebody sets.
read_seconds() {
  IFS=' .' read -r uptime_s uptime_cs _ </proc/uptime
  NOW=$((uptime_s * 100 + (1$uptime_cs - 100)))
}

# seconds_since THEN: sets TAKEN, with two digits behind the point.
seconds_since() {
  read_seconds
  TAKEN=$(awk -v taken="$((NOW - $1))" 'BEGIN { printf "%.2f", taken / 100 }')
}
