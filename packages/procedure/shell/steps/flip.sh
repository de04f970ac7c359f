# Points the live link at the target, by one rename: a request sees the old release or the new one, never none.
#   flip VERB LIMIT PATH RUN-AS RELEASES CURRENT TARGET
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"

take_arguments() {
  limit=$1 path=$2 run_as=$3 releases=$4 current=$5 target=$6
  link=$path/$current
}

# Written in the way the team writes it, absolute or relative.
new_text() {
  case $(readlink "$link") in
    /*) printf '%s/%s/%s' "$path" "$releases" "$target" ;;
    *) printf '%s/%s' "$releases" "$target" ;;
  esac
}

point_at() {
  made=$path/.$current.failback
  as_user "$run_as" rm -f "$made"
  as_user "$run_as" ln -s "$1" "$made"
  as_user "$run_as" mv -fT "$made" "$link"
}

do_step() {
  take_arguments "$@"
  [ -L "$link" ] || refuse "$link is not a symbolic link"
  [ -d "$path/$releases/$target" ] || refuse "there is no release $path/$releases/$target, so $link stays as it is"
  kept flip-found || readlink "$link" | keep flip-found
  is_flipped || point_at "$(new_text)"
  is_flipped || refuse "$link points at $(readlink "$link"), not at $target"
  fact current "$target"
}

# Two places that are not there are not the same place.
is_flipped() {
  wanted=$(cd "$path/$releases/$target" 2>/dev/null && pwd -P) || return 1
  [ -n "$wanted" ] && [ "$(cd "$link" 2>/dev/null && pwd -P)" = "$wanted" ]
}

undo_step() {
  take_arguments "$@"
  as_user "$run_as" rm -f "$path/.$current.failback"
  kept flip-found || return 0
  found=$(cat "$FAILBACK_WORK/flip-found")
  [ "$(readlink "$link")" = "$found" ] || point_at "$found"
  forget flip-found
}

probe_step() {
  take_arguments "$@"
  is_flipped
}

dry_step() {
  take_arguments "$@"
  [ -L "$link" ] || refuse "$link is not a symbolic link"
  say "would point $link at $(new_text); it points at $(readlink "$link")"
}

case $1 in
  do) shift && do_step "$@" ;;
  undo) shift && undo_step "$@" ;;
  probe) shift && probe_step "$@" ;;
  dry) shift && dry_step "$@" ;;
  *) exit 64 ;;
esac
