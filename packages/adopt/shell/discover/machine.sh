# What the machine and the login have: tools, versions, ways back after a reboot, room.
# shellcheck shell=sh disable=SC2154 # look_… come from discover.sh

machine_facts() {
  fact user "$(id -un)"
  fact home "${HOME:-/}"
  fact hostname "$(uname -n)"
  for tool in git flock setsid timeout curl php node composer sudo crontab; do
    fact tool "$tool" "$(yes_no has "$tool")"
  done
  fact systemctl "$(systemctl_place)"
  fact crontab "$(yes_no may_crontab)"
  version_facts
  state_dir_fact
}

# Where only root may put programs: what sudo is to run is never taken from the PATH of the login.
systemctl_place() {
  for systemctl_at in /usr/bin /bin /usr/sbin /sbin /run/current-system/sw/bin; do
    if [ -x "$systemctl_at/systemctl" ]; then
      echo "$systemctl_at/systemctl"
      return 0
    fi
  done
  echo -
}

may_crontab() {
  has crontab || return 1
  crontab_says=$(LC_ALL=C crontab -l 2>&1) && return 0
  case $crontab_says in *'no crontab'*) return 0 ;; *) return 1 ;; esac
}

# The servers themselves: the client of MariaDB calls itself 15.1 whatever the server is.
version_facts() {
  version_fact php 's/^PHP \([0-9][0-9.]*\).*/\1/p' php -v
  version_fact node 's/^v\([0-9][0-9.]*\).*/\1/p' node --version
  for mysql_server in mysqld mariadbd /usr/sbin/mysqld /usr/sbin/mariadbd; do
    if has "$mysql_server"; then
      version_fact mysql 's/.*Ver \([0-9][0-9.]*\).*/\1/p' "$mysql_server" --version
      break
    fi
  done
  version_fact redis 's/.*v=\([0-9][0-9.]*\).*/\1/p' redis-server --version
}

# version_fact NAME SED COMMAND...
version_fact() {
  version_name=$1 version_sed=$2
  shift 2
  has "$1" || return 0
  version_says=$(bounded "$@" 2>/dev/null | sed -n "$version_sed" | head -n 1) || version_says=
  if [ -n "$version_says" ]; then fact version "$version_name" "$version_says"; fi
}

# A folder below the home of the login user is made when it is needed.
state_dir_fact() {
  # shellcheck disable=SC2088 # the tilde is a character here
  case $look_state_dir in
    '~/'*) state_dir=${HOME%/}/${look_state_dir#??} ;;
    *) state_dir=$look_state_dir ;;
  esac
  case $state_dir in
    "${HOME:-/nonexistent}"/*) state_dir_home=yes ;;
    *) state_dir_home=no ;;
  esac
  if [ -d "$state_dir" ]; then
    if [ -w "$state_dir" ]; then state_dir_is=writable; else state_dir_is=not-writable; fi
  elif [ "$state_dir_home" = yes ]; then
    state_dir_is=writable
  else
    state_dir_is=missing
  fi
  fact state-dir "$look_state_dir" "$state_dir_is"
}
