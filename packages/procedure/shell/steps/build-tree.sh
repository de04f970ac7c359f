# Builds the target beside the live release: a worktree of its commit, the team's install inside it.
#   build-tree VERB LIMIT PATH RUN-AS COMMIT COUNT BUILT... INSTALL...
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"
# shellcheck source=packages/procedure/shell/parts/tree.sh
. "$FAILBACK_PLAN/parts/tree.sh"

take_arguments() {
  limit=$1 path=$2 run_as=$3 commit=$4
  tree=$(build_tree)
}

do_step() {
  take_arguments "$@"
  need_commit "$commit"
  shift 4
  open_room
  remove_tree
  git_in "$path" worktree add --quiet --force --detach -- "$tree" "$commit"
  lend_settings
  install_and_check "$@"
  # What install changed in tracked files is not the release.
  tracked_is_clean "$tree" || {
    fact install-changed-tracked-files yes
    git_in "$tree" reset --quiet --hard "$commit" --
  }
  fact built "$commit"
}

# The target boots with the settings of the live one.
lend_settings() {
  [ -e "$path/.env" ] || return 0
  as_user "$run_as" test -e "$tree/.env" || as_user "$run_as" ln -s "$path/.env" "$tree/.env"
}

# install_and_check COUNT BUILT... INSTALL...
install_and_check() {
  count=$1
  shift
  index=0
  : | keep built
  while [ "$index" -lt "$count" ]; do
    say "$1" >>"$FAILBACK_WORK/built"
    index=$((index + 1))
    shift
  done
  [ $# -eq 0 ] || as_user_in "$run_as" "$tree" "$@" || refuse "install failed beside the live release, which is untouched: $*"
  while read -r made; do
    as_user "$run_as" test -e "$tree/$made" || refuse "install did not make $made. Mend: name what it makes in release.built"
  done <"$FAILBACK_WORK/built"
}

# A process of a step that was cut may write one last file into what is being removed: that is no reason to need a person.
remove_tree() {
  removals=0
  while as_user "$run_as" test -e "$tree"; do
    [ "$removals" -lt 5 ] || refuse "$tree cannot be removed. Mend: see who writes there, then: failback resume"
    [ "$removals" -eq 0 ] || sleep 0.3 2>/dev/null || sleep 1
    git_in "$path" worktree remove --force "$tree" 2>/dev/null || as_user "$run_as" rm -rf "$tree" || :
    removals=$((removals + 1))
  done
  git_in "$path" worktree prune
}

undo_step() {
  take_arguments "$@"
  remove_tree
  forget built
}

# A worktree that is there may be half of one: it is cheaper to build again than to know.
probe_step() { exit 1; }

dry_step() {
  take_arguments "$@"
  shift 4
  count=$1
  shift
  shift "$count"
  as_user "$run_as" test -w "$path" || refuse "$path is not writable for ${run_as:-$(id -un)}"
  say "would build commit $commit in $tree"
  [ $# -eq 0 ] || command -v "$1" >/dev/null 2>&1 || as_user_in "$run_as" "$path" test -x "$1" || refuse "there is no $1 on this host, which install needs"
  [ $# -eq 0 ] || say "would run there: $*"
}

case $1 in
  do) shift && do_step "$@" ;;
  undo) shift && undo_step "$@" ;;
  probe) shift && probe_step ;;
  dry) shift && dry_step "$@" ;;
  *) exit 64 ;;
esac
