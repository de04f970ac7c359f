# The backup log of the pre-flight plan (section 2): every run, stored or refused, for machines and for people.
# shellcheck shell=sh
# needs: answer.sh manifest.sh durable.sh

# log_run OUTCOME REASON [STORE FILE SHA256 BYTES]...: a log that cannot be written makes no snapshot worse.
log_run() {
  if [ -z "$DIRECTORY" ] || [ ! -d "$DIRECTORY" ] || [ ! -w "$DIRECTORY" ]; then return 0; fi
  (
    exec 5<"$DIRECTORY"
    flock -w 30 5 || exit 1
    append_line "$DIRECTORY/backup-log.jsonl" "$(log_json "$@")" || exit 1
    log_header || exit 1
    append_line "$DIRECTORY/backup-log.md" "$(log_row "$@")" || exit 1
    durable_file "$DIRECTORY/backup-log.jsonl" "$DIRECTORY/backup-log.md"
  ) 2>"$WORK/err.log" || note log-not-written "$DIRECTORY/backup-log.jsonl: $(said "$WORK/err.log")"
}

# A line that was cut by a full disk or a power loss gets its end first, so that it spoils only itself.
append_line() {
  if [ -s "$1" ] && [ -n "$(tail -c 1 "$1")" ]; then printf '\n' >>"$1" || return 1; fi
  printf '%s\n' "$2" >>"$1"
}

log_header() {
  if [ -s "$DIRECTORY/backup-log.md" ]; then return 0; fi
  append_line "$DIRECTORY/backup-log.md" '| made at | snapshot | kind | outcome | files (sha256, bytes) |' &&
    append_line "$DIRECTORY/backup-log.md" '| --- | --- | --- | --- | --- |'
}

log_json() {
  printf '{"schema_version":1,"at":%s,"id":%s,"app":%s,"environment":%s,"kind":%s,"actor":%s,"outcome":%s,"reason":%s,"stores":[' \
    "$(json_text "$(utc_now)")" "$(json_text "$ID")" "$(json_text "$APP")" "$(json_text "$ENVIRONMENT")" \
    "$(json_text "$KIND")" "$(json_text "$ACTOR")" "$(json_text "$1")" "$(json_text "$2")"
  shift 2
  log_comma=
  while [ $# -ge 4 ]; do
    printf '%s{"store":"%s","file":"%s","sha256":"%s","bytes":%s}' "$log_comma" "$1" "$2" "$3" "$4"
    log_comma=,
    shift 4
  done
  printf ']}'
}

# Every value is one of failback's own words, a number or a digest.
log_row() {
  printf '| %s | %s | %s | %s | ' "$(utc_now)" "$ID" "$KIND" "$1: $2"
  shift 2
  while [ $# -ge 4 ]; do
    printf '%s (%s, %s) ' "$2" "$3" "$4"
    shift 4
  done
  printf '|'
}
