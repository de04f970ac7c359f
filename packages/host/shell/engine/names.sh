# The one set of characters that journal, claims and answers are made of, so that nothing there needs quoting.
# shellcheck shell=sh

# is_name TEXT: 1 to 200 of A-Za-z0-9._:-
is_name() {
  case $1 in '' | *[!A-Za-z0-9._:-]*) return 1 ;; esac
  [ "${#1}" -le 200 ]
}

# is_file_name TEXT: a name that is also safe as one part of a path and as an argument.
is_file_name() {
  is_name "$1" || return 1
  case $1 in .* | -*) return 1 ;; esac
}

is_number() {
  case $1 in '' | *[!0-9]*) return 1 ;; esac
  [ "${#1}" -le 15 ]
}
