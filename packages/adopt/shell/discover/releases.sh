# The live release of a tree and those that are there, newest first.
# shellcheck shell=sh disable=SC2154 # tree… comes from trees.sh

release_facts() {
  case $tree_kind in
    git-tag) git_facts ;;
    symlink) link_facts ;;
  esac
}

at_tree() {
  owner_run git --no-optional-locks -c core.fsmonitor=false -c core.hooksPath=/dev/null -C "$tree" "$@" 2>/dev/null
}

git_facts() {
  has git || return 0
  if ! tree_head=$(at_tree rev-parse --verify 'HEAD^{commit}'); then
    fact head unreadable
    return 0
  fi
  fact head "$tree_head"
  tell_each live-tag "$(at_tree tag --points-at HEAD)"
  tell_each tag "$(at_tree for-each-ref --count=500 --sort=-creatordate --format='%(refname:strip=2)' refs/tags)"
}

link_facts() {
  # A link to nowhere shows no release, whatever it is called.
  if [ -d "$tree/current" ] && link_target=$(readlink "$tree/current"); then
    link_target=${link_target%/}
    fact live-tag "${link_target##*/}"
  fi
  # shellcheck disable=SC2012 # ls knows the order; an odd name is told as it is
  tell_each tag "$(ls -t "$tree/releases" 2>/dev/null | head -n 500)"
}

# tell_each KEY NAMES: one line each.
tell_each() {
  while IFS= read -r tell_name; do
    if [ -n "$tell_name" ]; then fact "$1" "$tell_name"; fi
  done <<END
$2
END
}
