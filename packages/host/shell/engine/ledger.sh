# Appends one line to the ledger, once. Sent on stdin; prints one answer line.
# shellcheck shell=sh
# needs: durable.sh

# ledger_main ENV-DIR LINE: LINE is one line of JSON.
ledger_main() {
  set -eu
  umask 077
  case $2 in
    *'
'* | '') ledger_answer 'refused bad-line the entry must be one line' ;;
    '{'*'}') ;;
    *) ledger_answer 'refused bad-line the entry must be a JSON object' ;;
  esac
  mkdir -p "$1" 2>/dev/null || ledger_answer "refused state-dir-not-writable $1"
  exec 8>>"$1/ledger.lock"
  flock -w 30 8 || ledger_answer 'refused ledger-locked another writer holds ledger.lock'
  append_entry "$1/ledger.jsonl" "$2"
}

ledger_answer() {
  printf '%s\n' "$1"
  exit 0
}

# An entry that was cut by a power loss gets its line end first, so that it spoils only itself.
append_entry() {
  if [ -s "$1" ]; then
    if grep -q -x -F -e "$2" "$1"; then ledger_answer exists; fi
    if [ -n "$(tail -c 1 "$1")" ]; then printf '\n' >>"$1"; fi
  fi
  printf '%s\n' "$2" >>"$1" || ledger_answer 'refused disk-full the entry could not be written'
  durable_file "$1"
  ledger_answer ok
}
