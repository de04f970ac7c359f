# Removes what its retention has ended for. Which, the runner has decided from the manifests. Sent on stdin.
# shellcheck shell=sh
# needs: answer.sh lock.sh folders.sh durable.sh

# prune_main DIRECTORY ( remove ID | thin ID FILE MANIFEST )...: answers lines that end with `end prune`.
prune_main() {
  set -eu
  umask 077
  LC_ALL=C
  export LC_ALL
  resolve "$1" && DIRECTORY=$RESOLVED
  shift
  exec 4<"$DIRECTORY"
  if flock -w 30 4; then
    while [ $# -gt 0 ]; do
      case $1 in
        remove)
          prune_one "$2" remove_snapshot "$2"
          shift 2
          ;;
        thin)
          prune_one "$2" thin_snapshot "$2" "$3" "$4"
          shift 4
          ;;
        *) exit 64 ;;
      esac
    done
    durable_file "$DIRECTORY" || :
  else
    answer 'kept - another run is at the backup folder'
  fi
  answer 'end prune'
}

# prune_one ID COMMAND...: a name of failback's own making, not held by anybody who reads it.
prune_one() {
  pruned=$1
  shift
  case $pruned in '' | .* | -* | *[!A-Za-z0-9-]*) answer "kept $pruned is no name of a snapshot" && return 0 ;; esac
  if [ ! -f "$DIRECTORY/$pruned/manifest.json" ]; then
    answer "kept $pruned has no manifest"
  elif ! is_dead "$DIRECTORY/$pruned"; then
    answer "kept $pruned is in use"
  else
    prune_status=0
    "$@" 2>/dev/null || prune_status=$?
    case $prune_status in
      0) answer "pruned $pruned" ;;
      2) answer "kept $pruned holds something that failback did not write" ;;
      *) answer "kept $pruned could not be removed by this user" ;;
    esac
  fi
}

# Under another name first: half removed it would look like one that is damaged. Only what failback writes is removed; a
# folder into which somebody else put something stays as it is.
remove_snapshot() {
  for pruned_file in "$DIRECTORY/$1"/* "$DIRECTORY/$1"/.[!.]* "$DIRECTORY/$1"/..?*; do
    if [ ! -e "$pruned_file" ] && [ ! -L "$pruned_file" ]; then continue; fi
    case ${pruned_file##*/} in
      manifest.json | manifest.json.new | mysql.sql.zst | mysql.sql.gz | redis.rdb.zst | redis.rdb.gz) ;;
      *) return 2 ;;
    esac
  done
  mv "$DIRECTORY/$1" "$DIRECTORY/.$1.pruned" && rm -rf "$DIRECTORY/.$1.pruned"
}

# thin_snapshot ID FILE MANIFEST: the manifest says first that the file is gone.
thin_snapshot() {
  case $2 in mysql.sql.zst | mysql.sql.gz | redis.rdb.zst | redis.rdb.gz) ;; *) return 2 ;; esac
  printf '%s\n' "$3" >"$DIRECTORY/$1/manifest.json.new" || return 1
  durable_file "$DIRECTORY/$1/manifest.json.new" || return 1
  mv "$DIRECTORY/$1/manifest.json.new" "$DIRECTORY/$1/manifest.json" && rm -f "$DIRECTORY/$1/$2"
}
