# Keeps the record of a run beside the operation that it is about. Sent on stdin; prints one answer line.
# Evidence is never written over: another record of the same operation gets a file of its own.
# shellcheck shell=sh

# keep_record_main STATE-DIR APP ENVIRONMENT OPERATION LINKS RECORD: LINKS are those of the chain, one a line.
keep_record_main() {
  set -eu
  umask 077
  kept_folder=$(kept_state_dir "$1")/$2/$3/operations/$4
  if [ ! -d "$kept_folder" ]; then keep_answer "refused no-operation $kept_folder"; fi
  cd "$kept_folder"
  trap 'rm -f ".record.$$" ".chain.$$"' EXIT
  if ! printf '%s' "$6" >".record.$$" || ! printf '%s\n' "$5" >".chain.$$"; then
    keep_answer "refused disk-full $kept_folder"
  fi
  kept_durable ".record.$$" ".chain.$$"
  keep_number=1
  while [ "$keep_number" -le 100 ]; do
    keep_name=record
    if [ "$keep_number" -gt 1 ]; then keep_name=record.$keep_number; fi
    keep_as "$keep_name"
    keep_number=$((keep_number + 1))
  done
  keep_answer "refused too-many-records $kept_folder"
}

# keep_as NAME: answers when it is kept under that name now, or was before; returns when another record has the name.
# A link is made whole or not at all, and never over what is there.
keep_as() {
  if ln ".record.$$" "$1.jsonl" 2>/dev/null; then
    mv -f ".chain.$$" "$1.chain"
    kept_durable .
    keep_answer "kept $1.jsonl"
  fi
  if [ ! -e "$1.jsonl" ]; then keep_answer "refused not-writable $kept_folder"; fi
  if cmp -s ".record.$$" "$1.jsonl"; then keep_answer "exists $1.jsonl"; fi
}

# The tilde is a character here.
# shellcheck disable=SC2088
kept_state_dir() {
  case $1 in '~/'*) printf '%s\n' "${HOME%/}/${1#??}" ;; *) printf '%s\n' "$1" ;; esac
}

kept_durable() {
  sync "$@" 2>/dev/null || sync
}

keep_answer() {
  printf '%s\n' "$1"
  exit 0
}
