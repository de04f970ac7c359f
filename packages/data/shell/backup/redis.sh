# A copy of everything that a Redis server holds, as the server writes it for its replicas.
# shellcheck shell=sh
# needs: answer.sh stream.sh credentials.sh lock.sh

REDIS_MEMORY=0 REDIS_KEYS=0 REDIS_VERSION='' RDB_KEYS='' RDB_CHECK=''

# redis_client COMMAND...: the password is in its environment, which only this user can read. With REDIS_RUN=producer it is
# what fills a stream.
redis_client() {
  case ${REDIS_HOST:-127.0.0.1} in
    /*) set -- -s "$REDIS_HOST" "$@" ;;
    *) set -- -h "${REDIS_HOST:-127.0.0.1}" -p "${REDIS_PORT:-6379}" "$@" ;;
  esac
  if [ -n "$REDIS_USER" ]; then set -- --user "$REDIS_USER" "$@"; fi
  if [ -n "$REDIS_TLS" ]; then set -- --tls --sni "${REDIS_HOST:-127.0.0.1}" "$@"; fi
  (
    if [ -n "$REDIS_PASSWORD" ]; then
      REDISCLI_AUTH=$REDIS_PASSWORD
      export REDISCLI_AUTH
    fi
    # shellcheck disable=SC2086 # words
    ${REDIS_RUN:-} redis-cli "$@"
  )
}

check_redis() {
  if ! command -v redis-cli >/dev/null; then
    problem no-redis-cli 'redis-cli is not on the PATH'
    return 0
  fi
  redis_help=$(redis-cli --help 2>&1 </dev/null) || :
  if [ -n "$REDIS_TLS" ]; then redis_cli_knows tls 'the server is asked for by TLS'; fi
  if [ -n "$REDIS_USER" ]; then redis_cli_knows user "$CREDENTIALS_FILE names a user"; fi
  lock_redis
  if ! redis_answers; then return 0; fi
  redis_asked info "$WORK/info"
  REDIS_VERSION=$(info_of redis_version)
  REDIS_MEMORY=$(info_of used_memory)
  if ! is_number "$REDIS_MEMORY"; then
    redis_refused redis-query-failed "INFO was not answered: $(head -n 1 "$WORK/info") $(said "$WORK/err.redis")"
    REDIS_MEMORY=0
  fi
  # db0:keys=5,expires=0,avg_ttl=0
  tr -d '\r' <"$WORK/info" | sed -n 's/^db\([0-9]*\):keys=\([0-9]*\).*/\1	\2/p' >"$WORK/keyspace"
  REDIS_KEYS=$(awk '{ keys += $2 } END { printf "%.0f\n", keys }' "$WORK/keyspace")
  check_place_of_redis
}

# redis_cli_knows OPTION WHY
redis_cli_knows() {
  case $redis_help in *"--$1"*) ;; *) problem redis-cli-unfit "$2, and redis-cli here does not know --$1" ;; esac
}

# redis_asked COMMAND FILE: redis-cli ends with 0 whatever the server answered, so the answer is read.
redis_asked() {
  REDIS_RUN="timeout -k 5 $ANSWER_SECONDS"
  redis_client "$1" >"$2" 2>"$WORK/err.redis" </dev/null || :
  REDIS_RUN=
}

redis_answers() {
  redis_asked ping "$WORK/ping"
  redis_said=$(cat "$WORK/ping" "$WORK/err.redis")
  # With a wrong password redis-cli says so and goes on as the default user, who may need none.
  case $redis_said in PONG) return 0 ;; esac
  redis_refused redis-unreachable "${redis_said:-it gave no answer within $ANSWER_SECONDS s}"
  return 1
}

# redis_refused CODE DETAIL: with the code that fits better where the server said why.
redis_refused() {
  case $2 in
    *NOAUTH* | *WRONGPASS* | *'invalid password'* | *'AUTH failed'*) problem redis-login-refused "$2" ;;
    *NOPERM*) problem redis-not-permitted "$2" ;;
    *) problem "$1" "$2" ;;
  esac
}

# One node of a cluster holds a part of the keys, and a replica without its master what once was.
check_place_of_redis() {
  if [ "$(info_of cluster_enabled)" = 1 ]; then
    problem redis-cluster "${REDIS_HOST:-127.0.0.1} is one node of a cluster"
  fi
  case $(info_of role) in slave | replica) ;; *) return 0 ;; esac
  if [ "$(info_of master_link_status)" = up ] && [ "$(info_of master_sync_in_progress)" != 1 ]; then
    note redis-replica 'this Redis is a replica: the copy is as new as what had come from its master'
  else
    problem redis-replica-behind "its link to $(info_of master_host) is $(info_of master_link_status)"
  fi
}

info_of() {
  tr -d '\r' <"$WORK/info" | sed -n "s/^$1://p"
}

# By way of a file: on its standard output redis-cli would leave the marks of a diskless transfer behind the data.
fetch_rdb() {
  rm -f "$WORK"/end.* "$WORK/stalled" "$WORK/producer"
  RDB=$PARTIAL/redis.rdb
  REDIS_RUN=producer
  ended produce redis_client --rdb "$RDB" >"$WORK/rdb.out" </dev/null &
  STREAM_JOBS=$!
  watched "$!" "$RDB"
  wait
  REDIS_RUN=
  if [ -s "$WORK/stalled" ]; then
    problem dump-stalled "no byte came from Redis for $STALL_SECONDS s"
  elif [ "$(end_of produce)" -ne 0 ]; then
    case $(said "$WORK/err.produce") in
      *'o space left'* | *'uota exceeded'*) problem disk-full "redis: $DIRECTORY became full while it was written" ;;
      *) redis_refused rdb-failed "redis-cli --rdb ended with $(end_of produce): $(said "$WORK/err.produce")" ;;
    esac
  fi
}

# An RDB file begins with REDIS and its version, and ends with FF and eight bytes of checksum.
judge_rdb() {
  if [ ! -s "$RDB" ]; then
    problem rdb-empty 'redis-cli wrote nothing'
    return 0
  fi
  RDB_VERSION=$(head -c 9 "$RDB" | LC_ALL=C tr -cd 'A-Z0-9')
  case $RDB_VERSION in
    REDIS[0-9][0-9][0-9][0-9]) RDB_VERSION=${RDB_VERSION#REDIS} ;;
    *) problem rdb-damaged 'the file does not begin as an RDB file does' && return 0 ;;
  esac
  if [ "$(tail -c 9 "$RDB" | head -c 1 | od -An -tx1 | tr -d ' ')" != ff ]; then
    problem rdb-truncated 'the file does not end as an RDB file does'
    return 0
  fi
  RDB_CHECK=beginning-and-end RDB_KEYS=$REDIS_KEYS
  if command -v redis-check-rdb >/dev/null; then check_rdb_whole; fi
  if [ "$REDIS_KEYS" -gt 0 ] && [ "$RDB_KEYS" -eq 0 ]; then
    problem rdb-without-keys "Redis holds $REDIS_KEYS keys, and the copy none"
  fi
}

# Also sums it up, and counts its keys.
check_rdb_whole() {
  if redis-check-rdb "$RDB" >"$WORK/checked" 2>&1 </dev/null; then
    RDB_CHECK=redis-check-rdb
    RDB_KEYS=$(sed -n 's/^\[info\] \([0-9]*\) keys read.*/\1/p' "$WORK/checked" | head -n 1)
    is_number "$RDB_KEYS" || RDB_KEYS=$REDIS_KEYS
    return 0
  fi
  case $(cat "$WORK/checked") in
    *"handle RDB format version"*) note rdb-not-checked 'redis-check-rdb here is older than the server and cannot read its format' ;;
    *) problem rdb-damaged "redis-check-rdb: $(tail -n 2 "$WORK/checked")" ;;
  esac
}

store_rdb() {
  stream "$PARTIAL/$RDB_FILE" inspect_rdb cat "$RDB"
  PLAIN_BYTES=$(seen bytes)
  if stages_failed redis; then return 0; fi
  if [ "$(end_of produce)" -ne 0 ]; then problem rdb-failed "$(said "$WORK/err.produce")"; fi
  rm -f "$RDB"
}

inspect_rdb() {
  printf 'bytes\t%s\n' "$(wc -c | tr -d ' ')"
}
