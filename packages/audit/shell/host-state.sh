# What a host is now: versions, keys of .env (never a value), units, crontabs, packages, checksums of files. Reads only.
# Sent on stdin; prints `key value` lines, at last `end state`.
# shellcheck shell=sh disable=SC2034
# needs: lines.sh

# state_main RELEASE-PATH STRATEGY CURRENT RUN-AS WORD...
# The words: `unit NAME`, `file PATH`, `version NAME COUNT PROGRAM...`
state_main() {
  set -eu
  look_everywhere
  resolve "$1" && RELEASE_PATH=$RESOLVED
  strategy=$2 current=$3
  choose_owner "$4"
  shift 4
  ETC=${FAILBACK_ETC:-/etc}
  live_release
  env_keys
  server_versions
  unit_files
  local_units
  crontabs
  packages
  asked_things "$@"
  tell end state
}

# Sets TREE, the folder of the live release.
live_release() {
  TREE=$RELEASE_PATH release=
  case $strategy in
    git-tag) release=$(at_checkout rev-parse --verify 'HEAD^{commit}') || release= ;;
    symlink)
      TREE=$RELEASE_PATH/$current
      release=$(readlink "$TREE" 2>/dev/null) || release=
      release=${release##*/}
      ;;
  esac
  if [ -n "$release" ]; then tell release "$release"; fi
}

env_keys() {
  if [ ! -e "$TREE/.env" ] && ! owner_run test -e "$TREE/.env"; then
    if [ -d "$TREE" ] && [ -x "$TREE" ]; then tell env absent; else tell env unreadable; fi
  elif [ -r "$TREE/.env" ] || owner_run test -r "$TREE/.env"; then
    tell env read
    read_file "$TREE/.env" | keys_of_env | sort -u
  else
    tell env unreadable
  fi
}

# A quoted value may run over several lines. None of them may be taken for a key: it could be a line of a private key.
keys_of_env() {
  awk -v quotes="\"'" '
    function closes(text, quote) {
      if (quote == "\"") gsub(/\\./, "", text)
      return index(text, quote) > 0
    }
    open != "" { if (closes($0, open)) open = ""; next }
    match($0, /^[ \t]*(export[ \t]+)?[A-Za-z_][A-Za-z0-9_]*[ \t]*=/) {
      key = substr($0, 1, RLENGTH - 1)
      sub(/^[ \t]*(export[ \t]+)?/, "", key)
      sub(/[ \t]+$/, "", key)
      value = substr($0, RSTART + RLENGTH)
      sub(/^[ \t]+/, "", value)
      quote = substr(value, 1, 1)
      if (quote != "" && index(quotes, quote) > 0 && !closes(substr(value, 2), quote)) open = quote
      if (length(key) <= 100) print "env-key " key
    }
  '
}

server_versions() {
  version_of php php --version
  version_of node node --version
  if has mysqld; then version_of mysql mysqld --version; else version_of mysql mariadbd --version; fi
  version_of redis redis-server --version
}

# version_of NAME PROGRAM ARGUMENT...: its first five lines.
version_of() {
  version_name=$1
  shift
  if ! has "$1"; then
    tell version "$version_name" absent
    return 0
  fi
  said=$(bounded 10 "$@" 2>&1 </dev/null | head -n 5) || :
  tell version "$version_name" said
  printf '%s\n' "$said" | while IFS= read -r version_line; do
    tell version-line "$version_name" "$(printf '%s' "$version_line" | cut -c 1-200)"
  done
}

bounded() {
  if has timeout; then timeout "$@"; else shift && "$@"; fi
}

# Names that systemd makes at run time say nothing about the machine, and ours come and go with operations.
unit_files() {
  if [ ! -d /run/systemd/system ] || ! has systemctl; then
    tell units none
    return 0
  fi
  if ! unit_list=$(systemctl list-unit-files --type=service --type=timer --no-legend --no-pager 2>/dev/null); then
    tell units none
    return 0
  fi
  tell units systemd
  printf '%s\n' "$unit_list" | while read -r unit_name unit_enabled _; do
    case $unit_name.$unit_enabled in failback-* | *.generated | *.transient | .) continue ;; esac
    tell unit-file "$unit_name" "$unit_enabled"
  done
}

# What somebody has put below /etc: unit files, and drop-ins beside those of the system.
local_units() {
  for unit_place in "$ETC"/systemd/system/*.service "$ETC"/systemd/system/*.timer "$ETC"/systemd/system/*.d; do
    unit_name=${unit_place##*/}
    unit_name=${unit_name%.d}
    case $unit_name in failback-* | '*'*) continue ;; esac
    if [ -d "$unit_place" ] && [ -f "$ETC/systemd/system/$unit_name" ]; then continue; fi
    if [ -L "$unit_place" ]; then continue; fi
    if [ ! -e "$unit_place" ]; then continue; fi
    tell unit-sum "$unit_name" "$(unit_text "$unit_name" | checksum)"
  done
}

unit_text() {
  if [ -f "$ETC/systemd/system/$1" ]; then cat -- "$ETC/systemd/system/$1" 2>/dev/null || :; fi
  for drop_in in "$ETC/systemd/system/$1.d"/*.conf; do
    if [ -f "$drop_in" ]; then cat -- "$drop_in" 2>/dev/null || :; fi
  done
}

# Only how many entries there are and their checksum: a line of a crontab may hold a password.
crontabs() {
  one_crontab "user $(id -un)" users_crontab
  if [ "$OWNER_BY" != same ] && [ "$OWNER_BY" != refused ]; then one_crontab "user $OWNER" owners_crontab; fi
  for cron_file in "$ETC/crontab" "$ETC"/cron.d/*; do
    if [ ! -f "$cron_file" ]; then continue; fi
    if [ -r "$cron_file" ]; then one_crontab "$cron_file" cat "$cron_file"; else tell crontab unreadable 0 "$cron_file"; fi
  done
}

users_crontab() { read_crontab crontab; }
owners_crontab() { read_crontab owner_run crontab; }

# read_crontab COMMAND...: none is as good as an empty one.
read_crontab() {
  if crontab_text=$("$@" -l 2>&1); then
    printf '%s\n' "$crontab_text"
  else
    case $crontab_text in *'no crontab'*) ;; *) return 1 ;; esac
  fi
}

# one_crontab NAME COMMAND...
one_crontab() {
  cron_name=$1
  shift
  if [ "$1" != cat ] && ! has crontab; then return 0; fi
  if ! cron_lines=$("$@" 2>/dev/null); then
    tell crontab unreadable 0 "$cron_name"
    return 0
  fi
  # The entry with which failback recovers comes and goes with an operation.
  cron_lines=$(printf '%s\n' "$cron_lines" | grep -v -e ' # failback [^ ]*$' -e '^[[:space:]]*#' -e '^[[:space:]]*$') || cron_lines=
  if [ -z "$cron_lines" ]; then cron_count=0; else cron_count=$(printf '%s\n' "$cron_lines" | grep -c ''); fi
  tell crontab "$(printf '%s\n' "$cron_lines" | checksum)" "$cron_count" "$cron_name"
}

packages() {
  # shellcheck disable=SC2016 # dpkg-query fills these in
  if has dpkg-query && package_list=$(dpkg-query -W -f '${db:Status-Abbrev} ${binary:Package} ${Version}\n' 2>/dev/null); then
    tell packages dpkg
    printf '%s\n' "$package_list" | sed -n 's/^ii  *\([^ ]*\) \([^ ]*\)$/package \1 \2/p'
  else
    tell packages none
  fi
}

asked_things() {
  while [ $# -gt 0 ]; do
    case $1 in
      unit)
        asked_unit "$2"
        shift 2
        ;;
      file)
        asked_file "$2"
        shift 2
        ;;
      version)
        asked_version "$@"
        asked=$3
        shift 3
        shift "$asked"
        ;;
      *) return 64 ;;
    esac
  done
}

asked_unit() {
  if [ ! -d /run/systemd/system ] || ! has systemctl; then return 0; fi
  unit_active=$(systemctl show --property=ActiveState -- "$1" 2>/dev/null) || unit_active=
  tell unit-active "$1" "${unit_active#ActiveState=}"
}

asked_file() {
  resolve "$1"
  if [ ! -e "$RESOLVED" ] && ! owner_run test -e "$RESOLVED"; then
    tell file missing "$1"
  elif [ -f "$RESOLVED" ] && [ -r "$RESOLVED" ]; then
    tell file "$(checksum <"$RESOLVED")" "$1"
  elif owner_run test -f "$RESOLVED" && owner_run test -r "$RESOLVED"; then
    tell file "$(owner_run cat -- "$RESOLVED" | checksum)" "$1"
  else
    tell file unreadable "$1"
  fi
}

# asked_version version NAME COUNT PROGRAM...: the first COUNT words are the program and its arguments.
asked_version() {
  asked_name=$2 asked_count=$3
  shift 3
  asked_words=$# asked_taken=0
  while [ "$asked_taken" -lt "$asked_words" ]; do
    asked_word=$1
    shift
    if [ "$asked_taken" -lt "$asked_count" ]; then set -- "$@" "$asked_word"; fi
    asked_taken=$((asked_taken + 1))
  done
  version_of "$asked_name" "$@"
}
