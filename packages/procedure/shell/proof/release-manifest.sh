# Notes what a release folder consists of at the moment it was proved good. Sent on stdin; prints one answer line.
# What the application writes as it runs is left out: a log that has grown is no sign of a half-made release.
# shellcheck shell=sh

# manifest_main ENV-DIR RELEASE-PATH RELEASES RELEASE
manifest_main() {
  set -eu
  umask 077
  manifest_folder=$2/$3/$4
  if [ ! -d "$manifest_folder" ] || [ -L "$manifest_folder" ]; then manifest_answer "refused no-folder $manifest_folder"; fi
  mkdir -p "$1/manifests"
  manifest_new=$1/manifests/.$4.$$
  if ! list_release "$manifest_folder" >"$manifest_new" || [ ! -s "$manifest_new" ]; then
    rm -f "$manifest_new"
    manifest_answer "refused unreadable $manifest_folder"
  fi
  mv -f "$manifest_new" "$1/manifests/$4"
  manifest_answer "ok $(wc -l <"$1/manifests/$4" | tr -d ' ')"
}

manifest_answer() {
  printf '%s\n' "$1"
  exit 0
}

list_release() {
  cd "$1" && find . \( -name storage -o -name cache -o -name .cache -o -name tmp -o -name var -o -name log -o -name logs \
    -o -name .failback \) -prune -o -type f -exec sha256sum {} +
}
