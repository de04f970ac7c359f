# Makes the workers run the target: those that ran when we came, and those that had failed under the release we leave.
# A restart starts what is stopped, and renews what a reboot started too early.
#   workers-start VERB LIMIT UNITS...
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"
# shellcheck source=packages/procedure/shell/parts/units.sh
. "$FAILBACK_PLAN/parts/units.sh"

do_step() {
  limit=$1
  shift
  exact_units "$@"
  note_workers "$@"
  start_noted restart active failed
}

dry_step() {
  limit=$1
  shift
  exact_units "$@"
  for unit in "$@"; do
    case $(unit_state "$unit") in
      active | reloading | activating | deactivating | failed) say "would start $unit" ;;
      *) say "would leave $unit alone: it is $(unit_state "$unit")" ;;
    esac
  done
}

case $1 in
  do) shift && do_step "$@" ;;
  undo) ;;
  probe) unknown ;;
  dry) shift && dry_step "$@" ;;
  *) exit 64 ;;
esac
