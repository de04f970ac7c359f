# Makes the probe file in the live web root answer with the target.
#   probe-turn VERB LIMIT RUN-AS LIVE-WEB-ROOT FROM TO
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"
# shellcheck source=packages/procedure/shell/parts/probe.sh
. "$FAILBACK_PLAN/parts/probe.sh"

turn_to() {
  kept probe-file || return 0
  place_probe "$live" "$1"
}

take_arguments() {
  limit=$1 run_as=$2 live=$3 from=$4 to=$5
}

case $1 in
  do) shift && take_arguments "$@" && turn_to "$to" ;;
  undo) shift && take_arguments "$@" && turn_to "$from" ;;
  probe) exit 1 ;;
  dry) say "would make the probe file answer with the target" ;;
  *) exit 64 ;;
esac
