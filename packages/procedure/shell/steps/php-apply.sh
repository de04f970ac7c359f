# Makes PHP-FPM take up the target's code, which its cache of compiled files would otherwise hide for good.
#   php-apply VERB LIMIT UNIT restart|reload
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"
# shellcheck source=packages/procedure/shell/parts/units.sh
. "$FAILBACK_PLAN/parts/units.sh"

take_arguments() {
  limit=$1 unit=$2 how=$3
  exact_units "$unit"
}

do_step() {
  take_arguments "$@"
  # A unit that is not running cannot reload.
  is_running "$unit" || how=restart
  [ "$(unit_state "$unit")" != failed ] || systemctl_as_root reset-failed "$unit.service" || true
  systemctl_as_root "$how" "$unit.service" || refuse "systemctl $how $unit failed"
  wait_active "$unit"
}

dry_step() {
  take_arguments "$@"
  say "would $how $unit, which is $(unit_state "$unit")"
}

case $1 in
  do) shift && do_step "$@" ;;
  undo) ;;
  probe) unknown ;;
  dry) shift && dry_step "$@" ;;
  *) exit 64 ;;
esac
