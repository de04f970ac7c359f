# Starts the supervisor so that it outlives the connection, in the way the plan's settings say.
# shellcheck shell=sh disable=SC2153 # settings come from plan.sh
# needs: plan.sh state.sh system-unit.sh crontab.sh durable.sh

# launch ENV-DIR OPERATION-DIR: settings are loaded. Whoever calls knows that no supervisor lives.
launch() {
  case $LAUNCH in
    system-unit) start_unit ;;
    user-unit) launch_user_unit "$1" ;;
    *) launch_session "$1" "$2" ;;
  esac
}

launch_session() {
  setsid sh "$1/recover.sh" </dev/null >>"$2/out/supervisor.log" 2>&1 7>&- 8>&- 9>&- &
}

# A name of its own for each launch: a unit stays loaded as long as a daemon that a step left lives in it.
launch_user_unit() {
  XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-/run/user/$(id -u)}
  export XDG_RUNTIME_DIR
  user_unit=failback-$APP-$ENVIRONMENT-$TOKEN-$$.service
  systemd-run --user --quiet --collect --unit="$user_unit" --property=KillMode=process \
    --property=IgnoreSIGPIPE=no --property=Restart=on-failure --property=RestartSec=2 --property=StartLimitIntervalSec=0 /bin/sh "$1/recover.sh"
}

# await_supervisor OPERATION-DIR TOKEN: the one that holds this token has begun; ten seconds at least, on any machine.
await_supervisor() {
  awaited=0
  while [ "$awaited" -lt 2000 ]; do
    read_supervisor "$1"
    if [ "$SUPERVISOR_TOKEN" -ge "$2" ]; then return 0; fi
    sleep 0.005
    awaited=$((awaited + 1))
  done
  return 1
}

# install_recovery: what the settings ask for. The supervisor looks again, by itself, before it closes the host.
install_recovery() {
  if [ "$LAUNCH" = system-unit ] || [ "$RECOVERY" = system-unit ]; then install_unit || return 1; fi
  if [ "$RECOVERY" = crontab ]; then install_crontab || return 1; fi
}

# The entry for boot and tick outlives every operation: it hands over to the engine of the newest claim.
write_recover() {
  recover_text=$(recover_entry)
  if [ -f "$ENV_DIR/recover.sh" ] && [ "$(cat "$ENV_DIR/recover.sh")" = "$recover_text" ]; then return 0; fi
  printf '%s\n' "$recover_text" >"$ENV_DIR/.recover.sh.$$"
  mv -f "$ENV_DIR/.recover.sh.$$" "$ENV_DIR/recover.sh"
  durable_file "$ENV_DIR/recover.sh" "$ENV_DIR"
}

recover_entry() {
  cat <<'END'
#!/bin/sh
# failback: goes on with an unfinished rollback, delivers waiting alerts. Run at boot, each minute, or by hand.
set -eu
dir=${0%/*}
newest=0
for claim in "$dir"/claims/*; do
  number=${claim##*/}
  case $number in '' | *[!0-9]*) continue ;; esac
  if [ "$number" -gt "$newest" ]; then newest=$number; fi
done
if [ "$newest" -eq 0 ]; then exit 0; fi
read -r operation _ <"$dir/claims/$newest"
exec sh "$dir/operations/$operation/plan/engine/recover.sh" "${1-}"
END
}
