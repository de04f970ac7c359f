# Takes a host off the list of those that were left out of the last operation. Sent on stdin; prints one answer line.
# shellcheck shell=sh
# needs: durable.sh

# converged_main ENV-DIR HOST: answers `removed`, `absent` (it is not on the list) or `refused CODE DETAIL`.
converged_main() {
  set -eu
  umask 077
  if [ ! -e "$1/without" ]; then converged_answer absent; fi
  # Starting an operation writes the list under the same lock.
  exec 8>>"$1/start.lock"
  flock -w 60 8 || converged_answer 'refused start-locked another start holds start.lock'
  if ! grep -q -x -F -e "$2" "$1/without"; then converged_answer absent; fi
  remaining_hosts "$1" "$2" || converged_answer 'refused disk-full the list of hosts left out could not be written'
  durable_file "$1"
  converged_answer removed
}

converged_answer() {
  printf '%s\n' "$1"
  exit 0
}

remaining_hosts() {
  grep -v -x -F -e "$2" "$1/without" >"$1/.without" || [ "$?" -eq 1 ] || return 1
  durable_file "$1/.without"
  if [ -s "$1/.without" ]; then mv -f "$1/.without" "$1/without"; else rm -f "$1/without" "$1/.without"; fi
}
