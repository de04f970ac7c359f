# What a rollback would need and find on a host, beyond the facts that a plan is made from. Reads only.
# Sent on stdin; prints `key value` lines, at last `end inspection`.
# shellcheck shell=sh disable=SC2034
# needs: lines.sh

# inspect_main STATE-DIR APP ENVIRONMENT RELEASE-PATH STRATEGY RELEASES CURRENT RUN-AS TARGET COMMIT BACKUPS WORD...
# The words: `built PATH`, `view PATH`. TARGET, COMMIT and BACKUPS may be `-`.
inspect_main() {
  set -eu
  look_everywhere
  resolve "$1" && ENV_DIR=$RESOLVED/$2/$3
  resolve "$4" && RELEASE_PATH=$RESOLVED
  strategy=$5 releases=$6 current=$7
  choose_owner "$8"
  target=$9
  shift 9
  commit=$1 backups=$2
  shift 2
  TREE=$RELEASE_PATH
  if [ "$strategy" = symlink ]; then TREE=$RELEASE_PATH/$current; fi
  target_facts
  built_kib=0 live_view=no target_view=no
  while [ $# -gt 0 ]; do
    case $1 in
      built) add_built "$2" ;;
      view) look_for_view "$2" ;;
      *) return 64 ;;
    esac
    shift 2
  done
  if [ -n "$built_kib" ]; then tell built-kib "$built_kib"; fi
  tell view "$live_view" "$target_view"
  system_journal
  backup_facts
  journals
  tell end inspection
}

# Of a checkout: whether the commit is here, and how many bytes its files have.
target_facts() {
  if [ "$strategy" != git-tag ] || [ "$commit" = - ]; then return 0; fi
  if ! at_checkout cat-file -e "$commit^{commit}"; then
    tell target-commit absent
    return 0
  fi
  tell target-commit present
  if target_files=$(at_checkout ls-tree -r -l "$commit"); then
    tell tracked-bytes "$(printf '%s\n' "$target_files" | awk '$4 ~ /^[0-9]+$/ { sum += $4 } END { printf "%.0f\n", sum }')"
  fi
}

# add_built PATH: the folder of the live release is as large as the one that will be built, as nearly as can be told.
# What cannot be measured to its end makes the sum unknown, not smaller.
add_built() {
  if [ -z "$built_kib" ]; then return 0; fi
  if built_size=$(owner_run du -sk "$TREE/$1" 2>/dev/null); then
    built_size=${built_size%%[!0-9]*}
    if [ -n "$built_size" ]; then built_kib=$((built_kib + built_size)); else built_kib=; fi
  elif ! owner_run test -d "$TREE" || owner_run test -e "$TREE/$1"; then
    built_kib=
  fi
}

# There is always a line of the system in it. Whoever may not see them is shown none, and told so on a terminal at best.
system_journal() {
  if ! has journalctl; then return 0; fi
  if has timeout; then journal_line=$(timeout -k 2 10 journalctl --system --quiet --no-pager -n 1 2>/dev/null </dev/null | head -c 100) || return 0
  else return 0; fi
  case $journal_line in '' | '-- '*) ;; *) tell systemd-journal readable ;; esac
}

look_for_view() {
  if owner_run test -f "$TREE/$1"; then live_view=yes; fi
  case $strategy in
    git-tag)
      if [ "$commit" != - ] && at_checkout cat-file -e "$commit:$1"; then target_view=yes; fi
      # What install makes is not in the commit; it will be made as the live one was.
      case $1 in vendor/*) if owner_run test -f "$TREE/$1"; then target_view=yes; fi ;; esac
      ;;
    symlink) if [ "$target" != - ] && owner_run test -f "$RELEASE_PATH/$releases/$target/$1"; then target_view=yes; fi ;;
  esac
}

# How large the newest snapshot is, says best how large the next one will be.
backup_facts() {
  if [ "$backups" = - ]; then return 0; fi
  resolve "$backups"
  if [ ! -d "$RESOLVED" ]; then
    tell backups missing
    return 0
  fi
  if [ -w "$RESOLVED" ] && [ -x "$RESOLVED" ]; then tell backups writable; else tell backups not-writable; fi
  tell backups-free-kib "$(df -Pk "$RESOLVED" 2>/dev/null | sed -n '2s/^[^ ]* *[^ ]* *[^ ]* *\([0-9]*\).*/\1/p')"
  newest_snapshot=
  for snapshot in "$RESOLVED"/*/; do
    if [ ! -d "$snapshot" ] || [ -L "${snapshot%/}" ]; then continue; fi
    if [ -z "$newest_snapshot" ] || [ -n "$(find "$snapshot" -prune -newer "$newest_snapshot" 2>/dev/null)" ]; then
      newest_snapshot=$snapshot
    fi
  done
  if [ -n "$newest_snapshot" ] && snapshot_size=$(du -sk "$newest_snapshot" 2>/dev/null); then
    tell backups-newest-kib "${snapshot_size%%[!0-9]*}"
  fi
}

# The five newest operations that brought this host to its target: how long their steps took.
journals() {
  if [ ! -d "$ENV_DIR/operations" ]; then return 0; fi
  journals_left=5
  for operation in $(cd "$ENV_DIR/operations" && newest_first); do
    journal=$ENV_DIR/operations/$operation/journal.jsonl
    if [ "$journals_left" -eq 0 ]; then break; fi
    if [ ! -f "$journal" ] || [ -L "$journal" ] || ! grep -q '"state":"ON_TARGET"' "$journal" 2>/dev/null; then continue; fi
    journals_left=$((journals_left - 1))
    tell journal "$operation"
    grep -E '"event":"(start|end|state)"' "$journal" | head -n 500 | cut -c 1-1000 | sed 's/^/event /'
  done
}

# shellcheck disable=SC2010,SC2012 # ls knows the order; odd names are left out
newest_first() {
  ls -t 2>/dev/null | grep -E '^[A-Za-z0-9][A-Za-z0-9._-]*$' | grep -v -e '\.new\.' | head -n 50
}
