# systemd units by their exact names. Sourced after step.sh.
# A glob is never handed on: `systemctl start 'x-*'` starts only what is in memory, that is nothing, and says so with 0.
# shellcheck shell=sh disable=SC2154 # limit, path and run_as are the sourcing script's arguments

systemctl_as_root() {
  time_left
  if [ "$(id -u)" -eq 0 ]; then
    timeout -k 5 "$LEFT" systemctl "$@"
  elif sudo_allows_timeout; then
    sudo -n timeout -k 5 "$LEFT" systemctl "$@"
  else
    # A host may allow systemctl alone; its client holds no state, so it is bounded from outside.
    timeout -k 5 "$LEFT" sudo -n systemctl "$@"
  fi
}

# Asked once: each refusal stands in the host's log.
sudo_allows_timeout() {
  if [ -z "${bounded:-}" ]; then
    bounded=outside
    if sudo -n timeout -k 5 "$LEFT" systemctl --version >/dev/null 2>&1; then bounded=inside; fi
  fi
  [ "$bounded" = inside ]
}

exact_units() {
  for unit in "$@"; do
    case $unit in
      '' | *[!A-Za-z0-9:_.@\\-]* | -*) refuse "\"$unit\" is not the exact name of a unit. Mend: name each unit of services.workers in the runbook" ;;
    esac
  done
}

# active, inactive, failed, activating, ...; `unknown` is what an old systemctl says of a unit that is not loaded.
# `unreadable`: systemctl said nothing, so nothing is known of the unit.
unit_state() {
  state=$(systemctl is-active "$1.service" 2>/dev/null) || true
  printf '%s' "${state:-unreadable}"
}

not_told() { refuse "systemctl did not tell whether $1 runs. Look: systemctl is-active $1"; }

is_running() {
  case $(unit_state "$1") in
    active | reloading) return 0 ;;
    *) return 1 ;;
  esac
}

# wait_active UNIT: one that notifies, or that systemd starts again, may need a moment; one that is down stays down.
wait_active() {
  tries=50
  while ! is_running "$1"; do
    tries=$((tries - 1))
    case $(unit_state "$1") in
      activating | deactivating) [ "$tries" -gt 0 ] || not_active "$1" ;;
      *) is_running "$1" || not_active "$1" ;;
    esac
    sleep 0.1 2>/dev/null || sleep 1
  done
}

not_active() { refuse "unit $1 is $(unit_state "$1"), not active. Look: journalctl -u $1 -n 50"; }

# Once for an operation: which of the declared units run, and which would run had they not failed.
# A unit that somebody stopped stays stopped.
note_workers() {
  kept workers && return
  noted=$(
    for unit in "$@"; do
      case $(unit_state "$unit") in
        active | reloading | activating | deactivating) say "active $unit" ;;
        failed) say "failed $unit" ;;
        unreadable) not_told "$unit" ;;
      esac
    done
  ) || exit 1
  if [ -n "$noted" ]; then say "$noted"; fi | keep workers
}

noted_workers() {
  while read -r noted_state noted_unit; do
    case " $* " in
      *" $noted_state "*) printf '%s\n' "$noted_unit" ;;
    esac
  done <"$FAILBACK_WORK/workers"
}

# start_noted VERB STATES...: each by its name, then each is looked at.
start_noted() {
  how=$1
  shift
  for unit in $(noted_workers "$@"); do
    # A unit that gave up would refuse to start until its counter is cleared.
    [ "$(unit_state "$unit")" != failed ] || systemctl_as_root reset-failed "$unit.service" || true
    systemctl_as_root "$how" "$unit.service" || refuse "systemctl $how $unit failed"
  done
  for unit in $(noted_workers "$@"); do
    wait_active "$unit"
  done
  fact workers-started "$(noted_workers "$@" | wc -l | tr -d ' ')"
}
