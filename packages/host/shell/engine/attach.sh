#!/bin/sh
# Follows a journal for one controller and writes what it asks for: `sh <plan>/engine/attach.sh <offset> <token>`.
# stdout is the journal from that byte; stdin has requests, stderr the answers, one a line. The end of stdin detaches.
set -eu

PLAN=${0%/engine/*}
OPERATION_DIR=${PLAN%/plan}
ENV_DIR=${OPERATION_DIR%/operations/*}
OPERATION=${OPERATION_DIR##*/}
OFFSET=${1-0}
TOKEN=${2-0}
FOLLOWER=

for part in uptime names durable claim decision state; do
  # shellcheck source=/dev/null
  . "$PLAN/engine/$part.sh"
done

answer() {
  printf '%s\n' "$*" >&2
}

hello() {
  hello_size=0
  if [ -e "$JOURNAL" ]; then hello_size=$(wc -c <"$JOURNAL"); fi
  hello_supervisor=dead
  if supervisor_lives "$OPERATION_DIR" || lock_held "$ENV_DIR"; then hello_supervisor=alive; fi
  read_boot
  read_uptime
  answer "hello boot=$BOOT up=$NOW at=$(date +%s) size=$((hello_size)) supervisor=$hello_supervisor"
  if [ "$OFFSET" -gt "$hello_size" ]; then OFFSET=0; fi
}

# coreutils' tail ends with us even when we are killed; busybox' has no such option and ends at its next line.
follow() {
  [ -e "$JOURNAL" ] || : >>"$JOURNAL"
  if tail --pid=$$ -c 0 /dev/null 2>/dev/null; then
    tail --pid=$$ -s 0.2 -c "+$((OFFSET + 1))" -f "$JOURNAL" 2>/dev/null </dev/null &
  else
    tail -c "+$((OFFSET + 1))" -f "$JOURNAL" 2>/dev/null </dev/null &
  fi
  FOLLOWER=$!
}

detach() {
  if [ -n "$FOLLOWER" ]; then kill "$FOLLOWER" 2>/dev/null || :; fi
  FOLLOWER=
}

serve() {
  while IFS= read -r request; do
    case $request in
      detach) return 0 ;;
      lease\ * | go | 'decide commit '* | 'decide abort '* | confirm) serve_holder "$request" ;;
      *) answer bad-request ;;
    esac
  done
}

# Only the highest claim writes, and only when it is this operation's.
serve_holder() {
  if ! holds_claim; then
    answer "fenced $CLAIM"
    return 0
  fi
  case $1 in
    lease\ *) serve_lease "${1#lease }" ;;
    go) serve_flag go went ;;
    confirm) serve_flag confirm confirmed ;;
    decide\ *) serve_decide "${1#decide }" ;;
  esac
}

holds_claim() {
  if [ "$HOLDS" = yes ] && [ ! -e "$ENV_DIR/claims/$((TOKEN + 1))" ]; then return 0; fi
  HOLDS=no
  newest_claim "$ENV_DIR"
  if [ "$CLAIM" = "$TOKEN" ] && [ "$CLAIM_OPERATION" = "$OPERATION" ]; then HOLDS=yes; fi
  [ "$HOLDS" = yes ]
}

serve_lease() {
  if ! is_number "$1"; then
    answer bad-request
  elif replace lease "$1"; then
    answer "leased $1"
  else
    answer "failed lease"
  fi
}

# serve_flag FILE ANSWER
serve_flag() {
  if replace "$1" "$TOKEN" && durable_file "$OPERATION_DIR/$1" "$OPERATION_DIR"; then answer "$2"; else answer "failed $1"; fi
}

# replace FILE LINE: at once and whole.
replace() {
  printf '%s\n' "$2" >"$OPERATION_DIR/.$1.$$" && mv -f "$OPERATION_DIR/.$1.$$" "$OPERATION_DIR/$1"
}

# serve_decide 'WORD REASON'
serve_decide() {
  if ! is_name "${1#* }"; then
    answer bad-request
    return 0
  fi
  decide_result=0
  write_decision "$OPERATION_DIR" "${1%% *}" "$TOKEN" "${1#* }" controller || decide_result=$?
  decided=
  if [ "$decide_result" -ne 3 ] && [ -e "$OPERATION_DIR/decision" ]; then IFS= read -r decided <"$OPERATION_DIR/decision" || :; fi
  if [ -n "$decided" ]; then answer "decided $decided"; else answer "failed decide"; fi
}

attach() {
  JOURNAL=$OPERATION_DIR/journal.jsonl
  HOLDS=no
  if ! is_number "$OFFSET" || ! is_number "$TOKEN"; then
    answer bad-request
    exit 2
  fi
  umask 077
  trap detach EXIT
  trap 'exit 143' TERM INT HUP PIPE
  hello
  follow
  serve
}

attach
