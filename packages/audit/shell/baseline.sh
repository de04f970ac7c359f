# The baseline of a host: one line of JSON in a file that its owner alone reads. Sent on stdin; prints one answer.
# shellcheck shell=sh
# needs: lines.sh

# write_baseline_main STATE-DIR APP ENVIRONMENT LINE: prints `written PATH` or `refused CODE DETAIL`.
write_baseline_main() {
  set -eu
  umask 077
  case $4 in
    *'
'* | '') baseline_answer 'refused bad-line the baseline must be one line' ;;
  esac
  resolve "$1"
  folder=$RESOLVED/$2/$3
  if [ ! -d "$RESOLVED" ]; then
    case $RESOLVED in "${HOME%/}"/*) ;; *) baseline_answer "refused state-dir-missing $RESOLVED" ;; esac
  fi
  mkdir -p "$folder" 2>/dev/null || baseline_answer "refused state-dir-not-writable $folder"
  # A link would be followed by mv where it names a folder, and a folder be moved into.
  if [ -L "$folder/baseline.json" ]; then rm -f "$folder/baseline.json"; fi
  if [ -e "$folder/baseline.json" ] && [ ! -f "$folder/baseline.json" ]; then
    baseline_answer "refused state-dir-not-writable $folder/baseline.json is no file"
  fi
  new=$folder/.baseline.json.new.$$
  rm -f "$new"
  trap 'rm -f "$new"' EXIT
  # Nobody who can write there beforehand chooses what we write into.
  set -C
  { printf '%s\n' "$4" >"$new"; } 2>/dev/null || baseline_answer "refused disk-full the baseline could not be written to $folder"
  set +C
  sync "$new" 2>/dev/null || sync
  mv -f "$new" "$folder/baseline.json" || baseline_answer "refused state-dir-not-writable $folder"
  baseline_answer "written $folder/baseline.json"
}

# read_baseline_main FOLDER: prints `baseline LINE`, `absent` or `unreadable`, at last `end baseline`.
read_baseline_main() {
  set -eu
  file=$1/baseline.json
  if [ ! -e "$file" ]; then
    if [ -d "$1" ] && [ ! -x "$1" ]; then echo unreadable; else echo absent; fi
  elif [ -f "$file" ] && [ ! -L "$file" ] && [ -r "$file" ]; then
    printf 'baseline '
    head -n 1 "$file"
  else
    echo unreadable
  fi
  echo 'end baseline'
}

baseline_answer() {
  tell "$1"
  exit 0
}
