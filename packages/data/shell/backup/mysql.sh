# What the database says of itself, before anything is copied.
# shellcheck shell=sh
# needs: answer.sh credentials.sh lock.sh

DATA_BYTES=0 BASE_TABLES=0 SERVER_VERSION='' EVENTS=0 VERSIONED=0 BINARY_LOG=0

# client TOOL ARGUMENT...: the credentials come by a pipe, so that whatever ends this run leaves no file of them. The login
# user's own option files would be read after it and override it, so HOME is a folder without any. MYSQL_RUN is what runs
# the tool: `producer` when it fills a stream, `timeout …` for a look.
client() {
  client_tool=$1
  shift
  # shellcheck disable=SC2086 # words
  ${MYSQL_RUN:-} env "HOME=$WORK" MYSQL_PWD= "$client_tool" --defaults-extra-file=/dev/fd/4 "$@" 4<<END
$(client_options)
END
}

# look TOOL ARGUMENT...: as client, for so long and no longer.
look() {
  MYSQL_RUN="timeout -k 5 $ANSWER_SECONDS"
  look_status=0
  client "$@" || look_status=$?
  MYSQL_RUN=
  return "$look_status"
}

find_mysql_tools() {
  DUMP_TOOL=$(command -v mysqldump || command -v mariadb-dump) ||
    problem no-mysqldump 'neither mysqldump nor mariadb-dump is on the PATH'
  QUERY_TOOL=$(command -v mysql || command -v mariadb) ||
    problem no-mysql-client 'neither mysql nor mariadb is on the PATH'
}

check_mysql() {
  find_mysql_tools
  if [ -z "$MYSQL_USER" ]; then
    problem credentials-incomplete "$CREDENTIALS_FILE has no DB_USERNAME"
    return 0
  fi
  if [ -n "$MYSQL_NAMED" ] && [ "$MYSQL_NAMED" != "$DATABASE" ]; then
    problem database-differs "the runbook says $DATABASE, and $CREDENTIALS_FILE says $MYSQL_NAMED"
    return 0
  fi
  if [ -z "$DUMP_TOOL" ] || [ -z "$QUERY_TOOL" ]; then return 0; fi
  lock_mysql
  if ! mysql_facts; then
    mysql_refused
    return 0
  fi
  if ! is_number "$DATA_BYTES" || ! is_number "$BASE_TABLES" || ! is_number "$EVENTS" || [ -z "$SERVER_VERSION" ]; then
    DATA_BYTES=0 BASE_TABLES=0
    problem database-query-failed "$QUERY_TOOL did not print what it was asked: $(head -n 1 "$WORK/facts")"
    return 0
  fi
  check_tables "$@"
}

# Rows are the server's own estimate, which MySQL 8 would keep for a day; a dump counts for itself. Tab-separated, `\` `\t` `\n` escaped, as the client does it.
mysql_facts() {
  look "$QUERY_TOOL" --batch --skip-column-names --connect-timeout=15 --default-character-set=utf8mb4 \
    "--database=$DATABASE" >"$WORK/facts" 2>"$WORK/err.mysql" <<'END' || return 1
/*!80000 set session information_schema_stats_expiry = 0 */;
select 'server', version();
select 'binary-log', @@log_bin;
select 'data', coalesce(sum(data_length), 0), count(*) from information_schema.tables
  where table_schema = database() and table_type in ('BASE TABLE', 'SYSTEM VERSIONED');
select 'versioned', count(*) from information_schema.tables
  where table_schema = database() and table_type = 'SYSTEM VERSIONED';
select 'events', count(*) from information_schema.events where event_schema = database();
select 'table', table_name, coalesce(table_rows, 0), coalesce(engine, '') from information_schema.tables
  where table_schema = database() and table_type in ('BASE TABLE', 'SYSTEM VERSIONED') order by table_name;
END
  sed -n 's/^table	//p' "$WORK/facts" >"$WORK/tables"
  SERVER_VERSION=$(fact_of server)
  EVENTS=$(fact_of events)
  VERSIONED=$(fact_of versioned)
  BINARY_LOG=$(fact_of binary-log)
  data=$(fact_of data)
  DATA_BYTES=${data%%	*} BASE_TABLES=${data##*	}
}

fact_of() {
  sed -n "s/^$1	//p" "$WORK/facts"
}

# The client says "ERROR 1045 (28000): …", and mysqldump "Got error: 1045: …".
mysql_refused() {
  mysql_said=$(said "$WORK/err.mysql")
  mysql_error=$(printf '%s\n' "$mysql_said" | sed -n 's/.*[Ee][Rr][Rr][Oo][Rr]:* \([0-9][0-9]*\)[ :].*/\1/p' | tail -n 1)
  case $mysql_error in
    1045 | 1130 | 1698 | 3118) problem database-login-refused "$mysql_said" ;;
    1044 | 1142 | 1227) problem database-not-permitted "$mysql_said" ;;
    1049) problem database-missing "$mysql_said" ;;
    2002 | 2003 | 2005 | 2006 | 2013 | 1040 | 1129) problem database-unreachable "$mysql_said" ;;
    1251 | 2026 | 2049 | 2054 | 2058 | 2059 | 2061) problem database-client-unfit "$mysql_said" ;;
    *) problem database-query-failed "${mysql_said:-it gave no answer within $ANSWER_SECONDS s}" ;;
  esac
}

# check_tables TABLE...: the ones that are never empty have to be there at all.
check_tables() {
  if [ "$BASE_TABLES" -eq 0 ]; then
    problem database-empty "$DATABASE has no table that $MYSQL_USER can see"
    return 0
  fi
  for must in "$@"; do
    if ! cut -f 1 "$WORK/tables" | grep -q -x -F -e "$must"; then
      problem must-have-missing "$DATABASE has no table $must"
    fi
  done
  loose=$(awk -F '\t' '$3 != "" && $3 != "InnoDB" { print $1 " (" $3 ")" }' "$WORK/tables" | head -n 5 | tr '\n' ' ')
  if [ -n "$loose" ]; then
    note not-transactional "these tables are not InnoDB, so the copy of them may be of another moment: $loose"
  fi
}
