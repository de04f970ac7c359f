# The journal of one operation as this host wrote it. Sent on stdin; each line behind `| `, at last `end journal`.
# shellcheck shell=sh

# host_journal_main ENV-DIR OPERATION
host_journal_main() {
  set -eu
  if [ -r "$1/operations/$2/journal.jsonl" ]; then
    echo present
    head -c 16777216 "$1/operations/$2/journal.jsonl" | sed 's/^/| /'
    echo
  fi
  echo 'end journal'
}
