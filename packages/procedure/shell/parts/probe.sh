# The probe file: a PHP file with a random name that answers with a release, for an application that does not say its own.
# Sourced after step.sh. work/probe-file holds its name, work/probe-places each file that was placed.
# shellcheck shell=sh disable=SC2154 # limit, path and run_as are the sourcing script's arguments

PROBE_LIFETIME=900 # s; one that could not be removed answers 404 from then on

probe_name() { cat "$FAILBACK_WORK/probe-file"; }

# A release name is letters, digits, ".", "_" and "-": nothing in it ends the string.
probe_text() {
  printf "<?php if (time() > %s) { http_response_code(404); exit; } header('Content-Type: text/plain'); header('Cache-Control: no-store'); echo '%s';\n" \
    "$(($(date +%s) + PROBE_LIFETIME))" "$1"
}

# place_probe WEB-ROOT RELEASE. The place is noted before it is used.
place_probe() {
  web=$(as_user_in "$run_as" "$1" pwd -P) || refuse "there is no web root $1"
  file=$web/$(probe_name)
  grep -qxF -- "$file" "$FAILBACK_WORK/probe-places" 2>/dev/null || printf '%s\n' "$file" >>"$FAILBACK_WORK/probe-places"
  probe_text "$2" | put "$run_as" "$file"
}

remove_probe() {
  kept probe-places || return 0
  while read -r file; do
    as_user "$run_as" rm -f "$file" "$file.failback" </dev/null
  done <"$FAILBACK_WORK/probe-places"
  forget probe-places probe-file
}
