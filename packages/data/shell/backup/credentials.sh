# Finds the credentials on this host and hands them to the tools by pipes and their environment. They are in no argument
# list, no file, no answer and no log.
# shellcheck shell=sh
# needs: answer.sh env-file.sh connection.sh

MYSQL_HOST='' MYSQL_PORT='' MYSQL_SOCKET='' MYSQL_USER='' MYSQL_NAMED='' MYSQL_CA=''
REDIS_HOST='' REDIS_PORT='' REDIS_USER='' REDIS_TLS=''
CREDENTIALS_FILE=
MYSQL_ENV_KEYS='DB_CONNECTION DB_URL DATABASE_URL DB_HOST DB_PORT DB_SOCKET DB_DATABASE DB_USERNAME DB_PASSWORD MYSQL_ATTR_SSL_CA'
REDIS_ENV_KEYS='REDIS_URL REDIS_SCHEME REDIS_HOST REDIS_PORT REDIS_USERNAME REDIS_PASSWORD'

# read_credentials KEYS app-env|PATH STRATEGY RELEASE-PATH CURRENT RUN-AS: sets the variables above. What is wrong with a
# key of a store that nobody asked for is nobody's trouble.
read_credentials() {
  read_keys=$1
  shift
  case $1 in
    app-env) app_env "$2" "$3" "$4" "$5" ;;
    *) own_file "$1" ;;
  esac || return 0
  # shellcheck disable=SC2086 # names of keys
  take_values "$(printf '%s\n' "$CREDENTIALS_TEXT" | env_values $read_keys | connection_values)"
  CREDENTIALS_TEXT=
}

# app_env STRATEGY RELEASE-PATH CURRENT RUN-AS
app_env() {
  case $1 in
    symlink) set -- "$4" "$2/$3/.env" "$2/shared/.env" ;;
    *) set -- "$4" "$2/.env" ;;
  esac
  app_user=$1
  shift
  for CREDENTIALS_FILE in "$@"; do
    if read_as_owner "$app_user" "$CREDENTIALS_FILE"; then return 0; fi
  done
  problem credentials-unreadable "none of these can be read: $*; $(said "$WORK/err.credentials")"
  return 1
}

# read_as_owner USER FILE: as this user, else as the one who runs the application. Sets CREDENTIALS_TEXT.
read_as_owner() {
  if [ -r "$2" ]; then
    CREDENTIALS_TEXT=$(cat "$2" 2>"$WORK/err.credentials")
  elif [ "$1" = - ]; then
    printf '%s is not there, or this user may not read it, and no release.run-as is declared\n' "$2" >"$WORK/err.credentials"
    return 1
  else
    CREDENTIALS_TEXT=$(sudo -n -u "$1" cat "$2" 2>"$WORK/err.credentials")
  fi
}

own_file() {
  CREDENTIALS_FILE=$1
  if [ ! -f "$1" ]; then
    problem credentials-unreadable "$1 is not a file that this user can see"
    return 1
  fi
  # shellcheck disable=SC2012 # of one file, and only its mode is read
  case $(ls -ldLn "$1") in
    -r[w-]-------*) ;;
    *)
      problem credentials-open "$1 may be read by others than its owner"
      return 1
      ;;
  esac
  CREDENTIALS_TEXT=$(cat "$1" 2>"$WORK/err.credentials") && return 0
  problem credentials-unreadable "$1: $(said "$WORK/err.credentials")"
  return 1
}

# take_values LINES: as connection_values printed them.
take_values() {
  while IFS= read -r taken_line; do
    taken_value=${taken_line#*=}
    case ${taken_line%%=*} in
      MYSQL_HOST) MYSQL_HOST=$taken_value ;;
      MYSQL_PORT) MYSQL_PORT=$taken_value ;;
      MYSQL_SOCKET) MYSQL_SOCKET=$taken_value ;;
      MYSQL_NAMED) MYSQL_NAMED=$taken_value ;;
      MYSQL_USER) MYSQL_USER=$taken_value ;;
      MYSQL_PASSWORD) MYSQL_PASSWORD=$taken_value ;;
      MYSQL_CA) MYSQL_CA=$taken_value ;;
      REDIS_HOST) REDIS_HOST=$taken_value ;;
      REDIS_PORT) REDIS_PORT=$taken_value ;;
      REDIS_USER) REDIS_USER=$taken_value ;;
      REDIS_PASSWORD) REDIS_PASSWORD=$taken_value ;;
      REDIS_TLS) REDIS_TLS=$taken_value ;;
      !*)
        taken_key=${taken_line%%=*}
        wrong_value "${taken_key#!}" "$taken_value"
        ;;
    esac
  done <<END
$1
END
}

# wrong_value KEY WHY
wrong_value() {
  case $2 in
    differs*) problem credentials-ambiguous "$CREDENTIALS_FILE: $1 and ${2#differs } do not say the same" ;;
    engine*) problem database-not-mysql "$CREDENTIALS_FILE: $1 names ${2#engine }" ;;
    scheme*) problem credentials-unsupported "$CREDENTIALS_FILE: $1 begins with ${2#scheme }://" ;;
    option*) problem credentials-unsupported "$CREDENTIALS_FILE: $1 sets the option ${2#option }" ;;
    address) problem credentials-unsupported "$CREDENTIALS_FILE: $1 is no address such as scheme://user:password@host:port/name" ;;
    *) problem credentials-not-literal "$CREDENTIALS_FILE: $1: $(why_not_literal "$2")" ;;
  esac
}

# shellcheck disable=SC2016 # shown as it stands
why_not_literal() {
  case $1 in
    nested) echo 'it holds ${...}, which is not followed' ;;
    escape) echo 'a backslash in double quotes stands before a character that it cannot escape' ;;
    after) echo 'text follows the value; a value with spaces needs quotes' ;;
    unclosed) echo 'its quote is never closed' ;;
    *) echo 'it holds a line end' ;;
  esac
}

# Prints what mysql and mysqldump read by --defaults-extra-file. A socket is taken before a host, as PHP does it; their own
# programs would take the host.
client_options() {
  echo '[client]'
  option user "$MYSQL_USER"
  option password "$MYSQL_PASSWORD"
  if [ -n "$MYSQL_SOCKET" ]; then
    option socket "$MYSQL_SOCKET"
    option protocol socket
  else
    option host "$MYSQL_HOST"
    option port "$MYSQL_PORT"
  fi
  option ssl-ca "$MYSQL_CA"
}

# Inside double quotes option files know \\ and \".
option() {
  if [ -z "$2" ]; then return 0; fi
  printf '%s="%s"\n' "$1" "$(printf '%s' "$2" | sed 's/[\\"]/\\&/g')"
}
