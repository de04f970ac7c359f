# What a host is now: versions, keys of .env (never a value), units, crontabs, packages, checksums of files. Reads only.
# Sent on stdin; prints `key value` lines, at last `end state`.
# shellcheck shell=sh disable=SC2034
# needs: lines.sh

# state_main RELEASE-PATH STRATEGY CURRENT RUN-AS WORD...: STRATEGY `-` where no release lies
# The words: `unit NAME`, `file PATH`, `version NAME COUNT PROGRAM...`
state_main() {
  set -eu
  look_everywhere
  resolve "$1" && RELEASE_PATH=$RESOLVED
  strategy=$2 current=$3
  choose_owner "$4"
  shift 4
  ETC=${FAILBACK_ETC:-/etc}
  if [ "$strategy" != - ]; then
    live_release
    env_keys
  fi
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
  if owns test -f "$TREE/.env"; then
    if env_names=$(env_text | keys_of_env); then
      tell env read
      if [ -n "$env_names" ]; then printf '%s\n' "$env_names" | sort -u; fi
      return 0
    fi
  elif ! owns test -e "$TREE/.env" && owns test -x "$TREE"; then
    tell env absent
    return 0
  fi
  tell env unreadable
}

# owns COMMAND...: as ourselves, else as the owner of the code.
owns() {
  "$@" 2>/dev/null || owner_run "$@" 2>/dev/null
}

# The file as PHP reads it: without a byte order mark, whatever its line ends are. At last a line that says it is whole.
env_text() {
  if env_content=$(read_file "$TREE/.env" | head -c 1048577 && owns test -r "$TREE/.env"); then
    printf '%s\n' "$env_content" | tr '\r' '\n' | tr -d '\036'
    if [ "${#env_content}" -le 1048576 ]; then printf '\036\n'; fi
  fi
}

# A quoted value may run over several lines. None of them may be taken for a key: it could be a line of a private key. Nor
# may a line of a key that somebody has pasted without quotes: its padding looks like the sign between name and value.
# Ends with 1 when the text is not whole, or a quote in it is never closed: nobody knows what is a key in it.
keys_of_env() {
  awk -v quotes="\"'" '
    function closes(text, quote) {
      if (quote == "\"") gsub(/\\./, "", text)
      return index(text, quote) > 0
    }
    NR == 1 { sub(/^\357\273\277/, "") }
    $0 == "\036" { whole = 1; next }
    open != "" { if (closes($0, open)) open = ""; next }
    pasted { if ($0 ~ /-----END /) pasted = 0; next }
    match($0, /^[ \t]*(export[ \t]+)?[A-Za-z_][A-Za-z0-9_.]*[ \t]*=/) {
      key = substr($0, 1, RLENGTH - 1)
      sub(/^[ \t]*(export[ \t]+)?/, "", key)
      sub(/[ \t]+$/, "", key)
      value = substr($0, RSTART + RLENGTH)
      sub(/^[ \t]+/, "", value)
      quote = substr(value, 1, 1)
      if (quote != "" && index(quotes, quote) > 0) {
        if (!closes(substr(value, 2), quote)) open = quote
      } else if (value ~ /-----BEGIN / && value !~ /-----END /) pasted = 1
      padding = value ~ /^=?$/ && key ~ /[A-Z]/ && key ~ /[a-z]/ && key !~ /_/
      if (length(key) <= 100 && !padding) print "env-key " key
      next
    }
    /-----BEGIN / && !/^[ \t]*#/ { pasted = $0 !~ /-----END / }
    END { if (!whole || open != "" || pasted) exit 1 }
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
  said=$(bounded 10 "$@" 2>&1 </dev/null | head -c 4096 | head -n 5 | tr -d '\000') || :
  tell version "$version_name" said
  printf '%s\n' "$said" | while IFS= read -r version_line; do
    tell version-line "$version_name" "$(printf '%s' "$version_line" | cut -c 1-200)"
  done
}

bounded() {
  if has timeout; then timeout -k 2 "$@"; else shift && "$@"; fi
}

# Names that systemd makes at run time say nothing about the machine, and ours come and go with operations.
unit_files() {
  if [ ! -d /run/systemd/system ] || ! has systemctl; then
    tell units none
    return 0
  fi
  if ! unit_list=$(bounded 30 systemctl list-unit-files --type=service --type=timer --no-legend --no-pager 2>/dev/null); then
    tell units unreadable
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
  if [ -d "$ETC/systemd/system" ] && [ ! -r "$ETC/systemd/system" ]; then tell units-local unreadable; fi
  for unit_place in "$ETC"/systemd/system/*.service "$ETC"/systemd/system/*.timer "$ETC"/systemd/system/*.d; do
    unit_name=${unit_place##*/}
    unit_name=${unit_name%.d}
    case $unit_name in failback-* | '*'*) continue ;; esac
    if [ -d "$unit_place" ] && [ -f "$ETC/systemd/system/$unit_name" ]; then continue; fi
    if [ ! -e "$unit_place" ]; then continue; fi
    # A link to a unit file is how units are enabled and masked; the drop-ins of a link to a folder count like any others.
    if [ -L "$unit_place" ] && [ ! -d "$unit_place" ]; then continue; fi
    if unit_sum=$(unit_text "$unit_name"); then tell unit-sum "$unit_name" "$unit_sum"; else tell unit-sum "$unit_name" unreadable; fi
  done
}

# The checksum of all that stands there for a unit.
unit_text() {
  set -- "$ETC/systemd/system/$1" "$ETC/systemd/system/$1.d"
  if [ -d "$2" ] && [ ! -r "$2" ]; then return 1; fi
  set -- "$1" "$2"/*.conf
  for unit_part; do
    shift
    if [ -f "$unit_part" ]; then
      if [ ! -r "$unit_part" ]; then return 1; fi
      set -- "$@" "$unit_part"
    fi
  done
  cat -- "$@" 2>/dev/null </dev/null | checksum
}

# Only how many entries there are and their checksum: a line of a crontab may hold a password.
crontabs() {
  one_crontab "user $(id -un)" users_crontab
  if [ "$OWNER_BY" != same ] && [ "$OWNER_BY" != refused ]; then one_crontab "user $OWNER" owners_crontab; fi
  if [ -d "$ETC/cron.d" ] && [ ! -r "$ETC/cron.d" ]; then tell crontab unreadable 0 "$ETC/cron.d"; fi
  for cron_file in "$ETC/crontab" "$ETC"/cron.d/*; do
    if [ ! -f "$cron_file" ]; then continue; fi
    if [ -r "$cron_file" ]; then one_crontab "$cron_file" cat "$cron_file"; else tell crontab unreadable 0 "$cron_file"; fi
  done
}

# The entry with which failback recovers comes and goes with an operation; a line that only bears its mark is no such entry.
without_recovery() {
  entry='/bin/sh [^ ]*/\([^ /]*/[^ /]*\)/recover\.sh tick >/dev/null 2>&1 # failback \1$'
  grep -v -e "^@reboot $entry" -e "^\* \* \* \* \* $entry" || :
}

users_crontab() { read_crontab bounded 10 crontab; }
owners_crontab() { read_crontab owner_run crontab; }

# read_crontab COMMAND...: none is as good as an empty one. Ends with 127 where no such program runs.
read_crontab() {
  crontab_status=0
  crontab_text=$("$@" -l 2>&1) || crontab_status=$?
  if [ "$crontab_status" -eq 0 ]; then
    printf '%s\n' "$crontab_text" | without_recovery
    return 0
  fi
  case $crontab_text in *'no crontab'* | *"can't open"*'No such file or directory'*) return 0 ;; esac
  return "$crontab_status"
}

# one_crontab NAME COMMAND...
one_crontab() {
  cron_name=$1
  shift
  if [ "$1" != cat ] && ! has crontab; then return 0; fi
  cron_status=0
  cron_lines=$("$@" 2>/dev/null) || cron_status=$?
  if [ "$cron_status" -eq 127 ]; then return 0; fi
  if [ "$cron_status" -ne 0 ]; then
    tell crontab unreadable 0 "$cron_name"
    return 0
  fi
  cron_lines=$(printf '%s\n' "$cron_lines" | grep -v -e '^[[:space:]]*#' -e '^[[:space:]]*$') || cron_lines=
  if [ -z "$cron_lines" ]; then cron_count=0; else cron_count=$(printf '%s\n' "$cron_lines" | grep -c ''); fi
  cron_sum=$(printf '%s\n' "$cron_lines" | checksum) || cron_sum=unreadable
  tell crontab "$cron_sum" "$cron_count" "$cron_name"
}

# Also those that somebody holds at their version: their first letter alone is another.
packages() {
  if ! has dpkg-query; then
    tell packages none
    return 0
  fi
  # shellcheck disable=SC2016 # dpkg-query fills these in
  if package_list=$(bounded 30 dpkg-query -W -f '${db:Status-Abbrev} ${binary:Package} ${Version}\n' 2>/dev/null); then
    tell packages dpkg
    printf '%s\n' "$package_list" | sed -n 's/^[a-z]i  *\([^ ]*\) \([^ ]*\)$/package \1 \2/p'
  else
    tell packages unreadable
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
  unit_active=$(bounded 10 systemctl show --property=ActiveState -- "$1" 2>/dev/null) || unit_active=
  tell unit-active "$1" "${unit_active#ActiveState=}"
}

asked_file() {
  resolve "$1"
  if owns test -f "$RESOLVED"; then
    if file_sum=$(owns_sum "$RESOLVED"); then tell file "$file_sum" "$1"; else tell file unreadable "$1"; fi
  elif ! owns test -e "$RESOLVED" && owns test -x "$(nearest "$RESOLVED")"; then
    tell file missing "$1"
  else
    tell file unreadable "$1"
  fi
}

# nearest PATH: the folder above it that there is.
nearest() {
  near=${1%/*}
  while [ -n "$near" ] && ! owns test -e "$near"; do near=${near%/*}; done
  printf '%s\n' "${near:-/}"
}

owns_sum() {
  if [ -r "$1" ]; then
    bounded 60 sha256sum <"$1" 2>/dev/null
  else
    owner_run sha256sum -- "$1" 2>/dev/null
  fi | first_word
}

first_word() {
  read -r word_sum _ && printf '%s\n' "${word_sum#\\}"
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
