# Which release is live, which are there, and the migrations of both.
# shellcheck shell=sh disable=SC2154 # facts_… come from facts.sh
# needs: names.sh host-facts.sh

release_facts() {
  LEFT_OUT=0 MIGRATIONS_LEFT_OUT=0
  case $facts_strategy in
    git-tag) git_release_facts ;;
    symlink) link_release_facts ;;
  esac
  fact available-left-out "$LEFT_OUT"
  fact migrations-left-out "$MIGRATIONS_LEFT_OUT"
}

# The same names as the runbook accepts.
is_release() {
  is_file_name "$1" || return 1
  case $1 in *..* | *.lock | *:* | _*) return 1 ;; esac
  [ "${#1}" -le 100 ]
}

# Looking at a checkout runs what its configuration names (filters), so only its owner looks: where that is somebody else
# than we run as, git itself refuses, and the host has no live release that we may see.
at_release() {
  owner_run git --no-optional-locks -c core.fsmonitor=false -c core.hooksPath=/dev/null -C "$facts_release_path" "$@" 2>/dev/null
}

git_release_facts() {
  if ! has git || ! live_commit=$(at_release rev-parse --verify 'HEAD^{commit}'); then
    fact live none
    git_without_live
    return 0
  fi
  fact live present
  fact live-commit "$live_commit"
  live_tree_fact
  git_tags "$live_commit"
  git_migrations
}

git_without_live() {
  if [ "$facts_target" != - ]; then fact target-migrations unknown; fi
}

live_tree_fact() {
  if ! at_release status --porcelain --untracked-files=no >/dev/null; then
    fact live-tree unknown
  elif [ -n "$(at_release status --porcelain --untracked-files=no | head -n 1)" ]; then
    fact live-tree dirty
  else
    fact live-tree clean
  fi
}

# Newest tags first; a tag of the live commit names the live release.
git_tags() {
  live_release=
  while read -r tag_name tag_commit tag_peeled; do
    if ! is_release "$tag_name"; then
      LEFT_OUT=$((LEFT_OUT + 1))
      continue
    fi
    tag_commit=${tag_peeled:-$tag_commit}
    fact available "$tag_name" "$tag_commit"
    if [ "$tag_commit" = "$1" ] && [ -z "$live_release" ]; then live_release=$tag_name; fi
  done <<END
$(at_release for-each-ref --count=500 --sort=-creatordate --format='%(refname:strip=2) %(objectname) %(*objectname)' refs/tags)
END
  if [ -n "$live_release" ]; then fact live-release "$live_release"; fi
}

git_migrations() {
  if [ "$facts_migrations" = - ]; then return 0; fi
  name_facts live-migration "$(ls "$facts_release_path/$facts_migrations" 2>/dev/null)"
  if [ "$facts_target" = - ]; then return 0; fi
  if is_release "$facts_target" && target_names=$(git_target_migrations); then
    fact target-migrations known
    name_facts target-migration "$target_names"
  else
    fact target-migrations unknown
  fi
}

# A release without that folder has no migrations; a release that is not here is unknown.
git_target_migrations() {
  at_release rev-parse --verify "refs/tags/$facts_target^{commit}" >/dev/null || return 1
  at_release ls-tree --name-only "refs/tags/$facts_target:$facts_migrations" || :
}

# name_facts KEY NAMES: one line each.
name_facts() {
  while IFS= read -r one_name; do
    if [ -z "$one_name" ]; then continue; fi
    if is_file_name "$one_name"; then fact "$1" "$one_name"; else MIGRATIONS_LEFT_OUT=$((MIGRATIONS_LEFT_OUT + 1)); fi
  done <<END
$2
END
}

link_release_facts() {
  live_link=$(readlink "$facts_release_path/$facts_current" 2>/dev/null) || live_link=
  live_release=${live_link##*/}
  if [ -z "$live_link" ] || [ ! -d "$facts_release_path/$facts_current" ]; then
    fact live none
  else
    fact live present
    fact live-tree unknown
    if is_release "$live_release"; then fact live-release "$live_release"; fi
  fi
  for release_folder in "$facts_release_path/$facts_releases"/*/; do
    release_folder=${release_folder%/}
    if [ ! -d "$release_folder" ]; then continue; fi
    if is_release "${release_folder##*/}"; then fact available "${release_folder##*/}" -; else LEFT_OUT=$((LEFT_OUT + 1)); fi
  done
  link_migrations
}

link_migrations() {
  if [ "$facts_migrations" = - ]; then return 0; fi
  name_facts live-migration "$(ls "$facts_release_path/$facts_current/$facts_migrations" 2>/dev/null)"
  if [ "$facts_target" = - ]; then return 0; fi
  target_folder=$facts_release_path/$facts_releases/$facts_target
  if is_release "$facts_target" && [ -d "$target_folder" ]; then
    fact target-migrations known
    name_facts target-migration "$(ls "$target_folder/$facts_migrations" 2>/dev/null)"
  else
    fact target-migrations unknown
  fi
}
