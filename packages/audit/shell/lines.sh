# What the audit's scripts have in common: one line for each thing that was found, and looking as the owner of the code.
# shellcheck shell=sh

# tell KEY VALUE...: one line. Control characters never leave the host.
tell() {
  case $* in
    *[[:cntrl:]]*) printf '%s\n' "$(printf '%s' "$*" | tr '[:cntrl:]' '?')" ;;
    *) printf '%s\n' "$*" ;;
  esac
}

has() { command -v "$1" >/dev/null 2>&1; }

# resolve PATH: sets RESOLVED; `~/` is the login user's home.
resolve() {
  # shellcheck disable=SC2088 # the tilde is a character here
  case $1 in '~/'*) RESOLVED=${HOME%/}/${1#??} ;; *) RESOLVED=$1 ;; esac
}

# Servers and their tools often lie where an ordinary login does not look.
look_everywhere() {
  PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
  LC_ALL=C
  export PATH LC_ALL
}

# choose_owner RUN-AS: sets OWNER_BY, by which owner_run goes.
choose_owner() {
  OWNER=$1
  if [ "$OWNER" = - ] || [ "$OWNER" = "$(id -un)" ]; then
    OWNER_BY=same
  elif has sudo && sudo -n -u "$OWNER" true </dev/null >/dev/null 2>&1; then
    OWNER_BY=sudo
  elif [ "$(id -u)" -eq 0 ] && has runuser; then
    OWNER_BY=runuser
  else
    OWNER_BY=refused
  fi
}

# owner_run COMMAND...: as the user who owns the code; not at all where we may not.
owner_run() {
  case $OWNER_BY in
    same) "$@" </dev/null ;;
    sudo) sudo -n -H -u "$OWNER" "$@" </dev/null ;;
    runuser) runuser -u "$OWNER" -- "$@" </dev/null ;;
    *) return 1 ;;
  esac
}

# read_file FILE: as ourselves, else as the owner of the code.
read_file() {
  if [ -r "$1" ]; then cat -- "$1"; else owner_run cat -- "$1"; fi 2>/dev/null
}

# Looking at a checkout runs what its configuration names, so only its owner looks.
at_checkout() {
  owner_run git --no-optional-locks -c core.fsmonitor=false -c core.hooksPath=/dev/null -C "$RELEASE_PATH" "$@" 2>/dev/null
}

# checksum: of stdin; fails where there is none.
checksum() {
  sum=$(sha256sum) && [ -n "$sum" ] && printf '%s\n' "${sum%% *}"
}
