# Rebuilds one of Laravel's compiled caches. When that fails it is cleared, which is slower and right; the step then warns.
#   artisan-cache VERB LIMIT FOLDER RUN-AS NAME
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"

take_arguments() {
  limit=$1 folder=$2 run_as=$3 cache=$4
}

do_step() {
  take_arguments "$@"
  if as_user_in "$run_as" "$folder" php artisan "$cache:cache"; then return; fi
  as_user_in "$run_as" "$folder" php artisan "$cache:clear" || refuse "php artisan $cache:cache and $cache:clear both failed"
  fact cache-cleared-instead "$cache"
  refuse "php artisan $cache:cache failed, so the cache was cleared instead"
}

dry_step() {
  take_arguments "$@"
  say "would rebuild the $cache cache in $folder"
}

case $1 in
  do) shift && do_step "$@" ;;
  undo) ;;
  probe) unknown ;;
  dry) shift && dry_step "$@" ;;
  *) exit 64 ;;
esac
