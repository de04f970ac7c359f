# Takes away what the operation needed and nobody else does. What it replaced stays in .failback/old until the next one;
# untracked files that it set aside are somebody's, and stay in .failback/kept until a person takes them away.
#   tidy VERB LIMIT PATH RUN-AS STRATEGY
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"
# shellcheck source=packages/procedure/shell/parts/tree.sh
. "$FAILBACK_PLAN/parts/tree.sh"
# shellcheck source=packages/procedure/shell/parts/probe.sh
. "$FAILBACK_PLAN/parts/probe.sh"

take_arguments() {
  limit=$1 path=$2 run_as=$3 strategy=$4
}

do_step() {
  take_arguments "$@"
  take_probe_away
  forget bypass-secret bypass-header page down
  [ "$strategy" = git-tag ] || return 0
  remove_build
  forget_older
}

# Where nothing else says the release, the runner has yet to ask it: it stays until it expires, and the next operation removes it.
take_probe_away() {
  if kept probe-needed && kept probe-file; then
    fact probe-file-kept "$(probe_name)"
  else
    remove_probe
  fi
}

remove_build() {
  if as_user "$run_as" test -e "$(build_tree)"; then
    git_in "$path" worktree remove --force "$(build_tree)" || as_user "$run_as" rm -rf "$(build_tree)"
  fi
  git_in "$path" worktree prune
}

forget_older() {
  for old in "$(room)"/old/*; do
    [ -e "$old" ] || continue
    [ "$old" != "$(replaced)" ] || continue
    keep_untracked "$old"
    as_user "$run_as" rm -rf "$old"
  done
}

# Nothing under it may go before it is moved; a folder in which nothing was set aside is not worth keeping.
keep_untracked() {
  stands "$1/untracked" || return 0
  ! as_user "$run_as" rmdir "$1/untracked" 2>/dev/null || return 0
  as_user "$run_as" mkdir -p "$(room)/kept"
  as_user "$run_as" mv -T "$1/untracked" "$(room)/kept/${1##*/}" || refuse "$1/untracked could not be moved to $(room)/kept, so it stays where it is"
  fact untracked-kept "${1##*/}"
}

dry_step() {
  take_arguments "$@"
  say "would remove the probe file and the build tree"
}

case $1 in
  do) shift && do_step "$@" ;;
  undo) ;;
  probe) exit 1 ;;
  dry) shift && dry_step "$@" ;;
  *) exit 64 ;;
esac
