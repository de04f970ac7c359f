# What every step stands on: how it speaks, what it keeps, and as whom it runs things. Sourced.
# $limit is set by each script from its first argument: seconds for the whole step, after which a command under sudo ends
# itself, since a signal from outside does not get through sudo.
# shellcheck shell=sh disable=SC2154 # limit, path and run_as are the sourcing script's arguments

LC_ALL=C
export LC_ALL
if [ -z "${HOME:-}" ]; then
  HOME=$(awk -F: -v user="$(id -un)" '$1 == user { print $6; exit }' /etc/passwd)
  [ -n "$HOME" ] || HOME=/
  export HOME
fi

read -r STARTED _ </proc/uptime
STARTED=${STARTED%.*}
ENGINE_MARGIN=2 # s before the engine ends the step; INNER_MARGIN of the plan is the same

# time_left: sets LEFT, the whole seconds that the step has left; FAILBACK_DEADLINE is the uptime in ms at which the engine
# ends it. Each command gets what is left, not the limit anew: several in a row would outlive the step.
time_left() {
  read -r up _ </proc/uptime
  LEFT=$((STARTED + limit - ${up%.*}))
  if [ -n "${FAILBACK_DEADLINE:-}" ]; then
    by_engine=$((FAILBACK_DEADLINE / 1000 - ENGINE_MARGIN - ${up%.*}))
    [ "$LEFT" -le "$by_engine" ] || LEFT=$by_engine
  fi
  [ "$LEFT" -ge 1 ] || {
    say "the time of this step is used up" >&2
    exit 124 # as timeout says it
  }
}

refuse() {
  printf '%s\n' "$*" >&2
  exit 1
}

say() { printf '%s\n' "$*"; }

# fact KEY VALUE: becomes an event of the journal.
fact() { printf '%s %s\n' "$1" "$2" >>"$FAILBACK_FACTS"; }

# keep NAME: stdin becomes work/NAME, private, whole or not at all.
keep() (
  umask 077
  cat >"$FAILBACK_WORK/$1.new"
  mv -f "$FAILBACK_WORK/$1.new" "$FAILBACK_WORK/$1"
)

kept() { [ -e "$FAILBACK_WORK/$1" ]; }

forget() {
  for forgotten in "$@"; do
    rm -f "$FAILBACK_WORK/$forgotten" "$FAILBACK_WORK/$forgotten.new"
  done
}

unknown() { exit 2; }

random_hex() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; }

# as_user USER COMMAND...: as it stands when USER is empty or ourselves.
as_user() {
  user=$1
  shift
  set -- env GIT_TERMINAL_PROMPT=0 COMPOSER_NO_INTERACTION=1 FAILBACK_STEP="${FAILBACK_STEP:-}" "$@"
  if [ -z "$user" ] || [ "$user" = "$(id -un)" ]; then
    "$@"
    return
  fi
  time_left
  if command -v sudo >/dev/null 2>&1; then
    sudo -n -H -u "$user" timeout -k 5 "$LEFT" "$@"
  else
    runuser -u "$user" -- timeout -k 5 "$LEFT" "$@"
  fi
}

# stands FILE: is it there, as the owner of the code sees it? A sudo that fails is no answer, and must not pass for "no".
stands() {
  # shellcheck disable=SC2016 # expanded by the inner shell, from its own argument
  seen=$(as_user "$run_as" sh -c 'if [ -e "$1" ]; then echo yes; else echo no; fi' sh "$1") || seen=unknown
  case $seen in
    yes) return 0 ;;
    no) return 1 ;;
    *)
      say "could not look as ${run_as:-$(id -un)} whether $1 is there" >&2
      unknown
      ;;
  esac
}

# as_user_in USER FOLDER COMMAND...
as_user_in() {
  inside_user=$1
  inside=$2
  shift 2
  # shellcheck disable=SC2016 # expanded by the inner shell, from its own arguments
  as_user "$inside_user" sh -c 'cd "$1" && shift && exec "$@"' sh "$inside" "$@"
}

# put USER FILE [UMASK]: stdin becomes FILE by one rename, readable by the web server. Others may write beside it: what
# waits under the name in between is not written through.
put() {
  # shellcheck disable=SC2016
  as_user "$1" sh -c 'umask "$1" && rm -f "$2.failback" && set -C && cat >"$2.failback" && mv -f "$2.failback" "$2"' sh "${3:-022}" "$2"
}

# hand_over_line OPTION: what a person types so that the owner of the code may write to the places on stdin, one a line.
# OPTION: -R or nothing.
hand_over_line() {
  places=$(as_words)
  [ -z "$places" ] || say "sudo chown${1:+ $1} ${run_as:-$(id -un)} $places && sudo chmod${1:+ $1} u+w $places"
}

# as_words: the lines of stdin on one line, as a shell reads them back.
as_words() { sed "/[^A-Za-z0-9._/@%+=:,-]/{s/'/'\\\\''/g;s/.*/'&'/;}" | tr '\n' ' ' | sed 's/ $//'; }

owner_of() {
  # shellcheck disable=SC2012 # one known path, and only its owner is read
  ls -ld "$1" | awk '{ print $3; exit }'
}
