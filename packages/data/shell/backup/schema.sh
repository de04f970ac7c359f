# The shape of a database: what mysqldump prints of it without a row, as one checksum. Sent on stdin; keeps nothing.
# shellcheck shell=sh
# needs: answer.sh lock.sh folders.sh env-file.sh connection.sh credentials.sh stream.sh mysql.sh dump.sh

DUMP_TOOL='' QUERY_TOOL='' CREDENTIALS_TEXT=''

# schema_main CREDENTIALS STRATEGY RELEASE-PATH CURRENT RUN-AS|- DATABASE: answers lines that end with `end schema`.
schema_main() {
  set -eu
  umask 077
  LC_ALL=C
  export LC_ALL
  credentials=$1 strategy=$2 current=$4 run_as=$5 DATABASE=$6
  resolve "$3" && release_path=$RESOLVED
  case $credentials in app-env) ;; *) resolve "$credentials" && credentials=$RESOLVED ;; esac
  trap remove_folders EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  make_work
  if [ -n "$WORK" ]; then
    find_mysql_tools
    read_credentials "$MYSQL_ENV_KEYS" "$credentials" "$strategy" "$release_path" "$current" "$run_as"
    if [ "$PROBLEMS" -eq 0 ] && [ -z "$MYSQL_USER" ]; then
      problem credentials-incomplete "$CREDENTIALS_FILE has no DB_USERNAME"
    fi
    if [ "$PROBLEMS" -eq 0 ]; then digest_schema; fi
  fi
  answer 'end schema'
}

# Routines and triggers belong to the shape, as far as this user may see them: an application seldom may see routines that
# somebody else made. The time of the dump and the next number of a table do not.
digest_schema() {
  dump_help=$("$DUMP_TOOL" --no-defaults --help 2>/dev/null) || :
  set -- --no-data --skip-comments --triggers --single-transaction --quote-names --default-character-set=utf8mb4
  if knows set-gtid-purged; then set -- "$@" --set-gtid-purged=OFF; fi
  if knows column-statistics; then set -- "$@" --column-statistics=0; fi
  if knows no-tablespaces; then set -- "$@" --no-tablespaces; fi
  if ! dump_schema --routines "$@" && ! { may_not_see_routines && dump_schema --skip-routines "$@"; }; then
    mysql_refused
    return 0
  fi
  schema_tables=$(grep -c '^CREATE TABLE ' "$WORK/schema.sql") || :
  if [ "$schema_tables" -eq 0 ]; then
    problem database-empty "$DATABASE has no table that $MYSQL_USER can see"
    return 0
  fi
  schema_sum=$(sed -e 's/^\() .*\) AUTO_INCREMENT=[0-9]*/\1/' -e '/^\/\*M!999999/d' "$WORK/schema.sql" | sha256sum)
  answer "schema ${schema_sum%% *} $schema_tables"
}

dump_schema() {
  look "$DUMP_TOOL" "$@" -- "$DATABASE" >"$WORK/schema.sql" 2>"$WORK/err.mysql"
}

# MySQL's own tool spells it with one f or p less, in some versions.
may_not_see_routines() {
  grep -q -i 'insuf[a-z]* privileges to SHOW CREATE' "$WORK/err.mysql"
}
