#!/bin/sh
# Delivers spooled alerts until none is left: `sh <plan>/engine/alert.sh <env-dir> [<folder>]`. One of these runs at a time.
# A folder other than the environment's own holds what a full disk could not, and is removed at last.
set -eu

ENV_DIR=$1
ALERTS=${2:-$ENV_DIR/alerts}
ENGINE=${0%/*}

for part in login plan spool; do
  # shellcheck source=/dev/null
  . "$ENGINE/$part.sh"
done

# deliver FILE OPERATION: by the way its operation's plan says.
deliver() {
  alert_plan=$ENV_DIR/operations/$2/plan
  load_login "${alert_plan%/plan}"
  load_settings "$alert_plan" || return 1
  case $ALERT in
    webhook) post_alert "$1" ;;
    command) run_alert "$1" ;;
    *) return 0 ;;
  esac
}

# The address is a secret: it goes to the client on stdin, never as an argument.
post_alert() {
  IFS= read -r alert_url <"$ALERT_URL_FILE" || [ -n "$alert_url" ] || return 1
  case $alert_url in *[\"\\]* | '') return 1 ;; esac
  if command -v curl >/dev/null; then
    post_by_curl "$1"
  elif command -v php >/dev/null; then
    post_by_php "$1"
  elif command -v node >/dev/null; then
    post_by_node "$1"
  else
    return 1
  fi
}

post_by_curl() {
  printf 'url = "%s"\n' "$alert_url" |
    curl --silent --fail --max-time 20 --header 'Content-Type: application/json' --data-binary "@$1" \
      --output /dev/null --config -
}

# The programs of php and node are constant text.
# shellcheck disable=SC2016
post_by_php() {
  printf '%s\n' "$alert_url" | timeout 30 php -r '
    $url = trim(fgets(STDIN));
    $options = ["method" => "POST", "header" => "Content-Type: application/json", "timeout" => 20,
                "content" => file_get_contents($argv[1])];
    exit(@file_get_contents($url, false, stream_context_create(["http" => $options])) === false ? 1 : 0);
  ' -- "$1"
}

post_by_node() {
  printf '%s\n' "$alert_url" | timeout 30 node -e '
    const fs = require("node:fs");
    const url = new URL(fs.readFileSync(0, "utf8").trim());
    const client = require(url.protocol === "http:" ? "node:http" : "node:https");
    const request = client.request(url, { method: "POST", headers: { "Content-Type": "application/json" } }, (answer) => {
      process.exit(answer.statusCode >= 200 && answer.statusCode < 300 ? 0 : 1);
    });
    request.on("error", () => process.exit(1));
    request.end(fs.readFileSync(process.argv[1]));
  ' "$1"
}

# The runbook's command gets the alert on stdin.
run_alert() {
  alert_body=$1
  set --
  # shellcheck source=/dev/null
  . "$alert_plan/args/alert"
  [ "$#" -gt 0 ] || return 1
  timeout -k 5 60 "$@" <"$alert_body" >/dev/null 2>&1
}

deliver_all() {
  for spooled in "$ALERTS"/*; do
    if [ -f "$spooled" ]; then deliver_one "${spooled##*/}"; fi
  done
}

# deliver_one OPERATION: what is removed is what was delivered; a newer alert may have taken its name meanwhile.
# shellcheck disable=SC3013 # dash and busybox have -ef
deliver_one() {
  sending=$ALERTS/.sending.$1
  rm -f "$sending"
  ln "$ALERTS/$1" "$sending" 2>/dev/null || return 0
  if (deliver "$sending" "$1") && [ "$ALERTS/$1" -ef "$sending" ]; then rm -f "$ALERTS/$1"; fi
  rm -f "$sending"
}

# Tries again after 1, 2, 4, … seconds, at most five minutes apart.
deliver_until_empty() {
  pause=1
  deliver_all
  while alerts_wait "$ALERTS"; do
    sleep "$pause"
    pause=$((pause * 2))
    if [ "$pause" -gt 300 ]; then pause=300; fi
    deliver_all
  done
}

mkdir -p "$ALERTS"
exec 8>>"$ALERTS/.lock"
flock -n 8 || exit 0
deliver_until_empty
if [ "$ALERTS" != "$ENV_DIR/alerts" ]; then rm -rf "$ALERTS"; fi
