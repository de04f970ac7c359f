# Runs one command of the team in the live release.
#   command VERB LIMIT FOLDER RUN-AS COMMAND...
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"

take_arguments() {
  limit=$1 folder=$2 run_as=$3
}

do_step() {
  take_arguments "$@"
  shift 3
  as_user_in "$run_as" "$folder" "$@"
}

dry_step() {
  take_arguments "$@"
  shift 3
  say "would run in $folder: $*"
}

case $1 in
  do) shift && do_step "$@" ;;
  undo) ;;
  probe) unknown ;;
  dry) shift && dry_step "$@" ;;
  *) exit 64 ;;
esac
