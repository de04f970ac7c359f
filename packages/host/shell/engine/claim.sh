# Claims: who may change this environment. Made by `ln`, never deleted; the number is the fencing token.
# shellcheck shell=sh disable=SC2034 # what is set here is read by the files that need it
# needs: durable.sh

# newest_claim ENV-DIR: sets CLAIM (0: none yet), CLAIM_OPERATION, CLAIM_ENDED (the state it ended in, or empty).
newest_claim() {
  CLAIM=0 CLAIM_OPERATION='' CLAIM_ENDED=''
  for claim_file in "$1"/claims/*; do
    claim_number=${claim_file##*/}
    case $claim_number in '' | *[!0-9]*) continue ;; esac
    if [ "$claim_number" -gt "$CLAIM" ]; then CLAIM=$claim_number; fi
  done
  if [ "$CLAIM" -eq 0 ]; then return 0; fi
  read -r CLAIM_OPERATION _ <"$1/claims/$CLAIM" || :
  if [ -e "$1/claims/$CLAIM.done" ]; then read -r CLAIM_ENDED _ <"$1/claims/$CLAIM.done" || :; fi
}

# token_of ENV-DIR OPERATION: sets TOKEN to the highest claim of that operation, 0 when it has none.
token_of() {
  TOKEN=0
  for claim_file in "$1"/claims/*; do
    claim_number=${claim_file##*/}
    case $claim_number in '' | *[!0-9]*) continue ;; esac
    read -r claim_operation _ <"$claim_file" || :
    if [ "$claim_operation" = "$2" ] && [ "$claim_number" -gt "$TOKEN" ]; then TOKEN=$claim_number; fi
  done
}

# link_once FILE LINE: the file appears whole and once; fails for everybody but the first: 1 another was first, 2 it could
# not be written, 3 the disk did not keep its name. Over NFS a link that was made may be answered by an error, so we look.
# shellcheck disable=SC3013 # dash and busybox have -ef
link_once() {
  link_new="${1%/*}/.new.$$.${1##*/}"
  if ! { printf '%s\n' "$2" >"$link_new" && durable_file "$link_new"; }; then
    rm -f "$link_new"
    return 2
  fi
  link_result=0
  if ! ln "$link_new" "$1" 2>/dev/null && ! [ "$link_new" -ef "$1" ]; then link_result=1; fi
  rm -f "$link_new"
  durable_file "${1%/*}" || return 3
  return "$link_result"
}

# make_claim ENV-DIR NUMBER OPERATION BOOT
make_claim() {
  link_once "$1/claims/$2" "$3 $4"
}

# end_claim ENV-DIR NUMBER STATE
end_claim() {
  link_once "$1/claims/$2.done" "$3"
}
