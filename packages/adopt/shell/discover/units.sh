# systemd services that belong to an application: workers, PHP-FPM, web server, database, Redis. What a service runs is
# looked at here and not told: there may be passwords in its arguments.
# shellcheck shell=sh disable=SC2154 # look_… come from discover.sh

unit_facts() {
  if [ ! -d "$look_prefix/run/systemd/system" ] || ! has systemctl ||
    ! unit_files=$(bounded systemctl list-unit-files --type=service --no-legend --no-pager 2>/dev/null); then
    fact systemd no
    return 0
  fi
  fact systemd yes
  unit_names=$(unit_candidates)
  [ -n "$unit_names" ] || return 0
  set -f
  # shellcheck disable=SC2086 # a unit's name holds no space
  bounded systemctl show --no-pager --property=Id,LoadState,ActiveState,WorkingDirectory,ExecStart -- $unit_names 2>/dev/null |
    awk "$UNIT_KINDS" || :
  set +f
}

# Files of stopped services and instances that are loaded; a template by itself is nothing that runs.
unit_candidates() {
  {
    printf '%s\n' "$unit_files"
    bounded systemctl list-units --type=service --all --plain --no-legend --no-pager 2>/dev/null || :
  } | awk '$1 ~ /[.]service$/ && $1 !~ /@[.]service$/ { print $1 }' | sort -u | head -n 1000
}

# unit KIND NAME ACTIVE FOLDER
# shellcheck disable=SC2016
UNIT_KINDS='
  function value(line) { return substr(line, index(line, "=") + 1) }
  function kind_of(id, run) {
    if (run ~ /[ ]queue:(work|listen)/) return "worker"
    if (run ~ /[ ]horizon([ ;]|$)/) return "horizon"
    if (run ~ /[ ]octane:start/) return "octane"
    if (run ~ /[ ]schedule:work/) return "scheduler"
    if (id ~ /^php[0-9.]*-?fpm/) return "php-fpm"
    if (id ~ /^(nginx|apache2|httpd|caddy)[.]service$/) return "web"
    if (id ~ /^(mysql|mysqld|mariadb)[.]service$/) return "database"
    if (id ~ /^(redis|redis-server|valkey|valkey-server)[.]service$/) return "redis"
    return ""
  }
  function folder_of(run, folder) {
    if (match(run, /\/[^ ;]*\/artisan/)) return substr(run, RSTART, RLENGTH - 8)
    sub(/^!/, "", folder)
    return folder ~ /^\/./ ? folder : "-"
  }
  function finish(  kind, place) {
    if (id != "" && load == "loaded" && !(id in told)) {
      kind = kind_of(id, run)
      place = folder_of(run, folder)
      if (kind == "" && place != "-") kind = "other"
      if (kind != "") {
        told[id] = 1
        gsub(/[[:cntrl:]]/, "?", place)
        printf "unit\t%s\t%s\t%s\t%s\n", kind, id, active, place
      }
    }
    id = ""; run = ""; folder = ""; active = "unknown"; load = ""
  }
  BEGIN { active = "unknown" }
  /^$/ { finish() }
  /^Id=/ { id = value($0) }
  /^LoadState=/ { load = value($0) }
  /^ActiveState=/ { active = value($0) }
  /^WorkingDirectory=/ { folder = value($0) }
  /^ExecStart=/ { run = run " " value($0) }
  END { finish() }
'
