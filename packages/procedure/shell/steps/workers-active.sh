# Is each worker that should run still running? One that dies at once was active for a moment.
#   workers-active VERB
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"
# shellcheck source=packages/procedure/shell/parts/units.sh
. "$FAILBACK_PLAN/parts/units.sh"

do_step() {
  kept workers || refuse "nothing is noted about the workers"
  dead=''
  for unit in $(noted_workers active failed); do
    is_running "$unit" || dead="$dead $unit ($(unit_state "$unit"))"
  done
  [ -z "$dead" ] || refuse "not running:$dead. Look: journalctl -u UNIT -n 50"
  fact workers-active "$(noted_workers active failed | wc -l | tr -d ' ')"
}

case $1 in
  do) do_step ;;
  undo) ;;
  probe) unknown ;;
  dry) say "would look whether each worker runs" ;;
  *) exit 64 ;;
esac
