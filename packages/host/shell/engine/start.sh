# Starts an operation: pins the state directory, unpacks the plan, claims, launches the supervisor. Prints one answer line.
# Sent on stdin: `set -- <arguments>`, then what it needs, then the function `failback_payload`, then this file, then
# `start_main "$@"` as the last line, so that half a bundle never runs.
# shellcheck shell=sh disable=SC2153,SC2154 # settings come from plan.sh
# needs: names.sh uptime.sh durable.sh reserve.sh plan.sh claim.sh decision.sh state.sh system-unit.sh crontab.sh launch.sh

# start_main STATE-DIR APP ENVIRONMENT OPERATION RELEASE-PATH DIGEST
# failback_payload FOLDER (made by the sender) writes the whole plan below FOLDER.
start_main() {
  set -eu
  umask_of_login=$(umask)
  umask 077
  start_state_dir=$1 start_digest=$6 start_release_path=$5
  ENV_DIR=$1/$2/$3
  OPERATION=$4
  OPERATION_DIR=$ENV_DIR/operations/$OPERATION
  start_checks "$@"
  pin_state_dir
  make_env_dir
  exec 8>>"$ENV_DIR/start.lock"
  flock -w 60 8 || refuse launch-failed 'another start holds start.lock'
  start_operation
}

refuse() {
  printf 'refused %s %s\n' "$1" "$2"
  exit 0
}

start_checks() {
  for start_name in "$2" "$3" "$4"; do
    is_file_name "$start_name" || refuse bundle-damaged "not a name: app, environment and operation are made of A-Za-z0-9._:-"
  done
  for start_path in "$1" "$5"; do
    case $start_path in
      /*) ;;
      *) refuse bundle-damaged 'paths must be absolute' ;;
    esac
  done
  case $1 in *[!A-Za-z0-9./_@+:-]*) refuse state-dir-not-writable "$1 has characters that a unit or crontab cannot carry" ;; esac
  check_tools
  check_state_dir
}

check_tools() {
  command -v flock >/dev/null || refuse no-flock 'flock is not on PATH: apt-get install util-linux'
  command -v setsid >/dev/null || refuse no-flock 'setsid is not on PATH: apt-get install util-linux'
}

# A state directory in the login user's own home is made; any other is the administrator's to make.
check_state_dir() {
  if [ ! -d "$start_state_dir" ]; then
    case $start_state_dir in "${HOME:-/nonexistent}"/*) mkdir -p "$start_state_dir" 2>/dev/null || : ;; esac
  fi
  if [ ! -d "$start_state_dir" ]; then
    refuse state-dir-missing "$start_state_dir does not exist: sudo install -d -o $(id -un) -m 0700 $start_state_dir"
  fi
  if [ ! -w "$start_state_dir" ] || [ ! -x "$start_state_dir" ]; then
    refuse state-dir-not-writable "$start_state_dir: sudo chown $(id -un) $start_state_dir"
  fi
}

# The release says where its operations are kept: claims and lock are there, and two of them would be two locks.
pin_state_dir() {
  pin_dir=$start_release_path/.failback
  if [ -e "$pin_dir" ] || [ -L "$pin_dir" ]; then check_pin_folder; fi
  if ! [ -e "$pin_dir/state-dir" ]; then
    pin_folder || refuse release-path-not-writable "$start_release_path: sudo chown $(id -un) $start_release_path"
    ln "$pin_dir/.state-dir.$$" "$pin_dir/state-dir" 2>/dev/null || :
    rm -f "$pin_dir/.state-dir.$$"
  fi
  read_pin
  if [ "$pinned" != "$ENV_DIR" ]; then refuse pinned-elsewhere "$pinned"; fi
  exclude_pin
}

# What the application may write could lead us elsewhere: nothing is read or written through a link that waits there.
check_pin_folder() {
  if [ -L "$pin_dir" ] || [ ! -d "$pin_dir" ]; then
    refuse release-path-not-writable "$pin_dir is not a folder of its own: sudo rm $pin_dir"
  fi
  pin_owner=$(owner_number "$pin_dir")
  case $pin_owner in
    0 | "$(id -u)" | "$(owner_number "$start_release_path")") ;;
    *) refuse release-path-not-writable "$pin_dir belongs to user $pin_owner: sudo chown $(id -un) $pin_dir" ;;
  esac
}

owner_number() {
  # shellcheck disable=SC2012 # one known path, and only its owner is read
  ls -ldn "$1/." | {
    read -r _ _ owner_uid _
    printf '%s' "$owner_uid"
  }
}

read_pin() {
  if [ -L "$pin_dir/state-dir" ] || [ ! -f "$pin_dir/state-dir" ]; then
    pinned=unreadable
  else
    IFS= read -r pinned <"$pin_dir/state-dir" || pinned=unreadable
  fi
}

# Open to all, since the owner of the code, who may be another user, builds in there. Nothing in it is secret.
pin_folder() (
  umask 022
  set -C
  mkdir -p "$pin_dir" 2>/dev/null && { printf '%s\n' "$ENV_DIR" >"$pin_dir/.state-dir.$$"; } 2>/dev/null
)

# The pin must not make a checkout dirty; the owner of its .git may be another user.
exclude_pin() {
  if [ ! -e "$start_release_path/.git" ] || [ -e "$pin_dir/.gitignore" ]; then return 0; fi
  (umask 022 && set -C && echo '*' >"$pin_dir/.gitignore") 2>/dev/null || :
}

make_env_dir() {
  mkdir -p "$ENV_DIR/claims" "$ENV_DIR/operations" "$ENV_DIR/alerts" 2>/dev/null ||
    refuse "$(disk_code state-dir-not-writable)" "$ENV_DIR cannot be made"
}

# disk_code OTHER: prints disk-full when less than 1 MiB is free, else OTHER.
disk_code() {
  free_kib=$(df -Pk "$start_state_dir" 2>/dev/null | sed -n '2s/^[^ ]* *[^ ]* *[^ ]* *\([0-9]*\).*/\1/p')
  if [ "${free_kib:-9999}" -lt 1024 ]; then echo disk-full; else echo "$1"; fi
}

start_operation() {
  newest_claim "$ENV_DIR"
  token_of "$ENV_DIR" "$OPERATION"
  if [ -d "$OPERATION_DIR/plan" ]; then
    check_digest "$OPERATION_DIR/plan/digest" || refuse plan-differs "operation $OPERATION is here with another plan"
    if [ "$TOKEN" -gt 0 ]; then answer_exists; fi
  fi
  if [ "$CLAIM" -gt 0 ] && [ -z "$CLAIM_ENDED" ] && [ "$CLAIM_OPERATION" != "$OPERATION" ]; then answer_busy; fi
  if [ ! -d "$OPERATION_DIR/plan" ]; then unpack_plan; fi
  claim_and_launch
}

check_digest() {
  found_digest=
  IFS= read -r found_digest <"$1" || [ -n "$found_digest" ] || return 1
  [ "$found_digest" = "$start_digest" ]
}

# This operation executes once. Only a start that was cut between claim and launch is carried on.
answer_exists() {
  load_settings "$OPERATION_DIR/plan"
  if [ ! -e "$OPERATION_DIR/supervisor" ] && [ ! -e "$ENV_DIR/claims/$TOKEN.done" ]; then launch_claimed; fi
  read_state "$OPERATION_DIR"
  settle_state "$ENV_DIR" "$TOKEN"
  read_decision "$OPERATION_DIR"
  printf 'exists token=%s state=%s decision=%s\n' "$TOKEN" "$STATE" "$DECISION"
  exit 0
}

answer_busy() {
  read_state "$ENV_DIR/operations/$CLAIM_OPERATION"
  busy_supervisor=dead
  if supervisor_lives "$ENV_DIR/operations/$CLAIM_OPERATION" || lock_held "$ENV_DIR"; then busy_supervisor=alive; fi
  printf 'busy token=%s operation=%s supervisor=%s state=%s\n' "$CLAIM" "$CLAIM_OPERATION" "$busy_supervisor" "$STATE"
  exit 0
}

# Complete and on disk before it has its name.
unpack_plan() {
  unpacked=$OPERATION_DIR.new.$$
  discard "$OPERATION_DIR".new.*
  if ! unpack_into "$unpacked"; then
    discard "$unpacked"
    refuse "$(disk_code bundle-damaged)" 'the plan could not be unpacked whole'
  fi
  mv "$unpacked" "$OPERATION_DIR"
  durable_file "$ENV_DIR/operations"
}

# discard FOLDER...: a plan may be read-only by now. Nothing is there as a rule.
discard() {
  if [ ! -e "$1" ]; then return 0; fi
  chmod -R u+w "$@" 2>/dev/null || :
  rm -rf "$@"
}

unpack_into() {
  mkdir -p "$1/plan" "$1/work" "$1/out" &&
    failback_payload "$1/plan" &&
    plan_is_whole "$1/plan" &&
    printf '%s\n%s\n' "$PATH" "$umask_of_login" >"$1/login" &&
    chmod -R u=rX,go= "$1/plan" &&
    make_reserve "$1" &&
    durable_tree "$1"
}

plan_is_whole() {
  check_digest "$1/digest" || return 1
  plan_sum=$(sha256sum <"$1/plan.json") || return 1
  [ "sha256:${plan_sum%% *}" = "$start_digest" ] && [ -s "$1/settings" ] && [ -f "$1/step-list" ] && [ -s "$1/engine/supervisor.sh" ]
}

claim_and_launch() {
  load_settings "$OPERATION_DIR/plan"
  read_boot
  TOKEN=$((CLAIM + 1))
  if ! make_claim "$ENV_DIR" "$TOKEN" "$OPERATION" "$BOOT"; then
    newest_claim "$ENV_DIR"
    if [ "$CLAIM_OPERATION" = "$OPERATION" ]; then TOKEN=$CLAIM && answer_exists; fi
    if [ "$CLAIM" -lt "$TOKEN" ]; then refuse "$(disk_code state-dir-not-writable)" "claim $TOKEN could not be written"; fi
    answer_busy
  fi
  launch_claimed
  printf 'ok token=%s state-dir=%s\n' "$TOKEN" "$start_state_dir"
}

# A supervisor that did not start leaves a claim that is given back: nothing has been touched.
launch_claimed() {
  write_recover
  if install_recovery >&2 && launch "$ENV_DIR" "$OPERATION_DIR" >&2 && await_supervisor "$OPERATION_DIR" "$TOKEN"; then
    return 0
  fi
  if give_back; then refuse launch-failed "the supervisor did not start ($LAUNCH); see $OPERATION_DIR/out/supervisor.log"; fi
}

# Under the lock, so that a supervisor which starts late finds the claim ended.
give_back() {
  exec 9>>"$ENV_DIR/lock"
  if ! flock -n 9 || [ -s "$OPERATION_DIR/journal.jsonl" ]; then
    exec 9>&-
    return 1
  fi
  write_decision "$OPERATION_DIR" abort "$TOKEN" launch-failed supervisor || :
  end_claim "$ENV_DIR" "$TOKEN" AS_FOUND || :
  exec 9>&-
}
