# What the machine and the login can do: tools, systemd, sudo, and from these how a supervisor is launched and recovered.
# shellcheck shell=sh disable=SC2154 # facts_… come from facts.sh
# needs: uptime.sh

host_facts() {
  read_boot
  fact user "$(id -un)"
  fact uid "$(id -u)"
  fact home "${HOME:-/}"
  fact boot-id "$BOOT"
  tool_facts
  systemd_facts
  run_as_facts
  launch_facts
}

tool_facts() {
  client=none
  for tool in git flock setsid timeout sync awk curl php node composer systemctl crontab sudo; do
    if ! has "$tool"; then
      fact tool "$tool" no
      continue
    fi
    fact tool "$tool" yes
    case $client.$tool in none.curl | none.php | none.node) client=$tool ;; esac
  done
  fact http-client "$client"
}

has() {
  command -v "$1" >/dev/null 2>&1
}

systemd_facts() {
  SYSTEMD=no SUDO_SYSTEMCTL=no KILLS=no LINGER=no
  if [ -d /run/systemd/system ] && has systemctl; then SYSTEMD=yes; fi
  if [ "$SYSTEMD" = yes ] && may_systemctl; then SUDO_SYSTEMCTL=yes; fi
  if [ "$SYSTEMD" = yes ] && kills_user_processes; then KILLS=yes; fi
  if [ -e "/var/lib/systemd/linger/$(id -un)" ]; then LINGER=yes; fi
  fact systemd "$SYSTEMD"
  # What sudo is to run is never taken from the PATH of the login.
  for systemctl_at in /run/current-system/sw/bin /sbin /usr/sbin /bin /usr/bin; do
    if [ -x "$systemctl_at/systemctl" ]; then systemctl_place=$systemctl_at/systemctl; fi
  done
  if [ "$SYSTEMD" = yes ] && [ -n "${systemctl_place:-}" ]; then fact systemctl "$systemctl_place"; fi
  fact sudo-systemctl "$SUDO_SYSTEMCTL"
  fact kill-user-processes "$KILLS"
  fact linger "$LINGER"
}

# Asks sudo about the very commands that start.sh runs; runs none of them.
may_systemctl() {
  if [ "$(id -u)" -eq 0 ]; then return 0; fi
  if ! has sudo; then return 1; fi
  recover_unit=failback-recover-$facts_app-$facts_environment.service
  sudo -n -l systemctl enable "$ENV_DIR/$recover_unit" >/dev/null 2>&1 &&
    sudo -n -l systemctl daemon-reload >/dev/null 2>&1 &&
    sudo -n -l systemctl restart --no-block "$recover_unit" >/dev/null 2>&1
}

# may_restart UNIT: one line of a unit stands for the others, since they are given together and each question takes time.
may_restart() {
  if [ "$(id -u)" -eq 0 ]; then return 0; fi
  has sudo && sudo -n -l systemctl restart "$1.service" >/dev/null 2>&1
}

kills_user_processes() {
  kills=$(busctl get-property org.freedesktop.login1 /org/freedesktop/login1 org.freedesktop.login1.Manager \
    KillUserProcesses 2>/dev/null) || kills=unknown
  case $kills in
    'b true') return 0 ;;
    'b false') return 1 ;;
  esac
  cat /etc/systemd/logind.conf /etc/systemd/logind.conf.d/*.conf 2>/dev/null |
    grep -q -i -E '^[[:space:]]*KillUserProcesses[[:space:]]*=[[:space:]]*(yes|true|on|1)[[:space:]]*$'
}

# Sets RUN_AS_BY, by which owner_run goes: same, sudo, runuser or refused.
run_as_facts() {
  if [ "$facts_run_as" = - ] || [ "$facts_run_as" = "$(id -un)" ]; then
    RUN_AS_BY=same
  elif has sudo && sudo -n -u "$facts_run_as" true </dev/null >/dev/null 2>&1; then
    RUN_AS_BY=sudo
  elif [ "$(id -u)" -eq 0 ] && has runuser && runuser -u "$facts_run_as" -- true </dev/null >/dev/null 2>&1; then
    RUN_AS_BY=runuser
  else
    RUN_AS_BY=refused
  fi
  case $RUN_AS_BY in runuser) fact run-as sudo ;; *) fact run-as "$RUN_AS_BY" ;; esac
}

# owner_run COMMAND...: as the user who owns the code; not at all where we may not.
owner_run() {
  case $RUN_AS_BY in
    same) "$@" </dev/null ;;
    sudo) sudo -n -H -u "$facts_run_as" "$@" </dev/null ;;
    runuser) runuser -u "$facts_run_as" -- "$@" </dev/null ;;
    *) return 1 ;;
  esac
}

launch_facts() {
  if [ "$SUDO_SYSTEMCTL" = yes ]; then
    fact launch system-unit
    fact recovery system-unit
    return 0
  fi
  if [ "$SYSTEMD" = yes ] && [ "$LINGER" = yes ] && user_systemd; then
    fact launch user-unit
  elif [ "$KILLS" = yes ] && [ "$LINGER" = no ]; then
    fact launch refused
  else
    fact launch setsid
  fi
  if may_crontab; then fact recovery crontab; else fact recovery none; fi
}

user_systemd() {
  XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-/run/user/$(id -u)} systemctl --user show-environment >/dev/null 2>&1
}

may_crontab() {
  if ! has crontab; then return 1; fi
  if crontab_says=$(LC_ALL=C crontab -l 2>&1); then return 0; fi
  case $crontab_says in *'no crontab'*) return 0 ;; *) return 1 ;; esac
}

# unit_facts UNIT... [-- HANDLED...]: what systemd says of each; and which of those that are handled sudo refuses.
unit_facts() {
  while [ "$#" -gt 0 ] && [ "$1" != -- ]; do
    one_unit "$1"
    shift
  done
  for handled_unit; do
    if [ "$SYSTEMD" = no ] || [ "$handled_unit" = -- ] || may_restart "$handled_unit"; then continue; fi
    fact unit-refused "$handled_unit"
  done
}

one_unit() {
  if [ "$SYSTEMD" = no ]; then
    fact unit "$1" missing
    return 0
  fi
  case $(systemctl show --property=LoadState,ActiveState -- "$1" 2>/dev/null | sort) in
    *ActiveState=active*LoadState=loaded*) fact unit "$1" active ;;
    *LoadState=loaded*) fact unit "$1" inactive ;;
    *) fact unit "$1" missing ;;
  esac
}
