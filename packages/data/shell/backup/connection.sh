# Turns what an application's .env says into where its stores are and who logs in there. An address (DB_URL, DATABASE_URL,
# REDIS_URL) counts as much as the single keys beside it; where the two differ nobody but the application knows which it
# takes, so that is an error with both names. Reads and prints text; runs nothing.
# shellcheck shell=sh

# connection_values: `KEY=value` lines on stdin, as env_values prints them. Prints `MYSQL_HOST=…` and the like, and
# `!KEY=why` for what cannot be taken: what env_values said, `differs OTHER-KEY`, `address`, `scheme NAME`, `option NAME`,
# `engine NAME`, `line-end`.
connection_values() {
  LC_ALL=C awk '
    function put(name, text) {
      if (text == "") return
      if (text ~ /[\n\r]/) { refuse("line-end"); return }
      if ((name in values) && values[name] != text) { refuse("differs " from[name]); return }
      values[name] = text
      from[name] = key
    }
    function refuse(why) {
      if (!(key in wrong)) wrong[key] = why
    }
    function hex_digit(c) { return index("0123456789abcdef", tolower(c)) - 1 }
    function decoded(text,   out, at) {
      out = ""
      while ((at = index(text, "%")) > 0) {
        if (substr(text, at + 1, 2) !~ /^[0-9A-Fa-f][0-9A-Fa-f]$/ || substr(text, at + 1, 2) == "00") {
          refuse("address")
          return ""
        }
        out = out substr(text, 1, at - 1) sprintf("%c", hex_digit(substr(text, at + 1, 1)) * 16 + hex_digit(substr(text, at + 2, 1)))
        text = substr(text, at + 3)
      }
      return out text
    }
    function last_of(text, c,   at, found) {
      found = 0
      for (at = 1; at <= length(text); at++) if (substr(text, at, 1) == c) found = at
      return found
    }
    # Sets user, password, host, port, path and query, as the parse_url of PHP tells them apart.
    function split_address(text,   at, authority, login) {
      user = password = host = port = path = query = ""
      if ((at = index(text, "#")) > 0) text = substr(text, 1, at - 1)
      if ((at = index(text, "?")) > 0) { query = substr(text, at + 1); text = substr(text, 1, at - 1) }
      authority = text
      if ((at = index(text, "/")) > 0) { authority = substr(text, 1, at - 1); path = decoded(substr(text, at)) }
      if ((at = last_of(authority, "@")) > 0) {
        login = substr(authority, 1, at - 1)
        authority = substr(authority, at + 1)
        if ((at = index(login, ":")) > 0) { password = decoded(substr(login, at + 1)); login = substr(login, 1, at - 1) }
        user = decoded(login)
      }
      if (match(authority, /:[0-9]*$/)) { port = substr(authority, RSTART + 1); authority = substr(authority, 1, RSTART - 1) }
      sub(/^\[/, "", authority)
      sub(/\]$/, "", authority)
      host = decoded(authority)
    }
    function each_option(harmless,   count, at, parts, name, text) {
      count = split(query, parts, "&")
      for (at = 1; at <= count; at++) {
        name = parts[at]
        text = ""
        if (index(name, "=")) { text = substr(name, index(name, "=") + 1); name = substr(name, 1, index(name, "=") - 1) }
        if (name == "unix_socket") put("MYSQL_SOCKET", decoded(text))
        else if (name != "" && index(" " harmless " ", " " name " ") == 0) refuse("option " name)
      }
    }
    function mysql_address(scheme) {
      if (scheme !~ /^(mysql|mysql2|mariadb|pdo-mysql)$/) { refuse("engine " scheme); return }
      put("MYSQL_HOST", host)
      put("MYSQL_PORT", port)
      put("MYSQL_USER", user)
      put("MYSQL_PASSWORD", password)
      put("MYSQL_NAMED", substr(path, 2))
      each_option("charset collation serverVersion prefix strict engine timezone")
    }
    function redis_address(scheme) {
      if (scheme ~ /^(rediss|tls|ssl)$/) put("REDIS_TLS", "yes")
      else if (scheme !~ /^(redis|tcp|unix)$/) { refuse("scheme " scheme); return }
      # Without a host the path is a socket; with one it is the number of a database, and a copy holds them all.
      if (host == "" && path != "") put("REDIS_HOST", path)
      put("REDIS_HOST", host)
      put("REDIS_PORT", port)
      put("REDIS_USER", user)
      put("REDIS_PASSWORD", password)
      query = ""
    }
    function take_address(store, text,   at, scheme) {
      at = index(text, "://")
      if (at < 2) { refuse("address"); return }
      scheme = tolower(substr(text, 1, at - 1))
      split_address(substr(text, at + 3))
      if (store == "mysql") mysql_address(scheme)
      else redis_address(scheme)
    }
    {
      key = substr($0, 1, index($0, "=") - 1)
      value = substr($0, index($0, "=") + 1)
      if (substr(key, 1, 1) == "!") { wrong[substr(key, 2)] = value; next }
      # Laravel reads these words as no value at all.
      if (value ~ /^(null|NULL|[(]null[)]|empty|[(]empty[)])$/) next
      if (key == "DB_URL" || key == "DATABASE_URL") { if (value != "") take_address("mysql", value) }
      else if (key == "REDIS_URL") { if (value != "") take_address("redis", value) }
      else if (key == "DB_CONNECTION") { if (value ~ /^(pgsql|sqlite|sqlsrv)$/) refuse("engine " value) }
      else if (key == "REDIS_SCHEME") { if (value ~ /^(tls|ssl|rediss)$/) put("REDIS_TLS", "yes") }
      else if (key == "REDIS_HOST" && index(value, "://")) take_address("redis", value)
      else if (key == "DB_HOST") put("MYSQL_HOST", value)
      else if (key == "DB_PORT") put("MYSQL_PORT", value)
      else if (key == "DB_SOCKET") put("MYSQL_SOCKET", value)
      else if (key == "DB_DATABASE") put("MYSQL_NAMED", value)
      else if (key == "DB_USERNAME") put("MYSQL_USER", value)
      else if (key == "DB_PASSWORD") put("MYSQL_PASSWORD", value)
      else if (key == "MYSQL_ATTR_SSL_CA") put("MYSQL_CA", value)
      else if (key == "REDIS_USERNAME") put("REDIS_USER", value)
      else if (key ~ /^REDIS_(HOST|PORT|PASSWORD)$/) put(key, value)
    }
    END {
      for (name in values) print name "=" values[name]
      for (name in wrong) print "!" name "=" wrong[name]
    }'
}
