# One thing that was found on a line: a key and its values, separated by tabs. What was found is data.
# shellcheck shell=sh

TAB=$(printf '\t')

# fact KEY VALUE...: control characters never leave the host, an empty value is "-".
fact() {
  fact_line=
  for fact_value; do
    case $fact_value in
      *[[:cntrl:]]*) fact_value=$(printf '%s' "$fact_value" | tr '[:cntrl:]' '?') ;;
      '') fact_value=- ;;
    esac
    fact_line=${fact_line:+$fact_line$TAB}$fact_value
  done
  printf '%s\n' "$fact_line"
}

has() {
  command -v "$1" >/dev/null 2>&1
}

# yes_no COMMAND...: prints yes or no.
yes_no() {
  if "$@" >/dev/null 2>&1; then echo yes; else echo no; fi
}

# bounded COMMAND...: what hangs must not hold the look up.
bounded() {
  if has timeout; then timeout 10 "$@" </dev/null; else "$@" </dev/null; fi
}

owner_of() {
  stat -c %U "$1" 2>/dev/null || echo -
}
