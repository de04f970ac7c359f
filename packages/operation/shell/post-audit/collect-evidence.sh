# Collects what explains a rollback into one archive that stays on this host. Sent on stdin; prints lines that begin with
# what they are, at last `end evidence`. What could not be collected is named; asked again, what is there is checked.
# shellcheck shell=sh disable=SC2154 # evidence_… are set by evidence_main
# needs: hide-secrets.sh

EVIDENCE_LOG_BYTES=1048576       # of one application log: its end
EVIDENCE_LOGS=5                  # the newest so many
EVIDENCE_JOURNAL_BYTES=4194304   # of the units' journal: its end
EVIDENCE_JOURNAL_BEFORE=3600     # seconds before the operation: what it was started for stands there
EVIDENCE_FILE_BYTES=16777216     # a file of the operation above this is left out
EVIDENCE_TOTAL_BYTES=67108864    # of everything, before it is packed

# evidence_main ENV-DIR OPERATION SINCE PROVED PROVED-TEXT RUN-AS UNITS SETTINGS LOG-FOLDER...
#   SINCE, PROVED: Unix seconds of this host's clock; PROVED `-` when the target was never proved here; PROVED-TEXT: the
#   same as `2026-01-31 09:14:02`; RUN-AS `-`: the login user; UNITS: names separated by spaces;
#   SETTINGS: the application's .env, whose secrets are taken out of every log
evidence_main() {
  set -eu
  umask 077
  LC_ALL=C
  export LC_ALL
  evidence_env=$1 evidence_operation=$2 evidence_since=$3 evidence_proved=$4 evidence_proved_text=$5
  evidence_run_as=$6 evidence_units=$7 evidence_dotenv=$8
  shift 8
  evidence_folder=$evidence_env/evidence/$evidence_operation
  if [ ! -d "$evidence_env/operations/$evidence_operation" ]; then evidence_refuse "this host has no such operation"; fi
  mkdir -p "$evidence_folder" 2>/dev/null || evidence_refuse "the folder cannot be made"
  exec 8>>"$evidence_env/evidence/lock"
  flock -w 60 8 || evidence_refuse "another audit is at work on it"
  if [ -e "$evidence_folder/evidence.tar.gz" ]; then evidence_again; fi
  evidence_room || evidence_refuse "too little free disk"
  evidence_stage=$evidence_folder/.new
  rm -rf "$evidence_stage"
  mkdir "$evidence_stage" "$evidence_stage/files"
  trap 'rm -rf "$evidence_stage"' EXIT
  evidence_total=0
  : >"$evidence_stage/told"
  if ! evidence_settings >/dev/null; then
    evidence_tell "unread $evidence_dotenv: its secrets are hidden in no log, except for what looks like one by itself"
  fi
  evidence_files
  evidence_logs "$@"
  evidence_journal
  evidence_machine
  evidence_pack
}

evidence_tell() {
  printf '%s\n' "$*" | tr -d '\r' | tr '\000-\011\013-\037\177' '?' >>"$evidence_stage/told"
}

evidence_refuse() {
  printf 'evidence not-collected\nmissing everything: %s\nend evidence\n' "$1"
  exit 0
}

# The archive is checked against what was written down when it was made.
evidence_again() {
  again=damaged
  if (cd "$evidence_folder" && sha256sum -c evidence.sha256) >/dev/null 2>&1; then again=exists; fi
  printf 'evidence %s\n' "$again"
  evidence_show
}

evidence_show() {
  printf 'path %s\n' "$evidence_folder/evidence.tar.gz"
  if [ -f "$evidence_folder/contents.txt" ]; then head -c 1048576 "$evidence_folder/contents.txt"; fi
  printf '\nend evidence\n'
  exit 0
}

evidence_room() {
  free_kib=$(df -Pk "$evidence_folder" | sed -n '2s/^[^ ]* *[^ ]* *[^ ]* *\([0-9]*\).*/\1/p')
  [ "${free_kib:-0}" -gt $((2 * EVIDENCE_TOTAL_BYTES / 1024)) ]
}

# evidence_take NAME FILE: a whole file, under a name of ours.
evidence_take() {
  if [ ! -f "$2" ] || [ -L "$2" ]; then return 0; fi
  take_bytes=$(wc -c 2>/dev/null <"$2" | tr -d ' ') || take_bytes=
  if [ -z "$take_bytes" ]; then
    evidence_tell "unread $1: the login user may not read it"
  elif [ "$take_bytes" -gt "$EVIDENCE_FILE_BYTES" ] || [ $((evidence_total + take_bytes)) -gt "$EVIDENCE_TOTAL_BYTES" ]; then
    evidence_tell "missing $1: it has $take_bytes bytes, and the evidence is bounded"
  else
    mkdir -p "$evidence_stage/files/${1%/*}"
    head -c "$take_bytes" "$2" >"$evidence_stage/files/$1" || evidence_tell "unread $1: it could not be read to its end"
    evidence_total=$((evidence_total + take_bytes))
  fi
}

# What the operation wrote down: its journal, its decision, the output of its steps, its records; and the ledger.
evidence_files() {
  evidence_from=$evidence_env/operations/$evidence_operation
  for evidence_name in journal.jsonl decision lease plan/plan.json plan/digest; do
    evidence_take "operation/$evidence_name" "$evidence_from/$evidence_name"
  done
  for evidence_file in "$evidence_from"/record*.jsonl "$evidence_from"/record*.chain; do
    evidence_take "operation/$(evidence_name_of "$evidence_file")" "$evidence_file"
  done
  for evidence_file in "$evidence_from"/out/*; do
    if [ ! -f "$evidence_file" ] || [ -L "$evidence_file" ]; then continue; fi
    evidence_hidden "operation/$(evidence_name_of "$evidence_file")" tail -c "$EVIDENCE_LOG_BYTES" "$evidence_file" || :
  done
  evidence_take state/ledger.jsonl "$evidence_env/ledger.jsonl"
  if [ ! -f "$evidence_from/journal.jsonl" ]; then evidence_tell "missing operation/journal.jsonl: there is none"; fi
  if [ ! -f "$evidence_env/ledger.jsonl" ]; then evidence_tell "missing state/ledger.jsonl: there is none on this host"; fi
}

# evidence_name_of FILE: its name as ours may be, with the folder `out`.
evidence_name_of() {
  case $1 in */out/*) printf 'out/' ;; esac
  printf '%s' "${1##*/}" | tr -c 'A-Za-z0-9._-' '_'
}

# evidence_hidden NAME COMMAND...: what the command prints, without secrets; not taken at all where either of both fails.
evidence_hidden() {
  hidden_name=$1
  shift
  mkdir -p "$evidence_stage/files/${hidden_name%/*}"
  if [ $((evidence_total + EVIDENCE_LOG_BYTES)) -gt "$EVIDENCE_TOTAL_BYTES" ]; then
    evidence_tell "missing $hidden_name: the evidence is bounded"
    return 1
  fi
  if ! "$@" </dev/null >"$evidence_stage/raw" 2>/dev/null; then
    evidence_tell "unread $hidden_name: neither the login user nor the owner of the code could read it"
  elif ! hide_secrets evidence_settings <"$evidence_stage/raw" >"$evidence_stage/hidden"; then
    evidence_tell "unread $hidden_name: its secrets could not be taken out"
  else
    rm -f "$evidence_stage/raw"
    mv "$evidence_stage/hidden" "$evidence_stage/files/$hidden_name"
    evidence_total=$((evidence_total + $(wc -c <"$evidence_stage/files/$hidden_name")))
    return 0
  fi
  rm -f "$evidence_stage/raw" "$evidence_stage/hidden"
  return 1
}

# The application's .env; nothing where there is none, and a failure where nobody here may read it.
evidence_settings() {
  if evidence_owner test -f "$evidence_dotenv"; then
    evidence_owner timeout -k 5 10 head -c 1048576 "$evidence_dotenv"
  elif evidence_shut "$evidence_dotenv"; then
    return 1
  fi
}

# evidence_shut PATH: whether it may be there all the same, behind a folder that may not be entered.
evidence_shut() {
  if evidence_owner test -e "$1"; then return 0; fi
  shut_above=${1%/*}
  while [ -n "$shut_above" ] && ! evidence_owner test -e "$shut_above"; do shut_above=${shut_above%/*}; done
  ! evidence_owner test -x "${shut_above:-/}"
}

# The ends of the newest application logs. What stands before the operation is kept too: the cause stands there.
evidence_logs() {
  logs_found=no
  for log_folder; do
    if ! evidence_owner test -d "$log_folder"; then
      if evidence_shut "$log_folder"; then
        logs_found=unread
        evidence_tell "unread logs in $log_folder: neither the login user nor the owner of the code may look there"
      fi
      continue
    fi
    if ! evidence_owner timeout -k 5 30 ls -t "$log_folder" >"$evidence_stage/all" 2>/dev/null; then
      logs_found=unread
      evidence_tell "unread logs in $log_folder: neither the login user nor the owner of the code may list it"
      continue
    fi
    logs_left=$EVIDENCE_LOGS
    # A name with a line end falls out as no file.
    grep '\.log$' "$evidence_stage/all" | head -n 40 >"$evidence_stage/logs" || :
    while IFS= read -r log_file; do
      log_name=app-log/$(evidence_name_of "$log_file")
      if evidence_owner test -L "$log_folder/$log_file" || ! evidence_owner test -f "$log_folder/$log_file"; then
        evidence_tell "missing $log_name: it is a link or no plain file, and is not followed"
        continue
      fi
      if [ "$logs_left" -eq 0 ]; then
        evidence_tell "missing $log_name: only the newest $EVIDENCE_LOGS logs are taken"
        continue
      fi
      logs_found=yes
      logs_left=$((logs_left - 1))
      if [ -e "$evidence_stage/files/$log_name" ]; then log_name=$log_name.$logs_left; fi
      if evidence_hidden "$log_name" evidence_owner timeout -k 5 60 tail -c "$EVIDENCE_LOG_BYTES" "$log_folder/$log_file"; then
        log_errors "$log_name"
      fi
    done <"$evidence_stage/logs"
  done
  if [ "$logs_found" = no ]; then evidence_tell "missing application log: there is no file *.log in $*"; fi
}

# evidence_owner COMMAND...: as the login user where it may, else as who owns the release.
evidence_owner() {
  if "$@" </dev/null 2>/dev/null; then return 0; fi
  if [ "$evidence_run_as" = - ] || ! command -v sudo >/dev/null 2>&1; then return 1; fi
  sudo -n -u "$evidence_run_as" "$@" </dev/null 2>/dev/null
}

# log_errors NAME: lines of level ERROR or worse that carry a time at or after the proof, as Laravel writes them (UTC).
log_errors() {
  if [ "$evidence_proved" = - ]; then return 0; fi
  log_count=$(awk -v proved="$evidence_proved_text" '
    /^\[[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9][T ][0-9][0-9]:[0-9][0-9]:[0-9][0-9]/ {
      stamped += 1
      at = substr($0, 2, 19)
      sub("T", " ", at)
      if (at >= proved && $0 ~ /\] [A-Za-z0-9_-]+\.(ERROR|CRITICAL|ALERT|EMERGENCY):/) found += 1
    }
    END { if (stamped > 0 || NR == 0) print found + 0; else print "-" }
  ' "$evidence_stage/files/$1" 2>/dev/null) || log_count=-
  case $log_count in
    '' | *[!0-9]*) evidence_tell "missing errors in $1: its lines carry no time as Laravel writes it" ;;
    *) evidence_tell "errors $1 $log_count" ;;
  esac
}

evidence_journal() {
  if [ -z "$evidence_units" ]; then
    evidence_tell 'missing journal of units: the runbook names no unit for this host'
    return 0
  fi
  if ! command -v journalctl >/dev/null 2>&1; then
    evidence_tell 'unread journal of units: there is no journalctl'
    return 0
  fi
  set --
  for evidence_unit in $evidence_units; do set -- "$@" -u "$evidence_unit"; done
  if ! evidence_hidden units/journal.txt journal_of "$@"; then return 0; fi
  if ! journal_seen; then
    rm -f "$evidence_stage/files/units/journal.txt"
    evidence_tell 'unread journal of units: the login user may not read it (groups adm or systemd-journal)'
    return 0
  fi
  if [ "$evidence_proved" = - ]; then return 0; fi
  if timeout -k 5 60 journalctl --no-pager -q -o cat -p err -n 10000 --since "@$evidence_proved" "$@" </dev/null >"$evidence_stage/errors" 2>/dev/null; then
    evidence_tell "errors units/journal.txt $(wc -l <"$evidence_stage/errors" | tr -d ' ')"
  else
    evidence_tell 'unread errors in units/journal.txt: journalctl told nothing of them'
  fi
}

# journal_of -u UNIT...: the newest lines. The status of journalctl is what counts, not that of the pipe's end.
journal_of() {
  {
    journal_status=0
    timeout -k 5 60 journalctl --no-pager -o short-iso -n 20000 --since "@$((evidence_since - EVIDENCE_JOURNAL_BEFORE))" "$@" 2>"$evidence_stage/hint" ||
      journal_status=$?
    echo "$journal_status" >"$evidence_stage/status"
  } | tail -c "$EVIDENCE_JOURNAL_BYTES"
  [ "$(cat "$evidence_stage/status")" = 0 ]
}

# Whoever may not read the journal gets his own lines or none, and status 0. An empty one is believed of those alone who may.
journal_seen() {
  if grep -q -i -e 'not seeing messages' -e 'no journal files' -e 'insufficient permissions' "$evidence_stage/hint"; then
    return 1
  fi
  if grep -q -v '^-- ' "$evidence_stage/files/units/journal.txt"; then return 0; fi
  if [ "$(id -u)" = 0 ]; then return 0; fi
  case " $(id -Gn) " in *' systemd-journal '* | *' adm '* | *' wheel '*) return 0 ;; *) return 1 ;; esac
}

# The machine as it is now: units, disk, memory, load. A network file system that is gone must not hold us up.
evidence_machine() {
  mkdir -p "$evidence_stage/files/state"
  evidence_machine_part disk timeout -k 5 10 df -Pk
  evidence_machine_part memory cat /proc/loadavg /proc/meminfo
  if [ -z "$evidence_units" ]; then return 0; fi
  # shellcheck disable=SC2086 # names of units, one word each
  evidence_machine_part units timeout -k 5 30 systemctl show \
    --property=Id,LoadState,ActiveState,SubState,NRestarts,ExecMainStatus -- $evidence_units
}

# evidence_machine_part NAME COMMAND...: whole or not at all.
evidence_machine_part() {
  part_file=$evidence_stage/files/state/$1.txt
  part_name=state/$1.txt
  shift
  if "$@" </dev/null >"$part_file" 2>/dev/null; then return 0; fi
  evidence_tell "missing $part_name: $* failed"
  rm -f "$part_file"
}

# The listing and the sum are there before the archive, whose name is what says that everything is whole.
evidence_pack() {
  (cd "$evidence_stage/files" && find . -type f | sed 's#^\./##' | sort) >"$evidence_stage/list"
  while IFS= read -r pack_name; do
    pack_sum=$(sha256sum <"$evidence_stage/files/$pack_name")
    evidence_tell "file $(wc -c <"$evidence_stage/files/$pack_name" | tr -d ' ') ${pack_sum%% *} $pack_name"
  done <"$evidence_stage/list"
  if ! tar -C "$evidence_stage/files" -cf "$evidence_stage/evidence.tar" . || ! gzip "$evidence_stage/evidence.tar"; then
    evidence_refuse 'tar or gzip failed'
  fi
  pack_sum=$(sha256sum <"$evidence_stage/evidence.tar.gz")
  pack_sum=${pack_sum%% *}
  evidence_tell "archive $(wc -c <"$evidence_stage/evidence.tar.gz" | tr -d ' ') $pack_sum"
  printf '%s  evidence.tar.gz\n' "$pack_sum" >"$evidence_folder/evidence.sha256"
  mv -f "$evidence_stage/told" "$evidence_folder/contents.txt"
  sync "$evidence_stage/evidence.tar.gz" 2>/dev/null || sync
  mv "$evidence_stage/evidence.tar.gz" "$evidence_folder/evidence.tar.gz"
  printf 'evidence collected\n'
  evidence_show
}
