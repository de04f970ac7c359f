# Is the live checkout whole? Cheap in a normal run. After a power cut every file is compared with the manifest, since
# git believes a size and a time that may have reached the disk without the content.
#   verify-tree VERB LIMIT PATH RUN-AS COMMIT
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"
# shellcheck source=packages/procedure/shell/parts/tree.sh
. "$FAILBACK_PLAN/parts/tree.sh"

take_arguments() {
  limit=$1 path=$2 run_as=$3 commit=$4
}

same_boot() {
  kept prepared-boot || refuse "the operation has no manifest of the target"
  [ "$(cat "$FAILBACK_WORK/prepared-boot")" = "$(cat /proc/sys/kernel/random/boot_id)" ]
}

compare_with_manifest() {
  if as_user_in "$run_as" "$path" sha256sum -c - <"$FAILBACK_WORK/manifest" >"$FAILBACK_WORK/compared" 2>&1; then
    fact compared-with-manifest yes
    return
  fi
  grep -v ': OK$' "$FAILBACK_WORK/compared" | head -n 20 >&2
  refuse "files at $path differ from those that were prepared; the host lost power while they were written"
}

do_step() {
  take_arguments "$@"
  need_commit "$commit"
  is_at "$path" "$commit" || refuse "$path is not at $commit"
  tracked_is_clean "$path" || refuse "$path differs from $commit: $changes"
  same_boot || compare_with_manifest
}

dry_step() {
  take_arguments "$@"
  say "would check that $path is whole at $commit"
}

case $1 in
  do) shift && do_step "$@" ;;
  undo) ;;
  probe) unknown ;;
  dry) shift && dry_step "$@" ;;
  *) exit 64 ;;
esac
