# Places the probe file in the live web root, answering with the release we leave, and asks for it once, so that PHP has
# compiled that answer: only a host that really runs the target will answer otherwise.
#   probe-file VERB LIMIT RUN-AS URL CONNECT LIVE-WEB-ROOT FROM [TARGET-WEB-ROOT TO]
# A release in a folder of its own gets its own file at once; in a checkout in place the file is turned later.
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"
# shellcheck source=packages/procedure/shell/parts/probe.sh
. "$FAILBACK_PLAN/parts/probe.sh"
# shellcheck source=packages/procedure/shell/parts/closed.sh
. "$FAILBACK_PLAN/parts/closed.sh"

take_arguments() {
  limit=$1 run_as=$2 url=$3 connect=$4 live=$5 from=$6
}

do_step() {
  take_arguments "$@"
  shift 6
  kept probe-file || remove_leftovers
  kept probe-file || printf 'failback-%s.php\n' "$(random_hex)" | keep probe-file
  place_probe "$live" "$from"
  hide_from_git
  [ $# -eq 0 ] || place_probe "$1" "$2"
  warm
}

# One that an earlier operation had to leave for the runner's proof has expired by now.
remove_leftovers() {
  for file in "$live"/failback-????????????????????????????????.php; do
    [ ! -f "$file" ] || as_user "$run_as" rm -f "$file"
  done
}

# The file is ours and goes away; until then the checkout counts as clean.
hide_from_git() {
  exclude=$(as_user_in "$run_as" "$live" git rev-parse --git-path info/exclude 2>/dev/null) || return 0
  # shellcheck disable=SC2016
  as_user_in "$run_as" "$live" sh -c 'mkdir -p "$(dirname "$1")" && { grep -qxF "$2" "$1" 2>/dev/null || echo "$2" >>"$1"; }' sh "$exclude" 'failback-*.php'
}

# Not an error: the application may well say its release by itself, and nothing has been changed yet.
warm() {
  ask "$url/$(probe_name)" "$connect"
  if [ "$HTTP_OUTCOME" = answered ] && [ "$HTTP_STATUS" = 200 ] && [ "$(head -c 200 "$FAILBACK_WORK/http/body")" = "$from" ]; then
    fact probe-file "$(probe_name)"
  else
    fact probe-file-answers "${HTTP_STATUS:-nothing}"
  fi
}

dry_step() {
  take_arguments "$@"
  as_user "$run_as" test -w "$live" || refuse "the web root $live is not writable for ${run_as:-$(id -un)}"
  say "would place a probe file in $live"
}

case $1 in
  do) shift && do_step "$@" ;;
  undo) shift && take_arguments "$@" && remove_probe ;;
  probe) exit 1 ;;
  dry) shift && dry_step "$@" ;;
  *) exit 64 ;;
esac
