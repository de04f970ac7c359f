# Closes a Laravel site with a page made by the target, since the release we leave may be unable to boot.
# The way past it is a cookie signed with a secret that is made here, and that no argument, address or log ever holds.
#   maintenance-laravel VERB LIMIT PATH RUN-AS URL CONNECT RENDER RETRY REFRESH
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"
# shellcheck source=packages/procedure/shell/parts/tree.sh
. "$FAILBACK_PLAN/parts/tree.sh"
# shellcheck source=packages/procedure/shell/parts/closed.sh
. "$FAILBACK_PLAN/parts/closed.sh"

STATUS=503

take_arguments() {
  limit=$1 path=$2 run_as=$3 url=$4 connect=$5 render=$6 retry=$7 refresh=$8
  live=$path/storage/framework
  built=$(build_tree)/storage/framework
}

do_step() {
  take_arguments "$@"
  as_user "$run_as" test -d "$live" || refuse "there is no folder $live. Mend: sudo install -d -o ${run_as:-$(id -un)} $live"
  kept maintenance-found || note_found
  kept bypass-header || make_ours
  put "$run_as" "$live/maintenance.php" <"$FAILBACK_WORK/page"
  put "$run_as" "$live/down" "$(down_umask)" <"$FAILBACK_WORK/down"
  check_closed "$url" "$connect" "$STATUS"
}

# The file holds the secret. PHP reads it as run-as, so nobody else needs to; where run-as is not said, or PHP-FPM is seen to
# run as others alone, a file that PHP cannot read would keep us out as well.
down_umask() {
  if [ -n "$run_as" ] && ! fpm_is_anothers; then echo 027; else echo 022; fi
}

fpm_is_anothers() {
  others=no
  for process in "${FAILBACK_PROC:-/proc}"/[0-9]*; do
    { read -r program <"$process/comm"; } 2>/dev/null || continue
    case $program in php-fpm*) ;; *) continue ;; esac
    case $(owner_of "$process" 2>/dev/null) in
      "$run_as") return 1 ;;
      root | '') ;;
      *) others=yes ;;
    esac
  done
  [ "$others" = yes ]
}

# Made once, the header last: a host that restarts half way, or that opened and did not prove itself, closes again when the
# build tree has lost its dependencies to the live one.
make_ours() {
  kept bypass-secret || random_hex | keep bypass-secret
  make_page
  as_user "$run_as" cat "$built/maintenance.php" | keep page
  add_secret | keep down
  make_cookie | keep made-header
  for made in page down made-header; do
    [ -s "$FAILBACK_WORK/$made" ] || refuse "php could not make the $made"
  done
  mv -f "$FAILBACK_WORK/made-header" "$FAILBACK_WORK/bypass-header"
}

# Somebody may have closed the site before us: an abort leaves it closed, with their file.
note_found() {
  if stands "$live/down"; then
    as_user "$run_as" cat "$live/down" | keep found-down
    as_user "$run_as" cat "$live/maintenance.php" 2>/dev/null | keep found-maintenance.php
    fact found-in-maintenance yes
    say closed | keep maintenance-found
  else
    say open | keep maintenance-found
  fi
}

# A page that the target does not have is no reason to stay on a release that is broken: then it is a plain one.
make_page() {
  as_user "$run_as" rm -f "$built/down" "$built/maintenance.php"
  set --
  [ -z "$retry" ] || set -- "$@" "--retry=$retry"
  [ -z "$refresh" ] || set -- "$@" "--refresh=$refresh"
  if ! artisan_down "--render=$render" "$@"; then
    fact maintenance-view-missing yes
    artisan_down "$@" || refuse "php artisan down failed in the target's tree"
  fi
  for made in down maintenance.php; do
    as_user "$run_as" test -s "$built/$made" ||
      refuse "php artisan down made no file $made. Mend: set app.maintenance.driver to file; a driver that needs the application cannot close a broken one"
  done
}

artisan_down() { as_user_in "$run_as" "$(build_tree)" php artisan down "$@"; }

# shellcheck disable=SC2016
ADD_SECRET='
  [$secret, $json] = explode("\n", stream_get_contents(STDIN), 2);
  $down = json_decode($json, true);
  if (!is_array($down) || strlen($secret) !== 32) { fwrite(STDERR, "the down file is not JSON\n"); exit(1); }
  $down["secret"] = $secret;
  $down["status"] = 503;
  $down["template"] = $down["template"] ?? "<!doctype html><title>Back soon</title><p>We are back in a moment.</p>";
  echo json_encode($down, JSON_PRETTY_PRINT);
'

add_secret() {
  {
    cat "$FAILBACK_WORK/bypass-secret"
    echo
    as_user "$run_as" cat "$built/down"
  } | php -r "$ADD_SECRET"
}

# What Illuminate\Foundation\Http\MaintenanceModeBypassCookie makes; it is valid for twelve hours there as well.
# shellcheck disable=SC2016
MAKE_COOKIE='
  $expires = time() + 12 * 3600;
  $mac = hash_hmac("sha256", (string) $expires, trim(stream_get_contents(STDIN)));
  $value = base64_encode(json_encode(["expires_at" => $expires, "mac" => $mac]));
  echo "Cookie: laravel_maintenance=", rawurlencode($value), "\n";
'

make_cookie() { php -r "$MAKE_COOKIE" <"$FAILBACK_WORK/bypass-secret"; }

undo_step() {
  take_arguments "$@"
  kept maintenance-found || return 0
  case $(cat "$FAILBACK_WORK/maintenance-found") in
    open) as_user "$run_as" rm -f "$live/down" "$live/maintenance.php" ;;
    closed) put_back ;;
  esac
  as_user "$run_as" rm -f "$live/down.failback" "$live/maintenance.php.failback"
  check_as_found
  forget bypass-header bypass-secret made-header page down found-down found-maintenance.php maintenance-found
}

put_back() {
  put "$run_as" "$live/down" "$(down_umask)" <"$FAILBACK_WORK/found-down"
  if [ -s "$FAILBACK_WORK/found-maintenance.php" ]; then
    put "$run_as" "$live/maintenance.php" <"$FAILBACK_WORK/found-maintenance.php"
  else
    as_user "$run_as" rm -f "$live/maintenance.php"
  fi
}

check_as_found() {
  [ "$(cat "$FAILBACK_WORK/maintenance-found")" = open ] || return 0
  ! stands "$live/down" || refuse "$live/down is still there"
}

probe_step() {
  take_arguments "$@"
  kept bypass-header || exit 1
  as_user "$run_as" cat "$live/down" 2>/dev/null | cmp -s - "$FAILBACK_WORK/down" || exit 1
  check_closed "$url" "$connect" "$STATUS" 2>/dev/null
}

dry_step() {
  take_arguments "$@"
  command -v php >/dev/null 2>&1 || refuse "there is no php on this host"
  as_user "$run_as" test -w "$live" || refuse "$live is not writable for ${run_as:-$(id -un)}"
  say "would close the site with the page $render of the target"
}

case $1 in
  do) shift && do_step "$@" ;;
  undo) shift && undo_step "$@" ;;
  probe) shift && probe_step "$@" ;;
  dry) shift && dry_step "$@" ;;
  *) exit 64 ;;
esac
