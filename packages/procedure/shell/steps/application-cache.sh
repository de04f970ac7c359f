# Clears the application's cache, but only where the compiled configuration proves that this cannot take queued jobs,
# sessions or Horizon with it: Laravel clears a Redis store with FLUSHDB.
#   application-cache VERB LIMIT FOLDER RUN-AS
set -eu
# shellcheck source=packages/procedure/shell/parts/step.sh
. "$FAILBACK_PLAN/parts/step.sh"

take_arguments() {
  limit=$1 folder=$2 run_as=$3
}

# Says `own` or why not. Two names may be one server, so only another database number is proof; an address as a URL is none.
# shellcheck disable=SC2016
JUDGE='
  $config = is_file("bootstrap/cache/config.php") ? require "bootstrap/cache/config.php" : null;
  $say = function ($word) { echo $word; exit(0); };
  is_array($config) || $say("not-compiled");
  $store = $config["cache"]["stores"][$config["cache"]["default"] ?? ""] ?? null;
  is_array($store) || $say("no-store");
  in_array($store["driver"] ?? "", ["file", "array", "null", "apc"], true) && $say("own");
  ($store["driver"] ?? "") === "redis" || $say("unknown-driver");
  $database = function ($name) use ($config, $say) {
    $redis = $config["database"]["redis"][$name] ?? null;
    is_array($redis) && empty($redis["url"]) && isset($redis["host"]) && is_string($redis["host"]) || $say("unknown-connection");
    return (string) ($redis["database"] ?? "0");
  };
  $cache = $database($store["connection"] ?? "default");
  $others = [];
  foreach ($config["queue"]["connections"] ?? [] as $queue) {
    if (($queue["driver"] ?? "") === "redis") { $others[] = $queue["connection"] ?? "default"; }
  }
  if (($config["session"]["driver"] ?? "") === "redis") { $others[] = $config["session"]["connection"] ?? "default"; }
  if (isset($config["horizon"])) { $others[] = $config["horizon"]["use"] ?? "default"; }
  foreach ($others as $other) {
    $database($other) === $cache && $say("shared");
  }
  $say("own");
'

do_step() {
  take_arguments "$@"
  verdict=$(as_user_in "$run_as" "$folder" php -r "$JUDGE") || verdict=unreadable
  if [ "$verdict" != own ]; then
    fact application-cache-kept "$verdict"
    say "the application cache was left alone: $verdict"
    return
  fi
  # Laravel says that it failed, and ends with 0.
  said=$(as_user_in "$run_as" "$folder" php artisan cache:clear) || refuse "php artisan cache:clear failed: $said"
  case $said in *Failed*) refuse "php artisan cache:clear failed: $said" ;; esac
  fact application-cache cleared
}

dry_step() {
  take_arguments "$@"
  say "would clear the application cache in $folder, if its compiled configuration proves that it is apart from queues and sessions"
}

case $1 in
  do) shift && do_step "$@" ;;
  undo) ;;
  probe) unknown ;;
  dry) shift && dry_step "$@" ;;
  *) exit 64 ;;
esac
