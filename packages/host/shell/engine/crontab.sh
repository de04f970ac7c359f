# The recovery entry in the login user's crontab: one line for boot, one for each minute. Other lines are kept.
# shellcheck shell=sh
# needs: claim.sh

crontab_mark() {
  CRON_MARK="# failback $APP/$ENVIRONMENT"
}

crontab_lines() {
  crontab_mark
  printf '@reboot /bin/sh %s/recover.sh tick >/dev/null 2>&1 %s\n' "$ENV_DIR" "$CRON_MARK"
  printf '* * * * * /bin/sh %s/recover.sh tick >/dev/null 2>&1 %s\n' "$ENV_DIR" "$CRON_MARK"
}

# Sets CRONTAB. Fails when it cannot be read: writing it back would then lose the lines of others.
read_crontab() {
  if CRONTAB=$(LC_ALL=C crontab -l 2>&1); then return 0; fi
  case $CRONTAB in *'no crontab'*) CRONTAB='' ;; *) return 1 ;; esac
}

crontab_installed() {
  read_crontab || return 1
  crontab_mark
  [ "$(printf '%s\n' "$CRONTAB" | marked_lines)" = "$(crontab_lines)" ]
}

marked_lines() {
  grep -e " $CRON_MARK\$" || :
}

other_lines() {
  grep -v -e " $CRON_MARK\$" || :
}

install_crontab() {
  if crontab_installed; then return 0; fi
  read_crontab || return 1
  {
    if [ -n "$CRONTAB" ]; then printf '%s\n' "$CRONTAB" | other_lines; fi
    crontab_lines
  } | crontab - || return 1
  crontab_installed
}

# Under the lock of a start, which enters the lines before its claim has a supervisor. A start that is at it keeps them.
remove_crontab() {
  exec 8>>"$ENV_DIR/start.lock"
  flock -n 8 || return 0
  newest_claim "$ENV_DIR"
  if [ -n "$CLAIM_ENDED" ]; then remove_lines; fi
  exec 8>&-
}

remove_lines() {
  read_crontab || return 0
  crontab_mark
  case $CRONTAB in *" $CRON_MARK"*) ;; *) return 0 ;; esac
  printf '%s\n' "$CRONTAB" | other_lines | crontab - || :
}
