# Notes what the target consists of, so that a host that lost power in the middle can tell a whole release from a torn one.
#   manifest VERB LIMIT PATH RUN-AS BUILT...
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"
# shellcheck source=packages/procedure/shell/parts/tree.sh
. "$FAILBACK_PLAN/parts/tree.sh"

take_arguments() {
  limit=$1 path=$2 run_as=$3
}

# Tracked files and what install made, regular files only: a link has no content of its own.
# shellcheck disable=SC2016
LIST='
  regular='\''for f; do if [ -f "$f" ] && [ ! -L "$f" ]; then printf "%s\0" "$f"; fi; done'\''
  { git ls-files -z && for b; do find "./$b" -type f -print0 || exit 1; done; } |
    xargs -0 -r sh -c "$regular" sh | xargs -0 -r sha256sum
'

do_step() {
  take_arguments "$@"
  shift 3
  as_user_in "$run_as" "$(build_tree)" sh -c "$LIST" sh "$@" >"$FAILBACK_WORK/manifest.new"
  [ -s "$FAILBACK_WORK/manifest.new" ] || refuse "the target has no files at all"
  mv -f "$FAILBACK_WORK/manifest.new" "$FAILBACK_WORK/manifest"
  keep prepared-boot </proc/sys/kernel/random/boot_id
  fact manifest-files "$(wc -l <"$FAILBACK_WORK/manifest" | tr -d ' ')"
}

undo_step() { forget manifest prepared-boot; }

probe_step() { kept prepared-boot; }

dry_step() { say "would note what the built target consists of"; }

case $1 in
  do) shift && do_step "$@" ;;
  undo) undo_step ;;
  probe) probe_step ;;
  dry) dry_step ;;
  *) exit 64 ;;
esac
