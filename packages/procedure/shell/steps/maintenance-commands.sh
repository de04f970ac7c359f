# Closes a site by the team's own command.
#   maintenance-commands VERB LIMIT FOLDER RUN-AS URL CONNECT STATUS HEADER COUNT ON... OFF...
# With a HEADER the command finds in FAILBACK_BYPASS_FILE the value that lets a request through.
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"
# shellcheck source=packages/procedure/shell/parts/closed.sh
. "$FAILBACK_PLAN/parts/closed.sh"

take_arguments() {
  limit=$1 folder=$2 run_as=$3 url=$4 connect=$5 status=$6 header=$7 count=$8
}

do_step() {
  take_arguments "$@"
  shift 8
  kept maintenance-found || note_found
  if [ -z "$header" ]; then
    first_words "$@"
  else
    make_bypass
    lend_bypass
    first_words "$@" || {
      take_bypass_back
      exit 1
    }
    take_bypass_back
  fi
  check_closed "$url" "$connect" "$status"
}

# first_words ON... OFF...: runs the first COUNT words.
first_words() {
  words=$#
  taken=0
  while [ "$taken" -lt "$words" ]; do
    word=$1
    shift
    [ "$taken" -ge "$count" ] || set -- "$@" "$word"
    taken=$((taken + 1))
  done
  run_here "$@" || {
    say "the command that closes the site failed: $*" >&2
    return 1
  }
}

run_here() { as_user_in "$run_as" "$folder" env "FAILBACK_BYPASS_FILE=${lent:-}" "$@"; }

# A broken release may answer as a closed one does, so an abort always opens; it then only looks for what was there to see.
note_found() {
  HTTP_STATUS=''
  [ -z "$url" ] || ask "$url" "$connect"
  say "${HTTP_STATUS:-nothing}" | keep maintenance-found
}

make_bypass() {
  kept bypass-secret || random_hex | keep bypass-secret
  printf '%s: %s\n' "$header" "$(cat "$FAILBACK_WORK/bypass-secret")" | keep bypass-header
}

# work/ is ours alone; another user gets a file of its own for as long as the command runs.
lend_bypass() {
  if [ -z "$run_as" ] || [ "$run_as" = "$(id -un)" ]; then
    lent=$FAILBACK_WORK/bypass-secret
    return
  fi
  lent=$(as_user "$run_as" mktemp)
  # shellcheck disable=SC2016
  as_user "$run_as" sh -c 'cat >"$1"' sh "$lent" <"$FAILBACK_WORK/bypass-secret"
}

take_bypass_back() { [ "$lent" = "$FAILBACK_WORK/bypass-secret" ] || as_user "$run_as" rm -f "$lent"; }

undo_step() {
  take_arguments "$@"
  shift 8
  kept maintenance-found || return 0
  shift "$count"
  run_here "$@" || refuse "the command that opens the site failed: $*"
  case $(cat "$FAILBACK_WORK/maintenance-found") in
    nothing | "$status") ;;
    *) check_open "$url" "$connect" "$status" ;;
  esac
  forget bypass-header bypass-secret maintenance-found
}

probe_step() {
  take_arguments "$@"
  kept maintenance-found || exit 1
  [ -n "$url" ] || unknown
  ask "$url" "$connect"
  [ "$HTTP_OUTCOME" = answered ] || unknown
  [ "$HTTP_STATUS" = "$status" ]
}

dry_step() {
  take_arguments "$@"
  shift 8
  say "would close the site, in $folder, with the first $count of these words, and open it with the others: $*"
}

case $1 in
  do) shift && do_step "$@" ;;
  undo) shift && undo_step "$@" ;;
  probe) shift && probe_step "$@" ;;
  dry) shift && dry_step "$@" ;;
  *) exit 64 ;;
esac
