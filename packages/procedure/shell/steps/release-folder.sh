# Is the target's folder a whole release? Half of one is as common as a cut deploy.
#   release-folder VERB LIMIT PATH RUN-AS STACK RELEASES CURRENT TARGET WEB-ROOT
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"

do_step() {
  limit=$1 path=$2 run_as=$3 stack=$4 releases=$5 current=$6 target=$7 web_root=$8
  folder=$path/$releases/$target
  [ -L "$path/$current" ] || refuse "$path/$current is not a symbolic link, so there is nothing to flip"
  [ -d "$folder" ] || refuse "there is no release $folder"
  [ ! -L "$folder" ] || refuse "$folder is itself a link; a release is a folder"
  has_something "$folder/$web_root" || refuse "$folder is half made: its web root $web_root is missing or empty. Mend: deploy $target again, or roll back to another release"
  if [ "$stack" = laravel ]; then
    for needed in artisan vendor/autoload.php; do
      [ -f "$folder/$needed" ] || refuse "$folder is half made: $needed is missing"
    done
  fi
  as_user "$run_as" test -w "$path/." || refuse "$path/$current could not be pointed at $target: ${run_as:-$(id -un)} may not write $path. Mend: $(say "$path" | hand_over_line '')"
  compare_with_proof
  fact release-folder whole
}

has_something() { [ -d "$1" ] && [ -n "$(as_user "$run_as" find "$1/." ! -name . -prune -print 2>/dev/null | head -n 1)" ]; }

# A manifest from when the release was proved good, where there is one.
compare_with_proof() {
  proof=$FAILBACK_PLAN/../../../manifests/$target
  [ -f "$proof" ] || return 0
  as_user_in "$run_as" "$folder" sha256sum -c - <"$proof" >"$FAILBACK_WORK/compared" 2>&1 && return
  grep -v ': OK$' "$FAILBACK_WORK/compared" | head -n 20 >&2
  refuse "$folder differs from the release that was proved good"
}

case $1 in
  do | dry) shift && do_step "$@" ;;
  undo) ;;
  probe) unknown ;;
  *) exit 64 ;;
esac
