# A dump of one database, with the flags of the pre-flight plan (section 2), judged by what came through the pipe.
# shellcheck shell=sh
# needs: answer.sh stream.sh mysql.sh

POSITION_FILE='' POSITION_AT='' DAMAGE=''

# Whole characters and whole rows, whatever the host's own option files and the age of the tool say: MySQL 5.7 would write
# in three bytes what takes four, and rows end at 24 MB, on Debian at 16. MariaDB's mysqldump does not know all of MySQL's
# options, and an older one not all of a newer's: each is asked for first.
run_dump() {
  set -- --single-transaction --routines --triggers --comments --quick --quote-names \
    --default-character-set=utf8mb4 --max-allowed-packet=1G
  if knows set-gtid-purged; then set -- "$@" --set-gtid-purged=OFF; fi
  if knows column-statistics; then set -- "$@" --column-statistics=0; fi
  if knows no-tablespaces; then set -- "$@" --no-tablespaces; fi
  if keeps_history; then set -- "$@" --dump-history; fi
  if [ "$EVENTS" -gt 0 ]; then set -- "$@" --events; fi
  if [ "$KIND" = forensic ]; then set -- "$@" --force; fi
  if [ -n "$POSITION_OPTION" ]; then set -- "$@" "$POSITION_OPTION"; fi
  MYSQL_RUN=producer
  client "$DUMP_TOOL" "$@" -- "$DATABASE"
}

knows() {
  case $dump_help in *"--$1"*) return 0 ;; esac
  return 1
}

# Of system-versioned tables (MariaDB) the tool copies only what is current, unless it is told otherwise.
keeps_history() {
  is_number "$VERSIONED" && [ "$VERSIONED" -gt 0 ] && knows dump-history
}

# The place in the binary log needs rights that an application seldom has. Whether they are there is tried, on the spot,
# with a dump of nothing.
find_position() {
  POSITION_OPTION=
  case $BINARY_LOG in
    1 | ON) ;;
    *)
      note no-position 'the server keeps no binary log, so the snapshot has no position in one'
      return 0
      ;;
  esac
  for option in source-data master-data; do
    if ! knows "$option"; then continue; fi
    if look "$DUMP_TOOL" --single-transaction --no-data --no-create-info --skip-triggers "--$option=2" -- "$DATABASE" \
      >"$WORK/position" 2>"$WORK/err.position" && grep -q '^-- CHANGE ' "$WORK/position"; then
      POSITION_OPTION=--$option=2
      return 0
    fi
    break
  done
  position_said=$(said "$WORK/err.position")
  note no-position "$MYSQL_USER may not read the position in the binary log: ${position_said:-no answer within $ANSWER_SECONDS s}"
}

dump() {
  dump_help=$("$DUMP_TOOL" --no-defaults --help 2>/dev/null) || :
  find_position
  if is_number "$VERSIONED" && [ "$VERSIONED" -gt 0 ] && ! keeps_history; then
    note history-not-copied "$DUMP_TOOL cannot copy the history of the $VERSIONED system-versioned tables; only their current rows are in the snapshot"
  fi
  stream "$PARTIAL/$DUMP_FILE" inspect_dump run_dump
}

# Reads a dump as it passes. Names are written as the client writes them in the list of tables.
inspect_dump() {
  LC_ALL=C awk '
    function name_of(start,   rest, end, name) {
      rest = substr($0, start, 1000)
      name = ""
      while ((end = index(rest, "`")) > 0) {
        name = name substr(rest, 1, end - 1)
        if (substr(rest, end + 1, 1) != "`") break
        name = name "`"
        rest = substr(rest, end + 2)
      }
      gsub(/\\/, "&&", name)
      gsub(/\t/, "\\t", name)
      return name
    }
    {
      bytes += length($0) + 1
      if ($0 == "") next
      last = length($0) < 200 ? $0 : ""
      head = substr($0, 1, 14)
      if (head == "CREATE TABLE `") print "create\t" name_of(15)
      else if (substr(head, 1, 13) == "INSERT INTO `") {
        name = name_of(14)
        if (!(name in filled)) { filled[name] = 1; print "rows\t" name }
      } else if (substr(head, 1, 10) == "-- CHANGE " && place == "") place = substr($0, 1, 400)
    }
    END {
      print "bytes\t" bytes + 0
      if (match(place, /LOG_FILE=.[A-Za-z0-9._-]+/)) print "log-file\t" substr(place, RSTART + 10, RLENGTH - 10)
      if (match(place, /LOG_POS=[0-9]+/)) print "log-position\t" substr(place, RSTART + 8, RLENGTH - 8)
      if (last ~ /^-- Dump completed/) print "complete\tyes"
    }'
}

seen() {
  sed -n "s/^$1	//p" "$WORK/seen"
}

# judge_dump TABLE...: refuses what is not a whole copy. A forensic one is kept as it is, and says what is wrong with it.
judge_dump() {
  PLAIN_BYTES=$(seen bytes)
  POSITION_FILE=$(seen log-file)
  POSITION_AT=$(seen log-position)
  if [ -s "$WORK/stalled" ]; then
    problem dump-stalled "no byte came from $DUMP_TOOL for $STALL_SECONDS s"
    return 0
  fi
  if stages_failed "$DATABASE"; then return 0; fi
  if [ "$(end_of produce)" -ne 0 ]; then
    damaged dump-failed "$DUMP_TOOL ended with $(end_of produce): $(said "$WORK/err.produce")"
  fi
  if [ "$(seen complete)" != yes ]; then
    damaged dump-truncated 'the dump does not end with the line "-- Dump completed"'
  fi
  judge_tables "$@"
}

judge_tables() {
  seen create >"$WORK/created"
  seen rows >"$WORK/filled"
  if [ ! -s "$WORK/created" ]; then
    damaged dump-without-tables "the dump holds no table, and the database has $BASE_TABLES"
    # Evidence of nothing is none.
    if [ -n "$DAMAGE" ]; then problem dump-without-tables 'nothing of the database could be copied'; fi
    return 0
  fi
  # A name with a line end in it stands on two lines of a dump; those are told by their number alone.
  not_copied=$(cut -f 1 "$WORK/tables" | grep -v -F '\n' | grep -v -x -F -f "$WORK/created" | head -n 5 | tr '\n' ' ') || :
  if [ -n "$not_copied" ] || [ "$(wc -l <"$WORK/created")" -lt "$BASE_TABLES" ]; then
    damaged dump-tables-missing "the dump holds $(wc -l <"$WORK/created" | tr -d ' ') tables, and the database has $BASE_TABLES; missing: $not_copied"
  fi
  if [ ! -s "$WORK/filled" ] && awk -F '\t' '$2 > 0 { some = 1 } END { exit !some }' "$WORK/tables"; then
    damaged dump-without-rows 'the dump holds no row, and the database has some'
  fi
  for must in "$@"; do
    if ! grep -q -x -F -e "$must" "$WORK/filled"; then damaged dump-rows-missing "the dump holds no row of $must"; fi
  done
}

damaged() {
  if [ "$KIND" = forensic ]; then
    DAMAGE="$DAMAGE $1"
    note "$1" "$2"
  else
    problem "$1" "$2"
  fi
}
