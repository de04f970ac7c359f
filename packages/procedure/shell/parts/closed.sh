# Does an ordinary request find the site closed? Sourced after step.sh.
# shellcheck source=packages/health/shell/health/http.sh
. "$FAILBACK_PLAN/health/http.sh"
# shellcheck shell=sh disable=SC2154 # limit, path and run_as are the sourcing script's arguments

# ask URL CONNECT: sets HTTP_OUTCOME, HTTP_STATUS and HTTP_WHY.
ask() {
  mkdir -p "$FAILBACK_WORK/http"
  http_get "$1" "$2" - 5000 "$FAILBACK_WORK/http"
}

# check_closed URL CONNECT STATUS. An empty URL: this host answers no requests.
# A release that cannot even show its maintenance page, or that answers nobody, lets nobody in either; that is no reason to
# leave it live. Only a host that cannot be asked leaves us in doubt.
check_closed() {
  [ -n "$1" ] || return 0
  tries=8
  silences=0
  while [ "$tries" -gt 0 ]; do
    ask "$1" "$2"
    if [ "$HTTP_OUTCOME" = silent ]; then silences=$((silences + 1)); else silences=0; fi
    if [ "$silences" -ge 3 ]; then
      fact closed-by-failure no-answer
      return
    fi
    if [ "$HTTP_OUTCOME" = answered ] && [ "$HTTP_STATUS" = "$3" ]; then
      fact closed "$HTTP_STATUS"
      return
    fi
    tries=$((tries - 1))
    sleep 0.25 2>/dev/null || sleep 1
  done
  if [ "$HTTP_OUTCOME" = answered ] && [ "$HTTP_STATUS" -ge 500 ]; then
    fact closed-by-failure "$HTTP_STATUS"
    return
  fi
  refuse "maintenance is on, yet $1 does not answer $3: ${HTTP_STATUS:-$HTTP_WHY}"
}

# check_open URL CONNECT STATUS: the closed answer is gone; what it answers instead is the gate's business.
check_open() {
  [ -n "$1" ] || return 0
  tries=8
  while [ "$tries" -gt 0 ]; do
    ask "$1" "$2"
    if [ "$HTTP_OUTCOME" = answered ] && [ "$HTTP_STATUS" != "$3" ]; then return; fi
    tries=$((tries - 1))
    sleep 0.25 2>/dev/null || sleep 1
  done
  refuse "maintenance is off, yet $1 still answers ${HTTP_STATUS:-nothing: $HTTP_WHY}"
}
