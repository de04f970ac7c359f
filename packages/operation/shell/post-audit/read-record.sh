# The kept records of one operation, with which operations there are. Sent on stdin; prints lines that begin with what
# they are, at last `end records`. A line of a record is printed as it is, behind `| `.
# shellcheck shell=sh

READ_RECORDS_BYTES=33554432 # of all records together

# read_record_main STATE-DIR APP ENVIRONMENT OPERATION|-: `-` is the one with the newest claim.
read_record_main() {
  set -eu
  read_environment=$(read_state_dir "$1")/$2/$3
  printf 'folder %s\n' "$read_environment"
  read_operations
  read_operation=$4
  if [ "$read_operation" = - ]; then read_operation=$(newest_claimed); fi
  if [ -n "$read_operation" ] && [ -d "$read_environment/operations/$read_operation" ]; then
    printf 'operation %s\n' "$read_operation"
    read_records "$read_environment/operations/$read_operation"
  fi
  echo 'end records'
}

# The tilde is a character here.
# shellcheck disable=SC2088
read_state_dir() {
  case $1 in '~/'*) printf '%s\n' "${HOME%/}/${1#??}" ;; *) printf '%s\n' "$1" ;; esac
}

# Newest claims first; what was not claimed has no place in that order.
claims_newest_first() {
  if [ ! -d "$read_environment/claims" ]; then return 0; fi
  # shellcheck disable=SC2012 # names that are no numbers fall out
  ls "$read_environment/claims" | sed -n '/^[0-9][0-9]*$/p' | sort -rn
}

# A claim's first word is its operation.
operation_of_claim() {
  claim_operation=
  read -r claim_operation claim_rest <"$read_environment/claims/$1" || :
  case $claim_operation in '' | .* | -* | *[!A-Za-z0-9._-]*) claim_operation= ;; esac
}

newest_claimed() {
  for claim in $(claims_newest_first); do
    operation_of_claim "$claim"
    if [ -n "$claim_operation" ] && [ -d "$read_environment/operations/$claim_operation/plan" ]; then
      printf '%s\n' "$claim_operation"
      return 0
    fi
  done
}

read_operations() {
  read_left=50
  for claim in $(claims_newest_first); do
    if [ "$read_left" -eq 0 ]; then return 0; fi
    operation_of_claim "$claim"
    if [ -z "$claim_operation" ] || [ ! -d "$read_environment/operations/$claim_operation/plan" ]; then continue; fi
    printf 'there %s\n' "$claim_operation"
    read_left=$((read_left - 1))
  done
}

read_records() {
  read_room=$READ_RECORDS_BYTES
  read_number=1
  while [ "$read_number" -le 100 ]; do
    read_name=record
    if [ "$read_number" -gt 1 ]; then read_name=record.$read_number; fi
    if [ -f "$1/$read_name.jsonl" ] && [ -r "$1/$read_name.jsonl" ]; then one_record "$1" "$read_name"; fi
    read_number=$((read_number + 1))
  done
}

# one_record FOLDER NAME
one_record() {
  record_bytes=$(wc -c <"$1/$2.jsonl" | tr -d ' ')
  if [ "$record_bytes" -gt "$read_room" ]; then
    printf 'left-out %s.jsonl\n' "$2"
    return 0
  fi
  read_room=$((read_room - record_bytes))
  printf 'record %s.jsonl\n' "$2"
  sed 's/^/| /' "$1/$2.jsonl"
  # A record whose last line is torn has no line end of its own.
  if [ -n "$(tail -c 1 "$1/$2.jsonl")" ]; then printf '\ntorn\n'; fi
  if [ -f "$1/$2.chain" ]; then sed -n 's/^\([0-9a-f]\{64\}\)$/link \1/p' "$1/$2.chain"; fi
}
