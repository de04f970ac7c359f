# What the runner is told: one line each, `word rest`. Everything that other programs said is masked and made one line first.
# shellcheck shell=sh

PROBLEMS=0
FIRST_PROBLEM=
MYSQL_PASSWORD=
REDIS_PASSWORD=
# Longer than any look at a server takes, unless something holds it up.
ANSWER_SECONDS=${FAILBACK_ANSWER_SECONDS:-120}

# A runner that is gone holds up nothing.
answer() {
  printf '%s\n' "$*" 2>/dev/null || :
}

# problem CODE DETAIL: the snapshot will not be made. All of them are told, not only the first.
problem() {
  PROBLEMS=$((PROBLEMS + 1))
  FIRST_PROBLEM=${FIRST_PROBLEM:-$1}
  answer "refused $1 $(one_line "$2")"
}

# note CODE DETAIL: something about the snapshot that its reader should know.
note() {
  answer "note $1 $(one_line "$2")"
}

# one_line TEXT: without secrets and control characters, the last 600 bytes.
one_line() {
  printf '%s\n' "$1" | masked | LC_ALL=C tr '\000-\037\177' ' ' | tail -c 600 | sed 's/  */ /g; s/ $//'
}

is_number() {
  case $1 in '' | *[!0-9]*) return 1 ;; esac
  [ "${#1}" -le 15 ]
}

# said FILE: the last lines that a program left there.
said() {
  if [ -r "$1" ]; then tail -n 5 "$1"; fi
}

# The secrets travel in the environment of awk, which only this user can read; never in an argument.
masked() {
  FAILBACK_MYSQL=$MYSQL_PASSWORD FAILBACK_REDIS=$REDIS_PASSWORD LC_ALL=C awk '
    function mask(text, secret,   out, at) {
      if (secret == "") return text
      while ((at = index(text, secret)) > 0) {
        out = out substr(text, 1, at - 1) "***"
        text = substr(text, at + length(secret))
      }
      return out text
    }
    { print mask(mask($0, ENVIRON["FAILBACK_MYSQL"]), ENVIRON["FAILBACK_REDIS"]) }'
}
