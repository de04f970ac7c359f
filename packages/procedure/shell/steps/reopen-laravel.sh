# Opens a Laravel site. `artisan up` of the live release tells its listeners; should it fail, the files go all the same.
# What closed it stays in work/ until `tidy`: should the open site not prove itself, it is closed again with that, and by then
# the build tree has lost its dependencies to the live one.
#   reopen-laravel VERB LIMIT PATH RUN-AS
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"

take_arguments() {
  limit=$1 path=$2 run_as=$3
  down=$path/storage/framework/down
  page=$path/storage/framework/maintenance.php
}

do_step() {
  take_arguments "$@"
  if as_user_in "$run_as" "$path" php artisan up; then
    fact opened-by artisan
  else
    fact opened-by removal
  fi
  as_user "$run_as" rm -f "$down" "$page"
  is_open || refuse "$down is still there, so the site is still closed. Mend: sudo rm $down $page"
}

is_open() { ! stands "$down" && ! stands "$page"; }

probe_step() {
  take_arguments "$@"
  is_open
}

dry_step() { say "would open the site"; }

case $1 in
  do) shift && do_step "$@" ;;
  undo) ;;
  probe) shift && probe_step "$@" ;;
  dry) dry_step ;;
  *) exit 64 ;;
esac
