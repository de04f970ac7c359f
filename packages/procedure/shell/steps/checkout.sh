# Makes the live checkout a clean one of the target and swaps in what was built, by rename.
# What was there is kept: local changes as a patch, untracked files in the way and the old dependencies in .failback/old.
#   checkout VERB LIMIT PATH RUN-AS STACK COMMIT BUILT...
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"
# shellcheck source=packages/procedure/shell/parts/tree.sh
. "$FAILBACK_PLAN/parts/tree.sh"

take_arguments() {
  limit=$1 path=$2 run_as=$3 stack=$4 commit=$5
}

do_step() {
  take_arguments "$@"
  need_commit "$commit"
  shift 5
  remove_our_lock
  kept checkout-found || note_found
  set_aside "$commit"
  git_in "$path" checkout --quiet --force --detach "$commit" --
  forget_compiled
  for made in "$@"; do swap_in "$made"; done
  check_result "$@"
}

# A git of ours that was cut leaves its lock; before the first try the lock was somebody else's, and there was none.
remove_our_lock() {
  if kept checkout-found; then
    as_user "$run_as" rm -f "$path/.git/index.lock"
  fi
}

# The patch first: once checkout-found is there, it is complete.
note_found() {
  save_changes "$FAILBACK_WORK/local-changes.patch" ||
    refuse "the local changes at $path cannot be saved as a patch, so nothing was checked out over them. Look: git -C $path status. Mend: git -C $path stash"
  if [ -s "$FAILBACK_WORK/local-changes.patch" ]; then fact local-changes saved; fi
  found=$(git_in "$path" symbolic-ref --quiet --short HEAD) || found=$(commit_of "$path" HEAD)
  say "$found" | keep checkout-found
}

# Nothing of an untracked file is lost: what stands where the other commit has a file, or a folder, is moved away first.
# shellcheck disable=SC2016
MOVE_ASIDE='
  set -eu
  place=$1 aside=$2
  shift 2
  move() {
    if [ -e "$aside/$1" ] || [ -L "$aside/$1" ]; then return; fi
    mkdir -p "$aside/$(dirname "$1")"
    mv "$place/$1" "$aside/$1"
    echo "$1"
  }
  for new; do
    above=$new
    while above=$(dirname "$above") && [ "$above" != . ]; do
      if [ -L "$place/$above" ] || { [ -e "$place/$above" ] && [ ! -d "$place/$above" ]; }; then move "$above"; fi
    done
    if [ -e "$place/$new" ] || [ -L "$place/$new" ]; then move "$new"; fi
  done
'

set_aside() {
  as_user "$run_as" mkdir -p "$(replaced)/untracked"
  git_in "$path" diff --name-only --no-renames --no-relative -z --diff-filter=A HEAD "$1" >"$FAILBACK_WORK/in-the-way"
  moved=$(as_user "$run_as" xargs -0 -r sh -c "$MOVE_ASIDE" sh "$path" "$(replaced)/untracked" <"$FAILBACK_WORK/in-the-way") ||
    refuse "an untracked file of $path that stands in the way could not be moved to $(replaced)/untracked, so nothing was checked out over it"
  forget in-the-way
  [ -z "$moved" ] || fact untracked-set-aside "$(printf '%s\n' "$moved" | wc -l | tr -d ' ')"
}

# Laravel's compiled configuration and routes of the release we leave would go on answering for it.
forget_compiled() {
  [ "$stack" = laravel ] || return 0
  for compiled in "$path"/bootstrap/cache/*.php; do
    [ -e "$compiled" ] || continue
    as_user "$run_as" rm -f "$compiled"
  done
}

# swap_in NAME: two renames; whichever was done last, the next try goes on from there. What is replaced is moved away once:
# what stands in its place afterwards was put there by the checkout.
swap_in() {
  new=$(build_tree)/$1
  stands "$new" || return 0
  exchange "$path/$1" "$new" "$(replaced)/$1"
}

exchange() {
  as_user "$run_as" mkdir -p "$(dirname "$1")" "$(dirname "$3")"
  if stands "$3"; then
    as_user "$run_as" rm -rf "$1"
  elif stands "$1"; then
    as_user "$run_as" mv "$1" "$3"
  fi
  as_user "$run_as" mv "$2" "$1"
}

check_result() {
  is_at "$path" "$commit" || refuse "$path is not at $commit after the checkout"
  tracked_is_clean "$path" || refuse "$path differs from $commit after the checkout: $changes"
  for made in "$@"; do
    stands "$path/$made" || refuse "$path/$made is missing after the swap"
    ! stands "$(build_tree)/$made" || refuse "$(build_tree)/$made was not swapped in"
  done
  fact head "$commit"
}

undo_step() {
  take_arguments "$@"
  shift 5
  kept checkout-found || return 0
  remove_our_lock
  read -r found <"$FAILBACK_WORK/checkout-found"
  for made in "$@"; do swap_back "$made"; done
  git_in "$path" checkout --quiet --force "$found" --
  if [ -s "$FAILBACK_WORK/local-changes.patch" ]; then
    git_in "$path" apply --binary --whitespace=nowarn - <"$FAILBACK_WORK/local-changes.patch"
  fi
  restore_untracked
  forget checkout-found local-changes.patch
}

swap_back() {
  stands "$(replaced)/$1" || return 0
  as_user "$run_as" mkdir -p "$(dirname "$(build_tree)/$1")"
  if stands "$path/$1"; then
    as_user "$run_as" mv "$path/$1" "$(build_tree)/$1"
  fi
  as_user "$run_as" mv "$(replaced)/$1" "$path/$1"
}

restore_untracked() {
  stands "$(replaced)/untracked" || return 0
  as_user "$run_as" cp -a "$(replaced)/untracked/." "$path/"
  as_user "$run_as" rm -rf "$(replaced)/untracked"
}

probe_step() {
  take_arguments "$@"
  shift 5
  is_at "$path" "$commit" || exit 1
  tracked_is_clean "$path" || exit 1
  for made in "$@"; do
    stands "$path/$made" || exit 1
    ! stands "$(build_tree)/$made" || exit 1
  done
}

dry_step() {
  take_arguments "$@"
  shift 5
  say "would check out $commit at $path, which is at $(commit_of "$path" HEAD)"
  tracked_is_clean "$path" || say "would save local changes as a patch: $changes"
  for made in "$@"; do say "would swap $path/$made by rename and keep the old one"; done
}

case $1 in
  do) shift && do_step "$@" ;;
  undo) shift && undo_step "$@" ;;
  probe) shift && probe_step "$@" ;;
  dry) shift && dry_step "$@" ;;
  *) exit 64 ;;
esac
