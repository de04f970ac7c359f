# What snapshots are there. Sent on stdin; reads only.
# shellcheck shell=sh
# needs: answer.sh lock.sh folders.sh stream.sh

# list_main APP ENVIRONMENT DIRECTORY: answers lines that end with `end list`.
list_main() {
  set -eu
  LC_ALL=C
  export LC_ALL
  APP=$1 ENVIRONMENT=$2
  resolve "$3" && DIRECTORY=$RESOLVED
  answer "now $(date -u +%s)"
  if [ ! -d "$DIRECTORY" ]; then
    answer 'folder missing'
  elif [ ! -r "$DIRECTORY" ] || [ ! -x "$DIRECTORY" ]; then
    answer 'folder unreadable'
  else
    answer 'folder readable'
    list_snapshots
  fi
  answer 'end list'
}

list_snapshots() {
  for listed in "$DIRECTORY/$APP-$ENVIRONMENT-"*; do
    case ${listed##*/} in *[!A-Za-z0-9-]*) continue ;; esac
    if [ -d "$listed" ] && [ ! -L "$listed" ]; then one_snapshot "${listed##*/}"; fi
  done
}

one_snapshot() {
  answer "snapshot $1"
  if [ -f "$DIRECTORY/$1/manifest.json" ]; then
    head -c 16777216 "$DIRECTORY/$1/manifest.json" 2>/dev/null | sed 's/^/manifest /' || :
  fi
  for listed_file in "$DIRECTORY/$1"/*.zst "$DIRECTORY/$1"/*.gz; do
    case ${listed_file##*/} in *[!A-Za-z0-9.-]*) continue ;; esac
    if [ -f "$listed_file" ]; then answer "file ${listed_file##*/} $(size_of "$listed_file")"; fi
  done
}
