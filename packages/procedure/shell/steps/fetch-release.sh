# Has the target's commit in the live checkout. The commit is pinned by the plan: a tag that was moved is not believed.
#   fetch-release VERB LIMIT PATH RUN-AS RELEASE COMMIT STACK BUILT...
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"
# shellcheck source=packages/procedure/shell/parts/tree.sh
. "$FAILBACK_PLAN/parts/tree.sh"

take_arguments() {
  limit=$1 path=$2 run_as=$3 release=$4 commit=$5 stack=$6
  tag=refs/tags/$release
}

check_checkout() {
  top=$(git_in "$path" rev-parse --show-toplevel) ||
    refuse "$path is not a git checkout that ${run_as:-$(id -un)} may use; its owner is $(owner_of "$path"). Mend: set release.run-as to the owner, or sudo chown -R ${run_as:-$(id -un)} $path"
  [ "$(cd "$top" && pwd -P)" = "$(cd "$path" && pwd -P)" ] || refuse "$path is inside the checkout $top, not one itself"
  lock=$path/.git/index.lock
  [ ! -e "$lock" ] || refuse "$lock is there: another git is at work, or one has died. Mend: when no git runs, rm $lock"
}

# What the checkout could trip over once there is no way back is found here, while nothing is touched.
check_changes() {
  check_flags '[a-z]' assume-unchanged
  check_flags '[sS]' skip-worktree
  save_changes "$FAILBACK_WORK/changes.tried" ||
    refuse "the local changes at $path could not be saved as a patch, and the rollback would overwrite them. Look: git -C $path status. Mend: git -C $path stash"
  forget changes.tried
}

# check_flags PATTERN NAME: git shows no change of a file that is flagged so, and will not check anything out over one.
check_flags() {
  flagged=$(git_in "$path" ls-files -v | sed -n "s/^$1 //p")
  [ -z "$flagged" ] || refuse "files at $path are flagged $2, so git looks past their changes and would refuse the checkout: $(printf '%s' "$flagged" | head -n 10 | tr '\n' ' '). Mend: git -C $path ls-files -v | sed -n 's/^$1 //p' | git -C $path update-index --no-$2 --stdin"
}

# Where we may not write: prints the folder in which each name stands, or would; -R before one that is itself named as NAME/.
# Git puts a folder in the place of a link.
# shellcheck disable=SC2016
CLOSED_PLACES='
  place=$1 looked=none
  shift
  if [ -e "$place/.git/logs/HEAD" ] && [ ! -w "$place/.git/logs/HEAD" ]; then printf "%s\n" "$place/.git/logs/HEAD"; fi
  for name; do
    folder=/$name
    while folder=${folder%/*} && [ -n "$folder" ]; do
      if [ -d "$place$folder" ] && [ ! -L "$place$folder" ]; then break; fi
    done
    if [ "$folder" = "$looked" ]; then continue; fi
    looked=$folder
    if [ -w "$place$folder/." ]; then continue; fi
    if [ "$folder/." = "/$name" ]; then printf "%s" "-R "; fi
    printf "%s\n" "$place$folder"
  done
'

compiled_files() {
  for compiled in "$path"/bootstrap/cache/*.php; do
    [ ! -e "$compiled" ] || printf '%s\0' "${compiled#"$path"/}"
  done
}

# check_places BUILT...: one `sudo composer install` leaves folders of root's in the checkout of another.
check_places() {
  printf '.git/.\0' >"$FAILBACK_WORK/to-write"
  for made; do printf '%s/.\0%s\0' "$made" "$made"; done >>"$FAILBACK_WORK/to-write"
  git_in "$path" diff --name-only --no-renames --no-relative --no-ext-diff -z "$commit" >>"$FAILBACK_WORK/to-write" ||
    refuse "git did not tell what differs between $path and $release"
  if [ "$stack" = laravel ]; then compiled_files >>"$FAILBACK_WORK/to-write"; fi
  closed=$(as_user "$run_as" xargs -0 -r sh -c "$CLOSED_PLACES" sh "$path" <"$FAILBACK_WORK/to-write") ||
    refuse "it could not be told where ${run_as:-$(id -un)} may write at $path"
  forget to-write
  [ -z "$closed" ] || refuse_places "$(printf '%s\n' "$closed" | sort -u)"
}

# refuse_places LINES: what root made in one go is handed over whole; any other folder alone, since the web server may keep
# its own in it.
refuse_places() {
  some=$(printf '%s\n' "$1" | head -n 5)
  more=$(printf '%s\n' "$1" | sed 1,5d | wc -l)
  mend=$(printf '%s\n' "$some" | sed '/^-R /d' | hand_over_line '')
  whole=$(printf '%s\n' "$some" | sed -n 's/^-R //p' | hand_over_line -R)
  if [ -n "$whole" ]; then mend="$whole${mend:+ && $mend}"; fi
  some=$(printf '%s\n' "$some" | sed 's/^-R //' | as_words)
  [ "$more" -eq 0 ] || some="$some and in $more more"
  refuse "${run_as:-$(id -un)}, who owns the code, may not write where $release must be put: $some. Mend: $mend"
}

has_commit() { git_in "$path" cat-file -e "$commit^{commit}" 2>/dev/null; }

fetch_commit() {
  has_tag || {
    say "$tag" | keep fetched-tag
    git_in "$path" fetch --quiet --no-tags -- origin "$tag:$tag" || true
  }
  has_commit || git_in "$path" fetch --quiet --no-tags -- origin "$commit" || true
  has_commit || refuse "commit $commit of $release is not in $path and its origin did not give it. Mend: git -C $path fetch origin tag $release"
}

has_tag() { commit_of "$path" "$tag" >/dev/null; }

# The live checkout is to be known by the name of its release.
name_commit() {
  has_tag && return
  say "$tag" | keep fetched-tag
  git_in "$path" update-ref -- "$tag" "$commit"
}

check_commit() {
  named=$(commit_of "$path" "$tag") || named=none
  [ "$named" = "$commit" ] || fact tag-moved-to "$named"
  ! git_in "$path" cat-file -e "$commit:.gitmodules" 2>/dev/null || refuse "$release has git submodules, which this version does not carry over"
  fact commit "$commit"
}

do_step() {
  take_arguments "$@"
  need_commit "$commit"
  check_checkout
  check_changes
  has_commit || fetch_commit
  name_commit
  check_commit
  shift 6
  check_places "$@"
}

undo_step() {
  take_arguments "$@"
  if kept fetched-tag; then
    if has_tag; then git_in "$path" update-ref -d -- "$tag"; fi
    forget fetched-tag
  fi
}

probe_step() {
  take_arguments "$@"
  has_commit || exit 1
  has_tag
}

dry_step() {
  take_arguments "$@"
  need_commit "$commit"
  check_checkout
  check_changes
  if has_commit; then
    say "$release is commit $commit and is on the host"
    check_commit
    shift 6
    check_places "$@"
  else
    git_in "$path" ls-remote --exit-code -- origin "$tag" >/dev/null || refuse "$release is neither in $path nor at its origin"
    say "would fetch $release from the origin of $path"
  fi
}

case $1 in
  do) shift && do_step "$@" ;;
  undo) shift && undo_step "$@" ;;
  probe) shift && probe_step "$@" ;;
  dry) shift && dry_step "$@" ;;
  *) exit 64 ;;
esac
