# Where the application lies: git checkouts, and folders with releases and a link to the live one.
# shellcheck shell=sh disable=SC2154 # look_… come from discover.sh

MOST_TREES=12

tree_facts() {
  if [ "$look_path" != - ]; then
    # shellcheck disable=SC2088 # the tilde is a character here
    case $look_path in '~/'*) look_path=${HOME%/}/${look_path#??} ;; esac
    one_tree "${look_path%/}" asked
    return 0
  fi
  trees_left=$MOST_TREES
  while IFS= read -r tree_path; do
    if [ -z "$tree_path" ] || [ "$trees_left" -eq 0 ]; then continue; fi
    trees_left=$((trees_left - 1))
    one_tree "$tree_path" found
  done <<END
$(find_trees)
END
}

find_trees() {
  {
    for tree_root in "$look_prefix/var/www" "$look_prefix/srv" "$look_prefix/opt" "$look_prefix/home"; do
      marks_below "$tree_root" 4
    done
    marks_below "${HOME:-/nonexistent}" 3
  } | sed -e 's|/[^/]*$||' -e '/\/releases\//d' -e '/\/current$/d' | sort -u | while IFS= read -r tree_mark; do
    if [ -n "$(kind_of_tree "$tree_mark")" ]; then printf '%s\n' "$tree_mark"; fi
  done
}

marks_below() {
  [ -d "$1" ] || return 0
  bounded find -H "$1" -mindepth 1 -maxdepth "$2" \( -name node_modules -o -name vendor -o -name releases \) -prune -o \
    \( -name .git -o -name current -type l \) -print -prune -o -name '.*' -prune 2>/dev/null || :
}

kind_of_tree() {
  if [ -d "$1/releases" ] && [ -L "$1/current" ]; then
    echo symlink
  elif [ -e "$1/.git" ]; then
    echo git-tag
  fi
}

# one_tree PATH asked|found: begins a tree; what follows belongs to it.
one_tree() {
  tree=$1
  tree_kind=$(kind_of_tree "$tree")
  if [ ! -d "$tree" ]; then
    fact tree "$tree" missing
    return 0
  fi
  fact tree "$tree" "${tree_kind:-unknown}"
  case $tree_kind in symlink) tree_code=$tree/current ;; *) tree_code=$tree ;; esac
  tree_owner=$(owner_of "$tree")
  if [ -e "$tree/.git" ]; then tree_owner=$(owner_of "$tree/.git"); fi
  fact owner "$tree_owner"
  owner_way
  fact owner-by "$OWNER_BY"
  fact writable "$(yes_no test -w "$tree")"
  fact free-kib "$(bounded df -Pk "$tree" 2>/dev/null | awk 'NR == 2 { print $4 }')"
  content_facts
  release_facts
  dotenv_facts
  backup_fact
}

# Sets OWNER_BY, by which owner_run goes. Looking at a checkout runs what its configuration names, so only its owner looks.
owner_way() {
  if [ "$tree_owner" = "$(id -un)" ]; then
    OWNER_BY=same
  elif has sudo && bounded sudo -n -u "$tree_owner" true >/dev/null 2>&1; then
    OWNER_BY=sudo
  else
    OWNER_BY=refused
  fi
}

owner_run() {
  case $OWNER_BY in
    same) bounded "$@" ;;
    sudo) bounded sudo -n -H -u "$tree_owner" "$@" ;;
    *) return 1 ;;
  esac
}

content_facts() {
  for tree_part in artisan composer.json composer.lock vendor package-lock.json node_modules public/index.php database/migrations \
    resources/views/errors/maintenance.blade.php resources/views/errors/503.blade.php; do
    if [ -e "$tree_code/$tree_part" ]; then fact has "$tree_part"; fi
  done
}

backup_fact() {
  for backup_folder in "$look_prefix/var/backups/${tree##*/}" "$look_prefix/srv/backups/${tree##*/}" "${HOME:-/nonexistent}/backups"; do
    if [ -d "$backup_folder" ]; then fact backups "$backup_folder" "$(yes_no test -w "$backup_folder")"; fi
  done
}
