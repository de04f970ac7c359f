# Boots the target once, before anything is touched. An empty FOLDER is the tree that was built beside the live release.
#   boot VERB LIMIT PATH RUN-AS FOLDER COMMAND...
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"
# shellcheck source=packages/procedure/shell/parts/tree.sh
. "$FAILBACK_PLAN/parts/tree.sh"

take_arguments() {
  limit=$1 path=$2 run_as=$3 folder=$4
  [ -n "$folder" ] || folder=$(build_tree)
}

do_step() {
  take_arguments "$@"
  shift 4
  as_user_in "$run_as" "$folder" "$@" || refuse "the target does not boot; the live release is untouched. It was: $* in $folder"
}

dry_step() {
  take_arguments "$@"
  shift 4
  say "would run in $folder: $*"
}

case $1 in
  do) shift && do_step "$@" ;;
  undo) ;;
  probe) unknown ;;
  dry) shift && dry_step "$@" ;;
  *) exit 64 ;;
esac
