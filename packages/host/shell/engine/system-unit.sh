# The system unit of an environment: starts the supervisor, starts it again after a crash, and after a reboot.
# shellcheck shell=sh

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

unit_name() {
  UNIT=failback-recover-$APP-$ENVIRONMENT.service
}

# KillMode: what a step left running on purpose (a daemon of the application) must outlive the supervisor. Orphans of a step
# are found by mark, session and cgroup. IgnoreSIGPIPE: no shell can undo what it was started with, and a command of the team
# must end as it does in a login when nobody reads it any more.
unit_text() {
  cat <<END
[Unit]
Description=failback: brings a rollback of $APP ($ENVIRONMENT) to its end
RequiresMountsFor=$ENV_DIR
StartLimitIntervalSec=0

[Service]
Type=simple
User=$(id -un)
ExecStart=/bin/sh $ENV_DIR/recover.sh
KillMode=process
IgnoreSIGPIPE=no
Restart=on-failure
RestartSec=2

[Install]
WantedBy=multi-user.target
END
}

unit_installed() {
  unit_name
  [ -f "$ENV_DIR/$UNIT" ] && systemctl is-enabled --quiet "$UNIT"
}

install_unit() {
  unit_name
  wanted=$(unit_text)
  if [ -f "$ENV_DIR/$UNIT" ] && [ "$(cat "$ENV_DIR/$UNIT")" = "$wanted" ] && unit_installed; then return 0; fi
  printf '%s\n' "$wanted" >"$ENV_DIR/.$UNIT"
  chmod 0644 "$ENV_DIR/.$UNIT"
  mv -f "$ENV_DIR/.$UNIT" "$ENV_DIR/$UNIT"
  as_root systemctl enable "$ENV_DIR/$UNIT" && as_root systemctl daemon-reload && unit_installed
}

# Restart, not start: whoever calls holds proof that no supervisor lives, and what is left of the unit (an alert that is
# being delivered, a supervisor in its last breath) would make a start do nothing.
start_unit() {
  unit_name
  as_root systemctl restart --no-block "$UNIT"
}
