# A git checkout in place, and the room beside it where its successor is built. Sourced after step.sh.
# $path is the live checkout, $run_as its owner.
# shellcheck shell=sh disable=SC2154 # limit, path and run_as are the sourcing script's arguments

# A hook of the team is for a person's checkout; here it would be a step that nobody planned. Looking writes nothing: a
# `status` that freshens the index would leave it with our owner and mode, in a dry run as well.
git_in() {
  git_folder=$1
  shift
  as_user "$run_as" git --no-optional-locks -c core.hooksPath=/dev/null -c advice.detachedHead=false -c gc.auto=0 -C "$git_folder" "$@"
}

room() { printf '%s/.failback' "$path"; }

build_tree() { printf '%s/.failback/build/%s' "$path" "$FAILBACK_OPERATION"; }

# What the operation replaced, until the next one.
replaced() { printf '%s/.failback/old/%s' "$path" "$FAILBACK_OPERATION"; }

# The room ignores itself, so the live checkout stays clean.
open_room() {
  if ! as_user "$run_as" mkdir -p "$(room)/build" "$(room)/old" "$(room)/kept" 2>/dev/null; then
    in_room mkdir -p build old kept
  fi
  share build
  share old
  share kept
  if [ ! -e "$(room)/.gitignore" ]; then
    echo '*' | put "$run_as" "$(room)/.gitignore" 2>/dev/null || in_room ignore_all
  fi
}

# in_room COMMAND...: what we do there by ourselves is done in that very folder. Others may write beside it, and a link of
# theirs must not lead us elsewhere.
in_room() (
  if ! cd "$(room)" || [ "$(pwd -P)" != "$(cd "$path" && pwd -P)/.failback" ]; then
    refuse "$(room) is not a folder of its own. Mend: sudo rm $(room)"
  fi
  "$@"
)

ignore_all() (
  set -C
  echo '*' >.gitignore
)

# A folder that we made is handed to the group of the user who owns the code, when we are in it.
share() {
  as_user "$run_as" test -w "$(room)/$1" && return
  in_room hand_over "$1" && as_user "$run_as" test -w "$(room)/$1" && return
  refuse "$(room)/$1 is not writable for $run_as, who owns the code. Mend: sudo chown -R $run_as $(room)/build $(room)/old $(room)/kept"
}

hand_over() {
  place=$(pwd -P)
  cd "$1" && [ "$(pwd -P)" = "$place/$1" ] && chgrp "$(id -gn "$run_as")" . 2>/dev/null && chmod 2775 .
}

# need_commit TEXT: the plan names commits in full. Nothing else is handed to git, which takes a leading dash for an option.
need_commit() {
  case $1 in *[!0-9a-f]*) refuse "\"$1\" is not a commit" ;; esac
  case ${#1} in 40 | 64) ;; *) refuse "\"$1\" is not a commit" ;; esac
}

commit_of() { git_in "$1" rev-parse --verify --quiet "$2^{commit}"; }

# Fails when tracked files differ from the commit. What is untracked may be anybody's data and is not looked at.
tracked_is_clean() {
  changes=$(git_in "$1" status --porcelain --untracked-files=no) || return 1
  [ -z "$changes" ]
}

# save_changes FILE: the local changes as a patch, in one form whatever the host's configuration makes of a diff.
# Fails when they cannot be had back from it: what is about to be overwritten would be lost.
save_changes() {
  git_in "$path" diff --no-color --no-ext-diff --no-textconv --no-relative --submodule=short --unified=3 \
    --src-prefix=a/ --dst-prefix=b/ --binary --full-index HEAD >"$1" || return 1
  if [ -s "$1" ]; then
    git_in "$path" apply --check --reverse --binary --whitespace=nowarn - <"$1"
  else
    tracked_is_clean "$path"
  fi
}

is_at() {
  at=$(commit_of "$1" HEAD) || return 1
  [ "$at" = "$2" ]
}
