# manifest.json: what a snapshot holds, so that it can be judged and restored without asking who made it.
# shellcheck shell=sh
# needs: answer.sh redis.sh dump.sh

# json_text TEXT: failback's own words and versions, which hold no secret. They are not masked: a password that is also the
# name of the application would make the manifest unreadable.
json_text() {
  printf '"%s"' "$(printf '%s\n' "$1" | LC_ALL=C tr '\000-\037\177' ' ' | sed 's/ *$//; s/[\\"]/\\&/g')"
}

# json_or_null TEXT: an empty one is null.
json_or_null() {
  if [ -z "$1" ]; then printf null; else json_text "$1"; fi
}

# One store after the other, each as it is done.
mysql_entry() {
  if [ -n "$POSITION_FILE" ] && is_number "$POSITION_AT"; then
    position="{ \"file\": $(json_text "$POSITION_FILE"), \"position\": $POSITION_AT }"
  else
    position=null
  fi
  cat <<END
    {
      "store": "mysql",
      "database": $(json_text "$DATABASE"),
      "file": $(json_text "$DUMP_FILE"),
      "sha256": $(json_text "$SUM"),
      "bytes": $BYTES,
      "uncompressed_bytes": $PLAIN_BYTES,
      "data_bytes": $DATA_BYTES,
      "compressor": $(json_text "$PACKER $PACKER_VERSION"),
      "tool": $(json_text "${DUMP_TOOL##*/}"),
      "tool_version": $(json_text "$("$DUMP_TOOL" --no-defaults --version 2>/dev/null | sed 's/^[^ ]* *//')"),
      "server_version": $(json_text "$SERVER_VERSION"),
      "position": $position,
      "completion": $(if [ -z "$DAMAGE" ]; then printf '"complete"'; else printf '"damaged"'; fi),
      "damage": [$(damage_list)],
      "seconds": $STORE_SECONDS,
      "pruned_at": null,
      "tables": [
$(table_list)
      ]
    }
END
}

damage_list() {
  damage_comma=
  for damage_code in $DAMAGE; do
    printf '%s"%s"' "$damage_comma" "$damage_code"
    damage_comma=', '
  done
}

# The client has escaped names as JSON does, but for quotes.
table_list() {
  LC_ALL=C awk -F '\t' '
    FILENAME == ARGV[1] { filled[$0] = 1; next }
    {
      name = $1
      gsub(/"/, "\\\"", name)
      gsub(/[\001-\037\177]/, " ", name)
      printf "%s        { \"name\": \"%s\", \"rows_estimate\": %d, \"rows_in_dump\": %s }", comma, name, $2, ($1 in filled) ? "true" : "false"
      comma = ",\n"
    }' "$WORK/filled" "$WORK/tables"
}

redis_entry() {
  cat <<END
    {
      "store": "redis",
      "file": $(json_text "$RDB_FILE"),
      "sha256": $(json_text "$SUM"),
      "bytes": $BYTES,
      "uncompressed_bytes": $PLAIN_BYTES,
      "data_bytes": $REDIS_MEMORY,
      "compressor": $(json_text "$PACKER $PACKER_VERSION"),
      "tool": "redis-cli",
      "tool_version": $(json_text "$(redis-cli --version 2>/dev/null | sed 's/^[^ ]* *//')"),
      "server_version": $(json_text "$REDIS_VERSION"),
      "rdb_version": $(json_text "$RDB_VERSION"),
      "checked_by": $(json_text "$RDB_CHECK"),
      "completion": "complete",
      "damage": [],
      "seconds": $STORE_SECONDS,
      "pruned_at": null,
      "keys": $RDB_KEYS,
      "databases": [$(awk '{ printf "%s{ \"db\": %d, \"keys\": %d }", comma, $1, $2; comma = ", " }' "$WORK/keyspace")]
    }
END
}

# write_manifest: from the entries in $WORK/entry.*. One program writes it to the disk, so that one end tells whether the
# disk took all of it.
write_manifest() {
  if ! whole_manifest >"$WORK/manifest" 2>"$WORK/err.manifest"; then
    problem store-failed "manifest.json: $(said "$WORK/err.manifest")"
  elif ! cat "$WORK/manifest" >"$PARTIAL/manifest.json" 2>"$WORK/err.manifest"; then
    problem disk-full "manifest.json: $(said "$WORK/err.manifest")"
  fi
}

whole_manifest() {
  manifest_head && manifest_entries && printf '  ]\n}\n'
}

manifest_head() {
  cat <<END
{
  "schema_version": 1,
  "id": $(json_text "$ID"),
  "app": $(json_text "$APP"),
  "environment": $(json_text "$ENVIRONMENT"),
  "kind": $(json_text "$KIND"),
  "release": $(json_or_null "$RELEASE"),
  "actor": $(json_text "$ACTOR"),
  "made_at": $(json_text "$MADE_AT"),
  "seconds": $SECONDS_TAKEN,
  "stores": [
END
}

manifest_entries() {
  manifest_comma=
  for entry in "$WORK"/entry.*; do
    if [ -n "$manifest_comma" ]; then echo '    ,' || return 1; fi
    cat "$entry" || return 1
    manifest_comma=yes
  done
}
