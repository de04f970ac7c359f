# The application's .env: which keys of an application there are, and the values of the six that a runbook needs and that are
# no secret. Their values are told only where they look like what they should be; no other value is ever told.
# shellcheck shell=sh disable=SC2154 # tree… comes from trees.sh

dotenv_facts() {
  for dotenv in "$tree/.env" "$tree/shared/.env" "$tree_code/.env"; do
    owner_run test -f "$dotenv" || continue
    fact dotenv "$dotenv"
    owner_run head -c 262144 "$dotenv" 2>/dev/null | awk "$DOTENV" || :
    break
  done
  redis_default REDIS_DB
  redis_default REDIS_CACHE_DB
}

# A value may run over lines inside of quotes, whatever its key is called: those lines hold no keys, whatever they look like.
# shellcheck disable=SC2016
DOTENV='
  function plain(text) {
    sub(/^[ \t]+/, "", text)
    if (text ~ /^"[^"]*"[ \t\r]*(#.*)?$/ || text ~ /^\047[^\047]*\047[ \t\r]*(#.*)?$/) {
      text = substr(text, 2)
      sub(/["\047][^"\047]*$/, "", text)
      return text
    }
    sub(/[ \t]#.*$/, "", text)
    sub(/[ \t\r]+$/, "", text)
    return text
  }
  function tellable(key, text) {
    if (length(text) > 200) return 0
    if (key == "REDIS_DB" || key == "REDIS_CACHE_DB") return text ~ /^[0-9]+$/ && length(text) < 5
    if (key == "QUEUE_CONNECTION" || key == "DB_CONNECTION") return text ~ /^(sync|database|redis|sqs|beanstalkd|null|mysql|mariadb|pgsql|sqlite|sqlsrv)$/
    if (key == "DB_DATABASE") return text ~ /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/ && length(text) <= 64
    if (key == "APP_URL") return text ~ /^https?:\/\/[A-Za-z0-9.-]+(:[0-9]+)?\/?$/
    return 0
  }
  function open_quote(text,  quote, rest) {
    sub(/^[ \t]+/, "", text)
    quote = substr(text, 1, 1)
    if (quote != "\"" && quote != "\047") return ""
    rest = substr(text, 2)
    gsub(/\\./, "", rest)
    return index(rest, quote) > 0 ? "" : quote
  }
  inside != "" {
    line = $0
    gsub(/\\./, "", line)
    if (index(line, inside) > 0) inside = ""
    next
  }
  {
    line = $0
    if (NR == 1) sub(/^\357\273\277/, "", line)
    sub(/^[ \t]*(export[ \t]+)?/, "", line)
    if (line ~ /^#/ || index(line, "=") == 0) next
    key = line
    sub(/[ \t]*=.*/, "", key)
    text = substr(line, index(line, "=") + 1)
    inside = open_quote(text)
    if (key !~ /^(APP|DB|REDIS|QUEUE|CACHE|SESSION|HORIZON|OCTANE)_[A-Z0-9_]+$/ || length(key) > 64) next
    printf "key\t%s\n", key
    if (inside == "" && tellable(key, plain(text))) printf "value\t%s\t%s\n", key, plain(text)
  }
'

# redis_default KEY: what config/database.php falls back to when .env does not say.
redis_default() {
  redis_says=$(owner_run head -c 262144 "$tree_code/config/database.php" 2>/dev/null |
    sed -n "s/.*env('$1', *'\{0,1\}\([0-9]\{1,4\}\)'\{0,1\}).*/\1/p" | sort -u) || redis_says=
  case $redis_says in '' | *[!0-9]*) return 0 ;; esac
  fact default "$1" "$redis_says"
}
