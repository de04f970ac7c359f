# Opens a site by the team's own command, and looks whether it is.
#   reopen-commands VERB LIMIT FOLDER RUN-AS URL CONNECT STATUS OFF...
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"
# shellcheck source=packages/procedure/shell/parts/closed.sh
. "$FAILBACK_PLAN/parts/closed.sh"

take_arguments() {
  limit=$1 folder=$2 run_as=$3 url=$4 connect=$5 status=$6
}

do_step() {
  take_arguments "$@"
  shift 6
  as_user_in "$run_as" "$folder" "$@" || refuse "the command that opens the site failed: $*"
  check_open "$url" "$connect" "$status"
  forget bypass-header bypass-secret
}

dry_step() {
  take_arguments "$@"
  shift 6
  say "would open the site, in $folder: $*"
}

case $1 in
  do) shift && do_step "$@" ;;
  undo) ;;
  probe) unknown ;;
  dry) shift && dry_step "$@" ;;
  *) exit 64 ;;
esac
