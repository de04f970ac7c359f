# Stops the declared workers that run, and remembers which those were. Each gets DRAIN seconds for the job in its hands.
#   workers-stop VERB LIMIT DRAIN UNITS...
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"
# shellcheck source=packages/procedure/shell/parts/units.sh
. "$FAILBACK_PLAN/parts/units.sh"

take_arguments() {
  limit=$1 drain=$2
}

do_step() {
  take_arguments "$@"
  shift 2
  exact_units "$@"
  note_workers "$@"
  stopping=''
  for unit in "$@"; do
    case $(unit_state "$unit") in
      inactive | failed | unknown) ;;
      unreadable) not_told "$unit" ;;
      *)
        systemctl_as_root --no-block stop "$unit.service" || refuse "systemctl stop $unit failed"
        stopping="$stopping $unit"
        ;;
    esac
  done
  # shellcheck disable=SC2086 # exact names, without spaces
  wait_stopped $stopping
  fact workers-stopped "$(noted_workers active | wc -l | tr -d ' ')"
}

wait_stopped() {
  looks=$((drain * 5))
  while still=$(not_stopped "$@") && [ -n "$still" ]; do
    if [ "$looks" -le 0 ]; then
      end_now "$still"
      return
    fi
    looks=$((looks - 1))
    sleep 0.2 2>/dev/null || sleep 1
  done
}

not_stopped() {
  for unit in "$@"; do
    case $(unit_state "$unit") in
      inactive | failed | unknown) ;;
      *) printf '%s\n' "$unit" ;;
    esac
  done
}

# `drain` is what the team grants; a job that takes longer goes back to its queue when its reservation ends.
end_now() {
  for unit in $1; do
    fact worker-killed "$unit"
    systemctl_as_root kill --signal=SIGKILL "$unit.service" || true
  done
  looks=25
  # shellcheck disable=SC2086
  while still=$(not_stopped $1) && [ -n "$still" ]; do
    looks=$((looks - 1))
    [ "$looks" -gt 0 ] || refuse "not stopped after $drain s and SIGKILL:" $still
    sleep 0.2 2>/dev/null || sleep 1
  done
}

# As found: those that ran, and only those.
undo_step() {
  take_arguments "$@"
  kept workers || return 0
  start_noted start active
  forget workers
}

probe_step() {
  take_arguments "$@"
  shift 2
  kept workers || exit 1
  [ -z "$(not_stopped "$@")" ]
}

dry_step() {
  take_arguments "$@"
  shift 2
  exact_units "$@"
  for unit in "$@"; do
    state=$(unit_state "$unit")
    [ "$state" != unreadable ] || not_told "$unit"
    say "would stop $unit, which is $state"
  done
}

case $1 in
  do) shift && do_step "$@" ;;
  undo) shift && undo_step "$@" ;;
  probe) shift && probe_step "$@" ;;
  dry) shift && dry_step "$@" ;;
  *) exit 64 ;;
esac
