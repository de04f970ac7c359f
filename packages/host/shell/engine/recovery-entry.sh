# What brings an unfinished operation to its end after a reboot: a system unit, or two lines of the login user's crontab.
# shellcheck shell=sh
# needs: journal.sh crontab.sh system-unit.sh

# A host closes only when its way back is installed, unless the runbook says `recovery: none`.
recovery_ready() {
  recovery_installed || return 1
  if noted recovery; then return 0; fi
  NOTED="$NOTED recovery "
  note recovery ",\"entry\":\"$RECOVERY\""
}

recovery_installed() {
  case $RECOVERY in
    system-unit) unit_installed ;;
    crontab) crontab_installed ;;
  esac
}
